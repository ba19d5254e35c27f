"""Captions: sounds described in words, for as long as it takes to read them, unless they end before.

The shell supplies the texts (`caption_of`); nothing here reads files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.stage.frame import Audio
from game.stage.transition import WINDING_SOUNDS
from game.ui.sound_lanes import EFFECT, LOOPING_LANES, Lane, playing_id

# How long a caption is shown: of an effect, and of new music or ambience.
SOUND_MS, MOOD_MS = 5000, 8000
MAX_SHOWN = 3


CaptionOf = Callable[[str, str], str]


class Caption(NamedTuple):
    """A caption, the kind of its sound, and the time at which it disappears."""

    text: str
    kind: str
    until_ms: int


class Captions:
    """The captions shown now. `caption_of` returns the text for a sound by its kind and name."""

    def __init__(self, caption_of: CaptionOf) -> None:
        self._caption_of = caption_of
        self._shown: list[Caption] = []
        self._heard: dict[Lane, str | None] = {}

    def sounded(self, names: Iterable[str], now_ms: int) -> None:
        """Adds captions for effects that were played."""
        for name in names:
            # Sounds of the player's own winding need no caption.
            if name not in WINDING_SOUNDS:
                self._add(EFFECT, name, now_ms, SOUND_MS)

    def effects_stopped(self) -> None:
        """Removes the captions of effects: they were stopped. One that merely ended can still be read."""
        self._remove(EFFECT)

    def follow(self, audio: Audio, now_ms: int) -> None:
        """Replaces the caption of the music or the ambience where it has changed."""
        for lane in LOOPING_LANES:
            name = playing_id(audio, lane)
            if name != self._heard.get(lane, name):
                self._remove(lane.kind)
            if name is not None and name != self._heard.get(lane):
                self._add(lane.kind, name, now_ms, MOOD_MS)
            self._heard[lane] = name

    def forget(self) -> None:
        """Whatever sounds next is told, though it was heard before: the title's music came in between."""
        self._heard.clear()
        self._shown.clear()

    def _remove(self, kind: str) -> None:
        self._shown = [caption for caption in self._shown if caption.kind != kind]

    def _add(self, kind: str, name: str, now_ms: int, for_ms: int) -> None:
        if text := self._caption_of(kind, name):
            stay = [caption for caption in self._shown if caption.until_ms > now_ms and caption.text != text]
            self._shown = [*stay[1 - MAX_SHOWN :], Caption(text, kind, now_ms + for_ms)]

    def shown(self, now_ms: int) -> tuple[tuple[str, ...], int | None]:
        """The current captions, newest last, and the milliseconds until the next one disappears."""
        shown = [caption for caption in self._shown if caption.until_ms > now_ms]
        due_ms = min((caption.until_ms - now_ms for caption in shown), default=None)
        return tuple(caption.text for caption in shown), due_ms
