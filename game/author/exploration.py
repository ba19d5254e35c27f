"""Symbolic execution of a script, the records: states that stand for sets of evenings, the worklist of a
walk, and what it discovers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from game.author.bdd import NONE, Bdd
from game.author.context import Context, Contexts
from game.author.flag_bits import FlagBits
from game.author.flow import Flow
from game.author.regions import Region
from game.story.expression import Expression
from game.story.script import Option, Script

# More regions than this, and the walk gives up with a word: nothing was proved.
MAX_REGIONS = 2_000_000


class SymbolicState(NamedTuple):
    """An item of the worklist, a set of evenings: at which operation, in which context, in every second from
    `first_s` to `last_s` the same evenings; `kept` are the bits that may still tell them apart. For the way
    back: the item that it came from, and how."""

    at: int
    context: Context
    first_s: int
    last_s: int
    evenings: int
    kept: int
    before: SymbolicState | None
    how: object = None


# How an item went on: what can't matter any more was forgotten.
FORGOTTEN = "forgotten"


class Paid(NamedTuple):
    """How an item went on: a stop was left (`option`: by this option), which cost so much."""

    cost_s: int
    option: Option | None = None
    waits: bool = False


class Returned(NamedTuple):
    """How an item went on: a scene that an hour had called came back to an operation."""

    at: int


class Rewound(NamedTuple):
    """How an item went on: the last minute was wound back to."""


@dataclass(slots=True, eq=False)
class Visit:
    """What was new at one operation when it was looked at: its regions, and where each came from."""

    at: int
    context: Context
    regions: list[Region]
    sources: list[tuple[Region, Origin]]
    choices: int


Origin = tuple[Visit, Region] | None
DiscoveryKey = TypeVar("DiscoveryKey", str, tuple[int, str])


class Discovery(NamedTuple):
    """Something found on the way: the item there, where its flow began, and after how many choices."""

    item: SymbolicState
    origin: Origin
    choices: int


@dataclass(eq=False)
class Exploration:
    """The state of one walk of a script: its worklist, and what it has discovered.

    `always`: time may pass at every stop, not in live ones alone; `further` are conditions to be asked
    though they only colour.
    """

    script: Script
    always: bool = False
    further: frozenset[Expression] = frozenset()
    most: int = MAX_REGIONS
    progress: Callable[[str], None] = lambda message: None
    visited: set[int] = field(default_factory=set)
    endings: dict[str, Discovery] = field(default_factory=dict)
    traps: dict[str, Discovery] = field(default_factory=dict)
    dead_ends: dict[tuple[int, str], Discovery] = field(default_factory=dict)
    hours: dict[str, tuple[int, int]] = field(default_factory=dict)
    whole: bool = True
    count: int = 0
    choices: int = 0

    def __post_init__(self) -> None:
        self.bdd = Bdd()
        self.bits = FlagBits(
            self.script, self.bdd, sum(len(s.operations) for s in self.script.scenes.values())
        )
        self.flow = Flow(self.script, self.bits, self.further)
        self.contexts = Contexts(self.flow)
        self.any_late_rewinds = NONE
        for times in self.bits.values[self.bits.late_rewinds][1:]:
            self.any_late_rewinds = self.bdd.disjunction(
                self.any_late_rewinds, self.bits.cube(self.bits.late_rewinds, times)
            )
        self.late_s = self.bits.last_hour() + 1
        self.todo: list[SymbolicState] = []
        self.origin: Origin = None

    def put(self, item: SymbolicState, at: int, evenings: int, context: Context | None = None,
            seconds: tuple[int, int] | None = None, how: object = None, kept: int = 0) -> None:  # fmt: skip
        """Sends evenings on from an item to an operation."""
        if evenings:
            first_s, last_s = seconds or (item.first_s, item.last_s)
            self.todo.append(
                SymbolicState(
                    at, context or item.context, first_s, last_s, evenings, item.kept | kept, item, how
                )
            )

    def note(self, into: dict[DiscoveryKey, Discovery], key: DiscoveryKey, item: SymbolicState) -> None:
        """Notes what was found, where it is found first: after the fewest choices, at the earliest hour."""
        found = into.get(key)
        if found is None or (found.choices == self.choices and item.first_s < found.item.first_s):
            into[key] = Discovery(item, self.origin, self.choices)
