"""The key map: all bindings, and how to change them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from game.stage.frame import Box, DrawOp, Text
from game.stage.layout import fit
from game.stage.look import Look
from game.ui.action import Action, Command, Point, Release
from game.ui.paged_screen import PagedScreen, pages_for
from game.ui.requests import Rebind, ResetKeys
from game.ui.screen import Response
from game.ui.screens.confirm import ConfirmScreen
from game.ui.sheet_screen import SHEET, SheetScreen, head_bar
from game.ui.view_model import Binding, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, Button, HintItem, Widget, hints
from game.ui.widgets.rows import lit_row

ROW_H, ROWS_TOP, ROWS_A_PAGE = 62, SHEET.y + 86, 10
COLUMNS = ((48, "WHAT IT DOES", 560), (640, "KEYS", 380), (1050, "MOUSE", 260), (1340, "PAD", 330))


@dataclass(frozen=True, slots=True)
class KeyRow(Widget):
    """A command and what it is bound to."""

    binding: Binding

    @property
    def accessible_text(self) -> str:
        """Its name and bindings."""
        bound = self.binding
        labels = ", ".join(inputs for inputs in (bound.keys, bound.mouse, bound.pad) if inputs)
        return f"{bound.label}: {labels or 'nothing'}"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The four columns."""
        x, y, _, h = self.box
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[DrawOp] = []
        if focused:
            ops += lit_row(look, self.box.inset(14, 3), pressed)
        bound = self.binding
        baseline = y + h / 2 + 11
        cells = (bound.label, bound.keys, bound.mouse, bound.pad)
        for index, ((left, _, room), words) in enumerate(zip(COLUMNS, cells, strict=True)):
            style = text_styles.LABEL if index == 0 else text_styles.SECONDARY_BOLD
            color = ink if index < 2 else second
            ops.append(Text(x + left, baseline, fit(words, style, room, look.measure), style, color))
        return tuple(ops)


@dataclass(frozen=True)
class KeyMapScreen(PagedScreen, SheetScreen):
    """All bindings, ten a page; pressing one waits for a key. `waiting` is the binding that waits, as it was
    before; None where none does."""

    waiting: Binding | None = None

    heading: ClassVar[str] = "Keys"

    @property
    def awaits_key(self) -> bool:
        """While a binding waits for one."""
        return self.waiting is not None

    def without_key(self) -> Self:
        """No binding waits."""
        return replace(self, waiting=None)

    def act(self, view_model: ViewModel, action: Action) -> Response:
        """Any action ends the waiting, except the release of the press that began it and pointer moves; the
        key waited for never arrives here."""
        screen = self if isinstance(action, Release | Point) else self.without_key()
        return super(KeyMapScreen, screen).act(view_model, action)

    def page_count(self, view_model: ViewModel) -> int:
        """How many pages there are."""
        return pages_for(len(view_model.keys.bindings), ROWS_A_PAGE)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The rows of the page, the reset and the hints."""
        page = min(self.page, self.page_count(view_model) - 1)
        shown = view_model.keys.bindings[page * ROWS_A_PAGE : (page + 1) * ROWS_A_PAGE]
        rows = tuple(
            KeyRow(f"bind:{bound.command.value}",
                   Box(SHEET.x, ROWS_TOP + index * ROW_H, SHEET.w, ROW_H), bound)
            for index, bound in enumerate(shown)
        )  # fmt: skip
        reset = Button("reset", Box(SHEET.right - 428, SHEET.bottom - 88, 380, 60), "As they came")
        return (*rows, reset, *self.hint_row(view_model))

    def hint_row(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """What the keys do here."""
        another = HintItem("Another key for it", Command.ADVANCE)
        return hints(view_model, another, HintItem("Page on", Command.PAGE_DOWN), BACK)

    def draw_sheet(self, view_model: ViewModel, look: Look) -> tuple[DrawOp, ...]:
        """The header bar, rules, page number, and the prompt while waiting."""
        second = look.color("second_ink")
        ops: list[DrawOp] = list(head_bar(look, SHEET.y + 24, ((left, words) for left, words, _ in COLUMNS)))
        for index in range(1, ROWS_A_PAGE):
            y = ROWS_TOP + index * ROW_H
            ops.append(ornaments.rule(look, SHEET.x + 28, SHEET.right - 28, y, 70, 1.3))
        page = f"Page {min(self.page, self.page_count(view_model) - 1) + 1} of {self.page_count(view_model)}"
        low = SHEET.bottom - 50
        waits = self.waiting is not None and self.waiting in view_model.keys.bindings
        words = "Press what should do it. Esc or Start leaves it." if waits else page
        ops.append(Text(SHEET.x + 48, low, words, text_styles.SECONDARY, second))
        return tuple(ops)

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Waits for another key, or asks before resetting all."""
        kind, _, command = key.partition(":")
        if kind == "bind":
            bound = next(bound for bound in view_model.keys.bindings if bound.command.value == command)
            return Response(replace(self, waiting=bound), (Rebind(bound.command),))
        return Response(
            ConfirmScreen(
                below=self,
                question="Set all keys back to how they came?",
                yes="Set them back",
                requests=(ResetKeys(),),
                after=self,
            )
        )
