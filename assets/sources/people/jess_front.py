"""Jess's head from the front: it turns away from whoever he is talking to."""

from __future__ import annotations

from dataclasses import replace

import skia

from .face import Face, Rig
from .hair import Lock, draw_locks, flyaways, mass
from .head import Head
from .jess_head import FEATURES, HAIR, TONES
from .painter import Painter

OUTLINE = (
    "-70,40 -84,90 -85,128 -81,160 -73,188 -58,214 -38,235 -16,245 4,245 24,235 46,213 62,188 "
    "72,160 77,128 76,90 64,40 30,10 -36,10"
)
JAW = "-58,214 -38,235 -16,245 4,245 24,235 46,213 60,190"
EAR = "72,134 82,120 93,124 95,146 88,168 78,180 70,172"
FAR_EAR = "-80,134 -90,120 -101,124 -103,146 -96,168 -86,180 -78,172"
BASE = (
    "-84,136! -94,104 -98,56 -92,10 -68,-26 -30,-42 14,-44 58,-32 86,-4 92,40 92,92 78,136! "
    "72,110 66,84! 40,58 0,52 -40,58 -70,82! -76,110"
)
LOCKS = [
    # the sides, the crown's whorl, what stands up, then the fringe
    Lock("-60,10 -90,44 -97,86 -87,132", 30, 0.4),
    Lock("-56,0 -90,20 -104,60 -102,102", 32, 0.25),
    Lock("-50,-6 -86,-2 -108,24 -116,50", 34, 0.1),
    Lock("60,10 84,44 91,86 79,132", 30, 0.4),
    Lock("56,0 86,22 102,62 97,106", 32, 0.3),
    Lock("50,-6 84,0 104,30 110,58", 34, 0.15),
    Lock("40,-12 78,-26 104,-16 120,6", 40),
    Lock("30,-14 60,-44 86,-48 104,-42", 40),
    Lock("22,-14 34,-48 56,-60 76,-62", 40),
    Lock("14,-12 10,-44 20,-62 34,-76", 40),
    Lock("2,-10 -12,-40 -16,-58 -12,-78", 42),
    Lock("-6,-10 -38,-36 -52,-50 -60,-70", 42),
    Lock("-14,-8 -62,-24 -84,-36 -102,-46", 42),
    Lock("-16,-4 -70,-10 -98,-6 -118,-8", 42),
    Lock("-6,-2 -62,14 -88,44 -98,84", 42, 0.05),
    Lock("36,-12 70,14 84,52 80,98", 40, 0.05),
    Lock("24,-16 54,14 66,50 60,94", 36),
    Lock("28,-20 30,18 40,52 26,84", 36),
    Lock("20,-18 -26,10 -62,44 -72,92", 42),
    Lock("24,-20 -14,12 -44,48 -46,96", 38),
    Lock("26,-20 6,14 -12,52 -14,92", 36),
    Lock("30,-22 18,14 8,50 8,106", 20),
    Lock("24,-18 -8,16 -30,58 -34,108", 15),
    Lock("26,-20 -22,2 -56,30 -82,64", 24),
    Lock("32,-20 52,4 62,34 74,62", 22),
]


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of the hair."""
    return mass(BASE, LOCKS, p)


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint the mop from the front."""
    p.fill(whole, HAIR.dark)
    draw_locks(p, LOCKS, HAIR, whole)
    p.soft("70,60 118,56 116,140 78,140", HAIR.dark, 36, 0.6, whole, hard=0.5)
    flyaways(p, ("36,-60 50,-76 66,-80", "-84,-36 -104,-48 -116,-48", "104,40 120,56 124,70"), HAIR.base, 2.4)


FRONT = Head(
    face=Face(TONES, replace(FEATURES, eye_x=39), Rig(6, 72)),
    outline=OUTLINE,
    ear=EAR,
    ear_shade="72,138 86,132 88,150 82,168 74,174 70,172",
    ear_fold="80,134 88,130 91,144 86,158",
    far_ear=FAR_EAR,
    far_ear_fold="-88,134 -96,130 -99,144 -94,158",
    jaw=JAW,
    planes=("98,40! 60,84 63,112 66,134 58,152 52,170 44,192 32,212 14,228 -4,248 40,262! 110,200!",),
    softs=(("80,120 90,150 70,200 32,236 56,250 116,200", 16, 0.4),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    shift=(18, 48),
    roll=0.0,
    hair_shadow=(-2, 14),
)
