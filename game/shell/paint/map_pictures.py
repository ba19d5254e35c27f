"""Map pictures: parts of maps drawn on demand, and what each is drawn from, so that disks can keep them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pygame

from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import PictureDecoder
from game.shell.formats.tilesets import Find
from game.shell.formats.tmx import TiledMap, read_map
from game.shell.formats.xml_elements import XmlError
from game.shell.paint.fonts import Fonts
from game.shell.paint.tiles import draw_part

# Maps that stay read: the place that is shown, and those that come next.
MAX_MAPS = 6


class _Read(NamedTuple):
    """A map, and every file that was asked for while it was read, as they were then."""

    tiled_map: TiledMap
    stamps: dict[Path, tuple[int, int]]


class MapPictures:
    """The maps of a painter; every method may be called from any thread."""

    def __init__(self, find: Find, decoder: PictureDecoder, fonts: Fonts) -> None:
        self._find = find
        self._decoder = decoder
        self._fonts = fonts
        self._maps: dict[str, _Read] = {}

    def words(self, file: str) -> str | None:
        """All that a map is drawn from, in words; None where it can't be read."""
        try:
            read = self._read(file)
        except PictureError:
            return None
        stamps = [(str(path), *stamp) for path, stamp in sorted(read.stamps.items())]
        return f"{stamps} {self._fonts.file('prose')}"

    def draw(self, file: str, part: str) -> pygame.Surface:
        """A part of a map, at the map's own pixels; raises PictureError."""
        find = self._finder(file)

        def load(inner: str) -> pygame.Surface:
            path = find(inner)
            if path is None:
                raise PictureError("this file is missing")
            return self._decoder.load(path)

        return draw_part(self._read(file).tiled_map, part, load, partial(self._fonts.face, "prose"))

    def _finder(self, file: str) -> Callable[[str], Path | None]:
        """Finds files by their names in the pack that a map is asked of."""
        pack, colon, _ = file.rpartition(":")
        return lambda inner: self._find(f"{pack}{colon}{inner}")

    def _read(self, file: str) -> _Read:
        """The map as it is in its files now; raises PictureError."""
        cached = self._maps.get(file)
        if cached is not None and all(_stamp(path) == stamp for path, stamp in cached.stamps.items()):
            return cached
        stamps: dict[Path, tuple[int, int]] = {}
        find = self._finder(file)

        def recorded(inner: str) -> Path | None:
            path = find(inner)
            if path is not None:
                stamps[path] = _stamp(path)
            return path

        try:
            tiled_map = read_map(file.rpartition(":")[2], recorded)
        except XmlError as error:
            raise PictureError(f"line {error.line}: {error}") from None
        if len(self._maps) >= MAX_MAPS:
            self._maps.clear()
        read = self._maps[file] = _Read(tiled_map, stamps)
        return read


def _stamp(path: Path) -> tuple[int, int]:
    """What changes with a file; nothing where it is gone."""
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size
