"""Plays are the evening as players see it, run plainly and through a save after every step."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from game.story.director import Director
from game.story.operations import Choice
from game.story.script import Script
from game.story.state_format import from_plain, to_plain
from tests.parsed import parsed_script
from tests.plays import elapse, run

ROOT = Path(__file__).parents[2]
PLAYS = sorted((ROOT / "tests/plays").glob("*.play"))
# A load by a new director stands for this many.
FRESH = 20


def script_for(play: Path) -> Script:
    """The small script that the play's name begins with, else the shipped one."""
    small = ROOT / "tests/scripts" / play.name.split("_")[0]
    folder = small if small.is_dir() else ROOT / "script"
    return parsed_script(folder)


@pytest.mark.parametrize("play", PLAYS, ids=lambda path: path.stem)
def test_the_evening_goes_as_played(play: Path) -> None:
    """Each step is what a player sees, and nothing else is there."""
    run(play, Director(script_for(play)), lambda director: director)


@pytest.mark.parametrize("play", PLAYS, ids=lambda path: path.stem)
def test_a_save_and_a_load_after_every_step_change_nothing(play: Path) -> None:
    """A second director stands by the inputs alone where the first stood, and goes on in its place."""
    loads = count(1)
    others: list[Director] = []

    def reload(director: Director) -> Director:
        # A new one has to live the whole evening again, so most loads are by the one of the step before.
        fresh = next(loads) % FRESH == 0 or not others or others[0].cursor == director.cursor
        again = Director(director.script, director.tree, director.record) if fresh else others.pop()
        others[:] = [director]
        again.jump_to(director.cursor)
        again.paths.last_child = director.paths.last_child
        # What the hand has just done.
        again.rewound_from = director.rewound_from
        assert again.state == director.state_on_arrival
        plain = from_plain(director.script, to_plain(director.script, director.state))
        assert plain == director.state
        elapse(again, director.waited_ms)
        assert again.state == director.state
        return again

    run(play, Director(script_for(play)), reload)


@pytest.mark.parametrize("play", PLAYS, ids=lambda path: path.stem)
def test_the_square_keeps_the_hour(play: Path) -> None:
    """From eight on no line is read before a store that is lit, and she is in its window till 7:54."""
    script = script_for(play)
    half_past_seven = 19.5 * 3600

    def look(director: Director) -> Director:
        state = director.state
        hour = (half_past_seven + state.watch_s) / 3600
        if state.place == "bus_stop" and state.picture is None and not isinstance(director.stop, Choice):
            assert state.variant not in ("lamp", "alone") or hour < 20, director.stop.pos
            assert state.variant != "lamp" or hour < 19.9 or not any(one.who == "rory" for one in state.cast)
        return director

    run(play, Director(script), look)
