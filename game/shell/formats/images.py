"""Decoding pictures into surfaces of the wanted size; thread-safe.

The header is checked before any library reads the bytes, and the result is compared with it. Pictures with
alpha are premultiplied, so that scaling draws no fringes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, Protocol

import pygame
from pygame import Rect

from game.shell.formats.file_errors import FileError, reason_of
from game.shell.formats.files import MAX_FILE_BYTES, read_bytes, read_head, stamp_of
from game.shell.formats.image_headers import ImageHeader, PictureError, is_told_by_head, read_header

# The formats of pictures; the earlier ones may replace others of the same name.
PICTURE_SUFFIXES = (".webp", ".png", ".jpg", ".jpeg", ".gif", ".svg")
# The largest picture wanted: a camera moving at 4K, as close as 700 units, takes 70 million.
MAX_FITTED_PIXELS = 80_000_000
# Processor time for the drawings (SVG) of one frame, which two threads share. An honest drawing of a person
# takes a tenth of a second at 1920×1080.
MAX_DRAWING_S = 2.0
# What of that time each second of another picture takes: an honest place of painted layers takes two seconds.
PICTURE_SHARE = 0.2
# What each later frame has once a drawing was refused: light ones are still drawn.
LATER_DRAWING_S = 0.2
# Enough of most files to contain the header.
_HEAD_BYTES = 4096
# The pictures whose headers are remembered, of those that are read whole: as many as a pack may have.
MEASURED = 6000


class Resize(NamedTuple):
    """A target size in pixels, the picture's position in it (its own size and its corner: a fraction of a
    pixel inside, or whole pixels outside, which are cut off), and whether its alpha is dropped."""

    width: int
    height: int
    inner_width: float
    inner_height: float
    left: float = 0.0
    top: float = 0.0
    opaque: bool = False


class DrawingBudget:
    """The processor time left to untrusted drawings (SVG) and maps for a frame that the player waits for:
    each has a limit of its own, and a person may have forty."""

    def __init__(self, left_s: float = MAX_DRAWING_S) -> None:
        self._left_s = left_s
        # Whether a drawing was refused.
        self.refused = False

    def check(self) -> None:
        """Raises PictureError where nothing is left."""
        if self._left_s <= 0:
            self.refused = True
            raise PictureError(
                f"the drawings and maps shown at once take more than {MAX_DRAWING_S:g} s together, or other "
                f"pictures {MAX_DRAWING_S / PICTURE_SHARE:g} s: give drawings fewer and simpler shapes, or "
                "make them WebP or PNG, lay fewer and smaller things on maps, and save pictures smaller"
            )

    def spend(self, spent_s: float) -> None:
        """Counts a drawing; thread-safe enough, for one more or less does no harm."""
        self._left_s -= spent_s


class PictureDecoder(Protocol):
    """A decoder of pictures; its methods raise PictureError."""

    def load(
        self, path: Path, fit: Resize | None = None, part: str = "", budget: DrawingBudget | None = None
    ) -> pygame.Surface:
        """The picture in a file, or a frame of it, resized or at its own size; `budget` limits drawings."""

    def decode(self, data: bytes, fit: Resize | None = None) -> pygame.Surface:
        """The picture in some bytes, resized or at its own size."""

    def lies_in_assets(self, path: Path) -> bool:
        """Whether a file lies among the game's own, which are decoded quickly enough for a frame."""


class PlainDecoder:
    """Decodes in this process: for trusted files."""

    def load(
        self, path: Path, fit: Resize | None = None, part: str = "", budget: DrawingBudget | None = None
    ) -> pygame.Surface:
        """The picture in a file, or a frame of it, resized or at its own size."""
        return load_picture(path, fit, part)

    def decode(self, data: bytes, fit: Resize | None = None) -> pygame.Surface:
        """The picture in some bytes, resized or at its own size."""
        return decode_picture(data, fit)

    def lies_in_assets(self, path: Path) -> bool:
        """All files are taken for the game's own."""
        return True


def measure_picture(path: Path) -> ImageHeader:
    """The header of a picture file; raises PictureError."""
    try:
        header = measure_head(path) or _measure_whole(_WholeFile.at(path))
    except FileError as error:
        raise PictureError(str(error)) from None
    except OSError as error:
        raise PictureError(f"it cannot be opened: {reason_of(error)}") from None
    if isinstance(header, str):
        raise PictureError(header)
    return header


@dataclass(frozen=True)
class _WholeFile:
    """A file as it is now, whatever its name: a pack may name one a thousand times."""

    identity: tuple[int, ...]
    path: Path = field(compare=False)

    @classmethod
    def at(cls, path: Path) -> _WholeFile:
        """The file at a path; raises OSError."""
        status = path.stat()
        return cls((status.st_dev, *stamp_of(status)), path)


@lru_cache(maxsize=MEASURED)
def _measure_whole(file: _WholeFile) -> ImageHeader | str:
    """The header of a picture, which is read whole for it, or why it has none; raises FileError."""
    try:
        return read_header(read_bytes(file.path, MAX_FILE_BYTES))
    except PictureError as error:
        return str(error)


def measure_head(path: Path) -> ImageHeader | None:
    """The header of a picture file; None where more than its first bytes must be read for it. Raises
    PictureError."""
    try:
        data = read_head(path, _HEAD_BYTES)
    except FileError as error:
        raise PictureError(str(error)) from None
    if is_told_by_head(data):
        try:
            return read_header(data)
        except PictureError:
            if len(data) < _HEAD_BYTES:
                raise
    return None


def load_picture(
    path: Path, fit: Resize | None = None, part: str = "", header: ImageHeader | None = None
) -> pygame.Surface:
    """The picture in a file, or the frame `i/n` of it, resized or at its own size; raises PictureError.

    Decoded in this process: only for trusted files. `header` is the file's, where it is already known.
    """
    try:
        header = header or read_header(read_bytes(path, MAX_FILE_BYTES))
    except FileError as error:
        raise PictureError(str(error)) from None
    # By its path, for decoding from memory would hold the lock of all other threads.
    return finish_picture(_decode(str(path), header, fit), fit, part)


def decode_picture(data: bytes, fit: Resize | None = None, part: str = "") -> pygame.Surface:
    """The picture in some bytes, otherwise like `load_picture`; raises PictureError."""
    return finish_picture(_decode(BytesIO(data), read_header(data), fit), fit, part)


def finish_picture(
    picture: pygame.Surface, fit: Resize | None, part: str, multiplied: bool = False
) -> pygame.Surface:
    """The picture, or a frame of it, resized; raises PictureError. `multiplied`: its alpha is premultiplied
    already."""
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
    """Decodes a picture; raises PictureError where the result contradicts the header."""
    size = (header.width, header.height)
    try:
        if header.kind == "svg":
            return pygame.image.load_sized_svg(source, _svg_size(size, fit))
        picture = pygame.image.load(source, f"picture.{header.kind}")
    except (pygame.error, OSError, ValueError, TypeError, MemoryError) as error:
        raise PictureError(f"it cannot be decoded: {error}") from None
    picture = _upright(picture, header.turn)
    if picture.get_size() != size:
        raise PictureError(f"its header says {size[0]} × {size[1]} pixels, and that isn't so; save it again")
    return picture


def _svg_size(size: tuple[int, int], fit: Resize | None) -> tuple[int, int]:
    """The size at which an SVG is drawn: the wanted one, so that it is sharp, else its own."""
    if fit is None:
        return size
    wanted = (math.ceil(fit.inner_width), math.ceil(fit.inner_height))
    return wanted if 0 < wanted[0] * wanted[1] <= MAX_FITTED_PIXELS else size


def _upright(picture: pygame.Surface, turn: int) -> pygame.Surface:
    """The picture in its EXIF orientation (tag 274): mirrored, then turned clockwise."""
    if turn in (2, 4, 5, 7):
        picture = pygame.transform.flip(picture, True, False)
    angle = {3: 180, 4: 180, 5: 90, 6: -90, 7: -90, 8: 90}.get(turn, 0)
    return pygame.transform.rotate(picture, angle) if angle else picture


def cut_frame(picture: pygame.Surface, part: str) -> pygame.Surface:
    """The frame `i/n` of `n` frames side by side in a picture; raises PictureError."""
    number, _, count = part[:20].partition("/")
    if not (number.isdecimal() and count.isdecimal() and int(number) < int(count) <= picture.get_width()):
        raise PictureError(f"“{part[:20]}” is no frame of a picture")
    width = picture.get_width() // int(count)
    return picture.subsurface(Rect(int(number) * width, 0, width, picture.get_height()))


def with_alpha(picture: pygame.Surface) -> pygame.Surface:
    """The picture in the format that is painted fastest; a colour key or palette becomes alpha."""
    return picture.convert(_ARGB)


def fit_picture(picture: pygame.Surface, fit: Resize, multiplied: bool = False) -> pygame.Surface:
    """The picture resized to `fit`: opaque, or with premultiplied alpha. The picture is consumed."""
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
        # Colour keys and palettes become alpha in the process.
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
    """The picture at another size. One enlarged by a whole number keeps square pixels."""
    (width, height), (across, down) = picture.get_size(), size
    whole = across > width and across % width == 0 and down == height * (across // width)
    return (pygame.transform.scale if whole else pygame.transform.smoothscale)(picture, size)


def _cut(picture: pygame.Surface, fit: Resize) -> pygame.Surface:
    """The visible part of the picture, to the nearest of its own pixels."""
    across = picture.get_width() / fit.inner_width
    down = picture.get_height() / fit.inner_height
    part = Rect(
        round(-fit.left * across),
        round(-fit.top * down),
        max(1, round(fit.width * across)),
        max(1, round(fit.height * down)),
    )
    return picture.subsurface(part.clamp(picture.get_rect()).clip(picture.get_rect()))


# Masks of a surface with alpha, in the painter's format.
_ARGB = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
