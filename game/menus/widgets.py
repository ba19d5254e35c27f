"""The controls of the screens, as frozen records: where each is, how it looks, what is spoken.

A widget holds no state: what has the focus or is held down is the screen's, and given to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.menus import lettering, press
from game.menus.action import Command
from game.menus.lettering import width
from game.stage.frame import (
    Box,
    Edge,
    Fill,
    FocusRing,
    Op,
    Panel,
    Stock,
    Stroke,
    Text,
)
from game.stage.layout import fit
from game.stage.look import Look, Measure

PRESSED_ALPHA = 33
SLIDER_TICKS = 11
THUMB_W, THUMB_H = 22, 38
SEGMENT_PAD = 20
HINT_GAP, BADGE_GAP = 36, 10
# The ring lies this much closer to a slip than to a button: it frames the slip, not the air round it.
RING_IN = 4


class Widget(Protocol):
    """Something on a screen that can be pointed at."""

    @property
    def key(self) -> str:
        """Its name on its screen."""

    @property
    def box(self) -> Box:
        """Where it is pressed."""

    @property
    def spoken(self) -> str:
        """What is said when it has the focus."""

    @property
    def focusable(self) -> bool:
        """Whether keys can reach it."""

    @property
    def adjustable(self) -> bool:
        """Whether left and right change its value rather than move the focus."""

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """How it looks now."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A row of a ticket: words at the left, a time or count at the right."""

    key: str
    box: Box
    label: str
    value: str = ""
    reason: str = ""
    first: bool = False
    focusable: bool = True
    adjustable: bool = False

    @property
    def spoken(self) -> str:
        """Its words, its value, and why it can't be pressed if so."""
        return ", ".join(part for part in (self.label, self.value, self.reason) if part)

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """Words, leader and value; a lit slip with the pointer where it has the focus."""
        x, y, w, h = self.box
        baseline = y + h / 2 + 13
        right = x + w - 40
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[Op] = []
        left = x + 40
        if focused:
            slip = Box(x + 14, y + 5, w - 14, h - 10)
            ops += lit_row(look, slip)
            if held:
                ops.append(Fill(slip, look.color("ink", PRESSED_ALPHA)))
            ops += press.pointer(look, x + 58, y + h / 2, 0.9)
            left = x + 68
        words_color = second if self.reason else ink
        style = lettering.ROW_TIME if focused else lettering.VALUE
        value_width = width(self.value, style, look.measure) if self.value else 0
        room = right - left - (value_width + 14 if self.value else 0)
        words = fit(self.label, lettering.ROW, room, look.measure)
        ops.append(Text(left, baseline, words, lettering.ROW, words_color))
        if self.value:
            color = ink if focused else second
            ops.append(Text(right - value_width, baseline, self.value, style, color))
            end = left + width(words, lettering.ROW, look.measure)
            if not focused and not self.reason:
                ops += press.leader(look, end + 14, right - value_width - 12, baseline)
        return tuple(ops)


@dataclass(frozen=True, slots=True)
class Button:
    """A button on paper. `reason` says why a disabled one is."""

    key: str
    box: Box
    label: str
    primary: bool = False
    enabled: bool = True
    reason: str = ""
    adjustable: bool = False

    @property
    def focusable(self) -> bool:
        """Whether it can be pressed at all."""
        return self.enabled

    @property
    def spoken(self) -> str:
        """Its words."""
        return f"{self.label}, button"

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """An ink plate, an outline, or a dashed one."""
        drop = 2 if held else 0
        box = Box(self.box.x + drop, self.box.y + drop, self.box.w, self.box.h) if held else self.box
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[Op] = []
        if not self.enabled:
            ops.append(Panel(box, Stock.NONE, Edge.ROUND, False, outline=second, dashed=True))
            color = second
        elif self.primary:
            ops.append(Panel(box, Stock.INK, Edge.ROUND, False, misprint=not held))
            color = look.color("cream")
        else:
            stock = Stock.LIT if focused and not held else Stock.NONE
            ops.append(Panel(box, stock, Edge.ROUND, False, outline=ink))
            if held:
                ops.append(Fill(box.inset(2), look.color("ink", PRESSED_ALPHA)))
            color = ink
        if focused:
            ops.append(FocusRing(self.box))
        words = fit(self.label, lettering.BUTTON, box.w - 24, look.measure)
        middle, baseline = box.x + box.w / 2, box.y + box.h / 2 + 9.6
        style = lettering.BUTTON
        ops.append(press.text_centred(middle, baseline, words, style, color, look.measure))
        return tuple(ops)


@dataclass(frozen=True, slots=True)
class Slider:
    """A timetable rule whose thumb is the watch's crown; its label and value stand above it."""

    key: str
    box: Box
    label: str
    value: str
    step: int
    steps: int
    about: str = ""
    focusable: bool = True
    adjustable: bool = True

    @property
    def spoken(self) -> str:
        """Its label, value and what it does."""
        return f"{self.label}, {self.value}" + (f". {self.about}" if self.about else "")

    @property
    def rail(self) -> tuple[float, float, float]:
        """Left end, right end and height of the rule."""
        return self.box.x + 25, self.box.x + self.box.w - 25, self.box.y + self.box.h - 27

    def step_at(self, x: float) -> int:
        """The step nearest to a place on the rule."""
        left, right, _ = self.rail
        part = (x - left) / (right - left)
        return max(0, min(self.steps - 1, round(part * (self.steps - 1))))

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """Label and value over the rule, its ticks, its filled part and the crown."""
        x, y, w, _ = self.box
        ink = look.color("ink")
        ops: list[Op] = list(lit_row(look, self.box)) if focused else []
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
        ops.append(Panel(thumb, Stock.LIT, Edge.ROUND, False, outline=ink))
        if held:
            ops.append(Fill(thumb.inset(2), look.color("ink", 70)))
        for groove in (-4.5, 0.0, 4.5):
            at = thumb_x + groove
            ops.append(Stroke(((at, height - 11), (at, height + 11)), 1.6, (*ink[:3], 210)))
        return tuple(ops)


@dataclass(frozen=True, slots=True)
class Segments:
    """A few words of which one is chosen; under their label, or at its right (`beside`)."""

    key: str
    box: Box
    label: str
    options: tuple[str, ...]
    chosen: int
    cells: tuple[Box, ...]
    about: str = ""
    focusable: bool = True
    adjustable: bool = True

    @property
    def spoken(self) -> str:
        """Its label, what is chosen and what it does."""
        said = f"{self.label}, {self.options[self.chosen]}"
        return said + (f". {self.about}" if self.about else "")

    def option_at(self, x: float, y: float) -> int | None:
        """The word under a point."""
        return next((place for place, cell in enumerate(self.cells) if cell.holds(x, y)), None)

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """The words in their cells, the chosen one on an ink plate."""
        ink, cream = look.color("ink"), look.color("cream")
        ops: list[Op] = list(lit_row(look, self.box)) if focused else []
        inner = self.cells[0].x - self.box.x - 26 if self.beside else self.box.w - 26
        words = fit(self.label, lettering.LABEL, inner, look.measure)
        baseline = self.box.y + (self.box.h / 2 + 11 if self.beside else 36)
        ops.append(Text(self.box.x + 13, baseline, words, lettering.LABEL, ink))
        whole = Box(self.cells[0].x, self.cells[0].y,
                    sum(cell.w for cell in self.cells), self.cells[0].h)  # fmt: skip
        for place, (cell, option) in enumerate(zip(self.cells, self.options, strict=True)):
            on = place == self.chosen
            if on:
                ops.append(Panel(cell, Stock.INK, Edge.CUT, False, misprint=True))
            elif place and place - 1 != self.chosen:
                line = ((cell.x, cell.y + 10), (cell.x, cell.y + cell.h - 10))
                ops.append(Stroke(line, 1.6, (*ink[:3], 130)))
            middle, low = cell.x + cell.w / 2, cell.y + cell.h / 2 + 8.8
            shade = cream if on else ink
            style = lettering.SEGMENT
            ops.append(press.text_centred(middle, low, option, style, shade, look.measure))
        ops.append(press.frame_of(look, whole, 2))
        return tuple(ops)

    @property
    def beside(self) -> bool:
        """Whether the words stand at the right of the label."""
        return self.cells[0].y < self.box.y + 20


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab over a sheet; the chosen one joins it. Its paper lies under the sheet's edge, so that
    it is drawn with the sheet (`under`), before the words."""

    key: str
    box: Box
    label: str
    count: str = ""
    chosen: bool = False
    focusable: bool = True
    adjustable: bool = False

    @property
    def spoken(self) -> str:
        """Its words, and whether it is the one shown."""
        said = f"{self.label} {self.count}".strip()
        return f"{said}, tab" + (", chosen" if self.chosen else "")

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """The words and the count."""
        x, y, w, h = self.box
        ops: list[Op] = []
        ink, cream = look.color("ink"), look.color("cream")
        words, counted = (ink, look.color("second_ink")) if self.chosen else (cream, look.color("moon"))
        baseline = y + h - 16
        ops.append(Text(x + 32, baseline, self.label, lettering.TAB, words))
        if self.count:
            at = x + 46 + width(self.label, lettering.TAB, look.measure)
            ops.append(Text(at, baseline, self.count, lettering.TAB_COUNT, counted))
        if focused:
            ops.append(FocusRing(Box(x + 14, y + 10, w - 28, h - 14)))
        return tuple(ops)


    def under(self, look: Look) -> Op:
        """Paper where it is chosen, card stock where not."""
        x, y, w, h = self.box
        if self.chosen:
            return Panel(Box(x, y, w, h + 10), Stock.PAPER, Edge.TAB, shadow=False)
        outline = look.color("night_3")
        return Panel(Box(x, y + 8, w, h - 4), Stock.CARD, Edge.TAB, shadow=False, outline=outline)


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does, on the night. Pressed with the pointer it does it."""

    key: str
    box: Box
    badge: str
    label: str
    command: Command
    focusable: bool = False
    adjustable: bool = False

    @property
    def spoken(self) -> str:
        """The key and what it does."""
        return f"{self.badge}: {self.label}"

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """The badge and the words."""
        middle = self.box.y + self.box.h / 2
        x = self.box.x + 8
        wide = press.key_width(self.badge, look.measure)
        words = Text(x + wide + BADGE_GAP, middle + 8, self.label, lettering.HINT, look.color("cream"))
        return (*press.key_badge(look, x, middle, self.badge, look.measure), words)


def tabs(measure: Measure, x: float, bottom: float, height: float, chosen: int,
         items: tuple[tuple[str, str, str], ...]) -> tuple[Tab, ...]:  # fmt: skip
    """A row of tabs from `x`, standing on `bottom`; items are key, label and count."""
    row: list[Tab] = []
    for place, (key, label, count) in enumerate(items):
        wide = width(label, lettering.TAB, measure) + 64
        wide += width(count, lettering.TAB_COUNT, measure) + 14 if count else 0
        row.append(Tab(key, Box(x, bottom - height, wide, height), label, count, place == chosen))
        x += wide + 8
    return tuple(row)


def hints(measure: Measure, items: tuple[tuple[str, str, Command], ...], x: float = 96,
          middle: float = 1032, right: float | None = None) -> tuple[Hint, ...]:  # fmt: skip
    """A row of hints from `x`, or ending at `right`; items are badge, words and command."""
    wides = [
        press.key_width(badge, measure) + BADGE_GAP + width(label, lettering.HINT, measure)
        for badge, label, _ in items
    ]
    if right is not None:
        x = right - sum(wides) - HINT_GAP * (len(items) - 1)
    row: list[Hint] = []
    for (badge, label, command), wide in zip(items, wides, strict=True):
        box = Box(x - 8, middle - 26, wide + 16, 52)
        row.append(Hint(f"hint:{command.value}", box, badge, label, command))
        x += wide + HINT_GAP
    return tuple(row)


def segments(measure: Measure, box: Box, key: str, label: str, options: tuple[str, ...],
             chosen: int, about: str = "", beside: bool = False) -> Segments:  # fmt: skip
    """Segments laid out in a row's box: under the label, or from its right edge (`beside`)."""
    wides = [width(option, lettering.SEGMENT, measure) + 2 * SEGMENT_PAD for option in options]
    x, y = box.x + 13, box.y + 49
    if beside:
        x, y = box.x + box.w - 13 - sum(wides), box.y + (box.h - 40) / 2
    cells: list[Box] = []
    for wide in wides:
        cells.append(Box(x, y, wide, 40))
        x += wide
    return Segments(key, box, label, options, chosen, tuple(cells), about)


def lit_row(look: Look, box: Box) -> tuple[Op, ...]:
    """The lit slip and ring of a row that has the focus."""
    return (Panel(box, Stock.LIT), FocusRing(box.inset(RING_IN)))


def label_row(look: Look, left: float, right: float, baseline: float, label: str,
              value: str) -> tuple[Op, ...]:  # fmt: skip
    """A label at the left and its value at the right."""
    ink = look.color("ink")
    value_width = width(value, lettering.VALUE, look.measure) if value else 0
    words = fit(label, lettering.LABEL, right - left - value_width - 16, look.measure)
    ops: tuple[Op, ...] = (Text(left, baseline, words, lettering.LABEL, ink),)
    if value:
        ops += (Text(right - value_width, baseline, value, lettering.VALUE, ink),)
    return ops


@dataclass(frozen=True, slots=True)
class NightButton:
    """A quiet button on the night, for what is seldom wanted."""

    key: str
    box: Box
    label: str
    enabled: bool = True
    adjustable: bool = False

    @property
    def focusable(self) -> bool:
        """Whether it can be pressed at all."""
        return self.enabled

    @property
    def spoken(self) -> str:
        """Its words."""
        return f"{self.label}, button"

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """A line round words."""
        cream = look.color("cream" if self.enabled else "moon")
        line = look.color("cream" if self.enabled else "night_3", 190)
        ops: list[Op] = []
        if held:
            ops.append(Fill(self.box, look.color("cream", PRESSED_ALPHA)))
        ops.append(Panel(self.box, Stock.NONE, Edge.ROUND, False, outline=line, dashed=not self.enabled))
        if focused:
            ops.append(FocusRing(self.box.inset(-3)))
        words = fit(self.label, lettering.HINT, self.box.w - 16, look.measure)
        middle, low = self.box.x + self.box.w / 2, self.box.y + self.box.h / 2 + 8.4
        ops.append(press.text_centred(middle, low, words, lettering.HINT, cream, look.measure))
        return tuple(ops)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number or a word on paper, on an ink plate when it is the one shown; `framed`: a key."""

    key: str
    box: Box
    label: str
    said: str
    chosen: bool = False
    framed: bool = False
    focusable: bool = True
    adjustable: bool = False

    @property
    def spoken(self) -> str:
        """What it stands for, and whether it is shown."""
        return self.said + (", shown" if self.chosen else "")

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """The figure, with its plate and ring."""
        ops: list[Op] = []
        if self.chosen:
            ops.append(Panel(self.box, Stock.INK, Edge.CUT, False))
        if self.framed:
            stock = Stock.LIT if focused and not held else Stock.NONE
            ops.append(Panel(self.box, stock, Edge.ROUND, False, outline=look.color("ink", 170)))
        if focused:
            ops.append(FocusRing(self.box))
        color = look.color("cream" if self.chosen else "ink")
        middle, low = self.box.x + self.box.w / 2, self.box.y + self.box.h / 2 + 8.6
        style = lettering.SEGMENT
        ops.append(press.text_centred(middle, low, self.label, style, color, look.measure))
        return tuple(ops)


def tabbed_sheet(look: Look, sheet: Box, row: tuple[Tab, ...]) -> tuple[Op, ...]:
    """A sheet with its tabs: the shadow of all, the tabs, and the sheet over their lower ends."""
    return (
        Panel(sheet, Stock.PAPER),
        *(tab.under(look) for tab in row),
        Panel(sheet, Stock.PAPER, shadow=False),
    )
