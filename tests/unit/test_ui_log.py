"""The log shows the whole evening, finds words in it, and goes back to any of them."""

from __future__ import annotations

from dataclasses import replace

from game.shell.history_entries import log_entries
from game.story.director import Director
from game.ui.action import Command, Press, Typed, Wheel
from game.ui.requests import GoToMoment
from game.ui.screen import Response
from game.ui.screens.log import ROWS, LogScreen
from game.ui.view_model import ViewModel
from tests.frames.view_models import make_view_model
from tests.small import minimal_script

VIEW_MODEL = make_view_model()


def act(log: LogScreen, *actions: Press | Typed | Wheel, view_model: ViewModel = VIEW_MODEL) -> LogScreen:
    for action in actions:
        screen = log.act(view_model, action).screen
        assert isinstance(screen, LogScreen)
        log = screen
    return log


def test_it_opens_at_the_last_line() -> None:
    first, end = LogScreen().visible_rows(VIEW_MODEL)
    assert end == len(VIEW_MODEL.log)
    assert LogScreen().current(VIEW_MODEL) == end - 1
    assert first < end - 3


def test_arrows_walk_the_whole_evening_and_back() -> None:
    log = act(LogScreen(), *[Press(Command.UP)] * (len(VIEW_MODEL.log) - 1))
    assert (log.current(VIEW_MODEL), log.visible_rows(VIEW_MODEL)[0]) == (0, 0)
    assert act(log, Press(Command.UP)).typing
    log = act(log, *[Press(Command.DOWN)] * len(VIEW_MODEL.log))
    assert log.current(VIEW_MODEL) == len(VIEW_MODEL.log) - 1


def test_the_wheel_scrolls_and_the_focus_stays_in_sight() -> None:
    log = act(LogScreen(), Wheel(3, 0, 0), Wheel(2, 0, 0))
    first, end = log.visible_rows(VIEW_MODEL)
    assert end < len(VIEW_MODEL.log)
    assert first <= log.current(VIEW_MODEL) < end


def test_every_row_shown_lies_on_the_sheet() -> None:
    for scale in (75, 100, 150, 200):
        view_model = make_view_model(replace(VIEW_MODEL.settings, text_size=scale, font="dyslexic"))
        for widget in LogScreen(top=7).widgets(view_model):
            if widget.key.startswith("row:"):
                assert widget.box.y >= ROWS.y
                assert widget.box.y + widget.box.h <= ROWS.y + ROWS.h + 1


def test_a_press_stands_where_it_was_said() -> None:
    log = act(LogScreen(), Press(Command.UP), Press(Command.UP))
    outcome = log.act(VIEW_MODEL, Press(Command.ADVANCE))
    assert outcome == Response(None, (GoToMoment(VIEW_MODEL.log[-3].moment_number),))


def test_searching_finds_words_speakers_and_emphasis() -> None:
    for sought, who in (("BENCH", ""), ("kirk", "Kirk"), ("just take it", "Rory")):
        log = act(LogScreen(), Press(Command.NEXT), *(Typed(letter) for letter in sought))
        rows = log.rows(VIEW_MODEL)
        found = [rows[number] for number in range(len(rows))]
        assert 0 < len(found) < len(VIEW_MODEL.log)
        assert not who or all(row.entry.speaker == who for row in found)


def test_going_back_leaves_the_search_before_the_log() -> None:
    log = act(LogScreen(), Press(Command.NEXT), Typed("z"), Press(Command.MENU))
    assert log.query == ""
    assert log.act(VIEW_MODEL, Press(Command.MENU)) == Response(None)


def test_an_empty_log_says_so_and_can_be_left() -> None:
    view_model = replace(VIEW_MODEL, log=())
    assert LogScreen().act(view_model, Press(Command.ADVANCE)).screen is not None
    assert LogScreen().act(view_model, Press(Command.MENU)).screen is None


def test_emphasis_is_slanted_in_a_line_and_upright_in_what_you_chose() -> None:
    script = minimal_script("""
        - rory: I saw _her_ there.
        - choice:
          - Say _no_.
          - Go.
        - The night is _cold_.
        - ending: home
    """)
    director = Director(script)
    director.advance()
    director.choose(director.options[0].id)
    rows = LogScreen().rows(replace(VIEW_MODEL, log=tuple(log_entries(director))))
    words = [
        [(run.text.strip(), run.style.role.endswith("italic")) for run in rows[number].rows[0].runs]
        for number in range(len(rows))
    ]
    assert words == [
        [("I saw", False), ("her", True), ("there.", False)],
        [("Say", True), ("no", False), (".", True)],
        [("The night is", False), ("cold", True), (".", False)],
    ]
    plain = [
        widget.accessible_text
        for widget in LogScreen().widgets(replace(VIEW_MODEL, log=tuple(log_entries(director))))
    ]
    assert not [text for text in plain if "_" in text]
