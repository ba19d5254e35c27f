"""The script as frozen records: what a parse yields and `step` walks.

A scene's beats are laid out flat, as operations; nested beats become branches and jumps.
A stop is an operation at which the director waits: a line, a choice, a pause or an ending.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.story.edition import Edition
from game.story.expression import Expression
from game.story.flags import Flag
from game.story.nodes import Scalar, SourcePos
from game.story.state import Insert, Move, Push, Transition, Value, WatchMode


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a line, for when its condition holds (None: always)."""

    text: str
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A stop: words, said by somebody or thought (`speaker` None). `takes_s` None: by the words."""

    id: str
    pos: SourcePos
    speaker: str | None
    wordings: tuple[Wording, ...]
    takes_s: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its words, its cost and the operation it leads to; `end` is the one after its
    own beats.

    `echoes` False: on purpose nothing later reads differently because of it.
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
    """A stop that goes on by itself after `ms` of presentation."""

    id: str
    pos: SourcePos
    ms: int


@dataclass(frozen=True, slots=True)
class Ending:
    """The stop at which the evening is over."""

    id: str
    pos: SourcePos
    ending: str


@dataclass(frozen=True, slots=True)
class Show:
    """Brings somebody on, or changes only what is not None; `if_present`: nobody is brought on.

    `move` is how he comes on, None where he is simply there.
    """

    pos: SourcePos
    who: str
    at: str | None = None
    pose: str | None = None
    expression: str | None = None
    facing: str | None = None
    outfit: str | None = None
    if_present: bool = False
    looks: str | None = None
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Hide:
    """Takes somebody off; None: everyone. `move` is how he goes, None where he is simply gone."""

    pos: SourcePos
    who: str | None
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Assign:
    """Sets fields of the state to constants (place, light, camera, music, watch and so on), and fields of
    its arrival."""

    pos: SourcePos
    values: tuple[tuple[str, Value | WatchMode | Push | Insert | None], ...]
    arrival: tuple[tuple[str, int | Transition], ...] = ()


@dataclass(frozen=True, slots=True)
class Sound:
    """Sounds heard once, on the way to the next stop."""

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
    """Time passes."""

    pos: SourcePos
    seconds: int


@dataclass(frozen=True, slots=True)
class Floor:
    """The watch moves forward to this, never back."""

    pos: SourcePos
    watch_s: int


@dataclass(frozen=True, slots=True)
class Jump:
    """Goes on elsewhere: an operation of this scene, or of another (`scene` not None)."""

    pos: SourcePos
    target: int
    scene: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """Plays another scene and comes back."""

    pos: SourcePos
    scene: str


@dataclass(frozen=True, slots=True)
class Branch:
    """Goes to `otherwise` unless the condition holds."""

    pos: SourcePos
    when: Expression
    otherwise: int


@dataclass(frozen=True, slots=True)
class BeginLive:
    """Time walks by itself from here, for `for_s` (None: no end of its own)."""

    pos: SourcePos
    for_s: int | None
    scene: str | None
    target: int | None


@dataclass(frozen=True, slots=True)
class EndLive:
    """Time no longer walks by itself."""

    pos: SourcePos


@dataclass(frozen=True, slots=True)
class SceneEnd:
    """The end of a scene: back to the caller, or a stop where nothing more comes."""

    id: str
    pos: SourcePos


Stop = Line | Choice | Pause | Ending | SceneEnd
Operation = (
    Line | Choice | Pause | Ending | Show | Hide | Assign | Sound | Let | SpendTime | Floor
    | Jump | Call | Branch | BeginLive | EndLive | SceneEnd
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Presumption:
    """What the writer takes for granted where operation `at` is come to: it changes nothing in play,
    and the explorer proves it. `when`: only where this holds."""

    pos: SourcePos
    at: int
    expects: Expression
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class VisibilityClaim:
    """What the writer takes for seen while the line at `at` is shown: things and people by name. With no
    names: who says the line is off stage. It changes nothing in play; `check` holds the picture to it."""

    pos: SourcePos
    at: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene: its operations, the first of which set the stage."""

    id: str
    pos: SourcePos
    title: str
    place: str | None
    operations: tuple[Operation, ...]
    labels: tuple[tuple[str, int], ...] = ()
    clock_s: int | None = None
    presumptions: tuple[Presumption, ...] = ()
    sights: tuple[VisibilityClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A condition with a name; `asked` says that some other condition names it."""

    name: str
    pos: SourcePos
    when: Expression
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a deadline does when its condition is the first that holds: jump to or call a scene."""

    when: Expression | None
    scene: str
    calls: bool


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time that passes once."""

    pos: SourcePos
    watch_s: int
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the cast."""

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
    """What is told of an ending after it: its number on the dial, its name, one sentence."""

    id: str
    number: int
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class Script:
    """The whole script. `starts_s` and `ends_s` are seconds since midnight and since the start;
    `canonical` are the options of the evening that meets every written hour. `fingerprint` changes with
    what is said in the files, `older_fingerprint` with every letter of them."""

    title: str
    first: str
    starts_s: int
    ends_s: int
    scenes: Mapping[str, Scene] = field(repr=False)
    flags: tuple[Flag, ...] = field(repr=False)
    deadlines: tuple[Deadline, ...] = field(repr=False)
    rewind_outcomes: tuple[Outcome, ...]
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
        """What a save or a code that was made in this script has as its fingerprint: now, or up to 0.2."""
        return self.fingerprint, self.older_fingerprint

    def stop_called(self, stop: str) -> Stop | None:
        """The stop of that id; None where the script no longer has it."""
        scene, index = self.stops.get(stop, ("", 0))
        found = self.scenes[scene].operations[index] if scene else None
        return found if isinstance(found, Stop) else None
