"""Which of the two looks a picture is drawn in: painted, for Lamplight, or printed flat, for Poster.

The same drawing serves both. Printed, shade has hard edges and no grain, light is a few flat tones, nothing is
out of focus, the places are the poster's own, and the finished sheet is brought down to a few inks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from ...kit.folders import CACHE, LAMPLIGHT, PACKS
from ...kit.staging import MAP_SIZE
from ...kit.tmx import read_pictures
from ...people.bake import alpha_box
from ...people.light import LIGHTS, Light, Masks, find_masks, grade, rgb
from ...people.painter import Painter, mix
from ...places.kit.pixels import cloud
from ...poster.kit.stage_light import LIGHTS as STAGE_LIGHTS
from ...poster.kit.stage_light import LUMA, StageLight, find_edge, printed

POSTER = PACKS / "poster"
INKS, SAMPLES, SNAP = 40, 50_000, 0.22
FLAT_PIXELS = 150  # a colour that has so many is an ink
EDGE = np.ones((5, 5), np.uint8)
CALM = 0.3  # how much darker the foot of a print is
UNEVEN = 2.2  # how much an edge of light comes and goes
NOTHING = np.zeros((1, 1), np.float32)
FULL = 1.6  # a print has no half a lamp
WIDEST = 8.0  # pixels: a lit edge
LIT_PAPER = "#fff3cf"
# A print has no dim tubes and no lamp out: at night it is night, and the diner is lit.
IN_STEAD = {"bus": "night", "dark": "night", "closed": "indoor"}
CLEAN = 0.85  # how much of the grain skin is spared
NOISE = 3.2  # of Lab's 100: how wide the grain is where two inks meet
RAMP = (
    "#08111F", "#0F2A42", "#173A50", "#2C6272", "#4E97A2", "#B4D2D0", "#F6EBCB", "#E6CB8C", "#F4AF4A", "#E0892E", "#B8542C",
    "#B8332B", "#82201A", "#57302C", "#74301F", "#2A1A20",
)  # fmt: skip


WIDTH, HEIGHT = 1920, 1080


@dataclass
class Look:
    """The look that is drawn in now."""

    printed: bool = False


LOOK = Look()


def set_file(file: str) -> Path | None:
    """Return a set's picture in the look's pack; None for what the poster prints into another sheet."""
    if not LOOK.printed:
        return LAMPLIGHT / "sets" / f"{file}.webp"
    place, name = file.split("/")
    if name.endswith("_sky"):
        return None
    path = POSTER / "sets" / place / f"print_{name}.webp"
    return path if cv2.imread(str(path)).shape[1::-1] == MAP_SIZE else _laid_over(place, path)


def _laid_over(place: str, cut: Path) -> Path:
    """Return the picture of a variant of which the print has only a cut, laid over the whole it is cut from:
    the first of its map."""
    layers = [layer for layer in read_pictures(POSTER / "sets" / f"{place}.tmx") if not layer.front]
    whole = next(layer for layer in layers if tuple(layer.box[2:]) == MAP_SIZE)
    x, y, w, h = next(map(round, layer.box) for layer in layers if layer.file.endswith(cut.name))
    picture = cv2.imread(str(POSTER / "sets" / whole.file))
    picture[y : y + h, x : x + w] = cv2.imread(str(cut))[..., :3]
    path = CACHE / "prints" / f"{place}_{cut.stem}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), picture)
    return path


def lit_pixels(pixels: np.ndarray, masks: Masks, light: Light) -> np.ndarray:
    """Return straight RGBA under a light, in the look's way."""
    if not LOOK.printed:
        return _glazed(pixels, masks, light)
    box = alpha_box(pixels[..., 3])
    if box is None:
        return pixels
    x0, y0, x1, y1 = box
    out = np.zeros_like(pixels)
    out[y0:y1, x0:x1] = printed(pixels[y0:y1, x0:x1], masks.rim[y0:y1, x0:x1], _stage_light(light))
    return out


def masks_of(layers: Sequence[Painter], light: Light) -> Masks:
    """Return the lit edges of a figure's layers; printed, of the figure as one, as wide as on the stage."""
    if not LOOK.printed:
        return find_masks(layers, light.to_lamp)
    first = layers[0]
    alpha = np.max([layer.alpha() for layer in layers], axis=0)
    placed = (first.frame.crown_x, first.frame.crown_y) != (0, 0)
    crown = (first.frame.crown_x * first.scale, first.frame.crown_y * first.scale) if placed else None
    rim = find_edge(alpha, light.to_lamp, first.scale, crown, WIDEST) * min(1.0, light.rim * FULL)
    return Masks(rim, NOTHING, NOTHING, NOTHING)


def _dimness(light: Light) -> float:
    """Return what a light leaves of a grey's brightness."""
    return 1 - light.night + light.night * float(rgb(light.ambient) @ LUMA) * light.gain


def _stage_light(light: Light) -> StageLight:
    """Return the stage's light that a picture's is nearest to, as bright as it is, with its lamp's own colour."""
    near = min(LIGHTS, key=lambda name: float(np.abs(rgb(LIGHTS[name].ambient) - rgb(light.ambient)).sum()))
    stage = STAGE_LIGHTS[IN_STEAD.get(near, near)]
    dim = min(1.0, _dimness(light) / _dimness(LIGHTS[near]))
    return stage._replace(
        exposure=stage.exposure * dim, rim=mix(light.lamp, LIT_PAPER, 0.2), to_lamp=light.to_lamp
    )


def uneven(shape: tuple[int, int] = (1080, 1920)) -> np.ndarray:
    """Return how much of an edge of light each pixel of a picture keeps, 0 to 1."""
    kept: np.ndarray = np.clip((cloud(shape[1], shape[0], 46, 9, 3) - 0.5) * UNEVEN + 0.72, 0.1, 1)
    return kept


def _glazed(pixels: np.ndarray, masks: Masks, light: Light) -> np.ndarray:
    """Return straight RGBA whose lit edges are the thing's own colour in the lamp's, here more and there less.

    At the size of a picture an edge in the lamp's colour alone runs around everybody as an even line, and they
    look cut out of paper.
    """
    base = pixels[..., :3]
    out = grade(pixels, replace(masks, rim=NOTHING, core=NOTHING, kicker=NOTHING), light)[..., :3]
    some = uneven(base.shape[:2])[..., None]
    for mask, much, tone, own, veil in (
        (masks.rim, light.rim, light.lamp, 1.35, 0.15),
        (masks.core, 0.6 * light.rim, light.core, 1.5, 0.22),
        (masks.kicker, light.kick, light.kicker, 1.1, 0.18),
    ):
        lamp = rgb(tone)
        lit = np.clip(base * lamp * own + lamp * veil * (0.55 + 1.6 * light.night**3), 0, 1)
        edge = mask[..., None] * much * some
        out = out + (np.maximum(lit, out) - out) * edge
    return np.dstack([np.clip(out, 0, 1), pixels[..., 3]])


def _skin(lab: np.ndarray) -> np.ndarray:
    """Return where a picture has the colour of skin, which grain would make dirty: 0 to 1."""
    value, red, yellow = lab[..., 0], lab[..., 1], lab[..., 2]
    found = (value > 42) & (red > 5) & (red < 30) & (yellow > 3) & (yellow < 34)
    return cv2.blur(found.astype(np.float32), (5, 5))


def inked(picture: np.ndarray, seed: int = 3) -> np.ndarray:
    """Return a picture in a few inks that lie near the poster's own, with grain where they meet; what is drawn
    in a flat ink stays as it is, with its edges."""
    kept = _flat_inks(picture)
    out: np.ndarray = np.clip(picture, 0, 1).astype(np.float32)
    mixed = kept < 1
    if mixed.any():
        share = kept[mixed][:, None]
        out[mixed] = out[mixed] * share + _reduced(out, mixed, seed) * (1 - share)
    return out


def calmed(picture: np.ndarray, much: float = CALM) -> np.ndarray:
    """Return a print whose foot is darker by that share, where words will lie."""
    y = np.arange(len(picture), dtype=np.float32) / len(picture)
    return picture * (1 - much * np.clip((y - 0.66) / 0.3, 0, 1))[:, None, None]


def _flat_inks(picture: np.ndarray) -> np.ndarray:
    """Return where a picture is of one colour over a patch, or the edge of it, 0 to 1."""
    pixels = (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.int32)
    code = pixels @ np.array([1, 256, 65536])
    same = np.ones(code.shape, bool)
    for axis in (0, 1):
        for step in (1, -1):
            same &= np.roll(code, step, axis) == code
    common = np.bincount(code.ravel(), minlength=1 << 24)[code] >= FLAT_PIXELS
    flat = (same & common).astype(np.uint8)
    around = cv2.morphologyEx(cv2.dilate(flat, EDGE), cv2.MORPH_CLOSE, EDGE)
    return cv2.blur(around.astype(np.float32), (3, 3)) * around


def _reduced(picture: np.ndarray, mixed: np.ndarray, seed: int) -> np.ndarray:
    """Return those pixels of a picture, brought down to a few inks."""
    h, w = picture.shape[:2]
    lab = cv2.cvtColor(cv2.bilateralFilter(picture, 7, 0.06, 5), cv2.COLOR_RGB2LAB)
    flat = lab[mixed]
    rng = np.random.default_rng(seed)
    some = flat[rng.integers(0, len(flat), SAMPLES)]
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 40, 0.2)
    cv2.setRNGSeed(seed)
    _, _, inks = cv2.kmeans(some, INKS, None, stop, 3, cv2.KMEANS_PP_CENTERS)
    ramp = cv2.cvtColor(np.array([[rgb(tone) for tone in RAMP]], np.float32), cv2.COLOR_RGB2LAB)[0]
    near = ramp[np.argmin(((inks[:, None] - ramp[None]) ** 2).sum(-1), axis=1)]
    inked_ = inks + (near - inks) * SNAP
    noise = (cloud(w, h, 2.4, seed, 2) - 0.5) * 2 * NOISE * (1 - CLEAN * _skin(lab))
    grainy = flat + noise[mixed][:, None] * np.array([1, 0.3, 0.3], np.float32)
    best, nearest = np.full(len(flat), np.inf, np.float32), np.zeros(len(flat), np.int32)
    for i, ink in enumerate(inks):
        d = ((grainy - ink) ** 2).sum(-1)
        closer = d < best
        best[closer], nearest[closer] = d[closer], i
    colours = cv2.cvtColor(inked_.astype(np.float32)[None], cv2.COLOR_LAB2RGB)[0]
    return np.clip(colours, 0, 1)[nearest]
