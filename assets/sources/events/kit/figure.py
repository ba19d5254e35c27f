"""Somebody in a picture: the layers of a figure painted at any place, size and tilt, and lit as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ...people import jess, jess_head
from ...people.expression import Expression
from ...people.figure import Draw
from ...people.hair import Lock, draw_mass
from ...people.jess_clothes import WARP, draw_jacket, draw_tee, draw_trunk
from ...people.light import Light
from ...people.painter import Painter
from .stage import HEIGHT, WIDTH, painter
from .style import lit_pixels, masks_of

Draws = Sequence[Callable[[Painter], None]]


def painted(
    draws: Draws,
    at: tuple[float, float],
    scale: float = 1.0,
    flip: bool = False,
    turn: float = 0,
    about: tuple[float, float] = (0, 0),
    shift: tuple[float, float] = (0, 0),
) -> list[Painter]:
    """Return a figure's layers, back to front: its origin at a pixel, turned by degrees about a point.

    A light's rim is found to the lamp's side of the origin; `shift` moves the drawing away from it.
    """
    layers = []
    for draw in draws:
        p = painter(at, scale, flip)
        with p.placed(*shift, turn, about=about):
            draw(p)
        layers.append(p)
    return layers


def flattened(layers: Sequence[Painter], light: Light) -> np.ndarray:
    """Return a figure's layers, lit, as one of straight-alpha RGBA."""
    masks = masks_of(layers, light)
    whole = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    for layer in layers:
        above = lit_pixels(layer.pixels(), masks, light)
        a = above[..., 3:]
        whole = np.dstack([whole[..., :3] * (1 - a) + above[..., :3] * a, whole[..., 3:] * (1 - a) + a])
    return np.dstack([whole[..., :3] / np.maximum(whole[..., 3:], 1e-4), whole[..., 3:]])


def back_of_neck(p: Painter) -> None:
    """Paint what shows between Jess's neck and what he wears at this size."""
    with p.warped(WARP):
        p.fill("-34,318! 92,306! 74,364 14,378 -32,358!", jess.TONES.skin2)


def draw_jess(p: Painter, under: Draw = draw_tee, seated: bool = False) -> None:
    """Paint Jess below the head: jeans unless he sits, neck, what is under the jacket, the jacket; arms come extra."""
    back_of_neck(p)
    with p.warped(WARP):
        draw_trunk(p, jess.HEAD, under, seated)
        draw_jacket(p)


def forelock(p: Painter, e: Expression) -> None:
    """Paint the hair that falls over Jess's far brow, whose end a near look would see stand out."""
    with jess.HEAD.posed(p, e):
        lock = Lock("-20,6 -64,40 -84,84 -82,134", 40, 0.05)
        draw_mass(p, [lock], jess_head.HAIR, p.part("hair", lock.path(), 6))
