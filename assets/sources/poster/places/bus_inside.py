"""Inside the last bus: the rear seats, and the town in the back window."""

from __future__ import annotations

import skia

from ..kit.behind import STREET, draw_her, draw_street, her_pool, street_pools
from ..kit.nature import draw_ridge, hang_moon, spread_sky, spread_stars
from ..kit.place import Place, Pool
from ..kit.sheet import Sheet, make_path
from ..kit.view import View

# The eye of somebody who sits.
VIEW = View(1010, 430, 1150, 1.15, sun=(0.0, -1.0))
LEFT, RIGHT, DEPTH, HEIGHT = -1.55, 1.55, 4.3, 1.98
GIRL = (-0.35, 5.0)  # where she runs: metres right of the middle, and behind
PANE = (-1.12, 1.12, 0.6, 1.58)  # the back window: x, x, sill, head
RAIL = 1.7  # where the straps hang
ROWS = (3.5, 2.72)  # how far off the seats' backs are
AISLE = 0.5  # half its width
PARTITION = (0.62, 1.75)  # how high the one before the first row is, and how far off


def draw(sheet: Sheet, variant: str) -> None:
    """What is behind glass first; then the bus is printed round it."""
    _draw_town(sheet, variant)
    _draw_back(sheet)
    for x in (LEFT, RIGHT):
        _draw_side(sheet, x)
    _draw_roof(sheet)
    _draw_floor(sheet)
    _draw_seats(sheet)


def _draw_town(sheet: Sheet, variant: str) -> None:
    """The road runs away under lamps, between diner and store, to the church; or past the town line."""
    x0, y0, w, h = _pane()
    x1, y1 = x0 + w, y0 + h
    with sheet.within(make_path([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])):
        if variant == "dark":
            _draw_country(sheet)
        else:
            draw_street(sheet)
        if variant == "girl":
            draw_her(sheet, STREET.at(GIRL[0], 0, GIRL[1]), STREET.size(GIRL[1]))
    sheet.poly([(x0 + 60, y1), (x0 + 330, y0), (x0 + 410, y0), (x0 + 140, y1)], "white", 0.07)


def _draw_country(sheet: Sheet) -> None:
    """Past the town line: fields, a row of trees, and one barn with a lamp over its door."""
    x0, y0, w, _ = _pane()
    with sheet.shifted(0, 200):
        spread_sky(sheet, 250, ("navy", "teal-", "teal"))
    spread_stars(sheet, 90, (x0, y0, w, 150), 3)
    hang_moon(sheet, x0 + w - 70, y0 + 45, 22)
    with sheet.shifted(0, -128):
        draw_ridge(sheet, 590, 40, "navy-", 2, 14)
    sheet.rect(0, 452, 2020, 400, "bottle-")
    sheet.poly([(985, 452), (1035, 452), (1500, 720), (520, 720)], "asphalt")
    for i in range(5):
        y, wide = 462 + i * i * 9 + i * 8, 2 + i * 2
        low = y + 5 + i * 4
        sheet.poly(
            [(1010 - wide, y), (1010 + wide, y), (1010 + wide * 1.4, low), (1010 - wide * 1.4, low)], "gold"
        )
    for x, r in ((700, 30), (752, 22), (808, 34), (1246, 30), (1296, 24), (1340, 34)):
        sheet.oval(x, 446, r * 1.5, r, "navy-")
        sheet.oval(x + r, 450, r, r * 0.7, "bottle-")
    sheet.poly([(1106, 456), (1106, 410), (1140, 384), (1174, 410), (1174, 456)], "maroon-")
    sheet.poly([(1098, 412), (1140, 378), (1182, 412), (1176, 416), (1140, 387), (1104, 416)], "navy")
    sheet.rect(1128, 424, 24, 32, "ink")
    sheet.poly([(1137, 420), (1143, 420), (1162, 458), (1118, 458)], "=#F4AF4A", 0.4)
    sheet.oval(1140, 419, 5, 4, "=#FFF3CE")


def _draw_back(sheet: Sheet) -> None:
    with sheet.on(VIEW.wall(0, 0, DEPTH)):
        a, b, sill, head = PANE
        wall = make_path([(LEFT - 0.2, -HEIGHT), (RIGHT + 0.2, -HEIGHT), (RIGHT + 0.2, 0), (LEFT - 0.2, 0)])
        hole = make_path([(a, -sill), (b, -sill), (b, -head), (a, -head)])
        wall.addPath(hole)
        wall.setFillType(_even_odd())
        sheet.fill(wall, "teal-")
        for box in (
            (a - 0.08, -head - 0.08, b - a + 0.16, 0.08),
            (a - 0.08, -sill, b - a + 0.16, 0.08),
            (a - 0.08, -head, 0.08, head - sill),
            (b, -head, 0.08, head - sill),
        ):
            sheet.rect(*box, "soot")
        sheet.rect(-0.42, -1.9, 0.84, 0.17, "maroon")
        sheet.text("EMERGENCY EXIT", 0, -1.78, 0.06, "cream", 0.18, middle=True)


def _even_odd() -> skia.PathFillType:
    """Skia's rule that a path within a path is a hole."""
    return skia.PathFillType.kEvenOdd


def _draw_side(sheet: Sheet, x: float) -> None:
    """One long wall: windows on the dark, the rail, the bills overhead."""
    with sheet.on(VIEW.side(x, 0, 1.1)):
        sheet.rect(0, -HEIGHT, DEPTH - 1.1, HEIGHT, "teal" if x < 0 else "teal-")
    with sheet.on(VIEW.side(x, -0.42, 1.1)):
        for i in range(3):
            wx = 0.06 + i * 1.06
            sheet.round(wx, -1.9, 0.98, 0.92, 0.08, "soot")
            sheet.round(wx + 0.05, -1.85, 0.88, 0.82, 0.06, "=#12344E")
            pane = make_path([(wx + 0.05, -1.85), (wx + 0.93, -1.85), (wx + 0.93, -1.03), (wx + 0.05, -1.03)])
            with sheet.within(pane):
                sheet.oval(wx + 0.3, -0.98, 0.4, 0.3, "=#0A2032")
                sheet.oval(wx + 0.8, -0.98, 0.3, 0.42, "=#0A2032")
                sheet.poly(
                    [(wx + 0.2, -1.03), (wx + 0.55, -1.85), (wx + 0.68, -1.85), (wx + 0.33, -1.03)],
                    "=#2C6A7C",
                    0.6,
                )
            for k, ink in enumerate(("red", "gold", "cream")):
                sheet.rect(wx + 0.04 + k * 0.33, -2.28, 0.29, 0.26, ink if (i + k) % 2 else "paper")
                sheet.oval(wx + 0.18 + k * 0.33, -2.16, 0.07, 0.07, ("ink", "teal", "maroon")[(i + k) % 3])
        sheet.rect(0, -0.9, DEPTH - 1.1, 0.05, "steel")


def _draw_roof(sheet: Sheet) -> None:
    at = VIEW.at
    sheet.poly(
        [at(LEFT, HEIGHT, 1.1), at(LEFT, HEIGHT, DEPTH), at(RIGHT, HEIGHT, DEPTH), at(RIGHT, HEIGHT, 1.1)],
        "paper-",
    )
    for z in (1.8, 2.9, 3.9):
        sheet.poly(
            [at(-0.3, HEIGHT, z), at(0.3, HEIGHT, z), at(0.3, HEIGHT, z - 0.5), at(-0.3, HEIGHT, z - 0.5)],
            "=#FFEBC0",
        )
    for x in (-0.55, 0.55):
        sheet.poly(
            [
                at(x - 0.02, RAIL, 1.0),
                at(x + 0.02, RAIL, 1.0),
                at(x + 0.02, RAIL, 4.2),
                at(x - 0.02, RAIL, 4.2),
            ],
            "steel",
        )
        for z in (3.7, 2.9, 2.2):
            with sheet.on(VIEW.wall(x, RAIL, z)):
                sheet.rect(-0.015, 0, 0.03, 0.1, "soot")
                sheet.curve(
                    [(0, 0.1), (-0.06, 0.14), (-0.055, 0.2), (0.055, 0.2), (0.06, 0.14), (0, 0.1)],
                    "cream",
                    0.016,
                )


def _draw_floor(sheet: Sheet) -> None:
    with sheet.on(VIEW.floor(LEFT, 0, DEPTH)):
        sheet.rect(0, 0, RIGHT - LEFT, DEPTH - 0.9, "soot")
        sheet.rect(1.12, 0, 0.86, DEPTH - 0.9, "asphalt")
        for i in range(5):
            sheet.rect(1.2 + i * 0.16, 0, 0.04, DEPTH - 0.9, "soot")
        sheet.rect(1.1, 0, 0.03, DEPTH, "gold")
        sheet.rect(1.97, 0, 0.03, DEPTH, "gold")


def _draw_seats(sheet: Sheet) -> None:
    """The long rear seat, then rows on either side of the aisle, turned to the driver."""
    red = ("red+", "red", "red-")
    VIEW.box(sheet, (-1.5, 1.5), (0.32, 0.64), (4.05, 4.25), red)
    with sheet.on(VIEW.wall(0, 0, 4.05)):
        for i in range(5):
            sheet.rect(-1.5 + i * 0.6 + 0.02, -0.62, 0.56, 0.3, "red")
            sheet.rect(-1.5 + i * 0.6 + 0.44, -0.62, 0.14, 0.3, "red-")
    VIEW.box(sheet, (-1.5, 1.5), (0, 0.34), (3.6, 4.1), ("red+", "red", "maroon"))
    for z in ROWS:
        for x in (-1.52, 0.62):
            _draw_row(sheet, x, z)


def _draw_row(sheet: Sheet, x: float, z: float) -> None:
    """A seat for two: its back with a cloth for each head, and what one sits on before it."""
    VIEW.box(sheet, (x, x + 0.9), (0.3, 1.12), (z, z + 0.14), ("red+", "red", "maroon"))
    with sheet.on(VIEW.wall(x, 1.12, z)):
        for side in (0.03, 0.46):
            sheet.round(side, 0.02, 0.41, 0.76, 0.09, "red+")
            sheet.rect(side + 0.29, 0.1, 0.1, 0.62, "red")
            sheet.round(side + 0.05, 0.0, 0.31, 0.2, 0.03, "cream")
            sheet.rect(side + 0.27, 0.02, 0.08, 0.17, "paper")
    for side in (x, x + 0.46):
        VIEW.box(sheet, (side, side + 0.44), (0.2, 0.4), (z - 0.46, z), ("red", "red-", "maroon"))
    inner = x + 0.87 if x < 0 else x - 0.03
    VIEW.box(sheet, (inner, inner + 0.06), (0.58, 0.64), (z - 0.36, z + 0.02), ("steel", "grey", "stone"))


def draw_front(sheet: Sheet, variant: str) -> None:
    """The half-high partitions before the first row, a rail along each, on either side of the aisle."""
    for x0, x1 in ((LEFT - 0.3, -AISLE), (AISLE, RIGHT + 0.3)):
        with sheet.on(VIEW.wall(x0, PARTITION[0], PARTITION[1])):
            wide = x1 - x0
            sheet.rect(0, 0, wide, 0.9, "teal-")
            sheet.rect(0, 0, wide, 0.9, "navy", 0.45)
            sheet.round(0.1, 0.09, wide - 0.2, 0.46, 0.05, "maroon")
            for i in range(1, int(wide / 0.14)):
                sheet.rect(0.1 + i * 0.14, 0.1, 0.012, 0.44, "red-")
            sheet.round(-0.02, -0.035, wide + 0.04, 0.05, 0.025, "stone")
            sheet.round(-0.02, -0.035, wide + 0.04, 0.018, 0.009, "cream")
    for x in (-AISLE, AISLE):
        with sheet.on(VIEW.wall(x, HEIGHT, PARTITION[1])):
            sheet.rect(-0.018, 0, 0.036, HEIGHT, "stone")
            sheet.rect(-0.018, 0, 0.012, HEIGHT, "cream")


def _pools(variant: str) -> list[Pool]:
    inside = [Pool("indoor", _mask_inside), Pool("lamp", _mask_tubes)]
    if variant == "dark":
        return inside
    return [*street_pools(), *([her_pool(*GIRL)] if variant == "girl" else []), *inside]


def _pane() -> tuple[float, float, float, float]:
    """The back window on the map: x, y, width, height."""
    x0, y0 = VIEW.at(PANE[0], PANE[3], DEPTH)
    x1, y1 = VIEW.at(PANE[1], PANE[2], DEPTH)
    return x0, y0, x1 - x0, y1 - y0


def _mask_inside(sheet: Sheet) -> None:
    """All that is not behind glass."""
    sheet.rect(0, 0, 2020, 1180, "#FFFFFF")
    sheet.rect(*_pane(), "#000000")
    at = VIEW.at
    for z in ROWS:
        for x, inner in ((-1.52, 0.9), (1.52, -0.9)):
            sheet.poly(
                [at(x, 1.12, z), at(x + inner, 1.12, z), at(x + inner, 0.3, z), at(x, 0.3, z)], "#FFFFFF"
            )
            far = z + 0.14
            side = [
                at(x + inner, 1.12, z),
                at(x + inner, 1.12, far),
                at(x + inner, 0.3, far),
                at(x + inner, 0.3, z),
            ]
            sheet.poly(side, "#FFFFFF")


def _mask_tubes(sheet: Sheet) -> None:
    """The tubes' light: down the aisle and on the seats' tops, hard at its sides."""
    at = VIEW.at
    sheet.poly(
        [
            at(-1.1, HEIGHT, 1.2),
            at(-0.7, HEIGHT, 4.3),
            at(-1.05, 0.4, 4.0),
            at(-1.3, 0, 2.2),
            at(1.3, 0, 2.2),
            at(1.05, 0.4, 4.0),
            at(0.7, HEIGHT, 4.3),
            at(1.1, HEIGHT, 1.2),
        ],
        "#FFFFFF",
    )
    sheet.rect(*_pane(), "#000000")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 820), (0, 820)], "#000000", (0, 980), (0, 850))


PLACE = Place(
    name="bus_inside",
    lights={"empty": "moon", "girl": "moon", "dark": "moon"},
    draw=draw,
    pools=_pools,
    front=draw_front,
    front_light="dusk",
)  # fmt: skip
