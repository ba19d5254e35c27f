"""Jess, seventeen: an army-green canvas jacket that was somebody else's, a band's tee, a watch."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from .body import draw_seat
from .figure import Draw, Person, Pose
from .hand import CROSSED, FIST, PINCH, RELAXED, SMOKE, hand_on, place
from .jess_clothes import (
    CANVAS,
    FAR_SHOULDER,
    JEANS,
    NEAR_SHOULDER,
    SLEEVE,
    WARP,
    draw_jacket,
    draw_strap,
    draw_sweater,
    draw_tee,
    draw_trunk,
)
from .jess_front import FRONT
from .jess_head import HEAD, TONES
from .painter import Painter
from .prop import draw_cigarette, draw_duffel, draw_open_paperback, draw_tape, draw_watch
from .seated import KNEES_UP, SEATED, Leg, draw_legs
from .sleeve import Arm, sleeve


# --- poses ----------------------------------------------------------------------------------------
def _far_pocket(p: Painter) -> None:
    """Paint the far arm down into its pocket."""
    sleeve(
        p,
        Arm(
            FAR_SHOULDER,
            -222 + 666j,
            -128 + 866j,
            SLEEVE,
            out=-1,
            shade=-1,
            seed=3,
            name="arm_far",
            rim=5,
            inner=0,
        ),
        CANVAS,
    )


NEAR_POCKET = Arm(
    NEAR_SHOULDER, 246 + 674j, 192 + 842j, SLEEVE, out=1, shade=1, seed=2, cuff=0.93, name="arm_near"
)


def _near_pocket(p: Painter) -> None:
    """Paint the near arm down, the thumb and the watch showing at the pocket."""
    hand_on(p, NEAR_POCKET, RELAXED, TONES, 122, 1.02, True, under=JEANS.deep, inner=0.7)
    p.fill("88,946! 146,922 198,880! 204,964 150,1040 90,1020!", JEANS.shade)
    p.line("86,948 140,927 200,878", 5, JEANS.deep, "flat")
    p.line("90,955 144,936 200,890", 1.8, JEANS.light, "flat", 0.7)
    with place(p, 186 + 848j, 122, 1.05):
        draw_watch(p, 24)
    sleeve(p, NEAR_POCKET, CANVAS)


def pockets(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: hands in pockets, nothing to say."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
    _far_pocket(p)
    with p.warped(WARP):
        draw_jacket(p)
    _near_pocket(p)


def reading(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: far hand pocketed, a paperback up before the chest."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
    _far_pocket(p)
    with p.warped(WARP):
        draw_jacket(p)


NEAR_BOOK = Arm(
    NEAR_SHOULDER, 262 + 676j, 112 + 640j, SLEEVE, out=1, shade=1, seed=7, cuff=0.9, name="arm_near"
)


def reading_over(p: Painter) -> None:
    """Paint the near arm and the book it holds."""
    hand_on(p, NEAR_BOOK, PINCH, TONES, 196, 1.0, True, under="#161622", only="behind")
    with p.placed(-26, 528, 6):
        draw_open_paperback(p, "#161622")
    hand_on(p, NEAR_BOOK, PINCH, TONES, 196, 1.0, True, under="#611f29", only="front")
    with place(p, NEAR_BOOK.wrist + 4, 194, 1.0, mirror=True):
        draw_watch(p, 23)
    sleeve(p, NEAR_BOOK, CANVAS)


NEAR_STRAP = Arm(
    NEAR_SHOULDER, 284 + 644j, 128 + 590j, SLEEVE, out=1, shade=1, seed=8, cuff=0.84, name="arm_near"
)


def bag(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: the duffel on his back, its strap across him and in his fist; ready to be gone."""
    with p.placed(214, 528, -52, 1.2):
        draw_duffel(p)
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
    _far_pocket(p)
    with p.warped(WARP):
        draw_jacket(p, draw_strap)
    sleeve(p, NEAR_STRAP, CANVAS)
    hand_on(p, NEAR_STRAP, FIST, TONES, 204, 1.06, True, under=CANVAS.deep)
    with place(p, NEAR_STRAP.wrist + 10 + 4j, 204, 1.0, mirror=True):
        draw_watch(p, 24)
    sleeve(p, NEAR_STRAP, CANVAS, forearm_only=True)


FAR_FOLDED = Arm(FAR_SHOULDER, -226 + 656j, 8 + 640j, SLEEVE, out=-1, shade=-1, seed=9, name="arm_far", rim=6)
NEAR_SMOKE = Arm(
    NEAR_SHOULDER, 178 + 580j, 40 + 342j, SLEEVE, out=1, shade=1, seed=10, cuff=0.84, name="arm_near"
)


def smoking(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: one arm across, the other elbow on it, the cigarette at the lips."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    hand_on(p, FAR_FOLDED, CROSSED, TONES, -6, 1.0, under=CANVAS.deep)
    sleeve(p, FAR_FOLDED, CANVAS)


def smoking_over(p: Painter) -> None:
    """Paint the arm with the cigarette before chin and collar."""
    with p.placed(-40, 246, 172, 1.3):
        draw_cigarette(p)
    hand_on(p, NEAR_SMOKE, SMOKE, TONES, 238, 1.0, under="#8f5356")
    with place(p, NEAR_SMOKE.wrist + 6 + 10j, 234, 1.0):
        draw_watch(p, 24)
    sleeve(p, NEAR_SMOKE, CANVAS)


FAR_TAPE = Arm(
    FAR_SHOULDER,
    -250 + 656j,
    -182 + 540j,
    SLEEVE,
    out=-1,
    shade=-1,
    seed=11,
    cuff=0.95,
    name="arm_far",
    rim=6,
)


def tape(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: is it this? The tape held up, the other hand in its pocket."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    sleeve(p, FAR_TAPE, CANVAS)
    _near_pocket(p)


def tape_over(p: Painter) -> None:
    """Paint the far arm and the tape before everything."""
    hand_on(p, FAR_TAPE, PINCH, TONES, -32, 1.0, under=CANVAS.deep, only="behind")
    with p.placed(-128, 408, -7):
        draw_tape(p, CANVAS.deep)
    hand_on(p, FAR_TAPE, PINCH, TONES, -32, 1.0, under="#16324a", only="front")
    sleeve(p, FAR_TAPE, CANVAS, forearm_only=True)


FAR_KNEE = Arm(
    FAR_SHOULDER,
    -240 + 652j,
    -196 + 862j,
    SLEEVE,
    out=-1,
    shade=-1,
    seed=21,
    cuff=0.94,
    name="arm_far",
    rim=6,
)
NEAR_KNEE = Arm(
    NEAR_SHOULDER, 238 + 676j, 44 + 858j, SLEEVE, out=1, shade=1, seed=22, cuff=0.9, name="arm_near"
)


def _sitting(p: Painter, under: Draw, legs: tuple[Leg, Leg]) -> None:
    """Paint legs, trunk and jacket of somebody who sits."""
    with p.warped(WARP):
        draw_seat(p, JEANS)
    draw_legs(p, legs, JEANS)
    with p.warped(WARP):
        draw_trunk(p, HEAD, under, True)
        draw_jacket(p)


def sit_bench(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: on a bench, forearms on the thighs, hands with nothing to do."""
    _sitting(p, under, SEATED)


def sit_bench_over(p: Painter) -> None:
    """Paint both arms over the lap."""
    for arm, angle in ((FAR_KNEE, 70), (NEAR_KNEE, 152)):
        hand_on(p, arm, RELAXED, TONES, angle, 1.02, arm is NEAR_KNEE, 0.3, under=JEANS.deep)
        if arm is NEAR_KNEE:
            with place(p, arm.wrist + 10 - 2j, 148, 1.0):
                draw_watch(p, 24)
        sleeve(p, arm, CANVAS)


FAR_LAP = Arm(FAR_SHOULDER, -232 + 652j, 14 + 706j, SLEEVE, out=-1, shade=-1, seed=23, name="arm_far", rim=6)
NEAR_LAP = Arm(
    NEAR_SHOULDER, 252 + 660j, 20 + 668j, SLEEVE, out=1, shade=1, seed=24, cuff=0.94, name="arm_near"
)


def sit_seat(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: in a seat of the bus, arms folded over whatever there is."""
    _sitting(p, under, SEATED)


def sit_seat_over(p: Painter) -> None:
    """Paint both arms, folded."""
    hand_on(p, FAR_LAP, RELAXED, TONES, 4, 1.0, under=CANVAS.deep)
    sleeve(p, FAR_LAP, CANVAS)
    hand_on(p, NEAR_LAP, CROSSED, TONES, 186, 1.0, True, under=CANVAS.deep)
    sleeve(p, NEAR_LAP, CANVAS)


FAR_SHIN = Arm(
    FAR_SHOULDER,
    -246 + 642j,
    -220 + 740j,
    SLEEVE,
    out=-1,
    shade=-1,
    seed=25,
    cuff=0.94,
    name="arm_far",
    rim=6,
)
NEAR_SHIN = Arm(
    NEAR_SHOULDER, 206 + 668j, -20 + 742j, SLEEVE, out=1, shade=1, seed=26, cuff=0.9, name="arm_near"
)


def sit_floor(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: on the floor against a couch, knees up."""
    with p.warped(WARP):
        draw_seat(p, JEANS)
        draw_trunk(p, HEAD, under, True)
        draw_jacket(p)


def sit_floor_over(p: Painter) -> None:
    """Paint the knees, and the arms that rest on them."""
    draw_legs(p, KNEES_UP, JEANS)
    for arm, angle in ((FAR_SHIN, 98), (NEAR_SHIN, 140)):
        hand_on(p, arm, RELAXED, TONES, angle, 1.02, arm is NEAR_SHIN, 0.3, under=JEANS.deep)
        sleeve(p, arm, CANVAS)


PLAIN = {
    "pockets": Pose(pockets),
    "reading": Pose(reading, reading_over, ("night", "indoor", "dark")),
    "bag": Pose(bag, None, ("night", "indoor", "dark", "closed", "porch")),
    "smoking": Pose(smoking, smoking_over, ("night", "porch"), smoke=(418, 473)),
    "tape": Pose(tape, tape_over, ("night", "store")),
    "sit_bench": Pose(sit_bench, sit_bench_over, ("night", "indoor", "closed", "dark"), True),
    "sit_seat": Pose(sit_seat, sit_seat_over, ("bus", "night"), True),
    "sit_floor": Pose(sit_floor, sit_floor_over, ("tv", "tv_colour", "indoor", "porch"), True),
}
SWEATER = {
    name: Pose(partial(pose.body, under=draw_sweater), None, pose.lights, pose.low)
    for name, pose in PLAIN.items()
}
PERSON = Person(
    "jess",
    replace(HEAD, front=FRONT),
    PLAIN,
    lights=("night", "store", "tv", "porch", "indoor", "dark", "closed", "tv_colour", "bus"),
    dressed={"sweater": SWEATER},
)
