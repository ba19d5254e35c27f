"""Infinite loops of a script: cycles of operations that an evening never leaves and that have no stop.

A walk finds all of them; those that no condition, call or deadline can leave are found by reading alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.author.bdd import NONE, Bdd
from game.author.flag_bits import FlagBits
from game.author.flow import Flow
from game.author.walk import Walk
from game.author.worklist import Discovery, SymbolicState, Visit
from game.story.faults import Fault
from game.story.operations import AdvanceClockTo, Jump, SpendTime, Stop
from game.story.script import Script

# A loop repeated more often than this and than all counts can rise is infinite.
MIN_ROUNDS = 200


def loop_faults(script: Script) -> Iterator[Fault]:
    """A fault for each infinite loop of jumps that is left in no case; no walk is needed for these."""
    flow, told = Flow(script, FlagBits(script, Bdd(), 1)), set[int]()
    for at, operation in enumerate(flow.operations):
        if not isinstance(operation, Jump) or at in told or at not in (reachable := _reachable(flow, at)):
            continue
        # Where time is spent, a deadline may lead out.
        if not any(isinstance(flow.operations[to], Stop | SpendTime | AdvanceClockTo) for to in reachable):
            told |= reachable
            yield Fault("S314", operation.pos, "the script runs in a circle from here, without a stop",
                        "Write a line or a choice into the circle, or jump elsewhere.")  # fmt: skip


def infinite_loops(walk: Walk) -> Iterator[tuple[str, Discovery]]:
    """The message and the discovery of each infinite loop that is reached."""
    loops = _loop_heads(walk)
    visits = walk.visits(loops)
    # All evenings that came to an operation are followed at once; only if some of them are lost, each visit.
    keys = {(visit.at, visit.context): visit for visit in visits}
    suspects = {key for key, visit in keys.items() if _loses_some(walk, visit, loops)}
    for visit in visits:
        if (visit.at, visit.context) not in suspects:
            continue
        items = ((region, walk.state_at(visit, region)) for region in visit.regions)
        lost = [region for region, item in items if _is_infinite(walk, visit, item, loops)]
        if lost:
            region = lost[0]
            item = walk.state_at(visit, region)
            pos = walk.flow.operations[visit.at].pos
            loops -= _same_loop(walk, visit.at, loops)
            yield (
                f"the script runs in a circle at {pos}",
                Discovery(item, (visit, region), visit.choice_count),
            )


def _loop_heads(walk: Walk) -> set[int]:
    """The joins that can reach themselves without a stop."""
    return {at for at, joins in enumerate(walk.flow.joins) if joins and at in _reachable(walk.flow, at)}


def _reachable(flow: Flow, at: int) -> set[int]:
    """The operations that are reachable from one without a stop in between."""
    if isinstance(flow.operations[at], Stop):
        return set()
    reachable: set[int] = set()
    todo = list(flow.successors[at])
    while todo:
        index = todo.pop()
        if index not in reachable:
            reachable.add(index)
            if not isinstance(flow.operations[index], Stop):
                todo += flow.successors[index]
    return reachable


def _same_loop(walk: Walk, at: int, loops: set[int]) -> set[int]:
    return {entry for entry in loops if entry == at or entry in _reachable(walk.flow, at)}


def _loses_some(walk: Walk, visit: Visit, loops: set[int]) -> bool:
    """Whether some evening is lost that came, at any visit, to the operation of this one in its context."""
    reached = walk.found.reached[visit.at, visit.context].regions()
    return any(_is_infinite(walk, visit, walk.state_at(visit, region), loops) for region in reached)


def _is_infinite(walk: Walk, visit: Visit, item: SymbolicState, loops: set[int]) -> bool:
    """Whether some of these evenings return to the same context any number of times."""
    states = [item]
    for _ in range(MIN_ROUNDS + sum(map(len, walk.bits.values))):
        evenings = NONE
        onward: list[SymbolicState] = []
        for state in states:
            for arrived in walk.execute(state):
                if arrived.at in loops and arrived.context == visit.context:
                    onward.append(arrived._replace(predecessor=None, caused_by=None))
                    evenings = walk.bdd.disjunction(evenings, arrived.evenings)
        if not evenings:
            return False
        states = onward[:1] if len(onward) > 100 else onward
    return True
