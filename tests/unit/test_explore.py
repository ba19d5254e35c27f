"""The explorer: what it finds on scripts written for it, and what it proves of the game's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.author.explore import Walk, explore, first_evening
from game.author.presumptions import fault_of
from game.author.random_play import wander
from game.author.witness import NOT_LIVED
from game.shell.formats.script_folder import load_script
from game.story.director import Director
from game.story.script import Line, Script
from tests.plays import elapse
from tests.small import small

ROOT = Path(__file__).parents[2]
FLAGS = "flags: {lit: false, smoked: 0}\n"
WITHOUT = """
import sys
sys.modules["multiprocessing"] = None
from game.author.explore import explore
from tests.plays import elapse
from tests.small import small
from tests.plays import elapse
script = small("- choice:\\n  - Go.: {ending: home}\\n  - Stay.: {ending: away}")
print(*sorted(explore(script, processes=2).endings))
"""


@pytest.fixture(scope="module")
def shipped() -> Script:
    """The game's own script."""
    return load_script(ROOT / "script")


@pytest.fixture(scope="module")
def walk(shipped: Script) -> Walk:
    """A walk over every first evening, both ways at once; all others are for `explore`, which takes longer
    than a test may."""
    return explore(first_evening(shipped), processes=2)


def test_what_was_done_least_is_done_next() -> None:
    """So every way out of one choice is tried in twice as many evenings as there are."""
    options = "".join(f"\n  - Option {number}.: {{let: {{smoked: {number}}}}}" for number in range(20))
    lines = "".join(f"\n- {{say: Line {number}., when: smoked == {number}}}" for number in range(20))
    script = small(f"- choice:{options}{lines}\n- ending: home", FLAGS)
    wanted = {
        stop for stop, (_, at) in script.stops.items() if isinstance(script.scenes["a"].operations[at], Line)
    }
    assert len(wanted) == 20
    assert wander(script, wanted, 40) == wanted


def lost(script: Script) -> list[int]:
    """The lines of the file, from 1, on which something stands that no evening comes to."""
    return [stop.pos.line for stop in explore(script).lost]


def test_every_ending_is_found_with_the_fewest_choices_that_lead_to_it() -> None:
    """The way is told in the words of the options."""
    script = small("""
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
    script = load_script(ROOT / "tests/scripts/tiny")
    for ending, way in explore(script).endings.items():
        director = Director(script)
        for words in way:
            director.to_next_choice(everything=True)
            if words.startswith("(wait"):
                elapse(director, int(words.split()[1]) * 1000)
            else:
                director.choose(next(one.id for one in director.options if one.text == words))
        director.to_next_choice(everything=True)
        assert director.state.ending == ending


def test_a_choice_with_no_option_left_is_a_dead_end() -> None:
    """With the way that leads into it."""
    script = small("- choice:\n  - Go on.:\n- choice:\n  - Light it.: {when: lit}\n- ending: home", FLAGS)
    ((reason, way),) = explore(script).dead_ends
    assert (reason, way) == ("no option is left at script/scenes/a.yaml:5:5", ("Go on.",))


def test_a_choice_with_no_option_left_is_none_where_an_hour_ends_it() -> None:
    """Somebody comes and says it is time."""
    beats = "- choice:\n  - Light it.: {when: lit}\n- ending: home"
    script = small(
        f"- live:\n    for: 5 s\n    deadline: b\n    beats:\n{_deeper(beats)}", FLAGS, b="- ending: away"
    )
    found = explore(script)
    assert found.dead_ends == []
    assert set(found.endings) == {"away"}


def _deeper(beats: str) -> str:
    return "\n".join("    " + row for row in beats.splitlines())


def test_an_end_that_nothing_follows_is_a_dead_end() -> None:
    """A scene that forgets to jump strands the evening."""
    script = small("- choice:\n  - Stay.:\n  - Go.: {jump: b}", b="- There.")
    assert [way for _, way in explore(script).dead_ends] == [("Stay.",), ("Go.",)]


def test_a_circle_is_a_dead_end_and_not_the_end_of_the_walk() -> None:
    """Other ways are walked all the same."""
    beats = "- choice:\n  - Round.: {jump: .round}\n  - Home.: {ending: home}\n- label: round\n- jump: .round"
    script = small(beats)
    found = explore(script)
    assert [way for _, way in found.dead_ends] == [("Round.",)]
    assert explore(small(beats + "\n- Lost.")).lost != ()
    assert set(found.endings) == {"home"}


def test_lines_that_no_evening_comes_to_are_found() -> None:
    """Behind a jump, in a scene that nothing leads to, under a condition that is never true."""
    script = small(
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
    found = explore(script).lost
    assert {(stop.pos.file[14:], stop.pos.line) for stop in found} == {
        ("a.yaml", 4),
        ("a.yaml", 6),
        ("a.yaml", 13),
        ("b.yaml", 3),
        ("b.yaml", 4),
    }


def test_a_line_behind_a_flag_that_only_colours_is_not_lost() -> None:
    """Evenings that differ by it alone are merged, and the line is found all the same."""
    beats = "- choice:\n  - Light it.: {let: {lit: true}}\n  - Leave it.:\n- choice:\n  - On.:\n"
    script = small(
        f"{beats}- {{say: It is lit., when: lit}}\n- {{say: It is dark., when: not lit}}\n- ending: home",
        FLAGS,
    )
    assert lost(script) == []
    assert explore(script).told_apart == ()


def test_a_flag_that_steers_time_alone_tells_evenings_apart() -> None:
    """A line that costs more on some evenings brings them to an hour that others miss."""
    script = small(
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
    assert found.told_apart == ("lit",)
    assert found.endings == {"home": ("Leave it.", "Home."), "away": ("Light it.",)}


def test_winding_the_last_minute_is_tried() -> None:
    """An ending that only winding leads to is found."""
    found = explore(load_script(ROOT / "tests/scripts/wound"))
    assert set(found.endings) == {"last", "wound_back"}
    assert found.dead_ends == []


def test_the_hours_at_which_a_scene_can_be_played_are_known() -> None:
    """The earliest and the latest of all evenings."""
    beats = "- choice:\n  - Now.: {jump: b}\n  - Later.: {takes: 10 min, jump: b}"
    found = explore(small(beats, "", b="- There.\n- ending: home"))
    assert found.hours["b"] == (0, 600)


def test_a_walk_that_is_too_long_says_so() -> None:
    """Then nothing is proved."""
    script = small("- label: again\n- choice:\n  - Wait.: {takes: 1 s, jump: .again}")
    assert not explore(script, 100).whole
    assert explore(script).whole


def test_two_walks_find_the_same() -> None:
    """No chance is in it."""
    script = load_script(ROOT / "tests/scripts/tiny")
    one, two = explore(script), explore(script)
    assert (one.sets, one.evenings, one.endings, one.visited) == (
        two.sets,
        two.evenings,
        two.endings,
        two.visited,
    )


def test_a_program_without_multiprocessing_walks_all_the_same() -> None:
    """The packaged game leaves it out: then one walk comes after the other."""
    text = subprocess.run(
        [sys.executable, "-c", WITHOUT], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert text.split() == ["away", "home"]


def test_every_ending_of_the_game_is_reached(shipped: Script, walk: Walk) -> None:
    """Some of them by winding or waiting; and every way was lived."""
    assert walk.whole
    assert set(walk.endings) == set(shipped.endings)
    assert [way for way in walk.endings.values() if NOT_LIVED in way] == []


def test_what_the_game_presumes_and_isnt_so_was_lived(walk: Walk) -> None:
    """Nobody is told of a fault that no evening shows."""
    assert [fault_of(*broken).format() for broken in walk.broken if NOT_LIVED in broken[1]] == []


def test_the_game_has_no_dead_end(walk: Walk) -> None:
    """Whatever is chosen, the evening goes on to an ending."""
    assert walk.dead_ends == []
