"""The dial: true angles, evenings on rings of their own, and every moment within reach of keys."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from game.shell.history_entries import timeline_moment, unvisited
from game.shell.lived_history import LivedHistory
from game.shell.paths import Home
from game.shell.storage.profile import Profile
from game.stage.frame import TextStyle
from game.story.director import Director
from game.story.script import Place
from game.story.state import Choose, Position, State
from game.story.tree import Input
from game.ui.action import Click, Command, Point, Press, Wheel
from game.ui.requests import GoToMoment
from game.ui.screen import Response
from game.ui.screens.dial import DialScreen, place_of
from game.ui.view_model import (
    EndingEntry,
    MomentKind,
    PlayHistory,
    TimelineMoment,
    UnvisitedMoment,
    ViewModel,
)
from game.ui.widgets import dial_face, evening_bars
from game.ui.widgets.dial_layout import NIGHT_FROM, NIGHT_TO, RADII, DialLayout, angle, build_tree, lay_out
from game.ui.widgets.text_styles import shortened
from tests.frames.view_models import SCRIPT, make_look, make_view_model
from tests.measure import fixed_measure
from tests.small import minimal_script

BUS_S = SCRIPT.ends_s
VIEW_MODEL = make_view_model()
# Fifty evenings of a hundred stops each.
MANY, EACH = 50, 100
# Generous on purpose: a laptop lays this out in a tenth of it.
LAID_OUT_S = 0.5
BUS_TURN = 450.0


def test_the_dial_shows_what_a_line_said_on_that_evening(tmp_path: Path) -> None:
    """And not what the same line said when it was read last."""
    script = minimal_script(
        """
        - choice:
          - Sit.: {let: {sat: true}}
          - Go.
        - jess:
          - {when: sat, says: You sat.}
          - {says: You went.}
        - ending: home
        """,
        evening="flags: {sat: false}",
    )
    profile = Profile(script, Home(tmp_path))
    director, moments = profile.director, []
    for option in (0, 1):
        director.start()
        director.choose(director.options[option].id)
        moments.append(director.cursor)
    lived = LivedHistory(profile)
    assert [lived.text_at(moment) for moment in moments] == ["You sat.", "You went."]
    profile.close()


def test_what_was_never_chosen_stands_at_the_hour_that_the_board_said() -> None:
    """An option pays for what its first cues take, and for the hour that they come to, too."""
    script = minimal_script(
        """
        - choice:
          - Stay.: {takes: 1 min}
          - Go.: {takes: 2 min, then: [{takes: 3 min}, Gone.]}
          - Wait.: {takes: 30 s, then: [{clock: 7:38 pm, jump: b}]}
          - Rest.: {then: [{watch: stopped}, {takes: 9 min}, It stands.]}
        """,
        b="clock: 7:40 pm\nbeats:\n- Nobody.\n- ending: home",
    )
    director = Director(script)
    moments = [timeline_moment(director, moment.number) for moment in director.tree.moments]
    seconds = (60, 300, 600, 0)
    assert unvisited(director, moments) == tuple(UnvisitedMoment(watch_s, 0) for watch_s in seconds)
    for option, watch_s in zip(director.options, seconds, strict=True):
        director.start()
        assert director.choose(option.id)
        assert director.state.watch_s == watch_s


def test_an_option_taken_on_a_known_way_is_no_longer_one_never_taken(tmp_path: Path) -> None:
    """A save restores moments that nobody has played; playing them then adds none."""
    script = minimal_script("- choice:\n  - Sit.:\n  - Go.:\n- ending: home")
    profile = Profile(script, Home(tmp_path))
    lived = LivedHistory(profile)
    director = profile.director
    sit = director.options[0].id
    director.restore((Input(action=Choose(sit)),))
    director.start()
    assert len(lived.history().unvisited) == 2
    director.choose(sit)
    assert len(lived.history().unvisited) == 1
    profile.close()


def layout(evening: int = 0) -> DialLayout:
    return lay_out(VIEW_MODEL.history, evening, BUS_S)


def many_evenings(count: int = MANY) -> PlayHistory:
    moments: list[TimelineMoment] = []
    for evening in range(count):
        parent = None if evening == 0 else (evening * 37) % (EACH - 1)
        start = 0 if parent is None else moments[parent].watch_s
        for index in range(EACH):
            number = len(moments)
            watch_s = start + (2700 - start) * (index + 1) // EACH
            kind = MomentKind.CHOICE if index % 9 == 0 else MomentKind.LINE
            moments.append(TimelineMoment(number, parent, watch_s, kind, f"s{watch_s // 400}"))
            parent = number
    return PlayHistory(tuple(moments))


def busy_world() -> ViewModel:
    view_model = make_view_model()
    return replace(view_model, history=many_evenings(), moment_number=0)


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
    tree = build_tree(VIEW_MODEL.history, BUS_S)
    for evening, end in enumerate(tree.ends):
        own = layout(evening).arcs[0]
        assert own.ring == 0
        assert own.evening == evening
        assert own.moments[0] == 0
        assert own.moments[-1] == end


def test_evenings_are_counted_in_the_order_in_which_they_were_lived() -> None:
    tree = build_tree(many_evenings(), BUS_S)
    assert len(tree.ends) == MANY
    assert list(tree.ends) == sorted(tree.ends)
    assert tree.counts[0] == MANY
    assert [tree.moments[part].parent for part in tree.branch_starts[1:3]] == [37, 74]


def test_evenings_on_one_ring_never_overlap_and_no_siding_crosses_a_line() -> None:
    many = many_evenings()
    tree = build_tree(many, BUS_S)
    for evening in range(MANY):
        branches = [
            (arc.ring, tree.angle_of[arc.parent], tree.angle_of[arc.moments[-1]])
            for arc in lay_out(many, evening, BUS_S).arcs
            if arc.parent is not None
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
        for arc in layout(evening).arcs:
            for one, other in pairwise(arc.marks[1:-1]):
                assert math.radians(other.angle - one.angle) * RADII[arc.ring] > 20


def test_every_moment_belongs_to_an_evening() -> None:
    tree = build_tree(many_evenings(), BUS_S)
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
    for mark in screen.layout(VIEW_MODEL).arcs[0].marks[1:]:
        screen = dial(screen.act(VIEW_MODEL, Press(Command.RIGHT)))
        assert screen.selected == mark.number


def test_the_wheel_and_the_page_keys_go_moment_by_moment() -> None:
    assert dial(DialScreen(selected=10).act(VIEW_MODEL, Wheel(1, 0, 0))).selected == 9
    assert dial(DialScreen(selected=10).act(VIEW_MODEL, Press(Command.PAGE_DOWN))).selected == 11


def test_up_and_down_go_through_all_evenings_at_about_the_same_hour() -> None:
    view_model = busy_world()
    tree = build_tree(view_model.history, BUS_S)
    screen = DialScreen(selected=60)
    met = []
    for _ in range(MANY):
        screen = dial(screen.act(view_model, Press(Command.DOWN)))
        moment = screen.moment(view_model)
        assert moment is not None
        met.append(screen.arc(view_model, moment).evening)
        assert screen.layout(view_model).arcs[0].evening == met[-1]
        assert moment.watch_s >= tree.moments[60].watch_s - 60
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
        assert screen.layout(view_model).arcs[0].evening == evening


def test_left_and_right_change_the_evening_while_the_timetable_has_the_focus() -> None:
    view_model = busy_world()
    screen = dial(DialScreen(focus="evenings", evening=4).act(view_model, Press(Command.RIGHT)))
    assert screen.evening == 5
    assert "Evening 6 of 50" in screen.frame(view_model, make_look(), 10_000).accessible_text


def test_a_press_on_a_moment_selects_it_and_another_stands_there() -> None:
    mark = DialScreen().layout(VIEW_MODEL).arcs[0].marks[3]
    x, y = dial_face.point_at(mark.radius, mark.angle)
    screen = DialScreen()
    for down in (True, False):
        screen = dial(screen.act(VIEW_MODEL, Click(x, y, down)))
    assert screen.selected == mark.number
    held = screen.act(VIEW_MODEL, Click(x, y)).screen
    assert held is not None
    assert held.act(VIEW_MODEL, Click(x, y, down=False)) == Response(None, (GoToMoment(mark.number),))


def test_a_hand_that_trembles_as_it_presses_drags_nothing() -> None:
    """A mark of an inner ring is selected, not a moment of the evening on the outermost."""
    view_model = busy_world()
    inner = DialScreen(evening=4).layout(view_model).arcs[1]
    x, y = dial_face.point_at(inner.marks[0].radius, inner.marks[0].angle)
    screen = DialScreen(selected=inner.marks[-1].number, evening=4)
    for action in (Click(x, y), Point(x + 1, y - 2), Click(x + 1, y - 2, down=False)):
        screen = dial(screen.act(view_model, action))
    assert screen.selected == inner.marks[0].number


def test_bars_stay_where_they_are_under_the_pointer_that_holds_them() -> None:
    view_model = replace(busy_world(), history=many_evenings(130))
    bars = evening_bars.BARS
    for x in (bars.x - 50, bars.x + 30, bars.right - 3, bars.right + 50):
        screen = dial(DialScreen(evening=70).act(view_model, Click(x, bars.y + 10)))
        chosen = screen.evening
        for pixel in (1, 0, 1, 0):
            screen = dial(screen.act(view_model, Point(x + pixel, bars.y + 10)))
        assert screen.evening == chosen
        assert 56 <= chosen < 112


def test_the_hand_drawn_round_points_to_each_moment_and_letting_go_stands_nowhere() -> None:
    screen = dial(DialScreen(selected=0, evening=0).act(VIEW_MODEL, Click(dial_face.CX, dial_face.CY + 200)))
    moments = build_tree(VIEW_MODEL.history, BUS_S).moments
    for watch_s in (300, 900, 1800):
        x, y = dial_face.point_at(220, angle(watch_s, BUS_S))
        screen = dial(screen.act(VIEW_MODEL, Point(x, y)))
        assert abs(moments[screen.selected].watch_s - watch_s) <= 20
    let_go = screen.act(VIEW_MODEL, Click(x, y, down=False))
    assert let_go.requests == ()
    assert dial(let_go).selected == screen.selected


def test_a_hand_let_go_beside_the_face_leaves_the_next_press_its_meaning() -> None:
    marks = DialScreen().layout(VIEW_MODEL).arcs[0].marks
    (x, y), there = (dial_face.point_at(mark.radius, mark.angle) for mark in (marks[0], marks[-1]))
    screen = DialScreen()
    for action in (Click(x, y), Point(*there), Click(1900, 20, down=False)):
        screen = dial(screen.act(VIEW_MODEL, action))
    assert screen.selected != marks[0].number
    for down in (True, False):
        screen = dial(screen.act(VIEW_MODEL, Click(x, y, down)))
    assert screen.selected == marks[0].number


def test_a_press_on_a_line_between_stations_selects_the_moment_there() -> None:
    screen = DialScreen()
    for number in screen.layout(VIEW_MODEL).arcs[0].moments[5:60:9]:
        x, y = dial_face.point_at(RADII[0], build_tree(VIEW_MODEL.history, BUS_S).angle_of[number])
        pressed = screen.act(VIEW_MODEL, Click(x, y)).screen
        assert pressed is not None
        found = dial(pressed.act(VIEW_MODEL, Click(x, y, down=False))).moment(VIEW_MODEL)
        assert found is not None
        assert abs(angle(found.watch_s, BUS_S) - screen.layout(VIEW_MODEL).tree.angle_of[number]) < 6


def test_tags_of_endings_never_overlap_on_the_rim() -> None:
    turns = sorted(dial_face.tag_angles(VIEW_MODEL.gallery.endings, BUS_S))
    assert all(after - before >= dial_face.TAG_GAP - 0.01 for before, after in pairwise(turns))


def test_all_endings_of_the_night_hang_after_the_clocks_end() -> None:
    """However many there are: this game's are thirteen."""
    found = tuple(EndingEntry(f"f{n}", n, "", "", "", 2701 + n * 1000, True) for n in range(40))
    for count in (10, 13, 40):
        turns = dial_face.tag_angles(found[:count], BUS_S)
        assert min(turns) > BUS_TURN
        assert all(after > before for before, after in pairwise(turns))


def test_found_endings_hang_near_their_hour_and_the_others_evenly_before_the_bus() -> None:
    found = tuple(EndingEntry(f"f{n}", n, "", "", "", 2702 + n, n < 5) for n in range(12))
    turns = dial_face.tag_angles(found, BUS_S)
    assert all(BUS_TURN < turn < BUS_TURN + 5 * dial_face.TAG_GAP + 8 for turn in turns[:5])
    gaps = [after - before for before, after in pairwise(turns[5:])]
    assert max(gaps) - min(gaps) < 0.01
    assert all(turn < BUS_TURN for turn in turns[5:])


def test_what_is_not_found_is_never_named() -> None:
    tick = layout().ticks
    assert tick
    assert all(isinstance(part, float | None) for tick in tick for part in tick)


def test_a_dial_without_an_evening_says_so() -> None:
    view_model = make_view_model()
    empty = replace(view_model, history=PlayHistory())
    frame = DialScreen().frame(empty, make_look(), 10_000)
    assert "No evening" in frame.accessible_text
    assert DialScreen().act(empty, Press(Command.ADVANCE)).requests == ()


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
    assert place_of(view_model, TimelineMoment(7, 6, 2400, MomentKind.LINE, "five_minutes")) == place.name
    assert (
        place_of(view_model, TimelineMoment(7, 6, 2400, MomentKind.LINE, "room", place_name="The room"))
        == "The room"
    )
