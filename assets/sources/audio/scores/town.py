"""In town: the diner's shuffle, the waltz of leaves, and two people trading remarks."""

from ..figures import bass, drums, figure, swell
from ..harmony import chart
from ..notes import line, repeat, shape, shift
from ..piece import Piece
from ..room import SHOP

DINER_CHART = (
    "Bb6 | G7b9 | Cm9 | F13 | Bb6 | Bb7/D | Eb6 | Edim7 | Dm7 | G7alt | C9 | F13 |"
    "Bb6 | G7b9 | Cm9 | F13 | Fm7 | Bb9 | Ebmaj7 | Ebm6 | Dm7 G7 | C9 F13 | Bb6 G7b9 | Cm9 F13"
)
DINER_LINE = """
    -:.5 D5:.5 F5 G5 -:.5 F5:.5 D5 Bb4 | B4:.5 D5 F5 Ab5! G5:1 -:1 |
    -:.5 Eb5:.5 D5 Eb5 G5:1 Bb5 | A5:.5 G5 F5 D5 Eb5:1 -:1 |
    -:.5 D5:.5 F5 G5 -:.5 F5:.5 D5 Bb4 |
    Ab4:.5 Bb4 D5 F5! Ab5:1 -:1 | G5:1.5 F5:.5 Eb5:1 C5 |
    Db5:.5 E5 G5 Bb5 -:2 |
    A5:1 F5:.5 D5 C5:1 -:1 | -:.5 Ab5:.5 G5 F5 Eb5:.5 D5 B4:1 |
    Bb4:.5 D5 E5 G5 Bb5!:2 | A5:.5 F5 D5 G4 A4:1 -:1 |
"""
DINER_REST = """
    -:4 | -:2 -:.5 F5:.5 Ab5 B5! | Bb5:1 G5 Eb5:1 -:1 | -:4 |
    Ab5:1.5 G5:.5 Eb5:1 C5 | D5:1 -:1 -:.5 F5:.5 Ab5 Bb5 | G5:2 -:2 |
    -:.5 Bb5:.5 Gb5 Eb5 C5:2 | -:4 | -:2 -:.5 D5:.5 Eb5 E5 |
    F5:1 -:1 -:.5 Ab5:.5 G5 F5 | Eb5:.5 D5 C5 A4 Bb4:1 -:1
"""


def diner() -> Piece:
    """A shuffle for cups and regulars; the upright piano never finishes a story."""
    harmony = chart(DINER_CHART)
    return Piece(
        tempo=116,
        bars=24,
        swing=0.63,
        parts={
            "upright_piano": line(DINER_LINE + DINER_REST, velocity=66),
            "jazz_guitar": figure(harmony, "*.*.*.*.|*.*.*.**", span=(50, 66), voices=3, velocity=54),
            "bass": bass(harmony, "1-3-5-a-|1-5-8-a-", velocity=70),
            "brushes": drums({40: "4...4...", 38: "..5...5.|..5...53", 51: "3.31.331"}, bars=24),
            "vibes": figure(harmony[12:16], "..*.....|....*...", span=(60, 77), velocity=54)
            + line("F5:.5 D5 Bb4 -:.5 -:2 | -:4 | A5:.5 G5 F5 D5 -:2 | -:4", velocity=60, start=80),
            "clarinet": line(
                "-:4 | -:4 | -:2 -:.5 F5:.5 G5 A5 | Bb5:1 F5 D5 -:1", velocity=58, start=32 + 16
            ),
        },
        room=SHOP,
        wet_db=-12,
        levels={"upright_piano": 1, "vibes": -4, "clarinet": -3},
        seed=738,
    )


STREET_CHART = (
    "Gmaj9 | Em9 | Cmaj9 | D9sus | Bm7 | Em9 | Am9 | D13 | Gmaj9 | B7b13/D# | Em9 | A9 | "
    "Cmaj9 | Cm6 | G/D | D9sus |"
    "Ebmaj7 | F9sus | Dm9 | Gm9 | Cm9 | F13 | Bbmaj7 | D7b9 | Gmaj9 | Bm7/F# | Em9 | "
    "A13 | Am9 | D9sus | Gadd9 | D13sus"
)
STREET_LINE = """
    -:1 B4:1 D5 | F#5!:2 E5:1 | D5:1.5 B4:.5 G4:1 | A4:3 |
    -:1 A4:1 D5 | G5!:2 F#5:1 | E5:1.5 C5:.5 A4:1 | B4:3 |
    -:.5 B4:.5 C5 B4 A4 B4 | D#5:2 F#5:1 | G5:1.5 F#5:.5 D5:1 |
    C#5:2 E5:1 | E5:1 D5 B4 | Eb5!:2 D5:1 | B4:2 A4:.5 B4 | A4:3
"""
STREET_REPLY = """
    -:1 G5:1 Bb5 | C6!:2 Bb5:1 | A5:1.5 F5:.5 E5:1 | D5:3 |
    -:.5 Eb5:.5 D5 Eb5 F5 Eb5 | G5:2 D5:1 | C5:1 D5 F5 | F#5:2 Eb5:1 |
    -:.5 D5:.5 C5 D5 E5 D5 | F#5:2 A5:1 | G5:1.5 F#5:.5 B5:1 |
    G5:2 F#5:1 | E5:1 C5 B4 | A4:1.5 G4:.5 E5:1 | D5:3 | ~:1 -:2
"""


def street() -> Piece:
    """A slow waltz that comes down by steps, like everything in October."""
    harmony = chart(STREET_CHART, meter=3)
    return Piece(
        tempo=92,
        meter=3,
        bars=32,
        parts={
            "nylon": figure(harmony, "012132|021321", meter=3, span=(48, 67), velocity=60, ring=2),
            "felt": line(STREET_LINE, meter=3, velocity=64)
            + shift(line("-:3 | -:3 | E4:1 C5 B4 | A4:3", meter=3, velocity=56), 84),
            "vibes": line(STREET_REPLY, meter=3, velocity=64, start=48),
            "bass": bass(harmony, "1--|1-a", meter=3, velocity=64),
            "road_guitar": figure(
                harmony[16:25],
                "-*----|......".replace("-*----", ".*----"),
                meter=3,
                span=(55, 69),
                voices=3,
                velocity=50,
            ),
            "pad": swell(harmony),
            "brushes": drums({40: "3.....", 38: "..2.3.|..2.2."}, meter=3, bars=32),
        },
        seed=739,
    )


JOKE = "G6 | E7b9 | Am9 | D13 | Bm7 E7 | Am9 D13 | G6 E7 | Am7 D7 |"
BANTER_CHART = f"{JOKE} {JOKE} Cmaj9 | C#dim7 | G/D | E7b9 | A13 | Eb9 | D13 | % | {JOKE.rstrip('| ')}"
HIS_LINE = """
    -:.5 B4:.5 C5 B4 A4? B4 D5!:1 | -:.5 G#4:.5 B4 D5 F5!:1 E5 | -:4 | -:4 |
    F#5:.5 E5 D5 B4 G#4:1 B4 | -:4 | B4:.5 C5 B4 A4 -:2 | C5:.5 -:.5 C5!:.5 -:.5 -:2 |
"""
HER_LINE = """
    -:4 | -:4 | -:.5 E5:.5 D5 E5 F#5! E5 C5:1 | B5!:1 A5:.5 F#5 E5:1 D5 |
    -:4 | C5:.5 E5 G5 B5 A5:1 F#5 | -:2 G#5:.5 F5 E5 D5 | -:2 F#5:.5 -:.5 A5!:1 |
"""
HIS_BRIDGE = """
    E4:1 G4:.5 B4 D5:2 | -:2 C#5:.5 E5 G5 Bb5 | B4:1.5 A4?:.5 G4:2 | -:2 G#4:1 B4 |
    C#5:1 E5 F#5 G5 | G5:2 F5:1 Eb5 | F#4:1 -:3 | -:.5 C5:.5 B4 A4 F#4:1 D4
"""
HER_BRIDGE = """
    -:2 -:.5 G5:.5 B5 D6 | Bb5:1 G5 E5:2 | -:2 D6:.5 B5 G5 D5 | F5:1 E5:.5 D5 B4:2 |
    A5:1 G5 F#5 E5 | -:1 Bb5 A5 G5 | -:2 B5!:2 | ~:1 -:3
"""


def banter() -> Piece:
    """His remark, her better one; then they swap lines, collide, say nothing for a bar, and start
    again.
    """
    harmony = chart(BANTER_CHART)
    his, hers = (
        line(HIS_LINE.rstrip("| \n"), velocity=68),
        line(HER_LINE.rstrip("| \n"), velocity=66),
    )
    swapped_his, swapped_hers = shift(hers, 32, -12), shift(his, 32, 12)
    busy = {40: "4...4...", 38: "..5...53|..5..35.", 51: "3.31.331", 36: "4......."}
    return Piece(
        tempo=132,
        bars=32,
        swing=0.61,
        parts={
            "felt": his + swapped_his + line(HIS_BRIDGE, velocity=66, start=64) + shift(his, 96),
            "vibes": hers + swapped_hers + line(HER_BRIDGE, velocity=66, start=64) + shift(hers, 96),
            "bass": bass(harmony, "1-3-5-a-|1-5-3-a-", velocity=70),
            "nylon": figure(harmony, "..*...*.|..*..*..", span=(52, 67), velocity=58),
            "brushes": drums(busy, bars=22)
            + drums({40: "2......."}, bars=1, start=88)
            + drums({38: "..4.5.67"}, bars=1, start=92)
            + drums(busy, bars=8, start=96),
        },
        room=SHOP,
        wet_db=-11.5,
        levels={"nylon": -2, "felt": 1},
        seed=755,
    )


WAIT_LINE = (
    "-:.5 B4:.5 C5 B4 A4? B4!:1.5 | -:.5 A4:.5 B4 A4 G4? A4:1 E5!:.5 | "
    "E5:1.5 D5:.5 C5:1 A4?:1 | -:.5 G4:.5 A4 G4 E4? G4:1.5"
)
WAIT_CHART = "Em9 | Bm7 | Cmaj9 | G/B"


def waiting() -> Piece:
    """Five minutes in five passages, fewer players each time; the last goes round."""
    whole = chart(" | ".join([WAIT_CHART] * 4))
    lines = repeat(line(WAIT_LINE, velocity=64), 3, 16)
    thin = line("-:.5 B4:.5 C5 B4 A4? B4:1.5 | -:4 | -:.5 A4:.5 B4 A4 G4? A4:1.5 | -:4", velocity=56)
    beats = [note for bar in range(20) for note in shift(line("C4:1 C#4 C4 C#4", velocity=74), bar * 4)]
    left = line("-:.5 B4:.5 C5 B4 A4? B4:1.5 | -:4 | -:4 | -:2 -:.5 B4?:.5 C5? -:.5", velocity=52)
    return Piece(
        tempo=60,
        bars=4,
        parts={
            "watch": beats[:16],
            "felt": left,
            "pad": swell(chart("Em9 | Em9 | Cmaj7 | Cmaj7"), velocity=62),
            "bass": line("E2:2 -:2 | -:4 | C2:2 -:2 | -:4", velocity=54),
        },
        intro={
            "felt": shape(lines + shift(thin, 48), (0, 4), (64, -6)),
            "watch": shape(beats[:64], (0, -22), (64, 0)),
            "nylon": figure(whole[:12], "02132132", velocity=58, ring=3)[: 8 * 12],
            "brushes": drums({40: "3...3...", 38: "..3...3."}, bars=4),
            "bass": bass(whole[:12], "1---5---|1-------", velocity=62)
            + shift(line("E2:3 -:1 | B1:3 -:1 | C2:3 -:1 | B1:3 -:1", velocity=56), 48),
            "vibes": line("-:2 D5:.5 C5 D5? -:.5 | -:4 | -:2 -:.5 E5:.5 D5 E5? | -:4", velocity=56),
            "pad": swell(whole),
            "felt_left": figure(whole[:8], "*-------", span=(50, 64), voices=2, velocity=44),
        },
        intro_bars=16,
        levels={"watch": 5, "felt": 0, "pad": 2},
        swing=0.54,
        seed=805,
    )


DOORS_CHART = (
    "Gm | Gm/F | Ebmaj7 | D7b9 | Gm | Gm/F | Ebmaj7 | A7b9/C# | D5 | Dm7/F | Ebmaj7 | Cm6 |"
    "Gm/D | C#dim7 | Cm9 | D7b9"
)


DOORS_TIC = "Bb4:.5 C5 Bb4 A4 Bb4 C5 Bb4 A4"
DOORS_TICS = f"""
    {DOORS_TIC} | {DOORS_TIC} | {DOORS_TIC} | A4:.5 Bb4 A4 F#4 A4 C5 Eb5! C5 |
    {DOORS_TIC} | {DOORS_TIC} | Bb4:.5 C5 Bb4 G4 Bb4 D5 G5! D5 | C#5:.5 D5 C#5 A4 Bb4 G4 E4 G4
"""
DOORS_WALK = """
    D4:.5 F4 A4 D5 A4 F4 D4 F4 | D4:.5 F4 A4 C5 A4 F4 D4 F4 |
    Eb4:.5 G4 Bb4 D5 Bb4 G4 Eb4 G4 | Eb4:.5 G4 A4 C5 A4 G4 Eb4 G4 |
    D4:.5 G4 Bb4 D5 Bb4 G4 D4 G4 | E4:.5 G4 Bb4 C#5 Bb4 G4 E4 G4 |
    Eb4:.5 G4 Bb4 D5 Bb4 G4 Eb4 G4 | D4:.5 F#4 A4 C5 Eb5 C5 A4 F#4
"""
DOORS_SIGHS = """
    D5:3 C5:1 | C5:2 A4 | G5:3 D5:1 | Eb5:2 C5 |
    D5:3 Bb4:1 | E5:2 G5 | F5:1 Eb5 D5 C5 | A4:2 F#4
"""


def doors() -> Piece:
    """Three minutes to go: his turn shrinks to a tic, and the bass starts walking down for real."""
    harmony = chart(DOORS_CHART)
    return Piece(
        tempo=104,
        bars=16,
        parts={
            "felt": shape(
                line(DOORS_TICS, velocity=62) + line(DOORS_WALK, velocity=60, start=32),
                (0, -4),
                (28, 8),
                (33, 0),
                (64, 10),
            ),
            "bass": bass(harmony, "1..1..1.|1..1..5a", velocity=70),
            "road_guitar": line(DOORS_SIGHS, velocity=66, start=32)
            + line("-:4 | -:4 | G4:4 | A4:4 | -:4 | -:4 | Bb4:4 | C#5:4", velocity=58),
            "pizzicato": figure(harmony, "*...*...|*...*.*.", span=(55, 70), voices=3, velocity=60),
            "strings": swell(harmony[8:], span=(58, 75), velocity=60),
            "kit": drums({36: "5...5...", 70: "32323232"}, bars=8)
            + drums({36: "5..45...", 70: "43434343", 37: "..4...4."}, bars=8, start=32),
            "watch": [note for beat in range(64) for note in line("C4:1", meter=1, velocity=84, start=beat)],
        },
        levels={"road_guitar": 4, "strings": 1, "watch": 2, "pizzicato": -2, "kit": -1},
        seed=812,
    )


PIECES = {"diner": diner, "street": street, "banter": banter, "waiting": waiting, "doors": doors}
