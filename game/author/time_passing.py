"""Time passes for a set of evenings: through the hours on its way, as `step` does it for one state."""

from __future__ import annotations

from game.author.context import ANYWHERE, NEVER_S, Back, Context
from game.author.exploration import Exploration, SymbolicState
from game.story.script import Outcome


def pay(
    exploration: Exploration,
    item: SymbolicState,
    at: int,
    context: Context,
    cost_s: int,
    how: object = None,
    longest: bool = False,
) -> None:
    """Goes on to an operation once something was paid; `longest`: or anything more than that."""
    if not context.running:
        exploration.put(item, at, item.evenings, context, None, how)
    elif context.now_s is not None:
        pay_in_call(exploration, item, at, context, cost_s, how)
        if longest:
            for more_s in range(cost_s + 1, context.due_s - context.now_s + 1):
                pay_in_call(exploration, item, at, context, more_s, how)
    else:
        latest_s = min(NEVER_S, item.last_s + cost_s)
        seconds = (item.first_s + cost_s, NEVER_S if longest else latest_s)
        if seconds[1] < context.due_s:
            exploration.put(item, at, item.evenings, context, seconds, how)
        else:
            passing(exploration, item, at, context, seconds, how, latest_s)


def passing(
    exploration: Exploration,
    item: SymbolicState,
    at: int,
    context: Context,
    seconds: tuple[int, int],
    how: object,
    latest_s: int,
    now_s: int = -1,
) -> None:
    """The watch moved on to each of the seconds, through the hours on its way.

    Nobody goes on through an hour, later than `latest_s`, who may just as well wait for it. `now_s` is the
    hour before, where it isn't that of the item.
    """
    first_s, last_s = seconds
    evenings = item.evenings
    while evenings:
        due_s = context.due_s
        if first_s < due_s or due_s >= NEVER_S:
            until_s = last_s if due_s >= NEVER_S else min(last_s, due_s - 1)
            exploration.put(item, at, evenings, context, (first_s, until_s), how)
        if last_s < due_s or due_s >= NEVER_S:
            return
        if context.ends:
            block = context.block
            context = context.in_block(None)
            if block is not None and block.out is not None:
                # A block that is over already, for the watch went on elsewhere, ends at once.
                first, last = (item.first_s, item.last_s) if now_s < 0 else (now_s, now_s)
                over = (max(due_s, first), max(due_s, min(last_s, last)))
                exploration.put(item, block.out, evenings, context, over, how)
                return
        else:
            context = context.passed()
            target_s = max(first_s, due_s)
            targets = (target_s, min(last_s, max(target_s, latest_s)))
            evenings = _hour(exploration, item, at, context, targets, evenings, due_s, how)
        first_s = max(first_s, due_s)


def _hour(
    exploration: Exploration,
    item: SymbolicState,
    at: int,
    context: Context,
    targets: tuple[int, int],
    evenings: int,
    hour_s: int,
    how: object,
) -> int:
    """An hour passes on the way to some seconds; returns the evenings on which it changes nothing."""
    first_s, last_s = targets
    for outcome in exploration.flow.hours[context.fired - 1]:
        where = _where(exploration, outcome, evenings, hour_s, context.place)
        evenings = exploration.bdd.difference(evenings, where)
        if not outcome.calls or exploration.always or last_s == first_s:
            # Where time passes at every stop, who has more to pay might as well have waited there.
            go(exploration, item, outcome, where, context, at, (hour_s, hour_s), first_s - hour_s, how)
        else:
            go(exploration, item, outcome, where, context.at(hour_s), at, targets, None, how)
    return evenings


def _where(exploration: Exploration, outcome: Outcome, evenings: int, watch_s: int, place: str | None) -> int:
    if outcome.when is None:
        return evenings
    return exploration.bdd.conjunction(evenings, exploration.bits.prepare(outcome.when).holds(watch_s, place))


def go(
    exploration: Exploration,
    item: SymbolicState,
    outcome: Outcome,
    evenings: int,
    context: Context,
    at: int,
    seconds: tuple[int, int],
    owed_s: int | None,
    how: object,
    kept: int = 0,
) -> None:
    """Into an outcome's scene: for good, or to come back and pay the rest."""
    if not evenings:
        return
    start = exploration.flow.start[outcome.scene]
    if not outcome.calls:
        onward = context.changed(stack=(), block=None, now_s=None)
        exploration.put(item, start, evenings, onward, seconds, how, kept)
        return
    if all(back.at != ANYWHERE for back in context.stack):
        # What the scene itself asks is asked before it comes back.
        live = exploration.flow.live[start] | exploration.flow.live[at] | context.live
        evenings = exploration.bdd.exists(evenings, item.kept & ~live)
        evenings = exploration.bdd.conjunction(evenings, exploration.bits.comes_back(at))
        at = ANYWHERE
    stack = (*context.stack, Back(at, owed_s, context.block))
    onward = context.changed(stack=stack, block=None)
    exploration.put(item, start, evenings, onward, seconds, how, kept | exploration.bits.way_back)


def pay_in_call(
    exploration: Exploration, item: SymbolicState, at: int, context: Context, cost_s: int, how: object
) -> None:
    """Pays where the hour is one, and what will be paid later differs."""
    assert context.now_s is not None
    target_s, evenings = context.now_s + cost_s, item.evenings
    paid = (item.first_s + cost_s, item.last_s + cost_s)
    while evenings:
        if target_s < context.due_s:
            exploration.put(item, at, evenings, context.at(target_s), paid, how)
            return
        now_s = max(context.due_s, context.now_s)
        if context.ends:
            block = context.block
            context = context.in_block(None).at(now_s)
            if block is not None and block.out is not None:
                dropped_s = target_s - now_s
                over = (paid[0] - dropped_s, paid[1] - dropped_s)
                exploration.put(item, block.out, evenings, context, over, how)
                return
        else:
            context = context.passed().at(now_s)
            for outcome in exploration.flow.hours[context.fired - 1]:
                where = _where(exploration, outcome, evenings, now_s, context.place)
                evenings = exploration.bdd.difference(evenings, where)
                seconds = paid if outcome.calls else (now_s, now_s)
                go(exploration, item, outcome, where, context, at, seconds, target_s - now_s, how)
        assert context.now_s is not None
