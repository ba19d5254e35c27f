"""Flattening a person's layers into one picture, for a new pack."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pygame

from game.shell.formats.images import PictureDecoder
from game.stage.art import CanvasBox


def write_flat(
    path: Path,
    layers: Mapping[Path, CanvasBox],
    box: CanvasBox,
    decoder: PictureDecoder,
    dye: tuple[int, int, int] | None = None,
) -> None:
    """Writes the layers, back to front, as one picture of a part of the canvas; `dye` is added to its
    colours. Raises OSError, and PictureError for a broken layer."""
    picture = pygame.Surface((box.w, box.h), pygame.SRCALPHA, 32)
    for layer, (x, y, width, height) in layers.items():
        drawn = pygame.transform.scale(decoder.load(layer), (width, height))
        picture.blit(drawn, (x - box.x, y - box.y))
    if dye is not None:
        picture.fill(dye, special_flags=pygame.BLEND_RGB_ADD)
    pygame.image.save(picture, path)
