"""A board: shapes laid on a picture in stage pixels, opaque, as light, or as shadow.

Shapes are points of a spline ('x,y x,y!') or paths. The picture itself is `rgb`; whatever the stage can
do with a picture is done to it there.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import skia

from ...people.light import rgb
from ...people.painter import Profile, Shape, coverage
from ...people.spline import Points, brush, outline
from .stage import HEIGHT, WIDTH, plain
from .style import LOOK

Found = tuple[tuple[slice, slice], np.ndarray]


def path_of(shape: Shape) -> skia.Path:
    """Return a shape as a path."""
    return shape if isinstance(shape, skia.Path) else outline(shape)


def straight(*points: tuple[float, float]) -> skia.Path:
    """Return the polygon through some points."""
    path = skia.Path()
    path.addPoly([skia.Point(float(x), float(y)) for x, y in points], True)
    return path


def rounded(x0: float, y0: float, x1: float, y1: float, radius: float) -> skia.Path:
    """Return a rectangle with round corners."""
    path = skia.Path()
    path.addRoundRect(skia.Rect(x0, y0, x1, y1), radius, radius)
    return path


class Board:
    """A picture in the making: `rgb` is (1080, 1920, 3) of 0 to 1."""

    def __init__(self, ground: str | np.ndarray = "#000000") -> None:
        self.rgb = plain(ground) if isinstance(ground, str) else ground

    def _mask(self, shape: Shape, soft: float, clip: Shape | None) -> Found | None:
        """Return the part of the board a shape reaches, and how much of each pixel it covers there."""
        path = path_of(shape)
        bounds, pad = path.getBounds(), soft * 2 + 2
        box = (
            max(0, int(bounds.left() - pad)),
            max(0, int(bounds.top() - pad)),
            min(WIDTH, int(bounds.right() + pad) + 1),
            min(HEIGHT, int(bounds.bottom() + pad) + 1),
        )
        if box[2] <= box[0] or box[3] <= box[1]:
            return None
        cover = coverage(path, skia.Matrix.I(), box, soft)
        if clip is not None:
            cover = cover * coverage(path_of(clip), skia.Matrix.I(), box)
        return (slice(box[1], box[3]), slice(box[0], box[2])), cover[..., None]

    def fill(
        self, shape: Shape, tone: str, alpha: float = 1, soft: float = 0, clip: Shape | None = None
    ) -> None:
        """Fill a shape; `soft` blurs its edge by so many pixels."""
        if found := self._mask(shape, soft, clip):
            at, mask = found
            self.rgb[at] += (rgb(tone) - self.rgb[at]) * (mask * alpha)

    def ramp(
        self,
        shape: Shape,
        tones: Sequence[str],
        start: tuple[float, float],
        end: tuple[float, float],
        alpha: float = 1,
        soft: float = 0,
        clip: Shape | None = None,
    ) -> None:
        """Fill a shape with tones that run evenly from one point to another."""
        if found := self._mask(shape, soft, clip):
            at, mask = found
            down, across = np.mgrid[at[0], at[1]].astype(np.float32)
            dx, dy = end[0] - start[0], end[1] - start[1]
            t = np.clip(((across - start[0]) * dx + (down - start[1]) * dy) / (dx * dx + dy * dy), 0, 1)
            stops = np.linspace(0, 1, len(tones))
            field = np.dstack([np.interp(t, stops, [rgb(q)[k] for q in tones]) for k in range(3)])
            self.rgb[at] += (field - self.rgb[at]) * (mask * alpha)

    def shine(
        self, shape: Shape, tone: str, much: float = 1, soft: float = 0, clip: Shape | None = None
    ) -> None:
        """Add light through a shape."""
        if found := self._mask(shape, soft, clip):
            at, mask = found
            self.rgb[at] = 1 - (1 - self.rgb[at]) * (1 - rgb(tone) * much * mask)

    def shade(
        self, shape: Shape, tone: str, much: float = 1, soft: float = 0, clip: Shape | None = None
    ) -> None:
        """Throw a shadow through a shape."""
        if found := self._mask(shape, soft, clip):
            at, mask = found
            self.rgb[at] *= 1 - (1 - rgb(tone)) * mask * much

    def line(
        self,
        points: Points,
        width: float,
        tone: str,
        profile: Profile = "tube",
        alpha: float = 1,
        soft: float = 0,
        clip: Shape | None = None,
    ) -> None:
        """Draw a tapered stroke."""
        self.fill(brush(points, width, profile), tone, alpha, soft, clip)

    def shine_line(self, points: Points, width: float, tone: str, much: float, soft: float) -> None:
        """Add light along a tapered stroke: steam, a scratch on glass."""
        self.shine(brush(points, width, "taper"), tone, much, soft)

    def smear(self, across: float, down: float) -> None:
        """Blur all there is so far, differently across and down."""
        if LOOK.printed:
            return
        self.rgb = cv2.GaussianBlur(self.rgb, (0, 0), sigmaX=across, sigmaY=down)
