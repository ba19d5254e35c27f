"""The window: opening, letterboxing the stage, and waiting for events without polling.

Paints only the bars beside the stage; SDL's drivers are `video_driver`'s business. SDL frees the window's
pixels while events are fetched whenever its size changes, so nobody else gets them: painting is done on the
stage, a separate surface, which `show` copies into the window.
"""

from __future__ import annotations

import ctypes
import os
import warnings
from collections.abc import Callable, Sequence

import pygame
from pygame import Rect
from pygame.event import Event

from game.shell.sdl import OPEN_ERRORS, error_text, post_event, sdl
from game.shell.start_watch import open_display
from game.shell.storage.window_placement import WindowPlacement, centre_placement, fit_placement
from game.shell.video_driver import (
    ACCELERATION,
    WindowError,
    check_driver,
    find_screens,
    prepare_driver,
    screen_advice,
)
from game.shell.x_errors import outlive_x_errors, window_number
from game.stage.frame import HEIGHT, WIDTH

DEFAULT_SIZE = (1280, 720)
# Below this, text set for the stage cannot be read.
MIN_SIZE = (640, 360)
# The stage is no larger than 7680×4320, whatever the window is: ten pictures of its size are kept.
MAX_SCALE = 4.0
# SDL's flag of a maximised window.
MAXIMIZED = 0x80
# What SDL says of a screen whose pixels it can't write.
UNKNOWN_FORMAT = "Unknown window pixel format"
FEW_COLORS = "The screen shows too few colours: set it to a depth of 24 bits."
BAR_COLOR = (6, 9, 17)
OUTLINE_COLOR = (255, 0, 200)
# What is dropped on the window is not for the game; pygame can't tell of a file whose name is no text.
UNUSED_EVENTS = (pygame.DROPBEGIN, pygame.DROPFILE, pygame.DROPTEXT, pygame.DROPCOMPLETE)
# The polling interval where SDL's own wait isn't available: cheap, yet imperceptible.
FALLBACK_WAIT_MS = 8


class Window:
    """A resizable window with the 1920×1080 stage scaled to fit. `stage` is the surface to paint on; it
    changes only where `resize` or `toggle_full_screen` say so."""

    stage: pygame.Surface

    def __init__(
        self,
        title: str,
        app_class: str,
        size: tuple[int, int] | None = DEFAULT_SIZE,
        full_screen: bool = False,
        icon: pygame.Surface | None = None,
        before: WindowPlacement | None = None,
    ) -> None:
        """Opens the window in `size`, or else as it was `before`; at its earlier position if that is
        visible."""
        self._canvas: tuple[int, int] | None = None
        self.outlined = False
        # Whether another program has destroyed the window: closing it would never end.
        self.is_lost = False
        self.full_screen = full_screen
        prepare_driver(app_class)
        try:
            try:
                self._begin(title, icon, size, before)
            except pygame.error as error:
                if UNKNOWN_FORMAT not in str(error):
                    raise
                # OpenGL knows more screens, those of thirty bits among them; SDL chooses once a display.
                os.environ[ACCELERATION] = "1"
                pygame.display.quit()
                self._begin(title, icon, size, before)
        except OPEN_ERRORS as error:
            advice = FEW_COLORS if UNKNOWN_FORMAT in str(error) else screen_advice(pygame.display.get_init())
            raise WindowError(f"No window can be opened: {error_text(error)}. {advice}") from None
        check_driver(pygame.display.get_driver())
        if number := window_number():
            outlive_x_errors(number, self._lose)
        self._sdl_wait = find_sdl_wait()
        self.set_text_input(False)

    def _begin(
        self,
        title: str,
        icon: pygame.Surface | None,
        size: tuple[int, int] | None,
        before: WindowPlacement | None,
    ) -> None:
        open_display()
        pygame.event.set_blocked(UNUSED_EVENTS)
        pygame.font.init()
        if icon is not None:
            pygame.display.set_icon(icon)
        pygame.display.set_caption(title)
        position, (width, height) = None, size or DEFAULT_SIZE
        if before is not None:
            screens = find_screens()
            position, was = fit_placement(before, screens)
            if size is None:
                width, height = was
            else:
                position = centre_placement(before, size, screens)
        self._maximized = before is not None and before.maximized and size is None
        self._open((max(MIN_SIZE[0], width), max(MIN_SIZE[1], height)), position)

    def _open(self, size: tuple[int, int], position: tuple[int, int] | None) -> None:
        pygame.display.set_mode(size, pygame.RESIZABLE)
        if position is not None:
            pygame.display.set_window_position(position)
        # The placement while neither full screen nor maximised, and the one before it.
        self._normal = self._former = WindowPlacement(*self.position, *size)
        if self.full_screen:  # it fills the screen on which it is
            self._fill_screen()
        elif self._maximized:
            _sdl_window().maximize()
        self._fit()

    def _fill_screen(self) -> None:
        """Makes the window full screen at the screen's resolution, or restores it."""
        if self.full_screen:
            self._leave_lost_screen()
            _sdl_window().set_fullscreen(True)
        else:
            _sdl_window().set_windowed()
            if self._maximized:
                _sdl_window().maximize()
        # The surface changes its size while events are pumped; they stay in the queue.
        pygame.event.pump()

    def _leave_lost_screen(self) -> None:
        """Moves the window to an existing screen if its own was unplugged: SDL would fill that one."""
        screens = find_screens()
        if not any(screen.collidepoint(Rect(self.position, self.size).center) for screen in screens):
            corner = centre_placement(WindowPlacement(*self.position, *self.size), self.size, screens)
            if corner is not None:
                pygame.display.set_window_position(corner)
                pygame.event.pump()

    def _fit(self, shown: pygame.Surface | None = None) -> None:
        """Lays the stage out again; the old content is shown scaled until it is painted."""
        self._fitted = self.size
        self._rect = fit_stage(self._fitted, self._canvas)
        self.stage = pygame.Surface(self._canvas or self._rect.size, 0, 32)
        if shown is not None:
            pygame.transform.smoothscale(shown, self.stage.get_size(), self.stage)
        self.show_all()

    def use_canvas(self, canvas: tuple[int, int] | None) -> bool:
        """Uses a stage of `canvas` pixels, shown enlarged by a whole number (None: the window's own pixels);
        returns whether the stage is another surface."""
        if canvas == self._canvas:
            return False
        self._canvas = canvas
        self._fit(self.stage)
        return True

    @property
    def size(self) -> tuple[int, int]:
        """The window's size in pixels."""
        return _pixels().get_size()

    @property
    def position(self) -> tuple[int, int]:
        """The position of the window's upper left corner on the desktop, in pixels."""
        x, y = pygame.display.get_window_position()
        return x, y

    @property
    def placement(self) -> WindowPlacement:
        """The window's placement, without full screen."""
        self._note_placement()
        return self._normal._replace(maximized=self._maximized)

    def _note_placement(self) -> None:
        if self.full_screen:
            return
        placement = WindowPlacement(*self.position, *self.size)
        self._maximized = _is_maximized()
        if not self._maximized:
            if placement.size != self._normal.size:
                self._former = self._normal
            self._normal = placement
        elif placement.size == self._normal.size:
            # The new size was reported before the new state.
            self._normal = self._former

    @property
    def scale(self) -> float:
        """Pixels a design unit."""
        return self._rect.w / WIDTH

    def to_stage(self, x_px: float, y_px: float) -> tuple[float, float]:
        """The design units at a window pixel; outside the stage where that is on a bar."""
        return (x_px - self._rect.x) / self.scale, (y_px - self._rect.y) / self.scale

    def toggle_full_screen(self) -> None:
        """Toggles full screen; the stage is another surface then."""
        self._note_placement()
        self.full_screen = not self.full_screen
        self._fill_screen()
        self._fit(self.stage)

    def resize(self) -> bool:
        """Follows a change of the window's size; returns whether the stage is another surface. The old
        content is shown scaled."""
        if self.size == self._fitted:
            # The size has changed back in the meantime, and the pixels are lost.
            self.show_all()
            return False
        self._note_placement()
        self._fit(self.stage)
        return True

    def show(self, changes: Sequence[Rect]) -> None:
        """Copies changed rectangles of the stage to the screen."""
        pixels = _pixels()
        # The size has changed already: `resize` will be called and copies everything.
        if not changes or pixels.get_size() != self._fitted:
            return
        if self.outlined:
            self._put(pixels, self.stage.get_rect())
        shown = [self._put(pixels, rect) for rect in changes]
        if not self.outlined:
            pygame.display.update(shown)
            return
        for rect in shown:
            pygame.draw.rect(pixels, OUTLINE_COLOR, rect, 1)
        pygame.display.update()

    def outline(self, wanted: bool) -> None:
        """Outlines the rectangles that each frame repaints, or stops doing so."""
        self.outlined = wanted
        self.show_all()

    def show_all(self) -> None:
        """Copies the whole window to the screen again (it was covered, or lost)."""
        pixels = _pixels()
        pixels.fill(BAR_COLOR)
        self._put(pixels, self.stage.get_rect())
        pygame.display.update()

    def set_text_input(self, wanted: bool) -> None:
        """Enables or disables text input: input methods take over keys while it is on."""
        (pygame.key.start_text_input if wanted else pygame.key.stop_text_input)()

    def _put(self, pixels: pygame.Surface, rect: Rect) -> Rect:
        """Copies a rectangle of the stage to the window's pixels; returns it in window coordinates."""
        if self._canvas is None:
            return pixels.blit(self.stage, rect.move(self._rect.topleft), rect)
        times = max(1, self._rect.w // self._canvas[0])
        shown = rect.clip(self.stage.get_rect())
        corner = (self._rect.x + shown.x * times, self._rect.y + shown.y * times)
        return pixels.blit(pygame.transform.scale_by(self.stage.subsurface(shown), times), corner)

    def wait(self, due_ms: int | None) -> list[Event]:
        """The events that arrive within `due_ms` (None: no timeout), as soon as there are any."""
        if due_ms is None or due_ms > 0:
            if self._sdl_wait is not None:
                self._sdl_wait(None, -1 if due_ms is None else due_ms)
            else:
                _wait_by_polling(due_ms)
        return pygame.event.get()

    @property
    def has_events(self) -> bool:
        """Whether an event is waiting."""
        return pygame.event.peek()

    def probe(self) -> None:
        """Asks something of the window: where another program has destroyed it, X tells so."""
        pygame.display.set_caption(pygame.display.get_caption()[0])

    def _lose(self) -> None:
        """Ends the game, from any thread, for nobody sees it any more."""
        self.is_lost = True
        ask_to_quit()

    def close(self) -> None:
        """Closes the window."""
        if not self.is_lost:
            pygame.display.quit()


def ask_to_quit() -> None:
    """Ends the loop, from any thread."""
    post_event(pygame.QUIT)


def _sdl_window() -> pygame.Window:
    """The window object, for what pygame's display module lacks."""
    with warnings.catch_warnings():
        # It is about to be renamed.
        warnings.simplefilter("ignore", DeprecationWarning)
        return pygame.Window.from_display_module()


def _is_maximized() -> bool:
    library = sdl()
    if library is None:
        return False
    library.SDL_GetWindowFromID.restype = ctypes.c_void_p
    library.SDL_GetWindowFlags.argtypes = [ctypes.c_void_p]
    return bool(library.SDL_GetWindowFlags(library.SDL_GetWindowFromID(_sdl_window().id)) & MAXIMIZED)


def _pixels() -> pygame.Surface:
    """The window's pixels including bars, valid until events are fetched."""
    pixels = pygame.display.get_surface()
    assert pixels is not None
    return pixels


def fit_stage(size: tuple[int, int], canvas: tuple[int, int] | None = None) -> Rect:
    """The largest centred 16:9 rectangle in a window of `size` pixels, or the largest whole multiple of a
    canvas."""
    if canvas is not None:
        times = max(1, min(size[0] // canvas[0], size[1] // canvas[1]))
        width, height = canvas[0] * times, canvas[1] * times
        return Rect((size[0] - width) // 2, (size[1] - height) // 2, width, height)
    scale = min(size[0] / WIDTH, size[1] / HEIGHT, MAX_SCALE)
    width, height = max(16, round(WIDTH * scale)), max(9, round(HEIGHT * scale))
    width, height = min(width, size[0]), min(height, size[1])
    return Rect((size[0] - width) // 2, (size[1] - height) // 2, width, height)


def find_sdl_wait() -> Callable[[None, int], int] | None:
    """SDL's own wait for events, which costs nothing; None where it isn't available."""
    wait = getattr(sdl(), "SDL_WaitEventTimeout", None)
    if wait is not None:
        wait.argtypes, wait.restype = [ctypes.c_void_p, ctypes.c_int], ctypes.c_int
    function: Callable[[None, int], int] | None = wait
    return function


def _wait_by_polling(due_ms: int | None) -> None:
    """Waits for an event by polling."""
    start = pygame.time.get_ticks()
    while not pygame.event.peek():
        spent = pygame.time.get_ticks() - start
        if due_ms is not None and spent >= due_ms:
            return
        left = FALLBACK_WAIT_MS if due_ms is None else min(FALLBACK_WAIT_MS, due_ms - spent)
        pygame.time.wait(max(1, left))
