"""Eyes, brows, nose: features drawn from the front and turned to three quarters by one rig.

x runs to the near side, y down, a head is 250 units. Both eyes stay consistent since the far one
foreshortens itself: x' = x cos yaw - z(x) sin yaw, with z an ellipse over the face.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import skia

from .expression import Expression
from .painter import Painter
from .spline import Points, oval, parse, sample

FRONT_YAW = 15.0  # below it both sides of the nose are seen
HALF_WIDTH, DEPTH = 86.0, 78.0  # half axes of the face's ellipse in plan
FAR_EASE, FAR_ARCH = 0.14, 0.85  # how much the far brow is lifted inside a degree, and flattened
PRINTED_SHADE = 0.62  # what a print has of the lid's shadow on the eye: flat, all of it would shut it
LASH = ((0, 0.3), (0.25, 0.75), (0.6, 1), (0.82, 1.05), (0.92, 0.7), (1, 0))  # thickest over the outer third
BLINK_LID = {"open": 1.0, "half": 0.5, "shut": 0.0}


@dataclass(frozen=True)
class FaceTones:
    """Colours of skin, eyes and lips; skin2 and skin3 are shade and deep shade."""

    skin: str
    skin2: str
    skin3: str
    skin_light: str
    iris: str
    iris_dark: str
    iris_light: str
    brow: str
    lip: str
    lip2: str
    ink: str = "#1d1420"
    ink2: str = "#4a2230"
    white: str = "#f2e8dd"
    eye_shade: str = "#9b8490"
    low_lash: str = "#5b333a"
    mouth: str = "#521a28"
    tongue: str = "#b9575f"
    teeth: str = "#f6ede0"
    blush: str = "#dd6258"


@dataclass(frozen=True)
class Features:
    """Sizes and places of one person's features, in units."""

    eye_x: float = 40
    eye_y: float = 134
    eye_w: float = 23
    eye_h: float = 13.5
    eye_low: float = 8.6
    iris: float = 12.6
    lash: float = 5.4
    tilt: float = 2
    wing: float = 2
    crease: float = 5.5
    lashes: Sequence[tuple[float, float, float, float]] = ()
    brow_y: float = 112
    brow_w: float = 25
    brow_t: float = 8.5
    brow: tuple[float, float, float, float] = (3.5, -2, -6, 2)
    brow_profile: Sequence[tuple[float, float]] = ((0, 0.62), (0.18, 0.95), (0.6, 1), (0.85, 0.6), (1, 0))
    brow_ticks: Sequence[tuple[float, float]] = ((0.05, 9), (0.13, 8), (0.24, 7))
    mouth_y: float = 203
    mouth_w: float = 27
    mouth_corner: float = 0
    mouth_line: float = 3.3
    lip_alpha: float = 0.45
    nose_scale: float = 1.0
    nose_y: float = 0.0
    nose_shade: float = 0.75
    blush: float = 0.0


@dataclass(frozen=True)
class Rig:
    """The projection of one face."""

    yaw: float = 25.0
    reach: float = 72.0

    def at(self, x: float, y: float, dz: float = 0) -> tuple[float, float]:
        """Return where a frontal point lies on the turned face."""
        z = self.reach + DEPTH * (math.sqrt(max(0.0, 1 - (x / HALF_WIDTH) ** 2)) - 1) + dz
        a = math.radians(self.yaw)
        return x * math.cos(a) - z * math.sin(a), y

    def map(self, points: Points, dz: float = 0) -> list[tuple[float, float, bool]]:
        """Return the points turned, corners kept."""
        return [(*self.at(x, y, dz), c) for x, y, c in parse(points)]


@dataclass(frozen=True)
class Face:
    """A rig with its colours and features."""

    tones: FaceTones
    features: Features
    rig: Rig = field(default_factory=Rig)

    def near(self, side: int, points: Points, dz: float = -5) -> list[tuple[float, float, bool]]:
        """Return points about the eye of a side (+1 near, -1 far), x outwards."""
        f = self.features
        placed = [(side * (f.eye_x + x), f.eye_y + y, c) for x, y, c in parse(points)]
        return self.rig.map(placed, dz)


def draw_eye(p: Painter, face: Face, side: int, e: Expression, eyes: str = "open") -> None:
    """Paint one eye: white, iris, lid's shadow, lashes and crease; or its closed arc."""
    f, t = face.features, face.tones
    w, tilt = f.eye_w, f.tilt
    top = e.lid * f.eye_h * BLINK_LID[eyes]
    low = f.eye_low * (1 - e.low)
    if eyes == "shut" or e.smiling_eyes:
        _closed_eye(p, face, side, e.smiling_eyes)
        return
    upper = [
        (-w, 3, True),
        (-w * 0.55, -top * 0.72),
        (-w * 0.05, -top),
        (w * 0.55, -top * 0.86),
        (w, -tilt, True),
    ]
    lower = [(w * 0.62, low * 0.78), (0, low), (-w * 0.6, low * 0.72)]
    eye = p.shape(face.near(side, [*upper, *lower]))
    p.fill(eye, t.white)
    _iris(p, face, side, e, eye)
    deep = PRINTED_SHADE if p.flat else 1.0
    shade = [
        (-w - 2, -top - 8, True),
        (w + 2, -top - 8, True),
        (w + 2, -tilt + 5 * deep),
        (w * 0.5, -top * 0.86 + 6.2 * deep),
        (-w * 0.05, -top + 7 * deep),
        (-w * 0.55, -top * 0.72 + 6.6 * deep),
        (-w - 2, 8 * deep, True),
    ]
    p.fill(face.near(side, shade), t.eye_shade, 0.7, eye)
    _sparkle(p, face, side, e, eye)
    # one stroke from the inner corner to the wing's tip: a second one would close up into a blot
    lashes = [*upper[:-1], (w + f.wing * 0.3, -tilt - 1), (w + f.wing, -tilt - 1 - f.wing * 0.5)]
    p.line(face.near(side, lashes), f.lash * (1 if side > 0 else 0.92), t.ink, LASH)
    for at, height, dx, dy in f.lashes:
        x, y = w * at, -top * height
        p.line(face.near(side, [(x, y), (x + dx * 0.5, y + dy * 0.35), (x + dx, y + dy)]), 2.6, t.ink, "out")
    edge = face.near(side, [(w, -tilt), *lower, (-w, 3)])
    p.line(edge, 1.9, t.low_lash, [(0, 1), (0.35, 0.8), (0.7, 0.25), (1, 0)], 0.9)
    lid = max(top, f.eye_h * 0.62)
    crease = [
        (-w * 0.75, -lid * 0.62 - f.crease * 0.6),
        (-w * 0.05, -lid - f.crease),
        (w * 0.6, -lid * 0.86 - f.crease * 0.8),
        (w + 3, -tilt - f.crease * 0.35),
    ]
    p.line(face.near(side, crease), 2.0, t.skin3, [(0, 0), (0.35, 0.8), (0.8, 1), (1, 0.2)], 0.8)


def _iris_centre(face: Face, side: int, e: Expression) -> tuple[float, float]:
    """Return the middle of an iris."""
    f = face.features
    x, y = face.rig.at(side * f.eye_x + e.look[0], f.eye_y - 1.5 + e.look[1], -2)
    return x, y


def _iris(p: Painter, face: Face, side: int, e: Expression, eye: skia.Path) -> None:
    """Paint the iris in four tones."""
    t = face.tones
    x, y = _iris_centre(face, side, e)
    r = face.features.iris * e.iris
    rx = r * (0.93 if side > 0 else 0.86)
    p.fill(oval(x, y, rx, r), t.iris_dark, 1, eye)
    p.fill(oval(x - 0.6, y + r * 0.2, rx * 0.8, r * 0.76), t.iris, 1, eye)
    p.fill(oval(x - 1, y + r * 0.5, rx * 0.54, r * 0.36), t.iris_light, 0.95, eye)
    p.fill(oval(x, y, rx * 0.44, r * 0.46), t.ink, 1, eye)


def _sparkle(p: Painter, face: Face, side: int, e: Expression, eye: skia.Path) -> None:
    """Paint the lamp's two reflections."""
    x, y = _iris_centre(face, side, e)
    r = face.features.iris * e.iris
    rx = r * (0.93 if side > 0 else 0.86)
    s = -1 if p.flip else 1  # the lamp is on the stage's right in either facing
    p.fill(oval(x + s * rx * 0.40, y - r * 0.36, r * 0.24, r * 0.26), "#fff8ea", 1, eye)
    p.fill(oval(x - s * rx * 0.45, y + r * 0.42, r * 0.13), "#fff8ea", 0.75, eye)


def _closed_eye(p: Painter, face: Face, side: int, smiling: bool) -> None:
    """Paint the arc of a shut eye, upwards if smiling."""
    f, t = face.features, face.tones
    w = f.eye_w
    if smiling:
        arc = [(-w + 1, 4), (-w * 0.4, -6.3), (w * 0.35, -7), (w + 2, 3)]
    else:
        arc = [(-w + 1, 4), (-w * 0.4, 8), (w * 0.35, 8), (w + 2, 1)]
    p.line(face.near(side, arc), f.lash, t.ink, "lash")
    if not smiling:
        p.line(face.near(side, [(w * 0.5, 7), (w * 0.8, 9), (w + 7, 6)]), 3.2, t.ink, "out")
    p.line(face.near(side, [(-w * 0.6, -9), (0, -13), (w * 0.9, -8)]), 2.0, t.skin3, "taper", 0.7)


def draw_brow(p: Painter, face: Face, side: int, e: Expression) -> None:
    """Paint one brow with a few hairs at its inner end."""
    f, t = face.features, face.tones
    inner = e.inner + (e.near_inner if side > 0 else e.far_inner)
    middle = e.middle + (e.near_middle if side > 0 else e.far_middle)
    a, b, c, d = f.brow
    y, w = f.brow_y, f.brow_w
    if side < 0:  # seen askew, the same arch would read as a frown
        inner, c, d = inner - FAR_EASE * face.rig.yaw, c * FAR_ARCH, d * FAR_ARCH
    frontal = [
        (-w * 0.92, y + a + inner),
        (-w * 0.25, y + b + inner * 0.35 + middle * 0.65),
        (w * 0.45, y + c + middle),
        (w * 1.08, y + d + e.outer),
    ]
    q = face.rig.map([(side * (f.eye_x + x), yy) for x, yy in frontal], -1)
    p.line(q, f.brow_t, t.brow, f.brow_profile, rough=0.06)
    z = sample(q)
    for at, length in f.brow_ticks:
        b0 = z[int(at * len(z))]
        tick = [
            (b0.real, b0.imag + f.brow_t * 0.35),
            (b0.real + 1.2, b0.imag - f.brow_t * 0.25),
            (b0.real + 4 * side, b0.imag - length),
        ]
        p.line(tick, 2.6, t.brow, "out")


def draw_nose(p: Painter, face: Face, clip: skia.Path) -> None:
    """Paint the sockets, the nose's shade plane joined to the near one, and its few lines."""
    f, t, m = face.features, face.tones, face.rig.map
    k, dy = f.nose_scale, f.nose_y

    def n(points: Points, dz: float) -> list[tuple[float, float, bool]]:
        return m(
            [
                (x * k, 136 + (y - 136) * (1 if y < 136 else k) + (dy if y > 150 else 0), c)
                for x, y, c in parse(points)
            ],
            dz,
        )

    far = [(-60, 116), (-40, 113), (-18, 117), (-9, 136, True), (-18, 126), (-42, 123), (-60, 128, True)]
    p.fill(m(far, 0), t.skin2, f.nose_shade * 0.9, clip)
    near = (
        "62,117 40,114 16,117 5,130! 4,150 6,166 4,176! 10,172 16,175 19,183 13,189 3,190 "
        "-6,187! 4,195 20,193! 18,172 15,152 17,137! 22,128 42,123 62,128!"
    )
    if (
        p.flat
    ):  # a whole plane in one ink is a wedge down the face: there its top and its underside are enough
        near = "62,117 40,114 20,118 8,134! 20,129 42,123 62,128!"
        wing = "-8,187! 3,190 13,189 19,181! 21,190 8,198"
        p.fill(n(wing, 6), t.skin2, f.nose_shade, clip)
    p.fill(n(near, 6), t.skin2, f.nose_shade, clip)
    if face.rig.yaw < FRONT_YAW:
        p.line(n("-10,187 -15,187 -17,183 -16,179", 6), 2.4, t.skin3)
    else:
        bridge = [*n("-3,150", 7), *n("-3,165", 14), *n("-3,178", 20), *n("-4,187", 14)]
        p.line(bridge, 2.4, t.skin3, [(0, 0), (0.5, 0.4), (0.85, 1), (1, 0.4)])
    p.line(n("-6,189 0,191 6,189", 11), 3.2, t.skin3)
    p.line(n("10,188 15,188 18,183 17,179", 6), 2.4, t.skin3)
    p.fill(n("-1,167 2,173 0,179 -2,173", 16), t.skin_light, 0.9, clip)


def draw_blush(p: Painter, face: Face, clip: skia.Path, amount: float) -> None:
    """Paint warmth on both cheeks."""
    level = max(amount * 0.55, face.features.blush)
    if level <= 0:
        return
    m, tone = face.rig.map, face.tones.blush
    p.glow(m("26,168 46,156 66,164 56,182 36,182"), tone, 26, level, clip)
    p.glow(m("-30,168 -46,158 -64,166 -54,182 -38,182"), tone, 24, level * 0.9, clip)
