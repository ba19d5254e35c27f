"""Running Ashtrays: she has run in. Two fingers have gone up to his lips, and the watch says there is plenty of time."""

from __future__ import annotations


import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.hand import HOLD, TWO, hand_on
from ..people.jess_clothes import CANVAS, draw_tee
from ..people.light import Light
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import draw_jess
from .kit.glass import behind_glass
from .kit.layers import Stack
from .kit.leaves import drifting
from .kit.night import draw_bough, draw_leaves
from .kit.stage import glow, over, painter, screen, spot
from .kit.watch import wrist_watch
from .picture import Picture

SETS = ("porch/moon_sky", "porch/moon")
SEEN = (73, 100, 1300, 731)
AT, SCALE = (812, 70), 1.36
LAMP = Light(
    "#bcd2ff", "#f6faff", "#6a78c4", "#ffab55", night=0.36, gain=1.3, rim=0.9, wrap=0.42, kick=0.6,
    to_lamp=(0.82, -0.57),
)  # fmt: skip
STRUCK = Expression(
    inner=-11, middle=-7, outer=0, lid=1.08, low=0.02, look=(-6, 2), iris=1.04, mouth="soft", blush=1.5, tilt=-3,
    nod=4,
)  # fmt: skip
LIPS = Arm(
    jess.NEAR_SHOULDER,
    190 + 604j,
    40 + 366j,
    (49, 43, 33),
    out=1,
    shade=1,
    seed=10,
    cuff=0.86,
    name="arm_near",
)
PACK = Arm(
    jess.FAR_SHOULDER,
    -262 + 620j,
    -318 + 452j,
    (47, 41, 32),
    out=-1,
    shade=-1,
    seed=12,
    cuff=0.92,
    name="arm_far",
)


def _yard() -> np.ndarray:
    """Return what lies beyond the rail, a little out of focus, and the door's light from behind us."""
    b = Board(behind_glass(SETS, SEEN))
    b.smear(3.4, 3.4)
    b.shade(straight((0, 560), (1920, 560), (1920, 1080), (0, 1080)), "#33406e", 0.35, 60)
    boughs = painter()
    for spine, seed in (
        ("1990,-60 1840,30 1700,20 1580,60", 11),
        ("1990,250 1900,260 1830,320 1800,400", 12),
    ):
        draw_leaves(boughs, draw_bough(boughs, spine, 34, "#101428"), 210, 44, 18, seed, 0.3)
    b.rgb = over(b.rgb, boughs)
    b.rgb = screen(
        b.rgb, (spot((-60, 620), (420, 900)) * 0.36)[..., None] * np.array([1.0, 0.61, 0.27], np.float32)
    )
    return glow(b.rgb, (-60, 430), 300, "#ff9440", 0.7).astype(np.float32)


def _body(p: Painter) -> None:
    """Paint him and both upper arms."""
    draw_jess(p, draw_tee)
    sleeve(p, PACK, CANVAS)
    sleeve(p, LIPS, CANVAS)


def _packet(p: Painter) -> None:
    """Paint a flip-top box of cigarettes, lid back, three left in it; about 96 by 150, its foot at 0,0."""
    for x, turn in ((-24, -5), (-2, 1), (21, 4)):
        with p.placed(x, -148, turn):
            p.fill("-8.5,-38! 8.5,-38! 8.5,40! -8.5,40!", "#f4eee2")
            p.fill("-8.5,-38! 8.5,-38! 8.5,-10! -8.5,-10!", "#d79a54")
            p.fill("2,-38! 8.5,-38! 8.5,40! 2,40!", "#8f8298", 0.5)
    lid = p.part("lid", "-50,-138! 46,-144! 54,-196! 30,-204! -58,-196!", 4, 0.4)
    p.fill(lid, "#9c3230")
    p.fill("-44,-146! 42,-152! 48,-188! -50,-184!", "#e6ddc8", 1, lid)
    for x, turn in ((-24, -5), (-2, 1), (21, 4)):
        with p.placed(x, -148, turn):
            p.fill("-8.5,-38! 8.5,-38! 8.5,40! -8.5,40!", "#f4eee2")
            p.fill("-8.5,-38! 8.5,-38! 8.5,-12! -8.5,-12!", "#d79a54")
            p.fill("2,-38! 8.5,-38! 8.5,40! 2,40!", "#8f8298", 0.5)
    box = p.part("packet", "-50,-132! 46,-138! 50,0! -46,6!", 5, 0.5)
    p.soft(moved(box, 8, 12), "#0c1230", 9, 0.6, hard=0.8)
    p.fill(box, "#efe6d2")
    p.fill("-52,-96! 48,-102! 49,-34! -50,-28!", "#b5382f", 1, box)
    p.fill("-24,-82! 20,-85! 22,-50! -22,-47!", "#efe6d2", 1, box)
    p.line("-14,-66 -2,-67 12,-68", 5, "#b5382f", "flat", 0.9, box)
    p.fill("18,-142! 60,-142! 60,10! 26,10!", "#7d7a98", 0.45, box)
    p.line("-49,-130 -2,-134 45,-137", 2.6, "#fff8e8", "flat", 0.9, box)


def _hands(p: Painter) -> None:
    """Paint the packet held away from him, and two fingers where hers were."""
    hand_on(p, PACK, HOLD, jess.TONES, -108, 1.06, True, 0.3, only="behind", to_lamp=LAMP.to_lamp)
    with p.placed(PACK.wrist.real - 28, PACK.wrist.imag - 52, -8, 0.94):
        _packet(p)
    hand_on(
        p, PACK, HOLD, jess.TONES, -108, 1.06, True, 0.3, under="#5a3a40", only="front", to_lamp=LAMP.to_lamp
    )
    sleeve(p, PACK, CANVAS, forearm_only=True)
    hand_on(p, LIPS, TWO, jess.TONES, 236, 1.02, False, 0.3, under=jess.TONES.skin3, to_lamp=LAMP.to_lamp)
    with p.placed(LIPS.wrist.real + 8, LIPS.wrist.imag + 14, 238):
        wrist_watch(p, 27, 12, 6)
    sleeve(p, LIPS, CANVAS)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_yard())
    stack.figure("him", somebody(jess.HEAD, STRUCK, _body, _hands, AT, SCALE), LAMP, 0.6)
    stack.add("leaves", drifting(9, (1000, 80, 1860, 740), (24, 44), 17), 0.9)
    return stack.finished(0.5, 0.72, 30, 0.9)


PICTURE = Picture(draw, SETS)
