"""The explorer: what it finds on scripts written for it, and what it proves of the game's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_origin, get_type_hints

import pytest

from game.author.explore import explore
from game.author.presumptions import presumption_fault
from game.author.proof import Findings, first_evening, join_findings
from game.author.search import Search
from game.author.tool_error import ToolError
from game.author.witness import NOT_REPLAYED
from game.story.director import Director
from game.story.expression import Constant
from game.story.nodes import SourcePos
from game.story.operations import Line, Presumption
from game.story.script import Script
from tests.parsed import parsed_script
from tests.plays import elapse
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]
# A walk of the whole script takes minutes where much else runs.
pytestmark = pytest.mark.timeout(600)
FLAGS = "flags: {lit: false, smoked: 0}\n"
WITHOUT = """
import sys
sys.modules["multiprocessing"] = None
from game.author.explore import explore
from tests.small import minimal_script
script = minimal_script("- choice:\\n  - Go.: {ending: home}\\n  - Stay.: {ending: away}")
print(*sorted(explore(script, processes=2).endings))
"""


@pytest.fixture(scope="module")
def shipped() -> Script:
    """The game's own script."""
    return parsed_script(ROOT / "script")


@pytest.fixture(scope="module")
def walk(shipped: Script) -> Findings:
    """A walk over every first evening, both ways at once; all others, and lines, are for `explore`."""
    return explore(first_evening(shipped), processes=2, lines=False)


def test_what_was_done_least_is_done_next() -> None:
    """So every way out of one choice is tried in twice as many evenings as there are."""
    options = "".join(f"\n  - Option {number}.: {{let: {{smoked: {number}}}}}" for number in range(20))
    lines = "".join(f"\n- {{say: Line {number}., when: smoked == {number}}}" for number in range(20))
    script = minimal_script(f"- choice:{options}{lines}\n- ending: home", FLAGS)
    wanted = {
        stop for stop, (_, at) in script.stops.items() if isinstance(script.scenes["a"].operations[at], Line)
    }
    assert len(wanted) == 20
    search = Search(script)
    search.play_evenings(wanted, 40)
    assert wanted <= search.seen


def unreached(script: Script) -> list[int]:
    """The lines of the file, from 1, on which something stands that no evening comes to."""
    return [stop.pos.line for stop in explore(script).unreached]


def test_every_ending_is_found_with_the_fewest_choices_that_lead_to_it() -> None:
    """The way is told in the words of the options."""
    script = minimal_script("""
        - label: again
        - choice:
          - Wait.: {takes: 1 min, let: {smoked: smoked + 1}, jump: .again}
          - Go home.: {when: smoked >= 2, ending: home}
          - Go away.: {ending: away}
        """, FLAGS)  # fmt: skip
    found = explore(script, 1000)
    assert found.endings == {"away": ("Go away.",), "home": ("Wait.", "Wait.", "Go home.")}
    assert found.dead_ends == []


def test_the_way_that_is_told_leads_there() -> None:
    """Anybody can follow it."""
    script = parsed_script(ROOT / "tests/scripts/tiny")
    for ending, way in explore(script).endings.items():
        director = Director(script)
        for words in way:
            if words.startswith("(let "):
                _, seconds, *_, place = words.strip("()").split()
                while str(director.stop.pos) != place:
                    assert director.advance()
                elapse(director, int(seconds) * 1000)
                continue
            director.to_next_choice(everything=True)
            if words.startswith("(wait"):
                elapse(director, int(words.split()[1]) * 1000)
            else:
                director.choose(next(one.id for one in director.options if one.text == words))
        director.to_next_choice(everything=True)
        assert director.state.ending == ending


def test_more_flags_than_python_calls_itself_are_walked() -> None:
    """A set has a bit for each, and an operation of sets calls itself once a bit."""
    flags = ", ".join(f"f{number}: false" for number in range(1200))
    found = explore(
        minimal_script(
            "- let: {f1199: true}\n- {when: f1199, say: Lit.}\n- ending: home", f"flags: {{{flags}}}"
        )
    )
    assert found.dead_ends == []
    assert list(found.endings) == ["home"]


def test_a_choice_with_no_option_left_is_a_dead_end() -> None:
    """With the way that leads into it."""
    script = minimal_script(
        "- choice:\n  - Go on.:\n- choice:\n  - Light it.: {when: lit}\n- ending: home", FLAGS
    )
    ((reason, way),) = explore(script).dead_ends
    assert (reason, way) == ("no option is left at script/scenes/a.yaml:5:5", ("Go on.",))


def test_a_choice_with_no_option_left_is_none_where_an_hour_ends_it() -> None:
    """Somebody comes and says it is time."""
    beats = "- choice:\n  - Light it.: {when: lit}\n- ending: home"
    script = minimal_script(
        f"- live:\n    for: 5 s\n    deadline: b\n    beats:\n{_deeper(beats)}", FLAGS, b="- ending: away"
    )
    found = explore(script)
    assert found.dead_ends == []
    assert set(found.endings) == {"away"}


def _deeper(beats: str) -> str:
    return "\n".join("    " + row for row in beats.splitlines())


def test_an_end_that_nothing_follows_is_a_dead_end() -> None:
    """A scene that forgets to jump strands the evening."""
    script = minimal_script("- choice:\n  - Stay.:\n  - Go.: {jump: b}", b="- There.")
    assert [way for _, way in explore(script).dead_ends] == [("Stay.",), ("Go.",)]


def test_a_circle_is_a_dead_end_and_not_the_end_of_the_walk() -> None:
    """Other ways are walked all the same."""
    beats = "- choice:\n  - Round.: {jump: .round}\n  - Home.: {ending: home}\n- label: round\n- jump: .round"
    script = minimal_script(beats)
    found = explore(script)
    assert [way for _, way in found.dead_ends] == [("Round.",)]
    assert explore(minimal_script(beats + "\n- Lost.")).unreached != ()
    assert set(found.endings) == {"home"}


def test_lines_that_no_evening_comes_to_are_found() -> None:
    """Behind a jump, in a scene that nothing leads to, under a condition that is never true."""
    script = minimal_script(
        """
        - jump: .on
        - Behind a jump.
        - label: on
        - {say: Lit., when: lit}
        - {say: Dark., when: not lit}
        - choice:
          - Light it.: {let: {lit: true}}
          - Go.: {ending: home}
        - when: smoked > 0
          then:
          - Never smoked.
          else:
          - Not smoked.
        - {say: It is lit., when: lit}
        - ending: away
        """,
        FLAGS,
        b="- Nobody comes here.\n- ending: home",
    )
    found = explore(script).unreached
    assert {(stop.pos.file[14:], stop.pos.line) for stop in found} == {
        ("a.yaml", 4),
        ("a.yaml", 6),
        ("a.yaml", 13),
        ("b.yaml", 3),
        ("b.yaml", 4),
    }


@pytest.mark.parametrize("timed", ["", "for: 60 s, deadline: .out, "], ids=["open", "timed"])
@pytest.mark.parametrize("beat", ["choice: [{Go.: {jump: .go}}]", "say: Look."], ids=["choice", "line"])
def test_a_line_that_only_waiting_in_a_live_block_leads_to_is_reached(beat: str, timed: str) -> None:
    """And the way there is told, with its wait."""
    script = minimal_script(f"""
        - live: {{{timed}beats: [{{{beat}}}]}}
        - label: go
        - {{when: watch >= 7:30:10 pm, ending: away}}
        - {{when: watch < 7:30 pm, say: Never.}}
        - jump: .out
        - label: out
        - ending: home
        """)
    found = explore(script)
    assert set(found.endings) == {"home", "away"}
    assert "10 s" in found.endings["away"][0]
    assert [stop.pos.line for stop in found.unreached] == [6]


def test_a_line_behind_a_flag_that_only_colours_is_not_lost() -> None:
    """Evenings that differ by it alone are merged, and the line is found all the same."""
    beats = "- choice:\n  - Light it.: {let: {lit: true}}\n  - Leave it.:\n- choice:\n  - On.:\n"
    script = minimal_script(
        f"{beats}- {{say: It is lit., when: lit}}\n- {{say: It is dark., when: not lit}}\n- ending: home",
        FLAGS,
    )
    assert unreached(script) == []
    assert explore(script).relevant_flags == ()


def test_a_flag_that_steers_time_alone_tells_evenings_apart() -> None:
    """A line that costs more on some evenings brings them to an hour that others miss."""
    script = minimal_script(
        """
        - choice:
          - Light it.: {let: {lit: true}}
          - Leave it.:
        - when: lit
          then:
          - {say: A long look., takes: 50 min}
        - choice:
          - Home.: {ending: home}
        """,
        FLAGS + "deadlines:\n- {at: 8:15 pm, jump: late}\n",
        late="- ending: away",
    )
    found = explore(script)
    assert found.relevant_flags == ("lit",)
    assert found.endings == {"home": ("Leave it.", "Home."), "away": ("Light it.",)}


def test_a_condition_over_more_counts_than_can_be_tried_is_told() -> None:
    script = minimal_script(
        "- {when: a + b + c > 2, takes: 1 min, say: On.}\n- ending: home", "flags: {a: 0, b: 0, c: 0}\n"
    )
    with pytest.raises(ToolError, match="reads a, b, c at once"):
        explore(script)


COMPUTED = """
- Hello.
- let: {{n: n + {first}}}
- let: {{n: n - {second}}}
- when: n == {asked}
  then:
  - So.
  - ending: home
- Not.
- ending: away
"""


@pytest.mark.parametrize(("first", "second"), [(40, 35), (50, 45), (999, 994)])
def test_counts_that_leave_what_can_be_tried_are_told_and_nothing_false_is_proved(
    first: int, second: int
) -> None:
    script = minimal_script(COMPUTED.format(first=first, second=second, asked=5), "flags: {n: 0}\n")
    with pytest.raises(ToolError, match=f"count n can come to {first}"):
        explore(script)


@pytest.mark.parametrize(("first", "second", "ending"), [(25, 20, "home"), (0, 8, "away"), (31, 26, "home")])
def test_counts_that_are_computed_within_bounds_end_as_they_are_played(
    first: int, second: int, ending: str
) -> None:
    script = minimal_script(COMPUTED.format(first=first, second=second, asked=5), "flags: {n: 0}\n")
    assert set(explore(script).endings) == {ending}


@pytest.mark.parametrize("rounds", [190, 300, 1500])
def test_a_loop_that_counts_far_is_left(rounds: int) -> None:
    count = f"- let: {{n: n + 1}}\n- {{when: n < {rounds}, jump: .again}}\n"
    beats = f"- Hello.\n- label: again\n{count}- ending: home"
    found = explore(minimal_script(beats, "flags: {n: 0}\n"))
    assert (set(found.endings), found.dead_ends) == ({"home"}, [])


def test_winding_the_last_minute_is_tried() -> None:
    """An ending that only winding leads to is found."""
    found = explore(parsed_script(ROOT / "tests/scripts/wound"))
    assert set(found.endings) == {"last", "wound_back"}
    assert found.dead_ends == []


def test_the_hours_at_which_a_scene_can_be_played_are_known() -> None:
    """The earliest and the latest of all evenings."""
    beats = "- choice:\n  - Now.: {jump: b}\n  - Later.: {takes: 10 min, jump: b}"
    found = explore(minimal_script(beats, "", b="- There.\n- ending: home"))
    assert found.times["b"] == (0, 600)


def test_a_walk_that_is_too_long_says_so() -> None:
    """Then nothing is proved."""
    script = minimal_script("- label: again\n- choice:\n  - Wait.: {takes: 1 s, jump: .again}")
    assert not explore(script, 100).complete
    assert explore(script).complete


def test_a_fault_that_only_the_second_walk_finds_is_among_those_of_both() -> None:
    """Of each kind: a new one stands here as soon as findings have a field for it."""
    presumption = Presumption(SourcePos("a.yaml", 1, 1), 0, Constant(True))
    found_by_kind = {"dead_ends": ("nothing follows", ("Go.",)), "failed": (presumption, ("Go.",))}
    kinds = {name for name, kind in get_type_hints(Findings).items() if get_origin(kind) is list}
    assert kinds - {"only_in_real_time"} == found_by_kind.keys()
    for kind, found in found_by_kind.items():
        second = Findings()
        getattr(second, kind).append(found)
        assert getattr(join_findings(Findings(), second), kind) == [found]


def test_two_walks_find_the_same() -> None:
    """No chance is in it."""
    script = parsed_script(ROOT / "tests/scripts/tiny")
    one, two = explore(script), explore(script)
    assert one == two


def test_a_program_without_multiprocessing_walks_all_the_same() -> None:
    """The packaged game leaves it out: then one walk comes after the other."""
    text = subprocess.run(
        [sys.executable, "-c", WITHOUT], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert text.split() == ["away", "home"]


def test_every_ending_of_the_game_is_reached(shipped: Script, walk: Findings) -> None:
    """All but Monday's, which no first evening has, some by winding or waiting; and every way was lived."""
    assert walk.complete
    assert set(walk.endings) == set(shipped.endings) - {"monday"}
    assert [way for way in walk.endings.values() if NOT_REPLAYED in way] == []


def test_what_the_game_presumes_and_isnt_so_was_lived(walk: Findings) -> None:
    """Nobody is told of a fault that no evening shows."""
    assert [presumption_fault(*failed).format() for failed in walk.failed if NOT_REPLAYED in failed[1]] == []


def test_the_game_has_no_dead_end(walk: Findings) -> None:
    """Whatever is chosen, the evening goes on to an ending."""
    assert walk.dead_ends == []
