"""What stands on tables and counters where people eat."""

from __future__ import annotations

import numpy as np

from .materials import painted
from .shapes import Site
from .stuff import Stuff


def cup(site: Site, stuff: Stuff, x: float, y: float, z: float) -> None:
    """A thick cup of coffee on its saucer."""
    site.lathe(
        [(0, 0.004), (0.05, 0.006), (0.08, 0.016), (0.078, 0.02), (0.04, 0.01)], stuff.white, x, y, z, 20
    )
    cup_side = [(0.028, 0.012), (0.04, 0.03), (0.044, 0.085), (0.039, 0.085), (0.036, 0.05)]
    site.lathe(cup_side, stuff.white, x, y, z, 18)
    site.cylinder(x, y, z + 0.07, 0.004, 0.037, painted("#2a1710", "#1a0e0a", 0.2))
    ear = [
        (x + 0.042, y, z + 0.075),
        (x + 0.068, y, z + 0.06),
        (x + 0.062, y, z + 0.035),
        (x + 0.04, y, z + 0.03),
    ]
    site.tube(ear, 0.007, stuff.white)


def condiments(site: Site, stuff: Stuff, x: float, y: float, z: float) -> None:
    """A napkin box with what is always beside it: two sauces, sugar, salt, the menus."""
    site.box(x, y, z + 0.075, 0.1, 0.13, 0.15, stuff.steel, 0.012)
    site.boxes([(x, y - 0.067, z + 0.08, 0.06, 0.01, 0.1)], stuff.white)
    bottle = [(0.032, 0), (0.035, 0.02), (0.034, 0.12), (0.02, 0.15), (0.008, 0.165), (0.004, 0.2)]
    for k, tone in enumerate(("#b32a20", "#d8a428")):
        site.lathe(bottle, painted(tone, rough=0.3), x + 0.11, y - 0.05 + 0.085 * k, z, 14)
    site.lathe([(0.04, 0), (0.045, 0.1), (0.03, 0.12)], stuff.pane, x - 0.12, y - 0.03, z, 14)
    site.lathe([(0.036, 0.004), (0.04, 0.075), (0, 0.08)], stuff.white, x - 0.12, y - 0.03, z, 14)
    site.lathe([(0.032, 0.115), (0.028, 0.14), (0.006, 0.15)], stuff.steel, x - 0.12, y - 0.03, z, 14)
    for k, tone in enumerate(("#7a2a26", "#d8c8a0")):
        site.box(
            x + 0.02 * k,
            y + 0.09 + 0.015 * k,
            z + 0.14,
            0.2,
            0.008,
            0.28,
            painted(tone),
            0.002,
            lean=-7,
            turn=4 * k,
        )


def plate(site: Site, stuff: Stuff, x: float, y: float, z: float, seed: int) -> None:
    """Half a dinner: a burger with fries, and a fork."""
    site.lathe(
        [(0, 0.006), (0.09, 0.008), (0.13, 0.022), (0.128, 0.026), (0.085, 0.014)], stuff.white, x, y, z, 24
    )
    bun = painted("#c07a34", "#8a4f1e", 0.5, scale=6)
    site.lathe([(0.05, 0), (0.056, 0.02), (0.05, 0.028)], bun, x - 0.04, y, z + 0.012, 18)
    site.lathe([(0.06, 0), (0.06, 0.016)], painted("#4a2418", "#34180f"), x - 0.04, y, z + 0.036, 18)
    site.lathe([(0.058, 0), (0.055, 0.022), (0.035, 0.042), (0, 0.048)], bun, x - 0.04, y, z + 0.052, 18)
    chance = np.random.default_rng(seed)
    for _ in range(16):
        site.box(
            x + 0.06 + chance.normal(0, 0.016),
            y + chance.normal(0, 0.03),
            z + 0.024 + abs(chance.normal(0, 0.012)),
            0.012,
            0.065,
            0.012,
            painted("#e0b050", "#b8842c", 0.6),
            0.002,
            turn=chance.uniform(0, 180),
        )
    site.boxes([(x - 0.19, y, z + 0.004, 0.014, 0.17, 0.006)], stuff.steel)


def coffee_machine(site: Site, stuff: Stuff, x: float, y: float, z: float) -> None:
    """A steel machine with two burners before it and two on top; turn it with the frame it is put in."""
    with site.at(x, y, z):
        site.box(0, 0.12, 0.05, 0.56, 0.5, 0.1, stuff.black, 0.015)
        site.box(0, 0.26, 0.34, 0.54, 0.2, 0.5, stuff.steel, 0.025)
        site.box(0, 0.1, 0.56, 0.56, 0.48, 0.12, stuff.steel, 0.025)
        site.boxes([(0, -0.145, 0.56, 0.4, 0.01, 0.06)], stuff.black, 0.006)
        site.boxes(
            [(-0.14, -0.152, 0.56, 0.025, 0.01, 0.025), (-0.08, -0.152, 0.56, 0.025, 0.01, 0.025)], stuff.red
        )
        pot = [(0.06, 0), (0.082, 0.03), (0.08, 0.1), (0.05, 0.145), (0.056, 0.17)]
        for px, py, pz, full in ((-0.14, 0.0, 0.1, True), (0.14, 0.0, 0.1, True), (0.13, 0.12, 0.62, False)):
            site.lathe(pot, stuff.pane, px, py, pz, 20)
            if full:
                site.lathe(
                    [(0.055, 0.004), (0.077, 0.03), (0.076, 0.08), (0, 0.082)], stuff.black, px, py, pz, 20
                )
            site.lathe(
                [(0.058, 0.15), (0.06, 0.172), (0.03, 0.18)],
                painted("#b8602c" if px > 0 else "#2a2a2c"),
                px,
                py,
                pz,
                16,
            )
            handle = [
                (px + 0.05, py - 0.04, pz + 0.155),
                (px + 0.1, py - 0.08, pz + 0.14),
                (px + 0.095, py - 0.075, pz + 0.05),
            ]
            site.tube(handle, 0.012, stuff.black)


def doughnuts(site: Site, stuff: Stuff, x: float, y: float, z: float) -> None:
    """A glass dome on a foot with a heap of doughnuts under it."""
    site.lathe([(0.07, 0), (0.03, 0.03), (0.03, 0.09), (0.19, 0.11), (0.19, 0.125)], stuff.steel, x, y, z)
    glaze = [
        painted(c, d, 0.35)
        for c, d in (("#8a4f24", "#6a3818"), ("#c86a7a", "#a04a5a"), ("#e0c890", "#c0a060"))
    ]
    ring = [(0.022 + 0.028 * (1 - np.cos(a)), 0.026 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 11)]
    for k in range(7):
        a, level = 2 * np.pi * k / 5, k // 5
        reach = 0.1 if level == 0 else 0.045
        site.lathe(
            ring, glaze[k % 3], x + reach * np.cos(a), y + reach * np.sin(a), z + 0.152 + 0.05 * level, 16
        )
    site.lathe([(0.18, 0.125), (0.175, 0.25), (0.1, 0.32), (0.02, 0.335), (0.02, 0.37)], stuff.pane, x, y, z)
