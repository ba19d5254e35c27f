"""Transfer functions: what each operation does to a symbolic state, as `step` does to a single one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.author.bdd import NONE
from game.author.flag_bits import PreparedCondition
from game.author.flow import costs_differ
from game.author.presumptions import is_failure_stop
from game.author.time_passing import advance_watch, enter_outcome, spend, spend_in_call
from game.author.walk_context import IN_BITS, Block, ReturnFrame
from game.author.worklist import FindingKind, Onward, Returned, Rewound, SymbolicState, TimeSpent, Worklist
from game.story import operations as ops
from game.story.director import LAST_MINUTE_S
from game.story.expression import Expression
from game.story.state import NO_DEBT, Debt, WatchMode
from game.story.step import MAX_CALLS, NEVER_S, spoken_s

Transfer = Callable[[SymbolicState], None]


def transfer_of(walk: Worklist, at: int) -> Transfer:
    """The transfer function of the operation there."""
    operation = walk.flow.operations[at]
    make_transfer = TRANSFERS.get(type(operation))
    return (
        make_transfer(walk, at, operation)
        if make_transfer is not None
        else lambda item: walk.put(item.onward(at + 1), item.evenings)
    )


def split_seconds(item: SymbolicState, condition: PreparedCondition | None) -> Iterator[tuple[int, int, int]]:
    """The interval of a state, split where the condition may change; each part with a time in it."""
    first_s, last_s, now_s = item.first_s, item.last_s, item.context.now_s
    if now_s is not None:
        yield first_s, last_s, now_s
    elif condition is None or not condition.times:
        yield first_s, last_s, first_s
    else:
        starts = [first_s, *(turn for turn in condition.times if first_s < turn <= last_s)]
        for start_s, end_s in zip(starts, [*(turn - 1 for turn in starts[1:]), last_s], strict=True):
            yield start_s, end_s, start_s


def split(
    walk: Worklist, item: SymbolicState, when: Expression | None
) -> Iterator[tuple[SymbolicState, SymbolicState]]:
    """The part of a state for which a condition holds and the part for which it doesn't, for each
    interval."""
    if when is None:
        yield item, item._replace(evenings=NONE)
        return
    condition, conjunction, difference = (walk.bits.prepare(when), walk.bdd.conjunction, walk.bdd.difference)
    for first_s, last_s, watch_s in split_seconds(item, condition):
        holds = condition.holds(watch_s, item.context.place)
        part = item._replace(first_s=first_s, last_s=last_s)
        yield (
            part._replace(evenings=conjunction(item.evenings, holds)),
            part._replace(evenings=difference(item.evenings, holds)),
        )


def record_stop(walk: Worklist, item: SymbolicState) -> tuple[int, int]:
    """Records that a stop is reached; returns the interval of the watch."""
    at, now_s = item.at, item.context.now_s
    first_s, last_s = (item.first_s, item.last_s) if now_s is None else (now_s, now_s)
    walk.found.visited.add(at)
    scene = walk.flow.scene[at]
    low, high = walk.found.times.get(scene, (first_s, last_s))
    walk.found.times[scene] = (min(low, first_s), max(high, last_s))
    return first_s, last_s


def visit_stop(walk: Worklist, item: SymbolicState) -> None:
    """Records a stop that isn't the last, and applies late rewinds to it."""
    first_s, last_s = record_stop(walk, item)
    context = item.context
    ends_s = walk.config.script.ends_s
    if (
        walk.config.script.late_rewind_outcomes
        and context.running
        and first_s < ends_s
        and last_s >= ends_s - LAST_MINUTE_S
    ):
        _rewind_late(walk, item, max(first_s, ends_s - LAST_MINUTE_S), min(last_s, ends_s - 1))


def _rewind_late(walk: Worklist, item: SymbolicState, first_s: int, last_s: int) -> None:
    """Applies late rewinds to a stop, in every number that conditions can distinguish."""
    bdd, context = walk.bdd, item.context
    counter_bits = walk.bits.masks[walk.bits.late_rewinds_flag]
    rest = bdd.conjunction(bdd.exists(item.evenings, counter_bits), walk.any_late_rewinds)
    seconds = (first_s, last_s) if context.now_s is None else (item.first_s, item.last_s)
    rewound = item.onward(item.at, caused_by=Rewound())
    for outcome in walk.config.script.late_rewind_outcomes:
        where = rest
        if outcome.when is not None:
            where = bdd.conjunction(rest, walk.bits.prepare(outcome.when).holds(first_s, context.place))
        rest = bdd.difference(rest, where)
        there = seconds if outcome.calls else (first_s, last_s)
        enter_outcome(walk, rewound, outcome, where, NO_DEBT, there, counter_bits)
    if (walk.flow.needed[item.at] | context.needed) & counter_bits and not isinstance(
        item.caused_by, Rewound
    ):
        walk.put(rewound, rest, seconds, counter_bits)


def _line(walk: Worklist, at: int, line: ops.Line) -> Transfer:
    text = line.wordings[0].text if line.wordings else ""
    cost_s = line.takes_s if line.takes_s is not None else spoken_s(text) if line.speaker else 0
    spent = TimeSpent(cost_s)
    # Waiting here or at the next line is equivalent if no condition is evaluated in between.
    waits_later = walk.flow.is_followed_by_line(at)

    def transfer(item: SymbolicState) -> None:
        visit_stop(walk, item)
        longest = not waits_later and walk.counts_real_time(item.context)
        spend(walk, item.onward(at + 1, caused_by=spent), cost_s, longest)

    def by_words(item: SymbolicState) -> None:
        visit_stop(walk, item)
        left = [item]
        for wording in line.wordings:
            parts, left = [pair for part in left for pair in split(walk, part, wording.when)], []
            said_s = spoken_s(wording.text)
            for yes, no in parts:
                if yes.evenings:
                    longest = walk.counts_real_time(item.context)
                    spend(walk, yes.onward(at + 1, caused_by=TimeSpent(said_s)), said_s, longest)
                left.append(no)

    return by_words if costs_differ(line) else transfer


def _pause(walk: Worklist, at: int, pause: ops.Pause) -> Transfer:
    spent = TimeSpent(0)

    def transfer(item: SymbolicState) -> None:
        visit_stop(walk, item)
        spend(walk, item.onward(at + 1, caused_by=spent), 0)

    def fail(item: SymbolicState) -> None:
        walk.record(FindingKind.FAILED, pause.id, item)
        walk.put(item.onward(at + 1), item.evenings)

    return fail if is_failure_stop(pause) else transfer


def _choice(walk: Worklist, at: int, choice: ops.Choice) -> Transfer:
    ways = [
        (option, walk.flow.number(None, option.target, at), TimeSpent(option.takes_s, option))
        for option in choice.options
    ]
    waiting = TimeSpent(0, None, waits=True)

    def transfer(item: SymbolicState) -> None:
        context = item.context
        visit_stop(walk, item)
        waits, left = walk.counts_real_time(context), [item]
        for option, target, spent in ways:
            for taking, _ in split(walk, item, option.when):
                if taking.evenings:
                    _choose(walk, taking.onward(target, caused_by=spent), spent.cost_s)
            left = [no for part in left for _, no in split(walk, part, option.when) if no.evenings]
        if waits and context.due_s < NEVER_S:
            onward = item.onward(at, caused_by=waiting)
            if context.now_s is not None:
                spend_in_call(walk, onward, Debt(context.due_s - context.now_s))
            else:
                due_s = max(context.due_s, item.last_s)
                advance_watch(walk, onward, (due_s, due_s), due_s)
        elif left:
            walk.record(FindingKind.DEAD_END, f"no option is left at {choice.pos}", left[0])

    return transfer


def _choose(walk: Worklist, onward: Onward, cost_s: int) -> None:
    """Takes an option: at once, or after any possible waiting time."""
    item, context = onward.item, onward.context
    if not walk.counts_real_time(context):
        spend(walk, onward, cost_s)
    elif context.now_s is not None:
        for more_s in range(max(1, context.due_s - context.now_s)):
            spend_in_call(walk, onward, Debt(cost_s + more_s))
    else:
        latest_s = max(item.last_s, min(NEVER_S - cost_s, context.due_s - 1)) + cost_s
        advance_watch(walk, onward, (item.first_s + cost_s, latest_s), latest_s)


def _spend_time(walk: Worklist, at: int, spending: ops.SpendTime) -> Transfer:
    return lambda item: spend(walk, item.onward(at + 1), spending.seconds)


def _advance_clock_to(walk: Worklist, at: int, clock: ops.AdvanceClockTo) -> Transfer:
    return lambda item: _reach(walk, item.onward(at + 1), clock.watch_s)


def _reach(walk: Worklist, onward: Onward, to_s: int) -> None:
    """Goes on with the watch advanced to a time."""
    item, debt = onward.item, Debt(until_s=to_s)
    if onward.context.now_s is not None:
        spend_in_call(walk, onward, debt)
        return
    if item.first_s < to_s:
        early = onward._replace(item=item._replace(last_s=min(item.last_s, to_s - 1)))
        advance_watch(walk, early, (to_s, to_s), to_s, debt)
    if item.last_s >= to_s:
        # The end of a live block may be past.
        late = item._replace(first_s=max(item.first_s, to_s))
        seconds = (late.first_s, late.last_s)
        advance_watch(walk, onward._replace(item=late), seconds, late.last_s, debt)


def _let(walk: Worklist, at: int, let: ops.Let) -> Transfer:
    value, bits = walk.flow.conditions[at], walk.bits
    assert value is not None
    own = bits.masks[let.flag]

    def transfer(item: SymbolicState) -> None:
        if not own & (walk.flow.needed[at + 1] | item.context.needed):
            walk.put(item.onward(at + 1), item.evenings)
            return
        for first_s, last_s, watch_s in split_seconds(item, value):
            after = bits.assigned(item.evenings, let.flag, value, watch_s, item.context.place)
            walk.put(item.onward(at + 1, caused_by=let), after, (first_s, last_s), own)

    return transfer


def _branch(walk: Worklist, at: int, branch: ops.Branch) -> Transfer:
    otherwise, condition = walk.flow.number(None, branch.otherwise, at), walk.flow.conditions[at]
    conjunction, difference = walk.bdd.conjunction, walk.bdd.difference

    def transfer(item: SymbolicState) -> None:
        assert condition is not None
        for first_s, last_s, watch_s in split_seconds(item, condition):
            holds = condition.holds(watch_s, item.context.place)
            walk.put(item.onward(otherwise), difference(item.evenings, holds), (first_s, last_s))
            walk.put(item.onward(at + 1), conjunction(item.evenings, holds), (first_s, last_s))

    def both(item: SymbolicState) -> None:
        walk.put(item.onward(otherwise), item.evenings)
        walk.put(item.onward(at + 1), item.evenings)

    return both if condition is None else transfer


def _jump(walk: Worklist, at: int, jump: ops.Jump) -> Transfer:
    target = walk.flow.number(jump.scene, jump.target, at)
    if jump.scene in (None, walk.flow.scene[at]):
        return lambda item: walk.put(item.onward(target), item.evenings)
    return lambda item: walk.put(item.onward(target, item.context.in_block(None)), item.evenings)


def _call(walk: Worklist, at: int, call: ops.Call) -> Transfer:
    def transfer(item: SymbolicState) -> None:
        context = item.context
        if len(context.stack) >= MAX_CALLS:
            walk.record(FindingKind.DEAD_END, f"scenes call each other without end at {call.pos}", item)
            return
        stack = (*context.stack, ReturnFrame(at + 1, NO_DEBT, context.block))
        walk.put(item.onward(walk.flow.start[call.scene], context.changed(stack=stack)), item.evenings)

    return transfer


def _end_scene(walk: Worklist, at: int, end: ops.SceneEnd) -> Transfer:
    def transfer(item: SymbolicState) -> None:
        if not item.context.stack:
            walk.record(FindingKind.DEAD_END, f"nothing follows the end of {end.pos}", item)
            return
        *stack, back = item.context.stack
        context = item.context.changed(stack=tuple(stack), block=back.block)
        if back.at != IN_BITS:
            _return_to(walk, item.onward(back.at, context), back.debt)
            return
        for to, evenings in _return_addresses(walk, item.evenings):
            there = item._replace(evenings=evenings)
            _return_to(walk, there.onward(to, context, Returned(to)), back.debt)

    return transfer


def _return_addresses(walk: Worklist, evenings: int) -> Iterator[tuple[int, int]]:
    """The evenings by return address, with its bits quantified away."""
    bdd, return_address = walk.bdd, walk.bits.return_address
    while evenings:
        _, values = bdd.pick_one(evenings)
        cube = bdd.cube(return_address, values)
        yield values & return_address, bdd.exists(bdd.conjunction(evenings, cube), return_address)
        evenings = bdd.difference(evenings, cube)


def _return_to(walk: Worklist, onward: Onward, debt: Debt | None) -> None:
    """Goes on after the call, once the time that has yet to pass there is over (None: it differs)."""
    if debt is not None:
        if debt.until_s is None:
            spend(walk, onward, debt.cost_s)
        else:
            _reach(walk, onward, debt.until_s)
        return
    item, now_s = onward.item, onward.context.now_s
    assert now_s is not None
    onward = onward.in_context(onward.context.at_time(None))
    if onward.context.running:
        advance_watch(walk, onward, (item.first_s, item.last_s), item.last_s, now_s=now_s)
    else:
        walk.put(onward, item.evenings, (now_s, now_s))


def _ending(walk: Worklist, at: int, ending: ops.Ending) -> Transfer:
    def transfer(item: SymbolicState) -> None:
        record_stop(walk, item)
        walk.record(FindingKind.ENDING, ending.ending, item)

    return transfer


def _assign(walk: Worklist, at: int, assign: ops.Assign) -> Transfer:
    changed: dict[str, object] = {}
    fields = assign.fields
    if "place" in fields:
        changed["place"] = fields["place"]
    if "watch_mode" in fields:
        changed["running"] = fields["watch_mode"] is WatchMode.RUNNING
    return lambda item: walk.put(item.onward(at + 1, item.context.changed(**changed)), item.evenings)


def _begin_live(walk: Worklist, at: int, begin: ops.BeginLive) -> Transfer:
    out = walk.flow.number(*begin.leads_to, at) if begin.leads_to is not None else None

    def transfer(item: SymbolicState) -> None:
        context = item.context
        if begin.for_s is None:
            walk.put(item.onward(at + 1, context.in_block(Block(None, out))), item.evenings)
        elif context.now_s is not None:
            block = Block(context.now_s + begin.for_s, out)
            walk.put(item.onward(at + 1, context.in_block(block)), item.evenings)
        else:
            for now_s in entry_times(walk, item, begin.for_s):
                block = Block(now_s + begin.for_s, out)
                walk.put(item.onward(at + 1, context.in_block(block)), item.evenings, (now_s, now_s))

    return transfer


def entry_times(walk: Worklist, item: SymbolicState, for_s: int) -> Iterator[int]:
    """The seconds at which a live block of this length is entered. If time passes at every stop, entering
    later is equivalent to waiting, unless a deadline falls within the block; so the other seconds are
    omitted."""
    if not walk.config.real_time_everywhere:
        yield from range(item.first_s, item.last_s + 1)
        return
    near = {item.first_s}
    for deadline_s in walk.contexts.deadlines_s:
        near.update(range(max(item.first_s, deadline_s - for_s), min(item.last_s, deadline_s) + 1))
    yield from sorted(near)


def _end_live(walk: Worklist, at: int, end: ops.EndLive) -> Transfer:
    return lambda item: walk.put(item.onward(at + 1, item.context.in_block(None)), item.evenings)


TRANSFERS: dict[type, Callable[..., Transfer]] = {
    ops.Line: _line,
    ops.Pause: _pause,
    ops.Choice: _choice,
    ops.SpendTime: _spend_time,
    ops.AdvanceClockTo: _advance_clock_to,
    ops.Let: _let,
    ops.Branch: _branch,
    ops.Jump: _jump,
    ops.Call: _call,
    ops.SceneEnd: _end_scene,
    ops.Ending: _ending,
    ops.Assign: _assign,
    ops.BeginLive: _begin_live,
    ops.EndLive: _end_live,
}
