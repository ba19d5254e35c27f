"""The street on the way home: a picket fence, a hedge, and houses across the road, one lit all over."""

from __future__ import annotations

import math
import random
from functools import partial

from ..kit.nature import (
    MAPLE,
    draw_pumpkin,
    draw_ridge,
    grow_tree,
    hang_moon,
    scatter_leaves,
    spread_sky,
    spread_stars,
)
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Sheet, make_path

MOON = (800, 190)
LAMPS = (640, 1500)
# Left side, width, height to the eaves, wall, and which of its windows shine.
HOUSES = (
    (40, 300, 190, "steel-", (1,)),
    (420, 250, 160, "denim", (2,)),
    (1180, 220, 150, "denim", ()),
    (1500, 400, 230, "steel", (0, 1, 2, 3, 4)),
)


# Where the fence and the hedge stand, top and foot, and where a path goes through each.
LOW = (700, 884)
GATES = {"fence": (700, 900), "hedge": (1236, 1430)}


def draw(sheet: Sheet, variant: str) -> None:
    """From the moon down to the sidewalk one walks on."""
    spread_sky(sheet, 640, ("navy-", "navy", "teal"))
    spread_stars(sheet, 300, (0, 0, 2020, 520), {"night": 21, "fence": 22, "hedge": 23}[variant])
    if variant == "fence":
        _draw_fenced(sheet)
    elif variant == "hedge":
        _draw_hedged(sheet)
    else:
        _draw_across(sheet)


def _draw_across(sheet: Sheet) -> None:
    """Houses across the road, the church at the end of the lane."""
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


def _draw_fenced(sheet: Sheet) -> None:
    """A house close by behind its pickets, and a deer of plaster that has never left its lawn."""
    hang_moon(sheet, 1236, 176, 54)
    draw_ridge(sheet, 540, 60, "navy-", 9, 0)
    draw_ridge(sheet, 590, 36, "bottle-", 12, 30)
    sheet.rect(0, 610, 2020, 570, "bottle")
    grow_tree(sheet, (1500, 700), (1490, 410), (190, 170), 7, MOON, 34, MAPLE, dense=620, leaf=12)
    _house(sheet, 210, 640, 330, "steel-", (1, 2), 730)
    _house(sheet, 1640, 560, 290, "denim", (2,), 730)
    _deer(sheet, 1180, 790)
    _walk(sheet, *GATES["fence"])
    for x in range(-10, 2040, 44):
        if not GATES["fence"][0] - 30 < x < GATES["fence"][1]:
            sheet.poly(
                [(x, 884), (x, LOW[0] + 22), (x + 14, LOW[0]), (x + 28, LOW[0] + 22), (x + 28, 884)], "white-"
            )
            sheet.rect(x + 20, LOW[0] + 20, 8, 164, "grey-")
    for left, right in ((-10, GATES["fence"][0]), (GATES["fence"][1], 2030)):
        for y in (LOW[0] + 46, LOW[1] - 40):
            sheet.rect(left, y, right - left, 16, "white-")
            sheet.rect(left, y + 12, right - left, 5, "grey-")
    for x in GATES["fence"]:
        sheet.rect(x - 20, LOW[0] - 16, 40, 206, "white")
        sheet.rect(x + 6, LOW[0] - 16, 14, 206, "grey")
        sheet.rect(x - 28, LOW[0] - 26, 56, 14, "white")
        sheet.oval(x, LOW[0] - 42, 22, 20, "white")
    draw_pumpkin(sheet, GATES["fence"][1] + 66, 894, 46)
    _near_walk(sheet)
    grow_tree(sheet, (60, 940), (40, 250), (300, 280), 11, MOON, 56, MAPLE, dense=1200, leaf=17)


def _draw_hedged(sheet: Sheet) -> None:
    """Two houses behind a hedge that somebody trims with a level."""
    draw_ridge(sheet, 530, 50, "navy-", 15, 0)
    draw_ridge(sheet, 585, 40, "bottle-", 18, 32)
    sheet.rect(0, 610, 2020, 570, "bottle")
    grow_tree(sheet, (980, 720), (990, 390), (200, 190), 13, MOON, 38, MAPLE, dense=700, leaf=12)
    _house(sheet, 330, 470, 300, "denim", (2, 3), 720)
    _long_house(sheet)
    _walk(sheet, *GATES["hedge"])
    for left, right, seed in ((-40, GATES["hedge"][0], 3), (GATES["hedge"][1], 2070, 5)):
        _hedge(sheet, left, right, seed)
    _near_walk(sheet)
    grow_tree(sheet, (1960, 940), (1980, 240), (300, 270), 17, MOON, 56, MAPLE, dense=1200, leaf=17)


def _long_house(sheet: Sheet) -> None:
    """A house whose long roof is turned to the street, its upper windows under the eaves."""
    x, wide, eaves, ground = 1170, 760, 430, 720
    sheet.rect(x + 560, 176, 70, 100, "maroon")
    sheet.rect(x, eaves, wide, ground - eaves, "steel-")
    sheet.poly(
        [(x - 30, eaves + 6), (x + 30, 236), (x + wide - 30, 236), (x + wide + 30, eaves + 6)], "denim"
    )
    for k in range(1, 7):
        y = 236 + 28 * k
        sheet.rect(x + 30 - 9 * k, y, wide - 60 + 18 * k, 5, "navy")
    sheet.rect(x - 20, 560, wide + 40, 18, "navy-")
    for k, at in enumerate((90, 260, 430, 600)):
        for y, lit in ((452, k == 2), (600, k in (0, 3))):
            if y == 600 and k in (1, 2):
                continue
            _pane(sheet, x + at, y, 78, lit)
    sheet.rect(x + 330, 590, 90, 130, "maroon")
    sheet.rect(x + 346, 604, 58, 44, "=#F2B052")
    for post in (0, 170, 300, 440, 570, 745):
        sheet.rect(x + post, 576, 12, 144, "white-")


def _pane(sheet: Sheet, x: float, y: float, size: float, lit: bool) -> None:
    """A window of two by two panes, so wide."""
    sheet.rect(x - 6, y - 6, size + 12, size * 1.1 + 12, "white-")
    sheet.rect(x, y, size, size * 1.1, "=#F2B052" if lit else "navy-")
    sheet.rect(x + size / 2 - 3, y, 6, size * 1.1, "white-")
    sheet.rect(x, y + size * 0.52, size, 5, "white-")


def _walk(sheet: Sheet, left: float, right: float) -> None:
    """The path to a door, in slabs."""
    middle = (left + right) / 2
    sheet.poly([(middle - 44, 716), (middle + 44, 716), (right + 30, 980), (left - 30, 980)], "stone")
    for y in (760, 820, 900):
        half = 44 + (right - left - 28) / 2 * (y - 716) / 264
        sheet.rect(middle - half, y, half * 2, 5, "asphalt")


def _deer(sheet: Sheet, x: float, y: float) -> None:
    """A plaster deer with one antler, looking back over its shoulder."""
    for dx, foot in ((-66, 4), (-44, -4), (50, 2), (70, -6)):
        sheet.poly(
            [(x + dx - 8, y - 74), (x + dx + 10, y - 74), (x + dx + 6, y + foot), (x + dx - 3, y + foot)],
            "steel-",
        )
    sheet.blob(
        [
            (x - 92, y - 112),
            (x - 60, y - 140),
            (x + 30, y - 134),
            (x + 84, y - 146),
            (x + 92, y - 96),
            (x + 40, y - 62),
            (x - 40, y - 64),
            (x - 84, y - 74),
        ],
        "steel",
    )
    sheet.blob(
        [
            (x - 84, y - 74),
            (x - 30, y - 92),
            (x + 60, y - 88),
            (x + 88, y - 100),
            (x + 40, y - 60),
            (x - 40, y - 62),
        ],
        "steel-",
    )
    sheet.blob(
        [
            (x + 52, y - 120),
            (x + 66, y - 190),
            (x + 58, y - 222),
            (x + 88, y - 224),
            (x + 98, y - 180),
            (x + 92, y - 110),
        ],
        "steel",
    )
    sheet.blob(
        [
            (x + 92, y - 236),
            (x + 60, y - 240),
            (x + 22, y - 218),
            (x + 24, y - 206),
            (x + 62, y - 208),
            (x + 92, y - 214),
        ],
        "steel",
    )
    sheet.blob([(x + 88, y - 236), (x + 118, y - 252), (x + 106, y - 228)], "steel-")
    sheet.curve([(x + 80, y - 238), (x + 92, y - 272), (x + 78, y - 300)], "steel-", 7)
    sheet.curve([(x + 90, y - 264), (x + 110, y - 282), (x + 112, y - 304)], "steel-", 6)
    sheet.oval(x + 54, y - 226, 4, 4, "ink")
    sheet.oval(x - 94, y - 116, 12, 8, "white")


def _hedge(sheet: Sheet, left: float, right: float, seed: int) -> None:
    """A hedge cut level: its top in the lamp, its face in leaves, its foot in the dark."""
    rng = random.Random(seed)
    top, foot = LOW[0] - 40, LOW[1] + 6
    edge = [(x, top + rng.uniform(-7, 7)) for x in range(int(left), int(right) + 1, 22)]
    whole = make_path([(left, foot), *edge, (right, top + 8), (right + 6, foot)])
    sheet.fill(whole, "bottle-")
    with sheet.within(whole):
        sheet.dissolve(whole, "green-", (0, top), (0, foot - 10))
        for _ in range(int((right - left) * 1.5)):
            x, y = rng.uniform(left, right), top + (foot - top) * rng.random() ** 1.3
            high = 1 - (y - top) / (foot - top)
            ink = rng.choice(
                ("green", "green-", "bottle") if high > 0.45 else ("green-", "bottle", "bottle-")
            )
            size, turn = rng.uniform(8, 17), rng.random() * 6.3
            dx, dy = math.cos(turn) * size, math.sin(turn) * size * 0.7
            sheet.blob(
                [
                    (x - dx, y - dy),
                    (x + dy * 0.5, y - dx * 0.5),
                    (x + dx, y + dy),
                    (x - dy * 0.5, y + dx * 0.5),
                ],
                ink,
            )
        for _ in range(int((right - left) * 0.16)):
            x, y = rng.uniform(left, right), top + rng.random() ** 2 * 60
            size, turn = rng.uniform(7, 13), rng.random() * 6.3
            dx, dy = math.cos(turn) * size, math.sin(turn) * size * 0.6
            sheet.blob(
                [
                    (x - dx, y - dy),
                    (x + dy * 0.5, y - dx * 0.5),
                    (x + dx, y + dy),
                    (x - dy * 0.5, y + dx * 0.5),
                ],
                "green+",
            )


def _near_walk(sheet: Sheet) -> None:
    """The grass before fence or hedge, two lamps in it, and the walk with its leaves."""
    sheet.rect(0, 884, 2020, 96, "bottle")
    sheet.rect(0, 980, 2020, 200, "stone-")
    sheet.rect(0, 976, 2020, 8, "stone")
    for x in range(-200, 2300, 300):
        sheet.line([(x + 100, 984), (x - (1010 - x) * 0.25, 1180)], "asphalt", 4)
    _lamps(sheet, 930)
    rng = random.Random(6)
    for _ in range(150):
        x, y = rng.uniform(0, 2020), rng.uniform(892, 976)
        sheet.poly([(x - 4, y), (x, y - 14), (x + 4, y)], "green-")
    scatter_leaves(sheet, 260, (0, 880, 2020, 290), (8, 24), 10, horizon=500)


def _steeple(sheet: Sheet) -> None:
    """The church, far off at the end of the lane."""
    sheet.rect(860, 450, 60, 160, "steel-")
    sheet.poly([(862, 450), (890, 290), (918, 450)], "navy-")
    sheet.rect(882, 480, 16, 34, "navy-")


def _house(
    sheet: Sheet, x: float, wide: float, tall: float, wall: str, lit: tuple[int, ...], ground: float = 690.0
) -> None:
    """A gabled house with a porch, its door between two windows, two more upstairs, one under the roof."""
    roof = wide * 0.36
    eaves = ground - tall
    sheet.rect(x + wide * 0.72, eaves - roof - 10, wide * 0.09, roof * 0.8, "maroon")
    sheet.rect(x, eaves, wide, tall, wall)
    sheet.poly([(x, eaves), (x + wide / 2, eaves - roof), (x + wide, eaves)], wall)
    gable = [(x - 22, eaves + 8), (x + wide / 2, eaves - roof - 12), (x + wide + 22, eaves + 8)]
    sheet.line(gable, "navy-", 16)
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
    _lamps(sheet, 716)
    rng = random.Random(4)
    for _ in range(120):
        x, y = rng.uniform(0, 2020), rng.uniform(885, 975)
        sheet.poly([(x - 4, y), (x, y - 13), (x + 4, y)], "green-")
    scatter_leaves(sheet, 240, (0, 840, 2020, 330), (8, 24), 9, horizon=500)


def _lamps(sheet: Sheet, foot: float) -> None:
    """The street's lamps, from their foot up."""
    for x in LAMPS:
        sheet.line([(x, foot), (x, 330), (x + 16, 306), (x + 60, 300)], "ink", 9)
        sheet.rect(x + 44, 296, 52, 14, "ink")
        sheet.oval(x + 70, 312, 22, 9, "=#FFE3A0")


def _pools(variant: str) -> list[Pool]:
    ground = 730 if variant == "night" else 936
    return [
        Pool("moon", partial(_mask_moon, near=ground > 900)),
        Pool("lamp", partial(_mask_lamps, ground=ground)),
    ]


def _mask_moon(sheet: Sheet, near: bool) -> None:
    """The whole sky, and the near side of the road; `near`, all that is on this side of it."""
    sheet.rect(0, 0, 2020, 1180 if near else 690, "#FFFFFF")
    sheet.rect(0, 866, 2020, 314, "#FFFFFF")


def _mask_lamps(sheet: Sheet, ground: float) -> None:
    """What the street lamps throw on the ground, and across the road the house with its lights. In the air
    their light is gone before it would lie on the walls far behind them."""
    wide = 230 if ground < 900 else 320
    for x in LAMPS:
        cone = [(x + 50, 314), (x + 90, 314), (x + 70 + wide, ground), (x + 70 - wide, ground)]
        sheet.poly(cone, "#FFFFFF")
        sheet.fade(cone, "#000000", (0, 560), (0, 340))
    sheet.rect(0, 556, 2020, ground - 556, "#000000")
    for x in LAMPS:
        sheet.oval(x + 70, ground, wide * 1.3, 44, "#FFFFFF")
    if ground < 900:
        sheet.rect(1500, 560, 400, 130, "#FFFFFF")


PLACE = Place(
    name="street",
    lights=dict.fromkeys(("night", "fence", "hedge"), "night"),
    draw=draw,
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(Inset((710, 180, 1630, 640), 2.4),),
)
