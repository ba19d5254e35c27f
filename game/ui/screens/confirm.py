"""A confirmation. The safe answer has the focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.stage.easing import ENDED_MS
from game.stage.frame import STAGE, Box, DrawOp, Fill, Panel, Stock
from game.stage.layout import wrap
from game.stage.look import Look
from game.ui.requests import Quit, Request, SkipUnread
from game.ui.screen import Backdrop, Response, Screen
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Button, Widget

SHEET = Box(560, 352, 800, 376)
SCRIM_ALPHA = 165


@dataclass(frozen=True)
class ConfirmScreen(Screen):
    """Asks before requests are sent. `after` is the screen to show then."""

    question: str = ""
    detail: str = ""
    yes: str = "Yes"
    no: str = "Leave it"
    requests: tuple[Request, ...] = ()
    after: Screen | None = None

    own_backdrop: ClassVar[Backdrop] = Backdrop.SHARP
    first: ClassVar[str] = "no"

    @property
    def backdrop(self) -> Backdrop:
        """The backdrop of the screen beneath."""
        return self.below.backdrop if self.below is not None else self.own_backdrop

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The two answers."""
        y = SHEET.bottom - 104
        half = (SHEET.w - 112 - 24) / 2
        return (
            Button("no", Box(SHEET.x + 56, y, half, 64), self.no, primary=True),
            Button("yes", Box(SHEET.x + 80 + half, y, half, 64), self.yes),
        )

    def draw_static(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The screen beneath, darkened."""
        beneath = self.below.frame(view_model, look, ENDED_MS).ops if self.below is not None else ()
        return (*beneath, Fill(STAGE, look.color("night_0", SCRIM_ALPHA)))

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The question on a sheet."""
        ink, second = look.color("ink"), look.color("second_ink")
        inner = SHEET.w - 112
        ops: list[DrawOp] = [
            Panel(SHEET, Stock.PAPER),
            *ornaments.bar(look, Box(SHEET.x + 28, SHEET.y + 28, SHEET.w - 56, 42), "ONE MOMENT", 28),
        ]
        style, small = text_styles.LABEL, text_styles.ASIDE_SMALL
        question = wrap(self.question, style, style, inner, look.measure)[:2]
        detail = wrap(self.detail, small, small, inner, look.measure)[:2]
        x, baseline = SHEET.x + 56, SHEET.y + 128
        ops += text_styles.paragraph(question, x, baseline, 44, ink)
        ops += text_styles.paragraph(detail, x, baseline + 44 * len(question) + 6, 38, second)
        return tuple(ops)

    def announcement(self, view_model: ViewModel) -> str:
        """The question and its consequence."""
        return " ".join(part for part in (self.question, self.detail) if part)

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Confirms or cancels."""
        if key == "yes":
            return Response(self.after, self.requests)
        return Response(self.below)


def quitting(view_model: ViewModel, below: Screen | None) -> ConfirmScreen:
    """The confirmation before quitting."""
    continued = view_model.continue_s is not None and not view_model.evening_over
    waits = view_model.in_evening or continued
    return ConfirmScreen(
        below=below,
        question="Leave for tonight?",
        detail="The evening waits where you left it." if waits else "",
        yes="Leave",
        no="Stay",
        requests=(Quit(),),
        after=below,
    )


def ask_to_skip_unread() -> ConfirmScreen:
    """The confirmation before unread lines are skipped."""
    return ConfirmScreen(
        question="Go on to the next choice?",
        detail="Lines that you have not read lie between.",
        yes="Go on",
        requests=(SkipUnread(),),
    )
