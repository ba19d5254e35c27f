"""The welcome screen before the first evening: content notes, the watch, and accessibility settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.stage.frame import Box, DrawOp, Panel, Stock
from game.stage.layout import wrap
from game.stage.look import Look
from game.ui.requests import NewEvening
from game.ui.screen import Response
from game.ui.setting_controls import (
    CHANGE,
    COLUMN_W,
    ROW_GAP,
    SHEET,
    SettingControlsScreen,
    control,
)
from game.ui.settings import SETTINGS
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles, type_sample
from game.ui.widgets.controls import BACK, Button, Widget, hints

LEFT, MIDDLE, RIGHT = (SHEET.x + 48 + index * (COLUMN_W + 48) for index in range(3))
ROWS_TOP, LINE = SHEET.y + 78, 40
# Where the notes end, and more letters than a row of them holds.
LOW = SHEET.bottom - 104
ROW_LETTERS = 100
WINDING_NOTE = "Nothing you live is lost: wind back as often as you like."
COLUMNS = (
    (MIDDLE, "READING", ("font", "text_size", "captions", "high_contrast")),
    (RIGHT, "TIME", ("real_time", "live_speed", "reduced_motion")),
)
WATCH_NOTE = "The watch moves when somebody speaks or acts. Reading never costs a second."


@dataclass(frozen=True)
class WelcomeScreen(SettingControlsScreen):
    """Shown once, before the first line."""

    heading: ClassVar[str] = "Before it starts"
    first: ClassVar[str] = "begin"

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The button that begins, and the settings."""
        begin = Box(LEFT, SHEET.bottom - 104, COLUMN_W, 66)
        buttons: list[Widget] = [Button("begin", begin, "Begin", True)]
        for x, _, names in COLUMNS:
            y: float = ROWS_TOP
            for name in names:
                widget = control(view_model, SETTINGS[name], x - 13, y)
                buttons.append(widget)
                y += widget.box.h + ROW_GAP
        return (*buttons, *hints(view_model, CHANGE, BACK, middle=100, right=1824))

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The notes on their sheet, and the sample."""
        ink, second = look.color("ink"), look.color("second_ink")
        ops: list[DrawOp] = [ornaments.heading(look, self.heading), Panel(SHEET, Stock.PAPER)]
        for x, words in ((LEFT, "WHAT IS IN IT"), *((x, words) for x, words, _ in COLUMNS)):
            ops += ornaments.bar(look, Box(x, SHEET.y + 28, COLUMN_W, 42), words)
        style, slanted = text_styles.ASIDE_SMALL._replace(role="prose"), text_styles.ASIDE_SMALL
        y = ROWS_TOP + 36.0
        for note in (*view_model.script.edition.about, WINDING_NOTE):
            # As much as there is room for above the button.
            room = max(0, int((LOW - y) // LINE))
            rows = wrap(note[: (room + 1) * ROW_LETTERS], style, slanted, COLUMN_W, look.measure)
            rows = text_styles.cut_rows(rows, room, COLUMN_W, look.measure) if room else ()
            ops += text_styles.paragraph(rows, LEFT, y, LINE, ink)
            y += LINE * (len(rows) + 0.5)
        rows = wrap(WATCH_NOTE, slanted, style, COLUMN_W, look.measure)
        ops += text_styles.paragraph(rows, RIGHT, SHEET.bottom - 116.0, LINE, second)
        return (*ops, *type_sample.draw(look, view_model, open_ms))

    def due_ms(self, view_model: ViewModel, look: Look, open_ms: int) -> int | None:
        """When the sample changes next."""
        return type_sample.due_ms(look, view_model, open_ms)

    def announcement(self, view_model: ViewModel) -> str:
        """The notes."""
        return " ".join((self.heading + ".", *view_model.script.edition.about, WINDING_NOTE, WATCH_NOTE))

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Begins, or changes a setting."""
        if key == "begin":
            return Response(None, (NewEvening(),))
        return super().on_press(view_model, key)
