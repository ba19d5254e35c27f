"""The painter: puts frames on a surface, painting only what differs from the frame before.

Knows pixels and kept pictures; does not know windows, time, or what the pictures mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
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
from game.shell.paint.fitting import PictureRequest, turned_wishes
from game.shell.paint.fonts import Fonts
from game.shell.paint.gradients import Gradients
from game.shell.paint.offscreen import required_pictures
from game.shell.paint.panels import Panels
from game.shell.paint.prefetch import Prefetcher
from game.shell.paint.shapes import Shapes
from game.shell.paint.text import TextPainter
from game.shell.paint.textures import Recall, Resolve, Textures
from game.stage.frame import STAGE, WIDTH, Frame, Group, Mix, Op, TextStyle

# Shares of memory, in surfaces as large as the stage on screen (8 MB at 1080p) …
# (of pictures, besides those that what is on the screen is made from)
PICTURES, COMPOSITES, SHEETS, ROWS, WORDS, SHAPES, LIGHTS = 1.5, 3.0, 2.4, 0.6, 0.3, 0.6, 0.6
PRELOADED_SHARE = 1.0
# … and never less than for a stage of this size, or small windows would decode again and again.
MIN_STAGE_BYTES = 1280 * 720 * 4
# A tile of paper is laid again and again; ours have 512 pixels, and twice that.
MAX_TILE_PX = 2048
TEXT_TOOTH_FILE = "ui/tooth_text"
# The event posted when preloaded pictures are ready.
PRELOADED = pygame.event.custom_type()


class Painter:
    """Paints frames on one surface, in one theme."""

    def __init__(
        self,
        surface: pygame.Surface,
        theme: Theme,
        resolve: Resolve,
        scaled: DiskCache | None = None,
        decoder: PictureDecoder | None = None,
    ) -> None:
        self.problems = Problems()
        self._scaled = scaled
        self._decoder: PictureDecoder = decoder or PlainDecoder()
        self._resolve = resolve
        self._theme = theme
        self._recall: Recall | None = None
        self._frame: Frame | None = None
        self._preloader = Prefetcher(self._announce)
        self._set_up(surface)

    def _set_up(self, surface: pygame.Surface) -> None:
        stage_bytes = max(MIN_STAGE_BYTES, surface.get_width() * surface.get_height() * 4)

        def share(of: float) -> int:
            return int(stage_bytes * of)

        self.surface = surface
        self.fonts = Fonts(self._theme.fonts, self.problems, self._theme.pixel)
        self.pictures = Textures(
            self._resolve,
            self.fonts,
            self._theme.palette,
            self.problems,
            share(PICTURES),
            self._scaled,
            self._decoder,
        )
        self.pictures.recall = self._recall
        panels = Panels(self._theme, self._load_tile, share(SHEETS))
        lettering = TextPainter(self.fonts, share(ROWS), share(WORDS))
        self.transform = Transform(surface.get_width() / WIDTH, crisp=self._theme.pixel is not None)
        lettering.tooth = panels.tooth(TEXT_TOOTH_FILE, self.transform.scale)
        self.brush = Brush(
            self.pictures,
            lettering,
            panels,
            Shapes(self._theme, share(SHAPES)),
            Gradients(share(LIGHTS), self.transform.crisp),
            share(COMPOSITES),
        )
        self._preloader.serve(self.pictures, share(PRELOADED_SHARE))
        self._prepared: set[PictureRequest] = set()
        self._canvas = Canvas(surface, self.fonts.widths)
        self._frame = None

    def retarget(self, surface: pygame.Surface) -> None:
        """Paint on another surface from now on (the window changed its size)."""
        self._let_go()
        self._set_up(surface)

    def _let_go(self) -> None:
        self.brush.clear()
        self.fonts.close()

    def use_pack(self, theme: Theme, resolve: Resolve) -> None:
        """Paint in another theme, with other pictures, from now on."""
        self._theme, self._resolve = theme, resolve
        self.retarget(self.surface)

    def read_saved_pictures(self, recall: Recall) -> None:
        """Take saved pictures (`Thumbnail`) from there, as PNG or JPEG bytes by key."""
        self._recall = self.pictures.recall = recall

    def measure(self, text: str, style: TextStyle) -> tuple[float, ...]:
        """Widths in design units of each prefix of the text, as it is drawn."""
        return self.fonts.widths(text, style)

    def preload(self, ops: Iterable[Op], keep: bool = True) -> None:
        """Decode in a thread what painting these operations will take; an event of the type
        `PRELOADED` is posted when it is ready. `keep`: in memory, else on disk where it can be."""
        items = list(lay_flat(ops, self.transform))
        self._preloader.request((*required_pictures(items), *turned_wishes(items)), keep)

    def prepare(self, ops: Iterable[Op]) -> bool:
        """Have decoded in a thread, before all else, what painting these operations will take; whether
        that is done. If not, an event of the type `PRELOADED` is posted then."""
        self._preloader.collect_finished()
        items = list(lay_flat(ops, self.transform))
        wanted = {*required_pictures(items), *turned_wishes(items)}
        if self._prepared != wanted:
            self._prepared = wanted
            self._preloader.hurry(request for request in wanted if not self.pictures.holds(request))
        return not self._preloader.waits(wanted)

    def warm_up(self, ops: Iterable[Op]) -> Iterator[bool]:
        """Make ready, piece by piece, all that painting these operations will take. Nothing is decoded here:
        False says that the rest waits for pictures, and goes on when they are there. What is shown now stays
        ready too."""
        left: Iterable[tuple[DisplayItem, set[PictureRequest]]]
        left = (
            (item, set(required_pictures((item,)))) for item in self._pieces(lay_flat(ops, self.transform))
        )
        while True:
            waiting = []
            for item, wanted in left:
                self._preloader.collect_finished()
                if all(map(self.pictures.holds, wanted)):
                    self.brush.offscreens.hold(self._canvas.items)
                    # One pixel is all that is painted; what it is cut from is made whole, and kept.
                    self.brush.draw(pygame.Surface((1, 1), 0, 32), item)
                    yield True
                else:
                    waiting.append((item, wanted))
            if not waiting:
                return
            while not any(all(map(self.pictures.holds, wanted)) for _, wanted in waiting):
                yield False
                self._preloader.collect_finished()
            left = waiting

    def _pieces(self, items: Iterable[DisplayItem]) -> Iterator[DisplayItem]:
        """The items, with what is in groups that aren't kept as pictures."""
        for item in items:
            if isinstance(item.op, Group) and not item.op.opaque:
                yield from self._pieces(lay_group(item.op, item.transform, item.clip))
            else:
                yield item

    def close(self) -> None:
        """End the thread that preloads, and let go of every picture."""
        self._preloader.close()
        self._let_go()

    def paint(self, frame: Frame) -> list[Rect]:
        """Paint the frame; returns the rectangles of the surface that changed."""
        last, self._frame = self._frame, frame
        if last is not None and (frame is last or last.ops == frame.ops):
            return []
        self._preloader.collect_finished()
        self.brush.offscreens.begin()
        if last is not None:
            self._keep_shown(frame, last)
        items = list(lay_flat(frame.ops, self.transform))
        changes = self._canvas.find_changes(items)
        self.pictures.hold()
        try:
            self._canvas.show(items, changes, self.brush.draw)
        finally:
            self.brush.offscreens.end()
        return changes

    def _keep_shown(self, frame: Frame, last: Frame) -> None:
        """What fades away is on the surface already, as it was."""
        for op in frame.ops:
            if isinstance(op, Group) and op.opaque and op.ops is last.ops and op.box == STAGE:
                self.brush.offscreens.keep(op, self.transform, self.surface)

    def forget(self) -> None:
        """Paint everything next time (the window's pixels were lost)."""
        self._canvas.forget()
        self._frame = None

    def snapshot(self, size: tuple[int, int]) -> pygame.Surface:
        """The scene of the last frame without what lies over it, in `size` pixels."""
        scene = _find_scene(self._frame.ops if self._frame else ())
        picture = self.surface
        if scene is not None:
            # Under a screen the scene is out of focus.
            picture = self.brush.offscreens.picture(scene._replace(blur=0.0), self.transform).surface
        scalable = picture if picture.get_bitsize() > 16 else picture.convert(32)
        return pygame.transform.smoothscale(scalable, size)

    def found_problems(self) -> tuple[Problem, ...]:
        """Every problem met while painting."""
        return self.problems.listed()

    @staticmethod
    def _announce() -> None:
        """Tell the loop that pictures are ready; called from the thread that made them."""
        with suppress(pygame.error):
            # The queue is full or the display is gone: whoever waited finds out by itself.
            pygame.event.post(pygame.event.Event(PRELOADED))

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


def _find_scene(ops: tuple[Op, ...]) -> Group | None:
    """The opaque group that the last frame's scene is painted as."""
    for op in ops:
        if isinstance(op, Mix):
            return op.after
        if isinstance(op, Group) and op.opaque:
            return _find_scene(op.ops) or op
    return None
