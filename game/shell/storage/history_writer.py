"""The history on disk: written by a thread with a short delay, and read at the start.

A killed game loses at most its last second. A broken file is renamed, never deleted. Where nothing can be
written the game continues, and shows a message.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from game.shell.formats.file_errors import CHECK_DISK, folder_text
from game.shell.formats.files import make_folder
from game.shell.messages import Messages
from game.shell.storage import history_db
from game.shell.storage.file_state import FileState, file_state
from game.shell.storage.history_beside import KEPT, is_held, path_beside, put_back, read_held, write_beside
from game.shell.storage.history_faults import is_damage, is_empty, remedy_for, set_aside, why
from game.shell.threads import Worker
from game.story.player_record import Unsaved
from game.story.tree import Tree

# While skipping, changes are collected for this long before they are written: half of what a crash may lose.
GATHER_S = 0.4
# The timeout of the disk when the game ends.
PATIENCE_S = 8.0
# The interval of checking the file while nothing is written.
LOOK_S = 1.0
REPLACED = (
    "Something else was put in the place of your history while you play: it is kept as {}. To go on with it, "
    "quit the game first, and give it the name of yours."
)
HELD = "Another program holds your history; what you live is written into it as soon as it lets go."
NEWER = (
    "Your history was written by a newer version of the game; it is left as it is. Nothing new will be kept."
)


class _WriteJob(NamedTuple):
    """A job for the thread: changes, or a complete `snapshot`."""

    unsaved: Unsaved | None = None
    cursor: int | None = None
    waited_ms: int = 0
    snapshot: history_db.HistoryData | None = None


class HistoryWriter:
    """Writes the history. Created by `open_history`; without a connection it writes nothing, unless the file
    is held."""

    def __init__(
        self,
        connection: sqlite3.Connection | None,
        wake_loop: Callable[[], None],
        path: Path | None = None,
        held: bool = False,
        messages: Messages | None = None,
    ) -> None:
        """`file_missing`: what was written at `path` is gone, deleted or written over; call `recreate` then.
        `held`: another program holds the file; it is opened for the first `rewrite`, and tried again until
        then. `messages` is told where another file is found in its place."""
        self.error: str | None = None
        self.file_missing = False
        # Whether the last writing failed because another program holds the file.
        self.is_held = held
        self._connection = connection
        self._wake_loop = wake_loop
        self._messages = messages or Messages()
        self._path = path
        # Whether what lies at the path now is another file than was written.
        self._is_replaced = False
        # The file as it was left by the last writing; None: as it is found next.
        self._file: FileState | None = None
        self._note_file()
        self._queue: SimpleQueue[_WriteJob] = SimpleQueue()
        self._pending: list[_WriteJob] = []
        self._written_s = 0.0
        self._writes = connection is not None or held
        # Whether somebody waits for what is queued.
        self._flushing = threading.Event()
        self._worker = Worker(self._gather_and_write, "history", LOOK_S, without_thread=self._write)
        if self._writes:
            self._worker.wake()

    def queue(self, unsaved: Unsaved, cursor: int | None, waited_ms: int = 0) -> None:
        """Queues changes, the current moment (None: as it was), and the time spent there."""
        self._put(_WriteJob(unsaved, cursor, waited_ms))

    def _put(self, job: _WriteJob) -> None:
        """Queues a job, where anything is written."""
        if self._writes:
            self._queue.put(job)
            self._worker.wake()

    def flush(self) -> str | None:
        """Waits until everything queued is on disk; returns the error where that failed."""
        if not self._writes:
            return None
        self._flushing.set()
        self._worker.wake()
        written = self._worker.wait(PATIENCE_S)
        self._flushing.clear()
        if not written:
            return f"The disk does not answer: the last minutes may not be kept. {CHECK_DISK}."
        return self.error

    def rewrite(self, data: history_db.HistoryData) -> None:
        """Replaces the file's content with the current state: after an edit of the script, or a reset."""
        tree = Tree(list(data.tree.moments))
        read_or_taken = dict(data.read_or_taken)
        endings = dict(data.endings)
        self._put(_WriteJob(snapshot=replace(data, tree=tree, read_or_taken=read_or_taken, endings=endings)))

    def recreate(self, data: history_db.HistoryData) -> None:
        """Creates the deleted file again with this content."""
        self.file_missing = False
        self.rewrite(data)

    def stop(self) -> None:
        """Writes nothing any more, whatever is queued."""
        self._writes = self.file_missing = False

    def close(self, remembered: Callable[[], history_db.HistoryData] | None = None) -> str | None:
        """Writes what is queued, or all that is `remembered` where the file is missing, and closes the file;
        returns the error where that failed."""
        fault = self.flush()
        if self.file_missing and remembered is not None:
            self.recreate(remembered())
            fault = self.flush()
        # What didn't answer by now isn't waited for once more.
        if self._worker.close(0 if self._worker.is_busy else PATIENCE_S) and self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
        self._writes = False
        return fault

    def _gather_and_write(self) -> None:
        """Writes what is queued, in the thread, with what arrives until shortly after the last write."""
        if not self._queue.empty():
            self._flushing.wait(max(0.0, self._written_s + GATHER_S - time.monotonic()))
        self._write()

    def _write(self) -> None:
        """Writes what is queued, and looks after the file."""
        while not self._queue.empty():
            self._pending.append(self._queue.get())
        self._look_after_file()
        self._write_pending()

    def _note_file(self) -> None:
        """Notes the file as it is now, unless another took its place meanwhile: the next look tells that."""
        try:
            state = file_state(self._path)
        except OSError:
            self._file = None
            return
        if self._file is None or (state is not None and state.is_same_file(self._file)):
            self._file = state

    def _look_after_file(self) -> None:
        """Closes a file that was deleted or written over, and reports it."""
        if self._connection is not None and self._is_gone():
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection, self.file_missing, self._is_replaced = None, True, True
            self._wake_loop()

    def _is_gone(self) -> bool:
        """Whether the file was deleted, replaced, or written over by another program."""
        try:
            state = file_state(self._path)
        except OSError:
            return False  # unknown: writing will show it
        self._file = self._file or state
        return state != self._file

    def _write_pending(self) -> None:
        """Writes pending jobs in one transaction; failed ones are tried again with the next."""
        message: str | None = None
        held = False
        try:
            if self._pending and self._connection is None:
                self._open_again()
            if self._pending and self._connection is not None:
                try:
                    self._write_into(self._connection)
                finally:
                    self._note_file()
                self._pending.clear()
        except (
            sqlite3.Error,
            history_db.BrokenError,
            history_db.NewerError,
            ValueError,
            OverflowError,
            OSError,
            MemoryError,
        ) as error:
            where = f" in {folder_text(self._path.parent)}" if self._path is not None else ""
            message = (
                f"What you live can't be kept{where} at the moment ({why(error)}); the game tries again. "
                f"{remedy_for(error)}."
            )
            held = is_held(error)
        self.is_held = held
        self._written_s = time.monotonic()
        if message != self.error:
            self.error = message
            self._wake_loop()

    def _open_again(self) -> None:
        """Creates the file again, once a snapshot for it is queued."""
        if self._path is None or all(job.snapshot is None for job in self._pending):
            return
        make_folder(self._path.parent)
        if self._is_replaced and not is_empty(self._path):
            aside = set_aside(self._path, "replaced")
            self._messages.tell(REPLACED.format(aside.name))
            self._wake_loop()
        try:
            self._connection = self._connect(self._path)
        except (history_db.BrokenError, sqlite3.DatabaseError) as error:
            if not is_damage(error, self._path):
                raise
            set_aside(self._path, "broken")
            self._connection = self._connect(self._path)
        self._is_replaced, self._file = False, None
        self._note_file()

    def _connect(self, path: Path) -> sqlite3.Connection:
        connection = history_db.connect(path, writes=True, busy_ms=history_db.BUSY_PLAYING_MS)
        try:
            history_db.migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _write_into(self, connection: sqlite3.Connection) -> None:
        """Writes pending jobs from the last snapshot on."""
        snapshots = [index for index, job in enumerate(self._pending) if job.snapshot is not None]
        start = snapshots[-1] if snapshots else 0
        snapshot = self._pending[start].snapshot
        if snapshot is not None:
            history_db.write_all(connection, snapshot)
        with history_db.transaction(connection):
            for job in self._pending[start:]:
                if job.unsaved is not None:
                    late_rewinds, evenings = job.unsaved.late_rewinds_ever, job.unsaved.evenings
                    counts = history_db.counts_of(late_rewinds, evenings, job.cursor, job.waited_ms)
                    history_db.write(connection, job.unsaved, counts)


class OpenResult(NamedTuple):
    """An opened history: its writer, its content, whether it was renamed as broken, and whether another
    program holds it."""

    writer: HistoryWriter
    data: history_db.HistoryData
    broken: bool = False
    held: bool = False


def open_history(
    path: Path,
    fingerprint: str,
    messages: Messages | None = None,
    writes: bool = True,
    wake_loop: Callable[[], None] = lambda: None,
) -> OpenResult:
    """Opens the history; a file that fails its check is renamed, and its valid part taken over.

    `data.fingerprint` is the script's it was played with; if that differs, the caller derives the tree
    again and calls `rewrite`, as it does if the file is `held`. If `broken`, the caller should replay the
    inputs of slots. `messages` is told what is wrong, `wake_loop` is called when `error` changes. Without
    `writes` the file is only read; the caller tells the player why.
    """
    messages = messages or Messages()
    if not writes:
        data, _ = read_history(path)  # the copy that writes deals with what is wrong
        return OpenResult(HistoryWriter(None, lambda: None), data)
    broken = False
    try:
        with contextlib.suppress(OSError):  # still held: it stays where it is
            if put_back(path):
                messages.tell(KEPT)
        try:
            connection, data = _open_valid(path, fingerprint)
        except (history_db.BrokenError, sqlite3.DatabaseError, UnicodeError) as error:
            if not is_damage(error, path):
                raise
            connection, data = _open_anew(path, fingerprint, messages, error)
            broken = True
    except history_db.NewerError:
        messages.tell(NEWER)
        return OpenResult(HistoryWriter(None, wake_loop), history_db.HistoryData())
    except (sqlite3.Error, OSError) as error:
        held = read_held(path) if is_held(error) else None
        if held is not None:
            held.fingerprint = held.fingerprint or fingerprint
            messages.tell(HELD)
            return OpenResult(HistoryWriter(None, wake_loop, path, True, messages), held, held=True)
        where, remedy = folder_text(path.parent), remedy_for(error)
        messages.tell(
            f"Your history can't be opened ({why(error)}) in {where}; what you live now will not be kept. "
            f"{remedy}."
        )
        return OpenResult(HistoryWriter(None, wake_loop), history_db.HistoryData())
    return OpenResult(HistoryWriter(connection, wake_loop, path, messages=messages), data, broken)


def _open_valid(path: Path, fingerprint: str) -> tuple[sqlite3.Connection, history_db.HistoryData]:
    """A connection that passed the check, and the file's content."""
    connection = history_db.connect(path, writes=True)
    try:
        history_db.migrate(connection)
        history_db.check(connection)
        data = history_db.read(connection)
        data.fingerprint = data.fingerprint or fingerprint
        # Written even if unchanged: a damaged header may only show on writing.
        row = ("fingerprint", data.fingerprint)
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", row)
        connection.execute(f"PRAGMA busy_timeout = {history_db.BUSY_PLAYING_MS}")
        return connection, data
    except BaseException:
        connection.close()
        raise


def _open_anew(
    path: Path, fingerprint: str, messages: Messages, reason: Exception
) -> tuple[sqlite3.Connection, history_db.HistoryData]:
    """A new file with the valid part of the broken one, or all but the moments of a full one; that is
    renamed."""
    full = isinstance(reason, history_db.FullError)
    data = history_db.HistoryData()
    # SQLite quotes what it can't read, and a damaged name need not be text.
    damaged = contextlib.suppress(sqlite3.Error, UnicodeError)
    with damaged, contextlib.closing(history_db.connect(path, writes=False)) as old:
        data = history_db.salvage(old, moments=not full)
    data.fingerprint = data.fingerprint or fingerprint
    # First the new one, beside it: where the disk is full, or the game is killed, nothing is lost of the old.
    write_beside(path, data)
    aside = set_aside(path, "full" if full else "broken")
    path_beside(path).replace(path)
    connection = history_db.connect(path, writes=True)
    if full:
        messages.tell(
            f"Your history is full ({reason}). It is kept whole as {aside.name}; a new one begins, with your "
            "endings, all you have read, and the evenings in your saves."
        )
    else:
        messages.tell(
            f"Your history was damaged ({reason}). It is kept as {aside.name}; "
            f"{len(data.tree.moments)} moments and {len(data.endings)} endings were taken over."
        )
    return connection, data


def read_history(path: Path) -> tuple[history_db.HistoryData, Exception | None]:
    """The history as a running copy has written it so far, and why it can't be read; changes nothing."""
    data = history_db.HistoryData()
    try:
        with contextlib.closing(history_db.connect(path, writes=False)) as connection:
            history_db.check(connection)
            data = history_db.read(connection)
    except (sqlite3.Error, history_db.BrokenError, history_db.NewerError, UnicodeError, OSError) as error:
        return data, error
    return data, None
