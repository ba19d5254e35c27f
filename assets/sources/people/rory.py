"""Rory, seventeen: a long blue coat, a cable-knit sweater, a rust scarf, hair down to her elbows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from .figure import Person, Pose
from .hand import FLAT, ON_ARM, ONE, PINCH, POINT, RELAXED, hand_on, place
from .hand_model import Gesture
from .painter import Painter
from .prop import draw_bracelet, draw_hardback, draw_open_paperback, draw_pencil, draw_tape
from .rory_clothes import (
    FAR_SHOULDER,
    JEANS,
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
    draw_kneeling,
    draw_pocket,
)
from .rory_front import FRONT
from .rory_head import HEAD, TONES
from .seated import KNEES_UP, SNEAKER, draw_legs
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
    SHOULDERS.arm(True, 262 + 616j, 232 + 430j, 42, 0.94),
)
FAR_FOLDED, NEAR_FOLDED = (
    SHOULDERS.arm(False, -190 + 634j, 44 + 612j, 43, 0.98),
    SHOULDERS.arm(True, 220 + 640j, -52 + 584j, 44, 0.98),
)
LOW = ("kneel", "sit_floor", "sit_book")
SLIM = 0.84  # her hands beside a man's


def _hand(p: Painter, arm: Arm, g: Gesture, angle: float, under: str | None, **kwargs: object) -> None:
    """Paint one of her hands, the forearm bare as far as a short sleeve; the near one wears a bracelet."""
    mirror = bool(kwargs.pop("mirror", arm.out > 0))
    hand_on(p, arm, g, TONES, angle, 0.94, mirror, 0.7, under=under, girth=SLIM, **kwargs)
    if arm.out > 0 and kwargs.get("only") != "behind":
        with place(p, arm.wrist, angle, 0.94, mirror):
            draw_bracelet(p, 19)


def book(p: Painter, wear: Wear) -> None:
    """Paint: a book hugged with both arms."""
    wear.body(p, FAR_HUG, NEAR_HUG)


def book_over(p: Painter, wear: Wear) -> None:
    """Paint book, hands and forearms over the long hair."""
    with p.placed(-6, 528, -8):
        draw_hardback(p, KNIT.deep)
    for arm, angle in ((FAR_HUG, -2), (NEAR_HUG, 190)):
        _hand(p, arm, FLAT, angle, "#1d4547")
        wear.arm(p, arm, TONES, forearm_only=True)


def pockets(p: Painter, wear: Wear) -> None:
    """Paint: both hands in the coat's pockets."""
    wear.body(p, NEAR_POCKET, behind=FAR_POCKET)
    with p.warped(WARP):
        draw_pocket(p)


def folded(p: Painter, wear: Wear) -> None:
    """Paint: without a coat, both arms round herself."""
    wear.trunk(p, HEAD)
    _hand(p, FAR_FOLDED, RELAXED, -6, JERSEY.deep)
    wear.arm(p, FAR_FOLDED, TONES)
    wear.arm(p, NEAR_FOLDED, TONES)
    _hand(p, NEAR_FOLDED, ON_ARM, 190, JERSEY.deep)
    wear.arm(p, NEAR_FOLDED, TONES, forearm_only=True)
    if wear.last:
        wear.last(p)


def tape(p: Painter, wear: Wear) -> None:
    """Paint: one hand pocketed, the other about to show what she has found."""
    wear.body(p, NEAR_TAPE, behind=FAR_POCKET)


def tape_over(p: Painter, wear: Wear) -> None:
    """Paint the tape in her hand over the long hair."""
    _hand(p, NEAR_TAPE, PINCH, 200, KNIT.deep, only="behind")
    with p.placed(4, 452, -9):
        draw_tape(p, KNIT.deep)
    _hand(p, NEAR_TAPE, PINCH, 200, "#16324a", only="front")
    wear.arm(p, NEAR_TAPE, TONES, forearm_only=True)


def pointing(p: Painter, wear: Wear) -> None:
    """Paint: the book under one arm, the other hand making the point."""
    wear.body(p, NEAR_POINT, FAR_CARRY)


def pointing_over(p: Painter, wear: Wear) -> None:
    """Paint the book, its arm, the pointing hand, and the pencil that she has forgotten behind her ear."""
    with HEAD.posed(p), p.placed(112, 104, 12):
        draw_pencil(p)
    with p.placed(-22, 640, 12):
        draw_hardback(p, KNIT.deep)
    _hand(p, FAR_CARRY, FLAT, -10, "#1d4547")
    wear.arm(p, FAR_CARRY, TONES, forearm_only=True)
    _hand(p, NEAR_POINT, ONE, 262, None)
    wear.arm(p, NEAR_POINT, TONES, forearm_only=True)


SPINE = SHOULDERS.arm(False, -234 + 600j, -268 + 500j, 51, 0.96)
FAR_HOLD, NEAR_HOLD = (
    SHOULDERS.arm(False, -214 + 636j, -164 + 502j, 52, 0.97),
    SHOULDERS.arm(True, 208 + 660j, -62 + 594j, 53, 0.97),
)
FAR_SHIN, NEAR_SHIN = (
    SHOULDERS.arm(False, -214 + 642j, -208 + 826j, 54, 0.98),
    SHOULDERS.arm(True, 180 + 696j, -14 + 842j, 55, 0.98),
)


def kneel(p: Painter, wear: Wear) -> None:
    """Paint: down on her knees before a shelf, one finger on the spines."""
    wear.body(p, SPINE, behind=None)
    with p.warped(WARP):
        draw_kneeling(p)
    wear.arm(p, NEAR_POCKET, TONES)


def kneel_over(p: Painter, wear: Wear) -> None:
    """Paint the finger that goes along the titles."""
    _hand(p, SPINE, POINT, 204, None, mirror=True)
    wear.arm(p, SPINE, TONES, forearm_only=True)


def on_arm(p: Painter, wear: Wear) -> None:
    """Paint: both hands round the arm of whoever stands to her left."""
    wear.body(p, NEAR_HOLD, behind=FAR_HOLD)


def on_arm_over(p: Painter, wear: Wear) -> None:
    """Paint both hands over his sleeve."""
    for arm, angle in ((FAR_HOLD, 200), (NEAR_HOLD, 192)):
        _hand(p, arm, ON_ARM, angle, "#2f2830", mirror=True)
        wear.arm(p, arm, TONES, forearm_only=True)


def sit_floor(p: Painter, wear: Wear) -> None:
    """Paint: on the floor against a couch."""
    wear.trunk(p, HEAD, None, True)
    if wear.last:
        wear.last(p)


def sit_floor_over(p: Painter, wear: Wear) -> None:
    """Paint her knees, and both arms round them."""
    with p.placed(0, 0, 0, 0.94, (10, 1000)):
        draw_legs(p, KNEES_UP, JEANS, SNEAKER)
    for arm, angle in ((FAR_SHIN, 34), (NEAR_SHIN, 166)):
        _hand(p, arm, RELAXED, angle, JERSEY.deep)
        wear.arm(p, arm, TONES)


FAR_LEAF, NEAR_LEAF = (
    SHOULDERS.arm(False, -208 + 640j, -118 + 646j, 56, 0.98),
    SHOULDERS.arm(True, 204 + 672j, 60 + 652j, 57, 0.98),
)


def sit_book_over(p: Painter, wear: Wear) -> None:
    """Paint her knees, and somebody's paperback open on them."""
    with p.placed(0, 0, 0, 0.94, (10, 1000)):
        draw_legs(p, KNEES_UP, JEANS, SNEAKER)
    for arm, angle in ((FAR_LEAF, -24), (NEAR_LEAF, 204)):
        _hand(p, arm, PINCH, angle, JERSEY.deep, only="behind")
    with p.placed(-34, 586, 4, 0.92):
        draw_open_paperback(p, JERSEY.deep)
    for arm, angle in ((FAR_LEAF, -24), (NEAR_LEAF, 204)):
        _hand(p, arm, PINCH, angle, "#611f29", only="front")
        wear.arm(p, arm, TONES)


def _poses(wear: Wear, still: Callable[[Painter, Wear], None], patch: bool = False) -> dict[str, Pose]:
    """Return all poses in some clothes; `still` is what her hands do when they have nothing to hold."""
    rows = (
        ("book", book, book_over, ("night", "tv", "porch", "indoor", "tv_colour")),
        ("pockets", still, None, ()),
        ("tape", tape, tape_over, ("night", "store", "indoor")),
        ("pointing", pointing, pointing_over, ("store",)),
        ("on_arm", on_arm, on_arm_over, ("night",)),
        ("kneel", kneel, kneel_over, ("store",)),
    )
    if wear.trunk is draw_at_home:
        rows = (
            *rows[:4],
            ("sit_floor", sit_floor, sit_floor_over, ("tv", "tv_colour", "indoor", "porch")),
            ("sit_book", sit_floor, sit_book_over, ("porch",)),
        )
    return {
        name: Pose(
            partial(body, wear=wear),
            partial(over, wear=wear) if over and not patch else None,
            lights,
            name in LOW,
        )
        for name, body, over, lights in rows
    }


COATED, HOME = Wear(draw_coated, draw_coat_arm), Wear(draw_at_home, draw_home_arm)
HOME_PLAIN, HOME_DRAPED = _poses(HOME, folded), _poses(replace(HOME, last=drape), folded, patch=True)
SAT = ("sit_floor", "sit_book")  # only ever at home
DRAPED_IN = {"pockets": ("night", "tv", "porch", "indoor", "tv_colour"), "tape": ("night", "indoor")}
PLAIN = {**_poses(COATED, pockets), **{name: HOME_PLAIN[name] for name in SAT}}
# He gives it to her on the porch, or at the bus with the tape in her hand.
OVER_COAT = _poses(replace(COATED, last=drape), pockets, patch=True)
DRAPED = {
    **{name: replace(OVER_COAT[name], lights=lights) for name, lights in DRAPED_IN.items()},
    **{name: HOME_DRAPED[name] for name in SAT},
}
PERSON = Person(
    "rory",
    replace(HEAD, front=FRONT),
    PLAIN,
    lights=("night", "store", "tv", "porch", "indoor", "tv_colour"),
    facing="right",
    height_du=905,
    dressed={"sweater": DRAPED},
    at_home={  # in a lit room she holds the tape only where she has just come in
        "plain": {**HOME_PLAIN, "tape": PLAIN["tape"]},
        "sweater": {**HOME_DRAPED, "tape": DRAPED["tape"]},
    },
    home_lights=("tv", "porch", "indoor", "tv_colour"),
)
