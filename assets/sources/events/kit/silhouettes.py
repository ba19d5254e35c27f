"""Figures against the light: dark within, lit along the edges that face it."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ...people.light import rgb
from ...places.kit.pixels import blur
from .stage import over, screen


def edge_light(
    pixels: np.ndarray, towards: tuple[float, float], width: float, soft: float = 0.8
) -> np.ndarray:
    """Return how much of each pixel of a silhouette (RGBA) is an edge turned towards a light, 0 to 1."""
    alpha = np.ascontiguousarray(pixels[..., 3])
    dx, dy = (round(v * width) for v in towards)
    there = np.array([[1, 0, -dx], [0, 1, -dy]], np.float32)
    moved = cv2.warpAffine(alpha, there, alpha.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    return blur(np.clip(alpha - moved, 0, 1) * alpha, soft)


def even_edge(
    pixels: np.ndarray, about: tuple[float, float], radius: float, width: float, fall: float
) -> np.ndarray:
    """Return how much of each pixel of a silhouette (RGBA) lies along an edge that a disc behind it lights.

    It is as wide on every side and doesn't follow each tooth of the outline; it fades with the distance from the disc.
    """
    alpha = np.ascontiguousarray(pixels[..., 3])
    calm = blur(alpha, width * 0.9)
    inside = cv2.distanceTransform((alpha > 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    edge = np.exp(-((inside / width) ** 2)) * np.clip((0.92 - calm) / 0.5, 0, 1) * alpha
    h, w = alpha.shape
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    away = np.maximum(np.hypot(x - about[0], y - about[1]) - radius, 0)
    return blur((edge * np.exp(-away / fall)).astype(np.float32), 0.9)


def dimmed(pixels: np.ndarray, ambient: str, keep: float) -> np.ndarray:
    """Return a layer (RGBA) of which only `keep` of the light is left, in the ambient's colour."""
    tone = rgb(ambient)
    rgb_ = pixels[..., :3] * keep * (0.4 + 0.6 * tone / max(tone)) + tone * 0.10
    return np.dstack([np.clip(rgb_, 0, 1), pixels[..., 3:]])


def backlit(
    picture: np.ndarray,
    pixels: np.ndarray,
    rims: Sequence[tuple[tuple[float, float], float, str, float]],
    ambient: str = "#1c2648",
    keep: float = 0.3,
) -> np.ndarray:
    """Return the picture with a figure against the light; each rim is (towards, width, tone, strength)."""
    picture = over(picture, dimmed(pixels, ambient, keep))
    for towards, width, tone, much in rims:
        picture = screen(picture, edge_light(pixels, towards, width)[..., None] * rgb(tone) * much)
    return picture
