"""A share code, to be read and copied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.stage.frame import Box, DrawOp, Text
from game.stage.layout import wrap
from game.stage.look import Look
from game.ui.screen import Response
from game.ui.sheet_screen import SHEET, SheetScreen
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Button, Widget

ROWS, ROW_H = 12, 42


@dataclass(frozen=True)
class CodeScreen(SheetScreen):
    """The code; `copied`: it is on the clipboard."""

    code: str = ""
    copied: bool = True

    heading: ClassVar[str] = "Share a code"

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The button that goes back."""
        return (Button("back", Box(SHEET.x + 56, SHEET.bottom - 100, 300, 64), "Back", primary=True),)

    def draw_sheet(self, view_model: ViewModel, look: Look) -> tuple[DrawOp, ...]:
        """The explanation, and the code: its beginning, where it is longer than the sheet."""
        x, room = SHEET.x + 56, SHEET.w - 112
        style = text_styles.SECONDARY_BOLD
        rows = wrap(self.code.replace("-", " "), style, style, room, look.measure)
        ops: list[DrawOp] = [
            *ornaments.bar(
                look, Box(SHEET.x + 28, SHEET.y + 28, SHEET.w - 56, 42), "A MOMENT, IN LETTERS", 28
            ),
            Text(x, SHEET.y + 126, self._lead(), text_styles.ASIDE_SMALL, look.color("second_ink")),
        ]
        ops += text_styles.paragraph(rows[:ROWS], x, SHEET.y + 196, ROW_H, look.color("ink"))
        if len(rows) > ROWS:
            remainder = f"… and {len(rows) - ROWS} rows more"
            ops.append(Text(x, SHEET.y + 196 + ROWS * ROW_H, remainder, style, look.color("second_ink")))
        return tuple(ops)

    def _lead(self) -> str:
        if self.copied:
            return "It was copied and can be pasted anywhere. Who enters it stands at this moment."
        return "Nothing here copies. Who types it under “Enter a code” stands at this moment."

    def announcement(self, view_model: ViewModel) -> str:
        """The explanation; the code itself is too long to be read out."""
        return f"{self.heading}. {self._lead()}"

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Goes back."""
        return Response(self.below)
