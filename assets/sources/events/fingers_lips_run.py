"""The run: over the boards and in at the door, and whatever she has got on flies."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people.cloth import Tones, fold
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.rory_clothes import HIS_KNIT, JEANS, JERSEY, RAGLAN
from ..people.rory_head import TONES
from ..people.sleeve import Arm, sleeve
from ..people.hand import RELAXED, hand_on
from ..people.spline import brush
from .kit.backs import draw_rory_head
from .kit.board import Board, straight
from .kit.figure import painted
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.porch import door_light, draw_door, draw_floor, draw_pumpkin, draw_siding, fallen
from .kit.stage import brushed, defocus, glow, painter
from .picture import Picture

AT, SCALE = (884, 214), 0.415
DOOR = (820.0, 70.0, 796.0, 420.0)  # x, top, foot, width
WARM = replace(
    LIGHTS["porch"],
    lamp="#ffbe6a",
    core="#fff0cc",
    night=0.5,
    rim=1.0,
    wrap=0.5,
    kick=0.4,
    kicker="#9cbcff",
    to_lamp=(0.8, -0.5),
)
SHOE = Tones("#d8d2c6", "#8f8a98", "#4c4660", "#ffffff")


def _porch() -> np.ndarray:
    """Return the front of the house, the door standing open, its light over the boards."""
    b = Board("#0c1230")
    draw_siding(b, -20, 1940, -10, 800)
    x, y0, y1, w = DOOR
    draw_door(b, x, y0, y1, w, 300)
    b.shine(straight((x, y0), (x + 300, y0), (x + 300, y1), (x, y1)), "#fff0c4", 0.5, 30)
    b.fill("900,330! 960,318! 1060,330! 1060,796! 900,796!", "#d88a3c", 0.5, 10)
    draw_floor(b, 800, (960, 340), ("#2c386a", "#141a3a"))
    picture = brushed(b.rgb.astype(np.float32), 1.2, 0.3)
    picture = door_light(picture, (820, 1120, 800), ((1400, 1100), (360, 1100)), 0.75)
    b = Board(picture.astype(np.float32))
    # the screen door, flung back against the wall
    b.fill(straight((580, 96), (812, 60), (812, 800), (580, 824)), "#33426e")
    b.fill(straight((604, 124), (790, 96), (790, 420), (604, 430)), "#141a38", 0.85)
    b.fill(straight((604, 462), (790, 454), (790, 770), (604, 792)), "#141a38", 0.85)
    for k in range(9):
        b.line([(604 + k * 22, 120), (604 + k * 22, 460), (604 + k * 22, 790)], 1.6, "#4a5a8c", "tube", 0.6)
    b.line([(812, 60), (812, 430), (812, 800)], 7, "#ffcf86", "tube", 0.95, 1)
    draw_pumpkin(b, 1440, 850, 74)
    draw_pumpkin(b, 1570, 866, 52)
    return glow(b.rgb, (970, 420), 420, "#ffb45a", 0.32)


def _leg(p: Painter, thigh: str, width: float, shoe: tuple[float, float, float]) -> None:
    """Paint a leg in jeans along a spine, and the shoe at its end: x, y, turn."""
    with p.placed(shoe[0], shoe[1], shoe[2]):
        sole = p.part("shoe", "-46,-40! 40,-40! 56,10 60,60! 20,76 -30,74 -56,50! -54,0", 6, 0.4)
        p.fill(sole, SHOE.base)
        p.fill("-60,30! 66,30! 66,90! -60,90!", SHOE.shade, 1, sole)
        for y in (42, 56):
            p.line(f"-50,{y} 0,{y + 4} 56,{y}", 5, SHOE.deep, "flat", 0.7, sole)
    leg = p.part("leg", brush(thigh, width, [(0, 1), (0.5, 0.86), (0.75, 0.74), (1, 0.62)]), 8, 0.3)
    p.fill(leg, JEANS.base)
    p.crescent(leg, 26, -6, JEANS.shade)
    z = p.spine(thigh)
    mid = z[len(z) // 2]
    for dx in (-1, 1):
        fold(
            p,
            f"{mid.real + dx * 50},{mid.imag - 20} {mid.real},{mid.imag + 4} {mid.real - dx * 40},{mid.imag + 30}",
            14,
            leg,
            JEANS,
        )


def _behind(p: Painter) -> None:
    """Paint her as she runs from us: legs, back, both arms."""
    _leg(p, "70,880 120,1040 150,1170 250,1260", 128, (300, 1290, 68))
    _leg(p, "-54,880 -70,1060 -60,1240 -84,1420", 132, (-96, 1450, 4))
    hips = p.part("hips", "-126,760! 140,760! 156,900 120,980 20,1000 -100,980 -140,900", 8)
    p.fill(hips, JEANS.base)
    p.fill("10,760! 20,880 6,1000! 170,1000! 170,760!", JEANS.shade, 0.8, hips)
    p.line("8,800 12,900 8,990", 4, JEANS.deep, "flat", 0.8, hips)
    for x in (-84, 70):
        p.line(
            f"{x},850! {x + 4},910! {x + 30},924! {x + 54},908! {x + 54},848!",
            3,
            JEANS.deep,
            "flat",
            0.7,
            hips,
        )
    back = p.part(
        "tshirt",
        "-60,306! -120,338 -168,376! -160,470 -128,600 -122,720 -140,846! 0,866 152,846! 136,720 142,600 168,470 174,376! 126,338 66,306!",
        8,
    )
    p.fill(back, JERSEY.base)
    p.fill("-190,360! -40,390 -20,540! -46,660 -20,880! -190,880!", JERSEY.shade, 0.85, back)
    for spine, width in (
        ("150,480 80,560 0,590", 14),
        ("-140,520 -70,600 0,640", 14),
        ("140,720 60,780 -20,800", 13),
    ):
        fold(p, spine, width, back, JERSEY)


def _arms(p: Painter, draped: bool) -> None:
    """Paint both arms, thrown out to keep her upright."""
    tones = RAGLAN
    far = Arm(
        -148 + 410j, -300 + 520j, -250 + 690j, (44, 38, 32), out=1, shade=1, seed=4, cuff=0.5, name="arm_left"
    )
    near = Arm(
        156 + 410j, 300 + 470j, 420 + 330j, (44, 38, 32), out=-1, shade=1, seed=8, cuff=0.5, name="arm_right"
    )
    for arm, angle in ((far, 74), (near, -50)):
        hand_on(p, arm, RELAXED, TONES, angle, 0.96, arm is near, 0.7, girth=SLIM)
        sleeve(p, arm, tones)


def _sweater(p: Painter) -> None:
    """Paint his sweater round her shoulders, its sleeves out behind her on the wind."""
    body = p.part(
        "draped",
        "-70,300! -150,344 -204,400! -222,560 -170,690 0,716 176,690 228,560 208,400! 152,344 74,300!",
        8,
        0.3,
    )
    p.fill(body, HIS_KNIT.base)
    p.fill("-230,360! -40,380 -20,640! -230,640!", HIS_KNIT.shade, 0.8, body)
    p.line("-176,676 0,702 180,676", 30, HIS_KNIT.shade, "flat", 0.8, body)
    for x in range(-220, 230, 12):
        p.line(f"{x},300 {x + 2},460 {x},720", 2, HIS_KNIT.deep, "flat", 0.4, body)
    for spine, seed in (("-180,430 -330,430 -450,350 -600,390", 1), ("190,430 330,350 480,380 640,280", 2)):
        tube = p.part("sleeve_free", brush(spine, 112, [(0, 0.8), (0.5, 1), (0.9, 0.86), (1, 0.8)]), 8, 0.4)
        p.fill(tube, HIS_KNIT.base)
        p.crescent(tube, -8, -16, HIS_KNIT.shade)
        z = p.spine(spine)
        for t in (0.60, 0.68, 0.74):
            q, d = z[int(t * len(z))], z[int(t * len(z)) + 2] - z[int(t * len(z))]
            n = d / abs(d) * 1j * 76
            p.line(
                [((q - n).real, (q - n).imag), (q.real, q.imag), ((q + n).real, (q + n).imag)],
                10 if t != 0.68 else 22,
                "#d9cba6",
                "flat",
                0.9,
                tube,
            )
        q = z[int(0.93 * len(z))]
        p.line(
            [(q.real, q.imag - 60), (q.real + seed, q.imag), (q.real, q.imag + 60)],
            4,
            HIS_KNIT.deep,
            "flat",
            0.8,
            tube,
        )


def _lace(p: Painter) -> None:
    """Paint one lace undone."""
    p.line("-70,1420 -20,1450 30,1432 74,1466 120,1452", 8, "#f4ead8", "tube", 0.95)
    p.line("-80,1424 -40,1470 0,1484 60,1500", 8, "#f4ead8", "tube", 0.95)


def draw(draped: bool = False) -> Stack:
    """Return the picture, his sweater round her or not."""
    stack = Stack(_porch())
    shadow = painter()
    shadow.soft(
        "860,800! 980,800! 1010,860 1060,960 980,1000 880,980! 850,880!", "#0a0e24", 30, 0.7, hard=1.4
    )
    stack.add("her", defocus(shadow.pixels(), 6), 0.4)
    parts = [_behind, partial(_arms, draped=draped)]
    parts += [_sweater] if draped else [_lace]
    parts.append(lambda p: draw_rory_head(p, 130, 430))
    stack.figure("her", painted(parts, AT, SCALE, False, 5, (0, 800)), WARM, 0.4)
    stack.add("leaves", fallen(26, (80, 840, 1880, 1060), 22, 8), 0.8)
    stack.shine((970, 420), (420, 460), "#ffcf80", 0.12)
    return stack.finished(0.5, 0.72, 32, 1.0)


PICTURE = Picture(draw)
VARIANTS = {"sweater": Picture(partial(draw, True))}
