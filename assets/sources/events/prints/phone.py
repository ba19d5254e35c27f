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
    p.fill("566,1010! 1690,1010! 1676,1090! 580,1090!", "#2a1a2c")
    p.fill("700,836! 1532,836! 1690,992! 548,992!", "#a8663e")
    p.fill("700,836! 1532,836! 1540,843! 692,843!", "#e0a868")
    for x, foot in ((860, 770), (1026, 994), (1194, 1226), (1362, 1456)):
        p.line([(x, 845), ((x + foot) / 2, 918), (foot, 990)], 4, "#8a4e34", "flat")
    p.fill("548,992! 1690,992! 1690,1018! 548,1018!", "#6b3a2c")
    p.fill("548,992! 1690,992! 1690,998! 548,998!", "#c07c48")
    p.fill("1250,904! 1330,912 1352,922! 1270,930 1180,918!", "#7c4630")
    p.fill("1160,836! 1216,836! 1220,916! 1156,916!", "#2c7c78")
    p.fill("1160,836! 1174,836! 1172,916! 1156,916!", "#1c5058")
    p.fill("1158,830! 1218,830! 1216,840! 1160,840!", "#cfd8d4")
    p.fill("1159,864! 1218,864! 1219,886! 1158,886!", "#f4af4a")
    p.fill("786,880! 946,880! 940,930! 758,930!", "#24264a")
    p.fill("758,930! 940,930! 940,948! 758,948!", "#151732")
    p.fill("820,890! 920,890! 916,918! 806,918!", "#f4e6bc")


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
