"""Jess: dark hair on end, an army jacket with a corduroy collar, a watch."""

from __future__ import annotations

from ..body import hand, knees, limb, moved
from ..faces import EXPRESSIONS as COMMON
from ..faces import Expression, Face
from ..figure import Figure, Ramp

RAMPS: dict[str, Ramp] = {
    "ink": ("v0", "v0", "v1", "v1", "v2"),
    "skin": ("s0", "s1", "s3", "s4", "a4"),
    "white": ("v4", "c1", "a4", "a4", "a4"),
    "iris": ("v0", "b1", "b2", "b3", "a0"),
    "mouth": ("s0", "r0", "s1", "s2", "s2"),
    "hair": ("v0", "v0", "v1", "v2", "v3"),
    "jacket": ("v0", "b1", "b2", "b3", "c0"),
    "collar": ("v0", "b0", "b1", "b2", "b3"),
    "tee": ("n0", "n1", "n2", "d0", "d1"),
    "print": ("n3", "k1", "k2", "c1", "a4"),
    "jeans": ("n1", "n2", "d0", "d1", "d2"),
    "sweater": ("n0", "g0", "g1", "g2", "g3"),
    "stripe": ("k1", "c0", "c1", "a4", "a4"),
    "steel": ("v1", "k1", "k2", "k3", "a4"),
    "strap": ("v0", "b0", "b1", "b2", "b3"),
    "book": ("r0", "r1", "r2", "r3", "a2"),
    "page": ("c0", "c0", "c1", "a4", "a4"),
    "bag": ("n0", "g0", "g1", "g2", "c0"),
    "web": ("b1", "b2", "b3", "c0", "c1"),
    "tape": ("n1", "t0", "t2", "n5", "n6"),
    "bread": ("b3", "c0", "c1", "a3", "a4"),
    "bill": ("g1", "g2", "g3", "c1", "a4"),
    "ember": ("a0", "a0", "a1", "a2", "a3"),
}
EXPRESSIONS = {
    **COMMON,
    "wry": Expression(inner=-1, outer=0, far_inner=2, far_outer=3, lid=1, mouth="wry", lean=-0.05),
    "guarded": Expression(inner=-1, outer=0, lid=2, look=(1, 0), mouth="flat", at=(-1, 1), lean=-0.03),
    "reading": Expression(inner=-1, outer=0, lid=3, look=(1, 1), mouth="flat", at=(1, 2), lean=0.08),
}
FACE = Face(near=(13, 27), far=(27, 27), mouth=(21, 40), brow=2, brow_gap=4)


def head(fig: Figure, at: tuple[int, int]) -> None:
    """Neck, face and hair, looking right; the face's features come after."""
    x, y = at

    def p(text: str) -> str:
        return moved(text, x, y)

    fig.shape(p("6,12 3,20 4,30 8,36 14,38 20,30 22,14"), "hair", 3, 1)
    neck = fig.shape(p("12,36! 26,42! 27,60! 11,60!"), "skin", 4)
    fig.tint(p("10,38! 28,42 28,50 20,48 15,52! 10,54!"), -1, neck)
    face = fig.shape(
        p("9,17 20,12 31,16 35,21 34.4,26 35.4,31 34.6,37 32,43.4 28,47.6 23,47.4 14.6,42.6 10.8,37 8.5,30"),
        "skin",
        3,
    )
    ear = fig.shape(p("6.4,28 9.2,26 12,28.5 12.4,34 10.8,37.4 8,35.4"), "skin", 0)
    fig.crease(p("9.5,29 11,31 10,34"), -1, on=ear)
    # Cheek and jaw turn from the light; the nose has a side.
    fig.tint(p("10,36 15,41 20,44.6 25,47.6 20,50 12,46"), -1, face)
    fig.crease(p("28.4,35 29.6,37.4"), -1, on=face)
    fig.stroke(p("27,38.5 29,39.2"), "skin", 1, on=face)
    fig.stroke(p("29,31 29.8,35"), "skin", 3, on=face)
    fig.tint(p("9,16 34,13 35,18.6 30,17.5 27,20.6 24,18 21,21.6 18,19 14,24 12,27 10,28"), -1, face)
    mass = (
        "7,28! 4.6,21 3.6,15 0.6,12.4! 4.4,10.4 2.4,5.4! 8,5.6 8.6,0.4! 13.6,2.4 16.4,-3! "
        "21,0.6 26,-3.4! 28.6,1 34,-1! 34,3.6 39.4,5.4! 36.6,9 39.4,14! 36,14.4 36,18! "
        "32.4,15.4 30,18.6! 27.4,15 24,20! 21.6,15.6 18,21.4! 16.4,17 13,23.6! 12,28! "
        "9.6,26!"
    )
    hair = fig.shape(p(mass), "hair", 4, 2)
    for lock in (
        "5,13 9,10 13,9",
        "9,6 13,6 17,8",
        "16,1 19,4 20,8",
        "26,0 26,4 24,8",
        "33,2 31,6 28,9",
        "36,9 33,10 30,12",
        "12,15 10,20 9,24",
        "18,13 17,17 17,20",
        "24,12 24,16 23,20",
        "30,14 30,17 30,19",
    ):
        fig.crease(p(lock), -1, on=hair)
    for lock in (
        "8,8 11,7.4 14,9",
        "13,4 16,5 18,9",
        "20,3 22,5 22,9",
        "29,2 28,5 26,9",
        "34,6 31,8 29,11",
        "14,12 13,16 12,19",
        "20,12 20,16 19,19",
        "27,12 27,15 26,18",
    ):
        fig.crease(p(lock), 1, on=hair)
    for lock in ("14,5 16,6", "22,5 22,7", "28,5 27,7"):
        fig.stroke(p(lock), "hair", 4, on=hair)


# Where the head sits on the body.
HEAD = (36, 5)
POSES = (
    "pockets",
    "reading",
    "bag",
    "smoking",
    "tape",
    "sit_bench",
    "sit_reading",
    "sit_seat",
    "sit_floor",
    "sit_chin",
    "strap",
    "talking",
    "crossed",
    "listening",
)


def body(fig: Figure, pose: str, outfit: str) -> None:
    """All but the head, looking right."""
    if pose == "bag":
        draw_duffel(fig)
    _far_arm(fig, pose)
    torso(fig, outfit)
    if pose.startswith("sit_"):
        knees(fig, "jeans", top=126 if pose in ("sit_floor", "sit_chin") else 138)
    if pose == "bag":
        strap = fig.shape("30,64! 36,60! 76,118! 76,128!", "web", 0)
        fig.crease("32,63 76,124", -1, on=strap)
        fig.shape("46,78! 56,74! 60,86! 50,90!", "steel", 0, 1)
        fig.shape("48.5,79.5! 55,77! 57.5,85! 51,87.5!", "web", 0)
    _near_arm(fig, pose)


def torso(fig: Figure, outfit: str) -> None:
    """Shirt and jacket, without arms."""
    # The collar behind the neck, or the wall would be seen there.
    fig.shape("45,57! 50,50 56,48 62,50 68,57! 66,66! 47,66!", "collar", 0, 1)
    _shirt(fig, outfit)
    _jacket(fig)


def _shirt(fig: Figure, outfit: str) -> None:
    stuff = "sweater" if outfit == "sweater" else "tee"
    shirt = fig.shape("44,56! 56,66 68,56! 74,66 74,110 73,158! 44,158! 42,100 42,66", stuff, 4)
    fig.crease("47,57 57,64.6 67,57", 1, on=shirt)
    if outfit == "sweater":
        for y in range(60, 158, 4):
            for x in range(44, 76, 3):
                fig.tint([(x, y), (x + 1, y), (x + 1, y + 3), (x, y + 3)], -1, shirt)
        for y in (86, 90):
            fig.patch([(40, y), (78, y - 2), (78, y), (40, y + 2)], "stripe", shirt)
    else:
        fig.stroke("53,82 57,79 61,82", "print", 2, on=shirt)
        fig.stroke("51,85 57,82 63,85", "print", 1, on=shirt)
        fig.stroke("57,84 57,90", "print", 2, on=shirt)
        fig.stroke("54,93 60,93", "print", 1, on=shirt)
    fig.crease("50,112 56,116 64,114", -1, on=shirt)
    fig.crease("52,130 60,134", -1, on=shirt)


def _jacket(fig: Figure) -> None:
    far = fig.shape("65,56! 78,63 83,72 82,100 84,158! 71,158! 70,110 66,78", "jacket", 3)
    fig.crease("72,110 73,158", -1, on=far)
    fig.shape("73,84! 81,83! 81,92! 73,93!", "jacket", 0)
    fig.crease("73,86 81,85", -1)
    near = fig.shape("46,55! 35,60 29,68 31,100 30,158! 51,158! 52,112 50,78", "jacket", 5)
    fig.crease("50.6,80 51,158", 1, on=near)
    fig.crease("34,116 40,124 38,136", -1, on=near)
    fig.tint("30,120 42,132 34,158 28,158", -1, near, 4)
    pocket = fig.shape("35,84! 46,86! 46,97! 35,95!", "jacket", 0)
    fig.crease("35,87 46,89", -1, on=pocket)
    fig.stroke("40,91 41,91", "steel", 2, on=pocket)
    for y in (104, 122, 140):
        fig.stroke([(49, y), (49.5, y + 1)], "steel", 3, on=near)
    for shape, ribs in (
        ("63,52! 74,58 76,66 66,78! 63,66", ("72,60 67,72", "69,57 65,68")),
        ("47,50! 37,58 38,66 50,78! 54,70! 52,60", ("41,60 49,72", "45,57 51,67", "48,54 52,62")),
    ):
        collar = fig.shape(shape, "collar", 2)
        for rib in ribs:
            fig.crease(rib, 1, on=collar)


def _far_arm(fig: Figure, pose: str) -> None:
    if pose in ("pockets", "bag"):
        arm = limb(fig, "79,70 90,104 80,132", (15, 14, 13), "jacket", 2)
        fig.crease("86,98 92,104 86,108", -1, on=arm)
    elif pose == "talking":
        limb(fig, "79,70 90,104 100,96", (15, 14, 12), "jacket", 2)
        hand(fig, "palm", 97, 82)
    elif pose == "strap":
        limb(fig, "79,70 90,104 94,132", (15, 14, 13), "jacket", 2)
        hand(fig, "fist", 89, 128)
    elif pose == "crossed":
        limb(fig, "79,70 90,104 66,112", (15, 14, 12), "jacket", 2)
    elif pose == "listening":  # across him, to hold the other one: it goes before the jacket
        return
    elif pose.startswith("sit_"):
        limb(fig, "79,70 89,104 68,128", (15, 14, 12), "jacket", 2)
    elif pose == "reading":
        limb(fig, "79,70 90,102 78,112", (15, 14, 12), "jacket", 2)
    elif pose == "smoking":
        limb(fig, "79,70 92,104 70,118", (15, 14, 12), "jacket", 2)
    elif pose == "tape":
        arm = limb(fig, "79,70 87,112 96,92", (15, 14, 12), "jacket", 2)
        fig.crease("84,104 90,110", -1, on=arm)


def _near_arm(fig: Figure, pose: str) -> None:
    if pose in ("pockets", "strap", "talking", "listening"):
        hand(fig, "loose", 34, 126)
        arm = limb(fig, "34,70 22,104 37,127", (16, 15, 12), "jacket", 4)
        _cuff(fig, "32,120! 41,127! 37,132! 28,124!")
        _watch(fig, 35, 127)
        fig.shape("30,132! 48,128! 48,146! 32,148!", "jacket", 3)
        if pose == "listening":
            limb(fig, "80,74 88,104 54,104", (14, 14, 12), "jacket", 2)
            hand(fig, "fist", 40, 96)
    elif pose == "crossed":
        arm = limb(fig, "34,70 22,106 54,110 74,102", (16, 15, 13, 12), "jacket", 4)
        hand(fig, "fist", 76, 93, mirror=True)
        _watch(fig, 73, 103)
    elif pose == "sit_chin":
        arm = limb(fig, "34,70 36,116 54,70", (16, 15, 12), "jacket", 4)
    elif pose.startswith("sit_") and pose != "sit_reading":
        y = {"sit_bench": 130, "sit_seat": 134, "sit_floor": 120}[pose]
        arm = limb(fig, f"34,70 24,106 50,{y + 2}", (16, 15, 12), "jacket", 4)
        hand(fig, "fist", 54, y - 4)
        _watch(fig, 51, y + 2)
    elif pose == "bag":
        arm = limb(fig, "34,70 24,104 46,104", (16, 15, 12), "jacket", 4)
        hand(fig, "grip", 48, 97, mirror=True)
        _watch(fig, 44, 101)
    elif pose in ("reading", "sit_reading"):
        _book(fig)
        if pose == "reading":
            hand(fig, "grip", 81, 96, mirror=True)
        arm = limb(fig, "34,70 26,108 50,112", (16, 15, 12), "jacket", 4)
        hand(fig, "grip", 52, 102)
        _watch(fig, 49, 109)
    elif pose == "smoking":
        arm = limb(fig, "34,70 26,106 60,116", (16, 15, 12), "jacket", 4)
        hand(fig, "fist", 62, 110)
        far = limb(fig, "71,118 88,98 79,62", (12, 13, 11), "jacket", 3)
        fig.crease("80,104 88,96", -1, on=far)
    else:
        arm = limb(fig, "34,70 22,104 37,127", (16, 15, 12), "jacket", 4)
        fig.shape("30,132! 48,128! 48,146! 32,148!", "jacket", 3)
        tape(fig, 86, 58)
        hand(fig, "grip", 91, 78, mirror=True)
    fig.crease("27,98 24,104 29,108", -1, on=arm)
    fig.crease("33,72 29,84", 1, on=arm)


def front(fig: Figure, pose: str, outfit: str) -> None:
    """What comes before the face."""
    if pose == "sit_chin":
        hand(fig, "fist", 49, 52)
    if pose == "smoking":
        hand(fig, "pinch", 70, 48)
        fig.stamp(64, 48, ["WWWWWWWWWWEE"], {"W": ("white", 3), "E": ("ember", 3)})


def _cuff(fig: Figure, shape: str) -> None:
    cuff = fig.shape(shape, "jacket", 0)
    fig.tint(shape, 1, cuff)


def _watch(fig: Figure, x: int, y: int) -> None:
    """The watch on a wrist, five pixels across."""
    fig.stamp(
        x - 2,
        y - 2,
        ("s###s", "#WWW#", "#WKW#", "#WWK#", "s###s"),
        {"#": ("steel", 2), "s": ("strap", 1), "W": ("white", 3), "K": ("ink", 0)},
    )


def _book(fig: Figure) -> None:
    left = fig.shape("50,94! 69,98! 69,122! 50,117!", "book", 0)
    right = fig.shape("69,98! 88,92! 88,115! 69,122!", "book", 0)
    fig.tint("69,98! 88,92! 88,115! 69,122!", -1, right)
    fig.stroke("50,93 69,97", "page", 3, flat=True)
    fig.stroke("69,97 88,91", "page", 3, flat=True)
    fig.crease("69,98 69,122", -1)
    fig.stamp(54, 101, ["PPPPPPPP", "PPPPPPPP", "........", "..PPPP..", ".PPPPPP."], {"P": ("page", 2)})
    fig.crease("51,96 68,100", 1, on=left)


def tape(fig: Figure, x: int, y: int) -> None:
    box = fig.shape([(x, y), (x + 17, y), (x + 17, y + 27), (x, y + 27)], "tape", 0)
    fig.tint([(x, y), (x + 2, y), (x + 2, y + 27), (x, y + 27)], -1, box)
    fig.stamp(
        x + 3, y + 2, ["PPPPPPPPPPPP", "PRRRRRRRRRRP", "PPPPPPPPPPPP"], {"P": ("page", 3), "R": ("book", 2)}
    )
    fig.stamp(
        x + 3,
        y + 7,
        (
            "......g.....",
            "......g.....",
            ".....ggg....",
            "....ggGgg...",
            "...gGgGgG...",
            "...gGgGgG...",
            "GGGGGGyGGGGG",
            "GGGGGyyGGGGG",
            "GGGGyyGGGGGG",
            "GGGGyyyGGGGG",
            "GGGGGyyyGGGG",
            "GKKKGGyyyGGG",
            "KKWKKGGyyyGG",
        ),
        {"g": ("tape", 4), "G": ("sweater", 3), "y": ("page", 2), "K": ("ink", 0), "W": ("white", 3)},
    )


def draw_duffel(fig: Figure) -> None:
    """The bag on somebody's back."""
    bag = fig.shape("6,86 14,76 30,74 44,90 40,128 26,140 8,134 2,112", "bag", 6)
    end = fig.shape("8,84 18,76 30,76 34,82 24,92 12,94", "bag", 0, 3)
    fig.crease("12,86 20,80 29,79", 1, on=end)
    fig.crease("10,94 22,93 34,82", -2)
    fig.stroke("7,106 22,108 40,102", "web", 2)
    fig.stroke("7,107 22,109 40,103", "web", 1)
    fig.crease("10,116 14,128", -1, on=bag)
    fig.crease("28,112 26,130", -1, on=bag)
