"""Jess, seventeen: an army-green canvas jacket that was somebody else's, a band's tee, a watch."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from .figure import Draw, Person, Pose
from .hand import FIST, LAID, PINCH, POCKET, SMOKE, draw_forearm, draw_hand, place
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
from .sleeve import Arm, sleeve


# --- poses ----------------------------------------------------------------------------------------
def _far_pocket(p: Painter) -> None:
    """Paint the far arm down into its pocket."""
    sleeve(
        p,
        Arm(
            FAR_SHOULDER,
            -240 + 664j,
            -124 + 866j,
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


def _near_pocket(p: Painter) -> None:
    """Paint the near arm down, the thumb and the watch showing at the pocket."""
    wrist = 186 + 846j
    with place(p, wrist, 124, 0.92, mirror=True):
        draw_hand(p, POCKET, TONES, JEANS.deep, inner=0.7)
    p.fill("96,946! 150,926 196,884! 214,960 150,1010 104,990!", JEANS.shade)
    p.line("94,948 140,932 196,884", 5, JEANS.deep, "flat")
    p.line("98,955 144,940 200,893", 1.8, JEANS.light, "flat", 0.7)
    with place(p, wrist, 124, 1.05):
        draw_watch(p, 25)
    sleeve(
        p,
        Arm(
            NEAR_SHOULDER, 268 + 672j, 190 + 838j, SLEEVE, out=1, shade=1, seed=2, cuff=0.93, name="arm_near"
        ),
        CANVAS,
    )


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


def reading_over(p: Painter) -> None:
    """Paint the near arm and the book it holds."""
    wrist = 92 + 606j
    with place(p, wrist, 203, 1.0, mirror=True):
        draw_hand(p, PINCH, TONES, "#161622", "behind")
    with p.placed(-26, 536, 6):
        draw_open_paperback(p, "#161622")
    with place(p, wrist, 203, 1.0, mirror=True):
        draw_hand(p, PINCH, TONES, "#611f29", "front")
        with p.placed(6, 0):
            draw_watch(p, 25)
    sleeve(
        p,
        Arm(
            NEAR_SHOULDER, 262 + 668j, 104 + 610j, SLEEVE, out=1, shade=1, seed=7, cuff=0.93, name="arm_near"
        ),
        CANVAS,
    )


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
    with place(p, NEAR_STRAP.wrist + 10 + 4j, 200, 1.0, mirror=True):
        draw_hand(p, FIST, TONES, CANVAS.deep)
        with p.placed(4, 0):
            draw_watch(p, 26)
    sleeve(p, NEAR_STRAP, CANVAS, forearm_only=True)


FAR_FOLDED = Arm(
    FAR_SHOULDER, -226 + 656j, 42 + 676j, SLEEVE, out=-1, shade=-1, seed=9, name="arm_far", rim=6
)
NEAR_SMOKE = Arm(
    NEAR_SHOULDER, 188 + 688j, 50 + 456j, SLEEVE, out=1, shade=1, seed=10, cuff=0.88, name="arm_near"
)


def smoking(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: one arm across, the other elbow on it, the cigarette near the mouth."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    with place(p, FAR_FOLDED.wrist - 6, 2, 1.0):
        draw_hand(p, LAID, TONES, CANVAS.deep)
    sleeve(p, FAR_FOLDED, CANVAS)


def smoking_over(p: Painter) -> None:
    """Paint the arm with the cigarette before the collar."""
    draw_forearm(p, NEAR_SMOKE, TONES)
    with place(p, NEAR_SMOKE.wrist, 264, 1.0):
        draw_hand(p, SMOKE, TONES, CANVAS.deep, "behind")
        with p.placed(110, 8, -66, 1.25):
            draw_cigarette(p)
        draw_hand(p, SMOKE, TONES, None, "front")
    with place(p, NEAR_SMOKE.wrist, 252, 1.0):
        draw_watch(p, 25)
    sleeve(p, NEAR_SMOKE, CANVAS)


FAR_TAPE = Arm(
    FAR_SHOULDER,
    -244 + 626j,
    -178 + 478j,
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
    with place(p, FAR_TAPE.wrist, -70, 1.0):
        draw_hand(p, PINCH, TONES, CANVAS.deep, "behind")
    with p.placed(-160, 372, -7):
        draw_tape(p, CANVAS.deep)
    with place(p, FAR_TAPE.wrist, -70, 1.0):
        draw_hand(p, PINCH, TONES, "#16324a", "front")
    sleeve(p, FAR_TAPE, CANVAS, forearm_only=True)


PLAIN = {
    "pockets": Pose(pockets),
    "reading": Pose(reading, reading_over, ("night", "indoor")),
    "bag": Pose(bag, None, ("night", "indoor")),
    "smoking": Pose(smoking, smoking_over, ("night", "porch")),
    "tape": Pose(tape, tape_over, ("night", "store")),
}
SWEATER = {
    name: Pose(partial(pose.body, under=draw_sweater), None, pose.lights) for name, pose in PLAIN.items()
}
PERSON = Person(
    "jess",
    replace(HEAD, front=FRONT),
    PLAIN,
    lights=("night", "store", "tv", "porch", "indoor"),
    dressed={"sweater": SWEATER},
)
