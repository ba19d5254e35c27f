"""Thirty seconds: the backs of both of Kirk's hands, larger than he is; the fingers go down one by one, and his face tightens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ...people import kirk
from ...people.expression import Expression
from ...people.hand_model import Bend, Gesture
from ...people.light import rgb
from ...people.painter import Painter
from ...places.kit.pixels import luma
from ..kit.cast import somebody
from ..kit.figure import flattened
from ..kit.lamps import STORE
from ..kit.sheet import Print, edged, finished, lay, tones
from ..kit.stage import from_set

AT, SCALE = (960, 40), 1.56
ROOM = replace(STORE, to_lamp=(0.2, -0.98), night=0.36)
SKIN = tones("#f6d2b2", "#d69a7c", "#8a4a44")
# Calm at ten; with each finger that goes down the brows are nearer, the lids lower, the chin further up.
CALM = Expression(front=True, inner=2, middle=-2, outer=-2, lid=0.94, look=(-2, 1), mouth="a1", nod=-2)
TIGHT = Expression(
    front=True, inner=13, middle=1, outer=-5, lid=0.62, low=0.5, look=(-2, 1), mouth="a2", tilt=-2, nod=-7
)
UP: tuple[Bend, ...] = ((-12, 2, 6, 4), (-4, -2, 6, 4), (5, 0, 8, 5), (15, 5, 10, 7))
DOWN: tuple[Bend, ...] = ((-2, 86, 96, 50), (0, 86, 98, 50), (2, 84, 98, 50), (5, 82, 98, 50))
ON_ITS_WAY: Bend = (9, 54, 46, 26)
THUMB = ((0.56, -0.82, -0.10), (0.62, -0.78, -0.04), (0.72, -0.68, -0.04))
AT_LEFT, AT_RIGHT, SIZE = 372 + 716j, 1548 + 716j, 3.2


def _hand(folded: int, going: bool) -> Gesture:
    """Return a hand from its back of which so many fingers are down, from the little one on, and perhaps one is going."""
    fingers = [DOWN[k] if k > 3 - folded else UP[k] for k in range(4)]
    if going:
        fingers[3 - folded] = ON_ITS_WAY
    return Gesture((fingers[0], fingers[1], fingers[2], fingers[3]), THUMB)


def _sleeve(p: Print, at: complex, side: int) -> None:
    """Paint the sleeve a hand comes out of: its buttoned cuff, and the arm that goes down to an elbow out of the picture."""
    with p.placed(at.real, at.imag, scale=1.16, mirror=side < 0):
        arm = "-66,70! 62,70! 96,180 150,300 190,440! -120,440! -116,300 -92,180"
        p.fill(arm, "#efe9dc")
        p.fill("-66,70! -10,70! -24,180 -30,300 -20,440! -130,440! -116,300 -92,180", "#b8aeb6", 1, arm)
        p.line("60,150 20,220 24,330", 15, "#b8aeb6", "taper", 1, arm)
        cuff = "-74,6! -40,20 30,22 72,6! 84,92! 40,108 -40,108 -82,92!"
        p.fill("-82,92! -40,108 40,108 84,92! 84,104! 40,122 -40,122 -82,104!", "#8f8796")
        p.fill(cuff, "#fbf6ea")
        p.fill("-74,6! -40,20 -14,22! -20,112! -60,108 -82,92!", "#c9c0c4", 1, cuff)
        p.line("-72,20 0,38 74,20", 4, "#c9c0c4", "flat", 1, cuff)
        p.fill("44,48 58,44 64,58 52,68 42,60", "#8f8796")


def _body(p: Painter) -> None:
    kirk.trunk(
        p,
        kirk.SHOULDERS.arm(False, -236 + 620j, -300 + 760j, 73),
        kirk.SHOULDERS.arm(True, 256 + 620j, 330 + 760j, 74),
    )


def _between(share: float) -> Expression:
    """Return his face so far from calm."""
    values = {
        key: getattr(CALM, key) + (getattr(TIGHT, key) - getattr(CALM, key)) * share
        for key in ("inner", "middle", "outer", "lid", "low", "tilt", "nod")
    }
    return replace(TIGHT if share > 0.6 else CALM, **values)


def draw(folded: int, going: bool, share: float) -> np.ndarray:
    """Return the picture with so many fingers down, perhaps the next of them on its way, and his face so far from calm."""
    store = from_set("video_store/open", (480, 290, 800, 450)).astype(np.float32)
    picture = store * 0.44 + rgb("#141a26") * 0.10
    him = somebody(kirk.PERSON.head, _between(share), _body, None, AT, SCALE)
    hands = Print()
    for at, down, goes, side in ((AT_LEFT, folded, going, 1), (AT_RIGHT, 0, False, -1)):
        hands.hand(
            at,
            _hand(down, goes),
            SKIN,
            -90 + 4 * side,
            SIZE,
            side < 0,
            elbow=0.1 * side + 1j,
            length=30,
            to_lamp=(0.25 * side, -0.95),
        )
        _sleeve(hands, at, side)
    return finished(lay(picture, flattened(him, ROOM), edged(hands.pixels(), (0.2, -1), 6, "#fff6dc")))


def stopped() -> np.ndarray:
    """Return it as time stops: one finger on its way, and no colour left in anything."""
    picture = draw(0, True, 0.35)
    value = luma(picture)[..., None]
    return (rgb("#0c1c2a") + (rgb("#e2eae6") - rgb("#0c1c2a")) * value).astype(np.float32)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "counting_ten": partial(draw, 0, False, 0.0),
    "counting": partial(draw, 0, True, 0.3),
    "counting_two": partial(draw, 2, False, 0.5),
    "counting_three": partial(draw, 3, False, 0.75),
    "counting_four": partial(draw, 4, False, 1.0),
    "counting_stopped": stopped,
}
