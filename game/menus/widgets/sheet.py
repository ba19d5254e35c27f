"""The base of text screens: a sheet of paper with a heading above it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.menus.action import Command
from game.menus.screen import Response, Screen
from game.menus.view_model import ViewModel
from game.menus.widgets import ornaments
from game.menus.widgets.controls import Widget, hints
from game.stage.frame import Box, Op, Panel, Stock
from game.stage.look import Look

SHEET = Box(96, 152, 1728, 838)


@dataclass(frozen=True)
class SheetScreen(Screen):
    """A heading, a sheet and hints; subclasses fill the sheet."""

    def hint_row(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints."""
        return hints(view_model.measure, ((view_model.key(Command.MENU), "Back", Command.MENU),))

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints only."""
        return self.hint_row(view_model)

    def draw_content(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The heading, the sheet and its content."""
        return (
            ornaments.heading(look, self.heading),
            Panel(SHEET, Stock.PAPER),
            *self.printed(view_model, look),
        )

    def printed(self, view_model: ViewModel, look: Look) -> tuple[Op, ...]:
        """The content of the sheet."""
        return ()


@dataclass(frozen=True)
class PagedScreen(SheetScreen):
    """A sheet with several pages: the page keys wrap around, the wheel stops at the ends."""

    page: int = 0

    def page_count(self, view_model: ViewModel) -> int:
        """The number of pages."""
        return 1

    def turn_to(self, page: int) -> Response:
        """Shows a page."""
        return Response(replace(self, page=page, focus=""))

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """The page keys turn pages."""
        if command not in (Command.PAGE_UP, Command.PAGE_DOWN):
            return None
        step = 1 if command is Command.PAGE_DOWN else -1
        return self._turned((self.page + step) % self.page_count(view_model))

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel turns pages."""
        step = -1 if steps > 0 else 1
        return self._turned(max(0, min(self.page_count(view_model) - 1, self.page + step)))

    def _turned(self, page: int) -> Response:
        """Another page, or all as it is where there is none."""
        return Response(self) if page == self.page else self.turn_to(page)
