"""Rory's head: brown hair down to her elbows, eyes that have read it."""

from __future__ import annotations

from dataclasses import replace

from .expression import COMMON, Expression
from .face import Face, FaceTones, Features, Rig
from .hair import FALL, LONG, Grain, HairTones, Lock, LongHair
from .head import Head

TONES = FaceTones(
    skin="#f7cdae",
    skin2="#d99c86",
    skin3="#a4625f",
    skin_light="#ffe3ca",
    iris="#3f6d98",
    iris_dark="#1d2a47",
    iris_light="#86badb",
    brow="#4e2f27",
    lip="#d9706c",
    lip2="#bb565a",
    ink="#241a22",
    ink2="#7a2f3a",
    white="#e9dcd6",
    eye_shade="#a894a4",
    low_lash="#74474a",
)
FEATURES = Features(
    eye_x=39,
    eye_y=140,
    eye_w=23,
    eye_h=13.9,
    eye_low=8.4,
    iris=13.9,
    lash=5.2,
    tilt=1,
    wing=3.5,
    brow_y=113,
    brow_w=24,
    brow_t=6.2,
    brow=(3, -3, -5.5, 3),
    brow_profile=((0, 0.5), (0.25, 0.95), (0.6, 0.9), (0.85, 0.5), (1, 0)),
    brow_ticks=(),
    lashes=((0.8, 0.5, 7, -4),),
    mouth_y=205,
    mouth_w=22.5,
    mouth_corner=-2.6,
    mouth_line=2.9,
    lip_alpha=0.5,
    nose_scale=0.82,
    nose_y=0,
    nose_shade=0.45,
    blush=0.2,
)
GROWN = 1.07  # she is seventeen: more neck and shoulders to a head than a child has
FACE = Face(TONES, FEATURES, Rig(24, 70))
OUTLINE = (
    "-64,50 -77,96 -74,124 -81,152 -80,178 -73,203 -58,225 -40,239 -24,243 -5,240 26,223 53,197 "
    "66,170 75,130 82,70 40,10 -30,10"
)
JAW = "-57,226 -39,240 -23,244 -4,240 26,223 53,197 63,174"
EAR = "66,130 77,120 88,126 89,146 82,168 71,180 62,172"
BACK = (
    "-50,60! -76,44 -74,12 -54,-14 -24,-30 20,-34 66,-24 100,4 116,60 122,130 132,200 138,260 "
    "132,330 142,390! 104,400! 60,360 40,330 20,320 -30,320 -60,340 -92,380! -100,300 -92,240 "
    "-86,180 -76,130"
)
BACK_LOCKS = [
    Lock("-54,14 -76,70 -84,120 -90,190 -80,270 -98,384", 44, 0.5, 0.5, LONG),
    Lock("104,20 122,90 124,170 138,250 128,330 142,412", 56, 0.4, 0.6, LONG),
    Lock("96,30 110,110 108,200 118,280 108,350 118,424", 46, 0.25, 0.7, LONG),
    Lock("112,60 130,160 144,250 140,320 156,388", 24, 0.2, 0.7, LONG),
]
CAP = (
    "-66,98! -82,66 -84,24 -66,-10 -28,-28 20,-33 66,-25 100,4 116,60 114,130! 96,128 82,118! "
    "72,84 58,54 44,26! 8,40 -28,58 -54,82"
)
FRONT = [
    Lock("56,-30 92,-14 110,30 118,96 120,170 112,250 118,300", 40, 0.1, 1, LONG),
    Lock("52,-32 84,-18 104,28 108,96 104,170 108,240 100,300", 36, 0, 1, LONG),
    Lock("50,-30 -14,-28 -66,2 -80,54 -80,118", 50, 0.1, 1, FALL),
    Lock("50,-32 -2,-24 -56,10 -74,62 -82,136", 42, 0, 1, FALL),
    Lock("52,-32 10,-20 -34,22 -60,70 -76,112", 44, 0, 1, FALL),
    Lock("54,-32 26,-10 -8,32 -42,72 -62,96", 38, 0, 1, FALL),
    Lock("56,-30 44,-4 22,36 -10,68 -34,86", 30, 0, 1, FALL),
    Lock("58,-32 76,-8 88,34 94,90 90,150 96,230", 32, 0, 1, LONG),
    Lock("54,-30 52,4 58,44 70,84 86,120", 30, 0, 1, FALL),
    Lock("56,-32 66,-12 74,24 82,70 92,124", 24, 0, 1, FALL),
    Lock("60,-30 90,-20 108,8 120,70 126,140 134,220", 24, 0, 1, LONG),
    Lock("46,-32 -30,-26 -76,12 -88,72 -84,124", 22, 0, 1.2, FALL),
    Lock("54,-30 36,-12 6,26 -20,52 -46,74", 16, 0, 1.3, FALL),
    Lock("-64,44 -80,84 -84,120 -82,150", 12, 0.1, 0.8, FALL),
    Lock("48,-24 34,14 24,46 2,76", 9, 0, 1.2, FALL),
]
SIDE = [
    Lock("72,62 77,96 76,130 72,164", 15, 0.35, 0.5, FALL),
    Lock("78,20 82,64 78,116 70,170 76,226 66,280", 20, 0.05, 1, LONG),
    Lock("-74,66 -90,122 -96,184 -90,234 -97,284", 20, 0.1, 1, LONG),
    Lock("70,30 70,76 64,112 66,150", 8, 0, 1, FALL),
]
LONG_LOCKS = [
    Lock("104,60 118,170 130,240 118,310 128,384 112,452", 44, 0.12, 1, LONG),
    Lock("94,60 98,180 108,250 94,320 102,392 86,446", 32, 0, 1, LONG),
    Lock("118,120 134,200 148,270 140,340 150,412", 26, 0.2, 0.8, LONG),
    Lock("100,160 112,230 122,300 110,366 118,428", 13, 0, 1.2, LONG),
    Lock("-90,90 -98,200 -102,270 -90,330 -98,396 -84,440", 32, 0.1, 1, LONG),
    Lock("-92,190 -102,250 -106,310 -96,366 -104,420", 17, 0.2, 1, LONG),
]
HAIR = HairTones("#6c402d", "#42252a", "#96603c", "#c68a54")
OWN = {
    "sad": replace(COMMON["sad"], front=True, look=(-5, 6), tilt=-3.6),
    "flustered": Expression(
        front=True,
        inner=-8,
        middle=-6,
        outer=0,
        near_middle=-3,
        lid=1.08,
        look=(4, 4),
        mouth="a1",
        blush=1.15,
        tilt=-3.4,
        nod=4,
    ),
    "earnest": Expression(
        inner=-6,
        middle=0,
        outer=2,
        far_inner=-2,
        lid=1.06,
        low=0.08,
        iris=1.04,
        mouth="pressed",
        blush=0.35,
        tilt=1.2,
        nod=-1,
    ),
    # Late on the porch: down at her shoes, and up again with all of it in her brows.
    "lowered": Expression(
        inner=-7,
        middle=-1,
        outer=4,
        lid=0.52,
        low=0.1,
        look=(-3, 10),
        mouth="neutral",
        blush=0.9,
        tilt=4.0,
        nod=11,
        lights=("porch",),
    ),
    "asking": Expression(
        inner=-14,
        middle=-4,
        outer=5,
        lid=1.04,
        low=0.06,
        look=(-7, -4),
        iris=1.06,
        mouth="neutral",
        blush=0.6,
        tilt=2.0,
        nod=5,
        lights=("porch",),
    ),
}


LOOSE = LongHair(
    HAIR,
    cap=CAP,
    crown=FRONT,
    side=SIDE,
    fall=LONG_LOCKS,
    fall_shades=(
        Grain("-110,200! -60,200! -60,290 -110,290!", 30, 0.6),
        Grain("76,150! 150,150! 140,250 86,270!", 34, 0.6),
    ),
    back=BACK,
    back_locks=BACK_LOCKS,
    back_shade=Grain("-70,200! 90,190! 80,420 20,340 -60,380", 30, 0.9),
    partings=(
        ("52,-34 -8,-32 -52,4 -76,50", 2.6, 0.7),
        ("56,-34 88,-18 104,24 108,62", 2.6, 0.7),
        ("54,-32 14,-16 -24,24 -56,60", 2.6, 0.7),
    ),
    crown_grains=(
        Grain("100,60 140,40 136,140 110,140", 30, 0.5, 0.6),
        Grain("-20,-34 60,-40 100,-10 60,-14 0,-14", 14, 0.45, 0.7, lit=True),
    ),
    flyaways=(
        "58,-30 70,-44 84,-46",
        "112,60 124,76 130,98",
        "-82,40 -92,64 -92,86",
        "30,-34 14,-44 -4,-44",
    ),
)


HEAD = Head(
    face=FACE,
    outline=OUTLINE,
    ear=EAR,
    jaw=JAW,
    planes=("98,40! 60,92 64,130 55,156 45,172 40,192 26,214 6,233 -12,247 40,262! 110,200!",),
    softs=(("80,120 90,150 72,200 36,236 60,250 120,200", 16, 0.3),),
    hair_mass=LOOSE.mass,
    draw_hair=LOOSE.draw,
    draw_back=LOOSE.draw_back,
    own=OWN,
    shift=(-4, 46),
    roll=2.0,
    scale=GROWN,
    ear_shade="66,130 80,128 84,142 78,165 68,172",
    hair_shadow=(-5, 13),
)
