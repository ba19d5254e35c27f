"""Rows of settings and menus: labels, sliders, segments, each highlighted when focused.

Frozen records like all widgets: whether one is focused or pressed is passed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.stage.frame import Box, DrawOp, Fill, FocusRing, Panel, PanelEdge, Stock, Stroke, Text
from game.stage.layout import fit
from game.stage.look import Look, Measure
from game.stage.paper import leader, pointer
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Draggable, Widget, pressed_tint
from game.ui.widgets.text_styles import width

SLIDER_TICKS = 11
THUMB_W, THUMB_H = 22, 38
SEGMENT_PAD, MIN_PAD = 20, 6
# How much closer the focus ring is to a row than to a button.
RING_IN = 4


@dataclass(frozen=True, slots=True)
class MenuRow(Widget):
    """A menu row: a label at the left, a time or count at the right."""

    label: str
    value: str = ""

    @property
    def accessible_text(self) -> str:
        """Its label and its value."""
        return ", ".join(part for part in (self.label, self.value) if part)

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The label, leader and value; highlighted with the pointer when focused."""
        x, y, w, h = self.box
        baseline = y + h / 2 + 13
        right = x + w - 40
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[DrawOp] = []
        left = x + 40
        if focused:
            slip = Box(x + 14, y + 5, w - 14, h - 10)
            ops += lit_row(look, slip, pressed)
            ops.append(pointer(Box(x + 20.9, y + h / 2 - 7.2, 39.6, 14.4)))
            left = x + 64
        style, words_style = text_styles.ROW_TIME if focused else text_styles.VALUE, text_styles.ROW
        if focused and left + self._least_width(look) > right:
            # The pointer takes room: the text gets a smaller style before it is cut.
            style, words_style = text_styles.VALUE, text_styles.LABEL
        value_width = width(self.value, style, look.measure) if self.value else 0
        room = right - left - (value_width + 12 if self.value else 0)
        words = fit(self.label, words_style, room, look.measure)
        ops.append(Text(left, baseline, words, words_style, ink))
        if self.value:
            color = ink if focused else second
            ops.append(Text(right - value_width, baseline, self.value, style, color))
            end = left + width(words, text_styles.ROW, look.measure)
            if not focused:
                ops += leader(look, end + 14, right - value_width - 12, baseline)
        return tuple(ops)

    def _least_width(self, look: Look) -> float:
        """The width of the label and the value at full size."""
        words = width(self.label, text_styles.ROW, look.measure)
        return words + (width(self.value, text_styles.ROW_TIME, look.measure) + 12 if self.value else 0)


@dataclass(frozen=True, slots=True)
class Slider(Draggable):
    """A slider whose thumb is the watch's crown; its label and value are above it."""

    label: str
    value: str
    step: int
    steps: int
    about: str = ""

    @property
    def accessible_text(self) -> str:
        """Its label, value and description."""
        return f"{self.label}, {self.value}" + (f". {self.about}" if self.about else "")

    @property
    def rail(self) -> tuple[float, float, float]:
        """The left end, right end and y position of its rail."""
        return self.box.x + 25, self.box.right - 25, self.box.bottom - 27

    def step_at(self, x: float) -> int:
        """The step nearest to an x position."""
        left, right, _ = self.rail
        fraction = (x - left) / (right - left)
        return max(0, min(self.steps - 1, round(fraction * (self.steps - 1))))

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The label and value, the rail with its ticks and filled part, and the crown."""
        x, y, w, _ = self.box
        ink = look.color("ink")
        ops: list[DrawOp] = list(lit_row(look, self.box)) if focused else []
        ops += label_row(look, x + 13, x + w - 13, y + 36, self.label, self.value)
        left, right, height = self.rail
        for tick in range(SLIDER_TICKS):
            at = left + (right - left) * tick / (SLIDER_TICKS - 1)
            reach = 9 if tick % 5 == 0 else 5
            ops.append(Stroke(((at, height - reach), (at, height + reach)), 1.8, (*ink[:3], 150)))
        thumb_x = left + (right - left) * self.step / max(1, self.steps - 1)
        ops.append(Stroke(((left, height), (right, height)), 2, (*ink[:3], 170)))
        if self.step:
            ops.append(Stroke(((left, height), (thumb_x, height)), 7, ink))
        thumb = Box(thumb_x - THUMB_W / 2, height - THUMB_H / 2, THUMB_W, THUMB_H)
        ops.append(Panel(thumb, Stock.LIT, PanelEdge.ROUND, False, outline=ink))
        if pressed:
            ops.append(Fill(thumb.inset(2), look.color("ink", 70)))
        for groove in (-4.5, 0.0, 4.5):
            at = thumb_x + groove
            ops.append(Stroke(((at, height - 11), (at, height + 11)), 1.6, (*ink[:3], 210)))
        return tuple(ops)


@dataclass(frozen=True, slots=True)
class Segments(Widget):
    """A choice of a few options, under their label or at its right (`beside`)."""

    label: str
    options: tuple[str, ...]
    chosen: int
    cells: tuple[Box, ...]
    about: str = ""
    adjustable: ClassVar[bool] = True

    @property
    def accessible_text(self) -> str:
        """Its label, the chosen option and its description."""
        text = f"{self.label}, {self.options[self.chosen]}"
        return text + (f". {self.about}" if self.about else "")

    def option_at(self, x: float, y: float) -> int | None:
        """The index of the option under a point."""
        return next((index for index, cell in enumerate(self.cells) if cell.holds(x, y)), None)

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The options in their cells, the chosen one on an ink plate."""
        ink, cream = look.color("ink"), look.color("cream")
        ops: list[DrawOp] = list(lit_row(look, self.box)) if focused else []
        inner = self.cells[0].x - self.box.x - 26 if self.beside else self.box.w - 26
        words = fit(self.label, text_styles.LABEL, inner, look.measure)
        baseline = self.box.y + (self.box.h / 2 + 11 if self.beside else 36)
        ops.append(Text(self.box.x + 13, baseline, words, text_styles.LABEL, ink))
        whole = Box(self.cells[0].x, self.cells[0].y,
                    sum(cell.w for cell in self.cells), self.cells[0].h)  # fmt: skip
        for index, (cell, option) in enumerate(zip(self.cells, self.options, strict=True)):
            on = index == self.chosen
            if on:
                ops.append(Panel(cell, Stock.INK, PanelEdge.CUT, False, misprint=True))
            elif index and index - 1 != self.chosen:
                line = ((cell.x, cell.y + 10), (cell.x, cell.bottom - 10))
                ops.append(Stroke(line, 1.6, (*ink[:3], 130)))
            middle, low = cell.centre_x, cell.centre_y + 8.8
            shade = cream if on else ink
            style = text_styles.SEGMENT
            ops.append(ornaments.text_centred(middle, low, option, style, shade, look.measure))
        ops.append(ornaments.border(look, whole, 2))
        return tuple(ops)

    @property
    def beside(self) -> bool:
        """Whether the options are at the right of the label."""
        return self.cells[0].y < self.box.y + 20


def segments(measure: Measure, box: Box, key: str, label: str, options: tuple[str, ...],
             chosen: int, about: str = "", beside: bool = False) -> Segments:  # fmt: skip
    """The segments of a row: under the label, or ending at the row's right edge (`beside`)."""
    words = [width(option, text_styles.SEGMENT, measure) for option in options]
    # Wider faces leave less padding.
    pad = max(MIN_PAD, min(SEGMENT_PAD, (box.w - 26 - sum(words)) / 2 / len(words)))
    wides = [wide + 2 * pad for wide in words]
    x, y = box.x + 13, box.y + 49
    if beside:
        x, y = box.right - 13 - sum(wides), box.y + (box.h - 40) / 2
    cells: list[Box] = []
    for wide in wides:
        cells.append(Box(x, y, wide, 40))
        x += wide
    return Segments(key, box, label, options, chosen, tuple(cells), about)


def lit_row(look: Look, box: Box, pressed: bool = False) -> tuple[DrawOp, ...]:
    """The highlight and focus ring of a row, shaded where it is pressed."""
    lit = (Panel(box, Stock.LIT), FocusRing(box.inset(RING_IN)))
    return (*lit, pressed_tint(look, box)) if pressed else lit


def label_row(look: Look, left: float, right: float, baseline: float, label: str,
              value: str) -> tuple[DrawOp, ...]:  # fmt: skip
    """A label at the left and its value at the right."""
    ink = look.color("ink")
    value_width = width(value, text_styles.VALUE, look.measure) if value else 0
    words = fit(label, text_styles.LABEL, right - left - value_width - 16, look.measure)
    ops: tuple[DrawOp, ...] = (Text(left, baseline, words, text_styles.LABEL, ink),)
    if value:
        ops += (Text(right - value_width, baseline, value, text_styles.VALUE, ink),)
    return ops
