"""The two shops across the street, with rooms behind their windows, and the houses about them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .lights import FLUORESCENT, TUNGSTEN, lamp
from .shapes import Box, Site
from .stuff import Stuff

GROUND_HEIGHT = 3.3
ROOM_DEPTH = 4.2
WALL = 0.3


def window(
    site: Site,
    stuff: Stuff,
    x: float,
    z: float,
    wide: float,
    tall: float,
    y: float,
    glass,
    bars: tuple[int, int] = (1, 1),
) -> None:
    """A sash window on a wall face at y, centred on x, with a stone sill and lintel."""
    site.wall(x - wide / 2, z, x + wide / 2, z + tall, y - 0.02, glass)
    edge = 0.07
    frame: list[Box] = [(x + s * wide / 2, y - 0.05, z + tall / 2, edge, 0.1, tall) for s in (-1, 1)]
    frame += [(x, y - 0.05, z + s * tall, wide + edge, 0.1, edge) for s in (0, 1)]
    frame += [
        (x - wide / 2 + wide * (i + 1) / (bars[0] + 1), y - 0.04, z + tall / 2, 0.035, 0.06, tall)
        for i in range(bars[0])
    ]
    frame += [(x, y - 0.04, z + tall * (i + 1) / (bars[1] + 1), wide, 0.06, 0.035) for i in range(bars[1])]
    site.boxes(frame, stuff.trim, 0.006)
    site.box(x, y - 0.1, z - 0.06, wide + 0.3, 0.26, 0.1, stuff.granite, 0.015)
    site.box(x, y - 0.04, z + tall + 0.16, wide + 0.4, 0.14, 0.22, stuff.trim, 0.015)


def cornice(site: Site, stuff: Stuff, x0: float, x1: float, z: float, y: float = 0) -> None:
    """A bracketed cornice along the top of a front."""
    wide, mid = x1 - x0, (x0 + x1) / 2
    site.boxes(
        [
            (mid, y - 0.06, z, wide + 0.1, 0.22, 0.2),
            (mid, y - 0.16, z + 0.2, wide + 0.3, 0.42, 0.14),
            (mid, y - 0.24, z + 0.36, wide + 0.5, 0.6, 0.16),
        ],
        stuff.trim,
        0.02,
    )
    site.boxes(
        [(x0 + 0.2 + i * 0.42, y - 0.2, z + 0.06, 0.16, 0.3, 0.2) for i in range(int(wide / 0.42))],
        stuff.trim,
        0.01,
    )


def shell(
    site: Site,
    stuff: Stuff,
    wide: float,
    top: float,
    wall,
    panes: Sequence[tuple[float, float]],
    door: tuple[float, float],
    frame,
    sill: float = 0.55,
    head: float = 2.85,
) -> None:
    """A front along x from 0 with openings into a hollow ground floor; solid above."""
    deep = 8.0
    site.box(wide / 2, deep / 2, (GROUND_HEIGHT + top) / 2, wide, deep, top - GROUND_HEIGHT, wall, 0)
    openings = sorted([*panes, door])
    edges = [0.0] + [x for opening in openings for x in opening] + [wide]
    piers = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if b - a > 0.02]
    site.boxes(
        [((a + b) / 2, WALL / 2, GROUND_HEIGHT / 2, b - a, WALL, GROUND_HEIGHT) for a, b in piers],
        frame,
        0.02,
    )
    site.box(wide / 2, WALL / 2, (head + GROUND_HEIGHT) / 2, wide, WALL, GROUND_HEIGHT - head, frame, 0.01)
    for a, b in panes:
        mid, long = (a + b) / 2, b - a
        site.box(mid, WALL / 2, sill / 2, long, WALL, sill, frame, 0.02)
        site.boxes([(mid, 0.0, sill + 0.03, long + 0.1, 0.2, 0.07)], stuff.trim, 0.01)
        bars = 2 if long > 2.2 else 1
        site.boxes(
            [
                (a + long * (i + 1) / (bars + 1), 0.1, (sill + head) / 2, 0.05, 0.08, head - sill)
                for i in range(bars)
            ]
            + [(mid, 0.1, head - 0.42, long, 0.07, 0.05)],
            frame,
        )
        site.wall(a, sill, b, head, 0.14, stuff.pane)
    for side in (0, wide):
        site.box(side, deep / 2, GROUND_HEIGHT / 2, 0.2, deep, GROUND_HEIGHT, wall, 0)


def room(site: Site, wide: float, wall, floor, ceiling, deep: float = ROOM_DEPTH) -> None:
    """The inside of a hollow ground floor."""
    low, high = 0.12, GROUND_HEIGHT - 0.05
    site.quad([(0.1, 0, low), (wide - 0.1, 0, low), (wide - 0.1, deep, low), (0.1, deep, low)], floor)
    site.quad([(0.1, deep, high), (wide - 0.1, deep, high), (wide - 0.1, 0, high), (0.1, 0, high)], ceiling)
    site.wall(0.1, low, wide - 0.1, high, deep, wall)
    site.quad([(0.12, 0, low), (0.12, deep, low), (0.12, deep, high), (0.12, 0, high)], wall)
    site.quad(
        [(wide - 0.12, deep, low), (wide - 0.12, 0, low), (wide - 0.12, 0, high), (wide - 0.12, deep, high)],
        wall,
    )


def glass_door(site: Site, stuff: Stuff, x0: float, x1: float, frame, y: float = 0.2) -> None:
    """A glazed shop door with a push bar."""
    mid, wide, tall = (x0 + x1) / 2, x1 - x0, 2.35
    low = 0.14
    parts = [
        (x0 + 0.06, y, low + tall / 2, 0.12, 0.06, tall),
        (x1 - 0.06, y, low + tall / 2, 0.12, 0.06, tall),
        (mid, y, low + 0.16, wide, 0.06, 0.32),
        (mid, y, low + tall - 0.06, wide, 0.06, 0.12),
    ]
    site.boxes(parts, frame, 0.01)
    site.wall(x0, low + tall + 0.02, x1, 2.85, y, stuff.pane)
    site.wall(x0 + 0.12, low + 0.3, x1 - 0.12, low + tall - 0.12, y, stuff.pane)
    site.tube([(x0 + 0.14, y - 0.06, 1.15), (x1 - 0.14, y - 0.06, 1.15)], 0.02, stuff.steel)


def tapes(
    site: Site,
    stuff: Stuff,
    x0: float,
    x1: float,
    rows: Sequence[float],
    y: float,
    seed: int,
    faces: float = 0.35,
) -> None:
    """Tapes on shelves at the given heights, along x at depth y; a part of them face on."""
    chance = np.random.default_rng(seed)
    boxes: list[Box] = []
    tones: list[float] = []
    count = 16
    for z in rows:
        x = x0
        while x < x1 - 0.12:
            wide = 0.115 if chance.random() < faces else 0.03 * int(chance.integers(1, 4))
            tall = 0.19 * chance.uniform(0.94, 1.0)
            if chance.random() > 0.07:
                tone = (int(chance.integers(count)) + 0.5) / count
                boxes.append((x + wide / 2, y, z + tall / 2, wide * 0.94, 0.1, tall))
                tones.append(tone)
                if wide > 0.08:
                    boxes.append(
                        (
                            x + wide / 2,
                            y - 0.052,
                            z + tall * chance.uniform(0.3, 0.7),
                            wide * 0.7,
                            0.003,
                            tall * chance.uniform(0.15, 0.4),
                        )
                    )
                    tones.append((int(chance.choice([2, 4, 9, 10, 15, 13])) + 0.5) / count)
            x += wide + 0.006
    site.boxes(boxes, stuff.spines, tone=tones)


def rack(
    site: Site, stuff: Stuff, wide: float, rows: int, tall: float, seed: int, body=None, faces: float = 0.35
) -> None:
    """A shelf unit along x from 0 that faces -y, full of tapes."""
    body = body or stuff.dark_wood
    step = (tall - 0.2) / rows
    heights = [0.16 + step * i for i in range(rows)]
    parts: list[Box] = [
        (wide / 2, 0.12, tall / 2, wide, 0.03, tall),
        (wide / 2, 0, 0.07, wide, 0.26, 0.14),
        (wide / 2, 0, tall, wide + 0.04, 0.28, 0.04),
    ]
    parts += [(s * wide, 0, tall / 2, 0.035, 0.26, tall) for s in (0, 1)]
    parts += [(wide / 2, 0, z - 0.012, wide, 0.24, 0.022) for z in heights]
    site.boxes(parts, body, 0.004)
    site.boxes([(wide / 2, -0.125, z - 0.012, wide, 0.01, 0.035) for z in heights], stuff.cream)
    tapes(site, stuff, 0.03, wide - 0.03, heights, -0.02, seed, faces)


def video_shop(site: Site, stuff: Stuff) -> None:
    """The video store's front (8.4 wide, along x from 0), with the shop inside; signs come in 2D."""
    wide = 8.4
    shell(site, stuff, wide, 7.0, stuff.red_brick, [(0.5, 3.5), (5.0, 7.9)], (3.75, 4.75), stuff.green)
    room(site, wide, stuff.plaster, stuff.navy, stuff.ceiling)
    glass_door(site, stuff, 3.75, 4.75, stuff.red)
    site.box(wide / 2, -0.14, 3.62, wide - 0.5, 0.34, 0.86, stuff.black, 0.03)
    site.boxes(
        [(wide / 2, -0.16, 4.12, wide + 0.1, 0.44, 0.1), (wide / 2, -0.12, 3.1, wide, 0.3, 0.08)],
        stuff.trim,
        0.01,
    )
    cornice(site, stuff, 0, wide, 6.8)
    for x in (1.4, 4.2, 7.0):
        window(site, stuff, x, 4.75, 1.1, 1.6, 0, stuff.dark_glass)
    with site.at(0.35, ROOM_DEPTH - 0.2, 0.12):
        rack(site, stuff, 7.7, 8, 2.2, 11)
    for x, seed in ((1.0, 12), (2.6, 13), (6.0, 14)):
        with site.at(x, 1.7, 0.12, 90):
            rack(site, stuff, 1.9, 5, 1.35, seed)
        with site.at(x - 0.3, 3.6, 0.12, -90):
            rack(site, stuff, 1.9, 5, 1.35, seed + 10)
    site.box(7.0, 1.9, 0.62, 1.4, 0.6, 1.0, stuff.wood, 0.02)
    site.box(6.9, 1.85, 1.24, 0.4, 0.36, 0.26, stuff.cream, 0.03)
    site.boxes([(x, y, 3.18, 1.1, 0.16, 0.06) for x in (2.0, 6.3) for y in (1.0, 2.6)], stuff.tube)
    for x in (2.0, 6.3):
        lamp(site, "AREA", (x, 1.9, 3.1), 90, FLUORESCENT, "shops", 2.2, (x, 1.9, 0), tall=2.2)
        lamp(site, "AREA", (x, -0.4, 1.9), 60, (1.0, 0.92, 0.74), "shops", 3, (x, -4, 0.3), tall=2)
    lamp(
        site, "AREA", (wide / 2, -0.7, 4.4), 30, (1.0, 0.86, 0.62), "shops", 5, (wide / 2, 0.2, 3.5), tall=0.2
    )


def _diner_fittings(site: Site, stuff: Stuff, wide: float) -> None:
    """Counter, stools, shelves, tables and lamps of the diner."""
    site.box(wide / 2, 2.9, 0.62, 6.6, 0.55, 1.0, stuff.dark_wood, 0.02)
    site.box(wide / 2, 2.86, 1.15, 6.8, 0.75, 0.06, stuff.cream, 0.02)
    for x in np.arange(1.2, 7.4, 0.75):
        site.cylinder(x, 2.2, 0.12, 0.62, 0.03, stuff.steel)
        site.cylinder(x, 2.2, 0.74, 0.09, 0.18, stuff.red)
    site.boxes([(wide / 2, 4.05, z, 6.4, 0.24, 0.04) for z in (1.5, 1.95, 2.4)], stuff.wood)
    chance = np.random.default_rng(5)
    for z in (1.52, 1.97, 2.42):
        cups = [
            (x, 4.02, z + 0.09, 0.1, 0.1, chance.uniform(0.1, 0.24))
            for x in np.arange(1.2, 7.2, 0.17)
            if chance.random() > 0.25
        ]
        site.boxes(cups, stuff.spines, tone=chance.choice([4.5, 10.5, 2.5, 6.5, 1.5], len(cups)) / 16)
    for x in (1.0, 2.4, 5.6, 7.1):
        site.box(x, 0.95, 0.82, 0.9, 0.6, 0.05, stuff.cream, 0.02)
        site.cylinder(x, 0.95, 0.12, 0.7, 0.04, stuff.steel)
        site.boxes([(x + s * 0.65, 0.95, 0.5, 0.1, 0.5, 0.8) for s in (-1, 1)], stuff.red, 0.03)
    for x in (1.2, 2.8, 5.5, 7.1):
        site.tube([(x, 1.4, 3.2), (x, 1.4, 2.55)], 0.008, stuff.black, 1)
        site.lathe([(0.03, 0.2), (0.07, 0.14), (0.2, 0), (0.19, -0.01), (0.06, 0.1)], stuff.red, x, 1.4, 2.36)
        site.lathe([(0, 0), (0.06, 0.03), (0.05, 0.1), (0, 0.12)], stuff.bulb, x, 1.4, 2.31)
        lamp(site, "POINT", (x, 1.4, 2.25), 45, TUNGSTEN, "shops", 0.1)
    lamp(site, "AREA", (wide / 2, 3.2, 3.1), 150, TUNGSTEN, "shops", 6, (wide / 2, 3.2, 0), tall=1)
    lamp(
        site,
        "AREA",
        (wide / 2, -0.3, 1.8),
        200,
        TUNGSTEN,
        "shops",
        wide * 0.85,
        (wide / 2, -4, 0.4),
        tall=1.2,
    )


def diner_shop(site: Site, stuff: Stuff) -> None:
    """The diner's front (8.3 wide, along x from 0), with the flat above it."""
    wide = 8.3
    shell(site, stuff, wide, 6.9, stuff.warm_brick, [(0.4, 3.3), (4.75, 7.9)], (3.5, 4.5), stuff.dark_wood)
    room(site, wide, stuff.plaster, stuff.linoleum, stuff.ceiling)
    glass_door(site, stuff, 3.5, 4.5, stuff.red)
    cornice(site, stuff, 0, wide, 6.7)
    for x, glass in ((1.3, stuff.curtain), (4.1, stuff.dark_glass), (6.9, stuff.dark_glass)):
        window(site, stuff, x, 4.4, 1.1, 1.65, 0, glass)
    strip = 14
    for k in range(strip):
        a, b = 0.1 + k * (wide - 0.2) / strip, 0.1 + (k + 1) * (wide - 0.2) / strip
        points = [
            (a, -0.02, 3.75),
            (b, -0.02, 3.75),
            (b, -1.15, 3.1),
            (a, -1.15, 3.1),
            (a, -1.15, 2.88),
            (b, -1.15, 2.88),
        ]
        site.mesh(points, [(3, 2, 1, 0), (4, 5, 2, 3)], stuff.awning if k % 2 else stuff.canvas)
    _diner_fittings(site, stuff, wide)


def house(
    site: Site, stuff: Stuff, wide: float, tall: float, gable: float, lit: Sequence[int], wall=None
) -> None:
    """A clapboard house with its gable to the street; `lit` numbers the windows that glow."""
    wall = wall or stuff.clapboard
    site.box(wide / 2, 4, tall / 2, wide, 8, tall, wall, 0)
    site.prism([(-0.4, tall), (wide + 0.4, tall), (wide / 2, tall + gable)], 9, stuff.roof, "xz", -0.6, 0.02)
    site.prism([(0, tall), (wide, tall), (wide / 2, tall + gable * 0.93)], 0.1, wall, "xz", -0.65)
    count = 0
    for z in (0.9, 3.7):
        for x in np.linspace(wide * 0.2, wide * 0.8, 3 if wide > 7 else 2):
            if z + 1.5 < tall:
                glass = stuff.curtain if count in lit else stuff.dark_glass
                window(site, stuff, float(x), z, 0.95, 1.5, -0.02, glass)
            count += 1
    site.boxes(
        [
            (wide / 2, -0.03, 0.3 + 0.24 * k, wide + 0.04, 0.05 + 0.02 * (k % 2), 0.22)
            for k in range(int(tall / 0.24))
        ],
        wall,
    )
