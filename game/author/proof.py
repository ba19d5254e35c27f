"""The proofs: walks of a script and their findings, each with a replayed witness.

A large script is walked once, with an abstraction that over-approximates the reachable states (abstract
interpretation). A finding whose witness can't be replayed is a doubt, and so is an ending that no simulated
evening reached: an exact walk, restricted to the paths to it, then confirms or refutes it
(counterexample-guided refinement).
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NamedTuple, assert_never

from game.author.flow import Flow, guards_of, jumps_into
from game.author.infinite_loops import infinite_loops
from game.author.presumptions import FAILURE, expected, presumption_fault, with_failure_stops
from game.author.search import Simulated
from game.author.walk import Walk
from game.author.witness import NOT_REPLAYED, witness_of
from game.author.worklist import EXACT, Discovery, FindingKind, Precision, WalkConfig
from game.story.expression import Expression, Not
from game.story.operations import Choice, Ending, Presumption, SceneEnd, Stop
from game.story.script import Script
from game.story.state import Position
from game.story.step import NEVER_S

# Walks with at most this many sets are exact.
SMALL = 2_000
# The most calls of functions within each other.
MAX_CALLS = 50_000
# The sets of a walk that only tells more of a known fault.
FEW = 20_000
# Where time may pass at every stop, any later time is possible anyway, and minutes suffice.
COARSE = Precision(tracks_knowledge=False, grain_s=60)
ChoicePath = tuple[str, ...]
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Findings:
    """The findings of a walk, which came to `set_count` sets of evenings, of `state_count` states in all.
    `only_in_real_time`: presumptions that fail only where time passes at every stop. `times`: the first and
    the last second of each scene, on `evening_count` evenings lived (0: on all). `unreached`: the stops that
    no evening comes to; `unlived`: others that no evening lived came to."""

    set_count: int = 0
    state_count: float = 0
    complete: bool = True
    endings: dict[str, ChoicePath] = field(default_factory=dict)
    dead_ends: list[tuple[str, ChoicePath]] = field(default_factory=list)
    failed: list[tuple[Presumption, ChoicePath]] = field(default_factory=list)
    only_in_real_time: list[Presumption] = field(default_factory=list)
    visited_ids: set[str] = field(default_factory=set)
    times: dict[str, tuple[int, int]] = field(default_factory=dict)
    evening_count: int = 0
    relevant_flags: tuple[str, ...] = ()
    unreached: tuple[Stop, ...] = ()
    unlived: tuple[Stop, ...] = ()

    def faults(self, script: Script) -> Iterator[str]:
        """All that is wrong, as it is printed; each counts as one fault."""
        for reason, path in self.dead_ends:
            yield f"\nA dead end: {reason}\n  " + "\n  ".join(path)
        for stop in self.unreached:
            yield f"{stop.pos}  S307  nothing leads here"
        for presumption, path in self.failed:
            yield f"\n{presumption_fault(presumption, path, presumption in self.only_in_real_time).format()}"
        for name in script.endings:
            if name not in self.endings:
                yield f"The ending “{name}” is never reached."
        if not self.complete:
            yield f"Given up after {self.set_count:,} sets: none of this is proved."


def join_findings(by_default: Findings, in_real_time: Findings) -> Findings:
    """The findings of two walks, the second with time at every stop: faults of either, else what the first
    found."""
    positions = {presumption.pos for presumption, _ in by_default.failed}
    failed = [finding for finding in in_real_time.failed if finding[0].pos not in positions]
    reasons = {reason for reason, _ in by_default.dead_ends}
    return replace(
        by_default,
        set_count=by_default.set_count + in_real_time.set_count,
        state_count=by_default.state_count + in_real_time.state_count,
        complete=by_default.complete and in_real_time.complete,
        dead_ends=by_default.dead_ends
        + [finding for finding in in_real_time.dead_ends if finding[0] not in reasons],
        failed=by_default.failed + failed,
        only_in_real_time=[presumption for presumption, _ in failed],
    )


def first_evening(script: Script) -> Script:
    """The script for a player without knowledge; what only knowledge opens can't be reached in it."""
    return replace(script, flags=tuple(replace(flag, from_player=False) for flag in script.flags))


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


@contextmanager
def _deep_calls() -> Iterator[None]:
    """While it lasts, functions may call themselves as often as the operations of sets do: once a bit, and a
    script may have thousands of flags."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(MAX_CALLS)
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


@_deep_calls()
def walk_exactly(
    script: Script,
    max_regions: int,
    progress: Progress,
    real_time_everywhere: bool,
    tracked: frozenset[Expression] = frozenset(),
) -> Findings:
    """One exact walk, with the ways to its findings."""
    instrumented, failures = with_failure_stops(script)
    walk = Walk(WalkConfig(instrumented, real_time_everywhere, tracked, max_regions, progress))
    with _uncollected():
        walk.run()
        walk.bdd.forget()
        return _with_findings(_summary(walk, script), list(_findings(walk)), failures)


@_deep_calls()
def prove(
    script: Script,
    max_regions: int,
    progress: Progress,
    wanted: Set[str],
    simulate_evenings: Callable[[], Simulated],
    look_for: Callable[[Set[str]], Simulated],
) -> Findings:
    """The findings of a large script. Its faults are those of a walk with time at every stop, which reaches a
    superset of what the default setting does; which endings and which of the `wanted` stops are reached in
    that setting is known from simulated evenings, for endings that they missed from others that `look_for`
    these alone, and at last from exact walks, which may outgrow their bound."""
    instrumented, failures = with_failure_stops(script)
    by_default = WalkConfig(instrumented, max_regions=max_regions, progress=progress)
    in_real_time = replace(by_default, real_time_everywhere=True)
    walk = Walk(replace(in_real_time, precision=COARSE._replace(focus=focus_of(script))))
    with _uncollected():
        walk.run()
        walk.bdd.forget()
        summary = _summary(walk, script)
        faults = list(_findings(walk))
        simulated = simulate_evenings()
        unlived = _stops(walk) & (wanted - simulated.stops)
        simulated = _with_missed(walk, simulated, look_for)
        endings = [
            Finding(FindingKind.ENDING, ending, discovery.item.at, ())
            for ending, discovery in walk.found.by_kind[FindingKind.ENDING].items()
            if ending not in simulated.endings
        ]
        walk.release()
        doubts = [finding for finding in faults if NOT_REPLAYED in finding.way]
        confirmed, complete = _refine(walk, doubts, in_real_time)
        real_time_faults = [finding for finding in faults if NOT_REPLAYED not in finding.way] + confirmed
        default, refined = _refine(walk, endings, by_default)
        # Which of the faults are there without time at every stop, too: worth a short look.
        short = replace(by_default, max_regions=min(max_regions, FEW))
        default += _refine(walk, real_time_faults, short)[0]
    findings = join_findings(
        _with_findings(summary, default, failures), _with_findings(Findings(), real_time_faults, failures)
    )
    ways = simulated.endings | findings.endings
    return replace(
        findings,
        complete=findings.complete and complete and refined,
        endings={ending: ways[ending] for ending in script.endings if ending in ways},
        times=simulated.times,
        evening_count=simulated.evening_count,
        unlived=_stops_in_order(script, unlived),
    )


def _with_missed(walk: Walk, simulated: Simulated, look_for: Callable[[Set[str]], Simulated]) -> Simulated:
    """Simulated evenings, with those in search of the endings that they missed and the walk came to."""
    missed = walk.found.by_kind[FindingKind.ENDING].keys() - simulated.endings.keys()
    if not missed:
        return simulated
    walk.config.progress(f"looked for alone: {', '.join(sorted(missed))}")
    operations = walk.config.script.operations
    found = look_for({stop.id for stop in operations if isinstance(stop, Ending) and stop.ending in missed})
    return simulated._replace(endings=found.endings | simulated.endings, stops=simulated.stops | found.stops)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection: a walk creates no reference cycles, and it would cost a third more time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _with_findings(
    summary: Findings, findings: Collection[Finding], failures: dict[str, Presumption]
) -> Findings:
    """A walk's summary, with these of its findings."""
    joined = replace(summary, endings={}, dead_ends=[], failed=[])
    for finding in findings:
        match finding.kind:
            case FindingKind.ENDING:
                joined.endings[finding.name] = finding.way
            case FindingKind.DEAD_END | FindingKind.INFINITE_LOOP:
                joined.dead_ends.append((finding.name, finding.way))
            case FindingKind.FAILED:
                joined.failed.append((failures[finding.name], finding.way))
            case _:
                assert_never(finding.kind)
    return joined


def _summary(walk: Walk, script: Script) -> Findings:
    """The figures of a walk of a script, and what it visited."""
    # What only a walk that holds on to less leaves out is relevant all the same.
    exact = walk.config.precision == EXACT
    flow = walk.flow if exact else Flow(walk.config.script, walk.bits, walk.config.tracked)
    flags, visited_ids = enumerate(script.flags), _stops(walk)
    return Findings(
        walk.set_count,
        walk.count_states(),
        walk.complete,
        visited_ids=visited_ids,
        times={scene: (low, min(high, NEVER_S)) for scene, (low, high) in walk.found.times.items()},
        relevant_flags=tuple(
            flag.name for index, flag in flags if walk.bits.masks[index] & flow.needed_anywhere
        ),
        unreached=_stops_in_order(script, stops_of(script) - visited_ids),
    )


def _stops_in_order(script: Script, wanted: Set[str]) -> tuple[Stop, ...]:
    """The stops of these ids, in the order of the script."""
    return tuple(stop for stop in script.operations if isinstance(stop, Stop) and stop.id in wanted)


def _findings(walk: Walk, wanted: Set[tuple[FindingKind, str]] | None = None) -> Iterator[Finding]:
    """A walk's findings, except stops; the `wanted` (None: all), and if a loop is wanted, all loops: another
    operation of it may be found first."""
    for kind, discoveries in _discoveries(walk):
        if kind is FindingKind.ENDING and walk.config.precision != EXACT:
            continue  # those of the default setting are looked for
        if wanted is not None and all(kind is not wanted_kind for wanted_kind, _ in wanted):
            continue
        for name, discovery in discoveries:
            if wanted is not None and kind is not FindingKind.INFINITE_LOOP and (kind, name) not in wanted:
                continue
            yield Finding(kind, name, discovery.item.at, witness_of(walk, discovery))


def _discoveries(walk: Walk) -> Iterator[tuple[FindingKind, Iterable[tuple[str, Discovery]]]]:
    """A walk's discoveries by kind, with their names."""
    for kind, found in walk.found.by_kind.items():
        match kind:
            case FindingKind.DEAD_END:
                yield kind, sorted(found.items(), key=lambda each: each[1].item.at)
            case FindingKind.INFINITE_LOOP:
                yield kind, infinite_loops(walk)
            case _:
                yield kind, found.items()


def _stops(walk: Walk) -> set[str]:
    """The ids of the script's stops that a walk visited."""
    operations = (walk.flow.operations[at] for at in walk.found.visited)
    return {stop.id for stop in operations if isinstance(stop, Stop) and not stop.id.startswith(FAILURE)}


def _refine(walk: Walk, doubts: Collection[Finding], config: WalkConfig) -> tuple[list[Finding], bool]:
    """The doubts of a walk that exact ones of this configuration confirm, and whether these completed: first
    without knowledge, which is cheap, then the rest with it."""
    confirmed: dict[tuple[FindingKind, str], Finding] = {}
    asks_player = any(flag.from_player for flag in config.script.flags)
    for script in (first_evening(config.script), config.script) if asks_player else (config.script,):
        left = [finding for finding in doubts if finding.key not in confirmed]
        if not left:
            break
        config.progress(f"looked for once more: {', '.join(finding.name for finding in left)}")
        exact = Walk(replace(config, script=script, towards=walk.leads_to(_ends(walk, left))))
        exact.run()
        keys = {finding.key for finding in left}
        confirmed |= {finding.key: finding for finding in _findings(exact, keys)}
        if not exact.complete:
            return list(confirmed.values()), False
    return list(confirmed.values()), True


def focus_of(script: Script) -> frozenset[Expression]:
    """The conditions that decide faults: presumptions, the options where none may be left, and what is near
    these."""
    conditions: set[Expression] = set()
    positions: list[Position] = []
    for scene in script.scenes.values():
        for presumption in scene.presumptions:
            conditions.add(Not(expected(presumption)))
            positions.append(Position(scene.id, presumption.at))
        for at, operation in enumerate(scene.operations):
            if isinstance(operation, Choice) and all(option.when for option in operation.options):
                conditions.update(option.when for option in operation.options if option.when is not None)
                positions.append(Position(scene.id, at))
    return frozenset(conditions | _near(script, positions))


def _near(script: Script, positions: Collection[Position]) -> set[Expression]:
    """The conditions around operations, and around the ways into their scenes."""
    ways = jumps_into(script)
    near = {*positions, *(way for scene, _ in positions for way in ways.get(scene, ()))}
    return {when for scene, at in near for when, _ in guards_of(script.scenes[scene], at)}


def stops_of(script: Script) -> set[str]:
    """The ids of all stops, except the ends of scenes."""
    return {
        stop.id for stop in script.operations if isinstance(stop, Stop) and not isinstance(stop, SceneEnd)
    }


def _ends(walk: Walk, findings: Collection[Finding]) -> set[int]:
    """The operations of these findings, with all operations of their endings."""
    endings = {finding.name for finding in findings if finding.kind is FindingKind.ENDING}
    operations = enumerate(walk.flow.operations)
    reached = {
        at for at, operation in operations if isinstance(operation, Ending) and operation.ending in endings
    }
    return {finding.at for finding in findings} | reached
