"""Kirk's head: hair combed with water, ears that stick out."""

from __future__ import annotations

from .expression import Expression
from .face import Face, FaceTones, Features, Rig
from .hair import Grain, HairTones, Lock, ShortHair
from .head import Head

TONES = FaceTones(
    skin="#f3cdb0",
    skin2="#d09c86",
    skin3="#96605e",
    skin_light="#fde2cc",
    iris="#5d7a58",
    iris_dark="#2a3a2c",
    iris_light="#98b48a",
    brow="#54402f",
    lip="#cc8078",
    lip2="#bb7c72",
)
FEATURES = Features(
    eye_x=38,
    eye_y=133,
    eye_w=22,
    eye_h=15.2,
    eye_low=9.8,
    iris=10.8,
    lash=3.9,
    tilt=-0.5,
    wing=0,
    crease=6,
    brow_y=104,
    brow_w=24,
    brow_t=6.0,
    brow=(-1, -5, -6, 3),
    brow_ticks=(),
    mouth_y=213,
    mouth_w=22,
    lip_alpha=0.16,
    nose_scale=1.12,
    nose_y=2,
    nose_shade=0.55,
    blush=0.12,
)
FACE = Face(TONES, FEATURES, Rig(25, 72))
OUTLINE = (
    "-62,46 -74,94 -72,122 -76,150 -73,180 -66,210 -54,236 -42,252 -26,258 -8,256 20,238 46,208 "
    "62,172 74,130 80,70 40,10 -30,10"
)
JAW = "-54,236 -42,252 -26,258 -8,256 20,238 46,208 60,178"
EAR = "64,122 82,108 100,116 102,142 92,170 76,184 62,172"
CAP = (
    "-64,72! -78,52 -78,14 -56,-16 -8,-30 46,-26 88,-4 108,44 110,98 100,140! 88,126 74,120 "
    "66,134! 64,98 58,70 46,48! 10,40 -34,44"
)
LOCKS = [
    Lock("70,40 92,84 98,120 92,144", 34, 0.4),
    Lock("84,30 108,74 112,110 104,138", 32, 0.25),
    Lock("60,-10 100,12 114,60 110,104", 40, 0.1),
    Lock("-40,-4 -70,8 -80,34 -74,66", 30, 0.2),
    Lock("-34,-10 10,-34 64,-28 100,2", 36, 0.05),
    Lock("-36,-6 16,-22 66,-8 94,34", 42),
    Lock("-38,0 8,-6 52,12 76,58", 42),
    Lock("-40,6 -4,12 34,30 56,66", 36),
    Lock("-42,10 -20,28 10,40 44,46", 26),
    Lock("-40,-6 -62,8 -70,30 -66,54", 22),
    Lock("-38,-8 -52,-30 -42,-46 -28,-50", 13, 0.0, 0.6),
    Lock("-34,-8 -40,-28 -30,-40 -14,-42", 10, 0, 0.6),
    Lock("60,70 64,96 64,120 62,136", 14, 0.15),
]
HAIR = HairTones("#75573a", "#46322a", "#9a774e", "#c09a68")
OWN = {
    "official": Expression(
        front=True,
        inner=2,
        middle=-4,
        near_middle=-5,
        outer=-1,
        lid=0.72,
        low=0.1,
        look=(-6, 3),
        mouth="pressed",
        tilt=-2.6,
        nod=-7,
    ),
    "wounded": Expression(
        front=True,
        inner=-13,
        middle=-5,
        outer=5,
        lid=1.12,
        low=-0.05,
        look=(-3, -2),
        mouth="sad",
        tilt=4.0,
        nod=6,
    ),
}


COMBED = ShortHair(
    HAIR,
    CAP,
    LOCKS,
    Grain("76,70 130,66 124,150 88,160 70,130", 34, 0.6, 0.5),
    parting="-44,-2 -30,10 -10,24",
    skin=TONES.skin2,
)


HEAD = Head(
    face=FACE,
    outline=OUTLINE,
    ear=EAR,
    jaw=JAW,
    planes=("98,40! 54,86 60,110 62,132 52,152 42,170 38,192 26,216 8,238 -8,258 40,268! 110,200!",),
    softs=(("80,120 92,150 74,200 30,242 60,260 120,200", 16, 0.35),),
    hair_mass=COMBED.mass,
    draw_hair=COMBED.draw,
    own=OWN,
    shift=(-8, 26),
    roll=-1.0,
    scale=1.09,
    ear_shade="66,124 88,116 94,138 82,168 68,174",
    hair_shadow=(-4, 9),
)
