"""One walk of a script and its findings, each with a replayed witness.

A large script is walked with an abstraction that over-approximates the reachable states (abstract
interpretation). A finding whose witness can't be replayed is a doubt: an exact walk, restricted to the paths
to it, then confirms or refutes it (counterexample-guided refinement).
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Container, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import NamedTuple

from game.author.exploration import EXACT, Discovery, Precision
from game.author.infinite_loops import infinite_loops
from game.author.presumptions import FAILURE, with_failure_stops
from game.author.search import Search
from game.author.walk import Walker
from game.author.witness import NOT_REPLAYED, trail_of, witness_of
from game.story.expression import Expression
from game.story.script import Ending, Presumption, Script, Stop
from game.story.step import NEVER_S

# Walks with at most this many sets are exact.
SMALL = 2_000
# With time in live blocks only, the times of each scene are reported, to the second. With time at every stop
# any later time is possible anyway, and minutes suffice.
FORGETFUL, COARSE = Precision(tracks_knowledge=False), Precision(tracks_knowledge=False, grain_s=60)
ChoicePath = tuple[str, ...]
Progress = Callable[[str], None]


@dataclass
class Walk:
    """The findings of a walk. `always`: presumptions that hold only if time doesn't pass at every stop.
    `order`: of the flags as bits, for a more precise walk of the same script (empty: unknown)."""

    places: int = 0
    sets: int = 0
    evenings: float = 0
    complete: bool = True
    endings: dict[str, ChoicePath] = field(default_factory=dict)
    dead_ends: list[tuple[str, ChoicePath]] = field(default_factory=list)
    failed: list[tuple[Presumption, ChoicePath]] = field(default_factory=list)
    always: list[Presumption] = field(default_factory=list)
    visited: set[str] = field(default_factory=set)
    times: dict[str, tuple[int, int]] = field(default_factory=dict)
    relevant_flags: tuple[str, ...] = ()
    unreached: tuple[Stop, ...] = ()
    order: tuple[int, ...] = ()


def first_evening(script: Script) -> Script:
    """The script for a player without knowledge; what only knowledge opens can't be reached in it."""
    return replace(script, flags=tuple(replace(flag, from_player=False) for flag in script.flags))


class FindingKind(Enum):
    """The kinds of findings."""

    ENDING = auto()
    DEAD_END = auto()
    INFINITE_LOOP = auto()
    FAILED = auto()
    STOP = auto()


class Finding(NamedTuple):
    """A finding: its kind and name, its operation, and the choices that lead there."""

    kind: FindingKind
    name: str
    at: int
    way: ChoicePath

    @property
    def key(self) -> tuple[FindingKind, str]:
        """Identifies the same finding in another walk."""
        return self.kind, self.name


def walk(
    script: Script,
    max_regions: int,
    progress: Progress,
    always: bool,
    tracked: frozenset[Expression] = frozenset(),
    precision: Precision = EXACT,
    search: Search | None = None,
    order: tuple[int, ...] = (),
) -> Walk:
    """One walk, with the ways to its findings. Visited stops that the `search` did not reach are doubts, too
    (None: none is). `order` is that of the flags as bits (empty: as in the script)."""
    instrumented, failures = with_failure_stops(script)
    name = "time at every stop" if always else "time in live stops"
    walker = Walker(
        instrumented,
        always,
        tracked,
        max_regions,
        lambda told: progress(f"{name}: {told}"),
        precision,
        order=order,
    )
    collects = gc.isenabled()
    # A walk creates no reference cycles: garbage collection would only cost a third more time.
    gc.disable()
    try:
        walker.walk()
        better = walker.best_order() if precision == COARSE else order
        found, findings = _confirmed(walker, search)
    finally:
        if collects:
            gc.enable()
    found.order = better
    found.endings = {finding.name: finding.way for finding in findings if finding.kind is FindingKind.ENDING}
    found.failed = [
        (failures[finding.name], finding.way) for finding in findings if finding.kind is FindingKind.FAILED
    ]
    ends = (FindingKind.DEAD_END, FindingKind.INFINITE_LOOP)
    found.dead_ends = [(finding.name, finding.way) for finding in findings if finding.kind in ends]
    return found


def _confirmed(walker: Walker, search: Search | None) -> tuple[Walk, list[Finding]]:
    """A walk's summary and its confirmed findings."""
    walker.bdd.forget()
    found = _summary(walker)
    if search is not None:
        _look_for_unseen(walker, search)
    findings = list(_findings(walker))
    if search is not None:
        findings = [_with_search_path(finding, search) for finding in findings]
    doubts = [finding for finding in findings if NOT_REPLAYED in finding.way]
    if search is not None:
        stops = _stops(walker).items()
        doubts += [
            Finding(FindingKind.STOP, stop, found.item.at, ())
            for stop, found in stops
            if stop not in search.seen
        ]
    if doubts and walker.complete and walker.precision != EXACT:
        keys = {finding.key for finding in doubts}
        confirmed, found.complete = _refine(walker, doubts)
        findings = [finding for finding in findings if finding.key not in keys] + confirmed
        found.visited -= {
            name for kind, name in keys - {finding.key for finding in confirmed} if kind is FindingKind.STOP
        }
    return found, findings


def _look_for_unseen(walker: Walker, search: Search) -> None:
    """Looks for the stops that a walk visited and the search did not, by evenings like those of the walk:
    where the search never was, or a stop takes knowledge. Others are confirmed as cheaply by a walk."""
    for stop, discovery in _stops(walker).items():
        if stop not in search.seen and search.is_far(stop):
            search.look_for(stop, *trail_of(walker, discovery))


def _with_search_path(finding: Finding, search: Search) -> Finding:
    """The finding; an ending whose way can't be replayed gets the search's way to it."""
    if finding.kind is FindingKind.ENDING and NOT_REPLAYED in finding.way and finding.name in search.endings:
        return finding._replace(way=search.endings[finding.name])
    return finding


def _summary(walker: Walker) -> Walk:
    """The figures of a walk, and what it visited."""
    found = Walk(len(walker.reached), walker.count, walker.evenings(), walker.complete)
    operations = [walker.flow.operations[at] for at in walker.visited]
    found.visited = {
        stop.id for stop in operations if isinstance(stop, Stop) and not stop.id.startswith(FAILURE)
    }
    found.times = {scene: (low, min(high, NEVER_S)) for scene, (low, high) in walker.times.items()}
    relevant_flags = 0
    for live in walker.flow.live:
        relevant_flags |= live
    found.relevant_flags = tuple(
        flag.name
        for index, flag in enumerate(walker.script.flags)
        if walker.bits.bits[index] & relevant_flags
    )
    return found


def _findings(walker: Walker, wanted: Container[tuple[FindingKind, str]] | None = None) -> Iterator[Finding]:
    """A walk's findings, except stops; infinite loops and the `wanted` (None: all)."""
    for kind, found in (
        (FindingKind.ENDING, walker.endings.items()),
        (FindingKind.DEAD_END, ((reason, at) for (_, reason), at in sorted(walker.dead_ends.items()))),
        (FindingKind.INFINITE_LOOP, infinite_loops(walker)),
        (FindingKind.FAILED, walker.failures.items()),
    ):
        if kind is FindingKind.ENDING and walker.always and walker.precision != EXACT:
            continue  # only the faults of this walk are reported
        for name, discovery in found:
            if wanted is not None and kind is not FindingKind.INFINITE_LOOP and (kind, name) not in wanted:
                continue
            yield Finding(kind, name, discovery.item.at, witness_of(walker, discovery))


def _stops(walker: Walker) -> dict[str, Discovery]:
    """The script's stops that a walk visited."""
    operations = ((walker.flow.operations[at], discovery) for at, discovery in walker.visited.items())
    return {
        stop.id: discovery
        for stop, discovery in operations
        if isinstance(stop, Stop) and not stop.id.startswith(FAILURE)
    }


def _refine(walker: Walker, doubts: Collection[Finding]) -> tuple[list[Finding], bool]:
    """The confirmed doubts, and whether the exact walks completed: first without knowledge, which is cheap,
    then the rest with it."""
    walker.release()
    confirmed: dict[tuple[FindingKind, str], Finding] = {}
    asks_him = any(flag.from_player for flag in walker.script.flags)
    for script in (first_evening(walker.script), walker.script) if asks_him else (walker.script,):
        left = [finding for finding in doubts if finding.key not in confirmed]
        if not left:
            break
        walker.progress(f"looked for once more: {', '.join(finding.name for finding in left)}")
        towards = walker.leads_to(_ends(walker, left))
        exact = replace(walker, script=script, precision=EXACT, towards=towards)
        exact.walk()
        keys, stops = {finding.key for finding in left}, _stops(exact)
        found = list(_findings(exact, keys))
        found += [finding for finding in left if finding.kind is FindingKind.STOP and finding.name in stops]
        confirmed |= {finding.key: finding for finding in found}
        if not exact.complete:
            return list(confirmed.values()), False
    return list(confirmed.values()), True


def _ends(walker: Walker, findings: Collection[Finding]) -> set[int]:
    """The operations of these findings, with all operations of their endings."""
    endings = {finding.name for finding in findings if finding.kind is FindingKind.ENDING}
    operations = enumerate(walker.flow.operations)
    more = {at for at, found in operations if isinstance(found, Ending) and found.ending in endings}
    return {finding.at for finding in findings} | more
