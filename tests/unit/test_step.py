"""Steps of the evening: what time costs, what deadlines do, and what stands on the stage."""

from __future__ import annotations

import pytest

from game.story.faults import ScriptFaults
from game.story.operations import Choice, Ending, Line, SceneEnd
from game.story.script import Script
from game.story.state import (
    PLAIN_ARRIVAL,
    Actor,
    Advance,
    Choose,
    Elapse,
    LateRewind,
    State,
    Transition,
    TransitionKind,
    WatchMode,
)
from game.story.state_format import from_plain, to_plain
from game.story.step import StepError, begin, cost_s, due_ms, options, shown_text, step, stop_of
from tests.small import minimal_script

MINUTE_S = 60
FLAGS = "flags: {met: false, smoked: 0, side: {one of: [none, books]}}\n"


def on(script: Script, state: State, count: int = 1) -> State:
    """The state after going on from so many lines."""
    for _ in range(count):
        state = step(script, state, Advance())
    return state


def taken(script: Script, state: State, text: str) -> State:
    """The state after taking the option that reads so."""
    stop = stop_of(script, state)
    assert isinstance(stop, Choice)
    return step(script, state, Choose(next(one.id for one in options(state, stop) if one.text == text)))


def shown(script: Script, state: State) -> str:
    """The line shown, or the options offered."""
    stop = stop_of(script, state)
    if isinstance(stop, Choice):
        return " | ".join(option.text for option in options(state, stop))
    return shown_text(script, state) if isinstance(stop, Line) else type(stop).__name__.lower()


# What time costs.


def test_a_cost_is_paid_on_leaving() -> None:
    """At a stop the watch shows its beginning."""
    script = minimal_script("- jess: {says: Wait., takes: 20 s}\n- After.")
    state = begin(script)
    assert (state.watch_s, cost_s(state, stop_of(script, state))) == (0, 20)
    assert on(script, state).watch_s == 20


@pytest.mark.parametrize(
    ("beat", "cost"),
    [
        ("- Narration is free, however long it is.", 0),
        ("- {say: But not where it is written., takes: 7 s}", 7),
        ("- jess: One.", 1),
        ("- jess: One two three.", 1),
        ("- jess: One two three four.", 2),
        ("- jess: Ten words are three seconds, if nobody says one more.", 3),
        ("- jess: {says: Written is written., takes: 0 s}", 0),
        ("- {jess: Beside it as well., takes: 9 s}", 9),
        ("- jess: — … !", 0),
        ("- pause: 3 s", 0),
    ],
)
def test_what_a_line_costs(beat: str, cost: int) -> None:
    """A spoken word takes 0.3 s, rounded up for the line; all else only what is written."""
    script = minimal_script(f"{beat}\n- After.")
    assert on(script, begin(script)).watch_s == cost


def test_an_option_costs_what_it_says() -> None:
    """The choice itself is free."""
    script = minimal_script("- choice:\n  - Sit.: {takes: 5 min}\n  - Go.:\n- After.")
    assert taken(script, begin(script), "Sit.").watch_s == 5 * MINUTE_S
    assert taken(script, begin(script), "Go.").watch_s == 0


def test_a_cue_that_takes_time_is_paid_on_the_way() -> None:
    """It stands between two stops and belongs to neither."""
    script = minimal_script("- One.\n- {sound: bell, takes: 40 s}\n- Two.")
    assert on(script, begin(script)).watch_s == 40


def test_a_floor_moves_the_watch_forward_and_never_back() -> None:
    """A floor already past does nothing."""
    script = minimal_script("- One.\n- clock: 7:40 pm\n- Two.\n- clock: 7:35 pm\n- Three.")
    state = on(script, begin(script))
    assert state.watch_s == 10 * MINUTE_S
    assert on(script, state).watch_s == 10 * MINUTE_S


@pytest.mark.parametrize("mode", ["stopped", "pocketed"])
def test_nothing_costs_time_while_the_watch_stands(mode: str) -> None:
    """Lines, options, cues and real time are all free; a floor still holds."""
    script = minimal_script(f"""
        - watch: {mode}
        - jess: {{says: Long., takes: 5 min}}
        - choice:
          - Sit.: {{takes: 5 min}}
        - takes: 5 min
        - Still.
        - watch: running
        - clock: 7:33 pm
        - jess: One.
        - After.
        """)
    state = step(script, begin(script), Elapse(60_000))
    assert state == begin(script)
    state = on(script, state)
    assert due_ms(script, state) is None
    state = taken(script, step(script, state, Elapse(60_000)), "Sit.")
    assert (state.watch_s, state.watch_mode) == (0, WatchMode(mode))
    state = on(script, state)
    assert (state.watch_s, state.watch_mode) == (3 * MINUTE_S, WatchMode.RUNNING)
    assert on(script, state).watch_s == 3 * MINUTE_S + 1


def test_the_hour_and_what_is_left_are_filled_in_from_the_watch() -> None:
    """No line knows the hour by heart."""
    script = minimal_script("- {say: One., takes: 16 min}\n- It is $watch and $left to go.")
    assert shown_text(script, on(script, begin(script))) == "It is 7:46 and twenty-nine minutes to go."


# Deadlines.

TWO = """
deadlines:
- {at: 8:10 pm, call: ten}
- {at: 8:12 pm, call: twelve}
- at: 8:15 pm
  first:
  - {when: met, call: goes}
  - {jump: missed}
"""
CALLED = {"ten": "- Ten past.", "twelve": "- Twelve past.", "goes": "- It goes.", "missed": "- Missed."}


def test_deadlines_are_passed_in_their_order_each_once_and_then_the_rest_is_paid() -> None:
    """A long wait calls both; the watch stands at each hour while it is called, and ends on the sum."""
    script = minimal_script(
        "- {say: One., takes: 43 min}\n- Two.\n- {say: Three., takes: 1 min}\n- Four.", FLAGS + TWO, **CALLED
    )
    state = on(script, begin(script))
    assert (shown(script, state), state.watch_s) == ("Ten past.", 40 * MINUTE_S)
    state = on(script, state)
    assert (shown(script, state), state.watch_s) == ("Twelve past.", 42 * MINUTE_S)
    state = on(script, state)
    assert (shown(script, state), state.watch_s, state.stack) == ("Two.", 43 * MINUTE_S, ())
    state = on(script, state, 2)
    assert (shown(script, state), state.watch_s) == ("Four.", 44 * MINUTE_S)


def test_what_is_said_in_a_called_scene_is_paid_beside_what_is_owed() -> None:
    """A line of the interruption takes its own time too."""
    called = {**CALLED, "ten": "- jess: {says: Ten., takes: 30 s}"}
    script = minimal_script("- {say: One., takes: 41 min}\n- Two.", FLAGS + TWO, **called)
    state = on(script, begin(script), 2)
    assert (shown(script, state), state.watch_s) == ("Two.", 41 * MINUTE_S + 30)


@pytest.mark.parametrize("mode", ["running", "stopped", "pocketed"])
@pytest.mark.parametrize("called", ["Ring.", "{say: Ring., takes: 2 min}", "{watch: stopped}\n- Ring."])
def test_a_floor_is_reached_exactly_whatever_a_deadline_calls_on_the_way(mode: str, called: str) -> None:
    """What the called scene takes is no longer owed, and a watch that stands is moved on all the same."""
    beats = f"- watch: {mode}\n- One.\n- clock: 7:50 pm\n- Two.\n- ending: home"
    hours = "deadlines:\n- {at: 7:40 pm, call: b}\n- {at: 7:45 pm, call: c}\n"
    script = minimal_script(beats, hours, b=f"- {called}", c="- Again.")
    state = on(script, begin(script))
    assert (shown(script, state), state.watch_s) == ("Ring.", 10 * MINUTE_S)
    state = on(script, state)
    assert (shown(script, state), state.watch_s) == ("Again.", 15 * MINUTE_S)
    state = on(script, state)
    assert (shown(script, state), state.watch_s) == ("Two.", 20 * MINUTE_S)


def test_a_floor_is_passed_where_a_called_scene_takes_longer_than_up_to_it() -> None:
    """It moves the watch forward, never back."""
    script = minimal_script(
        "- clock: 7:50 pm\n- Two.\n- ending: home",
        "deadlines:\n- {at: 7:40 pm, call: b}\n",
        b="- {say: Ring., takes: 15 min}",
    )
    state = on(script, begin(script))
    assert (shown(script, state), state.watch_s) == ("Two.", 25 * MINUTE_S)


def test_a_deadline_on_the_way_to_a_floor_may_jump_to_it() -> None:
    """The scene begins with the very floor, which is executed anew."""
    script = minimal_script(
        "- clock: 7:50 pm\n- Two.\n- ending: home",
        "deadlines:\n- {at: 7:40 pm, jump: a}\n- {at: 7:50 pm, jump: a}\n",
    )
    state = begin(script)
    assert (shown(script, state), state.watch_s, state.fired) == ("Two.", 20 * MINUTE_S, frozenset({0, 1}))


def test_a_deadline_that_jumps_drops_what_was_going_on() -> None:
    """The rest is not paid, nobody comes back, and no block walks on."""
    script = minimal_script(
        """
        - live:
            for: 50 min
            beats:
            - {say: One., takes: 46 min}
            - Two.
        """,
        FLAGS + "deadlines:\n- {at: 8:15 pm, jump: missed}\n",
        missed="- Missed.",
    )
    state = on(script, begin(script))
    assert (shown(script, state), state.watch_s) == ("Missed.", 45 * MINUTE_S)
    assert (state.live, state.stack) == (None, ())
    assert isinstance(stop_of(script, on(script, state)), SceneEnd)


def test_the_first_outcome_that_is_true_is_taken() -> None:
    """Flags as they are when the hour is reached decide."""
    script = minimal_script("- let: {met: true}\n- {say: One., takes: 45 min}\n- Two.", FLAGS + TWO, **CALLED)
    assert shown(script, on(script, begin(script), 3)) == "It goes."


def test_an_hour_with_no_outcome_that_is_true_passes_without_a_word() -> None:
    """It has passed all the same, and does not come again."""
    deadlines = "deadlines:\n- at: 8:10 pm\n  first:\n  - {when: met, call: ten}\n"
    script = minimal_script(
        "- {say: One., takes: 41 min}\n- let: {met: true}\n- Two.\n- Three.",
        FLAGS + deadlines,
        ten="- Ten past.",
    )
    state = on(script, begin(script))
    assert shown(script, state) == "Two."
    assert shown(script, on(script, state)) == "Three."


def test_evenings_share_what_they_know_of_the_deadlines_that_they_have_passed() -> None:
    """Each of hundreds of evenings would keep thousands of sets, else."""
    hours = "".join(f"- {{at: 7:30:{second:02} pm, call: ten}}\n" for second in range(1, 50))
    script = minimal_script("- takes: 1 min\n- Over.", f"deadlines:\n{hours}", ten="- Ten.")
    first, second = (on(script, begin(script), 30) for _ in range(2))
    assert first.fired == frozenset(range(31))
    assert second.fired is first.fired


def test_more_deadlines_than_an_evening_can_go_through_are_refused() -> None:
    hours = "- {at: 8:00 pm, call: ten}\n" * 1_001
    with pytest.raises(ScriptFaults) as error:
        minimal_script("- Over.", f"deadlines:\n{hours}", ten="- Ten.")
    assert [fault.code for fault in error.value.faults] == ["S012"]


def test_a_line_is_never_cut_off_by_an_hour() -> None:
    """Real time past a deadline stays on the line; leaving it fires the deadline."""
    script = minimal_script("- live:\n    beats:\n    - jess: Go on.\n    - Two.", FLAGS + TWO, **CALLED)
    state = step(script, begin(script), Elapse(41 * 60_000))
    assert shown(script, state) == "Go on."
    state = on(script, state)
    assert (shown(script, state), state.watch_s) == ("Ten past.", 40 * MINUTE_S)
    assert on(script, state).watch_s == 41 * MINUTE_S


def test_a_choice_that_an_hour_interrupts_is_offered_again() -> None:
    """The call comes back to the same choice, at the hour it left it, and the rest has passed."""
    script = minimal_script("- choice:\n  - Sit.: {takes: 1 min}\n- After.", FLAGS + TWO, **CALLED)
    state = begin(script)
    assert due_ms(script, state) == 40 * 60_000
    state = step(script, state, Elapse(40 * 60_000 + 5_000))
    assert shown(script, state) == "Ten past."
    assert state.elapsed_ms == 5_000
    state = on(script, state)
    assert (shown(script, state), state.watch_s) == ("Sit.", 40 * MINUTE_S + 5)


def test_a_floor_passes_deadlines_too() -> None:
    """However the watch moves forward, every hour on the way is met."""
    script = minimal_script(
        "- One.\n- clock: 8:20 pm\n- Two.",
        FLAGS + "deadlines:\n- {at: 8:10 pm, call: ten}\n",
        ten="- Ten past.",
    )
    state = on(script, begin(script))
    assert (shown(script, state), state.watch_s) == ("Ten past.", 40 * MINUTE_S)
    assert on(script, state).watch_s == 50 * MINUTE_S


# Time that walks by itself.

COUNT = """
    - live:
        for: 30 s
        deadline: .over
        beats:
        - label: inside
        - jess: {says: Is it this?, takes: 4 s}
        - choice:
          - Say it.: {takes: 5 s}
          - Wait.: {takes: 40 s}
          - Again.: {takes: 1 s, jump: .inside}
          - Out.: {takes: 1 s, jump: .after}
        - jess: Yes.
    - label: after
    - After.
    - choice:
      - End.:
    - label: over
    - Over.
    """


def test_a_live_line_takes_the_longer_of_its_cost_and_real_time() -> None:
    """Real time rounds up to a whole second, and only adds."""
    script = minimal_script(COUNT)
    state = begin(script)
    assert on(script, state).watch_s == 4
    assert on(script, step(script, state, Elapse(3_900))).watch_s == 4
    assert on(script, step(script, state, Elapse(6_100))).watch_s == 7


def test_a_live_choice_takes_its_cost_and_the_time_it_was_looked_at() -> None:
    """Waiting first and acting then takes both."""
    script = minimal_script(COUNT)
    state = step(script, on(script, begin(script)), Elapse(2_400))
    assert taken(script, state, "Say it.").watch_s == 4 + 3 + 5


def test_a_live_choice_ends_when_its_time_is_over() -> None:
    """Where to, the block says; and time walks by itself no more."""
    script = minimal_script(COUNT)
    state = on(script, begin(script))
    assert due_ms(script, state) == 26_000
    assert shown(script, step(script, state, Elapse(25_999))) == shown(script, state)
    over = step(script, state, Elapse(26_000))
    assert (shown(script, over), over.watch_s, over.live) == ("Over.", 30, None)


def test_an_option_that_takes_longer_than_is_left_runs_out() -> None:
    """The time over is where the evening goes on; what the option would have cost more is dropped."""
    script = minimal_script(COUNT)
    over = taken(script, on(script, begin(script)), "Wait.")
    assert (shown(script, over), over.watch_s) == ("Over.", 30)


def test_a_live_line_is_never_cut_off() -> None:
    """Time that is over while somebody speaks is over when he has spoken."""
    script = minimal_script(COUNT)
    late = step(script, begin(script), Elapse(45_000))
    assert (shown(script, late), late.elapsed_ms) == ("Is it this?", 45_000)
    assert shown(script, on(script, late)) == "Over."


def test_a_jump_out_of_a_live_block_ends_it_and_one_within_does_not() -> None:
    """Only what is inside walks."""
    script = minimal_script(COUNT)
    choice = on(script, begin(script))
    assert taken(script, choice, "Again.").live == choice.live
    out = taken(script, choice, "Out.")
    assert (shown(script, out), out.live) == ("After.", None)


def test_a_jump_out_of_a_called_scene_ends_the_live_block_of_its_caller() -> None:
    """It is not live where it leads, nor torn away from there; back in the block, the block goes on."""
    script = minimal_script(
        "- live: {for: 5 min, deadline: out, beats: [call: b, choice: [Sit.: {}]]}\n- After.",
        b="- jump: c",
        c="- choice:\n  - Stay.: {takes: 6 min}\n- So long.",
        out="- Out.",
    )
    choice = begin(script)
    assert (choice.position.scene, choice.live, due_ms(script, choice)) == ("c", None, None)
    assert shown(script, taken(script, choice, "Stay.")) == "So long."
    returned = minimal_script(
        "- live: {for: 5 min, deadline: out, beats: [call: b, choice: [Sit.: {}]]}\n- After.",
        b="- jump: c",
        c="- Here.",
        out="- Out.",
    )
    assert due_ms(returned, on(returned, begin(returned))) == 5 * MINUTE_S * 1000


def test_a_live_block_left_at_its_end_walks_no_more() -> None:
    """The last line of it is the last that is live."""
    script = minimal_script(COUNT)
    state = taken(script, on(script, begin(script)), "Say it.")
    assert state.live is not None
    assert on(script, state).live is None


def test_a_live_block_without_an_end_walks_until_it_is_left() -> None:
    """Only the evening's hours end it."""
    script = minimal_script("- live:\n    beats:\n    - choice:\n      - Sit.:\n- After.")
    assert due_ms(script, begin(script)) is None
    state = step(script, begin(script), Elapse(3_600_000))
    assert (shown(script, state), state.elapsed_ms) == ("Sit.", 3_600_000)


def test_a_called_scene_is_not_live_and_the_block_goes_on_after_it() -> None:
    """An interruption has its own time; the count waits and is short by it."""
    script = minimal_script(
        COUNT, FLAGS + "deadlines:\n- {at: 7:30:10 pm, call: ten}\n", ten="- jess: {says: Ten., takes: 5 s}"
    )
    state = step(script, on(script, begin(script)), Elapse(6_000))
    assert (shown(script, state), state.live) == ("Ten.", None)
    state = on(script, state)
    assert state.watch_s == 15
    assert due_ms(script, state) == 15_000


def test_a_live_block_that_ends_in_a_called_scene_comes_back_from_it_no_more() -> None:
    """What was called within the block is dropped with it; who called the block's own scene is not."""
    block = """
        - live:
            for: 1 min
            deadline: .late
            beats:
            - call: side
            - Meanwhile.
        - label: late
        - Late.
        """
    script = minimal_script(
        "- call: b\n- After.\n- ending: home", b=block, side="- {say: Long., takes: 2 min}\n- Not."
    )
    state = on(script, begin(script))
    assert (shown(script, state), state.watch_s, state.live) == ("Late.", MINUTE_S, None)
    assert shown(script, on(script, state)) == "After."
    assert shown(script, on(script, state, 2)) == "ending"


def test_a_live_block_whose_end_the_clock_has_passed_ends_at_once() -> None:
    """The watch stood in a scene that interrupted it; as soon as it runs again, the block is over."""
    block = """
        - live:
            for: 30 s
            deadline: .over
            beats:
            - choice:
              - Look.:
            - watch: running
            - choice:
              - Stay.:
        - label: over
        - Over.
        """
    hour = FLAGS + "deadlines:\n- {at: 7:30:10 pm, call: ten}\n"
    script = minimal_script(block, hour, ten="- watch: stopped\n- clock: 7:31 pm\n- Ten.")
    state = on(script, step(script, begin(script), Elapse(10_000)))
    assert (state.live is not None, state.watch_s, due_ms(script, state)) == (True, MINUTE_S, None)
    state = taken(script, state, "Look.")
    assert due_ms(script, state) == 0
    state = step(script, state, Elapse(1))
    assert (shown(script, state), state.watch_s) == ("Over.", MINUTE_S)


# Winding.


def test_winding_back_is_noticed_where_the_script_says() -> None:
    """The count is part of the state; from the count that matters on, the evening goes elsewhere."""
    wound = "wound:\n  first:\n  - {when: wound >= 2, jump: b}\n"
    script = minimal_script("- One.\n- {say: Lost., when: wound > 0}\n- Two.", wound, b="- Again.")
    once = step(script, begin(script), LateRewind(1))
    assert (shown(script, once), once.late_rewinds) == ("One.", 1)
    assert shown(script, on(script, once)) == "Lost."
    assert shown(script, step(script, begin(script), LateRewind(2))) == "Again."


def test_a_sound_of_the_stop_wound_back_to_is_not_heard_again() -> None:
    """It belongs to the way to that stop, which the late rewind leaves."""
    wound = "wound:\n  first:\n  - {when: wound >= 1, jump: b}\n"
    script = minimal_script("- sound: horn\n- One.", wound, b="- Again.")
    assert begin(script).arrival.sounds == ("horn",)
    again = step(script, begin(script), LateRewind(1))
    assert (shown(script, again), again.arrival) == ("Again.", PLAIN_ARRIVAL)


# What isn't possible.


def test_what_isnt_possible_is_refused() -> None:
    """Going on at a choice, choosing at a line, an option that isn't there or isn't offered."""
    script = minimal_script("- One.\n- choice:\n  - Sit.:\n  - Smoke.: {when: met}\n- ending: home", FLAGS)
    line = begin(script)
    choice = on(script, line)
    stop = stop_of(script, choice)
    assert isinstance(stop, Choice)
    hidden = stop.options[1].id
    end = taken(script, choice, "Sit.")
    assert isinstance(stop_of(script, end), Ending)
    assert end.ending == "home"
    for state, event in (
        (line, Choose(hidden)),
        (choice, Advance()),
        (choice, Choose(hidden)),
        (choice, Choose("nonsense")),
        (end, Advance()),
    ):
        with pytest.raises(StepError):
            step(script, state, event)


def test_a_script_that_runs_in_a_circle_is_refused() -> None:
    """A jump to itself would never come to a stop."""
    with pytest.raises(StepError, match="circle"):
        begin(minimal_script("- label: again\n- jump: .again"))


def test_long_conditions_come_to_their_bound_sooner() -> None:
    """Or the options of one board could take a minute to look along."""
    flags = "flags: {n: 0}"
    rounds = "- label: again\n- let: {{n: n + 1}}\n- {{when: {0}, jump: .again}}\n- There."
    short = "n < 900"
    long = " and ".join(["n < 900"] * 40)
    assert begin(minimal_script(rounds.format(short), flags)).flags == (900,)
    with pytest.raises(StepError, match="circle"):
        begin(minimal_script(rounds.format(long), flags))


@pytest.mark.parametrize(("change", "last"), [("n + n", 10**9 - 1), ("n - 10 + n", 1 - 10**9)])
def test_a_count_that_grows_without_end_stands_at_its_bound(change: str, last: int) -> None:
    """It would take all memory, and no save could hold it."""
    rounds = f"- let: {{n: {change}, rounds: rounds + 1}}\n- {{when: rounds < 99, jump: .again}}\n- There."
    script = minimal_script(f"- label: again\n{rounds}", "flags: {n: 1, rounds: 0}")
    state = begin(script)
    assert state.flags == (last, 99)
    assert from_plain(script, to_plain(script, state)) == state


def test_scenes_that_call_each_other_without_end_are_refused() -> None:
    """Calls nest, and not for ever."""
    with pytest.raises(StepError, match="without end"):
        begin(minimal_script("- call: b", b="- call: a"))


def test_an_evening_that_nothing_follows_stays_where_it_is() -> None:
    """The end of a scene that nobody called is a stop."""
    script = minimal_script("- One.")
    state = on(script, begin(script))
    assert isinstance(stop_of(script, state), SceneEnd)
    assert step(script, state, Elapse(1000)) == state


# The ways through a script.


def test_the_first_wording_that_is_true_is_said() -> None:
    """And the last where none is."""
    text = "- let: {smoked: %d}\n- jess:\n  - {when: smoked > 1, says: Two.}\n"
    text += "  - {when: smoked > 0, says: One.}\n  - {says: None.}"
    for count, said in ((0, "None."), (1, "One."), (2, "Two.")):
        script = minimal_script(text % count, FLAGS)
        assert shown(script, begin(script)) == said


def test_conditions_lead_into_then_or_else_and_out_again() -> None:
    """What stands after belongs to both."""
    text = "- let: {met: %s}\n- when: met\n  then:\n  - Met.\n  else:\n  - Not met.\n- After."
    for value, said in (("true", "Met."), ("false", "Not met.")):
        script = minimal_script(text % value, FLAGS)
        assert shown(script, begin(script)) == said
        assert shown(script, on(script, begin(script))) == "After."


def test_an_option_jumps_after_all_else_wherever_its_jump_stands() -> None:
    """In whatever order its keys are written."""
    script = minimal_script(
        "- choice:\n  - Go.: {jump: b, let: {met: true}, then: [{say: On the way., when: met}], takes: 5 s}",
        FLAGS,
        b="- There.",
    )
    state = taken(script, begin(script), "Go.")
    assert (shown(script, state), state.watch_s) == ("On the way.", 5)
    assert shown(script, on(script, state)) == "There."


@pytest.mark.parametrize(
    ("keys", "pictured"),
    [("then: [One.], picture: kiss", False), ("picture: kiss, then: [One.]", True)],
)
@pytest.mark.parametrize("beat", ["- {{when: not met, {}}}", "- choice:\n  - Go.: {{{}}}"])
def test_then_stands_among_the_other_keys_in_the_order_written(beat: str, keys: str, pictured: bool) -> None:
    script = minimal_script(f"{beat.format(keys)}\n- Two.", FLAGS)
    state = begin(script)
    if isinstance(stop_of(script, state), Choice):
        state = taken(script, state, "Go.")
    assert shown_text(script, state) == "One."
    assert (state.picture == "kiss") is pictured
    state = on(script, state)
    assert (shown_text(script, state), state.picture) == ("Two.", "kiss")


def test_the_place_of_a_scene_is_read_without_blanks_around_it() -> None:
    script = minimal_script('place: "stop "\nbeats:\n- One.')
    assert script.scenes["a"].place == begin(script).place == "stop"


def test_values_are_computed_from_flags() -> None:
    """Counts add up, words and truths are set, in the order written."""
    script = minimal_script("- let: {smoked: smoked + 2, met: smoked == 2, side: books}\n- One.", FLAGS)
    assert begin(script).flags == (True, 2, "books")


def test_a_call_plays_a_scene_and_comes_back() -> None:
    """The beats after it are next."""
    script = minimal_script("- call: b\n- After.", b="- Called.")
    assert shown(script, begin(script)) == "Called."
    assert shown(script, on(script, begin(script))) == "After."


def test_a_jump_may_lead_to_a_label_of_another_scene() -> None:
    """`b.here` is the beat after that label."""
    script = minimal_script("- jump: b.here", b="- Not this.\n- label: here\n- This.")
    assert shown(script, begin(script)) == "This."


# What stands on the stage.


def test_entering_a_place_clears_the_stage_and_a_scene_without_one_leaves_it() -> None:
    """People go, the camera is wide, no event picture stays."""
    set_up = "place: stop\nlight: lamp\nbeats:\n"
    set_up += "- {show: {jess: left}, camera: close, picture: shelf}\n- One.\n- %s"
    script = minimal_script(set_up % "jump: b", b="place: store\nbeats:\n- Two.")
    before, state = begin(script), on(script, begin(script))
    assert (before.camera, before.picture, len(before.cast)) == ("close", "shelf", 1)
    assert (state.place, state.cast, state.camera, state.picture, state.variant) == (
        "store",
        (),
        "wide",
        None,
        None,
    )
    script = minimal_script(set_up % "call: b", b="- Two.")
    state = on(script, begin(script))
    assert (state.place, state.camera, state.cast) == ("stop", "close", before.cast)


def test_showing_somebody_again_changes_only_what_is_named() -> None:
    """Who moves looks the way the new mark says, unless told."""
    script = minimal_script("""
        - show: {jess: {at: left, pose: bag, expression: wry, facing: right, outfit: sweater}}
        - One.
        - jess (sad): Two.
        - show: {jess: right}
        - Three.
        """)
    (jess,) = begin(script).cast
    assert jess == Actor("jess", "left", "bag", "wry", "right", "sweater")
    state = on(script, begin(script))
    assert state.cast == (jess._replace(expression="sad"),)
    assert on(script, state).cast == (jess._replace(expression="sad", mark="right", facing=None),)


def test_somebody_who_speaks_from_off_stage_is_not_brought_on() -> None:
    """An expression in brackets is for whoever can be seen."""
    script = minimal_script("""
        - jess (wry): One.
        - show: {jess: {}}
        - hide: [jess]
        - Two.
        - show: {rory: left}
        - hide: everyone
        - Three.
        """)
    assert begin(script).cast == ()
    assert on(script, begin(script)).cast == ()
    assert on(script, begin(script), 2).cast == ()


def test_sounds_and_transitions_are_of_one_step() -> None:
    """They are heard and seen on the way, and the next step has its own."""
    script = minimal_script(
        "- One.\n- {sound: [bell, coins], transition: {to: fade, over: 2 s}}\n- sound: step\n- Two.\n- Three."
    )
    state = on(script, begin(script))
    assert state.arrival.sounds == ("bell", "coins", "step")
    assert state.arrival.transition == Transition(TransitionKind.FADE, 2000)
    state = on(script, state)
    assert state.arrival == PLAIN_ARRIVAL


def test_what_plays_goes_on_until_something_else_does() -> None:
    """`none` is silence; a crossfade is of one step."""
    script = minimal_script("""
        - {music: store, ambience: night}
        - One.
        - music: {to: porch, crossfade: 3 s}
        - Two.
        - {music: none}
        - Three.
        """)
    one = begin(script)
    two = on(script, one)
    three = on(script, two)
    assert [(s.music, s.ambience, s.arrival.crossfade_ms) for s in (one, two, three)] == [
        ("store", "night", 0),
        ("porch", "night", 3000),
        (None, "night", 0),
    ]
