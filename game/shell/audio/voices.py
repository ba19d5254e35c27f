"""Voices: one piece of music or ambience that is coming, staying or going, by our own clock.

A fade is a line from one level to another; loudness follows it with equal power, so that two
voices that cross keep the room as full as one.
"""

from __future__ import annotations

import math
from typing import Protocol

import pygame

# The mixer hears 128 steps; fading is smooth enough if each is at most one buffer long.
STEP_MS = 20


class Player(Protocol):
    """What a voice is played through."""

    def set_gain(self, gain: float) -> None:
        """Sets the loudness, 0–1."""

    def stop(self) -> None:
        """Ends it, at once."""


class Voice:
    """A recording being played, and the fade that it is in."""

    def __init__(self, name: str, player: Player, now_ms: int, over_ms: int) -> None:
        self.name = name
        self.player = player
        self._from, self._aim = 0.0, 0.0
        self._begun_ms, self._over_ms = now_ms, 0
        self._gain = -1.0
        self.fade(1.0, now_ms, over_ms)

    @property
    def leaving(self) -> bool:
        """Whether it is on its way out."""
        return self._aim == 0.0

    def level(self, now_ms: int) -> float:
        """Where its fade stands, 0–1."""
        passed = now_ms - self._begun_ms
        if self._over_ms <= 0 or passed >= self._over_ms:
            return self._aim
        return self._from + (self._aim - self._from) * max(0, passed) / self._over_ms

    def fade(self, aim: float, now_ms: int, over_ms: int) -> None:
        """Turns it up or down; from the middle of another fade it takes what is left of the way."""
        if aim == self._aim:
            return
        self._from = self.level(now_ms)
        self._aim = aim
        self._begun_ms = now_ms
        self._over_ms = round(over_ms * abs(aim - self._from))

    def moving(self, now_ms: int) -> bool:
        """Whether its fade goes on."""
        return self.level(now_ms) != self._aim

    def sound(self, now_ms: int, gain: float) -> None:
        """Makes it heard as loud as its fade and `gain` say."""
        wanted = gain * math.sin(self.level(now_ms) * math.pi / 2)
        if wanted != self._gain:
            self._gain = wanted
            self.player.set_gain(wanted)

    def stop(self) -> None:
        """Ends it."""
        self.player.stop()


class Stream:
    """The one stream of music: it keeps to a file's own loop and costs no memory."""

    def __init__(self, path: str, loop: bool) -> None:
        """Loads and begins; raises pygame.error. A stream still heard would make loading wait."""
        pygame.mixer.music.load(path)
        pygame.mixer.music.set_volume(0.0)
        pygame.mixer.music.play(-1 if loop else 0)

    def set_gain(self, gain: float) -> None:
        """Sets the loudness, 0–1."""
        pygame.mixer.music.set_volume(gain)

    def stop(self) -> None:
        """Ends it and lets go of its file."""
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
        """Ends it."""
        self._channel.stop()
