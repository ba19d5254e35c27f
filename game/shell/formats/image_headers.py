"""Reading image headers: a picture's format, size, and what of it isn't drawn.

Every part that a decoder would read before allocating memory is checked here first, strictly: a file in which
two readers could see two sizes is refused. Nothing is decoded.
"""

from __future__ import annotations

import re
import struct
from typing import NamedTuple

# 8K art has 33 million pixels; anything beyond is a mistake or an attack.
MAX_PIXELS = 36_000_000
MAX_SIDE = 16_384
# The most parts of a file before its pixels.
MAX_PARTS = 4_000
# The fewest bytes that the blocks of a GIF have on the average, beyond the first of them: they can have 255,
# and all but the last of a part do. Millions of tiny ones would be counted for seconds.
MIN_BLOCK_BYTES, FIRST_BLOCKS = 100, 1000
# The EXIF orientations by a quarter turn.
QUARTER_TURNS = (5, 6, 7, 8)
ANIMATED = "it is animated, and only its first frame is drawn"
# What is wrong with a header.
DAMAGED = "its header is damaged; save it again"
CUT_SHORT = "its header is damaged or cut short; save it again"
TWO_SIZES = "its header gives two sizes; save it again"
TOO_LONG = "its header is too long; save it again"
# The size that browsers give an SVG without one.
SVG_SIZE = (300.0, 150.0)
_LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d{0,6})?)(px|pt|pc|mm|cm|in)?\s*")
_FILL = re.compile(rb"\xff+")
_UNITS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


class PictureError(Exception):
    """A picture that cannot be used; the message says why."""


class ImageHeader(NamedTuple):
    """The header of a picture: its displayed size in pixels, whether it may have alpha, its format, its EXIF
    orientation (1: upright), and a note on what of it isn't drawn."""

    width: int
    height: int
    alpha: bool
    kind: str = ""
    turn: int = 1
    note: str = ""


def is_told_by_head(data: bytes) -> bool:
    """Whether the first bytes contain the whole header: not in a GIF, whose frames are counted, nor in a WebP
    whose EXIF is at its end."""
    return not (
        data.startswith(b"GIF8") or (data[8:16] == b"WEBPVP8X" and len(data) > 20 and data[20] & 0x0A)
    )


def read_header(data: bytes) -> ImageHeader:
    """The header of a picture; raises PictureError for anything else, or for a damaged or too large one."""
    try:
        header = _png(data) or _jpeg(data) or _webp(data) or _gif(data) or _svg(data)
    except (struct.error, IndexError, OverflowError):
        raise PictureError(CUT_SHORT) from None
    if header is None:
        raise PictureError(f"it is no PNG, JPEG, WebP, GIF or SVG picture{_guess(data)}")
    if header.turn in QUARTER_TURNS:
        header = header._replace(width=header.height, height=header.width)
    _check_size(header.width, header.height)
    return header


def _check_size(width: int, height: int) -> None:
    """Raises PictureError for a size beyond the limits."""
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE and width * height <= MAX_PIXELS):
        most = f"{MAX_SIDE} pixels a side and {MAX_PIXELS // 1_000_000} million in all are the most"
        raise PictureError(f"{width} × {height} is no size that is drawn: {most}")


def _guess(data: bytes) -> str:
    """The likely format of a file with the wrong name."""
    kinds = {b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF", b"8BPS": "Photoshop", b"gimp xcf": "GIMP"}
    name = next((kind for start, kind in kinds.items() if data.startswith(start)), "")
    if data[4:8] == b"ftyp":
        name = "AVIF or HEIC"
    return f" but {name}: export it as PNG" if name else ""


def _png(data: bytes) -> ImageHeader | None:
    """The header of a PNG, from its chunks before the pixels (PNG, third edition, 5.6)."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        return None
    if data[8:16] != b"\0\0\0\rIHDR":
        raise PictureError(DAMAGED)
    width, height, _, color = struct.unpack_from(">IIBB", data, 16)
    _check_size(width, height)
    at, alpha, turn, note = 33, color in (4, 6), 1, ""
    for _ in range(MAX_PARTS):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"IHDR" or at + 12 + length > len(data) + (kind == b"IDAT") * length:
            raise PictureError(CUT_SHORT)
        if kind == b"IDAT":
            return ImageHeader(width, height, alpha, "png", turn, note)
        if kind == b"tRNS":
            alpha = True
        elif kind == b"acTL":
            note = ANIMATED
        elif kind == b"eXIf":
            turn = _turn(data[at + 8 : at + 8 + length])
        at += 12 + length
    raise PictureError(TOO_LONG)


def _jpeg(data: bytes) -> ImageHeader | None:
    """The header of a JPEG, from its segments before the scan (ITU T.81, B.1.1)."""
    if data[:3] != b"\xff\xd8\xff":
        return None
    at, turn, frame = 2, 1, None
    for _ in range(MAX_PARTS):
        if data[at] != 0xFF:
            raise PictureError(DAMAGED)
        at = _end_of_fill(data, at)
        marker = data[at]
        (length,) = struct.unpack_from(">H", data, at + 1)
        if marker in (0x00, 0x01, 0xD8, 0xD9) or 0xD0 <= marker <= 0xD7 or length < 2:
            raise PictureError(DAMAGED)
        if marker == 0xDA:
            if frame is None:
                raise PictureError("its header gives no size; save it again")
            return ImageHeader(frame[1], frame[0], False, "jpeg", turn)
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            if frame is not None:
                raise PictureError(TWO_SIZES)
            frame = _frame(data, at + 3, marker)
        elif marker == 0xE1 and data[at + 3 : at + 9] == b"Exif\0\0":
            turn = _turn(data[at + 9 : at + 1 + length])
        at += 1 + length
    raise PictureError(TOO_LONG)


def _end_of_fill(data: bytes, offset: int) -> int:
    """The position after the bytes that fill the room before a segment: any number, which can be millions."""
    fill = _FILL.match(data, offset)
    return fill.end() if fill is not None else offset


def _frame(data: bytes, offset: int, marker: int) -> tuple[int, int]:
    """The height and width of a JPEG's frame; raises PictureError for kinds that would be drawn wrong."""
    depth, height, width, parts = struct.unpack_from(">BHHB", data, offset)
    if marker not in (0xC0, 0xC1, 0xC2) or depth != 8:
        raise PictureError(
            "it is a JPEG of a rare kind (lossless or arithmetic): save it as a usual one, or as PNG"
        )
    if parts == 4:
        raise PictureError("its colours are for print (CMYK): save it with RGB colours")
    if parts not in (1, 3):
        raise PictureError(DAMAGED)
    _check_size(width, height)
    return height, width


def _webp(data: bytes) -> ImageHeader | None:
    """The header of a WebP, from the chunk with its pixels (RFC 9649, 2)."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    at, canvas, turn, alpha = 12, None, 1, False
    for _ in range(MAX_PARTS):
        kind, length = struct.unpack_from("<4sI", data, at)
        body = at + 8
        if kind == b"VP8X" and at == 12:
            if data[body] & 0x02:
                raise PictureError("it is an animated WebP: save its first frame as a picture")
            alpha = bool(data[body] & 0x10)
            canvas = _u24(data, body + 4) + 1, _u24(data, body + 7) + 1
            turn = _webp_turn(data) if data[body] & 0x08 else 1
        elif kind in (b"VP8 ", b"VP8L"):
            size, has = _webp_pixels(data, body, kind)
            if canvas is not None and canvas != size:
                raise PictureError(TWO_SIZES)
            return ImageHeader(*size, alpha or has, "webp", turn)
        elif canvas is None:
            break
        at = body + length + length % 2
    raise PictureError(DAMAGED)


def _webp_pixels(data: bytes, body: int, kind: bytes) -> tuple[tuple[int, int], bool]:
    """The size of a WebP's pixels, and whether they have alpha."""
    if kind == b"VP8L":
        bits = int.from_bytes(data[body + 1 : body + 5], "little")
        if data[body] != 0x2F:
            raise PictureError(DAMAGED)
        return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1), bool(bits >> 28 & 1)
    width, height = struct.unpack_from("<HH", data, body + 6)
    return (width & 0x3FFF, height & 0x3FFF), False


def _webp_turn(data: bytes) -> int:
    """The orientation in the EXIF of a WebP, which follows its pixels."""
    at = 12
    for _ in range(MAX_PARTS):
        if at + 8 > len(data):
            break
        kind, length = struct.unpack_from("<4sI", data, at)
        if kind == b"EXIF":
            return _turn(data[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0"))
        at += 8 + length + length % 2
    return 1


def _gif(data: bytes) -> ImageHeader | None:
    """The header of a GIF: the size of its first frame, the one that is decoded (GIF89a, 18 to 22)."""
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        return None
    screen = struct.unpack_from("<HH", data, 6)
    at = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    alpha, frames, size = False, 0, (0, 0)
    blocks = FIRST_BLOCKS + len(data) // MIN_BLOCK_BYTES
    for _ in range(MAX_PARTS):
        if frames > 1 or at >= len(data) or data[at] not in (0x21, 0x2C):
            break
        if data[at] == 0x2C:
            frames += 1
            left, top, *own = struct.unpack_from("<HHHH", data, at + 1)
            size = size if frames > 1 else (own[0], own[1])
            if left + own[0] > screen[0] or top + own[1] > screen[1]:
                raise PictureError(TWO_SIZES)
            at += 10 + (3 << (data[at + 9] & 7) + 1 if data[at + 9] & 0x80 else 0) + 1
        else:
            alpha = alpha or (data[at + 1] == 0xF9 and bool(data[at + 3] & 1))
            at += 2
        at, blocks = _after_blocks(data, at, blocks)
    if not frames:
        raise PictureError("it holds no frame")
    if size != screen:
        raise PictureError("its first frame does not fill it: save it as PNG")
    return ImageHeader(*screen, alpha, "gif", 1, ANIMATED if frames > 1 else "")


def _after_blocks(data: bytes, offset: int, left: int) -> tuple[int, int]:
    """The position after the data blocks that begin here, and how many more there may be of `left`."""
    while offset < len(data) and data[offset]:
        offset += 1 + data[offset]
        left -= 1
        if left < 0:
            raise PictureError("it is cut into too many parts; save it again")
    return offset + 1, left


def _svg(data: bytes) -> ImageHeader | None:
    """The header of an SVG, from its root element."""
    from game.shell.formats.xml_elements import XmlError, read_root

    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not (
        start.startswith(b"<svg")
        or (start.startswith((b"<?xml", b"<!--", b"<!DOCTYPE svg")) and b"<svg" in data)
    ):
        return None
    try:
        root = read_root(data)
    except XmlError as error:
        raise PictureError(f"line {error.line}: {error}") from None
    if root.tag.rpartition(":")[2] != "svg":
        return None
    box = [
        float(match[1])
        for match in map(_LENGTH.fullmatch, _words(root.attributes.get("viewBox", "")))
        if match
    ]
    default = (box[2], box[3]) if len(box) == 4 else SVG_SIZE
    sides = []
    for name, fallback in zip(("width", "height"), default, strict=True):
        match = _LENGTH.fullmatch(root.attributes.get(name, ""))
        sides.append(float(match[1]) * _UNITS[match[2]] if match else fallback)
    return ImageHeader(round(sides[0]), round(sides[1]), True, "svg")


def _words(text: str) -> list[str]:
    return text[:200].replace(",", " ").split()


def _turn(exif: bytes) -> int:
    """The EXIF orientation (tag 274 of the first directory); 1 where there is none."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 14:
        return 1
    (at,) = struct.unpack_from(f"{order}I", exif, 4)
    if at + 2 > len(exif):
        return 1
    (count,) = struct.unpack_from(f"{order}H", exif, at)
    for entry in range(at + 2, min(at + 2 + count * 12, len(exif) - 11), 12):
        tag, kind = struct.unpack_from(f"{order}HH", exif, entry)
        if tag == 274 and kind == 3:
            (value,) = struct.unpack_from(f"{order}H", exif, entry + 8)
            return value if 1 <= value <= 8 else 1
    return 1


def _u24(data: bytes, offset: int) -> int:
    low, high = struct.unpack_from("<HB", data, offset)
    return int(low) | int(high) << 16
