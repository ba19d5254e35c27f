"""The player's key map: kept in a file, changed by a press, and told to the screens."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.menus.action import Command
from game.menus.world import Binding
from game.shell.files import FileError, read_document, write_document
from game.shell.keymap import DEFAULT_KEYS, bind, conflict, inputs_of, read_key_map, unbind

LABELS: dict[Command, str] = {
    Command.ADVANCE: "Go on",
    Command.REWIND: "Wind back",
    Command.FORWARD: "Wind forward",
    Command.LAST_CHOICE: "To the last choice",
    Command.NEXT_CHOICE: "To the next choice",
    Command.SKIP: "Skip",
    Command.SKIP_HELD: "Skip while held",
    Command.AUTO: "Auto",
    Command.LOG: "Log",
    Command.DIAL: "The dial",
    Command.WATCH: "The watch, large",
    Command.HIDE: "Hide the text",
    Command.QUICK_SAVE: "Quick save",
    Command.QUICK_LOAD: "Quick load",
    Command.PACKS: "Packs",
    Command.MUTE: "Mute",
    Command.SCREENSHOT: "Take a picture",
    Command.FULLSCREEN: "Full screen",
    Command.HELP: "Help",
    Command.MENU: "Menu, one step back",
}
SHOWN = {"Return": "Enter", "Escape": "Esc", "PageUp": "PgUp", "PageDown": "PgDn", "Delete": "Del"}


class Bindings:
    """What every input means, and the file that keeps it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.keys: dict[str, Command] = dict(DEFAULT_KEYS)
        self.word = ""
        try:
            document = read_document(path)
        except FileError as error:
            self.word = f"{error} All keys are as they came."
            return
        if document is not None and isinstance(document.body, dict):
            texts = {str(given): str(name) for given, name in document.body.items()}
            self.keys = read_key_map(texts)

    def bind(self, given: str, command: Command) -> str:
        """Lets an input mean a command; a second press of the same takes it away. Returns a word
        where it meant something else before; raises FileError where it can't be kept."""
        other = conflict(self.keys, given, command)
        if self.keys.get(given) is command:
            self.keys = unbind(self.keys, given)
        else:
            self.keys = bind(self.keys, given, command)
        self._write()
        if other is None or self.keys.get(given) is not command:
            return ""
        return f"{_shown(given)} meant “{LABELS.get(other, other.value)}” before."

    def reset(self) -> None:
        """Sets all keys back to how they came; raises FileError."""
        self.keys = dict(DEFAULT_KEYS)
        self._write()

    def _write(self) -> None:
        write_document(self._path, {given: command.value for given, command in self.keys.items()})

    def rows(self) -> tuple[Binding, ...]:
        """The key map as the screens show it."""
        return tuple(_row(self.keys, command, label) for command, label in LABELS.items())

    def names(self) -> Mapping[Command, str]:
        """What hints call each command."""
        found = {}
        for command in Command:
            given = [name for name in inputs_of(self.keys, command) if ":" not in name]
            if given:
                found[command] = _shown(given[0])
        return found


def _row(keys: Mapping[str, Command], command: Command, label: str) -> Binding:
    given = inputs_of(keys, command)
    devices: dict[str, list[str]] = {"key": [], "mouse": [], "pad": []}
    for name in given:
        device, _, rest = name.rpartition(":")
        devices[device or "key"].append(_shown(rest))
    return Binding(command, label, *(", ".join(devices[device]) for device in ("key", "mouse", "pad")))


def _shown(given: str) -> str:
    name = given.rpartition(":")[2]
    return SHOWN.get(name, name)
