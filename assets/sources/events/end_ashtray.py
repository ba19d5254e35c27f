"""Running Ashtrays: she has run in. Two fingers have gone up to his lips, and the watch says there is plenty of time."""

from __future__ import annotations

from functools import partial

import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.hand import place
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, draw_tee
from ..people.light import Light
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import draw_jess, forelock, painted
from .kit.glass import behind_glass
from .kit.hands import near_hand
from .kit.layers import Stack
from .kit.leaves import drifting
from .kit.night import draw_bough, draw_leaves
from .kit.stage import glow, over, painter, screen, spot
from .kit.watch import wrist_watch
from .picture import Picture

SETS = ("porch/moon_sky", "porch/moon")
SEEN = (300, 40, 1080, 608)
AT, SCALE = (600, -20), 2.46
WRIST, TURN, HAND_SCALE = (388, 754), -28, 2.6
RAIL_Y, PACKET_AT = 800, (1560, 806)
LAMP = Light(
    "#d2e2ff", "#f8fbff", "#6a78c4", "#ffab55", night=0.42, gain=1.25, rim=0.95, wrap=0.5, kick=0.9,
    to_lamp=(0.86, -0.5),
)  # fmt: skip
STRUCK = Expression(
    inner=-11, middle=-7, outer=0, lid=1.04, low=0.04, look=(-9, 2), iris=1.05, mouth="soft", blush=1.5, tilt=-2,
    nod=4,
)  # fmt: skip
# Where one would hold a cigarette, and isn't.
LAID = Gesture(
    fingers=((-5, 8, 16, 10), (1, 6, 14, 9), (3, 58, 80, 44), (6, 66, 84, 46)),
    thumb=((0.80, -0.46, -0.38), (0.86, -0.06, -0.50), (0.78, 0.34, -0.52)),
    roll=6,
)
SLEEVE = Arm(
    -330 + 250j, -210 + 128j, -46 + 24j, (66, 60, 48), out=1, shade=1, seed=10, name="arm_near", inner=0.3
)


def _yard() -> np.ndarray:
    """Return what lies beyond the rail, out of focus, and the door's light from behind us."""
    b = Board(behind_glass(SETS, SEEN))
    b.smear(5, 5)
    b.shade(straight((0, 560), (1920, 560), (1920, 1080), (0, 1080)), "#33406e", 0.4, 60)
    boughs = painter()
    for spine, seed in (
        ("1990,-60 1840,30 1700,20 1580,60", 11),
        ("1990,250 1900,260 1830,320 1800,400", 12),
    ):
        draw_leaves(boughs, draw_bough(boughs, spine, 34, "#101428"), 210, 44, 18, seed, 0.3)
    b.rgb = over(b.rgb, boughs)
    b.rgb = screen(
        b.rgb, (spot((-60, 620), (420, 900)) * 0.4)[..., None] * np.array([1.0, 0.61, 0.27], np.float32)
    )
    return glow(b.rgb, (-60, 430), 300, "#ff9440", 0.7).astype(np.float32)


def _rail() -> np.ndarray:
    """Return the rail's top, between him and the yard, the moon along its edge."""
    b = Board("#000000")
    slab = straight((-20, RAIL_Y), (1940, RAIL_Y - 14), (1940, 1100), (-20, 1100))
    b.ramp(slab, ("#4a5fa0", "#26325f", "#10173a"), (0, RAIL_Y), (0, 1040))
    b.fill(
        straight((-20, RAIL_Y), (1940, RAIL_Y - 14), (1940, RAIL_Y - 5), (-20, RAIL_Y + 9)),
        "#cfe0ff",
        0.85,
        1,
    )
    b.shine(straight((-20, RAIL_Y), (700, RAIL_Y - 5), (420, 1080), (-20, 1080)), "#ff9c45", 0.26, 60, slab)
    b.shade("1500,812! 1620,808! 1560,846! 1400,850!", "#0a1030", 0.7, 8, slab)
    mask = Board("#000000")
    mask.fill(slab, "#ffffff")
    return np.dstack([b.rgb, mask.rgb[..., 0]]).astype(np.float32)


def _packet(p: Painter) -> None:
    """Paint a flip-top box of cigarettes, lid back, three left in it; about 96 by 150, its foot at 0,0."""
    lid = p.part("lid", "-50,-138! 46,-144! 54,-196! 30,-204! -58,-196!", 4, 0.4)
    p.fill(lid, "#9c3230")
    p.fill("-44,-146! 42,-152! 48,-188! -50,-184!", "#e6ddc8", 1, lid)
    for x, turn in ((-24, -5), (-2, 1), (21, 4)):
        with p.placed(x, -148, turn):
            p.fill("-8.5,-38! 8.5,-38! 8.5,40! -8.5,40!", "#f4eee2")
            p.fill("-8.5,-38! 8.5,-38! 8.5,-12! -8.5,-12!", "#d79a54")
            p.fill("2,-38! 8.5,-38! 8.5,40! 2,40!", "#8f8298", 0.5)
    box = p.part("packet", "-50,-132! 46,-138! 50,0! -46,6!", 5, 0.5)
    p.fill(box, "#efe6d2")
    p.fill("-52,-96! 48,-102! 49,-34! -50,-28!", "#b5382f", 1, box)
    p.fill("-24,-82! 20,-85! 22,-50! -22,-47!", "#efe6d2", 1, box)
    p.line("-14,-66 -2,-67 12,-68", 5, "#b5382f", "flat", 0.9, box)
    p.fill("-60,-142! -26,-142! -22,10! -60,10!", "#6a6892", 0.5, box)
    p.line("-49,-130 -2,-134 45,-137", 2.6, "#fff8e8", "flat", 0.9, box)


def _cuff(p: Painter) -> None:
    """Paint the watch and the sleeve it looks out of, the wrist at 0,0."""
    with place(p, -26 + 14j, TURN, 1.0):
        wrist_watch(p, 25, 12, 6)
    sleeve(p, SLEEVE, CANVAS)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_yard())
    stack.add("rail", _rail(), 0.3)
    stack.figure("rail", painted((_packet,), PACKET_AT, 1.3), LAMP, 0.3)
    him = somebody(
        jess.HEAD, STRUCK, lambda p: draw_jess(p, draw_tee), partial(forelock, e=STRUCK), AT, SCALE, True
    )
    stack.figure("him", him, LAMP, 0.6)
    hand = near_hand(WRIST, LAID, jess.TONES, TURN, HAND_SCALE, False, jess.TONES.skin3, to_lamp=LAMP.to_lamp)
    stack.figure("him", [hand], LAMP, 0.6)
    stack.figure("him", painted((_cuff,), WRIST, 2.6), LAMP, 0.6)
    stack.add("leaves", drifting(9, (1000, 80, 1860, 740), (24, 44), 17), 0.9)
    return stack.finished(0.5, 0.72, 30, 0.9)


PICTURE = Picture(draw, SETS)
