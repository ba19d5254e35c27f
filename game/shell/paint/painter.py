"""The painter: paints frames on a surface, repainting only what has changed.

Knows pixels and cached pictures, not windows, time, or the meaning of pictures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pygame
from pygame import Rect

from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import PictureDecoder, PlainDecoder, measure_picture
from game.shell.formats.problems import Problem, Problems
from game.shell.packs.theme import Theme
from game.shell.paint.brush import Brush
from game.shell.paint.canvas import Canvas
from game.shell.paint.disk_cache import DiskCache
from game.shell.paint.display_list import DisplayItem, Transform, lay_flat, lay_group
from game.shell.paint.fitting import PictureRequest, rotated_requests
from game.shell.paint.fonts import Fonts
from game.shell.paint.gradients import Gradients
from game.shell.paint.group_content import required_pictures
from game.shell.paint.panels import Panels
from game.shell.paint.prefetch import Prefetcher, Urgency
from game.shell.paint.rotation import RotatedPictures
from game.shell.paint.shapes import Shapes
from game.shell.paint.text import TextPainter
from game.shell.paint.textures import FindThumbnail, Resolve, Textures
from game.shell.sdl import wake_loop
from game.stage.frame import STAGE, WIDTH, Crossfade, DrawOp, Frame, Group, TextStyle

# Memory shares, in surfaces of the stage's size on screen (8 MB at 1080p); pinned pictures come in addition …
PICTURES, COMPOSITES, SHEETS, ROWS, WORDS, SHAPES, LIGHTS = 1.5, 3.0, 2.4, 0.6, 0.3, 0.6, 0.6
ROTATED, PREFETCHED_SHARE = 0.2, 1.0
# What the next press shows may take this instead of PICTURES: the layers of a moving camera in a place with
# depth. They are needed at once then, and in addition.
NEXT_SHARE = 5.0
# … and at least for a stage of this size, or small windows would decode again and again.
MIN_STAGE_BYTES = 1280 * 720 * 4
# Paper tiles are repeated; ours have 512 pixels, and twice that.
MAX_TILE_PX = 2048
TEXT_TOOTH_FILE = "ui/tooth_text"


class Painter:
    """Paints frames on one surface, in one theme."""

    def __init__(
        self,
        surface: pygame.Surface,
        theme: Theme,
        resolve: Resolve,
        disk_cache: DiskCache | None = None,
        decoder: PictureDecoder | None = None,
        find_thumbnail: FindThumbnail = lambda key: b"",
        unshipped: bool = False,
    ) -> None:
        """`unshipped`: pictures are used that didn't come with the program."""
        self.problems = Problems()
        self._disk_cache = disk_cache
        self._decoder: PictureDecoder = decoder or PlainDecoder()
        self._resolve = resolve
        self._theme = theme
        self._find_thumbnail = find_thumbnail
        self._frame: Frame | None = None
        # Whether nothing of this pack was painted yet.
        self._unshipped, self._is_new = unshipped, False
        self._prefetcher = Prefetcher(wake_loop)
        self._set_up(surface)

    def _set_up(self, surface: pygame.Surface) -> None:
        stage_bytes = max(MIN_STAGE_BYTES, surface.get_width() * surface.get_height() * 4)

        def share(of: float) -> int:
            return int(stage_bytes * of)

        self.surface = surface
        self.fonts = Fonts(self._theme.fonts, self.problems, self._theme.pixel, self._theme.unshipped_fonts)
        self.pictures = Textures(
            self._resolve,
            self.fonts,
            self._theme.palette,
            self.problems,
            share(PICTURES),
            self._disk_cache,
            self._decoder,
            self._find_thumbnail,
        )
        panels = Panels(self._theme, self._load_tile, share(SHEETS))
        lettering = TextPainter(self.fonts, share(ROWS), share(WORDS))
        self.transform = Transform(surface.get_width() / WIDTH, crisp=self._theme.pixel is not None)
        lettering.tooth = panels.tooth(TEXT_TOOTH_FILE, self.transform.scale)
        self.brush = Brush(
            self.pictures,
            RotatedPictures(self.pictures, share(ROTATED)),
            lettering,
            panels,
            Shapes(self._theme, share(SHAPES)),
            Gradients(share(LIGHTS), surface.get_size(), self.transform.crisp),
            share(COMPOSITES),
        )
        self._prefetcher.serve(self.pictures, share(PREFETCHED_SHARE))
        self._next_bytes = share(NEXT_SHARE)
        # What the next frame waits for, and what came of it since.
        self._awaited: dict[PictureRequest, None] = {}
        self._canvas = Canvas(surface, self.fonts.widths)
        self._frame = None

    def retarget(self, surface: pygame.Surface) -> None:
        """Paints on another surface from now on (the window was resized)."""
        self._release()
        self._set_up(surface)

    def free(self) -> None:
        """Frees all kept pictures; the next frame is painted whole."""
        self.brush.clear()
        self._canvas = Canvas(self.surface, self.fonts.widths)
        self._frame = None

    def _release(self) -> None:
        self.brush.clear()
        self.fonts.close()

    def use_pack(self, theme: Theme, resolve: Resolve, unshipped: bool = False) -> None:
        """Uses another theme and other pictures from now on; problems of the earlier ones are forgotten."""
        self.problems = Problems()
        self._unshipped, self._is_new = unshipped, True
        self._theme, self._resolve = theme, resolve
        self.retarget(self.surface)

    def measure(self, text: str, style: TextStyle) -> tuple[float, ...]:
        """The drawn widths of all prefixes of a text, in design units."""
        return self.fonts.widths(text, style)

    def has_letters(self, text: str) -> bool:
        """Whether a text can be drawn without boxes in place of letters."""
        return self.fonts.has_letters(text)

    def prefetch(self, ops: Iterable[DrawOp], urgency: Urgency = Urgency.NEXT) -> list[PictureRequest]:
        """Decodes in a thread what painting these operations needs and isn't there; wakes the loop when
        it is ready. Returns all they need, which `is_awaited` takes."""
        self._prefetcher.collect_finished()
        wanted = self._requests(ops)
        self._prefetcher.request(wanted, urgency)
        return wanted

    def is_awaited(self, requests: Iterable[PictureRequest]) -> bool:
        """Whether any of these pictures, prefetched as awaited, is still to be made. One that can't be made,
        or isn't kept, counts as made: it is tried once."""
        self._prefetcher.collect_finished()
        return self._prefetcher.is_awaited(requests)

    def prefer_next(self, ops: Iterable[DrawOp]) -> None:
        """Keeps the pictures of these operations rather than others, once they are there, until this is
        called again: the next press shows them."""
        self.pictures.prefer_next(self._requests(ops), self._next_bytes)

    def _requests(self, ops: Iterable[DrawOp]) -> list[PictureRequest]:
        return _required(list(lay_flat(ops, self.transform)))

    def must_wait(self, frame: Frame) -> bool:
        """Whether a frame should not be painted yet, because pictures that aren't our own are being made for
        it in a thread, which can take seconds, and with them those that are ours. The loop is woken
        when they are there."""
        if not self._unshipped or (self._frame is not None and frame.ops == self._frame.ops):
            return False
        self._prefetcher.collect_finished()
        requests = self._requests(frame.ops)
        slow = [request for request in requests if self.pictures.is_slow(request)]
        if slow or self._awaited or self._is_new:
            slow = [request for request in requests if not self.pictures.is_at_hand(request)]
        new = [request for request in slow if request not in self._awaited]
        if new:
            self._awaited.update(dict.fromkeys(new))
            self.pictures.pin_awaited(self._awaited)
            self._prefetcher.request(new, Urgency.AWAITED)
        return self._prefetcher.is_awaited(slow)

    def warm_up(self, ops: Iterable[DrawOp]) -> Iterator[bool]:
        """Prepares, piece by piece, everything that painting these operations needs. Nothing is decoded here:
        False means that the next piece waits for pictures. What is shown now stays cached."""
        waiting = []
        for item in self._pieces(lay_flat(ops, self.transform)):
            wanted = _required((item,))
            if all(map(self.pictures.holds, wanted)):
                self._make(item)
                yield True
            else:
                waiting.append((item, wanted))
        try:
            for item, wanted in waiting:
                # A scene may need more than the cache holds besides what is shown.
                self.pictures.pin_expected(wanted)
                self._prefetcher.request(wanted, Urgency.AWAITED)
                while self.is_awaited(wanted):
                    yield False
                self._make(item)
                yield True
        finally:
            self.pictures.pin_expected(())

    def _make(self, item: DisplayItem) -> None:
        """Prepares and caches what an item is painted from."""
        self.brush.offscreens.pin_shown(self._canvas.items)
        # Only one pixel is painted, but what it is cut from is prepared whole and cached.
        self.brush.draw(pygame.Surface((1, 1), 0, 32), item)

    def _pieces(self, items: Iterable[DisplayItem]) -> Iterator[DisplayItem]:
        """The items, with the content of groups that aren't cached as pictures."""
        for item in items:
            if isinstance(item.op, Group) and not item.op.opaque:
                yield from self._pieces(lay_group(item.op, item.transform, item.clip))
            else:
                yield item

    def close(self) -> None:
        """Ends the prefetching thread, and releases all pictures."""
        self._prefetcher.close()
        self._release()

    def paint(self, frame: Frame) -> list[Rect]:
        """Paints a frame; returns the rectangles of the surface that changed."""
        self._prefetcher.collect_finished()
        last, self._frame, self._is_new = self._frame, frame, False
        if last is not None and (frame is last or last.ops == frame.ops):
            return []
        self.brush.offscreens.begin()
        if last is not None:
            self._keep_shown(frame, last)
        items = list(lay_flat(frame.ops, self.transform))
        changes = self._canvas.find_changes(items)
        self.pictures.pin_all()
        try:
            self._canvas.show(items, changes, self.brush.draw)
        finally:
            self.brush.offscreens.end()
            if self._awaited:
                self._awaited = {}
                self.pictures.pin_expected(())
        return changes

    def _keep_shown(self, frame: Frame, last: Frame) -> None:
        """What will fade out is on the surface already, and is copied from there."""
        for op in frame.ops:
            if isinstance(op, Group) and op.opaque and op.ops is last.ops and op.box == STAGE:
                self.brush.offscreens.take_over(op, self.transform, self.surface)

    def snapshot(self, size: tuple[int, int]) -> pygame.Surface:
        """The scene of the last frame without anything over it, in `size` pixels."""
        scene = _find_scene(self._frame.ops if self._frame else ())
        picture = self.surface
        if scene is not None:
            # Under a screen the scene is blurred.
            picture = self.brush.offscreens.picture(scene._replace(blur=0.0), self.transform).surface
        scalable = picture if picture.get_bitsize() > 16 else picture.convert(32)
        return pygame.transform.smoothscale(scalable, size)

    def found_problems(self) -> tuple[Problem, ...]:
        """All problems found while painting."""
        return self.problems.listed()

    def _load_tile(self, file: str) -> pygame.Surface | None:
        path: Path | None = self._resolve(file)
        if path is None:
            return None
        try:
            header = measure_picture(path)
            if max(header.width, header.height) > MAX_TILE_PX:
                raise PictureError(f"paper has at most {MAX_TILE_PX} pixels a side")
            return self._decoder.load(path)
        except PictureError as error:
            self.problems.note(file, str(error))
            return None


def _required(items: Sequence[DisplayItem]) -> list[PictureRequest]:
    """The pictures that painting these items needs, each once."""
    return list(dict.fromkeys((*required_pictures(items), *rotated_requests(items))))


def _find_scene(ops: tuple[DrawOp, ...]) -> Group | None:
    """The opaque group that the last frame's scene is painted as."""
    for op in ops:
        if isinstance(op, Crossfade):
            return op.after
        if isinstance(op, Group) and op.opaque:
            return _find_scene(op.ops) or op
    return None
