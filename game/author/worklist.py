"""The worklist of a walk, with its symbolic states and its discoveries: what transfer functions work on."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from enum import Enum, auto
from functools import reduce
from operator import or_
from typing import NamedTuple

from game.author.bdd import ALL, NONE, Bdd
from game.author.flag_bits import FlagBits
from game.author.flow import Flow
from game.author.knowledge import players_at
from game.author.timed_sets import Reached, Region
from game.author.walk_context import Context, Contexts
from game.story.expression import Expression
from game.story.operations import Option
from game.story.script import Script

# A walk with more regions stops with a message: nothing is proved.
MAX_REGIONS = 2_000_000


class SymbolicState(NamedTuple):
    """An item of the worklist: an operation, a context, and the same set of evenings in every second from
    `first_s` to `last_s`. `relevant` are the bits on which that set may depend. Witnesses are reconstructed
    from the predecessor, and from what `caused_by` says of the way from there."""

    at: int
    context: Context
    first_s: int
    last_s: int
    evenings: int
    relevant: int
    predecessor: SymbolicState | None
    caused_by: object = None

    def onward(self, at: int, context: Context | None = None, caused_by: object = None) -> Onward:
        """On to an operation, in the same context unless another is given."""
        return Onward(self, at, context or self.context, caused_by)


class Onward(NamedTuple):
    """Where a symbolic state goes on: at an operation, in a context, for a cause."""

    item: SymbolicState
    at: int
    context: Context
    caused_by: object = None

    def in_context(self, context: Context) -> Onward:
        """What goes on, in another context."""
        return self._replace(context=context)


# What causes a state: irrelevant bits were quantified away.
FORGOTTEN = "forgotten"


class Precision(NamedTuple):
    """The abstraction of a walk. `tracks_knowledge`: tests of the player's knowledge are correlated; else
    they are bounded by the paths to each operation alone (`players_at`). `grain_s`: at joins, times are
    rounded down to multiples of it. `focus`: only flags that these conditions may read later are told apart
    (None: all).

    A coarser walk over-approximates: it reaches everything that is reachable, and more.
    """

    tracks_knowledge: bool = True
    grain_s: int = 1
    focus: frozenset[Expression] | None = None


EXACT = Precision()


class TimeSpent(NamedTuple):
    """What causes a state: a stop was left (`option`: by this option) at this cost."""

    cost_s: int
    option: Option | None = None
    waits: bool = False


class Returned(NamedTuple):
    """What causes a state: a scene called by a deadline returned to an operation."""

    at: int


class Rewound(NamedTuple):
    """What causes a state: a late rewind."""


@dataclass(slots=True, eq=False)
class Visit:
    """The new regions at an operation when it was processed, and the sources of all that arrived there."""

    at: int
    context: Context
    regions: list[Region]
    sources: list[tuple[Region, Origin]]
    choice_count: int


Origin = tuple[Visit, Region] | None


class Discovery(NamedTuple):
    """A discovery: the state there, the visit at which its run began, and the number of choices before."""

    item: SymbolicState
    origin: Origin
    choice_count: int


class FindingKind(Enum):
    """The kinds of findings."""

    ENDING = auto()
    DEAD_END = auto()
    INFINITE_LOOP = auto()
    FAILED = auto()


class Discoveries:
    """What a walk has discovered, and all sets of evenings it came to.

    `by_kind` are the discoveries of each kind by name: an ending's, a dead end's reason, a failure stop's;
    infinite loops are found afterwards. `visited` are the stops, `times` the first and the last second of
    each scene.
    """

    def __init__(self) -> None:
        self.by_kind: dict[FindingKind, dict[str, Discovery]] = {kind: {} for kind in FindingKind}
        self.visited: set[int] = set()
        self.times: dict[str, tuple[int, int]] = {}
        self.reached: dict[tuple[int, Context], Reached] = {}
        self.visits: list[Visit] = []


@dataclass(frozen=True)
class WalkConfig:
    """What a walk explores.

    `real_time_everywhere`: time may pass at every stop, not only in live blocks; `tracked` are conditions to
    be evaluated although they affect text only. `towards`: only paths to these operations are followed
    (None: all). A walk with more than `max_regions` stops.
    """

    script: Script
    real_time_everywhere: bool = False
    tracked: frozenset[Expression] = frozenset()
    max_regions: int = MAX_REGIONS
    progress: Callable[[str], None] = lambda message: None
    precision: Precision = EXACT
    towards: Container[int] | None = None


class Worklist:
    """What a walk of a script has yet to execute, and what it has discovered."""

    def __init__(self, config: WalkConfig) -> None:
        self.config, self.found = config, Discoveries()
        self.complete, self.set_count, self.choice_count = True, 0, 0
        self.bdd = Bdd()
        self.bits = FlagBits(
            config.script, self.bdd, sum(len(s.operations) for s in config.script.scenes.values())
        )
        forgotten = 0 if config.precision.tracks_knowledge else self.bits.knowledge_bits
        self.flow = Flow(config.script, self.bits, config.tracked, forgotten, config.precision.focus)
        outcome_reads = (
            reduce(or_, (self.bits.mask(outcome.when) for outcome in self.flow.outcomes), 0) & forgotten
        )
        # What an operation reads though it isn't needed later; with all knowledge, if it reads some.
        reads_at = [
            self.flow.bits_read(at) & ~needed | outcome_reads for at, needed in enumerate(self.flow.needed)
        ]
        self.unneeded_reads = [
            read_bits | forgotten if read_bits & forgotten else read_bits for read_bits in reads_at
        ]
        self.players = [
            players if reads & forgotten else ALL
            for reads, players in zip(self.unneeded_reads, players_at(self.flow), strict=True)
        ]
        self.contexts = Contexts(self.flow)
        self.any_late_rewinds = NONE
        for times in self.bits.values[self.bits.late_rewinds_flag][1:]:
            self.any_late_rewinds = self.bdd.disjunction(
                self.any_late_rewinds, self.bits.with_value(self.bits.late_rewinds_flag, times)
            )
        self.late_s = self.bits.last_time() + 1
        self.todo: list[SymbolicState] = []
        self.origin: Origin = None

    def counts_real_time(self, context: Context) -> bool:
        """Whether real time moves the watch at a line or a choice in this context."""
        return context.running and (self.config.real_time_everywhere or context.block is not None)

    def put(
        self, onward: Onward, evenings: int, seconds: tuple[int, int] | None = None, relevant: int = 0
    ) -> None:
        """Adds the successor of an item to the worklist, unless it has no evenings; at these seconds, or
        those of the item."""
        if evenings:
            item, at, context, caused_by = onward
            first_s, last_s = seconds or (item.first_s, item.last_s)
            relevant |= item.relevant
            self.todo.append(SymbolicState(at, context, first_s, last_s, evenings, relevant, item, caused_by))

    def record(self, kind: FindingKind, name: str, item: SymbolicState) -> None:
        """Records a discovery; of several the one after the fewest choices, then at the earliest time, is
        kept."""
        into = self.found.by_kind[kind]
        earlier = into.get(name)
        if earlier is None or (
            earlier.choice_count == self.choice_count and item.first_s < earlier.item.first_s
        ):
            into[name] = Discovery(item, self.origin, self.choice_count)
