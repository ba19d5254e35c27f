"""The credits, in columns, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from game.stage.frame import Box, DrawOp, TextStyle
from game.stage.identity_cache import cached_by_identity
from game.stage.layout import TextRow, fit, plain, wrap
from game.stage.look import Look, Measure
from game.story.edition import Credit
from game.ui.action import Command
from game.ui.paged_screen import PagedScreen, pages_for
from game.ui.screen import Response
from game.ui.sheet_screen import SHEET, SheetScreen
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, HintItem, Widget, hints

COLUMN_W, COLUMN_GAP, COLUMNS = 784, 64, 2
TOP = SHEET.y + 48
LOW = SHEET.bottom - 40
LINE, BAR_H, GAP = 46, 42, 44
MAX_ROWS = int(LOW - TOP - BAR_H - 14) // LINE
# Type for the licences: old-style figures look misaligned in “4.0”.
SET, SET_ITALIC = TextStyle("time", 34), TextStyle("prose_italic", 34)


class CreditBlock(NamedTuple):
    """A heading of the credits with its y position and rows."""

    y: float
    heading: str
    rows: tuple[TextRow, ...]

    @property
    def height(self) -> float:
        """Its height."""
        return BAR_H + 14 + len(self.rows) * LINE + GAP


@cached_by_identity(2, maxsize=2)
def _columns(credits: tuple[Credit, ...], measure: Measure) -> tuple[tuple[CreditBlock, ...], ...]:
    """The credits in columns; a heading with more rows than a column has room for is repeated."""
    blocks = [block for credit in credits for block in _blocks(credit, measure)]
    whole = sum(block.height for block in blocks)
    # A last page that isn't full is divided evenly.
    low = min(LOW, TOP + whole / COLUMNS + max((block.height for block in blocks), default=0) / 2)
    columns: list[list[CreditBlock]] = [[]]
    y: float = TOP
    for block in blocks:
        if y + block.height - GAP > low and columns[-1]:
            columns.append([])
            y = TOP
        columns[-1].append(block._replace(y=y))
        y += block.height
    return tuple(tuple(column) for column in columns)


def _blocks(credit: Credit, measure: Measure) -> Iterator[CreditBlock]:
    """A heading with its rows, in parts that each fit into a column."""
    rows = [row for words in credit.rows for row in wrap(words, SET, SET_ITALIC, COLUMN_W - 20, measure)]
    heading = fit(credit.heading.upper(), text_styles.HEADER, COLUMN_W - 40, measure)
    for start in range(0, max(1, len(rows)), MAX_ROWS):
        yield CreditBlock(0, heading, tuple(rows[start : start + MAX_ROWS]))


@dataclass(frozen=True)
class CreditsScreen(PagedScreen, SheetScreen):
    """The credits screen, two columns a page."""

    heading: ClassVar[str] = "Credits"

    def columns(self, view_model: ViewModel) -> tuple[tuple[CreditBlock, ...], ...]:
        """The columns of all pages: each heading's y position, text and rows."""
        return _columns(view_model.credits, view_model.measure)

    def hint_row(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The hints: next page, and back."""
        paging = (HintItem("Page on", Command.ADVANCE),) if self.page_count(view_model) > 1 else ()
        return hints(view_model, *paging, BACK)

    def draw_sheet(self, view_model: ViewModel, look: Look) -> tuple[DrawOp, ...]:
        """The two columns of this page."""
        ink = look.color("ink")
        ops: list[DrawOp] = []
        shown = self.columns(view_model)[self.page * COLUMNS : (self.page + 1) * COLUMNS]
        for index, column in enumerate(shown):
            x = SHEET.x + 48 + index * (COLUMN_W + COLUMN_GAP)
            for y, heading, rows in column:
                ops += ornaments.bar(look, Box(x, y, COLUMN_W, BAR_H), heading)
                ops += text_styles.paragraph(rows, x + 4, y + BAR_H + 44, LINE, ink)
        return tuple(ops)

    def announcement(self, view_model: ViewModel) -> str:
        """All credits."""
        sentences = (". ".join((credit.heading, *credit.rows)) for credit in view_model.credits)
        return plain("Credits. " + " ".join(sentences))

    def page_count(self, view_model: ViewModel) -> int:
        """The number of pages the columns take."""
        return pages_for(len(self.columns(view_model)), COLUMNS)

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Nothing can be pressed: every key that advances or goes back turns pages."""
        if command in (Command.ADVANCE, Command.RIGHT, Command.DOWN):
            command = Command.PAGE_DOWN
        return super().on_command(
            view_model, Command.PAGE_UP if command in (Command.LEFT, Command.UP) else command
        )
