"""He looks down, and there is a white line under his boots."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people.cloth import fold
from ..people.jess_clothes import JEANS
from ..people.painter import Painter
from ..people.spline import moved, oval
from ..places.kit.pixels import cloud
from .kit.board import Board, straight
from .kit.figure import painted
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.porch import fallen
from .kit.stage import HEIGHT, WIDTH, brushed, glow, over
from .kit.style import LOOK
from .picture import Picture

LEATHER, LEATHER_SHADE, LEATHER_LIT, SOLE = "#4c342c", "#2c1f22", "#8a6248", "#15121a"
LIT = replace(STOP, night=0.36, wrap=0.4, to_lamp=(0.6, -0.8))


def _printed() -> np.ndarray:
    """Print the road: asphalt, the line with its worn edges, the diner's light cut across both."""
    b = Board("#1a2c40")
    chance = np.random.default_rng(3)
    for _ in range(700):
        x, y = chance.uniform(0, 1920), chance.uniform(0, 1080)
        size = 1.6 + 3 * y / 1080
        b.fill(oval(x, y, size, size * 0.6), ("#2a4158", "#122234")[int(chance.integers(2))])
    light = straight((1180, -20), (1960, -20), (1960, 1100), (860, 1100))
    b.fill(light, "#5c4038")
    across = range(-20, 1980, 40)
    far = [(x, 396 - x / 64 + chance.uniform(-6, 6)) for x in across]
    near = [(x, 566 - x / 42 + chance.uniform(-7, 7)) for x in reversed(across)]
    line = straight(*far, *near)
    b.fill(line, "#a9bcc0")
    b.fill(light, "#f3dcae", 1, 0, line)
    for _ in range(60):  # where tyres have been
        x, y, r = chance.uniform(-20, 1940), chance.uniform(370, 560), chance.uniform(4, 20)
        b.fill(oval(x, y, r * 1.8, r * 0.5), "#1a2c40", 0.55, 0, line)
    return b.rgb.astype(np.float32)


def _road() -> np.ndarray:
    """Return the road from above: wet, the line worn, the diner's yellow lying in it."""
    b = Board("#20283c")
    b.ramp(straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)), ("#2e3a56", "#1a2136"), (0, 0), (0, 1080))
    chance = np.random.default_rng(3)
    for _ in range(2600):
        x, y = chance.uniform(0, 1920), chance.uniform(0, 1080)
        size = 1.4 + 3.4 * y / 1080
        b.fill(oval(x, y, size, size * 0.6), ("#3e4a68", "#141a2c", "#55617e")[int(chance.integers(3))], 0.5)
    wet = np.clip((cloud(WIDTH, HEIGHT, 210, 5, 3) - 0.53) * 9, 0, 1)[..., None]
    b.rgb = b.rgb * (1 - 0.5 * wet) + wet * np.array([0.05, 0.09, 0.17], np.float32)
    painted_, worn = Board("#000000"), cloud(WIDTH, HEIGHT, 26, 8, 4)
    line = straight((-20, 396), (1940, 366), (1940, 520), (-20, 566))
    painted_.fill(line, "#ffffff", 1, 9)
    cover = np.clip((painted_.rgb[..., 0] - 0.16 - 1.15 * np.clip(worn - 0.36, 0, 1)) * 5, 0, 1)
    tone = Board("#cfd0ca")
    tone.ramp(line, ("#aab4c6", "#efe3c6", "#ffe0a4"), (0, 0), (1920, 0))
    b.rgb = b.rgb + (tone.rgb - b.rgb) * (cover * (1 - 0.3 * wet[..., 0]))[..., None]
    b.shine("1240,-20! 1760,-20! 1480,420 1380,760! 1180,760! 1260,400", "#ffab4c", 0.3, 60)
    b.shine("330,-20! 460,-20! 430,300 400,420! 330,420! 350,260", "#e8506a", 0.22, 40)
    return glow(brushed(b.rgb.astype(np.float32), 1.2, 0.4), (1620, -120), 620, "#ffa848", 0.5)


def _boot(p: Painter) -> None:
    """Paint one boot from above, its heel at 0,0 and its toe up the picture."""
    sole = p.part(
        "sole", "-62,20! -76,-90 -92,-190 -84,-272 -50,-336 4,-356 54,-330 84,-262 88,-180 74,-84 62,20!", 4
    )
    p.soft(moved(sole, -20, 16), "#070a16", 20, 0.6, hard=0.9)
    p.soft(moved(sole, -7, 6), "#04060e", 5, 0.9, hard=0.95)  # where it stands
    p.fill(sole, SOLE)
    upper = p.part(
        "boot", "-54,20! -66,-90 -80,-190 -72,-266 -42,-322 4,-340 46,-318 72,-258 76,-180 64,-84 54,20!", 5
    )
    p.fill(upper, LEATHER)
    p.fill("-100,-340! -30,-340! -44,-220 -30,-90 -34,40! -100,40!", LEATHER_SHADE, 0.85, upper)
    p.soft("30,-318 84,-290 92,-200 60,-190 50,-270", LEATHER_LIT, 14, 0.75, upper, hard=0.6)
    p.line("-80,-206 -44,-236 2,-244 44,-236 76,-202", 5, LEATHER_SHADE, "flat", 0.9, upper)
    p.line("-79,-197 -44,-226 2,-234 44,-226 75,-193", 2.6, LEATHER_LIT, "flat", 0.6, upper)
    p.line("-30,-300 -6,-312 24,-306", 6, LEATHER_LIT, "taper", 0.7, upper)
    tongue = p.shape("-34,20! -36,-120 -26,-196 4,-206 32,-194 40,-120 36,20!")
    p.fill(tongue, "#35262a", 1, upper)
    for k in range(5):
        y = -186 + 36 * k
        p.line(f"-40,{y + 4} 4,{y - 8} 44,{y + 4}", 9, "#c8b48c", "tube", 1)
        p.line(f"-40,{y + 9} 4,{y - 2} 44,{y + 9}", 3, "#5c4a3a", "flat", 0.7)
        for x in (-44, 48):
            p.fill(oval(x, y + 5, 7), "#c9c2b0")
            p.fill(oval(x, y + 6, 3.4), "#2a2028")
    for spine in ("-70,-60 -20,-46 30,-66", "-66,-20 -10,-8 50,-30"):
        p.line(spine, 5, LEATHER_SHADE, "taper", 0.8, upper)


def _leg(p: Painter) -> None:
    """Paint the jeans that come down over it, frayed where one has walked on them."""
    leg = p.part(
        "jeans",
        "-96,-36! -60,-58 0,-66 62,-58 98,-34! 106,40 98,130 110,300 122,520! -116,520! -112,300 -122,150 -108,60",
        7,
    )
    p.soft(moved(leg, -6, -14), "#06070e", 12, 0.5, hard=0.95)
    p.fill(leg, JEANS.base)
    p.fill("-160,-70! -40,-70! -56,120 -40,520! -160,520!", JEANS.shade, 1, leg)
    p.soft("30,-60 96,-30 126,300 150,520 80,520 60,160", JEANS.light, 22, 0.4, leg, hard=0.6)
    for spine, width in (
        ("98,-2 40,22 -36,12", 16),  # cloth stacks up on the boot
        ("-108,34 -40,62 44,50", 20),
        ("104,84 50,112 -6,104", 15),
        ("-120,150 -66,168 -20,160", 17),
        ("106,250 64,262 30,254", 11),
    ):
        fold(p, spine, width, leg, JEANS, 0.9)
    p.line("-100,-14 -60,-36 0,-44 62,-36 102,-12", 3, JEANS.deep, "flat", 0.8, leg)
    p.line("84,-20 80,130 90,300 102,520", 3, JEANS.deep, "flat", 0.6, leg)
    for x, long in ((-80, 14), (-52, 20), (-30, 12), (10, 18), (44, 12), (74, 20)):
        p.line([(x, -52 + abs(x) * 0.2), (x + 4, -52 + abs(x) * 0.2 - long)], 3, "#a8b6cc", "out")


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(
        over(_printed() if LOOK.printed else _road(), fallen(15, (60, 60, 1860, 780), 30, 5, 0.3, True))
    )
    for side, at, turn in ((-1, (812, 690), -7), (1, (1112, 648), 6)):
        stack.figure("him", painted((_boot,), at, 1.14, side < 0), LIT, 0.3)
        stack.figure("him", painted((_leg,), at, 1.14, False, turn * 0.5), LIT, 0.3)
    return stack.finished(0.45, 0.76, 28, 1.0, 0.45)


PICTURE = Picture(draw)
