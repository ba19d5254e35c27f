"""House rules: across a counter, his uncle's hands and his, and between them the watch that was one's first."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np

from ..people import jess_head, luke_head
from ..people.cloth import plaid
from ..people.hand import WRAP, draw_forearm, draw_hand, place
from ..people.jess_clothes import CANVAS, CORD
from ..people.light import LIGHTS
from ..people.luke_clothes import FLANNEL
from ..people.painter import Painter
from ..people.prop import draw_mug
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit import stage
from .kit.board import Board, straight
from .kit.counter import after_closing, draw_lamp, draw_top
from .kit.figure import Draws, painted
from .kit.hands import LAID_ON, draw_gesture
from .kit.watch import draw_watch
from .picture import Picture

SETS = ("diner/closed",)
LAMP_X, TOP, SCALE = 960, 500, 2.2
WATCH, FLAT = (948, 664), 0.44
ROOM = replace(LIGHTS["indoor"], night=0.24, gain=1.1, rim=0.85, wrap=0.4, kick=0.35)
TO_LEFT, TO_RIGHT = (-0.55, -0.84), (0.55, -0.84)
CHECK = plaid(FLANNEL, 44)
WIDE = (58, 50, 27)
REACH = 280  # units from the middle to where somebody's rim of light begins


def _key(b: Board) -> None:
    """Paint a saucer with the spare key in it."""
    x, y = 1150, 562
    b.shade(oval(x + 4, y + 20, 128, 24), "#1a0e10", 0.85, 12)
    b.ramp(oval(x, y, 122, 31), ("#fff4dc", "#efdcb8", "#a98c70"), (x - 120, y), (x + 122, y))
    b.ramp(oval(x, y - 1, 84, 17), ("#cdb48e", "#fff0d2"), (x - 84, y - 12), (x + 60, y + 18))
    b.line([(x - 114, y + 8), (x, y + 30), (x + 114, y + 8)], 4, "#a8402f", "flat", 0.8)
    b.shade(f"{x - 66},{y + 8}! {x + 74},{y - 8}! {x + 74},{y + 4}! {x - 40},{y + 18}!", "#5a3a20", 0.8, 4)
    for dy, tones in ((0, ("#7a5524", "#7a5524")), (-4, ("#ffe9a8", "#8a5f24"))):
        b.ramp(oval(x - 48, y - 7 + dy, 31, 18), tones, (x - 76, y - 24), (x - 24, y + 8))
        bit = straight(
            (x - 22, y - 12 + dy), (x + 76, y - 22 + dy), (x + 78, y - 14 + dy), (x - 20, y - 3 + dy)
        )
        b.ramp(bit, tones, (x, y - 22), (x, y - 8))
    b.fill(oval(x - 54, y - 11, 13, 7.5), "#4a3422")
    for dx in (38, 54, 66):
        b.fill(
            straight((x + dx, y - 20), (x + dx + 9, y - 21), (x + dx + 11, y - 7), (x + dx + 2, y - 5)),
            "#d9a648",
        )


def _watch(b: Board) -> None:
    """Lay the watch on the counter, its strap open to both sides."""
    whole, _ = draw_watch((960, 540), 128, 82, 8, 16, 20)
    matrix = np.array([[1, 0.12, WATCH[0] - 960 - 0.12 * 540], [0, FLAT, WATCH[1] - 540 * FLAT]], np.float32)
    solid = np.dstack([whole[..., :3] * whole[..., 3:], whole[..., 3:]])
    size = (stage.WIDTH, stage.HEIGHT)
    b.shade(oval(WATCH[0] + 8, WATCH[1] + 18, 232, 34), "#160c10", 0.9, 14)
    thick = matrix + np.array([[0, 0, 2], [0, 0, 11]], np.float32)
    for m, dim in ((thick, 0.28), (matrix, 1.0)):
        flat = cv2.warpAffine(solid, m, size, flags=cv2.INTER_AREA)
        b.rgb = b.rgb * (1 - flat[..., 3:]) + flat[..., :3] * np.array([1.0, 0.93, 0.8], np.float32) * dim
    b.shine(oval(WATCH[0] - 30, WATCH[1] - 14, 60, 14), "#fff4dc", 0.35, 10)


def _luke(p: Painter) -> None:
    """Paint his side: checked flannel, rolled sleeves, the rag that he has wiped everything with."""
    body = p.part("shirt", "-500,-60! -330,-60! -284,20 -268,120 -290,210 -330,300! -500,330!", 8)
    p.fill(body, FLANNEL.base)
    CHECK(p, body, 12.0)
    p.soft("-500,-60! -380,-60 -350,100 -360,280 -500,330!", FLANNEL.deep, 40, 0.9, body)
    rag = p.part(
        "rag", "-236,224! -190,214 -140,226 -100,220! -84,246 -100,262! -150,258 -200,270 -250,258!", 3, 0.4
    )
    p.glow("-244,236 -160,246 -84,240 -90,272 -250,276", "#160c10", 12, 0.7)
    p.fill(rag, "#e6dcc8")
    for x in (-216, -200, -132, -116):
        p.line(f"{x},210 {x + 3},240 {x - 6},276", 6, "#6d88a4", "flat", 0.85, rag)
    p.fill("-250,246! -170,252 -84,246! -84,280! -260,280!", "#a89a8c", 0.7, rag)
    far = Arm(-300 + 60j, -322 + 232j, -190 + 220j, WIDE, out=-1, shade=-1, seed=6, cuff=0.42, name="arm_far")
    draw_forearm(p, far, luke_head.TONES, 0.34, "forearm_far")
    with place(p, -194 + 220j, 6, 0.5):
        draw_gesture(p, LAID_ON, luke_head.TONES, "#6d6258", to_lamp=TO_RIGHT, name="hand_far")
    sleeve(p, far, FLANNEL, CHECK)


def _luke_near(p: Painter) -> None:
    """Paint the hand that has got as far as the strap."""
    near = Arm(
        -432 + 120j, -392 + 338j, -222 + 304j, WIDE, out=-1, shade=-1, seed=9, cuff=0.4, name="arm_near"
    )
    p.glow("-400,322 -250,312 -120,308 -110,318 -280,334 -400,344", "#120a0e", 14, 0.7)
    draw_forearm(p, near, luke_head.TONES, 0.32, "forearm_near")
    with place(p, -226 + 304j, -3, 0.58):
        draw_gesture(p, LAID_ON, luke_head.TONES, "#2a1a18", to_lamp=TO_RIGHT, name="hand_near")
    sleeve(p, near, FLANNEL, CHECK)


def _jess(p: Painter) -> None:
    """Paint his side: the jacket, its collar, one hand round a mug."""
    body = p.part("jacket", "500,-40! 340,-40! 300,30 276,120 288,210 320,300! 500,320!", 8)
    p.fill(body, CANVAS.base)
    p.soft("500,-40! 400,-40 366,100 380,260 500,320!", CANVAS.deep, 40, 0.9, body)
    collar = p.part("collar", "352,-50! 318,10 300,70 290,128! 330,96 366,50 400,-50!", 5, 0.4)
    p.fill(collar, CORD.base)
    for x in range(270, 420, 7):
        p.line(f"{x},-50 {x - 14},60 {x - 24},140", 1.4, CORD.shade, "flat", 0.6, collar)
    p.glow("200,262 320,262 330,282 200,286", "#120a0e", 12, 0.7)
    with p.placed(254, 226, 0, 0.86):
        draw_mug(p, "#1a0e10")
    arm = Arm(
        356 + 60j, 390 + 262j, 306 + 236j, (52, 44, 31), out=1, shade=1, seed=4, cuff=0.98, name="arm_far"
    )
    with place(p, 306 + 238j, 186, 0.94, mirror=True):
        draw_hand(p, WRAP, jess_head.TONES, "#6b4a3a", name="hand_far")
    sleeve(p, arm, CANVAS)


def _jess_near(p: Painter) -> None:
    """Paint his other hand by the watch, and the pale stripe where it goes."""
    near = Arm(
        440 + 130j, 398 + 346j, 232 + 316j, (54, 46, 32), out=1, shade=1, seed=5, cuff=0.78, name="arm_near"
    )
    p.glow("404,330 260,326 120,322 110,332 280,346 400,352", "#120a0e", 14, 0.7)
    draw_forearm(p, near, jess_head.TONES, 0.3, "forearm_near")
    with place(p, 232 + 316j, 183, 0.56, mirror=True):
        draw_gesture(p, LAID_ON, jess_head.TONES, "#2a1a18", to_lamp=TO_LEFT, name="hand_near")
        p.soft("-30,-34! 4,-36! 8,36! -30,34!", jess_head.TONES.skin_light, 8, 0.8, hard=1.2)
    sleeve(p, near, CANVAS)


def _lay(b: Board, parts: Draws, side: int) -> None:
    """Lay what is on one side of the counter (-1 is Luke's), in the lamp's light."""
    layers = painted(parts, (960 + side * REACH * SCALE, 0), SCALE, shift=(-side * REACH, 0))
    b.rgb = stage.lit(b.rgb, layers, replace(ROOM, to_lamp=TO_LEFT if side > 0 else TO_RIGHT))


def draw(key: bool = False) -> np.ndarray:
    """Return the picture, the spare key on the counter or not."""
    b = Board(after_closing((640, 450, 860, 484), 5))
    b.rgb = stage.glow(b.rgb, (LAMP_X, 240), 460, "#c9803c", 0.5)
    draw_top(b, TOP, (LAMP_X, 640), 700)
    draw_lamp(b, LAMP_X, 96, 640, 430, 1.05)
    if key:
        _key(b)
    _lay(b, (_luke,), -1)
    _lay(b, (_jess,), 1)
    _watch(b)
    _lay(b, (_luke_near,), -1)
    _lay(b, (_jess_near,), 1)
    b.rgb = np.clip(b.rgb * 1.12 - 0.06, 0, 1)
    for k in range(3):
        points = [
            (1510 + 12 * k + 16 * np.sin(t * 5 + k), 382 - 190 * t - 10 * k) for t in np.linspace(0, 1, 7)
        ]
        b.shine_line(points, 18 - 3 * k, "#ffe6c4", 0.22, 9)
    return stage.paper(stage.bloom(b.rgb, 0.4, 0.75, 30), 0.95, 0.4)


PICTURE = Picture(draw, SETS)
VARIANTS = {"key": Picture(partial(draw, True), SETS)}
