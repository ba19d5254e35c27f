"""The bag out of the window: the alley from above in flat planes, his fist on its strap, or his open hand and the bag below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

import numpy as np

from ...people import jess
from ...people.hand import draw_hand, place
from ...people.jess_clothes import CANVAS
from ...people.light import LIGHTS
from ...people.painter import Painter
from ...people.spline import cut, moved, oval
from ...poster.kit.sheet import Sheet
from .. import bag_window as scene
from ..kit.board import straight
from ..kit.figure import flattened
from ..kit.printed_night import draw_leaf
from ..kit.sheet import Print, finished, lay, limb
from ..kit.stage import painter
from ..kit.watch import wrist_watch

FAR, NEAR = 236, 806
UNDER = 1000  # where, on the ground, is right beneath us: all that stands upright runs away towards it
ARM = (496 + 960j, 336 + 640j, 96 + 268j)
LIT = replace(scene.ROOM, rim=0.7)


def _risen(x: float, up: float) -> float:
    """Return where a point of the ground's edge is when it is so much nearer to us."""
    return UNDER + (x - UNDER) * (1 + up)


def _upright(
    p: Print, x: float, wide: float, y0: float, y1: float, up0: float, up1: float, tone: str
) -> None:
    """Paint a part of a wall between two heights, its sides on their way to the ground beneath us."""
    a, b, c, d = (_risen(at, up) for at, up in ((x, up0), (x + wide, up0), (x + wide, up1), (x, up1)))
    p.fill(straight((a, y0), (b, y0), (c, y1), (d, y1)), tone)


def _courses(p: Print, top: float, foot: float, base: str, joint: str, some: str, towards: bool) -> None:
    """Paint a brick wall that runs away downwards: its courses closer the farther they are."""
    p.fill(straight((-10, top), (1930, top), (1930, foot), (-10, foot)), base)
    rows = 7
    edges = [top + (foot - top) * ((i / rows) ** (0.7 if towards else 1.4)) for i in range(rows + 1)]
    for i, (y0, y1) in enumerate(pairwise(edges)):
        p.fill(straight((-10, y0), (1930, y0), (1930, y0 + 4), (-10, y0 + 4)), joint)
        away = [((foot - y) if not towards else (y - top)) / (foot - top) for y in (y0, y1)]
        up0, up1 = (0.42 * (1 - a) for a in away)
        for j in range(-1, 26):
            x = j * 80 + (i % 2) * 40
            _upright(p, x, 5, y0, y1, up0, up1, joint)
            if (i * 7 + j * 5) % 9 == 0:
                _upright(p, x + 5, 75, y0 + 4, y1, up0, up1, some)


def _bin(p: Print, x: float, y: float, r: float, lid: bool) -> None:
    """Paint a dustbin from above."""
    p.fill(oval(x - 22, y + 22, r * 1.12, r), "#0e1c2e")
    p.fill(oval(x, y, r, r * 0.92), "#4e6478")
    p.fill(cut(oval(x, y, r, r * 0.92), oval(x - 9, y + 8, r, r * 0.92)), "#8ea6b0")
    if not lid:
        p.fill(oval(x, y, r * 0.82, r * 0.74), "#101a28")
        p.fill(
            f"{x - 30},{y - 10}! {x - 4},{y - 34} {x + 24},{y - 16}! {x + 34},{y + 12} {x + 4},{y + 30}! {x - 22},{y + 20}",
            "#b9ac8c",
        )
        return
    p.fill(cut(oval(x, y, r * 0.66, r * 0.6), oval(x, y, r * 0.58, r * 0.52)), "#31465a")
    p.fill(straight((x - 22, y - 6), (x + 22, y - 6), (x + 22, y + 6), (x - 22, y + 6)), "#b8c8cc")


def _alley(p: Print, landed: bool) -> None:
    """Paint ground, both walls, the lamp's pool, what stands about."""
    p.fill(straight((-10, FAR), (1930, FAR), (1930, NEAR), (-10, NEAR)), "#22384e")
    for y in (330, 410, 600, 700):
        p.fill(straight((-10, y), (1930, y), (1930, y + 4), (-10, y + 4)), "#1c3046")
    for k in range(14):
        x, y = k * 150 - 40, FAR + (k * 67) % 4 * 100
        p.fill(straight((x, y), (x + 4, y), (x + 4, y + 100), (x, y + 100)), "#1c3046")
    p.fill(straight((-10, 490), (1930, 490), (1930, 510), (-10, 510)), "#182c40")
    pool = straight((1180, FAR), (1900, FAR), (1990, NEAR), (1060, NEAR))
    p.fill(pool, "#8a5a38")
    p.fill(oval(1540, 480, 400, 210), "#c08444", 1, pool)
    p.fill(oval(1580, 450, 230, 120), "#e6b060", 1, pool)
    p.fill(straight((1060, 490), (1990, 490), (1990, 510), (1060, 510)), "#6b4230", 1, pool)
    for x, y, rx in ((680, 690, 150), (980, 320, 110)):
        p.fill(oval(x, y, rx, rx * 0.26), "#34587a")
        p.fill(oval(x + 20, y - 4, rx * 0.6, rx * 0.1), "#7fa6c4")
    _courses(p, -20, FAR, "#4a2e34", "#2a1c28", "#5e3a38", True)
    for x, tones in ((560, ("#f0a848", "#ffd98a")), (1060, ("#27485f", "#34607a"))):
        for left, wide, y0, y1, tone in (
            (-12, 174, -20, 132, "#141b28"),
            (0, 150, -20, 118, tones[0]),
            (0, 150, -20, 34, tones[1]),
            (71, 8, -20, 118, "#141b28"),
        ):
            _upright(
                p, x + left, wide, y0, y1, 0.42 - 0.42 * (y0 + 20) / 256, 0.42 - 0.42 * (y1 + 20) / 256, tone
            )
        _upright(p, x - 20, 190, 126, 150, 0.2, 0.14, "#7c848a")
    p.fill(straight((-10, FAR - 16), (1930, FAR - 16), (1930, FAR + 14), (-10, FAR + 14)), "#101a2a")
    p.fill(straight((70, 310), (430, 310), (440, 560), (30, 560)), "#101e30")
    p.fill(straight((90, 280), (410, 280), (400, 500), (70, 500)), "#2f6f62")
    p.fill(straight((90, 280), (250, 280), (240, 500), (70, 500)), "#25584f")
    p.fill(straight((70, 500), (400, 500), (404, 548), (60, 548)), "#1a4240")
    for x in (176, 300):
        p.fill(straight((x, 282), (x + 9, 282), (x + 3, 500), (x - 7, 500)), "#1a4240")
    _bin(p, 1058, 410, 72, False)
    _bin(p, 560, 352, 66, not landed)
    _bin(p, 300, 700, 80, True)
    p.fill("1340,600! 1540,580! 1580,760! 1350,770!", "#57362a")
    p.fill("1350,596! 1540,576! 1570,696! 1370,722!", "#c08a52")
    p.fill("1440,586! 1462,584! 1486,708! 1464,711!", "#8a5a38")
    p.fill("1370,722! 1570,696! 1562,728! 1358,750!", "#8a5a38")
    p.fill(straight((-10, NEAR - 26), (1930, NEAR - 26), (1930, NEAR), (-10, NEAR)), "#101a2a")
    _courses(p, NEAR, 1100, "#33222c", "#1e1620", "#432c34", False)


def _arm(p: Painter, landed: bool) -> None:
    """Paint his arm straight down out of the window, tapering from us to the wrist, and the hand."""
    turn = scene.TURN
    with place(p, ARM[2], turn, 1.42, True):
        draw_hand(
            p,
            scene.LET_GO if landed else scene.HELD,
            jess.TONES,
            forearm=-1 + 0.05j,
            length=34,
            to_lamp=(0.8, -0.4),
        )
    with place(p, ARM[2] + 14 + 24j, turn, 1.0, True):
        wrist_watch(p, 37, 7, 32)
    sleeve = limb(
        tuple(ARM[2] + (ARM[k] - ARM[2]) * 1.0 + (0 if k < 2 else 22 + 44j) for k in range(3)), (128, 86, 50)
    )
    p.fill(sleeve, CANVAS.base)
    p.fill(cut(sleeve, moved(sleeve, 34, -18)), CANVAS.shade)
    for spine, wide in (
        ("236,470 280,500 350,486", 15),
        ("262,520 300,556 380,550", 17),
        ("170,372 196,396 240,392", 13),
    ):
        p.line(spine, wide, CANVAS.deep, "taper", 1, sleeve)
    p.line("76,338 112,338 164,302", 16, CANVAS.shade, "tube")
    p.line("72,330 108,328 158,294", 6, CANVAS.deep, "tube")


def _sill(p: Print) -> None:
    """Paint the sill he leans on, warm from the room."""
    p.fill("888,920! 1990,920! 1990,1100! 850,1100!", "#57362a")
    p.fill("900,900! 1990,900! 1990,934! 890,934!", "#d99a52")
    p.fill("900,900! 1990,900! 1990,910! 897,910!", "#f8d08a")


def draw(landed: bool) -> np.ndarray:
    """Return the picture: the bag in his fist, or landed."""
    alley, sill = Print(), Print()
    _alley(alley, landed)
    _sill(sill)
    leaves = Sheet("plain", (1920, 1080))
    for k in range(20):
        x, y = (k * 331 + 120) % 1800 + 60, 300 + (k * 97) % 460
        draw_leaf(leaves, x, y, 12 + k % 3 * 2, k * 1.4, ("=#93382C", "=#BF552B", "=#D9803A")[k % 3], 0.8)
    cat, arm = painter((1456, 600), 1.0), painter((760, 40), 1.5)
    (scene._cat_up if landed else scene._cat)(cat)
    bag = painter() if landed else painter((760, 40), 1.5)
    (scene._fallen if landed else scene._bag)(bag)
    _arm(arm, landed)
    by = (30, -18) if landed else (36, -90)
    shadow = np.zeros((1080, 1920, 4), np.float32)
    shadow[..., 3] = np.roll(bag.pixels()[..., 3], by, (0, 1)) > 0.5
    shadow[..., :3] = (0.05, 0.1, 0.16)
    picture = lay(
        np.zeros((1080, 1920, 3), np.float32), alley, leaves.read().astype(np.float32) / 255, shadow
    )
    night = replace(LIGHTS["night"], to_lamp=(0.9, -0.3))
    picture = lay(
        picture,
        flattened([cat], night),
        flattened([bag], scene.NIGHT if landed else LIT),
        flattened([arm], LIT),
        sill,
    )
    return finished(picture)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "bag_window": partial(draw, False),
    "bag_window_gone": partial(draw, True),
}
