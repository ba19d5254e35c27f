"""Servers of the desktop for whose answer SDL waits: D-Bus while it opens the display, without end, and
PulseAudio while it opens the sound, half a minute; and files that it and its libraries read without end.

Asks first whether anybody answers there. A server that listens and says nothing is hidden from SDL, as is a
sound server without a sink, and a file that is a pipe, a device, or much too large.
"""

from __future__ import annotations

import os
import socket
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from urllib.parse import unquote_to_bytes

from game.shell.pulse_server import lacks_sink
from game.shell.sdl import variables_set

# Where SDL's libraries look for the user's bus, the system's, and the sound server.
SESSION, SYSTEM = "DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"
SOUND = "PULSE_SERVER"
SYSTEM_DEFAULT = "unix:path=/run/dbus/system_bus_socket"
# Addresses at which each finds nobody, at once.
NO_BUS, NO_SOUND = "disabled:", "unix:/dev/null"
# A server answers within milliseconds, and within this on a busy machine. Sound is tried again.
PATIENCE_S, SOUND_PATIENCE_S = 2.0, 0.5
# How a client of D-Bus begins; whatever is said to it is an answer. (D-Bus specification, “Authentication
# Protocol”.)
GREETING = b"\0AUTH\r\n"
# A frame of PulseAudio's protocol with a length that none may have: the server hangs up, and so has answered.
WRONG_FRAME = b"\xff" * 20
# The files that X's library and ALSA's read to their end: the variables that name them, and where they are
# else.
DISPLAY_FILES = {"XCOMPOSEFILE": "~/.XCompose", "XAUTHORITY": "~/.Xauthority"}
SOUND_FILES, OWN_SOUND_FILES = "ALSA_CONFIG_PATH", ("~/.asoundrc", "~/.config/alsa/asoundrc")
# Those that SDL reads for pads: a table of their buttons, and devices in a row.
PAD_TABLE, PAD_DEVICES = "SDL_GAMECONTROLLERCONFIG_FILE", "SDL_JOYSTICK_DEVICE"
# The largest such file; real ones have some kilobytes.
MAX_FILE_BYTES = 16_000_000
NO_FILE = "/dev/null"


@contextmanager
def silent_buses_hidden() -> Iterator[None]:
    """While the display is opened: hides each bus that doesn't answer, and each file without an end. SDL
    looks for them once only."""
    addresses = {SESSION: _session_address(), SYSTEM: os.environ.get(SYSTEM) or SYSTEM_DEFAULT}
    silent = [name for name, address in addresses.items() if is_silent(bus_socket(address), GREETING)]
    endless = [name for name, else_at in DISPLAY_FILES.items()
               if _has_endless((os.environ.get(name, else_at),))]  # fmt: skip
    with variables_set(dict.fromkeys(silent, NO_BUS) | dict.fromkeys(endless, NO_FILE)):
        yield


@contextmanager
def silent_sound_hidden() -> Iterator[bool]:
    """While the sound is opened: hides a sound server that doesn't answer, and ALSA's files if one has no
    end; yields whether there is such a server."""
    place = _sound_socket()
    silent = is_silent(place, WRONG_FRAME, SOUND_PATIENCE_S) or (place is not None and lacks_sink())
    endless = _has_endless((*os.environ.get(SOUND_FILES, "").split(":"), *OWN_SOUND_FILES))
    with variables_set(({SOUND: NO_SOUND} if silent else {}) | ({SOUND_FILES: NO_FILE} if endless else {})):
        yield silent


@contextmanager
def endless_pad_files_hidden() -> Iterator[None]:
    """While pads are looked for: hides a table without an end, and devices of which one is none."""
    hidden = [PAD_TABLE] if _has_endless((os.environ.get(PAD_TABLE, ""),)) else []
    if not all(_is_device(file) for file in os.environ.get(PAD_DEVICES, "").split(":")):
        hidden.append(PAD_DEVICES)
    with variables_set(dict.fromkeys(hidden, "")):
        yield


def _is_device(file: str) -> bool:
    """Whether a file is a device, or nothing is there."""
    with suppress(OSError):
        return stat.S_ISCHR(os.stat(file).st_mode)
    return True


def _has_endless(files: Iterable[str]) -> bool:
    """Whether any of these is what a library might read without end."""
    if not sys.platform.startswith("linux"):
        return False
    for file in files:
        with suppress(OSError):  # nothing is there
            status = os.stat(os.path.expanduser(file))
            if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_FILE_BYTES:
                return True
    return False


def is_silent(place: bytes | None, greeting: bytes, patience_s: float = PATIENCE_S) -> bool:
    """Whether somebody listens at a local socket and says nothing to a greeting (None: no such socket)."""
    if place is None or not sys.platform.startswith("linux"):
        return False
    with suppress(OSError, ValueError), socket.socket(socket.AF_UNIX) as server:
        server.settimeout(patience_s)
        try:
            server.connect(place)
            server.sendall(greeting)
            server.recv(1)
        except (TimeoutError, BlockingIOError):
            return True
    return False


def bus_socket(address: str) -> bytes | None:
    """The name of the socket at the first of D-Bus's addresses; None where it is no local one."""
    kind, _, rest = address.partition(";")[0].partition(":")
    given = dict(pair.partition("=")[::2] for pair in rest.split(","))
    if kind != "unix":
        return None
    if "path" in given:
        return unquote_to_bytes(given["path"])
    return b"\0" + unquote_to_bytes(given["abstract"]) if "abstract" in given else None


def _session_address() -> str:
    """The address of the user's bus; empty where there is none, or it is left to the library to find it."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return os.environ.get(SESSION) or (f"unix:path={folder}/bus" if folder else "")


def _sound_socket() -> bytes | None:
    """The name of the first sound server's socket; None where it is elsewhere, or sound doesn't go there."""
    if os.environ.get("SDL_AUDIODRIVER") not in (None, "", "pulseaudio", "alsa"):
        return None
    servers = os.environ.get(SOUND, "").split()
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    default = os.environ.get("PULSE_RUNTIME_PATH") or (f"{folder}/pulse" if folder else "")
    path = servers[0].removeprefix("unix:") if servers else f"{default}/native"
    return os.fsencode(path) if path.startswith("/") else None
