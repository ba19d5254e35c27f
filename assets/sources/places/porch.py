"""The porch at midnight: railing and steps, the yard, the street asleep behind it, stars, and the moon."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .kit import foliage, home, houses, street
from .kit.camera import Camera
from .kit.houses import House
from .kit.lights import NIGHT_FILL, NIGHT_SKY, SODIUM, TUNGSTEN, heaven, lamp, moon
from .kit.materials import glowing, painted
from .kit.paint import Halo, Look
from .kit.pixels import colour
from .kit.place import Overlay, Place, Variant
from .kit.shapes import Site
from .kit.signs import Neon, Sign
from .kit.sky import Sky
from .kit.stuff import Stuff
from .pictures import over

DECK, RAIL_Y, RAIL = 0.9, 3.0, 0.82
CAMERA = Camera((0.0, -1.9, DECK + 1.48), lens_mm=26.5, shift_y=-0.069)
GAP = (0.42, 1.98)
POSTS = (-2.98, 2.56)
BEAM_Z = DECK + 2.71
LANTERN = (1.74, 2.7, DECK + 2.16)
CHIME = (-1.72, 2.8, DECK + 2.56)
JACK = (-1.5, RAIL_Y, DECK + RAIL + 0.28)
STREET = (16.6, 22.4)
CORNER_LAMP = (6.0, 15.9, 4.4)
# Middle and half the size of the light on the ground.
POOLS = ((-5.9, 21.6, 5.5, 3.6), (-0.3, 43.0, 4.2, 5.0), (4.4, 65.0, 4.2, 6.0), (5.0, 16.8, 4.2, 2.2))
FAR_LAMPS = ((-5.9, 23.6, 1.6), (-0.9, 44.0, 0.6), (4.6, 66.0, 0.4))

HOUSES = (
    House(-17.6, 36, 8, 7.6, 8.5, 5.0, 2.8, ("#c2c6c0", "#8a929a"), "#2a4a48", (1, 3), "right", seed=5),
    House(8.6, 35, -9, 7.4, 8.5, 4.9, 2.7, ("#d0b88c", "#9c8a70"), "#5a2a26", (0, 2, 5), "left", seed=4),
    House(-6.6, 52, 4, 5.8, 7, 4.8, 2.5, ("#b8a8a0", "#80787c"), "#2c3a50", (0, 3), "right", seed=7),
    House(7.8, 62, -3, 7.0, 8, 5.0, 2.4, ("#c4ccc8", "#88949c"), "#2a3a34", (1,), "left", True, seed=2),
    House(-9.5, 80, 0, 7.0, 8, 5.0, 2.8, ("#c9c4b8", "#8f8f96"), "#33302e", (3,), "right", seed=9),
    House(23.5, 46, -14, 8.0, 8, 4.8, 2.6, ("#a8b4bc", "#747e88"), "#2c2c34", (2,), "left", True, seed=6),
    House(-35, 48, 12, 8.0, 8, 4.8, 2.6, ("#c8b8a4", "#8c8078"), "#3a2a2a", (0,), "right", True, seed=3),
)


def _deck(site: Site, stuff: Stuff) -> None:
    """Boards, railing with turned balusters, steps down on the right of the middle."""
    boards = painted("#525a62", "#343b44", 0.6, scale=3, shine=0.3, vary=0.16)
    white = painted("#d8d6cc", "#a8aab0", 0.5, scale=1.2)
    home.floorboards(site, -6, 4, -2.6, RAIL_Y + 0.2, boards, 0.14, DECK + 0.01)
    site.box(-1, RAIL_Y + 0.16, DECK / 2, 14, 0.06, DECK, white)
    for x0, x1 in ((-6.0, GAP[0]), (GAP[1], 4.0)):
        mid, long = (x0 + x1) / 2, x1 - x0
        site.box(mid, RAIL_Y, DECK + RAIL, long, 0.15, 0.06, white, 0.02)
        site.box(mid, RAIL_Y, DECK + RAIL - 0.07, long, 0.07, 0.08, white, 0.012)
        site.box(mid, RAIL_Y, DECK + 0.13, long, 0.07, 0.07, white, 0.015)
        turned = [
            (0.02, 0),
            (0.033, 0.09),
            (0.02, 0.18),
            (0.037, 0.32),
            (0.02, 0.46),
            (0.033, 0.57),
            (0.02, 0.66),
        ]
        for x in np.arange(x0 + 0.12, x1 - 0.05, 0.155):
            site.lathe(turned, white, float(x), RAIL_Y, DECK + 0.15, 10)
    for x in (-1.5, *GAP):
        site.box(x, RAIL_Y, DECK + 0.54, 0.16, 0.16, 1.08, white, 0.02)
        site.box(x, RAIL_Y, DECK + 1.09, 0.23, 0.23, 0.05, white, 0.015)
    for x in GAP:
        ball = [(0.078 * np.sin(t), 0.078 - 0.078 * np.cos(t)) for t in np.linspace(0, np.pi, 10)]
        site.lathe(ball, white, x, RAIL_Y, DECK + 1.11, 16)
    steps = [(1.2, RAIL_Y + 0.36 + 0.3 * k, DECK - 0.16 - 0.17 * k, 1.5, 0.34, 0.05) for k in range(5)]
    site.boxes(steps, boards, 0.01)
    site.boxes([(x, y + 0.15, z - 0.08, 1.5, 0.02, 0.13) for x, y, z, *_ in steps], white)
    for x in GAP:
        site.tube([(x, RAIL_Y, DECK + RAIL), (x, RAIL_Y + 1.6, RAIL + 0.05)], 0.035, white)
        site.box(x, RAIL_Y + 1.65, 0.45, 0.12, 0.12, 0.95, white, 0.015)


def _lantern(site: Site, stuff: Stuff) -> None:
    """The lantern under the beam, and what it throws back."""
    x, y, z = LANTERN
    site.tube([(x, y, z + 0.2), (x, y, BEAM_Z + 0.1)], 0.008, stuff.iron)
    site.lathe([(0.02, 0.24), (0.05, 0.2), (0.13, 0.12), (0.12, 0.11)], stuff.iron, x, y, z, 6, smooth=False)
    site.lathe([(0.075, -0.14), (0.1, 0.11)], glowing(TUNGSTEN, 1.9, "lamp"), x, y, z, 6, smooth=False)
    site.lathe(
        [(0.0, -0.19), (0.05, -0.17), (0.09, -0.14), (0.0, -0.14)], stuff.iron, x, y, z, 6, smooth=False
    )
    for a in np.linspace(0, 2 * np.pi, 7)[:-1]:
        bar = [(x + r * np.cos(a), y + r * np.sin(a), z + h) for r, h in ((0.08, -0.15), (0.105, 0.12))]
        site.tube(bar, 0.007, stuff.iron, 1)
    lamp(site, "POINT", (x, y, z - 0.02), 58, TUNGSTEN, "lamp", 0.09)
    lamp(site, "AREA", (3.0, 1.2, DECK + 1.6), 10, TUNGSTEN, "lamp", 0.8, (0.6, 3.0, DECK), tall=1.4)


def _chime(site: Site, stuff: Stuff) -> None:
    """A wind chime: five pipes, a clapper and its paddle."""
    x, y, z = CHIME
    site.cylinder(x, y, z - 0.22, 0.02, 0.075, stuff.wood)
    for a in np.linspace(0, 2 * np.pi, 4)[:-1]:
        site.tube([(x, y, z), (x + 0.06 * np.cos(a), y + 0.06 * np.sin(a), z - 0.2)], 0.003, stuff.iron, 1)
    site.tube([(x, y, BEAM_Z), (x, y, z)], 0.003, stuff.iron, 1)
    for k, a in enumerate(np.linspace(0, 2 * np.pi, 6)[:-1]):
        px, py, long = x + 0.055 * np.cos(a), y + 0.055 * np.sin(a), 0.2 + 0.035 * k
        site.tube([(px, py, z - 0.22), (px, py, z - 0.27)], 0.002, stuff.iron, 1)
        site.tube([(px, py, z - 0.27), (px, py, z - 0.27 - long)], 0.01, stuff.steel)
    site.tube([(x, y, z - 0.22), (x, y, z - 0.62)], 0.002, stuff.iron, 1)
    site.box(x, y, z - 0.66, 0.07, 0.008, 0.1, stuff.wood, 0.003, turn=30)


def _roof(site: Site, stuff: Stuff) -> None:
    """Posts, the beam along the eaves, sawn brackets, a wind chime and the lantern."""
    white = painted("#d8d6cc", "#a8aab0", 0.5, scale=1.2)
    for x in POSTS:
        site.box(x, RAIL_Y, DECK + 0.35, 0.24, 0.24, 0.7, white, 0.02)
        site.lathe(
            [(0.1, 0.7), (0.075, 0.8), (0.085, 1.5), (0.07, 2.3), (0.1, 2.42)], white, x, RAIL_Y, DECK, 20
        )
        site.box(x, RAIL_Y, BEAM_Z - 0.14, 0.24, 0.24, 0.4, white, 0.02)
        for side in (-1, 1):
            curve = [
                (0.48 - 0.42 * np.sin(t), 0.44 - 0.42 * np.cos(t)) for t in np.linspace(0, np.pi / 2, 10)
            ]
            sawn = [(0, 0), (0.56, 0), (0.56, 0.06), (0.48, 0.02), *curve, (0.08, 0.5), (0, 0.52)]
            site.prism(
                [(x + side * (0.11 + a), BEAM_Z - b) for a, b in sawn],
                0.06,
                white,
                "xz",
                RAIL_Y - 0.03,
                0.008,
            )
            site.lathe([(0, 0), (0.035, 0.03), (0, 0.07)], white, x + side * 0.66, RAIL_Y, BEAM_Z - 0.11, 12)
    site.box(-0.5, RAIL_Y, BEAM_Z + 0.14, 11, 0.2, 0.28, white, 0.02)
    site.box(-0.5, RAIL_Y, BEAM_Z + 0.3, 11, 0.36, 0.06, white, 0.02)
    site.boxes(
        [(float(x), RAIL_Y - 0.02, BEAM_Z - 0.02, 0.05, 0.06, 0.07) for x in np.arange(-4, 4, 0.155)],
        white,
        0.01,
    )
    _lantern(site, stuff)
    _chime(site, stuff)


def _house_wall(site: Site, stuff: Stuff) -> None:
    """The end of the house on the right, the rocking chair on the left, pumpkins."""
    wall = painted("#b9c0b4", "#8b948e", 0.6, scale=0.8)
    houses.courses(
        site, (3.12, -2.5, DECK), (0, 1, 0), (0, 0, 1), (-1, 0, 0), lambda _: (0, 5.3), 3.4, 0.17, wall
    )
    site.box(3.1, RAIL_Y - 0.12, DECK + 1.7, 0.14, 0.14, 3.4, painted("#d8d6cc", "#a8aab0", 0.5), 0.015)
    wood = painted("#6a4630", "#482e20", 0.45, scale=3)
    with site.at(-2.35, 2.1, DECK, 28):
        for s in (-1, 1):
            rocker = [
                (s * 0.27, -0.45 + 0.9 * t, 0.03 + 0.28 * (t - 0.5) ** 2) for t in np.linspace(0, 1, 10)
            ]
            site.tube(rocker, 0.022, wood)
            site.tube([(s * 0.27, 0.2, 0.05), (s * 0.25, 0.26, 0.45), (s * 0.23, 0.42, 1.18)], 0.024, wood)
            site.tube([(s * 0.27, -0.25, 0.05), (s * 0.27, -0.25, 0.66), (s * 0.27, 0.3, 0.64)], 0.022, wood)
        site.box(0, 0, 0.42, 0.56, 0.52, 0.05, wood, 0.02)
        for k in range(5):
            site.box(-0.18 + 0.09 * k, 0.35, 0.8, 0.05, 0.02, 0.7, wood, 0.01, lean=-13)
        site.box(0, 0.42, 1.16, 0.56, 0.045, 0.15, wood, 0.03, lean=-13)
        plaid = painted("#8a3a30", "#5c2426", 0.95, scale=9)
        site.box(-0.02, 0.37, 0.92, 0.5, 0.06, 0.5, plaid, 0.03, lean=-13)
        site.box(-0.02, 0.05, 0.47, 0.5, 0.45, 0.05, plaid, 0.025)
    home.pumpkin(site, stuff, JACK[0], JACK[1], JACK[2] - 0.02, 0.135)
    home.pumpkin(site, stuff, 2.42, 2.45, DECK + 0.02, 0.24)
    home.pumpkin(site, stuff, 2.85, 2.2, DECK + 0.02, 0.17)
    lamp(site, "POINT", (JACK[0], JACK[1] - 0.3, JACK[2] + 0.1), 2.2, SODIUM, "lamp", 0.04)
    foliage.fallen(site, 130, (-4, 3), (0.2, 2.9), DECK + 0.025, stuff.maple, 4, 0.036)
    foliage.fallen(site, 40, (0.55, 1.85), (3.2, 4.7), DECK - 0.1, stuff.maple, 14, 0.036)


def _yard(site: Site, stuff: Stuff) -> None:
    """Grass, the path with its leaves, the maple, bushes under the rail, fence, gate and hedge."""
    site.quad([(-120, 3, 0), (120, 3, 0), (120, STREET[0], 0), (-120, STREET[0], 0)], stuff.grass)
    chance = np.random.default_rng(5)
    for k in range(13):
        y = 5.0 + 0.72 * k
        x = 1.2 + 0.35 * np.sin(k * 0.42)
        site.box(
            x, y, 0.02, 1.15 + chance.normal(0, 0.06), 0.62, 0.05, stuff.stone, 0.03, turn=chance.normal(0, 5)
        )
    foliage.tree(site, -6.3, 10.4, 7.2, stuff.bark, stuff.maple, 21, 34000, 0.07, 0.3, 1.3, 0.32, 0.36)
    limb = [(-5.6, 5.9, 5.3), (-4.2, 5.6, 4.75), (-3.0, 5.4, 4.35), (-2.1, 5.2, 3.95)]
    foliage.spray(site, limb, 620, stuff.bark, stuff.maple, 5, 0.075, 0.75)
    lamp(site, "SPOT", (-0.4, -1.0, DECK + 2.0), 150, TUNGSTEN, "lamp", 0.6, (-3.2, 5.4, 4.2), 42)
    foliage.fallen(site, 2600, (-12, 7), (4.2, 13), 0.035, stuff.maple, 3, 0.062)
    for k, x in enumerate((-4.4, -3.3, -2.3, -1.2, -0.35, 2.7, 3.6)):
        foliage.bush(
            site, x, 4.2 + 0.2 * (k % 2), 1.15 + 0.2 * (k % 3), 1.1, stuff.hedge, 60 + k, 1500, 0.05, 0.28
        )
    for k in range(16):
        x, z = chance.uniform(-4.6, -0.2), chance.uniform(0.75, 1.2)
        ball = chance.normal(0, 1, (60, 3))
        places = ball / np.linalg.norm(ball, axis=1)[:, None] * 0.1 + (x, 4.0, z)
        foliage.leaves(site, places, 0.03, stuff.dark_maple, 90 + k, chance.uniform(0.5, 1, 60))
    white = painted("#d2d2cc", "#989ca4", 0.6)
    gate = (0.5, 2.0)
    picket = [(-0.045, 0), (0.045, 0), (0.045, 0.68), (0, 0.76), (-0.045, 0.68)]
    for x in np.arange(-22, gate[0] - 0.1, 0.16):
        site.prism([(x + a, 0.06 + b) for a, b in picket], 0.025, white, "xz", 13.4)
    site.boxes([(-10.8, 13.45, z, 22.4, 0.05, 0.09) for z in (0.24, 0.58)], white)
    for x in gate:
        site.box(x, 13.45, 0.5, 0.16, 0.16, 1.0, white, 0.02)
        site.box(x, 13.45, 1.03, 0.24, 0.24, 0.06, white, 0.02)
    with site.at(gate[1], 13.4, 0, 62):
        for k in range(8):
            x = -0.15 - 0.16 * k
            high = 0.12 * np.cos((k - 3.5) * 0.4)
            site.prism([(x + a, 0.06 + b + high * (b > 0)) for a, b in picket], 0.025, white, "xz", 0)
        site.boxes([(-0.72, 0.03, z, 1.3, 0.04, 0.09) for z in (0.24, 0.58)], white)
    core = painted("#0e1a16", "#08100e", 1.0)
    foliage.hedge(site, 2.3, 22, 13.6, 0.82, 0.9, core, stuff.hedge, 31, 0.065)
    foliage.hedge(site, -34, -14.5, 25.6, 1.2, 1.0, core, stuff.hedge, 33, 0.11)
    foliage.hedge(site, 7.5, 11, 25.4, 0.95, 0.9, core, stuff.hedge, 34, 0.1)
    foliage.hedge(site, 13.5, 19, 25.6, 0.95, 0.9, core, stuff.hedge, 35, 0.1)
    foliage.fallen(site, 500, (2, 14), (14.2, 16.4), 0.17, stuff.maple, 8, 0.07, 0.6)


def street_and_houses(site: Site, stuff: Stuff) -> None:
    """The street with its lamps, the lane that leads to the church, houses, trees, hills."""
    low, high = STREET
    road = painted("#33363c", "#22252b", 0.9, scale=1.4, bump=0.2, shine=0.1)
    walk = painted("#6e6e70", "#4c4e56", 0.85, scale=1.2, bump=0.2, shine=0.1)
    site.quad([(-120, low, 0.0), (120, low, 0.0), (120, high, 0.0), (-120, high, 0.0)], road)
    site.quad([(-120, high, 0), (120, high, 0), (120, 260, 0), (-120, 260, 0)], stuff.grass)
    lane = [(0.2, high), (4.6, high), (5.4, 150), (0.2, 150)]
    site.quad([(x, y, 0.03) for x, y in lane], road)
    site.boxes([(0, low - 0.9, 0.07, 240, 1.6, 0.14)], walk)
    site.boxes([(x, high + 0.9, 0.07, 119.4, 1.6, 0.14) for x in (-60, 64.9)], walk)
    site.boxes([(x, (high + 110) / 2, 0.1, 0.3, 110 - high, 0.14) for x in (0.0, 4.8)], walk)
    foliage.fallen(site, 1500, (-26, 24), (low + 0.2, low + 1.2), 0.03, stuff.maple, 9, 0.08)
    foliage.fallen(site, 1800, (-26, 24), (high + 1.8, 29), 0.08, stuff.maple, 10, 0.1)
    for told in HOUSES:
        houses.house(site, stuff, told)
    x, y, z = CORNER_LAMP
    street.street_lamp(site, stuff, x, y, (x - 1.0, y, z))
    for x, y, toward in FAR_LAMPS:
        street.cobra_lamp(site, stuff, x, y, toward, 1300)
    street.poles(site, stuff, [(-46, 23.4), (-19.5, 23.4), (17.5, 23.4), (46, 23.4)])
    street.wagon(site, stuff, -13.5, 21.4, 0, painted("#31485a", "#22333f", 0.2, shine=0.7))
    for x, y, tall, seed, count, foliage_kind in (
        (-6.9, 29.5, 6.6, 8, 6500, stuff.maple),
        (6.4, 29.0, 6.4, 33, 0, stuff.maple),
        (18.2, 34.0, 8.6, 15, 7500, stuff.maple),
        (-18.6, 33.0, 9.5, 17, 7000, stuff.dark_maple),
        (-10.4, 44.0, 7.6, 12, 4000, stuff.maple),
        (6.0, 46.0, 8.0, 19, 4200, stuff.maple),
        (-8.0, 60.0, 9.0, 22, 0, stuff.maple),
        (15.0, 62.0, 10.0, 25, 4000, stuff.dark_maple),
        (-1.4, 84.0, 10.0, 28, 3600, stuff.maple),
        (7.0, 92.0, 10.0, 29, 3600, stuff.dark_maple),
        (-23.0, 52.0, 11.0, 30, 0, stuff.maple),
    ):
        size = 0.085 + 0.0016 * y
        foliage.tree(
            site, x, y, tall, stuff.bark, foliage_kind, seed, count, size, 0.15 + 0.002 * y, 0.95, 0.3, 0.42
        )
    for k in range(26):
        foliage.bush(
            site, -100 + 8 * k, 112 + 5 * (k % 3), 11 + 2 * (k % 3), 9, stuff.dark_maple, k + 80, 900, 0.3, 2
        )
    houses.steeple(site, stuff, 3.4, 150, 0.92)
    lamp(site, "SPOT", (3.4, 120, 1), 9000, (1.0, 0.8, 0.55), "shops", 1, (3.4, 150, 20), 46, 0.9)
    houses.ridges(site, ((190, 9, "#14303f"), (300, 19, "#1d4558"), (430, 33, "#2a5a6c")))


def build(site: Site, shot: str) -> None:
    """Porch, yard and street by moonlight, which falls toward us."""
    stuff = Stuff()
    _deck(site, stuff)
    _roof(site, stuff)
    _house_wall(site, stuff)
    _yard(site, stuff)
    street_and_houses(site, stuff)
    moon(site, 1.9, 34, 164)
    lamp(site, "AREA", (-1.5, -2.4, 3.2), 8, NIGHT_FILL, "night", 4, (0, 3, 1))
    lamp(site, "SUN", (0, 0, 60), 0.16, NIGHT_FILL, "night", 0.6, (6, 40, 0))
    heaven(site, NIGHT_SKY, 2.6)


def _pool() -> np.ndarray:
    """The light of a street lamp on the ground (height, width, 4)."""
    away = np.hypot(*np.meshgrid(np.linspace(-1, 1, 160), np.linspace(-1, 1, 160)))
    shine = np.exp(-((away * 1.6) ** 2)) * np.clip((1 - away) * 3, 0, 1)
    return np.dstack([np.broadcast_to(colour("#ffb468"), (160, 160, 3)), 0.62 * shine]).astype(np.float32)


def pools() -> list[Sign]:
    """The light of the street lamps on the ground."""
    drawn = []
    for x, y, wide, deep in POOLS:
        ends = ((x - wide, y + deep), (x + wide, y + deep), (x + wide, y - deep), (x - wide, y - deep))
        drawn.append(Sign(_pool(), tuple((a, b, 0.12) for a, b in ends), 0.3, "lamp", False))
    return drawn


def signs(variant: str) -> list[Sign | Neon]:
    """The houses' windows, the street lamps' pools, and the carved face of the lantern on the rail."""
    drawn: list[Sign | Neon] = [*(pane for told in HOUSES for pane in houses.panes(told)), *pools()]
    x, y, z = JACK[0] + 0.012, JACK[1] - 0.1, JACK[2] + 0.085
    for points in (
        [(-0.075, 0.02), (-0.02, 0.02), (-0.045, 0.07), (-0.075, 0.02)],
        [(0.075, 0.02), (0.02, 0.02), (0.045, 0.07), (0.075, 0.02)],
        [
            (-0.085, -0.025),
            (-0.045, -0.055),
            (-0.02, -0.035),
            (0.02, -0.058),
            (0.045, -0.035),
            (0.085, -0.025),
        ],
    ):
        line = np.array([(x + 0.8 * a, y, z + 0.9 * b) for a, b in points])
        drawn.append(Neon((line,), "#ffb04a", 0.009, 2.4, "lamp", 0.25))
    return drawn


SKY = Sky(
    top="#071230",
    middle="#10345f",
    low="#337492",
    glow="#8f8a7c",
    moon=(0.400, 0.168, 0.050),
    stars=1500,
    star_size=1.2,
    brilliant=26,
    cloudiness=0.54,
    horizon=0.46,
    seed=12,
)
FAR_HEADS = tuple((x, y - toward, 6.7) for x, y, toward in FAR_LAMPS)
HALOS = (
    Halo(LANTERN, "#ffb468", 0.2, 0.14, "lamp"),
    Halo(
        (CORNER_LAMP[0] - 1, CORNER_LAMP[1], CORNER_LAMP[2]),
        "#ffa050",
        0.09,
        0.3,
        "lamp",
        (5.0, 15.9, 0),
        0.09,
        0.16,
    ),
    *(Halo(at, "#ffa050", 0.05, 0.3, "lamp") for at in FAR_HEADS),
)
MOON = Look(
    {"lamp": 1.9, "shops": 1.0, "night": 1.05},
    {"lamp": (1.06, 0.92, 0.68), "shops": (1.05, 0.94, 0.78), "night": (0.68, 1.0, 1.28)},
    sky=SKY,
    halos=HALOS,
    haze_from_m=18,
    haze_over_m=90,
    haze_colour="#2f5a78",
    radius_near=2.0,
    radius_far=2.5,
    near_m=8,
    far_m=40,
)
CLOUD = replace(
    MOON,
    gains={"lamp": 1.9, "shops": 1.0, "night": 0.36},
    sky=replace(
        SKY,
        cloudiness=0.4,
        seed=17,
        moon_behind_clouds=0.97,
        stars=70,
        brilliant=2,
        cloud_light="#6d93a8",
        cloud_dark="#0d2440",
        middle="#0d2a4c",
        low="#25566e",
    ),
)

# Where two can sit, before the gate.
STEP = (520, 850, 1500, 1070)

PLACE = Place(
    name="porch",
    camera=CAMERA,
    groups=["lamp", "shops", "night"],
    build=build,
    signs=signs,
    variants={"moon": Variant(MOON), "cloud": Variant(CLOUD), "no_book": Variant(MOON, bare=True)},
    overlays=(
        Overlay("rail", (960, 620, 1044, 650), 4.0, ("moon", "cloud"), sketch=over.on_the_rail),
        Overlay("step", STEP, 1.0, ("moon", "no_book"), sketch=over.porch_step),
        Overlay("step_in_cloud", STEP, 1.0, ("cloud",), sketch=over.porch_step_in_cloud),
    ),
    split_sky=True,
    width=1600,
    samples=9,
)
