"""What a screen can ask for.

Requests are plain values; the shell carries them out, in order.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from game.ui.action import Command
from game.ui.settings import SettingValue
from game.ui.sound_lanes import Lane


class SlotKind(StrEnum):
    """The kinds of slots; their values are the prefixes of slot ids (`save-01`)."""

    SAVES = "save"
    AUTOSAVES = "auto"
    QUICK = "quick"


# The number of slots of each kind.
SLOT_COUNTS: Mapping[str, int] = {SlotKind.SAVES: 60, SlotKind.AUTOSAVES: 12, SlotKind.QUICK: 3}


def slot_id(kind: SlotKind, number: int) -> str:
    """The id of a kind's slot, counted from 1: `save-01`."""
    return f"{kind.value}-{number:02}"


def slot_ids(kind: SlotKind) -> tuple[str, ...]:
    """The ids of all slots of a kind."""
    return tuple(slot_id(kind, number) for number in range(1, SLOT_COUNTS[kind] + 1))


class Folder(StrEnum):
    """A folder that can be shown to the player."""

    SAVES = "saves"
    PACKS = "packs"
    PICTURES = "pictures"


class NewEvening(NamedTuple):
    """Start a new evening."""


class Continue(NamedTuple):
    """Resume the evening at the moment where it was left."""


class ToTitle(NamedTuple):
    """Leave the evening for the title; it stays saved."""


class SaveTo(NamedTuple):
    """Save this moment into a slot."""

    slot: str


class LoadFrom(NamedTuple):
    """Load the moment saved in a slot."""

    slot: str


class DeleteSlot(NamedTuple):
    """Delete the save in a slot."""

    slot: str


class CopySlot(NamedTuple):
    """Keep an autosave or a quick save: copy it into another slot."""

    slot: str
    into: str


class SetSetting(NamedTuple):
    """Change one setting, at once."""

    name: str
    value: SettingValue


class ResetSettings(NamedTuple):
    """Reset the named settings to their defaults."""

    names: tuple[str, ...]


class GoToMoment(NamedTuple):
    """Go to a moment of the tree."""

    number: int


class Rewind(NamedTuple):
    """Rewind (`steps` > 0) or wind forward by whole lines."""

    steps: int


class SkipUnread(NamedTuple):
    """Advance to the next choice, over lines that were never read."""


class OpenFolder(NamedTuple):
    """Show a folder in the system's file manager."""

    folder: Folder


class ShareCode(NamedTuple):
    """Copy the code of a slot's moment (None: the current one)."""

    slot: str | None = None


class EnterCode(NamedTuple):
    """Go to the moment that a code holds."""

    text: str


class Rebind(NamedTuple):
    """Bind the next key or button pressed to a command."""

    command: Command


class ResetKeys(NamedTuple):
    """Reset all keys to their defaults."""


class TestSound(NamedTuple):
    """Play a lane's preview at the lane's volume."""

    lane: Lane


class Quit(NamedTuple):
    """Quit the program; the evening stays saved."""


Request = (
    NewEvening | Continue | ToTitle | SaveTo | LoadFrom | DeleteSlot | CopySlot | SetSetting
    | ResetSettings | GoToMoment | Rewind | OpenFolder | ShareCode | EnterCode
    | SkipUnread | Rebind | ResetKeys | TestSound | Quit
)  # fmt: skip
