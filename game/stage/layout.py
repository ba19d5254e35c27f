"""Text laid out in rows: words never change their row while they appear.

Knows `_emphasis_` and nothing else of the script; widths come from a measure.
"""

from __future__ import annotations

from typing import NamedTuple

from game.stage.frame import TextStyle
from game.stage.look import Measure
from game.story.letters import words_of

ELLIPSIS = "…"


class Run(NamedTuple):
    """A piece of a row in one style; `x` is from the row's left edge."""

    x: float
    text: str
    style: TextStyle


class TextRow(NamedTuple):
    """A row of text."""

    runs: tuple[Run, ...]
    width: float

    @property
    def letters(self) -> int:
        """How many letters, with blanks, the row has."""
        return sum(len(run.text) for run in self.runs)


def pieces(text: str) -> list[list[tuple[str, bool]]]:
    """The words of a text, each as pieces of letters and whether they are emphasised."""
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
    """The text without its marks of emphasis."""
    return " ".join(filter(None, (word.replace("_", "") for word in words_of(text))))


def wrap(
    text: str, style: TextStyle, italic_style: TextStyle, width: float, measure: Measure
) -> tuple[TextRow, ...]:
    """The text in rows no wider than `width`, broken between words (and within a word only where
    the word alone is wider)."""
    rows: list[TextRow] = []
    current: list[tuple[str, bool]] = []
    for word in pieces(text):
        longer = _joined(current, word)
        if current and _width(longer, style, italic_style, measure) > width:
            rows.append(_row(current, style, italic_style, measure))
            longer = list(word)
        while len(longer) == 1 and (cut := _overlong(longer[0][0], style, width, measure)):
            rows.append(_row([(longer[0][0][:cut], longer[0][1])], style, italic_style, measure))
            longer = [(longer[0][0][cut:], longer[0][1])]
        current = longer
    if current:
        rows.append(_row(current, style, italic_style, measure))
    return tuple(rows)


def break_words(text: str, style: TextStyle, width: float, measure: Measure) -> list[str]:
    """The text in rows no wider than `width`, its words kept as they are: they may name files."""
    rows: list[str] = []
    for word in text.split():
        if rows and measure(f"{rows[-1]} {word}", style)[-1] <= width:
            rows[-1] += f" {word}"
            continue
        while cut := _overlong(word, style, width, measure):
            rows.append(word[:cut])
            word = word[cut:]
        if word:
            rows.append(word)
    return rows


def _overlong(text: str, style: TextStyle, width: float, measure: Measure) -> int:
    """How many letters fit, where a single word doesn't; else 0."""
    if " " in text:
        return 0
    widths = measure(text, style)
    if widths[-1] <= width:
        return 0
    return max(1, sum(1 for reach in widths[1:] if reach <= width))


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
    """The text, cut with an ellipsis where it is wider than `width`."""
    if measure(text, style)[-1] <= width:
        return text
    room = width - measure(ELLIPSIS, style)[-1]
    count = sum(1 for reach in measure(text, style)[1:] if reach <= room)
    return text[:count].rstrip() + ELLIPSIS
