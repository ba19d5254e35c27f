"""Eggs, that nobody has asked for: Luke's back, and the stove's light round it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people.cloth import fold
from ..people.light import LIGHTS
from ..people.luke_clothes import FLANNEL
from ..people.luke_head import CAP_TONES, HAIR, TONES
from ..people.painter import Painter
from ..people.spline import cut, moved, oval
from .kit.board import Board, path_of, rounded, straight
from .kit.figure import painted
from .kit.layers import Stack
from .kit.stage import brushed, glow
from .picture import Picture

AT, SCALE = (900, 56), 1.42
PAN = (1430, 806)
LIT = replace(
    LIGHTS["closed"], lamp="#ffa238", core="#ffcf86", night=0.4, rim=0.95, wrap=0.4, to_lamp=(0.8, -0.5)
)


def _tiles(b: Board) -> None:
    """Paint the wall: glazed tiles, no two alike, each with the hood's lamp along the edges that are turned to it."""
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 900), (0, 900)),
        ("#2a1d20", "#7a5434", "#4a3228"),
        (0, 0),
        (1920, 0),
    )
    chance = np.random.default_rng(8)
    for row in range(11):
        y = 40 + 78 * row
        for x in range(-60 + 78 * (row % 2), 1920, 156):
            tile = straight((x + 4, y + 4), (x + 156, y + 4), (x + 156, y + 78), (x + 4, y + 78))
            b.fill(tile, "#1a1014" if chance.random() < 0.6 else "#b07c48", chance.uniform(0, 0.16))
            near = float(np.exp(-np.hypot(x - 1300, y - 260) / 520))
            b.fill(
                straight((x + 5, y + 4), (x + 155, y + 4), (x + 155, y + 8), (x + 5, y + 8)),
                "#e0a868",
                0.5 * near,
            )
            side = x + 4 if x > 1260 else x + 152
            b.fill(
                straight((side, y + 6), (side + 4, y + 6), (side + 4, y + 76), (side, y + 76)),
                "#e0a868",
                0.4 * near,
            )
            b.fill(straight((x, y), (x + 4, y), (x + 4, y + 78), (x, y + 78)), "#180f14", 0.55)
        b.fill(straight((0, y), (1920, y), (1920, y + 4), (0, y + 4)), "#180f14", 0.6)


def _hung(b: Board, x: float, r: float, way: int) -> None:
    """Paint a pan on its hook, of black iron: the lamp along the rim at the side it is on, and in its hollow."""
    c = 300 + r * 1.5
    whole, hollow = oval(x, c, r, r), oval(x, c, r * 0.78, r * 0.78)
    b.shade(oval(x - way * r * 0.4, c + r * 0.24, r * 1.04, r * 1.04), "#08040a", 0.7, r * 0.18)
    b.line([(x, 160), (x + 5, 178), (x, 192)], 7, "#a87c50", "flat")
    b.fill(rounded(x - r * 0.12, 186, x + r * 0.12, c - r * 0.8, r * 0.1), "#1c1418")
    b.fill(rounded(x + way * r * 0.08 - 3, 192, x + way * r * 0.08 + 3, c - r * 0.86, 3), "#d89850", 0.9)
    b.fill(oval(x, 204, r * 0.05, r * 0.09), "#4a3226")
    b.ramp(whole, ("#0f0b10", "#2a2022", "#5c4030"), (x - way * r, c), (x + way * r, c))
    b.fill(cut(whole, moved(whole, -way * r * 0.08, r * 0.04)), "#f0b464", 0.95, 1)
    b.fill(cut(whole, moved(whole, way * r * 0.04, 0)), "#4c5478", 0.6, 1)
    b.ramp(hollow, ("#0a070b", "#1c1518"), (x + way * r, c - r), (x - way * r, c + r))
    b.fill(cut(hollow, moved(hollow, way * r * 0.06, -r * 0.03)), "#b07840", 0.7, 1)
    b.shine(oval(x - way * r * 0.34, c + r * 0.2, r * 0.14, r * 0.34), "#ffb45c", 0.26, 9)


def _hood(b: Board) -> None:
    """Paint the hood with its lip and its lamp, and the shelf of tins beside it."""
    hood = straight((1040, -20), (1620, -20), (1572, 84), (1088, 84))
    b.ramp(hood, ("#2c2428", "#6d5442", "#3a2c2a"), (1040, 0), (1620, 0))
    for x in (1150, 1260, 1380, 1500):
        b.line([(x, -20), (x, 30), (x + (x - 1330) * -0.06, 84)], 3, "#1a1216", "flat", 0.6)
    b.ramp(rounded(1076, 80, 1584, 108, 6), ("#8a6a4c", "#3c2c28"), (0, 80), (0, 108))
    b.fill(rounded(1080, 80, 1580, 86, 3), "#e8b878", 0.8)
    b.fill(rounded(1200, 102, 1460, 114, 6), "#fff0c4")
    b.shine(straight((1200, 112), (1460, 112), (1660, 840), (1020, 840)), "#ffbe6c", 0.2, 60)
    b.shade(straight((20, 724), (470, 724), (470, 760), (20, 760)), "#08040a", 0.6, 14)
    b.ramp(rounded(20, 700, 460, 722, 3), ("#4a3226", "#c08a50"), (20, 0), (460, 0))
    for k, (tall, tone) in enumerate(
        ((96, "#7c3a30"), (70, "#8a7442"), (110, "#4a5a3c"), (82, "#b8a482"), (100, "#5a4640"))
    ):
        x = 62 + 78 * k
        tin = rounded(x, 700 - tall, x + 58, 700, 5)
        b.ramp(tin, ("#1a1216", tone, tone), (x - 10, 0), (x + 58, 0))
        b.fill(
            straight((x, 724 - tall), (x + 58, 724 - tall), (x + 58, 752 - tall), (x, 752 - tall)),
            "#e8d8b0",
            0.5,
            0,
            tin,
        )
        b.fill(rounded(x + 51, 704 - tall, x + 56, 696, 2), "#ffc880", 0.8)
        b.fill(rounded(x - 2, 694 - tall, x + 60, 708 - tall, 3), "#4c3a30")


def _stove(b: Board) -> None:
    """Paint the top of the stove: its edge, a pot at the back, knobs, the pan on its grate and the flame under it."""
    x, y = PAN
    b.ramp(
        straight((-20, 838), (1940, 838), (1940, 1100), (-20, 1100)),
        ("#2c2224", "#0f0b10"),
        (0, 838),
        (0, 1000),
    )
    b.fill(straight((-20, 834), (1940, 834), (1940, 848), (-20, 848)), "#d89a54", 0.85)
    for k in range(4):
        b.fill(oval(1380 + 130 * k, 918, 30, 30), "#0c090d")
        b.ramp(oval(1380 + 130 * k, 914, 27, 27), ("#8a6a4c", "#2a2022"), (0, 888), (0, 940))
        b.line([(1380 + 130 * k, 894), (1382 + 130 * k, 904), (1382 + 130 * k, 916)], 5, "#f4d8a0", "flat")
    pot = rounded(1690, 640, 1900, 834, 18)
    b.ramp(pot, ("#8a6440", "#3c2c28", "#191217"), (1690, 0), (1900, 0))
    b.fill(cut(pot, moved(pot, 8, 0)), "#ffc47c", 0.8, 1)
    b.ramp(rounded(1676, 622, 1914, 646, 10), ("#c08c58", "#33262a"), (1676, 0), (1914, 0))
    b.fill(rounded(1770, 598, 1820, 624, 10), "#191217")
    for dx in (-150, -50, 50, 150):
        b.line([(x + dx, y + 26), (x + dx, y + 34), (x + dx, y + 42)], 12, "#0c090d", "flat")
    b.line([(x - 220, y + 34), (x, y + 34), (x + 220, y + 34)], 9, "#0c090d", "flat")
    b.line([(x + 150, y - 14), (x + 250, y - 26), (x + 390, y - 44)], 24, "#120d12", "flat")
    b.line([(x + 190, y - 26), (x + 260, y - 34), (x + 384, y - 52)], 5, "#e0a050", "taper", 0.9)
    pan = path_of(
        f"{x - 190},{y - 34}! {x + 190},{y - 34}! {x + 164},{y + 18} {x},{y + 26} {x - 164},{y + 18}"
    )
    b.ramp(pan, ("#3a2a26", "#120d12"), (0, y - 34), (0, y + 26))
    b.fill(rounded(x - 194, y - 42, x + 194, y - 31, 5), "#e8ac5c", 0.95)
    b.fill(oval(x - 40, y - 42, 96, 9), "#fff6e0")  # an egg, over the rim
    b.fill(oval(x - 50, y - 48, 34, 10), "#f0a830")
    for k in range(-5, 6):  # the flame's tongues
        b.fill(
            f"{x + k * 28 - 10},{y + 36}! {x + k * 28},{y + 12}! {x + k * 28 + 10},{y + 36}!",
            "#6fb0ff",
            0.9,
            1,
        )
        b.fill(
            f"{x + k * 28 - 4},{y + 36}! {x + k * 28},{y + 24}! {x + k * 28 + 4},{y + 36}!", "#e0f0ff", 0.9, 1
        )


def _kitchen() -> np.ndarray:
    """Return the wall of tiles behind the stove, the hood's lamp, and a pan on the flame."""
    b = Board("#1a1318")
    _tiles(b)
    for way, x0, x1, pans in (
        (1, 60, 560, ((150, 92), (330, 76), (486, 64))),
        (-1, 1600, 1910, ((1690, 70), (1842, 84))),
    ):
        b.line([(x0, 156), ((x0 + x1) / 2, 156), (x1, 156)], 11, "#171016", "flat")
        b.line([(x0, 153), ((x0 + x1) / 2, 153), (x1, 153)], 3, "#d89850", "flat", 0.7)
        for x, r in pans:
            _hung(b, x, r, way)
    _hood(b)
    _stove(b)
    b = Board(brushed(b.rgb.astype(np.float32), 1.0, 0.4).astype(np.float32))
    b.rgb = b.rgb * 0.8
    b.smear(2.2, 2.2)
    x, y = PAN
    for at, lean, tall in ((x - 70, 40, 300), (x + 20, -50, 420), (x + 90, 30, 340)):  # steam
        way = [(at + lean * np.sin(t * 5), y - 50 - tall * t) for t in np.linspace(0, 1, 8)]
        b.shine_line(way, 110, "#ffe6c0", 0.15, 60)
    b.rgb = glow(b.rgb, (1330, 110), 560, "#ffb860", 0.42)
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
