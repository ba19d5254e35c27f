"""Tile layers drawn as one picture each, at the map's own pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pygame

from game.shell.formats.image_headers import MAX_PIXELS, PictureError
from game.shell.formats.images import load_picture, with_alpha
from game.shell.formats.tmx import MapError, read_map


def draw_tiles(path: Path, layer_id: str) -> pygame.Surface:
    """The tile layer of that id in a map, as a picture with alpha; raises PictureError."""
    folder = path.parent
    try:
        place = read_map(path, lambda name: (folder / name).is_file())
    except MapError as error:
        raise PictureError(f"line {error.line}: {error}") from None
    if place.width * place.height > MAX_PIXELS:
        raise PictureError(f"a tile layer of more than {MAX_PIXELS} pixels is not drawn")
    for layer in place.layers:
        if layer.element.tag == "layer" and layer.element.attributes["id"] == layer_id:
            return _draw(layer.tiled, (int(place.width), int(place.height)))
    raise PictureError(f"this map has no tile layer {layer_id}")


def _draw(layer: Any, size: tuple[int, int]) -> pygame.Surface:
    surface = pygame.Surface(size, pygame.SRCALPHA, 32)
    pictures: dict[str, pygame.Surface] = {}
    across, down = layer.parent.tilewidth, layer.parent.tileheight
    for x, y, tile in layer.tiles():
        file, rect, flags = tile
        if file not in pictures:
            pictures[file] = with_alpha(load_picture(Path(file)))
        picture = pictures[file]
        part = picture if rect is None else picture.subsurface(pygame.Rect(rect).clip(picture.get_rect()))
        turned = _turn(part, flags)
        # Tiles higher than the grid reach up from the bottom of their cell, as in Tiled.
        surface.blit(turned, (x * across, (y + 1) * down - turned.get_height()))
    return surface


def _turn(tile: pygame.Surface, flags: Any) -> pygame.Surface:
    """The tile mirrored and turned as its flags say."""
    if not flags:
        return tile
    if flags.flipped_diagonally:
        tile = pygame.transform.flip(pygame.transform.rotate(tile, 270), True, False)
    if flags.flipped_horizontally or flags.flipped_vertically:
        tile = pygame.transform.flip(tile, flags.flipped_horizontally, flags.flipped_vertically)
    return tile
