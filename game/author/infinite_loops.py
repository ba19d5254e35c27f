"""Infinite loops of a script: ways on which an evening goes round for ever, and never comes to a stop."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.bdd import NONE
from game.author.exploration import Discovery, SymbolicState, Visit
from game.author.walk import Walker
from game.story.script import Stop

# Once round more often than this, and it is for ever: a count would have come to its end.
MAX_ROUNDS = 200


def circles(exploration: Walker) -> Iterator[tuple[str, Discovery]]:
    """Each loop, with an evening that gets into it."""
    loops = _circular(exploration)
    for visit in exploration.visits(loops):
        lost = [
            region
            for region in visit.regions
            if _goes_round(exploration, visit, exploration.item(visit, region), loops)
        ]
        if lost:
            region = lost[0]
            item = exploration.item(visit, region)
            pos = exploration.flow.operations[visit.at].pos
            loops -= _round(exploration, visit.at, loops)
            yield f"the script runs in a circle at {pos}", Discovery(item, (visit, region), visit.choices)


def _circular(exploration: Walker) -> set[int]:
    """The joins that are come back to from themselves without a stop."""
    return {at for at, joins in enumerate(exploration.flow.joins) if joins and at in _onward(exploration, at)}


def _onward(exploration: Walker, at: int) -> set[int]:
    """The operations that are come to from one without a stop."""
    if isinstance(exploration.flow.operations[at], Stop):
        return set()
    found: set[int] = set()
    todo = list(exploration.flow.following[at])
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            if not isinstance(exploration.flow.operations[one], Stop):
                todo += exploration.flow.following[one]
    return found


def _round(exploration: Walker, at: int, loops: set[int]) -> set[int]:
    return {other for other in loops if other == at or other in _onward(exploration, at)}


def _goes_round(exploration: Walker, visit: Visit, item: SymbolicState, loops: set[int]) -> bool:
    """Whether some of these evenings come back to where they are as often as one likes."""
    here = [item]
    for _ in range(MAX_ROUNDS):
        evenings = NONE
        onward: list[SymbolicState] = []
        for one in here:
            for arrived in exploration.run(one):
                if arrived.at in loops and arrived.context == visit.context:
                    onward.append(arrived._replace(before=None, how=None))
                    evenings = exploration.bdd.disjunction(evenings, arrived.evenings)
        if not evenings:
            return False
        here = onward[:1] if len(onward) > 100 else onward
    return True
