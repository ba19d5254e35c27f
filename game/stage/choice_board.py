"""The choice board: options with their costs and the hours after them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.stage.frame import (
    Box,
    Color,
    Disc,
    Fill,
    FocusRing,
    Gradient,
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
from game.stage.paper import (
    BOTTOM,
    LEFT,
    WIDTH,
    come_in,
    prose_style,
    row_ops,
    small_ink,
)
from game.stage.play import Play, TakeOption
from game.stage.quick_menu import menu_ops
from game.story.script import Option

BOARD_HEAD, BOARD_FOOT = 68.0, 60.0
# A board keeps at least so much of its paper, for its figures must be told apart at a glance.
LEAST_BOARD = 0.85
# Heights of a row by how many rows there are, so that the board stays below the faces.
ROW_HEIGHTS = {5: 72.0, 6: 62.0, 7: 54.0}
USUAL_ROW, LEAST_ROW = 88.0, 54.0
MOST_ROWS = 7
COST_RIGHT, TIME_RIGHT, NUMBER_X, WORDS_X = 1138.0, 1328.0, 87.0, 140.0
HEADER = TextStyle("label_bold", 23, 100)
NUMBER = TextStyle("label_bold", 32)
COST = TextStyle("label_bold", 34)
UNIT = TextStyle("label", 26, 10)
TIME = TextStyle("label_bold", 38)
CHOICE_SIZE = 35.0
EN = 26.0
# A hole is punched so much too large, and settles.
PUNCH_SIDE, PUNCH_OVER = 20.0, 0.9
SLIP_SHADOW, SLIP_SHADOW_ALPHA = 12.0, 110
# An option that is hardly too long is set a little smaller rather than in two rows.
SLIGHTLY_SMALLER = 0.88
# The line height of options of two rows, as a share of their size, and the smallest they are set in.
OPTION_LINE, LEAST_CHOICE_SIZE = 1.16, 24.0


class BoardRow(NamedTuple):
    """A row of the choice board: an option, its cost and the hour after it, as shown. `sign` is the emblem
    of what the clock counts to where the option takes longer than that; None where it doesn't."""

    option: Option
    cost: str
    unit: str
    after: str
    sign: str | None = None


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
    color = small_ink("brick_text", look) if row.sign is not None else ink
    time_x = box.x + TIME_RIGHT - look.measure(row.after, TIME)[-1]
    yield Text(time_x, baseline, row.after, TIME, color)
    if row.sign is not None:
        yield from end_sign(row.sign, time_x - 29, baseline - 12, color, look.color("paper"))


def leader(start: float, end: float, baseline: float, look: Look) -> Iterator[Op]:
    """A row of dots between words and figures, where there is room for one."""
    if end - start > EN:
        yield Stroke(((start, baseline - 3), (end, baseline - 3)), 2.0, look.color("ink", 120), (2, 8))


def end_sign(emblem: str, x: float, y: float, color: Color, ground_color: Color) -> tuple[Op, ...]:
    """The sign of what the clock counts to, 26 × 30, centred: the front of a coach where that is its emblem,
    else a disc with a ring."""
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
