"""Printed matter: invented film covers and posters."""

from __future__ import annotations

import numpy as np

from .lettering import Card

PALETTES = (
    ("#16203c", "#d8483c", "#f2c46a", "#efe6cf"),
    ("#0e3440", "#3fa7a0", "#f4e3b8", "#d86a3a"),
    ("#331326", "#e0742e", "#f6d98a", "#8a2740"),
    ("#241d40", "#6a5a94", "#f0d2a6", "#c86a4a"),
    ("#0f1d18", "#5a8a4a", "#eadf9a", "#b03a2a"),
    ("#2a1712", "#c9562c", "#f3d9a8", "#3a6a78"),
    ("#0c1028", "#2e5a9a", "#f0f0e0", "#e8b43a"),
    ("#24222a", "#8a8e94", "#f4efe0", "#c83a3a"),
    ("#5a1c1c", "#b83a2c", "#f4dcae", "#1c2a40"),
    ("#c8a050", "#e8cf8a", "#4a2418", "#8c2c24"),
)
TITLES = (
    "NIGHT FERRY",
    "PAPER TIGERS",
    "THE LONG MIRROR",
    "COLD HARBOR",
    "TWO FOR TULSA",
    "MOTEL MOON",
    "THE ACCOUNTANT'S WIFE",
    "IRON SUMMER",
    "HOUSE OF GEESE",
    "LAST TANGO IN TROY",
    "DUST",
    "ZERO KIN",
    "THE BIG NAP",
    "SHARK PRINCE",
    "MY COUSIN VERA",
    "GALAXY PATROL",
    "SORRY, CLARA",
    "BLACK ICE 3",
    "THE WELL",
    "KANSAS BY NIGHT",
    "A DOG'S OPERA",
    "MIDNIGHT COPY",
    "THE UNDERSTUDY",
    "RED LEVEE",
)


def _sun_and_hills(card: Card, ink: tuple[str, ...]) -> None:
    card.disc(0.5, 0.42, 0.2, ink[2])
    card.shape([(0, 1), (0, 0.62), (0.3, 0.5), (0.6, 0.66), (1, 0.52), (1, 1)], ink[0])


def _rays(card: Card, ink: tuple[str, ...]) -> None:
    for i in range(7):
        card.shape([(0.5, 0.45), (i / 7, 1), ((i + 0.5) / 7, 1)], ink[2])
    card.disc(0.5, 0.42, 0.12, ink[3])


def _pyramid(card: Card, ink: tuple[str, ...]) -> None:
    card.shape([(0.5, 0.2), (0.88, 0.76), (0.12, 0.76)], ink[3])
    card.disc(0.5, 0.55, 0.06, ink[0])


def _city(card: Card, ink: tuple[str, ...]) -> None:
    for i, tall in enumerate((0.36, 0.52, 0.3, 0.46, 0.4)):
        card.rect(0.08 + 0.17 * i, tall, 0.23 + 0.17 * i, 0.8, ink[0])
        for k in range(4):
            card.rect(
                0.12 + 0.17 * i, tall + 0.05 + 0.07 * k, 0.15 + 0.17 * i, tall + 0.075 + 0.07 * k, ink[2]
            )


def _face(card: Card, ink: tuple[str, ...]) -> None:
    card.shape([(0.08, 0.86), (0.26, 0.58), (0.74, 0.58), (0.92, 0.86)], ink[0])
    card.disc(0.5, 0.42, 0.15, ink[2])
    card.shape([(0.28, 0.42), (0.32, 0.26), (0.68, 0.26), (0.72, 0.42), (0.6, 0.33), (0.4, 0.34)], ink[0])


def _rings(card: Card, ink: tuple[str, ...]) -> None:
    for i in range(5, 0, -1):
        card.disc(0.5, 0.48, 0.045 * i, ink[2 if i % 2 else 3])


def _pair(card: Card, ink: tuple[str, ...]) -> None:
    for x, tone in ((0.34, ink[0]), (0.66, ink[3])):
        card.disc(x, 0.38, 0.075, tone)
        card.shape([(x - 0.2, 0.84), (x - 0.12, 0.5), (x + 0.12, 0.5), (x + 0.2, 0.84)], tone)


def _road(card: Card, ink: tuple[str, ...]) -> None:
    card.rect(0, 0.55, 1, 0.86, ink[0]).shape([(0.46, 0.55), (0.54, 0.55), (0.9, 0.86), (0.1, 0.86)], ink[3])
    card.disc(0.72, 0.34, 0.09, ink[2])


MOTIFS = (_sun_and_hills, _rays, _pyramid, _city, _face, _rings, _pair, _road)


def cover(number: int, width: int = 132, height: int = 216) -> np.ndarray:
    """The front of an invented film (height, width, 4)."""
    ink = PALETTES[(number * 7 + number // 8) % len(PALETTES)]
    card = Card(width, height).fade(ink[0], ink[1])
    MOTIFS[(number * 5 + number // 6) % len(MOTIFS)](card, ink)
    words = TITLES[number % len(TITLES)].split(" ", 1)
    top = 0.09 if number % 3 else 0.9
    for k, word in enumerate(words):
        card.type(
            word,
            0.5,
            top + 0.085 * k * (1 if number % 3 else -1),
            0.1,
            ink[3 if number % 2 else 2],
            ("narrow", "slab", "gothic")[number % 3],
            wide=0.9,
        )
    return card.rgba()


def atlas(columns: int = 8, rows: int = 6) -> np.ndarray:
    """Covers side by side, row by row from the top (height, width, 3)."""
    lines = [np.concatenate([cover(r * columns + c) for c in range(columns)], 1) for r in range(rows)]
    return np.concatenate(lines, 0)[..., :3]


def poster(number: int, width: int = 420, height: int = 620) -> np.ndarray:
    """A film poster with a white border (height, width, 4)."""
    card = Card(width, height, "#e9e0c8")
    inner = cover(number + 3, width - 32, height - 36)
    art = card.rgba().copy()
    art[18:-18, 16:-16] = inner
    return art


def notice(
    lines: list[str],
    paper: str = "#f1e7c6",
    ink: str = "#23304a",
    width: int = 420,
    height: int = 280,
    seed: int = 1,
    tape: bool = True,
) -> np.ndarray:
    """A sheet of paper with words by marker, stuck up with tape."""
    card = Card(width, height)
    card.rect(0.01, 0.03, 0.99, 0.99, paper)
    size = min(0.8 / len(lines) * 0.72, 0.4)
    for k, line in enumerate(lines):
        y = 0.5 + (k - (len(lines) - 1) / 2) * (0.82 / len(lines))
        fit = min(size, 0.88 * width / height / max(len(line) * 0.84, 1))
        card.write(line, 0.5, y, fit, ink, seed=seed + k)
    if tape:
        card.rect(0.42, 0, 0.58, 0.08, "#d8cfa8")
    return card.rgba()
