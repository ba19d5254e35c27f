"""The hall of the house: what the duffel lands in."""

from __future__ import annotations

from ..kit.home import hang_frame, lay_duffel, row_books, stand_lamp
from ..kit.nature import spread_stars
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Sheet, make_path
from ..kit.shell import Room, draw_shell, lay_boards, set_door, stripe_wall
from ..kit.view import View

VIEW = View(980, 390, 1150, 1.6, sun=(0.2, -0.9))
ROOM = Room(-2.8, 2.9, 5.2, 2.85)
LAMP = (-0.62, 1.32, 4.95)


def draw(sheet: Sheet, variant: str) -> None:
    """Front door on the left, closet and lamp in the middle, stairs and the film's light on the right."""
    draw_shell(sheet, VIEW, ROOM, ("rust", "rust+", "rust-"), "oak-", "paper-")
    lay_boards(sheet, VIEW, ROOM, ("oak-", "wood", "oak--"), 0.2, "walnut", 3)
    _draw_rug(sheet)
    _draw_back(sheet)
    _draw_left(sheet)
    _draw_stairs(sheet)
    _draw_table(sheet)
    if variant != "no_bag":
        _draw_bag(sheet)


def _draw_rug(sheet: Sheet) -> None:
    with sheet.on(VIEW.floor(-0.95, 0.005, 4.9)):
        sheet.rect(0, 0, 1.9, 4.2, "maroon")
        sheet.rect(0.12, 0, 1.66, 4.2, "gold-")
        sheet.rect(0.17, 0, 1.56, 4.2, "maroon")
        for i in range(7):
            y = 0.3 + i * 0.58
            sheet.poly([(0.95, y - 0.24), (1.45, y), (0.95, y + 0.24), (0.45, y)], "teal-")
            sheet.poly([(0.95, y - 0.13), (1.22, y), (0.95, y + 0.13), (0.68, y)], "gold-")


def _draw_back(sheet: Sheet) -> None:
    with sheet.on(VIEW.wall(0, 0, ROOM.depth)):
        with sheet.shifted(ROOM.left, -ROOM.height):
            stripe_wall(sheet, 5.7, 1.85, "rust", 0.22)
        sheet.rect(ROOM.left, -1.0, 5.7, 1.0, "cream")
        for i in range(15):
            sheet.rect(ROOM.left + 0.08 + i * 0.38, -0.88, 0.3, 0.68, "paper")
        sheet.rect(ROOM.left, -1.04, 5.7, 0.07, "white")
        sheet.rect(ROOM.left, -0.14, 5.7, 0.14, "white")
        sheet.rect(ROOM.left, -ROOM.height, 5.7, 0.1, "white")
        _draw_closet(sheet)
        _draw_doorway(sheet)
        for x, y, w, h, seed in (
            (-1.12, -2.3, 0.34, 0.44, 2),
            (-0.68, -2.42, 0.46, 0.36, 5),
            (-0.66, -1.98, 0.3, 0.3, 7),
            (-0.28, -1.96, 0.26, 0.34, 11),
            (-0.12, -2.4, 0.3, 0.36, 12),
        ):
            hang_frame(sheet, x, y, w, h, seed)


def _draw_closet(sheet: Sheet) -> None:
    """The closet, open and over-full: coats, boxes, a ski, a mallet."""
    x, w, h = -2.35, 0.95, 2.1
    sheet.rect(x - 0.1, -h - 0.1, w + 0.2, h + 0.1, "white")
    sheet.rect(x, -h, w, h, "ink")
    sheet.rect(x, -1.78, w, 0.04, "oak")
    for i, ink in enumerate(("denim", "red", "mustard", "plum", "teal")):
        px = x + 0.12 + i * 0.17
        sheet.blob(
            [(px, -1.76), (px + 0.12, -1.68), (px + 0.13, -0.8), (px - 0.1, -0.76), (px - 0.1, -1.66)], ink
        )
    for y, ink in ((-2.04, "oak"), (-1.93, "cream")):
        sheet.rect(x + 0.12, y, 0.5, 0.11, ink)
    sheet.rect(x + 0.05, -0.34, 0.42, 0.34, "oak")
    sheet.rect(x + 0.44, -0.5, 0.4, 0.5, "wood")
    with sheet.turned(x + 0.82, -0.02, 9):
        sheet.round(-0.03, -1.75, 0.07, 1.75, 0.03, "sky")
    with sheet.turned(x + 0.3, -0.3, -14):
        sheet.rect(-0.015, -0.9, 0.03, 0.9, "oak")
        sheet.rect(-0.12, -1.0, 0.24, 0.12, "red")
    sheet.poly([(x + w, -h), (x + w + 0.42, -h - 0.16), (x + w + 0.42, 0.1), (x + w, 0)], "cream-")


def _draw_doorway(sheet: Sheet) -> None:
    """The living room beyond: dark but for the film."""
    x, w, h = 0.62, 1.0, 2.15
    sheet.rect(x - 0.1, -h - 0.1, w + 0.2, h + 0.1, "white")
    sheet.rect(x, -h, w, h, "=#123048")
    with sheet.within(make_path([(x, -h), (x + w, -h), (x + w, 0), (x, 0)])):
        sheet.poly([(x, -1.7), (x + w, -1.15), (x + w, -0.2), (x, -0.5)], "=#2F7080")
        sheet.poly([(x, -1.35), (x + w, -1.05), (x + w, -0.6), (x, -0.8)], "=#8FC3C4")
        # One end of the couch: its arm, its back, a cushion on its corner.
        sheet.rect(x + 0.34, -0.82, 0.9, 0.82, "=#16324A")
        sheet.rect(x + 0.34, -0.82, 0.9, 0.05, "=#3E7480")
        sheet.poly([(x + 0.7, -0.42), (x + 0.64, -0.72), (x + 0.98, -0.76), (x + 1.0, -0.42)], "=#4E8290")
        sheet.rect(x + 0.5, -0.44, 0.8, 0.44, "=#1C3E56")
        sheet.rect(x + 0.3, -0.6, 0.24, 0.6, "=#10283E")
        sheet.rect(x + 0.3, -0.6, 0.24, 0.05, "=#3E7480")
        for i in range(5):
            sheet.oval(x + 0.08 + i * 0.22, -2.0 + 0.05 * (i % 2), 0.028, 0.034, "=#F4B04E")


def _draw_left(sheet: Sheet) -> None:
    """The front door and its window to the porch, hooks with scarves."""
    with sheet.on(VIEW.side(ROOM.left, 0, 2.2)):
        with sheet.shifted(0, -ROOM.height):
            stripe_wall(sheet, 3.0, 1.85, "rust-", 0.22)
        sheet.rect(0, -1.0, 3.0, 1.0, "cream-")
        sheet.rect(0, -1.04, 3.0, 0.07, "cream")
        set_door(sheet, 0.95, -2.15, 1.0, 2.15, "bottle", "white", 2)
        pane = make_path([(1.1, -2.0), (1.8, -2.0), (1.8, -1.15), (1.1, -1.15)])
        sheet.fill(pane, "=#163E58")
        with sheet.within(pane), sheet.shifted(1.1, -2.0, 0.002):
            spread_stars(sheet, 18, (0, 0, 350, 300), 5)
        sheet.rect(1.43, -2.0, 0.04, 0.85, "bottle")
        sheet.rect(1.1, -1.6, 0.7, 0.04, "bottle")
        sheet.rect(2.2, -1.85, 0.6, 0.09, "walnut")
        for x, ink in ((2.3, "red"), (2.5, "teal"), (2.68, "mustard")):
            sheet.blob(
                [(x, -1.82), (x + 0.09, -1.7), (x + 0.1, -0.95), (x - 0.09, -0.92), (x - 0.08, -1.7)], ink
            )


def _draw_stairs(sheet: Sheet) -> None:
    """The stairs up, along the right wall, with their banister."""
    steps, rise, run = 9, 0.2, 0.3
    at = VIEW.at
    end = 2.75 + steps * run
    side = [at(1.95, 0, 2.75)]
    for i in range(steps):
        side += [at(1.95, rise * (i + 1), 2.75 + i * run), at(1.95, rise * (i + 1), 2.75 + (i + 1) * run)]
    for i in reversed(range(steps)):
        z, y = 2.75 + i * run, rise * i
        VIEW.box(sheet, (1.95, 2.9), (y, y + rise), (z, z + run), ("oak", "cream", "cream-"))
        with sheet.on(VIEW.wall(2.14, y + rise, z)):
            sheet.rect(0, 0, 0.56, rise, "maroon")
        sheet.poly(
            [
                at(2.14, y + rise, z),
                at(2.7, y + rise, z),
                at(2.7, y + rise, z + run),
                at(2.14, y + rise, z + run),
            ],
            "red",
        )
    sheet.poly([*side, at(1.95, 0, end)], "cream-")
    for i in range(1, 6):
        z = 2.9 + i * 0.36
        sheet.poly(
            [
                at(1.95, 0.12, z),
                at(1.95, (z - 2.9) * 0.66, z),
                at(1.95, (z - 2.7) * 0.66, z + 0.28),
                at(1.95, 0.12, z + 0.28),
            ],
            "paper-",
        )
    for i in range(steps):
        z, y = 2.85 + i * run, rise * (i + 1)
        sheet.line([at(1.98, y, z), at(1.98, y + 0.78, z)], "white", 11 - i * 0.6, flat=True)
    sheet.line([at(1.98, 1.0, 2.8), at(1.98, 1.0 + rise * 8, 2.8 + run * 8)], "walnut", 20, flat=True)
    sheet.poly([at(1.9, 1.25, 2.72), at(2.04, 1.25, 2.72), at(2.04, 0, 2.72), at(1.9, 0, 2.72)], "white")
    x, y = at(1.97, 1.25, 2.72)
    sheet.poly([(x - 40, y), (x + 40, y), (x + 40, y - 16), (x - 40, y - 16)], "walnut")
    sheet.poly([(x - 32, y - 16), (x + 32, y - 16), (x, y - 44)], "walnut")


def _draw_table(sheet: Sheet) -> None:
    """The telephone table and its lamp."""
    VIEW.box(sheet, (-1.15, -0.05), (0.72, 0.78), (4.7, 5.15), ("oak", "oak", "wood"))
    for x in (-1.1, -0.16):
        VIEW.box(sheet, (x, x + 0.06), (0, 0.72), (4.72, 4.8), ("wood", "wood", "walnut"))
    with sheet.on(VIEW.wall(LAMP[0], 0.78, LAMP[2])):
        stand_lamp(sheet, 0.4, "cream", "teal")
        sheet.blob([(-0.1, 0), (-0.12, -0.14), (0, -0.24), (0.12, -0.14), (0.1, 0)], "teal")
        with sheet.shifted(0.22, 0):
            sheet.blob([(-0.02, 0), (0.0, -0.09), (0.26, -0.09), (0.28, 0)], "red")
            sheet.round(-0.03, -0.14, 0.32, 0.05, 0.02, "red+")
        with sheet.shifted(-0.48, 0):
            row_books(sheet, 0.22, 0.16, 4)


def _draw_bag(sheet: Sheet) -> None:
    """The duffel, where it was let go."""
    with sheet.on(VIEW.wall(-1.62, 0, 3.9)):
        sheet.oval(0, 0.02, 0.6, 0.07, "ink", 0.5)
        lay_duffel(sheet)


def _pools(variant: str) -> list[Pool]:
    return [Pool("lamp", _mask_lamp), Pool("moon", _mask_film)]


def _mask_lamp(sheet: Sheet) -> None:
    """A round on the wall between the two doors, one on the ceiling over it, what falls before the table."""
    at, (x, y) = VIEW.at, VIEW.at(*LAMP)
    (left, top), (right, low) = at(-1.22, ROOM.height, ROOM.depth), at(0.46, 0, ROOM.depth)
    with sheet.within(make_path([(left, top), (right, top), (right, low), (left, low)])):
        wall = make_path([(left, top), (right, top), (right, low), (left, low)])
        sheet.dissolve(wall, "#FFFFFF", (x, y + 30), (x, y - 300), ring=True)
        sheet.oval(x, y - 20, 190, 215, "#FFFFFF")
    cx, cy = at(LAMP[0], ROOM.height, LAMP[2] - 0.5)
    sheet.oval(cx, cy, 150, 26, "#FFFFFF")
    sheet.poly(
        [at(-1.15, 0.78, 5.15), at(-0.05, 0.78, 5.15), at(-0.05, 0.78, 4.7), at(-1.15, 0.78, 4.7)], "#FFFFFF"
    )
    sheet.poly([at(-1.35, 0, 5.2), at(0.3, 0, 5.2), (x + 560, 980), (x - 560, 980)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 800), (0, 800)], "#000000", (0, 940), (0, 830))


def _mask_film(sheet: Sheet) -> None:
    """What the film throws through the doorway onto the floor."""
    at = VIEW.at
    sheet.poly([at(0.66, 0, 5.2), at(1.58, 0, 5.2), at(1.2, 0, 3.5), at(0.0, 0, 3.5)], "#FFFFFF")


def _shine(sheet: Sheet, variant: str) -> None:
    with sheet.on(VIEW.wall(LAMP[0], 0.78, LAMP[2])):
        sheet.poly([(-0.13, -0.56), (0.13, -0.56), (0.22, -0.26), (-0.22, -0.26)], "=#FFE3A0")
        sheet.poly([(0.04, -0.56), (0.13, -0.56), (0.22, -0.26), (0.1, -0.26)], "=#F6BE62")


PLACE = Place(
    name="hall",
    lights={"evening": "dusk", "no_bag": "dusk"},
    draw=draw,
    over=_shine,
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(Inset((160, 230, 1770, 690)), Inset((180, 610, 840, 990))),
)  # fmt: skip
