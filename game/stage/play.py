"""What the player's hand and eye add to a moment: focus, what was taken before, the quick menu."""

from __future__ import annotations

from typing import NamedTuple


class TakeOption(NamedTuple):
    """Pressing an option."""

    option: str


class WatchPressed(NamedTuple):
    """Pressing the watch."""


class CrownGrabbed(NamedTuple):
    """Taking hold of the crown, which winds the evening."""


class PlayOverlay(NamedTuple):
    """The play screen besides its state. Commands in `menu` mean nothing to the stage.

    `before` are the words that were read here another evening, None where there are none or the
    same; `walking` says that real time passes here; `crown` counts the turns of winding; `page`
    is which part of a long line is shown.

    `ambient_ms` is the time by which moves what moves by itself; None where nothing does. `shot_ms` is how
    long this shot has been shown; None where its camera has come to rest. `left_ms` is how long the shot
    before had been shown when it was left; None where this is still the same.

    What moves, as shares of its way (1: it is there): `box_progress` the box or board coming in, `swept` the
    ghost hand, `punched` the hole in the option `punch`. `slip` is the row the lit slip is gliding
    past, None while it lies still.
    """

    focus: int | None = None
    taken: frozenset[str] = frozenset()
    menu: tuple[tuple[str, object], ...] = ()
    menu_focus: int | None = None
    hidden: bool = False
    before: str | None = None
    walking: bool = False
    ghost: bool = True
    crown: int = 0
    mode: str = ""
    page: int = 0
    ambient_ms: int | None = None
    shot_ms: int | None = None
    left_ms: int | None = None
    box_progress: float = 1.0
    slip: float | None = None
    swept: float = 1.0
    punch: str = ""
    punched: float = 1.0


PLAIN = PlayOverlay()
