"""Recovery: finds a moment by its inputs, after an edit of the script as nearly as possible.

Inputs are tried on a `Trail`, apart from the director; the result is a list of inputs for
`Director.restore`. Failed attempts leave no trace in the tree, in what was read, or in the late rewinds.

An evening is retraced by its choices, not by the number of advances, so added and removed lines don't matter;
time elapsed at a line stays with that line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from game.story.director import Director
from game.story.operations import Choice, Passable, Pause, Stop
from game.story.script import Script
from game.story.state import Advance, Choose, PlayerKnowledge, State
from game.story.step import StepError, apply_edge, begin, leads_on, options, stop_of
from game.story.tree import ONWARD, Edge, Input

# Limits of a trail; an evening has some six hundred moments.
MAX_MOMENTS = 20_000
# At most this many lines between two choices.
MAX_LINES = 2_000
# At most this many new choices in a row are bridged; at each, every option is tried.
MAX_BRIDGES = 2


class RetraceResult(StrEnum):
    """How near a retraced evening came to the moment wanted."""

    SAME = "same"
    BEFORE = "before"
    CHOICES = "choices"
    SCENE = "scene"
    NOWHERE = "nowhere"


@dataclass
class Trail:
    """A tentative path through an evening: its inputs, and the states that they lead to."""

    script: Script
    start: tuple[PlayerKnowledge, ...]
    states: list[State]
    inputs: list[Input] = field(default_factory=list)

    @classmethod
    def begin(cls, script: Script, edges: Sequence[Edge]) -> Trail:
        """The first stop of an evening with these inputs; applies none of them."""
        start = tuple(edge for edge in edges[:1] if isinstance(edge, PlayerKnowledge))
        return cls(script, start, [begin(script, *start)])

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The inputs from the root."""
        return (*self.start, *self.inputs)

    @property
    def states_after_edges(self) -> list[State]:
        """The state after each of these."""
        return self.states if self.start else self.states[1:]

    @property
    def state(self) -> State:
        """The last state."""
        return self.states[-1]

    @property
    def stop(self) -> Stop:
        """The stop of the last state."""
        return stop_of(self.script, self.state)

    def try_input(self, edge: Edge) -> bool:
        """Applies an input; False if it is refused, or the trail is too long."""
        if not isinstance(edge, Input) or len(self.inputs) >= MAX_MOMENTS:
            return False
        try:
            after = apply_edge(self.script, self.state, edge).state
        except StepError:
            return False
        if edge.action is None and not leads_on(self.state, after):
            return False
        self.inputs.append(edge)
        self.states.append(after)
        return True

    def cut(self, count: int) -> None:
        """Truncates the trail to its first `count` inputs."""
        del self.inputs[count:], self.states[count + 1 :]

    def copy(self) -> Trail:
        """An independent copy."""
        return replace(self, states=list(self.states), inputs=list(self.inputs))


def go_along(script: Script, edges: Sequence[Edge]) -> Trail:
    """The trail of these inputs, up to the first that is refused."""
    trail = Trail.begin(script, edges)
    for edge in edges[len(trail.start) :]:
        if not trail.try_input(edge):
            break
    return trail


class InputRun(NamedTuple):
    """A run of advances up to an input (None: up to the moment wanted) at a stop.

    `spent` holds the advances that had elapsed time or a late rewind: by the stop's id or, if that is
    unknown, by its index in the run.
    """

    lines: int
    spent: dict[str | int, Input]
    edge: Input | None = None
    stop: str | None = None


def retrace(
    script: Script, edges: Sequence[Edge], ids: Sequence[str], scene: str
) -> tuple[RetraceResult, Trail]:
    """The trail that these inputs still lead along, and how near it comes to the moment wanted.

    `ids` are the last stops of its path, including the moment's; empty if unknown. In order of preference:
    that stop; the last stop of its path that still exists; where its choices lead; the start of its scene.
    """
    result, trail = _retrace(script, edges, ids, scene)
    removed = _removed_options(script, edges) if result is not RetraceResult.SAME else frozenset()
    if removed:
        # An option that was removed may not have mattered: another one may lead to the moment.
        again, second_trail = _retrace(script, edges, ids, scene, removed)
        if again is RetraceResult.SAME:
            return again, second_trail
    return result, trail


def _retrace(
    script: Script,
    edges: Sequence[Edge],
    ids: Sequence[str],
    scene: str,
    removed: frozenset[str] = frozenset(),
) -> tuple[RetraceResult, Trail]:
    """One attempt; the first option of a choice replaces one that was `removed`."""
    trail = Trail.begin(script, edges)
    result: RetraceResult | None = None
    for run in _input_runs(edges, ids):
        if run.edge is None:
            result = _last_lines(trail, run, ids)
        elif not (
            _to_input(trail, run, removed=removed)
            and trail.try_input(_with_replacement(trail, run.edge, removed))
        ):
            result = None
            break
    if result is not RetraceResult.SAME and removed and _has_passed(trail, ids):
        result = RetraceResult.SAME
    if result is not None:
        return result, trail
    return (
        RetraceResult.CHOICES if trail.state.position.scene == scene else _scene_start(trail, scene)
    ), trail


def _input_runs(edges: Sequence[Edge], ids: Sequence[str]) -> Iterator[InputRun]:
    """The inputs, each with the advances before it; finally the advances up to the moment."""
    inputs = [edge for edge in edges if isinstance(edge, Input)]
    stops: list[str | None] = [None] * (len(inputs) + 1 - len(ids))
    stops += ids[-len(inputs) - 1 :]
    lines = 0
    spent = dict[str | int, Input]()
    for edge, stop in zip(inputs, stops, strict=False):
        if not isinstance(edge.action, Advance):
            yield InputRun(lines, spent, edge, stop)
            lines, spent = 0, {}
            continue
        if edge != ONWARD:
            spent[lines if stop is None else stop] = edge
        lines += 1
    yield InputRun(lines, spent)


def _advance_line(trail: Trail, run: InputRun, index: int) -> bool:
    """Advances from a line with the recorded time; False at any other stop."""
    stop = trail.stop
    if not isinstance(stop, Passable):
        return False
    return trail.try_input(run.spent.get(stop.id) or run.spent.get(index) or ONWARD)


def _to_input(
    trail: Trail, run: InputRun, bridges: int = MAX_BRIDGES, removed: frozenset[str] = frozenset()
) -> bool:
    """Advances to the choice that accepts the run's input, through choices added before it; False if the
    script no longer has it."""
    for index in range(MAX_LINES):
        if isinstance(trail.stop, Choice):
            return _offers(trail, trail.stop, run, removed) or _bridge(trail, run, bridges)
        if not _advance_line(trail, run, index):
            return False
    return False


def _offers(trail: Trail, choice: Choice, run: InputRun, removed: frozenset[str]) -> bool:
    """Whether the choice accepts the run's input; a wait only at the choice where it was."""
    edge = run.edge
    assert edge is not None
    if edge.action is None or edge.option in removed:
        return run.stop in (None, choice.id) or run.stop not in trail.script.stops
    return edge.option in {option.id for option in options(trail.state, choice)}


def _removed_options(script: Script, edges: Sequence[Edge]) -> frozenset[str]:
    """The options among these inputs that the script no longer has."""
    options_of = (edge.option for edge in edges if isinstance(edge, Input))
    return frozenset(option for option in options_of if option is not None) - script.options.keys()


def _with_replacement(trail: Trail, edge: Input, removed: frozenset[str]) -> Input:
    """The input, with a removed option replaced by the first of the same choice."""
    stop = trail.stop
    if edge.option not in removed or not isinstance(stop, Choice):
        return edge
    offered = options(trail.state, stop)
    return edge._replace(action=Choose(offered[0].id)) if offered else edge


def _has_passed(trail: Trail, ids: Sequence[str]) -> bool:
    """Truncates the trail to the moment wanted, if it contains that; False if it doesn't."""
    for count in reversed(range(len(trail.states))):
        if ids and stop_of(trail.script, trail.states[count]).id == ids[-1]:
            trail.cut(count)
            return True
    return False


def _bridge(trail: Trail, run: InputRun, bridges: int) -> bool:
    """Takes, at a choice that was added, the first option after which the run's input is accepted; False if
    there is none."""
    assert isinstance(trail.stop, Choice)
    for option in options(trail.state, trail.stop) if bridges else ():
        scout = trail.copy()
        if scout.try_input(Input(0, Choose(option.id))) and _to_input(scout, run, bridges - 1):
            trail.inputs, trail.states = scout.inputs, scout.states
            return True
    return False


def _last_lines(trail: Trail, run: InputRun, ids: Sequence[str]) -> RetraceResult | None:
    """Advances to the moment, or to the last one before it that still exists; None if there is none."""
    end = len(trail.inputs)
    if not ids:
        for index in range(run.lines):
            if not _advance_line(trail, run, index):
                break
        return RetraceResult.CHOICES
    for index in range(MAX_LINES):
        if trail.stop.id == ids[-1] or not _advance_line(trail, run, index):
            break
    places: dict[str, int] = {}
    for count, state in enumerate(trail.states[end:], end):
        stop = stop_of(trail.script, state)
        if not isinstance(stop, Pause):
            places.setdefault(stop.id, count)
    name = next((name for name in reversed(ids) if name in places), None)
    trail.cut(end if name is None else places[name])
    return None if name is None else RetraceResult.SAME if name == ids[-1] else RetraceResult.BEFORE


def _scene_start(trail: Trail, scene: str) -> RetraceResult:
    """Truncates the trail to its first stop in a scene, if it has one."""
    for count, state in enumerate(trail.states):
        if state.position.scene == scene:
            trail.cut(count)
            return RetraceResult.SCENE
    return RetraceResult.NOWHERE


def rederive_tree(director: Director) -> frozenset[int]:
    """Re-derives every moment of the tree from an edited script.

    Updates the moments that still replay; returns the numbers of those that don't, which keep their old
    values.
    """
    tree, script = director.tree, director.script
    states = {0: begin(script)}
    stale: set[int] = set()
    for moment in list(tree.moments):
        if moment.parent in stale:
            stale.add(moment.number)
            continue
        try:
            state = states[moment.parent or 0]
            if moment.edge is not None:
                state = apply_edge(script, state, moment.edge).state
        except StepError:
            stale.add(moment.number)
            continue
        states[moment.number] = state
        tree.moments[moment.number] = moment._replace(
            stop=stop_of(script, state).id, scene=state.position.scene, watch_s=state.watch_s
        )
    # The director keeps few of them.
    director.states.reset()
    director.move_to_root()
    return frozenset(stale)
