"""Outside the video store."""

from __future__ import annotations

from ..kit.nature import scatter_leaves
from ..kit.place import Place, Pool
from ..kit.sheet import Sheet
from ..kit.shops import GLASS, STORE_DOOR, STORE_PANES, WIDTH, front_store, mask_panes
from ..kit.street import pave, stand_bin, stand_lamp_post
from ..kit.view import View

VIEW = View(1010, 390, 1150, 1.6, sun=(-0.6, -0.8))
WALL = 4.75
LEFT = -3.5
POST = (-2.75, 3.3)


def draw(sheet: Sheet, variant: str) -> None:
    """The shop's face and the pavement."""
    sheet.rect(0, 0, 2020, 1180, "brick--")
    with sheet.on(VIEW.wall(LEFT, 0, WALL)):
        front_store(sheet, ("kirk",) if variant == "someone" else ())
        sheet.rect(-2, -3.4, 2, 3.4, "maroon-")
        sheet.rect(WIDTH, -3.4, 2, 3.4, "navy")
        sheet.rect(WIDTH + 0.1, -2.2, 0.7, 2.2, "bottle-")
    with sheet.on(VIEW.floor(-9, 0, WALL)):
        pave(sheet, 18, 4.1, 0.9, "stone", "asphalt", 4, ("stone-", "grey"))


def draw_near(sheet: Sheet, variant: str) -> None:
    """The bin, the lamp post, leaves."""
    with sheet.on(VIEW.wall(2.9, 0, 4.2)):
        sheet.oval(0.06, 0, 0.36, 0.06, "ink", 0.5)
        stand_bin(sheet, "bottle", True)
    with sheet.on(VIEW.wall(POST[0], 0, POST[1])):
        sheet.oval(0.04, 0, 0.3, 0.05, "ink", 0.5)
        stand_lamp_post(sheet, 3.05, 0.75)
    scatter_leaves(sheet, 150, (0, 790, 2020, 390), (8, 28), 3, horizon=390, keep=0.5)


def _pools(variant: str) -> list[Pool]:
    shop = Pool("store", _mask_shop) if variant == "someone" else Pool("moon", _mask_dark_shop)
    return [shop, Pool("lamp", _mask_post)]


def _mask_shop(sheet: Sheet) -> None:
    """The glass, the sign, and what falls on the pavement."""
    with sheet.on(VIEW.wall(LEFT, 0, WALL)):
        mask_panes(sheet, STORE_PANES, STORE_DOOR)
        sheet.rect(0.1, -3.08, WIDTH - 0.2, 0.62, "#FFFFFF")
    at = VIEW.at
    for x, w in (*STORE_PANES, (STORE_DOOR[0] + 0.12, STORE_DOOR[1] - 0.24)):
        a, b = LEFT + x, LEFT + x + w
        sheet.poly(
            [at(a, 0, WALL - 0.25), at(b, 0, WALL - 0.25), at(b + 0.25, 0, 3.0), at(a - 0.25, 0, 3.0)],
            "#FFFFFF",
        )
    sheet.fade([(0, 1180), (2020, 1180), (2020, 850), (0, 850)], "#000000", (0, 985), (0, 870))


def _mask_dark_shop(sheet: Sheet) -> None:
    """A closed shop's glass has a little of the sky in it."""
    with sheet.on(VIEW.wall(LEFT, 0, WALL)):
        sill, head = GLASS
        for x, w in STORE_PANES:
            sheet.poly(
                [(x + w * 0.3, -sill), (x + w * 0.62, -head), (x + w, -head), (x + w * 0.7, -sill)], "#FFFFFF"
            )


def _mask_post(sheet: Sheet) -> None:
    x, y = VIEW.at(POST[0] + 0.75, 2.54, POST[1])
    sheet.poly([(x - 92, y), (x + 92, y), (x + 430, 1010), (x - 430, 1010)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 820), (0, 820)], "#000000", (0, 985), (0, 850))


def _shine(sheet: Sheet, variant: str) -> None:
    with sheet.on(VIEW.wall(POST[0], 0, POST[1])):
        sheet.oval(0.75, -2.53, 0.27, 0.09, "=#FFF3CE")


PLACE = Place(
    name="store_front",
    lights={"someone": "night", "nobody": "night"},
    draw=draw,
    near=draw_near,
    near_pools=lambda variant: [Pool("lamp", _mask_post)],
    over=_shine,
    pools=_pools,
)  # fmt: skip
