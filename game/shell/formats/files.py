"""Files of strangers: the one way to open them.

Only regular files are read, up to a stated size, and once: what was checked is what is used.
"""

from __future__ import annotations

import errno
from pathlib import Path

from game.shell.formats.documents import NO_FILE, FileError, open_regular, reason_of

_WHY = {
    errno.EACCES: "you may not read it; look at its rights",
    errno.EPERM: "you may not read it; look at its rights",
    errno.ENOENT: "it is not there",
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
}


def read_bytes(path: Path, most: int) -> bytes:
    """All of a regular file; raises FileError where it is none, or longer than `most` bytes."""
    data = read_head(path, most + 1)
    if len(data) > most:
        raise FileError(f"it is larger than {_size(most)}")
    return data


def read_head(path: Path, count: int) -> bytes:
    """The first `count` bytes of a regular file, fewer where it is shorter; raises FileError."""
    try:
        with open_regular(path) as stream:
            return stream.read(count)
    except IsADirectoryError:
        raise FileError(NO_FILE) from None
    except OSError as error:
        raise FileError(f"it cannot be opened: {_why(error)}") from None
    except ValueError:
        raise FileError("it cannot be opened: its name holds what no name can") from None


def _why(error: OSError) -> str:
    """Why something can't be read, in a few words."""
    return _WHY.get(error.errno or 0) or reason_of(error)


def _size(count: int) -> str:
    return f"{count // 1_000_000} MB" if count >= 1_000_000 else f"{count // 1024} KB"
