"""There he is: she has got him by the arm, with both hands, laughing, as if they had arranged it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ...people import jess, rory
from ...people.expression import Expression
from ...people.figure import Draw
from ...people.hand import draw_hand, place
from ...people.jess_clothes import CANVAS, WARP, draw_jacket, draw_strap, draw_sweater, draw_tee, draw_trunk
from ...people.painter import Painter
from ...people.prop import draw_duffel
from ...people.rory_clothes import COAT
from ...people.sleeve import sleeve
from ..kit.cast import somebody
from ..kit.drawn import cloth
from ..kit.figure import back_of_neck, flattened
from ..kit.hands import CLASP, SLIM
from ..kit.lamps import STOP
from ..kit.sheet import finished, lay
from ..kit.stage import from_set, painter

JESS_AT, RORY_AT, SCALE = (700, 72), (1150, 104), 1.1
NIGHT = replace(STOP, night=0.28)
CAUGHT = Expression(
    inner=-11, middle=-11, outer=-5, lid=1.14, low=-0.05, look=(12, 1), iris=0.95, mouth="soft", blush=1.0, tilt=3, nod=-2
)  # fmt: skip
LAUGHING = Expression(
    inner=-6, middle=-9, outer=-2, lid=0.0, low=0.9, mouth="laugh", blush=1.2, smiling_eyes=True, tilt=-5, nod=-6
)  # fmt: skip
FAR = rory.SHOULDERS.arm(False, -128 + 600j, -146 + 640j, 31, 0.97)
NEAR = rory.SHOULDERS.arm(True, 196 + 640j, -66 + 484j, 32, 0.97)


def _his(p: Painter, under: Draw) -> None:
    with p.placed(-250, 560, 128, 1.2):
        draw_duffel(p)
    back_of_neck(p)
    with p.warped(WARP):
        draw_trunk(p, jess.HEAD, under)
    sleeve(p, jess.FAR_POCKET, CANVAS)
    with p.warped(WARP):
        draw_jacket(p, draw_strap)


def _hers(p: Painter) -> None:
    """Paint her, leaning in; her far arm has gone behind his."""
    rory.COATED.body(p, FAR, NEAR)


def _clasp(p: Painter, wrist: complex, turn: float, size: float, mirror: bool = False) -> None:
    """Paint one of her hands about his arm."""
    with place(p, wrist, turn, size, mirror):
        draw_hand(p, CLASP, rory.TONES, None, girth=SLIM, length=30, to_lamp=(0.6, -0.8), contour=True)


def _linked(p: Painter) -> None:
    """Paint his arm, bent into its pocket, and hers about it, in pixels: one through it from behind, that hand down
    over his forearm, and the other hand about his upper arm from outside."""
    fore = cloth(
        p,
        "1066,784! 1056,842 1024,876! 962,914 880,966! 842,982! 826,916! 880,872 936,824 966,780!",
        CANVAS,
        "1080,800! 1020,836 950,884 830,950! 830,1000! 1080,900!",
        (("1040,800 1006,818 986,850", 13), ("1010,806 974,838 962,884", 11)),
    )
    p.line("852,884 838,930 846,990", 11, CANVAS.deep, "taper")
    p.line("846,880 826,930 834,1000", 6, CANVAS.light, "taper")
    with p.within(fore):
        _clasp(p, 934 + 742j, 74, 1.2)
    with p.within("880,620! 1010,620! 1010,800! 962,800! 930,812! 880,800!"):
        _clasp(p, 934 + 742j, 74, 1.2)
        cloth(
            p,
            "904,630! 898,690 892,736 900,768! 912,790 950,806! 984,790 1000,740! 960,660",
            COAT,
            "870,700! 920,720 960,780! 960,820! 860,820!",
        )
        p.line("900,768 926,784 950,806", 6, COAT.deep, "flat")
    cloth(
        p,
        "876,494! 914,478 952,500 980,560 1012,650 1050,736 1070,792! 1058,836! 1016,846! 966,794 936,736! 908,640 884,560",
        CANVAS,
        "860,480! 900,520 934,600 958,690 1004,800 1010,860! 900,860! 840,600!",
        (("1068,786 1030,792 994,778", 15), ("1056,820 1022,824 990,806", 11), ("1050,724 1014,740 984,734", 12),
         ("994,590 966,600 938,592", 12), ("908,560 936,588 944,620", 12)),
        2.6,
    )  # fmt: skip
    _clasp(p, 1100 + 702j, 193, 1.55, True)
    cloth(
        p,
        "1226,524! 1268,500 1312,534 1338,640 1348,760 1340,830! 1304,872! 1246,842! 1238,740 1224,630",
        COAT,
        "1226,500! 1244,540 1270,640 1286,760 1300,880! 1210,880! 1200,500!",
        (
            ("1346,800 1310,800 1276,778", 15),
            ("1340,836 1304,830 1270,806", 11),
            ("1340,690 1310,706 1284,700", 10),
        ),
    )
    fore = cloth(
        p,
        "1096,664! 1084,742! 1136,798 1210,850 1276,884! 1322,868! 1346,812! 1316,776! 1240,744 1160,700",
        COAT,
        "1076,712! 1140,748 1230,806 1330,846! 1330,920! 1070,800!",
        (
            ("1318,782 1280,800 1262,846", 14),
            ("1278,770 1246,792 1234,836", 11),
            ("1226,746 1206,764 1200,800", 10),
        ),
        2.6,
    )
    p.line("1118,672 1104,716 1108,766", 6, COAT.deep, "flat", 1, fore)


def draw(under: Draw) -> np.ndarray:
    """Return the picture."""
    him = somebody(jess.HEAD, CAUGHT, partial(_his, under=under), None, JESS_AT, SCALE, False, -3)
    her = somebody(rory.HEAD, LAUGHING, _hers, None, RORY_AT, SCALE * 0.98, False, -6)
    arms = painter((0, 0), 1.0)
    _linked(arms)
    picture = from_set("bus_stop/no_lamp", (820, 250, 1060, 596)).astype(np.float32)
    for layers in (him[:3], her[:3], [arms]):
        picture = lay(picture, flattened(layers, NIGHT))
    return finished(picture)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "there_he_is": partial(draw, draw_tee),
    "there_he_is_sweater": partial(draw, draw_sweater),
}
