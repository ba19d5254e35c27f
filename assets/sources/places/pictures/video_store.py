"""Flat pictures of the video store: carpet, tiles, the street, cards and boards by hand."""

from __future__ import annotations

import numpy as np

from ..kit.lettering import Card


def carpet() -> np.ndarray:
    """A worn carpet of diamonds, one repeat."""
    size = 256
    v, u = np.mgrid[0:size, 0:size] / size
    across, down = np.abs((u * 2) % 1 - 0.5), np.abs((v * 2) % 1 - 0.5)
    diamond = (across + down) < 0.3
    line = np.abs(across + down - 0.42) < 0.03
    image = np.full((size, size, 3), (0.27, 0.13, 0.13))
    image[diamond] = (0.33, 0.19, 0.15)
    image[line] = (0.20, 0.15, 0.19)
    return image + np.random.default_rng(2).normal(0, 0.02, (size, size, 1))


def street() -> np.ndarray:
    """What is seen of the night street through the window."""
    height, width = 300, 720
    v, u = np.mgrid[0:height, 0:width] / np.array([height, width])[:, None, None]
    image = np.full((height, width, 3), (0.03, 0.10, 0.19))
    image += ((1 - v) * 0.22)[..., None] * (0.35, 0.8, 1.15)
    for x, y, spread, tint in (
        (0.7, 0.32, 26, (1, 0.6, 0.22)),
        (0.22, 0.52, 40, (1, 0.5, 0.2)),
        (0.45, 0.5, 60, (1, 0.25, 0.2)),
    ):
        glow = np.exp(-((u - x) ** 2 * spread * 2 + (v - y) ** 2 * spread))
        image += glow[..., None] * np.array(tint) * 0.8
    image[(v > 0.55) & (u < 0.5) & (v < 0.8)] *= 0.45
    image += ((v > 0.78) * np.exp(-((u - 0.7) ** 2) * 18))[..., None] * (0.6, 0.34, 0.12)
    return image


def programme() -> np.ndarray:
    """A western on the shop's television."""
    height, width = 200, 280
    v, u = np.mgrid[0:height, 0:width] / np.array([height, width])[:, None, None]
    image = np.full((height, width, 3), (0.20, 0.40, 0.70))
    image += np.exp(-((u - 0.66) ** 2 * 9 + (v - 0.4) ** 2 * 12))[..., None] * (0.9, 0.75, 0.5)
    image[v > 0.70 + 0.05 * np.sin(u * 7)] *= 0.3
    image[(np.abs(u - 0.3) < 0.05) & (v > 0.34) & (v < 0.8)] *= 0.12
    image[(np.abs(u - 0.3) < 0.1) & (np.abs(v - 0.33) < 0.02)] *= 0.12
    return image * (0.88 + 0.12 * np.sin(v * 300))[..., None]


def tiles() -> np.ndarray:
    """The ceiling's tiles, from the back wall on: pin holes, tones of many years, stains, a grille."""
    size, across, down = 72, 16, 19
    chance = np.random.default_rng(21)
    tone = chance.normal(0.74, 0.03, (down, across, 1)) * np.array([1.0, 0.96, 0.84])
    tone[chance.random((down, across)) < 0.1] *= 0.88
    image = np.repeat(np.repeat(tone, size, 0), size, 1)
    holes = chance.random(image.shape[:2]) < 0.03
    image[holes] *= 0.62
    rows, columns = np.mgrid[0 : down * size, 0 : across * size] / size
    for x, y, reach in (
        (4.3, 2.6, 0.75),
        (4.9, 3.1, 0.4),
        (10.6, 1.4, 0.5),
        (12.4, 5.6, 0.8),
        (6.5, 6.4, 0.6),
        (1.6, 5.2, 0.7),
    ):
        wander = 0.12 * np.sin(4 * np.arctan2(rows - y, columns - x) + 3 * x) + 0.06 * np.sin(
            9 * columns + 7 * rows
        )
        away = np.hypot(columns - x, (rows - y) * 1.15) / reach + wander
        ring = np.exp(-(((away - 0.9) / 0.09) ** 2)) * 0.5 + np.clip(1 - away, 0, 1) ** 0.5 * 0.3
        image *= 1 - ring[..., None] * np.array([0.32, 0.5, 0.72])
    for x, y in ((7, 3), (13, 4)):
        grille = np.s_[y * size + 5 : (y + 1) * size - 5, x * size + 5 : (x + 1) * size - 5]
        image[grille] = 0.55 - 0.33 * (np.arange(size - 10) % 9 < 4)[:, None, None]
    image[6 * size : 7 * size, 9 * size : 10 * size] = 0.045
    return np.clip(image[::-1], 0, 1)


def aisle_board(text: str, wide: float) -> np.ndarray:
    card = Card(round(1000 * wide), 270, "#23405e").frame(0.06, 0.03, "#e8c25a")
    return card.type(text, 0.5, 0.52, 0.56, "#f6e6b8", "slab", wide=0.84).rgba()


def letter(text: str, number: int) -> np.ndarray:
    """A letter card by hand, on coloured board."""
    paper = ("#e8c25a", "#e0d6b8", "#e8c25a", "#c8402c")[number]
    ink = "#fff4d8" if text == "W" else "#2a2430"
    card = Card(300, 300, paper).frame(0.05, 0.02, ink)
    return card.write(text, 0.52, 0.5, 0.62 if len(text) == 1 else 0.34, ink, 0.17, number + 2).rgba()


def banner() -> np.ndarray:
    card = Card(1400, 190, "#efe2be")
    card.write("BE KIND, REWIND", 0.5, 0.5, 0.56, "#9a2f24", 0.17, 5).frame(0.06, 0.025, "#23405e")
    return card.rgba()


def coming() -> np.ndarray:
    """The card over the display: a tall hat among stars, and when it will come."""
    card = Card(720, 600, "#2a2450").frame(0.03, 0.015, "#d8a83c")
    for x, y, size in ((0.12, 0.14, 0.018), (0.86, 0.2, 0.024), (0.2, 0.4, 0.014), (0.8, 0.46, 0.016)):
        card.shape(
            [
                (x + size * reach * np.cos(a) * 5 / 6, y + size * reach * np.sin(a))
                for a, reach in ((k * np.pi / 4, 2.2 if k % 2 == 0 else 0.7) for k in range(8))
            ],
            "#f2d67a",
        )
    card.shape([(0.36, 0.56), (0.45, 0.1), (0.56, 0.16), (0.52, 0.2), (0.64, 0.56)], "#6a4a8c")
    card.shape([(0.36, 0.56), (0.45, 0.1), (0.48, 0.2), (0.46, 0.56)], "#4a3270")
    card.shape([(0.24, 0.6), (0.36, 0.53), (0.64, 0.53), (0.76, 0.6), (0.5, 0.64)], "#4a3270")
    card.write("RESERVED", 0.5, 0.74, 0.15, "#f2d67a", 0.15, 4)
    return card.write("COMING NOV.", 0.5, 0.9, 0.115, "#f4ead0", 0.15, 6).rgba()
