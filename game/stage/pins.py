"""A map as the picture of a choice: a pin where one stands, and one where the option in focus leads.

A map is a place whose set has marks that are called like places of the script.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.stage.camera import view_of
from game.stage.frame import STAGE, Box, Disc, Op, Panel, PanelEdge, Stock, Text, TextStyle
from game.stage.look import Look, MarkPoint
from game.story.script import Choice, Ending, Jump, Option, SceneEnd, Script
from game.story.state import State

HERE = "YOU ARE HERE"
LABEL = TextStyle("label_bold", 22, 60)
LABEL_X, LABEL_H, LABEL_IN = 26.0, 36.0, 12.0
HALO, HALO_ALPHA, RIM, PIN, EYE = 34.0, 90, 17.0, 13.0, 6.0


def pin_ops(script: Script, state: State, focused: Option | None, look: Look) -> Iterator[Op]:
    """The pins of the map that the stage shows, in stage units; none where it shows no whole map."""
    if view_of(state, look) != STAGE:
        return
    stage_set = look.style.sets.get(state.place or "")
    marks = stage_set.marks if stage_set is not None else {}
    here = script.scenes[state.position.scene].place or ""
    if here != state.place and here in marks:
        yield from _here(marks[here], look)
    there = leads_to(script, state.position.scene, focused) if focused is not None else ""
    if there in marks and there != here:
        at = marks[there]
        yield Disc(at.x, at.y, HALO, look.color("amber", HALO_ALPHA))
        yield Disc(at.x, at.y, RIM, look.color("night_0"))
        yield Disc(at.x, at.y, PIN, look.color("amber"))


def _here(at: MarkPoint, look: Look) -> Iterator[Op]:
    yield Disc(at.x, at.y, RIM, look.color("night_0"))
    yield Disc(at.x, at.y, PIN, look.color("cream"))
    yield Disc(at.x, at.y, EYE, look.color("night_0"))
    wide = look.measure(HERE, LABEL)[-1] + 2 * LABEL_IN
    box = Box(at.x + LABEL_X, at.y - LABEL_H / 2, wide, LABEL_H)
    yield Panel(box, Stock.INK, PanelEdge.ROUND, shadow=False)
    yield Text(box.x + LABEL_IN, at.y + 8, HERE, LABEL, look.color("cream"))


def leads_to(script: Script, scene: str, option: Option) -> str:
    """The place of the scene that an option leads to; its own scene's, where it leads to none."""
    operations, at, passed = script.scenes[scene].operations, option.target, set[int]()
    while at < len(operations) and at not in passed:
        passed.add(at)
        operation = operations[at]
        if isinstance(operation, Choice | Ending | SceneEnd):
            break
        if isinstance(operation, Jump):
            if operation.scene is not None:
                return script.scenes[operation.scene].place or ""
            at = operation.target
        else:
            at += 1
    return script.scenes[scene].place or ""
