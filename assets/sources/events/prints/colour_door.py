"""The door on to colour, and what comes after it: three backs before the house's own wall, taken by the film."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people.painter import Painter
from .. import colour_door as scene
from ..kit.printed_film import draw_before
from ..kit.stage import painter


def draw(draw_film: Callable[[Painter], None]) -> np.ndarray:
    """Return the picture, with this on the screen."""
    film = painter()
    draw_film(film)
    return draw_before(film.pixels(), "tv_colour")


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "colour_door": partial(draw, scene._door),
    "colour_door_tin": partial(draw, partial(scene.draw_tin, box=scene.GLASS)),
    "colour_door_poppies": partial(draw, partial(scene.draw_poppies, box=scene.GLASS)),
}
