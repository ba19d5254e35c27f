"""Who is drawn by which pack: each person may come from another than the places do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.menus.action import Command
from game.menus.effects import SetSetting
from game.menus.screen import Response, Screen
from game.menus.settings import mixed, with_mixed
from game.menus.view_model import ViewModel
from game.menus.widgets import ornaments, text_styles
from game.menus.widgets.controls import Widget, hints
from game.stage.frame import STAGE, Box, Fill, FocusRing, Group, Op, Panel, PanelEdge, Stock, Text
from game.stage.layout import fit
from game.stage.look import Look

SHEET = Box(96, 152, 1144, 682)
PICTURE = Box(116, 172, 1104, 621)
LIST = Box(1280, 152, 544, 682)
ROW_H, ROWS_Y = 84, LIST.y + 84
MAX_ROWS = 7


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person, and the pack that draws him; left and right change it."""

    key: str
    box: Box
    name: str
    pack: str
    focusable: bool = True
    adjustable: bool = True

    @property
    def spoken(self) -> str:
        """Who, and by which pack."""
        return f"{self.name}, {self.pack}"

    def ops(self, look: Look, focused: bool, held: bool) -> tuple[Op, ...]:
        """The name, and the pack between two arrows."""
        x, y, w, h = self.box
        ink, second, measure = look.color("ink"), look.color("second_ink"), look.measure
        ops: list[Op] = []
        if focused:
            ops = [Panel(self.box, Stock.LIT, PanelEdge.CUT, shadow=False), FocusRing(self.box)]
        ops.append(Text(x + 24, y + 34, self.name, text_styles.SECONDARY, second))
        words = fit(f"← {self.pack} →", text_styles.CARD_NAME, w - 48, measure)
        ops.append(Text(x + 24, y + h - 16, words, text_styles.CARD_NAME, ink))
        return tuple(ops)


@dataclass(frozen=True)
class PackPeople(Screen):
    """The people, one row each, beside the scene as it is then."""

    heading: ClassVar[str] = "People"
    wraps: ClassVar[bool] = True

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """A row for each who can be drawn otherwise."""
        mix = mixed(view_model.settings.mix)
        rows: list[Widget] = []
        for index, (who, name) in enumerate(view_model.people[:MAX_ROWS]):
            box = Box(LIST.x + 12, ROWS_Y + index * ROW_H, LIST.w - 24, ROW_H - 8)
            rows.append(PersonRow(who, box, name, self._name(view_model, mix.get(who, ""))))
        arrows = f"{view_model.key(Command.LEFT)} {view_model.key(Command.RIGHT)}"
        items = (
            (arrows, "Another pack", Command.RIGHT),
            (view_model.key(Command.MENU), "Back", Command.MENU),
        )
        return (*rows, *hints(view_model.measure, items))

    def _name(self, view_model: ViewModel, pack: str) -> str:
        return (
            view_model.packs[pack].name if pack in view_model.packs else f"as the places ({view_model.pack})"
        )

    def scenery(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The scene as it is now, and the sheet of the rows."""
        scene = view_model.scene or (Fill(STAGE, look.color("night_0")),)
        return (
            ornaments.heading(look, self.heading),
            Panel(SHEET, Stock.PAPER),
            Group(PICTURE, scene, opaque=True, view=STAGE),
            ornaments.frame_of(look, PICTURE),
            Panel(LIST, Stock.PAPER, PanelEdge.PERFORATED_LEFT),
            *ornaments.bar(look, Box(LIST.x + 40, LIST.y + 24, LIST.w - 64, 42), "DRAWN BY"),
        )

    def on_adjust(self, view_model: ViewModel, key: str, direction: int) -> Response:
        """The next pack that way; before the first is the one that draws the places."""
        choices = ["", *(pack for pack in view_model.packs if pack != view_model.settings.pack)]
        now = mixed(view_model.settings.mix).get(key, "")
        index = choices.index(now) if now in choices else 0
        wanted = choices[(index + direction) % len(choices)]
        return Response(self, (SetSetting("mix", with_mixed(view_model.settings.mix, key, wanted)),))

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """The next pack."""
        return self.on_adjust(view_model, key, 1)
