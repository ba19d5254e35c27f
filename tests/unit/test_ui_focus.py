"""Every screen works by pointer, keys and pad alone, and no sequence of actions breaks one."""

from __future__ import annotations

import importlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.stage.frame import HEIGHT, WIDTH
from game.ui import screens
from game.ui.action import Action, Click, Command, Digit, Point, Press, Release, Typed, Wheel
from game.ui.paged_screen import PagedScreen
from game.ui.requests import SetSetting
from game.ui.screen import Response, Screen
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.dial import DialScreen
from game.ui.screens.enter_share_code import CodeEntryScreen
from game.ui.screens.gallery import GalleryScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.title import TitleScreen
from game.ui.settings import changed
from game.ui.view_model import PlayHistory, ViewModel
from game.ui.widgets.focus import along, reachable, toward
from game.ui.widgets.menu_strip import MenuItem
from tests.frames.view_models import make_look, make_view_model
from tests.unit.test_ui_frames import SCREENS

LEAVING = 12
COMMANDS = st.sampled_from(Command)
SPOTS = st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1))
ACTIONS: st.SearchStrategy[Action] = st.one_of(
    COMMANDS.map(Press),
    COMMANDS.map(lambda command: Press(command, 3)),
    COMMANDS.map(Release),
    SPOTS.map(lambda at: Point(*at)),
    st.tuples(SPOTS, st.booleans()).map(lambda at: Click(*at[0], down=at[1])),
    st.tuples(st.integers(-4, 4), SPOTS).map(lambda at: Wheel(at[0], *at[1])),
    st.sampled_from("aÄ9 -\b").map(Typed),
    st.integers(1, 9).map(Digit),
)
ARROWS = (Command.UP, Command.DOWN, Command.LEFT, Command.RIGHT)


def carry_out(view_model: ViewModel, requests: tuple[object, ...]) -> ViewModel:
    """The view model once the settings asked for are set."""
    for request in requests:
        if isinstance(request, SetSetting):
            view_model = ViewModel(
                **{**vars(view_model), "settings": changed(view_model.settings, request.name, request.value)}
            )
    return view_model


def press_until_left(screen: Screen | None, view_model: ViewModel) -> Screen | None:
    """What stands there after going back as often as anybody would."""
    for _ in range(LEAVING):
        if screen is None or isinstance(screen, TitleScreen):
            return screen
        screen = screen.act(view_model, Press(Command.MENU)).screen
    return screen


@pytest.mark.parametrize("name", SCREENS)
@settings(max_examples=25, deadline=None)
@given(actions=st.lists(ACTIONS, max_size=14))
def test_no_sequence_of_actions_breaks_a_screen(name: str, actions: list[Action]) -> None:
    view_model, look = make_view_model(), make_look()
    screen: Screen | None = SCREENS[name]
    for action in actions:
        if screen is None:
            return
        screen, requests = screen.act(view_model, action)
        view_model = carry_out(view_model, requests)
        if screen is not None:
            focused = screen.focused(view_model)
            row = reachable(screen.widgets(view_model))
            assert (focused is None) == (not row)
            assert focused is None or focused.key in [widget.key for widget in row]
            assert screen.frame(view_model, look, 500).accessible_text
    assert screen is None or isinstance(press_until_left(screen, view_model), TitleScreen | None)


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_can_be_left_one_step_at_a_time(name: str) -> None:
    view_model = make_view_model()
    assert isinstance(press_until_left(SCREENS[name], view_model), TitleScreen | None)


@pytest.mark.parametrize("name", SCREENS)
def test_tab_reaches_everything_that_can_have_the_focus(name: str) -> None:
    view_model = make_view_model()
    widgets = SCREENS[name].widgets(view_model)
    keys = [widget.key for widget in reachable(widgets)]
    seen, key = [], keys[0] if keys else ""
    for _ in keys:
        seen.append(key)
        key = along(widgets, key, 1)
    assert sorted(seen) == sorted(keys)


@pytest.mark.parametrize("name", SCREENS)
def test_arrows_reach_everything_that_can_have_the_focus(name: str) -> None:
    view_model = make_view_model()
    widgets = SCREENS[name].widgets(view_model)
    keys = {widget.key for widget in reachable(widgets)}
    known = {min(keys)} if keys else set()
    waiting = list(known)
    while waiting:
        here = waiting.pop()
        for arrow in ARROWS:
            there = toward(widgets, here, arrow)
            if there not in known:
                known.add(there)
                waiting.append(there)
    assert known == keys


@pytest.mark.parametrize("name", SCREENS)
def test_keys_are_names_of_one_widget_each(name: str) -> None:
    keys = [widget.key for widget in SCREENS[name].widgets(make_view_model())]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", SCREENS)
def test_hovering_gives_the_focus(name: str) -> None:
    view_model = make_view_model()
    for widget in reachable(SCREENS[name].widgets(view_model)):
        x, y, w, h = widget.box
        there = SCREENS[name].act(view_model, Point(x + w / 2, y + h / 2)).screen
        assert there is not None
        focused = there.focused(view_model)
        assert focused is not None
        assert focused.key == widget.key


def test_what_is_not_enabled_can_be_neither_clicked_nor_focused() -> None:
    """At the title, before anything was lived or saved."""
    view_model = replace(make_view_model(), in_evening=False, slots={}, history=PlayHistory())
    disabled = set()
    for screen in (*SCREENS.values(), CodeEntryScreen()):
        for widget in screen.widgets(view_model):
            if not widget.enabled:
                disabled.add(widget.key)
                assert not widget.focusable
                x, y, w, h = widget.box
                for down in (True, False):
                    response = screen.act(view_model, Click(x + w / 2, y + h / 2, down))
                    assert response == Response(screen), (screen, widget.key)
    assert disabled >= {"share", "save", "load", "delete", "rub", "go"}


def test_a_press_counts_only_where_it_is_let_go() -> None:
    view_model, title = make_view_model(), TitleScreen()
    down = title.act(view_model, Click(1600, 640, down=True))
    assert not down.requests
    assert down.screen is not None
    away = down.screen.act(view_model, Click(100, 100, down=False))
    assert away.screen == down.screen.act(view_model, Click(100, 100, down=False)).screen
    assert not away.requests
    assert isinstance(away.screen, TitleScreen)


def test_a_question_has_the_safe_answer_in_the_focus() -> None:
    view_model = make_view_model()
    asked = TitleScreen().act(view_model, Press(Command.MENU)).screen
    assert isinstance(asked, ConfirmScreen)
    safe = asked.act(view_model, Press(Command.ADVANCE))
    assert safe.requests == ()
    assert isinstance(safe.screen, TitleScreen)


def test_a_row_of_the_pause_may_open_a_screen_that_no_key_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    almanac = MenuItem("almanac", "Almanac", GalleryScreen)
    monkeypatch.setattr(PauseScreen, "items", (*PauseScreen.items, almanac))
    openers = importlib.reload(screens).SCREEN_OF_COMMAND
    assert openers[Command.DIAL] is DialScreen
    assert GalleryScreen not in openers.values()


def test_a_key_of_a_screen_that_is_not_the_evenings_own_opens_it_at_the_title_too() -> None:
    """There a row of the menu has it, or one that isn't listed, for the key alone."""
    at_title = {item.command for item in TitleScreen.items if item.command is not None}
    evenings_own = {Command.MENU, Command.WATCH, Command.SAVE, Command.LOG}
    assert set(screens.SCREEN_OF_COMMAND) - at_title == evenings_own
    assert at_title <= set(screens.SCREEN_OF_COMMAND)


PAGED = {name: screen for name, screen in SCREENS.items() if isinstance(screen, PagedScreen)}


@pytest.mark.parametrize("name", PAGED)
def test_a_page_that_is_not_turned_stays_as_it_is(name: str) -> None:
    """At the first and at the last page, and where there is one: nothing is heard or announced again."""
    view_model = make_view_model()
    keys = {widget.key for widget in reachable(PAGED[name].widgets(view_model))}
    count = PAGED[name].page_count(view_model)
    screen = replace(PAGED[name], focus=max(keys, default=""), announces=False)
    turns: tuple[tuple[int, Action], ...] = ((0, Wheel(1, 0, 0)), (count - 1, Wheel(-1, 0, 0)))
    if count == 1:
        turns += (0, Press(Command.PAGE_UP)), (0, Press(Command.PAGE_DOWN))
    for page, action in turns:
        there = screen if page == screen.page_index(view_model) else screen.show_page(view_model, page)
        assert there.act(view_model, action).screen == there
