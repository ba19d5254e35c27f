"""Days and hours beside a save."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from game.shell.view_model_builder import format_saved_at


@given(st.integers(-(2**70), 2**70))
@example(2**53)
@example(-1)
def test_no_time_is_too_absurd_to_be_shown(seconds: int) -> None:
    day, hour = format_saved_at(seconds)
    assert bool(day) == bool(hour)
    assert not day or re.fullmatch(r"[A-Z][a-z]{2} \d\d [A-Z][a-z]{2}", day)
    assert not hour or re.fullmatch(r"1?\d:\d\d [ap]m", hour)


def test_midnight_and_noon_are_twelve() -> None:
    hours = {format_saved_at(86_400 * 300 + hour * 3600)[1] for hour in range(24)}
    assert {"12:00 am", "12:00 pm"} <= hours
    assert not any(hour.startswith("0:") for hour in hours)
