"""Advances the watch of a symbolic state through deadlines: the counterpart of
`step._advance_watch`.
"""

from __future__ import annotations

from game.author.walk_context import IN_BITS, Block, ReturnFrame
from game.author.worklist import Onward, Worklist
from game.story.script import Outcome
from game.story.state import NO_DEBT, Debt
from game.story.step import NEVER_S


def spend(walk: Worklist, onward: Onward, cost_s: int, longest: bool = False) -> None:
    """Goes on after spending `cost_s`; `longest`: or any longer time, but where time passes in live blocks
    only, none beyond the next deadline."""
    item, context = onward.item, onward.context
    if not context.running:
        walk.put(onward, item.evenings)
    elif context.now_s is not None:
        most_s = max(cost_s, context.due_s - context.now_s) if longest else cost_s
        for spent_s in range(cost_s, most_s + 1):
            spend_in_call(walk, onward, Debt(spent_s))
    else:
        latest_s = min(NEVER_S, item.last_s + cost_s)
        longest_s = NEVER_S if walk.config.real_time_everywhere else max(latest_s, context.due_s)
        seconds = (item.first_s + cost_s, longest_s if longest else latest_s)
        if seconds[1] < context.due_s:
            walk.put(onward, item.evenings, seconds)
        else:
            advance_watch(walk, onward, seconds, latest_s)


def advance_watch(
    walk: Worklist,
    onward: Onward,
    seconds: tuple[int, int],
    latest_s: int,
    debt: Debt = NO_DEBT,
    now_s: int | None = None,
) -> None:
    """Goes on with the watch at each of these seconds, firing the deadlines crossed.

    Arriving later than `latest_s` through a deadline is equivalent to waiting for the deadline, and omitted.
    `debt` is what is paid by this: of it, the rest is paid after a call. `now_s` is the time before, where it
    isn't that of the item.
    """
    first_s, last_s = seconds
    item, evenings = onward.item, onward.item.evenings
    while evenings:
        context = onward.context
        due_s = context.due_s
        if first_s < due_s or due_s >= NEVER_S:
            until_s = last_s if due_s >= NEVER_S else min(last_s, due_s - 1)
            walk.put(onward, evenings, (first_s, until_s))
        if last_s < due_s or due_s >= NEVER_S:
            return
        if context.ends:
            onward = onward.in_context(context.in_block(None))
            if context.block is not None and context.block.out is not None:
                # A block whose end has already passed, because the watch was advanced elsewhere, ends at
                # once.
                first, last = (item.first_s, item.last_s) if now_s is None else (now_s, now_s)
                over = (max(due_s, first), max(due_s, min(last_s, last)))
                _leave_block(walk, onward, context.block, evenings, over)
                return
        else:
            onward = onward.in_context(context.after_deadline())
            target_s = max(first_s, due_s)
            targets = (target_s, min(last_s, max(target_s, latest_s)))
            evenings = _fire_deadline(walk, onward, targets, evenings, due_s, debt)
        first_s = max(first_s, due_s)


def _leave_block(
    walk: Worklist, onward: Onward, block: Block, evenings: int, seconds: tuple[int, int]
) -> None:
    """Goes where a live block leads that is over, without the scenes called within it."""
    assert block.out is not None
    stack = onward.context.stack
    while stack and stack[-1].block == block:
        stack = stack[:-1]
    walk.put(onward.in_context(onward.context.changed(stack=stack))._replace(at=block.out), evenings, seconds)


def _fire_deadline(
    walk: Worklist, onward: Onward, targets: tuple[int, int], evenings: int, deadline_s: int, debt: Debt
) -> int:
    """Fires a deadline on the way to some seconds; returns the evenings for which it has no outcome."""
    first_s, last_s = targets
    for outcome in walk.flow.deadline_outcomes[onward.context.fired - 1]:
        where = _holds_on(walk, outcome, evenings, deadline_s, onward.context.place)
        evenings = walk.bdd.difference(evenings, where)
        if not outcome.calls or walk.config.real_time_everywhere or last_s == first_s:
            # If time passes at every stop, a longer remaining time is equivalent to waiting after the return.
            rest = debt.rest(deadline_s, first_s)
            enter_outcome(walk, onward, outcome, where, rest, (deadline_s, deadline_s))
        else:
            then = onward.in_context(onward.context.at_time(deadline_s))
            enter_outcome(walk, then, outcome, where, None, targets)
    return evenings


def _holds_on(walk: Worklist, outcome: Outcome, evenings: int, watch_s: int, place: str | None) -> int:
    if outcome.when is None:
        return evenings
    return walk.bdd.conjunction(evenings, walk.bits.prepare(outcome.when).holds(watch_s, place))


def enter_outcome(
    walk: Worklist,
    onward: Onward,
    outcome: Outcome,
    evenings: int,
    debt: Debt | None,
    seconds: tuple[int, int],
    relevant: int = 0,
) -> None:
    """Enters an outcome's scene: by a jump, or by a call, after which this time has yet to pass (None: it
    differs)."""
    if not evenings:
        return
    context, start = onward.context, walk.flow.start[outcome.scene]
    if not outcome.calls:
        context = context.changed(stack=(), block=None, now_s=None)
        walk.put(onward.in_context(context)._replace(at=start), evenings, seconds, relevant)
        return
    back = ReturnFrame(onward.at, debt, context.block)
    if all(earlier.at != IN_BITS for earlier in context.stack):
        # Bits that only the scene reads are read before it returns.
        needed = walk.flow.needed[start] | walk.flow.needed[back.at] | context.needed
        evenings = walk.bdd.exists(evenings, onward.item.relevant & ~needed)
        evenings = walk.bdd.conjunction(evenings, walk.bits.returning_to(back.at))
        back = back._replace(at=IN_BITS)
    context = context.changed(stack=(*context.stack, back), block=None)
    relevant |= walk.bits.return_address
    walk.put(onward.in_context(context)._replace(at=start), evenings, seconds, relevant)


def spend_in_call(walk: Worklist, onward: Onward, debt: Debt) -> None:
    """Spends time in a scene called by a deadline, where the time is one and the remaining cost differs."""
    item, evenings = onward.item, onward.item.evenings
    assert onward.context.now_s is not None
    target_s = debt.paid_s(onward.context.now_s)
    cost_s = target_s - onward.context.now_s
    seconds_then = (item.first_s + cost_s, item.last_s + cost_s)
    while evenings:
        context = onward.context
        assert context.now_s is not None
        if target_s < context.due_s:
            walk.put(onward.in_context(context.at_time(target_s)), evenings, seconds_then)
            return
        now_s = max(context.due_s, context.now_s)
        left_s = target_s - now_s
        seconds_now = (seconds_then[0] - left_s, seconds_then[1] - left_s)
        if context.ends:
            onward = onward.in_context(context.in_block(None).at_time(now_s))
            if context.block is not None and context.block.out is not None:
                _leave_block(walk, onward, context.block, evenings, seconds_now)
                return
        else:
            onward = onward.in_context(context.after_deadline().at_time(now_s))
            called = seconds_then if debt.until_s is None else seconds_now
            for outcome in walk.flow.deadline_outcomes[onward.context.fired - 1]:
                where = _holds_on(walk, outcome, evenings, now_s, onward.context.place)
                evenings = walk.bdd.difference(evenings, where)
                seconds = called if outcome.calls else (now_s, now_s)
                enter_outcome(walk, onward, outcome, where, debt.rest(now_s, target_s), seconds)
