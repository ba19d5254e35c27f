"""Rory: long straight hair with a fringe, a denim jacket, a red scarf."""

from __future__ import annotations

from ..body import hand, knees, limb, moved
from ..faces import EXPRESSIONS as COMMON
from ..faces import Expression, Face
from ..figure import Figure, Ramp
from .jess import RAMPS as JESS

RAMPS: dict[str, Ramp] = JESS | {
    "iris": ("n1", "d0", "d1", "d2", "n7"),
    "mouth": ("s0", "r1", "r2", "s2", "r3"),
    "hair": ("v0", "b0", "b1", "b2", "b3"),
    "coat": ("n1", "n2", "d0", "d1", "d2"),
    "knit": ("v3", "c0", "c1", "a4", "a4"),
    "scarf": ("r0", "r0", "r1", "r2", "r3"),
    "skirt": ("n0", "n1", "n2", "n3", "n4"),
    "novel": ("n1", "t0", "t1", "t2", "n5"),
    "wood": ("a0", "a1", "a2", "a3", "a4"),
    "stone": ("v1", "k1", "k2", "k3", "c1"),
}
EXPRESSIONS = {
    **COMMON,
    "neutral": Expression(mouth="soft"),
    "flustered": Expression(
        inner=2, outer=1, lid=-1, look=(-1, 0), mouth="wobble", blush=True, at=(-1, 1), lean=-0.04
    ),
    "earnest": Expression(
        inner=1, outer=1, far_inner=1, far_outer=1, lid=-1, look=(1, 0), mouth="flat", at=(1, -1), lean=0.05
    ),
    "annoyed": Expression(inner=-2, outer=1, lid=1, look=(1, 0), mouth="tight", at=(0, 0), lean=-0.04),
    "lowered": Expression(
        inner=1, outer=-1, lid=2, look=(0, 2), mouth="flat", blush=True, at=(1, 2), lean=0.08
    ),
    "asking": Expression(inner=2, outer=-1, look=(1, -1), mouth="flat", blush=True, at=(1, 0), lean=0.05),
}
ONLY_LIGHTS = {"lowered": ("porch",), "asking": ("porch",)}
FACE = Face(near=(13, 26), far=(26, 26), mouth=(20, 39), brow=1, brow_gap=4, lashes=True, tall=7, lip=True)
HEAD = (36, 10)
POSES = (
    *("book", "pockets", "tape", "pointing", "kneel", "on_arm", "sit_floor", "sit_book"),
    *("sit_bowl", "backing", "tuck"),
    *("hugging", "showing", "strap", "clutch", "run", "reading", "sit_reading", "sit_tape", "listening"),
)
# What she has on where she lives, instead of coat and scarf: for each outfit, and in these lights. She only
# sits down there.
AT_HOME = {"plain": "home", "sweater": "home_sweater"}
HOME_LIGHTS = ("tv", "tv_colour", "porch")
# A row of letters and a shield: the same from either side, for who looks left is mirrored.
COLLEGE = (
    "CC.C.CC.C.CC.C.CC.C.CC",
    "C..C.C..C.CC.C..C.C..C",
    "CC.C.CC.C.CC.C.CC.C.CC",
    "......................",
    ".......RRRRRRRR.......",
    ".......RRPRRPRR.......",
    ".......RPRRRRPR.......",
    "........RRPPRR........",
    ".........RRRR.........",
    "..........RR..........",
)


def head(fig: Figure, at: tuple[int, int]) -> None:
    """Face and hair, looking right; the features come after."""
    x, y = at

    def p(text: str) -> str:
        return moved(text, x, y)

    back = fig.shape(p("8,8 2,18 1,34 2,50! 16,52! 30,50! 34,40 34,14 22,3"), "hair", 4, 1)
    fig.crease(p("5,30 5,48"), -1, on=back)
    neck = fig.shape(p("14,36! 25,42! 25,52! 14,52!"), "skin", 4)
    fig.tint(p("12,38! 27,42 27,49 19,47 14,50!"), -1, neck)
    face = fig.shape(
        p(
            "9.5,17 20,12 30,15 34,21 33.4,26 34.2,31 33,37 30,42.6 26.4,45.8 "
            "22.4,45 15.6,40.6 11.4,35 9.5,28"
        ),
        "skin",
        3,
    )
    fig.tint(p("11,35 16,40 21,43 25,46 20,48 12,44"), -1, face)
    fig.crease(p("27.4,34 28.4,36"), -1, on=face)
    fig.stroke(p("26.4,37 28,37.4"), "skin", 1, on=face)
    fig.stroke(p("28.4,30 29,33"), "skin", 3, on=face)
    for cx in (14, 29):
        fig.stroke(p(f"{cx},36 {cx + 3},36"), "skin", 2, on=face)
    fig.tint(p("9,14 34,12 34.4,22.6 30,23.6 24,24.6 18,25 13,26 10.6,29 9,30"), -1, face)
    # Near lock, over the shoulder; far lock, down beside the cheek.
    fig.shape(p("10,12 4,22 3,36 0,52 0,70 3,84! 8,88 12,82! 13.6,68 12,52 11.4,38 12.6,27"), "hair", 4)
    fig.shape(
        p("31,13 35.6,20 35.4,32 36,46 38,60 36,74! 33,78 31,70! 33,56 32.6,44 33.6,34 33.4,24"), "hair", 2
    )
    top = fig.shape(
        p(
            "12.6,30! 8.6,26 7,16 11,6 20,0.6 29,3 35,11 36,22! 33.6,24.4! 31,22.4 "
            "28,23.6! 25.6,21.4 23.4,24! 20,21.6 18,24.6! 15.6,22.6 14.4,26!"
        ),
        "hair",
        3,
    )
    for line in (
        "8,30 5,50 4,70 5,82",
        "10,34 8,54 9,74",
        "13,10 10,20 10,26",
        "18,6 14,14 14,22",
        "23,5 20,12 20,20",
        "28,7 27,14 28,21",
        "32,12 32,17 32,22",
        "35,38 36,56 35,70",
    ):
        fig.crease(p(line), -1)
    for line in (
        "6,36 3,56 2,72",
        "11,40 11,58",
        "15,8 12,16 12,23",
        "20,5 17,12 17,20",
        "26,5 24,12 24,20",
        "30,9 30,15 30,20",
        "34,30 35,46",
    ):
        fig.crease(p(line), 1)
    for line in ("13,7 16,5 20,4", "24,4 27,5"):
        fig.stroke(p(line), "hair", 4, on=top)
    # The pencil behind her ear.
    fig.stamp(
        x + 5,
        y + 22,
        ["TW.......", ".WWW.....", "...WWW...", ".....WWR."],
        {"W": ("wood", 2), "T": ("ink", 1), "R": ("scarf", 3)},
    )


def body(fig: Figure, pose: str, outfit: str) -> None:
    """All but the head, looking right."""
    _far_arm(fig, pose)
    if outfit in AT_HOME.values() or pose.startswith("sit_"):
        _jersey(fig, pose)
    else:
        _coat(fig)
    if outfit in ("sweater", AT_HOME["sweater"]):
        _cape(fig)
    if outfit not in AT_HOME.values() and not pose.startswith("sit_"):
        _scarf(fig)
    if pose == "sit_bowl":
        _bowl(fig)
    _near_arm(fig, pose, outfit)


def _jersey(fig: Figure, pose: str) -> None:
    """What she has on at home: a washed-out jersey with blue sleeves and a college on it."""
    fig.shape("46,60! 38,65 32,76 34,104 39,136! 74,136! 78,104 79,78 73,66 66,60!", "coat", 4)
    front = fig.shape("47,60! 42,70 39,86 40,110 40,136! 73,136! 74,110 74,86 71,70 66,60!", "stone", 4)
    fig.shape("36,132! 75,132! 78,158! 36,158!", "skirt", 5)
    if pose.startswith("sit_"):
        knees(fig, "skirt", 42, 72, 126)
    fig.shape("46,57! 66,57! 69,63 58,69 44,63!", "coat", 2)
    fig.shape("48,55! 64,55! 66,61 58,66 46,61!", "skin", 2)
    for line in ("44,100 50,112", "70,98 65,112", "43,120 50,126"):
        fig.crease(line, -1, on=front)
    fig.stamp(46, 76, COLLEGE, {"C": ("coat", 1), "R": ("scarf", 2), "P": ("page", 2)})


def _cape(fig: Figure) -> None:
    """Somebody's green sweater round her shoulders, its sleeves crossed in front."""
    cape = fig.shape(
        "42,60! 32,66 26,80 27,104 35,112 44,98 56,92 68,98 78,110 84,100 82,78 76,66 68,60! 56,70",
        "sweater",
        6,
    )
    fig.patch("24,92! 46,84! 46,88! 24,96!", "stripe", cape)
    fig.patch("66,84! 86,90! 86,94! 66,88!", "stripe", cape)
    for line in ("34,70 32,98", "40,68 40,94", "74,72 76,96", "68,70 68,90"):
        fig.crease(line, -1, on=cape)
    fig.shape("50,84! 56,82 62,84! 60,96 64,128 58,132! 56,100 54,126 48,124! 52,98", "sweater", 2)


def _coat(fig: Figure) -> None:
    """The denim jacket over her knit sweater."""
    knit = fig.shape("45,60! 56,66 67,60! 72,74 71,110 72,136! 42,136! 43,104 43,76", "knit", 4)
    for x in range(48, 70, 5):
        fig.crease([(x, 84), (x, 134)], -1, on=knit)
    fig.shape("40,132! 73,132! 78,158! 36,158!", "skirt", 5)
    far = fig.shape("64,63! 76,70 80,80 78,104 79,134! 69,134! 68,100 65,80", "coat", 3)
    fig.crease("70,90 71,134", 1, on=far)
    near = fig.shape("47,62! 37,67 31,77 32,104 31,136! 50,136! 50,104 51,82", "coat", 5)
    fig.crease("49.6,84 49,136", 1, on=near)
    fig.crease("44,72 43,134", -1, on=near)
    fig.shape("35,96! 45,97! 45,108! 35,107!", "coat", 0)
    fig.crease("35,99 45,100", -1)
    for y in (92, 110, 126):
        fig.stroke([(47, y), (47.5, y + 1)], "stripe", 2, on=near)
    fig.shape("63,60! 72,66 74,72 66,82! 63,72", "coat", 0, 3)
    fig.shape("48,59! 38,66 39,74 50,84! 54,76", "coat", 0, 3)


def _bowl(fig: Figure) -> None:
    """A bowl of popcorn in her lap."""
    fig.shape("46,112 51,106 57,108 62,104 68,107 74,106 79,112", "page", 2)
    fig.shape("43,112! 82,112! 77,130! 48,130!", "scarf", 4)
    fig.stroke("44,114 81,114", "page", 2)


def _scarf(fig: Figure) -> None:
    tail = fig.shape("56,72! 66,72! 70,96 69,116! 60,118! 58,96", "scarf", 3)
    for y in range(86, 116, 7):
        fig.crease([(59, y), (69, y - 1)], -1, on=tail)
    for x in (61, 63, 65, 67):
        fig.stroke([(x, 116), (x, 119)], "scarf", 2)
    roll = fig.shape("42,62 46,57 56,55 66,57 70,63 69,72 62,77 52,77 44,72", "scarf", 4)
    fig.crease("44,66 56,71 69,64", -1, on=roll)
    fig.crease("46,72 57,75 66,72", -1, on=roll)
    fig.crease("45,61 56,65 67,60", 1, on=roll)


def _far_arm(fig: Figure, pose: str) -> None:
    if pose in ("kneel", "on_arm"):
        reach = "76,78 90,96 104,88" if pose == "kneel" else "76,78 90,100 102,98"
        arm = limb(fig, reach, (13, 12, 10), "coat", 2)
        fig.crease("84,92 92,97", -1, on=arm)
        hand(fig, "point" if pose == "kneel" else "grip", 98, 74 if pose == "kneel" else 92)
    elif pose in ("sit_floor", "sit_bowl"):
        limb(fig, "76,78 86,106 68,124", (13, 12, 11), "coat", 2)
    elif pose == "pockets":
        limb(fig, "76,78 85,108 76,130", (13, 12, 11), "coat", 2)
    elif pose == "listening":
        limb(fig, "76,78 84,108 74,128", (13, 12, 11), "coat", 2)
    elif pose == "strap":
        limb(fig, "76,78 86,106 90,132", (13, 12, 11), "coat", 2)
        hand(fig, "fist", 85, 128)
    elif pose in ("pointing", "showing", "backing"):
        arm = limb(fig, "76,78 88,104 94,84", (13, 12, 10), "coat", 2)
        fig.crease("84,98 90,103", -1, on=arm)
        fig.shape("90,78! 99,80! 98,87! 89,85!", "coat", 0, 3)
        hand(fig, "palm" if pose != "pointing" else "point", 88, 64, mirror=pose == "pointing")
    elif pose == "tape":
        limb(fig, "76,78 85,106 78,101", (13, 12, 11), "coat", 2)
    else:
        limb(fig, "76,78 84,106 72,112", (13, 12, 11), "coat", 2)


def _near_arm(fig: Figure, pose: str, outfit: str) -> None:
    from .jess import tape

    stuff = "coat"
    if pose == "pockets":
        arm = limb(fig, "36,78 26,108 38,130", (14, 13, 11), stuff, 4)
        fig.shape("33,126! 46,124! 46,136! 33,136!", "coat", 2)
    elif pose == "listening":
        tape(fig, 56, 118)
        hand(fig, "grip", 72, 124, mirror=True)
        arm = limb(fig, "36,78 30,108 48,128", (14, 13, 11), stuff, 4)
        hand(fig, "grip", 50, 122)
    elif pose == "on_arm":
        arm = limb(fig, "36,78 40,110 84,106", (14, 13, 11), stuff, 4)
        hand(fig, "grip", 86, 100)
    elif pose == "backing":
        arm = limb(fig, "36,78 24,104 14,128", (14, 13, 11), stuff, 4)
        hand(fig, "loose", 9, 126)
    elif pose == "tuck":
        arm = limb(fig, "36,78 27,92 26,106", (14, 13, 12), stuff, 4)
    elif pose == "sit_bowl":
        arm = limb(fig, "36,78 26,106 50,94", (14, 13, 11), stuff, 4)
        hand(fig, "pinch", 49, 81, mirror=True)
        fig.stamp(57, 77, [".PP.", "PPPP", "PPP.", ".P.."], {"P": ("page", 2)})
    elif pose in ("kneel", "sit_floor"):
        y = 124 if pose == "sit_floor" else 130
        arm = limb(fig, f"36,78 27,106 50,{y}", (14, 13, 11), stuff, 4)
        hand(fig, "fist", 52, y - 5)
    elif pose in ("pointing", "showing"):
        arm = limb(fig, "36,78 27,106 40,124", (14, 13, 11), stuff, 4)
        hand(fig, "fist", 36, 120)
    elif pose in ("book", "hugging", "sit_book", "reading", "sit_reading"):
        hand(fig, "grip", 70, 100, mirror=True)
        his = pose in ("reading", "sit_reading")
        cover = fig.shape("48,92! 72,88! 74,116! 50,121!", "scarf" if his else "novel", 0)
        fig.stroke("48,91 72,87", "page", 3, flat=True)
        fig.tint("48,92! 52,91! 54,120! 50,121!", -1, cover)
        fig.stamp(
            57,
            96,
            [
                "PPPPPPPPPP",
                "PPPPPPPPPP",
                "..........",
                "..PPPPPP..",
                "..........",
                "...PPPP...",
                "..P....P..",
                "...PPPP...",
            ],
            {"P": ("page", 2)},
        )
        arm = limb(fig, "36,78 28,110 48,112", (14, 13, 11), stuff, 4)
        hand(fig, "grip", 46, 104, mirror=True)
    else:
        tape(fig, 62, 82)
        hand(fig, "grip", 75, 96, mirror=True)
        arm = limb(fig, "36,78 28,110 50,110", (14, 13, 11), stuff, 4)
        hand(fig, "grip", 51, 100)
    fig.crease("29,102 27,107 31,110", -1, on=arm)
    fig.crease("35,80 31,92", 1, on=arm)


def front(fig: Figure, pose: str, outfit: str) -> None:
    """What comes before her hair."""
    if pose == "tuck":
        limb(fig, "26,106 30,88 36,66", (13, 12, 10), "coat", 4)
        hand(fig, "pinch", 32, 51)
