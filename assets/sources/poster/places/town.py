"""The town from above: a printed plan of the few streets one can walk."""

from __future__ import annotations

import random

from ..kit.nature import MAPLE, draw_leaf
from ..kit.place import Place, Pool
from ..kit.sheet import Point, Sheet

# Plan: x to the lower right, y to the lower left, both in blocks; drawn on the slant.
STEP_X, STEP_Y = (92.0, 46.0), (-92.0, 46.0)
ORIGIN = (1010.0, 95.0)
HOUSES = (
    (1.2, 1.4),
    (1.3, 3.6),
    (3.4, 1.2),
    (8.6, 1.3),
    (9.0, 3.4),
    (1.2, 8.4),
    (3.4, 9.0),
    (8.8, 8.6),
    (6.3, 9.2),
    (9.2, 6.2),
)


def slant(x: float, y: float, up: float = 0) -> Point:
    """A spot of the plan on the map; `up` in pixels."""
    return (
        ORIGIN[0] + x * STEP_X[0] + y * STEP_Y[0],
        ORIGIN[1] + x * STEP_X[1] + y * STEP_Y[1] - up,
    )


def _ground(sheet: Sheet, x0: float, y0: float, x1: float, y1: float, ink: str) -> None:
    sheet.poly([slant(x0, y0), slant(x1, y0), slant(x1, y1), slant(x0, y1)], ink)


def _block(
    sheet: Sheet, x: float, y: float, w: float, d: float, h: float, inks: tuple[str, str, str]
) -> None:
    """A house: roof, left face, right face."""
    sheet.poly([slant(x, y + d), slant(x + w, y + d), slant(x + w, y + d, h), slant(x, y + d, h)], inks[1])
    sheet.poly([slant(x + w, y), slant(x + w, y + d), slant(x + w, y + d, h), slant(x + w, y, h)], inks[2])
    sheet.poly([slant(x, y, h), slant(x + w, y, h), slant(x + w, y + d, h), slant(x, y + d, h)], inks[0])


def draw(sheet: Sheet, variant: str) -> None:
    """Ground and streets."""
    sheet.rect(0, 0, 2020, 1180, "navy-")
    _ground(sheet, -0.5, -0.5, 11.5, 11.5, "bottle")
    for at in (2.6, 5.0, 7.6):
        _ground(sheet, at - 0.33, -0.5, at + 0.33, 11.5, "asphalt+")
        _ground(sheet, -0.5, at - 0.33, 11.5, at + 0.33, "asphalt+")
    for i in range(24):
        for at in (2.6, 5.0, 7.6):
            _ground(sheet, i * 0.5 - 0.4, at - 0.025, i * 0.5 - 0.15, at + 0.025, "gold")
    _ground(sheet, 5.5, 5.5, 7.1, 7.1, "green")


def draw_near(sheet: Sheet, variant: str) -> None:
    """Trees, houses from the far to the near corner, names."""
    _draw_trees(sheet)
    spots = sorted([*HOUSES], key=sum)
    for x, y in spots:
        _draw_house(sheet, x, y)
    _draw_square(sheet)
    _draw_names(sheet)


def _draw_house(sheet: Sheet, x: float, y: float) -> None:
    _block(sheet, x - 0.45, y - 0.4, 0.9, 0.8, 44, ("maroon", "plaster-", "grey-"))
    a, b, c, d = (
        slant(x - 0.45, y - 0.4, 44),
        slant(x + 0.45, y - 0.4, 44),
        slant(x + 0.45, y + 0.4, 44),
        slant(x - 0.45, y + 0.4, 44),
    )
    top0, top1 = slant(x - 0.45, y, 88), slant(x + 0.45, y, 88)
    sheet.poly([a, b, top1, top0], "brick-")
    sheet.poly([d, c, top1, top0], "brick")
    sheet.poly([b, c, top1], "plaster-")
    wx, wy = slant(x - 0.1, y + 0.4, 30)
    sheet.poly([(wx, wy), (wx + 16, wy + 8), (wx + 16, wy + 24), (wx, wy + 16)], "=#F4B04E")


def _draw_square(sheet: Sheet) -> None:
    """Church, store, diner, stop: each what it is at a glance."""
    _block(sheet, 3.1, 3.1, 1.3, 0.9, 70, ("grey", "steel", "grey-"))
    _block(sheet, 3.15, 3.3, 0.5, 0.5, 190, ("navy", "white", "steel"))
    (ax, ay), (bx, by), (cx, cy) = slant(3.15, 3.8, 190), slant(3.65, 3.8, 190), slant(3.65, 3.3, 190)
    tip = (bx, by - 130)
    sheet.poly([(ax, ay), (bx, by), tip], "denim")
    sheet.poly([(bx, by), (cx, cy), tip], "navy")
    sheet.oval((ax + bx) / 2, (ay + by) / 2 + 34, 13, 14, "=#FFE9B4")
    _block(sheet, 3.2, 5.6, 1.4, 1.4, 104, ("maroon-", "maroon", "brick-"))
    _block(sheet, 5.6, 3.1, 1.4, 1.4, 104, ("brick-", "rust", "brick"))
    for x, y, w in ((3.3, 7.0, 1.2), (5.7, 4.5, 1.2)):
        sheet.poly([slant(x, y, 52), slant(x + w, y, 52), slant(x + w, y, 10), slant(x, y, 10)], "=#F6C873")
        for i in range(6):
            sheet.poly(
                [
                    slant(x + w * i / 6, y, 66),
                    slant(x + w * (i + 1) / 6, y, 66),
                    slant(x + w * (i + 1) / 6, y + 0.22, 46),
                    slant(x + w * i / 6, y + 0.22, 46),
                ],
                "red" if i % 2 == 0 else "cream",
            )
    x, y = slant(7.05, 5.9)
    sheet.rect(x - 2, y - 74, 5, 74, "steel")
    sheet.round(x - 26, y - 104, 54, 42, 6, "=#1B5A66")
    sheet.text("BUS", x + 1, y - 74, 20, "=#F6F1E4", 0.2, middle=True)
    _block(sheet, 6.6, 6.2, 0.16, 0.6, 10, ("oak", "oak", "wood"))


def _draw_trees(sheet: Sheet) -> None:
    rng = random.Random(3)
    spots = [(rng.uniform(0, 11), rng.uniform(0, 11)) for _ in range(150)]
    clear = [(px, py) for px, py in spots if all(abs(p - s) > 0.5 for p in (px, py) for s in (2.6, 5.0, 7.6))]
    kept = [(px, py) for px, py in clear if all(abs(px - hx) + abs(py - hy) > 1.0 for hx, hy in HOUSES)]
    kept = [
        (px, py)
        for px, py in kept
        if not (3.0 < px < 4.8 and 3.0 < py < 7.2) and not (5.2 < px < 7.3 and 3.0 < py < 4.8)
    ]
    for px, py in sorted(kept, key=sum):
        x, y = slant(px, py)
        sheet.oval(x + 6, y, 22, 9, "ink", 0.4)
        sheet.rect(x - 3, y - 22, 6, 22, "walnut-")
        sheet.oval(x, y - 36, 22, 24, MAPLE[2])
        sheet.oval(x - 5, y - 41, 14, 15, MAPLE[4 if (px + py) % 1 > 0.5 else 3])
        draw_leaf(sheet, x + 14, y - 24, 6, px, MAPLE[4])


def _draw_names(sheet: Sheet) -> None:
    for words, x, y, up in (
        ("VIDEO", 3.9, 6.4, 168),
        ("DINER", 6.3, 3.6, 176),
        ("THE STOP", 7.05, 5.9, 140),
        ("RORY'S", 1.2, 8.4, 128),
    ):
        px, py = slant(x, y, up)
        wide = 22 * len(words) + 30
        sheet.rect(px - wide / 2, py - 24, wide, 46, "=#EFE1C0")
        sheet.poly([(px - 10, py + 22), (px + 10, py + 22), (px, py + 38)], "=#EFE1C0")
        sheet.text(words, px, py + 13, 26, "=#141B28", 0.2, middle=True)


def _pools(variant: str) -> list[Pool]:
    return [Pool("lamp", _mask_lamps)]


def _mask_lamps(sheet: Sheet) -> None:
    """Round pools at the crossings."""
    for x in (2.6, 5.0, 7.6):
        for y in (2.6, 5.0, 7.6):
            sheet.oval(*slant(x, y), 92, 46, "#FFFFFF")
    sheet.oval(*slant(6.3, 6.3), 200, 100, "#FFFFFF")


PLACE = Place(
    name="town",
    lights={"map": "moon"},
    draw=draw,
    near=draw_near,
    near_pools=lambda variant: [],
    pools=_pools,
)  # fmt: skip
