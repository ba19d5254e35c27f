"""Rory running straight at us, whole, in her coat: she leans into it, and the wind has hair, scarf and coat all one way.

In the people's units: the crown is at 0,0, the ground near y 1460. What streams goes to the left, where one hand is at
her heart; on the right, where the other is up, everything lies close to her.
"""

from __future__ import annotations

from dataclasses import replace

from ...people import rory
from ...people.cloth import Tones, fold
from ...people.expression import Expression
from ...people.hair import FALL, LONG, Lock, draw_mass, mass
from ...people.hand import FLAT, OPEN, hand_on
from ...people.head import draw_head
from ...people.painter import Painter, mix
from ...people.prop import draw_tape
from ...people.rory_clothes import COAT, KNIT, SKIRT, WOOL
from ...people.rory_front import FRONT, LOOSE
from ...people.rory_head import HAIR
from ...people.sleeve import Arm, sleeve
from ...people.spline import moved
from .hands import SLIM
from .runner import BOOT, TIGHTS

CALLING = Expression(
    front=True, inner=-9, middle=-7, outer=-2, lid=1.1, low=-0.05, look=(0, 2), mouth="a2", blush=0.6, tilt=-8, nod=-3
)  # fmt: skip
# About her face the wind has the hair too: what hangs on the right lies against her cheek, on the left it lifts off.
BLOWN = replace(
    LOOSE,
    side=[
        Lock("-86,30 -100,90 -122,130 -150,150 -190,152", 24, 0.1, 1, FALL),
        Lock("78,56 82,104 78,140 62,172 40,190", 18, 0.15, 0.8, FALL),
    ],
    fall=[
        Lock("-90,70 -116,140 -160,176 -220,180 -270,160", 40, 0.12, 1, LONG),
        Lock("-92,110 -120,176 -166,214 -216,222", 30, 0.05, 1, LONG),
        Lock("96,90 100,150 94,204 70,246 36,262", 36, 0.2, 0.9, LONG),
        Lock("90,130 92,180 82,220 60,246", 18, 0.0, 1, LONG),
    ],
    fall_shades=(),
)
HEAD = replace(
    rory.HEAD,
    own={**rory.HEAD.own, "calling": CALLING},
    front=replace(FRONT, hair_mass=BLOWN.mass, draw_hair=BLOWN.draw),
)
SIZES = (56, 42, 30)
# One hand is up, for the driver or for him; the other keeps what she has brought flat on her heart.
UP = Arm(136 + 408j, 282 + 520j, 372 + 316j, SIZES, out=-1, shade=1, seed=4, cuff=0.92, name="arm_up")
HELD = Arm(-140 + 420j, -236 + 626j, -60 + 590j, SIZES, out=-1, shade=-1, seed=8, cuff=0.94, name="arm_held",
           yoke=-104 + 352j)  # fmt: skip
FLYING = (
    Lock("60,-10 -40,-44 -150,-20 -250,30 -360,14 -440,-34", 104, 0.4, 0.8, LONG),
    Lock("40,40 -80,50 -200,70 -310,130 -420,132", 110, 0.3, 0.9, LONG),
    Lock("30,110 -90,130 -190,150 -280,212 -372,232", 104, 0.35, 0.9, LONG),
    Lock("30,180 -70,206 -160,220 -230,282 -300,310", 92, 0.5, 0.7, LONG),
    Lock("80,150 30,236 -60,262 -140,270 -210,330", 80, 0.6, 0.6, LONG),
    Lock("20,-30 -90,-40 -200,4 -300,50 -400,62", 40, 0.05, 1.2, LONG),
    Lock("-20,60 -140,80 -240,130 -340,190 -440,200", 36, 0.05, 1.2, LONG),
    Lock("-20,130 -120,160 -200,200 -290,270", 32, 0.1, 1.1, LONG),
    Lock("-10,10 -120,10 -220,50 -330,96", 26, 0.0, 1.2, LONG),
)


def draw_front_hair(p: Painter) -> None:
    """Paint the hair that streams behind her."""
    with p.placed(0, 0, -4, 0.92, about=(0, 70)):
        crown = "96,110 92,20 50,-30 0,-44 -60,-36 -130,-20 -200,60 -200,170 -120,250 -20,280 60,240 92,180"
        whole = p.part("hair_back", mass(crown, FLYING, p), 7, 0.2)
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
    with p.placed(-26, 580, -10, 0.92):
        draw_tape(p, KNIT.deep)
    for arm, gesture, angle, mirror in ((HELD, FLAT, -14, False), (UP, OPEN, -74, True)):
        sleeve(p, arm, COAT)
        hand_on(
            p,
            arm,
            gesture,
            rory.TONES,
            angle,
            1.2,
            mirror,
            0.2,
            girth=SLIM,
            under=KNIT.deep if arm is HELD else None,
        )
        sleeve(p, arm, COAT, forearm_only=True)
    _scarf(p)


def _tails(p: Painter) -> None:
    """Paint the coat's skirts behind her, one flag in the wind: its lining in shade, its hem in waves."""
    tails = p.part(
        "tails",
        "150,420! 176,560 170,700 150,850 96,960! 20,1010 -60,1000 -150,1040 -230,1110 -330,1100! -350,1050 -410,1030 -470,1044! "
        "-480,980 -540,930 -610,926! -500,860 -380,800 -280,700 -200,560 -150,420!",
        9,
        0.2,
    )
    p.fill(tails, COAT.deep)
    p.fill(
        "-150,420! -200,560 -280,700 -380,800 -500,860 -610,926! -520,930 -440,900 -340,850 -240,780 -150,700!",
        COAT.base,
        1,
        tails,
    )
    p.fill(
        "-610,926! -540,930 -480,980 -470,1044! -420,960 -330,900 -200,840! -300,820 -420,880",
        COAT.shade,
        1,
        tails,
    )
    for spine, width in (
        ("-170,700 -300,830 -470,930", 22), ("-140,780 -250,910 -400,1020", 20), ("-90,840 -180,960 -300,1080", 20),
        ("-30,860 -70,950 -130,1020", 16), ("-190,600 -260,720 -360,790", 16),
    ):  # fmt: skip
        fold(p, spine, width, tails, COAT)


def _far_leg(p: Painter) -> None:
    """Paint the leg that pushes off behind her: away from us, and so smaller to the foot, on its toe."""
    shoe = p.part("boot_far", "-250,1236! -214,1216 -172,1226! -186,1300 -200,1350 -196,1400 -206,1446 -240,1462 -274,1446 -284,1404 -272,1350 -266,1290", 6,
                  0.2)  # fmt: skip
    p.fill(shoe, BOOT.shade)
    p.fill("-256,1226! -226,1216! -240,1340 -236,1470! -300,1470! -280,1300!", BOOT.deep, 1, shoe)
    p.fill("-290,1420! -240,1436 -190,1416! -190,1480! -290,1480!", BOOT.deep, 1, shoe)
    p.line("-254,1254 -212,1256 -176,1248", 5, BOOT.deep, "flat", 0.9, shoe)
    leg = p.part(
        "leg_far",
        "-130,800! 10,820! -10,930 -60,1030 -96,1090! -106,1140 -140,1200 -166,1262! -252,1250! -248,1180 -222,1110! -190,1020 -156,920",
        8,
        0.2,
    )
    p.fill(leg, TIGHTS.shade)
    p.soft("-110,930 -50,950 -90,1050 -130,1090 -166,1050", TIGHTS.base, 22, 0.9, leg, hard=0.8)
    p.soft("-140,800! 20,810! 0,930 -160,970!", TIGHTS.deep, 26, 0.9, leg)
    p.soft("-230,1096! -90,1096! -150,1270 -270,1270!", TIGHTS.deep, 16, 0.7, leg)
    fold(p, "-222,1110 -160,1126 -100,1098", 12, leg, TIGHTS)


def _near_leg(p: Painter) -> None:
    """Paint the leg that she throws forward: the thigh comes at us, short, and ends in the knee; below it shin and boot, large."""
    shin = p.part(
        "shin_near",
        "14,980! 168,980! 182,1060 172,1120 150,1180 132,1224! 22,1224! 4,1170 -6,1100 0,1040",
        8,
        0.2,
    )
    p.fill(shin, TIGHTS.shade)
    p.fill("-20,980! 60,980! 44,1100 62,1240! -20,1240!", TIGHTS.deep, 0.9, shin)
    p.soft("104,1090 160,1080 150,1150 120,1196 100,1160", TIGHTS.base, 14, 0.9, shin, hard=0.8)
    p.soft("-20,1040! 200,1040! 190,1110 90,1136 0,1106!", TIGHTS.deep, 14, 0.95, shin, hard=0.8)
    fold(p, "172,1150 130,1172 90,1168", 11, shin, TIGHTS)
    with p.placed(2, 100, -3, 0.96, about=(70, 1090)):  # the shin hangs from the knee, and the boot from it
        shoe = p.part(
            "boot_near",
            "0,1082! 66,1066 138,1092! 138,1150 128,1196 142,1240 142,1292 112,1328 56,1334 8,1312 -12,1262 2,1200 4,1146",
            7,
            0.35,
        )
        p.fill(shoe, BOOT.base)
        p.fill("-10,1070! 38,1070! 26,1180 34,1340! -20,1340!", BOOT.shade, 0.95, shoe)
        p.soft(
            moved(p.shape("-10,880! 190,880! 182,1040 140,1090 86,1100 34,1084!"), 0, 24),
            BOOT.deep,
            12,
            0.9,
            shoe,
            hard=0.7,
        )
        p.soft("46,1196 106,1190 122,1240 80,1262 42,1246", BOOT.light, 12, 0.85, shoe, hard=0.8)
        # The toe is up: she shows us the sole.
        p.fill("-14,1252! 18,1276 64,1282 112,1270 144,1236! 150,1345! -20,1345!", BOOT.deep, 1, shoe)
        p.line("-10,1250 20,1272 64,1278 110,1266 140,1236", 5, BOOT.light, "flat", 0.7, shoe)
        for y in (1296, 1314):
            p.line(f"10,{y - 8} 64,{y} 124,{y - 10}", 5, BOOT.shade, "flat", 0.9, shoe)
        p.line("0,1112 66,1098 136,1120", 6, BOOT.light, "flat", 0.5, shoe)
        for y in (1156, 1178):
            p.line(f"36,{y} 72,{y + 8} 110,{y}", 4, BOOT.light, "flat", 0.6, shoe)
    thigh = p.part(
        "thigh_near",
        "-6,820! 160,820! 188,900 200,970! 198,1030 156,1076 94,1084 34,1070 4,1022! -6,960 -12,900",
        8,
        0.3,
    )
    p.fill(thigh, TIGHTS.base)
    p.fill("-20,850! 36,850! 26,950 40,1030 84,1094! -20,1094!", TIGHTS.shade, 0.95, thigh)
    p.soft("52,996 96,950 160,968 184,1016 140,1050 80,1044", TIGHTS.light, 14, 0.9, thigh, hard=0.8)
    p.soft("0,900! 190,900! 188,962 90,976 0,952!", TIGHTS.deep, 14, 0.9, thigh)
    for spine, width in (("4,1020 50,1000 84,1006", 11), ("198,1030 156,1062 100,1070", 11)):
        fold(p, spine, width, thigh, TIGHTS)


def _skirt(p: Painter) -> None:
    """Paint the skirt: the knee lifts it on one side, the wind has the other."""
    skirt = p.part(
        "skirt",
        "-112,730! 122,730! 164,800 198,870 206,930! 150,950 90,956 20,938 -24,946! -60,1000 -110,984 -170,1010 -244,996! -220,930 -170,860 -136,800",
        8,
    )
    p.fill(skirt, SKIRT.base)
    p.fill("-120,720! -40,720! -60,850 -120,930 -250,1000! -220,920 -160,840!", SKIRT.shade, 1, skirt)
    p.fill("-30,840! 0,880 -8,1000! -60,1010! -110,1000 -60,940", SKIRT.shade, 0.9, skirt)
    p.soft("60,800 130,810 180,880 150,910 80,890", SKIRT.light, 18, 0.6, skirt, hard=0.8)
    for spine, width in (
        ("-60,770 -110,880 -190,990", 18), ("-20,770 -40,890 -90,990", 16), ("10,770 6,870 -20,950", 14), ("70,780 90,860 96,940", 13),
    ):  # fmt: skip
        fold(p, spine, width, skirt, SKIRT)


def _trunk(p: Painter) -> None:
    """Paint the sweater, and the coat's fronts: one flies, the other is blown against her and shows her side."""
    knit = p.part(
        "sweater", "-124,350! 124,350! 132,480 118,620 130,760! 60,786 -50,790 -124,770! -112,640 -130,500", 6
    )
    p.fill(knit, KNIT.base)
    p.fill("-140,350! -60,350! -30,480 -60,640 -60,800! -140,800!", KNIT.shade, 1, knit)
    for x in (-84, -44, -4, 36, 76):
        p.line(f"{x},380 {x + 14},560 {x - 4},780", 7, KNIT.shade, "flat", 0.55, knit)
    for spine in ("120,600 50,650 -40,670", "124,690 60,730 -40,744"):
        fold(p, spine, 15, knit, KNIT)
    p.soft("-140,340! 140,340! 120,470 0,500 -120,470!", KNIT.deep, 24, 0.9, knit)
    left = p.part(
        "coat_left",
        "-50,330! -110,350 -158,386! -200,470 -204,580 -230,690 -320,800 -440,880! -330,880 -220,840 -140,760! -110,640 -104,480",
        8,
        0.15,
    )
    p.fill(left, COAT.base)
    p.fill(
        "-60,340! -110,480 -120,640 -150,760 -230,840 -330,880! -300,800 -210,690 -170,560 -150,420!",
        COAT.shade,
        0.9,
        left,
    )
    for spine, width in (("-200,600 -240,720 -330,810", 16), ("-150,660 -190,760 -300,850", 15)):
        fold(p, spine, width, left, COAT)
    right = p.part(
        "coat_right",
        "50,330! 112,344 160,380! 196,460 190,560 164,660 172,760 176,860! 150,900 110,880 70,900! 92,800 96,700 88,600 104,480",
        8,
        0.25,
    )
    p.fill(right, COAT.base)
    p.fill(
        "60,340! 116,480 100,600 106,700 100,800 70,900! 120,890! 130,760 120,660 146,560 140,420!",
        COAT.shade,
        0.6,
        right,
    )
    for spine, width in (
        ("194,520 150,580 106,590", 15),
        ("166,690 136,720 104,716", 14),
        ("172,780 130,830 96,850", 14),
    ):
        fold(p, spine, width, right, COAT)
    for name, text, lift in (
        (
            "lapel_left",
            "-60,330! -118,360 -150,420! -190,470 -200,530! -130,560 -108,600! -92,500 -70,410",
            0.1,
        ),
        ("lapel_right", "60,330! 118,360 136,420! 124,500 96,580! 84,500 66,410", 0.35),
    ):
        lapel = p.part(name, text, 4)
        p.fill(moved(lapel, 0, 10), COAT.deep, 0.7, left if lift < 0.2 else right)
        p.fill(lapel, mix(COAT.base, COAT.light, lift))


def _scarf(p: Painter) -> None:
    """Paint her neck's turn of scarf, and its two ends, which snap in the wind, one above the other."""
    for text, shade in (
        ("-40,350! -130,350 -200,410 -280,400 -350,440! -356,470 -340,496! -270,464 -190,478 -120,430 -50,410!",
         "-50,390! -130,392 -200,450 -280,436 -346,470! -340,500! -270,468 -190,482 -60,414!"),
        ("-50,310! -150,270 -240,316 -340,270 -440,296 -520,250! -536,282 -530,318! -440,360 -340,330 -250,378 -150,336 -60,372!",
         "-60,346! -150,306 -250,354 -340,306 -440,336 -532,296! -530,320! -440,364 -340,334 -250,382 -150,340 -60,380!"),
    ):  # fmt: skip
        end = p.part("scarf_end", text, 7, 0.4)
        p.fill(end, WOOL.base)
        p.fill(shade, WOOL.shade, 1, end)
        for x, y in ((-90, 330), (-200, 340), (-300, 300), (-400, 310)):
            p.line(f"{x},{y - 20} {x - 16},{y + 10} {x - 10},{y + 40}", 5, WOOL.shade, "taper", 0.7, end)
    turn = p.part(
        "scarf", "-92,262! 0,298 92,262! 122,316 112,372 60,408 0,418 -66,412 -116,376 -126,320", 5, 0.4
    )
    p.fill(turn, WOOL.base)
    p.fill("-92,262! -30,296 -20,350 -50,416! -130,400! -130,300!", WOOL.shade, 0.9, turn)
    tones = Tones(WOOL.base, WOOL.shade, WOOL.shade, WOOL.light)
    for spine, width in (("112,310 30,352 -70,352", 13), ("108,350 40,386 -60,390", 13)):
        fold(p, spine, width, turn, tones)
    p.soft("-90,255! 90,255! 60,320 0,336 -60,320!", WOOL.deep, 16, 0.8, turn)
