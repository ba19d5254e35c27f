"""The press: puts a place's lights together and prints the sheet."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from ...kit.pictures import to_bytes
from ...kit.staging import MAP_SIZE
from .grain import spread_noise
from .place import Draw, Mover, Place, Pool
from .sheet import WHOLE, Crop, Sheet

Picture = NDArray[np.float32]
EDGE = 0.1  # of the noise's range: how soft a speck's edge is
CUT = 0.06  # of full light, from one pixel to the next: what changes faster is a line, not a fade
CALM = 0.16  # how much darker the foot of a picture is, where words will lie


def print_place(place: Place, variant: str, crop: Crop = WHOLE) -> NDArray[np.uint8]:
    """The picture of a variant, or a part of it, RGB."""
    light = place.lights[variant]
    picture, _ = _light(place.draw, place.pools, variant, light, crop)
    if place.near:
        near, alpha = _light(place.near, place.near_pools or place.pools, variant, light, crop)
        picture = picture * (1 - alpha) + near * alpha
    if place.over:
        sheet = Sheet("plain", crop=crop)
        place.over(sheet, variant)
        picture = _lay(picture, sheet.read())
    return to_bytes(_finish(picture, crop))


def print_mover(place: Place, mover: Mover) -> NDArray[np.uint8]:
    """A layer that drives, or what it drives behind, RGBA."""
    variant = mover.variants[0]
    picture, alpha = _light(mover.draw, mover.pools or (lambda _: []), variant, place.lights[variant], WHOLE)
    return to_bytes(np.dstack([_finish(picture, WHOLE), alpha]))


def print_front(place: Place, variant: str) -> NDArray[np.uint8]:
    """What is drawn before the people, RGBA."""
    assert place.front is not None
    sheet = Sheet(place.front_light)
    place.front(sheet, variant)
    return sheet.read()


def cut_front(place: Place, printed: NDArray[np.uint8], crop: Crop = WHOLE) -> NDArray[np.uint8]:
    """The part of a printed picture that people stand behind, RGBA."""
    assert place.cut is not None
    sheet = Sheet("plain", crop=crop)
    place.cut(sheet)
    return np.dstack([printed, sheet.read()[..., 3]])


def _light(
    draw: Draw, pools: Callable[[str], list[Pool]], variant: str, light: str, crop: Crop
) -> tuple[Picture, Picture]:
    """Colour and cover of what is drawn, in its own light and, where pools fall, in theirs."""
    picture, alpha = _draw(draw, variant, light, crop)
    noise = spread_noise(*crop.size)
    for pool in pools(variant):
        sheet = Sheet("plain", crop=crop)
        pool.mask(sheet)
        drawn = sheet.read()
        mask = drawn[..., 0].astype(np.float32) / 255 * (drawn[..., 3] / 255)
        share = _share(mask, noise, crop.zoom)
        lit, _ = _draw(draw, variant, pool.light, crop)
        picture += (lit - picture) * share[..., None].astype(np.float32)
    return picture, alpha


def _share(mask: Picture, noise: Picture, zoom: float) -> Picture:
    """How much of a pool's light falls: in specks where it fades, in a clean line where it is cut off.

    Noise would make steps of a line, and close views would show them.
    """
    specks = np.clip((mask * (1 + 2 * EDGE) - noise) / EDGE * 0.5, 0, 1)
    steep = zoom * np.hypot(cv2.Sobel(mask, -1, 1, 0, scale=0.125), cv2.Sobel(mask, -1, 0, 1, scale=0.125))
    cut = np.clip((steep - CUT) / CUT, 0, 1)
    return (specks * (1 - cut) + mask * cut).astype(np.float32)


def _draw(draw: Draw, variant: str, light: str, crop: Crop) -> tuple[Picture, Picture]:
    sheet = Sheet(light, crop=crop)
    draw(sheet, variant)
    drawn = sheet.read().astype(np.float32) / 255
    return drawn[..., :3].copy(), drawn[..., 3:]


def _lay(picture: Picture, drawn: NDArray[np.uint8]) -> Picture:
    alpha = drawn[..., 3:].astype(np.float32) / 255
    return picture * (1 - alpha) + drawn[..., :3].astype(np.float32) / 255 * alpha


def _finish(picture: Picture, crop: Crop) -> Picture:
    """Paper shows through the ink a little, and the sheet darkens where words will lie."""
    rng = np.random.default_rng(3)
    tooth = cv2.GaussianBlur(rng.standard_normal(picture.shape[:2]).astype(np.float32), (0, 0), 1.4)
    dry = (tooth > 0.52).astype(np.float32)[..., None] * 0.03
    picture = picture + (np.array([0.95, 0.9, 0.78], np.float32) - picture) * dry
    y = (crop.box[1] + np.arange(len(picture), dtype=np.float32) / crop.zoom) / MAP_SIZE[1]
    return picture * (1 - CALM * np.clip((y - 0.66) / 0.3, 0, 1))[:, None, None]
