"""The living room: movie night, and the morning after."""

from __future__ import annotations

import math
import random

import skia

from ..kit.home import (
    DARK_HALL,
    LIT_HALL,
    bag_snacks,
    bowl_snacks,
    face_television,
    glaze,
    hang_frame,
    hang_lights,
    open_to_hall,
    row_books,
    stand_lamp,
    stand_player,
)
from ..kit.nature import spread_stars
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Point, Sheet, make_curve, make_path
from ..kit.shell import Room, draw_shell, lay_boards, set_window, stripe_wall
from ..kit.view import View

# The eye is as low as those who sit on the floor.
VIEW = View(1000, 375, 1150, 1.0, sun=(-0.9, -0.4))
ROOM = Room(-3.0, 3.1, 5.3, 2.6)
# The television stands at the near left and is turned to the couch: its screen's corners on the floor plan,
# and its height.
SCREEN = ((-1.78, 2.15), (-1.52, 3.0))
SCREEN_Y = (0.62, 1.28)
GLASS_HIGH = SCREEN_Y[1] - SCREEN_Y[0]
GLASS_RATIO = math.dist(*SCREEN) / GLASS_HIGH
# The couch's seat, from left to right and from front to back; they sit on the floor before it.
COUCH_X, COUCH_Z = (-0.7, 1.35), (2.4, 3.1)
# The power is out, and a candle stands on the table: whole, and burnt down.
FILMS = ("tv_grey", "tv_colour", "poppies")
CANDLE = ("candle", "candle_low")
CANDLE_AT = (-0.71, 0.37, 2.16)
SEATS = (810, 1125, 1440)  # across the map: where the three sit on the floor


def draw(sheet: Sheet, variant: str) -> None:
    """The room from the floor: film at the near left, food before it, the couch behind who watches."""
    draw_shell(sheet, VIEW, ROOM, ("teal", "teal+", "teal-"), "oak-", "paper-")
    lay_boards(sheet, VIEW, ROOM, ("wood", "oak-", "wood-"), 0.22, "walnut", 5)
    _draw_rug(sheet)
    _draw_back(sheet, variant)
    _draw_door(sheet, variant)
    _draw_walls(sheet, variant)
    _draw_stereo(sheet, variant)
    _draw_couch(sheet, variant)
    if variant in (*FILMS, *CANDLE):
        _draw_sat_on(sheet)
    _draw_television(sheet, variant)
    _draw_table(sheet, variant)


def _draw_rug(sheet: Sheet) -> None:
    """The rug before the couch and under it: teal, with two stripes and rows of diamonds."""
    with sheet.on(VIEW.floor(-1.75, 0.005, 2.75)):
        wide, deep = 4.1, 1.5
        sheet.rect(0, 0, wide, deep, "teal")
        for inset, ink in ((0.05, "cream"), (0.1, "rust"), (0.13, "teal")):
            sheet.rect(inset, -0.1, wide - 2 * inset, deep - inset + 0.1, ink)
        for row in range(5):
            for column in range(13):
                x, y = 0.34 + column * 0.32 - 0.16 * (row % 2), 0.16 + row * 0.27
                for size, ink in ((1.0, "gold-"), (0.62, "rust"), (0.3, "teal+")):
                    sheet.poly(
                        [
                            (x - 0.075 * size, y),
                            (x, y - 0.06 * size),
                            (x + 0.075 * size, y),
                            (x, y + 0.06 * size),
                        ],
                        ink,
                    )


def _draw_sat_on(sheet: Sheet) -> None:
    """The dark under those who sit on the rug, and behind their backs on the couch's front."""
    _, foot = VIEW.at(0, 0, COUCH_Z[0])
    for x in SEATS:
        sheet.oval(x + 26, foot + 34, 168, 30, "ink", 0.5)
        sheet.oval(x + 20, foot - 16, 104, 44, "ink", 0.25)


def _draw_back(sheet: Sheet, variant: str) -> None:
    lit = variant != "morning"
    with sheet.on(VIEW.wall(0, 0, ROOM.depth)):
        with sheet.shifted(ROOM.left, -ROOM.height):
            stripe_wall(sheet, 6.1, ROOM.height, "teal", 0.3, 0.14)
        sheet.rect(ROOM.left, -0.18, 6.1, 0.18, "cream")
        sheet.rect(ROOM.left, -ROOM.height, 6.1, 0.08, "cream")
        x, y, w, h = -0.75, -2.3, 1.7, 1.3
        pane = make_path([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])
        with sheet.within(pane):
            if lit:
                sheet.fill(pane, "=#12344E")
                sheet.dissolve(pane, "=#23647A", (0, y + h), (0, y))
                with sheet.shifted(x, y, 0.002):
                    spread_stars(sheet, 36, (0, 0, 850, 400), 8)
                sheet.oval(x + 0.3, y + 1.35, 0.6, 0.45, "=#0C2236")
                sheet.oval(x + 1.5, y + 1.35, 0.5, 0.6, "=#0C2236")
            else:
                sheet.fill(pane, "=#FDEFC6")
                sheet.oval(x + 1.2, y + 0.35, 0.22, 0.22, "=#FFFDF2")
                sheet.oval(x + 0.2, y + 1.3, 0.7, 0.6, "=#E8954A")
                sheet.oval(x + 1.5, y + 1.45, 0.6, 0.55, "=#D9702F")
                sheet.oval(x + 0.9, y + 1.5, 0.6, 0.4, "=#A9B06A")
        set_window(sheet, x, y, w, h, "cream", (3, 2))
        for side in (-1, 1):
            e = x - 0.06 if side < 0 else x + w + 0.06
            sheet.poly(
                [
                    (e + side * 0.3, -2.46),
                    (e - side * 0.26, -2.46),
                    (e - side * 0.1, -1.6),
                    (e + side * 0.02, -0.5),
                    (e + side * 0.34, -0.5),
                ],
                "rust",
            )
            sheet.poly(
                [
                    (e + side * 0.3, -2.46),
                    (e + side * 0.1, -2.46),
                    (e + side * 0.2, -0.5),
                    (e + side * 0.34, -0.5),
                ],
                "maroon",
            )
        sheet.rect(x - 0.45, -2.5, w + 0.9, 0.05, "gold")
        _draw_shelf(sheet)
        for fx, fy, fw, fh, seed in ((2.55, -2.3, 0.42, 0.5, 3), (-1.62, -1.95, 0.36, 0.3, 6)):
            hang_frame(sheet, fx, fy, fw, fh, seed)


def _draw_door(sheet: Sheet, variant: str) -> None:
    """The way to the hall, between the film and the couch."""
    with sheet.on(VIEW.wall(-2.78, 0, ROOM.depth - 0.005)):
        open_to_hall(sheet, LIT_HALL if variant in ("morning", "lights_up") else DARK_HALL)


def _draw_shelf(sheet: Sheet) -> None:
    """Bookshelf, where the house keeps its better half."""
    x, w = 1.45, 0.98
    sheet.rect(x - 0.05, -2.35, w + 0.1, 2.35, "walnut")
    for i in range(5):
        y = -0.1 - i * 0.45
        sheet.rect(x, y - 0.41, w, 0.41, "walnut-")
        with sheet.shifted(x + 0.02, y):
            row_books(sheet, w - (0.3 if i == 2 else 0.04), 0.35, 20 + i)


def _draw_walls(sheet: Sheet, variant: str) -> None:
    """Fairy lights along the back and the right wall."""
    lit = variant in ("lights_up", *FILMS)
    glow = variant == "lights_up"
    with sheet.on(VIEW.wall(0, 0, ROOM.depth - 0.01)):
        points = [
            (-2.9, -2.26),
            (-1.9, -2.35),
            (-0.9, -2.28),
            (0.1, -2.35),
            (1.1, -2.28),
            (2.1, -2.35),
            (3.05, -2.26),
        ]
        hang_lights(sheet, points, 0.032 if glow else 0.024, lit, 0.045, 6)
    with sheet.on(VIEW.side(ROOM.right, 0, 2.2)):
        sheet.rect(0, -0.18, 3.1, 0.18, "cream-")
        hang_lights(
            sheet,
            [(0.6, -2.22), (1.4, -2.32), (2.2, -2.25), (3.05, -2.30)],
            0.032 if glow else 0.024,
            lit,
            0.045,
            6,
        )
        hang_frame(sheet, 1.2, -2.1, 0.8, 0.6, 9)
    with sheet.on(VIEW.wall(2.55, 0, 4.9)):
        stand_lamp(sheet, 1.62, "gold")


def _screen(x: float, y: float) -> tuple[float, float]:
    """A point of the screen, 0 to 1 each way, on the map."""
    (ax, az), (bx, bz) = SCREEN
    high = SCREEN_Y[1] - (SCREEN_Y[1] - SCREEN_Y[0]) * y
    return VIEW.at(ax + (bx - ax) * x, high, az + (bz - az) * x)


def _glass() -> skia.Matrix:
    """The frame of the screen from its upper left corner; the unit is the screen's height."""
    (ax, az), (bx, bz) = SCREEN
    right = (bx - ax) / GLASS_RATIO, 0, (bz - az) / GLASS_RATIO
    return VIEW.frame((ax, SCREEN_Y[1], az), right, (0, -GLASS_HIGH, 0))


def _draw_television(sheet: Sheet, variant: str) -> None:
    (ax, az), (bx, bz) = SCREEN
    stand = [(ax + 0.06, az - 0.08), (ax - 0.5, az + 0.02), (bx - 0.5, bz + 0.2), (bx + 0.1, bz + 0.1)]
    VIEW.prism(sheet, stand, 0, 0.52, ("oak", "wood", "wood"))
    body = [(ax - 0.02, az - 0.06), (ax - 0.46, az + 0.08), (bx - 0.46, bz + 0.12), (bx - 0.02, bz + 0.06)]
    VIEW.prism(sheet, body, 0.53, 1.34, ("soot", "soot", "soot-"))
    with sheet.on(_glass()):
        face_television(sheet, GLASS_RATIO, 1.0, variant in FILMS)
        if variant not in FILMS:
            with sheet.within(glaze(GLASS_RATIO, 1.0)):
                sheet.rect(0, 0, GLASS_RATIO, 1.0, "bottle-")
                streak = "bottle-" if variant in CANDLE else "teal-"
                sheet.poly([(0.14, 1), (0.68, 0), (0.94, 0), (0.41, 1)], streak)
    with sheet.on(VIEW.wall((ax + bx) / 2 - 0.2, 1.34, (az + bz) / 2)):
        sheet.line([(0, 0), (-0.16, -0.34)], "steel", 0.012)
        sheet.line([(0, 0), (0.22, -0.3)], "steel", 0.012)
        sheet.oval(0, 0, 0.07, 0.03, "ink")
    # The recorder on the stand's shelf, along the face that is turned to the couch.
    dx, dz = bx - ax + 0.04, bz - az + 0.18
    long = math.hypot(dx, dz)
    with sheet.on(VIEW.frame((ax + 0.065, 0.36, az - 0.08), (dx / long, 0, dz / long), (0, -1, 0))):
        sheet.rect(0.1, -0.04, long - 0.2, 0.3, "walnut-")
        sheet.rect(0.24, 0.06, 0.56, 0.14, "ink")
        sheet.rect(0.28, 0.1, 0.26, 0.04, "soot+")
        if variant not in CANDLE:
            sheet.text("12:00", 0.58, 0.15, 0.055, "=#7FE0B4", 0.16)


def _draw_stereo(sheet: Sheet, variant: str) -> None:
    """The CD player on a tall cabinet beside the door, and cases in a pile."""
    VIEW.box(sheet, (-1.5, -0.86), (0, 0.95), (4.75, 5.15), ("oak", "oak", "wood"))
    with sheet.on(VIEW.wall(-1.18, 0.95, 4.8)):
        stand_player(sheet, variant not in CANDLE)


def _draw_couch(sheet: Sheet, variant: str) -> None:
    """The couch across the room, under blankets and cushions: three seats wide, and sat soft."""
    plum = ("plum+", "plum", "plum-")
    (left, right), (near, far) = COUCH_X, COUCH_Z
    third = (right - left) / 3
    VIEW.box(sheet, (left - 0.05, right + 0.05), (0.3, 0.92), (far - 0.1, far + 0.16), plum)
    with sheet.on(VIEW.wall(0, 0, far - 0.1)):
        sheet.round(left - 0.05, -0.99, right - left + 0.1, 0.4, 0.08, "plum")
        sheet.round(left, -0.985, right - left, 0.06, 0.03, "plum++")
    for i in range(3):
        with sheet.on(VIEW.wall(left + third * i + 0.01, 0.5, far - 0.2)):
            _draw_back_cushion(sheet, third - 0.02)
    VIEW.box(sheet, (left, right), (0.05, 0.42), (near + 0.03, far), plum)
    for i in range(3):
        a, b = left + third * i + 0.01, left + third * (i + 1) - 0.01
        VIEW.box(sheet, (a, b), (0.44, 0.54), (near, far - 0.18), ("pink-", "plum+", "plum"))
        with sheet.on(VIEW.wall(a, 0.56, near)):
            sheet.round(0, 0, b - a, 0.15, 0.06, "plum+")
            sheet.round(0.03, 0.012, b - a - 0.06, 0.035, 0.017, "plum++")
    for x in (left - 0.22, right):
        VIEW.box(sheet, (x, x + 0.22), (0.05, 0.62), (near - 0.04, far + 0.1), ("plum++", "plum", "plum-"))
        with sheet.on(VIEW.wall(x, 0, near - 0.04)):
            sheet.round(-0.01, -0.675, 0.24, 0.2, 0.09, "plum+")
            sheet.round(0, -0.66, 0.22, 0.61, 0.09, "plum")
            sheet.oval(0.11, -0.55, 0.055, 0.055, "plum-")
    _draw_cushions(sheet)
    _draw_blanket(sheet)
    if variant == "morning":
        _draw_bedding(sheet)


def _draw_back_cushion(sheet: Sheet, wide: float) -> None:
    """A back cushion from its lower left corner: sat in below, creased towards the button in its middle."""
    whole = make_curve(
        [
            (0.03, 0.02),
            (0.0, -0.2),
            (0.02, -0.43),
            (wide * 0.25, -0.475),
            (wide * 0.75, -0.475),
            (wide - 0.02, -0.43),
            (wide, -0.2),
            (wide - 0.03, 0.02),
        ]
    )
    x, y = wide / 2, -0.25
    sheet.fill(whole, "plum+")
    with sheet.within(whole):
        sheet.blob(
            [
                (0.04, -0.34),
                (0.05, -0.44),
                (x, -0.465),
                (wide - 0.05, -0.44),
                (wide - 0.1, -0.38),
                (x, -0.41),
            ],
            "plum++",
        )
        sheet.blob(
            [
                (-0.1, 0.1),
                (0.02, -0.12),
                (x, -0.05),
                (wide - 0.06, -0.17),
                (wide + 0.1, -0.4),
                (wide + 0.1, 0.1),
            ],
            "plum",
        )
        for dx, dy in ((-0.19, -0.1), (0.17, -0.12), (0.2, 0.09), (-0.16, 0.11)):
            sheet.poly([(x + dx, y + dy), (x + dx * 0.1, y + 0.012), (x, y - 0.012)], "plum")
    sheet.oval(x, y, 0.022, 0.018, "plum-")


def _draw_cushions(sheet: Sheet) -> None:
    """One in either corner, where nobody leans, each on a corner of its own."""
    for x, ink, lean in ((COUCH_X[0] + 0.21, "gold", -9), (COUCH_X[1] - 0.2, "teal+", 8)):
        with sheet.on(VIEW.wall(x, 0.54, COUCH_Z[1] - 0.3)), sheet.turned(0, -0.16, lean):
            whole = make_curve(
                [
                    (-0.22, 0.2),
                    (-0.185, 0),
                    (-0.23, -0.2),
                    (0, -0.165),
                    (0.23, -0.2),
                    (0.185, 0),
                    (0.22, 0.2),
                    (0, 0.165),
                ]
            )
            sheet.fill(whole, ink)
            with sheet.within(whole):
                sheet.blob(
                    [(0.3, -0.3), (0.1, -0.1), (0.13, 0.06), (-0.3, 0.14), (-0.3, 0.3), (0.3, 0.3)], ink + "-"
                )
                sheet.curve([(-0.12, -0.19), (-0.085, 0), (-0.12, 0.19)], "cream", 0.018)
                sheet.curve([(-0.08, -0.19), (-0.045, 0), (-0.08, 0.19)], "cream", 0.008)


def _draw_blanket(sheet: Sheet) -> None:
    """Stripes over the back and the seat, between two of those who sit before it."""
    at = VIEW.at
    near, far = COUCH_Z

    def strip(a: float, b: float, ink: str) -> None:
        spots = (
            (0.99, far - 0.1),
            (0.95, far - 0.22),
            (0.56, far - 0.24),
            (0.55, near - 0.01),
            (0.2, near - 0.02),
        )
        sheet.poly([at(a, *spot) for spot in spots] + [at(b, *spot) for spot in reversed(spots)], ink)

    x = 0.56
    strip(x, x + 0.38, "cream")
    for i, ink in enumerate(("red", "teal", "red")):
        strip(x + 0.05 + i * 0.115, x + 0.1 + i * 0.115, ink)


def _draw_bedding(sheet: Sheet) -> None:
    """Where he slept: a pillow, and a quilt thrown back."""
    with sheet.on(VIEW.wall(COUCH_X[0], 0.54, 2.6)):
        sheet.blob([(0.1, 0.03), (0.04, -0.12), (0.3, -0.2), (0.62, -0.15), (0.66, 0.02)], "white")
        sheet.blob([(0.3, 0.03), (0.4, -0.14), (0.62, -0.15), (0.66, 0.02)], "cream-")
        sheet.blob(
            [(0.74, 0.05), (0.8, -0.14), (1.1, -0.22), (1.5, -0.15), (1.96, -0.06), (1.98, 0.06)], "pink+"
        )
        sheet.blob([(1.1, 0.05), (1.3, -0.1), (1.7, -0.07), (1.96, 0.0), (1.98, 0.06)], "pink")


def _draw_table(sheet: Sheet, variant: str) -> None:
    """The low table, and far too much on it."""
    VIEW.box(sheet, (-1.34, -0.66), (0.32, 0.37), (2.14, 2.56), ("oak+", "oak", "wood"))
    for x in (-1.32, -0.74):
        VIEW.box(sheet, (x, x + 0.06), (0, 0.32), (2.16, 2.22), ("wood", "wood", "walnut"))
    with sheet.on(VIEW.wall(-1.0, 0.37, 2.48)):
        for x, ink, tall, label in (
            (-0.28, "red", 0.34, "CORN"),
            (-0.06, "amber", 0.4, "PUFFS"),
            (0.17, "teal", 0.36, "CHIPS"),
        ):
            with sheet.shifted(x, 0):
                bag_snacks(sheet, ink, tall, label)
    with sheet.on(VIEW.wall(-1.0, 0.37, 2.24)):
        with sheet.shifted(-0.16, 0):
            bowl_snacks(sheet, "popcorn", 0.26, 3)
        with sheet.shifted(0.13, 0.0):
            bowl_snacks(sheet, "puffs", 0.2, 5)
        for i in range(6):
            sheet.curve(
                [(0.24 + i * 0.012, 0.0), (0.27 + i * 0.012, -0.14), (0.3 + i * 0.016, -0.2)], "red", 0.012
            )
        if variant == "morning":
            sheet.poly([(0.24, -0.1), (0.33, -0.1), (0.32, 0), (0.25, 0)], "white")

    if variant in CANDLE:
        _draw_candle(sheet, variant == "candle_low")


def _draw_candle(sheet: Sheet, low: bool) -> None:
    """A 4 off a cake in a marshmallow; `low`, a stick with a corner on it."""
    with sheet.on(VIEW.wall(*CANDLE_AT)):
        sheet.oval(0.01, 0.006, 0.075, 0.016, "ink")
        sheet.round(-0.05, -0.062, 0.1, 0.07, 0.02, "=#E0A468")
        sheet.round(-0.05, -0.066, 0.1, 0.03, 0.014, "=#FFE9BE")
        top = -0.11 if low else -0.175
        sheet.rect(0.004, top, 0.02, -0.06 - top, "=#F2A29A")
        if low:
            sheet.rect(0.004, -0.096, 0.042, 0.02, "=#F2A29A")
        else:
            sheet.rect(-0.046, -0.112, 0.094, 0.02, "=#F2A29A")
            sheet.poly([(-0.046, -0.1), (0.004, -0.175), (0.024, -0.175), (-0.022, -0.1)], "=#F2A29A")
        sheet.line([(0.014, top), (0.012, top - 0.018)], "=#3A1A18", 0.005)
        flame = [(0.012, top - 0.1), (0.034, top - 0.04), (0.012, top - 0.008), (-0.01, top - 0.04)]
        sheet.blob(flame, "=#F6A832")
        sheet.blob([(0.012 + 0.5 * (x - 0.012), top - 0.012 + 0.6 * (y - top)) for x, y in flame], "=#FFF6D2")


def _pools(variant: str) -> list[Pool]:
    if variant == "morning":
        return [Pool("plain", _mask_sun)]
    if variant == "lights_up":
        return [Pool("lamp", _mask_lamp)]
    if variant in CANDLE:
        return [Pool("dusk", _mask_far), Pool("lamp", _mask_candle)]
    return [Pool("tv_grey" if variant == "tv_grey" else "tv_colour", _mask_film)]


def _mask_film(sheet: Sheet) -> None:
    """The film's light: a wedge from the screen over floor, table and couch."""
    sheet.poly([_screen(1, 0), (2020, 60), (2020, 1180), (560, 1180), _screen(1, 1.0)], "#FFFFFF")
    sheet.fade([(1400, 0), (2020, 0), (2020, 1180), (1400, 1180)], "#000000", (2060, 0), (1620, 0))
    sheet.fade([(0, 1180), (2020, 1180), (2020, 900), (0, 900)], "#000000", (0, 1080), (0, 950))


def _mask_candle(sheet: Sheet) -> None:
    """What the candle lights well, and faintly."""
    x, y = _flame()
    sheet.oval(x, y, 390, 340, "#FFFFFF")
    sheet.glow(x, y, 440, "#FFFFFF")


def _mask_far(sheet: Sheet) -> None:
    x, y = _flame()
    sheet.oval(x, y, 1060, 600, "#FFFFFF")
    sheet.glow(x, y, 1120, "#FFFFFF")


def _flame() -> Point:
    x, y, z = CANDLE_AT
    return VIEW.at(x, y + 0.22, z)


def _mask_lamp(sheet: Sheet) -> None:
    x, y = VIEW.at(2.55, 1.62, 4.9)
    sheet.oval(x, y, 300, 300, "#FFFFFF")
    sheet.poly([(x - 50, y), (x + 50, y), (x + 620, 980), (x - 620, 980)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 800), (0, 800)], "#000000", (0, 950), (0, 820))


def _mask_sun(sheet: Sheet) -> None:
    """The morning through the three panes, over the couch and the floor before it."""
    for i in range(3):
        x, foot = 760 + i * 190, 520 + i * 215
        sheet.poly([(x, 392), (x + 130, 392), (foot + 170, 930), (foot, 930)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 800), (0, 800)], "#000000", (0, 980), (0, 860))


def _shine(sheet: Sheet, variant: str) -> None:
    """The film itself: a farm, first grey; then the road and the poppies."""
    if variant == "lights_up":
        with sheet.on(VIEW.wall(2.55, 0, 4.9)):
            sheet.poly([(-0.13, -1.78), (0.13, -1.78), (0.22, -1.48), (-0.22, -1.48)], "=#FFE3A0")
            sheet.poly([(0.04, -1.78), (0.13, -1.78), (0.22, -1.48), (0.1, -1.48)], "=#F6BE62")
    films = {"tv_grey": _shine_farm, "tv_colour": _shine_road, "poppies": _shine_poppies}
    if variant in films:
        with sheet.on(_glass()), sheet.within(glaze(GLASS_RATIO, 1.0)):
            films[variant](sheet)


def _shine_farm(sheet: Sheet) -> None:
    """Kansas in its grays: a house, a windmill, a fence along the road, a wind that stands far off."""
    sheet.rect(-0.1, -0.1, 1.7, 1.3, "=#DCE8E6")
    for x, y, w in ((0.2, 0.1, 0.3), (0.72, 0.06, 0.36), (1.2, 0.14, 0.26)):
        sheet.oval(x, y, w, 0.055, "=#B4C6CA")
    sheet.blob(
        [
            (1.0, 0.08),
            (1.32, 0.06),
            (1.22, 0.2),
            (1.18, 0.34),
            (1.2, 0.5),
            (1.13, 0.5),
            (1.12, 0.32),
            (1.06, 0.18),
        ],
        "=#8CA3AC",
    )
    sheet.poly([(-0.1, 0.56), (0.4, 0.52), (0.9, 0.56), (1.6, 0.52), (1.6, 1.2), (-0.1, 1.2)], "=#9DB6BE")
    sheet.poly([(-0.1, 0.68), (1.6, 0.62), (1.6, 1.2), (-0.1, 1.2)], "=#7C97A0")
    sheet.poly([(0.62, 1.1), (1.12, 1.1), (0.84, 0.7), (0.9, 0.58), (0.86, 0.58), (0.78, 0.7)], "=#F4F8F4")
    sheet.rect(0.12, 0.44, 0.3, 0.22, "=#415E6C")
    sheet.poly([(0.07, 0.45), (0.27, 0.28), (0.47, 0.45)], "=#22384A")
    for x in (0.16, 0.31):
        sheet.rect(x, 0.49, 0.07, 0.08, "=#F4F8F4")
    sheet.line([(0.66, 0.62), (0.7, 0.3), (0.74, 0.62)], "=#415E6C", 0.014)
    for k in range(8):
        a = math.pi * k / 4 + 0.2
        sheet.line([(0.7, 0.3), (0.7 + 0.1 * math.cos(a), 0.3 + 0.1 * math.sin(a))], "=#22384A", 0.018)
    for y in (0.78, 0.87):
        sheet.line([(-0.1, y + 0.01), (0.66, y - 0.01)], "=#22384A", 0.018)
    for x in (0.06, 0.3, 0.54):
        sheet.rect(x, 0.72, 0.026, 0.24, "=#22384A")


def _shine_road(sheet: Sheet) -> None:
    """The colour: a yellow road through poppies to a green city."""
    sheet.rect(-0.1, -0.1, 1.7, 1.3, "=#8FD3D6")
    for x, y, w in ((0.25, 0.14, 0.2), (1.1, 0.1, 0.24)):
        sheet.oval(x, y, w, 0.05, "=#E4F4EC")
    for x, tall in ((0.6, 0.14), (0.66, 0.26), (0.73, 0.34), (0.8, 0.22), (0.87, 0.12)):
        sheet.round(x, 0.5 - tall, 0.055, tall + 0.05, 0.027, "=#1F8A62")
    sheet.poly([(-0.1, 0.5), (0.4, 0.42), (0.95, 0.5), (1.6, 0.4), (1.6, 1.2), (-0.1, 1.2)], "=#3E9A6A")
    sheet.poly([(-0.1, 0.66), (0.5, 0.56), (1.6, 0.62), (1.6, 1.2), (-0.1, 1.2)], "=#2F8A4E")
    sheet.poly(
        [
            (0.5, 1.1),
            (1.06, 1.1),
            (0.86, 0.78),
            (0.92, 0.62),
            (0.77, 0.5),
            (0.72, 0.5),
            (0.8, 0.62),
            (0.7, 0.78),
        ],
        "=#FFD24A",
    )
    for i in range(26):
        y = 0.64 + 0.4 * ((i * 17) % 26) / 26
        x = -0.05 + 1.5 * ((i * 0.618) % 1)
        if abs(x - 0.79) > 0.1 + 0.5 * (y - 0.55):
            sheet.oval(x, y, 0.02 + 0.05 * (y - 0.6), 0.014 + 0.04 * (y - 0.6), "=#E4483A")


def _shine_poppies(sheet: Sheet) -> None:
    """Rows of flowers that come up to the glass, and the city far behind them."""
    sheet.rect(-0.1, -0.1, 1.7, 1.3, "=#8FD3D6")
    sheet.poly([(-0.1, 0.32), (0.5, 0.25), (1.6, 0.32), (1.6, 0.5), (-0.1, 0.5)], "=#D9ECDC")
    for x, tall in ((0.6, 0.12), (0.66, 0.22), (0.73, 0.28), (0.8, 0.18), (0.87, 0.1)):
        sheet.round(x, 0.42 - tall, 0.055, tall + 0.05, 0.027, "=#1F8A62")
    sheet.poly([(-0.1, 0.42), (0.4, 0.38), (0.95, 0.42), (1.6, 0.38), (1.6, 1.2), (-0.1, 1.2)], "=#3E9A6A")
    rng = random.Random(4)
    for row in range(9):
        y = 0.45 + 0.55 * (row / 8) ** 1.6
        size = 0.012 + 0.034 * (row / 8) ** 1.4
        x = -0.05 + 1.3 * size * (row % 2)
        while x < 1.45:
            big, low = size * rng.uniform(0.7, 1.15), y + rng.uniform(-0.6, 0.6) * size
            sheet.oval(x, low, big, big * 0.72, "=#C9302F")
            sheet.oval(x - 0.2 * big, low - 0.2 * big, big * 0.6, big * 0.4, "=#F05A44")
            sheet.oval(x, low + 0.1 * big, big * 0.24, big * 0.2, "=#3A1622")
            x += rng.uniform(1.9, 3.3) * size


def _cut(sheet: Sheet) -> None:
    """The television and the food, which whoever stands in the door stands behind."""
    with sheet.within(make_path([(0, 0), (640, 0), (640, 1180), (0, 1180)])):
        _draw_television(sheet, "tv_grey")
        _draw_table(sheet, "tv_grey")


def _overprint(sheet: Sheet, variant: str) -> None:
    """Amber over who sits by the candle: less and less of it, away from the flame."""
    if variant in CANDLE:
        x, y = _flame()
        for rx, ry, much in ((1120, 560, 0.13), (800, 380, 0.1)):
            sheet.oval(x, y, rx, ry, "=#FFA642", much)


PLACE = Place(
    name="living_room",
    lights={"tv_grey": "shade", "tv_colour": "shade", "poppies": "shade", "lights_up": "cosy",
            "morning": "morning", "candle": "night", "candle_low": "night"},
    draw=draw,
    over=_shine,
    cut=_cut,
    front=_overprint,
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(Inset((0, 140, 1680, 810), 2.2, FILMS),),
)  # fmt: skip
