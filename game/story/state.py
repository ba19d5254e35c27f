"""The state of the evening: one frozen value, of which picture and sound are functions.

It knows nothing of how it came about; history is the director's.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

Value = bool | int | str


class WatchMode(StrEnum):
    """Whether the watch runs, stands still while nothing costs time, or is out of sight too."""

    RUNNING = "running"
    STOPPED = "stopped"
    POCKETED = "pocketed"


class Position(NamedTuple):
    """A place in the script: a scene's id and the number of one of its operations."""

    scene: str
    number: int


class Live(NamedTuple):
    """A block in which time walks by itself: when it ends (None: never) and where it then goes."""

    until_s: int | None
    deadline: Position | None


class Return(NamedTuple):
    """Where a called scene comes back to, the seconds still to be paid there, and its live block."""

    position: Position
    owed_s: int
    live: Live | None


class Actor(NamedTuple):
    """Somebody on the stage: the mark, and what the sprite is asked to show."""

    who: str
    mark: str
    pose: str | None = None
    expression: str | None = None
    facing: str | None = None
    outfit: str | None = None
    # Whom he looks at, wherever that one stands; instead of `facing`.
    looks: str | None = None


class Move(NamedTuple):
    """Somebody walks on from a side of the stage, or off to it, in so long."""

    who: str
    side: str
    over_ms: int
    exits: bool = False


class Push(NamedTuple):
    """A slow move of the camera that began at this view and goes on while people talk."""

    start: str
    over_ms: int


class Insert(NamedTuple):
    """A picture over a part of the stage: an event picture, or a view of the place; `at` says where."""

    at: str
    picture: str | None = None
    view: str | None = None


class TransitionKind(StrEnum):
    """How the next picture comes: at once, out of the one before, or through black."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE = "fade"


class Transition(NamedTuple):
    """How the next picture comes, and how long it takes."""

    kind: TransitionKind
    over_ms: int


DISSOLVE = Transition(TransitionKind.DISSOLVE, 600)


class Arrival(NamedTuple):
    """What came with the step to a stop and is not of the stop itself: sounds heard once, who is on the
    way, how the picture, the view and the music turn into what they now are."""

    sounds: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    transition: Transition = DISSOLVE
    camera_ms: int = 0
    crossfade_ms: int = 0


# A step with which nothing comes.
PLAIN_ARRIVAL = Arrival()


class State(NamedTuple):
    """The evening at a stop. `watch_s` counts seconds since the evening's start; `arrival` came with the step
    to it and goes with the next.

    A named tuple and not a dataclass: it is made once or twice for every line that is skipped.
    """

    position: Position
    flags: tuple[Value, ...]
    watch_s: int = 0
    elapsed_ms: int = 0
    stack: tuple[Return, ...] = ()
    live: Live | None = None
    fired: frozenset[int] = frozenset()
    watch: WatchMode = WatchMode.RUNNING
    place: str | None = None
    light: str | None = None
    camera: str = "wide"
    picture: str | None = None
    push: Push | None = None
    insert: Insert | None = None
    cast: tuple[Actor, ...] = ()
    music: str | None = None
    ambience: str | None = None
    ending: str | None = None
    late_rewinds: int = 0
    arrival: Arrival = PLAIN_ARRIVAL


class Advance(NamedTuple):
    """The player goes on from a line or a pause."""


class Choose(NamedTuple):
    """The player takes an option."""

    option: str


class Elapse(NamedTuple):
    """Real time has passed at this stop."""

    ms: int


class LateRewind(NamedTuple):
    """The player goes on from a stop of the bus's last minute that he has wound back to."""

    times: int


class PlayerKnowledge(NamedTuple):
    """The evening starts, for a player who knows this: how many evenings came to an end before it, how
    often the last minute was wound back, how the evening before ended, which endings were found, and how
    many lines of which scenes were read.

    The very first evening is that of one who knows nothing, and needs no such event.
    """

    evenings: int = 0
    late_rewinds: int = 0
    last_ending: str = "none"
    found: frozenset[str] = frozenset()
    read: tuple[tuple[str, int], ...] = ()


Event = Advance | Choose | Elapse | LateRewind | PlayerKnowledge
