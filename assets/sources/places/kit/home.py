"""Things in rooms: furniture, lamps, books, bags, food, and the walls about them."""

from __future__ import annotations

import math

import numpy as np

from .lights import TUNGSTEN, lamp
from .materials import glowing, painted
from .shapes import Site, arc
from .stuff import Stuff


def chamber(
    site: Site, left: float, right: float, back: float, high: float, wall, floor, ceiling, front: float = -3.0
) -> None:
    """Floor, three walls and a ceiling about the camera."""
    site.quad(
        [(left, front, 0), (right, front, 0), (right, back, 0), (left, back, 0)],
        floor,
        ((right - left) / 2, (back - front) / 2),
    )
    site.wall(left, 0, right, high, back, wall, ((right - left) / 2, high / 2))
    long = (back - front) / 2
    site.quad(
        [(right, back, 0), (right, front, 0), (right, front, high), (right, back, high)],
        wall,
        (long, high / 2),
    )
    site.quad(
        [(left, front, 0), (left, back, 0), (left, back, high), (left, front, high)], wall, (long, high / 2)
    )
    site.quad([(left, back, high), (right, back, high), (right, front, high), (left, front, high)], ceiling)


def floorboards(
    site: Site,
    left: float,
    right: float,
    front: float,
    back: float,
    wood,
    wide: float = 0.16,
    z: float = 0.004,
) -> None:
    """Boards along y, each with a tone of its own."""
    x = left
    chance = np.random.default_rng(6)
    while x < right:
        y = front - chance.uniform(0, 1.5)
        while y < back:
            long = min(chance.uniform(1.4, 2.6), back - y)
            site.boxes([(x + wide / 2, y + long / 2, z - 0.01, wide - 0.006, long - 0.006, 0.02)], wood)
            y += long
        x += wide


def skirting(site: Site, left: float, right: float, back: float, material, tall: float = 0.14) -> None:
    """A board along the foot of the walls."""
    site.boxes(
        [
            ((left + right) / 2, back - 0.015, tall / 2, right - left, 0.03, tall),
            (left + 0.015, back / 2 - 1, tall / 2, 0.03, back + 2, tall),
            (right - 0.015, back / 2 - 1, tall / 2, 0.03, back + 2, tall),
        ],
        material,
        0.006,
    )


def books(
    site: Site,
    stuff: Stuff,
    x0: float,
    x1: float,
    z: float,
    y: float,
    seed: int,
    tall: float = 0.24,
    gaps: float = 0.08,
) -> None:
    """Books upright on a shelf along x, some leaning, some missing."""
    chance = np.random.default_rng(seed)
    boxes, tones, x = [], [], x0
    while x < x1 - 0.05:
        wide, high = chance.uniform(0.018, 0.05), tall * chance.uniform(0.72, 1.0)
        if chance.random() > gaps:
            boxes.append((x + wide / 2, y, z + high / 2, wide * 0.94, 0.16, high))
            tones.append(chance.random())
        x += wide
    site.boxes(boxes, stuff.spines, 0.002, tones)


def pile(
    site: Site, stuff: Stuff, x: float, y: float, z: float, count: int, seed: int, wide: float = 0.2
) -> None:
    """A crooked pile of books lying flat."""
    chance = np.random.default_rng(seed)
    for _ in range(count):
        thick = chance.uniform(0.018, 0.05)
        long = wide * chance.uniform(0.8, 1.15)
        block = site.boxes([(0, 0, 0, long, long * 0.72, thick)], stuff.spines, 0.003, [chance.random()])
        block.location = (x + chance.normal(0, 0.012), y + chance.normal(0, 0.012), z + thick / 2)
        block.rotation_euler = (0, 0, chance.normal(0, 0.25))
        site.boxes([(x, y - long * 0.34, z + thick / 2, long * 0.8, 0.01, thick * 0.6)], stuff.cream)
        z += thick


def bookcase(site: Site, stuff: Stuff, wide: float, tall: float, rows: int, seed: int, body=None) -> None:
    """A bookcase along x from 0 that faces -y."""
    body = body or stuff.dark_wood
    step = (tall - 0.1) / rows
    parts = [(s * wide, 0, tall / 2, 0.04, 0.28, tall) for s in (0, 1)]
    parts += [(wide / 2, 0, 0.06 + step * k, wide, 0.28, 0.03) for k in range(rows + 1)]
    parts += [(wide / 2, 0.13, tall / 2, wide, 0.02, tall)]
    site.boxes(parts, body, 0.006)
    for k in range(rows):
        books(site, stuff, 0.04, wide - 0.03, 0.075 + step * k, 0.0, seed + k, step * 0.82)


def sofa(site: Site, cloth, cushion, x: float, y: float, wide: float, turn: float = 0) -> None:
    """A soft couch that faces -y, its back at y."""
    with site.at(x, y, 0, turn):
        site.box(0, -0.45, 0.22, wide, 0.9, 0.3, cloth, 0.07)
        site.box(0, -0.12, 0.6, wide, 0.26, 0.62, cloth, 0.1, lean=-8)
        for side in (-1, 1):
            site.box(side * (wide / 2 + 0.06), -0.45, 0.36, 0.24, 0.96, 0.56, cloth, 0.1)
        seats = 3
        for k in range(seats):
            at = (k - (seats - 1) / 2) * (wide / seats)
            site.box(at, -0.5, 0.43, wide / seats - 0.03, 0.74, 0.17, cloth, 0.06)
            site.box(at, -0.24, 0.72, wide / seats - 0.05, 0.2, 0.44, cloth, 0.08, lean=-12)
        site.box(-wide * 0.36, -0.42, 0.68, 0.42, 0.16, 0.4, cushion, 0.07, lean=-20, turn=14)
        site.box(wide * 0.34, -0.44, 0.68, 0.4, 0.16, 0.38, cushion, 0.07, lean=-20, turn=-18)


def low_table(site: Site, wood, x: float, y: float, wide: float, deep: float, tall: float = 0.42) -> None:
    """A coffee table."""
    site.box(x, y, tall, wide, deep, 0.05, wood, 0.012)
    site.boxes(
        [
            (x + a * (wide / 2 - 0.06), y + b * (deep / 2 - 0.06), tall / 2, 0.06, 0.06, tall)
            for a in (-1, 1)
            for b in (-1, 1)
        ],
        wood,
        0.008,
    )


def table_lamp(
    site: Site,
    stuff: Stuff,
    x: float,
    y: float,
    z: float,
    watts: float,
    group: str,
    shade=None,
    size: float = 1.0,
) -> None:
    """A lamp with a cloth shade that glows."""
    foot = [(0.09, 0), (0.085, 0.02), (0.03, 0.05), (0.05, 0.14), (0.06, 0.2), (0.015, 0.27), (0.012, 0.36)]
    site.lathe([(r * size, h * size) for r, h in foot], stuff.teal, x, y, z)
    glow = shade or glowing((1.0, 0.56, 0.24), 1.5, group)
    cone = [(0.17, 0.30), (0.10, 0.52)]
    site.lathe([(r * size, h * size) for r, h in cone], glow, x, y, z)
    lamp(site, "POINT", (x, y, z + 0.40 * size), watts, TUNGSTEN, group, 0.07)
    lamp(site, "SPOT", (x, y, z + 0.36 * size), watts * 1.6, TUNGSTEN, group, 0.09, (x, y, 0), 140)


def fairy_lights(
    site: Site, points: list[tuple[float, float, float]], group: str, bulb_glow: float = 22, every: int = 2
) -> None:
    """Small warm bulbs on a cord along the points."""
    site.tube(points, 0.005, painted("#16241c", "#0c1410", 0.6), 1)
    tints = [glowing(c, bulb_glow, group) for c in ((1, 0.6, 0.22), (1, 0.5, 0.3), (1, 0.75, 0.4))]
    for k in range(3):
        site.boxes(
            [(a, b, c - 0.02, 0.026, 0.026, 0.038) for a, b, c in points[k * every :: every * 3]], tints[k]
        )


def panel_door(
    site: Site, wood, knob, x: float, y: float, wide: float = 0.9, tall: float = 2.05, trim=None
) -> None:
    """A panelled door in a back wall at y, with its frame."""
    site.box(x, y - 0.02, tall / 2, wide, 0.05, tall, wood, 0.006)
    for low, high in ((0.12, 0.82), (0.98, tall - 0.14)):
        for side in (-1, 1):
            site.box(
                x + side * wide * 0.23, y - 0.05, (low + high) / 2, wide * 0.36, 0.02, high - low, wood, 0.006
            )
    site.lathe(
        [(0, -0.03), (0.03, -0.025), (0.035, 0), (0.012, 0.02)], knob, x + wide * 0.4, y - 0.08, 0.98, 12, "y"
    )
    frame = [(x + s * (wide / 2 + 0.05), y - 0.03, tall / 2 + 0.03, 0.1, 0.08, tall + 0.06) for s in (-1, 1)]
    site.boxes([*frame, (x, y - 0.036, tall + 0.08, wide + 0.22, 0.08, 0.1)], trim or wood, 0.01)


def pumpkin(site: Site, stuff: Stuff, x: float, y: float, z: float, size: float) -> None:
    """A pumpkin."""
    skin = painted("#d06a1c", "#a04a16", 0.45, scale=4)
    outline = arc((0, 0), 1, -80, 80, 12)
    for k in range(8):
        a = math.tau * k / 8
        ball = [(max(0.0, p[0]) * size * 0.42, p[1] * size * 0.72 + size * 0.72) for p in outline]
        site.lathe(ball, skin, x + math.cos(a) * size * 0.42, y + math.sin(a) * size * 0.42, z, 10)
    site.tube([(x, y, z + size * 1.3), (x + size * 0.12, y, z + size * 1.65)], size * 0.09, stuff.bark)


def stereo(site: Site, stuff: Stuff, x: float, y: float, z: float, turn: float = 0) -> None:
    """A portable CD player with two round speakers and a small lit display."""
    with site.at(x, y, z, turn):
        site.box(0, 0, 0.11, 0.56, 0.2, 0.2, painted("#6a727a", "#4a525c", 0.3, metal=0.4), 0.04)
        for side in (-0.18, 0.18):
            site.cylinder(side, -0.115, 0.1, 0.02, 0.075, stuff.black, axis="y")
            site.cylinder(side, -0.12, 0.1, 0.01, 0.03, stuff.steel, axis="y")
        site.box(0, -0.102, 0.15, 0.13, 0.008, 0.035, glowing("#5fe0b0", 2.2, "fairy"), 0)
        site.tube([(-0.22, 0, 0.2), (-0.22, 0, 0.3), (0.22, 0, 0.3), (0.22, 0, 0.2)], 0.014, stuff.black)


def hollow_wall(
    site: Site,
    x: tuple[float, float],
    high: float,
    y: float,
    material,
    openings: list[tuple[float, float, float, float]],
    repeat: float = 1.0,
) -> None:
    """A wall across x that faces -y with openings (left, right, low, top); its picture repeats every
    `repeat` metres."""

    def piece(left: float, right: float, low: float, top: float) -> None:
        if right - left > 1e-3 and top - low > 1e-3:
            points = [(left, y, low), (right, y, low), (right, y, top), (left, y, top)]
            uv = [((px - x[0]) / repeat, pz / repeat) for px, _, pz in points]
            site.mesh(points, [(0, 1, 2, 3)], material, uv=uv)

    at = x[0]
    for left, right, low, top in sorted(openings):
        piece(at, left, 0, high)
        piece(left, right, 0, low)
        piece(left, right, top, high)
        at = right
    piece(at, x[1], 0, high)


def sash(site: Site, stuff: Stuff, x: float, z: float, wide: float, tall: float, y: float) -> None:
    """The frame, bars and sill of a sash window in an opening of a wall at y."""
    edge = 0.08
    frame = [
        (x + s * (wide + edge) / 2, y - 0.04, z + tall / 2, edge, 0.14, tall + 2 * edge) for s in (-1, 1)
    ]
    frame += [
        (x, y - 0.04, z + s * tall + (s * 2 - 1) * edge / 2, wide + 2 * edge, 0.14, edge) for s in (0, 1)
    ]
    frame += [(x, y - 0.02, z + tall / 2, wide, 0.05, 0.06), (x, y - 0.02, z + tall / 2, 0.035, 0.04, tall)]
    site.boxes(frame, stuff.trim, 0.008)
    site.box(x, y - 0.14, z - edge, wide + 0.36, 0.26, 0.05, stuff.trim)


def paddle(site: Site, nail, x: float, y: float, z: float, slope: float) -> None:
    """A canoe paddle on two nails in a wall, along a slope (radians)."""
    wood = painted("#b07a3e", "#7e5226", 0.4, scale=3)
    edge = [(-1.0, 0.05), (-0.92, 0.11), (-0.6, 0.115), (-0.36, 0.035), (-0.3, 0.018)]
    edge += [(0.95, 0.018), (0.98, 0.07), (1.06, 0.07)]
    outline = [*edge, *((a, -b) for a, b in edge[::-1])]
    thing = site.prism(outline, 0.035, wood, "xz", -0.02, 0.01)
    thing.location, thing.rotation_euler = (x, y, z), (0, -slope, 0)
    for across, up in ((-0.5, -0.34), (0.56, 0.27)):
        site.cylinder(x + across, y - 0.05, z + up, 0.12, 0.012, nail, axis="y")
