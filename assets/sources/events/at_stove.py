"""Eggs, that nobody has asked for: Luke's back, and the stove's light round it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people.cloth import fold
from ..people.light import LIGHTS
from ..people.luke_clothes import FLANNEL
from ..people.luke_head import CAP_TONES, HAIR, TONES
from ..people.painter import Painter
from ..people.spline import oval
from .kit.board import Board, rounded, straight
from .kit.figure import painted
from .kit.layers import Stack
from .kit.stage import brushed, glow
from .picture import Picture

AT, SCALE = (900, 56), 1.42
PAN = (1430, 806)
LIT = replace(
    LIGHTS["closed"], lamp="#ffa238", core="#ffcf86", night=0.4, rim=0.95, wrap=0.4, to_lamp=(0.8, -0.5)
)


def _kitchen() -> np.ndarray:
    """Return the wall of tiles behind the stove, the hood's lamp, and a pan on the flame."""
    b = Board("#1a1318")
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 900), (0, 900)),
        ("#2a1d20", "#6b4a30", "#3a2824"),
        (0, 0),
        (1920, 0),
    )
    for row in range(11):
        y = 40 + 78 * row
        b.fill(straight((0, y), (1920, y), (1920, y + 4), (0, y + 4)), "#1c1216", 0.4)
        for x in range(-60 + 78 * (row % 2), 1920, 156):
            b.fill(straight((x, y), (x + 4, y), (x + 4, y + 78), (x, y + 78)), "#1c1216", 0.3)
    for k, (x, r) in enumerate(((180, 92), (390, 78), (1660, 84))):  # pans on their hooks
        b.line([(x, 150), (x, 330)], 12, "#171016")
        b.fill(oval(x, 330 + r, r, r), "#171016")
        b.fill(oval(x, 330 + r, r - 12, r - 12), "#2c2024")
        b.shine(oval(x + (-r if k == 2 else r) * 0.5, 316 + r, r * 0.16, r * 0.5), "#ffb45c", 0.4, 8)
    b.line([(60, 150), (520, 150)], 9, "#171016")
    b.line([(1560, 150), (1900, 150)], 9, "#171016")
    b.fill(straight((1040, -20), (1620, -20), (1560, 96), (1100, 96)), "#241a1e")
    b.fill(rounded(1200, 88, 1460, 104, 6), "#fff0c4")
    b.fill(straight((-20, 838), (1940, 838), (1940, 1100), (-20, 1100)), "#17131a")
    b.fill(straight((-20, 838), (1940, 838), (1940, 850), (-20, 850)), "#c98a48", 0.8)
    x, y = PAN
    b.line([(x + 150, y), (x + 330, y - 22)], 22, "#120d12")
    b.fill(
        f"{x - 190},{y - 34}! {x + 190},{y - 34}! {x + 160},{y + 26} {x},{y + 34} {x - 160},{y + 26}",
        "#120d12",
    )
    b.fill(rounded(x - 190, y - 40, x + 190, y - 30, 4), "#e0a050", 0.9)
    for k in range(-4, 5):  # the flame's tongues
        b.fill(
            f"{x + k * 30 - 9},{y + 34}! {x + k * 30},{y + 14}! {x + k * 30 + 9},{y + 34}!", "#6fb0ff", 0.9, 1
        )
    b = Board(brushed(b.rgb.astype(np.float32), 1.3, 0.34).astype(np.float32))
    b.rgb = b.rgb * 0.74
    b.smear(3, 3)
    for at, wide, tall in ((x - 60, 50, 170), (x + 40, 60, 220), (x - 10, 40, 260)):  # steam
        b.shine(oval(at, y - 60 - tall, wide, tall), "#ffe6c0", 0.09, 30)
    b.rgb = glow(b.rgb, (1330, 110), 560, "#ffb860", 0.5)
    return glow(b.rgb, (x, y + 30), 220, "#5c90ff", 0.3).astype(np.float32)


def _shirt(p: Painter) -> None:
    """Paint the flannel from behind, and the arms before him, of which one sees the elbows."""
    neck = p.part("neck", "-62,190! -66,300 -80,340! 84,340! 70,300 66,190!", 5)
    p.fill(neck, TONES.skin2)
    p.fill("-90,180! -14,200 -20,350! -100,350!", TONES.skin3, 1, neck)
    for k in (-1, 1):
        p.line(f"{k * 20},236 {k * 22},330", 7, TONES.skin3, "taper", 0.6, neck)
    far = p.part("arm_far", "-230,420! -300,520 -316,660 -268,742! -180,700! -190,480!", 8)
    near = p.part("arm_near", "236,420! 320,520 372,640 340,716! 230,700! 196,480!", 8)
    trunk = p.part(
        "trunk", "-84,318! -160,344 -226,384! -262,470 -256,620 -240,900! 250,900! 262,620 268,470 "
        "232,384! 166,344 88,318! 30,340 -30,340", 8,
    )  # fmt: skip
    for path in (far, near, trunk):
        p.fill(path, FLANNEL.base)
        if p.flat:  # its checks lie over the shade, whole
            p.fill("-400,340! -70,350 -40,560! -70,700 -50,900! -400,900!", FLANNEL.shade, 1, path)
        for x in range(-330, 400, 66):
            p.line(
                f"{x * 0.94},300 {x},520 {x * 1.02},900",
                17,
                FLANNEL.deep,
                "flat",
                1 if p.flat else 0.42,
                path,
            )
        for y in range(360, 900, 66):
            p.line(
                f"-380,{y + 8} 0,{y + 18} 400,{y + 4}", 17, FLANNEL.deep, "flat", 1 if p.flat else 0.42, path
            )
            p.line(f"-380,{y + 34} 0,{y + 44} 400,{y + 30}", 4, FLANNEL.light, "flat", 0.4, path)
    if not p.flat:
        p.fill("-400,340! -70,350 -40,560! -70,700 -50,900! -400,900!", FLANNEL.shade, 0.72, trunk)
        p.fill("-400,340! -150,350 -150,900! -400,900!", FLANNEL.deep, 0.6, far)
    for spine, width in (
        ("-214,470 -150,520 -90,536", 16),
        ("226,470 160,524 100,544", 16),
        ("-206,640 -120,700 -60,716", 14),
        ("216,650 150,706 90,726", 14),
    ):
        fold(p, spine, width, trunk, FLANNEL, 0.9)
    collar = p.part("collar", "-92,296! -110,330 -96,362 0,382 100,362 114,330 94,296! 40,322 -40,322", 6)
    p.fill(collar, FLANNEL.base)
    p.fill("-120,290! -20,322 -16,390! -120,390!", FLANNEL.shade, 0.9, collar)
    p.line("-106,336 0,374 110,336", 4, FLANNEL.light, "flat", 0.6, collar)


def _head(p: Painter) -> None:
    """Paint the back of his head: ears, hair, and the cap's peak, which he wears behind."""
    for k in (-1, 1):
        ear = p.part(f"ear{k}", f"{k * 98},98! {k * 122},88 {k * 130},120 {k * 116},160 {k * 98},166!", 4)
        p.fill(ear, TONES.skin2 if k > 0 else TONES.skin3)
    hair = p.part("hair", "-106,60! -112,150 -92,214 -40,236 0,230 44,238 96,212 114,150 108,60!", 6)
    p.fill(hair, HAIR.base)
    p.fill("-120,50! -20,60 -30,250! -120,250!", HAIR.dark, 0.9, hair)
    for x in range(-84, 96, 21):
        p.line(
            f"{x},120 {x * 0.96},200 {x * 0.9},240", 5, HAIR.dark if x < 0 else HAIR.light, "taper", 0.7, hair
        )
    cap = p.part("cap", "-114,96! -118,30 -84,-26 -30,-48 34,-48 90,-24 120,32 116,96!", 6)
    p.fill(cap, CAP_TONES.base)
    p.fill("-130,100! -120,-60! -20,-60 -40,20 -34,100!", CAP_TONES.shade, 0.9, cap)
    p.line("2,-48 6,20 4,96", 3, CAP_TONES.deep, "flat", 0.8, cap)
    p.line("-60,-34 -70,30 -66,96", 3, CAP_TONES.deep, "flat", 0.6, cap)
    p.line("64,-36 76,30 70,96", 3, CAP_TONES.deep, "flat", 0.6, cap)
    peak = p.part("peak", "-108,84! -60,74 0,70 62,74 110,84! 104,130 60,158 2,166 -58,158 -102,130", 6)
    p.fill(peak, CAP_TONES.shade)
    p.fill("-20,66! 112,76! 110,150 20,172!", CAP_TONES.base, 0.9, peak)
    p.line("-104,132 -56,156 2,163 60,156 104,132", 4, CAP_TONES.light, "taper", 0.7, peak)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_kitchen())
    stack.figure("him", painted((_shirt, _head), AT, SCALE), LIT, 0.4)
    return stack.finished(0.5, 0.74, 30, 1.0)


PICTURE = Picture(draw)
