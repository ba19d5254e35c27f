"""Damage: the pixels in which two lists of items can differ. Pure; paints nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from pygame import Rect

from game.shell.paint.display_list import DisplayItem, bounds, is_sharp, lay_group, round_half_up
from game.stage.frame import Crossfade, Fill, Group, Picture, Text
from game.stage.look import Measure

# More regions than this cost more to clip than they save.
MAX_REGIONS = 12
# Two regions are merged where that adds at most this share to their areas.
JOIN_SHARE = 1.15


def find_changes(before: Sequence[DisplayItem], after: Sequence[DisplayItem], measure: Measure) -> list[Rect]:
    """Rectangles outside of which both lists paint the same."""
    start, stop = shared_ends(before, after)
    old, new = before[start : len(before) - stop], after[start : len(after) - stop]
    if not old and not new:
        return []
    changes: list[Rect] = []
    old_left, new_left = _pair(old, new, measure, changes)
    # An unchanged item whose order has changed may now be above what it was below.
    for old_item, new_item in zip_longest(old_left, new_left):
        if old_item is not None and new_item is not None and _same_kind(old_item) == _same_kind(new_item):
            continue
        changes.extend(bounds(item, measure) for item in (old_item, new_item) if item is not None)
    return [rect for rect in changes if rect.w and rect.h]


def shared_ends(before: Sequence[DisplayItem], after: Sequence[DisplayItem]) -> tuple[int, int]:
    """The number of equal items at the start of both lists, and at their end beyond that."""
    most = min(len(before), len(after))
    start = 0
    while start < most and (before[start] is after[start] or before[start] == after[start]):
        start += 1
    stop = 0
    while stop < most - start and (
        before[-1 - stop] is after[-1 - stop] or before[-1 - stop] == after[-1 - stop]
    ):
        stop += 1
    return start, stop


def _pair(
    old: Sequence[DisplayItem], new: Sequence[DisplayItem], measure: Measure, changes: list[Rect]
) -> tuple[list[DisplayItem], list[DisplayItem]]:
    """Matches items of one kind; adds the differences of each pair, and the bounds of unmatched items, to
    `changes`. Returns the matched items of each list in order."""
    waiting: defaultdict[object, list[DisplayItem]] = defaultdict(list)
    for item in reversed(old):
        waiting[_same_kind(item)].append(item)
    new_kept: list[DisplayItem] = []
    for item in new:
        stack = waiting.get(_same_kind(item))
        if not stack:
            changes.append(bounds(item, measure))
            continue
        old_item = stack.pop()
        new_kept.append(item)
        if old_item != item:
            changes.extend(_inner_changes(old_item, item, measure))
    left_over = [item for stack in waiting.values() for item in stack]
    changes.extend(bounds(item, measure) for item in left_over)
    gone = {id(item) for item in left_over}
    return [item for item in old if id(item) not in gone], new_kept


def _same_kind(item: DisplayItem) -> object:
    """A key shared by items whose difference is smaller than their bounds."""
    op = item.op
    if type(op) is Text and op.shown is not None:
        return item._replace(op=op._replace(shown=0.0))
    if type(op) is Group and op.opaque and op.opacity >= 1 and is_sharp(op):
        return (Group, op.box, op.view, item.transform, item.clip)
    if type(op) is Crossfade and op.through is None:
        return (Crossfade, op.before, op.after, item.transform, item.clip)
    return item


def _inner_changes(before: DisplayItem, after: DisplayItem, measure: Measure) -> Iterable[Rect]:
    old_op, new_op = before.op, after.op
    if isinstance(old_op, Text) and isinstance(new_op, Text):
        return [_strip(before, old_op.shown or 0.0, new_op.shown or 0.0, measure)]
    if isinstance(old_op, Group) and isinstance(new_op, Group):
        box = bounds(after, measure)
        inner = find_changes(
            list(lay_group(old_op, before.transform)), list(lay_group(new_op, after.transform)), measure
        )
        return [rect.clip(box) for rect in inner]
    if isinstance(new_op, Crossfade):
        # A dissolve changes only what its two pictures don't share.
        pair = (
            DisplayItem(new_op.before, after.transform, after.clip),
            DisplayItem(new_op.after, after.transform, after.clip),
        )
        return find_changes(pair[:1], pair[1:], measure)
    return [bounds(before, measure), bounds(after, measure)]


def _strip(item: DisplayItem, letters_before: float, letters_after: float, measure: Measure) -> Rect:
    """The columns of a text between two numbers of shown letters."""
    rect = bounds(item, measure)
    assert isinstance(item.op, Text)
    left = round_half_up(item.transform.x(item.op.x + min(letters_before, letters_after))) - 1
    right = round_half_up(item.transform.x(item.op.x + max(letters_before, letters_after))) + 1
    return rect.clip(Rect(left, rect.y, right - left, rect.h))


def covers(item: DisplayItem) -> bool:
    """Whether the item hides everything under its snapped box."""
    op = item.op
    if type(op) is Fill:
        return op.color[3] == 255
    if type(op) is Picture:
        return op.opaque and op.opacity >= 1 and not op.angle
    return type(op) is Crossfade or (type(op) is Group and op.opaque and op.opacity >= 1)


def join(rects: Iterable[Rect], area: Rect) -> list[Rect]:
    """Disjoint rectangles that cover `rects` within `area`, few enough to paint one by one."""
    joined: list[Rect] = []
    for rect in rects:
        rect = rect.clip(area)
        if rect.w and rect.h:
            _add(joined, rect)
    while len(joined) > MAX_REGIONS:
        last = joined.pop()
        nearest = min(joined, key=lambda rect: _area(rect.union(last)) - _area(rect))
        joined.remove(nearest)
        _add(joined, nearest.union(last))
    return joined


def _add(joined: list[Rect], rect: Rect) -> None:
    """Adds a rectangle, united with those it overlaps."""
    searching = True
    while searching:
        searching = False
        for member in joined:
            union = member.union(rect)
            if member.colliderect(rect) or _area(union) <= (_area(member) + _area(rect)) * JOIN_SHARE:
                joined.remove(member)
                rect, searching = union, True
                break
    joined.append(rect)


def _area(rect: Rect) -> int:
    return rect.w * rect.h
