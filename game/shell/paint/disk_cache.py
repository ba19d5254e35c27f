"""A disk cache of decoded and scaled pictures, which reads them back in a few milliseconds.

Decoding a painted layer takes fifty milliseconds and more, too long for rewinding. Compressed by zstd at its
fastest useful level, to a half or a tenth, and decompressed about as fast as the disk reads. The folder may
be emptied at any time; what can't be read or written is skipped.
"""

from __future__ import annotations

import os
import struct
import zlib
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from threading import Lock

import pygame
import zstandard

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import leaves_room, make_folder, open_regular, write_whole

# The size of all files; one larger than an eighth isn't kept. A whole evening must fit: otherwise replaying
# it finds nothing of what it showed before.
LIMIT_BYTES = 1_000_000_000
# Trimming reduces the folder to this share of the limit, so that it is rare.
TRIMMED_SHARE = 0.8
# Changed with the file format or the scaling.
_FORM = b"RAS3"
_HEADER = struct.Struct("<4sI")
# Higher levels take four times as long for a tenth less.
_LEVEL = -1
# What compression may add to random pixels.
_MAX_EXTRA_BYTES = 4096


class DiskCache:
    """A folder of scaled pictures; all methods are thread-safe."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes
        self._lock = Lock()
        self._used_bytes: int | None = None
        self._checked: set[Path] = set()

    def get(self, cache_key: str, size: tuple[int, int], opaque: bool) -> pygame.Surface | None:
        """The picture of a key, if it is valid.

        Its checksum is verified, and its time set, only on the first read: that takes as long as reading.
        """
        path = self._path(cache_key)
        try:
            with open_regular(path) as stream:
                form, check = _HEADER.unpack(stream.read(_HEADER.size))
                packed = stream.read(size[0] * size[1] * 4 + _MAX_EXTRA_BYTES)
        except (OSError, struct.error):
            return None
        checked = path in self._checked
        whole = form == _FORM and (checked or zlib.crc32(packed) == check)
        surface = _unpack(packed, size, opaque) if whole else None
        if surface is None:
            with suppress(OSError):
                path.unlink()
            return None
        if not checked:
            with suppress(OSError):
                os.utime(path)
            self._checked.add(path)
        return surface

    def has(self, cache_key: str) -> bool:
        """Whether there is a picture of this key, valid or not."""
        return self._path(cache_key).exists()

    def put(self, cache_key: str, surface: pygame.Surface) -> None:
        """Stores a picture under a key of everything it was made from."""
        packed = zstandard.ZstdCompressor(level=_LEVEL).compress(_pixels(surface))
        if len(packed) > self._limit_bytes // 8:
            return
        path = self._path(cache_key)
        try:
            make_folder(self._folder)
            if not leaves_room(self._folder, len(packed)):
                return
            write_whole(path, _HEADER.pack(_FORM, zlib.crc32(packed)), packed, sync=False)
        except (OSError, FileError):
            return
        with self._lock:
            self._count(len(packed) + _HEADER.size)

    def clear_and_disable(self) -> bool:
        """Deletes all pictures and stores no more, because the disk is full; whether that freed space."""
        self._limit_bytes = 0
        freed = False
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    os.unlink(entry.path)
                    freed = True
        return freed

    def _path(self, cache_key: str) -> Path:
        return self._folder / blake2b(cache_key.encode(), digest_size=16).hexdigest()

    def _count(self, more_bytes: int) -> None:
        """Counts what was written, and deletes the least recently used files beyond the limit."""
        if self._used_bytes is not None and self._used_bytes + more_bytes <= self._limit_bytes:
            self._used_bytes += more_bytes
            return
        with suppress(OSError), os.scandir(self._folder) as entries:
            files = sorted((entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in entries)
            used = sum(size for _, size, _ in files)
            keep = self._limit_bytes if used <= self._limit_bytes else self._limit_bytes * TRIMMED_SHARE
            for _, size, path in files:
                if used <= keep:
                    break
                with suppress(OSError):
                    os.unlink(path)
                    used -= size
                    self._checked.discard(Path(path))
            self._used_bytes = used


def _unpack(packed: bytes, size: tuple[int, int], opaque: bool) -> pygame.Surface | None:
    """A surface of compressed pixels; None where their number is wrong, or they are damaged."""
    count = size[0] * size[1] * 4
    try:
        if zstandard.frame_content_size(packed) != count:
            return None
        if opaque:
            surface = pygame.Surface(size, 0, 32)
            with zstandard.ZstdDecompressor().stream_reader(packed) as reader:
                return surface if reader.readinto(_pixels(surface)) == count else None
        # A surface with alpha can use the decompressed bytes as its memory, which saves clearing it first.
        pixels = zstandard.ZstdDecompressor().decompress(packed)
    except zstandard.ZstdError:
        return None
    return pygame.image.frombuffer(pixels, size, "BGRA") if len(pixels) == count else None


def _pixels(surface: pygame.Surface) -> memoryview:
    """The surface's memory."""
    # It has the buffer interface, which its stub doesn't say.
    return memoryview(surface.get_buffer())  # type: ignore[arg-type]
