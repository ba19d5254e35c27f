"""The music of the stop: *Last Bus*."""

from ..figures import bass, drums, figure, swell
from ..harmony import chart
from ..notes import line, shape, shift
from ..piece import Piece
from .themes import ANSWER_OPEN, BUS, JESS, LAMENT, LAMENT_TURNED, RORY_OPEN

PICKED = "02132031|02312132"
SPARSE_BASS = "1---5---|1---5--a"
SWIRL = {40: "3...3...", 38: "..3...4."}
FULLER = {40: "3...3...", 38: "..3...4.|..3...42", 36: "4......."}


def last_bus() -> Piece:
    """A lament at walking pace: his theme, her answer with its ending taken away, and the road."""
    harmony = chart(f"{LAMENT} | {ANSWER_OPEN} | {LAMENT_TURNED}")
    his, hers, road = (
        line(JESS, velocity=66),
        line(RORY_OPEN, velocity=70, start=32),
        line(BUS, velocity=66, start=64),
    )
    sighs = line("D6:4 | -:4 | -:2 A5:2 | -:4 | -:4 | -:2 D5:.5 C5 D5 E5 | D5:4 | -:4", velocity=58, start=64)
    opening = chart("Gadd9 | Cm6/Eb")
    return Piece(
        tempo=72,
        bars=24,
        swing=0.55,
        parts={
            "felt": shape(
                his + shift(line(BUS, velocity=64), 64, -12) + shift(hers[16:], 0, -12, -14),
                (0, -2),
                (28, 6),
                (60, 2),
                (80, 8),
                (96, -4),
            ),
            "felt_left": figure(harmony, "*-------|*---.*--", span=(50, 64), voices=2, velocity=46),
            "nylon": shape(figure(harmony, PICKED, velocity=58, ring=2.5), (0, -4), (48, 5), (96, -2)),
            "bass": bass(harmony, SPARSE_BASS, velocity=66),
            "vibes": hers + sighs,
            "road_guitar": shift(road, 0.0)
            + figure(harmony[8:17], "..*-----|........", span=(55, 69), voices=3, velocity=50),
            "pad": swell(harmony),
            "brushes": drums(SWIRL, bars=8) + drums(FULLER, bars=16, start=32),
        },
        intro={
            "nylon": figure(opening, PICKED, velocity=54, ring=2.5),
            "road_guitar": line("D5:4 | -:1.5 A4:2.5", velocity=54),
            "pad": swell(opening),
        },
        intro_bars=2,
        seed=815,
    )


PIECES = {"last_bus": last_bus}
