"""Houses of a small town at night: clapboards, gables, porches, and windows one can almost look into."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .lights import TUNGSTEN, lamp
from .materials import glowing, painted
from .panes import dark_pane, lit_pane
from .shapes import Point, Site
from .signs import Sign
from .stuff import Stuff

EAVES, RAKE = 0.45, 0.4
WINDOW = (0.95, 1.5)
BOARD = 0.2
Span = Callable[[float], tuple[float, float]]


@dataclass(frozen=True)
class House:
    """A house whose front left corner stands at x, y; `lit` numbers the windows that glow.

    Windows are numbered along the ground floor, then upstairs, then the gable's; then those of the side
    (`side` is "left" or "right") that is seen. With `along` the ridge runs along the street.
    """

    x: float
    y: float
    turn: float = 0.0
    wide: float = 7.0
    deep: float = 8.0
    tall: float = 5.3
    gable: float = 3.0
    wall: tuple[str, str] = ("#c9c4b8", "#8f8f96")
    shutters: str = "#23383c"
    lit: tuple[int, ...] = ()
    side: str = ""
    along: bool = False
    porch: float = 1.9
    door: float = 0.5
    chimney: float = 0.75
    seed: int = 1

    def world(self, x: float, y: float, z: float) -> Point:
        """A point of the house's own frame in the world."""
        a = math.radians(self.turn)
        return (
            self.x + x * math.cos(a) - y * math.sin(a),
            self.y + x * math.sin(a) + y * math.cos(a),
            z,
        )

    def windows(self) -> list[tuple[str, float, float, float, float]]:
        """Every window: the face it is in, its middle along the face, its sill, its width and height."""
        wide, tall = WINDOW
        count = 3 if self.wide > 6 else 2
        across = [float(v) for v in np.linspace(self.wide * 0.17, self.wide * 0.83, count)]
        door = self.wide * self.door
        found = [("front", x, 0.95, wide, tall) for x in across if abs(x - door) > 0.9]
        if self.tall > 4.6:
            found += [("front", x, 3.45, wide, tall * 0.9) for x in across]
        if self.gable > 2.4 and not self.along:
            found.append(("front", self.wide / 2, self.tall + 0.35, 0.8, 1.15))
        if self.side:
            for z in (0.95, 3.45)[: 2 if self.tall > 4.6 else 1]:
                found += [(self.side, y, z, wide, tall * 0.9) for y in (self.deep * 0.28, self.deep * 0.7)]
        return found

    def pane(self, face: str, at: float, off: float) -> tuple[float, float]:
        """Where on the ground a point `at` along a face is, `off` metres out of the wall."""
        if face == "front":
            return at, -off
        return (-off, at) if face == "left" else (self.wide + off, at)


def courses(
    site: Site,
    corner: Point,
    along: Point,
    up: Point,
    out: Point,
    span: Span,
    high: float,
    step: float,
    material,
    lip: float = 0.035,
) -> None:
    """Rows of boards or shingles that overlap, from `corner` upwards; `span` gives where a row starts and
    ends along at a height."""
    base, a, u, o = (np.array(v, float) for v in (corner, along, up, out))
    points: list[Point] = []
    faces: list[tuple[int, ...]] = []
    for k in range(math.ceil(high / step)):
        low, top = k * step, min((k + 1) * step, high)
        (l0, r0), (l1, r1) = span(low), span(top)
        first = len(points)
        for along_by, up_by, out_by in (
            (l0, low, 0),
            (r0, low, 0),
            (l0, low, lip),
            (r0, low, lip),
            (l1, top, 0.004),
            (r1, top, 0.004),
        ):
            points.append(tuple(base + a * along_by + u * up_by + o * out_by))
        faces += [(first + 2, first + 3, first + 5, first + 4), (first, first + 1, first + 3, first + 2)]
    site.mesh(points, faces, material)


def _roof(site: Site, house: House, shingles, trim) -> None:
    """Two slopes of shingles, with boards along the gable's edges."""
    wide, deep = (house.deep, house.wide) if house.along else (house.wide, house.deep)
    rise, half = house.gable, wide / 2
    long = math.hypot(half, rise)
    over = EAVES * long / half
    for side in (-1, 1):
        slope = np.array([-side * half, 0, rise]) / long
        normal = np.array([side * rise, 0, half]) / long
        foot = np.array([half + side * half, 0, house.tall]) - slope * over + normal * 0.1
        run = np.array([0, 1.0, 0])
        start = foot - run * RAKE
        axes = [start, run, slope, normal]
        edge = [foot - run * RAKE - normal * 0.2, slope]
        if house.along:
            swap = np.array([[0, 1, 0], [1, 0, 0], [0, 0, 1.0]])
            axes = [swap @ v for v in axes]
            edge = [swap @ v for v in edge]
        deepness = deep + 2 * RAKE
        courses(site, *map(tuple, axes), lambda _, d=deepness: (0, d), long + over, 0.3, shingles, 0.05)
        # The slab beneath the shingles, which is seen from the gable as its raking board.
        a, s = edge
        r = axes[1]
        n = axes[3]
        corners = [a, a + s * (long + over), a + r * deepness, a + s * (long + over) + r * deepness]
        points = [tuple(p + n * h) for h in (0, 0.22) for p in corners]
        faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
        site.mesh(points, faces, trim)


def _walls(site: Site, house: House, wall, trim) -> None:
    """Clapboards on the front, in the gable and on both sides, between corner boards."""
    wide, deep, tall = house.wide, house.deep, house.tall
    site.box(wide / 2, deep / 2, tall / 2 + 0.2, wide - 0.02, deep - 0.02, tall - 0.4, wall, 0)
    courses(
        site, (0, 0, 0.35), (1, 0, 0), (0, 0, 1), (0, -1, 0), lambda _: (0, wide), tall - 0.35, BOARD, wall
    )
    if house.along:
        for x, turn in ((0, -1), (wide, 1)):
            points = [(x, 0, tall), (x, deep, tall), (x, deep / 2, tall + house.gable)]
            site.mesh(points, [(0, 1, 2)[::turn]], wall)
    else:
        slope = wide / 2 / house.gable
        courses(
            site,
            (0, 0, tall),
            (1, 0, 0),
            (0, 0, 1),
            (0, -1, 0),
            lambda h: (h * slope, wide - h * slope),
            house.gable,
            BOARD,
            wall,
        )
        site.mesh(
            [(0, 0.01, tall), (wide, 0.01, tall), (wide / 2, 0.01, tall + house.gable)], [(0, 1, 2)], wall
        )
    for x, out in ((0, (-1, 0, 0)), (wide, (1, 0, 0))):
        courses(site, (x, 0, 0.35), (0, 1, 0), (0, 0, 1), out, lambda _: (0, deep), tall - 0.35, BOARD, wall)
    site.boxes(
        [(x, y, tall / 2, 0.2, 0.2, tall) for x in (0, wide) for y in (0, deep)]
        + [(wide / 2, -0.02, tall - 0.1, wide, 0.12, 0.22)],
        trim,
        0.01,
    )


def _framed(site: Site, stuff: Stuff, house: House, trim) -> None:
    """Frames, sills, caps and shutters about every window."""
    shutter = painted(house.shutters, rough=0.6)
    for face, at, z, wide, tall in house.windows():
        x, y = house.pane(face, at, 0.05)
        turn = {"front": 0, "left": -90, "right": 90}[face]
        with site.at(x, y, 0, turn):
            site.wall(-wide / 2, z, wide / 2, z + tall, 0.0, stuff.dark_glass)
            site.boxes(
                [(s * (wide / 2 + 0.05), -0.03, z + tall / 2, 0.11, 0.1, tall + 0.1) for s in (-1, 1)]
                + [
                    (0, -0.06, z - 0.05, wide + 0.34, 0.2, 0.09),
                    (0, -0.05, z + tall + 0.09, wide + 0.3, 0.14, 0.16),
                ],
                trim,
                0.008,
            )
            if wide > 0.9:
                for s in (-1, 1):
                    site.box(
                        s * (wide / 2 + 0.36), -0.03, z + tall / 2, 0.46, 0.05, tall + 0.06, shutter, 0.01
                    )


def _front_porch(site: Site, stuff: Stuff, house: House, trim, shingles) -> None:
    """Steps, deck, posts, a lean-to roof, and the door with a lamp beside it."""
    deep, wide, door = house.porch, house.wide, house.wide * house.door
    site.box(wide / 2, -deep / 2, 0.28, wide, deep, 0.5, stuff.stone, 0)
    site.box(wide / 2, -deep / 2, 0.54, wide + 0.2, deep + 0.2, 0.08, trim, 0.01)
    site.boxes(
        [(door, -deep - 0.2 - 0.28 * k, 0.4 - 0.16 * k, 1.7, 0.32, 0.12) for k in range(3)], trim, 0.01
    )
    posts = [0.12, *([door - 1, door + 1] if 0.3 < house.door < 0.7 else [wide / 2]), wide - 0.12]
    site.boxes([(x, -deep + 0.12, 1.62, 0.17, 0.17, 2.1) for x in posts], trim, 0.015)
    site.boxes([(x, -deep + 0.12, z, 0.26, 0.26, 0.12) for x in posts for z in (0.64, 2.6)], trim, 0.01)
    site.box(wide / 2, -deep + 0.12, 2.76, wide + 0.1, 0.22, 0.24, trim, 0.015)
    rails = [(a, b) for a, b in pairwise(posts) if not a < door < b]
    for a, b in rails:
        site.boxes([((a + b) / 2, -deep + 0.12, z, b - a, 0.06, 0.06) for z in (0.74, 1.38)], trim)
        site.boxes([(float(x), -deep + 0.12, 1.06, 0.035, 0.035, 0.6) for x in np.arange(a, b, 0.17)], trim)
    rise = 0.75
    long = math.hypot(deep + 0.35, rise)
    slope = ((0, (deep + 0.35) / long, rise / long), (0, -rise / long, (deep + 0.35) / long))
    courses(
        site,
        (-0.25, -deep - 0.35, 2.9),
        (1, 0, 0),
        *slope,
        lambda _: (0, wide + 0.5),
        long,
        0.28,
        shingles,
        0.05,
    )
    site.prism([(-deep - 0.35, 2.82), (0, 2.86), (0, 3.6)], wide + 0.4, trim, "yz", -0.2)
    leaf = painted("#6a2a26", "#4a1c1e", 0.5) if house.seed % 2 else painted("#24443c", "#182e2c", 0.5)
    site.box(door, -0.03, 1.6, 0.95, 0.08, 2.05, leaf, 0.01)
    site.boxes([(door + s * 0.56, -0.05, 1.64, 0.13, 0.12, 2.2) for s in (-1, 1)], trim, 0.01)
    site.box(door, -0.05, 2.72, 1.3, 0.14, 0.16, trim, 0.01)
    site.box(door, -0.085, 2.1, 0.6, 0.02, 0.62, glowing("#ffcf86", 0.9, "shops"), 0)
    site.box(door + 0.8, -0.14, 2.15, 0.12, 0.16, 0.22, glowing("#ffc878", 5, "shops"), 0.01)
    lamp(site, "POINT", (door + 0.8, -0.4, 2.2), 42, TUNGSTEN, "shops", 0.1)


def house(site: Site, stuff: Stuff, told: House) -> None:
    """The model of a house; its windows' panes are signs (`panes`)."""
    wall, trim = painted(*told.wall, 0.6, scale=0.8), painted("#d4cfc2", "#9a9a98", 0.55, scale=1.2)
    shingles = painted("#4a4a56", "#2c2e3a", 0.6, scale=2.5, vary=0.2, bump=0.3)
    with site.at(told.x, told.y, 0, told.turn):
        site.box(told.wide / 2, told.deep / 2, 0.18, told.wide + 0.04, told.deep, 0.36, stuff.stone, 0.02)
        _walls(site, told, wall, trim)
        _roof(site, told, shingles, trim)
        _framed(site, stuff, told, trim)
        if told.porch:
            _front_porch(site, stuff, told, trim, shingles)
        x, top = told.wide * told.chimney, told.tall + told.gable
        y = told.deep / 2 if told.along else told.deep * 0.45
        site.box(x, y, top / 2 + 0.9, 0.85, 0.7, top, stuff.dark_brick, 0.02)
        site.box(x, y, top + 1.35, 1.0, 0.85, 0.16, stuff.granite, 0.02)
        site.cylinder(x, y, top + 1.4, 0.4, 0.16, stuff.warm_brick, 0.13, 10)
        for number, (face, at, z, wide, tall) in enumerate(told.windows()):
            if number in told.lit and z < 3:
                px, py = told.pane(face, at, 0.3)
                qx, qy = told.pane(face, at, 4.0)
                lamp(
                    site,
                    "AREA",
                    (px, py, z + tall / 2),
                    13,
                    TUNGSTEN,
                    "shops",
                    wide,
                    (qx, qy, 0.2),
                    tall=tall,
                )


def panes(told: House, glow: float = 1.25) -> list[Sign]:
    """What is seen in a house's windows."""
    found = []
    for number, (face, at, z, wide, tall) in enumerate(told.windows()):
        ends = (at - wide / 2, at + wide / 2)
        if face == "left":
            ends = ends[::-1]
        (x0, y0), (x1, y1) = (told.pane(face, end, 0.07) for end in ends)
        corners = tuple(
            told.world(x, y, h)
            for x, y, h in ((x0, y0, z + tall), (x1, y1, z + tall), (x1, y1, z), (x0, y0, z))
        )
        shines = number in told.lit
        art = lit_pane(told.seed + 3 * number) if shines else dark_pane(told.seed + number)
        found.append(Sign(art, corners, glow if shines else 0.22, "shops" if shines else "night"))
    return found


def steeple(site: Site, stuff: Stuff, x: float, y: float, scale: float = 1.0) -> None:
    """The white church far off, seen from its front, without a clock."""
    with site.at(x, y, 0, 0, scale):
        site.box(0, 10, 4.5, 11, 16, 9, stuff.church, 0)
        site.prism([(-6.2, 9), (6.2, 9), (0, 14.5)], 17, stuff.roof, "xz", 1.6, 0.02)
        site.box(0, 0, 8, 4.6, 4.6, 16, stuff.church, 0.05)
        site.box(0, 0, 16.2, 5.2, 5.2, 0.5, stuff.church, 0.05)
        site.box(0, 0, 18.4, 3.5, 3.5, 3.9, stuff.church, 0.05)
        site.prism(
            [(-0.7, 17.2), (0.7, 17.2), (0.7, 19.2), (0, 19.9), (-0.7, 19.2)],
            0.1,
            stuff.dark_glass,
            "xz",
            -1.84,
        )
        site.box(0, 0, 20.5, 4.1, 4.1, 0.4, stuff.church, 0.05)
        site.lathe([(2.0, 20.6), (1.2, 24), (0.05, 33)], stuff.roof, count=8, smooth=False)
        site.box(0, 0, 33.8, 0.18, 0.18, 2.2, stuff.church, 0)
        site.box(0, 0, 34.2, 1.1, 0.18, 0.18, stuff.church, 0)
        for z in (11.0, 5.0):
            site.prism(
                [(-0.6, z), (0.6, z), (0.6, z + 1.9), (0, z + 2.6), (-0.6, z + 1.9)],
                0.1,
                glowing("#ffd48a", 0.7, "shops"),
                "xz",
                -2.4,
            )


def ridges(site: Site, lines: tuple[tuple[float, float, str], ...], seed: int = 3) -> None:
    """Wooded hills one behind another: how far off each is, how high, and its colour in the air."""
    chance = np.random.default_rng(seed)
    for far, tall, tint in lines:
        x = np.linspace(-1.6 * far, 1.6 * far, 700)
        turn = chance.uniform(0, 6, 3)
        z = 0.6 + 0.28 * np.sin(x / far * 3.1 + turn[0]) + 0.16 * np.sin(x / far * 7.3 + turn[1])
        crowns = np.abs(np.sin(x * 60 / far + turn[2] + 3 * np.sin(x * 13 / far)))
        z = tall * z + far * 0.006 * crowns + chance.normal(0, far * 0.0011, len(x))
        outline = [
            (float(x[0]), -8.0),
            (float(x[-1]), -8.0),
            *zip(x[::-1].tolist(), z[::-1].tolist(), strict=True),
        ]
        site.prism(outline, 1, glowing(tint, 0.5, "night"), "xz", far)
