"""What is on in the colour of the film: the wood with a man of tin in it, the field of poppies."""

from __future__ import annotations

import numpy as np

from ...people.painter import Painter, mix
from ...people.spline import oval
from .board import rounded, straight

Box = tuple[float, float, float, float]


def draw_poppies(p: Painter, box: Box) -> None:
    """Paint a field of poppies as far as a green city, a girl and a dog asleep in it, and snow that comes down."""
    x0, y0, x1, _ = box
    with p.placed(x0, y0, 0, (x1 - x0) / 740):
        _sky(p)
        p.fill("0,214! 160,190 360,206 560,186 740,204! 740,320! 0,320!", "#4c9a58")
        p.fill("0,232! 200,214 420,232 740,220! 740,528! 0,528!", "#5fae50")
        p.soft("0,214! 740,204! 740,262! 0,272!", "#cfe8a8", 26, 0.7, hard=0.8)
        chance = np.random.default_rng(4)
        for row in range(16):  # the farther, the smaller and the closer together
            t = (row / 15) ** 1.7
            y, size, pale = 236 + 280 * t, 2.4 + 22 * t, 0.55 * (1 - t)
            if row == 11:
                _asleep(p, 410, y - 4)
            for x in np.arange(-20, 770, size * 2.1 + 3):
                at = (x + chance.uniform(-1, 1) * size, y + chance.uniform(-0.5, 0.5) * size)
                if row < 14 and 300 < at[0] < 520 and 9 < row < 13 and chance.random() < 0.8:
                    continue
                _poppy(p, at, size * chance.uniform(0.75, 1.15), mix("#e8342c", "#d9a58c", pale), t, chance)
        for _ in range(170):
            size = chance.uniform(0.8, 1) ** 2 * chance.choice([1.5, 2.4, 4.2])
            p.fill(oval(chance.uniform(0, 740), chance.uniform(0, 528), size), "#ffffff", 0.92)


def _sky(p: Painter) -> None:
    """Paint a sky out of a studio, and the city's towers where the field ends."""
    p.fill("0,0! 740,0! 740,230! 0,230!", "#6fb4e4")
    p.soft("-40,150! 780,140! 780,240! -40,240!", "#e8f0d0", 70, 0.9, hard=0.9)
    for x, y, w in ((130, 60, 92), (200, 78, 70), (560, 44, 110), (640, 66, 70)):
        p.fill(oval(x, y, w, w * 0.26), "#eef7ff", 0.85)
    for x, w, h in (
        (318, 9, 66),
        (336, 12, 96),
        (356, 14, 128),
        (378, 12, 104),
        (398, 10, 74),
        (300, 7, 44),
        (414, 7, 46),
    ):
        tower = p.shape(
            f"{x - w},206! {x - w * 0.8},{206 - h * 0.75} {x},{206 - h} {x + w * 0.8},{206 - h * 0.75} {x + w},206!"
        )
        p.fill(tower, "#3cbc86")
        p.fill(f"{x - 1},{206 - h}! {x + w},{206 - h}! {x + w},206! {x - 1},206!", "#7ae8b4", 0.8, tower)


def _poppy(
    p: Painter, at: tuple[float, float], size: float, tone: str, near: float, chance: np.random.Generator
) -> None:
    """Paint one poppy: far off a dab, near by four petals about a dark heart, on a stalk."""
    x, y = at
    if near < 0.2:
        p.fill(oval(x, y, size, size * 0.7), tone)
        return
    p.line(
        [(x, y), (x + size * 0.2, y + size), (x + size * 0.1, y + size * 2)], size * 0.2, "#2f6f38", "flat"
    )
    for dx, dy, w, h in (
        (-0.45, -0.12, 0.62, 0.5),
        (0.45, -0.16, 0.62, 0.5),
        (0, -0.42, 0.66, 0.44),
        (0, 0.16, 0.72, 0.46),
    ):
        shade = mix(tone, "#8f1c20", 0.34 if dy < -0.3 else chance.uniform(0, 0.14))
        p.fill(oval(x + dx * size, y + dy * size, w * size, h * size), shade)
    p.fill(oval(x, y - size * 0.08, size * 0.22, size * 0.16), "#221418")
    p.line(
        [(x - size * 0.6, y + size * 0.3), (x, y + size * 0.48), (x + size * 0.6, y + size * 0.3)],
        size * 0.1,
        "#ff8a6a",
        "taper",
        0.8,
    )


def _asleep(p: Painter, x: float, y: float) -> None:
    """Paint the girl asleep on her side among them, and the dog against her."""
    with p.placed(x, y, -3):
        p.fill("-30,-34 20,-48 90,-40 150,-12! 156,4! -20,8! -44,-10", "#5f8fd0")
        p.fill("20,-14 90,-18 150,-8! 156,4! -20,8!", "#3f6cae")
        for k in range(6):
            p.line(
                [(k * 24, -42 + abs(k - 2) * 5), (k * 25 + 4, -20), (k * 26 + 2, 6)],
                2.4,
                "#dbe8f6",
                "flat",
                0.6,
            )
        p.fill("-44,-26 -30,-40 -6,-40! -2,-14 -30,-6!", "#f2f0ea")
        p.fill(oval(-62, -20, 24, 20), "#4a2c22")
        p.fill("-72,-22! -60,-32 -46,-26 -44,-12 -56,-2 -72,-8!", "#f0c4a4")
        p.line("-66,-14 -60,-11 -54,-13", 2.6, "#2a1a18", "taper")
        p.line("-40,-12 -16,-2 -30,6", 11, "#f0c4a4", "tube")
        p.fill(oval(-96, -8, 22, 12), "#1d1a1e")
        p.fill(oval(-116, -12, 11, 9), "#1d1a1e")


def draw_tin(p: Painter, box: Box) -> None:
    """Paint a man of tin in a wood, his axe up as he was left, and a girl with her ear against his chest."""
    x0, y0, x1, y1 = box
    p.fill(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "#5f9c86")
    p.soft(oval(x0 + 380, y0 + 200, 330, 240), "#e4f4b4", 80, 0.9, hard=0.9)
    chance = np.random.default_rng(9)
    for k in range(15):
        x, w = x0 + 10 + 52 * k + chance.uniform(-16, 16), chance.uniform(14, 40)
        if 250 < x - x0 < 560:
            w *= 0.5
        tone = ("#3a6a50", "#5a8f68", "#2a5040")[k % 3]
        p.fill(straight((x, y0), (x + w, y0), (x + w + 8, y1), (x - 8, y1)), tone, 0.95)
    for _ in range(70):
        x, y = chance.uniform(x0, x1), y0 + abs(chance.normal(0, 46))
        p.fill(
            oval(x, y, chance.uniform(24, 54), chance.uniform(16, 34)),
            ("#2c6a48", "#3f8a54", "#58a45c")[int(chance.integers(3))],
        )
    p.fill(f"{x0},{y1}! {x0},{y0 + 430}! {x0 + 260},{y0 + 400} {x1},{y0 + 436}! {x1},{y1}!", "#4f9a50")
    p.fill(f"{x0 + 470},{y0 + 412}! {x0 + 560},{y0 + 410}! {x0 + 760},{y1}! {x0 + 180},{y1}!", "#f2c84c")
    for k, (x, w) in enumerate(((150, 90), (420, 130), (600, 70))):  # what comes down between the leaves
        p.fill(
            straight((x0 + x, y0), (x0 + x + w * 0.5, y0), (x0 + x - 120 + w, y1), (x0 + x - 160, y1)),
            "#f4f8c8",
            0.10 + 0.03 * k,
        )
    p.fill(oval(x0 + 346, y0 + 602, 150, 20), "#234a34", 0.6)
    for x in (x0 - 16, x1 - 40):  # two trunks near by, out of the light
        p.fill(
            f"{x},{y0}! {x + 62},{y0}! {x + 54},{y0 + 300} {x + 74},{y1}! {x - 16},{y1}! {x + 8},{y0 + 300}",
            "#16302a",
        )
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
