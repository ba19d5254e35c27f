"""The key map: which keys, buttons and wheel turns mean which command, as data that can be changed.

Inputs are texts a player can read and a settings file can hold: `PageUp`, `Shift+A`, `pad:LB`.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.menus.action import Command

KeyMap = Mapping[str, Command]

# Ren'Py's keys, because players know them, and a few more.
DEFAULT_KEYS: dict[str, Command] = {
    "Return": Command.ADVANCE,
    "Enter": Command.ADVANCE,
    "Space": Command.ADVANCE,
    "PageUp": Command.REWIND,
    "B": Command.REWIND,
    "PageDown": Command.FORWARD,
    "Ctrl": Command.SKIP_HELD,
    "Tab": Command.SKIP,
    ">": Command.NEXT_CHOICE,
    "<": Command.LAST_CHOICE,
    "A": Command.AUTO,
    "L": Command.LOG,
    "D": Command.DIAL,
    "W": Command.WATCH,
    "H": Command.HIDE,
    "S": Command.SCREENSHOT,
    "F5": Command.QUICK_SAVE,
    "F9": Command.QUICK_LOAD,
    "F": Command.FULLSCREEN,
    "F11": Command.FULLSCREEN,
    "Alt+Return": Command.FULLSCREEN,
    "P": Command.PACKS,
    "M": Command.MUTE,
    "F1": Command.HELP,
    "Escape": Command.MENU,
    "Up": Command.UP,
    "Down": Command.DOWN,
    "Left": Command.LEFT,
    "Right": Command.RIGHT,
    "Delete": Command.DELETE,
    "mouse:right": Command.MENU,
    "mouse:middle": Command.HIDE,
    "pad:A": Command.ADVANCE,
    "pad:RT": Command.ADVANCE,
    "pad:LB": Command.REWIND,
    "pad:LT": Command.REWIND,
    "pad:Back": Command.REWIND,
    "pad:RB": Command.FORWARD,
    "pad:X": Command.DIAL,
    "pad:Y": Command.HIDE,
    "pad:B": Command.MENU,
    "pad:Start": Command.MENU,
    "pad:Up": Command.UP,
    "pad:Down": Command.DOWN,
    "pad:Left": Command.LEFT,
    "pad:Right": Command.RIGHT,
}
# What some inputs mean instead while a screen lies over the play.
SCREEN_KEYS: dict[str, Command] = {
    "Tab": Command.NEXT,
    "Shift+Tab": Command.PREVIOUS,
    "PageUp": Command.PAGE_UP,
    "PageDown": Command.PAGE_DOWN,
    "Space": Command.ADVANCE,
    "Backspace": Command.MENU,
    "pad:LB": Command.PAGE_UP,
    "pad:RB": Command.PAGE_DOWN,
    "pad:X": Command.DELETE,
}
# Keys that can mean nothing else, or a player could lock himself out.
FIXED = {"Escape", "Return", "Up", "Down", "Left", "Right", "F11", "pad:Start"}


def bind(keys: KeyMap, given: str, command: Command) -> dict[str, Command]:
    """The key map with one input more, taken from whatever it meant before; fixed ones stay."""
    changed = dict(keys)
    if given not in FIXED:
        changed[given] = command
    return changed


def unbind(keys: KeyMap, given: str) -> dict[str, Command]:
    """The key map without one input; fixed ones stay."""
    return {name: command for name, command in keys.items() if name != given or name in FIXED}


def conflict(keys: KeyMap, given: str, command: Command) -> Command | None:
    """What an input means now, where that is something else than the command wanted for it."""
    now = keys.get(given)
    return now if now is not command else None


def inputs_of(keys: KeyMap, command: Command) -> tuple[str, ...]:
    """The inputs that mean a command, in the map's order."""
    return tuple(given for given, meant in keys.items() if meant is command)


def read_key_map(texts: Mapping[str, str]) -> dict[str, Command]:
    """The map that a settings file holds as texts; what means nothing is left out, fixed keys stay."""
    known = {command.value: command for command in Command}
    read = {given: known[name] for given, name in texts.items() if name in known and len(given) <= 32}
    fixed = {given: command for given, command in DEFAULT_KEYS.items() if given in FIXED}
    return {**read, **fixed}
