"""Every setting has a range, words for each value, and a control that reaches them all."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.action import Click, Command, Point, Press
from game.ui.requests import ResetSettings, SetSetting
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.settings_screen import TABS, SettingsScreen
from game.ui.settings import (
    SETTINGS,
    FreeText,
    OneOf,
    RealTime,
    Scale,
    Settings,
    Toggle,
    allowed,
    changed,
    defaults,
    nearest,
    stepped,
    value_label,
    value_of,
)
from game.ui.sound_lanes import LANES
from game.ui.widgets import type_sample
from game.ui.widgets.rows import Segments, Slider
from tests.frames.view_models import make_look, make_view_model

NAMES = [field.name for field in fields(Settings)]


def test_every_field_is_in_the_catalogue_and_nothing_else_is() -> None:
    assert sorted(SETTINGS) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_setting_comes_as_is_allowed(name: str) -> None:
    assert allowed(name, defaults()[name])
    assert value_label(name, defaults()[name])


def test_every_setting_but_the_pack_is_on_some_tab() -> None:
    shown = {name for _, columns in TABS.values() for column in columns for name in column.names}
    assert shown == set(NAMES) - {"pack", "people_packs"}


def test_a_tab_that_is_turned_to_is_spoken() -> None:
    view_model = make_view_model()
    screen = SettingsScreen().moved("reduced_motion").act(view_model, Press(Command.PAGE_DOWN)).screen
    assert screen is not None
    spoken = screen.frame(view_model, make_look(), 9_000).accessible_text
    assert spoken.startswith(f"Settings, {TABS['time'][0]}.")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "pack"])
def test_steps_go_through_all_values_and_stop_at_the_ends(name: str) -> None:
    value = defaults()[name]
    for _ in range(20):
        value = stepped(name, value, -1)
    seen = [value]
    for _ in range(20):
        value = stepped(name, value, 1)
        assert allowed(name, value)
        if value != seen[-1]:
            seen.append(value)
    match SETTINGS[name].values:
        case Toggle():
            assert len(seen) == 2
        case OneOf(options):
            assert len(seen) == len(options)
        case Scale(steps, _):
            assert tuple(seen) == steps


@given(st.sampled_from(NAMES), st.one_of(st.integers(), st.booleans(), st.text(), st.floats(), st.none()))
def test_what_is_read_back_is_never_a_value_that_is_not_allowed(name: str, value: object) -> None:
    found = nearest(name, value)
    assert found is None or allowed(name, found)


def test_a_value_out_of_range_comes_back_as_the_nearest() -> None:
    assert nearest("text_size", 1000) == 200
    assert nearest("volume_music", -3) == 0


def test_a_setting_that_is_not_allowed_is_refused() -> None:
    with pytest.raises(ValueError, match="text_size"):
        changed(Settings(), "text_size", 101)


def test_left_and_right_change_the_setting_at_once() -> None:
    outcome = SettingsScreen(focus="text_size").act(make_view_model(), Press(Command.RIGHT))
    assert SetSetting("text_size", 110) in outcome.requests


def test_a_slider_follows_the_pointer_while_it_is_held() -> None:
    view_model, screen = make_view_model(), SettingsScreen(tab="time")
    slider = next(w for w in screen.widgets(view_model) if isinstance(w, Slider) and w.key == "volume_music")
    left, right, height = slider.rail
    held = screen.act(view_model, Click(right, height)).screen
    assert held is not None
    assert SetSetting("volume_music", 0) in held.act(view_model, Point(left - 300, 10)).requests
    freed = held.act(view_model, Click(left, height, down=False)).screen
    assert freed is not None
    assert not freed.act(view_model, Point(left, height)).requests


def test_a_word_is_chosen_by_pressing_it() -> None:
    view_model, screen = make_view_model(), SettingsScreen()
    row = next(w for w in screen.widgets(view_model) if isinstance(w, Segments) and w.key == "font")
    x, y = row.cells[2].x + 4, row.cells[2].y + 4
    down = screen.act(view_model, Click(x, y)).screen
    assert down is not None
    assert down.act(view_model, Click(x, y, down=False)).requests == (SetSetting("font", "dyslexic"),)


def test_setting_a_tab_back_is_asked_first() -> None:
    asked = SettingsScreen(tab="keys").act(make_view_model(), Press(Command.DELETE)).screen
    assert isinstance(asked, ConfirmScreen)
    assert asked.requests == (ResetSettings(("punch_guard", "vibration", "full_screen", "hide_quick_menu")),)
    assert value_of(Settings(), "font") == "default"


def test_setting_all_back_leaves_who_draws_the_game_alone() -> None:
    """The packs are chosen elsewhere: the one in use, and those that draw a person in it."""
    asked = SettingsScreen().on_press(make_view_model(), "reset_all").screen
    assert isinstance(asked, ConfirmScreen)
    (request,) = asked.requests
    assert isinstance(request, ResetSettings)
    assert {*SETTINGS} - {*request.names} == {"pack", "people_packs"}


def test_every_setting_has_one_place() -> None:
    shown = [name for _, columns in TABS.values() for column in columns for name in column.names]
    listed = [name for name, row in SETTINGS.items() if not isinstance(row.values, FreeText)]
    assert sorted(shown) == sorted(listed)


def test_every_setting_shown_has_an_effect_and_says_what_it_is() -> None:
    folder = Path(__file__).parents[2] / "game"
    sources = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    shown = {name for _, columns in TABS.values() for column in columns for name in column.names}
    assert shown == set(NAMES) - {"pack", "people_packs"}
    for name in shown - {lane.setting for lane in LANES}:  # what these do is heard in test_sound
        assert re.search(rf"(settings|wished|self)\.{name}\b", sources), name
        assert SETTINGS[name].about, name


def test_the_specimens_watch_walks_as_the_setting_says() -> None:
    look = make_look()
    for mode, walks in zip(RealTime, ((False, False), (False, True), (True, True)), strict=True):
        view_model = make_view_model(Settings(real_time=mode, auto_delay=10))
        first = type_sample.phase_of(look, view_model, 0)
        for index, walking in enumerate(walks):
            late = first.period_ms * (index + 1) - 100
            said = type_sample.day_s(look, view_model, first.period_ms * index + first.reveal_ms)
            assert (type_sample.day_s(look, view_model, late) > said + 1) is walking, (mode, index)


def test_the_specimen_stays_as_long_as_auto_would() -> None:
    look = make_look()
    turns = [
        type_sample.phase_of(look, make_view_model(Settings(auto_delay=wait)), 0).period_ms
        for wait in (0, 5, 10)
    ]
    assert turns == sorted(set(turns))
