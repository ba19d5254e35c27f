"""House rules: one light on over a counter that is so clean by now that it has the both of them in it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, luke
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import FLAT, RELAXED, ROUND, hand_on
from ..people.jess_clothes import CANVAS, draw_tee
from ..people.light import LIGHTS
from ..people.luke_clothes import CHECK, FLANNEL
from ..people.painter import Painter
from ..people.prop import draw_mug
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, oval
from .kit import stage
from .kit.board import Board
from .kit.cast import somebody
from .kit.counter import after_closing, draw_lamp, draw_top
from .kit.figure import draw_jess, flattened
from .kit.layers import Pulse, Stack
from .kit.stage import defocus, painter
from .kit.table import draw_plate
from .kit.watch import wrist_watch
from .picture import Picture

SETS = ("diner/closed",)
LAMP_X, TOP = 930, 640
LUKE_AT, JESS_AT, SCALE = (520, 66), (1360, 118), 1.04
ROOM = replace(LIGHTS["closed"], night=0.4, gain=1.15, rim=1.0, wrap=0.7)
HIS_LIGHT, LUKES_LIGHT = replace(ROOM, to_lamp=(-0.62, -0.78)), replace(ROOM, to_lamp=(0.62, -0.78))
SOUP = Expression(
    inner=-4, middle=3, outer=2, lid=0.7, low=0.1, look=(-7, 8), mouth="neutral", tilt=2, nod=10
)
COLD = Expression(
    inner=-9, middle=-3, outer=3, lid=0.98, low=0.08, look=(-9, -2), mouth="soft", blush=0.5, tilt=-2, nod=0
)
WIPING = luke.SHOULDERS.arm(True, 262 + 566j, 140 + 592j, 52)
LEANING = luke.SHOULDERS.arm(False, -250 + 560j, -150 + 590j, 51)
REST_ARM = Arm(
    jess.FAR_SHOULDER,
    -250 + 572j,
    -150 + 600j,
    jess.SLEEVE,
    out=-1,
    shade=-1,
    seed=6,
    cuff=0.9,
    name="arm_far",
)
MUG_ARM = Arm(
    jess.NEAR_SHOULDER, 254 + 572j, 72 + 560j, jess.SLEEVE, out=1, shade=1, seed=7, cuff=0.86, name="arm_near"
)


def _luke_body(p: Painter) -> None:
    """Paint Luke behind the counter."""
    luke.draw_trunk(p, luke.HEAD)


def _rag(p: Painter) -> None:
    """Paint the rag he has wiped everything with."""
    rag = p.part("rag", "40,600! 76,584 120,592 160,586! 196,604 190,628! 140,622 90,634 30,626!", 3, 0.4)
    p.fill(moved(rag, 4, 8), "#160c10", 0.6)
    p.fill(rag, "#e6dcc8")
    for x in (60, 76, 144, 160):
        p.line(f"{x},570 {x + 3},604 {x - 6},640", 6, "#6d88a4", "flat", 0.85, rag)


def _luke_arms(p: Painter) -> None:
    """Paint his forearms on the counter: one hand flat, one on the rag."""
    _rag(p)
    for arm, angle, gesture in ((LEANING, 14, RELAXED), (WIPING, 172, FLAT)):
        name = "forearm_far" if arm.out < 0 else "forearm_near"
        hand_on(
            p,
            arm,
            gesture,
            luke.TONES,
            angle,
            1.1,
            arm is WIPING,
            0.86,
            under="#2a1a18",
            name=name,
            girth=1.08,
            to_lamp=LUKES_LIGHT.to_lamp,
        )
        sleeve(p, arm, FLANNEL, CHECK)
        luke._roll(p, arm)


def _jess_arms(p: Painter) -> None:
    """Paint his: one hand round a mug, the other where it might reach for something."""
    hand_on(p, REST_ARM, RELAXED, jess.TONES, 10, 1.0, under="#2a1a18", to_lamp=HIS_LIGHT.to_lamp)
    sleeve(p, REST_ARM, CANVAS)
    with p.placed(-34, 520, 0, 0.94):
        draw_mug(p, "#1a0e10")
    hand_on(p, MUG_ARM, ROUND, jess.TONES, 186, 1.04, True, 0.3, under="#6b4a3a", to_lamp=HIS_LIGHT.to_lamp)
    with p.placed(MUG_ARM.wrist.real + 18, MUG_ARM.wrist.imag + 2, 184):
        wrist_watch(p, 25, 8, 16)
    sleeve(p, MUG_ARM, CANVAS)


def _key(p: Painter) -> None:
    """Paint the spare key, laid down by a fork, with a little lint on it."""
    p.fill(oval(1066, 716, 92, 14), "#160c10", 0.6)
    for dy, tone in ((4, "#7a5524"), (0, "#f0c860")):
        p.fill(oval(1014, 706 + dy, 34, 17), tone)
        p.fill(f"1040,{700 + dy}! 1150,{692 + dy}! 1152,{702 + dy}! 1044,{712 + dy}!", tone)
    p.fill(oval(1006, 705, 14, 7.5), "#4a3422")
    for dx in (1104, 1122, 1138):
        p.fill(f"{dx},700! {dx + 9},699! {dx + 11},714! {dx + 2},715!", "#f0c860")
    p.line("984,700 1004,692 1034,696", 3, "#fff6d0", "flat", 0.9)


def _plate(p: Painter) -> None:
    """Paint the plate between the two, two eggs on it, and its fork."""
    draw_plate(p, 900, 742, 150, "#a8402f")
    for x, y in ((858, 738), (934, 742)):
        p.fill(oval(x, y, 52, 13), "#fbf6e8")
        p.fill(oval(x + 4, y - 3, 19, 9), "#f2a92e")
        p.fill(oval(x - 2, y - 6, 6, 2.6), "#fff2c0")
    p.line("1058,748 1130,744 1210,748", 6, "#c4c6cc", "tube", 0.95)
    for k in range(3):
        p.line(f"1040,{742 + k * 5} 1052,{743 + k * 4} 1064,{746 + k * 2}", 3, "#c4c6cc", "tube", 0.95)


def _mirrored(pixels: np.ndarray) -> np.ndarray:
    """Return a figure upside down in the counter's polish, fainter the lower."""
    flat = np.zeros_like(pixels)
    rows = np.arange(TOP + 6, 1080)
    source = np.clip(TOP + 6 - ((rows - TOP - 6) * 1.25).astype(int), 0, 1079)
    flat[rows] = pixels[source]
    flat[rows, :, 3] *= (0.34 * np.clip(1 - (rows - TOP) / 330, 0, 1))[:, None]
    return defocus(flat, 3.5)


def _room() -> np.ndarray:
    """Return the closed diner out of focus, the lamp, the counter."""
    b = Board(after_closing((560, 380, 980, 551), 6))
    b.rgb = stage.glow(b.rgb, (LAMP_X, 240), 460, "#c9803c", 0.4)
    draw_top(b, TOP, (LAMP_X, 730), 620)
    draw_lamp(b, LAMP_X, 84, TOP + 80, 420, 1.0)
    return b.rgb


def draw(key: bool = False, under: Draw = draw_tee) -> Stack:
    """Return the picture, the spare key by the fork or not."""
    stack = Stack(_room())
    his = somebody(jess.HEAD, COLD, lambda p: draw_jess(p, under), _jess_arms, JESS_AT, SCALE)
    uncle = somebody(luke.HEAD, SOUP, _luke_body, _luke_arms, LUKE_AT, SCALE, True)
    bodies = []
    for layers, light in ((uncle, LUKES_LIGHT), (his, HIS_LIGHT)):
        pixels = flattened(layers[:3], light)
        pixels[TOP + 4 :, :, 3] = 0
        bodies.append(pixels)
        stack.add("people", pixels, 0.3)
    for pixels in bodies:
        stack.add("counter", _mirrored(pixels), 0.5)
    things = painter()
    _plate(things)
    if key:
        _key(things)
    shade = replace(ROOM, to_lamp=(0.0, -1.0), rim=0.4)
    stack.figure("counter", [things], shade, 0.5)
    stack.figure("counter", uncle[3:], LUKES_LIGHT, 0.5)
    stack.figure("counter", his[3:], HIS_LIGHT, 0.5)
    b = Board("#000000")
    for k in range(3):
        points = [
            (1322 + 10 * k + 15 * np.sin(t * 5 + k), 600 - 170 * t - 10 * k) for t in np.linspace(0, 1, 7)
        ]
        b.shine_line(points, 16 - 3 * k, "#ffe6c4", 0.5, 8)
    steam = b.rgb.max(axis=2, keepdims=True)
    stack.add(
        "steam",
        np.dstack([np.ones_like(b.rgb) * np.array([1, 0.92, 0.8], np.float32), steam]),
        0.6,
        Pulse(0.5, 1.0, 4.0),
    )
    stack.shine((LAMP_X, 300), (460, 520), "#ffb45c", 0.12)
    return stack.finished(0.45, 0.74, 30, 1.0, 0.5)


PICTURE = Picture(draw, SETS)
VARIANTS = {"key": Picture(partial(draw, True), SETS)}
