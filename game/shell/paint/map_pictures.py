"""Map pictures: parts of maps drawn on demand, with cache keys for the disk cache."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import thread_time
from typing import NamedTuple

import pygame

from game.shell.formats.files import Stamp, change_stamp
from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import DrawingBudget, PictureDecoder
from game.shell.formats.tilesets import Find
from game.shell.formats.tmx import TiledMap, read_map
from game.shell.formats.xml_elements import XmlError
from game.shell.paint.fonts import Fonts
from game.shell.paint.tiles import draw_part

# How many maps stay loaded: the current place and the next ones.
MAX_MAPS = 6


class _Read(NamedTuple):
    """A map, and the stamps of all files it was read from."""

    tiled_map: TiledMap
    stamps: dict[Path, Stamp | None]


class MapPictures:
    """The maps of a painter; all methods are thread-safe."""

    def __init__(self, find: Find, decoder: PictureDecoder, fonts: Fonts) -> None:
        self._find = find
        self._decoder = decoder
        self._fonts = fonts
        self._maps: dict[str, _Read] = {}

    def cache_key(self, file: str) -> str | None:
        """Everything that a map is drawn from, as text; None where it can't be read."""
        try:
            read = self._read(file)
        except PictureError:
            return None
        stamps = [(str(path), stamp) for path, stamp in sorted(read.stamps.items())]
        return f"{stamps} {self._fonts.file('prose')}"

    def draw(self, file: str, part: str, budget: DrawingBudget | None = None) -> pygame.Surface:
        """A part of a map at the map's own pixels; raises PictureError. Its drawings spend of `budget`, and a
        stranger's map itself: one may have dozens of parts, each of which takes a second or two."""
        find, path = self._finder(file), self._find(file)
        is_ours = path is not None and self._decoder.lies_in_assets(path)
        laying = budget if budget is not None and not is_ours else DrawingBudget()
        laying.check()

        def load(inner: str) -> pygame.Surface:
            path = find(inner)
            if path is None:
                raise PictureError("this file is missing")
            return self._decoder.load(path, budget=budget)

        begun_s = thread_time()
        try:
            drawn = draw_part(self._read(file).tiled_map, part, load, partial(self._fonts.face, "prose"))
        finally:  # what comes to another limit has taken its time, too
            laying.spend(thread_time() - begun_s)
        if budget is not None and budget.refused:
            budget.check()  # no map with holes is kept
        return drawn

    def _finder(self, file: str) -> Callable[[str], Path | None]:
        """A function that finds files of the pack that a map belongs to."""
        pack, colon, _ = file.rpartition(":")
        return lambda inner: self._find(f"{pack}{colon}{inner}")

    def _read(self, file: str) -> _Read:
        """The map, read again where its files have changed; raises PictureError."""
        cached = self._maps.get(file)
        if cached is not None and all(change_stamp(path) == stamp for path, stamp in cached.stamps.items()):
            return cached
        stamps: dict[Path, Stamp | None] = {}
        find = self._finder(file)

        def recorded(inner: str) -> Path | None:
            path = find(inner)
            if path is not None:
                stamps[path] = change_stamp(path)
            return path

        try:
            tiled_map = read_map(file.rpartition(":")[2], recorded)
        except XmlError as error:
            raise PictureError(f"line {error.line}: {error}") from None
        if len(self._maps) >= MAX_MAPS:
            self._maps.clear()
        read = self._maps[file] = _Read(tiled_map, stamps)
        return read
