"""A sheet: flat shapes in the inks of one light, on any plane of the place.

All shapes are given in the units of the current frame: map pixels at first, metres on a wall or a floor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
import skia
from numpy.typing import NDArray

from ...kit.staging import MAP_SIZE
from .grain import make_dissolve
from .inks import colour_of
from .lettering import trace_text

Point = tuple[float, float]
MITER = 2.4  # sharper corners than that of an A are cut off


def make_path(points: Sequence[Point], closed: bool = True) -> skia.Path:
    """A polygon, or a line where it is not closed."""
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], closed)
    return path


def make_curve(points: Sequence[Point], closed: bool = True) -> skia.Path:
    """A smooth line through the middles of a polygon's sides; an open one keeps its two ends."""
    path = skia.Path()
    middles = [
        ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(points, [*points[1:], points[0]], strict=True)
    ]
    if closed:
        path.moveTo(*middles[-1])
        for point, middle in zip(points, middles, strict=True):
            path.quadTo(*point, *middle)
        path.close()
        return path
    path.moveTo(*points[0])
    for point, middle in zip(points[1:-1], middles[1:-1], strict=True):
        path.quadTo(*point, *middle)
    path.lineTo(*points[-1])
    return path


class Crop(NamedTuple):
    """A part of the map (x0, y0, x1, y1) that is printed `zoom` times finer."""

    box: tuple[int, int, int, int]
    zoom: float

    @property
    def size(self) -> tuple[int, int]:
        """Its print's width and height in pixels."""
        x0, y0, x1, y1 = self.box
        return round((x1 - x0) * self.zoom), round((y1 - y0) * self.zoom)


WHOLE = Crop((0, 0, *MAP_SIZE), 1.0)


class Sheet:
    """A surface that is drawn on in one light: of the map's size, or of a crop of the map."""

    def __init__(self, light: str, size: tuple[int, int] = MAP_SIZE, crop: Crop | None = None) -> None:
        self.light = light
        self._surface = skia.Surface(*(crop.size if crop else size))
        self._canvas = self._surface.getCanvas()
        self._canvas.clear(0)
        self._frame = skia.Matrix()
        if crop:
            self._frame = skia.Matrix.Concat(
                skia.Matrix.Scale(crop.zoom, crop.zoom), skia.Matrix.Translate(-crop.box[0], -crop.box[1])
            )
            self._canvas.concat(self._frame)
        self._lit: dict[str, str] | None = None

    # frames
    @contextmanager
    def on(self, frame: skia.Matrix) -> Iterator[Sheet]:
        """Draws on a plane: its frame comes before the present one."""
        before = self._frame
        self._frame = skia.Matrix.Concat(before, frame)
        self._canvas.save()
        self._canvas.concat(frame)
        try:
            yield self
        finally:
            self._canvas.restore()
            self._frame = before

    @contextmanager
    def shifted(self, x: float, y: float, scale: float = 1.0, flip: bool = False) -> Iterator[Sheet]:
        """Draws about another point, at another size; flipped, left is right."""
        frame = skia.Matrix.Translate(x, y)
        with self.on(skia.Matrix.Concat(frame, skia.Matrix.Scale(-scale if flip else scale, scale))):
            yield self

    @contextmanager
    def turned(self, x: float, y: float, degrees: float) -> Iterator[Sheet]:
        """Draws about another point, turned clockwise."""
        frame = skia.Matrix.Translate(x, y)
        with self.on(skia.Matrix.Concat(frame, skia.Matrix.RotateDeg(degrees))):
            yield self

    @contextmanager
    def within(self, path: skia.Path) -> Iterator[Sheet]:
        """Draws only inside a path."""
        self._canvas.save()
        self._canvas.clipPath(path, True)
        try:
            yield self
        finally:
            self._canvas.restore()

    # shapes
    def _paint(self, ink: str, alpha: float) -> skia.Paint:
        return skia.Paint(AntiAlias=True, Color4f=skia.Color4f(*colour_of(ink, self.light), alpha))

    def fill(self, path: skia.Path, ink: str, alpha: float = 1.0) -> None:
        """Fills a path."""
        self._canvas.drawPath(path, self._paint(ink, alpha))

    def poly(self, points: Sequence[Point], ink: str, alpha: float = 1.0) -> None:
        """Fills a polygon."""
        self.fill(make_path(points), ink, alpha)

    def blob(self, points: Sequence[Point], ink: str, alpha: float = 1.0) -> None:
        """Fills a smooth shape."""
        self.fill(make_curve(points), ink, alpha)

    def rect(self, x: float, y: float, w: float, h: float, ink: str, alpha: float = 1.0) -> None:
        """Fills a rectangle."""
        self._canvas.drawRect(skia.Rect.MakeXYWH(x, y, w, h), self._paint(ink, alpha))

    def round(self, x: float, y: float, w: float, h: float, r: float, ink: str) -> None:
        """Fills a rectangle with round corners."""
        self._canvas.drawRoundRect(skia.Rect.MakeXYWH(x, y, w, h), r, r, self._paint(ink, 1.0))

    def oval(self, x: float, y: float, rx: float, ry: float, ink: str, alpha: float = 1.0) -> None:
        """Fills an ellipse about its middle."""
        box = skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry)
        self._canvas.drawOval(box, self._paint(ink, alpha))

    def stroke(self, path: skia.Path, ink: str, width: float, flat: bool = False, alpha: float = 1.0) -> None:
        """Strokes a path, with round ends or flat ones."""
        paint = self._paint(ink, alpha)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeCap(skia.Paint.kButt_Cap if flat else skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kMiter_Join if flat else skia.Paint.kRound_Join)
        paint.setStrokeMiter(MITER)
        self._canvas.drawPath(path, paint)

    def line(self, points: Sequence[Point], ink: str, width: float, flat: bool = False) -> None:
        """Strokes a broken line."""
        self.stroke(make_path(points, closed=False), ink, width, flat)

    def curve(self, points: Sequence[Point], ink: str, width: float) -> None:
        """Strokes a smooth line."""
        self.stroke(make_curve(points, closed=False), ink, width)

    def stamp(self, pixels: NDArray[np.uint8], x: float, y: float, height: float) -> None:
        """Lays straight RGBA down, so many units high, its upper left corner at a point."""
        image = skia.Image.fromarray(pixels, skia.kRGBA_8888_ColorType)
        box = skia.Rect.MakeXYWH(x, y, height * pixels.shape[1] / pixels.shape[0], height)
        how = skia.SamplingOptions(skia.CubicResampler.Mitchell())
        self._canvas.drawImageRect(image, box, how)

    # grain
    def dissolve(
        self, path: skia.Path, ink: str, start: Point, end: Point, ring: bool = False, alpha: float = 1.0
    ) -> None:
        """Fills a path with ink that dissolves into grain from `start` to `end`."""
        self._canvas.save()
        self._canvas.clipPath(path, True)
        a, b = (self._frame.mapXY(*point) for point in (start, end))
        colour = (*colour_of(ink, self.light), alpha)
        self._canvas.setMatrix(skia.Matrix())
        shader = make_dissolve((a.fX, a.fY), (b.fX, b.fY), colour, ring)
        self._canvas.drawPaint(skia.Paint(Shader=shader))
        self._canvas.restore()

    def fade(self, points: Sequence[Point], ink: str, start: Point, end: Point) -> None:
        """A polygon that dissolves into grain."""
        self.dissolve(make_path(points), ink, start, end)

    def glow(self, x: float, y: float, radius: float, ink: str, alpha: float = 1.0) -> None:
        """A disc that dissolves outwards."""
        disc = skia.Path.Circle(x, y, radius)
        self.dissolve(disc, ink, (x, y), (x + radius, y), ring=True, alpha=alpha)

    # letters
    def text(
        self,
        words: str,
        x: float,
        y: float,
        height: float,
        ink: str,
        weight: float = 0.17,
        style: str = "block",
        middle: bool = False,
    ) -> float:
        """Letters with their feet on y, from x or about it; gives their width."""
        path, width = trace_text(words, height, weight, style)
        path.offset(x - width / 2 if middle else x, y)
        self.stroke(path, ink, height * weight, flat=style == "block")
        return width

    def read(self) -> NDArray[np.uint8]:
        """The picture as RGBA, not premultiplied."""
        pixels = self._surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
        return np.ascontiguousarray(pixels)
