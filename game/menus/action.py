"""What a player can ask for, whatever the device: the words between devices and screens."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Command(StrEnum):
    """A named wish. Keys, buttons, wheel and pad are mapped to these; players can rebind them."""

    ADVANCE = "advance"
    REWIND = "rewind"
    FORWARD = "forward"
    LAST_CHOICE = "last_choice"
    NEXT_CHOICE = "next_choice"
    SKIP = "skip"
    SKIP_HELD = "skip_held"
    AUTO = "auto"
    LOG = "log"
    DIAL = "dial"
    WATCH = "watch"
    HIDE = "hide"
    SCREENSHOT = "screenshot"
    SAVE = "save"
    LOAD = "load"
    QUICK_SAVE = "quick_save"
    QUICK_LOAD = "quick_load"
    FULLSCREEN = "fullscreen"
    PACKS = "packs"
    SETTINGS = "settings"
    MENU = "menu"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    NEXT = "next"
    PREVIOUS = "previous"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    DELETE = "delete"
    HELP = "help"
    MUTE = "mute"


class Press(NamedTuple):
    """A command's key or button went down; `repeat` counts the repeats while it is held."""

    command: Command
    repeat: int = 0


class Release(NamedTuple):
    """A command's key or button came up."""

    command: Command


class Digit(NamedTuple):
    """A number key, 1–9."""

    number: int


class Point(NamedTuple):
    """The pointer moved, in design units."""

    x: float
    y: float


class Click(NamedTuple):
    """The pointer's main button went down (`down`) or came up, in design units."""

    x: float
    y: float
    down: bool = True


class Wheel(NamedTuple):
    """The wheel turned: positive is up (back in time), negative down."""

    steps: int
    x: float
    y: float


class Typed(NamedTuple):
    """Text was typed, where a screen asks for it. Backspace is `\\b`."""

    text: str


Action = Press | Release | Digit | Point | Click | Wheel | Typed
