"""The marks of an evening's clock: how far apart its strokes and its figures are, however long it is."""

from __future__ import annotations

from typing import NamedTuple

# From stroke to stroke, from figure to figure, from large figure to large figure, in seconds; the first
# that keeps the figures apart is taken. Forty-five minutes have five-minute figures.
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
    """The scale for a clock of so many seconds."""
    for scale in SCALES:
        if whole_s <= scale[1] * MAX_FIGURES:
            return TimeScale(*scale)
    return TimeScale(*SCALES[-1])
