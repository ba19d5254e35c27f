"""A table and what stands on it: the snacks of movie night."""

from __future__ import annotations

import numpy as np

from ...people.painter import Painter
from ...people.spline import oval

CHINA, CHINA_SHADE = "#f4ead8", "#c9b6a4"


def draw_popcorn(p: Painter, x: float, y: float, wide: float, seed: int = 3, thrown: bool = True) -> None:
    """Paint a heaped bowl of popcorn that stands at (x, y), some of it in the air."""
    chance = np.random.default_rng(seed)
    top, w = y - wide * 0.8, wide
    bowl = p.part("bowl", f"{x - w},{top}! {x - w * 0.84},{y - w * 0.24} {x - w * 0.46},{y}! {x + w * 0.46},{y}! "
                  f"{x + w * 0.84},{y - w * 0.24} {x + w},{top}!", 6, 0.5)  # fmt: skip
    p.fill(oval(x, y + 3, w * 0.8, w * 0.12), "#140f18", 0.5)
    spots = [
        (chance.normal(x, w * 0.46), top + 4 - abs(chance.normal(0, w * 0.18)), chance.uniform(9, 15))
        for _ in range(70)
    ]
    spots = [q for q in spots if abs(q[0] - x) < w * 0.9]
    if thrown:
        spots += [
            (x + dx * w, top - dy * w, 11.0)
            for dx, dy in ((-0.5, 0.72), (0.56, 0.6), (0.04, 0.94), (0.98, 0.36))
        ]
    for px, py, r in sorted(spots, key=lambda q: q[1]):
        for dx, dy in ((0, 0), (r * 0.7, 3), (-r * 0.6, 4), (2, -r * 0.6)):
            p.fill(
                oval(px + dx, py + dy, r * 0.62), ("#f3e2b6", "#fff4d6", "#dcbf82")[int(chance.integers(3))]
            )
    p.fill(bowl, "#b8452f")
    p.fill(
        f"{x + w * 0.15},{top}! {x + w * 0.2},{y - w * 0.3} {x},{y + 9}! {x + w * 1.1},{y + 9}! {x + w * 1.1},{top}!",
        "#7c2c30",
        0.9,
        bowl,
    )
    p.line(f"{x - w},{top + 10} {x},{top + 26} {x + w},{top + 10}", 9, "#f0dfb8", "tube", 0.8, bowl)


def draw_can(p: Painter, x: float, y: float, tone: str, shade: str) -> None:
    """Paint a can that stands at (x, y)."""
    can = p.part(
        "can",
        f"{x - 26},{y - 84}! {x - 30},{y - 76}! {x - 30},{y - 8}! {x - 24},{y}! {x + 24},{y}! {x + 30},{y - 8}! {x + 30},{y - 76}! {x + 26},{y - 84}!",
        4,
        0.5,
    )
    p.fill(can, tone)
    p.fill(f"{x + 4},{y - 90}! {x + 40},{y - 90}! {x + 40},{y}! {x + 8},{y}!", shade, 0.9, can)
    p.fill(oval(x, y - 82, 26, 6), "#c9ccd4")
    p.line(f"{x - 30},{y - 52} {x},{y - 44} {x + 30},{y - 52}", 12, CHINA, "tube", 0.85, can)


def draw_plate(p: Painter, x: float, y: float, wide: float, rim: str = "#5d86a8") -> None:
    """Paint a plate seen from low, its middle at (x, y)."""
    p.fill(oval(x + 6, y + 9, wide, wide * 0.19), "#3a2318", 0.45)
    p.fill(oval(x, y, wide, wide * 0.19), CHINA)
    p.fill(oval(x, y + 1, wide * 0.94, wide * 0.165), rim, 0.75)
    p.fill(oval(x, y + 1, wide * 0.88, wide * 0.15), CHINA)
    p.fill(oval(x, y + 3, wide * 0.62, wide * 0.095), CHINA_SHADE, 0.8)
    p.fill(oval(x + 2, y + 4, wide * 0.60, wide * 0.085), CHINA)


def draw_bonnet(p: Painter, x: float, y: float, size: float) -> None:
    """Paint a girl in a bonnet as quilts show one, face hidden, about (x, y)."""
    with p.placed(x, y, -6, size):
        p.fill("-30,96! -44,150! 52,150! 36,90! 10,60 -16,66", "#c9604a")
        p.fill("-8,70 -40,96 -52,122! -38,128 -20,104 4,92!", "#c9604a")
        p.fill("-14,74 10,96 36,90! 40,112 0,130 -22,108!", "#f2e0b8")
        p.fill("-58,8! -50,-30 -14,-54 26,-46 54,-14 58,28 40,62! 8,70 -20,60! -34,30", "#5f88b0")
        p.fill("-58,8! -50,-30 -30,-46! -16,-10 -14,30 -20,60! -34,30", "#f2e0b8")
        p.line("54,30 66,50 62,76", 8, "#f2e0b8", "out", 1, rough=0)
        for dx, dy in ((0, -26), (22, -14), (10, 6), (34, 12), (20, 34)):
            p.fill(oval(dx, dy, 4), "#f2e0b8", 0.9)


def draw_tortilla(p: Painter, seed: int = 4) -> None:
    """Paint a tortilla chip about 0,0: a thin triangle that the frying has bent, toasted at its corners, salt on it."""
    turned = p.part("edge", "-92,44! -92,54 -84,60 -40,70 20,66 76,54 92,42! 88,32! 30,40 -40,44", 4, 0.5)
    p.fill(turned, "#9a6424")
    whole = p.part(
        "chip", "-92,48! -94,40 -88,32! -8,-98! 2,-106 12,-98! 92,28! 94,38 86,44! 40,52 -30,58", 6, 0.6
    )
    p.fill(whole, "#e9c069")
    p.fill("10,-120! 14,-60 4,0 22,70! 120,80! 120,-120!", "#d7a54c", 0.8, whole)
    p.fill("64,-30! 58,10 66,60! 120,60! 120,-30!", "#bb8234", 0.6, whole)
    for corner in (
        "-100,70! -98,20! -74,32 -66,70!",
        "-20,-112! 28,-112! 18,-86 -8,-84!",
        "104,70! 110,10! 82,24 74,60!",
    ):
        p.fill(corner, "#a8671f", 0.5, whole)
    p.line("-86,36 -46,-30 -6,-96", 5, "#fff0bc", "taper", 0.85, whole)
    chance = np.random.default_rng(seed)
    for _ in range(34):
        x, y, r = chance.uniform(-70, 74), chance.uniform(-76, 50), chance.uniform(1.2, 3.6)
        p.fill(oval(x, y, r * 1.4, r), "#8f571c", 0.55, whole)
    for _ in range(22):
        x, y = chance.uniform(-60, 70), chance.uniform(-70, 48)
        p.fill(f"{x},{y}! {x + 3},{y}! {x + 3},{y + 3}! {x},{y + 3}!", "#fffaf0", 0.9, whole)
