"""The bus's door stands open: the driver's hand is on the lever, hers is on his sleeve."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess_head, kirk_head, rory_head
from ..people.cloth import Tones, fold
from ..people.hand import RELAXED, hand_on, place
from ..people.jess_clothes import WEBBING
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.rory_clothes import COAT
from ..people.rory_clothes import SLEEVE as COAT_SLEEVE
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, outline, oval
from .kit import backs, hands, leaves, stage
from .kit.board import Board, rounded, straight
from .kit.figure import painted
from .picture import Picture

DOOR_X = (716, 1296)
KERB_Y = 842
CREAM, TEAL, RED = "#c9c3a8", "#1f5d5a", "#b23c2c"
UNIFORM = Tones("#2f6158", "#1f4541", "#142c2e", "#62998c")  # the line’s own green: nobody else’s sleeve
GLOW = "#ffd48a"
DOOR_LIGHT = replace(
    LIGHTS["night"], lamp="#ffb45a", core="#ffd996", night=0.38, rim=1.0, wrap=0.2, kick=0.4, gain=1.15
)
FROM_RIGHT, FROM_LEFT = (0.93, -0.22), (-0.93, -0.22)
JESS_AT, RORY_AT, SCALE = (470, 24), (1452, 84), 1.18


def _flank(b: Board) -> None:
    """Paint the bus's side to both sides of the door, the night beyond its nose, the pavement."""
    b.ramp(straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)), ("#16304c", "#1d3b52"), (0, 0), (0, 800))
    for x, y, r, tone in ((1760, 250, 26, "#ffb45a"), (1850, 330, 17, "#ffb45a"), (1690, 420, 11, "#ff8a4a")):
        b.shine(oval(x, y, r), tone, 0.85, 5)
    b.fill("1640,520! 1920,470! 1920,760! 1640,760!", "#122436", 1, 6)
    for x in (1700, 1752, 1830, 1880):
        b.shine(straight((x, 560), (x + 26, 558), (x + 26, 620), (x, 620)), "#f0b860", 0.6, 5)
    nose = outline("0,-20! 1560,-20! 1596,60 1616,240 1622,560 1616,800! 1590,850 0,850!")
    b.ramp(nose, ("#a8a58f", "#8d8f86"), (0, 0), (0, 330))
    b.ramp(
        straight((0, 392), (1640, 392), (1640, 860), (0, 860)),
        (TEAL, "#143e42"),
        (0, 400),
        (0, 850),
        clip=nose,
    )
    b.fill(straight((0, 372), (1640, 372), (1640, 404), (0, 404)), RED, 1, clip=nose)
    for x0, x1 in ((-60, 220), (250, 630), (1392, 1548)):
        b.fill(rounded(x0 - 9, 51, x1 + 9, 349, 26), "#4a4e52")
        pane = rounded(x0, 60, x1, 340, 20)
        b.ramp(pane, ("#f0c377", "#d79a50"), (0, 60), (0, 340))
        if x1 < 700:
            for x in (x0 + 40, x0 + 190):
                b.fill(rounded(x, 176, x + 128, 380, 26), "#3a3a4c", 1, 2, pane)
                b.fill(rounded(x + 6, 160, x + 122, 214, 22), "#8a8478", 1, 2, pane)
        b.shine(
            straight((x0 + 20, 340), (x0 + 120, 60), (x0 + 170, 60), (x0 + 70, 340)), "#ffffff", 0.10, 3, pane
        )
    b.shade(straight((1300, 0), (1640, 0), (1640, 860), (1300, 860)), "#5a6a9a", 0.55, 40, nose)
    b.shade(straight((0, 400), (640, 400), (640, 860), (0, 860)), "#5a6a9a", 0.4, 60)
    b.fill(oval(1500, 640, 54, 48), "#d8c48e")
    b.fill(oval(1500, 640, 44, 38), "#fff0c0", 1, 6)
    b.ramp(
        straight((0, KERB_Y), (1920, KERB_Y), (1920, 1080), (0, 1080)),
        ("#34374f", "#1c2138"),
        (0, KERB_Y),
        (0, 1080),
    )
    b.fill(straight((0, KERB_Y - 8), (1920, KERB_Y - 8), (1920, KERB_Y + 14), (0, KERB_Y + 14)), "#585870")
    b.fill(straight((0, KERB_Y + 14), (1920, KERB_Y + 14), (1920, KERB_Y + 24), (0, KERB_Y + 24)), "#23243a")


def _inside(b: Board) -> None:
    """Paint what the door shows: a blind with the cap's shadow, the dash, three steps, a rail."""
    x0, x1 = DOOR_X
    opening = straight((x0, 14), (x1, 14), (x1, KERB_Y - 10), (x0, KERB_Y - 10))
    b.ramp(opening, ("#e9b869", "#f6d490", "#c98a48"), (0, 0), (0, 620))
    blind = straight((800, 60), (1250, 60), (1250, 452), (800, 452))
    b.fill(straight((786, 48), (1264, 48), (1264, 464), (786, 464)), "#8d6a3c")
    b.ramp(blind, ("#f5d596", "#ffe7b2", "#f3cf8c"), (800, 60), (1250, 452))
    for y in range(84, 452, 26):
        b.fill(straight((800, y), (1250, y), (1250, y + 3), (800, y + 3)), "#d9ae68", 0.6)
    cap = (
        "926,452! 932,400 950,368 954,330! 936,318 930,292 938,236 970,196 1030,180 1088,192 "
        "1116,222 1124,256! "
        "1158,266 1184,284 1180,296! 1140,292 1122,294! 1126,322 1142,348 1132,358! 1128,380 "
        "1118,392 1086,392 "
        "1074,404 1078,428 1100,452!"
    )
    b.shade(cap, "#9a5a34", 0.78, 5, blind)
    b.ramp(straight((x0, 470), (x1, 470), (x1, 600), (x0, 600)), ("#6d4a30", "#4f3626"), (0, 470), (0, 600))
    b.fill(straight((x0, 466), (x1, 466), (x1, 480), (x0, 480)), "#e9c07a")
    b.fill(rounded(1130, 404, 1242, 590, 10), "#9a9384")
    b.ramp(rounded(1130, 404, 1242, 590, 10), ("#c9bfa4", "#77706a"), (1130, 0), (1242, 0))
    b.fill(rounded(1150, 424, 1222, 452, 6), "#2a2226")
    b.fill(straight((1150, 476), (1222, 476), (1222, 540), (1150, 540)), "#e8dcb4")
    for y in (488, 504, 520):
        b.fill(straight((1160, y), (1212, y), (1212, y + 5), (1160, y + 5)), "#8a4a34")
    for i, (top, bottom, inset) in enumerate(((600, 668, 70), (668, 746, 34), (746, 832, 0))):
        riser = straight(
            (x0 + inset, top + 20), (x1 - inset, top + 20), (x1 - inset, bottom), (x0 + inset, bottom)
        )
        b.ramp(riser, ("#7a4c2a", "#58341f"), (0, top), (0, bottom))
        tread = straight(
            (x0 + inset + 20, top - 12),
            (x1 - inset - 20, top - 12),
            (x1 - inset, top + 14),
            (x0 + inset, top + 14),
        )
        b.ramp(tread, ("#5a4634", "#a87a44"), (0, top - 12), (0, top + 14))
        for x in range(x0 + inset + 10, x1 - inset, 22):
            b.fill(
                straight((x + 6, top - 10), (x + 12, top - 10), (x + 8, top + 12), (x, top + 12)),
                "#3a2c26",
                0.7,
            )
        b.fill(
            straight(
                (x0 + inset, top + 12), (x1 - inset, top + 12), (x1 - inset, top + 22), (x0 + inset, top + 22)
            ),
            "#ffe0a0",
        )
        if i:
            b.shade(
                straight((x0, top - 20), (x0 + inset + 30, top - 20), (x0 + inset, bottom), (x0, bottom)),
                "#6a4030",
                0.8,
                8,
            )
    for x in (x0, x1):
        s = 1 if x == x0 else -1
        b.fill(straight((x, 590), (x + s * 74, 590), (x + s * 34, 668), (x, 840)), "#8a5e38", 1)
        b.shade(straight((x, 14), (x + s * 40, 14), (x + s * 30, 840), (x, 840)), "#6a4030", 0.5, 16)
    b.line("1236,680 1254,420 1262,40", 13, "#7c7468")
    b.line("1233,680 1251,420 1259,40", 5, "#fff0cc")


def _leaves_of_door(b: Board) -> None:
    """Paint the folded leaves and their rubber, and the light over the step."""
    for x, s in ((DOOR_X[0], -1), (DOOR_X[1], 1)):
        for k, (a, c) in enumerate(((0, 36), (36, 66))):
            xa, xc = x + s * a, x + s * c
            tall = (6, 852) if k == 0 else (0, 858)
            b.ramp(
                straight((xa, tall[0]), (xc, tall[1] * 0), (xc, tall[1]), (xa, tall[1] - 10)),
                ("#7a8084", "#3a444c") if k else ("#b0a68c", "#6b6a66"),
                (0, 0),
                (0, 850),
            )
            inner = s * 7
            b.ramp(
                straight((xa + inner, 40), (xc - inner, 36), (xc - inner, 440), (xa + inner, 436)),
                ("#2c5068", "#e0a458") if k else ("#f0c478", "#b87c40"),
                (0, 36),
                (0, 440),
            )
            b.ramp(
                straight((xa + inner, 474), (xc - inner, 476), (xc - inner, 790), (xa + inner, 784)),
                ("#2c5068", "#c88a48") if k else ("#e0ac60", "#9a6434"),
                (0, 470),
                (0, 790),
            )
        b.line(f"{x},8 {x},420 {x},846", 9, "#191a22")
        b.line(f"{x + s * 66},0 {x + s * 66},420 {x + s * 66},856", 6, "#12151e")
    b.fill(straight((690, -10), (1322, -10), (1322, 20), (690, 20)), "#3a3e46")
    b.fill(rounded(930, 14, 1080, 34, 8), "#fff6dc", 1, 3)


def _at_the_wheel(p: Painter) -> None:
    """Paint as much of the driver and of his seat as the door's post leaves to be seen."""
    seat = p.part("seat", "600,318! 748,310 786,322 800,352! 816,598! 600,598!", 6, 0.4)
    p.fill(seat, "#5c3428")
    p.fill("600,300! 748,310 772,320! 786,360 806,640! 836,640! 830,310!", "#7e4a34", 1, seat)
    p.line("640,314 748,311 784,324 800,354 810,490 815,596", 5, "#c98a54", "flat", 0.9, seat)
    body = p.part("driver", "600,330! 690,336 746,352 790,378 814,424! 824,510 822,598! 600,598!", 8, 0.4)
    p.fill(body, UNIFORM.base)
    p.fill("600,420! 700,410 760,470 770,660! 600,660!", UNIFORM.shade, 1, body)
    for spine in ("716,366 742,430 748,520", "760,372 776,400 780,430"):
        p.line(spine, 5, UNIFORM.deep, "taper", 0.8, body)
    p.fill("716,352! 752,362 770,374! 760,390 738,378 716,372!", UNIFORM.light, 0.8, body)


def _driver(p: Painter) -> None:
    """Paint the driver's arm and his hand on the door's lever, in pixels."""
    p.fill("1034,596! 1052,596! 1068,500 1080,440! 1060,436! 1048,500", "#6d675e")
    p.fill("1034,596! 1040,596! 1056,500 1066,438! 1060,436! 1048,500", "#e8dcc0")
    knob = p.part("knob", oval(1076, 396, 25, 27), 6, 0.5)
    p.fill(knob, "#211a20")
    p.fill(oval(1084, 386, 8, 6), "#ffe9c0")
    _at_the_wheel(p)
    arm = Arm(
        776 + 404j,
        830 + 556j,
        962 + 452j,
        (64, 56, 42),
        out=-1,
        shade=1,
        seed=5,
        cuff=0.94,
        name="arm_driver",
    )
    sleeve(p, arm, UNIFORM)
    p.fill("934,410! 952,402! 968,492! 950,496!", "#e8d9b4")
    with place(p, 962 + 446j, -30, 1.0):
        hands.draw_gesture(p, hands.FIST, kirk_head.TONES, to_lamp=(0.2, -0.95), girth=1.08, length=14)
    sleeve(p, arm, UNIFORM, forearm_only=True)


HER_ARM = Arm(
    166 + 418j,
    238 + 566j,
    350 + 606j,
    COAT_SLEEVE,
    out=-1,
    shade=1,
    seed=6,
    cuff=0.96,
    name="arm_reach",
    inner=0.3,
)
HER_TURN = 20


def _her_arm(p: Painter) -> None:
    """Paint her arm as it reaches for his, and the fold of his cuff between her thumb and finger."""
    sleeve(p, HER_ARM, COAT)
    for only in ("behind", "front"):
        hand_on(
            p, HER_ARM, hands.NIP, rory_head.TONES, HER_TURN, 1.16, to_lamp=FROM_LEFT, inner=0.7, girth=hands.SLIM,
            only=only, under=backs.CANVAS.deep,
        )  # fmt: skip
        if only == "behind":
            _fold_of_cuff(p)
    sleeve(p, HER_ARM, COAT, forearm_only=True)


def _fold_of_cuff(p: Painter) -> None:
    """Paint what she has of his sleeve: a fold drawn up out of it to a point."""
    tent = p.part(
        "tent", "440,580! 466,582 500,578 536,570! 546,606 530,650 496,672! 484,642 466,614 438,598!", 5, 0.5
    )
    p.fill(tent, backs.CANVAS.base)
    p.fill("436,588! 470,598 506,606 548,600! 548,690! 470,690! 484,642 466,614", backs.CANVAS.shade, 1, tent)
    p.line("446,581 480,583 512,580 534,573", 4, backs.CANVAS.light, "taper", 0.8, tent)
    for spine in ("444,588 486,602 526,622", "444,592 476,616 500,650"):
        p.line(spine, 5, backs.CANVAS.deep, "in", 0.9, tent)


HIS_ARM = Arm(
    192 + 410j, 246 + 590j, 318 + 716j, (50, 44, 34), out=1, shade=1, seed=3, name="arm_near", inner=0.3
)


def _duffel(p: Painter) -> None:
    """Paint the duffel at his left side, which he has not got on the bus."""
    with p.placed(-236, 640, 98, 1.2):
        draw_duffel(p)


def _arm(p: Painter) -> None:
    """Paint his right arm, of whose sleeve she has hold."""
    hand_on(p, HIS_ARM, RELAXED, jess_head.TONES, 76, 1.1, to_lamp=FROM_RIGHT, under=backs.CANVAS.deep)
    sleeve(p, HIS_ARM, backs.CANVAS)


def _strap(p: Painter) -> None:
    """Paint the duffel's strap across his back."""
    strap = p.part("strap", "76,394! 146,368! 60,500 -70,640 -196,730! -202,672! -110,596 20,460!", 4, 0.3)
    p.soft(moved(strap, -4, 15), "#15121c", 9, 0.85, hard=0.8)
    p.fill(strap, WEBBING.base)
    p.fill("76,394! 20,460 -110,596 -202,672! -200,694! -98,612 34,474 92,388!", WEBBING.shade, 1, strap)
    p.line("140,372 54,496 -74,634 -194,722", 3.6, WEBBING.light, "flat", 0.9, strap)
    for spine in ("88,392 30,468 -104,604 -198,684", "130,376 46,488 -84,626 -196,710"):
        p.line(spine, 1.6, WEBBING.deep, "flat", 0.7, strap)


def _pulled(p: Painter) -> None:
    """Paint his sleeve drawn towards where she has hold of it."""
    cloth = outline("226,560! 290,580! 330,640! 362,690! 296,736! 204,640!")
    for spine, width in (
        ("238,610 280,630 336,648", 13), ("258,656 300,664 344,660", 11), ("290,706 320,686 350,670", 10),
    ):  # fmt: skip
        fold(p, spine, width, cloth, backs.CANVAS)


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board()
    _flank(b)
    _inside(b)
    _leaves_of_door(b)
    for x0, x1, s in ((-200, 716, 1), (1362, 1624, -1)):
        dark = straight(
            (x0, -100), (x1 - 66 * s if s > 0 else x1, -100), (x1 - 66 * s if s > 0 else x1, 900), (x0, 900)
        )
        b.shade(dark, "#3a4a86", 0.42)
    b.fill("760,852! 1250,852! 1560,1100! 440,1100!", "#b0703a", 0.85, 30)
    b.shine("760,852! 1250,852! 1480,1100! 520,1100!", GLOW, 0.35, 30)
    b.shine("740,848! 1270,848! 1340,930! 670,930!", "#ffe6b0", 0.5, 20)
    leaves.strewn(b, 110, (0, 872, 1920, 1080), 5, 46, 14)
    b.rgb = stage.brushed(b.rgb, 0.7, 0.5)
    p = stage.painter()
    _driver(p)
    jamb = stage.painter()
    jamb.fill("0,0! 716,0! 716,1080! 0,1080!", "#000000")
    kept = 1 - jamb.pixels()[..., 3:]
    before = b.rgb
    b.rgb = stage.lit(b.rgb, [p], replace(LIGHTS["indoor"], to_lamp=(0.2, -0.95), night=0.1, wrap=0.2))
    b.rgb = before + (b.rgb - before) * kept
    b.rgb = stage.bloom(stage.glow(b.rgb, (1005, 20), 260, GLOW, 0.35), 0.7, 0.7, 40)
    leaves.falling(b, 16, (640, 60, 1500, 820), (16, 30), 9, to_lamp=(0, -1))
    him = painted(
        (_duffel, backs.draw_jess_back, _strap, _arm, _pulled, backs.draw_jess_head), JESS_AT, SCALE
    )
    b.rgb = stage.lit(b.rgb, him, replace(DOOR_LIGHT, to_lamp=FROM_RIGHT))
    her = painted((backs.draw_rory_back, _her_arm, backs.draw_rory_head), RORY_AT, SCALE, True)
    b.rgb = stage.lit(b.rgb, her, replace(DOOR_LIGHT, to_lamp=FROM_LEFT))
    leaves.falling(b, 5, (900, 500, 1300, 1000), (44, 64), 21, soft=5, to_lamp=(0, -1))
    return stage.paper(stage.bloom(b.rgb, 0.3, 0.75, 18))


PICTURE = Picture(draw)
