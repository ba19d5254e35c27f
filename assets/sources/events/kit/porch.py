"""The porch seen large: clapboards, the door, floor boards, the rail, and light that falls out of a door."""

from __future__ import annotations

import numpy as np

from ...people.light import rgb
from ...people.painter import Painter, mix
from ...people.spline import oval
from .board import Board, straight
from .night import AUTUMN, draw_leaf
from .stage import painter, screen

RAIL, RAIL_LIT = "#2b3a68", "#7f9fdc"
SIDING, SIDING_LOW = "#31406a", "#1a2346"


def draw_siding(b: Board, x0: float, x1: float, y0: float, y1: float, step: float = 46) -> None:
    """Paint clapboards in moonlight, each with the shadow of the one above."""
    b.ramp(straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), (SIDING, SIDING_LOW), (0, y0), (0, y1))
    for y in np.arange(y0, y1, step):
        b.fill(straight((x0, y), (x1, y), (x1, y + 7), (x0, y + 7)), "#10183a", 0.75, 1)
        b.fill(straight((x0, y + 7), (x1, y + 7), (x1, y + 11), (x0, y + 11)), "#5a6fa6", 0.5, 1)
    chance = np.random.default_rng(6)
    for _ in range(int((x1 - x0) * (y1 - y0) / 2600)):
        x, y, long = chance.uniform(x0, x1), chance.uniform(y0, y1), chance.uniform(30, 170)
        tone = ("#111a40", "#5068a4", "#3c4c86")[int(chance.integers(3))]
        points = [(x, y), (x + long / 2, y + chance.uniform(-2, 2)), (x + long, y)]
        b.line(points, chance.uniform(2, 7), tone, "taper", chance.uniform(0.08, 0.28))


def draw_pumpkin(b: Board, x: float, y: float, r: float, lit: int = -1) -> None:
    """Paint a pumpkin that stands at (x, y), its warm side towards -x or +x (`lit`)."""
    b.shade(oval(x, y, r * 1.25, r * 0.2), "#070b1e", 0.85, r * 0.1)
    for k in (-1, 1, -0.55, 0.55, 0):
        side = k * lit
        tone = ("#8a3a1c", "#c2601f", "#e88a2c")[0 if side < -0.3 else 2 if side > 0.3 else 1]
        rib = oval(x + k * r * 0.62, y - r * 0.74, r * (0.52 - 0.08 * abs(k)), r * (0.76 - 0.06 * abs(k)))
        b.ramp(rib, (tone, mix(tone, "#2a1a3a", 0.6)), (x + lit * r, 0), (x - lit * r, y))
        b.shine(
            oval(x + k * r * 0.62 + lit * r * 0.2, y - r * 1.05, r * 0.14, r * 0.3), "#ffd08a", 0.28, r * 0.1
        )
    for k in (-0.33, 0.3):
        b.line([(x + k * r * 0.7, y - r * 1.42), (x + k * r, y - r * 0.8), (x + k * r * 0.8, y - r * 0.08)],
               r * 0.07, "#4a2038", "taper", 0.7, 1)  # fmt: skip
    b.line(
        [(x, y - r * 1.42), (x + r * 0.06, y - r * 1.62), (x + r * 0.2, y - r * 1.74)], r * 0.17, "#4c4a3a"
    )


def draw_floor(
    b: Board, y0: float, vanish: tuple[float, float], tones: tuple[str, str], count: int = 26
) -> None:
    """Paint floor boards that run towards a point, from y0 to the picture's lower edge."""
    b.ramp(straight((-20, y0), (1940, y0), (1940, 1100), (-20, 1100)), tones, (0, y0), (0, 1080))
    for i in range(-count, count + 1):
        x = vanish[0] + i * 150
        t = (y0 - vanish[1]) / (1100 - vanish[1])
        b.line([(vanish[0] + (x - vanish[0]) * t, y0), (x, 1100)], 4, "#0c1128", [(0, 0.4), (1, 1)], 0.7)
    b.fill(straight((-20, y0 - 6), (1940, y0 - 6), (1940, y0 + 3), (-20, y0 + 3)), "#0a0f24", 0.8, 2)


def draw_rail(
    p: Painter,
    y: float,
    posts: tuple[float, ...],
    foot: float = 1100,
    x0: float = -10,
    x1: float = 1930,
    step: float = 58,
) -> None:
    """Paint the rail with its balusters from y down to its foot, and posts with their balls."""
    tall = foot - y
    for x in np.arange(x0, x1, step):
        p.fill(f"{x - 9},{y + 22}! {x + 9},{y + 22}! {x + 13},{y + tall * 0.4} {x + 7},{y + tall * 0.68} "
               f"{x + 10},{foot}! {x - 10},{foot}! {x - 7},{y + tall * 0.68} {x - 13},{y + tall * 0.4}", RAIL)  # fmt: skip
        p.line(
            f"{x - 8},{y + 26} {x - 12},{y + tall * 0.4} {x - 6},{y + tall * 0.68}",
            2.5,
            RAIL_LIT,
            "taper",
            0.5,
        )
    for top, bottom in ((y, y + 30), (foot - 34, foot - 10)):
        p.fill(f"{x0},{top}! {x1},{top}! {x1},{bottom}! {x0},{bottom}!", RAIL)
        p.fill(f"{x0},{top}! {x1},{top}! {x1},{top + 6}! {x0},{top + 6}!", RAIL_LIT, 0.9)
    for x in posts:
        p.fill(f"{x - 34},{y - 46}! {x + 34},{y - 46}! {x + 34},{foot}! {x - 34},{foot}!", RAIL)
        p.fill(
            f"{x + 10},{y - 46}! {x + 34},{y - 46}! {x + 34},{foot}! {x + 10},{foot}!",
            mix(RAIL, "#0c1128", 0.4),
        )
        p.fill(f"{x - 42},{y - 60}! {x + 42},{y - 60}! {x + 42},{y - 40}! {x - 42},{y - 40}!", RAIL)
        p.fill(f"{x - 42},{y - 60}! {x + 42},{y - 60}! {x + 42},{y - 55}! {x - 42},{y - 55}!", RAIL_LIT, 0.9)
        p.fill(oval(x, y - 93, 36), RAIL)
        p.line(f"{x - 26},{y - 112} {x},{y - 126} {x + 26},{y - 112}", 4, RAIL_LIT, "taper", 0.9)


def draw_door(b: Board, x: float, y0: float, y1: float, width: float, ajar: float) -> None:
    """Paint the front door in its frame, hinged on the right; `ajar` pixels of the lit hall show on the left."""
    b.fill(
        straight((x - 34, y0 - 34), (x + width + 34, y0 - 34), (x + width + 34, y1), (x - 34, y1)), "#4a5a88"
    )
    b.fill(
        straight((x - 34, y0 - 34), (x + width + 34, y0 - 34), (x + width + 34, y0 - 26), (x - 34, y0 - 26)),
        "#8ea6d8",
        0.7,
    )
    b.ramp(
        straight((x, y0), (x + width, y0), (x + width, y1), (x, y1)), ("#ffd58a", "#ffb154"), (0, y0), (0, y1)
    )
    left = x + ajar
    sheer = ajar * 0.20
    b.ramp(straight((left, y0 + sheer), (x + width, y0), (x + width, y1), (left, y1 + sheer * 0.6)),
           ("#243763", "#141d3c"), (0, y0), (0, y1))  # fmt: skip
    panel = (width - ajar) / 2
    for a, c in ((0.05, 0.42), (0.50, 0.66), (0.73, 0.94)):
        for k in range(2):
            px0, px1 = left + panel * k + 20, left + panel * (k + 1) - 14
            py0, py1 = y0 + (y1 - y0) * a, y0 + (y1 - y0) * c
            b.fill(straight((px0, py0), (px1, py0), (px1, py1), (px0, py1)), "#101833", 0.8)
            b.fill(straight((px0 + 5, py0 + 7), (px1, py0 + 7), (px1, py1), (px0 + 5, py1)), "#22335e", 0.8)
    b.line([(left + 2, y0 + sheer), (left + 2, y1 + sheer * 0.6)], 5, "#ffcf86", "tube", 0.95, 0.6)
    b.fill(
        straight(
            (left + 16, y0 + (y1 - y0) * 0.56),
            (left + 34, y0 + (y1 - y0) * 0.56),
            (left + 34, y0 + (y1 - y0) * 0.60),
            (left + 16, y0 + (y1 - y0) * 0.60),
        ),
        "#caa25c",
    )


def draw_window(b: Board, box: tuple[float, float, float, float]) -> None:
    """Paint a lit window in its frame: a warm room out of focus, curtains at both sides, no panes yet."""
    x0, y0, x1, y1 = box
    b.fill(
        straight((x0 - 34, y0 - 40), (x1 + 34, y0 - 40), (x1 + 34, y1 + 40), (x0 - 34, y1 + 40)), "#4a5a88"
    )
    b.fill(
        straight((x0 - 34, y0 - 40), (x1 + 34, y0 - 40), (x1 + 34, y0 - 32), (x0 - 34, y0 - 32)),
        "#8ea6d8",
        0.7,
    )
    b.ramp(
        straight((x0, y0), (x1, y0), (x1, y1), (x0, y1)), ("#ffd27f", "#ffb958", "#e88a3c"), (0, y0), (0, y1)
    )
    wide = (x1 - x0) * 0.13
    for edge, side in ((x0, 1), (x1, -1)):
        for i in range(4):
            a, c = edge + side * wide * i / 4, edge + side * wide * (i + 1.1) / 4
            b.ramp(straight((a, y0), (c, y0), (c + side * 6 * i, y1), (a + side * 6 * i, y1)),
                   ("#c8503a", "#8e2f2e"), (a, 0), (c, 0), 0.92)  # fmt: skip


def draw_sash(b: Board, box: tuple[float, float, float, float]) -> None:
    """Paint the bars and the sill of a window over whatever is seen in it."""
    x0, y0, x1, y1 = box
    cx, cy = (x0 + x1) / 2, y0 + (y1 - y0) * 0.46
    for bar in (
        ((x0, cy - 9), (x1, cy - 9), (x1, cy + 9), (x0, cy + 9)),
        ((cx - 7, y0), (cx + 7, y0), (cx + 7, y1), (cx - 7, y1)),
    ):
        b.fill(straight(*bar), "#3a4470")
    b.fill(
        straight((x0 - 50, y1 + 20), (x1 + 50, y1 + 20), (x1 + 50, y1 + 46), (x0 - 50, y1 + 46)), "#56669a"
    )
    b.fill(
        straight((x0 - 50, y1 + 20), (x1 + 50, y1 + 20), (x1 + 50, y1 + 26), (x0 - 50, y1 + 26)),
        "#ffc888",
        0.8,
    )


def door_light(
    picture: np.ndarray,
    foot: tuple[float, float, float],
    reach: tuple[tuple[float, float], ...],
    much: float = 0.6,
) -> np.ndarray:
    """Return the picture with light on the floor from a slit whose foot is (x0, x1, y) to the points of `reach`."""
    b = Board(picture.astype(np.float32))
    x0, x1, y = foot
    shape = straight((x0, y), (x1, y), *reach)
    b.shine(shape, "#ff9c45", much, 14)
    b.shine(shape, "#ffc27a", much * 0.6, 50)
    halo = np.exp(
        -(
            np.hypot(
                (np.arange(1920)[None, :] - (x0 + x1) / 2) / 260, (np.arange(1080)[:, None] - y * 0.6) / 520
            )
            ** 1.4
        )
    )
    return screen(b.rgb, halo[..., None].astype(np.float32) * rgb("#ff9440") * 0.34 * much / 0.6)


def fallen(
    count: int,
    box: tuple[float, float, float, float],
    size: float,
    seed: int,
    dark: float = 0.35,
    from_above: bool = False,
) -> Painter:
    """Return maple leaves that lie within a box of the floor; from above, their shadows lie all round them."""
    p, chance = painter(), np.random.default_rng(seed)
    for _ in range(count):
        at = complex(chance.uniform(box[0], box[2]), chance.uniform(box[1], box[3]))
        tone = mix(AUTUMN[int(chance.integers(5))], "#12183a", dark)
        if from_above:
            p.soft(
                oval(at.real - size * 0.1, at.imag + size * 0.16, size * 0.74),
                "#0a0e20",
                size * 0.5,
                0.5,
                hard=0.9,
            )
        else:
            p.fill(oval(at.real, at.imag + size * 0.5, size * 0.9, size * 0.22), "#0a0e20", 0.5)
        with p.placed(at.real, at.imag, 0, 1):
            draw_leaf(p, 0j, size * chance.uniform(0.7, 1.2), chance.uniform(0, 360), tone, chance)
    return p
