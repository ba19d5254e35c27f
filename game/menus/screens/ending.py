"""After an ending: its picture, its name, its place among the others, and where to go from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.menus.action import Command
from game.menus.effects import GoToMoment, NewEvening, RewindOne, ToTitle
from game.menus.screen import Response, Screen, Underlay
from game.menus.screens.dial import DialScreen
from game.menus.view_model import Finale, ViewModel
from game.menus.widgets import ornaments, text_styles
from game.menus.widgets.controls import Button, Widget
from game.menus.widgets.text_styles import prose
from game.stage.frame import STAGE, Box, Gradient, Group, Op, Panel, PanelEdge, Picture, Stock, Text
from game.stage.layout import fit, wrap
from game.stage.look import Look
from game.story.watch import number

TICKET = Box(160, 724, 1600, 300)
STUB_W = 460


@dataclass(frozen=True)
class EndingScreen(Screen):
    """What stands on the screen when an evening is over. From the gallery it is only looked at."""

    ending: str = ""

    ground: ClassVar[Underlay] = Underlay.NONE

    def finale(self, view_model: ViewModel) -> Finale | None:
        """The ending it tells of."""
        return next((finale for finale in view_model.finales if finale.id == self.ending), None)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """Where to go: back along this evening, to the dial, to another evening, out."""
        x = TICKET.x + TICKET.w - STUB_W + 36
        half = (STUB_W - 72 - 20) / 2
        y = TICKET.y + 35
        if self.below is not None:
            y += 41
            return (
                Button("back", Box(x, y, STUB_W - 72, 66), "Back", primary=True),
                Button("moment", Box(x, y + 86, STUB_W - 72, 62), "Stand there again",
                       enabled=self._moment(view_model) is not None),
            )  # fmt: skip
        return (
            Button("wind", Box(x, y, STUB_W - 72, 66), "Wind back", primary=True),
            Button("dial", Box(x, y + 86, half, 62), "The dial"),
            Button("new", Box(x + half + 20, y + 86, half, 62), "New evening"),
            Button("title", Box(x, y + 168, STUB_W - 72, 62), "Title"),
        )

    def _moment(self, view_model: ViewModel) -> int | None:
        finale = self.finale(view_model)
        return None if finale is None else finale.moment

    def scenery(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The picture, and a ticket with the ending's name, number and sentence."""
        finale = self.finale(view_model)
        if finale is None:
            return ()
        ink, second = look.color("ink"), look.color("second_ink")
        x, y = TICKET.x + 72, TICKET.y
        room = TICKET.w - STUB_W - 72 - 48
        counted = f"ENDING {finale.number} OF {len(view_model.finales)}"
        ops: list[Op] = [
            *self._picture(view_model, finale),
            Gradient(Box(0, 560, 1920, 520), look.color("night_0", 0), look.color("night_0", 200)),
            Panel(Box(TICKET.x, y, TICKET.w - STUB_W, TICKET.h), Stock.PAPER, PanelEdge.CUT),
            Panel(
                Box(TICKET.x + TICKET.w - STUB_W, y, STUB_W, TICKET.h), Stock.PAPER, PanelEdge.PERFORATED_LEFT
            ),
            *ornaments.bar(look, Box(TICKET.x + 40, y + 28, TICKET.w - STUB_W - 80, 42), counted, 32),
        ]
        name = fit(finale.name, text_styles.HEADING, room, look.measure)
        ops.append(Text(x, y + 148, name, text_styles.HEADING, ink))
        style, slanted = prose(view_model.settings, 34), prose(view_model.settings, 34, italic=True)
        rows = wrap(finale.line, style, slanted, room, look.measure)[:2]
        ops += text_styles.paragraph(rows, x, y + 206, 48, second)
        return tuple(ops)

    def _picture(self, view_model: ViewModel, finale: Finale) -> tuple[Op, ...]:
        """The ending's picture; where the pack has none, the scene it came about in."""
        if finale.picture:
            return (Picture(view_model.picture(finale.picture), STAGE, opaque=True),)
        return (Group(STAGE, view_model.scene, opaque=True),) if view_model.scene else ()

    def says(self, view_model: ViewModel) -> str:
        """The ending's number, name and sentence."""
        finale = self.finale(view_model)
        if finale is None:
            return ""
        endings = number(len(view_model.finales))
        return f"Ending {number(finale.number)} of {endings}: {finale.name}. {finale.line}"

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Winding winds, the dial key opens the dial."""
        if self.below is None and command is Command.PAGE_UP:
            return Response(None, (RewindOne(1),))
        if command is Command.DIAL:
            return Response(DialScreen(below=self))
        return None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel winds back."""
        return Response(None, (RewindOne(steps),)) if self.below is None and steps > 0 else Response(self)

    def on_back(self, view_model: ViewModel) -> Response:
        """Back to the gallery; after an evening, to the title."""
        return Response(self.below) if self.below is not None else Response(None, (ToTitle(),))

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Goes there."""
        match key:
            case "wind":
                return Response(None, (RewindOne(1),))
            case "dial":
                return Response(DialScreen(below=self))
            case "new":
                return Response(None, (NewEvening(),))
            case "moment":
                moment = self._moment(view_model)
                return Response(self) if moment is None else Response(None, (GoToMoment(moment),))
        return self.on_back(view_model)
