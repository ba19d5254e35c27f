"""On the phone: Lorelai in the doorway with her back to us, and the two on the floor, who look at her."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ...people import jess, rory
from ...people.expression import Expression
from ...people.figure import Pose
from ...people.light import LIGHTS
from ..kit.cast import somebody
from ..kit.figure import flattened, painted
from ..kit.printed_hall import printed_hall
from ..kit.sheet import Print, finished, lay
from ..kit.stage import painter
from ..phone import _cord, _lorelai

CORD = "672,500 716,600 714,740 650,850 600,960 630,1110"
HALL = replace(LIGHTS["indoor"], to_lamp=(-0.8, -0.6), night=0.3)
FILM = replace(LIGHTS["tv_colour"], night=0.5, to_lamp=(-0.9, -0.3))
LISTENS = Expression(inner=-6, middle=-4, outer=1, lid=0.98, look=(-9, -1), mouth="soft", tilt=-1, nod=-3)
WAITS = Expression(inner=-4, middle=-2, outer=2, lid=0.86, look=(-10, -1), mouth="smirk", tilt=-4, nod=1)


def _table(p: Print) -> None:
    """Paint the table before them, a trunk, and what is left of the evening on it."""
    p.fill("660,846! 1560,846! 1600,896! 620,896!", "#a8663e")
    p.fill("660,846! 1560,846! 1566,853! 654,853!", "#e0a868")
    p.fill("620,896! 1600,896! 1600,930! 620,930!", "#6b3a2c")
    p.fill("620,896! 1600,896! 1600,902! 620,902!", "#c07c48")
    p.fill("636,930! 1584,930! 1576,1090! 644,1090!", "#57302c")
    for x in range(640, 1580, 118):
        p.fill(f"{x},930! {x + 5},930! {x + 5},1090! {x},1090!", "#3a2028")
    p.fill("636,930! 1584,930! 1583,948! 637,948!", "#3a2028")
    p.fill("1160,790! 1216,790! 1220,866! 1156,866!", "#2c7c78")
    p.fill("1160,790! 1174,790! 1172,866! 1156,866!", "#1c5058")
    p.fill("1158,784! 1218,784! 1216,794! 1160,794!", "#cfd8d4")
    p.fill("1159,818! 1218,818! 1219,838! 1158,838!", "#f4af4a")
    p.fill("770,840! 930,840! 930,876! 750,876!", "#24264a")
    p.fill("750,876! 930,876! 930,892! 750,892!", "#151732")
    p.fill("800,848! 904,848! 904,866! 792,866!", "#f4e6bc")


def draw(wearing: Pose) -> np.ndarray:
    """Return the picture; his clothes are what he sits there in."""
    hers = rory.PERSON.at_home["plain"]["sit_bowl"]
    girl = somebody(rory.HEAD, LISTENS, hers.body, hers.over, (1352, 316), 0.82, False, 3)
    boy = somebody(jess.HEAD, WAITS, wearing.body, wearing.over, (980, 322), 0.82, False, -5)
    picture = lay(printed_hall(), flattened(girl, FILM), flattened(boy, FILM))
    table = Print()
    _table(table)
    cord = painter()
    _cord(cord, CORD)
    lorelai = flattened(painted((_lorelai,), (334, 116), 1.16), HALL)
    return finished(lay(picture, table, lorelai, cord))


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "phone": partial(draw, jess.PERSON.poses["crossed"]),
    "phone_sweater": partial(draw, jess.PERSON.dressed["sweater"]["crossed"]),
}
