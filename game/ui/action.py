"""Device-independent input: the commands and actions that screens handle, and the table of default
bindings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Command(StrEnum):
    """A named command. Keys, buttons, wheel and pad are mapped to these; players can rebind them."""

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
    READ_ALOUD = "read_aloud"
    TOGGLE_DAMAGE_OUTLINES = "damage_outlines"


# Which way a command goes, of those that go to and fro.
STEP_OF = {
    Command.LEFT: -1,
    Command.RIGHT: 1,
    Command.UP: -1,
    Command.DOWN: 1,
    Command.PREVIOUS: -1,
    Command.NEXT: 1,
    Command.PAGE_UP: -1,
    Command.PAGE_DOWN: 1,
}


@dataclass(frozen=True)
class CommandRow:
    """Everything that is registered for a command. Inputs are texts: `PageUp`, `Shift+A`, `mouse:right`,
    `pad:LB`.

    `label` is its name in the help and the key map during the play; without one no key can be bound to it.
    `inputs` are its default bindings; those in `fixed` can't be rebound, or players could lock themselves
    out. `mouse` describes the mouse gesture that can't be bound. The `screen_` fields are the same for a
    screen over the play: commands of one `screen_label` share a row, and the first of them has the
    `screen_mouse`. `repeats`: its press is repeated while its input is held. `everywhere`: the shell carries
    it out, in the play and on every screen; else the play or the screen does, or leaves it to the shell.
    `on_screens` is the command that it is on a screen, where it is another.
    """

    command: Command
    label: str = ""
    inputs: tuple[str, ...] = ()
    mouse: str = ""
    fixed: tuple[str, ...] = ()
    screen_label: str = ""
    screen_inputs: tuple[str, ...] = ()
    screen_mouse: str = ""
    repeats: bool = False
    everywhere: bool = False
    on_screens: Command | None = None


_NEXT, _ABOUT, _PAGE = "To the next thing, and back", "About, or change a value", "Page back, page on"
# A row for each command, in the order of the help. The default keys are Ren'Py's, because players know them,
# and a few more.
COMMANDS: tuple[CommandRow, ...] = (
    CommandRow(
        Command.NEXT, screen_label=_NEXT, screen_inputs=("Tab",), screen_mouse="Point at it", repeats=True
    ),
    CommandRow(Command.PREVIOUS, screen_label=_NEXT, screen_inputs=("Shift+Tab",), repeats=True),
    CommandRow(
        Command.LEFT,
        inputs=("Left", "pad:Left"),
        fixed=("Left",),
        screen_label=_ABOUT,
        screen_mouse="Draw it, click it",
        repeats=True,
    ),
    CommandRow(
        Command.RIGHT, inputs=("Right", "pad:Right"), fixed=("Right",), screen_label=_ABOUT, repeats=True
    ),
    CommandRow(Command.UP, inputs=("Up", "pad:Up"), fixed=("Up",), screen_label=_ABOUT, repeats=True),
    CommandRow(Command.DOWN, inputs=("Down", "pad:Down"), fixed=("Down",), screen_label=_ABOUT, repeats=True),
    CommandRow(
        Command.ADVANCE,
        "Go on",
        ("Return", "Enter", "Space", "pad:A", "pad:RT"),
        "Click",
        fixed=("Return",),
        screen_label="Press it",
        screen_inputs=("Space",),
        screen_mouse="Click",
    ),
    CommandRow(
        Command.REWIND,
        "Wind back",
        ("PageUp", "B", "pad:LB", "pad:LT", "pad:Back"),
        "Wheel up, the crown",
        repeats=True,
        on_screens=Command.PAGE_UP,
    ),
    CommandRow(
        Command.FORWARD,
        "Wind forward",
        ("PageDown", "pad:RB"),
        "Wheel down",
        repeats=True,
        on_screens=Command.PAGE_DOWN,
    ),
    CommandRow(Command.LAST_CHOICE, "To the last choice", ("<",)),
    CommandRow(Command.NEXT_CHOICE, "To the next choice", (">",)),
    CommandRow(Command.SKIP, "Skip", ("Tab",), on_screens=Command.NEXT),
    CommandRow(Command.SKIP_HELD, "Skip while held", ("Ctrl",)),
    CommandRow(Command.AUTO, "Auto", ("A",)),
    CommandRow(Command.LOG, "Log", ("L",)),
    CommandRow(Command.DIAL, "The dial", ("D", "pad:X")),
    CommandRow(Command.WATCH, "The watch, large", ("W",), "The watch"),
    CommandRow(Command.HIDE, "Hide the text", ("H", "mouse:middle", "pad:Y")),
    CommandRow(Command.QUICK_SAVE, "Quick save", ("F5",)),
    CommandRow(Command.QUICK_LOAD, "Quick load", ("F9",)),
    CommandRow(Command.PACKS, "Packs", ("P",)),
    CommandRow(Command.MUTE, "Mute", ("M",), everywhere=True),
    CommandRow(Command.READ_ALOUD, "Read aloud", ("V",), everywhere=True),
    CommandRow(Command.SCREENSHOT, "Take a picture", ("S",), everywhere=True),
    CommandRow(
        Command.FULLSCREEN, "Full screen", ("F", "F11", "Alt+Return"), fixed=("F11",), everywhere=True
    ),
    CommandRow(Command.HELP, "Help", ("F1",)),
    CommandRow(
        Command.PAGE_UP,
        screen_label=_PAGE,
        screen_inputs=("PageUp", "pad:LB"),
        screen_mouse="Wheel",
        repeats=True,
    ),
    CommandRow(Command.PAGE_DOWN, screen_label=_PAGE, screen_inputs=("PageDown", "pad:RB"), repeats=True),
    CommandRow(
        Command.DELETE, inputs=("Delete",), screen_label="Tear off, or reset", screen_inputs=("pad:X",)
    ),
    CommandRow(
        Command.MENU,
        "Menu, one step back",
        ("Escape", "mouse:right", "pad:B", "pad:Start"),
        fixed=("Escape", "pad:Start"),
        screen_label="One step back",
        screen_inputs=("Backspace",),
    ),
    CommandRow(Command.SAVE),
    CommandRow(Command.LOAD),
    CommandRow(Command.SETTINGS),
    # For development: outlines the rectangles that each frame repaints.
    CommandRow(Command.TOGGLE_DAMAGE_OUTLINES, inputs=("F3",), fixed=("F3",), everywhere=True),
)
ROW_OF = {row.command: row for row in COMMANDS}


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
    """Text was typed or pasted, where a screen asks for it. Backspace is `\\b`; empty: none was copied."""

    text: str


Action = Press | Release | Digit | Point | Click | Wheel | Typed
