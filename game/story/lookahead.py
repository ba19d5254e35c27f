"""Lookahead: the states a few stops ahead, for prefetching, and where the options of a choice lead.

Does not change the director.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from game.story.operations import Choice, Option, Passable, Pause
from game.story.script import Script
from game.story.state import Advance, Choose, Position, State, WatchMode
from game.story.step import StepError, options, step, stop_of, waited_s

# More pauses than this in a row are a loop in the script.
MAX_PAUSES = 5


def upcoming_states(script: Script, state: State, stops: int) -> Iterator[State]:
    """The states up to `stops` stops ahead, in breadth-first order; each takes a few microseconds."""
    queue = deque([(state, stops)])
    while queue:
        current, left = queue.popleft()
        if left <= 0:
            continue
        stop = stop_of(script, current)
        events: list[Advance | Choose] = []
        if isinstance(stop, Choice):
            events = [Choose(option.id) for option in options(current, stop)]
        elif isinstance(stop, Passable):
            events = [Advance()]
        for event in events:
            try:
                following = step(script, current, event)
            except StepError:
                continue
            yield following
            queue.append((following, left - 1))


def watch_s_after(script: Script, state: State, option: Option) -> int:
    """The time of the watch at what is read next after an option that this state offers, as far as the player
    is told: a deadline, or the end of a live block, that comes on the way does not show."""
    following = undisturbed(script, state)
    try:
        following = step(script, following, Choose(option.id))
        for _ in range(MAX_PAUSES):
            if not isinstance(stop_of(script, following), Pause):
                break
            following = step(script, following, Advance())
    except StepError:
        # The script runs in a circle: what it would cost until there.
        spent_s = option.takes_s + waited_s(state) if state.watch_mode is WatchMode.RUNNING else 0
        return max(following.watch_s, state.watch_s + spent_s)
    return following.watch_s


def scene_after(script: Script, state: State, option: Option) -> str:
    """The first other scene that an option leads to before the next choice, except by a call; that of the
    choice if there is none. What comes on the way does not count, as for the time."""
    origin, calls = state.position.scene, len(state.stack)
    passed: set[Position] = set()
    event: Choose | Advance = Choose(option.id)
    following = undisturbed(script, state)
    while following.position not in passed:
        passed.add(following.position)
        try:
            following = step(script, following, event)
        except StepError:
            break
        if following.position.scene != origin and len(following.stack) <= calls:
            return following.position.scene
        event = Advance()
    return origin


def undisturbed(script: Script, state: State) -> State:
    """The state with every deadline fired and outside of live blocks, so that nothing interferes with what
    the player does."""
    stack = tuple(back._replace(live=None) for back in state.stack)
    return state._replace(fired=frozenset(range(len(script.deadlines))), live=None, stack=stack)
