"""Guided random search for stops: a stop that was played to needs no other proof that it can be reached.

The first half of the evenings takes the least used options. Each of the others has one of the stops as its
goal: its player has knowledge with which the stop may be reached, and it repeats the evening that came
nearest, with random deviations. Nearness is the branch distance of search-based testing: how far the
conditions around the stop are from holding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence, Set
from random import Random
from typing import NamedTuple

from game.author.bdd import Bdd
from game.author.chaining import Chaining, Leads
from game.author.flag_bits import FlagBits
from game.author.flow import Flow, Guards, jumps_into, without_silent
from game.author.knowledge import knowledge_in, players_at
from game.author.path_text import describe, rewind_text, wait_text
from game.author.random_play import PLAYER_EVENINGS, Chooser, simulate
from game.story.expression import Binary, Expression, Not, evaluate, holds
from game.story.operations import Ending
from game.story.player_knowledge import KNOWS_NOTHING, knowledge_after, read_counts, restrict_to_script
from game.story.script import Script
from game.story.state import Choose, Elapse, Event, LateRewind, PlayerKnowledge, Position, State
from game.story.step import stop_of

# The share of evenings with a goal that repeat the player of the nearest evening, and of the others the share
# whose player has knowledge with which the goal may be reached.
REPEATED, INFORMED = 0.7, 0.8
# The share of evenings that look for an ending, while one is not reached.
ENDINGS = 0.2
# The share of goals for which what must be done before is a goal, too.
CHAINED = 0.6
# The shares of deviations from the evening that is repeated, one of which is drawn for each evening; the
# share of stops in the last minute at which it is rewound.
DEVIATIONS, REWINDS = (0.0, 0.03, 0.1, 0.2), 0.1
# The shares of choices, one of which is drawn for each evening, at which what leads to a goal goes before the
# evening that is repeated.
GUIDED = (0.0, 0.05, 0.2, 0.6)
NOWHERE = Leads(frozenset(), frozenset())
# How many scenes back a way into an unvisited scene is searched.
MAX_SCENES = 5
# The largest difference of numbers that counts; more than the operations of any scene; an unreached distance.
MAX_DIFFERENCE, MORE_OPERATIONS, UNREACHED = 10, 100_000, 10**9


class Simulated(NamedTuple):
    """What some simulated evenings came to: stops; endings, each with the shortest description of a way; the
    first and the last second of each scene."""

    stops: Set[str]
    endings: dict[str, tuple[str, ...]]
    times: dict[str, tuple[int, int]]
    evening_count: int


class Approach(NamedTuple):
    """How near an evening came to a goal, with the options it took, and what its player knew."""

    distance: int
    trail: Sequence[str]
    knowledge: PlayerKnowledge


class Search:
    """A search over simulated evenings. `seen` are the stops reached, `endings` the endings reached, each
    with the shortest description of a way, `times` the first and the last second of each scene, on
    `evening_count` evenings. `trails` are the options of an evening that reached each scene, `near` the
    nearest that an evening came to each goal."""

    def __init__(self, script: Script) -> None:
        self.script, self.chance = script, Random(script.fingerprint)
        # Cues cost half of a simulated evening, and nothing reads them.
        self.played = without_silent(script)
        self.flow = Flow(script, FlagBits(script, Bdd(), 1))
        self.players = players_at(self.flow)
        self.jumps_into, self.chaining = jumps_into(script), Chaining(script)
        self.seen: set[str] = set()
        self.taken: Counter[str] = Counter()
        self.trails: dict[str, Sequence[str]] = {}
        self.near: dict[Position, Approach] = {}
        self.endings: dict[str, tuple[str, ...]] = {}
        self.times: dict[str, tuple[int, int]] = {}
        self.evening_count = 0

    def play_evenings(self, wanted: Set[str], most: int) -> Simulated:
        """Plays evenings until all of these stops are reached, at most `most`; as many again until all
        endings among them are."""
        knowledge, counted = KNOWS_NOTHING, 0
        read: tuple[tuple[str, int], ...] = ()
        endings = {stop for stop in wanted if isinstance(self.script.stop_with_id(stop), Ending)}
        for evening in range(2 * most):
            missing, unmet = sorted(wanted - self.seen), sorted(endings - self.seen)
            if not (missing if evening < most else unmet):
                break
            seeks_ending = unmet and (evening >= most or self.chance.random() < ENDINGS)
            name = self.chance.choice(unmet if seeks_ending else missing)
            aims = evening >= most // 2 and name in self.script.stops
            goal = self._way_in(self.script.stops[name]) if aims else None
            ending = self._evening(self._player(goal, knowledge), self._chain(goal) if goal else ())
            if counted != len(self.seen):
                read, counted = read_counts(self.script, self.seen), len(self.seen)
            last_of_player = evening % PLAYER_EVENINGS == PLAYER_EVENINGS - 1
            knowledge = KNOWS_NOTHING if last_of_player else knowledge_after(knowledge, ending, read)
        return Simulated(self.seen, self.endings, self.times, self.evening_count)

    def _player(self, goal: Position | None, knowledge: PlayerKnowledge) -> PlayerKnowledge:
        """The knowledge of the next evening's player."""
        if goal in self.near and self.chance.random() < REPEATED:
            knowledge = self.near[goal].knowledge
        elif goal is not None and self.chance.random() < INFORMED:
            players = self.players[self.flow.start[goal.scene] + goal.at]
            if players:
                bits = self.flow.bits
                knowledge = knowledge_in(
                    bits, *bits.bdd.pick_one(players, lambda: self.chance.random() < 0.5)
                )
        return restrict_to_script(self.script, knowledge)

    def _way_in(self, goal: Position) -> Position:
        """The goal; if its scene is unvisited, a jump or call that leads towards it."""
        for _ in range(MAX_SCENES):
            if goal.scene in self.trails or goal.scene not in self.jumps_into:
                break
            goal = self.chance.choice(self.jumps_into[goal.scene])
        return goal

    def _chain(self, goal: Position) -> list[Position]:
        """The goal, and some assignments: after each one of the conditions around the one before it holds."""
        chain = [goal]
        while self.chance.random() < CHAINED and (before := self.chaining.leads(chain[-1]).before):
            chain.append(self.chance.choice(before))
        return chain

    def _evening(self, knowledge: PlayerKnowledge, goals: Sequence[Position]) -> str | None:
        """Plays one evening; returns its ending."""
        trail, events = list[str](), list[Event]()
        aim = set[str]().union(*(self._trail_to(goal) for goal in goals))
        conditions = {goal: self.chaining.conditions(goal) for goal in goals}
        least = dict.fromkeys(goals, UNREACHED)
        self.evening_count += 1
        ending = None
        for state in simulate(
            self.played, knowledge, self.chance, self._pick(aim, goals, trail), REWINDS, events
        ):
            self.seen.add(stop_of(self.played, state).id)
            self.trails[scene := state.position.scene] = trail
            low_s, high_s = self.times.get(scene, (state.watch_s, state.watch_s))
            self.times[scene] = min(low_s, state.watch_s), max(high_s, state.watch_s)
            for goal in goals:
                if scene == goal.scene:
                    least[goal] = min(least[goal], _goal_distance(goal, conditions[goal], state))
            ending = state.ending
        for goal, distance in least.items():
            if distance < UNREACHED and (goal not in self.near or distance <= self.near[goal].distance):
                self.near[goal] = Approach(distance, trail, knowledge)
        if ending is not None:
            way = tuple(_texts_of(self.script, knowledge, events))
            self.endings[ending] = min(self.endings.get(ending, way), way, key=_length)
        return ending

    def _trail_to(self, goal: Position) -> Sequence[str]:
        """The options of the evening that came nearest to a goal, or else of one that came to its scene."""
        return self.near[goal].trail if goal in self.near else self.trails.get(goal.scene, ())

    def _pick(self, aim: Container[str], goals: Sequence[Position], trail: list[str]) -> Chooser:
        """A chooser that prefers the options that lead to one of the goals or are in `aim`, else the least
        used, and records them in `trail`."""
        leads = self.chaining.leads(self.chance.choice(goals)) if goals else NOWHERE
        deviation, guided = self.chance.choice(DEVIATIONS), self.chance.choice(GUIDED)

        def pick(ways: list[str]) -> str:
            if self.chance.random() < guided:
                ways = [way for way in ways if way not in leads.away] or ways
                ways = [way for way in ways if way in leads.towards] or ways
            near = [way for way in ways if way in aim and self.chance.random() >= deviation]
            least = min(ways, key=lambda option: (self.taken[option], self.chance.random()))
            way = self.chance.choice(near) if near else least
            self.taken[way] += 1
            trail.append(way)
            return way

        return pick


def _goal_distance(goal: Position, conditions: Guards, state: State) -> int:
    """The distance of a state in the goal's scene: first by conditions, then by operations in between."""
    between = goal.at - state.position.at
    wrong = sum(_branch_distance(when, so, state) for when, so in conditions)
    return wrong * MORE_OPERATIONS + (between if between >= 0 else MORE_OPERATIONS - 1)


def _branch_distance(when: Expression, so: bool, state: State) -> int:
    """The branch distance of a state from one in which the condition is `so`; 0 if it is."""
    match when:
        case Not(inner):
            return _branch_distance(inner, not so, state)
        case Binary("and" | "or" as sign, left, right):
            parts = _branch_distance(left, so, state), _branch_distance(right, so, state)
            return sum(parts) if (sign == "and") == so else min(parts)
    if holds(when, state) is so:
        return 0
    if isinstance(when, Binary):
        sides = evaluate(when.left, state), evaluate(when.right, state)
        if all(type(side) is int for side in sides):
            return max(1, min(MAX_DIFFERENCE, abs(int(sides[0]) - int(sides[1]))))
    return 1


def _length(way: Sequence[str]) -> tuple[int, int]:
    """The sort key of a way: the length of its description of the player, then the number of steps."""
    return len(way[0]) if way and way[0].startswith("(after") else 0, len(way)


def _texts_of(script: Script, knowledge: PlayerKnowledge, events: Sequence[Event]) -> Iterator[str]:
    """An evening's inputs as text, beginning with what its player knows."""
    if knowledge != KNOWS_NOTHING:
        yield describe(knowledge)
    for event in events:
        match event:
            case Choose(wanted):
                yield script.options[wanted].text
            case Elapse(ms):
                yield wait_text(ms // 1000)
            case LateRewind(times):
                yield rewind_text(times)
