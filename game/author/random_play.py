"""Evenings lived at random: one option as likely as another, each player evening after evening.

What random play comes to says what is easily missed; what a later evening reads anew, how much there is
to come back for. Always the same evenings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from game.story.known import NO_ENDING, after, asked
from game.story.script import Choice, Line, Pause, Script, Stop
from game.story.state import Advance, Choose, Elapse, Event, Known, State
from game.story.step import StepError, begin, due_ms, options, step, stop_of, wording

# The stops of the longest evening, and how often one waits at a live choice.
MOST_STOPS, WAITING = 5000, 0.15
# A player's evenings.
EVENINGS = 10


@dataclass
class Figures:
    """What came of the evenings: how they ended, where they led, and how many of the words of a
    player's second, third … evening he had not read before."""

    evenings: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    words: Counter[int] = field(default_factory=Counter)
    new_words: Counter[int] = field(default_factory=Counter)

    def share(self, evening: int) -> float:
        """How much of a player's evening, counted from 1, he had not read before."""
        return self.new_words[evening] / max(1, self.words[evening])


def random_play(
    script: Script, evenings: int, progress: Callable[[int], None] = lambda done: None
) -> Figures:
    """Lives so many evenings, ten by each player."""
    chance, figures = Random(script.fingerprint), Figures()
    while figures.evenings < evenings:
        read: set[tuple[str, str]] = set()
        seen: set[str] = set()
        known = Known()
        for evening in range(1, EVENINGS + 1):
            state = None
            places: set[str] = set()
            for state in lived(script, asked(script, known), chance):
                stop = stop_of(script, state)
                places.add(state.place or "")
                if isinstance(stop, Line):
                    text = wording(state, stop)
                    count = len(text.split())
                    figures.words[evening] += count
                    seen.add(stop.id)
                    if (stop.id, text) not in read:
                        read.add((stop.id, text))
                        figures.new_words[evening] += count
            figures.evenings += 1
            figures.places.update(places)
            ending = state.ending if state is not None else None
            figures.endings[ending or NO_ENDING] += 1
            known = after(script, known, ending, seen)
            progress(figures.evenings)
            if figures.evenings == evenings:
                break
    return figures


def lived(script: Script, known: Known, chance: Random, taken: Counter[str] | None = None) -> Iterator[State]:
    """The states at the stops of one evening, to its end or to where nothing leads on. `taken`: how often
    each option was, and each choice waited at; what was done least is done."""
    state = begin(script, known)
    for _ in range(MOST_STOPS):
        yield state
        event = _some_event(script, state, stop_of(script, state), chance, taken)
        if event is None:
            return
        try:
            state = step(script, state, event)
        except StepError:
            return


def _some_event(
    script: Script, state: State, stop: Stop, chance: Random, taken: Counter[str] | None
) -> Event | None:
    if isinstance(stop, Line | Pause):
        return Advance()
    if not isinstance(stop, Choice):
        return None
    due = due_ms(script, state) if state.live is not None else None
    offered = options(state, stop)
    if taken is not None:
        ways = [option.id for option in offered] + ([stop.id] if due is not None else [])
        least = min(ways, key=lambda way: (taken[way], chance.random()), default=None)
        taken.update([least] if least is not None else [])
        return Elapse(due) if least == stop.id and due is not None else Choose(least) if least else None
    if due is not None and (not offered or chance.random() < WAITING):
        return Elapse(due)
    return Choose(chance.choice(offered).id) if offered else None


def wander(script: Script, wanted: set[str], evenings: int) -> set[str]:
    """Which of these stops some evening comes to that does what was done least; it ends when all are found,
    or after so many."""
    chance, seen, known = Random(script.fingerprint), set[str](), Known()
    taken: Counter[str] = Counter()
    for evening in range(evenings):
        ending = None
        for state in lived(script, asked(script, known), chance, taken):
            seen.add(stop_of(script, state).id)
            ending = state.ending
        known = Known() if evening % EVENINGS == EVENINGS - 1 else after(script, known, ending, seen)
        if wanted <= seen:
            break
    return wanted & seen
