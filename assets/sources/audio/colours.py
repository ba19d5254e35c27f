"""What is done to an instrument between playing and mixing: felt, wood, tremolo, old speakers.

A colour gets the stem, its notes in seconds and the length of the loop in samples (so that every
slow motion fits it a whole number of times).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from pedalboard import (
    HighpassFilter,
    HighShelfFilter,
    LowpassFilter,
    LowShelfFilter,
    PeakFilter,
    Pedalboard,
    Plugin,
)

from .circle import whole_cycles
from .signals import SAMPLE_RATE, TAU, Wave, band, samples

# Seconds before the first beat that every stem begins, so that early notes survive.
LEAD_S = 0.5
HAMMER_SHARE = 0.05


@dataclass(frozen=True)
class Played:
    """A note as performed: start and length in seconds, pitch and velocity."""

    at_s: float
    seconds: float
    pitch: int
    velocity: int


Colour = Callable[[Wave, list[Played], int], Wave]


def rack(wave: Wave, *plugins: Plugin) -> Wave:
    """The wave through effects in a row."""
    return Pedalboard(list(plugins))(wave.T.astype(np.float32), SAMPLE_RATE).T.astype(np.float64)


def warm(wave: Wave, drive: float) -> Wave:
    """The wave bent softly at its peaks, whatever its size."""
    return np.tanh(wave / (np.abs(wave).max() + 1e-9) * drive)


def tremble(wave: Wave, hertz: float, depth: float, circle: int, apart: float = 0.0) -> Wave:
    """The wave swelling and sinking; `apart` radians between left and right."""
    turn = TAU * whole_cycles(hertz, circle) * np.arange(len(wave)) / SAMPLE_RATE
    sides = np.stack([turn, turn + apart], axis=1)
    return wave * (1 - depth * (0.5 + 0.5 * np.sin(sides)))


def hammers(notes: list[Played], count: int) -> Wave:
    """Felt on string and dampers falling back: the small noises of a piano played close."""
    rng = np.random.default_rng(31)
    bed = np.zeros((count + SAMPLE_RATE, 2))
    for note in notes:
        for at_s, level, fall_s in (
            (note.at_s - 0.004, 0.9, 0.016),
            (note.at_s + note.seconds, 0.35, 0.022),
        ):
            start, length = samples(LEAD_S + at_s), samples(0.09)
            if start < 0 or start + length > len(bed):
                continue
            knock = rng.standard_normal(length) * np.exp(-np.arange(length) / (fall_s * SAMPLE_RATE))
            bed[start : start + length] += (band(knock, 90, 750) * level * note.velocity / 90)[:, None]
    return bed[:count] * np.array([1.0, 0.85])


def felt(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """A grand with a strip of felt between hammer and string."""
    noisy = wave + hammers(notes, len(wave)) * np.abs(wave).max() * HAMMER_SHARE
    soft = rack(
        noisy,
        HighpassFilter(45),
        LowShelfFilter(160, 1.5),
        PeakFilter(330, -2.5, 0.9),
        LowpassFilter(5400),
        HighShelfFilter(3000, -2.0),
    )
    return warm(soft, 1.1)


def open_piano(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """An upright in a diner's corner: brighter, a little boxy."""
    return warm(rack(wave, HighpassFilter(60), PeakFilter(420, 1.5, 0.8), HighShelfFilter(3500, 2.0)), 1.2)


def nylon(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """A nylon guitar without its boom, with its fingers."""
    return rack(
        wave,
        HighpassFilter(85),
        PeakFilter(210, -2.5, 1.0),
        PeakFilter(2800, 2.5, 0.7),
        HighShelfFilter(4500, 4),
    )


def wood(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """An upright bass: body, and just enough finger."""
    return warm(
        rack(
            wave,
            HighpassFilter(38),
            PeakFilter(95, 1, 0.8),
            PeakFilter(700, 1.5, 0.8),
            LowpassFilter(2400),
        ),
        1.3,
    )


def motor(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """A vibraphone with its motor on."""
    soft = rack(wave, HighpassFilter(180), PeakFilter(1200, -1.5, 0.8), HighShelfFilter(4000, 1.5))
    return tremble(soft, 4.7, 0.24, circle, 0.5)


def haze(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """A pad far back that breathes from side to side."""
    return tremble(
        rack(wave, HighpassFilter(140), LowpassFilter(1500), LowpassFilter(2600)),
        0.15,
        0.25,
        circle,
        2.6,
    )


def road(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """An electric guitar through an old tremolo amplifier."""
    tone = rack(wave, HighpassFilter(120), PeakFilter(900, 1, 0.7), LowpassFilter(3400))
    return tremble(warm(tone, 1.2), 5.2, 0.42, circle)


def bottleneck(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """A slide guitar: rounded, sung, a little hot."""
    return warm(rack(wave, HighpassFilter(160), PeakFilter(620, 4, 0.6), LowpassFilter(3000)), 2.0)


def brush(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """Brushes without bite."""
    return rack(wave, HighpassFilter(150), PeakFilter(400, -2, 0.8), HighShelfFilter(7500, -3.5))


def skins(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """A small kit with a cloth over it."""
    return warm(
        rack(
            wave,
            HighpassFilter(40),
            PeakFilter(300, -3, 0.8),
            LowpassFilter(8500),
            HighShelfFilter(6000, -4),
        ),
        1.2,
    )


def mellow(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """An electric piano or organ with its top taken off, slowly swaying."""
    return tremble(rack(wave, HighpassFilter(90), LowpassFilter(3800)), 3.1, 0.16, circle, 2.0)


def bowed(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """Strings or winds kept soft at the top."""
    return rack(
        wave,
        HighpassFilter(130),
        PeakFilter(2600, -2, 0.8),
        LowpassFilter(7500),
        HighShelfFilter(5000, -2),
    )


def bright(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """Small metal and wood kept clean below."""
    return rack(wave, HighpassFilter(250), HighShelfFilter(7000, -2))


def plain(wave: Wave, notes: list[Played], circle: int) -> Wave:
    """As it is, without rumble."""
    return rack(wave, HighpassFilter(35))
