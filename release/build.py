"""From a checkout to the things that are packed: one-folder build, wheel and sdist."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from game import __version__
from release import contents

ROOT = Path(__file__).parents[1]
NAME = "running-ashtrays"
PROGRAM = f"{NAME}.exe" if os.name == "nt" else NAME
# Read beside the program in every archive.
PAGES = ("LICENSE", "CHANGELOG.md")


def source_date() -> int:
    """The date of all files of a release, since 1970: the environment's, else the last commit's."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        log = ["git", "log", "-1", "--format=%ct"]
        given = subprocess.run(log, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return int(given)


def build_bundle(folder: Path, date: int) -> Path:
    """Runs PyInstaller; returns the folder that runs without Python, what is in it listed beside the program.
    Raises CalledProcessError."""
    _run(
        [sys.executable, "-m", "PyInstaller", str(ROOT / "build.spec"), "--noconfirm", "--log-level", "WARN",
         "--distpath", str(folder), "--workpath", str(folder / "work")], date,
    )  # fmt: skip
    bundle = folder / NAME
    for page in PAGES:
        (bundle / page).write_bytes((ROOT / page).read_bytes())
    contents.write_licences(bundle / "licences")
    (bundle / "CONTENTS.txt").write_text(contents.table(bundle), encoding="utf-8")
    return bundle


def build_python_packages(folder: Path, date: int) -> list[Path]:
    """The sdist and the wheel; raises CalledProcessError."""
    _run([sys.executable, "-m", "hatchling", "build", "-d", str(folder)], date)
    found = sorted(folder.glob(f"running_ashtrays-{__version__}*"))
    assert [path.suffix for path in found] == [".whl", ".gz"], found
    return found


def size_without_art(bundle: Path) -> int:
    """Bytes of a build but for its packs and its sound."""
    left_out = [bundle / "_internal" / "assets" / name for name in ("packs", "audio")]
    return sum(
        path.stat().st_size
        for path in bundle.rglob("*")
        if path.is_file() and not any(path.is_relative_to(other) for other in left_out)
    )


def oldest_glibc(bundle: Path) -> str:
    """The version of the C library that the build needs, by the symbols that it asks for."""
    versions = {
        int(found)
        for path in bundle.rglob("*")
        if path.is_file() and (path.name == NAME or ".so" in path.name)
        for found in re.findall(rb"GLIBC_2\.(\d+)", path.read_bytes())
    }
    return f"2.{max(versions)}"


def _run(command: list[str], date: int) -> None:
    # The order of sets and the date are in what Python writes, unless they are given.
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(date), "PYTHONHASHSEED": "0"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
