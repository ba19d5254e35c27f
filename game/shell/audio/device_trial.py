"""Whether a sound device answers: it is tried in a thread before pygame opens it.

pygame lets no other thread run while it opens a device; where a library waits there for ever, for a server or
for a pipe in place of a file, the program would, too, deaf to signals.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from contextlib import suppress

from game.shell.sdl import sdl
from game.shell.threads import start_thread

# How long a device may take.
PATIENCE_S = 5.0
_AUDIO = 0x10
# A short buffer, for the device is closed only after one.
_BUFFER_FRAMES = 64
# SDL's driver that writes to a file, and how often a pipe in its place is asked for its reader.
_DISK, _DISK_FILE, _ASK_EVERY_S = "disk", "SDL_DISKAUDIOFILE", 0.05


class _Spec(ctypes.Structure):
    """SDL_AudioSpec."""

    _fields_ = [
        ("freq", ctypes.c_int),
        ("format", ctypes.c_uint16),
        ("channels", ctypes.c_uint8),
        ("silence", ctypes.c_uint8),
        ("samples", ctypes.c_uint16),
        ("padding", ctypes.c_uint16),
        ("size", ctypes.c_uint32),
        ("callback", ctypes.c_void_p),
        ("userdata", ctypes.c_void_p),
    ]


def device_answers() -> bool:
    """Whether the default device opens, or fails to, in time. Leaves it closed."""
    library = sdl()
    if library is None or not sys.platform.startswith("linux"):
        return True
    if os.environ.get("SDL_AUDIODRIVER") == _DISK:
        return _has_reader(os.environ.get(_DISK_FILE, ""))
    trial = start_thread(lambda: _try_device(library), "try sound")
    if trial is None:
        return True
    trial.join(PATIENCE_S)
    return not trial.is_alive()


def _try_device(library: ctypes.CDLL) -> None:
    if library.SDL_InitSubSystem(_AUDIO) != 0:
        return
    library.SDL_OpenAudioDevice.argtypes = [
        ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int,
    ]  # fmt: skip
    spec = _Spec(freq=44_100, format=0x8010, channels=2, samples=_BUFFER_FRAMES)
    if device := library.SDL_OpenAudioDevice(None, 0, ctypes.byref(spec), None, 0):
        library.SDL_CloseAudioDevice(device)
    library.SDL_QuitSubSystem(_AUDIO)


def _has_reader(file: str) -> bool:
    """Whether a file can be written without waiting. A pipe whose reader saw a trial end would be left by it,
    so it stays open."""
    until_s = time.monotonic() + PATIENCE_S
    while os.path.exists(file) and not os.path.isfile(file):
        with suppress(OSError):
            os.open(file, os.O_WRONLY | os.O_NONBLOCK)
            return True
        if time.monotonic() > until_s:
            return False
        time.sleep(_ASK_EVERY_S)
    return True
