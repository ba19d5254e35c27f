"""Contact sheets of what is baked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from ..kit.contact import stack

COLUMNS, THUMB = 4, (480, 270)


def draw_sheet(paths: Sequence[Path]) -> Image.Image:
    """Return the pictures that exist in rows of four."""
    found = [Image.open(path).convert("RGB") for path in paths if path.exists()]
    small = [image.resize(THUMB, Image.Resampling.LANCZOS) for image in found]
    return stack([small[i : i + COLUMNS] for i in range(0, len(small), COLUMNS)], ground="black")
