"""How the play goes on, and what comes of it."""

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
    """What came of an action or of time: a command for others, sounds, another stop, an ask.

    `command` is something that the play itself doesn't do: opening a screen, saving. `arrived`
    says that another stop is shown now.
    """

    command: Command | None = None
    sounds: tuple[str, ...] = ()
    arrived: bool = False


NO_UPDATE = PlayUpdate()
