"""Luke, Jess's uncle: broad, unshaven, flannel with the sleeves rolled up, the cap backwards."""

from __future__ import annotations

from dataclasses import replace

from .figure import Person, Pose
from .hand import FIST, FLAT, ON_ARM, RELAXED, Gesture, hand_on
from .luke_clothes import CHECK, FAR_SHOULDER, FLANNEL, NEAR_SHOULDER, ROLLED, SLEEVE, TEE, draw_trunk
from .luke_front import FRONT
from .luke_head import HEAD, TONES
from .painter import Painter
from .prop import draw_coffee_pot, draw_towel
from .sleeve import Arm, Shoulders, sleeve


# --- poses ----------------------------------------------------------------------------------------
def _bare(p: Painter, arm: Arm, gesture: Gesture, angle: float, under: str, mirror: bool = False) -> None:
    """Paint a hand, its forearm and the rolled sleeve above it."""
    name = "forearm_far" if arm.out < 0 else "forearm_near"
    hand_on(p, arm, gesture, TONES, angle, 1.08, mirror, 0.8, under=under, name=name, girth=BROAD)
    sleeve(p, arm, FLANNEL, CHECK)
    _roll(p, arm)


def _roll(p: Painter, arm: Arm) -> None:
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


BROAD = 1.08
SHOULDERS = Shoulders(NEAR_SHOULDER, FAR_SHOULDER, SLEEVE, inner=0.15, cuff=ROLLED)
FAR_CROSSED = SHOULDERS.arm(False, -236 + 640j, 30 + 622j, 51)
NEAR_CROSSED = SHOULDERS.arm(True, 268 + 640j, -66 + 594j, 52)


def crossed(p: Painter) -> None:
    """Paint: arms crossed, and that is the whole answer."""
    draw_trunk(p, HEAD)
    _bare(p, FAR_CROSSED, RELAXED, -8, FLANNEL.deep)
    sleeve(p, NEAR_CROSSED, FLANNEL, CHECK)
    _bare(p, NEAR_CROSSED, ON_ARM, 190, FLANNEL.deep, True)


FAR_TOWEL = SHOULDERS.arm(False, -236 + 640j, -88 + 640j, 53)
NEAR_TOWEL = SHOULDERS.arm(True, 272 + 652j, 92 + 640j, 54)


def towel(p: Painter) -> None:
    """Paint: hands that are being dried, since somebody has to close the place."""
    draw_trunk(p, HEAD)
    _bare(p, FAR_TOWEL, FLAT, 8, TEE.deep)
    with p.placed(6, 712, -5, 1.12):
        draw_towel(p, TEE.deep)
    _bare(p, NEAR_TOWEL, FLAT, 184, "#8a8276", True)


NEAR_POT = SHOULDERS.arm(True, 276 + 636j, 152 + 520j, 55)
FAR_HIP = SHOULDERS.arm(False, -252 + 646j, -208 + 850j, 56)


def coffeepot(p: Painter) -> None:
    """Paint: a full pot held up over an empty cup, the other hand on the counter."""
    draw_trunk(p, HEAD)
    _bare(p, FAR_HIP, RELAXED, 72, TEE.deep)
    with p.placed(-44, 486, -7, 1.2):
        draw_coffee_pot(p, TEE.deep)
    _bare(p, NEAR_POT, FIST, 192, "#1d1a22", True)


FAR_LEAN = SHOULDERS.arm(False, -266 + 640j, -216 + 850j, 57)
NEAR_LEAN = SHOULDERS.arm(True, 290 + 640j, 232 + 858j, 58)


def behind_counter(p: Painter) -> None:
    """Paint: leaning on a counter with both hands, whose edge is at their heels."""
    draw_trunk(p, HEAD)


def behind_counter_over(p: Painter) -> None:
    """Paint both arms, straight down to the counter."""
    for arm, angle in ((FAR_LEAN, 44), (NEAR_LEAN, 136)):
        _bare(p, arm, FLAT, angle, TEE.deep, arm is NEAR_LEAN)


PERSON = Person(
    "luke",
    replace(HEAD, front=FRONT),
    {
        "crossed": Pose(crossed),
        "towel": Pose(towel, None, ("indoor", "closed", "night")),
        "coffeepot": Pose(coffeepot, None, ("indoor",)),
        "behind_counter": Pose(behind_counter, behind_counter_over, ("indoor", "closed", "night")),
    },
    lights=("indoor", "night", "closed"),
    height_du=980,
)
