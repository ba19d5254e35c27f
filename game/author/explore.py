"""Every evening there is: walks each choice and each deadline, headless, merging equal states.

Two states are equal here if they stand at the same operation with the same hour, the same way back, and
the same answers to all that can still be asked and steers. Flags that only colour lines are not told
apart, nor are those that nothing ahead asks about.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from game.author.liveness import Liveness
from game.author.presumptions import TRAP, with_traps
from game.author.variants import told, variants
from game.story.director import LAST_MINUTE_S
from game.story.expression import Expression, evaluate, reads
from game.story.script import (
    Assign,
    Branch,
    Choice,
    Ending,
    Hide,
    Jump,
    Leave,
    Let,
    Line,
    Operation,
    Pause,
    Presumption,
    Scene,
    Script,
    Show,
    Sound,
)
from game.story.state import Advance, Choose, Elapse, Event, State, WatchMode, Wound
from game.story.step import StepError, begin, due_ms, options, step, stop_of

# More states than this, and the walk gives up with a word: nothing was proved.
MOST_STATES = 2_000_000
# How often the last minute is tried to be wound back.
MOST_WOUND = 9
Key = tuple[object, ...]


class Step(NamedTuple):
    """How a state was first come to: from which, and by which words."""

    before: Key | None
    words: str


@dataclass
class Walk:
    """What a walk found."""

    states: int = 0
    merged: int = 0
    whole: bool = True
    endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    dead_ends: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    visited: set[str] = field(default_factory=set)
    hours: dict[str, tuple[int, int]] = field(default_factory=dict)
    steering: tuple[str, ...] = ()
    broken: list[tuple[Presumption, tuple[str, ...]]] = field(default_factory=list)


def explore(script: Script, most_states: int = MOST_STATES) -> Walk:
    """Walks the whole script from its beginning, and tries every presumption."""
    trapped, traps = with_traps(script)
    walker = Walker(trapped, most_states)
    walk = walker.walk()
    walk.broken = [(traps[name], way) for name, way in walker.trapped.items()]
    return walk


class Walker:
    """One walk. `further` are flags to tell apart besides those that steer.

    Hours are told apart to `grain_s`. What a walk with more than a second comes to can be come to; what
    it doesn't, may be all the same.
    """

    def __init__(
        self, script: Script, most_states: int, further: frozenset[int] = frozenset(), grain_s: int = 1
    ) -> None:
        self.script, self.most, self.grain_s = script, most_states, grain_s
        self.chance = Random(script.fingerprint)
        self.further = further
        self.steering = frozenset({*steering_flags(script), *further})
        self.liveness = Liveness(script, self._matters)
        self.questions: dict[tuple[object, ...], tuple[Expression, ...]] = {}
        self.wound_from: set[Key] = set()
        self.found = Walk(steering=tuple(script.flags[number].name for number in sorted(self.steering)))
        self.trapped: dict[str, tuple[str, ...]] = {}
        self.steps: dict[Key, Step] = {}
        self.queue: deque[tuple[Key, State]] = deque()

    def _matters(self, scene: str, number: int) -> bool:
        """Whether a branch is more than colour, or one of those that are asked about further."""
        found = self.script.scenes[scene]
        branch = found.operations[number]
        assert isinstance(branch, Branch)
        return not self.further.isdisjoint(reads(branch.when)) or not only_colours(found, number)

    def walk(self, wanted: str | None = None) -> Walk:
        """What the walk finds, from the evening's beginning; it ends where it comes to a wanted stop."""
        for known in variants(self.script):
            self.come(None, told(known), begin(self.script, known))
        while self.queue and wanted not in self.found.visited:
            if len(self.steps) > self.most:
                self.found.whole = False
                break
            if self.grain_s > 1:
                # Anywhere: a rough walk proves nothing, and looks far and wide for one stop.
                other = self.chance.randrange(len(self.queue))
                self.queue[0], self.queue[other] = self.queue[other], self.queue[0]
            key, state = self.queue.popleft()
            for words, event in self.events(state):
                self.go(key, words, state, event)
        self.found.states = len(self.steps)
        return self.found

    def events(self, state: State) -> Iterator[tuple[str, Event]]:
        """What can be done at a choice: each option, or to wait until something happens by itself."""
        stop = stop_of(self.script, state)
        assert isinstance(stop, Choice)
        for option in options(state, stop):
            yield option.text, Choose(option.id)
        due = due_ms(self.script, state) if state.live is not None else None
        if due is not None:
            yield f"(wait {due // 1000} s)", Elapse(due)

    def go(self, key: Key, words: str, state: State, event: Event) -> None:
        try:
            self.come(key, words, step(self.script, state, event))
        except StepError as error:
            self.found.dead_ends.append((str(error), (*self.path(key), words)))

    def come(self, before: Key | None, words: str, state: State) -> None:
        """Goes on over the lines to the next choice or end, and queues it if it is new."""
        try:
            state, stop = self.run(before, words, state)
        except StepError as error:
            self.found.dead_ends.append((str(error), (*self.path(before), words)))
            return
        key = self.key(state)
        if key in self.steps:
            self.found.merged += 1
            return
        self.steps[key] = Step(before, words)
        if isinstance(stop, Ending):
            self.found.endings.setdefault(stop.ending, self.path(key))
        elif isinstance(stop, Leave):
            self.found.dead_ends.append((f"nothing follows the end of {stop.mark}", self.path(key)))
        elif isinstance(stop, Choice) and not options(state, stop) and due_ms(self.script, state) is None:
            self.found.dead_ends.append((f"no option is left at {stop.mark}", self.path(key)))
        else:
            self.queue.append((key, state))

    def wind(self, before: Key | None, state: State) -> None:
        """Goes on from a stop of the last minute as one who has wound back to it often enough."""
        if state.watch is not WatchMode.RUNNING or (key := self.key(state)) in self.wound_from:
            return
        self.wound_from.add(key)
        for times in range(1, MOST_WOUND + 1):
            after = step(self.script, state, Wound(times))
            if after.position != state.position:
                self.come(before, f"(wind the last minute back, {times} times)", after)
                return

    def run(self, before: Key | None, words: str, state: State) -> tuple[State, Operation]:
        """Over lines and pauses to the next choice or end."""
        while True:
            stop = stop_of(self.script, state)
            self.found.visited.add(stop.id)
            if stop.id.startswith(TRAP) and stop.id not in self.trapped:
                self.trapped[stop.id] = (*self.path(before), *filter(None, (words,)))
            scene, hour = state.position.scene, state.watch_s
            low, high = self.found.hours.get(scene, (hour, hour))
            self.found.hours[scene] = (min(low, hour), max(high, hour))
            if self.script.wound and 0 < self.script.bus_s - state.watch_s <= LAST_MINUTE_S:
                self.wind(before, state)
            if not isinstance(stop, Line | Pause):
                return state, stop
            state = step(self.script, state, Advance())

    def key(self, state: State) -> Key:
        known = (state.position, state.stack, state.fired, state.live, state.watch_s < self.script.bus_s)
        questions = self.questions.get(known)
        if questions is None:
            questions = self.questions[known] = tuple(self.liveness.at(state))
        answers = tuple(evaluate(question, state) for question in questions)
        hour = min(state.watch_s, self.script.bus_s + self.grain_s) // self.grain_s
        return (state.position, answers, hour, state.stack, state.live, state.watch, state.place, state.fired)

    def path(self, key: Key | None) -> tuple[str, ...]:
        """The choices that lead to a state, as first found: the fewest there are."""
        words: list[str] = []
        while key is not None:
            found = self.steps[key]
            words.append(found.words)
            key = found.before
        return tuple(word for word in reversed(words) if word)


def steering_flags(script: Script) -> tuple[int, ...]:
    """The flags that can change where the evening goes or when: all but those that only colour."""
    found: set[int | str] = set()
    for outcomes in (*(deadline.outcomes for deadline in script.deadlines), script.wound):
        for outcome in outcomes:
            found.update(reads(outcome.when))
    lets: list[Let] = []
    for scene in script.scenes.values():
        for index, operation in enumerate(scene.operations):
            match operation:
                case Choice(options=offered):
                    for option in offered:
                        found.update(reads(option.when))
                case Branch(when=when) if not only_colours(scene, index):
                    found.update(reads(when))
                case Let():
                    lets.append(operation)
                case Line(speaker=str(), takes_s=None, wordings=wordings):
                    for wording in wordings:
                        found.update(reads(wording.when))
    while True:
        # What a steering flag is computed from steers too.
        more = {read for let in lets if let.flag in found for read in reads(let.value)} - found
        if not more:
            return tuple(sorted(number for number in found if isinstance(number, int)))
        found |= more


def only_colours(scene: Scene, index: int) -> bool:
    """Whether a branch leads over nothing but words and pictures, whichever way it goes."""
    branch = scene.operations[index]
    assert isinstance(branch, Branch)
    end = branch.otherwise
    last = scene.operations[end - 1] if end > index + 1 else None
    if isinstance(last, Jump) and last.scene is None and last.target >= end:
        end = last.target
    for inner in scene.operations[index + 1 : end]:
        if isinstance(inner, Line) and (inner.speaker is None or inner.takes_s is not None):
            if inner.takes_s:
                return False
        elif isinstance(inner, Jump):
            if inner.scene is not None or inner.target > end or inner.target < index:
                return False
        elif isinstance(inner, Assign):
            if any(name in ("place", "watch") for name, _ in inner.values):
                return False
        elif not isinstance(inner, Show | Hide | Sound | Branch | Pause):
            return False
    return True
