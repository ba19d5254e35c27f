"""The core where it is easily got wrong by one: what small changes would break and no play would show."""

from __future__ import annotations

import pytest

from game.story.director import Director
from game.story.player_record import PlayerRecord
from game.story.recovery import MAX_BRIDGES, RetraceResult, go_along, rederive_tree, retrace
from game.story.state import Advance, Choose
from game.story.step import MAX_CALLS, StepError, begin, shown_text, step
from game.story.tree import Edge, Input
from tests.plays import elapse
from tests.small import minimal_script
from tests.unit.test_director import LIVE, choose, shown

ROUND = """
- One.
- Two.
- choice:
  - Left.: {jump: b}
  - Right.:
- Three.
- ending: home
"""
B = "- In b.\n- Still in b.\n- choice:\n  - Out.: {jump: c}\n- ending: home"
C = "- In c.\n- ending: away"


def lived(director: Director, *options: str) -> Director:
    """Goes on by these options, to a line after the last."""
    for option in options:
        director.to_next_choice(everything=True)
        choose(director, option)
    return director


def path_of(director: Director) -> tuple[tuple[Edge, ...], list[str]]:
    """The inputs to where it stands, and the stops on the way."""
    return director.edges(), [moment.stop for moment in director.tree.path(director.cursor)]


# The director.


def test_going_to_a_moment_of_the_way_here_is_winding_back_and_to_another_is_not() -> None:
    director = lived(Director(minimal_script(ROUND, b=B, c=C)), "Left.", "Out.")
    there = director.cursor
    director.jump_to(1)
    assert director.rewound
    director.jump_to(there)
    assert not director.rewound


def test_winding_on_is_one_stop_and_skipping_stops_at_what_was_not_read() -> None:
    """Where nothing else is said."""
    director = lived(Director(minimal_script(ROUND, b=B, c=C)), "Left.")
    here = director.cursor
    director.rewind(3)
    director.forward()
    assert director.tree.previous(here) != director.cursor
    fresh = Director(minimal_script(ROUND, b=B, c=C))
    assert fresh.to_next_choice() == 0
    assert shown(fresh) == "One."


def test_where_nothing_was_done_no_time_stands_on_an_edge() -> None:
    """Waiting at a line for less than it costs, and exactly as long."""
    script = minimal_script("- jess: {says: Go., takes: 5 s}\n- Two.\n- ending: home")
    for ms, edge in ((4_000, Input()), (5_000, Input()), (5_001, Input(6_000))):
        director = Director(script)
        elapse(director, ms)
        director.advance()
        assert director.edges() == (edge,)


def test_waiting_ends_where_it_leads_on_and_says_what_is_left() -> None:
    """Whether time walks at the next stop, too, is not the director's to say."""
    director = Director(minimal_script(LIVE))
    assert director.wait(6_000) == 1_000
    assert (director.state.elapsed_ms, director.waited_ms) == (0, 0)
    assert director.wait(1_000) == 0
    assert director.state.elapsed_ms == 1_000


def test_going_to_where_one_stands_changes_nothing() -> None:
    """Not what elapsed there, either."""
    director = Director(minimal_script(LIVE))
    elapse(director, 1_400)
    director.jump_to(director.cursor)
    assert (director.state.elapsed_ms, director.rewound) == (1_400, False)


# Recovery.


def test_a_moment_whose_lines_are_gone_is_found_at_the_start_of_its_scene() -> None:
    """If the evening still comes through it; and in no scene where it does not."""
    edges, ids = path_of(lived(Director(minimal_script(ROUND, b=B, c=C)), "Left.", "Out."))
    other = "- Other words, quite.\n- More.\n- choice:\n  - Else.: {}\n- ending: home"
    edited = minimal_script(ROUND, b=other, c=C)
    found, trail = retrace(edited, edges, ids, "b")
    assert found in (RetraceResult.CHOICES, RetraceResult.BEFORE)
    found, trail = retrace(edited, edges[:-1], ["gone"], "a")
    assert (found, len(trail.inputs)) == (RetraceResult.SCENE, 0)
    found, trail = retrace(edited, edges[:-1], ["gone"], "nowhere")
    assert found is RetraceResult.NOWHERE


def test_another_option_does_as_well_where_it_leads_to_the_moment() -> None:
    """Where what was chosen is gone: whoever waited is not sent back to before he did."""
    edges, ids = path_of(lived(Director(minimal_script(ROUND, b=B, c=C)), "Left.", "Out."))
    edited = minimal_script(ROUND, b=B.replace("Out.", "Else, and otherwise."), c=C)
    assert len(go_along(edited, edges).inputs) < len(edges)
    found, trail = retrace(edited, edges, ids, "b")
    assert (found, trail.stop.id) == (RetraceResult.SAME, ids[-1])


def test_a_moment_between_two_lines_that_came_is_stood_at_and_not_passed() -> None:
    """The stop looked for is where the way ends, and the last that is left where that is gone."""
    director = lived(Director(minimal_script(ROUND, b=B, c=C)), "Left.")
    director.advance()
    edges, ids = path_of(director)
    for added, inputs in (("- New.\n" + B, 5), (B, 4)):
        found, trail = retrace(minimal_script(ROUND, b=added, c=C), edges, ids, "b")
        assert (found, len(trail.inputs), trail.stop.id) == (RetraceResult.SAME, inputs, ids[-1])
    found, trail = retrace(minimal_script(ROUND, b=B.replace("- Still in b.\n", ""), c=C), edges, ids, "b")
    assert (found, shown_text(trail.script, trail.state)) == (RetraceResult.BEFORE, "In b.")


def test_so_many_new_choices_in_a_row_are_gone_through_and_no_more() -> None:
    """By the first option of each behind which the way goes on."""
    edges, ids = path_of(lived(Director(minimal_script(ROUND, b=B, c=C)), "Left."))
    for bridges in range(MAX_BRIDGES + 2):
        new = "- choice:\n  - No.: {ending: away}\n  - Yes.:\n- Between.\n" * bridges
        found, trail = retrace(minimal_script(new + ROUND, b=B, c=C), edges, ids, "b")
        if bridges <= MAX_BRIDGES:
            assert (found, trail.stop.id, trail.state.watch_s) == (RetraceResult.SAME, ids[-1], 0)
        else:
            assert found is not RetraceResult.SAME


def test_what_was_waited_for_is_waited_for_where_it_was() -> None:
    """Not at a choice that came before it."""
    live = "- live:\n    for: 5 s\n    deadline: .over\n    beats:\n    - choice:\n      - {}:\n"
    after = "- ending: home\n- label: over\n- Over.\n- ending: away"
    director = Director(minimal_script(live.replace("{}", "Go.") + after))
    elapse(director, 6_000)
    edges, ids = path_of(director)
    before = "- choice:\n  - First.:\n- Then.\n"
    found, trail = retrace(minimal_script(before + live.replace("{}", "Go.") + after), edges, ids, "a")
    assert (found, shown_text(trail.script, trail.state)) == (RetraceResult.SAME, "Over.")


def test_the_tree_that_is_derived_again_says_what_its_moments_now_are() -> None:
    """Those that follow no more, and what came of them, stay as they were."""
    director = lived(Director(minimal_script(ROUND, b=B, c=C)), "Left.", "Out.")
    read = dict(director.record.texts_read)
    tree = director.tree
    edited = Director(minimal_script("- Zero.\n" + ROUND, b=B, c=C), tree, PlayerRecord(dict(read)))
    old = [moment.stop for moment in tree.moments]
    stale = rederive_tree(edited)
    assert [moment.stop for moment in tree.moments[1:3]] == old[:2]
    assert stale == frozenset(range(3, len(old)))
    assert [moment.stop for moment in tree.moments[3:]] == old[3:]
    assert (edited.cursor, edited.record.texts_read) == (0, read), "deriving reads nothing"


def test_inputs_are_followed_as_far_as_each_of_them_leads() -> None:
    """And a start in their middle is none."""
    script = minimal_script(ROUND, b=B, c=C)
    edges = lived(Director(script), "Left.").edges()
    assert go_along(script, edges).edges == edges
    assert go_along(script, (*edges[:2], Input(0, Choose("nonsense")), *edges[3:])).edges == edges[:2]
    assert go_along(script, (*edges, Input(1, None), Input())).edges == edges


# Steps.


def test_calling_a_scene_costs_nothing_and_it_nests_to_fifty() -> None:
    """One deeper is a fault of the script, not of the evening before it."""
    nested = "- let: {deep: deep + 1}\n- {call: b, when: deep < LIMIT}\n- In.\n"
    for limit in (MAX_CALLS, MAX_CALLS + 1):
        script = minimal_script(
            "- One.\n- call: b\n- After.", "flags: {deep: 0}\n", b=nested.replace("LIMIT", str(limit))
        )
        first = begin(script)
        if limit > MAX_CALLS:
            with pytest.raises(StepError):
                step(script, first, Advance())
            continue
        state = step(script, first, Advance())
        assert len(state.stack) == MAX_CALLS
        for _ in range(MAX_CALLS):
            state = step(script, state, Advance())
        assert (shown_text(script, state), state.watch_s, state.stack) == ("After.", 0, ())
