"""The bus goes round the church with its windows lit; he looks after it, and she has him by the sleeve, just the cloth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ...people import rory
from ...people.hand import draw_hand, place
from ...people.jess_clothes import CANVAS
from ...people.painter import Painter
from ...people.rory_clothes import COAT
from ...poster.kit.sheet import Sheet, make_path
from ...poster.kit.street import pass_bus
from ...poster.places import bus_stop
from .. import bus_away as scene
from ..kit import backs
from ..kit.drawn import cloth
from ..kit.figure import painted
from ..kit.hands import SLIM
from ..kit.layers import Stack
from ..kit.leaves import drifting
from ..kit.prints import printed_part
from ..kit.stage import painter
from .bracelet import TURNING

SEEN = (600, 196, 1160, 652)  # the side street at whose end the church is
COACH, COACH_X = 8.4, -5.75  # its length, and where its back is
HIS, HERS = (1010, 136), (1620, 176)
LIGHT = replace(scene.NIGHT, to_lamp=(-0.9, -0.3))


def _square(sheet: Sheet, variant: str, kirk: bool) -> None:
    """Print the square, the store shut, and the coach at the side street's end, on its way round the church: what of
    it is not behind one house or the other, Kirk in the front window."""
    bus_stop.draw(sheet, variant)
    at = bus_stop.VIEW.at
    left, right = bus_stop.STORE_X + bus_stop.WIDTH, bus_stop.DINER_X
    far, deep = bus_stop.ACROSS + 5, 17.9
    gap = make_path([(at(left, 0, far)[0], 0), (at(right, 0, far)[0], 0), (at(right, 0, far)[0], 900),
                     (at(left, 0, far)[0], 900)])  # fmt: skip
    with sheet.within(gap), sheet.on(bus_stop.VIEW.wall(COACH_X, 0, deep)):
        sheet.oval(4.4, 0.0, 4.6, 0.22, "ink", 0.6)
        pass_bus(sheet, COACH)
        if not kirk:
            return
        x = 0.39 + (int((COACH - 2.2) / 1.05) - 1) * 1.05
        sheet.oval(x + 0.46, -2.14, 0.15, 0.19, "=#E2A07A")
        sheet.blob([(x + 0.3, -2.2), (x + 0.34, -2.42), (x + 0.56, -2.4), (x + 0.56, -2.28)], "=#8A5A34")
        sheet.poly([(x + 0.12, -1.64), (x + 0.2, -1.92), (x + 0.46, -1.98), (x + 0.68, -1.9), (x + 0.74, -1.64)],
                   "=#C8922E")  # fmt: skip
        sheet.rect(x + 0.56, -2.16, 0.06, 0.04, "=#2A2430")


def _her_hand(p: Painter, only: str) -> None:
    """Paint, in pixels, the hand whose finger and thumb have a fold of his sleeve."""
    with place(p, 1400 + 690j, 150, 1.3, True):
        draw_hand(
            p, TURNING, rory.TONES, None, only, girth=SLIM, length=26, to_lamp=(-0.9, -0.3), contour=True
        )


def _pinched(p: Painter) -> None:
    """Paint the fold, drawn off his arm into a point."""
    cloth(
        p,
        "1190,610! 1230,650 1272,672 1306,680! 1314,690 1306,702! 1268,712 1236,744 1200,800!",
        CANVAS,
        "1306,702! 1268,712 1236,744 1200,800! 1190,780! 1240,700",
        (("1308,690 1250,690 1184,668", 14), ("1306,696 1250,712 1196,750", 12)),
    )
    _her_hand(p, "front")


def _her_arm(p: Painter) -> None:
    """Paint, in pixels, her arm, held out to his sleeve."""
    cloth(
        p,
        "1490,556! 1436,580 1418,640 1430,740 1452,830 1478,884! 1530,902 1574,866! 1572,760 1556,640!",
        COAT,
        "1500,540! 1476,620 1490,720 1520,820 1560,920! 1620,880! 1600,560!",
        (("1572,820 1536,824 1508,850", 14), ("1424,700 1450,716 1490,712", 11)),
    )
    _her_hand(p, "all")
    cloth(
        p,
        "1446,640 1404,650! 1382,738! 1430,806 1474,872 1512,908! 1560,900 1576,866 1570,820! 1532,766 1486,704! 1474,664",
        COAT,
        "1376,720! 1440,776 1500,850 1560,904! 1520,940! 1370,760!",
        (("1570,846 1532,862 1510,900", 15), ("1530,780 1504,806 1490,846", 11)),
    )
    p.line("1486,704 1524,744 1552,790 1566,826", 8, COAT.deep, "taper")
    p.line("1430,656 1404,706 1402,760", 6, COAT.deep, "flat")


def draw(kirk: bool) -> np.ndarray:
    """Return the picture; on Mondays without him in the bus, without the times, which are Saturday's, and with the
    diner shut: who was in it is at the stop."""
    near = bus_stop.PLACE.near if kirk else bus_stop.draw_near_bare
    place = replace(bus_stop.PLACE, draw=partial(_square, kirk=kirk), near=near)
    stack = Stack(printed_part(place, "chairs" if kirk else "closed", SEEN) * 0.94)
    stack.add("leaves", drifting(26, (300, 640, 900, 860), (14, 30), 31, (0.6, -0.3)), 0.25)
    him = painted(
        (scene.draw_duffel_down, backs.draw_jess_back, scene.draw_his_arm, backs.draw_jess_head), HIS, 1.12
    )
    her = painted((backs.draw_rory_back, backs.draw_rory_head), HERS, 1.1, True)
    arm = painter((0, 0), 1.0)
    _her_arm(arm)
    stack.figure("them", him, LIGHT, 0.7)
    held = painter((0, 0), 1.0)
    _pinched(held)
    stack.figure("them", [*her, arm], LIGHT, 0.7)
    stack.figure("them", [held], replace(LIGHT, to_lamp=(0.3, -0.95), rim=0), 0.7)
    stack.add("near_leaves", drifting(7, (60, 300, 1000, 760), (40, 64), 23, (0.6, -0.3), 4), 1.0)
    return stack.finished(0.5, 0.72, 30, 1.0).flat()


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "bus_away": partial(draw, True),
    "bus_away_monday": partial(draw, False),
}
