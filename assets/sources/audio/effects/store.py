"""The video store: a boxed tape, a rack being searched, coins on the counter, and Kirk's stamp."""

import numpy as np

from ..room import SHOP
from ..signals import Wave, axis, band, noise, place, ring, saturate, silence, strike, thump
from .hands import inside

CASE = ((410.0, 1.0, 0.02), (735.0, 0.7, 0.014), (1290.0, 0.45, 0.009), (2150.0, 0.3, 0.006))
# Ratios of a free disc's modes: what makes a coin a coin.
COIN = ((1.0, 1.0), (1.73, 0.7), (2.33, 0.5), (3.91, 0.35), (4.11, 0.3), (6.3, 0.2))


def clack(bed: Wave, at_s: float, level: float, seed: int, pan: float = 0.0) -> None:
    """Put a plastic case being knocked."""
    rng = np.random.default_rng(seed)
    scale = rng.uniform(0.85, 1.2)
    body = ring(0.12, [(hz * scale, size, fall) for hz, size, fall in CASE], rng)
    place(bed, body + 0.9 * strike(0.12, seed, 0.008, 900, 5200), at_s, level, pan)
    place(bed, thump(0.12, seed + 1, 0.018, 260), at_s, level * 0.8, pan)


def slide(seconds: float, seed: int, low_hz: float, high_hz: float) -> Wave:
    """Plastic or card drawn along something."""
    time = axis(seconds)
    return band(noise(len(time), seed), low_hz, high_hz, 1) * np.hanning(len(time))


def tape() -> Wave:
    """A rental case taken in both hands: slid out, turned over, the cassette inside knocking."""
    bed = silence(1.2)
    place(bed, slide(0.26, 1, 700, 4200), 0.0, 0.35, -0.1)
    clack(bed, 0.25, 0.6, 2)
    clack(bed, 0.5, 0.35, 3, 0.15)
    clack(bed, 0.565, 0.7, 4, 0.1)
    place(bed, ring(0.2, [(186, 1.0, 0.03), (318, 0.6, 0.02)]), 0.57, 0.5)
    clack(bed, 0.72, 0.22, 5)
    return inside(bed, SHOP, -20)


def shelf() -> Wave:
    """Tapes pushed along a rack, fast, one after another: where is it."""
    bed = silence(1.9)
    rng = np.random.default_rng(6)
    at_s = 0.02
    for number in range(11):
        clack(bed, at_s, rng.uniform(0.35, 0.85), 20 + number, -0.45 + 0.08 * number)
        place(bed, slide(0.07, 40 + number, 900, 5200), at_s + 0.02, 0.3, -0.45 + 0.08 * number)
        at_s += rng.uniform(0.09, 0.19) * (0.8 if number in (3, 4, 8) else 1)
    return inside(bed, SHOP, -19)


def coin(bed: Wave, at_s: float, level: float, pitch_hz: float, pan: float, seed: int) -> None:
    """Put one contact of a coin with the counter."""
    rng = np.random.default_rng(seed)
    tones = [(pitch_hz * ratio, size, 0.09 / ratio**0.7) for ratio, size in COIN if pitch_hz * ratio < 18_000]
    place(bed, ring(0.4, tones, rng), at_s, level * 0.5, pan)
    place(bed, strike(0.05, seed, 0.004, 1200, 8000), at_s, level * 0.7, pan)
    place(bed, thump(0.08, seed + 1, 0.012, 420), at_s, level * 0.8, pan)


def coins() -> Wave:
    """Money slapped on a counter: a bill, three coins, and one that spins down."""
    bed = silence(1.9)
    place(bed, slide(0.12, 50, 1500, 7000), 0.0, 0.35)
    place(bed, thump(0.2, 51, 0.03, 320), 0.09, 1.2)
    for number, (at_s, pitch_hz, level) in enumerate(
        (
            (0.1, 3350, 1.0),
            (0.125, 2900, 0.8),
            (0.19, 3800, 0.6),
            (0.25, 2900, 0.4),
            (0.3, 3350, 0.35),
        )
    ):
        coin(bed, at_s, level, pitch_hz, -0.2 + 0.1 * number, 52 + number)
    at_s, gap_s = 0.4, 0.062
    for turn in range(34):
        coin(bed, at_s, 0.26 * (1 - turn / 48), 3120, 0.25, 70 + turn % 5)
        at_s += gap_s
        gap_s *= 0.93
    return inside(bed, SHOP, -20)


def stamp() -> Wave:
    """Kirk's stamp: ink, a pause for dignity, paper."""
    bed = silence(1.15)
    for at_s, level, dull in ((0.01, 0.45, 0.7), (0.5, 1.0, 1.0)):
        place(bed, strike(0.06, int(at_s * 90) + 2, 0.007, 900, 4200), at_s, level * 0.6)
        place(
            bed,
            saturate(thump(0.25, int(at_s * 70) + 3, 0.035, 170 * dull) * 4, 1.0),
            at_s + 0.006,
            level * 1.1,
        )
        place(
            bed,
            ring(0.2, [(233, 1, 0.028), (391, 0.6, 0.02), (662, 0.35, 0.012)]),
            at_s + 0.006,
            level * 0.6,
        )
        place(bed, strike(0.1, int(at_s * 50) + 5, 0.012, 1500, 6500), at_s + 0.13, level * 0.22, 0.1)
    return inside(bed, SHOP, -18)


SOUNDS = {"tape": tape, "shelf": shelf, "coins": coins, "stamp": stamp}
