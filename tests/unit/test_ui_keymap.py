"""The key map shows all bindings by pages and waits for another key."""

from __future__ import annotations

from dataclasses import replace

from game.ui.action import Click, Command, Point, Press, Release
from game.ui.requests import Rebind, ResetKeys
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.key_map import ROWS_A_PAGE, KeyMapScreen
from tests.frames.view_models import make_look, make_view_model

VIEW_MODEL = make_view_model()


def test_every_binding_is_on_one_page() -> None:
    pages = KeyMapScreen().page_count(VIEW_MODEL)
    keys = [
        widget.key
        for page in range(pages)
        for widget in KeyMapScreen(page=page).widgets(VIEW_MODEL)
        if widget.key.startswith("bind:")
    ]
    assert len(keys) == len(set(keys)) == len(VIEW_MODEL.keys.bindings)
    assert pages == -(-len(VIEW_MODEL.keys.bindings) // ROWS_A_PAGE)


def test_a_press_waits_for_a_key_and_says_so_until_something_comes() -> None:
    outcome = KeyMapScreen().act(VIEW_MODEL, Press(Command.ADVANCE))
    assert outcome.requests == (Rebind(Command.ADVANCE),)
    waiting = outcome.screen
    assert isinstance(waiting, KeyMapScreen)
    assert "Press what should do it" in str(waiting.frame(VIEW_MODEL, make_look(), 10_000).ops)
    still = waiting.act(VIEW_MODEL, Release(Command.ADVANCE)).screen
    assert still == waiting
    first, *others = VIEW_MODEL.keys.bindings
    bindings = (first._replace(keys="K"), *others)
    bound = replace(VIEW_MODEL, keys=VIEW_MODEL.keys._replace(bindings=bindings))
    assert "Press what should do it" not in str(waiting.frame(bound, make_look(), 10_000).ops)
    assert waiting.act(VIEW_MODEL, Point(5, 5)).screen == waiting
    after = waiting.act(VIEW_MODEL, Click(5, 5, True)).screen
    assert isinstance(after, KeyMapScreen)
    assert after.waiting is None


def test_page_keys_go_round_and_the_wheel_stops_at_the_ends() -> None:
    last = KeyMapScreen().page_count(VIEW_MODEL) - 1
    back = KeyMapScreen().act(VIEW_MODEL, Press(Command.PAGE_UP)).screen
    assert isinstance(back, KeyMapScreen)
    assert back.page == last


def test_setting_all_keys_back_is_asked() -> None:
    asked = KeyMapScreen().on_press(VIEW_MODEL, "reset").screen
    assert isinstance(asked, ConfirmScreen)
    assert asked.requests == (ResetKeys(),)
