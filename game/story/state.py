"""The state of the evening: one immutable value, of which picture and sound are functions.

It holds no history; that is the director's.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NamedTuple, TypedDict

Value = bool | int | str


class WatchMode(StrEnum):
    """Whether the watch runs, is stopped so that nothing costs time, or is stopped and hidden."""

    RUNNING = "running"
    STOPPED = "stopped"
    POCKETED = "pocketed"


class Position(NamedTuple):
    """A position in the script: a scene's id, and `at`, the index of one of its operations."""

    scene: str
    at: int


class LiveBlock(NamedTuple):
    """A live block, in which real time counts: its end (None: none) and the position to which that jumps."""

    until_s: int | None
    leads_to: Position | None


class Debt(NamedTuple):
    """Time yet to pass: seconds to be spent, or whatever is left until the watch shows `until_s`."""

    cost_s: int = 0
    until_s: int | None = None

    def paid_s(self, now_s: int) -> int:
        """The time at which it is paid, if nothing comes between."""
        return now_s + self.cost_s if self.until_s is None else max(now_s, self.until_s)

    def rest(self, now_s: int, paid_s: int) -> Debt:
        """What is left of it on the way to the time at which it is paid."""
        return Debt(paid_s - now_s) if self.until_s is None else Debt(until_s=paid_s)


NO_DEBT = Debt()


class Return(NamedTuple):
    """The return address of a called scene, the time yet to pass there, and its live block."""

    position: Position
    debt: Debt
    live: LiveBlock | None


class Actor(NamedTuple):
    """A person on the stage: the mark, and the attributes requested of the sprite."""

    who: str
    mark: str
    pose: str | None = None
    expression: str | None = None
    facing: str | None = None
    outfit: str | None = None
    # The person looked at, wherever they stand; overrides `facing`.
    looks_at: str | None = None


class Move(NamedTuple):
    """A person walks on from a side of the stage, or (`exits`) off to it, within `over_ms`; `backward`: while
    facing away from where they go."""

    who: str
    side: str
    over_ms: int
    exits: bool = False
    backward: bool = False


class Push(NamedTuple):
    """A slow camera move that started at this view and continues across lines."""

    start: str
    over_ms: int


class Insert(NamedTuple):
    """A picture laid over part of the stage: an event picture, or a view of the place; `spot` is where it
    lies: left, centre or right."""

    spot: str
    picture: str | None = None
    view: str | None = None


class TransitionKind(StrEnum):
    """How one picture replaces another: `compose` of the stage says what is seen of each."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE = "fade"


class Transition(NamedTuple):
    """The kind and the length of a transition between two pictures."""

    kind: TransitionKind
    over_ms: int


DISSOLVE = Transition(TransitionKind.DISSOLVE, 600)


class Arrival(NamedTuple):
    """One-time presentation of the step to a stop: sounds, people walking, the transition of the picture, and
    the lengths of the camera move and the music crossfade."""

    sounds: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    transition: Transition = DISSOLVE
    camera_ms: int = 0
    crossfade_ms: int = 0


# A step without sounds or moves.
PLAIN_ARRIVAL = Arrival()


class State(NamedTuple):
    """The evening at a stop. `watch_s` counts seconds since the evening's start; `arrival` is replaced at
    every step.

    A named tuple because it is cheaper to create than a dataclass, and skipping creates one or two per line.
    """

    position: Position
    flags: tuple[Value, ...]
    watch_s: int = 0
    elapsed_ms: int = 0
    stack: tuple[Return, ...] = ()
    live: LiveBlock | None = None
    fired: frozenset[int] = frozenset()
    watch_mode: WatchMode = WatchMode.RUNNING
    place: str | None = None
    variant: str | None = None
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


class StateFields(TypedDict, total=False):
    """The fields of a state that cues set to constants."""

    place: str
    variant: str | None
    camera: str
    picture: str | None
    push: Push | None
    insert: Insert | None
    music: str | None
    ambience: str | None
    watch_mode: WatchMode


class ArrivalFields(TypedDict, total=False):
    """The fields of an arrival that cues set."""

    transition: Transition
    camera_ms: int
    crossfade_ms: int


# The fields of these that a cue may only name something for.
NamedField = Literal["variant", "ambience"]


class Shot(NamedTuple):
    """What a picture shows besides the people."""

    place: str | None
    variant: str | None
    picture: str | None
    camera: str
    insert: Insert | None


def shot_of(state: State) -> Shot:
    """What the picture of a state shows, besides the people."""
    return Shot(state.place, state.variant, state.picture, state.camera, state.insert)


class Advance(NamedTuple):
    """The player advances from a line or a pause."""


class Choose(NamedTuple):
    """The player takes an option."""

    option: str


class Elapse(NamedTuple):
    """Real time elapsed at this stop."""

    ms: int


class LateRewind(NamedTuple):
    """The player advances from a stop in the clock's last minute after rewinding to it; `number`
    counts these, over all evenings."""

    number: int


class PlayerKnowledge(NamedTuple):
    """An evening starts with this knowledge: the number of evenings that ended before it, the number of late
    rewinds before it, the previous ending, the endings found, and the number of lines read by scene.

    The first evening has no knowledge and needs no such event.
    """

    evenings: int = 0
    late_rewinds_before: int = 0
    last_ending: str = "none"
    found: frozenset[str] = frozenset()
    read: tuple[tuple[str, int], ...] = ()


Event = Advance | Choose | Elapse | LateRewind | PlayerKnowledge
