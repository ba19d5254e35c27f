"""Which of the two looks a picture is drawn in: painted, for Lamplight, or printed flat, for Poster.

The same drawing serves both. Printed, shade has hard edges and no grain, light is a few flat tones, nothing is
out of focus, the places are the poster's own, and the finished sheet is brought down to a few inks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from ...kit.folders import CACHE, LAMPLIGHT, PACKS
from ...kit.staging import MAP_SIZE
from ...kit.tmx import read_pictures
from ...people.light import Light, Masks, grade, rgb
from ...places.kit.pixels import cloud

POSTER = PACKS / "poster"
INKS, SAMPLES, SNAP = 40, 50_000, 0.22
UNEVEN = 2.2  # how much an edge of light comes and goes
NOTHING = np.zeros((1, 1), np.float32)
CLEAN = 0.85  # how much of the grain skin is spared
NOISE = 3.2  # of Lab's 100: how wide the grain is where two inks meet
RAMP = (
    "#08111F", "#0F2A42", "#173A50", "#2C6272", "#4E97A2", "#B4D2D0", "#F6EBCB", "#E6CB8C", "#F4AF4A", "#E0892E", "#B8542C",
    "#B8332B", "#82201A", "#57302C", "#74301F", "#2A1A20",
)  # fmt: skip


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
    base = pixels[..., :3]
    out = base * (1 - light.night) + light.night * (base * rgb(light.ambient) * light.gain)
    edge = (masks.rim > 0.5)[..., None] * min(1.0, light.rim)
    lit = np.clip(base * rgb(light.lamp) * 1.3 + rgb(light.lamp) * 0.22, 0, 1)
    out = out + (np.maximum(lit, out) - out) * edge
    return np.dstack([np.clip(out, 0, 1), pixels[..., 3]])


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
    """Return a picture in a few inks that lie near the poster's own, with grain where they meet."""
    h, w = picture.shape[:2]
    lab = cv2.cvtColor(
        cv2.bilateralFilter(np.clip(picture, 0, 1).astype(np.float32), 7, 0.06, 5), cv2.COLOR_RGB2LAB
    )
    rng = np.random.default_rng(seed)
    flat = lab.reshape(-1, 3)
    some = flat[rng.integers(0, len(flat), SAMPLES)]
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 40, 0.2)
    cv2.setRNGSeed(seed)
    _, _, inks = cv2.kmeans(some, INKS, None, stop, 3, cv2.KMEANS_PP_CENTERS)
    ramp = cv2.cvtColor(np.array([[rgb(tone) for tone in RAMP]], np.float32), cv2.COLOR_RGB2LAB)[0]
    near = ramp[np.argmin(((inks[:, None] - ramp[None]) ** 2).sum(-1), axis=1)]
    printed = inks + (near - inks) * SNAP
    noise = (cloud(w, h, 2.4, seed, 2) - 0.5) * 2 * NOISE * (1 - CLEAN * _skin(lab))
    grainy = lab + noise[..., None] * np.array([1, 0.3, 0.3], np.float32)
    best, nearest = np.full((h, w), np.inf, np.float32), np.zeros((h, w), np.int32)
    for i, ink in enumerate(inks):
        d = ((grainy - ink) ** 2).sum(-1)
        closer = d < best
        best[closer], nearest[closer] = d[closer], i
    out = cv2.cvtColor(printed[nearest].astype(np.float32), cv2.COLOR_LAB2RGB)
    return np.clip(out, 0, 1)
