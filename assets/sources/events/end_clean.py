"""Not Even One: the moon, a window full of laughing, and a boy with cheese on his finger."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.hand import ONE, hand_on
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS, NEAR_SHOULDER
from ..people.light import Light
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from .kit.board import Board
from .kit.figure import draw_jess
from .kit.home import fairy_lights
from .kit.layers import Stack
from .kit.night import draw_bough, draw_hills, draw_leaves, moon, sky
from .kit.porch import draw_floor, draw_pumpkin, draw_rail, draw_sash, draw_siding, draw_window, fallen
from .kit.profiles import draw_her_head
from .kit.stage import brushed, defocus, glow, over, painter
from .kit.watch import wrist_watch
from .picture import Picture

AT, SCALE = (1216, 130), 1.2
WINDOW = (150.0, 110.0, 790.0, 640.0)
CHEESE, CHEESE_LIT = "#f2b23a", "#ffe2a0"
FOUND = Expression(
    inner=-6, middle=-9, outer=-1, near_middle=2, near_inner=3, lid=1.02, low=0.12, look=(-11, 5), iris=0.94,
    mouth="sad", blush=1.35, tilt=-3,
)  # fmt: skip
HEAD = replace(jess.HEAD, own={"found": FOUND})
ARM = Arm(
    NEAR_SHOULDER, 196 + 610j, 92 + 404j, (50, 43, 33), out=1, shade=1, seed=10, cuff=0.86, name="arm_near"
)
TO_WINDOW = (-0.93, -0.2)
LAMP = Light(
    "#ffb45e",
    "#ffe6b8",
    "#6577c8",
    "#c4d8ff",
    night=0.36,
    gain=1.26,
    rim=0.95,
    wrap=0.34,
    kick=0.7,
    to_lamp=TO_WINDOW,
)
SHADE, SHADE2 = "#6b2c20", "#8a3f28"


def _rory() -> Painter:
    """Return Rory in the window, bent over, both hands at her mouth."""
    p = painter((366, 424), 0.64)
    with p.placed(0, 0, 16, about=(-60, 300)):
        p.fill("-60,50! -30,110 -34,240 -60,460! -260,460! -250,220 -190,110!", SHADE)
        draw_her_head(p, SHADE, SHADE2)
        p.fill("-96,250! -30,214 10,120 26,30! 20,-2 30,-20 10,-26 -4,-2 -16,26! -40,100 -120,170!", SHADE2)
    return p


def _lorelai() -> Painter:
    """Return Lorelai in the window, one arm up: cheese?"""
    p = painter((546, 330), 0.58, True)
    with p.placed(0, 0, -10, about=(-60, 300)):
        p.fill("-70,60! -30,120 -20,240 -30,620! -250,620! -240,240 -200,120 -150,70!", SHADE)
        draw_her_head(p, SHADE, SHADE2)
        for spine in ("-60,160 30,170 92,110 110,10",):
            p.line(spine, 48, SHADE, [(0, 1), (0.6, 0.8), (1, 0.6)], rough=0)
        for x, y, turn in ((110, 10, 12),):
            with p.placed(x, y, turn):
                p.fill("-18,14! -20,-16 -10,-34 12,-34 20,-16 16,14!", SHADE)
                for k, lean in enumerate((-34, -12, 8, 28)):
                    with p.placed(-12 + k * 8, -28, lean):
                        p.fill("-7,6! -7,-34 0,-42 7,-34 7,6!", SHADE)
                with p.placed(18, -6, 62):
                    p.fill("-7,4! -7,-24 0,-30 7,-24 7,4!", SHADE)
    return p


def _place() -> np.ndarray:
    """Return the porch: the window on the left, the yard and a curious moon on the right."""
    picture = moon(sky(720, 31), (1640, 196), 108, 0.75)
    p = painter()
    draw_hills(p, 640, "#1d4a66", "#14344e")
    for spine, seed in (
        ("1960,-30 1840,60 1780,40 1660,20", 21),
        ("1970,420 1880,430 1800,500 1790,580", 22),
    ):
        draw_leaves(p, draw_bough(p, spine, 34, "#101428"), 200, 44, 17, seed, 0.3)
    picture = over(picture, p)
    b = Board(picture.astype(np.float32))
    draw_siding(b, -20, 900, -10, 846)
    b.fill("900,-10! 944,-10! 944,850! 900,850!", "#3c4c80")
    b.fill("936,-10! 944,-10! 944,850! 936,850!", "#8ea6d8", 0.6)
    draw_window(b, WINDOW)
    draw_floor(b, 846, (900, 330), ("#2a3560", "#141a38"))
    draw_pumpkin(b, 800, 896, 84)
    picture = brushed(b.rgb.astype(np.float32), 1.2, 0.3)
    rail = painter()
    draw_rail(rail, 640, (1560,), 860, x0=944)
    picture = over(picture, rail)
    inside = fairy_lights(picture, ("232,150 350,196 470,152", "470,152 590,196 708,150"), 42, 5, 0.3)
    picture[110:640, 150:790] = inside[110:640, 150:790]
    for figure in (_lorelai(), _rory()):
        people = defocus(figure.pixels(), 1.4)
        people[:110], people[640:], people[:, :216], people[:, 726:] = 0, 0, 0, 0
        picture = over(picture, people)
    b = Board(picture.astype(np.float32))
    draw_sash(b, WINDOW)
    b.shine("150,846! 790,846! 1360,1100! 260,1100!", "#ff9c45", 0.34, 30)
    picture = glow(b.rgb, (470, 380), 420, "#ff9440", 0.42)
    return over(picture, fallen(22, (120, 870, 1880, 1060), 20, 8))


def _figure() -> list[Painter]:
    """Return him, and the cheese at the corner of his mouth."""
    body, head = painter(AT, SCALE), painter(AT, SCALE)
    draw_jess(body)
    draw_head(head, HEAD, "found")
    with HEAD.posed(head, FOUND):
        head.fill("-12,206 -5,203 1,207 -1,213 -8,213", CHEESE)
        head.fill("-9,205 -5,204 -4,207 -7,208", CHEESE_LIT)
    return [body, head]


def _finger() -> Painter:
    """Return his arm, and the evidence on the tip of one finger."""
    p = painter(AT, SCALE)
    hand_on(p, ARM, ONE, jess.TONES, 246, 1.1, True, 0.3, to_lamp=TO_WINDOW)
    tip = ARM.wrist + 148 * complex(math.cos(math.radians(249)), math.sin(math.radians(249)))
    with p.placed(tip.real, tip.imag, 250):
        p.fill("-18,-11 -4,-15 10,-11 15,-1 9,10 -6,13 -17,8", CHEESE)
        p.fill("6,-14 15,-16 19,-8 12,-3", CHEESE)
        p.fill("-12,-8 -3,-11 5,-8 0,-4 -9,-3", CHEESE_LIT)
    with p.placed(ARM.wrist.real + 4, ARM.wrist.imag + 12, 248):
        wrist_watch(p, 26, 12, 6)
    sleeve(p, ARM, CANVAS)
    return p


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_place())
    stack.figure("him", [*_figure(), _finger()], LAMP, 0.6)
    return stack.finished(0.5, 0.72, 30, 0.9, 0.5)


PICTURE = Picture(draw)
