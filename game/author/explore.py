"""Exhaustive exploration of all evenings: reachability of endings and lines, and proof of presumptions.

Two symbolic walks: one in which real time passes in live blocks only, the default setting, and one in which
it passes at every stop. The second reaches a superset of the first; only its faults are reported.

In a live block any time may pass at a choice or a line before the next deadline. Known limitation: in the
first walk nobody stays longer than that at a line, so what only this leads to counts as unreached.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import NamedTuple, TypeVar

from game.author.exploration import MAX_REGIONS, Precision
from game.author.flow import affects_text_only, branch_end
from game.author.proof import COARSE, FORGETFUL, SMALL, Progress, Walk, walk
from game.author.search import Search
from game.story.expression import Expression
from game.story.script import Branch, Scene, SceneEnd, Script, Stop

# The random evenings simulated before the walk.
EVENINGS = 4_000
One = TypeVar("One")
Other = TypeVar("Other")


def silent(message: str) -> None:
    """Discards a progress message."""


def explore(
    script: Script,
    most: int = MAX_REGIONS,
    progress: Progress = silent,
    processes: int = 1,
    lines: bool = True,
) -> Walk:
    """Performs both walks of the whole script, with all presumptions. `lines`: also proves which lines are
    reachable, which takes most of the time."""
    # Only its faults are reported. It is the cheaper walk, and finds the order of flags for the other.
    late_walk = partial(_with_every_ending, script, most, progress, True, COARSE)
    if not lines:
        late = late_walk()
        found = _with_every_ending(script, most, progress, False, FORGETFUL, late.order)
    else:
        late, searched = _both(late_walk, partial(_searched, script, most, progress), processes)
        found = _with_every_line(script, most, progress, searched, late.order)
    return joined(script, found, late)


class _Searched(NamedTuple):
    """A search over the evenings of a script, whether the script is large, and the conditions around lines
    behind conditions that affect only text, that no evening reached."""

    search: Search
    large: bool
    tracked: frozenset[Expression]


def _searched(script: Script, most: int, progress: Progress) -> _Searched:
    """The search for the lines that a walk doesn't prove."""
    guarded = {stop.id: when for scene in script.scenes.values() for stop, when in _text_only_stops(scene)}
    large = most > SMALL and not walk(script, SMALL, progress, always=False).complete
    search = Search(script)
    search.play(_stops(script) if large else guarded.keys(), EVENINGS)
    if large:
        # Stops that a first evening can reach are confirmed cheaply by the walk; only others are searched.
        for stop in filter(search.takes_memory, sorted(_stops(script) - search.seen)):
            search.look_for(stop)
    doubtful = guarded.keys() - search.seen
    progress(
        f"{len(guarded)} stops are behind conditions that affect text only, {len(doubtful)} are searched for"
    )
    return _Searched(search, large, frozenset[Expression]().union(*(guarded[name] for name in doubtful)))


def _with_every_line(
    script: Script, most: int, progress: Progress, searched: _Searched, order: tuple[int, ...]
) -> Walk:
    """The walk with time in live blocks only. Conditions that affect only text are ignored, except around
    lines that no random evening reached."""
    if searched.large:
        return walk(script, most, progress, False, searched.tracked, FORGETFUL, searched.search, order)
    return walk(script, most, progress, False, searched.tracked)


def _with_every_ending(
    script: Script,
    most: int,
    progress: Progress,
    always: bool,
    precision: Precision,
    order: tuple[int, ...] = (),
) -> Walk:
    """A walk that ignores conditions that affect only text; of a large script with this precision."""
    found = walk(script, min(most, SMALL), progress, always)
    if found.complete or most <= SMALL:
        return found
    return walk(script, most, progress, always, precision=precision, order=order)


def _stops(script: Script) -> set[str]:
    """The ids of all stops, except the ends of scenes."""
    return {
        stop.id for stop in script.operations if isinstance(stop, Stop) and not isinstance(stop, SceneEnd)
    }


def _both(one: Callable[[], One], other: Callable[[], Other], processes: int) -> tuple[One, Other]:
    """The results of both, run in parallel processes if possible."""
    if processes > 1:
        # The packaged program has no multiprocessing, and the system may give no more processes or threads.
        with suppress(ImportError, OSError, RuntimeError):
            return _in_processes(one, other, processes)
    return one(), other()


def _in_processes(one: Callable[[], One], other: Callable[[], Other], processes: int) -> tuple[One, Other]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children

    with ProcessPoolExecutor(processes) as pool:
        try:
            begun, also = pool.submit(one), pool.submit(other)
            return begun.result(), also.result()
        except BaseException:
            # On an interrupt, don't wait for them to finish.
            for child in active_children():
                child.kill()
            raise


def joined(script: Script, found: Walk, late: Walk) -> Walk:
    """The findings of both walks: faults of either, everything else of the first."""
    known = {presumption.pos for presumption, _ in found.failed}
    more = [one for one in late.failed if one[0].pos not in known]
    found.failed += more
    found.always = [presumption for presumption, _ in more]
    reasons = {reason for reason, _ in found.dead_ends}
    found.dead_ends += [one for one in late.dead_ends if one[0] not in reasons]
    found.complete = found.complete and late.complete
    found.sets, found.evenings = found.sets + late.sets, found.evenings + late.evenings
    unvisited = _stops(script) - found.visited
    found.unreached = tuple(
        stop for stop in script.operations if isinstance(stop, Stop) and stop.id in unvisited
    )
    return found


def _text_only_stops(scene: Scene) -> list[tuple[Stop, frozenset[Expression]]]:
    """The stops within conditions that affect only text, each with all conditions around it."""
    branches = [
        (at, branch_end(scene, at), operation)
        for at, operation in enumerate(scene.operations)
        if isinstance(operation, Branch)
    ]
    found = []
    for index, operation in enumerate(scene.operations):
        if isinstance(operation, Stop):
            around = [branch for at, end, branch in branches if at < index < end]
            if any(affects_text_only(scene, at) for at, end, _ in branches if at < index < end):
                found.append((operation, frozenset(branch.when for branch in around)))
    return found
