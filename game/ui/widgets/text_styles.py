"""The text styles of the screens by purpose, and text measurement."""

from __future__ import annotations

from collections.abc import Sequence

from game.stage import choice_board, textbox
from game.stage.frame import Color, Text, TextStyle
from game.stage.layout import TextRow, fit
from game.stage.look import FACES, Measure
from game.ui.settings import Settings

# Sizes that a line is tried in before it is cut.
ASIDES = (TextStyle("prose_italic", 28), TextStyle("prose_italic", 26), TextStyle("prose_italic", 24))
PLACES = (TextStyle("prose", 40), TextStyle("prose", 36), TextStyle("prose", 32), TextStyle("prose", 28))
HEADING = TextStyle("prose_italic", 64, -6)
ROW = TextStyle("prose", 36)
LABEL = TextStyle("prose", 34)
TABLE = TextStyle("prose", 31)
CARD_NAME = TextStyle("prose", 38)
WATCH_WORDS = TextStyle("prose_italic", 66, -4)
ASIDE = TextStyle("prose_italic", 34)
ASIDE_SMALL = TextStyle("prose_italic", 28)
BIG_TIME = TextStyle("time", 232, -30)
BUTTON = TextStyle("label_bold", 27, 24)
SEGMENT = TextStyle("label_bold", 25, 24)
TAB = TextStyle("label_bold", 27, 24)
TAB_COUNT = TextStyle("label", 24, 10)
VALUE = TextStyle("label_bold", 28, 8)
NUMBER = TextStyle("label_bold", 28)
ROW_TIME = TextStyle("label_bold", 34)
SAVE_TIME = TextStyle("label_bold", 58)
PANEL_TIME = TextStyle("label_bold", 66)
HEADER = choice_board.HEADER
TITLE_BAR = TextStyle("label_bold", 27, 170)
NAME = textbox.NAME
SUBTITLE = TextStyle("label", 28, 16)
HINT = TextStyle("label", 24, 16)
SECONDARY = TextStyle("label", 26, 10)
SECONDARY_BOLD = TextStyle("label_bold", 26, 10)
KEY = TextStyle("label_bold", 20, 30)
SERIAL = textbox.SERIAL
DIAL_QUARTER = TextStyle("engraved", 40, -10)
DIAL_FIVE = TextStyle("engraved", 25, -10)


def prose(settings: Settings, size: float, italic: bool = False) -> TextStyle:
    """The player's typeface at a size, upright or italic."""
    return FACES[settings.font].style(size, italic)


def fitting(text: str, styles: tuple[TextStyle, ...], room: float, measure: Measure) -> TextStyle:
    """The first style in which the text fits, or else the last."""
    return next((style for style in styles if width(text, style, measure) <= room), styles[-1])


def width(text: str, style: TextStyle, measure: Measure) -> float:
    """The width of a text in design units."""
    return measure(text, style)[-1]


def paragraph(rows: Sequence[TextRow], x: float, baseline: float, leading: float,
              color: Color) -> tuple[Text, ...]:  # fmt: skip
    """Rows of text, one below the other."""
    return tuple(
        Text(x + run.x, baseline + index * leading, run.text, run.style, color)
        for index, row in enumerate(rows)
        for run in row.runs
    )


def cut_rows(rows: tuple[TextRow, ...], count: int, room: float, measure: Measure) -> tuple[TextRow, ...]:
    """At most `count` rows; cut off with an ellipsis."""
    if len(rows) <= count:
        return rows
    *whole, last = rows[:count]
    *runs, end = last.runs
    end = end._replace(text=shortened(end.text, end.style, room - end.x, measure))
    return (*whole, last._replace(runs=(*runs, end)))


def shortened(text: str, style: TextStyle, room: float, measure: Measure) -> str:
    """The text cut to whole words and an ellipsis that fit."""
    words = text.split()
    while len(words) > 1 and width(f"{' '.join(words)} …", style, measure) > room:
        words.pop()
    return fit(f"{' '.join(words)} …", style, room, measure)
