"""Contrast of a pack's text on its paper; unreadable palettes are corrected."""

from __future__ import annotations

from game.shell.formats.problems import Problems
from game.stage.frame import Color

# WCAG 2.2, success criterion 1.4.3: the least ratio for text of the usual size.
MIN_RATIO = 4.5
# Text colours and the backgrounds they are used on.
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


def ratio(color: Color, other: Color) -> float:
    """The contrast of two colours, from 1 to 21; a transparent one has none."""
    if min(color[3], other[3]) < 255:
        return 1.0
    low, high = sorted((luminance(color), luminance(other)))
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
    """A palette over the one below; colours with too little contrast fall back to those below, and are
    reported."""
    mixed = {**below, **palette}
    # Reverting one pair may break another, so all are checked again; each is reverted at most once.
    for _ in PAIRS:
        for ink, ground in PAIRS:
            changed = (
                ink in mixed and ground in mixed and (mixed[ink], mixed[ground]) != _pair(below, ink, ground)
            )
            if not changed or ratio(mixed[ink], mixed[ground]) >= MIN_RATIO:
                continue
            message = f"{ratio(mixed[ink], mixed[ground]):.1f}:1, and {MIN_RATIO}:1 is needed"
            stands = ink in below and ground in below
            words = (
                "those of the pack below stand for both" if stands else "mend them, for nothing stands below"
            )
            problems.note(file, f"“{ink}” can't be read on “{ground}” ({message}): {words}")
            if stands:
                mixed |= {ink: below[ink], ground: below[ground]}
    return mixed


def _pair(palette: dict[str, Color], ink: str, ground: str) -> tuple[Color | None, Color | None]:
    return palette.get(ink), palette.get(ground)
