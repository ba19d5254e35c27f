"""Contact sheets: rows of labelled pictures on one dark ground."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

GROUND, INK = "#10141e", "#e8dcc0"
LABEL_PX, LABEL_TYPE_PX = 22, 14


def stack(rows: Sequence[Sequence[Image.Image]], gap: int = 0, ground: str = GROUND) -> Image.Image:
    """Rows of pictures as one, with a gap about each."""
    sizes = [
        (sum(one.width + gap for one in row) + gap, max(one.height for one in row) + gap) for row in rows
    ]
    sheet = Image.new("RGB", (max(wide for wide, _ in sizes), sum(tall for _, tall in sizes) + gap), ground)
    y = gap
    for row, (_, tall) in zip(rows, sizes, strict=True):
        x = gap
        for one in row:
            sheet.paste(one, (x, y))
            x += one.width + gap
        y += tall
    return sheet


def label(image: Image.Image, words: str) -> Image.Image:
    """A picture under a line of words."""
    made = Image.new("RGB", (image.width, image.height + LABEL_PX), GROUND)
    ImageDraw.Draw(made).text((0, 0), words, INK, ImageFont.load_default(LABEL_TYPE_PX))
    made.paste(image, (0, LABEL_PX))
    return made


def save(sheet: Image.Image, path: Path, qualities: Sequence[int], largest: int = 0) -> None:
    """Write a JPEG in the first quality that is no larger than so many bytes, if there is such a limit."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for quality in qualities:
        sheet.save(path, quality=quality, optimize=True)
        if not largest or path.stat().st_size <= largest:
            return
