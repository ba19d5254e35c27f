"""A sheet of paper with a heading on the night over it: the form of screens that are mostly read."""

from __future__ import annotations

from dataclasses import dataclass

from game.menus.action import Command
from game.menus.screen import Screen
from game.menus.view_model import ViewModel
from game.menus.widgets import ornaments
from game.menus.widgets.controls import Widget, hints
from game.stage.frame import Box, Op, Panel, Stock
from game.stage.look import Look

SHEET = Box(96, 152, 1728, 838)


@dataclass(frozen=True)
class SheetScreen(Screen):
    """Paper, heading, hints; a subclass prints on it."""

    def hint_row(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """What the keys do."""
        return hints(view_model.measure, ((view_model.key(Command.MENU), "Back", Command.MENU),))

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints alone."""
        return self.hint_row(view_model)

    def scenery(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The heading and the paper, and what is printed on it."""
        return (
            ornaments.heading(look, self.heading),
            Panel(SHEET, Stock.PAPER),
            *self.printed(view_model, look),
        )

    def printed(self, view_model: ViewModel, look: Look) -> tuple[Op, ...]:
        """What is printed on the paper."""
        return ()
