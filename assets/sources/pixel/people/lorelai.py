"""Lorelai: dark hair in waves, a pink cardigan, both hands full."""

from __future__ import annotations

from ..body import hand, knees, limb, moved
from ..faces import EXPRESSIONS as COMMON
from ..faces import Expression, Face
from ..figure import Figure, Ramp
from .jess import RAMPS as JESS

RAMPS: dict[str, Ramp] = JESS | {
    "iris": ("n1", "n3", "n5", "n6", "n7"),
    "mouth": ("s0", "r1", "r2", "r3", "r3"),
    "hair": ("n0", "v0", "b0", "b1", "v3"),
    "pink": ("v1", "p0", "p1", "p2", "a4"),
    "top": ("k0", "k2", "k3", "a4", "a4"),
    "jeans": ("n1", "n2", "d0", "d1", "d2"),
    "paper": ("b2", "b3", "c0", "c1", "a3"),
    "snack": ("r1", "a1", "a2", "a3", "a4"),
    "crisp": ("d0", "d1", "d2", "n7", "a4"),
    "mug": ("n3", "n5", "n6", "n7", "a4"),
}
EXPRESSIONS = {
    **COMMON,
    "neutral": Expression(inner=1, outer=1, mouth="smirk"),
    "smirk": Expression(inner=0, outer=2, far_inner=2, far_outer=3, lid=1, mouth="grin", lean=0.05),
    "delighted": Expression(inner=2, outer=2, lid=-1, mouth="laugh", blush=True, at=(0, -1), lean=0.06),
    "knowing": Expression(
        inner=0, outer=1, far_inner=2, far_outer=3, lid=2, look=(1, 0), mouth="grin", at=(-1, 0), lean=-0.07
    ),
}
FACE = Face(near=(13, 26), far=(26, 26), mouth=(20, 38), brow=1, brow_gap=4, lashes=True, tall=6, lip=True)
HEAD = (36, 7)
# In the morning cardigan, top and jeans are one robe; only with the coffee, and only indoors.
MORNING: dict[str, Ramp] = {
    "pink": ("v1", "v3", "v4", "p2", "a4"),
    "jeans": ("v1", "v3", "v4", "p2", "a4"),
    "top": ("n5", "n6", "n7", "a4", "a4"),
}
DRESSED = {"morning": ("coffee", "indoor", MORNING)}
POSES = ("snacks", "hip", "coffee", "sit_couch", "sit_disc", "sit_chip", "on_phone", "kneel")


def head(fig: Figure, at: tuple[int, int]) -> None:
    """Face and hair, looking right."""
    x, y = at

    def p(text: str) -> str:
        return moved(text, x, y)

    fig.shape(p("6,10 0,22 -1,40 2,58! 16,60! 34,58! 37,42 36,16 24,3"), "hair", 4, 1)
    neck = fig.shape(p("14,36! 25,42! 27,62! 12,62!"), "skin", 4)
    fig.tint(p("12,38! 27,42 27,50 19,48 14,52!"), -1, neck)
    face = fig.shape(
        p("9.5,17 20,12 30,15 34,21 33.4,26 34.2,31 33,37.4 30,43 26,46 22.4,45.2 15.4,40.6 11.2,35 9.5,28"),
        "skin",
        3,
    )
    fig.tint(p("11,35 16,40 21,43 25,46 20,48 12,44"), -1, face)
    fig.crease(p("27.4,34 28.4,36"), -1, on=face)
    fig.stroke(p("26.4,36.6 28,37"), "skin", 1, on=face)
    fig.stroke(p("28.4,30 29,33"), "skin", 3, on=face)
    fig.tint(p("9,14 27,10 24,16 17,22 13,27 10.6,31 9,32"), -1, face)
    # Waves: each side swings out and in again.
    fig.shape(
        p(
            "14,10 5,19 4,30 -1,39 -3,50 1,59 -2,69 2,80 9,83 14,76! 12,67 16,58 "
            "12,49 14,39 11.4,31 14,23 22,15"
        ),
        "hair",
        4,
    )
    fig.shape(
        p(
            "24,11 32,15 34.6,22 35,31 39,40 38,50 41,59 38,70! 34,74 33,66! 35,56 "
            "32,48 33.6,40 33,30 32.6,24 28,18"
        ),
        "hair",
        3,
    )
    fig.shape(
        p("22,15! 15,18 11,25 9,30! 5,26 5,15 11,5 21,0.4 31,3 36,11 37,22 35,28! 33,20 28,15"), "hair", 3
    )
    for line in (
        "8,16 5,28 1,42 3,54 1,66 5,78",
        "11,30 7,44 11,56 7,70",
        "18,6 11,14 9,24",
        "26,5 30,10 33,18",
        "36,32 37,46 38,60",
    ):
        fig.crease(p(line), -1)
    for line in (
        "6,20 4,31 0,40 -1,50 3,59",
        "12,36 10,46 13,56 10,66",
        "15,6 9,13 7,22",
        "20,4 14,11",
        "24,4 30,8 34,15",
        "33,26 36,40 36,50",
    ):
        fig.crease(p(line), 1)
    for line in ("12,8 16,4 20,3", "5,30 2,37", "27,6 31,9"):
        fig.stroke(p(line), "hair", 4)
    fig.stamp(x + 9, y + 36, ["E", "E"], {"E": ("snack", 3)})


def front(fig: Figure, pose: str, outfit: str) -> None:
    """What comes before the face."""
    if pose == "on_phone":
        fig.shape("34,28! 40,27! 43,50! 37,52!", "top", 0)
        fig.shape("32,26! 42,24! 43,31! 33,33!", "top", 0, 3)
        fig.shape("36,48! 46,46! 47,53! 38,55!", "top", 0, 3)
        hand(fig, "grip", 31, 38)


def body(fig: Figure, pose: str, outfit: str) -> None:
    """All but the head."""
    _far_arm(fig, pose)
    top = fig.shape("44,60! 56,74 68,60! 73,74 72,112 74,142! 41,142! 42,108 41,76", "top", 4)
    fig.crease("50,96 56,100 64,98", -1, on=top)
    fig.shape("40,138! 75,138! 80,158! 37,158!", "jeans", 5)
    neck = fig.patch("47,60! 56,72 66,60!", "skin", top)
    fig.stroke("50,63 56,69 63,63", "steel", 3, on=neck)
    far = fig.shape("65,60! 76,67 81,78 79,108 80,144! 69,144! 69,104 66,80", "pink", 3)
    near = fig.shape("46,59! 37,65 30,76 31,106 30,146! 50,146! 49,108 50,82", "pink", 5)
    for mask, line in ((near, "49,84 49,146"), (far, "68,82 70,144")):
        fig.crease(line, 1, on=mask)
    for k in range(4):
        fig.stroke([(46, 96 + k * 13), (47, 96 + k * 13)], "top", 3, on=near)
    fig.crease("34,114 42,122 40,136", -1, on=near)
    if pose.startswith("sit_"):
        knees(fig, "jeans", 42, 76, 134)
    _near_arm(fig, pose)


def _far_arm(fig: Figure, pose: str) -> None:
    if pose == "hip":
        arm = limb(fig, "77,74 90,88 100,70", (13, 12, 10), "pink", 2)
        fig.crease("84,86 92,87", -1, on=arm)
        fig.shape("95,64! 104,68! 101,76! 92,72!", "pink", 0, 3)
        hand(fig, "palm", 94, 54)
    elif pose.startswith("sit_") or pose in ("kneel", "on_phone"):
        limb(fig, "77,74 88,108 70,128", (13, 12, 11), "pink", 2)
    elif pose == "coffee":
        limb(fig, "77,74 87,104 76,102", (13, 12, 11), "pink", 2)
    else:
        limb(fig, "77,74 88,108 76,122", (13, 12, 11), "pink", 2)


def _near_arm(fig: Figure, pose: str) -> None:
    if pose == "hip":
        arm = limb(fig, "36,76 16,104 36,122", (14, 13, 11), "pink", 4)
        hand(fig, "fist", 33, 118)
    elif pose == "sit_disc":
        arm = limb(fig, "36,76 18,98 34,84", (14, 13, 11), "pink", 4)
        fig.shape("28,58! 46,58! 46,76! 28,76!", "top", 0, 0)
        fig.stroke("37,62 33,71 41,71 37,62", "snack", 3)
        hand(fig, "grip", 33, 72)
    elif pose == "sit_chip":
        arm = limb(fig, "36,76 22,104 46,90", (14, 13, 11), "pink", 4)
        fig.shape("50,66! 64,70! 55,80!", "snack", 1, 3)
        hand(fig, "pinch", 46, 77, mirror=True)
    elif pose in ("sit_couch", "kneel"):
        arm = limb(fig, "36,76 27,108 50,130", (14, 13, 11), "pink", 4)
        hand(fig, "fist", 52, 125)
    elif pose == "on_phone":
        arm = limb(fig, "36,76 18,96 34,62", (14, 13, 11), "pink", 4)
    elif pose == "coffee":
        mug = fig.shape("56,82! 73,82! 72,102! 58,102!", "mug", 3)
        fig.tint("56,82! 73,82! 73,84! 56,84!", -2, mug)
        hand(fig, "grip", 68, 86, mirror=True)
        arm = limb(fig, "36,76 30,106 52,98", (14, 13, 11), "pink", 4)
        hand(fig, "grip", 52, 86)
    else:
        _bag(fig)
        hand(fig, "grip", 70, 114, mirror=True)
        arm = limb(fig, "36,76 27,108 46,126", (14, 13, 11), "pink", 4)
        hand(fig, "grip", 46, 118)
    fig.crease("30,100 28,106 32,110", -1, on=arm)
    fig.crease("35,78 30,92", 1, on=arm)


def _bag(fig: Figure) -> None:
    """A paper bag, and what stands out of it."""
    fig.shape("50,80! 56,70! 64,76! 60,98! 52,98!", "snack", 0)
    fig.tint("50,80! 56,70! 58,80! 54,98!", -1)
    fig.shape("64,72! 76,70! 77,98! 64,98!", "crisp", 2)
    fig.stroke("66,78 75,77", "snack", 2)
    fig.stroke("66,80 75,79", "snack", 2)
    fig.shape("57,84 62,78 68,82 69,92 58,94", "pink", 2, 3)
    bag = fig.shape("46,92! 52,89! 57,93! 63,89! 70,93! 79,90! 80,140! 46,140!", "paper", 6)
    fig.crease("52,96 50,136", -1, on=bag)
    fig.crease("72,98 76,134", -1, on=bag)
    fig.crease("60,100 62,116", -1, on=bag)
    fig.tint("46,92! 52,89! 57,93! 63,89! 70,93! 79,90! 79,94! 46,96!", 1, bag)
