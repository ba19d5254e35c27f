"""Flat pictures of the living room: wallpaper, the film, the view, what hangs on the wall."""

from __future__ import annotations

import numpy as np

from ..kit.lettering import Card
from ..kit.prints import cover


def wallpaper(ground: str, figure: str) -> np.ndarray:
    """A quiet wallpaper of sprigs between thin stripes, one repeat."""
    card = Card(512, 512, ground)
    for x in (0.0, 0.5):
        card.rect(x, 0, x + 0.008, 1, figure).rect(x + 0.016, 0, x + 0.02, 1, figure)
    for x, y in ((0.25, 0.25), (0.75, 0.75)):
        for turn in np.linspace(0, 2 * np.pi, 6)[:-1]:
            card.disc(x + 0.035 * np.cos(turn), y + 0.035 * np.sin(turn), 0.018, figure)
        for side in (-1, 1):
            card.shape([(x, y + 0.14), (x + side * 0.06, y + 0.07), (x + side * 0.03, y + 0.13)], figure)
        card.rect(x - 0.005, y, x + 0.005, y + 0.17, figure)
    return card.soften(1.6).rgb()


def film(colour: bool) -> np.ndarray:
    """What is on: a road over fields to a far city, grey or in colour."""
    card = Card(460, 350).fade("#5aa0d8" if colour else "#9aa4ac", "#e8e0b0" if colour else "#e4e6e4")
    field, road, far, edge = (
        ("#5a9a3a", "#f2c63a", "#2fa070", "#c83a2a")
        if colour
        else ("#5c6266", "#c8ccce", "#8a9296", "#3a4044")
    )
    card.rect(0, 0.56, 1, 1, field)
    for x, tall in ((0.36, 0.2), (0.43, 0.32), (0.5, 0.42), (0.57, 0.3), (0.64, 0.18)):
        card.shape(
            [
                (x - 0.03, 0.57),
                (x - 0.022, 0.57 - tall * 0.8),
                (x, 0.57 - tall),
                (x + 0.022, 0.57 - tall * 0.8),
                (x + 0.03, 0.57),
            ],
            far,
        )
    card.shape(
        [
            (0.48, 0.57),
            (0.52, 0.57),
            (0.66, 0.7),
            (0.40, 0.82),
            (0.86, 1),
            (0.16, 1),
            (0.28, 0.8),
            (0.56, 0.69),
        ],
        road,
    )
    for x in (0.08, 0.18, 0.82, 0.93):
        card.disc(x, 0.66 + 0.1 * abs(x - 0.5), 0.03, edge)
    scan = card.soften(1.5).rgba()
    scan[..., :3] *= (0.9 + 0.1 * np.sin(np.arange(350) * 1.1))[:, None, None]
    return scan


def view(day: bool) -> np.ndarray:
    """What is seen through the window."""
    card = Card(400, 500).fade("#bcdcf0" if day else "#0c2348", "#f4ead0" if day else "#2a6078")
    chance = np.random.default_rng(6)
    if not day:
        for _ in range(46):
            card.disc(chance.random(), 0.6 * chance.random(), chance.uniform(0.002, 0.005), "#e8f0ff")
    for x, y, r in ((0.1, 0.78, 0.26), (0.5, 0.9, 0.3), (0.92, 0.74, 0.26)):
        card.disc(x, y, r, "#c8742c" if day else "#122a3c")
        for _ in range(46):
            turn, away = chance.uniform(0, 6.3), r * chance.uniform(0.6, 1.08)
            tint = ("#d98a34", "#b85c24", "#e0a04a")[int(chance.integers(3))] if day else "#16324a"
            card.disc(x + 1.25 * away * np.cos(turn), y + away * np.sin(turn), 0.025, tint)
    return card.soften(1.5).rgba()


MOUNTED = (
    ("#b8a078", "#e8dcc0", "#6a5034", "#3a2a1c"),
    ("#c8b490", "#e8dcc0", "#7a4a34", "#4a2c20"),
    ("#a9c0bc", "#efe4c4", "#5a7a5e", "#c8a04a"),
    ("#d8b8a0", "#f0e0cc", "#a8523c", "#e8c46a"),
    ("#e4dcc4", "#f2ead6", "#b0503c", "#e8c46a"),
    ("#8fb0bc", "#e8e0c8", "#6a3a2a", "#f0e8d4"),
)


def _draw_art(art: Card, k: int, land: str, mark: str) -> None:
    """Tulips, hills, a flower, a boat, a star or a cat in two colours."""
    if k in (1, 10):
        for x, y in ((0.36, 0.46), (0.62, 0.56)):
            art.disc(x, y, 0.13, mark)
            art.shape([(x - 0.22, 1), (x - 0.14, y + 0.16), (x + 0.14, y + 0.16), (x + 0.22, 1)], land)
    elif k in (2, 11):
        art.shape([(0, 0.62), (0.4, 0.4), (0.7, 0.6), (1, 0.46), (1, 1), (0, 1)], land).disc(
            0.72, 0.25, 0.1, mark
        )
    elif k == 4:
        art.rect(0.47, 0.5, 0.53, 0.95, "#4a5a34")
        for a in np.linspace(0, 2 * np.pi, 9)[:-1]:
            art.disc(0.5 + 0.22 * np.cos(a), 0.38 + 0.17 * np.sin(a), 0.085, land)
        art.disc(0.5, 0.38, 0.09, mark)
    elif k == 5:
        art.shape([(0.12, 0.62), (0.88, 0.62), (0.7, 0.78), (0.28, 0.78)], land)
        art.shape([(0.5, 0.12), (0.5, 0.56), (0.18, 0.56)], mark).shape(
            [(0.54, 0.2), (0.54, 0.56), (0.8, 0.56)], mark
        )
        art.rect(0, 0.76, 1, 1, "#3f6a7c")
    elif k == 7:
        for a in np.linspace(0, 2 * np.pi, 9)[:-1]:
            b, c = a - 0.26, a + 0.26
            art.shape(
                [
                    (0.5, 0.5),
                    (0.5 + 0.22 * np.cos(b), 0.5 + 0.22 * np.sin(b)),
                    (0.5 + 0.42 * np.cos(a), 0.5 + 0.42 * np.sin(a)),
                    (0.5 + 0.22 * np.cos(c), 0.5 + 0.22 * np.sin(c)),
                ],
                (land, mark)[round(a / 0.785) % 2],
            )
    else:
        art.shape(
            [
                (0.3, 0.95),
                (0.26, 0.5),
                (0.3, 0.3),
                (0.38, 0.4),
                (0.52, 0.4),
                (0.6, 0.3),
                (0.62, 0.5),
                (0.72, 0.95),
            ],
            land,
        )
        art.disc(0.38, 0.5, 0.035, mark).disc(0.52, 0.5, 0.035, mark)


def hung(k: int, wide: float, tall: float) -> np.ndarray:
    """One of the pictures on the wall with its mount (height, width, 4)."""
    width, height = int(wide * 620), int(tall * 620)
    card = Card(width, height, ("#e9e0c8", "#d8d0b4", "#efe8d6")[k % 3])
    if k % 3 == 0:
        inner = cover(k + 5, int(width * 0.8), int(height * 0.82))
    else:
        art = Card(int(width * 0.76), int(height * 0.76))
        sky, low, land, mark = MOUNTED[k % len(MOUNTED)]
        art.fade(sky, low)
        _draw_art(art, k, land, mark)
        inner = art.soften(0.8).rgba()
    made = card.rgba().copy()
    top, left = (height - inner.shape[0]) // 2, (width - inner.shape[1]) // 2
    made[top : top + inner.shape[0], left : left + inner.shape[1]] = inner
    return made
