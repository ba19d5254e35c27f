"""The living room: movie night, and the morning after."""

from __future__ import annotations

from ..kit.home import bag_snacks, bowl_snacks, hang_frame, hang_lights, row_books, stack_books, stand_lamp
from ..kit.nature import spread_stars
from ..kit.place import Place, Pool
from ..kit.sheet import Sheet, make_path
from ..kit.shell import Room, draw_shell, lay_boards, set_window, stripe_wall
from ..kit.view import View

VIEW = View(1000, 380, 1150, 1.6, sun=(-0.9, -0.4))
ROOM = Room(-3.0, 3.1, 5.3, 2.8)
# The television stands across the left corner: its screen's corners on the floor plan, and its height.
SCREEN = ((-2.42, 3.62), (-1.52, 4.42))
SCREEN_Y = (0.84, 1.62)
# Everybody sits on the floor before the couch.
FLOOR = 1350


def draw(sheet: Sheet, variant: str) -> None:
    """The room from the doorway: film on the left, couch on the right, food between."""
    draw_shell(sheet, VIEW, ROOM, ("teal", "teal+", "teal-"), "oak-", "paper-")
    lay_boards(sheet, VIEW, ROOM, ("wood", "oak-", "wood-"), 0.22, "walnut", 5)
    with sheet.on(VIEW.floor(-1.7, 0.005, 4.7)):
        sheet.oval(1.75, 1.35, 1.9, 1.3, "maroon")
        sheet.oval(1.75, 1.35, 1.7, 1.14, "gold-")
        sheet.oval(1.75, 1.35, 1.62, 1.08, "rust")
        sheet.oval(1.75, 1.35, 1.0, 0.66, "maroon")
    _draw_back(sheet, variant)
    _draw_walls(sheet, variant)
    _draw_television(sheet, variant)
    _draw_stereo(sheet)
    _draw_couch(sheet, variant)
    _draw_table(sheet, variant)


def _draw_back(sheet: Sheet, variant: str) -> None:
    lit = variant != "morning"
    with sheet.on(VIEW.wall(0, 0, ROOM.depth)):
        with sheet.shifted(ROOM.left, -ROOM.height):
            stripe_wall(sheet, 6.1, 2.8, "teal", 0.3, 0.14)
        sheet.rect(ROOM.left, -0.18, 6.1, 0.18, "cream")
        sheet.rect(ROOM.left, -2.8, 6.1, 0.1, "cream")
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
        for fx, fy, fw, fh, seed in ((2.55, -2.3, 0.42, 0.5, 3), (-1.55, -2.25, 0.4, 0.32, 6)):
            hang_frame(sheet, fx, fy, fw, fh, seed)


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
    lit = variant in ("lights_up", "tv_grey", "tv_colour")
    glow = variant == "lights_up"
    with sheet.on(VIEW.wall(0, 0, ROOM.depth - 0.01)):
        points = [
            (-2.9, -2.55),
            (-1.9, -2.66),
            (-0.9, -2.58),
            (0.1, -2.66),
            (1.1, -2.58),
            (2.1, -2.66),
            (3.05, -2.55),
        ]
        hang_lights(sheet, points, 0.032 if glow else 0.024, lit, 0.045, 6)
    with sheet.on(VIEW.side(ROOM.right, 0, 2.2)):
        sheet.rect(0, -0.18, 3.1, 0.18, "cream-")
        hang_lights(
            sheet,
            [(0.6, -2.5), (1.4, -2.62), (2.2, -2.54), (3.05, -2.6)],
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


def _draw_television(sheet: Sheet, variant: str) -> None:
    (ax, az), (bx, bz) = SCREEN
    back = [(ax - 0.34, az + 0.46), (bx - 0.34, bz + 0.46)]
    stand = [
        (ax - 0.12, az - 0.06),
        (back[0][0] - 0.1, back[0][1]),
        (back[1][0], back[1][1] + 0.1),
        (bx + 0.08, bz + 0.06),
    ]
    VIEW.prism(sheet, stand, 0, 0.66, ("oak", "wood", "wood"))
    body = [(ax - 0.1, az - 0.08), (back[0][0], back[0][1]), (back[1][0], back[1][1]), (bx + 0.1, bz + 0.08)]
    VIEW.prism(sheet, body, 0.66, 1.74, ("soot+", "soot", "soot"))
    frame = [_screen(x, y) for x, y in ((-0.05, -0.07), (1.05, -0.07), (1.05, 1.08), (-0.05, 1.08))]
    sheet.poly(frame, "ink")
    if variant in ("lights_up", "morning"):
        sheet.poly([_screen(0, 0), _screen(1, 0), _screen(1, 1), _screen(0, 1)], "bottle-")
        sheet.poly([_screen(0.1, 1), _screen(0.5, 0), _screen(0.7, 0), _screen(0.3, 1)], "teal-")
    (sx, sz) = (ax + bx) / 2, (az + bz) / 2
    with sheet.on(VIEW.wall(sx - 0.1, 1.74, sz + 0.3)):
        sheet.line([(0.1, 0), (-0.2, -0.5)], "steel", 0.015)
        sheet.line([(0.1, 0), (0.42, -0.44)], "steel", 0.015)
        sheet.oval(0.1, 0, 0.1, 0.04, "ink")
    with sheet.on(VIEW.wall(sx + 0.08, 0.34, sz - 0.16)):
        sheet.rect(-0.28, -0.12, 0.56, 0.14, "ink")
        sheet.rect(-0.24, -0.08, 0.26, 0.04, "soot+")
        sheet.text("12:00", 0.07, -0.02, 0.055, "=#7FE0B4", 0.16)


def _draw_stereo(sheet: Sheet) -> None:
    """The CD player on its cabinet beside the film, and cases in a pile."""
    VIEW.box(sheet, (-1.35, -0.62), (0, 0.55), (4.75, 5.15), ("oak", "oak", "wood"))
    with sheet.on(VIEW.wall(-0.98, 0.55, 4.8)):
        sheet.rect(-0.3, -0.15, 0.6, 0.15, "soot")
        sheet.rect(-0.26, -0.11, 0.3, 0.05, "ink")
        sheet.rect(-0.24, -0.1, 0.12, 0.03, "=#F4A63C")
        for x in (0.12, 0.2):
            sheet.oval(x, -0.08, 0.03, 0.03, "steel")
        for x in (-0.42, 0.42):
            sheet.rect(x - 0.1, -0.42, 0.2, 0.42, "walnut")
            sheet.oval(x, -0.14, 0.075, 0.075, "ink")
            sheet.oval(x, -0.31, 0.045, 0.045, "ink")
        with sheet.shifted(0, -0.15):
            stack_books(sheet, 4, 0.17, 14)


def _draw_couch(sheet: Sheet, variant: str) -> None:
    """The couch on the right, turned towards the film, under blankets and cushions."""
    red = ("plum+", "plum", "plum-")
    VIEW.box(sheet, (0.55, 2.75), (0.05, 0.44), (3.75, 4.55), red)
    VIEW.box(sheet, (0.55, 2.75), (0.4, 1.02), (4.45, 4.72), red)
    VIEW.box(sheet, (0.7, 1.62), (0.44, 0.58), (3.7, 4.5), ("pink", "plum+", "plum"))
    VIEW.box(sheet, (1.65, 2.55), (0.44, 0.58), (3.7, 4.5), ("pink", "plum+", "plum"))
    for x in (0.42, 2.62):
        VIEW.box(sheet, (x, x + 0.24), (0.05, 0.72), (3.68, 4.7), red)
    with sheet.on(VIEW.wall(0, 0.58, 4.3)):
        for x, ink in ((0.95, "gold"), (2.3, "teal+")):
            sheet.poly(
                [(x - 0.2, 0.02), (x - 0.24, -0.36), (x, -0.4), (x + 0.24, -0.34), (x + 0.2, 0.02)], ink
            )
            sheet.poly([(x, 0.02), (x + 0.03, -0.4), (x + 0.24, -0.34), (x + 0.2, 0.02)], ink + "-")
    at = VIEW.at
    blanket = [
        at(1.5, 1.04, 4.72),
        at(2.1, 1.04, 4.72),
        at(2.12, 1.0, 4.44),
        at(2.15, 0.6, 4.4),
        at(2.2, 0.58, 3.7),
        at(2.16, 0.2, 3.66),
        at(1.6, 0.24, 3.66),
        at(1.52, 0.6, 3.8),
        at(1.46, 1.0, 4.44),
    ]
    sheet.blob(blanket, "cream")
    for i in range(3):
        x = 1.6 + i * 0.18
        sheet.poly(
            [at(x, 0.99, 4.43), at(x + 0.07, 0.99, 4.43), at(x + 0.1, 0.28, 3.66), at(x + 0.03, 0.28, 3.66)],
            "red" if i != 1 else "teal",
        )
    if variant == "morning":
        with sheet.on(VIEW.wall(1.2, 0.6, 3.9)):
            sheet.blob(
                [(-0.5, 0.04), (-0.52, -0.14), (-0.2, -0.2), (0.5, -0.16), (0.7, 0.0), (0.5, 0.08)], "pink+"
            )
            sheet.oval(-0.02, -0.07, 0.14, 0.09, "white")
            sheet.oval(-0.02, -0.05, 0.07, 0.06, "skin")


def _draw_table(sheet: Sheet, variant: str) -> None:
    """The low table, and far too much on it."""
    VIEW.box(sheet, (-0.95, 1.05), (0.36, 0.42), (3.25, 3.95), ("oak+", "oak", "wood"))
    for x in (-0.9, 0.93):
        VIEW.box(sheet, (x, x + 0.08), (0, 0.36), (3.28, 3.36), ("wood", "wood", "walnut"))
    with sheet.on(VIEW.wall(0, 0.42, 3.75)):
        for x, ink, tall, label in (
            (-0.76, "red", 0.4, "CORN"),
            (-0.5, "amber", 0.46, "PUFFS"),
            (0.2, "teal", 0.42, "CHIPS"),
            (0.82, "plum", 0.38, "SOUR"),
        ):
            with sheet.shifted(x, 0):
                bag_snacks(sheet, ink, tall, label)
    with sheet.on(VIEW.wall(0, 0.42, 3.45)):
        with sheet.shifted(-0.15, 0):
            bowl_snacks(sheet, "popcorn", 0.36, 3)
        with sheet.shifted(0.52, 0.0):
            bowl_snacks(sheet, "puffs", 0.26, 5)
        sheet.poly([(-0.92, 0.0), (-0.5, 0.0), (-0.42, -0.07), (-0.84, -0.07)], "cream")
        sheet.poly([(-0.86, -0.01), (-0.54, -0.01), (-0.66, -0.06)], "amber")
        for x in (-0.75, -0.66):
            sheet.oval(x, -0.03, 0.02, 0.01, "red")
        for i in range(6):
            sheet.curve(
                [(0.14 + i * 0.014, 0.0), (0.2 + i * 0.02, -0.22), (0.28 + i * 0.03, -0.3)], "red", 0.014
            )
        if variant == "morning":
            for x in (0.8, 0.96):
                sheet.poly([(x - 0.05, -0.12), (x + 0.05, -0.12), (x + 0.04, 0), (x - 0.04, 0)], "white")


def _pools(variant: str) -> list[Pool]:
    if variant == "morning":
        return [Pool("plain", _mask_sun)]
    if variant == "lights_up":
        return [Pool("lamp", _mask_lamp)]
    return [Pool(variant, _mask_film)]


def _mask_film(sheet: Sheet) -> None:
    """The film's light: a wedge from the screen over floor, table and couch."""
    top, foot = _screen(1, 0), _screen(0, 1)
    a, b = _screen(1, 0.1), _screen(0.2, 1.0)
    sheet.poly([a, top, (2020, -40), (2020, 930), (760, 990), b, foot], "#FFFFFF")
    sheet.fade([(1400, 0), (2020, 0), (2020, 1180), (1400, 1180)], "#000000", (2060, 0), (1560, 0))
    sheet.fade([(0, 1180), (2020, 1180), (2020, 780), (0, 780)], "#000000", (0, 960), (0, 800))


def _mask_lamp(sheet: Sheet) -> None:
    x, y = VIEW.at(2.55, 1.62, 4.9)
    sheet.oval(x, y, 300, 300, "#FFFFFF")
    sheet.poly([(x - 50, y), (x + 50, y), (x + 620, 980), (x - 620, 980)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 800), (0, 800)], "#000000", (0, 950), (0, 820))


def _mask_sun(sheet: Sheet) -> None:
    """The morning through the three panes, over the floor and the table."""
    at = VIEW.at
    for i in range(3):
        a = -0.7 + i * 0.58
        sheet.poly(
            [at(a - 0.4, 0, 4.9), at(a + 0.12, 0, 4.9), at(a - 0.5, 0, 2.9), at(a - 1.3, 0, 2.9)], "#FFFFFF"
        )
        sheet.poly(
            [
                at(a - 0.1, 0.42, 3.95),
                at(a + 0.3, 0.42, 3.95),
                at(a + 0.2, 0.42, 3.25),
                at(a - 0.2, 0.42, 3.25),
            ],
            "#FFFFFF",
        )


def _shine(sheet: Sheet, variant: str) -> None:
    """The film itself: a road through fields, first grey, then not."""
    if variant == "lights_up":
        with sheet.on(VIEW.wall(2.55, 0, 4.9)):
            sheet.poly([(-0.13, -1.78), (0.13, -1.78), (0.22, -1.48), (-0.22, -1.48)], "=#FFE3A0")
            sheet.poly([(0.04, -1.78), (0.13, -1.78), (0.22, -1.48), (0.1, -1.48)], "=#F6BE62")
    if not variant.startswith("tv"):
        return
    grey = variant == "tv_grey"
    sky, far, field, road = (
        ("#DCE8E6", "#9DB6BE", "#6C8894", "#F4F8F4") if grey else ("#8FD3D6", "#3E9A6A", "#C9463A", "#FFD24A")
    )
    s = _screen
    sheet.poly([s(0, 0), s(1, 0), s(1, 1), s(0, 1)], "=" + sky)
    sheet.poly([s(0, 0.55), s(0.3, 0.45), s(0.7, 0.52), s(1, 0.42), s(1, 1), s(0, 1)], "=" + far)
    sheet.poly([s(0, 0.68), s(1, 0.6), s(1, 1), s(0, 1)], "=" + field)
    sheet.poly(
        [s(0.3, 1), s(0.75, 1), s(0.6, 0.75), s(0.66, 0.62), s(0.58, 0.55), s(0.55, 0.62), s(0.46, 0.76)],
        "=" + road,
    )
    if not grey:
        for x, tall in ((0.5, 0.2), (0.56, 0.3), (0.63, 0.24), (0.69, 0.16)):
            sheet.poly([s(x, 0.56), s(x + 0.02, 0.56 - tall), s(x + 0.04, 0.56)], "=#1F8A62")
    else:
        sheet.poly([s(0.12, 0.66), s(0.12, 0.45), s(0.2, 0.36), s(0.28, 0.45), s(0.28, 0.66)], "=#415E6C")
        sheet.poly([s(0.7, 0.5), s(0.82, 0.1), s(0.88, 0.1), s(0.76, 0.5)], "=#7C97A0")


PLACE = Place(
    name="living_room",
    lights={"tv_grey": "shade", "tv_colour": "shade", "lights_up": "cosy", "morning": "morning"},
    draw=draw,
    over=_shine,
    pools=_pools,
)  # fmt: skip
