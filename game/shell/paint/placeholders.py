"""Placeholders for missing pictures: a card with the file's name, or a silhouette."""

from __future__ import annotations

from pathlib import PurePosixPath

import pygame

from game.shell.paint.fonts import Fonts
from game.stage.frame import Color, TextStyle

# A person's smaller layers are left out, so that there is one silhouette.
MIN_PERSON_PX = 200
_NAME = TextStyle("prose", 40)
_INK: Color = (26, 34, 51, 255)
_PAPER: Color = (227, 211, 175, 255)
_NIGHT: Color = (18, 27, 46, 255)
_SHADE: Color = (52, 72, 107, 255)
_FAULT: Color = (151, 51, 31, 255)


def draw_placeholder(
    file: str, size: tuple[int, int], fonts: Fonts, palette: dict[str, Color]
) -> pygame.Surface:
    """A surface of `size` pixels with premultiplied alpha in place of the file."""
    surface = pygame.Surface(size, pygame.SRCALPHA, 32)
    path = file.partition(":")[2] or file
    if path.startswith("sprites/"):
        if max(size) >= MIN_PERSON_PX:
            _draw_person(surface, palette.get("night_3", _SHADE))
    else:
        _draw_card(surface, path, fonts, palette)
    return surface


def _draw_person(surface: pygame.Surface, color: Color) -> None:
    """Head, neck and shoulders as one plain shape, supersampled."""
    width, height = surface.get_width() * 2, surface.get_height() * 2
    large = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    # Half a head's width: a figure is at most four heads broad and seven high.
    head = min(width / 8.2, height / 15)
    middle, top = width / 2, head * 0.4
    shade = (*color[:3], 255)
    pygame.draw.ellipse(large, shade, (middle - head, top, head * 2, head * 2.7))
    neck = top + head * 2.2
    pygame.draw.rect(large, shade, (middle - head * 0.5, neck, head, head * 1.4))
    shoulders = neck + head * 0.75
    pygame.draw.ellipse(large, shade, (middle - head * 2.6, shoulders, head * 5.2, head * 3.2))
    side = [(2.6, 1.6), (2.9, 5.5), (2.4, 9.0), (2.5, 40.0)]
    right = [(middle + head * x, shoulders + head * y) for x, y in side]
    left = [(middle - head * x, shoulders + head * y) for x, y in reversed(side)]
    pygame.draw.polygon(large, shade, right + left)
    pygame.transform.smoothscale(large, surface.get_size(), surface)


def _draw_card(surface: pygame.Surface, path: str, fonts: Fonts, palette: dict[str, Color]) -> None:
    """Night, with a paper card showing the file's name."""
    width, height = surface.get_size()
    surface.fill(palette.get("night_1", _NIGHT))
    card = pygame.Rect(0, 0, max(2, width * 4 // 10), max(2, height * 2 // 10))
    card.center = (width // 2, height * 4 // 10)
    surface.fill(palette.get("paper", _PAPER), card)
    line = max(1, height // 300)
    pygame.draw.rect(surface, palette.get("brick", _FAULT), card.inflate(-6 * line, -6 * line), line)
    name = PurePosixPath(path).stem.replace("_", " ")
    ems = fonts.widths(name, _NAME)[-1] / _NAME.size
    size_px = int(min(card.h * 0.42, card.w * 0.84 / max(ems, 0.1)))
    if size_px >= 6:
        with fonts.face(_NAME.role, size_px) as face:
            text = face.render(name, True, palette.get("ink", _INK)[:3])
        surface.blit(text, text.get_rect(center=card.center))
