"""Cloth: tones, folds, woven patterns, and panels of a garment as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import skia

from .painter import Painter
from .spline import Points, brush

Fold = tuple[Points, float]
Pattern = Callable[[Painter, skia.Path, float], None]


FLAT_FOLD = 13  # a print has only folds that are wider


@dataclass(frozen=True)
class Tones:
    """Four tones of one cloth; shade is darker and shifted towards plum or indigo."""

    base: str
    shade: str
    deep: str
    light: str


def fold(
    p: Painter,
    spine: Points | np.ndarray,
    width: float,
    clip: skia.Path,
    tones: Tones,
    alpha: float = 1.0,
    ridge: bool = True,
) -> None:
    """Paint a fold: soft grain below, a crisp wedge, a thin light ridge above."""
    z = spine if isinstance(spine, np.ndarray) else p.spine(spine)
    if p.flat:
        if width >= FLAT_FOLD:
            p.fill(brush(z, width * 0.8, "wedge"), tones.shade, 1, clip)
        return
    direction = np.gradient(z)
    normal = 1j * direction / np.maximum(np.abs(direction), 1e-9)
    side = 1 if normal[len(normal) // 2].imag > 0 else -1
    below = z + side * normal * width * 0.5
    p.soft(brush(below, width * 1.7, "wedge"), tones.shade, width, 0.8 * alpha, clip, hard=0.5)
    p.fill(brush(z, width * 0.62, "wedge"), tones.deep, alpha, clip)
    if ridge:
        above = (z - side * normal * width * 0.6)[: int(len(z) * 0.8)]
        p.fill(brush(above, width * 0.28, [(0, 0.2), (0.3, 1), (1, 0)]), tones.light, 0.6 * alpha, clip)


@dataclass(frozen=True)
class Panel:
    """One piece of a garment as data: outline, hard planes, soft shades, folds and seams."""

    name: str
    outline: Points
    tones: Tones
    planes: Sequence[Points] = ()
    glows: Sequence[Points] = ()
    darks: Sequence[tuple[Points, float]] = ()
    folds: Sequence[Fold] = ()
    seams: Sequence[Points] = ()
    rim: float = 6
    inner: float = 0
    pattern: Pattern | None = None


def lay(p: Painter, panel: Panel) -> skia.Path:
    """Paint a panel and return its silhouette."""
    t = panel.tones
    path = p.part(panel.name, panel.outline, panel.rim, panel.inner)
    p.fill(path, t.base)
    if panel.pattern:
        panel.pattern(p, path, 0.0)
    for plane in panel.planes:
        p.fill(plane, t.shade, 0.85, path)
    for glow in panel.glows:
        p.soft(glow, t.light, 20, 0.5, path, hard=0.6)
    for dark, blur in panel.darks:
        p.soft(dark, t.deep, blur, 0.85, path)
    for spine, width in panel.folds:
        fold(p, spine, width, path, t, 0.9)
    for seam in panel.seams:
        p.line(seam, 2.2, t.deep, "flat", 0.75, path)
    return path


def plaid(tones: Tones, step: float = 46) -> Pattern:
    """Return a pattern of woven checks that turns with the cloth it is on."""

    stripes = ((0.0, step * 0.33, tones.deep, 0.42), (0.5, 2.4, tones.light, 0.6))

    def weave(p: Painter, path: skia.Path, lean: float) -> None:
        turn = np.exp(1j * np.radians(lean))
        box = path.getBounds()
        middle = complex(box.centerX(), box.centerY())
        reach = int(abs(complex(box.width(), box.height())) / 2 / step) + 1
        for i in range(-reach, reach + 1):
            for direction in (1, 1j):
                for offset, width, tone, alpha in stripes[: 1 if p.flat else 2]:
                    start = middle + turn * direction * (i + offset) * step
                    across = turn * direction * 1j * step * (reach + 1)
                    bow = turn * direction * 3
                    points = [((start + q).real, (start + q).imag) for q in (-across, bow, across)]
                    p.line(points, width, tone, "flat", 1 if p.flat else alpha, path, 0.02)

    return weave
