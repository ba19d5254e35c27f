"""The border itself: files, names, texts and numbers as strangers give them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import read_bytes, read_head
from game.shell.formats.names import is_inner_name, name_beside
from game.shell.formats.problems import MAX_LISTED, Problems
from game.shell.formats.values import clean_text, to_number


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "not there"),
        (lambda path: path.mkdir(), "no file"),
        (lambda path: os.mkfifo(path), "no file"),
        (lambda path: path.symlink_to(path), "circle"),
        (lambda path: path.write_bytes(b"x" * 2000), "larger than 1 KB"),
    ],
)
def test_only_regular_files_are_read_and_no_more_than_was_said(
    tmp_path: Path, make: Callable[[Path], object], message: str
) -> None:
    """A pipe would be waited for for ever, and a device may do something when it is opened."""
    make(tmp_path / "x")
    with pytest.raises(FileError, match=message):
        read_bytes(tmp_path / "x", 1024)
    (tmp_path / "whole").write_bytes(b"whole")
    assert read_bytes(tmp_path / "whole", 5) == b"whole"
    assert read_head(tmp_path / "whole", 2) == b"wh"
    with pytest.raises(FileError, match="name"):
        read_bytes(Path("a\0b"), 5)


@given(text=st.text())
def test_a_cleaned_text_can_be_shown_and_stays_as_it_is(text: str) -> None:
    """Nothing in it moves the cursor, turns the writing, or is no letter; a second cleaning finds nothing."""
    plain = clean_text(text, 50)
    kinds = {category(letter) for letter in plain if letter not in "\u200c\u200d"}
    assert not kinds & {"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"}
    # Letters may be taken apart where they have no form of their own.
    assert len(plain.encode()) <= 50 * 4 * 4
    assert clean_text(plain) == plain


@given(number=st.one_of(st.floats(), st.integers(), st.text("0123456789.eE+-_nainfx٣", max_size=40)))
def test_a_number_is_finite_or_none(number: object) -> None:
    found = to_number(str(number))
    assert found is None or -1e10 <= found <= 1e10


@given(file=st.text("ab./", max_size=12), name=st.text("ab./\\:\0 ", max_size=14))
def test_no_name_beside_another_leads_out_of_the_pack(file: str, name: str) -> None:
    found = name_beside(file, name)
    assert found is None or (is_inner_name(found) and not os.path.isabs(found))


def test_names_may_go_up_within_the_pack() -> None:
    """People keep their tiles beside their maps' folder."""
    assert name_beside("sets/room.tmx", "../tiles/a.png") == "tiles/a.png"
    assert name_beside("sets/room.tmx", "../../a.png") is None
    assert name_beside("sets/room.tmx", "/a.png") is None


def test_what_a_reader_raises_is_a_problem_of_its_file() -> None:
    problems = Problems()

    def deep() -> None:
        deep()

    assert problems.catch("a.tmx", deep) is None
    assert problems.catch("b.tmx", lambda: 1 // 0) is None
    assert problems.catch("c.tmx", lambda: 5) == 5
    first, second = problems.listed()
    assert first.file == "a.tmx"
    assert "nested too deep" in first.message
    assert "ZeroDivisionError" in second.message


def test_no_more_problems_are_listed_than_anybody_reads() -> None:
    problems = Problems()
    for number in range(MAX_LISTED * 5):
        problems.note(f"file {number}\n\0", "wrong\u202e" * 400)
    assert len(problems.listed()) == MAX_LISTED + 1
    assert all(len(problem.message) <= 300 and problem.file.isprintable() for problem in problems.listed())
