"""Pictures: the pack's pictures at the sizes asked for, scaled once and kept.

What is missing or broken becomes a placeholder, and a problem noted once.
"""

from __future__ import annotations

import io
import math
from collections import deque
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pygame
from pygame import Rect

from game.shell.cache import keep_surfaces
from game.shell.decode import Fit, PictureError, fit_picture, load_picture
from game.shell.fonts import Fonts
from game.shell.items import Place, whole
from game.shell.placeholders import draw_placeholder
from game.shell.problems import Problems
from game.shell.tiles import draw_tiles
from game.stage.frame import Color, Picture, Thumbnail

# A picture at rest may start on any quarter of a pixel.
PHASES = 4
# Pictures this small keep their fractions of a pixel while they move.
SMALL_PX = 64
# Turned pictures up to this long are turned at twice their size and brought down.
FINE_TURN_PX = 300
# The smallest angle that is told apart, in degrees.
ANGLE_STEP = 0.1

# A picture's file (`pack:path`, or a path in the chosen pack) → where it is; None: nowhere.
Resolve = Callable[[str], Path | None]
# A saved picture's key → its bytes.
Recall = Callable[[str], bytes | None]


class Drawn(NamedTuple):
    """A surface with premultiplied alpha (or opaque) and the pixel it is painted at."""

    surface: pygame.Surface
    x: int
    y: int


class Pictures:
    """The pictures of a painter, bounded in memory."""

    def __init__(
        self,
        resolve: Resolve,
        fonts: Fonts,
        palette: dict[str, Color],
        problems: Problems,
        limit_bytes: int,
    ) -> None:
        self.resolve = resolve
        self.recall: Recall | None = None
        self._fonts = fonts
        self._palette = palette
        self._problems = problems
        self._fitted = keep_surfaces(limit_bytes)
        self._turned = keep_surfaces(limit_bytes // 8)
        self._sources = keep_surfaces(limit_bytes // 8)

    def hold(self) -> None:
        """Forget nothing until `trim`: a frame is being painted."""
        self._fitted.held = True

    def trim(self) -> None:
        """Forget what is beyond the limit of memory."""
        self._fitted.trim()

    def clear(self) -> None:
        """Forget everything."""
        for kept in (self._fitted, self._turned, self._sources):
            kept.clear()

    def limit(self, limit_bytes: int) -> None:
        """Keep no more than so many bytes of pictures (but one) from now on."""
        self._fitted.limit_bytes = limit_bytes
        self._fitted.trim()

    def still(self, op: Picture, place: Place) -> Drawn:
        """An upright picture at its place."""
        fit, x, y = fit_still(op, place)
        return Drawn(self.fitted(op.file, fit), x, y)

    def fitted(self, file: str, fit: Fit) -> pygame.Surface:
        """The picture in a file brought to `fit`."""
        key = (file, fit)
        return self._fitted.get(key) or self._fitted.put(key, self._fit(file, fit))

    def holds(self, file: str, fit: Fit) -> bool:
        """Whether that picture is ready."""
        return (file, fit) in self._fitted

    def fit_all(self, wanted: list[tuple[str, Fit]]) -> None:
        """Make several pictures ready, in two threads where there is more than one to decode."""
        missing = [wish for wish in dict.fromkeys(wanted) if not self.holds(*wish)]
        if len(missing) < 2:
            return
        done: list[tuple[str, Fit, pygame.Surface]] = []
        waiting = deque(missing)

        def work() -> None:
            while waiting:
                with suppress(IndexError, PictureError):
                    file, fit = waiting.popleft()
                    done.append((file, fit, fit_picture(self.load(file), fit)))

        other = Thread(target=work, name="decode", daemon=True)
        other.start()
        work()
        other.join()
        for file, fit, surface in done:
            self.accept(file, fit, surface)

    def accept(self, file: str, fit: Fit, surface: pygame.Surface) -> None:
        """Keep a picture that was made elsewhere."""
        if not self.holds(file, fit):
            self._fitted.put((file, fit), surface)

    def load(self, file: str) -> pygame.Surface:
        """The picture of a file at its own size; raises PictureError."""
        base, _, part = file.partition("#")
        path = self.resolve(base)
        if path is None:
            raise PictureError("this file is missing")
        if not part:
            return load_picture(path)
        if path.suffix == ".tmx":
            return draw_tiles(path, part)
        return cut_frame(load_picture(path), part)

    def turned(self, op: Picture, place: Place) -> Drawn:
        """A picture turned about its pivot, at its place."""
        pivot = op.pivot or (op.box.x + op.box.w / 2, op.box.y + op.box.h / 2)
        x, y = place.x(pivot[0]), place.y(pivot[1])
        left, top = math.floor(x + 1e-6), math.floor(y + 1e-6)
        phase = (_quarter(x - left), _quarter(y - top))
        angle = round(op.angle / ANGLE_STEP) * ANGLE_STEP % 360
        arm = (op.box.x - pivot[0], op.box.y - pivot[1])
        size = (op.box.w * place.scale, op.box.h * place.scale)
        key = (op.file, size, arm, phase, angle)
        surface = self._turned.get(key)
        if surface is None:
            arm_px = (arm[0] * place.scale, arm[1] * place.scale)
            surface = self._turned.put(key, self._turn(op.file, size, arm_px, phase, angle))
        # The pivot lies in the middle of the surface.
        return Drawn(surface, left - surface.get_width() // 2, top - surface.get_height() // 2)

    def thumbnail(self, op: Thumbnail, place: Place) -> Drawn:
        """A saved picture at its place."""
        rect = place.snap(op.box)
        key: Hashable = (op.key, rect.w, rect.h)
        surface = self._sources.get(key)
        if surface is None:
            surface = self._sources.put(key, self._draw_thumbnail(op.key, rect.size))
        return Drawn(surface, rect.x, rect.y)

    def forget_thumbnails(self) -> None:
        """Forget saved pictures: another may lie under the same key now."""
        self._sources.clear()

    def _draw_thumbnail(self, key: str, size: tuple[int, int]) -> pygame.Surface:
        data = self.recall(key) if self.recall is not None else None
        if not data:
            return draw_placeholder(key, size, self._fonts, self._palette)
        try:
            picture = pygame.image.load(io.BytesIO(data))
        except (pygame.error, ValueError) as error:
            self._problems.note(key, f"this saved picture cannot be decoded: {error}")
            return draw_placeholder(key, size, self._fonts, self._palette)
        return fit_picture(picture, Fit(*size, *size, opaque=True))

    def _fit(self, file: str, fit: Fit) -> pygame.Surface:
        try:
            return fit_picture(self.load(file), fit)
        except PictureError as error:
            # Maps and sprites that cannot be read are told of where they are read.
            if not file.endswith((".tmx", ".yaml")):
                self._problems.note(file, str(error))
        return draw_placeholder(file, (fit.width, fit.height), self._fonts, self._palette)

    def _turn(
        self,
        file: str,
        size: tuple[float, float],
        arm: tuple[float, float],
        phase: tuple[float, float],
        angle: float,
    ) -> pygame.Surface:
        """The picture turned about the middle of the surface; `arm` leads from there to its corner."""
        fine = 2 if max(size) <= FINE_TURN_PX else 1
        width, height = max(1, round(size[0] * fine)), max(1, round(size[1] * fine))
        source = self.fitted(file, Fit(width, height, width, height))
        across = math.ceil(max(abs(arm[0]), abs(arm[0] + size[0])) * fine) + 1
        down = math.ceil(max(abs(arm[1]), abs(arm[1] + size[1])) * fine) + 1
        padded = pygame.Surface((across * 2, down * 2), pygame.SRCALPHA)
        corner = (across + round(arm[0] * fine), down + round(arm[1] * fine))
        padded.blit(source, corner, special_flags=pygame.BLEND_PREMULTIPLIED)
        turned = pygame.transform.rotozoom(padded, -angle, 1.0)
        half = math.ceil(max(turned.get_size()) / 2 / fine) + 1
        large = pygame.Surface((half * 2 * fine, half * 2 * fine), pygame.SRCALPHA)
        x = half * fine - turned.get_width() / 2 + phase[0] * fine
        y = half * fine - turned.get_height() / 2 + phase[1] * fine
        large.blit(turned, (round(x), round(y)), special_flags=pygame.BLEND_PREMULTIPLIED)
        if fine == 1:
            return large
        return pygame.transform.smoothscale(large, (half * 2, half * 2))


def cut_frame(picture: pygame.Surface, part: str) -> pygame.Surface:
    """The frame `i/n` of `n` frames that stand side by side in a picture; raises PictureError."""
    number, _, count = part.partition("/")
    if not (number.isdecimal() and count.isdecimal() and int(number) < int(count)):
        raise PictureError(f"“{part}” is no frame of a picture")
    width = picture.get_width() // int(count)
    return picture.subsurface(Rect(int(number) * width, 0, max(1, width), picture.get_height()))


def fit_still(op: Picture, place: Place) -> tuple[Fit, int, int]:
    """The size an upright picture is brought to, and the pixel it is painted at.

    Opaque and large moving pictures lie on whole pixels, so that moving them scales nothing anew.
    """
    rect = place.snap(op.box)
    width, height = op.box.w * place.scale, op.box.h * place.scale
    if op.opaque or not (place.rigid or max(width, height) <= SMALL_PX):
        return Fit(rect.w, rect.h, rect.w, rect.h, opaque=op.opaque), rect.x, rect.y
    left, phase_x = _split(place.x(op.box.x))
    top, phase_y = _split(place.y(op.box.y))
    across = max(1, math.ceil(phase_x + width - 1e-3))
    down = max(1, math.ceil(phase_y + height - 1e-3))
    fit = Fit(across, down, round(max(width, 1e-3), 3), round(max(height, 1e-3), 3), phase_x, phase_y)
    return fit, left, top


def _split(px: float) -> tuple[int, float]:
    """A whole pixel and the quarters beyond it."""
    quarters = whole(px * PHASES)
    return quarters // PHASES, quarters % PHASES / PHASES


def _quarter(fraction: float) -> float:
    return whole(fraction * PHASES) / PHASES
