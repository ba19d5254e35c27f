"""Zipped packs: checked name by name, then unpacked once into a cache folder called by their hash.

Nothing is written outside that folder, whatever the zip says; a zip that lies about sizes is cut off.
"""

from __future__ import annotations

import hashlib
import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath

MAX_ENTRIES = 6000
MAX_TOTAL_BYTES = 500_000_000
MAX_FILE_BYTES = 64_000_000
MAX_DEPTH = 8
MAX_NAME = 200
# Text packs well, 30 to 1 at most; a bomb reaches 1000 to 1. Small files do no harm.
MAX_RATIO = 120
RATIO_FROM_BYTES = 1_000_000
# What a pack is made of; anything else stays in the zip.
KINDS = {
    ".yaml", ".tmx", ".tsx", ".webp", ".png", ".jpg", ".jpeg", ".otf", ".ttf", ".txt", ".md",
}  # fmt: skip
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_CHUNK_BYTES = 1 << 18
# All that reading a damaged zip has been seen to raise.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError,
    ValueError, OverflowError,
)  # fmt: skip


class ZipError(Exception):
    """A zip that is no pack to be trusted; the message says why."""


def unpack_zip(path: Path, cache: Path) -> Path:
    """The folder that holds the zip's pack, unpacked now or before; raises ZipError."""
    try:
        target = cache / _hash(path)
        if not target.is_dir():
            cache.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(path) as archive:
                _unpack(archive, check_entries(archive), target)
        return _root_of(target)
    except _DAMAGE as error:
        raise ZipError(f"this zip cannot be read: {error}") from None
    except OSError as error:
        raise ZipError(f"this zip cannot be unpacked: {error.strerror or error}") from None


def check_entries(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of a zip that belong to a pack; raises ZipError where any entry is not to be trusted."""
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise ZipError(f"it holds {len(entries)} files; {MAX_ENTRIES} is the most")
    seen: set[str] = set()
    total = 0
    kept = []
    for entry in entries:
        _check_name(entry.filename)
        _check_entry(entry)
        folded = entry.filename.rstrip("/").casefold()
        if folded in seen:
            raise ZipError(f"it holds {entry.filename!r} twice")
        seen.add(folded)
        total += entry.file_size
        if total > MAX_TOTAL_BYTES:
            raise ZipError(f"it unpacks to more than {MAX_TOTAL_BYTES // 1_000_000} MB")
        if not entry.is_dir() and PurePosixPath(entry.filename).suffix.lower() in KINDS:
            kept.append(entry)
    return kept


def _check_name(name: str) -> None:
    """Raise ZipError for a name that could lead out of a folder, or that some system cannot keep."""
    parts = name.rstrip("/").split("/")
    if len(name) > MAX_NAME or len(parts) > MAX_DEPTH:
        raise ZipError(f"{name[:60]!r}… is too long or lies too deep")
    for part in parts:
        stem = part.partition(".")[0].casefold()
        if part in ("", ".", "..") or stem in _RESERVED or part != part.strip(" "):
            raise ZipError(f"{name!r} is no name for a file of a pack")
        if any(letter in '\\:*?"<>|' or ord(letter) < 32 for letter in part):
            raise ZipError(f"{name!r} holds a letter that file names cannot have")


def _check_entry(entry: zipfile.ZipInfo) -> None:
    mode = entry.external_attr >> 16
    if mode and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) and stat.S_IFMT(mode):
        raise ZipError(f"{entry.filename!r} is a link or a device, not a file")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ZipError(f"{entry.filename!r} is packed in a way that is not read here")
    if entry.flag_bits & 1:
        raise ZipError(f"{entry.filename!r} is encrypted")
    if entry.file_size > MAX_FILE_BYTES:
        raise ZipError(f"{entry.filename!r} unpacks to more than {MAX_FILE_BYTES // 1_000_000} MB")
    large = entry.file_size > RATIO_FROM_BYTES
    if large and entry.file_size > entry.compress_size * MAX_RATIO:
        raise ZipError(f"{entry.filename!r} unpacks to more than {MAX_RATIO} times its size")


def _unpack(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], target: Path) -> None:
    """Write the entries into a new folder beside `target`, and give it that name when it is whole."""
    growing = Path(tempfile.mkdtemp(prefix="unpacking-", dir=target.parent))
    try:
        for entry in entries:
            path = growing.joinpath(*entry.filename.split("/"))
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(entry) as source, path.open("xb") as file:
                left = entry.file_size
                while chunk := source.read(_CHUNK_BYTES):
                    left -= len(chunk)
                    if left < 0:
                        raise ZipError(f"{entry.filename!r} is longer than the zip says")
                    file.write(chunk)
        growing.rename(target)
    except BaseException:
        shutil.rmtree(growing, ignore_errors=True)
        raise


def _root_of(target: Path) -> Path:
    """The folder with the pack.yaml: the top, or the only folder there is in it."""
    if (target / "pack.yaml").is_file():
        return target
    inner = [path for path in target.iterdir() if path.is_dir()]
    return inner[0] if len(inner) == 1 else target


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:32]
