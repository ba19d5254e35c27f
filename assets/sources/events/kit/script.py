"""Printing by hand: the capitals that somebody puts on a form or a sign, no two alike."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from ...people.painter import Painter
from ...people.spline import oval
from ...places.kit.lettering import stroke_lines

STRAY = 0.03  # of a letter's height: how far a stroke lies beside where it should
SHAKE = 0.016  # and its points beside the stroke
SLANT = 0.08
SAMPLES = 40  # a letter's height
FEWEST = 8
DOT = 0.1


def written(
    p: Painter,
    text: str,
    at: tuple[float, float],
    tall: float,
    tone: str,
    width: float,
    alpha: float = 1.0,
    seed: int = 1,
) -> None:
    """Print a line of capitals, its first letter's foot at a point, `tall` units high, with a tip `width` wide."""
    chance = np.random.default_rng(seed)
    for stroke in stroke_lines(text, SLANT):
        line = stroke[:, 0] - 1j * stroke[:, 1]
        along = np.concatenate([[0], np.cumsum(np.abs(np.diff(line)))])
        if along[-1] < DOT:
            x, y = at[0] + line[0].real * tall, at[1] + line[0].imag * tall
            p.fill(oval(x, y, width * 0.62), tone, alpha)
            continue
        count = max(FEWEST, int(along[-1] * SAMPLES))
        line = np.interp(np.linspace(0, along[-1], count), along, line)
        shaken = ndimage.gaussian_filter1d(chance.normal(0, 1, (2, count)), 6, mode="nearest")
        line = line + (shaken[0] + 1j * shaken[1]) * SHAKE * 3 + complex(*chance.normal(0, STRAY, 2))
        line = ndimage.gaussian_filter1d(line, 1.4, mode="nearest") * tall + complex(*at)
        p.line(line, width, tone, [(0, 0.8), (0.15, 1), (0.8, 0.92), (1, 0.65)], alpha, rough=0.04)
