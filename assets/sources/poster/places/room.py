"""The room: Jess's corner of the flat over the diner."""

from __future__ import annotations

from ..kit.home import (
    crate_records,
    hang_lights,
    lay_duffel,
    lean_paddle,
    play_records,
    row_books,
    stack_books,
    stand_lamp,
)  # fmt: skip
from ..kit.nature import hang_moon, spread_stars
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Sheet, make_path
from ..kit.shell import Room, draw_shell, lay_boards, set_door, set_window
from ..kit.view import View

VIEW = View(1010, 390, 1150, 1.6, sun=(0.7, -0.6))
ROOM = Room(-2.75, 2.75, 4.7, 2.6)
WINDOW = (-1.75, 1.0, 1.45, 1.2)  # x, sill, width, height on the back wall
LAMP = (0.62, 1.62, 4.45)


def draw(sheet: Sheet, variant: str) -> None:
    """The corner, from the ceiling down to the mattress."""
    draw_shell(sheet, VIEW, ROOM, ("teal", "teal+", "teal-"), "wood", "soot-")
    lay_boards(sheet, VIEW, ROOM, ("wood", "wood-", "oak-", "wood"), 0.24, "walnut-")
    _draw_back(sheet)
    _draw_left(sheet)
    _draw_right(sheet)
    _draw_bed(sheet, variant == "lamp")
    _draw_books(sheet)


def _draw_back(sheet: Sheet) -> None:
    x, sill, w, h = WINDOW
    with sheet.on(VIEW.wall(ROOM.left, ROOM.height, ROOM.depth)):
        sheet.rect(0, ROOM.height - 0.16, 5.5, 0.16, "walnut")
        sheet.rect(0, 0, 5.5, 0.1, "walnut-")
    with sheet.on(VIEW.wall(0, 0, ROOM.depth)):
        _draw_street(sheet, x, -sill - h, w, h)
        set_window(sheet, x, -sill - h, w, h, "cream-")
        sheet.poly(
            [(x - 0.3, -2.42), (x + 0.16, -2.42), (x + 0.02, -1.5), (x - 0.12, -0.86), (x - 0.3, -0.86)],
            "maroon",
        )
        sheet.poly(
            [
                (x + w + 0.3, -2.42),
                (x + w - 0.1, -2.42),
                (x + w + 0.04, -1.5),
                (x + w + 0.14, -0.86),
                (x + w + 0.3, -0.86),
            ],
            "maroon-",
        )
        sheet.rect(x - 0.36, -2.45, w + 0.72, 0.04, "gold-")
        sheet.oval(x + 0.35, -sill - 0.02, 0.07, 0.014, "steel")
        sheet.rect(x + 0.335, -sill - 0.035, 0.05, 0.008, "cream")
        _draw_posters(sheet)
        with sheet.shifted(0.9, -1.72):
            sheet.rect(-0.02, 0, 1.5, 0.045, "oak")
            row_books(sheet, 1.02, 0.3, 5)
            with sheet.shifted(1.2, 0, 0.72):
                play_records(sheet)
        hang_lights(sheet, [(0.75, -2.44), (1.5, -2.38), (2.3, -2.46), (2.75, -2.3)], 0.028, False, 0.06)
    with sheet.on(VIEW.wall(LAMP[0], 0, LAMP[2])):
        stand_lamp(sheet, LAMP[1] - 0.1, "cream")


def _draw_street(sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """What the window shows: roofs, the church, the diner's glow from below."""
    with sheet.within(make_path([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])):
        sheet.rect(x, y, w, h, "=#14405A")
        sheet.dissolve(
            make_path([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]),
            "=#3E8C94",
            (x, y + h),
            (x, y + h * 0.2),
        )
        with sheet.shifted(x, y, 0.002):
            spread_stars(sheet, 34, (0, 0, 720, 300), 4)
            hang_moon(sheet, 560, 130, 44)
        for bx, bw, bh in ((0, 0.42, 0.5), (0.36, 0.3, 0.34), (1.0, 0.46, 0.42)):
            sheet.rect(x + bx, y + h - bh, bw, bh, "=#0C2338")
        sheet.rect(x + 0.68, y + h - 0.62, 0.13, 0.62, "=#1B4A60")
        sheet.poly([(x + 0.66, y + h - 0.6), (x + 0.745, y + h - 1.02), (x + 0.83, y + h - 0.6)], "=#0C2338")
        for wx, wy in ((0.1, 0.36), (0.24, 0.36), (0.1, 0.2), (1.16, 0.28), (1.3, 0.28)):
            sheet.rect(x + wx, y + h - wy, 0.06, 0.09, "=#F4AF4A")
        low = make_path([(x, y + h), (x + w, y + h), (x + w, y + h - 0.4), (x, y + h - 0.4)])
        sheet.dissolve(low, "=#D2563A", (x, y + h + 0.1), (x, y + h - 0.3))


def _draw_posters(sheet: Sheet) -> None:
    """Two bills for bands that never were."""
    sheet.rect(-0.02, -2.2, 0.5, 0.7, "cream")
    sheet.rect(0.01, -2.17, 0.44, 0.64, "red")
    for i in range(5):
        sheet.oval(0.23, -1.86, 0.2 - i * 0.042, 0.2 - i * 0.042, "cream" if i % 2 == 0 else "ink")
    sheet.text("THE NICKELS", 0.23, -1.57, 0.052, "cream", 0.2, middle=True)
    with sheet.turned(0.08, -1.38, -3):
        sheet.rect(0, 0, 0.36, 0.5, "paper")
        sheet.rect(0.02, 0.02, 0.32, 0.32, "navy")
        sheet.poly([(0.04, 0.32), (0.18, 0.08), (0.32, 0.32)], "amber")
        sheet.text("LOUD", 0.18, 0.43, 0.07, "ink", 0.22, middle=True)


def _draw_left(sheet: Sheet) -> None:
    """The left wall: hooks, a coat, the paddle for no canoe."""
    with sheet.on(VIEW.side(ROOM.left, 0, 2.4)):
        sheet.rect(0, -0.16, 2.3, 0.16, "walnut-")
        sheet.rect(0.5, -1.92, 0.9, 0.08, "oak")
        for x, ink in ((0.62, "mustard"), (0.98, "denim+")):
            sheet.blob(
                [
                    (x, -1.9),
                    (x + 0.1, -1.86),
                    (x + 0.2, -1.0),
                    (x + 0.12, -0.86),
                    (x - 0.14, -0.88),
                    (x - 0.14, -1.4),
                    (x - 0.08, -1.84),
                ],
                ink,
            )
        sheet.rect(0.1, -2.2, 0.44, 0.6, "paper-")
        sheet.text("EXIT", 0.32, -1.85, 0.13, "maroon", 0.2, middle=True)
    with sheet.on(VIEW.wall(-2.5, 0, 4.5)), sheet.turned(0, 0, -6):
        lean_paddle(sheet)


def _draw_right(sheet: Sheet) -> None:
    """The right wall: the door, and Luke's key on its nail."""
    with sheet.on(VIEW.side(ROOM.right, 0, 2.35)):
        sheet.rect(0, -0.16, 2.35, 0.16, "walnut-")
        set_door(sheet, 0.55, -2.05, 0.86, 2.05, "wood", "oak-")
        sheet.rect(1.62, -1.62, 0.16, 0.1, "oak")
        sheet.line([(1.7, -1.56), (1.7, -1.46)], "gold", 0.02)
        sheet.oval(1.7, -1.43, 0.04, 0.04, "gold")


def _draw_bed(sheet: Sheet, packing: bool) -> None:
    """Two pallets, a mattress, a blanket, and the duffel open on it while he packs."""
    VIEW.box(sheet, (0.75, 2.68), (0, 0.2), (3.5, 4.6), ("oak", "oak", "oak-"))
    VIEW.box(sheet, (0.72, 2.7), (0.2, 0.44), (3.45, 4.62), ("cream", "paper", "paper-"))
    at = VIEW.at
    sheet.blob(
        [
            at(1.45, 0.46, 4.6),
            at(2.72, 0.46, 4.6),
            at(2.74, 0.46, 3.42),
            at(2.7, 0.12, 3.4),
            at(2.2, 0.16, 3.4),
            at(1.7, 0.08, 3.38),
            at(1.35, 0.42, 3.42),
        ],
        "maroon",
    )
    for i in range(4):
        x = 1.6 + i * 0.3
        sheet.blob(
            [
                at(x, 0.47, 4.6),
                at(x + 0.12, 0.47, 4.6),
                at(x + 0.14, 0.47, 3.42),
                at(x + 0.1, 0.14, 3.39),
                at(x, 0.14, 3.39),
                at(x - 0.02, 0.47, 3.42),
            ],
            "rust" if i % 2 else "maroon-",
        )
    with sheet.on(VIEW.wall(2.2, 0.46, 4.5)):
        sheet.blob(
            [(-0.36, 0.02), (-0.4, -0.16), (-0.2, -0.26), (0.2, -0.26), (0.42, -0.15), (0.38, 0.03)], "cream"
        )
        sheet.blob([(-0.3, 0.02), (-0.1, -0.1), (0.3, -0.08), (0.36, 0.02)], "paper-")
    if packing:
        with sheet.on(VIEW.wall(1.28, 0.42, 3.75)):
            lay_duffel(sheet, opened=True)
    with sheet.on(VIEW.wall(2.12, 0.45, 3.62)):
        stack_books(sheet, 2, 0.2, 9)
        sheet.rect(0.2, -0.02, 0.14, 0.02, "steel")


def _draw_books(sheet: Sheet) -> None:
    """Stacks up to the sill, and a crate of records."""
    spots = (
        (-1.78, 4.5, 21, 0.28),
        (-1.42, 4.5, 16, 0.26),
        (-1.08, 4.52, 19, 0.27),
        (-0.74, 4.5, 11, 0.27),
        (-0.38, 4.5, 7, 0.26),
    )
    for i, (x, z, count, width) in enumerate(spots):
        with sheet.on(VIEW.wall(x, 0, z)):
            stack_books(sheet, count, width, 3 + i)
    with sheet.on(VIEW.wall(-0.1, 0, 4.3)):
        crate_records(sheet, 0.46, 2)
    for x, z, count, seed in ((-2.25, 4.1, 9, 31), (-1.9, 3.9, 5, 33), (-0.55, 4.0, 4, 34)):
        with sheet.on(VIEW.wall(x, 0, z)):
            stack_books(sheet, count, 0.27, seed)


def _pools(variant: str) -> list[Pool]:
    if variant == "dark":
        return [Pool("moon", _mask_moon)]
    return [Pool("lamp", _mask_lamp)]


def _mask_lamp(sheet: Sheet) -> None:
    """The lamp's cones: a hard one down, a small one up, a soft ring on the wall."""
    x, y = VIEW.at(*LAMP)
    wall = make_path([(x - 420, y - 420), (x + 420, y - 420), (x + 420, y + 420), (x - 420, y + 420)])
    sheet.dissolve(wall, "#FFFFFF", (x, y), (x + 420, y), ring=True)
    sheet.oval(x, y, 170, 170, "#FFFFFF")
    sheet.poly(
        [(x - 50, y), (x + 50, y), (x + 700, 960), (x + 560, 1040), (x - 500, 1040), (x - 620, 960)],
        "#FFFFFF",
    )
    sheet.poly([(x - 32, y - 70), (x + 32, y - 70), (x + 250, 0), (x - 250, 0)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 930), (0, 930)], "#000000", (0, 1040), (0, 930))


def _mask_moon(sheet: Sheet) -> None:
    """The window's light on the floor and across the bed."""
    at = VIEW.at
    for side in (0.0, 0.75):
        for row in (0.0, 0.5):
            a, b = -1.3 + side, -0.64 + side
            z0, z1 = 3.9 - row * 1.5, 3.9 - (row + 0.42) * 1.5
            sheet.poly(
                [at(a + row, 0, z0), at(b + row, 0, z0), at(b + 0.5 + row, 0, z1), at(a + 0.5 + row, 0, z1)],
                "#FFFFFF",
            )
    for x, y, z in ((-1.8, 2.2, 4.7), (-0.25, 2.2, 4.7)):
        sheet.poly([at(x, y, z), at(x + 0.1, y, z), at(x + 0.1, 1.0, z), at(x, 1.0, z)], "#FFFFFF")
    sheet.poly(
        [at(-1.9, 0.93, 4.7), at(-0.15, 0.93, 4.7), at(-0.3, 0.55, 4.5), at(-1.9, 0.55, 4.5)], "#FFFFFF"
    )


def _shine(sheet: Sheet, variant: str) -> None:
    """The lamp's shade, burning."""
    if variant == "dark":
        return
    x, y, z = LAMP
    with sheet.on(VIEW.wall(x, y - 0.1, z)):
        sheet.poly([(-0.13, -0.16), (0.13, -0.16), (0.22, 0.14), (-0.22, 0.14)], "=#FFE3A0")
        sheet.poly([(0.04, -0.16), (0.13, -0.16), (0.22, 0.14), (0.1, 0.14)], "=#F6BE62")
        sheet.oval(0, 0.135, 0.21, 0.02, "=#FFFBEA")


PLACE = Place(
    name="room",
    lights={"lamp": "dusk", "packed": "dusk", "dark": "shade"},
    draw=draw,
    over=_shine,
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(Inset((1000, 460, 1970, 1020), 2.0, ("lamp",)), Inset((200, 120, 1230, 700), 2.0, ("lamp",))),
)  # fmt: skip
