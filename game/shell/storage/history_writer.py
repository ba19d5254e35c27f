"""History on disk: what was lived is written by a thread, a moment later, and read at the start.

A game that is killed loses at most what was lived in its last second. A broken file is set aside,
never deleted. Where nothing can be written the game plays on, and says so.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NamedTuple

from game.shell.storage import history_db
from game.story.director import Unsaved
from game.story.tree import Tree

# While skipping, news are gathered this long before they are written: half of what may be lost.
GATHER_S = 0.4
# How long the end of the game waits for the disk.
PATIENCE_S = 10.0
# How often the file is looked after while nothing is written.
LOOK_S = 1.0
_FILES = ("", "-wal", "-shm")
# What SQLite reports of a file that is not a sound history.
_DAMAGE = (
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_FORMAT,
)


class _WriteJob(NamedTuple):
    """A job for the thread: what is new, all there is (`whole`), or a sign to give (`written`)."""

    unsaved: Unsaved | None = None
    cursor: int | None = None
    waited_ms: int = 0
    whole: history_db.Remembered | None = None
    written: threading.Event | None = None
    last: bool = False


class HistoryWriter:
    """The history being written. Made by `open_history`; without a connection it writes nothing."""

    def __init__(
        self, connection: sqlite3.Connection | None, wake: Callable[[], None], path: Path | None = None
    ) -> None:
        """`gone` says that the file at `path` was taken away; `begin_anew` is what to do then."""
        self.trouble: str | None = None
        self.gone = False
        self._connection = connection
        self._wake = wake
        self._path = path
        self._file: tuple[int, int] | None = None
        with contextlib.suppress(OSError):
            self._file = _identity(path)
        self._queue: SimpleQueue[_WriteJob] = SimpleQueue()
        self._pending: list[_WriteJob] = []
        self._written_s = 0.0
        self._thread: threading.Thread | None = None
        if connection is not None:
            self._thread = threading.Thread(target=self._work, name="history", daemon=True)
            self._thread.start()

    def note(self, unsaved: Unsaved, cursor: int, waited_ms: int = 0) -> None:
        """Has news written soon, and where the player stands, and for how long."""
        if self._thread is not None:
            self._queue.put(_WriteJob(unsaved, cursor, waited_ms))

    def flush(self) -> str | None:
        """Waits until all that was noted is on the disk; what is wrong where it isn't."""
        if self._thread is None:
            return None
        written = threading.Event()
        self._queue.put(_WriteJob(written=written))
        if not written.wait(PATIENCE_S):
            return "The disk does not answer: the last minutes may not be kept."
        return self.trouble

    def rewrite(self, memory: history_db.Remembered) -> None:
        """Has the file hold this, as it is now, and nothing else: after an edit of the script, or a reset."""
        tree, seen, endings = Tree(list(memory.tree.moments)), dict(memory.seen), dict(memory.endings)
        if self._thread is not None:
            self._queue.put(_WriteJob(whole=replace(memory, tree=tree, seen=seen, endings=endings)))

    def begin_anew(self, memory: history_db.Remembered) -> None:
        """Has the file, which was taken away, made again with this in it."""
        self.gone = False
        self.rewrite(memory)

    def close(self) -> str | None:
        """Writes what is left and lets go of the file; what is wrong where it couldn't."""
        trouble = self.flush()
        if self._thread is not None:
            self._queue.put(_WriteJob(last=True))
            self._thread.join(PATIENCE_S)
            if not self._thread.is_alive() and self._connection is not None:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.close()
            self._thread = None
        return trouble

    def _work(self) -> None:
        """The thread: gathers news and writes them, until told that these are the last."""
        while True:
            gathered = self._gather()
            self._pending.extend(job for job in gathered if job.unsaved or job.whole)
            self._look_after_file()
            self._write()
            for job in gathered:
                if job.written is not None:
                    job.written.set()
                if job.last:
                    return

    def _gather(self) -> list[_WriteJob]:
        """The next news, with what comes until a short while after the last writing; none where nothing
        has come for a second."""
        try:
            gathered = [self._queue.get(timeout=LOOK_S)]
        except Empty:
            return []
        until_s = self._written_s + GATHER_S
        while gathered[-1].written is None and not gathered[-1].last:
            try:
                gathered.append(self._queue.get(timeout=max(0.0, until_s - time.monotonic())))
            except Empty:
                break
        return gathered

    def _look_after_file(self) -> None:
        """Lets go of a file that is there no more, and says so."""
        if self._connection is not None and self._is_gone():
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection, self.gone = None, True
            self._wake()

    def _is_gone(self) -> bool:
        """Whether the file was taken away, or another stands in its place."""
        try:
            now = _identity(self._path)
        except OSError:
            return False  # nobody knows: writing will tell
        self._file = self._file or now
        return now != self._file

    def _write(self) -> None:
        """Writes what is pending in one transaction; what can't be is tried again with the next."""
        word: str | None = None
        try:
            if self._pending and self._connection is None:
                self._open_again()
            if self._pending and self._connection is not None:
                self._write_pending(self._connection)
                self._pending.clear()
        except (
            sqlite3.Error,
            history_db.BrokenError,
            history_db.NewerError,
            ValueError,
            OverflowError,
            OSError,
        ) as error:
            word = f"What you live can't be kept at the moment ({error}); the game tries again."
        self._written_s = time.monotonic()
        if word != self.trouble:
            self.trouble = word
            self._wake()

    def _open_again(self) -> None:
        """Makes the file again, once what is to be in it is known; what came before that is in it."""
        wholes = [index for index, job in enumerate(self._pending) if job.whole is not None]
        if not wholes or self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = history_db.connect(self._path, writes=True)
        history_db.migrate(connection)
        self._connection, self._file = connection, _identity(self._path)

    def _write_pending(self, connection: sqlite3.Connection) -> None:
        """Writes what is pending, from the last whole that was asked for onwards."""
        wholes = [index for index, job in enumerate(self._pending) if job.whole is not None]
        start = wholes[-1] if wholes else 0
        whole = self._pending[start].whole
        if whole is not None:
            history_db.write_whole(connection, whole)
        with history_db.transaction(connection):
            for job in self._pending[start:]:
                if job.unsaved is not None:
                    evenings = job.unsaved.evenings
                    counts = {
                        "wound": job.unsaved.late_rewinds,
                        "evenings": evenings.ended,
                        "over": int(evenings.over),
                    }
                    if job.cursor is not None:
                        counts |= {"cursor": job.cursor, "waited": job.waited_ms}
                    history_db.write(connection, job.unsaved, counts)


class Opened(NamedTuple):
    """An opened history: what it remembers, the words to say, and whether it was set aside."""

    history: HistoryWriter
    memory: history_db.Remembered
    words: tuple[str, ...] = ()
    broken: bool = False


def open_history(
    path: Path, fingerprint: str, writes: bool = True, wake: Callable[[], None] = lambda: None
) -> Opened:
    """The history in a file; one that fails its check is set aside and what is sound taken over.

    `memory.fingerprint` is that of the script it was played with; where it is another than this,
    the caller derives the tree anew and calls `rewrite`. Where `broken`, the inputs in the slots
    should be lived again. `wake` is called when `trouble` changes. Without `writes` what is there
    is read and nothing added; the caller says why.
    """
    if not writes:
        return _read_only(path)
    words: tuple[str, ...] = ()
    try:
        try:
            connection, memory = _open_sound(path, fingerprint)
            broken = False
        except (history_db.BrokenError, sqlite3.DatabaseError, UnicodeError) as error:
            if isinstance(error, sqlite3.Error) and not _is_damage(error, path):
                raise
            connection, memory, words = _open_anew(path, fingerprint, str(error))
            broken = True
    except history_db.NewerError:
        word = "Your history was written by a newer version of the game; it is left as it is."
        return Opened(
            HistoryWriter(None, wake), history_db.Remembered(), (f"{word} Nothing new will be kept.",)
        )
    except (sqlite3.Error, OSError) as error:
        word = f"Your history can't be opened ({error}); what you live now will not be kept."
        return Opened(HistoryWriter(None, wake), history_db.Remembered(), (word,))
    return Opened(HistoryWriter(connection, wake, path), memory, words, broken)


def _identity(path: Path | None) -> tuple[int, int] | None:
    """Which file stands under a name; None for none. Raises OSError where that can't be said."""
    try:
        status = path.stat() if path is not None else None
    except (FileNotFoundError, NotADirectoryError):
        return None
    return None if status is None else (status.st_dev, status.st_ino)


def _open_sound(path: Path, fingerprint: str) -> tuple[sqlite3.Connection, history_db.Remembered]:
    """A checked connection and what the file holds."""
    connection = history_db.connect(path, writes=True)
    try:
        history_db.migrate(connection)
        history_db.check(connection)
        memory = history_db.read(connection)
        memory.fingerprint = memory.fingerprint or fingerprint
        # Written though it may be there: a damaged head can hide until something is.
        row = ("fingerprint", memory.fingerprint)
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", row)
        return connection, memory
    except BaseException:
        connection.close()
        raise


def _open_anew(
    path: Path, fingerprint: str, reason: str
) -> tuple[sqlite3.Connection, history_db.Remembered, tuple[str, ...]]:
    """A new file with what is sound of the broken one, which is set aside."""
    memory = history_db.Remembered()
    # SQLite quotes what it can't read, and a damaged name need not be text.
    damaged = contextlib.suppress(sqlite3.Error, UnicodeError)
    with damaged, contextlib.closing(history_db.connect(path, writes=False)) as old:
        memory = history_db.salvage(old)
    memory.fingerprint = memory.fingerprint or fingerprint
    aside = _set_aside(path)
    connection = history_db.connect(path, writes=True)
    history_db.migrate(connection)
    history_db.write_whole(connection, memory)
    word = (
        f"Your history was damaged ({reason}). It is kept as {aside.name}; "
        f"{len(memory.tree.moments)} moments and {len(memory.endings)} endings were taken over."
    )
    return connection, memory, (word,)


def _set_aside(path: Path) -> Path:
    """Renames the file by the date, with what belongs to it; raises OSError."""
    day = time.strftime("%Y-%m-%d")
    number = 1
    while (aside := path.with_name(f"{path.stem}-{day}-{number}.broken")).exists():
        number += 1
    for ending in reversed(_FILES):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    return aside


def _read_only(path: Path) -> Opened:
    """What another copy of the game has written so far; nothing will be added to it."""
    memory = history_db.Remembered()
    try:
        with contextlib.closing(history_db.connect(path, writes=False)) as connection:
            history_db.check(connection)
            memory = history_db.read(connection)
    except (sqlite3.Error, history_db.BrokenError, UnicodeError):
        pass  # the copy that writes will deal with it
    return Opened(HistoryWriter(None, lambda: None), memory)


def _is_damage(error: sqlite3.Error, path: Path) -> bool:
    """Whether an error comes from what is in the file, not from disk or rights."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code == sqlite3.SQLITE_READONLY:
        return os.access(path, os.W_OK)  # a damaged head can say that it must not be written
    return code in _DAMAGE
