"""A state as plain data: through JSON and back, and what of it survives an edited script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from game.shell.script_folder import load_script
from game.story.director import Director
from game.story.script import Script
from game.story.state import Advance, State
from game.story.state_format import StateFormatError, from_plain, to_plain
from game.story.step import step
from tests.plays import elapse
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]
WOUND = load_script(ROOT / "tests/scripts/wound")
FLAGS = "flags: {met: false, smoked: 0, side: {one of: [none, books]}}\n"
BEATS = "- let: {met: true, smoked: 3, side: books}\n- One.\n- Two."


def begun(script: Script) -> State:
    """The state at the first stop."""
    return Director(script).state


def through_json(script: Script, state: State) -> State:
    """The state, written as JSON and read again."""
    return from_plain(script, json.loads(json.dumps(to_plain(script, state))))


def test_every_state_of_an_evening_survives_json() -> None:
    """Live blocks, called scenes, fired deadlines, people and sounds included."""
    director = Director(WOUND)
    turn = 0
    for _ in range(200):
        assert through_json(WOUND, director.state) == director.state
        if director.options:
            elapse(director, 1_500)
            assert through_json(WOUND, director.state) == director.state
            director.choose(director.options[turn % len(director.options)].id)
            turn += 1
        elif not director.advance():
            break
    assert director.state.ending


@pytest.mark.parametrize("field", ["stack", "cast", "moves", "sounds"])
def test_lists_longer_than_any_game_writes_are_refused(field: str) -> None:
    """Whoever looks at a frame or a board goes through each, and for some through all of them for each."""
    plain = to_plain(WOUND, begun(WOUND))
    who = next(iter(WOUND.cast))
    at = list(plain["position"])
    items = {"stack": [at, 0, None], "cast": [who, "centre"], "moves": [who, "left", 0, 0], "sounds": ""}
    plain[field] = [items[field]]
    assert len(to_plain(WOUND, from_plain(WOUND, plain))[field]) == 1
    plain[field] = [items[field]] * 10_000
    with pytest.raises(StateFormatError, match="at most"):
        from_plain(WOUND, plain)


def test_nobody_is_on_the_stage_twice() -> None:
    """Each would be drawn."""
    plain = to_plain(WOUND, begun(WOUND))
    plain["cast"] = [[next(iter(WOUND.cast)), mark] for mark in ("left", "right")]
    with pytest.raises(StateFormatError, match="twice"):
        from_plain(WOUND, plain)


def test_in_a_scene_called_on_the_way_the_time_to_be_reached_survives_json() -> None:
    """The rest of the way is walked after a load, too."""
    beats, hours = "- clock: 7:50 pm\n- Two.", "deadlines:\n- {at: 7:40 pm, call: b}\n"
    script = minimal_script(beats, hours, b="- {say: Ring., takes: 2 min}")
    state = begun(script)
    loaded = through_json(script, state)
    assert loaded == state
    assert step(script, loaded, Advance()).watch_s == 20 * 60
    (back,) = to_plain(script, state)["stack"]
    assert back[1:] == [0, None, 20 * 60], "as every version has written it"


def test_flags_are_kept_by_name() -> None:
    """A flag added, or another order, moves nothing."""
    plain = to_plain(minimal_script(BEATS, FLAGS), begun(minimal_script(BEATS, FLAGS)))
    edited = minimal_script(BEATS, "flags: {side: {one of: [none, books]}, new: 7, smoked: 0, met: false}\n")
    assert from_plain(edited, plain).flags == ("books", 7, 3, True)


@pytest.mark.parametrize(
    ("flags", "value"),
    [
        ("flags: {met: 0, smoked: 0, side: {one of: [none, books]}}\n", 0),
        ("flags: {met: {one of: [no, yes]}, smoked: 0, side: {one of: [none, books]}}\n", "no"),
    ],
)
def test_a_flag_of_another_kind_starts_anew(flags: str, value: object) -> None:
    """What was saved of it means nothing now."""
    plain = to_plain(minimal_script(BEATS, FLAGS), begun(minimal_script(BEATS, FLAGS)))
    edited = minimal_script("- One.\n- Two.", flags)
    assert from_plain(edited, {**plain, "position": ["a", 0]}).flags[0] == value


def test_a_word_that_is_gone_from_its_list_starts_anew() -> None:
    """The first word is where it starts."""
    script = minimal_script(BEATS, FLAGS)
    plain = to_plain(script, begun(script))
    edited = minimal_script("- One.", "flags: {met: false, smoked: 0, side: {one of: [none, kirk]}}\n")
    assert from_plain(edited, {**plain, "position": ["a", 0]}).flags == (True, 3, "none")


@pytest.mark.parametrize(
    "wrong",
    [
        {"position": ["nowhere", 0]},
        {"position": ["a", 99]},
        {"position": ["a", 0]},
        {"position": None},
        {"watch_s": -1},
        {"watch_s": "noon"},
        {"watch_s": True},
        {"watch_s": 10**12},
        {"flags": []},
        {"stack": [[["a", 3], -5, None]]},
        {"stack": 7},
        {"live": [5]},
        {"watch": "broken"},
        {"place": "moon"},
        {"cast": [["nobody", "left"]]},
        {"cast": [["jess", 5]]},
        {"transition": []},
        {"ending": "none"},
        {"light": ["lamp"]},
    ],
)
def test_what_is_no_state_of_this_script_is_refused(wrong: dict[str, Any]) -> None:
    """One error, whatever is wrong."""
    script = minimal_script(BEATS, FLAGS)
    with pytest.raises(StateFormatError):
        from_plain(script, to_plain(script, begun(script)) | wrong)


def test_a_field_that_is_missing_is_as_the_inputs_give_it() -> None:
    """A version that knew less has written it; without a position and flags it is no state."""
    script = minimal_script(BEATS, FLAGS)
    default = begun(script)._replace(watch_s=7, camera="close")
    plain = to_plain(script, default)
    for field in plain:
        less = {name: value for name, value in plain.items() if name != field}
        if field in ("position", "flags"):
            with pytest.raises(StateFormatError):
                from_plain(script, less, default)
        else:
            assert from_plain(script, less, default) == default
    assert from_plain(script, {"position": ["a", 3], "flags": {}}).camera == "wide"


def test_deadlines_that_are_gone_are_forgotten() -> None:
    """Only those of the script can have been passed."""
    script = minimal_script(BEATS, FLAGS)
    assert from_plain(script, to_plain(script, begun(script)) | {"fired": [0, 5]}).fired == frozenset()
