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


class Play(NamedTuple):
    """The play screen besides its state. Commands in `menu` mean nothing to the stage.

    `before` are the words that were read here another evening, None where there are none or the
    same; `walking` says that real time passes here; `crown` counts the turns of winding.
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


PLAIN = Play()
