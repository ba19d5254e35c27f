"""The bare loop: the same pictures and lines without an engine. What the game costs is told beside it.

Each function returns milliseconds or percent of a core, of processor time.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

ASSETS = Path(__file__).parents[2] / "assets"
PLACE = ASSETS / "packs" / "lamplight" / "sets" / "diner" / "open.webp"
FONT = ASSETS / "fonts"
WORDS = "She has run across a street for me, which makes two people this year."
LETTERS_A_S, STEPS_A_S = 45, 12


def cost_ms(work: Callable[[], object], times: int = 40) -> float:
    """The middle of what one piece of work takes."""
    took = []
    for _ in range(times):
        begun = time.process_time()
        work()
        took.append((time.process_time() - begun) * 1000)
    return statistics.median(took)


class Bare:
    """A window, a place and a line in it."""

    def __init__(self, size: tuple[int, int]) -> None:
        pygame.display.init()
        pygame.font.init()
        self.window = pygame.display.set_mode(size)
        self.place = pygame.transform.smoothscale(pygame.image.load(PLACE).convert(), size)
        self.other = pygame.transform.flip(self.place, True, False)
        self.row = pygame.font.Font(next(FONT.rglob("*.otf")), 28).render(WORDS, True, (20, 20, 30))
        self.window.blit(self.place, (0, 0))
        pygame.display.update()

    def letter(self) -> None:
        """Shows one letter more."""
        pygame.display.update(self.window.blit(self.row, (200, 600), (300, 0, 14, 40)))

    def line(self) -> None:
        """Draws the place and a line in it."""
        self.window.blit(self.place, (0, 0))
        self.window.blit(self.row, (200, 600))
        pygame.display.update()

    def dissolve(self) -> None:
        """Draws one picture half over another."""
        self.window.blit(self.place, (0, 0))
        self.other.set_alpha(120)
        self.window.blit(self.other, (0, 0))
        pygame.display.update()

    def move(self) -> None:
        """Scales a part of the place over the window."""
        width, height = self.place.get_size()
        part = self.place.subsurface((width // 5, height // 5, width * 9 // 16, height * 9 // 16))
        pygame.transform.smoothscale(part, (width, height), self.window)
        pygame.display.update()


def rows(size: tuple[int, int]) -> dict[str, float]:
    """What the bare loop takes for each row that it has."""
    bare = Bare(size)
    letter = cost_ms(bare.letter)
    return {
        "typewriter, % of a core": letter * LETTERS_A_S / 10,
        "a living place, % of a core": letter * STEPS_A_S / 10,
        "a frame of a dissolve, ms": cost_ms(bare.dissolve),
        "a frame of a moving camera, ms": cost_ms(bare.move),
        "a line skipped and drawn, ms": cost_ms(bare.line),
        "a place never seen, ms": cost_ms(lambda: pygame.image.load(PLACE).convert(), 5),
    }


if __name__ == "__main__":
    width, _, height = sys.argv[1].partition("x")
    Bare((int(width), int(height)))
    print(json.dumps({"start_s": time.process_time()}))
