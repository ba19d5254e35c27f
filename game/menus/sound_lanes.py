"""The kinds of sound, one row each, for the settings, the captions, the previews and the mixer.

A new kind is a row here, its field in `Settings` and, where it loops, its field in `stage.frame.Audio`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.stage.frame import Audio


class SoundKind(StrEnum):
    """What a recording is for; its id is unique within its kind. A kind that loops is a field of `Audio`."""

    MUSIC = "music"
    AMBIENCE = "ambience"
    EFFECT = "effect"


class Lane(NamedTuple):
    """A kind of sound with a volume of its own.

    `preview` is the effect played when its volume is changed. `loops`: it plays what `Audio` names until that
    changes. Of those, `crossfade_ms` is the length of their crossfades (0: as `Audio` says, else one
    recording ends before the next starts); `streamed`: it uses the mixer's single stream.
    """

    name: str
    kind: SoundKind
    label: str
    about: str
    preview: str
    loops: bool = False
    crossfade_ms: int = 0
    streamed: bool = False

    @property
    def setting(self) -> str:
        """The name of its volume in `Settings`."""
        return f"volume_{self.name}"


MAIN = Lane("main", SoundKind.EFFECT, "Everything", "How loud the game is.", "bell")
MUSIC = Lane(
    "music", SoundKind.MUSIC, "Music", "How loud the band is.", "ui_accept", loops=True, streamed=True
)
AMBIENCE = Lane(
    "ambience",
    SoundKind.AMBIENCE,
    "Ambience",
    "How loud places are: crickets, cups and forks, tubes that hum.",
    "bell",
    loops=True,
    crossfade_ms=1200,
)
EFFECTS = Lane("effects", SoundKind.EFFECT, "Effects", "How loud doors, bells and buses are.", "bell")
TICK = Lane("tick", SoundKind.EFFECT, "Tick", "How loud the watch is.", "tick_near")
LANES = (MAIN, MUSIC, AMBIENCE, EFFECTS, TICK)
LOOPS = tuple(lane for lane in LANES if lane.loops)


def playing_id(audio: Audio, lane: Lane) -> str | None:
    """The id of what a looping lane should play."""
    name: str | None = getattr(audio, lane.kind.value)
    return name
