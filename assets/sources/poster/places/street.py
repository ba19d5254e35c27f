"""The street on the way home: houses asleep across the road, and one with every light on."""

from __future__ import annotations

import random

from ..kit.nature import MAPLE, draw_ridge, grow_tree, hang_moon, scatter_leaves, spread_sky, spread_stars
from ..kit.place import Place, Pool
from ..kit.sheet import Sheet

MOON = (800, 190)
LAMPS = (640, 1500)
# Left side, width, height to the eaves, wall, and which of its windows shine.
HOUSES = (
    (40, 300, 190, "steel-", (1,)),
    (420, 250, 160, "denim", (2,)),
    (1180, 220, 150, "denim", ()),
    (1500, 400, 230, "steel", (0, 1, 2, 3, 4)),
)


def draw(sheet: Sheet, variant: str) -> None:
    """From the moon down to the sidewalk one walks on."""
    spread_sky(sheet, 640, ("navy-", "navy", "teal"))
    spread_stars(sheet, 300, (0, 0, 2020, 520), 21)
    hang_moon(sheet, *MOON, 66)
    draw_ridge(sheet, 520, 70, "navy-", 3, 0)
    draw_ridge(sheet, 570, 40, "bottle-", 6, 34)
    _steeple(sheet)
    sheet.rect(0, 600, 2020, 580, "bottle")
    for house in HOUSES:
        _house(sheet, *house)
    grow_tree(sheet, (330, 690), (350, 380), (170, 150), 4, MOON, 31, MAPLE, dense=500, leaf=12)
    grow_tree(sheet, (1120, 690), (1100, 430), (150, 130), 5, MOON, 32, MAPLE, dense=420, leaf=12)
    _road(sheet)
    grow_tree(sheet, (90, 930), (60, 260), (330, 280), 8, MOON, 58, MAPLE, dense=1300, leaf=17)


def _steeple(sheet: Sheet) -> None:
    """The church, far off at the end of the lane."""
    sheet.rect(860, 450, 60, 160, "steel-")
    sheet.poly([(862, 450), (890, 290), (918, 450)], "navy-")
    sheet.rect(882, 480, 16, 34, "navy-")


def _house(sheet: Sheet, x: float, wide: float, tall: float, wall: str, lit: tuple[int, ...]) -> None:
    """A gabled house with a porch, its door between two windows, two more upstairs, one under the roof."""
    ground, roof = 690.0, wide * 0.36
    eaves = ground - tall
    sheet.rect(x, eaves, wide, tall, wall)
    sheet.poly([(x, eaves), (x + wide / 2, eaves - roof), (x + wide, eaves)], wall)
    gable = [(x - 22, eaves + 8), (x + wide / 2, eaves - roof - 12), (x + wide + 22, eaves + 8)]
    sheet.line(gable, "navy-", 16)
    sheet.rect(x + wide * 0.72, eaves - roof - 10, wide * 0.09, roof * 0.8, "maroon")
    low, high = ground - tall * 0.46, ground - tall * 0.56
    sheet.poly([(x - 14, low), (x + wide + 14, low), (x + wide, high), (x, high)], "navy-")
    size = wide * 0.13
    places = [(0.2, 0.38), (0.8, 0.38), (0.27, 0.86), (0.73, 0.86), (0.5, 1.12)]
    for number, (across, up) in enumerate(places):
        left, top = x + wide * across - size / 2, ground - tall * up
        sheet.rect(left - 5, top - 5, size + 10, size * 1.35 + 10, "white")
        sheet.rect(left, top, size, size * 1.35, "=#F2B052" if number in lit else "navy-")
        sheet.rect(left + size / 2 - 2, top, 4, size * 1.35, "white")
        sheet.rect(left, top + size * 0.65, size, 4, "white")
    sheet.rect(x + wide * 0.44, ground - tall * 0.4, wide * 0.12, tall * 0.4, "maroon")
    for post in (0.02, 0.33, 0.65, 0.96):
        sheet.rect(x + wide * post, ground - tall * 0.46, 9, tall * 0.46, "white")


def _road(sheet: Sheet) -> None:
    """Far walk, road, grass, and the near walk with its leaves."""
    sheet.rect(0, 690, 2020, 26, "grey")
    sheet.rect(0, 716, 2020, 150, "asphalt")
    sheet.rect(0, 866, 2020, 14, "stone")
    sheet.rect(0, 880, 2020, 100, "bottle")
    sheet.rect(0, 980, 2020, 200, "stone-")
    for x in range(-200, 2300, 300):
        sheet.line([(x + 100, 980), (x - (1010 - x) * 0.25, 1180)], "asphalt", 4)
    for x in LAMPS:
        sheet.line([(x, 716), (x, 330), (x + 16, 306), (x + 60, 300)], "ink", 9)
        sheet.rect(x + 44, 296, 52, 14, "ink")
        sheet.oval(x + 70, 312, 22, 9, "=#FFE3A0")
    rng = random.Random(4)
    for _ in range(120):
        x, y = rng.uniform(0, 2020), rng.uniform(885, 975)
        sheet.poly([(x - 4, y), (x, y - 13), (x + 4, y)], "green-")
    scatter_leaves(sheet, 240, (0, 840, 2020, 330), (8, 24), 9, horizon=500)


def _pools(variant: str) -> list[Pool]:
    return [Pool("moon", _mask_moon), Pool("lamp", _mask_lamps)]


def _mask_moon(sheet: Sheet) -> None:
    """The whole sky, and the near side of the road."""
    sheet.rect(0, 0, 2020, 690, "#FFFFFF")
    sheet.rect(0, 866, 2020, 314, "#FFFFFF")


def _mask_lamps(sheet: Sheet) -> None:
    """What the street lamps and the house with its lights throw on the ground."""
    for x in LAMPS:
        sheet.poly([(x + 50, 314), (x + 90, 314), (x + 300, 730), (x - 160, 730)], "#FFFFFF")
        sheet.oval(x + 70, 730, 300, 44, "#FFFFFF")
    sheet.rect(1500, 560, 400, 130, "#FFFFFF")


PLACE = Place(
    name="street", lights=dict.fromkeys(("night", "fence", "hedge"), "night"), draw=draw, pools=_pools
)
