"""The window's placement: stored between starts, and used only where a screen still shows it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pygame import Rect

from game.shell.formats.documents import read_document, write_document
from game.shell.formats.file_errors import FileError

# The part of a window's title bar that must be on a screen, to be dragged.
HEAD_PX, GRIP_PX = 48, 200
MAX_PX = 16_384


class WindowPlacement(NamedTuple):
    """A window's upper left corner on the desktop and its size, in pixels; `maximized`: the corner and size
    are those it has when it isn't."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height."""
        return self.width, self.height


def load_placement(path: Path) -> WindowPlacement | None:
    """The stored placement; None where there is none."""
    try:
        document = read_document(path)
    except FileError:
        return None  # nothing that is worth a message
    body = document.body if document is not None else None
    if not isinstance(body, list) or not 4 <= len(body) <= 5:
        return None
    if any(type(value) is not int or abs(value) > MAX_PX for value in body[:4]) or min(body[2:4]) < 1:
        return None
    x, y, width, height = body[:4]
    return WindowPlacement(x, y, width, height, maximized=body[4:] == [True])


def save_placement(path: Path, placement: WindowPlacement) -> None:
    """Stores the placement; raises FileError."""
    write_document(path, list(placement))


def fit_placement(
    wanted: WindowPlacement, screens: Sequence[Rect]
) -> tuple[tuple[int, int] | None, tuple[int, int]]:
    """The corner (None: the system's choice) and the size for a window on these screens."""
    head = Rect(wanted.x, wanted.y, wanted.width, HEAD_PX)
    for screen in screens:
        visible = head.clip(screen)
        if visible.width >= min(GRIP_PX, wanted.width) and visible.height == HEAD_PX:
            return (wanted.x, wanted.y), (min(wanted.width, screen.width), min(wanted.height, screen.height))
    width = max((screen.width for screen in screens), default=wanted.width)
    height = max((screen.height for screen in screens), default=wanted.height)
    return None, (min(wanted.width, width), min(wanted.height, height))


def centre_placement(
    wanted: WindowPlacement, size: tuple[int, int], screens: Sequence[Rect]
) -> tuple[int, int] | None:
    """The corner (None: the system's choice) for a window of a requested size: where it was if all of it is
    visible there, else centred on the screen it was on."""
    old = Rect(wanted[:4])
    if not screens or any(screen.contains(Rect(old.topleft, size)) for screen in screens):
        return old.topleft if screens else None
    screen = max(screens, key=lambda screen: _area(screen.clip(old)))
    # A window larger than the screen keeps its title bar on it.
    x, y = Rect((0, 0), size).move_to(center=screen.center).topleft
    return max(screen.x, x), max(screen.y, y)


def _area(rect: Rect) -> int:
    return rect.width * rect.height
