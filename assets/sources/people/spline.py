"""Curves through few points: Hobby's splines, tapered strokes and boolean shapes.

Points are written 'x,y x,y! x,y'; '!' marks a sharp corner. One head is 250 units, y grows downwards.
A warp, where given, moves every control point: it is how one drawn body gets another's posture.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import skia
from scipy import ndimage

Point = tuple[float, ...]
Points = str | Sequence[Point]
Warp = Callable[[complex], complex]
Segment = tuple[complex, complex, complex, complex]

SAMPLE_STEP = 1.6  # units between samples of a stroke: finer than a baked pixel
PROFILES: dict[str, list[tuple[float, float]]] = {
    "flat": [(0, 0.3), (0.04, 1), (0.96, 1), (1, 0.3)],
    "tube": [(0, 1), (1, 1)],
    "leaf": [(0, 0.0), (0.1, 0.5), (0.35, 1), (0.65, 0.82), (0.88, 0.4), (1, 0)],
    "lash": [(0, 0.28), (0.2, 0.62), (0.55, 1), (0.85, 1.05), (1, 0.55)],
    "finger": [(0, 1), (0.45, 0.95), (0.62, 1.0), (0.86, 0.86), (0.95, 0.68), (1, 0.4)],
    "wedge": [(0, 0.5), (0.18, 1), (0.55, 0.6), (1, 0)],
}


def parse(text: Points) -> list[tuple[float, float, bool]]:
    """Return points as (x, y, corner)."""
    if not isinstance(text, str):
        return [(p[0], p[1], bool(p[2]) if len(p) > 2 else False) for p in text]
    points = []
    for token in text.split():
        x, y = token.rstrip("!").split(",")
        points.append((float(x), float(y), token.endswith("!")))
    return points


def _velocity(theta: float, phi: float) -> float:
    """Return Hobby's length of a control arm, after METAFONT's formula."""
    a = math.sqrt(2) * (math.sin(theta) - math.sin(phi) / 16) * (math.sin(phi) - math.sin(theta) / 16)
    a *= math.cos(theta) - math.cos(phi)
    turn = 0.5 * (math.sqrt(5) - 1) * math.cos(theta) + 0.5 * (3 - math.sqrt(5)) * math.cos(phi)
    return (2 + a) / (3 * (1 + turn))


def _angles(knots: list[complex], cyclic: bool) -> tuple[np.ndarray, np.ndarray, list[complex]]:
    """Return departure angles, turning angles and chords of a smooth run (Hobby 1986)."""
    n = len(knots)
    m = n if cyclic else n - 1
    chords = [knots[(k + 1) % n] - knots[k] for k in range(m)]
    length = [abs(c) or 1e-6 for c in chords]
    psi = np.zeros(n + 1)
    inner = range(n) if cyclic else range(1, n - 1)
    for k in inner:
        if abs(chords[k - 1]) > 0:
            psi[k] = np.angle(chords[k % m] / chords[k - 1])
    if cyclic:
        psi[n] = psi[0]
    matrix, rhs = np.zeros((n, n)), np.zeros(n)
    for k in inner:
        before, after = 1 / length[k - 1], 1 / length[k % m]
        matrix[k, (k - 1) % n] += before
        matrix[k, k] += 2 * before + 2 * after
        matrix[k, (k + 1) % n] += after
        rhs[k] = -2 * before * psi[k] - after * psi[k + 1]
    if not cyclic:
        matrix[0, 0] = matrix[0, 1] = 1
        rhs[0] = -psi[1]
        matrix[n - 1, n - 1] = matrix[n - 1, n - 2] = 1
    return np.linalg.solve(matrix, rhs), psi, chords


def _run(knots: list[complex], cyclic: bool = False) -> list[Segment]:
    """Return the Bezier segments of one smooth run."""
    n = len(knots)
    if n == 2 and not cyclic:
        third = (knots[1] - knots[0]) / 3
        return [(knots[0], knots[0] + third, knots[1] - third, knots[1])]
    theta, psi, chords = _angles(knots, cyclic)
    out = []
    for k, chord in enumerate(chords):
        j = (k + 1) % n
        t = float(theta[k])
        p = float(-theta[j] if not cyclic and j == n - 1 else -psi[j] - theta[j])
        u = knots[k] + np.exp(1j * t) * chord * _velocity(t, p)
        v = knots[j] - np.exp(-1j * p) * chord * _velocity(p, t)
        out.append((knots[k], complex(u), complex(v), knots[j]))
    return out


def segments(points: Points, closed: bool = False, warp: Warp | None = None) -> list[Segment]:
    """Return the Bezier segments through the points, smooth but for the corners."""
    parsed = parse(points)
    knots = [complex(x, y) for x, y, _ in parsed]
    corner = [c for _, _, c in parsed]
    if closed and not any(corner):
        out = _run(knots, True)
    else:
        if closed:
            s = corner.index(True)
            knots = knots[s:] + knots[:s] + [knots[s]]
            corner = corner[s:] + corner[:s] + [True]
        out, start = [], 0
        for j in range(1, len(knots)):
            if corner[j] or j == len(knots) - 1:
                out += _run(knots[start : j + 1])
                start = j
    return [(warp(a), warp(b), warp(c), warp(d)) for a, b, c, d in out] if warp else out


def outline(points: Points, warp: Warp | None = None) -> skia.Path:
    """Return the closed path through the points."""
    path = skia.Path()
    for i, (a, u, v, b) in enumerate(segments(points, True, warp)):
        if i == 0:
            path.moveTo(a.real, a.imag)
        path.cubicTo(u.real, u.imag, v.real, v.imag, b.real, b.imag)
    path.close()
    return path


def sample(points: Points, warp: Warp | None = None, step: float = SAMPLE_STEP) -> np.ndarray:
    """Return complex samples along the open curve, about `step` units apart."""
    out, last = [], 0j
    for a, u, v, b in segments(points, False, warp):
        count = max(2, int((abs(u - a) + abs(v - u) + abs(b - v)) / step))
        t = np.linspace(0, 1, count, endpoint=False)
        out.append((1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * u + 3 * (1 - t) * t * t * v + t**3 * b)
        last = b
    return np.concatenate([*out, np.array([last])])


def _widths(t: np.ndarray, profile: str | Sequence[tuple[float, float]]) -> np.ndarray:
    """Return the relative width at each t of 0 to 1."""
    if profile == "taper":
        return np.sin(np.pi * t) ** 0.6
    if profile == "in":
        return np.minimum(1, t / 0.6) ** 0.8
    if profile == "out":
        return (1 - t) ** 0.7
    pairs = PROFILES[profile] if isinstance(profile, str) else profile
    return np.interp(t, [q[0] for q in pairs], [q[1] for q in pairs])


def brush(
    spine: Points | np.ndarray,
    width: float,
    profile: str | Sequence[tuple[float, float]] = "taper",
    rough: float = 0.0,
    warp: Warp | None = None,
) -> skia.Path:
    """Return a stroke of varying width as a filled path; its roughness depends on itself alone."""
    z = spine if isinstance(spine, np.ndarray) else sample(spine, warp)
    path = skia.Path()
    if len(z) < 3:
        return path
    direction = np.gradient(z)
    normal = 1j * direction / np.maximum(np.abs(direction), 1e-9)
    along = np.concatenate([[0], np.cumsum(np.abs(np.diff(z)))])
    k = _widths(along / max(along[-1], 1e-9), profile)
    if rough:
        seed = int(abs(z[0].real * 13 + z[-1].imag * 7 + width * 31))
        wobble = ndimage.gaussian_filter1d(np.random.default_rng(seed).standard_normal(len(z)), 3)
        k = k * (1 + rough * 3 * wobble)
    half = normal * (width * k / 2)
    ring = np.concatenate([z + half, (z - half)[::-1]])
    path.addPoly([skia.Point(float(q.real), float(q.imag)) for q in ring], True)
    path.setFillType(skia.PathFillType.kWinding)
    return path


def moved(path: skia.Path, dx: float = 0, dy: float = 0, scale: float = 1.0) -> skia.Path:
    """Return the path shifted, and scaled about its own centre."""
    box = path.getBounds()
    matrix = skia.Matrix.Translate(box.centerX() + dx, box.centerY() + dy)
    matrix.preScale(scale, scale)
    matrix.preTranslate(-box.centerX(), -box.centerY())
    out = skia.Path(path)
    out.transform(matrix)
    return out


def oval(cx: float, cy: float, rx: float, ry: float | None = None) -> skia.Path:
    """Return an ellipse about a centre."""
    path = skia.Path()
    ry = rx if ry is None else ry
    path.addOval(skia.Rect(cx - rx, cy - ry, cx + rx, cy + ry))
    return path


def union(paths: Iterable[skia.Path]) -> skia.Path:
    """Return the area that any of the paths covers."""
    out = None
    for path in paths:
        out = path if out is None else skia.Op(out, path, skia.PathOp.kUnion_PathOp)
    return out if out is not None else skia.Path()


def cut(a: skia.Path, b: skia.Path) -> skia.Path:
    """Return the part of a that b leaves."""
    return skia.Op(a, b, skia.PathOp.kDifference_PathOp)
