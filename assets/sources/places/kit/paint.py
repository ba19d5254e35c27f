"""From light groups to a painted picture: mix, air, glow, tone, strokes, ink, stars and paper."""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np

from .brush import contours, draw_ink, kuwahara, strokes
from .camera import Camera
from .pixels import (
    blur,
    cloud,
    colour,
    grid,
    light_colour,
    luma,
    smoothstep,
    to_srgb,
    wide_blur,
    wobble,
)
from .signs import Neon, Sign, draw_signs
from .sky import Sky, draw_stars, paint_sky

DESIGN_WIDTH, DESIGN_HEIGHT = 2020, 1180
GLOW_FROM = 0.9
GLOWS = ((6, 0.20), (22, 0.15), (70, 0.12), (190, 0.07))
SHADOW_TINT = "#0c2c4e"
SHAKEN = (1.6, 46, 3)  # how edges are: by so many pixels, over so many, and the seed


@dataclass(frozen=True)
class Halo:
    """Light in the air about a lamp; `radius` is a part of the picture's height."""

    at: tuple[float, float, float]
    colour: str
    radius: float
    strength: float
    group: str
    cone_to: tuple[float, float, float] | None = None
    cone: float = 0.0
    cone_width: float = 0.28


@dataclass(frozen=True)
class Look:
    """How one variant of a place is mixed and painted."""

    gains: dict[str, float]
    tints: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    exposure: float = 1.3
    haze_from_m: float = 14.0
    haze_over_m: float = 85.0
    haze_colour: str = "#2b5068"
    haze: float = 0.8
    sky: Sky | None = None
    halos: tuple[Halo, ...] = ()
    shadow_lift: float = 0.34
    saturation: float = 1.14
    radius_near: float = 2.6
    radius_far: float = 4.0
    far_m: float = 23.0
    near_m: float = 9.0
    calm: float = 0.16
    vignette: float = 1.0
    drain: float = 0.0
    drain_dark: str = "#0d1830"
    drain_light: str = "#e9e4d4"


@dataclass
class Painted:
    """The picture (sRGB 0..1), where it is not sky, and how far each pixel is (metres)."""

    rgb: np.ndarray
    alpha: np.ndarray
    depth: np.ndarray
    normal: np.ndarray


def _resized(passes: dict[str, np.ndarray], width: int, height: int) -> dict[str, np.ndarray]:
    """All passes at the painting's size; lights and colours only have red, green and blue."""
    result = {}
    for key, values in passes.items():
        if key.startswith("light_") or key == "albedo":
            values = np.maximum(values[..., :3], 0)
        if values.shape[1] != width:
            exact = key in ("depth", "normal", "index")
            how = cv2.INTER_NEAREST if exact else cv2.INTER_CUBIC
            values = cv2.resize(values, (width, height), interpolation=how)
        result[key] = values
    result["alpha"] = np.clip(result["alpha"], 0, 1)
    for key in result:
        if key.startswith("light_"):
            result[key] = np.maximum(np.nan_to_num(result[key]), 0)
    return result


def _mix(passes: dict[str, np.ndarray], look: Look) -> np.ndarray:
    """All light groups together, each with its gain and tint."""
    total = 0.0
    for group, gain in look.gains.items():
        tint = np.array(look.tints.get(group, (1, 1, 1)), np.float32)
        total = total + passes["light_" + group] * (tint * gain)
    return total


def _step(light: np.ndarray, steps: float = 1.15, amount: float = 0.45) -> np.ndarray:
    """The light in soft steps of value, as a painter mixes few of them."""
    value = np.log2(luma(light) + 1e-5)
    low = np.floor(value * steps) / steps
    t = (value - low) * steps
    stepped = low + t * t * t * (t * (t * 6 - 15) + 10) / steps
    return light * (2 ** ((stepped - value) * amount))[..., None]


def _air(light: np.ndarray, depth: np.ndarray, look: Look) -> np.ndarray:
    """The light with distance in it."""
    if not look.haze:
        return light
    away = np.clip(np.minimum(depth, 300) - look.haze_from_m, 0, 400)
    thick = (1 - np.exp(-away / look.haze_over_m))[..., None] * look.haze
    return light * (1 - thick) + light_colour(look.haze_colour) * 0.55 * thick


def _halos(look: Look, camera: Camera, width: int, height: int) -> np.ndarray:
    """The light in the air about lamps, and the cones under them."""
    across, down = grid(width, height)
    scale = width / camera.width
    full_height = DESIGN_HEIGHT * camera.zoom * scale
    total = np.zeros((height, width, 3), np.float32)
    for halo in look.halos:
        strength = halo.strength * min(1.0, look.gains.get(halo.group, 1.0))
        x, y = (v * scale for v in camera.pixel(halo.at))
        away = np.hypot(across - x, down - y) / (halo.radius * full_height)
        total += light_colour(halo.colour) * (strength * np.exp(-away * 3.2))[..., None]
        if halo.cone_to:
            fx, fy = (v * scale for v in camera.pixel(halo.cone_to))
            t = np.clip((down - y) / max(fy - y, 1), 0, 1.15)
            wide = (0.02 + halo.cone_width * t) * full_height
            off = (across - x - (fx - x) * t) / np.maximum(wide, 1)
            shaft = np.exp(-off * off * 2.2) * (down > y - 2) * np.exp(-t * 2.1)
            shaft *= np.clip((1.1 - t) * 4, 0, 1) * halo.cone * min(1.0, look.gains.get(halo.group, 1))
            total += light_colour(halo.colour) * shaft[..., None]
    return total


def _glow(light: np.ndarray, unit: float) -> np.ndarray:
    """What overflows from the bright parts."""
    hot = np.clip(light - GLOW_FROM, 0, 6)
    return sum(wide_blur(hot, sigma * unit) * weight for sigma, weight in GLOWS)


def _tone(light: np.ndarray, look: Look) -> np.ndarray:
    """sRGB of the light: warm highlights, lifted blue shadows, no purple mud."""
    light = np.maximum(light, 0) * look.exposure
    bright = luma(light)[..., None]
    walk = np.clip((bright - 0.55) / 2.4, 0, 0.8)
    light = light * (1 - walk) + bright * np.array([1.10, 0.98, 0.78], np.float32) * walk
    image = to_srgb(np.clip(1 - np.exp(-1.5 * light), 0, 1))
    value = luma(image)[..., None]
    image = image + (1 - np.clip(value * 3, 0, 1)) ** 2 * colour(SHADOW_TINT) * look.shadow_lift * (1 - image)
    image = np.clip(image, 0, 1)
    image = image * 0.84 + 0.16 * (image * image * (3 - 2 * image))
    mud = np.clip(np.minimum(image[..., 0], image[..., 2]) - image[..., 1], 0, 1)
    mud *= 1 - np.clip(value[..., 0] * 1.6, 0, 1)
    image[..., 0] -= mud * 0.55
    image[..., 1] += mud * 0.15
    value = luma(image)[..., None]
    image = np.clip(value + (image - value) * look.saturation, 0, 1)
    if look.drain:
        dark, light_end = colour(look.drain_dark), colour(look.drain_light)
        curve = smoothstep(luma(image)[..., None], 0.02, 0.95)
        image = image * (1 - look.drain) + (dark + (light_end - dark) * curve) * look.drain
    return image.astype(np.float32)


def _brushwork(image, passes, raw, crisp, look: Look, unit: float) -> np.ndarray:
    """The picture painted: Kuwahara where there is detail, strokes elsewhere, ink on the edges."""
    height, width = image.shape[:2]
    found = {
        key: np.clip(cv2.resize(v, (width, height), interpolation=cv2.INTER_LINEAR), 0, 1)
        for key, v in contours(raw["depth"], raw["normal"], raw["index"]).items()
    }
    floor = np.clip((passes["normal"][..., 2] > 0.85).astype(np.float32), 0, 1)
    crease, seam = found["crease"] * (1 - floor), found["seam"] * (1 - 0.6 * floor)
    busy = np.clip(wide_blur(found["outer"] * 0.5 + seam * 0.5, 9 * unit) * 4 - 0.55, 0, 1)
    ink = np.maximum(found["outer"], crease * 0.55) * (1 - busy * 0.92) * passes["alpha"]
    far = np.clip((passes["depth"] - look.near_m) / (look.far_m - look.near_m), 0, 1)
    radius = look.radius_near + far * (look.radius_far - look.radius_near)
    radius = np.clip(radius + (1 - passes["alpha"]) * 3, 2, 6.5) * unit
    amount, scale, seed = SHAKEN
    shaken = wobble(image, amount * unit, scale * unit, seed)
    patches = kuwahara(shaken, radius)
    edges = np.clip(blur(found["outer"] + crease * 0.6 + seam * 0.5, 2.5 * unit) * 3, 0, 1)
    painted = strokes(patches, edges, unit)
    detail = np.clip(np.abs(patches - blur(patches, 5 * unit)).sum(-1) * 3, 0, 1)[..., None]
    keep = np.clip(0.28 + 0.5 * detail + 0.5 * edges[..., None], 0, 0.92)
    painted = painted * (1 - keep) + patches * keep
    painted = draw_ink(painted, ink, unit)
    hold = np.clip(blur(crisp, 0.8), 0, 1)[..., None] * 0.85
    return painted * (1 - hold) + image * hold


def _paper(image: np.ndarray, look: Look, unit: float) -> np.ndarray:
    """The picture with a veil of glow, the tooth of paper, darker corners and a calm lower part."""
    height, width = image.shape[:2]
    veil = wide_blur(np.clip(image - 0.72, 0, 1), 26 * unit) * 0.5
    image = 1 - (1 - image) * (1 - veil)
    tooth = cloud(width, height, 3.2 * unit, 12, 2) - 0.5
    fibre = cloud(width, height, 10 * unit, 14, 3, stretch=3) - 0.5
    grain = (tooth * 0.045 + fibre * 0.04) * (1 - 0.4 * luma(image))
    image = image * (1 + grain)[..., None]
    across, down = grid(width, height)
    corner = np.hypot((across / width - 0.5) * 1.05, down / height - 0.47)
    fall = np.clip(corner - 0.36, 0, 1)[..., None] * np.array([0.75, 0.66, 0.5], np.float32)
    image = image * (1 - fall * look.vignette)
    low = np.clip((down / height - 0.72) / 0.28, 0, 1)[..., None]
    return np.clip(image * (1 - low * look.calm), 0, 1)


def paint(
    raw: dict[str, np.ndarray],
    camera: Camera,
    look: Look,
    signs: list[Sign | Neon],
    width: int = DESIGN_WIDTH,
) -> Painted:
    """The painted picture of a render's passes, `width` pixels wide."""
    height = round(width * camera.height / camera.width)
    unit = width / DESIGN_WIDTH
    # Window panes are hit by chance, which would leave specks of ink on what is behind them.
    raw = raw | {key: cv2.medianBlur(raw[key], 5) for key in ("depth", "index", "normal")}
    passes = _resized(raw, width, height)
    light = _step(_mix(passes, look))
    drawn = draw_signs(light, signs, camera, passes, look.gains)
    light = _air(drawn.light, passes["depth"], look)
    alpha = np.maximum(passes["alpha"], drawn.crisp)[..., None]
    glow = _glow(light * alpha, camera.zoom * width / camera.width)
    if look.sky:
        light = light * alpha + paint_sky(look.sky, width, height) * look.sky.strength * (1 - alpha)
    light = light + glow + drawn.shine + _halos(look, camera, width, height)
    image = _tone(light, look)
    image = _brushwork(image, passes, raw, drawn.crisp, look, unit)
    if look.sky:
        clear = 1 - blur(alpha[..., 0], 1.2)
        image = draw_stars(look.sky, image, np.clip(clear * 1.3 - 0.3, 0, 1), unit)
    return Painted(_paper(image, look, unit), alpha[..., 0], passes["depth"], passes["normal"])
