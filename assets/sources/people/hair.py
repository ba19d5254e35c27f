"""Hair: a base mass and single locks over it, each a leaf with its own shade and strands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import skia

from .painter import Painter, mix
from .spline import Points, brush, cut, moved, sample, union

TUFT = [(0, 0), (0.08, 0.55), (0.3, 1), (0.6, 0.86), (0.85, 0.45), (1, 0)]
FALL = [(0, 0), (0.1, 0.5), (0.35, 1), (0.7, 0.8), (0.9, 0.4), (1, 0)]
PRINTED_LOCK = 30  # in a print only wider locks take light
LONG = [(0, 0.2), (0.12, 0.7), (0.35, 1), (0.7, 0.82), (0.9, 0.5), (1, 0.05)]


@dataclass(frozen=True)
class HairTones:
    """Four tones of hair."""

    base: str
    dark: str
    light: str
    shine: str


@dataclass(frozen=True)
class Lock:
    """A clump of hair from root to tip; `tone` 0 is base, 1 dark; `shine` scales its strands."""

    spine: str
    width: float
    tone: float = 0.0
    shine: float = 1.0
    profile: Sequence[tuple[float, float]] = tuple(TUFT)

    def path(self) -> skia.Path:
        """Return its silhouette."""
        return brush(self.spine, self.width, self.profile, 0.015)


def mass(base: Points | None, locks: Sequence[Lock], p: Painter) -> skia.Path:
    """Return the silhouette of base and locks together."""
    shapes = [p.shape(base)] if base else []
    return union(shapes + [lock.path() for lock in locks])


def draw_locks(p: Painter, locks: Sequence[Lock], tones: HairTones, whole: skia.Path) -> None:
    """Paint locks in order, each throwing a little shade on those before."""
    for lock in locks:
        path = lock.path()
        tone = mix(tones.base, tones.dark, lock.tone)
        p.fill(moved(path, 3, 4.5), tones.dark, 0.75, whole)
        p.fill(path, tone)
        p.fill(cut(path, moved(path, -lock.width * 0.15, -lock.width * 0.09)), tones.dark, 0.9, path)
        if lock.shine > 0:
            _strands(p, lock, tones, path)


def _strands(p: Painter, lock: Lock, tones: HairTones, path: skia.Path) -> None:
    """Paint lit strands along the upper third and a few dark ones down to the tip."""
    z = sample(lock.spine)
    direction = np.gradient(z)
    normal = 1j * direction / np.maximum(np.abs(direction), 1e-9)
    side = 1 if normal[len(z) // 2].real < 0 else -1
    rng = np.random.default_rng(int(abs(z[0].real * 31 + z[-1].real * 17 + z[-1].imag)))
    n, w = len(z), lock.width
    rows = [
        (0.16, 0.18, 0.66, 0.20, tones.light, 0.95),
        (0.25, 0.26, 0.52, 0.09, tones.shine, 0.85),
        (-0.08, 0.30, 0.84, 0.055, tones.light, 0.7),
        (-0.24, 0.25, 0.92, 0.05, tones.dark, 0.8),
        (0.05, 0.45, 0.97, 0.045, tones.dark, 0.7),
    ]
    for off, t0, t1, width, tone, alpha in rows:
        a, b = t0 + rng.uniform(-0.06, 0.06), t1 + rng.uniform(-0.08, 0.06)
        q = (z + side * normal * w * (off + rng.uniform(-0.04, 0.04)))[
            int(n * max(0, a)) : int(n * min(1, b))
        ]
        lit = tone in (tones.light, tones.shine)
        strength = alpha * (lock.shine if lit else 1)
        p.fill(brush(q, w * width, [(0, 0), (0.4, 1), (1, 0)], 0.08), tone, strength, path)


def print_hair(p: Painter, locks: Sequence[Lock], tones: HairTones, whole: skia.Path) -> None:
    """Print hair flat: one shape, and one of light where the locks turn to the lamp."""
    p.fill(whole, tones.base)
    for lock in locks:
        if lock.tone > 0.2 or lock.width < PRINTED_LOCK or lock.shine <= 0:
            continue
        z = sample(lock.spine)
        direction = np.gradient(z)
        normal = 1j * direction / np.maximum(np.abs(direction), 1e-9)
        side = 1 if normal[len(z) // 2].real < 0 else -1
        lit = (z + side * normal * lock.width * 0.1)[int(len(z) * 0.3) : int(len(z) * 0.66)]
        p.fill(brush(lit, lock.width * 0.42, [(0, 0), (0.4, 1), (1, 0)]), tones.light, 1, whole)


def draw_mass(p: Painter, locks: Sequence[Lock], tones: HairTones, whole: skia.Path) -> None:
    """Paint locks on a mass of hair, or print it."""
    (print_hair if p.flat else draw_locks)(p, locks, tones, whole)


def flyaways(p: Painter, spines: Sequence[str], tone: str, width: float = 2.0) -> None:
    """Paint single hairs that break the outline."""
    for spine in spines:
        p.line(spine, width, tone, "out")


@dataclass(frozen=True)
class Grain:
    """A shade on hair that dissolves: dark, or the crown's light."""

    shape: str
    blur: float
    alpha: float
    hard: float = 0.35
    lit: bool = False

    def paint(self, p: Painter, tones: HairTones, clip: skia.Path) -> None:
        """Paint it."""
        p.soft(self.shape, tones.light if self.lit else tones.dark, self.blur, self.alpha, clip, self.hard)


@dataclass(frozen=True)
class ShortHair:
    """Hair that ends above the collar: a base, its locks, a shade, single hairs."""

    tones: HairTones
    base: str
    locks: Sequence[Lock]
    shade: Grain
    flyaways: Sequence[str] = ()
    parting: str = ""
    skin: str = ""  # what shows in the parting

    def mass(self, p: Painter) -> skia.Path:
        """Return the silhouette."""
        return mass(self.base, self.locks, p)

    def draw(self, p: Painter, whole: skia.Path) -> None:
        """Paint it within its silhouette."""
        if p.flat:
            print_hair(p, self.locks, self.tones, whole)
            return
        p.fill(whole, self.tones.dark)
        draw_locks(p, self.locks, self.tones, whole)
        if self.parting:
            p.line(self.parting, 2.6, self.skin, "taper", 0.9, whole)
        self.shade.paint(p, self.tones, whole)
        flyaways(p, self.flyaways, self.tones.base, 2.4)


@dataclass(frozen=True)
class LongHair:
    """Hair that falls before and behind the shoulders.

    `cap` and `crown` lie on the head, `side` before the ears, `fall` before the clothes; `back` hangs
    behind the body.
    """

    tones: HairTones
    cap: str
    crown: Sequence[Lock]
    side: Sequence[Lock]
    fall: Sequence[Lock]
    back: str
    back_locks: Sequence[Lock]
    back_shade: Grain
    fall_shades: Sequence[Grain] = ()
    fall_inner: float = 0.0
    partings: Sequence[tuple[str, float, float]] = ()  # spine, width, alpha
    crown_grains: Sequence[Grain] = ()
    flyaways: Sequence[str] = ()

    def mass(self, p: Painter) -> skia.Path:
        """Return the silhouette of what lies on the head and before the ears."""
        return mass(self.cap, [*self.crown, *self.side], p)

    def draw(self, p: Painter, whole: skia.Path) -> None:
        """Paint what falls before the clothes, then the crown from the parting down."""
        fall = p.part("hair_long", mass(None, self.fall, p), 5, self.fall_inner)
        if p.flat:
            print_hair(p, self.fall, self.tones, fall)
            print_hair(p, [*self.crown, *self.side], self.tones, whole)
            return
        draw_locks(p, self.fall, self.tones, fall)
        for shade in self.fall_shades:
            shade.paint(p, self.tones, fall)
        p.fill(self.cap, self.tones.base)
        draw_locks(p, [*self.crown, *self.side], self.tones, whole)
        for spine, width, alpha in self.partings:
            p.line(spine, width, self.tones.dark, "taper", alpha, whole)
        for grain in self.crown_grains:
            grain.paint(p, self.tones, whole)
        flyaways(p, self.flyaways, self.tones.base, 1.8)

    def draw_back(self, p: Painter) -> None:
        """Paint what hangs behind the shoulders."""
        whole = p.part("hair_back", mass(self.back, self.back_locks, p), 6)
        p.fill(whole, self.tones.dark)
        if p.flat:
            return
        draw_locks(p, self.back_locks, self.tones, whole)
        self.back_shade.paint(p, self.tones, whole)
