"""Elements shared by all that lies on paper: entry animation, the player's type, rows of text, leaders, the
punched hole and the pointer.

Positions are design units.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from game.stage.frame import STAGE, Box, Color, DrawOp, Gradient, Group, Picture, Stroke, Text, TextStyle
from game.stage.layout import TextRow
from game.stage.look import Look
from game.stage.palette import ColorName
from game.stage.play_overlay import PlayOverlay

PAPER_LEFT, PAPER_WIDTH, PAPER_BOTTOM, PAPER_INSET = 160.0, 1400.0, 1042.0, 72.0
TEXT_WIDTH = PAPER_WIDTH - 2 * PAPER_INSET
# The distance of the entry animation.
PAPER_UP = 16.0
LEADER_DASH = (2.5, 6.5)


def prose_style(look: Look, size: float, italic: bool = False) -> TextStyle:
    """The player's typeface, at the size that corresponds to `size` of the default one."""
    return look.face.style(size * look.text_scale, italic)


def come_in(ops: Iterator[DrawOp], overlay: PlayOverlay) -> Iterator[DrawOp]:
    """Entry animation: slide up and fade in."""
    if overlay.box_progress >= 1:
        yield from ops
    elif overlay.box_progress > 0:
        box = Box(0, PAPER_UP * (1 - overlay.box_progress), STAGE.w, STAGE.h)
        yield Group(box, tuple(ops), opacity=overlay.box_progress, view=STAGE)


def small_ink(name: ColorName, look: Look) -> Color:
    """The colour of small print: its own on opaque paper, else full ink for contrast."""
    return look.color(name if look.box_opacity >= 1 else "ink")


def row_ops(
    row: TextRow, x: float, baseline: float, color: Color, shown: int, look: Look
) -> Iterator[DrawOp]:
    """The text operations of a row, revealing its first `shown` letters."""
    for run in row.runs:
        if shown <= 0:
            return
        reach = None if shown >= len(run.text) else look.measure(run.text, run.style)[shown]
        yield Text(x + run.x, baseline, run.text, run.style, color, reach)
        shown -= len(run.text)


def leader(look: Look, x0: float, x1: float, baseline: float) -> tuple[DrawOp, ...]:
    """Dots along a row, on a grid common to all rows; none where the row is short."""
    start = math.ceil(x0 / 9) * 9
    if x1 - start < 27:
        return ()
    y = baseline - 3
    return (Stroke(((start, y), (x1, y)), 2.5, look.color("ink", 150), LEADER_DASH),)


def punch(x: float, y: float, side: float) -> DrawOp:
    """A punched hole, centred: marks what was done or is in use."""
    return Picture("ui/icons/punch.webp", Box(x - side / 2, y - side / 2, side, side))


def pointer(box: Box) -> DrawOp:
    """The second hand lying on paper."""
    return Picture("ui/icons/pointer.webp", box)


def scrim(top: float, look: Look) -> DrawOp:
    """A dark gradient behind the HUD, denser toward the bottom."""
    return Gradient(Box(0, top, 1920, 1080 - top), look.color("night_0", 0), look.color("night_0", 191))
