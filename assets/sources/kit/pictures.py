"""Picture files, and where on a picture there is anything."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Box = tuple[int, int, int, int]


def to_bytes(values: NDArray[np.floating]) -> Pixels:
    """Values of 0 to 1 as eight bits."""
    return (np.clip(values, 0, 1) * 255 + 0.5).astype(np.uint8)


def find_box(seen: NDArray[np.bool_]) -> Box | None:
    """The box (x0, y0, x1, y1) about all that is true, or None."""
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if not len(rows):
        return None
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def save_webp(pixels: Pixels, path: Path, quality: int, method: int = 6) -> tuple[int, int]:
    """Write RGB or RGBA; the picture's width and height. Colour under clear pixels is not kept."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.ascontiguousarray(pixels)).save(path, quality=quality, method=method, exact=False)
    return pixels.shape[1], pixels.shape[0]
