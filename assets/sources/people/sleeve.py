"""Sleeves: cloth on the three joints of an arm.

A sleeve begins on the garment's own shoulder line, so that the shoulder has no cap; from the deltoid it
narrows to the elbow, whose bone gives the outline a corner, and on to a wrist that is slimmer than its
cuff. The forearm is painted over the upper arm with a cast shadow, and folds fan out of the crease.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import skia

from .cloth import Pattern, Tones, fold
from .painter import Painter
from .spline import cut, union

Knot = tuple[float, float, bool]
STRAIGHT = 0.15  # bent less than this, an arm's elbow points to where its owner says
CORNERED = 0.2  # bent further than this (radians), an elbow is a corner
ROUND_FROM = 0.6  # and further than this a blunt one
BLUNT = 0.5  # half widths between its point and the corners of it that cloth shows, at most
POINTED = 0.06  # of a half width, how far the bone pushes the cloth out for each radian of the bend
DEEPEST = 1.3  # half widths from the elbow to the crease inside it, however far it is bent
FOLDED = 1.9  # bent further than this, cloth is pressed together and has no slack


@dataclass(frozen=True)
class Arm:
    """Joints of an arm in units and the half widths of its sleeve at them."""

    shoulder: complex
    elbow: complex
    wrist: complex
    widths: tuple[float, float, float] = (46, 37, 27)
    out: int = 1  # side of the elbow's point: +1 to the left of the way down, -1 to the right
    shade: int = 1  # side in shade, as above
    seed: int = 1
    cuff: float = 1.0  # how far down the forearm the sleeve ends
    name: str = "arm"
    rim: float = 8
    inner: float = 0.12
    yoke: complex | None = None  # where its seam meets the garment's shoulder line, if it is on a body


@dataclass(frozen=True)
class Shoulders:
    """Where somebody's two arms begin, near and far, where their seams do, and the cloth they share."""

    near: complex
    far: complex
    yokes: tuple[complex, complex]
    widths: tuple[float, float, float]
    rim: float = 8
    inner: float = 0.12
    cuff: float = 1.0

    def arm(self, near: bool, elbow: complex, wrist: complex, seed: int, cuff: float | None = None) -> Arm:
        """Return the near or the far arm on its joints."""
        side = 1 if near else -1
        return Arm(
            self.near if near else self.far,
            elbow,
            wrist,
            self.widths,
            out=side,
            shade=side,
            seed=seed,
            cuff=self.cuff if cuff is None else cuff,
            name="arm_near" if near else "arm_far",
            rim=self.rim,
            inner=self.inner,
            yoke=self.yokes[0 if near else 1],
        )


class Segment:
    """A frame along a piece of an arm: t runs 0 to 1 along it, s in units across it."""

    def __init__(self, start: complex, end: complex, out: int) -> None:
        self.start, self.along = start, end - start
        self.across = self.along / abs(self.along) * 1j * -out

    def lean(self) -> float:
        """Return how far it is turned from hanging down, in degrees."""
        return float(np.degrees(np.angle(self.along / 1j)))

    def along_to(self, q: complex) -> float:
        """Return how far along it a point lies, 0 to 1."""
        return ((q - self.start) / self.along).real

    def at(self, t: float, s: float, corner: bool = False) -> tuple[float, float, bool]:
        """Return the point at t along and s out."""
        q = self.start + self.along * t + self.across * s
        return (q.real, q.imag, corner)

    def spine(self, *pairs: tuple[float, float]) -> list[tuple[float, float, bool]]:
        """Return a curve through (t, s) pairs."""
        return [self.at(t, s) for t, s in pairs]


@dataclass(frozen=True)
class Bend:
    """An elbow: its point, the crease inside it, where its round begins and ends, its angle in radians.

    `start` is where the forearm's inner edge comes out: in the crease, until the arm is folded up.
    """

    tip: complex
    crease: complex
    start: complex
    above: complex
    below: complex
    angle: float


def _turned(arm: Arm) -> Arm:
    """Return the arm with its elbow's point on the side to which it is bent."""
    a = (arm.elbow - arm.shoulder) / abs(arm.elbow - arm.shoulder)
    b = (arm.wrist - arm.elbow) / abs(arm.wrist - arm.elbow)
    side = ((a - b) * (1j * a).conjugate()).real
    return arm if abs(side) < STRAIGHT else replace(arm, out=-1 if side > 0 else 1)


def _bend(arm: Arm, up: Segment, low: Segment) -> Bend:
    """Return how an arm, its point on the outer side, is bent."""
    a, b = up.along / abs(up.along), low.along / abs(low.along)
    angle = abs(float(np.angle(b / a)))
    outward = a - b if abs(a - b) > 0.12 else up.across
    outward /= abs(outward)
    w = arm.widths[1]
    inside = w * min(0.94 / max(np.cos(angle / 2), 0.1), DEEPEST)
    crease = arm.elbow - outward * float(inside)
    return Bend(
        arm.elbow + outward * w * (0.98 + POINTED * min(angle, 1.6)),
        crease,
        crease if angle < FOLDED else complex(*low.at(0.1, -w * 0.86)[:2]),
        arm.elbow + up.across * w,
        arm.elbow + low.across * w,
        angle,
    )


def _outlines(arm: Arm, up: Segment, low: Segment, bend: Bend) -> tuple[list[Knot], list[Knot]]:
    """Return outlines of upper arm and forearm."""
    w0, w1, w2 = arm.widths
    w2 = w1 + (w2 - w1) * arm.cuff
    e = arm.cuff
    # the bone's two corners under the cloth: a half circle would be a hose's
    gap = abs(bend.above - bend.below)
    apart = (bend.above - bend.below) / max(gap, 1e-6) * min(w1 * BLUNT, gap * 0.3)
    elbow = [(bend.tip.real, bend.tip.imag, bend.angle > CORNERED)]
    if bend.angle > ROUND_FROM:
        upper_end, lower_end = bend.tip + apart * 0.85, bend.tip - apart * 0.7
        elbow = [(upper_end.real, upper_end.imag, False), (lower_end.real, lower_end.imag, False)]
    slack = min(1.0, bend.angle) * w1 * 0.1  # cloth that is pushed out on both sides of the crease
    above, below = up.along_to(bend.crease), low.along_to(bend.start)
    crease = (bend.crease.real, bend.crease.imag, True)
    middle = bend.start * 0.5 + bend.tip * 0.5 - up.along / abs(up.along) * w1 * 0.08
    seam = [up.at(0.02, -w0 * 0.74), up.at(-0.08, -w0 * 0.5)]
    start = up.at(-0.11, -w0 * 0.1)
    if arm.yoke is not None:
        seam = [up.at(0.02, -w0 * 0.42)]
        start = (arm.yoke.real, arm.yoke.imag, True)
    upper = [
        start,
        up.at(-0.085, w0 * 0.42),
        up.at(0.06, w0 * 0.8),
        up.at(0.21, w0 * 0.92),  # the deltoid; where it ends, an arm has a dent
        up.at(0.44, w0 * 0.26 + w1 * 0.6),
        up.at(0.66, w1 * 0.9),
        up.at(0.87, w1 * 0.88),
        *elbow,
        low.at(0.13, w1 * 0.86, True),
        low.at(0.14, -w1 * 0.6, True),
        crease if bend.angle < FOLDED else up.at(0.84, -w1 * 0.97, True),
        up.at(min(0.82, above - 0.04), -w1 * 0.84 - slack),
        up.at(min(0.68, above - 0.16), -w1 * 0.92, bend.angle > ROUND_FROM),
        up.at(0.5, -w1 * 0.94),
        up.at(0.3, -w0 * 0.8),
        up.at(0.13, -w0 * 0.9, True),
        *seam,
    ]
    lower = [
        (bend.start.real, bend.start.imag, True),
        (middle.real, middle.imag, False),
        (*elbow[0][:2], True),
        *elbow[1:],
        low.at(0.17 * e, w1 * 1.0),
        low.at(0.34 * e, w1 * 0.94),
        low.at(0.58 * e, w1 * 0.3 + w2 * 0.64),
        low.at(0.8 * e, w2 * 0.94, True),
        low.at(0.92 * e, w2 * 1.1),
        low.at(e, w2 * 1.0, True),
        low.at(e + 0.02, 0),
        low.at(e, -w2 * 1.0, True),
        low.at(0.9 * e, -w2 * 1.12),
        low.at(0.77 * e, -w2 * 0.95, True),
        low.at(0.56 * e, -(w1 * 0.36 + w2 * 0.58)),
        low.at(max(0.3 * e, below + 0.12 * e), -w1 * 0.9),
        low.at(max(0.15 * e, below + 0.05 * e), -w1 * 0.84 - slack),
    ]
    return upper, lower


def _pressed(arm: Arm, up: Segment, low: Segment, bend: Bend) -> list[Knot]:
    """Return what lies between upper arm and forearm where one is pressed on the other."""
    w1 = arm.widths[1]
    inwards = (bend.crease - arm.elbow) / abs(bend.crease - arm.elbow)
    meeting = arm.elbow + inwards * w1 * float(min(1.95, 0.95 / max(np.cos(bend.angle / 2), 0.1)))
    corners = [up.at(0.84, -w1 * 0.9), (meeting.real, meeting.imag), low.at(0.2, -w1 * 0.9)]
    return [(q[0], q[1], True) for q in (*corners, (arm.elbow.real, arm.elbow.imag))]


def _jag(seg: Segment, start: float, stop: float, inside: float, wide: float, seed: int) -> list[Knot]:
    """Return a plane along the -s side whose inner edge has the long and short facets of cloth."""
    rng = np.random.default_rng(seed)
    at, edge = start, []
    while at < stop - 0.12:
        long, short = rng.uniform(0.13, 0.24), rng.uniform(0.03, 0.05)
        edge.append(seg.at(at, inside * rng.uniform(1.0, 1.5), True))
        edge.append(seg.at(at + long * 0.5, inside * rng.uniform(0.75, 0.95)))
        edge.append(seg.at(at + long, inside * rng.uniform(-0.2, 0.35), True))
        at += long + short
    edge.append(seg.at(stop, inside, True))
    return [*edge, seg.at(stop + 0.05, wide, True), seg.at(start - 0.05, wide, True)]


def _turned_away(
    seg: Segment, start: float, stop: float, inside: float, wide: float, seed: int
) -> list[Knot]:
    """Return what of a round limb is turned from the lamp, in one line that swells over muscle and slack."""
    rng = np.random.default_rng(seed)
    swell = [inside * s for s in (rng.uniform(0.7, 1), *rng.permutation([0.2, 0.75, 1.1]), 0.6)]
    edge = [
        seg.at(start + (stop - start) * t, s) for t, s in zip((0, 0.26, 0.5, 0.74, 1), swell, strict=True)
    ]
    return [*edge, seg.at(stop, wide, True), seg.at(start, wide, True)]


def sleeve(
    p: Painter,
    arm: Arm,
    tones: Tones,
    pattern: Pattern | None = None,
    forearm_only: bool = False,
) -> skia.Path:
    """Paint a sleeve on its joints and return its silhouette; the forearm alone may go over hair."""
    arm = _turned(arm)
    up, low = (Segment(*ends, arm.out) for ends in ((arm.shoulder, arm.elbow), (arm.elbow, arm.wrist)))
    bend = _bend(arm, up, low)
    upper, lower = _outlines(arm, up, low, bend)
    upath, lpath = p.shape(upper), p.shape(lower)
    if bend.angle >= FOLDED:
        upath = union([upath, p.shape(_pressed(arm, up, low, bend))])
    whole = lpath if forearm_only else union([upath, lpath])
    p.part(arm.name, whole, arm.rim, arm.inner)
    if not forearm_only:
        _upper_arm(p, arm, up, upath, tones, pattern)
        cast = _shifted(lpath, low, arm.widths[1] * 0.22)
        if p.flat:
            p.fill(cast, tones.shade, 1, upath)
        else:
            p.soft(cast, tones.deep, 10, 0.75, upath, hard=0.5)
    _forearm(p, arm, up, low, bend, lpath, tones, pattern)
    _sleeve_folds(p, arm, up, low, bend, None if forearm_only else cut(upath, lpath), lpath, tones)
    _cuff(p, arm, low, lpath, tones)
    return whole


def _upper_arm(
    p: Painter, arm: Arm, up: Segment, upath: skia.Path, tones: Tones, pattern: Pattern | None
) -> None:
    """Paint the upper arm: base, uneven plane, grain and a glow on the shoulder."""
    w0, w1, _ = arm.widths
    side = arm.shade * arm.out
    p.fill(upath, tones.base)
    if pattern:
        pattern(p, upath, up.lean())
    if p.flat:
        p.fill(
            _turned_away(up, -0.05, 1.1, side * w0 * 0.5, side * w0 * 1.8, arm.seed), tones.shade, 1, upath
        )
        return
    p.fill(_jag(up, 0.0, 1.25, side * w0 * 0.22, side * w0 * 1.6, arm.seed), tones.shade, 0.88, upath)
    p.soft(
        [
            up.at(0.1, side * w0 * 0.7),
            up.at(0.5, side * w0 * 0.55),
            up.at(1, side * w1 * 0.6),
            up.at(0.9, side * w1 * 1.5),
            up.at(0.2, side * w0 * 1.5),
        ],
        tones.deep,
        24,
        0.8,
        upath,
    )
    lit = [(0.0, 0.1), (0.14, -0.1), (0.34, -0.16), (0.5, -0.3), (0.36, -0.62), (0.14, -0.5)]
    p.soft([up.at(t, side * w0 * s) for t, s in lit], tones.light, 16, 0.5, upath, hard=0.6)
    _seam(p, arm, up, upath, tones)


def _seam(p: Painter, arm: Arm, up: Segment, upath: skia.Path, tones: Tones) -> None:
    """Paint where the sleeve is sewn on: the front's shade goes on over it, and its line fades upwards."""
    if arm.yoke is None:
        return
    w0 = arm.widths[0]
    pit, middle = (complex(*up.at(t, w0 * s)[:2]) for t, s in ((0.13, -0.9), (0.02, -0.42)))
    inward = up.across * w0
    shade = [pit - inward * 0.3, pit + inward * 0.3, middle + inward * 0.3, arm.yoke + inward * 0.2]
    shade.append(arm.yoke - inward * 0.4)
    p.soft([(q.real, q.imag) for q in shade], tones.shade, 18, 0.9, upath, hard=0.7)
    line = [pit, middle + inward * 0.03, middle * 0.4 + arm.yoke * 0.6 + inward * 0.04]
    p.line([(q.real, q.imag) for q in line], 3.4, tones.deep, "out", 0.8, upath)


def _forearm(
    p: Painter,
    arm: Arm,
    up: Segment,
    low: Segment,
    bend: Bend,
    lpath: skia.Path,
    tones: Tones,
    pattern: Pattern | None,
) -> None:
    """Paint the forearm: base, uneven plane and grain; the upper arm's shade goes on round the elbow."""
    _, w1, w2 = arm.widths
    side = arm.shade * arm.out
    p.fill(lpath, tones.base)
    if pattern:
        pattern(p, lpath, low.lean())
    if p.flat:
        away = _turned_away(low, -0.3, arm.cuff + 0.1, side * w2 * 0.5, side * w1 * 2, arm.seed + 5)
        p.fill(away, tones.shade, 1, lpath)
        return
    plane = _jag(low, -0.1, arm.cuff + 0.04, side * w2 * 0.2, side * w1 * 1.7, arm.seed + 5)
    plane = [*plane[:-1], low.at(-0.6, side * w1 * 1.7, True), low.at(-0.6, side * w2 * 0.3, True)]
    p.fill(plane, tones.shade, 0.88, lpath)
    p.soft(
        [
            low.at(-0.3, side * w1 * 0.6),
            low.at(0.1, side * w1 * 0.75),
            low.at(0.6, side * w2 * 0.75),
            low.at(1, side * w2 * 0.8),
            low.at(1, side * w2 * 1.5),
            low.at(-0.3, side * w1 * 1.6),
        ],
        tones.deep,
        18,
        0.75,
        lpath,
    )
    if side > 0:  # the elbow's point is in shade
        ends = [complex(*low.at(t, s * w1)[:2]) for t, s in ((0.2, -0.1), (0.12, 1.6))]
        turned = [bend.above + up.across * w1, bend.start, *ends, bend.tip * 1.6 - arm.elbow * 0.6]
        p.soft([(q.real, q.imag, True) for q in turned], tones.shade, 12, 0.95, lpath, hard=0.5)
        outer = [
            bend.above + up.across * w1,
            bend.above - up.across * w1 * 0.5,
            arm.elbow,
            bend.tip,
            bend.tip * 1.6 - arm.elbow * 0.6,
        ]
        p.soft([(q.real, q.imag) for q in outer], tones.deep, 20, 0.6, lpath)


def _shifted(path: skia.Path, low: Segment, by: float) -> skia.Path:
    """Return the forearm moved to where it throws its shadow."""
    q = skia.Path(path)
    n = low.across * -1
    q.offset(float(n.real) * by * 0.6, abs(float(n.imag)) * by + by * 0.4)
    return q


def _sleeve_folds(
    p: Painter,
    arm: Arm,
    up: Segment,
    low: Segment,
    bend: Bend,
    upath: skia.Path | None,
    lpath: skia.Path,
    tones: Tones,
) -> None:
    """Paint pull from the armpit, a few nearly straight folds out of the crease, slack at the cuff."""
    w0, w1, w2 = arm.widths
    rng = np.random.default_rng(arm.seed)

    def uneven(amount: float) -> float:
        return float(rng.uniform(-amount, amount))

    def fan(end: tuple[float, float, bool], bow: complex) -> list[tuple[float, float]]:
        q = complex(*end[:2])
        middle = bend.crease + (q - bend.crease) * 0.5 + bow * w1
        return [(z.real, z.imag) for z in (bend.crease, middle, q)]

    e = arm.cuff
    a, b = up.along / abs(up.along), low.along / abs(low.along)
    deep = min(1.0, bend.angle)
    if upath is not None:
        pull = up.spine((0.10 + uneven(0.02), -w0 * 0.9), (0.2, -w0 * 0.3), (0.26 + uneven(0.03), w0 * 0.3))
        second = up.spine((0.16, -w0 * 0.9), (0.34, -w0 * 0.5), (0.46 + uneven(0.05), -w0 * 0.3))
        rows = [(pull, 15, 0.9), (second, 11, 0.6)]
        rows.append((fan(up.at(0.72 + uneven(0.03), w1 * (0.2 + 0.4 * deep)), a * 0.08), 15, 1.0))
        if bend.angle < FOLDED:
            rows.append(
                (up.spine((0.74, -w1 * 0.98), (0.62, -w1 * 0.6), (0.5 + uneven(0.04), -w1 * 0.4)), 9, 0.55)
            )
        for spine, width, alpha in rows[arm.seed % 2 :: 2] if p.flat else rows:
            fold(p, spine, width, upath, tones, alpha)
    rows = []
    if bend.angle > STRAIGHT:
        inwards = bend.crease + (arm.elbow - bend.crease) * (0.75 + 0.2 * deep) + b * w1 * 0.1
        rows.append((fan((inwards.real, inwards.imag, False), b * 0.05), 16, 1.0))
    if bend.angle < FOLDED:
        rows.append((fan(low.at(0.26 * e + uneven(0.03), w1 * 0.5), -b * 0.06), 13, 0.85))
    last = low.spine((0.42 * e, -w1 * 0.9), (0.5 * e, -w1 * 0.45), (0.6 * e + uneven(0.03), -w2 * 0.15))
    stack = low.spine((0.8 * e, w2 * 0.95), (0.75 * e, w2 * 0.3), (0.71 * e + uneven(0.02), -w2 * 0.3))
    rows += [(last, 9, 0.6), (stack, 10, 0.75)]
    for spine, width, alpha in rows[:1] if p.flat else rows:  # more of them would be facets in a print
        fold(p, spine, width, lpath, tones, alpha)


def _cuff(p: Painter, arm: Arm, low: Segment, lpath: skia.Path, tones: Tones) -> None:
    """Paint the cuff's band and stitch."""
    e = arm.cuff
    w2 = arm.widths[1] + (arm.widths[2] - arm.widths[1]) * e
    band = [
        low.at(0.885 * e, w2 * 1.3, True),
        low.at(e + 0.06, w2 * 1.3, True),
        low.at(e + 0.06, -w2 * 1.3, True),
        low.at(0.885 * e, -w2 * 1.3, True),
        low.at(0.9 * e, 0),
    ]
    p.fill(band, tones.shade, 0.8, lpath)
    p.line(
        low.spine((0.885 * e, w2 * 1.15), (0.9 * e, 0), (0.885 * e, -w2 * 1.15)),
        2.4,
        tones.deep,
        "flat",
        0.85,
        lpath,
    )
    p.line(
        low.spine((0.97 * e, w2 * 1.1), (0.985 * e, 0), (0.97 * e, -w2 * 1.1)),
        1.6,
        tones.light,
        "flat",
        0.5,
        lpath,
    )
