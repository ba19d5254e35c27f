"""What a release is packed with: archives that come out the same, and nothing whose licence nobody knows."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game import __version__
from release.archives import write_sums, write_tar, write_zip
from release.contents import UNLISTED, part_of
from release.debian import LINUX, architecture, metainfo
from release.manual import manual
from release.pictures import PICTURES, SIGHTS, shown
from tests.desktop import ROOT, colours
from tests.pilot import headless_app
from tests.unit.test_command_line import OPTIONS, TOOLS

unix = pytest.mark.skipif(os.name == "nt", reason="rights and links as Unix has them")
DATE = 1_700_000_000
Packer = Callable[[Path, Path, str, int], None]


def tree(folder: Path, names: tuple[str, ...], date: int) -> Path:
    """Files made in that order at that time; the one called program can be started."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
        path.chmod(0o700 if path.name == "program" else 0o600)
        os.utime(path, (date, date))
    return folder


@pytest.mark.parametrize("packer", [write_tar, write_zip])
def test_the_same_files_make_the_same_archive(packer: Packer, tmp_path: Path) -> None:
    """Whatever their dates, their order and their owner's rights."""
    names = ("program", "b/two", "a/one")
    one = tree(tmp_path / "one", names, DATE)
    other = tree(tmp_path / "other", names[::-1], DATE + 86_400)
    packer(one, tmp_path / "1", "top", DATE)
    packer(other, tmp_path / "2", "top", DATE)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


@unix
def test_a_program_can_be_started_out_of_either_archive(tmp_path: Path) -> None:
    """Its right to be started is kept, and no library has one."""
    folder = tree(tmp_path / "built", ("program", "lib.so.1"), DATE)
    (folder / "lib.so.1").chmod(0o755)
    write_tar(folder, tmp_path / "packed.tar.xz", "top", DATE)
    write_zip(folder, tmp_path / "packed.zip", "top", DATE)
    with tarfile.open(tmp_path / "packed.tar.xz") as tar:
        rights = {member.name: member.mode & 0o777 for member in tar}
    with zipfile.ZipFile(tmp_path / "packed.zip") as packed:
        zipped = {member.filename: member.external_attr >> 16 & 0o777 for member in packed.infolist()}
    assert rights["top/program"] == zipped["top/program"] == 0o755
    assert rights["top/lib.so.1"] & 0o111 == zipped["top/lib.so.1"] & 0o111 == 0


@unix
def test_a_link_is_still_one_in_either_archive(tmp_path: Path) -> None:
    """So no library is packed twice where a system's build has links."""
    folder = tree(tmp_path / "built", ("program",), DATE)
    (folder / "link").symlink_to("program")
    write_tar(folder, tmp_path / "packed.tar.xz", "top", DATE)
    write_zip(folder, tmp_path / "packed.zip", "top", DATE)
    with tarfile.open(tmp_path / "packed.tar.xz") as tar:
        assert (tar.getmember("top/link").issym(), tar.getmember("top/link").linkname) == (True, "program")
    with zipfile.ZipFile(tmp_path / "packed.zip") as packed:
        assert stat.S_ISLNK(packed.getinfo("top/link").external_attr >> 16)
        assert packed.read("top/link") == b"program"


def test_the_sums_are_those_of_the_files(tmp_path: Path) -> None:
    """The system's own tool finds them right, and a changed file wrong."""
    tree(tmp_path, ("one", "two"), DATE)
    sums = write_sums(tmp_path)
    check = ["sha256sum", "--check", "--quiet", sums.name]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True).returncode == 0
    (tmp_path / "two").write_text("other")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True).returncode == 1


def test_making_packages_deletes_earlier_ones_and_nothing_else(tmp_path: Path) -> None:
    tree(tmp_path, ("one", "two"), DATE)
    write_sums(tmp_path)
    (tmp_path / "diary.txt").write_text("mine")
    done = subprocess.run(
        [sys.executable, "-m", "release", str(tmp_path)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "holds other files" in done.stderr
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["diary.txt"]


def test_every_file_of_a_build_has_a_licence() -> None:
    """By its kind, and one that nobody has listed is told from those that are."""
    assert part_of("_internal/pygame_ce.libs/libSDL2-2-50d19f93.0.so.0").licence == "Zlib"
    assert part_of("_internal/assets/packs/lamplight/pack.yaml").licence == "CC-BY-NC-SA-4.0"
    assert part_of("_internal/libz.so.1").name == "zlib"
    assert part_of("_internal/libnew.so.1") is UNLISTED


def test_the_moments_of_the_pictures_are_still_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The play is led to each of them, and it is in the window."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path) as pilot:
        for name, sight in SIGHTS.items():
            PICTURES[name](pilot)
            assert sight(pilot.session.director), name
            assert colours(shown()) > 100


def test_the_man_page_has_every_option_and_tool() -> None:
    """It is made of the command line itself."""
    page = manual(datetime.fromtimestamp(DATE, UTC)).replace("\\-", "-")
    for name in (*OPTIONS, *TOOLS):
        assert f"\n.B {name}" in page
    assert f"Running Ashtrays {__version__}" in page


def test_the_desktop_file_starts_what_the_package_installs() -> None:
    """Its program, its icon, and the class of its window are those of the game; so says the shop's page."""
    rows = (LINUX / "running-ashtrays.desktop").read_text().splitlines()
    said = dict(row.split("=", 1) for row in rows[1:])
    assert said["Exec"] == said["TryExec"] == "/usr/games/running-ashtrays"
    assert said["Terminal"] == "false"
    assert (
        f'"{said["StartupWMClass"]}"'
        in (ROOT / "game/shell/composition.py").read_text() + (ROOT / "game/shell/window.py").read_text()
    )
    page = ET.fromstring(metainfo(datetime.fromtimestamp(DATE, UTC)))
    assert page.findtext("launchable") == "running-ashtrays.desktop"
    release = page.find("releases/release")
    assert release is not None
    assert (release.get("version"), release.get("date")) == (__version__, "2023-11-14")


@pytest.mark.parametrize(
    ("machine", "name"), [("x86_64", "amd64"), ("aarch64", "arm64"), ("riscv64", "riscv64")]
)
def test_a_debian_package_names_its_machine_as_debian_does(machine: str, name: str) -> None:
    assert architecture(machine) == name
