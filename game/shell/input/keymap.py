"""The key map: which keys, buttons and wheel turns mean which command, as data that can be changed.

Inputs are texts a player can read and a settings file can hold: `PageUp`, `Shift+A`, `pad:LB`.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.menus.action import COMMANDS, Command

KeyMap = Mapping[str, Command]

DEFAULT_KEYS: dict[str, Command] = {given: row.command for row in COMMANDS for given in row.inputs}
# What some inputs mean instead while a screen lies over the play.
SCREEN_KEYS: dict[str, Command] = {given: row.command for row in COMMANDS for given in row.screen_inputs}
# Keys that can mean nothing else, or a player could lock himself out.
FIXED = {given for row in COMMANDS for given in row.fixed}


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
