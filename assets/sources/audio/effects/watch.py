"""The watch: its tick from the drawer and at the ear, and the crown wound either way.

A lever escapement beats in three: the unlocking, the impulse, and the drop, within thirty
milliseconds.
"""

import numpy as np

from ..circle import echo
from ..room import FLAT, impulse
from ..signals import Wave, edge, gain, high, place, ring, silence, strike, thump

# Second, and strength of each of the three blows of one beat.
ESCAPEMENT = ((0.004, 0.8), (0.0135, 0.45), (0.026, 1.0))
STEEL = ((3150.0, 1.0, 0.0042), (4980.0, 0.6, 0.003), (7420.0, 0.35, 0.002))
CASE = ((1180.0, 0.5, 0.012), (1890.0, 0.35, 0.008), (2610.0, 0.25, 0.006))


def beat(bed: Wave, at_s: float, level: float, seed: int, case: float) -> None:
    """Put one beat of the movement into a bed; `case` is how much the case sings with it."""
    rng = np.random.default_rng(seed)
    for offset_s, strength in ESCAPEMENT:
        blow = ring(0.06, [(hz * rng.uniform(0.99, 1.01), size, fall) for hz, size, fall in STEEL], rng)
        blow += case * ring(0.06, list(CASE), rng)
        place(bed, blow, at_s + offset_s, level * strength)


def near(wave: Wave, wet_db: float) -> Wave:
    """The wave with the little room there is between a wrist and an ear."""
    wet = echo(wave, impulse(FLAT))[: len(wave)]
    return wave + wet * gain(wet_db) * np.abs(wave).max() / np.abs(wet).max()


def tick() -> Wave:
    """One beat at arm's length."""
    bed = silence(0.22)
    beat(bed, 0.002, 0.5, 3, 0.25)
    return edge(near(bed, -16), 0.0005, 0.06)


def tick_near() -> Wave:
    """One beat held to the ear: more case, more body."""
    bed = silence(0.3)
    beat(bed, 0.002, 0.8, 5, 1.0)
    place(bed, thump(0.08, 7, 0.012, 420), 0.003, 0.9)
    place(bed, strike(0.05, 9, 0.006, 1500, 6000), 0.026, 0.3)
    return edge(near(bed, -18), 0.0005, 0.08)


def ratchet(clicks: list[tuple[float, float, float]], seconds: float, seed: int) -> Wave:
    """A crown turning: clicks as (second, level, pitch factor)."""
    rng = np.random.default_rng(seed)
    bed = silence(seconds)
    for at_s, level, factor in clicks:
        steel = [(hz * factor * rng.uniform(0.985, 1.015), size, fall * 1.4) for hz, size, fall in STEEL]
        body = [(hz * factor, size * 0.8, fall) for hz, size, fall in CASE]
        place(bed, ring(0.08, steel + body, rng) * level, at_s, 0.5, rng.uniform(-0.08, 0.08))
        place(bed, high(strike(0.03, int(at_s * 1e4), 0.003, 900, 9000), 600), at_s, 0.35 * level)
    return edge(near(bed, -17), 0.001, 0.1)


def wind_back() -> Wave:
    """The crown wound backwards: one long grip, slowing, falling in pitch."""
    clicks = [
        (0.01 + 0.022 * n + 0.0011 * n * n, 0.6 + 0.4 * np.sin(n / 3), 1.05 - 0.014 * n) for n in range(19)
    ]
    return ratchet(clicks, 1.05, 11)


def wind_forward() -> Wave:
    """The crown wound forwards: two short grips, quickening, rising in pitch."""
    first = [(0.01 + 0.034 * n, 0.6 + 0.05 * n, 0.92 + 0.012 * n) for n in range(8)]
    second = [(0.4 + 0.029 * n, 0.7 + 0.04 * n, 0.98 + 0.014 * n) for n in range(9)]
    return ratchet(first + second, 0.95, 13)


SOUNDS = {
    "tick": tick,
    "tick_near": tick_near,
    "wind_back": wind_back,
    "wind_forward": wind_forward,
}
