"""A short piece for each way the evening can end, made from what was heard before.

Each slows down over its last bars and is over, as the evening is; a few quiet chords stay in the
room for as long as there is something left to read.
"""

from ..circle import echo
from ..figures import bass, drums, figure, swell
from ..harmony import chart
from ..notes import Note, line, shape, shift
from ..piece import Piece
from ..room import NIGHT, SHOP, impulse
from ..signals import Wave, gain
from .closing import closing, hold, last_chord
from .evening import watch_beats
from .house import PARTY_LINE
from .shop import TUNE
from .themes import JESS, LAMENT, RORY

UNWOUND_WET_DB = -9.0


def ending() -> Piece:
    """His question, her answer, and the lamp switched off."""
    harmony = chart("Em9 | Cm6/Eb | G/D | C#m7b5 | Cmaj9 | Am9/D | Gadd9 | Gadd9")
    his = (
        "-:.5 B4:.5 C5 B4 A4? B4!:1.5 | Eb5:1.5 D5:.5 C5:1 A4? | B4:2 -:2 | -:4 | -:4 | "
        "-:1 C5:.5 B4 A4:1 F#4 | G4:4 | -:4"
    )
    hers = (
        "-:4 | -:4 | -:.5 D5:.5 C5 D5 E5! D5:1.5 | C#5:1 E5 B4:2 | "
        "-:.5 E5:.5 D5 E5 G5 B5!:1.5 | A5:2 F#5 | D5:4 | -:4"
    )
    parts = {
        "felt": line(his, velocity=62),
        "vibes": line(hers, velocity=62),
        "felt_left": hold(harmony),
        "nylon": figure(harmony[:7], "02132132", velocity=58, ring=2.5),
        "bass": bass(harmony[:7], "1---5---", velocity=62),
        "pad": swell(harmony),
    }
    return closing(72, 8, parts, "Gadd9 | Cmaj9 | Gadd9 | Cm6", 1)


def end_last_bus() -> Piece:
    """The bass walks down to D, and the road goes on under it."""
    harmony = chart("Gm | D/F# | Dm7/F | C/E | Ebmaj7 | D5 | D5 | D5")
    sigh = "D5:3 Bb4:1 | A4:3 D5:1 | C5!:3 A4:1 | G4:3 C5:1 | Bb4!:2 G4:1 Bb4 | A4:4 | -:4 | -:4"
    parts = {
        "road_guitar": line(sigh, velocity=66),
        "nylon": figure(harmony[:6], "02132132", velocity=56, ring=2.5),
        "bass": bass(harmony[:7], "1---5---|1---1---", velocity=66),
        "pad": swell(harmony[:7]),
        "felt": line("-:4 | -:4 | -:4 | -:4 | -:4 | -:4 | -:.5 A4:.5 Bb4 A4 G4? A4:1.5 | ~:4", velocity=54),
        "hiss": [Note(at, 9, pitch, 70) for at, pitch in ((2, 79), (12, 76), (22, 72))],
    }
    return closing(72, 8, parts, "D5 | Dm7 | D5 | Ebmaj7", 2, levels={"road_guitar": 4})


def end_wrong_seat() -> Piece:
    """Her tune comes round the corner a beat too late for his."""
    harmony = chart("Gadd9 | D/F# | Fmaj9 | C/E | Cm6/Eb | Cm6/Eb | Cm6/Eb")
    his = (
        "-:.5 B4:.5 C5 B4 A4? B4:1.5 | -:.5 A4:.5 B4 A4 G4? A4:1.5 | E5!:2 C5:1 A4 | "
        "G4:2 -:2 | -:4 | -:4 | -:4"
    )
    hers = "-:4 | -:4 | -:4 | -:1.5 D5:.5 C5 D5 E5! D5:.5 | ~:1 G5:1 Eb5:2 | -:1 D5:.5 C5 A4:2 | -:4"
    parts = {
        "felt": line(his, velocity=62),
        "vibes": line(hers, velocity=66),
        "nylon": shape(figure(harmony[:5], "02132132", velocity=60, ring=2.5), (0, 0), (20, -12)),
        "bass": bass(harmony[:5], "1---5---", velocity=64),
        "pad": swell(harmony),
        "road_guitar": line("-:4 | -:4 | C4:4 | G3:4 | Eb4:4 | C4:4 | -:4", velocity=56),
    }
    return closing(70, 7, parts, "Cm6 | Cm6 | Gmaj9/D | Cm6", 3)


def end_said_goodbye() -> Piece:
    """Both tunes at once, plainly, with nothing under them that is not needed."""
    harmony = chart("Cmaj9 | Bm7 | Am9 | D9sus D7 | Cmaj9 | Cm6 | Gadd9 | Gadd9")
    hers = (
        "-:.5 D5:.5 C5 D5 E5! D5:1.5 | -:.5 F#5:.5 E5 F#5 G5! F#5:1.5 | "
        "E5:1 G5:.5 B5!:1.5 A5:.5 G5 | A5:2 F#5 | E5:1 G5 B5:2 | A5:1 G5 Eb5:2 | D5:4 | -:4"
    )
    his = (
        "-:.5 B4:.5 C5 B4 A4? B4:1.5 | -:.5 A4:.5 B4 A4 F#4? A4:1.5 | C5:2 B4:1 C5 | "
        "E5:1.5 D5:.5 C5:2 | B4:2 C5:1 G4 | Eb4:2 C5 | B4:4 | -:4"
    )
    parts = {
        "felt": line(his, velocity=62),
        "vibes": line(hers, velocity=60),
        "nylon": figure(harmony[:-2], "01230123|02132132", velocity=58, ring=2) + last_chord("Gadd9", 6),
        "bass": bass(harmony[:-1], "1---5---", velocity=60),
    }
    return closing(69, 8, parts, "Gadd9 | Cmaj9 | Gadd9 | D9sus", 4)


def end_missed() -> Piece:
    """The diner's shuffle after hours, for one plate and one lamp."""
    harmony = chart("Bb6 | G7b9 | Cm9 | F13 | Dm7 | G7alt | Cm9 F13 | Bb6 | Bb6")
    tune = (
        "-:.5 D5:.5 F5 G5 -:.5 F5:.5 D5 Bb4 | B4:.5 D5 F5 Ab5! G5:2 | "
        "-:.5 Eb5:.5 D5 Eb5 G5:1 Bb5 | A5:1 F5 D5:2 |"
    )
    tune += "-:.5 C5:.5 D5 F5 A5:1 F5 | Eb5:.5 D5 B4 G4 Ab4:2 | G4:1 Bb4 A4:.5 C5 Eb5 D5 | Bb4:4 | -:4"
    parts = {
        "upright_piano": line(tune, velocity=60),
        "felt_left": figure(harmony, "*---*---", span=(48, 64), voices=3, velocity=44),
        "bass": bass(harmony[:-1], "1---5---", velocity=60),
        "brushes": drums({40: "3...3..."}, bars=7),
        "accordion": swell(harmony[6:], span=(58, 76), velocity=52),
    }
    return closing(
        80,
        9,
        parts,
        "Bb6 | Ebmaj7 | Bb6 | F9sus",
        5,
        room=SHOP,
        swing=0.6,
        levels={"accordion": -4},
    )


def end_caught() -> Piece:
    """A bass says something short. A piano says something shorter. They understand each other."""
    harmony = chart("Gm6 | Gm6 | Cm9 | D7b9 | Gm6 | Ebmaj7 | Cm6 D7b9 | G6")
    says = (
        "G2:1.5 Bb2:.5 D3:1 -:1 | -:4 | C3:1.5 Eb3:.5 G3:1 -:1 | D3:1 C3:.5 A2 F#2:1 -:1 | "
        "G2:1.5 A2:.5 Bb2:1 D3 | Eb3:2 -:2 | C3:1 -:1 D3:1 -:1 | G2:4"
    )
    answers = (
        "-:4 | -:1 Bb4:.5 A4 G4:1 -:1 | -:3 G5?:1 | -:3 C5:.5 A4 | -:4 | -:1 G5:.5 F5 D5:2 | "
        "Eb5:1 C5 F#5 Eb5 | D5+B4:4"
    )
    parts = {
        "bass": line(says, velocity=74),
        "upright_piano": line(answers, velocity=64),
        "jazz_guitar": figure(harmony, "..*...*.", span=(50, 66), voices=3, velocity=50)[:-6]
        + last_chord("G6", 7),
        "brushes": drums({40: "3...3...", 38: "..4...4."}, bars=7),
    }
    return closing(84, 8, parts, "G6 | Cm6 | G6 | D9sus", 6, room=SHOP, swing=0.6, levels={"bass": 3})


def end_banned() -> Piece:
    """The muzak, sung to the Lord. A bell agrees."""
    harmony = chart("F | D7 | Gm | C7 | Am | Abdim7 | Gm C7 | F | F")
    hymn = shift(line(TUNE.rstrip("| \n"), velocity=66), 0, -12)
    amen = line("A4:1 Bb4 G4 E4 | F4:4 | -:4", velocity=66, start=24)
    parts = {
        "organ:hymn": hymn + amen,
        "choir": swell(harmony, span=(55, 74), voices=4, velocity=70),
        "organ": swell(harmony, span=(48, 65), voices=4, velocity=60),
        "electric_bass": bass(harmony, "1-------", velocity=62),
        "glockenspiel": line("F6!:4", start=32, velocity=84),
    }
    levels = {"organ:hymn": 6.0, "choir": 3.0, "glockenspiel": -2.0}
    return closing(74, 9, parts, "F | Bb | F | C7", 7, room=NIGHT, wet_db=-7, levels=levels)


def end_ashtray() -> Piece:
    """His theme whole, hers under the end of it, and a last chord with smoke in it."""
    harmony = chart(f"{LAMENT} | Cmaj9 | Cm6 | Gmaj9 | Gmaj9")
    his = line(JESS, velocity=64) + line(
        "E5:1.5 D5:.5 B4:2 | Eb5!:2 C5:1 A4 | B4:4 | -:4", velocity=60, start=32
    )
    hers = line("D6:2 -:2 | -:4 | -:1 D5:.5 C5 D5 E5! D5:1 | ~:2 -:2", velocity=58, start=32)
    parts = {
        "felt": his,
        "vibes": hers
        + line("-:2 D5:.5 C5 D5? -:.5 | -:4 | -:2 -:.5 E5:.5 D5 E5 | -:4", velocity=54, start=8),
        "felt_left": hold(harmony),
        "nylon": figure(harmony[:-2], "02132032|02312132", velocity=60, ring=2.5) + last_chord("Gmaj9", 10),
        "bass": bass(harmony[:-1], "1---5---|1---5-a-", velocity=64),
        "brushes": drums({40: "3...3...", 38: "..3...3."}, bars=10),
        "pad": swell(harmony),
    }
    return closing(74, 12, parts, "Gmaj9 | Cm6 | Gmaj9 | D13sus", 8)


def end_clean() -> Piece:
    """His theme alone, one hand, no pedal to hide in."""
    plain = JESS.rsplit("|", 3)[0] + "| C5:1 B4:.5 C5 E5!:1.5 D5:.5 | B4:.5 C5 B4 A4 Bb4!:2 | A4:4 | -:4"
    parts = {
        "felt": line(plain, velocity=62),
        "bass": line("-:4 | -:4 | -:4 | -:4 | Eb2:4 | D2:4 | -:4 | -:4 | D2:4 | -:4", velocity=50)[:2],
    }
    return closing(66, len(plain.split("|")), parts, "D9sus | Cmaj9 | D9sus | Cm6", 9, room=SHOP, wet_db=-13)


def end_departure_delayed() -> Piece:
    """The turn goes round three times, each time on other ground, and waits."""
    harmony = chart("Gadd9 | Em9 | Cmaj9 | Am9 | F9 | Ebmaj7 | D9sus | D9sus")
    turns = (
        "-:.5 B4:.5 C5 B4 A4? B4!:1.5 | ~:4 | -:.5 B4:.5 C5 B4 A4? B4:1.5 | ~:2 G4:2 | "
        "-:.5 B4:.5 C5 B4 A4? B4:1.5 | Bb4:2 D5 | A4:4 | -:4"
    )
    parts = {
        "felt": line(turns, velocity=62),
        "felt_left": hold(harmony),
        "nylon": figure(harmony[:-1], "02132132|0213----", velocity=56, ring=3),
        "bass": bass(harmony[:-1], "1-------", velocity=58),
        "vibes": line("-:4 | -:2 D5:2 | -:4 | -:2 E5:2 | -:4 | -:2 G5:2 | -:1 E5:3 | -:4", velocity=54),
        "pad": swell(harmony),
    }
    return closing(66, 8, parts, "D9sus | Cmaj9 | D9sus | Am9", 10)


def end_breakfast() -> Piece:
    """A waltz in the morning, with the blinds half up."""
    harmony = chart(
        ("Gadd9 | Em9 | Cmaj9 | D9sus | Bm7 | Em9 | Am9 | D13 | Cmaj9 | Bm7 | Am9 D7 | Gadd9 | Gadd9"),
        meter=3,
    )
    tune = (
        "-:1 B4:1 D5 | G5!:2 F#5:1 | E5:1.5 D5:.5 B4:1 | A4:3 | -:.5 D5:.5 C5 D5 E5 D5 | "
        "G5:2 B4:1 | C5:1 E5 G5 | F#5:2 A5:1 | G5:1.5 E5:.5 B4:1 | D5:2 A4:1 | "
        "C5:1 B4:.5 A4 F#4:1 | G4:3 | -:3"
    )
    parts = {
        "nylon": figure(harmony, "012132|021321", meter=3, span=(50, 67), velocity=60, ring=2)[:-6],
        "felt": line(tune, meter=3, velocity=62),
        "bass": bass(harmony[:-1], "1--", meter=3, velocity=60),
        "celesta": line(
            ("-:3 | -:3 | -:3 | -:1 E6:2 | -:3 | -:3 | -:3 | -:1 B5:2 | -:3 | -:3 | -:3 | -:1 D6:2 | -:3"),
            meter=3,
            velocity=54,
        ),
        "accordion": swell(harmony[8:], span=(58, 74), velocity=50),
    }
    return closing(
        88,
        13,
        parts,
        "Gadd9 | Cmaj9 | Gadd9 | Am9",
        11,
        room=SHOP,
        wet_db=-11,
        meter=3,
        levels={"accordion": -4, "celesta": -4},
    )


def end_dark_side() -> Piece:
    """The album and the party, at last in step: the slide guitar has the tune, and means it."""
    harmony = chart("C6 | Am7 | Dm7 | G7 | C/E | F6 | Fm6 | G7 | Fmaj9 | Fm6 | C69 | C69")
    tune = line(PARTY_LINE, velocity=70) + line(
        "A5:1 C6 E5:2 | D5:1 F5 Ab5:2 | G5:4 | -:4", velocity=70, start=32
    )
    parts = {
        "slide_guitar": shift(tune, 0, -12),
        "glockenspiel": tune[::2],
        "organ": swell(harmony, span=(55, 72), voices=4, velocity=66),
        "choir": swell(harmony[4:], span=(60, 77), velocity=70),
        "nylon": figure(harmony[:-1], "*.*.**.*", span=(55, 70), velocity=58),
        "electric_bass": bass(harmony[:-1], "1-..1-5.", velocity=72),
        "kit": drums({36: "5...5...", 38: "..5...5.", 51: "43434343"}, bars=10)
        + drums({36: "6.......", 49: "4......."}, bars=1, start=40),
        "heart": [Note(bar * 4, 1, 36, 84) for bar in range(12)],
    }
    return closing(
        100,
        12,
        parts,
        "C69 | Fmaj9 | C69 | Fm6",
        12,
        room=SHOP,
        levels={"glockenspiel": -2, "slide_guitar": 1},
    )


def unwind(wave: Wave) -> Wave:
    """The mix from its end to its beginning, with the night to ring on in where it stops."""
    backwards = wave[::-1]
    wet = echo(backwards, impulse(NIGHT))
    wet *= gain(UNWOUND_WET_DB) * wave.std() / wet.std()
    wet[: len(backwards)] += backwards
    return wet


def end_wound_back() -> Piece:
    """His theme unplayed, back to the note it started from, where the watch has stopped."""
    harmony = chart("Gadd9 | D/F# | Fmaj9 | C/E | Cm6/Eb | G/D | Am9/D | D13sus")
    parts = {
        "felt": line(JESS, velocity=64),
        "vibes": shift(line(RORY, velocity=56), 0, 0)[:10],
        "nylon": figure(harmony, "0213----", velocity=56, ring=3),
        "pad": swell(harmony),
        "watch": watch_beats(24, 84, start=8),
    }
    return Piece(
        72,
        8,
        parts,
        room=NIGHT,
        wet_db=-8,
        ends=True,
        finish=unwind,
        levels={"watch": 1.0},
        seed=13,
    )


PIECES = {
    "ending": ending,
    "end_last_bus": end_last_bus,
    "end_wrong_seat": end_wrong_seat,
    "end_said_goodbye": end_said_goodbye,
    "end_missed": end_missed,
    "end_caught": end_caught,
    "end_banned": end_banned,
    "end_ashtray": end_ashtray,
    "end_clean": end_clean,
    "end_departure_delayed": end_departure_delayed,
    "end_breakfast": end_breakfast,
    "end_dark_side": end_dark_side,
    "end_wound_back": end_wound_back,
}
