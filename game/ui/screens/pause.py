"""The pause menu, over the play."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from game.stage.frame import STAGE, DrawOp, Fill
from game.stage.look import Look
from game.story.time_format import format_time
from game.ui.action import Command
from game.ui.requests import ToTitle
from game.ui.screen import Response
from game.ui.screens.confirm import quitting
from game.ui.screens.dial import DialScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.log import LogScreen
from game.ui.screens.packs import PacksScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.settings_screen import SettingsScreen
from game.ui.view_model import ViewModel
from game.ui.widgets.menu_strip import MenuItem, MenuStripScreen

SCRIM_ALPHA = 120


@dataclass(frozen=True)
class PauseScreen(MenuStripScreen):
    """The pause menu; the watch stands still."""

    heading: ClassVar[str] = "The watch is stopped"
    items: ClassVar[tuple[MenuItem, ...]] = (
        MenuItem("resume", "Go on", value=lambda model: format_time(model.script, model.watch_s)),
        MenuItem("save", "Save", partial(SavesScreen, saving=True), command=Command.SAVE),
        MenuItem("load", "Load", partial(SavesScreen, saving=False), command=Command.LOAD),
        MenuItem("log", "Log", LogScreen, lambda model: str(len(model.log) or ""), command=Command.LOG),
        MenuItem("dial", "The dial", DialScreen, command=Command.DIAL),
        MenuItem("packs", "Packs", PacksScreen, lambda model: model.packs.name_in_use, command=Command.PACKS),
        MenuItem("settings", "Settings", SettingsScreen, command=Command.SETTINGS),
        MenuItem("help", "Help", HelpScreen, command=Command.HELP),
        MenuItem("title", "Title"),
        MenuItem("quit", "Quit"),
    )

    def bar(self, view_model: ViewModel) -> str:
        """The heading from the script's edition."""
        return view_model.script.edition.pause

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The play, dimmed, and the menu."""
        return (
            Fill(STAGE, look.color("night_0", SCRIM_ALPHA)),
            *super().draw_content(view_model, look, open_ms),
        )

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Resumes, opens another screen, or leaves."""
        match key:
            case "resume":
                return self.on_back(view_model)
            case "title":
                return Response(None, (ToTitle(),))
            case "quit":
                return Response(quitting(view_model, self))
        return super().on_press(view_model, key)
