"""House rules: across a counter, his uncle's hands and his, and the spare key between them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess_head, luke_head
from ..people.cloth import plaid
from ..people.hand import draw_forearm, place
from ..people.jess_clothes import CANVAS, CORD
from ..people.light import LIGHTS
from ..people.luke_clothes import FLANNEL
from ..people.painter import Painter
from ..people.prop import draw_coffee_pot, draw_mug
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit import stage
from .kit.board import Board, straight
from .kit.counter import draw_lamp, draw_shelves
from .kit.figure import painted
from .kit.hands import LAID_ON, ROUND, draw_gesture
from .picture import Picture

LAMP_X, TOP = 930, 476
ROOM = replace(LIGHTS["indoor"], night=0.22, gain=1.1, rim=0.9, wrap=0.4, kick=0.3)
TO_LEFT, TO_RIGHT = (-0.55, -0.84), (0.55, -0.84)
CHECK = plaid(FLANNEL, 92)


def _room(b: Board) -> None:
    """Paint the dark diner out of focus, and the counter with the light on it."""
    b.ramp(straight((0, 0), (1920, 0), (1920, 560), (0, 560)), ("#17182a", "#332521"), (0, 0), (0, 500))
    b.rgb = stage.glow(b.rgb, (LAMP_X, 260), 480, "#c9803c", 0.6)
    draw_shelves(b, (232, 372), 330, 1600, LAMP_X, 6)
    b.smear(7, 7)
    b.ramp(
        straight((0, TOP), (1920, TOP), (1920, 1080), (0, 1080)),
        ("#4d342c", "#5d3f31", "#2e1f22", "#181218"),
        (0, TOP),
        (0, 1080),
    )
    b.fill(straight((0, TOP), (1920, TOP), (1920, TOP + 7), (0, TOP + 7)), "#b08a5c", 0.8, 2)
    b.shine(oval(LAMP_X, 640, 640, 150), "#ffbe68", 0.55, 110)
    b.shine(oval(LAMP_X, 650, 360, 80), "#ffe2b0", 0.4, 70)
    chance = np.random.default_rng(3)
    for _ in range(150):
        x, y = chance.uniform(-100, 1920), chance.uniform(TOP + 12, 1060)
        w = chance.uniform(60, 260)
        b.line(
            [(x, y), (x + w / 2, y + 1), (x + w, y)],
            chance.uniform(1, 3),
            "#2a1a1a" if chance.random() < 0.6 else "#8a6444",
            "taper",
            0.25,
        )


def _between(b: Board) -> None:
    """Paint what lies between them: the saucer with the key in it, and the watch."""
    x, y = 985, 584
    b.shade(oval(x + 4, y + 20, 136, 26), "#1a0e10", 0.85, 12)
    b.ramp(oval(x, y, 132, 34), ("#fff4dc", "#efdcb8", "#a98c70"), (x - 120, y), (x + 132, y))
    b.fill(oval(x, y - 3, 92, 20), "#d8c09a")
    b.ramp(oval(x, y - 1, 90, 18), ("#cdb48e", "#fff0d2"), (x - 90, y - 12), (x + 60, y + 18))
    b.line([(x - 124, y + 8), (x, y + 33), (x + 124, y + 8)], 4, "#a8402f", "flat", 0.8)
    b.shade(f"{x - 66},{y + 6}! {x + 74},{y - 10}! {x + 74},{y + 2}! {x - 40},{y + 18}!", "#5a3a20", 0.8, 4)
    bow = oval(x - 48, y - 8, 31, 19)
    b.fill(bow, "#7a5524")
    b.ramp(oval(x - 49, y - 11, 31, 18), ("#ffe9a8", "#d9a648", "#8a5f24"), (x - 76, y - 26), (x - 24, y + 6))
    b.fill(oval(x - 54, y - 11, 13, 7.5), "#4a3422")
    b.fill(straight((x - 22, y - 12), (x + 76, y - 22), (x + 78, y - 14), (x - 20, y - 3)), "#7a5524")
    b.ramp(
        straight((x - 22, y - 16), (x + 76, y - 26), (x + 78, y - 18), (x - 20, y - 7)),
        ("#ffe9a8", "#c8953e"),
        (x, y - 24),
        (x, y - 8),
    )
    for dx in (38, 54, 66):
        b.fill(
            straight(
                (x + dx, y - 20), (x + dx + 9, y - 21), (x + dx + 11, y - 6 + dx % 3 * 2), (x + dx + 2, y - 5)
            ),
            "#d9a648",
        )
    wx, wy = 962, 672
    b.shade(oval(wx + 4, wy + 12, 130, 15), "#1a0e10", 0.8, 8)
    for side in (-1, 1):
        b.ramp(
            straight(
                (wx + 38 * side, wy - 13),
                (wx + 128 * side, wy - 9),
                (wx + 134 * side, wy + 8),
                (wx + 38 * side, wy + 14),
            ),
            ("#6a4632", "#2a1a1a"),
            (wx, wy - 12),
            (wx, wy + 14),
        )
    b.fill(oval(wx, wy + 5, 54, 24), "#57545c")
    b.ramp(oval(wx, wy, 54, 23), ("#f4f0e6", "#8d8a90"), (wx - 40, wy - 20), (wx + 50, wy + 20))
    b.fill(oval(wx, wy - 1, 43, 17), "#f6ecd2")
    for a in range(12):
        c, s = np.cos(a * np.pi / 6), np.sin(a * np.pi / 6)
        b.line(
            [
                (wx + 34 * c, wy - 1 + 13 * s),
                (wx + 36 * c, wy - 1 + 14 * s),
                (wx + 39 * c, wy - 1 + 15.4 * s),
            ],
            2.4,
            "#3a2a2c",
        )
    b.line([(wx, wy - 1), (wx - 12, wy + 1), (wx - 22, wy + 4)], 4, "#2a1d24", "out")
    b.line([(wx, wy - 1), (wx + 14, wy - 2), (wx + 32, wy - 4)], 3, "#2a1d24", "out")
    b.line([(wx, wy - 1), (wx + 3, wy + 5), (wx + 8, wy + 13)], 1.6, "#e07a22")


def _luke(p: Painter) -> None:
    """Paint his side of the counter: checked flannel, rolled sleeves, the pot by its handle."""
    body = p.part("shirt", "-1000,-120! -640,-120! -560,40 -520,240 -560,420 -640,560! -1000,620!", 14)
    p.fill(body, FLANNEL.base)
    CHECK(p, body, 12.0)
    p.soft("-1000,-120! -760,-120 -700,200 -720,560 -1000,620!", FLANNEL.deep, 80, 0.9, body)
    far = Arm(
        -640 + 130j,
        -560 + 470j,
        -330 + 470j,
        (120, 104, 56),
        out=-1,
        shade=-1,
        seed=6,
        cuff=0.42,
        name="arm_far",
    )
    draw_forearm(p, far, luke_head.TONES, 0.34, "forearm_far")
    sleeve(p, far, FLANNEL, CHECK)


def _pot(p: Painter) -> None:
    """Paint the pot and the fist on its handle."""
    with p.placed(-176, 500, 0, 1.62, mirror=True):
        draw_coffee_pot(p, "#1a0e10")
    with place(p, -436 + 484j, 0, 1.16):
        draw_gesture(p, ROUND, luke_head.TONES, to_lamp=TO_RIGHT)


def _luke_near(p: Painter) -> None:
    """Paint the hand he leans on."""
    near = Arm(
        -900 + 330j,
        -760 + 760j,
        -460 + 656j,
        (130, 112, 56),
        out=-1,
        shade=-1,
        seed=9,
        cuff=0.4,
        name="arm_near",
    )
    draw_forearm(p, near, luke_head.TONES, 0.32, "forearm_near")
    with place(p, -462 + 656j, -2, 1.22):
        draw_gesture(p, LAID_ON, luke_head.TONES, to_lamp=TO_RIGHT, name="hand_near")
    sleeve(p, near, FLANNEL, CHECK)


def _jess(p: Painter) -> None:
    """Paint his side: the jacket, the far arm, and the fingers that come round the mug from behind."""
    body = p.part("jacket", "1000,-60! 700,-60! 610,60 560,260 580,460 660,620! 1000,640!", 14)
    p.fill(body, CANVAS.base)
    p.soft("1000,-60! 800,-60 740,200 780,560 1000,640!", CANVAS.deep, 80, 0.9, body)
    collar = p.part("collar", "700,-80! 640,40 600,180 590,300! 680,220 760,120 820,-80!", 8, 0.4)
    p.fill(collar, CORD.base)
    for x in range(560, 840, 12):
        p.line(f"{x},-80 {x - 30},120 {x - 50},300", 2.4, CORD.shade, "flat", 0.6, collar)
    far = Arm(
        640 + 160j, 600 + 480j, 436 + 500j, (100, 86, 62), out=1, shade=1, seed=4, cuff=0.9, name="arm_far"
    )
    sleeve(p, far, CANVAS)
    with place(p, 440 + 502j, 172, 1.1, mirror=True):
        draw_gesture(p, LAID_ON, jess_head.TONES, to_lamp=TO_LEFT, name="hand_far")
    sleeve(p, far, CANVAS, forearm_only=True)


def _mug(p: Painter) -> None:
    """Paint the mug and his near hand round it."""
    with p.placed(270, 560, 0, 1.72):
        draw_mug(p, "#1a0e10")
    near = Arm(
        900 + 300j, 800 + 730j, 472 + 626j, (112, 98, 64), out=1, shade=1, seed=5, cuff=1.0, name="arm_near"
    )
    with place(p, 474 + 620j, 192, 1.12, mirror=True):
        draw_gesture(p, LAID_ON, jess_head.TONES, to_lamp=TO_LEFT, name="hand_near")
    sleeve(p, near, CANVAS)


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board()
    _room(b)
    b.rgb = stage.brushed(b.rgb, 0.6, 0.5)
    draw_lamp(b, LAMP_X, 120, 640, 430, 1.05)
    for x, w in ((420, 420), (1340, 420)):
        b.shade(oval(x, 700, w, 40), "#140c10", 0.75, 40)
    _between(b)
    for x, parts, towards in (
        (-620, (_luke, _pot, _luke_near), TO_RIGHT),
        (620, (_jess, _mug), TO_LEFT),
    ):
        layers = painted(parts, (LAMP_X + x, 0), shift=(-x, 0))
        b.rgb = stage.lit(b.rgb, layers, replace(ROOM, to_lamp=towards))
    b.rgb = np.clip(b.rgb * 1.14 - 0.075, 0, 1)
    for k in range(4):
        points = [
            (1196 + 14 * k + 18 * np.sin(t * 5 + k), 470 - 230 * t - 10 * k) for t in np.linspace(0, 1, 7)
        ]
        b.shine_line(points, 18 - 3 * k, "#ffe6c4", 0.2, 9)
    return stage.paper(stage.bloom(b.rgb, 0.4, 0.75, 30), 0.95, 0.35)


PICTURE = Picture(draw)
