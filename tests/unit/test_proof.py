"""What is proved where a walk holds on to less than there is: as much as where it holds on to all of it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import Phase, given, settings

from game.author import proof
from game.author.explore import explore, no_progress
from game.author.printing import print_faults, print_walk
from game.author.proof import Finding, Findings, prove, stops_of
from game.author.proof import walk_exactly as walk
from game.author.search import Search, Simulated
from game.author.witness import NOT_REPLAYED
from game.author.worklist import MAX_REGIONS, FindingKind
from game.story.expression import Constant
from game.story.nodes import SourcePos
from game.story.operations import Presumption
from game.story.script import Script
from tests.small import minimal_script, rare_evening
from tests.unit.test_explorer_witnesses import MAX_STEPS, scenes, script_of
from tests.unit.test_walk import every


def proved(script: Script, evenings: int = 100, again: int = 0) -> tuple[Findings, list[str]]:
    """What is proved of a script taken for a large one, and what an exact walk looked for once more.
    `again`: the evenings in search of endings that the `evenings` missed."""
    told: list[str] = []
    wanted = stops_of(script)

    def look_for(stops: Set[str]) -> Simulated:
        return Search(script).play_evenings(stops, again)

    evenings_lived = partial(Search(script).play_evenings, wanted, evenings)
    found = prove(script, MAX_REGIONS, told.append, wanted, evenings_lived, look_for)
    return found, [message for message in told if "once more" in message]


def lived(found: Findings) -> set[str]:
    """The stops that evenings came to."""
    return found.visited_ids - {stop.id for stop in found.unlived}


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
    found, again = proved(script)
    assert found.dead_ends == []
    assert again, "it was come to, and refuted"
    assert len(script.stops) - len(lived(found)) == 3, "a line, a choice, and what ends the scene"


@pytest.mark.parametrize(("one", "other"), [("evenings >= 3", "evenings >= 1"), ("found_home", "found == 1")])
def test_what_one_memory_leads_to_is_found_with_one_who_has_it(one: str, other: str) -> None:
    """Though what was asked before was forgotten."""
    script = minimal_script(TWICE.format(one=one, other=other), "flags: {lit: false}\n")
    found, again = proved(script)
    ((_, (way,)),) = found.dead_ends
    assert way.startswith("(after ")
    assert len(again) == 2, "it was lived; only whether time must pass at every stop for it was asked"
    assert len(script.stops) - len(lived(found)) == 1


def test_the_way_to_an_operation_says_who_is_there() -> None:
    """A scene that only they come to who have been home may take it for granted, over jumps and calls."""
    beats = "- call: b\n- {when: found_home, jump: c}\n- ending: away"
    script = minimal_script(beats, b="- {say: Called., when: evenings > 1}",
                   c="- {say: Home., presumes: found_home and evenings >= 1}\n- ending: home")  # fmt: skip
    found, again = proved(script)
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
        found, again = proved(script)
        assert [(presumption.pos.line, NOT_REPLAYED in way) for presumption, way in found.failed] == [
            (line, False) for line in ([9] if late else [])
        ]
        assert again, "it was refuted, or asked whether time must pass at every stop for it"


RARE = """
- choice:
  - One.: {let: {one: true}}
  - None.
- choice:
  - Two.: {let: {two: true}}
  - None.
- choice:
  - Three.: {when: "one and watch >= 7:31 pm", let: {three: true}}
  - Wait.: {takes: 1 min}
  - None.
- {when: one and two and not three, jump: b}
- ending: away
"""
FLAGS = "flags: {one: false, two: false, three: false}\n"
B = """
- {say: There., presumes: PRESUMED}
- choice:
  - Go.: {when: OFFERED}
- {say: Never., when: LINE}
- ending: home
"""


PRESUMED = ["one", "not three", "two and not one", "found_home or one", "found_home", "watch < 7:31 pm",
            "evenings < 3"]  # fmt: skip
LINES = ["three", "found_home and two", "evenings > 2 and found == 0", "not found_away"]


@pytest.mark.parametrize(("number", "offered"), [
    (number, offered) for number in range(len(PRESUMED)) for offered in ("one", "three or two", "three")
])  # fmt: skip
def test_faults_are_found_behind_flags_that_no_fault_reads(number: int, offered: str) -> None:
    """Presumptions that fail on few evenings, dead ends, and lines that nothing leads to."""
    b = B.replace("PRESUMED", PRESUMED[number]).replace("OFFERED", offered)
    script = minimal_script(RARE, FLAGS, b=b.replace("LINE", LINES[number % len(LINES)]))
    assert_proved_alike(script, walk(script, MAX_REGIONS, no_progress, False, every(script)),
                        walk(script, MAX_REGIONS, no_progress, True, every(script)))  # fmt: skip


def assert_proved_alike(script: Script, exact: Findings, late: Findings) -> None:
    """The proof of a large script finds what two exact walks find."""
    found, _ = proved(script, evenings=20)
    both = exact.dead_ends + late.dead_ends
    assert {reason for reason, _ in found.dead_ends} == {reason for reason, _ in both}
    assert {one.pos for one, _ in found.failed} == {one.pos for one, _ in exact.failed + late.failed}
    known = {one.pos for one, _ in exact.failed}
    assert {one.pos for one in found.only_in_real_time} == {one.pos for one, _ in late.failed} - known
    lines = stops_of(script)
    assert lived(found) & lines <= exact.visited_ids
    assert exact.visited_ids & lines <= found.visited_ids
    assert set(found.endings) == set(exact.endings)
    assert [way for _, way in (*found.dead_ends, *found.failed) if NOT_REPLAYED in way] == []


def test_a_way_is_told_through_values_that_were_forgotten_in_between() -> None:
    """A flag that no fault reads is told apart where it is asked, and not held on to: on the way it has been
    both."""
    script = minimal_script("""
        - choice:
          - Light.: {let: {lit: true}}
          - Go.
        - {say: Dark., takes: 1 min, when: not lit}
        - let: {lit: true}
        - {say: Light., takes: 1 min, when: lit}
        - {say: There., presumes: watch < 7:32 pm}
        - ending: home
        """, "flags: {lit: false}\n")  # fmt: skip
    found, _ = proved(script)
    assert [way for _, way in found.failed] == [("Go.",)]


# The same examples each time, which go by the text of this test: of others some grow to millions of nodes.
@settings(max_examples=25, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(scenes())
def test_less_is_held_on_to_and_the_same_proved(scenes: dict[str, str]) -> None:
    """The same endings, dead ends, failed presumptions and lines, on scripts made up at random."""
    script = script_of(scenes)
    exact = walk(script, MAX_STEPS, no_progress, False, every(script))
    late = walk(script, MAX_STEPS, no_progress, True, every(script))
    if exact.complete and late.complete:
        assert_proved_alike(script, exact, late)


def test_a_large_script_is_walked_by_less_than_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """And all that is told of it is the same."""
    script = minimal_script(TWICE.format(one="found_home", other="evenings > 3"), "flags: {lit: false}\n")
    small_found = explore(script)
    monkeypatch.setattr("game.author.explore.SMALL", 1)
    large_found = explore(script)
    assert large_found.endings.keys() == small_found.endings.keys()
    assert [reason for reason, _ in large_found.dead_ends] == [r for r, _ in small_found.dead_ends]
    assert large_found.unreached == small_found.unreached


def test_lines_that_too_few_evenings_came_to_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are no fault, and more evenings come to them."""
    flags, choices, asked = rare_evening(5)
    ends = "- choice: [{Home.: {ending: home}}, {Away.: {ending: away}}]"
    script = minimal_script(f"{choices}\n- {{say: There., when: {asked}}}\n{ends}", flags)
    monkeypatch.setattr("game.author.explore.SMALL", 1)
    few, many = explore(script, evening_count=1), explore(script, evening_count=400)
    assert [bool(found.unlived) for found in (few, many)] == [True, False]
    print_walk(script, few, 0)
    assert str(few.unlived[0].pos) in capsys.readouterr().out
    assert print_faults(script, few) == 0


def test_every_kind_of_fault_is_printed_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """A dead end, a line that nothing leads to, an ending that is never reached, a walk that was given up."""
    script = minimal_script(
        "- choice:\n  - Go on.:\n- choice:\n  - Light it.: {when: lit}\n- ending: home",
        "flags: {lit: false}\n",
    )
    found = explore(script)
    count = print_faults(script, found)
    printed = capsys.readouterr().out
    assert count == 1 + len(found.unreached) + 2
    assert "A dead end: no option is left" in printed
    assert [str(stop.pos) in printed for stop in found.unreached] == [True] * len(found.unreached)
    assert [f"“{name}” is never reached" in printed for name in script.endings] == [True, True]
    assert print_faults(script, replace(found, complete=False)) == count + 1


@pytest.mark.parametrize("kind", FindingKind)
def test_no_kind_of_finding_is_dropped(kind: FindingKind) -> None:
    presumption = Presumption(SourcePos("a.yaml", 1, 1), 0, Constant(True))
    found = proof._with_findings(Findings(), [Finding(kind, "a", 0, ("Go.",))], {"a": presumption})
    assert found != Findings()


def test_an_ending_that_the_evenings_missed_is_looked_for_alone() -> None:
    """An exact walk to it may outgrow its bound, and whether the first evenings come to it is chance."""
    flags, choices, asked = rare_evening(5)
    beats = f"{choices}\n- {{when: {asked}, then: [{{ending: home}}]}}\n- ending: away"
    script = minimal_script(beats, flags)
    by_walk, by_evenings = proved(script, evenings=1), proved(script, evenings=1, again=400)
    assert [found.endings.keys() for found, _ in (by_walk, by_evenings)] == [script.endings.keys()] * 2
    assert [bool(walked) for _, walked in (by_walk, by_evenings)] == [True, False]
