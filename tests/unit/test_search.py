"""Evenings that look for a stop: who lives them, what they do, and how near they come."""

from __future__ import annotations

from pathlib import Path
from random import Random

from game.author.flow import without_silent
from game.author.random_play import simulate
from game.author.search import REWINDS, Search
from game.story.operations import Line, Show
from game.story.player_knowledge import KNOWS_NOTHING
from game.story.script import Script
from tests.parsed import parsed_script
from tests.small import minimal_script, rare_evening

ROOT = Path(__file__).parents[2]


def lines(script: Script) -> set[str]:
    """The lines of the script."""
    return {
        stop for stop, (scene, at) in script.stops.items()
        if isinstance(script.scenes[scene].operations[at], Line)
    }  # fmt: skip


def test_a_line_is_looked_for_by_one_who_may_come_to_it() -> None:
    """By what he knows, also where only the way into its scene asks for that."""
    script = minimal_script(
        "- {when: windings == 7 and not found_home, jump: b}\n- ending: home",
        b="- {say: Once., when: last_ending == away and evenings == 12}\n- ending: away",
    )
    search = Search(script)
    search.play_evenings(lines(script), 20)
    assert lines(script) <= search.seen


def test_the_last_minute_is_wound_back() -> None:
    """What only that leads to is lived."""
    script = parsed_script(ROOT / "tests/scripts/wound")
    search = Search(script)
    search.play_evenings(lines(script), 200)
    assert lines(script) <= search.seen
    assert any("wind the last minute back" in step for step in search.endings["wound_back"])


def test_what_came_nearest_is_done_again_with_one_thing_changed() -> None:
    """Of a thousand evenings there are, one goes there; it is found in fewer than chance would take."""
    flags, choices, asked = rare_evening(5)
    script = minimal_script(f"{choices}\n- {{say: There., when: {asked}}}\n- ending: home", flags)
    search = Search(script)
    search.play_evenings(lines(script), 300)
    assert lines(script) <= search.seen


def test_what_a_condition_reads_is_done_before() -> None:
    """Also what must be done before that can be: one evening of sixteen thousand goes there."""
    flags, choices, asked = rare_evening(7)
    script = minimal_script(f"{choices}\n- {{when: {asked}, jump: b}}\n- ending: away",
                            flags, b="- There.\n- ending: home")  # fmt: skip
    search = Search(script)
    search.play_evenings(lines(script), 60)
    assert lines(script) <= search.seen


def test_without_its_cues_an_evening_is_the_same() -> None:
    """It comes to the same stops at the same hours with the same flags; only nothing is shown."""
    script = parsed_script(ROOT / "script")
    bare = without_silent(script)
    assert not any(isinstance(one, Show) for scene in bare.scenes.values() for one in scene.operations)
    for seed in range(20):
        played = [
            [
                (state.position, state.watch_s, state.place, state.flags, state.stack, state.ending)
                for state in simulate(one, KNOWS_NOTHING, Random(seed), None, REWINDS)
            ]
            for one in (script, bare)
        ]
        assert played[0] == played[1]
