"""What of a script is never come to, proved past what the explorer merges."""

from __future__ import annotations

from random import Random

from game.author.explore import Walk, Walker
from game.author.variants import variants
from game.story.expression import reads
from game.story.script import Branch, Choice, Jump, Leave, Line, Pause, Scene, Script, Stop
from game.story.state import Advance, Choose, Elapse, Event, State
from game.story.step import StepError, begin, due_ms, options, step, stop_of

# Evenings lived at random, the stops of the longest of them, and how often one waits at a live choice.
EVENINGS, MOST_STOPS, WAITING = 1000, 5000, 0.15
# To how many seconds hours are told apart in walk after walk; the last proves what it doesn't find.
GRAINS_S = (300, 1)


def unreachable(script: Script, walk: Walk, most_states: int) -> tuple[Stop, ...]:
    """The stops that no evening comes to.

    A stop that the walk didn't visit may stand behind a flag that only colours. Most of these some
    evening at random comes to; for the rest it is walked again, with the flags of the conditions
    round them told apart: first roughly, then to the second.
    """
    missing = [
        (scene, index, operation)
        for scene in script.scenes.values()
        for index, operation in enumerate(scene.operations)
        if isinstance(operation, Stop) and not isinstance(operation, Leave)
    ]
    seen = set(walk.visited)
    wander(script, seen, {operation.id for _, _, operation in missing})
    found: list[Stop] = []
    for scene, index, operation in missing:
        for grain_s in GRAINS_S:
            if operation.id in seen:
                break
            seen |= Walker(script, most_states, flags_round(scene, index), grain_s).walk(operation.id).visited
        if operation.id not in seen:
            found.append(operation)
    return tuple(found)


def wander(script: Script, seen: set[str], wanted: set[str]) -> None:
    """Lives evenings at random until all that is wanted is seen, or for so many evenings; adds what
    they come to. Always the same evenings."""
    chance, known = Random(script.fingerprint), variants(script)
    for _ in range(EVENINGS):
        if wanted <= seen:
            return
        state = begin(script, chance.choice(known))
        for _ in range(MOST_STOPS):
            stop = stop_of(script, state)
            seen.add(stop.id)
            event = _some_event(script, state, stop, chance)
            if event is None:
                break
            try:
                state = step(script, state, event)
            except StepError:
                # A circle is the walk's to tell, and takes long to be known for one.
                return


def _some_event(script: Script, state: State, stop: Stop, chance: Random) -> Event | None:
    if isinstance(stop, Line | Pause):
        return Advance()
    if not isinstance(stop, Choice):
        return None
    due = due_ms(script, state) if state.live is not None else None
    offered = options(state, stop)
    if due is not None and (not offered or chance.random() < WAITING):
        return Elapse(due)
    return Choose(chance.choice(offered).id) if offered else None


def flags_round(scene: Scene, index: int) -> frozenset[int]:
    """The flags that the conditions round an operation ask about."""
    return frozenset(
        number
        for at, operation in enumerate(scene.operations[:index])
        if isinstance(operation, Branch) and index < _end(scene, at, operation)
        for number in reads(operation.when)
        if isinstance(number, int)
    )


def _end(scene: Scene, index: int, branch: Branch) -> int:
    """Where a condition's beats end, those of its `else` included."""
    last = scene.operations[branch.otherwise - 1]
    if branch.otherwise - 1 > index and isinstance(last, Jump) and last.scene is None:
        return max(branch.otherwise, last.target)
    return branch.otherwise
