"""What one sees in the windows of a house at night."""

from __future__ import annotations

import numpy as np

from .lettering import Card

WARM = ("#f6c36a", "#f0b050", "#ffd890", "#eaa24a")


def _draw_curtains(card: Card) -> None:
    """Two curtains drawn aside, and their pelmet."""
    for side in (0, 1):
        for k in range(4):
            x0 = 0.0 + 0.075 * k
            x1, hem = x0 + 0.08, x0 * 0.7 + 0.06
            tint = ("#c9803c", "#b06a30", "#d08c48", "#a86028")[k]
            points = [(x0, 0), (x1 + 0.04, 0), (hem + 0.05, 0.62), (x1 * 0.8, 1), (x0 * 0.8, 1)]
            card.shape([(1 - x if side else x, y) for x, y in points], tint)
    card.rect(0, 0, 1, 0.09, "#b8743a")


def lit_pane(seed: int) -> np.ndarray:
    """A window with somebody at home: curtains or a blind, a lamp, something on the sill; sash bars over all
    (height, width, 4)."""
    chance = np.random.default_rng(seed)
    warm = WARM[seed % len(WARM)]
    card = Card(190, 300).fade(warm, "#fbe2a4")
    card.rect(0, 0.62, 1, 1, "#d99a4c")
    kind = seed % 4
    if kind == 0:
        card.shape([(0.52, 0.42), (0.78, 0.42), (0.9, 0.64), (0.4, 0.64)], "#fff2c4")
        card.rect(0.62, 0.64, 0.68, 0.86, "#6a3c22")
    elif kind == 1:
        card.rect(0.18, 0.2, 0.5, 0.46, "#8a5030").rect(0.22, 0.23, 0.46, 0.43, "#c9a070")
        card.rect(0.3, 0.78, 0.5, 1, "#7a3a26")
        for a in np.linspace(-1.2, 1.2, 9):
            tip = (0.4 + 0.24 * np.sin(a), 0.8 - 0.3 * np.cos(a))
            card.shape([(0.36, 0.8), (0.44, 0.8), tip], "#3a4a26")
    elif kind == 2:
        card.rect(0, 0, 1, 0.48, "#d9a860").rect(0, 0.47, 1, 0.5, "#8a5a34")
        card.disc(0.5, 0.55, 0.012, "#5a3a26")
    else:
        for k in range(6):
            card.rect(
                0.1 + 0.13 * k,
                0.32 - 0.03 * (k % 3),
                0.2 + 0.13 * k,
                0.6,
                ("#7a3a2c", "#4a5a4c", "#a8743a")[k % 3],
            )
        card.rect(0.06, 0.6, 0.94, 0.63, "#6a4026")
    if kind != 2:
        _draw_curtains(card)
    card.soften(3.0)
    bar = "#4a3426"
    card.rect(0, 0.485, 1, 0.515, bar)
    for x in (1 / 3, 2 / 3):
        card.rect(x - 0.014, 0, x + 0.014, 1, bar)
    for y in (0.245, 0.755):
        card.rect(0, y - 0.008, 1, y + 0.008, bar)
    art = card.rgba().copy()
    v, u = np.mgrid[0:300, 0:190] / np.array([300, 190])[:, None, None]
    pool = np.exp(-((u - chance.uniform(0.35, 0.65)) ** 2 * 5 + (v - 0.55) ** 2 * 3.2))
    art[..., :3] *= (0.5 + 0.62 * pool)[..., None]
    return np.clip(art, 0, 1)


def dark_pane(seed: int) -> np.ndarray:
    """A window of a room where nobody is, which mirrors the night (height, width, 4)."""
    card = Card(190, 300).fade("#1c3a58", "#0b1a2e")
    slant = 0.2 + 0.1 * (seed % 3)
    card.shape([(0, 0.1), (0, 0.75), (1, 0.75 - slant), (1, 0.1 - slant)], "#24486a")
    card.soften(14)
    for side in (0, 1):
        card.shape([(abs(side - x), y) for x, y in ((0, 0), (0.3, 0), (0.14, 1), (0, 1))], "#12243a")
    card.soften(3)
    for y in (0.25, 0.5, 0.75):
        card.rect(0, y - 0.01, 1, y + 0.01, "#5c7086")
    for x in (1 / 3, 2 / 3):
        card.rect(x - 0.014, 0, x + 0.014, 1, "#5c7086")
    return card.rgba()
