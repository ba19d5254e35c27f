"""What X says of windows that other programs have destroyed ends no game, and loses no evening."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import Structure, byref, c_char_p, c_int, c_long, c_ulong, c_void_p
from pathlib import Path
from typing import Any

import pytest

from game.shell.storage.history_writer import open_history
from tests.desktop import Desktop, playing

CLIENT_MESSAGE = 33
# Version 5 of the protocol (https://freedesktop.org/wiki/Specifications/XDND/), and its name for a copy.
VERSION, COPY = 5 << 24, "XdndActionCopy"


class ClientMessage(Structure):
    """XClientMessageEvent (Xlib.h), as long as every XEvent."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("padding", c_long * 24),
    )


class Other:
    """Another program on the display, with a window of its own."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        functions: tuple[Any, ...] = (
            ("XOpenDisplay", c_void_p, c_char_p),
            ("XDefaultRootWindow", c_ulong, c_void_p),
            ("XCreateSimpleWindow", c_ulong, c_void_p, c_ulong, *[c_int] * 5, c_ulong, c_ulong),
            ("XInternAtom", c_ulong, c_void_p, c_char_p, c_int),
            ("XSendEvent", c_int, c_void_p, c_ulong, c_int, c_long, c_void_p),
            ("XDestroyWindow", c_int, c_void_p, c_ulong),
            ("XSync", c_int, c_void_p, c_int),
            ("XCloseDisplay", c_int, c_void_p),
        )
        for name, result, *arguments in functions:
            function = getattr(self._x, name)
            function.restype, function.argtypes = result, arguments
        self._display = self._x.XOpenDisplay(display.encode())
        assert self._display, display
        root = self._x.XDefaultRootWindow(self._display)
        self.window = self._x.XCreateSimpleWindow(self._display, root, 0, 0, 9, 9, 0, 0, 0)

    def atom(self, name: str) -> int:
        """X's number of a name."""
        number: int = self._x.XInternAtom(self._display, name.encode(), 0)
        return number

    def send(self, window: int, message: str, *data: int) -> None:
        """Sends a message to a window."""
        event = ClientMessage(CLIENT_MESSAGE, 0, 0, self._display, window, self.atom(message), 32)
        event.data[: len(data)] = data
        self._x.XSendEvent(self._display, window, 0, 0, byref(event))

    def destroy(self, window: int) -> None:
        """Destroys a window, whosesoever it is."""
        self._x.XDestroyWindow(self._display, window)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """Leaves the display."""
        self._x.XCloseDisplay(self._display)


@contextmanager
def other_program(desktop: Desktop) -> Iterator[Other]:
    """Another program, for as long as the block lasts."""
    other = Other(desktop.display)
    try:
        yield other
    finally:
        other.close()


@pytest.mark.parametrize("ends", ["while it is over the game", "once it is dropped"])
def test_who_drags_something_here_and_goes_away_ends_nothing(tmp_path: Path, ends: str) -> None:
    """As a file manager does that is closed meanwhile."""
    with playing(tmp_path) as desktop, other_program(desktop) as other:
        here = int(desktop.window)
        other.send(here, "XdndEnter", other.window, VERSION, other.atom("text/uri-list"))
        other.send(here, "XdndPosition", other.window, 0, 99 << 16 | 99, 0, other.atom(COPY))
        if ends == "once it is dropped":
            other.send(here, "XdndDrop", other.window, 0, 0)
        other.destroy(other.window)
        desktop.changed(desktop.still(), ["F1"], "help")


def test_a_window_that_another_program_destroys_ends_the_game_with_all_that_was_lived(tmp_path: Path) -> None:
    """Nobody sees it any more."""
    with playing(tmp_path) as desktop:
        for shown in ("the welcome", "the first line", "the second line"):
            desktop.changed(desktop.still(), ["Return"], shown)
        with other_program(desktop) as other:
            other.destroy(int(desktop.window))
        assert desktop.quit() == 0
        assert "Traceback" not in desktop.said()
    kept = open_history(tmp_path / "player" / "history.sqlite3", "", writes=False).data
    assert len(kept.tree.moments) > 1
    assert list((tmp_path / "player" / "saves").glob("auto-*.json"))
