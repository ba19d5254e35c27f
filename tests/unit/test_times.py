"""The hour on the watch, what is left, and what saying something takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.story.step import begin, spoken_s
from game.story.time_format import format_time, number_in_words, substitute, time_left_text
from game.story.time_parsing import duration_ms, parse_clock, parse_time_of_day
from tests.small import minimal_script

SCRIPT = minimal_script("- One.")
EVENING_S = 19 * 3600 + 30 * 60


@pytest.mark.parametrize(
    ("watch_s", "shown"),
    [
        (0, "7:30"),
        (59, "7:30"),
        (60, "7:31"),
        (2699, "8:14"),
        (2700, "8:15"),
        (16200, "12:00"),
        (19800, "1:00"),
    ],
)
def test_the_watch_shows_the_minute_that_has_begun(watch_s: int, shown: str) -> None:
    """Twelve hours on the dial, and no noughts before them."""
    assert format_time(SCRIPT, watch_s) == shown


@pytest.mark.parametrize(
    ("watch_s", "words"),
    [
        (0, "forty-five minutes"),
        (1, "forty-five minutes"),
        (60, "forty-four minutes"),
        (2580, "two minutes"),
        (2640, "one minute"),
        (2699, "one minute"),
        (2700, "no minutes"),
        (9999, "no minutes"),
    ],
)
def test_what_is_left_is_told_in_words_and_begun_minutes_count(watch_s: int, words: str) -> None:
    """A minute that has begun to run out is still one to go."""
    assert time_left_text(SCRIPT, watch_s) == words


@pytest.mark.parametrize(
    ("watch_s", "words"),
    [(0, "an hour and more"), (1799, "an hour and more"), (1800, "an hour"), (1860, "fifty-nine minutes")],
)
def test_an_hour_and_more_is_more_than_an_hour(watch_s: int, words: str) -> None:
    """Of an evening that lasts an hour and a half."""
    assert time_left_text(replace(SCRIPT, ends_s=90 * 60), watch_s) == words


def test_every_number_below_a_hundred_has_words_of_its_own() -> None:
    """None with a stray hyphen; what is more is told in figures."""
    words = [number_in_words(count) for count in range(100)]
    assert len(set(words)) == 100
    assert (words[60], words[99], number_in_words(100), number_in_words(1234)) == (
        "sixty",
        "ninety-nine",
        "100",
        "1234",
    )
    assert (words[20], words[21], words[59]) == ("twenty", "twenty-one", "fifty-nine")
    assert not any(word.startswith("-") or word.endswith("-") for word in words)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", 0),
        ("…", 0),
        ("No.", 1),
        ("Two words.", 1),
        ("One, two, three, four.", 2),
        ("a b c d e f g h i j", 3),
        ("— a dash — is no word", 2),
    ],
)
def test_a_word_takes_three_tenths_of_a_second(text: str, seconds: int) -> None:
    """Rounded up for the line; what has no letter is not said."""
    assert spoken_s(text) == seconds


@given(st.integers(0, 400))
def test_longer_lines_never_take_less(count: int) -> None:
    """Ten words are always three seconds, without a rest from rounding."""
    assert spoken_s("word " * count * 10) == count * 3
    assert spoken_s("word " * count) <= spoken_s("word " * (count + 1))


def test_only_known_dollar_names_are_filled_in() -> None:
    """A price stays a price."""
    assert substitute(SCRIPT, begin(SCRIPT), "It is $watch, $left, and that is $4.") == (
        "It is 7:30, forty-five minutes, and that is $4."
    )


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("40 s", 40_000),
        ("1.5 s", 1_500),
        ("5 min", 300_000),
        ("1 min 30 s", 90_000),
        ("250 ms", 250),
        ("1 h", 3_600_000),
        ("0 s", 0),
        ("", None),
        ("40", None),
        ("a while", None),
        ("5 min or so", None),
        ("-3 s", None),
        ("240 h", 864_000_000),
        ("240 h 1 ms", None),
        ("9" * 400 + " s", None),
    ],
)
def test_lengths_of_time_are_read_as_they_are_written(text: str, ms: int | None) -> None:
    """A number always has its unit."""
    assert duration_ms(text) == ms


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7:30 pm", EVENING_S),
        ("8:14:30 pm", EVENING_S + 2670),
        ("12:00 pm", 43_200),
        ("12:00 am", 0),
        ("midnight", 0),
        ("7:30", None),
        ("13:00 pm", None),
        ("0:30 am", None),
        ("7:61 pm", None),
        ("", None),
    ],
)
def test_hours_are_read_as_they_are_written(text: str, seconds: int | None) -> None:
    """Twelve hours, and am or pm."""
    assert parse_time_of_day(text) == seconds


def test_an_hour_after_midnight_belongs_to_the_evening_that_began_before() -> None:
    """Half past midnight is five hours into it."""
    assert parse_clock("12:30 am", EVENING_S) == 5 * 3600
    assert parse_clock("never", EVENING_S) is None
