"""Bounds on the player's knowledge at each operation, from the conditions on the paths to it alone.

Knowledge never changes during an evening. So these bounds also hold in a walk that does not track which
knowledge was tested before.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.author.bdd import ALL, NONE
from game.author.flag_bits import FlagBits
from game.author.flow import Flow
from game.story.expression import Binary, Expression, FlagRef, Not, reads
from game.story.operations import Branch, Choice
from game.story.player_knowledge import FOUND, NO_ENDING, READ
from game.story.state import PlayerKnowledge


def players_at(flow: Flow) -> list[int]:
    """For each operation, a superset of the knowledge with which it is reached, as a set of evenings."""
    bdd, anybody = flow.bits.bdd, flow.bits.any_player()
    evenings = [NONE] * len(flow.operations)
    todo = {flow.start[flow.script.first], *(flow.start[outcome.scene] for outcome in flow.outcomes)}
    for at in todo:
        evenings[at] = anybody
    while todo:
        at = min(todo, key=flow.rank.__getitem__)
        todo.remove(at)
        for onward, may in _onward(flow, at):
            union = bdd.disjunction(evenings[onward], bdd.conjunction(evenings[at], may))
            if union != evenings[onward]:
                evenings[onward] = union
                todo.add(onward)
    return evenings


def _onward(flow: Flow, at: int) -> Iterator[tuple[int, int]]:
    """The successors of an operation, each with the knowledge that allows it."""
    match flow.operations[at]:
        case Branch(when=when, otherwise=otherwise):
            yield at + 1, knowledge_allowing(flow.bits, when, so=True)
            yield flow.number(None, otherwise, at), knowledge_allowing(flow.bits, when, so=False)
        case Choice(options=options):
            for option in options:
                yield (
                    flow.number(None, option.target, at),
                    knowledge_allowing(flow.bits, option.when, so=True),
                )
        case _:
            yield from ((onward, ALL) for onward in flow.successors[at])


def knowledge_allowing(bits: FlagBits, when: Expression | None, so: bool) -> int:
    """The knowledge with which a condition can be `so`; flags that aren't knowledge may have any value."""
    match when:
        case None:
            return ALL if so else NONE
        case Not(inner):
            return knowledge_allowing(bits, inner, not so)
        case Binary("and" | "or" as sign, left, right):
            join = bits.bdd.conjunction if (sign == "and") == so else bits.bdd.disjunction
            return join(knowledge_allowing(bits, left, so), knowledge_allowing(bits, right, so))
    flags = bits.script.flags
    if not all(isinstance(read, FlagRef) and flags[read.flag].from_player for read in reads(when)):
        return ALL
    true = bits.prepare(when).holds(0, None)
    return true if so else bits.bdd.difference(ALL, true)


def knowledge_in(bits: FlagBits, known_bits: int, values: int) -> PlayerKnowledge:
    """Knowledge in which the tested bits (`known_bits`) have these values."""
    tested = {
        flag.name: bits.value(index, values)
        for index, flag in enumerate(bits.script.flags)
        if flag.from_player and bits.masks[index] & known_bits
    }
    endings = frozenset(name for name in bits.script.endings if tested.get(f"{FOUND}{name}"))
    last = str(tested.get("last_ending", NO_ENDING))
    untested = (
        name for name in bits.script.endings if name not in endings and tested.get(f"{FOUND}{name}") is None
    )
    while len(endings) < int(tested.get("found", 0)) and (name := next(untested, None)) is not None:
        endings |= {name}
    if last != NO_ENDING:
        endings |= {last}
    evenings = int(tested.get("evenings", 1 if endings else 0))
    read = ((name.removeprefix(READ), int(value)) for name, value in tested.items() if name.startswith(READ))
    return PlayerKnowledge(
        evenings,
        int(tested.get("windings", 0)),
        last,
        endings,
        tuple((scene, count) for scene, count in read if count),
    )
