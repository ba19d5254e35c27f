"""The control flow graph of a script, and the flags needed at each of its operations.

Operations are numbered through the whole script. A bit is needed at an operation if it may be read before it
is set again. A condition that affects only text and pictures is not evaluated: both branches are taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from operator import or_

from game.author.flag_bits import FlagBits, PreparedCondition
from game.author.presumptions import is_failure_stop
from game.story import operations as ops
from game.story.expression import Expression
from game.story.script import Outcome, Scene, Script
from game.story.state import Position
from game.story.step import spoken_s

# The fields of the state that affect control flow.
STEERS = frozenset({"place", "watch_mode"})
Guards = tuple[tuple[Expression, bool], ...]


class Flow:
    """The operations of a script in one list. `start` is the first operation of each scene; `silent`
    operations have no effect on control flow, `ends` are ends of scenes, `joins` have several predecessors.

    `tracked` are conditions to be evaluated although they affect text only. `forgotten` are bits that are
    needed nowhere. `focus`: only these conditions make bits needed (None: all do); the others divide
    evenings by the needed bits alone.
    """

    def __init__(
        self,
        script: Script,
        bits: FlagBits,
        tracked: frozenset[Expression] = frozenset(),
        forgotten: int = 0,
        focus: Container[Expression] | None = None,
    ) -> None:
        self.script, self.bits, self.tracked, self.focus = script, bits, tracked, focus
        self.operations: list[ops.Operation] = []
        self.start: dict[str, int] = {}
        self.scene: list[str] = []
        self.conditions: list[PreparedCondition | None] = []
        for scene in script.scenes.values():
            self.start[scene.id] = len(self.operations)
            self.operations += scene.operations
            self.scene += [scene.id] * len(scene.operations)
            self.conditions += [self._evaluated(scene, at) for at in range(len(scene.operations))]
        self.silent = [is_silent(operation) for operation in self.operations]
        self.ends = [isinstance(operation, ops.SceneEnd) for operation in self.operations]
        self.is_choice = [isinstance(operation, ops.Choice) for operation in self.operations]
        self.successors = [tuple(self._successors(at)) for at in range(len(self.operations))]
        self.deadline_outcomes = tuple(deadline.outcomes for deadline in script.deadlines)
        self.outcomes = [
            outcome for some in (*self.deadline_outcomes, script.late_rewind_outcomes) for outcome in some
        ]
        self.rank = self._rank()
        self.joins = self._joins()
        self.returns = self._returns()
        self._read_in_focus = [self._reads_in_focus(at) for at in range(len(self.operations))]
        self.remembered = remembered = bits.all_bits & ~forgotten
        self.needed = [bits_needed & remembered for bits_needed in self._needed(self._widely_needed())]
        self.deadline_needs = [
            self._bits_read_by(outcomes) & remembered for outcomes in self.deadline_outcomes
        ]
        # The number before a late rewind is never read: the rewind sets it.
        late_rewind_bits = bits.masks[bits.late_rewinds_flag]
        self.late_rewind_needs = (
            self._bits_read_by(script.late_rewind_outcomes) & remembered & ~late_rewind_bits
        )
        self.needed_anywhere = reduce(
            or_, (*self.needed, *self.deadline_needs), self.late_rewind_needs | bits.return_address
        )

    def number(self, scene: str | None, index: int, of: int) -> int:
        """The number of an operation of a scene (None: of the scene of the operation `of`), by its index
        there."""
        return self.start[scene or self.scene[of]] + index

    def is_followed_by_line(self, at: int) -> bool:
        """Whether the next operation with an effect is a line whose cost doesn't depend on its wording."""
        at += 1
        while self.silent[at]:
            at += 1
        onward = self.operations[at]
        return isinstance(onward, ops.Line) and not costs_differ(onward)

    def _evaluated(self, scene: Scene, index: int) -> PreparedCondition | None:
        """The condition or the value of an operation; None for a condition that affects text only."""
        match scene.operations[index]:
            case ops.Branch(when=when) if when in self.tracked or not affects_text_only(scene, index):
                return self.bits.prepare(when)
            case ops.Let(value=value):
                return self.bits.prepare(value)
        return None

    def _successors(self, at: int) -> Iterator[int]:
        """The successors of an operation, except by deadlines."""
        match self.operations[at]:
            case ops.Ending() | ops.SceneEnd():
                return
            case ops.Choice(options=options):
                yield from (self.number(None, option.target, at) for option in options)
            case ops.Jump(target=target, scene=other):
                yield self.number(other, target, at)
            case ops.Branch(otherwise=otherwise):
                yield at + 1
                yield self.number(None, otherwise, at)
            case ops.Call(scene=called):
                yield self.start[called]
                yield at + 1
            case ops.BeginLive(leads_to=Position() as out):
                yield self.number(out.scene, out.at, at)
                yield at + 1
            case _:
                yield at + 1

    def _rank(self) -> list[int]:
        """A topological rank of each operation: its predecessors have lower ones, except along back edges."""
        rank = [0] * len(self.operations)
        visited: set[int] = set()
        left = len(self.operations)
        # The scenes of deadlines rank after everything that they may interrupt.
        starts = [self.start[outcome.scene] for outcome in self.outcomes]
        for root in (*starts, self.start[self.script.first], *range(len(self.operations))):
            stack = [(root, iter(self.successors[root]))] if root not in visited else []
            visited.add(root)
            while stack:
                at, successors = stack[-1]
                onward = next((successor for successor in successors if successor not in visited), None)
                if onward is None:
                    stack.pop()
                    left -= 1
                    rank[at] = left
                else:
                    visited.add(onward)
                    stack.append((onward, iter(self.successors[onward])))
        return rank

    def _joins(self) -> list[bool]:
        """The operations at which states are merged: those with several predecessors, all choices, and the
        ends of live blocks, whose beginning splits states by the second."""
        ways = Counter(onward for successors in self.successors for onward in successors)
        starts = frozenset(self.start.values())
        return [
            ways[at] > 1 or at in starts or isinstance(operation, ops.Choice | ops.BeginLive | ops.EndLive)
            or (at > 0 and isinstance(self.operations[at - 1], ops.Call))
            for at, operation in enumerate(self.operations)
        ]  # fmt: skip

    def _returns(self) -> list[bool]:
        """Whether each operation leads to the end of its scene or of one jumped to, which returns to a
        caller."""
        # What a call leads to ends in the call.
        ways = _predecessors(
            (at + 1,) if isinstance(operation, ops.Call) else self.successors[at]
            for at, operation in enumerate(self.operations)
        )
        returning = [isinstance(operation, ops.SceneEnd) for operation in self.operations]
        todo = [at for at, returns in enumerate(returning) if returns]
        for at in todo:
            new = [before for before in ways.get(at, ()) if not returning[before]]
            for before in new:
                returning[before] = True
            todo += new
        return returning

    def _widely_needed(self) -> list[int]:
        """The bits that may be needed at each operation, for any return address and any time: an assignment
        reads its expression where its flag may be needed."""
        calls = [(self.start[op.scene], at + 1) for at, op in enumerate(self.operations)
                 if isinstance(op, ops.Call)]  # fmt: skip
        anything = reduce(or_, self._read_in_focus, 0)
        successors = [list(onward) for onward in self.successors]
        own = [0] * len(self.operations)
        for root, back in calls:
            for at in self._scene_ends(root):
                successors[at].append(back)
        for outcome in self.outcomes:
            for at in self._scene_ends(self.start[outcome.scene]) if outcome.calls else ():
                own[at] = anything
        previous, outcome_needs = -1, 0
        while previous != outcome_needs:
            previous = outcome_needs
            needed = self._needed(None, successors, [bits_read | outcome_needs for bits_read in own])
            for outcome in self.outcomes:
                outcome_needs |= self.bits.mask(outcome.when) | needed[self.start[outcome.scene]]
        return needed

    def _scene_ends(self, root: int) -> list[int]:
        """The ends of a called scene, and of the scenes that it jumps to."""
        visited, todo = {root}, [root]
        for at in todo:
            new = [onward for onward in self.successors[at] if onward not in visited]
            visited.update(new)
            todo += new
        return [at for at in todo if isinstance(self.operations[at], ops.SceneEnd)]

    def _needed(self, widely: list[int] | None, successors: Sequence[Sequence[int]] = (),
              own: Sequence[int] = ()) -> list[int]:  # fmt: skip
        """The needed bits at each operation, for any caller of its scene: a backward fixed point."""
        successors = successors or self.successors
        needed = list(own) or [0] * len(self.operations)
        ways = _predecessors(successors)
        todo = sorted(range(len(self.operations)), key=lambda at: self.rank[at])
        waiting = set(todo)
        while todo:
            at = todo.pop()
            waiting.discard(at)
            after = 0
            for onward in successors[at]:
                after |= needed[onward]
            bits = self._before(at, after, widely[at + 1] if widely and at + 1 < len(widely) else after)
            bits |= own[at] if own else 0
            if bits != needed[at]:
                needed[at] = bits
                new = [before for before in ways.get(at, ()) if before not in waiting]
                waiting.update(new)
                todo += new
        return needed

    def _before(self, at: int, after: int, widely: int) -> int:
        """The needed bits before an operation, from those after it; `widely` are those that may be needed
        after it."""
        operation = self.operations[at]
        if not isinstance(operation, ops.Let):
            return after | self._read_in_focus[at]
        own = self.bits.masks[operation.flag]
        return (after & ~own) | (self._read_in_focus[at] if widely & own else 0)

    def bits_read(self, at: int) -> int:
        """The bits that an operation reads, except by deadlines."""
        return reduce(or_, map(self.bits.mask, self._reads(at)), 0)

    def _reads_in_focus(self, at: int) -> int:
        """The bits that are needed because an operation reads them; an assignment's, if its flag is."""
        if self.focus is None or isinstance(self.operations[at], ops.Let):
            return self.bits_read(at)
        return reduce(or_, (self.bits.mask(when) for when in self._reads(at) if when in self.focus), 0)

    def _reads(self, at: int) -> Iterator[Expression]:
        """The conditions or the value that an operation evaluates."""
        match self.operations[at]:
            case ops.Choice(options=options):
                yield from (option.when for option in options if option.when is not None)
            case ops.Line() as line if costs_differ(line):
                yield from (wording.when for wording in line.wordings if wording.when is not None)
        condition = self.conditions[at]
        if condition is not None:
            yield condition.expression

    def _bits_read_by(self, outcomes: tuple[Outcome, ...]) -> int:
        """The bits that these outcomes and their scenes read."""
        bits = 0
        for outcome in outcomes:
            bits |= self.bits.mask(outcome.when) | self.needed[self.start[outcome.scene]]
        return bits


def _predecessors(successors: Iterable[Sequence[int]]) -> dict[int, list[int]]:
    """The operations before each, from those after each; none for one without any."""
    predecessors: dict[int, list[int]] = {}
    for at, onwards in enumerate(successors):
        for onward in onwards:
            predecessors.setdefault(onward, []).append(at)
    return predecessors


def costs_differ(line: ops.Line) -> bool:
    """Whether the line's cost depends on its wording."""
    return bool(line.speaker) and line.takes_s is None and len({spoken_s(w.text) for w in line.wordings}) > 1


def is_silent(operation: ops.Operation) -> bool:
    """Whether an operation affects only picture and sound."""
    if isinstance(operation, ops.Assign):
        return operation.fields.keys().isdisjoint(STEERS)
    return isinstance(operation, ops.Show | ops.Hide | ops.Sound)


def without_silent(script: Script) -> Script:
    """The script with jumps instead of silent operations: its evenings are the same but for picture and
    sound."""
    scenes = {name: _without_silent(scene) for name, scene in script.scenes.items()}
    return replace(script, scenes=scenes)


def _without_silent(scene: Scene) -> Scene:
    operations, onward = list(scene.operations), len(scene.operations)
    for at in range(len(operations) - 1, -1, -1):
        if is_silent(operations[at]):
            operations[at] = ops.Jump(operations[at].pos, onward)
        else:
            onward = at
    return replace(scene, operations=tuple(operations))


def branch_end(scene: Scene, index: int) -> int:
    """The end of the operations of the branch at `index`, including those that the last of them jumps over:
    its `else`, or what an author's own jump skips."""
    branch = scene.operations[index]
    assert isinstance(branch, ops.Branch)
    last = scene.operations[branch.otherwise - 1] if branch.otherwise > index + 1 else None
    if isinstance(last, ops.Jump) and last.scene is None:
        return max(branch.otherwise, last.target)
    return branch.otherwise


def affects_text_only(scene: Scene, index: int) -> bool:
    """Whether both sides of a branch affect only text and pictures, and meet again."""
    end = branch_end(scene, index)
    for inner in scene.operations[index + 1 : end]:
        if isinstance(inner, ops.Line) and (inner.speaker is None or inner.takes_s is not None):
            if inner.takes_s:
                return False
        elif isinstance(inner, ops.Jump):
            if inner.scene is not None or inner.target > end or inner.target < index:
                return False
        elif not (is_silent(inner) or isinstance(inner, ops.Branch | ops.Pause)) or is_failure_stop(inner):
            return False
    return True


def guards_of(scene: Scene, index: int) -> Guards:
    """The conditions around an operation, each with the value it must have."""
    guards: list[tuple[Expression, bool]] = []
    for at, operation in enumerate(scene.operations):
        if isinstance(operation, ops.Branch) and at < index:
            if index < operation.otherwise:
                guards.append((operation.when, True))
            elif index < branch_end(scene, at):
                guards.append((operation.when, False))
        elif isinstance(operation, ops.Choice):
            guards += [
                (option.when, True)
                for option in operation.options
                if option.when is not None and option.target <= index < option.end
            ]
    return tuple(guards)


def jumps_into(script: Script) -> dict[str, list[Position]]:
    """The jumps and calls into each scene from others."""
    jumps: dict[str, list[Position]] = {}
    for scene in script.scenes.values():
        for at, operation in enumerate(scene.operations):
            if isinstance(operation, ops.Jump | ops.Call) and operation.scene not in (None, scene.id):
                jumps.setdefault(str(operation.scene), []).append(Position(scene.id, at))
    return jumps
