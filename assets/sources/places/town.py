"""The town from above, for choosing where to walk."""

from __future__ import annotations

import numpy as np

from .kit import crossing, foliage, shops, street
from .kit.camera import Camera
from .kit.crossing import CLOCK_AT, CLOCK_RADIUS_M, DINER_X, FRONT_Y, VIDEO_X, clock_face
from .kit.lettering import Card
from .kit.lights import SODIUM, TUNGSTEN, heaven, lamp, moon
from .kit.materials import glowing, painted
from .kit.paint import Halo, Look
from .kit.place import Place, Variant
from .kit.shapes import Site
from .kit.shop_signs import diner_signs, video_signs
from .kit.signs import Neon, Sign, upright
from .kit.stuff import Stuff

# All there is to choose from lies in the upper half, for a board of choices lies on the lower.
CAMERA = Camera((0.5, -34.0, 38.0), pitch=-30, lens_mm=24.0, shift_y=-0.138)
# Name, where the middle of its tag hangs in the world, and how high the post under it begins.
LABELS = (
    ("VIDEO", (VIDEO_X + 4.2, 22.0, 11.5), 7.6),
    ("DINER", (DINER_X + 4.2, 22.0, 12.6), 9.8),
    ("BUS STOP", (-2.2, 9.6, 5.2), 0.2),
    ("ALLEY", (15.4, 21.0, 10.0), 0.2),
    ("RORY'S", (-27.0, 10.0, 13.0), 9.2),
)
# The church is drawn smaller and nearer than it is, as maps do, so that its clock is in the picture.
CHURCH_SCALE = 0.66
CLOCK = tuple(CHURCH_SCALE * value for value in CLOCK_AT)
GAZEBO = (-11.0, 0.5)


# Left corner, turn in degrees and lit windows of the houses.
HOUSES = (
    (-26, 22, 0, (1, 4)),
    (-38, 24, 4, (0, 5)),
    (20, 24, 0, (2, 3)),
    (32, 25, -3, (1, 3)),
    (-20, 40, 0, (4,)),
    (-32, 42, 6, (5,)),
    (14, 42, 0, (0, 3)),
    (26, 44, -4, (1, 5)),
    (-14, 58, 0, (2,)),
    (18, 60, 0, (3, 4)),
    (34, 60, 2, (0,)),
    (-30, 62, 0, (1, 3)),
    (-44, 44, 3, (0, 3)),
    (-50, 26, -4, (1,)),
    (44, 26, 2, (2, 4)),
    (40, 44, 5, (0,)),
    (-46, 62, -3, (2,)),
    (48, 60, 0, (1, 3)),
    (-24, 76, 2, (0,)),
    (12, 78, -2, (3,)),
    (30, 78, 3, ()),
    (-42, 80, 0, (1,)),
)
# Where the trees about the square stand.
TREES = (
    (-16.5, 24), (15, 26), (-30, 33), (9.5, 38), (-10, 36), (24, 36), (-5, 50), (9, 54), (-22, 52),
    (31, 38), (-34, 14), (30, 8), (-12, 4), (13, 3), (-26, 3), (24, -2), (-19, -3), (7, -6), (18, 5.5),
    (-35, -4), (36, 1), (-44, 20), (42, 17), (-41, 36), (37, 56), (-9, 66), (22, 68), (-36, 72), (17, 50),
    (-26, 36), (31, 22.5), (-6, -9), (-15, -12), (9, -14), (20, -9), (-27, -11), (31, -8), (-4, -18),
    (15, -20),
)  # fmt: skip


def _roofs(site: Site, stuff: Stuff) -> None:
    """Flat tarred roofs with parapets on the shops, and what stands on them."""
    for x, wide, top in ((VIDEO_X, 8.4, 7.15), (DINER_X, 8.3, 7.05)):
        site.box(x + wide / 2, FRONT_Y + 4.2, top, wide - 0.3, 7.6, 0.12, stuff.roof, 0)
        for box in ((wide / 2, 0.2, wide, 0.35), (wide / 2, 8.0, wide, 0.35)):
            site.box(x + box[0], FRONT_Y + box[1], top + 0.25, box[2], box[3], 0.6, stuff.dark_brick, 0.02)
        for side in (0.15, wide - 0.15):
            site.box(x + side, FRONT_Y + 4, top + 0.25, 0.35, 8.0, 0.6, stuff.dark_brick, 0.02)


def _windows(site: Site, stuff: Stuff, wide: float, lit: tuple[int, ...]) -> None:
    """A house's windows, larger than they are so that they are seen from up here; `lit` ones glow."""
    warm = glowing((1.0, 0.58, 0.22), 1.1, "shops")
    columns = 3 if wide > 7 else 2
    for k in range(2 * columns):
        x, z = wide * (0.2 + 0.6 * (k % columns) / (columns - 1)), 1.7 if k < columns else 4.5
        site.box(x, -0.16, z, 1.35, 0.06, 1.75, stuff.trim, 0)
        site.box(x, -0.2, z, 1.1, 0.06, 1.5, warm if k in lit else stuff.dark_glass, 0)
        site.boxes([(x, -0.24, z, 0.08, 0.04, 1.5), (x, -0.24, z, 1.1, 0.04, 0.08)], stuff.trim)


def _trees(site: Site, stuff: Stuff) -> None:
    """Trees about the square, and the woods behind."""
    chance = np.random.default_rng(12)
    # Crowns of one kind look like stamps: some are still green, some nearly black.
    kinds = (stuff.maple, stuff.maple, stuff.dark_maple)
    for k, (x, y) in enumerate(TREES):
        leaf, tall = kinds[k % 3], chance.uniform(4.6, 7.6)
        foliage.tree(site, x, y, tall, stuff.bark, leaf, 60 + k, 2400, 0.15, 0.14, 1.0)
    for k in range(30):
        foliage.bush(site, -75 + 5.2 * k, 86 + 3 * (k % 3), 8, 7, stuff.dark_maple, k + 200, 260, 0.4)


def _blocks(site: Site, stuff: Stuff) -> None:
    """Houses about the crossing, lamps, trees, the stop, the bus road."""
    tones = ("#8c8a84", "#6e7a80", "#7a4a3c", "#8f7d58", "#56685a", "#84727a")
    walls = [painted(tone, vary=0.25) for tone in tones]
    for k, (x, y, turn, lit) in enumerate(HOUSES):
        with site.at(x, y, 0.15, turn):
            shops.house(site, stuff, 8 + k % 2, 5.8, 3.4, (), walls[k % len(walls)])
            _windows(site, stuff, 8 + k % 2, lit)
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
    _trees(site, stuff)


def _gazebo(site: Site, stuff: Stuff) -> None:
    """The gazebo on the green, with a lamp under its roof."""
    with site.at(*GAZEBO):
        site.lathe([(0, 0.5), (3.0, 0.5), (3.0, 0.15)], stuff.trim, count=8, smooth=False)
        site.lathe([(3.5, 3.1), (3.4, 3.3), (1.6, 4.4), (0.5, 5.3), (0.0, 5.4)], stuff.roof, count=8)
        for k in range(8):
            a = (k + 0.5) * np.pi / 4
            site.cylinder(2.7 * np.cos(a), 2.7 * np.sin(a), 0.5, 2.7, 0.11, stuff.trim)
            b = a + np.pi / 4
            rail = [(2.7 * np.cos(t), 2.7 * np.sin(t), 1.3) for t in (a, b)]
            if k != 5:
                site.tube(rail, 0.06, stuff.trim)
        lamp(site, "POINT", (0, 0, 2.7), 150, TUNGSTEN, "shops", 0.2)


def _green(site: Site, stuff: Stuff) -> None:
    """The green on this side with its paths, the stop, the gazebo, and Rory's house on the left."""
    site.box(0, -14, 0.16, 130, 44, 0.03, stuff.grass, 0)
    paths = (
        (0.6, -12, 1.6, 40, 0),
        (-5.2, 3.6, 12.6, 1.3, -16),
        (10, 1.5, 21, 1.3, 12),
        (-22, -3, 20, 1.3, 14),
    )
    for k, (x, y, wide, deep, turn) in enumerate(paths):
        site.box(x, y, 0.185 + 0.008 * k, wide, deep, 0.02, stuff.granite, 0, turn=turn)
    for x, y in ((2.4, -2.5), (-18, -1.5), (18.5, 4.4), (2.4, -14)):
        street.cobra_lamp(site, stuff, x, y, 0.8, 420)
    _gazebo(site, stuff)
    street.bench(site, stuff, -1.4, 9.6, 0, 2.5)
    street.street_lamp(site, stuff, 2.9, 9.6, (2.2, 9.4, 4.3))
    street.sign_post(site, stuff, 1.3, 9.6, 2.78, 0.9)
    for x, y in ((-8.0, 5.5), (5.2, -3.0)):
        street.bench(site, stuff, x, y, 20)
    with site.at(-31, 8.2, 0.2, 0):
        shops.house(site, stuff, 9, 5.8, 3.6, (), painted("#7f9098", "#5e6e78", 0.6))
        _windows(site, stuff, 9, (0, 1, 2, 3, 5))
        site.box(4.5, -1.4, 0.4, 9, 2.0, 0.2, stuff.trim, 0.02)
        lamp(site, "POINT", (4.5, -1.6, 2.4), 240, TUNGSTEN, "shops", 0.1)
        lamp(site, "POINT", (1.5, -2.4, 1.4), 60, TUNGSTEN, "shops", 0.3)


def _posts(site: Site, stuff: Stuff) -> None:
    """A post from each tag down to what it names."""
    for _, (x, y, z), low in LABELS:
        site.tube([(x, y, z - 0.7), (x, y, low)], 0.09, stuff.trim, 1)


def build(site: Site, shot: str) -> None:
    """The few streets of the town."""
    stuff = Stuff()
    crossing.ground(site, stuff)
    crossing.far_side(site, stuff)
    with site.at(scale=CHURCH_SCALE):
        crossing.church(site, stuff)
    site.quad([(-200, -60, -0.4), (200, -60, -0.4), (200, 260, -0.4), (-200, 260, -0.4)], stuff.grass)
    for k in range(40):
        foliage.bush(site, -100 + 5 * k, 104 + 5 * (k % 4), 9, 8, stuff.dark_maple, k + 300, 260, 0.45)
    _roofs(site, stuff)
    _blocks(site, stuff)
    _green(site, stuff)
    _posts(site, stuff)
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
    x, y, z = CLOCK
    r = CLOCK_RADIUS_M * CHURCH_SCALE
    face = clock_face()
    drawn.append(upright(face, x - r, z - r, x + r, z + r, y - 0.03, glow=1.15, group="shops"))
    for text, (x, y, z), _ in LABELS:
        art = _label(text)
        tall = 2.3
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
    {"lamp": 1.7, "neon": 0.6, "shops": 1.15, "night": 1.0},
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
        for x, y in ((-14, 18.4), (14, 18.4), (-5, 9.8), (6, 9.8), (2.2, 9.4))
    ),
)

PLACE = Place(
    name="town",
    camera=CAMERA,
    groups=["lamp", "neon", "shops", "night"],
    build=build,
    signs=signs,
    variants={"map": Variant(MAP)},
    width=1440,
    samples=9,
)
