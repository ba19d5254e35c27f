"""A map's pins: where one stands, and where the option in focus leads."""

from __future__ import annotations

import pytest

from game.stage.art import Artwork, MarkPoint, StageSet
from game.stage.frame import Box, Disc, Text
from game.stage.look import Look
from game.stage.pins import HERE, pin_ops
from game.story.director import Director
from game.story.operations import Choice
from game.story.script import Script
from game.story.step import begin, stop_of
from tests.frames.writing import PALETTE
from tests.measure import fixed_measure
from tests.small import minimal_script

SCRIPT = minimal_script(
    """
    place: stop
    beats:
    - place: store
    - choice:
      - Stay.: {then: [Here I am.]}
      - Go there.: {jump: .there}
      - Go and look.: {then: [{jump: b}]}
    - ending: home
    - label: there
    - On the way.
    - jump: b
    """,
    b="place: store\nbeats:\n- ending: away",
)
MARKS = {"stop": MarkPoint(700, 500), "store": MarkPoint(300, 400)}


def pinned(script: Script, option: int) -> set[str]:
    """The places that are pinned while an option is in focus."""
    state = begin(script)
    look = Look(Artwork(PALETTE, {"store": StageSet(marks=MARKS)}, {}, None, None), fixed_measure)
    choice = stop_of(script, state)
    assert isinstance(choice, Choice)
    ops = tuple(pin_ops(script, state, choice.options[option], look))
    discs = {(op.x, op.y) for op in ops if isinstance(op, Disc)}
    return {name for name, at in MARKS.items() if (at.x, at.y) in discs}


def test_an_option_leads_to_the_place_of_the_scene_that_it_comes_to() -> None:
    assert [pinned(SCRIPT, option) for option in range(3)] == [{"stop"}, {"stop", "store"}, {"stop", "store"}]


LEADING = {
    "a condition that holds": ("[{when: not met, jump: b}, Stay here.]", True),
    "a condition that doesn't": ("[{when: met, jump: b}, Stay here.]", False),
    "a condition that holds by then": ("[{let: {met: true}}, A line., {when: met, jump: b}]", True),
    "an hour that is come to": ("[{takes: 10 min}, {when: watch >= 7:40 pm, jump: b}]", True),
    "an hour that isn't": ("[{when: watch > 9:00 pm, jump: b}, Stay here.]", False),
    "a scene that returns": ("[{call: b}, Here again.]", False),
    "a deadline on the way": ("[{takes: 25 min}, Here.]", False),
    "a circle": ("[{jump: round}]", False),
}


@pytest.mark.parametrize(("beats", "leads"), LEADING.values(), ids=LEADING)
def test_a_pin_stands_only_where_the_option_really_leads(beats: str, leads: bool) -> None:
    script = minimal_script(
        f"place: stop\nbeats:\n- place: store\n- choice:\n  - Go.: {{then: {beats}}}\n- ending: home",
        "flags: {met: false}\ndeadlines:\n- {at: 7:50 pm, jump: b}",
        b="place: store\nbeats:\n- There.",
        round="place: store\nbeats:\n- label: again\n- jump: .again",
    )
    assert pinned(script, 0) == ({"stop", "store"} if leads else {"stop"})


def test_only_a_map_has_pins() -> None:
    director = Director(SCRIPT)
    for marks, count in ((MARKS, 1), ({}, 0)):
        look = Look(Artwork(PALETTE, {"store": StageSet(marks=marks)}, {}, None, None), fixed_measure)
        ops = tuple(pin_ops(SCRIPT, director.state, director.options[1], look))
        assert [op.text for op in ops if isinstance(op, Text)] == [HERE] * count
        pinned = {(op.x, op.y) for op in ops if isinstance(op, Disc)}
        assert pinned == {(at.x, at.y) for at in marks.values()}


def test_a_part_of_a_map_has_none() -> None:
    director = Director(SCRIPT)
    views = {"near": Box(0, 0, 960, 540)}
    style = Artwork(PALETTE, {"store": StageSet(marks=MARKS, views=views)}, {}, None, None)
    state = director.state._replace(camera="near")
    assert list(pin_ops(SCRIPT, state, director.options[1], Look(style, fixed_measure))) == []
