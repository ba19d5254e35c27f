"""The walk of sets, held against evenings that are lived one by one; and the sets themselves."""

from __future__ import annotations

import gc
from collections import deque
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author import walk
from game.author.bdd import ALL, NONE, Bdd
from game.author.conditions import conditions
from game.author.explore import explore, no_progress
from game.author.proof import walk_exactly
from game.author.timed_sets import Reached, Region
from game.author.walk import Walk
from game.author.witness import NOT_REPLAYED
from game.author.worklist import MAX_REGIONS, FindingKind, WalkConfig
from game.shell.script_folder import load_script
from game.story.director import LAST_MINUTE_S
from game.story.expression import Expression
from game.story.operations import Choice, Ending, Line, Pause, SceneEnd
from game.story.player_knowledge import restrict_to_script
from game.story.script import Script
from game.story.state import (
    PLAIN_ARRIVAL,
    Advance,
    Choose,
    Elapse,
    Event,
    LateRewind,
    PlayerKnowledge,
    State,
    WatchMode,
)
from game.story.step import begin, due_ms, options, step, stop_of
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]
FLAGS = "flags: {lit: false, met: false, smoked: 0, side: {one of: [none, books, kirk]}}\n"
HOURS = """
deadlines:
- {at: 7:40 pm, call: five}
- {at: 7:45 pm, first: [{when: met, jump: late}]}
- at: 8:15 pm
  first:
  - {when: lit and place == store, call: goes}
  - {jump: missed}
"""
SCENES = {
    "five": "- {say: Five., takes: 20 s}\n- {say: Lit., when: lit}\n- {clock: 7:42 pm, when: side != none}",
    "late": "- Late.\n- ending: away",
    "b": "- Called.\n- {let: {met: lit}}",
    "block": """
        - live:
            for: 2 min
            deadline: .out
            beats:
            - choice:
              - Stay.: {takes: 30 s, let: {lit: true}}
              - Go.: {takes: 90 s}
            - {call: long, when: lit}
        - {say: In time., takes: 4 min}
        - label: out
        - {let: {smoked: smoked + 1}}
        - {say: Out., takes: 3 min}
        - {say: Out twice., when: smoked > 1}
        """,
    "long": "- {say: Long., takes: 100 s}\n- Not in time.",
    "floors": """
        - live:
            for: 11 min
            deadline: .out
            beats:
            - {clock: 7:40 pm}
            - choice:
              - Stay.: {takes: 30 s}
            - {clock: 7:50 pm}
        - label: out
        - {say: Floors., when: watch > 7:40 pm}
        """,
    "away": "- jump: elsewhere",
    "elsewhere": "- choice:\n  - Stay away.: {takes: 6 min, let: {side: books}}\n- {when: met, ending: home}",
    "goes": "- {let: {smoked: smoked + 1}}\n- It goes.",
    "missed": "- Missed.\n- {say: Smoked., when: smoked > 2}\n- ending: away",
}
SCRIPTS = {
    "hours that call, with the rest paid after": """
        - label: again
        - choice:
          - Wait.: {takes: 4 min, let: {smoked: smoked + 1}, jump: .again}
          - Light it.: {when: not lit, takes: 90 s, let: {lit: true}, jump: .again}
          - Meet.: {when: lit and watch < 7:41 pm, takes: 7 min, let: {met: true}}
          - Home.: {when: smoked >= 3, ending: home}
        - {place: store}
        - jess: {says: Hello., takes: 61 s}
        - jump: .again
        """,
    "blocks in which time walks": """
        - choice:
          - Now.: {takes: 1 min}
          - Later.: {takes: 9 min, let: {lit: true}}
        - live:
            for: 90 s
            deadline: .out
            beats:
            - {say: One., takes: 30 s}
            - choice:
              - Stay.: {takes: 50 s}
              - Go.: {takes: 95 s, let: {met: true}}
        - {say: Stayed., when: lit}
        - live:
            beats:
            - choice:
              - Sit.: {takes: 2 min, let: {side: books}}
        - choice:
          - Home.: {when: side == books, ending: home}
        - label: out
        - {say: Out., takes: 3 min}
        - {clock: 8:00 pm}
        - ending: away
        """,
    "a watch that nobody looks at": """
        - {watch: pocketed}
        - choice:
          - Wait.: {takes: 30 min, let: {smoked: 3}}
          - Ask.: {let: {side: kirk}}
        - {clock: 7:42 pm, watch: running}
        - call: b
        - {say: Still here., when: side == kirk and smoked == 0}
        - choice:
          - On.: {takes: 40 min}
        - ending: home
        """,
    "floors with hours on the way that call": """
        - choice:
          - Now.: {takes: 1 min}
          - Later.: {takes: 9 min, let: {lit: true}}
          - Late.: {takes: 14 min, let: {met: true}}
          - Stopped.: {let: {side: kirk}}
          - In a block.: {let: {side: books}}
        - {watch: pocketed, when: side == kirk}
        - {call: floors, when: side == books}
        - {clock: 7:46 pm}
        - {say: Exactly., when: watch == 7:46 pm}
        - {clock: 8:16 pm}
        - {say: On., when: not lit}
        - ending: home
        """,
    "a block that ends in a scene called within it": """
        - call: block
        - {say: Back.}
        - ending: home
        """,
    "a jump out of a scene called in a block": """
        - live:
            for: 2 min
            deadline: late
            beats:
            - choice:
              - Look.: {call: away}
              - Leave.: {let: {met: true}, call: away}
            - choice:
              - Stay.: {takes: 3 min}
              - Go.: {takes: 10 s, let: {side: kirk}}
        - {say: Went., when: side == kirk}
        - ending: home
        """,
    "words that cost more on some evenings": """
        - choice:
          - Light it.: {let: {lit: true}}
          - Don’t.:
        - jess:
          - {when: lit, says: This is a long speech with a great many words in it about a lamp.}
          - {says: No.}
        - {say: Early., when: watch < 7:30 pm}
        - {say: Lit before a quarter., when: lit and watch < 7:45 pm}
        - {say: Never this., when: lit and not lit}
        - ending: home
        """,
}


def scripts() -> dict[str, Script]:
    """Small scripts with everything in them that a walk can get wrong."""
    found = {name: minimal_script(beats, FLAGS + HOURS, **SCENES) for name, beats in SCRIPTS.items()}
    found |= {name: load_script(ROOT / "tests/scripts" / name) for name in ("tiny", "wound")}
    return found


def every(script: Script) -> frozenset[Expression]:
    """Every condition, so that none only colours."""
    return frozenset(when for when in conditions(script) if when is not None)


def one_by_one(script: Script) -> tuple[set[str], set[str], dict[str, tuple[int, int]]]:
    """The stops and the endings that evenings come to, and the hours of scenes: each state for itself."""
    stops: set[str] = set()
    endings: set[str] = set()
    hours: dict[str, tuple[int, int]] = {}
    start = begin(script)
    seen, todo = {start}, deque([start])
    while todo:
        state = todo.popleft()
        stop = stop_of(script, state)
        stops.add(stop.id)
        scene, watch_s = state.position.scene, state.watch_s
        low, high = hours.get(scene, (watch_s, watch_s))
        if not isinstance(stop, SceneEnd):
            hours[scene] = (min(low, watch_s), max(high, watch_s))
        if isinstance(stop, Ending):
            endings.add(stop.ending)
        for event in events(script, state):
            # What was heard and how it came tells no evenings apart.
            after = step(script, state, event)._replace(arrival=PLAIN_ARRIVAL, cast=())
            if after not in seen and after.watch_s < 12 * 3600:
                seen.add(after)
                todo.append(after)
    return stops, endings, hours


def events(script: Script, state: State) -> list[Event]:
    """What can be done at a stop."""
    stop = stop_of(script, state)
    found: list[Event] = []
    if (
        script.late_rewind_outcomes
        and isinstance(stop, Line | Choice | Pause)
        and 0 < script.ends_s - state.watch_s <= LAST_MINUTE_S
        and state.watch_mode is WatchMode.RUNNING
    ):
        found += [LateRewind(times) for times in (1, 2, 3)]
    if isinstance(stop, Line | Pause):
        found.append(Advance())
    elif isinstance(stop, Choice):
        found += [Choose(option.id) for option in options(state, stop)]
        until_ms = due_ms(script, state) if state.live is not None else None
        if until_ms is not None:
            found.append(Elapse(until_ms))
    return found


@pytest.mark.parametrize("name", scripts())
def test_sets_come_to_what_evenings_come_to_one_by_one(name: str) -> None:
    """The same stops, the same endings, the same hours: nothing more, and nothing less."""
    script = scripts()[name]
    stops, endings, hours = one_by_one(script)
    found = walk_exactly(script, MAX_REGIONS, no_progress, real_time_everywhere=False, tracked=every(script))
    lines = {
        s.id for scene in script.scenes.values() for s in scene.operations if isinstance(s, Line | Choice)
    }
    assert found.visited_ids & lines == stops & lines
    assert set(found.endings) == endings
    assert {scene: low for scene, (low, _) in found.times.items()} == {
        s: low for s, (low, _) in hours.items()
    }
    assert all(NOT_REPLAYED not in way for way in found.endings.values())


def test_an_hour_within_the_scene_of_another_leaves_what_is_owed_as_it_was() -> None:
    """What is paid after both is the rest of the one cost that they interrupt, on evenings of other costs."""
    beats = """
        - choice:
          - Now.: {takes: 1 min}
          - Later.: {takes: 3 min}
          - Late.: {takes: 4 min}
        - {say: Long., takes: 20 min}
        - {say: After., when: watch > 7:55 pm}
        - ending: home
        """
    hours = "deadlines:\n- {at: 7:40 pm, call: b}\n- {at: 7:42 pm, call: c}\n"
    script = minimal_script(beats, hours, b="- {say: B., takes: 3 min}", c="- {say: C., takes: 10 s}")
    _, _, evening_by_evening = one_by_one(script)
    found = walk_exactly(script, MAX_REGIONS, no_progress, real_time_everywhere=False, tracked=every(script))
    assert found.times == evening_by_evening


@pytest.mark.parametrize("name", scripts())
def test_where_time_may_always_pass_all_that_is_come_to_is_come_to(name: str) -> None:
    """And whatever more there is can be lived."""
    script = scripts()[name]
    found = walk_exactly(script, MAX_REGIONS, no_progress, real_time_everywhere=False, tracked=every(script))
    more = walk_exactly(script, MAX_REGIONS, no_progress, real_time_everywhere=True, tracked=every(script))
    assert found.visited_ids <= more.visited_ids
    assert set(found.endings) <= set(more.endings)
    assert all(NOT_REPLAYED not in way for way in more.endings.values())


def test_time_that_passes_at_a_line_is_in_the_proof() -> None:
    """A line that isn't live is left late only where the watch always runs."""
    script = minimal_script("- One.\n- {say: Two., presumes: watch < 7:31 pm}\n- ending: home")
    found = explore(script)
    (presumption,) = found.only_in_real_time
    assert [way for _, way in found.failed] == [("(let 60 s pass at script/scenes/a.yaml:3:5)",)]
    assert presumption.pos.line == 4


def test_what_every_player_may_know_goes_together() -> None:
    """Nobody found an ending before an evening ended, and the last ending is one that was found."""
    script = minimal_script(
        """
        - {say: A., when: evenings == 0, presumes: found == 0 and last_ending == none}
        - {say: B., when: evenings > 0, presumes: found > 0 and last_ending != none}
        - {say: C., when: last_ending == home, presumes: found_home}
        - {say: D., when: found_home and found_away, presumes: found == 2}
        - {say: E., when: found == 1, presumes: found_home != found_away}
        - {say: F., when: evenings > 4 and found_home and not found_away and windings > 2}
        - ending: home
        """
    )
    found = explore(script)
    assert (found.failed, found.unreached) == ([], ())


def test_a_count_is_told_apart_as_far_as_it_is_asked() -> None:
    """A hundred cigarettes are as many as three, where more than two are asked for."""
    beats = (
        "- label: again\n- choice:\n  - Smoke.: {let: {smoked: smoked + 1}, jump: .again}\n"
        "  - Go.: {when: smoked > 2, ending: home}\n  - Quit.: {when: smoked == 2, ending: away}"
    )
    found = explore(minimal_script(beats, FLAGS))
    assert found.endings == {"home": ("Smoke.",) * 3 + ("Go.",), "away": ("Smoke.",) * 2 + ("Quit.",)}
    assert found.set_count < 40


def test_a_flag_more_that_steers_costs_a_fifth_more() -> None:
    """Flags that have nothing to do with each other don't multiply."""

    def sets(count: int) -> int:
        flags = ", ".join(f"f{number}: false" for number in range(count))
        choices = "\n".join(
            f"- choice:\n  - Yes {n}.: {{takes: 10 s, let: {{f{n}: true}}}}\n  - No {n}.: {{takes: 10 s}}"
            for n in range(count)
        )
        asks = "\n".join(f"- {{takes: 20 s, when: f{number}}}" for number in range(count))
        return explore(
            minimal_script(f"{choices}\n{asks}\n- ending: home", f"flags: {{{flags}}}\n")
        ).set_count

    assert sets(12) < sets(7) * 1.2**5 + 40


@given(st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=8), st.integers(0, 15))
def test_sets_are_what_sets_are(pairs: list[tuple[int, int]], bits: int) -> None:
    """Union, difference, intersection, what is forgotten, and how many there are: as of sets of numbers."""
    bdd = Bdd()
    left, right = NONE, NONE
    for one, other in pairs:
        left, right = bdd.disjunction(left, bdd.cube(15, one)), bdd.disjunction(right, bdd.cube(15, other))
    a, b = {one for one, _ in pairs}, {other for _, other in pairs}

    def members(found: int) -> set[int]:
        return {value for value in range(16) if bdd.conjunction(found, bdd.cube(15, value))}

    assert members(bdd.disjunction(left, right)) == a | b
    assert members(bdd.conjunction(left, right)) == a & b
    assert members(bdd.difference(left, right)) == a - b
    assert members(bdd.exists(left, bits)) == {
        v for v in range(16) if any((v ^ one) & ~bits == 0 for one in a)
    }
    assert bdd.count(left, 15) == len(a)
    if left:
        asked_bits, values = bdd.pick_one(left)
        assert any(one & asked_bits == values for one in a)
    assert (bdd.difference(ALL, left) == NONE) == (a == set(range(16)))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), st.integers(0, 3)), max_size=12))
def test_regions_hold_what_was_added_and_tell_what_was_new(added: list[tuple[int, int, int]]) -> None:
    """Second by second, whatever their order."""
    bdd = Bdd()
    reached, known = Reached(bdd), set[tuple[int, int]]()
    for first, length, value in added:
        region = Region(first, first + length, bdd.cube(3, value))
        new = {
            (second, one)
            for part in reached.add(region)
            for second, one in product(range(part.first_s, part.last_s + 1), range(4))
            if bdd.conjunction(part.evenings, bdd.cube(3, one))
        }
        here = {(second, value) for second in range(first, first + length + 1)}
        assert new == here - known
        known |= here
    regions = reached.regions()
    assert {
        (second, value)
        for part in regions
        for second, value in product(range(part.first_s, part.last_s + 1), range(4))
        if bdd.conjunction(part.evenings, bdd.cube(3, value))
    } == known
    assert all(one.last_s < other.first_s for one, other in pairwise(regions))


def test_knowledge_is_cut_to_what_is_asked() -> None:
    """A script that asks for one ending only hears of that."""
    script = minimal_script("- {say: Again., when: found_home}\n- ending: home")
    assert restrict_to_script(
        script, PlayerKnowledge(3, 1, "home", frozenset({"home", "away"}))
    ) == PlayerKnowledge(found=frozenset({"home"}))


def test_counting_leaves_nothing_behind() -> None:
    """A walk collects no circles: what goes round would stay till its end."""
    bdd = Bdd()
    found = bdd.disjunction(bdd.cube(0b11, 0b01), bdd.cube(0b110, 0b110))
    gc.collect()
    gc.disable()
    try:
        assert bdd.count(found, 0b111) == 4
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_a_walk_whose_sets_grow_too_large_stops_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the midst of one operation, too: from there on memory would be full before the next is looked at."""
    script = load_script(ROOT / "tests/scripts/wound")
    assert walk_exactly(script, MAX_REGIONS, no_progress, real_time_everywhere=True).complete
    monkeypatch.setattr(walk, "MAX_NODES", 10)
    found = walk_exactly(script, MAX_REGIONS, no_progress, real_time_everywhere=True)
    assert not found.complete
    assert [*found.faults(script)][-1].startswith("Given up")


LEAVES = """
- choice:
  - Back.
  - Out.: {jump: c}
"""


@pytest.mark.parametrize(("c", "stacks"), [("- There.\n- ending: home", {0}), ("- There.", {1})])
def test_who_called_is_forgotten_where_nothing_returns(c: str, stacks: set[int]) -> None:
    """A jump out of a called scene keeps its callers; they matter only if it returns to them."""
    script = minimal_script("- call: b\n- ending: away", b=LEAVES, c=c)
    walk = Walk(WalkConfig(script))
    walk.run()
    assert {len(context.stack) for at, context in walk.found.reached if walk.flow.scene[at] == "c"} == stacks
    endings = {"home", "away"} if stacks == {0} else {"away"}
    assert set(walk.found.by_kind[FindingKind.ENDING]) == endings
    assert walk.found.by_kind[FindingKind.DEAD_END] == {}


def test_who_called_is_known_where_a_live_block_ends_in_what_returns() -> None:
    """Though the scene that is played meanwhile never does."""
    b = """
- live: {for: 5 s, deadline: .out, beats: [{choice: [{Out.: {jump: c}}]}]}
- label: out
- Back.
"""
    c = "- label: again\n- choice: [{Again.: {jump: .again}}]"
    script = minimal_script("- call: b\n- ending: away", b=b, c=c)
    assert set(walk_exactly(script, 1000, no_progress, False).endings) == {"away"}
