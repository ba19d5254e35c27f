"""Luke, Jess's uncle: broad, unshaven, flannel with the sleeves rolled up, the cap backwards."""

from __future__ import annotations

from dataclasses import replace

from .figure import Person, Pose
from .hand import FIST, HIP, LAID, draw_forearm, draw_hand, place
from .luke_clothes import CHECK, FAR_SHOULDER, FLANNEL, NEAR_SHOULDER, ROLLED, SLEEVE, TEE, draw_trunk
from .luke_front import FRONT
from .luke_head import HEAD, TONES
from .painter import Painter
from .prop import draw_coffee_pot, draw_towel
from .sleeve import Arm, Shoulders, sleeve


# --- poses ----------------------------------------------------------------------------------------
def _bare(p: Painter, arm: Arm, name: str) -> None:
    """Paint forearm and rolled sleeve of an arm."""
    draw_forearm(p, arm, TONES, ROLLED - 0.12, name)
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


SHOULDERS = Shoulders(NEAR_SHOULDER, FAR_SHOULDER, SLEEVE, inner=0.15, cuff=ROLLED)
FAR_CROSSED = SHOULDERS.arm(False, -228 + 632j, 26 + 596j, 51)
NEAR_CROSSED = SHOULDERS.arm(True, 262 + 634j, -14 + 572j, 52)


def crossed(p: Painter) -> None:
    """Paint: arms crossed, and that is the whole answer."""
    draw_trunk(p, HEAD)
    with place(p, FAR_CROSSED.wrist, -14, 1.06):
        draw_hand(p, LAID, TONES, FLANNEL.deep)
    _bare(p, FAR_CROSSED, "forearm_far")
    with place(p, NEAR_CROSSED.wrist, 187, 1.08, mirror=True):
        draw_hand(p, LAID, TONES, FLANNEL.deep)
    _bare(p, NEAR_CROSSED, "forearm_near")


FAR_TOWEL = SHOULDERS.arm(False, -236 + 640j, -88 + 640j, 53)
NEAR_TOWEL = SHOULDERS.arm(True, 272 + 652j, 92 + 640j, 54)


def towel(p: Painter) -> None:
    """Paint: hands that are being dried, since somebody has to close the place."""
    draw_trunk(p, HEAD)
    _bare(p, FAR_TOWEL, "forearm_far")
    with place(p, FAR_TOWEL.wrist, 4, 1.04):
        draw_hand(p, LAID, TONES, TEE.deep)
    with p.placed(6, 712, -5, 1.12):
        draw_towel(p, TEE.deep)
    _bare(p, NEAR_TOWEL, "forearm_near")
    with place(p, NEAR_TOWEL.wrist, 186, 1.06, mirror=True):
        draw_hand(p, LAID, TONES, "#8a8276")


NEAR_POT = SHOULDERS.arm(True, 272 + 640j, 112 + 588j, 55)
FAR_HIP = SHOULDERS.arm(False, -296 + 640j, -196 + 788j, 56)


def coffeepot(p: Painter) -> None:
    """Paint: the coffee pot at the ready, the other hand on his hip."""
    draw_trunk(p, HEAD)
    with place(p, FAR_HIP.wrist, 46, 1.0):
        draw_hand(p, HIP, TONES, TEE.deep)
    _bare(p, FAR_HIP, "forearm_far")
    with p.placed(0, 566, 4):
        draw_coffee_pot(p, TEE.deep)
    _bare(p, NEAR_POT, "forearm_near")
    with place(p, NEAR_POT.wrist, 196, 1.06, mirror=True):
        draw_hand(p, FIST, TONES, "#1d1a22")


PERSON = Person(
    "luke",
    replace(HEAD, front=FRONT),
    {
        "crossed": Pose(crossed),
        "towel": Pose(towel, None, ("indoor",)),
        "coffeepot": Pose(coffeepot, None, ("indoor",)),
    },
    lights=("indoor", "night"),
    height_du=980,
)
