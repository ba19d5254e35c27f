"""The kinds of sound, one row each, for the settings, the captions, the previews and the mixer.

A new kind is a row here and its field in `Settings`; one that loops is also a row of `LOOPS` in
`story.script_keys` and a field of the state; on another, whatever plays hands the lane to the mixer.
"""

from __future__ import annotations

from typing import NamedTuple

from game.stage.frame import Audio
from game.story.script_keys import LOOPS

# What a sound is for: its id is unique within its kind. The others are the names of the lanes that loop.
EFFECT = "effect"
SOUND_KINDS = (*LOOPS, EFFECT)


class Lane(NamedTuple):
    """A kind of sound with a volume of its own.

    `preview` is the effect played when its volume is changed. A lane that loops plays what `Audio` names
    until that changes: `crossfade_ms` is the length of its crossfades (0: as `Audio` says, else one sound
    ends before the next starts); `streamed`: it uses the mixer's single stream.
    """

    name: str
    label: str
    about: str
    preview: str
    crossfade_ms: int = 0
    streamed: bool = False

    @property
    def setting(self) -> str:
        """The name of its volume in `Settings`."""
        return f"volume_{self.name}"

    @property
    def kind(self) -> str:
        """The kind of the sounds it plays."""
        return self.name if self.name in LOOPS else EFFECT


MAIN = Lane("main", "Everything", "How loud the game is.", "bell")
MUSIC = Lane("music", "Music", "How loud the band is.", "ui_accept", streamed=True)
AMBIENCE = Lane(
    "ambience",
    "Ambience",
    "How loud places are: crickets, cups and forks, tubes that hum.",
    "bell",
    crossfade_ms=1200,
)
EFFECTS = Lane("effects", "Effects", "How loud doors, bells and buses are.", "bell")
TICK = Lane("tick", "Tick", "How loud the watch is.", "tick_near")
LANES = (MAIN, MUSIC, AMBIENCE, EFFECTS, TICK)
LOOPING_LANES = tuple(lane for lane in LANES if lane.name in LOOPS)


def playing_id(audio: Audio, lane: Lane) -> str | None:
    """The id of what a looping lane should play; None: nothing."""
    return dict(audio.loops).get(lane.name)
