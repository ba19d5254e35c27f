"""Key maps: the command of each input, as immutable data.

Inputs are readable texts: `PageUp`, `Shift+A`, `pad:LB`.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from game.ui.action import COMMANDS, Command

KeyMap = Mapping[str, Command]

DEFAULT_KEYS: dict[str, Command] = {input_name: row.command for row in COMMANDS for input_name in row.inputs}
# Inputs with another meaning while a screen is over the play.
SCREEN_KEYS: dict[str, Command] = {
    input_name: row.command for row in COMMANDS for input_name in row.screen_inputs
}
# Inputs that can't be rebound, or players could lock themselves out.
FIXED = {input_name for row in COMMANDS for input_name in row.fixed}
# Those of them that lead one step back: pressed where a key is asked for, they bind nothing.
CANCELLING = {name for row in COMMANDS if row.command is Command.MENU for name in row.fixed}
# As files name the commands, those of older versions included.
COMMANDS_BY_NAME = {
    **{command.value: command for command in Command},
    "repaint": Command.TOGGLE_DAMAGE_OUTLINES,
}
MAX_NAME = 32
# The most inputs of a file: every press on a screen goes through all of them.
MAX_INPUTS = 400


def device_of(input_name: str) -> str:
    """The device of an input: `pad`, `mouse`, or empty for the keyboard."""
    device, colon, name = input_name.partition(":")
    return device if colon and name and device in ("pad", "mouse") else ""


def inputs_of(keys: KeyMap, command: Command) -> tuple[str, ...]:
    """The inputs of a command, in the map's order."""
    return tuple(input_name for input_name, meant in keys.items() if meant is command)


def changes_of(keys: KeyMap) -> dict[str, str]:
    """The differences from the default keys, as texts: each input's command, empty for an unbound one."""
    changed = {name: command.value for name, command in keys.items() if DEFAULT_KEYS.get(name) is not command}
    return changed | {name: "" for name in DEFAULT_KEYS if name not in keys}


def apply_changes(texts: Mapping[str, str]) -> dict[str, Command]:
    """The default keys with the changes in a file; unknown commands are ignored, fixed keys unchanged."""
    removed = {name for name, command in texts.items() if not command}
    defaults = {name: command for name, command in DEFAULT_KEYS.items() if name not in removed}
    return {**defaults, **_commands_of(texts), **_fixed()}


def read_whole_map(texts: Mapping[str, str]) -> dict[str, Command]:
    """The key map in a file of version 0.1, which lists every input. Commands missing from it are newer, and
    keep their default keys; unknown commands are ignored, fixed keys unchanged."""
    read = _commands_of(texts)
    newer = {
        name: command
        for name, command in DEFAULT_KEYS.items()
        if name not in read and command not in read.values()
    }
    return {**read, **newer, **_fixed()}


def _commands_of(texts: Mapping[str, str]) -> dict[str, Command]:
    pairs = (
        (input_name, COMMANDS_BY_NAME[name])
        for input_name, name in texts.items()
        if name in COMMANDS_BY_NAME and len(input_name) <= MAX_NAME
    )
    return dict(islice(pairs, MAX_INPUTS))


def _fixed() -> dict[str, Command]:
    return {name: command for name, command in DEFAULT_KEYS.items() if name in FIXED}
