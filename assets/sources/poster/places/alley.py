"""The alley behind the diner, where the duffel fell."""

from __future__ import annotations

from ..kit.home import lay_duffel
from ..kit.nature import draw_leaf, scatter_leaves, spread_sky, spread_stars
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Sheet, make_path
from ..kit.shell import lay_bricks, set_door, set_window
from ..kit.street import climb_fire_stairs, puff, sit_cat, stand_bin, stand_lamp_post
from ..kit.view import View

VIEW = View(1120, 400, 1150, 1.6, sun=(0.6, -0.7))
LEFT, RIGHT, DEPTH, NEAR = -2.7, 2.3, 11.0, 1.3
DOOR_LAMP = (2.18, 2.62, 4.6)


def draw(sheet: Sheet, variant: str) -> None:
    """Two brick walls, the lit street at their end, and what is thrown out."""
    spread_sky(sheet, 560, ("navy", "teal", "sky"))
    spread_stars(sheet, 90, (700, 0, 800, 330), 12)
    _draw_street(sheet)
    _draw_ground(sheet)
    _draw_left(sheet)
    _draw_right(sheet)
    _draw_bins(sheet)


def _draw_street(sheet: Sheet) -> None:
    """The street beyond: a house, a lamp, the trees of the square."""
    with sheet.on(VIEW.wall(0, 0, 19)):
        sheet.rect(-12, -4.4, 24, 4.4, "maroon")
        sheet.poly([(-2.6, -4.4), (0.3, -6.4), (3.2, -4.4)], "navy")
        for i in range(8):
            sheet.rect(-4.4 + i * 1.4, -3.4, 0.7, 1.1, "=#F2B052" if i in (2, 3, 5) else "navy")
        sheet.rect(-12, -0.6, 24, 0.6, "stone")
    with sheet.on(VIEW.wall(-1.2, 0, 14.5)):
        stand_lamp_post(sheet, 4.4, 1.0)
    x, y = VIEW.at(3.4, 3.6, 15)
    for i in range(90):
        turn = i * 2.4
        reach = 12 + i * 1.05
        draw_leaf(
            sheet,
            x + reach * 1.1 * (i % 7 - 3) / 3,
            y + reach * (i % 5 - 2) / 3,
            13,
            turn,
            ("brick", "rust", "leaf", "amber")[i % 4],
        )


def _draw_ground(sheet: Sheet) -> None:
    at = VIEW.at
    sheet.poly([at(-14, 0, 19), at(14, 0, 19), at(14, 0, DEPTH), at(-14, 0, DEPTH)], "asphalt")
    sheet.poly(
        [at(LEFT, 0, DEPTH + 3), at(RIGHT, 0, DEPTH + 3), at(RIGHT, 0, 0.9), at(LEFT, 0, 0.9)], "stone-"
    )
    with sheet.on(VIEW.floor(LEFT, 0, DEPTH)):
        for row in range(26):
            for column in range(12):
                if (row * 7 + column * 5) % 4 == 0:
                    sheet.rect(
                        column * 0.42 + (row % 2) * 0.2,
                        row * 0.4,
                        0.38,
                        0.36,
                        "asphalt" if (row + column) % 3 else "stone",
                    )
        sheet.blob(
            [(2.7, 2.2), (3.5, 1.9), (3.9, 2.8), (3.6, 4.2), (3.0, 4.9), (2.6, 4.0), (2.9, 3.1)], "sky"
        )
        sheet.blob([(2.95, 2.5), (3.4, 2.3), (3.5, 3.0), (3.2, 4.0), (2.9, 3.6)], "amber+")


def _draw_left(sheet: Sheet) -> None:
    """The left wall: fire stairs, lit and dark windows."""
    with sheet.on(VIEW.side(LEFT, 0, NEAR)):
        with sheet.shifted(0, -7):
            lay_bricks(sheet, DEPTH - NEAR, 7, "brick-", ("brick", "maroon", "brick--"), 4, 0.26)
        sheet.rect(0, -0.5, DEPTH - NEAR, 0.5, "stone-")
        for x, y, lit in (
            (1.4, -2.75, False),
            (3.4, -2.75, True),
            (5.8, -2.75, False),
            (3.4, -5.4, False),
            (5.8, -5.4, True),
            (7.8, -5.4, False),
        ):
            sheet.rect(x, y, 0.9, 1.25, "=#F2B052" if lit else "navy")
            if lit:
                sheet.poly([(x, y), (x + 0.3, y), (x + 0.1, y + 1.25), (x, y + 1.25)], "=#B8562A")
                sheet.poly([(x + 0.9, y), (x + 0.6, y), (x + 0.8, y + 1.25), (x + 0.9, y + 1.25)], "=#B8562A")
            set_window(sheet, x, y, 0.9, 1.25, "plaster-")
        _open_window(sheet, 3.4, -2.75)
    for shift in (0.0, 0.9):
        with sheet.on(VIEW.side(LEFT + 0.1 + shift, 0, 4.4)), sheet.shifted(0, -2.9):
            if shift:
                climb_fire_stairs(sheet, 3, 3.4, 2.2)
    at = VIEW.at
    for y in (2.9, 5.1):
        sheet.poly(
            [at(LEFT, y, 4.4), at(LEFT + 1.0, y, 4.4), at(LEFT + 1.0, y, 7.8), at(LEFT, y, 7.8)], "ink"
        )
    with sheet.on(VIEW.side(LEFT + 1.0, 0, 4.5)):
        for x in (0.0, 0.34):
            sheet.rect(x, -2.9, 0.04, 1.5, "ink")
        for i in range(6):
            sheet.rect(0, -2.8 + i * 0.25, 0.36, 0.035, "ink")


def _open_window(sheet: Sheet, x: float, y: float) -> None:
    """The window that the bag came out of: its lower sash is up, and its curtain hangs out."""
    sheet.rect(x + 0.05, y + 0.66, 0.8, 0.56, "=#F6C873")
    sheet.blob(
        [(x + 0.08, y + 0.66), (x + 0.4, y + 0.66), (x + 0.3, y + 1.0), (x + 0.46, y + 1.42),
         (x + 0.2, y + 1.62), (x + 0.04, y + 1.3)],
        "=#D8CDB0",
    )  # fmt: skip
    sheet.blob([(x + 0.2, y + 0.7), (x + 0.28, y + 0.7), (x + 0.2, y + 1.1), (x + 0.26, y + 1.5)], "=#A89C84")


def _draw_right(sheet: Sheet) -> None:
    """The diner's back: kitchen door under its lamp, vent, meter, a bill or two."""
    with sheet.on(VIEW.side(RIGHT, 0, NEAR)):
        with sheet.shifted(0, -7):
            lay_bricks(sheet, DEPTH - NEAR, 7, "brick", ("brick-", "rust", "brick+", "maroon"), 9, 0.3)
        sheet.rect(0, -0.55, DEPTH - NEAR, 0.55, "stone")
        set_door(sheet, 2.85, -2.1, 0.95, 2.1, "bottle", "oak", 2)
        sheet.rect(2.95, -1.95, 0.75, 0.62, "=#F6C873")
        sheet.rect(3.3, -1.95, 0.04, 0.62, "bottle")
        sheet.rect(2.8, -2.62, 1.1, 0.3, "cream")
        with sheet.shifted(3.35, -2.39, flip=True):
            sheet.text("KITCHEN", 0, 0, 0.15, "red", 0.2, middle=True)
        sheet.rect(1.4, -3.3, 0.9, 0.7, "steel")
        for i in range(5):
            sheet.rect(1.46, -3.24 + i * 0.13, 0.78, 0.06, "soot")
        for x, y in ((4.6, -2.9), (6.4, -2.9), (4.6, -5.6), (2.4, -5.6)):
            sheet.rect(x, y, 0.9, 1.25, "navy")
            sheet.poly([(x, y + 1.25), (x + 0.5, y), (x + 0.9, y), (x + 0.4, y + 1.25)], "denim")
            set_window(sheet, x, y, 0.9, 1.25, "plaster")
        sheet.rect(4.2, -6.8, 0.12, 6.8, "soot")
    with sheet.on(VIEW.wall(*DOOR_LAMP)):
        sheet.line([(0.14, -0.14), (-0.06, -0.22), (-0.2, -0.06)], "ink", 0.05)
        sheet.poly([(-0.26, -0.08), (-0.14, -0.08), (0.04, 0.1), (-0.44, 0.1)], "bottle")
    x, y = VIEW.at(1.9, 3.0, 3.1)
    for i in range(4):
        puff(sheet, x - 30 - i * 34, y - 60 - i * 58, 34 + i * 13, "grey-")


def _draw_bins(sheet: Sheet) -> None:
    """Bins under the window, one flattened; crates; the cat; the duffel on its back."""
    for x, z, ink, lid in (
        (-2.15, 6.1, "grey", True),
        (-2.2, 5.2, "stone", True),
        (-1.5, 5.5, "grey", False),
    ):
        with sheet.on(VIEW.wall(x, 0, z)):
            sheet.oval(0.1, 0, 0.42, 0.07, "ink", 0.6)
            stand_bin(sheet, ink, lid)
            if x == -2.2:
                with sheet.shifted(0.02, -0.95, 1.1):
                    sit_cat(sheet)
    VIEW.box(sheet, (-2.65, -1.95), (0, 0.36), (3.75, 4.35), ("oak", "oak", "wood"), 8)
    VIEW.box(sheet, (-2.6, -2.0), (0.36, 0.7), (3.8, 4.3), ("oak", "oak", "wood"), -6)
    with sheet.on(VIEW.wall(-0.05, 0.0, 4.05)):
        sheet.oval(0.1, 0.05, 0.66, 0.09, "ink", 0.6)
    with sheet.on(VIEW.wall(-1.75, 0.28, 4.1)), sheet.turned(0, 0, 84):
        stand_bin(sheet, "grey", False)
    for x, z in ((-1.0, 3.95), (0.85, 4.5)):
        with sheet.on(VIEW.floor(x, 0.04, z)):
            sheet.oval(0, 0, 0.33, 0.33, "grey")
            sheet.oval(0.02, -0.02, 0.24, 0.24, "grey+")
            sheet.rect(-0.07, -0.02, 0.14, 0.05, "soot")
    with sheet.on(VIEW.wall(0.05, 0.1, 4.05)), sheet.turned(0, 0, -24):
        lay_duffel(sheet)
    scatter_leaves(sheet, 260, (0, 620, 2020, 560), (6, 27), 6, horizon=400, keep=0.55)


def _pools(variant: str) -> list[Pool]:
    return [Pool("lamp", _mask_far), Pool("lamp", _mask_door)]


def _mask_far(sheet: Sheet) -> None:
    """The street lamp at the alley's end."""
    with sheet.within(
        make_path(
            [VIEW.at(LEFT, 7, DEPTH), VIEW.at(RIGHT, 7, DEPTH), VIEW.at(RIGHT, 0, 7.4), VIEW.at(LEFT, 0, 7.4)]
        )
    ):
        x, y = VIEW.at(-0.2, 4.0, 14.5)
        sheet.poly([(x - 22, y), (x + 22, y), (x + 250, 640), (x - 250, 640)], "#FFFFFF")
        sheet.fade([(0, 700), (2020, 700), (2020, 560), (0, 560)], "#000000", (0, 640), (0, 575))


def _mask_door(sheet: Sheet) -> None:
    """The lamp over the kitchen door: a cone on the wall and across the stones."""
    x, y = VIEW.at(DOOR_LAMP[0] - 0.2, DOOR_LAMP[1] - 0.1, DOOR_LAMP[2])
    sheet.poly([(x - 55, y), (x + 55, y), (x + 560, 1010), (x - 900, 1010)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 780), (0, 780)], "#000000", (0, 960), (0, 800))


def _shine(sheet: Sheet, variant: str) -> None:
    with sheet.on(VIEW.wall(*DOOR_LAMP)):
        sheet.oval(-0.2, 0.1, 0.22, 0.05, "=#FFF6D8")
    with sheet.on(VIEW.wall(-1.2, 0, 14.5)):
        sheet.oval(1.0, -3.9, 0.3, 0.12, "=#FFF6D8")


PLACE = Place(
    name="alley",
    lights={"night": "night"},
    draw=draw,
    over=_shine,
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(Inset((290, 80, 1430, 680)), Inset((700, 560, 1500, 1020))),
)  # fmt: skip
