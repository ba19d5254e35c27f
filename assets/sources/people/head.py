"""Heads: skin planes, ear, features and hair in their order, turned and tilted as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

import skia

from .expression import COMMON, Expression
from .face import Face, FaceTones, draw_blush, draw_brow, draw_eye, draw_nose
from .mouth import draw_mouth
from .painter import Painter, Shape
from .spline import moved

NECK_PIVOT = (24.0, 300.0)  # heads grow and tilt about the pit of the neck
SEAM = 3.0  # units: as wide as what two soft edges leave open
HEAD_SCALE = 1.13  # more face than anatomy has: about 6.3 heads tall


@dataclass(frozen=True)
class Head:
    """One person's head: outlines, planes, hair and the expressions of their own.

    `front` is the same head from the front, drawn anew; only the three-quarter one knows expressions.
    `printed` are those whose features a print says louder; how the head is held is the same.
    """

    face: Face
    outline: str
    ear: str
    jaw: str
    planes: Sequence[str]
    softs: Sequence[tuple[str, float, float]]
    hair_mass: Callable[[Painter], skia.Path]
    draw_hair: Callable[[Painter, skia.Path], None]
    draw_back: Callable[[Painter], None] | None = None
    draw_marks: Callable[[Painter, Face, skia.Path], None] | None = None
    own: dict[str, Expression] = field(default_factory=dict)
    printed: dict[str, Expression] = field(default_factory=dict)
    shift: tuple[float, float] = (-6, 36)
    roll: float = 0.0
    scale: float = HEAD_SCALE
    ear_shade: str = "66,134 80,131 84,142 80,158 72,172 66,172"
    ear_fold: str = "76,131 85,127 88,140 84,154 78,162 80,170"
    hair_shadow: tuple[float, float] = (-6, 15)
    hair_rim: float = 6
    far_ear: str = ""
    far_ear_fold: str = ""
    front: Head | None = None

    def expressions(self) -> dict[str, Expression]:
        """Return every expression this person has."""
        return {**COMMON, **self.own}

    def seen(self, e: Expression) -> Head:
        """Return the drawing of this head that an expression asks for."""
        return self.front if e.front and self.front else self

    def posed(
        self, p: Painter, e: Expression = COMMON["neutral"], share: float = 1.0
    ) -> AbstractContextManager[None]:
        """Paint in the head's frame under a share of an expression's tilt and nod."""
        return p.placed(
            self.shift[0], self.shift[1] + e.nod * share, self.roll + e.tilt * share, self.scale, NECK_PIVOT
        )


def draw_head(p: Painter, head: Head, name: str, eyes: str = "open", mouth: str = "closed") -> None:
    """Paint the whole head under an expression."""
    e = head.expressions()[name]
    drawn = head.seen(e)
    with drawn.posed(p, e):
        _draw(p, drawn, head.printed.get(name, e) if p.flat else e, eyes, mouth)


def _draw(p: Painter, head: Head, e: Expression, eyes: str, mouth: str) -> None:
    """Paint the head in its own frame."""
    t = head.face.tones
    mass = head.hair_mass(p)
    ear = p.part("ear", head.ear, 4, 0.6)
    p.fill(ear, t.skin)
    p.fill(head.ear_shade, t.skin2, 1, ear)
    p.line(head.ear_fold, 2.6, t.skin3, "taper", 0.85, ear)
    if head.far_ear:
        far = p.part("ear_far", head.far_ear, 4, 0.6)
        p.fill(far, t.skin)
        p.line(head.far_ear_fold, 2.6, t.skin3, "taper", 0.85, far)
    face = p.part("face", head.outline, 4)
    _skin(p, head, face, mass)
    _close_seam(p, face, ear, t.skin2)
    draw_blush(p, head.face, face, e.blush)
    draw_mouth(p, head.face, e.mouth if mouth == "closed" else mouth)
    with p.within(face):  # no lash of the far eye stands out past the cheek
        draw_eye(p, head.face, -1, e, eyes)
    draw_eye(p, head.face, 1, e, eyes)
    p.line(head.jaw, 3.6, t.skin3, [(0, 0), (0.2, 0.6), (0.6, 1), (0.9, 0.7), (1, 0)])
    p.part("hair", mass, head.hair_rim)
    head.draw_hair(p, mass)
    with p.within(face):
        draw_brow(p, head.face, -1, e)
    draw_brow(p, head.face, 1, e)


def _close_seam(p: Painter, face: skia.Path, ear: skia.Path, tone: str) -> None:
    """Paint over the edge that the face has before the ear: both are in shade, and light looks through."""
    edge = skia.Path()
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=SEAM).getFillPath(face, edge)
    p.fill(edge, tone, 1, ear)


def _skin(p: Painter, head: Head, face: skia.Path, mass: skia.Path) -> None:
    """Paint the planes of the face and what the hair casts on them."""
    t = head.face.tones
    p.fill(face, t.skin)
    for plane in head.planes:
        p.fill(plane, t.skin2, 1, face)
    for shape, blur, alpha in head.softs:
        p.soft(shape, t.skin3, blur, alpha, face, hard=0.8)
    if head.draw_marks:
        head.draw_marks(p, head.face, face)
    dx, dy = head.hair_shadow
    p.fill(moved(mass, dx, dy), t.skin2, 1, face)
    p.fill(moved(mass, dx * 0.35, dy * 0.4), t.skin3, 0.55, face)
    draw_nose(p, head.face, face)


def throat(tones: FaceTones, shape: skia.Path) -> Callable[[Painter], None]:
    """Return what paints skin behind the body, where a neckline hangs lower than the neck was drawn."""

    def draw_back(p: Painter) -> None:
        p.fill(shape, tones.skin)

    return draw_back


def draw_neck(p: Painter, head: Head, outline: Shape, cast: str, deep: str) -> skia.Path:
    """Paint the neck with the chin's shadow on it; it belongs to the body."""
    t = head.face.tones
    neck = p.part("neck", outline, 6)
    p.fill(neck, t.skin)
    p.fill(cast, t.skin2, 1, neck)
    p.soft(deep, t.skin3, 14, 0.8, neck, hard=0.6)
    return neck
