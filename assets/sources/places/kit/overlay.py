"""Overlays: parts of a baked place painted over in some variants, as where a light has gone out."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from ...kit.pictures import save_webp, to_bytes
from ...kit.tmx import Picture
from .pixels import blur, colour, grid, luma, smoothstep, to_linear, to_srgb
from .place import Overlay, Patch, Place, Shade

QUALITY = 84


def _file(place: Place, title: str) -> str:
    return f"{place.name}/{title}.webp"


def read_shown(
    pictures: list[Picture],
    variant: str,
    box: tuple[int, int, int, int],
    zoom: float,
    folder: Path,
    sky: bool = False,
) -> np.ndarray:
    """What the map shows of a box in a variant, sRGB 0..1, `zoom` times finer than the map; `sky`: also what
    moves with the camera."""
    x0, y0, x1, y1 = box
    size = round((x1 - x0) * zoom), round((y1 - y0) * zoom)
    seen = Image.new("RGBA", size)
    for picture in pictures:
        left, top, wide, tall = picture.box
        elsewhere = picture.variants and variant not in picture.variants
        if picture.front or (picture.parallax != (1, 1) and not sky) or elsewhere:
            continue
        image = Image.open(folder / picture.file).convert("RGBA")
        # The box's corners in the picture's own pixels: (a, b, c, d, e, f) of PIL's affine turn.
        a, e = image.width / wide, image.height / tall
        turn = (a / zoom, 0, (x0 - left) * a, 0, e / zoom, (y0 - top) * e)
        part = image.transform(size, Image.Transform.AFFINE, turn, Image.Resampling.BICUBIC)
        seen.alpha_composite(part)
    return np.asarray(seen.convert("RGB"), np.float32) / 255


def _mask(shade: Shade, overlay: Overlay, shape: tuple[int, int]) -> np.ndarray:
    """Where a shade lies, 0..1, with its soft edge."""
    zoom, low = overlay.zoom, np.array(overlay.box[:2])
    mask = np.zeros(shape, np.float32)
    cv2.fillPoly(mask, [np.round((np.array(shade.outline) - low) * zoom).astype(np.int32)], 1.0, cv2.LINE_AA)
    mask = blur(mask, shade.soft * zoom)
    if shade.spares is not None:
        x, y, reach = shade.spares
        across, down = grid(shape[1], shape[0])
        off = np.hypot(across / zoom + low[0] - x, down / zoom + low[1] - y) / reach
        mask *= 1 - 0.9 * np.exp(-(off**2))
    return mask


def _shaded(light: np.ndarray, shade: Shade, zoom: float) -> np.ndarray:
    """Linear light without the light that has gone out."""
    if shade.calm:
        light = blur(light, shade.calm * zoom)
    bright = smoothstep(np.sqrt(luma(light)), *shade.takes)[..., None]
    grey = luma(light)[..., None]
    drained = light + (grey - light) * shade.drain
    left = drained * np.array(shade.keeps, np.float32)
    if shade.glass:
        height, width = light.shape[:2]
        across, down = grid(width, height)
        slant = (across + 0.8 * down) % (110 * zoom)
        streak = np.exp(-(((slant - 50 * zoom) / (13 * zoom)) ** 2)) * (1 - down / height)
        left = left + to_linear(colour(shade.glass)) * (1 + 1.6 * streak[..., None])
    return light + (left - light) * bright


def _patched(light: np.ndarray, cover: np.ndarray, patch: Patch, overlay: Overlay) -> None:
    """Paint a patch of what lies elsewhere in the overlay, into the light and into what is covered."""
    left, top = overlay.box[:2]
    x0, y0, x1, y1 = (
        round((value - low) * overlay.zoom)
        for value, low in zip(patch.box, (left, top, left, top), strict=True)
    )
    dx, dy = (round(step * overlay.zoom) for step in patch.source)
    light[y0:y1, x0:x1] = light[y0 + dy : y1 + dy, x0 + dx : x1 + dx].copy()
    cover[y0:y1, x0:x1] = 1


def paint_overlays(place: Place, pictures: list[Picture], folder: Path) -> list[Picture]:
    """The pictures with the place's overlays painted, saved and laid over them.

    `pictures` are the map's others, saved in `folder`; overlays among them are dropped and made anew.
    """
    files = {_file(place, overlay.title) for overlay in place.overlays}
    pictures = [picture for picture in pictures if picture.file not in files]
    made = []
    for overlay in place.overlays:
        variant = overlay.of or overlay.variants[0]
        light = to_linear(read_shown(pictures, variant, overlay.box, overlay.zoom, folder))
        cover = np.zeros(light.shape[:2], np.float32)
        for patch in overlay.patches:
            _patched(light, cover, patch, overlay)
        for shade in overlay.shades:
            mask = _mask(shade, overlay, cover.shape)
            light += (_shaded(light, shade, overlay.zoom) - light) * mask[..., None]
            cover = np.maximum(cover, np.clip(mask * 3, 0, 1))
        seen = to_srgb(light)
        if overlay.sketch is not None:
            height, width = cover.shape
            drawn = overlay.sketch(width, height, overlay.zoom)
            over = drawn[..., 3]
            whole = over + cover * (1 - over)
            mixed = drawn[..., :3] * over[..., None] + seen * (cover * (1 - over))[..., None]
            seen, cover = mixed / np.maximum(whole, 1e-4)[..., None], whole
        file = _file(place, overlay.title)
        size = save_webp(to_bytes(np.dstack([seen, cover])), folder / file, QUALITY)
        x0, y0, x1, y1 = overlay.box
        box = (x0, y0, x1 - x0, y1 - y0)
        made.append(Picture(file, size, box, variants=overlay.variants, front=overlay.front))
    return pictures + made
