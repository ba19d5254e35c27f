"""Every evening there is, walked headless: what can be come to, and what must never be.

Two walks of sets prove it: one in which time passes by itself in live stops, as the game is set at
first, and one in which it passes at every stop. The second comes to all that the first does, and more:
of it only faults are told.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from game.author.context import NEVER_S
from game.author.exploration import MAX_REGIONS
from game.author.flow import only_colours
from game.author.infinite_loops import circles
from game.author.presumptions import with_traps
from game.author.random_play import wander
from game.author.walk import Walker
from game.author.witness import way_to
from game.story.expression import Expression
from game.story.script import Branch, Jump, Presumption, Scene, SceneEnd, Script, Stop

# Evenings that are lived before a line is looked for in all of them.
EVENINGS = 2_000
ChoicePath = tuple[str, ...]


@dataclass
class Walk:
    """What a walk found. `always`: what holds only as long as time doesn't pass at every stop."""

    places: int = 0
    sets: int = 0
    evenings: int = 0
    whole: bool = True
    endings: dict[str, ChoicePath] = field(default_factory=dict)
    dead_ends: list[tuple[str, ChoicePath]] = field(default_factory=list)
    broken: list[tuple[Presumption, ChoicePath]] = field(default_factory=list)
    always: list[Presumption] = field(default_factory=list)
    visited: set[str] = field(default_factory=set)
    hours: dict[str, tuple[int, int]] = field(default_factory=dict)
    told_apart: tuple[str, ...] = ()
    lost: tuple[Stop, ...] = ()


Progress = Callable[[str], None]


def silent(message: str) -> None:
    """Progress that nobody wants to see."""


def explore(script: Script, most: int = MAX_REGIONS, progress: Progress = silent, processes: int = 1) -> Walk:
    """Walks the whole script from its beginning, both ways, and tries every presumption."""
    walks = [
        partial(_with_every_line, script, most, progress),
        partial(walk, script, most, progress, True),
    ]
    found, late = _all(walks, processes)
    return joined(script, found, late)


def first_evening(script: Script) -> Script:
    """The script for somebody who has lived no evening yet: nothing that a player may know of others is so.

    Proving it takes a quarter of the time; what only memory opens is left out, and counts as lost.
    """
    return replace(script, flags=tuple(replace(flag, known=False) for flag in script.flags))


def _with_every_line(script: Script, most: int, progress: Progress) -> Walk:
    """The walk with time in live stops alone; of conditions that only colour it asks those of the lines
    that no evening lived came to."""
    coloured = {stop.id: when for scene in script.scenes.values() for stop, when in _coloured(scene)}
    doubtful = set(coloured) - wander(script, set(coloured), EVENINGS)
    progress(
        f"{len(coloured)} stops are behind a condition that only colours, {len(doubtful)} to be looked for"
    )
    further = frozenset[Expression]().union(*(coloured[name] for name in doubtful))
    return walk(script, most, progress, False, further)


def _all(walks: Sequence[Callable[[], Walk]], processes: int) -> list[Walk]:
    """What the walks find, side by side where the program can start others like itself."""
    try:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import active_children
    except ImportError:
        # The packaged program has no multiprocessing.
        processes = 1
    if processes == 1:
        return [one() for one in walks]
    with ProcessPoolExecutor(processes) as pool:
        try:
            return [job.result() for job in [pool.submit(one) for one in walks]]
        except BaseException:
            # Whoever interrupts it isn't kept waiting until the walks are over.
            for child in active_children():
                child.kill()
            raise


def joined(script: Script, found: Walk, late: Walk) -> Walk:
    """What both walks found: faults of either, and all else from the first."""
    known = {presumption.pos for presumption, _ in found.broken}
    more = [one for one in late.broken if one[0].pos not in known]
    found.broken += more
    found.always = [presumption for presumption, _ in more]
    reasons = {reason for reason, _ in found.dead_ends}
    found.dead_ends += [one for one in late.dead_ends if one[0] not in reasons]
    found.whole = found.whole and late.whole
    found.sets, found.evenings = found.sets + late.sets, found.evenings + late.evenings
    found.lost = tuple(
        operation
        for scene in script.scenes.values()
        for operation in scene.operations
        if isinstance(operation, Stop)
        and not isinstance(operation, SceneEnd)
        and operation.id not in found.visited
    )
    return found


def walk(
    script: Script, most: int, progress: Progress, always: bool, further: frozenset[Expression] = frozenset()
) -> Walk:
    """One walk, with the ways to what it found."""
    trapped, traps = with_traps(script)
    name = "time at every stop" if always else "time in live stops"
    exploration = Walker(trapped, always, further, most, lambda message: progress(f"{name}: {message}"))
    collects = gc.isenabled()
    # Nothing that a walk makes is a circle, and all of it stays: to look through it costs a third more.
    gc.disable()
    try:
        exploration.walk()
        exploration.bdd.forget()
        found = Walk(len(exploration.reached), exploration.count, exploration.evenings(), exploration.whole)
        found.endings = {name: way_to(exploration, at) for name, at in exploration.endings.items()}
        found.dead_ends = [
            (reason, way_to(exploration, at)) for (_, reason), at in sorted(exploration.dead_ends.items())
        ]
        found.dead_ends += [(reason, way_to(exploration, at)) for reason, at in circles(exploration)]
        found.broken = [(traps[name], way_to(exploration, at)) for name, at in exploration.traps.items()]
    finally:
        if collects:
            gc.enable()
    found.visited = {
        stop.id for at in exploration.visited if isinstance(stop := exploration.flow.operations[at], Stop)
    }
    found.hours = {scene: (low, min(high, NEVER_S)) for scene, (low, high) in exploration.hours.items()}
    told_apart = 0
    for live in exploration.flow.live:
        told_apart |= live
    found.told_apart = tuple(
        flag.name for number, flag in enumerate(script.flags) if exploration.bits.bits[number] & told_apart
    )
    return found


def _coloured(scene: Scene) -> list[tuple[Stop, frozenset[Expression]]]:
    """The stops behind conditions that only colour, each with all conditions round it."""
    branches = [
        (at, _end(scene, at, operation), operation)
        for at, operation in enumerate(scene.operations)
        if isinstance(operation, Branch)
    ]
    found = []
    for index, operation in enumerate(scene.operations):
        if isinstance(operation, Stop):
            around = [branch for at, end, branch in branches if at < index < end]
            if any(only_colours(scene, at) for at, end, _ in branches if at < index < end):
                found.append((operation, frozenset(branch.when for branch in around)))
    return found


def _end(scene: Scene, index: int, branch: Branch) -> int:
    """Where a condition's beats end, those of its `else` included."""
    last = scene.operations[branch.otherwise - 1]
    if branch.otherwise - 1 > index and isinstance(last, Jump) and last.scene is None:
        return max(branch.otherwise, last.target)
    return branch.otherwise
