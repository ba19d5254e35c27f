"""The settings: three tabs of controls, and a sample of their effect."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar, NamedTuple

from game.stage.frame import Box, DrawOp, Stroke, Text
from game.stage.look import Look
from game.ui.action import STEP_OF, Command
from game.ui.requests import ResetSettings
from game.ui.screen import Response
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.key_map import KeyMapScreen
from game.ui.setting_controls import (
    CHANGE,
    COLUMN_W,
    ROW_GAP,
    SHEET,
    TOGGLE_H,
    SettingControlsScreen,
    control,
)
from game.ui.settings import SETTINGS, FreeText
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments, text_styles, type_sample
from game.ui.widgets.controls import BACK, Button, HintItem, Tab, Widget, hints, tabbed_sheet, tabs
from game.ui.widgets.rows import Segments, Slider

# The description of the focused setting, under the columns.
ABOUT_Y = SHEET.bottom - 22
COLUMN_GAP, COLUMN_INSET = 48, 48
ROWS_TOP = SHEET.y + 78
BAR_TOP, BAR_H = SHEET.y + 28, 42


class Column(NamedTuple):
    """A column of a tab: its heading and the names of its settings."""

    heading: str
    names: tuple[str, ...]


def _tab(label: str, *headings: str) -> tuple[str, tuple[Column, ...]]:
    """A tab: its label, and its columns with the settings that name them."""
    return label, tuple(
        Column(heading, tuple(name for name, setting in SETTINGS.items() if setting.column == heading))
        for heading in headings
    )


TABS = {
    "reading": _tab("Reading", "TYPE", "PACE", "PICTURE"),
    "time": _tab("Time and sound", "THE WATCH", "LOUDNESS", "EARS"),
    "keys": _tab("Keys and window", "KEYS", "HANDS", "WINDOW"),
}


@dataclass(frozen=True)
class SettingsScreen(SettingControlsScreen):
    """The settings, applied at once. `tab` is the key of the tab shown."""

    tab: str = "reading"

    heading: ClassVar[str] = "Settings"

    def columns(self) -> tuple[Column, ...]:
        """The columns of the tab shown."""
        return TABS[self.tab][1]

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The controls by columns, then the tabs and the hints."""
        controls: list[Widget] = []
        for index, column in enumerate(self.columns()):
            x = SHEET.x + COLUMN_INSET + index * (COLUMN_W + COLUMN_GAP)
            y: float = ROWS_TOP
            for name in column.names:
                widget = control(view_model, SETTINGS[name], x - 13, y)
                controls.append(widget)
                y += widget.box.h + ROW_GAP
            if column.heading == "KEYS":
                controls.append(Button("keymap", Box(x, y + 16, COLUMN_W, 64), "Every key and button", True))
                controls.append(Button("help", Box(x, y + 100, COLUMN_W, 64), "Help"))
                controls.append(Button("reset_all", Box(x, y + 184, COLUMN_W, 64), "Settings as they came"))
        low = hints(
            view_model,
            CHANGE,
            HintItem("Tabs", Command.PAGE_DOWN),
            HintItem("Reset", Command.DELETE),
            BACK,
            middle=100,
            right=1824,
        )
        return (*controls, *self._tabs(view_model), *low)

    def _tabs(self, view_model: ViewModel) -> tuple[Tab, ...]:
        chosen = list(TABS).index(self.tab)
        items = tuple((f"tab:{key}", label, "") for key, (label, _) in TABS.items())
        return tabs(view_model.measure, 400, SHEET.y, 54, chosen, items)

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The sheet with its bars and rules, and the sample."""
        ops: list[DrawOp] = [ornaments.heading(look, self.heading)]
        ops += tabbed_sheet(look, SHEET, self._tabs(view_model))
        for index, column in enumerate(self.columns()):
            x = SHEET.x + COLUMN_INSET + index * (COLUMN_W + COLUMN_GAP)
            ops += ornaments.bar(look, Box(x, BAR_TOP, COLUMN_W, BAR_H), column.heading)
            if index:
                line = x - COLUMN_GAP / 2
                ends = ((line, BAR_TOP), (line, SHEET.bottom - 58))
                ops.append(Stroke(ends, 1.4, look.color("ink", 80)))
        controls = [widget for widget in self.widgets(view_model) if isinstance(widget, Slider | Segments)]
        for widget, below in pairwise(controls):
            x, y, w, h = widget.box
            if h > TOGGLE_H and below.box.x == x:
                ops.append(ornaments.rule(look, x + 13, x + w - 13, y + h + ROW_GAP / 2, 70, 1.3))
        focused = self.focused(view_model)
        if isinstance(focused, Slider | Segments) and focused.about:
            x, second = SHEET.x + COLUMN_INSET, look.color("second_ink")
            ops.append(Text(x, ABOUT_Y, focused.about, text_styles.ASIDE_SMALL, second))
        ops += type_sample.draw(look, view_model, open_ms)
        return tuple(ops)

    def announcement(self, view_model: ViewModel) -> str:
        """The heading and the tab."""
        return f"{self.heading}, {TABS[self.tab][0]}"

    def due_ms(self, view_model: ViewModel, look: Look, open_ms: int) -> int | None:
        """When the sample changes next."""
        return type_sample.due_ms(look, view_model, open_ms)

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Sets a control to its next value, wrapping around; opens the key map."""
        kind, _, tab = key.partition(":")
        if kind == "tab":
            return Response(replace(self, tab=tab, focus=key, turned_after_ms=view_model.open_ms))
        if key == "keymap":
            return Response(KeyMapScreen(below=self))
        if key == "help":
            return Response(HelpScreen(below=self))
        if key == "reset_all":
            return Response(self._confirm_reset(tuple(SETTINGS), "every setting"))
        return super().on_press(view_model, key)

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """The page keys change tabs; Del resets the tab, after a confirmation."""
        if command in (Command.PAGE_UP, Command.PAGE_DOWN):
            keys = list(TABS)
            step = STEP_OF[command]
            tab = keys[(keys.index(self.tab) + step) % len(keys)]
            return Response(
                replace(self, tab=tab, focus="", announces=True, turned_after_ms=view_model.open_ms)
            )
        if command is Command.DELETE:
            names = tuple(name for column in self.columns() for name in column.names)
            return Response(self._confirm_reset(names, f"what is on {TABS[self.tab][0]}"))
        return None

    def _confirm_reset(self, names: tuple[str, ...], description: str) -> ConfirmScreen:
        names = tuple(name for name in names if not isinstance(SETTINGS[name].values, FreeText))
        return ConfirmScreen(
            below=self,
            question="Set it back to how it came?",
            detail=f"That is {description}. Saves, keys and packs stay as they are.",
            yes="Set it back",
            requests=(ResetSettings(names),),
            after=self,
        )
