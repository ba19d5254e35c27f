"""The circumstances and the result of an action or a frame of the play, and its modes."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.stage.look import Look
from game.story.state import State
from game.ui.action import Command
from game.ui.settings import Settings


class Now(NamedTuple):
    """The circumstances of an action or a frame: the time, the look, the settings."""

    ms: int
    look: Look
    settings: Settings


class Mode(StrEnum):
    """How the play advances: by the player, skipping, or automatically."""

    MANUAL = ""
    SKIP = "skip"
    AUTO = "auto"


class PlayUpdate(NamedTuple):
    """The result of an action or of passing time: a command for the shell, sounds, the stop left.

    `command` is one that the play leaves to the shell: opening a screen, saving, or skipping unread lines,
    for which the player is asked first. `before`: the state that was left for another stop, if one was.
    """

    command: Command | None = None
    sounds: tuple[str, ...] = ()
    before: State | None = None

    @property
    def arrived(self) -> bool:
        """Whether another stop is shown."""
        return self.before is not None


NO_UPDATE = PlayUpdate()
