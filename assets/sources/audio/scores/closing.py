"""How a piece ends: it slows down, and a few chords stay in the room."""

from ..figures import figure, swell
from ..harmony import Chord, chart
from ..notes import Note
from ..piece import Parts, Piece
from ..room import HALL, Room

# Beats before the end over which a piece slows, and to what share of its tempo.
SLOWING_BEATS = 8
SLOWED = 0.72
# How the chords that stay are moved from their usual levels: clearly under what was played before,
# not so far under it that the piece itself would have to be louder than the rest of the evening.
AFTER_LEVELS = {"nylon:after": -2.5, "felt:after": -5.0, "pad:after": 5.0}


def afterglow(harmony: list[Chord], meter: float) -> Parts:
    """What stays in the room after an ending: a held chord and a guitar that hardly plays."""
    sparse = "0...2...|..1...3." if meter == 4 else "0..2..|..1..3"
    return {
        "pad:after": swell(harmony, velocity=60),
        "nylon:after": figure(harmony, sparse, meter, span=(52, 69), velocity=50, ring=4),
        "felt:after": figure(harmony, "4-------|........", meter, span=(55, 66), velocity=44)
        if meter == 4
        else [],
    }


def closing(
    tempo: float,
    bars: int,
    parts: Parts,
    after: str,
    seed: int,
    room: Room = HALL,
    wet_db: float = -10,
    meter: float = 4,
    swing: float = 0.5,
    levels: dict[str, float] | None = None,
) -> Piece:
    """A piece that holds back at its end; the chords of `after` stay as long as it takes."""
    end = bars * meter
    harmony = chart(f"{after} | {after}", meter)
    return Piece(
        tempo * SLOWED,
        round((harmony[-1].at + harmony[-1].beats) / meter),
        afterglow(harmony, meter),
        meter=meter,
        swing=swing,
        intro=parts,
        intro_bars=bars,
        intro_tempo=((0.0, tempo), (end - SLOWING_BEATS, tempo), (end, tempo * SLOWED)),
        room=room,
        wet_db=wet_db,
        levels={**AFTER_LEVELS, **(levels or {})},
        seed=seed,
    )


def last_chord(symbol: str, bar: int, span: tuple[int, int] = (50, 68), velocity: int = 54) -> list[Note]:
    """A chord broken upwards once, to end on."""
    return figure(chart(symbol, start=bar * 4), "0123----", span=span, velocity=velocity, ring=4)


def hold(harmony: list[Chord], velocity: int = 44) -> list[Note]:
    """The left hand, once a bar."""
    return figure(harmony, "*-------", span=(50, 64), voices=2, velocity=velocity)
