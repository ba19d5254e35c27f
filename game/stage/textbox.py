"""The text box: a line's words on paper, letter by letter, with the speaker's plate.

A row's place never depends on how much of it has appeared.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from game.stage.frame import (
    Box,
    Op,
    Panel,
    PanelEdge,
    Picture,
    Stock,
    Stroke,
    Text,
    TextStyle,
)
from game.stage.hud import (
    BOTTOM,
    INSET,
    LEFT,
    TEXT_WIDTH,
    WIDTH,
    come_in,
    prose_style,
    row_ops,
    small_ink,
)
from game.stage.layout import TextRow, plain, wrap
from game.stage.look import Look
from game.stage.play import PlayOverlay
from game.stage.quick_menu import menu_ops
from game.story.letters import words_of

# From the box's top to the first baseline and from the last to its foot; over an event picture it is lower.
FIRST_BASELINE, FOOT, LINE = 84.0, 42.0, 54.0
LOW_FIRST, LOW_FOOT = 58.0, 30.0
# A last row shorter than this share of the width is evened out with those above it.
MIN_LAST = 0.22
# A line has so many rows, then it turns the page.
MAX_ROWS = 3
# How far the plate stands over the box's top: clear of the words, over the low box too.
PLATE_HEIGHT, PLATE_IN, PLATE_OVER, LOW_PLATE_OVER = 54.0, 56.0, 30.0, 46.0
NAME = TextStyle("label_bold", 28, 150)
SERIAL = TextStyle("engraved", 19, 120)
PROSE_SIZE = 37.0
# The pointer, in the margin beside the last row.
POINTER = Box(-64.0, -30.0, 44.0, 17.6)


class Words(NamedTuple):
    """A line laid out for the box: its rows, and the line's height."""

    rows: tuple[TextRow, ...]
    line: float

    @property
    def letters(self) -> int:
        """How many letters appear, one after the other."""
        return sum(row.letters for row in self.rows)


@lru_cache(maxsize=8)  # a frame asks for the line of the frame before
def lay_out(text: str, look: Look) -> Words:
    """The line's words in rows of the box; where the last would be a mere scrap, all are evened out."""
    style, italic = prose_style(look, PROSE_SIZE), prose_style(look, PROSE_SIZE, True)
    rows = wrap(text, style, italic, TEXT_WIDTH, look.measure)
    if len(rows) > 1 and rows[-1].width < MIN_LAST * TEXT_WIDTH:
        low, high = 0.5 * TEXT_WIDTH, TEXT_WIDTH
        while high - low > 4:
            middle = (low + high) / 2
            tried = wrap(text, style, italic, middle, look.measure)
            if len(tried) > len(rows):
                low = middle
            else:
                high, rows = middle, tried
    return Words(rows, LINE * look.text_scale)


def pages(words: Words) -> tuple[Words, ...]:
    """The line in pages, none of which has more rows than the box."""
    rows = words.rows
    starts = range(0, max(1, len(rows)), MAX_ROWS)
    return tuple(Words(rows[at : at + MAX_ROWS], words.line) for at in starts)


def highest_top(low: bool = False) -> float:
    """Where the box of as many rows as there can be begins, at the usual size."""
    first, foot = (LOW_FIRST, LOW_FOOT) if low else (FIRST_BASELINE, FOOT)
    return BOTTOM - first - (MAX_ROWS - 1) * LINE - foot


def box_of(words: Words, low: bool = False) -> Box:
    """The text box: as high as its rows; `low` over an event picture."""
    first, foot = (LOW_FIRST, LOW_FOOT) if low else (FIRST_BASELINE, FOOT)
    extra = words.line - LINE
    height = first + extra + (max(1, len(words.rows)) - 1) * words.line + foot
    return Box(LEFT, BOTTOM - height, WIDTH, height)


class Shown(NamedTuple):
    """How a line stands in its box: how many of its letters, the speaker's name (empty: none), small print,
    whether it is whole, and whether the box is low."""

    letters: int
    name: str
    serial: str
    whole: bool
    low: bool = False


def text_box(words: Words, shown: Shown, play: PlayOverlay, look: Look) -> Iterator[Op]:
    """The box with its words, the speaker's plate, and the pointer once it is whole."""
    yield from come_in(_text_box(words, shown, play, look), play)


def _text_box(words: Words, shown: Shown, play: PlayOverlay, look: Look) -> Iterator[Op]:
    box = box_of(words, shown.low)
    yield from menu_ops(box, play, look)
    yield Panel(box, Stock.PAPER, PanelEdge.PERFORATED_SIDES, opacity=look.box_opacity)
    if not shown.low:
        yield from _rules(box, shown.name, shown.serial, look)
    ink, left, baseline = look.color("ink"), shown.letters, box.y
    for number, row in enumerate(words.rows):
        baseline = _baseline(box, words, number, shown.low)
        yield from row_ops(row, box.x + INSET, baseline, ink, left, look)
        left -= row.letters
    if play.before is not None and shown.whole:
        yield from _changed(words, play.before, box, shown.low, look)
    if shown.whole:
        x, y, w, h = POINTER
        yield Picture("ui/icons/pointer.webp", Box(box.x + WIDTH + x, baseline + y, w, h))
    if shown.name:
        yield from _plate(shown.name, box, shown.low, look)


def _baseline(box: Box, words: Words, row: int, low: bool) -> float:
    first = LOW_FIRST if low else FIRST_BASELINE
    return box.y + first + (words.line - LINE) + row * words.line


def _rules(box: Box, name: str, serial: str, look: Look) -> Iterator[Op]:
    rust = look.color("rust_plate", 150)
    serial_width = look.measure(serial, SERIAL)[-1]
    right = box.x + WIDTH - 40
    yield Text(right - serial_width, box.y + 33, serial, SERIAL, small_ink("rust_text", look))
    start = box.x + (PLATE_IN + _plate_width(name, look) + 26 if name else 40)
    for y in (box.y + 24, box.y + 28):
        yield Stroke(((start, y), (right - serial_width - 18, y)), 1.4, rust)


def _plate_width(name: str, look: Look) -> float:
    return look.measure(name.upper(), NAME)[-1] + 64


def _plate(name: str, box: Box, low: bool, look: Look) -> Iterator[Op]:
    over = LOW_PLATE_OVER if low else PLATE_OVER
    plate = Box(box.x + PLATE_IN, box.y - over, _plate_width(name, look), PLATE_HEIGHT)
    yield Panel(plate, Stock.CARD, PanelEdge.CUT, misprint=True)
    yield Text(plate.x + 32, plate.y + 37, name.upper(), NAME, look.color("cream"))


def _changed(words: Words, before: str, box: Box, low: bool, look: Look) -> Iterator[Op]:
    """A fine line under the words that are not what they were another evening."""
    texts = ["".join(run.text for run in row.runs) for row in words.rows]
    changed = differing_words(before, " ".join(texts))
    number = 0
    for at, row in enumerate(words.rows):
        baseline = _baseline(box, words, at, low) + 9
        for run in row.runs:
            widths = look.measure(run.text, run.style)
            start = 0
            for word in run.text.split(" "):
                if word and number in changed:
                    x = box.x + INSET + run.x
                    points = ((x + widths[start], baseline), (x + widths[start + len(word)], baseline))
                    yield Stroke(points, 2.2, look.color("pointer"))
                start += len(word) + 1
                number += bool(word)


def differing_words(before: str, now: str) -> frozenset[int]:
    """The numbers of the words of `now` that `before` didn't have there."""
    old, new = words_of(plain(before)), words_of(plain(now))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return frozenset(
        number
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind != "equal"
        for number in range(start, end)
    )
