"""Odd glyphs: sanitising words for the font library, and drawing letters that no font has."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator

import pygame
from pygame import Rect

from game.story.text_markup import BROKEN, NO_BREAK, clusters, is_unseen, spelled

# The box for a letter that no font has: its advance, width, height and line width, in ems.
BOX_ADVANCE, BOX_WIDTH, BOX_HEIGHT, BOX_LINE = 0.62, 0.46, 0.66, 0.055
_BLANKS = str.maketrans(dict.fromkeys(NO_BREAK, " "))


def as_drawn(word: str) -> str:
    """The word as passed to a font: without invisible characters and those that fonts reject."""
    if word.isascii() and word.isprintable():
        return word
    shown = "".join(letter for letter in spelled(word) if not is_unseen(letter))
    shown = unicodedata.normalize("NFC", shown.translate(_BLANKS))
    return "".join(BROKEN if unicodedata.category(letter) in ("Cc", "Cs") else letter for letter in shown)


def box_count(word: str) -> int:
    """The number of boxes for a word."""
    return sum(not unicodedata.combining(letter) for letter in as_drawn(word))


def box_counts(word: str) -> Iterator[int]:
    """The number of boxes for each prefix of a word."""
    before = 0
    for cluster in clusters(word):
        count = 0
        for end in range(1, len(cluster) + 1):
            count = box_count(cluster[:end])
            yield before + count
        before += count


def draw_boxes(word: str, size_px: float, color: tuple[int, int, int]) -> tuple[pygame.Surface, int]:
    """A box for each letter, and the baseline's position in the picture."""
    count = box_count(word)
    line = max(1, round(size_px * BOX_LINE))
    high = max(3, round(size_px * BOX_HEIGHT))
    surface = pygame.Surface((max(1, math.ceil(size_px * BOX_ADVANCE * count)), high), pygame.SRCALPHA, 32)
    surface.fill((*color, 0))
    for number in range(count):
        left = size_px * (BOX_ADVANCE * number + (BOX_ADVANCE - BOX_WIDTH) / 2)
        box = Rect(round(left), 0, max(3, round(size_px * BOX_WIDTH)), high)
        pygame.draw.rect(surface, (*color, 255), box, line)
    return surface, high
