"""The evening begins: the title's *Plenty of Time* and the packing of *Essentials*."""

from ..figures import bass, drums, figure, swell
from ..harmony import chart
from ..notes import Note, line, shape, shift
from ..piece import Piece
from .themes import ANSWER, JESS, LAMENT, RORY

TICK, TOCK = 60, 61
TAG = "Em9 | Cm6/Eb | G/D | D13sus"


def watch_beats(beats: int, force: int = 70, start: float = 0) -> list[Note]:
    """The watch on every beat, tick and tock in turn."""
    return [Note(start + beat, 0.2, (TICK, TOCK)[beat % 2], force - 8 * (beat % 2)) for beat in range(beats)]


def title() -> Piece:
    """His theme and hers at the speed of a second hand, and a question left open."""
    harmony = chart(f"{LAMENT} | {ANSWER} | {TAG}")
    turn = "-:.5 B4:.5 C5 B4 A4? B4!:1.5 | Eb5:2 D5:1 C5 | B4:2 -:2 | -:.5 B4:.5 C5 B4 A4? B4:1.5"
    reply = "-:4 | -:4 | -:1 D5:.5 C5 D5 E5! D5:1 | ~:2 -:2"
    hers = line(RORY, velocity=68, start=32)
    opening = chart("Gadd9 | Cm6/Eb | G/D | D9sus")
    return Piece(
        tempo=60,
        bars=20,
        parts={
            "felt": shape(
                line(JESS, velocity=66) + shift(hers[12:], 0, -12, -10) + line(turn, start=64),
                (0, -2),
                (40, 6),
                (80, -3),
            ),
            "felt_left": figure(harmony, "*-------|*----*--", span=(50, 64), voices=2, velocity=44),
            "nylon": figure(harmony, "0213021-|0231021-", velocity=58, ring=3)[: 8 * 7]
            + figure(harmony[8:], "02132032|02313213", velocity=60, ring=3),
            "bass": bass(harmony[8:], "1---5---|1---5-a-", velocity=64),
            "vibes": hers + line(reply, velocity=64, start=64),
            "pad": swell(harmony),
            "brushes": drums({40: "3...3...", 38: "..2...3."}, bars=8, start=32),
            "watch": watch_beats(80, 74),
        },
        intro={
            "watch": watch_beats(16, 80),
            "felt": line("-:4 | -:2 A4?:2 | -:.5 B4:.5 C5 B4 A4? B4:1.5 | -:4", velocity=60),
            "nylon": figure(opening, "0...2...|0...3...", velocity=52, ring=4),
            "pad": swell(opening),
        },
        intro_bars=4,
        swing=0.53,
        levels={"watch": 1.0},
        seed=730,
    )


ROOM_CHART = (
    "Em9 | Em9/D | Cmaj9 | B7b13 | Em9 | A7/C# | Cmaj7 | B7b9 |"
    "Cmaj9 | D9sus | Bm7 | Em9 | Am9 | Am6 | Cm6 | B7b9"
)
ROOM_LINE = """
    -:.5 B4:.5 C5 B4 A4? B4!:1.5 | -:.5 B4:.5 C5 B4 A4? B4 G5!:1 |
    G5:1.5 E5:.5 D5:2 | -:1 D#5:.5 E5 D#5 C5? B4:1 |
    -:.5 B4:.5 C5 B4 A4? B4:1.5 | C#5:1 E5 G5!:1.5 F#5:.5 |
    E5:2 -:.5 D5:.5 C5 B4 | A4:1.5 C5:.5 B4?:2 |
    E5:1.5 D5:.5 B4:2 | -:.5 A4:.5 B4 A4 G4? A4:1.5 |
    D5:1.5 A4?:.5 F#4:2 | -:.5 G4:.5 A4 G4 F#4? G4:1.5 |
    C5:1 E5 G5!:1.5 E5:.5 | F#5:1.5 E5:.5 C5:2 | -:.5 Eb5!:.5 D5 C5 A4:2 | B4?:1 -:3
"""


def room() -> Piece:
    """A guitar packs what it needs; the piano looks over its shoulder."""
    harmony = chart(ROOM_CHART)
    melody = line(ROOM_LINE, velocity=64)
    return Piece(
        tempo=76,
        bars=16,
        swing=0.56,
        parts={
            "nylon": shape(
                figure(harmony, "02130213|0213023-", span=(48, 67), velocity=62, ring=2.5),
                (0, 2),
                (32, -2),
                (64, 2),
            ),
            "felt": melody,
            "felt_left": figure(harmony[8:], "*-----..", span=(48, 60), voices=2, velocity=44),
            "bass": bass(harmony, "1-------", velocity=58)[:8]
            + bass(harmony[8:], "1---5-a-|1---5---", velocity=64),
            "pad": swell(harmony[8:]),
            "brushes": drums({40: "3...2...", 38: "......2.|..2...2."}, bars=8, start=32),
            "harmonic": line("-:3 B5:1 | -:4 | -:4 | -:2 F#5:2", velocity=60, start=16)
            + line("-:3 E5:1 | -:4 | -:4 | -:2 B5:2", velocity=56, start=48),
        },
        levels={"nylon": 2.5, "felt": -1.0, "harmonic": -4},
        wet_db=-12.5,
        seed=734,
    )


PIECES = {"title": title, "room": room}
