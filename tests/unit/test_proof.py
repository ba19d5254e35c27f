"""What is proved where a walk holds on to less than there is: as much as where it holds on to all of it."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings

from game.author.exploration import EXACT, MAX_REGIONS, Precision
from game.author.explore import explore, silent
from game.author.proof import COARSE, FORGETFUL, Walk, walk
from game.author.search import Search
from game.author.witness import NOT_REPLAYED
from game.story.script import Script
from tests.small import minimal_script, rare_evening
from tests.unit.test_explorer_witnesses import MAX_STEPS, scenes, script_of
from tests.unit.test_walk import every


def walked(script: Script, precision: Precision, always: bool = False) -> tuple[Walk, list[str]]:
    """What a walk of that precision proves, and what it looked for once more."""
    told: list[str] = []
    search = Search(script)
    search.play(script.stops.keys(), 100)
    more = (every(script), precision, None if always else search)
    found = walk(script, MAX_REGIONS, told.append, always, *more)
    return found, [message for message in told if "once more" in message]


TWICE = """
- when: {one}
  then:
  - Here.
  - let: {{lit: true}}
- Between.
- when: {other} and lit
  then:
  - And there.
  - choice:
    - Go on.: {{when: not lit}}
- ending: home
"""


@pytest.mark.parametrize(("one", "other"), [("evenings >= 3", "evenings == 0"), ("found_home", "found == 0"),
                                            ("last_ending == home", "last_ending == away")])  # fmt: skip
def test_what_only_contradictory_memories_lead_to_is_not_there(one: str, other: str) -> None:
    """Nobody is on his first evening and on his fourth: no dead end, and the lines behind it are lost."""
    script = minimal_script(TWICE.format(one=one, other=other), "flags: {lit: false}\n")
    found, again = walked(script, FORGETFUL)
    assert found.dead_ends == []
    assert again, "it was come to, and refuted"
    assert len(script.stops) - len(found.visited) == 3, "a line, a choice, and what ends the scene"


@pytest.mark.parametrize(("one", "other"), [("evenings >= 3", "evenings >= 1"), ("found_home", "found == 1")])
def test_what_one_memory_leads_to_is_found_with_one_who_has_it(one: str, other: str) -> None:
    """Though what was asked before was forgotten."""
    script = minimal_script(TWICE.format(one=one, other=other), "flags: {lit: false}\n")
    found, again = walked(script, FORGETFUL)
    ((_, (way,)),) = found.dead_ends
    assert way.startswith("(after ")
    assert again == []
    assert len(script.stops) - len(found.visited) == 1


def test_a_scene_that_chance_never_comes_to_is_come_to_along_the_way_of_the_walk() -> None:
    """One evening of sixteen thousand goes there; nothing is left to be looked for once more."""
    flags, choices, asked = rare_evening(7)
    script = minimal_script(f"{choices}\n- {{when: {asked}, jump: b}}\n- ending: away",
                            flags, b="- There.\n- ending: home")  # fmt: skip
    search, told = Search(script), list[str]()
    search.play(script.stops.keys(), 20)
    assert "b" not in search.trails
    found = walk(script, MAX_REGIONS, told.append, False, precision=FORGETFUL, search=search)
    assert "b" in search.trails
    assert [message for message in told if "once more" in message] == []
    assert set(found.endings) == {"away", "home"}


def test_the_way_to_an_operation_says_who_is_there() -> None:
    """A scene that only they come to who have been home may take it for granted, over jumps and calls."""
    beats = "- call: b\n- {when: found_home, jump: c}\n- ending: away"
    script = minimal_script(beats, b="- {say: Called., when: evenings > 1}",
                   c="- {say: Home., presumes: found_home and evenings >= 1}\n- ending: home")  # fmt: skip
    found, again = walked(script, FORGETFUL)
    assert (found.failed, again) == ([], [])


def test_what_only_rounded_hours_lead_to_is_not_there() -> None:
    """An option that takes so long comes too late for what is early, though minutes alone are told apart."""
    beats = """
        - choice:
          - Wait.: {{takes: 50 s}}
        - choice:
          - Wait on.: {{takes: {more} s}}
        - choice:
          - Early.: {{when: "watch < 7:31 pm", takes: 5 min, ending: home}}
          - Late.: {{when: "watch >= 7:31 pm", presumes: watch >= 7:32 pm, ending: away}}
        - {{say: Never., presumes: watch < 7:00 pm}}
        """
    for more, late in ((70, False), (60, True)):
        script = minimal_script(beats.format(more=more))
        found, again = walked(script, COARSE, always=True)
        assert [(presumption.pos.line, NOT_REPLAYED in way) for presumption, way in found.failed] == [
            (line, False) for line in ([9] if late else [])
        ]
        assert bool(again) is not late


# The same examples each time.
@settings(max_examples=25, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(scenes())
def test_less_precise_walks_prove_the_same(scenes: dict[str, str]) -> None:
    """The same endings, dead ends, failed presumptions and lines, on scripts made up at random."""
    script = script_of(scenes)
    for always, precision in ((False, FORGETFUL), (True, COARSE)):
        exact = walk(script, MAX_STEPS, silent, always, every(script), EXACT)
        found = walk(script, MAX_STEPS, silent, always, every(script), precision, Search(script))
        if not exact.complete or not found.complete:
            continue
        assert {reason for reason, _ in found.dead_ends} == {reason for reason, _ in exact.dead_ends}
        assert {one.pos for one, _ in found.failed} == {one.pos for one, _ in exact.failed}
        assert found.visited == exact.visited
        if not always:
            assert set(found.endings) == set(exact.endings)
        assert [way for _, way in (*found.dead_ends, *found.failed) if NOT_REPLAYED in way] == []


def test_a_large_script_is_walked_by_less_than_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """And all that is told of it is the same."""
    script = minimal_script(TWICE.format(one="found_home", other="evenings > 3"), "flags: {lit: false}\n")
    small_found = explore(script)
    monkeypatch.setattr("game.author.explore.SMALL", 1)
    large_found = explore(script)
    assert large_found.endings.keys() == small_found.endings.keys()
    assert [reason for reason, _ in large_found.dead_ends] == [r for r, _ in small_found.dead_ends]
    assert large_found.unreached == small_found.unreached
