"""The porch at midnight.

It is drawn with the house on the left, and printed the other way round: the door is on the right, where
whoever comes out of it or goes in is said to.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from ...kit.staging import MAP_SIZE
from ..kit.nature import (
    MAPLE,
    draw_cloud,
    draw_leaf,
    draw_ridge,
    grow_tree,
    hang_moon,
    scatter_leaves,
    spread_sky,
    spread_stars,
)
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Sheet, make_path
from ..kit.shell import set_door, set_window
from ..kit.view import View

VIEW = View(860, 400, 1150, 1.6, sun=(0.7, -0.5))
MOON = (1010, 215)  # in the middle, so the same either way
DECK = (-2.25, 2.0)  # x of the wall and of the porch's end
RAIL_Z = 4.6
STEPS = (0.15, 1.35)
SEATS = (816, 1286)  # across the map: where two sit on the boards


def _turned(draw: Callable[..., None]) -> Callable[..., None]:
    """Return a drawing that has its left on the right."""

    def drawn(sheet: Sheet, *variant: str) -> None:
        with sheet.shifted(MAP_SIZE[0], 0, flip=True):
            draw(sheet, *variant)

    return drawn


@_turned
def draw(sheet: Sheet, variant: str) -> None:
    """Sky and garden first, then the porch that one looks out from."""
    spread_sky(sheet, 640, ("navy-", "navy", "teal"))
    spread_stars(sheet, 330, (250, 0, 1770, 560), 21)
    if variant != "cloud":
        hang_moon(sheet, *MOON, 66)
    else:
        sheet.oval(*MOON, 150, 150, "teal", 0.5)
        draw_cloud(sheet, 640, 330, 760, 210, "denim", "navy", 5)
        draw_cloud(sheet, 900, 210, 640, 90, "denim-", "navy-", 9)
    draw_ridge(sheet, 560, 90, "navy-", 3, 0)
    draw_ridge(sheet, 600, 40, "bottle-", 6, 34)
    _draw_garden(sheet)
    leaves = MAPLE[:-1] if variant == "cloud" else MAPLE
    grow_tree(sheet, (1700, 880), (1740, 330), (430, 330), 8, MOON, 58, leaves, dense=2100, leaf=15)
    _draw_deck(sheet)
    _draw_sat_on(sheet)
    _draw_wall(sheet)
    _draw_rail(sheet, book=variant != "no_book")
    _draw_roof(sheet)


def _draw_garden(sheet: Sheet) -> None:
    """The lawn, a fence, a lit house far down the road."""
    sheet.rect(0, 620, 2020, 560, "bottle")
    sheet.rect(1060, 560, 92, 70, "ink")
    sheet.poly([(1045, 562), (1106, 515), (1167, 562)], "ink")
    sheet.rect(1080, 580, 18, 24, "=#F2B052")
    for i in range(40):
        x = 560 + i * 42
        sheet.poly([(x, 690), (x, 632), (x + 9, 620), (x + 18, 632), (x + 18, 690)], "steel-")
    sheet.rect(550, 645, 1500, 9, "steel-")
    sheet.rect(550, 674, 1500, 9, "steel-")
    rng = random.Random(4)
    for _ in range(260):
        x, y = rng.uniform(520, 2020), rng.uniform(700, 1150)
        size = 6 + (y - 690) * 0.04
        sheet.poly(
            [
                (x - size * 0.4, y),
                (x - size * 0.1, y - size * 1.6),
                (x, y),
                (x + size * 0.5, y - size * 1.2),
                (x + size * 0.4, y),
            ],
            "green-",
        )
    at = VIEW.at
    sheet.poly(
        [at(STEPS[0], -0.55, 4.9), at(STEPS[1], -0.55, 4.9), at(2.0, -0.55, 8.4), at(1.3, -0.55, 8.4)],
        "stone",
    )
    scatter_leaves(sheet, 260, (1050, 700, 970, 420), (7, 24), 9, horizon=400)


def _draw_deck(sheet: Sheet) -> None:
    at = VIEW.at
    a, b = DECK
    for i in range(3):
        y, z = -0.18 * (i + 1), RAIL_Z + 0.3 * i
        VIEW.box(sheet, STEPS, (y - 0.18, y), (z, z + 0.3), ("grey", "stone", "stone-"))
    sheet.poly([at(a, 0, RAIL_Z), at(b, 0, RAIL_Z), at(b, 0, 0.7), at(a, 0, 0.7)], "grey")
    with sheet.on(VIEW.floor(a, 0, RAIL_Z)):
        rng = random.Random(2)
        for i in range(int((b - a) / 0.2) + 1):
            x = i * 0.2 - 0.15
            if rng.random() < 0.4:
                sheet.rect(x, 0, 0.2, 4, "stone")
            sheet.rect(x, 0, 0.014, 4, "asphalt")
        sheet.rect(0, 0, b - a, 0.06, "steel")
        sheet.rect(0.3, 1.25, 1.0, 0.62, "rust-")
        sheet.rect(0.36, 1.31, 0.88, 0.5, "oak-")


def _draw_sat_on(sheet: Sheet) -> None:
    """The dark on the boards under the two who sit there; it is drawn the other way round."""
    for x in SEATS:
        sheet.oval(MAP_SIZE[0] - x, 944, 190, 34, "ink", 0.32)


def _draw_wall(sheet: Sheet) -> None:
    """The house: clapboard, the screen door, a window with the film in it."""
    with sheet.on(VIEW.side(DECK[0], 0, 1.2)):
        sheet.rect(0, -3.2, RAIL_Z - 1.2 + 0.4, 3.2, "sky-")
        for i in range(26):
            sheet.rect(0, -3.2 + i * 0.125, RAIL_Z - 0.8, 0.02, "teal-")
        set_door(sheet, 2.02, -2.1, 0.9, 2.1, "maroon", "cream", 2)
        sheet.rect(2.14, -1.95, 0.66, 1.0, "=#F2B052")
        for i in range(3):
            sheet.rect(2.14 + i * 0.22, -1.95, 0.02, 1.0, "maroon")
        sheet.rect(2.14, -1.5, 0.66, 0.03, "maroon")
        x, y, w, h = 0.85, -2.0, 0.8, 1.15
        sheet.rect(x, y, w, h, "=#2F6F80")
        sheet.poly([(x, y + 0.7), (x + w, y + 0.3), (x + w, y + 0.8), (x, y + 1.05)], "=#8FC3C4")
        for i in range(4):
            sheet.oval(x + 0.1 + i * 0.2, y + 0.12 + 0.04 * (i % 2), 0.025, 0.035, "=#F4B04E")
        set_window(sheet, x, y, w, h, "cream", (2, 2))
    with sheet.on(VIEW.side(DECK[0] + 0.14, 0, 3.08)):
        sheet.rect(-0.06, -2.16, 0.12, 0.22, "ink")
        sheet.rect(-0.035, -2.13, 0.07, 0.16, "=#FFE3A0")
    with sheet.on(VIEW.wall(-1.72, 0, 4.2)):
        sheet.blob(
            [
                (-0.24, -0.04),
                (-0.28, -0.2),
                (-0.16, -0.32),
                (0.16, -0.32),
                (0.28, -0.2),
                (0.24, -0.04),
                (0, 0.02),
            ],
            "leaf",
        )
        for x in (-0.1, 0.04):
            sheet.curve([(x, -0.31), (x * 1.6, -0.16), (x, 0.0)], "rust", 0.018)
        sheet.rect(-0.02, -0.39, 0.05, 0.09, "green")


def _draw_rail(sheet: Sheet, book: bool) -> None:
    """Posts, rails and balusters; the gap is where the steps go down."""
    for x0, x1 in ((DECK[0] + 0.1, STEPS[0]), (STEPS[1], DECK[1])):
        with sheet.on(VIEW.wall(0, 0, RAIL_Z)):
            sheet.rect(x0, -0.95, x1 - x0, 0.08, "white")
            sheet.rect(x0, -0.87, x1 - x0, 0.025, "steel")
            sheet.rect(x0, -0.16, x1 - x0, 0.06, "white")
            count = max(1, int((x1 - x0) / 0.15))
            for i in range(count):
                sheet.rect(x0 + (i + 0.5) * (x1 - x0) / count - 0.02, -0.9, 0.04, 0.76, "steel")
    if book:
        _draw_book(sheet)
    for x in (STEPS[0], STEPS[1], DECK[1]):
        tall = 3.2 if x != STEPS[0] else 1.12
        VIEW.box(
            sheet,
            (x - 0.08, x + 0.08),
            (-0.05, tall),
            (RAIL_Z - 0.08, RAIL_Z + 0.08),
            ("white", "white", "grey"),
        )
        if tall < 2:
            with sheet.on(VIEW.wall(x, tall, RAIL_Z - 0.08)):
                sheet.oval(0, -0.06, 0.09, 0.09, "white")


def _draw_book(sheet: Sheet) -> None:
    """A notebook, and a pencil on it."""
    with sheet.on(VIEW.wall(0, 0, RAIL_Z)):
        sheet.rect(-0.5, -1.0, 0.3, 0.05, "navy")
        sheet.rect(-0.49, -0.985, 0.29, 0.02, "=#DFCFA8")
        sheet.poly([(-0.47, -1.005), (-0.25, -1.03), (-0.25, -1.008), (-0.47, -0.985)], "=#F0B030")


def _draw_roof(sheet: Sheet) -> None:
    """The porch's ceiling, cutting the sky off along the top."""
    at = VIEW.at
    a, b, y = DECK[0] - 0.1, DECK[1] + 0.25, 3.0
    edge = RAIL_Z + 0.1
    sheet.poly([at(a, y, edge), at(b, y, edge), at(b, y, 0.9), at(a, y, 0.9)], "teal-")
    with sheet.on(VIEW.wall(a, y + 0.02, edge)):
        sheet.rect(0, -0.1, b - a, 0.14, "white")


def _pools(variant: str) -> list[Pool]:
    pools = [Pool("lamp", _mask_door)]
    return pools if variant == "cloud" else [Pool("moon", _mask_moon), *pools]


@_turned
def _mask_moon(sheet: Sheet) -> None:
    """Moonlight through the posts, across the boards, and on all the garden."""
    at = VIEW.at
    sheet.poly(
        [
            at(DECK[1] + 0.1, 3.0, RAIL_Z),
            (2020, 0),
            (2020, 1180),
            at(DECK[1], 0, 2.2),
            at(DECK[1], 0, RAIL_Z),
        ],
        "#FFFFFF",
    )
    sheet.poly(
        [
            at(DECK[0], -0.4, RAIL_Z),
            at(DECK[0], 3.0, RAIL_Z),
            at(DECK[1] + 0.2, 3.0, RAIL_Z),
            at(DECK[1] + 0.2, -0.6, RAIL_Z),
        ],
        "#FFFFFF",
    )
    for x0, x1 in ((-1.6, 0.02), (0.25, 1.25), (1.48, 1.95)):
        sheet.poly(
            [at(x0, 0, RAIL_Z), at(x1, 0, RAIL_Z), at(x1 - 1.0, 0, 1.6), at(x0 - 1.0, 0, 1.6)], "#FFFFFF"
        )


@_turned
def _mask_door(sheet: Sheet) -> None:
    """What the door's panes let out onto the boards, and the lantern's ring."""
    at = VIEW.at
    sheet.poly([at(DECK[0], 0, 3.3), at(DECK[0], 0, 4.0), at(-0.75, 0, 3.9), at(-0.95, 0, 2.7)], "#FFFFFF")
    x, y = at(DECK[0] + 0.14, 2.05, 3.08)
    with sheet.within(
        make_path(
            [at(DECK[0], 3.2, 1.2), at(DECK[0], 3.2, RAIL_Z), at(DECK[0], 0, RAIL_Z), at(DECK[0], 0, 1.2)]
        )
    ):
        glow = make_path([(x - 320, y - 400), (x + 320, y - 400), (x + 320, y + 400), (x - 320, y + 400)])
        sheet.dissolve(glow, "#FFFFFF", (x, y), (x + 300, y), ring=True)
        sheet.oval(x, y, 70, 100, "#FFFFFF")


@_turned
def _front(sheet: Sheet, variant: str) -> None:
    """A spray of maple across the upper left corner, close by."""
    rng = random.Random(12)
    sheet.curve([(2040, -20), (1880, 40), (1700, 66)], "ink", 9)
    sheet.curve([(1900, 30), (1850, 90), (1820, 150)], "ink", 6)
    for _ in range(70):
        t = rng.random()
        x, y = 2040 - 350 * t + rng.gauss(0, 26), -14 + 86 * t + rng.gauss(10, 30)
        draw_leaf(
            sheet,
            x,
            y,
            rng.uniform(16, 30),
            rng.random() * 6.3,
            rng.choice(("maroon-", "maroon", "brick-", "rust-")),
        )


PLACE = Place(
    name="porch",
    lights={"moon": "night", "cloud": "shade", "no_book": "night"},
    draw=draw,
    front=_front,
    front_light="night",
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(Inset((370, 230, 1660, 650)),),
)  # fmt: skip
