"""One step of the evening: from a stop, by an event, to the next stop.

A script is a list of flat operations for each scene; a state stands at one that is a *stop*: a line, a
choice, a pause, an ending, or the end of a scene that nobody called. What may happen at which:

    stop       Advance   Choose   Elapse                          LateRewind   PlayerKnowledge
    line       goes on   –        is counted, never cuts it off   may lead     starts an
    choice     –         leads    is counted, may lead on         elsewhere    evening
    pause      goes on   –        nothing                         from any     anew
    ending     –         –        nothing

Everything else is a StepError. Between two stops operations are carried out until the next one.

Time is whole seconds of the watch. A stop's cost is paid on leaving it: the greater of what it costs and of
the real time that was spent there, rounded up; for an option its cost and that time. The state at a stop
therefore shows the hour at which it began, `elapsed_ms` what has been spent there since. A watch that is
stopped or pocketed pays nothing, but a floor moves it all the same.

Paying passes the hours of deadlines on its way, in their order, each once. The first outcome whose condition
holds at that hour jumps, and drops what was going on, with all that was still to be paid; or calls: its scene
is played first, and the rest is paid after it. The end of a live block is such an hour, too; where a deadline
has the same, the deadline comes first, and whoever pays just as much as is left comes too late.

While real time runs at a choice these hours pass as they come. One that leads nowhere begins the stop anew at
its hour. Between them what is offered stays as it is: an option's condition asks for the hour at which its
stop began, so nothing leaves the board under the hand.

What is not nice: a called scene that goes elsewhere for good forgets its callers only at a jump of a
deadline, so `stack` can hold places that nobody comes back to; scenes nest to fifty and no deeper.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from game.story import script as ops
from game.story.expression import evaluate, holds
from game.story.player_knowledge import KNOWS_NOTHING, value_of
from game.story.script import Script
from game.story.state import (
    PLAIN_ARRIVAL,
    Actor,
    Advance,
    Arrival,
    Choose,
    Elapse,
    Event,
    LateRewind,
    Live,
    Move,
    PlayerKnowledge,
    Position,
    Return,
    State,
    WatchMode,
)
from game.story.tree import Edge
from game.story.watch import filled, spoken_s

# More operations than this without a stop is an infinite loop in the script.
MAX_OPERATIONS = 20_000
MAX_CALLS = 50
# Later than any hour of a script.
NEVER_S = 10**9


class StepError(Exception):
    """The event is not possible in this state, or the script loops for ever."""


def begin(script: Script, known: PlayerKnowledge = KNOWS_NOTHING) -> State:
    """The state at the evening's first stop, for a player who knows this."""
    flags = tuple(value_of(flag, known) if flag.known else flag.initial for flag in script.flags)
    return _run(script, State(Position(script.first, 0), flags))


def stop_of(script: Script, state: State) -> ops.Stop:
    """The stop at which the state waits."""
    operation = script.scenes[state.position.scene].operations[state.position.number]
    assert isinstance(operation, ops.Stop)
    return operation


def step(script: Script, state: State, event: Event) -> State:
    """The state at the next stop; raises StepError where the event is not possible."""
    match event:
        case Elapse(ms):
            return _elapse(script, state, ms)
        case PlayerKnowledge() as known:
            return begin(script, known)
        case LateRewind(times):
            state = state._replace(late_rewinds=times)
            outcome = _first(script.rewind_outcomes, state)
            return state if outcome is None else _run(script, _go(state, outcome, 0))
    stop = stop_of(script, state)
    match event, stop:
        case Advance(), ops.Line() | ops.Pause():
            spent_s = max(cost_s(state, stop), waited_s(state))
            return _finish_stop(script, state, state.position.number + 1, spent_s)
        case Choose(wanted), ops.Choice():
            for option in options(state, stop):
                if option.id == wanted:
                    return _finish_stop(script, state, option.target, option.takes_s + waited_s(state))
    raise StepError(f"{event} is not possible at {stop.pos}")


def apply_edge(script: Script, state: State, edge: Edge) -> State:
    """The state that an edge leads to; raises StepError where it isn't possible."""
    if edge.known is not None:
        return step(script, state, edge.known)
    if edge.late_rewinds:
        before = state.position
        state = step(script, state, LateRewind(edge.late_rewinds))
        if state.position != before:
            return state
    if edge.elapsed_ms:
        state = step(script, state, Elapse(edge.elapsed_ms))
    if edge.waited:
        return state
    return step(script, state, Choose(edge.option) if edge.option is not None else Advance())


def at_end(stop: ops.Stop) -> bool:
    """Whether nothing more comes after this stop."""
    return isinstance(stop, ops.Ending | ops.SceneEnd)


def cost_s(state: State, stop: ops.Stop) -> int:
    """Seconds that leaving this stop costs."""
    if not isinstance(stop, ops.Line) or state.watch is not WatchMode.RUNNING:
        return 0
    if stop.takes_s is not None:
        return stop.takes_s
    return spoken_s(wording(state, stop)) if stop.speaker else 0


def waited_s(state: State) -> int:
    """Seconds that have passed at this stop, rounded up."""
    return math.ceil(state.elapsed_ms / 1000)


def wording(state: State, line: ops.Line) -> str:
    """The source text of the line, as it reads in this state."""
    for found in line.wordings:
        if holds(found.when, state):
            return found.text
    return ""


def words(script: Script, state: State) -> str:
    """The text shown at this stop: a line's words with the hour filled in, else nothing."""
    stop = stop_of(script, state)
    return filled(script, state, wording(state, stop)) if isinstance(stop, ops.Line) else ""


def options(state: State, choice: ops.Choice) -> tuple[ops.Option, ...]:
    """The options that can be taken in this state."""
    return tuple(option for option in choice.options if holds(option.when, state))


def due_ms(script: Script, state: State) -> int | None:
    """Milliseconds of `Elapse` until something happens by itself at this stop; None: nothing will."""
    if state.watch is not WatchMode.RUNNING or not isinstance(stop_of(script, state), ops.Choice):
        return None
    hours = [
        deadline.watch_s for number, deadline in enumerate(script.deadlines) if number not in state.fired
    ]
    if state.live is not None and state.live.until_s is not None:
        hours.append(state.live.until_s)
    ahead = [hour for hour in hours if hour >= state.watch_s]
    return (min(ahead) - state.watch_s) * 1000 - state.elapsed_ms if ahead else None


def _elapse(script: Script, state: State, ms: int) -> State:
    """Time passes at a stop. A line is never cut off; a choice ends when its time is over."""
    while (
        ms > 0
        and state.watch is WatchMode.RUNNING
        and isinstance(stop_of(script, state), ops.Line | ops.Choice)
    ):
        due = due_ms(script, state)
        if due is None or ms < due:
            return state._replace(elapsed_ms=state.elapsed_ms + ms)
        ms -= due
        spent_s = (state.elapsed_ms + due) // 1000
        before = state.position
        state = _pay(script, state._replace(elapsed_ms=0, arrival=PLAIN_ARRIVAL), spent_s)
        if state.position != before:
            state = _run(script, state)
    return state


def _finish_stop(script: Script, state: State, index: int, spent_s: int) -> State:
    position = Position(state.position.scene, index)
    left = state._replace(position=position, elapsed_ms=0, arrival=PLAIN_ARRIVAL)
    return _run(script, _pay(script, left, spent_s))


def _pay(script: Script, state: State, owed_s: int) -> State:
    """The watch moved on by what is owed, unless it stands still."""
    return _pass(script, state, owed_s) if state.watch is WatchMode.RUNNING else state


def _pass(script: Script, state: State, owed_s: int) -> State:
    """The watch moved on through the deadlines on its way."""
    until_s = state.watch_s + owed_s
    if state.live is None and _next_deadline(script, state)[1] > until_s:
        return state._replace(watch_s=until_s) if owed_s else state
    while True:
        number, hour = _next_deadline(script, state)
        live = state.live
        if live is not None and live.until_s is not None and live.until_s <= until_s and live.until_s < hour:
            state = state._replace(watch_s=max(live.until_s, state.watch_s), live=None)
            if live.deadline is not None:
                return state._replace(position=live.deadline)
            continue
        if hour > until_s or number is None:
            return state._replace(watch_s=until_s)
        state = state._replace(watch_s=max(hour, state.watch_s), fired=state.fired | {number})
        outcome = _first(script.deadlines[number].outcomes, state)
        if outcome is not None:
            return _go(state, outcome, until_s - state.watch_s)


def _next_deadline(script: Script, state: State) -> tuple[int | None, int]:
    for number, deadline in enumerate(script.deadlines):
        if number not in state.fired:
            return number, deadline.watch_s
    return None, NEVER_S


def _first(outcomes: tuple[ops.Outcome, ...], state: State) -> ops.Outcome | None:
    return next((outcome for outcome in outcomes if holds(outcome.when, state)), None)


def _go(state: State, outcome: ops.Outcome, owed_s: int) -> State:
    """Into the outcome's scene: for good, or to come back and pay the rest."""
    stack: tuple[Return, ...] = ()
    if outcome.calls:
        stack = (*state.stack, Return(state.position, owed_s, state.live))
    return state._replace(position=Position(outcome.scene, 0), stack=stack, live=None, elapsed_ms=0)


def _run(script: Script, state: State) -> State:
    """Carries out operations until a stop."""
    for _ in range(MAX_OPERATIONS):
        operation = script.scenes[state.position.scene].operations[state.position.number]
        if isinstance(operation, ops.Ending):
            return state._replace(ending=operation.ending)
        if isinstance(operation, ops.SceneEnd):
            if not state.stack:
                return state
            back = state.stack[-1]
            state = state._replace(position=back.position, stack=state.stack[:-1], live=back.live)
            state = _pay(script, state, back.owed_s)
        elif isinstance(operation, ops.Stop):
            return state
        else:
            state = DO[type(operation)](script, state, operation)
    raise StepError(f"the script runs in a circle at {operation.pos}")


def _next(state: State) -> Position:
    return Position(state.position.scene, state.position.number + 1)


def _show(script: Script, state: State, cue: ops.Show) -> State:
    cast = list(state.cast)
    for number, actor in enumerate(cast):
        if actor.who == cue.who:
            cast[number] = Actor(
                cue.who,
                cue.at or actor.mark,
                cue.pose or actor.pose,
                cue.expression or actor.expression,
                # Somebody who moves looks the way the new mark says.
                cue.facing or (None if cue.at and cue.at != actor.mark else actor.facing),
                cue.outfit or actor.outfit,
                cue.looks or (None if cue.facing else actor.looks),
            )
            break
    else:
        if cue.if_present:
            return state._replace(position=_next(state))
        mark = cue.at or "centre"
        cast.append(Actor(cue.who, mark, cue.pose, cue.expression, cue.facing, cue.outfit, cue.looks))
    return state._replace(position=_next(state), cast=tuple(cast), arrival=_moving(state, cue.move))


def _moving(state: State, move: Move | None) -> Arrival:
    """The arrival with this one on the way, too: the last word about somebody counts."""
    if move is None:
        return state.arrival
    others = (one for one in state.arrival.moves if one.who != move.who)
    return state.arrival._replace(moves=(*others, move))


def _hide(script: Script, state: State, cue: ops.Hide) -> State:
    cast = tuple(one for one in state.cast if cue.who is not None and one.who != cue.who)
    move = cue.move if len(cast) < len(state.cast) else None
    return state._replace(position=_next(state), cast=cast, arrival=_moving(state, move))


def _assign(script: Script, state: State, cue: ops.Assign) -> State:
    fields: dict[str, Any] = dict(cue.values)
    if fields.get("push") is not None:
        fields["push"] = fields["push"]._replace(start=state.camera)
    arrival = state.arrival._replace(**dict[str, Any](cue.arrival)) if cue.arrival else state.arrival
    return state._replace(position=_next(state), arrival=arrival, **fields)


def _sound(script: Script, state: State, cue: ops.Sound) -> State:
    arrival = state.arrival._replace(sounds=state.arrival.sounds + cue.names)
    return state._replace(position=_next(state), arrival=arrival)


def _let(script: Script, state: State, cue: ops.Let) -> State:
    flags = list(state.flags)
    flags[cue.flag] = evaluate(cue.value, state)
    return state._replace(position=_next(state), flags=tuple(flags))


def _spend_time(script: Script, state: State, cue: ops.SpendTime) -> State:
    return _pay(script, state._replace(position=_next(state)), cue.seconds)


def _floor(script: Script, state: State, cue: ops.Floor) -> State:
    """A floor holds for a watch that nobody looks at, too."""
    return _pass(script, state._replace(position=_next(state)), max(0, cue.watch_s - state.watch_s))


def _jump(script: Script, state: State, cue: ops.Jump) -> State:
    return state._replace(position=Position(cue.scene or state.position.scene, cue.target))


def _call(script: Script, state: State, cue: ops.Call) -> State:
    if len(state.stack) >= MAX_CALLS:
        raise StepError(f"scenes call each other without end at {cue.pos}")
    stack = (*state.stack, Return(_next(state), 0, state.live))
    return state._replace(position=Position(cue.scene, 0), stack=stack)


def _branch(script: Script, state: State, cue: ops.Branch) -> State:
    if holds(cue.when, state):
        return state._replace(position=_next(state))
    return state._replace(position=Position(state.position.scene, cue.otherwise))


def _begin_live(script: Script, state: State, cue: ops.BeginLive) -> State:
    until_s = None if cue.for_s is None else state.watch_s + cue.for_s
    deadline = Position(cue.scene, cue.target) if cue.scene and cue.target is not None else None
    return state._replace(position=_next(state), live=Live(until_s, deadline))


def _end_live(script: Script, state: State, cue: ops.EndLive) -> State:
    return state._replace(position=_next(state), live=None)


DO: dict[type, Callable[..., State]] = {
    ops.Show: _show,
    ops.Hide: _hide,
    ops.Assign: _assign,
    ops.Sound: _sound,
    ops.Let: _let,
    ops.SpendTime: _spend_time,
    ops.Floor: _floor,
    ops.Jump: _jump,
    ops.Call: _call,
    ops.Branch: _branch,
    ops.BeginLive: _begin_live,
    ops.EndLive: _end_live,
}
