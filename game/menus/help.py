"""Help: what the keys, the mouse and the pad do, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.menus import lettering, press
from game.menus.action import Command
from game.menus.effects import Outcome
from game.menus.keymap import KeyMap
from game.menus.sheet import SHEET, Sheet
from game.menus.widgets import Button, Widget
from game.menus.world import World
from game.stage.frame import Box, Op, Text
from game.stage.layout import fit
from game.stage.look import Look

# What helps while playing, in the order one comes to need it.
ROWS = (
    ("Go on", "Enter, Space", "Click", "A"),
    ("Wind back", "Page up, B", "Wheel up", "LB"),
    ("Wind forward", "Page down", "Wheel down", "RB"),
    ("Last choice, next choice", "< >", "", ""),
    ("Skip: hold, or on and off", "Ctrl, Tab", "", "RT"),
    ("Go on by itself", "A", "", ""),
    ("Log", "L", "", ""),
    ("The watch, large", "W", "Press it", ""),
    ("The dial", "D", "", ""),
    ("Hide the words", "H", "Middle", "Y"),
    ("Quick save, quick load", "F5, F9", "", ""),
    ("Menu, and one step back", "Esc", "Right click", "Start, B"),
)
COLUMNS = ((48, "IN THE PLAY"), (700, "KEYS"), (1100, "MOUSE"), (1450, "PAD"))
ROWS_TOP, ROW_H = SHEET.y + 84, 51


@dataclass(frozen=True)
class Help(Sheet):
    """What can be done while playing."""

    heading: ClassVar[str] = "Help"

    def widgets(self, world: World) -> tuple[Widget, ...]:
        """The way to the key map, and back."""
        y = SHEET.y + SHEET.h - 92
        return (
            Button("keymap", Box(SHEET.x + 48, y, 380, 62), "Every key and button"),
            *self.hint_row(world),
        )

    def printed(self, world: World, look: Look) -> tuple[Op, ...]:
        """The table, and a sentence on what costs time."""
        cream, ink, second = look.color("cream"), look.color("ink"), look.color("second_ink")
        bar = Box(SHEET.x + 28, SHEET.y + 24, SHEET.w - 56, 42)
        ops: list[Op] = list(press.bar(look, bar))
        for left, words in COLUMNS:
            ops.append(Text(SHEET.x + left, bar.y + 29.6, words, lettering.HEADER, cream))
        for place, row in enumerate(rows(world)):
            y = ROWS_TOP + place * ROW_H
            for (left, _), words in zip(COLUMNS, row, strict=True):
                style = lettering.LABEL if left == COLUMNS[0][0] else lettering.SECONDARY_BOLD
                color = ink if left == COLUMNS[0][0] else second
                fitted = fit(words, style, 620 if left == COLUMNS[0][0] else 370, look.measure)
                ops.append(Text(SHEET.x + left, y + 36, fitted, style, color))
            ops.append(press.rule(look, SHEET.x + 28, SHEET.x + SHEET.w - 28, y + ROW_H, 60, 1.3))
        told = "Reading, menus and winding back never cost a second."
        at = SHEET.x + SHEET.w - 48
        style = lettering.ASIDE_SMALL
        low = SHEET.y + SHEET.h - 52
        ops.append(press.text_right(at, low, told, style, second, look.measure))
        return tuple(ops)

    def says(self, world: World) -> str:
        """All rows, one after the other."""
        told = [": ".join((row[0], ", ".join(way for way in row[1:] if way))) for row in rows(world)]
        return "Help. " + ". ".join(told)

    def pressed(self, world: World, key: str) -> Outcome:
        """The key map."""
        return Outcome(KeyMap(below=self))

    def commanded(self, world: World, command: Command) -> Outcome | None:
        """The help key leaves too."""
        return Outcome(self.below) if command is Command.HELP else None


def rows(world: World) -> tuple[tuple[str, str, str, str], ...]:
    """The table as it is bound now, or as it comes where the shell has not said."""
    if not world.bindings:
        return ROWS
    count = int((SHEET.h - 200) // ROW_H)
    return tuple((bound.label, bound.keys, bound.mouse, bound.pad) for bound in world.bindings[:count])
