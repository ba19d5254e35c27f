"""Limbs and hands, common to everybody."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from .figure import Figure
from .raster import Point

# Letters: 2 skin, 1 its shade, 0 the line between fingers, 3 light.
HANDS: dict[str, tuple[str, ...]] = {
    # Fingers round something upright, seen from their backs; the thumb is behind.
    "grip": (
        "...22222...",
        "..2333222..",
        ".222222222.",
        "22222222211",
        "11111112221",
        "23332222221",
        "11111122221",
        ".2333222221",
        ".1111112221",
        ".233322221.",
        "..1111222..",
        "...22221...",
    ),
    # A loose fist.
    "fist": (
        "..2222222..",
        ".233333222.",
        "22333332221",
        "22122122221",
        "22122122221",
        "23123123221",
        "23123122221",
        ".2212212211",
        "..11111111.",
    ),
    # One finger out, up.
    "point": (
        ".......22..",
        ".......321.",
        ".......321.",
        ".......321.",
        ".......221.",
        ".......221.",
        "..22222221.",
        ".2333322222",
        "23333222221",
        "22122122221",
        "23122122221",
        "23123122221",
        ".221222221.",
        "..1111221..",
    ),
    # Open, the palm to us.
    "palm": (
        "....2..2....",
        ".2..32.32...",
        ".32.32.32.2.",
        ".32.32232232",
        "..3222222322",
        "..2222222222",
        "12222222221.",
        "232222222221",
        ".22222112221",
        "..222222221.",
        "...2222221..",
        "....22221...",
    ),
    # Two fingers with something thin between them.
    "pinch": (
        ".22...22...",
        "2322..232..",
        ".232.2322..",
        ".222223222.",
        "..222222221",
        ".2122222221",
        "23122122221",
        "22123122221",
        ".222122221.",
        "..1111221..",
    ),
    # Hanging, relaxed.
    "loose": (
        "..22222.",
        ".2333221",
        "22333221",
        "22222221",
        "21221221",
        "21221221",
        "22122122",
        ".2.22.2.",
    ),
}
LEGEND = {str(tone): ("skin", tone) for tone in range(5)}


def hand(fig: Figure, kind: str, x: int, y: int, mirror: bool = False) -> None:
    """A hand in a form of its own, its upper left corner there."""
    rows = [row[::-1] for row in HANDS[kind]] if mirror else HANDS[kind]
    fig.begin()
    fig.stamp(x, y, rows, LEGEND, flat=False, own=True)


def knees(fig: Figure, stuff: str, left: int = 40, right: int = 74, top: int = 136) -> None:
    """Thighs toward us of somebody who sits."""
    for x in (left, right):
        thigh = fig.shape(
            f"{x - 15},160! {x - 14},{top + 8} {x - 6},{top} {x + 6},{top} {x + 14},{top + 8} {x + 15},160!",
            stuff,
            4,
        )
        fig.crease(f"{x - 8},{top + 6} {x + 2},{top + 3} {x + 9},{top + 8}", 1, on=thigh)


def limb(
    fig: Figure, bones: str, widths: Sequence[float], stuff: str, band: int = 3, tone: int = 2
) -> np.ndarray:
    """A sleeve or a leg along its bones, as wide as told at each joint."""
    pts = [tuple(map(float, word.split(","))) for word in bones.split()]
    where = np.zeros(fig.tone.shape, bool)
    ys, xs = np.indices(where.shape)
    for k, (a, b) in enumerate(pairwise(pts)):
        where |= fig.mask(outline((a, b), widths[k : k + 2]))
        if k:
            x, y = a[0] * fig.zoom + fig.at[0], a[1] * fig.zoom + fig.at[1]
            where |= np.hypot(xs + 0.5 - x, ys + 0.5 - y) <= widths[k] / 2 * fig.zoom
    return fig.lay(where, stuff, band * fig.zoom, tone)


def outline(pts: Sequence[Point], widths: Sequence[float]) -> list[Point]:
    """The outline round a line of joints, rounded at its ends and joints by turning little by little."""
    left, right = [], []
    fine: list[tuple[float, float, float]] = []
    for (ax, ay), (bx, by), wa, wb in zip(pts, pts[1:], widths, widths[1:], strict=False):
        steps = 6
        fine += [
            (ax + (bx - ax) * k / steps, ay + (by - ay) * k / steps, wa + (wb - wa) * k / steps)
            for k in range(steps)
        ]
    fine.append((*pts[-1], widths[-1]))
    for i, (x, y, w) in enumerate(fine):
        ax, ay = fine[max(0, i - 2)][:2]
        bx, by = fine[min(len(fine) - 1, i + 2)][:2]
        length = math.hypot(bx - ax, by - ay) or 1
        nx, ny = -(by - ay) / length, (bx - ax) / length
        left.append((x + nx * w / 2, y + ny * w / 2))
        right.append((x - nx * w / 2, y - ny * w / 2))
    return left + right[::-1]


def moved(text: str, dx: float, dy: float) -> str:
    """The points of a curve, elsewhere."""
    made = []
    for word in text.split():
        corner = "!" if word.endswith("!") else ""
        x, _, y = word.rstrip("!").partition(",")
        made.append(f"{float(x) + dx},{float(y) + dy}{corner}")
    return " ".join(made)
