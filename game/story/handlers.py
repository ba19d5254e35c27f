"""What operations do to the state, except for those of `step`, which change the position or the watch."""

from __future__ import annotations

from collections.abc import Callable

from game.story import operations as ops
from game.story.expression import evaluate
from game.story.state import Actor, LiveBlock, Move, State


def _show(state: State, op: ops.Show) -> State:
    cast = list(state.cast)
    for index, actor in enumerate(cast):
        if actor.who == op.who:
            cast[index] = Actor(
                op.who,
                op.mark or actor.mark,
                op.pose or actor.pose,
                op.expression or actor.expression,
                # Somebody who moves to another mark faces the way that the mark says.
                op.facing or (None if op.mark and op.mark != actor.mark else actor.facing),
                op.outfit or actor.outfit,
                op.looks_at or (None if op.facing else actor.looks_at),
            )
            break
    else:
        if op.if_present:
            return state
        mark = op.mark or "centre"
        cast.append(Actor(op.who, mark, op.pose, op.expression, op.facing, op.outfit, op.looks_at))
        # Who left in the same step and is back doesn't walk off.
        state = _without_move(state, op.who)
    return _with_move(state._replace(cast=tuple(cast)), op.move)


def _without_move(state: State, who: str | None) -> State:
    """The state without the move of a person (None: of everyone) in this step."""
    if not state.arrival.moves:
        return state
    moves = tuple(move for move in state.arrival.moves if who is not None and move.who != who)
    return state._replace(arrival=state.arrival._replace(moves=moves))


def _with_move(state: State, move: Move | None) -> State:
    """The state with this move in this step; it replaces an earlier move of the same person."""
    if move is None:
        return state
    others = (earlier for earlier in state.arrival.moves if earlier.who != move.who)
    return state._replace(arrival=state.arrival._replace(moves=(*others, move)))


def _hide(state: State, op: ops.Hide) -> State:
    cast = tuple(actor for actor in state.cast if op.who is not None and actor.who != op.who)
    move = op.move if len(cast) < len(state.cast) else None
    if op.move is None:
        # Who entered or left in the same step doesn't walk any more.
        state = _without_move(state, op.who)
    return _with_move(state._replace(cast=cast), move)


def _assign(state: State, op: ops.Assign) -> State:
    fields = op.fields
    if (push := fields.get("push")) is not None:
        fields["push"] = push._replace(start=state.camera)
    arrival = state.arrival._replace(**op.arrival_fields) if op.arrival else state.arrival
    return state._replace(arrival=arrival, **fields)


def _sound(state: State, op: ops.Sound) -> State:
    arrival = state.arrival._replace(sounds=state.arrival.sounds + op.names)
    return state._replace(arrival=arrival)


# Counts end here: one that is doubled without end would take all memory, and no save could hold it.
MAX_COUNT = 10**9 - 1


def _let(state: State, op: ops.Let) -> State:
    flags, value = list(state.flags), evaluate(op.value, state)
    is_count = isinstance(value, int) and not isinstance(value, bool)
    flags[op.flag] = min(max(value, -MAX_COUNT), MAX_COUNT) if is_count else value
    return state._replace(flags=tuple(flags))


def _begin_live(state: State, op: ops.BeginLive) -> State:
    until_s = None if op.for_s is None else state.watch_s + op.for_s
    return state._replace(live=LiveBlock(until_s, op.leads_to))


def _end_live(state: State, op: ops.EndLive) -> State:
    return state._replace(live=None)


HANDLERS: dict[type, Callable[..., State]] = {
    ops.Show: _show,
    ops.Hide: _hide,
    ops.Assign: _assign,
    ops.Sound: _sound,
    ops.Let: _let,
    ops.BeginLive: _begin_live,
    ops.EndLive: _end_live,
}
