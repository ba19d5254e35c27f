"""The poster's house with every light on: its porch, its lawn, the dark houses on either hand."""

from __future__ import annotations

import numpy as np

from ...poster.kit.nature import (
    MAPLE,
    draw_pumpkin,
    draw_ridge,
    grow_tree,
    hang_moon,
    scatter_leaves,
    spread_sky,
    spread_stars,
)
from ...poster.kit.place import Place, Pool
from ...poster.kit.sheet import Sheet
from .board import Board, straight
from .prints import printed_part
from .stage import over

LEFT, RIGHT, EAVES, PORCH, GROUND = 430, 1490, 384, 566, 838  # of the house, in the picture's pixels
WINDOW = (1010, 622, 1380, 812)  # the one in which she is seen
LOW = ((520, 622, 170, 190), (1010, 622, 370, 190))
HIGH = ((500, 420, 120, 128), (700, 420, 120, 128), (1100, 420, 120, 128), (1300, 420, 120, 128))
DOOR = (776, 612, 136, 226)
GLOW, DRAPE = "=#F6B854", "=#C2583A"


def printed_house(her: np.ndarray) -> np.ndarray:
    """Return it as large as a picture, with straight RGBA in its window."""
    picture = printed_part(Place("house", {"night": "night"}, _draw, _pools), "night", (0, 0, 1920, 1080))
    x0, y0, x1, y1 = WINDOW
    seen = her.copy()
    seen[:y0], seen[y1:], seen[:, :x0], seen[:, x1:] = 0, 0, 0, 0
    b = Board(over(picture, seen).astype(np.float32))
    for x in (x0 + (x1 - x0) / 3, x0 + (x1 - x0) * 2 / 3):
        b.fill(straight((x - 4, y0), (x + 4, y0), (x + 4, y1), (x - 4, y1)), "#f6ecd0")
    return b.rgb


def _draw(sheet: Sheet, variant: str) -> None:
    spread_sky(sheet, 760, ("navy-", "navy", "teal"), 1920)
    spread_stars(sheet, 260, (0, 0, 1920, 520), 33)
    hang_moon(sheet, 1630, 150, 58)
    draw_ridge(sheet, 640, 70, "navy-", 4, 0)
    draw_ridge(sheet, 700, 40, "bottle-", 7, 34)
    sheet.rect(0, 720, 1920, 380, "bottle")
    for x, flip in ((-70, 1), (1990, -1)):
        _draw_neighbour(sheet, x, flip)
    _draw_roof(sheet)
    _draw_walls(sheet)
    _draw_porch(sheet)
    _draw_lawn(sheet)
    grow_tree(sheet, (212, 960), (176, 300), (300, 270), 8, (960, 520), 50, MAPLE, dense=1300, leaf=15)


def _draw_neighbour(sheet: Sheet, x: float, flip: int) -> None:
    """A house that has gone to bed."""
    with sheet.shifted(x, 0, 1, flip < 0):
        sheet.rect(0, 470, 380, 360, "navy")
        sheet.poly([(-30, 480), (190, 320), (410, 480)], "navy-")
        for wx, wy in ((70, 520), (240, 520), (70, 680), (240, 680)):
            sheet.rect(wx - 6, wy - 6, 82, 104, "denim-")
            sheet.rect(wx, wy, 70, 92, "navy-")
            sheet.rect(wx + 32, wy, 6, 92, "denim-")


def _draw_roof(sheet: Sheet) -> None:
    """The long roof, its chimney, and a gable whose attic is lit as well."""
    sheet.rect(1270, 120, 84, 160, "maroon")
    sheet.rect(1258, 112, 108, 18, "maroon-")
    sheet.poly(
        [(LEFT - 56, EAVES + 10), (LEFT + 70, 178), (RIGHT - 70, 178), (RIGHT + 56, EAVES + 10)], "denim"
    )
    for k in range(1, 9):
        y = 178 + k * 24
        sheet.rect(LEFT + 70 - 14.6 * k, y, RIGHT - LEFT - 140 + 29.2 * k, 4, "navy")
    sheet.poly([(740, EAVES), (960, 168), (1180, EAVES)], "steel")
    for k in range(1, 8):
        half = 22 + 28 * k
        sheet.rect(960 - half, 172 + 27 * k, 2 * half, 3, "steel-")
    sheet.line([(724, EAVES + 8), (960, 150), (1196, EAVES + 8)], "white", 17)
    _draw_window(sheet, 916, 262, 88, 96)


def _draw_walls(sheet: Sheet) -> None:
    """Clapboards, and a light in every window."""
    sheet.rect(LEFT, EAVES, RIGHT - LEFT, GROUND - EAVES, "steel")
    for y in range(EAVES + 20, GROUND, 22):
        sheet.rect(LEFT, y, RIGHT - LEFT, 3, "steel-")
    sheet.rect(LEFT - 56, EAVES, RIGHT - LEFT + 112, 16, "white")
    sheet.rect(LEFT - 40, EAVES + 16, RIGHT - LEFT + 80, 10, "steel--")
    for box in HIGH:
        _draw_window(sheet, *box)
    for box in LOW:
        _draw_window(sheet, *box, bars=box is LOW[0])
    for k in range(7):
        x = WINDOW[0] + 26 + k * 53
        sheet.oval(x, WINDOW[1] + 20 + 9 * (k % 2), 6, 8, "=#FFF1CE")
    x, y, w, h = DOOR
    sheet.rect(x - 16, y - 16, w + 32, h + 16, "white")
    sheet.rect(x, y, w, h, "maroon")
    sheet.rect(x + 20, y + 20, w - 40, 100, GLOW)
    sheet.rect(x + w / 2 - 3, y + 20, 6, 100, "maroon")
    sheet.rect(x + 20, y + 66, w - 40, 6, "maroon")
    sheet.rect(x + 20, y + 142, w - 40, 70, "maroon-")
    sheet.oval(x + w - 16, y + 136, 7, 7, "gold")
    sheet.rect(x + w + 34, y + 26, 22, 44, "ink")
    sheet.rect(x + w + 39, y + 32, 12, 32, "=#FFE9B4")


def _draw_window(sheet: Sheet, x: float, y: float, w: float, h: float, bars: bool = True) -> None:
    """A lit window in its frame, a curtain on either side."""
    sheet.rect(x - 12, y - 12, w + 24, h + 24, "white")
    sheet.rect(x, y, w, h, GLOW)
    sheet.rect(x, y, w, h * 0.3, "=#FFD98A")
    for side in (0, 1):
        e = x + w * side
        way = 1 - 2 * side
        wide = min(w * 0.26, 52)
        sheet.poly([(e, y), (e + way * wide, y), (e + way * wide * 0.5, y + h), (e, y + h)], DRAPE)
        sheet.poly([(e, y), (e + way * wide * 0.4, y), (e + way * wide * 0.2, y + h), (e, y + h)], "=#8E3A2C")
    if bars:
        sheet.rect(x + w / 2 - 4, y, 8, h, "white")
        sheet.rect(x, y + h * 0.46, w, 7, "white")
    sheet.rect(x - 20, y + h + 10, w + 40, 10, "steel+")


def _draw_porch(sheet: Sheet) -> None:
    """The porch: its roof, four posts, the rail, steps down to the walk, and pumpkins on them."""
    sheet.poly(
        [(LEFT - 60, PORCH + 30), (LEFT - 6, PORCH - 26), (RIGHT + 6, PORCH - 26), (RIGHT + 60, PORCH + 30)],
        "denim",
    )
    for k in (1, 2):
        sheet.rect(LEFT - 10 - 20 * k, PORCH - 26 + 18 * k, RIGHT - LEFT + 20 + 40 * k, 4, "navy")
    sheet.rect(LEFT - 66, PORCH + 28, RIGHT - LEFT + 132, 16, "white")
    for x in (LEFT - 40, 720, 944, RIGHT + 12):
        sheet.rect(x, PORCH + 44, 28, GROUND - PORCH - 44, "white")
        sheet.rect(x + 18, PORCH + 44, 10, GROUND - PORCH - 44, "grey")
        sheet.rect(x - 6, PORCH + 44, 40, 12, "white")
    for left, right in ((LEFT - 12, 720), (972, RIGHT + 12)):
        sheet.rect(left, 752, right - left, 12, "white")
        sheet.rect(left, 822, right - left, 9, "white")
        for x in range(int(left) + 12, int(right) - 6, 25):
            sheet.rect(x, 764, 8, 60, "steel+")
    sheet.rect(LEFT - 60, GROUND, RIGHT - LEFT + 120, 14, "white")
    sheet.rect(LEFT - 50, GROUND + 14, RIGHT - LEFT + 100, 32, "steel--")
    for k in range(3):
        wide = 116 + 18 * k
        sheet.rect(844 - wide, GROUND + 2 + 18 * k, 2 * wide, 9, "white")
        sheet.rect(844 - wide, GROUND + 11 + 18 * k, 2 * wide, 9, "stone-")
    draw_pumpkin(sheet, 690, GROUND + 4, 26)
    draw_pumpkin(sheet, 1000, GROUND + 4, 22)
    draw_pumpkin(sheet, 1034, GROUND + 4, 16)


def _draw_lawn(sheet: Sheet) -> None:
    """The walk from the door to the gate, the fence, leaves."""
    sheet.poly([(742, GROUND + 56), (946, GROUND + 56), (1120, 1090), (560, 1090)], "stone")
    for y in (926, 964, 1014):
        t = (y - GROUND - 56) / (1090 - GROUND - 56)
        sheet.rect(742 - 182 * t, y, 204 + 356 * t, 4, "asphalt")
    for left, right in ((-10, 500), (1190, 1930)):
        for x in range(left, right, 40):
            sheet.poly([(x, 1020), (x, 912), (x + 12, 894), (x + 24, 912), (x + 24, 1020)], "white-")
            sheet.rect(x + 17, 912, 7, 108, "grey-")
        for y in (930, 990):
            sheet.rect(left, y, right - left, 12, "white-")
    for x in (510, 1180):
        sheet.rect(x - 18, 880, 36, 150, "white")
        sheet.oval(x, 868, 20, 19, "white")
    scatter_leaves(sheet, 190, (0, 880, 1920, 180), (9, 22), 31, horizon=500)


def _pools(variant: str) -> list[Pool]:
    return [Pool("moon", _mask_moon), Pool("lamp", _mask_lit)]


def _mask_moon(sheet: Sheet) -> None:
    sheet.rect(0, 0, 1920, PORCH, "#FFFFFF")
    sheet.rect(0, 880, 1920, 220, "#FFFFFF")


def _mask_lit(sheet: Sheet) -> None:
    """What the windows and the porch's lantern light: the wall under its roof, the boards, strips of lawn, the walk."""
    sheet.rect(LEFT - 60, PORCH + 44, RIGHT - LEFT + 120, GROUND + 10 - PORCH - 44, "#FFFFFF")
    sheet.poly([(742, GROUND), (946, GROUND), (1120, 1090), (560, 1090)], "#FFFFFF")
    for x0, x1, lean in ((510, 700, -90), (1000, 1390, 90)):
        sheet.poly(
            [(x0, GROUND + 46), (x1, GROUND + 46), (x1 + 60 + lean, 1040), (x0 - 60 + lean, 1040)], "#FFFFFF"
        )
    for x, y, w, h in (*HIGH, (916, 262, 88, 96)):
        sheet.rect(x - 20, y - 20, w + 40, h + 44, "#FFFFFF")
