"""Indexed PNG files, and enlarged pictures to look at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from .palette import RGB


def save_png(codes: np.ndarray, path: Path) -> None:
    """Writes an indexed PNG, as small as it gets: it keeps only the colours it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    used, places = np.unique(codes.astype(np.uint8), return_inverse=True)
    image = Image.fromarray(places.reshape(codes.shape).astype(np.uint8), "P")
    image.putpalette(RGB[used].tobytes())
    bits = next(bits for bits in (1, 2, 4, 8) if len(used) <= 1 << bits)
    options = {} if codes.all() else {"transparency": 0}
    image.save(path, optimize=True, bits=bits, **options)


def look(codes: np.ndarray, path: Path, zoom: int = 4, ground: tuple[int, int, int] = (60, 60, 70)) -> None:
    """An enlarged picture on a ground, for the eye."""
    rgb = RGB[codes.astype(np.uint8)].copy()
    rgb[codes == 0] = ground
    image = Image.fromarray(rgb)
    path.parent.mkdir(parents=True, exist_ok=True)
    image.resize((image.width * zoom, image.height * zoom), Image.NEAREST).save(path)
