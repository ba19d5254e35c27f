"""On her knees before W, seen from behind the tapes: through the gap, about as wide as one, there is her face,
and over her shoulder, two feet off, what has gone from it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess, rory
from ..people.cloth import fold
from ..people.expression import Expression
from ..people.hand import HOLD, POINT, hand_on
from ..people.jess_clothes import CANVAS, JEANS
from ..people.light import LIGHTS
from ..people.painter import Painter, mix
from ..people.prop import draw_tape
from ..people.sleeve import Arm, sleeve
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import painted
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.stage import from_set, glow, painter
from .picture import Picture

SETS = ("video_store/open",)
AT, SCALE = (880, 84), 1.98
HIM_AT = (1440, 470)
GAP = (446, 1612)
STORE = replace(LIGHTS["store"], to_lamp=(0.62, -0.78), night=0.3, rim=0.9, wrap=0.5)
BEHIND = replace(STORE, night=0.62, rim=0.5)
WHERE = Expression(
    inner=-9, middle=-6, outer=1, lid=1.04, low=0.02, look=(-15, 5), iris=1.04, mouth="a1", blush=0.9, tilt=-4,
    nod=4,
)  # fmt: skip
FAR = rory.SHOULDERS.arm(False, -214 + 620j, -136 + 352j, 51, 0.9)
HIS = Arm(120 - 420j, 196 - 110j, 84 + 66j, (60, 52, 38), out=1, shade=1, seed=7, cuff=0.9, name="arm_near")


def _store() -> np.ndarray:
    """Return the aisle beyond, far out of focus."""
    b = Board(from_set(SETS[0], (560, 200, 900, 506)))
    b.smear(14, 14)
    b.rgb = b.rgb * 0.5
    return glow(b.rgb, (1180, -40), 760, "#ffd090", 0.34).astype(np.float32)


def _him(p: Painter) -> None:
    """Paint what she doesn't look around at: jeans, the hem of a jacket, his hand with the tape in it."""
    leg = p.part("jeans", "110,130! 460,120! 470,760! 120,760! 100,400", 9)
    p.fill(leg, JEANS.base)
    p.fill("300,120! 330,400 300,760! 480,760! 480,120!", JEANS.shade, 1, leg)
    coat = p.part("jacket", "110,-520! 480,-520! 480,200! 320,224 130,196! 110,40 120,-200", 8)
    p.fill(coat, CANVAS.base)
    p.fill("290,-520! 310,-200 280,0 310,230! 490,230! 490,-520!", CANVAS.shade, 0.9, coat)
    p.line("120,184 300,210 480,182", 5, CANVAS.deep, "flat", 0.9, coat)
    fold(p, "140,-120 220,-60 320,-40", 20, coat, CANVAS)
    hand_on(p, HIS, HOLD, jess.TONES, 118, 1.02, False, 0.3, only="behind", to_lamp=STORE.to_lamp)
    with p.placed(14, 214, 8, 1.12):
        draw_tape(p, "#241a1e")
    hand_on(
        p, HIS, HOLD, jess.TONES, 118, 1.02, False, 0.3, under="#16324a", only="front", to_lamp=STORE.to_lamp
    )
    sleeve(p, HIS, CANVAS)


def _hers(p: Painter) -> None:
    """Paint her coat, both arms down but for the one along the spines."""
    rory.COATED.body(p, FAR, rory.NEAR_POCKET)


def _finger(p: Painter) -> None:
    """Paint the finger on the last tape before the gap, and the pencil she has forgotten."""
    with rory.HEAD.posed(p, WHERE):
        rory.draw_pencil_point(p)
    hand_on(p, FAR, POINT, rory.TONES, 206, 1.12, True, to_lamp=STORE.to_lamp, girth=SLIM)
    rory.COATED.arm(p, FAR, rory.TONES, forearm_only=True)


def _slab(p: Painter, x0: float, x1: float, lean: float, lit: int, tone: str) -> None:
    """Paint the back of one boxed tape, seen from inside the shelf; `lit` is the side the store's light grazes."""
    box = p.shape(f"{x0 + lean},64! {x1 + lean},64! {x1},900! {x0},900!")
    p.fill(box, mix(tone, "#0c0a12", 0.72))
    near, far = (x0 + 0.6 * (x1 - x0), x1) if lit > 0 else (x0, x1 - 0.6 * (x1 - x0))
    p.fill(f"{near + lean},64! {far + lean},64! {far},900! {near},900!", mix(tone, "#0c0a12", 0.5), 1, box)
    edge, inward = (x1, -1) if lit > 0 else (x0, 1)
    for width, glint, alpha in ((26, "#6a4430", 0.55), (12, "#c98a50", 0.7), (4, "#ffe0a4", 0.95)):
        p.fill(
            f"{edge + lean},64! {edge + lean + inward * width},64! {edge + inward * width},900! {edge},900!",
            glint, alpha, box,
        )  # fmt: skip
    p.fill(f"{x0 + lean},64! {x1 + lean},64! {x1 + lean},78! {x0 + lean},78!", "#0c0910", 0.9)


def _shelf() -> Painter:
    """Return the tapes to both sides of the gap from behind, and the two boards they stand between."""
    p = painter()
    for x0, x1, lean, tone in (
        (-40, 128, 0, "#5c4468"),
        (134, 268, 0, "#37517a"),
        (276, GAP[0], 40, "#7c3a34"),
    ):
        _slab(p, x0, x1, lean, 1, tone)
    for x0, x1, lean, tone in (
        (1826, 1990, 0, "#35605a"),
        (1716, 1820, 0, "#7c3a34"),
        (GAP[1], 1710, -6, "#37517a"),
    ):
        _slab(p, x0, x1, lean, -1, tone)
    p.fill("-20,-20! 1940,-20! 1940,66! -20,66!", "#120d14")
    p.fill("-20,58! 1940,58! 1940,70! -20,70!", "#3a2620")
    return p


def _board() -> np.ndarray:
    """Return the board the tapes stand on, with the store's light coming in over it."""
    b = Board("#000000")
    slab = straight((-20, 846), (1940, 846), (1940, 1100), (-20, 1100))
    b.ramp(slab, ("#8a5a38", "#3a2420", "#160e14"), (0, 846), (0, 1040))
    b.shine(straight((GAP[0], 846), (GAP[1], 846), (1440, 1080), (420, 1080)), "#ffc880", 0.3, 40, slab)
    b.fill(straight((-20, 844), (1940, 844), (1940, 856), (-20, 856)), "#e0a868", 0.9, 1)
    mask = Board("#000000")
    mask.fill(slab, "#ffffff")
    return np.dstack([b.rgb, mask.rgb[..., 0]]).astype(np.float32)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_store())
    stack.figure("him", painted((_him,), HIM_AT, 1.16), BEHIND, 0.15, 2.4)
    her = somebody(rory.HEAD, WHERE, _hers, _finger, AT, SCALE, False, 3, -1)
    stack.figure("her", her, STORE, 0.4)
    stack.add("shelf", _board(), 0.9)
    stack.figure("shelf", [_shelf()], replace(STORE, night=0.1, rim=0), 0.9, 3.0)
    return stack.finished(0.45, 0.74, 28, 1.0, 0.4)


PICTURE = Picture(draw, SETS)
