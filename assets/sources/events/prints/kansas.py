"""Kansas before the colour, on the house's own wall: the girl on her fence, the bicycle, the house in the wind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people.painter import Painter
from ..colour_door import GLASS
from ..kansas import FILM
from ..kit.kansas import draw_bicycle, draw_girl, draw_wind
from ..kit.printed_film import draw_before
from ..kit.stage import painter


def draw(draw_film: Callable[[Painter], None]) -> np.ndarray:
    """Return the picture, with this on the screen."""
    film = painter(GLASS[:2], (GLASS[2] - GLASS[0]) / FILM)
    draw_film(film)
    return draw_before(film.pixels(), "tv_grey")


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "kansas": partial(draw, draw_girl),
    "kansas_bicycle": partial(draw, draw_bicycle),
    "kansas_wind": partial(draw, draw_wind),
}
