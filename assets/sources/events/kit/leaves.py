"""Autumn leaves: in the air, on the ground, stuck to a pane."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import skia

from ...people.painter import mix
from ...people.spline import brush, outline
from .board import Board

TONES = ("#c8552a", "#a63c28", "#d9822f", "#8d4326", "#e0a23c")
MAPLE = (
    "0,-50! 9,-26! 26,-34! 22,-16! 48,-20! 36,-4! 50,10! 24,10! 28,26! 8,16! 2,30! -6,16! -28,28! -24,10! "
    "-50,12! -36,-4! -48,-18! -22,-16! -28,-34! -9,-26!"
)
OVATE = "0,-50! 20,-30 26,0 14,28 0,44! -16,26 -26,-2 -18,-30"


def leaf(x: float, y: float, size: float, turn: float, tilt: float, maple: bool = True) -> skia.Path:
    """Return a leaf's outline: `size` across in pixels, turned, and foreshortened by tilt (1 is flat on)."""
    path = outline(MAPLE if maple else OVATE)
    path.addPath(brush("0,20 3,40 8,58", 5))
    m = skia.Matrix.Translate(x, y)
    m.preRotate(turn)
    m.preScale(size / 100, size / 100 * tilt)
    m.preRotate(turn * 1.7)
    path.transform(m)
    return path


def draw_leaf(
    b: Board,
    at: tuple[float, float],
    size: float,
    turn: float,
    tilt: float,
    tone: str,
    lit: str = "#ffc470",
    to_lamp: tuple[float, float] = (0.86, -0.5),
    soft: float = 0,
    maple: bool = True,
) -> None:
    """Paint one leaf with its midrib, a shaded half and a lit edge."""
    path = leaf(*at, size, turn, tilt, maple)
    b.fill(path, tone, 1, soft)
    if soft > 4:
        return
    shifted = skia.Path(path)
    shifted.offset(-to_lamp[0] * size * 0.05, -to_lamp[1] * size * 0.05)
    edge = skia.Op(path, shifted, skia.PathOp.kDifference_PathOp)
    half = skia.Path(path)
    half.offset(-to_lamp[0] * size * 0.22, -to_lamp[1] * size * 0.22)
    b.fill(half, mix(tone, "#2a1730", 0.55), 0.8, soft, path)
    b.fill(edge, lit, 0.9, soft, path)
    a = math.radians(turn)
    rib = complex(-math.sin(a), math.cos(a)) * size * 0.42 * tilt
    z = complex(*at)
    points = [((z - rib).real, (z - rib).imag), at, ((z + rib).real, (z + rib).imag)]
    b.line(points, max(1, size * 0.035), mix(tone, "#2a1730", 0.6), "taper", 0.7, soft, path)


def falling(
    b: Board,
    count: int,
    box: tuple[float, float, float, float],
    sizes: tuple[float, float],
    seed: int,
    tones: Sequence[str] = TONES,
    lit: str = "#ffc470",
    to_lamp: tuple[float, float] = (0.86, -0.5),
    soft: float = 0,
) -> None:
    """Paint leaves in the air within a box (x0, y0, x1, y1)."""
    rng = np.random.default_rng(seed)
    for _ in range(count):
        at = (float(rng.uniform(box[0], box[2])), float(rng.uniform(box[1], box[3])))
        size = float(rng.uniform(*sizes))
        tone = tones[int(rng.integers(len(tones)))]
        draw_leaf(
            b,
            at,
            size,
            float(rng.uniform(0, 360)),
            float(rng.uniform(0.3, 1)),
            tone,
            lit,
            to_lamp,
            soft,
            bool(rng.random() < 0.6),
        )


def strewn(
    b: Board,
    count: int,
    box: tuple[float, float, float, float],
    seed: int,
    near: float = 34,
    far: float = 10,
    dim: float = 0.35,
    lit: str = "#ffc470",
) -> None:
    """Paint leaves on the ground in a box, smaller towards its upper edge; `dim` darkens them."""
    rng = np.random.default_rng(seed)
    for t in np.sort(rng.random(count) ** 0.7):
        y = box[1] + (box[3] - box[1]) * t
        size = far + (near - far) * t
        at = (float(rng.uniform(box[0], box[2])), float(y))
        tone = mix(TONES[int(rng.integers(len(TONES)))], "#1b1a30", dim)
        b.fill(leaf(at[0] + 2, at[1] + size * 0.1, size, 0, 0.3), "#100f1e", 0.5, 2)
        draw_leaf(
            b,
            at,
            float(size * rng.uniform(0.7, 1.2)),
            float(rng.uniform(0, 360)),
            float(rng.uniform(0.25, 0.45)),
            tone,
            mix(lit, tone, 0.5),
        )


def drifting(
    count: int, box: tuple[float, float, float, float], sizes: tuple[float, float], seed: int,
    to_lamp: tuple[float, float] = (0.86, -0.5), soft: float = 0,
) -> np.ndarray:  # fmt: skip
    """Return leaves in the air as a layer of straight RGBA."""
    light, dark = Board("#ffffff"), Board("#000000")
    for b in (light, dark):
        falling(b, count, box, sizes, seed, to_lamp=to_lamp, soft=soft)
    alpha = np.clip(1 - (light.rgb - dark.rgb).mean(axis=2, keepdims=True), 0, 1)
    return np.dstack([np.clip(dark.rgb / np.maximum(alpha, 1e-3), 0, 1), alpha])
