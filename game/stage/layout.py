"""Text layout in rows; a word's row does not depend on how much of the text is revealed.

The only markup is `_emphasis_`; widths come from a measure.
"""

from __future__ import annotations

from typing import NamedTuple

from game.stage.frame import TextStyle
from game.stage.look import Measure
from game.story.text_markup import words_of

ELLIPSIS = "…"


class Run(NamedTuple):
    """A run of one style in a row; `x` is relative to the row's left edge."""

    x: float
    text: str
    style: TextStyle


class TextRow(NamedTuple):
    """A row of text."""

    runs: tuple[Run, ...]
    width: float

    @property
    def letters(self) -> int:
        """The number of characters of the row, including spaces."""
        return sum(len(run.text) for run in self.runs)


def pieces(text: str) -> list[list[tuple[str, bool]]]:
    """The words of a text, each as a list of pieces with their emphasis."""
    words: list[list[tuple[str, bool]]] = []
    italic = False
    for word in words_of(text):
        parts: list[tuple[str, bool]] = []
        for number, part in enumerate(word.split("_")):
            if number:
                italic = not italic
            if part:
                parts.append((part, italic))
        if parts:
            words.append(parts)
    return words


def plain(text: str) -> str:
    """The text without emphasis markup."""
    return " ".join(filter(None, (word.replace("_", "") for word in words_of(text))))


def wrap(
    text: str, style: TextStyle, italic_style: TextStyle, width: float, measure: Measure
) -> tuple[TextRow, ...]:
    """The text in rows no wider than `width`, broken between words; a word is split only if it is wider
    itself."""
    rows: list[TextRow] = []
    current: list[tuple[str, bool]] = []
    for word in pieces(text):
        longer = _joined(current, word)
        if current and _width(longer, style, italic_style, measure) > width:
            rows.append(_row(current, style, italic_style, measure))
            longer = list(word)
        while cut := _overlong(longer, style, italic_style, width, measure):
            row, longer = _split(longer, cut)
            rows.append(_row(row, style, italic_style, measure))
        current = longer
    if current:
        rows.append(_row(current, style, italic_style, measure))
    return tuple(rows)


def break_words(text: str, style: TextStyle, width: float, measure: Measure) -> list[str]:
    """The text in rows no wider than `width`, without markup: words may be file names."""
    rows: list[str] = []
    for word in text.split():
        if rows and measure(f"{rows[-1]} {word}", style)[-1] <= width:
            rows[-1] += f" {word}"
            continue
        while cut := _overlong([(word, False)], style, style, width, measure):
            rows.append(word[:cut])
            word = word[cut:]
        if word:
            rows.append(word)
    return rows


def _overlong(
    row: list[tuple[str, bool]], style: TextStyle, italic_style: TextStyle, width: float, measure: Measure
) -> int:
    """The number of characters that fit if a row, which is a single word then, is too wide; else 0."""
    if _width(row, style, italic_style, measure) <= width:
        return 0
    count, left = 0, 0.0
    for text, italic in row:
        widths = measure(text, italic_style if italic else style)
        count += sum(1 for reach in widths[1:] if left + reach <= width)
        left += widths[-1]
    return max(1, count)


def _split(row: list[tuple[str, bool]], count: int) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """The first `count` characters of a row, and the others."""
    first: list[tuple[str, bool]] = []
    others: list[tuple[str, bool]] = []
    for text, italic in row:
        first += [(text[:count], italic)] if text[:count] else []
        others += [(text[count:], italic)] if text[count:] else []
        count = max(0, count - len(text))
    return first, others


def _joined(row: list[tuple[str, bool]], word: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    if not row:
        return list(word)
    joined = [*row[:-1], (row[-1][0] + " ", row[-1][1])]
    for text, italic in word:
        if joined[-1][1] == italic:
            joined[-1] = (joined[-1][0] + text, italic)
        else:
            joined.append((text, italic))
    return joined


def _width(row: list[tuple[str, bool]], style: TextStyle, italic_style: TextStyle, measure: Measure) -> float:
    return sum(measure(text, italic_style if italic else style)[-1] for text, italic in row)


def _row(row: list[tuple[str, bool]], style: TextStyle, italic_style: TextStyle, measure: Measure) -> TextRow:
    runs, x = [], 0.0
    for text, italic in row:
        own = italic_style if italic else style
        runs.append(Run(x, text, own))
        x += measure(text, own)[-1]
    return TextRow(tuple(runs), x)


def fit(text: str, style: TextStyle, width: float, measure: Measure) -> str:
    """The text, truncated with an ellipsis if it is wider than `width`."""
    if measure(text, style)[-1] <= width:
        return text
    room = width - measure(ELLIPSIS, style)[-1]
    count = sum(1 for reach in measure(text, style)[1:] if reach <= room)
    return text[:count].rstrip() + ELLIPSIS
