"""Movie night: the couch, too many snacks, the television as the only light, fairy lights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import foliage, home
from .kit.camera import Camera
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, heaven, lamp
from .kit.materials import glowing, lampshade, linear, painted, picture, toned
from .kit.paint import Halo, Look
from .kit.place import Place, Variant
from .kit.prints import cover
from .kit.shapes import Site
from .kit.signs import Neon, Sign, upright
from .kit.stuff import Stuff

# The eye of somebody who sits on the floor with them.
CAMERA = Camera((0.0, -1.6, 0.95), lens_mm=25.5, shift_y=-0.084)
LEFT, RIGHT, FRONT, BACK, HIGH = -3.75, 3.85, -2.6, 4.4, 2.58
WINDOW = (2.36, 0.98, 1.0, 1.24)
DOORWAY = (-2.12, -1.26, 2.06)
COUCH = (0.42, 2.55, 2.9)
TABLE = (0.06, 0.34, 0.4)
TV = (-1.86, 2.15, 0.6)
TV_TURN = 57
FLOOR_LAMP = (-0.98, 3.5, 1.56)
TABLE_LAMP = (3.42, 4.0, 1.02)
# Pictures on the wall: their middle, width and height in metres.
HUNG = (
    (-0.72, 2.02, 0.30, 0.38),
    (-0.74, 1.56, 0.26, 0.30),
    (-0.32, 1.86, 0.34, 0.46),
    (-0.34, 1.40, 0.24, 0.24),
    (0.12, 2.06, 0.36, 0.28),
    (0.08, 1.64, 0.40, 0.34),
    (0.14, 1.28, 0.26, 0.20),
    (0.54, 1.94, 0.28, 0.36),
    (0.50, 1.48, 0.24, 0.32),
    (0.94, 2.06, 0.32, 0.26),
    (0.94, 1.66, 0.36, 0.42),
    (1.34, 1.92, 0.26, 0.34),
    (1.34, 1.48, 0.28, 0.24),
)


def wallpaper(ground: str, figure: str) -> np.ndarray:
    """A quiet wallpaper of sprigs between thin stripes, one repeat."""
    card = Card(512, 512, ground)
    for x in (0.0, 0.5):
        card.rect(x, 0, x + 0.008, 1, figure).rect(x + 0.016, 0, x + 0.02, 1, figure)
    for x, y in ((0.25, 0.25), (0.75, 0.75)):
        for turn in np.linspace(0, 2 * np.pi, 6)[:-1]:
            card.disc(x + 0.035 * np.cos(turn), y + 0.035 * np.sin(turn), 0.018, figure)
        for side in (-1, 1):
            card.shape([(x, y + 0.14), (x + side * 0.06, y + 0.07), (x + side * 0.03, y + 0.13)], figure)
        card.rect(x - 0.005, y, x + 0.005, y + 0.17, figure)
    return card.soften(1.6).rgb()


def _room(site: Site, stuff: Stuff) -> None:
    """Walls with panelling below, the way into the hall, boards, rug, window and curtains."""
    paper = picture(wallpaper("#a5a17e", "#8c8866"), "wallpaper", rough=0.9, repeat=True)
    x, z, wide, tall = WINDOW
    left, right, top = DOORWAY
    home.hollow_wall(
        site,
        (LEFT, RIGHT),
        HIGH,
        BACK,
        paper,
        [(left, right, 0, top), (x - wide / 2, x + wide / 2, z, z + tall)],
        0.8,
    )
    long = (BACK - FRONT) / 0.8
    site.quad(
        [(LEFT, FRONT, 0), (LEFT, BACK, 0), (LEFT, BACK, HIGH), (LEFT, FRONT, HIGH)],
        paper,
        (long, HIGH / 0.8),
    )
    site.quad(
        [(RIGHT, BACK, 0), (RIGHT, FRONT, 0), (RIGHT, FRONT, HIGH), (RIGHT, BACK, HIGH)],
        paper,
        (long, HIGH / 0.8),
    )
    site.quad(
        [(LEFT, BACK, HIGH), (RIGHT, BACK, HIGH), (RIGHT, FRONT, HIGH), (LEFT, FRONT, HIGH)], stuff.ceiling
    )
    home.floorboards(
        site, LEFT, RIGHT, FRONT, BACK + 1.6, painted("#7a4c2c", "#553420", 0.4, scale=2, vary=0.2)
    )
    cream = painted("#d8d0b8", "#b0a68c", 0.5, scale=1.4)
    spans = ((LEFT, left - 0.08), (right + 0.08, RIGHT))
    for a, b in spans:
        site.boxes(
            [((a + b) / 2, BACK - 0.02, h, b - a, t, w) for h, t, w in ((0.1, 0.06, 0.2), (0.9, 0.08, 0.07))],
            cream,
            0.01,
        )
        site.boxes(
            [(float(p) + 0.05, BACK - 0.012, 0.5, 0.092, 0.03, 0.76) for p in np.arange(a, b - 0.06, 0.1)],
            cream,
            0.006,
        )
    site.boxes(
        [
            (0.05, BACK - 0.05, HIGH - 0.05, RIGHT - LEFT, 0.12, 0.11),
            (0.05, BACK - 0.025, HIGH - 0.14, RIGHT - LEFT, 0.06, 0.06),
        ],
        cream,
        0.02,
    )
    frame = [(p + s * 0.05, BACK - 0.03, top / 2, 0.11, 0.1, top) for p, s in ((left, -1), (right, 1))]
    site.boxes(
        [*frame, ((left + right) / 2, BACK - 0.04, top + 0.06, right - left + 0.3, 0.12, 0.13)], cream, 0.012
    )
    home.sash(site, stuff, x, z, wide, tall, BACK)
    cloth = painted("#8e3c34", "#5c2426", 0.9, scale=3)
    rod = z + tall + 0.12
    site.tube([(x - 0.86, BACK - 0.2, rod), (x + 0.86, BACK - 0.2, rod)], 0.016, stuff.dark_wood)
    for s in (-1, 1):
        span = sorted((x + s * wide * 0.36, x + s * wide * 0.82))
        home.curtain(site, cloth, tuple(span), (0.12, rod - 0.02), BACK - 0.2, 4.2, 0.42, s)
        site.lathe([(0, -0.05), (0.035, 0), (0, 0.05)], stuff.dark_wood, x + s * 0.88, BACK - 0.2, rod, 12)
    rug = [
        painted(c, d, 0.95, scale=3)
        for c, d in (("#7a2f2c", "#5a2226"), ("#c8a870", "#a08450"), ("#2f4a58", "#203642"))
    ]
    for k, (wide, deep) in enumerate(((4.4, 3.0), (4.0, 2.6), (3.8, 2.4))):
        site.box(0.2, 0.9, 0.012 + 0.004 * k, wide, deep, 0.012, rug[k], 0)


def _hall(site: Site, stuff: Stuff) -> None:
    """What is seen of the hall: the stairs, a runner of light, coats."""
    wall = painted("#b49a70", "#8c7450", 0.9, scale=1.2)
    y = BACK + 1.5
    site.wall(-3.6, 0, 0.2, HIGH, y, wall)
    wood = painted("#6a4428", "#48301e", 0.45, scale=3)
    cream = painted("#d8d0b8", "#b0a68c", 0.5, scale=1.4)
    for k in range(7):
        site.box(-1.9 + 0.24 * k, y - 0.45, 0.1 + 0.2 * k, 0.26, 0.85, 0.2, cream, 0.004)
        site.box(-1.92 + 0.24 * k, y - 0.46, 0.215 + 0.2 * k, 0.28, 0.88, 0.035, wood, 0.006)
        site.box(-1.9 + 0.24 * k, y - 0.86, 0.6 + 0.2 * k, 0.03, 0.03, 0.8, cream, 0.004)
    site.tube([(-2.02, y - 0.86, 0.95), (-0.4, y - 0.86, 2.3)], 0.035, wood)
    site.box(-2.02, y - 0.86, 0.5, 0.1, 0.1, 1.0, wood, 0.012)
    lamp(site, "POINT", (-2.0, BACK + 0.6, 2.2), 9, linear("#ffb870"), "fairy", 0.12)
    lamp(site, "POINT", (-2.0, BACK + 0.6, 2.2), 60, linear("#fff0d8"), "day", 0.3)


def _furniture(site: Site, stuff: Stuff) -> None:
    """The couch with a throw, shelves, lamps, frames, plants."""
    x, y, wide = COUCH
    shade = lampshade("#d8c49a", (1.0, 0.56, 0.24), 1.3, "lamp")
    home.sofa(
        site, painted("#54704e", "#395038", 0.9, scale=5), painted("#c88a3a", "#9a6428", 0.9), x, y, wide
    )
    stripes = ("#b8503c", "#e0c184", "#3f6f74", "#d98a3c", "#7a3238", "#e8d8b0", "#3f6f74")
    for k, tint in enumerate(stripes):
        left = x + 0.52 + 0.105 * k
        wool = painted(tint, rough=0.95, scale=14)
        line = [
            (y + 0.1, 0.62),
            (y + 0.0, 0.97),
            (y - 0.16, 0.975),
            (y - 0.34, 0.6),
            (y - 0.42, 0.535),
            (y - 0.7, 0.53),
        ]
        home.draped(site, wool, (left, left + 0.107), line, 4, 0.012)
    quilt = painted("#d9c9c4", "#b09aa0", 0.9, scale=8)
    for k in range(3):
        site.box(x + 1.12, y - 0.55, 0.57 + 0.06 * k, 0.46 - 0.03 * k, 0.5, 0.06, quilt, 0.028, turn=4 * k)
    with site.at(LEFT + 0.14, BACK - 0.17):
        home.bookcase(site, stuff, 1.2, 1.82, 5, 41)
    home.pile(site, stuff, LEFT + 0.42, BACK - 0.17, 1.8, 3, 8, 0.24)
    pot, leaf = painted("#a8583a", "#7c3c28", 0.7), stuff.hedge
    foliage.potted(site, LEFT + 0.92, BACK - 0.2, 1.8, 0.36, pot, leaf, 3, 1.0, 34)
    site.lathe(
        [(0.04, 0), (0.07, 0.05), (0.025, 0.1), (0.05, 0.2), (0.03, 0.24)],
        stuff.teal,
        LEFT + 0.22,
        BACK - 0.2,
        1.8,
    )
    site.box(3.18, BACK - 0.2, 0.47, 1.1, 0.36, 0.94, stuff.dark_wood, 0.02)
    for k in range(3):
        home.books(site, stuff, 2.7, 3.66, 0.07 + 0.31 * k, BACK - 0.32, 60 + k, 0.25)
    with site.at(3.02, BACK - 0.28, 0.95):
        home.stereo(site, stuff, 0, 0, 0)
    home.table_lamp(site, stuff, TABLE_LAMP[0], TABLE_LAMP[1], 0.95, 40, "lamp", shade)
    tower = [(2.66, BACK - 0.28, 0.96 + 0.012 + 0.014 * k, 0.13, 0.14, 0.011) for k in range(17)]
    site.boxes(tower, stuff.spines, 0, np.random.default_rng(2).random(17).tolist())
    foliage.potted(site, 2.42, 2.85, 0.5, 0.62, painted("#d0c6ac", "#a89c80", 0.5), leaf, 5, 0.35, 30)
    site.box(2.42, 2.85, 0.25, 0.42, 0.42, 0.5, stuff.wood, 0.015)
    x, y, z = FLOOR_LAMP
    site.lathe([(0.16, 0), (0.15, 0.03), (0.02, 0.05), (0.014, z)], stuff.iron, x, y, 0, 18)
    site.lathe([(0.2, z - 0.16), (0.13, z + 0.12)], shade, x, y, 0)
    lamp(site, "POINT", (x, y, z), 46, (1.0, 0.68, 0.36), "lamp", 0.08)
    woods = (stuff.dark_wood, stuff.trim, stuff.wood, stuff.black, painted("#b08a3c", "#7c5c24", 0.35))
    for k, (px, pz, pw, pt) in enumerate(HUNG):
        site.box(px, BACK - 0.02, pz, pw + 0.07, 0.035, pt + 0.07, woods[k * 3 % 5], 0.01)
    shelf = 1.02
    site.box(0.3, BACK - 0.13, shelf, 2.3, 0.24, 0.03, stuff.wood, 0.006)
    for k, px in enumerate(np.linspace(-0.7, 1.3, 9)):
        tint = ("#c8a05a", "#6a8a8c", "#b0503c", "#d8cdb0", "#4a5a7a")[k % 5]
        body = [
            (0.03, 0),
            (0.05 + 0.01 * (k % 3), 0.05),
            (0.02 + 0.01 * (k % 2), 0.11 + 0.02 * (k % 4)),
            (0.03, 0.14 + 0.02 * (k % 4)),
        ]
        site.lathe(body, painted(tint, rough=0.3), float(px), BACK - 0.14, shelf + 0.015, 16)


def _snacks(site: Site, stuff: Stuff) -> None:
    """The low table before them, and all there is to eat."""
    x, y, tall = TABLE
    home.low_table(
        site, painted("#6a4428", "#442a18", 0.55, scale=3, bump=0.05, shine=0.15), x, y, 1.76, 0.56, tall
    )
    top = tall + 0.028
    chance = np.random.default_rng(14)
    corn = toned(["#f6e6b0", "#fff4d0", "#e8cc84", "#f2dca0"], 0.7)
    chip = toned(["#e0a040", "#c88430", "#ecb458", "#d49438"], 0.6)
    for bx, by, size, glaze, food in (
        (-0.18, y + 0.08, 1.15, "#a83228", corn),
        (0.52, y + 0.1, 0.95, "#2f5d74", chip),
        (-0.62, y + 0.1, 0.8, "#d8b04a", chip),
    ):
        shell = [(0.05, 0), (0.12, 0.03), (0.155, 0.09), (0.147, 0.09), (0.11, 0.045)]
        site.lathe([(r * size, h * size) for r, h in shell], painted(glaze, rough=0.25), x + bx, by, top)
        heap = chance.normal(0, 1, (150, 2)) * 0.055 * size
        heap = heap[np.hypot(heap[:, 0], heap[:, 1]) < 0.135 * size]
        high = top + (0.112 - 2.6 * (heap**2).sum(1) / size) * size + chance.normal(0, 0.007, len(heap))
        places = np.column_stack([x + bx + heap[:, 0], by + heap[:, 1], high])
        if food is corn:
            # A puff is a few flaps that stick together.
            places = np.repeat(places, 5, 0) + chance.normal(0, 0.009, (5 * len(places), 3))
        tones = chance.uniform(0, 1, len(places))
        foliage.leaves(site, places, 0.015 if food is corn else 0.032, food, 5, tones)
    site.box(
        x + 0.17, y - 0.06, top + 0.022, 0.36, 0.34, 0.04, painted("#c9a878", "#a0805a", 0.8), 0.004, turn=9
    )
    crust = painted("#d8903c", "#a85c24", 0.6, scale=9)
    for k in range(3):
        a = 0.9 + 0.8 * k
        wedge = [
            (0, 0),
            (0.16 * np.cos(a), 0.16 * np.sin(a)),
            (0.16 * np.cos(a + 0.7), 0.16 * np.sin(a + 0.7)),
        ]
        site.prism([(x + 0.17 + p, y - 0.1 + q) for p, q in wedge], 0.014, crust, "xy", top + 0.044, 0.003)
    for cx, cy, tint, high, wide in (
        (-0.78, y - 0.02, "#d86a1c", 0.2, 0.034),
        (0.78, y + 0.02, "#3a7a4a", 0.15, 0.034),
        (0.72, y + 0.15, "#b8322a", 0.15, 0.034),
    ):
        site.lathe(
            [(0, 0), (wide, 0), (wide, high - 0.02), (wide * 0.7, high), (0, high)],
            painted(tint, rough=0.25),
            x + cx,
            cy,
            top,
            18,
        )
    for cx, tint in ((-0.42, "#e8e0cc"), (0.34, "#31566c")):
        site.lathe(
            [(0.036, 0), (0.044, 0.09), (0.04, 0.09), (0.032, 0.02)],
            painted(tint, rough=0.3),
            x + cx,
            y + 0.2,
            top,
            18,
        )
    jar = [(0, 0), (0.06, 0), (0.065, 0.1), (0.05, 0.12)]
    site.lathe(jar, painted("#b8c8c0", "#90a4a0", 0.1, shine=0.8), x + 0.72, y - 0.14, top, 18)
    licorice = painted("#a81f28", "#701018", 0.3)
    for _ in range(14):
        a, b = chance.normal(0, 0.025, 2)
        site.tube(
            [
                (x + 0.72 + a, y - 0.14 + b, top + 0.02),
                (x + 0.72 + 1.7 * a, y - 0.14 + 1.7 * b, top + 0.15 + abs(a)),
            ],
            0.006,
            licorice,
            1,
        )
    sweets = [painted(c, rough=0.3) for c in ("#e8c64a", "#c8344a", "#4a8a5a", "#e0e0d8")]
    for k in range(30):
        px, py = x + chance.uniform(-0.84, 0.84), y + chance.uniform(-0.26, 0.0)
        site.box(px, py, top + 0.012, 0.035, 0.024, 0.02, sweets[k % 4], 0.006, turn=chance.uniform(0, 180))
    site.box(x - 0.42, y - 0.1, top + 0.012, 0.17, 0.05, 0.022, stuff.black, 0.006, turn=24)
    bag = painted("#d23c2c", "#96241e", 0.3, scale=6)
    site.box(x - 0.6, y - 0.14, top + 0.035, 0.24, 0.18, 0.06, bag, 0.03, turn=-18)


def _television(site: Site, stuff: Stuff) -> None:
    """The set on its cabinet, turned to the couch, its light white, with three beams to tint."""
    x, y, z = TV
    with site.at(x, y, 0, TV_TURN):
        site.box(0, 0.3, z / 2, 1.2, 0.55, z, stuff.dark_wood, 0.02)
        site.boxes([(s * 0.3, 0.015, z / 2, 0.52, 0.02, z - 0.12) for s in (-1, 1)], stuff.wood, 0.008)
        site.box(0, 0.28, z + 0.42, 1.06, 0.5, 0.82, painted("#26272c", "#17181c", 0.35), 0.05)
        site.box(0, 0.03, z + 0.46, 0.92, 0.02, 0.68, glowing("#8fa8c8", 1.2, "tv"), 0)
        site.boxes([(0.1 * k - 0.1, 0.025, z + 0.06, 0.05, 0.02, 0.02) for k in range(4)], stuff.steel, 0.004)
        site.box(0.08, 0.22, z + 0.87, 0.44, 0.3, 0.08, stuff.black, 0.01)
        site.box(0.08, 0.07, z + 0.87, 0.09, 0.01, 0.025, glowing("#5fe0b0", 1.6, "tv"), 0)
        ears = (
            [(-0.3, 0.3, z + 0.84), (-0.52, 0.3, z + 1.32)],
            [(-0.26, 0.3, z + 0.84), (-0.08, 0.34, z + 1.3)],
        )
        for rod in ears:
            site.tube(list(rod), 0.006, stuff.steel, 1)
    a = np.radians(TV_TURN)
    out = np.array([np.sin(a), -np.cos(a), 0])
    at = tuple(np.array([x, y, z + 0.46]) + out * 0.16)
    white = (1.0, 1.0, 1.0)
    lamp(site, "AREA", at, 58, white, "tv", 0.85, (1.2, 0.9, 0.6), tall=0.65, mirrored=False)
    for group, look, watts, angle in (
        ("gold", (0.7, 2.2, 0.5), 240, 66),
        ("emerald", (-0.4, 4.4, 2.3), 240, 66),
        ("ruby", (3.2, 4.2, 1.5), 420, 50),
    ):
        lamp(site, "SPOT", at, watts, white, group, 0.28, look, angle, 1.0, mirrored=False)


def _string() -> list[tuple[float, float, float]]:
    """The points of the fairy lights' cord along the back wall."""
    x = np.linspace(LEFT + 0.1, RIGHT - 0.1, 110)
    z = HIGH - 0.17 - 0.13 * np.abs(np.sin((x - LEFT) * np.pi / 1.26))
    return [(float(a), BACK - 0.1, float(b)) for a, b in zip(x, z, strict=True)]


def _lights(site: Site, stuff: Stuff) -> None:
    """Fairy lights along the wall, moonlight, the morning sun, the lamps."""
    home.fairy_lights(site, _string(), "fairy", 9)
    lamp(
        site, "AREA", (0, BACK - 0.4, HIGH - 0.2), 12, linear("#ffbf7a"), "fairy", 7, (0, BACK, 1.2), tall=0.1
    )
    wx, wz, wide, tall = WINDOW
    middle = (wx, BACK + 0.35, wz + tall / 2)
    lamp(site, "AREA", middle, 26, NIGHT_FILL, "night", wide, (1, 2, 0), tall=tall)
    lamp(site, "AREA", (0.5, -2.3, 1.9), 7, NIGHT_FILL, "night", 4, (0, 4, 0.6), tall=1.5)
    lamp(site, "AREA", middle, 260, linear("#fff0d0"), "day", wide, (0.2, 2.2, 0), tall=tall)
    lamp(
        site, "SPOT", (7.4, 11.5, 4.5), 30000, linear("#ffdf9c"), "day", 0.12, (wx - 0.1, BACK, wz + 0.6), 26
    )
    lamp(site, "AREA", (-0.5, -2.3, 2.2), 120, linear("#dfeaf4"), "day", 4, (0, 4, 0.6), tall=1.4)
    lamp(site, "AREA", (0, 1.2, HIGH - 0.06), 46, linear("#ffd9a0"), "lamp", 1.2, (0, 1.2, 0))
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.2)


def build(site: Site, shot: str) -> None:
    """The living room with everything in it."""
    stuff = Stuff()
    _room(site, stuff)
    _hall(site, stuff)
    _furniture(site, stuff)
    _snacks(site, stuff)
    _television(site, stuff)
    _lights(site, stuff)


def _film(colour: bool) -> np.ndarray:
    """What is on: a road over fields to a far city, grey or in colour."""
    card = Card(460, 350).fade("#5aa0d8" if colour else "#9aa4ac", "#e8e0b0" if colour else "#e4e6e4")
    field, road, far, edge = (
        ("#5a9a3a", "#f2c63a", "#2fa070", "#c83a2a")
        if colour
        else ("#5c6266", "#c8ccce", "#8a9296", "#3a4044")
    )
    card.rect(0, 0.56, 1, 1, field)
    for x, tall in ((0.36, 0.2), (0.43, 0.32), (0.5, 0.42), (0.57, 0.3), (0.64, 0.18)):
        card.shape(
            [
                (x - 0.03, 0.57),
                (x - 0.022, 0.57 - tall * 0.8),
                (x, 0.57 - tall),
                (x + 0.022, 0.57 - tall * 0.8),
                (x + 0.03, 0.57),
            ],
            far,
        )
    card.shape(
        [
            (0.48, 0.57),
            (0.52, 0.57),
            (0.66, 0.7),
            (0.40, 0.82),
            (0.86, 1),
            (0.16, 1),
            (0.28, 0.8),
            (0.56, 0.69),
        ],
        road,
    )
    for x in (0.08, 0.18, 0.82, 0.93):
        card.disc(x, 0.66 + 0.1 * abs(x - 0.5), 0.03, edge)
    scan = card.soften(1.5).rgba()
    scan[..., :3] *= (0.9 + 0.1 * np.sin(np.arange(350) * 1.1))[:, None, None]
    return scan


def _view(day: bool) -> np.ndarray:
    """What is seen through the window."""
    card = Card(400, 500).fade("#bcdcf0" if day else "#0c2348", "#f4ead0" if day else "#2a6078")
    chance = np.random.default_rng(6)
    if not day:
        for _ in range(46):
            card.disc(chance.random(), 0.6 * chance.random(), chance.uniform(0.002, 0.005), "#e8f0ff")
    for x, y, r in ((0.1, 0.78, 0.26), (0.5, 0.9, 0.3), (0.92, 0.74, 0.26)):
        card.disc(x, y, r, "#c8742c" if day else "#122a3c")
        for _ in range(46):
            turn, away = chance.uniform(0, 6.3), r * chance.uniform(0.6, 1.08)
            tint = ("#d98a34", "#b85c24", "#e0a04a")[int(chance.integers(3))] if day else "#16324a"
            card.disc(x + 1.25 * away * np.cos(turn), y + away * np.sin(turn), 0.025, tint)
    return card.soften(1.5).rgba()


MOUNTED = (
    ("#b8a078", "#e8dcc0", "#6a5034", "#3a2a1c"),
    ("#c8b490", "#e8dcc0", "#7a4a34", "#4a2c20"),
    ("#a9c0bc", "#efe4c4", "#5a7a5e", "#c8a04a"),
    ("#d8b8a0", "#f0e0cc", "#a8523c", "#e8c46a"),
    ("#e4dcc4", "#f2ead6", "#b0503c", "#e8c46a"),
    ("#8fb0bc", "#e8e0c8", "#6a3a2a", "#f0e8d4"),
)


def _hung(k: int, wide: float, tall: float) -> np.ndarray:
    """One of the pictures on the wall with its mount (height, width, 4)."""
    width, height = int(wide * 620), int(tall * 620)
    card = Card(width, height, ("#e9e0c8", "#d8d0b4", "#efe8d6")[k % 3])
    if k % 3 == 0:
        inner = cover(k + 5, int(width * 0.8), int(height * 0.82))
    else:
        art = Card(int(width * 0.76), int(height * 0.76))
        sky, low, land, mark = MOUNTED[k % len(MOUNTED)]
        art.fade(sky, low)
        if k in (1, 10):
            for x, y in ((0.36, 0.46), (0.62, 0.56)):
                art.disc(x, y, 0.13, mark)
                art.shape([(x - 0.22, 1), (x - 0.14, y + 0.16), (x + 0.14, y + 0.16), (x + 0.22, 1)], land)
        elif k in (2, 11):
            art.shape([(0, 0.62), (0.4, 0.4), (0.7, 0.6), (1, 0.46), (1, 1), (0, 1)], land).disc(
                0.72, 0.25, 0.1, mark
            )
        elif k == 4:
            art.rect(0.47, 0.5, 0.53, 0.95, "#4a5a34")
            for a in np.linspace(0, 2 * np.pi, 9)[:-1]:
                art.disc(0.5 + 0.22 * np.cos(a), 0.38 + 0.17 * np.sin(a), 0.085, land)
            art.disc(0.5, 0.38, 0.09, mark)
        elif k == 5:
            art.shape([(0.12, 0.62), (0.88, 0.62), (0.7, 0.78), (0.28, 0.78)], land)
            art.shape([(0.5, 0.12), (0.5, 0.56), (0.18, 0.56)], mark).shape(
                [(0.54, 0.2), (0.54, 0.56), (0.8, 0.56)], mark
            )
            art.rect(0, 0.76, 1, 1, "#3f6a7c")
        elif k == 7:
            for a in np.linspace(0, 2 * np.pi, 9)[:-1]:
                b, c = a - 0.26, a + 0.26
                art.shape(
                    [
                        (0.5, 0.5),
                        (0.5 + 0.22 * np.cos(b), 0.5 + 0.22 * np.sin(b)),
                        (0.5 + 0.42 * np.cos(a), 0.5 + 0.42 * np.sin(a)),
                        (0.5 + 0.22 * np.cos(c), 0.5 + 0.22 * np.sin(c)),
                    ],
                    (land, mark)[round(a / 0.785) % 2],
                )
        else:
            art.shape(
                [
                    (0.3, 0.95),
                    (0.26, 0.5),
                    (0.3, 0.3),
                    (0.38, 0.4),
                    (0.52, 0.4),
                    (0.6, 0.3),
                    (0.62, 0.5),
                    (0.72, 0.95),
                ],
                land,
            )
            art.disc(0.38, 0.5, 0.035, mark).disc(0.52, 0.5, 0.035, mark)
        inner = art.soften(0.8).rgba()
    made = card.rgba().copy()
    top, left = (height - inner.shape[0]) // 2, (width - inner.shape[1]) // 2
    made[top : top + inner.shape[0], left : left + inner.shape[1]] = inner
    return made


def _screen() -> tuple[tuple[float, float, float], ...]:
    """The corners of the television's picture, as a sign's."""
    x, y, z = TV
    a = np.radians(TV_TURN)
    across, out = np.array([np.cos(a), np.sin(a), 0]), np.array([np.sin(a), -np.cos(a), 0])
    mid = np.array([x, y, z + 0.46]) - out * 0.014
    return tuple(
        tuple(mid + across * s * 0.463 + np.array([0, 0, t * 0.343]))
        for s, t in ((-1, 1), (1, 1), (1, -1), (-1, -1))
    )


def signs(variant: str) -> list[Sign | Neon]:
    """The film on the screen, the view at the window, the pictures on the wall."""
    day, film = variant == "morning", variant in ("tv_colour", "lights_up")
    wx, wz, wide, tall = WINDOW
    view = _view(day)
    drawn: list[Sign | Neon] = [
        upright(view, wx - wide / 2, wz, wx + wide / 2, wz + tall, BACK + 0.02, glow=1.5 if day else 0.6)
    ]
    if not day:
        drawn.append(Sign(_film(film), _screen(), glow=0.85, group="tv"))
    for k, (px, pz, pw, pt) in enumerate(HUNG):
        drawn.append(
            upright(_hung(k, pw, pt), px - pw / 2, pz - pt / 2, px + pw / 2, pz + pt / 2, BACK - 0.045)
        )
    return drawn


FLOOR_GLOW = (FLOOR_LAMP[0], FLOOR_LAMP[1], FLOOR_LAMP[2])
TABLE_GLOW = (TABLE_LAMP[0], TABLE_LAMP[1], 1.36)
TV_GLOW = (-1.72, 2.05, 1.06)
HALOS = (
    Halo(TV_GLOW, "#9fc0ff", 0.36, 0.10, "tv"),
    Halo(FLOOR_GLOW, "#ffb468", 0.14, 0.2, "lamp"),
    Halo(TABLE_GLOW, "#ffb468", 0.12, 0.2, "lamp"),
)
COOL = (0.72, 0.92, 1.25)
GREY = Look(
    {
        "tv": 1.3,
        "gold": 0.7,
        "emerald": 0.5,
        "ruby": 0.5,
        "fairy": 0.75,
        "night": 0.75,
        "lamp": 0.0,
        "day": 0.0,
    },
    {
        "tv": COOL,
        "gold": COOL,
        "emerald": COOL,
        "ruby": COOL,
        "fairy": (1.08, 0.88, 0.6),
        "night": (0.5, 0.95, 1.25),
        "lamp": (1.06, 0.92, 0.7),
        "day": (1.06, 1.0, 0.9),
    },
    exposure=1.5,
    saturation=0.84,
    haze=0,
    halos=HALOS,
    radius_near=1.9,
    radius_far=2.3,
    near_m=2,
    far_m=7,
)
COLOUR = replace(
    GREY,
    gains={**GREY.gains, "tv": 0.95, "gold": 1.3, "emerald": 1.3, "ruby": 1.4, "fairy": 0.6},
    tints={
        **GREY.tints,
        "tv": (1.08, 1.0, 0.78),
        "gold": (1.35, 0.98, 0.28),
        "emerald": (0.2, 1.15, 0.62),
        "ruby": (1.45, 0.22, 0.42),
    },
    halos=(Halo(TV_GLOW, "#ffdf90", 0.36, 0.10, "tv"), *HALOS[1:]),
    saturation=1.16,
)
LIGHTS_UP = replace(
    COLOUR,
    gains={**COLOUR.gains, "tv": 0.6, "gold": 0.45, "emerald": 0.3, "ruby": 0.3, "fairy": 0.9, "lamp": 1.0},
    exposure=1.3,
)
MORNING = replace(
    GREY,
    gains={
        "tv": 0.0,
        "gold": 0.0,
        "emerald": 0.0,
        "ruby": 0.0,
        "fairy": 0.08,
        "night": 0.0,
        "lamp": 0.0,
        "day": 1.45,
    },
    exposure=1.45,
    saturation=1.12,
    shadow_lift=0.2,
)

PLACE = Place(
    name="living_room",
    camera=CAMERA,
    groups=["tv", "gold", "emerald", "ruby", "fairy", "night", "lamp", "day"],
    build=build,
    signs=signs,
    variants={
        "tv_grey": Variant(GREY),
        "tv_colour": Variant(COLOUR),
        "lights_up": Variant(LIGHTS_UP),
        "morning": Variant(MORNING),
    },
    # The table is before their knees.
    fronts=(((-1.3, -0.4, 0.03), (1.4, 0.75, 0.75)),),
    width=1440,
    samples=10,
)
