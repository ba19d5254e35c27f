"""The sound device's going and coming, as SDL tells of it: headphones pulled, a server stopped."""

from __future__ import annotations

from collections.abc import Sequence

import pygame
from pygame.event import Event

# After a device has gone another is tried so often, so far apart: a server that is started anew takes a
# while, and says nothing to whoever it left.
TRIES, TRY_EVERY_MS = 24, 2500


class DeviceWatch:
    """Whether there is a device, and when it is time to try one again."""

    def __init__(self) -> None:
        self.missing = False
        self._tries, self._due_ms = 0, 0

    def gone(self, events: Sequence[Event]) -> bool:
        """Whether the device that is open has gone."""
        return any(
            event.type == pygame.AUDIODEVICEREMOVED and not event.iscapture and event.which
            for event in events
        )

    def lose(self, now_ms: int) -> None:
        """There is none from now on."""
        self.missing = True
        self._tries, self._due_ms = TRIES, now_ms + TRY_EVERY_MS

    def find(self) -> None:
        """There is one."""
        self.missing, self._tries = False, 0

    def tries(self, events: Sequence[Event], now_ms: int) -> bool:
        """Whether one is to be tried now: one has come, somebody has come back, or time has passed."""
        if not self.missing:
            return False
        if self._tries and now_ms >= self._due_ms:
            self._tries -= 1
            self._due_ms = now_ms + TRY_EVERY_MS
            return True
        return any(
            event.type == pygame.WINDOWFOCUSGAINED
            or (event.type == pygame.AUDIODEVICEADDED and not event.iscapture)
            for event in events
        )

    def due_ms(self, now_ms: int) -> int | None:
        """In how many milliseconds to ask again."""
        return max(0, self._due_ms - now_ms) if self.missing and self._tries else None
