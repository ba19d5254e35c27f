"""What is otherwise on Windows and on a Mac, as far as it can be seen from any system."""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shell.input.keyboard import key_names
from game.shell.paths import folder_name, platform_home
from game.shell.request_runner import open_folder
from game.shell.sdl import sdl
from game.ui.screens.enter_share_code import CodeEntryScreen
from tests.desktop import PATIENCE_S, ROOT
from tests.pilot import headless_app

# Names of devices, whatever stands after a dot; letters that no file may have; what comes last in none.
RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')
# Windows takes 260 signs with the folder in which the game lies.
LONGEST_PATH = 150
SHIPPED = ("assets/audio", "assets/fonts", "assets/icons", "assets/packs", "script", "game")
CONSOLELESS = "import sys; sys.stdout = sys.stderr = None; from game.__main__ import main; sys.exit(main({}))"


def portable(name: str) -> bool:
    """Whether every system can have a file of this name."""
    return not RESERVED.fullmatch(name) and not FORBIDDEN.search(name)


def test_every_file_of_the_game_can_lie_on_every_system() -> None:
    """No name is a device's, ends in a dot, is too long, or is told from another by its capitals alone."""
    paths = [
        path.relative_to(ROOT)
        for folder in SHIPPED
        for path in (ROOT / folder).rglob("*")
        if "__pycache__" not in path.parts
    ]
    assert len(paths) > 1000
    assert [
        path for path in paths if not all(map(portable, path.parts)) or len(str(path)) > LONGEST_PATH
    ] == []
    assert [path for path, count in Counter(str(path).lower() for path in paths).items() if count > 1] == []


@given(st.text(max_size=60))
def test_a_games_folder_can_lie_on_every_system(title: str) -> None:
    """Whatever it is called; games that are called otherwise lie elsewhere."""
    assert portable(folder_name(title))
    assert folder_name(title) != folder_name(f"{title}!")


@pytest.mark.parametrize("title", ["CON", "nul", "Aux.", "..", "COM1"])
def test_a_game_called_like_a_device_has_a_folder(title: str) -> None:
    assert portable(folder_name(title))


def test_windows_tells_the_home_by_another_name() -> None:
    """There is no HOME; what its own variables say goes before that."""
    home = platform_home({"USERPROFILE": "/users/jess"}, "win32")
    assert home.root == Path("/users/jess/AppData/Roaming/running-ashtrays")
    home = platform_home({"USERPROFILE": "/users/jess", "APPDATA": "/r", "LOCALAPPDATA": "/l"}, "win32")
    assert (home.root, home.cache) == (Path("/r/running-ashtrays"), Path("/l/running-ashtrays/cache"))


def test_windows_is_asked_for_its_sdl_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is in memory already under that name; elsewhere pygame's own module leads to it."""
    asked: list[str] = []
    load = ctypes.CDLL

    def noted(name: str) -> ctypes.CDLL:
        asked.append(name)
        return load(name)

    monkeypatch.setattr(ctypes, "CDLL", noted)
    monkeypatch.setattr(sys, "platform", "win32")
    found = sdl.__wrapped__()
    assert asked == ["SDL2.dll", pygame.base.__file__]
    assert found is not None


KEYPAD = [("linux", 0, "End"), ("linux", pygame.KMOD_NUM, "1"), ("win32", 0, "End"), ("darwin", 0, "1")]


@pytest.mark.parametrize(("platform", "mod", "name"), KEYPAD)
def test_a_macs_keypad_always_makes_digits(
    platform: str, mod: int, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no NumLock."""
    monkeypatch.setattr(sys, "platform", platform)
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_KP1, unicode="", mod=mod, scancode=89)
    assert key_names(event) == (name,)


PASTING = [("darwin", pygame.KMOD_LGUI, True), ("darwin", pygame.KMOD_LCTRL, False),
           ("win32", pygame.KMOD_LCTRL, True), ("win32", pygame.KMOD_LGUI, False)]  # fmt: skip


@pytest.mark.parametrize(("platform", "mod", "pastes"), PASTING)
def test_a_mac_pastes_with_its_own_key(
    platform: str, mod: int, pastes: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path) as pilot:
        pygame.scrap.put_text("RA1")
        pilot.session.show(CodeEntryScreen())
        pilot.turn()
        with monkeypatch.context() as elsewhere:
            elsewhere.setattr(sys, "platform", platform)
            pilot.press(pygame.K_v, mod=mod)
        assert isinstance(pilot.session.screen, CodeEntryScreen)
        assert pilot.session.screen.text == ("RA1" if pastes else "")


@pytest.mark.skipif(os.name == "nt", reason="programs are named otherwise there")
@pytest.mark.parametrize(
    ("platform", "tool"), [("win32", "explorer"), ("darwin", "open"), ("linux", "xdg-open")]
)
def test_a_folder_is_shown_by_the_systems_own_tool(
    platform: str, tool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where there is none, that is said."""
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not open_folder(tmp_path)
    told = tmp_path / "told"
    os.mkfifo(told)  # whoever reads it waits for who writes
    (tmp_path / tool).write_text(f'#!/bin/sh\necho $$ > "{tmp_path}/pid"\necho "$1" > "{told}"\n')
    (tmp_path / tool).chmod(0o755)
    assert open_folder(tmp_path)
    assert told.read_text() == f"{tmp_path}\n"
    for thread in threading.enumerate():
        if thread.name == "folder":
            thread.join()
    with pytest.raises(ChildProcessError):
        os.waitpid(int((tmp_path / "pid").read_text()), 0)


ASKED = [(["--version"], 0), (["--help"], 0), (["chek"], 2), (["doctor"], 0), (["--at", "nowhere"], 2)]


@pytest.mark.parametrize(("words", "code"), ASKED, ids=lambda value: str(value))
def test_without_a_console_nothing_is_missed_but_the_words(
    words: list[str], code: int, tmp_path: Path
) -> None:
    """A packaged game on Windows has nowhere to print."""
    environment = os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, "-c", CONSOLELESS.format(words)], cwd=ROOT, capture_output=True, text=True,
        env=environment | {"RUNNING_ASHTRAYS_HOME": str(tmp_path)}, timeout=PATIENCE_S,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")
