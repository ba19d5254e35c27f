"""A few steps at a walk on what the evening is walked on: pavement, dry leaves, porch boards."""

from collections.abc import Callable

import numpy as np

from ..room import FLAT, STREET
from ..signals import Wave, place, ring, saturate, silence, strike, thump
from .hands import inside

STRIDE_S = 0.53
STEPS = 4

FootFall = Callable[[Wave, float, float, float, np.random.Generator], None]


def walk(fall: FootFall, seed: int) -> Wave:
    """Four steps, no two alike, a little to either side."""
    rng = np.random.default_rng(seed)
    bed = silence(STRIDE_S * STEPS + 0.5)
    for number in range(STEPS):
        at_s = 0.06 + number * STRIDE_S + rng.normal(0, 0.012)
        fall(bed, at_s, rng.uniform(0.85, 1.1), 0.12 * (-1) ** number, rng)
    return bed


def sole(bed: Wave, at_s: float, level: float, pan: float, rng: np.random.Generator) -> None:
    """Put a boot's heel, roll and toe on something hard."""
    seed = int(rng.integers(10_000))
    place(bed, saturate(thump(0.14, seed, 0.03, 190) * 3, 1.0), at_s, level, pan)
    place(bed, strike(0.12, seed + 1, 0.02, 420, 2600), at_s + 0.001, level * 1.1, pan)
    toe_s = at_s + 0.085 + rng.normal(0, 0.007)
    place(bed, strike(0.12, seed + 2, 0.022, 500, 2300), toe_s, level * 0.6, pan)
    place(bed, strike(0.14, seed + 3, 0.04, 1200, 5200), toe_s + 0.02, level * 0.16, pan)


def pavement(bed: Wave, at_s: float, level: float, pan: float, rng: np.random.Generator) -> None:
    """Put one step on pavement, with the grit under it."""
    sole(bed, at_s, level, pan, rng)
    for _ in range(14):
        grain = strike(0.012, int(rng.integers(10_000)), 0.0018, 2200, 9500)
        place(bed, grain, at_s + abs(rng.normal(0.06, 0.04)), rng.exponential(0.12), pan)


def leaves(bed: Wave, at_s: float, level: float, pan: float, rng: np.random.Generator) -> None:
    """Put one step through leaves that are dry on top."""
    place(bed, thump(0.14, int(rng.integers(10_000)), 0.03, 170), at_s, level * 1.3, pan)
    for _ in range(110):
        length_s = rng.uniform(0.006, 0.03)
        grain = strike(length_s + 0.02, int(rng.integers(10_000)), length_s / 2, 1300, 8200)
        place(
            bed,
            grain,
            at_s + abs(rng.normal(0.1, 0.075)),
            rng.exponential(0.26),
            pan + rng.uniform(-0.3, 0.3),
        )


def boards(bed: Wave, at_s: float, level: float, pan: float, rng: np.random.Generator) -> None:
    """Put one step on hollow boards; now and then one complains."""
    sole(bed, at_s, level * 0.9, pan, rng)
    plank = rng.uniform(104, 132)
    tones = [
        (plank, 0.8, 0.055),
        (plank * 1.9, 0.7, 0.04),
        (plank * 3.3, 0.5, 0.028),
        (plank * 5.1, 0.3, 0.018),
    ]
    place(bed, ring(0.6, tones), at_s + 0.001, level * 0.4, pan)
    if rng.random() < 0.5:
        creak = [(430 + 18 * n, 0.3, 0.02) for n in range(3)]
        for number in range(9):
            place(bed, ring(0.05, creak, rng), at_s + 0.16 + number * 0.013, 0.05 * level, pan)


def step_pavement() -> Wave:
    """Boots on pavement."""
    return inside(walk(pavement, 21), STREET, -19)


def step_leaves() -> Wave:
    """Boots in leaves."""
    return inside(walk(leaves, 22), STREET, -26)


def step_boards() -> Wave:
    """Boots on a porch."""
    return inside(walk(boards, 26), FLAT, -19)


SOUNDS = {"step_pavement": step_pavement, "step_leaves": step_leaves, "step_boards": step_boards}
