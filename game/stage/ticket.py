"""The text box and the choice board: paper tickets laid on the night, the quick menu on each.

Positions are design units; a row's place never depends on how much of it has appeared.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.stage.frame import (
    STAGE,
    Box,
    Color,
    Disc,
    Fill,
    FocusRing,
    Gradient,
    Group,
    Op,
    Panel,
    PanelEdge,
    Picture,
    Stock,
    Stroke,
    Target,
    Text,
    TextStyle,
)
from game.stage.layout import TextRow, wrap
from game.stage.look import Look
from game.stage.play import Play, TakeOption
from game.stage.word_diff import differing_words
from game.story.script import Option

LEFT, WIDTH, BOTTOM, INSET = 160.0, 1400.0, 1042.0, 72.0
TEXT_WIDTH = WIDTH - 2 * INSET
BOX_HEIGHT, FIRST_BASELINE, LINE = 270.0, 84.0, 54.0
MENU_HEIGHT, USUAL_ROWS = 56.0, 3
# The box grows up to here, then the line turns the page.
MOST_BOX_HEIGHT = 0.6 * 1080
PLATE_HEIGHT, PLATE_IN, PLATE_OVER = 54.0, 56.0, 30.0
BOARD_HEAD, BOARD_FOOT = 68.0, 60.0
# A board keeps at least so much of its paper, for its figures must be told apart at a glance.
LEAST_BOARD = 0.85
# Heights of a row by how many rows there are, so that the board stays below the faces.
ROW_HEIGHTS = {5: 72.0, 6: 62.0, 7: 54.0}
USUAL_ROW, LEAST_ROW = 88.0, 54.0
MOST_ROWS = 7
COST_RIGHT, TIME_RIGHT, NUMBER_X, WORDS_X = 1138.0, 1328.0, 87.0, 140.0
NAME = TextStyle("label_bold", 28, 150)
MENU = TextStyle("label_bold", 24, 24)
SERIAL = TextStyle("engraved", 19, 120)
HEADER = TextStyle("label_bold", 23, 100)
NUMBER = TextStyle("label_bold", 32)
COST = TextStyle("label_bold", 34)
UNIT = TextStyle("label", 26, 10)
TIME = TextStyle("label_bold", 38)
PROSE_SIZE, CHOICE_SIZE, DYSLEXIC_PART = 37.0, 35.0, 33 / 37
EN = 26.0
# A box comes up by so much; a hole is punched so much too large, and settles.
PAPER_UP, PUNCH_SIDE, PUNCH_OVER = 16.0, 20.0, 0.9
SLIP_SHADOW, SLIP_SHADOW_ALPHA = 12.0, 110
# An option that is hardly too long is set a little smaller rather than in two rows.
SLIGHTLY_SMALLER = 0.88
# The line height of options of two rows, as a share of their size, and the smallest they are set in.
OPTION_LINE, LEAST_CHOICE_SIZE = 1.16, 24.0


class Words(NamedTuple):
    """A line laid out for the box: its rows, and the line's height."""

    rows: tuple[TextRow, ...]
    line: float

    @property
    def letters(self) -> int:
        """How many letters appear, one after the other."""
        return sum(row.letters for row in self.rows)


def prose_style(look: Look, size: float, italic: bool = False) -> TextStyle:
    """The player's typeface at a size of the default one."""
    part = DYSLEXIC_PART if look.prose_role == "dyslexic" else 1.0
    role = f"{look.prose_role}_italic" if italic else look.prose_role
    return TextStyle(role, round(size * part * look.text_scale, 2))


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


def come_in(ops: Iterator[Op], play: Play) -> Iterator[Op]:
    """A box or a board on its way in: up a little, and fading."""
    if play.paper >= 1:
        yield from ops
    elif play.paper > 0:
        box = Box(0, PAPER_UP * (1 - play.paper), STAGE.w, STAGE.h)
        yield Group(box, tuple(ops), opacity=play.paper, view=STAGE)


def small_ink(name: str, look: Look) -> Color:
    """The colour of small print on a ticket: its own on whole paper, full ink where the night shows
    through, on which any other would be too faint."""
    return look.color(name if look.box_opacity >= 1 else "ink")


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


def row_ops(row: TextRow, x: float, baseline: float, color: Color, shown: int, look: Look) -> Iterator[Op]:
    """A row's runs, with only so many of its letters shown."""
    for run in row.runs:
        if shown <= 0:
            return
        reach = None if shown >= len(run.text) else look.measure(run.text, run.style)[shown]
        yield Text(x + run.x, baseline, run.text, run.style, color, reach)
        shown -= len(run.text)


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


def menu_ops(y: float, play: Play, look: Look) -> Iterator[Op]:
    """The rule and the quick menu's words below it."""
    if not play.menu:
        return
    ink = look.color("ink", 77)
    yield Stroke(((LEFT + 40, y), (LEFT + WIDTH - 40, y)), 1.4, ink)
    for number, (x, width, label) in enumerate(_menu_places(play, look)):
        focused = play.menu_focus == number
        if focused:
            box = Box(x - 16, y + 8, width + 32, 40)
            yield Panel(box, Stock.LIT, PanelEdge.ROUND, shadow=False)
            yield FocusRing(box)
        yield Text(x, y + 37, label, MENU, look.color("ink"))
        if label == play.mode:
            yield Stroke(((x, y + 44), (x + width, y + 44)), 2.4, look.color("pointer"))


def _menu_places(play: Play, look: Look) -> Iterator[tuple[float, float, str]]:
    """Each word's left edge and width: justified over the text's width."""
    widths = [look.measure(label, MENU)[-1] for label, _ in play.menu]
    gap = (TEXT_WIDTH - sum(widths)) / max(1, len(widths) - 1)
    x = LEFT + INSET
    for (label, _), width in zip(play.menu, widths, strict=True):
        yield x, width, label
        x += width + gap


def menu_targets(y: float, play: Play, look: Look) -> Iterator[Target]:
    """What can be pressed of the quick menu; each is as high as the foot."""
    for (x, width, _), (_, command) in zip(_menu_places(play, look), play.menu, strict=True):
        yield Target(Box(x - 20, y, width + 40, MENU_HEIGHT), command)


class BoardRow(NamedTuple):
    """A row of the choice board: an option, its cost and the hour after it, as shown."""

    option: Option
    cost: str
    unit: str
    after: str
    takes_bus: bool


def board_box(rows: int) -> Box:
    """The choice board for so many rows."""
    height = BOARD_HEAD + min(rows, MOST_ROWS) * row_height(rows) + BOARD_FOOT
    return Box(LEFT, BOTTOM - 2 - height, WIDTH, height)


def row_height(rows: int) -> float:
    """The height of each row where there are so many."""
    return USUAL_ROW if rows <= 4 else ROW_HEIGHTS.get(rows, LEAST_ROW)


def first_row(rows: int, focus: int | None) -> int:
    """The first row on the board: all fit, or it scrolls so that the focus is seen."""
    return max(0, min(rows - MOST_ROWS, (focus or 0) - MOST_ROWS // 2))


def choice_board(rows: tuple[BoardRow, ...], header: str, play: Play, look: Look) -> Iterator[Op]:
    """The board of options with their costs and the hours after them."""
    yield from come_in(_board(rows, header, play, look), play)


def _board(rows: tuple[BoardRow, ...], header: str, play: Play, look: Look) -> Iterator[Op]:
    box = board_box(len(rows))
    yield Panel(box, Stock.PAPER, PanelEdge.PERFORATED_SIDES, opacity=max(look.box_opacity, LEAST_BOARD))
    bar = Box(box.x + 40, box.y + 20, WIDTH - 80, 40)
    yield Panel(bar, Stock.INK, PanelEdge.CUT, shadow=False, misprint=True)
    cream = look.color("cream")
    yield Text(box.x + WORDS_X, bar.y + 28, header.upper(), HEADER, cream)
    columns = (
        ("TAKES", COST_RIGHT, any(row.cost for row in rows)),
        ("THEN IT IS", TIME_RIGHT, any(row.after for row in rows)),
    )
    # With the watch in a pocket nobody knows.
    for label, right in ((label, right) for label, right, known in columns if known):
        yield Text(box.x + right - look.measure(label, HEADER)[-1], bar.y + 28, label, HEADER, cream)
    height = row_height(len(rows))
    start = first_row(len(rows), play.focus)
    shown = range(start, min(len(rows), start + MOST_ROWS))
    for place in range(1, len(shown)):
        top = box.y + BOARD_HEAD + place * height
        yield Stroke(((box.x + 40, top), (box.x + WIDTH - 40, top)), 1.4, look.color("ink", 77))
    if play.focus is not None and play.focus in shown:
        at = play.focus if play.slip is None else play.slip
        top = box.y + BOARD_HEAD + max(0.0, at - start) * height
        yield from _slip(Box(box.x, top, WIDTH, height), look)
    for place, number in enumerate(shown):
        top = box.y + BOARD_HEAD + place * height
        yield from _row(rows[number], number, Box(box.x, top, WIDTH, height), play, look)
    yield from menu_ops(box.y + box.h - BOARD_FOOT + 4, play, look)


def _slip(box: Box, look: Look) -> Iterator[Op]:
    """The lit slip that lies on a row, with the pointer. Its shadow ends above the next row's letters."""
    slip = Box(box.x + 8, box.y + 2, box.w - 16 + 12, box.h - 4)
    shadow = Box(slip.x + 3, slip.y + slip.h, slip.w, SLIP_SHADOW)
    yield Gradient(shadow, look.color("night_0", SLIP_SHADOW_ALPHA), look.color("night_0", 0))
    yield Panel(slip, Stock.LIT, PanelEdge.CUT, shadow=False)
    yield FocusRing(slip)
    yield Picture("ui/icons/pointer.webp", Box(box.x + 24, box.y + box.h / 2 - 10, 50, 20))


def _row(row: BoardRow, number: int, box: Box, play: Play, look: Look) -> Iterator[Op]:
    ink, soft = look.color("ink"), small_ink("second_ink", look)
    baseline = box.y + box.h / 2 + 12
    digit = str(number + 1)
    yield Text(box.x + NUMBER_X - look.measure(digit, NUMBER)[-1] / 2, baseline, digit, NUMBER, soft)
    style = prose_style(look, CHOICE_SIZE)
    x = box.x + WORDS_X
    cost_width = look.measure(row.cost, COST)[-1] + look.measure(row.unit, UNIT)[-1] + 8
    room = COST_RIGHT - WORDS_X - (cost_width + 40 if row.cost else 20)
    rows, style = option_rows(row.option.text, style, room, box.h, look)
    line = style.size * OPTION_LINE
    first = baseline - (len(rows) - 1) * line / 2
    for place, words in enumerate(rows):
        yield from row_ops(words, x, first + place * line, ink, words.letters, look)
    end = x + rows[-1].width + 24
    taken = row.option.id == play.punch
    if taken or row.option.id in play.taken:
        side = PUNCH_SIDE * (1 + PUNCH_OVER * (1 - play.punched) if taken else 1)
        middle = box.y + box.h / 2
        yield Picture("ui/icons/punch.webp", Box(end + 6 - side / 2, middle - side / 2, side, side))
        end += 36
    if row.cost:
        cost_x = box.x + COST_RIGHT - cost_width
        if len(rows) == 1:
            yield from leader(end, cost_x - 16, baseline, look)
        yield Text(cost_x, baseline, row.cost, COST, ink)
        unit_x = box.x + COST_RIGHT - look.measure(row.unit, UNIT)[-1]
        yield Text(unit_x, baseline, row.unit, UNIT, ink)
    color = small_ink("brick_text", look) if row.takes_bus else ink
    time_x = box.x + TIME_RIGHT - look.measure(row.after, TIME)[-1]
    yield Text(time_x, baseline, row.after, TIME, color)
    if row.takes_bus:
        yield from bus_front(time_x - 29, baseline - 12, 1.0, color, look.color("paper"))


def leader(start: float, end: float, baseline: float, look: Look) -> Iterator[Op]:
    """A row of dots between words and figures, where there is room for one."""
    if end - start > EN:
        yield Stroke(((start, baseline - 3), (end, baseline - 3)), 2.0, look.color("ink", 120), (2, 8))


def bus_front(x: float, y: float, scale: float, color: Color, ground_color: Color) -> tuple[Op, ...]:
    """The front of a coach, 26 × 30 at scale 1, centred."""

    def box(left: float, top: float, w: float, h: float) -> Box:
        return Box(x + left * scale, y + top * scale, w * scale, h * scale)

    return (
        Fill(box(-13, -15, 26, 26), color),
        Fill(box(-11, 9, 5, 6), color),
        Fill(box(6, 9, 5, 6), color),
        Fill(box(-9.5, -9, 19, 9), ground_color),
        Fill(box(-5, -13, 10, 2), ground_color),
        Disc(x - 8 * scale, y + 6 * scale, 2 * scale, ground_color),
        Disc(x + 8 * scale, y + 6 * scale, 2 * scale, ground_color),
    )


def option_rows(
    text: str, style: TextStyle, room: float, height: float, look: Look
) -> tuple[tuple[TextRow, ...], TextStyle]:
    """An option's words in as many rows as its place on the board is high, and the style that fits
    them: never cut while they can be read smaller."""
    size = style.size
    if look.measure(text, style)[-1] * SLIGHTLY_SMALLER <= room < look.measure(text, style)[-1]:
        size *= SLIGHTLY_SMALLER
    while True:
        style = style._replace(size=size)
        italic = style._replace(role=f"{look.prose_role}_italic")
        rows = wrap(text, style, italic, room, look.measure)
        if len(rows) * size * OPTION_LINE <= height or size <= LEAST_CHOICE_SIZE:
            return rows, style
        size = max(LEAST_CHOICE_SIZE, size - 1.0)


def board_targets(rows: tuple[BoardRow, ...], play: Play) -> Iterator[Target]:
    """What can be pressed of the board."""
    box, height = board_box(len(rows)), row_height(len(rows))
    start = first_row(len(rows), play.focus)
    for place, row in enumerate(rows[start : start + MOST_ROWS]):
        top = box.y + BOARD_HEAD + place * height
        yield Target(Box(box.x, top, box.w, height), TakeOption(row.option.id))


def scrim(top: float, look: Look) -> Op:
    """The night, thicker toward the bottom, under a ticket."""
    return Gradient(Box(0, top, 1920, 1080 - top), look.color("night_0", 0), look.color("night_0", 191))
