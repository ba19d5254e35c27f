"""What hangs on hooks and stands by doors: coats, scarves, hats, shoes, an umbrella."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from .shapes import Point, Site, ring_faces
from .stuff import Stuff

# Half width and half depth of a coat (parts of its full width) at parts of its length from the hook.
COAT = (
    (0.00, 0.07, 0.06),
    (0.03, 0.13, 0.09),
    (0.06, 0.15, 0.10),
    (0.10, 0.33, 0.14),
    (0.16, 0.42, 0.17),
    (0.30, 0.40, 0.19),
    (0.50, 0.41, 0.20),
    (0.75, 0.45, 0.21),
    (0.97, 0.50, 0.22),
    (1.00, 0.47, 0.18),
)
AROUND = 48


def _coat_body(
    site: Site, cloth, at: Point, size: tuple[float, float], folds: int, turn: float, sway: float
) -> None:
    """The coat from its shoulders down, in so many folds that begin at an angle; it hangs a little askew."""
    (x, y, top), (long, wide) = at, size
    points = []
    for part, half, deep in COAT:
        for a in np.linspace(0, math.tau, AROUND, endpoint=False):
            fold = 1 + 0.13 * part * math.sin(folds * a + turn) + 0.05 * part * math.sin(11 * a + 2 * turn)
            hem = 0.02 * part**6 * math.sin(3 * a + turn)
            points.append(
                (
                    x + wide * (half * math.cos(a) * fold + sway * part),
                    y + wide * deep * math.sin(a) * fold,
                    top - long * part + hem,
                )
            )
    site.mesh(points, ring_faces(len(COAT), AROUND), cloth, smooth=True)


def coat(
    site: Site,
    cloth,
    x: float,
    y: float,
    top: float,
    long: float,
    wide: float,
    seed: int,
    buttons=None,
) -> None:
    """A coat that hangs against a wall from a hook at x, y, `top`; it faces -y."""
    chance = np.random.default_rng(seed)
    folds, turn, sway = 5 + seed % 3, chance.uniform(0, 6), chance.uniform(-0.05, 0.05)
    _coat_body(site, cloth, (x, y, top), (long, wide), folds, turn, sway)
    for side in (-1, 1):
        reach = chance.uniform(0.62, 0.74) * long
        arm = [(0.40, 0.13), (0.49, 0.24), (0.52, 0.40), (0.50, reach / long)]
        _sleeve(site, cloth, [(x + side * wide * a, y - 0.03, top - long * b) for a, b in arm], wide * 0.12)
        collar = [(0.02, 0.03), (0.11, 0.05), (0.13, 0.11), (0.05, 0.17)]
        site.tube([(x + side * wide * a, y - wide * 0.15, top - long * b) for a, b in collar], 0.022, cloth)
    if buttons is not None:
        site.boxes(
            [
                (
                    x + wide * 0.05,
                    y - wide * (0.17 + 0.03 * k),
                    top - long * (0.22 + 0.14 * k),
                    0.022,
                    0.02,
                    0.022,
                )
                for k in range(4)
            ],
            buttons,
            0.006,
        )


def _sleeve(site: Site, cloth, line, radius: float) -> None:
    """A sleeve that hangs along the line, a little flat, with a wider cuff."""
    count = 14
    points = []
    for k, (x, y, z) in enumerate(line):
        fat = radius * (1, 0.95, 0.88, 1.0)[k]
        points += [
            (x + fat * math.cos(a), y + fat * 0.7 * math.sin(a), z)
            for a in np.linspace(0, math.tau, count, endpoint=False)
        ]
    faces = ring_faces(len(line), count)
    site.mesh(points, [*faces, tuple(range((len(line) - 1) * count, len(line) * count))], cloth, smooth=True)


def scarf(site: Site, cloth, x: float, y: float, top: float, long: float) -> None:
    """A scarf thrown over a hook: two ends of unlike length, in waves."""
    for side, reach in ((-1, 1.0), (1, 0.72)):
        rows = np.linspace(0, 1, 14)
        points = [
            (
                x + side * 0.05 + 0.02 * math.sin(5 * t + side) + edge * (0.045 + 0.02 * t),
                y - 0.06 - 0.025 * math.sin(7 * t + side * 2) - 0.02 * side,
                top - long * reach * t,
            )
            for t in rows
            for edge in (-1, 1)
        ]
        faces = [(2 * k, 2 * k + 1, 2 * k + 3, 2 * k + 2) for k in range(len(rows) - 1)]
        site.mesh(points, faces, cloth, smooth=True)
        low = top - long * reach
        site.boxes(
            [
                (x + side * 0.05 + 0.028 * e, y - 0.08, low - 0.03, 0.01, 0.01, 0.08)
                for e in (-2, -1, 0, 1, 2)
            ],
            cloth,
        )


def hat(site: Site, cloth, x: float, y: float, z: float) -> None:
    """A knitted hat on a hook."""
    site.lathe(
        [(0.125, -0.02), (0.13, 0.03), (0.122, 0.06), (0.11, 0.12), (0.07, 0.17), (0.02, 0.19), (0, 0.19)],
        cloth,
        x,
        y,
        z,
        20,
    )
    site.lathe([(0, -0.035), (0.03, -0.02), (0.038, 0), (0.03, 0.02), (0, 0.035)], cloth, x, y, z + 0.2, 12)


def shoes(site: Site, stuff: Stuff, leather, x: float, y: float, turn: float, tall: float = 0.1) -> None:
    """A pair of shoes, or boots where `tall` is more, toes towards -y before the turn."""
    profile = [
        (-0.15, 0.025),
        (-0.145, 0.06),
        (-0.10, 0.085),
        (-0.03, 0.10),
        (0.0, max(0.11, tall)),
        (0.1, max(0.12, tall)),
        (0.115, 0.08),
        (0.11, 0.025),
    ]
    sole = [(-0.155, 0.0), (-0.155, 0.026), (0.115, 0.026), (0.115, 0.0)]
    with site.at(x, y, 0.012, turn):
        for side, shift in ((-1, 0.0), (1, 0.03)):
            with site.at(side * 0.065, shift, 0, -6 * side):
                site.prism(profile, 0.09, leather, "yz", -0.045, 0.026)
                site.prism(sole, 0.1, stuff.black, "yz", -0.05, 0.004)


def umbrella(site: Site, cloth, handle, x: float, y: float, lean: float = 0.1) -> None:
    """A furled umbrella that leans against a wall behind it."""
    steps = [(0.008, 0.0), (0.012, 0.06), (0.05, 0.16), (0.045, 0.45), (0.03, 0.62), (0.014, 0.66)]
    for (r0, z0), (r1, z1) in pairwise(steps):
        count = 12
        points = [
            (x + r * math.cos(a), y + lean * z + r * math.sin(a), z)
            for r, z in ((r0, z0), (r1, z1))
            for a in np.linspace(0, math.tau, count, endpoint=False)
        ]
        site.mesh(
            points,
            ring_faces(2, count),
            cloth,
            True,
        )
    hook = [(x, y + lean * z, z) for z in (0.66, 0.8)]
    hook += [
        (x + 0.035 - 0.035 * math.cos(a), y + lean * 0.8, 0.8 + 0.035 * math.sin(a))
        for a in np.linspace(0.4, 3.6, 8)
    ]
    site.tube(hook, 0.012, handle)
