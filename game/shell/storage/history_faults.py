"""What can be wrong with a history's file: whose fault it is, what the player is told, and where a file that
can't be used is kept."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import time
from pathlib import Path

from game.shell.formats.file_errors import reason_of, remedy_of
from game.shell.formats.wall_clock import wall_s
from game.shell.storage import history_db
from game.shell.storage.history_beside import is_held

# What SQLite reports, as the system would.
_CAUSES = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
}
# SQLite's error codes for invalid files.
_DAMAGE = (
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_FORMAT,
)


def remedy_for(error: Exception) -> str:
    """What to do where the history can't be opened or written, as a sentence without its full stop."""
    if is_held(error):
        return "Quit the other program that holds it"
    if isinstance(error, OSError):
        return remedy_of(error) if error.errno else "Move away what stands in its place"
    if isinstance(error, MemoryError):
        return "Close other programs"
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return remedy_of(OSError(_CAUSES.get(code, errno.EIO), ""))


def why(error: Exception) -> str:
    """Why the history can't be opened or written, without the system's numbers."""
    if isinstance(error, MemoryError):
        return "there is too little memory"
    return reason_of(error) if isinstance(error, OSError) and error.errno else str(error)


def is_empty(path: Path) -> bool:
    """Whether nothing lies at a path, or an empty file; raises OSError."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    return stat.S_ISREG(status.st_mode) and status.st_size == 0


def set_aside(path: Path, suffix: str) -> Path:
    """Renames the file and its companions by date; raises OSError."""
    day = time.strftime("%Y-%m-%d", time.gmtime(wall_s()))
    number = 1
    while (aside := path.with_name(f"{path.stem}-{day}-{number}.{suffix}")).exists():
        number += 1
    for companion in reversed(history_db.COMPANIONS):
        part = path.with_name(path.name + companion)
        if part.exists():
            part.replace(aside.with_name(aside.name + companion))
    return aside


def is_damage(error: Exception, path: Path) -> bool:
    """Whether an error is caused by the file's content, not by the disk or permissions."""
    if not isinstance(error, sqlite3.Error):
        return isinstance(error, history_db.BrokenError | UnicodeError)
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code == sqlite3.SQLITE_READONLY:
        return os.access(path, os.W_OK)  # a damaged head can say that it must not be written
    return code in _DAMAGE
