"""Contact sheets of what is baked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

COLUMNS, THUMB = 3, (640, 360)


def draw_sheet(paths: Sequence[Path]) -> Image.Image:
    """Return the pictures that exist in rows of three."""
    found = [path for path in paths if path.exists()]
    rows = -(-len(found) // COLUMNS)
    sheet = Image.new("RGB", (THUMB[0] * COLUMNS, THUMB[1] * rows))
    for i, path in enumerate(found):
        small = Image.open(path).convert("RGB").resize(THUMB, Image.Resampling.LANCZOS)
        sheet.paste(small, (i % COLUMNS * THUMB[0], i // COLUMNS * THUMB[1]))
    return sheet
