"""Legs of somebody who sits, kneels, or is on the floor: limbs of cloth along their bones, and shoes.

In a body's own units, unwarped: the hips lie near y 990, as they do when somebody stands, so that the trunk
above need not know.
"""

from __future__ import annotations

from dataclasses import dataclass

import skia

from .cloth import Tones, fold
from .painter import Painter
from .spline import brush, moved, oval, union

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


def _xy(*points: complex) -> list[tuple[float, float]]:
    """Return complex points as pairs."""
    return [(q.real, q.imag) for q in points]


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


def draw_leg(p: Painter, leg: Leg, tones: Tones, shoe: Tones = BOOT) -> skia.Path:
    """Paint a leg that is bent at the knee: shin and shoe first, the thigh over them with its shadow."""
    w0, w1, w2 = leg.widths
    draw_shoe(p, leg.ankle, leg.toe, shoe, f"{leg.name}_shoe")
    middle = (leg.knee + leg.ankle) / 2
    shin = brush(_xy(leg.knee, middle, leg.ankle), w1, [(0, 0.98), (0.3, 0.96), (1, w2 / w1)])
    path = p.part(f"{leg.name}_shin", union([shin, oval(leg.knee.real, leg.knee.imag, w1 * 0.49)]), 8, 0.2)
    p.fill(path, tones.base)
    p.crescent(path, w1 * 0.26, -w1 * 0.06, tones.shade)
    p.soft(oval(leg.knee.real, leg.knee.imag + w1 * 0.62, w1 * 0.6, w1 * 0.5), tones.deep, 34, 0.7, path)
    hem = leg.ankle - (leg.ankle - leg.knee) / abs(leg.ankle - leg.knee) * 18
    for dx, y, width in ((0.42, -40, 12), (-0.4, -74, 11)):
        fold(
            p,
            _xy(hem + complex(w2 * dx, y), hem + complex(0, y + 16), hem + complex(-w2 * dx, y + 34)),
            width,
            path,
            tones,
            0.8,
        )
    mid = leg.hip * 0.45 + leg.knee * 0.55
    thigh = brush(_xy(leg.hip, mid, leg.knee), w0, [(0, 1), (0.6, 0.94), (1, w1 / w0)])
    over = p.part(f"{leg.name}_thigh", union([thigh, oval(leg.knee.real, leg.knee.imag, w1 * 0.5)]), 8, 0.25)
    p.soft(moved(over, 4, 22), tones.deep, 20, 0.7, path, hard=0.8)
    p.fill(over, tones.base)
    p.crescent(over, w0 * 0.1, -w0 * 0.2, tones.shade)
    p.soft(moved(over, -6, -w0 * 0.3, 0.8), tones.light, 26, 0.4, over, hard=0.7)
    along = (leg.knee - leg.hip) / max(abs(leg.knee - leg.hip), 1e-6)
    across = along * 1j
    for t, a, b, width in ((0.12, 0.42, -0.2, 15), (0.3, -0.44, 0.1, 13), (0.92, 0.4, -0.3, 12)):
        q = leg.hip + (leg.knee - leg.hip) * t
        fold(
            p,
            _xy(q + across * w0 * a, q + along * 20, q + across * w0 * b + along * 44),
            width,
            over,
            tones,
            0.85,
        )
    return over


# Upright on a bench or a seat, three quarters to the left: far leg, near leg.
SEATED = (
    Leg(-58 + 985j, -168 + 1068j, -176 + 1350j, toe=164, name="leg_far"),
    Leg(96 + 992j, 42 + 1104j, 26 + 1410j, toe=160, name="leg_near"),
)
# On the floor, the back against something, knees up.
KNEES_UP = (
    Leg(-40 + 1030j, -176 + 846j, -196 + 1086j, (170, 138, 92), 168, "leg_far"),
    Leg(110 + 1040j, 62 + 838j, 30 + 1100j, (176, 142, 96), 166, "leg_near"),
)
# On one's knees, upright.
KNEELING = (
    Leg(-38 + 1000j, -66 + 1262j, 60 + 1300j, (164, 150, 100), 10, "leg_far"),
    Leg(80 + 1000j, 92 + 1276j, 220 + 1306j, (172, 156, 104), 8, "leg_near"),
)


def ground(p: Painter, legs: tuple[Leg, Leg]) -> None:
    """Paint the soft shadow where they touch the floor."""
    low = max(leg.ankle.imag for leg in legs) + 44
    middle = sum(leg.ankle.real for leg in legs) / 2
    p.soft(oval(middle - 10, low, 240, 30), "#0d0b16", 34, 0.5, hard=1.2)


def draw_legs(p: Painter, legs: tuple[Leg, Leg], tones: Tones, shoe: Tones = BOOT) -> None:
    """Paint both legs, the far one first, and the seat of the trousers between."""
    ground(p, legs)
    for leg in legs:
        over = draw_leg(p, leg, tones, shoe)
        if leg is legs[0]:
            box = over.getBounds()
            p.soft(oval(box.right() - 20, box.centerY() + 10, 40, 80), tones.deep, 26, 0.9, over)
