"""What is on in the colour of the film: the wood with a man of tin in it, the field of poppies."""

from __future__ import annotations

import numpy as np

from ...people.painter import Painter
from ...people.spline import oval
from .board import rounded, straight

Box = tuple[float, float, float, float]


def draw_poppies(p: Painter, box: Box) -> None:
    """Paint a field of poppies, and snow that comes down on it."""
    x0, y0, x1, y1 = box
    wide = (x1 - x0) / 460  # of the set that the field was first drawn for
    p.fill(f"{x0},{y0}! {x1},{y0}! {x1},{y1}! {x0},{y1}!", "#8fc8e8")
    p.fill(
        f"{x0},{y0 + 120 * wide}! {x0 + 180 * wide},{y0 + 96 * wide} {x1},{y0 + 126 * wide}! {x1},{y1}! {x0},{y1}!",
        "#5fae58",
    )
    chance = np.random.default_rng(4)
    for _ in range(260):
        t = chance.random()
        x, y = chance.uniform(x0, x1), y0 + 120 * wide + (y1 - y0 - 120 * wide) * t
        tone = ("#e8342c", "#ff5240", "#c4282c")[int(chance.integers(3))]
        p.fill(oval(x, y, (3 + 9 * t) * wide, (3 + 7 * t) * wide), tone)
    for _ in range(150):
        size = chance.uniform(1.5, 4) * wide
        p.fill(oval(chance.uniform(x0, x1), chance.uniform(y0, y1), size), "#ffffff", 0.9)


def draw_tin(p: Painter, box: Box) -> None:
    """Paint a man of tin in a wood, his axe up as he was left, and a girl with her ear against his chest."""
    x0, y0, x1, y1 = box
    p.fill(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "#6fae8c")
    p.soft(oval(x0 + 380, y0 + 130, 300, 200), "#d8efb0", 70, 0.8)
    chance = np.random.default_rng(9)
    for k in range(15):
        x, w = x0 + 10 + 52 * k + chance.uniform(-16, 16), chance.uniform(14, 40)
        if 250 < x - x0 < 560:
            w *= 0.5
        tone = ("#2f5a44", "#3f7050", "#234838")[k % 3]
        p.fill(straight((x, y0), (x + w, y0), (x + w + 8, y1), (x - 8, y1)), tone, 0.95)
    for _ in range(70):
        x, y = chance.uniform(x0, x1), y0 + abs(chance.normal(0, 46))
        p.fill(
            oval(x, y, chance.uniform(24, 54), chance.uniform(16, 34)),
            ("#2c6a48", "#3f8a54", "#58a45c")[int(chance.integers(3))],
        )
    p.fill(f"{x0},{y1}! {x0},{y0 + 430}! {x0 + 260},{y0 + 400} {x1},{y0 + 436}! {x1},{y1}!", "#4f9a50")
    p.fill(f"{x0 + 470},{y0 + 412}! {x0 + 560},{y0 + 410}! {x0 + 760},{y1}! {x0 + 180},{y1}!", "#f2c84c")
    _tin_man(p, x0 + 330, y0 + 40)
    _listener(p, x0 + 440, y0 + 176)


def _tin_man(p: Painter, x: float, y: float) -> None:
    """Paint him, the tip of his hat at a point."""
    tin, dark, light = "#b3bcc8", "#77828f", "#eef4f8"
    with p.placed(x, y):
        p.line("-6,212 -76,236 -110,150", 34, dark, "tube")
        p.line("-110,150 -106,40", 9, "#7a5030", "tube")
        p.fill("-150,22! -104,34! -104,72! -150,92! -160,56", "#c9d0d8")
        for dx in (-30, 30):
            p.fill(rounded(dx - 20, 330, dx + 20, 560, 14), dark)
        body = rounded(-62, 176, 62, 356, 30)
        p.fill(body, tin)
        p.fill(straight((-70, 170), (-18, 170), (-26, 360), (-70, 360)), dark, 0.8, body)
        p.line("30,190 36,260 30,340", 9, light, "taper", 0.9)
        for k in range(4):
            p.fill(oval(0, 206 + 38 * k, 6), dark)
        p.fill(rounded(-20, 150, 20, 182, 6), dark)
        p.fill("-46,100! 46,100! 42,150 20,164 -20,164 -42,150", tin)
        p.fill("-46,100! -12,100! -16,164! -42,150", dark, 0.7)
        for dx in (-15, 17):
            p.fill(oval(dx, 118, 5.5, 6.5), "#20242c")
        p.line("-14,146 2,150 18,146", 4, "#4a525c", "taper")
        p.fill("0,116! 14,140! -10,140!", light, 0.8)
        p.fill("-60,100! 60,100! 24,58! 8,0! -8,0! -24,58!", "#c6ced8")
        p.fill("-60,100! -10,100! -10,58! -8,0! -24,58!", dark, 0.8)
        p.line("54,212 86,262 70,310", 32, tin, "tube")


def _listener(p: Painter, x: float, y: float) -> None:
    """Paint the girl, her head at a point, turned to the left and laid against him."""
    with p.placed(x, y):
        p.fill("-34,70! 40,66! 74,190 110,420! -60,420! -40,190", "#5f8fd0")
        p.fill("10,66! 40,66! 74,190 110,420! 30,420!", "#3f6cae")
        p.fill("-30,66! 34,62! 44,120 30,140 -20,140 -36,120", "#f2f0ea")
        p.line("20,86 -6,140 -60,120", 26, "#f2f0ea", "tube")
        p.fill(oval(-70, 116, 16, 14), "#f0c4a4")
        with p.placed(0, 0, -18):
            p.fill(oval(0, 26, 42, 46), "#4a2c22")
            p.fill("-36,6! -46,30 -40,58 -16,70! 6,60 4,10!", "#f0c4a4")
            p.fill("-40,0! -20,-22 24,-22 44,10! 46,60 26,76! 14,30 -6,8!", "#4a2c22")
            p.line("-34,32 -26,36 -18,33", 4, "#2a1a18", "taper")
            p.line("-36,54 -30,57 -25,55", 3.4, "#b4584e", "taper")
        p.line("30,70 40,120 34,176", 20, "#4a2c22", "tube")
        p.fill(oval(34, 176, 13, 9), "#d23a34")
