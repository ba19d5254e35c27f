"""The base of screens with pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from game.ui.action import STEP_OF, Command
from game.ui.screen import Response, Screen
from game.ui.view_model import ViewModel


@dataclass(frozen=True)
class PagedScreen(Screen):
    """A screen with pages, which the page keys and the wheel turn; the wheel stops at the first and the last,
    and so do the keys unless `page_keys_wrap`."""

    page: int = 0

    page_keys_wrap: ClassVar[bool] = True

    def page_count(self, view_model: ViewModel) -> int:
        """The number of pages, those of all tabs together."""
        return 1

    def page_index(self, view_model: ViewModel) -> int:
        """The index of the page shown, among all."""
        return self.page

    def show_page(self, view_model: ViewModel, index: int) -> Self:
        """The screen with another page, which is announced."""
        return replace(self, page=index, focus="", announces=True)

    def announcement(self, view_model: ViewModel) -> str:
        """The heading, and which page of how many."""
        count = self.page_count(view_model)
        return self.heading if count < 2 else f"{self.heading}, page {self.page + 1} of {count}"

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """The page keys turn pages."""
        if command not in (Command.PAGE_UP, Command.PAGE_DOWN):
            return None
        step = STEP_OF[command]
        return Response(self._turned(view_model, step, self.page_keys_wrap))

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel turns pages."""
        return Response(self._turned(view_model, -1 if steps > 0 else 1, False))

    def _turned(self, view_model: ViewModel, step: int, wraps: bool) -> Self:
        """The next page in a direction; the screen as it is where there is none."""
        current, count = self.page_index(view_model), self.page_count(view_model)
        index = (current + step) % max(1, count) if wraps else max(0, min(count - 1, current + step))
        return self if index == current else self.show_page(view_model, index)


def pages_for(count: int, a_page: int) -> int:
    """The number of pages that this many items take, at least one."""
    return max(1, -(-count // a_page))
