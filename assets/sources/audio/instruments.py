"""The orchestra: which sound plays a part, where it sits, how loud, how far back, and its player's
habits.

Levels are LUFS of the stem alone, sends decibels into the room. Programs were chosen by measuring
how the timbre opens with touch: MuseScore General for what must breathe, FluidR3 where it does not
matter.
"""

from dataclasses import dataclass

from . import colours, voices
from .colours import Colour
from .voices import Voice

FLUID = "FluidR3_GM.sf2"
MUSESCORE = "MuseScore_General_Full.sf2"
DRUM_BANK = 128


@dataclass(frozen=True)
class Instrument:
    """A sound of a font (or a voice of ours) and its place in the band; times in milliseconds."""

    level: float
    send_db: float
    pan: float
    colour: Colour
    font: str = MUSESCORE
    bank: int = 0
    program: int = 0
    voice: Voice | None = None
    width: float = 0.8
    lag_ms: float = 8.0
    jitter_ms: float = 7.0
    # Sound fonts close their filter on soft notes: parts are played harder and set back in the mix.
    harder: int = 0
    slides: bool = False


ORCHESTRA = {
    "felt": Instrument(-22, -9, 0.04, colours.felt, bank=8, lag_ms=14, jitter_ms=10, harder=10, width=0.75),
    "felt_left": Instrument(
        -28, -11, -0.06, colours.felt, bank=8, lag_ms=10, jitter_ms=5, harder=10, width=0.75
    ),
    "upright_piano": Instrument(-24, -14, -0.2, colours.open_piano, lag_ms=6, harder=8),
    "nylon": Instrument(-25, -13, -0.38, colours.nylon, program=24, lag_ms=-3, harder=22),
    "bass": Instrument(-26, -25, 0.03, colours.wood, program=32, lag_ms=7, jitter_ms=6, width=0.3),
    "electric_bass": Instrument(-25, -25, 0.0, colours.wood, program=33, lag_ms=4, jitter_ms=5, width=0.2),
    "vibes": Instrument(-24, -7, 0.34, colours.motor, program=11, lag_ms=10, jitter_ms=9, harder=18),
    "pad": Instrument(-34, -8, 0.0, colours.haze, FLUID, program=89, width=1.3, lag_ms=0, jitter_ms=0),
    "road_guitar": Instrument(-30, -7, 0.5, colours.road, FLUID, program=26, lag_ms=12, harder=14),
    "jazz_guitar": Instrument(-28, -15, 0.42, colours.nylon, FLUID, program=26, lag_ms=4, harder=10),
    "slide_guitar": Instrument(
        -23, -6, 0.12, colours.bottleneck, FLUID, program=27, lag_ms=15, slides=True, harder=16
    ),
    "brushes": Instrument(-31, -15, -0.08, colours.brush, FLUID, DRUM_BANK, 40, lag_ms=7, jitter_ms=6),
    "kit": Instrument(-28, -13, 0.0, colours.skins, FLUID, DRUM_BANK, 0, lag_ms=3, jitter_ms=5),
    "electric_piano": Instrument(-27, -12, -0.25, colours.mellow, program=4, lag_ms=6, harder=8),
    "organ": Instrument(-31, -10, 0.2, colours.mellow, program=16, lag_ms=2, jitter_ms=4),
    "flute": Instrument(-23, -9, 0.12, colours.bowed, program=73, lag_ms=6, harder=6),
    "clarinet": Instrument(-24, -10, 0.2, colours.bowed, program=71, lag_ms=8, harder=8),
    "strings": Instrument(-29, -8, -0.1, colours.bowed, program=48, width=1.2, lag_ms=-20, jitter_ms=6),
    "pizzicato": Instrument(-27, -11, 0.28, colours.bowed, program=45, lag_ms=2, harder=12),
    "glockenspiel": Instrument(-32, -8, 0.3, colours.bright, program=9, lag_ms=4),
    "celesta": Instrument(-28, -8, 0.3, colours.bright, program=8, lag_ms=6, harder=10),
    "marimba": Instrument(-26, -13, 0.3, colours.bright, program=12, lag_ms=3, harder=12),
    "accordion": Instrument(-29, -12, 0.3, colours.mellow, program=21, lag_ms=4),
    "trumpet": Instrument(-27, -9, 0.25, colours.bowed, program=59, lag_ms=12, harder=8),
    "choir": Instrument(-31, -6, 0.0, colours.bowed, program=52, width=1.2, lag_ms=-10, jitter_ms=4),
    "watch": Instrument(-39, -16, -0.15, colours.plain, voice=voices.watch, lag_ms=0, jitter_ms=0),
    "clock": Instrument(-34, -10, 0.45, colours.plain, voice=voices.clock, lag_ms=0, jitter_ms=2),
    "chime": Instrument(-32, -6, -0.4, colours.plain, voice=voices.chime, lag_ms=0, jitter_ms=2),
    "heart": Instrument(-29, -22, 0.0, colours.plain, voice=voices.heart, lag_ms=0, jitter_ms=2),
    "glass": Instrument(-27, -5, 0.1, colours.plain, voice=voices.glass, lag_ms=0, jitter_ms=3),
    "harmonic": Instrument(-27, -6, -0.3, colours.plain, voice=voices.harmonic, lag_ms=4, jitter_ms=6),
    "hiss": Instrument(-38, -8, 0.0, colours.plain, voice=voices.hiss, lag_ms=0, jitter_ms=0),
}


def instrument_of(part: str) -> Instrument:
    """The instrument of a part named like 'nylon' or 'nylon:answer'."""
    return ORCHESTRA[part.partition(":")[0]]
