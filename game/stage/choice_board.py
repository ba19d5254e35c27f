"""The choice board: options with their costs and the times after them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from game.stage.frame import (
    Box,
    Color,
    Disc,
    DrawOp,
    Fill,
    FocusRing,
    Gradient,
    Panel,
    PanelEdge,
    Stock,
    Stroke,
    Target,
    Text,
    TextStyle,
)
from game.stage.layout import TextRow, fit, wrap
from game.stage.look import Look
from game.stage.paper import (
    PAPER_BOTTOM,
    PAPER_LEFT,
    PAPER_WIDTH,
    come_in,
    leader,
    pointer,
    prose_style,
    punch,
    row_ops,
    small_ink,
)
from game.stage.play_overlay import BoardTurned, PlayOverlay, TakeOption
from game.stage.quick_menu import menu_ops
from game.story.operations import Option

BOARD_HEAD, BOARD_FOOT = 62.0, 18.0
# The minimum opacity of a board's paper, to keep figures legible.
MIN_BOARD = 0.85
# Row heights by the number of rows, chosen to keep the board below the faces.
ROW_HEIGHTS = {1: 74.0, 2: 74.0, 3: 72.0, 4: 68.0, 5: 62.0, 6: 56.0}
MIN_ROW = 52.0
MAX_ROWS = 7
# The maximum height of the board, at any type size.
MAX_HEIGHT = 0.62 * 1080
# In a live block the board is narrower and at the left, to keep the scene visible.
NARROW_LEFT, NARROW_WIDTH = 60.0, 980.0
# From the right edge: where costs and hours end. From the left: number and words.
COST_IN, TIME_IN, NUMBER_X, WORDS_X = 262.0, 72.0, 87.0, 140.0
HEADER = TextStyle("label_bold", 23, 100)
NUMBER = TextStyle("label_bold", 32)
COST = TextStyle("label_bold", 34)
UNIT = TextStyle("label", 26, 10)
TIME = TextStyle("label_bold", 38)
CHOICE_SIZE = 35.0
# Figures scale with the player's type size up to this factor, to fit their columns.
LARGEST_FIGURES = 1.3
# The size of a punched hole, and how much larger it starts.
PUNCH_SIDE, PUNCH_OVER = 20.0, 0.9
HIGHLIGHT_SHADOW, HIGHLIGHT_SHADOW_ALPHA = 12.0, 110
# The maximum rows of an option, their line height, and the minimum type size.
MAX_LINES, OPTION_LINE, MIN_CHOICE_SIZE = 2, 1.16, 22.0
# Options slightly too long are set at this scale rather than in two rows.
SLIGHTLY_SMALLER = 0.88


class BoardRow(NamedTuple):
    """A row of the choice board: an option, and its text, its cost and the time after it as shown. `sign` is
    the emblem of what the clock counts to if the option takes longer than that, else None."""

    option: Option
    text: str
    cost: str
    unit: str
    after: str
    sign: str | None = None


class Board(NamedTuple):
    """The layout of a board: its box, the type size of all options, the height of a row, the number of rows
    visible at once, and the columns present."""

    box: Box
    size: float
    row_height: float
    visible_rows: int
    has_costs: bool
    has_times: bool

    def first(self, rows: int, first_row: int, focus: int | None) -> int:
        """The first visible row: `first_row`, unless the focus is outside the rows that would be visible."""
        first = min(first_row, rows - self.visible_rows)
        if focus is not None:
            first = min(focus, max(first, focus - self.visible_rows + 1))
        return max(0, first)

    def next_page(self, rows: int, first_row: int) -> int:
        """The first row of the rows that follow these; after the last ones, of all."""
        following = first_row + self.visible_rows
        return self.first(rows, following, None) if following < rows else 0

    @property
    def cost_right(self) -> float:
        """The right edge of the cost column, from the board's left edge."""
        return self.box.w - (COST_IN if self.has_times else TIME_IN)


def figures(style: TextStyle, look: Look) -> TextStyle:
    """A style of figures, scaled with the player's type size."""
    return style._replace(size=round(style.size * min(LARGEST_FIGURES, max(1.0, look.text_scale)), 1))


@lru_cache(maxsize=8)  # a frame asks for the board of the frame before
def lay_board(rows: tuple[BoardRow, ...], narrow: bool, look: Look) -> Board:
    """Lays out a board for these rows. The column of times is shown if they differ, that of costs if any."""
    costs = any(row.cost for row in rows)
    hours = len({row.after for row in rows}) > 1 or any(row.sign is not None for row in rows)
    width = NARROW_WIDTH if narrow else PAPER_WIDTH
    board = Board(Box(NARROW_LEFT if narrow else PAPER_LEFT, 0, width, 0), 0, 0, 0, costs, hours)
    size = CHOICE_SIZE * look.text_scale
    needed = max((_needed(row, board, size, look) for row in rows), default=1)
    if needed > 1 and all(_needed(row, board, size * SLIGHTLY_SMALLER, look) == 1 for row in rows):
        size, needed = size * SLIGHTLY_SMALLER, 1
    while needed > MAX_LINES and size > MIN_CHOICE_SIZE:
        size = max(MIN_CHOICE_SIZE, size - 1.0)
        needed = max(_needed(row, board, size, look) for row in rows)
    default = ROW_HEIGHTS.get(min(len(rows), MAX_ROWS), MIN_ROW)
    row = max(default, needed * size * OPTION_LINE + 16, figures(TIME, look).size + 14)
    visible = max(2, min(len(rows), MAX_ROWS, int((MAX_HEIGHT - BOARD_HEAD - BOARD_FOOT) // row)))
    height = BOARD_HEAD + min(visible, len(rows)) * row + BOARD_FOOT
    return board._replace(
        box=board.box._replace(y=PAPER_BOTTOM - 2 - height, h=height),
        size=size,
        row_height=row,
        visible_rows=visible,
    )


def _room(row: BoardRow, board: Board, look: Look) -> float:
    """The width available for an option's text."""
    if not row.cost:
        return board.cost_right - WORDS_X - 20
    return board.cost_right - WORDS_X - _cost_width(row, look) - 56


def _cost_width(row: BoardRow, look: Look) -> float:
    cost, unit = figures(COST, look), figures(UNIT, look)
    return look.measure(row.cost, cost)[-1] + look.measure(row.unit, unit)[-1] + 8


def _needed(row: BoardRow, board: Board, size: float, look: Look) -> int:
    """The number of rows of an option at a type size."""
    return len(option_rows(row, board._replace(size=size), look)[0])


def option_rows(row: BoardRow, board: Board, look: Look) -> tuple[tuple[TextRow, ...], TextStyle]:
    """An option's text in rows, and their style."""
    style = prose_style(look, CHOICE_SIZE)._replace(size=round(board.size * _type_scale(look), 2))
    italic = style._replace(role=f"{look.face.role}_italic")
    return wrap(row.text, style, italic, _room(row, board, look), look.measure), style


def _type_scale(look: Look) -> float:
    """The scale of the player's typeface relative to the default."""
    return prose_style(look, CHOICE_SIZE).size / (CHOICE_SIZE * look.text_scale)


def choice_board(
    rows: tuple[BoardRow, ...], board: Board, header: str, overlay: PlayOverlay, look: Look
) -> Iterator[DrawOp]:
    """The draw operations of the board."""
    yield from come_in(_board(rows, board, header, overlay, look), overlay)


def _board(
    rows: tuple[BoardRow, ...], board: Board, header: str, overlay: PlayOverlay, look: Look
) -> Iterator[DrawOp]:
    box = board.box
    yield from menu_ops(box, overlay, look)
    yield Panel(box, Stock.PAPER, PanelEdge.PERFORATED_SIDES, opacity=max(look.box_opacity, MIN_BOARD))
    start = board.first(len(rows), overlay.first_row, overlay.focus)
    shown = range(start, min(len(rows), start + board.visible_rows))
    if len(shown) < len(rows):
        # First, for what is too long ends early.
        header = f"{start + 1}–{shown.stop} of {len(rows)}: more   {header}"
    yield from _head(board, header, look)
    for index in range(1, len(shown)):
        top = box.y + BOARD_HEAD + index * board.row_height
        yield Stroke(((box.x + 40, top), (box.right - 40, top)), 1.4, look.color("ink", 77))
    if overlay.focus is not None and overlay.focus in shown:
        at = overlay.focus if overlay.highlight_row is None else overlay.highlight_row
        top = box.y + BOARD_HEAD + max(0.0, at - start) * board.row_height
        yield from _highlight(Box(box.x, top, box.w, board.row_height), look)
    for index, number in enumerate(shown):
        top = box.y + BOARD_HEAD + index * board.row_height
        yield from _row(rows[number], number, board, Box(box.x, top, box.w, board.row_height), overlay, look)


def _head_box(box: Box) -> Box:
    return Box(box.x + 40, box.y + 16, box.w - 80, 40)


def _head(board: Board, header: str, look: Look) -> Iterator[DrawOp]:
    """The header: place and time, the rows shown if it scrolls, and the names of the columns."""
    box, cream = board.box, look.color("cream")
    bar = _head_box(box)
    yield Panel(bar, Stock.INK, PanelEdge.CUT, shadow=False, misprint=True)
    columns = (("TAKES", board.cost_right, board.has_costs), ("THEN IT IS", box.w - TIME_IN, board.has_times))
    left = min((right - look.measure(label, HEADER)[-1] for label, right, is_shown in columns if is_shown),
               default=box.w - TIME_IN)  # fmt: skip
    words = fit(header.upper(), HEADER, left - WORDS_X - 20, look.measure)
    yield Text(box.x + WORDS_X, bar.y + 28, words, HEADER, cream)
    for label, right in ((label, right) for label, right, is_shown in columns if is_shown):
        yield Text(box.x + right - look.measure(label, HEADER)[-1], bar.y + 28, label, HEADER, cream)


def _highlight(box: Box, look: Look) -> Iterator[DrawOp]:
    """The highlight of the focused row, with the pointer. Its shadow ends above the next row's text."""
    slip = Box(box.x + 8, box.y + 2, box.w - 16 + 12, box.h - 4)
    shadow = Box(slip.x + 3, slip.bottom, slip.w, HIGHLIGHT_SHADOW)
    yield Gradient(shadow, look.color("night_0", HIGHLIGHT_SHADOW_ALPHA), look.color("night_0", 0))
    yield Panel(slip, Stock.LIT, PanelEdge.CUT, shadow=False)
    yield FocusRing(slip)
    yield pointer(Box(box.x + 24, box.centre_y - 10, 50, 20))


def _row(
    row: BoardRow, number: int, board: Board, box: Box, overlay: PlayOverlay, look: Look
) -> Iterator[DrawOp]:
    ink, soft = look.color("ink"), small_ink("second_ink", look)
    baseline = box.centre_y + 12
    digit = str(number + 1)
    number_style = figures(NUMBER, look)
    digit_x = box.x + NUMBER_X - look.measure(digit, number_style)[-1] / 2
    yield Text(digit_x, baseline, digit, number_style, soft)
    x = box.x + WORDS_X
    rows, style = option_rows(row, board, look)
    line = style.size * OPTION_LINE
    first = box.centre_y + style.size * 0.34 - (len(rows) - 1) * line / 2
    for index, words in enumerate(rows):
        yield from row_ops(words, x, first + index * line, ink, words.letters, look)
    end = x + rows[-1].width + 24
    is_punched = row.option.id == overlay.punch
    if is_punched or row.option.id in overlay.taken_before:
        side = PUNCH_SIDE * (1 + PUNCH_OVER * (1 - overlay.punched) if is_punched else 1)
        yield punch(end + 6, box.centre_y, side)
        end += 36
    yield from _figures(row, board, box, end if len(rows) == 1 else None, look)


def _figures(row: BoardRow, board: Board, box: Box, end: float | None, look: Look) -> Iterator[DrawOp]:
    """The option's cost and the time after it, with dot leaders from the `end` of its text."""
    ink = look.color("ink")
    baseline = box.centre_y + 12
    if row.cost:
        cost, unit = figures(COST, look), figures(UNIT, look)
        cost_x = box.x + board.cost_right - _cost_width(row, look)
        if end is not None:
            yield from leader(look, end, cost_x - 16, baseline)
        yield Text(cost_x, baseline, row.cost, cost, ink)
        unit_x = box.x + board.cost_right - look.measure(row.unit, unit)[-1]
        yield Text(unit_x, baseline, row.unit, unit, ink)
    if not board.has_times:
        return
    style = figures(TIME, look)
    color = small_ink("brick_text", look) if row.sign is not None else ink
    time_x = box.right - TIME_IN - look.measure(row.after, style)[-1]
    yield Text(time_x, baseline, row.after, style, color)
    if row.sign is not None:
        yield from end_sign(row.sign, time_x - 29, baseline - 12, color, look.color("paper"))


def end_sign(emblem: str, x: float, y: float, color: Color, ground_color: Color) -> tuple[DrawOp, ...]:
    """The sign of what the clock counts to, 26 × 30, centred: the front of a coach for the emblem `bus`, else
    a ringed disc."""
    if emblem != "bus":
        return Disc(x, y, 12, color), Disc(x, y, 8, ground_color), Disc(x, y, 4, color)

    def box(left: float, top: float, w: float, h: float) -> Box:
        return Box(x + left, y + top, w, h)

    return (
        Fill(box(-13, -15, 26, 26), color),
        Fill(box(-11, 9, 5, 6), color),
        Fill(box(6, 9, 5, 6), color),
        Fill(box(-9.5, -9, 19, 9), ground_color),
        Fill(box(-5, -13, 10, 2), ground_color),
        Disc(x - 8, y + 6, 2, ground_color),
        Disc(x + 8, y + 6, 2, ground_color),
    )


def board_targets(rows: tuple[BoardRow, ...], board: Board, overlay: PlayOverlay) -> Iterator[Target]:
    """The press targets of the board: its rows, and its header where it scrolls."""
    start = board.first(len(rows), overlay.first_row, overlay.focus)
    if len(rows) > board.visible_rows:
        yield Target(_head_box(board.box), BoardTurned())
    for index, row in enumerate(rows[start : start + board.visible_rows]):
        top = board.box.y + BOARD_HEAD + index * board.row_height
        yield Target(Box(board.box.x, top, board.box.w, board.row_height), TakeOption(row.option.id))
