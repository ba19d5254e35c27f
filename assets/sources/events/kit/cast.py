"""Somebody of the cast in a picture: hair, body, face and what is before it, at any place, size and lean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...people.expression import Expression
from ...people.head import Head, draw_head
from ...people.painter import Painter
from .stage import painter

Draw = Callable[[Painter], None]
NECK = (24.0, 300.0)


def somebody(
    head: Head,
    e: Expression,
    body: Draw,
    over: Draw | None = None,
    at: tuple[float, float] = (960, 100),
    scale: float = 1.2,
    flip: bool = False,
    lean: float = 0.0,
    nod: float = 0.0,
    about: tuple[float, float] = (0, 900),
) -> list[Painter]:
    """Return the layers of a figure whose crown would be at a pixel; `lean` turns all of it about a point,
    `nod` the head about the neck, by degrees."""
    known = replace(head, own={**head.own, "now": e})
    drawn = known.seen(e)
    layers = []
    for part in ("back", "body", "head", "over"):
        p = painter(at, scale, flip)
        with p.placed(0, 0, lean, about=about):
            if part == "back" and drawn.draw_back:
                with p.placed(0, 0, nod * 0.5, about=NECK), drawn.posed(p, e, 0.5):
                    drawn.draw_back(p)
            elif part == "body":
                body(p)
            elif part == "head":
                with p.placed(0, 0, nod, about=NECK):
                    draw_head(p, known, "now")
            elif part == "over" and over:
                over(p)
        layers.append(p)
    return layers
