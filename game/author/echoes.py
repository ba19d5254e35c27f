"""Echoes: the consequences of each option, by control flow and by the later uses of flags that it sets.

A static analysis (reaching definitions): a condition that an assignment reaches, without another assignment
on the path, may depend on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.author.bdd import Bdd
from game.author.flag_bits import FlagBits
from game.author.flow import Flow
from game.story import operations as ops
from game.story.expression import Constant, Expression, FlagRef, reads
from game.story.faults import Fault
from game.story.nodes import SourcePos
from game.story.script import Script


@dataclass(frozen=True)
class Echo:
    """An option, the positions of later conditions that it affects, and its own control flow."""

    option: ops.Option
    positions: tuple[SourcePos, ...]
    leads: tuple[str, ...]

    @property
    def is_fault(self) -> bool:
        """Whether the option has no consequence and is not marked `echo: none`."""
        return self.option.echoes and not self.positions and not self.leads


def echo_fault(echo: Echo) -> Fault:
    """The fault of an option without consequences."""
    return Fault("S312", echo.option.pos, "nothing later reads differently because of this option",
                 "Let it set a flag that something asks for, or say “echo: none”.")  # fmt: skip


def echoes(script: Script) -> Iterator[Echo]:
    """The echo of each option, in script order."""
    paths = _Paths(script)
    for scene in script.scenes.values():
        start = paths.flow.start[scene.id]
        for at, operation in enumerate(scene.operations):
            if isinstance(operation, ops.Choice):
                yield from _of_choice(paths, start, at, operation)


def _of_choice(paths: _Paths, start: int, at: int, choice: ops.Choice) -> Iterator[Echo]:
    lets = {option.id: _lets(paths, start, option) for option in choice.options}
    common = set.intersection(*({(let.flag, let.value) for _, let in effects} for effects in lets.values()))
    for option in choice.options:
        own = range(start + option.target, start + option.end)
        positions: set[SourcePos] = set()
        for index, let in lets[option.id]:
            if (let.flag, let.value) not in common or len(choice.options) == 1:
                positions |= paths.readers(index, let, own)
        yield Echo(option, tuple(sorted(positions)), tuple(_ways_on(paths, start, at, option)))


def _lets(paths: _Paths, start: int, option: ops.Option) -> list[tuple[int, ops.Let]]:
    operations = paths.flow.operations
    return [
        (at, let)
        for at in range(start + option.target, start + option.end)
        if isinstance(let := operations[at], ops.Let)
    ]


def _ways_on(paths: _Paths, start: int, choice: int, option: ops.Option) -> Iterator[str]:
    """The control flow of an option other than falling through: another scene, another part of this one, an
    ending, or the same choice at a later time."""
    own = range(start + option.target, start + option.end)
    for at in own[:-1]:
        match paths.flow.operations[at]:
            case ops.Jump(scene=str() as scene):
                yield f"leads to {scene}"
            case ops.Jump(target=target) if start + target not in own and start + target != own.stop:
                if target > choice:
                    yield "leads elsewhere in this scene"
                elif option.takes_s:
                    yield "passes the time"
            case ops.Call(scene=scene):
                yield f"plays {scene}"
            case ops.Ending(ending=ending):
                yield f"ends in {ending}"


class _Paths:
    """The control-flow graph of a script, and the conditions along it."""

    def __init__(self, script: Script) -> None:
        self.flow = Flow(script, FlagBits(script, Bdd(), 1))
        back = [
            at + 1 for at, operation in enumerate(self.flow.operations) if isinstance(operation, ops.Call)
        ]
        self.successors = [
            (*following, *back) if isinstance(operation, ops.SceneEnd) else following
            for operation, following in zip(self.flow.operations, self.flow.successors, strict=True)
        ]
        self.outcome_starts = [self.flow.start[outcome.scene] for outcome in self.flow.outcomes]
        self.by_hours = [(deadline.pos, outcome.when) for deadline in script.deadlines
                         for outcome in deadline.outcomes]  # fmt: skip

    def readers(self, at: int, let: ops.Let, own: range) -> set[SourcePos]:
        """The positions of conditions that an assignment reaches, outside the option's own operations."""
        positions = {pos for pos, when in self.by_hours if FlagRef(let.flag) in reads(when)}
        visited: set[int] = set()
        todo = [*self.flow.successors[at], *self.outcome_starts]
        while todo:
            index = todo.pop()
            if index in visited:
                continue
            visited.add(index)
            operation = self.flow.operations[index]
            if index not in own:
                positions |= {
                    pos
                    for pos, condition in _conditions_read(operation)
                    if FlagRef(let.flag) in reads(condition)
                }
            sets_anew = isinstance(operation, ops.Let) and operation.flag == let.flag
            if not (sets_anew and isinstance(operation, ops.Let) and isinstance(operation.value, Constant)):
                todo += self.successors[index]
        return positions


def _conditions_read(operation: ops.Operation) -> Iterator[tuple[SourcePos, Expression | None]]:
    match operation:
        case ops.Branch(pos=pos, when=when):
            yield pos, when
        case ops.Line(pos=pos, wordings=wordings):
            for wording in wordings:
                yield pos, wording.when
        case ops.Choice(options=options):
            for option in options:
                yield option.pos, option.when
        case ops.Let(pos=pos, flag=flag, value=value) if FlagRef(flag) not in reads(value):
            yield pos, value
