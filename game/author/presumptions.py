"""What lines, options and beats presume, as something that a walk can come to.

Each presumption becomes a branch before its operation, over a pause with an id of its own: a walk that
visits the pause has found an evening on which it isn't so, and goes on from there all the same.
"""

from __future__ import annotations

from dataclasses import replace

from game.story.expression import Binary, Expression, Not
from game.story.faults import Fault
from game.story.script import Branch, Jump, Operation, Pause, Presumption, Scene, Script

# No stop of a script has an id that starts with this.
TRAP = "!"


def with_traps(script: Script) -> tuple[Script, dict[str, Presumption]]:
    """The script with a trap for each presumption, and the presumptions by their traps' ids."""
    traps: dict[str, Presumption] = {}
    scenes = {name: _trapped(scene, traps) for name, scene in script.scenes.items()}
    return replace(script, scenes=scenes), traps


def _trapped(scene: Scene, traps: dict[str, Presumption]) -> Scene:
    operations: list[Operation] = list(scene.operations)
    for at in sorted({presumption.at for presumption in scene.presumptions}):
        operation = operations[at]
        operations[at] = Jump(operation.pos, len(operations))
        for presumption in scene.presumptions:
            if presumption.at == at:
                name = f"{TRAP}{len(traps)}"
                traps[name] = presumption
                here = len(operations)
                operations += [
                    Branch(presumption.pos, Not(expected(presumption)), here + 2),
                    Pause(name, presumption.pos, 0),
                ]
        operations += [operation, Jump(operation.pos, at + 1)]
    return replace(scene, operations=tuple(operations))


def is_trap(operation: Operation) -> bool:
    """Whether it is a trap: to come to it is a fault."""
    return isinstance(operation, Pause) and operation.id.startswith(TRAP)


def expected(presumption: Presumption) -> Expression:
    """The condition that must hold wherever its operation is come to."""
    if presumption.when is None:
        return presumption.expects
    return Binary("or", Not(presumption.when), presumption.expects)


def fault_of(presumption: Presumption, way: tuple[str, ...], always: bool = False) -> Fault:
    """The fault in a presumption that doesn't hold, with the choices of an evening where it doesn't.

    `always`: it holds unless time passes at every stop, as a setting has it.
    """
    what = "this isn't so where the watch always runs" if always else "this isn't so on every evening"
    shown = " > ".join(way) or "the evening's start"
    return Fault("S309", presumption.pos, what, f"It isn't so after: {shown}")
