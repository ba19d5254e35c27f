"""The base of screens with settings: a control for each, applied at once."""

from __future__ import annotations

from dataclasses import dataclass

from game.stage.frame import Box
from game.ui.action import Command
from game.ui.requests import PreviewSound, Request, SetSetting
from game.ui.screen import Response, Screen
from game.ui.settings import (
    SETTINGS,
    FreeText,
    Scale,
    Setting,
    SettingValue,
    Toggle,
    allowed,
    stepped,
    value_label,
    value_of,
    values_of,
)
from game.ui.sound_lanes import LANES
from game.ui.view_model import ViewModel
from game.ui.widgets.controls import HintItem
from game.ui.widgets.rows import Segments, Slider, segments

# The sheet of the settings, in three columns; below it is room for a sample.
SHEET = Box(96, 152, 1728, 634)
COLUMN_W = 512
ROW_H, TOGGLE_H, ROW_GAP = 92, 52, 9

CHANGE = HintItem("Change", Command.RIGHT, (Command.LEFT, Command.RIGHT))


@dataclass(frozen=True)
class SettingControlsScreen(Screen):
    """A screen whose widgets may be settings; the widget's key is the setting's name."""

    def on_adjust(self, view_model: ViewModel, key: str, direction: int) -> Response:
        """Changes the setting by a step."""
        value = stepped(key, value_of(view_model.settings, key), direction)
        return self._set(view_model, key, value)

    def on_slider(self, view_model: ViewModel, key: str, step: int) -> Response:
        """Sets the step under the pointer."""
        return self._set(view_model, key, values_of(key)[step])

    def _set(self, view_model: ViewModel, key: str, value: SettingValue) -> Response:
        if value == value_of(view_model.settings, key) or not allowed(key, value):
            return Response(self)
        requests: tuple[Request, ...] = (SetSetting(key, value),)
        requests += tuple(PreviewSound(lane) for lane in LANES if lane.setting == key)
        return Response(self, requests)

    def on_click(self, view_model: ViewModel, key: str, x: float, y: float) -> Response:
        """Sets the option under the pointer."""
        widget = next((candidate for candidate in self.widgets(view_model) if candidate.key == key), None)
        if isinstance(widget, Segments):
            index = widget.option_at(x, y)
            return Response(self) if index is None else self._set(view_model, key, values_of(key)[index])
        return self.on_press(view_model, key)

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Sets the next value, wrapping around."""
        if key not in SETTINGS or isinstance(SETTINGS[key].values, Scale | FreeText):
            return Response(self)
        value = value_of(view_model.settings, key)
        onward = stepped(key, value, 1)
        return self._set(view_model, key, values_of(key)[0] if onward == value else onward)


def control(view_model: ViewModel, field: Setting, x: float, y: float) -> Slider | Segments:
    """The control of a setting, with its row's upper left corner at (x, y)."""
    value = value_of(view_model.settings, field.name)
    words, wide = value_label(field.name, value), COLUMN_W + 26
    values = values_of(field.name)
    chosen = values.index(value) if value in values else 0
    beside = isinstance(field.values, Toggle)
    box = Box(x, y, wide, TOGGLE_H if beside else ROW_H)
    if isinstance(field.values, Scale):
        return Slider(field.name, box, field.label, words, chosen, len(values), field.about)
    labels = tuple(value_label(field.name, each) for each in values)
    return segments(view_model.measure, box, field.name, field.label, labels, chosen, field.about, beside)
