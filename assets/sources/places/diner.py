"""Inside the diner, from the foot of the stairs: counter and stools, the booths, the specials."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import clothes, home, shelves, tableware
from .kit.camera import Camera
from .kit.figures import sitter, standing
from .kit.lettering import Card
from .kit.lights import NIGHT_FILL, SODIUM, TUNGSTEN, heaven, lamp
from .kit.materials import painted, picture
from .kit.paint import Halo, Look
from .kit.place import Emitter, Glow, Mark, Place, Variant
from .kit.prints import notice, poster
from .kit.shapes import Site
from .kit.signs import Neon, Sign, neon_text, upright
from .kit.stuff import Stuff

CAMERA = Camera((0.2, -2.0, 1.72), lens_mm=25.0, shift_y=0.03)
LEFT, RIGHT, BACK, HIGH = -4.6, 4.4, 7.6, 3.3
PENDANTS = ((-2.1, 2.6), (-2.1, 4.6), (2.6, 3.4), (2.6, 5.6))
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


def _floor() -> np.ndarray:
    """Worn chequered linoleum, one repeat."""
    card = Card(256, 256, "#8f8468").rect(0, 0, 0.5, 0.5, "#5a2f28").rect(0.5, 0.5, 1, 1, "#5a2f28")
    return card.soften(0.8).rgb() + np.random.default_rng(1).normal(0, 0.02, (256, 256, 1))


def _street() -> np.ndarray:
    """The far pavement behind the big windows, from the left one's left edge to the right one's right."""
    card = Card(2160, 466).fade("#0a1c44", "#2f7088")
    chance = np.random.default_rng(5)

    def crown(x: float, y: float, wide: float, tones: tuple[str, ...]) -> None:
        """A tree's crown, dabbed on."""
        for k in range(170):
            a, reach = chance.uniform(0, 2 * np.pi), wide * np.sqrt(chance.random())
            dab = (x + reach * np.cos(a) / 4.6, y + 0.8 * reach * np.sin(a), wide * chance.uniform(0.08, 0.2))
            card.disc(
                *dab,
                tones[min(len(tones) - 1, int(len(tones) * (0.5 + 0.5 * np.sin(a + 2.2)) + k % 2 * 0.4))],
            )

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
    crown(0.15, 0.34, 0.22, ("#4a2018", "#7a361c", "#b05a22"))
    crown(0.64, 0.32, 0.24, ("#5a2418", "#9a441c", "#d87a2a"))
    card.soften(1.6)
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


def _room(site: Site, stuff: Stuff) -> None:
    """Walls panelled to the waist, tiles, tin ceiling, the front with its windows and door."""
    floor = picture(_floor(), "linoleum", rough=0.35, repeat=True)
    wall = painted("#b89a66", "#967a4c", 0.85, scale=0.8)
    home.chamber(site, LEFT, RIGHT, BACK, HIGH, wall, floor, stuff.ceiling)
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
        site.wall(x0, 0.9, x1, 2.65, BACK - 0.04, stuff.dark_glass)
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


def _counter(site: Site, stuff: Stuff) -> None:
    """The counter along the left, stools, coffee machine, pie under glass, cups, the shelf behind."""
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
    for x, y in ((-2.52, 2.5), (-2.5, 3.32), (-2.55, 4.6), (-2.5, 5.45)):
        tableware.cup(site, stuff, x, y, 1.075)
    tableware.plate(site, stuff, -2.6, 3.05, 1.075, 3)
    tableware.doughnuts(site, stuff, -2.95, 3.75, 1.075)
    site.box(-2.58, 2.75, 1.08, 0.3, 0.22, 0.012, stuff.white, 0.003, turn=12)
    site.lathe([(0.05, 0), (0.055, 0.13), (0.045, 0.15)], stuff.pane, -2.7, 4.1, 1.075, 16)
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


def _booths(site: Site, stuff: Stuff) -> None:
    """Booths along the right wall; tables with sugar and ketchup."""
    leather = painted("#7a2a28", "#541c1e", 0.35)
    for y in (2.6, 4.4, 6.2):
        site.box(BOOTH_X + 0.35, y, 0.74, 1.5, 0.75, 0.05, painted("#d8c8a0", "#b0a078", 0.3), 0.02)
        site.cylinder(BOOTH_X + 0.35, y, 0, 0.72, 0.04, stuff.steel)
        tableware.condiments(site, stuff, BOOTH_X + 0.8, y + 0.05, 0.765)
        tableware.cup(site, stuff, BOOTH_X + 0.15, y - 0.08, 0.765)
    tableware.plate(site, stuff, BOOTH_X + 0.2, 2.75, 0.765, 8)
    tableware.cup(site, stuff, BOOTH_X + 0.5, 2.45, 0.765)
    tableware.plate(site, stuff, BOOTH_X + 0.2, 4.5, 0.765, 9)
    site.box(BOOTH_X + 0.28, 2.38, 0.772, 0.34, 0.24, 0.014, stuff.white, 0.003, turn=-14)
    for y, z, wide, tall in WALL_PICTURES:
        site.box(RIGHT - 0.03, y, z, 0.04, wide + 0.07, tall + 0.07, stuff.dark_wood, 0.01)
    coats = [painted(c, rough=0.95, scale=5) for c in ("#6a4a34", "#3f5468", "#7a2f30")]
    with site.at(RIGHT - 0.02, 4.35, 0, -90):
        site.box(0, -0.02, 1.98, 0.5, 0.04, 0.09, stuff.dark_wood, 0.01)
        clothes.coat(site, coats[0], -0.12, -0.18, 1.95, 0.85, 0.4, 4, stuff.black)
        clothes.hat(site, coats[2], 0.17, -0.14, 1.9)
    site.cylinder(0.22, BACK - 0.35, 0, 1.9, 0.025, stuff.dark_wood)
    site.lathe([(0.2, 0), (0.18, 0.03), (0.04, 0.06)], stuff.dark_wood, 0.22, BACK - 0.35, 0)
    for dx, dy in ((-0.1, -0.02), (0.1, -0.02), (0, -0.1)):
        site.tube([(0.22, BACK - 0.35, 1.76), (0.22 + dx, BACK - 0.35 + dy, 1.84)], 0.012, stuff.dark_wood)
    clothes.coat(site, coats[1], 0.2, BACK - 0.52, 1.8, 0.98, 0.42, 6, stuff.black)
    clothes.scarf(site, coats[2], 0.3, BACK - 0.5, 1.84, 0.7)
    for y in (1.72, 3.5, 5.3, 7.1):
        site.box(BOOTH_X + 0.4, y, 0.24, 1.6, 0.9 if y < 7 else 0.6, 0.46, leather, 0.05)
        site.box(BOOTH_X + 0.4, y, 0.72, 1.6, 0.18, 0.9, leather, 0.06)
        site.box(BOOTH_X + 0.4, y, 1.18, 1.64, 0.14, 0.06, stuff.dark_wood, 0.02)


def _lights(site: Site, stuff: Stuff) -> None:
    """Pendants, one of which stays on when the rest are out; the street."""
    for k, (x, y) in enumerate(PENDANTS):
        if k != 1:
            shelves.pendant(site, stuff, x, y, 2.28, HIGH, 95)
        lamp(site, "POINT", (x, y, 2.2), 26 if k != 1 else 0.1, TUNGSTEN, "warm", 0.1)
    x, y = PENDANTS[1]
    site.tube([(x, y, HIGH), (x, y, 2.45)], 0.006, stuff.black, 1)
    site.lathe([(0.03, 0.2), (0.06, 0.16), (0.2, 0), (0.195, -0.01), (0.05, 0.12)], stuff.red, x, y, 2.28)
    site.lathe([(0, 0.06), (0.055, 0.03), (0.055, -0.02), (0, -0.05)], stuff.one_bulb, x, y, 2.28)
    lamp(site, "SPOT", (x, y, 2.22), 110, TUNGSTEN, "one", 0.06, (x, y, 0), 130)
    lamp(site, "POINT", (x, y, 2.2), 24, TUNGSTEN, "one", 0.08)
    lamp(site, "AREA", (0.6, -1.9, 2.6), 55, TUNGSTEN, "warm", 3, (0, 4, 0.8), tall=1.2)
    lamp(site, "AREA", (0, BACK - 0.3, 1.9), 40, NIGHT_FILL, "night", 7, (0, 2, 0.4), tall=1.4)
    lamp(site, "AREA", (0, -1.9, 2.6), 14, NIGHT_FILL, "night", 4, (0, 4, 0.4), tall=1.2)
    lamp(site, "AREA", (1.4, BACK - 0.3, 2.0), 10, SODIUM, "night", 1.2, (0.5, 3, 0), tall=1.0)
    heaven(site, [(0, "#0c1826"), (1, "#0c1826")], 0.25)


def build(site: Site, shot: str) -> None:
    """The diner."""
    stuff = Stuff()
    _room(site, stuff)
    _counter(site, stuff)
    _booths(site, stuff)
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
    drawn: list[Sign | Neon] = [
        *(
            upright(
                street[:, round((x0 + 4.2) * scale) : round((x1 + 4.2) * scale)],
                x0,
                z0,
                x1,
                z1,
                BACK - y,
                glow=0.5,
                crisp=False,
            )
            for x0, z0, x1, z1, y in (
                *((x0, 0.9, x1, 2.65, 0.045) for x0, x1 in WINDOWS),
                (-0.8, 1.0, -0.1, 2.0, 0.1),
            )
        ),
        upright(_specials(), -1.2, 2.22, 0.35, 3.2, BACK - 0.3),
        neon_text(
            "EAT",
            1.6,
            BACK - 0.16,
            1.95,
            0.34,
            "#ff3a28",
            1.2,
            radius=0.02,
            glow=1.6,
            halo=0.35,
            group="warm",
        ),
        upright(notice(["NO CREDIT", "NO WHINING"], seed=5), -0.75, 1.12, -0.15, 1.52, BACK - 0.11, glow=0.5),
    ]
    for k, (y, z, wide, tall) in enumerate(WALL_PICTURES):
        x = RIGHT - 0.056
        ends = ((y + wide / 2, z + tall / 2), (y - wide / 2, z + tall / 2), (y - wide / 2, z - tall / 2))
        corners = tuple((x, a, b) for a, b in (*ends, (y + wide / 2, z - tall / 2)))
        drawn.append(Sign(_catch() if k == 1 else poster(6 + 7 * k), corners))
    if variant == "open":
        regular = sitter("#34503f", "#3a2a20", "#8a2c26", "#b07c58")
        drawn.append(standing(regular, 2.95, 3.62, 0.66, glow=0.4, group="warm", crisp=True))
    return drawn


HALOS = tuple(
    Halo((x, y, 2.26), "#ffb468", 0.12, 0.22, "warm" if k != 1 else "one", (x, y, 0.9), 0.10, 0.14)
    for k, (x, y) in enumerate(PENDANTS)
)
OPEN = Look(
    {"warm": 1.15, "one": 1.1, "night": 0.9},
    {"warm": (1.06, 0.93, 0.70), "one": (1.06, 0.93, 0.70), "night": (0.5, 0.95, 1.25)},
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
CLOSED = replace(OPEN, gains={"warm": 0.03, "one": 1.25, "night": 1.15}, haze_colour="#1c3444")

PLACE = Place(
    name="diner",
    camera=CAMERA,
    groups=["warm", "one", "night"],
    build=build,
    signs=signs,
    variants={"open": Variant(OPEN), "closed": Variant(CLOSED)},
    light="indoor",
    marks={
        "left": Mark(650, 1185, 1, "right"),
        "centre": Mark(1010, 1185, 1, "right"),
        "right": Mark(1330, 1185, 1, "left"),
        "counter": Mark(560, 1145, 0.86, "right"),
        "booth": Mark(1460, 1140, 0.84, "left"),
        "stairs": Mark(1640, 1230, 1.06, "left"),
    },
    views={"close": (1010, 560, 1.35), "booth": (1480, 640, 1.9), "counter": (560, 640, 1.7)},
    glows=(
        *(
            Glow((x, y, 2.26), "#ffc27a", 180, 0.04, "" if k == 1 else "open")
            for k, (x, y) in enumerate(PENDANTS)
        ),
        Glow((2.15, BACK - 0.16, 2.12), "#ff4a38", 150, 0.25, "open"),
    ),
    emitters=(Emitter("smoke", (350, 640, 60, 60), 0.4, "open"),),
    width=1600,
    samples=11,
)
