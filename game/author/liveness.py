"""What can still be asked about from a place in the script on.

A question that nothing ahead asks before its flag is assigned anew can't make two evenings differ, and
neither do two values that answer every question alike. Backward over all operations, until nothing
changes; where it isn't known which way the story goes, every way counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.author.questions import NONE, Questions, asked_by, assigned, never_negative
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
from game.story.watch import spoken_s

# Whether the explorer tells evenings apart by what an operation asks.
Matters = Callable[[str, int], bool]


class Liveness:
    """The questions that matter from every operation on."""

    def __init__(self, script: Script, matters: Matters) -> None:
        self.script, self.matters = script, matters
        self.counts = never_negative(script)
        self.live: dict[Position, Questions] = {
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
                *(asked_by(outcome.when) | self._start(outcome.scene) for outcome in deadline.outcomes)
            )
            for deadline in script.deadlines
        )
        self.wound: Questions = frozenset().union(
            *(asked_by(outcome.when) | self._start(outcome.scene) for outcome in script.wound)
        )

    def at(self, state: State) -> Questions:
        """The questions that matter in a state: from where it stands, from where it comes back to, and
        from the deadlines still ahead."""
        found = self.live[state.position]
        for back in state.stack:
            found |= self.live[back.position]
            if back.live is not None and back.live.deadline is not None:
                found |= self.live[back.live.deadline]
        for number, questions in enumerate(self.deadlines):
            if number not in state.fired:
                found |= questions
        if state.watch_s < self.script.bus_s:
            found |= self.wound
        if state.live is not None and state.live.deadline is not None:
            found |= self.live[state.live.deadline]
        return found

    def _start(self, scene: str) -> Questions:
        return self.live[Position(scene, 0)]

    def _before(self, position: Position) -> Questions:
        operation = self.script.scenes[position.scene].operations[position.number]
        after = NONE
        for following in self._following(position, operation):
            after |= self.live[following]
        if isinstance(operation, Let):
            return assigned(after, operation, self.counts)
        return after | self._asked(position, operation)

    def _asked(self, position: Position, operation: Operation) -> Questions:
        match operation:
            case Branch(when=when) if self.matters(*position):
                return asked_by(when)
            case Choice(options=options):
                return NONE.union(*(asked_by(option.when) for option in options))
            case Line(speaker=str(), takes_s=None, wordings=wordings):
                if len({spoken_s(wording.text) for wording in wordings}) > 1:
                    return NONE.union(*(asked_by(wording.when) for wording in wordings))
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
