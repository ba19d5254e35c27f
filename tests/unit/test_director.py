"""The director: skipping, winding, what was taken before, and evenings that are lived again."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.shell.formats.script_folder import load_script
from game.story.director import Director
from game.story.script import Choice, Ending, Line, Pause, Script
from game.story.state import Choose
from game.story.step import StepError, at_end, step, words
from game.story.tree import Edge
from tests.plays import elapse
from tests.small import small

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
SCRIPT = small(BEATS, "flags: {left: false}")


def shown(director: Director) -> str:
    """The words shown, or the options offered."""
    return words(director.script, director.state) or " | ".join(one.text for one in director.options)


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
    assert (shown(director), director.reading.before) == ("You went right.", "You went left.")
    assert director.reading.differs
    director.advance()
    assert director.to_next_choice() == 1


def test_a_line_that_goes_on_from_itself_reads_no_differently() -> None:
    """It comes round again with other words, on the very first evening."""
    director = Director(
        small(
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
    assert director.taken_before(left.id)
    assert not director.taken_before(right.id)


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
    assert director.wind_back() == 1
    assert shown(director) == "Two."
    assert director.forward() == 1
    assert isinstance(director.stop, Choice)


def test_winding_further_than_was_lived_stops_at_the_first_and_at_the_last() -> None:
    """And says how far it went."""
    director = lived("Left.", "Home.")
    last = director.cursor
    assert director.wind_back(99) == 6
    assert director.cursor == 0
    assert director.wind_back() == 0
    assert director.forward(99) == 6
    assert director.cursor == last
    assert director.forward() == 0


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
    director.wind_back(4)
    director.forward()
    assert shown(director) == "You went left."


def test_any_moment_ever_lived_can_be_stood_in() -> None:
    """Its state is the same, though it was not kept."""
    director = lived("Left.", "Home.")
    states = [director.state_at(moment.number) for moment in director.tree.moments]
    fresh = Director(SCRIPT, director.tree)
    for number in reversed(range(len(states))):
        fresh.jump_to(number)
        assert fresh.state == states[number]


def test_a_moment_that_the_script_no_longer_leads_to_is_refused() -> None:
    """It is told, and nothing moves."""
    director = lived("Left.", "Home.")
    fresh = Director(small("- Only this.\n- ending: home"), director.tree)
    with pytest.raises(StepError):
        fresh.jump_to(director.cursor)
    assert fresh.cursor == 0


def test_a_replay_goes_as_far_as_the_inputs_lead() -> None:
    """And says how far that was."""
    edges = lived("Left.", "Home.").edges()
    director = Director(SCRIPT)
    assert director.replay(edges) == len(edges)
    assert isinstance(director.stop, Ending)
    assert director.replay((*edges[:3], Edge(0, "nonsense"), *edges[4:])) == 3
    assert isinstance(director.stop, Choice)


# Real time.


def test_real_time_at_a_line_is_kept_only_where_it_is_longer_than_the_cost() -> None:
    """A line read slowly outside a live stop costs the same as one read fast."""
    director = Director(small("- live:\n    beats:\n    - jess: {says: Go., takes: 5 s}\n    - Two."))
    elapse(director, 3_000)
    director.advance()
    assert director.edges() == (Edge(),)
    director.wind_back()
    elapse(director, 7_500)
    director.advance()
    assert director.edges() == (Edge(8_000),)
    assert director.state.watch_s == 8


def test_waiting_at_a_choice_is_one_input_however_it_was_cut() -> None:
    """Not one for every frame."""
    count = "- live:\n    for: 30 s\n    deadline: .over\n    beats:\n    - choice:\n      - Go.:\n"
    director = Director(small(count + "- ending: home\n- label: over\n- Over."))
    steps = [elapse(director, ms) for ms in [16] * 1875]
    assert steps.count(True) == 1
    assert shown(director) == "Over."
    assert director.edges() == (Edge(30_000, None, 0, True),)


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
    whole, pieces = both_ways(small(LIVE), 12_000, piece_ms)
    assert whole.state == pieces.state
    assert whole.edges() == pieces.edges() == (Edge(5_000, None, 0, True),)
    assert whole.state.elapsed_ms == whole.waited_ms == 7_000


@pytest.mark.parametrize("piece_ms", [16, 700, 1000, 4999])
def test_time_goes_on_after_an_hour_that_leads_nowhere(piece_ms: int) -> None:
    """One at which nothing happens, and one that plays a scene without a stop."""
    script = small(LIVE_HOURS, HOURS, over="- Over.", mark="- takes: 4 s")
    whole, pieces = both_ways(script, 12_000, piece_ms)
    assert whole.state == pieces.state
    assert whole.state.watch_s + whole.state.elapsed_ms // 1000 == 12 + 4
    for director in (whole, pieces):
        choose(director, "Go.")
        assert director.state.watch_s == 12 + 4
        assert Director(script).replay(director.edges()) == 1
    assert whole.edges() == pieces.edges()


def test_an_option_can_be_taken_in_the_last_instant_before_time_is_over() -> None:
    """The second that has begun is paid as it is left, and nothing happens by itself before that."""
    director = Director(small(LIVE))
    elapse(director, 4_400)
    expected = step(director.script, director.state, Choose(director.options[0].id))
    choose(director, "Go.")
    assert director.state == expected
    assert director.state.watch_s == 5
    assert Director(director.script).replay(director.edges()) == 1


def test_what_an_hour_lets_be_offered_does_not_change_under_the_hand() -> None:
    """An option is offered by the hour at which its choice was come to, whatever time passes there since;
    an hour of a deadline begins the choice anew."""
    beats = (
        "- live:\n    beats:\n    - choice:\n      - Early.: {when: watch < 7:31 pm}\n      - Go.:\n- Gone."
    )
    quiet = Director(small(beats))
    elapse(quiet, 90_000)
    assert shown(quiet) == "Early. | Go."
    struck = Director(small(beats, "deadlines:\n- {at: 7:31 pm, first: []}\n"))
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
    director.wind_back()
    director.advance()
    assert (director.late_rewinds, shown(director)) == (1, "One.")
    assert director.state.late_rewinds == 1
    director.wind_back()
    director.advance()
    assert (director.late_rewinds, shown(director)) == (2, "Somebody is winding.")


def test_winding_anywhere_else_is_nobodys_business() -> None:
    """Only the bus minds."""
    director = Director(WOUND)
    director.advance()
    director.wind_back()
    director.advance()
    assert (director.late_rewinds, director.state.late_rewinds) == (0, 0)


def test_winding_back_and_forward_again_alone_is_not_going_on() -> None:
    """Looking is free."""
    director = at_last_minute()
    director.advance()
    director.wind_back()
    director.forward()
    assert director.late_rewinds == 0


def test_a_second_evening_does_not_count_as_winding() -> None:
    """Beginning anew is something else."""
    director = at_last_minute()
    director.wind_back()
    director.new_evening()
    assert not director.rewound


def test_an_ending_is_news_once() -> None:
    """However often it is reached."""
    director = lived("Left.", "Home.")
    assert director.drain_unsaved().endings == ("home",)
    director.wind_back()
    choose(director, "Home.")
    assert director.drain_unsaved().endings == ()
    assert director.endings == {"home"}


def test_a_pause_is_gone_on_from_like_a_line() -> None:
    """By itself, or by skipping."""
    director = Director(SCRIPT)
    director.advance()
    director.advance()
    assert isinstance(director.stop, Pause)
    assert director.skip()
    assert isinstance(director.stop, Choice)
