"""The operations of a script as immutable records: the program that `step` executes.

The beats of a scene are compiled to a flat list of operations; nested beats become branches and jumps.
A stop is an operation at which the director waits: a line, a choice, a pause or an ending.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from game.story.expression import Expression
from game.story.nodes import SourcePos
from game.story.state import ArrivalFields, Insert, Move, Position, Push, StateFields, Transition, WatchMode


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a line, used if its condition holds (None: always)."""

    text: str
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A stop: text spoken by somebody, or narration (`speaker` None). `takes_s` None: computed from the
    text."""

    id: str
    pos: SourcePos
    speaker: str | None
    wordings: tuple[Wording, ...]
    takes_s: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a choice: its text, its cost, its target operation, and the `end` of its own operations.

    `echoes` False: the author states that nothing later depends on it.
    """

    id: str
    pos: SourcePos
    text: str
    target: int
    when: Expression | None = None
    takes_s: int = 0
    echoes: bool = True
    end: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A stop at which one of the options must be taken."""

    id: str
    pos: SourcePos
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """A stop that advances automatically after `ms` of presentation."""

    id: str
    pos: SourcePos
    ms: int


@dataclass(frozen=True, slots=True)
class Ending:
    """The stop at which the evening ends."""

    id: str
    pos: SourcePos
    ending: str


@dataclass(frozen=True, slots=True)
class Show:
    """Puts a person on the stage, or changes the attributes that are not None; `if_present`: changes only.

    `move` is the walk on stage, None to appear at once.
    """

    pos: SourcePos
    who: str
    mark: str | None = None
    pose: str | None = None
    expression: str | None = None
    facing: str | None = None
    outfit: str | None = None
    if_present: bool = False
    looks_at: str | None = None
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Hide:
    """Takes a person (None: everyone) off the stage. `move` is the walk off, None to disappear at once."""

    pos: SourcePos
    who: str | None
    move: Move | None = None


Constant = str | WatchMode | Push | Insert | None


@dataclass(frozen=True, slots=True)
class Assign:
    """Sets fields of the state (place, light, camera, music, watch …) and of its arrival to constants. Made
    by `assign`, which knows their types."""

    pos: SourcePos
    values: tuple[tuple[str, Constant], ...]
    arrival: tuple[tuple[str, int | Transition], ...] = ()

    @property
    def fields(self) -> StateFields:
        """The fields of the state, in a dictionary of the caller's own."""
        return cast(StateFields, dict(self.values))

    @property
    def arrival_fields(self) -> ArrivalFields:
        """The fields of the arrival, likewise."""
        return cast(ArrivalFields, dict(self.arrival))


NO_ARRIVAL_FIELDS: ArrivalFields = {}


def assign(pos: SourcePos, fields: StateFields, arrival: ArrivalFields = NO_ARRIVAL_FIELDS) -> Assign:
    """Sets these fields."""
    values = cast("tuple[tuple[str, Constant], ...]", tuple(fields.items()))
    return Assign(pos, values, cast("tuple[tuple[str, int | Transition], ...]", tuple(arrival.items())))


@dataclass(frozen=True, slots=True)
class Sound:
    """Plays sounds once, with the step to the next stop."""

    pos: SourcePos
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Let:
    """Assigns a flag, by its index; `part_count`: how many expressions its value is made of."""

    pos: SourcePos
    flag: int
    value: Expression
    part_count: int = 1


@dataclass(frozen=True, slots=True)
class SpendTime:
    """Advances the watch by some seconds, unless it is stopped."""

    pos: SourcePos
    seconds: int


@dataclass(frozen=True, slots=True)
class AdvanceClockTo:
    """Advances the watch to a time, also if it is stopped; never moves it back."""

    pos: SourcePos
    watch_s: int


@dataclass(frozen=True, slots=True)
class Jump:
    """Jumps to an operation of this scene, or of another one (`scene` not None)."""

    pos: SourcePos
    target: int
    scene: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """Plays another scene and returns."""

    pos: SourcePos
    scene: str


@dataclass(frozen=True, slots=True)
class Branch:
    """Jumps to `otherwise` unless the condition holds; `part_count`: how many expressions it is made of."""

    pos: SourcePos
    when: Expression
    otherwise: int
    part_count: int = 1


@dataclass(frozen=True, slots=True)
class BeginLive:
    """Starts a live block of `for_s` seconds (None: unlimited); `leads_to` then (None: on)."""

    pos: SourcePos
    for_s: int | None
    leads_to: Position | None = None


@dataclass(frozen=True, slots=True)
class EndLive:
    """Ends a live block."""

    pos: SourcePos


@dataclass(frozen=True, slots=True)
class SceneEnd:
    """The end of a scene: returns to the caller; a stop if there is none."""

    id: str
    pos: SourcePos


Stop = Line | Choice | Pause | Ending | SceneEnd
# The stops that an advance leaves: nothing is to be chosen there.
Passable = Line | Pause
Operation = (
    Line | Choice | Pause | Ending | Show | Hide | Assign | Sound | Let | SpendTime | AdvanceClockTo
    | Jump | Call | Branch | BeginLive | EndLive | SceneEnd
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Presumption:
    """An assertion of the author's that `expects` holds at operation `at`, if `when` does. No effect in play;
    the explorer verifies it."""

    pos: SourcePos
    at: int
    expects: Expression
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class InView:
    """An assertion of the author's that things and people are visible during the line at `at`."""

    pos: SourcePos
    at: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpeakerOffStage:
    """An assertion of the author's that whoever speaks the line at `at` is heard alone."""

    pos: SourcePos
    at: int


# What `check` verifies of a line's picture; no effect in play.
VisibilityClaim = InView | SpeakerOffStage
