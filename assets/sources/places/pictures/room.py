"""Flat pictures of the room: old plaster, and the square below the window."""

from __future__ import annotations

import numpy as np

from ..kit.lettering import Card
from ..kit.pixels import cloud, colour


def plaster(light: str, dark: str, seed: int, stain: tuple[float, float, float] | None = None) -> np.ndarray:
    """Old plaster with cracks, and maybe a stain like a coast on a map (height, width, 3)."""
    width, height = 1200, 700
    chance = np.random.default_rng(seed)
    worn = cloud(width, height, 260, seed, 5)[..., None]
    art = colour(dark) + (colour(light) - colour(dark)) * np.clip(worn * 1.7 - 0.35, 0, 1)
    if stain:
        x, y, size = stain
        down, across = np.mgrid[0:height, 0:width]
        away = np.hypot((across / width - x) * width / height, down / height - y) / size
        shore = away + (cloud(width, height, 90, seed + 5, 5) - 0.5) * 1.5
        edge = np.exp(-(((shore - 1) / 0.09) ** 2)) + 0.6 * np.exp(-(((shore - 0.72) / 0.06) ** 2))
        inside = np.clip((1.05 - shore) * 4, 0, 1)
        art = art * (1 - 0.26 * inside[..., None] * (1 - colour("#c09858")))
        art = art * (1 - 0.6 * np.clip(edge, 0, 1)[..., None] * (1 - colour("#8a6030")))
    card = Card(width, height)
    for _ in range(7):
        x, y, turn = chance.uniform(0, 1), chance.uniform(0, 1), chance.uniform(0, 6)
        points = [(x * width, y * height)]
        for _ in range(26):
            turn += chance.normal(0, 0.5)
            points.append((points[-1][0] + 15 * np.cos(turn), points[-1][1] + 15 * np.sin(turn)))
        card.pen.line(points, "#2c2418", 3, "curve")
    crack = card.soften(0.8).rgba()[..., 3:]
    return (art * (1 - 0.6 * crack)).astype(np.float32)


def _bench(card: Card) -> None:
    """A bench under a lamp."""
    card.rect(0.503, 0.56, 0.513, 0.88, "#141a22").shape(
        [(0.47, 0.575), (0.545, 0.575), (0.525, 0.55), (0.49, 0.55)], "#141a22"
    )
    card.disc(0.508, 0.582, 0.014, "#fff0c0")
    for y in (0.862, 0.877, 0.892):
        card.shape([(0.32, y), (0.475, y - 0.016), (0.475, y - 0.008), (0.32, y + 0.008)], "#8a5a34")
    card.shape([(0.31, 0.9), (0.475, 0.884), (0.5, 0.9), (0.335, 0.918)], "#a06a3c")
    for x, y in ((0.325, 0.9), (0.465, 0.886), (0.345, 0.92), (0.49, 0.9)):
        card.rect(x, y, x + 0.008, y + 0.035, "#141a22")


def _add_glows(art: np.ndarray) -> None:
    """Lay the lamp, the lit windows and the sign below over it, as they shine in the air."""
    height, width = art.shape[:2]
    down, across = np.mgrid[0:height, 0:width] / np.array([height, width])[:, None, None]
    for x, y, size, tint, strength in (
        (0.508, 0.585, 0.1, "#ffb45c", 0.9),
        (0.508, 0.585, 0.3, "#ff9a40", 0.28),
        (0.44, 0.9, 0.22, "#ffa850", 0.5),
        (0.87, 0.63, 0.16, "#ffb45c", 0.3),
        (0.0, 1.02, 0.2, "#ff3a2c", 0.8),
    ):
        squash = 3.0 if y == 0.9 else 1.0
        away = np.hypot((across - x) * width / height, (down - y) * squash) / size
        art[..., :3] += np.exp(-(away**2) * 2)[..., None] * colour(tint) * strength


def square() -> np.ndarray:
    """The square from above: the roofs over the way, a bench under a lamp, the church far off."""
    width, height = 760, 800
    card = Card(width, height).fade("#0a1d42", "#3a7c96")
    chance = np.random.default_rng(8)
    for _ in range(60):
        bright = chance.random() ** 3
        card.disc(chance.random(), 0.42 * chance.random(), 0.0015 + 0.003 * bright, "#d8e6ff")
    card.shape([(0, 0.5), (0.2, 0.43), (0.5, 0.47), (0.8, 0.42), (1, 0.46), (1, 0.7), (0, 0.7)], "#1c4458")
    card.shape([(0.6, 0.56), (0.6, 0.32), (0.645, 0.12), (0.69, 0.32), (0.69, 0.56)], "#9fb2be")
    card.shape([(0.615, 0.32), (0.645, 0.12), (0.675, 0.32)], "#4a6a80").rect(
        0.632, 0.36, 0.658, 0.42, "#22384a"
    )
    card.shape([(0.52, 0.62), (0.52, 0.53), (0.645, 0.46), (0.77, 0.53), (0.77, 0.62)], "#7d94a4")
    for k in range(34):
        x, y = chance.uniform(-0.05, 1.05), 0.6 + chance.normal(0, 0.02)
        card.disc(x, y, chance.uniform(0.02, 0.045), ("#3a2c2c", "#5a3424", "#8a4a22", "#24343c")[k % 4])
    card.shape([(0, 0.64), (0, 0.5), (0.16, 0.42), (0.34, 0.5), (0.34, 0.66)], "#22303e")
    card.shape([(-0.03, 0.51), (0.16, 0.4), (0.37, 0.51), (0.34, 0.53), (0.16, 0.435), (0, 0.53)], "#162230")
    for x in (0.06, 0.2):
        card.rect(x, 0.54, x + 0.07, 0.62, "#f0b45a").rect(x + 0.033, 0.54, x + 0.038, 0.62, "#4a3020")
    card.shape([(0.74, 0.68), (0.74, 0.5), (1, 0.5), (1, 0.7)], "#3a2c34").rect(
        0.72, 0.485, 1, 0.51, "#54404a"
    )
    card.rect(0.77, 0.55, 0.98, 0.585, "#e8c98c").rect(0.78, 0.6, 0.96, 0.67, "#f6cf7e")
    for x in (0.84, 0.9):
        card.rect(x, 0.6, x + 0.008, 0.67, "#7a4a2c")
    card.shape([(0, 0.66), (1, 0.68), (1, 1), (0, 1)], "#26323a")
    card.shape([(0, 0.72), (1, 0.78), (1, 0.92), (0, 0.82)], "#353a42")
    card.shape([(0.05, 0.86), (0.9, 1), (0, 1), (0, 0.86)], "#1f2c26")
    card.soften(1.6)
    _bench(card)
    for _ in range(90):
        x, y = chance.uniform(0.1, 0.85), chance.uniform(0.8, 0.99)
        card.disc(x, y, 0.0028, ("#d0762c", "#b8562a", "#e0a040")[int(chance.integers(3))])
    art = card.soften(0.9).rgba().copy()
    _add_glows(art)
    return np.clip(art, 0, 1)
