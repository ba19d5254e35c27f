"""Compensation: he puckers up, and she turns the tape over. It isn't on the back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..people import jess, rory
from ..people.expression import Expression
from ..people.face import draw_eye
from ..people.figure import Draw
from ..people.hand import HOLD, hand_on
from ..people.jess_clothes import draw_sweater, draw_tee
from ..people.painter import Painter
from ..people.prop import draw_tape
from ..people.rory_clothes import KNIT
from ..people.spline import moved, oval
from ..poster.places import store_front
from .kit.board import Board
from .kit.cast import NECK, somebody
from .kit.figure import forelock
from .kit.glass import behind_glass
from .kit.hands import SLIM
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.mouths import PUCKER
from .kit.prints import printed_part
from .kit.stage import glow
from .kit.style import LOOK
from .picture import Picture

SETS = ("bus_stop/lamp_sky", "bus_stop/lamp")
PRINTED = (150, 330, 1040, 585)  # the shut store beside which they stand
JESS_AT, RORY_AT, SCALE = (470, 6), (1420, 34), 1.86
NIGHT = replace(STOP, night=0.3, wrap=0.42)
BABY = Expression(
    inner=-4,
    middle=-7,
    outer=-1,
    near_middle=-6,
    lid=0.0,
    low=0.6,
    mouth=PUCKER,
    blush=0.7,
    smiling_eyes=True,
    tilt=-6,
    nod=-2,
)
# The near eye is open by a slit: whether she pays, he means to see.
PEEKING = replace(BABY, smiling_eyes=False, lid=0.52, low=0.42, look=(-9, 2))
LEAN, NOD = 4, -4  # degrees
READING = Expression(
    inner=-4, middle=-7, outer=-1, lid=0.66, low=0.0, look=(-7, 9), mouth="pressed", blush=1.3, tilt=5, nod=15
)
WATCHING = Expression(
    inner=-8,
    middle=-10,
    outer=-3,
    lid=1.08,
    low=0.04,
    look=(-13, 1),
    iris=1.04,
    mouth="pressed",
    blush=1.2,
    tilt=-3,
    nod=2,
)
NEAR = rory.SHOULDERS.arm(True, 234 + 620j, 108 + 462j, 31, 0.96)
FAR = rory.SHOULDERS.arm(False, -206 + 620j, -104 + 474j, 32, 0.96)


def _square() -> Board:
    """Return the street behind them: the diner's yellow, far out of focus; in print, the shut store they stand at."""
    if LOOK.printed:
        return Board(printed_part(store_front.PLACE, "nobody", PRINTED) * 0.86)
    b = Board(behind_glass(SETS, (1000, 240, 1000, 562)))
    b.smear(13, 13)
    b.rgb = glow(b.rgb * 0.85, (980, 420), 420, "#ffb45a", 0.34)
    return b


def _back_of_tape(p: Painter) -> None:
    """Paint the tape's back: small print, two stills, a bar for the price that isn't on it."""
    case = p.part("tape", "-62,-104! 62,-104! 62,104! -62,104!", 4, 0.35)
    p.soft(moved(case, 7, 11), KNIT.deep, 8, 0.6, hard=0.7)
    p.fill("54,-98! 72,-92! 72,110! -46,110! -54,102!", "#191521")
    p.fill(case, "#20506a")
    p.fill("-54,-96! 54,-96! 54,96! -54,96!", "#efe4c8", 1, case)
    p.fill("-54,-96! 54,-96! 54,-70! -54,-70!", "#2f6f7d", 1, case)
    for x, tones in ((-44, ("#3f7a46", "#efc34e")), (8, ("#a8402f", "#f3e2a0"))):
        p.fill(f"{x},-60! {x + 38},-60! {x + 38},-22! {x},-22!", tones[0])
        p.fill(oval(x + 19, -38, 11), tones[1])
    for i, y in enumerate(range(-8, 52, 11)):
        p.line(f"-44,{y} 0,{y + 1} {44 - (i % 3) * 12},{y}", 3.4, "#6d6058", "flat", 0.85, rough=0.2)
    p.fill("-44,62! -6,62! -6,88! -44,88!", "#fbf6e8")
    for i, x in enumerate(range(-42, -8, 4)):
        p.fill(f"{x},64! {x + 1 + i % 3},64! {x + 1 + i % 3},86! {x},86!", "#2a2430")


def _hers(p: Painter) -> None:
    """Paint her, both arms in front."""
    rory.COATED.body(p, FAR, NEAR)


def _tape(p: Painter, front: bool) -> None:
    """Paint the tape in both hands, the dog to the light or its back."""
    for arm, angle in ((FAR, -36), (NEAR, 216)):
        hand_on(
            p,
            arm,
            HOLD,
            rory.TONES,
            angle,
            0.96,
            arm is FAR,
            only="behind",
            girth=SLIM,
            to_lamp=NIGHT.to_lamp,
        )
    with p.placed(0, 388, -6, 1.02):
        draw_tape(p, KNIT.deep) if front else _back_of_tape(p)
    for arm, angle in ((FAR, -36), (NEAR, 216)):
        hand_on(
            p,
            arm,
            HOLD,
            rory.TONES,
            angle,
            0.96,
            arm is FAR,
            under="#8f7b7c",
            only="front",
            girth=SLIM,
            to_lamp=NIGHT.to_lamp,
        )
        rory.COATED.arm(p, arm, rory.TONES, forearm_only=True)


def _peek(p: Painter) -> None:
    """Paint the eye that is not quite shut over its arc, and the hair before his face."""
    with p.placed(0, 0, NOD, about=NECK), jess.HEAD.posed(p, BABY):
        draw_eye(p, jess.HEAD.face, 1, PEEKING)
    forelock(p, BABY)


def draw(under: Draw = draw_tee, front: bool = False) -> Stack:
    """Return the picture; at `front` she has not turned the tape yet."""
    stack = Stack(_square().rgb.astype("float32"))

    def body(p: Painter) -> None:
        jess.pockets(p, under)

    at, scale = ((484, 66), SCALE * 0.94) if LOOK.printed else (JESS_AT, SCALE)
    him = somebody(jess.HEAD, BABY, body, _peek, at, scale, True, LEAN, NOD)
    stack.figure("him", him, NIGHT, 0.5)
    her = somebody(
        rory.HEAD, WATCHING if front else READING, _hers, partial(_tape, front=front), RORY_AT, SCALE * 0.97
    )
    stack.figure("her", her, NIGHT, 0.6)
    return stack.finished(0.45, 0.74, 28, 0.9)


PICTURE = Picture(draw, SETS)
VARIANTS = {
    "sweater": Picture(partial(draw, draw_sweater), SETS),
    "front": Picture(partial(draw, front=True), SETS),
    "front_sweater": Picture(partial(draw, draw_sweater, True), SETS),
}
