"""Somebody in a picture: the layers of a figure painted at any place, size and tilt, and lit as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ...people.light import Light, find_masks, grade
from ...people.painter import Painter
from .stage import HEIGHT, WIDTH, painter

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
    masks = find_masks(layers, light.to_lamp)
    whole = np.zeros((HEIGHT, WIDTH, 4), np.float32)
    for layer in layers:
        above = grade(layer.pixels(), masks, light)
        a = above[..., 3:]
        whole = np.dstack([whole[..., :3] * (1 - a) + above[..., :3] * a, whole[..., 3:] * (1 - a) + a])
    return np.dstack([whole[..., :3] / np.maximum(whole[..., 3:], 1e-4), whole[..., 3:]])
