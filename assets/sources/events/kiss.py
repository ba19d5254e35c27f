"""The kiss: two silhouettes on the porch before a great moon, at first with an inch between them and her smiling; then
the spark, with its sound; then closer, without one."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from ..people import jess_head, rory_head
from ..people.cloth import Tones, fold
from ..people.hand import RELAXED, hand_on
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, CORD
from ..people.light import rgb
from ..people.painter import Painter, mix
from ..people.rory_clothes import HIS_KNIT, JERSEY, RAGLAN
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.hands import SLIM
from .kit.layers import Pulse, Stack, on_top
from .kit.leaves import drifting
from .kit.night import draw_bough, draw_hills, draw_leaves, moon, sky
from .kit.porch import draw_rail
from .kit.profiles import Shades, draw_her_face, draw_her_hair, draw_his_head
from .kit.silhouettes import dimmed, even_edge
from .kit.stage import brushed, over, painter, spot
from .picture import Picture

AMBIENT, KEEP = "#1c34a0", 0.36
HIS = Shades(
    jess_head.TONES.skin, jess_head.TONES.skin2, jess_head.HAIR.base, jess_head.HAIR.shine, "#140d16"
)
HERS = Shades(
    rory_head.TONES.skin, rory_head.TONES.skin2, rory_head.HAIR.base, rory_head.HAIR.shine, "#140d16"
)
# A fist that has cloth in it, seen from its back: the thumb lies along the first finger.
GRASP = Gesture(
    ((-3, 62, 92, 54), (0, 68, 94, 56), (3, 72, 94, 56), (7, 76, 94, 56)),
    ((0.74, -0.58, -0.30), (0.92, -0.30, -0.24), (0.96, 0.06, -0.26)),
    roll=6,
    pitch=-14,
)

BODY_AT, BODY_LEAN = 14 - 74j, 14.0  # her body beside her head
HER_SHOULDER = -156 + 306j  # in her body's own frame
FIST_AT = 46 + 250j  # on his collar, wherever she stands
UPPER_ARM, FOREARM = 196.0, 178.0


class View(NamedTuple):
    """Where their lips are, how large the two are, how far he leans down and she tips her face up, how far each keeps from the
    other; the moon, and its radius; whether she smiles.

    As she tips up more than he leans down, their noses pass each other and only their lips meet."""

    lips: tuple[float, float]
    scale: float
    lean: float
    tip: float
    gap: float
    moon: tuple[float, float]
    radius: float
    smiling: bool = False


WIDE = View((968, 394), 1.26, 5, 25, 9, (968, 404), 386)
APART = View((968, 394), 1.26, 2, 6, 22, (968, 404), 386, True)
CLOSE = View((966, 470), 1.9, 7, 28, 7, (966, 446), 640)


def _her_arm(view: View) -> Arm:
    """Return her arm: from the shoulder, that goes with her, to the fist on his collar; the elbow hangs between."""
    body = HER_SHOULDER * np.exp(1j * np.radians(BODY_LEAN)) + BODY_AT
    shoulder = complex(body * np.exp(1j * np.radians(-view.tip))) - view.gap
    way = FIST_AT - shoulder
    along = (UPPER_ARM**2 - FOREARM**2 + abs(way) ** 2) / (2 * abs(way))
    down = max(UPPER_ARM**2 - along**2, 0) ** 0.5
    elbow = shoulder + way / abs(way) * (along + down * 1j)
    return Arm(
        shoulder, elbow, FIST_AT, (58, 40, 29), out=1, shade=1, seed=8, cuff=0.66, name="arm_grip", inner=0.4
    )


def _house(p: Painter, x: float, foot: float, size: float) -> None:
    """Paint one of those across the street, as the porch looks out on them: two floors, a gable, a chimney, a lamp within."""
    with p.placed(x, foot, 0, size):
        _chimney(p, 66, 98, -352, -220)
        p.fill("-150,-190! 0,-330! 150,-190!", "#0e2240")
        p.fill("-132,-196! 132,-196! 132,0! -132,0!", "#12294a")
        p.fill("40,-196! 132,-196! 132,0! 40,0!", "#0e2140", 0.8)
        _boards(p, -132, 132, -184)
        for side in (-1, 1):
            p.line(f"{154 * side},-188 {77 * side},-260 0,-332", 8, "#2c4f86", "flat", 0.7)
        p.fill("-150,-86! 150,-86! 162,-66! -162,-66!", "#0b1a33")
        for post in (-140, -50, 50, 140):
            p.line(f"{post},-68 {post},-30 {post},0", 7, "#0b1a33", "flat")
        for left, top, tone in (
            (-92, -168, "#e8a850"),
            (46, -168, "#1c3c66"),
            (-104, -54, "#c98a44"),
            (66, -54, "#e8a850"),
        ):
            _window(p, left, top, tone)
        p.fill("-18,-60! 18,-60! 18,0! -18,0!", "#7a2c2c", 0.8)


def _long_house(p: Painter, x: float, foot: float, size: float) -> None:
    """Paint the neighbour's: broad, its roof's long side to the street, two dormers, one of them lit, a stoop."""
    with p.placed(x, foot, 0, size):
        _chimney(p, -122, -84, -322, -250)
        p.fill("-186,-178! -142,-276! 142,-276! 186,-178!", "#0e2240")
        for y in range(-266, -178, 15):
            half = 142 + (y + 276) * 0.45
            p.line(f"{-half},{y} 0,{y + 1} {half},{y}", 2, "#0a1a34", "flat", 0.5)
        p.fill("-166,-182! 166,-182! 166,0! -166,0!", "#15304f")
        p.fill("60,-182! 166,-182! 166,0! 60,0!", "#0f2442", 0.7)
        _boards(p, -166, 166, -170)
        p.line("-190,-178 0,-177 190,-178", 9, "#2c4f86", "flat", 0.7)
        p.line("-142,-277 0,-277 142,-277", 6, "#2c4f86", "flat", 0.7)
        for middle, tone in ((-66, "#e8a850"), (70, "#1c3c66")):
            p.fill(
                f"{middle - 34},-188! {middle - 34},-240! {middle},-272! {middle + 34},-240! {middle + 34},-188!",
                "#122a4c",
            )
            p.line(
                f"{middle - 42},-236 {middle},-274 {middle + 42},-236", 7, "#2c4f86", [(0, 1), (1, 1)], 0.8
            )
            _window(p, middle - 15, -236, tone, 30, 40)
        for left, tone in ((-136, "#1c3c66"), (-62, "#1c3c66"), (78, "#e8a850")):
            _window(p, left, -136, tone, 44, 62)
        p.fill("0,-118! 46,-118! 46,0! 0,0!", "#24463f")
        p.fill("8,-108! 38,-108! 38,-72! 8,-72!", "#c98a44")
        p.fill("-14,-136! 60,-136! 70,-120! -24,-120!", "#0b1a33")
        p.fill("-12,-10! 58,-10! 66,6! -20,6!", "#0b1a33")


def _chimney(p: Painter, left: float, right: float, top: float, foot: float) -> None:
    """Paint a chimney: bricks, a cap; its foot is behind the roof that is painted next."""
    p.fill(f"{left},{top}! {right},{top}! {right},{foot}! {left},{foot}!", "#142644")
    for y in range(int(top) + 12, int(foot), 12):
        p.line(f"{left},{y} {(left + right) / 2},{y} {right},{y}", 2, "#0a1830", "flat", 0.7)
    p.fill(f"{left - 5},{top}! {right + 5},{top}! {right + 5},{top + 9}! {left - 5},{top + 9}!", "#0a1830")
    p.line(f"{left},{top + 10} {left},{(top + foot) / 2} {left},{foot}", 4, "#2c4f86", "flat", 0.7)


def _boards(p: Painter, left: float, right: float, top: float) -> None:
    """Paint a wall's boards from its top down."""
    for y in range(int(top), 0, 18):
        p.line(f"{left},{y} {(left + right) / 2},{y + 1} {right},{y}", 2, "#0a1a34", "flat", 0.6)


def _window(p: Painter, left: float, top: float, tone: str, wide: float = 40, tall: float = 48) -> None:
    """Paint a window and its bars."""
    x, y = left + wide / 2, top + tall / 2
    p.fill(f"{left},{top}! {left + wide},{top}! {left + wide},{top + tall}! {left},{top + tall}!", tone)
    p.line(f"{x},{top} {x},{y} {x},{top + tall}", 3, "#12203a", "flat")
    p.line(f"{left},{y} {x},{y} {left + wide},{y}", 3, "#12203a", "flat")


def _ground() -> Painter:
    """Return what lies beyond the rail: the far side of her street, and its trees."""
    p = painter()
    draw_hills(p, 700, "#1d4a66", "#14344e")
    _house(p, 292, 800, 1.06)
    _long_house(p, 1640, 806, 1.02)
    for x, y, r in ((60, 690, 104), (520, 742, 74), (1420, 726, 84), (1880, 690, 96)):
        p.line(f"{x},{y} {x + 4},{y + 60} {x},850", 18, "#0c1830", "flat")
        p.fill(oval(x, y, r, r * 0.86), "#0e2140")
        p.fill(oval(x - r * 0.3, y - r * 0.2, r * 0.6, r * 0.5), "#17335a", 0.6)
    return p


def _roof() -> Painter:
    """Return the porch's own edge over them: the beam, its trim, a post at either end."""
    p = painter()
    for x in (96, 1850):
        p.fill(f"{x - 26},0! {x + 26},0! {x + 26},1090! {x - 26},1090!", "#1d2a54")
        p.line(f"{x - 20},0 {x - 20},500 {x - 20},1090", 5, "#5f7fc0", "flat", 0.7)
    p.fill("-20,-20! 1940,-20! 1940,30! -20,30!", "#1d2a54")
    for x in range(-10, 1940, 44):
        p.fill(oval(x + 22, 32, 17, 17), "#1d2a54")
    p.line("-20,28 960,28 1940,28", 3, "#5f7fc0", "flat", 0.6)
    return p


def _torso(p: Painter, outline: str, tones: Tones, shade: str) -> None:
    """Paint a body in profile: one shape, one plane of shade."""
    body = p.part("body", outline, 8, 0.3)
    p.fill(body, tones.base)
    p.fill(shade, tones.shade, 1, body)


def _him(p: Painter, view: View) -> None:
    """Paint him: leaning in, the collar up, one arm that is not sure where to be."""
    with p.placed(-view.gap, 0, view.lean):
        draw_his_head(p, HIS, not view.smiling)
    _torso(
        p,
        "-214,96! -250,132 -282,186 -300,262 -304,360 -292,480 -290,600 -306,900! -46,900! -58,700 -66,560 -50,440 -38,320 "
        "-44,240 -84,176 -106,140! -150,110",
        CANVAS,
        "-400,100! -240,130! -196,260 -180,420 -190,900! -400,900!",
    )
    collar = p.part(
        "collar",
        "-226,104! -222,70 -206,52 -184,50! -150,86 -110,112 -84,122! -66,150 -50,190 -40,224! -64,232 -100,222! -140,186 -196,150!",
        6,
        0.5,
    )
    p.fill(collar, CORD.base)
    p.fill("-230,100! -200,70! -150,120 -100,150 -90,220! -200,170!", CORD.shade, 1, collar)
    _lapel(p)
    arm = Arm(-204 + 222j, -254 + 474j, -104 + 622j, (66, 46, 34), out=-1, shade=-1, seed=5, cuff=0.9, name="arm", inner=0.6,
              yoke=-186 + 136j)  # fmt: skip
    hand_on(p, arm, RELAXED, jess_head.TONES, 20, 1.15, False)
    sleeve(p, arm, CANVAS)


def _lapel(p: Painter) -> None:
    """Paint the front of his jacket drawn together into her fist."""
    lapel = p.part(
        "lapel",
        "-150,142! -112,168 -70,190! -36,200 -22,226! -30,262! -14,300 -28,352! -70,392 -122,360! -158,280 -164,200",
        7,
        0.5,
    )
    p.fill(lapel, mix(CANVAS.base, CANVAS.light, 0.35))
    p.fill("-180,230! -110,236 -60,222! -60,250 -80,330 -40,400! -180,400!", CANVAS.shade, 1, lapel)
    for spine, width in (
        ("-158,180 -134,196 -104,214", 16), ("-164,236 -138,230 -108,226", 18), ("-140,340 -118,290 -98,244", 18),
        ("-84,372 -84,310 -84,250", 15), ("-34,340 -50,290 -70,244", 14), ("-26,250 -44,234 -66,226", 12),
    ):  # fmt: skip
        fold(p, spine, width, lapel, CANVAS)
    p.line("-150,142 -112,168 -70,192", 4, CANVAS.light, "flat", 0.8, lapel)
    # What stands out of her fist at its far end.
    tip = p.part("tip", "-70,226! -84,186 -100,162! -120,166 -136,186! -126,216 -104,244!", 5, 0.5)
    p.fill(tip, CANVAS.light)
    p.fill("-70,226! -84,186 -104,160! -110,196 -116,250!", CANVAS.base, 1, tip)
    for spine in ("-118,172 -112,200 -100,228", "-130,188 -120,212 -106,232"):
        p.line(spine, 4, CANVAS.deep, "flat", 0.9, tip)


def _her(p: Painter, view: View, draped: bool) -> None:
    """Paint her, up on her toes; his sweater is round her or not."""
    with p.placed(-view.gap, 0, -view.tip):
        draw_her_face(p, HERS, view.smiling, not view.smiling)
        _body_of_hers(p)
    sleeve(p, _her_arm(view), RAGLAN)
    if draped:  # what she has on goes with her body
        with p.placed(-view.gap - 3, 0, 16 - view.tip):
            _sweater(p)
    with p.placed(-view.gap, 0, -view.tip):
        draw_her_hair(p, HERS)


def _body_of_hers(p: Painter) -> None:
    """Paint her T-shirt; the head is laid over it."""
    with p.placed(BODY_AT.real, BODY_AT.imag, BODY_LEAN):
        _torso(
            p,
            "-72,170! -56,206 -40,250 -34,296 -46,340 -72,390 -84,450 -80,540 -66,900! -262,900! -256,560 -240,470 -240,390 "
            "-256,310 -252,240 -222,186 -176,150",
            JERSEY,
            "-300,140! -190,160! -150,300 -170,460 -150,900! -300,900!",
        )
        # The sleeve of such a shirt begins at the neck: it is her shoulder.
        yoke = p.shape(
            "-84,172! -92,214 -104,270 -92,352! -130,400 -186,396! -236,330 -232,240 -178,154! -130,176"
        )
        p.fill(yoke, RAGLAN.base)
        p.fill("-150,160! -140,230 -168,290 -150,420! -300,420! -300,140!", RAGLAN.shade, 1, yoke)
        p.line("-86,172 -94,214 -105,270 -94,350", 4, RAGLAN.deep, "flat", 0.9)
        p.line("-178,152 -130,178 -74,172", 10, RAGLAN.deep, "flat", 1)


def _sweater(p: Painter) -> None:
    """Paint his sweater round her shoulders, one sleeve down her front."""
    cape = p.part(
        "draped",
        "-112,128! -70,150 -34,176! -50,260 -64,336! -130,360 -200,360 -262,344! -276,240 -252,164 -214,122 -170,96!",
        8,
        0.3,
    )
    p.fill(cape, HIS_KNIT.base)
    p.fill("-310,90! -190,110! -150,200 -170,380! -310,380!", HIS_KNIT.shade, 1, cape)
    for y, width in ((268, 18), (296, 6), (318, 18)):
        p.line(f"-310,{y - 10} -170,{y + 10} -40,{y - 12}", width, "#e6d8b4", "flat", 0.9, cape)


def _grip(p: Painter, view: View) -> None:
    """Paint her arm, up to his collar, which she has in her fist."""
    arm = _her_arm(view)
    hand_on(p, arm, GRASP, rory_head.TONES, -24, 1.06, False, 0.6, girth=SLIM, inner=0.6)
    sleeve(p, arm, RAGLAN, forearm_only=True)


def _boughs() -> tuple[Painter, Painter]:
    """Return the maple: what the moon shines through, and what hangs before it."""
    back, front = painter(), painter()
    spines = ("-40,-40 140,40 330,60 520,30 690,60", "-40,190 120,190 260,240 380,330")
    for spine, seed in zip(spines, (3, 4), strict=True):
        draw_leaves(back, draw_bough(back, spine, 40, "#121735"), 190, 46, 19, seed, 0.12)
    draw_leaves(
        front, draw_bough(front, "-60,40 120,110 300,110 430,180", 50, "#0b0f24"), 130, 62, 26, 7, 0.42
    )
    return back, front


def _night(view: View) -> np.ndarray:
    """Return what is behind the two."""
    picture = moon(sky(1200 if view is CLOSE else 760, 5), view.moon, view.radius, 0.62)
    if view is not CLOSE:
        picture = over(picture, brushed_layer(_ground()))
        rail = painter()
        draw_rail(rail, 846, (180, 1740))
        picture = over(picture, rail)
        picture = over(picture, _roof())
    return over(picture, _boughs()[0])


def _spark(view: View) -> np.ndarray:
    """Return the static between them, as light: a thread that jumps, and what it throws off."""
    x, y = view.lips[0] + 1, view.lips[1] - 6
    p = painter()
    p.line(
        [(x - 9, y + 4), (x - 3, y - 3), (x + 2, y + 4), (x + 9, y - 3)], 4.2, "#ffffff", "tube", 1, rough=0
    )
    for dx, dy, width in (
        (-5, -34, 3.4),
        (12, -23, 2.6),
        (8, 27, 3.2),
        (-13, 19, 2.4),
        (19, 9, 2.2),
        (-20, -8, 2.2),
    ):
        p.line(
            [(x + dx * 0.3, y + dy * 0.3), (x + dx * 0.7 + 2, y + dy * 0.66), (x + dx, y + dy)],
            width,
            "#e8f6ff",
            "out",
            1,
            rough=0,
        )
    halo = spot((x, y), 58)[..., None] * 0.62 + spot((x, y), 12)[..., None]
    tone = np.broadcast_to(np.array([0.56, 0.78, 1.0], np.float32), (*halo.shape[:2], 3))
    return on_top(np.dstack([tone, np.clip(halo, 0, 1)]), p.pixels())


def _against(stack: Stack, name: str, p: Painter, view: View, depth: float) -> None:
    """Lay one of them on top, dark, the moon along the edges that it reaches."""
    pixels = p.pixels()
    done = dimmed(pixels, AMBIENT, KEEP)
    width = 4.6 * view.scale
    edge = even_edge(pixels, view.moon, view.radius, width, view.radius * 0.9)[..., None]
    glow = even_edge(pixels, view.moon, view.radius, width * 3.4, view.radius * 0.5)[..., None]
    light = np.clip(edge * rgb("#c4d8ff") * 0.62 + glow * rgb("#5f86d8") * 0.34, 0, 1)
    stack.add(name, np.dstack([1 - (1 - done[..., :3]) * (1 - light), done[..., 3:]]), depth)


def draw(draped: bool = False, view: View = WIDE, spark: bool = False) -> Stack:
    """Return the picture, from here or from nearer by."""
    stack = Stack(_night(view))
    him, her, arm = (
        painter(view.lips, view.scale),
        painter(view.lips, view.scale, True),
        painter(view.lips, view.scale, True),
    )
    _him(him, view)
    _her(her, view, draped)
    _grip(arm, view)
    _against(stack, "her", her, view, 0.35)
    _against(stack, "him", him, view, 0.42)
    _against(stack, "arm", arm, view, 0.48)
    stack.add("leaves", _boughs()[1], 0.8)
    stack.add("leaves", drifting(7, (160, 300, 640, 760), (20, 38), 5), 0.8)
    if spark:
        stack.add("spark", _spark(view), 0.4, Pulse(0.35, 1.0, 1.5))
    return stack.finished(0.55, 0.7, 30, 0.9, 0.45)


def brushed_layer(p: Painter) -> np.ndarray:
    """Return a layer painted over with strokes."""
    pixels = p.pixels()
    return np.dstack([brushed(pixels[..., :3], 0.8, 0.5), pixels[..., 3:]])


PICTURE = Picture(draw)
VARIANTS = {
    "sweater": Picture(partial(draw, True)),
    "spark": Picture(partial(draw, False, WIDE, True)),
    "spark_sweater": Picture(partial(draw, True, WIDE, True)),
    "apart": Picture(partial(draw, False, APART)),
    "apart_sweater": Picture(partial(draw, True, APART)),
    "close": Picture(partial(draw, False, CLOSE)),
    "close_sweater": Picture(partial(draw, True, CLOSE)),
}
