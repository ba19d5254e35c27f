"""Scaled pictures on disk: what was decoded and scaled once is read back in a few milliseconds.

Decoding a painted layer takes fifty milliseconds and more, which is too long for winding back. They are
packed by zstd at its fastest useful level: to half or a tenth, and unpacked about as fast as they were read.
The folder may be emptied at any time; what cannot be read or written is done without.
"""

from __future__ import annotations

import os
import struct
import zlib
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from threading import Lock, get_ident

import pygame
import zstandard

# All files together; one that takes more than an eighth of it is not worth keeping. An evening has to fit in:
# with less, one that is lived again finds nothing of what it showed before.
LIMIT_BYTES = 300_000_000
# What is beyond the limit is trimmed to this share of it, so that trimming is rare.
TRIMMED_SHARE = 0.8
# Changes with the form of the files or the way pictures are scaled.
_FORM = b"RAS3"
_HEADER = struct.Struct("<4sI")
# Higher levels take four times as long for a tenth less.
_LEVEL = -1
# What packing may add to pixels that are all chance.
_MAX_EXTRA_BYTES = 4096


class DiskCache:
    """A folder of scaled pictures; every method may be called from any thread."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes
        self._lock = Lock()
        self._used_bytes: int | None = None
        self._checked: set[Path] = set()

    def get(self, words: str, size: tuple[int, int], opaque: bool) -> pygame.Surface | None:
        """The picture that was kept under these words, if it is whole.

        Its sum is checked, and its time set, only when it is first read: that takes as long as reading.
        """
        path = self._path(words)
        try:
            with path.open("rb", buffering=0) as stream:
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

    def has(self, words: str) -> bool:
        """Whether a picture is kept under these words, whole or not."""
        return self._path(words).exists()

    def put(self, words: str, surface: pygame.Surface) -> None:
        """Keep a picture under words that say all it was made from."""
        packed = zstandard.ZstdCompressor(level=_LEVEL).compress(_pixels(surface))
        if len(packed) > self._limit_bytes // 8:
            return
        path = self._path(words)
        draft = path.with_suffix(f".{os.getpid()}-{get_ident()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with draft.open("wb", buffering=0) as stream:
                stream.write(_HEADER.pack(_FORM, zlib.crc32(packed)))
                stream.write(packed)
            draft.replace(path)
        except OSError:
            with suppress(OSError):
                draft.unlink()
            return
        with self._lock:
            self._count(len(packed) + _HEADER.size)

    def give_way(self) -> bool:
        """Take all that is kept away, and keep nothing more: the disk is full. Whether that made room."""
        self._limit_bytes = 0
        freed = False
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    os.unlink(entry.path)
                    freed = True
        return freed

    def _path(self, words: str) -> Path:
        return self._folder / blake2b(words.encode(), digest_size=16).hexdigest()

    def _count(self, more_bytes: int) -> None:
        """Count what was written, and forget what was wanted longest ago beyond the limit."""
        if self._used_bytes is not None and self._used_bytes + more_bytes <= self._limit_bytes:
            self._used_bytes += more_bytes
            return
        with suppress(OSError), os.scandir(self._folder) as entries:
            found = sorted((entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in entries)
            used = sum(size for _, size, _ in found)
            keep = self._limit_bytes if used <= self._limit_bytes else self._limit_bytes * TRIMMED_SHARE
            for _, size, path in found:
                if used <= keep:
                    break
                with suppress(OSError):
                    os.unlink(path)
                    used -= size
                    self._checked.discard(Path(path))
            self._used_bytes = used


def _unpack(packed: bytes, size: tuple[int, int], opaque: bool) -> pygame.Surface | None:
    """A surface of the pixels that were packed; None where they are more or fewer, or damaged."""
    count = size[0] * size[1] * 4
    try:
        if zstandard.frame_content_size(packed) != count:
            return None
        if opaque:
            surface = pygame.Surface(size, 0, 32)
            with zstandard.ZstdDecompressor().stream_reader(packed) as reader:
                return surface if reader.readinto(_pixels(surface)) == count else None
        # One with alpha can lie in the bytes as they are unpacked, which saves clearing its memory first.
        found = zstandard.ZstdDecompressor().decompress(packed)
    except zstandard.ZstdError:
        return None
    return pygame.image.frombuffer(found, size, "BGRA") if len(found) == count else None


def _pixels(surface: pygame.Surface) -> memoryview:
    """The surface's own memory."""
    # It has the buffer interface, which its description does not say.
    return memoryview(surface.get_buffer())  # type: ignore[arg-type]
