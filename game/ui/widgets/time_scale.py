"""The marks of a clock's scale, for any length of the evening."""

from __future__ import annotations

from typing import NamedTuple

# Candidates, in seconds from stroke to stroke, figure to figure, large figure to large figure; the first that
# keeps the figures apart is used. Forty-five minutes have five-minute figures.
SCALES = (
    (12, 60, 300),
    (30, 120, 600),
    (60, 300, 900),
    (120, 600, 1800),
    (300, 900, 3600),
    (600, 1800, 7200),
    (900, 3600, 10800),
    (1800, 7200, 21600),
)
MAX_FIGURES = 12


class TimeScale(NamedTuple):
    """Strokes every `stroke_s` seconds, figures every `figure_s`, large ones every `large_s`."""

    stroke_s: int
    figure_s: int
    large_s: int


def scale_of(whole_s: int) -> TimeScale:
    """The scale for a clock of this many seconds."""
    for scale in SCALES:
        if whole_s <= scale[1] * MAX_FIGURES:
            return TimeScale(*scale)
    return TimeScale(*SCALES[-1])
