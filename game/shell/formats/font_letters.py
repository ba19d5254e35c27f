"""The letters of a font file, from its character map (OpenType, `cmap`, formats 4, 6 and 12).

The font library silently draws a blank or a box for a letter that it lacks.
"""

from __future__ import annotations

import struct

from game.shell.formats.font_tables import find_table

# More than any font has (65,535 glyphs), some of them for several letters.
MAX_LETTERS = 300_000
# Tables for Unicode, by platform and encoding, the fullest first.
WANTED = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0), (3, 0))


def letters_in(data: bytes) -> frozenset[int] | None:
    """The code points for which the font has a glyph; None where that can't be read."""
    try:
        return _letters(data)
    except (struct.error, ValueError):
        return None


def _letters(data: bytes) -> frozenset[int] | None:
    start = find_table(data, b"cmap")
    if start is None:
        return None
    (count,) = struct.unpack_from(">H", data, start + 2)
    tables = {}
    for number in range(min(count, 64)):
        platform, encoding, offset = struct.unpack_from(">HHI", data, start + 4 + 8 * number)
        tables[platform, encoding] = start + offset
    at = next((tables[key] for key in WANTED if key in tables), None)
    if at is None:
        return None
    (form,) = struct.unpack_from(">H", data, at)
    read = {4: _segments, 6: _trimmed, 12: _groups}.get(form)
    return None if read is None else frozenset(read(data, at))


def _segments(data: bytes, start: int) -> set[int]:
    """Format 4: ranges of the first 65,536, each with an offset or a list of glyphs."""
    (doubled,) = struct.unpack_from(">H", data, start + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, start + 14)
    starts = struct.unpack_from(f">{count}H", data, start + 16 + doubled)
    shifts = struct.unpack_from(f">{count}H", data, start + 16 + 2 * doubled)
    lists = start + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", data, lists)
    letters: set[int] = set()
    spanned = 0
    for number, (first, last, shift, offset) in enumerate(zip(starts, ends, shifts, offsets, strict=True)):
        if first > last:
            continue
        spanned = _bounded(spanned, first, last)
        if not offset:
            none = -shift & 0xFFFF  # the one that comes to glyph 0
            letters.update(letter for letter in range(first, last + 1) if letter != none)
            continue
        glyphs = struct.unpack_from(f">{last - first + 1}H", data, lists + 2 * number + offset)
        letters.update(first + step for step, glyph in enumerate(glyphs) if glyph)
    letters.discard(0xFFFF)
    return letters


def _trimmed(data: bytes, offset: int) -> set[int]:
    """Format 6: one range."""
    first, count = struct.unpack_from(">HH", data, offset + 6)
    glyphs = struct.unpack_from(f">{count}H", data, offset + 10)
    return {first + step for step, glyph in enumerate(glyphs) if glyph}


def _groups(data: bytes, offset: int) -> set[int]:
    """Format 12: ranges of all letters."""
    (count,) = struct.unpack_from(">I", data, offset + 12)
    letters: set[int] = set()
    spanned = 0
    for number in range(min(count, MAX_LETTERS)):
        first, last, glyph = struct.unpack_from(">III", data, offset + 16 + 12 * number)
        if last < first or last > 0x10FFFF:
            raise ValueError("no such letters")
        spanned = _bounded(spanned, first, last)
        letters.update(range(first if glyph else first + 1, last + 1))
    return letters


def _bounded(spanned: int, first: int, last: int) -> int:
    """The letters of all ranges so far, this one included; raises ValueError for more than any font has:
    ranges may name the same letters again and again."""
    spanned += last - first + 1
    if spanned > MAX_LETTERS:
        raise ValueError("no such letters")
    return spanned
