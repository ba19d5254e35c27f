"""The brushes: an anisotropic Kuwahara filter, bristle strokes along the forms, and broken ink lines.

Kuwahara after Kyprianidis, Kang and Döllner, "Image and Video Abstraction by Anisotropic Kuwahara
Filtering" (2009), with eight soft sectors.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numba import njit, prange

from .pixels import blur, cloud, luma, wobble

SECTORS = np.array([(math.cos(k * math.pi / 4), math.sin(k * math.pi / 4)) for k in range(8)])
# Half length, half width, spacing, opacity, and how far the canvas must be off to earn a stroke.
STROKE_PASSES = (
    (46.0, 13.0, 15.0, 0.55, 0.0),
    (24.0, 6.5, 9.0, 0.62, 0.035),
    (12.0, 3.2, 5.5, 0.70, 0.05),
    (6.0, 1.9, 3.4, 0.80, 0.06),
)
BRUSH_LENGTH, BRUSH_WIDTH, BRUSH_COUNT = 96, 28, 10


@njit(fastmath=True, cache=True, inline="always")
def _mix_sectors(mean, square, weight, sharpness, result, y, x):  # pragma: no cover
    """The pixel's colour: the sectors' means, those that vary least counting most."""
    total = 0.0
    r0 = g0 = b0 = 0.0
    for k in range(8):
        if weight[k] <= 0:
            continue
        spread = 0.0
        for q in range(3):
            m = mean[k, q] / weight[k]
            spread += abs(square[k, q] / weight[k] - m * m)
        w = 1.0 / (1.0 + (21675.0 * spread + 1e-6) ** (0.5 * sharpness))
        r0 += w * mean[k, 0] / weight[k]
        g0 += w * mean[k, 1] / weight[k]
        b0 += w * mean[k, 2] / weight[k]
        total += w
    result[y, x, 0] = r0 / total
    result[y, x, 1] = g0 / total
    result[y, x, 2] = b0 / total


@njit(parallel=True, fastmath=True, cache=True)
def _kuwahara(image, angle, ratio, radius, sharpness, sectors, result):  # pragma: no cover
    height, width, _ = image.shape
    for row in prange(height):
        # The loop's own counter is unsigned and would wrap when negated.
        y = np.int64(row)
        mean = np.zeros((8, 3))
        square = np.zeros((8, 3))
        weight = np.zeros(8)
        for x in range(width):
            r = radius[y, x]
            if r < 1.0:
                result[y, x] = image[y, x]
                continue
            a = r * min(2.0, 1.0 + ratio[y, x])
            b = r * max(0.5, 1.0 / (1.0 + ratio[y, x]))
            c, s = math.cos(angle[y, x]), math.sin(angle[y, x])
            mean[:] = 0
            square[:] = 0
            weight[:] = 0
            reach = int(a) + 1
            for j in range(max(-reach, -y), min(reach, height - 1 - y) + 1):
                for i in range(max(-reach, -x), min(reach, width - 1 - x) + 1):
                    u = (c * i + s * j) / a
                    v = (c * j - s * i) / b
                    d = u * u + v * v
                    if d > 1.0:
                        continue
                    near = math.exp(-2.2 * d)
                    for k in range(8):
                        w = 0.125 * near
                        if d > 1e-4:
                            t = u * sectors[k, 0] + v * sectors[k, 1]
                            if t <= 0:
                                continue
                            off = d - t * t
                            if off > t * t * 0.85:
                                continue
                            w = near * (1.0 - 0.6 * off / d)
                        weight[k] += w
                        for q in range(3):
                            p = image[y + j, x + i, q]
                            mean[k, q] += w * p
                            square[k, q] += w * p * p
            _mix_sectors(mean, square, weight, sharpness, result, y, x)


def flow(image: np.ndarray, sigma: float) -> tuple[np.ndarray, np.ndarray]:
    """Direction along the edges (radians) and how strongly directed (0..1), by structure tensor."""
    grey = luma(image)
    gx = cv2.Sobel(grey, cv2.CV_32F, 1, 0, ksize=3) / 8
    gy = cv2.Sobel(grey, cv2.CV_32F, 0, 1, ksize=3) / 8
    e, f, g = blur(gx * gx, sigma), blur(gx * gy, sigma), blur(gy * gy, sigma)
    root = np.sqrt((e - g) ** 2 + 4 * f * f)
    angle = np.arctan2((e + g + root) / 2 - e, f + 1e-12)
    angle = np.where(np.abs(f) < 1e-9, np.where(e >= g, np.pi / 2, 0), angle)
    return angle.astype(np.float32), (root / (e + g + 1e-8)).astype(np.float32)


def kuwahara(image: np.ndarray, radius: np.ndarray, sharpness: float = 9.0) -> np.ndarray:
    """The picture in flat patches that follow the forms; radius in pixels, one a pixel."""
    angle, ratio = flow(image, 2.5)
    result = np.empty_like(image)
    _kuwahara(
        np.ascontiguousarray(image), angle, ratio, radius.astype(np.float32), sharpness, SECTORS, result
    )
    return result


def _bristles() -> np.ndarray:
    """Alpha masks of a few bristle brushes."""
    chance = np.random.default_rng(3)
    down = np.linspace(-1, 1, BRUSH_WIDTH)[:, None]
    along = np.linspace(-1, 1, BRUSH_LENGTH)[None]
    masks = []
    for _ in range(BRUSH_COUNT):
        size = (BRUSH_LENGTH, BRUSH_WIDTH)
        hair = cv2.resize(chance.random((BRUSH_WIDTH, 6)), size, interpolation=cv2.INTER_CUBIC)
        fine = cv2.resize(chance.random((BRUSH_WIDTH * 2, 10)), size, interpolation=cv2.INTER_CUBIC)
        sides = 1 - np.clip((np.abs(down) + 0.18 * (hair - 0.5)) / 0.92, 0, 1) ** 6
        ends = 1 - np.clip(np.abs(along + 0.25 * (hair - 0.5)), 0, 1) ** (5 + 4 * chance.random())
        masks.append(np.clip(sides * ends * (0.55 + 0.6 * hair + 0.35 * (fine - 0.5)), 0, 1))
    return np.stack(masks).astype(np.float32)


@njit(fastmath=True, cache=True)
def _lay(canvas, marks, masks):  # pragma: no cover
    height, width, _ = canvas.shape
    _, tall, long = masks.shape
    for n in range(marks.shape[0]):
        x0, y0, a, half, thick = marks[n, 0], marks[n, 1], marks[n, 2], marks[n, 3], marks[n, 4]
        mask, opacity, bend = int(marks[n, 8]), marks[n, 9], marks[n, 10]
        c, s = math.cos(a), math.sin(a)
        reach = int(math.sqrt(half * half + thick * thick)) + 2
        for y in range(max(0, int(y0) - reach), min(height, int(y0) + reach + 1)):
            for x in range(max(0, int(x0) - reach), min(width, int(x0) + reach + 1)):
                u = (c * (x - x0) + s * (y - y0)) / half
                v = (c * (y - y0) - s * (x - x0)) / thick + bend * (u * u - 0.3)
                if u <= -1 or u >= 1 or v <= -1 or v >= 1:
                    continue
                alpha = masks[mask, int((v + 1) * 0.5 * (tall - 1)), int((u + 1) * 0.5 * (long - 1))]
                alpha *= opacity
                for q in range(3):
                    canvas[y, x, q] += (marks[n, 5 + q] - canvas[y, x, q]) * alpha


def strokes(image: np.ndarray, edges: np.ndarray, unit: float, seed: int = 1) -> np.ndarray:
    """The picture painted with strokes, small ones only where large ones missed it.

    Chance is drawn for every place on the grid, so that two pictures that are alike somewhere get
    the same strokes there.
    """
    height, width = image.shape[:2]
    canvas, masks = blur(image, 2 * unit).copy(), _bristles()
    for half, thick, spacing, opacity, threshold in STROKE_PASSES:
        half, thick, spacing = half * unit, thick * unit, max(2.0, spacing * unit)
        chance = np.random.default_rng(seed)
        xs, ys = (
            a.ravel()
            for a in np.meshgrid(
                np.arange(spacing / 2, width, spacing), np.arange(spacing / 2, height, spacing)
            )
        )
        count = len(xs)
        xs = xs + chance.uniform(-0.6, 0.6, count) * spacing
        ys = ys + chance.uniform(-0.6, 0.6, count) * spacing
        loose = chance.normal(0, 1, (count, 8))
        even = chance.random((count, 4))
        xi = np.clip(xs, 0, width - 1).astype(int)
        yi = np.clip(ys, 0, height - 1).astype(int)
        source = blur(image, max(0.6, thick * 0.35))
        angle, ratio = flow(source, max(2, thick * 0.9))
        missed = blur(np.abs(source - canvas).sum(-1), thick * 0.5)[yi, xi]
        colours = source[yi, xi]
        near_edge = edges[yi, xi]
        turn = angle[yi, xi] + loose[:, 0] * 0.18
        turn += np.where(ratio[yi, xi] < 0.25, loose[:, 1] * 0.35, 0)
        tinted = colours * (1 + loose[:, 2:3] * 0.035) + loose[:, 3:6] * 0.008
        marks = np.column_stack(
            [
                xs,
                ys,
                turn,
                half * (0.65 + 0.55 * even[:, 0]) * (1 - 0.55 * near_edge),
                thick * (0.7 + 0.45 * even[:, 1]) * (1 - 0.4 * near_edge),
                np.clip(tinted, 0, 1),
                (even[:, 2] * BRUSH_COUNT).astype(int),
                np.full(count, opacity),
                even[:, 3] * 0.5 - 0.25,
            ]
        ).astype(np.float32)
        order = np.argsort(luma(colours) + loose[:, 6] * 0.12)
        _lay(canvas, marks[order[missed[order] > threshold]], masks)
    return canvas


def contours(depth: np.ndarray, normal: np.ndarray, index: np.ndarray) -> dict[str, np.ndarray]:
    """Where outlines (`outer`), creases (`crease`) and neighbouring objects (`seam`) are, 0..1."""
    inverse = 1 / np.clip(np.where(depth > 1e4, 400, depth), 0.5, 400)
    jump = np.abs(cv2.Laplacian(inverse, cv2.CV_32F, ksize=3)) / (inverse * 0.55 + 1e-4)
    crease = np.zeros_like(depth)
    seam = np.zeros_like(depth)
    for shift in ((0, 1), (1, 0)):
        turned = (normal * np.roll(normal, shift, (0, 1))).sum(-1)
        crease = np.maximum(crease, 1 - np.clip(turned, -1, 1))
        seam = np.maximum(seam, np.abs(index - np.roll(index, shift, (0, 1))) > 0.5)
    return {
        "outer": np.clip((jump - 0.045) * 9, 0, 1),
        "crease": np.clip((crease - 0.25) * 1.6, 0, 1),
        "seam": seam.astype(np.float32),
    }


def draw_ink(canvas: np.ndarray, ink: np.ndarray, unit: float) -> np.ndarray:
    """The canvas with dark broken lines, each with a thin lit edge under it."""
    height, width = ink.shape
    broken = np.clip((cloud(width, height, 26 * unit, 5, 3) - 0.38) * 4, 0, 1)
    line = blur(wobble(ink, 1.6 * unit, 46 * unit, 3), 0.7) * (0.35 + 0.65 * broken)
    drawn = canvas * (1 - line[..., None] * np.array([0.50, 0.44, 0.36], np.float32))
    lit = np.clip(np.roll(ink, 1, 0) - ink, 0, 1) * np.clip(luma(drawn) * 2.2, 0, 1)
    return drawn + blur(lit, 0.6)[..., None] * drawn * 0.35
