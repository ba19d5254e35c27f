"""Trees, branches in the foreground, fallen leaves and hedges."""

from __future__ import annotations

import math
import random

import numpy as np
from mathutils import Euler, Vector

from .shapes import Point, Site

# A maple leaf reduced to eight corners; finer shapes vanish under the strokes.
LEAF = np.array(
    [(0, -1), (0.5, -0.5), (0.95, 0.05), (0.42, 0.3), (0, 1), (-0.42, 0.3), (-0.95, 0.05), (-0.5, -0.5)]
)
# The same with its five lobes, for leaves near enough to be known by them.
LOBED = np.array(
    [
        (0.03, -1.3),
        (0.05, -0.62),
        (0.52, -0.78),
        (0.46, -0.42),
        (1.0, -0.2),
        (0.62, 0.04),
        (0.86, 0.46),
        (0.4, 0.34),
        (0.24, 0.56),
        (0, 1.05),
        (-0.24, 0.56),
        (-0.4, 0.34),
        (-0.86, 0.46),
        (-0.62, 0.04),
        (-1.0, -0.2),
        (-0.46, -0.42),
        (-0.52, -0.78),
        (-0.05, -0.62),
        (-0.03, -1.3),
    ]
)
MAX_TREE_LEVEL = 5


def leaves(
    site: Site,
    places: np.ndarray,
    size: float,
    material,
    seed: int,
    tones: np.ndarray,
    flat: bool = False,
    outline: np.ndarray = LEAF,
) -> None:
    """Leaves at the places (n, 3), `size` metres from middle to tip; `flat` ones lie on the ground."""
    chance = np.random.default_rng(seed)
    reach = 0.3 if flat else 3.0
    points: list[Point] = []
    for place in places:
        scale = size * chance.uniform(0.6, 1.35)
        turn = Euler((*chance.uniform(-reach, reach, 2), chance.uniform(0, math.tau))).to_matrix()
        bent = np.column_stack([outline, np.abs(outline[:, 0]) * 0.25]) * scale
        points += [tuple(p) for p in bent @ np.array(turn).T + place]
    n = len(outline)
    faces = [tuple(range(n * i, n * i + n)) for i in range(len(places))]
    site.mesh(points, faces, material, tone=np.clip(tones, 0, 1))


class _Skeleton:
    """The branches of one tree, grown from the ground, and the places where leaves hang."""

    def __init__(self, seed: int, spread: float) -> None:
        self.chance = random.Random(seed)
        self.spread = spread
        self.points: list[Point] = []
        self.faces: list[tuple[int, ...]] = []
        self.tips: list[Vector] = []

    def limb(self, start: Vector, end: Vector, first: float, last: float, sides: int = 7) -> None:
        """A tapering piece of branch."""
        along = (end - start).normalized()
        across = along.orthogonal().normalized()
        other = along.cross(across)
        base = len(self.points)
        for at, radius in ((start, first), (end, last)):
            for i in range(sides):
                a = math.tau * i / sides
                self.points.append(tuple(at + (across * math.cos(a) + other * math.sin(a)) * radius))
        self.faces += [
            (base + i, base + (i + 1) % sides, base + sides + (i + 1) % sides, base + sides + i)
            for i in range(sides)
        ]

    def grow(self, at: Vector, along: Vector, length: float, radius: float, level: int) -> None:
        """A branch and everything that grows from it."""
        chance = self.chance
        for i in range(3):
            sway = Vector((chance.gauss(0, 0.13), chance.gauss(0, 0.13), chance.gauss(0.03, 0.08)))
            along = (along + sway).normalized()
            end = at + along * length / 3
            self.limb(at, end, radius * (1 - 0.22 * i / 3), radius * (1 - 0.22 * (i + 1) / 3))
            at = end
            if level >= 2:
                self.tips.append(at.copy())
        if level >= MAX_TREE_LEVEL or radius < 0.008:
            return
        for _ in range(2 if level == 0 else chance.choice([2, 2, 3])):
            turn, tilt = chance.uniform(0, math.tau), chance.uniform(0.35, 0.85)
            across = along.orthogonal().normalized()
            side = across * math.cos(turn) + along.cross(across) * math.sin(turn)
            child = (along * math.cos(tilt) + side * math.sin(tilt) * self.spread).normalized()
            self.grow(at, child, length * chance.uniform(0.62, 0.82), radius * 0.66, level + 1)


def tree(
    site: Site,
    x: float,
    y: float,
    height: float,
    bark,
    foliage,
    seed: int,
    count: int,
    size: float,
    trunk: float,
    spread: float = 1.0,
    crown: float = 0.36,
    clump: float = 0.34,
) -> None:
    """A tree of about this height with `count` leaves (none: bare) gathered in clumps at its tips."""
    made = _Skeleton(seed, spread)
    lean = Vector((made.chance.gauss(0, 0.06), made.chance.gauss(0, 0.06), 1))
    made.grow(Vector((x, y, 0)), lean, height * crown, trunk, 0)
    site.mesh(made.points, made.faces, bark, smooth=True)
    if not count:
        return
    tips = np.array([t for t in made.tips if t.z > height * 0.25])
    chance = np.random.default_rng(seed)
    chosen = tips[chance.integers(0, len(tips), count)]
    places = chosen + chance.normal(0, 1, (count, 3)) * (clump, clump, clump * 0.72)
    tones = 0.5 + 0.16 * np.sin(places[:, 0] * 3 + places[:, 2] * 2) + chance.normal(0, 0.16, count)
    leaves(site, places, size, foliage, seed, tones)


def branch(
    site: Site,
    start: Point,
    end: Point,
    sag: float,
    count: int,
    bark,
    foliage,
    seed: int,
    size: float = 0.032,
) -> None:
    """A drooping branch with twigs and leaves that hang from them, for the foreground."""
    chance = np.random.default_rng(seed)
    first, last = np.array(start), np.array(end)
    steps = np.linspace(0, 1, 12)[:, None]
    spine = first + (last - first) * steps - np.array([0, 0, sag]) * steps**2
    site.tube([tuple(p) for p in spine], 0.013, bark)
    places = []
    for _ in range(count // 18):
        at = spine[int(chance.integers(2, 12))]
        reach = chance.normal(0, 1, 3) * (0.22, 0.14, 0.1) - (0, 0, 0.12)
        twig = at + reach * np.linspace(0, 1, 4)[:, None]
        site.tube([tuple(p) for p in twig], 0.004, bark, 1)
        along = chance.uniform(0.2, 1.15, (18, 1))
        places.append(at + reach * along + chance.normal(0, 0.035, (18, 3)))
    gathered = np.concatenate(places)
    tones = np.clip(chance.normal(0.5, 0.22, len(gathered)), 0, 1)
    leaves(site, gathered, size, foliage, seed, tones)


def fallen(
    site: Site,
    count: int,
    x: tuple[float, float],
    y: tuple[float, float],
    z: float,
    material,
    seed: int,
    size: float = 0.036,
    drift: float = 0.0,
) -> None:
    """Leaves on the ground within the rectangle, in patches as the wind leaves them; with `drift`
    they gather towards its far edge."""
    chance = np.random.default_rng(seed)
    heaps = np.column_stack([chance.uniform(*x, 26), chance.uniform(*y, 26)])
    chosen = heaps[chance.integers(0, len(heaps), count)]
    spread = chance.normal(0, 1, (count, 2)) * (0.9, 0.35)
    lone = chance.random(count) < 0.3
    deep = y[0] + (y[1] - y[0]) * chance.uniform(0, 1, count) ** (1 / (1 + drift))
    across = np.where(lone, chance.uniform(*x, count), np.clip(chosen[:, 0] + spread[:, 0], *x))
    deep = np.where(lone | (drift > 0), deep, np.clip(chosen[:, 1] + spread[:, 1], *y))
    places = np.column_stack([across, deep, np.full(count, z)])
    leaves(site, places, size, material, seed, chance.beta(1.4, 1.6, count), flat=True)


def bush(
    site: Site,
    x: float,
    y: float,
    height: float,
    width: float,
    material,
    seed: int,
    count: int = 900,
    size: float = 0.2,
    deep: float = 1.0,
) -> None:
    """A distant round tree or a hedge, of leaves only."""
    chance = np.random.default_rng(seed)
    places = np.clip(chance.normal(0, 1, (count, 3)), -1.7, 1.7) * (width * 0.33, deep, height * 0.22)
    tones = chance.normal(0.35, 0.2, count)
    leaves(site, places + np.array([x, y, height * 0.45]), size, material, seed, tones)


def spray(
    site: Site, points: list[Point], count: int, bark, foliage, seed: int, size: float, hang: float = 0.5
) -> None:
    """A branch along the points, close by, with twigs of lobed leaves that hang from it."""
    chance = np.random.default_rng(seed)
    knots = np.array(points)
    t = np.linspace(0, len(knots) - 1, 40)
    spine = np.column_stack([np.interp(t, np.arange(len(knots)), knots[:, k]) for k in range(3)])
    spine += np.cumsum(chance.normal(0, size * 0.06, spine.shape), 0)
    for k in range(0, 36, 6):
        site.tube([tuple(p) for p in spine[k : k + 8]], size * (0.36 - 0.007 * k), bark)
    places = []
    for _ in range(count // 9):
        at = spine[int(chance.integers(4, 40))]
        reach = chance.normal(0, 1, 3) * (0.45, 0.3, 0.32) * hang - (0, 0, 0.42 * hang)
        steps = np.linspace(0, 1, 5)[:, None]
        twig = at + reach * steps + np.array([0, 0, 0.12 * hang]) * np.sin(steps * np.pi)
        site.tube([tuple(p) for p in twig], size * 0.055, bark, 1)
        places.append(at + reach * chance.uniform(0.3, 1.1, (9, 1)) + chance.normal(0, size * 0.9, (9, 3)))
    gathered = np.concatenate(places)
    tones = np.clip(chance.normal(0.5, 0.24, len(gathered)), 0, 1)
    leaves(site, gathered, size, foliage, seed, tones, outline=LOBED)


def hedge(
    site: Site,
    x0: float,
    x1: float,
    y: float,
    tall: float,
    deep: float,
    core,
    foliage,
    seed: int,
    size: float = 0.05,
) -> None:
    """A clipped hedge along x: a dark core with leaf masses over its front, its top and its ends."""
    chance = np.random.default_rng(seed)
    long = x1 - x0
    site.box((x0 + x1) / 2, y, tall * 0.44, long - 0.2, deep * 0.72, tall * 0.88, core, 0.12)
    front, top = int(long * tall * 1.2 / size**2 * 0.5), int(long * deep / size**2 * 0.55)
    across = chance.uniform(x0, x1, front + top)
    swell = 0.07 * np.sin(across * 2.1 + seed) + 0.05 * np.sin(across * 5.3 + 2 * seed)
    up = np.concatenate([tall * chance.uniform(0.02, 1, front) ** 0.8, np.full(top, tall)])
    out = np.concatenate([np.full(front, -deep / 2), chance.uniform(-deep / 2, deep / 2, top)])
    bulge = 0.1 * np.sin(np.pi * np.clip(up / tall, 0, 1)) + 0.06 * np.sin(across * 3.3) * np.sin(
        up * 5 + seed
    )
    high = up + np.where(up >= tall, swell - 0.5 * np.abs(out / deep) ** 3, 0)
    places = np.column_stack([across, y + out - np.where(up >= tall, 0, bulge), high])
    places += chance.normal(0, 1, places.shape) * (0.03, 0.05, 0.04)
    tones = (
        0.25
        + 0.5 * np.clip(up / tall, 0, 1) ** 3
        + 0.15 * np.sin(across * 4 + up * 6)
        + chance.normal(0, 0.1, len(up))
    )
    leaves(site, places, size, foliage, seed, tones)


def potted(
    site: Site,
    x: float,
    y: float,
    z: float,
    size: float,
    pot,
    foliage,
    seed: int,
    drooping: float = 0.5,
    count: int = 26,
) -> None:
    """A pot of long leaves that arch outward; with much `drooping` they trail over its edge."""
    chance = np.random.default_rng(seed)
    site.lathe(
        [(0, 0), (0.2 * size, 0), (0.26 * size, 0.36 * size), (0.23 * size, 0.36 * size)], pot, x, y, z, 18
    )
    points: list[Point] = []
    faces: list[tuple[int, ...]] = []
    for _ in range(count):
        turn, reach = chance.uniform(0, math.tau), size * chance.uniform(0.55, 1.0)
        rise, wide = size * chance.uniform(0.5, 1.1) * (1 - drooping * 0.7), size * chance.uniform(0.07, 0.11)
        first = len(points)
        for k, t in enumerate(np.linspace(0, 1, 8)):
            out = reach * t
            high = 0.34 * size + rise * math.sin(2.4 * t) - drooping * size * 1.5 * t**2.4
            half = wide * math.sin(math.pi * min(0.06 + 0.94 * t, 1.0)) ** 0.7
            for s in (-1, 1):
                points.append(
                    (
                        x + out * math.cos(turn) - s * half * math.sin(turn),
                        y + out * math.sin(turn) + s * half * math.cos(turn),
                        z + high - 0.25 * half,
                    )
                )
            if k:
                faces.append((first + 2 * k - 2, first + 2 * k - 1, first + 2 * k + 1, first + 2 * k))
    site.mesh(points, faces, foliage, smooth=True, tone=chance.uniform(0.3, 1, len(faces)).tolist())
