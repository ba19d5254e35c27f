"""Puts a pack into a zip that the game reads: what packs are made of, and nothing else."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from game.shell.formats.zips import KINDS, unpack_zip
from game.shell.packs.manifest import Pack

# A zip says when a file was changed; here it is always the same, so that the same pack gives the same zip.
WHEN = (1990, 1, 1, 0, 0, 0)
# Pictures and fonts are packed already.
PACKED = (".webp", ".png", ".jpg", ".jpeg", ".gif")


def write_zip(pack: Pack, path: Path) -> int:
    """Writes the zip, and reads it as the game does; returns how many files are in it. Raises OSError and
    ZipError."""
    names = [name for name in pack.names(".", "**/*.*") if _belongs(name)]
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            info = zipfile.ZipInfo(f"{pack.id}/{name}", WHEN)
            packed = PurePosixPath(name).suffix.lower() in PACKED
            info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, (pack.root / name).read_bytes())
    with tempfile.TemporaryDirectory(prefix="running-ashtrays-") as folder:
        unpack_zip(path, Path(folder))
    return len(names)


def _belongs(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in KINDS and not any(part.startswith(".") for part in path.parts)
