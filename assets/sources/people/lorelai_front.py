"""Lorelai's head from the front: she looks straight at whoever thought she had not noticed."""

from __future__ import annotations

import skia

from .face import Face, Rig
from .hair import FALL, LONG, Lock, draw_locks, flyaways, mass
from .head import Head
from .lorelai_head import FEATURES, HAIR, TONES
from .painter import Painter

OUTLINE = (
    "-66,40 -82,90 -83,126 -80,158 -72,188 -58,216 -40,238 -22,250 2,250 24,238 46,214 62,187 "
    "71,158 76,126 75,90 64,40 30,10 -36,10"
)
JAW = "-58,216 -40,238 -22,250 2,250 24,238 46,214 60,189"
EAR = "70,132 79,121 88,126 90,146 84,168 76,178 68,172"
BACK = (
    "-60,50! -104,40 -104,0 -72,-30 -22,-44 20,-44 70,-30 104,0 110,60 122,130 138,200 140,260 "
    "130,320 138,366! 96,376! 60,350 30,320 -30,320 -66,344 -100,366! -132,300 -128,240 -118,180 -110,120"
)
BACK_LOCKS = [
    Lock("-72,0 -110,60 -104,120 -132,180 -114,240 -134,300 -116,364", 50, 0.5, 0.5, LONG),
    Lock("84,10 118,80 108,150 140,210 122,270 146,330 130,386", 52, 0.4, 0.6, LONG),
    Lock("84,40 104,110 94,190 118,250 98,310 112,372", 44, 0.25, 0.7, LONG),
]
CAP = (
    "-86,120! -104,86 -104,30 -82,-14 -38,-44 10,-50 52,-42 90,-10 104,42 100,108 94,134! 84,120 "
    "80,96! 74,58 58,32 44,16! 22,34 -16,58 -54,74 -76,100!"
)
CROWN = [
    Lock("46,-42 80,-28 106,14 102,80 118,140 100,200 114,256", 44, 0.12, 1, LONG),
    Lock("46,-42 70,-20 94,20 92,80 104,134 92,190", 36, 0, 1, LONG),
    Lock("46,-42 60,-8 78,28 84,74 92,116", 30, 0, 1, FALL),
    Lock("42,-44 -22,-48 -90,-6 -108,54 -96,116", 50, 0.1, 1, FALL),
    Lock("42,-44 -8,-40 -74,4 -98,60 -94,112", 44, 0, 1, FALL),
    Lock("43,-44 6,-30 -52,12 -84,60 -90,100", 44, 0, 1, FALL),
    Lock("44,-44 20,-20 -26,24 -62,62 -82,88", 40, 0, 1, FALL),
    Lock("45,-44 32,-10 0,30 -34,58 -60,72", 34, 0, 1, FALL),
    Lock("46,-40 52,-2 66,34 80,80", 20, 0, 1, FALL),
    Lock("38,-44 -34,-44 -96,6 -110,66 -104,120", 24, 0, 1.2, FALL),
    Lock("44,-40 28,-8 -2,22 -38,44 -62,54", 13, 0, 1.3, FALL),
]
SIDE = [
    Lock("84,40 93,110 82,160 98,206 82,256", 20, 0.05, 1, FALL),
    Lock("-88,50 -108,116 -92,176 -112,232 -94,290", 28, 0.1, 1, FALL),
]
LONG_LOCKS = [
    Lock("98,90 126,160 106,220 134,276 106,334 126,384 104,428", 46, 0.1, 1, LONG),
    Lock("90,110 104,180 86,236 112,290 84,344 100,392 80,432", 34, 0, 1, LONG),
    Lock("110,120 140,180 124,240 148,292 126,346 142,394", 30, 0.2, 0.9, LONG),
    Lock("-94,110 -118,170 -94,226 -122,284 -94,340 -112,410", 42, 0.1, 1, LONG),
    Lock("-104,140 -134,200 -112,260 -138,312 -116,372", 28, 0.2, 0.9, LONG),
    Lock("-88,180 -98,240 -80,296 -100,350 -84,410", 16, 0, 1.2, LONG),
]


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of the crown and of what hangs before the ears."""
    return mass(CAP, CROWN + SIDE, p)


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint waves that fall to both sides of the face."""
    fall = p.part("hair_long", mass(None, LONG_LOCKS, p), 5)
    draw_locks(p, LONG_LOCKS, HAIR, fall)
    p.soft("70,150! 150,150! 140,250 76,270!", HAIR.dark, 34, 0.6, fall)
    p.soft("-140,170! -76,170! -76,280 -130,280!", HAIR.dark, 30, 0.5, fall)
    p.fill(CAP, HAIR.base)
    draw_locks(p, CROWN + SIDE, HAIR, whole)
    p.line("40,-46 -20,-42 -74,0 -94,54", 2.4, HAIR.dark, "taper", 0.7, whole)
    p.line("45,-44 44,-20 44,4", 2.2, HAIR.dark, "taper", 0.9, whole)
    p.soft("-50,-36 10,-48 64,-32 40,-16 -20,-18", HAIR.light, 14, 0.45, whole, hard=0.7)
    flyaways(p, ("46,-44 62,-58 80,-58", "104,60 120,84 124,110", "-106,50 -122,76 -122,100"), HAIR.base, 1.8)


def draw_back(p: Painter) -> None:
    """Paint the hair behind the shoulders."""
    whole = p.part("hair_back", mass(BACK, BACK_LOCKS, p), 6)
    p.fill(whole, HAIR.dark)
    draw_locks(p, BACK_LOCKS, HAIR, whole)
    p.soft("-80,200! 80,190! 70,420 10,340 -70,380", HAIR.dark, 30, 0.9, whole)


FRONT = Head(
    face=Face(TONES, FEATURES, Rig(6, 70)),
    outline=OUTLINE,
    ear=EAR,
    ear_shade="70,136 82,130 84,148 80,166 72,174 68,170",
    ear_fold="78,134 85,130 87,146 82,160",
    jaw=JAW,
    planes=("98,40! 62,86 65,112 67,134 59,154 52,170 45,192 33,214 16,232 -4,252 40,266! 110,200!",),
    softs=(("80,120 90,150 70,200 32,240 56,254 116,200", 16, 0.35),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    draw_back=draw_back,
    shift=(16, 40),
    roll=1.6,
    scale=1.11,
    hair_shadow=(-2, 12),
)
