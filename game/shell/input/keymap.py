"""The key map: which keys, buttons and wheel turns mean which command, as data that can be changed.

Inputs are texts a player can read and a settings file can hold: `PageUp`, `Shift+A`, `pad:LB`.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.menus.action import COMMANDS, Command

KeyMap = Mapping[str, Command]

DEFAULT_KEYS: dict[str, Command] = {input_name: row.command for row in COMMANDS for input_name in row.inputs}
# What some inputs mean instead while a screen lies over the play.
SCREEN_KEYS: dict[str, Command] = {
    input_name: row.command for row in COMMANDS for input_name in row.screen_inputs
}
# Keys that can mean nothing else, or a player could lock himself out.
FIXED = {input_name for row in COMMANDS for input_name in row.fixed}


def bind(keys: KeyMap, input_name: str, command: Command) -> dict[str, Command]:
    """The key map with one input more, taken from whatever it meant before; fixed ones stay."""
    changed = dict(keys)
    if input_name not in FIXED:
        changed[input_name] = command
    return changed


def unbind(keys: KeyMap, input_name: str) -> dict[str, Command]:
    """The key map without one input; fixed ones stay."""
    return {name: command for name, command in keys.items() if name != input_name or name in FIXED}


def conflict(keys: KeyMap, input_name: str, command: Command) -> Command | None:
    """What an input means now, where that is something else than the command wanted for it."""
    now = keys.get(input_name)
    return now if now is not command else None


def inputs_of(keys: KeyMap, command: Command) -> tuple[str, ...]:
    """The inputs that mean a command, in the map's order."""
    return tuple(input_name for input_name, meant in keys.items() if meant is command)


def read_key_map(texts: Mapping[str, str]) -> dict[str, Command]:
    """The map that a settings file holds as texts; what means nothing is left out, fixed keys stay."""
    known = {command.value: command for command in Command}
    read = {
        input_name: known[name]
        for input_name, name in texts.items()
        if name in known and len(input_name) <= 32
    }
    fixed = {input_name: command for input_name, command in DEFAULT_KEYS.items() if input_name in FIXED}
    return {**read, **fixed}
