"""Rory running straight at us, whole, in her coat: hair, scarf and tails fly out on both sides behind her.

In the people's units: the crown is at 0,0, the ground near y 1460.
"""

from __future__ import annotations

from dataclasses import replace

from ...people import rory
from ...people.cloth import Tones, fold
from ...people.expression import Expression
from ...people.hair import LONG, Lock, draw_mass, mass
from ...people.hand import FLAT, OPEN, hand_on
from ...people.head import draw_head
from ...people.painter import Painter, mix
from ...people.prop import draw_tape
from ...people.rory_clothes import COAT, KNIT, SKIRT, WOOL
from ...people.rory_head import HAIR
from ...people.sleeve import Arm, sleeve
from ...people.spline import moved
from .hands import SLIM
from .runner import BOOT, TIGHTS

CALLING = Expression(
    front=True, inner=-9, middle=-7, outer=-2, lid=1.1, low=-0.05, look=(0, 2), mouth="a2", blush=0.6, tilt=-5, nod=-3
)  # fmt: skip
HEAD = replace(rory.HEAD, own={**rory.HEAD.own, "calling": CALLING})
SIZES = (56, 42, 30)
# One hand is up, for the driver or for him; the other keeps what she has brought flat on her heart.
UP = Arm(
    150 + 414j,
    292 + 522j,
    348 + 330j,
    SIZES,
    out=1,
    shade=1,
    seed=4,
    cuff=0.92,
    name="arm_up",
    yoke=112 + 346j,
)
HELD = Arm(-150 + 416j, -262 + 612j, -74 + 596j, SIZES, out=-1, shade=-1, seed=8, cuff=0.94, name="arm_held",
           yoke=-112 + 348j)  # fmt: skip
FLYING = (
    Lock("-40,-20 -120,10 -190,20 -262,76 -330,84", 96, 0.45, 0.7, LONG),
    Lock("-60,40 -130,90 -210,96 -290,160 -346,176", 100, 0.35, 0.8, LONG),
    Lock("-70,110 -130,170 -200,190 -262,250 -316,276", 96, 0.4, 0.8, LONG),
    Lock("-70,170 -110,230 -160,262 -206,326", 84, 0.5, 0.7, LONG),
    Lock("-70,70 -150,120 -230,126 -322,214", 26, 0.05, 1.2, LONG),
    Lock("-60,10 -140,40 -220,50 -306,110", 24, 0.1, 1.2, LONG),
    Lock("40,-24 120,0 190,-14 268,20 326,6", 96, 0.4, 0.8, LONG),
    Lock("60,40 140,70 220,66 300,112 366,108", 100, 0.25, 0.9, LONG),
    Lock("70,110 150,150 220,160 290,216 350,226", 94, 0.3, 0.9, LONG),
    Lock("70,170 130,230 190,250 244,312", 84, 0.45, 0.8, LONG),
    Lock("70,70 150,110 230,112 330,166", 26, 0.0, 1.2, LONG),
    Lock("60,0 140,26 220,20 300,64", 22, 0.05, 1.2, LONG),
)


def draw_front_hair(p: Painter) -> None:
    """Paint the hair that flies out behind her."""
    with p.placed(0, 0, 4, 0.86, about=(0, 70)):
        _flying(p)


def _flying(p: Painter) -> None:
    whole = p.part(
        "hair_back",
        mass(
            "-90,-30 0,-46 90,-30 180,0 230,70 220,170 160,240 0,250 -150,250 -200,180 -220,90 -170,10",
            FLYING,
            p,
        ),
        7,
        0.2,
    )
    p.fill(whole, HAIR.dark)
    draw_mass(p, FLYING, HAIR, whole)


def draw_front_head(p: Painter) -> None:
    """Paint her face, calling."""
    draw_head(p, HEAD, "calling")


def draw_front_body(p: Painter) -> None:
    """Paint all of her below the head, back to front."""
    _tails(p)
    _far_leg(p)
    _near_leg(p)
    _skirt(p)
    _trunk(p)
    with p.placed(-30, 584, -8, 0.92):
        draw_tape(p, KNIT.deep)
    for arm, gesture, angle, mirror in ((HELD, FLAT, -14, False), (UP, OPEN, -80, True)):
        sleeve(p, arm, COAT)
        hand_on(
            p,
            arm,
            gesture,
            rory.TONES,
            angle,
            1.12,
            mirror,
            0.2,
            girth=SLIM,
            under=KNIT.deep if arm is HELD else None,
        )
        sleeve(p, arm, COAT, forearm_only=True)
    _scarf(p)


def _tails(p: Painter) -> None:
    """Paint the coat's tails, thrown out to both sides, their lining in shade."""
    tails = p.part(
        "tails",
        "-140,420! -196,560 -226,700 -330,850 -470,930! -420,980 -330,986 -356,1036! -250,1030 -150,960 -60,860! 70,860! "
        "160,980 270,1060 380,1070! 372,1010 400,960 500,900! 350,840 236,700 196,560 140,420!",
        9,
        0.2,
    )
    p.fill(tails, COAT.deep)
    p.fill("-150,420! -226,700 -330,850 -470,930! -360,930 -260,880 -170,780!", COAT.base, 1, tails)
    p.fill("150,420! 236,700 350,840 500,900! 390,910 280,880 180,780!", COAT.base, 1, tails)
    for spine, width in (
        ("-190,720 -280,860 -400,946", 20), ("-160,800 -230,920 -330,1010", 18),
        ("190,720 290,850 420,920", 20), ("160,800 240,940 350,1040", 18),
    ):  # fmt: skip
        fold(p, spine, width, tails, COAT)


def _far_leg(p: Painter) -> None:
    """Paint the leg that is behind: a thigh, and below it the boot's sole, thrown up."""
    shoe = p.part(
        "boot_far", "52,1074! 96,1056 146,1076! 168,1140 160,1220 128,1252 84,1248 58,1200 48,1130", 7, 0.2
    )
    p.fill(shoe, BOOT.shade)
    p.fill("66,1122! 104,1106 148,1124 152,1200 126,1238 88,1234 70,1196", BOOT.deep, 1, shoe)
    leg = p.part(
        "leg_far", "-4,830! 140,830! 168,930 164,1030 146,1096! 100,1116 52,1098! 30,1010 8,920", 8, 0.2
    )
    p.fill(leg, TIGHTS.shade)
    p.soft("70,900 150,900 156,1010 110,1050 66,1000", TIGHTS.base, 30, 0.8, leg, hard=0.8)
    p.soft("-10,820! 180,820! 170,900 20,920!", TIGHTS.deep, 22, 0.9, leg)


def _near_leg(p: Painter) -> None:
    """Paint the leg that she comes down on, its knee given a little, the boot's toe towards us."""
    leg = p.part(
        "leg_near",
        "-140,830! 10,830! 12,940 -6,1040! 2,1110 -14,1190 -28,1290! -112,1290! -134,1180 -142,1090! -152,1030 -160,930",
        8,
        0.2,
    )
    p.fill(leg, TIGHTS.base)
    p.fill(
        "-170,820! -104,820! -116,960 -96,1060! -120,1110 -92,1200 -90,1300! -170,1300!",
        TIGHTS.shade,
        0.95,
        leg,
    )
    p.soft("-110,1020 -60,1004 -20,1034 -50,1086 -96,1078", TIGHTS.light, 20, 0.5, leg, hard=0.8)
    fold(p, "-140,1086 -90,1108 -30,1096", 12, leg, TIGHTS)
    p.soft("-170,820! 20,820! 20,910 -160,930!", TIGHTS.deep, 22, 0.9, leg)
    shoe = p.part(
        "boot_near",
        "-122,1230! -70,1216 -18,1230! -16,1320 -12,1376 6,1420 0,1456! -60,1468 -128,1460! -140,1424 -122,1376 -118,1310",
        7,
        0.3,
    )
    p.fill(shoe, BOOT.base)
    p.fill("-140,1220! -90,1220! -94,1330 -80,1400 -96,1470! -150,1470!", BOOT.shade, 0.95, shoe)
    p.soft("-80,1384 -30,1384 -16,1424 -50,1436 -90,1430", BOOT.light, 12, 0.8, shoe, hard=0.8)
    p.fill("-142,1440! -70,1450 4,1438! 4,1480! -142,1480!", BOOT.deep, 1, shoe)
    p.line("-122,1262 -70,1272 -18,1262", 5, BOOT.deep, "flat", 0.9, shoe)


def _skirt(p: Painter) -> None:
    """Paint the skirt: her knee lifts one side of it."""
    skirt = p.part(
        "skirt",
        "-118,730! 118,730! 156,860 190,968! 110,1010 30,996 -40,1030 -120,1034 -196,1004! -168,880",
        8,
    )
    p.fill(skirt, SKIRT.base)
    p.fill("-130,720! -60,720! -56,850 -110,1040! -210,1040!", SKIRT.shade, 1, skirt)
    p.fill("20,900! 110,930 196,960! 196,1040! 20,1040!", SKIRT.shade, 0.9, skirt)
    for spine, width in (
        ("-40,780 -70,900 -96,1020", 18),
        ("10,770 20,880 10,1000", 15),
        ("70,780 110,870 150,960", 18),
    ):
        fold(p, spine, width, skirt, SKIRT)


def _trunk(p: Painter) -> None:
    """Paint the sweater, and the coat's fronts, which the wind has opened."""
    knit = p.part(
        "sweater", "-124,350! 124,350! 128,500 112,640 126,770! 60,786 -60,786 -126,770! -112,640 -128,500", 6
    )
    p.fill(knit, KNIT.base)
    p.fill("-140,350! -50,350! -40,560 -66,790! -140,790!", KNIT.shade, 1, knit)
    for x in (-84, -40, 4, 48, 90):
        p.line(f"{x},380 {x * 0.9},620 {x},780", 7, KNIT.shade, "flat", 0.55, knit)
    p.soft("-140,340! 140,340! 120,470 0,500 -120,470!", KNIT.deep, 24, 0.9, knit)
    for s in (-1, 1):
        front = p.part(
            f"coat{s}",
            f"{s * 50},330! {s * 112},346 {s * 160},380! {s * 200},470 {s * 204},600 {s * 216},720 {s * 300},880 {s * 420},960! "
            f"{s * 300},960 {s * 190},880 {s * 136},740! {s * 112},620 {s * 106},480",
            8,
            0.15,
        )
        p.fill(front, COAT.base)
        if s < 0:
            p.fill(
                "-50,330! -120,480 -150,640 -180,760 -330,960! -460,980! -230,600 -180,360!",
                COAT.shade,
                0.9,
                front,
            )
        for spine, width in (
            (f"{s * 200},640 {s * 170},700 {s * 130},720", 15), (f"{s * 230},760 {s * 210},830 {s * 170},840", 15),
            (f"{s * 150},760 {s * 220},870 {s * 340},948", 17),
        ):  # fmt: skip
            fold(p, spine, width, front, COAT)
        lapel = p.part(
            f"lapel{s}",
            f"{s * 60},330! {s * 118},360 {s * 140},430! {s * 132},520 {s * 108},610! {s * 92},500 {s * 70},410",
            4,
        )
        p.fill(moved(lapel, 0, 10), COAT.deep, 0.7, front)
        p.fill(lapel, mix(COAT.base, COAT.light, 0.35 if s > 0 else 0.1))


def _scarf(p: Painter) -> None:
    """Paint her neck's turn of scarf, and its ends, which snap in the wind."""
    for text, shade in (
        ("60,330! 150,300 230,340 320,296 400,330 480,286! 484,330 500,366! 410,396 320,356 230,404 150,370 60,400!",
         "60,370! 150,344 230,376 320,330 410,366 500,330! 500,380! 410,400 320,360 230,408 60,410!"),
        ("-60,350! -140,330 -210,380 -290,350 -360,400! -352,440 -362,470! -290,424 -210,446 -140,398 -60,410!",
         "-60,390! -140,372 -210,420 -290,394 -362,440! -362,480! -290,430 -210,450 -60,420!"),
    ):  # fmt: skip
        end = p.part("scarf_end", text, 7, 0.4)
        p.fill(end, WOOL.base)
        p.fill(shade, WOOL.shade, 1, end)
    turn = p.part(
        "scarf", "-92,262! 0,298 92,262! 122,320 110,376 60,408 0,416 -60,408 -110,376 -122,320", 5, 0.4
    )
    p.fill(turn, WOOL.base)
    p.fill("-92,262! -30,296 -20,350 -50,416! -130,400! -130,300!", WOOL.shade, 0.9, turn)
    tones = Tones(WOOL.base, WOOL.shade, WOOL.shade, WOOL.light)
    for spine, width in (("-112,320 -40,356 50,350", 13), ("112,340 60,380 -20,386", 13)):
        fold(p, spine, width, turn, tones)
    p.soft("-90,255! 90,255! 60,320 0,336 -60,320!", WOOL.deep, 16, 0.8, turn)
