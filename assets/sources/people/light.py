"""The lights people stand in: an ambient tone, a rim of lamplight, a cool or warm kicker.

The lamp is always at the upper right of the stage, but for the television, which stands on the left. The
rim is found from the silhouettes of the painted parts, so a figure that faces the other way is lit anew and
never mirrored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import skia
from PIL import Image
from scipy import ndimage

from .painter import Painter, Part, coverage

Box = tuple[int, int, int, int]
FLESH = ("face", "hair", "neck", "ear")  # takes less of the wrap: coarse grain reads as dirt on skin
EDGE_UNITS = 7.0  # a rim lives this close to the outer silhouette
WRAP_EDGE_UNITS = 22.0  # the grainy wrap of light reaches further in
WRAP = 4.5  # width of the wrap in rim widths
LUMINANCE = np.array((0.2126, 0.7152, 0.0722), np.float32)
LIT = 1.9  # how much brighter a lamp makes what it falls on
THUMB = 3  # units a pixel of the small picture in which distances to the edge are blurred
KICKER_UNITS = 3.4
KICKER_REACH = 90.0  # units over which the kicker fades towards the body's axis
RIM_REACH = (-110.0, 70.0)  # the rim fades in across these units about the body's axis


@dataclass(frozen=True)
class Light:
    """One light: direction to the lamp, its colours, and how much of each.

    A rim takes `own` of its colour from what it is on, and `heat` of the core's: a lamp close by leaves its
    own colour along an edge, lit air all round only brightens cloth and hair.
    """

    lamp: str
    core: str
    ambient: str
    kicker: str
    night: float = 0.16
    gain: float = 1.3
    rim: float = 0.95
    wrap: float = 0.55
    kick: float = 0.36
    floor: float = 0.0
    own: float = 0.0
    heat: float = 0.74
    drain: float = 0.0  # how much of all colour is taken away
    to_lamp: tuple[float, float] = (0.86, -0.5)


LIGHTS = {
    "night": Light("#ffbb66", "#fff0cc", "#6a70b8", "#8ea2e6", night=0.24, kick=0.12),
    "store": Light(
        "#ffe2b0",
        "#fffbe8",
        "#dcb0b4",
        "#ff7fb4",
        night=0.32,
        gain=1.22,
        rim=0.62,
        wrap=0.36,
        kick=0.14,
        own=0.75,
        heat=0.1,
        to_lamp=(0.7, -0.72),
    ),
    "tv": Light(
        "#86b4ff",
        "#e4f0ff",
        "#5666bc",
        "#c88a5a",
        night=0.54,
        gain=1.25,
        rim=1.0,
        wrap=0.7,
        kick=0.12,
        to_lamp=(-0.97, 0.06),
    ),
    "porch": Light(
        "#bcd2ff",
        "#f6faff",
        "#6074c4",
        "#e0a060",
        night=0.46,
        gain=1.28,
        rim=0.9,
        wrap=0.42,
        kick=0.14,
    ),
    "indoor": Light(
        "#ffd396",
        "#fff4dc",
        "#eabc92",
        "#c07850",
        night=0.28,
        gain=1.22,
        rim=0.64,
        wrap=0.5,
        kick=0.08,
        own=0.7,
        heat=0.12,
    ),
    "dark": Light(  # a room with its lamp out, the street's light in the window
        "#6fa4ff",
        "#cfe2ff",
        "#31488e",
        "#b0405c",
        night=0.82,
        gain=1.15,
        rim=0.8,
        wrap=0.34,
        kick=0.16,
    ),
    "closed": Light(  # the diner after closing: one lamp over the counter
        "#ffb45c",
        "#ffe9c0",
        "#5e5480",
        "#40507c",
        night=0.62,
        gain=1.22,
        rim=0.95,
        wrap=0.62,
        kick=0.1,
        to_lamp=(-0.6, -0.8),
    ),
    "tv_colour": Light(  # the film in colour: green from the set, pink and amber from the room
        "#86e8b0",
        "#f2ffe6",
        "#a688a8",
        "#ff8a6a",
        night=0.46,
        gain=1.3,
        rim=0.95,
        wrap=0.85,
        kick=0.2,
        to_lamp=(-0.97, 0.06),
    ),
    "bus": Light(  # two dim tubes overhead
        "#e6ecc4",
        "#fbfde8",
        "#6c86a6",
        "#5a76b0",
        night=0.5,
        gain=1.2,
        rim=0.8,
        wrap=0.5,
        kick=0.12,
        to_lamp=(0.35, -0.94),
    ),
}


# Time stands still: the colour is gone, but for two people's.
LIGHTS["store.stopped"] = replace(LIGHTS["store"], night=0.5, drain=0.94)


@dataclass(frozen=True)
class Masks:
    """How much of each pixel the rim, its hot core, the grainy wrap and the kicker take, 0 to 1."""

    rim: np.ndarray
    core: np.ndarray
    wrap: np.ndarray
    kicker: np.ndarray

    def crop(self, box: tuple[int, int, int, int]) -> Masks:
        """Return the masks within a pixel box (x0, y0, x1, y1)."""
        x0, y0, x1, y1 = box
        s = (slice(y0, y1), slice(x0, x1))
        return Masks(self.rim[s], self.core[s], self.wrap[s], self.kicker[s])


def rgb(text: str) -> np.ndarray:
    """Return '#rrggbb' as three floats of 0 to 1."""
    return np.array([int(text[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / 255


def smooth(x: np.ndarray, low: float, high: float) -> np.ndarray:
    """Return the smooth step of x from low to high."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def _near_edge(alpha: np.ndarray, scale: float, units: float, low: float, high: float) -> np.ndarray:
    """Return 1 close to the outer silhouette, falling to 0 inside."""
    h, w = alpha.shape
    small = (max(1, int(w / scale / THUMB)), max(1, int(h / scale / THUMB)))
    image = Image.fromarray((alpha * 255).astype(np.uint8)).resize(small, Image.Resampling.BILINEAR)
    q = ndimage.gaussian_filter(np.asarray(image, np.float32) / 255, units / THUMB)
    edge = smooth(1 - q, low, high).astype(np.float32)
    return np.asarray(Image.fromarray(edge).resize((w, h), Image.Resampling.BILINEAR))


def _both(a: skia.Path, b: skia.Path) -> skia.Path:
    """Return the area of both paths; too intricate to join, they are only put together."""
    try:
        return skia.Op(a, b, skia.PathOp.kUnion_PathOp)
    except RuntimeError:
        path = skia.Path(a)
        path.addPath(b)
        path.setFillType(skia.PathFillType.kWinding)
        return path


def _merge(parts: Sequence[Part]) -> list[Part]:
    """Return the parts with equal names joined, in the order of their last appearance."""
    joined: dict[str, Part] = {}
    for part in parts:
        old = joined.pop(part.name, None)
        path = part.path if old is None else _both(old.path, part.path)
        joined[part.name] = Part(part.name, path, part.rim, part.inner)
    return list(joined.values())


def _kicker(alpha: np.ndarray, scale: float, towards_lamp: np.ndarray) -> np.ndarray:
    """Return the thin edge on the side that the lamp does not reach."""
    t = max(2, round(KICKER_UNITS * scale))
    if towards_lamp[0] > towards_lamp[-1]:  # the lamp is on the left
        return _kicker(alpha[:, ::-1], scale, towards_lamp[::-1])[:, ::-1]
    # what is cut by the canvas has no edge there
    shifted = np.pad(alpha, ((int(t * 0.4), 0), (t, 0)), mode="edge")[: alpha.shape[0], : alpha.shape[1]]
    edge = np.clip(alpha - shifted, 0, 1) * (alpha > 0.5)
    return (edge * smooth(-towards_lamp, -40, KICKER_REACH - 10)[None, :]).astype(np.float32)


def _pixel_box(part: Part, matrix: skia.Matrix, scale: float, size: tuple[int, int]) -> Box:
    """Return the pixels a part and its wrap of light can reach (x0, y0, x1, y1), within the canvas."""
    pad = part.rim * scale * WRAP + 20 * scale
    bounds = matrix.mapRect(part.path.getBounds())
    return (
        max(0, int(bounds.left() - pad)),
        max(0, int(bounds.top() - pad)),
        min(size[0], int(bounds.right() + pad)),
        min(size[1], int(bounds.bottom() + pad)),
    )


def _lost(
    part: Part, whole: np.ndarray, box: Box, matrix: skia.Matrix, shift_px: complex, blur: float
) -> np.ndarray:
    """Return what a part loses when it is shifted away from the lamp: its lit edge."""
    m = skia.Matrix.Concat(skia.Matrix.Translate(shift_px.real, shift_px.imag), matrix)
    return np.clip(whole - coverage(part.path, m, box, blur), 0, 1)


def _light_part(
    part: Part, whole: np.ndarray, box: Box, matrix: skia.Matrix, away_px: complex, noise: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return rim, core and grainy wrap of one part within its box; `away_px` is a unit away from the lamp."""
    rim = _lost(part, whole, box, matrix, away_px * part.rim, 1.2)
    core = _lost(part, whole, box, matrix, away_px * part.rim * 0.45, 0.9)
    wrap = _lost(part, whole, box, matrix, away_px * part.rim * WRAP, 14)
    wrap = np.clip((wrap * 0.8 - noise) / 0.4 + 0.5, 0, 1) * (wrap > 0.02)
    return rim, core, wrap * (0.4 if part.name in FLESH else 0.75)


def _apart(a: Box, b: Box) -> bool:
    """Return whether two boxes share no pixel."""
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def find_masks(layers: Sequence[Painter], to_lamp: tuple[float, float], within: Box | None = None) -> Masks:
    """Return the masks for a figure that consists of these layers, back to front; true `within` a box."""
    first = layers[0]
    scale, size = first.scale, (first.width_px, first.height_px)
    alpha = np.max([layer.alpha() for layer in layers], axis=0)
    near = _near_edge(alpha, scale, EDGE_UNITS, 0.06, 0.30)
    wide = _near_edge(alpha, scale, WRAP_EDGE_UNITS, 0.05, 0.35)
    towards_lamp = (np.arange(size[0]) / scale - first.frame.crown_x) * (1 if to_lamp[0] > 0 else -1)
    lit_side = smooth(towards_lamp, *RIM_REACH)[None, :].astype(np.float32)
    rim, core, wrap, covered = (np.zeros_like(alpha) for _ in range(4))
    matrix, away_px = first.to_pixels(), -complex(*to_lamp) * scale
    for part in reversed(_merge([p for layer in layers for p in layer.parts])):
        box = _pixel_box(part, matrix, scale, size)
        if box[2] <= box[0] or box[3] <= box[1] or (within and _apart(box, within)):
            continue
        s = (slice(box[1], box[3]), slice(box[0], box[2]))
        whole = coverage(part.path, matrix, box)
        seen = whole * (1 - covered[s]) * lit_side[:, s[1]]
        covered[s] = np.maximum(covered[s], whole)
        if not part.rim:
            continue
        r, c, g = _light_part(part, whole, box, matrix, away_px, first.noise[s])
        edge = seen * np.maximum(near[s], part.inner)
        rim[s] = np.maximum(rim[s], r * edge)
        core[s] = np.maximum(core[s], c * edge)
        wrap[s] = np.maximum(wrap[s], g * seen * np.maximum(wide[s], part.inner))
    return Masks(rim, core, wrap, _kicker(alpha, scale, towards_lamp))


def grade(pixels: np.ndarray, masks: Masks, light: Light) -> np.ndarray:
    """Return straight-alpha RGBA of 0 to 1 under a light."""
    base = pixels[..., :3]
    lamp, core, kick = rgb(light.lamp), rgb(light.core), rgb(light.kicker)
    out = base * (1 - light.night) + light.night * (base * rgb(light.ambient) * light.gain)
    g = light.wrap * masks.wrap[..., None]
    out = out * (1 - g) + g * np.clip(base * lamp * LIT + lamp * 0.10, 0, 1)
    r = light.rim * masks.rim[..., None]
    out = out * (1 - r) + r * (lamp * (1 - light.own) + np.clip(base * lamp * LIT, 0, 1) * light.own)
    c = light.heat * light.rim * masks.core[..., None]
    out = out * (1 - c) + c * core
    q = light.kick * masks.kicker[..., None]
    out = out * (1 - q) + q * kick
    if light.drain:
        out += light.drain * (out @ LUMINANCE[:, None] - out)
    return np.dstack([np.clip(out, 0, 1), pixels[..., 3]])
