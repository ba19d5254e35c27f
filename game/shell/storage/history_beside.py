"""The history where another program holds its file: read all the same, and kept beside it.

The file beside it is a whole history, of the same form; the next start puts it in the other's place.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from pathlib import Path

from game.shell.formats.files import PARTIAL
from game.shell.storage import history_db

KEPT = "Another program held your history; what you lived then was kept beside it, and is in it again now."
# SQLite's codes of a file that another program holds.
_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_held(error: BaseException) -> bool:
    """Whether an error means that another program holds the file."""
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in _HELD


def path_beside(path: Path) -> Path:
    """The file beside a history."""
    return path.with_name(f"{path.stem}-beside{path.suffix}")


def write_beside(path: Path, data: history_db.HistoryData) -> None:
    """Keeps a whole history beside its file; raises OSError and sqlite3.Error."""
    partial = path.with_name(f"{path_beside(path).name}{PARTIAL}")
    partial.unlink(missing_ok=True)
    with contextlib.closing(history_db.connect(partial, writes=True)) as connection:
        history_db.migrate(connection)
        history_db.write_all(connection, data)
    partial.replace(path_beside(path))


def put_back(path: Path) -> bool:
    """Puts the file beside a history in its place; whether there was a valid one. The old file is renamed
    with all that belongs to it, for SQLite would take its journal for the new one's. Raises OSError."""
    file_beside = path_beside(path)
    if _read(file_beside) is None:
        return False
    for suffix in reversed(history_db.COMPANIONS):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(path.with_name(f"{path.stem}-held{path.suffix}{suffix}"))
    file_beside.replace(path)
    return True


def read_held(path: Path) -> history_db.HistoryData | None:
    """The content of a file that another program holds, or of what was kept beside it since; read from a
    copy. None where that can't be used."""
    if (data := _read(path_beside(path))) is not None:
        return data
    with contextlib.suppress(OSError), tempfile.TemporaryDirectory(prefix="history-") as folder:
        copy = Path(folder) / path.name
        for suffix in ("", "-wal", "-journal"):
            part = path.with_name(path.name + suffix)
            if part.is_file():
                shutil.copyfile(part, copy.with_name(copy.name + suffix))
        return _read(copy)
    return None


def _read(path: Path) -> history_db.HistoryData | None:
    """A valid file's content; None where there is none."""
    if not path.is_file():
        return None
    try:
        # A copy's journal must be brought in, which is writing.
        with contextlib.closing(history_db.connect(path, writes=True)) as connection:
            history_db.check(connection)
            return history_db.read(connection)
    except (sqlite3.Error, history_db.BrokenError, UnicodeError, OSError):
        return None
