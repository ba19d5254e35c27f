"""What a group is painted from: items, pictures and composites, and the parts of them that a view shows.

Pure functions of groups; `offscreen` keeps the surfaces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pygame import Rect

from game.shell.paint.display_list import DisplayItem, Transform, is_sharp, lay_group, lay_inside
from game.shell.paint.fitting import (
    Composite,
    Fitted,
    PictureRequest,
    find_composite,
    fit_still,
    fit_strips,
    is_still,
)
from game.stage.frame import Box, Crossfade, Group, Picture, Strips


def unscaled(group: Group) -> Group:
    """The group with alpha of which a moving view is scaled; any other one as it is."""
    if group.view is None or not group.moving:
        return group
    return group._replace(box=group.view, view=None, moving=False)


def innermost(group: Group) -> Group:
    """The innermost group at full opacity: nested groups without effects show nothing else."""
    only = group.ops[0] if len(group.ops) == 1 and group.view is None else None
    if isinstance(only, Group) and only.opaque and only.box == group.box and is_sharp(only):
        return innermost(only)
    return group._replace(opacity=1.0)


def required_pictures(items: Iterable[DisplayItem]) -> Iterator[PictureRequest]:
    """The upright pictures and composites needed to paint the items."""
    for op, transform, clip in items:
        if isinstance(op, Picture) and not op.angle:
            yield Fitted(op.file, fit_still(op, transform, clip)[0])
        elif isinstance(op, Strips):
            yield from (strip.picture for strip in fit_strips(op, transform))
        elif isinstance(op, Group) and op.opaque:
            yield from _requests_inside(op, transform)
        elif isinstance(op, Group):
            yield from required_pictures(lay_group(unscaled(op), transform))
        elif isinstance(op, Crossfade):
            yield from required_pictures(
                (DisplayItem(op.before, transform), DisplayItem(op.after, transform))
            )


def _requests_inside(group: Group, transform: Transform) -> Iterator[PictureRequest]:
    if group.moving and group.view is not None:
        yield from required_pictures(lay_inside(group._replace(view=None), transform, cut=False)[0])
        return
    content = content_of(group, transform)
    if isinstance(content, Composite):
        yield content
    else:
        yield from required_pictures(content)


def content_of(group: Group, transform: Transform) -> Composite | list[DisplayItem]:
    """What an opaque group is painted from: one composite, or items of which the lowest may be one."""
    items, local = lay_inside(group, transform)
    composite = (
        find_composite(items, transform.snap(group.box).size) if all(map(is_still, group.ops)) else None
    )
    return composite or fold_composite(items, group.view or group.box, local)


def fold_composite(items: list[DisplayItem], box: Box, transform: Transform) -> list[DisplayItem]:
    """The items, with the lowest pictures merged into one group: what moves above them is then painted on one
    surface, and the pictures need not be cached."""
    count = 0
    for op, where, _ in items:
        if where != transform or not is_still(op) or (count and not isinstance(op, Picture)):
            break
        count += 1
    if count == len(items) or not any(isinstance(item.op, Picture) for item in items[:count]):
        return items
    below = Group(box, tuple(item.op for item in items[:count]), opaque=True)
    return [DisplayItem(below, transform), *items[count:]]


def find_part(group: Group, transform: Transform, size: tuple[int, int]) -> Rect:
    """The pixels of a group's whole picture, of this size, that its view shows."""
    assert group.view is not None
    view, box = group.view, group.box
    # Each edge is rounded separately, so that a slow view never moves back by a pixel.
    left, top = round((view.x - box.x) * transform.scale), round((view.y - box.y) * transform.scale)
    right = round((view.right - box.x) * transform.scale)
    bottom = round((view.bottom - box.y) * transform.scale)
    whole = Rect((0, 0), size)
    return Rect(left, top, max(1, right - left), max(1, bottom - top)).clamp(whole).clip(whole)


def uncovered(part: Rect, painted: Rect) -> list[Rect]:
    """The parts of a rectangle outside another one, in strips."""
    inner = part.clip(painted)
    if not inner.w or not inner.h:
        return [part]
    return [
        Rect(part.x, part.y, part.w, inner.y - part.y),
        Rect(part.x, inner.bottom, part.w, part.bottom - inner.bottom),
        Rect(part.x, inner.y, inner.x - part.x, inner.h),
        Rect(inner.right, inner.y, part.right - inner.right, inner.h),
    ]
