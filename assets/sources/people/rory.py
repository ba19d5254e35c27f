"""Rory, seventeen: a long blue coat, a cable-knit sweater, a rust scarf, hair down to her elbows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from .figure import Person, Pose
from .hand import LAID, PINCH, POINT, draw_hand, place
from .painter import Painter
from .prop import draw_hardback, draw_tape
from .rory_clothes import (
    FAR_SHOULDER,
    JERSEY,
    KNIT,
    NEAR_SHOULDER,
    SLEEVE,
    WARP,
    drape,
    draw_at_home,
    draw_coat_arm,
    draw_coated,
    draw_home_arm,
    draw_pocket,
)
from .rory_front import FRONT
from .rory_head import HEAD, TONES
from .sleeve import Arm, Shoulders

# --- poses ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wear:
    """What she has on: how the trunk and an arm are painted, and something round her shoulders."""

    trunk: Callable[..., None]
    arm: Callable[..., None]
    last: Callable[[Painter], None] | None = None

    def body(self, p: Painter, *arms: Arm, behind: Arm | None = None) -> None:
        """Paint the trunk and the arms before it."""
        self.trunk(p, HEAD, behind)
        for arm in arms:
            self.arm(p, arm, TONES)
        if self.last:
            self.last(p)


SHOULDERS = Shoulders(NEAR_SHOULDER, FAR_SHOULDER, SLEEVE)
FAR_HUG, NEAR_HUG = (
    SHOULDERS.arm(False, -198 + 640j, -98 + 592j, 21, 0.98),
    SHOULDERS.arm(True, 224 + 660j, 104 + 606j, 22, 0.97),
)
FAR_POCKET, NEAR_POCKET = (
    SHOULDERS.arm(False, -196 + 646j, -116 + 836j, 13, 1.0),
    SHOULDERS.arm(True, 232 + 650j, 172 + 842j, 14, 1.0),
)
NEAR_TAPE = SHOULDERS.arm(True, 236 + 640j, 104 + 560j, 31, 0.96)
FAR_CARRY, NEAR_POINT = (
    SHOULDERS.arm(False, -204 + 636j, -84 + 690j, 41, 0.98),
    SHOULDERS.arm(True, 248 + 624j, 128 + 486j, 42, 0.94),
)
FAR_FOLDED, NEAR_FOLDED = (
    SHOULDERS.arm(False, -188 + 636j, 20 + 602j, 43, 0.98),
    SHOULDERS.arm(True, 218 + 640j, -4 + 566j, 44, 0.98),
)


def book(p: Painter, wear: Wear) -> None:
    """Paint: a book hugged with both arms."""
    wear.body(p, FAR_HUG, NEAR_HUG)


def book_over(p: Painter, wear: Wear) -> None:
    """Paint book, hands and forearms over the long hair."""
    with p.placed(-6, 528, -8):
        draw_hardback(p, KNIT.deep)
    for arm, angle, nudge in ((FAR_HUG, -4, 6), (NEAR_HUG, 190, -8)):
        with place(p, arm.wrist + nudge, angle, 0.94, mirror=arm is NEAR_HUG):
            draw_hand(p, LAID, TONES, "#1d4547")
        wear.arm(p, arm, TONES, forearm_only=True)


def pockets(p: Painter, wear: Wear) -> None:
    """Paint: both hands in the coat's pockets."""
    wear.body(p, NEAR_POCKET, behind=FAR_POCKET)
    with p.warped(WARP):
        draw_pocket(p)


def folded(p: Painter, wear: Wear) -> None:
    """Paint: without a coat, both arms round herself."""
    wear.trunk(p, HEAD)
    with place(p, FAR_FOLDED.wrist, -12, 0.94):
        draw_hand(p, LAID, TONES, JERSEY.deep)
    wear.arm(p, FAR_FOLDED, TONES)
    with place(p, NEAR_FOLDED.wrist, 188, 0.94, mirror=True):
        draw_hand(p, LAID, TONES, JERSEY.deep)
    wear.arm(p, NEAR_FOLDED, TONES)
    if wear.last:
        wear.last(p)


def tape(p: Painter, wear: Wear) -> None:
    """Paint: one hand pocketed, the other about to show what she has found."""
    wear.body(p, NEAR_TAPE, behind=FAR_POCKET)


def tape_over(p: Painter, wear: Wear) -> None:
    """Paint the tape in her hand over the long hair."""
    wrist = NEAR_TAPE.wrist - 6
    with place(p, wrist, 216, 0.98, mirror=True):
        draw_hand(p, PINCH, TONES, KNIT.deep, "behind")
    with p.placed(4, 458, -9):
        draw_tape(p, KNIT.deep)
    with place(p, wrist, 216, 0.98, mirror=True):
        draw_hand(p, PINCH, TONES, "#16324a", "front")
    wear.arm(p, NEAR_TAPE, TONES, forearm_only=True)


def pointing(p: Painter, wear: Wear) -> None:
    """Paint: the book under one arm, the other hand making the point."""
    wear.body(p, NEAR_POINT, FAR_CARRY)


def pointing_over(p: Painter, wear: Wear) -> None:
    """Paint the book, its arm and the pointing hand over the long hair."""
    with p.placed(-22, 640, 12):
        draw_hardback(p, KNIT.deep)
    with place(p, FAR_CARRY.wrist + 4, -10, 0.94):
        draw_hand(p, LAID, TONES, "#1d4547")
    wear.arm(p, FAR_CARRY, TONES, forearm_only=True)
    with place(p, NEAR_POINT.wrist - 3 - 3j, 222, 0.98, mirror=True):
        draw_hand(p, POINT, TONES, KNIT.deep)
    wear.arm(p, NEAR_POINT, TONES, forearm_only=True)


def _poses(wear: Wear, still: Callable[[Painter, Wear], None], patch: bool = False) -> dict[str, Pose]:
    """Return all poses in some clothes; `still` is what her hands do when they have nothing to hold."""
    rows = (
        ("book", book, book_over, ("night", "tv", "porch", "indoor")),
        ("pockets", still, None, ()),
        ("tape", tape, tape_over, ("night", "store", "indoor")),
        ("pointing", pointing, pointing_over, ("night", "store", "tv")),
    )
    return {
        name: Pose(partial(body, wear=wear), partial(over, wear=wear) if over and not patch else None, lights)
        for name, body, over, lights in rows
    }


COATED, HOME = Wear(draw_coated, draw_coat_arm), Wear(draw_at_home, draw_home_arm)
PLAIN, DRAPED = _poses(COATED, pockets), _poses(replace(COATED, last=drape), pockets, patch=True)
PERSON = Person(
    "rory",
    replace(HEAD, front=FRONT),
    PLAIN,
    lights=("night", "store", "tv", "porch", "indoor"),
    facing="right",
    height_du=905,
    dressed={"sweater": DRAPED},
    at_home={  # in a lit room she holds the tape only where she has just come in
        "plain": {**_poses(HOME, folded), "tape": PLAIN["tape"]},
        "sweater": {**_poses(replace(HOME, last=drape), folded, patch=True), "tape": DRAPED["tape"]},
    },
    home_lights=("tv", "porch", "indoor"),
)
