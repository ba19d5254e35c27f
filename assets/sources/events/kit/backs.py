"""Jess and Rory from behind, the face turned just out of sight, in the people's units.

The crown is at 0,0 and the pit of the neck near y 330, as in the people's own drawings, so that both can
be set at one scale. Whoever is seen looks to the right; `flip` of the painter turns them.
"""

from __future__ import annotations

import math

import numpy as np

from ...people import jess_head, rory_head
from ...people.cloth import Tones, fold
from ...people.hair import Lock, draw_mass, mass
from ...people.jess_clothes import CANVAS, CORD
from ...people.painter import Painter
from ...people.rory_clothes import COAT, WOOL
from ...people.spline import moved

WHORL = (22.0, 34.0)
HEAD = (4.0, 104.0)  # middle of the back of his head
REACH = (122.0, 136.0)


def _mop() -> list[Lock]:
    """Return his hair: locks out of the whorl in all directions, those at the nape first."""
    rng = np.random.default_rng(11)
    rows: list[tuple[float, Lock]] = []
    for ring, (count, length, width) in enumerate(((25, 1.0, 40), (17, 0.74, 34), (10, 0.46, 26))):
        for i in range(count):
            a = 2 * math.pi * (i + 0.3 * ring) / count + rng.uniform(-0.1, 0.1)
            up = max(0.0, -math.sin(a))
            down = max(0.0, math.sin(a))
            reach = length * (1 + 0.17 * up + rng.uniform(-0.06, 0.09))
            tip = (HEAD[0] + REACH[0] * reach * math.cos(a), HEAD[1] + REACH[1] * reach * math.sin(a))
            bend = 0.34 + 0.2 * up
            middle = (
                WHORL[0] + (tip[0] - WHORL[0]) * 0.55 - (tip[1] - WHORL[1]) * 0.10 * bend + 8 * math.cos(a),
                WHORL[1] + (tip[1] - WHORL[1]) * 0.55 + (tip[0] - WHORL[0]) * 0.22 * bend - 14 * up,
            )
            start = (WHORL[0] + 10 * math.cos(a) * ring, WHORL[1] + 10 * math.sin(a) * ring)
            spine = " ".join(f"{x:.1f},{y:.1f}" for x, y in (start, middle, tip))
            order = ring * 10 - down + 0.4 * up
            rows.append((order, Lock(spine, width * (1 - 0.2 * down), 0.34 * down + 0.1 * rng.random())))
    return [lock for _, lock in sorted(rows, key=lambda row: row[0])]


NAPE = [
    Lock("-60,150 -66,200 -50,250", 34, 0.6, 0.4),
    Lock("70,150 72,200 58,250", 34, 0.6, 0.4),
    Lock("-40,160 -42,220 -22,268", 34, 0.55, 0.5),
    Lock("44,160 46,220 30,268", 34, 0.55, 0.5),
    Lock("-16,170 -12,232 0,276", 36, 0.5, 0.6),
    Lock("22,170 20,228 18,270", 30, 0.45, 0.6),
]
SKULL = "-100,110 -96,40 -50,-14 10,-26 70,-10 108,46 112,116 92,186 60,226 4,240 -52,226 -86,184"


def draw_jess_head(p: Painter) -> None:
    """Paint the back of his head: ears, the edge of a cheek, and a mop that has been slept on."""
    with p.placed(0, 24):
        _jess_head(p)


def _jess_head(p: Painter) -> None:
    """Paint the back of his head in its own frame."""
    t = jess_head.TONES
    cheek = p.part("face", "78,130! 98,140 106,160 106,186 98,212 82,234 62,244! 60,180", 5, 0.5)
    p.fill(cheek, t.skin2)
    for side, outline in (
        (-1, "-92,128! -110,122 -117,138 -112,166 -98,186 -88,176!"),
        (1, "84,126! 102,116 112,130 108,164 94,186 82,176!"),
    ):
        ear = p.part("ear", outline, 4, 0.6)
        p.fill(ear, t.skin2 if side < 0 else t.skin)
        p.fill(moved(ear, -6 * side - 2, 3, 0.6), t.skin2 if side > 0 else t.skin3, 0.9, ear)
    locks = [*NAPE, *_mop()]
    whole = p.part("hair", mass(SKULL, locks, p), 6)
    p.fill(whole, jess_head.HAIR.dark)
    draw_mass(p, locks, jess_head.HAIR, whole)
    p.soft("-120,120 -60,60 -30,140 -40,250 -110,210", jess_head.HAIR.dark, 50, 0.6, whole, hard=0.5)


def draw_jess_back(p: Painter) -> None:
    """Paint his jacket from behind to the hips: yoke, seams, a corduroy collar; arms come extra."""
    t = jess_head.TONES
    neck = p.part("neck", "-58,200! -56,260 -62,310 -92,352! 100,352! 70,310 62,262 64,200!", 6, 0.2)
    p.fill(neck, t.skin2)
    p.fill("10,200! 18,260 40,310 70,352! 110,352! 110,200!", t.skin, 0.9, neck)
    p.fill("-70,230! -10,262 60,236 70,200! -70,200!", t.skin3, 0.75, neck)
    p.soft("-62,240 0,290 60,250 60,200 -62,200", t.skin3, 22, 0.7, neck, hard=0.6)
    path = p.part(
        "jacket",
        "-96,318! -150,344 -206,378! -224,470 -206,600 -186,760 -190,900! -100,920 20,924 130,918 214,896! "
        "206,760 216,600 232,470 212,376! 158,342 104,316! 40,332 -36,332",
        CANVAS_RIM,
    )
    p.fill(path, CANVAS.base)
    p.fill("-250,360! -60,380 -20,520! -60,640 -30,760! -70,860 -40,940! -250,940!", CANVAS.shade, 0.9, path)
    p.fill("6,440! 18,600 10,760 18,930! -20,930! -12,760 -16,600 -8,440!", CANVAS.shade, 0.7, path)
    p.soft("-240,380! -120,390 -110,600 -130,930! -240,930!", CANVAS.deep, 44, 0.9, path)
    p.soft("130,380 200,390 214,520 180,700 150,560", CANVAS.light, 36, 0.45, path, hard=0.6)
    p.line("-222,452 -110,470 4,474 120,468 230,448", 3, CANVAS.deep, "flat", 0.9, path)
    p.line("-222,458 -110,476 4,480 120,474 230,454", 1.6, CANVAS.light, "flat", 0.5, path)
    p.line("4,476 8,640 4,920", 2.6, CANVAS.deep, "flat", 0.8, path)
    p.line("150,500 158,640 148,780 156,910", 5, CANVAS.deep, "in", 0.9, path)
    p.line("-158,500 -150,640 -140,780 -146,910", 5, CANVAS.deep, "in", 0.9, path)
    for spine, width in (  # from the armpits down and inwards, and a slack one over the hem
        ("222,500 196,556 150,590", 16),
        ("-216,516 -188,566 -150,592", 15),
        ("214,800 150,826 70,828", 14),
        ("-190,820 -120,842 -50,840", 13),
    ):
        fold(p, spine, width, path, CANVAS, 0.9)
    collar = p.part(
        "collar",
        "-84,276! -108,300 -138,330 -152,356! -90,392 0,402 96,392 158,352! 142,326 112,298 88,272! "
        "60,300 4,312 -54,302",
        5,
        0.6,
    )
    p.fill(moved(collar, 4, 14), CANVAS.deep, 0.8, path)
    p.fill(collar, CORD.base)
    p.fill("-170,270! -60,290 -30,340 -20,420! -170,420!", CORD.shade, 0.9, collar)
    for x in range(-150, 160, 8):
        lean = x * 0.22
        p.line(f"{x - lean * 0.4},270 {x},340 {x + lean},410", 1.5, CORD.shade, "flat", 0.55, collar)
        p.line(f"{x + 3 - lean * 0.4},270 {x + 3},340 {x + 3 + lean},410", 1, CORD.light, "flat", 0.3, collar)
    p.soft("-80,280 0,318 90,276 80,250 -80,250", CORD.deep, 16, 0.9, collar)


CANVAS_RIM = 8.0

CROWN = "-96,120 -92,36 -50,-16 10,-28 62,-14 94,36 96,110 88,200! 40,240 -60,240 -96,200!"
TIPS = [(0, 0.2), (0.12, 0.7), (0.35, 1), (0.75, 0.9), (0.93, 0.62), (1, 0.1)]
FALLS = (
    (-92, 0.5, 46),
    (-64, 0.35, 46),
    (-34, 0.2, 48),
    (-4, 0.1, 48),
    (28, 0.05, 46),
    (54, 0.0, 44),
    (76, 0.0, 38),
)


def _mane(sway: float, length: float) -> list[Lock]:
    """Return her hair: locks from the parting over the back of the head, down past the shoulders."""
    locks = []
    for i, (x, tone, width) in enumerate(FALLS):
        wave = 10 * math.sin(i * 1.9)
        spine = (
            f"{8 + x * 0.1},-22 {x * 0.9 + 4},{20 + abs(x) * 0.25} {x * 1.12},130 {x * 1.16 + wave},240 "
            f"{x * 1.1 - wave + sway * 0.4},{length * 0.8} "
            f"{x * 1.06 + wave + sway},{length + 14 * math.cos(i * 2.3)}"
        )
        locks.append(Lock(spine, width, tone, 1, TIPS))
    for i, x in enumerate((-80, -46, -16, 14, 44, 74)):
        spine = (
            f"6,-24 {x * 0.8},24 {x * 1.06},110 {x * 1.1 + 6},220 {x + sway * 0.4 - 6},{length * 0.75} "
            f"{x * 1.04 + sway},{length - 30 + 20 * math.sin(i * 3.1)}"
        )
        locks.append(Lock(spine, 26, 0.05 + 0.06 * (5 - i), 1.1, TIPS))
    return locks


def draw_rory_head(p: Painter, sway: float = 0, length: float = 460) -> None:
    """Paint the back of her head: the edge of a cheek, an eye's lash, and hair down the back."""
    t = rory_head.TONES
    cheek = p.part("face", "76,110! 98,120 106,150 105,178 96,208 80,232 56,244! 50,160", 5, 0.6)
    p.fill(cheek, t.skin2)
    locks = _mane(sway, length)
    whole = p.part("hair", mass(CROWN, locks, p), 6)
    p.fill(whole, rory_head.HAIR.base)
    p.fill(CROWN, rory_head.HAIR.base)
    draw_mass(p, locks, rory_head.HAIR, whole)
    p.soft(
        f"-130,60 -70,40 -50,200 -60,{length} -140,{length}", rory_head.HAIR.dark, 60, 0.7, whole, hard=0.5
    )
    p.soft("-60,-20 20,-30 80,0 60,40 -20,30 -70,40", rory_head.HAIR.light, 30, 0.4, whole, hard=0.7)
    p.line("8,-26 6,0 2,30", 2.6, rory_head.HAIR.dark, "out", 0.8, whole)


def draw_top_back(p: Painter, tones: Tones, wide: float, ribbed: bool = False) -> None:
    """Paint a back in a plain top from the neck down; `wide` scales the shoulders, a ribbed one is knitted."""
    with p.warped(lambda q: complex(q.real * wide, q.imag)):
        p.fill("-44,230! -46,290 -60,320! 66,320! 50,290 48,230!", "#8f5f58")
        path = p.part("top", "-60,306! -120,338 -172,372! -206,450 -214,560 -220,900! 230,900! 220,560 212,450 178,372! "
                      "126,338 66,306! 30,326 -30,326", 8)  # fmt: skip
        p.fill(path, tones.base)
        p.fill("-260,360! -40,390 -20,540! -50,640 -20,900! -260,900!", tones.shade, 0.9, path)
        if ribbed:
            for x in range(-230, 240, 9):
                p.line(f"{x * 0.9},310 {x},520 {x},900", 1.5, tones.deep, "flat", 0.42, path)
            for y, width in ((470, 15), (496, 5), (514, 15)):
                p.line(f"-230,{y - 6} 0,{y + 6} 230,{y - 6}", width, "#d9cba6", "flat", 0.9, path, 0.03)
        for spine in ("190,470 130,520 70,536", "-190,500 -130,544 -80,552"):
            fold(p, spine, 14, path, tones, 0.8)


def draw_rory_back(p: Painter) -> None:
    """Paint her coat from behind, and the scarf's turn about her neck."""
    path = p.part(
        "coat",
        "-90,326! -140,350 -178,380! -200,470 -186,600 -176,740 -200,1000! 210,1000! 190,740 190,600 206,470 "
        "180,378! 146,348 100,322!",
        8,
    )
    p.fill(path, COAT.base)
    p.fill("-230,360! -50,380 -20,520! -50,640 -24,760! -60,860 -40,1000! -230,1000!", COAT.shade, 0.9, path)
    p.soft("-220,380! -110,390 -100,600 -120,1000! -220,1000!", COAT.deep, 44, 0.9, path)
    p.line("4,420 8,640 4,990", 2.6, COAT.deep, "flat", 0.8, path)
    for spine, width in (
        ("200,500 172,560 130,596", 15),
        ("-192,512 -164,566 -126,594", 14),
        ("184,770 130,800 64,806", 14),
        ("-176,790 -120,812 -50,812", 13),
    ):
        fold(p, spine, width, path, COAT, 0.9)
    scarf = p.part(
        "scarf", "-104,280! -122,320 -108,362 -40,388 40,390 112,366 134,322 122,276! 60,300 -50,302", 5, 0.5
    )
    p.fill(scarf, WOOL.base)
    p.fill("-130,270! -50,300 -20,350 -10,400! -130,400!", WOOL.shade, 0.9, scarf)
    tones = Tones(WOOL.base, WOOL.shade, WOOL.shade, WOOL.light)
    for spine, width in (
        ("-110,310 -20,350 60,348", 13),
        ("126,300 80,342 0,356", 14),
        ("-96,346 0,378 80,370", 11),
    ):
        fold(p, spine, width, scarf, tones, 0.9)
