"""The packaged game, built from the checkout and played outside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop import PATIENCE_S, ROOT, playing
from tests.window.test_window import play_through

pytestmark = [pytest.mark.window, pytest.mark.packaged]
NAME = "running-ashtrays.exe" if os.name == "nt" else "running-ashtrays"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program of a one-folder build."""
    folder = tmp_path_factory.mktemp("packaged")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", str(ROOT / "build.spec"), "--noconfirm", "--log-level", "WARN",
         "--distpath", str(folder / "dist"), "--workpath", str(folder / "work")],
        cwd=folder, check=True, timeout=10 * PATIENCE_S,
    )  # fmt: skip
    return folder / "dist" / "running-ashtrays" / NAME


def test_the_packaged_game_is_played_outside_the_checkout(bundle: Path, tmp_path: Path) -> None:
    """Start, go on, wind back, change the pack, save and quit in the bundle."""
    with playing(tmp_path, command=(str(bundle),), cwd=tmp_path) as desktop:
        play_through(desktop)


def test_the_packaged_tools_check_the_script(bundle: Path, tmp_path: Path) -> None:
    """Those who have no Python can check a script, too."""
    done = subprocess.run(
        [str(bundle), "check"], cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE_S
    )
    assert "words" in done.stdout
    assert done.returncode == 0, done.stdout[-3000:]
