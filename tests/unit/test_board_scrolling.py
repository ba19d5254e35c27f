"""A board with more options than rows: the pointer takes what it points at, keys and the header scroll it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.author.new_game import write_game
from game.shell.paths import find_data, with_game
from game.stage.frame import Box
from game.stage.play_overlay import BoardTurned, TakeOption
from game.story.operations import Choice
from game.story.tree import Input
from tests.pilot import STILL, Pilot, headless_app

# Options by the size of the type, in percent: each time more than the board has rows.
OPTIONS = {100: 9, 200: 8}
Opened = Callable[[int], AbstractContextManager[Pilot]]


@pytest.fixture
def at_board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Opens the program at a size of type; the evening begins at the board."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    game = tmp_path / "game"
    write_game(game)

    def opened(percent: int) -> AbstractContextManager[Pilot]:
        options = "".join(f"  - Way {number}.: {{jump: deck}}\n" for number in range(OPTIONS[percent]))
        scene = game / "script/scenes/01_quay.yaml"
        scene.write_text(
            f"scene: quay\ntitle: Quay\nplace: quay\nbeats:\n- label: wait\n- choice:\n{options}"
        )
        settings = replace(STILL, text_size=percent)
        return headless_app(tmp_path / "home", settings, with_game(find_data(), game))

    return opened


def rows(pilot: Pilot) -> dict[int, Box]:
    """The boxes of the options shown, by their numbers."""
    ids = [option.id for option in pilot.session.director.options]
    targets = pilot.session.play.frame.targets
    return {ids.index(at.payload.option): at.box for at in targets if isinstance(at.payload, TakeOption)}


def header(pilot: Pilot) -> Box:
    """The box of the header, which turns the board."""
    return next(at.box for at in pilot.session.play.frame.targets if isinstance(at.payload, BoardTurned))


def begin(pilot: Pilot) -> dict[int, Box]:
    """Begins an evening; the rows of its board."""
    pilot.session.director.new_evening()
    pilot.session.enter_evening()
    pilot.turn()
    assert isinstance(pilot.session.director.stop, Choice)
    return rows(pilot)


def taken(pilot: Pilot) -> str:
    """The option that led to the current moment."""
    edge = pilot.session.director.edges()[-1]
    assert isinstance(edge, Input)
    assert edge.option is not None
    return edge.option


@pytest.mark.parametrize("percent", OPTIONS)
def test_a_click_takes_the_option_pointed_at(at_board: Opened, percent: int) -> None:
    with at_board(percent) as pilot:
        shown = begin(pilot)
        assert len(shown) < OPTIONS[percent]
        for number, box in shown.items():
            assert begin(pilot) == shown
            pointed_at = pilot.session.director.options[number].id
            pilot.click(box.x + box.w / 2, box.y + box.h / 2)
            assert taken(pilot) == pointed_at


@pytest.mark.parametrize("percent", OPTIONS)
def test_the_board_rests_under_the_pointer(at_board: Opened, percent: int) -> None:
    with at_board(percent) as pilot:
        shown = begin(pilot)
        scale = pilot.app.window.scale
        for number, box in shown.items():
            for aside in (0, 4):
                at = (round((box.x + 300 + aside) * scale), round((box.y + box.h / 2) * scale))
                pilot.turn(
                    pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0), touch=False)
                )
                assert pilot.session.play.focus.option == number
                assert rows(pilot) == shown


@pytest.mark.parametrize("percent", OPTIONS)
def test_keys_scroll_it_where_the_focus_leaves_the_rows_shown(at_board: Opened, percent: int) -> None:
    with at_board(percent) as pilot:
        count = len(begin(pilot))
        for number in range(OPTIONS[percent]):
            pilot.press(pygame.K_DOWN)
            first = max(0, number - count + 1)
            assert list(rows(pilot)) == list(range(first, first + count))
        last = OPTIONS[percent] - 1
        for number in range(last - 1, -1, -1):
            pilot.press(pygame.K_UP)
            assert min(rows(pilot)) == min(number, last - count + 1)


@pytest.mark.parametrize("percent", OPTIONS)
def test_a_click_on_the_header_shows_the_options_that_follow(at_board: Opened, percent: int) -> None:
    """So the last ones can be reached by the pointer alone; after them come the first ones again."""
    with at_board(percent) as pilot:
        shown = begin(pilot)
        seen = set(shown)
        while OPTIONS[percent] - 1 not in seen:
            box = header(pilot)
            pilot.click(box.x + 300, box.y + box.h / 2)
            assert set(rows(pilot)) - seen
            seen |= set(rows(pilot))
        assert seen == set(range(OPTIONS[percent]))
        last = OPTIONS[percent] - 1
        box, pointed_at = rows(pilot)[last], pilot.session.director.options[last].id
        assert begin(pilot) == shown
        while last not in rows(pilot):
            pilot.click(header(pilot).x + 300, header(pilot).y + header(pilot).h / 2)
        pilot.click(box.x + 300, box.y + box.h / 2)
        assert taken(pilot) == pointed_at


def test_after_the_last_options_the_header_shows_the_first_again(at_board: Opened) -> None:
    with at_board(100) as pilot:
        shown = begin(pilot)
        for _ in range(2):
            pilot.click(header(pilot).x + 300, header(pilot).y + header(pilot).h / 2)
        assert rows(pilot) == shown


@pytest.mark.parametrize("percent", OPTIONS)
def test_a_digit_takes_no_option_out_of_view_and_shows_it_first(at_board: Opened, percent: int) -> None:
    with at_board(percent) as pilot:
        shown = begin(pilot)
        edges, last = pilot.session.director.edges(), OPTIONS[percent] - 1
        for number in (last, 0, last):
            pilot.press(pygame.K_1 + number)
            assert pilot.session.director.edges() == edges
            assert number in rows(pilot)
            assert len(rows(pilot)) == len(shown)
        pointed_at = pilot.session.director.options[last].id
        pilot.press(pygame.K_1 + last)
        assert taken(pilot) == pointed_at


def test_the_header_says_that_there_is_more_however_long_the_name_of_the_place(at_board: Opened) -> None:
    """What is too long for it ends early, but never that."""
    with at_board(100) as pilot:
        shown = begin(pilot)
        pilot.wait(1000)
        count = f"1–{len(shown)} of {OPTIONS[100]}: more".upper()
        assert any(text.startswith(count) for text in repr(pilot.see().ops).upper().split("'"))
