"""The display list: a frame's operations flattened, each with its transform to the surface.

Plain groups are replaced by their operations, moved by whole pixels, so that a cached rendering serves for
all positions.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pygame import Rect

from game.stage.frame import (
    Arc,
    Box,
    Crossfade,
    Disc,
    DrawOp,
    Fill,
    FocusRing,
    Glow,
    Gradient,
    Group,
    Panel,
    Picture,
    Polygon,
    Strips,
    Stroke,
    Text,
    Thumbnail,
)
from game.stage.look import Measure

# How far a panel's shadow and a focus ring reach beyond their boxes, in design units.
SHADOW_DU = 60
RING_DU = 14
# Floats that differ by less are equal.
EPSILON = 1e-6


class Transform(NamedTuple):
    """From design units to pixels: px = du · scale + offset. In a rigid transform fractions of a pixel don't
    change when the whole is moved; in a crisp one there are none, and no soft edges."""

    scale: float
    dx: float = 0.0
    dy: float = 0.0
    rigid: bool = False
    crisp: bool = False

    def x(self, du: float) -> float:
        """The pixel x of a design unit."""
        return du * self.scale + self.dx

    def y(self, du: float) -> float:
        """The pixel y of a design unit."""
        return du * self.scale + self.dy

    def snap(self, box: Box) -> Rect:
        """The box in whole pixels; its size depends only on its own size."""
        width = max(1, round_half_up(box.w * self.scale))
        height = max(1, round_half_up(box.h * self.scale))
        return Rect(round_half_up(self.x(box.x)), round_half_up(self.y(box.y)), width, height)

    def around(self, box: Box, reach_px: float = 1) -> Rect:
        """The whole pixels that the box touches, and `reach_px` more on every side."""
        left = math.floor(self.x(box.x) - reach_px)
        top = math.floor(self.y(box.y) - reach_px)
        right = math.ceil(self.x(box.x + box.w) + reach_px)
        bottom = math.ceil(self.y(box.y + box.h) + reach_px)
        return Rect(left, top, max(0, right - left), max(0, bottom - top))


# A clip in pixels: x, y, width, height; None: the whole surface.
Clip = tuple[int, int, int, int] | None


class DisplayItem(NamedTuple):
    """An operation with its transform and its clip."""

    op: DrawOp
    transform: Transform
    clip: Clip = None


def round_half_up(px: float) -> int:
    """The nearest whole pixel; halves are rounded up on both sides of zero."""
    return math.floor(px + 0.5 + EPSILON)


def is_plain(group: Group) -> bool:
    """Whether the group can be replaced by its operations."""
    return not group.opaque and group.opacity >= 1 and is_sharp(group)


def is_sharp(group: Group) -> bool:
    """Whether the group's pixels are those of its operations, without effects."""
    blurred = group.opaque and group.blur > 0
    return not blurred and not (group.moving and group.view is not None)


def lay_flat(ops: Iterable[DrawOp], transform: Transform, clip: Clip = None) -> Iterator[DisplayItem]:
    """The operations as items, with plain groups flattened."""
    for op in ops:
        if type(op) is Group and is_plain(op):
            yield from lay_group(op, transform, clip)
        else:
            yield DisplayItem(op, transform, clip)


def lay_group(group: Group, transform: Transform, clip: Clip = None) -> Iterator[DisplayItem]:
    """The content of a group as items; a group with a view is clipped to its box."""
    if group.view is not None:
        box = transform.snap(group.box)
        shown = box if clip is None else box.clip(Rect(clip))
        clip = (shown.x, shown.y, shown.w, shown.h)
    yield from lay_flat(group.ops, inner_transform(group, transform), clip)


def lay_inside(group: Group, transform: Transform, cut: bool = True) -> tuple[list[DisplayItem], Transform]:
    """The content of an opaque group as items on a surface of its own, and the group's position there. `cut`:
    parts beyond the surface are left out, which pays unless it moves."""
    box = transform.snap(group.box)
    inner = inner_transform(group, transform)
    local = inner._replace(dx=inner.dx - box.x, dy=inner.dy - box.y)
    return list(lay_flat(group.ops, local, (0, 0, box.w, box.h) if cut else None)), local


def inner_transform(group: Group, transform: Transform) -> Transform:
    """The transform of design units inside a group."""
    left, top = round_half_up(transform.x(group.box.x)), round_half_up(transform.y(group.box.y))
    view = group.view or group.box
    scale = transform.scale * (group.box.w / view.w) if view.w else transform.scale
    return Transform(
        scale,
        round(left - view.x * scale, 6),
        round(top - view.y * scale, 6),
        rigid=not group.opaque,
        crisp=transform.crisp,
    )


def bounds(item: DisplayItem, measure: Measure) -> Rect:
    """The pixels that an item can touch."""
    rect = _reach(item.op, item.transform, measure)
    return rect if item.clip is None else rect.clip(Rect(item.clip))


def _reach(op: DrawOp, transform: Transform, measure: Measure) -> Rect:
    match op:
        case Fill(box=box) | Gradient(box=box) | Thumbnail(box=box):
            return transform.snap(box)
        case Picture():
            return _picture_reach(op, transform)
        case Text():
            em = op.style.size
            width = measure(op.text, op.style)[-1]
            return transform.around(Box(op.x - em * 0.5, op.baseline - em * 1.3, width + em, em * 1.9), 2)
        case Strips(picture=picture, reach=reach):
            return transform.around(picture.box.inset(-reach), 2)
        case Panel():
            return transform.around(op.box.inset(-SHADOW_DU if op.shadow else -4), 2)
        case FocusRing(box=box):
            return transform.around(box.inset(-RING_DU))
        case Disc() | Glow():
            reach = op.radius
            return transform.around(Box(op.x - reach, op.y - reach, reach * 2, reach * 2))
        case Arc():
            reach = op.radius + op.width / 2
            return transform.around(Box(op.x - reach, op.y - reach, reach * 2, reach * 2))
        case Stroke():
            return transform.around(surround(op.points).inset(-op.width / 2), 2)
        case Polygon():
            return transform.around(surround(op.points), 2)
        case Group():
            return _group_reach(op, transform, measure)
        case Crossfade():
            return transform.snap(op.before.box).union(transform.snap(op.after.box))


def _group_reach(group: Group, transform: Transform, measure: Measure) -> Rect:
    if group.opaque or group.view is not None:
        return transform.snap(group.box)
    rects = [bounds(item, measure) for item in lay_group(group, transform)]
    return rects[0].unionall(rects[1:]) if rects else Rect(0, 0, 0, 0)


def _picture_reach(op: Picture, transform: Transform) -> Rect:
    if not op.angle:
        return transform.around(op.box)
    x, y = op.pivot or (op.box.x + op.box.w / 2, op.box.y + op.box.h / 2)
    xs, ys = (op.box.x, op.box.x + op.box.w), (op.box.y, op.box.y + op.box.h)
    reach = max(math.hypot(corner_x - x, corner_y - y) for corner_x in xs for corner_y in ys)
    return transform.around(Box(x - reach, y - reach, reach * 2, reach * 2), 2)


def surround(points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box around the points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
