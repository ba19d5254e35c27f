"""Ask Me at Breakfast: morning on the couch, the two at one table and of one size; she has stopped in her page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ...people import rory
from ...people.figure import leaning
from ...people.spline import oval
from ...poster.places import living_room
from ..end_breakfast import ANSWERING, HERS_BEARING, HERS_LEAN, MORNING, _book, _him
from ..kit.cast import somebody
from ..kit.figure import flattened
from ..kit.prints import printed_part
from ..kit.sheet import Print, finished, lay

SEEN = (560, 255, 1120, 630)  # of the poster's room: the couch, the window behind it
AT, SCALE = (610, 172), 1.12
LIT = replace(MORNING, night=0.0, gain=1.0, rim=0.8)


def _table(p: Print) -> None:
    """Paint the low table and what movie night left on it: a can, a bowl with the last of it, a mug."""
    p.fill("-10,952! 1930,952! 1930,1090! -10,1090!", "#7a4a30")
    p.fill("-10,944! 1930,944! 1930,966! -10,966!", "#d69a5c")
    p.fill("-10,966! 1930,966! 1930,974! -10,974!", "#4c2c26")
    p.fill("1120,878! 1186,878! 1190,962! 1116,962!", "#2c7c78")
    p.fill("1164,878! 1186,878! 1190,962! 1160,962!", "#1c5058")
    p.fill("1116,872! 1190,872! 1188,884! 1118,884!", "#e2e6dc")
    p.fill("1117,912! 1189,912! 1190,932! 1116,932!", "#f4af4a")
    p.fill("1560,880! 1850,880! 1830,944 1786,984! 1624,984! 1580,944", "#b8332b")
    p.fill("1770,880! 1850,880! 1830,944 1786,984! 1730,984!", "#82201a")
    for x, y, r in (
        (1600, 872, 28),
        (1650, 856, 32),
        (1706, 848, 34),
        (1762, 856, 32),
        (1812, 872, 27),
        (1678, 878, 28),
        (1740, 878, 29),
    ):
        p.fill(oval(x, y, r, r * 0.8), "#fbefc8")
        p.fill(oval(x + r * 0.3, y + r * 0.2, r * 0.45, r * 0.36), "#e0bd74")
    p.fill("1552,872! 1858,872! 1852,892! 1558,892!", "#d4503c")
    p.fill("196,856! 320,856! 312,964! 204,964!", "#3f6f98")
    p.fill("270,856! 320,856! 312,964! 276,964!", "#284c78")
    p.fill(oval(258, 856, 62, 12), "#6c94b4")
    p.fill(oval(258, 858, 52, 8), "#4c2c26")
    p.line("202,880 160,884 162,926 206,932", 16, "#3f6f98", "tube")


def draw(draped: bool) -> np.ndarray:
    """Return the picture, his sweater on her or not."""
    wear = replace(rory.HOME, last=rory.drape) if draped else rory.HOME
    her = somebody(
        rory.HEAD,
        ANSWERING,
        leaning(partial(rory.hugged, wear=wear), HERS_LEAN, HERS_BEARING),
        leaning(partial(_book, wear=wear), HERS_LEAN, HERS_BEARING),
        AT,
        SCALE,
        True,
    )
    table = Print()
    _table(table)
    room = printed_part(living_room.PLACE, "morning", SEEN).astype(np.float32)
    return finished(lay(room, flattened(_him(), MORNING), flattened(her, LIT), table))


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "end_breakfast": partial(draw, False),
    "end_breakfast_sweater": partial(draw, True),
}
