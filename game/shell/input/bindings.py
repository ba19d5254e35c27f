"""The player's key map: stored in a file, changed by rebinding, listed for screens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from game.shell.formats.documents import read_document, write_document
from game.shell.formats.file_errors import FileError
from game.shell.input.keyboard import shown_letter
from game.shell.input.keymap import (
    DEFAULT_KEYS,
    FIXED,
    SCREEN_KEYS,
    apply_changes,
    changes_of,
    device_of,
    inputs_of,
    read_whole_map,
)
from game.shell.messages import Messages
from game.ui.action import COMMANDS, Command, CommandRow
from game.ui.play.quick_menu import QUICK_MENU
from game.ui.view_model import Binding

LABELS: dict[Command, str] = {row.command: row.label for row in COMMANDS if row.label}
# What screens do with keys that have another meaning in the play.
SCREEN_LABELS: dict[str, list[CommandRow]] = {
    label: [row for row in COMMANDS if row.screen_label == label]
    for label in dict.fromkeys(row.screen_label for row in COMMANDS if row.screen_label)
}
SHOWN = {
    "Return": "Enter", "Enter": "Keypad Enter", "Escape": "Esc", "PageUp": "PgUp", "PageDown": "PgDn",
    "Delete": "Del", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓",
    "mouse:right": "Right click", "mouse:middle": "Middle click",
    "mouse:back": "Back button", "mouse:forward": "Forward button",
}  # fmt: skip
# The modifiers held, as a prefix of a key's name.
HELD = re.compile(r"^(?:(?:Ctrl|Alt|Shift)\+)*")
# How the mouse reaches what isn't bound to it, and a pad: there, left and right reach the quick menu.
PAD = {item.command: "Quick menu" for item in QUICK_MENU}
MOUSE = {row.command: row.mouse or PAD.get(row.command, "") for row in COMMANDS}
# The key of the file's body; a file of version 0.1 has inputs in its place.
CHANGES = "changes"
CHOOSING = Binding(Command.UP, "Take an option", "1–9, ↑ ↓", "Click", "↑ ↓, A")


class Bindings:
    """The binding of every input, and the file that stores them. `messages` is told of a file that can't be
    used. `may_write`: whether this copy of the game may write it. `has_letters`: whether the current pack's
    fonts have all letters of a text."""

    def __init__(
        self,
        path: Path,
        messages: Messages | None = None,
        may_write: Callable[[], bool] = lambda: True,
        has_letters: Callable[[str], bool] = lambda text: True,
    ) -> None:
        self._path, self._may_write, self._has_letters = path, may_write, has_letters
        self.keys: dict[str, Command] = dict(DEFAULT_KEYS)
        messages = messages or Messages()
        try:
            document = read_document(path)
        except FileError as error:
            messages.tell(f"{error} The default keys are used.")
            return
        if document is None:
            return
        if document.message:
            messages.tell(document.message)
        body = document.body if isinstance(document.body, dict) else {}
        changes = body.get(CHANGES)
        if isinstance(changes, dict):
            self.keys = apply_changes(_texts(changes))
            return
        texts = _texts(body)
        command_count = sum(name in LABELS for name in texts.values())
        if 2 * command_count < len(texts) or not command_count:
            messages.tell(f"{path.name} holds no keys of this game. The default keys are used.")
        else:
            self.keys = read_whole_map(texts)

    def bind(self, input_name: str, command: Command) -> str:
        """Binds an input to a command, or unbinds it where it is bound to it already. Returns a message where
        it had another meaning, or can't be changed; raises FileError where it can't be written."""
        if input_name in FIXED:
            meant = LABELS.get(DEFAULT_KEYS[input_name], DEFAULT_KEYS[input_name].value)
            return f"{self._printed_name(input_name)} always means “{meant}”. Take another key."
        # Another map each time: the one before is compared with it.
        self.keys, previous = dict(self.keys), self.keys.get(input_name)
        if previous is command:
            del self.keys[input_name]
        else:
            self.keys[input_name] = command
        self._write()
        if previous is None or previous is command:
            return ""
        return f"{self._printed_name(input_name)} meant “{LABELS.get(previous, previous.value)}” before."

    def reset(self) -> None:
        """Resets all keys to their defaults; raises FileError."""
        self.keys = dict(DEFAULT_KEYS)
        self._write()

    def _write(self) -> None:
        if self._may_write():
            write_document(self._path, {CHANGES: changes_of(self.keys)})

    def rows(self) -> tuple[Binding, ...]:
        """The bindings of the play that can be changed."""
        return tuple(self._row(self.keys, command, label) for command, label in LABELS.items())

    def help_rows(self) -> tuple[Binding, ...]:
        """All commands of the play, with every device."""
        row, *rows = self.rows()
        bound = (row, CHOOSING, *rows)
        return tuple(
            row._replace(
                mouse=", ".join(filter(None, (MOUSE.get(row.command, ""), row.mouse))),
                pad=row.pad or PAD.get(row.command, ""),
            )
            if row is not CHOOSING
            else row
            for row in bound
        )

    def screen_help_rows(self) -> tuple[Binding, ...]:
        """All commands of screens, with every device."""
        keys = {**self.keys, **SCREEN_KEYS}
        rows = []
        for label, shared in SCREEN_LABELS.items():
            own = [self._row(keys, row.command, label) for row in shared]
            mouse = ", ".join(filter(None, (shared[0].screen_mouse, *(row.mouse for row in own))))
            shown = " ".join(row.keys for row in own if row.keys)
            pad = " ".join(row.pad for row in own if row.pad)
            rows.append(Binding(shared[0].command, label, shown, mouse, pad))
        return tuple(rows)

    def labels(self, pad: bool) -> Mapping[Command, str]:
        """The labels of commands in hints, on a pad or the keyboard; commands without an input on it are left
        out."""
        device = "pad" if pad else ""
        labels: dict[Command, str] = {}
        for input_name, command in {**self.keys, **SCREEN_KEYS}.items():
            if device_of(input_name) == device:
                labels.setdefault(command, self._printed_name(input_name))
        return labels

    def _row(self, keys: Mapping[str, Command], command: Command, label: str) -> Binding:
        given = inputs_of(keys, command)
        devices: dict[str, list[str]] = {"key": [], "mouse": [], "pad": []}
        for name in given:
            devices[device_of(name) or "key"].append(self._printed_name(name))
        return Binding(command, label, *(", ".join(devices[device]) for device in ("key", "mouse", "pad")))

    def _printed_name(self, input_name: str) -> str:
        """An input as it is printed on the device. A letter that the fonts lack is replaced by the one at its
        place on an American keyboard, or else by its name."""
        if input_name in SHOWN:
            return SHOWN[input_name]
        if device := device_of(input_name):
            return input_name.removeprefix(f"{device}:")
        name = HELD.sub("", input_name)
        held = input_name.removesuffix(name)
        tried = (SHOWN.get(name) or shown_letter(name), name)
        label = next((text for text in tried if self._can_show(text)), None)
        return held + (label or _spelled(name))

    def _can_show(self, text: str) -> bool:
        return text.isprintable() and (text.isascii() or self._has_letters(text))


def _texts(entries: Mapping[object, object]) -> dict[str, str]:
    return {str(given): str(name) for given, name in entries.items()}


def _spelled(letters: str) -> str:
    """The letters by their names, in words that every font has: “Hebrew letter shin”."""
    return " ".join(unicodedata.name(letter, "").capitalize() or f"U+{ord(letter):04X}" for letter in letters)
