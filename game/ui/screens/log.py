"""The log: all lines of the evening with their hours, and the choices taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import ClassVar, NamedTuple, Self

from game.stage.frame import Box, Disc, DrawOp, FocusRing, Panel, PanelEdge, Stock, Stroke, Text
from game.stage.layout import TextRow, fit, plain, wrap
from game.stage.look import Look, Measure
from game.stage.paper import punch
from game.story.script import Script
from game.story.time_format import format_time
from game.ui.action import Command
from game.ui.requests import GoToMoment
from game.ui.screen import Response
from game.ui.settings import Settings
from game.ui.sheet_screen import SHEET, SheetScreen, head_bar
from game.ui.view_model import LogEntry, ViewModel
from game.ui.widgets import text_styles
from game.ui.widgets.controls import BACK, HintItem, Widget, hints
from game.ui.widgets.rows import lit_row
from game.ui.widgets.text_styles import prose, width

ROWS = Box(SHEET.x, SHEET.y + 82, SHEET.w, SHEET.h - 106)
TIME_X, WHO_X, TEXT_X = 48, 168, 420
TEXT_W = SHEET.w - TEXT_X - 96
FIELD = Box(1264, 64, 560, 60)
PAD = 18
WHEEL_ROWS = 3
LONGEST_QUERY = 60


class LaidOutEntry(NamedTuple):
    """An entry laid out in rows, and its height."""

    entry: LogEntry
    rows: tuple[TextRow, ...]
    row_height: float
    height: float
    size: float


@lru_cache(maxsize=4096)
def lay_out(entry: LogEntry, settings: Settings, measure: Measure) -> LaidOutEntry:
    """An entry laid out in the player's type."""
    scale = min(1.5, max(0.75, settings.text_size / 100))
    size, line = 32 * scale, 44 * scale
    upright, slanted = prose(settings, size), prose(settings, size, italic=True)
    own, opposite = (slanted, upright) if entry.is_choice else (upright, slanted)
    rows = wrap(entry.text, own, opposite, TEXT_W, measure)
    return LaidOutEntry(entry, rows, line, max(1, len(rows)) * line + PAD, size)


class LogRows:
    """The entries as rows, laid out lazily."""

    def __init__(self, entries: Sequence[LogEntry], settings: Settings, measure: Measure) -> None:
        self._entries, self._settings, self._measure = entries, settings, measure

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int) -> LaidOutEntry:
        return lay_out(self._entries[index], self._settings, self._measure)


@lru_cache(maxsize=4)
def matching(log: Sequence[LogEntry], query: str) -> Sequence[LogEntry]:
    """The entries whose text or speaker contains the search text."""
    sought = query.casefold().strip()
    if not sought:
        return log
    return tuple(e for e in log if sought in f"{e.speaker} {plain(e.text)}".casefold())


@dataclass(frozen=True, slots=True)
class LogRow(Widget):
    """A row of the log."""

    laid_out: LaidOutEntry
    time: str
    script: Script

    @property
    def accessible_text(self) -> str:
        """The speaker, the text and the hour."""
        entry = self.laid_out.entry
        words = plain(entry.text)
        who = "you chose" if entry.is_choice else entry.speaker
        time = format_time(self.script, entry.watch_s)
        return f"{time}. {who}: {words}" if who else f"{time}. {words}"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The hour, the speaker and the text."""
        x, y, w, h = self.box
        ink, second = look.color("ink"), look.color("second_ink")
        entry, rows, line, _, size = self.laid_out
        ops: list[DrawOp] = []
        if focused:
            ops += lit_row(look, Box(x + 16, y + 1, w - 72, h - 2), pressed)
        baseline = y + PAD / 2 + line * 0.5 + size * 0.34
        if self.time:
            ops.append(Text(x + TIME_X, baseline, self.time, text_styles.SECONDARY_BOLD, second))
        if entry.is_choice:
            ops.append(punch(x + TEXT_X - 30, baseline - 10, 20.8))
        elif entry.speaker:
            room = TEXT_X - WHO_X - 20
            name = fit(entry.speaker.upper(), text_styles.HEADER, room, look.measure)
            ops.append(Text(x + WHO_X, baseline, name, text_styles.HEADER, ink))
        return (*ops, *text_styles.paragraph(rows, x + TEXT_X, baseline, line, ink))


@dataclass(frozen=True, slots=True)
class SearchField(Widget):
    """The search field."""

    query: str
    count_text: str

    @property
    def accessible_text(self) -> str:
        """The search text and how many entries match."""
        return f"Search, {self.query or 'empty'}. {self.count_text}"

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The search text, the caret, and the number of matches."""
        x, y, w, h = self.box
        cream, moon = look.color("cream"), look.color("moon")
        baseline = y + h / 2 + 9
        style = text_styles.SECONDARY
        count_width = width(self.count_text, style, look.measure) if self.query else 0
        words = fit(self.query or "Search", style, w - 60 - count_width, look.measure)
        ops: list[DrawOp] = [
            Panel(self.box, Stock.NONE, PanelEdge.ROUND, False, outline=look.color("cream", 190))
        ]
        if focused:
            ops.append(FocusRing(self.box.inset(-3)))
            end = x + 20 + (width(words, style, look.measure) if self.query else 0) + 3
            ops.append(Stroke(((end, y + 14), (end, y + h - 14)), 2.4, look.color("amber")))
        ops.append(Text(x + 20, baseline, words, style, cream if self.query else moon))
        if self.query:
            ops.append(Text(x + w - 20 - count_width, baseline, self.count_text, style, moon))
        return tuple(ops)


@dataclass(frozen=True)
class LogScreen(SheetScreen):
    """The log screen. `top` is the first row shown; -1 shows the end."""

    top: int = -1
    query: str = ""

    heading: ClassVar[str] = "Log"

    @property
    def typing(self) -> bool:
        """Whether the search field has the focus."""
        return self.focus == "search"

    def rows(self, view_model: ViewModel) -> LogRows:
        """The matching rows, laid out lazily."""
        return LogRows(matching(view_model.log, self.query), view_model.settings, view_model.measure)

    def visible_rows(self, view_model: ViewModel) -> tuple[int, int]:
        """The first row shown, and the one after the last."""
        rows = self.rows(view_model)
        last_top = first_row_for(rows, len(rows) - 1)
        first = last_top if self.top < 0 else max(0, min(self.top, last_top))
        room, end = ROWS.h, first
        while end < len(rows) and rows[end].height <= room:
            room -= rows[end].height
            end += 1
        return first, max(end, min(first + 1, len(rows)))

    def current(self, view_model: ViewModel) -> int:
        """The row that has, or would get, the focus."""
        first, end = self.visible_rows(view_model)
        kind, _, number = self.focus.partition(":")
        wanted = int(number) if kind == "row" else end - 1
        return max(first, min(end - 1, wanted))

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The rows shown, the search field and the hints; the current row comes first."""
        rows = self.rows(view_model)
        first, end = self.visible_rows(view_model)
        shown: list[Widget] = []
        y, before = ROWS.y, ""
        for number in range(first, end):
            time = format_time(view_model.script, rows[number].entry.watch_s)
            box = Box(ROWS.x, y, ROWS.w, min(rows[number].height, ROWS.h))
            label = "" if time == before else time
            shown.append(LogRow(f"row:{number}", box, rows[number], label, view_model.script))
            y, before = y + rows[number].height, time
        matches = f"{len(rows)} found"
        low = hints(
            view_model,
            HintItem("Stand there again", Command.ADVANCE),
            HintItem("Earlier", Command.PAGE_UP),
            HintItem("Later", Command.PAGE_DOWN),
            HintItem("Search", Command.NEXT),
            BACK,
        )
        return (*shown, SearchField("search", FIELD, self.query, matches), *low)

    def _focused_of(self, widgets: Sequence[Widget], view_model: ViewModel) -> Widget | None:
        """The search field, or the visible row nearest to the focused one."""
        wanted = "search" if self.typing or not self.rows(view_model) else f"row:{self.current(view_model)}"
        return next((widget for widget in widgets if widget.key == wanted), None)

    def draw_sheet(self, view_model: ViewModel, look: Look) -> tuple[DrawOp, ...]:
        """Its bar and the scroll position."""
        heads = ((TIME_X, "TIME"), (WHO_X, "WHO"), (TEXT_X, "WHAT WAS SAID"))
        ops: list[DrawOp] = list(head_bar(look, SHEET.y + 24, heads))
        rows = self.rows(view_model)
        if not rows:
            words = "Nobody has said so." if self.query else "Nothing has been said yet."
            x, second = SHEET.x + TEXT_X, look.color("second_ink")
            ops.append(Text(x, ROWS.y + 60, words, text_styles.ASIDE, second))
        elif self.visible_rows(view_model) != (0, len(rows)):
            ops += _scroll_bar(look, *self.visible_rows(view_model), len(rows))
        return tuple(ops)

    def announcement(self, view_model: ViewModel) -> str:
        """The heading and the number of entries."""
        return f"Log, {len(view_model.log)} rows"

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Arrows move by rows, page keys by pages; Tab goes to the search field and back."""
        first, end = self.visible_rows(view_model)
        index = self.current(view_model)
        if command in (Command.NEXT, Command.PREVIOUS):
            searching = self.typing and self.rows(view_model)
            return Response(self.moved(f"row:{index}" if searching else "search"))
        if command is Command.LOG and not self.typing:
            return Response(self.below)
        if self.typing and command is Command.DELETE:
            return self.on_text(view_model, "\b")
        if self.typing and command in (Command.DOWN, Command.ADVANCE):
            return Response(self.scroll_to(view_model, first if command is Command.DOWN else end - 1))
        steps = {
            Command.UP: -1,
            Command.DOWN: 1,
            Command.PAGE_UP: -(end - first),
            Command.PAGE_DOWN: end - first,
        }
        if command in steps and not self.typing:
            if command is Command.UP and index == 0:
                return Response(self.moved("search"))
            return Response(self.scroll_to(view_model, index + steps[command]))
        return None

    def scroll_to(self, view_model: ViewModel, number: int) -> Self:
        """The log with a row focused, scrolled as little as necessary."""
        rows = self.rows(view_model)
        if not rows:
            return replace(self, focus="search")
        number = max(0, min(len(rows) - 1, number))
        first, end = self.visible_rows(view_model)
        top = first
        if number < first:
            top = number
        elif number >= end:
            top = first_row_for(rows, number)
        return replace(self, top=top, focus=f"row:{number}", announces=False)

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel scrolls; the focus stays on a visible row."""
        rows = self.rows(view_model)
        if not rows:
            return Response(self)
        first, _ = self.visible_rows(view_model)
        last_top = first_row_for(rows, len(rows) - 1)
        rolled = replace(self, top=max(0, min(last_top, first - steps * WHEEL_ROWS)))
        return Response(replace(rolled, focus=f"row:{rolled.current(view_model)}", announces=False))

    def on_text(self, view_model: ViewModel, text: str) -> Response:
        """Edits the search text."""
        if not self.typing:
            return Response(self)
        query = self.query[:-1] if text == "\b" else self.query
        query += "".join(letter for letter in text if letter.isprintable())
        return Response(replace(self, query=query[:LONGEST_QUERY], top=-1))

    def on_back(self, view_model: ViewModel) -> Response:
        """Leaves the search first, then the log."""
        if self.query:
            return Response(replace(self, query="", top=-1, focus=""))
        return Response(self.below)

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Goes to the moment of a row."""
        kind, _, number = key.partition(":")
        if kind == "row":
            return Response(None, (GoToMoment(self.rows(view_model)[int(number)].entry.moment_number),))
        return Response(self.moved(key))


def first_row_for(rows: LogRows, last: int) -> int:
    """The first row of a page that ends with row `last`."""
    room, top = ROWS.h, last + 1
    while top > 0 and rows[top - 1].height <= room:
        room -= rows[top - 1].height
        top -= 1
    return max(0, min(top, last))


def _scroll_bar(look: Look, first: int, end: int, count: int) -> tuple[DrawOp, ...]:
    """A scroll bar at the right edge, with the crown as its thumb."""
    x = SHEET.right - 34
    top = ROWS.y + 12
    low = ROWS.bottom - 12
    ink = look.color("ink")
    start, stop = (top + (low - top) * number / count for number in (first, end))
    stop = max(stop, start + 24)
    ends = [Disc(x, y, 3, ink) for y in (top, low)]
    return (
        Stroke(((x, top), (x, low)), 1.6, look.color("ink", 110)),
        *ends,
        Stroke(((x, min(start, low - 24)), (x, min(stop, low))), 7, ink),
    )
