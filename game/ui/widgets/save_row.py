"""One row of the saves: a slot that is taken, empty or unreadable."""

from __future__ import annotations

from dataclasses import dataclass

from game.stage.frame import Box, DrawOp, Panel, Stock, Text, Thumbnail
from game.stage.layout import fit, wrap
from game.stage.look import Look
from game.stage.paper import leader
from game.story.script import Script
from game.story.time_format import format_time
from game.ui.view_model import Slot
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Widget, pressed_tint
from game.ui.widgets.rows import lit_row
from game.ui.widgets.text_styles import width
from game.ui.words import countdown

NUMBER_X, PICTURE_X, TIME_X, PLACE_X, RIGHT_INSET = 40, 96, 300, 472, 40
PICTURE_W, PICTURE_H = 160, 90
DATE_ROOM = 190


@dataclass(frozen=True, slots=True)
class SaveRow(Widget):
    """A row of the timetable. `selected`: the stub shows it."""

    number: int
    slot: Slot | None
    script: Script
    selected: bool = False

    @property
    def accessible_text(self) -> str:
        """The whole row as text."""
        slot = self.slot
        if slot is None:
            return f"Seat {self.number}, empty"
        if slot.fault:
            return f"Seat {self.number}. {slot.fault}"
        when = f"{format_time(self.script, slot.watch_s)}, {' '.join(countdown(self.script, slot.watch_s))}"
        saved = f"saved {slot.saved_day} {slot.saved_hour}".strip()
        return f"Seat {self.number}, {when}. {slot.place_name}. {slot.scene_title}, {saved}"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The number, picture, time, place and date, highlighted when focused."""
        x, y, w, h = self.box
        slip = Box(x + 12, y + 3, w - 4, h - 6)
        ops: list[DrawOp] = []
        if focused:
            ops += lit_row(look, slip)
        elif self.selected:
            ops.append(Panel(slip, Stock.LIT, shadow=False))
        if pressed:
            ops.append(pressed_tint(look, slip))
        color = look.color("ink" if focused else "second_ink")
        number = f"{self.number:02d}"
        ops.append(Text(x + NUMBER_X, y + h / 2 + 10, number, text_styles.NUMBER, color))
        picture = Box(x + PICTURE_X, y + 11, PICTURE_W, PICTURE_H)
        if self.slot is None:
            ops += self._empty(look, picture)
        elif self.slot.fault:
            ops += self._faulty(look, picture, self.slot.fault)
        else:
            ops += self._filled(look, picture, self.slot, focused)
        return tuple(ops)

    def _empty(self, look: Look, picture: Box) -> tuple[DrawOp, ...]:
        x, y, w, h = self.box
        second, style = look.color("second_ink"), text_styles.ASIDE
        baseline = y + h / 2 + 12
        end = x + TIME_X + width("Empty seat", style, look.measure)
        return (
            ornaments.dashed(look, picture),
            Text(x + TIME_X, baseline, "Empty seat", style, second),
            *leader(look, end + 20, x + w - RIGHT_INSET, baseline),
        )

    def _faulty(self, look: Look, picture: Box, fault: str) -> tuple[DrawOp, ...]:
        x, y, w, _ = self.box
        style, color = text_styles.SECONDARY, look.color("brick_text")
        rows = wrap(fault, style, style, w - RIGHT_INSET - TIME_X, look.measure)
        return (
            *ornaments.broken(look, picture),
            *text_styles.paragraph(rows[:2], x + TIME_X, y + 48, 36, color),
        )

    def _filled(self, look: Look, picture: Box, slot: Slot, focused: bool) -> tuple[DrawOp, ...]:
        x, y, w, h = self.box
        ink, second = look.color("ink"), look.color("second_ink")
        right = x + w - RIGHT_INSET
        room = w - RIGHT_INSET - DATE_ROOM - PLACE_X
        place = fit(slot.place_name, text_styles.ROW, room, look.measure)
        scene = fit(slot.scene_title, text_styles.ASIDE_SMALL, room, look.measure)
        day, late = text_styles.SECONDARY_BOLD, text_styles.SECONDARY
        time = format_time(self.script, slot.watch_s)
        return (
            Thumbnail(picture, slot.thumbnail_key),
            ornaments.border(look, picture, 2),
            Text(x + TIME_X, y + h / 2 + 18, time, text_styles.SAVE_TIME, ink),
            Text(x + PLACE_X, y + 50, place, text_styles.ROW, ink),
            Text(x + PLACE_X, y + 88, scene, text_styles.ASIDE_SMALL, ink if focused else second),
            ornaments.text_right(right, y + 50, slot.saved_day, day, ink, look.measure),
            ornaments.text_right(right, y + 86, slot.saved_hour, late, second, look.measure),
        )
