"""What a director asks for: people who walk, look and change their faces, slow cameras, cuts, inserts, and
event pictures that breathe. All of it is a function of states and of time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.shell.paint.display_list import Transform, lay_flat
from game.shell.paint.fitting import Fitted, PictureRequest
from game.shell.paint.group_content import required_pictures
from game.stage.art import CanvasBox, Emitter, EventArt, EventLayer, MarkPoint, Pulse, SetLayer, Sprite
from game.stage.camera import CLEAR_OF_WATCH, HALF_HEAD, ZOOM, ZOOM_MS, face_of, seen_cast, view_of
from game.stage.compose import FrameTime, compose
from game.stage.frame import STAGE, Box, Crossfade, Frame, Group, Panel, Picture, Stock, Text
from game.stage.idle_motion import ambient_at
from game.stage.look import Look
from game.stage.motion import CROSS_MS, DRIVE_MS, SHUT_MS, Motion, leaving, walking_ms
from game.stage.particles import AirSource
from game.stage.play_overlay import PlayOverlay
from game.stage.scenery import INSERTS, SceneTime, air_group, scene_group, smoke_of
from game.stage.transition import (
    CAST_MS,
    NO_TRANSITION,
    Direction,
    as_shown,
    transition_between,
)
from game.story.director import Director
from game.story.script import Script
from game.story.state import Insert, Move, Push, State, WatchMode
from game.story.state_format import from_plain, to_plain
from tests.frames.looks import ARTWORK, LOOK, STOP
from tests.frames.operations import flat
from tests.small import minimal_script
from tests.unit.test_living import FACES

SETTING = "place: stop\nbeats:\n"
RORY = replace(FACES, prefix="sprites/rory", defaults=FACES.defaults | {"facing": "left"})
FACED = {f"{name}.left.png": CanvasBox(150, 40, 100, 120) for name in ("neutral", "wry")}
PEOPLE = {"jess": replace(FACES, boxes=FACES.boxes | FACED), "rory": replace(RORY, boxes=RORY.boxes | FACED)}
ART = EventArt(
    (
        EventLayer("events/shelf/back.webp", STAGE, 0.0, opaque=True),
        EventLayer("events/shelf/her.webp", Box(200, 100, 500, 980), 0.5),
        EventLayer("events/shelf/light.webp", Box(1400, 0, 400, 400), 1.0, Pulse(0.5, 1.0, 4.0)),
    )
)
NOW = SceneTime(ambient_at(5000))
SEEN = replace(LOOK, artwork=replace(ARTWORK, sprites=PEOPLE, event_art={"shelf": ART}))


def played(beats: str) -> tuple[Script, list[State]]:
    """A small script at the stop, and the state at each of its lines."""
    script = minimal_script(SETTING + beats)
    director = Director(script)
    states = [director.state]
    while director.advance():
        states.append(director.state)
    return script, states


def body(frame: Frame, who: str) -> Box | None:
    """Where somebody's body is drawn; None where he isn't."""
    found = [op.box for op in flat(frame.ops) if isinstance(op, Picture) and f"sprites/{who}/" in op.file]
    return found[0] if found else None


def files(frame: Frame) -> list[str]:
    return [op.file for op in flat(frame.picture_ops) if isinstance(op, Picture)]


def at(script: Script, before: State, after: State, ms: int, look: Look = SEEN, ambient_ms: int = 0) -> Frame:
    """The frame so many milliseconds after going on from one state to the next."""
    coming = as_shown(transition_between(before, after, Direction.ON), look)
    return compose(script, after, look, FrameTime(ms, ambient_ms=ambient_ms), PlayOverlay(), coming)


# Walking.


def test_who_enters_walks_from_out_of_sight_to_the_mark() -> None:
    script, (before, after, *_) = played(
        "- One.\n- enter: {rory: {from: left, at: right, over: 2 s}}\n- Two.\n- Three."
    )
    assert after.arrival.moves == (Move("rory", "left", 2000),)
    places = [body(at(script, before, after, ms), "rory") for ms in range(0, 2100, 100)]
    edges = [place.x for place in places if place is not None]
    assert len(edges) == len(places)
    assert edges == sorted(edges)
    first, last = places[0], places[-1]
    assert first is not None
    assert last is not None
    assert first.x + first.w <= 0
    assert last == body(at(script, before, after, 10**6), "rory")
    assert at(script, before, after, 1000).due_ms == 0


def test_who_leaves_is_gone_from_the_state_at_once_and_from_the_picture_once_out_of_sight() -> None:
    script, (before, after, *_) = played(
        "- show: {rory: right}\n- One.\n- leave: {rory: {to: right, over: 1 s}}\n- Two."
    )
    assert [one.who for one in after.cast] == []
    start, gone = body(at(script, before, after, 0), "rory"), body(at(script, before, after, 990), "rory")
    assert start == body(compose(script, before, SEEN, FrameTime(0, ambient_ms=0)), "rory")
    assert gone is not None
    assert gone.x >= 1900
    assert body(at(script, before, after, 1000), "rory") is None


WALKS = {
    "who enters and is hidden": "- enter: {rory: {from: left}}\n- hide: rory",
    "who enters, and all are hidden": "- enter: {rory: {from: left}}\n- hide: everyone",
    "who enters a place that is left": "- enter: {rory: {from: left}}\n- place: store",
    "who enters and leaves": "- enter: {rory: {from: left}}\n- leave: {rory: {to: right}}",
    "who leaves and is back": "- leave: {jess: {to: right}}\n- show: {jess: left}",
    "who leaves and is hidden": "- leave: {jess: {to: right}}\n- hide: jess",
    "who is shown and leaves": "- show: {rory: right}\n- leave: {rory: {to: right}}",
    "who leaves a place that is left": "- leave: {jess: {to: right}}\n- place: store",
}


@pytest.mark.parametrize("beats", WALKS.values(), ids=WALKS)
def test_nobody_walks(beats: str) -> None:
    """No frame is due for it, and nobody is drawn twice or without being there."""
    _, (_, before, after, *_) = played(f"- One.\n- show: {{jess: left}}\n- One.\n{beats}\n- Two.")
    assert transition_between(before, after, Direction.ON).moving_ms == 0
    assert [one.who for one in leaving(after, Motion(before, 0))] == []


CUES = ("enter: {{{}: {{from: left}}}}", "leave: {{{}: {{to: right}}}}", "show: {{{}: left}}", "hide: {}",
        "{} (happy): Words.", "place: store", "hide: everyone")  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(CUES), st.sampled_from(["jess", "rory"])), max_size=8))
@settings(deadline=None)
def test_whatever_is_told_in_one_step_each_is_drawn_once(cues: list[tuple[str, str]]) -> None:
    """And who is drawn is there, or was and walks off; a walk is waited for only where somebody walks."""
    beats = "".join(f"- {cue.format(who)}\n" for cue, who in cues)
    _, states = played(f"- show: {{jess: left}}\n- One.\n{beats}- Two.\n- ending: home")
    for before, after in pairwise(states):
        drawn = [one.who for one in (*leaving(after, Motion(before, 0)), *after.cast)]
        assert len(drawn) == len(set(drawn))
        marks = {one.who: one.mark for one in before.cast}
        walkers = {move.who for move in after.arrival.moves}
        walking = [
            one for one in after.cast if one.who in walkers or marks.get(one.who, one.mark) != one.mark
        ]
        assert (walking_ms(before, after) > 0) == bool(walking or leaving(after, Motion(before, 0)))


def test_who_walks_looks_where_he_goes() -> None:
    script, (before, after, *_) = played("- One.\n- enter: {rory: {from: left, at: right}}\n- Two.")
    assert any("stand.right" in file for file in files(at(script, before, after, 300)))
    assert any("stand.left" in file for file in files(at(script, before, after, 5000)))


def test_who_walks_backward_looks_where_he_comes_from() -> None:
    script, (before, entered, left, *_) = played(
        "- One.\n- enter: {rory: {from: left, at: right, facing: right, walks: backward}}\n- Two.\n"
        "- leave: {rory: {to: left, walks: backward}}\n- Three."
    )
    assert any("stand.left" in file for file in files(at(script, before, entered, 300)))
    assert any("stand.right" in file for file in files(at(script, before, entered, 5000)))
    assert any("stand.right" in file for file in files(at(script, entered, left, 300)))
    assert from_plain(script, to_plain(script, left)) == left


def test_who_is_told_to_another_mark_crosses_to_it() -> None:
    script, (before, after, *_) = played("- show: {jess: left}\n- One.\n- show: {jess: right}\n- Two.")
    edges = [body(at(script, before, after, ms), "jess") for ms in range(0, CROSS_MS + 1, 50)]
    xs = [edge.x for edge in edges if edge is not None]
    assert xs == sorted(xs)
    assert len(set(xs)) > 5


@pytest.mark.parametrize("look", [replace(SEEN, reduced_motion=True), replace(SEEN, transitions=False)])
def test_nobody_walks_where_motion_is_unwanted(look: Look) -> None:
    script, (before, after, *_) = played("- One.\n- enter: {rory: left}\n- Two.")
    assert body(at(script, before, after, 0, look), "rory") == body(
        at(script, before, after, 9999, look), "rory"
    )


@pytest.mark.parametrize("direction", [Direction.BACK, Direction.FORWARD, Direction.LOAD, Direction.SKIP])
def test_winding_loading_and_skipping_find_everybody_in_place(direction: Direction) -> None:
    _, (before, after, *_) = played("- One.\n- enter: {rory: left}\n- Two.")
    assert transition_between(before, after, direction).before is None


def test_a_walk_belongs_to_one_stop_and_survives_a_save() -> None:
    script, (_, walking, then, *_) = played("- One.\n- enter: {rory: left}\n- Two.\n- Three.")
    assert walking.arrival.moves
    assert not then.arrival.moves
    assert from_plain(script, to_plain(script, walking)) == walking


# Looking.


def test_people_look_at_each_other_wherever_a_pack_puts_them() -> None:
    """The marks of two packs may be the other way round."""
    script, (state, *_) = played(
        "- show: {jess: left, rory: right}\n- look: {jess: rory, rory: jess}\n- One."
    )
    marks = {"left": STOP.marks["right"], "right": STOP.marks["left"]}
    swapped = replace(SEEN.artwork, sets={"stop": replace(STOP, marks=marks)})
    for look, jess, rory in ((SEEN, "right", "left"), (replace(SEEN, artwork=swapped), "left", "right")):
        seen = files(compose(script, state, look, FrameTime(0)))
        assert any(file.startswith(f"sprites/jess/stand.{jess}") for file in seen)
        assert any(file.startswith(f"sprites/rory/stand.{rory}") for file in seen)


def test_a_look_ends_with_a_facing_and_asks_for_nobody_who_is_away() -> None:
    _, states = played("- show: {jess: left}\n- look: {jess: rory, rory: jess}\n- One.\n"
                       "- show: {jess: {facing: left}}\n- Two.")  # fmt: skip
    assert [one.who for one in states[0].cast] == ["jess"]
    assert states[0].cast[0].looks_at == "rory"
    assert states[1].cast[0].looks_at is None


# Faces.


@given(ms=st.integers(0, CAST_MS + 50), moves=st.booleans())
def test_a_new_face_comes_under_a_blink_and_never_over_the_old(ms: int, moves: bool) -> None:
    pose = ", pose: bag" if moves else ""
    script, (before, after, *_) = played(
        f"- show: {{jess: {{at: left}}}}\n- One.\n- show: {{jess: {{expression: wry{pose}}}}}\n- Two."
    )
    frame = at(script, before, after, ms)
    for ops in ([op.before, op.after] if isinstance(op, Crossfade) else [op] for op in frame.picture_ops):
        faces = {op.file for op in flat(ops) if isinstance(op, Picture) and (".right.png" in op.file)
                 and ("neutral" in op.file or "wry" in op.file)}  # fmt: skip
        assert len(faces) <= 1
        assert all(("wry" in face) is (ms >= SHUT_MS) for face in faces)
    if 45 <= ms < 115:
        assert "sprites/jess/shut.eyes.png" in files(frame)
    if ms >= CAST_MS:
        assert "sprites/jess/shut.eyes.png" not in files(frame)


# Cameras.


def test_a_push_goes_on_while_people_talk_and_rests_where_it_goes() -> None:
    script, (first, second, third, *_) = played(
        "- One.\n- push: {to: close, over: 8 s}\n- Two.\n- Three.\n- camera: wide\n- Four."
    )
    close = STOP.views["close"]
    assert second.push == third.push == Push("wide", 8000)
    assert transition_between(first, second, Direction.ON) == NO_TRANSITION
    widths = [view_of(second, SEEN, ms).w for ms in range(0, 9000, 250)]
    assert widths == sorted(widths, reverse=True)
    assert (widths[0], view_of(third, SEEN, 8000)) == (STAGE.w, close)
    assert view_of(second, SEEN) == view_of(second, replace(SEEN, reduced_motion=True), 0) == close
    assert compose(script, second, SEEN, FrameTime(0, view_ms=1000)).due_ms in range(1, 51)
    assert from_plain(script, to_plain(script, second)) == second


def test_a_push_is_a_moving_view_from_its_first_picture_and_still_where_it_rests() -> None:
    """Its pictures, which differ from those of a place at rest, are wanted before it sets out."""
    script, (_, state, *_) = played("- One.\n- push: {to: close, over: 8 s}\n- Two.")
    start, way, rest = (scene_group(script, state, SEEN, time=SceneTime(None, ms)) for ms in (0, 2000, 8000))
    assert (start.view, start.moving) == (STAGE, True)
    assert start.ops == way.ops
    assert (way.moving, rest.moving) == (True, False)


def test_a_push_to_somebody_who_is_not_in_the_picture_sets_out_from_both() -> None:
    """Whoever speaks meanwhile is seen from its first moment; one who was seen needs no other view for it."""
    _, (_, single, both, view, *_) = played(
        "- show: {jess: left, rory: right}\n- camera: jess\n- One.\n- push: rory\n- Two.\n"
        "- camera: jess and rory\n- push: rory\n- Three.\n- camera: close\n- push: rory\n- Four."
    )
    double = view_of(both._replace(camera="jess and rory", push=None), SEEN)
    assert view_of(single, SEEN, 0) == view_of(both, SEEN, 0) == double
    assert view_of(view, SEEN, 0) == STOP.views["close"]


@pytest.mark.parametrize("grain", [0.0, 6.0])
def test_a_push_ends_where_its_sides_cut_no_head(grain: float) -> None:
    """A push keeps everybody in the picture: it goes a little aside instead."""
    _, (state, *_) = played("- show: {jess: left, rory: right}\n- push: rory\n- One.")
    for apart in range(260, 900, 20):
        marks = {"left": MarkPoint(1000.0 - apart, 1140.0), "right": MarkPoint(1000.0, 1140.0)}
        sets = {**SEEN.artwork.sets, "stop": replace(STOP, marks=marks)}
        view = view_of(state, replace(SEEN, artwork=replace(SEEN.artwork, sets=sets, pixel_size=grain)))
        sides = [(mark.x, side) for mark in marks.values() for side in (view.x, view.x + view.w)]
        assert all(abs(x - side) >= HALF_HEAD - 2 * grain - 1 for x, side in sides), apart
        assert view.holds(1000.0, view.y)


def test_a_push_in_a_pack_of_whole_pixels_is_a_cut() -> None:
    _, (_, state, *_) = played("- One.\n- push: close\n- Two.")
    assert (
        view_of(state, replace(SEEN, artwork=replace(SEEN.artwork, pixel_size=6.0)), 10)
        == STOP.views["close"]
    )


def test_a_camera_finds_people_by_name() -> None:
    _, (jess, both, nobody, *_) = played(
        "- show: {jess: left, rory: right}\n- camera: jess\n- One.\n- camera: jess and rory\n- Two.\n"
        "- hide: everyone\n- Three."
    )
    single, double = view_of(jess, SEEN), view_of(both, SEEN)
    marks = STOP.marks
    assert single.x < marks["left"].x < single.x + single.w
    assert single.w < double.w
    assert double.holds(marks["left"].x, 300)
    assert double.holds(marks["right"].x, 300)
    assert view_of(nobody, SEEN) == STAGE
    for view in (single, double):
        assert view.w * 9 == pytest.approx(view.h * 16)
        assert view.x >= 0
        assert view.y >= 0
        assert view.x + view.w <= STAGE.w
        assert view.y + view.h <= STAGE.h


def test_two_are_a_little_to_the_left_where_the_watch_lies_beside_them() -> None:
    """What the right one holds is not under the watch; in a pocket it covers nothing: both are central."""
    _, (worn, pocketed, *_) = played(
        "- show: {jess: left, rory: right}\n- camera: jess and rory\n- One.\n- watch: pocketed\n- Two."
    )
    marks = {"left": MarkPoint(700.0, 1140.0), "right": MarkPoint(1000.0, 1140.0)}
    look = replace(SEEN, artwork=replace(SEEN.artwork, sets={"stop": replace(STOP, marks=marks)}))
    beside, alone = view_of(worn, look), view_of(pocketed, look)
    assert beside.w == alone.w
    assert beside.x - alone.x == pytest.approx(CLEAR_OF_WATCH * beside.w, abs=1.0)
    assert alone.x + alone.w / 2 == pytest.approx(850.0, abs=1.0)


def test_a_camera_closes_on_a_face_and_leaves_the_others_out() -> None:
    """Hair and chin are between the frame's upper edge and the text box."""
    _, (single, face, *_) = played(
        "- show: {jess: left, rory: right}\n- camera: jess\n- One.\n- push: close on jess\n- Two.\n"
        "- cut: close on rory\n- Three."
    )
    near = view_of(face, SEEN)
    assert near.w < view_of(single, SEEN).w == view_of(face, SEEN, 0).w
    x, y = face_of(face.cast[0], STOP, SEEN)
    assert near.holds(x, y - 150)
    assert near.holds(x, y + 105)
    assert (y + 105 - near.y) / near.h < 0.72
    assert [one.who for one in seen_cast(face._replace(push=None), SEEN)] == ["jess"]


def test_a_view_of_people_shows_whole_pixels_a_whole_number_of_times_larger() -> None:
    _, (jess, both, *_) = played(
        "- show: {jess: left, rory: right}\n- camera: jess\n- One.\n- camera: jess and rory\n- Two."
    )
    grained = replace(SEEN, artwork=replace(SEEN.artwork, pixel_size=6.0))
    for state in (jess, both):
        seen = view_of(state, grained)
        assert (STAGE.w / seen.w).is_integer()
        assert (seen.x % 6, seen.y % 6) == (0, 0)
    assert view_of(jess, grained).w < STAGE.w


def test_with_large_pixels_a_short_person_s_chin_is_over_the_text_box_too() -> None:
    """However low a head lies on its canvas, a face alone begins at its hair."""
    state = played("- show: {jess: left, rory: right}\n- cut: close on rory\n- One.")[1][0]
    views, mark = [], STOP.marks["right"]
    for rows in (2, 10):
        sprite = Sprite(
            "",
            (112, 158),
            948,
            (56, 158),
            {"expression": "neutral"},
            (),
            {},
            hair_top_px=rows,
        )
        look = replace(SEEN, artwork=replace(SEEN.artwork, pixel_size=6.0, sprites={"rory": sprite}))
        seen = view_of(state, look)
        hair = mark.y - (158 - rows) * 6 * mark.scale
        assert 0 <= hair - seen.y <= 12
        views.append(seen.y)
    assert views[1] - views[0] == pytest.approx(48 * mark.scale, abs=6)


def test_a_cut_comes_at_once_and_can_show_nothing() -> None:
    script, (first, black, close, *_) = played(
        "- picture: shelf\n- One.\n- cut: black\n- Two.\n- cut: close\n- Three."
    )
    assert transition_between(first, black, Direction.ON).before is None
    assert files(compose(script, black, SEEN, FrameTime(0, ambient_ms=0))) == []
    assert air_group(black, SEEN, NOW).ops == ()
    assert view_of(close, SEEN) == STOP.views["close"]
    assert close.picture is None
    assert "sets/stop/sky.png" in files(compose(script, close, SEEN, FrameTime(0)))


# Inserts.


def test_an_insert_lies_over_a_part_of_the_stage_until_the_camera_does_something_else() -> None:
    script, (plain, shown, view, gone, *_) = played(
        "- One.\n- insert: {picture: shelf, at: left}\n- Two.\n- insert: {view: close}\n- Three.\n"
        "- camera: wide\n- Four."
    )
    assert shown.insert == Insert("left", "shelf")
    seen = flat(compose(script, shown, SEEN, FrameTime(0)).picture_ops)
    boxes = {op.file: op.box for op in seen if isinstance(op, Picture)}
    assert boxes["events/shelf.png"] == INSERTS["left"]
    assert "sets/stop/sky.png" in boxes
    scene = compose(script, view, SEEN, FrameTime(0)).picture_ops[0]
    assert isinstance(scene, Group)
    inset = [op for op in scene.ops if isinstance(op, Group)]
    assert inset[-1].view == STOP.views["close"]
    assert inset[-1].box == INSERTS["right"]
    assert gone.insert is None
    assert isinstance(at(script, plain, shown, 100).picture_ops[0], Crossfade)
    assert from_plain(script, to_plain(script, shown)) == shown


def test_an_insert_goes_to_the_other_side_rather_than_cut_a_face_in_two() -> None:
    """Whoever stands to the right of the frame in this pack has it on the left, whatever the script names."""
    for mark, spot in (("left", "right"), ("right", "left")):
        for named in INSERTS.keys() - {"centre"}:
            script, (state, *_) = played(
                f"- show: {{jess: {mark}}}\n- insert: {{picture: shelf, at: {named}}}\n- One."
            )
            seen = flat(compose(script, state, SEEN, FrameTime(0)).picture_ops)
            boxes = {op.file: op.box for op in seen if isinstance(op, Picture)}
            x = face_of(state.cast[0], STOP, SEEN)[0]
            assert not boxes["events/shelf.png"].x <= x < boxes["events/shelf.png"].x + 768
            assert boxes["events/shelf.png"] == INSERTS[spot]


def test_nobody_is_beheaded_by_the_top_of_a_view() -> None:
    """Who stands so tall beside the one it is of that the frame would cut the forehead is left out."""
    _, (state, *_) = played("- show: {jess: left, rory: right}\n- cut: rory\n- One.")
    for lower, seen in ((0.0, ["jess", "rory"]), (260.0, ["rory"])):
        low = STOP.marks["left"]._replace(x=900.0, y=1140.0 + lower)
        stop = replace(STOP, marks={"left": low._replace(x=1250.0, y=1140.0), "right": low})
        look = replace(SEEN, artwork=replace(SEEN.artwork, sets={**ARTWORK.sets, "stop": stop}))
        assert [one.who for one in seen_cast(state, look)] == seen


def test_an_insert_that_the_pack_lacks_is_not_shown() -> None:
    script, (state, *_) = played("- insert: {picture: unicorn}\n- One.")
    assert scene_group(script, state, SEEN) == scene_group(script, state._replace(insert=None), SEEN)


# Event pictures.


def event(ms: int, look: Look = SEEN, ambient_ms: int | None = 0, **fields: object) -> Frame:
    """The frame of an event picture that has been shown for so long."""
    script, (state, *_) = played("- picture: shelf\n- One.")
    state = state._replace(**fields)  # type: ignore[arg-type]
    return compose(script, state, look, FrameTime(10**6, ambient_ms=ambient_ms, view_ms=ms))


def view(frame: Frame) -> Box:
    scene = frame.picture_ops[0]
    assert isinstance(scene, Group)
    return scene.view or STAGE


def test_an_event_picture_comes_nearer_and_its_layers_part() -> None:
    widths = [view(event(ms)).w for ms in range(0, ZOOM_MS + 1000, 500)]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == STAGE.w
    assert widths[-1] == pytest.approx(STAGE.w / (1 + ZOOM))
    boxes = {op.file: op.box for op in flat(event(ZOOM_MS).picture_ops) if isinstance(op, Picture)}
    assert boxes["events/shelf/back.webp"] == STAGE
    assert boxes["events/shelf/her.webp"].x < 200
    assert boxes["events/shelf/light.webp"].x > 1400


def test_an_event_picture_wants_no_other_pictures_as_it_begins_to_come_nearer() -> None:
    """Its layers would be decoded in one frame, between a dissolve and the zoom."""

    def wanted(ms: int) -> set[PictureRequest]:
        return set(required_pictures(lay_flat(event(ms).picture_ops, Transform(2 / 3, 0.0, 0.0))))

    at_first = wanted(0)
    assert {"events/shelf/back.webp", "events/shelf/her.webp"} <= {
        one.file for one in at_first if isinstance(one, Fitted)
    }
    assert all(wanted(ms) == at_first for ms in range(0, ZOOM_MS, 400))


def test_what_shines_in_an_event_picture_comes_and_goes() -> None:
    strengths = {
        op.opacity
        for ambient_ms in range(0, 4000, 100)
        for op in flat(event(0, ambient_ms=ambient_ms).picture_ops)
        if isinstance(op, Picture) and op.file.endswith("light.webp")
    }
    assert min(strengths) == 0.5
    assert max(strengths) == 1.0


@pytest.mark.parametrize(
    "frame",
    [
        event(9000, replace(SEEN, reduced_motion=True), None),
        event(9000, replace(SEEN, artwork=replace(SEEN.artwork, event_art={}, pixel_size=6.0))),
    ],
    ids=["reduced motion", "a pack of whole pixels without layers"],
)
def test_where_nothing_moves_the_flat_picture_stands(frame: Frame) -> None:
    assert files(frame) == ["events/shelf.png"]
    assert view(frame) == STAGE
    assert frame.due_ms is None or frame.due_ms > 50


def test_where_time_has_stopped_an_event_picture_stands_too() -> None:
    frame = event(9000, watch_mode=WatchMode.STOPPED)
    assert view(frame) == STAGE
    assert frame.due_ms is None


@given(ms=st.integers(0, ZOOM_MS + 2000), ambient_ms=st.integers(0, 10**6), dust=st.booleans())
def test_an_event_frame_stays_true_for_as_long_as_it_says(ms: int, ambient_ms: int, dust: bool) -> None:
    emitters = (Emitter(Box(0, 0, 900, 300), "dust", 8),) if dust else ()
    art = EventArt(ART.layers if dust else ART.layers[:2], emitters)
    look = replace(SEEN, artwork=replace(SEEN.artwork, event_art={"shelf": art}))
    frame = event(ms, look, ambient_ms)
    due_ms = frame.due_ms or 5000
    later = event(ms + due_ms - 1, look, ambient_ms + due_ms - 1)
    assert later.picture_ops == frame.picture_ops


@pytest.mark.parametrize("picture", ["none", "shelf"])
def test_the_speaker_s_plate_is_clear_of_the_words(picture: str) -> None:
    """Over an event picture the box is lower, and the plate stands higher on it."""
    script, (state, *_) = played(f"- picture: {picture}\n- jess: Under the plate.\n- Two.")
    hud = list(flat(compose(script, state, SEEN, FrameTime(10**6), PlayOverlay()).hud))
    plate = next(op.box for op in hud if isinstance(op, Panel) and op.stock is Stock.CARD)
    words = next(op for op in hud if isinstance(op, Text) and "Under" in op.text)
    assert plate.y + plate.h + 10 < words.baseline - 0.75 * words.style.size


# Things that drive.


def test_a_layer_that_comes_drives_in_and_one_that_goes_drives_off() -> None:
    bus = SetLayer("sets/stop/bus.png", Box(300, 300, 900, 400), variants=frozenset({"dark"}), comes="left",
                   goes="right")  # fmt: skip
    door = bus._replace(file="sets/stop/door.png", comes="after", goes="")
    stop = replace(STOP, layers=(*STOP.layers, bus, door))
    look = replace(SEEN, artwork=replace(SEEN.artwork, sets={"stop": stop}))
    script, (lamp, dark, again, *_) = played("- One.\n- light: dark\n- Two.\n- light: lamp\n- Three.")

    def places(layer: SetLayer, before: State, after: State) -> list[float]:
        over_ms = transition_between(before, after, Direction.ON).over_ms
        frames = (at(script, before, after, over_ms + ms, look) for ms in range(0, DRIVE_MS, 100))
        boxes = (op.box for frame in frames for op in flat(frame.picture_ops)
                 if isinstance(op, Picture) and op.file == layer.file)  # fmt: skip
        return [box.x for box in boxes]

    coming, going = places(bus, lamp, dark), places(bus, dark, again)
    assert coming == sorted(coming)
    assert coming[0] <= -900
    assert going == sorted(going)
    assert going[0] == 300
    assert going[-1] > 1500
    assert bus.file not in files(at(script, dark, again, 10**6, look))
    # Its open door is there when it stands, and not before, nor when it is off.
    assert places(door, lamp, dark) == places(door, dark, again) == []
    assert door.file in files(at(script, lamp, dark, 10**6, look))


def test_a_layer_that_drives_is_made_once_for_all_its_way() -> None:
    """Another picture of the whole set in each frame would take as long as a place never seen."""
    bus = SetLayer("sets/stop/bus.png", Box(300, 300, 900, 400), variants=frozenset({"dark"}), goes="right")
    stop = replace(STOP, layers=(*STOP.layers, bus))
    look = replace(SEEN, artwork=replace(SEEN.artwork, sets={"stop": stop}))
    script, (_, dark, gone, *_) = played("- One.\n- light: dark\n- Two.\n- light: lamp\n- Three.")
    over_ms = transition_between(dark, gone, Direction.ON).over_ms
    frames = (at(script, dark, gone, over_ms + ms, look) for ms in range(100, DRIVE_MS, 100))
    whole = Transform(2 / 3, 0.0, 0.0)
    wanted = {frozenset(required_pictures(lay_flat(frame.picture_ops, whole))) for frame in frames}
    assert len(wanted) == 1
    assert "sets/stop/bus.png" in {one.file for one in wanted.pop() if isinstance(one, Fitted)}


def test_smoke_rises_from_what_is_held() -> None:
    smoker = replace(FACES, smokes={"right/stand": (300.0, 100.0)})
    look = replace(SEEN, artwork=replace(SEEN.artwork, sprites={"jess": smoker}))
    script, (state, *_) = played("- show: {jess: left}\n- One.")
    found = smoke_of(state.cast[0], state, STOP, look, NOW)
    assert found == AirSource("jess", 700.0, 240.0, 1, 1.0)
    assert len(air_group(state, look, NOW).ops) > len(air_group(state, SEEN, NOW).ops)
    assert compose(script, state, look, FrameTime(10**6, ambient_ms=5000)).due_ms in range(1, 85)
