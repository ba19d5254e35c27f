"""Safe mode plays with nothing that could be at fault, and changes nothing that was kept; a portable game
keeps all beside itself."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.shell.composition import SAFE_MODE, open_app
from game.shell.messages import Messages
from game.shell.paths import PORTABLE, find_data, open_home, pack_paths, portable_folder, safe_home
from game.shell.storage.settings import save_settings
from game.ui.settings import Settings
from tests.parsed import parsed_script
from tests.pilot import HandClock, Pilot

KEPT = replace(Settings(), pack="mine", text_size=200, text_speed=0, transitions=False)


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_safe_mode_leaves_settings_keys_packs_and_cache_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the evening goes on in the player's own folder."""
    for kind in ("VIDEO", "AUDIO"):
        monkeypatch.setenv(f"SDL_{kind}DRIVER", "dummy")
    home, _ = open_home({"HOME": str(tmp_path)})
    save_settings(home.settings, KEPT)
    home.keys.write_text("broken")
    (home.cache / "scaled").mkdir()
    (home.cache / "scaled/one").write_text("broken")
    (home.packs / "mine").mkdir()
    (home.packs / "mine/pack.yaml").write_text("name: Mine\nauthor: A player\nlicence: CC0\n")
    (home.packs / "lamplight").mkdir()
    (home.packs / "lamplight/pack.yaml").write_text("broken")
    before = files(tmp_path)
    data, safe = find_data(), safe_home(home)
    clock = HandClock()
    app = open_app(parsed_script(data.script), data, safe, (640, 360), Messages(SAFE_MODE), clock)
    pilot = Pilot(app, clock)
    pilot.turn()
    session = pilot.session
    assert session.message == SAFE_MODE
    assert session.settings == replace(Settings(), pack=session.pack_folders.default)
    assert list(session.pack_folders.packs) == ["lamplight", "pixel", "poster"]
    assert not session.mixer.sounding
    for key in (pygame.K_RETURN, pygame.K_RETURN, pygame.K_RETURN, pygame.K_m, pygame.K_F5):
        pilot.press(key)
    assert session.settings.mute
    pilot.app.close()
    after = files(tmp_path)
    assert before.items() <= after.items()
    new = {path.relative_to(home.root).parts[0] for path in after.keys() - before.keys()}
    assert new == {"saves", "history.sqlite3", "running.lock"}


def test_what_is_portable_lies_beside_the_program_and_is_found_there_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for once, it is used by every later start, before the platform's own place."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "stick/running-ashtrays"))
    environ = {"HOME": str(tmp_path / "home")}
    data = find_data()
    assert open_home(environ)[0].root.is_relative_to(tmp_path / "home")
    folder = portable_folder(data)
    assert folder == tmp_path / "stick" / PORTABLE
    home, word = open_home(environ, portable=folder)
    assert word is None
    assert all(path.is_relative_to(folder) for path in home.folders)
    assert open_home(environ)[0] == home
    environ["RUNNING_ASHTRAYS_HOME"] = str(tmp_path / "asked")
    assert open_home(environ)[0].root == tmp_path / "asked"
    assert pack_paths(data, home)[0] == folder / "packs"


def test_where_nothing_can_be_written_beside_the_program_it_says_so(tmp_path: Path) -> None:
    (tmp_path / PORTABLE).write_text("in the way")
    home, word = open_home({}, portable=tmp_path / PORTABLE)
    assert not home.is_persistent
    assert word is not None
    assert "nothing will be kept" in word
