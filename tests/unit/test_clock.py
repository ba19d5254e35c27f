"""The system's clock may stand at any time, or tell none; evenings are kept all the same."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.shell.paths import Home
from game.shell.script_folder import load_script
from game.shell.storage.profile import Profile
from tests.told import told

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("now_s", [-(2.0**62), -1.0, 0.0, 9e9, None])
def test_an_evening_is_kept_whatever_the_clock_tells(
    now_s: float | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before 1970, and beyond what Python can tell: there `time.time` raises OverflowError."""

    def tell() -> float:
        if now_s is None:
            raise OverflowError("timestamp too large to convert to C _PyTime_t")
        return now_s

    monkeypatch.setattr(time, "time", tell)
    home = Home(tmp_path)
    home.make()
    script = load_script(ROOT / "tests/scripts/tiny")
    played = Profile(script, home)
    played.director.new_evening()
    while played.director.advance():
        played.queue_changes()
    stop = played.director.stop.id
    played.slots.write_later("save-01", played.make_save(), lambda: b"")
    assert played.close() is None

    again = Profile(script, home)
    assert told(again.messages) == []
    assert again.slots.read("save-01")[0].stop == stop
    assert again.resume() == ""
    assert again.director.stop.id == stop
    again.close()

    home.history.write_bytes(b"damaged")
    mended = Profile(script, home)
    assert mended.director.tree.moments
    assert len(list(tmp_path.glob("*.broken"))) == 1
    mended.close()
