"""Where the window was is used again, but never where nobody could see it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pygame import Rect

from game.shell.formats.documents import write_document
from game.shell.storage.window_placement import (
    WindowPlacement,
    centre_placement,
    fit_placement,
    load_placement,
    save_placement,
)

LEFT, RIGHT = Rect(0, 0, 1920, 1080), Rect(1920, -200, 2560, 1440)
WAS = WindowPlacement(2400, 100, 1280, 720)


def test_a_window_comes_back_where_it_was() -> None:
    assert fit_placement(WAS, (LEFT, RIGHT)) == ((2400, 100), (1280, 720))


def test_on_a_screen_that_is_gone_the_system_places_it() -> None:
    assert fit_placement(WAS, (LEFT,)) == (None, (1280, 720))


def test_a_window_is_no_larger_than_the_screen_it_is_on() -> None:
    assert fit_placement(WindowPlacement(1930, 0, 3840, 2160), (LEFT, RIGHT)) == ((1930, 0), (2560, 1440))
    assert fit_placement(WindowPlacement(9000, 0, 3840, 2160), (LEFT,)) == (None, (1920, 1080))


@pytest.mark.parametrize("corner", [(-1200, 100), (1800, 100), (300, -60), (300, 1050), (300, 2000)])
def test_a_head_that_cannot_be_taken_hold_of_is_not_restored(corner: tuple[int, int]) -> None:
    assert fit_placement(WindowPlacement(*corner, 1280, 720), (LEFT,))[0] is None


def test_a_size_that_was_asked_for_keeps_its_place_where_all_of_it_is_seen() -> None:
    assert centre_placement(WAS, (1920, 1080), (LEFT, RIGHT)) == (2400, 100)


def test_a_size_that_reaches_beyond_goes_to_the_middle_of_its_screen() -> None:
    assert centre_placement(WAS, (2400, 1200), (LEFT, RIGHT)) == (2000, -80)
    assert centre_placement(WindowPlacement(600, 300, 640, 360), (1280, 720), (LEFT,)) == (600, 300)
    assert centre_placement(WindowPlacement(700, 400, 640, 360), (1280, 720), (LEFT,)) == (320, 180)


def test_what_is_larger_than_its_screen_keeps_its_head_on_it() -> None:
    assert centre_placement(WAS, (3840, 2160), (LEFT, RIGHT)) == (1920, -200)
    assert centre_placement(WAS, (3840, 1000), (LEFT,)) == (0, 40)


def test_without_any_screen_nothing_is_asked_for() -> None:
    assert fit_placement(WAS, ()) == (None, (1280, 720))
    assert centre_placement(WAS, (1920, 1080), ()) is None


def test_what_is_remembered_is_read_back(tmp_path: Path) -> None:
    save_placement(tmp_path / "window.json", WindowPlacement(-5, 7, 1280, 720))
    assert load_placement(tmp_path / "window.json") == WindowPlacement(-5, 7, 1280, 720)


@pytest.mark.parametrize(
    "body",
    [{}, [], [1, 2, 3], [1, 2, 3, "4"], [1, 2, 0, 4], [True, 2, 3, 4], [1, 2, 3, 10**9], [1, 2, 3, -4]],
)
def test_what_is_no_placement_is_forgotten(tmp_path: Path, body: object) -> None:
    write_document(tmp_path / "window.json", body)
    assert load_placement(tmp_path / "window.json") is None


def test_a_damaged_file_is_forgotten_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_bytes(b"\0" * 40)
    assert load_placement(tmp_path / "window.json") is None
