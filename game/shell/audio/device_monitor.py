"""Tracks the sound device by SDL's events: headphones pulled, a sound server stopped."""

from __future__ import annotations

from collections.abc import Sequence

import pygame
from pygame.event import Event

# Retries after a device was lost: a restarted sound server takes a while, and announces nothing.
TRIES, TRY_EVERY_MS = 24, 2500


class DeviceMonitor:
    """Whether there is a device, and when to retry opening one."""

    def __init__(self) -> None:
        self.missing = False
        self._tries, self._due_ms = 0, 0

    def gone(self, events: Sequence[Event]) -> bool:
        """Whether the open device was removed."""
        return any(
            event.type == pygame.AUDIODEVICEREMOVED and not event.iscapture and event.which
            for event in events
        )

    def mark_missing(self, now_ms: int) -> None:
        """Notes that there is no device."""
        self.missing = True
        self._tries, self._due_ms = TRIES, now_ms + TRY_EVERY_MS

    def mark_present(self) -> None:
        """Notes that there is a device."""
        self.missing, self._tries = False, 0

    def should_retry(self, events: Sequence[Event], now_ms: int) -> bool:
        """Whether to try opening a device now: one was added, the window came to the front, or time has
        passed."""
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
        """Milliseconds until the next retry."""
        return max(0, self._due_ms - now_ms) if self.missing and self._tries else None
