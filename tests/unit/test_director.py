"""The director: skipping, winding, what was taken before, and evenings that are lived again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from game.shell.history_entries import log_entries, timeline_moment
from game.shell.script_folder import load_script
from game.shell.storage.edge_format import edges_from_text, edges_text
from game.story.director import MAX_SKIPPED, MAX_WAIT_MS, Director
from game.story.operations import Choice, Ending, Line, Pause
from game.story.recovery import go_along, rederive_tree
from game.story.script import Script
from game.story.state import Choose
from game.story.state_cache import KEPT_EVERY
from game.story.state_format import from_plain, to_plain
from game.story.step import StepError, at_end, shown_text, step
from game.story.tree import Input
from tests.plays import elapse
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]
WOUND = load_script(ROOT / "tests/scripts/wound")
BEATS = """
- One.
- Two.
- pause: 1 s
- choice:
  - Left.: {let: {left: true}}
  - Right.:
- jess:
  - {when: left, says: You went left.}
  - {says: You went right.}
- Three.
- choice:
  - Home.:
- ending: home
"""
SCRIPT = minimal_script(BEATS, "flags: {left: false}")


def shown(director: Director) -> str:
    """The words shown, or the options offered."""
    return shown_text(director.script, director.state) or " | ".join(one.text for one in director.options)


def choose(director: Director, text: str) -> None:
    """Takes the option that reads so."""
    assert director.choose(next(one.id for one in director.options if one.text == text))


def lived(*options: str) -> Director:
    """An evening lived to its end by these options."""
    director = Director(SCRIPT)
    for option in options:
        director.to_next_choice(everything=True)
        choose(director, option)
    director.to_next_choice(everything=True)
    return director


def again(director: Director) -> Director:
    """Another evening of the same player."""
    director.new_evening()
    return director


# Skipping.


def test_skipping_stops_at_what_was_never_read() -> None:
    """The first line of a first evening is where it stands."""
    director = Director(SCRIPT)
    assert not director.skip()
    assert shown(director) == "One."


def test_skipping_everything_stops_at_a_choice() -> None:
    """Nobody chooses by skipping."""
    director = Director(SCRIPT)
    assert director.to_next_choice(everything=True) == 3
    assert shown(director) == "Left. | Right."
    assert not director.skip(everything=True)


@pytest.mark.parametrize("rounds", ["", "- let: {n: n + 1}\n"])
def test_skipping_ends_where_the_script_goes_round_without_a_choice(rounds: str) -> None:
    """At the latest where nobody would have read so much; whether or not a flag counts the rounds."""
    director = Director(minimal_script(f"- label: r\n- One.\n{rounds}- Two.\n- jump: .r", "flags: {n: 0}"))
    assert not director.to_next_choice()
    moved = director.to_next_choice(everything=True)
    assert moved == (MAX_SKIPPED if rounds else 2)
    assert director.advance()


def test_skipping_what_was_read_goes_to_the_choice() -> None:
    """On another evening the same lines go by."""
    director = again(lived("Left.", "Home."))
    assert director.to_next_choice() == 3
    assert isinstance(director.stop, Choice)


def test_skipping_stops_at_a_line_that_reads_differently_tonight() -> None:
    """It was read, and not these words; the words it had are known."""
    director = again(lived("Left.", "Home."))
    director.to_next_choice()
    choose(director, "Right.")
    assert director.to_next_choice() == 0
    assert (shown(director), director.reading.text_before) == ("You went right.", "You went left.")
    assert director.reading.differs
    director.advance()
    assert director.to_next_choice() == 1


def test_a_line_that_goes_on_from_itself_reads_no_differently() -> None:
    """It comes round again with other words, on the very first evening."""
    director = Director(
        minimal_script(
            """
            - label: round
            - say:
              - {when: sat == 0, says: Once.}
              - {says: Again.}
            - choice:
              - Sit.: {let: {sat: sat + 1}, jump: .round}
              - Go.: {ending: home}
            """,
            "flags:\n  sat: 0\n",
        )
    )
    director.advance()
    choose(director, "Sit.")
    assert shown(director) == "Again."
    assert not director.reading.differs
    assert not director.reading.seen


def test_skipping_stops_at_an_ending() -> None:
    """There is nothing after it."""
    director = lived("Left.", "Home.")
    assert isinstance(director.stop, Ending)
    assert at_end(director.stop)
    assert not director.skip(everything=True)
    assert not director.advance()


# Choices.


def test_what_was_taken_is_remembered_on_every_evening() -> None:
    """And what was not isn't."""
    director = again(lived("Left.", "Home."))
    director.to_next_choice()
    left, right = director.options
    assert left.id in director.record.options_taken
    assert right.id not in director.record.options_taken


def test_an_option_that_isnt_offered_cant_be_taken() -> None:
    """Nothing moves."""
    director = Director(SCRIPT)
    cursor = director.cursor
    assert not director.choose("nonsense")
    director.to_next_choice(everything=True)
    assert not director.advance()
    assert not director.choose("nonsense")
    assert len(director.tree.moments) == 4
    assert cursor == 0


def test_the_last_choice_is_the_one_before_this_stop() -> None:
    """Or the evening's start where there is none."""
    director = lived("Left.", "Home.")
    assert director.last_choice()
    assert shown(director) == "Home."
    assert director.last_choice()
    assert shown(director) == "Left. | Right."
    assert director.last_choice()
    assert shown(director) == "One."
    assert not director.last_choice()


def test_the_next_lived_choice_is_where_the_crown_turns_to() -> None:
    """Along what was lived, and to its end after the last."""
    director = again(lived("Left.", "Home."))
    assert director.next_lived_choice()
    assert shown(director) == "Left. | Right."
    assert director.next_lived_choice()
    assert shown(director) == "Home."
    assert director.next_lived_choice()
    assert isinstance(director.stop, Ending)
    assert not director.next_lived_choice()


# Winding.


def test_winding_passes_over_pauses() -> None:
    """A pause is no place to be."""
    director = Director(SCRIPT)
    director.to_next_choice(everything=True)
    assert director.rewind() == 1
    assert shown(director) == "Two."
    assert director.forward() == 1
    assert isinstance(director.stop, Choice)


def test_winding_further_than_was_lived_stops_at_the_first_and_at_the_last() -> None:
    """And says how far it went."""
    director = lived("Left.", "Home.")
    last = director.cursor
    assert director.rewind(99) == 6
    assert director.cursor == 0
    assert director.rewind() == 0
    assert director.forward(99) == 6
    assert director.cursor == last
    assert director.forward() == 0


@pytest.mark.parametrize(
    "beats", ["- One.\n- pause: 1 s\n- Two.", "- One.\n- Two.\n- pause: 1 s", "- pause: 1 s\n- One.\n- Two."]
)
def test_every_way_of_winding_as_far_as_possible_ends_at_the_same_moment(beats: str) -> None:
    """Where the first or the last moment is a pause, it is where winding ends; and whoever was moved is told
    so."""
    director = Director(minimal_script(beats))
    while not at_end(director.stop) and len(director.tree.moments) < 3:
        assert director.advance()
    ways_back = (director.rewind, director.last_choice, partial(director.rewind, 99))
    ways_on = (director.forward, director.next_lived_choice, partial(director.forward, 99))
    for back in ways_back:
        for on in ways_on:
            ways: tuple[tuple[Callable[[], int], int], ...] = ((back, 0), (on, 2))
            for wind, end in ways:
                cursors = [director.cursor]
                while wind():
                    cursors.append(director.cursor)
                assert len(cursors) == len(set(cursors)) > 1
                assert director.cursor == cursors[-1] == end


def test_the_same_input_from_the_same_moment_leads_to_the_same_moment() -> None:
    """An evening lived again adds nothing to the tree."""
    director = lived("Left.", "Home.")
    count, last = len(director.tree.moments), director.cursor
    again(director)
    for option in ("Left.", "Home."):
        director.to_next_choice(everything=True)
        choose(director, option)
    director.to_next_choice(everything=True)
    assert (len(director.tree.moments), director.cursor) == (count, last)


def test_winding_forward_follows_the_branch_that_was_stood_in_last() -> None:
    """Not the one that is newest."""
    director = lived("Left.", "Home.")
    left = director.cursor
    again(director)
    director.to_next_choice(everything=True)
    choose(director, "Right.")
    director.jump_to(left)
    director.rewind(4)
    director.forward()
    assert shown(director) == "You went left."


def test_any_moment_ever_lived_can_be_stood_in() -> None:
    """Its state is the same, though it was not kept."""
    director = lived("Left.", "Home.")
    states = [director.states.of(moment.number) for moment in director.tree.moments]
    fresh = Director(SCRIPT, director.tree)
    for number in reversed(range(len(states))):
        fresh.jump_to(number)
        assert fresh.state == states[number]


def test_an_option_that_leads_round_in_a_circle_is_not_taken() -> None:
    """Neither read, nor written to the history; the late rewind before it isn't counted either."""
    director = Director(
        minimal_script("""
            - clock: 8:14:30 pm
            - choice:
              - Round.: {then: [{label: again}, {jump: .again}]}
              - On.:
            - There.
            - ending: home
        """)
    )
    choose(director, "On.")
    director.rewind()
    assert director.rewound
    cursor, seen = director.cursor, dict(director.record.texts_read)
    director.drain_unsaved()
    with pytest.raises(StepError):
        director.choose(director.options[0].id)
    assert (director.cursor, director.record.texts_read) == (cursor, seen)
    unsaved = director.drain_unsaved()
    assert (unsaved.texts_read, unsaved.late_rewinds_ever) == ((), 0)


def test_a_moment_that_the_script_no_longer_leads_to_is_refused() -> None:
    """It is told, and nothing moves."""
    director = lived("Left.", "Home.")
    fresh = Director(minimal_script("- Only this.\n- ending: home"), director.tree)
    with pytest.raises(StepError):
        fresh.jump_to(director.cursor)
    assert fresh.cursor == 0


def test_winding_forward_passes_over_what_an_edited_script_no_longer_leads_to() -> None:
    """An option was taken, the evening wound back and ended; then the option was taken out."""
    director = Director(SCRIPT)
    director.to_next_choice(everything=True)
    fork = director.cursor
    choose(director, "Left.")
    edited = Director(
        minimal_script(BEATS.replace("  - Left.: {let: {left: true}}\n", ""), "flags: {left: false}"),
        director.tree,
    )
    rederive_tree(edited)
    edited.jump_to(fork)
    assert edited.forward() == 0
    assert not edited.next_lived_choice()
    choose(edited, "Right.")
    edited.rewind()
    assert edited.forward() == 1
    assert shown(edited) == "You went right."


ROUND = """
- label: round
- choice:
  - Once more.: {when: sat < 2, let: {sat: sat + 1}, jump: .round}
  - Go.:
- when: sat > 1
  then:
  - Late.
- Home.
- ending: home
"""


def test_what_a_saved_state_leads_to_may_differ_from_what_was_lived() -> None:
    """The same input from a state that the rules no longer give leads to another line."""
    director = Director(minimal_script(ROUND, "flags: {sat: 0}"))
    choose(director, "Go.")
    assert shown(director) == "Home."
    director.restore((), director.states.of(0)._replace(flags=(2,)))
    choose(director, "Go.")
    assert (shown(director), director.moment.stop) == ("Late.", director.stop.id)
    assert director.advance()
    assert [director.states.of(one.number).flags for one in director.tree.path(director.cursor)] == [(2,)] * 3


def test_a_way_that_leads_through_a_saved_state_follows_the_rules() -> None:
    """What was tried from the start of the evening is possible, whatever was restored before."""
    director = Director(minimal_script(ROUND, "flags: {sat: 0}"))
    choose(director, "Once more.")
    edges = director.edges()
    director.restore((), director.states.of(0)._replace(flags=(2,)))
    assert shown(director) == "Go."
    director.restore(edges)
    assert director.state.flags == (1,)
    director.start()
    assert director.state.flags == (0,)


def test_a_replay_goes_as_far_as_the_inputs_lead() -> None:
    """And says how far that was."""
    edges = lived("Left.", "Home.").edges()
    director = Director(SCRIPT)
    assert director.live_again(edges) == len(edges)
    assert isinstance(director.stop, Ending)
    assert director.live_again((*edges[:3], Input(0, Choose("nonsense")), *edges[4:])) == 3
    assert isinstance(director.stop, Choice)


def test_few_states_are_kept_however_an_evening_is_looked_through() -> None:
    """One line in eight, and choices; whatever was wound past, read in the log, or lived before an edit."""
    lines = "".join(f"- Line {number}.\n" for number in range(150))
    script = minimal_script(lines + "- ending: home")
    director = Director(script)
    director.to_next_choice(everything=True)
    most = len(director.tree.moments) // KEPT_EVERY + 2
    states = [state for _, state in director.states.on_path(director.cursor)]
    assert [state.position.at for state in states] == list(range(151))
    director.rewind(100)
    for _ in range(100):
        director.forward()
    assert director.state == states[-1]
    assert len(director.states) <= most
    assert [director.states.of(number) for number in range(151)] == states
    assert len(director.states) <= most
    again = Director(script, director.tree)
    rederive_tree(again)
    again.jump_to(director.cursor)
    assert again.state == director.state
    assert len(again.states) <= most


# Real time.


def test_real_time_at_a_line_is_kept_only_where_it_is_longer_than_the_cost() -> None:
    """A line read slowly outside a live stop costs the same as one read fast."""
    director = Director(
        minimal_script("- live:\n    beats:\n    - jess: {says: Go., takes: 5 s}\n    - Two.")
    )
    elapse(director, 3_000)
    director.advance()
    assert director.edges() == (Input(),)
    director.rewind()
    elapse(director, 7_500)
    director.advance()
    assert director.edges() == (Input(8_000),)
    assert director.state.watch_s == 8


def test_waiting_at_a_choice_is_one_input_however_it_was_cut() -> None:
    """Not one for every frame."""
    count = "- live:\n    for: 30 s\n    deadline: .over\n    beats:\n    - choice:\n      - Go.:\n"
    director = Director(minimal_script(count + "- ending: home\n- label: over\n- Over."))
    steps = [elapse(director, ms) for ms in [16] * 1875]
    assert steps.count(True) == 1
    assert shown(director) == "Over."
    assert director.edges() == (Input(30_000, None),)


LIVE = """
- live:
    for: 5 s
    deadline: .next
    beats:
    - choice:
      - Go.:
- ending: home
- label: next
- live:
    for: 20 s
    deadline: .over
    beats:
    - choice:
      - Go on.:
- ending: away
- label: over
- Over.
"""
HOURS = """
deadlines:
- {at: "7:30:02 pm", first: [{when: watch > 8:00 pm, jump: over}]}
- {at: "7:30:03 pm", call: mark}
"""
LIVE_HOURS = "- live:\n    beats:\n    - choice:\n      - Go.:\n- Gone."


def both_ways(script: Script, ms: int, piece_ms: int) -> tuple[Director, Director]:
    """An evening on which time passes at once, and one on which it passes in pieces."""
    whole, pieces = Director(script), Director(script)
    elapse(whole, ms)
    for start in range(0, ms, piece_ms):
        elapse(pieces, min(piece_ms, ms - start))
    return whole, pieces


@pytest.mark.parametrize("piece_ms", [16, 700, 1000, 4999])
def test_time_that_leads_on_goes_on_at_the_next_stop(piece_ms: int) -> None:
    """What is left of it is not lost, however it was cut."""
    whole, pieces = both_ways(minimal_script(LIVE), 12_000, piece_ms)
    assert whole.state == pieces.state
    assert whole.edges() == pieces.edges() == (Input(5_000, None),)
    assert whole.state.elapsed_ms == whole.waited_ms == 7_000


@pytest.mark.parametrize("piece_ms", [16, 700, 1000, 4999])
def test_time_goes_on_after_an_hour_that_leads_nowhere(piece_ms: int) -> None:
    """One at which nothing happens, and one that plays a scene without a stop."""
    script = minimal_script(LIVE_HOURS, HOURS, over="- Over.", mark="- takes: 4 s")
    whole, pieces = both_ways(script, 12_000, piece_ms)
    assert whole.state == pieces.state
    assert whole.state.watch_s + whole.state.elapsed_ms // 1000 == 12 + 4
    for director in (whole, pieces):
        choose(director, "Go.")
        assert director.state.watch_s == 12 + 4
        assert Director(script).live_again(director.edges()) == 1
    assert whole.edges() == pieces.edges()


@pytest.mark.parametrize("piece_ms", [16, 700, 4999])
def test_what_an_hour_shows_and_sounds_while_a_choice_waits_is_a_moment(piece_ms: int) -> None:
    """Though the stop is the same: the bell is heard, she is seen to come, and it can be lived again."""
    script = minimal_script(LIVE_HOURS, HOURS, over="- Over.", mark="- sound: bell\n- show: {jess: left}")
    whole, pieces = both_ways(script, 5_000, piece_ms)
    for director in (whole, pieces):
        assert director.state_on_arrival.arrival.sounds == ("bell",)
        assert [actor.who for actor in director.state.cast] == ["jess"]
        assert director.edges() == (Input(3_000, None),)
        assert director.waited_ms == 2_000
        again = Director(script)
        assert again.live_again(director.edges()) == 1
        assert again.state == director.state_on_arrival
        assert go_along(script, director.edges()).state == again.state
        assert director.rewind() == 1
        assert director.state.cast == ()


def test_a_wait_of_many_days_is_bounded_and_can_be_saved() -> None:
    """A save refuses numbers that no evening has."""
    director = Director(minimal_script("- Hush."))
    assert director.wait(2**52) == 0
    assert director.waited_ms == MAX_WAIT_MS
    assert director.wait(1) == 0
    assert (
        from_plain(director.script, to_plain(director.script, director.state), director.state)
        == director.state
    )


def test_an_option_can_be_taken_in_the_last_instant_before_time_is_over() -> None:
    """The second that has begun is paid as it is left, and nothing happens by itself before that."""
    director = Director(minimal_script(LIVE))
    elapse(director, 4_400)
    expected = step(director.script, director.state, Choose(director.options[0].id))
    choose(director, "Go.")
    assert director.state == expected
    assert director.state.watch_s == 5
    assert Director(director.script).live_again(director.edges()) == 1


def test_what_an_hour_lets_be_offered_does_not_change_under_the_hand() -> None:
    """An option is offered by the hour at which its choice was come to, whatever time passes there since;
    an hour of a deadline begins the choice anew."""
    beats = (
        "- live:\n    beats:\n    - choice:\n      - Early.: {when: watch < 7:31 pm}\n      - Go.:\n- Gone."
    )
    quiet = Director(minimal_script(beats))
    elapse(quiet, 90_000)
    assert shown(quiet) == "Early. | Go."
    struck = Director(minimal_script(beats, "deadlines:\n- {at: 7:31 pm, first: []}\n"))
    elapse(struck, 59_999)
    assert shown(struck) == "Early. | Go."
    elapse(struck, 1)
    assert shown(struck) == "Go."


# The last minute.


def at_last_minute() -> Director:
    """The bench at a quarter past eight less a few seconds."""
    director = Director(WOUND)
    director.to_next_choice(everything=True)
    choose(director, "Wait for it.")
    while isinstance(director.stop, Line) and not shown(director).startswith("It is"):
        director.advance()
    return director


def test_going_on_after_winding_back_in_the_last_minute_is_noticed() -> None:
    """The first time it is counted; the second the evening goes elsewhere."""
    director = at_last_minute()
    director.advance()
    director.rewind()
    director.advance()
    assert (director.record.late_rewinds_ever, shown(director)) == (1, "One.")
    assert director.state.late_rewinds == 1
    director.rewind()
    director.advance()
    assert (director.record.late_rewinds_ever, shown(director)) == (2, "Somebody is winding.")


@pytest.mark.parametrize("before", [1, 999_999])
def test_an_evening_from_elsewhere_goes_on_counting_where_it_was(before: int) -> None:
    """It was saved on another machine; the record of this one knows of none. More than saves can say is not
    counted."""
    played = at_last_minute()
    edges = (*played.edges(), Input(), Input(late_rewind=before))
    director = Director(WOUND)
    director.restore(edges)
    assert (director.record.late_rewinds_ever, director.state.late_rewinds) == (0, before)
    director.rewind()
    director.advance()
    assert (director.record.late_rewinds_ever, director.state.late_rewinds) == (min(before + 1, 999_999),) * 2
    assert shown(director) == "Somebody is winding."
    assert edges_from_text(edges_text(director.edges())) == director.edges()


def test_moments_whose_states_are_known_already_are_as_those_stepped_to() -> None:
    edges = (*at_last_minute().edges(), Input(), Input(late_rewind=3), Input(900))
    trail = go_along(WOUND, edges)
    stepped, known = Director(WOUND), Director(WOUND)
    stepped.restore(trail.edges)
    known.restore(trail.edges, states=trail.states_after_edges)
    assert known.tree == stepped.tree
    assert known.state == stepped.state
    assert [known.states.of(number) for number in range(len(known.tree.moments))] == [
        stepped.states.of(number) for number in range(len(stepped.tree.moments))
    ]


def test_an_option_pressed_where_winding_led_elsewhere_was_not_taken() -> None:
    """Neither is it marked as chosen, nor told in the log, nor on the dial."""
    director = at_last_minute()
    director.to_next_choice(everything=True)
    choose(director, "Stand up.")
    director.rewind()
    choose(director, "Stand up.")
    assert (director.record.late_rewinds_ever, timeline_moment(director, director.cursor).option_text) == (
        1,
        "Stand up.",
    )
    director.rewind()
    sit = director.options[1].id
    assert director.choose(sit)
    assert shown(director) == "Somebody is winding."
    assert sit not in director.record.options_taken
    assert not any(entry.text == "Sit it out." for entry in log_entries(director))
    assert timeline_moment(director, director.cursor).option_text == ""


def test_winding_anywhere_else_is_nobodys_business() -> None:
    """Only the bus minds."""
    director = Director(WOUND)
    director.advance()
    director.rewind()
    director.advance()
    assert (director.record.late_rewinds_ever, director.state.late_rewinds) == (0, 0)


def to_where_it_began(director: Director, began: int, way: str) -> None:
    """Goes forward again to the moment at which winding back began."""
    match way:
        case "crown":
            director.forward(2)
        case "crown twice":
            director.forward()
            director.forward()
        case "next choice":
            director.next_lived_choice()
        case "dial":
            director.jump_to(began)
    assert director.cursor == began


@pytest.mark.parametrize("way", ["crown", "crown twice", "next choice", "dial"])
def test_winding_back_and_forward_again_is_not_going_on(way: str) -> None:
    """Looking is free, by whatever way one comes back to where it began."""
    director = at_last_minute()
    director.advance()
    began = director.cursor
    director.rewind(2)
    to_where_it_began(director, began, way)
    assert not director.rewound
    director.advance()
    assert (director.record.late_rewinds_ever, director.state.late_rewinds) == (0, 0)


@pytest.mark.parametrize("way", ["crown", "dial"])
def test_winding_forward_by_less_than_back_is_still_going_on_from_before(way: str) -> None:
    director = at_last_minute()
    director.advance()
    director.rewind(2)
    if way == "crown":
        director.forward()
    else:
        director.jump_to(director.tree.path(director.cursor)[-1].number + 1)
    assert director.rewound
    director.advance()
    assert director.record.late_rewinds_ever == 1


def test_time_that_leads_on_after_winding_back_is_nobodys_going_on() -> None:
    """Nor is going on from the next stop, which was not reached by winding."""
    count = "- live:\n    for: 30 s\n    deadline: .over\n    beats:\n    - choice:\n      - Go.:\n"
    after = "- label: over\n- Over.\n- More.\n- ending: home"
    director = Director(minimal_script("- clock: 8:14:20 pm\n- One.\n" + count + after))
    director.advance()
    elapse(director, 30_000)
    assert shown(director) == "Over."
    director.rewind()
    elapse(director, 30_000)
    assert (shown(director), director.rewound) == ("Over.", False)
    director.advance()
    assert director.record.late_rewinds_ever == 0


def test_a_second_evening_does_not_count_as_winding() -> None:
    """Beginning anew is something else."""
    director = at_last_minute()
    director.rewind()
    director.new_evening()
    assert not director.rewound


def test_an_ending_is_news_once() -> None:
    """However often it is reached."""
    director = lived("Left.", "Home.")
    assert director.drain_unsaved().endings == ("home",)
    director.rewind()
    choose(director, "Home.")
    assert director.drain_unsaved().endings == ()
    assert director.record.endings == {"home"}


def test_a_pause_is_gone_on_from_like_a_line() -> None:
    """By itself, or by skipping."""
    director = Director(SCRIPT)
    director.advance()
    director.advance()
    assert isinstance(director.stop, Pause)
    assert director.skip()
    assert isinstance(director.stop, Choice)
