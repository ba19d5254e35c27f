"""Settings are kept, and a file with anything in it still gives settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.shell.formats.documents import read_document, write_document
from game.shell.formats.file_errors import FileError
from game.shell.messages import Messages
from game.shell.storage.settings import load_settings, save_settings
from game.ui.settings import SETTINGS, RealTime, Settings, allowed, value_of
from tests.told import told


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    wanted = Settings(text_speed=120, real_time=RealTime.NOWHERE.value, mute=True, pack="monochrome")
    save_settings(path, wanted)
    messages = Messages()
    assert load_settings(path, messages) == wanted
    assert told(messages) == []


def test_without_a_file_all_is_as_it_comes(tmp_path: Path) -> None:
    messages = Messages()
    assert load_settings(tmp_path / "settings.json", messages) == Settings()
    assert told(messages) == []


def test_what_may_not_be_is_told_and_the_default_taken(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_document(path, {"mute": "yes", "watch_mode": "never", "volume_main": 3})
    messages = Messages()
    found = load_settings(path, messages)
    assert found == Settings(volume_main=3)
    (word,) = told(messages)
    assert word == "The setting watch_mode can't be 'never' (and 1 more in settings.json)."


def test_a_setting_keeps_the_name_that_it_has_in_the_file(tmp_path: Path) -> None:
    """Whatever the program calls it, files of before are read, and versions of before can read it."""
    path = tmp_path / "settings.json"
    write_document(path, {"watch_mode": "always", "mix": "rory:poster"})
    messages = Messages()
    found = load_settings(path, messages)
    assert found == Settings(real_time=RealTime.EVERYWHERE, people_packs="rory:poster")
    assert told(messages) == []
    save_settings(path, found)
    document = read_document(path)
    assert document is not None
    assert isinstance(document.body, dict)
    body = document.body
    assert (body["watch_mode"], body["mix"]) == ("always", "rory:poster")
    assert not {"real_time", "people_packs"} & body.keys()


def test_a_number_out_of_range_is_taken_to_the_nearest_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_document(path, {"text_size": 500, "box_opacity": 0})
    messages = Messages()
    assert load_settings(path, messages) == Settings(text_size=200, box_opacity=75)
    assert told(messages) == []


def test_unknown_settings_are_kept_out_and_missing_ones_come_by_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_document(path, {"__class__": "x", "unheard_of": 3, "mono": True})
    messages = Messages()
    assert load_settings(path, messages) == Settings(mono=True)
    assert told(messages) == []


@pytest.mark.parametrize("body", [[], "text", None, 3])
def test_a_body_that_is_no_record_gives_the_defaults_with_a_word(tmp_path: Path, body: object) -> None:
    path = tmp_path / "settings.json"
    write_document(path, body)
    messages = Messages()
    found = load_settings(path, messages)
    assert found == Settings()
    assert len(told(messages)) == 1


def test_a_damaged_file_gives_the_settings_before_or_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings(mono=True))
    save_settings(path, Settings(mono=False))
    path.write_bytes(b"rubbish")
    messages = Messages()
    found = load_settings(path, messages)
    assert found.mono
    assert len(told(messages)) == 1
    (tmp_path / "settings.json.bak").write_bytes(b"rubbish")
    messages = Messages()
    found = load_settings(path, messages)
    assert found == Settings()
    assert len(told(messages)) == 1
    load_settings(path, messages)
    (message,) = told(messages)
    assert "set yours again in the game" in message


def test_settings_that_cannot_be_kept_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="its folder is gone"):
        save_settings(tmp_path / "gone" / "settings.json", Settings())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from(list(SETTINGS)) | st.text(max_size=5),
        st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.lists(st.none(), max_size=2),
    )
)
def test_settings_with_anything_in_them_are_always_allowed_ones(
    tmp_path: Path, body: dict[str, object]
) -> None:
    path = tmp_path / "settings.json"
    write_document(path, body)
    found = load_settings(path, Messages())
    for name in SETTINGS:
        assert allowed(name, value_of(found, name))


@pytest.mark.parametrize("name", ["pack", "people_packs"])
@pytest.mark.parametrize("value", ["\ud800", "a\0b", "\u202egnimoc", "two\nlines"])
def test_a_text_that_no_screen_may_show_is_no_setting(name: str, value: str) -> None:
    assert not allowed(name, value)
    assert allowed(name, "kirk:pixel")
