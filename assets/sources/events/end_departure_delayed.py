"""Departure Delayed: he is on the step, she is behind the door, and nobody has let go of it yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import cv2
import numpy as np
import skia

from ..people import jess
from ..people.cloth import fold
from ..people.expression import Expression
from ..people.figure import Bearing
from ..people.hand import FLAT, RELAXED, hand_on, place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS, FAR_SHOULDER, JEANS, NEAR_SHOULDER, YOKES
from ..people.light import rgb
from ..people.painter import Painter
from ..people.seated import Leg, draw_leg
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, oval
from .kit.board import Board, rounded, straight
from .kit.figure import draw_jess
from .kit.hands import SPREAD, draw_gesture
from .kit.lamps import MOON
from .kit.night import draw_bough, draw_leaves
from .kit.porch import door_light, draw_floor, draw_pumpkin, draw_rail, draw_siding, fallen
from .kit.profiles import draw_her_head, one_tone
from .kit.silhouettes import edge_light
from .kit.stage import HEIGHT, WIDTH, bloom, brushed, defocus, glow, lit, over, painter, paper, screen
from .kit.watch import wrist_watch
from .picture import Picture

# The porch is laid out as large as the picture, and seen from a little nearer.
CLOSER, LEFT, TOP = 1.12, 130, 18
AT, SCALE = (520, -20), 0.655
# The porch's floor begins at the wall's foot; he sits on its edge; the next step, and its edge; the path.
FLOOR, STEP, TREAD, LOWER, PATH = 548, 706, 778, 872, 936
DOOR, GLASS = (760.0, -30.0, 1200.0, 548.0), (828.0, 44.0, 1132.0, 392.0)
SHADE = "#5e2a22"
WAITING = Expression(
    inner=-9, middle=-4, outer=1, lid=0.92, low=0.12, look=(11, 1), mouth="soft", blush=0.8, tilt=2, nod=6
)
HEAD = replace(jess.HEAD, own={"waiting": WAITING})
# What he bends about, how much shorter it makes him, and by how many degrees.
HIPS, BENT, FORWARD = 40 + 1010j, 0.86, -12.0
# The shoulder over the palm he leans on is pushed up, the other hangs.
BEARING = Bearing(shrug=(-26, 30), roll=-8, sink=0.03, turn=0.12, waist=0.1)
# Three quarters to the left: his knees stand higher than his seat, both soles are on the tread, the far foot put out.
ON_STEP = (
    Leg(-40 + 992j, -346 + 858j, -392 + 1212j, (204, 170, 112), 168, "leg_far"),
    Leg(92 + 1000j, -214 + 884j, -156 + 1262j, (228, 184, 120), 156, "leg_near"),
)
MOONLIGHT = replace(MOON, to_lamp=(-0.7, -0.7), kicker="#ff9e44", kick=0.6, night=0.36)


def _behind_glass() -> np.ndarray:
    """Return her on the other side: a shape through the curtain, one hand on the pane."""
    p = painter((962, 234), 0.62, True)
    with p.placed(0, 0, 7, about=(-60, 200)):
        p.fill("-60,60! -44,130 -20,180 -16,300 -30,420! -330,420! -300,240 -240,160 -150,110!", SHADE)
        draw_her_head(p, one_tone(SHADE, "#7c3a28"))
    pixels = defocus(p.pixels(), 2.2)
    q = painter()
    q.fill("868,392! 872,352 880,318 904,318 910,352 918,392!", "#6b2c20")
    with place(q, 892 + 330j, -98, 0.4):
        draw_gesture(q, SPREAD, jess.TONES)
    hand = q.pixels()
    hand = defocus(np.dstack([hand[..., :3] * 0.18 + rgb("#6b2c20") * 0.8, hand[..., 3:]]), 1.0)
    mask = np.zeros((1080, 1920, 1), np.float32)
    mask[int(GLASS[1]) : int(GLASS[3]), int(GLASS[0]) : int(GLASS[2])] = 1
    a, c = pixels[..., 3:] * mask, hand[..., 3:] * mask
    out = pixels[..., :3] * a * (1 - c) + hand[..., :3] * c
    alpha = a * (1 - c) + c
    return np.dstack([out / np.maximum(alpha, 1e-4), alpha])


def _door(b: Board) -> None:
    """Paint the door: a curtained pane above, a panel below, a sliver of light along its left edge."""
    x0, y0, x1, y1 = DOOR
    b.fill(straight((x0 - 44, -10), (x1 + 44, -10), (x1 + 44, y1), (x0 - 44, y1)), "#4a5a88")
    b.fill(straight((x0 - 44, -10), (x0 - 36, -10), (x0 - 36, y1), (x0 - 44, y1)), "#8ea6d8", 0.6)
    b.ramp(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), ("#27406a", "#172547"), (0, y0), (0, y1))
    b.fill(straight((x0, y0), (x0 + 15, y0), (x0 + 15, y1), (x0, y1)), "#ffc878")
    gx0, gy0, gx1, gy1 = GLASS
    b.fill(rounded(gx0 - 16, gy0 - 16, gx1 + 16, gy1 + 16, 8), "#122040")
    b.ramp(rounded(gx0, gy0, gx1, gy1, 4), ("#ffd583", "#ffbb5c", "#ef9644"), (0, gy0), (0, gy1))
    for x in np.arange(gx0 + 12, gx1, 29):
        b.line([(x, gy0), (x + 4, gy1)], 7, "#e08a40", "tube", 0.28, 3)
    b.fill(rounded(gx0 + 6, gy1 + 60, gx1 - 6, y1 - 24, 6), "#122040", 0.8)
    b.fill(rounded(gx0 + 16, gy1 + 74, gx1 - 12, y1 - 30, 6), "#22355f", 0.8)
    b.fill(rounded(x1 - 62, gy1 + 20, x1 - 40, gy1 + 42, 11), "#caa25c")


def _place() -> np.ndarray:
    """Return the house's front in moonlight."""
    b = Board("#1a2346")
    draw_siding(b, -20, 1940, -10, FLOOR + 8)
    _door(b)
    draw_floor(b, FLOOR, (960, 120), ("#2c3968", "#141a38"))
    draw_pumpkin(b, 1330, 590, 74)
    draw_pumpkin(b, 1446, 604, 50)
    for y, foot, tread in (
        (STEP, TREAD, LOWER),
        (LOWER, PATH, 1100),
    ):  # each step: its edge in the moon, riser, the next
        b.fill(straight((-20, y), (1940, y), (1940, y + 13), (-20, y + 13)), "#7f9fdc", 0.55)
        b.ramp(
            straight((-20, y + 13), (1940, y + 13), (1940, foot), (-20, foot)),
            ("#0d1432", "#182048"),
            (0, y),
            (0, foot),
        )
        b.ramp(
            straight((-20, foot), (1940, foot), (1940, tread), (-20, tread)),
            ("#1c2650", "#27346a"),
            (0, foot),
            (0, tread),
        )
    x, y = AT
    # Under his seat, down the riser below his thighs, where his shoes stand, and away from the door's light.
    b.shade(oval(x + 70, STEP - 12, 150, 17), "#050818", 0.95, 7)
    b.shade(oval(x - 60, STEP - 26, 300, 34), "#070b1e", 0.5, 22)
    b.shade(
        straight((x - 90, STEP + 2), (x + 150, STEP + 2), (x + 96, TREAD + 8), (x - 150, TREAD + 8)),
        "#060a1c",
        0.8,
        9,
    )
    for leg in ON_STEP:
        sole = y + (leg.ankle.imag + 60) * SCALE
        b.shade(oval(x + leg.ankle.real * SCALE - 34, sole, 66, 9), "#03050f", 0.95, 4)
        b.shade(oval(x + leg.ankle.real * SCALE - 70, sole + 2, 130, 17), "#060a1c", 0.6, 14)
    picture = brushed(b.rgb.astype(np.float32), 1.2, 0.3)
    picture = over(picture, _behind_glass())
    c = Board(picture.astype(np.float32))
    gx0, gy0, gx1, gy1 = GLASS
    c.fill(
        straight(
            ((gx0 + gx1) / 2 - 6, gy0),
            ((gx0 + gx1) / 2 + 6, gy0),
            ((gx0 + gx1) / 2 + 6, gy1),
            ((gx0 + gx1) / 2 - 6, gy1),
        ),
        "#1a2b52",
    )
    c.fill(straight((gx0, 212), (gx1, 212), (gx1, 224), (gx0, 224)), "#1a2b52")
    picture = glow(c.rgb, (980, 220), 330, "#ff9440", 0.42)
    picture = door_light(
        picture, (DOOR[0], DOOR[0] + 16, FLOOR), ((DOOR[0] - 40, STEP), (DOOR[0] - 110, STEP)), 0.5
    )
    rails = painter()
    draw_rail(rails, 350, (130,), 580, x1=130)
    draw_rail(rails, 350, (1590,), 580, x0=1590)
    picture = over(picture, rails)
    leaves = painter()
    for spine, seed in (
        ("1970,-40 1820,30 1650,20 1520,70", 41),
        ("1970,160 1880,200 1790,210 1700,270", 42),
        ("-50,-30 60,20 150,10 230,60", 43),
    ):
        draw_leaves(leaves, draw_bough(leaves, spine, 36, "#0e1226"), 230, 42, 18, seed, 0.4)
    picture = over(picture, leaves)
    picture = over(picture, fallen(14, (760, 566, 1860, 622), 17, 9))
    picture = over(picture, fallen(12, (60, 796, 1860, 850), 20, 12))
    return over(picture, fallen(16, (40, 960, 1880, 1064), 25, 15))


def _leaning(q: complex) -> complex:
    """Return where a point of his body is as he is bent over his knees."""
    q = BEARING.warp()(q)
    upright = complex(q.real - HIPS.real, (q.imag - HIPS.imag) * BENT)
    return complex(HIPS + upright * np.exp(1j * np.radians(FORWARD)))


# One forearm on a knee, its hand hanging; the other arm straight, for his weight is on that palm.
FAR = Arm(
    _leaning(FAR_SHOULDER), -286 + 790j, -150 + 924j, (52, 42, 30), out=-1, shade=-1, seed=6, cuff=0.9, name="arm_far",
    yoke=_leaning(YOKES[1]),
)  # fmt: skip
NEAR = Arm(
    _leaning(NEAR_SHOULDER), 284 + 716j, 306 + 930j, (56, 44, 32), out=1, shade=1, seed=4, cuff=0.9, name="arm_near",
    yoke=_leaning(YOKES[0]),
)  # fmt: skip


def _trunk(p: Painter) -> None:
    """Paint jacket and T-shirt, foreshortened: he is bent towards his knees."""
    with p.placed(HIPS.real, HIPS.imag, FORWARD):
        p.matrix = skia.Matrix.Concat(p.matrix, skia.Matrix.Scale(1, BENT))
        with _moved(p, -HIPS), p.bearing_itself(BEARING.warp()):
            draw_jess(p, seated=True)


@contextmanager
def _moved(p: Painter, by: complex) -> Iterator[None]:
    """Paint moved, the frame's own stretch kept, while the context lasts."""
    before = p.matrix
    p.matrix = skia.Matrix.Concat(before, skia.Matrix.Translate(by.real, by.imag))
    try:
        yield
    finally:
        p.matrix = before


def _face(p: Painter) -> None:
    """Paint his head, that hangs a little before his shoulders."""
    pit = _leaning(10 + 330j)
    with p.placed(pit.real - 30, pit.imag - 318, -7, about=(10, 330)):
        draw_head(p, HEAD, "waiting")


def _limbs(p: Painter) -> None:
    """Paint the legs, the forearm that lies on a knee, and the arm his weight is on."""
    p.fill("-120,900! 120,900! 150,1040 130,1086! -90,1090! -150,1040", JEANS.deep)
    for leg in ON_STEP:
        draw_leg(p, leg, JEANS)
    # The jacket's skirt comes down over his hip and lies on the boards.
    tail = p.part(
        "tail",
        "96,820! 150,846 214,838! 236,900 248,970 258,1028! 272,1052 262,1072! 214,1092 160,1082 110,1096 66,1078! 62,1010 78,910",
        7,
        0.2,
    )
    p.soft(moved(tail, -14, 10), JEANS.deep, 14, 0.8, hard=0.7)
    p.fill(tail, CANVAS.base)
    p.fill("196,830! 190,920 214,990 196,1040 210,1110! 320,1110! 280,830!", CANVAS.shade, 0.9, tail)
    p.soft("40,1060! 120,1040 210,1060 300,1030! 300,1120! 40,1120!", CANVAS.deep, 18, 0.8, tail)
    for spine, width in (
        ("232,880 180,912 110,904", 17),
        ("244,950 190,970 150,952", 13),
        ("74,930 120,980 128,1040", 12),
        ("256,1034 200,1022 150,1046 120,1084", 15),
    ):
        fold(p, spine, width, tail, CANVAS, 0.95)
    p.line("262,1066 214,1085 160,1075 110,1089 70,1073", 3, CANVAS.light, "flat", 0.5, tail)
    hand_on(p, FAR, RELAXED, jess.TONES, 70, 1.16, False, 0.3, under=JEANS.deep, to_lamp=MOONLIGHT.to_lamp)
    sleeve(p, FAR, CANVAS)
    hand_on(p, NEAR, FLAT, jess.TONES, 26, 1.2, True, under="#070b1e", to_lamp=MOONLIGHT.to_lamp)
    with place(p, NEAR.wrist, 26, 1.2, mirror=True):
        wrist_watch(p, 25, 12, 6)
    sleeve(p, NEAR, CANVAS)


def _figure() -> list[Painter]:
    """Return him on the porch's edge, bent over his knees, one palm on the boards beside him."""
    at = ((AT[0] - LEFT) * CLOSER, (AT[1] - TOP) * CLOSER)
    layers = [painter(at, SCALE * CLOSER) for _ in range(3)]
    for draw_part, layer in zip((_trunk, _face, _limbs), layers, strict=True):
        draw_part(layer)
    return layers


def draw() -> np.ndarray:
    """Return the picture."""
    layers = _figure()
    nearer = np.array([[CLOSER, 0, -LEFT * CLOSER], [0, CLOSER, -TOP * CLOSER]], np.float32)
    place = cv2.warpAffine(_place(), nearer, (WIDTH, HEIGHT), flags=cv2.INTER_CUBIC)
    picture = lit(place, layers, MOONLIGHT)
    free = np.ones((HEIGHT, WIDTH), np.float32)
    # The door's light, at his back; a layer's edge that another covers has none.
    for layer, width, much in zip(layers[::-1], (7, 6, 8), (0.3, 0.75, 0.65), strict=True):
        pixels = layer.pixels()
        edge = edge_light(pixels, (0.95, -0.25), width) * free
        picture = screen(picture, edge[..., None] * rgb("#ffa64a") * much)
        free *= 1 - pixels[..., 3]
    return paper(bloom(picture, 0.5, 0.72, 30), 0.9, 0.45)


PICTURE = Picture(draw)
