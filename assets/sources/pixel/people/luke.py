"""Luke: plaid flannel, the cap backwards, stubble."""

from __future__ import annotations

import numpy as np

from ..body import hand, knees, limb, moved
from ..faces import EXPRESSIONS as COMMON
from ..faces import Expression, Face
from ..figure import Figure, Ramp
from .jess import RAMPS as JESS
from .jess import draw_duffel

RAMPS: dict[str, Ramp] = JESS | {
    "skin": ("s0", "s1", "s2", "s3", "s4"),
    "iris": ("n0", "n2", "n3", "n5", "n6"),
    "hair": ("v0", "v0", "b0", "b1", "b2"),
    "cap": ("n0", "n1", "n2", "n3", "n5"),
    "plaid": ("v0", "r0", "r1", "r2", "r3"),
    "under": ("k0", "k1", "k2", "k3", "k3"),
    "jeans": ("n1", "n2", "d0", "d1", "d2"),
    "towel": ("k1", "k2", "k3", "a4", "a4"),
    "glass": ("n0", "b0", "b1", "b2", "n7"),
    "stub": ("v1", "s0", "s1", "s1", "s2"),
}
EXPRESSIONS = {
    **COMMON,
    "lowered": Expression(inner=-1, outer=0, lid=3, look=(1, 1), at=(1, 2), lean=0.05),
    "gruff": Expression(inner=-2, outer=0, lid=2, look=(1, 0), mouth="tight", at=(1, 1), lean=0.05),
    "worried": Expression(inner=2, outer=0, lid=0, look=(0, 1), mouth="down", at=(1, 1), lean=0.05),
    "surprised": Expression(inner=2, outer=2, lid=-1, mouth="a1", at=(-1, -1), lean=-0.05),
    "soft": Expression(inner=1, outer=0, lid=1, mouth="soft", at=(1, 1), lean=0.05),
}
FACE = Face(near=(14, 26), far=(27, 26), mouth=(21, 39), brow=2, brow_gap=3, tall=5, wide=8, far_wide=6)
HEAD = (37, 2)
POSES = ("crossed", "towel", "coffeepot", "pouring", "behind_counter", "reaching", "carrying", "sit_seat")


def head(fig: Figure, at: tuple[int, int]) -> None:
    """Neck, face, cap, looking right."""
    x, y = at

    def p(text: str) -> str:
        return moved(text, x, y)

    fig.shape(p("7,16 4,24 6,34 10,40 14,42 16,24"), "hair", 2, 1)
    neck = fig.shape(p("11,34! 28,42! 30,62! 9,62!"), "skin", 5)
    fig.tint(p("9,38! 30,42 29,51 20,49 15,53! 9,56!"), -1, neck)
    face = fig.shape(
        p("9,15 20,10 31,14 35.4,20 34.6,26 35.8,31 35,37.6 33,44.6 29,48.4 23,48 14.6,43.6 10.8,38 8.6,30"),
        "skin",
        3,
    )
    stub = fig.patch(
        p("10.6,36 16,39 20,43 26,37.6! 33,39 35,37 33,45 29,48.6 22,48.2 14,43.4"), "stub", face
    )
    stub &= ~(fig.mask(p("20,37 31,37 31,43 21,43")))
    fig.mat.a[stub & ((np.indices(stub.shape).sum(axis=0)) % 2 == 0)] = fig.names.index("skin")
    inner = fig.mask(p("19.6,37.4 31,37 31,42.6 21,43")) & face
    fig.mat.a[inner] = fig.names.index("skin")
    ear = fig.shape(p("6.6,27 9.4,25 12,27.5 12.4,33.6 10.8,37 8.2,35"), "skin", 0)
    fig.crease(p("9.6,28 11,30.6 10,33.6"), -1, on=ear)
    fig.crease(p("28.6,33 30.4,36.4"), -1, on=face)
    fig.stroke(p("27,37.4 30,38"), "skin", 1, on=face)
    fig.stroke(p("29.6,30 30.4,34"), "skin", 3, on=face)
    fig.tint(p("9,13 35,12 35.4,20 24,19.6 13,22.6 10,28"), -1, face)
    fig.shape(p("9,22 12,20 14,25 12.6,31! 10.6,27"), "hair", 0)
    cap = fig.shape(p("5,21! 4.4,12 9,3 19,-1.6 29,1 35,8 36.4,17! 28,16.4 14,19"), "cap", 5)
    fig.shape(p("0,24! 1,19 6,15 9,19 12,22! 6,26"), "cap", 2)
    fig.tint(p("13,18.4 28,15.6 36.4,16.4! 36,13 26,12.4 12,15"), 1, cap)
    fig.crease(p("13,16 27,13.4 36,14"), -1, on=cap)
    fig.crease(p("20,-1 17,6 17,15"), -1, on=cap)
    fig.crease(p("29,1 31,7 31,13"), -1, on=cap)
    fig.stroke(p("24,2 27,3"), "cap", 4, on=cap)


def body(fig: Figure, pose: str, outfit: str) -> None:
    """All but the head."""
    if pose == "carrying":
        draw_duffel(fig)
    _far_arm(fig, pose)
    fig.shape("46,58! 51,51 57,49 63,51 70,58! 67,66! 49,66!", "plaid", 0, 1)
    under = fig.shape("47,58! 57,66 69,58! 72,80 66,158! 52,158! 46,90", "under", 3)
    fig.crease("49,59 57,65 67,59", -1, on=under)
    far = fig.shape("66,57! 82,64 89,74 87,104 86,158! 66,158! 66,104 64,74", "plaid", 3)
    near = fig.shape("47,56! 33,62 25,72 27,104 28,158! 57,158! 56,104 55,74", "plaid", 6)
    for part in (near, far):
        checks(fig, part)
    fig.crease("56,80 57,158", 1, on=near)
    for y in (88, 106, 124, 142):
        fig.stroke([(54, y), (54.5, y + 1)], "under", 3, on=near)
    for shape in ("64,54! 74,60 75,68 66,76! 64,66", "49,52! 38,60 40,70 52,78! 55,70"):
        collar = fig.shape(shape, "plaid", 2)
        checks(fig, collar)
    if pose == "sit_seat":
        knees(fig, "jeans", 42, 76, 138)
    _near_arm(fig, pose)


def checks(fig: Figure, on: np.ndarray) -> None:
    """Plaid: dark bars both ways, light threads between."""
    ys, xs = np.indices(on.shape)
    fig.tone[on & ((xs % 12) < 4)] -= 1
    fig.tone[on & ((ys % 12) < 4)] -= 1
    fig.tone[on & ((xs % 12 == 8) | (ys % 12 == 8))] += 1


def _sleeve(fig: Figure, bones: str, widths: tuple[float, ...], band: int) -> np.ndarray:
    arm = limb(fig, bones, widths, "plaid", band)
    checks(fig, arm)
    return arm


def _far_arm(fig: Figure, pose: str) -> None:
    if pose in ("behind_counter", "carrying", "sit_seat"):
        _sleeve(fig, "84,74 96,104 94,136", (17, 15, 13), 2)
        hand(fig, "fist", 89, 134)
    elif pose == "reaching":
        _sleeve(fig, "84,74 94,106 102,96", (17, 15, 13), 2)
        hand(fig, "grip", 94, 82, mirror=True)
    elif pose in ("coffeepot", "pouring"):
        _sleeve(fig, "84,74 94,104 98,96", (17, 15, 13), 2)
    else:
        _sleeve(fig, "84,74 95,106 82,116", (17, 15, 13), 2)


def _near_arm(fig: Figure, pose: str) -> None:
    if pose == "crossed":
        low = _sleeve(fig, "94,104 66,114 42,104", (14, 14, 12), 2)
        hand(fig, "fist", 32, 98)
        arm = _sleeve(fig, "32,74 20,106 52,112 82,102", (18, 16, 14, 12), 4)
        hand(fig, "fist", 82, 94, mirror=True)
        fig.crease("24,100 22,107 30,111", -1, on=arm)
        assert low is not None
        return
    if pose == "carrying":
        strap = fig.shape("36,58! 44,57! 48,76 46,104! 38,106! 40,78", "web", 0)
        fig.crease("39,60 43,78 41,104", -1, on=strap)
        arm = _sleeve(fig, "32,74 22,106 40,100", (18, 16, 13), 4)
        hand(fig, "grip", 40, 92, mirror=True)
    elif pose in ("behind_counter", "reaching", "sit_seat"):
        arm = _sleeve(fig, "32,74 20,106 22,136", (18, 16, 13), 4)
        hand(fig, "fist", 16, 134)
    elif pose == "towel":
        arm = _sleeve(fig, "32,74 20,106 44,118", (18, 16, 13), 4)
        cloth = fig.shape(
            "46,108! 60,104 76,106 82,114 78,134 72,146! 66,130 60,148! 54,130 48,140! 46,122", "towel", 4
        )
        fig.patch("46,126! 80,122! 80,126! 46,130!", "plaid", cloth)
        for line in ("56,108 58,128", "68,108 68,128", "76,110 74,134"):
            fig.crease(line, -1, on=cloth)
        hand(fig, "grip", 44, 104, mirror=True)
        hand(fig, "grip", 72, 102, mirror=True)
    else:
        arm = _sleeve(fig, "32,74 22,108 38,130", (18, 16, 13), 4)
        hand(fig, "loose", 36, 128)
        pot = fig.shape("86,92! 104,92! 108,110 106,120! 84,120! 82,110", "glass", 2)
        fig.tint("84,104! 107,102! 106,120! 84,120!", -1, pot)
        fig.shape("85,88! 105,88! 105,93! 85,93!", "plaid", 0, 3)
        fig.stroke("88,96 88,106", "glass", 4, on=pot)
        fig.stroke("100,88 110,94 110,112 106,116", "ink", 1)
        hand(fig, "grip", 90, 78, mirror=True)
        if pose == "pouring":
            fig.stroke("83,92 82,100 82,136", "ink", 1)
    fig.crease("24,100 22,107 28,111", -1, on=arm)
    fig.crease("31,76 26,92", 1, on=arm)
