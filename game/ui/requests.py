"""What a screen can ask for.

Requests are plain values; the shell carries them out, in order. Two of different classes are never equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.ui.action import Command
from game.ui.settings import SettingValue
from game.ui.sound_lanes import Lane


class SlotKind(StrEnum):
    """The kinds of slots: the prefix of their ids (`save-01`), which is its value, the label of its tab, and
    how many there are, of two digits at most."""

    label: str
    seats: int

    SAVES = "save", "Saves", 60
    AUTOSAVES = "auto", "Autosaves", 12
    QUICK = "quick", "Quick", 3

    def __new__(cls, prefix: str, label: str, seats: int) -> SlotKind:
        kind = str.__new__(cls, prefix)
        kind._value_, kind.label, kind.seats = prefix, label, seats
        return kind


# The id of one slot: `save-01`.
SlotId = str


def slot_id(kind: SlotKind, number: int) -> SlotId:
    """The id of a kind's slot, counted from 1: `save-01`."""
    return f"{kind.value}-{number:02}"


def slot_ids(kind: SlotKind) -> tuple[SlotId, ...]:
    """The ids of all slots of a kind."""
    return tuple(slot_id(kind, number) for number in range(1, kind.seats + 1))


class Folder(StrEnum):
    """A folder that can be shown to the player."""

    SAVES = "saves"
    PACKS = "packs"
    PICTURES = "pictures"


@dataclass(frozen=True, slots=True)
class NewEvening:
    """Start a new evening."""


@dataclass(frozen=True, slots=True)
class Continue:
    """Resume the evening at the moment where it was left."""


@dataclass(frozen=True, slots=True)
class ToTitle:
    """Leave the evening for the title; it stays saved."""


@dataclass(frozen=True, slots=True)
class SaveTo:
    """Save this moment into a slot."""

    slot: SlotId


@dataclass(frozen=True, slots=True)
class LoadFrom:
    """Load the moment saved in a slot."""

    slot: SlotId


@dataclass(frozen=True, slots=True)
class DeleteSlot:
    """Delete the save in a slot."""

    slot: SlotId


@dataclass(frozen=True, slots=True)
class KeepSlot:
    """Keep an autosave or a quick save: copy it into the first empty slot for saves."""

    slot: SlotId


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Change one setting, at once."""

    name: str
    value: SettingValue


@dataclass(frozen=True, slots=True)
class ResetSettings:
    """Reset the named settings to their defaults."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoToMoment:
    """Go to a moment of the tree."""

    number: int


@dataclass(frozen=True, slots=True)
class Rewind:
    """Rewind (`steps` > 0) or wind forward by whole lines."""

    steps: int


@dataclass(frozen=True, slots=True)
class SkipUnread:
    """Advance to the next choice, over lines that were never read."""


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """Show a folder in the system's file manager."""

    folder: Folder


@dataclass(frozen=True, slots=True)
class ShareCode:
    """Copy the code of a slot's moment (None: the current one)."""

    slot: SlotId | None = None


@dataclass(frozen=True, slots=True)
class EnterCode:
    """Go to the moment that a code holds."""

    text: str


@dataclass(frozen=True, slots=True)
class Rebind:
    """Bind the next key or button pressed to a command."""

    command: Command


@dataclass(frozen=True, slots=True)
class ResetKeys:
    """Reset all keys to their defaults."""


@dataclass(frozen=True, slots=True)
class PreviewSound:
    """Play a lane's preview at the lane's volume."""

    lane: Lane


@dataclass(frozen=True, slots=True)
class Quit:
    """Quit the program; the evening stays saved."""


Request = (
    NewEvening | Continue | ToTitle | SaveTo | LoadFrom | DeleteSlot | KeepSlot | SetSetting
    | ResetSettings | GoToMoment | Rewind | OpenFolder | ShareCode | EnterCode
    | SkipUnread | Rebind | ResetKeys | PreviewSound | Quit
)  # fmt: skip
