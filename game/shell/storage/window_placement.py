"""Where the window was: remembered over starts, and used again only where a screen still shows it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pygame import Rect

from game.shell.formats.documents import FileError, read_document, write_document

# So much of a window's head has to be on a screen, or nobody could take hold of it.
HEAD_PX, GRIP_PX = 48, 200
MAX_PX = 16_384


class WindowPlacement(NamedTuple):
    """A window's upper left corner on the desktop and its size, in pixels; `maximized`: that is how it is
    when it doesn't fill all that the desktop leaves free, which it does."""

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
    """Where the window was; None where that is not known."""
    try:
        document = read_document(path)
    except FileError:
        return None  # nothing that is worth a word
    body = document.body if document is not None else None
    if not isinstance(body, list) or not 4 <= len(body) <= 5:
        return None
    if any(type(value) is not int or abs(value) > MAX_PX for value in body[:4]) or min(body[2:4]) < 1:
        return None
    x, y, width, height = body[:4]
    return WindowPlacement(x, y, width, height, maximized=body[4:] == [True])


def save_placement(path: Path, placement: WindowPlacement) -> None:
    """Remembers where the window is; raises FileError."""
    write_document(path, list(placement))


def fit_placement(
    wanted: WindowPlacement, screens: Sequence[Rect]
) -> tuple[tuple[int, int] | None, tuple[int, int]]:
    """The corner (None: wherever the system likes) and the size for a window on these screens."""
    head = Rect(wanted.x, wanted.y, wanted.width, HEAD_PX)
    for screen in screens:
        seen = head.clip(screen)
        if seen.width >= min(GRIP_PX, wanted.width) and seen.height == HEAD_PX:
            return (wanted.x, wanted.y), (min(wanted.width, screen.width), min(wanted.height, screen.height))
    width = max((screen.width for screen in screens), default=wanted.width)
    height = max((screen.height for screen in screens), default=wanted.height)
    return None, (min(wanted.width, width), min(wanted.height, height))


def centre_placement(
    wanted: WindowPlacement, size: tuple[int, int], screens: Sequence[Rect]
) -> tuple[int, int] | None:
    """The corner (None: wherever the system likes) for a window of a size that was asked for: where it
    was if all of it is seen there, else the middle of the screen it was on."""
    old = Rect(wanted[:4])
    if not screens or any(screen.contains(Rect(old.topleft, size)) for screen in screens):
        return old.topleft if screens else None
    screen = max(screens, key=lambda screen: _area(screen.clip(old)))
    # What is larger than the screen keeps its head on it.
    x, y = Rect((0, 0), size).move_to(center=screen.center).topleft
    return max(screen.x, x), max(screen.y, y)


def _area(rect: Rect) -> int:
    return rect.width * rect.height
