"""The duffel, shut and open."""

from __future__ import annotations

import math

import numpy as np

from .materials import painted
from .shapes import Site, grid_faces, ring_faces


def duffel(site: Site, cloth, strap, x: float, y: float, turn: float, z: float = 0.0) -> None:
    """A canvas bag, 0.8 m long."""
    with site.at(x, y, z, turn):
        rows, around = 17, 18
        points = []
        for i in range(rows):
            t = i / (rows - 1) * 2 - 1
            full = (1 - abs(t) ** 5) ** 0.5
            for j in range(around):
                a = math.tau * j / around
                sag = 0.86 + 0.05 * math.sin(7 * t + 2 * j)
                high = 0.17 + 0.17 * math.sin(a) * full * sag
                points.append((0.42 * t, 0.19 * math.cos(a) * (0.35 + 0.65 * full), max(0.0, high)))
        faces = ring_faces(rows, around)
        faces += [tuple(range(around))[::-1], tuple(range((rows - 1) * around, rows * around))]
        site.mesh(points, faces, cloth, smooth=True)
        for s in (-0.17, 0.17):
            loop = [
                (s + 0.09 * math.cos(a), -0.2, 0.2 + 0.2 * math.sin(a)) for a in np.linspace(0, math.pi, 12)
            ]
            site.tube(loop, 0.012, strap)
            site.boxes([(s, 0, 0.355, 0.035, 0.22, 0.006)], strap)


def _bag_body(site: Site, cloth, strap, long: float, half: float, tall: float) -> None:
    """The bag itself, and the cord along its open edges."""
    rows, around = 25, 19
    points = []
    for i in range(rows):
        t = i / (rows - 1) * 2 - 1
        body = (1 - abs(t) ** 4) ** 0.5
        for j in range(around):
            a = math.radians(-216 + 252 * j / (around - 1))
            sag = 1 + 0.05 * math.sin(9 * t + 3 * j) * math.sin(5 * t)
            lip = 0.05 * math.cos(3 * t) * (j in (0, around - 1))
            points.append(
                (
                    long * t * (1 + 0.02 * math.sin(a)),
                    half * (0.4 + 0.6 * body) * math.cos(a) * sag * (1.12 if j in (0, around - 1) else 1),
                    max(0.0, tall * 0.52 + tall * 0.5 * math.sin(a) * (0.55 + 0.45 * body) * sag + lip),
                )
            )
    faces = grid_faces(rows, around)
    faces += [tuple(range(around))[::-1], tuple(range((rows - 1) * around, rows * around))]
    site.mesh(points, faces, cloth, smooth=True)
    for edge in (0, around - 1):
        site.tube([points[i * around + edge] for i in range(2, rows - 2)], 0.011, strap)


def open_bag(site: Site, cloth, strap, x: float, y: float, z: float, turn: float, full: list) -> None:
    """A canvas duffel, a metre long, its zip open and clothes of the `full` materials rising out of it."""
    long, half, tall = 0.5, 0.21, 0.3
    dark = painted("#14130f", "#0c0b09", 0.95)
    with site.at(x, y, z, turn):
        _bag_body(site, cloth, strap, long, half, tall)
        site.box(0, 0, tall * 0.36, long * 1.7, half * 1.5, tall * 0.5, dark, 0.05)
        chance = np.random.default_rng(len(full))
        for k, stuff in enumerate(full):
            at = (k + 0.5) / len(full) * 1.5 - 0.75
            site.box(
                at * long,
                chance.normal(0, 0.02),
                tall * 0.84 + chance.uniform(0, 0.07),
                0.25,
                0.3,
                0.11,
                stuff,
                0.045,
                turn=chance.uniform(-25, 25),
                lean=chance.uniform(-14, 14),
                tilt=chance.uniform(-14, 14),
            )
        for s in (-0.2, 0.2):
            loop = [
                (s * 0.9 + 0.15 * math.cos(a), -half - 0.035, 0.13 + 0.25 * math.sin(a) ** 0.8)
                for a in np.linspace(0, math.pi, 16)
            ]
            site.tube(loop if s < 0 else [(px, py + 0.03, pz) for px, py, pz in loop], 0.015, strap)
        for t in (-0.62, 0.62):
            band = [
                (long * t, half * 0.97 * math.cos(a), max(0.004, tall * 0.52 + tall * 0.49 * math.sin(a)))
                for a in np.radians(np.linspace(-210, 30, 20))
            ]
            site.tube(band, 0.016, strap)
        sling = [(0.5, -0.05, 0.2), (0.62, -0.12, 0.08), (0.66, -0.26, 0.02), (0.45, -0.36, 0.015)]
        site.tube([*sling, (0.1, -0.33, 0.02), (-0.2, -0.38, 0.015)], 0.014, strap)
