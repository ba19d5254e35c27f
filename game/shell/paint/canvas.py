"""The canvas: a surface that knows what is painted on it, and repaints only what changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame
from pygame import Rect

from game.shell.paint.damage import covers, find_changes, join, shared_ends
from game.shell.paint.display_list import DisplayItem, bounds
from game.stage.look import Measure

Draw = Callable[[pygame.Surface, DisplayItem], None]


class Canvas:
    """A surface, the items painted on it, and the pixels that each may touch."""

    def __init__(self, surface: pygame.Surface, measure: Measure) -> None:
        self.surface = surface
        self.items: Sequence[DisplayItem] = ()
        self._measure = measure
        self._rects: list[Rect] = []
        self._blank = True

    def find_changes(self, items: Sequence[DisplayItem]) -> list[Rect]:
        """Disjoint rectangles that would change if these items were shown."""
        area = self.surface.get_rect()
        if self._blank:
            return [area]
        return join(find_changes(self.items, items, self._measure), area)

    def show(self, items: Sequence[DisplayItem], changes: list[Rect], draw: Draw) -> None:
        """Paints the items within `changes`, as returned by `find_changes`."""
        self._rects = self._find_rects(items)
        for region in changes:
            self._paint(items, region, draw)
        self.items = items
        self._blank = False
        self.surface.set_clip(None)

    def _find_rects(self, items: Sequence[DisplayItem]) -> list[Rect]:
        """The bounds of each item; those of items painted before are cached."""
        start, stop = shared_ends(self.items, items)
        middle = [bounds(item, self._measure) for item in items[start : len(items) - stop]]
        return [*self._rects[:start], *middle, *self._rects[len(self._rects) - stop :]]

    def _paint(self, items: Sequence[DisplayItem], region: Rect, draw: Draw) -> None:
        """Paints one region, from the last item that hides everything below it."""
        rects = self._rects
        touching = [item for item, rect in zip(items, rects, strict=True) if rect.colliderect(region)]
        start = None
        for i in range(len(touching) - 1, -1, -1):
            if covers(touching[i]) and _hidden_under(touching[i]).contains(region):
                start = i
                break
        self.surface.set_clip(region)
        if start is None:
            self.surface.fill((0, 0, 0, 0) if self.surface.get_flags() & pygame.SRCALPHA else 0)
        for item in touching[start or 0 :]:
            clip = region if item.clip is None else region.clip(Rect(item.clip))
            if clip.w and clip.h:
                self.surface.set_clip(clip)
                draw(self.surface, item)


def _hidden_under(item: DisplayItem) -> Rect:
    """The pixels that an opaque item certainly covers."""
    op = item.op
    box = op.before.box if hasattr(op, "before") else op.box  # type: ignore[union-attr]
    rect = item.transform.snap(box)
    return rect if item.clip is None else rect.clip(Rect(item.clip))
