"""Fitting: the target size and position of pictures, and which pictures form a composite."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pygame import Rect

from game.shell.formats.images import Resize
from game.shell.paint.display_list import Clip, DisplayItem, Transform, lay_group, round_half_up
from game.stage.frame import Box, Color, DrawOp, Fill, Group, Picture, Strips

# A static picture may start at any quarter of a pixel.
PHASES = 4
# Pictures this small keep subpixel positions while they move.
SMALL_PX = 64
# Pictures longer than this are cut to what is visible, wherever they are.
LARGE_PX = 4096
# Rotated pictures up to this length are rotated at twice their size and scaled down.
FINE_ROTATION_PX = 300


class Fitted(NamedTuple):
    """A picture's file, and how it is resized."""

    file: str
    fit: Resize


class CompositePart(NamedTuple):
    """A picture in a composite, and the pixel it is painted at."""

    picture: Fitted
    x: int
    y: int


class Composite(NamedTuple):
    """Pictures composed into one opaque picture of some size, over one colour."""

    size: tuple[int, int]
    color: Color
    parts: tuple[CompositePart, ...]


# What can be prepared before it is painted.
PictureRequest = Fitted | Composite


def request_bytes(request: PictureRequest) -> int:
    """The memory that the pixels of a picture take."""
    width, height = request.fit[:2] if isinstance(request, Fitted) else request.size
    return width * height * 4


def fit_still(op: Picture, transform: Transform, clip: Clip = None) -> tuple[Resize, int, int]:
    """The target size of an upright picture, and the pixel it is painted at.

    Opaque and large moving pictures are on whole pixels, so that moving them rescales nothing, and no larger
    than the clip: through a close view a whole place would be a huge picture.
    """
    rect = transform.snap(op.box)
    width, height = op.box.w * transform.scale, op.box.h * transform.scale
    longest = max(width, height)
    if op.opaque or transform.crisp or longest > LARGE_PX or not (transform.rigid or longest <= SMALL_PX):
        shown = rect if clip is None else rect.clip(Rect(clip))
        if not shown.w or not shown.h:
            shown = Rect(rect.x, rect.y, 1, 1)
        left, top = float(rect.x - shown.x), float(rect.y - shown.y)
        return Resize(shown.w, shown.h, rect.w, rect.h, left, top, op.opaque), shown.x, shown.y
    left, phase_x = _split(transform.x(op.box.x))
    top, phase_y = _split(transform.y(op.box.y))
    across = max(1, math.ceil(phase_x + width - 1e-3))
    down = max(1, math.ceil(phase_y + height - 1e-3))
    fit = Resize(across, down, round(max(width, 1e-3), 3), round(max(height, 1e-3), 3), phase_x, phase_y)
    return fit, left, top


def fit_rotated(op: Picture, transform: Transform) -> tuple[Fitted, int]:
    """The upright picture from which a rotated one is made, and its supersampling factor."""
    width, height = op.box.w * transform.scale, op.box.h * transform.scale
    fine = 2 if max(width, height) <= FINE_ROTATION_PX and not transform.crisp else 1
    across, down = max(1, round(width * fine)), max(1, round(height * fine))
    return Fitted(op.file, Resize(across, down, across, down)), fine


def rotated_requests(items: Iterable[DisplayItem]) -> Iterator[Fitted]:
    """The pictures from which the rotated ones among the items are made."""
    return (
        fit_rotated(op, transform)[0] for op, transform, _ in items if isinstance(op, Picture) and op.angle
    )


def is_still(op: DrawOp) -> bool:
    """Whether an operation may be part of a composite: a whole, upright picture, or an opaque fill."""
    if isinstance(op, Picture):
        return not op.angle and op.opacity >= 1
    return isinstance(op, Fill) and op.color[3] == 255


def find_composite(items: Sequence[DisplayItem], size: tuple[int, int]) -> Composite | None:
    """The composite formed by the items on a surface of this size; None where they contain anything else."""
    color: Color = (0, 0, 0, 255)
    parts: list[CompositePart] = []
    for op, transform, clip in items[_lowest_seen(items, size) :]:
        if isinstance(op, Picture) and is_still(op):
            parts.append(CompositePart(*_fitted(op, transform, clip)))
        elif isinstance(op, Fill) and not parts and _hides_all(op, transform, size):
            color = op.color
        else:
            return None
    return Composite(size, color, tuple(parts)) if parts else None


def _lowest_seen(items: Sequence[DisplayItem], size: tuple[int, int]) -> int:
    """The index of the last item that hides all those before it."""
    hiding = (i for i in range(len(items) - 1, 0, -1) if _hides_all(items[i].op, items[i].transform, size))
    return next(hiding, 0)


def _hides_all(op: DrawOp, transform: Transform, size: tuple[int, int]) -> bool:
    """Whether the item hides everything below it on a surface of this size."""
    if not is_still(op) or not isinstance(op, Fill | Picture) or (isinstance(op, Picture) and not op.opaque):
        return False
    return bool(transform.snap(op.box).contains((0, 0, *size)))


def _fitted(op: Picture, transform: Transform, clip: Clip) -> tuple[Fitted, int, int]:
    fit, x, y = fit_still(op, transform, clip)
    return Fitted(op.file, fit), x, y


class FittedStrip(NamedTuple):
    """A strip of a picture: its bounds, the displaced picture, and where that is painted."""

    bounds: Rect
    picture: Fitted
    x: int
    y: int


def fit_strips(op: Strips, transform: Transform) -> Iterator[FittedStrip]:
    """The strips of a picture, from its foot up."""
    for at, offset_x in enumerate(op.offsets_x):
        yield _fit_strip(op.picture, op.height, op.reach, at, offset_x, transform)


@lru_cache(maxsize=16_384)  # a loop of smoke has some thousands
def _fit_strip(
    picture: Picture, height: float, reach: float, at: int, offset_x: float, transform: Transform
) -> FittedStrip:
    x, y, w, h = picture.box
    strip = Box(x - reach, y + h - (at + 1) * height, w + 2 * reach, height)
    moved = picture._replace(box=Box(x + offset_x, y, w, h))
    ((_, inner, clip),) = lay_group(Group(strip, (moved,), view=strip), transform)
    return FittedStrip(Rect(clip or (0, 0, 0, 0)), *_fitted(moved, inner, clip))


def _split(px: float) -> tuple[int, float]:
    """A whole pixel and the remaining quarters."""
    quarters = round_half_up(px * PHASES)
    return quarters // PHASES, quarters % PHASES / PHASES


def quarter(fraction: float) -> float:
    """The nearest quarter of a pixel."""
    return round_half_up(fraction * PHASES) / PHASES
