"""Outside the diner, where one waits."""

from __future__ import annotations

from ..kit.nature import scatter_leaves
from ..kit.place import Place, Pool
from ..kit.sheet import Sheet
from ..kit.shops import DINER_DOOR, DINER_PANES, WIDTH, front_diner, mask_panes
from ..kit.street import pave, stand_lamp_post
from ..kit.view import View

VIEW = View(1010, 390, 1150, 1.6, sun=(0.6, -0.8))
WALL = 4.75
LEFT = -3.5
POST = (2.75, 3.3)


def draw(sheet: Sheet, variant: str) -> None:
    """The diner's face and the pavement."""
    sheet.rect(0, 0, 2020, 1180, "brick--")
    with sheet.on(VIEW.wall(LEFT, 0, WALL)):
        front_diner(sheet, variant == "someone")
        sheet.rect(-2, -3.4, 2, 3.4, "ink+")
        sheet.rect(WIDTH, -3.4, 2, 3.4, "maroon-")
    with sheet.on(VIEW.floor(-9, 0, WALL)):
        pave(sheet, 18, 4.1, 0.9, "stone", "asphalt", 9, ("stone-", "grey"))


def draw_near(sheet: Sheet, variant: str) -> None:
    """Tubs of chrysanthemums, the lamp post, leaves."""
    for x in (-3.2, 2.2):
        VIEW.disc(sheet, x, 4.4, 0.26, (0, 0.42), ("walnut-", "oak", "wood"))
        with sheet.on(VIEW.wall(x, 0.42, 4.4)):
            for i in range(9):
                sheet.oval(
                    -0.26 + i * 0.065, -0.1 - 0.09 * (i % 3), 0.11, 0.1, ("leaf", "amber", "rust")[i % 3]
                )
    with sheet.on(VIEW.wall(POST[0], 0, POST[1])):
        sheet.oval(0.04, 0, 0.3, 0.05, "ink", 0.5)
        with sheet.shifted(0, 0, flip=True):
            stand_lamp_post(sheet, 3.05, 0.75)
    scatter_leaves(sheet, 150, (0, 790, 2020, 390), (8, 28), 14, horizon=390, keep=0.5)


def _pools(variant: str) -> list[Pool]:
    shop = Pool("cosy", _mask_shop) if variant == "someone" else Pool("dusk", _mask_one_light)
    return [shop, Pool("lamp", _mask_post)]


def _mask_shop(sheet: Sheet) -> None:
    """The glass, and what falls on the pavement."""
    with sheet.on(VIEW.wall(LEFT, 0, WALL)):
        mask_panes(sheet, DINER_PANES, DINER_DOOR)
    at = VIEW.at
    for x, w in (*DINER_PANES, (DINER_DOOR[0] + 0.12, DINER_DOOR[1] - 0.24)):
        a, b = LEFT + x, LEFT + x + w
        sheet.poly(
            [at(a, 0, WALL - 0.25), at(b, 0, WALL - 0.25), at(b + 0.25, 0, 3.0), at(a - 0.25, 0, 3.0)],
            "#FFFFFF",
        )
    sheet.fade([(0, 1180), (2020, 1180), (2020, 850), (0, 850)], "#000000", (0, 985), (0, 870))


def _mask_one_light(sheet: Sheet) -> None:
    """One shade left burning over the counter."""
    with sheet.on(VIEW.wall(LEFT, 0, WALL)):
        x, _ = DINER_PANES[0]
        sheet.poly([(x + 1.55, -2.0), (x + 1.95, -2.0), (x + 2.6, -0.7), (x + 0.9, -0.7)], "#FFFFFF")


def _mask_post(sheet: Sheet) -> None:
    x, y = VIEW.at(POST[0] - 0.75, 2.54, POST[1])
    sheet.poly([(x - 92, y), (x + 92, y), (x + 430, 1010), (x - 430, 1010)], "#FFFFFF")
    sheet.fade([(0, 1180), (2020, 1180), (2020, 820), (0, 820)], "#000000", (0, 985), (0, 850))


def _shine(sheet: Sheet, variant: str) -> None:
    with sheet.on(VIEW.wall(POST[0], 0, POST[1])):
        sheet.oval(-0.75, -2.53, 0.27, 0.09, "=#FFF3CE")


PLACE = Place(
    name="diner_front",
    lights={"someone": "night", "nobody": "night"},
    draw=draw,
    near=draw_near,
    near_pools=lambda variant: [Pool("lamp", _mask_post)],
    over=_shine,
    pools=_pools,
)  # fmt: skip
