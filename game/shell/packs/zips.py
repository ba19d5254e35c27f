"""Zipped packs: every entry is checked, then they are unpacked once into a cache folder.

Nothing is written outside that folder, whatever the zip says; entries that are larger than declared are
refused. Files that macOS and Windows add are left out. All unpacked packs together have a bound, and some of
the disk is left to the player's saves.
"""

from __future__ import annotations

import os
import shutil
import stat
import struct
import tempfile
import unicodedata
import zipfile
import zlib
from collections.abc import Collection, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple

from game.shell.formats.file_errors import folder_text, reason_of, remedy_of
from game.shell.formats.files import MAX_FILE_BYTES, leaves_room, make_folder, walk_files
from game.shell.formats.values import clean_text
from game.shell.formats.wall_clock import wall_s
from game.shell.packs.manifest import MAX_ENTRIES, MAX_FILES, PACK_FILE

MAX_ZIP_BYTES = 600_000_000
# The table of entries is read at once.
MAX_TABLE_BYTES = 6_000_000
MAX_TOTAL_BYTES = 500_000_000
# The most that the unpacked packs take together, and what is left of the disk beside them.
MAX_UNPACKED_BYTES, ROOM_LEFT_BYTES = 1_200_000_000, 100_000_000
# What a file takes of the disk beside its content, about.
_BLOCK_BYTES = 4096
MAX_DEPTH = 8
MAX_NAME = 200
# Text compresses 30 to 1 at most, a zip bomb 1000 to 1. Small files are harmless, unless there are many.
MAX_RATIO = 120
RATIO_FROM_BYTES, RATIO_FROM_TOTAL_BYTES = 1_000_000, 10_000_000
# The file types of packs; others are not unpacked.
PACK_SUFFIXES = {
    ".yaml", ".tmx", ".tsx", ".tx", ".tmj", ".tsj", ".webp", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".otf",
    ".ttf", ".txt", ".md",
}  # fmt: skip
# How deep in its zip a pack may be.
MAX_ROOT_DEPTH = 3
# Files that systems add.
_ADDED = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
# What no file can be called on Windows.
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))
WINDOWS_DEVICES = {"con", "prn", "aux", "nul", *_PORTS}
_CHUNK_BYTES = 1 << 18
# How long a folder that was left incomplete is kept, and one whose pack isn't opened any more.
_GROWING_S = 3600
_UNUSED_S = 60 * 24 * 3600
_GROWING = "unpacking-"
# The end record of a zip, and the longest comment after it (APPNOTE, 4.3.16).
_END = struct.Struct("<4s4H2LH")
_LONGEST_REMARK = 65_535
# The exceptions that reading damaged zips has been seen to raise.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError,
    ValueError, OverflowError,
)  # fmt: skip


class ZipError(Exception):
    """A zip that is no valid pack; the message says why."""


class Entry(NamedTuple):
    """A file of a zip, and the name it is unpacked to."""

    name: str
    info: zipfile.ZipInfo


def unpack_zip(path: Path, cache: Path, in_use: Collection[Path] = ()) -> Path:
    """The folder of a zip's pack, unpacked now or before; raises ZipError. Where there is too little room,
    packs that weren't used for longest are deleted from the cache, but none in whose folder one `in_use`
    lies."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ZipError("it is no file, but a folder, a pipe or a device")
        with path.open("rb") as stream:
            # By its whole path: a zip of the same name elsewhere is another pack.
            name = blake2b(os.fsencode(path.resolve()), digest_size=8).hexdigest()
            target = cache / f"{name}-{_fingerprint(stream)}"
            if not target.is_dir():
                make_folder(cache)
                with zipfile.ZipFile(stream) as archive:
                    entries = check_entries(archive)
                    _delete_older(cache, name, target, in_use)
                    _make_room(cache, entries, in_use)
                    _unpack(archive, entries, target)
            with suppress(OSError):
                os.utime(target)  # its last use
        return _root_of(target)
    except _DAMAGE as error:
        raise ZipError(f"this zip cannot be read: {clean_text(str(error), 120)}") from None
    except OSError as error:
        where = folder_text(cache)
        raise ZipError(
            f"this zip cannot be unpacked into {where}: {reason_of(error)}. {remedy_of(error)}"
        ) from None


def _fingerprint(stream: BinaryIO) -> str:
    """A fingerprint of a zip: its size and its table, which holds a checksum of every file. Reads nothing
    else. Raises ZipError for one that is too large."""
    size = stream.seek(0, 2)
    if size > MAX_ZIP_BYTES:
        raise ZipError(f"it is larger than {MAX_ZIP_BYTES // 1_000_000} MB")
    stream.seek(max(0, size - _LONGEST_REMARK - _END.size))
    tail = stream.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or at + _END.size > len(tail):
        raise ZipError("this is no zip, or its end is missing; copy it again")
    _, _, _, _, entries, table_bytes, table_at, _ = _END.unpack_from(tail, at)
    wide = tail[max(0, at - 20) : at].startswith(b"PK\6\7")
    if wide or entries > MAX_ENTRIES or table_bytes > MAX_TABLE_BYTES:
        raise ZipError(f"it holds too many files; {MAX_FILES} are the most in a pack")
    stream.seek(min(table_at, size))
    table = stream.read(table_bytes)
    stream.seek(0)
    return blake2b(table + size.to_bytes(8, "big"), digest_size=16).hexdigest()


def check_entries(archive: zipfile.ZipFile) -> list[Entry]:
    """The files of a zip that belong to a pack; raises ZipError where any entry is malicious."""
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise ZipError(f"it holds {len(entries)} files; {MAX_FILES} are the most in a pack")
    folded_names: set[str] = set()
    total = packed = 0
    files = []
    for info in entries:
        name = _name_of(info)
        if any(part in _ADDED or part.startswith("._") for part in name.split("/")):
            continue
        _check_name(name)
        _check_entry(info)
        folded = name.rstrip("/").casefold()
        if folded in folded_names:
            raise ZipError(f"it holds {_shown(name)} twice; some systems don't tell large letters from small")
        folded_names.add(folded)
        total += info.file_size
        if total > MAX_TOTAL_BYTES:
            raise ZipError(f"it unpacks to more than {MAX_TOTAL_BYTES // 1_000_000} MB")
        packed += info.compress_size
        if total > max(RATIO_FROM_TOTAL_BYTES, packed * MAX_RATIO):
            raise ZipError(f"it unpacks to more than {MAX_RATIO} times its size")
        if not name.endswith("/") and PurePosixPath(name).suffix.lower() in PACK_SUFFIXES:
            files.append(Entry(name, info))
    if len(files) > MAX_FILES:
        raise ZipError(f"it holds {len(files)} files; {MAX_FILES} are the most in a pack")
    return files


def _name_of(info: zipfile.ZipInfo) -> str:
    r"""The entry's name: some Windows programs write \ between folders, and macOS doesn't mark its names as
    UTF-8."""
    name = info.filename
    if not info.flag_bits & 0x800:
        # Otherwise in some code page; files of packs have ASCII names.
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return unicodedata.normalize("NFC", name.replace("\\", "/"))


def _shown(name: str) -> str:
    return f"“{clean_text(name, 60)}”"


def _check_name(name: str) -> None:
    """Raises ZipError for a name that leads out of the folder, or that some system can't store."""
    parts = name.rstrip("/").split("/")
    if len(name) > MAX_NAME or len(parts) > MAX_DEPTH:
        raise ZipError(f"{_shown(name)} is too long or lies too deep")
    for part in parts:
        stem = part.partition(".")[0].casefold()
        if part in ("", ".", "..") or stem in WINDOWS_DEVICES or part != part.strip(" "):
            raise ZipError(f"{_shown(name)} is no name for a file of a pack")
        if any(letter in ':*?"<>|' or ord(letter) < 32 for letter in part) or clean_text(part) != part:
            raise ZipError(f"{_shown(name)} holds a letter that file names cannot have")


def _check_entry(entry: zipfile.ZipInfo) -> None:
    mode = entry.external_attr >> 16
    if mode and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) and stat.S_IFMT(mode):
        raise ZipError(f"{_shown(entry.filename)} is a link or a device, not a file")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ZipError(f"{_shown(entry.filename)} is packed in a way that is not read here")
    if entry.flag_bits & 1:
        raise ZipError(f"{_shown(entry.filename)} is encrypted")
    if entry.file_size > MAX_FILE_BYTES:
        raise ZipError(f"{_shown(entry.filename)} unpacks to more than {MAX_FILE_BYTES // 1_000_000} MB")
    large = entry.file_size > RATIO_FROM_BYTES
    if large and entry.file_size > entry.compress_size * MAX_RATIO:
        raise ZipError(f"{_shown(entry.filename)} unpacks to more than {MAX_RATIO} times its size")


def _unpack(archive: zipfile.ZipFile, entries: list[Entry], target: Path) -> None:
    """Writes the entries into a new folder beside `target`, and renames it when complete."""
    growing = Path(tempfile.mkdtemp(prefix=_GROWING, dir=target.parent))
    try:
        for name, info in entries:
            path = growing.joinpath(*name.split("/"))
            make_folder(path.parent)
            with archive.open(info) as source, path.open("xb") as file:
                left = info.file_size
                while chunk := source.read(_CHUNK_BYTES):
                    left -= len(chunk)
                    if left < 0:
                        raise ZipError(f"{_shown(name)} is longer than the zip says")
                    file.write(chunk)
        growing.rename(target)
    except BaseException as error:
        shutil.rmtree(growing, ignore_errors=True)
        if isinstance(error, OSError) and target.is_dir():
            return  # another copy of the game was faster
        raise


def _make_room(cache: Path, entries: Sequence[Entry], in_use: Collection[Path]) -> None:
    """Deletes unpacked packs, those first that weren't used for longest, until there is room for these
    entries, but none that is in use or that another copy of the game is unpacking; raises ZipError where
    that isn't enough. Raises OSError."""
    needed = sum(entry.info.file_size + _BLOCK_BYTES for entry in entries)
    folders = []
    for path in cache.iterdir():
        with suppress(FileNotFoundError):  # another copy of the game renames what it has unpacked
            sizes = [file.stat(follow_symlinks=False).st_size for file in walk_files(path, 2 * MAX_FILES)]
            used = _is_in_use(path, in_use) or (path.name.startswith(_GROWING) and not _is_old(path))
            folders.append((used, path.stat().st_mtime, sum(sizes) + _BLOCK_BYTES * len(sizes), path))
    held = sum(taken for _, _, taken, _ in folders)
    for used, _, taken, path in sorted(folders):
        is_tight = not leaves_room(cache, needed, ROOM_LEFT_BYTES)
        if used or not (is_tight or held + needed > MAX_UNPACKED_BYTES):
            break
        _delete(path)
        held -= taken
    if held + needed > MAX_UNPACKED_BYTES:
        most = f"{MAX_UNPACKED_BYTES // 1_000_000} MB"
        raise ZipError(f"the zips beside it unpack to {most} in all, no more is unpacked: move some away")
    if not leaves_room(cache, needed, ROOM_LEFT_BYTES):
        room = f"{(needed + ROOM_LEFT_BYTES) // 1_000_000} MB"
        raise ZipError(f"too little room is left to unpack it into {folder_text(cache)}: free {room}")


def _delete_older(cache: Path, name: str, target: Path, in_use: Collection[Path]) -> None:
    """Deletes earlier versions of this zip, but none that is in use: that one goes when the next is
    unpacked."""
    for path in cache.iterdir():
        is_older = path != target and path.name.startswith(f"{name}-")
        if is_older and not _is_in_use(path, in_use):
            _delete(path)


def _is_in_use(path: Path, in_use: Collection[Path]) -> bool:
    return any(path == root or path in root.parents for root in in_use)


def _delete(path: Path) -> None:
    """Deletes an unpacked pack. It takes the name of an incomplete one first: whoever ends the program
    meanwhile leaves no half of a pack."""
    with suppress(OSError):
        if not path.name.startswith(_GROWING):
            path = path.rename(path.with_name(_GROWING + path.name))
    shutil.rmtree(path, ignore_errors=True)


def delete_unused(cache: Path) -> None:
    """Deletes the folders of zips that weren't opened for long, and those left incomplete."""
    with suppress(OSError):
        for path in cache.iterdir():
            if _is_old(path):
                _delete(path)


def _is_old(path: Path) -> bool:
    """Whether a folder wasn't used for long; an incomplete one that isn't old may be what another running
    copy of the game is unpacking. Raises OSError."""
    kept_s = _GROWING_S if path.name.startswith(_GROWING) else _UNUSED_S
    return path.stat().st_mtime < wall_s() - kept_s


def _root_of(target: Path) -> Path:
    """The folder of the pack.yaml that is the least deep; raises ZipError."""
    folders = [target]
    for _ in range(MAX_ROOT_DEPTH):
        packs = [folder for folder in folders if (folder / PACK_FILE).is_file()]
        if len(packs) > 1:
            raise ZipError(f"it holds {len(packs)} packs; make a zip of each")
        if packs:
            return packs[0]
        folders = [path for folder in folders for path in sorted(folder.iterdir()) if path.is_dir()]
    raise ZipError("there is no pack.yaml in it; zip the folder that holds it")
