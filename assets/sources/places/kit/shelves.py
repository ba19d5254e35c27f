"""Furniture of a video store: racks of tapes with covers, counters, machines and letter cards."""

from __future__ import annotations

import numpy as np

from .lights import TELEVISION, TUNGSTEN, lamp
from .materials import glowing, painted, picture
from .prints import atlas
from .shapes import Site
from .shops import tapes
from .stuff import Stuff

ATLAS_COLUMNS, ATLAS_ROWS = 8, 6
COVER_WIDE, COVER_TALL = 0.125, 0.205


def cover_paper():
    """The material of printed covers."""
    return picture(atlas(ATLAS_COLUMNS, ATLAS_ROWS), "covers", 0.0, 0.38)


def covers(site: Site, paper, places: list[tuple[float, float, float, float]], seed: int) -> None:
    """Covers that face -y, at (left, bottom, width, y), leaning back a little."""
    chance = np.random.default_rng(seed)
    points, uv = [], []
    for x, z, wide, y in places:
        tall = wide * COVER_TALL / COVER_WIDE
        lean = 0.03
        points += [(x, y, z), (x + wide, y, z), (x + wide, y + lean, z + tall), (x, y + lean, z + tall)]
        number = int(chance.integers(ATLAS_COLUMNS * ATLAS_ROWS))
        u, v = (number % ATLAS_COLUMNS) / ATLAS_COLUMNS, 1 - (number // ATLAS_COLUMNS + 1) / ATLAS_ROWS
        du, dv = 1 / ATLAS_COLUMNS, 1 / ATLAS_ROWS
        uv += [(u, v), (u + du, v), (u + du, v + dv), (u, v + dv)]
    faces = [tuple(range(4 * i, 4 * i + 4)) for i in range(len(places))]
    site.mesh(points, faces, paper, uv=uv)


def cover_rack(
    site: Site, stuff: Stuff, paper, wide: float, tall: float, rows: str, seed: int, body=None
) -> None:
    """A shelf unit along x from 0 facing -y; each of `rows` is `c` (covers) or `s` (spines), low first."""
    chance = np.random.default_rng(seed)
    body = body or stuff.wood
    step = (tall - 0.2) / len(rows)
    heights = [0.16 + step * i for i in range(len(rows))]
    parts = [
        (wide / 2, 0.13, tall / 2, wide, 0.03, tall),
        (wide / 2, 0, 0.07, wide, 0.28, 0.14),
        (wide / 2, 0, tall, wide + 0.04, 0.30, 0.04),
    ]
    parts += [(s * wide, 0, tall / 2, 0.04, 0.28, tall) for s in (0, 1)]
    parts += [(wide / 2, 0, z - 0.012, wide, 0.26, 0.024) for z in heights]
    site.boxes(parts, body, 0.005)
    site.boxes([(wide / 2, -0.135, z - 0.012, wide, 0.008, 0.03) for z in heights], stuff.plaster)
    spines = [z for z, kind in zip(heights, rows, strict=False) if kind == "s"]
    tapes(site, stuff, 0.04, wide - 0.04, spines, -0.03, seed, 0.1)
    fronts = []
    for z, kind in zip(heights, rows, strict=False):
        x = 0.06
        while kind == "c" and x < wide - 0.16:
            size = min(COVER_WIDE, (step - 0.03) * COVER_WIDE / COVER_TALL)
            if chance.random() > 0.06:
                fronts.append((x, z, size, -0.06 + chance.uniform(-0.012, 0.012)))
            x += size + 0.018
    if fronts:
        covers(site, paper, fronts, seed)


def counter(site: Site, stuff: Stuff, paper, x: float, y: float, long: float) -> None:
    """The shop's counter along x from its left end, its front at y, with a rack in its face."""
    with site.at(x, y):
        site.box(long / 2, 0.33, 0.5, long, 0.62, 1.0, stuff.dark_wood, 0.02)
        site.box(long / 2, 0.32, 1.03, long + 0.14, 0.8, 0.06, stuff.wood, 0.02)
        site.boxes(
            [(0.1 + k * 0.42, 0.01, 0.5, 0.03, 0.03, 0.86) for k in range(int(long / 0.42) + 1)],
            stuff.wood,
            0.005,
        )
        covers(site, paper, [(0.2 + 0.21 * k, 0.58, 0.15, -0.02) for k in range(int(long / 0.21) - 1)], 71)
        site.boxes([(long / 2, -0.02, 0.56, long - 0.1, 0.09, 0.025)], stuff.cream, 0.004)


def register(site: Site, stuff: Stuff, x: float, y: float, z: float, turn: float) -> None:
    """An old cash register."""
    with site.at(x, y, z, turn):
        site.box(0, 0, 0.1, 0.46, 0.42, 0.2, stuff.cream, 0.02)
        site.box(0, 0.06, 0.27, 0.44, 0.3, 0.18, stuff.cream, 0.03, lean=-18)
        site.boxes(
            [
                (-0.14 + 0.07 * i, -0.13, 0.22 + 0.02 * j, 0.045, 0.03, 0.03)
                for i in range(4)
                for j in range(2)
            ],
            stuff.black,
            0.006,
        )
        site.box(0, 0.18, 0.47, 0.26, 0.06, 0.12, stuff.black, 0.01)
        site.box(0, 0.145, 0.47, 0.2, 0.01, 0.06, glowing("#7fe0c0", 2.0, "warm"), 0)


def popcorn(site: Site, stuff: Stuff, x: float, y: float, z: float) -> None:
    """A popcorn machine with a lit glass box."""
    with site.at(x, y, z):
        site.box(0, 0, 0.06, 0.5, 0.42, 0.12, stuff.red, 0.015)
        site.box(0, 0, 0.72, 0.52, 0.44, 0.12, stuff.red, 0.02)
        site.prism([(-0.26, 0.78), (0.26, 0.78), (0.16, 0.9), (-0.16, 0.9)], 0.4, stuff.red, "xz", -0.2, 0.01)
        site.boxes(
            [(a, b, 0.4, 0.025, 0.025, 0.6) for a in (-0.23, 0.23) for b in (-0.19, 0.19)], stuff.steel
        )
        chance = np.random.default_rng(8)
        corn = painted("#f6e2a0", "#d8b460", 0.7, scale=20)
        heap = [(chance.uniform(-0.2, 0.2), chance.uniform(-0.16, 0.16)) for _ in range(240)]
        site.boxes(
            [
                (
                    a,
                    b,
                    0.15 + 0.2 * (1 - (abs(a) + abs(b)) * 1.6) * chance.uniform(0.4, 1),
                    0.035,
                    0.035,
                    0.03,
                )
                for a, b in heap
            ],
            corn,
        )
        site.cylinder(0, 0, 0.5, 0.12, 0.09, stuff.steel)
        site.box(0, 0.18, 0.4, 0.44, 0.01, 0.56, stuff.cream, 0)
        lamp(site, "POINT", (0, -0.05, 0.63), 16, TUNGSTEN, "warm", 0.06)


def gumballs(site: Site, stuff: Stuff, x: float, y: float) -> None:
    """A gumball machine: a red stand and a glass ball with coloured gum."""
    with site.at(x, y):
        stand = [
            (0.2, 0),
            (0.19, 0.03),
            (0.05, 0.06),
            (0.04, 0.62),
            (0.13, 0.66),
            (0.15, 0.72),
            (0.16, 0.92),
            (0.11, 0.96),
        ]
        site.lathe(stand, stuff.red)
        site.lathe([(0.12, 1.35), (0.10, 1.41), (0.03, 1.44), (0, 1.45)], stuff.red)
        site.box(0, -0.16, 0.82, 0.09, 0.03, 0.09, stuff.steel)
        chance = np.random.default_rng(3)
        gums = [painted(c, c, 0.25) for c in ("#c8402c", "#e8b43a", "#3a8a8c", "#efe6cf", "#d87a2a")]
        for k in range(70):
            way = chance.normal(0, 1, 3)
            way[2] = -abs(way[2]) if chance.random() < 0.7 else abs(way[2]) * 0.4
            spot = way / np.linalg.norm(way) * 0.185
            ball = [(0.038 * np.sin(t), -0.038 * np.cos(t)) for t in np.linspace(0, np.pi, 7)]
            site.lathe(ball, gums[k % 5], spot[0], spot[1], 1.16 + spot[2], count=10)


def television(
    site: Site,
    stuff: Stuff,
    x: float,
    y: float,
    z: float,
    turn: float,
    screen,
    watts: float,
    group: str = "tv",
) -> None:
    """A tube television on a bracket from the ceiling; `screen` is its picture's material."""
    with site.at(x, y, z, turn):
        site.box(0, 0.3, 0, 0.86, 0.62, 0.68, stuff.black, 0.05)
        site.wall(-0.35, -0.23, 0.35, 0.27, -0.035, screen)
        site.boxes([(0, -0.03, -0.285, 0.7, 0.02, 0.05)], stuff.steel, 0.01)
        site.tube([(0, 0.3, 0.3), (0, 0.3, 0.8)], 0.03, stuff.black)
        site.box(0, 0.3, -0.37, 0.92, 0.68, 0.04, stuff.steel)
        lamp(site, "AREA", (0, -0.12, 0), watts, TELEVISION, group, 0.7, (0, -3, -1.6), tall=0.5)


def pendant(
    site: Site, stuff: Stuff, x: float, y: float, drop: float, ceiling: float, watts: float, shade=None
) -> None:
    """A lamp with a shade that hangs at height `drop`."""
    bulb = glowing(TUNGSTEN, 14, "warm")
    site.tube([(x, y, ceiling), (x, y, drop + 0.18)], 0.006, stuff.black, 1)
    site.lathe(
        [(0.03, 0.2), (0.06, 0.16), (0.2, 0), (0.195, -0.01), (0.05, 0.12)], shade or stuff.red, x, y, drop
    )
    site.lathe([(0, 0.06), (0.055, 0.03), (0.055, -0.02), (0, -0.05)], bulb, x, y, drop)
    lamp(site, "SPOT", (x, y, drop - 0.06), watts, TUNGSTEN, "warm", 0.06, (x, y, 0), 125)
    lamp(site, "POINT", (x, y, drop - 0.04), watts * 0.12, TUNGSTEN, "warm", 0.05)


def telephone(site: Site, stuff: Stuff, x: float, y: float, z: float) -> None:
    """The pay telephone by the door: where cell phones aren't allowed, it is the one there is."""
    site.box(x, y - 0.05, z, 0.2, 0.13, 0.46, stuff.black, 0.02)
    site.box(x + 0.03, y - 0.12, z - 0.02, 0.1, 0.02, 0.16, stuff.steel, 0.006)
    site.box(x + 0.02, y - 0.12, z + 0.17, 0.14, 0.02, 0.05, stuff.steel, 0.006)
    site.box(x, y - 0.12, z - 0.19, 0.16, 0.02, 0.06, stuff.steel, 0.006)
    ear = [(x - 0.075, y - 0.15, z + 0.16), (x - 0.085, y - 0.17, z + 0.04), (x - 0.075, y - 0.15, z - 0.08)]
    site.tube(ear, 0.018, stuff.iron)
    cord = [(x - 0.075, y - 0.14, z - 0.09), (x - 0.1, y - 0.12, z - 0.4), (x - 0.03, y - 0.1, z - 0.44)]
    site.tube([*cord, (x, y - 0.08, z - 0.23)], 0.008, stuff.steel)
