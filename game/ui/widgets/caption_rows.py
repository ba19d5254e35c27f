"""Captions as drawn: stacked rows of text."""

from __future__ import annotations

from game.stage.frame import Box, DrawOp, Fill
from game.stage.layout import fit
from game.stage.look import Look
from game.ui.widgets import ornaments
from game.ui.widgets.text_styles import SECONDARY, width

LINE_H, PAD, GAP = 40.0, 16.0, 4.0
# The right edge of the captions, and the gap below the lowest.
RIGHT, ABOVE, LOWEST = 1560.0, 14.0, 1040.0


def draw(look: Look, top: float | None, captions: tuple[str, ...]) -> tuple[DrawOp, ...]:
    """Captions stacked at the right, above the text box or board that begins at `top`."""
    return stacked(look, (LOWEST if top is None else top) - ABOVE, captions)


def stacked(look: Look, low: float, captions: tuple[str, ...], right: float = RIGHT) -> tuple[DrawOp, ...]:
    """Captions stacked, the newest lowest, ending at `low` and `right`."""
    drawn: list[DrawOp] = []
    for index, caption in enumerate(reversed(captions)):
        line = fit(caption, SECONDARY, right - 2 * PAD, look.measure)
        wide = width(line, SECONDARY, look.measure) + 2 * PAD
        box = Box(right - wide, low - LINE_H - index * (LINE_H + GAP), wide, LINE_H)
        drawn.append(Fill(box, look.color("night_0", 215)))
        baseline = box.y + 28
        drawn.append(
            ornaments.text_right(right - PAD, baseline, line, SECONDARY, look.color("cream"), look.measure)
        )
    return tuple(drawn)
