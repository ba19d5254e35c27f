"""What holds on every evening, whatever the player does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.author.bdd import NONE, Bdd
from game.author.flag_bits import FlagBits
from game.stage.art import Artwork
from game.stage.compose import FrameTime, compose
from game.stage.look import Look
from game.story.director import LAST_MINUTE_S, Director
from game.story.faults import ScriptFaults
from game.story.operations import Choice, Line, Pause
from game.story.player_knowledge import Evenings
from game.story.player_record import Unsaved
from game.story.recovery import go_along, rederive_tree
from game.story.state import Advance, Choose, Elapse, LateRewind, State, WatchMode
from game.story.state_cache import KEPT_EVERY
from game.story.state_format import StateFormatError, from_plain, to_plain
from game.story.step import StepError, at_end, begin, step, stop_of
from tests.measure import fixed_measure
from tests.parsed import parsed_script
from tests.plays import elapse
from tests.small import minimal_script
from tests.unit.test_director import at_last_minute

ROOT = Path(__file__).parents[2]
TINY = parsed_script(ROOT / "tests/scripts/tiny")
WOUND = parsed_script(ROOT / "tests/scripts/wound")
SHIPPED = parsed_script(ROOT / "script")
LOOK = Look(Artwork({}, {}, {}, None, None), fixed_measure)
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
            director.rewind(count)
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
    state = director.state_on_arrival
    cursor = director.cursor
    frame = compose(script, state, LOOK, FrameTime(1234))
    moved = director.rewind(back)
    assume(moved)
    assert director.forward(moved) == moved
    assert director.cursor == cursor
    assert director.state == state
    assert compose(script, director.state, LOOK, FrameTime(1234)) == frame


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
    assert again.live_again(director.edges()) == len(director.edges())
    assert again.state == director.state_on_arrival


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
        loaded = Director(script, loaded.tree, loaded.record)
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
    """Whatever stands in one field, reading it gives a state of the script or a StateFormatError."""
    tampered = to_plain(TINY, begin(TINY)) | {key: plain}
    try:
        state = from_plain(TINY, tampered)
    except StateFormatError:
        return
    stop_of(TINY, state)
    compose(TINY, state, LOOK, FrameTime(0))


BEATS = """
- One.
- choice:
  - Left.: {let: {left: true}, takes: 30 min}
  - Right.: {let: {right: right + 1}}
- jess:
  - {when: left, says: You went left.}
  - {says: You went right.}
- pause: 1 s
- live:
    for: 20 s
    deadline: .over
    beats:
    - choice:
      - Home.: {jump: .home}
      - Once more.: {when: right < 3, jump: a}
- label: over
- when: left
  then:
  - Over.
- label: home
- ending: home
"""
EVENING = """
flags: {left: false, right: 0}
deadlines:
- {at: 8:10 pm, call: horn}
wound: {first: [{when: wound >= 2, jump: horn}]}
"""
HORN = "- The horn.\n- when: evenings > 1\n  then:\n  - Again."
LIVED = minimal_script(BEATS, EVENING, horn=HORN)
# Asks for all that is known of endings.
ASKED = minimal_script(
    "- {say: Known., when: evenings > 2 and last_ending == home and found > 1 and found_home and found_away}"
    "\n- choice:\n  - In.: {ending: home}\n  - Out.: {ending: away}"
)
EDITS = {
    "an option taken out": minimal_script(
        BEATS.replace("  - Left.: {let: {left: true}, takes: 30 min}\n", ""), EVENING, horn=HORN
    ),
    "a line added": minimal_script(BEATS.replace("- One.\n", "- One.\n- And a half.\n"), EVENING, horn=HORN),
    "a line taken out": minimal_script(BEATS.replace("- One.\n", ""), EVENING, horn=HORN),
    "a choice taken out": minimal_script(
        BEATS[: BEATS.index("- live:")] + "- ending: away", EVENING, horn=HORN
    ),
    "another horn": minimal_script(
        BEATS, EVENING.replace("call: horn", "jump: horn"), horn="- Two horns.\n- One."
    ),
}
CALLS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "advance",
                "choose",
                "wait",
                "back",
                "on",
                "last",
                "next",
                "jump",
                "new",
                "start",
                "root",
                "skip",
                "skip all",
                "skip to",
                "replay",
                "restore",
                "restore stored",
                "drain",
            )
        ),
        st.integers(0, 60),
    ),
    max_size=60,
)


def call(director: Director, name: str, number: int) -> None:
    """Calls one public method; `number` stands for whatever it takes."""
    script, moments = director.script, director.tree.moments
    found, options = moments[number % len(moments)], director.options
    match name:
        case "advance":
            director.advance()
        case "choose":
            director.choose(options[number % len(options)].id if options else "nonsense")
        case "wait":
            director.wait(number * 700)
        case "back":
            director.rewind(number)
        case "on":
            director.forward(number)
        case "last":
            director.last_choice()
        case "next":
            director.next_lived_choice()
        case "jump":
            cursor = director.cursor
            try:
                director.jump_to(found.number)
            except StepError:
                assert director.cursor == cursor
        case "new":
            director.new_evening()
        case "start":
            director.start()
        case "root":
            director.move_to_root()
        case "skip":
            director.skip()
        case "skip all":
            director.skip(everything=True)
        case "skip to":
            director.to_next_choice(everything=number % 2 > 0)
        case "replay":
            director.live_again(director.edges(found.number))
        case "restore":
            director.restore(go_along(script, director.edges(found.number)).edges)
        case "restore stored":
            trail = go_along(script, director.edges(found.number))
            stored = trail.state._replace(flags=(number % 2 > 0, number % 4, *trail.state.flags[2:]))
            director.restore(trail.edges, stored)
        case "drain":
            director.drain_unsaved()


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
@given(before=CALLS, after=CALLS, again=CALLS)
@settings(max_examples=100, deadline=None)
def test_a_director_takes_every_call_in_an_edited_script(edited, before, after, again) -> None:  # type: ignore[no-untyped-def]
    """In any order, on what was lived in the script before and after it was edited, and started anew; and
    the way to every moment it comes to can be walked."""
    director = Director(LIVED)
    for name, number in before:
        call(director, name, number)
    for calls in (after, again):
        director = Director(edited, director.tree, director.record)
        if calls is after:
            rederive_tree(director)
        for name, number in calls:
            call(director, name, number)
            assert director.stop.id == director.moment.stop
            for moment in director.tree.path(director.cursor):
                director.states.of(moment.number)


@given(way=st.sampled_from(("restore", "live_again")), elsewhere=CALLS, calls=CALLS)
@settings(max_examples=150, deadline=None)
def test_every_player_is_one_whom_the_explorer_knows(
    way: str, elsewhere: list[tuple[str, int]], calls: list[tuple[str, int]]
) -> None:
    """However their evenings were come by, from elsewhere too; else its proofs would not hold for them."""
    other, director = Director(ASKED), Director(ASKED)
    for name, number in elsewhere:
        call(other, name, number)
    getattr(director, way)(other.edges())
    for name, number in calls:
        call(director, name, number)
    director.new_evening()
    bits = FlagBits(ASKED, Bdd(), 1)
    player = bits.any_player()
    for index, (flag, value) in enumerate(zip(ASKED.flags, director.state.flags, strict=True)):
        if flag.from_player:
            player = bits.bdd.conjunction(player, bits.with_value(index, value))
    assert player != NONE, director.record.evenings


HANDS = st.lists(
    st.tuples(st.sampled_from(("go on", "back", "on", "jump", "elapse")), st.integers(0, 40)), max_size=40
)


@given(hands=HANDS)
@settings(max_examples=150, deadline=None)
def test_a_stop_was_rewound_to_where_it_lies_before_what_was_left_by_rewinding(
    hands: list[tuple[str, int]],
) -> None:
    """By whatever way; going on, or time that leads on, ends that, and counts in the last minute alone."""
    director = at_last_minute()
    left: int | None = None
    for name, number in hands:
        at, counted, state = director.cursor, director.record.late_rewinds_ever, director.state
        stop = director.stop
        match name:
            case "go on":
                call(director, "choose" if director.options else "advance", number)
            case "back" | "on":
                call(director, name, number % 6)
            case _:
                call(director, {"elapse": "wait"}.get(name, name), number)
        if name in ("go on", "elapse"):
            minute = (
                0 < WOUND.ends_s - state.watch_s <= LAST_MINUTE_S and state.watch_mode is WatchMode.RUNNING
            )
            late = name == "go on" and left is not None and minute and not at_end(stop)
            assert director.record.late_rewinds_ever == counted + late
            left = left if director.cursor == at else None
        elif director.cursor != at:
            left = at if left is None else left
            before = [moment.number for moment in director.tree.path(left)[:-1]]
            left = left if director.cursor in before else None
        assert director.rewound == (left is not None)
        choices = sum(isinstance(WOUND.stop_with_id(one.stop), Choice) for one in director.tree.moments)
        assert len(director.states) <= len(director.tree.moments) / KEPT_EVERY + choices + 2


# The keys of a beat: one that makes it a stop, and others beside it.
STOPS = ("say: Hi.", "rory: Hi.", "rory (happy): Hi.", "pause: 1 s")
BESIDE = ("sound: bell", "music: one", "show: {jess: left}", "camera: close", "takes: 5 s",
          "let: {left: true}", "watch: stopped", "sees: jess", "voice: off", "presumes: left")  # fmt: skip


@given(
    stop=st.sampled_from(STOPS), beside=st.sets(st.sampled_from(BESIDE)), data=st.data(), when=st.booleans()
)
@settings(max_examples=150, deadline=None)
def test_a_beat_is_taken_or_refused_in_whatever_order_its_keys_stand(
    stop: str, beside: set[str], data: st.DataObject, when: bool
) -> None:
    """With a condition or without; what is claimed to be seen, and what it takes, is its line’s."""
    keys = [stop, *sorted(beside), *(["when: left"] if when else [])]
    keys = data.draw(st.permutations(keys))
    beats = "- One.\n- " + "\n  ".join(keys) + "\n- Two.\n- ending: home"
    claims = [key for key in keys if key.startswith(("sees", "voice"))]
    refused = {"S101"} if claims else set[str]()
    refused |= {"S109"} if "takes: 5 s" in keys else set()
    if refused and stop.startswith("pause"):
        with pytest.raises(ScriptFaults) as raised:
            minimal_script(beats, "flags: {left: false}")
        assert {fault.code for fault in raised.value.faults} == refused
        return
    scene = minimal_script(beats, "flags: {left: false}").scenes["a"]
    spoken = [scene.operations[claim.at] for claim in scene.visibility_claims]
    assert [said.wordings[0].text for said in spoken if isinstance(said, Line)] == ["Hi."] * len(claims)


FLAG_BODIES = st.sampled_from(
    ("true", "false", "3", "none", "{}", "{one of: []}", "{one of: a}", "{one of: [a, b]}",
     "{one of: [a, a]}", "{one of: [{}]}", "{one of: ''}", "")
)  # fmt: skip
ASKING = st.sampled_from(("side", "not side", "side > 0", "side + 1 > 0", "side == a", "side == b and side"))


@given(body=FLAG_BODIES, asked=ASKING)
@settings(max_examples=100, deadline=None)
def test_a_flag_is_refused_or_can_be_asked_for(body: str, asked: str) -> None:
    """What compiles is played to its end."""
    try:
        script = minimal_script(
            f"- {{say: One., when: {asked}}}\n- Two.\n- ending: home", f"flags: {{side: {body}}}\n"
        )
    except ScriptFaults:
        return
    director = Director(script)
    director.to_next_choice(everything=True)
    assert at_end(director.stop)


def test_going_otherwise_keeps_what_was_lived() -> None:
    """Another choice grows another branch; the first can be stood in again, to its end."""
    director = Director(TINY)
    while not director.options:
        director.advance()
    fork = director.cursor
    director.choose(director.options[0].id)
    first = director.cursor
    director.rewind()
    assert director.cursor == fork
    director.choose(director.options[1].id)
    assert director.cursor != first
    director.jump_to(first)
    assert director.moment.parent == fork
    director.rewind()
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
    assert dict(news.texts_read) == director.record.texts_read
    assert set(news.options_taken) == director.record.options_taken
    assert director.drain_unsaved() == Unsaved((), (), (), 0, Evenings(0, "last", over=True))
