"""Luke, Jess's uncle: broad, unshaven, flannel with the sleeves rolled up, the cap backwards."""

from __future__ import annotations

from dataclasses import replace

from .body import draw_seat
from .figure import Bearing, Person, Pose, leaning
from .hand import FIST, FLAT, OFFER, RELAXED, ROUND, TUCKED, Gesture, hand_on
from .jess_clothes import WEBBING
from .luke_clothes import (
    CHECK,
    FAR_SHOULDER,
    FLANNEL,
    JEANS,
    NEAR_SHOULDER,
    ROLLED,
    SLEEVE,
    TEE,
    WARP,
    YOKES,
    draw_trunk,
)
from .luke_front import FRONT
from .luke_head import HEAD, TONES
from .painter import Painter
from .prop import TIPPED_LEVEL, draw_coffee_pot, draw_mug, draw_towel
from .seated import SEATED, draw_legs
from .sleeve import Arm, Shoulders, sleeve
from .slung import draw_slung_duffel
from .spline import moved


# --- poses ----------------------------------------------------------------------------------------
def _bare(p: Painter, arm: Arm, gesture: Gesture, angle: float, under: str, mirror: bool = False) -> None:
    """Paint a hand, its forearm and the rolled sleeve above it."""
    name = "forearm_far" if arm.out < 0 else "forearm_near"
    hand_on(p, arm, gesture, TONES, angle, MANS, mirror, 0.8, under=under, name=name, girth=BROAD)
    sleeve(p, arm, FLANNEL, CHECK)
    roll(p, arm)


def roll(p: Painter, arm: Arm) -> None:
    """Paint the thick roll of a pushed-up sleeve."""
    d = (arm.wrist - arm.elbow) / abs(arm.wrist - arm.elbow)
    c, n = arm.elbow + (arm.wrist - arm.elbow) * (ROLLED - 0.03), d * 1j
    w = arm.widths[1] * 0.92
    a, b = c - n * w, c + n * w
    p.line(
        [(a.real, a.imag), ((c + d * 4).real, (c + d * 4).imag), (b.real, b.imag)],
        22,
        FLANNEL.shade,
        "flat",
        1,
        rough=0.02,
    )
    p.line(
        [
            ((a + d * 6).real, (a + d * 6).imag),
            ((c + d * 11).real, (c + d * 11).imag),
            ((b + d * 6).real, (b + d * 6).imag),
        ],
        2.4,
        FLANNEL.light,
        "flat",
        0.5,
    )


BROAD, MANS = 1.04, 1.34
SHOULDERS = Shoulders(NEAR_SHOULDER, FAR_SHOULDER, YOKES, SLEEVE, inner=0.15, cuff=ROLLED)
FAR_CROSSED = SHOULDERS.arm(False, -230 + 720j, 150 + 668j, 51)
NEAR_CROSSED = SHOULDERS.arm(True, 272 + 718j, -56 + 652j, 52)


def crossed(p: Painter) -> None:
    """Paint: arms crossed, and that is the whole answer."""
    draw_trunk(p, HEAD)
    _bare(p, FAR_CROSSED, FIST, -12, FLANNEL.deep)
    sleeve(p, NEAR_CROSSED, FLANNEL, CHECK)  # his hand is tucked under it
    _bare(p, NEAR_CROSSED, TUCKED, 192, FLANNEL.deep, True)


FAR_TOWEL = SHOULDERS.arm(False, -254 + 704j, -118 + 684j, 53)
NEAR_TOWEL = SHOULDERS.arm(True, 294 + 710j, 128 + 684j, 54)


def towel(p: Painter) -> None:
    """Paint: hands that are being dried, since somebody has to close the place."""
    draw_trunk(p, HEAD)
    _bare(p, FAR_TOWEL, FLAT, 8, TEE.deep)
    with p.placed(6, 712, -5, 1.12):
        draw_towel(p, TEE.deep)
    _bare(p, NEAR_TOWEL, FLAT, 184, "#8a8276", True)


NEAR_POT = SHOULDERS.arm(True, 288 + 676j, 146 + 460j, 55)
FAR_CUP = SHOULDERS.arm(False, -272 + 694j, -144 + 614j, 60)
FAR_HIP = SHOULDERS.arm(False, -272 + 712j, -232 + 936j, 56)


def coffeepot(p: Painter) -> None:
    """Paint: a full pot held up over an empty cup, which the other hand has round it."""
    draw_trunk(p, HEAD)
    with p.placed(-56, 598, 4, 1.08):
        draw_mug(p, TEE.deep, full=False)
    _bare(p, FAR_CUP, ROUND, -10, "#6b4a3a")
    with p.placed(-44, 430, -13, 1.2):
        draw_coffee_pot(p, TEE.deep)
    _bare(p, NEAR_POT, FIST, 186, "#1d1a22", True)


NEAR_POUR = SHOULDERS.arm(True, 346 + 610j, 190 + 424j, 59)


def pouring(p: Painter) -> None:
    """Paint: the pot tipped at last, over a cup that stands where a counter's edge is."""
    draw_trunk(p, HEAD)
    _bare(p, FAR_HIP, RELAXED, 72, TEE.deep)
    p.line("-150,500 -153,640 -152,846", 11, "#3a1e18", [(0, 1), (0.4, 0.75), (1, 0.65)])
    p.line("-153,510 -156,640 -155,840", 2.4, "#8a5a3c", "flat", 0.8)
    with p.placed(-152, 892, 0, 1.16):
        draw_mug(p, TEE.deep)
    with p.placed(-22, 506, -40, 1.2):
        draw_coffee_pot(p, TEE.deep, TIPPED_LEVEL)
    _bare(p, NEAR_POUR, FIST, 164, "#1d1a22", True)


FAR_LEAN = SHOULDERS.arm(False, -284 + 672j, -232 + 872j, 57)
NEAR_LEAN = SHOULDERS.arm(True, 312 + 676j, 250 + 880j, 58)


def behind_counter(p: Painter) -> None:
    """Paint: leaning on a counter with both hands, whose edge is at their heels."""
    draw_trunk(p, HEAD)


def behind_counter_over(p: Painter) -> None:
    """Paint both arms, straight down to the counter."""
    for arm, angle in ((FAR_LEAN, 44), (NEAR_LEAN, 136)):
        _bare(p, arm, FLAT, angle, TEE.deep, arm is NEAR_LEAN)


FAR_OUT = SHOULDERS.arm(False, -222 + 756j, -276 + 636j, 61)
NEAR_DOWN = SHOULDERS.arm(True, 292 + 704j, 250 + 908j, 62)


def reaching(p: Painter) -> None:
    """Paint: one hand out for what the other has carried long enough."""
    draw_trunk(p, HEAD)
    _bare(p, NEAR_DOWN, RELAXED, 104, JEANS.deep, True)


def reaching_over(p: Painter) -> None:
    """Paint the hand that is held out, palm up."""
    _bare(p, FAR_OUT, OFFER, -136, FLANNEL.deep)


FAR_DOWN = SHOULDERS.arm(False, -262 + 712j, -232 + 918j, 65)
NEAR_STRAP = SHOULDERS.arm(True, 300 + 700j, 196 + 566j, 66)
SLUNG = (318, 596)
BESIDE_HIM = "-300,-300! -84,-300! -72,-160 -72,-60 -60,60 -40,130 -60,180! -300,180!"  # about there


def _strap(p: Painter) -> None:
    """Paint the duffel's strap: over his near shoulder, and down before it to the fist."""
    strap = p.part("strap", "150,336! 196,340! 214,420 204,520 196,612! 148,620! 156,520 164,420", 4, 0.3)
    p.soft(moved(strap, -6, 10), "#15121c", 9, 0.8, hard=0.8)
    p.fill(strap, WEBBING.base)
    p.fill("150,336! 170,336! 184,420 176,520 168,620! 140,620!", WEBBING.shade, 1, strap)
    p.line("190,342 207,420 198,520 190,610", 3, WEBBING.light, "flat", 0.9, strap)
    for spine in ("160,338 174,420 166,520 158,618", "184,340 201,420 191,520 184,612"):
        p.line(spine, 1.6, WEBBING.deep, "flat", 0.7, strap)


def carrying(p: Painter) -> None:
    """Paint: somebody else's duffel on his shoulder, the strap in his fist, the other arm let hang."""
    with p.placed(*SLUNG):
        draw_slung_duffel(p, BESIDE_HIM)
    draw_trunk(p, HEAD)
    _bare(p, FAR_DOWN, RELAXED, 76, JEANS.deep)
    _strap(p)
    _bare(p, NEAR_STRAP, FIST, 216, FLANNEL.deep, True)


FAR_THIGH = SHOULDERS.arm(False, -268 + 700j, -196 + 900j, 63)
NEAR_THIGH = SHOULDERS.arm(True, 304 + 712j, 64 + 926j, 64)


DRAWN_IN = (replace(SEATED[0], ankle=-272 + 1372j), SEATED[1])


def sit_seat(p: Painter) -> None:
    """Paint: in a seat that is too small for him."""
    with p.warped(WARP):
        draw_seat(p, JEANS)
    draw_legs(p, DRAWN_IN, JEANS)
    draw_trunk(p, HEAD, True)


def sit_seat_over(p: Painter) -> None:
    """Paint both arms, the hands on the thighs."""
    for arm, angle in ((FAR_THIGH, 76), (NEAR_THIGH, 160)):
        _bare(p, arm, RELAXED, angle, JEANS.deep, arm is NEAR_THIGH)


# The feet apart and all of him behind the arms; at work; all the weight on his hands; glad to be rid of it.
PLANTED = Bearing(shrug=(12, -10), roll=-8, hips=38, tilt=0.16, turn=0.12, waist=0.11)
BUSY = Bearing(shrug=(-6, 16), roll=-14, hips=32, tilt=-0.14, sink=0.02, turn=0.14, waist=0.11)
HEAVED = Bearing(shrug=(34, 10), roll=-18, hips=22, tilt=0.1, sink=0.03, turn=0.1, waist=0.06)
POURER = Bearing(shrug=(-18, 18), hips=30, tilt=-0.13, turn=0.1, waist=0.1)
SEAT = Bearing(shrug=(20, 24), roll=-12, sink=0.03, turn=0.08, waist=0.04)
GIVES = Bearing(shrug=(12, -12), roll=-8, hips=34, tilt=0.14, turn=0.08, waist=0.1)
CARRIER = Bearing(shrug=(-16, 20), roll=-8, hips=-30, tilt=-0.12, turn=0.12, waist=0.1)
PERSON = Person(
    "luke",
    replace(HEAD, front=FRONT),
    {
        "crossed": Pose(leaning(crossed, 3.5, PLANTED), None, ("indoor", "night")),
        "towel": Pose(leaning(towel, -3, BUSY), None, ("indoor", "closed")),
        "coffeepot": Pose(leaning(coffeepot, -2, POURER), None, ("indoor",)),
        "pouring": Pose(leaning(pouring, 0, POURER), None, ("indoor/left",)),
        "reaching": Pose(leaning(reaching, -3, GIVES), leaning(reaching_over, -3, GIVES), ("night/left",)),
        "carrying": Pose(leaning(carrying, 2.5, CARRIER), None, ("night", "indoor/right")),
        "behind_counter": Pose(
            leaning(behind_counter, 0, HEAVED),
            leaning(behind_counter_over, 0, HEAVED),
            ("indoor/right", "closed"),
        ),
        "sit_seat": Pose(leaning(sit_seat, 0, SEAT), leaning(sit_seat_over, 0, SEAT), ("bus/right",), True),
    },
    lights=("indoor", "night", "closed"),
    seldom={"bus": ("neutral", "gruff", "soft")},
    height_du=980,
)
