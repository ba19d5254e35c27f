"""The interface state of the play screen: focus, options taken before, the quick menu, animations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class TakeOption:
    """An option was pressed."""

    option: str


@dataclass(frozen=True, slots=True)
class BoardTurned:
    """The header of a board that scrolls was pressed, which shows the options that follow."""


@dataclass(frozen=True, slots=True)
class WatchPressed:
    """The watch was pressed."""


@dataclass(frozen=True, slots=True)
class CrownGrabbed:
    """The crown was grabbed, which rewinds the evening."""


class MenuItem(NamedTuple):
    """An item of the quick menu: what it says, and its command, which is opaque to the stage."""

    label: str
    command: Any


class PlayOverlay(NamedTuple):
    """The interface state drawn on the play screen.

    `focus` is the focused row of a board, `focus_elapsed_ms` the state's time when it got the focus.
    `first_row` is the first row of a board that scrolls, as long as the focus is visible then.

    `mode` is the command of `menu` that is marked, None for none.

    `previous_text` is the text of this line as read earlier, None if there is none or it is the same;
    `real_time`: real time counts here; `rewind_turns` is the rotation of the crown by rewinding; `page` is
    the page of a long line.

    Progress of animations, from 0 to 1: `box_progress` of the box or board entering, `ghost_progress` of the
    ghost hand, `punched` of the hole in the option `punch`. `highlight_row` is the position of the moving
    highlight in rows, None while it is at rest.
    """

    focus: int | None = None
    focus_elapsed_ms: int = 0
    first_row: int = 0
    taken_before: frozenset[str] = frozenset()
    menu: tuple[MenuItem, ...] = ()
    menu_focus: int | None = None
    hidden: bool = False
    previous_text: str | None = None
    real_time: bool = False
    ghost: bool = True
    rewind_turns: int = 0
    mode: object = None
    page: int = 0
    box_progress: float = 1.0
    highlight_row: float | None = None
    ghost_progress: float = 1.0
    punch: str = ""
    punched: float = 1.0


PLAIN = PlayOverlay()
