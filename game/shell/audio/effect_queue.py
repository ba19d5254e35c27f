"""A queue of effects: they are played once, one after the other."""

from __future__ import annotations

import pygame

from game.shell.audio.sound_list import SoundFile
from game.ui.sound_lanes import Lane

# The fade of effects that are stopped, short but without a click.
HUSH_MS = 80


class EffectQueue:
    """A queue of effects at the volume of a lane: those that wait, and when the first is due."""

    def __init__(self, files: list[SoundFile], lane: Lane, due_ms: int) -> None:
        self.waiting, self.lane = files, lane
        self.due_ms = due_ms
        # Of the effect that is playing.
        self._gain = 1.0
        self._channel: pygame.mixer.Channel | None = None

    def heard(self, now_ms: int) -> bool:
        """Whether one of them is playing."""
        return self._channel is not None and now_ms < self.due_ms

    def begin(self, sound: pygame.mixer.Sound, loudness: float, now_ms: int) -> None:
        """Plays the first that waits; the next is due when it ends."""
        self._gain = self.waiting.pop(0).gain
        sound.set_volume(1.0)
        self._channel = sound.play()
        self.due_ms = now_ms + round(sound.get_length() * 1000)
        self.set_volume(loudness, now_ms)

    def set_volume(self, loudness: float, now_ms: int) -> None:
        """Sets the loudness of the lane, which the effect that is playing has times its own gain."""
        if self._channel is not None and self.heard(now_ms):
            self._channel.set_volume(loudness * self._gain)

    def stop(self, now_ms: int) -> None:
        """Stops it, as fast as is possible without a click."""
        if self._channel is not None and self.heard(now_ms):
            self._channel.fadeout(HUSH_MS)
