"""A map's pins: where one stands, and where the option in focus leads."""

from __future__ import annotations

from game.stage.frame import Box, Disc, Text
from game.stage.look import Look, MarkPoint, StageSet, Style
from game.stage.pins import HERE, leads_to, pin_ops
from game.story.director import Director
from tests.frames.writing import PALETTE
from tests.measure import fixed_measure
from tests.small import small

SCRIPT = small(
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


def test_an_option_leads_to_the_place_of_the_scene_that_it_comes_to() -> None:
    options = Director(SCRIPT).options
    assert [leads_to(SCRIPT, "a", one) for one in options] == ["stop", "store", "store"]


def test_only_a_map_has_pins() -> None:
    director = Director(SCRIPT)
    for marks, count in ((MARKS, 1), ({}, 0)):
        look = Look(Style(PALETTE, {"store": StageSet(marks=marks)}, {}, None, None), fixed_measure)
        ops = tuple(pin_ops(SCRIPT, director.state, director.options[1], look))
        assert [op.text for op in ops if isinstance(op, Text)] == [HERE] * count
        pinned = {(op.x, op.y) for op in ops if isinstance(op, Disc)}
        assert pinned == {(at.x, at.y) for at in marks.values()}


def test_a_part_of_a_map_has_none() -> None:
    director = Director(SCRIPT)
    views = {"near": Box(0, 0, 960, 540)}
    style = Style(PALETTE, {"store": StageSet(marks=MARKS, views=views)}, {}, None, None)
    state = director.state._replace(camera="near")
    assert list(pin_ops(SCRIPT, state, director.options[1], Look(style, fixed_measure))) == []
