"""The modes of the play, and what an action or a turn of it yields."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.menus.action import Command


class Mode(StrEnum):
    """How the play goes on: by hand, by itself, or over what has been read."""

    HAND = ""
    SKIP = "Skip"
    AUTO = "Auto"


class PlayUpdate(NamedTuple):
    """What an action or the passing of time yields: a command for others, sounds, another stop.

    `command` is something that the play itself doesn't do: opening a screen, saving. `arrived`
    says that another stop is shown now.
    """

    command: Command | None = None
    sounds: tuple[str, ...] = ()
    arrived: bool = False


NO_UPDATE = PlayUpdate()
