"""Luke's head: unshaven, the cap backwards."""

from __future__ import annotations

import skia

from .cloth import Tones
from .expression import Expression
from .face import Face, FaceTones, Features, Rig
from .hair import HairTones, Lock, draw_locks, mass
from .head import Head, throat
from .painter import Painter
from .spline import oval, parse, union

TONES = FaceTones(
    skin="#e8b490",
    skin2="#bf7f6a",
    skin3="#8a5050",
    skin_light="#f5cba8",
    iris="#4a6c7c",
    iris_dark="#1f2c3a",
    iris_light="#86abb0",
    brow="#35251f",
    lip="#bd6f66",
    lip2="#985350",
    ink2="#5a2c34",
)
FEATURES = Features(
    eye_x=40,
    eye_y=134,
    eye_w=21,
    eye_h=11.2,
    eye_low=7.4,
    iris=11,
    lash=4.8,
    tilt=0,
    wing=0,
    crease=5,
    brow_y=113,
    brow_w=27,
    brow_t=11.2,
    brow=(4, 0, -3, 5),
    mouth_y=205,
    mouth_w=28,
    lip_alpha=0.3,
    nose_scale=1.08,
    nose_shade=0.72,
)
FACE = Face(TONES, FEATURES, Rig(25, 72))
OUTLINE = (
    "-66,50 -79,96 -75,122 -80,148 -79,178 -73,208 -66,230 -54,247 -32,255 -2,253 36,238 62,210 "
    "69,172 76,130 84,70 40,10 -30,10"
)
JAW = "-66,230 -54,247 -32,255 -2,253 36,238 62,210 68,178"
EAR = "66,128 78,117 92,124 94,147 86,172 73,184 62,172"
CAP = "-84,94! -95,54 -86,6 -56,-30 -4,-46 58,-36 102,-2 120,44 120,98! 84,86 40,68 -14,62 -56,76"
BRIM = "100,34! 138,60 170,92 184,122! 170,132 144,120 112,102!"
SIDE_BASE = "50,60! 112,64! 118,110 108,146 96,158! 92,132 88,118 76,112 66,122! 60,118 54,96"
SIDES = [
    Lock("58,66 62,96 62,128 58,150", 26, 0.1),
    Lock("98,92 108,120 104,150 92,178", 30, 0.2),
    Lock("108,90 118,118 114,146 104,164", 24, 0.1),
    Lock("88,96 98,128 94,158 84,174", 22, 0.3),
    Lock("-74,76 -77,92 -74,108 -78,122", 13, 0.1),
]
HAIR = HairTones("#4a352c", "#281b1c", "#6c4e40", "#8c6a52")
CAP_TONES = Tones("#37547f", "#233558", "#161f3a", "#6282b2")
OWN = {
    # What he is doing with his hands has all of him.
    "lowered": Expression(
        inner=2,
        middle=2,
        lid=0.4,
        low=0.1,
        look=(-7, 9),
        mouth="neutral",
        tilt=-5,
        nod=14,
        lights=("indoor", "closed"),
    ),
    "gruff": Expression(
        front=True,
        inner=7,
        middle=4,
        outer=2,
        lid=0.74,
        low=0.28,
        look=(-11, 2),
        mouth="pressed",
        tilt=-1.2,
        nod=4,
    ),
    "worried": Expression(
        front=True,
        inner=-9,
        middle=-2,
        outer=3,
        near_inner=-2,
        lid=1.02,
        low=0.05,
        look=(-4, 2),
        mouth="sad",
        tilt=2.4,
        nod=3,
    ),
}


def hair_mass(p: Painter) -> skia.Path:
    """Return the silhouette of cap, brim and hair."""
    return union([mass(SIDE_BASE, SIDES, p), p.shape(CAP), p.shape(BRIM)])


def draw_hair(p: Painter, whole: skia.Path) -> None:
    """Paint the backwards cap and what sticks out of it."""
    brim, cap = p.shape(BRIM), p.shape(CAP)
    p.fill(brim, CAP_TONES.shade)
    p.fill("108,64 148,90 184,122! 170,132 144,120 112,102!", CAP_TONES.deep, 1, brim)
    p.line("106,42 142,66 178,114", 2.4, CAP_TONES.light, "taper", 0.7, brim)
    p.fill(SIDE_BASE, HAIR.dark)
    draw_locks(p, SIDES, HAIR, whole)
    p.fill(cap, CAP_TONES.base)
    p.fill("66,-40! 82,4 82,52 70,100! 140,110! 140,-40!", CAP_TONES.shade, 1, cap)
    p.soft("34,64 90,44 126,4 130,104 90,104", CAP_TONES.deep, 34, 0.85, cap, hard=0.5)
    p.soft("-76,4 -40,-28 8,-34 -20,4 -66,44", CAP_TONES.light, 26, 0.5, cap, hard=0.6)
    for seam in ("2,-46 -40,-14 -64,32 -72,80", "6,-46 30,-14 40,32 38,72", "10,-46 66,-22 94,24 98,90"):
        p.line(seam, 2.6, CAP_TONES.deep, "flat", 0.8, cap)
    p.line("-4,-47 4,-51 12,-47", 8, CAP_TONES.shade, "flat")
    gap = p.shape("-58,74! -55,44 -38,28 -16,28 0,40 6,64! -20,63")
    p.fill(gap, TONES.skin2)
    p.fill("-60,24! 12,20! 12,52 -20,48 -58,60!", HAIR.base, 1, gap)
    for x in (-46, -30, -14, -2):
        p.line(f"{x},28 {x - 4},42 {x - 2},56", 3, HAIR.dark, "out", 0.9, gap)
    p.line("-58,74 -55,44 -38,28 -16,28 0,40 6,64", 3.4, CAP_TONES.deep, "flat", 0.9)
    p.line("-60,69 -24,58 9,60", 10, CAP_TONES.shade, "flat", 1, cap)
    p.line("-84,92 -58,76 -14,63 40,69 86,87 120,98", 6, CAP_TONES.shade, "flat", 1, cap)


STUBBLE = "#6e4a4c"
CREASES = ("58,128 66,124 72,118", "59,133 68,133 75,131")  # at the outer corner of an eye
SMILE_LINE = "27,182 35,192 38,204"


def draw_lines(p: Painter, face: Face, clip: skia.Path, side: int, strength: float = 1.0) -> None:
    """Paint the lines of getting up at five on one side (+1 near, -1 far)."""
    for line, width, alpha in (*((crease, 1.8, 0.7) for crease in CREASES), (SMILE_LINE, 2.4, 0.6)):
        spine = [(side * x, y, c) for x, y, c in parse(line)]
        p.line(face.rig.map(spine), width, TONES.skin3, "taper", alpha * strength, clip)


def draw_stubble(p: Painter, shape: str, clip: skia.Path) -> None:
    """Paint two days without a razor."""
    if p.flat:
        p.fill(shape, STUBBLE, 1, clip)
    else:
        p.soft(shape, STUBBLE, 22, 0.5, clip, hard=0.9)


def draw_marks(p: Painter, face: Face, clip: skia.Path) -> None:
    """Paint stubble and lines."""
    draw_stubble(
        p, "-84,188 -66,192 -56,186 -40,193! -14,191! 6,188 26,198 50,172 76,150 80,200 30,262 -60,264", clip
    )
    draw_lines(p, face, clip, 1)


HEAD = Head(
    face=FACE,
    outline=OUTLINE,
    ear=EAR,
    jaw=JAW,
    planes=("98,40! 50,84 56,108 61,130 50,148 38,168 36,192 30,214 12,234 -6,256 40,266! 110,200!",),
    softs=(("80,120 92,150 74,200 36,240 60,256 120,200", 16, 0.4),),
    hair_mass=hair_mass,
    draw_hair=draw_hair,
    draw_marks=draw_marks,
    draw_back=throat(TONES, oval(19, 304, 58, 14)),
    own=OWN,
    shift=(-6, 44),
    roll=-1.0,
    scale=1.1,
)
