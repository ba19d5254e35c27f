"""The lion on the house's own wall: each of his roars, and who has the remote and who counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ..kit.printed_film import draw_before
from ..lion import draw_film


def draw(roaring: bool = True, second: bool = False, there: bool = True, his: bool = True) -> np.ndarray:
    """Return the picture; before there is a lion nobody holds the remote up."""
    remote = "" if not there else "jess" if his else "lorelai"
    return draw_before(draw_film(roaring, second, there), "tv_grey", roaring + second, remote)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "lion": draw,
    "lion_two": partial(draw, True, True),
    "lion_shut": partial(draw, False),
    "lion_hers": partial(draw, his=False),
    "lion_hers_two": partial(draw, True, True, his=False),
    "lion_hers_shut": partial(draw, False, his=False),
    "lion_hoop": partial(draw, False, False, False),
}
