"""Inside the diner, from the foot of the stairs: counter and stools, the booths, the specials."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import clothes, home, seating, shelves, tableware
from .kit.camera import Camera
from .kit.figures import standing
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, SODIUM, TUNGSTEN, heaven, lamp
from .kit.materials import painted, picture
from .kit.paint import Halo, Look
from .kit.place import Inset, Place, Variant
from .kit.prints import notice, poster
from .kit.regulars import mother_from_behind
from .kit.shapes import Site
from .kit.signs import Neon, Sign, neon_text, upright
from .kit.stuff import Stuff

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
# The blinds hang from the top of the panes down to the rail of the curtain.
SLAT_STEP, SLAT_DEEP, SLAT_DROP = 0.105, 0.05, 0.045
# The street lamp's light, level and aslant, so that the blinds lie in stripes on the right wall.
STREET_FROM, STREET_TO = (-4.0, 12.0, 4.1), (1.2, 5.0, 2.3)
# Where Lorelai sits when she is in the booth: across, back, and how high.
LORELAI = (2.85, 3.64, 0.86)
EAT = ("EAT", 1.6, BACK - 0.2, 1.95, 0.34, "#ff3a28", 1.2)


def _floor() -> np.ndarray:
    """Worn chequered linoleum, one repeat."""
    card = Card(256, 256, "#8f8468").rect(0, 0, 0.5, 0.5, "#5a2f28").rect(0.5, 0.5, 1, 1, "#5a2f28")
    return card.soften(0.8).rgb() + np.random.default_rng(1).normal(0, 0.02, (256, 256, 1))


def _street() -> np.ndarray:
    """The far pavement behind the big windows, from the left one's left edge to the right one's right."""
    card = Card(2160, 466).fade("#0a1c44", "#2f7088")
    chance = np.random.default_rng(5)

    def crown(x: float, y: float, wide: float, tones: tuple[str, ...], lit_from: float = 2.2) -> None:
        """A tree's crown of many leaves, in clumps that are lighter towards the lamp."""
        clumps = [(*chance.normal(0, 0.42, 2), chance.uniform(0.3, 0.55)) for _ in range(11)]
        for k in range(900):
            across, up, size = clumps[k % len(clumps)]
            a, reach = chance.uniform(0, 2 * np.pi), size * np.sqrt(chance.random())
            across, up = across + reach * np.cos(a), up + reach * np.sin(a)
            light = 0.5 + 0.4 * (across * np.cos(lit_from) + up * np.sin(lit_from)) + chance.normal(0, 0.16)
            tone = tones[int(np.clip(light * len(tones), 0, len(tones) - 1))]
            card.disc(x + wide * across / 4.6, y - 0.8 * wide * up, wide * chance.uniform(0.035, 0.07), tone)

    for x, y, wide in (
        (0.03, 0.5, 0.26),
        (0.3, 0.44, 0.34),
        (0.42, 0.56, 0.2),
        (0.54, 0.5, 0.24),
        (0.86, 0.42, 0.34),
        (0.98, 0.5, 0.26),
    ):
        crown(x, y, wide, ("#10283e", "#14344c", "#1a4258"))
    card.soften(3)
    for x in (0.15, 0.655):
        card.shape([(x - 0.004, 0.75), (x - 0.002, 0.4), (x + 0.003, 0.4), (x + 0.006, 0.75)], "#1a1614")
    crown(0.15, 0.34, 0.2, ("#2e1a1c", "#4a2018", "#7a361c", "#a8541f"))
    crown(0.635, 0.34, 0.22, ("#341a1a", "#5a2418", "#8e3d1a", "#c66a22"), 0.6)
    card.soften(1.1)
    card.rect(0, 0.7, 1, 0.78, "#33414c").rect(0, 0.78, 1, 1, "#142230")
    for x, wide in ((0.2, 0.02), (0.235, 0.02), (0.80, 0.022)):
        card.rect(x, 0.44, x + wide, 0.57, "#f0c070")
    card.shape(
        [
            (0.36, 0.78),
            (0.365, 0.7),
            (0.385, 0.69),
            (0.40, 0.6),
            (0.46, 0.6),
            (0.48, 0.69),
            (0.505, 0.71),
            (0.51, 0.78),
        ],
        "#1c2c3c",
    )
    card.shape([(0.402, 0.68), (0.41, 0.62), (0.43, 0.62), (0.43, 0.68)], "#3a5a6c")
    card.shape([(0.436, 0.68), (0.436, 0.62), (0.457, 0.62), (0.468, 0.68)], "#3a5a6c")
    for x in (0.39, 0.48):
        card.disc(x, 0.785, 0.045, "#0c141c")
    card.rect(0.752, 0.58, 0.82, 0.605, "#1c1614").rect(0.752, 0.64, 0.82, 0.66, "#1c1614")
    for x in (0.758, 0.81):
        card.rect(x, 0.6, x + 0.004, 0.73, "#14100e")
    card.rect(0.708, 0.3, 0.7105, 0.76, "#202830").rect(0.70, 0.3, 0.72, 0.42, "#1c5a50")
    card.rect(0.668, 0.16, 0.672, 0.76, "#141c24").rect(0.10, 0.2, 0.103, 0.74, "#141c24").soften(1.6)
    image = card.rgba().copy()
    down, across = np.mgrid[0:466, 0:2160] / np.array([466, 2160])[:, None, None]
    for x, y, spread, tint in (
        (0.67, 0.17, 60, (1.0, 0.66, 0.28)),
        (0.102, 0.2, 90, (1.0, 0.6, 0.25)),
        (0.49, 0.7, 700, (1.0, 0.2, 0.12)),
        (0.215, 0.5, 300, (0.9, 0.6, 0.25)),
    ):
        away = ((across - x) * 4.6) ** 2 + (down - y) ** 2
        image[..., :3] += (np.exp(-away * spread) * 0.7 + np.exp(-away * spread * 0.12) * 0.2)[
            ..., None
        ] * tint
        wet = np.exp(-((across - x) ** 2) * 2600) * np.clip(down - 0.76, 0, 1) * 2.2
        image[..., :3] += wet[..., None] * np.array(tint) * (0.75 + 0.25 * np.sin(down * 160))[..., None]
    return np.clip(image, 0, 1).astype(np.float32)


def _room(site: Site, stuff: Stuff, closed: bool) -> None:
    """Walls panelled to the waist, tiles, tin ceiling, the front with its windows and door."""
    floor = picture(_floor(), "linoleum", rough=0.35, repeat=True)
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
    _ceiling(site, stuff)
    for x0, x1 in WINDOWS:
        _cafe_curtain(site, stuff, x0, x1)
        _blind(site, stuff, x0, x1, closed)
        if not closed:
            # Behind the view of the street, which else would be seen through a mile of haze.
            site.wall(x0, PANES[0], x1, PANES[1], BACK + 0.12, stuff.dark_glass)
    tube = painted("#9c8f84", "#7c7068", 0.25)
    for line in neon_text(*EAT).lines:
        site.tube([tuple(point) for point in line], 0.016, tube)
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


def _cafe_curtain(site: Site, stuff: Stuff, x0: float, x1: float) -> None:
    """A short curtain on a rail across the lower part of a window."""
    cloth = painted("#c9b284", "#a88f60", 0.9, scale=7)
    top, low, y = 1.52, 0.96, BACK - 0.2
    site.tube([(x0, y, top + 0.02), (x1, y, top + 0.02)], 0.014, stuff.steel)
    across = np.linspace(x0 + 0.05, x1 - 0.05, 160)
    wave = y + 0.035 * np.sin(across * 26) + 0.012 * np.sin(across * 61)
    points = [(a, b, top) for a, b in zip(across, wave, strict=True)]
    points += [(a, b - 0.02, low + 0.012 * np.sin(a * 26)) for a, b in zip(across, wave, strict=True)]
    site.mesh(points, [(i, i + 1, 161 + i, 160 + i) for i in range(159)], cloth, smooth=True)
    hem = [(a, b - 0.026, low + 0.06) for a, b in zip(across[::4], wave[::4], strict=True)]
    site.tube(hem, 0.012, painted("#8a2f28", "#641f20", 0.9), 1)


def _blind(site: Site, stuff: Stuff, x0: float, x1: float, down: bool) -> None:
    """A slatted blind in the upper part of a window, or drawn up to a bundle under its top."""
    slat = painted("#8a8478", "#6a655c", 0.6)
    y, top = BACK - 0.11, PANES[1] - 0.08
    site.box((x0 + x1) / 2, y, top + 0.03, x1 - x0 - 0.1, 0.07, 0.06, slat, 0.008)
    heights = np.arange(top - SLAT_STEP, 1.6, -SLAT_STEP) if down else top - 0.014 * np.arange(1, 9)
    drop = SLAT_DROP if down else 0.004
    a, b = x0 + 0.06, x1 - 0.06
    for z in heights:
        near, far = (y - SLAT_DEEP / 2, z - drop / 2), (y + SLAT_DEEP / 2, z + drop / 2)
        site.quad([(a, *near), (b, *near), (b, *far), (a, *far)], slat)
    if down:
        for x in np.linspace(x0 + 0.3, x1 - 0.3, 4):
            site.tube([(x, y - 0.02, top), (x, y - 0.02, heights[-1])], 0.004, slat, 1)


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


def _telephone(site: Site, stuff: Stuff, x: float, z: float) -> None:
    """The pay telephone by the door: where cell phones aren't allowed, it is the one there is."""
    y = BACK - 0.06
    site.box(x, y - 0.05, z, 0.2, 0.13, 0.46, stuff.black, 0.02)
    site.box(x + 0.03, y - 0.12, z - 0.02, 0.1, 0.02, 0.16, stuff.steel, 0.006)
    site.box(x + 0.02, y - 0.12, z + 0.17, 0.14, 0.02, 0.05, stuff.steel, 0.006)
    site.box(x, y - 0.12, z - 0.19, 0.16, 0.02, 0.06, stuff.steel, 0.006)
    ear = [(x - 0.075, y - 0.15, z + 0.16), (x - 0.085, y - 0.17, z + 0.04), (x - 0.075, y - 0.15, z - 0.08)]
    site.tube(ear, 0.018, stuff.iron)
    cord = [(x - 0.075, y - 0.14, z - 0.09), (x - 0.1, y - 0.12, z - 0.4), (x - 0.03, y - 0.1, z - 0.44)]
    site.tube([*cord, (x, y - 0.08, z - 0.23)], 0.008, stuff.steel)


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
    _telephone(site, stuff, 0.22, 1.55)
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


def _specials() -> np.ndarray:
    """The chalkboard."""
    card = Card(560, 520, "#24302c").frame(0.02, 0.03, "#7a5230")
    card.write("SPECIALS", 0.5, 0.14, 0.12, "#f2ead0", 0.15, 3)
    for k, (dish, price) in enumerate(
        (("MEATLOAF", "5.95"), ("SOUP", "2.50"), ("CHILI FRIES", "3.75"), ("PIE", "2.25"))
    ):
        y = 0.34 + 0.13 * k
        card.write(dish, 0.36, y, 0.066, "#e8d8a8", 0.15, 10 + k).write(
            price, 0.82, y, 0.066, "#f0b060", 0.15, 20 + k
        )
    return card.write("NO CELL PHONES", 0.5, 0.88, 0.062, "#e07858", 0.16, 30).rgba()


def _catch() -> np.ndarray:
    """An old photograph of a lake, a boat and the largest fish of the year."""
    card = Card(310, 250).fade("#d6c8a2", "#b49a70")
    card.shape([(0, 0.5), (0.3, 0.34), (0.55, 0.46), (0.8, 0.32), (1, 0.46), (1, 0.56), (0, 0.56)], "#7a8470")
    card.rect(0, 0.55, 1, 1, "#8a9a94").shape([(0.1, 0.76), (0.9, 0.76), (0.78, 0.9), (0.2, 0.9)], "#5a3a28")
    card.shape([(0.34, 0.78), (0.38, 0.5), (0.54, 0.5), (0.58, 0.78)], "#8a3a2c").disc(
        0.46, 0.41, 0.08, "#d8a880"
    )
    card.shape([(0.36, 0.38), (0.4, 0.28), (0.52, 0.28), (0.56, 0.38)], "#2f456a")
    card.shape(
        [(0.6, 0.66), (0.66, 0.58), (0.8, 0.64), (0.86, 0.58), (0.86, 0.74), (0.8, 0.68), (0.66, 0.74)],
        "#c8d0c8",
    )
    return card.soften(1.5).rgba()


def signs(variant: str) -> list[Sign | Neon]:
    """The view of the street, the board, the neon at the window, pictures, the regulars' backs."""
    street = _street()
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
        upright(_specials(), -1.2, 2.22, 0.35, 3.2, BACK - 0.3),
        neon_text(*EAT, radius=0.02, glow=1.6, halo=0.35, group="warm"),
        upright(
            notice(["NO CREDIT", "NO WHINING"], seed=5), -0.75, 1.12, -0.15, 1.52, BACK - 0.11, glow=pale
        ),
    ]
    for k, (y, z, wide, tall) in enumerate(WALL_PICTURES):
        x = RIGHT - 0.056
        ends = ((y + wide / 2, z + tall / 2), (y - wide / 2, z + tall / 2), (y - wide / 2, z - tall / 2))
        corners = tuple((x, a, b) for a, b in (*ends, (y + wide / 2, z - tall / 2)))
        drawn.append(Sign(_catch() if k == 1 else poster(6 + 7 * k), corners))
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
LIT = "open booth"

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
    },
    insets=(Inset((1400, 470, 2000, 850), 1.9, ("booth",)),),
    width=1600,
    samples=11,
)
