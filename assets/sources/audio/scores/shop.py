"""The video store: *Be Kind, Rewind*, what the thirty seconds make of it, and the moment time
stops.
"""

import numpy as np
from pedalboard import HighpassFilter, LowpassFilter, PeakFilter

from ..colours import rack
from ..figures import bass, drums, figure
from ..harmony import chart
from ..notes import Note, line, repeat, shift
from ..piece import Piece
from ..room import NIGHT, SHOP
from ..signals import SAMPLE_RATE, Wave
from ..tape import read_at
from .evening import watch_beats

PHRASE = "Fmaj7 | D7b9 | Gm9 | C13 | Am7 | Abdim7 |"
# The second time round the band lands in the wrong key, with a straight face.
STORE_CHART = f"""
    {PHRASE} Gm9 | C13 | {PHRASE} Gm9 C7 | Gb69 |
    Bbmaj7 | Bbm6 | Am7 | D7b9 | Gm9 | Em7b5 A7b13 | Dm9 G13 | C9sus C13 |
    {PHRASE} Gm9 C13 | F69
"""
TUNE = """
    A5:1.5 C6!:.5 -:.5 A5:.5 G5 F5 | F#5:1.5 A5:.5 -:.5 Eb5!:.5 D5 C5 |
    Bb4:1 D5:.5 F5 A5!:2 | A5:.5 G5 E5 G5 -:.5 D5:1 E5:.5 |
    G5:1.5 E5:.5 -:.5 C5:.5 D5 E5 | F5:1.5 D5:.5 -:.5 B4:.5 D5 F5 |
"""
FIRST_END = "A5:.5 Bb5 A5 F5 D5:1 F5 | E5:1 D5:.5 A5:1.5 G5:1"
WRONG_END = "A5:.5 Bb5 A5 G5 E5:1 C5 | Bb5:1 Ab5:.5 Db6!:1.5 -:1"
LAST_END = "A5:.5 Bb5 A5 G5 E5:1 G5 | F5:1 -:3"
BRIDGE = """
    D5:2 -:.5 A4:.5 Bb4 D5 | Db5:2 -:.5 G4:.5 Bb4 Db5 | C5:1.5 E5:.5 G5!:2 | F#5:1 Eb5:.5 D5 C5:2 |
    Bb4:1.5 D5:.5 F5:2 | G5:1 Bb5 A5:.5 F5 E5 C#5 | F5:1 E5 -:.5 B4:.5 D5 E5 | G5:2 A5:1 -:1
"""
BOSSA = "*..*..*.|..*..*.*"
SHAKER = {70: "43434343", 37: "5..5..5.|..5..5..", 36: "4..43..4"}
# Where the tape drags: from this share of the loop on, for so many seconds, by so many seconds at
# most.
DRAG_AT = 23.0 / 32
DRAG_S = 1.9
DRAG_DEPTH_S = 0.17


def ceiling(wave: Wave) -> Wave:
    """The mix through a small speaker in the ceiling, off a tape that drags once."""
    small = rack(np.vstack([wave, wave]), HighpassFilter(110), PeakFilter(1500, 2, 0.6), LowpassFilter(7000))[
        len(wave) :
    ]
    time = np.arange(len(small), dtype=np.float64)
    share = np.clip((time / SAMPLE_RATE - len(small) / SAMPLE_RATE * DRAG_AT) / DRAG_S, 0, 1)
    return read_at(small, time - DRAG_DEPTH_S * SAMPLE_RATE * np.sin(np.pi * share) ** 2)


def store() -> Piece:
    """A bossa nova for people choosing: it means well, and once it loses its place."""
    harmony = chart(STORE_CHART)
    flute = line(TUNE + FIRST_END) + line(TUNE + WRONG_END, start=32) + line(TUNE + LAST_END, start=96)
    chimes = "-:3 C7:1" + " | -:4" * 14 + " | -:3 Db7!:1" + " | -:4" * 15 + " | -:2 F6!:2"
    return Piece(
        tempo=128,
        bars=32,
        parts={
            "flute": flute,
            "clarinet": line(BRIDGE, start=64, velocity=66),
            "electric_piano": figure(harmony, "..*-..*-|*---.*--", span=(53, 70), velocity=58)[:-4],
            "nylon": figure(harmony[:-1], BOSSA, span=(50, 66), velocity=60),
            "bass": bass(harmony[:-1], "1--51--5|1--51-5a", velocity=70)
            + line("F2:1 -:.5 C2:.5 D2 E2 F2:1", start=124),
            "vibes": figure(harmony[16:26], "..0.1.2.|3.2.1...", span=(60, 78), velocity=52),
            "glockenspiel": line(chimes, velocity=80),
            "kit": drums(SHAKER, bars=31),
        },
        room=SHOP,
        wet_db=-13,
        levels={"flute": 0.5, "clarinet": 1.0, "kit": -3, "vibes": -6, "glockenspiel": 1},
        finish=ceiling,
        seed=746,
    )


def thirty_seconds() -> Piece:
    """The same tune in a hurry, against a second hand that is in none."""
    harmony = chart(
        f"{PHRASE} Gm9 | C13 | {PHRASE} Gm9 C7 | Gb69 |"
        " Gm9 | Abdim7 | Am7 | Bbm6 | Gm7b5 | C7b9 | Dbmaj7 | C7alt"
    )
    tune = line(TUNE + FIRST_END) + line(TUNE + WRONG_END, start=32)
    climb = (
        "Bb4:.5 D5 F5 A5 D5 F5 A5 D6 | B4:.5 D5 F5 Ab5 D5 F5 Ab5 D6! | "
        "C5:.5 E5 G5 C6 E5 G5 C6 E6 | Db5:.5 F5 G5 Bb5 Db6 Bb5 G5 F5 |"
    )
    fall = (
        "Db6:.5 Bb5 G5 F5 Db5:1 Bb4 | G5:.5 E5 Db5 Bb4 G4:1 C5 | "
        "F5:.5 Ab5 C6 Ab5 F5 C5 Ab4 F4 | E4:.5 G4 Bb4 Eb5 Ab5!:1 -:1"
    )
    return Piece(
        tempo=180,
        bars=24,
        parts={
            "flute": shift(tune, 0, 0, -2),
            "pizzicato": figure(harmony, "0.2.1.3.|0.2.3.1.", span=(55, 72), velocity=70)
            + line(climb + fall, start=64, velocity=72),
            "marimba": figure(harmony, "..*...*.|..*..**.", span=(58, 74), velocity=62),
            "bass": bass(harmony, "1.5.1.5.|1.5.8.5a", velocity=74),
            "kit": drums({70: "54545454", 37: "..5...5.|..5..5.5", 36: "5...5..."}, bars=24),
            "celesta": line(climb.rstrip(" |"), start=64, velocity=66),
            "watch": seconds_of_thirty(),
        },
        room=SHOP,
        wet_db=-14,
        levels={"watch": 8.0, "marimba": -2, "celesta": -2, "kit": -3},
        seed=30,
    )


def seconds_of_thirty() -> list[Note]:
    """The second hand over thirty-two seconds of music at 180 beats a minute: every third beat."""
    return [Note(beat.at * 3, 0.3, beat.pitch, beat.velocity) for beat in watch_beats(32, 100)]


def time_stopped() -> Piece:
    """One held harmonic, and two people who have both stopped breathing."""
    held = [
        Note(0, 8, 71, 66),
        Note(8, 8, 71, 66),
        Note(4, 8, 83, 34),
        Note(12, 8, 78, 42),
        Note(0, 16, 64, 36),
    ]
    turn = line("-:4 | -:2 B5:2 | -:4 | -:1 D6:3", velocity=56)
    return Piece(
        tempo=60,
        bars=4,
        parts={
            "glass": held,
            "harmonic": turn + line("-:1 E5:3 | -:4 | -:2 F#5:2 | -:4", velocity=44),
            "pad": repeat([Note(-0.04, 8.2, pitch, 60) for pitch in (64, 71, 78)], 2, 8),
        },
        room=NIGHT,
        wet_db=-5,
        levels={"glass": 3, "pad": 4},
        seed=16,
    )


PIECES = {"store": store, "thirty_seconds": thirty_seconds, "time_stopped": time_stopped}
