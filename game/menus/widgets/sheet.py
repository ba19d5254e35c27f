"""The base of text screens: a sheet of paper with a heading above it."""

from __future__ import annotations

from dataclasses import dataclass

from game.menus.screen import Screen
from game.menus.view_model import ViewModel
from game.menus.widgets import ornaments
from game.menus.widgets.controls import BACK, Widget, hints
from game.stage.frame import Box, Op, Panel, Stock
from game.stage.look import Look

SHEET = Box(96, 152, 1728, 838)


@dataclass(frozen=True)
class SheetScreen(Screen):
    """A heading, a sheet and hints; subclasses fill the sheet."""

    def hint_row(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints."""
        return hints(view_model, BACK)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints only."""
        return self.hint_row(view_model)

    def draw_content(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The heading, the sheet and its content."""
        return (
            ornaments.heading(look, self.heading),
            Panel(SHEET, Stock.PAPER),
            *self.draw_sheet(view_model, look),
        )

    def draw_sheet(self, view_model: ViewModel, look: Look) -> tuple[Op, ...]:
        """The content of the sheet."""
        return ()
