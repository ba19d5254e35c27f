"""Hands and sleeves drawn flat: digit by digit and outline by outline, for a print whose figures hold on to each other."""

from __future__ import annotations

from collections.abc import Sequence

import skia

from ...people.cloth import Tones
from ...people.face import FaceTones
from ...people.painter import Painter, Shape
from ...people.spline import brush, cut, moved
from .sheet import limb

Fold = tuple[str, float]


def digit(
    p: Painter,
    joints: Sequence[complex],
    widths: Sequence[float],
    t: FaceTones,
    away: tuple[float, float] = (1.5, 4),
    line: float = 2.4,
) -> None:
    """Paint a finger or a thumb on its joints, as wide at each as is said (half widths): a line about it, so that
    fingers that lie side by side are told apart, and a shade on the side away from the lamp."""
    p.fill(limb(joints, [wide + line for wide in widths]), t.skin3)
    path = limb(joints, widths)
    p.fill(path, t.skin)
    p.fill(cut(path, moved(path, -away[0], -away[1])), t.skin2)


def palm(p: Painter, shape: Shape, shade: Shape, t: FaceTones, line: float = 2.4) -> skia.Path:
    """Paint the back of a hand or its palm with its line and its shade, and return it; fingers are painted over it."""
    path = p.shape(shape)
    p.fill(_ring(path, line), t.skin3)
    p.fill(path, t.skin)
    p.fill(shade, t.skin2, 1, path)
    return path


def cloth(
    p: Painter,
    shape: Shape,
    tones: Tones,
    shade: Shape | None = None,
    folds: Sequence[Fold] = (),
    edge: float = 0,
) -> skia.Path:
    """Paint a piece of a sleeve by its outline, its shade and folds within it, and return it; `edge` draws a line
    about it where it lies on the same cloth."""
    path = p.shape(shape)
    if edge:
        p.fill(_ring(path, edge), tones.deep)
    p.fill(path, tones.base)
    if shade is not None:
        p.fill(shade, tones.shade, 1, path)
    for spine, wide in folds:
        p.fill(brush(spine, wide, "wedge"), tones.deep, 1, path)
    return path


def _ring(path: skia.Path, wide: float) -> skia.Path:
    """Return a line along an outline, so wide on either side of it."""
    around = skia.Path()
    skia.Paint(
        Style=skia.Paint.kStroke_Style, StrokeWidth=wide * 2, StrokeJoin=skia.Paint.kRound_Join
    ).getFillPath(path, around)
    return around
