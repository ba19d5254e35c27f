"""The town from above, for choosing where to walk."""

from __future__ import annotations

import numpy as np

from .kit import crossing, foliage, shops, street
from .kit.camera import Camera
from .kit.crossing import DINER_X, FRONT_Y, VIDEO_X
from .kit.lettering import Card
from .kit.lights import SODIUM, TUNGSTEN, heaven, lamp, moon
from .kit.materials import painted
from .kit.paint import Halo, Look
from .kit.place import Glow, Mark, Place, Variant
from .kit.shapes import Site
from .kit.shop_signs import diner_signs, video_signs
from .kit.signs import Neon, Sign
from .kit.stuff import Stuff

CAMERA = Camera((0.5, -28.0, 40.0), pitch=-37, lens_mm=25.5)
# Name, and where the middle of its tag hangs in the world.
LABELS = (
    ("VIDEO", (VIDEO_X + 4.2, 22.0, 11.5)),
    ("DINER", (DINER_X + 4.2, 22.0, 11.8)),
    ("BUS STOP", (0.6, 8.0, 5.6)),
    ("ALLEY", (14.8, 18.4, 5.6)),
    ("RORY'S", (-24.5, 9.0, 11.5)),
)


# Left corner, turn in degrees and lit windows of the houses.
HOUSES = (
    (-26, 22, 0, (1, 4)),
    (-38, 24, 4, (0,)),
    (20, 24, 0, (2,)),
    (32, 25, -3, (1, 3)),
    (-20, 40, 0, (4,)),
    (-32, 42, 6, ()),
    (14, 42, 0, (0, 3)),
    (26, 44, -4, (1,)),
    (-14, 58, 0, (2,)),
    (18, 60, 0, ()),
    (34, 60, 2, (0,)),
    (-30, 62, 0, (1,)),
)


def _roofs(site: Site, stuff: Stuff) -> None:
    """Flat tarred roofs with parapets on the shops, and what stands on them."""
    for x, wide, top in ((VIDEO_X, 8.4, 7.15), (DINER_X, 8.3, 7.05)):
        site.box(x + wide / 2, FRONT_Y + 4.2, top, wide - 0.3, 7.6, 0.12, stuff.roof, 0)
        for box in ((wide / 2, 0.2, wide, 0.35), (wide / 2, 8.0, wide, 0.35)):
            site.box(x + box[0], FRONT_Y + box[1], top + 0.25, box[2], box[3], 0.6, stuff.dark_brick, 0.02)
        for side in (0.15, wide - 0.15):
            site.box(x + side, FRONT_Y + 4, top + 0.25, 0.35, 8.0, 0.6, stuff.dark_brick, 0.02)


def _blocks(site: Site, stuff: Stuff) -> None:
    """Houses about the crossing, lamps, trees, the stop, the bus road."""
    walls = (stuff.clapboard, stuff.trim, stuff.dark_brick, stuff.cream)
    for k, (x, y, turn, lit) in enumerate(HOUSES):
        with site.at(x, y, 0.15, turn):
            shops.house(site, stuff, 8 + k % 2, 5.8, 3.4, lit, walls[k % 4])
    for x, y in (
        (-14, 19.4),
        (14, 19.4),
        (-26, 19.4),
        (27, 19.4),
        (-5, 10.8),
        (6, 10.8),
        (20, 10.8),
        (-20, 10.8),
        (3.2, 34),
        (-1.9, 46),
    ):
        street.cobra_lamp(site, stuff, x, y, 1.0, 700)
    chance = np.random.default_rng(12)
    spots = [
        (-16.5, 24),
        (15, 26),
        (-30, 33),
        (9.5, 38),
        (-10, 36),
        (24, 36),
        (-5, 50),
        (9, 54),
        (-22, 52),
        (31, 38),
        (-34, 14),
        (30, 8),
        (-12, 4),
        (13, 3),
        (-26, 3),
        (24, -2),
        (-2, 0.5),
    ]
    for k, (x, y) in enumerate(spots):
        foliage.tree(
            site, x, y, chance.uniform(5, 7.5), stuff.bark, stuff.maple, 60 + k, 1700, 0.17, 0.16, 1.0
        )
    for k in range(30):
        foliage.bush(site, -75 + 5.2 * k, 86 + 3 * (k % 3), 8, 7, stuff.dark_maple, k + 200, 260, 0.4)


def _green(site: Site, stuff: Stuff) -> None:
    """The green on this side, with the stop and a house set back on the left."""
    site.box(0, 1.5, 0.16, 70, 13, 0.03, stuff.grass, 0)
    site.box(0, 1.5, 0.18, 1.6, 13, 0.02, stuff.granite, 0)
    street.bench(site, stuff, -1.4, 9.6)
    street.street_lamp(site, stuff, 2.6, 9.6, (2.0, 9.4, 4.3))
    street.sign_post(site, stuff, 1.4, 9.6, 2.78, 0.7)
    with site.at(-29, 8.2, 0.2, 0):
        shops.house(site, stuff, 9, 5.8, 3.6, (0, 1, 4), painted("#8fa0a8", "#6e7e88", 0.6))
        site.box(4.5, -1.4, 0.4, 9, 2.0, 0.2, stuff.trim, 0.02)
        lamp(site, "POINT", (4.5, -1.0, 2.4), 120, TUNGSTEN, "shops", 0.1)


def build(site: Site, shot: str) -> None:
    """The few streets of the town."""
    stuff = Stuff()
    crossing.ground(site, stuff)
    crossing.far_side(site, stuff)
    crossing.church(site, stuff)
    site.quad([(-200, -60, -0.4), (200, -60, -0.4), (200, 260, -0.4), (-200, 260, -0.4)], stuff.grass)
    for k in range(40):
        foliage.bush(site, -100 + 5 * k, 104 + 5 * (k % 4), 9, 8, stuff.dark_maple, k + 300, 260, 0.45)
    _roofs(site, stuff)
    _blocks(site, stuff)
    _green(site, stuff)
    lamp(site, "POINT", (14.2, 27, 3.4), 160, SODIUM, "lamp", 0.1)
    moon(site, 1.5, 46, -40)
    heaven(site, [(0, "#24506a"), (1, "#14284a")], 1.6)


def _label(text: str) -> np.ndarray:
    """A name on a paper tag."""
    card = Card(90 + 74 * len(text), 150)
    card.rect(0, 0.06, 1, 0.94, "#efe2be", 0.1).frame(0.12, 0.025, "#8c2420", 0.06)
    return card.type(text, 0.5, 0.52, 0.56, "#22304a", "gothic", wide=0.86).rgba()


def signs(variant: str) -> list[Sign | Neon]:
    """The shops' signs, and names laid on the streets."""
    drawn: list[Sign | Neon] = video_signs(VIDEO_X, FRONT_Y) + diner_signs(DINER_X, FRONT_Y)
    for text, (x, y, z) in LABELS:
        art = _label(text)
        tall = 2.1
        wide, lean, rise = tall * art.shape[1] / art.shape[0], tall * 0.3, tall * 0.4
        corners = (
            (x - wide / 2, y + lean, z + rise),
            (x + wide / 2, y + lean, z + rise),
            (x + wide / 2, y - lean, z - rise),
            (x - wide / 2, y - lean, z - rise),
        )
        drawn.append(Sign(art, corners, glow=0.8))
    return drawn


MAP = Look(
    {"lamp": 1.7, "neon": 0.6, "shops": 0.9, "night": 1.0},
    {"lamp": (1.05, 0.93, 0.70), "shops": (1.0, 0.92, 0.76), "night": (0.62, 1.0, 1.28)},
    exposure=1.75,
    haze_from_m=70,
    haze_over_m=110,
    haze=0.6,
    radius_near=2.1,
    radius_far=2.8,
    near_m=40,
    far_m=90,
    halos=tuple(
        Halo((x, y, 6.6), "#ffa850", 0.05, 0.25, "lamp")
        for x, y in ((-14, 18.4), (14, 18.4), (-5, 9.8), (6, 9.8), (2.0, 9.4))
    ),
)

PLACE = Place(
    name="town",
    camera=CAMERA,
    groups=["lamp", "neon", "shops", "night"],
    build=build,
    signs=signs,
    variants={"map": Variant(MAP)},
    light="night",
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "right"),
        "right": Mark(1330, 1185, 1, "left"),
    },
    glows=(
        *(Glow((x, y, 3.0), "#ffb066", 90, 0.08) for x, y in ((-14, 18.4), (14, 18.4), (2.0, 9.4))),
        Glow((1156, 474), "#ff4a48", 80, 0.25),
    ),
    width=1280,
    samples=8,
)
