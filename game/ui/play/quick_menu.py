"""The quick menu: its labels and their commands."""

from __future__ import annotations

from game.stage.play_overlay import MenuItem
from game.ui.action import Command

QUICK_MENU: tuple[MenuItem, ...] = (
    MenuItem("Back", Command.REWIND),
    MenuItem("Log", Command.LOG),
    MenuItem("Skip", Command.SKIP),
    MenuItem("Auto", Command.AUTO),
    MenuItem("Save", Command.SAVE),
    MenuItem("Quick save", Command.QUICK_SAVE),
    MenuItem("Quick load", Command.QUICK_LOAD),
    MenuItem("Settings", Command.SETTINGS),
)
