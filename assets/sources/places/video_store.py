"""The video store: tapes by letter, the W shelf in the middle, the counter, night at the window."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import shelves
from .kit.camera import Camera
from .kit.lights import FLUORESCENT, NIGHT_FILL, SODIUM, TUNGSTEN, heaven, lamp
from .kit.materials import glowing, linear, painted, picture, toned
from .kit.paint import Halo, Look
from .kit.place import Inset, Overlay, Place, Variant
from .kit.prints import notice, poster
from .kit.shapes import Site
from .kit.signs import Neon, Sign, upright
from .kit.stuff import Stuff
from .pictures import over
from .pictures import video_store as pictures
from .pictures.store_sides import other_side

CAMERA = Camera((0.2, -1.6, 1.52), lens_mm=24.5, shift_y=0.022)
LEFT, RIGHT, BACK, HIGH = -4.7, 4.9, 8.0, 3.0
BAY, BAYS_FROM = 1.6, -4.5
RACK_TALL = 1.95
COUNTER = (1.75, 2.75, 3.1)
# The television on its bracket: left of the clerk's head, and over the customers'.
TELEVISION = (2.86, 6.0, 2.44)
# The boards over the aisles: words, where they hang and how wide they are.
AISLES = (("COMEDY", -3.0, 5.0, 0.95), ("DRAMA", -0.55, 4.9, 0.85), ("SCARY", 3.75, 4.4, 0.7))
AISLE_Z = 2.68
# Lamps over the counter, from its left end: on either side of the clerk's head.
PENDANTS = (0.28, 1.8)
PENDANT_Z = 2.5
LETTERS = ("A-F", "G-M", "N-V", "W")


def _walls(site: Site, stuff: Stuff) -> None:
    """Floor, walls with panelling, tiled ceiling."""
    carpet = picture(pictures.carpet(), "carpet", rough=0.95, repeat=True)
    wall = painted("#cdbb86", "#a89662", 0.85, scale=0.7)
    panel = painted("#6e4426", "#4c2e1a", 0.5, scale=3)
    site.quad([(LEFT, -3, 0), (RIGHT, -3, 0), (RIGHT, BACK, 0), (LEFT, BACK, 0)], carpet, (5, 5.7))
    site.wall(LEFT, 0, RIGHT, HIGH, BACK, wall)
    site.quad([(RIGHT, BACK, 0), (RIGHT, -3, 0), (RIGHT, -3, HIGH), (RIGHT, BACK, HIGH)], wall)
    for y0, y1, z0, z1 in (
        (-3, 3.4, 0, HIGH),
        (7.0, BACK, 0, HIGH),
        (3.4, 7.0, 0, 0.95),
        (3.4, 7.0, 2.45, HIGH),
    ):
        site.quad([(LEFT, y0, z0), (LEFT, y1, z0), (LEFT, y1, z1), (LEFT, y0, z1)], wall)
    site.boxes(
        [(0.1, BACK - 0.02, 2.72, 9.6, 0.05, 0.07), (0.1, BACK - 0.03, 2.2, 9.6, 0.05, 0.05)], stuff.red
    )
    site.boxes([(RIGHT - 0.02, 2.5, 0.5, 0.03, 11, 1.0)], panel)
    site.quad(
        [(LEFT, BACK, HIGH), (RIGHT, BACK, HIGH), (RIGHT, -3, HIGH), (LEFT, -3, HIGH)],
        picture(pictures.tiles(), "tiles", rough=0.95),
    )
    lines = [(LEFT + 0.6 * i, 2.5, HIGH - 0.006, 0.022, 11, 0.014) for i in range(1, 16)]
    lines += [(0.1, BACK - 0.6 * i, HIGH - 0.006, 9.6, 0.022, 0.014) for i in range(1, 19)]
    site.boxes(lines, stuff.plaster)


def _overhead(site: Site, stuff: Stuff) -> None:
    """What hangs from the ceiling in October: pennants from wall to wall, and a board over each aisle."""
    paper = toned(["#d8702a", "#2a2230", "#e8c87a", "#7a2a2c"], 0.8)
    for y, low, count in ((2.3, 0.34, 34), (5.4, 0.26, 38)):
        t = np.linspace(0, 1, 60)
        line = [(LEFT + (RIGHT - LEFT) * a, y + 0.4 * a, HIGH - 0.03 - low * 4 * a * (1 - a)) for a in t]
        site.tube(line, 0.005, stuff.cream, 1)
        points, faces = [], []
        for k in range(count):
            a = (k + 0.5) / count
            x, z = LEFT + (RIGHT - LEFT) * a, HIGH - 0.03 - low * 4 * a * (1 - a)
            swing = 0.03 * np.sin(3.1 * k)
            points += [
                (x - 0.09, y + 0.4 * a, z),
                (x + 0.09, y + 0.4 * a, z),
                (x, y + 0.4 * a + swing, z - 0.2),
            ]
            faces.append((3 * k, 3 * k + 1, 3 * k + 2))
        site.mesh(points, faces, paper, tone=[(k % 4 + 0.5) / 4 for k in range(count)])
    for _, x, y, wide in AISLES:
        site.box(x, y, AISLE_Z, wide, 0.02, 0.27, stuff.cream, 0.004)
        for side in (-1, 1):
            top = (x + side * (wide / 2 - 0.06), y, HIGH)
            site.tube([top, (top[0], y, AISLE_Z + 0.13)], 0.004, stuff.black, 1)


def _window(site: Site, stuff: Stuff) -> None:
    """The shop window on the left with the street outside."""
    outside = picture(pictures.street(), "street", 0.42, group="night")
    site.quad(
        [(LEFT - 0.6, 2.6, 0.7), (LEFT - 0.6, 7.8, 0.7), (LEFT - 0.6, 7.8, 2.7), (LEFT - 0.6, 2.6, 2.7)],
        outside,
    )
    frame = [(LEFT, y, 1.7, 0.12, 0.07, 1.5) for y in (3.4, 5.2, 7.0)]
    frame += [(LEFT, 5.2, z, 0.14, 3.6, 0.07) for z in (0.95, 2.45)]
    site.boxes(frame, stuff.green, 0.01)
    lamp(site, "AREA", (LEFT - 0.2, 5.2, 1.8), 90, NIGHT_FILL, "night", 3.2, (0, 4.4, 0.6), tall=1.4)
    lamp(site, "AREA", (LEFT - 0.2, 6.4, 1.9), 14, SODIUM, "night", 1.0, (0, 5, 0.4), tall=1.0)


def _ceiling_lights(site: Site, stuff: Stuff) -> None:
    """Fluorescent boxes; one tube of them is dying."""
    tube = glowing("#f4f2dc", 5.5, "fluo")
    for y in (0.9, 3.6, 6.3):
        for x in (-2.2, 1.4):
            dead = (x, y) == (-2.2, 3.6)
            site.box(x, y, HIGH - 0.03, 1.2, 0.6, 0.05, stuff.cream, 0.01)
            site.box(x, y, HIGH - 0.065, 1.08, 0.48, 0.02, stuff.plaster if dead else tube, 0.005)
            if not dead:
                lamp(site, "AREA", (x, y, HIGH - 0.1), 15, FLUORESCENT, "fluo", 1.0, (x, y, 0), tall=0.45)


def _racks(site: Site, stuff: Stuff, paper) -> None:
    """The shelves: along the back by letter, along the left, and the low ones in the room."""
    for k in range(len(LETTERS)):
        with site.at(BAYS_FROM + k * BAY, BACK - 0.2):
            shelves.cover_rack(site, stuff, paper, BAY - 0.05, RACK_TALL, "ssccscc", 40 + k, stuff.green)
    for k in range(2):
        with site.at(LEFT + 0.2, -0.4 + k * 1.9, 0, 90):
            shelves.cover_rack(site, stuff, paper, 1.85, 2.1, "sscscccs", 20 + k)
    with site.at(LEFT + 0.2, 3.5, 0, 90):
        shelves.cover_rack(site, stuff, paper, 3.4, 0.88, "scc", 31)
    with site.at(-2.35, 2.5, 0, 82):
        shelves.cover_rack(site, stuff, paper, 2.9, 1.25, "sccc", 61)
    with site.at(-2.72, 2.46, 0, -8):
        site.box(0, 0, 0.64, 0.6, 0.05, 1.28, stuff.teal, 0.01)
        shelves.covers(
            site,
            paper,
            [(-0.24 + 0.17 * i, 0.12 + 0.28 * j, 0.145, -0.05) for i in range(3) for j in range(4)],
            5,
        )
    with site.at(RIGHT - 0.2, BACK - 0.3, 0, -90):
        shelves.cover_rack(site, stuff, paper, 2.6, 2.05, "sscscsc", 77)
    for x, y, seed in ((-3.2, 7.4, 3), (-1.6, 7.45, 4)):
        chance = np.random.default_rng(seed)
        site.boxes(
            [(x + 0.01 * np.sin(3 * i), y, RACK_TALL + 0.04 + 0.03 * i, 0.2, 0.12, 0.027) for i in range(5)],
            stuff.spines,
            0.003,
            chance.random(5),
        )


def _counter(site: Site, stuff: Stuff, paper) -> None:
    """The counter with all that Kirk keeps on it, and what hangs over it."""
    x, y, long = COUNTER
    shelves.counter(site, stuff, paper, x, y, long)
    shelves.register(site, stuff, x + 0.2, y + 0.34, 1.06, 10)
    shelves.popcorn(site, stuff, x + 1.62, y + 0.4, 1.06)
    shelves.gumballs(site, stuff, 3.45, 7.2)
    _shrine(site, stuff, paper)
    site.boxes(
        [(x + 1.16 + 0.01 * np.sin(i * 2.3), y + 0.12, 1.075 + 0.03 * i, 0.2, 0.12, 0.027) for i in range(4)],
        stuff.spines,
        0.003,
        [0.3, 0.1, 0.55, 0.02],
    )
    site.lathe(
        [(0.06, 0), (0.055, 0.035), (0.01, 0.06), (0.012, 0.075), (0, 0.08)],
        stuff.steel,
        x + 0.66,
        y + 0.06,
        1.06,
    )
    for dx in PENDANTS:
        shelves.pendant(site, stuff, x + dx, y + 0.5, PENDANT_Z, HIGH, 90)
    site.box(-4.2, 1.1 + 1.0, 0.55, 0.5, 0.55, 1.1, stuff.teal, 0.03)
    screen = picture(pictures.programme(), "programme", 2.0, group="tv")
    shelves.television(site, stuff, *TELEVISION, 14, screen, 26)


def _shrine(site: Site, stuff: Stuff, paper) -> None:
    """Kirk's display for a film that isn't out yet: steps of empty boxes, a card, a broom beside them."""
    gold, plum = painted("#c8962e", "#94691c", 0.45), painted("#4a2038", "#341626", 0.7)
    for k, (deep, tall) in enumerate(((0.62, 0.5), (0.42, 0.72), (0.22, 0.94))):
        site.box(2.5, 7.78 - deep / 2, tall / 2, 1.0, deep, tall, plum, 0.01)
        site.boxes([(2.5, 7.775 - deep, tall - 0.025, 1.0, 0.012, 0.05)], gold)
        places = [(2.1 + 0.2 * j + 0.1 * (k % 2), tall, 0.15, 7.78 - deep + 0.06) for j in range(5 - k % 2)]
        shelves.covers(site, paper, places, 90 + k)
    site.tube([(3.06, 7.3, 0.05), (3.12, 7.72, 1.5)], 0.016, stuff.wood)
    bristles = painted("#b8893e", "#7c5620", 0.95, scale=14)
    brush = [(0.03, 0.0), (0.06, 0.04), (0.09, 0.16), (0.1, 0.3), (0.0, 0.31)]
    with site.at(3.11, 7.66, 1.42):
        site.lathe(brush, bristles, count=16)
        site.lathe([(0.062, 0.03), (0.066, 0.06), (0.06, 0.09)], stuff.red, count=16)


def _fairy_lights(site: Site) -> None:
    """A string of small bulbs along the top of the back shelves."""
    bulb = glowing((1.0, 0.62, 0.24), 26, "warm")
    cord = painted("#16241c", "#0c1410", 0.6)
    x = np.linspace(LEFT + 0.2, RIGHT - 0.2, 84)
    z = 2.90 - 0.10 * np.abs(np.sin((x - LEFT) * np.pi / 0.85))
    site.tube([(a, BACK - 0.08, b) for a, b in zip(x, z, strict=False)], 0.006, cord, 1)
    site.boxes(
        [(a, BACK - 0.1, b - 0.02, 0.028, 0.028, 0.04) for a, b in zip(x[::2], z[::2], strict=False)], bulb
    )
    lamp(site, "AREA", (0, BACK - 0.3, 2.8), 26, TUNGSTEN, "warm", 8.4, (0, BACK, 1.2), tall=0.1)


def build(site: Site, shot: str) -> None:
    """The whole shop."""
    stuff = Stuff()
    paper = shelves.cover_paper()
    _walls(site, stuff)
    _window(site, stuff)
    _ceiling_lights(site, stuff)
    _racks(site, stuff, paper)
    _counter(site, stuff, paper)
    _fairy_lights(site)
    _overhead(site, stuff)
    lamp(site, "AREA", (-0.5, -2.4, 2.3), 26, linear("#ffe2b8"), "warm", 3, (0, 4, 0.8), tall=1.4)
    heaven(site, [(0, "#10202e"), (1, "#10202e")], 0.3)


def _letter_cards() -> list[Sign | Neon]:
    """The cards over the back shelves."""
    drawn: list[Sign | Neon] = []
    for k, text in enumerate(LETTERS):
        mid = BAYS_FROM + (k + 0.5) * BAY - 0.02
        half = 0.2 if text != "W" else 0.26
        drawn.append(
            upright(
                pictures.letter(text, k),
                mid - half,
                RACK_TALL + 0.02,
                mid + half,
                RACK_TALL + 0.02 + 2 * half,
                BACK - 0.30,
            )
        )
    return drawn


def signs(variant: str) -> list[Sign | Neon]:
    """Letter cards, banner, and Kirk's notices."""
    drawn = _letter_cards()
    for text, x, y, wide in AISLES:
        half = wide / 2
        board = pictures.aisle_board(text, wide)
        drawn.append(upright(board, x - half, AISLE_Z - 0.135, x + half, AISLE_Z + 0.135, y - 0.012))
    x, y, _ = COUNTER
    drawn += [
        upright(pictures.banner(), 1.5, 2.36, 2.62, 2.56, BACK - 0.05),
        upright(notice(["LATE FEES", "NO EXCUSES"], seed=11), x + 0.35, 0.08, x + 1.1, 0.5, y - 0.03),
        upright(
            notice(["RETURNS", "HERE"], "#e8c25a", seed=12, height=240),
            x + 1.15,
            0.14,
            x + 1.56,
            0.40,
            y - 0.03,
        ),
        upright(
            notice(["KIRK'S PICK"], "#f2e6c4", "#9a2f24", 420, 130, 9), 0.55, 1.28, 1.02, 1.42, BACK - 0.36
        ),
        upright(pictures.coming(), 2.04, 1.22, 2.98, 2.0, BACK - 0.05),
        upright(
            notice(["NO FOOD", "NO BOOKS", "NO LOITERING"], width=360, height=400, seed=8),
            3.32,
            1.5,
            3.74,
            1.98,
            BACK - 0.05,
        ),
    ]
    for k, y0 in enumerate((4.6, 3.3)):
        drawn.append(
            Sign(
                poster(7 + 2 * k),
                (
                    (RIGHT - 0.03, y0, 2.55),
                    (RIGHT - 0.03, y0 - 0.9, 2.55),
                    (RIGHT - 0.03, y0 - 0.9, 1.25),
                    (RIGHT - 0.03, y0, 1.25),
                ),
            )
        )
    return drawn


X, Y, LONG = COUNTER
HALOS = (
    *(
        Halo((X + dx, Y + 0.5, PENDANT_Z), "#ffb060", 0.12, 0.22, "warm", (X + dx, Y + 0.5, 1.05), 0.1, 0.16)
        for dx in PENDANTS
    ),
    Halo((TELEVISION[0], TELEVISION[1] - 0.1, TELEVISION[2]), "#5aa0ff", 0.14, 0.08, "tv"),
)
OPEN = Look(
    {"fluo": 1.05, "warm": 1.5, "tv": 1.6, "night": 1.5},
    {
        "fluo": (0.98, 1.0, 0.84),
        "warm": (1.08, 0.90, 0.66),
        "tv": (0.8, 0.95, 1.2),
        "night": (0.42, 1.0, 1.15),
    },
    exposure=1.5,
    haze_from_m=5,
    haze_over_m=30,
    haze_colour="#6a5038",
    haze=0.5,
    halos=HALOS,
    radius_near=2.1,
    radius_far=2.6,
    near_m=3,
    far_m=9,
    shadow_lift=0.30,
)
STOPPED = replace(
    OPEN,
    gains={"fluo": 1.0, "warm": 0.9, "tv": 1.1, "night": 1.7},
    drain=0.94,
    vignette=1.6,
    exposure=1.3,
    drain_dark="#0b1a30",
    drain_light="#d6dfe0",
)

PLACE = Place(
    name="video_store",
    camera=CAMERA,
    groups=["fluo", "warm", "tv", "night"],
    build=build,
    signs=signs,
    variants={
        "open": Variant(OPEN),
        "stopped": Variant(STOPPED),
        "sides": Variant(OPEN, bare=True),
        "paid": Variant(OPEN, bare=True),
    },
    fronts=(((X - 0.12, Y - 0.15, 0.0), (RIGHT, Y + 0.75, 2.05)),),
    insets=(Inset((600, 290, 1400, 740), 1.8, ("open", "stopped")),),
    # On the counter, before whoever stands behind it.
    overlays=(
        Overlay(
            "money",
            (1622, 751, 1756, 795),
            3.0,
            ("paid",),
            front=True,
            sketch=over.money_on_the_counter,
            of="open",
        ),
        Overlay("sides", (50, 50, 1970, 1130), 1.0, ("sides",), sketch=other_side, of="open"),
    ),
    width=1440,
    samples=14,
)
