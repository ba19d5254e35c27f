"""The text box: a line's text on paper, revealed letter by letter, with the speaker's plate.

The position of a row does not depend on how much of it is revealed.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from game.stage.frame import Box, DrawOp, Panel, PanelEdge, Stock, Stroke, Text, TextStyle
from game.stage.layout import TextRow, fit, plain, wrap
from game.stage.look import Look
from game.stage.paper import (
    PAPER_BOTTOM,
    PAPER_INSET,
    PAPER_LEFT,
    PAPER_WIDTH,
    TEXT_WIDTH,
    come_in,
    pointer,
    prose_style,
    row_ops,
    small_ink,
)
from game.stage.play_overlay import PlayOverlay
from game.stage.quick_menu import menu_ops
from game.story.script import Person
from game.story.text_markup import words_of

# From the box's top to the first baseline, from the last to its foot, and the row height; the second pair is
# for the low box over event pictures.
FIRST_BASELINE, FOOT, LINE = 84.0, 42.0, 54.0
LOW_FIRST, LOW_FOOT = 58.0, 30.0
# A last row shorter than this share of the width is balanced with the rows above it.
MIN_LAST = 0.22
# Rows per page.
MAX_ROWS = 3
# The plate's size, its indent, and its height above the top of the box and of the low box.
PLATE_HEIGHT, PLATE_IN, PLATE_OVER, LOW_PLATE_OVER = 54.0, 56.0, 30.0, 46.0
NAME = TextStyle("label_bold", 28, 150)
SERIAL = TextStyle("engraved", 19, 120)
# The room of the speaker's name and of the small print.
NAME_ROOM, SERIAL_ROOM = 700.0, 400.0
PROSE_SIZE = 37.0
# The pointer, in the margin beside the last row.
POINTER = Box(-64.0, -30.0, 44.0, 17.6)


class TextLayout(NamedTuple):
    """A line laid out for the box: its rows, and the height of each."""

    rows: tuple[TextRow, ...]
    row_height: float

    @property
    def letters(self) -> int:
        """The number of letters to reveal."""
        return sum(row.letters for row in self.rows)


@lru_cache(maxsize=8)  # a frame asks for the line of the frame before
def lay_out(text: str, look: Look) -> TextLayout:
    """Lays out a line in rows of the box; rows are balanced if the last would be very short."""
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
    return TextLayout(rows, LINE * look.text_scale)


def pages(layout: TextLayout) -> tuple[TextLayout, ...]:
    """The line in pages of at most MAX_ROWS rows."""
    rows = layout.rows
    starts = range(0, max(1, len(rows)), MAX_ROWS)
    return tuple(TextLayout(rows[start : start + MAX_ROWS], layout.row_height) for start in starts)


def highest_top() -> float:
    """The top of a box of MAX_ROWS rows, at the default type size."""
    return PAPER_BOTTOM - FIRST_BASELINE - (MAX_ROWS - 1) * LINE - FOOT


def box_of(layout: TextLayout, low: bool = False) -> Box:
    """The text box: as high as its rows; `low` over an event picture."""
    first, foot = (LOW_FIRST, LOW_FOOT) if low else (FIRST_BASELINE, FOOT)
    extra = layout.row_height - LINE
    height = first + extra + (max(1, len(layout.rows)) - 1) * layout.row_height + foot
    return Box(PAPER_LEFT, PAPER_BOTTOM - height, PAPER_WIDTH, height)


class ShownLine(NamedTuple):
    """A line as shown in a state: its speaker (None: nobody), the substituted text, its rows, its cost in
    seconds, and the milliseconds of its reveal."""

    speaker: Person | None
    text: str
    layout: TextLayout
    cost_s: int
    reveal_ms: int

    @property
    def name(self) -> str:
        """The speaker's name; empty for nobody."""
        return "" if self.speaker is None else self.speaker.name


def text_box(
    line: ShownLine, letters: int, serial: str, low: bool, overlay: PlayOverlay, look: Look
) -> Iterator[DrawOp]:
    """The box with so many letters of a line, the speaker's plate, and the pointer once all are there.
    `serial` is the small print, which a low box has no room for."""
    yield from come_in(_text_box(line, letters, serial, low, overlay, look), overlay)


def _text_box(
    line: ShownLine, letters: int, serial: str, low: bool, overlay: PlayOverlay, look: Look
) -> Iterator[DrawOp]:
    layout, whole = line.layout, letters >= line.layout.letters
    box = box_of(layout, low)
    yield from menu_ops(box, overlay, look)
    yield Panel(box, Stock.PAPER, PanelEdge.PERFORATED_SIDES, opacity=look.box_opacity)
    if not low:
        yield from _rules(box, line.name, serial, look)
    ink, baseline = look.color("ink"), box.y
    for number, row in enumerate(layout.rows):
        baseline = _baseline(box, layout, number, low)
        yield from row_ops(row, box.x + PAPER_INSET, baseline, ink, letters, look)
        letters -= row.letters
    if overlay.previous_text is not None and whole:
        yield from _changed(layout, overlay.previous_text, box, low, look)
    if whole:
        x, y, w, h = POINTER
        yield pointer(Box(box.x + PAPER_WIDTH + x, baseline + y, w, h))
    if line.name:
        yield from plate(line.name, box, low, look)


def _baseline(box: Box, layout: TextLayout, row: int, low: bool) -> float:
    first = LOW_FIRST if low else FIRST_BASELINE
    return box.y + first + (layout.row_height - LINE) + row * layout.row_height


def _rules(box: Box, name: str, serial: str, look: Look) -> Iterator[DrawOp]:
    rust = look.color("rust_plate", 150)
    serial = fit(serial, SERIAL, SERIAL_ROOM, look.measure)
    serial_width = look.measure(serial, SERIAL)[-1]
    right = box.x + PAPER_WIDTH - 40
    yield Text(right - serial_width, box.y + 33, serial, SERIAL, small_ink("rust_text", look))
    start = box.x + (PLATE_IN + plate_width(name, look) + 26 if name else 40)
    for y in (box.y + 24, box.y + 28):
        yield Stroke(((start, y), (right - serial_width - 18, y)), 1.4, rust)


def _fit_name(name: str, look: Look) -> str:
    return fit(name.upper(), NAME, NAME_ROOM, look.measure)


def plate_width(name: str, look: Look) -> float:
    """The width of the plate of a speaker."""
    return look.measure(_fit_name(name, look), NAME)[-1] + 64


def plate(name: str, box: Box, low: bool, look: Look) -> Iterator[DrawOp]:
    """The plate of a speaker, on the upper edge of a box."""
    over = LOW_PLATE_OVER if low else PLATE_OVER
    card = Box(box.x + PLATE_IN, box.y - over, plate_width(name, look), PLATE_HEIGHT)
    yield Panel(card, Stock.CARD, PanelEdge.CUT, misprint=True)
    yield Text(card.x + 32, card.y + 37, _fit_name(name, look), NAME, look.color("cream"))


def _changed(layout: TextLayout, before: str, box: Box, low: bool, look: Look) -> Iterator[DrawOp]:
    """Underlines the words that differ from the text read earlier."""
    texts = ["".join(run.text for run in row.runs) for row in layout.rows]
    changed = differing_words(before, " ".join(texts))
    number = 0
    for row_index, row in enumerate(layout.rows):
        baseline = _baseline(box, layout, row_index, low) + 9
        for run in row.runs:
            widths = look.measure(run.text, run.style)
            start = 0
            # A blank begins a word; a run need not: emphasis may end inside one.
            for part, word in enumerate(run.text.split(" ")):
                number += bool(part)
                if word and number in changed:
                    x = box.x + PAPER_INSET + run.x
                    points = ((x + widths[start], baseline), (x + widths[start + len(word)], baseline))
                    yield Stroke(points, 2.2, look.color("pointer"))
                start += len(word) + 1
        number += 1


@lru_cache(maxsize=8)
def differing_words(before: str, now: str) -> frozenset[int]:
    """The indices of the words of `now` that differ from `before`."""
    old, new = words_of(plain(before)), words_of(plain(now))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return frozenset(
        number
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind != "equal"
        for number in range(start, end)
    )
