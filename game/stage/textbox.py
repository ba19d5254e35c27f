"""The text box: a line's words on paper, letter by letter, with the speaker's plate.

A row's place never depends on how much of it has appeared.
"""

from __future__ import annotations

from collections.abc import Iterator
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
from game.stage.layout import TextRow, wrap
from game.stage.look import Look
from game.stage.paper import (
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
from game.stage.play import Play
from game.stage.quick_menu import MENU_HEIGHT, menu_ops
from game.stage.word_diff import differing_words

BOX_HEIGHT, FIRST_BASELINE, LINE = 270.0, 84.0, 54.0
USUAL_ROWS = 3
# The box grows up to here, then the line turns the page.
MOST_BOX_HEIGHT = 0.6 * 1080
PLATE_HEIGHT, PLATE_IN, PLATE_OVER = 54.0, 56.0, 30.0
NAME = TextStyle("label_bold", 28, 150)
SERIAL = TextStyle("engraved", 19, 120)
PROSE_SIZE = 37.0


class Words(NamedTuple):
    """A line laid out for the box: its rows, and the line's height."""

    rows: tuple[TextRow, ...]
    line: float

    @property
    def letters(self) -> int:
        """How many letters appear, one after the other."""
        return sum(row.letters for row in self.rows)


def lay_out(text: str, look: Look) -> Words:
    """The line's words in rows of the box."""
    style, italic = prose_style(look, PROSE_SIZE), prose_style(look, PROSE_SIZE, True)
    rows = wrap(text, style, italic, TEXT_WIDTH, look.measure)
    return Words(rows, LINE * look.text_scale)


def pages(words: Words) -> tuple[Words, ...]:
    """The line as pages that fit the tallest box."""
    room = MOST_BOX_HEIGHT - (BOX_HEIGHT - USUAL_ROWS * LINE)
    count = max(1, int(room // words.line))
    rows = words.rows
    return tuple(Words(rows[at : at + count], words.line) for at in range(0, max(1, len(rows)), count))


def box_of(words: Words) -> Box:
    """The text box: its usual height, or as much taller as its rows need."""
    extra = max(0.0, len(words.rows) * words.line - USUAL_ROWS * LINE)
    return Box(LEFT, BOTTOM - BOX_HEIGHT - extra, WIDTH, BOX_HEIGHT + extra)


def text_box(
    words: Words, shown: int, name: str, serial: str, play: Play, look: Look, whole: bool
) -> Iterator[Op]:
    """The box with `shown` letters of its words, the speaker's plate (`name` empty: none), and
    the pointer once it is `whole`."""
    yield from come_in(_text_box(words, shown, name, serial, play, look, whole), play)


def _text_box(
    words: Words, shown: int, name: str, serial: str, play: Play, look: Look, whole: bool
) -> Iterator[Op]:
    box = box_of(words)
    yield Panel(box, Stock.PAPER, PanelEdge.PERFORATED_SIDES, opacity=look.box_opacity)
    yield from _rules(box, name, serial, look)
    ink = look.color("ink")
    left = shown
    for number, row in enumerate(words.rows):
        baseline = box.y + FIRST_BASELINE + (words.line - LINE) / 2 + number * words.line
        yield from row_ops(row, box.x + INSET, baseline, ink, left, look)
        left -= row.letters
    if play.before is not None and whole:
        yield from _changed(words, play.before, box, look)
    if whole:
        yield Picture("ui/icons/pointer.webp", Box(box.x + WIDTH - 106, box.y + box.h - 84 - 12, 60, 24))
    if name:
        yield from _plate(name, box, look)
    yield from menu_ops(box.y + box.h - MENU_HEIGHT, play, look)


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


def _plate(name: str, box: Box, look: Look) -> Iterator[Op]:
    plate = Box(box.x + PLATE_IN, box.y - PLATE_OVER, _plate_width(name, look), PLATE_HEIGHT)
    yield Panel(plate, Stock.CARD, PanelEdge.CUT, misprint=True)
    yield Text(plate.x + 32, plate.y + 37, name.upper(), NAME, look.color("cream"))


def _changed(words: Words, before: str, box: Box, look: Look) -> Iterator[Op]:
    """A fine line under the words that are not what they were another evening."""
    texts = ["".join(run.text for run in row.runs) for row in words.rows]
    changed = differing_words(before, " ".join(texts))
    number = 0
    for at, row in enumerate(words.rows):
        baseline = box.y + FIRST_BASELINE + (words.line - LINE) / 2 + at * words.line + 9
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
