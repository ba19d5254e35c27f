"""Enumerates the conditions of a script."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.expression import Expression
from game.story.operations import Branch, Choice, Let, Line
from game.story.script import Scene, Script


def conditions(script: Script) -> Iterator[Expression | None]:
    """Every condition of the script, and every value assigned to a flag."""
    for scene in script.scenes.values():
        yield from scene_conditions(scene)
    for outcomes in (*(deadline.outcomes for deadline in script.deadlines), script.late_rewind_outcomes):
        yield from (outcome.when for outcome in outcomes)


def scene_conditions(scene: Scene) -> Iterator[Expression | None]:
    """Every condition of a scene, and every value assigned to a flag."""
    for operation in scene.operations:
        match operation:
            case Branch(when=when):
                yield when
            case Let(value=value):
                yield value
            case Choice(options=options):
                yield from (option.when for option in options)
            case Line(wordings=wordings):
                yield from (wording.when for wording in wordings)
    for presumption in scene.presumptions:
        yield presumption.expects
        yield presumption.when
