"""The dial: true angles, evenings on rings of their own, and every moment within reach of keys."""

from __future__ import annotations

import math
import time
from itertools import pairwise

import pytest

from game.menus import dialface
from game.menus.action import Click, Command, Press, Wheel
from game.menus.dial import Dial
from game.menus.effects import GoToMoment, Outcome
from game.menus.rings import NIGHT_FROM, NIGHT_TO, RADII, Rings, angle, lay_out
from game.menus.world import Evenings, Spot
from tests.frames.worlds import SCRIPT, make_look, make_world

BUS_S = SCRIPT.bus_s
WORLD = make_world()
# Fifty evenings of a hundred stops each.
MANY, EACH = 50, 100
# Generous on purpose: a laptop lays this out in a tenth of it.
LAID_OUT_S = 0.5


def rings() -> Rings:
    return lay_out(WORLD.evenings, WORLD.moment, BUS_S)


def many_evenings() -> Evenings:
    spots: list[Spot] = []
    for evening in range(MANY):
        parent = None if evening == 0 else (evening * 37) % EACH
        start = 0 if parent is None else spots[parent].watch_s
        for place in range(EACH):
            number = len(spots)
            watch_s = start + (2700 - start) * (place + 1) // EACH
            kind = "choice" if place % 9 == 0 else "line"
            spots.append(Spot(number, parent, watch_s, kind, f"s{watch_s // 400}"))
            parent = number
    return Evenings(tuple(spots))


@pytest.mark.parametrize(("watch_s", "degrees"), [(0, 180), (900, 270), (1800, 360), (2700, 450), (60, 186)])
def test_the_evening_stands_where_the_minute_hand_would(watch_s: int, degrees: float) -> None:
    assert angle(watch_s, BUS_S) == degrees


def test_the_night_is_in_order_and_in_its_window() -> None:
    turns = [angle(watch_s, BUS_S) for watch_s in (2701, 3300, 9000, 16200, 40000, 90000)]
    assert turns == sorted(turns)
    assert turns[0] >= NIGHT_FROM
    assert turns[-1] <= NIGHT_TO


def test_tonight_is_on_the_outermost_ring_whole() -> None:
    laid = rings()
    tonight = laid.chains[laid.chain_of[WORLD.moment]]
    assert tonight.ring == 0
    assert tonight.parent is None


def test_evenings_on_one_ring_never_overlap() -> None:
    laid = lay_out(many_evenings(), 0, BUS_S)
    for ring in range(1, len(RADII)):
        spans = sorted(
            (laid.angle_of[chain.parent], laid.angle_of[chain.spots[-1]])
            for chain in laid.chains
            if chain.ring == ring and chain.parent is not None
        )
        assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_stations_of_a_ring_stand_apart() -> None:
    for chain in rings().chains:
        for one, other in pairwise(chain.stations):
            gap = math.radians(other.angle - one.angle) * RADII[chain.ring]
            assert gap > 14 or one.fork


def test_every_moment_belongs_to_one_evening() -> None:
    laid = lay_out(many_evenings(), 0, BUS_S)
    numbers = [number for chain in laid.chains for number in chain.spots]
    assert sorted(numbers) == list(range(MANY * EACH))


def test_five_thousand_moments_are_laid_out_once_and_fast() -> None:
    evenings = many_evenings()
    start = time.process_time()
    laid = lay_out(evenings, 0, BUS_S)
    assert time.process_time() - start < LAID_OUT_S
    assert lay_out(evenings, 0, BUS_S) is laid
    assert len(dialface.lines(make_look(), laid, BUS_S)) < 2000


def test_keys_walk_to_every_station_of_the_evening() -> None:
    screen = Dial(selected=0)
    chain = rings().chains[0]
    for station in chain.stations[1:]:
        onward = screen.act(WORLD, Press(Command.RIGHT)).screen
        assert isinstance(onward, Dial)
        assert onward.selected == station.number
        screen = onward


def test_the_wheel_goes_moment_by_moment() -> None:
    screen = Dial(selected=10).act(WORLD, Wheel(1, 0, 0)).screen
    assert isinstance(screen, Dial)
    assert screen.selected == 9


def test_up_and_down_change_the_evening_at_about_the_same_hour() -> None:
    screen = Dial(selected=60).act(WORLD, Press(Command.DOWN)).screen
    assert isinstance(screen, Dial)
    laid = rings()
    assert laid.chain_of[screen.selected] != laid.chain_of[60]
    assert abs(laid.spots[screen.selected].watch_s - laid.spots[60].watch_s) <= 150


def test_a_press_on_a_moment_selects_it_and_another_stands_there() -> None:
    station = rings().chains[0].stations[3]
    x, y = dialface.at(station.radius, station.angle)
    screen = Dial()
    for down in (True, False):
        there = screen.act(WORLD, Click(x, y, down)).screen
        assert isinstance(there, Dial)
        screen = there
    assert screen.selected == station.number
    held = screen.act(WORLD, Click(x, y)).screen
    assert held is not None
    assert held.act(WORLD, Click(x, y, down=False)) == Outcome(None, (GoToMoment(station.number),))


def test_tags_of_endings_never_overlap_on_the_rim() -> None:
    turns = sorted(dialface.tag_angles(WORLD.finales, BUS_S))
    assert all(after - before >= dialface.TAG_GAP - 0.01 for before, after in pairwise(turns))


def test_a_dial_without_an_evening_says_so() -> None:
    world = make_world()
    empty = type(world)(**{**vars(world), "evenings": Evenings()})
    frame = Dial().view(empty, make_look(), 10_000)
    assert "No evening" in frame.spoken
    assert Dial().act(empty, Press(Command.ADVANCE)).commands == ()


def test_an_evening_without_a_ring_is_drawn_while_a_moment_of_it_is_selected() -> None:
    world = make_world()
    many = type(world)(**{**vars(world), "evenings": many_evenings(), "moment": 0})
    laid = lay_out(many.evenings, 0, BUS_S)
    folded = next(chain for chain in laid.chains if chain.ring < 0)
    look = make_look()
    assert dialface.innermost(look, laid, folded.spots[3])
    assert dialface.innermost(look, laid, 0) == ()
    assert "folded away" in str(Dial(selected=folded.spots[3]).view(many, look, 10_000).ops)
