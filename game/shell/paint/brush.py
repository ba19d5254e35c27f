"""The brush: paints one display item of any kind."""

from __future__ import annotations

import math

import pygame
from pygame import Rect

from game.shell.paint.display_list import (
    Clip,
    DisplayItem,
    Transform,
    bounds,
    is_sharp,
    lay_group,
    round_half_up,
)
from game.shell.paint.fitting import fit_strips
from game.shell.paint.gradients import Gradients, add_rect, blit_straight_alpha
from game.shell.paint.offscreen import Offscreens
from game.shell.paint.panels import Panels
from game.shell.paint.rotation import RotatedPictures
from game.shell.paint.shapes import Shapes
from game.shell.paint.text import TextPainter
from game.shell.paint.textures import Drawn, Textures
from game.stage.frame import (
    Arc,
    Crossfade,
    Disc,
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


class Brush:
    """Paints items, using the renderer and cache of each kind."""

    def __init__(
        self,
        pictures: Textures,
        rotated_pictures: RotatedPictures,
        lettering: TextPainter,
        panels: Panels,
        shapes: Shapes,
        gradients: Gradients,
        composites_bytes: int,
    ) -> None:
        self.pictures = pictures
        self._rotated_pictures = rotated_pictures
        self.lettering = lettering
        self.offscreens = Offscreens(self.draw, pictures, lettering.fonts.widths, composites_bytes)
        self._panels = panels
        self._shapes = shapes
        self._gradients = gradients

    def clear(self) -> None:
        """Clears all caches at once: the parts refer to each other, and would stay in memory."""
        pictures = self.pictures, self._rotated_pictures
        for part in (*pictures, self.lettering, self._panels, self._shapes, self._gradients, self.offscreens):
            part.clear()

    def draw(self, surface: pygame.Surface, item: DisplayItem) -> None:
        """Paints an item within the surface's clip."""
        op, transform = item.op, item.transform
        match op:
            case Picture():
                self._picture(surface, op, transform, item.clip)
            case Text():
                self._text(surface, op, transform)
            case Fill():
                add_rect(surface, transform.snap(op.box), op.color)
            case Panel():
                rect = transform.snap(op.box)
                sheet = self._panels.sheet(op, rect.size, transform.scale)
                blit_straight_alpha(surface, sheet.surface, (rect.x - sheet.margin, rect.y - sheet.margin))
            case Group():
                self._group(surface, op, transform)
            case Crossfade():
                self._crossfade(surface, op, transform)
            case Gradient():
                self._gradients.paint_gradient(surface, op, transform)
            case Strips():
                self._strips(surface, op, transform)
            case Glow():
                _blit(surface, self._gradients.glow(op, transform, surface), pygame.BLEND_RGB_ADD)
            case Thumbnail():
                _blit(surface, self.pictures.thumbnail(op, transform), pygame.BLEND_PREMULTIPLIED)
            case Stroke() if _is_rule(op):
                add_rect(surface, _rule_rect(op, transform), op.color)
            case _:
                drawn = self._line_art(op, transform)
                blit_straight_alpha(surface, drawn.surface, (drawn.x, drawn.y))

    def _line_art(self, op: Disc | Arc | Stroke | Polygon | FocusRing, transform: Transform) -> Drawn:
        match op:
            case Disc():
                return self._shapes.disc(op, transform)
            case Arc():
                return self._shapes.arc(op, transform)
            case Stroke():
                return self._shapes.stroke(op, transform)
            case Polygon():
                return self._shapes.polygon(op, transform)
            case FocusRing():
                return self._shapes.focus_ring(op, transform)

    def _picture(self, surface: pygame.Surface, op: Picture, transform: Transform, clip: Clip) -> None:
        if op.opacity <= 0:
            return
        if op.angle:
            drawn = self._rotated_pictures.rotated(op, transform)
        else:
            drawn = self.pictures.still(op, transform, clip)
        if op.opacity < 1:
            faded = drawn.surface.copy()
            level = round(255 * op.opacity)
            if not faded.get_flags() & pygame.SRCALPHA:
                faded.set_alpha(level)
                surface.blit(faded, (drawn.x, drawn.y))
                return
            faded.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
            drawn = drawn._replace(surface=faded)
        _blit(surface, drawn, pygame.BLEND_PREMULTIPLIED)

    def _strips(self, surface: pygame.Surface, op: Strips, transform: Transform) -> None:
        """Paints each strip within its own bounds."""
        shown = surface.get_clip()
        for bounds_px, picture, x, y in fit_strips(op, transform):
            if bounds_px.colliderect(shown):
                surface.set_clip(bounds_px.clip(shown))
                surface.blit(self.pictures.get(picture), (x, y), special_flags=pygame.BLEND_PREMULTIPLIED)
        surface.set_clip(shown)

    def _text(self, surface: pygame.Surface, op: Text, transform: Transform) -> None:
        if not op.text or (op.shown is not None and op.shown <= 0):
            return
        x = transform.x(op.x)
        left = math.floor(x + 1e-6)
        row = self.lettering.row(op, transform.scale, max(0.0, x - left))
        corner = (left - row.origin_x, round_half_up(transform.y(op.baseline)) - row.baseline)
        if op.shown is None:
            blit_straight_alpha(surface, row.surface, corner)
            return
        width = row.origin_x + round_half_up(transform.x(op.x + op.shown)) - left
        blit_straight_alpha(surface, row.surface, corner, (0, 0, width, row.surface.get_height()))

    def _group(self, surface: pygame.Surface, group: Group, transform: Transform) -> None:
        if group.opacity <= 0:
            return
        if not group.opaque:
            if is_sharp(group):
                self._faded(surface, group, transform)
            else:
                drawn = self.offscreens.scaled_alpha(group, transform)
                _blit(surface, drawn, pygame.BLEND_PREMULTIPLIED)
            return
        drawn = self.offscreens.picture(group, transform)
        if group.opacity < 1:
            self.offscreens.moving = True
        _blit_faded(surface, drawn, min(1.0, group.opacity))

    def _faded(self, surface: pygame.Surface, group: Group, transform: Transform) -> None:
        """Paints the group, then restores what was there in proportion to its transparency."""
        clip = surface.get_clip()
        rect = bounds(DisplayItem(group, transform), self.lettering.fonts.widths).clip(clip)
        if not rect.w or not rect.h:
            return
        with self.offscreens.aside(surface, rect) as before:
            for item in lay_group(group, transform):
                inner = rect if item.clip is None else rect.clip(Rect(item.clip))
                surface.set_clip(inner)
                self.draw(surface, item)
            surface.set_clip(clip)
            before.set_alpha(255 - round(255 * group.opacity))
            surface.blit(before, rect, (0, 0, *rect.size))

    def _crossfade(self, surface: pygame.Surface, crossfade: Crossfade, transform: Transform) -> None:
        """Paints a crossfade of two groups."""
        amount = max(0.0, min(1.0, crossfade.amount))
        self.offscreens.moving = True
        before = self.offscreens.picture(crossfade.before, transform)
        after = self.offscreens.picture(crossfade.after, transform)
        if crossfade.through is None:
            _blit(surface, before)
            _blit_faded(surface, after, amount)
        else:
            surface.fill(crossfade.through)
            _blit_faded(surface, *((before, 1 - amount * 2) if amount < 0.5 else (after, amount * 2 - 1)))


def _blit(surface: pygame.Surface, drawn: Drawn, flags: int = 0) -> None:
    surface.blit(drawn.surface, (drawn.x, drawn.y), special_flags=flags)


def _blit_faded(surface: pygame.Surface, drawn: Drawn, opacity: float) -> None:
    """Paints a picture at some opacity."""
    level = round(255 * opacity)
    if not level:
        return
    if level == 255:
        surface.blit(drawn.surface, (drawn.x, drawn.y))
        return
    drawn.surface.set_alpha(level)
    surface.blit(drawn.surface, (drawn.x, drawn.y))
    # None makes an opaque surface fast again; one with alpha of its own must keep that. (Its flags claim
    # alpha while it is faded; its masks don't.)
    drawn.surface.set_alpha(255 if drawn.surface.get_masks()[3] else None)


def _is_rule(op: Stroke) -> bool:
    """Whether a line is vertical or horizontal, and so best drawn on whole pixels."""
    if op.dash is not None or len(op.points) != 2:
        return False
    (x0, y0), (x1, y1) = op.points
    return x0 == x1 or y0 == y1


def _rule_rect(op: Stroke, transform: Transform) -> Rect:
    (x0, y0), (x1, y1) = op.points
    thick = max(1, round_half_up(op.width * transform.scale))
    left, top = min(transform.x(x0), transform.x(x1)), min(transform.y(y0), transform.y(y1))
    if y0 == y1:
        return Rect(
            round_half_up(left),
            round_half_up(top - thick / 2),
            round_half_up(abs(x1 - x0) * transform.scale),
            thick,
        )
    return Rect(
        round_half_up(left - thick / 2),
        round_half_up(top),
        thick,
        round_half_up(abs(y1 - y0) * transform.scale),
    )
