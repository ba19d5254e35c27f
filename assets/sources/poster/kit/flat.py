"""A painter that prints: every tone in one of a few inks, hard edges, no grain, steady lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import skia

from ...people.painter import Frame, Painter, Profile, Shape
from ...people.spline import Points, brush

LEAST_FILL, LEAST_LINE, LEAST_GLOW = 0.6, 0.62, 0.46  # what is painted fainter is left out
FINEST = 2.1  # units: a finer line is left out
HATCH = 6.5  # units: how wide a stroke of what would be a glow is


@dataclass(frozen=True)
class Inks:
    """The inks one person is printed in: the tone of the drawing that each stands for, and those that any
    other tone may go to."""

    of_tones: Mapping[str, str]
    spare: tuple[str, ...]

    def of(self, tone: str) -> str:
        """The ink of a tone."""
        return self.of_tones.get(tone) or _nearest(tone, self.spare)


def _lab(tone: str) -> np.ndarray:
    rgb = np.array([[[int(tone[i : i + 2], 16) / 255 for i in (1, 3, 5)]]], np.float32)
    return cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)[0, 0]


@lru_cache(maxsize=4096)
def _nearest(tone: str, inks: tuple[str, ...]) -> str:
    return min(inks, key=lambda ink: float(((_lab(tone) - _lab(ink)) ** 2).sum()))


class FlatPainter(Painter):
    """A layer of a figure that is printed."""

    flat = True

    def __init__(self, frame: Frame, scale: float, flip: bool, inks: Inks) -> None:
        super().__init__(frame, scale, flip)
        self.inks = inks

    def ink(self, tone: str) -> str:
        """The ink of a tone."""
        return self.inks.of(tone)

    def fill(self, shape: Shape, tone: str, alpha: float = 1, clip: Shape | None = None) -> None:
        """Fill a shape with an ink, whole or not at all."""
        if alpha >= LEAST_FILL:
            super().fill(shape, self.ink(tone), 1, clip)

    def line(
        self,
        points: Points | np.ndarray,
        width: float,
        tone: str,
        profile: Profile = "taper",
        alpha: float = 1,
        clip: Shape | None = None,
        rough: float = 0.05,
    ) -> None:
        """Draw a stroke without a tremor; the finest are left out."""
        if alpha >= LEAST_LINE and width >= FINEST:
            super().fill(brush(points, width, profile, 0, self.warp), self.ink(tone), 1, clip)

    def soft(
        self,
        shape: Shape,
        tone: str,
        blur: float = 12,
        alpha: float = 1,
        clip: Shape | None = None,
        hard: float = 0.35,
    ) -> None:
        """Leave out what dissolves: the hard planes model enough."""

    def glow(
        self,
        shape: Shape,
        tone: str,
        blur: float,
        alpha: float,
        clip: Shape | None = None,
        rough: float = 0.3,
    ) -> None:
        """Hatch a patch where it is strong: a few short strokes, for a flat one looks pasted on."""
        if alpha >= LEAST_GLOW:
            super().fill(_hatched(self.shape(shape)), self.ink(tone), 1, clip)


def _hatched(shape: skia.Path) -> skia.Path:
    """Slanting strokes within a patch, the middle ones the longest."""
    box, strokes = shape.getBounds(), skia.Path()
    mx, my, across, down = box.centerX(), box.centerY(), box.width() / 2, box.height() / 2
    for i in range(-2, 3):
        x, half = mx + i * across * 0.36, down * (0.66 - 0.12 * abs(i))
        strokes.addPath(brush([(x + half * 0.5, my - half), (x - half * 0.5, my + half)], HATCH, "taper"))
    return strokes
