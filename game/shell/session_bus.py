"""D-Bus, which SDL greets while it opens the display, and for whose answer it waits without end.

Asks first whether anybody answers there; where nobody does, SDL is told that there is no bus. The game
itself uses none.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import unquote_to_bytes

# Where SDL's library looks for the user's bus, and for the system's.
SESSION, SYSTEM = "DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"
SYSTEM_DEFAULT = "unix:path=/run/dbus/system_bus_socket"
# An address that no library connects to.
NOBODY = "disabled:"
# A bus answers within milliseconds, and within this on a busy machine.
PATIENCE_S = 2.0
# How a client begins; whatever is said to it is an answer. (D-Bus specification, “Authentication Protocol”.)
GREETING = b"\0AUTH\r\n"


@contextmanager
def silent_buses_hidden() -> Iterator[None]:
    """While the display is opened: hides each bus that doesn't answer. SDL looks for them once only."""
    before = {name: os.environ.get(name) for name in (SESSION, SYSTEM)}
    for name, address in ((SESSION, session_address()), (SYSTEM, before[SYSTEM] or SYSTEM_DEFAULT)):
        if is_silent(address):
            os.environ[name] = NOBODY
    try:
        yield
    finally:
        for name, address_before in before.items():
            if address_before is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = address_before


def session_address() -> str:
    """The address of the user's bus; empty where there is none, or it is left to the library to find it."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return os.environ.get(SESSION) or (f"unix:path={folder}/bus" if folder else "")


def is_silent(address: str) -> bool:
    """Whether somebody listens at the first address of a list and doesn't answer; false for those that are
    no local sockets."""
    place = _socket_of(address)
    if place is None or not sys.platform.startswith("linux"):
        return False
    with suppress(OSError, ValueError), socket.socket(socket.AF_UNIX) as bus:
        bus.settimeout(PATIENCE_S)
        try:
            bus.connect(place)
            bus.sendall(GREETING)
            bus.recv(1)
        except (TimeoutError, BlockingIOError):
            return True
    return False


def _socket_of(address: str) -> bytes | None:
    """The name of the socket at the first address of a list; None where it is no local one."""
    kind, _, rest = address.partition(";")[0].partition(":")
    given = dict(one.partition("=")[::2] for one in rest.split(","))
    if kind != "unix":
        return None
    if "path" in given:
        return unquote_to_bytes(given["path"])
    return b"\0" + unquote_to_bytes(given["abstract"]) if "abstract" in given else None
