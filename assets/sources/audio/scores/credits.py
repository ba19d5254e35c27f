"""The credits: everybody on stage once more."""

from ..figures import bass, drums, figure, swell
from ..harmony import chart
from ..notes import line, shift
from ..piece import Piece
from .closing import hold
from .themes import ANSWER, BUS, JESS, LAMENT, RORY

TOGETHER = """
    -:.5 B4:.5 C5 B4 A4? B4:1.5 |
    -:.5 A4:.5 B4 A4 F#4? A4:1.5 | C5:2 B4:1 C5 |
    E5:1.5 D5:.5 C5:1 F#4 |
    G4:1 B4 C5 E5 | D5:1.5 B4:.5 G4:2 | C5:1 A4 B4 F#4 | G4:.5 A4 B4 A4 G4:2
"""
CREDITS_TAG = "Em9 | Cm6/Eb | G/D | D13sus"


def credits() -> Piece:
    """Everybody: his theme, her answer, the bus with the whole band on board, and both at once."""
    harmony = chart(f"{LAMENT} | {ANSWER} | {LAMENT} | {ANSWER} | {CREDITS_TAG}")
    hers = line(RORY, velocity=68)
    turn = line(
        "-:.5 B4:.5 C5 B4 A4? B4:1.5 | Eb5:2 D5:1 C5 | B4:4 | -:.5 B4:.5 C5 B4 A4? B4:1.5",
        velocity=62,
        start=128,
    )
    easy = {40: "3...3...", 38: "..4...4.|..4...42", 36: "4.......|4....3.."}
    full = {36: "5...4...|5..34...", 38: "..5...5.|..5...52", 51: "43434343"}
    parts = {
        "felt": line(JESS, velocity=66) + shift(line(TOGETHER, velocity=64), 96) + turn,
        "vibes": shift(hers, 32) + shift(hers, 96),
        "flute": shift(hers, 96, 0, -6) + shift(line(JESS, velocity=56), 64, 12)[24:],
        "slide_guitar": line(BUS, velocity=68, start=64),
        "felt_left": hold(harmony),
        "nylon": figure(harmony, "02132032|02312132", velocity=60, ring=2.5),
        "bass": bass(harmony, "1---5---|1--15-a-", velocity=68),
        "strings": swell(harmony[19:], span=(57, 79), velocity=60),
        "organ": swell(harmony[19:28], span=(55, 72), velocity=56),
        "glockenspiel": shift(hers, 96, 12, -8)[::3],
        "pad": swell(harmony),
        "brushes": drums(easy, bars=8, start=32) + drums({40: "3...3..."}, bars=4, start=128),
        "kit": drums(full, bars=16, start=64),
    }
    return Piece(
        84,
        36,
        parts,
        swing=0.55,
        levels={"flute": -2, "glockenspiel": -3, "slide_guitar": 0},
        seed=99,
    )


PIECES = {"credits": credits}
