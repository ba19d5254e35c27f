"""Behind the diner: brick, bins, fire stairs, and the bag where it fell."""

from __future__ import annotations

import numpy as np

from .kit import bags, crossing, foliage, shops, street
from .kit.camera import Camera
from .kit.lights import NIGHT_FILL, NIGHT_SKY, SODIUM, TUNGSTEN, heaven, lamp, moon
from .kit.materials import brick, glowing, painted, wet
from .kit.paint import Halo, Look
from .kit.place import Inset, Overlay, Place, Shade, Variant
from .kit.prints import notice
from .kit.shapes import Site
from .kit.signs import Neon, Sign
from .kit.sky import Sky
from .kit.stuff import Stuff
from .pictures import over

CAMERA = Camera((0.0, -1.4, 1.66), lens_mm=25.0, shift_y=0.045)
LEFT, RIGHT = -3.2, 3.0
LAMP = (2.72, 5.0, 3.0)


def _side_brick(light: str, dark: str):
    """Brickwork for walls along y."""
    made = brick(light, dark, "#2c2a32")
    for node in made.node_tree.nodes:
        if node.type == "MAPPING":
            node.inputs["Rotation"].default_value = (np.radians(90), 0, np.radians(90))
    return made


def _walls(site: Site, stuff: Stuff) -> None:
    """The two brick sides with windows, a door, pipes; the ground between them."""
    site.quad(
        [(-9, -4, 0), (9, -4, 0), (9, 60, 0), (-9, 60, 0)],
        wet("#2c2c32", "#191a20", 0.34, 0.03, 0.32, (0.48, 0.58), bump=0.5),
    )
    for x, side, pair in ((LEFT, -1, ("#6a3a34", "#4c2c2c")), (RIGHT, 1, ("#7a4634", "#583430"))):
        site.box(x + side * 2, 4.5, 4.5, 4, 17, 9, _side_brick(*pair), 0)
        for y, z in ((2.4, 3.9), (6.0, 3.9), (9.6, 3.9), (4.2, 6.6), (8.4, 6.6)):
            lit = (side, y, z) in ((1, 6.0, 3.9), (-1, 9.6, 3.9))
            site.box(x - side * 0.0, y, z, 0.12, 1.0, 1.5, stuff.trim, 0.01)
            site.box(x - side * 0.05, y, z, 0.06, 0.86, 1.36, stuff.curtain if lit else stuff.dark_glass, 0)
            site.boxes(
                [(x - side * 0.1, y, z, 0.05, 0.86, 0.05), (x - side * 0.12, y, z - 0.8, 0.2, 1.2, 0.1)],
                stuff.granite,
            )
    site.box(RIGHT - 0.02, 5.0, 1.1, 0.12, 1.15, 2.3, stuff.trim, 0.01)
    site.box(RIGHT - 0.08, 5.0, 1.08, 0.06, 0.95, 2.1, painted("#3f5a4a", "#2a3e34", 0.45), 0.01)
    site.box(RIGHT - 0.4, 5.0, 0.09, 0.8, 1.4, 0.18, stuff.granite, 0.02)
    for y in (3.4, 8.2):
        site.tube([(LEFT + 0.12, y, 0), (LEFT + 0.12, y, 9)], 0.06, stuff.iron)
    site.tube([(RIGHT - 0.12, 7.4, 0), (RIGHT - 0.12, 7.4, 9)], 0.07, stuff.steel)


def _fire_stairs(site: Site, stuff: Stuff) -> None:
    """Iron landings and ladders on the left wall."""
    for z, y in ((3.0, 4.2), (5.7, 6.6)):
        site.boxes([(LEFT + 0.55, y - 1.3 + 0.09 * k, z, 1.1, 0.05, 0.03) for k in range(30)], stuff.iron)
        site.boxes([(LEFT + 1.1, y, z + h, 0.04, 2.7, 0.04) for h in (0.0, 0.45, 0.9)], stuff.iron)
        site.boxes(
            [(LEFT + 1.1, y - 1.35 + 0.3 * k, z + 0.45, 0.025, 0.025, 0.9) for k in range(10)], stuff.iron
        )
    steps = 12
    for k in range(steps):
        site.box(LEFT + 0.55, 5.0 + 0.16 * k, 3.0 + 2.7 * k / steps, 0.7, 0.2, 0.03, stuff.iron)
    for s in (0.2, 0.9):
        site.tube([(LEFT + s, 4.9, 3.0), (LEFT + s, 7.0, 5.7)], 0.03, stuff.iron)
        site.tube([(LEFT + 0.3 + s * 0.5, 3.2, 0.9), (LEFT + 0.3 + s * 0.5, 3.2, 3.0)], 0.022, stuff.iron)
    site.boxes([(LEFT + 0.58, 3.2, 1.0 + 0.28 * k, 0.36, 0.03, 0.03) for k in range(8)], stuff.iron)


def _bins(site: Site, stuff: Stuff) -> None:
    """A dumpster, cans, crates, boxes, and the bag."""
    green = painted("#2f4f42", "#1e3630", 0.4, scale=3)
    with site.at(-2.25, 5.6, 0, 88):
        site.prism([(-0.95, 0.12), (0.95, 0.12), (1.05, 1.15), (-1.05, 1.15)], 1.2, green, "xz", -0.6, 0.02)
        site.box(0, 0.1, 1.24, 2.12, 1.2, 0.06, stuff.black, 0.02, lean=6)
        site.boxes([(x, -0.62, 0.65, 0.06, 0.06, 1.0) for x in (-0.6, 0, 0.6)], green, 0.01)
    for x, y in ((2.45, 7.0), (2.5, 7.8), (-2.6, 8.2)):
        site.lathe([(0.24, 0), (0.29, 0.75), (0.31, 0.77), (0.31, 0.8)], stuff.steel, x, y, 0)
        site.lathe([(0.33, 0.8), (0.3, 0.86), (0.05, 0.92), (0, 0.92)], stuff.steel, x, y, 0)
    for k, (x, y, z) in enumerate(((2.5, 3.2, 0.16), (2.48, 3.25, 0.48), (2.2, 3.75, 0.16))):
        site.box(x, y, z, 0.5, 0.42, 0.3, (stuff.wood, stuff.plaster)[k % 2], 0.01, turn=12 * k - 8)
    bags.duffel(site, painted("#5e5e3e", "#42422c", 0.9, scale=5), stuff.dark_wood, 0.3, 4.1, 24, -0.05)
    foliage.fallen(site, 700, (LEFT + 0.1, RIGHT - 0.1), (1.2, 12), 0.012, stuff.maple, 31)
    foliage.fallen(site, 260, (LEFT + 0.05, LEFT + 0.7), (1.5, 12), 0.014, stuff.maple, 32)


def _beyond(site: Site, stuff: Stuff) -> None:
    """The street at the alley's end."""
    street.cobra_lamp(site, stuff, 1.1, 19.0, 1.6, 900)
    with site.at(-5.4, 27):
        shops.house(site, stuff, 9, 5.8, 3.6, (1, 5), stuff.dark_brick)
    foliage.tree(site, -2.1, 17.5, 6.2, stuff.bark, stuff.maple, 33, 8000, 0.075, 0.14)
    crossing.hills(site)
    for z in (5.0, 5.4):
        street.wire(site, stuff, (LEFT, 8.5, z + 1.6), (RIGHT, 9.4, z + 1.1), 0.4)


def build(site: Site, shot: str) -> None:
    """The alley by the light over the back door."""
    stuff = Stuff()
    _walls(site, stuff)
    _fire_stairs(site, stuff)
    _bins(site, stuff)
    _beyond(site, stuff)
    site.tube(
        [
            (RIGHT, LAMP[1], LAMP[2] + 0.3),
            (LAMP[0], LAMP[1], LAMP[2] + 0.34),
            (LAMP[0], LAMP[1], LAMP[2] + 0.2),
        ],
        0.022,
        stuff.iron,
    )
    site.lathe([(0.03, 0.22), (0.08, 0.16), (0.25, 0), (0.24, -0.01), (0.06, 0.12)], stuff.iron, *LAMP)
    site.lathe([(0, 0.08), (0.06, 0.04), (0.06, -0.03), (0, -0.07)], glowing(TUNGSTEN, 40, "lamp"), *LAMP)
    lamp(
        site,
        "SPOT",
        (LAMP[0], LAMP[1], LAMP[2] - 0.06),
        420,
        TUNGSTEN,
        "lamp",
        0.1,
        (LAMP[0] - 0.4, LAMP[1], 0),
        150,
    )
    lamp(site, "POINT", (LAMP[0] - 0.1, LAMP[1], LAMP[2] - 0.12), 30, TUNGSTEN, "lamp", 0.08)
    lamp(site, "SPOT", (1.4, -1.2, 4.6), 160, SODIUM, "lamp", 0.3, (-0.2, 4.4, 0), 60)
    moon(site, 1.6, 52, 20)
    lamp(site, "AREA", (-1, -1.6, 5), 40, NIGHT_FILL, "night", 4, (0, 6, 0.5))
    heaven(site, NIGHT_SKY, 2.6)


def signs(variant: str) -> list[Sign | Neon]:
    """A notice on the back door."""
    x, y0, y1 = RIGHT - 0.115, 5.22, 4.78
    art = notice(["DELIVERIES", "RING TWICE"], seed=9)
    return [Sign(art, ((x, y0, 1.62), (x, y1, 1.62), (x, y1, 1.34), (x, y0, 1.34)))]


HALOS = (
    Halo(LAMP, "#ffb468", 0.2, 0.34, "lamp", (LAMP[0] - 0.3, LAMP[1], 0), 0.16, 0.24),
    Halo((1.1, 17.4, 6.7), "#ffa050", 0.12, 0.3, "lamp", (1.1, 17.4, 0), 0.12, 0.12),
)
NIGHT = Look(
    {"lamp": 1.5, "shops": 0.8, "night": 1.15, "neon": 0.5},
    {"lamp": (1.05, 0.93, 0.70), "night": (0.66, 1.0, 1.3)},
    sky=Sky(moon=None, seed=17, horizon=0.5),
    halos=HALOS,
    near_m=5,
    far_m=16,
)
# He put his own lamp out when he left, and the window stands open.
ROOM_DARK = Overlay(
    "room_dark",
    (1520, 80, 1616, 404),
    1.0,
    ("night",),
    (
        Shade(
            ((1535, 153), (1603, 94), (1603, 306), (1576, 334), (1549, 370), (1535, 391)),
            (0.03, 0.04, 0.07),
            0.7,
            1.2,
            glass="#0e1a2a",
        ),
    ),
)

OPEN_WINDOW = Overlay("open_window", (1500, 80, 1640, 424), 2.4, ("night",), sketch=over.open_window)

# Finer than the place: the camera comes close to it.
DUFFEL = Overlay("duffel", (870, 925, 1290, 1165), 2.4, ("night",), sketch=over.duffel_among_lids)

PLACE = Place(
    name="alley",
    camera=CAMERA,
    groups=["lamp", "shops", "night", "neon"],
    build=build,
    signs=signs,
    variants={"night": Variant(NIGHT)},
    # The window that he looks up to.
    insets=(Inset((1150, 0, 2020, 500), 2.4, ("night",)),),
    overlays=(ROOM_DARK, OPEN_WINDOW, DUFFEL),
    split_sky=True,
    width=1280,
    samples=10,
)
