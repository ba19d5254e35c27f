"""The three themes everything is made of, in G and in four.

*Jess* turns round one note, slides down with the bass under it, and stops on the question it began
with. *Rory* is the same turn upside down: it goes up where his goes down, and comes home. *The bus*
is a slow sigh over a bass that walks down to D.
"""

LAMENT = "Gadd9 | D/F# | Fmaj9 | C/E | Cm6/Eb | G/D | Am9/D | D13sus"
LAMENT_TURNED = "Gadd9 | D/F# | Fmaj9 | C/E | Ebmaj7 | G/D | Am9/D | D9sus"
ANSWER = "Cmaj9 | Bm7 | Am9 | D9sus D7 | Cmaj9 | Em9 | Am9 D13 | Gadd9"
# The answer with its homecoming taken away.
ANSWER_OPEN = "Cmaj9 | Bm7 | Am9 | D9sus D7 | Cmaj9 | B7b9/D# | Am9 Cm6 | D9sus"

JESS = """
    -:.5 B4:.5 C5 B4 A4? B4!:1.5 | -:.5 A4:.5 B4 A4 G4? A4:1 E5!:.5 | E5:1.5 D5:.5 C5:1 A4?:1 |
    -:.5 G4:.5 A4 G4 E4? G4:1.5 | -:.5 G4:.5 A4 C5 Eb5!:1.5 D5:.5 | D5:2 B4?:1 A4:.5 B4 |
    C5:1 B4:.5 C5 E5!:1.5 D5:.5 | B4:.5 C5 B4 A4? B4:2
"""
RORY = """
    -:.5 D5:.5 C5 D5 E5! D5:1.5 | -:.5 F#5:.5 E5 F#5 G5! F#5:1.5 | E5:1 G5:.5 B5!:1.5 A5:.5 G5 |
    A5:2 F#5?:1 E5:.5 D5 | -:.5 E5:.5 D5 E5 G5 B5!:1.5 | -:.5 B5:.5 A5 G5 F#5? G5:1.5 |
    E5:1 C5:.5 E5 D5?:1 F#5:.5 A5 | G5:3 -:1
"""
RORY_OPEN = """
    -:.5 D5:.5 C5 D5 E5! D5:1.5 | -:.5 F#5:.5 E5 F#5 G5! F#5:1.5 | E5:1 G5:.5 B5!:1.5 A5:.5 G5 |
    A5:2 F#5?:1 E5:.5 D5 | -:.5 E5:.5 D5 E5 G5 B5!:1.5 | A5:1.5 F#5:.5 D#5?:1 F#5 |
    E5:1.5 C5:.5 Eb5:1.5 C5?:.5 | D5:3 -:1
"""
BUS = """
    D5:3 B4?:1 | A4:3 D5:1 | C5!:3 A4?:1 | G4:3 C5:1 |
    Bb4!:2 G4:1 Bb4 | A4:1 B4:3 | C5:2 B4:1 A4 | A4?:4
"""
