"""The base of text screens: a sheet of paper with a heading above it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.stage.frame import Box, DrawOp, Panel, Stock, Text
from game.stage.look import Look
from game.ui.screen import Screen
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, Widget, hints

SHEET = Box(96, 152, 1728, 838)
BAR_H = 42


@dataclass(frozen=True)
class SheetScreen(Screen):
    """A heading, a sheet and hints; subclasses fill the sheet."""

    def hint_row(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints."""
        return hints(view_model, BACK)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints only."""
        return self.hint_row(view_model)

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The heading, the sheet and its content."""
        return (
            ornaments.heading(look, self.heading),
            Panel(SHEET, Stock.PAPER),
            *self.draw_sheet(view_model, look),
        )

    def draw_sheet(self, view_model: ViewModel, look: Look) -> tuple[DrawOp, ...]:
        """The content of the sheet."""
        return ()


def head_bar(look: Look, y: float, heads: Iterable[tuple[float, str]]) -> tuple[DrawOp, ...]:
    """The bar over a table's columns, with the head of each at its distance from the sheet's left edge."""
    bar = ornaments.bar(look, Box(SHEET.x + 28, y, SHEET.w - 56, BAR_H))
    cream = look.color("cream")
    return (*bar, *(Text(SHEET.x + left, y + 29.6, head, text_styles.HEADER, cream) for left, head in heads))
