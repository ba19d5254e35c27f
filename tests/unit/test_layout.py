"""Text in rows: where it breaks, what is emphasised, and what is cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.frame import TextStyle
from game.stage.layout import ELLIPSIS, TextRow, fit, plain, wrap
from game.stage.textbox import differing_words
from game.story.text_markup import normalize_text, spelled
from tests.measure import fixed_measure

ROMAN, ITALIC = TextStyle("prose", 40), TextStyle("prose_italic", 40)
WORDS = st.lists(st.text(alphabet="abcdWil—.’", min_size=1, max_size=14), max_size=25).map(" ".join)


def rows_of(text: str, width: float = 600) -> tuple[TextRow, ...]:
    """The text in rows."""
    return wrap(text, ROMAN, ITALIC, width, fixed_measure)


def words(row: TextRow) -> str:
    """A row's text."""
    return "".join(run.text for run in row.runs)


def test_nothing_is_no_rows() -> None:
    """Nor are blanks."""
    assert rows_of("") == ()
    assert rows_of("   ") == ()


def test_emphasis_is_in_italics_and_its_marks_are_not_shown() -> None:
    """Over several words, and within one."""
    (row,) = rows_of("You _can’t just_ take it, un_believ_able.", 2000)
    assert [(run.text, run.style is ITALIC) for run in row.runs] == [
        ("You ", False),
        ("can’t just ", True),
        ("take it, un", False),
        ("believ", True),
        ("able.", False),
    ]
    assert plain("You _can’t just_ take it.") == "You can’t just take it."


@given(WORDS, st.integers(120, 900))
def test_no_row_is_wider_than_the_paper(text: str, width: int) -> None:
    """Whatever the words."""
    assert all(row.width <= width + 0.01 for row in rows_of(text, width) if row.letters > 1)


@given(WORDS, st.integers(120, 900))
def test_no_letter_is_lost(text: str, width: int) -> None:
    """Rows say what the text says, blanks at breaks aside."""
    assert "".join(words(row) for row in rows_of(text, width)).replace(" ", "") == text.replace(" ", "")


@given(WORDS, st.integers(120, 900))
def test_a_row_takes_every_word_that_fits(text: str, width: int) -> None:
    """The next row's first word would not have fitted, save for the last bit of a sum of floats."""
    for row, following in pairwise(rows_of(text, width)):
        longer = f"{words(row)} {words(following).split()[0]}"
        assert fixed_measure(longer, ROMAN)[-1] > width - 0.01


@given(WORDS)
def test_runs_stand_one_after_the_other(text: str) -> None:
    """Each begins where the one before ends."""
    for row in rows_of(text):
        x = 0.0
        for run in row.runs:
            assert run.x == pytest.approx(x)
            x += fixed_measure(run.text, run.style)[-1]
        assert row.width == pytest.approx(x)


def test_a_word_wider_than_the_paper_is_broken() -> None:
    """It goes on in the next row."""
    rows = rows_of("W" * 40, 600)
    assert len(rows) > 1
    assert "".join(words(row) for row in rows) == "W" * 40


def test_a_word_of_thousands_of_letters_is_measured_a_few_times_and_not_for_each_row() -> None:
    """Whole scripts write without blanks."""
    measured = 0

    def measure(text: str, style: TextStyle) -> tuple[float, ...]:
        nonlocal measured
        measured += len(text)
        return fixed_measure(text, style)

    rows = wrap("Well: " + "ﷺ" * 4_000, ROMAN, ITALIC, 600, measure)
    assert sum(row.letters for row in rows) >= 4_000
    assert len(rows) > 40
    assert measured < 10 * 4_000


@given(
    st.lists(st.tuples(st.text("abWil", min_size=1, max_size=30), st.booleans()), min_size=1, max_size=5),
    st.integers(120, 600),
)
def test_a_word_is_broken_by_the_width_of_the_letters_it_is_drawn_in(
    parts: list[tuple[str, bool]], width: int
) -> None:
    """Emphasised ones are wider here; a word may have both."""

    def measure(text: str, style: TextStyle) -> tuple[float, ...]:
        widths = fixed_measure(text, style)
        return tuple(1.5 * reach for reach in widths) if style == ITALIC else widths

    text = "".join(f"_{letters}_" if italic else letters for letters, italic in parts)
    rows = wrap(text, ROMAN, ITALIC, width, measure)
    assert all(row.width <= width + 0.01 for row in rows)
    assert "".join(words(row) for row in rows) == plain(text)
    assert [run.style is ITALIC for row in rows for run in row.runs for _ in run.text] == [
        italic for letters, italic in parts for _ in letters
    ]


@given(WORDS, st.integers(60, 900))
def test_what_doesnt_fit_is_cut_with_an_ellipsis(text: str, width: int) -> None:
    """And what fits is left alone."""
    cut = fit(text, ROMAN, width, fixed_measure)
    if fixed_measure(text, ROMAN)[-1] <= width:
        assert cut == text
    else:
        assert cut.endswith(ELLIPSIS)
        assert fixed_measure(cut, ROMAN)[-1] <= width
        assert text.startswith(cut[:-1])


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        ("You went left.", "You went left.", set()),
        ("You went left.", "You went right.", {2}),
        ("It is 7:43.", "It is 7:46, and late.", {2, 3, 4}),
        ("One two three", "One three", set()),
        ("a _b_ c", "a b c", set()),
        ("", "New words", {0, 1}),
    ],
)
def test_words_that_differ_are_marked_by_their_numbers(before: str, now: str, changed: set[int]) -> None:
    """Those that weren't there before; emphasis is no difference."""
    assert differing_words(before, now) == changed


def test_a_no_break_space_keeps_its_words_together() -> None:
    """The row breaks before both; other blanks of the alphabet break as the plain one does."""
    width = fixed_measure("only 10 km", ROMAN)[-1] - 1
    rows = [words(row) for row in rows_of("only 10\u00a0km\u2003and on", width)]
    assert rows == ["only", "10\u00a0km and", "on"]


def test_a_doubled_sign_is_the_sign_itself() -> None:
    """Once read, it stays a letter, however often its marks of emphasis are taken away."""
    said = normalize_text("A file__name for $$5, and _this __ too_.")
    (row,) = rows_of(said, 9_000)
    assert [(spelled(run.text), run.style is ITALIC) for run in row.runs] == [
        ("A file_name for $5, and ", False),
        ("this _ too", True),
        (".", False),
    ]
    assert spelled(plain(plain(said))) == "A file_name for $5, and this _ too."


def test_what_no_text_may_hold_is_made_visible() -> None:
    assert normalize_text("a\0b \ud800 cafe\u0301\n  on") == "a\ufffdb \ufffd café on"
