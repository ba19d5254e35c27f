"""Textures: the pack's pictures at the requested sizes, scaled once and cached.

Missing or broken ones become placeholders, each reported once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

import pygame

from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import (
    LATER_DRAWING_S,
    DrawingBudget,
    PictureDecoder,
    PlainDecoder,
    Resize,
    finish_picture,
)
from game.shell.formats.problems import Problems
from game.shell.lru import LruCache, keep_surfaces
from game.shell.paint.disk_cache import DiskCache
from game.shell.paint.display_list import Clip, Transform
from game.shell.paint.fitting import (
    Composite,
    Fitted,
    PictureRequest,
    fit_still,
    request_bytes,
)
from game.shell.paint.fonts import Fonts
from game.shell.paint.map_pictures import MapPictures
from game.shell.paint.placeholders import draw_placeholder
from game.shell.threads import start_thread
from game.stage.frame import Color, Picture, Thumbnail

# How many layers of a composite are in memory at once.
AT_ONCE = 4
# Pictures up to this size are cached separately: the watch's at 1920×1080 are, with its strap 342 × 468.
SMALL_PIXELS = 170_000
# The limit of a placeholder, for a picture that was refused because of its size.
MAX_PLACEHOLDER_PX = 4096

# A picture's name (`pack:path`, or a path in the chosen pack) → its path; None: not found.
Resolve = Callable[[str], Path | None]
# A thumbnail's key → its PNG or JPEG, empty where there is none.
FindThumbnail = Callable[[str], bytes]


class Drawn(NamedTuple):
    """A surface, opaque or with premultiplied alpha, and the pixel it is painted at."""

    surface: pygame.Surface
    x: int
    y: int


class Textures:
    """The pictures of a painter, cached within a limit."""

    def __init__(
        self,
        resolve: Resolve,
        fonts: Fonts,
        palette: dict[str, Color],
        problems: Problems,
        limit_bytes: int,
        disk_cache: DiskCache | None = None,
        decoder: PictureDecoder | None = None,
        find_thumbnail: FindThumbnail = lambda key: b"",
    ) -> None:
        self.resolve = resolve
        self._decoder: PictureDecoder = decoder or PlainDecoder()
        self._maps = MapPictures(self._find, self._decoder, fonts)
        self._disk_cache = disk_cache
        self._paths: dict[str, Path] = {}
        self._find_thumbnail = find_thumbnail
        self._fonts = fonts
        self._palette = palette
        self._problems = problems
        self._fitted = keep_surfaces(limit_bytes)
        self._small = keep_surfaces(limit_bytes // 2)
        self._thumbnails = keep_surfaces(limit_bytes // 8)
        self._shown: Collection[PictureRequest] = ()
        self._expected: Collection[PictureRequest] = ()
        self._budget = DrawingBudget()
        # The time of drawings that a frame waits for, while it does.
        self.waiting_budget: DrawingBudget | None = None
        # Whether a drawing was refused: the loop waits less for the others.
        self._hurries = False

    def pin_all(self) -> None:
        """Evicts nothing until `trim`: a frame is being painted."""
        self._budget = self.waiting_budget or self._new_budget()
        self.waiting_budget = None
        self._fitted.pin_all = self._small.pin_all = True

    def _new_budget(self) -> DrawingBudget:
        self._hurries = self._hurries or self._budget.refused
        return DrawingBudget(LATER_DRAWING_S) if self._hurries else DrawingBudget()

    def pin_awaited(self, requests: Collection[PictureRequest]) -> None:
        """A frame waits for pictures that are made elsewhere: they share its time with what is left to be
        made when it is painted."""
        self.waiting_budget = self.waiting_budget or self._new_budget()
        self.pin_expected(requests)

    def is_slow(self, request: PictureRequest) -> bool:
        """Whether making a picture may take any time: it is neither here nor on disk, and not our own."""
        if self.is_at_hand(request):
            return False
        files = (
            (request.file,) if isinstance(request, Fitted) else (part.picture.file for part in request.parts)
        )
        paths = [path for file in files if (path := self._find(file)) is not None]
        return not all(map(self._decoder.lies_in_assets, paths))

    def is_at_hand(self, request: PictureRequest) -> bool:
        """Whether nothing has to be decoded for a picture."""
        return self.holds(request) or self.lies_on_disk(request)

    def trim(self) -> None:
        """Evicts what exceeds the limit."""
        self._fitted.trim()
        self._small.trim()

    def pin_shown(self, requests: Collection[PictureRequest]) -> None:
        """Keeps these pictures beyond the limit until others are pinned: the screen is made from them, and
        they are needed whenever something moves."""
        self._shown = requests
        self._pin()

    def pin_expected(self, requests: Collection[PictureRequest]) -> None:
        """Keeps these pictures beyond the limit, too, once they are made: a warm-up waits for them all."""
        self._expected = requests
        self._pin()

    def prefer_next(self, requests: Iterable[PictureRequest], limit_bytes: int) -> None:
        """Keeps these pictures rather than others until this is called again: the next press shows them. The
        first ones, as far as they take no more than `limit_bytes` besides what is shown."""
        preferred = set()
        for request in dict.fromkeys(requests):
            limit_bytes -= 0 if request in self._shown else request_bytes(request)
            if limit_bytes >= 0:
                preferred.add(request)
        self._fitted.preferred = self._small.preferred = preferred

    def _pin(self) -> None:
        self._fitted.pinned = self._small.pinned = {*self._shown, *self._expected}

    def clear(self) -> None:
        """Clears the caches."""
        for cache in (self._fitted, self._small, self._thumbnails):
            cache.clear()

    def still(self, op: Picture, transform: Transform, clip: Clip = None) -> Drawn:
        """An upright picture at its position; parts outside the clip may be left out."""
        fit, x, y = fit_still(op, transform, clip)
        return Drawn(self.get(Fitted(op.file, fit)), x, y)

    def get(self, request: PictureRequest) -> pygame.Surface:
        """The requested picture, made now if necessary."""
        cache = self._cache_for(request)
        return cache.get(request) or cache.put(request, self._make_now(request))

    def _cache_for(self, request: PictureRequest) -> LruCache[Hashable, pygame.Surface]:
        """The cache for a picture: small ones, such as the watch's and icons, aren't evicted by places."""
        small = isinstance(request, Fitted) and request.fit.width * request.fit.height <= SMALL_PIXELS
        return self._small if small else self._fitted

    def holds(self, request: PictureRequest) -> bool:
        """Whether a picture is cached."""
        return request in self._cache_for(request)

    def lies_on_disk(self, request: PictureRequest) -> bool:
        """Whether a picture is on disk; thread-safe."""
        if self._disk_cache is None or not (cache_key := self._cache_key(request)):
            return False
        return self._disk_cache.has(cache_key)

    def accept(self, request: PictureRequest, surface: pygame.Surface) -> None:
        """Caches a picture that was made elsewhere."""
        if not self.holds(request):
            self._cache_for(request).put(request, surface)

    def get_all(self, requests: Iterable[PictureRequest]) -> None:
        """Prepares several pictures, in two threads where more than one must be decoded."""
        missing = []
        for request in dict.fromkeys(requests):
            if not self.holds(request):
                stored = self._recollect(request)
                if stored is None:
                    missing.append(request)
                else:
                    self._cache_for(request).put(request, stored)
        for request, surface in _in_two_threads(missing, partial(self.make, budget=self._budget)):
            self._cache_for(request).put(request, surface)

    def make(self, request: PictureRequest, budget: DrawingBudget | None = None) -> pygame.Surface:
        """The requested picture, made or read back; thread-safe, and neither cached nor reported here. Raises
        PictureError. `budget`: a frame waits for it."""
        surface = self._recollect(request)
        if surface is None:
            surface = (
                self._fit(request, budget) if isinstance(request, Fitted) else self._lay(request, budget)
            )
            if self._disk_cache is not None and (cache_key := self._cache_key(request)):
                self._disk_cache.put(cache_key, surface)
        return surface

    def _recollect(self, request: PictureRequest) -> pygame.Surface | None:
        """The picture from the disk cache."""
        if self._disk_cache is None or not (cache_key := self._cache_key(request)):
            return None
        if isinstance(request, Composite):
            return self._disk_cache.get(cache_key, request.size, True)
        return self._disk_cache.get(cache_key, (request.fit.width, request.fit.height), request.fit.opaque)

    def _cache_key(self, request: PictureRequest) -> str | None:
        """Everything that a picture is made from, as text; None where that can't be determined."""
        if isinstance(request, Composite):
            parts = [self._cache_key(part.picture) for part in request.parts]
            return None if None in parts else f"{tuple(request)}\n{parts}"
        path = self._find(request.file)
        if path is None:
            return None
        if path.suffix == ".tmx":
            # Maps depend on more files than their own.
            file, _, part = request.file.partition("#")
            cache_key = self._maps.cache_key(file) if part else None
            return cache_key and f"{cache_key} {tuple(request)}"
        try:
            stat = path.stat()
        except OSError:
            return None
        return f"{path} {stat.st_mtime_ns} {stat.st_size} {tuple(request)}"

    def _find(self, file: str) -> Path | None:
        base = file.partition("#")[0]
        path = self._paths.get(base) or self.resolve(base)
        if path is not None:
            self._paths[base] = path
        return path

    def _fit(self, request: Fitted, budget: DrawingBudget | None) -> pygame.Surface:
        path = self._find(request.file)
        if path is None:
            raise PictureError("this file is missing")
        file, _, part = request.file.partition("#")
        try:
            if path.suffix == ".tmx" and part:
                return finish_picture(self._maps.draw(file, part, budget), request.fit, "", multiplied=True)
            return self._decoder.load(path, request.fit, part, budget)
        except PictureError:
            raise
        except Exception as error:  # an unforeseen one: the file is at fault, and the game goes on
            raise PictureError(f"it cannot be drawn: {error}") from None

    def _lay(self, composite: Composite, budget: DrawingBudget | None) -> pygame.Surface:
        """Paints the pictures of a composite together."""
        surface = _ground_of(composite)
        for start in range(0, len(composite.parts), AT_ONCE):
            parts = composite.parts[start : start + AT_ONCE]
            layers = dict(
                _in_two_threads([part.picture for part in parts], partial(self._fit, budget=budget))
            )
            for picture, x, y in parts:
                layer = layers.get(picture)
                if layer is None:
                    # The painter reports it and uses a placeholder.
                    raise PictureError(f"“{picture.file}” cannot be drawn")
                surface.blit(layer, (x, y), special_flags=pygame.BLEND_PREMULTIPLIED)
        return surface

    def _make_now(self, request: PictureRequest) -> pygame.Surface:
        """The picture, or a placeholder."""
        try:
            return self.make(request, self._budget)
        except PictureError as error:
            if isinstance(request, Composite):
                return self._lay_now(request)
            # Unreadable maps and sprites are reported where they are read.
            if not request.file.endswith((".tmx", ".yaml")):
                self._problems.note(request.file, str(error))
            size = min(request.fit.width, MAX_PLACEHOLDER_PX), min(request.fit.height, MAX_PLACEHOLDER_PX)
            return draw_placeholder(request.file, size, self._fonts, self._palette)

    def _lay_now(self, composite: Composite) -> pygame.Surface:
        """Paints the pictures of a composite together, with placeholders for what can't be drawn."""
        surface = _ground_of(composite)
        for picture, x, y in composite.parts:
            surface.blit(self._make_now(picture), (x, y), special_flags=pygame.BLEND_PREMULTIPLIED)
        return surface

    def thumbnail(self, op: Thumbnail, transform: Transform) -> Drawn:
        """A thumbnail at its position."""
        rect = transform.snap(op.box)
        key: Hashable = (op.key, rect.w, rect.h)
        surface = self._thumbnails.get(key)
        if surface is None:
            surface = self._thumbnails.put(key, self._draw_thumbnail(op.key, rect.size))
        return Drawn(surface, rect.x, rect.y)

    def _draw_thumbnail(self, key: str, size: tuple[int, int]) -> pygame.Surface:
        data = self._find_thumbnail(key)
        if not data:
            return draw_placeholder(key, size, self._fonts, self._palette)
        try:
            return self._decoder.decode(data, Resize(*size, *size, opaque=True))
        except PictureError as error:
            self._problems.note(key, f"the picture in this save can't be used: {error}")
            return draw_placeholder(key, size, self._fonts, self._palette)


def _ground_of(composite: Composite) -> pygame.Surface:
    """A surface of a composite's size and colour."""
    surface = pygame.Surface(composite.size, 0, 32)
    surface.fill(composite.color)
    return surface


W = TypeVar("W", bound=PictureRequest)


def _in_two_threads(requests: list[W], make: Callable[[W], pygame.Surface]) -> list[tuple[W, pygame.Surface]]:
    """The requests that succeed, with their results; decoding releases the lock for other threads."""
    results: list[tuple[W, pygame.Surface]] = []
    distinct = list(dict.fromkeys(requests))
    waiting = iter(distinct)

    def work() -> None:
        for request in waiting:  # which both threads take from
            with suppress(PictureError):
                results.append((request, make(request)))

    helper = start_thread(work, "decode") if len(distinct) > 1 else None
    work()
    if helper:
        helper.join()
    return results
