"""The screens, one module each; and which command opens which of them from the play."""

from __future__ import annotations

from collections.abc import Callable

from game.menus.action import Command
from game.menus.screen import Screen
from game.menus.screens.pause import PauseScreen
from game.menus.screens.watch_screen import WatchScreen

OPENERS: dict[Command, Callable[..., Screen]] = {
    Command.MENU: PauseScreen,
    Command.WATCH: WatchScreen,
    # A row may open a screen that no key opens.
    **{Command(key): screen for key, screen in PauseScreen.opens.items() if key in set(Command)},
}
