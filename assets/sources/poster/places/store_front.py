"""Outside the video store."""

from __future__ import annotations

from collections.abc import Callable

from ..kit.front import Front
from ..kit.place import Place, Pool
from ..kit.sheet import Sheet
from ..kit.shops import GLASS, STORE_DOOR, STORE_PANES, WIDTH, front_store
from ..kit.street import stand_bin, stand_mailbox
from ..kit.view import View
from .street import PLACE as STREET


def _face(sheet: Sheet, variant: str) -> None:
    """The shop between its neighbours."""
    front_store(sheet, ("kirk",) if variant == "someone" else ())
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
    "store_front", -1, (4, 3), _face, _things, STORE_PANES, STORE_DOOR, "store", "moon", _sky_in_glass, _sign
).place()
# Over whose shoulder one looks: how far the shop, or the street opposite, is moved, how much nearer it is.
OVER = {"over_jess": (-760.0, -330.0, 1.5), "over_rory": (-330.0, -160.0, 1.3)}


def _seen(variant: str) -> tuple[Place, str]:
    """What lies behind whom one looks at: the shop behind her, the street behind him."""
    return (STREET, next(iter(STREET.lights))) if variant == "over_rory" else (SHOP, "someone")


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
        with sheet.shifted(50, 100):
            _his_back(sheet)
    if variant == "over_rory":
        _her_back(sheet)


def _his_back(sheet: Sheet) -> None:
    """The back of his head, the collar and a shoulder."""
    sheet.blob(
        [
            (560, 700),
            (640, 560),
            (800, 512),
            (960, 500),
            (1090, 530),
            (1206, 600),
            (1262, 760),
            (1290, 1240),
            (520, 1240),
        ],
        "=#3A2E2A",
    )
    sheet.blob(
        [
            (1010, 520),
            (1090, 532),
            (1204, 602),
            (1260, 760),
            (1288, 1240),
            (1200, 1240),
            (1190, 800),
            (1130, 640),
        ],
        "=#5A4638",
    )
    sheet.blob([(826, 380), (980, 372), (992, 500), (940, 560), (830, 540)], "=#8A5240")
    sheet.blob([(940, 380), (990, 372), (1000, 500), (960, 540)], "=#C88660")
    sheet.blob(
        [(760, 560), (800, 488), (900, 520), (1010, 488), (1074, 540), (1020, 596), (900, 612), (800, 600)],
        "=#4A2E26",
    )
    sheet.line([(1010, 490), (1074, 540), (1022, 594)], "=#E09A5A", 5)
    spikes = [
        (690, 60),
        (760, -20),
        (900, -50),
        (1010, 10),
        (1072, 90),
        (1052, 150),
        (1090, 190),
        (1050, 240),
        (1072, 300),
        (1022, 330),
        (1030, 392),
        (980, 396),
        (964, 440),
        (920, 410),
        (888, 446),
        (850, 404),
        (806, 420),
        (770, 360),
        (700, 330),
    ]
    sheet.poly(spikes, "=#1A1424")
    sheet.poly(
        [
            (1010, 10),
            (1072, 90),
            (1052, 150),
            (1090, 190),
            (1050, 240),
            (1072, 300),
            (1022, 330),
            (1040, 240),
            (1020, 120),
        ],
        "=#3E3048",
    )
    sheet.poly([(1056, 220), (1096, 226), (1100, 290), (1064, 316)], "=#C88660")


def _her_back(sheet: Sheet) -> None:
    """Her hair down her back, the edge of the scarf, a shoulder."""
    sheet.blob(
        [
            (720, 1240),
            (742, 860),
            (800, 750),
            (930, 700),
            (1080, 690),
            (1240, 740),
            (1300, 880),
            (1330, 1240),
        ],
        "=#2C4468",
    )
    sheet.blob(
        [(720, 1240), (742, 860), (800, 750), (880, 716), (820, 800), (790, 940), (790, 1240)], "=#4A6C92"
    )
    sheet.blob(
        [(862, 640), (930, 612), (1120, 612), (1200, 660), (1190, 730), (1060, 760), (900, 740)], "=#8C2A2C"
    )
    sheet.blob([(872, 420), (856, 470), (862, 540), (900, 560), (940, 420)], "=#C88660")
    sheet.blob(
        [
            (884, 420),
            (900, 320),
            (980, 262),
            (1080, 262),
            (1160, 330),
            (1190, 470),
            (1200, 640),
            (1186, 800),
            (1140, 880),
            (1090, 850),
            (1040, 890),
            (990, 850),
            (940, 872),
            (900, 780),
            (890, 600),
        ],
        "=#4E2A1E",
    )
    sheet.blob(
        [
            (888, 430),
            (904, 322),
            (980, 264),
            (960, 340),
            (930, 480),
            (930, 700),
            (936, 866),
            (900, 780),
            (890, 600),
        ],
        "=#86502E",
    )
    for x, low in ((990, 840), (1050, 870), (1110, 840)):
        sheet.curve([(1010 + (x - 1040) * 0.3, 290), (x, 480), (x + 6, low)], "=#38190F", 6)


PLACE = Place(
    name="store_front",
    lights={**SHOP.lights, "over_jess": "night", "over_rory": "night"},
    draw=_draw,
    near=_near,
    near_pools=_near_pools,
    over=_shine,
    front=_front,
    pools=_pools,
)
