"""Every request of a screen in a bad world: it is told, and what is shown, set and done stay one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from threading import Event
from typing import get_args

import pygame
import pytest

from game.shell.messages import Message, Messages
from game.shell.paths import find_data
from game.shell.storage.screenshots import Screenshots
from game.shell.storage.settings import load_settings
from game.stage.transition import Direction
from game.ui import requests
from game.ui.action import Command
from game.ui.screens.enter_share_code import CodeEntryScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.settings_screen import SettingsScreen
from game.ui.settings import Settings, allowed
from game.ui.sound_lanes import MUSIC
from tests.pilot import STILL, Pilot, headless_app
from tests.told import told

ROOT = Path(__file__).parents[2]
REQUESTS: tuple[requests.Request, ...] = (
    requests.SetSetting("text_size", 150),
    requests.SetSetting("people_packs", "jess:" + "x" * 5_000),
    requests.SetSetting("pack", "poster"),
    requests.ResetSettings(("text_size",)),
    requests.Rebind(Command.LOG),
    requests.ResetKeys(),
    requests.SaveTo("save-01"),
    requests.KeepSlot("quick-01"),
    requests.LoadFrom("quick-01"),
    requests.DeleteSlot("quick-01"),
    requests.ShareCode("quick-01"),
    requests.ShareCode(),
    requests.EnterCode("RA1"),
    requests.GoToMoment(0),
    requests.Rewind(1),
    requests.SkipUnread(),
    requests.PreviewSound(MUSIC),
    requests.ToTitle(),
    requests.Continue(),
    requests.NewEvening(),
    requests.Quit(),
)


@pytest.fixture(autouse=True)
def unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows that nobody sees, and sound that nobody hears."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    """The program at the first line of an evening."""
    with headless_app(tmp_path / "home") as flown:
        flown.session.enter_evening()
        flown.turn()
        yield flown


def spoil(path: Path) -> None:
    """A folder stands where a file is to be, and a file where a folder is."""
    if path.is_dir():
        shutil.rmtree(path)
        path.write_text("in the way")
    else:
        path.unlink(missing_ok=True)
        path.mkdir()


def kept(pilot: Pilot) -> Settings:
    """The settings on the disk."""
    return load_settings(pilot.session.home.settings, Messages())


def test_every_request_is_carried_out_or_told_where_nothing_can_be_written(pilot: Pilot) -> None:
    asked = {type(request) for request in REQUESTS} | {requests.OpenFolder}
    assert asked == set(get_args(requests.Request)), "OpenFolder alone starts another program"
    session, inputs, home = pilot.session, pilot.app.inputs, pilot.session.home
    pilot.app.runner.saver.save("quick-01")
    session.profile.slots.headers()
    inputs.devices.keys = {**inputs.devices.keys}
    for path in (home.settings, home.keys, home.saves):
        spoil(path)
    for request in REQUESTS:
        pilot.app.runner.run(request)
        pilot.app.runner.settings.write()
        assert inputs.devices.keys == inputs.bindings.keys, request
        for field in fields(session.settings):
            assert allowed(field.name, getattr(session.settings, field.name)), request
        pilot.turn()
    assert not session.running


def test_keys_that_are_reset_are_used_though_they_cannot_be_kept(pilot: Pilot) -> None:
    inputs = pilot.app.inputs
    inputs.bindings.bind("G", Command.LOG)
    inputs.devices.keys = inputs.bindings.keys
    spoil(pilot.session.home.keys)
    pilot.app.runner.run(requests.ResetKeys())
    pilot.turn()
    assert "keys.json was not written" in pilot.session.message
    assert inputs.devices.keys == inputs.bindings.keys
    assert "G" not in inputs.devices.keys


def test_settings_that_could_not_be_kept_are_tried_again_at_the_end(tmp_path: Path) -> None:
    """Told once, and not at every press."""
    with headless_app(tmp_path / "home") as pilot:
        session, runner, path = pilot.session, pilot.app.runner, pilot.session.home.settings
        spoil(path)
        runner.run(requests.SetSetting("text_size", 150))
        runner.settings.write()
        assert ["settings.json was not written" in word for word in told(session.messages)] == [True]
        runner.settings.write()
        assert told(session.messages) == []
        path.rmdir()
    assert kept(pilot).text_size == 150


def test_all_messages_of_one_frame_are_shown_and_the_next_frame_begins_anew(pilot: Pilot) -> None:
    session = pilot.session
    for message in ("One.", "Two.", "One."):
        session.messages.tell(message)
    pilot.turn()
    assert session.message == "One. Two."
    session.messages.tell("Three.")
    pilot.turn()
    assert session.message == "Three."


def test_where_the_script_runs_in_a_circle_its_place_is_told_and_the_moment_stays(tmp_path: Path) -> None:
    game = tmp_path / "game"
    shutil.copytree(ROOT / "tests" / "scripts" / "tiny", game / "script")
    first = game / "script" / "scenes" / "a.yaml"
    first.write_text("scene: stop\nplace: stop\nbeats:\n- One.\n- label: bench\n- jump: .bench\n")
    with headless_app(tmp_path / "home", data=find_data()._replace(game=game)) as pilot:
        for _ in range(4):
            pilot.press(pygame.K_RETURN)
        director = pilot.session.director
        assert (director.cursor, pilot.session.in_evening, pilot.session.running) == (0, True, True)
        assert "runs in a circle at" in pilot.session.message
        assert "a.yaml:" in pilot.session.message


def test_skipping_into_a_circle_shows_where_it_ends(tmp_path: Path) -> None:
    """The play stands where the director does; whoever goes on from there is told."""
    game = tmp_path / "game"
    shutil.copytree(ROOT / "tests" / "scripts" / "tiny", game / "script")
    first = game / "script" / "scenes" / "a.yaml"
    first.write_text(
        "scene: stop\nplace: stop\nbeats:\n- One.\n- Two.\n- Three.\n- label: bench\n- jump: .bench\n"
    )
    with headless_app(tmp_path / "home", data=find_data()._replace(game=game)) as pilot:
        for _ in range(2):
            pilot.press(pygame.K_RETURN)
        pilot.app.runner.run(requests.SkipUnread())
        pilot.turn()
        session = pilot.session
        assert session.director.cursor == 2
        assert session.play.direction is Direction.SKIP
        assert "Three." in pilot.see().accessible_text
        assert session.profile.director.drain_unsaved().moments == ()
        assert session.message == ""
        # The next press tells.
        pilot.app.runner.run(requests.SkipUnread())
        pilot.turn()
        assert "runs in a circle at" in session.message
        assert session.director.cursor == 2


def test_a_seat_torn_off_falls_and_then_nothing_moves(tmp_path: Path) -> None:
    with headless_app(tmp_path / "home", replace(STILL, reduced_motion=False)) as pilot:
        pilot.session.enter_evening()
        pilot.app.runner.run(requests.SaveTo("save-01"))
        pilot.session.show(SavesScreen())
        pilot.wait(500)
        pilot.press(pygame.K_DELETE)
        pilot.press(pygame.K_RIGHT)
        pilot.press(pygame.K_RETURN)
        assert isinstance(pilot.session.screen, SavesScreen)
        assert pilot.session.screen.deleted is not None
        falling = pilot.see()
        assert falling.due_ms == 0
        pilot.wait(500)
        assert pilot.see().due_ms is None
        assert pilot.see().over != falling.over


def test_settings_changed_while_a_slider_is_held_are_kept_at_the_end(tmp_path: Path) -> None:
    with headless_app(tmp_path / "home") as pilot:
        pilot.session.show(replace(SettingsScreen(), pressed="text_size"))
        pilot.app.runner.run(requests.SetSetting("text_size", 150))
        pilot.app.runner.settings.write()
        assert kept(pilot).text_size == 100
    assert kept(pilot).text_size == 150


@pytest.mark.parametrize(
    "name", ["night\N{NO-BREAK SPACE}one", "夜\N{IDEOGRAPHIC SPACE}景", "a\N{ZERO WIDTH JOINER}b"]
)
def test_a_pack_of_any_name_can_be_chosen(pilot: Pilot, name: str) -> None:
    pilot.app.runner.run(requests.SetSetting("pack", name))
    assert pilot.session.settings.pack == name


def test_a_setting_that_has_grown_too_long_is_told_and_stays(pilot: Pilot) -> None:
    pilot.session.settings = replace(pilot.session.settings, people_packs="jess:poster")
    pilot.app.runner.run(requests.SetSetting("people_packs", "jess:" + "x" * 5_000))
    assert told(pilot.session.messages) == ["People: that is more than can be kept."]
    assert pilot.session.settings.people_packs == "jess:poster"


def test_a_key_that_types_nothing_mutes_while_a_code_is_typed(pilot: Pilot) -> None:
    """And letters are letters there."""
    pilot.app.inputs.devices.keys = {**pilot.app.inputs.devices.keys, "F9": Command.MUTE}
    pilot.session.show(CodeEntryScreen())
    pilot.turn()
    pilot.press(pygame.K_m, "m")
    assert not pilot.session.settings.mute
    pilot.press(pygame.K_F9)
    assert pilot.session.settings.mute


def test_presses_while_a_picture_is_written_are_dropped(tmp_path: Path) -> None:
    """A held key would fill the memory and the disk."""
    goes_on = Event()

    def busy() -> None:
        assert goes_on.wait(30)

    messages = Messages()
    screenshots = Screenshots(tmp_path, messages, busy)
    for _ in range(60):
        screenshots.take(pygame.Surface((64, 36)))
    goes_on.set()
    screenshots.wait()
    assert messages.drain() == [Message(sound="ui_save")]
    screenshots.take(pygame.Surface((64, 36)))
    screenshots.wait()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["evening-001.png", "evening-002.png"]


def test_a_picture_that_is_taken_is_heard(pilot: Pilot) -> None:
    """A message would be in the next one."""
    pilot.turn()
    seen = pilot.app.window.stage.copy()
    pilot.press(pygame.K_s)
    pilot.app.runner.screenshots.wait()
    pilot.turn()
    (picture,) = pilot.session.home.screenshots.iterdir()
    assert picture.name == "evening-001.png"
    kept = pygame.image.load(picture)
    assert pygame.image.tobytes(kept, "RGB") == pygame.image.tobytes(seen, "RGB")
    assert pilot.session.mixer.sounding
    assert pilot.session.message == ""
