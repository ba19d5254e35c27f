"""The back of the bus: rows of empty seats, and the town going away in the rear window."""

from __future__ import annotations

import numpy as np

from .kit.camera import Camera
from .kit.figures import figure, standing
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, SODIUM, TUNGSTEN, heaven, lamp
from .kit.materials import glowing, painted
from .kit.paint import Halo, Look
from .kit.place import Glow, Mark, Place, Variant
from .kit.shapes import Site
from .kit.signs import Neon, Sign, neon_text, upright
from .kit.stuff import Stuff

CAMERA = Camera((0.0, -1.2, 1.62), lens_mm=23.0, shift_y=0.035)
HALF, REAR, HIGH = 1.6, 4.3, 2.35
PITCH, ROWS = 1.0, 4
GLASS = (-1.32, 0.96, 1.32, 1.96)


def _hull(site: Site, stuff: Stuff) -> None:
    """Floor, sides with their windows, roof with racks, the rear wall about its window."""
    side = painted("#8f8a78", "#6e6a5c", 0.55)
    dark = painted("#3a4048", "#282e36", 0.6)
    site.quad(
        [(-HALF, -3, 0), (HALF, -3, 0), (HALF, REAR, 0), (-HALF, REAR, 0)], painted("#2a2c30", "#1a1c20", 0.5)
    )
    site.box(0, 1.2, 0.006, 0.62, 8, 0.01, painted("#4a2a2a", "#341e20", 0.8), 0)
    site.quad([(-HALF, REAR, HIGH), (HALF, REAR, HIGH), (HALF, -3, HIGH), (-HALF, -3, HIGH)], side)
    for s in (-1, 1):
        x = s * HALF
        site.box(x, 1.0, 0.45, 0.08, 8.6, 0.9, dark, 0.01)
        site.box(x, 1.0, 2.05, 0.08, 8.6, 0.6, side, 0.01)
        site.boxes([(x, -2.9 + 1.62 * k, 1.32, 0.1, 0.16, 0.9) for k in range(6)], side, 0.02)
        site.box(x, 1.0, 1.32, 0.02, 8.6, 0.9, stuff.dark_glass, 0)
        site.box(s * (HALF - 0.3), 1.0, 1.94, 0.62, 8.4, 0.05, stuff.steel, 0.02)
        site.tube([(s * (HALF - 0.62), -3, 1.98), (s * (HALF - 0.62), REAR, 1.98)], 0.018, stuff.steel)
        site.box(
            s * 0.52, 1.0, HIGH - 0.03, 0.13, 8.0, 0.04, glowing((1.0, 0.70, 0.38), 0.75, "inside"), 0.01
        )
    x0, z0, x1, z1 = GLASS
    for box in (
        (0, REAR, z0 / 2, 2 * HALF, 0.1, z0),
        (0, REAR, (z1 + HIGH) / 2, 2 * HALF, 0.1, HIGH - z1),
        ((x0 - HALF) / 2, REAR, 1.4, HALF + x0, 0.1, 1.2),
        ((x1 + HALF) / 2, REAR, 1.4, HALF - x1, 0.1, 1.2),
    ):
        site.boxes([box], side, 0.03)
    site.wall(x0, z0, x1, z1, REAR + 0.08, stuff.dark_glass)
    site.boxes(
        [(0, REAR - 0.06, z, x1 - x0 + 0.1, 0.06, 0.06) for z in (z0, z1)]
        + [(x, REAR - 0.06, (z0 + z1) / 2, 0.06, 0.06, z1 - z0) for x in (x0, x1)],
        stuff.black,
        0.015,
    )


def _seats(site: Site, stuff: Stuff) -> None:
    """Pairs of seats that face us, with headrests and chrome rails; a bench across the rear."""
    cloth = [painted("#2f5660", "#1f3c46", 0.9, scale=6), painted("#7a3a30", "#562a26", 0.9, scale=6)]
    for k in range(ROWS):
        y = 0.2 + PITCH * k
        for s in (-1, 1):
            for j in (0, 1):
                x = s * (0.62 + 0.48 * j)
                site.box(x, y, 0.42, 0.44, 0.46, 0.16, cloth[0], 0.05)
                site.box(x, y + 0.24, 0.82, 0.44, 0.13, 0.8, cloth[0], 0.06, lean=-9)
                site.box(x, y + 0.32, 1.17, 0.34, 0.1, 0.2, cloth[1], 0.05, lean=-9)
            site.tube(
                [(s * 0.4, y - 0.2, 0.42), (s * 0.4, y - 0.2, 0.64), (s * 0.4, y + 0.2, 0.66)],
                0.02,
                stuff.steel,
            )
            site.tube(
                [
                    (s * 0.42, y + 0.36, 1.2),
                    (s * 0.56, y + 0.36, 1.27),
                    (s * 1.16, y + 0.36, 1.27),
                    (s * 1.3, y + 0.36, 1.2),
                ],
                0.016,
                stuff.steel,
            )
            site.boxes([(s * 0.86, y, 0.17, 0.5, 0.3, 0.34)], stuff.iron)


def build(site: Site, shot: str) -> None:
    """The bus, dim, with the last lamps of the town behind it."""
    stuff = Stuff()
    _hull(site, stuff)
    _seats(site, stuff)
    for s in (-1, 1):
        lamp(
            site, "AREA", (s * 0.52, 1.6, HIGH - 0.08), 20, TUNGSTEN, "inside", 6, (s * 0.7, 1.6, 0), tall=0.2
        )
        lamp(
            site,
            "AREA",
            (s * (HALF - 0.1), 1.5, 1.35),
            12,
            NIGHT_FILL,
            "night",
            6,
            (0, 1.5, 0.8),
            tall=0.8,
            mirrored=False,
        )
    lamp(
        site,
        "AREA",
        (0, REAR - 0.15, 1.45),
        30,
        NIGHT_FILL,
        "night",
        2.4,
        (0, 1, 0.8),
        tall=0.8,
        mirrored=False,
    )
    lamp(
        site,
        "AREA",
        (0.5, REAR - 0.2, 1.7),
        16,
        SODIUM,
        "lamp",
        0.8,
        (-0.2, 1, 1.0),
        tall=0.4,
        mirrored=False,
    )
    lamp(site, "AREA", (0.3, -2.4, 2.0), 9, TUNGSTEN, "inside", 2, (0, 3, 0.8), tall=1.0)
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.25)


def _town() -> np.ndarray:
    """The street going away: shops, lamps, the church, their light on the wet road."""
    card = Card(1400, 520).fade("#0a1d42", "#3a7f92")
    chance = np.random.default_rng(4)
    for _ in range(70):
        card.disc(chance.random(), chance.random() * 0.4, 0.0018 + 0.0022 * chance.random(), "#dfeaff")
    card.shape(
        [(0, 0.6), (0.2, 0.5), (0.4, 0.56), (0.62, 0.48), (0.85, 0.55), (1, 0.5), (1, 0.7), (0, 0.7)],
        "#1d3c50",
    )
    card.soften(2)
    card.shape(
        [(0.545, 0.62), (0.545, 0.3), (0.56, 0.27), (0.572, 0.06), (0.584, 0.27), (0.60, 0.3), (0.60, 0.62)],
        "#8fa6b8",
    )
    card.disc(0.572, 0.36, 0.028, "#ffe2a0")
    card.shape([(0.12, 0.66), (0.12, 0.30), (0.42, 0.42), (0.42, 0.64)], "#4a2c30")
    card.shape([(0.14, 0.46), (0.40, 0.505), (0.40, 0.535), (0.14, 0.51)], "#f2dfae")
    for k in range(3):
        a, b = 0.15 + 0.085 * k, 0.215 + 0.085 * k
        card.shape([(a, 0.53 + 0.006 * k), (b, 0.54 + 0.006 * k), (b, 0.625), (a, 0.635)], "#e0b468")
    card.shape([(0.66, 0.64), (0.66, 0.42), (0.92, 0.28), (0.92, 0.67)], "#5a3630")
    for k in range(3):
        a, b = 0.68 + 0.08 * k, 0.74 + 0.08 * k
        card.shape([(a, 0.545 - 0.008 * k), (b, 0.54 - 0.008 * k), (b, 0.635), (a, 0.628)], "#f0bc6a")
    card.shape([(0.66, 0.535), (0.92, 0.49), (0.93, 0.53), (0.655, 0.56)], "#9a3a30")
    card.shape([(0, 0.72), (0.44, 0.64), (0.60, 0.64), (1, 0.74), (1, 1), (0, 1)], "#1b2430")
    for x, wide, tint in ((0.27, 0.10, "#6a5434"), (0.80, 0.10, "#7a5630"), (0.57, 0.03, "#5a6a74")):
        card.shape([(x - wide, 0.72), (x + wide, 0.72), (x + wide * 0.6, 0.98), (x - wide * 0.6, 0.98)], tint)
    for k in range(6):
        y = 0.66 + 0.012 * k * k
        card.shape(
            [
                (0.522 - 0.002 * k, y),
                (0.527 + 0.002 * k, y),
                (0.528 + 0.003 * k, y + 0.008 + 0.005 * k),
                (0.52 - 0.003 * k, y + 0.008 + 0.005 * k),
            ],
            "#b8964a",
        )
    card.soften(3.5)
    for x, y, r in ((0.06, 0.26, 0.034), (0.475, 0.50, 0.014), (0.635, 0.46, 0.018), (0.965, 0.22, 0.036)):
        card.rect(x - 0.0015, y, x + 0.0015, 0.66, "#1a2430").disc(x, y, r, "#ffb458")
    return card.soften(2.4).rgba()


def signs(variant: str) -> list[Sign | Neon]:
    """The view through the rear window; a girl who runs after us."""
    x0, z0, x1, z1 = GLASS
    drawn: list[Sign | Neon] = [upright(_town(), x0, z0, x1, z1, REAR + 0.07, glow=0.72, crisp=False)]
    drawn.append(
        neon_text("DINER", 0.54, REAR + 0.05, 1.66, 0.075, "#ff3a28", 1.15, radius=0.006, glow=1.3, halo=0.3)
    )
    if variant == "girl":
        runner = figure("#3f5f86", "#2a2836", "#4a2c1c", "#d8a27a", long_hair=True, arm_out=True)
        drawn.append(standing(runner, 0.06, REAR + 0.065, z0 + 0.08, 0.26, glow=0.8, group="", crisp=True))
    drawn.append(
        upright(
            Card(420, 110, "#c9b98a").type("WATCH YOUR STEP", 0.5, 0.52, 0.5, "#8c2420", wide=0.9).rgba(),
            -0.42,
            2.07,
            0.42,
            2.27,
            REAR - 0.07,
        )
    )
    return drawn


HALOS = (
    Halo((-0.52, 2.0, HIGH), "#ffb468", 0.2, 0.06, "inside"),
    Halo((0.52, 2.0, HIGH), "#ffb468", 0.2, 0.06, "inside"),
)
DIM = Look(
    {"inside": 0.8, "night": 1.25, "lamp": 1.1},
    {"inside": (1.06, 0.93, 0.70), "night": (0.5, 0.95, 1.25)},
    exposure=1.4,
    haze=0,
    halos=HALOS,
    radius_near=2.1,
    radius_far=2.5,
    near_m=2,
    far_m=6,
)

PLACE = Place(
    name="bus_inside",
    camera=CAMERA,
    groups=["inside", "night", "lamp"],
    build=build,
    signs=signs,
    variants={"empty": Variant(DIM), "girl": Variant(DIM, "", (560, 380, 1460, 800))},
    light="night",
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "right"),
        "right": Mark(1330, 1185, 1, "left"),
        "seat": Mark(1380, 1260, 1.0, "left"),
    },
    views={"close": (1010, 560, 1.35), "window": (1010, 560, 2.4)},
    glows=(Glow((-0.52, 2.0, HIGH), "#ffb468", 200, 0.08), Glow((0.52, 2.0, HIGH), "#ffb468", 200, 0.08)),
    width=1280,
    samples=9,
)
