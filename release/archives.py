"""Archives that are the same byte for byte whenever they are made of the same files."""

from __future__ import annotations

import hashlib
import lzma
import os
import stat
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path


def write_tar(folder: Path, archive: Path, top: str, date: int, preset: int = 1) -> None:
    """Packs the folder's files under `top` as a .tar.xz: sorted, of one date, owned by root."""
    with lzma.open(archive, "wb", preset=preset) as packed, tarfile.open(fileobj=packed, mode="w|") as tar:
        for path in files(folder):
            member = tarfile.TarInfo(f"{top}/{path.relative_to(folder).as_posix()}")
            member.mtime, member.mode, member.size = date, mode(path), path.lstat().st_size
            if path.is_symlink():
                member.type, member.linkname, member.size = tarfile.SYMTYPE, os.readlink(path), 0
                tar.addfile(member)
            else:
                with path.open("rb") as data:
                    tar.addfile(member, data)


def write_zip(folder: Path, archive: Path, top: str, date: int) -> None:
    """Packs the folder's files under `top` as a .zip, with rights and links as Unix has them."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in files(folder):
            name = f"{top}/{path.relative_to(folder).as_posix()}"
            member = zipfile.ZipInfo(name, time.gmtime(date)[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3  # Unix, on every system: what follows are Unix's rights
            link = path.is_symlink()
            member.external_attr = (stat.S_IFLNK | 0o777 if link else stat.S_IFREG | mode(path)) << 16
            packed.writestr(member, os.readlink(path) if link else path.read_bytes())


def write_sums(folder: Path) -> Path:
    """Writes SHA256SUMS of the folder's files, as `sha256sum --check` reads it; returns it."""
    sums = folder / "SHA256SUMS"
    sums.unlink(missing_ok=True)
    rows = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files(folder)]
    sums.write_text("".join(rows), encoding="ascii", newline="\n")
    return sums


def delete_packages(folder: Path) -> None:
    """Deletes the packages that the folder's SHA256SUMS names, and that list; nothing else."""
    sums = folder / "SHA256SUMS"
    if sums.is_file():
        for row in sums.read_text(encoding="ascii").splitlines():
            (folder / Path(row.partition("  ")[2]).name).unlink(missing_ok=True)
        sums.unlink()


def files(folder: Path) -> Iterator[Path]:
    """Every file and link below, sorted by its path."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or path.is_file():
            yield path


def mode(path: Path) -> int:
    """The rights a packed file has: everybody may read it, and start it where its owner may."""
    return 0o755 if os.access(path, os.X_OK) and ".so" not in path.name else 0o644
