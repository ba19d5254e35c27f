"""A save made before the script was edited finds its place, and the player is told which."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.author import ledger
from game.shell.formats.file_errors import FileError
from game.shell.paths import Home
from game.shell.script_folder import load_script
from game.shell.storage.history_writer import open_history
from game.shell.storage.moment_finder import position_message
from game.shell.storage.profile import ANOTHER_COPY, NEARLY_FULL, Profile
from game.shell.storage.share_codes import read_code, share_code
from game.story.director import Director
from game.story.operations import Line
from game.story.recovery import RetraceResult, rederive_tree
from game.story.state import PlayerKnowledge
from game.story.step import at_end, shown_text
from game.ui.action import Command
from tests.pilot import headless_app
from tests.plays import elapse
from tests.small import minimal_script
from tests.told import told

TINY = Path(__file__).parents[1] / "scripts/tiny"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A script with its ledger written, to be edited."""
    folder = tmp_path / "script"
    shutil.copytree(TINY, folder)
    ledger.update(folder)
    return folder


def evenings(folder: Path, home: Path) -> Profile:
    """Everything a player has kept, with the script as it is now."""
    for path in Home(home).folders:
        path.mkdir(parents=True, exist_ok=True)
    return Profile(load_script(folder), Home(home))


def told_of(kept: Profile) -> str:
    """What is told of the history since the last look."""
    kept.look_after_history()
    return " ".join(told(kept.messages))


def fingerprint_kept(home: Path) -> str:
    """Of which script the history on the disk says it is."""
    return open_history(home / "history.sqlite3", "", writes=False).data.fingerprint


def test_a_missing_history_beside_saves_is_told_and_lived_again(folder: Path, tmp_path: Path) -> None:
    """It is not taken for a first start."""
    home = tmp_path / "home"
    kept = evenings(folder, home)
    play_to(kept.director, "You smell of soap.")
    kept.slots.write("save-01", kept.make_save())
    lived = len(kept.director.tree.path(kept.director.cursor))
    kept.close()
    for empty in (False, True):
        for path in home.glob("history.sqlite3*"):
            path.unlink()
        if empty:
            (home / "history.sqlite3").write_bytes(b"")
        again = evenings(folder, home)
        assert any("history is missing" in word for word in told(again.messages))
        assert len(again.director.tree.moments) == lived
        again.close()
        once_more = evenings(folder, home)
        assert told(once_more.messages) == []
        once_more.close()


@pytest.mark.parametrize("lost", ["missing", "broken", "of its counts"])
def test_a_lost_history_leaves_the_player_what_the_saves_know_of_evenings(tmp_path: Path, lost: str) -> None:
    """How many, how the last one ended, and what was taken; none is counted twice."""
    script = minimal_script(
        "- {say: Well., when: evenings > 2 and last_ending == away and found > 1}\n"
        "- choice:\n  - Home.: {ending: home}\n  - Away.: {ending: away}"
    )
    home = Home(tmp_path)
    home.make()
    kept = Profile(script, home)
    for number, option in enumerate((0, 0, 1), 1):
        kept.director.new_evening()
        kept.director.choose(kept.director.options[option].id)
        kept.slots.write(f"save-0{number}", kept.make_save())
    kept.queue_changes()
    kept.close()
    if lost == "missing":
        home.history.unlink()
    elif lost == "broken":
        with contextlib.closing(sqlite3.connect(home.history)) as file, file:
            file.execute("UPDATE meta SET value = '-' WHERE key = 'last_ending'")
    else:
        with contextlib.closing(sqlite3.connect(home.history)) as file, file:
            file.execute("DELETE FROM counts")
            file.execute("DELETE FROM meta WHERE key = 'last_ending'")
    again = Profile(script, home)
    again.director.new_evening()
    again.close()
    (edge,) = again.director.edges()
    assert isinstance(edge, PlayerKnowledge)
    assert edge.found == {"home", "away"}
    assert again.director.record.options_taken == script.options.keys()
    if lost == "of its counts":
        assert (edge.evenings, edge.last_ending in edge.found) == (2, True)
    else:
        assert (edge.evenings, edge.last_ending) == (3, "away")


def test_what_was_lived_is_written_anew_where_its_folder_is_taken_away(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    kept = evenings(folder, home)
    play_to(kept.director, "You smell of soap.")
    kept.queue_changes()
    kept.writer.flush()
    shutil.rmtree(home)
    while not kept.writer.file_missing:
        kept.writer.flush()
    assert "taken away" in told_of(kept)
    assert told_of(kept) == ""
    kept.slots.write("save-01", kept.make_save())
    assert kept.close() is None
    again = evenings(folder, home)
    assert told(again.messages) == []
    assert again.director.tree.moments == kept.director.tree.moments
    assert "save-01" in again.slots.headers()


@pytest.mark.parametrize("moved", [False, True])
@pytest.mark.parametrize("harm", ["emptied", "an older one", "no history"])
def test_what_was_lived_is_written_anew_where_its_file_is_written_over(
    folder: Path, tmp_path: Path, harm: str, moved: bool
) -> None:
    """As programs do that copy a backup into the same file, or put it there. That is kept: it may hold
    evenings of another machine."""
    home = tmp_path / "home"
    kept = evenings(folder, home)
    path = home / "history.sqlite3"
    content = {"emptied": b"", "an older one": path.read_bytes(), "no history": b"Dear diary" * 900}[harm]
    play_to(kept.director, "You smell of soap.")
    kept.queue_changes()
    assert kept.writer.flush() is None
    if moved:
        (home / "backup").write_bytes(content)
        (home / "backup").replace(path)
    else:
        with path.open("r+b") as stream:
            stream.truncate()
            stream.write(content)
    while not kept.writer.file_missing:
        kept.writer.flush()
    assert told_of(kept)
    assert kept.close() is None
    assert [file.read_bytes() for file in home.glob("*.replaced")] == [content] * bool(content)
    assert ("is kept as" in told_of(kept)) == bool(content)
    again = evenings(folder, home)
    assert told(again.messages) == []
    assert again.director.tree.moments == kept.director.tree.moments


@pytest.mark.parametrize("harm", ["deleted", "an older one", "its folder"])
def test_what_was_lived_is_written_anew_at_the_end_too(folder: Path, tmp_path: Path, harm: str) -> None:
    """Nobody has looked after the file since."""
    home = tmp_path / "home"
    kept = evenings(folder, home)
    path = home / "history.sqlite3"
    older = path.read_bytes()
    play_to(kept.director, "You smell of soap.")
    kept.queue_changes()
    assert kept.writer.flush() is None
    if harm == "its folder":
        shutil.rmtree(home)
    else:
        path.unlink()
    if harm == "an older one":
        path.write_bytes(older)
    assert kept.close() is None
    again = evenings(folder, home)
    assert told(again.messages) == []
    assert again.director.tree.moments == kept.director.tree.moments


def test_a_folder_in_the_place_of_the_history_is_moved_out_of_the_way(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    kept = evenings(folder, home)
    (home / "history.sqlite3").unlink()
    (home / "history.sqlite3" / "mine").mkdir(parents=True)
    while not kept.writer.file_missing:
        kept.writer.flush()
    assert told_of(kept)
    play_to(kept.director, "You smell of soap.")
    assert kept.close() is None
    assert [path.name for aside in home.glob("*.replaced") for path in aside.iterdir()] == ["mine"]
    assert evenings(folder, home).director.tree.moments == kept.director.tree.moments


def test_what_takes_the_place_of_the_history_while_it_is_held_is_not_taken_for_it(
    folder: Path, tmp_path: Path
) -> None:
    """Nothing more would be kept: SQLite refuses to write into a file that was moved away."""
    home = tmp_path / "home"
    kept = evenings(folder, home)
    path = home / "history.sqlite3"
    older = path.read_bytes()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        play_to(kept.director, "You smell of soap.")
        kept.queue_changes()
        assert kept.writer.flush() is not None
        (home / "backup").write_bytes(older)
        (home / "backup").replace(path)
    assert kept.close() is None
    assert evenings(folder, home).director.tree.moments == kept.director.tree.moments


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is in use can't be moved there")
def test_whose_folder_was_moved_away_gives_way_to_the_copy_that_has_its_place(
    folder: Path, tmp_path: Path
) -> None:
    """Each would wipe what the other lived."""
    home = tmp_path / "home"
    kept = evenings(folder, home)
    home.rename(tmp_path / "moved")
    other = evenings(folder, home)
    assert other.writes
    while not kept.writer.file_missing:
        kept.writer.flush()
    assert told_of(kept) == ANOTHER_COPY
    play_to(kept.director, "You smell of soap.")
    with pytest.raises(FileError, match="Another copy"):
        kept.slots.write("save-01", kept.make_save())
    assert kept.close() is None
    play_to(other.director, "You smell of soap.")
    other.director.rewind(9)
    assert other.close() is None
    assert list(home.glob("*.replaced")) == []
    assert evenings(folder, home).director.tree.moments == other.director.tree.moments


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is in use can't be moved there")
def test_who_has_given_way_writes_neither_settings_nor_keys(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are the other copy's."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    home = tmp_path / "home"
    with headless_app(home) as pilot:
        profile = pilot.session.profile
        assert isinstance(profile, Profile)
        home.rename(tmp_path / "moved")
        evenings(folder, home)
        while not profile.writer.file_missing:
            profile.writer.flush()
        pilot.turn()
        assert not profile.writes
        there = sorted(home.rglob("*"))
        pilot.app.inputs.bindings.bind("K", Command.SKIP)
        pilot.app.runner.settings.change(replace(pilot.session.settings, text_speed=70))
        pilot.app.runner.settings.write(last=True)
        assert sorted(home.rglob("*")) == there


def test_nothing_is_mapped_into_memory_that_others_can_cut_short(folder: Path, tmp_path: Path) -> None:
    """A mapped file that another program empties ends the process."""
    kept = evenings(folder, tmp_path / "home")
    play_to(kept.director, "You smell of soap.")
    kept.queue_changes()
    assert kept.writer.flush() is None
    assert [path.name for path in (tmp_path / "home").glob("history.sqlite3-*") if path.stat().st_size] == []
    assert kept.close() is None


def test_a_file_in_the_stead_of_the_home_is_told_at_once_and_nothing_is_promised(
    folder: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    kept = evenings(folder, home)
    home.rename(tmp_path / "moved")
    home.write_text("in the way")
    while not kept.writer.file_missing:
        kept.writer.flush()
    first = told_of(kept)
    assert "taken away" in first
    assert "written anew" not in first
    kept.writer.flush()
    assert "Move away what stands in its place." in told_of(kept)
    assert told_of(kept) == ""
    assert kept.close() is not None


def test_a_storage_error_that_comes_back_is_told_again(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    kept = evenings(folder, home)
    words = []
    for _ in range(2):
        with contextlib.closing(sqlite3.connect(home / "history.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            for _ in range(2):
                kept.queue_changes()
                kept.writer.flush()
                words.append("can't be kept" in told_of(kept))
        kept.queue_changes()
        kept.writer.flush()
        words.append(told_of(kept) != "")
    assert words == [True, False, False] * 2
    kept.close()


def test_a_history_that_nears_its_limit_is_told_in_time_and_goes_on_in_a_new_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is lost: the old one is kept whole, and the evenings in saves are lived again."""
    home = tmp_path / "home"
    kept = evenings(folder, home)
    play_to(kept.director, "You smell of soap.")
    assert told_of(kept) == ""
    monkeypatch.setattr("game.shell.storage.history_db.MAX_ROWS", len(kept.director.tree.moments) - 1)
    assert told_of(kept) == NEARLY_FULL
    assert told_of(kept) == ""
    kept.slots.write("save-01", kept.make_save())
    evening = kept.director.edges()
    kept.queue_changes()
    assert kept.close() is None
    again = evenings(folder, home)
    assert ["is full" in word for word in told(again.messages)] == [True]
    assert again.resume_moment() is None
    assert again.director.edges(len(again.director.tree.moments) - 1)[1:] == evening[1:]
    assert again.close() is None
    monkeypatch.undo()
    whole = open_history(next(home.glob("*.full")), "", writes=False).data
    assert whole.tree == kept.director.tree


def play_to(director: Director, words_wanted: str) -> None:
    """Crosses over and goes on to a line."""
    while shown_text(director.script, director.state) != words_wanted:
        if director.options:
            director.choose(next(o.id for o in director.options if o.text in ("Cross.", "Say it.")))
        else:
            assert director.advance()


def edit(folder: Path, name: str, before: str, after: str) -> None:
    """Edits a file of the script, as an author would."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    ledger.update(folder)


def typo(folder: Path) -> None:
    edit(folder, "scenes/b.yaml", "says: You smell of soap.", "says: You smell of some soap.")
    edit(folder, "scenes/b.yaml", "Is it this?", "Is it this one?")


def line_added(folder: Path) -> None:
    edit(
        folder, "scenes/b.yaml", "    - jess: Is it this?", "    - Nobody breathes.\n    - jess: Is it this?"
    )
    edit(folder, "scenes/a.yaml", "- label: bench", "- It is colder than it looks.\n- label: bench")


def line_deleted(folder: Path) -> None:
    edit(folder, "scenes/b.yaml", "    - jess: Is it this?\n", "")


def file_renamed(folder: Path) -> None:
    (folder / "scenes/b.yaml").rename(folder / "scenes/07_the_store.yaml")
    ledger.update(folder)


def remarks_added(folder: Path) -> None:
    """A remark, an empty line, and quotes that need not be there."""
    edit(folder, "scenes/b.yaml", "    - jess: Is it this?", "\n    # It is.\n    - jess: 'Is it this?'")


def language_added(folder: Path) -> None:
    (folder / "locale").mkdir()
    (folder / "locale/fr.po").write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")


def flag_added(folder: Path) -> None:
    edit(folder, "evening.yaml", "  smoked: 0", "  late: false\n  smoked: 0")


def choice_added(folder: Path) -> None:
    """Its first option leads away from all that was chosen then."""
    choice = "- choice:\n  - Go home.: {jump: end_last}\n  - Look up.:\n- label: bench"
    edit(folder, "scenes/a.yaml", "- label: bench", choice)


EDITS: list[tuple[Callable[[Path], None], RetraceResult | None]] = [
    (typo, RetraceResult.SAME),
    (line_added, RetraceResult.SAME),
    (line_deleted, RetraceResult.BEFORE),
    (file_renamed, None),
    (remarks_added, None),
    (language_added, None),
    (flag_added, RetraceResult.SAME),
    (choice_added, RetraceResult.SAME),
]


@pytest.mark.parametrize(("change", "found"), EDITS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_save_finds_its_place_after_an_edit(
    folder: Path, tmp_path: Path, change: Callable[[Path], None], found: RetraceResult | None
) -> None:
    """After each of these edits the save stands at its line, or just before it, and only that was lived."""
    before = evenings(folder, tmp_path / "home")
    play_to(before.director, "Is it this?")
    stop = before.director.stop.id
    saved = before.make_save()
    before.slots.write("save-01", saved)
    before.close()
    change(folder)
    after = evenings(folder, tmp_path / "home")
    word = after.finder.restore(after.slots.read("save-01")[0])
    assert word == ("" if found is None else position_message(found))
    if found is RetraceResult.BEFORE:
        assert isinstance(after.director.stop, Line)
        assert shown_text(after.script, after.director.state) == "You smell of soap."
    else:
        assert after.director.stop.id == stop
    assert {moment.scene for moment in after.director.tree.moments} == {"stop", "store"}
    after.close()


@pytest.mark.parametrize("change", [file_renamed, remarks_added])
def test_a_script_that_says_the_same_is_the_same(
    folder: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    """Codes are its own, and no history is derived again."""
    before = evenings(folder, tmp_path / "home")
    play_to(before.director, "Is it this?")
    code = share_code(before.director.edges(), before.script.fingerprint)
    before.close()
    change(folder)
    after = evenings(folder, tmp_path / "home")
    assert read_code(code, *after.script.fingerprints).same_script
    assert fingerprint_kept(tmp_path / "home") in after.script.fingerprints
    after.close()


def test_what_was_made_while_each_letter_counted_is_the_scripts_own(folder: Path, tmp_path: Path) -> None:
    """A save, a code and a history of version 0.2, in the very files they were made in."""
    before = evenings(folder, tmp_path / "home")
    play_to(before.director, "Is it this?")
    older = before.script.older_fingerprint
    saved = replace(before.make_save(), fingerprint=older)
    code = share_code(saved.edges, older)
    before.close()
    after = evenings(folder, tmp_path / "home")
    assert after.finder.restore(saved) == ""
    assert after.finder.load_code(read_code(code, *after.script.fingerprints)) == ""
    after.close()


def test_a_tree_that_could_be_derived_again_is_so_once(folder: Path, tmp_path: Path) -> None:
    """At the next start it is the script's own."""
    evenings(folder, tmp_path / "home").close()
    typo(folder)
    after = evenings(folder, tmp_path / "home")
    after.close()
    kept = fingerprint_kept(tmp_path / "home")
    assert kept == after.script.fingerprint


def test_choices_that_are_gone_lead_as_far_as_they_lead(folder: Path, tmp_path: Path) -> None:
    """Where a choice of the save is gone, the evening stands where the choices before it led."""
    before = evenings(folder, tmp_path / "home")
    play_to(before.director, "Home.")
    saved = before.make_save()
    before.close()
    edit(folder, "scenes/b.yaml", "      - Say it.: {let: {met: true}, takes: 5 s}\n", "")
    after = evenings(folder, tmp_path / "home")
    assert after.finder.restore(saved) == position_message(RetraceResult.CHOICES)
    assert after.director.moment.scene == "store"
    assert after.director.options
    after.close()


def test_the_tree_is_derived_again_after_an_edit(folder: Path, tmp_path: Path) -> None:
    """Moments that still replay say what they are now; those that don't are kept, faded."""
    before = evenings(folder, tmp_path / "home")
    play_to(before.director, "Home.")
    lived = len(before.director.tree.moments)
    before.close()
    edit(folder, "scenes/b.yaml", "      - Say it.: {let: {met: true}, takes: 5 s}\n", "")
    after = evenings(folder, tmp_path / "home")
    assert len(after.director.tree.moments) == lived
    assert after.stale
    alive = next(number for number in reversed(range(lived)) if number not in after.stale)
    after.director.jump_to(alive)
    assert after.director.options
    after.close()


def test_what_an_edit_leaves_behind_is_found_once_and_remembered(folder: Path, tmp_path: Path) -> None:
    """The next start reads which moments are stale; the first after the edit was taken back has none."""
    before = evenings(folder, tmp_path / "home")
    play_to(before.director, "Home.")
    before.close()
    edit(folder, "scenes/b.yaml", "      - Say it.: {let: {met: true}, takes: 5 s}\n", "")
    after = evenings(folder, tmp_path / "home")
    after.close()
    assert fingerprint_kept(tmp_path / "home") == after.script.fingerprint
    again = evenings(folder, tmp_path / "home")
    assert again.stale == after.stale != frozenset()
    assert again.director.tree.moments == after.director.tree.moments
    again.close()
    edit(
        folder,
        "scenes/b.yaml",
        "      - Wait.",
        "      - Say it.: {let: {met: true}, takes: 5 s}\n      - Wait.",
    )
    back = evenings(folder, tmp_path / "home")
    assert not back.stale
    back.close()


def test_deriving_again_in_the_same_script_changes_nothing() -> None:
    """The tree of an evening is what its inputs give."""
    director = Director(load_script(TINY))
    play_to(director, "Home.")
    moments, state = list(director.tree.moments), director.state
    last = director.cursor
    assert rederive_tree(director) == frozenset()
    assert director.tree.moments == moments
    director.jump_to(last)
    assert director.state == state


def test_a_foreign_save_is_lived_into_the_tree_and_what_was_there_stays(folder: Path, tmp_path: Path) -> None:
    """Loading a save from another machine never shrinks the tree."""
    other = evenings(folder, tmp_path / "other")
    play_to(other.director, "Home.")
    saved = other.make_save()
    other.close()
    own = evenings(folder, tmp_path / "own")
    while not own.director.options:
        own.director.advance()
    own.director.choose(own.director.options[0].id)
    here, lived = own.director.cursor, len(own.director.tree.moments)
    assert own.finder.restore(replace(saved, moment_number=99_999)) == ""
    assert shown_text(own.script, own.director.state) == "Home."
    assert len(own.director.tree.moments) > lived
    own.director.jump_to(here)
    assert own.director.cursor == here
    own.close()


def test_a_save_of_a_moment_lived_here_is_stood_in_however_long_one_waits(
    folder: Path, tmp_path: Path
) -> None:
    """From where it was saved, from elsewhere and from a later line: just there, and no new moment."""
    here = evenings(folder, tmp_path / "home")
    play_to(here.director, "You smell of soap.")
    saved, known = here.make_save(), len(here.director.tree.moments)
    elapse(here.director, 400)
    assert here.finder.restore(saved) == ""
    here.director.rewind(2)
    assert here.finder.restore(saved) == ""
    assert (here.director.cursor, len(here.director.tree.moments)) == (saved.moment_number, known)
    assert not here.director.rewound
    here.close()


def play_out(director: Director) -> None:
    """Goes on to the end of the evening, by the first option of every choice."""
    while not at_end(director.stop):
        if director.options:
            director.choose(director.options[0].id)
        else:
            assert director.advance()


def test_an_evening_that_is_over_goes_on_from_its_last_choice(folder: Path, tmp_path: Path) -> None:
    """At once, and after the next start; one that is not over goes on where it was left."""
    kept = evenings(folder, tmp_path)
    play_out(kept.director)
    kept.queue_changes()
    kept.left_moment = end = kept.director.cursor
    choice = kept.resume_moment()
    assert choice is not None
    assert kept.resume() == ""
    assert kept.director.cursor == choice != end
    assert len(kept.director.options) > 1
    kept.director.jump_to(end)
    kept.close()
    again = evenings(folder, tmp_path)
    assert again.resume_moment() == choice
    assert again.resume() == ""
    assert again.director.cursor == choice
    again.close()


def test_an_evening_that_is_not_over_goes_on_where_it_was_left(folder: Path, tmp_path: Path) -> None:
    kept = evenings(folder, tmp_path)
    kept.director.advance()
    kept.left_moment = kept.director.cursor
    assert kept.resume_moment() == kept.left_moment
    kept.left_moment = None
    assert kept.resume_moment() is None
    kept.close()


def test_a_wait_of_an_earlier_start_is_not_waited_again(tmp_path: Path) -> None:
    """Whoever comes to the moment by another way than Continue, and leaves there, hasn't waited."""
    script = minimal_script("- live:\n    for: 60 s\n    beats:\n    - choice:\n      - Go.:\n- ending: home")
    home = Home(tmp_path)
    for path in home.folders:
        path.mkdir(parents=True, exist_ok=True)
    kept = Profile(script, home)
    kept.enter()
    elapse(kept.director, 5_000)
    kept.leave()
    kept.close()
    again = Profile(script, home)
    assert again.resume() == ""
    assert again.director.waited_ms == 5_000
    again.close()
    third = Profile(script, home)
    at = third.left_moment
    assert at is not None
    third.finder.go_to(at)
    third.enter()
    third.leave()
    assert third.resume() == ""
    assert (third.director.cursor, third.director.waited_ms) == (at, 0)
    third.close()
