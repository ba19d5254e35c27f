"""What the tools count: echoes of options, evenings at random, stretches, habits."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from game.author.echoes import Echo, echoes
from game.author.random_play import random_play
from game.author.search import Search
from game.author.stretches import Without, longest, sample_evenings, stretches
from game.author.text_habits import habits, load_habits, sentences
from game.author.tools import run_explore
from game.story.faults import ScriptFaults
from game.story.script import Script
from game.story.state import Advance, State
from game.story.step import begin, step
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]
FLAGS = "flags: {lit: false, met: false, smoked: 0}\n"


def echo_of(script: Script) -> dict[str, Echo]:
    """The echoes by the words of their options."""
    return {echo.option.text: echo for echo in echoes(script)}


def test_what_later_asks_for_an_option_is_its_echo() -> None:
    """Where it reads differently; not in the option's own beats, and not once it was set anew."""
    found = echo_of(
        minimal_script(
            """
            - choice:
              - Light it.: {let: {lit: true}, then: [{say: It is lit., when: lit}]}
              - Meet.: {let: {met: true}}
              - Smoke.: {let: {smoked: smoked + 1}}
              - Nothing.:
              - Nothing, on purpose.: {echo: none}
            - {let: {met: false}}
            - {say: Met., when: met}
            - say:
              - {when: lit, says: Lit.}
              - {says: Dark.}
            - choice:
              - Home.: {when: smoked > 0, ending: home}
              - Away.: {ending: away}
            """,
            FLAGS,
        )
    )
    assert [pos.line for pos in found["Light it."].positions] == [11]
    assert [pos.line for pos in found["Smoke."].positions] == [15]
    assert found["Meet."].is_fault
    assert found["Nothing."].is_fault
    assert not found["Nothing, on purpose."].is_fault
    assert found["Home."].leads == ("ends in home",)


def test_what_every_option_does_is_no_echo_of_one() -> None:
    """A flag that is the same whatever one chooses tells nothing of the choice."""
    found = echo_of(
        minimal_script(
            "- choice:\n  - One.: {let: {lit: true}}\n  - Two.: {let: {lit: true}}\n"
            "- {say: Lit., when: lit}\n- ending: home",
            FLAGS,
        )
    )
    assert found["One."].is_fault
    assert found["Two."].is_fault


def test_an_hour_and_a_called_scene_ask_too() -> None:
    """And an option that leads elsewhere, or lets time pass, needs no flag."""
    found = echo_of(
        minimal_script(
            """
            - label: again
            - choice:
              - Light it.: {let: {lit: true}}
              - Meet.: {let: {met: true}}
              - Wait.: {takes: 1 min, jump: .again}
              - Call.: {call: b}
              - Go.: {jump: c}
            - call: b
            - ending: home
            """,
            FLAGS + "deadlines:\n- {at: 8:00 pm, first: [{when: lit, jump: c}]}\n",
            b="- {say: Met., when: met}",
            c="- ending: away",
        )
    )
    assert len(found["Light it."].positions) == 1
    assert [pos.file for pos in found["Meet."].positions] == ["script/scenes/b.yaml"]
    assert found["Wait."].leads == ("passes the time",)
    assert found["Call."].leads == ("plays b",)
    assert found["Go."].leads == ("leads to c",)


KNOWS = """
- {say: One two three., when: evenings == 0}
- {say: Four five., when: evenings == 1}
- {say: Six., when: evenings > 1}
- choice:
  - Home.: {ending: home}
  - Away.: {ending: away}
"""


def test_random_evenings_are_counted_player_by_player() -> None:
    """How they end adds up, and a later evening knows of those before."""
    figures = random_play(minimal_script(KNOWS), 25)
    assert figures.evening_count == 25
    assert sum(figures.endings.values()) == 25
    assert set(figures.endings) == {"home", "away"}
    assert (figures.share(1), figures.share(2), figures.share(3), figures.share(4)) == (1.0, 1.0, 1.0, 0.0)
    assert figures.words[1] == 3 * 3, "three players, three words"


def test_random_evenings_are_always_the_same() -> None:
    """Nothing is left to chance but the options."""
    script = minimal_script(KNOWS)
    assert random_play(script, 30) == random_play(script, 30)


def test_a_search_ends_when_all_is_found() -> None:
    """And tells what it found of what was looked for."""
    script = minimal_script(KNOWS)
    lines = {stop for stop, (_, at) in script.stops.items() if at < 6}
    search = Search(script)
    search.play_evenings(lines, 40)
    assert lines <= search.seen
    search.play_evenings({"nothing"}, 5)
    assert "nothing" not in search.seen


def states(script: Script, count: int) -> list[State]:
    """So many stops, line by line."""
    found = [begin(script)]
    while len(found) < count:
        found.append(step(script, found[-1], Advance()))
    return found


def test_a_stretch_ends_with_a_choice_a_voice_or_a_picture() -> None:
    """Words are counted from where it began."""
    script = minimal_script(
        """
        - One two.
        - jess: Three four.
        - rory: Five.
        - {place: store}
        - Six seven eight.
        - choice:
          - Home.: {then: [Nine., {ending: home}]}
        """
    )
    found = longest(script, states(script, 5))
    assert {kind: (one.words, one.begins.line) for kind, one in found.items()} == {
        Without.CHOICE: (8, 3),
        Without.VOICE: (4, 3),
        Without.PICTURE: (5, 3),
    }
    assert stretches(script, sample_evenings(script))["home"][Without.CHOICE].words == 8


HABITS = """
somebody: [somebody]
looks twice: [looks at * looks at]
begins with it: [^ It’s]
"""


def test_habits_are_counted_as_the_writers_list_them(tmp_path: Path) -> None:
    """Whole words in any case; a star is up to three words, a hat the start of a sentence."""
    (tmp_path / "habits.yaml").write_text(HABITS, encoding="utf-8")
    script = minimal_script(
        "- Somebody looks at a lamp. He looks at somebody. It’s off.\n"
        "- It’s on, and that it’s on is somebodyish.\n- ending: home"
    )
    found = [(habit.name, habit.times) for habit in habits(script, load_habits(tmp_path))]
    assert found == [("somebody", 2), ("looks twice", 1), ("begins with it", 2)]
    figures = sentences(script)
    assert (figures.lines, figures.sentences, figures.kickers) == (2, 4, 1)


def test_without_a_list_there_are_no_habits_and_a_broken_one_is_told(tmp_path: Path) -> None:
    """It is the writers' own, and may be missing."""
    assert load_habits(tmp_path) == {}
    for broken in ("somebody: once", "somebody: []", "somebody: [^]"):
        (tmp_path / "habits.yaml").write_text(f"{broken}\n", encoding="utf-8")
        with pytest.raises(ScriptFaults) as caught:
            load_habits(tmp_path)
        assert [fault.code for fault in caught.value.faults] == ["S102"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"random": 20}, "20 evenings at random"),
        ({"echoes": True}, "options that nothing later speaks of"),
        ({}, "3 of 3 endings"),
    ],
)
def test_the_tools_print_their_figures(
    options: dict[str, object], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a script that is small."""
    asked = {
        "script": ROOT / "tests/scripts/tiny",
        "random": 0,
        "evenings": None,
        "echoes": False,
        "game": None,
    } | options
    run_explore(argparse.Namespace(**asked))
    assert said in capsys.readouterr().out


def test_a_live_block_of_no_time_is_over_at_once_and_its_evening_has_its_ending() -> None:
    beats = "- live: {for: 0 s, deadline: out, beats: [choice: [Stay.: {when: lit}]]}\n- ending: home"
    figures = random_play(minimal_script(beats, FLAGS, out="- ending: away"), 3)
    assert figures.endings == {"away": 3}
