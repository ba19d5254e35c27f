"""Decoding: a picture file made a surface of the wanted size, safe to do in any thread.

The bytes are measured before any library sees them, and what comes out is held against that. Pictures
with alpha are premultiplied, so that scaling draws no fringes.
"""

from __future__ import annotations

import math
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, Protocol

import pygame
from pygame import Rect

from game.shell.formats.documents import FileError
from game.shell.formats.files import read_bytes, read_head
from game.shell.formats.image_headers import ImageHeader, PictureError, is_told_by_head, read_header

MAX_FILE_BYTES = 64_000_000
# What pictures are kept as; one of the first may stand in for another of the same name.
KINDS = (".webp", ".png", ".jpg", ".jpeg", ".gif", ".svg")
# No picture is wanted larger: a camera that moves at 4K, as close as 700 units, wants 70 million.
MAX_FITTED_PIXELS = 80_000_000
# As much of a file as tells its size, mostly.
_HEAD_BYTES = 4096


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


class PictureDecoder(Protocol):
    """Who makes surfaces of pictures; both raise PictureError."""

    def load(self, path: Path, fit: Resize | None = None, part: str = "") -> pygame.Surface:
        """The picture in a file, or a frame of it, brought to a size or at its own."""

    def decode(self, data: bytes, fit: Resize | None = None) -> pygame.Surface:
        """The picture in some bytes, brought to a size or at its own."""


class PlainDecoder:
    """Decodes in this process: for files that are known to do no harm."""

    def load(self, path: Path, fit: Resize | None = None, part: str = "") -> pygame.Surface:
        """The picture in a file, or a frame of it, brought to a size or at its own."""
        return load_picture(path, fit, part)

    def decode(self, data: bytes, fit: Resize | None = None) -> pygame.Surface:
        """The picture in some bytes, brought to a size or at its own."""
        return decode_picture(data, fit)


def measure_picture(path: Path) -> ImageHeader:
    """The header of a picture's file; raises PictureError."""
    try:
        data = read_head(path, _HEAD_BYTES)
        if is_told_by_head(data):
            try:
                return read_header(data)
            except PictureError:
                if len(data) < _HEAD_BYTES:
                    raise
        return read_header(read_bytes(path, MAX_FILE_BYTES))
    except FileError as error:
        raise PictureError(str(error)) from None


def load_picture(
    path: Path, fit: Resize | None = None, part: str = "", header: ImageHeader | None = None
) -> pygame.Surface:
    """The picture in a file, or the frame `i/n` of it, brought to a size or at its own; raises PictureError.

    It is decoded here, in this process: only for files that are known to do no harm. `header` is that of the
    file where it was read before.
    """
    try:
        header = header or read_header(read_bytes(path, MAX_FILE_BYTES))
    except FileError as error:
        raise PictureError(str(error)) from None
    # By its path, for reading from memory would keep every other thread waiting.
    return finish_picture(_decode(str(path), header, fit), fit, part)


def decode_picture(data: bytes, fit: Resize | None = None, part: str = "") -> pygame.Surface:
    """The picture in some bytes, as `load_picture` gives it; raises PictureError."""
    return finish_picture(_decode(BytesIO(data), read_header(data), fit), fit, part)


def finish_picture(
    picture: pygame.Surface, fit: Resize | None, part: str, multiplied: bool = False
) -> pygame.Surface:
    """The picture, or a frame of it, brought to a size; raises PictureError. `multiplied`: its colours are
    multiplied by its alpha already."""
    if part:
        picture = cut_frame(picture, part)
    if fit is None:
        return picture
    if fit.width * fit.height > MAX_FITTED_PIXELS:
        raise PictureError(
            f"it would be drawn {fit.width} × {fit.height} pixels large: give it a smaller size"
        )
    return fit_picture(picture, fit, multiplied)


def _decode(source: str | BytesIO, header: ImageHeader, fit: Resize | None) -> pygame.Surface:
    """What a library makes of a picture; raises PictureError where that isn't what its header says."""
    size = (header.width, header.height)
    try:
        if header.kind == "svg":
            picture = pygame.image.load_sized_svg(source, _svg_size(size, fit))
            return picture
        picture = pygame.image.load(source, f"picture.{header.kind}")
    except (pygame.error, OSError, ValueError, TypeError, MemoryError) as error:
        raise PictureError(f"it cannot be decoded: {error}") from None
    picture = _upright(picture, header.turn)
    if picture.get_size() != size:
        raise PictureError(f"its header says {size[0]} × {size[1]} pixels, and that isn't so; save it again")
    return picture


def _svg_size(size: tuple[int, int], fit: Resize | None) -> tuple[int, int]:
    """How large an SVG is drawn: as it is wanted, so that it is sharp, else at its own size."""
    if fit is None:
        return size
    wanted = (math.ceil(fit.inner_width), math.ceil(fit.inner_height))
    return wanted if 0 < wanted[0] * wanted[1] <= MAX_FITTED_PIXELS else size


def _upright(picture: pygame.Surface, turn: int) -> pygame.Surface:
    """The picture as EXIF has it shown (orientation, tag 274): mirrored, then turned clockwise."""
    if turn in (2, 4, 5, 7):
        picture = pygame.transform.flip(picture, True, False)
    angle = {3: 180, 4: 180, 5: 90, 6: -90, 7: -90, 8: 90}.get(turn, 0)
    return pygame.transform.rotate(picture, angle) if angle else picture


def cut_frame(picture: pygame.Surface, part: str) -> pygame.Surface:
    """The frame `i/n` of `n` frames that stand side by side in a picture; raises PictureError."""
    number, _, count = part[:20].partition("/")
    if not (number.isdecimal() and count.isdecimal() and int(number) < int(count) <= picture.get_width()):
        raise PictureError(f"“{part[:20]}” is no frame of a picture")
    width = picture.get_width() // int(count)
    return picture.subsurface(Rect(int(number) * width, 0, width, picture.get_height()))


def with_alpha(picture: pygame.Surface) -> pygame.Surface:
    """The picture in the form that is painted fastest, its colour key or palette made alpha."""
    return picture.convert(_ARGB)


def fit_picture(picture: pygame.Surface, fit: Resize, multiplied: bool = False) -> pygame.Surface:
    """The picture brought to `fit`: opaque, or with premultiplied alpha. The picture is used up."""
    if fit.left < 0 or fit.top < 0 or fit.inner_width > fit.width or fit.inner_height > fit.height:
        picture = _cut(picture, fit)
        fit = Resize(fit.width, fit.height, fit.width, fit.height, opaque=fit.opaque)
    if fit.opaque:
        plain = picture.convert(32, 0)
        if plain.get_size() == (fit.width, fit.height):
            return plain
        return scale_picture(plain, (fit.width, fit.height))
    if multiplied:
        source = picture
    elif picture.get_flags() & pygame.SRCALPHA:
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
        padded = pygame.Surface(padded_size, pygame.SRCALPHA, 32)
        padded.blit(
            source,
            (round(fit.left * across), round(fit.top * down)),
            special_flags=pygame.BLEND_PREMULTIPLIED,
        )
        source = padded
    return with_alpha(scale_picture(source, (fit.width, fit.height)))


def scale_picture(picture: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """The picture at another size. One that grows a whole number of times keeps its pixels as squares."""
    (width, height), (across, down) = picture.get_size(), size
    whole = across > width and across % width == 0 and down == height * (across // width)
    return (pygame.transform.scale if whole else pygame.transform.smoothscale)(picture, size)


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
