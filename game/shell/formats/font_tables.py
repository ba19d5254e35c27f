"""The tables of a font file, and of how many others each of its glyphs is put together (OpenType, `glyf`)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

MAX_FONT_BYTES = 24_000_000
# The glyphs that one may be put together from, parts of parts counted: an accented letter has two or three.
MAX_PARTS = 500
# How deep parts may lie in parts; the game's own fonts and common ones lie two deep.
MAX_DEPTH = 16
# The flags of a part: its offsets are words, more parts follow, its scale is one number, two, or four.
_WORDS, _MORE, _SCALE, _TWO_SCALES, _FOUR_SCALES = 0x1, 0x20, 0x8, 0x40, 0x80


def find_table(data: bytes, tag: bytes) -> int | None:
    """Where a table of a font begins; None where there is none. Raises struct.error."""
    # A collection begins with the offsets of its fonts; pygame opens the first.
    start = struct.unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
    (count,) = struct.unpack_from(">H", data, start + 4)
    for number in range(min(count, 256)):
        name, _, offset, length = struct.unpack_from(">4sIII", data, start + 12 + 16 * number)
        if name == tag and length:
            return int(offset)
    return None


def has_too_many_parts(data: bytes) -> bool:
    """Whether one of a font's glyphs is made of more than `MAX_PARTS` others, or lies in itself. The library
    would follow them all: two hundred of two hundred, seven deep, never end. Raises struct.error."""
    starts = [find_table(data, tag) for tag in (b"glyf", b"loca", b"head", b"maxp")]
    if any(start is None for start in starts):
        return False  # its outlines are of another kind, which has no such parts
    glyf, loca, head, maxp = (int(start or 0) for start in starts)
    (count,) = struct.unpack_from(">H", data, maxp + 4)
    (is_long,) = struct.unpack_from(">h", data, head + 50)
    form, unit, scale = ("I", 4, 1) if is_long else ("H", 2, 2)
    count = min(count, (len(data) - loca) // unit)
    offsets = [glyf + scale * at for at in struct.unpack_from(f">{count}{form}", data, loca)]
    parts = {glyph: list(_parts(data, at)) for glyph, at in enumerate(offsets) if _is_composite(data, at)}
    # What each glyph takes, by the depth that it is looked at to: a glyph in itself takes more at each.
    taken = dict.fromkeys(parts, 1)
    for _ in range(MAX_DEPTH):
        taken = {glyph: 1 + sum(taken.get(part, 1) for part in inner) for glyph, inner in parts.items()}
        if any(number > MAX_PARTS for number in taken.values()):
            return True
    return taken != {glyph: 1 + sum(taken.get(part, 1) for part in inner) for glyph, inner in parts.items()}


def _is_composite(data: bytes, start: int) -> bool:
    """Whether the glyph that begins there is made of others: its count of contours is negative."""
    return start + 10 < len(data) and data[start] >= 0x80


def _parts(data: bytes, start: int) -> Iterator[int]:
    """The glyphs that one is made of; no more than are looked at."""
    at = start + 10
    for _ in range(MAX_PARTS + 1):
        if at + 4 > len(data):
            return
        flags, glyph = struct.unpack_from(">HH", data, at)
        yield glyph
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _FOUR_SCALES else 0
        if not flags & _MORE:
            return
