"""The timetable's stub: picture, hour and last words of one slot."""

from __future__ import annotations

from game.stage.frame import STAGE, Box, DrawOp, Group, Panel, PanelEdge, Stock, Text, Thumbnail
from game.stage.layout import fit, wrap
from game.stage.look import Look
from game.stage.palette import ColorName
from game.story.time_format import format_time
from game.ui.requests import SlotKind
from game.ui.view_model import Slot, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Button, Widget
from game.ui.widgets.text_styles import prose, width
from game.ui.words import countdown

BOX = Box(1272, 204, 552, 786)
PICTURE = Box(BOX.x + 36, BOX.y + 32, 484, 272)
INNER = BOX.w - 68
ROWS = 3
# A deleted stub goes aside a little and then down, faster and faster.
DELETE_MS, FADE_MS, ASIDE, DOWN = 280, 120, 26.0, 900.0


def buttons(slot: Slot | None, saving: bool, in_evening: bool, kind: SlotKind) -> tuple[Widget, ...]:
    """The actions on the slot, the likely one first, on the ink plate."""
    x, y = BOX.x + 36, BOX.bottom
    wide = Box(x, y - 180, INNER, 66)
    half = (INNER - 20) / 2
    left, right = Box(x, y - 94, half, 62), Box(x + half + 20, y - 94, half, 62)
    whole = slot is not None and not slot.fault
    delete = Button("delete", right, "Tear it off", enabled=slot is not None)
    if kind is not SlotKind.SAVES:
        load = Button("load", wide, "Load this evening", True, whole)
        return load, Button("keep", left, "Keep it", enabled=whole), delete
    if saving:
        words = "Save here" if slot is None else "Save over it"
        save = Button("save", wide, words, True, in_evening)
        return save, Button("load", left, "Load", enabled=whole), delete
    load = Button("load", wide, "Load this evening", True, whole)
    words = "Save here" if slot is None else "Save over it"
    return load, Button("save", left, words, enabled=in_evening), delete


def draw(look: Look, view_model: ViewModel, slot: Slot | None, saving: bool) -> tuple[DrawOp, ...]:
    """The stub's content above its buttons."""
    ink, second = look.color("ink"), look.color("second_ink")
    x, baseline = BOX.x + 36, BOX.y + 388
    if slot is None:
        invite = "A press keeps this moment here." if saving else "Nobody sits here yet."
        return (
            ornaments.dashed(look, PICTURE),
            ornaments.text_centred(PICTURE.centre_x, PICTURE.centre_y + 12, "Empty seat",
                               text_styles.ASIDE, second, look.measure),
            *_rows(look, view_model, invite, BOX.y + 376, italic=True),
        )  # fmt: skip
    if slot.fault:
        return (
            *ornaments.broken(look, PICTURE),
            *_rows(look, view_model, slot.fault, BOX.y + 388, "brick_text", count=5),
        )
    time = format_time(view_model.script, slot.watch_s)
    beside = x + width(time, text_styles.PANEL_TIME, look.measure) + 22
    first, second_row = (
        fit(words, text_styles.ASIDE_SMALL, PICTURE.right - beside, look.measure)
        for words in countdown(view_model.script, slot.watch_s)
    )
    return (
        Thumbnail(PICTURE, slot.thumbnail_key),
        ornaments.border(look, PICTURE),
        Text(x, baseline, time, text_styles.PANEL_TIME, ink),
        Text(beside, baseline - 28, first, text_styles.ASIDE_SMALL, ink),
        Text(beside, baseline + 4, second_row, text_styles.ASIDE_SMALL, ink),
        ornaments.rule(look, x, BOX.right - 32, baseline + 30, 150, 2),
        *_rows(look, view_model, slot.last_text, baseline + 80),
    )


def _rows(look: Look, view_model: ViewModel, text: str, baseline: float, color: ColorName = "ink",
          count: int = ROWS, italic: bool = False) -> tuple[DrawOp, ...]:  # fmt: skip
    """Text wrapped to the stub's width; cut off with an ellipsis."""
    style = prose(view_model.settings, 34, italic)
    slanted = prose(view_model.settings, 34, not italic)
    rows = wrap(text, style, slanted, INNER, look.measure)
    rows = text_styles.cut_rows(rows, count, INNER, look.measure)
    return text_styles.paragraph(rows, BOX.x + 36, baseline, 46, look.color(color))


def deleted(look: Look, view_model: ViewModel, slot: Slot, age_ms: int) -> tuple[DrawOp, ...]:
    """The stub of a deleted slot falling off; it only fades where motion is reduced."""
    still = look.reduced_motion
    progress = age_ms / (FADE_MS if still else DELETE_MS)
    if progress >= 1:
        return ()
    ops = (Panel(BOX, Stock.PAPER, PanelEdge.PERFORATED_LEFT), *draw(look, view_model, slot, False))
    if still:
        return (Group(STAGE, ops, opacity=round(1 - progress, 3)),)
    fallen = progress * progress
    box = Box(ASIDE * min(1.0, progress * 3), DOWN * fallen, STAGE.w, STAGE.h)
    return (Group(box, ops, opacity=round(1 - fallen * 0.6, 3), view=STAGE),)
