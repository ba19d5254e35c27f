"""Decoding: a picture file made a surface of the wanted size, safe to do in any thread.

Only PNG, JPEG and WebP of sane size are opened; their size is read from the header first.
Pictures with alpha are premultiplied, so that scaling draws no fringes.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

import pygame
from pygame import Rect

# 8K art has 33 million pixels; anything beyond is a mistake or an attack.
MAX_PIXELS = 36_000_000
MAX_FILE_BYTES = 64_000_000
_HEADER_BYTES = 65_536


class PictureError(Exception):
    """A picture that cannot be used; the message says why."""


class ImageHeader(NamedTuple):
    """What a picture's header says: its size in pixels, and whether it may have alpha."""

    width: int
    height: int
    alpha: bool


class Resize(NamedTuple):
    """A size in pixels, how the picture lies in it (its own size, and where its corner is: a fraction
    of a pixel inside, or whole pixels outside, which are cut off), and whether its alpha is thrown
    away."""

    width: int
    height: int
    inner_width: float
    inner_height: float
    left: float = 0.0
    top: float = 0.0
    opaque: bool = False


def measure_picture(path: Path) -> ImageHeader:
    """The shape of a picture from its file's header; raises PictureError."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_HEADER_BYTES)
        size_bytes = path.stat().st_size
    except OSError as error:
        raise PictureError(f"it cannot be opened: {error.strerror}") from None
    if size_bytes > MAX_FILE_BYTES:
        raise PictureError(f"{size_bytes} bytes is more than {MAX_FILE_BYTES}")
    try:
        shape = _png_shape(data) or _webp_shape(data) or _jpeg_shape(data)
    except (struct.error, IndexError):
        raise PictureError("its header is cut short") from None
    if shape is None:
        raise PictureError("it is no PNG, WebP or JPEG picture")
    if not 0 < shape.width * shape.height <= MAX_PIXELS:
        raise PictureError(f"{shape.width}×{shape.height} is more than {MAX_PIXELS} pixels")
    return shape


def _png_shape(data: bytes) -> ImageHeader | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        return None
    width, height = struct.unpack_from(">II", data, 16)
    # Colour types 4 and 6 have alpha; others have it by a tRNS chunk before the data.
    return ImageHeader(width, height, data[25] in (4, 6) or b"tRNS" in data)


def _webp_shape(data: bytes) -> ImageHeader | None:
    """The shape as the three kinds of WebP give it (RFC 9649)."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return ImageHeader(width, int.from_bytes(data[27:30], "little") + 1, bool(data[20] & 0x10))
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return ImageHeader((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bool(bits >> 28 & 1))
    width, height = struct.unpack_from("<HH", data, 26)
    return ImageHeader(width & 0x3FFF, height & 0x3FFF, False)


def _jpeg_shape(data: bytes) -> ImageHeader | None:
    """The shape from the first start-of-frame segment (ITU T.81, B.2.2)."""
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, at + 5)
            return ImageHeader(width, height, False)
        at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    return None


def load_picture(path: Path) -> pygame.Surface:
    """The picture in a file, at its own size; raises PictureError."""
    measure_picture(path)
    try:
        return pygame.image.load(path)
    except (pygame.error, OSError, ValueError, MemoryError) as error:
        raise PictureError(f"it cannot be decoded: {error}") from None


def with_alpha(picture: pygame.Surface) -> pygame.Surface:
    """The picture in the form that is painted fastest, its colour key or palette made alpha."""
    return picture.convert(_ARGB)


def fit_picture(picture: pygame.Surface, fit: Resize) -> pygame.Surface:
    """The picture brought to `fit`: opaque, or with premultiplied alpha. The picture is used up."""
    if fit.left < 0 or fit.top < 0 or fit.inner_width > fit.width or fit.inner_height > fit.height:
        picture = _cut(picture, fit)
        fit = Resize(fit.width, fit.height, fit.width, fit.height, opaque=fit.opaque)
    if fit.opaque:
        plain = picture.convert(32, 0)
        if plain.get_size() == (fit.width, fit.height):
            return plain
        return pygame.transform.smoothscale(plain, (fit.width, fit.height))
    if picture.get_flags() & pygame.SRCALPHA:
        source = picture
        source.premul_alpha_ip()
    else:
        # Colour keys and palettes become alpha on the way.
        source = with_alpha(picture).premul_alpha()
    if source.get_size() == (fit.width, fit.height) and not fit.left and not fit.top:
        return with_alpha(source)
    across = source.get_width() / fit.inner_width
    down = source.get_height() / fit.inner_height
    padded_size = (
        max(source.get_width(), round(fit.width * across)),
        max(source.get_height(), round(fit.height * down)),
    )
    if padded_size != source.get_size():
        padded = pygame.Surface(padded_size, pygame.SRCALPHA)
        padded.blit(
            source,
            (round(fit.left * across), round(fit.top * down)),
            special_flags=pygame.BLEND_PREMULTIPLIED,
        )
        source = padded
    return with_alpha(pygame.transform.smoothscale(source, (fit.width, fit.height)))


def _cut(picture: pygame.Surface, fit: Resize) -> pygame.Surface:
    """The part of the picture that is seen, to the nearest of its own pixels."""
    across = picture.get_width() / fit.inner_width
    down = picture.get_height() / fit.inner_height
    part = Rect(
        round(-fit.left * across),
        round(-fit.top * down),
        max(1, round(fit.width * across)),
        max(1, round(fit.height * down)),
    )
    return picture.subsurface(part.clamp(picture.get_rect()).clip(picture.get_rect()))


# Masks of a surface with alpha, as the painter keeps them.
_ARGB = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
