"""Advances the watch of a symbolic state through deadlines: the counterpart of
`step._advance_watch`.
"""

from __future__ import annotations

from game.author.walk_context import IN_BITS, Block, Context, ReturnFrame
from game.author.worklist import SymbolicState, Worklist
from game.story.script import Outcome
from game.story.state import Debt
from game.story.step import NEVER_S


def spend(
    walk: Worklist,
    item: SymbolicState,
    at: int,
    context: Context,
    cost_s: int,
    caused_by: object = None,
    longest: bool = False,
) -> None:
    """Continues at an operation after spending `cost_s`; `longest`: or any longer time, but where time passes
    in live blocks only, none beyond the next deadline."""
    if not context.running:
        walk.put(item, at, item.evenings, context, None, caused_by)
    elif context.now_s is not None:
        spend_in_call(walk, item, at, context, cost_s, caused_by)
        if longest:
            for more_s in range(cost_s + 1, context.due_s - context.now_s + 1):
                spend_in_call(walk, item, at, context, more_s, caused_by)
    else:
        latest_s = min(NEVER_S, item.last_s + cost_s)
        longest_s = NEVER_S if walk.real_time_everywhere else max(latest_s, context.due_s)
        seconds = (item.first_s + cost_s, longest_s if longest else latest_s)
        if seconds[1] < context.due_s:
            walk.put(item, at, item.evenings, context, seconds, caused_by)
        else:
            advance_watch(walk, item, at, context, seconds, caused_by, latest_s)


def advance_watch(
    walk: Worklist,
    item: SymbolicState,
    at: int,
    context: Context,
    seconds: tuple[int, int],
    caused_by: object,
    latest_s: int,
    now_s: int | None = None,
    to_time: bool = False,
) -> None:
    """Continues at an operation with the watch at each of these seconds, firing the deadlines crossed.

    Arriving later than `latest_s` through a deadline is equivalent to waiting for the deadline, and omitted.
    `now_s` is the time before, where it isn't that of the item. `to_time`: after a call the watch is advanced
    to the same time, and not by the same seconds.
    """
    first_s, last_s = seconds
    evenings = item.evenings
    while evenings:
        due_s = context.due_s
        if first_s < due_s or due_s >= NEVER_S:
            until_s = last_s if due_s >= NEVER_S else min(last_s, due_s - 1)
            walk.put(item, at, evenings, context, (first_s, until_s), caused_by)
        if last_s < due_s or due_s >= NEVER_S:
            return
        if context.ends:
            block = context.block
            context = context.in_block(None)
            if block is not None and block.out is not None:
                context = context.changed(stack=callers(context.stack, block))
                # A block whose end has already passed, because the watch was advanced elsewhere, ends at
                # once.
                first, last = (item.first_s, item.last_s) if now_s is None else (now_s, now_s)
                over = (max(due_s, first), max(due_s, min(last_s, last)))
                walk.put(item, block.out, evenings, context, over, caused_by)
                return
        else:
            context = context.after_deadline()
            target_s = max(first_s, due_s)
            targets = (target_s, min(last_s, max(target_s, latest_s)))
            evenings = _fire_deadline(walk, item, at, context, targets, evenings, due_s, caused_by, to_time)
        first_s = max(first_s, due_s)


def callers(stack: tuple[ReturnFrame, ...], block: Block) -> tuple[ReturnFrame, ...]:
    """The call stack where a live block began: without the scenes called within it."""
    while stack and stack[-1].block == block:
        stack = stack[:-1]
    return stack


def _fire_deadline(
    walk: Worklist,
    item: SymbolicState,
    at: int,
    context: Context,
    targets: tuple[int, int],
    evenings: int,
    deadline_s: int,
    caused_by: object,
    to_time: bool,
) -> int:
    """Fires a deadline on the way to some seconds; returns the evenings for which it has no outcome."""
    first_s, last_s = targets
    for outcome in walk.flow.deadline_outcomes[context.fired - 1]:
        where = _holds_on(walk, outcome, evenings, deadline_s, context.place)
        evenings = walk.bdd.difference(evenings, where)
        if not outcome.calls or walk.real_time_everywhere or last_s == first_s:
            # If time passes at every stop, a longer remaining time is equivalent to waiting after the return.
            debt = Debt(first_s, to_time=True) if to_time else Debt(first_s - deadline_s)
            then = ReturnFrame(at, debt, context.block)
            enter_outcome(walk, item, outcome, where, context, then, (deadline_s, deadline_s), caused_by)
        else:
            then = ReturnFrame(at, None, context.block)
            enter_outcome(walk, item, outcome, where, context.at_time(deadline_s), then, targets, caused_by)
    return evenings


def _holds_on(walk: Worklist, outcome: Outcome, evenings: int, watch_s: int, place: str | None) -> int:
    if outcome.when is None:
        return evenings
    return walk.bdd.conjunction(evenings, walk.bits.prepare(outcome.when).holds(watch_s, place))


def enter_outcome(
    walk: Worklist,
    item: SymbolicState,
    outcome: Outcome,
    evenings: int,
    context: Context,
    then: ReturnFrame,
    seconds: tuple[int, int],
    caused_by: object,
    relevant: int = 0,
) -> None:
    """Enters an outcome's scene: by a jump, or by a call that returns with this frame."""
    if not evenings:
        return
    start = walk.flow.start[outcome.scene]
    if not outcome.calls:
        onward = context.changed(stack=(), block=None, now_s=None)
        walk.put(item, start, evenings, onward, seconds, caused_by, relevant)
        return
    if all(back.at != IN_BITS for back in context.stack):
        # Bits that only the scene reads are read before it returns.
        needed = walk.flow.needed[start] | walk.flow.needed[then.at] | context.needed
        evenings = walk.bdd.exists(evenings, item.relevant & ~needed)
        evenings = walk.bdd.conjunction(evenings, walk.bits.returning_to(then.at))
        then = then._replace(at=IN_BITS)
    onward = context.changed(stack=(*context.stack, then), block=None)
    walk.put(item, start, evenings, onward, seconds, caused_by, relevant | walk.bits.return_address)


def spend_in_call(
    walk: Worklist,
    item: SymbolicState,
    at: int,
    context: Context,
    cost_s: int,
    caused_by: object,
    to_time: bool = False,
) -> None:
    """Spends time in a scene called by a deadline, where the time is one and the remaining cost differs."""
    assert context.now_s is not None
    target_s, evenings = context.now_s + cost_s, item.evenings
    seconds_then = (item.first_s + cost_s, item.last_s + cost_s)
    while evenings:
        if target_s < context.due_s:
            walk.put(item, at, evenings, context.at_time(target_s), seconds_then, caused_by)
            return
        now_s = max(context.due_s, context.now_s)
        if context.ends:
            block = context.block
            context = context.in_block(None).at_time(now_s)
            if block is not None and block.out is not None:
                context = context.changed(stack=callers(context.stack, block))
                dropped_s = target_s - now_s
                over = (seconds_then[0] - dropped_s, seconds_then[1] - dropped_s)
                walk.put(item, block.out, evenings, context, over, caused_by)
                return
        else:
            context = context.after_deadline().at_time(now_s)
            for outcome in walk.flow.deadline_outcomes[context.fired - 1]:
                where = _holds_on(walk, outcome, evenings, now_s, context.place)
                evenings = walk.bdd.difference(evenings, where)
                left_s = target_s - now_s
                debt, seconds = Debt(left_s), seconds_then
                if to_time:
                    debt, seconds = (
                        Debt(target_s, to_time=True),
                        (seconds_then[0] - left_s, seconds_then[1] - left_s),
                    )
                if not outcome.calls:
                    seconds = now_s, now_s
                then = ReturnFrame(at, debt, context.block)
                enter_outcome(walk, item, outcome, where, context, then, seconds, caused_by)
        assert context.now_s is not None
