"""Text layout in rows; a word's row does not depend on how much of the text is revealed.

The only markup is `_emphasis_`; widths come from a measure.
"""

from __future__ import annotations

from typing import NamedTuple

from game.stage.frame import TextStyle
from game.stage.look import Measure
from game.story.text_markup import words_of

ELLIPSIS = "…"
# How many letters of a word too long for a row are measured at once: more than any row holds.
MEASURED_LETTERS = 200


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


class Piece(NamedTuple):
    """A piece of a text in one style."""

    text: str
    italic: bool = False


class _Setting(NamedTuple):
    """The styles of a text, and what measures them."""

    upright: TextStyle
    italic: TextStyle
    measure: Measure

    def style_of(self, piece: Piece) -> TextStyle:
        return self.italic if piece.italic else self.upright

    def widths(self, piece: Piece) -> tuple[float, ...]:
        """The widths of each prefix of a piece."""
        return self.measure(piece.text, self.style_of(piece))

    def width(self, row: list[Piece]) -> float:
        return sum(self.widths(piece)[-1] for piece in row)


def _words_in_pieces(text: str) -> list[list[Piece]]:
    """The words of a text, each as a list of pieces."""
    words: list[list[Piece]] = []
    italic = False
    for word in words_of(text):
        parts: list[Piece] = []
        for number, part in enumerate(word.split("_")):
            if number:
                italic = not italic
            if part:
                parts.append(Piece(part, italic))
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
    setting = _Setting(style, italic_style, measure)
    rows: list[TextRow] = []
    current: list[Piece] = []
    for word in _words_in_pieces(text):
        longer = _joined(current, word)
        if current and setting.width(longer) > width:
            rows.append(_row(current, setting))
            longer = list(word)
        while cut := _overlong(longer, width, setting):
            row, longer = _split(longer, cut)
            rows.append(_row(row, setting))
        current = longer
    if current:
        rows.append(_row(current, setting))
    return tuple(rows)


def break_words(text: str, style: TextStyle, width: float, measure: Measure) -> list[str]:
    """The text in rows no wider than `width`, without markup: words may be file names."""
    rows: list[str] = []
    for word in text.split():
        if rows and measure(f"{rows[-1]} {word}", style)[-1] <= width:
            rows[-1] += f" {word}"
            continue
        while cut := _overlong([Piece(word)], width, _Setting(style, style, measure)):
            rows.append(word[:cut])
            word = word[cut:]
        if word:
            rows.append(word)
    return rows


def _overlong(row: list[Piece], width: float, setting: _Setting) -> int:
    """The number of characters that fit if a row, which is a single word then, is too wide; else 0."""
    count, left = 0, 0.0
    for text, italic in row:
        # By parts: of a word of thousands of letters the rest would be measured again for each row.
        for start in range(0, len(text), MEASURED_LETTERS):
            widths = setting.widths(Piece(text[start : start + MEASURED_LETTERS], italic))
            fitting = sum(1 for reach in widths[1:] if left + reach <= width)
            count += fitting
            if fitting < len(widths) - 1:
                return max(1, count)
            left += widths[-1]
    return 0


def _split(row: list[Piece], count: int) -> tuple[list[Piece], list[Piece]]:
    """The first `count` characters of a row, and the others."""
    first: list[Piece] = []
    others: list[Piece] = []
    for text, italic in row:
        first += [Piece(text[:count], italic)] if text[:count] else []
        others += [Piece(text[count:], italic)] if text[count:] else []
        count = max(0, count - len(text))
    return first, others


def _joined(row: list[Piece], word: list[Piece]) -> list[Piece]:
    """A row with a word after it."""
    if not row:
        return list(word)
    joined = [*row[:-1], Piece(f"{row[-1].text} ", row[-1].italic)]
    for piece in word:
        if joined[-1].italic == piece.italic:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.italic)
        else:
            joined.append(piece)
    return joined


def _row(row: list[Piece], setting: _Setting) -> TextRow:
    runs, x = [], 0.0
    for piece in row:
        runs.append(Run(x, piece.text, setting.style_of(piece)))
        x += setting.widths(piece)[-1]
    return TextRow(tuple(runs), x)


def fit(text: str, style: TextStyle, width: float, measure: Measure) -> str:
    """The text, truncated with an ellipsis if it is wider than `width`."""
    if measure(text, style)[-1] <= width:
        return text
    room = width - measure(ELLIPSIS, style)[-1]
    count = sum(1 for reach in measure(text, style)[1:] if reach <= room)
    return text[:count].rstrip() + ELLIPSIS
