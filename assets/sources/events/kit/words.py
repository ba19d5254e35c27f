"""Words in a picture, set in the game's own fonts."""

from __future__ import annotations

from functools import lru_cache

import skia

from ...kit.folders import FONTS


@lru_cache(maxsize=8)
def _face(file: str) -> skia.Typeface:
    """Return a font of the game's by its file under `assets/fonts`."""
    return skia.Typeface.MakeFromFile(str(FONTS / file))


def words(text: str, at: tuple[float, float], size: float, file: str, middle: bool = False) -> skia.Path:
    """Return a line of words as a path: from a point on its base line, or about it."""
    font = skia.Font(_face(file), size)
    glyphs = font.textToGlyphs(text)
    widths = font.getWidths(glyphs)
    x = at[0] - (sum(widths) / 2 if middle else 0)
    path = skia.Path()
    for glyph, width in zip(glyphs, widths, strict=True):
        shape = font.getPath(glyph)
        if shape is not None:
            path.addPath(shape, x, at[1])
        x += width
    return path
