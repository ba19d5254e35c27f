"""Reading untrusted files: the one way to open them.

Only regular files are read, up to a size limit, and once: what was checked is what is used.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from game.shell.formats.documents import NO_FILE, FileError, open_regular, reason_of

# The largest picture, map or description that is read.
MAX_FILE_BYTES = 64_000_000
_WHY = {
    errno.EACCES: "you may not read it; look at its rights",
    errno.EPERM: "you may not read it; look at its rights",
    errno.ENOENT: "it is not there",
}


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


def stamp_of(status: os.stat_result) -> tuple[int, int, int]:
    """What changes whenever a file is written or replaced."""
    return status.st_mtime_ns, status.st_size, status.st_ino


def change_stamp(path: Path) -> tuple[int, int, int] | None:
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
