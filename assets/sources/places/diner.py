"""Inside the diner, from the foot of the stairs: counter and stools, the booths, the specials."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import clothes, drapery, home, seating, shelves, tableware
from .kit.camera import Camera
from .kit.figures import standing
from .kit.lights import NIGHT_FILL, SODIUM, TUNGSTEN, heaven, lamp
from .kit.materials import painted, picture
from .kit.paint import Halo, Look
from .kit.place import Inset, Overlay, Place, Shade, Variant
from .kit.prints import notice, poster
from .kit.regulars import mother_from_behind
from .kit.shapes import Site
from .kit.signs import Neon, Sign, neon_text, upright
from .kit.stuff import Stuff
from .pictures import diner as pictures
from .pictures import over
from .pictures.stairwell import behind_curtain

CAMERA = Camera((0.2, -2.0, 1.72), lens_mm=25.0, shift_y=0.03)
LEFT, RIGHT, BACK, HIGH = -4.6, 4.4, 7.6, 3.3
# Where lamps hang, how low; the second stays on when the diner closes, over the plate that is kept warm.
PENDANTS = ((-2.1, 2.6, 2.28), (-2.62, 5.0, 2.1), (2.6, 3.4, 2.28), (2.6, 5.6, 2.28))
PLATE = (-2.62, 5.0)
BOOTH_X = 2.9
WINDOWS = ((-4.2, -1.3), (0.4, 3.9))
# Pictures on the right wall: how far back, how high, how wide and tall.
WALL_PICTURES = (
    (5.35, 1.95, 0.5, 0.62),
    (3.55, 2.05, 0.62, 0.5),
    (2.75, 2.0, 0.42, 0.54),
    (1.75, 2.05, 0.5, 0.62),
)
FAN = (0.35, 3.3, 2.92)
# Square tables in the room: where, how turned, and how their two chairs are.
TABLES = ((1.0, 4.7, 0, (96, -78)), (-0.85, 5.5, 76, (84, -98)), (1.45, 6.55, 0, (84, -100)))
PANES = (0.9, 2.65)
# The street lamp's light, level and aslant, so that the blinds lie in stripes on the right wall.
STREET_FROM, STREET_TO = (-4.0, 12.0, 4.1), (1.2, 5.0, 2.3)
# Where Lorelai sits when she is in the booth: across, back, and how high.
LORELAI = (2.85, 3.64, 0.86)
EAT = ("EAT", 1.6, BACK - 0.2, 1.95, 0.34, "#ff3a28", 1.2)


def _front_wall(site: Site, stuff: Stuff, wall) -> None:
    """The wall about the windows and the door, panelled to the waist."""
    low, high = PANES
    (a, b), (c, d) = WINDOWS
    for x0, z0, x1, z1 in (
        (LEFT, 0, RIGHT, low),
        (LEFT, high, RIGHT, HIGH),
        (LEFT, low, a, high),
        (b, low, c, high),
        (d, low, RIGHT, high),
    ):
        site.wall(x0, z0, x1, z1, BACK, wall)
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
    for x0, x1 in WINDOWS:
        mid, wide = (x0 + x1) / 2, x1 - x0
        bars = [(x0 + wide * k / 3, BACK - 0.1, 1.77, 0.08, 0.12, 1.75) for k in range(4)]
        site.boxes(
            bars + [(mid, BACK - 0.1, z, wide + 0.1, 0.14, 0.09) for z in (0.88, 2.67)], stuff.dark_wood, 0.01
        )
    home.panel_door(
        site, painted("#8a2f28", "#641f20", 0.4), stuff.steel, -0.45, BACK, 1.0, 2.15, stuff.dark_wood
    )
    site.wall(-0.8, 1.0, -0.1, 2.0, BACK - 0.09, stuff.dark_glass)


def _garland(site: Site, stuff: Stuff) -> None:
    """Paper leaves in bows over the windows."""
    chance = np.random.default_rng(12)
    x = np.linspace(LEFT + 0.1, RIGHT - 0.1, 260)
    z = 2.86 - 0.13 * np.abs(np.sin((x - LEFT) * np.pi / 1.5))
    site.boxes(
        [
            (a, BACK - 0.16 + chance.normal(0, 0.012), b + chance.normal(0, 0.022), 0.05, 0.012, 0.04)
            for a, b in zip(x, z, strict=True)
        ],
        stuff.maple,
        0,
        chance.random(len(x)),
    )


def _room(site: Site, stuff: Stuff, closed: bool) -> None:
    """Walls panelled to the waist, tiles, tin ceiling, the front with its windows and door."""
    floor = picture(pictures.floor(), "linoleum", rough=0.35, repeat=True)
    wall = painted("#b89a66", "#967a4c", 0.85, scale=0.8)
    front, long = -3.0, (BACK + 3) / 2
    site.quad(
        [(LEFT, front, 0), (RIGHT, front, 0), (RIGHT, BACK, 0), (LEFT, BACK, 0)],
        floor,
        ((RIGHT - LEFT) / 2, long),
    )
    for x, ends in ((LEFT, (front, BACK)), (RIGHT, (BACK, front))):
        a, b = ends
        site.quad([(x, a, 0), (x, b, 0), (x, b, HIGH), (x, a, HIGH)], wall, (long, HIGH / 2))
    site.quad(
        [(LEFT, BACK, HIGH), (RIGHT, BACK, HIGH), (RIGHT, front, HIGH), (LEFT, front, HIGH)], stuff.ceiling
    )
    _front_wall(site, stuff, wall)
    _ceiling(site, stuff)
    for x0, x1 in WINDOWS:
        drapery.cafe_curtain(site, stuff, x0, x1, BACK - 0.2)
        # From the top of the panes down to the rail of the curtain.
        drapery.blind(site, x0, x1, BACK - 0.11, PANES[1] - 0.08, closed)
        if not closed:
            # Behind the view of the street, which else would be seen through a mile of haze.
            site.wall(x0, PANES[0], x1, PANES[1], BACK + 0.12, stuff.dark_glass)
    tube = painted("#9c8f84", "#7c7068", 0.25)
    for line in neon_text(*EAT).lines:
        site.tube([tuple(point) for point in line], 0.016, tube)
    _garland(site, stuff)
    site.box(-0.45, BACK - 0.75, 0.008, 1.2, 0.7, 0.016, painted("#3a2f2a", "#2a221e", 0.95, scale=8), 0)


def _ceiling(site: Site, stuff: Stuff) -> None:
    """Pressed tin in squares, each with its frame and boss, and a fan."""
    tin = painted("#c9b78c", "#a3916a", 0.42, metal=0.15, scale=1.5)
    step, inner = 0.9, 0.31
    ribs = [(LEFT + step * k, 2.3, HIGH - 0.02, 0.07, 10.6, 0.04) for k in range(1, 10)]
    ribs += [((LEFT + RIGHT) / 2, -2.55 + step * k, HIGH - 0.02, RIGHT - LEFT, 0.07, 0.04) for k in range(12)]
    for k in range(10):
        for j in range(11):
            x, y = LEFT + step * (k + 0.5), -2.1 + step * j
            ribs += [(x + s * inner, y, HIGH - 0.011, 0.035, 2 * inner, 0.022) for s in (-1, 1)]
            ribs += [(x, y + s * inner, HIGH - 0.011, 2 * inner, 0.035, 0.022) for s in (-1, 1)]
            ribs += [(x, y, HIGH - 0.014, 0.26, 0.26, 0.028), (x, y, HIGH - 0.024, 0.13, 0.13, 0.048)]
    site.boxes(ribs, tin, 0.008)
    site.cylinder(FAN[0], FAN[1], FAN[2], HIGH - FAN[2], 0.02, stuff.iron)
    site.lathe([(0, -0.1), (0.1, -0.08), (0.13, 0), (0.1, 0.08), (0.03, 0.12)], stuff.iron, *FAN)
    for k in range(4):
        with site.at(*FAN, 20 + 90 * k):
            site.box(0.2, 0, 0.0, 0.2, 0.05, 0.02, stuff.iron, 0.005)
            site.box(0.62, 0, 0.0, 0.78, 0.17, 0.018, stuff.dark_wood, 0.02, lean=9)


def _tables(site: Site, stuff: Stuff, closed: bool) -> None:
    """The tables in the room, with their chairs drawn up, or put up on them when the floor is swept."""
    cloth, top = painted("#7a2a28", "#541c1e", 0.35), painted("#d8c8a0", "#b0a078", 0.3)
    for x, y, turned, turns in TABLES:
        with site.at(x, y, 0, turned):
            seating.cafe_table(site, stuff, top, 0, 0)
            for turn, side in zip(turns, (1, -1), strict=True):
                reach = 0.17 if closed else 0.52
                seating.chair(site, cloth, side * reach, 0, -turn if closed else turn - 180, closed)
            if not closed:
                tableware.condiments(site, stuff, 0, 0.12, seating.TABLE_TALL)


def _pies(site: Site, stuff: Stuff) -> None:
    """Pies under glass."""
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


def _shelves(site: Site, stuff: Stuff) -> None:
    """Jars, mugs on hooks and cups, behind the counter."""
    jars = [painted(c, rough=0.3) for c in ("#b8602c", "#8a2f28", "#d8b050", "#4a5a3a", "#6a3a24")]
    for k, y in enumerate(np.arange(1.9, 6.5, 0.31)):
        body = [(0.06, 0), (0.075, 0.02), (0.075, 0.16), (0.05, 0.19), (0.05, 0.22), (0, 0.22)]
        site.lathe(body, jars[(k * 3) % 5], LEFT + 0.17, float(y), 2.34, 14)
    for k, y in enumerate((2.2, 2.9, 3.6, 4.9, 5.6)):
        site.tube([(LEFT + 0.3, y, 1.48), (LEFT + 0.3, y, 1.4), (LEFT + 0.33, y, 1.38)], 0.008, stuff.steel)
        site.lathe(
            [(0.03, 0), (0.04, 0.04), (0.042, 0.09)],
            stuff.white if k % 2 else stuff.teal,
            LEFT + 0.3,
            y,
            1.28,
            14,
        )
    for z in (1.5, 1.9, 2.32):
        site.box(LEFT + 0.16, 4.2, z, 0.3, 5.0, 0.035, stuff.wood)
        chance = np.random.default_rng(int(z * 10))
        cups = [
            (LEFT + 0.18, y, z + 0.02 + 0.06, 0.1, 0.1, chance.uniform(0.1, 0.2))
            for y in np.arange(1.9, 6.6, 0.16)
            if chance.random() > 0.2 and z < 2
        ]
        if cups:
            site.boxes(cups, stuff.spines, 0.01, chance.choice([4.5, 10.5, 2.5, 6.5, 13.5], len(cups)) / 16)


def _counter(site: Site, stuff: Stuff, closed: bool) -> None:
    """The counter along the left, stools, coffee machine, pie under glass, cups, the shelf behind; after
    closing wiped bare but for one plate."""
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
    with site.at(-3.02, 5.3, 1.075, 72):
        tableware.coffee_machine(site, stuff, 0, 0, 0)
    with site.at(-3.05, 4.35, 0, 62):
        shelves.register(site, stuff, 0, 0, 1.075, 0)
    for y in (2.05, 3.75, 6.0):
        tableware.condiments(site, stuff, -2.62, y, 1.075)
    if closed:
        seating.covered_plate(site, stuff, *PLATE, 1.075)
    else:
        for x, y in ((-2.52, 2.5), (-2.5, 3.32), (-2.55, 4.6), (-2.5, 5.45)):
            tableware.cup(site, stuff, x, y, 1.075)
        tableware.plate(site, stuff, -2.6, 3.05, 1.075, 3)
        site.box(-2.58, 2.75, 1.08, 0.3, 0.22, 0.012, stuff.white, 0.003, turn=12)
        site.lathe([(0.05, 0), (0.055, 0.13), (0.045, 0.15)], stuff.pane, -2.7, 4.1, 1.075, 16)
    tableware.doughnuts(site, stuff, -2.95, 3.75, 1.075)
    home.pumpkin(site, stuff, -2.75, 6.55, 1.075, 0.12)
    _pies(site, stuff)
    _shelves(site, stuff)


def _booths(site: Site, stuff: Stuff, closed: bool) -> None:
    """Booths along the right wall; tables with sugar and ketchup, and cups and plates till closing."""
    leather = painted("#7a2a28", "#541c1e", 0.35)
    for y in (2.6, 4.4, 6.2):
        site.box(BOOTH_X + 0.35, y, 0.74, 1.5, 0.75, 0.05, painted("#d8c8a0", "#b0a078", 0.3), 0.02)
        site.cylinder(BOOTH_X + 0.35, y, 0, 0.72, 0.04, stuff.steel)
        tableware.condiments(site, stuff, BOOTH_X + 0.8, y + 0.05, 0.765)
        if not closed:
            tableware.cup(site, stuff, BOOTH_X + 0.15, y - 0.08, 0.765)
    if not closed:
        tableware.plate(site, stuff, BOOTH_X + 0.2, 2.75, 0.765, 8)
        tableware.cup(site, stuff, BOOTH_X + 0.5, 2.45, 0.765)
        site.box(BOOTH_X + 0.28, 2.38, 0.772, 0.34, 0.24, 0.014, stuff.white, 0.003, turn=-14)
    for y, z, wide, tall in WALL_PICTURES:
        site.box(RIGHT - 0.03, y, z, 0.04, wide + 0.07, tall + 0.07, stuff.dark_wood, 0.01)
    # Hooks with nothing on them that could be taken for somebody.
    with site.at(RIGHT - 0.02, 4.4, 0, -90):
        site.box(0, -0.02, 2.0, 0.8, 0.04, 0.09, stuff.dark_wood, 0.01)
        for x in (-0.3, -0.1, 0.1, 0.3):
            site.tube([(x, -0.03, 1.99), (x, -0.1, 1.97), (x, -0.12, 2.02)], 0.01, stuff.steel)
        clothes.scarf(site, painted("#a8702c", "#7c4c1c", 0.95, scale=5), -0.3, -0.06, 2.0, 0.62)
        with site.at(0.3, -0.12, 1.02):
            clothes.umbrella(site, painted("#24404c", "#182c38", 0.8), stuff.wood, 0, 0, 0.03)
    shelves.telephone(site, stuff, 0.22, BACK - 0.06, 1.55)
    for y in (1.72, 3.5, 5.3, 7.1):
        site.box(BOOTH_X + 0.4, y, 0.24, 1.6, 0.9 if y < 7 else 0.6, 0.46, leather, 0.05)
        site.box(BOOTH_X + 0.4, y, 0.72, 1.6, 0.18, 0.9, leather, 0.06)
        site.box(BOOTH_X + 0.4, y, 1.18, 1.64, 0.14, 0.06, stuff.dark_wood, 0.02)


def _lights(site: Site, stuff: Stuff) -> None:
    """Pendants, one of which stays on when the rest are out; the street."""
    for k, (x, y, z) in enumerate(PENDANTS):
        if k != 1:
            shelves.pendant(site, stuff, x, y, z, HIGH, 95)
            lamp(site, "POINT", (x, y, z - 0.08), 26, TUNGSTEN, "warm", 0.1)
    x, y, z = PENDANTS[1]
    site.tube([(x, y, HIGH), (x, y, z + 0.17)], 0.006, stuff.black, 1)
    site.lathe([(0.03, 0.2), (0.06, 0.16), (0.2, 0), (0.195, -0.01), (0.05, 0.12)], stuff.red, x, y, z)
    site.lathe([(0, 0.06), (0.055, 0.03), (0.055, -0.02), (0, -0.05)], stuff.one_bulb, x, y, z)
    lamp(site, "SPOT", (x, y, z - 0.06), 110, TUNGSTEN, "one", 0.06, (x, y, 0), 124)
    lamp(site, "POINT", (x, y, z - 0.08), 22, TUNGSTEN, "one", 0.08)
    lamp(site, "SUN", STREET_FROM, 2.6, SODIUM, "street", 0.012, STREET_TO)
    lamp(site, "AREA", (0.6, -1.9, 2.6), 55, TUNGSTEN, "warm", 3, (0, 4, 0.8), tall=1.2)
    lamp(site, "AREA", (0, BACK - 0.3, 1.9), 40, NIGHT_FILL, "night", 7, (0, 2, 0.4), tall=1.4)
    lamp(site, "AREA", (0, -1.9, 2.6), 14, NIGHT_FILL, "night", 4, (0, 4, 0.4), tall=1.2)
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.25)


def build(site: Site, shot: str) -> None:
    """The diner."""
    stuff, closed = Stuff(), shot == "closed"
    _room(site, stuff, closed)
    _counter(site, stuff, closed)
    _booths(site, stuff, closed)
    _tables(site, stuff, closed)
    _lights(site, stuff)


def signs(variant: str) -> list[Sign | Neon]:
    """The view of the street, the board, the neon at the window, pictures, the regulars' backs."""
    street = pictures.street()
    scale = street.shape[1] / (WINDOWS[1][1] - WINDOWS[0][0])
    pale = 0.1 if variant == "closed" else 0.5
    drawn: list[Sign | Neon] = [
        *(
            upright(
                street[:, round((x0 + 4.2) * scale) : round((x1 + 4.2) * scale)],
                x0,
                z0,
                x1,
                z1,
                BACK + y,
                glow=0.5,
                crisp=False,
            )
            for x0, z0, x1, z1, y in (
                *((x0, PANES[0], x1, PANES[1], 0.03) for x0, x1 in WINDOWS),
                (-0.8, 1.0, -0.1, 2.0, -0.1),
            )
        ),
        upright(pictures.specials(), -1.2, 2.22, 0.35, 3.2, BACK - 0.3),
        neon_text(*EAT, radius=0.02, glow=1.6, halo=0.35, group="warm"),
        upright(
            notice(["NO CREDIT", "NO WHINING"], seed=5), -0.75, 1.12, -0.15, 1.52, BACK - 0.11, glow=pale
        ),
    ]
    for k, (y, z, wide, tall) in enumerate(WALL_PICTURES):
        x = RIGHT - 0.056
        ends = ((y + wide / 2, z + tall / 2), (y - wide / 2, z + tall / 2), (y - wide / 2, z - tall / 2))
        corners = tuple((x, a, b) for a, b in (*ends, (y + wide / 2, z - tall / 2)))
        drawn.append(Sign(pictures.catch() if k == 1 else poster(6 + 7 * k), corners))
    if variant == "booth":
        drawn.append(standing(mother_from_behind(), *LORELAI, 1.12, glow=0.48, group="warm", crisp=True))
    return drawn


HALOS = tuple(
    Halo((x, y, z - 0.02), "#ffb468", 0.12, 0.22, "warm" if k != 1 else "one", (x, y, 1.0), 0.10, 0.14)
    for k, (x, y, z) in enumerate(PENDANTS)
)
OPEN = Look(
    {"warm": 1.15, "one": 1.1, "night": 0.9, "street": 0.0},
    {
        "warm": (1.06, 0.93, 0.70),
        "one": (1.06, 0.93, 0.70),
        "night": (0.5, 0.95, 1.25),
        "street": (1.05, 0.9, 0.66),
    },
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
CLOSED = replace(
    OPEN,
    gains={"warm": 0.0, "one": 1.7, "night": 1.45, "street": 1.0},
    haze_colour="#1c3444",
    halos=(replace(HALOS[1], radius=0.2, strength=0.34, cone=0.2),),
)
# The lamp over the booth would lay its light in the air before her.
BOOTH = replace(
    OPEN, halos=tuple(replace(halo, cone=0.0) if k == 2 else halo for k, halo in enumerate(HALOS))
)

# The counter with what stands on it, before whoever is behind it: as it is, only nearer.
COUNTER = Shade(
    (
        *(
            (130, 842),
            (170, 828),
            (196, 798),
            (194, 764),
            (228, 752),
            (272, 752),
            (306, 766),
            (312, 738),
            (362, 736),
        ),
        *((362, 784), (395, 778)),
        *((410, 777), (410, 768), (438, 768), (439, 776), (486, 766), (486, 750), (490, 738), (502, 736)),
        *((502, 712), (543, 712), (543, 758), (590, 750), (590, 910), (130, 910)),
    ),
    (1, 1, 1),
    0,
)
COUNTER_BOX = (130, 708, 590, 910)

PLACE = Place(
    name="diner",
    camera=CAMERA,
    groups=["warm", "one", "night", "street"],
    build=build,
    signs=signs,
    variants={
        "open": Variant(OPEN),
        "closed": Variant(CLOSED, "closed"),
        "booth": Variant(BOOTH, patch=(1500, 440, 1900, 830)),
        "peek": Variant(OPEN, bare=True),
    },
    insets=(Inset((1400, 470, 2000, 850), 1.9, ("booth",)),),
    overlays=(
        Overlay("counter", COUNTER_BOX, 1.0, ("open", "booth"), (COUNTER,), front=True),
        Overlay("counter_closed", COUNTER_BOX, 1.0, ("closed",), (COUNTER,), front=True),
        Overlay(
            "curtain",
            (1800, 0, 2020, 1180),
            1.0,
            ("open", "booth", "closed"),
            front=True,
            sketch=over.curtain,
        ),
        Overlay("behind_curtain", (50, 50, 1970, 1130), 1.0, ("peek",), sketch=behind_curtain, of="open"),
    ),
    width=1600,
    samples=11,
)
