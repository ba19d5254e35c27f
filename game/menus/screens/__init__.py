"""The screens, one module each; and which command opens which of them from the play."""

from __future__ import annotations

from collections.abc import Callable

from game.menus.action import Command
from game.menus.screen import Screen
from game.menus.screens.dial import DialScreen
from game.menus.screens.help import Help
from game.menus.screens.log import Log
from game.menus.screens.packs import Packs
from game.menus.screens.pause import Pause
from game.menus.screens.saves import Saves
from game.menus.screens.settings_screen import SettingsScreen
from game.menus.screens.watch_screen import WatchScreen

OPENERS: dict[Command, Callable[[], Screen]] = {
    Command.MENU: Pause,
    Command.LOG: Log,
    Command.DIAL: DialScreen,
    Command.WATCH: WatchScreen,
    Command.SETTINGS: SettingsScreen,
    Command.PACKS: Packs,
    Command.HELP: Help,
    Command.SAVE: lambda: Saves(saving=True),
    Command.LOAD: lambda: Saves(saving=False),
}
