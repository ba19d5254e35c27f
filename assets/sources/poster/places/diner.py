"""The diner, seen from the foot of the stairs."""

from __future__ import annotations

from ..kit.diner import (
    brew_coffee,
    chalk_specials,
    dome_pie,
    hang_shade,
    set_cup,
    stand_napkins,
    stand_stool,
)  # fmt: skip
from ..kit.figures import seat_mother
from ..kit.home import hang_frame
from ..kit.nature import spread_stars
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Sheet, make_curve, make_path
from ..kit.shell import Room, draw_shell, lay_tiles, set_door
from ..kit.view import View

VIEW = View(1060, 385, 1150, 1.6, sun=(-0.5, -0.8))
ROOM = Room(-3.3, 3.15, 5.4, 2.9)
COUNTER = ((-1.75, 2.15), (3.25, 3.85), 1.05)
SHADES = (-1.3, 0.05, 1.95)
SHADE_Y, SHADE_Z = 2.1, 3.55


def draw(sheet: Sheet, variant: str) -> None:
    """The whole room, back to front."""
    draw_shell(sheet, VIEW, ROOM, ("green", "green+", "green-"), "paper--", "walnut")
    lay_tiles(sheet, VIEW, ROOM, ("paper--", "maroon-"), 0.42)
    _draw_back(sheet, variant != "closed")
    _draw_window(sheet, variant != "closed")
    _draw_booths(sheet, variant == "booth")
    _draw_counter(sheet, variant)
    for x in SHADES:
        with sheet.on(VIEW.wall(x, SHADE_Y, SHADE_Z)):
            hang_shade(sheet, 1.0)


def _draw_back(sheet: Sheet, cooking: bool) -> None:
    """The wall behind the counter: kitchen hatch, shelves, the machine, the board."""
    with sheet.on(VIEW.wall(0, 0, ROOM.depth)):
        sheet.rect(-3.3, -1.15, 6.45, 1.15, "wood")
        for i in range(33):
            sheet.rect(-3.3 + i * 0.2, -1.15, 0.02, 1.15, "walnut")
        sheet.rect(-3.3, -1.2, 6.45, 0.06, "oak")
        sheet.rect(-3.3, -2.9, 6.45, 0.14, "oak")
        set_door(sheet, -3.05, -2.1, 0.85, 2.1, "bottle", "oak", 2)
        sheet.oval(-2.62, -1.62, 0.17, 0.17, "=#F4C46A" if cooking else "navy")
        _draw_hatch(sheet, cooking)
        with sheet.shifted(1.52, -2.62):
            chalk_specials(sheet, 0.86, 1.2)
        for y in (-2.18, -1.72):
            sheet.rect(0.02, y, 0.78, 0.045, "oak")
            for i in range(6):
                _draw_jar(sheet, 0.11 + i * 0.118, y, i + int(-y * 10))
        hang_frame(sheet, 2.46, -2.3, 0.46, 0.54, 8)
        # Between two shades, which would hide a letter.
        sheet.rect(-1.48, -2.7, 0.98, 0.3, "red")
        sheet.text("LUKE'S", -0.99, -2.46, 0.19, "cream", 0.2, middle=True)


def _draw_hatch(sheet: Sheet, cooking: bool) -> None:
    """The kitchen beyond: pans and a ticket rail, warm while it is open."""
    sheet.rect(-1.98, -2.2, 1.86, 0.86, "oak")
    sheet.rect(-1.9, -2.12, 1.7, 0.7, "=#E79A3E" if cooking else "ink")
    sheet.rect(-1.9, -1.9, 1.7, 0.48, "=#F6C068" if cooking else "navy-")
    for i in range(4):
        x = -1.7 + i * 0.34
        sheet.line([(x, -2.12), (x, -1.94)], "walnut", 0.02)
        sheet.oval(x, -1.86, 0.1, 0.09, "wood")
    sheet.rect(-1.98, -1.4, 1.86, 0.07, "steel")
    for i in range(5):
        sheet.rect(-1.5 + i * 0.16, -2.12, 0.09, 0.15, "white")


def _draw_jar(sheet: Sheet, x: float, y: float, kind: int) -> None:
    ink = ("steel", "red", "gold", "white", "teal")[kind % 5]
    tall = (0.2, 0.16, 0.24)[kind % 3]
    sheet.rect(x - 0.042, y - tall, 0.084, tall, ink)
    sheet.rect(x + 0.012, y - tall, 0.03, tall, ink + "-")


def _draw_window(sheet: Sheet, lit: bool) -> None:
    """The street window on the right, its lettering the wrong way round from inside."""
    with sheet.on(VIEW.side(ROOM.right, 0, 2.0)):
        sheet.rect(0.0, -2.4, 3.0, 1.56, "oak")
        pane = make_path([(0.08, -2.32), (2.92, -2.32), (2.92, -0.92), (0.08, -0.92)])
        with sheet.within(pane):
            sheet.rect(0, -2.4, 3, 1.6, "=#123A52")
            sheet.dissolve(pane, "=#2C7480", (0, -0.9), (0, -2.0))
            with sheet.shifted(0, -2.35, 0.0018):
                spread_stars(sheet, 40, (0, 0, 1600, 420), 5)
            for x, w, h in ((0.2, 0.8, 0.75), (1.15, 0.5, 0.55), (1.9, 0.9, 0.8)):
                sheet.rect(x, -0.92 - h, w, h, "=#0D2438")
            for x in (0.36, 0.66, 2.05, 2.4):
                sheet.rect(x, -1.5, 0.14, 0.2, "=#F0A848")
        for x in (1.0, 1.96):
            sheet.rect(x, -2.32, 0.06, 1.4, "oak")
        with sheet.shifted(2.86, -1.98, flip=True):
            sheet.text("DINER", 0, 0, 0.17, "=#E8553C" if lit else "navy", 0.17, "neon")
        sheet.rect(-0.05, -2.46, 3.1, 0.12, "maroon")


def _draw_booths(sheet: Sheet, taken: bool) -> None:
    """Two booths under the window, somebody in the far one; a coat lies over the nearer back."""
    for near in (4.45, 3.05):
        VIEW.box(sheet, (1.95, 3.1), (0, 0.46), (near + 0.62, near + 0.82), ("red+", "red", "red-"))
        VIEW.box(sheet, (2.05, 3.1), (0.72, 0.77), (near + 0.2, near + 0.72), ("cream", "steel", "stone"))
        VIEW.box(sheet, (2.5, 2.6), (0, 0.72), (near + 0.4, near + 0.5), ("soot", "soot", "ink"))
        if taken and near > 4:
            with sheet.on(VIEW.wall(2.42, 1.06, near + 0.15)):
                seat_mother(sheet)
        VIEW.box(sheet, (1.95, 3.1), (0.0, 1.12), (near - 0.05, near + 0.1), ("red+", "red", "maroon"))
        with sheet.on(VIEW.wall(1.95, 1.12, near - 0.05)):
            sheet.rect(0, 0.02, 1.15, 0.05, "red+")
            for i in range(1, 6):
                sheet.rect(i * 0.19, 0.1, 0.018, 1.0, "maroon")
    with sheet.on(VIEW.wall(2.62, 1.12, 3.0)):
        sheet.blob(
            [(-0.24, -0.04), (0.24, -0.05), (0.3, 0.3), (0.22, 0.66), (-0.18, 0.62), (-0.3, 0.3)], "denim+"
        )
        sheet.blob([(0.02, -0.04), (0.25, -0.05), (0.3, 0.3), (0.2, 0.64), (0.05, 0.6)], "denim")
        sheet.line([(-0.16, 0.02), (-0.2, 0.5)], "red", 0.06)


def _draw_counter(sheet: Sheet, variant: str) -> None:
    """The counter with all that stands on it, and the stools before it."""
    (x0, x1), (z0, z1), top = COUNTER
    with sheet.on(VIEW.wall(-1.35, 1.2, 5.2)):
        brew_coffee(sheet)
    VIEW.box(sheet, (x0 + 0.06, x1 - 0.06), (0, top - 0.05), (z0 + 0.08, z1), ("oak", "oak", "wood"))
    with sheet.on(VIEW.wall(x0 + 0.06, top - 0.05, z0 + 0.08)):
        sheet.rect(0, 0.1, x1 - x0 - 0.12, 0.84, "teal")
        for i in range(21):
            sheet.rect(i * 0.182, 0.1, 0.1, 0.84, "teal-")
        sheet.rect(0, 0.06, x1 - x0 - 0.12, 0.06, "steel")
        sheet.rect(0, 0.86, x1 - x0 - 0.12, 0.06, "steel")
    VIEW.box(sheet, (x0, x1), (top - 0.06, top), (z0, z1), ("cream", "steel", "stone"))
    with sheet.on(VIEW.wall(0, top, 3.5)):
        dome_pie(sheet, -1.42, 0, "rust")
        stand_napkins(sheet, -0.72, 0)
        set_cup(sheet, 0.36, 0.02)
        set_cup(sheet, 0.62, 0.0)
        stand_napkins(sheet, 1.62, 0)
        if variant == "closed":
            sheet.oval(0.98, 0.01, 0.17, 0.03, "white")
            sheet.blob([(0.84, 0.0), (0.9, -0.11), (1.04, -0.12), (1.12, 0.0)], "gold")
            sheet.rect(0.86, -0.04, 0.24, 0.02, "green")
    for i in range(5):
        with sheet.on(VIEW.wall(-1.35 + i * 0.72, 0, 2.95)):
            stand_stool(sheet)


def _pools(variant: str) -> list[Pool]:
    if variant == "closed":
        return [Pool("lamp", lambda sheet: _mask_cones(sheet, SHADES[1:2]))]
    return [Pool("lamp", lambda sheet: _mask_cones(sheet, SHADES))]


def _mask_cones(sheet: Sheet, where: tuple[float, ...]) -> None:
    """The shades' cones, hard at the side, dissolving towards the floor."""
    for x in where:
        cx, cy = VIEW.at(x, SHADE_Y, SHADE_Z)
        sheet.poly([(cx - 80, cy), (cx + 80, cy), (cx + 330, 1000), (cx - 330, 1000)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 800), (0, 800)], "#000000", (0, 960), (0, 830))


def _shine(sheet: Sheet, variant: str) -> None:
    for x in {"closed": SHADES[1:2], "peek": SHADES[:1]}.get(variant, SHADES):
        with sheet.on(VIEW.wall(x, SHADE_Y, SHADE_Z)):
            sheet.oval(0, 0, 0.26, 0.035, "=#FFF6D8")


def _cut(sheet: Sheet) -> None:
    """The counter's length where Luke stands behind it; whoever is at its end is on this side of it."""
    _, (_, z1), top = COUNTER
    left, far = VIEW.at(0.09, top, z1)
    right, foot = VIEW.at(1.41, top, z1)[0], VIEW.at(0, 0, z1)[1]
    # His elbows reach over the top; below it his coat is narrower, and others stand close to either end.
    under = far + 76
    sheet.rect(left, far, right - left, under - far, "#FFFFFF")
    sheet.rect(left + 12, under, right - 50 - left, foot - under, "#FFFFFF")
    with sheet.on(VIEW.wall(0, top, 3.5)):
        set_cup(sheet, 0.36, 0.02)
        set_cup(sheet, 0.62, 0.0)


def _near(sheet: Sheet, variant: str) -> None:
    """The foot of the stairs, from inside: a dark wall, the rail that comes down it, the curtain aside."""
    lit = variant != "closed"
    sheet.poly([(-10, -10), (330, -10), (322, 1190), (-10, 1190)], "=#1C1219")
    for x in range(10, 320, 62):
        sheet.rect(x, -10, 26, 1200, "=#21151D")
    sheet.line([(-20, 372), (326, 640)], "=#33201F", 44, flat=True)
    sheet.line([(-20, 360), (326, 628)], "=#6B4430" if lit else "=#3A2A2C", 12, flat=True)
    sheet.line([(-20, 84), (420, 84)], "=#5A4030", 12, flat=True)
    for x in range(316, 420, 24):
        sheet.oval(x, 90, 9, 13, "=#3A2824")
    cloth, shade, edge = ("=#6A2029", "=#45151F", "=#B25A3C") if lit else ("=#3A1A26", "=#28121C", "=#5A3A44")
    whole = make_curve(
        [(304, 88), (414, 88), (400, 330), (376, 600), (410, 900), (418, 1200), (300, 1200), (296, 600)]
    )
    sheet.fill(whole, cloth)
    with sheet.within(whole):
        for x, wide in ((300, 26), (342, 16), (376, 12)):
            sheet.blob(
                [(x, 80), (x + wide, 80), (x + wide - 12, 600), (x + wide, 1210), (x, 1210), (x - 6, 600)],
                shade,
            )
        sheet.curve([(412, 88), (398, 330), (374, 600), (408, 900), (416, 1200)], edge, 9)
    sheet.blob([(292, 588), (390, 570), (394, 606), (296, 628)], shade)
    if variant == "peek":
        _draw_shut(sheet, (cloth, shade, edge))


def _draw_shut(sheet: Sheet, inks: tuple[str, str, str]) -> None:
    """The half of the curtain that is drawn: he sees the room through what it leaves."""
    cloth, shade, edge = inks
    hem = [(812, 84), (826, 250), (832, 420), (822, 640), (806, 860), (812, 1000), (848, 1200)]
    whole = make_path([*hem, (2040, 1200), (2040, 84)])
    sheet.fill(whole, cloth)
    with sheet.within(whole):
        for i in range(9):
            x = 862 + i * 132
            sheet.blob(
                [(x, 70), (x + 60, 70), (x + 34, 600), (x + 66, 1210), (x - 6, 1210), (x + 6, 600)], shade
            )
        sheet.curve(hem, edge, 14)
    sheet.line([(780, 84), (2040, 84)], "=#5A4030", 12, flat=True)


def _front(sheet: Sheet, variant: str) -> None:
    """The curtain's other half, close by."""
    folds = (("maroon-", 0, 100), ("maroon", 20, 64), ("maroon-", 62, 36), ("maroon", 74, 4))
    for ink, shift, reach in folds:
        sheet.blob(
            [
                (-60, -60),
                (reach + 40, -60),
                (reach + 18, 300),
                (reach + 34, 700),
                (reach - shift * 0.4 + 20, 1240),
                (-60, 1240),
                (-60, 600),
            ],
            ink,
        )


PLACE = Place(
    name="diner",
    lights={"open": "cosy", "closed": "shade", "booth": "cosy", "peek": "cosy"},
    draw=draw,
    near=_near,
    near_pools=lambda variant: [],
    over=_shine,
    cut=_cut,
    front=_front,
    front_light="dusk",
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(
        Inset((610, 110, 1770, 700), 2.0, ("open", "booth")),
        Inset((740, 560, 1400, 940), 2.0, ("open",)),
        Inset((50, 180, 820, 630), 2.0, ("peek",)),
    ),
)  # fmt: skip
