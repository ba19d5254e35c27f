"""Movie night: the couch, too many snacks, the television as the only light, fairy lights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import drapery, foliage, home, snacks
from .kit.camera import Camera
from .kit.lights import NIGHT_FILL, heaven, lamp
from .kit.materials import glowing, lampshade, linear, painted, picture
from .kit.paint import Halo, Look
from .kit.place import Inset, Overlay, Place, Variant
from .kit.shapes import Site
from .kit.signs import Neon, Sign, upright
from .kit.stuff import Stuff
from .pictures import candle_room, over
from .pictures import living_room as pictures

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


def _panelling(site: Site, left: float, right: float, top: float) -> None:
    """Panelling to the waist, a cornice, the frame of the doorway."""
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


def _room(site: Site, stuff: Stuff) -> None:
    """Walls with panelling below, the way into the hall, boards, rug, window and curtains."""
    paper = picture(pictures.wallpaper("#a5a17e", "#8c8866"), "wallpaper", rough=0.9, repeat=True)
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
    _panelling(site, left, right, top)
    home.sash(site, stuff, x, z, wide, tall, BACK)
    cloth = painted("#8e3c34", "#5c2426", 0.9, scale=3)
    rod = z + tall + 0.12
    site.tube([(x - 0.86, BACK - 0.2, rod), (x + 0.86, BACK - 0.2, rod)], 0.016, stuff.dark_wood)
    for s in (-1, 1):
        span = sorted((x + s * wide * 0.36, x + s * wide * 0.82))
        drapery.curtain(site, cloth, tuple(span), (0.12, rod - 0.02), BACK - 0.2, 4.2, 0.42, s)
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


def _throw(site: Site, x: float, y: float) -> None:
    """A striped throw over the back, and quilts folded on the seat."""
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
        drapery.draped(site, wool, (left, left + 0.107), line, 4, 0.012)
    quilt = painted("#d9c9c4", "#b09aa0", 0.9, scale=8)
    for k in range(3):
        site.box(x + 1.12, y - 0.55, 0.57 + 0.06 * k, 0.46 - 0.03 * k, 0.5, 0.06, quilt, 0.028, turn=4 * k)


def _wall(site: Site, stuff: Stuff) -> None:
    """Frames on the wall, and a shelf of vases."""
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


def _furniture(site: Site, stuff: Stuff) -> None:
    """The couch with a throw, shelves, lamps, frames, plants."""
    x, y, wide = COUCH
    shade = lampshade("#d8c49a", (1.0, 0.56, 0.24), 1.3, "lamp")
    home.sofa(
        site, painted("#54704e", "#395038", 0.9, scale=5), painted("#c88a3a", "#9a6428", 0.9), x, y, wide
    )
    _throw(site, x, y)
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
    _wall(site, stuff)


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
    snacks.spread(site, stuff, *TABLE)
    _television(site, stuff)
    _lights(site, stuff)


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
    view = pictures.view(day)
    drawn: list[Sign | Neon] = [
        upright(view, wx - wide / 2, wz, wx + wide / 2, wz + tall, BACK + 0.02, glow=1.5 if day else 0.6)
    ]
    if not day:
        drawn.append(Sign(pictures.film(film), _screen(), glow=0.85, group="tv"))
    for k, (px, pz, pw, pt) in enumerate(HUNG):
        art = pictures.hung(k, pw, pt)
        drawn.append(upright(art, px - pw / 2, pz - pt / 2, px + pw / 2, pz + pt / 2, BACK - 0.045))
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
GROUPS = ("tv", "gold", "emerald", "ruby", "fairy", "night", "lamp", "day")
DARK = dict.fromkeys(GROUPS, 0.0)
GREY = Look(
    {**DARK, "tv": 1.3, "gold": 0.7, "emerald": 0.5, "ruby": 0.5, "fairy": 0.75, "night": 0.75},
    {
        **dict.fromkeys(GROUPS[:4], COOL),
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
    # The set leads; what it throws on the walls follows.
    gains={**GREY.gains, "tv": 1.3, "gold": 0.8, "emerald": 0.72, "ruby": 1.1, "fairy": 0.65},
    tints={
        **GREY.tints,
        "tv": (1.08, 1.0, 0.78),
        "gold": (1.35, 0.98, 0.28),
        "emerald": (0.34, 1.06, 0.64),
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
    gains={**DARK, "fairy": 0.08, "day": 1.45},
    exposure=1.45,
    saturation=1.12,
    shadow_lift=0.2,
)

CANDLE = ("candle", "candle_low")

PLACE = Place(
    name="living_room",
    camera=CAMERA,
    groups=list(GROUPS),
    build=build,
    signs=signs,
    variants={
        "tv_grey": Variant(GREY),
        "tv_colour": Variant(COLOUR),
        "poppies": Variant(COLOUR, bare=True, of="tv_colour"),
        "lights_up": Variant(LIGHTS_UP),
        "morning": Variant(MORNING),
        "candle": Variant(GREY, bare=True),
        "candle_low": Variant(GREY, bare=True),
    },
    # The table is before their knees.
    fronts=(((-1.3, -0.4, 0.03), (1.4, 0.75, 0.75)),),
    # Faces on the couch and before it are seen from close by, and so is what there is to eat.
    insets=(
        Inset((370, 380, 1600, 800), 2.4, ("tv_grey", "tv_colour")),
        Inset((440, 590, 1200, 1020), 2.4, ("tv_colour",)),
    ),
    overlays=(
        Overlay("kansas", over.SCREEN_BOX, 2.0, ("tv_grey",), sketch=over.kansas),
        Overlay("poppies", over.SCREEN_BOX, 2.0, ("poppies",), sketch=over.poppies),
        Overlay("tv_off", over.SCREEN_BOX, 1.0, ("lights_up",), sketch=over.television_off),
        Overlay("candle", candle_room.WHOLE, 1.0, CANDLE, sketch=candle_room.room),
        Overlay("candle_front", candle_room.WHOLE, 1.0, CANDLE, front=True, sketch=candle_room.near),
        Overlay("four", candle_room.BOX, 2.0, ("candle",), front=True, sketch=candle_room.four),
        Overlay("four_low", candle_room.BOX, 2.0, ("candle_low",), front=True, sketch=candle_room.four_low),
    ),
    width=1440,
    samples=10,
)
