"""Which flags can still be asked about from a place in the script on.

A flag that nothing ahead reads before assigning it anew can't make two evenings differ. Backward over
all operations, until nothing changes; where it isn't known which way the story goes, every way counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.story.expression import Expression, reads
from game.story.script import (
    BeginLive,
    Branch,
    Call,
    Choice,
    Ending,
    Jump,
    Leave,
    Let,
    Line,
    Operation,
    Script,
)
from game.story.state import Position, State

Flags = frozenset[int]
NONE: Flags = frozenset()
# Whether the explorer tells evenings apart by what an operation asks.
Matters = Callable[[str, int], bool]


class Liveness:
    """The flags that matter from every operation on."""

    def __init__(self, script: Script, matters: Matters) -> None:
        self.script, self.matters = script, matters
        self.live: dict[Position, Flags] = {
            Position(scene.id, number): NONE
            for scene in script.scenes.values()
            for number in range(len(scene.operations))
        }
        changed = True
        while changed:
            changed = False
            for position in reversed(self.live):
                found = self._before(position)
                if found != self.live[position]:
                    self.live[position] = found
                    changed = True
        self.deadlines = tuple(
            frozenset().union(
                *(_flags(outcome.when) | self._start(outcome.scene) for outcome in deadline.outcomes)
            )
            for deadline in script.deadlines
        )
        self.wound: Flags = frozenset().union(
            *(_flags(outcome.when) | self._start(outcome.scene) for outcome in script.wound)
        )

    def at(self, state: State) -> Flags:
        """The flags that matter in a state: from where it stands, from where it comes back to, and
        from the deadlines still ahead."""
        found = self.live[state.position]
        for back in state.stack:
            found |= self.live[back.position]
        for number, flags in enumerate(self.deadlines):
            if number not in state.fired:
                found |= flags
        if state.watch_s < self.script.bus_s:
            found |= self.wound
        if state.live is not None and state.live.deadline is not None:
            found |= self.live[state.live.deadline]
        return found

    def _start(self, scene: str) -> Flags:
        return self.live[Position(scene, 0)]

    def _before(self, position: Position) -> Flags:
        operation = self.script.scenes[position.scene].operations[position.number]
        after = NONE
        for following in self._following(position, operation):
            after |= self.live[following]
        if isinstance(operation, Let):
            after -= {operation.flag}
            # What is assigned matters as much as the flag it is assigned to.
            return after | (_flags(operation.value) if operation.flag in self._after(position) else NONE)
        return after | self._asked(position, operation)

    def _after(self, position: Position) -> Flags:
        return self.live[Position(position.scene, position.number + 1)]

    def _asked(self, position: Position, operation: Operation) -> Flags:
        match operation:
            case Branch(when=when) if self.matters(*position):
                return _flags(when)
            case Choice(options=options):
                return NONE.union(*(_flags(option.when) for option in options))
            case Line(speaker=str(), takes_s=None, wordings=wordings):
                return NONE.union(*(_flags(wording.when) for wording in wordings))
        return NONE

    def _following(self, position: Position, operation: Operation) -> Iterator[Position]:
        scene, number = position
        match operation:
            case Ending() | Leave():
                return
            case Choice(options=options):
                yield from (Position(scene, option.target) for option in options)
            case Jump(target=target, scene=other):
                yield Position(other or scene, target)
            case Branch(otherwise=otherwise):
                yield Position(scene, number + 1)
                yield Position(scene, otherwise)
            case Call(scene=called):
                yield Position(called, 0)
                yield Position(scene, number + 1)
            case BeginLive(scene=str() as out, target=int() as target):
                yield Position(out, target)
                yield Position(scene, number + 1)
            case _:
                yield Position(scene, number + 1)


def _flags(expression: Expression | None) -> Flags:
    return frozenset(found for found in reads(expression) if isinstance(found, int))
