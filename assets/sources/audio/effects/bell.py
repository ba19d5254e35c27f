"""The bell on a spring over the door of the video store, and the door under it."""

import numpy as np

from ..circle import echo
from ..room import SHOP, impulse
from ..signals import TAU, Wave, axis, edge, high, noise, place, silence, strike, thump

PITCH_HZ = 2340.0
# Ratios of a small cast bell with its two close pairs that beat, and their strengths.
RATIOS = (0.5, 1.0, 1.0055, 1.51, 2.03, 2.71, 2.745, 3.77, 4.12, 5.2, 6.35)
SIZES = (0.12, 1.0, 0.8, 0.34, 0.5, 0.42, 0.3, 0.25, 0.16, 0.12, 0.08)
# The clapper's blows: second and strength, irregular and dying as the spring comes to rest.
BLOWS = (
    (0.1, 1.0),
    (0.19, 0.7),
    (0.25, 0.88),
    (0.37, 0.52),
    (0.44, 0.6),
    (0.56, 0.36),
    (0.66, 0.4),
    (0.83, 0.23),
    (0.99, 0.18),
    (1.2, 0.1),
)
RING_S = 2.4


def stroke(number: int, at_s: float, strength: float, rng: np.random.Generator) -> Wave:
    """One blow of the clapper; the bell swings, so every blow is a little out of tune with the
    last.
    """
    time = axis(RING_S)
    bend = 1 + 0.0022 * np.sin(TAU * 5.1 * at_s + number)
    wave = np.zeros(len(time))
    for order, (ratio, size) in enumerate(zip(RATIOS, SIZES, strict=True)):
        level = size * rng.uniform(0.75, 1.25) * strength ** (0.15 * order)
        fall_s = 0.72 / ratio**0.85 * rng.uniform(0.9, 1.1)
        tone = np.sin(TAU * PITCH_HZ * ratio * bend * time + rng.uniform(0, TAU))
        wave += level * tone * np.exp(-time / fall_s)
    wave *= np.minimum(1, time / 0.0006) * np.clip((RING_S - time) / 1.2, 0, 1) ** 2
    contact = high(noise(265, number + 70), 3000) * np.exp(-np.arange(265) / 53)
    wave[:265] += contact * 0.8
    return wave


def bell() -> Wave:
    """The door opens, its glass shivers, and the bell tells everybody."""
    rng = np.random.default_rng(67)
    bed = silence(3.4)
    place(bed, thump(0.15, 1, 0.03, 240), 0.002, 1.1)
    place(bed, strike(0.12, 2, 0.012, 900, 3800), 0.014, 0.5, 0.05)
    for number, (at_s, strength) in enumerate(BLOWS):
        pan = 0.12 * np.sin(5 * at_s)
        place(bed, stroke(number, at_s, strength, rng), at_s, strength * 0.34, pan)
    wet = echo(bed, impulse(SHOP))[: len(bed)]
    bed = bed + wet * 0.2 * np.abs(bed).max() / np.abs(wet).max()
    return edge(high(bed, 70), 0.001, 0.5)


SOUNDS = {"bell": bell}
