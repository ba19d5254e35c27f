"""The window: opened as the measurements want it, its stage letterboxed, and waited on without polling.

Knows SDL's drivers and hints; paints nothing but the bars beside the stage. SDL frees the window's
pixels while events are fetched, whenever its size changes, so nobody else is given them: what is painted
is painted on the stage, a surface of its own, and `show` puts it into the window.
"""

from __future__ import annotations

import ctypes
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pygame
from pygame import Rect
from pygame.event import Event

from game.shell.sdl import sdl
from game.shell.storage.window_placement import WindowPlacement, centre_placement, fit_placement
from game.stage.frame import HEIGHT, WIDTH

DEFAULT_SIZE = (1280, 720)
# Below this, text set for the stage cannot be read.
MIN_SIZE = (640, 360)
# Drivers that show nothing; SDL falls back to them without a word.
BLIND_DRIVERS = {"offscreen", "dummy", "evdev"}
# SDL's mark on a window that fills what the desktop leaves free.
MAXIMIZED = 0x80
# What SDL opens a window with, and Debian's names for it.
X_LIBRARIES = (("libX11.so.6", "libx11-6"), ("libXext.so.6", "libxext6"))
BAR_COLOR = (6, 9, 17)
OUTLINE_COLOR = (255, 0, 200)
# The wait where SDL's own cannot be called: long enough to cost little, short enough to feel nothing.
FALLBACK_WAIT_MS = 8
# mallopt's number for the size from which blocks are mapped by themselves (malloc.h of glibc).
M_MMAP_THRESHOLD = -3
# Pictures are larger, nearly everything else is smaller.
LARGE_BYTES = 256 * 1024


class WindowError(Exception):
    """No window can be shown; the message says what is missing and what to do."""


class Window:
    """A resizable window with the 1920×1080 stage in it, as large as fits. `stage` is what is painted
    on; it stays what it is until `resize` or `toggle_full_screen` say that it is another."""

    stage: pygame.Surface

    def __init__(
        self,
        title: str,
        app_class: str,
        size: tuple[int, int] | None = DEFAULT_SIZE,
        full_screen: bool = False,
        icon: Path | None = None,
        before: WindowPlacement | None = None,
    ) -> None:
        """Opens it as large as `size`, or, where nobody asked for one, as it was `before`; where it was
        if it is seen there."""
        self._canvas: tuple[int, int] | None = None
        self.outlined = False
        prepare_driver(app_class)
        return_large_blocks()
        try:
            pygame.display.init()
            pygame.font.init()
            if icon is not None and icon.exists():
                pygame.display.set_icon(pygame.image.load(icon))
            pygame.display.set_caption(title)
            self.full_screen = full_screen
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
        except pygame.error as error:
            raise WindowError(f"No window can be opened: {error}. {screen_advice()}") from None
        check_driver(pygame.display.get_driver())
        self._sdl_wait = find_sdl_wait()
        self.take_text(False)

    def _open(self, size: tuple[int, int], position: tuple[int, int] | None) -> None:
        pygame.display.set_mode(size, pygame.RESIZABLE)
        if position is not None:
            pygame.display.set_window_position(position)
        # Where it is when it neither fills the screen nor is maximised, and the size before that.
        self._normal = self._former = WindowPlacement(*self.position, *size)
        if self.full_screen:  # it fills the screen on which it is
            self._fill_screen()
        elif self._maximized:
            _shown().maximize()
        self._fit()

    def _fill_screen(self) -> None:
        """Fill the screen at its own resolution, or go back to a window as it was."""
        if self.full_screen:
            self._leave_lost_screen()
            _shown().set_fullscreen(True)
        else:
            _shown().set_windowed()
            if self._maximized:
                _shown().maximize()
        # The surface takes its new size while events are pumped; they stay in the queue.
        pygame.event.pump()

    def _leave_lost_screen(self) -> None:
        """Come back to a screen that is there, where the one that the window is on was unplugged: SDL
        would fill that one."""
        screens = find_screens()
        if not any(screen.collidepoint(Rect(self.position, self.size).center) for screen in screens):
            corner = centre_placement(WindowPlacement(*self.position, *self.size), self.size, screens)
            if corner is not None:
                pygame.display.set_window_position(corner)
                pygame.event.pump()

    def _fit(self, shown: pygame.Surface | None = None) -> None:
        """Lay the stage out anew; what was shown stands on it until it is painted."""
        self._fitted = self.size
        self._rect = fit_stage(self._fitted, self._canvas)
        self.stage = pygame.Surface(self._canvas or self._rect.size, 0, 32)
        if shown is not None:
            pygame.transform.smoothscale(shown, self.stage.get_size(), self.stage)
        self.show_all()

    def use_canvas(self, canvas: tuple[int, int] | None) -> bool:
        """Show a stage of so many pixels from now on, each a whole number of times larger (None: one of
        the window's own pixels); returns whether the stage is another surface."""
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
        """Where the window's upper left corner is on the desktop, in pixels."""
        x, y = pygame.display.get_window_position()
        return x, y

    @property
    def placement(self) -> WindowPlacement:
        """Where the window is, or was before it filled the screen."""
        self._note_placement()
        return self._normal._replace(maximized=self._maximized)

    def _note_placement(self) -> None:
        if self.full_screen:
            return
        now = WindowPlacement(*self.position, *self.size)
        self._maximized = _is_maximized()
        if not self._maximized:
            if now.size != self._normal.size:
                self._former = self._normal
            self._normal = now
        elif now.size == self._normal.size:
            # The size was told of before the state.
            self._normal = self._former

    @property
    def scale(self) -> float:
        """Pixels a design unit."""
        return self._rect.w / WIDTH

    def to_stage(self, x_px: float, y_px: float) -> tuple[float, float]:
        """The design units under a pixel of the window; beyond the stage where it is on a bar."""
        return (x_px - self._rect.x) / self.scale, (y_px - self._rect.y) / self.scale

    def toggle_full_screen(self) -> None:
        """Fill the whole screen, or go back to a window; the stage is another surface then."""
        self._note_placement()
        self.full_screen = not self.full_screen
        self._fill_screen()
        self._fit(self.stage)

    def resize(self) -> bool:
        """Follow a change of the window's size; returns whether the stage is another surface. What was
        shown on it is shown on that one too, at its size."""
        if self.size == self._fitted:
            # It was another meanwhile, and has no more pixels of before.
            self.show_all()
            return False
        self._note_placement()
        self._fit(self.stage)
        return True

    def show(self, changes: Sequence[Rect]) -> None:
        """Put changed rectangles of the stage on the screen."""
        pixels = _pixels()
        # Where the size has changed already, `resize` is about to be called and puts all of it there.
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
        """Draw a line around each rectangle that a frame paints anew, or no longer."""
        self.outlined = wanted
        self.show_all()

    def show_all(self) -> None:
        """Put the whole window on the screen again (it was covered, or lost)."""
        pixels = _pixels()
        pixels.fill(BAR_COLOR)
        self._put(pixels, self.stage.get_rect())
        pygame.display.update()

    def take_text(self, wanted: bool) -> None:
        """Have keys come as text too, or no longer: input methods take keys for themselves meanwhile."""
        (pygame.key.start_text_input if wanted else pygame.key.stop_text_input)()

    def _put(self, pixels: pygame.Surface, rect: Rect) -> Rect:
        """Put a rectangle of the stage on the window's pixels; returns where it is there."""
        if self._canvas is None:
            return pixels.blit(self.stage, rect.move(self._rect.topleft), rect)
        times = max(1, self._rect.w // self._canvas[0])
        shown = rect.clip(self.stage.get_rect())
        corner = (self._rect.x + shown.x * times, self._rect.y + shown.y * times)
        return pixels.blit(pygame.transform.scale_by(self.stage.subsurface(shown), times), corner)

    def wait(self, due_ms: int | None) -> list[Event]:
        """The events that come within `due_ms` (None: however long it takes), as soon as any does."""
        if due_ms is None or due_ms > 0:
            if self._sdl_wait is not None:
                self._sdl_wait(None, -1 if due_ms is None else due_ms)
            else:
                _wait_by_polling(due_ms)
        return pygame.event.get()

    @property
    def called(self) -> bool:
        """Whether an event waits to be taken."""
        return pygame.event.peek()

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()


def ask_to_quit() -> None:
    """Has the loop end, from any thread."""
    with suppress(pygame.error):  # there is no window yet, or none any more
        pygame.event.post(Event(pygame.QUIT))


def _shown() -> pygame.Window:
    """The window, for what pygame's display has no word for."""
    with warnings.catch_warnings():
        # It is to be renamed.
        warnings.simplefilter("ignore", DeprecationWarning)
        return pygame.Window.from_display_module()


def _is_maximized() -> bool:
    library = sdl()
    if library is None:
        return False
    library.SDL_GetWindowFromID.restype = ctypes.c_void_p
    library.SDL_GetWindowFlags.argtypes = [ctypes.c_void_p]
    return bool(library.SDL_GetWindowFlags(library.SDL_GetWindowFromID(_shown().id)) & MAXIMIZED)


def _pixels() -> pygame.Surface:
    """The window's pixels, bars and all, as long as no events are fetched."""
    pixels = pygame.display.get_surface()
    assert pixels is not None
    return pixels


def prepare_driver(app_class: str) -> None:
    """Set what SDL must know before the display is opened; raises WindowError for another pygame."""
    if not getattr(pygame, "IS_CE", False):
        raise WindowError(
            "this needs pygame-ce, and the older pygame is installed in its place. "
            "Run: pip uninstall pygame, then: pip install --force-reinstall pygame-ce"
        )
    if sys.platform.startswith("linux"):
        # Without this every update goes through an OpenGL texture: 17 ms at 1080p instead of 0.06.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        # pygame names the class after the program's file when it is imported.
        os.environ["SDL_VIDEO_X11_WMCLASS"] = app_class
        os.environ["SDL_VIDEO_WAYLAND_WMCLASS"] = app_class
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    # A story may be read for minutes without a key: that must not keep screens awake for ever.
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")


def check_driver(driver: str) -> None:
    """Raise WindowError where SDL took a driver that shows nothing and nobody asked for it."""
    asked = os.environ.get("SDL_VIDEODRIVER", "")
    if driver in BLIND_DRIVERS and driver not in asked.split(","):
        raise WindowError(f"SDL found no screen and took its “{driver}” driver. {screen_advice()}")


def screen_advice() -> str:
    """What to do where no screen was found."""
    asked = os.environ.get("SDL_VIDEODRIVER")
    if asked is not None and asked not in ("x11", "wayland"):
        return f"SDL_VIDEODRIVER is set to “{asked}”: unset it."
    if not sys.platform.startswith("linux"):
        return "Is a screen connected?"
    if not os.environ.get("DISPLAY"):
        if os.environ.get("WAYLAND_DISPLAY"):
            return "Wayland's driver did not start, and DISPLAY is not set: install or switch on Xwayland."
        return "DISPLAY is not set: start the game from a desktop, or set DISPLAY."
    missing = [name for library, name in X_LIBRARIES if not _is_there(library)]
    if missing:
        return f"A library of the system is missing; on Debian type:  sudo apt install {' '.join(missing)}"
    return f"Nothing answers where DISPLAY points, at {os.environ['DISPLAY']}."


def _is_there(library: str) -> bool:
    """Whether a library of the system can be loaded."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def fit_stage(size: tuple[int, int], canvas: tuple[int, int] | None = None) -> Rect:
    """The largest 16:9 rectangle in the middle of a window of `size` pixels, or a canvas in it as many
    whole times larger as fits."""
    if canvas is not None:
        times = max(1, min(size[0] // canvas[0], size[1] // canvas[1]))
        width, height = canvas[0] * times, canvas[1] * times
        return Rect((size[0] - width) // 2, (size[1] - height) // 2, width, height)
    scale = min(size[0] / WIDTH, size[1] / HEIGHT)
    width, height = max(16, round(WIDTH * scale)), max(9, round(HEIGHT * scale))
    width, height = min(width, size[0]), min(height, size[1])
    return Rect((size[0] - width) // 2, (size[1] - height) // 2, width, height)


def find_sdl_wait() -> Callable[[None, int], int] | None:
    """SDL's own wait for an event, which costs nothing while it waits; None where it is not found."""
    wait = getattr(sdl(), "SDL_WaitEventTimeout", None)
    if wait is not None:
        wait.argtypes, wait.restype = [ctypes.c_void_p, ctypes.c_int], ctypes.c_int
    found: Callable[[None, int], int] | None = wait
    return found


def find_screens() -> tuple[Rect, ...]:
    """What each screen shows of the desktop, in pixels; the display has to be open."""
    sizes = pygame.display.get_desktop_sizes()
    bounds_of = getattr(sdl(), "SDL_GetDisplayUsableBounds", None)
    if bounds_of is None:
        return (Rect((0, 0), sizes[0]),) if sizes else ()
    found = []
    for number in range(len(sizes)):
        bounds = (ctypes.c_int * 4)()
        if bounds_of(number, bounds) == 0 and bounds[2] > 0 < bounds[3]:  # else it was unplugged
            found.append(Rect(*bounds))
    return tuple(found)


def _wait_by_polling(due_ms: int | None) -> None:
    """Wait for an event by looking now and then."""
    start = pygame.time.get_ticks()
    while not pygame.event.peek():
        spent = pygame.time.get_ticks() - start
        if due_ms is not None and spent >= due_ms:
            return
        left = FALLBACK_WAIT_MS if due_ms is None else min(FALLBACK_WAIT_MS, due_ms - spent)
        pygame.time.wait(max(1, left))


def return_large_blocks() -> bool:
    """Fix the size from which blocks go back to the system when freed; returns whether that was done.

    By itself glibc raises that size to whatever was freed last, and a decoded picture's room is then
    kept for good: 167 MB instead of 142 after the painter's measurements.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE_BYTES))
    except (OSError, AttributeError):
        # Another C library than glibc: it has its own ways.
        return False
