"""Kansas, before the colour: on the set the girl is on her fence, the woman on her bicycle, the house in the wind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ..people.painter import Painter
from .colour_door import GLASS, JESS_AT, LORELAI_AT, RORY_AT, draw_jess, draw_rory
from .kit.kansas import draw_bicycle, draw_girl, draw_wind
from .kit.layers import Stack
from .kit.screens import shown
from .kit.stage import painter, screen, spot
from .lion import TUBE, WARM, draw_lorelai, draw_room
from .picture import Picture

FILM = 740  # how wide a film is drawn


def draw(draw_film: Callable[[Painter], None] = draw_girl) -> Stack:
    """Return the picture, with this on the screen."""
    film = painter(GLASS[:2], (GLASS[2] - GLASS[0]) / FILM)
    draw_film(film)
    picture = shown(draw_room(), film.pixels()[..., :3], GLASS, (0.98, 1.03, 1.1), 0.9)
    haze = spot((900, 380), (620, 420), 0.8) * 0.08 + spot((900, 790), (520, 150)) * 0.18
    stack = Stack(screen(picture, haze[..., None] * np.array([0.7, 0.82, 1.0], np.float32)))
    over, left, right = ((0, -1), 3, WARM, 0.4), (-0.9, -0.4), (0.9, -0.4)
    rims = {
        "lorelai": [(right, 6, TUBE, 0.8), ((0.6, -0.6), 24, "#7f93c8", 0.28), over],
        "rory": [((0, -1), 6, TUBE, 0.8), (left, 4, TUBE, 0.5), (right, 4, TUBE, 0.5), over],
        "jess": [(left, 6, TUBE, 0.8), ((-0.6, -0.6), 24, "#7f93c8", 0.28), over],
    }
    for name, draw_it, at in (
        ("lorelai", draw_lorelai, LORELAI_AT),
        ("jess", draw_jess, JESS_AT),
        ("rory", draw_rory, RORY_AT),
    ):
        p = painter(at, 0.9)
        draw_it(p)
        stack.backlit("them", p.pixels(), rims[name], 0.8, "#2a3357", 0.42)
    return stack.finished(0.45, 0.72, 30, 0.9, 0.4)


PICTURE = Picture(draw)
VARIANTS = {
    "bicycle": Picture(partial(draw, draw_bicycle)),
    "wind": Picture(partial(draw, draw_wind)),
}
