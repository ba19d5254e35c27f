"""Chord symbols, and voicings that move as little as they can.

A chart is bars parted by `|`, chords in a bar share its beats, `%` repeats the bar before. Symbols
are like `Cm6/Eb`; a voicing leaves out what the bass already plays when there are too many tones.
"""

from dataclasses import dataclass
from itertools import pairwise, product

from .notes import step_of

# Semitones over the root, the most needed first: a voicing of four takes the first four.
QUALITIES = {
    "": (0, 4, 7),
    "5": (0, 7),
    "6": (4, 9, 7, 0),
    "69": (4, 9, 2, 7),
    "add9": (4, 2, 7, 0),
    "sus2": (0, 2, 7),
    "sus": (5, 10, 7, 0),
    "sus4": (0, 5, 7),
    "9sus": (5, 10, 2, 7),
    "13sus": (5, 10, 9, 2),
    "maj7": (4, 11, 7, 0),
    "maj9": (4, 11, 2, 7),
    "maj7#11": (4, 11, 6, 2),
    "7": (4, 10, 7, 0),
    "9": (4, 10, 2, 7),
    "13": (4, 10, 9, 2),
    "13#11": (4, 10, 6, 9),
    "7b9": (4, 10, 1, 7),
    "7#9": (4, 10, 3, 7),
    "7b13": (4, 10, 8, 0),
    "7alt": (4, 10, 3, 8),
    "m": (3, 7, 0),
    "m6": (3, 9, 7, 0),
    "m7": (3, 10, 7, 0),
    "m9": (3, 10, 2, 7),
    "m11": (3, 10, 5, 7),
    "madd9": (3, 2, 7, 0),
    "mmaj7": (3, 11, 7, 0),
    "m7b5": (3, 10, 6, 0),
    "dim7": (0, 3, 6, 9),
    "dim": (0, 3, 6),
    "aug": (0, 4, 8),
}
# Cost of a semitone between neighbours (more where it is low and muddy), of the same an octave
# apart, and of leaving the middle of the range.
RUB_COST = 13.0
LOW_RUB_COST = 18.0
LOW_BELOW = 64
FAR_RUB_COST = 7.0
DRIFT_COST = 0.35
WIDEST = 19


@dataclass(frozen=True)
class Chord:
    """A chord at a beat for some beats: tones above C in order of need, root and bass above C."""

    at: float
    beats: float
    tones: tuple[int, ...]
    root: int
    bass: int


def split_symbol(symbol: str) -> tuple[str, str, str]:
    """Root, quality and bass names of a chord symbol."""
    upper, _, bass = symbol.partition("/")
    size = 2 if len(upper) > 1 and upper[1] in "#b" else 1
    root, quality = upper[:size], upper[size:]
    if quality not in QUALITIES:
        raise ValueError(f"no chord is called {symbol}")
    return root, quality, bass or root


def chart(text: str, meter: float = 4, start: float = 0) -> list[Chord]:
    """The chords of a written chart."""
    chords: list[Chord] = []
    bars = [bar.split() for bar in text.split("|")]
    for number, bar in enumerate(bars):
        if bar == ["%"]:
            bar = bars[number] = bars[number - 1]
        for order, symbol in enumerate(bar):
            root, quality, bass = split_symbol(symbol)
            tones = tuple((step_of(root) + tone) % 12 for tone in QUALITIES[quality])
            beats = meter / len(bar)
            at = start + number * meter + order * beats
            chords.append(Chord(at, beats, tones, step_of(root), step_of(bass)))
    return chords


def voicings(chords: list[Chord], low: int, high: int, voices: int = 4) -> list[tuple[int, ...]]:
    """For each chord its pitches from low to high, chosen to move least from one to the next."""
    chosen: list[tuple[int, ...]] = []
    for chord in chords:
        places = [
            [pitch for pitch in range(low, high + 1) if pitch % 12 == tone] for tone in chord.tones[:voices]
        ]
        options = {tuple(sorted(option)) for option in product(*places)}
        before = chosen[-1] if chosen else None
        chosen.append(min(sorted(options), key=lambda option: cost(option, before, (low + high) / 2)))
    return chosen


def cost(option: tuple[int, ...], before: tuple[int, ...] | None, middle: float) -> float:
    """How unwelcome a voicing is after another."""
    gaps = [upper - lower for lower, upper in pairwise(option)]
    price = DRIFT_COST * abs(sum(option) / len(option) - middle)
    price += sum(
        LOW_RUB_COST if lower < LOW_BELOW else RUB_COST
        for lower, gap in zip(option, gaps, strict=False)
        if gap == 1
    )
    price += FAR_RUB_COST * sum(upper - lower == 13 for upper in option for lower in option)
    price += 4.0 * max(0, option[-1] - option[0] - WIDEST) + 1.0 * max(0, 7 - (option[-1] - option[0]))
    price += 6.0 if gaps and gaps[-1] == 1 else 0.0
    if before:
        price += sum(min(abs(pitch - other) for other in before) for pitch in option)
    return price
