"""What Luke packs: bread, ham, a pickle cut the long way; paper, and foil under it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import skia

from ...people.painter import Painter, mix
from ...people.spline import moved, oval, union
from .board import Board, straight


def _between(a: tuple[float, float], b: tuple[float, float], t: float) -> tuple[float, float]:
    """Return the point a share of the way from one to the other."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def draw_foil(b: Board, corners: tuple[tuple[float, float], ...], seed: int) -> None:
    """Paint a sheet of foil that has been crumpled and smoothed: facets, each to its own side of the lamp."""
    chance = np.random.default_rng(seed)
    b.shade(straight(*((x + 14, y + 26) for x, y in corners)), "#0c0808", 0.7, 22)
    across, down = 30, 18
    knots = {}
    for i in range(across + 1):
        for j in range(down + 1):
            u, v = i / across, j / down
            x, y = _between(_between(corners[0], corners[1], u), _between(corners[3], corners[2], u), v)
            knots[i, j] = (x + chance.uniform(-17, 17), y + chance.uniform(-13, 13))
    for i in range(across):
        for j in range(down):
            quad = [knots[i, j], knots[i + 1, j], knots[i + 1, j + 1], knots[i, j + 1]]
            turn = int(chance.integers(2))
            for k in (0, 2):
                three = [quad[(k + turn) % 4], quad[(k + 1 + turn) % 4], quad[(k + 2 + turn) % 4]]
                x, y = np.mean(three, axis=0)
                lamp = np.exp(-(((x - 700) / 900) ** 2) - ((y - 260) / 520) ** 2)
                value = np.clip(0.10 + 0.62 * lamp + chance.normal(0, 0.12), 0, 1)
                tone = mix(
                    mix("#3a3f52", "#b4b4b8", float(value)),
                    "#fff2d4",
                    float(np.clip(value * 1.9 - 1.1, 0, 1)),
                )
                b.fill(straight(*three), tone, 1, 0.5)


# Foil from what it mirrors of the dark to what it mirrors of the lamp, painted and printed.
MIRRORED = ("#363848", "#626470", "#8f8d8e", "#b9b0a2", "#ddcfb2", "#f6e9cc")
PRINTED = ("#6c7688", "#8f99a6", "#b4bcc4", "#c8ced2", "#d8dde0", "#f6f3e6")


def draw_crumpled(p: Painter, sheet: skia.Path, seed: int, lit: Callable[[complex], float]) -> None:
    """Paint foil within an outline: thin facets that run out of a few crushed points, bright beside dark;
    `lit` says how bright it is about a point, 0 to 1."""
    chance = np.random.default_rng(seed)
    box, tones = sheet.getBounds(), PRINTED if p.flat else MIRRORED
    size = (box.width() * box.height()) ** 0.5
    p.fill(sheet, tones[2])

    def spot() -> complex:
        return complex(chance.uniform(box.left(), box.right()), chance.uniform(box.top(), box.bottom()))

    def tone(at: complex, off: float) -> str:
        return tones[int(np.clip((lit(at) + off) * len(tones), 0, len(tones) - 1))]

    knots = [spot() for _ in range(12)]
    if not p.flat:
        for _ in range(160):  # how bright it is where it lies smooth
            at = spot()
            p.soft(oval(at.real, at.imag, size * 0.07, size * 0.05), tone(at, 0.0), 6, 0.9, sheet)
    for k in range(34 if p.flat else 260):
        at = spot()
        away = at - min(knots, key=lambda q: abs(q - at))
        way = away / max(abs(away), 1e-6) * np.exp(1j * chance.normal(0, 0.45))
        long = size * chance.uniform(0.03, 0.11) * (1.6 if p.flat else 1)
        wide = size * chance.uniform(0.006, 0.026) * (1.8 if p.flat else 1)
        three = (
            at - way * long,
            at + way * long * 0.8 + 1j * way * wide,
            at + way * long * 0.2 - 1j * way * wide,
        )
        off = 0.16 * (1j * way).imag * (-1) ** k + chance.normal(0, 0.1)
        p.fill(straight(*((q.real, q.imag) for q in three)), tone(at, off), 1, sheet)
    for _ in range(6 if p.flat else 30):  # where a crease catches the lamp
        at = spot()
        to = at + size * chance.uniform(0.03, 0.1) * np.exp(1j * chance.uniform(0, 6.28))
        p.line(
            [(at.real, at.imag), (to.real, to.imag)],
            2,
            "#fffaf0",
            "taper",
            min(1.0, max(0.2, lit(at))),
            sheet,
        )


def _slab(p: Painter, face: skia.Path, deep: int, tones: tuple[str, str]) -> None:
    """Paint the side of something flat below its upper face, as thick as `deep`."""
    for k in range(deep, 0, -2):
        p.fill(moved(face, 0, k), mix(*tones, k / deep))


BREAD = "-424,-20 -410,-120 -300,-184 -70,-200 180,-202 346,-172 424,-76 414,28 300,84 0,106 -310,84"


def draw_slice(p: Painter, seed: int, deep: int) -> None:
    """Paint a slice of bread that lies, seen from above its front edge, about 0,0."""
    chance = np.random.default_rng(seed)
    face = p.shape(BREAD)
    p.part("bread", union([face, moved(face, 0, deep)]), 5, 0.4)
    _slab(p, face, deep, ("#b9752f", "#6d3a1c"))
    for _ in range(70):
        x, k = chance.uniform(-376, 376), chance.uniform(8, deep - 6)
        y = 106 * np.sqrt(max(0.0, 1 - (x / 428) ** 2)) - 4 + k
        p.line([(x - 16, y), (x, y + 2), (x + 16, y)], 3, "#8a4d20", "taper", 0.6)
    p.fill(face, "#cf9248")
    with p.placed(0, -6, 0, 0.945, about=(0, -46)):
        crumb = p.shape(BREAD)
        p.fill(crumb, "#f3dfae")
        p.soft("40,120! 300,100 440,20 430,-120 360,40 120,90", "#cfa468", 40, 0.8, crumb, hard=0.8)
        for _ in range(150):
            x, y, r = chance.uniform(-400, 400), chance.uniform(-196, 96), chance.uniform(2, 7)
            p.fill(
                oval(x, y, r * 1.5, r * 0.7),
                ("#dcbd80", "#e6cb92", "#fbeec8")[int(chance.integers(3))],
                0.8,
                crumb,
            )


def draw_ham(p: Painter) -> None:
    """Paint what ham there is to see: slices folded over, out past the crust at the front."""
    for layer, (drop, tone, edge) in enumerate(
        ((72, "#c9656a", "#eeb0a8"), (44, "#df8684", "#f8cec0"), (16, "#e89a94", "#fbdcd0"))
    ):
        xs = np.linspace(-442, 442, 46)
        front = [
            (
                float(x),
                float(104 * np.sqrt(max(0.0, 1 - (x / 444) ** 2)) + drop + 13 * np.sin(x / 33 + 1.9 * layer)),
            )
            for x in xs
        ]
        ham = p.shape([(-430.0, -60.0, True), *((x, y, False) for x, y in front), (430.0, -60.0, True)])
        p.fill(moved(ham, 3, 9), "#5a2228", 0.7)
        p.fill(ham, tone)
        p.line(front, 8, edge, "flat", 0.85)
        for k in range(4, 44, 3):
            x, y = front[k]
            p.line([(x, y - 4), (x + 6, y - 18), (x + 2, y - 40)], 5, "#b5525a", "out", 0.55)


def draw_pickle(p: Painter) -> None:
    """Paint half a pickle, cut the long way, along the front from end to end."""
    whole = p.part(
        "pickle", "-330,-16 -250,-44 0,-30 250,-46 404,-74 448,-58 440,-22 300,14 20,36 -240,22", 4, 0.5
    )
    p.fill(moved(whole, 2, 14), "#1c1a0c", 0.7)
    p.fill(whole, "#4c6a26")
    p.fill("-318,-14 -240,-38 0,-24 250,-40 400,-68 436,-56 400,-36 250,-12 10,8 -230,0", "#b9c66a", 1, whole)
    p.fill("-270,-16 -160,-28 20,-16 240,-30 380,-52 300,-26 120,-6 -60,-4", "#d8df98", 0.9, whole)
    for k in range(15):
        x = -230 + 40 * k
        p.fill(oval(x, -15 - max(0, x - 60) * 0.09 + 4 * (k % 2), 9, 4), "#f2f0c4", 0.95, whole)
    for k in range(18):
        x = -290 + 40 * k
        p.fill(oval(x, 18 - max(0, x - 60) * 0.1 - abs(x) * 0.02, 6, 4), "#6d8a38", 0.9, whole)
    p.line("-220,20 20,32 280,12 420,-24", 4, "#9cb45a", "taper", 0.7)
