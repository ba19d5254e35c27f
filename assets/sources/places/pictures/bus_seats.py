"""The seats that one sits in on the bus: a row so near that it hides a lap, and the backs behind.

Each returns RGBA (height, width, 4), 0..1, of the whole stage.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...events.kit.board import Board, rounded
from ...events.kit.seats import draw_seat

# From the stage's edge: the seat by the window and the one on the aisle, on the left; the right mirrors them.
BACKS = ((-96.0, 246.0), (262.0, 620.0))
BACK_TOP, BACK_FOOT = 384.0, 1000.0
NEAR = ((-150.0, 262.0), (282.0, 700.0))
NEAR_TOP = 734.0
CLOTH = ("#a8483a", "#5c2428")
WIDTH = 1920.0
COOL = (0.92, 0.94, 1.08)  # the tubes that are on do not reach so far down


def _both(seats: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """Return where seats are on both sides of the aisle."""
    return [*seats, *((WIDTH - x1, WIDTH - x0) for x0, x1 in seats)]


def _cover(x0: float, y0: float, x1: float, tall: float, b: Board) -> None:
    """Paint the cloth over a headrest, red as all of them are here."""
    wide = x1 - x0
    cloth = rounded(x0 + wide * 0.14, y0 - 8, x1 - wide * 0.14, y0 + tall, 22)
    b.shade(rounded(x0 + wide * 0.13, y0, x1 - wide * 0.12, y0 + tall + 12, 24), "#0a1416", 0.6, 9)
    b.ramp(cloth, CLOTH, (0, y0), (0, y0 + tall))
    b.shine(rounded(x0 + wide * 0.16, y0 - 6, x1 - wide * 0.16, y0 + 3, 5), "#ffd0a0", 0.4, 4)
    b.line(
        [(x0 + wide * 0.15, y0 + tall - 9), (x1 - wide * 0.15, y0 + tall - 9)], 3, "#3c161c", "flat", 0.8, 0
    )


def _backs(b: Board) -> None:
    """Paint the backs that one leans against, an arm of steel on the aisle's side."""
    for k, (x0, x1) in enumerate(_both(BACKS)):
        draw_seat(b, x0, x1, BACK_TOP, BACK_FOOT, 0.22, 3 + k)
        _cover(x0, BACK_TOP, x1, 104, b)
    for x in (BACKS[1][1], WIDTH - BACKS[1][1]):
        b.fill(rounded(x - 26, 742, x + 22, 1100, 18), "#12141a")
        b.ramp(rounded(x - 32, 720, x + 28, 770, 20), ("#5c6068", "#23252c"), (0, 720), (0, 770))
        b.shine(rounded(x - 22, 724, x + 18, 731, 3), "#ffd796", 0.45, 3)


def _near(b: Board) -> None:
    """Paint the row before them: the tops of its backs, the rail along them."""
    for k, (x0, x1) in enumerate(_both(NEAR)):
        draw_seat(b, x0, x1, NEAR_TOP, 1240, 0.12, 13 + k)
        _cover(x0, NEAR_TOP, x1, 84, b)


def _cut(draw: Callable[[Board], None], dim: float) -> np.ndarray:
    """Return what is drawn, as dense as it is alike on black and on white."""
    black, white = Board("#000000"), Board("#ffffff")
    for b in (black, white):
        draw(b)
    alpha = np.clip(1 - (white.rgb - black.rgb).mean(axis=2, keepdims=True), 0, 1)
    colour = np.clip(black.rgb / np.maximum(alpha, 1e-3), 0, 1) * dim * np.array(COOL, np.float32)
    return np.dstack([np.clip(colour, 0, 1), alpha]).astype(np.float32)


def backs(_width: int, _height: int, _zoom: float) -> np.ndarray:
    """The backs behind whoever sits."""
    return _cut(_backs, 0.62)


def near(_width: int, _height: int, _zoom: float) -> np.ndarray:
    """The row before them."""
    return _cut(_near, 0.5)
