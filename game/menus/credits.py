"""The credits: who made what, in columns on one sheet, page by page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple

from game.menus import press
from game.menus.action import Command
from game.menus.effects import Outcome
from game.menus.sheet import SHEET, Sheet
from game.menus.widgets import Widget, hints
from game.menus.world import Credit, World
from game.stage.frame import Box, Op, Text, TextStyle
from game.stage.layout import Row, wrap
from game.stage.look import Look

DEFAULT_CREDITS = (
    Credit("THE STORY", ("After the short story _Running Ashtrays_ by Arwendle.",)),
    Credit("THE GAME", ("Script, pictures, music and program: the Running Ashtrays studio.",)),
    Credit(
        "LICENCES",
        ("Text, art and sound: CC BY-NC-SA 4.0. Program: MIT.",
         "Fan work, not for money: names and situation belong to their owners."),
    ),
    Credit(
        "TYPE",
        ("TeX Gyre Schola and Heros, and Evening Schola after them: GUST Font Licence.",
         "Routed Gothic: Darren Embry, OFL. Lato: Łukasz Dziedzic, OFL.",
         "OpenDyslexic: Abelardo Gonzalez, CC BY 3.0, after Bitstream Vera."),
    ),
    Credit("MADE WITH", ("Python, pygame-ce and SDL, miniaudio, pytmx, PyYAML, Tiled.",)),
)  # fmt: skip
COLUMN_W, COLUMN_GAP, COLUMNS = 784, 64, 2
TOP, LOW = SHEET.y + 48, SHEET.y + SHEET.h - 40
LINE, BAR_H, GAP = 42, 42, 34
SET, SET_ITALIC = TextStyle("prose", 30), TextStyle("prose_italic", 30)


class Part(NamedTuple):
    """A heading of the credits at its height on the sheet, and its rows."""

    y: float
    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Credits(Sheet):
    """Two columns a page."""

    page: int = 0

    heading: ClassVar[str] = "Credits"

    def columns(self, world: World) -> tuple[tuple[Part, ...], ...]:
        """The columns of all pages: for each heading its height on the sheet, its words, its rows."""
        columns: list[list[Part]] = [[]]
        y: float = TOP
        for heading, rows in world.credits or DEFAULT_CREDITS:
            set_rows = tuple(
                row for words in rows for row in wrap(words, SET, SET_ITALIC, COLUMN_W - 20, world.measure)
            )
            high = BAR_H + 14 + len(set_rows) * LINE + GAP
            if y + high > LOW and columns[-1]:
                columns.append([])
                y = TOP
            columns[-1].append(Part(y, heading.upper(), set_rows))
            y += high
        return tuple(tuple(column) for column in columns)

    def hint_row(self, world: World) -> tuple[Widget, ...]:
        """The way on, where there is more, and back."""
        key = world.key
        items = [(key(Command.MENU), "Back", Command.MENU)]
        if len(self.columns(world)) > COLUMNS:
            items.insert(0, (key(Command.ADVANCE), "Page on", Command.ADVANCE))
        return hints(world.measure, tuple(items))

    def printed(self, world: World, look: Look) -> tuple[Op, ...]:
        """The two columns of this page."""
        ink = look.color("ink")
        ops: list[Op] = []
        shown = self.columns(world)[self.page * COLUMNS : (self.page + 1) * COLUMNS]
        for place, column in enumerate(shown):
            x = SHEET.x + 48 + place * (COLUMN_W + COLUMN_GAP)
            for y, heading, rows in column:
                ops += press.bar(look, Box(x, y, COLUMN_W, BAR_H), heading)
                for number, row in enumerate(rows):
                    baseline = y + BAR_H + 44 + number * LINE
                    ops += (Text(x + 4 + run.x, baseline, run.text, run.style, ink) for run in row.runs)
        return tuple(ops)

    def says(self, world: World) -> str:
        """Everything there is."""
        told = (". ".join((credit.heading, *credit.rows)) for credit in world.credits or DEFAULT_CREDITS)
        return "Credits. " + " ".join(told).replace("_", "")

    def commanded(self, world: World, command: Command) -> Outcome | None:
        """On and back through the pages."""
        pages = -(-len(self.columns(world)) // COLUMNS)
        if command in (Command.ADVANCE, Command.PAGE_DOWN, Command.RIGHT, Command.DOWN):
            return Outcome(replace(self, page=(self.page + 1) % pages))
        if command in (Command.PAGE_UP, Command.LEFT, Command.UP):
            return Outcome(replace(self, page=(self.page - 1) % pages))
        return None
