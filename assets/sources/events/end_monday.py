"""Monday's: he told one person, and at a quarter past eight four of them have come: she is before
the others and puts a hand up for him."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import kirk, lorelai, luke, rory
from ..people.expression import Expression
from ..people.figure import Person
from ..people.head import Head
from ..people.painter import Painter
from ..people.spline import oval
from .kit.backs import draw_jess_back, draw_jess_head
from .kit.board import Board, rounded, straight
from .kit.cast import somebody
from .kit.clock import tell
from .kit.figure import flattened, painted
from .kit.glass import shown
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.leaves import drifting
from .kit.script import written
from .kit.stage import defocus, glow
from .kit.words import words
from .picture import Picture

# A quarter past eight: both shops are shut.
SETS = ("bus_stop/lamp_sky", "bus_stop/lamp", "bus_stop/store_dark", "bus_stop/diner_dark")
SEEN = (500, 180, 1010, 568)
POST_X = 1716
GROTESQUE = "tex-gyre/texgyreheroscn-bold.otf"
# The lamp is behind them to the right; what the bus throws out of its door comes from before them.
LINE = replace(STOP, night=0.24, rim=0.8, to_lamp=(0.55, -0.8), kick=0.3)
NEAR = replace(STOP, night=0.5, rim=0.75, kick=0.3, to_lamp=(0.6, -0.5))
GLAD = Expression(
    inner=-3, middle=1, outer=1, lid=0.92, low=0.22, look=(-11, 0), mouth="smirk", blush=0.9, tilt=-3, nod=1
)
ELSEWHERE = Expression(
    inner=-1, middle=-2, outer=-1, lid=0.94, low=0.1, look=(9, -6), mouth="flat", tilt=2, nod=-3
)
ON_PAPER = Expression(
    inner=3, middle=2, outer=0, lid=0.42, low=0.0, look=(-3, 10), mouth="flat", tilt=0, nod=8
)


def _street() -> np.ndarray:
    """Return the square behind them, a little out of focus, the church clock telling the time."""
    b = Board(shown("bus_stop", "closed", SEEN))
    b.smear(4, 4)
    b.rgb = np.clip(b.rgb * 0.86, 0, 1)
    tell(b, SEEN, 8, 15, 2.2)
    return glow(b.rgb, (1800, 120), 520, "#ffa850", 0.3).astype(np.float32)


def _sign(p: Painter) -> None:
    """Paint the stop's sign: under the timetable's last line, Sunday's, there is Monday's, in chalk; what it comes to
    somebody's sleeve has wiped off."""
    x = POST_X
    p.fill(rounded(x - 10, -20, x + 10, 1100, 4), "#3a4a66")
    p.fill(rounded(x - 10, -20, x - 4, 1100, 2), "#7f93b8", 0.7)
    p.fill(p.part("stop", rounded(x - 112, 36, x + 112, 206, 14), 4, 0.2), "#24564a")
    p.fill(rounded(x - 104, 44, x + 104, 198, 10), "#e8ecdf", 0.9)
    p.fill(rounded(x - 99, 49, x + 99, 193, 8), "#24564a")
    for line, y in (("BUS", 112), ("STOP", 180)):
        p.fill(words(line, (x, y), 66, GROTESQUE, True), "#f4f3e6")
    p.fill(p.part("tin", rounded(x - 116, 226, x + 116, 470, 8), 4, 0.2), "#cfd0c4")
    p.fill(rounded(x - 116, 226, x + 116, 266, 8), "#24564a")
    p.fill(words("WEEKDAYS", (x, 256), 28, GROTESQUE, True), "#f4f3e6")
    p.fill(rounded(x - 106, 276, x + 106, 318, 3), "#a8322a")
    p.fill(words("LAST  8:15", (x, 308), 30, GROTESQUE, True), "#f8ead0")
    p.fill(straight((x - 106, 328), (x + 106, 328), (x + 106, 460), (x - 106, 460)), "#3c4650")
    for k, (line, much) in enumerate((("SUNDAY: NO", 0.6), ("MONDAY:", 1.0))):
        written(p, line, (x - 96, 376 + 62 * k), 26, "#f6f4ea", 4.6, much, seed=3 + k)
    p.soft(oval(x + 66, 432, 34, 16), "#c8ccc8", 10, 0.25)


def _standing(
    person: Person,
    head: Head,
    pose: str,
    e: Expression,
    at: tuple[float, float],
    scale: float,
    flip: bool = False,
) -> list[Painter]:
    """Return somebody's layers in a pose, with a face of the moment."""
    one = person.poses[pose]
    return somebody(head, e, one.body, one.over, at, scale, flip)


def _greeting(at: tuple[float, float], scale: float) -> list[Painter]:
    """Return her, nearest to him, the hand on his side held up."""
    body = partial(rory.backing, wear=rory.COATED)
    return somebody(rory.HEAD, GLAD, body, partial(rory.backing_over, wear=rory.COATED), at, scale, lean=-3)


def _his_back(p: Painter) -> None:
    """Paint him from behind."""
    draw_jess_back(p)
    draw_jess_head(p)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_street())
    sign = painted((_sign,), (0, 0))
    stack.figure("sign", sign, replace(LINE, night=0.3), 0.2)
    knowing = lorelai.HEAD.expressions()["knowing"]
    for name, layers in (
        ("kirk", _standing(kirk.PERSON, kirk.HEAD, "clipboard", ON_PAPER, (1492, 284), 0.7)),
        ("luke", _standing(luke.PERSON, luke.HEAD, "crossed", ELSEWHERE, (1006, 246), 0.74)),
        (
            "lorelai",
            _standing(
                lorelai.PERSON, lorelai.HEAD, "snacks", replace(knowing, look=(-10, -1)), (1256, 268), 0.82
            ),
        ),
        ("rory", _greeting((734, 292), 0.92)),
    ):
        stack.figure(name, layers, LINE, 0.35)
    his = flattened(painted((_his_back,), (150, 250), 1.34, turn=3), NEAR)
    stack.add("his", defocus(his, 1.6), 0.8)
    stack.add("leaves", drifting(5, (340, 40, 900, 190), (16, 34), 4), 0.9)  # nobody has one on the nose
    stack.shine((900, 700), (1000, 460), "#ffe2a0", 0.1)
    return stack.finished(0.45, 0.74, 28, 0.9)


PICTURE = Picture(draw, SETS)
