"""Cloth that hangs or lies over something, and blinds."""

from __future__ import annotations

import math

import numpy as np

from .materials import painted
from .shapes import Site, grid_faces
from .stuff import Stuff

# The slats of a blind: how far apart, how deep, how much they slope.
SLAT_STEP, SLAT_DEEP, SLAT_DROP = 0.105, 0.05, 0.045


def draped(
    site: Site, cloth, x: tuple[float, float], line: list[tuple[float, float]], seed: int, fold: float = 0.025
) -> None:
    """A cloth over something, from `x[0]` to `x[1]`; `line` is how it lies across, as (y, z) points."""
    columns, rows = 70, 46
    chance = np.random.default_rng(seed)
    knots = np.array(line)
    reach = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(knots, axis=0), axis=1))])
    s = np.linspace(0, reach[-1], rows)
    ys, zs = (np.interp(s, reach, knots[:, k]) for k in (0, 1))
    across = np.linspace(*x, columns)
    turn = chance.uniform(0, 6, 6)
    points = []
    for r in range(rows):
        hanging = np.clip((knots[:, 1].max() - zs[r]) / 0.1, 0, 1)
        wave = np.sin(across * 7 + turn[0] + 3 * s[r]) + 0.7 * np.sin(across * 15 - 5 * s[r] + turn[1])
        wave += 0.9 * np.sin(across * 4 + 6 * s[r] + turn[2]) + 0.5 * np.sin(across * 23 + 9 * s[r] + turn[3])
        for k, a in enumerate(across):
            lift = fold * wave[k] * 0.5
            points.append(
                (float(a), float(ys[r] - lift * hanging * 1.6), float(zs[r] + lift * (1 - hanging)))
            )
    faces = grid_faces(rows, columns)
    thing = site.mesh(points, faces, cloth, smooth=True)
    thick = thing.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = 0.018


def curtain(
    site: Site,
    cloth,
    x: tuple[float, float],
    z: tuple[float, float],
    y: float,
    folds: float = 6,
    tied: float = 0.0,
    toward: int = 1,
) -> None:
    """One hanging panel between `x`, from `z[1]` down to `z[0]`; `tied` of its width is drawn together
    a third from below, to the left (`toward` -1) or to the right (1)."""
    columns, rows = 90, 26
    across = np.linspace(*x, columns)
    phase = np.linspace(0, math.tau * folds, columns)
    edge = x[1] if toward > 0 else x[0]
    points = []
    for t in np.linspace(0, 1, rows):
        pinch = tied * math.exp(-(((t - 0.66) / 0.2) ** 2))
        deep = 0.05 * (0.6 + 0.6 * t) * (1 - 0.4 * pinch)
        for a, p in zip(across, phase, strict=True):
            wave = math.sin(p + 0.5 * math.sin(2 * p + 3 * t)) + 0.3 * math.sin(2.3 * p + 2 * t)
            points.append((float(a + (edge - a) * pinch), y + deep * wave, z[1] + (z[0] - z[1]) * t))
    faces = grid_faces(rows, columns)
    site.mesh(points, faces, cloth, smooth=True)


def cafe_curtain(site: Site, stuff: Stuff, x0: float, x1: float, y: float) -> None:
    """A short curtain on a rail across the lower part of a window."""
    cloth = painted("#c9b284", "#a88f60", 0.9, scale=7)
    top, low = 1.52, 0.96
    site.tube([(x0, y, top + 0.02), (x1, y, top + 0.02)], 0.014, stuff.steel)
    across = np.linspace(x0 + 0.05, x1 - 0.05, 160)
    wave = y + 0.035 * np.sin(across * 26) + 0.012 * np.sin(across * 61)
    points = [(a, b, top) for a, b in zip(across, wave, strict=True)]
    points += [(a, b - 0.02, low + 0.012 * np.sin(a * 26)) for a, b in zip(across, wave, strict=True)]
    site.mesh(points, [(i, i + 1, 161 + i, 160 + i) for i in range(159)], cloth, smooth=True)
    hem = [(a, b - 0.026, low + 0.06) for a, b in zip(across[::4], wave[::4], strict=True)]
    site.tube(hem, 0.012, painted("#8a2f28", "#641f20", 0.9), 1)


def blind(site: Site, x0: float, x1: float, y: float, top: float, down: bool) -> None:
    """A slatted blind in the upper part of a window, or drawn up to a bundle under its top."""
    slat = painted("#8a8478", "#6a655c", 0.6)
    site.box((x0 + x1) / 2, y, top + 0.03, x1 - x0 - 0.1, 0.07, 0.06, slat, 0.008)
    heights = np.arange(top - SLAT_STEP, 1.6, -SLAT_STEP) if down else top - 0.014 * np.arange(1, 9)
    drop = SLAT_DROP if down else 0.004
    a, b = x0 + 0.06, x1 - 0.06
    for z in heights:
        near, far = (y - SLAT_DEEP / 2, z - drop / 2), (y + SLAT_DEEP / 2, z + drop / 2)
        site.quad([(a, *near), (b, *near), (b, *far), (a, *far)], slat)
    if down:
        for x in np.linspace(x0 + 0.3, x1 - 0.3, 4):
            site.tube([(x, y - 0.02, top), (x, y - 0.02, heights[-1])], 0.004, slat, 1)
