"""Outside the video store."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...events.kit import backs
from ...events.kit.figure import Draws, flattened, painted
from ...events.kit.style import LOOK
from ...people.light import LIGHTS
from ..kit.front import Front
from ..kit.place import Inset, Place, Pool
from ..kit.sheet import Sheet
from ..kit.shops import GLASS, STORE_DOOR, STORE_PANES, WIDTH, front_store
from ..kit.street import stand_bin, stand_mailbox
from ..kit.view import View
from .street import PLACE as STREET


def _face(sheet: Sheet, variant: str) -> None:
    """The shop between its neighbours; behind her it is open, and his head would stick out of hers."""
    front_store(sheet, {"someone": ("kirk",), "nobody": ()}.get(variant, ("counter",)))
    sheet.rect(-2, -3.4, 2, 3.4, "maroon-")
    sheet.rect(WIDTH, -3.4, 2, 3.4, "navy")
    sheet.rect(WIDTH + 0.1, -2.2, 0.7, 2.2, "bottle-")


def _things(sheet: Sheet, view: View) -> None:
    """A bin, and the mailbox one meets at."""
    with sheet.on(view.wall(2.15, 0, 4.0)):
        sheet.oval(0.06, 0, 0.36, 0.06, "ink", 0.5)
        stand_mailbox(sheet)
    with sheet.on(view.wall(2.9, 0, 4.2)):
        sheet.oval(0.06, 0, 0.36, 0.06, "ink", 0.5)
        stand_bin(sheet, "bottle", True)


def _sky_in_glass(sheet: Sheet) -> None:
    """A closed shop's glass has a little of the sky in it."""
    sill, head = GLASS
    for x, w in STORE_PANES:
        sheet.poly(
            [(x + w * 0.3, -sill), (x + w * 0.62, -head), (x + w, -head), (x + w * 0.7, -sill)], "#FFFFFF"
        )


def _sign(sheet: Sheet) -> None:
    sheet.rect(0.1, -3.08, WIDTH - 0.2, 0.62, "#FFFFFF")


SHOP = Front(
    "store_front",
    -1,
    (4, 3),
    _face,
    _things,
    STORE_PANES,
    STORE_DOOR,
    "store",
    ("nobody",),
    "moon",
    _sky_in_glass,
    _sign,
    variants=("someone", "nobody", "counter"),
).place()
# Over whose shoulder one looks: how far the shop, or the street opposite, is moved, how much nearer it is.
HIS_BACK, HER_BACK, NEARNESS = (950.0, 90.0), (1030.0, 250.0), 1.5
LOWER = 130  # a picture's sheet is not as high as the map
OVER = {"over_jess": (-760.0, -330.0, 1.5), "over_rory": (-330.0, -160.0, 1.3)}


def _seen(variant: str) -> tuple[Place, str]:
    """What lies behind whom one looks at: the shop behind her, the street behind him."""
    return (STREET, next(iter(STREET.lights))) if variant == "over_rory" else (SHOP, variant)


def _moved(sheet: Sheet, variant: str, draw: Callable[[Sheet, str], None] | None) -> None:
    """Draw a part of what is seen, nearer."""
    x, y, scale = OVER[variant]
    if draw is not None:
        with sheet.shifted(x, y, scale):
            draw(sheet, _seen(variant)[1])


def _nearer(variant: str, pools: list[Pool]) -> list[Pool]:
    """The pools of light, where they fall by now."""
    return [
        Pool(one.light, lambda sheet, mask=one.mask: _moved(sheet, variant, lambda s, _: mask(s)))
        for one in pools
    ]


def _draw(sheet: Sheet, variant: str) -> None:
    if variant not in OVER:
        SHOP.draw(sheet, variant)
        return
    place, _ = _seen(variant)
    _moved(sheet, variant, place.draw)
    _moved(sheet, variant, place.near if variant == "over_rory" else None)


def _near(sheet: Sheet, variant: str) -> None:
    if variant not in OVER and SHOP.near is not None:
        SHOP.near(sheet, variant)


def _near_pools(variant: str) -> list[Pool]:
    return SHOP.near_pools(variant) if variant not in OVER and SHOP.near_pools is not None else []


def _pools(variant: str) -> list[Pool]:
    if variant not in OVER:
        return SHOP.pools(variant)
    place, seen = _seen(variant)
    return _nearer(variant, place.pools(seen))


def _shine(sheet: Sheet, variant: str) -> None:
    if variant not in OVER:
        if SHOP.over is not None:
            SHOP.over(sheet, variant)
        return
    _moved(sheet, variant, _seen(variant)[0].over if variant == "over_rory" else None)


def _front(sheet: Sheet, variant: str) -> None:
    """Who stands with his or her back to us."""
    if variant == "over_jess":
        _stand_back(sheet, (backs.draw_jess_back, backs.draw_jess_head), HIS_BACK, False)
    if variant == "over_rory":
        _stand_back(sheet, (backs.draw_rory_back, backs.draw_rory_head), HER_BACK, True)


def _stand_back(sheet: Sheet, draws: Draws, at: tuple[float, float], flip: bool) -> None:
    """Somebody seen from behind, as the pictures have him."""
    before, LOOK.printed = LOOK.printed, True
    pixels = flattened(painted(draws, (at[0], at[1] - LOWER), NEARNESS, flip), LIGHTS["night"])
    LOOK.printed = before
    high = pixels.shape[0]
    sheet.stamp(np.ascontiguousarray((np.clip(pixels, 0, 1) * 255).astype(np.uint8)), 0, LOWER, high)


PLACE = Place(
    name="store_front",
    lights={**SHOP.lights, "over_jess": "night", "over_rory": "night"},
    draw=_draw,
    near=_near,
    near_pools=_near_pools,
    over=_shine,
    front=_front,
    pools=_pools,
    # What faces and things are seen before, from close by.
    insets=(Inset((330, 230, 1690, 700)),),
)
