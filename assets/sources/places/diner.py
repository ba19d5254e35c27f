"""Inside the diner, from the foot of the stairs: counter and stools, the booths, the specials."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import home, shelves
from .kit.camera import Camera
from .kit.figures import TALL_M
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, SODIUM, TUNGSTEN, heaven, lamp
from .kit.materials import painted, picture
from .kit.paint import Halo, Look
from .kit.place import Glow, Mark, Place, Variant
from .kit.prints import notice, poster
from .kit.shapes import Site
from .kit.signs import Neon, Sign, neon_text, upright
from .kit.stuff import Stuff

CAMERA = Camera((0.2, -2.0, 1.72), lens_mm=25.0, shift_y=0.03)
LEFT, RIGHT, BACK, HIGH = -4.6, 4.4, 7.6, 3.3
PENDANTS = ((-2.1, 2.6), (-2.1, 4.6), (2.6, 3.4), (2.6, 5.6))
BOOTH_X = 2.9


def _floor() -> np.ndarray:
    """Worn chequered linoleum, one repeat."""
    card = Card(256, 256, "#8f8468").rect(0, 0, 0.5, 0.5, "#5a2f28").rect(0.5, 0.5, 1, 1, "#5a2f28")
    return card.soften(0.8).rgb() + np.random.default_rng(1).normal(0, 0.02, (256, 256, 1))


def _street() -> np.ndarray:
    """The street behind the big windows."""
    card = Card(900, 540).fade("#0b2146", "#2f6a82")
    card.rect(0, 0.66, 1, 1, "#16283a")
    card.rect(0.08, 0.18, 0.42, 0.75, "#43282c").rect(0.10, 0.36, 0.40, 0.46, "#efd9a2")
    for x in (0.11, 0.22, 0.31):
        card.rect(x, 0.5, x + 0.085, 0.7, "#d8b070")
    card.rect(0.62, 0.1, 0.9, 0.75, "#2c3444").soften(5)
    card.disc(0.52, 0.26, 0.035, "#ffb060").disc(0.95, 0.32, 0.03, "#ffb060").soften(3)
    return card.rgba()


def _room(site: Site, stuff: Stuff) -> None:
    """Walls panelled to the waist, tiles, tin ceiling, the front with its windows and door."""
    floor = picture(_floor(), "linoleum", rough=0.35, repeat=True)
    wall = painted("#b89a66", "#967a4c", 0.85, scale=0.8)
    home.chamber(site, LEFT, RIGHT, BACK, HIGH, wall, floor, stuff.ceiling)
    green = painted("#3f5a4a", "#2c4036", 0.5)
    site.boxes(
        [
            (-2.8, BACK - 0.03, 0.42, 3.6, 0.06, 0.84),
            (2.25, BACK - 0.03, 0.42, 4.3, 0.06, 0.84),
            (RIGHT - 0.03, 3, 0.55, 0.06, 10, 1.1),
        ],
        green,
    )
    site.boxes([((LEFT + RIGHT) / 2, BACK - 0.05, 2.75, RIGHT - LEFT, 0.1, 0.12)], stuff.dark_wood, 0.01)
    for x0, x1 in ((-4.2, -1.3), (0.4, 3.9)):
        mid, wide = (x0 + x1) / 2, x1 - x0
        site.wall(x0, 0.9, x1, 2.65, BACK - 0.04, stuff.dark_glass)
        bars = [(x0 + wide * k / 3, BACK - 0.1, 1.77, 0.08, 0.12, 1.75) for k in range(4)]
        site.boxes(
            bars + [(mid, BACK - 0.1, z, wide + 0.1, 0.14, 0.09) for z in (0.88, 2.67)], stuff.dark_wood, 0.01
        )
    home.panel_door(
        site, painted("#8a2f28", "#641f20", 0.4), stuff.steel, -0.45, BACK, 1.0, 2.15, stuff.dark_wood
    )
    site.wall(-0.8, 1.0, -0.1, 2.0, BACK - 0.09, stuff.dark_glass)
    lines = [(LEFT + 0.9 * k, 2.5, HIGH - 0.01, 0.04, 11, 0.02) for k in range(1, 10)]
    site.boxes(
        lines + [(0, -2.5 + 0.9 * k, HIGH - 0.01, 9.2, 0.04, 0.02) for k in range(1, 12)], stuff.plaster
    )


def _counter(site: Site, stuff: Stuff) -> None:
    """The counter along the left, stools, coffee machine, pie under glass, cups, the shelf behind."""
    site.box(-2.9, 4.0, 0.5, 0.75, 5.6, 1.0, painted("#6a3a2a", "#4a281e", 0.45), 0.02)
    site.box(-2.85, 4.0, 1.04, 1.0, 5.8, 0.07, painted("#d8c8a0", "#b0a078", 0.3), 0.03)
    site.boxes([(-2.36, 4.0, 1.04, 0.03, 5.8, 0.05)], stuff.steel)
    for y in np.arange(1.7, 6.8, 0.82):
        site.cylinder(-1.75, float(y), 0.0, 0.03, 0.2, stuff.steel)
        site.cylinder(-1.75, float(y), 0.0, 0.68, 0.035, stuff.steel)
        site.lathe(
            [(0.17, 0), (0.21, 0.03), (0.21, 0.09), (0.15, 0.13), (0, 0.135)],
            stuff.red,
            -1.75,
            float(y),
            0.66,
        )
    with site.at(-3.0, 5.3, 1.08):
        site.box(0, 0, 0.28, 0.36, 0.6, 0.56, stuff.steel, 0.03)
        for y in (-0.16, 0.14):
            site.lathe(
                [(0.06, 0), (0.09, 0.04), (0.085, 0.12), (0.05, 0.16), (0.055, 0.19)],
                stuff.black,
                0.26,
                y,
                0.0,
            )
    for y in (2.4, 3.1):
        site.lathe([(0.04, 0), (0.03, 0.09), (0.19, 0.11), (0.19, 0.13)], stuff.steel, -2.95, y, 1.075)
        site.cylinder(-2.95, y, 1.2, 0.07, 0.15, painted("#b87a3a", "#8a5424", 0.7, scale=8))
        site.lathe(
            [(0.18, 0.13), (0.175, 0.27), (0.1, 0.33), (0.02, 0.34), (0.02, 0.37)],
            stuff.pane,
            -2.95,
            y,
            1.075,
        )
    for k, y in enumerate((1.9, 3.7, 4.3, 4.45)):
        site.lathe([(0.03, 0), (0.04, 0.05), (0.042, 0.09)], stuff.white, -2.6 + 0.05 * (k % 2), y, 1.075, 14)
    for z in (1.5, 1.9):
        site.box(LEFT + 0.16, 4.2, z, 0.3, 5.0, 0.035, stuff.wood)
        chance = np.random.default_rng(int(z * 10))
        cups = [
            (LEFT + 0.18, y, z + 0.02 + 0.06, 0.1, 0.1, chance.uniform(0.1, 0.2))
            for y in np.arange(1.9, 6.6, 0.16)
            if chance.random() > 0.2
        ]
        site.boxes(cups, stuff.spines, 0.01, chance.choice([4.5, 10.5, 2.5, 6.5, 13.5], len(cups)) / 16)


def _booths(site: Site, stuff: Stuff) -> None:
    """Booths along the right wall; tables with sugar and ketchup."""
    leather = painted("#7a2a28", "#541c1e", 0.35)
    for y in (2.6, 4.4, 6.2):
        site.box(BOOTH_X + 0.35, y, 0.74, 1.5, 0.75, 0.05, painted("#d8c8a0", "#b0a078", 0.3), 0.02)
        site.cylinder(BOOTH_X + 0.35, y, 0, 0.72, 0.04, stuff.steel)
        site.cylinder(BOOTH_X + 0.75, y + 0.1, 0.77, 0.16, 0.035, stuff.red)
        site.cylinder(BOOTH_X + 0.85, y - 0.05, 0.77, 0.1, 0.04, stuff.white)
        site.box(BOOTH_X + 0.3, y - 0.1, 0.775, 0.2, 0.28, 0.01, stuff.cream, 0)
    for y in (1.72, 3.5, 5.3, 7.1):
        site.box(BOOTH_X + 0.4, y, 0.24, 1.6, 0.9 if y < 7 else 0.6, 0.46, leather, 0.05)
        site.box(BOOTH_X + 0.4, y, 0.72, 1.6, 0.18, 0.9, leather, 0.06)
        site.box(BOOTH_X + 0.4, y, 1.18, 1.64, 0.14, 0.06, stuff.dark_wood, 0.02)


def _lights(site: Site, stuff: Stuff) -> None:
    """Pendants, one of which stays on when the rest are out; the street."""
    for k, (x, y) in enumerate(PENDANTS):
        if k != 1:
            shelves.pendant(site, stuff, x, y, 2.28, HIGH, 95)
        lamp(site, "POINT", (x, y, 2.2), 26 if k != 1 else 0.1, TUNGSTEN, "warm", 0.1)
    x, y = PENDANTS[1]
    site.tube([(x, y, HIGH), (x, y, 2.45)], 0.006, stuff.black, 1)
    site.lathe([(0.03, 0.2), (0.06, 0.16), (0.2, 0), (0.195, -0.01), (0.05, 0.12)], stuff.red, x, y, 2.28)
    site.lathe([(0, 0.06), (0.055, 0.03), (0.055, -0.02), (0, -0.05)], stuff.one_bulb, x, y, 2.28)
    lamp(site, "SPOT", (x, y, 2.22), 110, TUNGSTEN, "one", 0.06, (x, y, 0), 130)
    lamp(site, "POINT", (x, y, 2.2), 24, TUNGSTEN, "one", 0.08)
    lamp(site, "AREA", (0.6, -1.9, 2.6), 55, TUNGSTEN, "warm", 3, (0, 4, 0.8), tall=1.2)
    lamp(site, "AREA", (0, BACK - 0.3, 1.9), 40, NIGHT_FILL, "night", 7, (0, 2, 0.4), tall=1.4)
    lamp(site, "AREA", (0, -1.9, 2.6), 14, NIGHT_FILL, "night", 4, (0, 4, 0.4), tall=1.2)
    lamp(site, "AREA", (1.4, BACK - 0.3, 2.0), 10, SODIUM, "night", 1.2, (0.5, 3, 0), tall=1.0)
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.25)


def build(site: Site, shot: str) -> None:
    """The diner."""
    stuff = Stuff()
    _room(site, stuff)
    _counter(site, stuff)
    _booths(site, stuff)
    _lights(site, stuff)


def _specials() -> np.ndarray:
    """The chalkboard."""
    card = Card(560, 520, "#24302c").frame(0.02, 0.03, "#7a5230")
    card.write("SPECIALS", 0.5, 0.14, 0.12, "#f2ead0", 0.15, 3)
    for k, (dish, price) in enumerate(
        (("MEATLOAF", "5.95"), ("SOUP", "2.50"), ("CHILI FRIES", "3.75"), ("PIE", "2.25"))
    ):
        y = 0.34 + 0.13 * k
        card.write(dish, 0.36, y, 0.066, "#e8d8a8", 0.15, 10 + k).write(
            price, 0.82, y, 0.066, "#f0b060", 0.15, 20 + k
        )
    return card.write("NO CELL PHONES", 0.5, 0.88, 0.062, "#e07858", 0.16, 30).rgba()


def _from_behind() -> np.ndarray:
    """A regular in a booth, seen from behind, bent over his pie (height, width, 4)."""
    card = Card(420, 420)
    card.shape([(0.16, 1), (0.20, 0.68), (0.34, 0.55), (0.66, 0.55), (0.80, 0.68), (0.84, 1)], "#2e3a34")
    for x in (0.3, 0.42, 0.58, 0.7):
        card.rect(x, 0.57, x + 0.018, 1, "#243029")
    for y in (0.68, 0.8, 0.92):
        card.rect(0.2, y, 0.8, y + 0.015, "#3c4a42")
    card.rect(0.43, 0.46, 0.57, 0.6, "#7a4c34", 0.03)
    card.disc(0.5, 0.36, 0.135, "#4c4036")
    card.shape(
        [(0.365, 0.34), (0.38, 0.24), (0.5, 0.19), (0.62, 0.24), (0.635, 0.34), (0.5, 0.37)], "#6a2420"
    )
    return card.soften(1.0).rgba()


def signs(variant: str) -> list[Sign | Neon]:
    """The view of the street, the board, the neon at the window, a regular's back."""
    drawn: list[Sign | Neon] = [
        upright(_street(), -4.2, 0.9, -1.3, 2.65, BACK - 0.045, glow=0.6, crisp=False),
        upright(_street()[:, ::-1], 0.4, 0.9, 3.9, 2.65, BACK - 0.045, glow=0.6, crisp=False),
        upright(_street()[:, 280:560], -0.8, 1.0, -0.1, 2.0, BACK - 0.1, glow=0.6, crisp=False),
        upright(_specials(), -1.2, 2.22, 0.35, 3.2, BACK - 0.3),
        neon_text(
            "EAT",
            1.6,
            BACK - 0.16,
            1.95,
            0.34,
            "#ff3a28",
            1.2,
            radius=0.02,
            glow=1.6,
            halo=0.35,
            group="warm",
        ),
        upright(notice(["NO CREDIT", "NO WHINING"], seed=5), -0.75, 1.12, -0.15, 1.52, BACK - 0.11, glow=0.5),
    ]
    for k, y in enumerate((3.6, 5.4)):
        drawn.append(
            Sign(
                poster(6 + 7 * k),
                (
                    (RIGHT - 0.03, y, 2.4),
                    (RIGHT - 0.03, y - 0.7, 2.4),
                    (RIGHT - 0.03, y - 0.7, 1.45),
                    (RIGHT - 0.03, y, 1.45),
                ),
            )
        )
    if variant == "open":
        size = TALL_M * 0.5
        drawn.append(
            upright(_from_behind(), 2.7, 0.94, 2.7 + size, 0.94 + size, 3.62, glow=0.5, group="warm")
        )
    return drawn


HALOS = tuple(
    Halo((x, y, 2.26), "#ffb468", 0.12, 0.22, "warm" if k != 1 else "one", (x, y, 0.9), 0.10, 0.14)
    for k, (x, y) in enumerate(PENDANTS)
)
OPEN = Look(
    {"warm": 1.15, "one": 1.1, "night": 0.9},
    {"warm": (1.06, 0.93, 0.70), "one": (1.06, 0.93, 0.70), "night": (0.5, 0.95, 1.25)},
    exposure=1.35,
    haze_from_m=5,
    haze_over_m=40,
    haze_colour="#6a5038",
    haze=0.4,
    halos=HALOS,
    radius_near=2.1,
    radius_far=2.7,
    near_m=3,
    far_m=9,
)
CLOSED = replace(OPEN, gains={"warm": 0.03, "one": 1.25, "night": 1.15}, haze_colour="#1c3444")

PLACE = Place(
    name="diner",
    camera=CAMERA,
    groups=["warm", "one", "night"],
    build=build,
    signs=signs,
    variants={"open": Variant(OPEN), "closed": Variant(CLOSED)},
    light="indoor",
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "right"),
        "right": Mark(1330, 1185, 1, "left"),
        "counter": Mark(560, 1145, 0.86, "right"),
        "booth": Mark(1460, 1140, 0.84, "left"),
        "stairs": Mark(1640, 1230, 1.06, "left"),
    },
    views={"close": (1010, 560, 1.35), "booth": (1480, 640, 1.9), "counter": (560, 640, 1.7)},
    glows=tuple(Glow((x, y, 2.26), "#ffc27a", 180, 0.04, "open") for x, y in PENDANTS),
    width=1280,
    samples=9,
)
