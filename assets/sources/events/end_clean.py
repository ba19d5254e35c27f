"""Not Even One: the moon, a window full of laughing, and a boy with cheese on his finger."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.hand import ONE
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS
from ..people.light import Light
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import brush, moved
from .kit.board import Board
from .kit.figure import draw_jess, painted
from .kit.hands import near_hand
from .kit.home import fairy_lights
from .kit.layers import Stack
from .kit.night import draw_bough, draw_hills, draw_leaves, moon, sky
from .kit.porch import draw_floor, draw_rail, draw_sash, draw_siding, draw_window, fallen
from .kit.profiles import draw_her_head, one_tone
from .kit.stage import brushed, defocus, glow, over, painter
from .kit.style import LOOK
from .picture import Picture

AT, SCALE = (1270, -14), 2.0
WINDOW = (90.0, 70.0, 690.0, 640.0)
WRIST, TURN, HAND_SCALE = (800, 872), -84, 2.8
CHEESE, CHEESE_SHADE, CHEESE_LIT = "#f58a1f", "#b9501a", "#ffc67a"
FOUND = Expression(
    inner=-12, middle=-12, outer=-3, lid=1.06, low=0.05, look=(-13, 8), iris=0.92,
    mouth="soft", blush=1.45, tilt=-3, nod=4,
)  # fmt: skip
# A print has no shade about a mouth: what is soft in paint turns down in it.
GLAD = replace(FOUND, mouth="smirk", low=0.3, blush=1.2, lid=0.9, look=(-8, 5))
HEAD = replace(jess.HEAD, own={"found": FOUND, "glad": GLAD})
SLEEVE = Arm(-60 + 420j, -34 + 230j, -4 + 44j, (64, 58, 46), out=-1, shade=1, seed=10, name="cuff", inner=0.3)
TO_WINDOW = (-0.93, -0.2)
LAMP = Light(
    "#ffb45e",
    "#ffe6b8",
    "#6577c8",
    "#c4d8ff",
    night=0.4,
    gain=1.26,
    rim=0.95,
    wrap=0.4,
    kick=0.8,
    to_lamp=TO_WINDOW,
)
SHADE, SHADE2 = "#6b2c20", "#8a3f28"


def _rory() -> Painter:
    """Return Rory in the window, bent over, both hands at her mouth."""
    p = painter((300, 420), 0.7)
    with p.placed(0, 0, 16, about=(-60, 300)):
        p.fill("-60,50! -30,110 -34,240 -60,460! -260,460! -250,220 -190,110!", SHADE)
        draw_her_head(p, one_tone(SHADE, SHADE2))
        p.fill("-96,250! -30,214 10,120 26,30! 20,-2 30,-20 10,-26 -4,-2 -16,26! -40,100 -120,170!", SHADE2)
    return p


def _lorelai() -> Painter:
    """Return Lorelai in the window, one arm up: cheese?"""
    p = painter((456, 300), 0.64, True)
    with p.placed(0, 0, -10, about=(-60, 300)):
        p.fill("-70,60! -30,120 -20,240 -30,620! -250,620! -240,240 -200,120 -150,70!", SHADE)
        draw_her_head(p, one_tone(SHADE, SHADE2))
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
    picture = moon(sky(720, 31), (1716, 200), 128, 0.75)
    p = painter()
    draw_hills(p, 640, "#1d4a66", "#14344e")
    for spine, seed in (
        ("1960,-30 1840,60 1780,40 1660,20", 21),
        ("1970,420 1880,430 1800,500 1790,580", 22),
    ):
        draw_leaves(p, draw_bough(p, spine, 34, "#101428"), 200, 44, 17, seed, 0.3)
    picture = over(picture, p)
    b = Board(picture.astype(np.float32))
    draw_siding(b, -20, 820, -10, 846, 54)
    b.fill("820,-10! 868,-10! 868,850! 820,850!", "#3c4c80")
    b.fill("860,-10! 868,-10! 868,850! 860,850!", "#8ea6d8", 0.6)
    draw_window(b, WINDOW)
    draw_floor(b, 846, (900, 330), ("#2a3560", "#141a38"))
    picture = brushed(b.rgb.astype(np.float32), 1.2, 0.3)
    rail = painter()
    draw_rail(rail, 690, (1790,), 900, x0=868)
    picture = over(picture, rail)
    inside = fairy_lights(picture, ("170,112 280,158 390,114", "390,114 500,158 610,112"), 42, 6, 0.3)
    picture[70:640, 90:690] = inside[70:640, 90:690]
    for figure in (_lorelai(), _rory()):
        people = defocus(figure.pixels(), 1.4)
        people[:70], people[640:], people[:, :160], people[:, 620:] = 0, 0, 0, 0
        picture = over(picture, people)
    b = Board(picture.astype(np.float32))
    draw_sash(b, WINDOW)
    b.shine("90,846! 690,846! 1260,1100! 200,1100!", "#ff9c45", 0.34, 30)
    picture = glow(b.rgb, (390, 360), 460, "#ff9440", 0.46)
    return over(picture, fallen(22, (120, 870, 1880, 1060), 20, 8))


def _figure() -> list[Painter]:
    """Return him, and what there is of it at the corner of his mouth."""
    at, scale = ((1290, 96), 1.78) if LOOK.printed else (AT, SCALE)
    body, head = painter(at, scale), painter(at, scale)
    draw_jess(body)
    name = "glad" if LOOK.printed else "found"
    draw_head(head, HEAD, name)
    with HEAD.posed(head, HEAD.own[name]):
        _squiggle(head, "17,203 24,199 30,203", 6.5)
        _squiggle(head, "34,194 36,193 37,193", 4)
    return [body, head]


def _squiggle(p: Painter, spine: str, width: float) -> None:
    """Paint cheese out of a can: one ridged rope along a spine."""
    rope = p.part("cheese", brush(spine, width, [(0, 0.8), (0.15, 1), (0.8, 0.95), (1, 0.3)]), 4, 0.6)
    p.fill(moved(rope, 2, 5), "#3a2030", 0.5)
    p.fill(rope, CHEESE)
    p.crescent(rope, -width * 0.1, -width * 0.26, CHEESE_SHADE)
    for side, tone in ((-0.16, CHEESE_LIT), (0.14, CHEESE_SHADE)):
        z = p.spine(spine)
        along = np.gradient(z)
        p.line(z + side * width * 1j * along / np.abs(along), width * 0.11, tone, "taper", 0.9, rope)


def _tip(p: Painter) -> None:
    """Paint the evidence."""
    with p.placed(0, 4, 6):
        _squiggle(p, "-24,12 -14,-8 2,4 14,-14 24,-10 27,-24", 24)


def _cuff(p: Painter) -> None:
    """Paint the sleeve of that arm, the wrist at 0,0."""
    sleeve(p, SLEEVE, CANVAS)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_place())
    stack.figure("him", _figure(), LAMP, 0.5)
    hand = near_hand(WRIST, ONE, jess.TONES, TURN, HAND_SCALE, False, to_lamp=TO_WINDOW)
    stack.figure("finger", [hand], LAMP, 0.8)
    stack.figure("finger", painted((_cuff,), WRIST, 2.7), LAMP, 0.8)
    reach = 131 * HAND_SCALE
    at = (
        WRIST[0] + reach * math.cos(math.radians(TURN + 8)),
        WRIST[1] + reach * math.sin(math.radians(TURN + 8)),
    )
    stack.figure("finger", painted((_tip,), at), LAMP, 0.8)
    return stack.finished(0.5, 0.72, 30, 0.9, 0.5)


PICTURE = Picture(draw)
