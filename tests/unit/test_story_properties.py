"""What holds on every evening, whatever the player does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.shell.formats.script_folder import load_script
from game.stage.compose import compose
from game.stage.look import Look, Style
from game.story.director import Director, Unsaved
from game.story.player_knowledge import Evenings
from game.story.saved import SavedError, from_plain, to_plain
from game.story.script import Choice, Pause
from game.story.state import Advance, Choose, Elapse, LateRewind, State
from game.story.step import StepError, begin, step, stop_of
from tests.measure import fixed_measure
from tests.plays import elapse

ROOT = Path(__file__).parents[2]
TINY = load_script(ROOT / "tests/scripts/tiny")
WOUND = load_script(ROOT / "tests/scripts/wound")
SHIPPED = load_script(ROOT / "script")
LOOK = Look(Style({}, {}, {}, None, None), fixed_measure)
# A number stands for an option where there is a choice, for going on where there is none;
# a pair is time that passes or stops that are wound.
MOVES = st.lists(
    st.one_of(
        st.integers(0, 6),
        st.tuples(st.just("elapse"), st.integers(1, 200_000)),
        st.tuples(st.just("back"), st.integers(1, 12)),
        st.tuples(st.just("on"), st.integers(1, 12)),
    ),
    max_size=60,
)


def move(director: Director, what: int | tuple[str, int]) -> None:
    """Does one thing that a player could do."""
    match what:
        case ("elapse", int(ms)):
            elapse(director, ms)
        case ("back", int(count)):
            director.wind_back(count)
        case ("on", int(count)):
            director.forward(count)
        case int(number):
            options = director.options
            if options:
                director.choose(options[number % len(options)].id)
            else:
                director.advance()


@pytest.mark.parametrize("script", [TINY, SHIPPED], ids=["tiny", "shipped"])
@given(moves=MOVES, back=st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_winding_back_and_forward_again_changes_nothing(script, moves, back) -> None:  # type: ignore[no-untyped-def]
    """State and frame are the same as if the evening had never been wound; a pause is passed over."""
    director = Director(script)
    for what in moves:
        move(director, what)
    assume(not isinstance(director.stop, Pause))
    state = director.states[director.cursor]
    cursor = director.cursor
    frame = compose(script, state, LOOK, 1234)
    moved = director.wind_back(back)
    assume(moved)
    assert director.forward(moved) == moved
    assert director.cursor == cursor
    assert director.state == state
    assert compose(script, director.state, LOOK, 1234) == frame


@pytest.mark.parametrize("script", [TINY, SHIPPED], ids=["tiny", "shipped"])
@given(moves=MOVES)
@settings(max_examples=60, deadline=None)
def test_every_state_survives_a_save_and_the_inputs_lead_there_again(script, moves) -> None:  # type: ignore[no-untyped-def]
    """A state is plain data and back; and the inputs from the start give the same state."""
    director = Director(script)
    for what in moves:
        move(director, what)
        assert from_plain(script, to_plain(script, director.state)) == director.state
    again = Director(script)
    assert again.replay(director.edges()) == len(director.edges())
    assert again.state == director.states[director.cursor]


@pytest.mark.parametrize("script", [TINY, SHIPPED], ids=["tiny", "shipped"])
@given(moves=MOVES, cuts=st.lists(st.integers(1, 40_000), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_time_cut_otherwise_changes_nothing(script, moves, cuts) -> None:  # type: ignore[no-untyped-def]
    """However real time is cut into pieces, it leads to the same state."""
    director = Director(script)
    for what in moves:
        move(director, what)
    whole = step(script, director.state, Elapse(sum(cuts)))
    state = director.state
    for ms in cuts:
        state = step(script, state, Elapse(ms))
    assert state == whole


@pytest.mark.parametrize("script", [TINY, WOUND, SHIPPED], ids=["tiny", "wound", "shipped"])
@given(moves=MOVES, cuts=st.lists(st.integers(1, 1_500_000), min_size=1, max_size=8), data=st.data())
@settings(max_examples=60, deadline=None)
def test_time_cut_otherwise_leads_an_evening_to_the_same_moment(script, moves, cuts, data) -> None:  # type: ignore[no-untyped-def]
    """With the same inputs, also when it is saved and loaded between two pieces; and what is then done
    leads on alike."""
    whole, pieces, loaded = Director(script), Director(script), Director(script)
    for director in (whole, pieces, loaded):
        for what in moves:
            move(director, what)
    elapse(whole, sum(cuts))
    for ms in cuts:
        elapse(pieces, ms)
        elapse(loaded, ms)
        edges, waited_ms = loaded.edges(), loaded.waited_ms
        loaded = Director(script, loaded.tree, loaded.seen)
        loaded.restore(edges)
        elapse(loaded, waited_ms)
    then = data.draw(st.integers(0, 6))
    for _ in range(2):
        assert whole.state == pieces.state == loaded.state
        assert whole.edges() == pieces.edges() == loaded.edges()
        for director in (whole, pieces, loaded):
            move(director, then)


def events(state: State) -> st.SearchStrategy[object]:
    """Events that may or may not be possible in a state."""
    stop = stop_of(SHIPPED, state)
    ids = [option.id for option in stop.options] if isinstance(stop, Choice) else ["none"]
    return st.one_of(
        st.just(Advance()),
        st.builds(Choose, st.sampled_from([*ids, "nonsense"])),
        st.builds(Elapse, st.integers(0, 10_000_000)),
        st.builds(LateRewind, st.integers(0, 9)),
    )


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_no_event_does_more_than_be_refused(data: st.DataObject) -> None:
    """An event that isn't possible raises StepError; the watch never goes back."""
    state = begin(SHIPPED)
    for _ in range(25):
        event = data.draw(events(state))
        try:
            after = step(SHIPPED, state, event)  # type: ignore[arg-type]
        except StepError:
            continue
        assert after.watch_s >= state.watch_s
        state = after


@given(
    plain=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=10,
    ),
    key=st.sampled_from(sorted(to_plain(TINY, begin(TINY)))),
)
@settings(max_examples=200, deadline=None)
def test_a_state_that_was_tampered_with_is_refused_or_harmless(plain: object, key: str) -> None:
    """Whatever stands in one field, reading it gives a state of the script or a SavedError."""
    tampered = to_plain(TINY, begin(TINY)) | {key: plain}
    try:
        state = from_plain(TINY, tampered)
    except SavedError:
        return
    stop_of(TINY, state)
    compose(TINY, state, LOOK, 0)


def test_going_otherwise_keeps_what_was_lived() -> None:
    """Another choice grows another branch; the first can be stood in again, to its end."""
    director = Director(TINY)
    while not director.options:
        director.advance()
    fork = director.cursor
    director.choose(director.options[0].id)
    first = director.cursor
    director.wind_back()
    assert director.cursor == fork
    director.choose(director.options[1].id)
    assert director.cursor != first
    director.jump_to(first)
    assert director.moment.parent == fork
    director.wind_back()
    assert director.forward()
    assert director.cursor == first


def test_what_is_new_is_handed_over_once() -> None:
    """The disk is told of each moment, each line and each ending, one time."""
    director = Director(TINY)
    while director.advance() or (director.options and director.choose(director.options[0].id)):
        pass
    news = director.drain_unsaved()
    assert [moment.number for moment in news.moments] == list(range(len(director.tree.moments)))
    assert news.endings == ("last",)
    assert dict(news.seen) == director.seen
    assert director.drain_unsaved() == Unsaved((), (), (), 0, Evenings(0, "last", over=True))
