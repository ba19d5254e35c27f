"""A map drawn as the game draws it: read as a set, its layers laid on each other at the map's own pixels."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pygame

from game.shell.formats.images import load_picture
from game.shell.formats.problems import Problems
from game.shell.formats.tmx import read_map
from game.shell.packs.sets import read_set
from game.shell.paint.tiles import draw_part

FILE = "sets/map.tmx"


def draw_map(root: Path) -> tuple[pygame.Surface, tuple[str, ...]]:
    """The picture of a pack's only map, and what was told of it."""
    pygame.font.init()
    problems = Problems()

    def find(name: str) -> Path | None:
        return root / name if (root / name).is_file() else None

    made = read_set(FILE, "", find, problems)
    place = read_map(FILE, find)
    surface = pygame.Surface((round(place.width), round(place.height)), pygame.SRCALPHA)
    left, top = 960 - place.width / 2, 540 - place.height / 2
    for layer in made.layers if made is not None else ():
        name, _, part = layer.file.partition("#")
        picture = (
            draw_part(place, part, lambda inner: load_picture(root / inner), partial(pygame.font.Font, None))
            if part
            else load_picture(root / name)
        ).convert(surface)
        size = round(layer.box.w), round(layer.box.h)
        if picture.get_size() != size:
            picture = pygame.transform.scale(picture, size)
        if layer.opacity < 1:
            picture.fill((255, 255, 255, round(255 * layer.opacity)), special_flags=pygame.BLEND_RGBA_MULT)
        surface.blit(picture, (round(layer.box.x - left), round(layer.box.y - top)))
    return surface, tuple(str(problem) for problem in problems.listed())
