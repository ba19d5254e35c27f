"""Evenings lived at random: one option as likely as another, each player evening after evening.

What random play comes to says what is easily missed; what a later evening reads anew, how much there is
to come back for. Always the same evenings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from game.story.player_knowledge import NO_ENDING, knowledge_after, restrict_to_script
from game.story.script import Choice, Line, Pause, Script, Stop
from game.story.state import Advance, Choose, Elapse, Event, PlayerKnowledge, State
from game.story.step import StepError, begin, due_ms, options, step, stop_of, wording

# The stops of the longest evening, and how often one waits at a live choice.
MAX_STOPS, WAITING = 5000, 0.15
# A player's evenings.
EVENINGS = 10
# How often who looks for something does something else than led near it before.
STRAYS = 0.2
# Takes one of the ways on from a choice: the ids of options, and the choice's own for waiting.
Chooser = Callable[[list[str]], str]


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
        known = PlayerKnowledge()
        for evening in range(1, EVENINGS + 1):
            state = None
            places: set[str] = set()
            for state in lived(script, restrict_to_script(script, known), chance):
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
            known = knowledge_after(script, known, ending, seen)
            progress(figures.evenings)
            if figures.evenings == evenings:
                break
    return figures


def lived(
    script: Script, known: PlayerKnowledge, chance: Random, pick: Chooser | None = None
) -> Iterator[State]:
    """The states at the stops of one evening, to its end or to where nothing leads on. `pick` chooses; else
    it is chance."""
    state = begin(script, known)
    for _ in range(MAX_STOPS):
        yield state
        event = _some_event(script, state, stop_of(script, state), chance, pick)
        if event is None:
            return
        try:
            state = step(script, state, event)
        except StepError:
            return


def _some_event(
    script: Script, state: State, stop: Stop, chance: Random, pick: Chooser | None
) -> Event | None:
    if isinstance(stop, Line | Pause):
        return Advance()
    if not isinstance(stop, Choice):
        return None
    due = due_ms(script, state) if state.live is not None else None
    offered = options(state, stop)
    if pick is not None and (ways := [option.id for option in offered] + [stop.id] * (due is not None)):
        way = pick(ways)
        return Elapse(due) if due is not None and way == stop.id else Choose(way)
    if due is not None and (not offered or chance.random() < WAITING):
        return Elapse(due)
    return Choose(chance.choice(offered).id) if offered else None


def wander(script: Script, wanted: set[str], evenings: int) -> set[str]:
    """Which of these stops some evening comes to; it ends when all are found, or after so many.

    The first half of them does what was done least. The others look for one of the stops each: they do what
    was done on an evening that came to its scene, but now and then something else.
    """
    chance, seen, known = Random(script.fingerprint), set[str](), PlayerKnowledge()
    taken: Counter[str] = Counter()
    trails: dict[str, list[str]] = {}
    for evening in range(evenings):
        missing = sorted(wanted - seen)
        if not missing:
            break
        scene, _ = script.stops.get(chance.choice(missing), ("", 0)) if evening >= evenings // 2 else ("", 0)
        aim = trails.get(scene, [])
        trail: list[str] = []
        ending = None
        for state in lived(
            script, restrict_to_script(script, known), chance, _pick(chance, taken, aim, trail)
        ):
            seen.add(stop_of(script, state).id)
            trails[state.position.scene] = trail
            ending = state.ending
        known = (
            PlayerKnowledge()
            if evening % EVENINGS == EVENINGS - 1
            else knowledge_after(script, known, ending, seen)
        )
    return wanted & seen


def _pick(chance: Random, taken: Counter[str], aim: Sequence[str], trail: list[str]) -> Chooser:
    """Takes what is on the way aimed at, else what was taken least, and notes it."""

    def pick(ways: list[str]) -> str:
        near = [way for way in ways if way in aim and chance.random() >= STRAYS]
        way = chance.choice(near) if near else min(ways, key=lambda one: (taken[one], chance.random()))
        taken[way] += 1
        trail.append(way)
        return way

    return pick
