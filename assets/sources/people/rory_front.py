"""Rory's head from the front: it turns to the floor, or looks one straight in the face."""

from __future__ import annotations

from dataclasses import replace

import skia

from .face import Face, Rig
from .hair import FALL, LONG, Lock, draw_locks, flyaways, mass
from .head import Head
from .painter import Painter
from .rory_head import FEATURES, HAIR, TONES

OUTLINE = (
    "-66,40 -82,90 -84,126 -81,158 -74,186 -60,212 -40,232 -20,242 2,242 24,231 46,210 62,185 "
    "71,158 76,126 75,90 64,40 30,10 -36,10"
)
JAW = "-60,212 -40,232 -20,242 2,242 24,231 46,210 60,187"
EAR = "70,132 79,121 88,126 90,146 84,168 76,178 68,172"
BACK = (
    "-60,50! -98,40 -96,6 -66,-24 -20,-36 16,-36 62,-24 92,6 94,50 104,130 118,210 124,290 "
    "118,350 128,408! 92,416! 60,360 30,320 -30,320 -62,350 -92,404! -110,300 -112,240 -108,170 -102,110"
)
BACK_LOCKS = [
    Lock("-70,0 -100,60 -106,130 -116,200 -108,280 -122,392", 44, 0.5, 0.5, LONG),
    Lock("70,0 96,60 102,140 118,220 112,310 128,424", 50, 0.4, 0.6, LONG),
    Lock("84,60 98,150 108,240 98,320 110,410", 40, 0.25, 0.7, LONG),
]
CAP = (
    "-84,124! -99,90 -99,36 -80,-8 -38,-34 8,-42 48,-36 84,-8 97,44 94,110 90,136! 82,122 78,98! "
    "70,64 56,40 44,22! 20,50 -20,76 -58,94 -74,110!"
)
FRONT_LOCKS = [
    Lock("44,-36 74,-22 96,14 99,74 91,130 95,190", 38, 0.15, 1, LONG),
    Lock("45,-36 66,-14 86,24 90,80 86,126", 32, 0.0, 1, FALL),
    Lock("45,-36 58,-6 72,30 80,70 84,112", 28, 0.0, 1, FALL),
    Lock("42,-38 -20,-42 -84,-4 -100,56 -97,130", 48, 0.1, 1, FALL),
    Lock("42,-38 -10,-36 -72,6 -91,60 -92,120", 44, 0.0, 1, FALL),
    Lock("42,-38 4,-28 -50,18 -80,66 -90,112", 44, 0.0, 1, FALL),
    Lock("43,-38 16,-18 -26,34 -60,80 -84,102", 40, 0.0, 1, FALL),
    Lock("43,-37 28,-6 -4,44 -40,80 -66,96", 36, 0.0, 1, FALL),
    Lock("44,-36 38,2 16,46 -16,76 -40,90", 28, 0.0, 1, FALL),
    Lock("45,-34 50,4 60,36 76,72", 18, 0.0, 1.2, FALL),
    Lock("38,-38 -30,-36 -88,8 -103,70 -99,128", 20, 0.0, 1.2, FALL),
    Lock("43,-32 30,8 0,54 -26,98", 11, 0.0, 1.2, FALL),
]
SIDE = [
    Lock("-88,20 -98,90 -99,170 -92,226 -98,284", 24, 0.1, 1, FALL),
    Lock("-84,70 -91,124 -91,168 -86,210", 10, 0, 1, FALL),
    Lock("72,72 76,104 72,136 77,170 74,196", 7, 0, 1, FALL),
]
LONG_LOCKS = [
    Lock("92,110 102,180 114,250 104,320 114,390 100,452", 40, 0.12, 1, LONG),
    Lock("86,150 98,220 96,290 84,350 92,400 80,440", 28, 0, 1, LONG),
    Lock("100,130 114,200 124,270 118,340 128,412", 24, 0.2, 0.8, LONG),
    Lock("-92,90 -102,190 -108,260 -96,330 -106,400 -92,446", 36, 0.1, 1, LONG),
    Lock("-98,150 -112,240 -114,310 -106,366 -114,424", 20, 0.2, 1, LONG),
    Lock("-88,170 -94,240 -88,300 -78,356 -84,410", 16, 0, 1, LONG),
]


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of the crown and of what hangs before the far ear."""
    return mass(CAP, FRONT_LOCKS + SIDE, p)


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint the hair from its parting, tucked behind the near ear."""
    fall = p.part("hair_long", mass(None, LONG_LOCKS, p), 5)
    draw_locks(p, LONG_LOCKS, HAIR, fall)
    p.soft("-120,200! -66,200! -66,290 -120,290!", HAIR.dark, 30, 0.6, fall)
    p.soft("70,140! 130,140! 124,240 76,260!", HAIR.dark, 34, 0.6, fall)
    p.fill(CAP, HAIR.base)
    draw_locks(p, FRONT_LOCKS, HAIR, whole)
    draw_locks(p, SIDE, HAIR, whole)
    for spine in ("38,-40 -24,-36 -78,4 -92,54", "47,-38 66,-20 84,20 90,62", "42,-38 10,-20 -36,24 -72,66"):
        p.line(spine, 2.6, HAIR.dark, "taper", 0.7, whole)
    p.line("43,-38 43,-20 44,8", 2.2, HAIR.dark, "taper", 0.9, whole)
    p.soft("84,40 112,40 104,130 88,130", HAIR.dark, 24, 0.5, whole, hard=0.6)
    p.soft("-50,-30 10,-40 60,-26 40,-12 -20,-14", HAIR.light, 14, 0.4, whole, hard=0.7)
    flyaways(p, ("44,-38 60,-52 76,-54", "92,40 104,62 106,84", "-94,50 -106,76 -104,98"), HAIR.base, 1.8)


def draw_back(p: Painter) -> None:
    """Paint the hair behind the shoulders."""
    whole = p.part("hair_back", mass(BACK, BACK_LOCKS, p), 6)
    p.fill(whole, HAIR.dark)
    draw_locks(p, BACK_LOCKS, HAIR, whole)
    p.soft("-80,200! 80,190! 70,420 10,340 -70,380", HAIR.dark, 30, 0.9, whole)


FRONT = Head(
    face=Face(TONES, replace(FEATURES, eye_x=39, eye_w=23.4), Rig(6, 70)),
    outline=OUTLINE,
    ear=EAR,
    ear_shade="70,136 82,130 84,148 80,166 72,174 68,170",
    ear_fold="78,134 85,130 87,146 82,160",
    jaw=JAW,
    planes=("98,40! 64,86 66,112 68,134 60,154 54,170 46,192 34,212 16,228 -4,246 40,262! 110,200!",),
    softs=(("80,120 90,150 70,200 32,236 56,250 116,200", 16, 0.3),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    draw_back=draw_back,
    shift=(16, 46),
    roll=1.0,
    hair_shadow=(-2, 12),
)
