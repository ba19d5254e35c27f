"""Shelves of video tapes seen from close by: covers face out, no title to read."""

from __future__ import annotations

import numpy as np

from ...people.painter import Painter, mix
from ...people.spline import oval

Inks = tuple[str, ...]
EMBLEMS = ("sun", "peak", "bar", "ring", "road")


def draw_shelf(p: Painter, x0: float, x1: float, y: float, height: float, inks: Inks, seed: int) -> None:
    """Paint one row of covers that stand on a board at y; `inks` run from dark to light."""
    chance = np.random.default_rng(seed)
    dark, board, middle, light = inks
    p.fill(f"{x0},{y - height * 1.16}! {x1},{y - height * 1.16}! {x1},{y}! {x0},{y}!", dark)
    x = x0 + 10 * chance.random()
    while x < x1:
        w = height * chance.uniform(0.50, 0.58)
        if chance.random() > 0.06:
            _cover(p, x, y, w, height * chance.uniform(0.93, 1.0), (dark, middle, light), chance)
        x += w + height * 0.035
    p.fill(f"{x0},{y}! {x1},{y}! {x1},{y + height * 0.13}! {x0},{y + height * 0.13}!", board)
    p.fill(f"{x0},{y}! {x1},{y}! {x1},{y + height * 0.035}! {x0},{y + height * 0.035}!", light, 0.5)


def _cover(
    p: Painter, x: float, y: float, w: float, h: float, inks: Inks, chance: np.random.Generator
) -> None:
    """Paint a cover with an emblem and a bar for a title."""
    dark, middle, light = inks
    ground = mix(dark, mix(middle, light, chance.random() * 0.5), chance.uniform(0.25, 0.95))
    box = p.shape(f"{x},{y - h}! {x + w},{y - h}! {x + w},{y}! {x},{y}!")
    p.fill(box, ground)
    tone = mix(middle, light, chance.uniform(0.3, 1))
    cx, cy = x + w / 2, y - h * chance.uniform(0.42, 0.56)
    kind = EMBLEMS[int(chance.integers(len(EMBLEMS)))]
    if kind == "sun":
        p.fill(oval(cx, cy, w * 0.28), tone, 0.8, box)
    elif kind == "peak":
        p.fill(f"{cx - w * 0.4},{y}! {cx},{cy - h * 0.2}! {cx + w * 0.4},{y}!", tone, 0.7, box)
    elif kind == "bar":
        p.fill(
            f"{x},{cy}! {x + w},{cy - h * 0.16}! {x + w},{cy + h * 0.1}! {x},{cy + h * 0.26}!", tone, 0.6, box
        )
    elif kind == "ring":
        p.fill(oval(cx, cy, w * 0.32), tone, 0.8, box)
        p.fill(oval(cx, cy, w * 0.20), ground, 1, box)
    else:
        p.fill(
            f"{cx - w * 0.08},{cy}! {cx + w * 0.06},{cy}! {x + w * 0.8},{y}! {x + w * 0.2},{y}!",
            tone,
            0.7,
            box,
        )
    p.fill(
        f"{x + w * 0.14},{y - h * 0.9}! {x + w * 0.86},{y - h * 0.9}! {x + w * 0.86},{y - h * 0.79}! "
        f"{x + w * 0.14},{y - h * 0.79}!",
        light,
        chance.uniform(0.2, 0.75),
        box,
    )
    p.fill(f"{x + w * 0.93},{y - h}! {x + w},{y - h}! {x + w},{y}! {x + w * 0.93},{y}!", dark, 0.5, box)
