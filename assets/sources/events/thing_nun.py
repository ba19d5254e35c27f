"""Among the Musicals: a box that stands face out, and a nun on it with her arms spread, as near as one's own face."""

from __future__ import annotations

import numpy as np

from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.spline import moved, oval
from .kit.board import Board, straight
from .kit.stage import brushed, glow, lit, painter, paper
from .kit.words import words
from .picture import Picture

SERIF = "evening-schola/EveningSchola-Italic.otf"
GROTESQUE = "routed-gothic/routed-gothic.ttf"
SPINES = ("#8c3a30", "#c9a25a", "#3f6a6a", "#5a4470", "#47603c", "#b0843c", "#34507a", "#7a2f4a")
SKY, HILL, NEAR = "#8cc0d8", "#7fa84e", "#4f7d38"
HABIT, VEIL, SKIN = "#1c1c26", "#f4efe2", "#f0c8a4"


def _shelf() -> Board:
    """Return two shelves of spines out of focus, and the board that the box stands on."""
    b = Board("#241a16")
    chance = np.random.default_rng(6)
    for foot in (500, 1010):
        x = -30.0
        while x < 1950:
            wide = chance.uniform(46, 70)
            tall = chance.uniform(400, 440)
            tone = SPINES[int(chance.integers(len(SPINES)))]
            b.fill(straight((x, foot - tall), (x + wide, foot - tall), (x + wide, foot), (x, foot)), tone)
            b.fill(
                straight(
                    (x + wide - 12, foot - tall),
                    (x + wide, foot - tall),
                    (x + wide, foot),
                    (x + wide - 12, foot),
                ),
                "#1a1216",
                0.5,
            )
            b.fill(
                straight(
                    (x + 10, foot - tall + 40),
                    (x + wide - 16, foot - tall + 40),
                    (x + wide - 16, foot - 90),
                    (x + 10, foot - 90),
                ),
                "#f0e2c0",
                0.25,
            )
            x += wide + 3
        b.fill(straight((-20, foot), (1940, foot), (1940, foot + 46), (-20, foot + 46)), "#6d4a2e")
        b.fill(straight((-20, foot), (1940, foot), (1940, foot + 8), (-20, foot + 8)), "#b08454")
    b.smear(7, 7)
    b.rgb = brushed(b.rgb.astype(np.float32), 1.0, 0.4) * 0.72
    return b


def _nun(p: Painter) -> None:
    """Paint her on her hill, about 0,0: the habit blown to one side, both arms out, and singing."""
    p.fill("-60,20! -30,-20 30,-20 60,20! 96,180 130,330! -150,340! -110,180", HABIT)
    p.fill("20,0! 60,20! 96,180 130,330! 40,336! 40,160", "#2c2c3a", 0.9)
    for side in (-1, 1):
        p.fill(
            f"{side * 30},10! {side * 120},-60 {side * 196},-110! {side * 214},-76! {side * 150},0 {side * 60},90!",
            HABIT,
        )
        p.fill(oval(side * 214, -104, 22, 16), SKIN)
        for k in range(3):
            p.line([(side * 220, -104), (side * (240 + 4 * k), -118 + 12 * k)], 8, SKIN, "taper")
    p.fill(
        "-70,-40! -84,-120 -40,-190 10,-196 60,-170 80,-110 70,-30! 130,40 150,110! 60,70 -20,60 -80,40!",
        HABIT,
    )
    p.fill("-52,-40! -60,-110 -30,-160 8,-164 44,-150 56,-104 48,-36! 20,4 -24,2", VEIL)
    face = p.shape("-38,-60! -44,-108 -20,-140 10,-142 36,-124 40,-86 26,-38 -2,-22 -26,-34")
    p.fill(face, SKIN)
    p.fill("8,-142! 40,-120 44,-60! 10,-20! 20,-80", "#d89a78", 0.6, face)
    for x in (-20, 16):
        p.line(f"{x - 10},-98 {x},-104 {x + 10},-97", 4.5, "#3a2a2a", "taper")
    p.fill(oval(-2, -56, 13, 15), "#8a2f34")
    p.fill("-11,-64! 8,-64! 6,-58! -9,-58!", "#fff6ec")
    p.fill(oval(-28, -74, 10, 7), "#e8907c", 0.6)
    p.fill(oval(26, -74, 9, 6), "#e8907c", 0.6)


def _box(p: Painter) -> None:
    """Paint the box, about 0,0: 560 by 900, what is on it, and a corner that many hands have had."""
    box = p.part("box", "-286,-440! 262,-446! 268,446! -280,440!", 8, 0.4)
    p.soft(moved(box, 26, 30), "#0c080a", 30, 0.7, hard=0.8)
    p.fill("262,-446! 306,-424! 312,462! 268,446!", "#1a2a3a")
    p.fill(box, SKY)
    p.soft("-286,-440! 262,-446! 264,-160 -286,-120!", "#cfe6ea", 60, 0.8, box)
    p.fill("-290,40! -180,-70 -90,20 20,-110 140,10 270,-60! 272,460! -290,460!", "#a9bcc4", 1, box)
    p.fill("-180,-70! -150,-36 -176,-20 -204,-44! 20,-110! 56,-66 24,-50 -14,-70!", "#f6f6f2", 0.9, box)
    p.fill("-290,170! -120,90 60,150 270,70! 272,460! -290,460!", HILL, 1, box)
    p.fill("-290,330! -60,280 120,330 272,270! 272,460! -290,460!", NEAR, 1, box)
    chance = np.random.default_rng(3)
    for _ in range(60):
        x, y = chance.uniform(-270, 260), chance.uniform(180, 430)
        p.fill(oval(x, y, 5), ("#f6f0dc", "#f0b84a", "#e0705a")[int(chance.integers(3))], 0.9, box)
    with p.placed(-6, 60, 0, 0.98):
        _nun(p)
    p.fill("-286,-440! 262,-446! 263,-300! -285,-294!", "#7c2626", 1, box)
    p.fill(words("Higher Up", (-10, -338), 104, SERIF, True), "#f8e6b8", 1, box)
    p.fill(words("MUSICAL · 174 MIN.", (-10, 424), 34, GROTESQUE, True), "#f8f0dc", 0.9, box)
    p.fill("-286,-440! -214,-441! -228,-120 -214,440! -280,440!", "#ffffff", 0.16, box)
    p.fill("268,446! 200,446! 240,410 267,372!", "#efe6d0", 0.9, box)


def draw() -> np.ndarray:
    """Return the picture."""
    b = _shelf()
    b.shade(oval(980, 1000, 340, 40), "#0c080a", 0.8, 20)
    box = painter((950, 556), 1.0)
    with box.placed(0, 0, -2):
        _box(box)
    b.rgb = lit(b.rgb, [box], LIGHTS["store"])
    b.rgb = glow(b.rgb, (960, -80), 760, "#fff0cc", 0.18)
    return paper(b.rgb, 0.9, 0.2)


PICTURE = Picture(draw)
