"""Finding a moment again: by its inputs, and after the script was edited as nearly as it still allows.

Everything is tried on a way of its own. What is found are inputs for the director to stand in, once; of
what was only tried nothing is in the tree, counts as read, or as a late rewind.

The inputs of an evening are retraced by what was chosen, not by how often the player went on, so lines
that came or went in between don't matter; the time that was spent at a line stays with that line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from game.story.director import ONWARD, Director
from game.story.script import Choice, Line, Pause, Script, Stop
from game.story.state import State
from game.story.step import StepError, apply_edge, begin, options, step, stop_of
from game.story.tree import Edge

# An evening has some six hundred moments.
MAX_MOMENTS = 20_000
# More lines than this between two choices is no evening.
MAX_LINES = 2_000
# New choices in a row, each tried with all its options.
MAX_BRIDGES = 2


class Found(StrEnum):
    """How near a retraced evening came to the moment that was looked for."""

    SAME = "same"
    BEFORE = "before"
    CHOICES = "choices"
    SCENE = "scene"
    NOWHERE = "nowhere"


class Trail:
    """A way through an evening that is only tried: its inputs, and the states that they lead to."""

    def __init__(self, script: Script, edges: Sequence[Edge]) -> None:
        """Stands where an evening of these inputs starts."""
        self.script = script
        self.start = tuple(edge for edge in edges[:1] if edge.known is not None)
        first = begin(script)
        self.states = [step(script, first, edge.known) for edge in self.start if edge.known] or [first]
        self.inputs: list[Edge] = []

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The inputs from where every way begins."""
        return (*self.start, *self.inputs)

    @property
    def state(self) -> State:
        """Where it has come to."""
        return self.states[-1]

    @property
    def stop(self) -> Stop:
        """The stop there."""
        return stop_of(self.script, self.state)

    def goes(self, edge: Edge) -> bool:
        """Follows an input; False where it leads nowhere, or too far for an evening."""
        if edge.known is not None or len(self.inputs) >= MAX_MOMENTS:
            return False
        try:
            after = apply_edge(self.script, self.state, edge)
        except StepError:
            return False
        if edge.waited and after.position == self.state.position:
            return False
        self.inputs.append(edge)
        self.states.append(after)
        return True

    def cut(self, count: int) -> None:
        """Stands where the first so many inputs led."""
        del self.inputs[count:], self.states[count + 1 :]

    def copy(self) -> Trail:
        """One that can go elsewhere."""
        other = Trail(self.script, self.start)
        other.inputs, other.states = list(self.inputs), list(self.states)
        return other


def follow(script: Script, edges: Sequence[Edge]) -> Trail:
    """The way of these inputs, as far as each of them leads to another stop."""
    trail = Trail(script, edges)
    for edge in edges[len(trail.start) :]:
        if not trail.goes(edge):
            break
    return trail


class InputRun(NamedTuple):
    """Lines that were gone on from, up to an input (None: up to the moment looked for) at a stop.

    `spent` are those at which something was done besides: by the stop's id or, where that isn't known,
    by its number in the stretch.
    """

    lines: int
    spent: dict[str | int, Edge]
    edge: Edge | None = None
    stop: str | None = None


def retrace(script: Script, edges: Sequence[Edge], ids: Sequence[str], scene: str) -> tuple[Found, Trail]:
    """How near these inputs still lead to a moment, and the way there.

    `ids` are the last stops of its path, the moment looked for included; none where they are not known. In
    this order: that stop; the last stop of its own path that still exists; where its choices lead; the
    start of its scene.
    """
    found, trail = _retrace(script, edges, ids, scene)
    gone = _gone(script, edges) if found is not Found.SAME else frozenset()
    if gone:
        # Another option may do as well: who only waited comes to the moment.
        again, other = _retrace(script, edges, ids, scene, gone)
        if again is Found.SAME:
            return again, other
    return found, trail


def _retrace(
    script: Script, edges: Sequence[Edge], ids: Sequence[str], scene: str, gone: frozenset[str] = frozenset()
) -> tuple[Found, Trail]:
    """One try, in which the first option of a choice stands for one that is `gone`."""
    trail = Trail(script, edges)
    found: Found | None = None
    for run in _stretches(edges, ids):
        if run.edge is None:
            found = _last_lines(trail, run, ids)
        elif not (_to_input(trail, run, gone=gone) and trail.goes(_made(trail, run.edge, gone))):
            found = None
            break
    if found is not Found.SAME and gone and _has_passed(trail, ids):
        found = Found.SAME
    if found is not None:
        return found, trail
    return (Found.CHOICES if trail.state.position.scene == scene else _scene_start(trail, scene)), trail


def _stretches(edges: Sequence[Edge], ids: Sequence[str]) -> Iterator[InputRun]:
    """The inputs, each with the lines before it; at last the lines up to the moment."""
    inputs = [edge for edge in edges if edge.known is None]
    stops: list[str | None] = [None] * (len(inputs) + 1 - len(ids))
    stops += ids[-len(inputs) - 1 :]
    lines, spent = 0, dict[str | int, Edge]()
    for edge, stop in zip(inputs, stops, strict=False):
        if edge.option is not None or edge.waited:
            yield InputRun(lines, spent, edge, stop)
            lines, spent = 0, {}
            continue
        if edge != ONWARD:
            spent[lines if stop is None else stop] = edge
        lines += 1
    yield InputRun(lines, spent)


def _on(trail: Trail, run: InputRun, number: int) -> bool:
    """Goes on from a line as was done then; False where the way stands at no line."""
    stop = trail.stop
    if not isinstance(stop, Line | Pause):
        return False
    return trail.goes(run.spent.get(stop.id) or run.spent.get(number) or ONWARD)


def _to_input(
    trail: Trail, run: InputRun, bridges: int = MAX_BRIDGES, gone: frozenset[str] = frozenset()
) -> bool:
    """Goes on to the choice at which this was done, through choices that came into the script before it;
    False where the script no longer has it."""
    for number in range(MAX_LINES):
        if isinstance(trail.stop, Choice):
            return _offers(trail, trail.stop, run, gone) or _bridge(trail, run, bridges)
        if not _on(trail, run, number):
            return False
    return False


def _offers(trail: Trail, choice: Choice, run: InputRun, gone: frozenset[str]) -> bool:
    """Whether this can be done here; what one waited for, where it was waited for."""
    edge = run.edge
    assert edge is not None
    if edge.waited or edge.option in gone:
        return run.stop in (None, choice.id) or run.stop not in trail.script.stops
    return edge.option in {option.id for option in options(trail.state, choice)}


def _gone(script: Script, edges: Sequence[Edge]) -> frozenset[str]:
    """The options among these inputs that are nowhere in the script any more."""
    there = {
        option.id
        for scene in script.scenes.values()
        for operation in scene.operations
        if isinstance(operation, Choice)
        for option in operation.options
    }
    return frozenset(edge.option for edge in edges if edge.option is not None) - there


def _made(trail: Trail, edge: Edge, gone: frozenset[str]) -> Edge:
    """The input or, where what was chosen is gone, the first option of the same choice."""
    stop = trail.stop
    if edge.option not in gone or not isinstance(stop, Choice):
        return edge
    return edge._replace(option=next((option.id for option in options(trail.state, stop)), None))


def _has_passed(trail: Trail, ids: Sequence[str]) -> bool:
    """Stands at the moment looked for, where the way came through it although its inputs lead elsewhere."""
    for count in reversed(range(len(trail.states))):
        if ids and stop_of(trail.script, trail.states[count]).id == ids[-1]:
            trail.cut(count)
            return True
    return False


def _bridge(trail: Trail, run: InputRun, bridges: int) -> bool:
    """Takes, at a choice that was not there then, the first option behind which this could be done; False
    where there is none."""
    assert isinstance(trail.stop, Choice)
    for option in options(trail.state, trail.stop) if bridges else ():
        scout = trail.copy()
        if scout.goes(Edge(0, option.id)) and _to_input(scout, run, bridges - 1):
            trail.inputs, trail.states = scout.inputs, scout.states
            return True
    return False


def _last_lines(trail: Trail, run: InputRun, ids: Sequence[str]) -> Found | None:
    """Goes on to the moment, or the last one before it that is still there; None where there is none."""
    end = len(trail.inputs)
    if not ids:
        for number in range(run.lines):
            if not _on(trail, run, number):
                break
        return Found.CHOICES
    for number in range(MAX_LINES):
        if trail.stop.id == ids[-1] or not _on(trail, run, number):
            break
    places: dict[str, int] = {}
    for count, state in enumerate(trail.states[end:], end):
        stop = stop_of(trail.script, state)
        if not isinstance(stop, Pause):
            places.setdefault(stop.id, count)
    name = next((name for name in reversed(ids) if name in places), None)
    trail.cut(end if name is None else places[name])
    return None if name is None else Found.SAME if name == ids[-1] else Found.BEFORE


def _scene_start(trail: Trail, scene: str) -> Found:
    """Stands at the first stop of a scene that this evening came through, if it did."""
    for count, state in enumerate(trail.states):
        if state.position.scene == scene:
            trail.cut(count)
            return Found.SCENE
    return Found.NOWHERE


def derive_again(director: Director) -> frozenset[int]:
    """Steps every moment of the tree again in the script as it is now.

    Moments that still replay say what they now are; returns the numbers of those that don't, which
    are kept as they were.
    """
    tree, script = director.tree, director.script
    director.states = {0: begin(script)}
    stale: set[int] = set()
    for moment in list(tree.moments):
        if moment.parent in stale:
            stale.add(moment.number)
            continue
        try:
            state = director.states[moment.parent or 0]
            if moment.edge is not None:
                state = apply_edge(script, state, moment.edge)
        except StepError:
            stale.add(moment.number)
            continue
        director.states[moment.number] = state
        tree.moments[moment.number] = moment._replace(
            stop=stop_of(script, state).id, scene=state.position.scene, watch_s=state.watch_s
        )
    director.move_to_root()
    return frozenset(stale)
