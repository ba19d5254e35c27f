"""SDL's video driver: what it must be told before a window is opened, which one was taken, and its screens.

Opens no window itself.
"""

from __future__ import annotations

import ctypes
import os
import sys

import pygame
from pygame import Rect

from game.shell.sdl import sdl, variable_advice

# Drivers without output; SDL falls back to them silently.
HEADLESS_DRIVERS = {"offscreen", "dummy", "evdev"}
# The libraries SDL needs to open a window, and their Debian packages.
X_LIBRARIES = (("libX11.so.6", "libx11-6"), ("libXext.so.6", "libxext6"))
# Whether SDL brings the window's pixels to the screen through OpenGL.
ACCELERATION = "SDL_FRAMEBUFFER_ACCELERATION"

# The input methods that SDL asks over D-Bus (2.32, SDL_x11keyboard.c).
INPUT_METHODS = ("@im=ibus", "@im=fcitx")

# Variables that choose a screen, or what its pixels are; a wrong one leaves no window.
CHOOSING = ("PYGAME_DISPLAY", "SDL_VIDEO_X11_VISUALID", "SDL_VIDEO_X11_WINDOW_VISUALID")


class WindowError(Exception):
    """No window can be opened; the message says what is missing and what to do."""


def prepare_driver(app_class: str) -> None:
    """Sets what SDL must know before the display is opened."""
    if sys.platform.startswith("linux"):
        # Otherwise every update goes through an OpenGL texture: 17 ms at 1080p instead of 0.06.
        os.environ.setdefault(ACCELERATION, "0")
        # pygame names the class after the program's file when it is imported.
        os.environ["SDL_VIDEO_X11_WMCLASS"] = app_class
        os.environ["SDL_VIDEO_WAYLAND_WMCLASS"] = app_class
        # IBus and Fcitx are asked over D-Bus. Any other would be asked through X, whose library falls with it
        # where it ends, and waits for it without end where it hangs.
        if not any(name in os.environ.get("XMODIFIERS", "") for name in INPUT_METHODS):
            os.environ["XMODIFIERS"] = "@im=none"
    # A window of another program, which X's library would end this one for if there is none.
    os.environ.pop("SDL_WINDOWID", None)
    # A window that is closed is the end of the game, whatever is set.
    os.environ.pop("SDL_QUIT_ON_LAST_WINDOW_CLOSE", None)
    # SDL would take signals that nobody has taken, and they would wait until it looks.
    os.environ["SDL_NO_SIGNAL_HANDLERS"] = "1"
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    # A story may be read for minutes without a key: that must not keep the screen awake.
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")


def check_driver(driver: str) -> None:
    """Raises WindowError where SDL fell back to a driver without output."""
    setting = os.environ.get("SDL_VIDEODRIVER", "")
    if driver in HEADLESS_DRIVERS and driver not in setting.split(","):
        raise WindowError(f"SDL found no screen and took its “{driver}” driver. {screen_advice()}")


def screen_advice(answered: bool = False) -> str:
    """A remedy where no screen was found, or where it `answered` and gave no window."""
    if answered:
        return variable_advice(*CHOOSING) or "Start the game again with --size 1280x720."
    setting = os.environ.get("SDL_VIDEODRIVER")
    has_x = bool(os.environ.get("DISPLAY"))
    # With Wayland's driver nobody has looked where DISPLAY points.
    if setting not in (None, "", "x11", "wayland") or (setting == "wayland" and has_x):
        return variable_advice("SDL_VIDEODRIVER")
    if not sys.platform.startswith("linux"):
        return "Is a screen connected?"
    if not has_x:
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


def find_screens() -> tuple[Rect, ...]:
    """The usable area of each screen of the desktop, in pixels; the display must be open."""
    sizes = pygame.display.get_desktop_sizes()
    bounds_of = getattr(sdl(), "SDL_GetDisplayUsableBounds", None)
    if bounds_of is None:
        return (Rect((0, 0), sizes[0]),) if sizes else ()
    screens = []
    for number in range(len(sizes)):
        bounds = (ctypes.c_int * 4)()
        if bounds_of(number, bounds) == 0 and bounds[2] > 0 < bounds[3]:  # else it was unplugged
            screens.append(Rect(*bounds))
    return tuple(screens)
