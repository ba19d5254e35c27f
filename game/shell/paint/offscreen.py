"""Offscreens: groups painted as one picture and kept, and what is made from them: blur, moving
views. A group much like one no longer shown takes that one's surface over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

import pygame
from pygame import Rect

from game.shell.formats.lru import LruCache, keep_surfaces
from game.shell.paint.blur import blur
from game.shell.paint.canvas import Canvas, Draw
from game.shell.paint.damage import join
from game.shell.paint.display_list import (
    DisplayItem,
    Transform,
    bounds,
    inner_transform,
    is_sharp,
    lay_flat,
    lay_group,
    lay_inside,
)
from game.shell.paint.fitting import (
    Backdrop,
    Fitted,
    PictureRequest,
    find_backdrop,
    fit_still,
    fit_strips,
    is_still,
)
from game.shell.paint.textures import Drawn, Textures
from game.stage.frame import Box, Group, Mix, Picture, Strips
from game.stage.look import Measure

# A surface is taken over where no more than this share of it must be painted anew.
TAKE_OVER_SHARE = 0.6
# After so many frames without a move of the camera what it takes is let go.
RESTED_TURNS = 90


class _Entry(NamedTuple):
    canvas: Canvas
    turn: int


@dataclass
class _Track:
    """A surface over which a camera moves, and which part of it is painted."""

    canvas: Canvas
    shown: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))
    turn: int = -1


class _Key(NamedTuple):
    group: Group
    transform: Transform


def _entry_bytes(entry: _Entry) -> int:
    surface = entry.canvas.surface
    return surface.get_pitch() * surface.get_height()


class Offscreens:
    """The offscreen pictures of a painter, bounded in memory."""

    def __init__(self, draw: Draw, pictures: Textures, measure: Measure, limit_bytes: int) -> None:
        self._draw = draw
        self._pictures = pictures
        self._measure = measure
        self._kept: LruCache[_Key, _Entry] = LruCache(limit_bytes * 7 // 10, _entry_bytes)
        self._made = keep_surfaces(limit_bytes * 3 // 10)
        self._zooms: list[tuple[_Key, pygame.Surface]] = []
        self._tracks: list[_Track] = []
        self._lift: tuple[_Key, Drawn] | None = None
        self._scratch: list[pygame.Surface] = []
        self._set_aside = False
        self._turn = 0
        # Whether this frame moved a whole group, or mixed two: the next one wants all of it again.
        self.moving = False
        # Whether a frame is being painted, rather than one rehearsed; and what its groups are made from.
        self._painting = self._noted = False
        self._parts: dict[PictureRequest, None] = {}

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self._made.clear()
        self._zooms.clear()
        self._tracks.clear()
        self._lift = None

    def begin(self) -> None:
        """Begin another frame: what the last one showed may be taken over unless shown again."""
        self._turn += 1
        if not self.moving:
            self._lift = None
        if self._tracks and self._turn - max(track.turn for track in self._tracks) > RESTED_TURNS:
            self._tracks.clear()
            self._zooms.clear()
        if not self._set_aside:
            self._scratch.clear()
        self.moving = self._set_aside = False
        self._kept.held = self._made.held = True
        self._painting, self._noted = True, False

    def end(self) -> None:
        """The frame is painted: forget what is beyond the limit of memory."""
        self._painting = False
        # What moves or is mixed is wanted again in the next frame, however much it is.
        if not self.moving:
            self._pictures.trim()
            self._kept.trim()
            self._made.trim()

    def keep(self, group: Group, transform: Transform, surface: pygame.Surface) -> None:
        """Take what a surface shows as the picture of an opaque group that covers it."""
        key = _Key(_innermost(group), transform)
        if key not in self._kept:
            self._kept.put(key, _Entry(Canvas(surface.copy(), self._measure), self._turn))

    @contextmanager
    def aside(self, surface: pygame.Surface, rect: Rect) -> Iterator[pygame.Surface]:
        """What is in a part of a surface now, in the corner of another one that is used again for it."""
        self._set_aside = True
        if surface.get_masks()[3]:
            yield surface.subsurface(rect).copy()
            return
        fits = self._scratch and self._scratch[-1].get_size() == surface.get_size()
        other = self._scratch.pop() if fits else pygame.Surface(surface.get_size(), 0, surface)
        other.set_alpha(None)
        other.blit(surface, (0, 0), rect)
        yield other
        self._scratch.append(other)

    def picture(self, group: Group, transform: Transform) -> Drawn:
        """The group as a picture, at its place; its opacity is left to the caller."""
        group = group._replace(opacity=1.0)
        if not group.opaque:
            return (
                self._transition_source(group, transform)
                if group.moving and group.view
                else self._detached(group, transform)
            )
        box = transform.snap(group.box)
        if is_sharp(group):
            return Drawn(self._sharp(group, transform), box.x, box.y)
        key = _Key(group, transform)
        if group.moving and group.view is not None:
            return Drawn(self._scaled(key), box.x, box.y)
        made = self._made.get(key)
        if made is None:
            sharp = self._sharp(group._replace(blur=0), transform)
            made = self._made.put(key, finish(sharp, group, transform))
        return Drawn(made, box.x, box.y)

    def _scaled(self, key: _Key) -> pygame.Surface:
        """A group seen through a moving view: its whole picture, scaled.

        Two such pictures are kept, for a mix of two; the older one's surface is used again, for new
        memory of that size costs as much as the scaling.
        """
        for i, (known, surface) in enumerate(self._zooms):
            if known == key:
                self._zooms.append(self._zooms.pop(i))
                return surface
        group, transform = key
        self.moving = True
        part = self._paint_part(group, transform)
        size = transform.snap(group.box).size
        used = self._zooms.pop(0)[1] if len(self._zooms) == 2 else None
        if used is None or used.get_size() != size:
            used = pygame.Surface(size, 0, part)
        made = finish(pygame.transform.smoothscale(part, size, used), group, transform)
        self._zooms.append((key, made))
        return made

    def hold(self, items: Iterable[DisplayItem]) -> None:
        """Let nothing take over what these items show."""
        for op, transform, _ in items:
            for group in (op.before, op.after) if isinstance(op, Mix) else (op,):
                if isinstance(group, Group) and group.opaque:
                    self._shown(_Key(_innermost(group), transform))

    def _sharp(self, group: Group, transform: Transform) -> pygame.Surface:
        """The picture of an opaque group as it is."""
        key = _Key(_innermost(group), transform)
        group = key.group
        kept = self._shown(key)
        if kept is not None:
            return kept
        content = content_of(group, transform)
        if isinstance(content, Backdrop):
            return self._pictures.get(content)
        return self._show(key, content)

    def _paint_part(self, group: Group, transform: Transform) -> pygame.Surface:
        """The part of a group's picture that its moving view shows, at the size it has with the camera wide.

        The pictures in it keep their size and only shift, so one surface serves for all of a move: what is
        painted of it is what has changed, and what comes into view.
        """
        still = group._replace(view=None, moving=False, blur=0)
        items = lay_inside(still, transform, cut=False)[0]
        wished = list(required_pictures(items))
        if self._painting:
            self._note_parts(wished)
        self._pictures.get_all(wished)
        size = transform.snap(group.box).size
        shown = find_part(group, transform, size)
        track = self._track(items, size)
        regions = [rect.clip(shown) for rect in track.canvas.find_changes(items)]
        regions = join([*regions, *uncovered(shown, track.shown)], shown)
        track.canvas.show(items, regions, self._draw)
        track.shown, track.turn = shown, self._turn
        return track.canvas.surface.subsurface(shown)

    def _track(self, items: list[DisplayItem], size: tuple[int, int]) -> _Track:
        """The surface on which a camera moves over these items: one of two, for a mix of two moves."""
        for track in self._tracks:
            free = track.turn != self._turn or track.canvas.items == items
            if free and track.canvas.surface.get_size() == size:
                return track
        del self._tracks[:-1]
        self._tracks.append(_Track(Canvas(pygame.Surface(size, 0, 32), self._measure)))
        return self._tracks[-1]

    def _shown(self, key: _Key) -> pygame.Surface | None:
        """The kept picture of a group, which is shown in this turn."""
        kept = self._kept.get(key)
        if kept is None:
            return None
        self._kept.put(key, kept._replace(turn=self._turn))
        return kept.canvas.surface

    def _show(self, key: _Key, items: list[DisplayItem]) -> pygame.Surface:
        wished = list(required_pictures(items))
        if self._painting:
            self._note_parts(wished)
        self._pictures.get_all(wished)
        canvas = self._reuse(key.group, key.transform, items, key.transform.snap(key.group.box).size)
        canvas.show(items, canvas.find_changes(items), self._draw)
        self._kept.put(key, _Entry(canvas, self._turn))
        return canvas.surface

    def _note_parts(self, wished: list[PictureRequest]) -> None:
        """Have the pictures of what is shown spared, for as long as no frame shows another group."""
        if not self._noted:
            self._noted = True
            self._parts.clear()
        self._parts.update(dict.fromkeys(wished))
        self._pictures.spare(self._parts)

    def _reuse(
        self, group: Group, transform: Transform, items: list[DisplayItem], size: tuple[int, int]
    ) -> Canvas:
        """The canvas of the like group that differs least, of those shown no more; or a new one."""
        least, found = TAKE_OVER_SHARE * size[0] * size[1], None
        for key in self._kept:
            like = key.transform == transform and key.group.box == group.box
            if not like or key.group.view != group.view:
                continue
            entry = self._kept.peek(key)
            if entry.turn >= self._turn:
                continue
            changed = sum(rect.w * rect.h for rect in entry.canvas.find_changes(items))
            if changed <= least:
                least, found = changed, key
        taken = None if found is None else self._kept.drop(found)
        return Canvas(pygame.Surface(size, 0, 32), self._measure) if taken is None else taken.canvas

    def _transition_source(self, group: Group, transform: Transform) -> Drawn:
        """A group with alpha seen through a moving view: its whole picture, scaled. One is kept."""
        assert group.view is not None
        still = group._replace(box=group.view, view=None, moving=False)
        key = _Key(still, transform)
        if self._lift is None or self._lift[0] != key:
            self._lift = key, self._detached(still, transform)
        whole, view, box = self._lift[1], transform.snap(group.view), transform.snap(group.box)
        across, down = box.w / view.w, box.h / view.h
        size = (round(whole.surface.get_width() * across), round(whole.surface.get_height() * down))
        self.moving = True
        return Drawn(
            pygame.transform.smoothscale(whole.surface, (max(1, size[0]), max(1, size[1]))),
            box.x + round((whole.x - view.x) * across),
            box.y + round((whole.y - view.y) * down),
        )

    def _detached(self, group: Group, transform: Transform) -> Drawn:
        """A group with alpha, finished; its surface is as large as what it holds."""
        rect = bounds(DisplayItem(group, transform), self._measure)
        rect.size = (max(1, rect.w), max(1, rect.h))
        key = (group, transform)
        made = self._made.get(key)
        if made is None:
            inner = inner_transform(group, transform)
            local = inner._replace(dx=inner.dx - rect.x, dy=inner.dy - rect.y)
            canvas = Canvas(pygame.Surface(rect.size, pygame.SRCALPHA, 32), self._measure)
            items = list(lay_flat(group.ops, local))
            canvas.show(items, [canvas.surface.get_rect()], self._draw)
            made = self._made.put(key, finish(canvas.surface, group, transform))
        return Drawn(made, rect.x, rect.y)


def _innermost(group: Group) -> Group:
    """The group that is shown, at its full strength: a group round a group shows nothing else than that."""
    only = group.ops[0] if len(group.ops) == 1 and group.view is None else None
    if isinstance(only, Group) and only.opaque and only.box == group.box and is_sharp(only):
        return _innermost(only)
    return group._replace(opacity=1.0)


def required_pictures(items: Iterable[DisplayItem]) -> Iterator[PictureRequest]:
    """The upright pictures and backdrops that painting the items would take."""
    for op, transform, clip in items:
        if isinstance(op, Picture) and not op.angle:
            yield Fitted(op.file, fit_still(op, transform, clip)[0])
        elif isinstance(op, Strips):
            yield from (strip.picture for strip in fit_strips(op, transform))
        elif isinstance(op, Group) and op.opaque:
            yield from _wishes_inside(op, transform)
        elif isinstance(op, Group):
            yield from required_pictures(lay_group(op, transform))
        elif isinstance(op, Mix):
            yield from required_pictures(
                (DisplayItem(op.before, transform), DisplayItem(op.after, transform))
            )


def _wishes_inside(group: Group, transform: Transform) -> Iterator[PictureRequest]:
    if group.moving and group.view is not None:
        yield from required_pictures(lay_inside(group._replace(view=None), transform, cut=False)[0])
        return
    content = content_of(group, transform)
    if isinstance(content, Backdrop):
        yield content
    else:
        yield from required_pictures(content)


def content_of(group: Group, transform: Transform) -> Backdrop | list[DisplayItem]:
    """What an opaque group is painted from: one backdrop, or items of which the lowest may be one."""
    items, local = lay_inside(group, transform)
    backdrop = find_backdrop(items, transform.snap(group.box).size) if all(map(is_still, group.ops)) else None
    return backdrop or fold_backdrop(items, group.view or group.box, local)


def fold_backdrop(items: list[DisplayItem], box: Box, transform: Transform) -> list[DisplayItem]:
    """The items with the pictures that lie below all others made one group: what moves above them is
    then painted on one surface, and the pictures themselves need not be kept."""
    count = 0
    for op, where, _ in items:
        if where != transform or not is_still(op) or (count and not isinstance(op, Picture)):
            break
        count += 1
    if count == len(items) or not any(isinstance(item.op, Picture) for item in items[:count]):
        return items
    below = Group(box, tuple(item.op for item in items[:count]), opaque=True)
    return [DisplayItem(below, transform), *items[count:]]


def finish(surface: pygame.Surface, group: Group, transform: Transform) -> pygame.Surface:
    """The group's picture as its blur wants it."""
    return blur(surface, group.blur * transform.scale) if group.blur > 0 else surface


def find_part(group: Group, transform: Transform, size: tuple[int, int]) -> Rect:
    """The pixels of a group's whole picture, which has that size, that its view shows."""
    assert group.view is not None
    view, box = group.view, group.box
    # Each edge by itself: a slow view then never moves back by a pixel.
    left, top = round((view.x - box.x) * transform.scale), round((view.y - box.y) * transform.scale)
    right = round((view.x + view.w - box.x) * transform.scale)
    bottom = round((view.y + view.h - box.y) * transform.scale)
    whole = Rect((0, 0), size)
    return Rect(left, top, max(1, right - left), max(1, bottom - top)).clamp(whole).clip(whole)


def uncovered(part: Rect, painted: Rect) -> list[Rect]:
    """What of a part lies outside another, in level and upright strips."""
    inner = part.clip(painted)
    if not inner.w or not inner.h:
        return [part]
    return [
        Rect(part.x, part.y, part.w, inner.y - part.y),
        Rect(part.x, inner.bottom, part.w, part.bottom - inner.bottom),
        Rect(part.x, inner.y, inner.x - part.x, inner.h),
        Rect(inner.right, inner.y, part.right - inner.right, inner.h),
    ]
