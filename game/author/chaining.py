"""Which options lead towards an operation: those that set what the conditions around it read, and those that
set what the conditions around these read.

This is the chaining approach of search-based testing: Ferguson and Korel, The Chaining Approach for Software
Test Data Generation (1996).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from game.author.flow import Guards, guards_of, jumps_into
from game.story.expression import Binary, Constant, Expression, FlagRef, Not, evaluate, reads
from game.story.operations import Branch, Choice, Jump, Let
from game.story.script import Scene, Script
from game.story.state import Position
from game.story.step import begin

# How many assignments before the operation are looked at.
DEPTH = 3


class Leads(NamedTuple):
    """The ids of options that lead towards an operation, and of those that lead away from it; the assignments
    after which one of its conditions holds."""

    towards: frozenset[str]
    away: frozenset[str]
    before: tuple[Position, ...] = ()


class Chaining:
    """The options that lead to each operation of a script."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self._jumps_into = jumps_into(script)
        self._start = begin(script)
        self._assignments: dict[int, list[tuple[Position, Expression]]] = {}
        for scene in script.scenes.values():
            for at, operation in enumerate(scene.operations):
                if isinstance(operation, Let):
                    position = Position(scene.id, at)
                    self._assignments.setdefault(operation.flag, []).append((position, operation.value))
        self.leads = cache(self._leads)
        self.conditions = cache(self._conditions)
        self._options = cache(self._enclosing)

    def _leads(self, position: Position) -> Leads:
        """What leads to an operation."""
        towards = set(self._options(position))
        away = set[str]()
        visited, todo = {position}, [position]
        before: list[Position] = []
        for depth in range(DEPTH):
            earlier: list[Position] = []
            for assigned, leads in (setting for position in todo for setting in self._setting(position)):
                if leads:
                    towards |= self._options(assigned)
                    earlier.append(assigned)
                elif depth == 0:
                    away |= self._options(assigned)
            todo = [position for position in dict.fromkeys(earlier) if position not in visited]
            visited.update(todo)
            before = before or todo
        return Leads(frozenset(towards), frozenset(away - towards), tuple(before))

    def _setting(self, position: Position) -> Iterator[tuple[Position, bool]]:
        """The assignments that the conditions around an operation depend on, each with whether these may hold
        after it."""
        for when, so in self.conditions(position):
            for condition, wanted in _parts(when, so):
                for flag in {read.flag for read in reads(condition) if isinstance(read, FlagRef)}:
                    for assigned, value in self._assignments.get(flag, ()):
                        yield assigned, self._holds_after(condition, flag, value) in (wanted, None)

    def _holds_after(self, condition: Expression, flag: int, value: Expression) -> bool | None:
        """Whether a condition holds after this assignment; None if that depends on more."""
        others = any(read != FlagRef(flag) for read in reads(condition))
        if others or not isinstance(value, Constant):
            return None
        flags = (*self._start.flags[:flag], value.value, *self._start.flags[flag + 1 :])
        return bool(evaluate(condition, self._start._replace(flags=flags)))

    def _conditions(self, position: Position) -> Guards:
        """The conditions around an operation, those with which another scene comes before it, and those
        around the only way into its scene; each with the value it must have."""
        scene = self.script.scenes[position.scene]
        guards = guards_of(scene, position.at) + tuple(_passed_by(scene, position.at))
        ways = self._jumps_into.get(position.scene, [])
        return guards + guards_of(self.script.scenes[ways[0].scene], ways[0].at) if len(ways) == 1 else guards

    def _enclosing(self, position: Position) -> frozenset[str]:
        """The ids of the options in which an operation is."""
        return frozenset(
            option.id
            for operation in self.script.scenes[position.scene].operations
            if isinstance(operation, Choice)
            for option in operation.options
            if option.target <= position.at < option.end
        )


def _passed_by(scene: Scene, index: int) -> Iterator[tuple[Expression, bool]]:
    """The conditions of jumps to other scenes between the last choice and an operation."""
    for at in range(index - 1, -1, -1):
        match scene.operations[at]:
            case Choice():
                return
            case Branch(when=when, otherwise=otherwise) if otherwise <= index:
                last = scene.operations[otherwise - 1]
                if isinstance(last, Jump) and last.scene is not None:
                    yield when, False


def _parts(when: Expression, so: bool) -> Iterator[tuple[Expression, bool]]:
    """The comparisons of a condition, each with the value that it must, or may, have for the condition to be
    `so`."""
    match when:
        case Not(inner):
            yield from _parts(inner, not so)
        case Binary("and" | "or", left, right):
            yield from _parts(left, so)
            yield from _parts(right, so)
        case _:
            yield when, so
