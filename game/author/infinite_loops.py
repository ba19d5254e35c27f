"""Infinite loops of a script: ways on which an evening goes round for ever, and never comes to a stop."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.bdd import NONE
from game.author.evening_sets import Found, Item, Visit
from game.author.walk import Walker
from game.story.script import Stop

# Once round more often than this, and it is for ever: a count would have come to its end.
MAX_ROUNDS = 200


def circles(sets: Walker) -> Iterator[tuple[str, Found]]:
    """Each loop, with an evening that gets into it."""
    loops = _circular(sets)
    for visit in sets.visits(loops):
        lost = [
            region for region in visit.regions if _goes_round(sets, visit, sets.item(visit, region), loops)
        ]
        if lost:
            region = lost[0]
            item = sets.item(visit, region)
            pos = sets.flow.operations[visit.at].pos
            loops -= _round(sets, visit.at, loops)
            yield f"the script runs in a circle at {pos}", Found(item, (visit, region), visit.choices)


def _circular(sets: Walker) -> set[int]:
    """The joins that are come back to from themselves without a stop."""
    return {at for at, joins in enumerate(sets.flow.joins) if joins and at in _onward(sets, at)}


def _onward(sets: Walker, at: int) -> set[int]:
    """The operations that are come to from one without a stop."""
    if isinstance(sets.flow.operations[at], Stop):
        return set()
    found: set[int] = set()
    todo = list(sets.flow.following[at])
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            if not isinstance(sets.flow.operations[one], Stop):
                todo += sets.flow.following[one]
    return found


def _round(sets: Walker, at: int, loops: set[int]) -> set[int]:
    return {other for other in loops if other == at or other in _onward(sets, at)}


def _goes_round(sets: Walker, visit: Visit, item: Item, loops: set[int]) -> bool:
    """Whether some of these evenings come back to where they are as often as one likes."""
    here = [item]
    for _ in range(MAX_ROUNDS):
        evenings = NONE
        onward: list[Item] = []
        for one in here:
            for arrived in sets.run(one):
                if arrived.at in loops and arrived.context == visit.context:
                    onward.append(arrived._replace(before=None, how=None))
                    evenings = sets.bdd.disjunction(evenings, arrived.evenings)
        if not evenings:
            return False
        here = onward[:1] if len(onward) > 100 else onward
    return True
