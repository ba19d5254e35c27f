"""Movie night's table: bowls, bottles, sweets, a bag of chips."""

from __future__ import annotations

import numpy as np

from . import foliage
from .home import low_table
from .materials import painted, toned
from .shapes import Site
from .stuff import Stuff


def _bowls(site: Site, x: float, y: float, top: float, chance: np.random.Generator) -> None:
    """Bowls of popcorn and chips."""
    corn = toned(["#f6e6b0", "#fff4d0", "#e8cc84", "#f2dca0"], 0.7)
    chip = toned(["#e0a040", "#c88430", "#ecb458", "#d49438"], 0.6)
    for bx, by, size, glaze, food in (
        (-0.18, y + 0.08, 1.15, "#a83228", corn),
        (0.52, y + 0.1, 0.95, "#2f5d74", chip),
        (-0.62, y + 0.1, 0.8, "#d8b04a", chip),
    ):
        shell = [(0.05, 0), (0.12, 0.03), (0.155, 0.09), (0.147, 0.09), (0.11, 0.045)]
        site.lathe([(r * size, h * size) for r, h in shell], painted(glaze, rough=0.25), x + bx, by, top)
        heap = chance.normal(0, 1, (150, 2)) * 0.055 * size
        heap = heap[np.hypot(heap[:, 0], heap[:, 1]) < 0.135 * size]
        high = top + (0.112 - 2.6 * (heap**2).sum(1) / size) * size + chance.normal(0, 0.007, len(heap))
        places = np.column_stack([x + bx + heap[:, 0], by + heap[:, 1], high])
        if food is corn:
            # A puff is a few flaps that stick together.
            places = np.repeat(places, 5, 0) + chance.normal(0, 0.009, (5 * len(places), 3))
        tones = chance.uniform(0, 1, len(places))
        foliage.leaves(site, places, 0.015 if food is corn else 0.032, food, 5, tones)


def _bottles(site: Site, x: float, y: float, top: float, chance: np.random.Generator) -> None:
    """Bottles, cups, and licorice in a jar."""
    for cx, cy, tint, high, wide in (
        (-0.78, y - 0.02, "#d86a1c", 0.2, 0.034),
        (0.78, y + 0.02, "#3a7a4a", 0.15, 0.034),
        (0.72, y + 0.15, "#b8322a", 0.15, 0.034),
    ):
        site.lathe(
            [(0, 0), (wide, 0), (wide, high - 0.02), (wide * 0.7, high), (0, high)],
            painted(tint, rough=0.25),
            x + cx,
            cy,
            top,
            18,
        )
    for cx, tint in ((-0.42, "#e8e0cc"), (0.34, "#31566c")):
        site.lathe(
            [(0.036, 0), (0.044, 0.09), (0.04, 0.09), (0.032, 0.02)],
            painted(tint, rough=0.3),
            x + cx,
            y + 0.2,
            top,
            18,
        )
    jar = [(0, 0), (0.06, 0), (0.065, 0.1), (0.05, 0.12)]
    site.lathe(jar, painted("#b8c8c0", "#90a4a0", 0.1, shine=0.8), x + 0.72, y - 0.14, top, 18)
    licorice = painted("#a81f28", "#701018", 0.3)
    for _ in range(14):
        a, b = chance.normal(0, 0.025, 2)
        site.tube(
            [
                (x + 0.72 + a, y - 0.14 + b, top + 0.02),
                (x + 0.72 + 1.7 * a, y - 0.14 + 1.7 * b, top + 0.15 + abs(a)),
            ],
            0.006,
            licorice,
            1,
        )


def spread(site: Site, stuff: Stuff, x: float, y: float, tall: float) -> None:
    """A low table and far too much to eat on it."""
    low_table(
        site, painted("#6a4428", "#442a18", 0.55, scale=3, bump=0.05, shine=0.15), x, y, 1.76, 0.56, tall
    )
    top = tall + 0.028
    chance = np.random.default_rng(14)
    _bowls(site, x, y, top, chance)
    site.box(
        x + 0.17, y - 0.06, top + 0.022, 0.36, 0.34, 0.04, painted("#c9a878", "#a0805a", 0.8), 0.004, turn=9
    )
    crust = painted("#d8903c", "#a85c24", 0.6, scale=9)
    for k in range(3):
        a = 0.9 + 0.8 * k
        wedge = [
            (0, 0),
            (0.16 * np.cos(a), 0.16 * np.sin(a)),
            (0.16 * np.cos(a + 0.7), 0.16 * np.sin(a + 0.7)),
        ]
        site.prism([(x + 0.17 + p, y - 0.1 + q) for p, q in wedge], 0.014, crust, "xy", top + 0.044, 0.003)
    _bottles(site, x, y, top, chance)
    sweets = [painted(c, rough=0.3) for c in ("#e8c64a", "#c8344a", "#4a8a5a", "#e0e0d8")]
    for k in range(30):
        px, py = x + chance.uniform(-0.84, 0.84), y + chance.uniform(-0.26, 0.0)
        site.box(px, py, top + 0.012, 0.035, 0.024, 0.02, sweets[k % 4], 0.006, turn=chance.uniform(0, 180))
    site.box(x - 0.42, y - 0.1, top + 0.012, 0.17, 0.05, 0.022, stuff.black, 0.006, turn=24)
    bag = painted("#d23c2c", "#96241e", 0.3, scale=6)
    site.box(x - 0.6, y - 0.14, top + 0.035, 0.24, 0.18, 0.06, bag, 0.03, turn=-18)
