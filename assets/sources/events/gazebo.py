"""The gazebo by night, its bulbs left on and its microphone too: eight sides, rows of chairs, nobody."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import cos, pi, sin

import numpy as np

from ..people.cloth import Tones
from ..people.jess_clothes import CANVAS, JEANS
from ..people.painter import Painter
from ..people.rory_clothes import COAT, TIGHTS
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit import backs
from .kit.board import Board, straight
from .kit.figure import flattened, painted
from .kit.glass import behind_glass
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.leaves import drifting
from .kit.night import draw_bough, draw_leaves
from .kit.porch import fallen
from .kit.stage import brushed, defocus, glow, over, painter
from .kit.style import LOOK
from .picture import Picture

SETS = ("street/night_sky", "street/night")
SEEN = (1000, 130, 980, 551)
MIDDLE, EYE, LENS = 960.0, 610.0, 2150.0
AWAY = 14.0  # to its middle; heights are from the eye, all in one unit
EAVES, TOP, CROWN, FLOOR, GRASS = (3.35, 1.8), 3.3, 0.62, -1.0, -1.56
POSTS = 2.95
WOOD = {"lit": "#e8c690", "near": "#8d93ac", "dark": "#4b5578", "shade": "#27304f"}
SOLES = 1220.0  # of those who walk, in their own units
BULBS = 5  # on a side
WALKING = replace(STOP, night=0.5, rim=0.9, wrap=0.35, kick=0.2, to_lamp=(0.85, -0.4))


def _seen(radius: float, turn: float, height: float) -> tuple[float, float]:
    """Return where something is seen that stands so far from the middle, turned so far round it."""
    away = AWAY + radius * sin(turn)
    return MIDDLE + LENS * radius * cos(turn) / away, EYE - LENS * height / away


def _turns() -> list[float]:
    """Return the eight corners, a whole side towards the eye; from the front's right, through the back."""
    return [-3 * pi / 8 + k * pi / 4 for k in range(8)]


def _ring(radius: float, height: float) -> list[tuple[float, float]]:
    return [_seen(radius, turn, height) for turn in _turns()]


def _roof_inside(b: Board) -> None:
    """Paint the ceiling: eight boarded wedges, brightest where the lamp hangs."""
    edge = _ring(EAVES[0] - 0.1, EAVES[1])
    peak = _seen(0, 0, TOP - 0.5)
    for k in range(8):
        b.fill(straight(edge[k], edge[(k + 1) % 8], peak), ("#c98d4c", "#b67c42")[k % 2])
        for part in (0.25, 0.5, 0.75):
            a, c = np.array(edge[k]), np.array(edge[(k + 1) % 8])
            x, y = a + (c - a) * part
            b.line([(x, y), peak], 2.5, "#8a5a30", "flat", 0.5)


def _roof(b: Board) -> None:
    """Paint the roof from outside, down to the near eaves, and the little roof on top of it."""
    edge, crown = _ring(*EAVES), _ring(CROWN, TOP)
    for k, tone in ((1, "#1d2747"), (5, "#202b4e"), (0, "#27335a"), (6, "#2c3a64"), (7, "#35446f")):
        j = (k + 1) % 8
        b.fill(straight(edge[k], edge[j], crown[j], crown[k]), tone)
        for part in (0.2, 0.4, 0.6, 0.8):
            a, c = ((1 - part) * np.array(edge[i]) + part * np.array(crown[i]) for i in (k, j))
            b.line([tuple(a), tuple(c)], 3, "#131b36", "flat", 0.55)
    for k in (0, 1, 5, 6, 7):
        b.line([edge[k], crown[k]], 6, "#56668f", "flat")
    b.line([edge[7], crown[7]], 4, "#8ea2c8", "flat")
    x, y = _seen(0, 0, TOP + 0.06)
    b.fill(straight((x - 112, y + 18), (x + 112, y + 18), (x + 84, y - 20), (x - 84, y - 20)), "#b9854c")
    for dx in (-78, -26, 26, 78):
        b.line([(x + dx, y + 18), (x + dx * 0.8, y - 20)], 7, "#27335a", "flat")
    b.fill(straight((x - 112, y - 18), (x + 112, y - 18), (x, y - 86)), "#2c3a64")
    b.fill(straight((x - 112, y - 18), (x - 20, y - 18), (x, y - 86)), "#44557f")
    b.line([(x, y - 80), (x, y - 128)], 7, "#56668f", "flat")


def _post(b: Board, turn: float, near: bool) -> None:
    """Paint a post, with a bracket to each side under the eaves; the light comes from behind it, or on it."""
    x, foot = _seen(POSTS, turn, FLOOR)
    _, head = _seen(POSTS, turn, EAVES[1] - 0.12)
    half = LENS * 0.085 / (AWAY + POSTS * sin(turn))
    tone, edge = (WOOD["near"], WOOD["lit"]) if near else (WOOD["lit"], "#fff0c4")
    for side in (-1, 1):
        b.line(
            [(x, head + 92), (x + side * 20, head + 34), (x + side * 84, head + 6)],
            9 if near else 7,
            WOOD["dark"] if near else "#b98a54",
            "flat",
        )
    b.fill(straight((x - half, head), (x + half, head), (x + half, foot), (x - half, foot)), tone)
    inner = 1 if x < MIDDLE else -1
    b.fill(
        straight((x + inner * half * 0.35, head), (x + inner * half, head), (x + inner * half, foot),
                 (x + inner * half * 0.35, foot)), edge,
    )  # fmt: skip


def _rail(b: Board, a: float, c: float, near: bool) -> None:
    """Paint the rail from one corner to the next."""
    tone, back = (WOOD["near"], WOOD["dark"]) if near else ("#d9b27a", "#b58a55")
    ends = [_seen(POSTS, a, FLOOR + h) for h in (0.1, 0.78)] + [
        _seen(POSTS, c, FLOOR + h) for h in (0.1, 0.78)
    ]
    (x0, low0), (_, top0), (x1, low1), (_, top1) = ends
    for part in np.linspace(0, 1, 12)[1:-1]:
        x = x0 + (x1 - x0) * part
        b.line(
            [(x, low0 + (low1 - low0) * part), (x, top0 + (top1 - top0) * part)],
            8 if near else 6,
            back,
            "flat",
        )
    for y0, y1, wide in ((top0, top1, 15), (low0, low1, 9)):
        b.line([(x0, y0), (x1, y1)], wide if near else wide * 0.7, tone, "flat")


def _floor(b: Board) -> None:
    """Paint the boards, the skirt under them, and the steps."""
    edge, ground = _ring(POSTS + 0.2, FLOOR), _ring(POSTS + 0.2, GRASS)
    for k, tone in ((0, "#2b3453"), (6, "#2b3453"), (7, "#3b4568")):
        j = (k + 1) % 8
        b.fill(straight(edge[k], edge[j], ground[j], ground[k]), tone)
        for part in np.linspace(0, 1, 18):
            top, low = ((1 - part) * np.array(ring[k]) + part * np.array(ring[j]) for ring in (edge, ground))
            b.line([tuple(top), tuple(low)], 3, "#161d38", "flat", 0.6)
    b.fill(straight(*edge), "#a9713c")
    for x in np.linspace(-1, 1, 13):
        b.line([(MIDDLE + x * 330, edge[2][1]), (MIDDLE + x * 470, edge[7][1])], 3, "#6d4526", "flat", 0.6)
    b.line([edge[7], edge[0]], 8, "#e8c690", "flat")
    for step in range(3):
        half, y = 176 + step * 18, edge[7][1] + 22 + step * 34
        b.fill(straight((MIDDLE - half, y - 22), (MIDDLE + half, y - 22), (MIDDLE + half + 14, y), (MIDDLE - half - 14, y)),
               ("#b98452", "#8f6a4c", "#6c5648")[step])  # fmt: skip
        b.fill(straight((MIDDLE - half - 14, y), (MIDDLE + half + 14, y), (MIDDLE + half + 14, y + 14), (MIDDLE - half - 14, y + 14)),
               "#2b2c45")  # fmt: skip


def _microphone(b: Board) -> None:
    """Paint the microphone on its stand, in the middle, and the light that nobody has switched off."""
    x, foot = _seen(0.2, -pi / 2, FLOOR)
    top = foot - 232
    b.fill(oval(x, foot - 3, 46, 10), "#2a1c1c")
    b.line([(x, foot - 4), (x, top)], 11, "#2a2028", "flat")
    b.line([(x + 3, foot - 4), (x + 3, top)], 4, "#e8b878", "flat")
    b.line([(x, top), (x + 44, top - 20)], 11, "#2a2028", "flat")
    b.line([(x + 2, top - 5), (x + 44, top - 24)], 4, "#e8b878", "flat")
    b.fill(oval(x + 62, top - 28, 30, 22), "#1a161e")
    b.fill(oval(x + 66, top - 31, 24, 17), "#4c4650")
    for dx in (-14, -5, 4, 13):
        b.line([(x + 66 + dx, top - 46), (x + 66 + dx, top - 16)], 2, "#8d8590", "flat", 0.8)
    b.line([(x + 46, top - 44), (x + 66, top - 51), (x + 88, top - 44)], 5, "#ffdfa4", "taper")
    if LOOK.printed:
        b.fill(oval(x + 24, top - 9, 24), "#82201a")
    else:
        b.shine(oval(x + 24, top - 9, 26), "#ff2a1c", 0.85, 14)
    b.fill(oval(x + 24, top - 9, 12 if LOOK.printed else 8), "#ff4632")
    b.fill(oval(x + 22, top - 11, 3), "#ffe0d0")


def _bulbs(b: Board) -> list[tuple[float, float]]:
    """Paint the strings along all eight eaves; returns where the bulbs are."""
    edge, found = _ring(EAVES[0], EAVES[1] - 0.06), []
    for k in range(8):
        a, c = np.array(edge[k]), np.array(edge[(k + 1) % 8])
        near = k in (6, 7, 0)
        sag = 26 if near else 15
        string = [tuple(a + (c - a) * t + np.array([0, sag * 4 * t * (1 - t)])) for t in np.linspace(0, 1, 9)]
        b.line(string, 3, "#141a30", "flat", 0.9)
        for n in range(BULBS):
            t = (n + 0.5) / BULBS
            x, y = a + (c - a) * t + np.array([0, sag * 4 * t * (1 - t) + 9])
            r = 9 if near else 6
            b.shine(oval(x, y, r * 3.2), "#ff9c3a", 0.55, r * 1.6)
            b.fill(oval(x, y, r, r * 1.2), "#ffe9ae")
            found.append((float(x), float(y)))
    return found


def _chair(b: Board, x: float, y: float, size: float, lamp: float) -> None:
    """Paint a folding chair from behind, its feet at y; `lamp` is on which side of it the light is."""

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * size, y + dy * size

    for dx, spread in ((-34, -12), (34, 12)):
        b.line([at(dx, -150), at(dx, -64), at(dx + spread, 0)], 7 * size, "#1c2138", "flat")
        b.line([at(dx * 0.9, -70), at(dx * 0.9 - spread * 1.4, -8)], 6 * size, "#141930", "flat")
    b.fill(straight(at(-40, -78), at(40, -78), at(46, -62), at(-46, -62)), "#2a3050")
    back = straight(at(-40, -156), at(40, -156), at(39, -112), at(-39, -112))
    b.fill(back, "#454b6c")
    b.line([at(-40, -156), at(40, -156)], 6 * size, "#d8a867", "flat")
    b.line([at(lamp * 38, -154), at(lamp * 38, -70)], 4 * size, "#d8a867", "flat")


def _chairs(b: Board) -> None:
    """Paint the rows that were set up for it, with a way through the middle, and one chair out of line."""
    for y, size, first, step in ((905, 0.86, 250, 104), (1010, 1.12, 292, 138)):
        for side in (-1, 1):
            for n in range(5):
                out = side < 0 and y > 1000 and n == 0
                _chair(b, MIDDLE + side * (first + n * step) + 34 * out, y + 16 * out, size, -side)


def _behind() -> np.ndarray:
    """Return the town behind it, out of focus."""
    b = Board(behind_glass(SETS, SEEN))
    b.smear(9, 9)
    return b.rgb * 0.8


def _walking(turn: float, away: float) -> np.ndarray:
    """Return two who go round it, seen from behind, an arm's length between them: RGBA, the bulbs on their one side."""
    x, foot = _seen(away, turn, GRASS)
    size = LENS * 1.76 / (AWAY + away * sin(turn)) / SOLES
    figures = []
    for dx, draws, look in (
        (-74, (_legs_his, backs.draw_jess_back, backs.draw_jess_head), 1), (78, (_legs_hers, backs.draw_rory_back, backs.draw_rory_head), -1),
    ):  # fmt: skip
        at = (x + dx * size * 2.6, foot - SOLES * size)
        figures.append(flattened(painted(draws, at, size, look < 0), WALKING))
    whole = figures[0]
    for one in figures[1:]:
        a = one[..., 3:]
        over_ = whole[..., 3:] * (1 - a)
        cover = a + over_
        whole = np.dstack([(one[..., :3] * a + whole[..., :3] * over_) / np.maximum(cover, 1e-4), cover])
    return whole


def _stride(p: Painter, tones: Tones, top: float, legs: tuple[tuple[float, float], ...], wide: float) -> None:
    """Paint two legs from behind, mid stride, down to the boots."""
    for x, out in legs:
        p.fill(f"{x - wide},{top}! {x + wide},{top}! {x + out + wide * 0.62},{SOLES - 10}! {x + out - wide * 0.62},{SOLES - 10}!",
               tones.shade if out else tones.base)  # fmt: skip
        p.fill(oval(x + out, SOLES - 12, wide * 0.95, 24), "#1a1620")


def _legs_his(p: Painter) -> None:
    """Paint his legs, and both arms, hands in the pockets."""
    _stride(p, JEANS, 890, ((-84, -10), (92, 26)), 78)
    for side in (-1, 1):
        sleeve(
            p,
            Arm(
                side * 190 + 424j,
                side * 250 + 640j,
                side * 176 + 820j,
                (54, 47, 40),
                out=side,
                shade=1,
                seed=3,
                name="arm",
            ),
            CANVAS,
        )


def _legs_hers(p: Painter) -> None:
    """Paint her legs, and both arms, which explain something."""
    _stride(p, TIGHTS, 980, ((-60, 8), (76, -22)), 56)
    for joints in ((-180 + 420j, -250 + 600j, -300 + 470j), (180 + 420j, 236 + 640j, 150 + 800j)):
        side = -1 if joints[0].real < 0 else 1
        sleeve(p, Arm(*joints, (50, 44, 34), out=side, shade=1, seed=6, name="arm"), COAT)


def draw(two: bool = False) -> Stack:
    """Return the picture; `two` go round it."""
    b = Board(_behind())
    b.ramp(
        straight((-20, 770), (1940, 770), (1940, 1100), (-20, 1100)), ("#1c3038", "#0e1a26"), (0, 770), (0, 1080),
        soft=12,
    )  # fmt: skip
    b.fill(oval(MIDDLE, 965, 760, 120), "#4a4a3a", 0.8, 60)
    b.fill(straight((760, 940), (1160, 940), (1330, 1100), (590, 1100)), "#6b5b52", 0.9, 8)
    turns = _turns()
    _roof_inside(b)
    _floor(b)
    for k in range(1, 6):
        _rail(b, turns[k], turns[k + 1], False)
    for k in (2, 3, 4, 5):
        _post(b, turns[k], False)
    _microphone(b)
    b.shine(oval(MIDDLE, _seen(0, 0, EAVES[1])[1] + 40, 70, 34), "#ffdf98", 0.9, 30)
    for k in (0, 6):
        _rail(b, turns[k], turns[(k + 1) % 8], True)
    for k in (1, 6, 0, 7):
        _post(b, turns[k], True)
    _roof(b)
    edge = _ring(*EAVES)
    for k in (6, 7, 0):
        b.line([edge[k], edge[(k + 1) % 8]], 20, "#7f88a6", "flat")
        b.line(
            [(edge[k][0], edge[k][1] + 8), (edge[(k + 1) % 8][0], edge[(k + 1) % 8][1] + 8)],
            6,
            "#ffcf88",
            "flat",
        )
    picture = brushed(b.rgb.astype(np.float32), 1.1, 0.35)
    b = Board(picture)
    _bulbs(b)
    if two:
        b.rgb = over(b.rgb, _walking(pi + 0.5, 4.5)).astype(np.float32)
    _chairs(b)
    b.rgb = glow(glow(b.rgb, (MIDDLE, 470), 480, "#ff9a48", 0.34), (MIDDLE, 330), 220, "#ffd08a", 0.3)
    stack = Stack(over(b.rgb, fallen(22, (60, 940, 1860, 1066), 20, 9)))
    near = painter()
    for spine, seed in (("1990,-50 1850,90 1730,150 1600,170", 31), ("-70,-40 40,40 150,60", 32)):
        draw_leaves(near, draw_bough(near, spine, 34, "#101428"), 220, 50, 20, seed, 0.3)
    stack.add("bough", defocus(near.pixels(), 2.0), 0.8)
    stack.add("leaves", drifting(9, (300, 200, 1700, 900), (18, 34), 41, (0.6, -0.3)), 0.5)
    return stack.finished(0.55, 0.72, 30, 0.95, 0.5)


PICTURE = Picture(draw, SETS)
VARIANTS = {"two": Picture(partial(draw, True), SETS)}
