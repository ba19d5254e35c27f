"""The church clock of the bus stop's set, told by whoever crops it: hands drawn as the game draws them."""

from __future__ import annotations

import math

from ...people.spline import oval
from .board import Board
from .stage import WIDTH
from .style import LOOK

# In the set's map pixels, as its layer `clocks` has them; and in the poster's.
AT, PRINTED_AT, RADIUS = (1107.0, 314.0), (989.0, 156.0), 38.0
INK = "#1a2233"


def tell(b: Board, seen: tuple[float, float, float, float], hour: int, minute: int, soft: float = 0) -> None:
    """Paint the clock's hands over a part (x, y, width, height) of the set that fills the picture."""
    scale = WIDTH / seen[2]
    at = PRINTED_AT if LOOK.printed else AT
    x, y, r = (at[0] - seen[0]) * scale, (at[1] - seen[1]) * scale, RADIUS * scale
    for turn, reach, width in (((hour + minute / 60) / 12, 0.55, 0.11), (minute / 60, 0.85, 0.07)):
        a = turn * 2 * math.pi
        tip = (x + math.sin(a) * reach * r, y - math.cos(a) * reach * r)
        b.line([(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2), tip], r * width, INK, "flat", 1, soft)
    b.fill(oval(x, y, r * 0.08), INK, 1, soft)
