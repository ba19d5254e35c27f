"""The tape of the evening, close enough to see who is in the basket."""

from __future__ import annotations

from ...people.painter import Painter
from ...people.prop import draw_tape
from ...people.spline import oval


def draw_dog_tape(p: Painter, under: str) -> None:
    """Paint the tape upright with a small black dog looking out of its basket on the cover."""
    draw_tape(p, under)
    p.fill(oval(-26, 92, 27, 5), "#27503a", 0.8)
    p.fill("-52,58! -2,58! -8,90! -46,90!", "#9a6a34")
    for y in (66, 76, 85):
        p.line(f"-50,{y} -27,{y + 3} -5,{y}", 2, "#5f3d22", "flat", 0.9)
    for x in (-42, -32, -22, -12):
        p.line(f"{x},58 {x + 1},90", 1.6, "#c99a58", "flat", 0.7)
    p.fill(
        "-40,60! -41,46! -49,50 -51,40 -44,31 -36,30 -27,27 -18,30 -10,31 -3,40 -5,50 -13,46! -14,60!",
        "#17141c",
    )
    p.fill("-34,46 -27,42 -20,46 -19,56 -27,60 -35,56", "#3a3540")
    p.fill(oval(-27, 50, 3.4, 2.4), "#0c0a10")
    for x in (-34, -20):
        p.fill(oval(x, 40, 2.1), "#f0d9a0")
    p.line("-54,58 -27,62 0,58", 5, "#b98a4c", "tube")
