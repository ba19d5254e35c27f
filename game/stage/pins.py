"""Pins on a map: one at the current place, one where the focused option leads.

A map is a place whose set has marks named after places of the script.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.stage.art import MarkPoint
from game.stage.camera import view_of
from game.stage.frame import STAGE, Box, Disc, DrawOp, Panel, PanelEdge, Stock, Text, TextStyle
from game.stage.identity_cache import cached_by_identity
from game.stage.look import Look
from game.story.lookahead import scene_after
from game.story.operations import Option
from game.story.script import Script
from game.story.state import State

HERE = "YOU ARE HERE"
LABEL = TextStyle("label_bold", 22, 60)
LABEL_X, LABEL_H, LABEL_IN = 26.0, 36.0, 12.0
HALO, HALO_ALPHA, RIM, PIN, EYE = 34.0, 90, 17.0, 13.0, 6.0

_scene_after = cached_by_identity(3, maxsize=8)(scene_after)  # a frame asks for the pin of the frame before


def pin_ops(script: Script, state: State, focused: Option | None, look: Look) -> Iterator[DrawOp]:
    """The pins of the map shown, in stage units; none unless the whole map is visible."""
    if view_of(state, look) != STAGE:
        return
    stage_set = look.artwork.sets.get(state.place or "")
    marks = stage_set.marks if stage_set is not None else {}
    scene_place = script.scenes[state.position.scene].place or ""
    if scene_place != state.place and scene_place in marks:
        yield from _here(marks[scene_place], look)
    if focused is None or not marks:
        return
    scene = _scene_after(script, state, focused)
    next_place = script.scenes[scene].place or ""
    if next_place in marks and next_place != scene_place:
        at = marks[next_place]
        yield Disc(at.x, at.y, HALO, look.color("amber", HALO_ALPHA))
        yield Disc(at.x, at.y, RIM, look.color("night_0"))
        yield Disc(at.x, at.y, PIN, look.color("amber"))


def _here(mark: MarkPoint, look: Look) -> Iterator[DrawOp]:
    yield Disc(mark.x, mark.y, RIM, look.color("night_0"))
    yield Disc(mark.x, mark.y, PIN, look.color("cream"))
    yield Disc(mark.x, mark.y, EYE, look.color("night_0"))
    wide = look.measure(HERE, LABEL)[-1] + 2 * LABEL_IN
    box = Box(mark.x + LABEL_X, mark.y - LABEL_H / 2, wide, LABEL_H)
    yield Panel(box, Stock.INK, PanelEdge.ROUND, shadow=False)
    yield Text(box.x + LABEL_IN, mark.y + 8, HERE, LABEL, look.color("cream"))
