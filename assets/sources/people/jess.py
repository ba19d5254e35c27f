"""Jess, seventeen: an army-green canvas jacket that was somebody else's, a band's tee, a watch."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import skia

from .body import draw_seat
from .figure import Bearing, Draw, Person, Pose, leaning, leant
from .hand import CROSSED, FIST, OFFER, PINCH, RELAXED, SMOKE, TUCKED, hand_on, place
from .hand_model import Gesture
from .jess_clothes import (
    CANVAS,
    FAR_SHOULDER,
    JEANS,
    NEAR_SHOULDER,
    SLEEVE,
    WARP,
    YOKES,
    draw_jacket,
    draw_strap,
    draw_sweater,
    draw_tee,
    draw_trunk,
)
from .jess_front import FRONT
from .jess_head import HEAD, TONES
from .painter import Painter
from .prop import (
    draw_cigarette,
    draw_duffel,
    draw_handle,
    draw_open_paperback,
    draw_tape,
    draw_watch,
)
from .seated import EASY, PROPPED, SEATED, STRIDE, Leg, draw_legs, draw_striding
from .sleeve import Arm, Shoulders, sleeve
from .slung import draw_slung_duffel

# --- poses ----------------------------------------------------------------------------------------
SHOULDERS = Shoulders(NEAR_SHOULDER, FAR_SHOULDER, YOKES, SLEEVE)
MANS = 1.26  # of a man's hand beside a head of this size


def _hand(p: Painter, arm: Arm, g: Gesture, angle: float, under: str, **kwargs: object) -> None:
    """Paint one of his hands; the left one wears the watch, whichever way he faces."""
    near = arm.out > 0
    hand_on(p, arm, g, TONES, angle, MANS, near, under=under, **kwargs)
    if near != p.flip and kwargs.get("only") != "behind":
        with place(p, arm.wrist, angle, 1.08, near):
            draw_watch(p, 21)


FAR_POCKET, NEAR_POCKET = (
    SHOULDERS.arm(False, -184 + 706j, -96 + 908j, 3, 0.95),
    SHOULDERS.arm(True, 256 + 706j, 196 + 894j, 2, 0.93),
)


# The edges of his jeans' pockets, each as what lies above it: the hand that goes in is seen there alone.
OVER_FAR = "-300,600! 60,600! -8,900! -22,932 -60,956 -100,962 -136,950! -300,960!"
OVER_NEAR = "40,600! 400,600! 400,880! 228,884! 206,914 160,940 96,962! 60,960!"


def _pocketed(p: Painter, arm: Arm, angle: float, over: str) -> None:
    """Paint of a hand what lies above its pocket's edge; the light sees no more of it."""
    above, first = p.shape(over), len(p.parts)
    with p.within(above):
        _hand(p, arm, RELAXED, angle, JEANS.deep, inner=0.7)
    above.transform(p.matrix)
    for i, part in enumerate(p.parts[first:], first):
        p.parts[i] = replace(part, path=skia.Op(part.path, above, skia.PathOp.kIntersect_PathOp))


def _far_pocket(p: Painter) -> None:
    """Paint the far arm down before him, over the jacket, the hand in the jeans' pocket."""
    p.soft("-104,984 -66,980 -50,1006 -66,1044 -96,1044", JEANS.light, 16, 0.45, hard=0.7)
    _pocketed(p, FAR_POCKET, 66, OVER_FAR)
    p.line("-122,956 -100,963 -60,957 -22,932 -8,900", 6, JEANS.deep, "flat")
    p.line("-116,970 -98,975 -58,968 -18,942", 2.2, JEANS.light, "flat", 0.7)
    sleeve(p, FAR_POCKET, CANVAS)


def _near_pocket(p: Painter) -> None:
    """Paint the near arm down, its hand in the jeans' pocket as far as the wrist and the watch."""
    p.soft("126,986 166,970 184,990 176,1040 136,1044", JEANS.base, 16, 0.7, hard=0.7)
    _pocketed(p, NEAR_POCKET, 116, OVER_NEAR)
    p.line("92,962 160,941 206,915 220,894", 6, JEANS.deep, "flat")
    p.line("96,974 162,953 206,930 218,914", 2.2, JEANS.light, "flat", 0.7)
    sleeve(p, NEAR_POCKET, CANVAS)


FAR_BACK = SHOULDERS.arm(False, -262 + 664j, -60 + 828j, 3, 0.95)


def pockets(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: hands in pockets, the far one in that at his back; nothing to say."""
    sleeve(p, FAR_BACK, CANVAS)
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    _near_pocket(p)


def reading(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: far hand pocketed, a paperback up before the chest."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    _far_pocket(p)


NEAR_BOOK = SHOULDERS.arm(True, 264 + 706j, 136 + 622j, 7, 0.9)


def reading_over(p: Painter) -> None:
    """Paint the near arm and the book it holds."""
    _hand(p, NEAR_BOOK, PINCH, 200, "#161622", only="behind")
    with p.placed(-12, 520, 6, 1.16):
        draw_open_paperback(p, "#161622")
    _hand(p, NEAR_BOOK, PINCH, 200, "#611f29", only="front")
    sleeve(p, NEAR_BOOK, CANVAS)


NEAR_STRAP = SHOULDERS.arm(True, 258 + 698j, 140 + 584j, 8, 0.88)
SLUNG = (318, 566)
BESIDE_HIM = "-300,-300! -92,-300! -74,-160 -66,-60 -40,60 -8,130 -30,180! -300,180!"  # about there


def bag(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: the duffel on his back, its strap across him and in his fist; ready to be gone."""
    with p.placed(*SLUNG):
        draw_slung_duffel(p, BESIDE_HIM)
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p, draw_strap)
    _far_pocket(p)
    sleeve(p, NEAR_STRAP, CANVAS)
    _hand(p, NEAR_STRAP, FIST, 208, CANVAS.deep)
    sleeve(p, NEAR_STRAP, CANVAS, forearm_only=True)


FAR_HOLD = SHOULDERS.arm(False, -182 + 704j, 134 + 634j, 29, 0.95)


def listening(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: near hand in its pocket, the other holding that arm; all ears, and no comment."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    _near_pocket(p)
    _hand(p, FAR_HOLD, TUCKED, -12, CANVAS.deep)
    sleeve(p, FAR_HOLD, CANVAS)


FAR_TALK = SHOULDERS.arm(False, -246 + 682j, -300 + 522j, 13, 0.96)


def talking(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: one hand out of its pocket, palm up, to say what he isn't saying."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    _hand(p, FAR_TALK, OFFER, -140, CANVAS.deep)
    sleeve(p, FAR_TALK, CANVAS)
    _near_pocket(p)


FAR_STRAP = SHOULDERS.arm(False, -252 + 700j, -250 + 906j, 12, 0.98)


STEP_LEAN, DRAWN = -4.0, Bearing(shrug=(-16, 16), waist=0.09)
# Where his hand and hers have the bag, once he leans; it hangs level between them, a handle at either end.
HIS_GRIP, HER_GRIP = leant(-254 + 968j, STEP_LEAN, DRAWN), -443 + 990j
CARRIED, HEAVY = -325 + 1250j, 1.12
HIS_END, HER_END = CARRIED + HEAVY * (56 - 86j), CARRIED + HEAVY * (-62 - 84j)


def strap(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: walking, one strap of the duffel in the hand beside her, the other hand in its pocket."""
    draw_striding(p, STRIDE, JEANS)
    with p.warped(WARP):
        draw_trunk(p, HEAD, under, True)
        draw_jacket(p)
    _near_pocket(p)


def strap_over(p: Painter) -> None:
    """Paint the bag, which hangs straight whoever leans, between the two who carry it, and his hand."""
    with p.placed(CARRIED.real, CARRIED.imag, 0, HEAVY):
        draw_duffel(p)
    draw_handle(p, HER_GRIP, HER_END)
    draw_handle(p, HIS_GRIP, HIS_END)
    leaning(_strap_hand, STEP_LEAN, DRAWN)(p)


def _strap_hand(p: Painter) -> None:
    """Paint the hand that has his handle."""
    _hand(p, FAR_STRAP, FIST, 92, CANVAS.deep)
    sleeve(p, FAR_STRAP, CANVAS)


FAR_FOLDED, NEAR_SMOKE = (
    SHOULDERS.arm(False, -224 + 702j, 0 + 676j, 9),
    SHOULDERS.arm(True, 160 + 620j, 6 + 382j, 10, 0.88),
)


FIRST_FINGER = "64,-60! 190,-60! 190,-2! 64,-10!"  # in a hand's frame: what lies over the paper


def smoking(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: one arm across, the other elbow on it, the cigarette at the lips."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    _hand(p, FAR_FOLDED, CROSSED, -6, CANVAS.deep)
    sleeve(p, FAR_FOLDED, CANVAS)


def smoking_over(p: Painter) -> None:
    """Paint the arm with the cigarette before chin and collar."""
    _hand(p, NEAR_SMOKE, SMOKE, 238, "#8f5356", contour=True)
    with p.placed(-40, 250, 172, 1.3):
        draw_cigarette(p)
    with place(p, NEAR_SMOKE.wrist, 238, MANS, True):
        first = p.shape(FIRST_FINGER)
        first.transform(p.matrix)
    with p.within(first):
        _hand(p, NEAR_SMOKE, SMOKE, 238, "#8f5356", contour=True)
    sleeve(p, NEAR_SMOKE, CANVAS)


FAR_TAPE = SHOULDERS.arm(False, -250 + 690j, -196 + 486j, 11, 0.97)


def tape(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: is it this? The tape held up, the other hand in its pocket."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    sleeve(p, FAR_TAPE, CANVAS)
    _near_pocket(p)


def tape_over(p: Painter) -> None:
    """Paint the far arm and the tape before everything."""
    _hand(p, FAR_TAPE, PINCH, -38, CANVAS.deep, only="behind")
    with p.placed(-134, 364, -9):
        draw_tape(p, CANVAS.deep)
    _hand(p, FAR_TAPE, PINCH, -38, "#16324a", only="front")
    sleeve(p, FAR_TAPE, CANVAS, forearm_only=True)


FAR_KNEE, NEAR_KNEE = (
    SHOULDERS.arm(False, -252 + 692j, -190 + 888j, 21, 0.96),
    SHOULDERS.arm(True, 262 + 704j, 88 + 866j, 22, 0.92),
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
    for arm, angle in ((FAR_KNEE, 84), (NEAR_KNEE, 156)):
        _hand(p, arm, RELAXED, angle, JEANS.deep, bare=0.3)
        sleeve(p, arm, CANVAS)


def sit_reading(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: on a bench, far hand on its thigh, the other before the chest with a paperback."""
    _sitting(p, under, SEATED)


def sit_reading_over(p: Painter) -> None:
    """Paint the far arm over the lap, then the near one and its book."""
    _hand(p, FAR_KNEE, RELAXED, 84, JEANS.deep, bare=0.3)
    sleeve(p, FAR_KNEE, CANVAS)
    reading_over(p)


FAR_LAP, NEAR_LAP = (
    SHOULDERS.arm(False, -174 + 702j, 124 + 626j, 23),
    SHOULDERS.arm(True, 232 + 706j, -62 + 616j, 24, 0.96),
)


def sit_seat(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: in a seat of the bus, arms folded over whatever there is."""
    _sitting(p, under, SEATED)


def sit_seat_over(p: Painter) -> None:
    """Paint both arms, folded: one hand under, the other on the sleeve."""
    sleeve(p, FAR_LAP, CANVAS)
    sleeve(p, NEAR_LAP, CANVAS)  # over the far hand, which is tucked away
    _hand(p, NEAR_LAP, TUCKED, 190, CANVAS.deep)
    sleeve(p, NEAR_LAP, CANVAS)


FAR_SHIN, NEAR_SHIN = (
    SHOULDERS.arm(False, -246 + 690j, -226 + 846j, 25, 0.96),
    SHOULDERS.arm(True, 244 + 712j, 6 + 772j, 26, 0.92),
)


def sit_floor(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: on the floor against a couch, knees up."""
    with p.warped(WARP):
        draw_seat(p, JEANS)
        draw_trunk(p, HEAD, under, True)
        draw_jacket(p)


def sit_floor_over(p: Painter) -> None:
    """Paint the knees, and the arms that rest on them."""
    draw_legs(p, EASY, JEANS)
    for arm, angle in ((FAR_SHIN, 96), (NEAR_SHIN, 158)):
        _hand(p, arm, RELAXED, angle, JEANS.deep, bare=0.3)
        sleeve(p, arm, CANVAS)


FAR_REST, NEAR_CHIN = (
    SHOULDERS.arm(False, -240 + 692j, -222 + 846j, 27, 0.96),
    SHOULDERS.arm(True, 4 + 726j, 40 + 386j, 28, 0.9),
)


def sit_chin_over(p: Painter) -> None:
    """Paint the knees, one arm along them, and the other elbow on the near one, its fist at his jaw."""
    draw_legs(p, PROPPED, JEANS)
    _hand(p, FAR_REST, RELAXED, 92, JEANS.deep, bare=0.3)
    sleeve(p, FAR_REST, CANVAS)
    # Bare: he sits so where his watch is in his pocket.
    hand_on(p, NEAR_CHIN, FIST, TONES, 250, MANS, True, under="#8f5356", contour=True)
    sleeve(p, NEAR_CHIN, CANVAS)


def crossed(p: Painter, under: Draw = draw_tee) -> None:
    """Paint: arms crossed, and in no hurry to uncross them."""
    with p.warped(WARP):
        draw_trunk(p, HEAD, under)
        draw_jacket(p)
    sit_seat_over(p)


# On a wall that he brought with him; bowed over a page; the bag's weight on one side; and so on.
SLOUCH = Bearing(shrug=(26, -20), roll=-14, hips=-34, tilt=0.15, sink=0.03, turn=0.16, waist=0.1)
EARS = Bearing(shrug=(-6, 20), roll=-10, hips=30, tilt=-0.14, sink=0.04, turn=0.1, waist=0.1)
BOWED = Bearing(shrug=(16, 22), roll=-18, hips=20, tilt=-0.08, sink=0.04, turn=0.14, waist=0.09)
LADEN = Bearing(shrug=(-16, 22), roll=-8, hips=30, tilt=-0.1, turn=0.12, waist=0.1)
SMOKER = Bearing(shrug=(18, 4), hips=-28, tilt=0.12, sink=0.03, turn=0.1, waist=0.1)
CLOSE = Bearing(shrug=(22, -8), roll=-8, hips=24, tilt=0.11, turn=0.14, waist=0.1)
SHRUG = Bearing(shrug=(30, -4), roll=-4, hips=28, tilt=0.13, turn=-0.06, waist=0.1)
AGAINST = Bearing(shrug=(-4, 16), roll=-12, hips=-30, tilt=-0.12, turn=0.12, waist=0.09)
BENT = Bearing(shrug=(14, 24), roll=-20, sink=0.05, turn=0.12, waist=0.08)
SUNK = Bearing(shrug=(24, 10), roll=-10, sink=0.05, turn=0.1, waist=0.08)
PLAIN = {
    "pockets": Pose(
        leaning(pockets, 5, SLOUCH),
        None,
        ("night", "store", "porch", "indoor", "dark/left", "closed", "bus/left", "tv/right"),
    ),
    "listening": Pose(leaning(listening, 3, EARS), None, ("night", "store")),
    "reading": Pose(leaning(reading, 2, BOWED), leaning(reading_over, 2, BOWED), ("night", "indoor")),
    "bag": Pose(
        leaning(bag, 2.5, LADEN), None, ("night", "indoor", "closed/left", "porch/right", "bus/left")
    ),
    "smoking": Pose(
        leaning(smoking, 0, SMOKER), leaning(smoking_over, 0, SMOKER), ("night", "porch"), smoke=(418, 478)
    ),
    "tape": Pose(leaning(tape, -4, CLOSE), leaning(tape_over, -4, CLOSE), ("store",)),
    "strap": Pose(
        leaning(strap, STEP_LEAN, DRAWN),
        strap_over,
        ("night/right",),
        True,
        wide=True,
    ),
    "talking": Pose(leaning(talking, -2, SHRUG), None, ("night",)),
    "crossed": Pose(leaning(crossed, 5, AGAINST), None, ("night",)),
    "sit_bench": Pose(
        leaning(sit_bench, 0, BENT),
        leaning(sit_bench_over, 0, BENT),
        ("night/right", "indoor/left", "closed/left"),
        True,
    ),
    "sit_reading": Pose(
        leaning(sit_reading, 0, BENT), leaning(sit_reading_over, 0, BENT), ("night/right",), True
    ),
    "sit_seat": Pose(leaning(sit_seat, 0, SUNK), leaning(sit_seat_over, 0, SUNK), ("bus",), True),
    "sit_floor": Pose(
        leaning(sit_floor, 0, SUNK),
        leaning(sit_floor_over, 0, SUNK),
        ("tv", "tv_colour", "indoor/left", "porch"),
        True,
    ),
    "sit_chin": Pose(
        leaning(sit_floor, 0, BENT), leaning(sit_chin_over, 0, BENT), ("tv/left", "tv_colour/left"), True
    ),
}
SWEATER = {
    name: replace(pose, body=partial(pose.body, under=draw_sweater), over=None)
    for name, pose in PLAIN.items()
}
PERSON = Person(
    "jess",
    replace(HEAD, front=FRONT),
    PLAIN,
    lights=("night", "store", "tv", "porch", "indoor", "dark", "closed", "tv_colour", "bus"),
    dressed={"sweater": SWEATER},
)
