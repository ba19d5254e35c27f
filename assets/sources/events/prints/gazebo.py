"""The gazebo by night in flat planes, its bulbs left on and its microphone too; nobody, or two who go round it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import pi

import numpy as np

from ...people.spline import oval
from ...poster.kit.nature import draw_ridge
from ...poster.kit.sheet import Sheet
from .. import gazebo as scene
from ..kit.board import Board, straight
from ..kit.printed_night import draw_leaf, drift, hang_bough, spread_night
from ..kit.sheet import edged, finished, lay, printed

LIT = "#3f4a3c"


def _town(sheet: Sheet) -> None:
    """Sky, hills, the square's grass and its walk, and what the bulbs light of them, cut hard."""
    spread_night(sheet, (960, 200), 700)
    draw_ridge(sheet, 640, 90, "=#15384F", 2)
    draw_ridge(sheet, 720, 40, "=#0F2A40", 7, 32)
    for x, y, w, h in (
        (60, 640, 170, 150),
        (250, 668, 120, 122),
        (1580, 656, 140, 134),
        (1740, 630, 190, 160),
    ):
        sheet.rect(x, y, w, h, "=#0C2136")
        sheet.poly([(x - 16, y + 4), (x + w / 2, y - 62), (x + w + 16, y + 4)], "=#091A2C")
        for k, wx in enumerate((0.16, 0.62)):
            sheet.rect(x + w * wx, y + 34, w * 0.2, 34, "=#D99A48" if (k + int(x)) % 3 == 0 else "=#16344C")
    sheet.rect(-10, 770, 1940, 330, "=#15303A")
    sheet.oval(scene.MIDDLE, 985, 880, 150, "=#233C3E")
    sheet.oval(scene.MIDDLE, 975, 640, 108, f"={LIT}")
    sheet.poly([(760, 940), (1160, 940), (1330, 1100), (590, 1100)], "=#6B5B52")
    sheet.poly([(830, 940), (1090, 940), (1170, 1100), (750, 1100)], "=#8A7160")


def _leaves(sheet: Sheet) -> None:
    for k in range(26):
        x, y = (k * 397 + 90) % 1800 + 60, 950 + (k * 53) % 120
        draw_leaf(
            sheet, x, y, 9 + (y - 940) * 0.07, k * 1.3, ("=#93382C", "=#BF552B", "=#D9803A")[k % 3], 0.5
        )
    hang_bough(
        sheet,
        (((1990, -50), (1850, 40), (1730, 100), (1600, 120)), ((-70, -40), (40, 10), (150, 30))),
        150,
        26,
        4,
    )
    drift(
        sheet,
        (
            (420, 300, 18, 0.4),
            (1500, 420, 16, 2.2),
            (560, 560, 14, 3.6),
            (1380, 640, 17, 5.0),
            (300, 700, 15, 1.2),
        ),
    )


def _microphone(b: Board) -> None:
    """Paint the microphone on its stand: a head of mesh on a handle, its cord, and the little red light left on."""
    x, foot = scene._seen(0.2, -pi / 2, scene.FLOOR)
    top = foot - 250
    b.fill(oval(x, foot - 3, 50, 11), "#2a1c1c")
    b.line(
        [(x + 14, top + 24), (x + 30, top + 120), (x + 10, foot - 40), (x + 96, foot + 4)],
        5,
        "#2a1c1c",
        "flat",
    )
    b.line([(x, foot - 4), (x, top + 6)], 13, "#241b24", "flat")
    b.line([(x + 4, foot - 4), (x + 4, top + 6)], 4, "#e8b878", "flat")
    b.fill(straight((x - 17, top - 2), (x + 17, top - 2), (x + 17, top + 40), (x - 17, top + 40)), "#241b24")
    b.fill(oval(x, top + 24, 9), "#82201a")
    b.fill(oval(x, top + 24, 6), "#ff5340")
    # The handle, thin where it is held, and the head.
    b.fill(
        straight((x - 26, top + 14), (x - 14, top + 26), (x + 34, top - 26), (x + 10, top - 50)), "#3a3440"
    )
    b.fill(
        straight((x - 14, top + 26), (x - 20, top + 20), (x + 22, top - 38), (x + 34, top - 26)), "#241b24"
    )
    b.line([(x + 8, top - 54), (x + 40, top - 24)], 10, "#e8b878", "flat")
    b.fill(oval(x + 44, top - 62, 36), "#241b24")
    b.fill(oval(x + 44, top - 62, 31), "#8d8792")
    mesh = oval(x + 44, top - 62, 31)
    for k in range(-3, 4):
        for turn in (-1, 1):
            ends = [
                (x + 44 + 11 * k - 40, top - 62 - 40 * turn),
                (x + 44 + 11 * k + 40, top - 62 + 40 * turn),
            ]
            b.line(ends, 3, "#4c4650", "flat", clip=mesh)
    b.line([(x + 22, top - 86), (x + 44, top - 95), (x + 68, top - 84)], 6, "#ffdfa4", "taper")


def draw(two: bool) -> np.ndarray:
    """Return the picture; `two` go round it."""
    b = Board(printed(_town, "plain"))
    turns = scene._turns()
    scene._roof_inside(b)
    scene._floor(b)
    for k in range(1, 6):
        scene._rail(b, turns[k], turns[k + 1], False)
    for k in (2, 3, 4, 5):
        scene._post(b, turns[k], False)
    _microphone(b)
    x, y = scene._seen(0, 0, scene.EAVES[1])
    b.fill(oval(x, y + 44, 62, 26), "#8a5230")
    b.fill(oval(x, y + 48, 46, 17), "#fff1c8")
    for k in (0, 6):
        scene._rail(b, turns[k], turns[(k + 1) % 8], True)
    for k in (1, 6, 0, 7):
        scene._post(b, turns[k], True)
    scene._roof(b)
    edge = scene._ring(*scene.EAVES)
    for k in (6, 7, 0):
        one, other = edge[k], edge[(k + 1) % 8]
        b.line([one, other], 20, "#7f88a6", "flat")
        b.line([(one[0], one[1] + 8), (other[0], other[1] + 8)], 6, "#ffcf88", "flat")
        for n in range(scene.BULBS):
            t = (n + 0.5) / scene.BULBS
            bx = one[0] + (other[0] - one[0]) * t
            by = one[1] + (other[1] - one[1]) * t + 104 * t * (1 - t) + 14
            b.line([(bx, by - 18), (bx, by)], 4, "#141a30", "flat")
            b.fill(oval(bx, by, 13, 15), "#e0892e")
            b.fill(oval(bx, by, 9, 11), "#ffe9ae")
    scene._chairs(b)
    if two:
        lit = edged(scene._walking(-pi / 2 - 0.62, 4.4), (0.45, -0.9), 5, "#ffcf88")
        b.rgb = lay(b.rgb, lit).astype(np.float32)
    leaves = Sheet("plain", (1920, 1080))
    _leaves(leaves)
    return finished(lay(b.rgb, leaves.read().astype(np.float32) / 255))


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "gazebo": partial(draw, False),
    "gazebo_two": partial(draw, True),
}
