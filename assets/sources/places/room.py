"""A boy's corner over the diner: mattress, books, records, the window on the street, the bag."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import home
from .kit.camera import Camera
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, SODIUM, heaven, lamp
from .kit.materials import linear, painted
from .kit.paint import Halo, Look
from .kit.place import Glow, Mark, Place, Variant
from .kit.prints import notice, poster
from .kit.shapes import Site
from .kit.signs import Neon, Sign, upright
from .kit.stuff import Stuff

CAMERA = Camera((0.0, -1.6, 1.5), lens_mm=25.5, shift_y=0.035)
LEFT, RIGHT, BACK, HIGH = -3.7, 3.7, 5.0, 3.05
WINDOW = (0.25, 0.85, 1.35, 1.45)
LAMP = (-1.25, 4.55, 0.52)


def _room(site: Site, stuff: Stuff) -> None:
    """Worn walls and boards, the window, the door, a radiator, a pipe."""
    wall = painted("#7f8a7c", "#5f6b64", 0.85, scale=0.9)
    home.chamber(site, LEFT, RIGHT, BACK, HIGH, wall, stuff.dark_wood, stuff.ceiling)
    home.floorboards(site, LEFT, RIGHT, -2.5, BACK, painted("#6e4a30", "#4c3222", 0.5, scale=2, vary=0.22))
    home.skirting(site, LEFT, RIGHT, BACK, stuff.trim)
    x, z, wide, tall = WINDOW
    home.casement(site, stuff, x, z, wide, tall, BACK, painted("#4a4438", "#322e28", 0.9), 0.42)
    site.boxes(
        [(x - 0.55 + 0.1 * k, BACK - 0.14, 0.4, 0.07, 0.14, 0.62) for k in range(12)], stuff.cream, 0.025
    )
    site.tube([(x + 0.75, BACK - 0.12, 0), (x + 0.75, BACK - 0.12, HIGH)], 0.03, stuff.cream)
    home.panel_door(
        site, painted("#6a4a30", "#4a3220", 0.5), stuff.steel, 2.75, BACK, 0.85, 2.05, stuff.dark_wood
    )


def _bed(site: Site, stuff: Stuff) -> None:
    """A mattress on the floor with a blanket, and the bag on it, open."""
    sheet, blanket = painted("#b8b4a4", "#908c80", 0.9), painted("#2f4250", "#20303c", 0.95, scale=4)
    site.box(-2.4, 3.6, 0.13, 1.9, 2.1, 0.24, sheet, 0.08)
    site.box(-2.25, 3.25, 0.22, 1.96, 1.5, 0.14, blanket, 0.07, turn=2)
    site.box(-2.5, 4.35, 0.33, 0.7, 0.42, 0.16, sheet, 0.08, turn=8, lean=-10)
    canvas = painted("#5a5a3c", "#3e3e2a", 0.9, scale=5)
    home.duffel(site, canvas, stuff.dark_wood, -1.9, 2.95, -14, 0.28, True)
    shirt = [painted(c, rough=0.95) for c in ("#23262c", "#6a2a26", "#8a8676")]
    for k in range(3):
        site.box(
            -2.05 + 0.17 * k, 2.98 - 0.05 * k, 0.58 + 0.015 * k, 0.22, 0.2, 0.09, shirt[k], 0.03, turn=20 * k
        )


def _things(site: Site, stuff: Stuff) -> None:
    """Crate with the lamp, piles of books, records, a record player, a guitar case."""
    crate = [
        (LAMP[0], LAMP[1] - 0.17 + 0.34 * a, 0.1 + 0.16 * k, 0.5, 0.02, 0.12)
        for k in range(3)
        for a in (0, 1)
    ]
    crate += [(LAMP[0] + s * 0.24, LAMP[1], 0.25, 0.03, 0.36, 0.5) for s in (-1, 1)]
    site.boxes([*crate, (LAMP[0], LAMP[1], 0.5, 0.52, 0.4, 0.03)], stuff.wood, 0.004)
    home.table_lamp(site, stuff, *LAMP, 80, "lamp", size=0.95)
    home.books(site, stuff, LAMP[0] - 0.2, LAMP[0] + 0.2, 0.08, LAMP[1] - 0.05, 3, 0.22)
    for k, (x, y, count) in enumerate(
        (
            (-0.55, 4.62, 9),
            (-0.3, 4.4, 5),
            (-0.72, 4.25, 6),
            (1.5, 4.65, 12),
            (1.78, 4.5, 7),
            (-3.45, 4.6, 10),
            (-3.4, 2.2, 6),
            (1.15, 4.35, 3),
        )
    ):
        home.pile(site, stuff, x, y, 0.0, count, 20 + k)
    with site.at(3.5, 1.6, 0, -90):
        home.bookcase(site, stuff, 1.1, 1.0, 3, 51)
    with site.at(2.0, 4.65):
        site.box(0, 0, 0.42, 0.5, 0.4, 0.02, stuff.wood)
        site.boxes([(s * 0.24, 0, 0.21, 0.02, 0.4, 0.42) for s in (-1, 1)], stuff.wood)
        home.books(site, stuff, -0.22, 0.22, 0.02, 0.0, 8, 0.33, 0.0)
        site.box(0, -0.02, 0.49, 0.44, 0.36, 0.12, stuff.black, 0.02)
        site.cylinder(-0.04, -0.02, 0.55, 0.015, 0.15, stuff.black)
        site.cylinder(-0.04, -0.02, 0.566, 0.004, 0.05, stuff.red)
        site.tube([(0.17, 0.1, 0.6), (0.15, -0.08, 0.59), (0.06, -0.1, 0.58)], 0.008, stuff.steel)
    for k, x in enumerate((2.55, 2.7)):
        site.box(x, 4.72, 0.17, 0.32, 0.05, 0.32, (stuff.red, stuff.navy)[k], 0.004, lean=-10)
    site.cylinder(0.55, BACK - 0.12, 0.87, 0.1, 0.04, stuff.cream)
    home.pile(site, stuff, -0.1, BACK - 0.12, 0.84, 3, 60, 0.16)


def _more(site: Site, stuff: Stuff) -> None:
    """A plank with books over the bed, more piles, a mug, a chair with a jacket, a rug."""
    case = [
        (0, 0),
        (0.42, 0.04),
        (0.46, 0.3),
        (0.36, 0.55),
        (0.42, 0.78),
        (0.3, 0.95),
        (0.26, 1.3),
        (0.12, 1.3),
        (0.1, 0.95),
        (-0.04, 0.78),
        (0.02, 0.55),
        (-0.08, 0.3),
    ]
    site.prism([(3.05 + a * 0.9, b) for a, b in case], 0.12, stuff.black, "xz", 4.55, 0.03)
    site.box(-2.5, BACK - 0.14, 2.22, 1.9, 0.26, 0.035, stuff.wood, 0.005)
    site.boxes([(x, BACK - 0.12, 2.14, 0.03, 0.2, 0.16) for x in (-3.3, -1.7)], stuff.iron)
    home.books(site, stuff, -3.4, -1.75, 2.24, BACK - 0.14, 14, 0.27)
    home.pile(site, stuff, -1.65, BACK - 0.14, 2.24, 3, 77, 0.18)
    for k, (x, y, count) in enumerate(
        ((-1.0, 3.75, 4), (1.3, 3.9, 8), (2.4, 4.2, 5), (-3.3, 2.75, 11), (2.05, 3.6, 3))
    ):
        home.pile(site, stuff, x, y, 0.0, count, 90 + k, 0.24)
    site.lathe(
        [(0.035, 0), (0.042, 0.09), (0.038, 0.09)], stuff.white, LAMP[0] + 0.17, LAMP[1] - 0.1, 0.52, 14
    )
    rug = painted("#5a3a34", "#402a2a", 0.95, scale=4)
    site.box(0.35, 2.9, 0.014, 1.9, 1.3, 0.012, rug, 0, turn=4)
    sleeves = [painted(c, rough=0.6) for c in ("#b8452e", "#d8c080", "#2e5a6a", "#e0d8c4")]
    for k in range(4):
        site.box(
            0.1 + 0.24 * k,
            2.75 + 0.12 * (k % 2),
            0.03 + 0.004 * k,
            0.31,
            0.31,
            0.006,
            sleeves[k],
            0,
            turn=17 * k - 20,
        )


def build(site: Site, shot: str) -> None:
    """The corner, lit by one lamp and by the street."""
    stuff = Stuff()
    _room(site, stuff)
    _bed(site, stuff)
    _things(site, stuff)
    _more(site, stuff)
    x, z, wide, tall = WINDOW
    middle = (x, BACK - 0.2, z + tall / 2)
    lamp(site, "AREA", middle, 30, NIGHT_FILL, "night", wide, (0, 2, 0), tall=tall)
    lamp(site, "SPOT", (x + 1.6, BACK + 0.2, 3.2), 10, SODIUM, "street", 0.2, (-0.5, 2, 0), 60)
    lamp(
        site,
        "AREA",
        (x, BACK - 0.22, z + tall * 0.3),
        9,
        linear("#ff5a38"),
        "neon",
        wide,
        (-0.6, 2, 1.2),
        tall=0.5,
    )
    lamp(site, "AREA", (1.0, -2.2, 2.2), 12, NIGHT_FILL, "night", 3, (0, 4, 0.5), tall=1.4)
    lamp(site, "AREA", (2.2, -1.8, 1.6), 60, linear("#ffc890"), "lamp", 1.5, (-1, 4, 0.6), tall=1.4)
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.2)


def _street() -> np.ndarray:
    """The street from above: the roofs over the way, a lamp, the church far off, the neon's edge."""
    card = Card(560, 600).fade("#0b1f44", "#3a7f92")
    for x, y in ((0.2, 0.1), (0.5, 0.06), (0.8, 0.2), (0.65, 0.3), (0.35, 0.24), (0.9, 0.07)):
        card.disc(x, y, 0.004, "#eaf2ff")
    card.shape([(0.66, 0.62), (0.66, 0.30), (0.70, 0.12), (0.74, 0.30), (0.74, 0.62)], "#7f98ac")
    card.disc(0.70, 0.36, 0.026, "#ffe2a0")
    card.shape([(0, 0.55), (0.18, 0.44), (0.4, 0.55), (0.4, 1), (0, 1)], "#182c40")
    card.shape([(0.36, 0.62), (1, 0.62), (1, 1), (0.36, 1)], "#2a2a38")
    card.rect(0.42, 0.72, 0.94, 0.79, "#f0d79c").type("VIDEO", 0.68, 0.756, 0.055, "#8c2420", "slab")
    for x in (0.46, 0.63, 0.80):
        card.rect(x, 0.82, x + 0.12, 0.96, "#e8b860")
    for x, y in ((0.07, 0.66), (0.22, 0.66)):
        card.rect(x, y, x + 0.07, y + 0.1, "#d8904a")
    card.soften(2.2)
    card.rect(0.535, 0.4, 0.545, 0.98, "#1c2430").disc(0.54, 0.4, 0.028, "#ffb45c").soften(2.0).disc(
        0.54, 0.4, 0.012, "#fff0c8"
    ).soften(1.2)
    return card.rgba()


def signs(variant: str) -> list[Sign | Neon]:
    """The view, what is pinned to the wall."""
    x, z, wide, tall = WINDOW
    drawn: list[Sign | Neon] = [
        upright(_street(), x - wide / 2, z, x + wide / 2, z + tall, BACK - 0.015, glow=0.62, crisp=False)
    ]
    for k, (px, pz, size) in enumerate(((-2.95, 1.15, 0.62), (-2.05, 1.3, 0.5), (1.78, 1.45, 0.5))):
        drawn.append(
            upright(poster(2 + 9 * k), px - size / 2, pz, px + size / 2, pz + size * 1.48, BACK - 0.02)
        )
    drawn.append(upright(notice(["LAST BUS", "8:15"], seed=3), -1.45, 1.25, -1.1, 1.5, BACK - 0.02))
    return drawn


HALOS = (
    Halo((LAMP[0], LAMP[1], LAMP[2] + 0.4), "#ffb468", 0.16, 0.26, "lamp"),
    Halo((WINDOW[0], BACK, 1.1), "#ff5a40", 0.3, 0.035, "neon"),
)
LIT = Look(
    {"lamp": 1.25, "night": 0.9, "street": 1.0, "neon": 0.9},
    {"lamp": (1.06, 0.92, 0.68), "night": (0.5, 0.95, 1.25)},
    exposure=1.45,
    haze=0,
    halos=HALOS,
    radius_near=2.1,
    radius_far=2.7,
    near_m=3,
    far_m=7,
)
DARK = replace(LIT, gains={"lamp": 0.03, "night": 1.25, "street": 1.3, "neon": 1.3})

PLACE = Place(
    name="room",
    camera=CAMERA,
    groups=["lamp", "night", "street", "neon"],
    build=build,
    signs=signs,
    variants={"lamp": Variant(LIT), "dark": Variant(DARK)},
    light="indoor",
    variant_light={"dark": "night"},
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "right"),
        "right": Mark(1330, 1185, 1, "left"),
        "window": Mark(1180, 1140, 0.88, "left"),
        "bed": Mark(720, 1170, 0.96, "left"),
        "door": Mark(1540, 1140, 0.88, "right"),
    },
    views={"close": (1010, 560, 1.35), "window": (1060, 500, 2.1)},
    glows=(
        Glow((LAMP[0], LAMP[1], LAMP[2] + 0.4), "#ffb468", 300, 0.04, "lamp"),
        Glow((1112, 728), "#ff5a40", 120, 0.3),
    ),
    width=1280,
    samples=12,
)
