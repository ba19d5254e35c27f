"""The quick menu: its labels and their commands."""

from __future__ import annotations

from game.ui.action import Command

QUICK_MENU: tuple[tuple[str, Command], ...] = (
    ("Back", Command.REWIND),
    ("Log", Command.LOG),
    ("Skip", Command.SKIP),
    ("Auto", Command.AUTO),
    ("Save", Command.SAVE),
    ("Quick save", Command.QUICK_SAVE),
    ("Quick load", Command.QUICK_LOAD),
    ("Settings", Command.SETTINGS),
)
