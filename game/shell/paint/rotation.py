"""Rotated pictures: the watch's hands, cached by their angles."""

from __future__ import annotations

import math

import pygame

from game.shell.lru import keep_surfaces
from game.shell.paint.display_list import Transform
from game.shell.paint.fitting import fit_rotated, quarter
from game.shell.paint.textures import Drawn, Textures
from game.stage.frame import Picture

# The resolution of angles, in degrees.
ANGLE_STEP = 0.1


class RotatedPictures:
    """The rotated pictures of a painter, made from its upright ones and cached within a limit."""

    def __init__(self, pictures: Textures, limit_bytes: int) -> None:
        self._pictures = pictures
        self._kept = keep_surfaces(limit_bytes)

    def clear(self) -> None:
        """Clears the cache."""
        self._kept.clear()

    def rotated(self, op: Picture, transform: Transform) -> Drawn:
        """A picture rotated about its pivot, at its position."""
        pivot = op.pivot or (op.box.centre_x, op.box.centre_y)
        x, y = transform.x(pivot[0]), transform.y(pivot[1])
        left, top = math.floor(x + 1e-6), math.floor(y + 1e-6)
        phase = (quarter(x - left), quarter(y - top))
        angle = round(op.angle / ANGLE_STEP) * ANGLE_STEP % 360
        arm = (op.box.x - pivot[0], op.box.y - pivot[1])
        size = (op.box.w * transform.scale, op.box.h * transform.scale)
        key = (op.file, size, arm, phase, angle)
        surface = self._kept.get(key) or self._kept.put(key, self._rotate(op, transform, arm, phase, angle))
        # The pivot is in the middle of the surface.
        return Drawn(surface, left - surface.get_width() // 2, top - surface.get_height() // 2)

    def _rotate(
        self,
        op: Picture,
        transform: Transform,
        arm: tuple[float, float],
        phase: tuple[float, float],
        angle: float,
    ) -> pygame.Surface:
        """The picture rotated about the surface's middle; `arm` is the vector from there to its corner, in
        design units."""
        source, fine = fit_rotated(op, transform)
        scale = transform.scale
        arm_x, arm_y = arm[0] * scale, arm[1] * scale
        across = math.ceil(max(abs(arm_x), abs(arm_x + op.box.w * scale)) * fine) + 1
        down = math.ceil(max(abs(arm_y), abs(arm_y + op.box.h * scale)) * fine) + 1
        padded = pygame.Surface((across * 2, down * 2), pygame.SRCALPHA, 32)
        corner = (across + round(arm_x * fine), down + round(arm_y * fine))
        padded.blit(self._pictures.get(source), corner, special_flags=pygame.BLEND_PREMULTIPLIED)
        if transform.crisp:
            rotated = pygame.transform.rotate(padded, -angle)
        else:
            rotated = pygame.transform.rotozoom(padded, -angle, 1.0)
        half_width, half_height = (math.ceil(side / 2 / fine) + 1 for side in rotated.get_size())
        large = pygame.Surface((half_width * 2 * fine, half_height * 2 * fine), pygame.SRCALPHA, 32)
        x = half_width * fine - rotated.get_width() / 2 + phase[0] * fine
        y = half_height * fine - rotated.get_height() / 2 + phase[1] * fine
        large.blit(rotated, (round(x), round(y)), special_flags=pygame.BLEND_PREMULTIPLIED)
        if fine == 1:
            return large
        return pygame.transform.smoothscale(large, (half_width * 2, half_height * 2))
