"""Continue, on the title of the real program: where there is one, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui.requests import ToTitle
from game.ui.screens.title import TitleScreen
from tests.pilot import Pilot, headless_app


@pytest.fixture(autouse=True)
def unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that nobody sees, and no sound."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")


def rows(pilot: Pilot) -> list[str]:
    """The keys of the title's rows."""
    return [item.key for item in TitleScreen().rows(pilot.app.presenter.view_model())]


def play(pilot: Pilot, lines: int) -> int:
    """Begins at the title and reads on; returns the moment stood at."""
    for _ in range(lines + 1):
        pilot.press(pygame.K_RETURN)
    return pilot.session.director.cursor


def test_who_has_played_nothing_has_nothing_to_continue(tmp_path: Path) -> None:
    """Nor after having looked at the title once before."""
    for _ in range(2):
        with headless_app(tmp_path) as pilot:
            assert "continue" not in rows(pilot)


def test_an_evening_wound_back_to_its_very_first_line_can_be_continued(tmp_path: Path) -> None:
    """At the title, and after the next start."""
    with headless_app(tmp_path) as pilot:
        for _ in range(play(pilot, 3)):
            pilot.press(pygame.K_PAGEUP)
        assert pilot.session.director.cursor == 0
        pilot.app.runner.run(ToTitle())
        assert rows(pilot)[0] == "continue"
    with headless_app(tmp_path) as pilot:
        assert rows(pilot)[0] == "continue"
        assert play(pilot, 0) == 0
        assert pilot.session.in_evening


def test_who_only_looks_at_the_title_continues_where_he_was(tmp_path: Path) -> None:
    """The next time, and the time after that."""
    with headless_app(tmp_path) as pilot:
        here = play(pilot, 3)
    for _ in range(2):
        with headless_app(tmp_path) as pilot:
            assert rows(pilot)[0] == "continue"
    with headless_app(tmp_path) as pilot:
        assert play(pilot, 0) == here
