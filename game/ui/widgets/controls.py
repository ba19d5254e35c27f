"""The controls of the screens, as frozen records: position, drawing, accessible text.

A widget holds no state: whether it is focused or pressed is passed in by the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from game.stage.frame import (
    Box,
    DrawOp,
    Fill,
    FocusRing,
    Panel,
    PanelEdge,
    Stock,
    Text,
)
from game.stage.layout import fit
from game.stage.look import Look, Measure
from game.ui.action import Command
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.text_styles import width

PRESSED_ALPHA = 33
HINT_GAP, BADGE_GAP = 36, 10


def pressed_tint(look: Look, box: Box) -> Fill:
    """The tint of what is held down."""
    return Fill(box, look.color("ink", PRESSED_ALPHA))


def lit(box: Box) -> tuple[DrawOp, ...]:
    """The ground of a focused row that has no paper of its own."""
    return (Panel(box, Stock.LIT, PanelEdge.CUT, shadow=False), FocusRing(box))


@dataclass(frozen=True, slots=True)
class Widget:
    """An element of a screen that can be pointed at: its unique name on its screen, and its hit box. It is
    enabled, keys can focus what is, and it has no value to adjust, where a subclass doesn't say otherwise."""

    key: str
    box: Box
    # Whether left and right change its value instead of moving the focus.
    adjustable: ClassVar[bool] = False

    @property
    def accessible_text(self) -> str:
        """The text announced when it has the focus."""
        raise NotImplementedError

    @property
    def enabled(self) -> bool:
        """Whether it can be pressed."""
        return True

    @property
    def focusable(self) -> bool:
        """Whether keys can focus it."""
        return self.enabled

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """Its drawing operations."""
        raise NotImplementedError


class Draggable(Widget):
    """A widget that follows the pointer while it is held; left and right change its value, too."""

    __slots__ = ()
    adjustable: ClassVar[bool] = True

    def step_at(self, x: float) -> int:
        """The step at the pointer's x position."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Button(Widget):
    """A button on paper; `spoken` is its accessible text where the label is a sign."""

    label: str
    primary: bool = False
    enabled: bool = True
    spoken: str = ""

    @property
    def accessible_text(self) -> str:
        """Its label."""
        return f"{self.spoken or self.label}, button"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """An ink plate, an outline, or a dashed outline."""
        drop = 2 if pressed else 0
        box = Box(self.box.x + drop, self.box.y + drop, self.box.w, self.box.h) if pressed else self.box
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[DrawOp] = []
        if not self.enabled:
            ops.append(Panel(box, Stock.NONE, PanelEdge.ROUND, False, outline=second, dashed=True))
            color = second
        elif self.primary:
            ops.append(Panel(box, Stock.INK, PanelEdge.ROUND, False, misprint=not pressed))
            color = look.color("cream")
        else:
            stock = Stock.LIT if focused and not pressed else Stock.NONE
            ops.append(Panel(box, stock, PanelEdge.ROUND, False, outline=ink))
            if pressed:
                ops.append(pressed_tint(look, box.inset(2)))
            color = ink
        if focused:
            ops.append(FocusRing(self.box))
        words = fit(self.label, text_styles.BUTTON, box.w - 24, look.measure)
        middle, baseline = box.centre_x, box.centre_y + 9.6
        style = text_styles.BUTTON
        ops.append(ornaments.text_centred(middle, baseline, words, style, color, look.measure))
        return tuple(ops)


@dataclass(frozen=True, slots=True)
class Tab(Widget):
    """A tab above a sheet; the chosen one joins it. Its paper lies under the sheet's edge and is drawn with
    the sheet (`under`), before the label."""

    label: str
    count: str = ""
    chosen: bool = False

    @property
    def accessible_text(self) -> str:
        """Its label, and whether it is chosen."""
        text = f"{self.label} {self.count}".strip()
        return f"{text}, tab" + (", chosen" if self.chosen else "")

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The label and the count."""
        x, y, w, h = self.box
        ops: list[DrawOp] = []
        ink, cream = look.color("ink"), look.color("cream")
        words, counted = (ink, look.color("second_ink")) if self.chosen else (cream, look.color("moon"))
        baseline = y + h - 16
        ops.append(Text(x + 32, baseline, self.label, text_styles.TAB, words))
        if self.count:
            at = x + 46 + width(self.label, text_styles.TAB, look.measure)
            ops.append(Text(at, baseline, self.count, text_styles.TAB_COUNT, counted))
        if focused:
            ops.append(FocusRing(Box(x + 14, y + 10, w - 28, h - 14)))
        return tuple(ops)

    def under(self, look: Look) -> DrawOp:
        """Its paper: lighter where it is chosen."""
        x, y, w, h = self.box
        if self.chosen:
            return Panel(Box(x, y, w, h + 10), Stock.PAPER, PanelEdge.TAB, shadow=False)
        outline = look.color("night_3")
        return Panel(Box(x, y + 8, w, h - 4), Stock.CARD, PanelEdge.TAB, shadow=False, outline=outline)


@dataclass(frozen=True, slots=True)
class Hint(Widget):
    """A hint: a key and what it does. Clicking it does the same."""

    badge: str
    label: str
    command: Command
    focusable: ClassVar[bool] = False

    @property
    def accessible_text(self) -> str:
        """The key and what it does."""
        return f"{self.badge}: {self.label}"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The badge and the label."""
        middle = self.box.centre_y
        x = self.box.x + 8
        wide = ornaments.key_width(self.badge, look.measure)
        words = Text(x + wide + BADGE_GAP, middle + 8, self.label, text_styles.HINT, look.color("cream"))
        return (*ornaments.key_badge(look, x, middle, self.badge, look.measure), words)


def tabs(measure: Measure, x: float, bottom: float, height: float, chosen: int,
         items: tuple[tuple[str, str, str], ...]) -> tuple[Tab, ...]:  # fmt: skip
    """A row of tabs from `x`, above `bottom`; items are key, label and count."""
    row: list[Tab] = []
    for index, (key, label, count) in enumerate(items):
        wide = width(label, text_styles.TAB, measure) + 64
        wide += width(count, text_styles.TAB_COUNT, measure) + 14 if count else 0
        row.append(Tab(key, Box(x, bottom - height, wide, height), label, count, index == chosen))
        x += wide + 8
    return tuple(row)


class HintItem(NamedTuple):
    """A hint of a row: its label, what clicking it does, and whose keys it shows (empty: of that command)."""

    label: str
    command: Command
    shown: tuple[Command, ...] = ()


BACK = HintItem("Back", Command.MENU)


def hints(view_model: ViewModel, *items: HintItem, x: float = 96, middle: float = 1032,
          right: float | None = None) -> tuple[Hint, ...]:  # fmt: skip
    """A row of hints from `x`, or ending at `right`. Those for which the device in use has no input are left
    out."""
    measure = view_model.measure
    labelled = [(" ".join(map(view_model.key, item.shown or (item.command,))), item) for item in items]
    shown = [
        (badge, item, ornaments.key_width(badge, measure) + BADGE_GAP
         + width(item.label, text_styles.HINT, measure))
        for badge, item in labelled
        if badge.strip()
    ]  # fmt: skip
    if right is not None:
        x = right - sum(wide for _, _, wide in shown) - HINT_GAP * (len(shown) - 1)
    row: list[Hint] = []
    for badge, item, wide in shown:
        box = Box(x - 8, middle - 26, wide + 16, 52)
        row.append(Hint(f"hint:{item.command.value}", box, badge, item.label, item.command))
        x += wide + HINT_GAP
    return tuple(row)


@dataclass(frozen=True, slots=True)
class NightButton(Widget):
    """A secondary button, drawn on the night."""

    label: str
    enabled: bool = True

    @property
    def accessible_text(self) -> str:
        """Its label."""
        return f"{self.label}, button"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """An outline and the label."""
        cream = look.color("cream" if self.enabled else "moon")
        line = look.color("cream" if self.enabled else "night_3", 190)
        ops: list[DrawOp] = []
        if pressed:
            ops.append(Fill(self.box, look.color("cream", PRESSED_ALPHA)))
        ops.append(Panel(self.box, Stock.NONE, PanelEdge.ROUND, False, outline=line, dashed=not self.enabled))
        if focused:
            ops.append(FocusRing(self.box.inset(-3)))
        words = fit(self.label, text_styles.HINT, self.box.w - 16, look.measure)
        middle, low = self.box.centre_x, self.box.centre_y + 8.4
        ops.append(ornaments.text_centred(middle, low, words, text_styles.HINT, cream, look.measure))
        return tuple(ops)


@dataclass(frozen=True, slots=True)
class Cell(Widget):
    """A number or word on paper, on an ink plate when chosen; `framed`: drawn as a key."""

    label: str
    spoken: str
    chosen: bool = False
    framed: bool = False

    @property
    def accessible_text(self) -> str:
        """Its meaning, and whether it is chosen."""
        return self.spoken + (", shown" if self.chosen else "")

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The label, with plate and focus ring."""
        ops: list[DrawOp] = []
        if self.chosen:
            ops.append(Panel(self.box, Stock.INK, PanelEdge.CUT, False))
        if self.framed:
            stock = Stock.LIT if focused and not pressed else Stock.NONE
            ops.append(Panel(self.box, stock, PanelEdge.ROUND, False, outline=look.color("ink", 170)))
        if focused:
            ops.append(FocusRing(self.box))
        color = look.color("cream" if self.chosen else "ink")
        middle, low = self.box.centre_x, self.box.centre_y + 8.6
        style = text_styles.SEGMENT
        ops.append(ornaments.text_centred(middle, low, self.label, style, color, look.measure))
        return tuple(ops)


def tabbed_sheet(look: Look, sheet: Box, row: tuple[Tab, ...]) -> tuple[DrawOp, ...]:
    """A sheet with its tabs, drawn over their lower ends."""
    return (*(tab.under(look) for tab in row), Panel(sheet, Stock.PAPER))
