"""The door: she opens it, a cash register goes off, and in comes the colour, right out into the room."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np
import skia

from ..people.cloth import Tones
from ..people.hair import LONG, HairTones, Lock, draw_locks, mass
from ..people.painter import Painter
from ..people.spline import cut, moved, oval
from .kit.backs import draw_jess_back, draw_jess_head, draw_rory_head, draw_top_back
from .kit.board import Board, rounded, straight
from .kit.films import draw_poppies, draw_tin
from .kit.home import draw_set, draw_set_wall, fairy_lights
from .kit.layers import Pulse, Stack
from .kit.screens import shown
from .kit.stage import painter, screen, spot
from .picture import Picture

GLASS = (500.0, 84.0, 1240.0, 612.0)
JESS_AT, RORY_AT, LORELAI_AT = (1430, 520), (930, 566), (424, 534)
HAIR = HairTones("#3d2826", "#20151b", "#66402f", "#976047")
TOP, JERSEY = (
    Tones("#853c46", "#582639", "#35182b", "#bd6a68"),
    Tones("#37496f", "#263352", "#182039", "#6379a4"),
)
GREEN, ROSE, GOLD = "#8cf0a4", "#ff9ab4", "#ffd98a"


def _room() -> np.ndarray:
    """Return the wall, taken by the colour, and the set."""
    picture = fairy_lights(
        draw_set_wall(0.3),
        ("-40,26 240,84 560,22", "1240,24 1480,86 1700,30", "1700,30 1820,70 1960,26"),
        62,
        8,
        0.7,
    )
    wash = (
        spot((300, 260), (520, 420))[..., None] * np.array([0.30, 0.62, 0.30], np.float32)
        + spot((1560, 200), (520, 420))[..., None] * np.array([0.62, 0.24, 0.36], np.float32)
        + spot((900, 0), (900, 200))[..., None] * np.array([0.36, 0.30, 0.10], np.float32)
    )
    b = Board(screen(picture, wash * 0.55).astype(np.float32))
    b.ramp(rounded(330, 706, 1410, 1100, 10), ("#4a3026", "#271a1b"), (0, 706), (0, 900))
    draw_set(b, GLASS)
    return b.rgb.astype(np.float32)


def _door(p: Painter) -> None:
    """Paint the grey room, and the door open on a country where MGM had paid for colour."""
    p.fill("0,0! 1920,0! 1920,1080! 0,1080!", "#4d4a45")
    for y in range(60, 640, 34):
        p.fill(f"0,{y}! 1920,{y}! 1920,{y + 3}! 0,{y + 3}!", "#38352f", 0.8)
    p.soft("480,60! 660,60! 640,640! 480,640!", "#2a2824", 60, 0.8, hard=0.9)
    p.soft("1180,60! 1280,60! 1280,640! 1150,640!", "#2a2824", 60, 0.8, hard=0.9)
    x0, x1, y0 = 730, 1120, 108
    p.fill(f"{x0 - 34},{y0 - 40}! {x1 + 34},{y0 - 40}! {x1 + 34},700! {x0 - 34},700!", "#6f6b62")
    p.fill(f"{x0 - 34},{y0 - 40}! {x1 + 34},{y0 - 40}! {x1 + 34},{y0 - 26}! {x0 - 34},{y0 - 26}!", "#9a958a")
    hole = p.shape(f"{x0},{y0}! {x1},{y0}! {x1},700! {x0},700!")
    _country(p, hole)
    p.fill(f"{x1},{y0}! {x1 + 22},{y0 - 16}! {x1 + 22},700! {x1},700!", "#a8c88a", 0.8)
    leaf = p.shape(f"{x0},{y0}! {x0 - 150},{y0 - 46}! {x0 - 150},760! {x0},700!")
    p.fill(leaf, "#8d887c")
    p.fill(f"{x0 - 60},{y0 - 30}! {x0},{y0}! {x0},700! {x0 - 60},730!", "#b4c49a", 0.5, leaf)
    for top, low, up, down in ((30, 216, 32, -4), (248, 500, 0, 30)):
        p.fill(
            f"{x0 - 24},{y0 + top}! {x0 - 126},{y0 + top - up}! {x0 - 126},{y0 + low + down}! {x0 - 24},{y0 + low}!",
            "#5f5b52",
            0.9,
            leaf,
        )
        p.line(
            f"{x0 - 24},{y0 + top} {x0 - 24},{y0 + (top + low) / 2} {x0 - 24},{y0 + low}",
            4,
            "#d8dca8",
            "flat",
            0.8,
            leaf,
        )
    p.line(f"{x0 - 3},{y0} {x0 - 3},400 {x0 - 3},700", 8, "#ffe9a0", "tube", 0.9)
    p.fill(oval(x0 - 130, 400, 11), "#d8d2c2")
    p.fill(oval(x0 - 132, 397, 4), "#ffffff")
    p.fill("500,612! 640,612! 760,700! 500,700!", "#3a362f", 0.7)
    _girl(p)


def _country(p: Painter, hole: skia.Path) -> None:
    """Paint what is outside: a painted sky, hills that lie behind each other, a pond, a road that winds off, flowers."""
    p.fill(hole, "#4aa8ea")
    p.soft("700,230! 1150,230! 1150,400! 700,400!", "#d8f2f4", 70, 0.9, hole, hard=0.9)
    for x, y, w in ((980, 178, 104), (1050, 196, 80), (790, 232, 84), (840, 246, 60)):
        p.fill(oval(x, y, w, w * 0.26), "#f4fbff", 0.92, hole)
    for outline_, tone, light in (
        ("690,380 780,300 880,350 960,318 1060,280 1160,360! 1160,560! 690,560!", "#3f9e7c", "#7cc8a0"),
        ("690,420 800,352 920,404 1020,372 1140,330! 1160,560! 690,560!", "#2f9a4c", "#6cd074"),
        ("690,470 860,424 1000,452 1160,410! 1160,700! 690,700!", "#58c044", "#a4e870"),
    ):
        hill = p.shape(outline_)
        p.fill(hill, tone, 1, hole)
        p.fill(cut(hill, moved(hill, 0, 12)), light, 0.8, hole)
    p.fill("990,470! 1060,458 1130,470! 1130,500! 1040,506 980,492", "#4ac0e0", 1, hole)
    p.line("1000,480 1060,474 1120,484", 4, "#e8fbff", "taper", 0.9, hole)
    road = p.shape(
        "760,700! 1010,700! 1000,640 930,584 900,540 930,506 968,486! 952,480! 900,500 850,540 850,590 800,640"
    )
    p.fill(road, "#ffd23a", 1, hole)
    p.fill(cut(road, moved(road, 10, 4)), "#c8902a", 0.8, hole)
    for k in range(9):
        y = 500 + k * k * 2.6
        p.line([(780 + k, y), (890, y + 6), (1010, y)], 2 + k * 0.3, "#c8902a", "flat", 0.6, road)
    chance = np.random.default_rng(6)
    for k in range(64):
        t = (k / 63) ** 1.5
        x, y, size = chance.uniform(724, 1126), 452 + 190 * t, 3 + 19 * t
        if 830 - 60 * t < x < 960 + 50 * t and k < 58:
            continue
        tone = ("#ff3b34", "#ff7ab0", "#ffffff", "#ff9a2a")[int(chance.integers(4))]
        p.line(
            [(x, y), (x + 1, y + size * 1.6), (x, y + size * 2.6)], size * 0.22, "#1f7a38", "flat", 1, hole
        )
        for a in range(5):
            turn = a * 72 + k * 17
            at = (
                x + size * 0.55 * math.cos(math.radians(turn)),
                y + size * 0.42 * math.sin(math.radians(turn)),
            )
            p.fill(oval(*at, size * 0.44, size * 0.36), tone, 1, hole)
        p.fill(oval(x, y, size * 0.26, size * 0.22), "#ffd24a", 1, hole)


def _girl(p: Painter) -> None:
    """Paint the girl on the threshold from behind, gray as a nickel, one hand on the door, a basket on the other arm."""
    gray, deep, lit = "#5a544c", "#35312c", "#ffe6a4"
    p.soft(oval(856, 646, 96, 14), "#1c1a16", 12, 0.7, hard=0.9)
    for x in (836, 872):
        p.fill(f"{x - 9},560! {x + 9},560! {x + 7},622! {x + 14},640! {x - 14},640! {x - 7},622!", "#8a8378")
        p.fill(f"{x - 15},632! {x + 15},632! {x + 16},646! {x - 16},646!", deep)
    skirt = p.part("skirt", "822,430! 886,430! 908,486 934,560! 940,584! 852,598 768,584! 776,556 802,486", 4)
    p.fill(skirt, gray)
    for k in range(9):  # gingham, where it hangs in folds
        x = 786 + k * 17
        p.line(
            [(854 + (x - 854) * 0.36, 432), (x, 520), (x + (x - 854) * 0.14, 596)],
            4.5,
            deep if k % 2 else "#77706a",
            "flat",
            0.6,
            skirt,
        )
    for y in (470, 504, 538, 570):
        p.line(f"770,{y + 4} 852,{y + 12} 940,{y + 4}", 4, "#77706a", "flat", 0.5, skirt)
    p.fill("820,352! 838,340 870,340 890,352! 894,392 886,432! 822,432! 814,392", gray)
    p.line("838,342 846,386 836,430", 9, "#8a8378", "flat", 0.9)
    p.line("872,342 864,386 874,430", 9, "#8a8378", "flat", 0.9)
    p.line("826,358 790,388 748,398", 23, "#8f887c", [(0, 1), (0.5, 0.8), (1, 0.5)])
    p.fill("806,346! 838,344! 830,384! 800,380!", "#8f887c")
    p.fill(oval(742, 396, 12, 9), "#a49c90")
    p.line("886,358 912,404 904,448", 21, "#8f887c", [(0, 1), (0.5, 0.8), (1, 0.55)])
    p.fill("872,344! 900,350! 912,388! 884,388!", "#8f887c")
    p.line("890,446 912,420 936,446", 5, deep, "tube")
    p.fill("884,446! 942,446! 934,492! 892,492!", "#6f6248")
    for y in (456, 468, 480):
        p.line(f"886,{y} 912,{y + 3} 940,{y}", 3, deep, "flat", 0.7)
    p.fill("844,306! 864,306! 868,346! 840,346!", "#8a8378")
    p.fill("854,236 884,250 892,284 880,316 854,324 828,316 816,284 824,250", deep)
    p.line("854,238 852,270 854,300", 3, "#57514a", "flat", 0.9)
    for side in (-1, 1):
        p.line(
            f"{854 + side * 26},300 {854 + side * 40},336 {854 + side * 32},392",
            15,
            deep,
            [(0, 0.8), (0.3, 1), (0.8, 0.8), (1, 0.4)],
        )
        p.fill(oval(854 + side * 33, 380, 11, 7), "#8a8f98")
    p.line("886,256 894,286 880,318", 4, lit, "taper", 0.95)
    p.line("898,354 914,388 908,420", 4, lit, "taper", 0.95)
    p.line("900,470 930,548 940,584", 5, lit, "taper", 0.95)


def draw_jess(p: Painter) -> None:
    """Paint him from behind."""
    draw_jess_back(p)
    draw_jess_head(p)


def draw_rory(p: Painter) -> None:
    """Paint her from behind."""
    draw_top_back(p, JERSEY, 0.9)
    draw_rory_head(p, 0, 430)


def _waves() -> list[Lock]:
    """Return Lorelai's hair from behind."""
    locks = []
    for i, x in enumerate((-104, -74, -44, -12, 20, 52, 82, 108)):
        wave = 16 if i % 2 else -14
        spine = (f"6,-28 {x * 0.8},10 {x * 1.12},110 {x * 1.08 + wave},210 {x * 1.22 - wave},300 "
                 f"{x * 1.12 + wave},{392 - abs(x) * 0.4}")  # fmt: skip
        locks.append(Lock(spine, 56, 0.5 - i * 0.06, 1, LONG))
    return locks


def _lorelai(p: Painter) -> None:
    """Paint Lorelai from behind: waves."""
    with p.placed(0, 0, 4, about=(0, 300)):
        draw_top_back(p, TOP, 0.98)
        draw_waves(p)


def draw_waves(p: Painter) -> None:
    """Paint her hair from behind."""
    locks = _waves()
    base = "-104,110 -98,30 -52,-24 8,-36 68,-22 110,36 116,120 112,330! -108,330!"
    whole = p.part("hair", mass(base, locks, p), 6)
    p.fill(whole, HAIR.base)
    draw_locks(p, locks, HAIR, whole)


def _spill() -> np.ndarray:
    """Return the beam that comes out of the door into the room, as a layer that flickers."""
    b = Board("#000000")
    b.shine(straight((760, 640), (1100, 640), (1640, 1080), (240, 1080)), "#ffe9a0", 0.5, 60)
    b.shine(straight((830, 640), (1040, 640), (1240, 1000), (640, 1000)), "#9cffb0", 0.3, 50)
    light = b.rgb.max(axis=2, keepdims=True)
    return np.dstack([b.rgb / np.maximum(light, 1e-3), light * 0.8])


def draw(draw_film: Callable[[Painter], None] = _door) -> Stack:
    """Return the picture, with this on the screen."""
    film = painter()
    draw_film(film)
    picture = shown(_room(), film.pixels()[..., :3], GLASS, (1.1, 1.08, 1.02), 1.1)
    stack = Stack(picture)
    stack.add("light", _spill(), 0.2, Pulse(0.75, 1.0, 2.6))
    rims = {
        "lorelai": [((0.9, -0.4), 7, GOLD, 0.9), ((0.6, -0.6), 26, GREEN, 0.32), ((0, -1), 3, ROSE, 0.5)],
        "rory": [((0, -1), 7, GOLD, 0.9), ((-0.9, -0.3), 6, GREEN, 0.7), ((0.9, -0.3), 6, ROSE, 0.7)],
        "jess": [((-0.9, -0.4), 7, GOLD, 0.9), ((-0.6, -0.6), 26, ROSE, 0.3), ((0, -1), 3, GREEN, 0.5)],
    }
    for name, draw_it, at in (
        ("lorelai", _lorelai, LORELAI_AT),
        ("jess", draw_jess, JESS_AT),
        ("rory", draw_rory, RORY_AT),
    ):
        p = painter(at, 0.9)
        draw_it(p)
        stack.backlit("them", p.pixels(), rims[name], 0.8, "#2c3252", 0.38)
    stack.shine((930, 380), (760, 560), "#ffe0a0", 0.06)
    return stack.finished(0.5, 0.72, 34, 0.9, 0.4)


PICTURE = Picture(draw)
VARIANTS = {
    "tin": Picture(partial(draw, partial(draw_tin, box=GLASS))),
    "poppies": Picture(partial(draw, partial(draw_poppies, box=GLASS))),
}
