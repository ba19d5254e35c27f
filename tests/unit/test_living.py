"""What moves by itself: a function of time that says truly how long it stays as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.art import CanvasBox, Emitter, Lamp, Sprite
from game.stage.compose import FrameTime, compose
from game.stage.frame import Box, Crossfade, Disc, Fill, Frame, Glow, Group, Picture, Polygon
from game.stage.idle_motion import (
    BREATH,
    MAX_STEPS,
    STEPS_A_SECOND,
    AmbientTime,
    ambient_at,
    breath,
    eyes,
    mouth,
)
from game.stage.look import Look
from game.stage.particles import EMITTER_KINDS
from game.stage.play_overlay import PlayOverlay
from game.stage.shown_line import line_reveal_ms
from game.stage.transition import StateTransition
from game.story.operations import Line
from game.story.state import Actor, State, TransitionKind, WatchMode
from game.story.step import stop_of
from tests.frames.looks import ARTWORK, JESS, LOOK, STOP
from tests.frames.operations import flat
from tests.unit.test_compose import TINY, line

FACES = Sprite(
    prefix=JESS.prefix,
    canvas=JESS.canvas,
    height=JESS.height,
    anchor=JESS.anchor,
    defaults=JESS.defaults | {"eyes": "open", "mouth": "closed"},
    layers=(*JESS.layers, "{eyes}.eyes.png", "{mouth}.mouth.png"),
    boxes=JESS.boxes
    | {
        f"{name}.png": CanvasBox(160, 60, 80, 20)
        for name in ("half.eyes", "shut.eyes", "a1.mouth", "a2.mouth")
    },
)
LAMP = Lamp(1300, 200, 300, (255, 180, 100, 255), 0.4)


def look(*emitters: Emitter, lamps: tuple[Lamp, ...] = ()) -> Look:
    """A look of the stop with something in the air."""
    stop = replace(STOP, emitters=emitters, lamps=lamps)
    return replace(LOOK, artwork=replace(ARTWORK, sets={"stop": stop}, sprites={"jess": FACES}))


def standing(state: State | None = None) -> State:
    """Jess at the stop, while a line is said."""
    return (state or line())._replace(place="stop", cast=(Actor("jess", "left"),))


def seen(ms: int, one: Look, state: State | None = None, age_ms: int = 10**6) -> Frame:
    """The frame at so much ambient time."""
    return compose(TINY, state or standing(), one, FrameTime(age_ms, ambient_ms=ms))


def files(frame: Frame) -> set[str]:
    return {op.file.rpartition("/")[2] for op in flat(frame.ops) if isinstance(op, Picture)}


@given(ms=st.integers(0, 10**7), kind=st.sampled_from(["", *sorted(EMITTER_KINDS)]), lit=st.booleans())
def test_a_frame_stays_true_for_as_long_as_it_says(ms: int, kind: str, lit: bool) -> None:
    emitters = (Emitter(Box(0, 0, 900, 300), kind, 1.0),) if kind else ()
    one = look(*emitters, lamps=(LAMP,) if lit else ())
    frame = seen(ms, one)
    assert frame.due_ms is not None
    last = seen(ms + frame.due_ms - 1, one)
    scene = [op for op in frame.ops if isinstance(op, Group)]
    assert [op for op in last.ops if isinstance(op, Group)] == scene
    if kind:
        assert frame.due_ms <= 1000 / STEPS_A_SECOND + 1


@given(ms=st.integers(0, 10**6))
def test_a_frame_of_large_pixels_stays_true_for_as_long_as_it_looks_the_same(ms: int) -> None:
    """Breath that moves nobody by a whole pixel is no reason to paint."""
    one = replace(look(), artwork=replace(look().artwork, pixel_size=6.0))

    def hidden(at_ms: int) -> Frame:
        return compose(TINY, standing(), one, FrameTime(10**6, ambient_ms=at_ms), PlayOverlay(hidden=True))

    frame = hidden(ms)
    assert frame.due_ms is not None
    assert hidden(ms + frame.due_ms - 1).picture_ops == frame.picture_ops
    changes = hidden(ms + frame.due_ms).picture_ops != frame.picture_ops
    assert changes or frame.due_ms >= 1000 * (MAX_STEPS - 1) / STEPS_A_SECOND


@given(st.integers(0, 10**6))
def test_everybody_blinks_now_and_then_and_never_for_long(start: int) -> None:
    states = [eyes("jess", AmbientTime(start + i)) for i in range(240)]
    shut = [i for i, state in enumerate(states) if state == "shut"]
    assert 2 <= len(shut) <= 9
    assert all(states[i + 1] != "shut" for i in shut if i + 1 < len(states))


def test_two_people_do_not_blink_in_step() -> None:
    def blinks(who: str) -> list[int]:
        return [i for i in range(600) if eyes(who, AmbientTime(i)) == "shut"]

    assert blinks("jess") != blinks("rory")


@given(st.integers(0, 10**7))
def test_breath_goes_down_and_up_by_little(ms: int) -> None:
    assert 0 <= breath("rory", ambient_at(ms)) <= 3


def test_a_mouth_moves_of_the_one_who_speaks() -> None:
    assert {mouth("jess", AmbientTime(step, "jess")) for step in range(48)} == {"a1", "a2", "closed"}
    assert {mouth("rory", AmbientTime(step, "jess")) for step in range(48)} == {"closed"}


def test_a_speaker_is_seen_to_speak_only_while_the_words_come() -> None:
    state = standing()
    stop = stop_of(TINY, state)
    assert isinstance(stop, Line)
    assert stop.speaker == "jess"
    one = look()
    reveal_ms = line_reveal_ms(TINY, state, one)
    during = set().union(*(files(seen(ms, one, state, age_ms=reveal_ms // 2)) for ms in range(0, 4000, 80)))
    after = set().union(*(files(seen(ms, one, state, age_ms=reveal_ms)) for ms in range(0, 4000, 80)))
    assert {"a1.mouth.png", "a2.mouth.png"} <= during
    assert not {"a1.mouth.png", "a2.mouth.png"} & after
    assert {"half.eyes.png", "shut.eyes.png"} <= set().union(
        *(files(seen(ms, one, state)) for ms in range(0, 20_000, 80))
    )


def test_without_a_world_nothing_moves() -> None:
    one = look(Emitter(Box(0, 0, 900, 300), "leaves", 1.0), lamps=(LAMP,))
    frame = compose(TINY, standing(), one, FrameTime(10**6, ambient_ms=None))
    assert not [op for op in flat(frame.ops) if isinstance(op, Polygon | Glow)]
    assert frame.due_ms is None or frame.due_ms > 1000 / STEPS_A_SECOND


def test_where_time_has_stopped_the_leaves_hang() -> None:
    one = look(Emitter(Box(0, 0, 900, 300), "leaves", 1.0))
    stopped = standing()._replace(watch_mode=WatchMode.STOPPED)
    frames = [seen(ms, one, stopped) for ms in (0, 5_000, 60_000)]
    assert frames[0].ops == frames[1].ops == frames[2].ops
    assert frames[0].due_ms is None


@pytest.mark.parametrize("kind", sorted(EMITTER_KINDS))
def test_what_an_emitter_gives_is_soon_there_and_never_much(kind: str) -> None:
    one = look(Emitter(Box(0, 0, 900, 300), kind, 1.0))
    counts = []
    for ms in range(20_000, 40_000, 1000):
        air = seen(ms, one).ops[1]
        assert isinstance(air, Group)
        assert all(isinstance(op, Polygon | Disc | Glow | Fill) for op in air.ops)
        counts.append(len(air.ops))
    assert 0 < max(counts) <= 24


COLD = Emitter(Box(0, 0, 1, 1), BREATH, 0.25)


def puffs(state: State, one: Look) -> list[Glow]:
    """All that is breathed out in half a minute."""
    frames = [seen(ms, one, state) for ms in range(0, 30_000, 200)]
    return [op for frame in frames for op in flat(frame.ops) if isinstance(op, Glow)]


def test_breath_leaves_the_mouth_of_whoever_stands_there_the_way_he_looks() -> None:
    one, state = look(COLD), standing()
    mark, box = STOP.marks["left"], FACES.boxes["a1.mouth.png"]
    scale = FACES.height * mark.scale / FACES.canvas[1]
    x = mark.x + (box[0] + box[2] / 2 - FACES.anchor[0]) * scale
    y = mark.y + (box[1] + box[3] / 2 - FACES.anchor[1]) * scale
    for facing, way in (("right", 1), ("left", -1)):
        turned = state._replace(cast=(Actor("jess", "left", facing=facing),))
        found = puffs(turned, one)
        assert found
        assert all(0 < (puff.x - x) * way < 150 for puff in found)
        assert all(-60 < puff.y - y < 10 for puff in found)
        assert all(puff.strength <= 0.3 for puff in found)


def cut(one: Look) -> Look:
    """The look in a print."""
    return replace(one, artwork=replace(one.artwork, stippled_air=True))


def specks(ms: int, one: Look, state: State) -> list[Box]:
    """The small squares in a frame."""
    return [op.box for op in flat(seen(ms, one, state).ops) if isinstance(op, Fill) and op.box.w < 6]


def test_in_a_print_breath_and_smoke_are_specks_and_no_shapes() -> None:
    for emitter in (COLD, Emitter(Box(300, 400, 60, 60), "smoke", 0.4)):
        one = cut(look(emitter))
        found = [specks(ms, one, standing()) for ms in range(0, 30_000, 200)]
        assert any(found)
        assert not all(found[0] == other for other in found)
        still = cut(look())
        for ms in range(0, 30_000, 1000):
            kinds = [
                type(op)
                for op in flat(seen(ms, one, standing()).ops)
                if isinstance(op, (Glow, Polygon, Disc))
            ]
            bare = [
                type(op)
                for op in flat(seen(ms, still, standing()).ops)
                if isinstance(op, (Glow, Polygon, Disc))
            ]
            assert kinds == bare


def test_in_a_print_breath_starts_at_the_lips_and_is_gone_within_half_a_head() -> None:
    mark, box = STOP.marks["left"], FACES.boxes["a1.mouth.png"]
    scale = FACES.height * mark.scale / FACES.canvas[1]
    x = mark.x + (box[0] + box[2] / 2 - FACES.anchor[0]) * scale
    for facing, way in (("right", 1), ("left", -1)):
        turned = standing()._replace(cast=(Actor("jess", "left", facing=facing),))
        one = cut(look(COLD))
        away = [
            (speck.centre_x - x) * way / mark.scale
            for ms in range(0, 30_000, 200)
            for speck in specks(ms, one, turned)
        ]
        assert 5 < min(away) < 12
        assert max(away) < 80


def test_in_a_print_nobody_breathes_dots_on_a_face_that_fills_the_view() -> None:
    one, state = cut(look(COLD)), standing()
    assert any(specks(ms, one, state) for ms in range(0, 9000, 200))
    close = state._replace(camera="close on jess")
    assert not any(specks(ms, one, close) for ms in range(0, 9000, 200))


def test_no_leaf_falls_before_a_face_that_fills_the_view() -> None:
    one, state = look(Emitter(Box(0, 0, 1920, 600), "leaves", 3.0)), standing()

    def leaves(camera: str) -> list[Polygon]:
        ops = flat(seen(30_000, one, state._replace(camera=camera)).ops)
        return [op for op in ops if isinstance(op, Polygon) and len(op.points) > 8]

    assert leaves("wide")
    assert not leaves("close on jess")


def test_where_nobody_stands_or_it_is_not_cold_nobody_breathes_out() -> None:
    alone = standing()._replace(cast=())
    assert not puffs(alone, look(COLD))
    assert seen(1000, look(COLD), alone).ops == seen(9000, look(COLD), alone).ops
    assert not puffs(standing(), look())
    faceless = replace(FACES, layers=FACES.layers[:2])
    one = look(COLD)
    assert not puffs(standing(), replace(one, artwork=replace(one.artwork, sprites={"jess": faceless})))


def test_something_made_for_another_variant_is_not_there() -> None:
    one = look(Emitter(Box(0, 0, 900, 300), "leaves", 1.0, frozenset({"dark"})))
    polygons = [op for op in flat(seen(30_000, one).ops) if isinstance(op, Polygon)]
    assert not [op for op in polygons if len(op.points) > 8]
    dark = standing()._replace(variant="dark")
    assert [op for op in flat(seen(30_000, one, dark).ops) if isinstance(op, Polygon) and len(op.points) > 8]


def test_a_dissolve_waits_for_the_world_and_the_leaves_do_not_jump() -> None:
    one = look(Emitter(Box(0, 0, 900, 300), "leaves", 1.0))
    state = standing()
    coming = StateTransition(state._replace(cast=()), TransitionKind.DISSOLVE, 260)
    at = [
        compose(TINY, state, one, FrameTime(age, ambient_ms=50_000 + age), PlayOverlay(), coming)
        for age in (0, 100, 259)
    ]
    assert len({frame.ops[1] for frame in at}) == 1
    assert all(isinstance(frame.ops[0], Crossfade) for frame in at)


def test_what_flickers_in_another_variant_is_no_reason_to_paint() -> None:
    """Neither a lamp nor a layer of several pictures."""
    quiet = replace(look(), artwork=replace(look().artwork, sprites={}))
    stop = quiet.artwork.sets["stop"]
    frames = tuple((f"fan{number}.png", 200) for number in range(3))
    lamp = LAMP._replace(variants=frozenset({"elsewhere"}))
    fan = stop.layers[0]._replace(frames=frames, variants=frozenset({"elsewhere"}))
    lively = replace(stop, lamps=(lamp,), layers=(*stop.layers, fan))
    busy = replace(quiet, artwork=replace(quiet.artwork, sets={"stop": lively}))
    state = standing()._replace(cast=())
    for ms in range(0, 5_000, 250):
        assert seen(ms, busy, state).due_ms == seen(ms, quiet, state).due_ms
