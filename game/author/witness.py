"""Witnesses of discoveries: one concrete evening, described by its choices.

It is reconstructed backwards through the symbolic states, and then replayed with `step` from its start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from game.author.bdd import ALL
from game.author.flow import Flow
from game.author.knowledge import knowledge_in
from game.author.path_text import describe, rewind_text, wait_text
from game.author.presumptions import is_failure_stop
from game.author.walk import Walk
from game.author.walk_context import IN_BITS
from game.author.worklist import (
    EXACT,
    FORGOTTEN,
    Discovery,
    Origin,
    Returned,
    Rewound,
    SymbolicState,
    TimeSpent,
)
from game.story.operations import (
    AdvanceClockTo,
    Choice,
    Let,
    Line,
    Operation,
    Option,
    Passable,
    SceneEnd,
    SpendTime,
)
from game.story.player_knowledge import KNOWS_NOTHING
from game.story.script import Script
from game.story.state import (
    Advance,
    Choose,
    Debt,
    Elapse,
    Event,
    LateRewind,
    PlayerKnowledge,
    Position,
    State,
)
from game.story.step import NEVER_S, EndlessError, StepError, begin, cost_s, step, stop_of

# The most late rewinds that are tried in a replay.
MAX_LATE_REWINDS = 99
# The most lines between two stops of a witness.
MAX_LINES = 5000
Found = TypeVar("Found")
NOT_REPLAYED = "(this path could not be replayed)"


class SampledEvening(NamedTuple):
    """One evening of a set: its second, and the values of the fixed bits. `players` is the set of knowledge,
    not tracked by the walk, with which all tests since are consistent; empty if there is none."""

    second: int
    bits: int
    values: int
    players: int = ALL


class WitnessStep(NamedTuple):
    """A stop of a witness: its operation, the watch, the time yet to pass after each call (None: it differs),
    and the input: the option, a wait, or a number of late rewinds."""

    at: int
    watch_s: int
    debts: tuple[Debt | None, ...] = ()
    option: Option | None = None
    waits: bool = False
    rewinds: int = 0


def witness_of(walk: Walk, discovery: Discovery) -> tuple[str, ...]:
    """The choices that lead to a discovery; "(wait 12 s)" where time must pass."""
    return tuple(_replay(walk, *_path_of(walk, discovery)))


def _path_of(walk: Walk, discovery: Discovery) -> tuple[PlayerKnowledge, list[WitnessStep]]:
    """The player of a witness, and its stops."""
    item = discovery.item
    point = _sample(walk, item.evenings, item.first_s, ALL)
    steps: list[WitnessStep] = []
    origin: Origin = discovery.origin
    while True:
        point, steps = _trace_back(walk, item, point, steps)
        if origin is None:
            end = _step_at(discovery.item, discovery.item.first_s)
            return _knowledge_of(walk, point), [*reversed(steps), end]
        visit, _ = origin
        point, origin = _nearest(
            (_narrowed(walk, part.evenings, (part.first_s, part.last_s), point), predecessor)
            for part, predecessor in visit.sources
        )
        start = walk.root() if origin is None else walk.state_at(*origin)
        point, item = _nearest(
            (_narrowed(walk, item.evenings, (item.first_s, item.last_s), point), item)
            for item in walk.execute(start, origin)
            if (item.at, item.context) == (visit.at, visit.context)
        )


def _nearest(candidates: Iterable[tuple[SampledEvening | None, Found]]) -> tuple[SampledEvening, Found]:
    """The first of these with consistent knowledge, or else the first that exists."""
    fallback = None
    for point, where in candidates:
        if point is not None:
            if point.players:
                return point, where
            fallback = fallback or (point, where)
    assert fallback is not None, "a reached state has a source"
    return fallback


def _step_at(item: SymbolicState, second: int) -> WitnessStep:
    """The stop at a state's operation."""
    context = item.context
    watch_s = second if context.now_s is None else context.now_s
    return WitnessStep(item.at, watch_s, tuple(back.debt for back in context.stack))


def _sample(walk: Walk, evenings: int, second: int, players: int) -> SampledEvening:
    """One of these evenings, if possible one that is consistent with the knowledge in `players`."""
    bdd, remembered = walk.bdd, walk.flow.remembered
    theirs = bdd.conjunction(evenings, players)
    bits, values = bdd.pick_one(theirs or evenings)
    bits, values = bits & remembered, values & remembered
    if not walk.config.precision.tracks_knowledge:
        theirs = bdd.conjunction(theirs, bdd.cube(bits, values))
        players = bdd.conjunction(players, bdd.exists(theirs, remembered))
    return SampledEvening(second, bits, values, players)


def _narrowed(
    walk: Walk, evenings: int, seconds: tuple[int, int], point: SampledEvening
) -> SampledEvening | None:
    """The evening with the further bits that a set fixes; None if it isn't in the set."""
    if not seconds[0] <= point.second <= seconds[1]:
        return None
    narrowed = walk.bdd.conjunction(evenings, walk.bdd.cube(point.bits, point.values))
    return _sample(walk, narrowed, point.second, point.players) if narrowed else None


def _trace_back(
    walk: Walk, item: SymbolicState, point: SampledEvening, steps: list[WitnessStep]
) -> tuple[SampledEvening, list[WitnessStep]]:
    """The evening at the beginning of the state's run, and the stops in between, last first."""
    point = _narrowed(walk, item.evenings, (item.first_s, item.last_s), point) or point
    while item.predecessor is not None:
        predecessor = item.predecessor
        if item.caused_by is FORGOTTEN:
            second = max(predecessor.first_s, min(predecessor.last_s, point.second))
            seconds = (predecessor.first_s, predecessor.last_s)
            # What was forgotten may have had another value than it has later.
            point = point._replace(second=second, bits=point.bits & item.relevant)
            point = _narrowed(walk, predecessor.evenings, seconds, point) or point
            item = predecessor
            continue
        rewinds = _late_rewinds(walk, point) if isinstance(item.caused_by, Rewound) else 0
        point = _before(walk, item, predecessor, point)
        operation = walk.flow.operations[predecessor.at]
        if isinstance(operation, Choice | Passable) and not is_failure_stop(operation):
            spent = item.caused_by if isinstance(item.caused_by, TimeSpent) else TimeSpent(0)
            stop = _step_at(predecessor, point.second)
            steps.append(stop._replace(option=spent.option, waits=spent.waits, rewinds=rewinds))
        item = predecessor
    return point, steps


def _late_rewinds(walk: Walk, point: SampledEvening) -> int:
    """The number of late rewinds of an evening."""
    return max(1, int(walk.bits.value(walk.bits.late_rewinds_flag, point.values)))


def _before(
    walk: Walk, item: SymbolicState, predecessor: SymbolicState, point: SampledEvening
) -> SampledEvening:
    """The evening in the predecessor that led to this one."""
    bdd, operation = walk.bdd, walk.flow.operations[predecessor.at]
    cost_s = item.caused_by.cost_s if isinstance(item.caused_by, TimeSpent) else 0
    if isinstance(operation, SpendTime) and predecessor.context.running:
        cost_s = operation.seconds
    elif isinstance(operation, SceneEnd) and predecessor.context.stack and predecessor.context.running:
        cost_s = _cost_of(predecessor.context.stack[-1].debt)
    second = point.second - cost_s
    if len(item.context.stack) > len(predecessor.context.stack):
        second += _cost_of(item.context.stack[-1].debt)
    # A late rewind to a stop does not leave it.
    goes_on = isinstance(operation, Line | Choice) and not isinstance(item.caused_by, Rewound)
    waits = goes_on and walk.counts_real_time(predecessor.context) and predecessor.context.now_s is None
    if waits or (isinstance(item.caused_by, TimeSpent) and item.caused_by.waits):
        # All waiting is done at the last stop where it is possible.
        second = predecessor.first_s
    elif point.second == _advanced_to_s(operation, predecessor):
        second = predecessor.first_s
    second = min(predecessor.last_s, max(predecessor.first_s, second))
    bits = point.bits
    where = predecessor.evenings
    if isinstance(item.caused_by, Let):
        own = walk.bits.masks[item.caused_by.flag]
        where, bits = _before_let(walk, item.caused_by, predecessor, point), bits & ~own
    elif isinstance(item.caused_by, Rewound):
        bits &= ~walk.bits.masks[walk.bits.late_rewinds_flag]
    elif isinstance(item.caused_by, Returned):
        where = bdd.conjunction(where, walk.bits.returning_to(item.caused_by.at))
    if not _returns_by_bits(predecessor) or isinstance(item.caused_by, Returned):
        bits &= ~walk.bits.return_address
    before = bdd.conjunction(where, bdd.cube(bits, point.values & bits))
    if not before:
        assert walk.config.precision != EXACT, "a reached state has a source"
        # Of a walk that holds on to less, the way is a guess, which is replayed.
        before = where or predecessor.evenings
    return _sample(walk, before, second, point.players)


def _advanced_to_s(operation: Operation, predecessor: SymbolicState) -> int | None:
    """The time up to which this operation advances the watch, or the end of a scene called on the way there;
    None: it does neither."""
    if isinstance(operation, AdvanceClockTo):
        return operation.watch_s
    debt = predecessor.context.stack[-1].debt if predecessor.context.stack else None
    if isinstance(operation, SceneEnd) and debt is not None:
        return debt.until_s
    return None


def _cost_of(debt: Debt | None) -> int:
    """The seconds to be spent after a call; none where they differ."""
    return 0 if debt is None else debt.cost_s


def _returns_by_bits(item: SymbolicState) -> bool:
    return any(back.at == IN_BITS for back in item.context.stack)


def _before_let(walk: Walk, let: Let, predecessor: SymbolicState, point: SampledEvening) -> int:
    """The evenings before an assignment that led to this one."""
    bdd, value, before = walk.bdd, walk.bits.prepare(let.value), 0
    context = predecessor.context
    now_s = point.second if context.now_s is None else context.now_s
    own = walk.bits.masks[let.flag] & point.bits
    for constant, where in value.by_value(now_s, context.place):
        if bdd.conjunction(walk.bits.with_value(let.flag, constant), bdd.cube(own, point.values & own)):
            before = bdd.disjunction(before, where)
    return bdd.conjunction(predecessor.evenings, before)


def _knowledge_of(walk: Walk, point: SampledEvening) -> PlayerKnowledge:
    """The knowledge of an evening's player."""
    if not walk.config.precision.tracks_knowledge:
        players = walk.bdd.conjunction(walk.bits.any_player(), point.players)
        bits, values = walk.bdd.pick_one(players or ALL)
        point = point._replace(bits=point.bits | bits, values=point.values | values)
    return knowledge_in(walk.bits, point.bits, point.values)


def _replay(walk: Walk, player: PlayerKnowledge, steps: list[WitnessStep]) -> Iterator[str]:
    """Replays the path and describes it. Lines in branches that affect text only may differ from the symbolic
    path."""
    script, flow = walk.config.script, walk.flow
    positions = [_position(walk, wanted_step.at) for wanted_step in steps]
    state = begin(script, player)
    if player != KNOWS_NOTHING:
        yield describe(player)
    for number, wanted_step in enumerate(steps[:-1]):
        state = _up_to(script, state, positions[number])
        elsewhere = state.position != positions[number]
        if elsewhere and (
            state.position in positions[number:] or not _replaces(script, state, flow, wanted_step)
        ):
            continue
        try:
            state, waited_s, times = _onward(
                script, state, wanted_step, positions[number + 1], steps[number + 1]
            )
        except EndlessError:
            # The infinite loop is the discovery.
            yield from (wanted_step.option.text,) if wanted_step.option is not None else ()
            return
        except StepError:
            yield NOT_REPLAYED
            return
        if times:
            yield rewind_text(times)
        if waited_s and isinstance(flow.operations[wanted_step.at], Line):
            yield f"(let {waited_s} s pass at {flow.operations[wanted_step.at].pos})"
        elif waited_s:
            yield wait_text(waited_s)
        if wanted_step.option is not None:
            yield wanted_step.option.text
    if _up_to(script, state, positions[-1]).position != positions[-1]:
        yield NOT_REPLAYED


def _replaces(script: Script, state: State, flow: Flow, wanted_step: WitnessStep) -> bool:
    """Whether two lines are alternatives of one condition that affects text only."""
    return isinstance(stop_of(script, state), Passable) and isinstance(flow.operations[wanted_step.at], Line)


def _position(walk: Walk, at: int) -> Position:
    scene = walk.flow.scene[at]
    return Position(scene, at - walk.flow.start[scene])


def _up_to(script: Script, state: State, wanted: Position) -> State:
    """Advances over lines to a stop; the unchanged state if it is not reached."""
    start = state
    for _ in range(MAX_LINES):
        if state.position == wanted:
            return state
        if not isinstance(stop_of(script, state), Passable):
            return start
        state = step(script, state, Advance())
    return start


def _onward(
    script: Script, state: State, wanted_step: WitnessStep, wanted: Position, then: WitnessStep
) -> tuple[State, int, int]:
    """The state at the next stop, the seconds waited before it, and the number of late rewinds. Of several
    that arrive in the same second, the one with the same remaining costs."""
    if wanted_step.rewinds:
        for times in (wanted_step.rewinds, *range(1, MAX_LATE_REWINDS)):
            after = _past_failures(script, step(script, state, LateRewind(times)), wanted)
            if after.position == wanted:
                return after, 0, times
    near: tuple[State, int, int] | None = None
    for waited_s in _waits(script, state, wanted_step, then.watch_s):
        try:
            after = _past_failures(script, _left(script, state, wanted_step, waited_s), wanted)
        except StepError:
            continue
        if after.watch_s == then.watch_s:
            if after.position == wanted and _owes(after, then.debts):
                return after, waited_s, 0
            if near is None or _nearness(after, wanted) > _nearness(near[0], wanted):
                near = after, waited_s, 0
    return near or (_left(script, state, wanted_step, 0) if not wanted_step.waits else state, 0, 0)


def _owes(state: State, debts: tuple[Debt | None, ...]) -> bool:
    """Whether these debts cost what those of the last calls do; a walk has no calls that never return."""
    calls = state.stack[len(state.stack) - len(debts) :]
    return len(calls) == len(debts) and all(
        debt is None or debt.cost_s == back.debt.cost_s for back, debt in zip(calls, debts, strict=True)
    )


def _nearness(state: State, wanted: Position) -> int:
    """2 at the wanted stop, 1 in its scene, 0 elsewhere."""
    return (state.position.scene == wanted.scene) + (state.position == wanted)


def _past_failures(script: Script, state: State, wanted: Position) -> State:
    """The state at the next stop that is no failure stop, or at the failure stop that is wanted."""
    while state.position != wanted and is_failure_stop(stop_of(script, state)):
        state = step(script, state, Advance())
    return state


def _left(script: Script, state: State, wanted_step: WitnessStep, waited_s: int) -> State:
    """The state after leaving a stop."""
    predecessor = state.position
    if waited_s:
        state = step(script, state, Elapse(waited_s * 1000))
    if wanted_step.waits or state.position != predecessor:
        return state
    event: Event = Choose(wanted_step.option.id) if wanted_step.option is not None else Advance()
    return step(script, state, event)


def _waits(script: Script, state: State, wanted_step: WitnessStep, watch_s: int) -> Iterator[int]:
    """The waiting times to try at a stop, the shortest first."""
    stop = stop_of(script, state)
    # The costs after the wait and before the next stop: the option's, and the remaining costs of calls.
    after = [0, wanted_step.option.takes_s if wanted_step.option is not None else 0]
    for back in reversed(state.stack):
        after.append(after[-1] + back.debt.cost_s)
    times_s = {deadline.watch_s for deadline in script.deadlines} | {watch_s}
    if state.live is not None and state.live.until_s is not None:
        times_s.add(state.live.until_s)
    spent = {time_s - state.watch_s - more_s for time_s in times_s for more_s in after}
    least = cost_s(state, stop) if isinstance(stop, Passable) else 0
    yield 0
    yield from sorted(wait for wait in spent if least < wait < NEVER_S)
