"""What is on before the colour: a farm in its grays, a girl on a fence with a dog below, a woman on a bicycle, and the wind.

Each is drawn on glass 740 wide and 528 high; nobody in it is anybody.
"""

from __future__ import annotations

import math

import numpy as np

from ...people.painter import Painter
from ...people.spline import oval
from .board import rounded, straight

INK, DEEP, MID, SKIN, PALE, LIGHT = "#17181c", "#2f3136", "#55585e", "#868a90", "#a9abae", "#dcddda"


def draw_girl(p: Painter) -> None:
    """Paint the girl up on the fence, her arms out, and the dog that runs along below."""
    _farm(p)
    for x in (40, 190, 340, 490, 640):
        p.fill(straight((x - 9, 318), (x + 9, 314), (x + 10, 500), (x - 11, 500)), DEEP)
        p.line([(x - 6, 320), (x - 5, 400), (x - 7, 496)], 3, PALE, "taper", 0.7)
    for y in (336, 400):
        p.line([(-20, y + 5), (340, y), (760, y - 6)], 17, INK, "tube")
        p.line([(-20, y), (340, y - 5), (760, y - 11)], 3.4, PALE, "flat", 0.7)
    with p.placed(318, 330, -7):
        _balancing(p)
    with p.placed(548, 470, -5, 1.1):
        _dog(p)
    for x, y, w in ((612, 486, 30), (648, 480, 20), (676, 487, 12)):  # the dust behind him
        p.fill(oval(x, y, w, w * 0.36), PALE, 0.6)


def draw_bicycle(p: Painter) -> None:
    """Paint the woman on the bicycle, bolt upright, a basket with a lid behind her."""
    _farm(p)
    p.fill("-10,436! 200,424 480,430 750,420! 750,540! -10,540!", "#8d9094")
    p.line("-10,436 200,424 480,430 750,420", 4, LIGHT, "flat", 0.5)
    for x, y, w in ((560, 462, 44), (610, 454, 30), (652, 462, 20)):
        p.fill(oval(x, y, w, w * 0.34), LIGHT, 0.5)
    with p.placed(370, 398):
        _rider(p)


def draw_wind(p: Painter) -> None:
    """Paint the wind: the house in it, turning, and a cow, going round."""
    p.fill("0,0! 740,0! 740,528! 0,528!", "#7d8187")
    p.soft("-120,220! 860,220! 860,440! -120,440!", "#c3c5c6", 90, 0.9, hard=0.9)
    for k in range(7):
        p.fill(oval(40 + 116 * k, 16 + 18 * (k % 3), 130, 40), ("#4b4e55", "#5b5e65")[k % 2], 0.95)
    p.fill("0,430! 260,420 520,428 740,418! 740,528! 0,528!", "#34363b")
    funnel = p.shape(
        "60,-10! 170,60 262,130 322,220 352,320 366,400 360,450! 430,452! 428,390 452,300 506,210 590,120 700,-10!"
    )
    p.fill(funnel, "#4d5057")
    p.soft(
        "60,-10! 170,60 262,130 322,220 352,320 366,400 360,450! 395,450! 390,300 360,150 250,-10!",
        "#24262b",
        30,
        0.85,
        funnel,
        hard=0.8,
    )
    for k in range(9):  # its turns, wider the higher
        y, half = 24 + 48 * k, 320 * math.exp(-0.34 * k) + 14
        x = 384 + 3 * k
        p.line(
            [(x - half, y + 10), (x, y + 26), (x + half, y - 12)],
            11 - k * 0.7,
            "#8f9298",
            "taper",
            0.8,
            funnel,
        )
        p.line([(x - half, y + 24), (x, y + 40), (x + half, y + 4)], 5, "#1f2126", "taper", 0.7, funnel)
    p.fill(oval(394, 456, 120, 22), "#5d6066", 0.9)
    p.fill(oval(394, 450, 74, 15), "#8b8e93", 0.9)
    chance = np.random.default_rng(5)
    for _ in range(34):
        a, r = chance.uniform(0, 2 * math.pi), chance.uniform(90, 300)
        x, y = 392 + r * math.cos(a), 220 + 0.72 * r * math.sin(a)
        with p.placed(x, y, chance.uniform(-70, 70)):
            size = chance.uniform(5, 15)
            p.fill(straight((-size, -2.4), (size, -2), (size, 2.4), (-size, 2)), INK, 0.85)
    with p.placed(232, 246, -17, 1.18):
        _house(p)
        for dx in (-58, -20, 24, 60):  # what it has left of the ground
            p.fill(f"{dx - 10},56! {dx + 12},56! {dx + 3},{74 + dx % 9}!", INK)
    with p.placed(540, 214, 24, 1.16):
        _cow(p)


def _farm(p: Painter) -> None:
    """Paint the flat land, the house, the windmill, and far off what is coming."""
    p.fill("0,0! 740,0! 740,320! 0,320!", "#b4b7b9")
    p.soft("-120,180! 860,180! 860,330! -120,330!", "#e4e5e2", 80, 0.9, hard=0.9)
    for x, y, w in ((90, 44, 130), (290, 30, 150), (470, 62, 120), (640, 34, 140), (180, 92, 90)):
        p.fill(oval(x, y, w, w * 0.22), "#8e9196", 0.75)
    p.fill(
        "606,44 640,52 660,150 668,220 670,308! 698,308! 690,210 696,150 716,84 752,40! 680,20",
        "#74777d",
        0.9,
    )
    for k in range(5):
        p.line(
            [(652 + 5 * k, 74 + 42 * k), (680, 80 + 42 * k), (708 - 5 * k, 66 + 42 * k)],
            4,
            "#55585e",
            "taper",
            0.8,
        )
    p.fill("0,306! 740,306! 740,528! 0,528!", "#6f7277")
    p.fill("0,306! 740,306! 740,330! 0,326!", "#8a8d91", 0.8)
    p.fill("452,306! 474,306! 560,420 700,528! 380,528! 450,420", "#b4b6b6")
    with p.placed(110, 262, 0, 0.92):
        _house(p)
    for foot in (536, 584):
        p.line([(foot, 312), (560, 170)], 5, DEEP, "flat")
    for y, half in ((280, 19), (240, 12), (204, 6)):
        p.line([(560 - half, y), (560 + half, y)], 3.4, DEEP, "flat")
    for k in range(8):
        a = k * math.pi / 4 + 0.3
        x, y = math.cos(a), math.sin(a)
        p.line([(560 + 8 * x, 166 + 8 * y), (560 + 42 * x, 166 + 42 * y)], 9, DEEP, "out")


def _house(p: Painter) -> None:
    """Paint a house of boards about a point, its porch to the right."""
    p.fill(straight((-74, -30), (74, -30), (74, 56), (-74, 56)), "#3d4046")
    for y in (-14, 2, 18, 34):
        p.line([(-74, y), (74, y)], 2, INK, "flat", 0.7)
    p.fill(straight((-92, -28), (0, -92), (92, -28)), INK)
    p.line([(-90, -29), (0, -92)], 4, PALE, "flat", 0.7)
    p.fill(straight((34, -92), (54, -92), (54, -44), (34, -58)), INK)
    for x in (-54, 28):
        p.fill(straight((x, -12), (x + 26, -12), (x + 26, 20), (x, 20)), LIGHT)
        p.line([(x + 13, -12), (x + 13, 20)], 3, INK, "flat")
        p.line([(x, 4), (x + 26, 4)], 3, INK, "flat")
    p.fill(straight((-16, -2), (14, -2), (14, 56), (-16, 56)), INK)


def _balancing(p: Painter) -> None:
    """Paint her, the foot that she stands on at 0,0; the other is out behind her."""
    p.line("6,-72 2,-38 0,-8", 15, SKIN, [(0, 1), (0.6, 0.8), (1, 0.6)])
    p.line("16,-74 48,-52 82,-56", 15, SKIN, [(0, 1), (0.6, 0.8), (1, 0.6)])
    p.fill("-22,0! -18,-12 -2,-16 10,-12! 10,2! -20,4!", INK)
    p.fill("78,-66! 92,-68 104,-58! 100,-46 84,-46!", INK)
    p.line("-8,-152 -58,-156 -112,-172", 15, SKIN, [(0, 1), (0.7, 0.75), (1, 0.6)])
    p.line("16,-152 64,-166 116,-160", 15, SKIN, [(0, 1), (0.7, 0.75), (1, 0.6)])
    for x, y in ((-118, -174), (122, -160)):
        p.fill(oval(x, y, 10, 7), SKIN)
    for x, y in ((-26, -156), (32, -158)):  # puffed sleeves
        p.fill(oval(x, y, 20, 15), LIGHT)
    skirt = p.part("skirt", "-16,-112! 18,-112! 34,-90 62,-62! 44,-50 8,-46 -40,-56! -32,-84", 5)
    p.fill(skirt, MID)
    for x in (-22, -4, 16, 36):
        p.line([(x * 0.4 + 2, -112), (x, -84), (x * 1.2, -48)], 4, DEEP, "flat", 0.7, skirt)
    p.fill("-18,-164! -2,-170 14,-168 24,-160! 20,-134 20,-110! -17,-110! -18,-136", MID)
    p.fill("-6,-168! 12,-168! 8,-146! -2,-146!", LIGHT)
    p.fill("-4,-186! 10,-186! 12,-162! -6,-162!", SKIN)
    with p.placed(3, -206, 8):
        for side, far in ((-1, 40), (1, 52)):  # two braids, a little behind their owner
            p.line(
                f"{side * 16},6 {side * 32},10 {far},{24 - side * 8}" if side > 0 else "-16,6 -30,22 -26,46",
                10,
                INK,
                "tube",
            )
        p.fill(oval(0, 0, 23, 26), INK)
        p.fill("-20,-4! -8,-12 12,-10! 17,4 10,22 -4,26 -17,16!", PALE)
        p.line("-12,3 -8,6 -4,3", 2.6, INK, "taper")
        p.line("4,3 8,6 12,3", 2.6, INK, "taper")
        p.line("-6,15 0,18 7,14", 2.6, INK, "taper")


def _dog(p: Painter) -> None:
    """Paint a small dark dog at a run to the left, shaggy all over."""
    for legs in ("-30,-22 -50,-8 -66,-6", "-22,-20 -40,-4 -48,6", "30,-22 48,-6 66,-2", "22,-20 44,-2 52,10"):
        p.line(legs, 11, INK, [(0, 1), (0.7, 0.8), (1, 0.6)])
    p.fill(
        "-40,-46! -20,-55 10,-54 36,-46! 46,-36 42,-20! 28,-16! 24,-9! 14,-18! -6,-18! -14,-10! -24,-16! -30,-8! -46,-26!",
        INK,
    )
    p.line("38,-42 56,-56 62,-76", 11, INK, "taper")
    p.fill("-34,-36! -36,-62 -52,-72 -66,-66! -84,-52 -90,-46! -84,-36 -66,-34 -52,-28!", INK)
    p.fill("-52,-66! -48,-92! -36,-80! -32,-58!", INK)
    p.fill("-68,-64! -70,-86! -56,-72!", INK)
    p.fill(oval(-64, -56, 3.6), LIGHT)
    p.line("-80,-39 -70,-36 -62,-38", 3, PALE, "taper")
    p.line("-20,-50 6,-51 30,-44", 3.4, MID, "taper", 0.9)


def _rider(p: Painter) -> None:
    """Paint her and the bicycle, riding to the left; halfway between the hubs is 0,0."""
    for x in (-104, 104):
        for k in range(14):
            a = 2 * math.pi * k / 14
            p.line([(x, 6), (x + 58 * math.cos(a), 6 + 58 * math.sin(a))], 2, LIGHT, "flat", 0.9)
        rim = [(x + 60 * math.cos(a), 6 + 60 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 33)]
        p.line(rim, 8, INK, "flat")
        p.line([(u * 0.9 + x * 0.1, v * 0.9 + 0.6) for u, v in rim], 2.4, PALE, "flat", 0.8)
        p.fill(oval(x, 6, 8), INK)
    for tube in (
        "-104,6 -90,-60 -80,-104",
        "-92,-52 -40,-14 0,12",
        "0,12 18,-40 30,-84",
        "0,12 52,10 104,6",
        "30,-60 66,-26 104,6",
    ):
        p.line(tube, 8, INK, "flat")
    p.line("-80,-104 -62,-114 -44,-108", 8, INK, "tube")
    p.fill(straight((70, -78), (146, -78), (140, -30), (76, -30)), "#4b4e54")  # the basket, strapped down
    for y in (-66, -54, -42):
        p.line([(73, y), (143, y)], 3, PALE, "flat", 0.6)
    p.fill(straight((66, -90), (150, -90), (148, -76), (68, -76)), INK)
    p.fill("0,-78! 30,-92! 58,-84! 54,-40 20,-2 0,14! -30,14! -16,-30", DEEP)  # a long skirt
    for x in (8, 26, 42):
        p.line([(x, -80), (x * 0.6, -36), (x * 0.2 - 10, 8)], 3.4, INK, "flat", 0.8)
    p.fill("-34,10! -8,8! -4,22! -44,24!", INK)
    p.fill("6,-176! 28,-184 46,-176! 56,-130 58,-82! 6,-78! 4,-130", INK)  # a straight back
    p.line("20,-168 -6,-132 -46,-112", 19, INK, [(0, 1), (0.6, 0.8), (1, 0.55)])
    p.line("18,-160 -4,-130 -36,-116", 3, MID, "taper")
    p.fill(oval(-50, -111, 9, 7), PALE)
    p.fill("10,-182! 34,-184! 34,-170! 12,-168!", LIGHT)
    with p.placed(16, -208, -3):
        p.fill("-18,-16! 14,-20! 22,0 16,26! -6,30 -20,22! -18,12 -27,8! -20,-2!", PALE)
        p.fill("8,-18! 24,-10 26,14 14,24! 8,4!", INK)
        p.line("-14,-2 -10,-1 -6,-3", 3, INK, "taper")
        p.line("-18,16 -12,15 -8,17", 3, INK, "taper")
        p.fill(rounded(-22, -40, 24, -16, 7), INK)  # a hat that has been pinned on
        p.line([(-38, -17), (2, -22), (38, -18)], 8, INK, "tube")
        p.line([(-20, -23), (24, -24)], 5, MID, "flat")
        p.line("18,-40 30,-54 26,-66", 5, INK, "taper")


def _cow(p: Painter) -> None:
    """Paint a cow in the air, all four legs out, looking to the left."""
    for leg in ("-42,18 -62,44 -84,52", "-26,22 -34,50 -48,68", "40,20 60,46 84,50", "26,24 36,54 52,68"):
        p.line(leg, 15, "#94979b", [(0, 1), (0.6, 0.75), (1, 0.6)])
    for x, y in ((-88, 53), (-51, 71), (88, 51), (55, 71)):
        p.fill(oval(x, y, 8, 6), INK)
    p.line("60,-16 88,-34 94,-66", 6, LIGHT, "tube")
    p.fill(oval(94, -70, 6, 11), INK)
    body = p.part("cow", "-64,-20! -40,-32 10,-34 52,-28! 68,-12 66,16! 40,30 -10,32 -52,26! -68,8", 5)
    p.fill(body, LIGHT)
    for x, y, w, h in ((-20, -18, 26, 17), (34, 8, 24, 18), (-44, 22, 18, 11), (58, -24, 16, 12)):
        p.fill(oval(x, y, w, h), INK, 1, body)
    p.fill(oval(14, 32, 15, 9), "#b9bbbc")
    p.fill("-58,-26! -70,-48 -92,-56 -104,-46! -122,-22 -122,-8! -108,0 -94,-4 -70,4!", LIGHT)
    p.fill(oval(-114, -12, 13, 11), "#8d9094")
    for x in (-118, -110):
        p.fill(oval(x, -13, 2.4), INK)
    p.fill("-74,-50! -92,-56 -90,-40! -78,-32!", INK)
    p.fill("-72,-50! -50,-62 -44,-54! -56,-42!", DEEP)
    p.line("-84,-54 -86,-70 -98,-76", 6, LIGHT, "taper")
    p.line("-96,-54 -108,-64 -120,-62", 6, LIGHT, "taper")
    p.fill(oval(-98, -34, 7, 8), "#f4f4f0")
    p.fill(oval(-100, -33, 3.6, 4), INK)
