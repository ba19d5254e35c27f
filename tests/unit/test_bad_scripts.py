"""Bad scripts, one and more for each code: what their authors are told, and that nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.shell.storage.edge_format import edges_from_text, edges_text
from game.story.director import Director
from game.story.faults import FAULTS, Fault, ScriptFaults, join_words, suggest
from game.story.nodes import SourcePos
from game.story.script import Script
from game.story.state import PlayerKnowledge
from tests.bad import manual
from tests.bad.telling import BAD, GOOD, HERE, assemble, faults_in, faulty_line, format_fault
from tests.small import minimal_script

# Longer than this, and a message is not read in one look.
LONGEST_MESSAGE = 110


def read(bad: Path, folder: Path) -> tuple[Fault, ...]:
    """The faults of a good script with this file in it."""
    assemble(bad, folder)
    return faults_in(folder)


def test_the_good_script_has_no_fault(tmp_path: Path) -> None:
    """What the bad files are put into is itself without fault."""
    assert read(GOOD / "scenes/room.yaml", tmp_path / "script") == ()


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.name)
def test_a_bad_script_is_told_by_its_code_in_its_place_and_by_nothing_else(bad: Path, tmp_path: Path) -> None:
    """One fault: the code of its name, the line that is marked, a column of it."""
    folder = tmp_path / "script"
    target = assemble(bad, folder)
    (fault,) = faults_in(folder)
    row = target.read_bytes().decode("utf-8", "replace").splitlines()[fault.pos.line - 1]
    assert fault.code == bad.name[:4]
    assert fault.pos.file == f"script/{target.relative_to(folder).as_posix()}"
    assert fault.pos.line == faulty_line(bad)
    assert 1 <= fault.pos.column <= len(row)


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.name)
def test_what_is_told_shows_the_line_and_what_to_do(bad: Path, tmp_path: Path) -> None:
    """Place, code and message; the line itself; and a remedy that is a sentence."""
    folder = tmp_path / "script"
    target = assemble(bad, folder)
    (fault,) = faults_in(folder)
    row = target.read_bytes().decode("utf-8", "replace").splitlines()[fault.pos.line - 1]
    head, *rest = format_fault(fault, folder).splitlines()
    assert head == f"{fault.pos}  {fault.code}  {fault.message}"
    assert len(fault.message) <= LONGEST_MESSAGE
    assert not fault.message.endswith(".")
    assert fault.remedy[0].isupper()
    assert rest[-1] == fault.remedy
    if target.suffix == ".yaml" and row.strip() != HERE and "\ufffd" not in row:
        assert rest == [f"    {row.strip()}", fault.remedy]


def test_every_code_has_a_bad_script() -> None:
    """A code of the catalogue that no file shows would be a code nobody has read."""
    assert {bad.name[:4] for bad in BAD} == set(FAULTS)


def test_every_bad_line_is_marked_where_a_remark_can_stand() -> None:
    """The first line stands for an unmarked one; only ledgers have none."""
    unmarked = [bad.name for bad in BAD if HERE not in bad.read_bytes().decode("utf-8", "replace")]
    assert all(name.endswith(".tsv") for name in unmarked)


def test_all_faults_of_a_script_are_told_at_once(tmp_path: Path) -> None:
    """Five slips in two files are five faults, in the order of files and lines."""
    folder = tmp_path / "script"
    assemble(GOOD / "scenes/room.yaml", folder)
    (folder / "cast.yaml").write_text("jess: {name: Jess, age: 17}\nrory: {}\n", encoding="utf-8")
    beats = "- rroy: Hello.\n- jump: nowhere\n- {say: Smoke., when: smoked}\n"
    (folder / "scenes/room.yaml").write_text(f"scene: room\nbeats:\n{beats}", encoding="utf-8")
    faults = [(fault.pos.file, fault.pos.line, fault.code) for fault in faults_in(folder)]
    assert faults == [
        ("script/cast.yaml", 1, "S101"),
        ("script/cast.yaml", 2, "S103"),
        ("script/scenes/room.yaml", 3, "S203"),
        ("script/scenes/room.yaml", 4, "S201"),
        ("script/scenes/room.yaml", 5, "S107"),
    ]


def test_a_scene_whose_id_has_a_dot_is_refused_where_it_is_named() -> None:
    """No jump could lead there: after the dot stands a label."""
    with pytest.raises(ScriptFaults) as error:
        minimal_script("- jump: attic.dark", **{"attic.dark": "- ending: home"})
    faults = [(fault.code, str(fault.pos)) for fault in error.value.faults]
    assert faults == [
        ("S201", "script/scenes/a.yaml:3:11"),
        ("S115", "script/scenes/attic.dark.yaml:1:8"),
    ]


@pytest.mark.parametrize("name", ["café", "the attic", "s" * 81])
def test_a_scene_whose_id_no_save_could_hold_is_refused_where_it_is_named(name: str) -> None:
    with pytest.raises(ScriptFaults) as error:
        minimal_script(f"- jump: {name}", **{name: "- ending: home"})
    (fault,) = error.value.faults
    assert (fault.code, str(fault.pos)) == ("S115", f"script/scenes/{name}.yaml:1:8")
    assert len(fault.message) <= LONGEST_MESSAGE


def test_the_longest_ids_that_are_read_can_be_written_into_a_save() -> None:
    """A scene whose lines are counted and an ending, known on the second evening."""
    long, away = "s" * 80, "e" * 80
    endings = f'  {away}: {{name: Away, number: 3, line: "Far away."}}\nflags: {{}}\n'
    beats = f"- {{say: Again., when: read_{long} > 0 and found_{away}}}\n- jump: {long}"
    director = Director(minimal_script(beats, endings, **{long: f"- Here.\n- ending: {away}"}))
    director.to_next_choice(everything=True)
    director.new_evening()
    (edge,) = director.edges()
    assert isinstance(edge, PlayerKnowledge)
    assert (edge.found, edge.read) == (frozenset({away}), ((long, 1),))
    assert edges_from_text(edges_text((edge,))) == (edge,)


@pytest.mark.parametrize(("rows", "text"), [(1_000, "Ann"), (300, "Ann, Bob and a hundred others " * 4)])
def test_credits_that_would_take_seconds_to_lay_out_are_refused(rows: int, text: str) -> None:
    """With its heading, that is one row too many, or too many letters."""

    def credited(count: int) -> Script:
        thanks = ", ".join([f"'{text}'"] * count)
        return minimal_script("- ending: home", f"edition: {{credits: {{Thanks: [{thanks}]}}}}\n")

    with pytest.raises(ScriptFaults) as error:
        credited(rows)
    assert [fault.code for fault in error.value.faults] == ["S012"]
    assert len(error.value.faults[0].message) <= LONGEST_MESSAGE
    assert len(credited(rows // 2).edition.credits[0].rows) == rows // 2


def test_a_night_of_more_names_than_the_dial_has_room_for_is_refused() -> None:
    names = ", ".join(f"hour {number}: 11:00 pm" for number in range(25))
    with pytest.raises(ScriptFaults) as error:
        minimal_script("- ending: home", f"edition: {{night: {{{names}}}}}\n")
    assert [fault.code for fault in error.value.faults] == ["S012"]


def test_a_length_of_any_number_of_digits_is_told_in_a_line(tmp_path: Path) -> None:
    """What was written is shown as far as it helps."""
    digits = "9" * 3990
    with pytest.raises(ScriptFaults) as error:
        minimal_script(f"- takes: {digits} s\n- clock: {digits} pm", f"flags: {{smoked: {digits}}}\n")
    assert [fault.code for fault in error.value.faults] == ["S107", "S104", "S105"]
    assert all(len(fault.message) <= LONGEST_MESSAGE for fault in error.value.faults)


def test_of_a_line_of_any_length_the_beginning_is_shown() -> None:
    fault = Fault("S012", SourcePos("script/scenes/a.yaml", 1, 1), "this text is too long")
    shown = fault.format(("- " + "word" * 100_000,))
    assert "    - wordword" in shown
    assert len(shown) < 500


def test_a_file_that_cannot_be_read_does_not_make_others_look_wrong(tmp_path: Path) -> None:
    """Names that the unread file would have given are not called missing."""
    folder = tmp_path / "script"
    assemble(GOOD / "scenes/room.yaml", folder)
    (folder / "cast.yaml").write_text('jess: {name: "Jess}\n', encoding="utf-8")
    assert [fault.code for fault in faults_in(folder)] == ["S003"]


def test_the_manual_of_faults_is_what_the_bad_scripts_tell() -> None:
    """docs/faults.md shows each code by its bad script; `pytest --update-goldens` writes it anew."""
    manual.hold()


def test_a_guess_is_named_only_where_it_is_near() -> None:
    """Nobody is sent after a word that is nothing like his."""
    assert suggest("rroy", ("rory", "jess")) == 'Did you mean "rory"?'
    assert suggest("zebra", ("rory", "jess"), "Look there.") == "Look there."


def test_words_are_listed_as_a_sentence_lists_them() -> None:
    """One, two, and more."""
    assert join_words(["a"]) == "a"
    assert join_words(["a", "b"], "or") == "a or b"
    assert join_words(["a", "b", "c"]) == "a, b and c"


def test_a_fault_without_its_line_is_still_told() -> None:
    """A place past the file's end shows no line."""
    assert Fault("S001", SourcePos("f", 9, 1), "it is empty").format(("a",)) == "f:9:1  S001  it is empty"
