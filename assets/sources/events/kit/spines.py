"""Shelves of video tapes, spines out, some with a title one can nearly read."""

from __future__ import annotations

import numpy as np

from ...people.painter import Painter, mix

INKS = (
    "#7c3a34",
    "#37517a",
    "#35605a",
    "#a07a3e",
    "#5c4468",
    "#8a8478",
    "#2d3346",
    "#a8543a",
    "#41704c",
    "#b0a690",
)


def draw_spines(
    p: Painter, x0: float, x1: float, y: float, height: float, seed: int, gap: tuple[float, float] | None = None,
    dark: float = 0.0, night: str = "#1a1626",
) -> None:  # fmt: skip
    """Paint a row of spines that stand on a board at y; nothing stands in the gap."""
    chance = np.random.default_rng(seed)
    p.fill(
        f"{x0},{y - height * 1.2}! {x1},{y - height * 1.2}! {x1},{y}! {x0},{y}!", mix("#241a1e", night, dark)
    )
    x = x0 + 4
    while x < x1 - 8:
        w, h = height * chance.uniform(0.13, 0.17), height * chance.uniform(0.94, 1.0)
        if not (gap and x + w > gap[0] and x < gap[1]):
            _spine(p, x, y, w, h, mix(INKS[int(chance.integers(len(INKS)))], night, dark), chance)
        x += w + 2
    board = mix("#6d4630", night, dark)
    p.fill(f"{x0},{y}! {x1},{y}! {x1},{y + height * 0.1}! {x0},{y + height * 0.1}!", board)
    p.fill(
        f"{x0},{y}! {x1},{y}! {x1},{y + height * 0.025}! {x0},{y + height * 0.025}!",
        mix(board, "#ffd9a0", 0.5),
    )


def _spine(
    p: Painter, x: float, y: float, w: float, h: float, tone: str, chance: np.random.Generator
) -> None:
    """Paint one spine with a label, a bar and its shaded side."""
    box = p.shape(f"{x},{y - h}! {x + w},{y - h}! {x + w},{y}! {x},{y}!")
    p.fill(box, tone)
    p.fill(f"{x + w * 0.72},{y - h}! {x + w},{y - h}! {x + w},{y}! {x + w * 0.72},{y}!", "#140f18", 0.35, box)
    p.fill(f"{x},{y - h}! {x + w * 0.1},{y - h}! {x + w * 0.1},{y}! {x},{y}!", "#fff0d0", 0.22, box)
    light = mix(tone, "#f4e8cc", 0.75)
    a, b = chance.uniform(0.08, 0.14), chance.uniform(0.5, 0.8)
    p.fill(f"{x + w * 0.2},{y - h * (1 - a)}! {x + w * 0.8},{y - h * (1 - a)}! {x + w * 0.8},{y - h * (1 - b)}! "
           f"{x + w * 0.2},{y - h * (1 - b)}!", light, chance.uniform(0.5, 0.9), box)  # fmt: skip
    for k in (0.42, 0.6):
        if chance.random() < 0.8:
            top = a + 0.03
            p.line(f"{x + w * k},{y - h * (1 - top)} {x + w * k + 0.4},{y - h * (1 - (top + b) / 2)} {x + w * k},{y - h * (1 - b + 0.05)}",
                   w * 0.09, mix(tone, "#1a1218", 0.7), "flat", 0.9, box, 0.25)  # fmt: skip
    p.fill(f"{x + w * 0.2},{y - h * 0.12}! {x + w * 0.8},{y - h * 0.12}! {x + w * 0.8},{y - h * 0.05}! {x + w * 0.2},{y - h * 0.05}!",
           light, 0.6, box)  # fmt: skip
