"""Rory running, whole, to the left and towards us, her coat on or half on; it, hair and scarf fly behind her.

In the people's units: the crown is at 0,0, the ground near y 1500.
"""

from __future__ import annotations

from dataclasses import replace

import skia

from ...people.cloth import Tones, fold
from ...people.expression import Expression
from ...people.hair import LONG, Lock, draw_mass, mass
from ...people.hand import FLAT, place
from ...people.hand import draw_hand as draw_small_hand
from ...people.head import draw_head
from ...people.painter import Painter, mix
from ...people.prop import draw_tape
from ...people.rory_clothes import COAT, KNIT, SKIRT, SLEEVE, WOOL
from ...people.rory_head import CAP, FRONT, HAIR, HEAD, SIDE, TONES
from ...people.sleeve import Arm, sleeve
from ...people.spline import moved
from .hands import SLIM, SPREAD, draw_gesture

TIGHTS = Tones("#3a3346", "#26213a", "#191629", "#6a5f7c")
BOOT = Tones("#5a3a30", "#3a2428", "#24161c", "#8a624c")
FLYING = (
    Lock("60,-20 130,10 200,20 290,-14 360,30", 60, 0.4, 0.8, LONG),
    Lock("70,20 150,60 230,60 330,20 420,56", 60, 0.3, 0.9, LONG),
    Lock("80,60 150,120 240,130 340,90 440,130", 62, 0.2, 1, LONG),
    Lock("84,90 140,170 220,200 320,170 410,214", 56, 0.2, 1, LONG),
    Lock("80,120 120,210 190,260 270,250 350,300", 50, 0.3, 0.9, LONG),
    Lock("76,30 160,30 250,76 350,50 452,92", 24, 0.05, 1.2, LONG),
    Lock("80,100 150,150 230,164 300,130 384,176", 22, 0.05, 1.2, LONG),
    Lock("60,-24 140,-20 210,-50 286,-40", 26, 0.15, 1, LONG),
)
CALLING = Expression(
    inner=-9, middle=-7, outer=-2, lid=1.12, low=-0.05, look=(-5, 2), mouth="a2", blush=0.6, tilt=-5, nod=-2
)


def _wind(p: Painter, whole: skia.Path) -> None:
    """Paint the crown and what the wind leaves before the ears."""
    p.fill(CAP, HAIR.base)
    draw_mass(p, [*FRONT[2:7], *FRONT[8:], *SIDE[1:2]], HAIR, whole)
    p.soft("-20,-34 60,-40 100,-10 60,-14 0,-14", HAIR.light, 14, 0.45, whole, hard=0.7)


def _crown(p: Painter) -> skia.Path:
    """Return the silhouette of cap and fringe."""
    return mass(CAP, [*FRONT[2:7], *FRONT[8:]], p)


RUNNING_HEAD = replace(
    HEAD, draw_hair=_wind, hair_mass=_crown, draw_back=None, own={"calling": CALLING}, front=None
)


def _flying_hair(p: Painter) -> None:
    """Paint the hair that streams behind."""
    with RUNNING_HEAD.posed(p, CALLING):
        whole = p.part("hair_back", mass("20,-30 80,-20 120,40 120,130 80,170 40,120", FLYING, p), 7, 0.2)
        p.fill(whole, HAIR.dark)
        draw_mass(p, FLYING, HAIR, whole)


def _leg(p: Painter, name: str, outline: str, shade: str, boot: str, sole: str) -> None:
    """Paint a leg in tights and its boot."""
    leg = p.part(name, outline, 8, 0.2)
    p.fill(leg, TIGHTS.base)
    p.fill(shade, TIGHTS.shade, 1, leg)
    shoe = p.part(name + "_boot", boot, 7, 0.3)
    p.fill(shoe, BOOT.base)
    p.fill(moved(shoe, -14, 12), BOOT.shade, 0.9, shoe)
    p.line(sole, 13, BOOT.deep, "flat", 1, shoe)


def draw_coated_body(p: Painter) -> None:
    """Paint all of her below the head with both arms in their sleeves."""
    draw_body(p, COAT)


def draw_body(p: Painter, far_sleeve: Tones = KNIT) -> None:
    """Paint all of her below the head, back to front; the far arm's sleeve is the sweater's or the coat's."""
    _flying_hair(p)
    tail = p.part(
        "tail",
        "120,640! 260,760 380,860 560,930 700,920! 660,1010 600,1060 640,1120! 500,1110 380,1120 "
        "240,1060 120,980!",
        9,
        0.2,
    )
    p.fill(tail, COAT.shade)
    p.fill("120,700! 300,860 480,960 700,930! 560,1010 380,1010 200,940!", COAT.base, 1, tail)
    for spine, width in (
        ("200,780 380,930 600,1010", 20),
        ("180,900 330,1020 500,1080", 20),
        ("230,780 420,890 640,950", 12),
    ):
        fold(p, spine, width, tail, COAT)
    _leg(
        p,
        "leg_back",
        "70,960! 190,940! 236,1060 268,1170! 380,1196 480,1226 540,1244! 530,1306 440,1306 330,1296 "
        "210,1280 150,1240! 110,1120",
        "60,960! 110,960 160,1130 200,1230! 360,1260 560,1290! 500,1330 200,1310 100,1200!",
        "470,1218! 560,1236 600,1190 640,1120! 690,1130 700,1170 676,1260 640,1316 560,1326 480,1310!",
        "684,1130 694,1190 660,1280 610,1326",
    )
    wing = p.part(
        "coat_left",
        "-110,470! -150,600 -170,760 -230,900 -300,1010! -210,1050 -90,1060 0,1040! 20,800",
        8,
        0.2,
    )
    p.fill(wing, COAT.shade)
    p.soft("-120,600 -40,640 -20,1040 -120,1060 -150,800", COAT.deep, 30, 0.8, wing)
    skirt = p.part(
        "skirt", "-70,800! 190,800! 240,960 300,1080! 180,1120 60,1130 -80,1150 -236,1110! -180,960", 8
    )
    p.fill(skirt, SKIRT.base)
    p.fill("30,800! 60,960 90,1130! 320,1120! 320,800!", SKIRT.shade, 1, skirt)
    for spine, width in (
        ("0,850 -90,960 -190,1090", 18),
        ("40,850 30,980 -20,1130", 16),
        ("110,850 160,970 240,1070", 18),
    ):
        fold(p, spine, width, skirt, SKIRT)
    _leg(
        p,
        "leg_front",
        "-222,1060! -120,1080 -30,1110! -44,1190 -72,1250 -84,1320 -96,1400! -172,1400! -190,1320 "
        "-206,1240 -230,1160",
        "-110,1070! -120,1180 -150,1240 -140,1330 -140,1410! -60,1410! -20,1100!",
        "-190,1384! -90,1384! -84,1440 -96,1492! -200,1500 -300,1496 -330,1470! -320,1446 -240,1436 "
        "-200,1416!",
        "-330,1482 -240,1500 -90,1494",
    )
    skirt_hem = p.shape("-260,1040! 40,1060! 40,1124 -80,1152 -240,1112!")
    p.fill(skirt_hem, SKIRT.base, 1, skirt)
    p.line("-236,1108 -80,1148 60,1128 200,1112", 4, SKIRT.light, "flat", 0.5, skirt)
    _far_arm(p, far_sleeve)
    _torso(p)
    if far_sleeve is COAT:
        _far_front(p)
    _scarf(p)


def _far_front(p: Painter) -> None:
    """Paint the coat's far front, from the shoulder to where it flies."""
    front = p.part(
        "coat_far",
        "-44,322! -92,356 -128,392! -130,470 -116,560 -106,690 -118,830! -92,820 -74,690 -66,560 -50,440 -28,380!",
        4,
        0.1,
    )
    p.fill(front, COAT.base)
    p.fill("-60,300! -86,460 -78,620 -90,840! -40,840! -20,340!", COAT.shade, 0.9, front)
    p.line("-110,400 -112,560 -100,690", 5, COAT.light, "taper", 0.5, front)


def _far_arm(p: Painter, tones: Tones) -> None:
    """Paint the arm thrown out ahead, its hand open."""
    arm = Arm(
        -92 + 430j, -276 + 556j, -426 + 412j, SLEEVE, out=1, shade=-1, seed=4, name="arm_far", inner=0.2
    )
    with place(p, -420 + 420j, 232, 0.84, mirror=True):
        draw_gesture(p, SPREAD, TONES, name="hand_far", rim=8, girth=SLIM)
    sleeve(p, arm, tones)


def _torso(p: Painter) -> None:
    """Paint sweater, the coat's near front, tape and arm."""
    knit = p.part("sweater", "-100,380! -116,520 -96,680 -90,830! 60,870 190,830! 170,640 160,380!", 6)
    p.fill(knit, KNIT.base)
    p.fill("40,380! 30,560 60,700 60,880! 220,880! 200,380!", KNIT.shade, 1, knit)
    for x in (-70, -20, 30, 80):
        p.line(f"{x},400 {x - 4},620 {x + 6},850", 7, KNIT.shade, "flat", 0.55, knit)
    p.soft("-120,360! 180,360! 150,470 20,500 -100,470!", KNIT.deep, 24, 0.9, knit)
    near = p.part(
        "coat_near",
        "90,330! 150,350 196,392! 226,500 232,640 250,760 330,900! 260,960 150,950 96,900! 90,760 "
        "70,620 74,460",
        8,
        0.15,
    )
    p.fill(near, COAT.base)
    p.fill(
        "150,380! 170,520 140,600! 180,700 170,800! 220,900 180,980! 360,980! 300,700 240,380!",
        COAT.shade,
        0.9,
        near,
    )
    for spine, width in (("220,640 160,720 100,760", 16), ("250,780 180,840 110,870", 16)):
        fold(p, spine, width, near, COAT)
    lapel = p.part("lapel", "84,330! 130,360 150,420! 120,520 84,620! 66,520 64,410!", 4)
    p.fill(moved(lapel, 6, 12), COAT.deep, 0.8, near)
    p.fill(lapel, mix(COAT.base, COAT.light, 0.35))
    with p.placed(70, 630, 16, 1.0):
        draw_tape(p, KNIT.deep)
    arm = Arm(
        176 + 430j,
        316 + 650j,
        96 + 716j,
        SLEEVE,
        out=1,
        shade=1,
        seed=8,
        cuff=0.94,
        name="arm_near",
        inner=0.25,
    )
    with place(p, 104 + 714j, 170, 1.02, mirror=True):
        draw_small_hand(p, FLAT, TONES, "#1d4547", girth=SLIM)
    sleeve(p, arm, COAT)


def _scarf(p: Painter) -> None:
    """Paint her neck, and the scarf about it."""
    neck = p.part("neck", "-14,262! -24,340! 88,340! 52,286 40,256!", 4)
    p.fill(neck, TONES.skin2)
    streamer = p.part(
        "scarf_tail",
        "70,300! 180,330 280,300 400,330 520,300! 530,350 540,384! 420,404 300,376 190,410 70,390!",
        7,
        0.4,
    )
    p.fill(streamer, WOOL.base)
    p.fill("70,350! 190,376 300,346 430,372 560,350! 560,420! 70,420!", WOOL.shade, 1, streamer)
    for x in (470, 494):
        p.line(f"{x},290 {x + 6},340 {x + 2},400", 9, "#e2c48d", "flat", 0.9, streamer)
    turn = p.part(
        "scarf", "-66,290! -86,330 -70,376 -10,404 50,402 108,384 130,340 116,296! 50,330 -20,320", 5, 0.4
    )
    p.fill(turn, WOOL.base)
    p.fill("30,340 60,360 30,410! 140,410! 140,290!", WOOL.shade, 0.9, turn)
    tones = Tones(WOOL.base, WOOL.shade, WOOL.shade, WOOL.light)
    for spine, width in (("-74,320 -20,356 60,352", 13), ("118,310 70,356 0,372", 13)):
        fold(p, spine, width, turn, tones)
    p.soft("-60,280! 110,280! 80,330 20,344 -40,326!", WOOL.deep, 16, 0.8, turn)


def draw_running_head(p: Painter) -> None:
    """Paint her face, calling."""
    draw_head(p, RUNNING_HEAD, "calling")
