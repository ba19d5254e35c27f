"""A strap each: the two of them from behind, close, and the bag that goes along between them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess, rory
from ..people.cloth import Tones, fold
from ..people.hand import hand_on
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, CORD, JEANS
from ..people.painter import Painter, mix
from ..people.prop import draw_duffel
from ..people.rory_clothes import COAT, TIGHTS, WOOL
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, oval
from .kit import backs
from .kit.board import Board, straight
from .kit.figure import painted
from .kit.glass import behind_glass
from .kit.hands import SLIM
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.leaves import drifting
from .kit.night import draw_hills, sky
from .kit.stage import glow, over, painter
from .kit.style import LOOK
from .picture import Picture

SETS = ("street/night_sky", "street/night")
SEEN, PRINTED = (1090, 210, 800, 450), (1240, 250, 780, 439)  # in the one pack's set and the other's
HIM, HER, SCALE = (536, -352), (1386, -326), 1.0
NIGHT = replace(STOP, night=0.42, wrap=0.4, kick=0.2, to_lamp=(0.55, -0.8))
# What they carry pulls these arms straight, and the shoulder with them.
HIS_ARM = Arm(
    186 + 462j, 240 + 606j, 282 + 740j, (56, 46, 36), out=1, shade=1, seed=3, cuff=0.9, name="arm_his"
)
HER_ARM = Arm(
    -164 + 464j, -222 + 598j, -270 + 722j, (50, 42, 33), out=-1, shade=1, seed=6, cuff=0.9, name="arm_hers"
)
# The free ones swing: his forward, its forearm short, hers out, to balance the bag.
HIS_FREE = Arm(
    -176 + 412j,
    -258 + 600j,
    -226 + 752j,
    (54, 46, 35),
    out=-1,
    shade=-1,
    seed=9,
    cuff=0.93,
    name="arm_free_his",
)
HER_FREE = Arm(
    156 + 412j, 232 + 580j, 276 + 736j, (50, 42, 32), out=1, shade=1, seed=12, cuff=0.93, name="arm_free_hers"
)
PIVOT, LEAN = 900j, 4.0  # at the hips; degrees, each away from what they carry
BAG, BAG_SCALE = (960, 650), 1.22  # above the words
FOOT = 500  # in print, where the houses stand
# Seen from behind them the back of a fist and its edge towards the bag: the handle comes out there, under the thumb.
ROUND_IT = Gesture(
    ((-3, 66, 96, 58), (0, 72, 98, 60), (3, 78, 98, 60), (8, 84, 98, 58)),
    ((0.78, -0.46, -0.42), (0.74, 0.26, -0.62), (0.46, 0.74, -0.49)),
    roll=-54,
)
# Nobody thinks of the free ones: the fingers hang a little bent, closer together the lower.
SWINGING = Gesture(
    ((-1, 18, 22, 14), (-1, 26, 32, 20), (-3, 34, 40, 26), (-5, 40, 46, 30)),
    ((0.84, -0.44, -0.32), (0.96, -0.16, -0.22), (0.99, 0.06, -0.14)),
    roll=-12,
)
# In print a hand is a shape: the fingers hang together in one, the thumb lies along it.
HANGS = Gesture(
    ((0, 16, 24, 16), (-1, 22, 30, 20), (-3, 28, 36, 24), (-5, 34, 42, 28)),
    ((0.80, -0.48, -0.36), (0.92, -0.24, -0.32), (0.97, -0.02, -0.26)),
    roll=-26,
)
STRAP = ("#8a6a48", "#5a3f30", "#b59468")


def _place() -> np.ndarray:
    """Return the street ahead, out of focus: a house with every light on."""
    if LOOK.printed:
        return _printed_place()
    b = Board(behind_glass(SETS, PRINTED if LOOK.printed else SEEN))
    b.smear(6, 6)
    b.rgb = glow(b.rgb, (980, 320), 560, "#ffb45a", 0.34)
    return b.rgb.astype(np.float32)


def _printed_place() -> np.ndarray:
    """Return the same in flat planes: a road, houses of one size in the dark, and one with every light on."""
    hills = painter()
    draw_hills(hills, 390, "#14324a", "#102840")
    b = Board(over(sky(460, 12).astype(np.float32), hills))
    b.fill(straight((-20, FOOT), (1940, FOOT), (1940, 1100), (-20, 1100)), "#12293c")
    b.fill(straight((900, FOOT), (1040, FOOT), (1900, 1100), (40, 1100)), "#1d2f44")
    for x, far in ((60, "#1b3a52"), (300, "#18344c"), (1640, "#18344c"), (1870, "#1b3a52")):
        _house(b, x, far, "#0f2236", ())
    _house(b, 970, "#8a5a34", "#3a2a34", ("#ffd27f", "#f6b85a"))
    b.fill(straight((880, FOOT + 2), (1060, FOOT + 2), (1380, 900), (560, 900)), "#c9813c", 0.3)
    return b.rgb.astype(np.float32)


def _house(b: Board, x: float, wall: str, roof: str, lit: tuple[str, ...]) -> None:
    """Paint a house at the end of the road."""

    def box(dx: float, dy: float, wide: float, tall: float, tone: str) -> None:
        b.fill(straight((x + dx, FOOT - dy - tall), (x + dx + wide, FOOT - dy - tall), (x + dx + wide, FOOT - dy), (x + dx, FOOT - dy)),
               tone)  # fmt: skip

    box(-92, 0, 184, 130, wall)
    b.fill(straight((x - 112, FOOT - 126), (x, FOOT - 218), (x + 112, FOOT - 126)), roof)
    for dx, dy in ((-75, 83), (41, 83), (-75, 25), (41, 25), (-17, 83)):
        box(dx, dy, 34, 34, lit[0] if lit else roof)
        if lit:
            box(dx + 15, dy, 4, 34, wall)
    box(-15, 0, 30, 56, lit[1] if lit else roof)


def _leg(
    p: Painter, tones: Tones, top: float, x: float, wide: float, step: float, ahead: bool = False
) -> None:
    """Paint what is seen of a leg from behind, narrow at the knee; `step` is how far it swings, `ahead` the one that is put forward."""
    k = 0.8 if ahead else 1.0
    knee, calf, foot = x + step, x + step * 1.5, x + step * 2
    leg = p.part(
        f"leg{x}",
        f"{x - wide * 0.54},{top}! {x + wide * 0.54},{top}! {x + wide * 0.5},{top + 90} {knee + wide * 0.43 * k},{top + 232} "
        f"{calf + wide * 0.42 * k},{top + 330} {foot + wide * 0.28 * k},{top + 660}! {foot - wide * 0.28 * k},{top + 660}! "
        f"{calf - wide * 0.42 * k},{top + 330} {knee - wide * 0.43 * k},{top + 232} {x - wide * 0.5},{top + 90}",
        6,
        0.2,
    )
    p.fill(leg, mix(tones.base, tones.shade, 0.55) if ahead else tones.base)
    p.fill(
        f"{x - wide},{top}! {x - 4},{top}! {x - 22},{top + 120} {knee - 18},{top + 240} {calf - 8},{top + 340} {foot - 20},{top + 660}! "
        f"{x - wide},{top + 660}!",
        tones.shade,
        0.9,
        leg,
    )
    p.soft(f"{x - wide},{top - 20}! {x + wide},{top - 20}! {x + wide},{top + 50}! {x - wide},{top + 110}!",
           tones.deep, 26, 0.9, leg)  # fmt: skip
    if ahead:
        p.soft(f"{x - wide},{top + 40}! {x + wide},{top + 20}! {knee + wide},{top + 240}! {knee - wide},{top + 260}!",
               tones.deep, 40, 0.6, leg)  # fmt: skip
    for y, side, long in ((60, 1, 0.9), (206, -1, 0.66), (228, 1, 0.74), (252, -1, 0.5)):
        q = x + (knee - x) * min(1, y / 232)
        spine = f"{q + side * wide * 0.42},{top + y} {q + side * wide * 0.1},{top + y + 18} {q - side * wide * (long - 0.42)},{top + y + 10}"
        fold(p, spine, 12, leg, tones)


def _him_below(p: Painter) -> None:
    _leg(p, JEANS, 850, 92, 184, -34, True)
    _leg(p, JEANS, 850, -78, 194, -30)
    hem = "-196,890! 200,886! 201,900! 120,922 20,932 -100,926 -197,906!"
    p.fill(p.part("hem", hem, 6), CANVAS.shade)


def _her_below(p: Painter) -> None:
    _leg(p, TIGHTS, 960, -50, 124, 34, True)
    _leg(p, TIGHTS, 960, 64, 132, 26)
    hem = p.part("hem", "-234,990! 238,986! 239,1000! 130,1032 10,1040 -120,1034 -236,1006!", 6)
    p.fill(hem, COAT.shade)


HIS_COAT = (
    "-96,318! -150,338 -204,364! -224,460 -208,570 -174,690 -168,752! -186,830 -198,902! -100,924 20,930 120,924 202,900! 190,830 "
    "174,756! 172,680 198,580 222,480 208,404! 158,362 104,322! 40,334 -36,332"
)


def draw_his_coat(p: Painter) -> None:
    """Paint his jacket from behind: blades, a waist drawn in, and what the bag pulls across from the near shoulder."""
    t = jess.TONES
    neck = p.part("neck", "-58,200! -56,260 -62,310 -92,352! 100,352! 70,310 62,262 64,200!", 6, 0.2)
    p.fill(neck, t.skin2)
    coat = p.part("jacket", HIS_COAT, 8)
    p.fill(coat, CANVAS.base)
    p.fill(
        "-270,340! -150,360 -96,440 -110,530 -60,640 -84,752! -100,840 -70,960! -270,960!",
        CANVAS.shade,
        0.95,
        coat,
    )
    p.soft("-270,380! -180,400 -160,520 -130,700 -150,940! -270,940!", CANVAS.deep, 26, 0.9, coat)
    for blade in ("-90,420 -30,440 -20,540 -60,580 -96,500", "40,430 130,420 150,520 100,590 50,540"):
        p.soft(blade, CANVAS.light, 26, 0.4, coat, hard=0.8)
    p.soft("-10,460! 14,460! 30,640 10,745 -20,745 -26,620", CANVAS.shade, 16, 0.8, coat, hard=0.8)
    p.line("-222,440 -110,462 4,468 120,464 226,452", 3, CANVAS.deep, "flat", 0.9, coat)
    p.line("4,470 8,640 4,752", 2.6, CANVAS.deep, "flat", 0.8, coat)
    for spine, width in (
        ("214,470 150,520 70,548 -20,600", 17), ("210,520 160,590 90,640", 16), ("-210,500 -170,570 -120,600", 14),
        ("170,690 110,712 50,716", 13), ("-168,700 -110,722 -60,724", 13), ("176,780 120,800 80,840", 14), ("-170,790 -120,820 -96,860", 13),
    ):  # fmt: skip
        fold(p, spine, width, coat, CANVAS, 0.9)
    p.line("-176,748 -60,764 60,764 180,750", 15, CANVAS.shade, "flat", 1, coat)  # the cord in its tunnel
    p.line("-176,742 -60,757 60,757 180,743", 3, CANVAS.light, "flat", 0.6, coat)
    for x in (-120, -70, -26, 24, 66, 116):
        p.line(f"{x},770 {x * 1.05},800 {x * 1.1},836", 5, CANVAS.deep, "in", 0.7, coat)
        p.line(f"{x},744 {x * 0.98},722 {x * 0.97},700", 4, CANVAS.deep, "in", 0.6, coat)
    p.line("-196,884 -90,906 20,911 120,906 200,882", 2.4, CANVAS.deep, "flat", 0.8, coat)
    collar = p.part("collar", "-84,276! -108,300 -138,330 -152,352! -90,388 0,400 96,394 158,362! 142,330 112,300 88,272! 60,300 4,312 -54,302",
                    5, 0.6)  # fmt: skip
    p.fill(moved(collar, 4, 14), CANVAS.deep, 0.8, coat)
    p.fill(collar, CORD.base)
    p.fill("-170,270! -60,290 -30,340 -20,420! -170,420!", CORD.shade, 0.9, collar)


HER_COAT = (
    "-90,328! -140,356 -186,400! -202,490 -182,580 -148,664 -144,712! -186,830 -236,1000! -120,1028 10,1034 130,1026 240,994! 192,830 "
    "152,712! 150,656 174,570 190,470 174,372! 142,342 100,322!"
)


def draw_her_coat(p: Painter) -> None:
    """Paint her coat from behind: narrow at the half belt, wide at the hem, which swings as she walks."""
    coat = p.part("coat", HER_COAT, 8)
    p.fill(coat, COAT.base)
    p.fill(
        "-260,360! -130,380 -84,470 -104,560 -50,650 -60,712! -96,840 -90,1060! -270,1060!",
        COAT.shade,
        0.95,
        coat,
    )
    p.soft("-260,400! -170,420 -150,560 -116,690 -180,860 -200,1040! -270,1040!", COAT.deep, 26, 0.85, coat)
    for blade in ("-80,430 -26,450 -18,540 -56,570 -86,500", "40,420 120,420 134,520 90,570 46,530"):
        p.soft(blade, COAT.light, 26, 0.4, coat, hard=0.8)
    p.line("4,400 8,560 4,690", 2.6, COAT.deep, "flat", 0.8, coat)
    for spine, width in (
        ("-200,490 -130,540 -50,566 30,600", 16), ("-190,560 -140,610 -80,640", 14), ("186,490 150,560 110,586", 14),
        ("150,660 100,676 50,676", 12), ("-148,664 -100,680 -50,680", 12),
    ):  # fmt: skip
        fold(p, spine, width, coat, COAT, 0.9)
    # From the belt the cloth falls in cones: a light ridge, a dark valley.
    for top, foot, wide, low in (
        (-108, -190, 24, 716),
        (-56, -84, 20, 760),
        (66, 104, 26, 730),
        (112, 196, 20, 790),
    ):
        start = top + (foot - top) * (low - 716) / 320
        p.soft(
            f"{start - 3},{low}! {start + 3},{low}! {foot + wide},1050! {foot - wide * 0.4},1050!",
            COAT.shade,
            5,
            0.85,
            coat,
            hard=0.6,
        )
        p.line(
            f"{start - 5},{low + 6} {(start + foot) / 2 - 8},{(low + 1040) / 2} {foot - wide * 0.6},1036",
            6,
            COAT.light,
            "in",
            0.35,
            coat,
        )
    p.fill(
        "-2,712! 10,712! 34,1050! -22,1050!", COAT.deep, 0.95, coat
    )  # the pleat in the middle, opened by the step
    p.line("-4,716 -14,880 -26,1036", 4, COAT.light, "flat", 0.6, coat)
    belt = p.part("belt", "-118,684! 0,698 124,682! 126,716! 0,732 -120,718!", 3)
    p.fill(moved(belt, 0, 9), COAT.deep, 0.7, coat)
    p.fill(belt, mix(COAT.base, COAT.light, 0.25))
    for x in (-84, 90):
        p.fill(oval(x, 704, 9), COAT.deep)
        p.fill(oval(x - 1, 702, 6), mix(COAT.base, COAT.light, 0.5))
    scarf = p.part(
        "scarf", "-104,280! -124,320 -112,366 -40,394 40,392 114,366 134,322 122,276! 60,300 -50,302", 5, 0.5
    )
    p.fill(moved(scarf, 0, 14), COAT.deep, 0.8, coat)
    p.fill(scarf, WOOL.base)
    p.fill("-130,270! -50,300 -20,350 -10,400! -130,400!", WOOL.shade, 0.9, scarf)
    for spine, width in (("-110,310 -20,350 60,348", 13), ("126,300 80,342 0,356", 14)):
        fold(p, spine, width, scarf, WOOL, 0.9)


def _strap(p: Painter, hand: complex, end: complex, near: bool) -> None:
    """Paint half a handle that is drawn tight, from a fist to where it is sewn on: the near half, or the far one."""
    tone = STRAP[0] if near else STRAP[1]
    points = [(q.real, q.imag, True) for q in (hand, hand * 0.5 + end * 0.5, end)]
    p.line([(x + 3, y + 5, c) for x, y, c in points], 22, "#241a1c", "tube", 0.5)
    p.line(points, 20, tone, "tube")
    p.line([(x - 5, y, c) for x, y, c in points], 3, STRAP[2], "flat", 0.7 if near else 0.3)


def _sewn(p: Painter, end: complex) -> None:
    """Paint the patch with which a handle is sewn on."""
    with p.placed(end.real, end.imag + 6, 0):
        p.fill("-15,-13! 15,-13! 14,20! -14,20!", STRAP[1])
        p.line("-10,-8 10,15", 2.4, STRAP[2], "flat", 0.8)
        p.line("10,-8 -10,15", 2.4, STRAP[2], "flat", 0.8)


def _bag(p: Painter) -> None:
    """Paint the bag."""
    with p.placed(*BAG, 2, BAG_SCALE):
        draw_duffel(p)


def _pixel(at: tuple[float, float], q: complex, lean: float) -> complex:
    """Return the pixel of a point of somebody who leans."""
    turned = PIVOT + (q - PIVOT) * np.exp(1j * np.radians(lean))
    return complex(at[0] + turned.real * SCALE, at[1] + turned.imag * SCALE)


def _own(at: tuple[float, float], pixel: complex, lean: float) -> complex:
    """Return the point of somebody who leans that is at a pixel."""
    turned = (pixel - complex(*at)) / SCALE
    return complex(PIVOT + (turned - PIVOT) * np.exp(-1j * np.radians(lean)))


def _ends(side: int) -> tuple[complex, complex]:
    """Return where a handle is sewn on, away from the other and towards it; his is on the -1 side."""
    x, y = BAG
    return complex(x + side * 132, y - 93), complex(x + side * 52, y - 96)


def _far_straps(p: Painter) -> None:
    """Paint what is behind the fists of both handles, and all four patches."""
    for side, at, arm, lean in ((-1, HIM, HIS_ARM, -LEAN), (1, HER, HER_ARM, LEAN)):
        _strap(p, _pixel(at, arm.wrist + complex(side * 4, 88), lean), _ends(side)[0], False)
        for end in _ends(side):
            _sewn(p, end)


def _his_arm(p: Painter) -> None:
    """Paint the arm with his end of the bag."""
    hand_on(p, HIS_ARM, ROUND_IT, jess.TONES, 84, 1.42, False, 0.2, to_lamp=NIGHT.to_lamp)
    _strap(p, HIS_ARM.wrist + 54 + 67j, _own(HIM, _ends(-1)[1], -LEAN), True)
    hand_on(p, HIS_ARM, ROUND_IT, jess.TONES, 84, 1.42, False, 0.2, only="front", to_lamp=NIGHT.to_lamp)
    sleeve(p, HIS_ARM, CANVAS)


def _her_arm(p: Painter) -> None:
    """Paint the arm with hers."""
    hand_on(p, HER_ARM, ROUND_IT, rory.TONES, 96, 1.34, True, 0.2, girth=SLIM, to_lamp=NIGHT.to_lamp)
    _strap(p, HER_ARM.wrist - 51 + 63j, _own(HER, _ends(1)[1], LEAN), True)
    hand_on(
        p, HER_ARM, ROUND_IT, rory.TONES, 96, 1.34, True, 0.2, only="front", girth=SLIM, to_lamp=NIGHT.to_lamp
    )
    sleeve(p, HER_ARM, COAT)


def _his_free(p: Painter) -> None:
    """Paint the arm that hangs."""
    gesture, angle = (HANGS, 84) if p.flat else (SWINGING, 80)
    hand_on(p, HIS_FREE, gesture, jess.TONES, angle, 1.36, True, to_lamp=NIGHT.to_lamp)
    sleeve(p, HIS_FREE, CANVAS)


def _her_free(p: Painter) -> None:
    """Paint hers."""
    gesture, angle = (HANGS, 84) if p.flat else (SWINGING, 82)
    hand_on(p, HER_FREE, gesture, rory.TONES, angle, 1.24, False, girth=SLIM, to_lamp=NIGHT.to_lamp)
    sleeve(p, HER_FREE, COAT)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_place())
    stack.add("leaves", drifting(12, (500, 60, 1500, 500), (14, 30), 31, (0.6, -0.3)), 0.25)
    bag, straps = painter(), painter()
    _bag(bag)
    _far_straps(straps)
    stack.figure("bag", [bag, straps], NIGHT, 0.8)
    his = (_him_below, _his_arm, _his_free, draw_his_coat, backs.draw_jess_head)
    hers = (_her_below, _her_arm, _her_free, draw_her_coat, backs.draw_rory_head)
    for layers, at, lean in ((his, HIM, -LEAN), (hers, HER, LEAN)):
        leaning = painted(layers, at, SCALE, turn=lean, about=(0, PIVOT.imag))
        stack.figure("them", leaning, NIGHT, 0.8)
    stack.add("near_leaves", drifting(5, (200, 60, 1700, 700), (38, 60), 23, (0.6, -0.3), 4), 1.0)
    # From before he is on the left of her: from behind on the right, the bag in her right hand, by its left strap.
    return stack.finished(0.5, 0.72, 30, 1.0).mirrored()


PICTURE = Picture(draw, SETS)
