"""The duffel on somebody's back: a drum seen from its near end, which hangs below the armpit."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .painter import Painter
from .prop import DUFFEL, DUFFEL_END, HIDE
from .spline import cut, moved, union

END = (124.0, 78.0)  # half height and half width of a slung bag's round end
AXIS = -0.9 - 0.436j  # which way the rest of it lies behind the back
LONG = 250.0


def _about_end(angle: float, along: float = 0.0, size: float = 1.0) -> complex:
    """Return a point of a slung bag's round end, or of a ring round the bag that far along it.

    The angle is in degrees from the middle of the edge that is next to the body of the bag, to its top.
    """
    turn = math.radians(angle)
    point = AXIS * END[1] * math.cos(turn) + AXIS * 1j * END[0] * math.sin(turn)
    return point * size + AXIS * along


def _ring(angles: Sequence[float], along: float = 0.0, size: float = 1.0) -> list[tuple[float, float]]:
    """Return points about a slung bag."""
    return [(q.real, q.imag) for q in (_about_end(angle, along, size) for angle in angles)]


ROUND = tuple(range(0, 360, 30))
BODY_SIDE = (90, 60, 30, 0, -30, -60, -90)  # what is seen of a ring round the bag, from its top down


def draw_slung_duffel(p: Painter, beside: str) -> None:
    """Paint a full duffel on somebody's back: its round end, about 0,0, looks out at the right.

    `beside` is the outline, in this frame, of what hangs before it: between that and the bag it is dark.
    """
    end, far = p.shape(_ring(ROUND)), p.shape(_ring(ROUND, LONG, 0.94))
    hull = p.shape([*_ring(BODY_SIDE[::-1], LONG, 0.94), *_ring((90, 120, 150, 180, 210, 240, 270))])
    body = p.part("duffel", union([end, far, hull]), 8, 0.15)
    loop = ((86, 132, 0.96), (92, 140, 1.5), (94, 112, 1.86), (93, 66, 1.84), (88, 34, 1.44), (84, 28, 0.96))
    spine = [(q.real, q.imag) for q in (_about_end(*at) for at in loop)]
    p.line([(x + 3, y + 7) for x, y in spine], 21, HIDE.deep, "tube")
    p.line(spine, 20, HIDE.base, "tube")
    p.line([(x + 4, y + 5) for x, y in spine], 7, HIDE.shade, "tube")
    p.fill(body, DUFFEL.base)
    under = [*_ring((4, -30, -60, -100)), *_ring((-100, -60, -20), LONG, 1.1)]
    p.fill(under, DUFFEL.shade, 0.95, body)
    p.soft(_ring((88, 50, 20)) + _ring((30, 60, 86), LONG * 0.7), DUFFEL.light, 18, 0.6, body, hard=0.6)
    for along in (128, 28):
        for width, tone, shift in ((24, HIDE.shade, 0), (2.4, HIDE.light, -9)):
            p.line(_ring(BODY_SIDE, along + shift, 1.01), width, tone, "flat", 1 if width > 9 else 0.8, body)
    p.line(_ring((60, 30, 8, -20), 78), 12, DUFFEL.deep, "taper", 0.6, body)
    p.fill(end, DUFFEL_END, 1, body)
    p.fill(cut(end, moved(end, -20, -20)), DUFFEL.shade, 0.95, end)
    p.line(_ring((*ROUND, 0)), 8, DUFFEL.deep, "flat", 1, body)
    p.line(_ring((80, 110, 150, 190, 230), 0, 0.98), 4, DUFFEL.light, "flat", 0.9, body)
    # what one lifts it by at that end
    grip = _ring((96, 0, 276), 0, 0.62)
    grip[1] = (14.0, 4.0)
    p.line([(x + 5, y + 7) for x, y in grip], 20, DUFFEL.deep, "tube", 0.9, end)
    p.line(grip, 20, HIDE.base, "tube", 1, end)
    p.line([(x + 4, y) for x, y in grip], 2.4, HIDE.light, "flat", 0.8, end)
    p.fill(beside, DUFFEL.deep, 1, body)
