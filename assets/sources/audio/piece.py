"""A piece of music as written: parts for instruments, a pulse, and how it ends or goes round."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from .feel import Pulse, TempoCurve
from .notes import Note
from .room import HALL, Room
from .signals import Wave

Parts = dict[str, list[Note]]


class Closing(Enum):
    """What happens after the last bar."""

    ROUND = "the file is one turn of a loop"
    INTRO = "the file is an intro and a loop, marked by tags"
    ENDS = "the piece ends"


@dataclass(frozen=True)
class Piece:
    """A piece: tempo in beats a minute (or a curve), bars of so many beats, parts by instrument.

    A part is named after its instrument, or `instrument:something` where there are several.
    `levels` moves parts by decibels; `intro_tempo` is for an intro that slows down or hurries;
    `finish` changes the mixed sound (a circle for loops) before
    mastering.
    """

    tempo: float | TempoCurve
    bars: int
    parts: Parts
    meter: float = 4
    swing: float = 0.5
    intro: Parts = field(default_factory=dict)
    intro_bars: int = 0
    intro_tempo: TempoCurve = ()
    room: Room = HALL
    wet_db: float = -10.5
    levels: dict[str, float] = field(default_factory=dict)
    finish: Callable[[Wave], Wave] | None = None
    ends: bool = False
    seed: int = 1

    @property
    def closing(self) -> Closing:
        """How the piece goes on after its last bar."""
        if self.ends:
            return Closing.ENDS
        return Closing.INTRO if self.intro_bars else Closing.ROUND

    @property
    def pulse(self) -> Pulse:
        """The time of the piece, or of its loop."""
        tempo = self.tempo if isinstance(self.tempo, tuple) else ((0.0, self.tempo),)
        return Pulse(tempo, self.bars * self.meter, self.swing)

    @property
    def intro_pulse(self) -> Pulse:
        """The time of the intro: its own, or the piece's."""
        tempo = self.intro_tempo or self.pulse.tempo
        return Pulse(tempo, self.intro_bars * self.meter, self.swing)
