"""Hands seen from close by: digits with joints, creases and nails, lit from one side.

In a hand's frame the wrist is at 0,0 and the middle finger points along +x; the thumb is on the -y side
unless the frame is mirrored. A hand is about 190 units long. `people.hand.place` puts it anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import skia

from ...people.face import FaceTones
from ...people.painter import Painter, mix
from ...people.spline import brush, cut, moved, oval, sample, union

JOINTED = [
    (0, 0.5),
    (0.04, 0.86),
    (0.10, 0.97),
    (0.18, 0.94),
    (0.34, 0.95),
    (0.46, 1.02),
    (0.58, 0.90),
    (0.70, 0.93),
    (0.80, 0.90),
    (0.90, 0.82),
    (0.96, 0.62),
    (1, 0.26),
]


@dataclass(frozen=True)
class Digit:
    """A finger or thumb from root to tip; `nail` shows if its back is seen, `joints` where it creases."""

    spine: str
    width: float = 30
    nail: bool = False
    joints: Sequence[float] = (0.44, 0.74)
    shade: float = 0.3


@dataclass(frozen=True)
class Gesture:
    """A hand as layers: digits behind the palm, the palm with its planes, digits before it."""

    palm: str
    behind: Sequence[Digit] = ()
    front: Sequence[Digit] = ()
    planes: Sequence[str] = ()
    softs: Sequence[tuple[str, float, float]] = ()
    lights: Sequence[str] = ()
    creases: Sequence[tuple[str, float]] = ()


def local(p: Painter, towards: tuple[float, float]) -> complex:
    """Return a direction of the board as one of the current frame."""
    m = skia.Matrix.Concat(p.to_pixels(), p.matrix)
    inverse = skia.Matrix()
    m.invert(inverse)
    v = inverse.mapVector(*towards)
    q = complex(v.x(), v.y())
    return q / max(abs(q), 1e-9)


def _digit(
    p: Painter, d: Digit, t: FaceTones, lamp: complex, under: str | None, onto: skia.Path | None = None
) -> skia.Path:
    """Paint one digit: cast shadow (only `onto` something, if given), three planes, creases, nail."""
    q = brush(d.spine, d.width, JOINTED)
    w, z = d.width, sample(d.spine)
    away = -lamp * w
    if under:
        p.soft(moved(q, away.real * 0.24, away.imag * 0.24), under, w * 0.3, 0.6, onto, hard=1.3)
    p.fill(q, t.skin)
    p.fill(cut(q, moved(q, -away.real * d.shade, -away.imag * d.shade)), t.skin2, 1, q)
    p.fill(cut(q, moved(q, -away.real * d.shade * 0.4, -away.imag * d.shade * 0.4)), t.skin3, 0.55, q)
    p.fill(cut(q, moved(q, away.real * 0.16, away.imag * 0.16)), t.skin_light, 0.55, q)
    p.soft(oval(z[0].real, z[0].imag, w * 0.52), t.skin, w * 0.5, 0.9, q, hard=0.8)
    along = np.gradient(z)
    along /= np.maximum(np.abs(along), 1e-9)
    for joint in d.joints:
        i = min(len(z) - 2, int(joint * len(z)))
        for offset, reach, alpha in ((-0.10, 0.24, 0.75), (0.10, 0.30, 0.95)):
            c, n = z[i] + along[i] * w * offset, along[i] * 1j * w * reach
            bow = along[i] * w * 0.07 * (1 if offset > 0 else -1)
            p.line(_xy(c - n, c + bow, c + n), w * 0.07, t.skin2, "taper", alpha, q)
    if d.nail:
        _nail(p, z, along, w, t, q)
    return q


def _nail(p: Painter, z: np.ndarray, along: np.ndarray, w: float, t: FaceTones, clip: skia.Path) -> None:
    """Paint a nail with its moon, its cuticle's shade and a gloss."""
    e = along[int(len(z) * 0.93)]
    n, c = e * 1j, z[-1] - e * w * 0.52
    ring = _xy(
        c - e * w * 0.36 - n * w * 0.14,
        c - e * w * 0.20 - n * w * 0.27,
        c + e * w * 0.20 - n * w * 0.28,
        c + e * w * 0.44 - n * w * 0.10,
        c + e * w * 0.44 + n * w * 0.10,
        c + e * w * 0.20 + n * w * 0.28,
        c - e * w * 0.20 + n * w * 0.27,
        c - e * w * 0.36 + n * w * 0.14,
    )
    nail = p.shape(ring)
    p.fill(moved(nail, 0, 0, 1.14), t.skin2, 0.8, clip)
    p.fill(nail, mix(t.skin_light, "#fff0e6", 0.4), 1, clip)
    p.fill(moved(nail, (n * w * 0.12).real, (n * w * 0.12).imag, 0.8), mix(t.skin, "#f4b8a4", 0.5), 0.8, nail)


def _xy(*points: complex) -> list[tuple[float, float]]:
    """Return complex points as pairs."""
    return [(q.real, q.imag) for q in points]


def draw_gesture(
    p: Painter,
    g: Gesture,
    t: FaceTones,
    under: str | None = None,
    only: str = "all",
    to_lamp: tuple[float, float] = (0.86, -0.5),
    name: str = "hand",
    rim: float = 6,
    inner: float = 0.4,
) -> skia.Path:
    """Paint a hand in the current frame; `only` 'behind' or 'front' lets a thing be put between."""
    lamp = local(p, to_lamp)
    shapes: list[skia.Path] = []
    if only in ("all", "behind"):
        shapes += [_digit(p, d, t, lamp, under) for d in g.behind]
    if only in ("all", "front"):
        palm = p.shape(g.palm)
        if under:
            p.soft(moved(palm, -lamp.real * 9, -lamp.imag * 9), under, 9, 0.6, hard=1.3)
        p.fill(palm, t.skin)
        for plane in g.planes:
            p.fill(plane, t.skin2, 1, palm)
        for shape, blur, alpha in g.softs:
            p.soft(shape, t.skin3, blur, alpha, palm, hard=0.8)
        for shape in g.lights:
            p.soft(shape, t.skin_light, 10, 0.7, palm, hard=0.9)
        shapes.append(palm)
        shapes += [_digit(p, d, t, lamp, t.skin2, palm) for d in g.front]
        for spine, width in g.creases:
            p.line(spine, width, t.skin2, "taper", 0.9, palm)
    return p.part(name, union(shapes), rim, inner)


# Laid over an arm: four fingers side by side, tips curling down, thumb on the far side.
LAID_ON = Gesture(
    palm="-12,-34! 24,-44 66,-48 96,-42 110,-20 112,8 104,32 84,46 48,44 14,38 -12,32!",
    behind=(
        Digit("20,-28 60,-52 98,-62 130,-62", 30, True, (0.6,), 0.26),
        Digit("78,36 112,42 142,46 164,52", 25, True),
        Digit("90,16 130,20 164,22 186,30", 28, True),
        Digit("92,-6 136,-6 172,-4 196,6", 29, True),
        Digit("84,-28 124,-34 158,-34 182,-26", 28, True),
    ),
    planes=("-16,2! 30,8 72,2 108,14! 100,60 40,60 -16,50!",),
    softs=(("-16,20! 40,24 90,26 100,60 30,60 -16,50!", 14, 0.5),),
    lights=("70,-40 96,-38 100,-28 74,-28", "84,-14 106,-12 106,-2 86,-2"),
    creases=(("84,-34 92,-26 90,-18", 2.4), ("92,-12 100,-4 98,4", 2.4), ("88,10 96,17 93,24", 2.2)),
)

# Spread against a pane, seen from its back: tendons, knuckles, five tips.
SPREAD = Gesture(
    palm="-18,-38! 22,-46 60,-56 98,-58 118,-44 124,-14 122,18 112,44 88,54 46,48 14,42 -18,38!",
    behind=(
        Digit("20,-30 48,-66 76,-96 108,-116", 34, True, (0.60,), 0.26),
        Digit("98,40 132,60 160,74 184,88", 26, True),
        Digit("108,18 150,26 186,33 216,42", 30, True),
        Digit("110,-8 156,-8 196,-8 230,-6", 31, True),
        Digit("102,-36 144,-46 182,-54 214,-60", 30, True),
    ),
    planes=("-20,10! 30,16 80,22 118,30! 110,70 30,60 -20,50!",),
    softs=(("-20,24! 40,30 100,40 110,70 20,66 -20,60!", 16, 0.5),),
    lights=("96,-48 116,-44 116,-30 98,-30", "106,-16 124,-14 122,2 108,2", "104,12 120,14 116,28 102,26"),
    creases=(
        ("34,-18 66,-24 92,-32", 3),
        ("34,-2 70,-4 100,-8", 3),
        ("34,12 68,14 96,16", 3),
        ("100,-44 110,-36 108,-28", 2.6),
        ("110,-16 118,-8 116,2", 2.6),
        ("108,10 115,18 111,26", 2.6),
    ),
)

# Closed round an upright handle: four fingers across it, the thumb over them.
ROUND = Gesture(
    palm="-14,-36! 22,-48 58,-54 86,-46 100,-22 100,20 84,44 44,50 12,42 -14,36!",
    front=(
        Digit("60,34 96,36 112,46 98,58 66,58", 24, False, (0.4,), 0.34),
        Digit("66,14 108,14 124,26 106,38 68,38", 27, False, (0.4,), 0.34),
        Digit("66,-10 112,-10 130,2 112,15 68,16", 29, False, (0.4,), 0.34),
        Digit("62,-34 106,-36 124,-24 108,-10 66,-8", 29, False, (0.4,), 0.34),
        Digit("8,-26 38,-50 70,-46 92,-26", 30, True, (0.56,), 0.3),
    ),
    planes=("-18,6! 30,14 60,40 96,48! 40,66 -18,52!",),
    softs=(("-18,20! 40,30 60,50 40,66 -18,56!", 14, 0.5),),
)

# Seen from the palm's side, open and cupped; the thumb lies across on top of what it holds.
HOLDING = Gesture(
    palm="-18,-42! 20,-52 64,-60 104,-54 122,-30 126,6 116,38 90,54 46,56 10,48 -18,40!",
    behind=(
        Digit("96,42 128,52 150,50 164,36", 27, False),
        Digit("108,18 150,24 178,18 192,2", 30, False),
        Digit("110,-10 156,-10 188,-18 202,-36", 31, False),
        Digit("102,-38 144,-48 174,-60 188,-78", 29, False),
    ),
    front=(Digit("10,-30 48,-62 84,-70 122,-58", 36, True, (0.62,), 0.26),),
    planes=("-20,4! 30,10 80,0 126,10! 110,70 20,70 -20,56!",),
    softs=(("-20,20! 50,26 110,22 110,70 10,70 -20,60!", 16, 0.5),),
    creases=(("20,-44 50,-20 60,20", 3), ("70,-34 92,-12 96,24", 2.6)),
)
