"""The menu strip: a ticket hanging from the top edge, used by the title and the pause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from game.stage.frame import Box, DrawOp, Panel, PanelEdge, Stock
from game.stage.layout import fit
from game.stage.look import Look
from game.ui.action import Command
from game.ui.screen import Backdrop, Response, Screen
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import Widget
from game.ui.widgets.rows import MenuRow

LEFT, WIDE, ROW_HIGH = 1484, 372, 78
BAR = Box(LEFT + 28, 56, WIDE - 56, 56)
ROWS_TOP = 126
FOOT_HIGH = 164
# The room that the version takes beside the small print.
VERSION_W = 110


def no_value(view_model: ViewModel) -> str:
    """No text."""
    return ""


class MenuItem(NamedTuple):
    """A row of the menu: its key, its label, the screen that it opens, made from the one below it (None: it
    does something else), and its time or count.

    `command` opens that screen, too; `listed`: it is a row, else the command alone opens it.
    """

    key: str
    label: str
    opens: Callable[..., Screen] | None = None
    value: Callable[[ViewModel], str] = no_value
    listed: bool = True
    command: Command | None = None


@dataclass(frozen=True)
class MenuStripScreen(Screen):
    """A screen whose widgets are the rows of a ticket."""

    items: ClassVar[tuple[MenuItem, ...]] = ()
    own_backdrop: ClassVar[Backdrop] = Backdrop.SHARP
    wraps: ClassVar[bool] = True

    def bar(self, view_model: ViewModel) -> str:
        """The text of its bar."""
        return self.heading.upper()

    def rows(self, view_model: ViewModel) -> tuple[MenuItem, ...]:
        """The items that are listed now."""
        return tuple(item for item in self.items if item.listed)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The rows as widgets."""
        return tuple(
            MenuRow(
                item.key,
                Box(LEFT, ROWS_TOP + index * ROW_HIGH, WIDE, ROW_HIGH),
                item.label,
                item.value(view_model),
            )
            for index, item in enumerate(self.rows(view_model))
        )

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Opens a screen."""
        opens = next((item.opens for item in self.items if item.key == key), None)
        return Response(self if opens is None else opens(self))

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """The commands that open a screen from the play do so here."""
        key = next((item.key for item in self.items if item.command is command), None)
        return None if key is None else self.on_press(view_model, key)

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The paper, its bar, the rules between rows, the emblem and the serial number."""
        count = len(self.rows(view_model))
        foot = ROWS_TOP + count * ROW_HIGH
        sheet = Box(LEFT, -30, WIDE, foot + FOOT_HIGH + 30 - 14)
        head = fit(self.bar(view_model).upper(), text_styles.TITLE_BAR, BAR.w - 24, look.measure)
        cream = look.color("cream")
        ops: list[DrawOp] = [
            Panel(sheet, Stock.PAPER, PanelEdge.PERFORATED_BOTTOM),
            Panel(BAR, Stock.INK, PanelEdge.CUT, shadow=False, misprint=True),
            ornaments.text_centred(LEFT + WIDE / 2, 94, head, text_styles.TITLE_BAR, cream, look.measure),
        ]
        for index in range(1, count + 1):
            y = ROWS_TOP + index * ROW_HIGH
            ops.append(ornaments.rule(look, LEFT + 28, LEFT + WIDE - 28, y, 72, 1.3))
        edition = view_model.script.edition
        if edition.emblem:
            ops.append(ornaments.emblem(edition.emblem, LEFT + WIDE / 2, foot + 93, 0.9))
        serial = fit(edition.serial, text_styles.SERIAL, WIDE - 80 - VERSION_W, look.measure)
        ops.append(ornaments.serial(look, LEFT + 40, foot + 126, serial))
        version = f"v{view_model.version}" if view_model.version else ""
        color = look.color("rust_text")
        right = LEFT + WIDE - 40
        ops.append(ornaments.text_right(right, foot + 126, version, text_styles.SERIAL, color, look.measure))
        return tuple(ops)
