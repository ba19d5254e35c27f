"""Screenshots: pictures of the window, encoded and written by a thread, one at a time.

pygame's own writer holds the interpreter's lock, and the game would stand still: for a quarter of a second at
1280×720, nearly a whole one at 3840×2160.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pygame

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import write_whole
from game.shell.messages import Messages
from game.shell.threads import Worker

# How long quitting waits for a picture.
PATIENCE_S = 5.0
# zlib's own balance of time and size.
LEVEL = 6
# PNG's filter in which a row holds its differences from the row above.
UP = b"\x02"
FAILED = "The picture can't be kept: {}"


class Screenshots:
    """Writes pictures to a folder. `messages` is told of each that is written, by a sound alone, for a
    sentence would be in the next picture, and of each that isn't; then the thread calls `wake_loop`."""

    def __init__(self, folder: Path, messages: Messages, wake_loop: Callable[[], None]) -> None:
        self._folder, self._messages, self._wake_loop = folder, messages, wake_loop
        self._writer = Worker(self._write, "screenshot")
        # The size and the pixels of the picture that is being written.
        self._picture = (0, 0), b""

    def take(self, picture: pygame.Surface) -> None:
        """Writes a picture as it is now; dropped while another is being written, for a held key would fill
        memory and disk."""
        if not self._writer.is_busy:
            self._picture = picture.get_size(), pygame.image.tobytes(picture, "RGB")
            self._writer.wake()

    def wait(self) -> None:
        """Waits for the picture that is being written, for a while."""
        self._writer.wait(PATIENCE_S)

    def _write(self) -> None:
        try:
            taken = {path.stem for path in self._folder.glob("evening-*.png")}
            number = next(n for n in range(1, 10**6) if f"evening-{n:03}" not in taken)
            write_whole(self._folder / f"evening-{number:03}.png", encode_png(*self._picture), sync=False)
        except (FileError, OSError) as error:
            self._messages.tell(FAILED.format(error))
        except MemoryError:
            self._messages.tell(FAILED.format("there is too little memory."))
        else:
            self._messages.tell(sound="ui_save")
        self._picture = (0, 0), b""
        self._wake_loop()


def encode_png(size: tuple[int, int], rgb: bytes) -> bytes:
    """The PNG of a picture whose pixels are given as three bytes each."""
    width, height = size
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    row_bytes = width * 3
    high, low = (int.from_bytes(bits * row_bytes, "big") for bits in (b"\x80", b"\x7f"))
    packer, packed, above = zlib.compressobj(LEVEL), [], 0
    for start in range(0, len(rgb), row_bytes):
        row = int.from_bytes(rgb[start : start + row_bytes], "big")
        # Each byte less the one above it, without borrowing from its neighbour.
        less = ((row | high) - (above & low)) ^ ((row ^ above ^ high) & high)
        packed.append(packer.compress(UP + less.to_bytes(row_bytes, "big")))
        above = row
    packed.append(packer.flush())
    chunks = ((b"IHDR", header), (b"IDAT", b"".join(packed)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
