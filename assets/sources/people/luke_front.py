"""Luke's head from the front: the cap's strap over his forehead, and no way past him."""

from __future__ import annotations

from dataclasses import replace

import skia

from .face import Face, Rig
from .hair import Lock, draw_locks, mass
from .head import Head
from .luke_head import CAP_TONES, FEATURES, HAIR, TONES, draw_lines, draw_stubble
from .painter import Painter
from .spline import union

OUTLINE = (
    "-70,40 -84,90 -85,126 -82,160 -79,196 -70,226 -54,246 -30,256 6,256 32,246 54,226 68,198 "
    "75,160 79,126 77,90 66,40 30,10 -36,10"
)
JAW = "-70,226 -54,246 -30,256 6,256 32,246 54,226 66,202"
EAR = "73,130 83,117 95,122 98,146 91,170 80,183 71,173"
FAR_EAR = "-81,130 -91,117 -103,122 -106,146 -99,170 -88,183 -79,173"
CAP = "-92,96! -104,52 -98,4 -68,-36 -6,-52 56,-38 88,2 96,50 86,94! 62,76 28,66 -3,64 -36,67 -68,78"
GAP = "-38,66! -36,42 -20,27 -3,24 14,27 30,41 32,65! -3,61"
SIDES = [
    Lock("-84,76 -90,100 -88,124 -82,146", 20, 0.2),
    Lock("-80,80 -83,104 -80,126 -84,140", 15, 0.05),
    Lock("80,76 85,100 83,124 77,148", 22, 0.3),
    Lock("75,80 77,104 75,126 78,142", 16, 0.1),
]


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of cap and hair."""
    return union([mass(None, SIDES, p), p.shape(CAP)])


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint the backwards cap, its strap in front, and the hair at the temples."""
    cap = p.shape(CAP)
    draw_locks(p, SIDES, HAIR, whole)
    p.fill(cap, CAP_TONES.base)
    p.fill("50,-44! 66,4 68,50 58,100! 120,110! 120,-44!", CAP_TONES.shade, 1, cap)
    p.soft("30,70 70,48 96,4 110,104 80,104", CAP_TONES.deep, 34, 0.85, cap, hard=0.5)
    p.soft("-88,10 -50,-32 0,-40 -30,0 -76,50", CAP_TONES.light, 26, 0.5, cap, hard=0.6)
    for seam in ("-4,-52 -4,-20 -3,24", "-10,-52 -54,-26 -78,26 -82,84", "4,-52 50,-28 72,26 74,82"):
        p.line(seam, 2.6, CAP_TONES.deep, "flat", 0.8, cap)
    p.line("-14,-52 -5,-56 4,-52", 8, CAP_TONES.shade, "flat")
    gap = p.shape(GAP)
    p.fill(gap, TONES.skin2)
    p.fill("-44,20! 40,20! 34,50 -3,46 -40,52!", HAIR.base, 1, gap)
    for x in (-28, -14, 0, 14, 24):
        p.line(f"{x},24 {x - 3},38 {x - 1},54", 3, HAIR.dark, "out", 0.9, gap)
    p.line("-38,66 -36,42 -20,27 -3,24 14,27 30,41 32,65", 3.4, CAP_TONES.deep, "flat", 0.9)
    p.line("-44,70 -3,62 38,69", 10, CAP_TONES.shade, "flat", 1, cap)
    p.line("-92,93 -68,77 -36,66 -3,63 28,65 62,75 86,92", 6, CAP_TONES.shade, "flat", 1, cap)


def draw_marks(p: Painter, face: Face, clip: skia.Path) -> None:
    """Paint stubble and lines."""
    draw_stubble(
        p,
        "-86,186 -68,194 -52,184 -36,193! -8,190! 20,193 36,183 54,192 78,180 78,214 40,264 -50,264 -86,224",
        clip,
    )
    draw_lines(p, face, clip, 1)
    draw_lines(p, face, clip, -1, 0.8)


FRONT = Head(
    face=Face(TONES, replace(FEATURES, eye_x=37, eye_w=22.6, eye_h=12.6, iris=12, brow_w=28), Rig(6, 72)),
    outline=OUTLINE,
    ear=EAR,
    ear_shade="73,134 87,128 90,150 84,168 76,176 72,172",
    ear_fold="81,132 90,126 93,144 87,160",
    far_ear=FAR_EAR,
    far_ear_fold="-89,132 -98,126 -101,144 -95,160",
    jaw=JAW,
    planes=("98,40! 62,84 65,110 68,132 60,150 52,168 50,192 44,214 26,236 4,258 40,268! 116,200!",),
    softs=(("80,120 92,150 72,204 40,242 60,258 118,200", 16, 0.4),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    draw_marks=draw_marks,
    shift=(16, 44),
    roll=0.0,
    scale=1.1,
)
