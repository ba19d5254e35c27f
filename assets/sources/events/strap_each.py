"""A strap each: the two of them from behind, close, and the bag that goes along between them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess, rory
from ..people.cloth import Tones, fold
from ..people.hand import RELAXED, hand_on
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, JEANS
from ..people.painter import Painter, mix
from ..people.prop import draw_duffel
from ..people.rory_clothes import COAT, TIGHTS
from ..people.sleeve import Arm, sleeve
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
HIM, HER, SCALE = (456, -566), (1472, -514), 1.28
NIGHT = replace(STOP, night=0.42, wrap=0.4, kick=0.2, to_lamp=(0.55, -0.8))
HIS_ARM = Arm(
    192 + 440j, 240 + 584j, 286 + 716j, (54, 47, 36), out=1, shade=1, seed=3, cuff=0.9, name="arm_his"
)
HER_ARM = Arm(
    -164 + 442j, -220 + 572j, -282 + 694j, (50, 44, 34), out=-1, shade=1, seed=6, cuff=0.9, name="arm_hers"
)
# The arms that carry nothing: each swings a little, held off to balance the bag.
HIS_FREE = Arm(
    -180 + 424j,
    -268 + 618j,
    -296 + 800j,
    (54, 46, 35),
    out=-1,
    shade=-1,
    seed=9,
    cuff=0.93,
    name="arm_free_his",
)
HER_FREE = Arm(
    160 + 424j, 240 + 606j, 276 + 772j, (50, 43, 33), out=1, shade=1, seed=12, cuff=0.93, name="arm_free_hers"
)
PIVOT, LEAN = 900j, 4.0  # at the hips; degrees, each away from what they carry
BAG, BAG_SCALE = (960, 704), 1.52
FOOT = 500  # in print, where the houses stand
# Seen from behind them the edge of a fist and its back: four fingers about the handle, the thumb beyond it.
ROUND_IT = Gesture(
    ((-3, 66, 96, 58), (0, 72, 98, 60), (3, 78, 98, 60), (8, 84, 98, 58)),
    ((0.76, -0.50, -0.42), (0.84, 0.02, -0.56), (0.62, 0.56, -0.54)),
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
        f"{calf + wide * 0.42 * k},{top + 330} {foot + wide * 0.28 * k},{top + 560}! {foot - wide * 0.28 * k},{top + 560}! "
        f"{calf - wide * 0.42 * k},{top + 330} {knee - wide * 0.43 * k},{top + 232} {x - wide * 0.5},{top + 90}",
        6,
        0.2,
    )
    p.fill(leg, mix(tones.base, tones.shade, 0.55) if ahead else tones.base)
    p.fill(
        f"{x - wide},{top}! {x - 4},{top}! {x - 22},{top + 120} {knee - 18},{top + 240} {calf - 8},{top + 340} {foot - 20},{top + 560}! "
        f"{x - wide},{top + 560}!",
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
    hem = "-188,890! 211,886! 212,897! 120,916 20,926 -90,922 -189,903!"
    p.fill(p.part("hem", hem, 6), CANVAS.shade)


def _her_below(p: Painter) -> None:
    _leg(p, TIGHTS, 960, -50, 124, 34, True)
    _leg(p, TIGHTS, 960, 64, 132, 26)
    hem = p.part("hem", "-199,994! 209,994! 209,1000! 120,1016 10,1024 -100,1020 -199,1002!", 6)
    p.fill(hem, COAT.base)
    p.fill("-210,930! -52,930! -44,1030! -210,1030!", COAT.shade, 0.9, hem)


def _strap(p: Painter, hand: complex, foot: complex) -> None:
    """Paint a handle from the bag up through a hand: it goes in beside one end of the fist and comes out at the other."""
    for side, tone, dark in ((1, STRAP[1], 0.5), (-1, STRAP[0], 0.0)):
        end, top = foot + side * 36, hand + side * 8
        points = [(q.real, q.imag) for q in (hand, top + 6j, (top + end) / 2 + side * 4, end)]
        p.line([(x + 3, y + 5) for x, y in points], 24, "#241a1c", "tube", 0.5)
        p.line(points, 22, tone, "tube")
        p.line([(x - 5, y) for x, y in points], 3, STRAP[2], "flat", 0.7 - dark)


def _bag(p: Painter) -> None:
    """Paint the bag."""
    with p.placed(*BAG, 2, BAG_SCALE):
        draw_duffel(p)


def _pixel(at: tuple[float, float], q: complex, lean: float) -> complex:
    """Return the pixel of a point of somebody who leans."""
    turned = PIVOT + (q - PIVOT) * np.exp(1j * np.radians(lean))
    return complex(at[0] + turned.real * SCALE, at[1] + turned.imag * SCALE)


def _straps(p: Painter) -> None:
    """Paint the two straps, from where they are sewn on to the hands."""
    x, y = BAG
    _strap(p, _pixel(HIM, HIS_ARM.wrist + 8 + 76j, -LEAN), complex(x - 111, y - 126))
    _strap(p, _pixel(HER, HER_ARM.wrist - 8 + 70j, LEAN), complex(x + 104, y - 128))


def _his_arm(p: Painter) -> None:
    """Paint the arm with his end of the bag."""
    hand_on(p, HIS_ARM, ROUND_IT, jess.TONES, 84, 1.3, False, 0.2, to_lamp=NIGHT.to_lamp)
    sleeve(p, HIS_ARM, CANVAS)


def _her_arm(p: Painter) -> None:
    """Paint the arm with hers."""
    hand_on(p, HER_ARM, ROUND_IT, rory.TONES, 96, 1.2, True, 0.2, girth=SLIM, to_lamp=NIGHT.to_lamp)
    sleeve(p, HER_ARM, COAT)


def _his_free(p: Painter) -> None:
    """Paint the arm that hangs."""
    hand_on(p, HIS_FREE, RELAXED, jess.TONES, 92, 1.26, True, to_lamp=NIGHT.to_lamp)
    sleeve(p, HIS_FREE, CANVAS)


def _her_free(p: Painter) -> None:
    """Paint hers."""
    hand_on(p, HER_FREE, RELAXED, rory.TONES, 86, 1.16, False, girth=SLIM, to_lamp=NIGHT.to_lamp)
    sleeve(p, HER_FREE, COAT)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_place())
    stack.add("leaves", drifting(12, (500, 60, 1500, 500), (14, 30), 31, (0.6, -0.3)), 0.25)
    bag, straps = painter(), painter()
    _bag(bag)
    _straps(straps)
    stack.figure("bag", [bag, straps], NIGHT, 0.8)
    his = (_him_below, _his_arm, _his_free, backs.draw_jess_back, backs.draw_jess_head)
    hers = (_her_below, _her_arm, _her_free, backs.draw_rory_back, backs.draw_rory_head)
    for layers, at, lean in ((his, HIM, -LEAN), (hers, HER, LEAN)):
        leaning = painted(layers, at, SCALE, turn=lean, about=(0, PIVOT.imag))
        stack.figure("them", leaning, NIGHT, 0.8)
    stack.add("near_leaves", drifting(5, (200, 60, 1700, 700), (38, 60), 23, (0.6, -0.3), 4), 1.0)
    # From before he is on the left of her: from behind on the right, and the bag in her right hand.
    return stack.finished(0.5, 0.72, 30, 1.0).mirrored()


PICTURE = Picture(draw, SETS)
