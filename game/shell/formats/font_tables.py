"""The tables of a font file, of how many others each of its glyphs is put together (OpenType, `glyf`), and
what is used of a stranger’s font: letters, their outlines, and the distances between them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise

MAX_FONT_BYTES = 24_000_000
# The glyphs that one may be put together from, parts of parts counted: an accented letter has two or three.
MAX_PARTS = 500
# How deep parts may lie in parts; the game's own fonts and common ones lie two deep.
MAX_DEPTH = 16
# The flags of a part: its offsets are words, more parts follow, its scale is one number, two, or four.
_WORDS, _MORE, _SCALE, _TWO_SCALES, _FOUR_SCALES = 0x1, 0x20, 0x8, 0x40, 0x80
# The tables of a stranger's font that are used: letters, their outlines, and the distances between them.
_KEPT = frozenset((b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"OS/2", b"glyf", b"loca", b"CFF ", b"CFF2",
                   b"kern", b"GPOS", b"GDEF"))  # fmt: skip
# The flag of a part after which a program follows.
_PROGRAM = 0x100


def find_table(data: bytes, tag: bytes) -> int | None:
    """Where a table of a font begins; None where there is none. Raises struct.error."""
    start, length = _table(data, tag)
    return start if length else None


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
        at += _part_bytes(flags)
        if not flags & _MORE:
            return


def plain_font(data: bytes) -> bytes:
    """The font with no more than its letters' outlines and distances; empty where it is damaged: its glyphs
    lie in each other.

    All else can differ from what was tried of a font. The programs of its glyphs are made of the instruction
    0, SVTCA, which does next to nothing: a program knows its size in pixels, and can take a millisecond at
    all that are tried, and minutes at the one that is drawn. Other tables are made empty: some put other
    glyphs in place of letters that stand side by side, or have pictures for one size."""
    try:
        plain = _without_programs(data)
        return plain if _without_programs(plain) == plain else b""
    except struct.error:
        return b""


def _without_programs(data: bytes) -> bytes:
    plain = bytearray(data)
    for entry, tag in _entries(data):
        if tag not in _KEPT:
            # The library takes an empty table for none.
            plain[entry + 12 : entry + 16] = bytes(4)
    for start in _glyph_starts(data):
        at = _program_at(data, start)
        if at is not None:
            (length,) = struct.unpack_from(">H", data, at)
            at += 2
            plain[at : at + length] = bytes(len(plain[at : at + length]))
    return bytes(plain)


def _table(data: bytes, tag: bytes) -> tuple[int, int]:
    """Where a table begins, and its length; twice 0 where there is none. Raises struct.error."""
    for entry, name in _entries(data):
        start, length = struct.unpack_from(">II", data, entry + 8)
        if name == tag and length:
            return start, length
    return 0, 0


def _entries(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Where the entry of each table begins, and the table's tag. Raises struct.error."""
    # A collection begins with the offsets of its fonts; pygame opens the first.
    first = struct.unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
    (count,) = struct.unpack_from(">H", data, first + 4)
    for number in range(count):
        entry = first + 12 + 16 * number
        yield entry, struct.unpack_from(">4s12x", data, entry)[0]


def _glyph_starts(data: bytes) -> Iterator[int]:
    """Where each glyph begins that isn't empty."""
    glyf, glyf_bytes = _table(data, b"glyf")
    starts = [find_table(data, tag) for tag in (b"loca", b"head", b"maxp")]
    if not glyf_bytes or any(start is None for start in starts):
        return  # its outlines are of another kind, without programs
    loca, head, maxp = (int(start or 0) for start in starts)
    (count,) = struct.unpack_from(">H", data, maxp + 4)
    (is_long,) = struct.unpack_from(">h", data, head + 50)
    form, unit, scale = ("I", 4, 1) if is_long else ("H", 2, 2)
    # The library goes beyond the end of a table that is too short for all glyphs.
    count = min(count + 1, (len(data) - loca) // unit)
    for start, end in pairwise(struct.unpack_from(f">{count}{form}", data, loca)):
        if start != end and scale * start < glyf_bytes:
            yield glyf + scale * start


def _program_at(data: bytes, start: int) -> int | None:
    """Where the length of a glyph's program stands; None where it has none, or is cut short."""
    if start + 10 > len(data):
        return None
    (contours,) = struct.unpack_from(">h", data, start)
    at = start + 10 + 2 * contours
    if contours < 0:
        at, flags = start + 10, _MORE
        while flags & _MORE:
            if at + 4 > len(data):
                return None
            (flags,) = struct.unpack_from(">H", data, at)
            at += _part_bytes(flags)
        if not flags & _PROGRAM:
            return None
    return at if at + 2 <= len(data) else None


def _part_bytes(flags: int) -> int:
    """The length of what is told of one part."""
    scale = 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _FOUR_SCALES else 0
    return scale + (8 if flags & _WORDS else 6)
