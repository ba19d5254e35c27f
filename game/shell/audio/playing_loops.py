"""Sounds of music or ambience that play on and on, with their fades.

Fades are linear in level; loudness follows with equal power, so that a crossfade keeps the total loudness.
"""

from __future__ import annotations

import math
from typing import Protocol

import pygame

# The mixer has 128 volume steps; a fade is smooth if each step takes at most one buffer.
STEP_MS = 20


class Player(Protocol):
    """What a loop sounds from."""

    def set_gain(self, gain: float) -> None:
        """Sets the loudness, 0–1."""

    def stop(self) -> None:
        """Stops it at once."""


class PlayingLoop:
    """A sound being played, and its fade."""

    def __init__(self, name: str, player: Player, now_ms: int, over_ms: int) -> None:
        self.name = name
        self.player = player
        self._from, self._target = 0.0, 0.0
        self._began_at_ms, self._over_ms = now_ms, 0
        self._gain = -1.0
        self.fade(1.0, now_ms, over_ms)

    @property
    def fading_out(self) -> bool:
        """Whether it is fading out."""
        return self._target == 0.0

    def level(self, now_ms: int) -> float:
        """The level of its fade, 0–1."""
        passed = now_ms - self._began_at_ms
        if self._over_ms <= 0 or passed >= self._over_ms:
            return self._target
        return self._from + (self._target - self._from) * max(0, passed) / self._over_ms

    def fade(self, target: float, now_ms: int, over_ms: int) -> None:
        """Fades to a level; from the middle of another fade, in proportionally less time."""
        if target == self._target:
            return
        self._from = self.level(now_ms)
        self._target = target
        self._began_at_ms = now_ms
        self._over_ms = round(over_ms * abs(target - self._from))

    def moving(self, now_ms: int) -> bool:
        """Whether it is fading."""
        return self.level(now_ms) != self._target

    def apply_gain(self, now_ms: int, gain: float) -> None:
        """Sets the loudness from the fade's level and `gain`."""
        wanted = gain * math.sin(self.level(now_ms) * math.pi / 2)
        if wanted != self._gain:
            self._gain = wanted
            self.player.set_gain(wanted)

    def stop(self) -> None:
        """Stops it."""
        self.player.stop()


class Stream:
    """The mixer's music stream: it repeats the file's own loop and needs no memory."""

    def __init__(self, path: str, loop: bool) -> None:
        """Loads and starts a file; raises pygame.error. Loading would block while another stream plays."""
        pygame.mixer.music.load(path)
        pygame.mixer.music.set_volume(0.0)
        pygame.mixer.music.play(-1 if loop else 0)

    def set_gain(self, gain: float) -> None:
        """Sets the loudness, 0–1."""
        pygame.mixer.music.set_volume(gain)

    def stop(self) -> None:
        """Stops it and closes the file."""
        pygame.mixer.music.stop()
        pygame.mixer.music.unload()


class Track:
    """Samples on a channel of their own."""

    def __init__(self, sound: pygame.mixer.Sound, channel: int, loop: bool) -> None:
        self.channel = channel
        self._channel = pygame.mixer.Channel(channel)
        self._channel.set_volume(0.0)
        self._channel.play(sound, loops=-1 if loop else 0)
        self._channel.set_volume(0.0)

    def set_gain(self, gain: float) -> None:
        """Sets the loudness, 0–1."""
        self._channel.set_volume(gain)

    def stop(self) -> None:
        """Stops it."""
        self._channel.stop()
