"""Movie night: *Slumber Party*, the album's dark half, the porch under its stars, and *Static*."""

from ..figures import bass, drums, figure, swell
from ..harmony import chart
from ..notes import Note, line, repeat, shape, shift
from ..piece import Piece
from ..room import NIGHT, SHOP

PARTY_CHART = "C6 | Am7 | Dm7 | G7 | C/E | F6 | Fm6 | G7 |"
PARTY_BRIDGE = "F6 | F#dim7 | C/G | A7b9 | D9 | % | Dm7 | G13 |"
PARTY_LINE = """
    G5:.5 F5 G5 A5 G5:1 C5 | E5:.5 D5 E5 F5 E5:1 A4 |
    F5:.5 E5 F5 A5 C6!:1 A5 | B5:.5 A5 G5 F5 D5:1 -:1 |
    G5:.5 F5 G5 A5 G5:1 E5 | A5:.5 G5 A5 C6 A5:1 F5 |
    Ab5!:1 -:.5 D5:.5 F5 Ab5 G5:1 | F5:.5 D5 B4 D5 G5:1 -:1
"""
PARTY_RUNS = """
    C5:.5 -:.5 C5:.5 -:.5 A4:.5 C5 F5:1 |
    C5:.5 -:.5 C5:.5 -:.5 A4:.5 C5 Eb5:1 | E5:.5 G5 E5 C5 G4:1 -:1 |
    -:.5 C#5:.5 E5 G5 Bb5!:1 A5 |
    F#5:1 E5:.5 D5 C5:1 A4 | -:1 C5:.5 D5 E5 F#5 A5:1 | F5:1.5 A5:.5 C6!:2 | B5:.5 A5 G5 E5 D5:1 -:1
"""


def slumber_party() -> Piece:
    """Everything in the closet comes out: strummed, blown, struck and clapped."""
    harmony = chart(PARTY_CHART + PARTY_BRIDGE + PARTY_CHART.rstrip("| "))
    tune = line(PARTY_LINE, velocity=66)
    dance = {36: "5...4...", 39: "..4...4.", 70: "43434343"}
    return Piece(
        tempo=126,
        bars=24,
        swing=0.58,
        parts={
            "accordion": tune + shift(tune, 64),
            "clarinet": shift(tune, 64, -12, -4)
            + line(
                "-:4 | -:4 | -:4 | -:2 E5:.5 G5 A5 -:.5 | -:4 | A4:1 -:3 | -:4 | -:4",
                velocity=60,
                start=32,
            ),
            "marimba": line(PARTY_RUNS, velocity=70, start=32)
            + figure(harmony[:8], "..*...*.", span=(60, 76), velocity=54),
            "nylon": figure(harmony, "*.*.**.*|*.**.***", span=(55, 70), velocity=58),
            "bass": bass(harmony, "1-..5-..|1-..5-.a", velocity=70),
            "glockenspiel": shift(tune, 64, 12, -6)[::2]
            + line("-:3 C6:1 | -:4 | -:4 | -:3 G6:1 | -:4 | -:4 | -:3 D6:1 | -:4", velocity=64),
            "kit": drums(dance, bars=8)
            + drums({36: "5.......", 39: "....4.4."}, bars=4, start=32)
            + drums(dance, bars=12, start=48),
        },
        room=SHOP,
        wet_db=-12,
        levels={"accordion": 2, "marimba": 0, "glockenspiel": -1, "kit": 1},
        seed=825,
    )


ALBUM_CHART = (
    "Gm9 | Ebmaj9 | Cm9 | D7b13 | Gm9 | Bb/F | Ebmaj9 | D9sus D7b9 |"
    "Ebmaj9 | F9sus | Gm9 | Gm/F | Ebmaj9 | Cm9 | Am7b5 | D7#9 |"
    "Gm | D/F# | Dm7/F | C9/E | Ebmaj9 | Gm/D | C#dim7 | D7b9"
)
ALBUM_LINE = """
    D5:3 C5:.5 Bb4 | G4:3 -:1 | -:1 Eb5!:1.5 D5:.5 C5:1 | Bb4:2 A4 |
    -:.5 Bb4:.5 C5 Bb4 A4? Bb4:1.5 | D5:2 F5 | G5!:3 F5:.5 D5 | C5:2 Eb5:1 D5 |
    G5!:2 -:.5 Bb5:.5 A5 G5 | F5:1.5 C5:.5 G5:2 | A5:1 Bb5 A5:.5 F5 D5:1 | D5:4 |
    -:1 G5:1 Bb5! D6 | C6:1.5 Bb5:.5 G5:2 | Eb5:1 G5 A5:1.5 G5:.5 | F#5:2 F5:1 D5 |
    D5:3 Bb4:1 | A4:3 D5:1 | C5!:3 A4:1 | G4:2 Bb4:1 C5 |
    D5:2 Bb4:1 G4 | Bb4:1 D5:3 | E5!:2 C#5:1 Bb4 | A4:2 Eb5:1 D5
"""
ALBUM_KIT = {36: "5...43..|5..34...", 38: "..5...5.|..5...52", 51: "43434343"}


def album() -> Piece:
    """Our own record for our own film: a heart, clocks, an organ, and a guitar that slides."""
    harmony = chart(ALBUM_CHART)
    pulse = repeat([Note(0, 1, 36, 84), Note(2, 1, 36, 78)], 24, 4)
    clocks = repeat(line("A5:.5 -:.5 F5:.5 -:.5 A5:.5 -:.5 F5:.5 -:.5", velocity=60), 24, 4)
    bells = [Note(0, 4, 67, 74), Note(32, 4, 63, 72), Note(64, 4, 67, 74), Note(60, 4, 62, 66)]
    opening = chart("Gm9 | % | Ebmaj9 | D9sus")
    return Piece(
        tempo=66,
        bars=24,
        parts={
            "heart": pulse,
            "clock": shape(clocks, (0, 0), (31, 0), (32, -26), (96, -26)),
            "chime": bells,
            "slide_guitar": line(ALBUM_LINE, velocity=68),
            "organ": swell(harmony, span=(55, 72), voices=4, velocity=66),
            "electric_piano": figure(harmony, "*---..*-|*-----*-", span=(53, 69), velocity=56),
            "electric_bass": bass(harmony, "1-..1-5.|1-...-.a".replace("-.a", "5.a"), velocity=70),
            "choir": swell(harmony[8:], span=(60, 77), voices=3, velocity=66),
            "kit": drums({51: "3...2...", 36: "4......."}, bars=7, start=4)
            + drums(ALBUM_KIT, bars=16, start=32),
        },
        intro={
            "heart": shape(pulse[:8], (0, -14), (12, 0)),
            "clock": shift(clocks[:16], 8),
            "chime": [
                Note(10, 4, 67, 58),
                Note(11, 4, 74, 54),
                Note(12, 4, 70, 62),
                Note(13, 4, 63, 72),
                Note(14.5, 4, 62, 74),
                Note(15, 3, 69, 60),
            ],
            "organ": shape(swell(opening, span=(55, 72), voices=4, velocity=52), (0, -24), (16, 8)),
        },
        intro_bars=4,
        wet_db=-9,
        levels={"slide_guitar": 1, "heart": 3, "choir": 1, "clock": -1, "kit": -1},
        seed=300,
    )


PORCH_CHART = (
    "Gmaj9 | % | Em9 | % | Cmaj9 | % | Am9/D | D9sus |Gmaj9 | Bm7 | Cmaj7#11 | Cm6 | G/D | Em9 | Am9 | D13sus"
)
PORCH_HIS = """
    -:1 B4:1 C5? B4 | A4?:1 B4!:3 | -:4 | -:1 G4:1 A4? G4 |
    E4:1 G4:3 | -:2 E5!:2 | D5:1 C5 B4 C5 | A4?:4 |
    -:4 | -:4 | -:4 | -:4 | B4:1 D5 G5!:2 | -:4 | A5!:1.5 G5:.5 E5:1 C5 | B4?:3 -:1
"""
PORCH_HERS = """
    -:4 | -:4 | -:4 | -:4 | -:4 | -:4 | -:4 | -:4 |
    -:1 D5:1 C5? D5 | E5!:1 D5:3 | F#5:2 E5:1 D5 | Eb5!:2 D5:1 C5 | -:4 | F#5:1 G5 B5!:2 | -:4 | -:4
"""
STARS = (
    (3.5, 95),
    (6, 91),
    (11, 86),
    (15, 93),
    (19.5, 88),
    (27, 98),
    (30, 91),
    (37.5, 95),
    (43, 90),
    (46.5, 86),
    (51, 98),
    (58.5, 93),
    (62, 91),
)


def porch() -> Piece:
    """Both themes at half their speed, with room between the notes for whoever is not saying
    anything.
    """
    harmony = chart(PORCH_CHART)
    return Piece(
        tempo=54,
        bars=16,
        parts={
            "felt": line(PORCH_HIS, velocity=60),
            "vibes": line(PORCH_HERS, velocity=60),
            "felt_left": figure(harmony, "*-------", span=(50, 64), voices=2, velocity=42),
            "nylon": figure(harmony, "..0-2-3-|..1-2-0-", span=(52, 69), velocity=52, ring=3),
            "bass": bass(harmony, "1-------", velocity=56),
            "pad": swell(harmony),
            "strings": swell(harmony[8:], span=(60, 79), velocity=54),
            "celesta": [Note(at, 2, pitch, 58 + pitch % 7 * 2) for at, pitch in STARS],
        },
        room=NIGHT,
        wet_db=-7.5,
        levels={"strings": -4, "celesta": -6, "nylon": -1, "pad": 2},
        seed=1200,
    )


STATIC_CHART = (
    "Gmaj9 | Em9 | Cmaj9 | Bm7 | Am9 | D13 | Cmaj9 | Em9 | Am9 D13 | Cmaj9/G |Cm6/G | Cm6/G | Gsus2 | Gsus2"
)
STATIC_HIS = """
    -:1 B4:1 C5? B4 | A4?:1 B4:3 | -:.5 B4:.5 C5 B4 A4? B4!:1.5 |
    -:.5 A4:.5 B4 A4 F#4? A4:1 E5!:.5 | E5:1.5 D5:.5 C5:1 A4 | -:1 B4:1 A4 F#4 |
    G4:1 B4 C5 E5! | D5:1.5 B4:.5 G4:2 | C5:1 A4 B4 F#4 | G4:3 -:1 | -:4 | -:4 | -:4 | -:4
"""
STATIC_HERS = """
    -:4 | -:2 D5?:2 | -:.5 D5:.5 C5 D5 E5 D5!:1.5 | -:.5 F#5:.5 E5 F#5 G5! F#5:1.5 |
    E5:1 G5:.5 B5!:1.5 A5:.5 G5 | A5:2 F#5 | -:.5 E5:.5 D5 E5 G5 B5!:1.5 |
    -:.5 B5:.5 A5 G5 F#5? G5:1.5 | E5:1 C5:.5 E5 D5:1 F#5:.5 A5 | D6!:2 B5:1 G5 |
    Eb5:2 D5:1 C5 | -:4 | -:1 B4?:3 | ~:4
"""
# Beats between which the whole band plays, and where the moon goes in.
SKY_OPENS, MOON_GOES_IN = 4, 40


def static() -> Piece:
    """Lightly; then not lightly, both themes at once; then a cloud over the moon."""
    harmony = chart(STATIC_CHART)
    open_sky = [chord for chord in harmony if SKY_OPENS <= chord.at < MOON_GOES_IN]
    grown = ((SKY_OPENS, -18), (16, -2), (32, 8), (MOON_GOES_IN, 2))
    return Piece(
        tempo=((0, 54), (6, 58), (24, 64), (36, 58), (44, 46), (56, 40)),
        bars=14,
        parts={
            "felt": line(STATIC_HIS, velocity=62),
            "vibes": line(STATIC_HERS, velocity=62),
            "felt_left": figure(open_sky, "*---*---", span=(50, 64), voices=2, velocity=44),
            "nylon": shape(figure(open_sky, "01230123|02132132", span=(52, 69), ring=2), *grown),
            "bass": bass(open_sky, "1---5---|1---5-a-", velocity=64)
            + line("G1:4", velocity=52, start=MOON_GOES_IN),
            "strings": shape(swell(open_sky, span=(59, 79), voices=4, velocity=60), *grown),
            "pad": swell(harmony, velocity=64),
            "glass": [
                Note(0, 7, 83, 52),
                Note(2, 6, 74, 40),
                Note(MOON_GOES_IN, 14, 67, 42),
                Note(MOON_GOES_IN + 1, 5, 75, 48),
            ],
            "harmonic": [Note(50.5, 4, 79, 50)],
        },
        room=NIGHT,
        wet_db=-8.5,
        levels={"strings": 2, "glass": -1},
        ends=True,
        seed=1203,
    )


PIECES = {"slumber_party": slumber_party, "album": album, "porch": porch, "static": static}
