"""Blur: a picture out of focus.

Points of light become discs, as through a lens, and bright ones stay bright. Computed on a small copy, for at
full size it would cost a hundred times as much and look the same.
"""

from __future__ import annotations

import math

import pygame

# The copy's least reduction, and its increase a pixel of blur.
MIN_SHRINK, SHRINK_PER_PX = 2.0, 1 / 8
# Samples of the disc: a square pixel, and their bounds.
SAMPLES_PER_PX2, MIN_SAMPLES, MAX_SAMPLES = 0.8, 5, 30
# The angle between samples that spreads them evenly (Vogel's spiral), in radians.
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
# The brightening of lights, and the blur in pixels at which it is reached.
GLARE, GLARE_FULL_PX = 0.62, 20.0


def blur(surface: pygame.Surface, radius: float) -> pygame.Surface:
    """The opaque surface out of focus, each point spread over `radius` pixels."""
    width, height = surface.get_size()
    shrink = MIN_SHRINK + radius * SHRINK_PER_PX
    size = (max(2, round(width / shrink)), max(2, round(height / shrink)))
    small = pygame.transform.smoothscale(surface, size)
    spread = radius / shrink
    small = _defocus(small, spread, GLARE * min(1.0, radius / GLARE_FULL_PX))
    return pygame.transform.smoothscale(pygame.transform.box_blur(small, 1), (width, height))


def _defocus(small: pygame.Surface, spread: float, glare: float) -> pygame.Surface:
    """A small picture through a lens: the average over a disc, plus that of its lights."""
    size = small.get_size()
    edge = math.ceil(spread)
    padded = pygame.Surface((size[0] + 2 * edge, size[1] + 2 * edge), 0, small)
    # Beyond the border, the picture is assumed to continue similarly.
    pygame.transform.scale(small, padded.get_size(), padded)
    padded.blit(small, (edge, edge))
    soft = _average(padded, size, spread, edge)
    lights = padded.copy()
    for _ in range(2):
        lights.blit(lights.copy(), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    level = round(255 * glare)
    lights.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
    soft.blit(_average(lights, size, spread, edge), (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return soft


def _average(padded: pygame.Surface, size: tuple[int, int], spread: float, edge: int) -> pygame.Surface:
    """The average over a disc around each pixel."""
    count = max(MIN_SAMPLES, min(MAX_SAMPLES, round(SAMPLES_PER_PX2 * spread * spread)))
    samples = []
    for i in range(count):
        distance = math.sqrt((i + 0.5) / count) * spread
        turn = i * GOLDEN_ANGLE
        x, y = round(distance * math.cos(turn)), round(distance * math.sin(turn))
        samples.append(padded.subsurface((edge + x, edge + y, *size)))
    return pygame.transform.average_surfaces(samples)
