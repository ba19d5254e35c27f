"""A witness of something that a walk of sets has found: one evening of all those, told by its choices.

It is followed back set by set, and then lived with `step` from its start: what is told has happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.author.context import ANYWHERE, NEVER_S
from game.author.exploration import FORGOTTEN, Discovery, Origin, Paid, Returned, Rewound, SymbolicState
from game.author.flow import Flow
from game.author.presumptions import is_trap
from game.author.walk import Walker
from game.story.player_knowledge import FOUND, KNOWS_NOTHING, NO_ENDING, READ
from game.story.script import Choice, Floor, Let, Line, Option, Pause, SceneEnd, Script, SpendTime
from game.story.state import Advance, Choose, Elapse, Event, LateRewind, PlayerKnowledge, Position, State
from game.story.step import StepError, begin, cost_s, step, stop_of

# How often the last minute may have to be wound back.
MAX_WOUND = 99
# More lines than this between two choices is no evening.
MAX_LINES = 5000
NOT_LIVED = "(and this way could not be lived)"


class SampledEvening(NamedTuple):
    """One evening of a set: its second, and as many bits as matter."""

    second: int
    bits: int
    values: int


class Stand(NamedTuple):
    """A stop of the way: where, at what hour, what each scene that called owes there (None: it differs),
    and what was done; `winds`: back to it, so often."""

    at: int
    watch_s: int
    owed_s: tuple[int | None, ...] = ()
    option: Option | None = None
    waits: bool = False
    rewinds: int = 0


def way_to(exploration: Walker, found: Discovery) -> tuple[str, ...]:
    """The choices that lead to it; "(wait 12 s)" where time must pass."""
    item, point = found.item, _any(exploration, found.item)
    stands: list[Stand] = []
    origin: Origin = found.origin
    while True:
        point, stands = _back(exploration, item, point, stands)
        if origin is None:
            end = _stand(found.item, found.item.first_s)
            return tuple(_live(exploration, _known(exploration, point), [*reversed(stands), end]))
        visit, _ = origin
        source = next(
            (part, before)
            for part, before in visit.sources
            if _holds(exploration, part[2], part[:2], point) is not None
        )
        point = _holds(exploration, source[0][2], source[0][:2], point) or point
        origin = source[1]
        start = exploration.root() if origin is None else exploration.item(*origin)
        item = next(
            item
            for item in exploration.run(start, origin)
            if (item.at, item.context) == (visit.at, visit.context)
            and _holds(exploration, item.evenings, (item.first_s, item.last_s), point) is not None
        )


def _stand(item: SymbolicState, second: int) -> Stand:
    """The stop at which an item is."""
    context = item.context
    watch_s = second if context.now_s is None else context.now_s
    return Stand(item.at, watch_s, tuple(back.owed_s for back in context.stack))


def _any(exploration: Walker, item: SymbolicState) -> SampledEvening:
    return SampledEvening(item.first_s, *exploration.bdd.pick_one(item.evenings))


def _holds(
    exploration: Walker, evenings: int, seconds: tuple[int, int], point: SampledEvening
) -> SampledEvening | None:
    """The point with what else is true of it in a set; None where it isn't in it."""
    if not seconds[0] <= point.second <= seconds[1]:
        return None
    here = exploration.bdd.conjunction(evenings, exploration.bdd.cube(point.bits, point.values))
    return SampledEvening(point.second, *exploration.bdd.pick_one(here)) if here else None


def _back(
    exploration: Walker, item: SymbolicState, point: SampledEvening, stands: list[Stand]
) -> tuple[SampledEvening, list[Stand]]:
    """The point where the item's flow began, and the stops on the way back to there."""
    point = _holds(exploration, item.evenings, (item.first_s, item.last_s), point) or point
    while item.before is not None:
        before = item.before
        if item.how is FORGOTTEN:
            second = max(before.first_s, min(before.last_s, point.second))
            seconds = (before.first_s, before.last_s)
            point = _holds(exploration, before.evenings, seconds, point._replace(second=second)) or point
            item = before
            continue
        rewinds = _late_rewinds(exploration, point) if isinstance(item.how, Rewound) else 0
        point = _before(exploration, item, before, point)
        operation = exploration.flow.operations[before.at]
        if isinstance(operation, Line | Choice | Pause) and not is_trap(operation):
            paid = item.how if isinstance(item.how, Paid) else Paid(0)
            here = _stand(before, point.second)
            stands.append(here._replace(option=paid.option, waits=paid.waits, rewinds=rewinds))
        item = before
    return point, stands


def _late_rewinds(exploration: Walker, point: SampledEvening) -> int:
    """How often an evening has wound the last minute back."""
    return max(1, int(exploration.bits.value(exploration.bits.late_rewinds, point.values)))


def _before(
    exploration: Walker, item: SymbolicState, before: SymbolicState, point: SampledEvening
) -> SampledEvening:
    """The point that became this one."""
    bdd, operation = exploration.bdd, exploration.flow.operations[before.at]
    cost_s = item.how.cost_s if isinstance(item.how, Paid) else 0
    if isinstance(operation, SpendTime) and before.context.running:
        cost_s = operation.seconds
    elif isinstance(operation, SceneEnd) and before.context.stack and before.context.running:
        cost_s = before.context.stack[-1].owed_s or 0
    second = point.second - cost_s
    if len(item.context.stack) > len(before.context.stack):
        second += item.context.stack[-1].owed_s or 0
    # Who winds back to a stop does not leave it.
    goes_on = isinstance(operation, Line | Choice) and not isinstance(item.how, Rewound)
    waits = exploration.always and goes_on and before.context.running and before.context.now_s is None
    if waits or (isinstance(item.how, Paid) and item.how.waits):
        # All that has to be waited is waited at the last stop where one can.
        second = before.first_s
    elif isinstance(operation, Floor) and point.second == operation.watch_s:
        second = before.first_s
    second = min(before.last_s, max(before.first_s, second))
    bits = point.bits
    where = before.evenings
    if isinstance(item.how, Let):
        own = exploration.bits.bits[item.how.flag]
        where, bits = _before_let(exploration, item.how, before, point), bits & ~own
    elif isinstance(item.how, Rewound):
        bits &= ~exploration.bits.bits[exploration.bits.late_rewinds]
    elif isinstance(item.how, Returned):
        where = bdd.conjunction(where, exploration.bits.comes_back(item.how.at))
    if not _anywhere(before) or isinstance(item.how, Returned):
        bits &= ~exploration.bits.way_back
    here = bdd.conjunction(where, bdd.cube(bits, point.values & bits))
    assert here, "what was come to was come from somewhere"
    return SampledEvening(second, *bdd.pick_one(here))


def _anywhere(item: SymbolicState) -> bool:
    return any(back.at == ANYWHERE for back in item.context.stack)


def _before_let(exploration: Walker, let: Let, before: SymbolicState, point: SampledEvening) -> int:
    """The evenings that an assignment made what the point is."""
    bdd, value, found = exploration.bdd, exploration.bits.prepare(let.value), 0
    now_s = before.context.now_s
    own = exploration.bits.bits[let.flag] & point.bits
    for one, where in value.parts(point.second if now_s is None else now_s, before.context.place):
        if bdd.conjunction(exploration.bits.cube(let.flag, one), bdd.cube(own, point.values & own)):
            found = bdd.disjunction(found, where)
    return bdd.conjunction(before.evenings, found)


def _known(exploration: Walker, point: SampledEvening) -> PlayerKnowledge:
    """What the player of an evening knows."""
    said = {
        flag.name: exploration.bits.value(number, point.values)
        for number, flag in enumerate(exploration.script.flags)
        if flag.known and exploration.bits.bits[number] & point.bits
    }
    found = frozenset(name for name in exploration.script.endings if said.get(f"{FOUND}{name}"))
    last = str(said.get("last_ending", NO_ENDING))
    more = (
        name
        for name in exploration.script.endings
        if name not in found and said.get(f"{FOUND}{name}") is None
    )
    while len(found) < int(said.get("found", 0)) and (name := next(more, None)) is not None:
        found |= {name}
    if last != NO_ENDING:
        found |= {last}
    evenings = int(said.get("evenings", 1 if found else 0))
    read = ((name.removeprefix(READ), int(value)) for name, value in said.items() if name.startswith(READ))
    return PlayerKnowledge(
        evenings, int(said.get("windings", 0)), last, found, tuple(one for one in read if one[1])
    )


def describe(known: PlayerKnowledge) -> str:
    """Who the player is, for a way that is printed; nothing for one who knows nothing."""
    if known == KNOWS_NOTHING:
        return ""
    parts = [f"after {known.evenings} evenings" if known.evenings != 1 else "after one evening"]
    if known.last_ending != NO_ENDING:
        parts.append(f"the last {known.last_ending}")
    if known.found:
        parts.append(f"found {', '.join(sorted(known.found))}")
    if known.late_rewinds:
        parts.append(f"wound back {known.late_rewinds} times")
    parts += [f"read {count} lines of {name}" for name, count in known.read]
    return f"({'; '.join(parts)})"


def _live(exploration: Walker, known: PlayerKnowledge, stands: list[Stand]) -> Iterator[str]:
    """Lives the way, and tells it. Lines that only colour may be there or not, whatever the sets say."""
    script, flow = exploration.script, exploration.flow
    positions = [_position(exploration, stand.at) for stand in stands]
    state = begin(script, known)
    if known != KNOWS_NOTHING:
        yield describe(known)
    for number, stand in enumerate(stands[:-1]):
        state = _up_to(script, state, positions[number])
        other = state.position != positions[number]
        if other and (state.position in positions[number:] or not _stands_for(script, state, flow, stand)):
            continue
        try:
            state, waited_s, times = _onward(script, state, stand, positions[number + 1], stands[number + 1])
        except StepError:
            # Round and round for ever: it is this that was looked for.
            yield from (stand.option.text,) if stand.option is not None else ()
            return
        if times:
            yield f"(wind the last minute back, {times} times)"
        if waited_s and isinstance(flow.operations[stand.at], Line):
            yield f"(let {waited_s} s pass at {flow.operations[stand.at].pos})"
        elif waited_s:
            yield f"(wait {waited_s} s)"
        if stand.option is not None:
            yield stand.option.text
    if _up_to(script, state, positions[-1]).position != positions[-1]:
        yield NOT_LIVED


def _stands_for(script: Script, state: State, flow: Flow, stand: Stand) -> bool:
    """Whether a line is read in the stead of another one, as where a condition only colours."""
    return isinstance(stop_of(script, state), Line | Pause) and isinstance(flow.operations[stand.at], Line)


def _position(exploration: Walker, at: int) -> Position:
    scene = exploration.flow.scene[at]
    return Position(scene, at - exploration.flow.start[scene])


def _up_to(script: Script, state: State, wanted: Position) -> State:
    """Goes on over lines to a stop; where it isn't on the way, nothing has happened."""
    start = state
    for _ in range(MAX_LINES):
        if state.position == wanted:
            return state
        if not isinstance(stop_of(script, state), Line | Pause):
            return start
        state = step(script, state, Advance())
    return start


def _onward(
    script: Script, state: State, stand: Stand, wanted: Position, then: Stand
) -> tuple[State, int, int]:
    """The state at the next stop, the seconds to be waited for it, and how often to wind back. Of two ways
    to be there in the same second it is that on which the same is still to be paid."""
    if stand.rewinds:
        for times in (stand.rewinds, *range(1, MAX_WOUND)):
            after = _past_traps(script, step(script, state, LateRewind(times)), wanted)
            if after.position == wanted:
                return after, 0, times
    near: tuple[State, int, int] | None = None
    for waited_s in _waits(script, state, stand, then.watch_s):
        try:
            after = _past_traps(script, _left(script, state, stand, waited_s), wanted)
        except StepError:
            continue
        if after.watch_s == then.watch_s:
            if after.position == wanted and _owes(after, then.owed_s):
                return after, waited_s, 0
            if near is None or _nearness(after, wanted) > _nearness(near[0], wanted):
                near = after, waited_s, 0
    return near or (_left(script, state, stand, 0) if not stand.waits else state, 0, 0)


def _owes(state: State, owed_s: tuple[int | None, ...]) -> bool:
    """Whether this is what the scenes owe that called."""
    pairs = zip((back.owed_s for back in state.stack), owed_s, strict=False)
    return len(state.stack) == len(owed_s) and all(there in (None, here) for here, there in pairs)


def _nearness(state: State, wanted: Position) -> int:
    """How near a state is to a stop: at it, in its scene, elsewhere."""
    return (state.position.scene == wanted.scene) + (state.position == wanted)


def _past_traps(script: Script, state: State, wanted: Position) -> State:
    """The state at the next stop of the script's own, or at the trap that is wanted."""
    while state.position != wanted and is_trap(stop_of(script, state)):
        state = step(script, state, Advance())
    return state


def _left(script: Script, state: State, stand: Stand, waited_s: int) -> State:
    """The state once a stop was left."""
    before = state.position
    if waited_s:
        state = step(script, state, Elapse(waited_s * 1000))
    if stand.waits or state.position != before:
        return state
    event: Event = Choose(stand.option.id) if stand.option is not None else Advance()
    return step(script, state, event)


def _waits(script: Script, state: State, stand: Stand, watch_s: int) -> Iterator[int]:
    """How long one may have to wait at a stop, the shortest first."""
    stop = stop_of(script, state)
    # What is paid after the wait, before the next stop: the option, and what scenes that end still owe.
    after = [0, stand.option.takes_s if stand.option is not None else 0]
    for back in reversed(state.stack):
        after.append(after[-1] + back.owed_s)
    hours = {deadline.watch_s for deadline in script.deadlines} | {watch_s}
    if state.live is not None and state.live.until_s is not None:
        hours.add(state.live.until_s)
    spent = {hour - state.watch_s - more_s for hour in hours for more_s in after}
    least = cost_s(state, stop) if isinstance(stop, Line | Pause) else 0
    yield 0
    yield from sorted(wait for wait in spent if least < wait < NEVER_S)
