"""The screens, one module each, and the commands that open them from the play."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.action import Command
from game.ui.screen import Screen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.watch_screen import WatchScreen

SCREEN_OF_COMMAND: dict[Command, Callable[..., Screen]] = {
    Command.MENU: PauseScreen,
    Command.WATCH: WatchScreen,
    **{
        item.command: item.opens
        for item in PauseScreen.items
        if item.opens is not None and item.command is not None
    },
}
