"""The problems of a pack, with the names of its files."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.stage.frame import DrawOp, Text
from game.stage.layout import break_words, fit
from game.stage.look import Look
from game.ui.action import Command
from game.ui.screen import Response
from game.ui.sheet_screen import SHEET, SheetScreen
from game.ui.view_model import PackCard, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, HintItem, Widget, hints

ROOM = SHEET.w - 112
LINE, TOP = 36.0, SHEET.y + 120
SHOWN = int((SHEET.h - 160) // LINE)


@dataclass(frozen=True)
class PackProblemsScreen(SheetScreen):
    """The problems of one pack; `top` is the first row shown."""

    pack: str = ""
    top: int = 0

    def card(self, view_model: ViewModel) -> PackCard | None:
        """The pack."""
        return view_model.packs.cards.get(self.pack)

    def rows(self, view_model: ViewModel) -> tuple[str, ...]:
        """The problems laid out in rows, with a blank row between."""
        card = self.card(view_model)
        problems = () if card is None else card.problems
        style = text_styles.SECONDARY
        return tuple(
            row
            for problem in problems
            for row in (*break_words(problem, style, ROOM, view_model.measure), "")
        )

    def hint_row(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints: scrolling, where there is more, and back."""
        scrolling = (HintItem("Further", Command.PAGE_DOWN),) if self._last(view_model) > 0 else ()
        return hints(view_model, *scrolling, BACK)

    def draw_sheet(self, view_model: ViewModel, look: Look) -> tuple[DrawOp, ...]:
        """The pack's name, the number of problems, and the rows."""
        card = self.card(view_model)
        if card is None:
            return ()
        x, measure = SHEET.x + 56, look.measure
        count = f"{len(card.problems)} to mend"
        name = fit(card.name, text_styles.CARD_NAME, ROOM - 300, measure)
        ops: list[DrawOp] = [
            Text(x, SHEET.y + 62, name, text_styles.CARD_NAME, look.color("ink")),
            ornaments.text_right(x + ROOM, SHEET.y + 62, count, text_styles.SECONDARY,
                                 look.color("second_ink"), measure),
            ornaments.rule(look, x, x + ROOM, SHEET.y + 80, 70, 1.3),
        ]  # fmt: skip
        for index, row in enumerate(self.rows(view_model)[self.top : self.top + SHOWN]):
            ops.append(Text(x, TOP + index * LINE, row, text_styles.SECONDARY, look.color("brick_text")))
        return tuple(ops)

    def announcement(self, view_model: ViewModel) -> str:
        """All problems."""
        card = self.card(view_model)
        return "Nothing is wrong." if card is None else ". ".join((card.name, *card.problems))

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Scrolls."""
        step = {Command.DOWN: 1, Command.UP: -1, Command.PAGE_DOWN: SHOWN, Command.PAGE_UP: -SHOWN}
        return self._along(view_model, step[command]) if command in step else None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel scrolls."""
        return self._along(view_model, -3 * steps)

    def _along(self, view_model: ViewModel, step: int) -> Response:
        return Response(replace(self, top=max(0, min(self._last(view_model), self.top + step))))

    def _last(self, view_model: ViewModel) -> int:
        """The first row shown when scrolled to the end; the blank one after the last problem isn't needed."""
        return max(0, len(self.rows(view_model)) - 1 - SHOWN)
