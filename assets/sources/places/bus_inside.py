"""The back of the bus: rows of empty seats, and the town going away in the rear window."""

from __future__ import annotations

import numpy as np

from .kit import bags, crossing, foliage, street
from .kit.camera import Camera
from .kit.crossing import CLOCK_AT, CLOCK_RADIUS_M, DINER_X, FRONT_Y, VIDEO_X, clock_face
from .kit.figures import runner, standing
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, NIGHT_SKY, SODIUM, TUNGSTEN, heaven, lamp, moon
from .kit.materials import glowing, painted
from .kit.paint import Halo, Look
from .kit.place import Inset, Outlook, Overlay, Place, Shade, Variant
from .kit.shapes import Site
from .kit.shop_signs import diner_signs, video_signs
from .kit.signs import Neon, Sign, upright
from .kit.sky import Sky
from .kit.stuff import Stuff
from .pictures import bus_seats

CAMERA = Camera((0.0, -1.2, 1.62), lens_mm=23.0, shift_y=0.035)
HALF, REAR, HIGH = 1.6, 4.3, 2.35
PITCH, ROWS = 1.0, 4
GLASS = (-1.32, 0.96, 1.32, 2.02)
STOP_LAMP = (4.2, 8.5, 4.35)


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


def _luggage(site: Site, stuff: Stuff) -> None:
    """What people have put on the racks."""
    leather = [
        painted(c, d, 0.55)
        for c, d in (("#6a3a26", "#48261a"), ("#2f4a58", "#203642"), ("#7a6a44", "#564a30"))
    ]
    for x, y, wide, long, tall, turn, k in (
        (-1.28, 2.9, 0.34, 0.62, 0.2, 3, 0),
        (1.3, 3.4, 0.36, 0.5, 0.17, -6, 1),
        (1.28, 1.1, 0.3, 0.46, 0.22, 5, 2),
    ):
        site.box(x, y, 1.985 + tall / 2, wide, long, tall, leather[k], 0.035, turn=turn)
        side = -1 if x > 0 else 1
        site.tube(
            [
                (x + side * wide / 2, y - 0.09, 2.06),
                (x + side * (wide / 2 + 0.05), y, 2.07),
                (x + side * wide / 2, y + 0.09, 2.06),
            ],
            0.012,
            stuff.black,
        )
    bags.duffel(site, painted("#6a6a46", "#4a4a30", 0.9, scale=5), stuff.dark_wood, -1.26, 1.4, 88, 1.93)


def _overhead(site: Site, stuff: Stuff) -> None:
    """The roof's seams, hatch and lamps, and what people have put on the racks."""
    seam = painted("#6a6658", "#504c42", 0.5)
    site.boxes(
        [(0, y, HIGH - 0.008, 2 * HALF, 0.045, 0.016) for y in (-0.9, 0.3, 1.5, 2.7, 3.9)], seam, 0.004
    )
    site.boxes(
        [
            (x, y, HIGH - 0.014, 0.02, 0.02, 0.012)
            for y in (-0.9, 0.3, 1.5, 2.7, 3.9)
            for x in np.linspace(-1.5, 1.5, 22)
        ],
        stuff.steel,
    )
    site.box(0, 0.9, HIGH - 0.02, 0.62, 0.62, 0.04, seam, 0.02)
    site.box(0, 0.9, HIGH - 0.045, 0.52, 0.52, 0.03, painted("#8f8a78", "#6e6a5c", 0.5), 0.02)
    site.tube(
        [
            (-0.09, 0.72, HIGH - 0.06),
            (-0.09, 0.72, HIGH - 0.1),
            (0.09, 0.72, HIGH - 0.1),
            (0.09, 0.72, HIGH - 0.06),
        ],
        0.01,
        stuff.red,
    )
    for s in (-1, 1):
        for y in (0.2, 1.2, 2.2, 3.2):
            site.cylinder(s * 1.12, y, HIGH - 0.025, 0.02, 0.055, stuff.steel)
            site.cylinder(s * 1.12, y, HIGH - 0.03, 0.02, 0.032, stuff.black)
    _luggage(site, stuff)
    site.tube(
        [(-HALF + 0.1, y, 1.82 - 0.012 * (y % 1.62)) for y in np.linspace(-2.5, REAR - 0.2, 30)],
        0.006,
        stuff.red,
        1,
    )


def build(site: Site, shot: str) -> None:
    """The bus, dim, with the last lamps of the town behind it."""
    stuff = Stuff()
    _hull(site, stuff)
    _seats(site, stuff)
    _overhead(site, stuff)
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


def _behind(site: Site) -> None:
    """The crossing we have just left, seen from the road that leads away from it."""
    stuff = Stuff()
    crossing.ground(site, stuff)
    site.quad([(-2.6, -30, 0.17), (3.4, -30, 0.17), (3.4, 11.6, 0.17), (-2.6, 11.6, 0.17)], stuff.asphalt)
    for y in range(-6, 11, 4):
        site.boxes([(0.4, y, 0.175, 0.1, 2.2, 0.006)], stuff.yellow_line)
    crossing.far_side(site, stuff)
    crossing.church(site, stuff)
    crossing.hills(site)
    street.bench(site, stuff, -4.4, 9.3, 4)
    street.street_lamp(site, stuff, 4.9, 8.7, STOP_LAMP)
    street.sign_post(site, stuff, 4.0, 8.3, 2.78, 0.66)
    foliage.tree(site, -8.0, 8.0, 7.6, stuff.bark, stuff.maple, 21, 9000, 0.08, 0.3, 1.1, 0.33)
    foliage.tree(site, 9.4, 6.0, 7.2, stuff.bark, stuff.maple, 22, 9000, 0.08, 0.2, 1.1, 0.33)
    foliage.fallen(site, 500, (-5, 6), (2, 11), 0.19, stuff.maple, 9)
    moon(site)
    lamp(site, "AREA", (0.5, -10, 6), 170, NIGHT_FILL, "night", 7, (0, 9, 1))
    heaven(site, NIGHT_SKY, 2.6)


def _left_behind(variant: str) -> list[Sign | Neon]:
    """The street's lettering, and the girl who runs after us."""
    z, r = CLOCK_AT[2], CLOCK_RADIUS_M
    drawn = video_signs(VIDEO_X, FRONT_Y) + diner_signs(DINER_X, FRONT_Y)
    drawn.append(
        upright(clock_face(), CLOCK_AT[0] - r, z - r, CLOCK_AT[0] + r, z + r, 57.28, glow=1.1, group="shops")
    )
    if variant == "girl":
        girl = runner("#6f8fb0", "#2a2640", "#4e3026", "#c04a34", "#d8a27a")
        drawn.append(standing(girl, 0.3, 2.0, 0.18, 1.16, glow=0.95, group="", crisp=True))
    return drawn


def signs(variant: str) -> list[Sign | Neon]:
    """What is written over the rear window."""
    plate = Card(420, 110, "#c9b98a").type("WATCH YOUR STEP", 0.5, 0.52, 0.5, "#8c2420", wide=0.9)
    return [upright(plate.rgba(), -0.42, 2.09, 0.42, 2.28, REAR - 0.07)]


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

TOWN = Look(
    {"lamp": 2.4, "neon": 0.7, "shops": 0.8, "night": 1.15},
    {"lamp": (1.05, 0.93, 0.70), "shops": (1.0, 0.93, 0.80), "night": (0.72, 1.0, 1.32)},
    sky=Sky(moon=None, seed=5),
    halos=(
        Halo(STOP_LAMP, "#ffa85c", 0.2, 0.4, "lamp", (4.0, 8.0, 0.15), 0.2, 0.2),
        Halo((DINER_X + 3.4, FRONT_Y, 8.4), "#ff4a30", 0.2, 0.05, "neon"),
    ),
    calm=0,
    vignette=0,
)
X0, Z0, X1, Z1 = GLASS
OUTLOOK = Outlook(
    Camera((0.7, -19.0, 2.0), lens_mm=50, shift_y=0.065, width=1400, height=562),
    ["lamp", "neon", "shops", "night"],
    _behind,
    TOWN,
    _left_behind,
    tuple((x, REAR + 0.07, z) for x, z in ((X0, Z1), (X1, Z1), (X1, Z0), (X0, Z0))),
    0.8,
)


# The store has been shut since eight; somebody stands at the diner's glass.
PANE, GLASS = (0.04, 0.05, 0.07), "#0a1222"
STORE_DARK = Overlay(
    "store_dark",
    (760, 660, 1120, 780),
    1.8,
    ("empty", "girl"),
    (
        Shade(((777.8, 683.3), (945.0, 683.3), (945.0, 701.7), (777.8, 701.7)), (0.15, 0.18, 0.27), 0.4, 0.8),
        Shade(
            ((784.4, 708.9), (848.9, 708.9), (848.9, 751.1), (825.6, 751.1), (816.7, 742.2), (784.4, 743.3)),
            PANE,
            0.5,
            0.9,
            glass=GLASS,
        ),
        Shade(((855.0, 708.9), (876.1, 708.9), (876.1, 752.2), (855.0, 752.2)), PANE, 0.5, 0.9, glass=GLASS),
        Shade(((880.6, 708.9), (941.1, 708.9), (941.1, 757.8), (880.6, 757.8)), PANE, 0.5, 0.9, glass=GLASS),
        Shade(
            (
                (1088.9, 755.6),
                (1087.8, 738.9),
                (1091.7, 732.8),
                (1091.7, 726.1),
                (1096.7, 722.8),
                (1101.7, 726.1),
                (1101.7, 732.8),
                (1106.1, 738.9),
                (1105.0, 755.6),
            ),
            (0.1, 0.08, 0.08),
            0.4,
            0.7,
        ),
    ),
)
# Past the last house there is nothing behind the bus.
TOWN_GONE = Overlay(
    "town_gone",
    (700, 560, 1330, 815),
    1.0,
    ("dark",),
    (
        Shade(
            (
                (785.0, 573.3),
                (1238.9, 573.3),
                (1243.3, 588.9),
                (1314.4, 592.2),
                (1314.4, 752.2),
                (1265.6, 753.3),
                (1160.0, 754.4),
                (1137.8, 770.0),
                (1123.9, 775.6),
                (1120.0, 810.6),
                (900.0, 810.6),
                (896.1, 770.0),
                (865.6, 753.3),
                (704.4, 751.1),
                (704.4, 593.3),
                (776.7, 588.9),
            ),
            (0.02, 0.03, 0.05),
            0.6,
            1.2,
            7,
            glass="#0a101e",
        ),
    ),
)

# Who rides sits in a row of these, and behind another; both are as large as the stage.
WHOLE, EVER = (50, 50, 1970, 1130), ("empty", "girl", "dark")
BACKS = Overlay("seat_backs", WHOLE, 1.0, EVER, sketch=bus_seats.backs)
NEAR = Overlay("seats_near", WHOLE, 1.0, EVER, front=True, sketch=bus_seats.near)

PLACE = Place(
    name="bus_inside",
    camera=CAMERA,
    groups=["inside", "night", "lamp"],
    build=build,
    signs=signs,
    variants={"empty": Variant(DIM), "girl": Variant(DIM), "dark": Variant(DIM, bare=True)},
    outlook=OUTLOOK,
    insets=(Inset((560, 320, 1460, 830), 1.8, ("empty", "girl")),),
    overlays=(STORE_DARK, TOWN_GONE, BACKS, NEAR),
    width=1280,
    samples=9,
)
