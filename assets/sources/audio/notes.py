"""Notes, and a short way to write them down.

A line of music is bars parted by `|`. In a bar stand notes like `F#5:1.5` (pitch and beats), rests
`-:2` and `~:1`, which makes the note before longer. A length holds until another is given. `!` and
`?` after a pitch make it louder or softer, `+` joins pitches struck together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
SIGNS = {"#": 1, "b": -1}
STRESS = 9
DEFAULT_VELOCITY = 70
TOLERANCE = 1e-6


@dataclass(frozen=True)
class Note:
    """A note as written: start and length in beats, MIDI pitch, and velocity 1..127."""

    at: float
    beats: float
    pitch: int
    velocity: int


def step_of(name: str) -> int:
    """Semitones above C of a name such as 'Eb'."""
    return (STEPS[name[0]] + sum(SIGNS[sign] for sign in name[1:])) % 12


def pitch_of(name: str) -> int:
    """The MIDI number of a name such as 'F#5', where C4 is 60."""
    octave = int(name[-1])
    return 12 * (octave + 1) + STEPS[name[0]] + sum(SIGNS[sign] for sign in name[1:-1])


def line(text: str, meter: float = 4, velocity: int = DEFAULT_VELOCITY, start: float = 0) -> list[Note]:
    """The notes of a written line; ValueError where a bar does not hold `meter` beats."""
    notes: list[Note] = []
    for number, bar in enumerate(text.split("|")):
        begin = start + number * meter
        end = read_bar(bar, begin, velocity, notes)
        if abs(end - begin - meter) > TOLERANCE:
            raise ValueError(f"bar {number + 1} holds {end - begin} beats, not {meter}: {bar.strip()}")
    return notes


def read_bar(bar: str, at: float, velocity: int, notes: list[Note]) -> float:
    """Append a bar's notes; the answer is the beat at which it ends."""
    beats = 1.0
    for token in bar.split():
        name, _, length = token.partition(":")
        beats = float(length) if length else beats
        if name == "~":
            notes[-1] = replace(notes[-1], beats=notes[-1].beats + beats)
        elif name != "-":
            force = velocity + STRESS * (name.count("!") - name.count("?"))
            plain = name.replace("!", "").replace("?", "")
            notes += [Note(at, beats, pitch_of(one), force) for one in plain.split("+")]
        at += beats
    return at


def shift(notes: Iterable[Note], beats: float = 0, semitones: int = 0, force: int = 0) -> list[Note]:
    """The notes later, higher or louder."""
    return [
        Note(note.at + beats, note.beats, note.pitch + semitones, note.velocity + force) for note in notes
    ]


def repeat(notes: Iterable[Note], times: int, every: float) -> list[Note]:
    """The notes so many times, every so many beats."""
    written = list(notes)
    return [note for number in range(times) for note in shift(written, number * every)]


def shape(notes: Iterable[Note], *forces: tuple[float, float]) -> list[Note]:
    """The notes with velocity changed along (beat, change) points joined by straight lines."""
    shaped = []
    for note in notes:
        before = max((one for one in forces if one[0] <= note.at), default=forces[0])
        after = min((one for one in forces if one[0] > note.at), default=forces[-1])
        way = 0.0 if after[0] == before[0] else (note.at - before[0]) / (after[0] - before[0])
        change = before[1] + (after[1] - before[1]) * min(1.0, max(0.0, way))
        shaped.append(replace(note, velocity=round(note.velocity + change)))
    return shaped
