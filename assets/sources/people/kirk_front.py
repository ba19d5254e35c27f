"""Kirk's head from the front, as on a badge: both ears, and the parting ruled with a ruler."""

from __future__ import annotations

import skia

from .face import Face, Rig
from .hair import Lock, draw_locks, mass
from .head import Head
from .kirk_head import FEATURES, HAIR, TONES
from .painter import Painter

OUTLINE = (
    "-64,40 -77,88 -78,124 -75,156 -70,186 -60,214 -46,240 -26,257 2,257 24,242 42,216 56,186 "
    "66,156 72,124 72,88 62,40 30,10 -36,10"
)
JAW = "-60,214 -46,240 -26,257 2,257 24,242 42,216 55,190"
EAR = "67,128 81,114 95,118 99,140 90,165 79,178 67,172"
FAR_EAR = "-75,128 -89,114 -103,118 -107,140 -98,165 -87,178 -75,172"
CAP = (
    "-74,104! -86,66 -84,18 -58,-18 -10,-34 40,-30 74,-6 88,40 86,78 78,110! 71,88 66,64 56,50! "
    "10,42 -34,42 -58,54 -68,82!"
)
LOCKS = [
    Lock("70,30 86,64 85,92 76,116", 24, 0.3),
    Lock("-72,30 -86,60 -84,86 -74,110", 22, 0.3),
    Lock("-44,-10 -70,2 -84,32 -80,72", 32, 0.15),
    Lock("-44,-6 -62,10 -72,36 -70,62", 24, 0.05),
    Lock("-40,-12 6,-38 56,-30 88,8", 38, 0.05),
    Lock("-40,-8 12,-24 58,-8 88,38", 44),
    Lock("-42,-2 6,-8 50,14 80,64", 44),
    Lock("-44,4 -6,12 36,30 66,66", 40),
    Lock("-46,10 -22,26 14,40 50,50", 30),
    Lock("-46,-12 -60,-36 -48,-52 -32,-56", 13, 0.0, 0.6),
    Lock("-40,-12 -46,-34 -34,-46 -18,-48", 10, 0, 0.6),
]


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of the hair."""
    return mass(CAP, LOCKS, p)


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint hair combed with water across a parting, and the tuft that will not obey."""
    p.fill(whole, HAIR.dark)
    draw_locks(p, LOCKS, HAIR, whole)
    p.line("-46,-14 -46,6 -50,32", 2.6, TONES.skin2, "taper", 0.9, whole)
    p.soft("64,70 104,66 100,130 76,140 62,110", HAIR.dark, 30, 0.6, whole, hard=0.5)


FRONT = Head(
    face=Face(TONES, FEATURES, Rig(6, 72)),
    outline=OUTLINE,
    ear=EAR,
    ear_shade="67,132 85,122 90,142 82,164 72,174 67,168",
    ear_fold="77,130 89,121 94,138 87,157",
    far_ear=FAR_EAR,
    far_ear_fold="-85,130 -97,121 -102,138 -95,157",
    jaw=JAW,
    planes=("98,40! 58,86 61,112 63,134 56,154 46,172 40,194 28,218 12,240 -4,260 40,270! 110,200!",),
    softs=(("80,120 90,150 66,202 26,244 56,258 112,200", 16, 0.35),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    shift=(12, 26),
    roll=0.0,
    scale=1.09,
    hair_shadow=(-2, 9),
)
