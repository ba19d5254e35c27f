"""The hand kit: gestures everybody's hands are made of, and how one is painted.

In a hand's frame the wrist is at 0,0 and the middle finger points along +x; the thumb is on the -y side.
A hand is about 135 units long. `place` puts it at a wrist, turned and perhaps mirrored; the forearm belongs
to the hand and runs to the elbow under the sleeve, so that there is no joint to see.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import cv2
import numpy as np
import skia
from scipy import ndimage

from .face import FaceTones
from .hand_model import THUMB, UNIT, Bone, Gesture, View, bones_of, trace
from .painter import Painter, Part, mix
from .sleeve import Arm
from .spline import cut, moved, oval

SAMPLES = 2  # across a pixel
RAYS_A_UNIT = 2.1  # as fine as the flesh is traced; edges are sharpened afterwards
FLAT_RAYS_A_UNIT = 1.3  # in a print, whose shades are not seen
COARSEST = 1.0  # rays to a pixel: a hand close by keeps its outline
LAMP_HEIGHT = 0.62  # how far the lamp stands before the picture, for modelling
GRAIN = 0.05
FOREARM = 62.0
SMOOTH = 1.6  # samples over which a shade's edge is drawn in one stroke
CONTOUR = 2.2  # units: how wide the line about a printed hand is
SLEEVED = 0.19  # of a forearm in a sleeve, that is the hand's
NEAR_WRIST = 0.35  # of the forearm
ROOT = 1.7  # girths round a thumb's root in which it throws no shadow


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


def local(p: Painter, towards: tuple[float, float]) -> complex:
    """Return a direction of the picture as one of the current frame."""
    m = skia.Matrix.Concat(p.to_pixels(), p.matrix)
    inverse = skia.Matrix()
    m.invert(inverse)
    v = inverse.mapVector(*towards)
    q = complex(v.x(), v.y())
    return q / max(abs(q), 1e-9)


def draw_hand(
    p: Painter,
    g: Gesture,
    t: FaceTones,
    under: str | None = None,
    only: str = "all",
    name: str = "hand",
    rim: float = 4,
    inner: float = 0.5,
    girth: float = 1.0,
    forearm: complex = -1 + 0j,
    length: float = FOREARM,
    to_lamp: tuple[float, float] = (0.86, -0.5),
    contour: bool = False,
) -> skia.Path:
    """Paint a gesture in the current frame, and the forearm in the direction given.

    `only` 'behind' paints the hand and 'front' the thumb once more, so that a thing can be put between;
    `under` throws its shadow in that tone; a print has no shadows, and there `contour` draws a line about a
    hand that lies on skin.
    """
    direction = (round(forearm.real, 3), round(forearm.imag, 3))
    bones = bones_of(g, girth, direction, length / UNIT)
    m = skia.Matrix.Concat(p.to_pixels(), p.matrix)
    box = _reach(p, m, bones)
    if box is None:
        return skia.Path()
    rays = FLAT_RAYS_A_UNIT if p.flat else RAYS_A_UNIT
    fine = min(SAMPLES, max(COARSEST, rays / m.mapRadius(1.0)))
    lamp = local(p, to_lamp)
    view = _traced(bones, tuple(m.get(i) for i in range(6)), box, fine, lamp, only == "front")
    path = _outline(p, view.inside, box)
    if under:
        if only == "front":
            _shadow(p, path, lamp, under, 5, _off_the_root(p, bones, path))
        else:
            _shadow(p, path, lamp, under, 9)
    p.image(_shaded(p, view, t, box, contour), box[0], box[1])
    p.parts.append(Part(f"{name}_under" if only == "behind" else name, path, rim, inner))
    return path


def _reach(p: Painter, m: skia.Matrix, bones: tuple[Bone, ...]) -> tuple[int, int, int, int] | None:
    """Return the pixels that a hand can touch (x0, y0, x1, y1), or None if it is off the canvas."""
    ends = [(q * UNIT, g * UNIT) for b in bones for q, g in ((b.a, b.girth_a), (b.b, b.girth_b))]
    r = m.mapRadius(max(g for _, g in ends)) + 3
    points = [m.mapXY(float(q[0]), float(q[1])) for q, _ in ends]
    xs, ys = [q.x() for q in points], [q.y() for q in points]
    box = (
        max(0, int(min(xs) - r)),
        max(0, int(min(ys) - r)),
        min(p.width_px, int(max(xs) + r) + 1),
        min(p.height_px, int(max(ys) + r) + 1),
    )
    return box if box[2] > box[0] and box[3] > box[1] else None


@lru_cache(maxsize=48)
def _traced(
    bones: tuple[Bone, ...],
    matrix: tuple[float, ...],
    box: tuple[int, int, int, int],
    fine: float,
    lamp: complex,
    thumb: bool,
) -> View:
    """Return what is seen of a hand in a pixel box; the same hand is drawn for every outfit."""
    x, y = _grid(skia.Matrix.MakeAll(*matrix, 0, 0, 1), box, fine)
    light = np.array((lamp.real, lamp.imag, LAMP_HEIGHT))
    size = ((box[2] - box[0]) * SAMPLES, (box[3] - box[1]) * SAMPLES)
    return _enlarged(trace(bones, x, y, light / np.linalg.norm(light), THUMB if thumb else None), size)


def _enlarged(view: View, size: tuple[int, int]) -> View:
    """Return a view at the size of its samples, its outline smooth."""

    def grown(field: np.ndarray) -> np.ndarray:
        return cv2.resize(np.ascontiguousarray(field, np.float32), size, interpolation=cv2.INTER_LINEAR)

    solid = view.inside.astype(np.float32)
    # what lies outside takes the nearest value inside, so that no edge darkens
    near = ndimage.distance_transform_edt(~view.inside, return_distances=False, return_indices=True)
    if not view.inside.any():
        near = np.indices(view.inside.shape)
    shade, nail, crease = (grown(field[tuple(near)]) for field in (view.shade, view.nail, view.crease))
    inside = cv2.resize(ndimage.gaussian_filter(solid, 1.1), size, interpolation=cv2.INTER_CUBIC) > 0.5
    edge = ndimage.gaussian_filter(view.edge.astype(np.float32), 0.85)
    shade = ndimage.gaussian_filter(shade, SMOOTH)
    return View(inside, shade, grown(edge) / max(1e-6, float(edge.max())), nail, crease, shade)


def _grid(m: skia.Matrix, box: tuple[int, int, int, int], fine: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the hand's millimetres at every ray of a pixel box, `fine` rays to a pixel."""
    inverse = skia.Matrix()
    m.invert(inverse)
    w, h = box[2] - box[0], box[3] - box[1]
    columns, rows = max(2, round(w * fine)), max(2, round(h * fine))
    px = box[0] + (np.arange(columns, dtype=np.float32) + 0.5) * (w / columns)
    py = box[1] + (np.arange(rows, dtype=np.float32) + 0.5) * (h / rows)
    px, py = np.meshgrid(px, py)
    a, b, c = (inverse.get(i) for i in (0, 1, 2))
    d, e, f = (inverse.get(i) for i in (3, 4, 5))
    return (a * px + b * py + c) / UNIT, (d * px + e * py + f) / UNIT


def _outline(p: Painter, inside: np.ndarray, box: tuple[int, int, int, int]) -> skia.Path:
    """Return the silhouette in the painter's own units."""
    path = skia.Path()
    wide = cv2.copyMakeBorder(inside.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    for ring in cv2.findContours(wide, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]:
        if len(ring) < 8:
            continue
        xy = ndimage.gaussian_filter1d(ring[:, 0, :].astype(float), 1.5, axis=0, mode="wrap")
        xy = (xy - 0.5) / SAMPLES + np.array(box[:2])
        path.addPoly([skia.Point(float(u), float(v)) for u, v in xy], True)
    inverse = skia.Matrix()
    p.to_pixels().invert(inverse)
    path.transform(inverse)
    return path


def _off_the_root(p: Painter, bones: tuple[Bone, ...], path: skia.Path) -> skia.Path:
    """Return where a thumb may throw its shadow: not on the palm that it grows out of."""
    root = next(bone for bone in bones if bone.part == THUMB)
    at = p.matrix.mapXY(float(root.a[0]) * UNIT, float(root.a[1]) * UNIT)
    box = path.getBounds().makeOutset(40, 40)
    around = skia.Path()
    around.addRect(box)
    return cut(around, oval(at.x(), at.y(), p.matrix.mapRadius(root.girth_a * UNIT * ROOT)))


def _shadow(
    p: Painter, path: skia.Path, lamp: complex, tone: str, blur: float, clip: skia.Path | None = None
) -> None:
    """Throw the hand's shadow on what is painted below it."""
    before, p.matrix = p.matrix, skia.Matrix.I()
    cast = moved(path, -blur * 0.4 if lamp.real > 0 else blur * 0.4, blur * 0.9)
    p.soft(cast, tone, blur, 0.55, clip, hard=0.9)
    p.matrix = before


def _shaded(
    p: Painter, view: View, t: FaceTones, box: tuple[int, int, int, int], contour: bool
) -> np.ndarray:
    """Return straight RGBA of 8 bits of a pixel box: the hand in its tones."""
    noise = p.noise[box[1] : box[3], box[0] : box[2]].repeat(SAMPLES, 0).repeat(SAMPLES, 1) - 0.5
    shade = view.shade + GRAIN * noise
    colour = np.empty((*shade.shape, 3), np.float32)
    colour[:] = _rgb(p.ink(t.skin))

    def lay(mask: np.ndarray, tone: str) -> None:
        colour[:] += (_rgb(tone) - colour) * mask[..., None]

    step = 0.05
    if p.flat:
        lay(np.clip((0.30 - view.shade) / step, 0, 1), p.ink(t.skin2))
        lay(np.clip(view.edge * 3.2 - 0.7, 0, 1), p.ink(t.skin3))
        if contour:
            reach = 2 * round(CONTOUR * p.scale * SAMPLES) + 1
            kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
            inner = cv2.erode(view.inside.astype(np.uint8), kernel)
            lay((view.inside & (inner == 0)).astype(np.float32), p.ink(t.skin3))
        return _packed(colour, view.inside.astype(np.float32))
    lay(np.clip((0.44 - shade) / step, 0, 1), t.skin2)
    lay(np.clip((-0.06 - shade) / 0.16, 0, 1) * 0.62, t.skin3)
    lay(np.clip((shade - 0.86) / 0.3, 0, 1) * 0.28, t.skin_light)
    lay(view.crease * 0.5, t.skin2)
    lay(view.nail * 0.9, mix(t.skin_light, "#f3b3a2", 0.28))
    lay(np.clip(view.nail * (1 - view.nail) * 4, 0, 1) * 0.7, t.skin2)
    lay(np.clip(view.edge * 3.2 - 0.6, 0, 1) * 0.92, t.skin3)
    return _packed(colour, view.inside.astype(np.float32))


def _packed(colour: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Return straight RGBA of 8 bits, its samples averaged into pixels."""
    h, w = alpha.shape[0] // SAMPLES, alpha.shape[1] // SAMPLES
    blocks = (h, SAMPLES, w, SAMPLES)
    cover = alpha.reshape(blocks).mean((1, 3))
    solid = (colour * alpha[..., None]).reshape(*blocks, 3).mean((1, 3)) / np.maximum(cover, 1e-4)[..., None]
    return (np.dstack([np.clip(solid, 0, 1), cover]) * 255 + 0.5).astype(np.uint8)


def _rgb(text: str) -> np.ndarray:
    """Return '#rrggbb' as three floats of 0 to 1."""
    return np.array([int(text[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / 255


def hand_on(
    p: Painter,
    arm: Arm,
    g: Gesture,
    t: FaceTones,
    angle: float,
    scale: float = 1.0,
    mirror: bool = False,
    bare: float = 0.0,
    nudge: complex = 0j,
    **kwargs: object,
) -> skia.Path:
    """Paint a hand at an arm's wrist, its forearm towards the elbow; `bare` is the share no sleeve covers."""
    along = arm.elbow - arm.wrist
    near = arm.wrist + along * NEAR_WRIST  # as the sleeve runs there, however the body bears itself
    direction = p.at(near.real, near.imag) - p.at(arm.wrist.real, arm.wrist.imag)
    turned = direction / abs(direction) * np.exp(-1j * math.radians(angle))
    if mirror:
        turned = turned.conjugate()
    sleeved = min(FOREARM, abs(along) * SLEEVED / scale)  # no elbow looks out of its sleeve
    length = max(sleeved, abs(along) * bare / scale)
    with place(p, arm.wrist + nudge, angle, scale, mirror):
        return draw_hand(p, g, t, forearm=complex(turned), length=length, **kwargs)  # type: ignore[arg-type]


EASY_THUMB = ((0.80, -0.52, -0.30), (0.95, -0.25, -0.18), (0.98, -0.12, -0.16))

# Hanging or lying: nothing is held.
RELAXED = Gesture(
    fingers=((-1, 14, 18, 12), (-1, 24, 30, 18), (-3, 32, 38, 24), (-5, 38, 44, 28)),
    thumb=EASY_THUMB,
)
# Laid flat on something: a book, an arm, a table.
FLAT = Gesture(
    fingers=((-7, 6, 12, 8), (-1, 9, 16, 10), (0, 12, 19, 12), (2, 17, 24, 14)),
    thumb=((0.74, -0.64, -0.22), (0.87, -0.46, -0.18), (0.95, -0.24, -0.20)),
)
# A thin flat thing between thumb and fingers: a tape, a card, a page. The thing lies in the plane.
PINCH = Gesture(
    fingers=((-2, 58, 22, 10), (0, 60, 24, 10), (2, 62, 26, 12), (5, 64, 30, 14)),
    thumb=((0.62, -0.52, -0.58), (0.58, -0.34, -0.74), (0.50, -0.06, -0.86)),
    roll=-74,
    nail=(0.5, -0.8, 0.3),
)
# Thumb and first finger have a small thing, the others stand off.
DAINTY = Gesture(
    fingers=((-2, 44, 46, 22), (1, 36, 40, 24), (5, 30, 36, 24), (9, 30, 36, 26)),
    thumb=((0.74, -0.52, -0.42), (0.90, -0.18, -0.40), (0.94, 0.22, -0.28)),
    roll=-46,
    pitch=4,
)
# Closed round a strap, a handle, a towel: seen from the back of the hand.
FIST = Gesture(
    fingers=((-2, 74, 96, 58), (0, 78, 98, 60), (2, 82, 98, 60), (5, 86, 98, 60)),
    thumb=((0.78, -0.46, -0.42), (0.72, 0.30, -0.62), (0.42, 0.78, -0.46)),
)
# Round something as thick as a mug or a pot's handle.
ROUND = Gesture(
    fingers=((-4, 40, 56, 34), (0, 42, 58, 36), (3, 44, 60, 36), (7, 46, 60, 36)),
    thumb=((0.70, -0.60, -0.40), (0.88, -0.30, -0.38), (0.92, 0.02, -0.40)),
)
POINT = Gesture(
    fingers=((-3, 4, 8, 4), (0, 72, 92, 50), (2, 78, 94, 52), (5, 82, 94, 52)),
    thumb=((0.80, -0.44, -0.42), (0.80, 0.20, -0.56), (0.62, 0.62, -0.48)),
    roll=-28,
)
# A cigarette between the first two fingers, the others loosely curled.
SMOKE = Gesture(
    fingers=((-2, 18, 16, 8), (5, 22, 18, 10), (3, 50, 56, 30), (6, 60, 60, 34)),
    thumb=((0.80, -0.46, -0.38), (0.86, -0.10, -0.50), (0.80, 0.30, -0.52)),
    roll=-12,
)
# The palm shown: stop, listen, what do I know.
OPEN = Gesture(
    fingers=((-10, 2, 6, 4), (-3, -2, 6, 4), (5, 0, 8, 5), (14, 6, 12, 8)),
    thumb=((0.60, -0.78, -0.10), (0.70, -0.70, -0.06), (0.78, -0.62, -0.06)),
    roll=165,
)
# The palm turned up and half open: well? An argument is laid out in it.
OFFER = Gesture(
    fingers=((-7, 6, 14, 10), (-2, 16, 22, 14), (1, 24, 28, 18), (4, 32, 34, 22)),
    thumb=((0.66, -0.70, -0.28), (0.84, -0.50, -0.22), (0.92, -0.32, -0.20)),
    roll=152,
    pitch=14,
)
# The back of a hand spread on glass.
SPREAD = Gesture(
    fingers=((-16, 0, 4, 2), (-5, -2, 4, 2), (8, 0, 4, 2), (22, 3, 6, 4)),
    thumb=((0.52, -0.84, -0.10), (0.58, -0.81, -0.06), (0.66, -0.75, -0.04)),
)
# Laid over somebody's arm or shoulder, fingers curling over its edge.
ON_ARM = Gesture(
    fingers=((-5, 14, 24, 20), (-1, 18, 32, 28), (0, 22, 36, 30), (1, 28, 40, 32)),
    thumb=((0.70, -0.66, -0.28), (0.86, -0.44, -0.26), (0.95, -0.14, -0.28)),
)
# Tucked flat against the other arm.
CROSSED = Gesture(
    fingers=((-3, 8, 12, 8), (0, 11, 16, 10), (-1, 14, 20, 12), (-2, 20, 26, 16)),
    thumb=((0.82, -0.52, -0.22), (0.95, -0.28, -0.12), (0.99, -0.08, -0.10)),
)
# Flat on one's own upper arm: the fingers together, the thumb behind them.
TUCKED = Gesture(
    fingers=((1, 20, 32, 26), (0, 24, 36, 28), (-2, 28, 40, 30), (-5, 32, 44, 34)),
    thumb=((0.86, -0.30, -0.42), (0.90, 0.06, -0.44), (0.92, 0.24, -0.32)),
)
# A pinch of somebody's sleeve: the fingers curled behind the cloth, the thumb flat on it.
TUG = Gesture(
    fingers=((-3, 46, 58, 30), (0, 52, 64, 34), (3, 58, 68, 38), (6, 64, 72, 40)),
    thumb=((0.78, -0.46, -0.42), (0.92, -0.10, -0.38), (0.94, 0.16, -0.30)),
    roll=-58,
    nail=(0.2, -0.9, 0.3),
)
# Two fingers straight, the others down: on lips, or as a sign.
TWO = Gesture(
    fingers=((-2, 10, 8, 6), (1, 10, 8, 6), (2, 70, 88, 50), (5, 76, 90, 50)),
    thumb=((0.80, -0.44, -0.42), (0.84, 0.10, -0.54), (0.66, 0.56, -0.50)),
)
# One finger up: a point is being made.
ONE = Gesture(
    fingers=((-3, -2, 6, 4), (0, 76, 94, 52), (2, 80, 96, 52), (5, 84, 96, 52)),
    thumb=((0.78, -0.36, -0.52), (0.76, 0.30, -0.56), (0.50, 0.74, -0.44)),
    roll=160,
)
# The palm shown, and the little finger on its way down: ten are being counted.
FOLDING = Gesture(
    fingers=((-12, 2, 6, 4), (-4, -2, 6, 4), (4, 8, 12, 8), (8, 62, 70, 40)),
    thumb=((0.60, -0.78, -0.10), (0.70, -0.70, -0.06), (0.78, -0.62, -0.06)),
    roll=165,
)
# A thing held by its edge, its face to the viewer: the palm behind it, the thumb on it.
HOLD = Gesture(
    fingers=((-3, 14, 14, 8), (0, 12, 14, 8), (3, 12, 14, 8), (7, 14, 16, 8)),
    thumb=((0.60, -0.46, -0.66), (0.84, 0.10, -0.54), (0.97, 0.24, -0.06)),
    roll=152,
    nail=(0.1, -0.35, -0.95),
)
