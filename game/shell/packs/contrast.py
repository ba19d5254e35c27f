"""Contrast: whether the words of a pack can be read on its paper; a palette that blanks them is mended."""

from __future__ import annotations

from game.shell.formats.problems import Problems
from game.stage.frame import Color

# WCAG 2.2, success criterion 1.4.3: the least ratio for text of the usual size.
MIN_RATIO = 4.5
# What words are written in, and on what: each ink is used on each of its grounds.
PAIRS = tuple(
    (ink, ground)
    for inks, grounds in (
        (("cream", "moon"), ("night_0", "night_1", "night_2")),
        (("ink", "second_ink", "rust_text", "brick_text"), ("paper", "lit_paper", "buff")),
        (("cream",), ("ink", "ink_hover", "ink_pressed")),
    )
    for ink in inks
    for ground in grounds
)


def ratio(one: Color, other: Color) -> float:
    """The contrast of two colours, from 1 to 21; one that is clear has none."""
    if min(one[3], other[3]) < 255:
        return 1.0
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(color: Color) -> float:
    """The relative luminance of an sRGB colour, after WCAG."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in color[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(
    palette: dict[str, Color], below: dict[str, Color], file: str, problems: Problems
) -> dict[str, Color]:
    """A palette laid over the one below, but for colours with which words could not be read: for these the
    ones below stand, and the pair is told."""
    mixed = {**below, **palette}
    # Taking one pair back may spoil another, so all are looked at again; each is taken back but once.
    for _ in PAIRS:
        for ink, ground in PAIRS:
            changed = (
                ink in mixed and ground in mixed and (mixed[ink], mixed[ground]) != _pair(below, ink, ground)
            )
            if not changed or ratio(mixed[ink], mixed[ground]) >= MIN_RATIO:
                continue
            found = f"{ratio(mixed[ink], mixed[ground]):.1f}:1, and {MIN_RATIO}:1 is needed"
            stands = ink in below and ground in below
            words = (
                "those of the pack below stand for both" if stands else "mend them, for nothing stands below"
            )
            problems.note(file, f"“{ink}” can't be read on “{ground}” ({found}): {words}")
            if stands:
                mixed |= {ink: below[ink], ground: below[ground]}
    return mixed


def _pair(palette: dict[str, Color], ink: str, ground: str) -> tuple[Color | None, Color | None]:
    return palette.get(ink), palette.get(ground)
