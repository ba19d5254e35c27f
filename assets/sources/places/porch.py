"""The porch at midnight: railing and steps, the maple in the yard, stars, and the moon."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import foliage, home, shops, street
from .kit.camera import Camera
from .kit.crossing import hills
from .kit.lights import NIGHT_FILL, NIGHT_SKY, TUNGSTEN, heaven, lamp, moon
from .kit.materials import glowing, painted
from .kit.paint import Halo, Look
from .kit.place import Emitter, Glow, Mark, Place, Variant
from .kit.shapes import Site
from .kit.sky import Sky
from .kit.stuff import Stuff

CAMERA = Camera((0.0, -1.9, 1.95), lens_mm=26.5, shift_y=0.05)
DECK, RAIL_Y = 0.45, 3.0
SCONCE = (3.05, 1.9, 2.35)


def _deck(site: Site, stuff: Stuff) -> None:
    """Boards, railing with turned balusters, posts, steps down on the right of the middle."""
    boards = painted("#6a7074", "#484e56", 0.7, scale=3, shine=0.15)
    white = painted("#d8d6cc", "#a8aab0", 0.55, scale=1.2)
    home.floorboards(site, -6, 4, -2.6, RAIL_Y + 0.2, boards, 0.14, DECK + 0.01)
    site.box(-1, RAIL_Y + 0.16, DECK / 2, 14, 0.06, DECK, white)
    gap = (0.35, 1.95)
    for x0, x1 in ((-6.0, gap[0]), (gap[1], 4.0)):
        mid, long = (x0 + x1) / 2, x1 - x0
        site.box(mid, RAIL_Y, DECK + 0.92, long, 0.10, 0.07, white, 0.02)
        site.box(mid, RAIL_Y, DECK + 0.14, long, 0.07, 0.06, white, 0.015)
        baluster = [
            (0.018, 0),
            (0.03, 0.1),
            (0.018, 0.2),
            (0.034, 0.36),
            (0.018, 0.5),
            (0.03, 0.64),
            (0.018, 0.74),
        ]
        for x in np.arange(x0 + 0.12, x1 - 0.05, 0.16):
            site.lathe(baluster, white, float(x), RAIL_Y, DECK + 0.16, 8)
    for x in (-3.3, -1.5, *gap, 3.2):
        site.box(x, RAIL_Y, DECK + 0.56, 0.15, 0.15, 1.12, white, 0.02)
        site.box(x, RAIL_Y, DECK + 1.12, 0.2, 0.2, 0.05, white, 0.015)
        ball = [(0.075 * np.sin(t), 0.075 - 0.075 * np.cos(t)) for t in np.linspace(0, np.pi, 9)]
        site.lathe(ball, white, x, RAIL_Y, DECK + 1.14, 14)
    site.boxes(
        [(1.15, RAIL_Y + 0.35 + 0.3 * k, DECK - 0.1 - 0.15 * k, 1.5, 0.34, 0.05) for k in range(3)],
        boards,
        0.01,
    )


def _house_wall(site: Site, stuff: Stuff) -> None:
    """The house on the right: clapboards, the door with its lit panes, a lamp."""
    wall = painted("#c4c2a8", "#98987f", 0.6, scale=0.8)
    with site.at(3.45, 0):
        for k in range(22):
            site.box(0.05, 0.5, DECK + 0.1 + 0.19 * k, 0.06, 6.4, 0.185, wall, 0.004, tilt=-6)
        site.box(0.0, 0.5, DECK + 1.08, 0.1, 1.0, 2.16, painted("#7a2f28", "#5a2420", 0.4), 0.02)
        glow = glowing((1.0, 0.66, 0.32), 1.4, "lamp")
        site.boxes(
            [(-0.055, 0.5 + a, DECK + b, 0.02, 0.3, 0.32) for a in (-0.19, 0.19) for b in (1.35, 1.72)], glow
        )
        site.boxes([(-0.03, 0.5 + s * 0.56, DECK + 1.1, 0.12, 0.1, 2.3) for s in (-1, 1)], stuff.trim, 0.01)
        site.box(-0.03, 2.2, DECK + 1.4, 0.1, 0.9, 1.3, stuff.trim, 0.01)
        site.box(-0.09, 2.2, DECK + 1.4, 0.02, 0.76, 1.16, stuff.curtain, 0)
    site.box(SCONCE[0] + 0.14, SCONCE[1] - 0.6, SCONCE[2], 0.1, 0.1, 0.16, stuff.iron, 0.01)
    site.lathe(
        [(0.05, -0.12), (0.075, 0.08), (0.02, 0.14)],
        glowing(TUNGSTEN, 9, "lamp"),
        SCONCE[0],
        SCONCE[1] - 0.6,
        SCONCE[2],
        8,
    )
    lamp(site, "POINT", (SCONCE[0] - 0.06, SCONCE[1] - 0.6, SCONCE[2]), 75, TUNGSTEN, "lamp", 0.08)
    lamp(site, "AREA", (3.1, 2.2, DECK + 1.4), 26, TUNGSTEN, "lamp", 0.8, (0, 3.0, 0.4), tall=1.1)


def _yard(site: Site, stuff: Stuff) -> None:
    """Grass, path, maple, a fence, the neighbours, the street."""
    site.quad([(-80, 3, 0), (80, 3, 0), (80, 160, 0), (-80, 160, 0)], stuff.grass)
    stones = [(1.15 + 0.25 * np.sin(k * 0.8), 4.6 + 0.85 * k, 0.01, 0.9, 0.6, 0.05) for k in range(9)]
    site.boxes(stones, stuff.stone, 0.02)
    foliage.tree(site, -5.4, 9.4, 8.2, stuff.bark, stuff.maple, 21, 24000, 0.062, 0.3, 1.15, 0.33)
    foliage.fallen(site, 900, (-9, 6), (3.6, 12), 0.03, stuff.maple, 3, 0.05)
    foliage.fallen(site, 90, (-4, 3), (0.4, 2.9), DECK + 0.025, stuff.maple, 4, 0.036)
    white = painted("#c8c8c4", "#90949c", 0.6)
    for x in np.arange(-14, 14, 0.2):
        if not 0.4 < x < 2.0:
            site.boxes([(x, 13.2, 0.45, 0.09, 0.03, 0.9)], white)
    site.boxes(
        [(-6.8, 13.24, z, 14.4, 0.04, 0.08) for z in (0.25, 0.7)]
        + [(8, 13.24, z, 12, 0.04, 0.08) for z in (0.25, 0.7)],
        white,
    )
    for x, y, turn, lit in ((-19, 44, 8, (1,)), (8.5, 47, -6, (0, 4))):
        with site.at(x, y, 0, turn):
            shops.house(site, stuff, 9, 5.8, 3.6, lit)
    street.cobra_lamp(site, stuff, -2.2, 24, 1.4, 500)
    home.pumpkin(site, stuff, 2.5, 2.5, DECK + 0.02, 0.22)
    home.pumpkin(site, stuff, 2.95, 2.2, DECK + 0.02, 0.15)
    for k in range(16):
        foliage.bush(site, -52 + 7 * k, 50 + 3 * (k % 3), 7 + k % 3, 7, stuff.dark_maple, k + 80, 1300, 0.15)
    hills(site)


def build(site: Site, shot: str) -> None:
    """Porch, house and yard by moonlight."""
    stuff = Stuff()
    _deck(site, stuff)
    _house_wall(site, stuff)
    _yard(site, stuff)
    moon(site, 1.5, 40, 168)
    lamp(site, "AREA", (-1.5, -2.4, 2.6), 18, NIGHT_FILL, "night", 4, (0, 3, 1))
    heaven(site, NIGHT_SKY, 2.6)


SKY = Sky(
    top="#081634",
    middle="#123a66",
    low="#3a7f98",
    moon=(0.475, 0.235, 0.052),
    stars=1100,
    star_size=1.15,
    cloudiness=0.58,
    horizon=0.62,
    seed=12,
)
HALOS = (
    Halo((SCONCE[0] - 0.06, SCONCE[1] - 0.6, SCONCE[2]), "#ffb468", 0.2, 0.3, "lamp"),
    Halo((-2.2, 22.6, 6.7), "#ffa050", 0.06, 0.25, "lamp"),
)
MOON = Look(
    {"lamp": 2.4, "shops": 0.7, "night": 1.05, "neon": 0.5},
    {"lamp": (1.06, 0.92, 0.68), "night": (0.68, 1.0, 1.28)},
    sky=SKY,
    halos=HALOS,
    haze_colour="#2f5a78",
    near_m=6,
    far_m=20,
)
CLOUD = replace(
    MOON,
    gains={"lamp": 2.4, "shops": 0.7, "night": 0.45, "neon": 0.5},
    sky=replace(
        SKY,
        cloudiness=0.47,
        moon_behind_clouds=0.97,
        stars=260,
        cloud_light="#3a6480",
        middle="#0f2f54",
        low="#2a6078",
    ),
)

PLACE = Place(
    name="porch",
    camera=CAMERA,
    groups=["lamp", "shops", "night", "neon"],
    build=build,
    variants={"moon": Variant(MOON), "cloud": Variant(CLOUD)},
    light="porch",
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "right"),
        "right": Mark(1330, 1185, 1, "left"),
        "rail": Mark(780, 1150, 0.94, "right"),
        "steps": Mark(1220, 1150, 0.92, "left"),
    },
    views={"close": (1010, 560, 1.35), "moon": (960, 400, 1.6)},
    glows=(
        # The sconce hangs outside the picture; this is its light on the last post.
        Glow((1930, 880), "#ffb468", 230, 0.05),
        Glow((-2.2, 22.6, 6.7), "#ffb066", 90, 0.1),
    ),
    emitters=(
        Emitter("leaves", (0, 100, 800, 300), 0.35),
        Emitter("breath", (818, 379, 90, 40), 0.25),
        Emitter("breath", (1093, 395, 90, 40), 0.25),
    ),
    split_sky=True,
    width=1280,
    samples=9,
)
