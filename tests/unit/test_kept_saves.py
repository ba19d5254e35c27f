"""Saves, a code and histories that version 0.2 wrote are met for ever as they were left.

They are of the small scripts of the tests, which never change; so whatever comes of them otherwise, the
rules or the reading have changed, and a player of then would be told so.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from game.shell.paths import Home
from game.shell.script_folder import load_script
from game.shell.storage.profile import Profile
from game.shell.storage.share_codes import read_code
from game.story.state_format import to_plain
from tests.told import told

ROOT = Path(__file__).parents[2]
WRITTEN = ROOT / "tests/fixtures/home-0.2"
SAVES = sorted(WRITTEN.glob("*/saves/*.json"))


def profile(game: str, home: Path) -> Profile:
    """What the player of a small script had kept."""
    shutil.copytree(WRITTEN / game, home)
    for folder in Home(home).folders:
        folder.mkdir(parents=True, exist_ok=True)
    return Profile(load_script(ROOT / "tests/scripts" / game), Home(home))


@pytest.mark.parametrize("path", SAVES, ids=lambda path: f"{path.parts[-3]} {path.stem}")
def test_a_save_of_version_0_2_is_stood_in_without_a_word(path: Path, tmp_path: Path) -> None:
    """Where it was made, at its hour, with every field it told of the state as it was."""
    kept = profile(path.parts[-3], tmp_path / "home")
    saved, word = kept.slots.read(path.stem)
    assert (word, kept.finder.restore(saved)) == (None, "")
    director = kept.director
    assert (director.stop.id, director.waited_ms) == (saved.stop, saved.waited_ms)
    now = json.loads(json.dumps(to_plain(kept.script, director.state_on_arrival)))
    assert {name: now[name] for name in saved.state} == saved.state
    kept.close()


@pytest.mark.parametrize("game", ["tiny", "wound"])
def test_a_history_of_version_0_2_goes_on_where_it_was_left(game: str, tmp_path: Path) -> None:
    kept = profile(game, tmp_path / "home")
    assert told(kept.messages) == []
    assert not kept.stale
    last = kept.left_moment
    assert last is not None
    assert len(kept.director.tree.moments) > last > 0
    assert kept.resume() == ""
    assert kept.director.cursor == last
    for moment in kept.director.tree.moments:
        assert kept.finder.go_to(moment.number) == ""
    kept.close()


def test_a_code_of_version_0_2_leads_where_it_led(tmp_path: Path) -> None:
    kept = profile("tiny", tmp_path / "home")
    code = (WRITTEN / "tiny/code.txt").read_text(encoding="utf-8")
    assert kept.finder.load_code(read_code(code, *kept.script.fingerprints)) == ""
    assert kept.director.cursor == kept.left_moment
    kept.close()


def test_the_saves_tell_of_all_kinds_of_states() -> None:
    """Live and called, with the watch stopped and pocketed, waited at, wound back, and at the end."""
    states = [json.loads(path.read_text(encoding="utf-8"))["body"] for path in SAVES]
    assert any(body["waited_ms"] for body in states)
    for field in ("live", "stack", "fired", "cast", "sounds", "wound", "ending", "music"):
        assert any(body["state"][field] for body in states), field
    assert {body["state"]["watch"] for body in states} == {"running", "stopped", "pocketed"}
