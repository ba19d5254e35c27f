"""The wrong side of the bus: in its back window she runs after it, straight at us, and its seats are empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...people.spline import oval
from ...poster.kit import behind
from ...poster.kit.place import Place
from ..end_wrong_seat import BACK_WINDOW, GIRL, STREET, _inside
from ..kit.board import Board, straight
from ..kit.figure import flattened, painted
from ..kit.prints import printed_part
from ..kit.runner_front import draw_front_body, draw_front_hair, draw_front_head
from ..kit.sheet import finished, lay
from ..kit.stage import WIDTH

TALL = 1460.0  # of her, in the people's units


def draw() -> np.ndarray:
    """Return the picture."""
    street = Place(
        "street",
        {"girl": "moon"},
        lambda sheet, _: behind.draw_street(sheet),
        lambda _: [*behind.street_pools(), behind.her_pool(*GIRL)],
    )
    picture = printed_part(street, "girl", BACK_WINDOW).astype(np.float32)
    scale = WIDTH / BACK_WINDOW[2]
    x, y = behind.STREET.at(GIRL[0], 0, GIRL[1])
    foot = (x - BACK_WINDOW[0]) * scale, (y - BACK_WINDOW[1]) * scale
    size = behind.STREET.size(GIRL[1]) * scale * 1.9 / TALL
    b = Board(picture)
    b.fill(oval(foot[0] - 10, foot[1] - 2, 116, 13), "#20141c")
    her = painted(
        (draw_front_hair, draw_front_body, draw_front_head),
        (foot[0] + 200 * size, foot[1] - TALL * size),
        size,
        turn=7,
        about=(60, 1440),
    )
    b.rgb = lay(b.rgb, flattened(her, replace(STREET, night=0.06, to_lamp=(-0.3, -0.95)))).astype(np.float32)
    b.fill(straight((320, 760), (620, 40), (700, 40), (400, 760)), "#a8c4e8", 0.06)
    _inside(b)
    return finished(b.rgb)


PRINTS: dict[str, Callable[[], np.ndarray]] = {"end_wrong_seat": draw}
