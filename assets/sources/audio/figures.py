"""Accompaniments written as little strings, one character a step, one pattern a bar.

For chords a digit strikes that voice of the voicing (0 is the lowest), `*` all of it, rolled. For
basses `1` is the root, `3` the third, `5` the fifth, `8` the octave, `a` a step into the next root.
For drums a digit is a strength. Everywhere `-` holds and `.` is silence; patterns parted by `|`
take turns.
"""

from .harmony import Chord, voicings
from .notes import Note

ROLL_BEATS = 0.022
DOWNBEAT_FORCE = 5
OFFBEAT_FORCE = -4
DRUM_STEP = 11
BASS_LOWEST = 28


def steps(pattern: str, meter: float, bars: int) -> list[tuple[float, float, str]]:
    """Every struck step of a pattern over some bars: beat, beats held, character."""
    struck = []
    choices = pattern.split("|")
    for bar in range(bars):
        text = choices[bar % len(choices)].strip()
        width = meter / len(text)
        for place, sign in enumerate(text):
            if sign in ".-":
                continue
            held = 1
            while place + held < len(text) and text[place + held] == "-":
                held += 1
            struck.append((bar * meter + place * width, held * width, sign))
    return struck


def force_at(beat: float) -> int:
    """How much louder a note is for where it stands in the beat."""
    if beat % 1 > 1e-6:
        return OFFBEAT_FORCE
    return DOWNBEAT_FORCE if beat % 4 < 1e-6 else 0


def chord_at(chords: list[Chord], beat: float) -> int:
    """The number of the chord that sounds at a beat."""
    return max(number for number, chord in enumerate(chords) if chord.at <= beat + 1e-6)


def figure(
    chords: list[Chord],
    pattern: str,
    meter: float = 4,
    span: tuple[int, int] = (48, 67),
    voices: int = 4,
    velocity: int = 60,
    ring: float = 0.0,
) -> list[Note]:
    """A broken or struck accompaniment; `ring` lets notes sound on for so many beats within their
    chord.
    """
    shapes = voicings(chords, *span, voices)
    start = chords[0].at
    bars = round((chords[-1].at + chords[-1].beats - start) / meter)
    notes: list[Note] = []
    for at, beats, sign in steps(pattern, meter, bars):
        number = chord_at(chords, start + at)
        chord, tones = chords[number], shapes[number]
        longest = chord.at + chord.beats - start - at
        held = min(max(beats, ring), longest) if ring else beats
        picked = range(len(tones)) if sign == "*" else [int(sign)]
        for order, index in enumerate(picked):
            octave, place = divmod(index, len(tones))
            later = order * ROLL_BEATS if sign == "*" else 0.0
            force = velocity + force_at(at) + (3 if index == len(tones) - 1 else 0)
            notes.append(Note(start + at + later, held - later, tones[place] + 12 * octave, force))
    return notes


def bass(
    chords: list[Chord],
    pattern: str,
    meter: float = 4,
    lowest: int = BASS_LOWEST,
    velocity: int = 70,
) -> list[Note]:
    """A bass line under the chords."""
    start = chords[0].at
    bars = round((chords[-1].at + chords[-1].beats - start) / meter)
    notes: list[Note] = []
    for at, beats, sign in steps(pattern, meter, bars):
        number = chord_at(chords, start + at)
        root = above(chords[number].bass, lowest)
        following = above(chords[(number + 1) % len(chords)].bass, lowest)
        pitch = bass_pitch(sign, root, following, chords[number])
        notes.append(Note(start + at, beats * 0.94, pitch, velocity + force_at(at)))
    return notes


def above(step: int, lowest: int) -> int:
    """The first pitch of a step at or above the lowest."""
    return lowest + (step - lowest) % 12


def bass_pitch(sign: str, root: int, following: int, chord: Chord) -> int:
    """The pitch a bass sign means over a chord."""
    if sign == "a":
        return following + (1 if following < root else -1)
    if sign in "18":
        return root if sign == "1" else root + 12
    wanted = (
        (chord.root + 7, chord.root + 6, chord.root + 8) if sign == "5" else (chord.root + 4, chord.root + 3)
    )
    step = next((tone % 12 for tone in wanted if tone % 12 in chord.tones), wanted[0] % 12)
    pitch = above(step, root)
    return pitch if pitch - root <= 9 else pitch - 12


def drums(grids: dict[int, str], meter: float = 4, bars: int = 1, start: float = 0) -> list[Note]:
    """A drum part: for each key of the kit a pattern of strengths 1..9."""
    notes = []
    for key, pattern in grids.items():
        for at, beats, sign in steps(pattern, meter, bars):
            notes.append(Note(start + at, beats, key, 18 + DRUM_STEP * int(sign)))
    return notes


def swell(
    chords: list[Chord], span: tuple[int, int] = (55, 74), voices: int = 3, velocity: int = 70
) -> list[Note]:
    """Held chords that overlap a little, for pads and strings."""
    return [
        Note(chord.at - 0.04, chord.beats + 0.12, pitch, velocity)
        for chord, tones in zip(chords, voicings(chords, *span, voices), strict=True)
        for pitch in tones
    ]
