"""Small operations on pictures: colours, blurs and noise; arrays are (height, width[, 3]) float32."""

from __future__ import annotations

import cv2
import numpy as np

LUMA = np.array([0.25, 0.62, 0.13], np.float32)


def colour(code: str) -> np.ndarray:
    """sRGB 0..1 of `#rrggbb`."""
    code = code.lstrip("#")
    return np.array([int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)], np.float32)


def to_linear(values: np.ndarray) -> np.ndarray:
    """Linear light of sRGB values."""
    values = np.asarray(values, np.float32)
    curve = ((np.maximum(values, 0) + 0.055) / 1.055) ** 2.4
    return np.where(values <= 0.04045, values / 12.92, curve).astype(np.float32)


def to_srgb(values: np.ndarray) -> np.ndarray:
    """sRGB of linear light."""
    values = np.maximum(values, 0)
    return np.where(values <= 0.0031308, values * 12.92, 1.055 * values ** (1 / 2.4) - 0.055).astype(
        np.float32
    )


def light_colour(code: str) -> np.ndarray:
    """Linear colour of `#rrggbb`."""
    return to_linear(colour(code))


def luma(image: np.ndarray) -> np.ndarray:
    """Brightness (height, width)."""
    return image @ LUMA


def blur(image: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian blur; none below a fifth of a pixel."""
    return cv2.GaussianBlur(image, (0, 0), sigma) if sigma > 0.2 else image


def wide_blur(image: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian blur with a large sigma, worked out on a smaller copy."""
    step = max(1, int(sigma / 6))
    height, width = image.shape[:2]
    small = cv2.resize(image, (max(8, width // step), max(8, height // step)), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), sigma / step, borderType=cv2.BORDER_REPLICATE)
    return cv2.resize(soft, (width, height), interpolation=cv2.INTER_CUBIC)


def cloud(
    width: int,
    height: int,
    scale: float,
    seed: int,
    octaves: int = 5,
    gain: float = 0.55,
    stretch: float = 1.0,
) -> np.ndarray:
    """Fractal noise 0..1 with features of `scale` pixels, `stretch` times longer across."""
    chance = np.random.default_rng(seed)
    total, weight, weights = np.zeros((height, width), np.float32), 1.0, 0.0
    for k in range(octaves):
        across = max(2, int(width / scale * 2**k / stretch) + 2)
        down = max(2, int(height / scale * 2**k) + 2)
        grid = chance.random((down, across), np.float32)
        total += weight * cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
        weights, weight = weights + weight, weight * gain
    return total / weights


def grid(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """x and y of every pixel."""
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    return columns, rows


def wobble(image: np.ndarray, amount: float, scale: float, seed: int) -> np.ndarray:
    """The picture with its edges shaken by up to `amount` pixels, as by a hand."""
    height, width = image.shape[:2]
    across, down = grid(width, height)
    across += (cloud(width, height, scale, seed, 3) - 0.5) * amount * 2
    down += (cloud(width, height, scale, seed + 1, 3) - 0.5) * amount * 2
    return cv2.remap(image, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def smoothstep(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """0 below low, 1 above high, smooth between."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)
