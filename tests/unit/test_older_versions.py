"""What an older version has written is read by this one, and what a newer one has written is left alone.

`tests/fixtures/home-0.1` was written by version 0.1, played to an ending by real keys, wound back, saved,
played on with other settings, keys and pack.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import pygame
import pytest

from game.shell.composition import open_app
from game.shell.formats.documents import encode, read_document
from game.shell.messages import Messages
from game.shell.paths import Home, find_data, open_home
from game.shell.storage.moment_finder import position_message
from game.shell.storage.profile import Profile
from game.shell.storage.settings import load_settings, save_settings
from game.shell.storage.share_codes import read_code
from game.story.recovery import RetraceResult
from game.ui.action import Command
from game.ui.requests import ShareCode, SlotKind
from game.ui.screens.share_code import CodeScreen
from tests.parsed import parsed_script
from tests.pilot import HandClock, Pilot
from tests.told import told

WRITTEN = Path(__file__).parents[1] / "fixtures/home-0.1"
SAVES = ("auto-02", "auto-08", "quick-01", "save-01")


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """The home of a user who has played version 0.1, which kept everything in one folder."""
    home, _ = open_home(environment(tmp_path))
    shutil.copytree(WRITTEN, home.root, dirs_exist_ok=True)
    return tmp_path


def environment(user: Path) -> dict[str, str]:
    return {"HOME": str(user)}


@pytest.fixture
def pilot(user: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pilot]:
    """This version, started there."""
    for kind in ("VIDEO", "AUDIO"):
        monkeypatch.setenv(f"SDL_{kind}DRIVER", "dummy")
    home, word = open_home(environment(user))
    data = find_data()
    clock = HandClock()
    found = Pilot(open_app(parsed_script(data.script), data, home, (640, 360), Messages(word), clock), clock)
    found.turn()
    yield found
    found.app.close()


def test_settings_keys_and_packs_of_version_0_1_are_as_they_were(pilot: Pilot) -> None:
    """Moved where they belong, and said once; the pack of then is drawn without a fault."""
    session = pilot.session
    settings = session.settings
    assert (settings.pack, settings.mute, settings.live_speed) == ("matchbook", True, "2")
    assert pilot.app.inputs.bindings.keys["K"] is Command.ADVANCE
    assert session.pack.artwork.name == "Matchbook"
    assert session.pack.artwork.palette["paper"] == (0xF3, 0xD9, 0xB0, 0xFF)
    assert "end_missed" in session.pack.artwork.events
    assert not [problem for problem in session.pack.problems if "matchbook" in problem.file]
    if sys.platform.startswith("linux"):
        assert session.message == f"Your settings lie in {session.home.settings.parent} now."
        assert {path.name for path in session.home.root.iterdir() if path.is_file()} == {
            "history.sqlite3", "running.lock", "code.txt",
        }  # fmt: skip


def test_the_history_of_version_0_1_goes_on(pilot: Pilot) -> None:
    """Its evenings can be stood in, its ending is found, and Continue leads into it."""
    profile = pilot.session.profile
    assert isinstance(profile, Profile)
    assert "last_bus" in profile.endings_found
    assert len(profile.director.tree.moments) > 90
    pilot.press(pygame.K_RETURN)
    assert pilot.session.in_evening
    assert profile.director.state.watch_s > 30 * 60
    stop = profile.director.cursor
    pilot.press(pygame.K_k)
    assert profile.director.cursor != stop


@pytest.mark.parametrize("slot", SAVES)
def test_every_save_of_version_0_1_is_stood_in(pilot: Pilot, slot: str) -> None:
    profile = pilot.session.profile
    assert isinstance(profile, Profile)
    assert tuple(profile.slots.headers()) == SAVES
    saved, word = profile.slots.read(slot)
    assert word is None
    assert saved.game == "0.1.0"
    assert saved.thumbnail
    word = profile.finder.restore(saved)
    assert not word or word.startswith(
        (position_message(RetraceResult.SAME)[:-1], position_message(RetraceResult.BEFORE)[:-1])
    ), word
    assert profile.director.state.watch_s == pytest.approx(saved.watch_s, abs=120)


def test_a_code_of_version_0_1_is_read(pilot: Pilot) -> None:
    shared = read_code((WRITTEN / "code.txt").read_text(), pilot.session.script.fingerprint)
    saved, _ = pilot.session.profile.slots.read("save-01")
    assert shared.edges == saved.edges


def test_the_code_of_a_save_names_the_script_that_the_save_was_made_in(pilot: Pilot) -> None:
    """Whoever gets it is told that it is another's."""
    saved, _ = pilot.session.profile.slots.read("save-01")
    assert saved.fingerprint not in pilot.session.script.fingerprints
    pilot.app.runner.run(ShareCode("save-01"))
    shown = pilot.session.screen
    assert isinstance(shown, CodeScreen)
    assert not read_code(shown.code, *pilot.session.script.fingerprints).same_script
    assert read_code(shown.code, saved.fingerprint).same_script


def newer(path: Path, **fields: object) -> bytes:
    """Makes a document one of a newer version; its bytes."""
    body = json.loads(path.read_bytes())["body"]
    path.write_bytes(encode(body | fields))
    return path.read_bytes()


def test_a_newer_save_says_so_and_is_left_alone(user: Path) -> None:
    home, _ = open_home(environment(user))
    path = home.saves / "save-01.json"
    data = newer(path, format=2, written_in="three colours")
    profile = Profile(parsed_script(find_data().script), home)
    assert "newer version" in profile.slots.headers()["save-01"].fault
    profile.slots.write_later(SlotKind.SAVES, profile.make_save(), bytes)
    assert sorted(profile.slots.headers().keys() - SAVES) == ["save-02"]
    profile.close()
    assert path.read_bytes() == data


def test_a_newer_history_says_so_and_is_left_alone(user: Path) -> None:
    home, _ = open_home(environment(user))
    with closing(sqlite3.connect(home.history, isolation_level=None)) as connection:
        connection.execute("INSERT INTO migrations VALUES (99, 0)")
        connection.execute("CREATE TABLE colours (name TEXT)")
    data = home.history.read_bytes()
    profile = Profile(parsed_script(find_data().script), home)
    assert any("newer version" in word for word in told(profile.messages))
    profile.director.start()
    profile.queue_changes()
    profile.close()
    assert home.history.read_bytes() == data


def test_what_a_newer_version_has_set_stays(user: Path) -> None:
    """What this one doesn't know is kept when it writes the settings; what it can't do is told."""
    home, _ = open_home(environment(user))
    newer(home.settings, smell="coffee", font="handwritten")
    messages = Messages()
    settings = load_settings(home.settings, messages)
    (words,) = told(messages)
    assert "font" in words
    save_settings(home.settings, settings)
    found = read_document(home.settings)
    assert found is not None
    known = asdict(settings)
    known |= {"mix": known.pop("people_packs"), "watch_mode": known.pop("real_time")}
    assert found.body == known | {"smell": "coffee"}


def test_the_fixture_is_still_what_version_0_1_wrote() -> None:
    """It is one of the old kind: all in one folder, with no cache, and small."""
    home = Home(WRITTEN)
    assert home.settings.is_file()
    assert home.keys.is_file()
    assert sum(path.stat().st_size for path in WRITTEN.rglob("*") if path.is_file()) < 200_000
