"""The door: she opens it, a cash register goes off, and in comes the colour, right out into the room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ..people.cloth import Tones
from ..people.hair import LONG, HairTones, Lock, draw_locks, mass
from ..people.painter import Painter
from ..people.spline import oval
from .kit.backs import draw_jess_back, draw_jess_head, draw_rory_head, draw_top_back
from .kit.board import Board, rounded, straight
from .kit.films import draw_poppies, draw_tin
from .kit.home import draw_set, fairy_lights
from .kit.layers import Pulse, Stack
from .kit.screens import shown
from .kit.stage import from_set, painter, screen, spot
from .picture import Picture

SETS = ("living_room/tv_colour",)
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
    b = Board(from_set(SETS[0], (640, 0, 1300, 731)))
    b.smear(7, 7)
    b.rgb = b.rgb * 0.42
    picture = fairy_lights(
        b.rgb, ("-40,26 240,84 560,22", "1240,24 1480,86 1700,30", "1700,30 1820,70 1960,26"), 62, 8, 0.7
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
    x0, x1, y0 = 730, 1120, 108
    p.fill(f"{x0 - 34},{y0 - 40}! {x1 + 34},{y0 - 40}! {x1 + 34},700! {x0 - 34},700!", "#6f6b62")
    p.fill(f"{x0 - 34},{y0 - 40}! {x1 + 34},{y0 - 40}! {x1 + 34},{y0 - 26}! {x0 - 34},{y0 - 26}!", "#9a958a")
    hole = p.shape(f"{x0},{y0}! {x1},{y0}! {x1},700! {x0},700!")
    p.fill(hole, "#58b8ee")
    p.fill(oval(980, 190, 120, 34), "#eaf7ff", 0.9, hole)
    p.fill(oval(800, 240, 90, 24), "#eaf7ff", 0.8, hole)
    for cx, cy, r, tone in (
        (760, 360, 130, "#2f9e4a"),
        (1090, 350, 150, "#2b9348"),
        (930, 400, 170, "#46b64e"),
    ):
        p.fill(oval(cx, cy, r, r * 0.7), tone, 1, hole)
    for k, (x, w, h) in enumerate(((878, 20, 150), (910, 26, 200), (944, 20, 160), (970, 14, 110))):
        p.fill(f"{x - w},{400}! {x - w * 0.7},{400 - h * 0.8} {x},{400 - h} {x + w * 0.7},{400 - h * 0.8} {x + w},400!",
               ("#48d690", "#6cf0a8", "#3cc484", "#58dc98")[k], 1, hole)  # fmt: skip
    p.fill(f"{x0},430! {x1},410! {x1},700! {x0},700!", "#62c848", 1, hole)
    p.fill("830,700! 1040,700! 980,560 1010,500 950,440! 930,440! 940,500 890,570!", "#ffd83c", 1, hole)
    for x, y in (
        (750, 520),
        (790, 560),
        (770, 600),
        (1070, 500),
        (1096, 560),
        (1050, 590),
        (1100, 470),
        (800, 480),
    ):
        p.fill(oval(x, y, 17, 15), "#ff3b34", 1, hole)
        p.fill(oval(x + 2, y - 2, 6), "#ffd24a", 1, hole)
    leaf = p.shape(f"{x0},{y0}! {x0 - 150},{y0 - 46}! {x0 - 150},760! {x0},700!")
    p.fill(leaf, "#8d887c")
    p.fill(f"{x0 - 24},{y0 + 30}! {x0 - 126},{y0}! {x0 - 126},330! {x0 - 24},330!", "#5f5b52", 0.9, leaf)
    p.line(f"{x0 - 3},{y0} {x0 - 3},400 {x0 - 3},700", 8, "#ffe9a0", "tube", 0.9)
    p.fill(oval(x0 - 130, 400, 11), "#d8d2c2")
    _girl(p)


def _girl(p: Painter) -> None:
    """Paint the girl on the threshold, gray as a nickel, with one hand on the door."""
    gray, lit = "#57514a", "#ffe6a4"
    for side in (-1, 1):
        p.line(
            f"{852 + side * 30},300 {852 + side * 42},350 {852 + side * 36},404",
            15,
            gray,
            [(0, 1), (0.8, 0.8), (1, 0.3)],
        )
        p.fill(oval(852 + side * 37, 392, 10, 7), "#7d766c")
    p.fill(oval(852, 282, 38, 42), gray)
    p.fill("836,316! 868,316! 872,346! 832,346!", gray)
    p.fill(
        "806,352! 832,338 872,338 898,352! 908,392! 888,398! 890,450! 932,640! 772,640! 814,450! 816,398! 796,392!",
        gray,
    )
    p.line("806,360 778,396 744,404", 20, gray, [(0, 1), (1, 0.6)])
    p.line("900,362 914,410 904,452", 18, gray, [(0, 1), (1, 0.6)])
    for x in range(780, 930, 20):
        p.line(f"{852 + (x - 852) * 0.5},460 {x},560 {x + (x - 852) * 0.1},640", 2.4, "#7d766c", "flat", 0.6)
    p.line("888,258 892,290 876,322", 4, lit, "taper", 0.95)
    p.line("896,354 908,392 890,400 892,450 932,636", 4, lit, "taper", 0.9)


def _jess(p: Painter) -> None:
    """Paint him from behind."""
    draw_jess_back(p)
    draw_jess_head(p)


def _rory(p: Painter) -> None:
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
        ("jess", _jess, JESS_AT),
        ("rory", _rory, RORY_AT),
    ):
        p = painter(at, 0.9)
        draw_it(p)
        stack.backlit("them", p.pixels(), rims[name], 0.8, "#2c3252", 0.38)
    stack.shine((930, 380), (760, 560), "#ffe0a0", 0.06)
    return stack.finished(0.5, 0.72, 34, 0.9, 0.4)


PICTURE = Picture(draw, SETS)
VARIANTS = {
    "tin": Picture(partial(draw, partial(draw_tin, box=GLASS)), SETS),
    "poppies": Picture(partial(draw, partial(draw_poppies, box=GLASS)), SETS),
}
