"""A surface to paint flat shapes, tapered lines and grain-dissolved shade on.

A painter keeps the silhouettes of what was painted ('parts'), back to front, so that the light can
find their edges afterwards. Everything is in units; only the grain is in pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import skia
from PIL import Image
from scipy import ndimage

from .spline import Points, Warp, brush, cut, moved, outline, sample

Shape: TypeAlias = Points | skia.Path
Profile: TypeAlias = str | Sequence[tuple[float, float]]
GRAIN_PER_UNIT = 1.35  # cells of grain a unit: fine enough not to read as dirt on skin


@dataclass(frozen=True)
class Frame:
    """The canvas all layers of a person share: size and crown of the head, in units."""

    width: float = 840
    height: float = 1200
    crown_x: float = 420
    crown_y: float = 80


@dataclass
class Part:
    """A silhouette: its rim of light is `rim` units wide; `inner` lets it glow inside the figure."""

    name: str
    path: skia.Path
    rim: float
    inner: float


def colour(text: str, alpha: float = 1.0) -> int:
    """Return skia's colour of '#rrggbb'."""
    r, g, b = (int(text[i : i + 2], 16) for i in (1, 3, 5))
    return skia.Color(r, g, b, round(255 * min(1.0, alpha)))


def mix(a: str, b: str, t: float) -> str:
    """Return the colour t of the way from a to b."""
    pairs = ((int(a[i : i + 2], 16), int(b[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(x * (1 - t) + y * t):02x}" for x, y in pairs)


@lru_cache(maxsize=4)
def grain(width: int, height: int, cells: float) -> np.ndarray:
    """Return uniform noise of 0 to 1 in pixels, with a little of a coarser one in it."""
    rng = np.random.default_rng(7)
    gh, gw = int(height * cells), int(width * cells)
    fine = ndimage.gaussian_filter(rng.random((gh, gw), dtype=np.float32), 0.5)
    coarse = ndimage.gaussian_filter(rng.random((gh, gw), dtype=np.float32), 1.7)
    n = (fine - fine.mean()) / fine.std() + 0.3 * (coarse - coarse.mean()) / coarse.std()
    steps = np.linspace(0, 1, 129)
    n = np.interp(n, np.quantile(n[::5, ::5], steps), steps).astype(np.float32)
    return np.asarray(Image.fromarray(n).resize((width, height), Image.Resampling.BILINEAR))


class Painter:
    """One layer of a figure in the making; for a `flat` one, a print, drawings leave out what models."""

    flat = False

    def __init__(self, frame: Frame, scale: float, flip: bool = False) -> None:
        self.frame, self.scale, self.flip = frame, scale, flip
        self.width_px = round(frame.width * scale)
        self.height_px = round(frame.height * scale)
        self.parts: list[Part] = []
        self.warp: Warp | None = None
        self.bearing: Warp | None = None
        self.matrix = skia.Matrix.I()
        self.noise = self._grain()
        self._surface = skia.Surface(self.width_px, self.height_px)
        self._canvas = self._surface.getCanvas()
        self._canvas.clear(0)
        self._canvas.concat(self.to_pixels())

    def _grain(self) -> np.ndarray:
        """Return the noise through which shade dissolves."""
        return grain(self.width_px, self.height_px, GRAIN_PER_UNIT / self.scale)

    def ink(self, tone: str) -> str:
        """Return the colour that a tone is painted in."""
        return tone

    def to_pixels(self) -> skia.Matrix:
        """Return the matrix from units to pixels, mirrored for the other facing."""
        m = skia.Matrix.Scale(self.scale, self.scale)
        m.preTranslate(self.frame.crown_x, self.frame.crown_y)
        if self.flip:
            m.preScale(-1, 1)
        return m

    @contextmanager
    def placed(
        self,
        dx: float = 0,
        dy: float = 0,
        angle: float = 0,
        scale: float = 1,
        about: tuple[float, float] = (0, 0),
        mirror: bool = False,
    ) -> Iterator[None]:
        """Paint moved, turned (degrees) and scaled about a point while the context lasts.

        What is painted so keeps its shape; its point goes where the body's bearing takes it.
        """
        before, warp, bearing = self.matrix, self.warp, self.bearing
        m = skia.Matrix.Concat(before, skia.Matrix.I())
        to = complex(about[0] + dx, about[1] + dy)
        to = bearing(to) if bearing else to
        m.preTranslate(to.real, to.imag)
        m.preRotate(angle)
        m.preScale(-scale if mirror else scale, scale)
        m.preTranslate(-about[0], -about[1])
        self.matrix, self.warp, self.bearing = m, None, None
        try:
            yield
        finally:
            self.matrix, self.warp, self.bearing = before, warp, bearing

    @contextmanager
    def readable(self, x: float, y: float) -> Iterator[None]:
        """Paint lettering about (x, y) the right way round in either facing, unwarped."""
        at, bearing = self.at(x, y), self.bearing
        self.bearing = None  # in the point already
        try:
            with self.placed(at.real - x, at.imag - y, about=(x, y), mirror=self.flip):
                yield
        finally:
            self.bearing = bearing

    def at(self, x: float, y: float) -> complex:
        """Return where the current warp takes a point."""
        return self.warp(complex(x, y)) if self.warp else complex(x, y)

    @contextmanager
    def bearing_itself(self, bearing: Warp) -> Iterator[None]:
        """Paint a body that bears itself so: all warps of its clothes are bent by it as well."""
        before = self.warp, self.bearing
        self.warp = self.bearing = bearing
        try:
            yield
        finally:
            self.warp, self.bearing = before

    @contextmanager
    def warped(self, warp: Warp | None) -> Iterator[None]:
        """Bend all curves painted while the context lasts."""
        before, bearing = self.warp, self.bearing
        self.warp = (lambda q: bearing(warp(q))) if bearing and warp else warp or bearing
        try:
            yield
        finally:
            self.warp = before

    @contextmanager
    def within(self, shape: Shape) -> Iterator[None]:
        """Paint only what lies within a shape of the current frame while the context lasts."""
        clip = skia.Path(self.shape(shape))
        clip.transform(self.matrix)
        self._canvas.save()
        self._canvas.clipPath(clip, True)
        try:
            yield
        finally:
            self._canvas.restore()

    def shape(self, shape: Shape) -> skia.Path:
        """Return a path, through the current warp if it was given as points."""
        return shape if isinstance(shape, skia.Path) else outline(shape, self.warp)

    def spine(self, points: Points) -> np.ndarray:
        """Return samples of an open curve through the current warp."""
        return sample(points, self.warp)

    def part(self, name: str, shape: Shape, rim: float = 6, inner: float = 0) -> skia.Path:
        """Keep a silhouette for the light and return it."""
        path = skia.Path(self.shape(shape))
        kept = skia.Path(path)
        kept.transform(self.matrix)
        self.parts.append(Part(name, kept, rim, inner))
        return path

    def fill(self, shape: Shape, tone: str, alpha: float = 1, clip: Shape | None = None) -> None:
        """Fill a shape, within a clip if one is given."""
        c = self._canvas
        c.save()
        c.concat(self.matrix)
        if clip is not None:
            c.clipPath(self.shape(clip), True)
        c.drawPath(self.shape(shape), skia.Paint(AntiAlias=True, Color=colour(tone, alpha)))
        c.restore()

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
        """Draw a tapered stroke."""
        self.fill(brush(points, width, profile, rough, self.warp), tone, alpha, clip)

    def soft(
        self,
        shape: Shape,
        tone: str,
        blur: float = 12,
        alpha: float = 1,
        clip: Shape | None = None,
        hard: float = 0.35,
    ) -> None:
        """Fill a blurred shape that dissolves into grain; `hard` is the width of the dissolve."""
        cover, noise, at = self._blurred(shape, blur)
        cell = np.clip((cover - noise) / hard + 0.5, 0, 1) * (cover > 0.004)
        self._stencil(cell * alpha, tone, clip, *at)

    def glow(
        self,
        shape: Shape,
        tone: str,
        blur: float,
        alpha: float,
        clip: Shape | None = None,
        rough: float = 0.3,
    ) -> None:
        """Fill a blurred shape that fades out evenly, grainy by no more than `rough`: for skin."""
        cover, noise, at = self._blurred(shape, blur)
        self._stencil(cover * (1 - rough * noise) * alpha, tone, clip, *at)

    def _blurred(self, shape: Shape, blur: float) -> tuple[np.ndarray, np.ndarray, tuple[int, int]]:
        """Return how much a blurred shape covers the pixels it reaches, their grain, the first of them."""
        path, m = self.shape(shape), self.to_pixels()
        m.preConcat(self.matrix)
        box, pad = m.mapRect(path.getBounds()), blur * self.scale * 1.8 + 2
        x0, y0 = max(0, int(box.left() - pad)), max(0, int(box.top() - pad))
        x1 = max(x0, min(self.width_px, int(box.right() + pad) + 1))
        y1 = max(y0, min(self.height_px, int(box.bottom() + pad) + 1))
        cover = coverage(path, m, (x0, y0, x1, y1), blur) if x1 > x0 and y1 > y0 else np.zeros((0, 0))
        return cover, self.noise[y0:y1, x0:x1], (x0, y0)

    def _stencil(self, mask: np.ndarray, tone: str, clip: Shape | None, x0: int, y0: int) -> None:
        """Paint a colour through a mask that lies at a pixel."""
        if not mask.size:
            return
        pixels = np.zeros((*mask.shape, 4), np.uint8)
        pixels[..., :3] = [int(tone[i : i + 2], 16) for i in (1, 3, 5)]
        pixels[..., 3] = (np.clip(mask, 0, 1) * 255 + 0.5).astype(np.uint8)
        image = skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType)
        c = self._canvas
        c.save()
        c.concat(self.matrix)
        if clip is not None:
            c.clipPath(self.shape(clip), True)
        c.resetMatrix()
        c.drawImage(image, x0, y0)
        c.restore()

    def image(self, pixels: np.ndarray, x0: int, y0: int) -> None:
        """Paint straight RGBA of 8 bits at a pixel, whatever the frame."""
        c = self._canvas
        c.save()
        c.resetMatrix()
        c.drawImage(
            skia.Image.fromarray(np.ascontiguousarray(pixels), colorType=skia.kRGBA_8888_ColorType), x0, y0
        )
        c.restore()

    def crescent(self, path: skia.Path, dx: float, dy: float, tone: str, alpha: float = 1) -> None:
        """Shade the side of a path that it loses when shifted by (dx, dy)."""
        self.fill(cut(path, moved(path, dx, dy)), tone, alpha, path)

    def pixels(self) -> np.ndarray:
        """Return straight-alpha RGBA of 0 to 1, shape (height, width, 4)."""
        raw = self._surface.toarray(colorType=skia.kRGBA_8888_ColorType)
        return raw.astype(np.float32) / 255

    def alpha(self) -> np.ndarray:
        """Return the coverage alone, 0 to 1, shape (height, width)."""
        return self._surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., 3].astype(np.float32) / 255


def coverage(
    path: skia.Path, matrix: skia.Matrix, box: tuple[int, int, int, int], blur: float = 0
) -> np.ndarray:
    """Return how much of each pixel in a pixel box the (blurred) path covers, 0 to 1."""
    x0, y0, x1, y1 = box
    surface = skia.Surface(x1 - x0, y1 - y0)
    canvas = surface.getCanvas()
    canvas.clear(0)
    canvas.translate(-x0, -y0)
    canvas.concat(matrix)
    paint = skia.Paint(AntiAlias=True, Color=skia.ColorWHITE)
    if blur:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur * 0.5))
    canvas.drawPath(path, paint)
    return surface.toarray()[:, :, 3].astype(np.float32) / 255
