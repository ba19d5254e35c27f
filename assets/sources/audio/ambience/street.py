"""The town's street in the evening: far traffic, a flag rope on a pole, leaves walking along the
kerb.
"""

import numpy as np

from ..circle import hush, put, wander
from ..signals import Wave, axis, band, noise, ring, samples, strike
from .night import aired, insects, wind

SECONDS = 40.0
# Second, seconds, level and side of each car on the far road.
CARS = ((3.0, 9.0, 0.9, -0.7), (15.5, 8.0, 0.6, 0.6), (27.0, 10.0, 0.75, -0.2))


def car(seconds: float, seed: int) -> Wave:
    """A car two streets away: tyres on asphalt that swell and go."""
    time = axis(seconds)
    tyres = band(noise(len(time), seed), 120, 900, 1) + 0.3 * band(noise(len(time), seed + 1), 900, 2200, 1)
    return tyres * np.sin(np.pi * time / seconds) ** 2.5


def scuttle(bed: Wave, at_s: float, pan: float, seed: int) -> None:
    """Put one dry leaf blown along the pavement."""
    rng = np.random.default_rng(seed)
    for step in range(rng.integers(9, 20)):
        grain = strike(0.03, int(rng.integers(9999)), 0.004, 1700, 7500)
        put(
            bed,
            grain,
            at_s + step * 0.06 + rng.uniform(0, 0.05),
            rng.uniform(0.02, 0.07),
            pan + 0.03 * step,
        )


def street() -> Wave:
    """Far traffic and a little wind."""
    count = samples(SECONDS)
    bed = wind(count, 31, leaves=0.8) + insects(count, 0.25, 0.5)
    bed += hush(count, 33, 45, 260, -4, 2) * (1 + 0.2 * wander(count, 34, 0.2)) * 0.03
    for number, (at_s, seconds, level, pan) in enumerate(CARS):
        put(bed, car(seconds, 40 + number), at_s, 0.085 * level, pan)
    for number, at_s in enumerate((1.2, 9.0, 13.5, 22.4, 24.0, 33.1, 37.0)):
        scuttle(bed, at_s, -0.6 + 0.15 * number, 50 + number)
    for at_s in (6.1, 6.9, 7.3, 19.2, 20.4, 30.6, 31.0, 31.9):
        put(
            bed,
            ring(0.5, [(930, 1, 0.07), (2210, 0.5, 0.045), (3480, 0.3, 0.03)]),
            at_s,
            0.012,
            0.75,
        )
    return aired(bed)


SOUNDS = {"street": street}
