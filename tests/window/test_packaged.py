"""The packaged game: built from the checkout, packed, unpacked and played outside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from release.archives import write_tar, write_zip
from release.build import PROGRAM, build_bundle, build_python_packages, size_without_art, source_date
from release.contents import UNLISTED
from release.debian import write_deb
from tests.desktop import playing
from tests.window.test_window import play_through

# Building the game takes minutes where the machine has other things to do.
pytestmark = [pytest.mark.window, pytest.mark.packaged, pytest.mark.timeout(600)]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packed so on Linux alone")
# Packed as loosely as can be: how small it comes out is no matter here.
LOOSE = 0
MAX_MB = 46


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A one-folder build."""
    return build_bundle(tmp_path_factory.mktemp("packaged"), source_date())


@pytest.fixture(scope="module")
def bare(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build without its pictures and its sound: thousands of files to pack, which one archive shows."""
    left_out = shutil.ignore_patterns("*.webp", "*.png", "*.ogg", "*.opus")
    return Path(shutil.copytree(bundle, tmp_path_factory.mktemp("bare") / "bundle", ignore=left_out))


@pytest.fixture(scope="module")
def deb(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its Debian package."""
    package = tmp_path_factory.mktemp("deb") / "running-ashtrays.deb"
    write_deb(bare, package, source_date(), LOOSE)
    return package


def said(*command: str | Path) -> str:
    """What a program says; it has to end well."""
    if shutil.which(str(command[0])) is None:
        message = f"not run: no {command[0]}"
        if os.environ.get("REQUIRE_X"):
            pytest.fail(message)
        pytest.skip(message)
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def doctor(folder: Path) -> str:
    """What the program that was unpacked there says of itself."""
    return subprocess.run(
        [folder / "top" / PROGRAM, "doctor"], cwd=folder, capture_output=True, text=True,
        env=os.environ | {"RUNNING_ASHTRAYS_HOME": str(folder / "player")},
    ).stdout  # fmt: skip


@linux
def test_the_packaged_game_is_played_out_of_its_zip(bundle: Path, tmp_path: Path) -> None:
    """Start, go on, wind back, change the pack, save and quit in what was unpacked; its packs are whole."""
    write_zip(bundle, tmp_path / "packed.zip", "top", source_date())
    said("unzip", "-q", tmp_path / "packed.zip", "-d", tmp_path)
    with playing(tmp_path / "played", command=(str(tmp_path / "top" / PROGRAM),), cwd=tmp_path) as desktop:
        play_through(desktop)
    assert doctor(tmp_path).count(": whole") == 3


def test_the_packaged_tools_check_the_script(bundle: Path, tmp_path: Path) -> None:
    """Those who have no Python can check a script, too."""
    done = subprocess.run([bundle / PROGRAM, "check"], cwd=tmp_path, capture_output=True, text=True)
    assert "words" in done.stdout
    assert done.returncode == 0, done.stdout[-3000:]


@linux
def test_the_game_starts_out_of_its_tar(bare: Path, tmp_path: Path) -> None:
    """It finds its data there; every licence lies beside it."""
    write_tar(bare, tmp_path / "packed.tar.xz", "top", source_date(), LOOSE)
    said("tar", "-xf", tmp_path / "packed.tar.xz", "-C", tmp_path)
    assert f"data       {tmp_path / 'top'}" in doctor(tmp_path)
    listed = (tmp_path / "top" / "CONTENTS.txt").read_text()
    assert "pygame-ce 2." in listed
    assert UNLISTED.name not in listed, "a library has come that release/contents.py does not know"
    assert (tmp_path / "top" / "licences" / "LGPL-2.1.txt").is_file()


@linux
def test_the_game_is_played_after_a_pip_install(tmp_path: Path) -> None:
    """Of the wheel that is built of the sdist, in an environment of its own, with all it plays inside."""
    sdist, wheel = build_python_packages(tmp_path, source_date())[::-1]
    said(sys.executable, "-m", "venv", tmp_path / "venv")
    said(tmp_path / "venv" / "bin" / "pip", "install", "-q", sdist)
    with zipfile.ZipFile(wheel) as packed:
        names = {name.removeprefix("game/") for name in packed.namelist() if name.startswith("game/")}
    installed = next((tmp_path / "venv").glob("lib/*/site-packages/game"))
    assert names == {
        path.relative_to(installed).as_posix()
        for path in installed.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    command = (str(tmp_path / "venv" / "bin" / "running-ashtrays"),)
    with playing(tmp_path / "played", command=command, cwd=tmp_path) as desktop:
        desktop.changed(desktop.still(), ["Return"], "the note before the first evening", 20_000)


@linux
def test_the_build_is_small(bundle: Path) -> None:
    """It holds what the game needs: no more than so much without art and sound."""
    assert size_without_art(bundle) < MAX_MB * 1e6


@linux
def test_linters_find_nothing_in_the_deb(deb: Path, tmp_path: Path) -> None:
    """But for what its overrides explain; nor in what it tells the desktop and the shops."""
    assert said("lintian", "--fail-on", "error,warning", "--display-level", "warning", deb) == ""
    said("dpkg-deb", "--extract", deb, tmp_path)
    share = tmp_path / "usr" / "share"
    assert said("desktop-file-validate", share / "applications" / "running-ashtrays.desktop") == ""
    said("appstreamcli", "validate", "--no-net", share / "metainfo" / "running-ashtrays.metainfo.xml")


@linux
def test_the_deb_has_icons_of_all_sizes_and_starts(deb: Path, tmp_path: Path) -> None:
    """The program is found through its link, as it lies on a system."""
    said("dpkg-deb", "--extract", deb, tmp_path)
    icons = (tmp_path / "usr" / "share" / "icons" / "hicolor").glob("*/apps/running-ashtrays.png")
    assert {path.parts[-3] for path in icons} == {f"{n}x{n}" for n in (16, 24, 32, 48, 64, 128, 256, 512)}
    version = said(tmp_path / "usr" / "games" / "running-ashtrays", "--version")
    assert version.startswith("Running Ashtrays ")
