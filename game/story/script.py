"""The compiled script as immutable records: the output of the parser. Its operations are in `operations`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.story.edition import Edition
from game.story.expression import Expression
from game.story.flags import Flag
from game.story.nodes import Scalar, SourcePos
from game.story.operations import Operation, Option, Presumption, Stop, VisibilityClaim
from game.story.state import Position


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
    """The ending's number on the dial, its name, a sentence about it, its picture in the gallery, and the
    hint given there while it isn't found."""

    id: str
    number: int
    name: str
    line: str
    picture: str
    hint: str


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
    stops: dict[str, Position] = field(default_factory=dict, repr=False)
    options: dict[str, Option] = field(default_factory=dict, repr=False)
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

    def stop_with_id(self, stop: str) -> Stop | None:
        """The stop with this id; None if the script has none."""
        position = self.stops.get(stop)
        operation = self.scenes[position.scene].operations[position.at] if position else None
        return operation if isinstance(operation, Stop) else None
