"""Hands: palm, fingers and knuckle planes in a frame of their own.

In a hand's frame the wrist is at 0,0 and the fingers point along +x; the thumb is on the -y side.
A hand is about 120 units long. `place` puts it at a wrist, turned and perhaps mirrored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
import skia

from .face import FaceTones
from .painter import Painter
from .sleeve import Arm, Segment
from .spline import brush, cut, moved, sample, union

NAIL = "#f9dccb"


@dataclass(frozen=True)
class Finger:
    """A finger from knuckle to tip; `joints` are the places along it where it bends."""

    spine: str
    width: float = 19
    nail: bool = False
    joints: Sequence[float] = (0.42, 0.72)


@dataclass(frozen=True)
class Hand:
    """One gesture: what lies behind the palm, the palm, what lies on it, the shade on the palm."""

    palm: str
    behind: Sequence[Finger] = ()
    front: Sequence[Finger] = ()
    shade: str = ""
    knuckles: Sequence[str] = ()


@contextmanager
def place(p: Painter, at: complex, angle: float, scale: float = 1.0, mirror: bool = False) -> Iterator[None]:
    """Paint in a hand's frame: wrist at a point, fingers turned by degrees from +x."""
    with p.placed(at.real, at.imag, angle, scale):
        if mirror:
            before = p.matrix
            p.matrix = skia.Matrix.Concat(before, skia.Matrix.Scale(1, -1))
            yield
            p.matrix = before
        else:
            yield


def finger_path(f: Finger) -> skia.Path:
    """Return a finger's silhouette."""
    return brush(f.spine, f.width, "finger")


def _xy(*points: complex) -> list[tuple[float, float]]:
    """Return complex points as pairs."""
    return [(q.real, q.imag) for q in points]


def _finger(p: Painter, f: Finger, t: FaceTones, under: str | None) -> skia.Path:
    """Paint one finger with its shade side, joints and nail."""
    q = finger_path(f)
    z = sample(f.spine)
    d = np.gradient(z)
    d /= np.maximum(np.abs(d), 1e-9)
    if under:
        p.fill(moved(q, 2, 5), under, 0.6)
    p.fill(q, t.skin)
    p.fill(cut(q, moved(q, 0.5, -f.width * 0.27)), t.skin2, 0.95, q)
    for joint in f.joints:
        i = min(len(z) - 2, int(joint * len(z)))
        n = d[i] * 1j * f.width * 0.26
        mid = z[i] + d[i] * 1.5
        p.line(_xy(z[i] - n, mid, z[i] + n), 1.5, t.skin2, "taper", 0.7, q)
    if f.nail:
        c = z[-1] - d[-1] * 6
        a, b = c - d[-1] * 4.4, c + d[-1] * 4.0
        p.line(_xy(a, c, b), f.width * 0.46, NAIL, [(0, 0.7), (0.5, 1), (1, 0.8)], 0.9, q)
    return q


def draw_hand(
    p: Painter,
    hand: Hand,
    t: FaceTones,
    under: str | None = None,
    only: str = "all",
    name: str = "hand",
    rim: float = 4,
    inner: float = 0.55,
) -> skia.Path:
    """Paint a gesture in the current frame; `only` may be 'behind' or 'front' to put a thing between."""
    shapes: list[skia.Path] = []
    if only in ("all", "behind"):
        shapes += [_finger(p, f, t, under) for f in hand.behind]
    if only in ("all", "front"):
        palm = p.shape(hand.palm)
        if under:
            p.fill(moved(palm, 1, 7), under, 0.5)
        p.fill(palm, t.skin)
        if hand.shade:
            p.fill(hand.shade, t.skin2, 0.95, palm)
            p.soft(hand.shade, t.skin3, 12, 0.4, palm, hard=0.8)
        for line in hand.knuckles:
            p.line(line, 2.0, t.skin2, "taper", 0.85, palm)
        shapes.append(palm)
        shapes += [_finger(p, f, t, under) for f in hand.front]
    whole = union(shapes)
    return p.part(name, whole, rim, inner)


def draw_forearm(p: Painter, arm: Arm, t: FaceTones, start: float = 0.3, name: str = "forearm") -> skia.Path:
    """Paint a bare forearm from where the rolled sleeve ends to the wrist."""
    low = Segment(arm.elbow, arm.wrist, arm.out)
    _, w1, w2 = arm.widths
    a, b = w1 * 0.74, w2 * 0.80
    path = p.part(
        name,
        [
            low.at(start, a, True),
            low.at(start + 0.25, a * 0.98),
            low.at(0.8, b * 0.98),
            low.at(1.04, b, True),
            low.at(1.04, -b, True),
            low.at(0.8, -b * 1.0),
            low.at(start + 0.3, -a * 1.04),
            low.at(start, -a, True),
        ],
        5,
        0.4,
    )
    side = arm.shade * arm.out
    p.fill(path, t.skin)
    p.fill(
        [
            low.at(start, side * a * 0.15, True),
            low.at(0.6, side * a * 0.3),
            low.at(1.05, side * b * 0.2, True),
            low.at(1.05, side * b * 1.4, True),
            low.at(start, side * a * 1.4, True),
        ],
        t.skin2,
        1,
        path,
    )
    p.soft(
        [
            low.at(start - 0.1, -a * 1.3, True),
            low.at(start + 0.1, -a * 1.3, True),
            low.at(start + 0.14, a * 1.3, True),
            low.at(start - 0.1, a * 1.3, True),
        ],
        t.skin3,
        10,
        0.8,
        path,
        hard=0.6,
    )
    p.line(low.spine((0.7, -b * 0.2), (0.84, -b * 0.1), (0.96, -b * 0.25)), 1.8, t.skin2, "taper", 0.8, path)
    return path


# Fingers lie over an edge towards the viewer, the palm is at the side: holding a book to the chest.
LAID = Hand(
    palm="-6,-24! 20,-31 46,-33 62,-26 68,-4 62,20 44,31 16,28 -6,24!",
    front=(
        Finger("50,-22 82,-28 106,-25 122,-16", 19, True),
        Finger("54,-6 88,-9 114,-7 130,0", 19.5, True),
        Finger("52,9 84,9 108,11 122,16", 18.5, True),
        Finger("44,22 72,26 92,29 103,32", 16.5, True),
        Finger("20,-20 38,-40 58,-54 72,-58", 19, True, (0.6,)),
    ),
    shade="-10,4! 24,14 60,8 70,26 40,44 -10,36!",
    knuckles=("58,-20 62,-14 61,-8", "60,-3 64,2 62,7", "56,12 60,16 57,20"),
)

# The thumb lies on the front, fingers show beyond the far edge: a tape, a clipboard.
PINCH = Hand(
    palm="-6,-22! 18,-28 40,-30 58,-22 66,-4 62,16 46,28 16,27 -6,22!",
    behind=(
        Finger("50,-20 80,-24 104,-18 118,-6", 18.5),
        Finger("54,-6 86,-6 110,2 122,14", 19),
        Finger("52,8 82,12 102,20 112,31", 18),
        Finger("44,20 68,27 84,36 92,46", 16),
    ),
    front=(Finger("22,-14 46,-26 70,-31 92,-27", 21, True, (0.55,)),),
    shade="-10,2! 20,10 46,6 66,6 60,34 10,40 -10,30!",
    knuckles=("30,-2 40,6 44,16",),
)

# A closed hand round a strap, a handle, a towel.
FIST = Hand(
    palm="-6,-23! 14,-30 36,-35 54,-30 64,-12 64,14 52,30 24,32 -6,24!",
    front=(
        Finger("44,-26 66,-25 74,-14 64,-6 44,-6", 19, False, (0.4,)),
        Finger("46,-9 70,-8 77,2 66,9 44,9", 19, False, (0.4,)),
        Finger("44,7 66,8 72,17 62,23 42,23", 18, False, (0.4,)),
        Finger("40,22 58,23 63,30 54,35 38,35", 16, False, (0.4,)),
        Finger("14,-20 34,-32 50,-26 58,-13", 19, True, (0.5,)),
    ),
    shade="-10,6! 20,12 40,30 60,36 20,44 -10,36!",
)

# Index out, the others curled, thumb along the side.
POINT = Hand(
    palm="-6,-22! 18,-29 44,-31 60,-24 66,-4 60,18 44,28 16,27 -6,22!",
    behind=(),
    front=(
        Finger("48,8 70,9 76,19 64,26 44,23", 17.5, False, (0.4,)),
        Finger("52,-5 76,-4 82,7 70,14 48,11", 18.5, False, (0.4,)),
        Finger("50,-20 84,-25 112,-28 136,-30", 18, True),
        Finger("18,-16 40,-22 58,-14 70,-7", 19.5, True, (0.5,)),
    ),
    shade="-10,4! 20,12 40,26 60,34 20,42 -10,34!",
)

# A cigarette between index and middle finger; the others curled loosely.
SMOKE = Hand(
    palm="-8,-21! 18,-27 42,-30 60,-24 66,-6 64,16 50,29 18,27 -8,21!",
    behind=(Finger("50,-5 84,-9 112,-7 132,1", 18.5),),
    front=(
        Finger("34,23 52,26 65,29", 17, False, (0.75,)),
        Finger("40,9 64,10 80,13", 19, False, (0.75,)),
        Finger("46,-19 80,-25 106,-25 127,-17", 18.5),
        Finger("12,-14 36,-31 60,-38 80,-36", 19, True, (0.55,)),
    ),
    shade="-10,8! 24,12 60,14 84,30 20,44 -10,34!",
    knuckles=("52,-22 58,-17 58,-10", "54,-5 60,0 59,6"),
)

# Three fingers up, thumb holding the little one: counting.
COUNT = Hand(
    palm="-6,-23! 18,-32 44,-36 62,-30 68,-6 64,20 46,31 16,28 -6,23!",
    front=(
        Finger("56,-26 84,-36 108,-43 126,-46", 18.5, True),
        Finger("62,-8 94,-12 120,-15 140,-15", 19, True),
        Finger("58,10 90,12 114,14 132,17", 18.5, True),
        Finger("44,24 60,28 62,36 46,30", 16, False, (0.5,)),
        Finger("16,-14 30,4 42,18 50,26", 19.5, True, (0.5,)),
    ),
    shade="-10,8! 24,14 44,30 20,42 -10,34!",
    knuckles=("40,-24 50,-10 48,6",),
)

# Fingers wrapped round a cup or a pot towards the viewer, thumb behind.
WRAP = replace(
    LAID,
    front=(
        Finger("46,-24 74,-27 94,-20 104,-9", 18.5, True),
        Finger("52,-8 80,-9 101,-2 110,8", 19, True),
        Finger("50,8 76,9 95,15 102,23", 18, True),
        Finger("42,22 66,26 82,31 88,38", 16, True),
    ),
)

# Hanging down or dropping into a pocket: the back of the hand, thumb out.
POCKET = Hand(
    palm="-8,-24! 16,-31 44,-35 74,-33 96,-26! 100,0 92,28! 60,33 20,29 -8,24!",
    front=(Finger("14,-18 40,-38 64,-46 84,-44", 19, True, (0.6,)),),
    shade="-12,6! 30,16 96,12 100,40 20,44 -12,36!",
    knuckles=("64,-18 76,-15 84,-16", "68,-2 80,0 88,0", "66,12 78,16 86,16"),
)

# On a hip: the back of the hand, fingers forwards, the thumb out of sight behind.
HIP = replace(
    LAID,
    front=(
        Finger("46,-22 74,-26 94,-20 106,-8", 18.5),
        Finger("52,-7 82,-8 104,-1 116,11", 19),
        Finger("50,8 78,10 98,17 107,27", 18),
        Finger("42,22 66,27 82,33 90,41", 16),
    ),
)
