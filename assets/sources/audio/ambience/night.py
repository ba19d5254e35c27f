"""A cold autumn night: slow crickets, a bed of tree crickets, and wind in what leaves are left."""

from dataclasses import dataclass

import numpy as np

from ..circle import echo_round, hush, put, wander, whole_cycles
from ..room import OPEN_AIR, impulse
from ..signals import SAMPLE_RATE, TAU, Wave, axis, gain, samples

SECONDS = 36.0
# At ten degrees a field cricket chirps about once a second.
WAKING = -0.9
ROOM_DB = -13.0


@dataclass(frozen=True)
class Cricket:
    """One insect: pitch in Hz, seconds between chirps, syllables in a chirp and a second, level,
    place.
    """

    pitch_hz: float
    every_s: float
    syllables: int
    rate: float
    level: float
    pan: float
    seed: int


NEAR = (
    Cricket(4480, 1.07, 3, 22, 0.052, -0.55, 101),
    Cricket(4710, 1.33, 3, 24, 0.036, 0.48, 102),
    Cricket(4230, 0.93, 4, 21, 0.024, 0.05, 103),
    Cricket(4880, 1.21, 3, 25, 0.014, -0.85, 104),
    Cricket(4350, 1.49, 2, 20, 0.017, 0.85, 105),
)


def syllable(cricket: Cricket, number: int, rng: np.random.Generator) -> Wave:
    """One scrape of the wing: a chirp that sinks a little and has a trace of octave."""
    seconds = 0.017 + 0.003 * number
    time = axis(seconds)
    pitch = cricket.pitch_hz * (1 + rng.normal(0, 0.0015)) * (1 - 0.012 * time / seconds)
    turn = TAU * np.cumsum(pitch) / SAMPLE_RATE
    shape = np.sin(np.pi * time / seconds) ** 1.3
    return (np.sin(turn) + 0.1 * np.sin(2 * turn)) * shape * (0.6 + 0.2 * number)


def sing(bed: Wave, cricket: Cricket, seconds: float) -> None:
    """Put a cricket's whole night into the bed; now and then it falls silent."""
    rng = np.random.default_rng(cricket.seed)
    count = round(seconds / cricket.every_s)
    offsets = np.sort((np.arange(count) + rng.normal(0, 0.05, count)) * seconds / count)
    turns = rng.integers(1, 3)
    mood = np.sin(TAU * (offsets / seconds * turns + rng.random()))
    for at_s in offsets[mood > WAKING] + rng.uniform(0, cricket.every_s):
        for number in range(cricket.syllables):
            wave = syllable(cricket, number, rng)
            put(bed, wave, at_s + number / cricket.rate, cricket.level, cricket.pan)


def trill(count: int, pitch_hz: float, rate_hz: float, seed: int) -> Wave:
    """A tree cricket that never stops, a whole number of cycles round the loop."""
    time = np.arange(count) / SAMPLE_RATE
    carrier = TAU * whole_cycles(pitch_hz, count) * time + 0.8 * wander(count, seed, 2)[:, 0]
    beating = np.clip(0.5 + 0.5 * np.sin(TAU * whole_cycles(rate_hz, count) * time), 0, 1) ** 2
    return np.sin(carrier) * beating * (1 + 0.3 * wander(count, seed + 5, 0.2)[:, 0])


def wind(count: int, seed: int, leaves: float = 1.0) -> Wave:
    """Air over a small town: a low body, leaves that answer gusts, and far hum."""
    gust = wander(count, seed, 0.35)
    flutter = np.clip(0.5 + 0.17 * wander(count, seed + 1, 0.5) + 0.08 * wander(count, seed + 2, 4), 0.25, 2)
    body = hush(count, seed + 3, 70, 700, -3, 2) * (1 + 0.18 * gust) * 0.026
    foliage = hush(count, seed + 4, 900, 6500, -2, 2) * flutter * 0.024 * leaves
    return body + foliage + hush(count, seed + 5, 40, 130, -2, 2) * 0.01


def aired(dry: Wave, ring_db: float = ROOM_DB) -> Wave:
    """The bed with the open air round it, circular."""
    wet = echo_round(dry, impulse(OPEN_AIR))
    return dry + wet * gain(ring_db) * dry.std() / wet.std()


def insects(count: int, near: float, trills: float) -> Wave:
    """Every insect together, the near ones and the bed at the given levels."""
    bed = np.zeros((count, 2))
    for cricket in NEAR:
        sing(bed, cricket, count / SAMPLE_RATE)
    bed *= near
    for pitch_hz, rate_hz, level, seed, pan in (
        (3120, 41, 0.0075, 9, -0.3),
        (3290, 44, 0.006, 19, 0.4),
    ):
        put(bed, trill(count, pitch_hz, rate_hz, seed), 0.0, level * trills, pan)
    return bed


def night() -> Wave:
    """Crickets and wind in leaves."""
    count = samples(SECONDS)
    return aired(wind(count, 1) + insects(count, 1.5, 1.6))


SOUNDS = {"night": night}
