"""Exhaustive exploration of all evenings: reachability of endings and lines, and proof of presumptions.

Of a small script two exact walks are made: one in which real time passes in live blocks only, the default
setting, and one in which it passes at every stop. The second reaches a superset of the first; only its faults
are reported. Of a large script the second alone is made, and evenings are lived in search of its endings and
lines (`proof.prove`).

In a live block any time may pass at a choice or a line before the next deadline. Known limitation: in the
first walk nobody stays longer than that at a line, so what only this leads to counts as unreached.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from game.author.flow import affects_text_only, branch_end
from game.author.proof import SMALL, Findings, Progress, join_findings, prove, stops_of, walk_exactly
from game.author.search import Search, Simulated
from game.author.worklist import MAX_REGIONS
from game.story.expression import Expression
from game.story.operations import Branch, Ending, Stop
from game.story.script import Scene, Script

# The evenings lived beside the walk, unless told otherwise.
EVENING_COUNT = 4_000
Result = TypeVar("Result")


def no_progress(message: str) -> None:
    """Discards a progress message."""


def explore(
    script: Script,
    max_regions: int = MAX_REGIONS,
    progress: Progress = no_progress,
    processes: int = 1,
    lines: bool = True,
    evening_count: int = EVENING_COUNT,
) -> Findings:
    """Explores the whole script, with all presumptions, and lives some evenings beside. `lines`: these look
    for all lines, not for endings alone."""
    in_real_time = walk_exactly(script, min(max_regions, SMALL), progress, real_time_everywhere=True)
    if in_real_time.complete or max_regions <= SMALL:
        tracked = _tracked(script, evening_count) if lines else frozenset[Expression]()
        return join_findings(walk_exactly(script, max_regions, progress, False, tracked), in_real_time)
    wanted = (
        stops_of(script)
        if lines
        else {operation.id for operation in script.operations if isinstance(operation, Ending)}
    )
    with _beside(partial(_simulate_evenings, script, evening_count, wanted), processes) as simulated:
        look_for = partial(_simulate_evenings, script, evening_count)
        return prove(script, max_regions, progress, wanted, simulated, look_for)


def _simulate_evenings(script: Script, evening_count: int, wanted: Set[str]) -> Simulated:
    """Evenings in search of these stops."""
    return Search(script).play_evenings(wanted, evening_count)


def _tracked(script: Script, evening_count: int) -> frozenset[Expression]:
    """The conditions around lines behind conditions that affect text only, that no random evening reached;
    elsewhere a walk ignores those."""
    guarded = {stop.id: when for scene in script.scenes.values() for stop, when in _text_only_stops(scene)}
    reached = Search(script).play_evenings(guarded.keys(), evening_count).stops
    return frozenset[Expression]().union(*(guarded[name] for name in guarded.keys() - reached))


@contextmanager
def _beside(task: Callable[[], Result], processes: int) -> Iterator[Callable[[], Result]]:
    """The result of a task, which runs meanwhile in another process if possible."""
    pool = None
    if processes > 1:
        # The packaged program has no multiprocessing, and the system may give no more processes or threads.
        try:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import active_children

            pool = ProcessPoolExecutor(1)
            task = pool.submit(task).result
        except (ImportError, OSError, RuntimeError):
            pool = None
    try:
        yield task
    except BaseException:
        # On an interrupt, don't wait for it to finish.
        for child in active_children() if pool is not None else ():
            child.kill()
        raise
    finally:
        if pool is not None:
            pool.shutdown()


def _text_only_stops(scene: Scene) -> list[tuple[Stop, frozenset[Expression]]]:
    """The stops within conditions that affect only text, each with all conditions around it."""
    branches = [
        (at, branch_end(scene, at), operation)
        for at, operation in enumerate(scene.operations)
        if isinstance(operation, Branch)
    ]
    stops = []
    for index, operation in enumerate(scene.operations):
        if isinstance(operation, Stop):
            around = [branch for at, end, branch in branches if at < index < end]
            if any(affects_text_only(scene, at) for at, end, _ in branches if at < index < end):
                stops.append((operation, frozenset(branch.when for branch in around)))
    return stops
