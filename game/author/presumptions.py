"""Instruments a script with its presumptions, so that a walk finds their failures.

Each presumption becomes a branch before its operation to a pause with a reserved id (a *failure stop*). A
walk that reaches it has found an evening on which the presumption fails, and continues from there.
"""

from __future__ import annotations

from dataclasses import replace

from game.story.expression import Binary, Expression, Not
from game.story.faults import Fault
from game.story.operations import Branch, Jump, Operation, Pause, Presumption
from game.story.script import Scene, Script

# The prefix of the ids of failure stops; no other stop's id starts with it.
FAILURE = "!"


def with_failure_stops(script: Script) -> tuple[Script, dict[str, Presumption]]:
    """The script with a failure stop for each presumption, and the presumptions by the ids of those stops."""
    failures: dict[str, Presumption] = {}
    scenes = {name: _with_failure_stops(scene, failures) for name, scene in script.scenes.items()}
    return replace(script, scenes=scenes), failures


def _with_failure_stops(scene: Scene, failures: dict[str, Presumption]) -> Scene:
    operations: list[Operation] = list(scene.operations)
    for at in sorted({presumption.at for presumption in scene.presumptions}):
        operation = operations[at]
        operations[at] = Jump(operation.pos, len(operations))
        for presumption in scene.presumptions:
            if presumption.at == at:
                name = f"{FAILURE}{len(failures)}"
                failures[name] = presumption
                index = len(operations)
                operations += [
                    Branch(presumption.pos, Not(expected(presumption)), index + 2),
                    Pause(name, presumption.pos, 0),
                ]
        operations += [operation, Jump(operation.pos, at + 1)]
    return replace(scene, operations=tuple(operations))


def is_failure_stop(operation: Operation) -> bool:
    """Whether reaching the operation means that a presumption fails."""
    return isinstance(operation, Pause) and operation.id.startswith(FAILURE)


def expected(presumption: Presumption) -> Expression:
    """The condition that must hold whenever the presumption's operation is reached."""
    if presumption.when is None:
        return presumption.expects
    return Binary("or", Not(presumption.when), presumption.expects)


def presumption_fault(
    presumption: Presumption, path: tuple[str, ...], only_in_real_time: bool = False
) -> Fault:
    """The fault of a failed presumption, with the choices of an evening on which it fails.

    `only_in_real_time`: it fails only with the setting by which time passes at every stop.
    """
    message = (
        "this isn't so where the watch always runs" if only_in_real_time else "this isn't so on every evening"
    )
    shown = " > ".join(path) or "the evening's start"
    return Fault("S309", presumption.pos, message, f"It isn't so after: {shown}")
