"""The player's key map: kept in a file, changed by a press, and told to the screens."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.menus.action import COMMANDS, QUICK, Command, CommandRow
from game.menus.view_model import Binding
from game.shell.formats.documents import FileError, read_document, write_document
from game.shell.input.keyboard import shown_letter
from game.shell.input.keymap import DEFAULT_KEYS, SCREEN_KEYS, bind, conflict, inputs_of, read_key_map, unbind

LABELS: dict[Command, str] = {row.command: row.label for row in COMMANDS if row.label}
# What screens do with the keys that mean something else in the play.
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
# What the mouse does that can't be bound otherwise. A pad comes to the quick menu by left and right.
MOUSE = {row.command: row.mouse for row in COMMANDS}
PAD = {row.command: row.mouse for row in COMMANDS if row.mouse == QUICK}
CHOOSING = Binding(Command.UP, "Take an option", "1–9, ↑ ↓", "Click", "↑ ↓, A")


class Bindings:
    """What every input means, and the file that keeps it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # False where another copy of the game keeps what is set.
        self.kept = True
        self.keys: dict[str, Command] = dict(DEFAULT_KEYS)
        self.word = ""
        try:
            document = read_document(path)
        except FileError as error:
            self.word = f"{error} All keys are as they came."
            return
        if document is None:
            return
        self.word = document.word or ""
        body = document.body if isinstance(document.body, dict) else {}
        texts = {str(given): str(name) for given, name in body.items()}
        known = sum(name in LABELS for name in texts.values())
        if 2 * known < len(texts) or not known:
            self.word = f"{path.name} holds no keys of this game. All keys are as they came."
        else:
            self.keys = read_key_map(texts)

    def bind(self, input_name: str, command: Command) -> str:
        """Lets an input mean a command; a second press of the same takes it away. Returns a word
        where it meant something else before; raises FileError where it can't be kept."""
        other = conflict(self.keys, input_name, command)
        if self.keys.get(input_name) is command:
            self.keys = unbind(self.keys, input_name)
        else:
            self.keys = bind(self.keys, input_name, command)
        self._write()
        if other is None or self.keys.get(input_name) is not command:
            return ""
        return f"{_shown(input_name)} meant “{LABELS.get(other, other.value)}” before."

    def reset(self) -> None:
        """Sets all keys back to how they came; raises FileError."""
        self.keys = dict(DEFAULT_KEYS)
        self._write()

    def _write(self) -> None:
        if self.kept:
            write_document(
                self._path, {input_name: command.value for input_name, command in self.keys.items()}
            )

    def rows(self) -> tuple[Binding, ...]:
        """The key map of the play, as far as it can be changed."""
        return tuple(_row(self.keys, command, label) for command, label in LABELS.items())

    def helped(self) -> tuple[Binding, ...]:
        """All that can be done in the play, with every device."""
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

    def on_screens(self) -> tuple[Binding, ...]:
        """What can be done on a screen, with every device."""
        keys = {**self.keys, **SCREEN_KEYS}
        rows = []
        for label, shared in SCREEN_LABELS.items():
            ways = [_row(keys, row.command, label) for row in shared]
            mouse = ", ".join(filter(None, (shared[0].screen_mouse, *(way.mouse for way in ways))))
            joined = (" ".join(filter(None, (way[2 + part] for way in ways))) for part in (0, 2))
            shown, pad = joined if len(ways) > 1 else (ways[0].keys, ways[0].pad)
            rows.append(Binding(shared[0].command, label, shown, mouse, pad))
        return tuple(rows)

    def names(self, pad: bool) -> Mapping[Command, str]:
        """What the hints of screens call each command, on a pad or on the keyboard; commands that the
        device has no way to are left out."""
        device = "pad" if pad else ""
        found: dict[Command, str] = {}
        for input_name, command in {**self.keys, **SCREEN_KEYS}.items():
            if input_name.rpartition(":")[0] == device:
                found.setdefault(command, _shown(input_name))
        return found


def _row(keys: Mapping[str, Command], command: Command, label: str) -> Binding:
    given = inputs_of(keys, command)
    devices: dict[str, list[str]] = {"key": [], "mouse": [], "pad": []}
    for name in given:
        devices[name.rpartition(":")[0] or "key"].append(_shown(name))
    return Binding(command, label, *(", ".join(devices[device]) for device in ("key", "mouse", "pad")))


def _shown(input_name: str) -> str:
    held, _, name = input_name.rpartition(":")[2].rpartition("+")
    shown = (
        SHOWN.get(input_name) or SHOWN.get(name) or (shown_letter(name) if ":" not in input_name else name)
    )
    return f"{held}+{shown}" if held else shown
