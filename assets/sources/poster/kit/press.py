"""The press: puts a place's lights together and prints the sheet, for either pack."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from .grain import spread_noise
from .place import Draw, Place, Pool
from .sheet import MAP, Sheet

Picture = NDArray[np.float32]
EDGE = 0.1  # of the noise's range: how soft a speck's edge is


def print_place(place: Place, variant: str, finish: str) -> NDArray[np.uint8]:
    """The picture of a variant, RGB; `finish` is poster or lamplight."""
    picture, _ = _light(place.draw, place.pools, variant, place.lights[variant], finish)
    if place.near:
        near, alpha = _light(
            place.near, place.near_pools or place.pools, variant, place.lights[variant], finish
        )
        picture = picture * (1 - alpha) + near * alpha
    if place.over:
        sheet = Sheet("plain")
        place.over(sheet, variant)
        picture = _lay(picture, sheet.read())
    finished = _finish_poster(picture) if finish == "poster" else _finish_lamp(picture, place.bloom)
    return (np.clip(finished, 0, 1) * 255 + 0.5).astype(np.uint8)


def print_front(place: Place, variant: str) -> NDArray[np.uint8]:
    """What is drawn before the people, RGBA."""
    assert place.front is not None
    sheet = Sheet(place.front_light)
    place.front(sheet, variant)
    return sheet.read()


def cut_front(place: Place, printed: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The part of a printed picture that people stand behind, RGBA."""
    assert place.cut is not None
    sheet = Sheet("plain")
    place.cut(sheet)
    return np.dstack([printed, sheet.read()[..., 3]])


def _light(
    draw: Draw, pools: Callable[[str], list[Pool]], variant: str, light: str, finish: str
) -> tuple[Picture, Picture]:
    """Colour and cover of what is drawn, in its own light and, where pools fall, in theirs."""
    picture, alpha = _draw(draw, variant, light)
    noise = spread_noise(*MAP)
    for pool in pools(variant):
        sheet = Sheet("plain")
        pool.mask(sheet)
        drawn = sheet.read()
        mask = drawn[..., 0].astype(np.float32) / 255 * (drawn[..., 3] / 255)
        share = np.clip((mask * (1 + 2 * EDGE) - noise) / EDGE * 0.5, 0, 1)
        if finish == "lamplight":
            share = 0.55 * share + 0.45 * np.clip(cv2.GaussianBlur(mask, (0, 0), 9), 0, 1)
        lit, _ = _draw(draw, variant, pool.light)
        picture += (lit - picture) * share[..., None].astype(np.float32)
    return picture, alpha


def _draw(draw: Draw, variant: str, light: str) -> tuple[Picture, Picture]:
    sheet = Sheet(light)
    draw(sheet, variant)
    drawn = sheet.read().astype(np.float32) / 255
    return drawn[..., :3].copy(), drawn[..., 3:]


def _lay(picture: Picture, drawn: NDArray[np.uint8]) -> Picture:
    alpha = drawn[..., 3:].astype(np.float32) / 255
    return picture * (1 - alpha) + drawn[..., :3].astype(np.float32) / 255 * alpha


def _finish_poster(picture: Picture) -> Picture:
    """Paper shows through the ink a little, and the sheet darkens where words will lie."""
    rng = np.random.default_rng(3)
    tooth = cv2.GaussianBlur(rng.standard_normal(picture.shape[:2]).astype(np.float32), (0, 0), 1.4)
    dry = (tooth > 0.52).astype(np.float32)[..., None] * 0.03
    picture = picture + (np.array([0.95, 0.9, 0.78], np.float32) - picture) * dry
    return picture * _calm(0.16)


def _finish_lamp(picture: Picture, bloom: float) -> Picture:
    """What shines spreads, shadows cool, and the edges lose the knife's precision."""
    height, width = picture.shape[:2]
    picture = _wobble(picture)
    bright = np.clip(picture.max(axis=2, keepdims=True) - 0.66, 0, 1) * picture * 2.2
    small = cv2.resize(bright, (width // 4, height // 4), interpolation=cv2.INTER_AREA)
    spread = sum(cv2.GaussianBlur(small, (0, 0), s) * g for s, g in ((3, 0.16), (14, 0.2), (46, 0.3)))
    halo = cv2.resize(spread, (width, height), interpolation=cv2.INTER_LINEAR) * bloom
    picture = 1 - (1 - np.clip(picture, 0, 1)) * (1 - np.clip(halo, 0, 0.8))
    rng = np.random.default_rng(5)
    cloud = cv2.resize(
        rng.standard_normal((14, 24)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    bristle = cv2.resize(
        rng.standard_normal((height // 3, width // 14)).astype(np.float32),
        (width, height),
        interpolation=cv2.INTER_CUBIC,
    )
    picture = picture * (1 + 0.035 * cloud + 0.014 * bristle)[..., None]
    lum = picture.mean(axis=2, keepdims=True)
    picture = picture + np.clip(1 - 3 * lum, 0, 1) ** 2 * np.array([0.006, 0.022, 0.05], np.float32)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    far = np.hypot(x / width - 0.5, y / height - 0.46)
    edge = np.clip(far - 0.36, 0, 1)[..., None] * np.array([1.0, 0.85, 0.6], np.float32)
    return picture * (1 - edge) * _calm(0.22)


def _wobble(picture: Picture) -> Picture:
    """Edges waver by a pixel or two, as a brush's do."""
    height, width = picture.shape[:2]
    rng = np.random.default_rng(11)
    way = [
        cv2.resize(
            rng.standard_normal((height // 22, width // 22)).astype(np.float32),
            (width, height),
            interpolation=cv2.INTER_CUBIC,
        )
        for _ in range(2)
    ]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return cv2.remap(picture, x + way[0], y + way[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


def _calm(depth: float) -> Picture:
    """A factor a row: the lower third is darker, for the words."""
    y = np.arange(MAP[1], dtype=np.float32) / MAP[1]
    return (1 - depth * np.clip((y - 0.66) / 0.3, 0, 1))[:, None, None]
