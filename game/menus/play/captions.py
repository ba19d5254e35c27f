"""Captions: what somebody who hears nothing is told of the sounds, for as long as it takes to read.

The shell knows the words (`caption`); nothing here knows files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.stage.frame import Audio
from game.stage.transition import WOUND_BACK, WOUND_ON

# How long a caption stays: of a story sound, and of music or a place that has changed.
SOUND_MS, MOOD_MS = 5000, 8000
MAX_SHOWN = 3
# The player's own hand on the crown, which he knows of.
UNTOLD = frozenset({WOUND_BACK, WOUND_ON})


class Caption(NamedTuple):
    """A caption, and until when it stays."""

    words: str
    until_ms: int


def no_caption(kind: str, name: str) -> str:
    """No words for any sound."""
    return ""


class Captions:
    """What is told now. `caption` gives the words for a sound by its kind and name."""

    def __init__(self) -> None:
        self.caption: Callable[[str, str], str] = no_caption
        self._shown: list[Caption] = []
        self._moods: tuple[str | None, str | None] = (None, None)

    def sounded(self, names: Iterable[str], now_ms: int) -> None:
        """Sounds were heard once."""
        for name in names:
            if name not in UNTOLD:
                self._tell(self.caption("effect", name), now_ms + SOUND_MS)

    def follow(self, audio: Audio, now_ms: int) -> None:
        """This is heard now, for as long as it goes on."""
        moods = (audio.music, audio.ambience)
        for kind, name, before in zip(("music", "ambience"), moods, self._moods, strict=True):
            if name is not None and name != before:
                self._tell(self.caption(kind, name), now_ms + MOOD_MS)
        self._moods = moods

    def _tell(self, words: str, until_ms: int) -> None:
        if words:
            self._shown = [caption for caption in self._shown if caption.words != words][1 - MAX_SHOWN :]
            self._shown.append(Caption(words, until_ms))

    def shown(self, now_ms: int) -> tuple[tuple[str, ...], int | None]:
        """The captions that stand now, the newest last, and when the next one goes."""
        self._shown = [caption for caption in self._shown if caption.until_ms > now_ms]
        due = min((caption.until_ms - now_ms for caption in self._shown), default=None)
        return tuple(caption.words for caption in self._shown), due
