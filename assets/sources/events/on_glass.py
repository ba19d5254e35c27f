"""His forehead on the glass of the side that she isn't on: the shut store goes by, and his own face."""

from __future__ import annotations

from functools import partial

from ..people.jess_clothes import draw_sweater, draw_tee
from .end_last_bus import SETS, draw
from .picture import Picture

PICTURE = Picture(partial(draw, draw_tee, True), SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater, True), SETS)}
