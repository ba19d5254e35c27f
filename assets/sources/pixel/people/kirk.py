"""Kirk: hair that was parted with a ruler, a mustard vest, a badge, a tie; rules are rules."""

from __future__ import annotations

from ..body import hand, knees, limb, moved
from ..faces import EXPRESSIONS as COMMON
from ..faces import Expression, Face
from ..figure import Figure, Ramp
from .jess import RAMPS as JESS

RAMPS: dict[str, Ramp] = JESS | {
    "iris": ("n0", "t0", "t2", "n5", "n6"),
    "hair": ("b0", "b1", "b2", "b3", "c0"),
    "vest": ("b2", "a0", "a1", "a2", "a3"),
    "shirt": ("k0", "k2", "k3", "a4", "a4"),
    "tie": ("r0", "r0", "r1", "r2", "r3"),
    "slacks": ("n0", "v0", "v1", "k0", "k1"),
    "board": ("b1", "b2", "b3", "c0", "c1"),
}
EXPRESSIONS = {
    **COMMON,
    "neutral": Expression(inner=1, outer=0, mouth="flat"),
    "official": Expression(
        inner=1, outer=2, far_inner=2, far_outer=2, lid=2, look=(1, 0), mouth="tight", at=(1, -2), lean=-0.06
    ),
    "wounded": Expression(inner=3, outer=-1, lid=-1, look=(0, 1), mouth="wobble", at=(-1, 1), lean=-0.05),
    "sad": Expression(inner=3, outer=-1, lid=1, look=(-1, 1), mouth="down", at=(1, 2), lean=0.08),
}
FACE = Face(near=(14, 25), far=(26, 25), mouth=(20, 39), brow=1, brow_gap=4, tall=6, wide=8, far_wide=6)
HEAD = (36, 4)
POSES = ("clipboard", "counting", "pointing", "sit_seat")


def head(fig: Figure, at: tuple[int, int]) -> None:
    """A long face, a long neck, looking right."""
    x, y = at

    def p(text: str) -> str:
        return moved(text, x, y)

    fig.shape(p("9,12 6,20 7,30 11,36 15,38 18,20"), "hair", 3, 1)
    neck = fig.shape(p("13,36! 25,42! 25,62! 12,62!"), "skin", 4)
    fig.tint(p("12,38! 26,42 26,52 19,50 14,54!"), -1, neck)
    fig.stroke(p("23,54 24,56"), "skin", 1, on=neck)
    face = fig.shape(
        p("10.6,15 20,10 29,13 32.6,19 32,25 33,30 32.4,37 30.4,45 27,49.6 23,49 15.6,43.6 11.8,37 10,29"),
        "skin",
        3,
    )
    ear = fig.shape(p("7,26 10,24 12.6,27 13,34 11,37 8.6,35"), "skin", 0)
    fig.crease(p("10,27.6 11.6,30 10.6,34"), -1, on=ear)
    fig.tint(p("12,37 16,42 20,45.4 25,49.6 20,51 12,46"), -1, face)
    fig.crease(p("27.6,32 29.6,36"), -1, on=face)
    fig.stroke(p("26.4,37.4 29.4,37.6"), "skin", 1, on=face)
    fig.stroke(p("28.4,29 29.4,34"), "skin", 3, on=face)
    fig.tint(p("10,13 32,10 32.6,18 27,15.6 20,16.6 14,20 11.6,27"), -1, face)
    top = fig.shape(
        p(
            "12.4,28! 10.6,24 8.4,25! 7,15 11,5.6 18,2.4 27,3.4 33,8.6 34,16! 32,19! "
            "30,14.6 25,13 18,14 14.6,18.6 13.6,23!"
        ),
        "hair",
        4,
    )
    fig.crease(p("14,4.6 13,9 14,13"), -2, on=top)
    for line in ("16,5 22,6 29,11", "15,9 22,9 30,14", "17,12 24,11", "11,9 9,15 9,21"):
        fig.crease(p(line), -1, on=top)
    for line in ("17,4 24,5 30,9", "15,7 22,7.4 28,11", "12,8 10,13"):
        fig.crease(p(line), 1, on=top)
    fig.stroke(p("20,5 25,6"), "hair", 4, on=top)


def body(fig: Figure, pose: str, outfit: str) -> None:
    """All but the head."""
    _far_arm(fig, pose)
    fig.shape("40,142! 72,142! 74,158! 39,158!", "slacks", 4)
    fig.shape("44,61! 49,54 55,52 60,54 65,61! 62,70! 48,70!", "shirt", 0, 1)
    shirt = fig.shape("45,60! 33,66 29,76 33,110 38,146! 74,146! 77,108 80,76 76,66 64,60! 55,70", "shirt", 5)
    fig.shape("52,66! 60,66! 61,72! 63,118! 57,126! 52,118! 53,72!", "tie", 2)
    fig.crease("52,72 61,72", -1)
    near = fig.shape("44,62! 38,65 37,84 40,112 38,144! 55,150! 55,128 52,100", "vest", 4)
    far = fig.shape("66,62! 71,66 74,84 72,112 74,144! 58,150! 58,128 62,100", "vest", 2)
    fig.crease("54,110 55,148", 1, on=near)
    for y in (118, 130, 141):
        fig.stroke([(56, y), (56, y)], "ink", 1)
    fig.shape("40,92! 50,94! 50,100! 40,98!", "shirt", 0, 3)
    fig.stroke("41,95 47,96", "tie", 1)
    fig.stroke("43,97 48,98", "ink", 1)
    fig.crease("64,98 70,98", -1, on=far)
    for shape in ("63,56! 69,62 63,72! 58,67", "46,57! 42,63 49,73! 55,67"):
        fig.shape(shape, "shirt", 0, 3)
    assert shirt is not None
    if pose == "sit_seat":
        knees(fig, "slacks", 42, 72, 138)
    _near_arm(fig, pose)


def _far_arm(fig: Figure, pose: str) -> None:
    if pose == "counting":
        arm = limb(fig, "76,74 92,96 88,70", (12, 11, 9), "shirt", 2)
        fig.crease("84,92 92,94", -1, on=arm)
        fig.shape("83,64! 94,64! 93,72! 83,72!", "shirt", 0, 3)
        hand(fig, "palm", 82, 52)
    elif pose == "pointing":
        arm = limb(fig, "76,74 92,92 104,74", (12, 11, 9), "shirt", 2)
        fig.crease("84,88 94,90", -1, on=arm)
        fig.shape("99,68! 108,73! 105,80! 96,75!", "shirt", 0, 3)
        hand(fig, "point", 99, 56)
    else:
        limb(fig, "76,74 84,106 70,114", (12, 11, 10), "shirt", 2)


def _near_arm(fig: Figure, pose: str) -> None:
    if pose == "clipboard":
        board = fig.shape("50,86! 72,82! 76,118! 54,123!", "board", 0)
        fig.patch("52,90! 71,86.4! 74,115! 55,119.6!", "page", board, 3)
        for i in range(5):
            fig.stroke([(55 + i * 0.5, 96 + i * 5), (69 + i * 0.6, 93 + i * 5)], "ink", 3)
        fig.shape("58,82! 66,80.6! 67,86! 59,87.4!", "steel", 0, 3)
        hand(fig, "grip", 69, 104, mirror=True)
        arm = limb(fig, "35,74 26,108 50,114", (13, 12, 10), "shirt", 4)
        hand(fig, "grip", 48, 106, mirror=True)
        fig.crease("28,102 26,108 32,111", -1, on=arm)
    elif pose == "sit_seat":
        arm = limb(fig, "35,74 25,106 48,132", (13, 12, 10), "shirt", 4)
        hand(fig, "fist", 48, 128)
    elif pose == "counting":
        arm = limb(fig, "35,74 24,100 40,84", (13, 12, 10), "shirt", 4)
        fig.shape("35,80! 43,76! 47,83! 39,88!", "shirt", 0, 3)
        hand(fig, "fist", 40, 70)
        fig.crease("26,95 24,101 30,100", -1, on=arm)
    else:
        arm = limb(fig, "35,74 22,102 38,122", (13, 12, 10), "shirt", 4)
        hand(fig, "fist", 36, 118)
        fig.crease("25,97 23,103 28,107", -1, on=arm)
