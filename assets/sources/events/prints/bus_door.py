"""The bus's door: the driver at his lever, the two before the step, and a fold of his sleeve between her finger and thumb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...people import rory
from ...people.hand import RELAXED, draw_hand, place
from ...people.jess import TONES as HIS_SKIN
from ...people.jess_clothes import CANVAS
from ...people.light import LIGHTS
from ...people.painter import Painter
from ...people.rory_clothes import COAT
from ...people.spline import oval
from ..bus_door import _duffel, _strap
from ..kit import backs
from ..kit.board import rounded, straight
from ..kit.drawn import cloth, digit, palm
from ..kit.figure import flattened, painted
from ..kit.printed_night import draw_leaf
from ..kit.hands import SLIM
from ..kit.sheet import Print, finished, lay, tones
from ..kit.stage import painter
from ...poster.kit.sheet import Sheet
from .bracelet import TURNING

LIT = replace(LIGHTS["night"], lamp="#ffc46a", night=0.3)
JESS_AT, RORY_AT, SCALE = (452, 44), (1470, 100), 1.16
KERB, X0, X1 = 820, 716, 1300


def _bus(p: Print) -> None:
    """Paint the bus's side, its warm door with blind, dash and steps, the folded leaves, the road's night."""
    p.fill("-10,-10! 1930,-10! 1930,1090! -10,1090!", "#10243c")
    for x, y, w, h in ((1690, 470, 120, 380), (1820, 400, 120, 450)):
        p.fill(straight((x, y), (x + w, y), (x + w, y + h), (x, y + h)), "#0b1a2e")
        for k in range(6):
            p.fill(
                straight(
                    (x + 16 + 50 * (k % 2), y + 40 + 90 * (k // 2)),
                    (x + 44 + 50 * (k % 2), y + 40 + 90 * (k // 2)),
                    (x + 44 + 50 * (k % 2), y + 80 + 90 * (k // 2)),
                    (x + 16 + 50 * (k % 2), y + 80 + 90 * (k // 2)),
                ),
                "#e0a04c" if k in (1, 4) else "#17304c",
            )
    nose = "-10,-20! 1560,-20! 1600,60 1624,240 1630,560 1622,800! 1590,850! -10,850!"
    p.fill(nose, "#b9b08e")
    p.fill("-10,430! 1640,430! 1640,570! -10,570!", "#8c3026", 1, nose)
    p.fill("-10,600! 1640,600! 1640,632! -10,632!", "#8c3026", 1, nose)
    p.fill("-10,690! 1640,690! 1640,860! -10,860!", "#6c6a68", 1, nose)
    p.fill("1330,-20! 1640,-20! 1640,430! 1330,430!", "#8f8c7c", 1, nose)
    p.fill("1330,690! 1640,690! 1640,860! 1330,860!", "#4e5258", 1, nose)
    for a, b in ((-60, 220), (250, 630), (1392, 1556)):
        p.fill(rounded(a - 10, 50, b + 10, 350, 26), "#3d4648")
        pane = rounded(a, 60, b, 340, 20)
        p.fill(pane, "#e6b060")
        if b < 700:
            for x in (a + 40, a + 200):
                p.fill(rounded(x, 170, x + 128, 400, 24), "#7a2f2c", 1, pane)
                p.fill(rounded(x + 8, 150, x + 120, 206, 20), "#d8cfb4", 1, pane)
        p.fill(straight((a + 20, 340), (a + 130, 60), (a + 190, 60), (a + 80, 340)), "#f4cf8c", 1, pane)
    p.fill(oval(1520, 640, 58, 52), "#59605f")
    p.fill(oval(1520, 640, 46, 40), "#fff0c0")
    p.fill(straight((X0 - 70, -10), (X1 + 70, -10), (X1 + 70, KERB + 30), (X0 - 70, KERB + 30)), "#59605f")
    p.fill(straight((X0, 14), (X1, 14), (X1, KERB), (X0, KERB)), "#e6b060")
    p.fill(straight((790, 40), (1256, 40), (1256, 452), (790, 452)), "#8a5a3a")
    p.fill(straight((802, 50), (1244, 50), (1244, 446), (802, 446)), "#fbe2ac")
    for y in range(82, 446, 30):
        p.fill(straight((802, y), (1244, y), (1244, y + 4), (802, y + 4)), "#e6c07c")
    p.fill(straight((X0, 452), (X1, 452), (X1, 604), (X0, 604)), "#57302c")
    p.fill(straight((X0, 452), (X1, 452), (X1, 466), (X0, 466)), "#c98a44")
    for k, (top, bottom, inset) in enumerate(((600, 668, 70), (668, 746, 34), (746, 832, 0))):
        p.fill(
            straight((X0 + inset, top), (X1 - inset, top), (X1 - inset, bottom), (X0 + inset, bottom)),
            ("#7a4630", "#8a5236", "#9c6038")[k],
        )
        p.fill(
            straight((X0 + inset, top), (X1 - inset, top), (X1 - inset, top + 16), (X0 + inset, top + 16)),
            "#ffe0a0",
        )
    for x, s in ((X0, 1), (X1, -1)):
        p.fill(straight((x, 600), (x + s * 74, 600), (x + s * 34, 668), (x, 840)), "#4c2a28")
        for a, c, tone, glass in ((0, 34, "#8a8478", "#e0a458"), (34, 68, "#3d4648", "#27485c")):
            xa, xc = x - s * a, x - s * c
            p.fill(straight((xa, 0), (xc, 0), (xc, 852), (xa, 852)), tone)
            for top, low in ((36, 440), (474, 790)):
                p.fill(
                    straight((xa - s * 7, top), (xc + s * 7, top), (xc + s * 7, low), (xa - s * 7, low)),
                    glass,
                )
        p.fill(straight((x - 5, 8), (x + 5, 8), (x + 5, 850), (x - 5, 850)), "#141b28")
    p.fill(straight((X0 - 30, -10), (X1 + 30, -10), (X1 + 30, 18), (X0 - 30, 18)), "#2c323d")
    p.fill(rounded(930, 10, 1080, 32, 8), "#fff6dc")
    p.fill(straight((-10, KERB + 20), (1930, KERB + 20), (1930, 1090), (-10, 1090)), "#1c2a40")
    p.fill(straight((-10, KERB + 12), (1930, KERB + 12), (1930, KERB + 30), (-10, KERB + 30)), "#59605f")
    p.fill(straight((X0, KERB + 30), (X1, KERB + 30), (1560, 1090), (440, 1090)), "#c98a44")
    p.fill(straight((X0 + 90, KERB + 30), (X1 - 90, KERB + 30), (1340, 1090), (660, 1090)), "#e6b060")


def _driver(p: Print) -> None:
    """Paint the driver in his seat, his cap's peak to the road, one hand on the lever of the door."""
    grey, dark, deep, skin, shade = "#6f7274", "#4a4e56", "#33363f", "#dfa278", "#a8623e"
    with p.within(straight((X0 + 5, 0), (X1, 0), (X1, 700), (X0 + 5, 700))):
        p.fill("770,290! 846,280! 872,330 890,604! 760,604!", "#7a2f2c")
        p.fill("944,320! 1034,350! 1046,420! 938,420!", shade)
        body = "826,604! 830,510 866,440 944,392! 1046,396! 1100,430 1122,500 1128,604!"
        p.fill(body, grey)
        p.fill("826,604! 830,510 866,440 944,392! 960,470 940,604!", dark, 1, body)
        p.fill("998,392! 1046,392! 1066,440 1062,520! 1036,470!", "#ecdcb4")
        p.fill("1038,420! 1056,416! 1064,500! 1050,510!", "#7a2f2c")
        head = "944,240! 1064,240! 1068,284 1086,312 1080,322 1066,324! 1068,340 1062,346 1066,358 1056,386 1018,396 972,374 946,336!"
        p.fill(head, skin)
        p.fill(
            "940,240! 1070,240! 1070,272 1010,276 990,310 1004,350 1056,386! 1010,400 940,370!",
            shade,
            1,
            head,
        )
        p.fill("1036,334! 1066,326! 1074,340 1052,344 1028,350!", deep)
        p.line("1040,290 1052,286 1064,290", 6, deep, "taper")
        p.fill(oval(974, 306, 14, 22), skin)
        p.line("968,296 980,304 974,318", 4, shade, "taper")
        p.fill("928,256! 916,206 958,172 1020,166 1072,186 1084,232! 1080,248! 1000,262!", "#2c3f52")
        p.fill("928,256! 916,206 958,172 980,170! 964,210 976,260!", "#1d2c3e")
        p.fill("930,236! 1000,242 1082,224! 1080,250! 1000,264 932,258!", "#141f2e")
        p.fill("1066,238! 1120,250 1144,274 1136,282! 1090,272 1056,268!", "#141f2e")
        p.line("1130,604! 1136,540 1150,486!", 14, deep, "tube")
        upper = p.shape("866,452! 912,436 950,470 962,540 968,604! 880,604! 860,530!")
        p.fill(upper, grey)
        p.fill("850,440! 890,470 900,604! 850,604!", dark, 1, upper)
        fore = p.shape("878,604! 900,566 960,548! 1030,524 1088,492! 1108,532! 1050,574 990,604!")
        p.fill(fore, grey)
        p.fill("878,610! 940,590 1030,566 1116,526! 1116,620!", dark, 1, fore)
        p.fill("1076,492! 1094,484! 1116,526! 1100,538!", "#ecdcb4")
        t = tones(skin, shade, "#5c3226")
        p.fill(oval(1152, 478, 27, 28), "#141b28")
        palm(
            p,
            "1098,486! 1126,464 1154,462! 1160,490 1140,512! 1114,520!",
            "1100,530! 1120,504 1150,494 1170,500! 1140,530!",
            t,
        )
        for x, y in ((1150, 512), (1158, 500), (1161, 487), (1156, 473)):
            digit(
                p,
                (x - 20 + 1j * (y - 2), complex(x, y), x + 9 + 1j * (y + 10)),
                (8, 7.5, 6.5),
                t,
                (1, 3),
                1.8,
            )


def _his_arm(p: Painter) -> None:
    """Paint, in pixels, his arm, drawn off by its sleeve, and the hand that hangs out of it."""
    with place(p, 884 + 862j, 60, 1.3, True):
        draw_hand(p, RELAXED, HIS_SKIN, forearm=-1 + 0.3j, length=40, to_lamp=(0.9, -0.5), contour=True)
    cloth(
        p,
        "612,470! 644,488 672,526 706,600 744,676 778,722! 762,786 730,816 690,778! 660,720 640,660 622,580!",
        CANVAS,
        "600,460! 626,520 646,620 682,706 724,806! 640,800! 590,600!",
        (("780,716 744,716 706,740", 15), ("744,672 712,680 684,700", 11), ("690,560 664,566 640,556", 10)),
    )
    cloth(
        p,
        "680,764! 712,704 782,716! 840,752 904,806! 912,836 872,890 846,900! 790,868 728,826!",
        CANVAS,
        "670,770! 740,790 810,840 850,910! 830,930! 690,850!",
        (("772,722 746,744 738,786", 15), ("806,738 784,762 778,806", 11)),
        2.6,
    )


def _pinched(p: Painter) -> None:
    """Paint what she has of his sleeve: slack cloth, drawn up into a point, the folds running there."""
    peak = cloth(
        p,
        "806,730! 870,752 938,742 992,728! 1006,736 1004,752! 968,780 932,832 902,866! 880,868 850,840 836,800",
        CANVAS,
        "1004,752! 968,780 932,832 900,872! 880,868! 912,820 950,772!",
        (("1000,738 930,764 862,806", 15), ("1000,744 950,790 894,842", 13), ("996,734 910,748 840,752", 9)),
    )
    p.line("1004,752 968,780 932,832 902,866", 5, CANVAS.deep, "flat", 1, peak)


HER_WRIST, HER_TURN = 1110 + 700j, 137


def _her_hand(p: Painter, only: str) -> None:
    """Paint, in pixels, the hand whose finger and thumb have a fold of it."""
    with place(p, HER_WRIST, HER_TURN, 1.3, True):
        draw_hand(
            p,
            TURNING,
            rory.TONES,
            None,
            only,
            girth=SLIM,
            forearm=-1 - 0.2j,
            length=26,
            to_lamp=(-0.9, -0.3),
            contour=True,
        )


def _her_arm(p: Painter) -> None:
    """Paint, in pixels, her arm, held out to his."""
    cloth(
        p,
        "1326,536! 1262,546 1212,602 1186,700 1170,800 1168,850! 1186,880 1226,886! 1264,850 1292,770 1312,660!",
        COAT,
        "1340,540! 1290,620 1262,740 1240,850 1220,910! 1300,910! 1350,700!",
        (("1180,850 1204,846 1230,860", 15), ("1190,720 1216,740 1250,738", 11)),
    )
    _her_hand(p, "all")
    fore = cloth(
        p,
        "1160,642 1128,654! 1104,738! 1136,796 1170,846 1196,878! 1226,886 1250,868 1256,820! 1226,752 1188,704! 1180,664",
        COAT,
        "1100,726! 1140,760 1186,816 1230,850 1260,820! 1250,910! 1180,910! 1090,800!",
        (("1236,800 1206,818 1196,864", 13), ("1204,752 1184,774 1176,814", 11)),
    )
    p.line("1174,704 1216,742 1240,790 1252,826", 8, COAT.deep, "taper")
    p.line("1152,664 1128,706 1120,762", 6, COAT.deep, "flat", 1, fore)


def draw() -> np.ndarray:
    """Return the picture."""
    bus = Print()
    _bus(bus)
    _driver(bus)
    ground = Sheet("plain", (1920, 1080))
    rng = np.random.default_rng(5)
    for _ in range(70):
        y = rng.uniform(866, 1070)
        draw_leaf(
            ground,
            rng.uniform(0, 1920),
            y,
            8 + (y - 860) * 0.08,
            rng.uniform(0, 6.3),
            ("=#93382C", "=#BF552B", "=#662A30")[int(rng.integers(3))],
            0.5,
        )
    him = painted((_duffel, backs.draw_jess_back, _strap, backs.draw_jess_head), JESS_AT, SCALE)
    her = painted((backs.draw_rory_back, backs.draw_rory_head), RORY_AT, SCALE, True)
    for layers, paint in ((him, _his_arm), (her, _her_arm)):
        arm = painter((0, 0), 1.0)
        paint(arm)
        layers.append(arm)
    picture = lay(np.zeros((1080, 1920, 3), np.float32), bus, ground.read().astype(np.float32) / 255)
    held = painter((0, 0), 1.0)
    _pinched(held)
    _her_hand(held, "front")
    for layers, to_lamp in ((him, (0.93, -0.22)), (her, (-0.93, -0.22)), ([held], (0.93, -0.22))):
        picture = lay(picture, flattened(layers, replace(LIT, to_lamp=to_lamp)))
    return finished(picture)


PRINTS: dict[str, Callable[[], np.ndarray]] = {"bus_door": draw}
