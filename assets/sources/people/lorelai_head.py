"""Lorelai's head: dark waves from a side parting, a red mouth."""

from __future__ import annotations

from dataclasses import replace

from .expression import COMMON, Expression
from .face import Face, FaceTones, Features, Rig
from .hair import FALL, LONG, Grain, HairTones, Lock, LongHair
from .head import Head

TONES = FaceTones(
    skin="#f5c8a8",
    skin2="#d3927c",
    skin3="#9e5c5a",
    skin_light="#ffdfc2",
    iris="#3d7ab4",
    iris_dark="#1b2a50",
    iris_light="#8cc8ec",
    brow="#33211f",
    lip="#c8454c",
    lip2="#a0343f",
    ink="#221820",
    ink2="#6e2230",
    white="#f5ede2",
    eye_shade="#a38e9e",
    low_lash="#6a4046",
)
FEATURES = Features(
    eye_x=39,
    eye_y=136,
    eye_w=23.6,
    eye_h=14.6,
    eye_low=8.8,
    iris=13.4,
    lash=5.8,
    tilt=3.2,
    wing=6.5,
    crease=6.5,
    brow_y=110,
    brow_w=26,
    brow_t=7.0,
    brow=(4, -4, -9, 2),
    brow_profile=((0, 0.6), (0.25, 1), (0.6, 0.9), (0.85, 0.5), (1, 0)),
    brow_ticks=(),
    lashes=((0.75, 0.62, 10, -6), (0.92, 0.32, 10, -3)),
    mouth_y=206,
    mouth_w=27,
    mouth_corner=-3.2,
    mouth_line=2.9,
    lip_alpha=0.9,
    nose_scale=0.9,
    nose_shade=0.5,
    blush=0.14,
)
FACE = Face(TONES, FEATURES, Rig(24, 70))
OUTLINE = (
    "-64,50 -77,96 -74,124 -80,149 -77,180 -68,208 -55,231 -42,246 -26,252 -4,248 28,228 54,199 "
    "66,170 75,130 82,70 40,10 -30,10"
)
JAW = "-55,232 -42,246 -26,252 -4,248 28,228 54,199 64,174"
EAR = "66,130 77,120 88,126 89,146 82,168 71,180 62,172"
BACK = (
    "-50,60! -88,44 -96,14 -76,-18 -26,-40 22,-42 74,-30 110,2 128,60 138,130 150,200 152,260 "
    "140,320 148,360! 104,372! 60,340 40,320 20,310 -30,310 -60,330 -96,350! -116,290 -106,240 "
    "-100,180 -84,130"
)
BACK_LOCKS = [
    Lock("-66,0 -96,60 -86,120 -112,180 -92,240 -112,300 -96,360", 50, 0.5, 0.5, LONG),
    Lock("106,20 136,80 124,150 152,210 132,270 158,330 138,384", 56, 0.4, 0.6, LONG),
    Lock("96,30 118,110 106,190 132,250 110,310 126,370", 48, 0.25, 0.7, LONG),
]
CAP = (
    "-66,98! -84,66 -88,24 -70,-14 -28,-36 20,-42 70,-32 104,2 122,60 118,130! 96,128 80,110! "
    "72,80 60,48 50,20! 20,30 -24,52 -54,84"
)
FRONT = [
    Lock("52,-38 96,-18 122,30 118,96 138,160 120,220 138,280", 44, 0.12, 1, LONG),
    Lock("50,-40 88,-22 110,28 106,96 126,160 104,220 118,270", 38, 0, 1, LONG),
    Lock("48,-38 -16,-36 -72,-2 -90,50 -80,108", 52, 0.1, 1, FALL),
    Lock("48,-38 -6,-30 -62,8 -84,62 -84,126", 44, 0, 1, FALL),
    Lock("50,-40 6,-26 -38,18 -66,66 -82,104", 44, 0, 1, FALL),
    Lock("52,-38 22,-14 -14,28 -48,66 -70,86", 40, 0, 1, FALL),
    Lock("54,-38 38,-10 10,28 -26,58 -52,68", 32, 0, 1, FALL),
    Lock("58,-38 80,-8 96,44 90,110 106,170 94,220", 34, 0, 1, LONG),
    Lock("56,-38 64,-12 74,26 80,70 88,116", 26, 0, 1, FALL),
    Lock("54,-36 54,0 60,40 72,80 84,112", 22, 0, 1, FALL),
    Lock("46,-38 -30,-34 -82,8 -96,64 -90,116", 24, 0, 1.2, FALL),
    Lock("52,-36 30,-14 0,20 -36,44 -60,54", 14, 0, 1.3, FALL),
]
SIDE = [
    Lock("78,16 84,64 74,120 90,176 72,232 86,286", 22, 0.05, 1, LONG),
    Lock("-70,70 -90,124 -78,184 -98,240 -80,294", 28, 0.1, 1, LONG),
]
LONG_LOCKS = [
    Lock("106,70 138,150 116,206 146,262 114,322 140,376 110,424", 46, 0.1, 1, LONG),
    Lock("98,84 114,160 92,216 122,272 90,330 110,384 84,428", 36, 0, 1, LONG),
    Lock("126,110 156,176 138,234 164,288 140,340 158,392", 32, 0.2, 0.9, LONG),
    Lock("104,170 128,220 106,276 130,330 112,388", 14, 0, 1.3, LONG),
    Lock("-74,140 -96,196 -74,250 -100,306 -76,362 -92,412", 40, 0.1, 1, LONG),
    Lock("-86,170 -112,226 -92,282 -112,330 -100,380", 26, 0.2, 0.9, LONG),
]
HAIR = HairTones("#3d2826", "#20151b", "#66402f", "#976047")
OWN = {
    "annoyed": replace(COMMON["annoyed"], front=True, look=(-4, 0)),
    "delighted": Expression(
        inner=-8,
        middle=-10,
        outer=-4,
        lid=1.12,
        low=0.12,
        iris=1.04,
        mouth="grin",
        blush=0.6,
        tilt=3.8,
        nod=-4,
    ),
    "knowing": Expression(
        front=True,
        inner=3,
        middle=1,
        near_middle=-9,
        near_inner=-5,
        far_inner=2,
        lid=0.78,
        low=0.3,
        look=(5, 0),
        mouth="smirk",
        tilt=-3.4,
        nod=3,
    ),
}


LOOSE = LongHair(
    HAIR,
    cap=CAP,
    crown=FRONT,
    side=SIDE,
    fall=LONG_LOCKS,
    fall_shades=(Grain("76,150! 160,150! 146,250 86,270!", 34, 0.6),),
    fall_inner=0.1,
    back=BACK,
    back_locks=BACK_LOCKS,
    back_shade=Grain("-70,200! 90,190! 80,420 20,340 -60,380", 30, 0.9),
    partings=(("50,-42 0,-38 -50,-2 -78,50", 2.4, 0.7),),
    crown_grains=(Grain("-20,-40 60,-46 106,-12 60,-18 0,-18", 14, 0.45, 0.7, lit=True),),
    flyaways=(
        "56,-38 70,-52 86,-54",
        "116,70 132,92 138,118",
        "-88,40 -102,66 -104,90",
    ),
)


HEAD = Head(
    face=FACE,
    outline=OUTLINE,
    ear=EAR,
    jaw=JAW,
    planes=("98,40! 58,92 62,130 54,156 44,172 40,192 28,214 8,234 -10,250 40,264! 110,200!",),
    softs=(("80,120 90,150 72,200 36,238 60,252 120,200", 16, 0.35),),
    hair_mass=LOOSE.mass,
    draw_hair=LOOSE.draw,
    draw_back=LOOSE.draw_back,
    own=OWN,
    shift=(-4, 40),
    roll=3.4,
    scale=1.11,
    ear_shade="66,130 80,128 84,142 78,165 68,172",
    hair_shadow=(-5, 13),
)
