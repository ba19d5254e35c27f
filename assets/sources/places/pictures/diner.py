"""Flat pictures of the diner: its floor, the street outside, the board, a photograph."""

from __future__ import annotations

import numpy as np

from ..kit.lettering import Card


def floor() -> np.ndarray:
    """Worn chequered linoleum, one repeat."""
    card = Card(256, 256, "#8f8468").rect(0, 0, 0.5, 0.5, "#5a2f28").rect(0.5, 0.5, 1, 1, "#5a2f28")
    return card.soften(0.8).rgb() + np.random.default_rng(1).normal(0, 0.02, (256, 256, 1))


def _crown(
    card: Card,
    chance: np.random.Generator,
    at: tuple[float, float, float],
    tones: tuple[str, ...],
    lit_from: float = 2.2,
) -> None:
    """A tree's crown (x, y, width) of many leaves, in clumps that are lighter towards the lamp."""
    x, y, wide = at
    clumps = [(*chance.normal(0, 0.42, 2), chance.uniform(0.3, 0.55)) for _ in range(11)]
    for k in range(900):
        across, up, size = clumps[k % len(clumps)]
        a, reach = chance.uniform(0, 2 * np.pi), size * np.sqrt(chance.random())
        across, up = across + reach * np.cos(a), up + reach * np.sin(a)
        light = 0.5 + 0.4 * (across * np.cos(lit_from) + up * np.sin(lit_from)) + chance.normal(0, 0.16)
        tone = tones[int(np.clip(light * len(tones), 0, len(tones) - 1))]
        card.disc(x + wide * across / 4.6, y - 0.8 * wide * up, wide * chance.uniform(0.035, 0.07), tone)


def _pavement(card: Card) -> None:
    """The far pavement: lit windows, a parked car, a bench, the stop and two lamps."""
    card.rect(0, 0.7, 1, 0.78, "#33414c").rect(0, 0.78, 1, 1, "#142230")
    for x, wide in ((0.2, 0.02), (0.235, 0.02), (0.80, 0.022)):
        card.rect(x, 0.44, x + wide, 0.57, "#f0c070")
    card.shape(
        [
            (0.36, 0.78),
            (0.365, 0.7),
            (0.385, 0.69),
            (0.40, 0.6),
            (0.46, 0.6),
            (0.48, 0.69),
            (0.505, 0.71),
            (0.51, 0.78),
        ],
        "#1c2c3c",
    )
    card.shape([(0.402, 0.68), (0.41, 0.62), (0.43, 0.62), (0.43, 0.68)], "#3a5a6c")
    card.shape([(0.436, 0.68), (0.436, 0.62), (0.457, 0.62), (0.468, 0.68)], "#3a5a6c")
    for x in (0.39, 0.48):
        card.disc(x, 0.785, 0.045, "#0c141c")
    card.rect(0.752, 0.58, 0.82, 0.605, "#1c1614").rect(0.752, 0.64, 0.82, 0.66, "#1c1614")
    for x in (0.758, 0.81):
        card.rect(x, 0.6, x + 0.004, 0.73, "#14100e")
    card.rect(0.708, 0.3, 0.7105, 0.76, "#202830").rect(0.70, 0.3, 0.72, 0.42, "#1c5a50")
    card.rect(0.668, 0.16, 0.672, 0.76, "#141c24").rect(0.10, 0.2, 0.103, 0.74, "#141c24").soften(1.6)


def _add_glows(image: np.ndarray) -> None:
    """Lay lamps and windows over it as they shine in the air and in the wet road."""
    down, across = np.mgrid[0:466, 0:2160] / np.array([466, 2160])[:, None, None]
    for x, y, spread, tint in (
        (0.67, 0.17, 60, (1.0, 0.66, 0.28)),
        (0.102, 0.2, 90, (1.0, 0.6, 0.25)),
        (0.49, 0.7, 700, (1.0, 0.2, 0.12)),
        (0.215, 0.5, 300, (0.9, 0.6, 0.25)),
    ):
        away = ((across - x) * 4.6) ** 2 + (down - y) ** 2
        image[..., :3] += (np.exp(-away * spread) * 0.7 + np.exp(-away * spread * 0.12) * 0.2)[
            ..., None
        ] * tint
        wet = np.exp(-((across - x) ** 2) * 2600) * np.clip(down - 0.76, 0, 1) * 2.2
        image[..., :3] += wet[..., None] * np.array(tint) * (0.75 + 0.25 * np.sin(down * 160))[..., None]


def street() -> np.ndarray:
    """The far pavement behind the big windows, from the left one's left edge to the right one's right."""
    card = Card(2160, 466).fade("#0a1c44", "#2f7088")
    chance = np.random.default_rng(5)

    for x, y, wide in (
        (0.03, 0.5, 0.26),
        (0.3, 0.44, 0.34),
        (0.42, 0.56, 0.2),
        (0.54, 0.5, 0.24),
        (0.86, 0.42, 0.34),
        (0.98, 0.5, 0.26),
    ):
        _crown(card, chance, (x, y, wide), ("#10283e", "#14344c", "#1a4258"))
    card.soften(3)
    for x in (0.15, 0.655):
        card.shape([(x - 0.004, 0.75), (x - 0.002, 0.4), (x + 0.003, 0.4), (x + 0.006, 0.75)], "#1a1614")
    _crown(card, chance, (0.15, 0.34, 0.2), ("#2e1a1c", "#4a2018", "#7a361c", "#a8541f"))
    _crown(card, chance, (0.635, 0.34, 0.22), ("#341a1a", "#5a2418", "#8e3d1a", "#c66a22"), 0.6)
    card.soften(1.1)
    _pavement(card)
    image = card.rgba().copy()
    _add_glows(image)
    return np.clip(image, 0, 1).astype(np.float32)


def specials() -> np.ndarray:
    """The chalkboard."""
    card = Card(560, 520, "#24302c").frame(0.02, 0.03, "#7a5230")
    card.write("SPECIALS", 0.5, 0.14, 0.12, "#f2ead0", 0.15, 3)
    for k, (dish, price) in enumerate(
        (("MEATLOAF", "5.95"), ("SOUP", "2.50"), ("CHILI FRIES", "3.75"), ("PIE", "2.25"))
    ):
        y = 0.34 + 0.13 * k
        card.write(dish, 0.36, y, 0.066, "#e8d8a8", 0.15, 10 + k).write(
            price, 0.82, y, 0.066, "#f0b060", 0.15, 20 + k
        )
    return card.write("NO CELL PHONES", 0.5, 0.88, 0.062, "#e07858", 0.16, 30).rgba()


def catch() -> np.ndarray:
    """An old photograph of a lake, a boat and the largest fish of the year."""
    card = Card(310, 250).fade("#d6c8a2", "#b49a70")
    card.shape([(0, 0.5), (0.3, 0.34), (0.55, 0.46), (0.8, 0.32), (1, 0.46), (1, 0.56), (0, 0.56)], "#7a8470")
    card.rect(0, 0.55, 1, 1, "#8a9a94").shape([(0.1, 0.76), (0.9, 0.76), (0.78, 0.9), (0.2, 0.9)], "#5a3a28")
    card.shape([(0.34, 0.78), (0.38, 0.5), (0.54, 0.5), (0.58, 0.78)], "#8a3a2c").disc(
        0.46, 0.41, 0.08, "#d8a880"
    )
    card.shape([(0.36, 0.38), (0.4, 0.28), (0.52, 0.28), (0.56, 0.38)], "#2f456a")
    card.shape(
        [(0.6, 0.66), (0.66, 0.58), (0.8, 0.64), (0.86, 0.58), (0.86, 0.74), (0.8, 0.68), (0.66, 0.74)],
        "#c8d0c8",
    )
    return card.soften(1.5).rgba()
