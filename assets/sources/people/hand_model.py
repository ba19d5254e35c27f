"""The hand as a body in space: bones with flesh about them, seen from any side, shaded in a few tones.

Drawn fingers only ever fit one gesture; this one bends. Its frame is the one of `hand`: the wrist at 0,0,0,
the middle finger along +x, the thumb on the -y side, the back of the hand towards +z, which is where
the viewer is before the hand is turned. Lengths are millimetres of a man's hand; `UNIT` makes units of them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

UNIT = 0.71
KNUCKLES = ((83.0, -25.0, -1.0), (86.0, -7.0, 3.0), (80.5, 11.0, 1.0), (71.0, 26.0, -5.0))
BONES = ((48.0, 29.5, 21.0), (54.0, 33.0, 22.0), (50.0, 30.5, 21.5), (39.5, 23.0, 19.5))
GIRTHS = ((12.4, 10.7, 9.2, 6.4), (12.7, 11.0, 9.4, 6.6), (12.0, 10.3, 8.8, 6.2), (10.2, 8.8, 7.6, 5.4))
RAYS = ((-2.0, -13.0, 0.0), (-3.0, -3.0, 1.0), (-3.0, 6.0, 0.0), (-2.0, 14.0, -3.0))
RAY_GIRTHS = ((12.4, 12.6), (12.6, 13.0), (12.0, 12.2), (11.2, 10.4))
THUMB_ROOT, THUMB_BONES, THUMB_GIRTHS = (16.0, -20.0, -8.0), (46.0, 34.0, 27.0), (16.5, 12.9, 11.4, 8.4)
STEPS, FAR, CLOSE = 56, 140.0, 0.18
PALM, THUMB = 0, 5
SOFT = 1.5  # millimetres over which the surface's turn is felt: skin is no chiselled thing
WEB = 4.0  # flesh fills the corners between bones no further than this
LEVEL, TINY = np.array((1, 1, 0), np.float32), np.array((0.01, 0, 0), np.float32)

Bend = tuple[float, float, float, float]  # spread towards the little finger, then three joints, in degrees
Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Gesture:
    """How four fingers and the thumb are bent, and from which side the hand is seen.

    `roll` turns the hand about its length (180 shows the palm, -90 the thumb's edge), `pitch` lifts its
    fingers towards the viewer; `thumb` gives the directions of the thumb's three bones, `nail` the side
    on which its nail is.
    """

    fingers: tuple[Bend, Bend, Bend, Bend]
    thumb: tuple[Vector, Vector, Vector]
    roll: float = 0.0
    pitch: float = 0.0
    nail: Vector = (0.0, -0.75, 0.65)


@dataclass(frozen=True, eq=False)
class Bone:
    """A cone with round ends: from a to b, and which part of the hand it belongs to."""

    a: np.ndarray
    b: np.ndarray
    girth_a: float
    girth_b: float
    part: int
    back: np.ndarray | None = None  # the dorsal side, where a nail or the skin over a knuckle is
    first: bool = False  # it starts in a knuckle


def _turn(degrees: float, axis: int) -> np.ndarray:
    """Return the rotation about an axis."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    i, j = (axis + 1) % 3, (axis + 2) % 3
    m = np.eye(3)
    m[i, i], m[i, j], m[j, i], m[j, j] = c, -s, s, c
    return m


def _finger(index: int, bend: Bend, girth: float) -> list[Bone]:
    """Return a finger's three bones."""
    at, frame = np.array(KNUCKLES[index]), _turn(bend[0], 2)
    bones = []
    for k in range(3):
        frame = frame @ _turn(bend[1 + k], 1)
        end = at + frame[:, 0] * BONES[index][k]
        g = GIRTHS[index]
        bones.append(
            Bone(at, end, g[k] * girth, g[k + 1] * girth, 1 + index, None if k == 1 else frame[:, 2], not k)
        )
        at = end
    return bones


def _thumb(g: Gesture, girth: float) -> list[Bone]:
    """Return the thumb's three bones."""
    at, bones = np.array(THUMB_ROOT), []
    for k, towards in enumerate(g.thumb):
        d = np.array(towards) / np.linalg.norm(towards)
        end = at + d * THUMB_BONES[k]
        back = np.array(g.nail, float) if k == 2 else None
        bones.append(
            Bone(at, end, THUMB_GIRTHS[k] * girth, THUMB_GIRTHS[k + 1] * girth, THUMB if k else PALM, back)
        )
        at = end
    return bones


def skeleton(g: Gesture, girth: float, forearm: tuple[float, float], length: float) -> list[Bone]:
    """Return all bones, turned as they are seen; the forearm runs `length` that way on the picture."""
    bones = []
    for k in range(4):
        bones.append(
            Bone(
                np.array(RAYS[k]),
                np.array(KNUCKLES[k]),
                RAY_GIRTHS[k][0] * girth,
                RAY_GIRTHS[k][1] * girth,
                PALM,
            )
        )
        bones += _finger(k, g.fingers[k], girth)
    bones.append(
        Bone(np.array((14.0, 18.0, -7.0)), np.array((60.0, 26.0, -9.0)), 12 * girth, 10 * girth, PALM)
    )
    bones += _thumb(g, girth)
    seen = _turn(-g.pitch, 1) @ _turn(g.roll, 0)
    bones = [
        replace(b, a=seen @ b.a, b=seen @ b.b, back=None if b.back is None else seen @ b.back) for b in bones
    ]
    d = np.array((*forearm, 0.0)) / math.hypot(*forearm)
    across = seen @ np.array((0.0, 1.0, 0.0))
    across = across - d * (across @ d)
    for side in (-1, 1):
        start = seen @ np.array((2.0, 0.0, -1.0)) + across * side * 8
        mid = start + d * length * 0.5 - across * side * 1
        end = start + d * length
        bones.append(Bone(start, mid, 15.5 * girth, 20.0 * girth, PALM))
        bones.append(Bone(mid, end, 20.0 * girth, 25.0 * girth, PALM))
    return [replace(b, a=b.a.astype(np.float32), b=b.b.astype(np.float32)) for b in bones]


def _blend(a: np.ndarray, b: np.ndarray, k: float) -> np.ndarray:
    """Return the smooth minimum of two distances."""
    h = np.maximum(k - np.abs(a - b), 0) / k
    return np.minimum(a, b) - h * h * k * 0.25


def _distance(bone: Bone, p: np.ndarray) -> np.ndarray:
    """Return the distances of points from a bone's flesh."""
    ab = bone.b - bone.a
    t = np.clip(((p - bone.a) @ (ab / (ab @ ab))), 0, 1)
    away = p - bone.a - t[:, None] * ab
    return np.sqrt(np.einsum("ij,ij->i", away, away)) - (bone.girth_a + (bone.girth_b - bone.girth_a) * t)


class Flesh:
    """Distances from a whole hand."""

    def __init__(self, bones: Sequence[Bone]) -> None:
        self.bones = bones

    def parts(self, p: np.ndarray) -> np.ndarray:
        """Return the distances from palm and digits, one row a part."""
        rows: list[np.ndarray | None] = [None] * 6
        for bone in self.bones:
            d, old = _distance(bone, p), rows[bone.part]
            rows[bone.part] = d if old is None else _blend(old, d, 10.0 if bone.part == PALM else 4.0)
        return np.stack([row for row in rows if row is not None])

    def whole(self, p: np.ndarray, rows: np.ndarray | None = None) -> np.ndarray:
        """Return the distances from the hand: digits flow into the palm, and never into each other."""
        rows = self.parts(p) if rows is None else rows
        palm = rows[0]
        joined = [_blend(palm, row, 8.0 if i < 4 else 14.0) for i, row in enumerate(rows[1:])]
        return np.min(joined, axis=0)


@dataclass(frozen=True)
class View:
    """What is seen of a hand on a grid of samples: each has a shade of -1 to 1, a part, and marks."""

    inside: np.ndarray
    shade: np.ndarray
    edge: np.ndarray
    nail: np.ndarray
    crease: np.ndarray
    depth: np.ndarray


def trace(
    bones: Sequence[Bone], x: np.ndarray, y: np.ndarray, lamp: np.ndarray, part_only: int | None = None
) -> View:
    """Return what rays down the z axis find, of one part alone if it is named; x and y are millimetres."""
    flesh, shape = Flesh(bones), x.shape
    near = max(max(b.a[2] + b.girth_a, b.b[2] + b.girth_b) for b in bones) + 1
    far = min(min(b.a[2] - b.girth_a, b.b[2] - b.girth_b) for b in bones) - 1
    p = np.stack([x.ravel(), y.ravel(), np.full(x.size, near)], 1).astype(np.float32)
    live, hit = np.flatnonzero(_under(bones, p)), np.zeros(len(p), bool)
    for _ in range(STEPS):
        d = flesh.whole(p[live])
        close = d < CLOSE
        hit[live[close]] = True
        p[live, 2] -= np.where(close, 0, np.maximum(d * 0.92, CLOSE * 0.6)).astype(np.float32)
        live = live[~close & (p[live, 2] > far)]
        if not len(live):
            break
    q = p[hit]
    rows = flesh.parts(q)
    part = np.argmin(rows - np.array([[2.0]] + [[0.0]] * (len(rows) - 1)), axis=0)
    if part_only is not None:
        own = part == part_only
        hit[np.flatnonzero(hit)[~own]] = False
        q, part = q[own], part[own]
    normal = _normals(flesh, q)
    open_ = np.clip(flesh.whole(q + normal * 7.0) / 7.0, 0, 1)
    shade = normal @ lamp.astype(np.float32) - 0.62 * (1 - open_) ** 1.2

    def spread(values: np.ndarray, rest: float) -> np.ndarray:
        out = np.full(len(p), rest, np.float32)
        out[hit] = values
        return out.reshape(shape)

    nail, crease = _marks(bones, q, part, normal)
    depth, parts = spread(q[:, 2], far), spread(part, -1)
    return View(
        hit.reshape(shape),
        spread(shade, 0),
        _edges(depth, parts, hit.reshape(shape)),
        spread(nail, 0),
        spread(crease, 0),
        depth,
    )


def _under(bones: Sequence[Bone], p: np.ndarray) -> np.ndarray:
    """Return which rays can meet flesh at all."""
    flat = [replace(b, a=b.a * LEVEL, b=b.b * LEVEL + TINY, part=PALM) for b in bones]
    level = p * LEVEL
    return np.min([_distance(b, level) for b in flat], axis=0) < WEB


def _normals(flesh: Flesh, q: np.ndarray) -> np.ndarray:
    """Return the surface's normals."""
    out = np.zeros_like(q)
    for corner in ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)):
        k = np.array(corner, np.float32)
        out += k * flesh.whole(q + k * SOFT)[:, None]
    return out / np.maximum(np.linalg.norm(out, axis=1), 1e-6)[:, None]


def _marks(
    bones: Sequence[Bone], q: np.ndarray, part: np.ndarray, normal: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return how much of each point is nail, and how much is the crease of a joint."""
    nail, crease = np.zeros(len(q), np.float32), np.zeros(len(q), np.float32)
    for bone in bones:
        if bone.part == PALM:
            continue
        ab = bone.b - bone.a
        size = float(np.linalg.norm(ab))
        d = ab / size
        own = part == bone.part
        along = (q - bone.a) @ d
        if bone.first:  # on its far side a knuckle's skin lies in a crescent
            side = np.cross(d, bone.back)
            across = (q - bone.a) @ side / bone.girth_a
            bow = along - 8.5 + 7 * across**2
            up = np.clip((normal @ bone.back - 0.1) * 3, 0, 1) * (np.abs(across) < 0.75)
            crease = np.maximum(crease, np.exp(-((bow / 1.1) ** 2)) * up * (part <= bone.part))
        elif bone.back is not None:
            back = bone.back - d * (bone.back @ d)
            back = back / np.linalg.norm(back)
            side = np.cross(d, back)
            u = (along - size * 0.92) / (bone.girth_b * 1.08)
            v = ((q - bone.a) @ side) / (bone.girth_b * 0.74)
            up = normal @ back
            r = np.abs(u) ** 2.6 + np.abs(v) ** 2.6
            nail = np.maximum(nail, np.clip((1 - r) * 6, 0, 1) * own * (up > 0.15))
            for off in (-1.2, 1.6):
                line = np.exp(-(((along - off) / 0.75) ** 2)) * (
                    np.abs((q - bone.a) @ side) < bone.girth_a * 0.62
                )
                crease = np.maximum(crease, line * own * (up > 0.2))
        elif size < 34 and bone.part != THUMB:
            line = np.exp(-(((along - 0.0) / 0.9) ** 2))
            crease = np.maximum(crease, line * own * 0.8)
    return nail, crease


def _edges(depth: np.ndarray, parts: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Return where one digit ends before another: where parts meet with a step, and wherever depth leaps."""
    out = np.zeros(depth.shape, bool)
    for axis in (0, 1):
        leap = np.abs(np.diff(depth, axis=axis))
        a, b = (parts[:-1], parts[1:]) if axis == 0 else (parts[:, :-1], parts[:, 1:])
        both = (inside[:-1] & inside[1:]) if axis == 0 else (inside[:, :-1] & inside[:, 1:])
        digits = (a != b) & (a > 0) & (b > 0)
        line = both & ((leap > 3.2) | digits)
        if axis == 0:
            out[:-1] |= line
        else:
            out[:, :-1] |= line
    return out


@lru_cache(maxsize=256)
def bones_of(g: Gesture, girth: float, forearm: tuple[float, float], length: float) -> tuple[Bone, ...]:
    """Return a gesture's bones."""
    return tuple(skeleton(g, girth, forearm, length))
