"""The compiled script as immutable records: the output of the parser and the program that `step` executes.

The beats of a scene are compiled to a flat list of operations; nested beats become branches and jumps.
A stop is an operation at which the director waits: a line, a choice, a pause or an ending.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.story.edition import Edition
from game.story.expression import Expression
from game.story.flags import Flag
from game.story.nodes import Scalar, SourcePos
from game.story.state import Insert, Move, Push, Transition, Value, WatchMode


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
    looks: str | None = None
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Hide:
    """Takes a person (None: everyone) off the stage. `move` is the walk off, None to disappear at once."""

    pos: SourcePos
    who: str | None
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Assign:
    """Sets fields of the state (place, light, camera, music, watch …) and of its arrival to constants."""

    pos: SourcePos
    values: tuple[tuple[str, Value | WatchMode | Push | Insert | None], ...]
    arrival: tuple[tuple[str, int | Transition], ...] = ()


@dataclass(frozen=True, slots=True)
class Sound:
    """Plays sounds once, with the step to the next stop."""

    pos: SourcePos
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Let:
    """Assigns a flag, by its index."""

    pos: SourcePos
    flag: int
    value: Expression


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
    """Jumps to `otherwise` unless the condition holds."""

    pos: SourcePos
    when: Expression
    otherwise: int


@dataclass(frozen=True, slots=True)
class BeginLive:
    """Starts a live block of `for_s` seconds (None: unlimited); `scene` and `target`: where it leads then."""

    pos: SourcePos
    for_s: int | None
    scene: str | None
    target: int | None


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
class VisibilityClaim:
    """An assertion of the author's that things and people are visible during the line at `at`; with no names,
    that its speaker is off stage. No effect in play; `check` verifies it."""

    pos: SourcePos
    at: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene and its operations; the first of them set the stage."""

    id: str
    pos: SourcePos
    title: str
    place: str | None
    operations: tuple[Operation, ...]
    labels: tuple[tuple[str, int], ...] = ()
    clock_s: int | None = None
    presumptions: tuple[Presumption, ...] = ()
    visibility_claims: tuple[VisibilityClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A named condition; `used`: another condition refers to it."""

    name: str
    pos: SourcePos
    when: Expression
    used: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a deadline does if this is its first outcome whose condition holds: jump to or call a scene."""

    when: Expression | None
    scene: str
    calls: bool


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time of the watch that fires once."""

    pos: SourcePos
    watch_s: int
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the cast."""

    id: str
    name: str
    on_stage: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """A place's name, and how a choice made there is headed."""

    id: str
    name: str
    preposition: str


@dataclass(frozen=True, slots=True)
class EndingCard:
    """The ending's number on the dial, its name, and a sentence about it."""

    id: str
    number: int
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class Script:
    """The whole script. `starts_s` is in seconds since midnight, `ends_s` since the start; `canonical` lists
    the options of the evening that is on time for every `clock:`. `fingerprint` is a hash of the content of
    the files, `older_fingerprint` of their bytes and names."""

    title: str
    first: str
    starts_s: int
    ends_s: int
    scenes: Mapping[str, Scene] = field(repr=False)
    flags: tuple[Flag, ...] = field(repr=False)
    deadlines: tuple[Deadline, ...] = field(repr=False)
    late_rewind_outcomes: tuple[Outcome, ...]
    cast: dict[str, Person]
    places: dict[str, Place]
    endings: dict[str, EndingCard]
    stops: dict[str, tuple[str, int]] = field(default_factory=dict, repr=False)
    options: dict[str, tuple[str, int, int]] = field(default_factory=dict, repr=False)
    fingerprint: str = ""
    canonical: tuple[Scalar, ...] = field(default=(), repr=False)
    facts: tuple[Fact, ...] = field(default=(), repr=False)
    edition: Edition = field(default=Edition(), repr=False)
    older_fingerprint: str = ""

    @property
    def fingerprints(self) -> tuple[str, str]:
        """The fingerprints that saves and codes of this script may have: current, and up to version 0.2."""
        return self.fingerprint, self.older_fingerprint

    @property
    def operations(self) -> Iterator[Operation]:
        """The operations of all scenes, in script order."""
        return (operation for scene in self.scenes.values() for operation in scene.operations)

    def stop_called(self, stop: str) -> Stop | None:
        """The stop with this id; None if the script has none."""
        scene, index = self.stops.get(stop, ("", 0))
        operation = self.scenes[scene].operations[index] if scene else None
        return operation if isinstance(operation, Stop) else None
