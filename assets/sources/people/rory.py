"""Rory, seventeen: a long blue coat, a cable-knit sweater, a rust scarf, hair down to her elbows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import skia

from .cloth import Panel, lay
from .figure import Bearing, Person, Pose, leaning
from .hand import (
    DAINTY,
    FIST,
    FLAT,
    HOLD,
    OFFER,
    ON_ARM,
    ONE,
    OPEN,
    PINCH,
    POINT,
    RELAXED,
    TUCKED,
    TUG,
    hand_on,
    place,
)
from .hand_model import Gesture
from .jess_clothes import CANVAS
from .painter import Painter
from .prop import (
    draw_bracelet,
    draw_hardback,
    draw_kernel,
    draw_open_paperback,
    draw_pencil,
    draw_popcorn,
    draw_tape,
)
from .rory_clothes import (
    COAT,
    FAR_SHOULDER,
    JEANS,
    JERSEY,
    KNIT,
    NEAR_SHOULDER,
    SLEEVE,
    TIGHTS,
    WARP,
    WOOL,
    YOKES,
    drape,
    draw_at_home,
    draw_coat_arm,
    draw_coated,
    draw_home_arm,
    draw_kneeling,
    draw_pocket,
)
from .rory_front import FRONT
from .rory_head import HAIR, HEAD, LOOSE, TONES
from .seated import DRAWN_UP, SEATED, SLIM_STRIDE, SNEAKER, TAILOR, draw_legs, draw_striding
from .sleeve import Arm, Shoulders
from .spline import brush, cut, moved, union

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


SHOULDERS = Shoulders(NEAR_SHOULDER, FAR_SHOULDER, YOKES, SLEEVE)
FAR_UNDER, NEAR_HUG = (
    SHOULDERS.arm(False, -172 + 700j, -92 + 656j, 21, 0.98),
    SHOULDERS.arm(True, 214 + 706j, 92 + 560j, 22, 0.97),
)
FAR_TIGHT, NEAR_TIGHT = (
    SHOULDERS.arm(False, -178 + 694j, -72 + 660j, 23, 0.98),
    SHOULDERS.arm(True, 216 + 700j, 122 + 566j, 24, 0.97),
)
FAR_POCKET, NEAR_POCKET = (
    SHOULDERS.arm(False, -178 + 700j, -112 + 872j, 13, 1.0),
    SHOULDERS.arm(True, 222 + 700j, 172 + 866j, 14, 1.0),
)
NEAR_TAPE = SHOULDERS.arm(True, 216 + 694j, 136 + 568j, 31, 0.96)
FAR_CARRY, NEAR_POINT = (
    SHOULDERS.arm(False, -206 + 690j, -112 + 728j, 41, 0.98),
    SHOULDERS.arm(True, 264 + 664j, 238 + 454j, 42, 0.95),
)
NEAR_OPEN = SHOULDERS.arm(True, 248 + 690j, 288 + 548j, 45, 0.86)
FAR_FOLDED, NEAR_FOLDED = (
    SHOULDERS.arm(False, -196 + 700j, 124 + 664j, 43, 0.98),
    SHOULDERS.arm(True, 226 + 706j, -46 + 642j, 44, 0.98),
)
LOW = ("strap", "kneel", "sit_floor", "sit_bowl", "sit_book", "sit_reading", "sit_tape")
# How far her hips swing, in degrees, and how she bears herself: hunched over a book, on one leg, leaning in.
HUNCHED = Bearing(shrug=(16, 24), roll=-16, sink=0.04, turn=0.1, waist=0.06)
LEANS = {
    "book": (3, Bearing(shrug=(-18, 8), roll=-8, hips=-40, tilt=-0.18, turn=0.13, waist=0.14)),
    "listening": (4, Bearing(shrug=(-18, 10), roll=-6, hips=-38, tilt=-0.17, turn=0.09, waist=0.14)),
    "reading": (-4, replace(HUNCHED, hips=8)),
    "sit_reading": (0, HUNCHED),
    "sit_book": (0, HUNCHED),
    "sit_tape": (0, HUNCHED),
    "sit_floor": (0, Bearing(shrug=(14, 16), roll=-8, sink=0.04)),
    "sit_bowl": (0, Bearing(shrug=(8, 12), roll=-6, sink=0.03)),
    "pockets": (3.5, Bearing(shrug=(18, -16), roll=-6, hips=38, tilt=0.17, turn=0.12, waist=0.14)),
    "tape": (-3, Bearing(shrug=(-20, 16), roll=-3, hips=-36, tilt=-0.17, turn=0.1, waist=0.14)),
    "pointing": (-4, Bearing(shrug=(-12, 18), hips=28, tilt=-0.14, turn=0.05, waist=0.14)),
    "hugging": (3, Bearing(shrug=(20, 8), roll=2, hips=30, tilt=0.15, sink=0.03, waist=0.13)),
    "showing": (4, Bearing(shrug=(-12, 16), hips=-34, tilt=-0.16, turn=0.08, waist=0.14)),
    "clutch": (3.5, Bearing(shrug=(16, 28), roll=-16, hips=18, tilt=-0.08, sink=0.05, turn=0.14, waist=0.08)),
    "tuck": (2, Bearing(shrug=(18, -6), hips=26, tilt=0.12, waist=0.08)),
    "backing": (5, Bearing(shrug=(20, -8), hips=14, tilt=0.1, waist=0.06)),
    "on_arm": (1, Bearing(shrug=(14, -4), hips=22, tilt=0.12, turn=0.05, waist=0.12)),
    "strap": (-4, Bearing(shrug=(10, -8))),
}
SLIM, HERS = 0.84, 1.15  # her hands beside a man's, and on this body


def _hand(p: Painter, arm: Arm, g: Gesture, angle: float, under: str | None, **kwargs: object) -> None:
    """Paint one of her hands, the forearm bare as far as a short sleeve; the near one wears a bracelet."""
    mirror = bool(kwargs.pop("mirror", arm.out > 0))
    hand_on(p, arm, g, TONES, angle, HERS, mirror, 0.56, under=under, girth=SLIM, **kwargs)
    if arm.out > 0 and kwargs.get("only") != "behind":
        with place(p, arm.wrist, angle, HERS, mirror):
            draw_bracelet(p, 19)


FAR_CRADLE = SHOULDERS.arm(False, -200 + 704j, -106 + 742j, 21, 0.98)


def book(p: Painter, wear: Wear) -> None:
    """Paint: a book in the crook of one arm, the other hand in the coat's pocket."""
    wear.body(p, NEAR_POCKET, FAR_CRADLE)
    with p.warped(WARP):
        draw_pocket(p)


def book_over(p: Painter, wear: Wear) -> None:
    """Paint the book over the long hair, the fingers behind it and the thumb before it."""
    _hand(p, FAR_CRADLE, HOLD, -36, COAT.deep, only="behind")
    with p.placed(-24, 640, -10):
        draw_hardback(p, KNIT.deep)
    _hand(p, FAR_CRADLE, HOLD, -36, "#1d4547", only="front")
    wear.arm(p, FAR_CRADLE, TONES, forearm_only=True)


def hugged(p: Painter, wear: Wear) -> None:
    """Paint: a book hugged to her, one arm over it and the other under it."""
    wear.body(p, FAR_UNDER, NEAR_HUG)


def hugged_over(p: Painter, wear: Wear) -> None:
    """Paint book, hands and forearms over the long hair."""
    with p.placed(-14, 540, -12):
        draw_hardback(p, KNIT.deep)
    for arm, angle, gesture in ((FAR_UNDER, -24, TUCKED), (NEAR_HUG, 204, TUCKED)):
        _hand(p, arm, gesture, angle, "#1d4547")
        wear.arm(p, arm, TONES, forearm_only=True)


FAR_LOW, NEAR_LOW = (
    SHOULDERS.arm(False, -164 + 692j, -98 + 850j, 25, 0.98),
    SHOULDERS.arm(True, 202 + 702j, 130 + 858j, 26, 0.98),
)


def listening(p: Painter, wear: Wear) -> None:
    """Paint: the tape held low before her in both hands, forgotten."""
    wear.body(p, FAR_LOW, NEAR_LOW)
    with p.placed(14, 896, 84, 1.06):
        draw_tape(p, KNIT.deep)
    for arm, angle in ((FAR_LOW, 48), (NEAR_LOW, 140)):
        _hand(p, arm, ON_ARM, angle, "#16324a")
        wear.arm(p, arm, TONES, forearm_only=True)


def pockets(p: Painter, wear: Wear) -> None:
    """Paint: both hands in the coat's pockets."""
    wear.body(p, NEAR_POCKET, behind=FAR_POCKET)
    with p.warped(WARP):
        draw_pocket(p)


def folded(p: Painter, wear: Wear) -> None:
    """Paint: without a coat, both arms round herself."""
    wear.trunk(p, HEAD)
    _hand(p, FAR_FOLDED, FIST, -10, JERSEY.deep)
    wear.arm(p, FAR_FOLDED, TONES)
    wear.arm(p, NEAR_FOLDED, TONES)  # the far hand is tucked under it
    _hand(p, NEAR_FOLDED, TUCKED, 194, JERSEY.deep)
    wear.arm(p, NEAR_FOLDED, TONES, forearm_only=True)
    if wear.last:
        wear.last(p)


def tape(p: Painter, wear: Wear) -> None:
    """Paint: one hand pocketed, the other about to show what she has found."""
    wear.body(p, NEAR_TAPE, behind=FAR_POCKET)


def tape_over(p: Painter, wear: Wear) -> None:
    """Paint the tape in her hand over the long hair."""
    _hand(p, NEAR_TAPE, PINCH, 200, KNIT.deep, only="behind")
    with p.placed(34, 458, -9):
        draw_tape(p, KNIT.deep)
    _hand(p, NEAR_TAPE, PINCH, 200, "#16324a", only="front")
    wear.arm(p, NEAR_TAPE, TONES, forearm_only=True)


NEAR_PENCIL, FAR_PENCIL = (
    (103, 150, 52),
    (-78, 106, 18),
)  # where it lies over the ear, and how it is turned
BEFORE_HAIR = "30,60! 130,60! 124,120 114,160 124,200! 30,200!"  # locks hide its end
BESIDE_HEAD = "-150,40! -70,40! -70,150! -150,150!"


def draw_pencil_point(p: Painter) -> None:
    """Paint, in the head's frame, what is seen of a pencil behind the ear on the far side."""
    with p.within(cut(p.shape(BESIDE_HEAD), LOOSE.mass(p))), p.placed(*FAR_PENCIL):
        draw_pencil(p)


def _pencil(p: Painter) -> None:
    """Paint the pencil that she has forgotten behind her right ear, or its point beyond her face."""
    leaning_body, p.matrix = p.matrix, skia.Matrix.I()  # her head does not lean
    with HEAD.posed(p):
        if not p.flip:
            draw_pencil_point(p)
        else:
            with p.within(BEFORE_HAIR), p.placed(*NEAR_PENCIL):
                draw_pencil(p)
    p.matrix = leaning_body


def arguing(p: Painter, wear: Wear, arm: Arm) -> None:
    """Paint: the book under one arm, the other hand making the point."""
    wear.body(p, arm, FAR_CARRY)


def arguing_over(p: Painter, wear: Wear, arm: Arm, gesture: Gesture, angle: float) -> None:
    """Paint the pencil that she has forgotten behind her ear, the book, its arm, and the hand that argues."""
    _pencil(p)
    with p.placed(-22, 640, 12):
        draw_hardback(p, KNIT.deep)
    for arm_, gesture_, angle_, under in ((FAR_CARRY, FLAT, -10, "#1d4547"), (arm, gesture, angle, None)):
        _hand(p, arm_, gesture_, angle_, under)
        wear.arm(p, arm_, TONES, forearm_only=True)


# One finger up, or the hand held out, palm up, to anybody reasonable.
pointing, showing = (partial(arguing, arm=arm) for arm in (NEAR_POINT, NEAR_OPEN))
pointing_over, showing_over = (
    partial(arguing_over, arm=arm, gesture=gesture, angle=angle)
    for arm, gesture, angle in ((NEAR_POINT, ONE, 262), (NEAR_OPEN, OFFER, 312))
)


def clutch_over(p: Painter, wear: Wear) -> None:
    """Paint the tape, held in both arms like something that was saved from a fire."""
    with p.placed(2, 548, -12, 1.08):
        draw_tape(p, KNIT.deep)
    for arm, gesture, angle in ((FAR_TIGHT, ON_ARM, -14), (NEAR_TIGHT, TUCKED, 200)):
        _hand(p, arm, gesture, angle, "#16324a")
        wear.arm(p, arm, TONES, forearm_only=True)


def clutch(p: Painter, wear: Wear) -> None:
    """Paint: one arm under what she has saved, the other over it."""
    wear.body(p, FAR_TIGHT, NEAR_TIGHT)


def hugging_over(p: Painter, wear: Wear) -> None:
    """Paint the book that she holds on to, and the pencil behind her ear."""
    _pencil(p)
    hugged_over(p, wear)


FAR_STRAP, NEAR_STRAP = (
    SHOULDERS.arm(False, -216 + 694j, -250 + 908j, 61, 0.98),
    SHOULDERS.arm(True, 204 + 708j, 166 + 938j, 62, 0.98),
)  # either fist is as far from her feet once she leans


def strap(p: Painter, wear: Wear) -> None:
    """Paint: walking, one strap of a bag in the hand beside him, at her right, the tape in the other."""
    draw_striding(p, SLIM_STRIDE, TIGHTS)
    if p.flip:
        wear.body(p, NEAR_STRAP, FAR_CARRY)
    else:
        wear.body(p, FAR_STRAP, NEAR_TAPE)
    arm = NEAR_STRAP if p.flip else FAR_STRAP
    _hand(p, arm, FIST, 90, COAT.deep)  # the handle that it has is the bag's, and drawn with it
    wear.arm(p, arm, TONES, forearm_only=True)


def strap_over(p: Painter, wear: Wear) -> None:
    """Paint the tape, held before her, or flat against her where she looks ahead."""
    if not p.flip:
        return tape_over(p, wear)
    with p.placed(-14, 610, 10):
        draw_tape(p, KNIT.deep)
    _hand(p, FAR_CARRY, FLAT, -10, "#16324a")
    return wear.arm(p, FAR_CARRY, TONES, forearm_only=True)


FAR_RUN, NEAR_RUN = (
    SHOULDERS.arm(False, -250 + 612j, -300 + 462j, 63, 0.97),
    SHOULDERS.arm(True, 276 + 610j, 262 + 748j, 64, 0.97),
)
LEAN, HIPS_BEHIND = -9.0, (16, 330)  # degrees, and about which point


# What the wind has of her hair: strands, each with its width, from the nape out behind her.
BLOWN = (
    ("70,150 150,214 226,226 300,258 372,250", 46),
    ("80,210 156,262 238,262 312,300 392,306", 44),
    ("84,260 150,318 220,322 280,352 340,350", 40),
    ("70,120 150,176 220,178 282,196 350,178", 30),
)
BLOWN_BEFORE = (("124,200 152,262 206,288 266,290 330,322", 30), ("126,250 158,306 200,326 256,330", 24))
STRAND = [(0, 0.7), (0.3, 1), (0.7, 0.7), (1, 0)]


def _blown(p: Painter, strands: Sequence[tuple[str, float]]) -> None:
    """Paint hair that streams behind her."""
    for spine, width in strands:
        lock = brush(spine, width, STRAND, 0.02, p.warp)
        p.part("blown", lock, 5, 0.3)
        p.fill(lock, HAIR.base)
        p.fill(moved(lock, 2, width * 0.4), HAIR.dark, 0.7, lock)
        p.line(spine, width * 0.16, HAIR.light, [(0, 0), (0.4, 1), (0.8, 0.2), (1, 0)], 0.8, lock)


def run(p: Painter, wear: Wear) -> None:
    """Paint: over the street at a run, leaning into it, one arm back, her hair behind her."""
    with p.placed(0, 0, LEAN, 1, HIPS_BEHIND):
        _blown(p, BLOWN)
        wear.body(p, NEAR_RUN)
        _hand(p, NEAR_RUN, FIST, 74, COAT.deep)
        wear.arm(p, NEAR_RUN, TONES, forearm_only=True)


def _scarf_end(p: Painter) -> None:
    """Paint the scarf's end as the wind has it: a ribbon that turns over once, and its fringe."""
    near = p.shape("62,322! 112,300 158,318 196,352! 190,382 176,398! 142,362 106,350 66,372!")
    far = p.shape("176,398! 184,362 206,334 252,320! 296,310 330,326 356,300! 374,340 372,352 360,366! "
                  "322,392 280,372 244,384! 214,396 196,402 176,398")  # fmt: skip
    p.part("scarf_end", union([near, far]), 4, 0.4)
    for x, y, dx, dy in ((358, 306, 30, -10), (364, 320, 34, -2), (368, 336, 34, 6), (364, 350, 30, 16)):
        p.line(f"{x},{y} {x + dx * 0.6},{y + dy + 4} {x + dx},{y + dy}", 8, WOOL.base, "out")
    p.soft(moved(near, 2, 14), COAT.deep, 10, 0.5, hard=0.6)
    p.fill(far, WOOL.shade)
    p.fill(
        "170,404! 196,366 232,344 280,342 330,352 380,330! 384,376! 330,400 250,396 190,412!",
        WOOL.base,
        1,
        far,
    )
    p.fill(near, WOOL.base)
    p.fill("62,352 108,334 150,350 182,392! 150,380 100,360 60,380!", WOOL.shade, 0.9, near)
    for shift in (0, 18):
        p.line(f"{318 + shift},306 {326 + shift},344 {318 + shift},396", 6, "#e2c48d", "flat", 0.9, far)


def run_over(p: Painter, wear: Wear) -> None:
    """Paint the scarf's end and some hair in the wind, and the tape out in front of her."""
    with p.placed(0, 0, LEAN, 1, HIPS_BEHIND):
        _scarf_end(p)
        _blown(p, BLOWN_BEFORE)
        wear.arm(p, FAR_RUN, TONES)
        _hand(p, FAR_RUN, PINCH, -52, COAT.deep, only="behind")
        with p.placed(-262, 352, -16):
            draw_tape(p, COAT.deep)
        _hand(p, FAR_RUN, PINCH, -52, "#16324a", only="front")
        wear.arm(p, FAR_RUN, TONES, forearm_only=True)


SPINE = SHOULDERS.arm(False, -234 + 600j, -268 + 500j, 51, 0.96)
FAR_HOLD, NEAR_HOLD = (
    SHOULDERS.arm(False, -158 + 702j, -220 + 562j, 52, 0.97),
    SHOULDERS.arm(True, 210 + 710j, 48 + 636j, 53, 0.97),
)
FAR_SHIN, NEAR_SHIN = (
    SHOULDERS.arm(False, -246 + 682j, -250 + 836j, 54, 0.98),
    SHOULDERS.arm(True, 214 + 722j, -8 + 820j, 55, 0.98),
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


# What she has of his sleeve, and the folds that run to it out of the rest, in the units of her body.
TUFT = "-290,478! -304,494 -320,500 -330,512! -320,526 -304,530 -292,544! -280,526 -274,502"
PULLED = (
    ("-304,498 -288,464 -276,424", 13),
    ("-314,498 -312,464 -306,426", 9),
    ("-302,528 -282,566 -266,612", 13),
    ("-312,528 -304,570 -292,622", 9),
)


def on_arm(p: Painter, wear: Wear) -> None:
    """Paint: one hand out for the sleeve of whoever stands to her left, the tape hugged with the other."""
    wear.body(p, NEAR_HOLD, behind=FAR_HOLD)


def _sleeve_of_his(p: Painter) -> None:
    """Paint the cloth that she has hold of: it has no silhouette, for it is his and goes on."""
    for spine, width in PULLED:
        p.line(spine, width, CANVAS.shade, [(0, 0.6), (0.25, 1), (1, 0)], 0.9)
        p.line(spine, width * 0.4, CANVAS.deep, [(0, 0.8), (0.3, 1), (1, 0)], 0.8)
    p.fill(TUFT, CANVAS.base)
    p.line("-286,486 -302,504 -322,512", 5, CANVAS.light, "taper", 0.8)
    p.line("-290,538 -304,526 -320,524", 8, CANVAS.deep, "taper")


def on_arm_over(p: Painter, wear: Wear) -> None:
    """Paint the tape under her own arm, the hand that has it, and the one that has his sleeve."""
    with p.placed(-10, 604, 8):
        draw_tape(p, KNIT.deep)
    _hand(p, FAR_HOLD, TUG, 212, None, mirror=True, only="behind")
    _sleeve_of_his(p)
    _hand(p, FAR_HOLD, TUG, 212, CANVAS.deep, mirror=True, only="front")
    wear.arm(p, FAR_HOLD, TONES, forearm_only=True)
    _hand(p, NEAR_HOLD, ON_ARM, 190, "#16324a")
    wear.arm(p, NEAR_HOLD, TONES, forearm_only=True)


def sit_floor(p: Painter, wear: Wear) -> None:
    """Paint: on the floor against a couch."""
    wear.trunk(p, HEAD, None, True)
    if wear.last:
        wear.last(p)


def sit_floor_over(p: Painter, wear: Wear) -> None:
    """Paint her knees, and both arms round them."""
    draw_legs(p, DRAWN_UP, JEANS, SNEAKER)
    for arm, angle in ((FAR_SHIN, 24), (NEAR_SHIN, 164)):
        _hand(p, arm, ON_ARM, angle, JERSEY.deep)
        wear.arm(p, arm, TONES)


FAR_LEAF, NEAR_LEAF = (
    SHOULDERS.arm(False, -212 + 684j, -146 + 660j, 56, 0.98),
    SHOULDERS.arm(True, 216 + 704j, 86 + 660j, 57, 0.98),
)


FAR_PAGE, NEAR_PAGE = (
    SHOULDERS.arm(False, -222 + 690j, -168 + 728j, 56, 0.98),
    SHOULDERS.arm(True, 214 + 708j, 64 + 728j, 57, 0.98),
)


def sit_book_over(p: Painter, wear: Wear) -> None:
    """Paint her knees, and somebody's paperback open on them."""
    draw_legs(p, DRAWN_UP, JEANS, SNEAKER)
    for arm, angle in ((FAR_PAGE, -30), (NEAR_PAGE, 208)):
        _hand(p, arm, PINCH, angle, JERSEY.deep, only="behind")
    with p.placed(-56, 648, 4, 0.92):
        draw_open_paperback(p, JERSEY.deep)
    for arm, angle in ((FAR_PAGE, -30), (NEAR_PAGE, 208)):
        _hand(p, arm, PINCH, angle, "#611f29", only="front")
        wear.arm(p, arm, TONES)


def reading(p: Painter, wear: Wear) -> None:
    """Paint: both arms before her, for the paperback that she was given."""
    wear.body(p, FAR_LEAF, NEAR_LEAF)


def reading_over(p: Painter, wear: Wear) -> None:
    """Paint his paperback, open, in both her hands over the long hair."""
    for arm, angle in ((FAR_LEAF, -24), (NEAR_LEAF, 204)):
        _hand(p, arm, PINCH, angle, COAT.deep, only="behind")
    with p.placed(-34, 586, 4, 0.92):
        draw_open_paperback(p, COAT.deep)
    for arm, angle in ((FAR_LEAF, -24), (NEAR_LEAF, 204)):
        _hand(p, arm, PINCH, angle, "#611f29", only="front")
        wear.arm(p, arm, TONES, forearm_only=True)


# A coat of somebody who sits lies over the thighs, down to the knees, and none of it hangs straight.
TO_LAP = "-700,-200! 700,-200! 700,930! -700,930!"
LAP = Panel(
    "coat_lap",
    "-150,880! 20,868 190,884! 226,960 206,1060 130,1118 0,1146 -110,1182 -196,1190! -232,1140 -300,1128! "
    "-352,1080 -320,990 -236,930",
    COAT,
    planes=("226,880! 60,960 -40,1060 -196,1190! 240,1190!",),
    folds=(
        ("-120,940 -180,1010 -262,1060", 18),
        ("40,930 -20,1030 -120,1110", 18),
        ("160,930 110,1020 20,1090", 16),
    ),
    seams=("-346,1078 -300,1122 -234,1136 -196,1184 -110,1176 0,1140",),
    rim=7,
)


def sit_reading(p: Painter, wear: Wear) -> None:
    """Paint: on a bench in her coat, a book in her hands."""
    with p.within(TO_LAP):
        wear.body(p, FAR_LEAF, NEAR_LEAF)
    draw_legs(p, SEATED, TIGHTS)
    with p.warped(WARP):
        lay(p, LAP)
    for arm in (FAR_LEAF, NEAR_LEAF):
        wear.arm(p, arm, TONES)


FAR_KEEP, NEAR_KEEP = (
    SHOULDERS.arm(False, -206 + 700j, -132 + 742j, 56, 0.98),
    SHOULDERS.arm(True, 212 + 712j, 96 + 748j, 57, 0.98),
)


def sit_tape(p: Painter, wear: Wear) -> None:
    """Paint: on a bench in her coat, both arms before her, for the tape."""
    with p.within(TO_LAP):
        wear.body(p, FAR_KEEP, NEAR_KEEP)
    draw_legs(p, SEATED, TIGHTS)
    with p.warped(WARP):
        lay(p, LAP)
    for arm in (FAR_KEEP, NEAR_KEEP):
        wear.arm(p, arm, TONES)


def sit_tape_over(p: Painter, wear: Wear) -> None:
    """Paint the tape on her lap, and a hand at either end of it."""
    with p.placed(-18, 800, 80, 1.06):
        draw_tape(p, COAT.deep)
    for arm, angle in ((FAR_KEEP, 40), (NEAR_KEEP, 146)):
        _hand(p, arm, ON_ARM, angle, "#16324a")
        wear.arm(p, arm, TONES, forearm_only=True)


FAR_BOWL, NEAR_BITE = (
    SHOULDERS.arm(False, -212 + 704j, -142 + 866j, 58, 0.98),
    SHOULDERS.arm(True, 238 + 690j, 112 + 490j, 59, 0.98),
)


def sit_bowl_over(p: Painter, wear: Wear) -> None:
    """Paint the bowl in her lap, her knees, an arm round it, and what she was going to eat."""
    draw_legs(p, TAILOR, JEANS, SNEAKER)
    with p.placed(16, 1016, 4):
        draw_popcorn(p, 0, 0, 150, 7, thrown=False, stands=False)
    _hand(p, FAR_BOWL, ON_ARM, 44, "#5c2026")
    wear.arm(p, FAR_BOWL, TONES)
    _hand(p, NEAR_BITE, DAINTY, 232, None, only="behind")
    with p.placed(54, 384, -10):
        draw_kernel(p)
    _hand(p, NEAR_BITE, DAINTY, 232, "#7a4a1c", only="front")
    wear.arm(p, NEAR_BITE, TONES)


FAR_BYE, NEAR_BEHIND = (
    SHOULDERS.arm(False, -220 + 676j, -238 + 512j, 70, 0.98),
    SHOULDERS.arm(True, 282 + 656j, 346 + 830j, 71, 0.98),
)


FAR_PROP, NEAR_TUCK = (
    SHOULDERS.arm(False, -186 + 704j, 158 + 668j, 73, 0.98),
    SHOULDERS.arm(True, 222 + 672j, 172 + 352j, 72, 0.96),
)


def tuck(p: Painter, wear: Wear) -> None:
    """Paint: one arm across, the other's elbow on it, for what she is about to do with her hair."""
    wear.trunk(p, HEAD)
    _hand(p, FAR_PROP, FIST, -10, JERSEY.deep)
    wear.arm(p, FAR_PROP, TONES)
    wear.arm(p, NEAR_TUCK, TONES)  # its shoulder under her hair; the forearm comes again over it
    if wear.last:
        wear.last(p)


def tuck_over(p: Painter, wear: Wear) -> None:
    """Paint the hand that puts her hair behind her ear."""
    _hand(p, NEAR_TUCK, DAINTY, 238, None)
    wear.arm(p, NEAR_TUCK, TONES, forearm_only=True)


def backing(p: Painter, wear: Wear) -> None:
    """Paint: going, backward, one hand behind her for whatever she'll come to."""
    wear.trunk(p, HEAD)
    _hand(p, NEAR_BEHIND, RELAXED, 58, JEANS.deep)
    wear.arm(p, NEAR_BEHIND, TONES)
    wear.arm(p, FAR_BYE, TONES)
    if wear.last:
        wear.last(p)


def backing_over(p: Painter, wear: Wear) -> None:
    """Paint the hand that she holds up, as one does for goodbye."""
    _hand(p, FAR_BYE, OPEN, -98, None)
    wear.arm(p, FAR_BYE, TONES, forearm_only=True)


def _poses(wear: Wear, still: Callable[[Painter, Wear], None], patch: bool = False) -> dict[str, Pose]:
    """Return all poses in some clothes; `still` is what her hands do when they have nothing to hold."""
    rows = (
        ("book", book, book_over, ("night", "indoor/right")),
        ("listening", listening, None, ("night", "store")),
        ("pockets", still, None, ("night", "store", "porch", "indoor")),
        ("tape", tape, tape_over, ("night", "store", "indoor")),
        ("pointing", pointing, pointing_over, ("store",)),
        ("hugging", hugged, hugging_over, ("store", "night/left")),
        ("showing", showing, showing_over, ("store",)),
        ("strap", strap, strap_over, ("night",)),
        ("clutch", clutch, clutch_over, ("night",)),
        ("run", run, run_over, ("night/left",)),
        ("on_arm", on_arm, on_arm_over, ("night",)),
        ("kneel", kneel, kneel_over, ("store",)),
        ("reading", reading, reading_over, ("night",)),
        ("sit_reading", sit_reading, reading_over, ("night/left",)),
        ("sit_tape", sit_tape, sit_tape_over, ("night/left",)),
    )
    if wear.trunk is draw_at_home:
        rows = (
            *rows[:4],
            ("tuck", tuck, tuck_over, ("porch/left",)),
            ("backing", backing, backing_over, ("porch/left",)),
            ("sit_floor", sit_floor, sit_floor_over, ("tv", "tv_colour", "indoor", "porch")),
            ("sit_bowl", sit_floor, sit_bowl_over, ("tv", "tv_colour")),
            ("sit_book", sit_floor, sit_book_over, ("porch",)),
        )
    return {
        name: Pose(
            leaning(partial(body, wear=wear), *LEANS.get(name, (0,))),
            leaning(partial(over, wear=wear), *LEANS.get(name, (0,))) if over and not patch else None,
            lights,
            name in LOW,
        )
        for name, body, over, lights in rows
    }


COATED, HOME = Wear(draw_coated, draw_coat_arm), Wear(draw_at_home, draw_home_arm)
HOME_PLAIN, HOME_DRAPED = _poses(HOME, folded), _poses(replace(HOME, last=drape), folded, patch=True)
AT_HOME = ("tuck", "backing", "sit_floor", "sit_bowl", "sit_book")  # only ever at home
DRAPED_IN = {"pockets": ("porch",), "tape": ("night",)}
PLAIN = {**_poses(COATED, pockets), **{name: HOME_PLAIN[name] for name in AT_HOME}}
# He gives it to her on the porch, or at the bus with the tape in her hand.
OVER_COAT = _poses(replace(COATED, last=drape), pockets, patch=True)
DRAPED = {
    **{name: replace(OVER_COAT[name], lights=lights) for name, lights in DRAPED_IN.items()},
    **{name: HOME_DRAPED[name] for name in AT_HOME if name != "sit_bowl"},  # nothing is put round her yet
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
