"""What a screen can ask for.

Effects are plain values: the shell carries them out, in order.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.menus.action import Command
from game.menus.settings import SettingValue


class SlotKind(StrEnum):
    """The kinds of slots; the values begin their ids (`save-01`)."""

    SAVES = "save"
    AUTOSAVES = "auto"
    QUICK = "quick"


class Folder(StrEnum):
    """A folder the player may want to see."""

    SAVES = "saves"
    PACKS = "packs"
    PICTURES = "pictures"


class NewEvening(NamedTuple):
    """A new evening, from its start."""


class Continue(NamedTuple):
    """The evening as it was left."""


class ToTitle(NamedTuple):
    """Leave the evening, kept as it is, for the title."""


class SaveTo(NamedTuple):
    """Write this moment into a slot."""

    slot: str


class LoadFrom(NamedTuple):
    """Stand where a slot was saved."""

    slot: str


class DeleteSlot(NamedTuple):
    """Tear a slot off."""

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
    """Set the named settings back to how they came."""

    names: tuple[str, ...]


class ChoosePack(NamedTuple):
    """Draw everything with this pack, from this frame on."""

    pack: str


class GoToMoment(NamedTuple):
    """Stand at a moment of the tree again."""

    number: int


class RewindOne(NamedTuple):
    """Wind back (`steps` > 0) or forward by whole lines."""

    steps: int


class SkipUnread(NamedTuple):
    """Go on to the next choice, over lines that were never read."""


class OpenFolder(NamedTuple):
    """Show a folder in the system's own window."""

    folder: Folder


class ShareCode(NamedTuple):
    """Copy a slot's moment (None: this one) as a code."""

    slot: str | None = None


class EnterCode(NamedTuple):
    """Stand at the moment a code names."""

    text: str


class Rebind(NamedTuple):
    """Let the next key or button that goes down mean a command."""

    command: Command


class ResetKeys(NamedTuple):
    """Set all keys back to how they came."""


class TestSound(NamedTuple):
    """Let something be heard at the loudness of the volume named, such as `volume_music`."""

    name: str


class Quit(NamedTuple):
    """End the program; the evening is kept."""


Effect = (
    NewEvening | Continue | ToTitle | SaveTo | LoadFrom | DeleteSlot | CopySlot | SetSetting
    | ResetSettings | ChoosePack | GoToMoment | RewindOne | OpenFolder | ShareCode | EnterCode
    | SkipUnread | Rebind | ResetKeys | TestSound | Quit
)  # fmt: skip
