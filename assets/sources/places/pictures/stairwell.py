"""Behind the diner's curtain: the foot of the stairs in the dark, and of the room what a slit shows.

RGBA (height, width, 4), 0..1, of the whole stage.
"""

from __future__ import annotations

import numpy as np

from ...events.kit.board import Board, straight
from ...events.kit.stage import brushed, from_set, glow

ROOM = "diner/open"
# As small as a room is through a slit, in map pixels; and the slit, on the stage.
SEEN = (-1060.0, 10.0, 2900.0, 1631.0)
CLOTH_EDGE, JAMB = 968.0, 1196.0
WALL, BOARDS = ("#3a2a22", "#241a1a", "#151016"), "#120d12"
FOLDS = ("#5c2a22", "#7c3a2a", "#43201e", "#8c4430")


def _wall(b: Board) -> None:
    """Paint the boards of the wall, and the stairs that go up along it."""
    b.ramp(straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)), WALL, (1180, 0), (1920, 200))
    for k, x in enumerate(range(1180, 1960, 92)):
        b.line([(x, -10), (x + 2, 540), (x, 1090)], 5, BOARDS, "flat", 0.8)
        b.line([(x + 6, -10), (x + 8, 540), (x + 6, 1090)], 2.5, "#6a4a34", "flat", max(0.1, 0.6 - 0.09 * k))
    for k in range(9):
        x, y = 1400 + 78 * k, 1010 - 82 * k
        b.fill(straight((x, y), (2000, y), (2000, y + 90), (x, y + 90)), "#1a1318", 0.75)
        b.line([(x, y), (2000, y)], 5, "#5a3e2c", "flat", max(0.15, 0.8 - 0.08 * k))
    b.line([(1330, 760), (1620, 440), (1960, 70)], 26, "#20151a", "flat")
    b.line([(1326, 750), (1616, 430), (1956, 60)], 6, "#9a6a40", "flat", 0.7)
    for k in range(6):
        x, y = 1392 + 104 * k, 700 - 114 * k
        b.line([(x, y), (x, y + 250)], 10, "#1a1216", "flat")
        b.line([(x - 3, y), (x - 3, y + 200)], 2.5, "#7c5436", "flat", 0.6)


def _slit(b: Board) -> None:
    """Paint what is seen of the room, and its light on the jamb and the wall."""
    room = Board(np.clip(from_set(ROOM, SEEN) * 1.12, 0, 1).astype(np.float32))
    room.smear(7, 7)
    x0, x1 = int(CLOTH_EDGE) - 60, int(JAMB)
    b.rgb[:, x0:x1] = room.rgb[:, x0:x1]
    b.fill(straight((JAMB, -10), (JAMB + 58, -10), (JAMB + 58, 1090), (JAMB, 1090)), "#2c1c16")
    b.fill(straight((JAMB, -10), (JAMB + 14, -10), (JAMB + 14, 1090), (JAMB, 1090)), "#c8843c", 0.85, 2)
    b.shade(
        straight((JAMB + 54, -10), (JAMB + 96, -10), (JAMB + 96, 1090), (JAMB + 54, 1090)), "#0c080c", 0.7, 14
    )
    b.shine(straight((JAMB + 20, 120), (1640, -40), (1640, 1120), (JAMB + 20, 940)), "#e08a3c", 0.16, 90)


def _curtain(b: Board) -> None:
    """Paint the curtain, drawn aside by as much as an eye needs; the room's light comes through its weave."""
    b.ramp(
        straight((0, 0), (CLOTH_EDGE, 0), (CLOTH_EDGE - 44, 1080), (0, 1080)),
        ("#2a1618", "#4a2420"),
        (200, 0),
        (960, 0),
    )
    for k in range(11):
        x = CLOTH_EDGE - 26 - 58 * k
        lean = 44 - 3 * k
        shape = (
            f"{x - 30},-10! {x + 24},-10! {x + 20 - lean * 0.4},500 {x + 22 - lean},1090! "
            f"{x - 34 - lean},1090! {x - 26 - lean * 0.5},520"
        )
        b.fill(shape, FOLDS[k % 4], max(0.12, 0.95 - 0.1 * k), 7)
    edge = [(CLOTH_EDGE - 4, -10), (CLOTH_EDGE - 18, 500), (CLOTH_EDGE - 46, 1090)]
    b.line(edge, 12, "#2c1416", "flat")
    b.line([(x + 5, y) for x, y in edge], 5, "#ffb45e", "flat", 0.9, 1)
    for y in range(20, 1080, 36):  # a check in the weave
        b.line([(420, y - 8), (CLOTH_EDGE - 30, y)], 3, "#a8563a", "flat", 0.22)


def behind_curtain(_width: int, _height: int, _zoom: float) -> np.ndarray:
    """The place from within, wholly covering the room."""
    b = Board("#151016")
    _wall(b)
    _slit(b)
    _curtain(b)
    picture = brushed(b.rgb.astype(np.float32), 1.0, 0.35)
    picture = glow(picture, (CLOTH_EDGE + 110, 520), 240, "#ff9c48", 0.2)
    return np.dstack([np.clip(picture, 0, 1), np.ones((1080, 1920), np.float32)]).astype(np.float32)
