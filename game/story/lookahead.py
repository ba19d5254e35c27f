"""What may be shown soon: the states a few stops ahead, whichever option is taken.

For those who have pictures to make ready; nothing of it is lived.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from game.story.script import Choice, Line, Pause, Script
from game.story.state import Advance, Choose, State
from game.story.step import StepError, options, step, stop_of


def prospects(script: Script, state: State, stops: int) -> Iterator[State]:
    """The states after up to `stops` further stops, the nearest first; each is a few microseconds."""
    queue = deque([(state, stops)])
    while queue:
        current, left = queue.popleft()
        if left <= 0:
            continue
        stop = stop_of(script, current)
        events: list[Advance | Choose] = []
        if isinstance(stop, Choice):
            events = [Choose(option.id) for option in options(current, stop)]
        elif isinstance(stop, Line | Pause):
            events = [Advance()]
        for event in events:
            try:
                following = step(script, current, event)
            except StepError:
                continue
            yield following
            queue.append((following, left - 1))
