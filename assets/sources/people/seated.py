"""Legs of somebody who sits, kneels, or is on the floor: limbs of cloth along their bones, and shoes.

In a body's own units, unwarped: the hips lie near y 990, as they do when somebody stands, so that the trunk
above need not know.
"""

from __future__ import annotations

from dataclasses import dataclass

import skia

from .cloth import Tones, fold
from .painter import Painter, mix
from .spline import moved, oval

BOOT = Tones("#4d3a34", "#30242a", "#1c161e", "#7d6254")
SNEAKER = Tones("#d6d0c6", "#938d9a", "#4f4962", "#fbf8f2")


@dataclass(frozen=True)
class Leg:
    """Hip, knee and ankle; widths at them; which way the shoe points (degrees from the right, downwards)."""

    hip: complex
    knee: complex
    ankle: complex
    widths: tuple[float, float, float] = (176, 138, 96)
    toe: float = 150
    name: str = "leg"


def draw_shoe(p: Painter, at: complex, turn: float, tones: Tones, name: str) -> None:
    """Paint a shoe whose ankle is at a point and whose toe lies along +x before it is turned."""
    with p.placed(at.real, at.imag, turn):
        flip = 90 < turn % 360 < 270
        s = -1 if flip else 1
        shoe = p.part(
            name, f"-46,{-44 * s}! 40,{-46 * s}! 56,{-14 * s} 104,{6 * s} 130,{30 * s}! 132,{54 * s}! "
            f"0,{60 * s} -52,{54 * s}! -58,{10 * s}", 6, 0.3,
        )  # fmt: skip
        p.fill(shoe, tones.base)
        p.fill(f"-60,{20 * s}! 40,{16 * s} 140,{40 * s}! 140,{70 * s}! -60,{70 * s}!", tones.shade, 0.9, shoe)
        p.line(f"-54,{52 * s} 40,{57 * s} 132,{50 * s}", 11, tones.deep, "flat", 0.95, shoe)
        for x in (34, 52, 70):
            lace = [(x, -22 + (x - 34) * 0.5), (x + 14, -8 + (x - 34) * 0.4), (x + 20, 6 + (x - 34) * 0.3)]
            p.line([(u, v * s) for u, v in lace], 4, tones.light, "flat", 0.8, shoe)


class Bent:
    """The two halves of a bent leg as frames: t runs along, s across, to the front of the knee."""

    def __init__(self, leg: Leg) -> None:
        self.leg = leg
        self.up, self.low = leg.knee - leg.hip, leg.ankle - leg.knee
        turn = self.up.conjugate() * self.low
        self.out = -1j if turn.imag > 0 else 1j
        inward = self.low / abs(self.low) - self.up / abs(self.up)
        self.crease = leg.knee + inward / max(abs(inward), 1e-6) * leg.widths[1] * 0.56

    def thigh(self, t: float, s: float, corner: bool = False) -> tuple[float, float, bool]:
        """Return a point of the thigh, s in half widths at the hip."""
        q = self.leg.hip + self.up * t + self.up / abs(self.up) * self.out * s * self.leg.widths[0] / 2
        return q.real, q.imag, corner

    def shin(self, t: float, s: float, corner: bool = False) -> tuple[float, float, bool]:
        """Return a point of the shin, s in half widths at the knee."""
        q = self.leg.knee + self.low * t + self.low / abs(self.low) * self.out * s * self.leg.widths[1] / 2
        return q.real, q.imag, corner

    def fold(self, *points: tuple[float, float, bool]) -> list[tuple[float, float]]:
        """Return a fold that starts in the crease behind the knee."""
        return [(self.crease.real, self.crease.imag), *((x, y) for x, y, _ in points)]


def draw_leg(p: Painter, leg: Leg, tones: Tones, shoe: Tones = BOOT) -> skia.Path:
    """Paint a leg that is bent at the knee: shin and shoe first, the thigh over them with its shadow."""
    w0, w1, w2 = leg.widths
    b, k0, k2 = Bent(leg), w1 / w0, w2 / w1
    draw_shoe(p, leg.ankle, leg.toe, shoe, f"{leg.name}_shoe")
    behind = (b.crease.real, b.crease.imag, True)
    shin = p.part(
        f"{leg.name}_shin",
        p.shape([
            behind, b.shin(-0.12, 0.1), b.shin(-0.06, 0.72), b.shin(0.14, 1.02), b.shin(0.5, 0.94),
            b.shin(0.86, k2 * 1.08), b.shin(1.06, k2 * 1.12, True), b.shin(1.09, 0),
            b.shin(1.05, -k2 * 1.1, True),
            b.shin(0.8, -k2 * 1.06), b.shin(0.46, -1.02), b.shin(0.26, -1.04),
        ]),
        8, 0.2,
    )  # fmt: skip
    _shade_shin(p, b, shin, tones, k2)
    thigh = p.part(
        f"{leg.name}_thigh",
        p.shape([
            b.thigh(-0.34, -0.1), b.thigh(-0.22, 0.62), b.thigh(0.1, 1.0),
            b.thigh(0.5, 0.5 + 0.5 * k0), b.thigh(0.84, k0 * 1.04),
            b.shin(-0.15, 0.55), b.shin(-0.05, 0.98), b.shin(0.13, 1.03, True), b.shin(0.15, 0.2),
            behind, b.thigh(0.6, -0.98), b.thigh(0.3, -1.08), b.thigh(-0.1, -0.98), b.thigh(-0.28, -0.66),
        ]),
        8, 0.25,
    )  # fmt: skip
    _shade_thigh(p, b, thigh, shin, tones, k0)
    return thigh


def _shade_shin(p: Painter, b: Bent, shin: skia.Path, tones: Tones, k2: float) -> None:
    """Paint the shin: its calf in shade, the slack behind the knee, and cloth that stands on the shoe."""
    p.fill(shin, tones.base)
    p.fill(
        [b.shin(0.0, -0.1, True), b.shin(0.4, -0.2), b.shin(0.7, -0.05), b.shin(1.1, -0.3, True),
         b.shin(1.1, -1.8, True), b.shin(0.0, -1.8, True)], tones.shade, 0.9, shin,
    )  # fmt: skip
    p.soft([b.shin(0.05, 1.1), b.shin(0.6, 0.95), b.shin(0.6, 0.6), b.shin(0.1, 0.66)], tones.light, 16, 0.45,
           shin, hard=0.6)  # fmt: skip
    for spine, width in (
        (b.fold(b.shin(0.2, -0.1), b.shin(0.3, 0.7)), 13),
        ([b.shin(0.5, -1.0)[:2], b.shin(0.56, -0.4)[:2], b.shin(0.7, 0.1)[:2]], 10),
        ([b.shin(0.98, -k2 * 1.2)[:2], b.shin(0.92, -0.2)[:2], b.shin(0.84, 0.5)[:2]], 12),
        ([b.shin(0.95, k2 * 1.2)[:2], b.shin(0.99, 0.3)[:2], b.shin(0.98, -0.3)[:2]], 9),
    ):
        fold(p, spine, width, shin, tones, 0.85)
    hem = [b.shin(1.03, k2 * 1.2)[:2], b.shin(1.06, 0)[:2], b.shin(1.02, -k2 * 1.2)[:2]]
    p.line(hem, 3, tones.deep, "flat", 0.8, shin)


def _shade_thigh(p: Painter, b: Bent, thigh: skia.Path, shin: skia.Path, tones: Tones, k0: float) -> None:
    """Paint the thigh: its shadow on the shin, its underside, and the folds that run to the crease."""
    p.soft(moved(thigh, 2, 24), tones.deep, 16, 0.8, shin, hard=0.6)
    p.fill(thigh, tones.base)
    p.fill(
        [b.thigh(-0.2, -0.15, True), b.thigh(0.3, -0.3), b.thigh(0.62, -0.12), b.thigh(0.9, -0.3, True),
         b.thigh(1.1, -1.6, True), b.thigh(-0.3, -1.8, True)], tones.shade, 0.9, thigh,
    )  # fmt: skip
    p.soft([b.thigh(0.0, -0.7), b.thigh(0.5, -0.6), b.thigh(0.8, -0.7), b.thigh(0.8, -1.5), b.thigh(0, -1.7)],
           tones.deep, 24, 0.8, thigh)  # fmt: skip
    p.soft([b.thigh(0.45, 1.0), b.thigh(0.8, k0), b.shin(-0.1, 0.5), b.thigh(0.9, 0.3), b.thigh(0.5, 0.6)],
           tones.light, 20, 0.5, thigh, hard=0.6)  # fmt: skip
    for spine, width in (
        (b.fold(b.thigh(0.86, -0.1), b.thigh(0.8, 0.5)), 15),
        (b.fold(b.thigh(0.72, -0.3), b.thigh(0.6, 0.2)), 12),
        (b.fold(b.thigh(0.98, 0.05), b.shin(-0.02, 0.6)), 11),
        ([b.thigh(0.02, 0.9)[:2], b.thigh(0.16, 0.3)[:2], b.thigh(0.2, -0.4)[:2]], 15),
        ([b.thigh(0.2, 1.0)[:2], b.thigh(0.36, 0.5)[:2], b.thigh(0.42, 0.1)[:2]], 10),
    ):
        fold(p, spine, width, thigh, tones, 0.85)


# Upright on a bench or a seat, three quarters to the left: far leg, near leg.
SEATED = (
    Leg(-44 + 986j, -284 + 1024j, -300 + 1372j, (168, 134, 92), 156, "leg_far"),
    Leg(72 + 1000j, -186 + 1062j, -160 + 1426j, (178, 144, 96), 150, "leg_near"),
)
# On the floor or a step, at one's ease: both knees up, the feet flat before one.
EASY = (
    Leg(-40 + 1002j, -234 + 846j, -276 + 1132j, (158, 126, 88), 170, "leg_far"),
    Leg(108 + 1012j, -108 + 838j, -170 + 1168j, (172, 134, 92), 162, "leg_near"),
)
# The near knee higher, for an elbow.
PROPPED = (EASY[0], Leg(108 + 1012j, -52 + 772j, -132 + 1166j, (172, 132, 92), 162, "leg_near"))
# On one hip, both legs folded to the side.
ASIDE = (
    Leg(-40 + 1000j, -262 + 968j, -40 + 1112j, (160, 122, 84), 22, "leg_far"),
    Leg(104 + 1012j, -176 + 1062j, 148 + 1140j, (172, 130, 86), 14, "leg_near"),
)
# Cross-legged: the knees out to both sides, the shins one before the other.
TAILOR = (
    Leg(-30 + 1010j, -226 + 1046j, 92 + 1116j, (150, 124, 84), 20, "leg_far"),
    Leg(86 + 1014j, 252 + 1060j, -76 + 1140j, (156, 128, 86), 164, "leg_near"),
)
# Both knees drawn up together, for arms that go round them.
DRAWN_UP = (
    Leg(-46 + 1004j, -214 + 790j, -282 + 1120j, (156, 120, 84), 168, "leg_far"),
    Leg(104 + 1012j, -118 + 812j, -208 + 1164j, (170, 128, 90), 166, "leg_near"),
)
# Walking, three quarters to the left, the leg that steps first. A straight one has its knee before its foot.
STRIDE = (
    Leg(-40 + 960j, -128 + 1310j, -196 + 1612j, (172, 128, 96), 168, "leg_far"),
    Leg(88 + 960j, 128 + 1310j, 262 + 1578j, (190, 132, 94), 118, "leg_near"),
)
SLIM_STRIDE = (
    Leg(-26 + 1000j, -106 + 1330j, -156 + 1612j, (124, 96, 74), 168, "leg_far"),
    Leg(66 + 1000j, 100 + 1330j, 222 + 1578j, (130, 98, 74), 118, "leg_near"),
)
ANKLE_Y = 1612
# On one's knees, upright.
KNEELING = (
    Leg(-56 + 1008j, -150 + 1318j, 104 + 1372j, (176, 150, 96), 24, "leg_far"),
    Leg(108 + 1016j, 4 + 1352j, 300 + 1416j, (200, 156, 98), 22, "leg_near"),
)


def draw_striding(p: Painter, legs: tuple[Leg, Leg], tones: Tones, shoe: Tones = BOOT) -> None:
    """Paint two legs that walk, from the hips down, and the shoes: the one behind first, in shade."""
    p.soft(oval(20, ANKLE_Y + 50, 260, 26), "#0d0b16", 30, 0.5, hard=1.2)
    for leg, behind in ((legs[1], True), (legs[0], False)):
        draw_shoe(p, leg.ankle, leg.toe, shoe, f"{leg.name}_shoe")
        _draw_step(p, leg, tones, behind)


def _draw_step(p: Painter, leg: Leg, tones: Tones, behind: bool) -> None:
    """Paint one leg that walks, nearly straight, from above the hip to the shoe."""
    w0, w1, w2 = (w / 2 for w in leg.widths)
    (hx, hy), (kx, ky), (ax, ay) = ((q.real, q.imag) for q in (leg.hip, leg.knee, leg.ankle))
    (tx, ty), (cx, cy) = (hx * 0.45 + kx * 0.55, (hy + ky) / 2), (kx * 0.6 + ax * 0.4, ky * 0.6 + ay * 0.4)
    back = 1 if ax > kx else -1  # on which side the calf is
    right, left = (1.02, 0.86)[::back]
    outline = (
        f"{hx - w0},{hy - 110}! {hx + w0},{hy - 110}! {hx + w0 * 1.04},{hy + 20} {tx + w0 * 0.86},{ty} "
        f"{kx + w1},{ky - 16} {cx + w1 * right},{cy} {ax + w2},{ay + 12}! {ax - w2},{ay + 16}! "
        f"{cx - w1 * left},{cy} {kx - w1},{ky} {tx - w0 * 0.86},{ty} {hx - w0 * 1.04},{hy + 20}"
    )
    path = p.part(leg.name, outline, 8, 0.2)
    p.fill(path, mix(tones.base, tones.shade, 0.5) if behind else tones.base)
    plane = (
        f"{hx + w0 * 0.3},{hy - 120}! {hx + w0 * 0.2},{hy + 120} {kx + w1 * 0.3},{ky} "
        f"{ax + w2 * 0.1},{ay + 20}! {ax + w2 * 4},{ay + 20}! {hx + w0 * 3},{hy - 120}!"
    )
    p.fill(plane, tones.shade, 0.9, path)
    k = w1 * back
    folds = [
        ([(kx + k, ky + 20), (kx + k * 0.1, ky + 34), (kx - k * 0.6, ky + 16)], 14, 0.8),
        ([(kx + k, ky + 52), (kx, ky + 70), (kx - k * 0.5, ky + 66)], 11, 0.8),
        ([(ax - w2, ay - 30), (ax, ay - 16), (ax + w2 * 0.7, ay - 40)], 13, 0.8),
    ]
    if not behind:  # the seat is drawn to the hip that carries
        seat = [(hx + w0, hy + 66), (hx + w0 * 0.3, hy + 74), (hx - w0 * 0.5, hy + 40)]
        under = [(hx + w0, hy + 96), (hx + w0 * 0.4, hy + 130), (hx - w0 * 0.2, hy + 130)]
        folds = [(seat, 15, 0.9), (under, 13, 0.8), *folds]
    for spine, width, alpha in folds:
        fold(p, spine, width, path, tones, alpha)
    p.line(f"{ax - w2},{ay + 6} {ax},{ay + 10} {ax + w2},{ay + 2}", 3, tones.deep, "flat", 0.8, path)


SHADOW = "#0d0b16"
FLOOR_DROP = 250.0  # units that a shoe, or a knee, lies below the hip of somebody on the floor, at most


def ground(p: Painter, legs: tuple[Leg, Leg]) -> None:
    """Paint the shadows where they touch: the shoes on the floor, the thighs on what they sit on."""
    near = legs[1]
    hip, knee, ankle = near.hip, near.knee, near.ankle
    low = max(leg.ankle.imag for leg in legs) + 44
    middle = sum(leg.ankle.real for leg in legs) / 2
    on_floor = ankle.imag - hip.imag < FLOOR_DROP
    on_seat = not on_floor and knee.imag - hip.imag < FLOOR_DROP
    under = max(hip.imag + 86, ankle.imag + 56 if ankle.real > hip.real else 0)  # whoever sits on a shin
    if p.flat:  # a print has one flat shape for each
        for leg in legs:
            p.fill(oval(leg.ankle.real - 12, leg.ankle.imag + 58, 96, 9), SHADOW)
        if on_floor or on_seat:
            p.fill(oval(hip.real - 30, under, 170, 10), SHADOW)
        return
    p.soft(oval(middle - 10, low, 240, 30), SHADOW, 34, 0.5, hard=1.2)
    for leg in legs:
        p.soft(oval(leg.ankle.real - 34, leg.ankle.imag + 54, 96, 13), SHADOW, 9, 0.7, hard=0.9)
    if on_floor:
        p.soft(oval(hip.real - 20, hip.imag + 78, 200, 34), SHADOW, 30, 0.6, hard=1.2)
        p.soft(oval(hip.real - 30, hip.imag + 82, 128, 15), SHADOW, 10, 0.75, hard=0.9)
    elif on_seat:
        p.soft(oval(hip.real - 8, hip.imag + 86, 208, 18), SHADOW, 18, 0.7, hard=1.0)


def draw_legs(p: Painter, legs: tuple[Leg, Leg], tones: Tones, shoe: Tones = BOOT) -> None:
    """Paint both legs, the far one first, and the seat of the trousers between."""
    ground(p, legs)
    for leg in legs:
        over = draw_leg(p, leg, tones, shoe)
        if leg is legs[0]:
            box = over.getBounds()
            p.soft(oval(box.right() - 20, box.centerY() + 10, 40, 80), tones.deep, 26, 0.9, over)
