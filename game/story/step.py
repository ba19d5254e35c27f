"""The step function: maps a state at a stop and an event to the state at the next stop.

Each scene is a flat list of operations; a state waits at an operation that is a *stop*: a line, a choice, a
pause, an ending, or the end of a scene without a caller. Events accepted by each kind of stop:

    stop       Advance    Choose    Elapse                          LateRewind     PlayerKnowledge
    line       continues  –         is counted, never interrupts    may continue   starts a
    choice     –          continues is counted, may continue        elsewhere,     new evening
    pause      continues  –         ignored                         from any stop
    ending     –          –         ignored

Every other combination raises StepError. Operations between two stops are executed in order.

Time is in whole seconds of the watch. The cost of a stop is spent on leaving it: for a line the greater of
its cost and the real time elapsed there, rounded up; for an option its cost plus that time. `watch_s` at a
stop is therefore the time at which the stop began, and `elapsed_ms` the real time since. A watch that is
stopped or pocketed spends nothing; `clock:` moves it all the same, and up to its time, whatever the scenes
called on the way take.

Advancing time fires each deadline it crosses, once, in order. The first outcome whose condition holds at that
time either jumps, which discards the call stack and the time still to be spent, or calls its scene, after
which the remaining time is spent. The end of a live block counts as a deadline: it comes after a deadline of
the same second, and it fires if exactly the remaining time is spent. It discards calls made within the block.

While real time elapses at a choice, deadlines fire as they are crossed. A deadline without an outcome
restarts the stop at its time. In between, the options stay the same: their conditions see the time at which
the stop began, so no option disappears while the player reaches for it.

A jump to another scene leaves the live block, out of a called scene, too; where that scene returns to the
block, the block goes on. Calls nest up to fifty deep.

Known limitation: a called scene that jumps elsewhere keeps its return address until a deadline jumps, so
`stack` can hold addresses that are never used.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from game.story import operations as ops
from game.story.expression import holds
from game.story.handlers import HANDLERS
from game.story.player_knowledge import KNOWS_NOTHING, known_value
from game.story.script import Outcome, Script
from game.story.state import (
    NO_DEBT,
    PLAIN_ARRIVAL,
    Advance,
    Choose,
    Debt,
    Elapse,
    Event,
    LateRewind,
    LiveBlock,
    PlayerKnowledge,
    Position,
    Return,
    State,
    WatchMode,
)
from game.story.time_format import substitute
from game.story.tree import Edge, Input

# More operations than this without a stop are an infinite loop in the script. A condition counts as often as
# it has parts, so that looking ahead from a choice, along each of its options, is bounded in time.
MAX_OPERATIONS = 20_000
MAX_CALLS = 50
# Later than any time of a script.
NEVER_S = 10**7
# Seconds a spoken word takes: two hundred words a minute, an easy conversation.
SECONDS_A_WORD = 0.3


class StepError(Exception):
    """The event is not possible in this state, or the script loops forever."""


class EndlessError(StepError):
    """The event is possible, and no stop comes after it, however long the script is followed."""


def begin(script: Script, knowledge: PlayerKnowledge = KNOWS_NOTHING) -> State:
    """The state at the evening's first stop, with this knowledge of the player's."""
    flags = tuple(known_value(flag, knowledge) if flag.from_player else flag.initial for flag in script.flags)
    return _run(script, State(Position(script.first, 0), flags))


def stop_of(script: Script, state: State) -> ops.Stop:
    """The stop at which this state waits."""
    operation = script.scenes[state.position.scene].operations[state.position.at]
    assert isinstance(operation, ops.Stop)
    return operation


def step(script: Script, state: State, event: Event) -> State:
    """The state at the next stop; raises StepError if the event is not possible."""
    match event:
        case Elapse(ms):
            return _elapse(script, state, ms)
        case PlayerKnowledge() as knowledge:
            return begin(script, knowledge)
        case LateRewind(number):
            state = state._replace(late_rewinds=number)
            outcome = _first_outcome(script.late_rewind_outcomes, state)
            if outcome is None:
                return state
            return _run(script, _enter_outcome(state._replace(arrival=PLAIN_ARRIVAL), outcome, NO_DEBT))
    stop = stop_of(script, state)
    match event, stop:
        case Advance(), ops.Line() | ops.Pause():
            spent_s = max(cost_s(state, stop), waited_s(state))
            return _finish_stop(script, state, state.position.at + 1, spent_s)
        case Choose(wanted), ops.Choice():
            for option in options(state, stop):
                if option.id == wanted:
                    return _finish_stop(script, state, option.target, option.takes_s + waited_s(state))
    raise StepError(f"{event} is not possible at {stop.pos}")


class Applied(NamedTuple):
    """The state that an edge leads to, and the option that it took on the way (None: none)."""

    state: State
    option: str | None = None


def apply_edge(script: Script, state: State, edge: Edge) -> Applied:
    """What an edge leads to; nothing more of it happens where its late rewind leads elsewhere. Raises
    StepError if it is not possible."""
    if not isinstance(edge, Input):
        return Applied(step(script, state, edge))
    if edge.late_rewind:
        before = state.position
        state = step(script, state, LateRewind(edge.late_rewind))
        if state.position != before:
            return Applied(state)
    if edge.elapsed_ms:
        state = step(script, state, Elapse(edge.elapsed_ms))
    if edge.action is None:
        return Applied(state)
    return Applied(step(script, state, edge.action), edge.option)


def at_end(stop: ops.Stop) -> bool:
    """Whether nothing follows this stop."""
    return isinstance(stop, ops.Ending | ops.SceneEnd)


def cost_s(state: State, stop: ops.Stop) -> int:
    """The seconds that leaving this stop costs."""
    if not isinstance(stop, ops.Line) or state.watch_mode is not WatchMode.RUNNING:
        return 0
    if stop.takes_s is not None:
        return stop.takes_s
    return spoken_s(wording(state, stop)) if stop.speaker else 0


@lru_cache(maxsize=8192)
def spoken_s(text: str) -> int:
    """Seconds that saying the words takes, rounded up."""
    words = sum(1 for word in text.split() if any(letter.isalnum() for letter in word))
    return math.ceil(round(words * SECONDS_A_WORD, 6))


def waited_s(state: State) -> int:
    """The real seconds elapsed at this stop, rounded up."""
    return math.ceil(state.elapsed_ms / 1000)


def wording(state: State, line: ops.Line) -> str:
    """The source text of the line's first wording whose condition holds."""
    for wording in line.wordings:
        if holds(wording.when, state):
            return wording.text
    return ""


def shown_text(script: Script, state: State) -> str:
    """The text shown at this stop: a line's with text variables substituted, else empty."""
    stop = stop_of(script, state)
    return substitute(script, state, wording(state, stop)) if isinstance(stop, ops.Line) else ""


def options(state: State, choice: ops.Choice) -> tuple[ops.Option, ...]:
    """The options whose conditions hold in this state."""
    return tuple(option for option in choice.options if holds(option.when, state))


def due_ms(script: Script, state: State) -> int | None:
    """Milliseconds of `Elapse` until the next deadline fires at this stop; None: never."""
    if state.watch_mode is not WatchMode.RUNNING or not isinstance(stop_of(script, state), ops.Choice):
        return None
    until_s = _next_deadline(script, state)[1]
    if state.live is not None and state.live.until_s is not None:
        until_s = min(until_s, state.live.until_s)
    if until_s >= NEVER_S:
        return None
    # The end of a live block is past where the watch was moved on while it was stopped: it is due now.
    return max(0, (until_s - state.watch_s) * 1000 - state.elapsed_ms)


def leads_on(before: State, after: State) -> bool:
    """Whether elapsed time led to another moment: to another stop, or back to the same by a deadline's scene
    that changed or sounded something on its way."""
    if after.position != before.position or after.fired == before.fired:
        return after.position != before.position
    only_later = before._replace(
        watch_s=after.watch_s, elapsed_ms=after.elapsed_ms, fired=after.fired, arrival=PLAIN_ARRIVAL
    )
    return after != only_later


def _elapse(script: Script, state: State, ms: int) -> State:
    """Real time elapses at a stop. A line is never interrupted; a deadline may end a choice."""
    while (
        ms > 0
        and state.watch_mode is WatchMode.RUNNING
        and isinstance(stop_of(script, state), ops.Line | ops.Choice)
    ):
        until_ms = due_ms(script, state)
        if until_ms is None or ms < until_ms:
            return state._replace(elapsed_ms=state.elapsed_ms + ms)
        ms -= until_ms
        spent_s = (state.elapsed_ms + until_ms) // 1000
        before = state.position
        restarted = state._replace(elapsed_ms=0, arrival=PLAIN_ARRIVAL)
        state = _advance_watch(script, restarted, Debt(spent_s))
        if state.position != before:
            state = _run(script, state)
    return state


def _finish_stop(script: Script, state: State, index: int, spent_s: int) -> State:
    position = Position(state.position.scene, index)
    left = state._replace(position=position, elapsed_ms=0, arrival=PLAIN_ARRIVAL)
    return _run(script, _advance_watch(script, left, Debt(spent_s)))


def _advance_watch(script: Script, state: State, debt: Debt) -> State:
    """Advances the watch, firing the deadlines it crosses; one that is stopped to a time alone."""
    if debt.until_s is None and state.watch_mode is not WatchMode.RUNNING:
        return state
    until_s = debt.paid_s(state.watch_s)
    if state.live is None and _next_deadline(script, state)[1] > until_s:
        return state._replace(watch_s=until_s) if until_s > state.watch_s else state
    while True:
        index, deadline_s = _next_deadline(script, state)
        live = state.live
        if (
            live is not None
            and live.until_s is not None
            and live.until_s <= until_s
            and live.until_s < deadline_s
        ):
            state = state._replace(watch_s=max(live.until_s, state.watch_s), live=None)
            if live.leads_to is not None:
                return state._replace(position=live.leads_to, stack=_callers(state.stack, live))
            continue
        if deadline_s > until_s or index is None:
            return state._replace(watch_s=until_s)
        state = state._replace(watch_s=max(deadline_s, state.watch_s), fired=_with_fired(state.fired, index))
        outcome = _first_outcome(script.deadlines[index].outcomes, state)
        if outcome is not None:
            return _enter_outcome(state, outcome, debt.rest(state.watch_s, until_s))


def _callers(stack: tuple[Return, ...], live: LiveBlock) -> tuple[Return, ...]:
    """The call stack where a live block began: without the scenes called within it."""
    while stack and stack[-1].live == live:
        stack = stack[:-1]
    return stack


def _next_deadline(script: Script, state: State) -> tuple[int | None, int]:
    """The index and the time of the first deadline that hasn't fired."""
    index = _first_not_in(state.fired)
    return (index, script.deadlines[index].watch_s) if index < len(script.deadlines) else (None, NEVER_S)


# Deadlines fire in order, so all states share these sets, of which there is one for each deadline.
@lru_cache(maxsize=2048)
def _first_not_in(fired: frozenset[int]) -> int:
    """The first index that isn't in a set."""
    return next(index for index in count() if index not in fired)


@lru_cache(maxsize=2048)
def _with_fired(fired: frozenset[int], index: int) -> frozenset[int]:
    return fired | {index}


def _first_outcome(outcomes: tuple[Outcome, ...], state: State) -> Outcome | None:
    return next((outcome for outcome in outcomes if holds(outcome.when, state)), None)


def _enter_outcome(state: State, outcome: Outcome, debt: Debt) -> State:
    """Enters the outcome's scene: by a jump, or by a call, after which this time has yet to pass."""
    stack: tuple[Return, ...] = ()
    if outcome.calls:
        stack = (*state.stack, Return(state.position, debt, state.live))
    return state._replace(position=Position(outcome.scene, 0), stack=stack, live=None, elapsed_ms=0)


def _run(script: Script, state: State) -> State:
    """Executes operations up to the next stop. The position is kept aside and written to the state where that
    is used, for a branch or a jump changes nothing else."""
    position = state.position
    left = MAX_OPERATIONS
    while left > 0:
        op = script.scenes[position.scene].operations[position.at]
        left -= op.part_count if isinstance(op, ops.Branch | ops.Let) else 1
        if isinstance(op, ops.Stop):
            if isinstance(op, ops.Ending):
                return state._replace(position=position, ending=op.ending)
            if not isinstance(op, ops.SceneEnd) or not state.stack:
                return state._replace(position=position)
            back = state.stack[-1]
            state = state._replace(position=back.position, stack=state.stack[:-1], live=back.live)
            state = _advance_watch(script, state, back.debt)
            position = state.position
        elif isinstance(op, ops.Branch) and not holds(op.when, state):
            position = Position(position.scene, op.otherwise)
        elif isinstance(op, ops.Jump):
            if state.live is not None and op.scene not in (None, position.scene):
                state = state._replace(live=None)
            position = Position(op.scene or position.scene, op.target)
        else:
            position = Position(position.scene, position.at + 1)
            if isinstance(op, ops.Call | ops.SpendTime | ops.AdvanceClockTo):
                state = _call_or_spend(script, state._replace(position=position), op)
                position = state.position
            elif not isinstance(op, ops.Branch):
                state = HANDLERS[type(op)](state, op)
    raise EndlessError(f"the script runs in a circle at {op.pos}, or does too much there without a stop")


def _call_or_spend(script: Script, state: State, op: ops.Call | ops.SpendTime | ops.AdvanceClockTo) -> State:
    """Calls a scene, or lets time pass, which may lead elsewhere."""
    match op:
        case ops.Call():
            if len(state.stack) >= MAX_CALLS:
                raise EndlessError(f"scenes call each other without end at {op.pos}")
            stack = (*state.stack, Return(state.position, NO_DEBT, state.live))
            return state._replace(position=Position(op.scene, 0), stack=stack)
        case ops.SpendTime():
            return _advance_watch(script, state, Debt(op.seconds))
        case ops.AdvanceClockTo():
            return _advance_watch(script, state, Debt(until_s=op.watch_s))
