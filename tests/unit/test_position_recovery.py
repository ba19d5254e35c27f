"""Where somebody stood is found again in one way: by a save, a code, Continue and the dial."""

from __future__ import annotations

import shutil
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from game.author import ledger
from game.shell.script_folder import load_script
from game.shell.storage.moment_finder import RULES_CHANGED, position_message
from game.shell.storage.profile import Profile
from game.shell.storage.share_codes import CodeError, SharedMoment, read_code, share_code
from game.story.recovery import MAX_MOMENTS, RetraceResult, go_along
from game.story.state import Choose
from game.story.tree import Edge, Input
from tests.plays import elapse
from tests.unit.test_recovery import edit, evenings, line_added, line_deleted, play_out, play_to

TINY = Path(__file__).parents[1] / "scripts/tiny"
# Two hundred thousand waits of a millisecond, each of which leads nowhere.
BOMB = "RA1-YH2T7-Q7BRV-G8ACX-M0G0T-TN230-0"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A script with its ledger written, to be edited."""
    folder = tmp_path / "script"
    shutil.copytree(TINY, folder)
    ledger.update(folder)
    return folder


def lived(profile: Profile) -> tuple[object, ...]:
    """Everything that only playing may change."""
    director = profile.director
    return (
        list(director.tree.moments),
        deepcopy(director.record),
    )


def ending_first(folder: Path) -> None:
    """A choice that was not there, whose first option ends the evening."""
    choice = "- choice:\n  - Go home.: {jump: end_last}\n  - Look up.:\n- label: bench"
    edit(folder, "scenes/a.yaml", "- label: bench", choice)


@pytest.mark.parametrize("change", [ending_first, line_added, line_deleted])
def test_searching_for_a_place_lives_nothing(folder: Path, tmp_path: Path, change) -> None:  # type: ignore[no-untyped-def]
    """Only the way that was found is in the tree, and of its lines only the one stood at is read."""
    before = evenings(folder, tmp_path / "home")
    play_to(before.director, "Is it this?")
    saved = before.make_save()
    before.close()
    change(folder)
    after = evenings(folder, tmp_path / "elsewhere")
    known = set(after.director.record.texts_read)
    after.finder.restore(saved)
    director = after.director
    record = director.record
    assert (record.endings, record.late_rewinds_ever, record.evenings.ended) == (set(), 0, 0)
    assert set(record.texts_read) - known == {director.stop.id}
    assert [moment.number for moment in director.tree.moments] == [
        moment.number for moment in director.tree.path(director.cursor)
    ]
    after.close()


def test_a_save_is_stood_in_as_it_was_kept_where_the_rules_now_give_another_state(
    folder: Path, tmp_path: Path
) -> None:
    """And the player is told that it is the rules that have changed, not the script."""
    kept = evenings(folder, tmp_path / "home")
    play_to(kept.director, "You smell of soap.")
    saved = kept.make_save()
    other = replace(saved, state={**saved.state, "watch_s": saved.watch_s + 90})
    assert kept.finder.restore(other) == position_message(RetraceResult.SAME, RULES_CHANGED)
    assert kept.director.state.watch_s == saved.watch_s + 90
    assert kept.director.advance()
    assert kept.director.rewind()
    assert kept.director.state.watch_s == saved.watch_s + 90
    assert kept.finder.restore(saved) == ""
    kept.close()


def test_a_save_that_tells_less_of_the_state_is_stood_in_without_a_word(folder: Path, tmp_path: Path) -> None:
    """What a version that knew less has left out is what the inputs give."""
    kept = evenings(folder, tmp_path / "home")
    play_to(kept.director, "You smell of soap.")
    saved = kept.make_save()
    state = {name: value for name, value in saved.state.items() if name in ("position", "flags", "watch_s")}
    assert kept.finder.restore(replace(saved, state=state)) == ""
    assert kept.director.state.arrival.sounds == ("bell",)
    kept.close()


def test_a_save_that_was_come_to_another_way_is_stood_in_without_a_word(folder: Path, tmp_path: Path) -> None:
    """Sounds and transitions are gone with the step; what is at the stop is the same."""
    kept = evenings(folder, tmp_path / "home")
    play_to(kept.director, "You smell of soap.")
    saved = kept.make_save()
    other = {**saved.state, "sounds": [], "camera_ms": 900, "transition": ["fade", 20]}
    assert kept.finder.restore(replace(saved, state=other)) == ""
    assert kept.director.state.arrival.sounds == ("bell",)
    kept.close()


def test_what_elapsed_at_a_stop_is_saved_with_it(folder: Path, tmp_path: Path) -> None:
    """Loading gives no time back, and takes none; going on from there tomorrow neither."""
    kept = evenings(folder, tmp_path / "home")
    while not kept.director.options:
        kept.director.advance()
    elapse(kept.director, 61_400)
    kept.queue_changes()
    saved, state = kept.make_save(), kept.director.state
    elapse(kept.director, 5_000)
    assert kept.finder.restore(saved) == ""
    assert kept.director.state == state
    kept.close()
    again = evenings(folder, tmp_path / "home")
    assert again.resume() == ""
    assert again.director.state == state
    again.close()


def test_time_spent_at_lines_is_found_again_after_an_edit(folder: Path, tmp_path: Path) -> None:
    """Also where lines came before it."""
    kept = evenings(folder, tmp_path / "home")
    elapse(kept.director, 20_000)
    kept.director.advance()
    elapse(kept.director, 30_000)
    play_to(kept.director, "Is it this?")
    saved = kept.make_save()
    kept.close()
    line_added(folder)
    after = evenings(folder, tmp_path / "home")
    for path in (saved.path, saved.path[-2:]):
        assert after.finder.restore(replace(saved, path=path)) == position_message(RetraceResult.SAME)
        assert after.director.state.watch_s == saved.watch_s
    after.close()


def test_another_hour_at_the_same_line_is_told(folder: Path, tmp_path: Path) -> None:
    kept = evenings(folder, tmp_path / "home")
    play_to(kept.director, "You smell of soap.")
    saved = kept.make_save()
    kept.close()
    edit(folder, "scenes/a.yaml", "takes: 40 s, jump: store", "takes: 9 min, jump: store")
    after = evenings(folder, tmp_path / "home")
    assert (
        after.finder.restore(saved)
        == position_message(RetraceResult.SAME)[:-1] + ", at 7:52 instead of 7:46."
    )
    after.close()


@pytest.mark.parametrize(
    ("change", "found"), [(line_added, RetraceResult.SAME), (line_deleted, RetraceResult.BEFORE)]
)
def test_going_on_finds_its_place_after_an_edit_as_a_save_does(  # type: ignore[no-untyped-def]
    folder: Path, tmp_path: Path, change, found: RetraceResult
) -> None:
    """The line where the player was, and a word of it."""
    kept = evenings(folder, tmp_path / "home")
    play_to(kept.director, "Is it this?")
    stop = kept.director.stop.id
    kept.queue_changes()
    kept.close()
    change(folder)
    after = evenings(folder, tmp_path / "home")
    assert after.resume() == position_message(found)
    assert (after.director.stop.id == stop) is (found is RetraceResult.SAME)
    after.close()


def test_a_moment_of_the_dial_that_is_gone_is_come_near_to(folder: Path, tmp_path: Path) -> None:
    """And the player is told how near."""
    kept = evenings(folder, tmp_path / "home")
    play_out(kept.director)
    kept.director.start()
    play_to(kept.director, "Home.")
    last = kept.director.cursor
    kept.director.start()
    kept.queue_changes()
    kept.close()
    edit(folder, "scenes/b.yaml", "      - Say it.: {let: {met: true}, takes: 5 s}\n", "")
    after = evenings(folder, tmp_path / "home")
    assert last in after.stale
    word = after.finder.go_to(last)
    assert word.endswith("your choices were made again, as far as they lead.")
    assert after.director.moment.scene == "store"
    assert after.finder.go_to(1) == ""
    after.close()


# Codes.


def test_a_code_is_stood_in_and_its_lines_stay_unread(folder: Path, tmp_path: Path) -> None:
    other = evenings(folder, tmp_path / "other")
    play_to(other.director, "Is it this?")
    code = share_code(other.director.edges(), other.script.fingerprint)
    other.close()
    own = evenings(folder, tmp_path / "own")
    known = set(own.director.record.texts_read)
    assert own.finder.load_code(read_code(code, own.script.fingerprint)) == ""
    assert own.director.stop.id == other.director.stop.id
    assert set(own.director.record.texts_read) - known == {own.director.stop.id}
    own.close()


@pytest.mark.parametrize(
    "edges",
    [
        (Input(1, None),),
        (Input(), Input(1, None), Input()),
        (Input(0, Choose("nonsense")),),
        (*(Input() for _ in range(MAX_MOMENTS + 1)),),
    ],
)
def test_a_code_whose_inputs_lead_nowhere_is_refused_and_lives_nothing(
    folder: Path, tmp_path: Path, edges: tuple[Edge, ...]
) -> None:
    own = evenings(folder, tmp_path / "own")
    before = lived(own)
    with pytest.raises(CodeError, match="holds no evening"):
        own.finder.load_code(SharedMoment(edges, same_script=True))
    assert lived(own) == before
    own.close()


def test_a_code_of_many_waits_is_refused() -> None:
    with pytest.raises(CodeError, match="holds no evening"):
        read_code(BOMB, "")


def test_a_code_of_another_script_says_so_however_far_it_leads(folder: Path, tmp_path: Path) -> None:
    """All the way, as far as its choices can be made, or not at all."""
    own = evenings(folder, tmp_path / "own")
    play_to(own.director, "Is it this?")
    edges = own.director.edges()
    own.director.start()
    assert "another script; its choices were made again" in own.finder.load_code(
        SharedMoment(edges, same_script=False)
    )
    assert own.director.edges() == edges
    assert "only so far" in own.finder.load_code(
        SharedMoment((*edges, Input(0, Choose("nonsense"))), same_script=False)
    )
    before = lived(own)
    with pytest.raises(CodeError):
        own.finder.load_code(SharedMoment((Input(1, None),), same_script=False))
    assert lived(own) == before
    own.close()


def test_a_save_of_many_waits_is_not_lived(folder: Path, tmp_path: Path) -> None:
    """Not when it is loaded, and not when a history that was lost is lived again from saves."""
    kept = evenings(folder, tmp_path / "home")
    waits = replace(kept.make_save(), edges=tuple(Input(1, None) for _ in range(50_000)))
    kept.slots.write("save-01", waits)
    assert kept.finder.restore(waits) != ""
    assert len(kept.director.tree.moments) == 3, "the way to where one could wait"
    kept.close()
    for path in (tmp_path / "home").glob("history.sqlite3*"):
        path.unlink()
    again = evenings(folder, tmp_path / "home")
    assert len(again.director.tree.moments) == 1
    again.close()


def test_an_input_that_leads_to_the_stop_it_came_from_is_none() -> None:
    script = load_script(TINY)
    assert go_along(script, (Input(), Input(5_000, None))).edges == (Input(),)
