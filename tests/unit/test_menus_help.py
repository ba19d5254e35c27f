"""Help is complete and true: every binding of every device is told, in words that differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.menus.action import COMMANDS, Command, Press
from game.menus.screens.help import Help
from game.menus.screens.saves import Saves
from game.menus.screens.watch_screen import WatchScreen
from game.menus.view_model import HINT_KEYS
from game.menus.widgets.controls import Hint
from game.shell.input.bindings import LABELS, Bindings
from game.shell.input.keymap import DEFAULT_KEYS, SCREEN_KEYS
from tests.frames.view_models import make_view_model

ARROWS = {Command.UP, Command.DOWN, Command.LEFT, Command.RIGHT, Command.DELETE}


def test_every_command_has_one_row() -> None:
    assert sorted(row.command for row in COMMANDS) == sorted(Command)


@pytest.mark.parametrize("which", ["inputs", "screen_inputs"])
def test_no_input_means_two_commands_in_one_place(which: str) -> None:
    given = [name for row in COMMANDS for name in getattr(row, which)]
    assert len(given) == len(set(given))


def test_what_is_always_meant_is_meant_at_first() -> None:
    assert [row.command for row in COMMANDS if not set(row.fixed) <= set(row.inputs)] == []


def test_hints_without_a_shell_name_the_keys_of_the_table(tmp_path: Path) -> None:
    names = Bindings(tmp_path / "keys.json").names(pad=False)
    assert {command: names[command] for command in HINT_KEYS} == HINT_KEYS


def test_every_command_that_has_a_key_is_in_the_help(tmp_path: Path) -> None:
    """But the one for who works on the game."""
    bindings = Bindings(tmp_path / "keys.json")
    commands = {row.command for row in (*bindings.helped(), *bindings.on_screens())}
    assert set(DEFAULT_KEYS.values()) - commands - ARROWS == {Command.REPAINT}
    shown = " ".join(f"{row.keys} {row.pad}" for row in bindings.on_screens())
    for given in SCREEN_KEYS:
        name = given.removeprefix("pad:").replace("PageUp", "PgUp").replace("PageDown", "PgDn")
        assert name in shown


def test_no_two_inputs_of_a_command_are_called_the_same(tmp_path: Path) -> None:
    for row in Bindings(tmp_path / "keys.json").helped():
        for device in (row.keys, row.mouse, row.pad):
            names = device.split(", ")
            assert len(names) == len(set(names)), row


def test_help_tells_a_key_that_was_bound_by_the_player(tmp_path: Path) -> None:
    bindings = Bindings(tmp_path / "keys.json")
    bindings.bind("G", Command.LOG)
    assert "G" in next(row.keys for row in bindings.helped() if row.command is Command.LOG)


def test_hints_name_the_buttons_of_the_device_in_use(tmp_path: Path) -> None:
    bindings = Bindings(tmp_path / "keys.json")
    hints = {}
    for pad in (False, True):
        view_model = replace(make_view_model(), keys=bindings.names(pad))
        screens = (Saves(), WatchScreen())
        widgets = [widget for screen in screens for widget in screen.widgets(view_model)]
        hints[pad] = {widget.label: widget.badge for widget in widgets if isinstance(widget, Hint)}
    assert hints[False] == {
        "Load": "Enter", "Tear off": "Del", "Page back": "PgUp", "Page on": "PgDn", "Back": "Esc",
        "Wind back": "PgUp", "The dial": "D", "Put it away": "Esc",
    }  # fmt: skip
    # On a screen X tears off, so a pad has no way from the watch to the dial.
    assert hints[True] == {
        "Load": "A", "Tear off": "X", "Page back": "LB", "Page on": "RB", "Back": "B",
        "Wind back": "LB", "Put it away": "B",
    }  # fmt: skip


def test_every_row_is_on_one_of_the_pages() -> None:
    view_model = make_view_model()
    first = Help()
    second = first.act(view_model, Press(Command.PAGE_DOWN)).screen
    assert isinstance(second, Help)
    said = first.says(view_model) + second.says(view_model)
    assert all(row.label in said for row in (*view_model.helped, *view_model.on_screens))
    assert len(LABELS) + 1 == len(Bindings(Path("nowhere")).helped())
