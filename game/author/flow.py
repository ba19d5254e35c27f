"""Where a script can go from each of its operations, and which flags can still make a difference there.

Operations are numbered through the whole script. Bits that nothing ahead asks for before they are set
anew can't tell two evenings apart any more: `live` holds the others. A condition over nothing but words
and pictures only colours them: it is not asked, and both its ways count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from game.author.flag_bits import FlagBits, PreparedCondition
from game.author.presumptions import is_trap
from game.story import script as ops
from game.story.expression import Expression
from game.story.script import Scene, Script
from game.story.watch import spoken_s

# What changes more than the picture and the sound.
STEERS = ("place", "watch")


class Flow:
    """The operations of a script in one row. `start` is where each scene begins, `silent` tells which
    operations are passed over, `ends` which end a scene, `joins` those to which more than one way leads.

    `further` are conditions to be asked though they only colour.
    """

    def __init__(self, script: Script, bits: FlagBits, further: frozenset[Expression] = frozenset()) -> None:
        self.script, self.bits, self.further = script, bits, further
        self.operations: list[ops.Operation] = []
        self.start: dict[str, int] = {}
        self.scene: list[str] = []
        self.conditions: list[PreparedCondition | None] = []
        for scene in script.scenes.values():
            self.start[scene.id] = len(self.operations)
            self.operations += scene.operations
            self.scene += [scene.id] * len(scene.operations)
            self.conditions += [self._asked(scene, at) for at in range(len(scene.operations))]
        self.silent = [is_silent(operation) for operation in self.operations]
        self.ends = [isinstance(operation, ops.SceneEnd) for operation in self.operations]
        self.is_choice = [isinstance(operation, ops.Choice) for operation in self.operations]
        self.following = [tuple(self._following(at)) for at in range(len(self.operations))]
        self.hours = tuple(deadline.outcomes for deadline in script.deadlines)
        self.order = self._order()
        self.joins = self._joins()
        self.live = self._live(self._wide())
        self.late = [self._asked_by(outcomes) for outcomes in self.hours]
        # What was wound before is never asked: it is counted anew.
        self.late_rewinds = self._asked_by(script.rewind_outcomes) & ~bits.bits[bits.late_rewinds]

    def at(self, scene: str | None, number: int, of: int) -> int:
        """The number of an operation of a scene, or of the scene in which another one stands."""
        return self.start[scene or self.scene[of]] + number

    def goes_on_to_a_line(self, at: int) -> bool:
        """Whether nothing but another line comes after an operation, whose cost is always the same."""
        at += 1
        while self.silent[at]:
            at += 1
        onward = self.operations[at]
        return isinstance(onward, ops.Line) and not costs_differ(onward)

    def _asked(self, scene: Scene, number: int) -> PreparedCondition | None:
        """The condition or the value of an operation; None for a condition that only colours."""
        match scene.operations[number]:
            case ops.Branch(when=when) if when in self.further or not only_colours(scene, number):
                return self.bits.prepare(when)
            case ops.Let(value=value):
                return self.bits.prepare(value)
        return None

    def _following(self, at: int) -> Iterator[int]:
        """The operations that may be come to next, an hour passing aside."""
        match self.operations[at]:
            case ops.Ending() | ops.SceneEnd():
                return
            case ops.Choice(options=options):
                yield from (self.at(None, option.target, at) for option in options)
            case ops.Jump(target=target, scene=other):
                yield self.at(other, target, at)
            case ops.Branch(otherwise=otherwise):
                yield at + 1
                yield self.at(None, otherwise, at)
            case ops.Call(scene=called):
                yield self.start[called]
                yield at + 1
            case ops.BeginLive(scene=str() as out, target=int() as target):
                yield self.at(out, target, at)
                yield at + 1
            case _:
                yield at + 1

    def _order(self) -> list[int]:
        """A rank for each operation: those that lead to it have a lower one, but for ways back."""
        rank = [0] * len(self.operations)
        seen: set[int] = set()
        left = len(self.operations)
        # What an hour jumps to comes after all that may be going on then.
        late = [
            self.start[outcome.scene]
            for outcomes in (*self.hours, self.script.rewind_outcomes)
            for outcome in outcomes
        ]
        for root in (*late, self.start[self.script.first], *range(len(self.operations))):
            stack = [(root, iter(self.following[root]))] if root not in seen else []
            seen.add(root)
            while stack:
                at, following = stack[-1]
                onward = next((one for one in following if one not in seen), None)
                if onward is None:
                    stack.pop()
                    left -= 1
                    rank[at] = left
                else:
                    seen.add(onward)
                    stack.append((onward, iter(self.following[onward])))
        return rank

    def _joins(self) -> list[bool]:
        """Where evenings come together again, to be looked at once they all have: every choice, too, and
        where a live block begins, which sends them apart by the second."""
        ways = Counter(onward for following in self.following for onward in following)
        starts = frozenset(self.start.values())
        return [
            ways[at] > 1 or at in starts or isinstance(operation, ops.Choice | ops.BeginLive | ops.EndLive)
            or (at > 0 and isinstance(self.operations[at - 1], ops.Call))
            for at, operation in enumerate(self.operations)
        ]  # fmt: skip

    def _wide(self) -> list[int]:
        """The bits that may matter from each operation on, whatever the way back and whatever the hour:
        what a flag is set to matters where the flag may."""
        calls = [(self.start[op.scene], at + 1) for at, op in enumerate(self.operations)
                 if isinstance(op, ops.Call)]  # fmt: skip
        late = [outcome for outcomes in (*self.hours, self.script.rewind_outcomes) for outcome in outcomes]
        anything = 0
        for condition in self.conditions:
            anything |= condition.mask if condition is not None else 0
        following = [list(onward) for onward in self.following]
        own = [0] * len(self.operations)
        for root, back in calls:
            for at in self._leaves(root):
                following[at].append(back)
        for outcome in late:
            for at in self._leaves(self.start[outcome.scene]) if outcome.calls else ():
                own[at] = anything
        known, hours = -1, 0
        while known != hours:
            known = hours
            live = self._live(None, following, [one | hours for one in own])
            for outcome in late:
                hours |= self.bits.mask(outcome.when) | live[self.start[outcome.scene]]
        return live

    def _leaves(self, root: int) -> list[int]:
        """Where a scene that is called ends, and those that it goes on to."""
        seen, todo = {root}, [root]
        for at in todo:
            new = [onward for onward in self.following[at] if onward not in seen]
            seen.update(new)
            todo += new
        return [at for at in todo if isinstance(self.operations[at], ops.SceneEnd)]

    def _live(self, wide: list[int] | None, following: Sequence[Sequence[int]] = (),
              own: Sequence[int] = ()) -> list[int]:  # fmt: skip
        """The bits that matter from each operation on, wherever its scene was called from."""
        following = following or self.following
        live = list(own) or [0] * len(self.operations)
        ways: dict[int, list[int]] = {}
        for at, onwards in enumerate(following):
            for onward in onwards:
                ways.setdefault(onward, []).append(at)
        todo = sorted(range(len(self.operations)), key=lambda at: self.order[at])
        waiting = set(todo)
        while todo:
            at = todo.pop()
            waiting.discard(at)
            after = 0
            for onward in following[at]:
                after |= live[onward]
            found = self._before(at, after, wide[at + 1] if wide and at + 1 < len(wide) else after)
            found |= own[at] if own else 0
            if found != live[at]:
                live[at] = found
                new = [before for before in ways.get(at, ()) if before not in waiting]
                waiting.update(new)
                todo += new
        return live

    def _before(self, at: int, after: int, wide: int) -> int:
        """What matters before an operation; `wide` are the bits that may matter after it."""
        condition = self.conditions[at]
        match self.operations[at]:
            case ops.Let(flag=flag):
                own = self.bits.bits[flag]
                mask = condition.mask if condition is not None and wide & own else 0
                return (after & ~own) | mask
            case ops.Branch() if condition is not None:
                return after | condition.mask
            case ops.Choice(options=options):
                for option in options:
                    after |= self.bits.mask(option.when)
            case ops.Line() as line if costs_differ(line):
                for wording in line.wordings:
                    after |= self.bits.mask(wording.when)
        return after

    def _asked_by(self, outcomes: tuple[ops.Outcome, ...]) -> int:
        """The bits that matter for what an hour does."""
        found = 0
        for outcome in outcomes:
            found |= self.bits.mask(outcome.when) | self.live[self.start[outcome.scene]]
        return found


def costs_differ(line: ops.Line) -> bool:
    """Whether what the line costs hangs on how it reads."""
    return bool(line.speaker) and line.takes_s is None and len({spoken_s(w.text) for w in line.wordings}) > 1


def is_silent(operation: ops.Operation) -> bool:
    """Whether an operation is nothing but picture and sound."""
    if isinstance(operation, ops.Assign):
        return all(name not in STEERS for name, _ in operation.values)
    return isinstance(operation, ops.Show | ops.Hide | ops.Sound)


def only_colours(scene: Scene, index: int) -> bool:
    """Whether a branch leads over nothing but words and pictures, whichever way it goes."""
    branch = scene.operations[index]
    assert isinstance(branch, ops.Branch)
    end = branch.otherwise
    last = scene.operations[end - 1] if end > index + 1 else None
    if isinstance(last, ops.Jump) and last.scene is None and last.target >= end:
        end = last.target
    for inner in scene.operations[index + 1 : end]:
        if isinstance(inner, ops.Line) and (inner.speaker is None or inner.takes_s is not None):
            if inner.takes_s:
                return False
        elif isinstance(inner, ops.Jump):
            if inner.scene is not None or inner.target > end or inner.target < index:
                return False
        elif not (is_silent(inner) or isinstance(inner, ops.Branch | ops.Pause)) or is_trap(inner):
            return False
    return True
