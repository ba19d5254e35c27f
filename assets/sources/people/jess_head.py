"""Jess's head: a mop that has been slept on, brows that say no."""

from __future__ import annotations

from dataclasses import replace

from .expression import COMMON, Expression
from .face import Face, FaceTones, Features, Rig
from .hair import Grain, HairTones, Lock, ShortHair
from .head import Head, throat
from .spline import oval

TONES = FaceTones(
    skin="#f0c09c",
    skin2="#c98a73",
    skin3="#8f5356",
    skin_light="#f8d5b4",
    iris="#70452a",
    iris_dark="#2b171a",
    iris_light="#b57a40",
    brow="#241a22",
    lip="#c4716a",
    lip2="#a05a58",
)
FEATURES = Features(
    eye_x=40,
    eye_y=137,
    eye_w=22.6,
    eye_h=13.4,
    eye_low=8.6,
    iris=12.3,
    lash=5.2,
    wing=1.5,
    brow_y=113,
    brow_w=25,
    brow_t=8.8,
    brow=(2, -2.6, -6, 2.4),
    mouth_y=208,
    mouth_w=25.5,
    nose_scale=0.98,
    nose_y=-1,
    nose_shade=0.62,
    lip_alpha=0.42,
)
FACE = Face(TONES, FEATURES, Rig(25, 72))
OUTLINE = (
    "-66,50 -79,96 -75,124 -81,150 -79,178 -73,207 -61,232 -48,247 -31,256 -8,254 26,238 57,206 "
    "67,174 76,130 84,70 40,10 -30,10"
)
JAW = "-62,230 -48,247 -31,256 -8,254 26,238 57,206 66,176"
EAR = "66,130 78,119 91,126 92,147 84,170 72,181 62,172"
BASE = (
    "-68,86! -82,60 -86,24 -74,-8 -44,-26 6,-34 58,-28 98,0 116,48 114,104 100,146! 88,124 "
    "75,120 66,142! 58,122 56,92 44,70 10,58 -30,56 -56,66"
)
LOCKS = [
    # nape and back of the head, then the crown's whorl, then what falls to the left, then the fringe
    Lock("74,50 96,96 102,130 92,160", 38, 0.5),
    Lock("78,44 104,92 114,126 110,152", 34, 0.35),
    Lock("80,34 110,78 124,112 127,134", 44, 0.2),
    Lock("84,22 118,54 132,82 138,104", 36, 0.1),
    Lock("84,10 118,26 136,46 149,54", 46),
    Lock("74,-2 108,-6 132,2 146,16", 36),
    Lock("60,22 92,62 100,108 90,142", 38, 0.15),
    Lock("62,-8 94,-24 118,-26 138,-18", 44),
    Lock("40,-6 78,-30 102,-36 122,-48", 40),
    Lock("34,-2 52,-34 76,-46 98,-48", 46),
    Lock("26,2 28,-30 46,-48 66,-50", 40),
    Lock("18,6 0,-26 12,-46 32,-56", 44),
    Lock("12,10 -24,-20 -24,-38 -6,-52", 48),
    Lock("14,12 -40,-8 -58,-22 -72,-38", 44),
    Lock("18,14 -46,0 -76,0 -98,-8", 46),
    Lock("20,16 -48,6 -82,22 -98,44", 44),
    Lock("22,14 -36,14 -74,38 -86,76", 40),
    Lock("20,18 -28,18 -62,48 -76,94", 34),
    Lock("66,4 50,30 50,70 60,96", 34),
    Lock("86,-8 68,24 68,86 58,128", 28),
    Lock("60,-10 16,6 4,44 16,76", 40),
    Lock("66,-4 32,14 28,50 40,82", 32),
    Lock("54,-14 -8,0 -40,40 -58,98", 46),
    Lock("58,-16 4,-4 -28,36 -30,84", 42),
    Lock("42,-8 2,22 -14,58 -12,108", 15),
    Lock("70,-10 26,2 -2,36 -8,74", 30),
    Lock("52,-12 -16,2 -58,36 -80,70", 22, -0.0),
]
HAIR = HairTones("#3a2b35", "#1e1620", "#5c444e", "#8a6a6c")
OWN = {
    "smirk": replace(
        COMMON["smirk"],
        near_middle=-11,
        near_inner=-6,
        far_inner=5,
        far_middle=4,
        lid=0.74,
        low=0.34,
        look=(1, 0),
        tilt=4.6,
    ),
    "soft": replace(
        COMMON["soft"], inner=-9, middle=-5, outer=4, lid=0.8, low=0.3, look=(-5, 3), tilt=4.4, nod=6
    ),
    "annoyed": replace(
        COMMON["annoyed"], inner=14, middle=6, outer=-4, lid=0.62, low=0.36, look=(-9, 0), tilt=-4.4, nod=4
    ),
    "surprised": replace(COMMON["surprised"], lid=1.18, mouth="parted"),
    "sad": replace(COMMON["sad"], front=True, look=(-7, 6), tilt=-4.5),
    "reading": Expression(inner=1, lid=0.5, low=0.05, look=(-6, 8), tilt=-4.0, nod=12),
    "wry": Expression(
        inner=2,
        middle=-1,
        near_middle=-11,
        near_inner=-9,
        far_inner=4,
        far_middle=3,
        lid=0.76,
        low=0.24,
        look=(6, 0),
        mouth="wry",
        tilt=6.0,
        nod=0,
    ),
    "guarded": Expression(
        front=True,
        inner=10,
        middle=4,
        outer=1,
        lid=0.68,
        low=0.24,
        look=(-10, 4),
        mouth="pressed",
        tilt=-3.4,
        nod=9,
    ),
    "neutral": Expression(inner=-1, outer=1, lid=0.96),
}

# A print has no lips and no warmth to say it with: brows, lids and the line of the mouth go further.
PRINTED = {
    "neutral": replace(OWN["neutral"], inner=-7, middle=-4, outer=1, lid=1.04, mouth="calm"),
    "soft": replace(
        OWN["soft"], inner=-12, middle=-7, outer=3, lid=0.94, low=0.3, look=(-4, 1), mouth="smile", blush=0.95
    ),
    "wry": replace(
        OWN["wry"],
        inner=1,
        near_middle=-15,
        near_inner=-13,
        far_inner=9,
        far_middle=7,
        lid=0.8,
        low=0.34,
        mouth="crooked",
    ),
    "smirk": replace(OWN["smirk"], near_middle=-14, near_inner=-9, far_inner=9, far_middle=7),
    "guarded": replace(OWN["guarded"], inner=8, middle=8, outer=4, lid=0.56, low=0.3, mouth="shut"),
    "surprised": replace(
        OWN["surprised"], inner=-18, middle=-15, outer=-7, lid=1.34, low=-0.25, iris=0.8, mouth="gasp"
    ),
    "sad": replace(OWN["sad"], inner=-14, outer=9),
    "reading": replace(OWN["reading"], inner=-4, middle=-2, mouth="calm"),
}


MOP = ShortHair(
    HAIR,
    BASE,
    LOCKS,
    Grain("84,80 140,66 150,160 92,176 66,140", 46, 0.65, 0.5),
    flyaways=(
        "20,-48 34,-64 52,-70",
        "-60,-30 -80,-42 -92,-44",
        "120,-20 138,-32 146,-34",
        "-84,60 -96,80 -98,92",
    ),
)


HEAD = Head(
    face=FACE,
    outline=OUTLINE,
    ear=EAR,
    jaw=JAW,
    planes=("98,40! 52,86 58,110 62,132 52,150 42,168 39,192 32,216 15,238 -4,258 44,274! 112,204!",),
    softs=(("80,120 92,150 76,206 38,246 62,260 122,206", 16, 0.4),),
    hair_mass=MOP.mass,
    draw_hair=MOP.draw,
    draw_back=throat(TONES, oval(17, 302, 50, 14)),
    own=OWN,
    printed=PRINTED,
    shift=(-6, 48),
    roll=-2.0,
)
