"""The banner of a message: it hangs from the top edge, above the headings of screens."""

from __future__ import annotations

from game.stage.frame import Box, DrawOp, Fill, Frame, Text, TextStyle, soonest
from game.stage.layout import ELLIPSIS, break_words
from game.stage.look import Look

# How long a message is shown: at least, and for each of its letters.
MESSAGE_MS, LETTER_MS = 6000, 70
STYLE = TextStyle("label", 26, 10)
WIDTH, ROW = 1500.0, 34
# More would cover what is played; a name of a file may be longer than the screen.
MAX_ROWS = 12


def with_message(frame: Frame, message: str, shown_ms: int, look: Look) -> Frame:
    """The frame with a message that has been shown for `shown_ms`; without it once its time is over."""
    remaining_ms = max(MESSAGE_MS, LETTER_MS * len(message)) - shown_ms
    if not message.strip() or remaining_ms <= 0:
        return frame
    rows = break_words(message, STYLE, WIDTH, look.measure)
    if len(rows) > MAX_ROWS:
        rows = [*rows[: MAX_ROWS - 1], ELLIPSIS]
    width = max(look.measure(row, STYLE)[-1] for row in rows)
    box = Box(960 - width / 2 - 28, 0, width + 56, 20 + ROW * len(rows))
    ops: list[DrawOp] = [Fill(box, look.color("night_0", 225))]
    for i, row in enumerate(rows):
        ops.append(Text(box.x + 28, box.y + 35 + ROW * i, row, STYLE, look.color("cream")))
    return frame._replace(over=(*frame.over, *ops), due_ms=soonest(frame.due_ms, remaining_ms))
