"""The poster's kitchen in the dark: pans that the alley's lamp picks out, the screen door, the floor it falls on."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import numpy as np
import skia

from ...poster.kit.place import Place, Pool
from ...poster.kit.sheet import Sheet, make_path
from .prints import printed_part

# Middle and half width of each pan, and what it is made of.
PANS = (
    (200, 116, "soot"), (424, 100, "rust-"), (622, 110, "soot"), (806, 82, "wood"), (962, 92, "soot"),
    (1104, 68, "rust-"), (1222, 56, "soot"),
)  # fmt: skip
DOOR = (1424, 1758, 120, 880)  # left, right, top, foot
LIT, HOT = "=#E08A3A", "=#FFE0A0"


def printed_kitchen(egg: bool) -> np.ndarray:
    """Return it as large as a picture; some evenings there is one egg out."""
    place = Place(
        "kitchen", {"dark": "shade"}, partial(_draw, egg=egg), lambda _: [Pool("lamp", _mask)], over=_shine
    )
    return printed_part(place, "dark", (0, 0, 1920, 1080)).astype(np.float32)


def _draw(sheet: Sheet, variant: str, egg: bool) -> None:
    sheet.rect(0, 0, 1920, 880, "teal-")
    sheet.rect(0, 0, 1920, 296, "denim-")
    sheet.rect(0, 288, 1920, 16, "rust-")
    for row in range(10):
        y = 304 + 58 * row
        sheet.rect(0, y, 1920, 3, "navy")
        for x in range(-40 + 58 * (row % 2), 1920, 116):
            sheet.rect(x, y, 3, 58, "navy")
    _draw_floor(sheet)
    _draw_door(sheet)
    sheet.line([(60, 128), (700, 142), (1330, 156)], "ink", 18, flat=True)
    sheet.line([(60, 122), (700, 136), (1330, 150)], "oak", 4, flat=True)
    for pan in PANS:
        _draw_pan(sheet, *pan)
    sheet.rect(1296, 330, 70, 236, "cream-")
    for y in (350, 372, 526):
        sheet.rect(1296, y, 70, 10, "red-")
    sheet.oval(1331, 326, 9, 9, "gold-")
    _draw_stove(sheet)
    _draw_counter(sheet)
    _draw_egg(sheet) if egg else _draw_onions(sheet)


def _draw_floor(sheet: Sheet) -> None:
    """Tiles, light and dark, that run towards the door."""
    rows = (880, 912, 958, 1026, 1130)
    for r, (top, foot) in enumerate(pairwise(rows)):
        for k in range(-12, 13):
            a, b, c, d = (1100 + (k + e) * 96 * (y - 560) / 320 for y in (top, foot) for e in (0, 1))
            sheet.poly([(a, top), (b, top), (d, foot), (c, foot)], "asphalt" if (r + k) % 2 else "soot-")
    sheet.rect(0, 862, 1920, 20, "soot-")


def _draw_door(sheet: Sheet) -> None:
    """The screen door, and the alley's bricks, lamp and bin through it."""
    x0, x1, y0, y1 = DOOR
    sheet.rect(x0 - 44, y0 - 44, x1 - x0 + 88, y1 - y0 + 44, "walnut-")
    sheet.rect(x0 - 44, y0 - 44, 10, y1 - y0 + 44, "walnut")
    hole = make_path([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
    with sheet.within(hole):
        sheet.fill(hole, "=#9C4E2C")
        for row in range(22):
            y = y0 + 36 * row
            sheet.rect(x0, y, x1 - x0, 4, "=#74361F")
            for x in range(x0 - 40 + 46 * (row % 2), x1, 92):
                sheet.rect(x, y, 4, 36, "=#74361F")
                if (row * 7 + x) % 5 == 0:
                    sheet.rect(x + 4, y + 4, 88, 32, "=#B8643A")
        sheet.poly([(1668, 196), (1712, 196), (1990, 900), (1440, 900)], "=#F4AF4A", 0.4)
        sheet.poly([(1676, 196), (1704, 196), (1850, 900), (1560, 900)], "=#FFD98A", 0.4)
        sheet.dissolve(hole, "=#2A1A28", (0, y1 + 60), (0, y1 - 330))
        sheet.round(1486, 690, 116, 220, 8, "=#2A1A24")
        sheet.round(1474, 672, 140, 26, 12, "=#3A2430")
        sheet.rect(1586, 700, 8, 200, "=#C9783A")
    for k in range(1, 42):
        sheet.rect(x0 + (x1 - x0) * k / 42, y0, 1.5, y1 - y0, "=#1A1420", 0.3)
    for k in range(1, 92):
        sheet.rect(x0, y0 + (y1 - y0) * k / 92, x1 - x0, 1.5, "=#1A1420", 0.26)
    for x, y, w, h in (
        (x0, y0, 36, y1 - y0), (x1 - 36, y0, 36, y1 - y0), (x0, y0, x1 - x0, 36), (x0, 540, x1 - x0, 46),
        (x0, y1 - 70, x1 - x0, 70),
    ):  # fmt: skip
        sheet.rect(x, y, w, h, "maroon-")
    sheet.rect(x0 + 32, y0 + 36, 5, 504, LIT)
    sheet.rect(x0 + 36, 536, x1 - x0 - 72, 5, LIT)
    sheet.round(x0 + 44, 548, 12, 32, 6, "gold")


def _draw_pan(sheet: Sheet, x: float, r: float, ink: str) -> None:
    """A pan on its hook, lit along the edge that is turned to the door."""
    y = 130 + x * 0.022
    top = y + 34 + r * 1.4
    c = top + r * 0.9
    sheet.oval(x - r * 0.3, c + r * 0.16, r, r, "ink", 0.5)
    sheet.rect(x - r * 0.4, y + 40, r * 0.2, r * 1.4, "ink", 0.4)
    sheet.line([(x, y), (x + 6, y + 22), (x - 4, y + 36)], "steel-", 8)
    sheet.round(x - r * 0.12, y + 28, r * 0.24, r * 1.62, r * 0.12, "ink")
    sheet.rect(x + r * 0.05, y + 40, r * 0.05, r * 1.4, LIT)
    sheet.oval(x, y + 44, r * 0.05, r * 0.06, "denim-")
    disc = skia.Path.Circle(x, c, r)
    with sheet.within(disc):
        sheet.fill(disc, HOT)
        sheet.oval(x - r * 0.05, c + r * 0.02, r, r, LIT)
        sheet.oval(x - r * 0.14, c + r * 0.05, r, r, ink)
        sheet.oval(x + r * 0.5, c + r * 0.5, r * 1.36, r * 1.36, ink + "-", 0.4)
    with sheet.within(skia.Path.Circle(x - r * 0.04, c + r * 0.01, r * 0.75)):
        sheet.oval(x - r * 0.04, c + r * 0.01, r * 0.75, r * 0.75, LIT)
        sheet.oval(x, c - r * 0.02, r * 0.75, r * 0.75, ink + "-")
        sheet.poly(
            [(x - r * 0.2, c - r), (x + r * 0.06, c - r), (x - r * 0.5, c + r), (x - r * 0.76, c + r)],
            ink,
            0.8,
        )


def _draw_stove(sheet: Sheet) -> None:
    """The stove: its pilot lit, a pot on it, a row of knobs, the oven."""
    sheet.rect(-20, 716, 662, 184, "steel--")
    sheet.rect(632, 716, 10, 184, LIT)
    sheet.rect(-20, 680, 672, 40, "ink")
    sheet.rect(-20, 680, 672, 6, "steel-")
    for x in (70, 170, 270, 370, 470, 570):
        sheet.oval(x, 748, 17, 17, "ink")
        sheet.rect(x - 2, 733, 4, 16, "steel")
    sheet.round(60, 786, 500, 140, 12, "steel---")
    sheet.round(90, 800, 440, 12, 6, "steel")
    for x in (150, 474):
        sheet.round(x - 116, 662, 232, 18, 6, "ink")
        sheet.round(x - 90, 672, 180, 10, 4, "soot")
    sheet.round(356, 538, 236, 128, 18, "steel--")
    sheet.rect(560, 552, 22, 108, LIT)
    sheet.rect(582, 552, 10, 100, HOT)
    sheet.round(346, 530, 256, 20, 8, "steel-")
    sheet.round(446, 506, 56, 26, 10, "ink")
    for x in (330, 590):
        sheet.round(x, 572, 28, 18, 8, "ink")


def _draw_counter(sheet: Sheet) -> None:
    """The counter: doors below, plates and spoons and a board on it."""
    sheet.rect(652, 716, 732, 184, "walnut")
    for x in (672, 912, 1152):
        sheet.rect(x, 740, 214, 140, "walnut-")
        sheet.rect(x + 12, 752, 190, 128, "walnut")
        sheet.oval(x + 184, 800, 8, 8, "gold")
    sheet.rect(642, 680, 756, 44, "oak-")
    sheet.rect(642, 680, 756, 7, "oak+")
    for k in range(9):
        y = 668 - k * 11
        sheet.oval(726, y, 62, 13, "steel" if k % 2 else "white-")
    sheet.oval(726, 578, 44, 7, "steel-")
    for x, lean, head in ((828, -14, 15), (846, 2, 12), (866, 20, 17)):
        sheet.line([(x, 590), (x + lean, 470)], "oak", 7)
        sheet.oval(x + lean, 462, head, head * 1.4, "oak")
    sheet.round(808, 566, 78, 116, 12, "rust")
    sheet.rect(808, 590, 78, 10, "cream-")
    sheet.poly([(930, 656), (1300, 656), (1322, 684), (914, 684)], "oak")
    sheet.poly([(914, 684), (1322, 684), (1322, 692), (914, 692)], "wood")
    sheet.oval(946, 666, 9, 5, "wood-")


def _draw_onions(sheet: Sheet) -> None:
    """Three onions, and the knife that waits for them."""
    for x, y, r in ((1000, 624, 40), (1146, 620, 44), (1074, 614, 50)):
        sheet.oval(x - r * 0.3, 664, r * 1.1, 9, "walnut-")
        sheet.blob([(x, y - r * 1.02), (x - r * 0.8, y - r * 0.56), (x - r * 1.06, y + r * 0.1), (x - r * 0.66, y + r * 0.78),
                    (x, y + r * 0.96), (x + r * 0.66, y + r * 0.78), (x + r * 1.06, y + r * 0.1), (x + r * 0.8, y - r * 0.56)],
                   "oak")  # fmt: skip
        sheet.poly(
            [(x - 9, y - r * 0.94), (x - 3, y - r * 1.55), (x + 12, y - r * 1.5), (x + 8, y - r * 0.94)],
            "oak",
        )
        sheet.blob([(x - 2, y - r), (x - r * 0.8, y - r * 0.56), (x - r * 1.06, y + r * 0.1), (x - r * 0.66, y + r * 0.78),
                    (x - r * 0.1, y + r * 0.94), (x - r * 0.4, y)], "wood")  # fmt: skip
        for k in (0.15, 0.55):
            sheet.curve([(x + 2, y - r * 0.9), (x + k * r, y), (x + k * r * 0.5, y + r * 0.86)], "wood", 3.5)
        sheet.curve([(x + r * 0.34, y - r * 0.8), (x + r * 0.92, y), (x + r * 0.6, y + r * 0.7)], HOT, 6)
    sheet.poly([(1186, 648), (1280, 640), (1296, 656), (1190, 662)], "steel+")
    sheet.round(1128, 646, 64, 16, 8, "ink")


def _draw_egg(sheet: Sheet) -> None:
    """One egg."""
    sheet.oval(1088, 660, 34, 5, "walnut-")
    sheet.oval(1110, 645, 22, 17, "cream")
    with sheet.within(skia.Path.Oval(skia.Rect.MakeLTRB(1088, 628, 1132, 662))):
        sheet.oval(1095, 653, 25, 18, "cream--")
        sheet.oval(1128, 643, 6, 13, HOT)


def _mask(sheet: Sheet) -> None:
    """Where the alley's lamp falls: a wedge of the floor, and one of the wall and counter beside the door."""
    x0, x1, _, y1 = DOOR
    sheet.poly([(x0, y1), (x1, y1), (x1 - 60, 1090), (x0 - 560, 1090)], "#FFFFFF")
    sheet.poly([(1382, 236), (900, 520), (960, 900), (1382, 900)], "#FFFFFF")
    sheet.rect(x1 + 30, 90, 18, 800, "#FFFFFF")


def _shine(sheet: Sheet, variant: str) -> None:
    """What burns: the lamp, and the pilot's blue row."""
    sheet.oval(1690, 190, 44, 44, "=#FFD98A", 0.5)
    sheet.oval(1690, 190, 28, 28, "=#FFF1CE")
    sheet.glow(150, 654, 120, "=#3F78FF", 0.4)
    for k in range(9):
        x = 76 + 18.5 * k
        sheet.blob([(x - 5, 662), (x, 636), (x + 5, 662)], "=#6FB0FF")
        sheet.blob([(x - 2.5, 662), (x, 650), (x + 2.5, 662)], "=#DDEBFF")
