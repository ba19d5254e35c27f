"""Transfer functions: what each operation does to a symbolic state, as `step` does to a single one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.author.bdd import NONE
from game.author.context import ANYWHERE, NEVER_S, Back, Block, Context
from game.author.exploration import Exploration, Paid, Returned, Rewound, SymbolicState
from game.author.flag_bits import PreparedCondition
from game.author.flow import costs_differ
from game.author.presumptions import is_trap
from game.author.time_passing import go, passing, pay, pay_in_call
from game.story import script as ops
from game.story.director import LAST_MINUTE_S
from game.story.expression import Expression
from game.story.state import WatchMode
from game.story.step import MAX_CALLS
from game.story.watch import spoken_s

Transfer = Callable[[SymbolicState], None]


def transfer_of(exploration: Exploration, at: int) -> Transfer:
    """The transfer function of the operation there."""
    operation = exploration.flow.operations[at]
    made = TRANSFERS.get(type(operation))
    return (
        made(exploration, at, operation)
        if made is not None
        else lambda item: exploration.put(item, at + 1, item.evenings)
    )


def split_seconds(item: SymbolicState, condition: PreparedCondition | None) -> Iterator[tuple[int, int, int]]:
    """The seconds of an item, cut where an answer may change, each with an hour of the watch."""
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
    exploration: Exploration, item: SymbolicState, when: Expression | None
) -> Iterator[tuple[SymbolicState, SymbolicState]]:
    """The evenings on which a condition holds, and those on which it doesn't, by the hour."""
    if when is None:
        yield item, item._replace(evenings=NONE)
        return
    condition, conjunction, difference = (
        exploration.bits.prepare(when),
        exploration.bdd.conjunction,
        exploration.bdd.difference,
    )
    for first_s, last_s, watch_s in split_seconds(item, condition):
        holds = condition.holds(watch_s, item.context.place)
        part = item._replace(first_s=first_s, last_s=last_s)
        yield (
            part._replace(evenings=conjunction(item.evenings, holds)),
            part._replace(evenings=difference(item.evenings, holds)),
        )


def arrive(exploration: Exploration, item: SymbolicState) -> tuple[int, int]:
    """Notes a stop; returns the hours at which it is come to."""
    at, now_s = item.at, item.context.now_s
    first_s, last_s = (item.first_s, item.last_s) if now_s is None else (now_s, now_s)
    exploration.visited.add(at)
    scene = exploration.flow.scene[at]
    low, high = exploration.hours.get(scene, (first_s, last_s))
    exploration.hours[scene] = (min(low, first_s), max(high, last_s))
    return first_s, last_s


def stand(exploration: Exploration, item: SymbolicState) -> None:
    """Notes a stop from which one goes on, and tries to wind the last minute back to it."""
    first_s, last_s = arrive(exploration, item)
    context = item.context
    ends_s = exploration.script.ends_s
    if (
        exploration.script.rewind_outcomes
        and context.running
        and first_s < ends_s
        and last_s >= ends_s - LAST_MINUTE_S
    ):
        _wind(exploration, item, max(first_s, ends_s - LAST_MINUTE_S), min(last_s, ends_s - 1))


def _wind(exploration: Exploration, item: SymbolicState, first_s: int, last_s: int) -> None:
    """Winds the last minute back to a stop, as often as makes a difference."""
    bdd, context = exploration.bdd, item.context
    late_rewinds = exploration.bits.bits[exploration.bits.late_rewinds]
    rest = bdd.conjunction(bdd.exists(item.evenings, late_rewinds), exploration.any_late_rewinds)
    seconds = (first_s, last_s) if context.now_s is None else (item.first_s, item.last_s)
    for outcome in exploration.script.rewind_outcomes:
        where = rest
        if outcome.when is not None:
            where = bdd.conjunction(
                rest, exploration.bits.prepare(outcome.when).holds(first_s, context.place)
            )
        rest = bdd.difference(rest, where)
        there = seconds if outcome.calls else (first_s, last_s)
        go(exploration, item, outcome, where, context, item.at, there, 0, Rewound(), late_rewinds)
    if (exploration.flow.live[item.at] | context.live) & late_rewinds and not isinstance(item.how, Rewound):
        exploration.put(item, item.at, rest, None, seconds, Rewound(), late_rewinds)


def _line(exploration: Exploration, at: int, line: ops.Operation) -> Transfer:
    assert isinstance(line, ops.Line)
    text = line.wordings[0].text if line.wordings else ""
    cost_s = line.takes_s if line.takes_s is not None else spoken_s(text) if line.speaker else 0
    paid = Paid(cost_s)
    # Who reads for long may as well do so at the next line, where nothing is asked before it.
    longest = exploration.always and not exploration.flow.goes_on_to_a_line(at)

    def transfer(item: SymbolicState) -> None:
        stand(exploration, item)
        pay(exploration, item, at + 1, item.context, cost_s, paid, longest)

    def by_words(item: SymbolicState) -> None:
        stand(exploration, item)
        left = [item]
        for wording in line.wordings:
            parts, left = [pair for one in left for pair in split(exploration, one, wording.when)], []
            said_s = spoken_s(wording.text)
            for yes, no in parts:
                if yes.evenings:
                    pay(exploration, yes, at + 1, yes.context, said_s, Paid(said_s), exploration.always)
                left.append(no)

    return by_words if costs_differ(line) else transfer


def _pause(exploration: Exploration, at: int, pause: ops.Operation) -> Transfer:
    assert isinstance(pause, ops.Pause)
    paid = Paid(0)

    def transfer(item: SymbolicState) -> None:
        stand(exploration, item)
        pay(exploration, item, at + 1, item.context, 0, paid)

    def trap(item: SymbolicState) -> None:
        exploration.note(exploration.traps, pause.id, item)
        exploration.put(item, at + 1, item.evenings)

    return trap if is_trap(pause) else transfer


def _choice(exploration: Exploration, at: int, choice: ops.Operation) -> Transfer:
    assert isinstance(choice, ops.Choice)
    ways = [
        (option, exploration.flow.at(None, option.target, at), Paid(option.takes_s, option))
        for option in choice.options
    ]
    waiting = Paid(0, None, waits=True)

    def transfer(item: SymbolicState) -> None:
        context = item.context
        stand(exploration, item)
        waits, left = context.running and (exploration.always or context.block is not None), [item]
        for option, target, paid in ways:
            for one in split(exploration, item, option.when):
                if one[0].evenings:
                    _choose(exploration, one[0], target, paid)
            left = [no for one in left for _, no in split(exploration, one, option.when) if no.evenings]
        if waits and context.due_s < NEVER_S:
            if context.now_s is not None:
                pay_in_call(exploration, item, at, context, context.due_s - context.now_s, waiting)
            else:
                due_s = max(context.due_s, item.last_s)
                passing(exploration, item, at, context, (due_s, due_s), waiting, due_s)
        elif left:
            exploration.note(exploration.dead_ends, (at, f"no option is left at {choice.pos}"), left[0])

    return transfer


def _choose(exploration: Exploration, item: SymbolicState, at: int, paid: Paid) -> None:
    """Takes an option, at once or after having waited as long as one may."""
    context, cost_s = item.context, paid.cost_s
    if not exploration.always or not context.running:
        pay(exploration, item, at, context, cost_s, paid)
    elif context.now_s is not None:
        for more_s in range(max(1, context.due_s - context.now_s)):
            pay_in_call(exploration, item, at, context, cost_s + more_s, paid)
    else:
        latest_s = max(item.last_s, min(NEVER_S - cost_s, context.due_s - 1)) + cost_s
        passing(exploration, item, at, context, (item.first_s + cost_s, latest_s), paid, latest_s)


def _pay(exploration: Exploration, at: int, take: ops.Operation) -> Transfer:
    assert isinstance(take, ops.SpendTime)
    return lambda item: pay(exploration, item, at + 1, item.context, take.seconds)


def _floor(exploration: Exploration, at: int, floor: ops.Operation) -> Transfer:
    assert isinstance(floor, ops.Floor)
    to_s = floor.watch_s

    def transfer(item: SymbolicState) -> None:
        context = item.context
        if context.now_s is not None:
            pay_in_call(exploration, item, at + 1, context, max(0, to_s - context.now_s), None)
            return
        if item.first_s < to_s:
            early = item._replace(last_s=min(item.last_s, to_s - 1))
            passing(exploration, early, at + 1, context, (to_s, to_s), None, to_s)
        if item.last_s >= to_s:
            exploration.put(item, at + 1, item.evenings, None, (max(item.first_s, to_s), item.last_s))

    return transfer


def _let(exploration: Exploration, at: int, let: ops.Operation) -> Transfer:
    assert isinstance(let, ops.Let)
    value, bits = exploration.flow.conditions[at], exploration.bits
    assert value is not None
    own = bits.bits[let.flag]

    def transfer(item: SymbolicState) -> None:
        if not own & (exploration.flow.live[at + 1] | item.context.live):
            exploration.put(item, at + 1, item.evenings)
            return
        for first_s, last_s, watch_s in split_seconds(item, value):
            after = bits.assigned(item.evenings, let.flag, value, watch_s, item.context.place)
            exploration.put(item, at + 1, after, None, (first_s, last_s), let, own)

    return transfer


def _branch(exploration: Exploration, at: int, branch: ops.Operation) -> Transfer:
    assert isinstance(branch, ops.Branch)
    otherwise, condition = exploration.flow.at(None, branch.otherwise, at), exploration.flow.conditions[at]
    conjunction, difference = exploration.bdd.conjunction, exploration.bdd.difference

    def transfer(item: SymbolicState) -> None:
        assert condition is not None
        for first_s, last_s, watch_s in split_seconds(item, condition):
            holds = condition.holds(watch_s, item.context.place)
            exploration.put(item, otherwise, difference(item.evenings, holds), None, (first_s, last_s))
            exploration.put(item, at + 1, conjunction(item.evenings, holds), None, (first_s, last_s))

    def colour(item: SymbolicState) -> None:
        exploration.put(item, otherwise, item.evenings)
        exploration.put(item, at + 1, item.evenings)

    return colour if condition is None else transfer


def _jump(exploration: Exploration, at: int, jump: ops.Operation) -> Transfer:
    assert isinstance(jump, ops.Jump)
    target = exploration.flow.at(jump.scene, jump.target, at)
    return lambda item: exploration.put(item, target, item.evenings)


def _call(exploration: Exploration, at: int, call: ops.Operation) -> Transfer:
    assert isinstance(call, ops.Call)

    def transfer(item: SymbolicState) -> None:
        context = item.context
        if len(context.stack) >= MAX_CALLS:
            exploration.note(
                exploration.dead_ends, (at, f"scenes call each other without end at {call.pos}"), item
            )
            return
        stack = (*context.stack, Back(at + 1, 0, context.block))
        exploration.put(item, exploration.flow.start[call.scene], item.evenings, context.changed(stack=stack))

    return transfer


def _end_scene(exploration: Exploration, at: int, end: ops.Operation) -> Transfer:
    assert isinstance(end, ops.SceneEnd)

    def transfer(item: SymbolicState) -> None:
        if not item.context.stack:
            exploration.note(exploration.dead_ends, (at, f"nothing follows the end of {end.pos}"), item)
            return
        *stack, back = item.context.stack
        context = item.context.changed(stack=tuple(stack), block=back.block)
        if back.at != ANYWHERE:
            _come_back(exploration, item, back.at, context, back.owed_s)
            return
        for to, evenings in _ways_back(exploration, item.evenings):
            _come_back(exploration, item._replace(evenings=evenings), to, context, back.owed_s, Returned(to))

    return transfer


def _ways_back(exploration: Exploration, evenings: int) -> Iterator[tuple[int, int]]:
    """Where each of the evenings was called from, which is then forgotten."""
    bdd, way_back = exploration.bdd, exploration.bits.way_back
    while evenings:
        _, values = bdd.pick_one(evenings)
        cube = bdd.cube(way_back, values)
        yield values & way_back, bdd.exists(bdd.conjunction(evenings, cube), way_back)
        evenings = bdd.difference(evenings, cube)


def _come_back(
    exploration: Exploration,
    item: SymbolicState,
    at: int,
    context: Context,
    owed_s: int | None,
    how: Returned | None = None,
) -> None:
    """To where a scene was called, with the rest paid."""
    if owed_s is not None:
        pay(exploration, item, at, context, owed_s, how)
        return
    now_s, context = context.now_s, context.at(None)
    assert now_s is not None
    if context.running:
        passing(exploration, item, at, context, (item.first_s, item.last_s), how, item.last_s, now_s)
    else:
        exploration.put(item, at, item.evenings, context, (now_s, now_s), how)


def _ending(exploration: Exploration, at: int, ending: ops.Operation) -> Transfer:
    assert isinstance(ending, ops.Ending)

    def transfer(item: SymbolicState) -> None:
        arrive(exploration, item)
        exploration.note(exploration.endings, ending.ending, item)

    return transfer


def _assign(exploration: Exploration, at: int, assign: ops.Operation) -> Transfer:
    assert isinstance(assign, ops.Assign)
    changed: dict[str, object] = {}
    for name, value in assign.values:
        if name == "place":
            changed["place"] = value
        elif name == "watch":
            changed["running"] = value is WatchMode.RUNNING
    return lambda item: exploration.put(item, at + 1, item.evenings, item.context.changed(**changed))


def _begin_live(exploration: Exploration, at: int, begin: ops.Operation) -> Transfer:
    assert isinstance(begin, ops.BeginLive)
    out = None
    if begin.scene is not None and begin.target is not None:
        out = exploration.flow.at(begin.scene, begin.target, at)

    def transfer(item: SymbolicState) -> None:
        context = item.context
        if begin.for_s is None:
            exploration.put(item, at + 1, item.evenings, context.in_block(Block(None, out)))
        elif context.now_s is not None:
            exploration.put(
                item, at + 1, item.evenings, context.in_block(Block(context.now_s + begin.for_s, out))
            )
        else:
            for now_s in entries(exploration, item, begin.for_s):
                onward = context.in_block(Block(now_s + begin.for_s, out))
                exploration.put(item, at + 1, item.evenings, onward, (now_s, now_s))

    return transfer


def entries(exploration: Exploration, item: SymbolicState, for_s: int) -> Iterator[int]:
    """The seconds at which a block of so many seconds is entered. Where time passes at every stop, to
    enter later is to have waited longer: unless an hour of the script is near, the first will do."""
    if not exploration.always:
        yield from range(item.first_s, item.last_s + 1)
        return
    near = {item.first_s}
    for hour_s in exploration.contexts.hours:
        near.update(range(max(item.first_s, hour_s - for_s), min(item.last_s, hour_s) + 1))
    yield from sorted(near)


def _end_live(exploration: Exploration, at: int, end: ops.Operation) -> Transfer:
    return lambda item: exploration.put(item, at + 1, item.evenings, item.context.in_block(None))


TRANSFERS: dict[type, Callable[[Exploration, int, ops.Operation], Transfer]] = {
    ops.Line: _line,
    ops.Pause: _pause,
    ops.Choice: _choice,
    ops.SpendTime: _pay,
    ops.Floor: _floor,
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
