"""A moving camera's picture is stretched alike by SDL and by pygame, and from wherever it is cut."""

from __future__ import annotations

import random

import pygame
import pytest
from pygame import Rect

from game.shell.paint import stretch as stretching
from game.shell.paint.stretch import stretch

SIZE = (320, 180)
# With red and blue the other way round, as a screen may have them.
OTHER_WAY = (0xFF, 0xFF00, 0xFF0000, 0)


@pytest.fixture
def whole() -> pygame.Surface:
    """Blots of all colours, soft as paint is."""
    dice = random.Random(4)
    coarse = pygame.Surface((20, 12), 0, 32)
    for x in range(20):
        for y in range(12):
            coarse.set_at((x, y), [dice.randrange(256) for _ in range(3)])
    return pygame.transform.smoothscale(coarse, SIZE)


def mean_difference(one: pygame.Surface, other: pygame.Surface) -> float:
    mapped = [pygame.image.tobytes(surface, "RGB") for surface in (one, other)]
    return float(sum(abs(a - b) for a, b in zip(*mapped, strict=True))) / len(mapped[0])


@pytest.mark.parametrize("cut", [Rect(20, 10, 280, 158), Rect(0, 0, 160, 90), Rect(1, 1, 318, 178)])
def test_a_part_is_stretched_over_all_of_a_surface(whole: pygame.Surface, cut: Rect) -> None:
    part, made = whole.subsurface(cut), pygame.Surface(SIZE, 0, 32)
    assert stretch(part, made) is made
    assert mean_difference(made, pygame.transform.smoothscale(part, SIZE)) < 4
    # Nothing of what lies beside the part is seen.
    for corner, inner in (((0, 0), cut.topleft), ((319, 179), (cut.right - 1, cut.bottom - 1))):
        assert all(abs(a - b) <= 3 for a, b in zip(made.get_at(corner), whole.get_at(inner), strict=True))


def test_what_needs_no_stretching_stays_as_it_is(whole: pygame.Surface) -> None:
    made = stretch(whole, pygame.Surface(SIZE, 0, 32))
    assert pygame.image.tobytes(made, "RGB") == pygame.image.tobytes(whole, "RGB")


@pytest.mark.skipif(stretching._functions() is None, reason="this SDL can't stretch softly")
def test_a_picture_is_as_far_from_each_edge(whole: pygame.Surface) -> None:
    """Else what is seen would jump where a camera comes to rest."""
    turned = pygame.transform.flip(whole.subsurface(0, 0, 200, 100), True, True)
    one = stretch(whole.subsurface(0, 0, 200, 100), pygame.Surface(SIZE, 0, 32))
    other = stretch(turned, pygame.Surface(SIZE, 0, 32))
    assert mean_difference(pygame.transform.flip(one, True, True), other) < 1


def test_surfaces_of_two_kinds_are_left_to_pygame(whole: pygame.Surface) -> None:
    part = whole.subsurface(20, 10, 280, 158)
    other = pygame.Surface(SIZE, 0, 32, OTHER_WAY)
    other.blit(whole, (0, 0))
    made = stretch(other.subsurface(20, 10, 280, 158), pygame.Surface(SIZE, 0, other))
    assert mean_difference(made, stretch(part, pygame.Surface(SIZE, 0, 32))) < 4
    mixed = stretch(part, pygame.Surface(SIZE, pygame.SRCALPHA, 32))
    assert mean_difference(mixed, pygame.transform.smoothscale(part, SIZE)) < 0.01
