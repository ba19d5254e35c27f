"""Rooms as impulse responses: a noise tail per band and a few early reflections.

Lows ring longer than highs, left and right are independent, and the energy is one, so that the
level of a room is decided where it is mixed.
"""

from dataclasses import dataclass

import numpy as np

from .signals import SAMPLE_RATE, Wave, band, samples

# low Hz, high Hz, share of the room's ring time, level
BANDS = (
    (60, 250, 1.0, 0.75),
    (250, 900, 1.0, 1.0),
    (900, 2600, 0.80, 0.8),
    (2600, 6000, 0.54, 0.55),
    (6000, 12000, 0.30, 0.32),
)
BUILD_UP_S = 0.02
REFLECTIONS = 12


@dataclass(frozen=True)
class Room:
    """A place to hear something in: ring time and first delay in seconds, size 1 is a hall."""

    ring_s: float
    delay_s: float
    size: float
    seed: int
    early: bool = True


HALL = Room(ring_s=1.7, delay_s=0.022, size=1.0, seed=41)
NIGHT = Room(ring_s=2.6, delay_s=0.035, size=1.6, seed=43)
SHOP = Room(ring_s=0.6, delay_s=0.007, size=0.4, seed=47)
FLAT = Room(ring_s=0.4, delay_s=0.004, size=0.25, seed=53)
STREET = Room(ring_s=1.1, delay_s=0.03, size=2.2, seed=59)
OPEN_AIR = Room(ring_s=1.3, delay_s=0.03, size=2.5, seed=61, early=False)


def impulse(room: Room) -> Wave:
    """The room's answer to a click: stereo, unit energy a channel."""
    rng = np.random.default_rng(room.seed)
    count = samples(room.ring_s * 1.35 + room.delay_s)
    time = np.arange(count) / SAMPLE_RATE
    answer = np.zeros((count, 2))
    for low_hz, high_hz, share, level in BANDS:
        hiss = band(rng.standard_normal((count, 2)), low_hz, high_hz)
        hiss /= hiss.std(axis=0)
        shape = 10 ** (-3 * time / (room.ring_s * share)) * np.minimum(1, time / BUILD_UP_S)
        answer += level * hiss * shape[:, None]
    lead = samples(room.delay_s)
    answer = np.vstack([np.zeros((lead, 2)), answer[: count - lead]])
    if room.early:
        reflect(answer, room, rng)
    return answer / np.sqrt((answer**2).sum(axis=0).mean())


def reflect(answer: Wave, room: Room, rng: np.random.Generator) -> None:
    """Add the first bounces off the walls, softened by a few samples each."""
    soft = np.hanning(11)
    soft /= soft.sum()
    for number in range(REFLECTIONS):
        delay_s = room.delay_s / 2 + room.size * rng.uniform(0.004, 0.055)
        level = 13 * np.exp(-delay_s * 28) * rng.choice([-1, 1])
        start, side = samples(delay_s), number % 2
        answer[start : start + 11, side] += soft * level
        answer[start + 8 : start + 19, 1 - side] += soft * level * 0.35
