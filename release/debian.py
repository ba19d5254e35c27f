"""The .deb: the build under /usr/lib, and beside it what a desktop wants to know of a program."""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
import textwrap
from datetime import UTC, datetime
from pathlib import Path

from game import __version__
from release.archives import mode
from release.build import NAME, ROOT, oldest_glibc
from release.manual import manual

LINUX = Path(__file__).parent / "linux"
MAINTAINER = "The Running Ashtrays studio <studio@running-ashtrays.invalid>"
# SDL looks for these while it runs: without the first two there is no window, without the others no sound
# and no more than one shape of the pointer.
DEPENDS = "libc6 (>= {glibc}), libx11-6, libxext6"
RECOMMENDS = "libasound2 | libasound2t64, libpulse0, libxcursor1, libxfixes3, libxi6, libxrandr2, libxss1"
# What Debian calls the machines that it doesn't name as the system does.
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "i686": "i386"}
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: games
Priority: optional
Description: visual novel about a bus, a girl and a watch
 A boy packs a bag for the 8:15 bus; a girl, a videotape and a watch keep
 getting in the way. The watch can be wound back, line by line, and no evening
 is ever lost. It is drawn in several styles that can be changed in the middle
 of a line, and more can be dropped in.
"""
CHANGES = """\
{name} ({version}) unstable; urgency=medium

  * Version {version}; what is new in it is told in CHANGELOG.md beside this file.

 -- {maintainer}  {date:%a, %d %b %Y %H:%M:%S} +0000
"""


def architecture(machine: str = "") -> str:
    """Debian's name of a machine, of this one where none is given."""
    machine = machine or platform.machine().lower()
    return ARCHITECTURES.get(machine, machine)


def write_deb(bundle: Path, archive: Path, date: int, level: int = 1) -> None:
    """Packs a build as a Debian package; raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        _lay_out(bundle, tree, datetime.fromtimestamp(date, UTC))
        control = tree / "DEBIAN"
        control.mkdir()
        packed = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink()]
        size = sum(path.stat().st_size for path in packed)
        sums = [hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest() for path in packed]
        (control / "md5sums").write_text(
            "".join(f"{found}  {path.relative_to(tree)}\n" for found, path in zip(sums, packed, strict=True))
        )
        (control / "control").write_text(
            CONTROL.format(
                name=NAME, version=__version__, maintainer=MAINTAINER, size=size // 1024,
                architecture=architecture(),
                depends=DEPENDS.format(glibc=oldest_glibc(bundle)), recommends=RECOMMENDS,
            )
        )  # fmt: skip
        for path in tree.rglob("*"):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() else mode(path))
        tree.chmod(0o755)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", str(tree), str(archive)],
            env=os.environ | {"SOURCE_DATE_EPOCH": str(date)}, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip


def _lay_out(bundle: Path, tree: Path, date: datetime) -> None:
    share = tree / "usr" / "share"
    documents = share / "doc" / NAME
    program = tree / "usr" / "lib" / NAME
    shutil.copytree(bundle, program)
    documents.mkdir(parents=True)
    for name in ("CONTENTS.txt", "licences", "CHANGELOG.md"):
        shutil.move(program / name, documents / name)
    (program / "LICENSE").unlink()  # it is in the copyright
    _write(tree / "usr" / "games" / NAME, None)
    _write(documents / "copyright", _copyright())
    changes = CHANGES.format(name=NAME, version=__version__, maintainer=MAINTAINER, date=date)
    _write(documents / "changelog.gz", gzip.compress(changes.encode(), mtime=0))
    _write(share / "man" / "man6" / f"{NAME}.6.gz", gzip.compress(manual(date).encode(), mtime=0))
    _write(share / "applications" / f"{NAME}.desktop", (LINUX / f"{NAME}.desktop").read_bytes())
    _write(share / "metainfo" / f"{NAME}.metainfo.xml", metainfo(date).encode())
    _write(share / "lintian" / "overrides" / NAME, (LINUX / "lintian-overrides").read_bytes())
    for icon in sorted((ROOT / "assets" / "icons").glob("*.png")):
        size = icon.stem.rpartition("-")[2]
        _write(share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png", icon.read_bytes())


def _write(path: Path, data: bytes | None) -> None:
    """Writes a file, or where there is no data the link to the program."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if data is None:
        path.symlink_to(f"../lib/{NAME}/{NAME}")
    else:
        path.write_bytes(data)


def metainfo(date: datetime) -> str:
    """What a shop of programs shows."""
    text = (LINUX / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    return text.replace("@VERSION@", __version__).replace("@DATE@", f"{date:%Y-%m-%d}")


def _copyright() -> bytes:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    granted = licence[licence.index("Permission is hereby") : licence.index("\n\n\n2.")]
    lines = textwrap.indent("\n".join(row or "." for row in granted.splitlines()), " ")
    return (LINUX / "copyright").read_text(encoding="utf-8").replace("@MIT@", lines).encode()
