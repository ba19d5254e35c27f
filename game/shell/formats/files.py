"""Files: the one way to open, to write and to list them.

Only regular files are read, up to a size limit, and once: what was checked is what is used. They are written
whole or not at all.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import re
import shutil
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from threading import get_ident
from typing import BinaryIO

from game.shell.formats.file_errors import NO_FILE, FileError, failed, reason_of
from game.shell.formats.silent_disks import do_unless_silent

# The largest picture, map or description that is read.
MAX_FILE_BYTES = 64_000_000
# What caches leave of a disk: saves of thousands of evenings.
RESERVE_BYTES = 20_000_000
_WHY = {
    errno.EACCES: "you may not read it; look at its rights",
    errno.EPERM: "you may not read it; look at its rights",
    errno.ENOENT: "it is not there",
}
# What changes with a file, as `stamp_of` says.
Stamp = tuple[int, int, int, int]
# The end of a file's name while it is written.
PARTIAL = ".part"
# What a writer leaves that was killed: a file of ours, its process, its thread.
_OWN_PARTIAL = re.compile(r".+\.(?:json|png)\.\d+(?:-\d+)?(?:\.bak)?\.part|.+-beside\.sqlite3\.part")
# Opening must not block on a pipe, nor make a terminal ours.
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY")
)


def read_bytes(path: Path, most: int, within: Path | None = None) -> bytes:
    """The content of a regular file; raises FileError for anything else, for more than `most` bytes, and for
    a link that leads out of the folder `within`."""
    if within is not None and _leads_out(path, within):
        raise FileError("its link leads out of the folder")
    data = read_head(path, most + 1)
    if len(data) > most:
        raise FileError(f"it is larger than {_size(most)}")
    return data


def _leads_out(path: Path, folder: Path) -> bool:
    # Looking for links alone costs a hundredth of resolving them.
    if not path.is_symlink() and not path.parent.is_symlink():
        return False
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def read_head(path: Path, count: int) -> bytes:
    """The first `count` bytes of a regular file, fewer where it is shorter; raises FileError."""
    try:
        with open_regular(path) as stream:
            # Room is made for all that is asked for before anything is read.
            return stream.read(min(count, os.fstat(stream.fileno()).st_size))
    except IsADirectoryError:
        raise FileError(NO_FILE) from None
    except OSError as error:
        raise FileError(f"it cannot be opened: {_why(error)}") from None
    except MemoryError:
        raise FileError("there is too little memory to read it") from None
    except ValueError:
        raise FileError("it cannot be opened: its name holds what no name can") from None


def open_regular(path: Path) -> BinaryIO:
    """Opens a regular file for reading; raises OSError, and IsADirectoryError for anything that is none."""
    # Checked before opening, for opening a device can have effects.
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise IsADirectoryError(errno.EISDIR, NO_FILE)
    stream = os.fdopen(os.open(path, _FLAGS), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise IsADirectoryError(errno.EISDIR, NO_FILE)
    return stream


def leaves_room(folder: Path, more_bytes: int, reserve_bytes: int = RESERVE_BYTES) -> bool:
    """Whether a cache may write so much there: what is left of the disk is for saves and the history. Raises
    OSError."""
    disk = shutil.disk_usage(folder)
    return not disk.total or disk.free >= more_bytes + reserve_bytes  # some disks don't count


def write_whole(path: Path, *parts: bytes, sync: bool = True) -> None:
    """Replaces a file's content atomically; raises FileError. `sync`: it also survives a power cut, and a
    disk that doesn't answer is an error."""
    try:
        if sync:
            do_unless_silent(lambda: _replace(path, parts, sync))
        else:
            _replace(path, parts, sync)
    except OSError as error:
        raise failed(path, "written", error) from None


def _replace(path: Path, parts: tuple[bytes, ...], sync: bool) -> None:
    partial = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}{PARTIAL}")
    try:
        with partial.open("wb", buffering=0) as stream:
            for part in parts:
                _write_all(stream, part)
            if sync:
                os.fsync(stream.fileno())
        partial.replace(path)
        if sync:
            fsync_folder(path.parent)
    except OSError:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise


def _write_all(stream: io.FileIO, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[stream.write(left) or 0 :]


def fsync_folder(folder: Path) -> None:
    """Makes a rename survive a power cut, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network disks can't, and say so
            raise
    finally:
        os.close(descriptor)


def delete_partial_files(folder: Path) -> None:
    """Deletes the partial files of writers that were killed; other programs call theirs so, too."""
    with contextlib.suppress(OSError):
        for partial in folder.glob(f"*{PARTIAL}"):
            if _OWN_PARTIAL.fullmatch(partial.name):
                partial.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """Creates a folder and those it lies in, where they are missing; raises OSError. Python's own way calls
    itself for each of them, and a name may have two thousand."""
    try:
        path.mkdir(exist_ok=True)
    except FileNotFoundError:
        for folder in (*reversed(path.parents), path):
            if not os.path.isdir(folder):
                folder.mkdir(exist_ok=True)


def walk_files(root: Path, most: int) -> Iterator[os.DirEntry[str]]:
    """The files below a folder, however deep; of all entries at most `most` are looked at, folders among
    them. Links aren't followed, and a folder that can't be listed holds none."""
    waiting = [str(root)]
    while waiting and most > 0:
        try:
            with os.scandir(waiting.pop()) as entries:
                listed = list(islice(entries, most))
        except OSError:
            continue
        most -= len(listed)
        for entry in listed:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            else:
                yield entry


def stamp_of(status: os.stat_result) -> Stamp:
    """What changes whenever a file is written or replaced, even by one as large of the same age; the time it
    was written (in nanoseconds) is the first of it."""
    return status.st_mtime_ns, status.st_size, status.st_ino, status.st_ctime_ns


def stamp_line(entry: os.DirEntry[str]) -> bytes:
    """The path and the stamp of a file, for a key of many; raises OSError. A link's are its own."""
    stamp = stamp_of(entry.stat(follow_symlinks=False))
    return os.fsencode(" ".join(map(str, (entry.path, *stamp))))


def change_stamp(path: Path) -> Stamp | None:
    """The stamp of the file at a path; None where it can't be read."""
    try:
        return stamp_of(path.stat())
    except OSError:
        return None


def _why(error: OSError) -> str:
    """Why a file can't be read, in a few words."""
    return _WHY.get(error.errno or 0) or reason_of(error)


def _size(count: int) -> str:
    return f"{count // 1_000_000} MB" if count >= 1_000_000 else f"{count // 1024} KB"
