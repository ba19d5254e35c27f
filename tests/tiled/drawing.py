"""A map drawn as the game draws it: read as a set, its layers laid on grey at the map's own pixels."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pygame

from game.shell.formats.images import load_picture, with_alpha
from game.shell.formats.problems import Problems
from game.shell.formats.tmx import read_map
from game.shell.packs.sets import read_set
from game.shell.paint.tiles import draw_part

FILE = "sets/map.tmx"
# What is seen where a map draws nothing.
GROUND = (128, 128, 128)


def draw_map(root: Path) -> tuple[pygame.Surface, tuple[str, ...]]:
    """The picture of a pack's only map, and what was told of it."""
    pygame.font.init()
    problems = Problems()

    def find(name: str) -> Path | None:
        return root / name if (root / name).is_file() else None

    made = read_set(FILE, "", find, problems)
    tiled_map = read_map(FILE, find)
    surface = pygame.Surface((round(tiled_map.width), round(tiled_map.height)), 0, 32)
    surface.fill(GROUND)
    left, top = 960 - tiled_map.width / 2, 540 - tiled_map.height / 2
    for layer in made.layers if made is not None else ():
        name, _, part = layer.file.partition("#")
        if part:
            picture = draw_part(
                tiled_map,
                part,
                lambda inner: load_picture(root / inner),
                lambda size: nullcontext(pygame.font.Font(None, size)),
            )
        else:
            picture = with_alpha(load_picture(root / name)).premul_alpha()
        size = round(layer.box.w), round(layer.box.h)
        if picture.get_size() != size:
            picture = pygame.transform.scale(picture, size)
        if layer.opacity < 1:
            picture.fill((round(255 * layer.opacity),) * 4, special_flags=pygame.BLEND_RGBA_MULT)
        corner = round(layer.box.x - left), round(layer.box.y - top)
        surface.blit(picture, corner, special_flags=pygame.BLEND_PREMULTIPLIED)
    return surface, tuple(str(problem) for problem in problems.listed())
