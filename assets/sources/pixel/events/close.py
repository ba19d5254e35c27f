"""Near: faces at twice their size, backs of heads, large hands."""

from __future__ import annotations

from types import ModuleType

import numpy as np

from ..body import limb, moved
from ..faces import Expression, Face
from ..figure import Figure, Lamp
from ..lights import LAMPS
from ..people import jess, lorelai, luke, rory
from ..raster import Sheet

RAMPS = jess.RAMPS | rory.RAMPS | {"plaid": luke.RAMPS["plaid"], "pink": lorelai.RAMPS["pink"]}


def figure(zoom: int = 2, at: tuple[float, float] = (0, 0), ramps: dict | None = None) -> Figure:
    """A figure on a whole picture."""
    return Figure(320, 180, RAMPS if ramps is None else ramps, zoom, at)


def put(g: Sheet, fig: Figure, lamp: Lamp, mirror: bool = False, edges: bool = True) -> np.ndarray:
    """Lays a lit figure on the picture; returns its pixels."""
    fig = fig.mirrored() if mirror else fig
    made = fig.lit(lamp, edges)
    g.a[made > 0] = made[made > 0]
    return made > 0


def near_head(fig: Figure, who: ModuleType, ex: Expression, mouth: str = "") -> None:
    """A head with its features drawn in curves; the figure's origin is the head's."""
    who.head(fig, (0, 0))
    for far in (False, True):
        _eye(fig, who.FACE, ex, far)
        _brow(fig, who.FACE, ex, far)
    _mouth(fig, who.FACE, ex.mouth)
    nose = {"rory": "26.4,37.2 28,37.6"}.get(who.__name__.rsplit(".", 1)[-1], "27,38.6 29,39.2")
    fig.stroke(nose, "skin", 1)


def near_person(
    g: Sheet,
    who: ModuleType,
    pose: str,
    expression: str,
    at: tuple[float, float],
    light: str,
    outfit: str = "plain",
    mirror: bool = False,
    zoom: int = 2,
    mouth: str = "",
    look: tuple[int, int] | None = None,
) -> None:
    """Somebody from the hips up at twice the size, the canvas at a pixel (of the mirror's picture)."""
    ex: Expression = who.EXPRESSIONS[expression]
    ex = ex._replace(mouth=mouth or ex.mouth, look=ex.look if look is None else look)
    body = figure(zoom, at, who.RAMPS)
    who.body(body, pose, outfit)
    x, y = (who.HEAD[i] + ex.at[i] for i in (0, 1))
    head = figure(zoom, (at[0] + x * zoom, at[1] + y * zoom), who.RAMPS)
    near_head(head, who, ex)
    whole = (body.mat.a > 0) | (head.mat.a > 0)
    for fig in (body, head):
        fig, around = (fig.mirrored(), whole[:, ::-1]) if mirror else (fig, whole)
        made = fig.lit(LAMPS[light], True, around)
        g.a[made > 0] = made[made > 0]


def _flat(fig: Figure, where: np.ndarray) -> None:
    fig.flat[where] = True


def _eye(fig: Figure, face: Face, ex: Expression, far: bool) -> None:
    x, y = face.far if far else face.near
    w, h = (face.far_wide if far else face.wide), face.tall
    top = y + max(0.0, ex.lid * 0.9) + 0.4
    bottom = y + h
    if ex.closed:
        fig.stroke(f"{x},{y + 4} {x + w / 2},{y + 2} {x + w},{y + 4}", "ink", 0, 2, True)
        return
    corner = x + w if far else x
    white = fig.patch(
        f"{x},{(top + bottom) / 2 - 0.6} {x + 1.6},{top + 0.4} "
        f"{x + w / 2},{top - 0.3} {x + w - 1.4},{top + 0.5} "
        f"{x + w},{(top + bottom) / 2 - 0.4} {x + w - 1.6},{bottom - 0.6} "
        f"{x + w / 2},{bottom} {x + 1.6},{bottom - 0.7}",
        "white",
    )
    _flat(fig, white)
    cx = x + w * (0.5 if far else 0.56) + ex.look[0] * 1.1
    cy = y + h * 0.52 + ex.look[1]
    for rx, ry, stuff, tone in ((2.0, 2.7, "iris", 1), (1.6, 1.2, "iris", 3), (1.1, 1.5, "iris", 0)):
        dy = 1.2 if tone == 3 else 0
        round_ = " ".join(
            f"{cx + rx * c},{cy + dy + ry * s}"
            for c, s in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))
        )
        _flat(fig, fig.patch(round_, stuff, white, tone))
    _flat(
        fig,
        fig.patch(
            [(cx + 0.3, cy - 1.7), (cx + 1.5, cy - 1.7), (cx + 1.5, cy - 0.4), (cx + 0.3, cy - 0.4)],
            "white",
            white,
            4,
        ),
    )
    fig.stroke(
        f"{x - 0.2},{(top + bottom) / 2 - 0.8} {x + 1.4},{top} "
        f"{x + w / 2},{top - 0.8} {x + w - 1.4},{top} "
        f"{x + w + 0.2},{(top + bottom) / 2 - 0.6}",
        "ink",
        0,
        2,
        True,
    )
    if face.lashes:
        out = 1 if far else -1
        fig.stroke(f"{corner},{top + 1} {corner + out * 1.6},{top - 0.8}", "ink", 0, 1, True)
        fig.stroke(f"{corner - out},{top} {corner + out * 0.6},{top - 1.8}", "ink", 0, 1, True)
    fig.stroke(f"{x + 1.4},{top - 2} {x + w / 2},{top - 2.6} {x + w - 1.2},{top - 2}", "skin", 1, 1, True)
    fig.stroke(f"{x + 1.6},{bottom} {x + w / 2},{bottom + 0.5} {x + w - 1.4},{bottom}", "skin", 1, 1, True)


def _brow(fig: Figure, face: Face, ex: Expression, far: bool) -> None:
    x, y = face.far if far else face.near
    w = face.far_wide if far else face.wide
    inner = ex.inner if not far or ex.far_inner is None else ex.far_inner
    outer = ex.outer if not far or ex.far_outer is None else ex.far_outer
    y -= face.brow_gap - 0.8
    thick = 1.1 + face.brow * 0.55
    xi, xo = (x - 0.4, x + w + 0.6) if far else (x + w + 0.4, x - 0.8)
    xm = xi + (xo - xi) * 0.62
    yi, yo = y - inner * 1.1, y - outer * 1.1
    ym = yi + (yo - yi) * 0.62 - 1.0
    brow = fig.patch(
        f"{xi},{yi - thick / 2}! {xm},{ym - thick / 2} {xo},{yo + 0.4}! "
        f"{xm},{ym + thick / 2} {xi},{yi + thick / 2}!",
        "hair",
        tone=1,
    )
    _flat(fig, brow)


MOUTHS = {
    "flat": ("1,2 4,1.6 6.6,1.8", ""),
    "soft": ("1,1.6 4,2.2 7.4,0.8", ""),
    "smirk": ("1,2.4 4,2 8,0.2", ""),
    "down": ("1.4,2.8 4,1.4 7,2.6", ""),
    "tight": ("1.4,2.4 4,1.6 7,2.4", ""),
    "part": ("", "1,1.4 4,0.8 7.4,1.2 6,3.2 2.6,3.2"),
    "o": ("", "2.4,0.6 4.4,0 6.4,0.6 6.8,2.6 4.4,3.8 2.2,2.6"),
    "laugh": ("", "0,0.4 4,1 8.8,0 7,3.6 3,4"),
    "grin": ("", "1,1.2 4,1.8 8,0.2 6.6,2.8 3,3"),
    "purse": ("", "3,1.2 4.4,0.8 5.8,1.2 5.8,2.8 4.4,3.2 3,2.8"),
    "wobble": ("1,1.6 3,2.4 5,1.4 7.4,2.4", ""),
    "wry": ("0.4,0.6 3,2 7.6,2", ""),
}


def _mouth(fig: Figure, face: Face, kind: str) -> None:
    x, y = face.mouth
    line, opened = MOUTHS.get(kind, MOUTHS["flat"])
    lip = ("mouth", 2) if face.lip else ("skin", 0)

    def p(text: str) -> str:
        return moved(text, x, y)

    if opened:
        within = fig.patch(p(opened), "mouth", tone=1)
        _flat(fig, within)
        if kind in ("laugh", "grin"):
            _flat(fig, fig.patch(p("0,0 9,-0.6 8,1.8 1,2"), "white", within, 3))
        fig.stroke(p("0.6,1.4 4,0.6 7.8,1.2"), *lip, 1, True)
        fig.stroke(
            p("2.4,3.6 4.4,3.9 6.2,3.5"), "mouth" if face.lip else "skin", 3 if face.lip else 1, 1, True
        )
    else:
        fig.stroke(p(line), *lip, 1, True)
        fig.stroke(p("2.6,4 4.4,4.4 6,4"), "skin", 1, 1, True)


def back_of_jess(fig: Figure, x: float, y: float) -> None:
    """His head from behind, a little turned: hair on end, an ear, the collar."""

    def p(text: str) -> str:
        return moved(text, x, y)

    fig.shape(p("13,36! 27,36! 29,56! 11,56!"), "skin", 4)
    fig.tint(p("11,40 29,40 29,46 11,47"), -1)
    fig.shape(p("34,27 37,26 37.6,32 35,36 33,33"), "skin", 0)
    fig.shape(p("2.6,28 5,27 6,33 4,36 2,32"), "skin", 0)
    hair = fig.shape(
        p(
            "6,40! 3,31 3,20 1,14! 5,12 4,5! 9,7 10,0! 15,3.6 19,-2! 23,2 28,-2! "
            "30,3 36,2! 35.4,7 40,9! 37,13 39,19! 36.6,22 36.6,32 33,41! 28,44 20,43 "
            "12,44"
        ),
        "hair",
        6,
    )
    for lock in (
        "8,10 12,16 11,26",
        "15,6 18,14 17,26",
        "23,4 24,14 23,28",
        "30,6 29,16 30,28",
        "35,12 33,22 34,32",
        "12,28 13,36 11,42",
        "20,28 20,36 21,42",
        "28,30 27,37 28,43",
    ):
        fig.crease(p(lock), -1, on=hair)
    for lock in (
        "11,8 14,14 14,22",
        "19,4 21,12 20,20",
        "26,4 27,12 26,22",
        "33,8 31,18 32,26",
        "16,30 16,38",
        "24,30 24,38",
        "31,32 31,39",
    ):
        fig.crease(p(lock), 1, on=hair)


def back_of_rory(fig: Figure, x: float, y: float) -> None:
    """Her hair from behind, straight down."""

    def p(text: str) -> str:
        return moved(text, x, y)

    hair = fig.shape(
        p(
            "4,26 6,10 14,2 22,0 31,4 36,14 37,30 39,52 40,74! 35,70 31,77! 26,72 "
            "21,78! 16,72 11,77! 7,70 2,74! 3,50"
        ),
        "hair",
        6,
    )
    for k in range(7):
        fig.crease(p(f"{10 + k * 3.6},{5 + abs(3 - k)} {7 + k * 4.6},30 {5 + k * 5.2},70"), -1, on=hair)
    for k in range(6):
        fig.crease(p(f"{12 + k * 3.6},{6 + abs(3 - k)} {9.4 + k * 4.6},28 {8 + k * 5.2},62"), 1, on=hair)
    fig.stroke(p("13,10 22,7 30,11"), "hair", 4, on=hair)


def open_hand(fig: Figure, x: float, y: float) -> None:
    """An open hand seen from its back, fingers up; the wrist is at the origin."""
    fingers = (
        ((-9, -16), (-13, -30), (-15, -39)),
        ((-3, -18), (-4, -35), (-4.6, -47)),
        ((4, -18), (6, -34), (7, -46)),
        ((10, -15), (14, -28), (17, -37)),
    )
    for joints in fingers:
        _limb(fig, [(a + x, b + y) for a, b in joints], (6.4, 6, 5))
    _limb(fig, [(8 + x, -4 + y), (17 + x, -11 + y), (22 + x, -20 + y)], (8, 6.6, 5))
    palm = fig.shape(
        " ".join(
            f"{a + x},{b + y}"
            for a, b in ((-10, -2), (-12, -16), (-6, -21), (4, -21), (12, -17), (13, -6), (8, 2), (-6, 3))
        ),
        "skin",
        2,
    )
    for a in (-7, -1, 5):
        fig.crease(f"{x + a},{y - 18} {x + a * 0.7},{y - 9}", -1, on=palm)
    for joints in fingers:
        (ax, ay), (bx, by) = joints[1], joints[2]
        fig.crease(f"{x + ax - 2},{y + ay} {x + ax + 2},{y + ay}", -1)
        fig.stroke(f"{x + bx - 1},{y + by + 2} {x + bx + 1.4},{y + by + 1}", "skin", 4)


def _limb(fig: Figure, pts: list[tuple[float, float]], widths: tuple[float, ...]) -> None:
    limb(fig, " ".join(f"{x},{y}" for x, y in pts), widths, "skin", 1)


def watch(fig: Figure, x: float, y: float, r: float, minutes: float = 495.0) -> None:
    """A wrist watch, its dial round x, y: quarter past eight unless told."""
    from math import cos, pi, sin

    def ring(rad: float) -> str:
        return " ".join(f"{x + rad * cos(k * pi / 6)},{y + rad * sin(k * pi / 6)}" for k in range(12))

    fig.shape(ring(r), "steel", 0)
    fig.crease(ring(r * 0.93), 1)
    face = fig.shape(ring(r * 0.8), "white", 0, 3)
    _flat(fig, face)
    for k in range(12):
        a = k * pi / 6
        fig.stroke(
            f"{x + r * 0.62 * sin(a)},{y - r * 0.62 * cos(a)} "
            f"{x + r * 0.74 * sin(a)},{y - r * 0.74 * cos(a)}",
            "ink",
            1,
            1,
            True,
        )
    for turn, reach, wide in ((minutes / 720, 0.42, 2), (minutes / 60, 0.62, 1)):
        a = turn * 2 * pi
        fig.stroke([(x, y), (x + r * reach * sin(a), y - r * reach * cos(a))], "ink", 0, wide, True)
