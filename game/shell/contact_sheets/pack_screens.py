"""Screenshots of all screens in a pack, from the whole program in an invisible window."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.shell.app import App
from game.shell.composition import open_app
from game.shell.paths import Data, Home
from game.shell.sdl import variables_set
from game.shell.storage.settings import save_settings
from game.story.operations import Choice
from game.story.script import Script
from game.ui.screen import Screen
from game.ui.screens.dial import DialScreen
from game.ui.screens.gallery import GalleryScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.log import LogScreen
from game.ui.screens.packs import PacksScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.settings_screen import SettingsScreen
from game.ui.screens.title import TitleScreen
from game.ui.screens.watch_screen import WatchScreen
from game.ui.settings import Settings

SIZE = (960, 540)
# How long every screen gets to settle, and in how many frames.
SETTLED_MS, TURNS = 3000, 3
MAX_LINES = 400
# SDL without display and sound.
WITHOUT_DEVICES = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
TITLE = TitleScreen()
# The screens over an evening, in the order of the sheet.
SCREENS: tuple[Screen, ...] = (
    PauseScreen(), SavesScreen(saving=True), SettingsScreen(), PacksScreen(), HelpScreen(), LogScreen(),
    DialScreen(), WatchScreen(), GalleryScreen(),
)  # fmt: skip


class _Clock:
    """A clock that is set."""

    ms = 0

    def now_ms(self) -> int:
        """The time set."""
        return self.ms


def photograph(
    script: Script, data: Data, packs: tuple[Path, ...], pack_id: str
) -> Iterator[tuple[str, pygame.Surface]]:
    """A picture of every screen with its name: a line, a choice, and all screens that can be opened. `packs`:
    the folders of packs."""
    with variables_set(WITHOUT_DEVICES), tempfile.TemporaryDirectory(prefix="running-ashtrays-") as folder:
        home = Home(Path(folder), other_packs=packs)
        home.make()
        wanted = Settings(
            pack=pack_id, text_speed=0, reduced_motion=True, transitions=False, punch_guard=False
        )
        save_settings(home.settings, wanted)
        clock = _Clock()
        app = open_app(script, data, home, SIZE, clock=clock)
        try:
            yield "title", _shot(app, clock, TITLE)
            app.session.enter_evening()
            yield "line", _shot(app, clock, None)
            _walk_to_choice(app)
            yield "choice", _shot(app, clock, None)
            for screen in SCREENS:
                yield screen.heading.lower() or type(screen).__name__.lower(), _shot(app, clock, screen)
        finally:
            app.close()


def _walk_to_choice(app: App) -> None:
    director = app.session.director
    for _ in range(MAX_LINES):
        if isinstance(director.stop, Choice):
            break
        director.advance()
    app.session.enter_evening()


def _shot(app: App, clock: _Clock, screen: Screen | None) -> pygame.Surface:
    """A screen after its animations."""
    app.session.show(screen)
    for _ in range(TURNS):
        clock.ms += SETTLED_MS
        app.run_frame([])
    while app.presenter.previews.preparing or app.awaits_pictures:
        app.run_frame(app.window.wait(SETTLED_MS))
    return app.window.stage.copy()
