"""Over his shoulder: from W one sees half of her, the half with the finger up, and Kirk, who is wounded."""

from __future__ import annotations

from dataclasses import replace

from ..people import jess, kirk, rory
from ..people.expression import Expression
from ..people.hand import HOLD, ONE, hand_on
from ..people.jess_clothes import CANVAS
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_tape
from ..people.sleeve import Arm, sleeve
from .kit.backs import draw_jess_back, draw_jess_head
from .kit.board import Board
from .kit.cast import somebody
from .kit.figure import painted
from .kit.layers import Stack
from .kit.spines import draw_spines
from .kit.stage import bloom, from_set, glow, painter
from .picture import Picture

SETS = ("video_store/open",)
RORY_AT, KIRK_AT = (958, 150), (1606, 190)
STORE = replace(LIGHTS["store"], to_lamp=(0.5, -0.86))
NEAR_HIM = replace(LIGHTS["store"], night=0.62, gain=0.9, rim=1.0, wrap=0.4, kick=0.0, to_lamp=(0.9, -0.44))
LAUGH = Expression(
    inner=-6, middle=-8, outer=-2, lid=1.02, low=0.3, look=(-9, -1), mouth="laugh", blush=0.9, tilt=-3, nod=-5
)
HURT = Expression(inner=-9, middle=-2, outer=5, lid=0.94, low=0.05, look=(-8, 0), mouth="sad", tilt=2, nod=-3)
POINT_FAR = rory.SHOULDERS.arm(False, -246 + 590j, -222 + 428j, 41, 0.98)
TAPE_ARM = Arm(
    192 + 410j,
    318 + 590j,
    356 + 372j,
    (50, 45, 34),
    out=-1,
    shade=1,
    seed=3,
    cuff=0.92,
    name="arm_near",
    inner=0.3,
)


def _store() -> Board:
    """Return the store beyond, out of focus."""
    b = Board(from_set(SETS[0], (760, 200, 1180, 664)))
    b.smear(4.5, 4.5)
    b.rgb = bloom(glow(b.rgb, (1300, 60), 600, "#ffd9a0", 0.24), 0.5, 0.7, 30)
    return b


def _counter() -> Painter:
    """Return the edge of Kirk's counter."""
    p = painter()
    p.fill("1330,700! 1990,690! 1990,1100! 1340,1100!", "#5a3526")
    p.fill("1310,672! 1990,660! 1990,692! 1318,704!", "#b8804c")
    p.fill("1310,672! 1990,660! 1990,668! 1312,680!", "#f2c488")
    return p


def _hers(p: Painter) -> None:
    """Paint her with the far arm up."""
    rory.COATED.body(p, POINT_FAR, rory.NEAR_POCKET)


def _finger(p: Painter) -> None:
    """Paint the finger that is making the point."""
    hand_on(p, POINT_FAR, ONE, rory.TONES, -96, 1.0, True, girth=0.84, to_lamp=STORE.to_lamp)
    rory.COATED.arm(p, POINT_FAR, rory.TONES, forearm_only=True)


def _shelf() -> Painter:
    """Return the end of the shelf that he stands behind: its side, and spines that turn away."""
    p = painter()
    p.fill("588,-20! 958,-20! 958,1100! 588,1100!", "#6d4630")
    p.fill("588,-20! 640,-20! 640,1100! 588,1100!", "#3f281f")
    for i, y in enumerate((250, 520, 790, 1060)):
        draw_spines(p, 640, 940, y, 224, 60 + i, None, 0.25)
    p.fill("926,-20! 966,-20! 966,1100! 926,1100!", "#7d5236")
    p.fill("958,-20! 966,-20! 966,1100! 958,1100!", "#ffdca0")
    return p


def _tape(p: Painter) -> None:
    """Paint the tape that he has pulled out for cover, at arm's length."""
    hand_on(p, TAPE_ARM, HOLD, jess.TONES, -84, 1.06, True, 0.3, only="behind", to_lamp=NEAR_HIM.to_lamp)
    with p.placed(392, 212, 6, 1.06):
        draw_tape(p, "#241a1e")
    hand_on(
        p,
        TAPE_ARM,
        HOLD,
        jess.TONES,
        -84,
        1.06,
        True,
        0.3,
        under="#16324a",
        only="front",
        to_lamp=NEAR_HIM.to_lamp,
    )
    sleeve(p, TAPE_ARM, CANVAS)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_store().rgb.astype("float32"))
    him = somebody(kirk.HEAD, HURT, kirk.clipboard, None, KIRK_AT, 0.92)
    stack.figure("kirk", him, STORE, 0.15, 1.2)
    stack.figure("kirk", [_counter()], STORE, 0.15, 1.2)
    her = somebody(rory.HEAD, LAUGH, _hers, _finger, RORY_AT, 1.06, True)
    stack.figure("her", her, STORE, 0.3)
    stack.figure("shelf", [_shelf()], replace(STORE, night=0.5), 0.6, 1.6)
    stack.figure(
        "him", painted((_tape, draw_jess_back, draw_jess_head), (250, 130), 1.36), NEAR_HIM, 0.9, 1.2
    )
    stack.shine((1300, 200), (600, 460), "#ffe2b0", 0.08)
    return stack.finished(0.45, 0.75, 28, 1.0, 0.45)


PICTURE = Picture(draw, SETS)
