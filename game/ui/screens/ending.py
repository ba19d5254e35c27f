"""The screen after an ending: its picture and name, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.stage.frame import STAGE, Box, DrawOp, Gradient, Group, Panel, PanelEdge, Picture, Stock, Text
from game.stage.layout import fit, wrap
from game.stage.look import Look
from game.story.time_format import number_in_words
from game.ui.action import Command
from game.ui.requests import GoToMoment, NewEvening, Rewind, ToTitle
from game.ui.screen import Backdrop, Response, Screen
from game.ui.screens.dial import DialScreen
from game.ui.view_model import EndingEntry, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Button, Widget
from game.ui.widgets.text_styles import prose

# Low, so that the picture, which is what the ending says, is seen nearly whole above it.
TICKET = Box(160, 826, 1600, 222)
STUB_W = 520


@dataclass(frozen=True)
class EndingScreen(Screen):
    """The screen shown when an evening is over; from the gallery, a view of an ending."""

    ending: str = ""

    own_backdrop: ClassVar[Backdrop] = Backdrop.NONE

    def entry(self, view_model: ViewModel) -> EndingEntry | None:
        """The ending shown."""
        return next((entry for entry in view_model.gallery.endings if entry.id == self.ending), None)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The buttons: rewind, the dial, another evening, the title."""
        x, y = TICKET.right - STUB_W + 36, TICKET.y + 37
        room = STUB_W - 72
        half = (room - 20) / 2
        if self.below is not None:
            return (
                Button("back", Box(x, y, room, 66), "Back", primary=True),
                Button("moment", Box(x, y + 86, room, 62), "Stand there again",
                       enabled=self._moment(view_model) is not None),
            )  # fmt: skip
        return (
            Button("wind", Box(x, y, half, 66), "Wind back", primary=True),
            Button("dial", Box(x + half + 20, y, half, 66), "The dial"),
            Button("new", Box(x, y + 86, half, 62), "New evening"),
            Button("title", Box(x + half + 20, y + 86, half, 62), "Title"),
        )

    def _moment(self, view_model: ViewModel) -> int | None:
        entry = self.entry(view_model)
        return None if entry is None else entry.moment_number

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The picture, and a ticket with the ending's name, number and sentence."""
        entry = self.entry(view_model)
        if entry is None:
            return ()
        ink, second = look.color("ink"), look.color("second_ink")
        x, y = TICKET.x + 72, TICKET.y
        room = TICKET.w - STUB_W - 72 - 40
        counted = f"ENDING {entry.number} OF {len(view_model.gallery.endings)}"
        ops: list[DrawOp] = [
            *self._picture(view_model, entry),
            Gradient(Box(0, 700, 1920, 380), look.color("night_0", 0), look.color("night_0", 200)),
            Panel(Box(TICKET.x, y, TICKET.w - STUB_W, TICKET.h), Stock.PAPER, PanelEdge.CUT),
            Panel(Box(TICKET.right - STUB_W, y, STUB_W, TICKET.h), Stock.PAPER, PanelEdge.PERFORATED_LEFT),
            *ornaments.bar(look, Box(TICKET.x + 40, y + 22, TICKET.w - STUB_W - 80, 38), counted, 30),
        ]
        name = fit(entry.name, text_styles.HEADING, room, look.measure)
        ops.append(Text(x, y + 120, name, text_styles.HEADING, ink))
        style, slanted = prose(view_model.settings, 30), prose(view_model.settings, 30, italic=True)
        rows = wrap(entry.line, style, slanted, room, look.measure)[:2]
        ops += text_styles.paragraph(rows, x, y + 168, 38, second)
        return tuple(ops)

    def _picture(self, view_model: ViewModel, entry: EndingEntry) -> tuple[DrawOp, ...]:
        """The picture that the ending was reached with, which may be a variant; else the ending's own; if the
        pack has none, the current scene."""
        state = view_model.state_at(entry.moment_number) if entry.moment_number is not None else None
        last_picture = view_model.pictures.get(state.picture or "", "") if state is not None else ""
        if last_picture or entry.picture:
            return (Picture(last_picture or view_model.picture(entry.picture), STAGE, opaque=True),)
        return (Group(STAGE, view_model.picture_ops, opaque=True),) if view_model.picture_ops else ()

    def announcement(self, view_model: ViewModel) -> str:
        """The ending's number, name and sentence."""
        entry = self.entry(view_model)
        if entry is None:
            return ""
        endings = number_in_words(len(view_model.gallery.endings))
        return f"Ending {number_in_words(entry.number)} of {endings}: {entry.name}. {entry.line}"

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Rewind rewinds, the dial key opens the dial."""
        if self.below is None and command is Command.PAGE_UP:
            return Response(None, (Rewind(1),))
        if command is Command.DIAL:
            return Response(DialScreen(below=self))
        return None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel rewinds."""
        return Response(None, (Rewind(steps),)) if self.below is None and steps > 0 else Response(self)

    def on_back(self, view_model: ViewModel) -> Response:
        """Back to the gallery; after an evening, to the title."""
        return Response(self.below) if self.below is not None else Response(None, (ToTitle(),))

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Carries out a button."""
        match key:
            case "wind":
                return Response(None, (Rewind(1),))
            case "dial":
                return Response(DialScreen(below=self))
            case "new":
                return Response(None, (NewEvening(),))
            case "moment":
                moment = self._moment(view_model)
                return Response(self) if moment is None else Response(None, (GoToMoment(moment),))
        return self.on_back(view_model)
