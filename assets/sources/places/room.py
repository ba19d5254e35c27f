"""A boy's corner over the diner: a mattress under the roof, books up to the sill, a window on the square."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import bags, drapery, home
from .kit.camera import Camera
from .kit.lights import NIGHT_FILL, SODIUM, heaven, lamp
from .kit.materials import glowing, linear, painted, picture
from .kit.paint import Halo, Look
from .kit.place import Overlay, Place, Variant
from .kit.prints import cover, notice, poster
from .kit.shapes import Site
from .kit.signs import Neon, Sign, upright
from .kit.stuff import Stuff
from .pictures import over
from .pictures import room as pictures

CAMERA = Camera((0.0, -2.4, 1.6), lens_mm=25.5, shift_y=-0.104)
BACK, FRONT = 4.4, -3.2
# Where the roof comes down to on the left, its ridge, and where it comes down to on the right (x, z).
LEFT, RIDGE, RIGHT = (-3.0, 1.42), (0.2, 3.3), (3.4, 2.35)
WINDOW = (0.95, 0.98, 1.25, 1.32)
PACKED = "packed"
LAMP = (-0.4, 3.95, 0.52)
BED = (-1.85, 3.35, 0.5)
POSTER = (-0.72, 1.32, 0.46)
SLEEVES = ((1.62, 3.2, 14), (2.02, 3.1, 22), (0.3, 3.46, 31))


def _roof_at(x: float) -> float:
    """How high the sloping ceiling is over x."""
    side = LEFT if x < RIDGE[0] else RIGHT
    return RIDGE[1] + (side[1] - RIDGE[1]) * (x - RIDGE[0]) / (side[0] - RIDGE[0])


def _rafters(site: Site) -> None:
    """The rafters, the ridge and the tie beam."""
    beam = painted("#6a4a32", "#46301f", 0.6, scale=3, bump=0.2)
    for y in (4.3, 3.05, 1.8, 0.55, -0.7):
        for low in (LEFT, RIGHT):
            band = [low, RIDGE, (RIDGE[0], RIDGE[1] - 0.17), (low[0], low[1] - 0.17)]
            site.prism(band, 0.1, beam, "xz", y - 0.05, 0.01)
    site.box(RIDGE[0], 1, RIDGE[1] - 0.1, 0.14, 7.6, 0.24, beam, 0.015)
    site.box(0.45, 3.05, 2.72, 2.3, 0.11, 0.15, beam, 0.012)
    site.box(LEFT[0] + 0.03, 1, LEFT[1] - 0.1, 0.1, 7, 0.16, beam, 0.01)


def _shell(site: Site, stuff: Stuff) -> None:
    """The gable wall about the window, both slopes with their rafters, boards, the door, a pipe."""
    wall = picture(pictures.plaster("#8d9080", "#666e66", 4), "wall", rough=0.9)
    slope = picture(pictures.plaster("#b0a588", "#8a8068", 9, (0.735, 0.5, 0.15)), "slope", rough=0.9)
    wx, wz, wide, tall = WINDOW
    left, right, top = wx - wide / 2, wx + wide / 2, wz + tall

    def piece(outline: list[tuple[float, float]]) -> None:
        points = [(x, BACK, z) for x, z in outline]
        uv = [((x - LEFT[0]) / (RIGHT[0] - LEFT[0]), z / RIDGE[1]) for x, z in outline]
        site.mesh(points, [tuple(range(len(points)))], wall, uv=uv)

    piece([(LEFT[0], 0), (left, 0), (left, _roof_at(left)), RIDGE, LEFT])
    piece([(right, 0), (RIGHT[0], 0), RIGHT, (right, _roof_at(right))])
    piece([(left, 0), (right, 0), (right, wz), (left, wz)])
    piece([(left, top), (right, top), (right, _roof_at(right)), (left, _roof_at(left))])
    site.quad(
        [(LEFT[0], FRONT, 0), (LEFT[0], BACK, 0), (LEFT[0], BACK, LEFT[1]), (LEFT[0], FRONT, LEFT[1])], wall
    )
    site.quad(
        [(RIGHT[0], BACK, 0), (RIGHT[0], FRONT, 0), (RIGHT[0], FRONT, RIGHT[1]), (RIGHT[0], BACK, RIGHT[1])],
        wall,
    )
    for low in (LEFT, RIGHT):
        site.quad(
            [
                (low[0], FRONT, low[1]),
                (low[0], BACK, low[1]),
                (RIDGE[0], BACK, RIDGE[1]),
                (RIDGE[0], FRONT, RIDGE[1]),
            ],
            slope,
        )
    _rafters(site)
    boards = painted("#74502f", "#4e3420", 0.45, scale=2, vary=0.2)
    home.floorboards(site, LEFT[0], RIGHT[0], FRONT, BACK, boards)
    home.skirting(site, LEFT[0], RIGHT[0], BACK, stuff.trim)
    door = painted("#6a5a44", "#4a3e30", 0.5)
    home.panel_door(site, door, stuff.steel, 2.78, BACK, 0.82, 1.98, stuff.trim)
    site.box(2.78, BACK - 0.05, 0.012, 0.78, 0.02, 0.02, glowing("#ffb860", 3, "street"), 0)
    site.tube(
        [(2.2, BACK - 0.1, 0), (2.2, BACK - 0.1, 2.35), (2.2, BACK - 0.4, 2.62), (2.2, 0, 2.75)],
        0.035,
        stuff.cream,
    )


def _window(site: Site, stuff: Stuff) -> None:
    """The sash window, which lets the street in, its curtains, the lid on the sill."""
    x, z, wide, tall = WINDOW
    y = BACK - 0.05
    home.sash(site, stuff, x, z, wide, tall, BACK)
    rod = z + tall + 0.14
    site.tube([(x - wide * 0.8, y - 0.12, rod), (x + wide * 0.8, y - 0.12, rod)], 0.014, stuff.iron)
    cloth = painted("#6d6f84", "#474a60", 0.95, scale=5)
    for toward, inner, outer in ((-1, -0.4, -0.76), (1, 0.36, 0.76)):
        span = sorted((x + wide * inner, x + wide * outer))
        drapery.curtain(site, cloth, tuple(span), (z - 0.32, rod - 0.02), y - 0.12, 3.5, 0.35, toward)
    lid = [(0, 0), (0.085, 0), (0.095, 0.018), (0.088, 0.018), (0.08, 0.006), (0, 0.006)]
    site.lathe(lid, stuff.steel, x - 0.3, y - 0.16, z - 0.055, 20)
    for k in range(4):
        a = 1.3 * k
        site.tube(
            [
                (x - 0.3 + 0.05 * np.cos(a), y - 0.16 + 0.05 * np.sin(a), z - 0.04),
                (x - 0.3, y - 0.16, z - 0.02),
            ],
            0.006,
            stuff.white,
        )
    site.lathe([(0.035, 0), (0.042, 0.09), (0.038, 0.09)], stuff.red, x + 0.42, y - 0.14, z - 0.055, 14)


def _bed(site: Site, stuff: Stuff) -> None:
    """A mattress on pallets, slept in."""
    x, y, top = BED
    pallet = painted("#8a6a44", "#5e4429", 0.7, scale=3)
    site.boxes([(x, y - 0.75 + 0.3 * k, 0.21, 2.24, 0.14, 0.025) for k in range(6)], pallet, 0.004)
    site.boxes([(x + 0.53 * k, y, 0.1, 0.1, 1.64, 0.2) for k in (-2, -1, 0, 1, 2)], pallet, 0.004)
    ticking = painted("#c6c0ac", "#a39c88", 0.9, scale=2)
    site.box(x, y, top - 0.13, 2.2, 1.68, 0.26, ticking, 0.07)
    for z in (top - 0.015, top - 0.245):
        site.tube([(x - 1.06, y - 0.835, z), (x + 1.06, y - 0.835, z)], 0.012, stuff.navy)
    sheet = painted("#d4cfc0", "#aaa594", 0.9, scale=2)
    drapery.draped(
        site,
        sheet,
        (x - 1.08, x - 0.2),
        [(4.1, top), (3.0, top + 0.02), (2.56, top + 0.01), (2.49, top - 0.2)],
        3,
        0.03,
    )
    blanket = painted("#39566e", "#263a50", 0.95, scale=5)
    drapery.draped(
        site,
        blanket,
        (x - 0.46, x + 1.14),
        [(4.12, top + 0.02), (3.2, top + 0.05), (2.6, top + 0.04), (2.47, top - 0.02), (2.46, top - 0.36)],
        7,
        0.05,
    )
    fold = painted("#c9b48c", "#a08a64", 0.95, scale=6)
    drapery.draped(
        site,
        fold,
        (x - 0.62, x - 0.34),
        [(4.1, top + 0.06), (3.0, top + 0.09), (2.5, top + 0.06), (2.44, top - 0.26)],
        9,
        0.03,
    )
    pillow = painted("#e2ddd0", "#b9b3a4", 0.9, scale=2)
    site.box(x - 0.82, 3.62, top + 0.12, 0.42, 0.74, 0.2, pillow, 0.09, turn=6, tilt=10)
    site.box(x - 0.86, 3.0, top + 0.1, 0.42, 0.64, 0.17, pillow, 0.08, turn=-12, tilt=6)


def _luggage(site: Site, stuff: Stuff) -> None:
    """The bag on the bed, open, and what it could hold."""
    x, _, top = BED
    canvas = painted("#6a6a44", "#47482e", 0.9, scale=5)
    clothes = [
        painted(c, rough=0.95, scale=5) for c in ("#7c2f2c", "#2a3444", "#a89c80", "#3c3c42", "#46607a")
    ]
    bags.open_bag(site, canvas, painted("#3a2a1e", "#241a12", 0.7), x + 0.42, 3.22, top + 0.05, -7, clothes)
    grey = painted("#8c8e92", "#66686e", 0.95, scale=12)
    site.box(x - 0.28, 2.78, top + 0.1, 0.4, 0.3, 0.07, grey, 0.035, turn=9)
    site.box(x - 0.27, 2.77, top + 0.16, 0.34, 0.27, 0.06, grey, 0.03, turn=6)
    site.box(x - 0.72, 2.66, top + 0.04, 0.11, 0.18, 0.03, stuff.red, 0.004, turn=24)
    site.box(x + 0.02, 2.62, top + 0.075, 0.12, 0.09, 0.035, stuff.navy, 0.008, turn=-12)
    phones = [
        (x + 0.02 + 0.11 * np.cos(a), 2.68 + 0.07 * np.sin(a), top + 0.1) for a in np.linspace(-0.5, 3.6, 14)
    ]
    site.tube(phones, 0.008, stuff.black)
    site.box(x - 0.5, 2.58, top + 0.045, 0.14, 0.125, 0.012, stuff.steel, 0.002, turn=-20)


def _bare_bulb(site: Site, stuff: Stuff) -> None:
    """A bulb on its cord, out."""
    cord = [(0.02, 3.0, 2.72), (0.02, 3.0, 2.36)]
    site.tube(cord, 0.008, stuff.black)
    site.lathe([(0.02, 0.0), (0.026, -0.06), (0.02, -0.07)], stuff.black, 0.02, 3.0, 2.36, 12)
    bulb = [(0.018, -0.07), (0.02, -0.1), (0.045, -0.14), (0.05, -0.17), (0.035, -0.21), (0, -0.22)]
    site.lathe(bulb, painted("#d8d8cc", "#b8b8b0", 0.1, shine=0.9), 0.02, 3.0, 2.36, 16)


def _chair(site: Site) -> None:
    """A kitchen chair with a flannel over its back."""
    chair = painted("#5a3c26", "#3e2818", 0.5)
    with site.at(2.95, 3.25, 0, 24):
        site.box(0, 0, 0.45, 0.42, 0.4, 0.035, chair, 0.01)
        site.boxes([(a * 0.18, b * 0.17, 0.22, 0.035, 0.035, 0.45) for a in (-1, 1) for b in (-1, 1)], chair)
        site.boxes([(a * 0.18, 0.18, 0.68, 0.035, 0.035, 0.5) for a in (-1, 1)], chair)
        site.boxes([(0, 0.18, z, 0.36, 0.02, 0.07) for z in (0.66, 0.86)], chair)
        flannel = painted("#8a2f2a", "#4a2024", 0.95, scale=14)
        drapery.draped(
            site, flannel, (-0.26, 0.26), [(0.3, 0.4), (0.22, 0.93), (0.15, 0.93), (0.1, 0.35)], 4, 0.04
        )


def _things(site: Site, stuff: Stuff) -> None:
    """Books up to the sill, the crate with the lamp, records and what plays them, the shelf, the paddle."""
    for k, (x, y, count, wide) in enumerate(
        (
            (0.02, 4.14, 17, 0.26),
            (0.30, 4.18, 25, 0.25),
            (0.33, 3.84, 11, 0.26),
            (0.60, 4.2, 27, 0.26),
            (0.90, 4.2, 23, 0.27),
            (0.84, 3.86, 13, 0.24),
            (1.20, 4.2, 26, 0.25),
            (1.50, 4.18, 28, 0.27),
            (1.46, 3.82, 15, 0.26),
            (1.80, 4.12, 16, 0.27),
            (0.60, 3.62, 5, 0.25),
            (1.14, 3.66, 7, 0.26),
            (-0.82, 3.72, 9, 0.24),
            (-0.72, 4.14, 19, 0.26),
        )
    ):
        home.pile(site, stuff, x, y, 0.0, count, 20 + k, wide)
    x, y, z = LAMP
    crate = [(x, y - 0.18 + 0.36 * a, 0.09 + 0.16 * k, 0.52, 0.02, 0.12) for k in range(3) for a in (0, 1)]
    crate += [(x + s * 0.25, y, 0.25, 0.03, 0.38, 0.5) for s in (-1, 1)]
    site.boxes([*crate, (x, y, 0.5, 0.54, 0.42, 0.03)], stuff.wood, 0.004)
    home.table_lamp(site, stuff, *LAMP, 56, "lamp", size=1.05)
    site.lathe([(0.035, 0), (0.042, 0.09), (0.038, 0.09)], stuff.white, x + 0.19, y - 0.12, z, 14)
    site.box(x - 0.17, y - 0.1, z + 0.02, 0.12, 0.18, 0.03, stuff.teal, 0.003, turn=18)
    site.box(-2.05, BACK - 0.15, 1.06, 1.5, 0.26, 0.035, stuff.wood, 0.005)
    site.boxes([(px, BACK - 0.12, 0.98, 0.03, 0.2, 0.15) for px in (-2.7, -1.4)], stuff.iron)
    home.books(site, stuff, -2.72, -1.62, 1.08, BACK - 0.15, 14, 0.27)
    home.pile(site, stuff, -1.46, BACK - 0.15, 1.08, 4, 77, 0.2)
    slope = np.arctan2(RIDGE[1] - LEFT[1], RIDGE[0] - LEFT[0])
    home.paddle(site, stuff.iron, -1.32, BACK - 0.09, 1.98, slope)
    _records(site, stuff)
    _bare_bulb(site, stuff)
    braids = ("#6a3a34", "#b09468", "#34506a", "#7a4438", "#a8885c", "#2c4458", "#7c3c36", "#c0a478")
    for k, tint in enumerate(braids):
        ring = painted(tint, rough=0.95, scale=9)
        site.cylinder(0.7, 2.75, 0.004 + 0.003 * k, 0.012, 0.92 - 0.11 * k, ring, count=48)
    _chair(site)


def _records(site: Site, stuff: Stuff) -> None:
    """A crate of records with a player on it, more of them in a crate beside, washing on a line."""
    chance = np.random.default_rng(12)
    for x, y, wide in ((1.98, 3.55, 0.52), (2.42, 2.6, 0.5)):
        with site.at(x, y, 0, -6):
            slats = [(0, s * 0.19, 0.07 + 0.13 * k, wide, 0.02, 0.1) for k in range(2) for s in (-1, 1)]
            slats += [(s * wide / 2, 0, 0.15, 0.03, 0.4, 0.3) for s in (-1, 1)]
            site.boxes(slats, stuff.wood, 0.004)
            sleeves = [
                (-wide / 2 + 0.05 + 0.022 * k, 0.03 * chance.random(), 0.23, 0.014, 0.31, 0.34)
                for k in range(int((wide - 0.08) / 0.022))
            ]
            site.boxes(sleeves, stuff.spines, 0.002, chance.random(len(sleeves)).tolist())
    with site.at(1.98, 3.55, 0.4, -6):
        site.box(0, 0, 0.02, 0.58, 0.44, 0.03, stuff.wood, 0.004)
        site.box(0, 0, 0.09, 0.46, 0.37, 0.1, painted("#7a2c28", "#541e1e", 0.4), 0.02)
        site.cylinder(-0.05, 0, 0.14, 0.018, 0.16, stuff.black, count=32)
        site.cylinder(-0.05, 0, 0.16, 0.004, 0.05, stuff.yellow_line)
        site.tube([(0.17, 0.12, 0.2), (0.15, -0.05, 0.19), (0.07, -0.08, 0.17)], 0.009, stuff.steel)
        site.box(0, 0.2, 0.3, 0.46, 0.02, 0.36, painted("#6a2824", "#4a1c1c", 0.4), 0.02, lean=-14)
    line = [(1.42, 3.3, _roof_at(1.42) - 0.2), (2.3, 3.3, 2.4), (3.3, 3.3, _roof_at(3.3) - 0.16)]
    site.tube(line, 0.006, stuff.white, 1)
    shirt = [
        (-0.1, 0),
        (0.1, 0),
        (0.3, -0.12),
        (0.24, -0.26),
        (0.17, -0.2),
        (0.17, -0.6),
        (-0.17, -0.6),
        (-0.17, -0.2),
        (-0.24, -0.26),
        (-0.3, -0.12),
    ]
    sock = [(0, 0), (0.08, 0), (0.085, -0.2), (0.17, -0.26), (0.15, -0.31), (0.03, -0.29), (0, -0.22)]
    hung = (
        (shirt, 1.9, 0.8, "#2c3038"),
        (sock, 2.2, 1.0, "#b8b4a8"),
        (sock, 2.36, 1.0, "#a8a49a"),
        (shirt, 2.78, 0.72, "#7a6a58"),
        (sock, 3.06, 1.0, "#7a3430"),
    )
    for outline, x, scale, tint in hung:
        z = float(np.interp(x, [p[0] for p in line], [p[2] for p in line]))
        cloth = painted(tint, rough=0.95, scale=6)
        site.prism([(x + a * scale, z + b * scale) for a, b in outline], 0.015, cloth, "xz", 3.29, 0.004)
        for a in (-0.07, 0.07) if outline is shirt else (0.02,):
            site.box(x + a, 3.29, z + 0.01, 0.014, 0.03, 0.07, stuff.slats, 0.002)


def build(site: Site, shot: str) -> None:
    """The corner, lit by one lamp, by the street lamp through the window and by the sign below it."""
    stuff = Stuff()
    _shell(site, stuff)
    _window(site, stuff)
    _bed(site, stuff)
    if shot != PACKED:
        _luggage(site, stuff)
    _things(site, stuff)
    x, z, wide, tall = WINDOW
    lamp(
        site,
        "AREA",
        (x, BACK + 0.4, z + tall * 0.75),
        46,
        NIGHT_FILL,
        "night",
        wide,
        (-0.6, 1.5, 0.2),
        tall=tall,
    )
    lamp(site, "AREA", (0.6, -2.6, 2.4), 19, NIGHT_FILL, "night", 3, (0, 4, 0.5), tall=1.4)
    lamp(site, "SPOT", (7.0, 8.0, 0.95), 1500, SODIUM, "street", 0.12, (x - 0.2, BACK, z + tall / 2), 30)
    lamp(site, "POINT", (x + 0.25, BACK + 0.22, z + 0.05), 3, linear("#ff3a28"), "neon", 0.16)
    lamp(site, "AREA", (1.6, -1.8, 2.0), 40, linear("#ffc890"), "lamp", 1.5, (0.6, 4, 0.8), tall=1.4)
    lamp(site, "AREA", (-0.6, 0.6, 2.3), 26, linear("#ffc07c"), "lamp", 0.9, (-1.7, 3.2, 0.5), tall=0.9)
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.2)


def signs(variant: str) -> list[Sign | Neon]:
    """The view, what is pinned to the wall, the sign's tube beneath the sill, initials on the paddle."""
    x, z, wide, tall = WINDOW
    drawn: list[Sign | Neon] = [
        upright(pictures.square(), x - wide / 2, z, x + wide / 2, z + tall, BACK + 0.02, glow=0.62)
    ]
    px, pz, size = POSTER
    drawn.append(upright(poster(2), px - size / 2, pz, px + size / 2, pz + size * 1.48, BACK - 0.02))
    for sx, sy, number in SLEEVES:
        (x0, y0), (x1, y1) = ((sx - 0.16, sy - 0.014), (sx + 0.16, sy + 0.096))
        corners = ((x0, y1, 0.315), (x1, y1, 0.315), (x1, y0, 0.005), (x0, y0, 0.005))
        drawn.append(Sign(cover(number, 220, 216), corners))
    drawn.append(upright(notice(["LAST BUS", "8:15"], seed=3), -0.46, 1.6, -0.08, 1.86, BACK - 0.02))
    tube = np.array([(x - wide / 2 + 0.03, BACK + 0.1, z + 0.06 + 0.13 * t) for t in np.linspace(0, 1, 6)])
    arm = np.array([(x - wide / 2 + 0.03 + 0.3 * t, BACK + 0.1, z + 0.06) for t in np.linspace(0, 1, 6)])
    drawn.append(Neon((tube, arm), "#ff4030", 0.012, 2.0, "neon", 0.35))
    return drawn


HALOS = (
    Halo((LAMP[0], LAMP[1], LAMP[2] + 0.42), "#ffb468", 0.2, 0.24, "lamp"),
    Halo((WINDOW[0] - 0.5, BACK, WINDOW[1] + 0.08), "#ff5a40", 0.12, 0.05, "neon"),
)
LIT = Look(
    {"lamp": 1.32, "night": 0.6, "street": 0.35, "neon": 0.8},
    {"lamp": (1.06, 0.92, 0.68), "night": (0.5, 0.95, 1.25)},
    exposure=1.45,
    haze=0,
    halos=HALOS,
    radius_near=1.9,
    radius_far=2.2,
    near_m=3,
    far_m=7,
)
DARK = replace(LIT, gains={"lamp": 0.0, "night": 2.5, "street": 1.1, "neon": 1.0})

PLACE = Place(
    name="room",
    camera=CAMERA,
    groups=["lamp", "night", "street", "neon"],
    build=build,
    signs=signs,
    variants={"lamp": Variant(LIT), "packed": Variant(LIT, PACKED), "dark": Variant(DARK, PACKED)},
    overlays=(Overlay("duffel", (442, 476, 862, 690), 2.4, ("lamp",), sketch=over.duffel_on_bed),),
    width=1440,
    samples=10,
)
