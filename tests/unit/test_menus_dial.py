"""The dial: true angles, evenings on rings of their own, and every moment within reach of keys."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from itertools import pairwise

import pytest

from game.menus.action import Click, Command, Point, Press, Wheel
from game.menus.effects import GoToMoment
from game.menus.screen import Response
from game.menus.screens.dial import DialScreen, place_of
from game.menus.view_model import Finale, LivedEvenings, Spot, SpotKind, ViewModel
from game.menus.widgets import dial_face, evening_bars
from game.menus.widgets.dial_layout import NIGHT_FROM, NIGHT_TO, RADII, DialLayout, angle, grow, lay_out
from game.menus.widgets.text_styles import shortened
from game.stage.frame import TextStyle
from game.story.script import Place
from game.story.state import Position, State
from tests.frames.view_models import SCRIPT, make_look, make_view_model
from tests.measure import fixed_measure

BUS_S = SCRIPT.ends_s
VIEW_MODEL = make_view_model()
# Fifty evenings of a hundred stops each.
MANY, EACH = 50, 100
# Generous on purpose: a laptop lays this out in a tenth of it.
LAID_OUT_S = 0.5
BUS_TURN = 450.0


def rings(evening: int = 0) -> DialLayout:
    return lay_out(VIEW_MODEL.evenings, evening, BUS_S)


def many_evenings() -> LivedEvenings:
    spots: list[Spot] = []
    for evening in range(MANY):
        parent = None if evening == 0 else (evening * 37) % (EACH - 1)
        start = 0 if parent is None else spots[parent].watch_s
        for index in range(EACH):
            number = len(spots)
            watch_s = start + (2700 - start) * (index + 1) // EACH
            kind = SpotKind.CHOICE if index % 9 == 0 else SpotKind.LINE
            spots.append(Spot(number, parent, watch_s, kind, f"s{watch_s // 400}"))
            parent = number
    return LivedEvenings(tuple(spots))


def busy_world() -> ViewModel:
    view_model = make_view_model()
    return type(view_model)(**{**vars(view_model), "evenings": many_evenings(), "moment": 0})


def dial(outcome: Response) -> DialScreen:
    assert isinstance(outcome.screen, DialScreen)
    return outcome.screen


@pytest.mark.parametrize(("watch_s", "degrees"), [(0, 180), (900, 270), (1800, 360), (2700, 450), (60, 186)])
def test_the_evening_stands_where_the_minute_hand_would(watch_s: int, degrees: float) -> None:
    assert angle(watch_s, BUS_S) == degrees


def test_the_night_is_in_order_and_in_its_window() -> None:
    turns = [angle(watch_s, BUS_S) for watch_s in (2701, 3300, 9000, 16200, 40000, 90000)]
    assert turns == sorted(turns)
    assert turns[0] >= NIGHT_FROM
    assert turns[-1] <= NIGHT_TO


def test_an_evening_lies_whole_on_the_outermost_ring() -> None:
    tree = grow(VIEW_MODEL.evenings, BUS_S)
    for evening, end in enumerate(tree.ends):
        own = rings(evening).chains[0]
        assert own.ring == 0
        assert own.evening == evening
        assert own.spots[0] == 0
        assert own.spots[-1] == end


def test_evenings_are_counted_in_the_order_in_which_they_were_lived() -> None:
    tree = grow(many_evenings(), BUS_S)
    assert len(tree.ends) == MANY
    assert list(tree.ends) == sorted(tree.ends)
    assert tree.counts[0] == MANY
    assert [tree.spots[part].parent for part in tree.parts[1:3]] == [37, 74]


def test_evenings_on_one_ring_never_overlap_and_no_siding_crosses_a_line() -> None:
    many = many_evenings()
    tree = grow(many, BUS_S)
    for evening in range(MANY):
        branches = [
            (chain.ring, tree.angle_of[chain.parent], tree.angle_of[chain.spots[-1]])
            for chain in lay_out(many, evening, BUS_S).chains
            if chain.parent is not None
        ]
        for index, (ring, start, end) in enumerate(branches):
            for other_ring, other_start, other_end in branches[index + 1 :]:
                if ring == other_ring:
                    assert end < other_start or other_end < start
                elif ring < other_ring:
                    assert not start < other_start < end
                else:
                    assert not other_start < start < other_end


def test_stations_of_a_ring_stand_apart() -> None:
    for evening in range(3):
        for chain in rings(evening).chains:
            for one, other in pairwise(chain.stations[1:-1]):
                assert math.radians(other.angle - one.angle) * RADII[chain.ring] > 20


def test_every_moment_belongs_to_an_evening() -> None:
    tree = grow(many_evenings(), BUS_S)
    assert {number for evening in range(MANY) for number in tree.path(evening)} == set(range(MANY * EACH))


def test_five_thousand_moments_are_laid_out_once_and_fast() -> None:
    evenings = many_evenings()
    start = time.process_time()
    laid = [lay_out(evenings, evening, BUS_S) for evening in range(MANY)]
    assert time.process_time() - start < LAID_OUT_S
    assert lay_out(evenings, MANY - 1, BUS_S) is laid[-1]
    assert all(len(dial_face.lines(make_look(), one)) < 600 for one in laid)


def test_keys_walk_to_every_station_of_the_evening() -> None:
    screen = DialScreen(selected=0)
    for station in screen.rings(VIEW_MODEL).chains[0].stations[1:]:
        screen = dial(screen.act(VIEW_MODEL, Press(Command.RIGHT)))
        assert screen.selected == station.number


def test_the_wheel_and_the_page_keys_go_moment_by_moment() -> None:
    assert dial(DialScreen(selected=10).act(VIEW_MODEL, Wheel(1, 0, 0))).selected == 9
    assert dial(DialScreen(selected=10).act(VIEW_MODEL, Press(Command.PAGE_DOWN))).selected == 11


def test_up_and_down_go_through_all_evenings_at_about_the_same_hour() -> None:
    view_model = busy_world()
    tree = grow(view_model.evenings, BUS_S)
    screen = DialScreen(selected=60)
    met = []
    for _ in range(MANY):
        screen = dial(screen.act(view_model, Press(Command.DOWN)))
        spot = screen.spot(view_model)
        assert spot is not None
        met.append(screen.chain(view_model, spot).evening)
        assert screen.rings(view_model).chains[0].evening == met[-1]
        assert spot.watch_s >= tree.spots[60].watch_s - 60
    assert sorted(met) == list(range(MANY))


def test_every_moment_of_fifty_evenings_can_be_come_to_by_keys() -> None:
    view_model = busy_world()
    screen = DialScreen(selected=0, evening=0)
    met = set()
    for _ in range(MANY):
        for _ in range(2 * EACH):
            back = dial(screen.act(view_model, Press(Command.PAGE_UP)))
            if back.selected == screen.selected:
                break
            screen = back
        for _ in range(2 * EACH):
            met.add(screen.selected)
            onward = dial(screen.act(view_model, Press(Command.PAGE_DOWN)))
            if onward.selected == screen.selected:
                break
            screen = onward
        screen = dial(screen.act(view_model, Press(Command.DOWN)))
    assert len(met) == MANY * EACH


def test_a_press_on_a_bar_shows_that_evening() -> None:
    view_model = busy_world()
    bars = evening_bars.BARS
    for evening in (0, 17, MANY - 1):
        x = bars.x + (evening + 0.5) * bars.w / MANY
        screen = dial(DialScreen().act(view_model, Click(x, bars.y + 10)))
        assert screen.rings(view_model).chains[0].evening == evening


def test_left_and_right_change_the_evening_while_the_timetable_has_the_focus() -> None:
    view_model = busy_world()
    screen = dial(DialScreen(focus="evenings", evening=4).act(view_model, Press(Command.RIGHT)))
    assert screen.evening == 5
    assert "Evening 6 of 50" in screen.view(view_model, make_look(), 10_000).spoken


def test_a_press_on_a_moment_selects_it_and_another_stands_there() -> None:
    station = DialScreen().rings(VIEW_MODEL).chains[0].stations[3]
    x, y = dial_face.at(station.radius, station.angle)
    screen = DialScreen()
    for down in (True, False):
        screen = dial(screen.act(VIEW_MODEL, Click(x, y, down)))
    assert screen.selected == station.number
    held = screen.act(VIEW_MODEL, Click(x, y)).screen
    assert held is not None
    assert held.act(VIEW_MODEL, Click(x, y, down=False)) == Response(None, (GoToMoment(station.number),))


def test_the_hand_drawn_round_points_to_each_moment_and_letting_go_stands_nowhere() -> None:
    screen = dial(DialScreen(selected=0, evening=0).act(VIEW_MODEL, Click(dial_face.CX, dial_face.CY + 200)))
    spots = grow(VIEW_MODEL.evenings, BUS_S).spots
    for watch_s in (300, 900, 1800):
        x, y = dial_face.at(220, angle(watch_s, BUS_S))
        screen = dial(screen.act(VIEW_MODEL, Point(x, y)))
        assert abs(spots[screen.selected].watch_s - watch_s) <= 20
    let_go = screen.act(VIEW_MODEL, Click(x, y, down=False))
    assert let_go.effects == ()
    assert dial(let_go).selected == screen.selected


def test_a_press_on_a_line_between_stations_selects_the_moment_there() -> None:
    screen = DialScreen()
    for number in screen.rings(VIEW_MODEL).chains[0].spots[5:60:9]:
        x, y = dial_face.at(RADII[0], grow(VIEW_MODEL.evenings, BUS_S).angle_of[number])
        pressed = screen.act(VIEW_MODEL, Click(x, y)).screen
        assert pressed is not None
        found = dial(pressed.act(VIEW_MODEL, Click(x, y, down=False))).spot(VIEW_MODEL)
        assert found is not None
        assert abs(angle(found.watch_s, BUS_S) - screen.rings(VIEW_MODEL).tree.angle_of[number]) < 6


def test_tags_of_endings_never_overlap_on_the_rim() -> None:
    turns = sorted(dial_face.tag_angles(VIEW_MODEL.finales, BUS_S))
    assert all(after - before >= dial_face.TAG_GAP - 0.01 for before, after in pairwise(turns))


def test_found_endings_hang_near_their_hour_and_the_others_evenly_before_the_bus() -> None:
    found = tuple(Finale(f"f{n}", n, "", "", "", 2702 + n, n < 5) for n in range(12))
    turns = dial_face.tag_angles(found, BUS_S)
    assert all(BUS_TURN < turn < BUS_TURN + 5 * dial_face.TAG_GAP + 8 for turn in turns[:5])
    gaps = [after - before for before, after in pairwise(turns[5:])]
    assert max(gaps) - min(gaps) < 0.01
    assert all(turn < BUS_TURN for turn in turns[5:])


def test_what_is_not_found_is_never_named() -> None:
    hollow = rings().hollows
    assert hollow
    assert all(isinstance(part, float | None) for tick in hollow for part in tick)


def test_a_dial_without_an_evening_says_so() -> None:
    view_model = make_view_model()
    empty = type(view_model)(**{**vars(view_model), "evenings": LivedEvenings()})
    frame = DialScreen().view(empty, make_look(), 10_000)
    assert "No evening" in frame.spoken
    assert DialScreen().act(empty, Press(Command.ADVANCE)).effects == ()


def test_words_that_are_too_long_end_with_a_whole_word() -> None:
    style = TextStyle("prose_italic", 32)
    words = "go, and I can’t think of one thing I’ve forgotten"
    for room in range(120, 700, 7):
        cut = shortened(words, style, room, fixed_measure)
        assert fixed_measure(cut, style)[-1] <= room
        assert cut.endswith(" …")
        assert f"{words} ".startswith(f"{cut.removesuffix(' …')} ")


def test_a_moment_whose_scene_has_no_place_is_where_the_evening_was() -> None:
    place = Place("stop", "The bus stop", "At the bus stop")
    view_model = replace(
        VIEW_MODEL,
        script=replace(SCRIPT, places={"stop": place}),
        state_at=lambda number: State(Position("five_minutes", 0), (), place="stop"),
    )
    assert place_of(view_model, Spot(7, 6, 2400, SpotKind.LINE, "five_minutes")) == place.name
    assert place_of(view_model, Spot(7, 6, 2400, SpotKind.LINE, "room", place="The room")) == "The room"
