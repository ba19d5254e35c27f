"""A field in which a share code is typed, pasted, or entered on a board of letters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import ClassVar

from game.stage.frame import Box, DrawOp, Panel, Stock, Stroke, Text
from game.stage.layout import fit, wrap
from game.stage.look import Look
from game.ui.action import Command
from game.ui.requests import EnterCode
from game.ui.screen import Response, Screen
from game.ui.share_code_format import ALPHABET, GROUP, MAX_LETTERS, PREFIX
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, Button, Cell, Widget, hints

SHEET = Box(360, 204, 1200, 720)
FIELD = Box(SHEET.x + 56, SHEET.y + 176, SHEET.w - 112, 132)
# The keys: letters, then digits.
LETTERS = ALPHABET[10:] + ALPHABET[:10]
COLUMNS, KEY_W, KEY_H = 11, 90, 56
# The longest text: the longest code with its prefix.
LONGEST = len(PREFIX) + MAX_LETTERS


@dataclass(frozen=True)
class CodeEntryScreen(Screen):
    """Takes a code by typing, by pasting, or from the board of letters."""

    text: str = ""
    # Whether nothing of what was typed or pasted last can stand in a code.
    refused: bool = False

    heading: ClassVar[str] = "Enter a code"
    first: ClassVar[str] = "go"

    @property
    def typing(self) -> bool:
        """Letters are text input."""
        return True

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The board of letters, and the buttons."""
        x, y = SHEET.x + 56, FIELD.bottom + 36
        board: list[Widget] = []
        for index, letter in enumerate(LETTERS):
            row, column = divmod(index, COLUMNS)
            box = Box(x + column * (KEY_W + 9.8), y + row * (KEY_H + 8), KEY_W, KEY_H)
            board.append(Cell(f"letter:{letter}", box, letter, letter, framed=True))
        low = SHEET.bottom - 100
        return (
            Button("go", Box(x, low, 420, 64), "Stand there", primary=True, enabled=bool(self.text)),
            Button("rub", Box(x + 440, low, 300, 64), "Rub out", enabled=bool(self.text)),
            Button("back", Box(x + 760, low, SHEET.w - 112 - 760, 64), "Back"),
            *board,
            *hints(view_model, BACK, x=SHEET.x),
        )

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The sheet, the explanation, and the field with the text so far."""
        ink, second = look.color("ink"), look.color("second_ink")
        lead = "A code holds one evening as far as one moment. Paste it, or type it."
        if self.refused:
            lead = "There was no letter and no digit in that. Copy the code first, or type it."
        style = text_styles.ASIDE_SMALL
        words = fit(lead, style, SHEET.w - 112, look.measure)
        mono = text_styles.SECONDARY_BOLD
        rows = wrap(_grouped(self.text), mono, mono, FIELD.w - 48, look.measure)[-3:]
        ops: list[DrawOp] = [
            ornaments.heading(look, self.heading, SHEET.x),
            Panel(SHEET, Stock.PAPER),
            *ornaments.bar(
                look, Box(SHEET.x + 28, SHEET.y + 28, SHEET.w - 56, 42), "A MOMENT, IN LETTERS", 28
            ),
            Text(SHEET.x + 56, SHEET.y + 128, words, style, second),
            ornaments.border(look, FIELD),
        ]
        caret_x, baseline = FIELD.x + 24, FIELD.y + 42.0
        ops += text_styles.paragraph(rows, caret_x, baseline, 36, ink)
        if rows:
            caret_x, baseline = caret_x + rows[-1].width + 3, baseline + 36 * (len(rows) - 1)
        ops.append(Stroke(((caret_x, baseline - 24), (caret_x, baseline + 6)), 2.4, look.color("pointer")))
        return tuple(ops)

    def on_text(self, view_model: ViewModel, text: str) -> Response:
        """Appends letters and digits; everything else is dropped, and told where nothing is left."""
        if text == "\b":
            return Response(replace(self, text=self.text[:-1], refused=False))
        plain = unicodedata.normalize("NFKC", text)  # some programs turn letters into wide ones
        letters = "".join(letter for letter in plain if letter.isascii() and letter.isalnum()).upper()
        return Response(replace(self, text=(self.text + letters)[:LONGEST], refused=not letters))

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Appends a letter, removes one, or enters the code."""
        kind, _, letter = key.partition(":")
        match kind:
            case "letter":
                return self.on_text(view_model, letter)
            case "rub":
                return self.on_text(view_model, "\b")
            case "go":
                return Response(self, (EnterCode(self.text),))
        return Response(self.below)

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Del removes a letter."""
        return self.on_text(view_model, "\b") if command is Command.DELETE else None


def _grouped(code: str) -> str:
    """The code in its groups with blanks between, so that rows can break there."""
    first = len(PREFIX)
    groups = [code[start : start + GROUP] for start in range(first, len(code), GROUP)]
    return " ".join((code[:first], *groups))
