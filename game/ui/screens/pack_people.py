"""Mixing packs by person: each can be drawn by another pack than the places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.stage.frame import STAGE, Box, DrawOp, Fill, Group, Panel, PanelEdge, Stock, Text
from game.stage.layout import fit
from game.stage.look import Look
from game.ui.action import Command
from game.ui.paged_screen import PagedScreen, pages_for
from game.ui.requests import SetSetting
from game.ui.screen import Response
from game.ui.view_model import MORE_PACKS, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, HintItem, Widget, hints, lit

SHEET = Box(96, 152, 1144, 682)
PICTURE = Box(116, 172, 1104, 621)
LIST = Box(1280, 152, 544, 682)
ROW_H, ROWS_Y = 84, LIST.y + 84
ROWS_A_PAGE = 7


@dataclass(frozen=True, slots=True)
class PersonRow(Widget):
    """A person and the pack that draws them; left and right change it."""

    name: str
    pack: str
    adjustable: ClassVar[bool] = True

    @property
    def accessible_text(self) -> str:
        """The person and the pack."""
        return f"{self.name}, {self.pack}"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The name, and the pack between arrows."""
        x, y, w, h = self.box
        ink = look.color("ink")
        second = look.color("second_ink")
        measure = look.measure
        ops: list[DrawOp] = list(lit(self.box)) if focused else []
        ops.append(Text(x + 24, y + 34, self.name, text_styles.SECONDARY, second))
        words = fit(f"← {self.pack} →", text_styles.CARD_NAME, w - 48, measure)
        ops.append(Text(x + 24, y + h - 16, words, text_styles.CARD_NAME, ink))
        return tuple(ops)


@dataclass(frozen=True)
class PackPeopleScreen(PagedScreen):
    """The people, one row each, page by page, beside the current scene."""

    heading: ClassVar[str] = "People"
    wraps: ClassVar[bool] = True

    def page_count(self, view_model: ViewModel) -> int:
        """How many pages there are."""
        return pages_for(len(view_model.packs.people), ROWS_A_PAGE)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The rows of this page, and the hints."""
        drawn_by = view_model.settings.packs_by_person
        rows: list[Widget] = []
        start = self.page * ROWS_A_PAGE
        for index, (who, name) in enumerate(view_model.packs.people[start : start + ROWS_A_PAGE]):
            box = Box(LIST.x + 12, ROWS_Y + index * ROW_H, LIST.w - 24, ROW_H - 8)
            rows.append(PersonRow(who, box, name, self._name(view_model, drawn_by.get(who, ""))))
        another = HintItem("Another pack", Command.RIGHT, (Command.LEFT, Command.RIGHT))
        paging = (HintItem("Page on", Command.PAGE_DOWN),) if self.page_count(view_model) > 1 else ()
        return (*rows, *hints(view_model, another, *paging, BACK))

    def _name(self, view_model: ViewModel, pack: str) -> str:
        return view_model.packs.cards[pack].name if pack in view_model.packs.cards else "as the places"

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The current scene, and the sheet of the rows."""
        count = self.page_count(view_model)
        head = "DRAWN BY" if count == 1 else f"DRAWN BY, {self.page + 1} OF {count}"
        scene = view_model.picture_ops or (Fill(STAGE, look.color("night_0")),)
        return (
            ornaments.heading(look, self.heading),
            Panel(SHEET, Stock.PAPER),
            Group(PICTURE, scene, opaque=True, view=STAGE),
            ornaments.border(look, PICTURE),
            Panel(LIST, Stock.PAPER, PanelEdge.PERFORATED_LEFT),
            *ornaments.bar(look, Box(LIST.x + 40, LIST.y + 24, LIST.w - 64, 42), head),
        )

    def on_adjust(self, view_model: ViewModel, key: str, direction: int) -> Response:
        """Selects the next pack; before the first is the one that draws the places."""
        left_out = (view_model.settings.pack, MORE_PACKS)
        choices = ["", *(pack for pack in view_model.packs.cards if pack not in left_out)]
        drawn_by = view_model.settings.packs_by_person.get(key, "")
        index = choices.index(drawn_by) if drawn_by in choices else 0
        wanted = choices[(index + direction) % len(choices)]
        return Response(
            self,
            (SetSetting("people_packs", view_model.settings.people_packs_with(key, wanted)),),
        )

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Selects the next pack."""
        return self.on_adjust(view_model, key, 1)
