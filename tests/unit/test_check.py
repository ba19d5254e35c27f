"""The check of a script: what it counts, and that the game's own script has none of its faults."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from game.__main__ import main
from game.author.canonical import canonical_faults, with_noted_floors
from game.author.ledger import is_stale, ledger_of, update
from game.author.random_play import MAX_STOPS
from game.author.script_check import SceneLength, faults_of, scene_lengths, words_by_speaker
from game.author.stretches import sample_evenings
from game.command_line import command_line
from game.shell.script_folder import LEDGER, load_script
from game.stage.art import Artwork, StageSet
from game.story.faults import ScriptFaults
from game.story.ids import read_ledger
from game.story.script import Script
from game.story.step import spoken_s
from tests.bad.telling import GOOD, assemble
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]


def found_in(script: Script) -> list[tuple[str, int]]:
    """The codes and lines of what is wrong with the canonical play."""
    return [(fault.code, fault.pos.line) for fault in canonical_faults(script)]


def test_the_game_has_no_line_too_long_and_no_flag_that_nothing_asks_for() -> None:
    """And its canonical evening meets every written hour."""
    folder = ROOT / "script"
    script = load_script(folder)
    found = [fault.format() for fault in faults_of(script, folder, None, None) if fault.code != "S304"]
    assert found == []
    assert script.canonical


def test_the_canonical_play_is_held_against_every_floor_on_its_way() -> None:
    """A second late is late; a floor that it doesn't come to is nobody's."""
    script = minimal_script(
        """
        - choice:
          - Wait.: {takes: 61 s}
          - Don't.:
        - clock: 7:31 pm
        - choice:
          - On.: {then: [{clock: 7:32 pm}, {ending: home}]}
          - Off.: {then: [{clock: 7:30 pm}, {ending: away}]}
        """,
        "canonical: [Wait., On.]\n",
    )
    assert found_in(script) == [("S302", 6)]


def test_a_flag_is_asked_for_by_another_and_not_by_itself() -> None:
    script = minimal_script(
        """
        - let: {total: total + bonus, idle: idle + bonus}
        - {say: Much., when: total > 1}
        - ending: home
        """,
        "flags: {total: 0, bonus: 2, idle: 0}\n",
    )
    found = [fault.message for fault in faults_of(script, ROOT, None, None) if fault.code == "S306"]
    assert found == ["nothing ever asks for “idle”"]


def test_a_floor_is_noted_though_the_watch_stands_still() -> None:
    """What is pocketed is late all the same."""
    beats = "- {say: One., takes: 2 min}\n- watch: pocketed\n- Two.\n- clock: 7:31 pm\n"
    assert found_in(minimal_script(beats + "- choice:\n  - On.:\n- ending: home", "canonical: [On.]\n")) == [
        ("S302", 6)
    ]


def test_noting_the_hours_changes_nothing_else() -> None:
    """Every scene keeps its operations where they were, and floors still hold."""
    script = minimal_script("- clock: 7:31 pm\n- One.\n- ending: home")
    noting, floors = with_noted_floors(script)
    assert len(floors) == 1
    before, after = script.scenes["a"].operations, noting.scenes["a"].operations
    assert after[1 : len(before)] == before[1:]


@pytest.mark.parametrize(
    ("canonical", "message"),
    [
        ("[Go.]", "not offered"),
        ("[On.]", "before an ending"),
        ("[On., Home., More.]", "has ended before"),
    ],
)
def test_a_canonical_play_that_cant_be_played_is_told(canonical: str, message: str) -> None:
    """At the option that doesn't fit."""
    script = minimal_script(
        "- choice:\n  - On.:\n- choice:\n  - Home.: {ending: home}", f"canonical: {canonical}\n"
    )
    (fault,) = canonical_faults(script)
    assert (fault.code, fault.pos.file) == ("S308", "script/evening.yaml")
    assert message in fault.message


@pytest.mark.parametrize("canonical", ["", "canonical: [On.]\n"])
def test_a_script_that_goes_round_without_a_choice_is_told_and_held_to_an_end(canonical: str) -> None:
    """Time goes by with each round, and no state comes back."""
    script = minimal_script(
        "- Hello.\n- label: a\n- {say: Round and round., takes: 1 s}\n- jump: .a", canonical
    )
    assert [fault.message for fault in canonical_faults(script)] == (
        ["the canonical play runs in a circle"] if canonical else []
    )
    assert len(next(sample_evenings(script))) <= MAX_STOPS + 1


def test_a_canonical_option_is_compared_as_the_script_keeps_its_options() -> None:
    """Blanks, doubled signs and accents are spelled in more than one way."""
    beats = '- choice:\n  - "Pay $$5 at the  café__.": {ending: home}\n  - No.: {ending: away}\n'
    for spelled in ("Pay $$5 at the  café__.", "Pay $$5 at the cafe\u0301__."):
        assert found_in(minimal_script(beats, f'canonical: ["{spelled}"]\n')) == []


def test_without_a_canonical_play_nothing_is_held() -> None:
    """It is a wish, not a duty."""
    assert found_in(minimal_script("- {say: One., takes: 5 min}\n- clock: 7:31 pm\n- ending: home")) == []


def test_a_budget_counts_words_and_what_they_cost() -> None:
    """Narration is words and no time; cues are not words."""
    script = minimal_script(
        "- Two words.\n- jess: And four more here.\n"
        "- {say: One., takes: 30 s}\n- jess: {says: No., takes: 9 s}"
    )
    assert scene_lengths(script) == (SceneLength("a", 8, 2 + 30 + 9),)
    assert words_by_speaker(script) == {"jess": 5, "": 3}


def test_a_budget_counts_every_wording_and_pays_for_one() -> None:
    """All words are written, and heard by somebody; a line costs at most its longest wording."""
    script = minimal_script(
        "- jess:\n  - {when: late, says: No.}\n  - {says: Not before the other half of it.}\n"
        "- say:\n  - {when: late, says: Late.}\n  - {says: Not so late.}\n- ending: home",
        "flags: {late: false}\n",
    )
    assert scene_lengths(script) == (SceneLength("a", 8 + 4, spoken_s("Not before the other half of it.")),)
    assert words_by_speaker(script) == {"jess": 8, "": 4}


def test_the_ledger_is_written_once_and_is_then_up_to_date(tmp_path: Path) -> None:
    """The tool says how many are new and how many are gone."""
    folder = tmp_path / "script"
    assemble(GOOD / "scenes/room.yaml", folder)
    (folder / LEDGER).unlink()
    script = load_script(folder)
    assert is_stale(folder, script)
    assert update(folder) == (len(ledger_of(script)), 0)
    assert not is_stale(folder, load_script(folder))
    assert update(folder) == (0, 0)


def test_the_command_that_is_told_mends_the_ledger_of_that_script(tmp_path: Path) -> None:
    """Whichever script was asked for, wherever it lies."""
    folder = tmp_path / "another script"
    assemble(GOOD / "scenes/room.yaml", folder)
    (folder / LEDGER).unlink()
    (told,) = (fault.remedy for fault in faults_of(load_script(folder), folder, None, None))
    assert told.startswith("Type: ")
    program, *arguments = shlex.split(told.removeprefix("Type: "))
    assert program == command_line().prog
    assert main(arguments) == 0
    assert not is_stale(folder, load_script(folder))


def test_an_edit_makes_the_ledger_stale_and_keeps_its_ids(tmp_path: Path) -> None:
    """A typo is no new line."""
    folder = tmp_path / "script"
    path = assemble(GOOD / "scenes/room.yaml", folder)
    before = (folder / LEDGER).read_text(encoding="utf-8")
    path.write_text(
        path.read_text(encoding="utf-8").replace("The lamp is off.", "The lamp was off."), encoding="utf-8"
    )
    assert is_stale(folder, load_script(folder))
    assert update(folder) == (0, 0)
    after = (folder / LEDGER).read_text(encoding="utf-8")
    assert [row.id for row in read_ledger(after)] == [row.id for row in read_ledger(before)]
    assert before != after


def test_a_script_that_cant_be_read_leaves_its_ledger_alone(tmp_path: Path) -> None:
    """Nothing is lost by a slip."""
    folder = tmp_path / "script"
    path = assemble(GOOD / "scenes/room.yaml", folder)
    before = (folder / LEDGER).read_bytes()
    path.write_text("scene: room\nbeats:\n- jump: nowhere\n", encoding="utf-8")
    with pytest.raises(ScriptFaults):
        update(folder)
    assert (folder / LEDGER).read_bytes() == before


def test_a_place_that_a_cue_goes_to_needs_a_set_as_the_scenes_own_does() -> None:
    """Where ways from two places meet, nothing is said of either."""
    script = minimal_script(
        """
        place: stop
        beats:
        - One.
        - {place: store, when: left}
        - light: dark
        - place: store
        - light: dark
        - ending: home
        """,
        "flags: {left: false}\n",
    )
    style = Artwork({}, {"stop": StageSet(variants=("lamp",))}, {}, None, None)
    missing = [("S303", 5), ("S303", 7)]
    assert [(fault.code, fault.pos.line) for fault in faults_of(script, Path(), style, None)
            if fault.code == "S303"] == missing  # fmt: skip
    style = Artwork({}, dict.fromkeys(("stop", "store"), StageSet(variants=("lamp",))), {}, None, None)
    assert [fault.pos.line for fault in faults_of(script, Path(), style, None)
            if fault.code == "S303"] == [8]  # fmt: skip
