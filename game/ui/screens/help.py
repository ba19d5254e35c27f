"""Help: what the keys, the mouse and the pad do, side by side, page by page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from game.stage.frame import Box, DrawOp, Text
from game.stage.layout import fit
from game.stage.look import Look
from game.ui.action import Command
from game.ui.paged_screen import PagedScreen
from game.ui.screen import Response
from game.ui.screens.key_map import KeyMapScreen
from game.ui.sheet_screen import BAR_H, SHEET, SheetScreen, head_bar
from game.ui.view_model import Binding, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, Button, HintItem, Widget, hints

COLUMNS = ((48, 580, ""), (660, 380, "KEYS"), (1070, 320, "MOUSE"), (1420, 280, "PAD"))
ROW_H, GAP = 44, 26
TOP = SHEET.y + 24
BUTTON_Y = SHEET.bottom - 92
# The height for a page's tables.
ROOM = BUTTON_Y - TOP - 24
PLAY, SCREENS = "IN THE PLAY", "ON A SCREEN"

Part = tuple[str, tuple[Binding, ...]]


@dataclass(frozen=True)
class HelpScreen(PagedScreen, SheetScreen):
    """The help: the play's commands, then those of screens, on as many pages as they need."""

    heading: ClassVar[str] = "Help"

    def pages(self, view_model: ViewModel) -> tuple[tuple[Part, ...], ...]:
        """The pages: headings with their rows."""
        pages: list[list[Part]] = [[]]
        left: float = ROOM
        for heading, rows in ((PLAY, view_model.keys.help_rows), (SCREENS, view_model.keys.screen_help_rows)):
            while rows:
                count = int((left - BAR_H) // ROW_H)
                if count > 0:
                    pages[-1].append((heading, rows[:count]))
                    left -= BAR_H + len(rows[:count]) * ROW_H + GAP
                    rows = rows[count:]
                if rows:
                    pages.append([])
                    left = ROOM
        return tuple(tuple(page) for page in pages)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The button to the key map, and back."""
        return (
            Button("keymap", Box(SHEET.x + 48, BUTTON_Y, 380, 62), "Other keys for it"),
            *self.hint_row(view_model),
        )

    def hint_row(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The page keys and the way back."""
        pages = HintItem("Pages", Command.PAGE_DOWN, (Command.PAGE_UP, Command.PAGE_DOWN))
        return hints(view_model, pages, BACK)

    def draw_sheet(self, view_model: ViewModel, look: Look) -> tuple[DrawOp, ...]:
        """The tables of this page, and a note on what costs time."""
        second = look.color("second_ink")
        pages = self.pages(view_model)
        ops: list[DrawOp] = []
        y: float = TOP
        for heading, rows in pages[self.page]:
            ops += table(look, y, heading, rows)
            y += BAR_H + len(rows) * ROW_H + GAP
        text = "Reading, menus and winding back never cost a second."
        right, low = SHEET.right - 48, SHEET.bottom - 52
        ops.append(ornaments.text_right(right, low, text, text_styles.ASIDE_SMALL, second, look.measure))
        page = f"Page {self.page + 1} of {len(pages)}"
        ops.append(Text(SHEET.x + 460, low, page, text_styles.SECONDARY, second))
        return tuple(ops)

    def announcement(self, view_model: ViewModel) -> str:
        """All rows of the page."""
        pages = self.pages(view_model)
        messages = [
            f"{row.label}: {', '.join(inputs for inputs in (row.keys, row.mouse, row.pad) if inputs)}"
            for _, rows in pages[self.page]
            for row in rows
        ]
        return "Help. " + ". ".join(messages)

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Opens the key map."""
        return Response(KeyMapScreen(below=self))

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """The page keys turn pages; the help key closes it, too."""
        if command is Command.HELP:
            return Response(self.below)
        return super().on_command(view_model, command)

    def page_count(self, view_model: ViewModel) -> int:
        """The number of pages the tables take."""
        return len(self.pages(view_model))

    def show_page(self, view_model: ViewModel, index: int) -> Self:
        """Another page; each is announced."""
        return replace(self, page=index, announces=True)


def table(look: Look, y: float, heading: str, rows: tuple[Binding, ...]) -> tuple[DrawOp, ...]:
    """A header bar with the devices, and a row for each command."""
    ink, second = look.color("ink"), look.color("second_ink")
    ops: list[DrawOp] = list(head_bar(look, y, ((left, words or heading) for left, _, words in COLUMNS)))
    for index, row in enumerate(rows):
        top = y + BAR_H + index * ROW_H
        cells = (row.label, row.keys, row.mouse, row.pad)
        for (left, room, device), words in zip(COLUMNS, cells, strict=True):
            style = text_styles.SECONDARY_BOLD if device else text_styles.TABLE
            fitted = fit(words, style, room, look.measure)
            ops.append(Text(SHEET.x + left, top + 32, fitted, style, second if device else ink))
        if index < len(rows) - 1:
            ops.append(ornaments.rule(look, SHEET.x + 28, SHEET.right - 28, top + ROW_H, 60, 1.3))
    return tuple(ops)
