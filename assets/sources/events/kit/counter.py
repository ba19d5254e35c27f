"""The diner's counter after closing: shelves of mugs, the hanging lamp and its cone, the counter itself."""

from __future__ import annotations


import numpy as np

from ...people.spline import oval
from . import stage
from .board import Board, straight

LAMP = "#ffbe68"


def after_closing(seen: tuple[float, float, float, float], soft: float) -> np.ndarray:
    """Return a part of the diner's set with one light on, out of focus, as large as the stage."""
    b = Board(stage.from_set("diner/closed", seen))
    b.smear(soft, soft)
    return stage.bloom(b.rgb, 0.9, 0.55, 34)


def draw_top(b: Board, top: float, pool: tuple[float, float], reach: float) -> None:
    """Paint a wooden counter from its far edge down to the picture's lower edge, a lamp's pool on it."""
    slab = straight((0, top), (1920, top), (1920, 1080), (0, 1080))
    b.ramp(slab, ("#4d342c", "#5d3f31", "#33231f", "#1a1216"), (0, top), (0, 1080))
    chance = np.random.default_rng(3)
    for _ in range(420):
        y = top + 8 + (1070 - top) * chance.random() ** 1.4
        near = (y - top) / (1080 - top)
        x, w = chance.uniform(-200, 1920), chance.uniform(120, 420) * (0.5 + near)
        tone = ("#20140f", "#7d5639", "#9a6e48", "#33211a")[int(chance.integers(4))]
        points = [(x, y), (x + w / 2, y + chance.uniform(-2, 2)), (x + w, y)]
        b.line(points, chance.uniform(1, 3) * (0.6 + 1.6 * near), tone, "taper", chance.uniform(0.12, 0.4))
    for y in (top + 70, top + 190, top + 390):
        b.line([(-20, y), (960, y + 1), (1940, y)], 2 + (y - top) / 150, "#150c0c", "flat", 0.7)
        b.line([(-20, y + 4), (960, y + 5), (1940, y + 4)], 1.6, "#a67a50", "flat", 0.35)
    b.rgb[int(top) :] = stage.brushed(b.rgb, 0.8, 0.5)[int(top) :]
    b.shine(oval(pool[0], pool[1], reach, 170), LAMP, 0.5, 110, slab)
    b.shine(oval(pool[0], pool[1] + 6, reach * 0.5, 84), "#ffe2b0", 0.36, 60, slab)
    b.fill(straight((0, top), (1920, top), (1920, top + 9), (0, top + 9)), "#b08a5c", 0.9, 2)
    b.shine(oval(pool[0], top + 4, reach * 0.8, 6), "#ffe8c0", 0.7, 6)


def draw_counter(b: Board, top: float, edge: float, pool: tuple[float, float], reach: float) -> None:
    """Paint the counter's top from `top` to `edge`, its steel lip and its front; `pool` is where "
    "light falls."""
    slab = straight((0, top), (1920, top), (1920, edge), (0, edge))
    b.ramp(slab, ("#3d2c2a", "#5a3d30"), (0, top), (0, edge))
    b.shine(oval(pool[0], pool[1], reach, (edge - top) * 1.1), LAMP, 0.62, 120, slab)
    b.shine(oval(pool[0], pool[1], reach * 0.55, (edge - top) * 0.8), "#ffe2b0", 0.45, 30, slab)
    b.ramp(
        straight((0, edge), (1920, edge), (1920, edge + 34), (0, edge + 34)),
        ("#9a9690", "#3c3a42", "#77727a", "#2a2830"),
        (0, edge),
        (0, edge + 34),
    )
    b.shine(oval(pool[0], edge + 6, reach, 7), "#ffe0a8", 0.8, 8)
    front = straight((0, edge + 34), (1920, edge + 34), (1920, 1080), (0, 1080))
    b.ramp(front, ("#57242a", "#2a141e", "#180e18"), (0, edge + 34), (0, 1080))
    for x in range(-20, 1940, 120):
        b.fill(straight((x, edge + 34), (x + 5, edge + 34), (x + 5, 1080), (x, 1080)), "#180c16", 0.7)
    b.shade(
        straight((0, edge + 30), (1920, edge + 30), (1920, edge + 70), (0, edge + 70)), "#140a12", 0.8, 14
    )


def draw_lamp(b: Board, x: float, y: float, floor: float, reach: float, size: float = 1.0) -> None:
    """Paint the hanging lamp and the cone that it throws as far as `floor`."""
    b.shine(
        straight((x - 40 * size, y + 20), (x + 40 * size, y + 20), (x + reach, floor), (x - reach, floor)),
        LAMP,
        0.22,
        26,
    )
    b.line([(x, -10), (x + 1, y * 0.5), (x, y - 96 * size)], 5, "#0e0c14", "tube")
    cap = [(-16, -112), (16, -112), (20, -84), (-20, -84)]
    b.fill(straight(*((x + u * size, y + v * size) for u, v in cap)), "#241c22")
    hood = [(-22, -86), (22, -86), (120, 0), (-120, 0)]
    b.ramp(
        straight(*((x + u * size, y + v * size) for u, v in hood)),
        ("#7a2026", "#b8392f", "#6a1c26"),
        (x - 110 * size, y),
        (x + 110 * size, y),
    )
    b.fill(oval(x, y, 120 * size, 17 * size), "#3a1216")
    b.fill(oval(x, y + 2, 110 * size, 13 * size), "#ffd99a")
    b.fill(oval(x, y + 4, 46 * size, 16 * size), "#fffbe8", 1, 4)
    b.rgb = stage.glow(b.rgb, (x, y + 10), 170 * size, LAMP, 0.7)
