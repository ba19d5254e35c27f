"""Font files: whether some bytes are a usable font.

The library accepts nearly anything and fails only when a letter is drawn, so the tables are checked first,
and then letters are measured and drawn as the game will.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pygame

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.font_letters import letters_in
from game.shell.formats.font_tables import MAX_FONT_BYTES, has_too_many_parts, plain_font
from game.shell.formats.images import DrawingBudget

MAX_TABLES = 64
_STARTS = (b"\0\1\0\0", b"OTTO", b"true")
# Tables without which letters have no shape, position or width; outlines come in two kinds.
_NEEDED = {b"cmap", b"head", b"hhea", b"hmtx", b"maxp"}
_OUTLINES = ({b"glyf", b"loca"}, {b"CFF "}, {b"CFF2"})
# From a caption in a small window to the title in a large one.
SIZES_PX = (9, 16, 33, 60, 120, 200)
# The letters of all Latin languages: a font may be fine in its A and harmful in its ß.
LETTERS = "".join(
    map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x180), *range(0x2010, 0x2028), *range(0x2030, 0x2045)))
)
# Letters that every readable face draws in its own way each.
DISTINCT = "AEGMRSTaegmrst"
# A letter that no face has.
LACKED = "\U0010fffd"
# The size in which widths are measured, and the most letters besides those that the game draws of a font.
REFERENCE_PX, MAX_OTHERS = 200, 8_000
# Letters per row, for drawn surfaces have limits, too.
ROW = 32
# The largest height or width of a letter, in ems.
MAX_EMS = 8


# Takes a font's file, and the time that is left to those of its pack; raises FontError unless letters can be
# drawn with it.
CheckFont = Callable[[Path, DrawingBudget], None]


class FontError(Exception):
    """A font that cannot be used; the message says why."""


def check_font(path: Path, budget: DrawingBudget | None = None) -> None:
    """Raises FontError unless letters can be drawn with a font's file; tries it in this process, whatever
    `budget` is left."""
    try:
        data = read_bytes(path, MAX_FONT_BYTES)
    except FileError as error:
        raise FontError(str(error)) from None
    check_tables(data)
    try_letters(data)


def check_tables(data: bytes) -> None:
    """Raises FontError unless the bytes have the form of a font."""
    if data[:4] not in _STARTS:
        raise FontError("it is no font; an .otf or .ttf file is expected")
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        rows = [
            struct.unpack_from(">4sIII", data, 12 + 16 * row) for row in range(min(count, MAX_TABLES + 1))
        ]
    except struct.error:
        raise FontError("it is cut short; copy the font again") from None
    if count > MAX_TABLES or any(start + length > len(data) for _, _, start, length in rows):
        raise FontError("it is damaged or cut short; copy the font again")
    tables = {name for name, *_ in rows}
    if not tables >= _NEEDED or not any(tables >= kind for kind in _OUTLINES):
        raise FontError("it has no outlines that letters could be drawn from")


def usable_letters(data: bytes) -> tuple[str, frozenset[int]]:
    """The letters of a font beyond those of Latin languages that are tried, and all that may be drawn: where
    its map can't be read the Latin ones, of which the library draws what it finds."""
    letters = letters_in(data)
    latin = frozenset(map(ord, LETTERS))
    if letters is None:
        return "", latin
    others = [letter for letter in sorted(letters - latin) if not 0xD800 <= letter < 0xE000][:MAX_OTHERS]
    return "".join(map(chr, others)), (letters & latin) | frozenset(others)


def try_letters(data: bytes) -> None:
    """Raises FontError unless letters can be measured and drawn, of which nothing but their outlines and
    distances is used."""
    pygame.font.init()
    data = plain_font(data)
    others, _ = usable_letters(data)
    try:
        if has_too_many_parts(data):
            raise FontError("its letters are made of too many parts")
        for size_px in SIZES_PX:
            font = pygame.font.Font(BytesIO(data), size_px)
            for start in range(0, len(LETTERS), ROW):
                row = LETTERS[start : start + ROW]
                width, height = font.size(row)
                if not (0 < width <= ROW * MAX_EMS * size_px and 0 < height <= MAX_EMS * size_px):
                    raise FontError("its letters have no sensible size")
                font.metrics(row)
                font.render(row, True, (255, 255, 255))
        if _has_no_letters(data):
            raise FontError("its letters are all boxes: its map of them is damaged")
        font = pygame.font.Font(BytesIO(data), REFERENCE_PX)
        for start in range(0, len(others), ROW):
            font.metrics(others[start : start + ROW])
    except (struct.error, pygame.error, OSError, ValueError, TypeError, MemoryError) as error:
        raise FontError(f"letters can't be drawn from it: {error}") from None


def _has_no_letters(data: bytes) -> bool:
    """Whether letters that the font says it has are all drawn as the box for one that it lacks; the library
    tells of no letter that it has none."""
    letters = letters_in(data)
    tried = [letter for letter in DISTINCT if letters is None or ord(letter) in letters]
    font = pygame.font.Font(BytesIO(data), SIZES_PX[2])
    pictures = (font.render(letter, True, (255, 255, 255)) for letter in (*tried, LACKED))
    return bool(tried) and len({pygame.image.tobytes(picture, "RGBA") for picture in pictures}) == 1
