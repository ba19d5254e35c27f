"""Random simulation of evenings: every option is equally likely, and players keep their knowledge.

The figures show what is easily missed, and how much text is new on later evenings. The random generator is
seeded by the script, so the results are reproducible.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from game.story.director import LAST_MINUTE_S
from game.story.operations import Choice, Line, Passable, Stop
from game.story.player_knowledge import NO_ENDING, knowledge_after, read_counts, restrict_to_script
from game.story.script import Script
from game.story.state import Advance, Choose, Elapse, Event, LateRewind, PlayerKnowledge, State, WatchMode
from game.story.step import StepError, at_end, begin, due_ms, options, step, stop_of, wording

# The most stops of an evening, and the probability of waiting at a live choice.
MAX_STOPS, WAITING = 5000, 0.15
# The largest number of late rewinds.
MAX_LATE_REWINDS = 5
# The evenings of one player.
PLAYER_EVENINGS = 10
# Selects one of the inputs at a choice: the ids of its options, and its own id for waiting.
Chooser = Callable[[list[str]], str]


@dataclass
class Figures:
    """The results: endings, places visited, and the words of a player's first, second … evening, in all and
    those not read before."""

    evening_count: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    words: Counter[int] = field(default_factory=Counter)
    new_words: Counter[int] = field(default_factory=Counter)

    def share(self, evening: int) -> float:
        """The share of words of a player's evening (counted from 1) that are new."""
        return self.new_words[evening] / max(1, self.words[evening])


def random_play(
    script: Script, evening_count: int, progress: Callable[[int], None] = lambda played: None
) -> Figures:
    """Simulates evenings, ten by each player."""
    chance, figures = Random(script.fingerprint), Figures()
    while figures.evening_count < evening_count:
        read: set[tuple[str, str]] = set()
        stop_ids: set[str] = set()
        knowledge = PlayerKnowledge()
        for evening in range(1, PLAYER_EVENINGS + 1):
            state = None
            places: set[str] = set()
            for state in simulate(script, restrict_to_script(script, knowledge), chance):
                stop = stop_of(script, state)
                places.add(state.place or "")
                if isinstance(stop, Line):
                    text = wording(state, stop)
                    count = len(text.split())
                    figures.words[evening] += count
                    stop_ids.add(stop.id)
                    if (stop.id, text) not in read:
                        read.add((stop.id, text))
                        figures.new_words[evening] += count
            figures.evening_count += 1
            figures.places.update(places)
            ending = state.ending if state is not None else None
            figures.endings[ending or NO_ENDING] += 1
            knowledge = knowledge_after(knowledge, ending, read_counts(script, stop_ids))
            progress(figures.evening_count)
            if figures.evening_count == evening_count:
                break
    return figures


def simulate(
    script: Script,
    knowledge: PlayerKnowledge,
    chance: Random,
    pick: Chooser | None = None,
    late_rewind_share: float = 0,
    events: list[Event] | None = None,
) -> Iterator[State]:
    """The states at the stops of one evening, up to its end or to a dead end. `pick` selects options (None:
    at random). `late_rewind_share` is the probability of a late rewind where it has an effect. The inputs are
    appended to `events`."""
    state = begin(script, knowledge)
    for _ in range(MAX_STOPS):
        yield state
        stop = stop_of(script, state)
        if late_rewind_share and can_rewind_late(script, state, stop) and chance.random() < late_rewind_share:
            event: Event | None = LateRewind(chance.randint(1, MAX_LATE_REWINDS))
        else:
            event = _some_event(script, state, stop, chance, pick)
        if event is None:
            return
        if events is not None:
            events.append(event)
        try:
            state = step(script, state, event)
        except StepError:
            return


def can_rewind_late(script: Script, state: State, stop: Stop) -> bool:
    """Whether a late rewind is possible at this stop and the script has an outcome for it."""
    return (
        bool(script.late_rewind_outcomes)
        and not at_end(stop)
        and 0 < script.ends_s - state.watch_s <= LAST_MINUTE_S
        and state.watch_mode is WatchMode.RUNNING
    )


def _some_event(
    script: Script, state: State, stop: Stop, chance: Random, pick: Chooser | None
) -> Event | None:
    if isinstance(stop, Passable):
        return Advance()
    if not isinstance(stop, Choice):
        return None
    until_ms = due_ms(script, state) if state.live is not None else None
    # What is due now still takes a millisecond: time of no length changes nothing.
    wait = None if until_ms is None else Elapse(max(1, until_ms))
    offered = options(state, stop)
    if pick is not None and (inputs := [option.id for option in offered] + [stop.id] * (wait is not None)):
        picked = pick(inputs)
        return wait if picked == stop.id else Choose(picked)
    if wait is not None and (not offered or chance.random() < WAITING):
        return wait
    return Choose(chance.choice(offered).id) if offered else None
