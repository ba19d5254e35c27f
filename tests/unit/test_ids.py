"""Ids follow a line, a choice, an option through every edit that leaves it what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.ledger import ledger_of
from game.story.ids import HEADER, Element, LedgerRow, assign, read_ledger, write_ledger
from game.story.script import Script
from tests.small import minimal_script

BEATS = """
- The bench is colder than it looks, and it looks cold.
- jess: Good evening, bench.
- choice:
  - Sit and wait.: {takes: 5 min}
  - Cross to the store.:
- jess: Well.
- Well.
- jess: Well.
"""


def ledger(script: Script) -> tuple[LedgerRow, ...]:
    """The ledger that the tool would write."""
    return ledger_of(script)


def after(before: str, beats: str, **scenes: str) -> tuple[dict[str, str], dict[str, str]]:
    """Ids by text in a script and in its edited form, whose ledger is that of the first."""
    old = ledger(minimal_script(before))
    elements = tuple(entry.element for entry in ledger(minimal_script(beats, "", **scenes)))
    new = dict(zip((element.text for element in elements), assign(elements, old), strict=True))
    return {entry.element.text: entry.id for entry in old}, new


def test_a_typo_mended_keeps_the_id() -> None:
    """A line that is still mostly the same is the same line."""
    old, new = after(BEATS, BEATS.replace("colder than it looks, and", "colder than it looks and"))
    text = "The bench is colder than it looks, and it looks cold."
    assert new[text.replace(",", "")] == old[text]


def test_an_option_mended_keeps_its_id_and_so_does_its_choice() -> None:
    """What was taken before stays taken."""
    old, new = after(BEATS, BEATS.replace("Sit and wait.", "Sit down and wait."))
    assert new["Sit down and wait."] == old["Sit and wait."]
    assert new["Sit down and wait. | Cross to the store."] == old["Sit and wait. | Cross to the store."]


def test_a_line_inserted_is_new_and_moves_no_other() -> None:
    """All that was there keeps its id."""
    old, new = after(BEATS, BEATS.replace("- choice:", "- A moth tries the lamp.\n- choice:"))
    assert {text: new[text] for text in old} == old
    assert new["A moth tries the lamp."] not in old.values()


def test_a_line_moved_keeps_the_id() -> None:
    """Down the scene, or into another."""
    moved = BEATS.replace("- jess: Good evening, bench.\n", "")
    old, new = after(BEATS, moved + "- jess: Good evening, bench.\n")
    assert {text: new[text] for text in old} == old
    old, new = after(BEATS, moved, b="- jess: Good evening, bench.")
    assert new["Good evening, bench."] == old["Good evening, bench."]


def test_a_scene_renamed_keeps_every_id() -> None:
    """The words are the same; only the file's name isn't."""
    first = ledger(minimal_script("- jump: b", b=BEATS))
    elements = tuple(
        entry.element._replace(scene={"b": "renamed"}.get(entry.element.scene, "a")) for entry in first
    )
    assert assign(elements, first)[:-1] == tuple(entry.id for entry in first)[:-1]


def test_a_line_deleted_leaves_its_id_to_nobody() -> None:
    """Not even to a new one like nothing before."""
    old, new = after(
        BEATS, BEATS.replace("Good evening, bench.", "Nobody ever asks what a bench would like.")
    )
    assert old["Good evening, bench."] not in new.values()


def test_a_speaker_who_changes_does_not_change_the_line() -> None:
    """The same words from somebody else are still those words."""
    old, new = after(BEATS, BEATS.replace("jess: Good", "rory: Good"))
    assert new["Good evening, bench."] == old["Good evening, bench."]


def test_equal_lines_have_ids_of_their_own_in_their_order() -> None:
    """Three times “Well.” are three lines; who says it tells two of them apart."""
    script = minimal_script(BEATS)
    said = [entry for entry in ledger(script) if entry.element.text == "Well."]
    assert len({entry.id for entry in said}) == 3
    elements = tuple(entry.element for entry in said)
    assert assign(elements, tuple(said)) == tuple(entry.id for entry in said)


def test_any_number_of_equal_lines_is_told_apart_in_one_pass() -> None:
    """Counting from the start for each would take longer than anybody waits."""
    lines = 50_000
    assert len(set(assign((Element("line", "street", "jess", "Well."),) * lines, ()))) == lines


def test_before_the_tool_runs_a_line_has_the_id_that_the_tool_will_give_it() -> None:
    """What is read and saved while writing stays good."""
    script = minimal_script(BEATS)
    elements = tuple(entry.element for entry in ledger(script))
    assert assign(elements, ledger(script)) == assign(elements, ())


def test_a_ledger_reads_back_as_it_was_written() -> None:
    """Five columns, a head, and nothing else."""
    rows = ledger(minimal_script(BEATS))
    text = write_ledger(rows)
    assert text.startswith(HEADER + "\n")
    assert read_ledger(text) == rows


@pytest.mark.parametrize(
    "row",
    [
        "one", "a\tb\tc", "../x\tline\ta\tb\tc", "\tline\ta\tb\tc", "a\tb\tc\td\te\tf",
        "x" * 81 + "\tline\ta\tb\tc", "é\tline\ta\tb\tc",
    ],
)  # fmt: skip
def test_a_row_that_is_none_is_refused_with_its_number(row: str) -> None:
    """The writer is told where."""
    with pytest.raises(ValueError, match="row 2"):
        read_ledger(f"{HEADER}\n{row}\n")


WORDS = st.sampled_from(
    ["Well.", "Good evening.", "Good morning.", "The bench is cold.", "The bench was cold.", "No."]
)
THINGS = st.lists(st.builds(Element, st.sampled_from(["line", "option"]), st.sampled_from("ab"),
                            st.sampled_from(["", "jess"]), WORDS), max_size=12)  # fmt: skip


@given(before=THINGS, now=THINGS)
def test_every_thing_has_one_id_and_no_id_is_given_twice(before: list[Element], now: list[Element]) -> None:
    """Whatever was edited; and to assign again changes nothing."""
    old = tuple(
        LedgerRow(name, element) for name, element in zip(assign(tuple(before), ()), before, strict=True)
    )
    ids = assign(tuple(now), old)
    assert len(ids) == len(now)
    assert len(set(ids)) == len(ids)
    again = tuple(LedgerRow(name, element) for name, element in zip(ids, now, strict=True))
    assert assign(tuple(now), again) == ids


@given(
    rows=st.lists(st.tuples(st.sampled_from(["aa11", "bb22", "cc33"]), THINGS.map(tuple)), max_size=4),
    now=THINGS,
)
def test_no_ledger_gives_two_things_one_id(
    rows: list[tuple[str, tuple[Element, ...]]], now: list[Element]
) -> None:
    """Nor one that was merged by hand: it is refused."""
    merged = tuple(LedgerRow(name, element) for name, elements in rows for element in elements[:1])
    names = [row.id for row in merged]
    if len(set(names)) < len(names):
        with pytest.raises(ValueError, match="has the id of row"):
            read_ledger(write_ledger(merged))
        return
    ids = assign(tuple(now), read_ledger(write_ledger(merged)))
    assert len(set(ids)) == len(ids)


@given(before=THINGS, at=st.integers(0, 12))
def test_a_row_inserted_never_takes_the_id_of_one_that_is_still_there(before: list[Element], at: int) -> None:
    """All that is unchanged keeps what it had."""
    ids = assign(tuple(before), ())
    old = tuple(LedgerRow(name, element) for name, element in zip(ids, before, strict=True))
    at = min(at, len(before))
    now = [*before[:at], Element("line", "a", "", "Something that was never said before."), *before[at:]]
    new = assign(tuple(now), old)
    assert (*new[:at], *new[at + 1 :]) == ids
