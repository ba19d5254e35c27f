"""Offscreen surfaces: groups painted and cached as one picture, with blur and moving views. A new group
reuses the surface of a similar one that is no longer shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

import pygame
from pygame import Rect

from game.shell.lru import LruCache, keep_surfaces, surface_bytes
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
    lay_inside,
)
from game.shell.paint.fitting import Composite, PictureRequest
from game.shell.paint.group_content import (
    content_of,
    find_part,
    innermost,
    required_pictures,
    uncovered,
    unscaled,
)
from game.shell.paint.stretch import stretch
from game.shell.paint.textures import Drawn, Textures
from game.stage.frame import Crossfade, Group
from game.stage.look import Measure

# A surface is reused where at most this share must be repainted.
TAKE_OVER_SHARE = 0.6
# Camera surfaces are released after this many frames without a camera move.
IDLE_FRAMES = 90
# How many surfaces of the stage's size stay for what comes: new memory of that size costs as much as what is
# painted over it.
SPARES = 2


class _Entry(NamedTuple):
    canvas: Canvas
    turn: int
    # The pictures it is made from, which are needed again as soon as something moves.
    parts: Sequence[PictureRequest] = ()


class _Zoom(NamedTuple):
    key: _Key
    surface: pygame.Surface
    parts: Sequence[PictureRequest]
    turn: int


@dataclass
class _Track:
    """A surface over which the camera moves, and which part of it is painted."""

    canvas: Canvas
    shown: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))
    turn: int = -1


class _Key(NamedTuple):
    group: Group
    transform: Transform


class Offscreens:
    """The offscreen surfaces of a painter, bounded in memory."""

    def __init__(self, draw: Draw, pictures: Textures, measure: Measure, limit_bytes: int) -> None:
        self._draw = draw
        self._pictures = pictures
        self._measure = measure
        # Groups without effects, which can be repainted in part; and groups as they are blurred or detached.
        self._canvases: LruCache[_Key, _Entry] = LruCache(
            limit_bytes * 7 // 10, lambda entry: surface_bytes(entry.canvas.surface)
        )
        self._finished = keep_surfaces(limit_bytes * 3 // 10)
        self._zooms: list[_Zoom] = []
        self._tracks: list[_Track] = []
        self._spare: list[pygame.Surface] = []
        self._plain = pygame.Surface((1, 1), 0, 32)
        self._turn = 0
        # Whether this frame moved a whole group or crossfaded two: then the next one needs all of it again.
        self.moving = False
        # Whether a frame is being painted, rather than warmed up; and the pictures its groups are made from.
        self._painting = self._noted = False
        self._parts: dict[PictureRequest, None] = {}

    def clear(self) -> None:
        """Releases everything."""
        self._canvases.clear()
        self._finished.clear()
        self._zooms.clear()
        self._tracks.clear()
        self._spare.clear()

    def begin(self) -> None:
        """Begins a frame: what the last one showed may be reused unless it is shown again."""
        self._turn += 1
        if self._tracks and self._turn - max(track.turn for track in self._tracks) > IDLE_FRAMES:
            self._spare += [track.canvas.surface for track in self._tracks]
            self._spare += [zoom.surface for zoom in self._zooms]
            self._tracks.clear()
            self._zooms.clear()
        del self._spare[:-SPARES]
        self.moving = False
        self._canvases.pin_all = self._finished.pin_all = True
        self._painting, self._noted = True, False

    def end(self) -> None:
        """Ends a frame: evicts what exceeds the memory limit."""
        self._painting = False
        # What moves or is crossfaded is needed again in the next frame, however large.
        if not self.moving:
            self._pictures.trim()
            self._canvases.trim()
            self._finished.trim()

    def take_over(self, group: Group, transform: Transform, surface: pygame.Surface) -> None:
        """Takes over what a surface shows as the picture of an opaque group that covers it."""
        key = _Key(innermost(group), transform)
        if key not in self._canvases:
            self._canvases.put(key, _Entry(Canvas(surface.copy(), self._measure), self._turn))

    @contextmanager
    def aside(self, surface: pygame.Surface, rect: Rect) -> Iterator[pygame.Surface]:
        """A copy of a part of a surface, in the corner of a reusable surface."""
        if surface.get_masks()[3]:
            yield surface.subsurface(rect).copy()
            return
        copy = self._take(surface.get_size(), surface)
        copy.blit(surface, (0, 0), rect)
        yield copy
        self._spare.append(copy)

    def _take(self, size: tuple[int, int], like: pygame.Surface) -> pygame.Surface:
        """A surface of this size and another one's format, whatever it shows."""
        wanted = size, like.get_bitsize(), like.get_masks()
        for at, spare in enumerate(self._spare):
            if (spare.get_size(), spare.get_bitsize(), spare.get_masks()) == wanted:
                spare.set_alpha(None)
                return self._spare.pop(at)
        return pygame.Surface(size, 0, like)

    def picture(self, group: Group, transform: Transform) -> Drawn:
        """An opaque group as a picture at its position; opacity is left to the caller."""
        group = group._replace(opacity=1.0)
        box = transform.snap(group.box)
        if is_sharp(group):
            return Drawn(self._sharp(group, transform), box.x, box.y)
        key = _Key(group, transform)
        if group.moving and group.view is not None:
            return Drawn(self._scaled(key), box.x, box.y)
        surface = self._finished.get(key)
        if surface is None:
            sharp = self._sharp(group._replace(blur=0), transform)
            surface = self._finished.put(key, finish(sharp, group, transform))
        return Drawn(surface, box.x, box.y)

    def _scaled(self, key: _Key) -> pygame.Surface:
        """A group seen through a moving view: its whole picture, scaled.

        Two are cached in a crossfade of two moves. The surface that the last frame showed is reused, for new
        memory of that size costs as much as the scaling.
        """
        for i, zoom in enumerate(self._zooms):
            if zoom.key == key:
                self._zooms.append(self._zooms.pop(i)._replace(turn=self._turn))
                self._note_parts(zoom.parts)
                return zoom.surface
        group, transform = key
        self.moving = True
        part, parts = self._paint_part(group, transform)
        size = transform.snap(group.box).size
        if self._zooms and (self._zooms[0].turn < self._turn or len(self._zooms) == 2):
            self._spare.append(self._zooms.pop(0).surface)
        surface = finish(stretch(part, self._take(size, part)), group, transform)
        self._zooms.append(_Zoom(key, surface, parts, self._turn))
        return surface

    def pin_shown(self, items: Iterable[DisplayItem]) -> None:
        """Prevents these items' surfaces from being reused."""
        for op, transform, _ in items:
            for group in (op.before, op.after) if isinstance(op, Crossfade) else (op,):
                if isinstance(group, Group) and group.opaque:
                    self._use_cached(_Key(innermost(group), transform))

    def _sharp(self, group: Group, transform: Transform) -> pygame.Surface:
        """The picture of an opaque group without effects."""
        key = _Key(innermost(group), transform)
        group = key.group
        cached = self._use_cached(key)
        if cached is not None:
            return cached
        content = content_of(group, transform)
        if isinstance(content, Composite):
            self._note_parts([content])
            return self._pictures.get(content)
        return self._show(key, content)

    def _paint_part(
        self, group: Group, transform: Transform
    ) -> tuple[pygame.Surface, Sequence[PictureRequest]]:
        """The part of a group's picture that its moving view shows, at the wide camera's scale, and the
        pictures that the whole is made from.

        Its pictures keep their size and only shift, so one surface serves for a whole camera move: only what
        changes or comes into view is painted.
        """
        still = group._replace(view=None, moving=False, blur=0)
        items = lay_inside(still, transform, cut=False)[0]
        parts = self._get_pictures(items)
        size = transform.snap(group.box).size
        shown = find_part(group, transform, size)
        track = self._track(items, size)
        regions = [rect.clip(shown) for rect in track.canvas.find_changes(items)]
        regions = join([*regions, *uncovered(shown, track.shown)], shown)
        track.canvas.show(items, regions, self._draw)
        track.shown, track.turn = shown, self._turn
        return track.canvas.surface.subsurface(shown), parts

    def _track(self, items: list[DisplayItem], size: tuple[int, int]) -> _Track:
        """The surface on which the camera moves over these items: one of two, to crossfade two moves."""
        for track in self._tracks:
            free = track.turn != self._turn or track.canvas.items == items
            if free and track.canvas.surface.get_size() == size:
                return track
        del self._tracks[:-1]
        self._tracks.append(_Track(Canvas(self._take(size, self._plain), self._measure)))
        return self._tracks[-1]

    def _use_cached(self, key: _Key) -> pygame.Surface | None:
        """The cached picture of a group, which this frame uses; None where there is none."""
        entry = self._canvases.get(key)
        if entry is None:
            return None
        self._canvases.put(key, entry._replace(turn=self._turn))
        self._note_parts(entry.parts)
        return entry.canvas.surface

    def _show(self, key: _Key, items: list[DisplayItem]) -> pygame.Surface:
        parts = self._get_pictures(items)
        canvas = self._reuse(key.group, key.transform, items, key.transform.snap(key.group.box).size)
        canvas.show(items, canvas.find_changes(items), self._draw)
        self._canvases.put(key, _Entry(canvas, self._turn, parts))
        return canvas.surface

    def _get_pictures(self, items: list[DisplayItem]) -> list[PictureRequest]:
        """Makes the pictures of these items, which stay while they are shown; returns them."""
        wanted = list(required_pictures(items))
        self._note_parts(wanted)
        self._pictures.get_all(wanted)
        return wanted

    def _note_parts(self, wanted: Sequence[PictureRequest]) -> None:
        """Pins the pictures of what is shown until a frame shows another group."""
        if not self._painting:
            return
        if not self._noted:
            self._noted = True
            self._parts.clear()
        self._parts.update(dict.fromkeys(wanted))
        self._pictures.pin_shown(self._parts)

    def _reuse(
        self, group: Group, transform: Transform, items: list[DisplayItem], size: tuple[int, int]
    ) -> Canvas:
        """The canvas of the most similar group that is no longer shown, or a new one."""
        least = TAKE_OVER_SHARE * size[0] * size[1]
        closest = None
        for key in self._canvases:
            like = key.transform == transform and key.group.box == group.box
            if not like or key.group.view != group.view:
                continue
            entry = self._canvases.peek(key)
            if entry.turn >= self._turn:
                continue
            changed = sum(rect.w * rect.h for rect in entry.canvas.find_changes(items))
            if changed <= least:
                least, closest = changed, key
        taken = None if closest is None else self._canvases.drop(closest)
        return taken.canvas if taken is not None else Canvas(self._space(size), self._measure)

    def _space(self, size: tuple[int, int]) -> pygame.Surface:
        """A surface to paint on: where there is no room for another one, that of what was shown longest ago,
        which would be released after this frame."""
        full = self._canvases.used_bytes + size[0] * size[1] * 4 > self._canvases.limit_bytes
        for key in self._canvases if full else ():
            entry = self._canvases.peek(key)
            # What the last frame showed may fade out in this one.
            if entry.turn < self._turn - 1 and entry.canvas.surface.get_size() == size:
                self._canvases.drop(key)
                return entry.canvas.surface
        return self._take(size, self._plain)

    def scaled_alpha(self, group: Group, transform: Transform) -> Drawn:
        """A group with alpha seen through a moving view: its whole picture, scaled; opacity is left to the
        caller."""
        assert group.view is not None
        whole = self._detached(unscaled(group)._replace(opacity=1.0), transform)
        view = transform.snap(group.view)
        box = transform.snap(group.box)
        across, down = box.w / view.w, box.h / view.h
        size = (round(whole.surface.get_width() * across), round(whole.surface.get_height() * down))
        self.moving = True
        return Drawn(
            pygame.transform.smoothscale(whole.surface, (max(1, size[0]), max(1, size[1]))),
            box.x + round((whole.x - view.x) * across),
            box.y + round((whole.y - view.y) * down),
        )

    def _detached(self, group: Group, transform: Transform) -> Drawn:
        """A group with alpha, on a surface as large as its content."""
        rect = bounds(DisplayItem(group, transform), self._measure)
        rect.size = (max(1, rect.w), max(1, rect.h))
        key = (group, transform)
        surface = self._finished.get(key)
        if surface is None:
            inner = inner_transform(group, transform)
            local = inner._replace(dx=inner.dx - rect.x, dy=inner.dy - rect.y)
            canvas = Canvas(pygame.Surface(rect.size, pygame.SRCALPHA, 32), self._measure)
            items = list(lay_flat(group.ops, local))
            canvas.show(items, [canvas.surface.get_rect()], self._draw)
            surface = self._finished.put(key, canvas.surface)
        return Drawn(surface, rect.x, rect.y)


def finish(surface: pygame.Surface, group: Group, transform: Transform) -> pygame.Surface:
    """The group's picture with its blur applied."""
    return blur(surface, group.blur * transform.scale) if group.blur > 0 else surface
