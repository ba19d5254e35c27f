"""Help is complete and true: every binding of every device is told, in words that differ."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from game.shell.input.bindings import LABELS, Bindings
from game.shell.input.keymap import DEFAULT_KEYS, SCREEN_KEYS
from game.stage.frame import Text
from game.ui.action import COMMANDS, Command, Press
from game.ui.screens.help import HelpScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.watch_screen import WatchScreen
from game.ui.view_model import KeyTexts
from game.ui.widgets.controls import Hint
from tests.frames.view_models import make_look, make_view_model

ARROWS = {Command.UP, Command.DOWN, Command.LEFT, Command.RIGHT, Command.DELETE}


def test_every_command_has_one_row() -> None:
    assert sorted(row.command for row in COMMANDS) == sorted(Command)


@pytest.mark.parametrize("which", ["inputs", "screen_inputs"])
def test_no_input_means_two_commands_in_one_place(which: str) -> None:
    given = [name for row in COMMANDS for name in getattr(row, which)]
    assert len(given) == len(set(given))


def test_what_is_always_meant_is_meant_at_first() -> None:
    assert [row.command for row in COMMANDS if not set(row.fixed) <= set(row.inputs)] == []


def test_every_command_that_has_a_key_is_in_the_help(tmp_path: Path) -> None:
    """But the one for who works on the game."""
    bindings = Bindings(tmp_path / "keys.json")
    commands = {row.command for row in (*bindings.help_rows(), *bindings.screen_help_rows())}
    assert set(DEFAULT_KEYS.values()) - commands - ARROWS == {Command.TOGGLE_DAMAGE_OUTLINES}
    shown = " ".join(f"{row.keys} {row.pad}" for row in bindings.screen_help_rows())
    for given in SCREEN_KEYS:
        name = given.removeprefix("pad:").replace("PageUp", "PgUp").replace("PageDown", "PgDn")
        assert name in shown


@pytest.mark.parametrize(("column", "prefix"), [(2, ""), (4, "pad:")])
def test_the_readme_names_each_commands_first_input_and_none_that_does_nothing(
    column: int, prefix: str
) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    table = " ".join(line.split("|")[column] for line in readme.splitlines() if line.startswith("| "))
    named = set(re.findall(r"[A-Z]\w*|[<>]", table))
    inputs = [
        [name.removeprefix(prefix) for name in row.inputs if name.startswith("pad:") == bool(prefix)]
        for row in COMMANDS
        if row.label
    ]
    shown = {"Return": "Enter", "Escape": "Esc"}
    assert {shown.get(names[0], names[0]) for names in inputs if names} - named == set()
    assert named - {shown.get(name, name) for names in inputs for name in names} == set()


def test_no_two_inputs_of_a_command_are_called_the_same(tmp_path: Path) -> None:
    for row in Bindings(tmp_path / "keys.json").help_rows():
        for device in (row.keys, row.mouse, row.pad):
            names = device.split(", ")
            assert len(names) == len(set(names)), row


def test_help_tells_a_key_that_was_bound_by_the_player(tmp_path: Path) -> None:
    bindings = Bindings(tmp_path / "keys.json")
    bindings.bind("G", Command.LOG)
    assert "G" in next(row.keys for row in bindings.help_rows() if row.command is Command.LOG)


def test_hints_name_the_buttons_of_the_device_in_use(tmp_path: Path) -> None:
    bindings = Bindings(tmp_path / "keys.json")
    hints = {}
    for pad in (False, True):
        view_model = replace(make_view_model(), keys=KeyTexts(bindings.labels(pad)))
        screens = (SavesScreen(), WatchScreen())
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
    first = HelpScreen()
    second = first.act(view_model, Press(Command.PAGE_DOWN)).screen
    assert isinstance(second, HelpScreen)
    said = first.announcement(view_model) + second.announcement(view_model)
    assert all(row.label in said for row in (*view_model.keys.help_rows, *view_model.keys.screen_help_rows))
    assert len(LABELS) + 1 == len(Bindings(Path("nowhere")).help_rows())


@pytest.mark.parametrize("play", range(1, 40, 3))
@pytest.mark.parametrize("screens", [1, 9, 20])
def test_no_row_is_printed_over_what_stands_below_however_many_there_are(play: int, screens: int) -> None:
    view_model = make_view_model()
    row = view_model.keys.help_rows[0]
    keys = view_model.keys._replace(help_rows=(row,) * play, screen_help_rows=(row,) * screens)
    many = replace(view_model, keys=keys)
    pages = [HelpScreen(page=number) for number in range(HelpScreen().page_count(many))]
    tables = [[len(rows) for _, rows in page] for page in HelpScreen().pages(many)]
    assert sum(map(sum, tables)) == play + screens
    for page in pages:
        below = min(widget.box.y for widget in page.widgets(many))
        texts = [op for op in page.draw_sheet(many, make_look()) if isinstance(op, Text)]
        assert max(op.baseline for op in texts if op.text == row.label) < below - 10
