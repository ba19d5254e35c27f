"""The video store, by letter."""

from __future__ import annotations

import random

from ..kit.home import bowl_snacks, hang_lights
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Sheet
from ..kit.shell import Room, draw_shell, lay_tiles, stripe_wall
from ..kit.store_sides import draw_sides
from ..kit.street import stack_tapes
from ..kit.view import View

VIEW = View(1010, 395, 1150, 1.6, sun=(-0.4, -0.9))
ROOM = Room(-3.7, 3.7, 6.3, 2.9)
SIDE = Room(-3.7, 3.7, 4.75, 2.9)  # towards the window, or the wall behind the clerk
COUNTER = ((1.4, 3.3), (3.55, 4.15), 1.05)
LETTERS = ("A-F", "G-M", "N-V", "W")
TUBES = ((-1.7, 4.6), (0.4, 4.6), (-1.7, 2.7), (0.4, 2.7))
SIGN = (0.31, 2.27)  # the W: its middle on the back wall


def draw(sheet: Sheet, variant: str) -> None:
    """Shelves on three sides, a rack in the middle, the counter; or the other side and the counter."""
    if variant == "sides":
        draw_shell(sheet, VIEW, SIDE, ("mustard", "mustard+", "mustard-"), "maroon", "plaster")
        lay_tiles(sheet, VIEW, SIDE, ("maroon", "maroon-"), 0.6)
        draw_sides(sheet, VIEW, SIDE)
        _draw_counter(sheet)
        return
    draw_shell(sheet, VIEW, ROOM, ("mustard", "mustard+", "mustard-"), "maroon", "plaster")
    lay_tiles(sheet, VIEW, ROOM, ("maroon", "maroon-"), 0.6)
    _draw_ceiling(sheet)
    _draw_back(sheet, variant != "stopped")
    _draw_left(sheet)
    _draw_right(sheet)
    _draw_rack(sheet)
    _draw_counter(sheet)
    if variant == "paid":
        _pay(sheet)


def _draw_ceiling(sheet: Sheet) -> None:
    at = VIEW.at
    for z in (1.4, 2.3, 3.3, 4.3, 5.3):
        sheet.line([at(ROOM.left, ROOM.height, z), at(ROOM.right, ROOM.height, z)], "plaster-", 3, flat=True)
    for x in (-2.8, -1.4, 0.0, 1.4, 2.8):
        sheet.line([at(x, ROOM.height, 1.0), at(x, ROOM.height, ROOM.depth)], "plaster-", 3, flat=True)
    for x, z in TUBES:
        sheet.poly(
            [
                at(x, ROOM.height, z + 0.45),
                at(x + 1.3, ROOM.height, z + 0.45),
                at(x + 1.3, ROOM.height, z),
                at(x, ROOM.height, z),
            ],
            "white",
        )


def _draw_back(sheet: Sheet, moving: bool) -> None:
    with sheet.on(VIEW.wall(0, 0, ROOM.depth)):
        with sheet.shifted(ROOM.left, -ROOM.height):
            stripe_wall(sheet, 7.4, 1.0, "mustard", 0.3, 0.5)
        sheet.rect(ROOM.left, -2.06, 7.4, 0.06, "red")
        hang_lights(
            sheet,
            [(-3.6, -2.78), (-1.8, -2.82), (0.0, -2.78), (1.8, -2.82), (3.6, -2.78)],
            0.03,
            moving,
            0.03,
            8,
        )
        for i, letter in enumerate(LETTERS):
            x = -3.0 + i * 1.0
            sheet.rect(x - 0.03, -2.0, 0.98, 2.0, "bottle")
            sheet.rect(x + 0.02, -1.95, 0.88, 1.9, "bottle-")
            stack_tapes(sheet, x + 0.03, -1.94, 0.86, 1.86, 6, 40 + i)
            if letter != "W":
                sheet.rect(x + 0.2, -2.36, 0.52, 0.3, "cream")
                sheet.text(letter, x + 0.46, -2.13, 0.17, "ink", 0.19, middle=True)
        sheet.rect(SIGN[0] - 0.27, -SIGN[1] - 0.27, 0.54, 0.5, "red")
        sheet.text("W", SIGN[0], -SIGN[1] + 0.16, 0.36, "white", 0.21, middle=True)
        sheet.rect(0.3, -1.29, 0.14, 0.25, "ink")
        sheet.rect(1.05, -2.6, 1.5, 0.36, "cream")
        sheet.text("BE KIND, REWIND", 1.8, -2.36, 0.14, "red", 0.18, "hand", middle=True)
        sheet.rect(1.16, -1.9, 0.62, 0.86, "cream")
        sheet.rect(1.19, -1.87, 0.56, 0.62, "amber")
        sheet.oval(1.47, -1.58, 0.18, 0.18, "red")
        sheet.text("IRON SUMMER", 1.47, -1.14, 0.06, "ink", 0.2, middle=True)
        sheet.rect(1.95, -1.85, 0.66, 0.6, "paper")
        for i, line in enumerate(("NO FOOD", "NO BOOKS", "NO LEANING")):
            sheet.text(line, 2.28, -1.68 + i * 0.17, 0.085, "ink", 0.17, "hand", middle=True)


def _draw_left(sheet: Sheet) -> None:
    """The left wall: a run of shelves, and the street through the front window's edge."""
    with sheet.on(VIEW.side(ROOM.left, 0, 2.6)):
        sheet.rect(0, -2.06, 3.7, 0.06, "red")
        for i in range(3):
            x = 0.3 + i * 1.12
            sheet.rect(x - 0.04, -2.0, 1.1, 2.0, "bottle")
            stack_tapes(sheet, x + 0.02, -1.94, 0.98, 1.86, 6, 60 + i)
        with sheet.shifted(0.7, -2.5):
            sheet.rect(0, 0, 1.7, 0.36, "teal")
            sheet.text("DRAMA", 0.85, 0.28, 0.2, "cream", 0.19, middle=True)


def _draw_right(sheet: Sheet) -> None:
    with sheet.on(VIEW.side(ROOM.right, 0, 2.6)):
        sheet.rect(0, -2.06, 3.7, 0.06, "red")
        sheet.rect(1.4, -2.0, 2.2, 2.0, "bottle-")
        stack_tapes(sheet, 1.45, -1.94, 2.1, 1.86, 6, 77)
        with sheet.shifted(3.1, -2.5, flip=True):
            sheet.rect(0, 0, 1.5, 0.36, "plum")
            sheet.text("HORROR", 0.75, 0.28, 0.2, "cream", 0.19, middle=True)
    with sheet.on(VIEW.wall(2.86, 2.62, 4.9)):
        sheet.rect(0.3, -0.3, 0.06, 0.4, "soot")
        sheet.rect(-0.08, 0.04, 0.86, 0.66, "soot")
        sheet.rect(-0.02, 0.1, 0.74, 0.52, "=#9CD0D8")
        sheet.poly([(-0.02, 0.42), (0.3, 0.3), (0.72, 0.46), (0.72, 0.62), (-0.02, 0.62)], "=#2F7580")
        sheet.oval(0.5, 0.24, 0.07, 0.07, "=#FFF1CE")


def _draw_rack(sheet: Sheet) -> None:
    """The low rack in the middle of the room, turned a little, its end full of new tapes."""
    VIEW.box(sheet, (-3.2, -1.15), (0, 1.12), (3.5, 4.1), ("oak", "oak-", "wood"))
    with sheet.on(VIEW.wall(-3.2, 1.12, 3.5)):
        sheet.rect(0.04, 0.05, 1.97, 1.07, "walnut-")
        stack_tapes(sheet, 0.06, 0.06, 1.93, 1.02, 3, 12)
    with sheet.on(VIEW.side(-1.15, 1.12, 3.5)):
        stack_tapes(sheet, 0.04, 0.06, 0.52, 1.02, 3, 19)
    with sheet.on(VIEW.wall(-2.6, 1.5, 3.8)):
        sheet.rect(0, 0, 0.9, 0.34, "red")
        sheet.text("NEW", 0.45, 0.26, 0.18, "cream", 0.2, middle=True)
        sheet.rect(0.42, 0.34, 0.06, 0.1, "soot")


def _draw_counter(sheet: Sheet) -> None:
    """Kirk's counter: register, popcorn, the rules, the slot for returns."""
    (x0, x1), (z0, z1), top = COUNTER
    with sheet.on(VIEW.wall(3.1, 0.98, 4.9)):
        _draw_popcorn(sheet)
    VIEW.box(sheet, (x0, x1), (0, top - 0.05), (z0 + 0.06, z1), ("wood", "wood", "walnut"))
    with sheet.on(VIEW.wall(x0, top - 0.05, z0 + 0.06)):
        for i in range(5):
            sheet.rect(0.04 + i * 0.38, 0.06, 0.32, 0.9, "walnut")
        sheet.rect(0.12, 0.14, 0.72, 0.44, "cream")
        sheet.text("LATE FEES", 0.48, 0.32, 0.1, "red", 0.18, "hand", middle=True)
        sheet.text("NO EXCUSES", 0.48, 0.5, 0.08, "ink", 0.18, "hand", middle=True)
        sheet.rect(1.0, 0.16, 0.5, 0.16, "steel")
        sheet.rect(1.05, 0.2, 0.4, 0.07, "ink")
        sheet.text("RETURNS", 1.25, 0.42, 0.07, "cream", 0.18, middle=True)
    VIEW.box(sheet, (x0 - 0.06, x1), (top - 0.05, top), (z0, z1), ("paper", "oak", "wood"))
    with sheet.on(VIEW.wall(0, top, 3.8)):
        sheet.rect(2.42, -0.26, 0.5, 0.26, "grey")
        sheet.poly([(2.42, -0.26), (2.92, -0.26), (2.84, -0.42), (2.5, -0.42)], "steel")
        sheet.rect(2.52, -0.39, 0.28, 0.07, "sky")
        sheet.rect(2.46, -0.2, 0.42, 0.14, "soot")
        for i, ink in enumerate(("teal", "maroon", "gold", "red", "navy")):
            sheet.rect(1.52, -0.05 - i * 0.045, 0.22, 0.04, ink)


def _pay(sheet: Sheet) -> None:
    """A five and some quarters, one of them on its edge."""
    with sheet.on(VIEW.wall(0, COUNTER[2], 3.62)):
        sheet.poly([(1.9, -0.02), (2.2, -0.06), (2.25, -0.01), (1.94, 0.03)], "leaf+")
        sheet.oval(2.07, -0.015, 0.045, 0.02, "leaf-")
        for x, y in ((2.3, 0.02), (2.34, -0.01), (2.37, 0.03)):
            sheet.oval(x, y, 0.03, 0.014, "steel")
        sheet.oval(2.44, -0.02, 0.02, 0.036, "white")


def _draw_popcorn(sheet: Sheet) -> None:
    sheet.rect(-0.34, -0.16, 0.68, 0.18, "red")
    sheet.rect(-0.32, -0.78, 0.64, 0.62, "cream+")
    with sheet.shifted(0, -0.16):
        bowl_snacks(sheet, "popcorn", 0.5, 8)
    sheet.rect(-0.32, -0.4, 0.64, 0.24, "cream")
    for x in (-0.34, 0.3):
        sheet.rect(x, -0.8, 0.05, 0.66, "red")
    sheet.poly([(-0.4, -0.78), (0.4, -0.78), (0.3, -0.98), (-0.3, -0.98)], "red")
    sheet.text("POP", 0, -0.83, 0.1, "cream", 0.2, middle=True)


def _pools(variant: str) -> list[Pool]:
    if variant == "sides":
        return [Pool("store", _mask_sides)]
    return [] if variant == "stopped" else [Pool("store", _mask_tubes)]


def _mask_counter(sheet: Sheet) -> None:
    """The counter is bright, and the floor before it dim."""
    at = VIEW.at
    (x0, x1), (z0, z1), top = COUNTER
    sheet.poly(
        [
            at(x0 - 0.1, top, z1),
            at(x1, top, z1),
            at(x1, top, z0),
            at(x1, 0, z0),
            at(x0 - 0.1, 0, z0),
            at(x0 - 0.1, top, z0),
        ],
        "#FFFFFF",
    )
    sheet.fade([(0, 1180), (2020, 1180), (2020, 780), (0, 780)], "#000000", (0, 960), (0, 820))


def _mask_sides(sheet: Sheet) -> None:
    """What the tubes overhead reach of it."""
    at = VIEW.at
    far = SIDE.depth
    sheet.poly([at(-3.3, 0, far), at(3.3, 0, far), at(3.3, 2.7, far), at(-3.3, 2.7, far)], "#FFFFFF")
    _mask_counter(sheet)


def _mask_tubes(sheet: Sheet) -> None:
    """Under the tubes it is bright; the corners stay warm and dim."""
    at = VIEW.at
    sheet.poly([at(-2.6, 0, 6.3), at(2.0, 0, 6.3), at(2.6, 0, 3.1), at(-2.9, 0, 3.1)], "#FFFFFF")
    sheet.poly([at(-3.1, 0, 6.3), at(2.7, 0, 6.3), at(2.2, 2.9, 6.3), at(-2.6, 2.9, 6.3)], "#FFFFFF")
    sheet.poly([at(-2.2, 2.9, 6.3), at(2.2, 2.9, 6.3), at(2.2, 2.9, 1.6), at(-2.2, 2.9, 1.6)], "#FFFFFF")
    x, y = at(-2.2, 1.1, 3.5)
    sheet.rect(x - 360, y - 10, 720, 420, "#FFFFFF")
    _mask_counter(sheet)


def _shine(sheet: Sheet, variant: str) -> None:
    """The tubes; and, while time stands, the two things that keep their colour, and the dust in the air."""
    at = VIEW.at
    for x, z in () if variant == "sides" else TUBES:
        ink = "=#FFF9E2" if variant != "stopped" else "=#D3D8DE"
        sheet.poly(
            [
                at(x + 0.06, ROOM.height, z + 0.4),
                at(x + 1.24, ROOM.height, z + 0.4),
                at(x + 1.24, ROOM.height, z + 0.05),
                at(x + 0.06, ROOM.height, z + 0.05),
            ],
            ink,
        )
    if variant == "stopped":
        with sheet.on(VIEW.wall(0, 0, ROOM.depth)):
            sheet.rect(SIGN[0] - 0.27, -SIGN[1] - 0.27, 0.54, 0.5, "=#C8382C")
            sheet.text("W", SIGN[0], -SIGN[1] + 0.16, 0.36, "=#F6F1E4", 0.21, middle=True)
            sheet.rect(0.3, -1.29, 0.14, 0.25, "=#C08A48")
        rng = random.Random(7)
        for _ in range(240):
            x, y = rng.uniform(40, 1980), rng.uniform(60, 900)
            size = rng.choice((1.6, 1.6, 2.2, 2.2, 3.2))
            sheet.oval(x, y, size, size, "=#D3D8DE")
        with sheet.on(VIEW.wall(2.86, 2.62, 4.9)):
            sheet.rect(-0.02, 0.1, 0.74, 0.52, "=#BCC2CA")


def _cut(sheet: Sheet) -> None:
    """The counter's length where Kirk stands behind it."""
    (x0, _), (z0, z1), top = COUNTER
    at = VIEW.at
    side = [at(x0, 0, z0), at(x0, 0, z1), at(x0, top, z1)]
    sheet.poly([*side, at(2.85, top, z1), at(2.85, 0, z0)], "#FFFFFF")


PLACE = Place(
    name="video_store",
    lights={"open": "indoor", "stopped": "stopped", "sides": "indoor", "paid": "indoor"},
    draw=draw,
    over=_shine,
    cut=_cut,
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(Inset((50, 170, 1960, 680)),),
)  # fmt: skip
