"""The lights people stand in: an ambient tone, a rim of lamplight, a cool or warm kicker.

The lamp is always at the upper right of the stage. Its rim is found from the silhouettes of the
painted parts, so a figure that faces the other way is lit anew and never mirrored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import skia
from PIL import Image
from scipy import ndimage

from .painter import Painter, Part, coverage

EDGE_UNITS = 7.0  # a rim lives this close to the outer silhouette
WRAP_EDGE_UNITS = 22.0  # the grainy wrap of light reaches further in
WRAP = 4.5  # width of the wrap in rim widths
THUMB = 3  # units a pixel of the small picture in which distances to the edge are blurred
KICKER_UNITS = 3.4
KICKER_REACH = 90.0  # units over which the kicker fades towards the body's axis
RIM_REACH = (-110.0, 70.0)  # the rim fades in across these units about the body's axis


@dataclass(frozen=True)
class Light:
    """One light: direction to the lamp, its colours, and how much of each."""

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
    to_lamp: tuple[float, float] = (0.86, -0.5)


LIGHTS = {
    "night": Light("#ffbb66", "#fff0cc", "#6a70b8", "#8ea2e6", night=0.20),
    "store": Light(
        "#ffe2b0", "#fffbe8", "#d8a2b4", "#ff7fb4", night=0.34, gain=1.22, rim=0.72, wrap=0.36,
        kick=0.42, to_lamp=(0.7, -0.72),
    ),
    "tv": Light(
        "#86b4ff", "#e4f0ff", "#5666bc", "#c88a5a", night=0.54, gain=1.25, rim=0.85, wrap=0.55,
        kick=0.28, to_lamp=(0.97, 0.12),
    ),
    "porch": Light(
        "#bcd2ff", "#f6faff", "#566cc0", "#e0a060", night=0.52, gain=1.28, rim=0.9, wrap=0.42,
        kick=0.34,
    ),
    "indoor": Light(
        "#ffd396", "#fff4dc", "#e8b07c", "#c07850", night=0.30, gain=1.22, rim=0.7, wrap=0.5,
        kick=0.22,
    ),
}


@dataclass(frozen=True)
class Masks:
    """How much of each pixel the rim, its hot core, the grainy wrap and the kicker take, 0 to 1."""

    rim: np.ndarray
    core: np.ndarray
    wrap: np.ndarray
    kicker: np.ndarray

    def crop(self, box: tuple[int, int, int, int]) -> "Masks":
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


def _merge(parts: Sequence[Part]) -> list[Part]:
    """Return the parts with equal names joined, in the order of their last appearance."""
    joined: dict[str, Part] = {}
    for part in parts:
        old = joined.pop(part.name, None)
        path = part.path if old is None else skia.Op(old.path, part.path, skia.PathOp.kUnion_PathOp)
        joined[part.name] = Part(part.name, path, part.rim, part.inner)
    return list(joined.values())


def find_masks(layers: Sequence[Painter], to_lamp: tuple[float, float]) -> Masks:
    """Return the masks for a figure that consists of these layers, back to front."""
    first = layers[0]
    k, h, w = first.scale, first.height_px, first.width_px
    alpha = np.zeros((h, w), np.float32)
    for layer in layers:
        alpha = np.maximum(alpha, layer.pixels()[..., 3])
    edge = _near_edge(alpha, k, EDGE_UNITS, 0.06, 0.30)
    wide = _near_edge(alpha, k, WRAP_EDGE_UNITS, 0.05, 0.35)
    x_units = np.arange(w) / k - first.frame.crown_x
    lit_side = smooth(x_units, *RIM_REACH)[None, :].astype(np.float32)
    rim, core, wrap, covered = (np.zeros((h, w), np.float32) for _ in range(4))
    matrix = first.to_pixels()
    for part in reversed(_merge([p for layer in layers for p in layer.parts])):
        pad = part.rim * k * WRAP + 20 * k
        bounds = matrix.mapRect(part.path.getBounds())
        box = (
            max(0, int(bounds.left() - pad)), max(0, int(bounds.top() - pad)),
            min(w, int(bounds.right() + pad)), min(h, int(bounds.bottom() + pad)),
        )
        if box[2] <= box[0] or box[3] <= box[1]:
            continue
        s = (slice(box[1], box[3]), slice(box[0], box[2]))
        m = coverage(part.path, matrix, box)
        seen = m * (1 - covered[s])
        covered[s] = np.maximum(covered[s], m)
        if not part.rim:
            continue

        def lost(units: float, blur: float) -> np.ndarray:
            t = skia.Matrix.Translate(-to_lamp[0] * units * k, -to_lamp[1] * units * k)
            t.preConcat(matrix)
            return np.clip(m - coverage(part.path, t, box, blur), 0, 1)

        near = np.maximum(edge[s], part.inner) * lit_side[:, s[1]]
        far = np.maximum(wide[s], part.inner) * lit_side[:, s[1]]
        g = lost(part.rim * WRAP, 14)
        g = np.clip((g * 0.8 - first.noise[s]) / 0.4 + 0.5, 0, 1) * (g > 0.02)
        fleshy = part.name in ("face", "hair", "neck", "ear")
        rim[s] = np.maximum(rim[s], lost(part.rim, 1.2) * seen * near)
        core[s] = np.maximum(core[s], lost(part.rim * 0.45, 0.9) * seen * near)
        wrap[s] = np.maximum(wrap[s], g * seen * far * (0.4 if fleshy else 0.75))
    t = max(2, int(round(KICKER_UNITS * k)))
    shifted = np.zeros_like(alpha)
    shifted[int(t * 0.4) :, t:] = alpha[: -int(t * 0.4) or None, :-t]
    kicker = np.clip(alpha - shifted, 0, 1) * (alpha > 0.5)
    kicker *= smooth(-x_units, -40, KICKER_REACH - 10)[None, :]
    return Masks(rim, core, wrap, kicker.astype(np.float32))


def grade(pixels: np.ndarray, masks: Masks, light: Light) -> np.ndarray:
    """Return straight-alpha RGBA of 0 to 1 under a light."""
    base = pixels[..., :3]
    lamp, core, kick = rgb(light.lamp), rgb(light.core), rgb(light.kicker)
    out = base * (1 - light.night) + light.night * (base * rgb(light.ambient) * light.gain)
    g = light.wrap * masks.wrap[..., None]
    out = out * (1 - g) + g * np.clip(base * lamp * 1.9 + lamp * 0.10, 0, 1)
    r = light.rim * masks.rim[..., None]
    out = out * (1 - r) + r * lamp
    c = 0.74 * light.rim * masks.core[..., None]
    out = out * (1 - c) + c * core
    q = light.kick * masks.kicker[..., None]
    out = out * (1 - q) + q * kick
    return np.dstack([np.clip(out, 0, 1), pixels[..., 3]])
