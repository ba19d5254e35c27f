"""The bus stop: bench, lamp, sign, and the two shops across the street."""

from __future__ import annotations

from ..kit.figures import carry_box
from ..kit.nature import MAPLE, draw_ridge, grow_tree, hang_moon, scatter_leaves, spread_sky, spread_stars
from ..kit.place import Inset, Mover, Place, Pool
from ..kit.sheet import Sheet, make_path
from ..kit.shops import (
    CLEARING,
    DINER_DOOR,
    DINER_PANES,
    GLASS,
    SHUT,
    STORE_DOOR,
    STORE_PANES,
    WIDTH,
    front_diner,
    front_store,
    mask_panes,
)  # fmt: skip
from ..kit.street import (
    bend_neon,
    face_bus,
    pass_bus,
    pave,
    post_stop,
    put_bench,
    stand_hydrant,
    stand_lamp_post,
)  # fmt: skip
from ..kit.view import View

VIEW = View(1010, 425, 1150, 1.6, sun=(0.5, -0.8))
ACROSS = 12.6  # metres to the shops
HOUSE = 4.45  # how high the shops are
STORE_X, DINER_X = -8.9, 1.9
KERB, FAR_KERB = 6.6, 11.6
LIGHT_ENDS = 9.4  # the shops' on the road: its specks would break the line in the middle up
POST = (-0.35, 4.9)
# Its letters: Luke turns them off at 8:12, and no bus turns them on again.
DINER_OPEN = ("lamp", "alone", "late", "chairs")
STORE_OPEN = ("lamp", "alone")  # after eight it is shut
INSIDE = {"lamp": ("kirk", "rory"), "alone": ("kirk",)}
# Who is at the diner's pane, so that nobody is there and on the street as well: Rory is in the store until
# she runs across, and after twelve past eight she is at the stop, and her mother on the way home. While the
# clerk is alone Rory is out on the street, or has gone home with her mother.
AT_PANE = {
    "lamp": ("luke", "lorelai"),
    "alone": ("luke",),
    "late": ("luke", "rory", "lorelai"),
    "chairs": CLEARING,
    "closed": SHUT,
}
CLOCK = (-2.3, 6.05, 19.0)  # the tower's face


def draw(sheet: Sheet, variant: str) -> None:
    """From the sky to the far pavement."""
    spread_sky(sheet, 600, ("navy", "teal-", "sky-"))
    spread_stars(sheet, 170, (0, 0, 2020, 330), 8)
    hang_moon(sheet, 620, 100, 30)
    draw_ridge(sheet, 540, 90, "teal-", 2)
    draw_ridge(sheet, 560, 50, "navy-", 5, 26)
    _draw_church(sheet)
    _draw_road(sheet)
    if variant == "bus_far":
        with sheet.on(VIEW.wall(-0.15, 0, 17)):
            face_bus(sheet)
    _draw_shops(sheet, variant)


def draw_near(sheet: Sheet, variant: str) -> None:
    """The near pavement and what stands on it."""
    _draw_pavement(sheet)


def draw_near_bare(sheet: Sheet, variant: str) -> None:
    """The same without the stop's sign and the bench, for pictures that look past them."""
    _draw_pavement(sheet, bare=True)


def _draw_bus(sheet: Sheet, open_door: bool) -> None:
    with sheet.on(VIEW.wall(-2.9, 0, 7.9)):
        sheet.oval(4, -0.02, 4.6, 0.2, "ink", 0.6)
        pass_bus(sheet, 8.4, open_door)


def draw_driving(sheet: Sheet, variant: str) -> None:
    """The bus with its door shut."""
    _draw_bus(sheet, False)


def draw_standing(sheet: Sheet, variant: str) -> None:
    """The bus at rest, its door open."""
    _draw_bus(sheet, True)


def draw_before(sheet: Sheet, variant: str) -> None:
    """What the bus drives behind: from its roof down to the kerb."""
    with sheet.within(make_path([(0, 212), (2020, 212), (2020, 705), (0, 705)])):
        _draw_pavement(sheet)


def draw_step(sheet: Sheet, variant: str) -> None:
    """The pavement before the open door."""
    with sheet.within(make_path(_doorlight())):
        _draw_pavement(sheet)


def draw_methodists(sheet: Sheet, variant: str) -> None:
    """Two Methodists on the church steps, until the book sale's box is where they want it."""
    with sheet.on(VIEW.wall(0.5, 0, 16.6)):
        carry_box(sheet)


def _doorlight() -> list[tuple[float, float]]:
    at = VIEW.at
    return [at(3.78, 0.0, KERB), at(4.62, 0.0, KERB), at(4.9, 0, 5.2), at(3.1, 0, 5.2)]


def _draw_church(sheet: Sheet) -> None:
    """The tower at the end of the side street; its face has no hands, the watch gives them."""
    with sheet.on(VIEW.wall(CLOCK[0], 0, CLOCK[2])):
        sheet.rect(-3.2, -2.6, 6.4, 2.6, "grey-")
        sheet.poly([(-3.5, -2.6), (0, -4.6), (3.5, -2.6)], "navy-")
        sheet.rect(-1.35, -7.2, 2.7, 7.2, "steel+")
        sheet.rect(0.5, -7.2, 0.85, 7.2, "grey")
        for y in (-5.0, -4.66, -4.32):  # louvres under the clock, and courses of stone below
            sheet.rect(-0.5, y, 1.0, 0.2, "grey-")
        for i in range(7):
            sheet.rect(-1.35 + (i % 2) * 1.5, -3.9 + i * 0.5, 0.9, 0.06, "grey")
        sheet.rect(-1.55, -7.3, 3.1, 0.22, "white")
        sheet.rect(-1.05, -8.8, 2.1, 1.5, "steel+")
        sheet.rect(0.4, -8.8, 0.65, 1.5, "grey")
        sheet.rect(-0.4, -8.5, 0.8, 1.2, "ink")
        sheet.oval(0, -8.5, 0.4, 0.3, "ink")
        sheet.poly([(-1.25, -8.8), (0, -12.8), (1.25, -8.8)], "navy")
        sheet.poly([(0.2, -8.8), (0, -12.8), (1.25, -8.8)], "navy-")
        sheet.oval(0, -CLOCK[1], 0.72, 0.72, "walnut")
        sheet.oval(0, -CLOCK[1], 0.63, 0.63, "=#FFE9B4")
        for i in range(12):
            with sheet.turned(0, -CLOCK[1], i * 30):
                sheet.rect(-0.03, -0.58, 0.06, 0.12, "=#6B3A24")


def _draw_shops(sheet: Sheet, variant: str) -> None:
    with sheet.on(VIEW.wall(STORE_X, 0, ACROSS)):
        front_store(sheet, INSIDE.get(variant, ()), HOUSE)
    with sheet.on(VIEW.wall(DINER_X, 0, ACROSS)):
        front_diner(sheet, AT_PANE.get(variant, ("luke",)), HOUSE)
        for x in (2.3, 4.9):
            sheet.rect(x, -4.75, 0.07, 0.4, "ink")
        sheet.rect(1.7, -5.61, 3.8, 0.95, "ink")
        bend_neon(sheet, "DINER", 3.6, -4.82, 0.66, "=#F0663E" if variant in DINER_OPEN else "brick-")
    side = ("maroon", "brick-", "brick-")
    VIEW.box(sheet, (STORE_X + WIDTH, STORE_X + WIDTH + 0.02), (0, HOUSE), (ACROSS, ACROSS + 5), side)
    VIEW.box(
        sheet, (DINER_X - 0.02, DINER_X), (0, HOUSE), (ACROSS, ACROSS + 5), ("brick", "brick-", "brick--")
    )
    with sheet.on(VIEW.wall(9.2, 0, ACROSS)):
        sheet.rect(0, -6.0, 6, 6.0, "plum-")
        for i in range(6):
            sheet.rect(0.5 + (i % 2) * 1.4, -5.4 + (i // 2) * 1.8, 0.8, 1.2, "=#F2B052" if i == 3 else "navy")
    with sheet.on(VIEW.wall(-14.6, 0, ACROSS)):
        sheet.rect(0, -4.4, 5.0, 4.4, "denim-")
        sheet.poly([(-0.4, -4.4), (2.5, -6.4), (5.4, -4.4)], "navy-")
        sheet.rect(3.2, -3.0, 0.8, 1.2, "=#F2B052")


def _draw_road(sheet: Sheet) -> None:
    """Asphalt across, and the side street towards the church."""
    at = VIEW.at
    sheet.poly([at(-30, 0, 24), at(30, 0, 24), at(30, 0, 2), at(-30, 0, 2)], "stone-")
    sheet.poly([at(-1.7, 0, 19), at(1.4, 0, 19), at(1.4, 0, FAR_KERB), at(-1.7, 0, FAR_KERB)], "asphalt")
    sheet.poly([at(-30, 0, FAR_KERB), at(30, 0, FAR_KERB), at(30, 0, KERB), at(-30, 0, KERB)], "asphalt")
    with sheet.on(VIEW.floor(-14, 0, FAR_KERB)):
        sheet.rect(0, -0.12, 12.3, 0.12, "steel")
        sheet.rect(15.4, -0.12, 14, 0.12, "steel")
        for i in range(14):
            sheet.rect(0.4 + i * 2.1, 2.4, 1.2, 0.14, "gold")
        for i in range(7):
            sheet.rect(12.5 + i * 0.42, 0.25, 0.24, 1.5, "steel")


def _draw_pavement(sheet: Sheet, bare: bool = False) -> None:
    at = VIEW.at
    sheet.poly([at(-30, 0, KERB), at(30, 0, KERB), at(30, 0, KERB - 0.22), at(-30, 0, KERB - 0.22)], "steel")
    with sheet.on(VIEW.floor(-10, 0, KERB - 0.22)):
        pave(sheet, 20, KERB - 1.0, 1.0, "stone", "asphalt", 6, ("stone-", "grey-"))
    grow_tree(sheet, (70, 770), (60, 190), (330, 210), 4, (880, 120), 52, MAPLE, dense=2000, leaf=14)
    with sheet.on(VIEW.wall(3.75, 0, 5.6)):
        sheet.oval(0.02, 0, 0.22, 0.04, "ink", 0.5)
        stand_hydrant(sheet)
    with sheet.on(VIEW.floor(-3.35, 0, 5.05)):
        sheet.poly([(-0.05, 0.0), (1.95, 0.0), (2.15, 0.62), (0.1, 0.62)], "ink", 0.5)
    if not bare:
        put_bench(sheet, VIEW, -3.3, 4.55)
    with sheet.on(VIEW.wall(POST[0], 0, POST[1])):
        sheet.oval(0.06, 0, 0.32, 0.06, "ink", 0.6)
        stand_lamp_post(sheet, 3.35, 0.85)
    if not bare:
        with sheet.on(VIEW.wall(2.2, 0, 4.7)):
            sheet.oval(0.05, 0, 0.2, 0.04, "ink", 0.6)
            post_stop(sheet)
    scatter_leaves(sheet, 330, (0, 700, 2020, 480), (6, 27), 5, horizon=425, keep=0.45)


def _pools(variant: str) -> list[Pool]:
    shops = [] if variant == "closed" else [Pool("cosy", _mask_diner)]
    if variant in STORE_OPEN:
        shops.insert(0, Pool("store", _mask_store))
    if variant == "bus_far":
        shops.append(Pool("lamp", _mask_beams))
    return shops if variant == "no_lamp" else [*shops, Pool("lamp", _mask_lamp)]


def _lamp_pools(variant: str) -> list[Pool]:
    return [] if variant == "no_lamp" else [Pool("lamp", _mask_lamp)]


def _step_pools(variant: str) -> list[Pool]:
    return [Pool("cosy", _mask_bus)]


def _mask_store(sheet: Sheet) -> None:
    """The store's glass and sign, and its light on the pavement and in the wet road."""
    with sheet.on(VIEW.wall(STORE_X, 0, ACROSS)):
        mask_panes(sheet, STORE_PANES, STORE_DOOR)
        sheet.rect(0.1, -3.08, WIDTH - 0.2, 0.62, "#FFFFFF")
    _mask_road(sheet, STORE_X, STORE_PANES)


def _mask_diner(sheet: Sheet) -> None:
    with sheet.on(VIEW.wall(DINER_X, 0, ACROSS)):
        mask_panes(sheet, DINER_PANES, DINER_DOOR)
    _mask_road(sheet, DINER_X, DINER_PANES)


def _mask_road(sheet: Sheet, left: float, panes: tuple[tuple[float, float], ...]) -> None:
    at, (sill, _) = VIEW.at, GLASS
    for x, w in panes:
        a, b = left + x, left + x + w
        sheet.poly(
            [
                at(a, 0, ACROSS - 0.3 * sill),
                at(b, 0, ACROSS - 0.3 * sill),
                at(b + 0.2, 0, LIGHT_ENDS),
                at(a - 0.2, 0, LIGHT_ENDS),
            ],
            "#FFFFFF",
        )
    _, y0 = at(0, 0, 11.2)
    _, y1 = at(0, 0, LIGHT_ENDS)
    sheet.fade([(0, y1 + 3), (2020, y1 + 3), (2020, y0), (0, y0)], "#000000", (0, y1), (0, y0))


def _mask_bus(sheet: Sheet) -> None:
    """The open door's light on the kerb."""
    sheet.poly(_doorlight(), "#FFFFFF")


def _mask_beams(sheet: Sheet) -> None:
    """Two headlamps on the side street."""
    at = VIEW.at
    for x in (-1.05, 0.75):
        sheet.poly(
            [
                at(x - 0.1, 0, 16.8),
                at(x + 0.1, 0, 16.8),
                at(x * 2.6 + 0.9, 0, 9.2),
                at(x * 2.6 - 0.9, 0, 9.2),
            ],
            "#FFFFFF",
        )


def _mask_lamp(sheet: Sheet) -> None:
    """Whole on the ground and under the lamp; before what is far off it dissolves within a metre of the lamp,
    in the dark of the sky: specks on what is pale, an awning or a bus, would look like a fault."""
    x, y = VIEW.at(POST[0] + 0.85, 2.83, POST[1])
    _, ground = VIEW.at(0, 0, POST[1])
    _, far = VIEW.at(0, 0, ACROSS)
    sheet.poly([(x - 62, y), (x + 62, y), (x + 400, 900), (x - 400, 900)], "#FFFFFF")
    sheet.fade([(0, y), (2020, y), (2020, far), (0, far)], "#000000", (0, y + 96), (0, y - 6))
    sheet.oval(x, 900, 400, 100, "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, ground), (0, ground)], "#000000", (0, 1000), (0, 860))


def _shine(sheet: Sheet, variant: str) -> None:
    if variant != "no_lamp":
        with sheet.on(VIEW.wall(POST[0], 0, POST[1])):
            sheet.oval(0.85, -2.82, 0.27, 0.09, "=#FFF3CE")


PLACE = Place(
    name="bus_stop",
    lights=dict.fromkeys(
        ("lamp", "alone", "late", "chairs", "closed", "no_lamp", "bus_far", "bus_here", "bus_gone"), "night"
    ),
    draw=draw,
    near=draw_near,
    near_pools=_lamp_pools,
    over=_shine,
    pools=_pools,
    movers=(
        Mover("methodists", draw_methodists, ("lamp",), pools=_lamp_pools),
        Mover("bus", draw_driving, ("bus_here",), "left", "right"),
        Mover("bus_stand", draw_standing, ("bus_here",), "after"),
        Mover("bus_before", draw_before, ("bus_here", "bus_gone"), pools=_lamp_pools),
        Mover("bus_step", draw_step, ("bus_here",), "after", pools=_step_pools),
    ),
    # What faces and things are seen before, from close by. The title shows all three: their edges lie where
    # its view has whole pixels, at 1280 and at 1920 across, so that no sign is cut in two.
    insets=(
        Inset((100, 216, 1160, 742), 2.0, ("lamp", "late", "chairs", "bus_far", "bus_gone")),
        Inset((1181, 378, 1721, 648), 2.4, ("lamp", "late", "chairs", "bus_far")),
        Inset((549, 6, 1213, 378), 3.0, ("lamp", "bus_gone")),
    ),
)  # fmt: skip
