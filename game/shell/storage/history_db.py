"""The history file: an SQLite database of lived moments, lines read, endings and counts.

Knows the schema and its versions, validation, and recovery of broken files; not threads, or when something is
written.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.shell.formats.wall_clock import wall_s
from game.shell.storage.edge_format import edge_from_text, edge_text
from game.story.player_knowledge import NO_ENDING, Evenings
from game.story.player_record import PlayerRecord, Unsaved
from game.story.script import Script
from game.story.state import PlayerKnowledge
from game.story.tree import Moment, Tree

# Each step is a version of the schema; the migrations table lists those applied.
_STEPS = (
    """
    CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE moments(
        number INTEGER PRIMARY KEY, parent INTEGER, edge TEXT,
        stop TEXT NOT NULL, scene TEXT NOT NULL, watch_s INTEGER NOT NULL);
    CREATE TABLE seen(stop TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE endings(id TEXT PRIMARY KEY, found_at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE counts(name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
    """,
    # Version 1 counted no evenings, and its inputs held no knowledge: assume one evening for each ending
    # found, in the order of finding.
    """
    INSERT INTO counts SELECT 'evenings', n FROM (SELECT count(*) AS n FROM endings) WHERE n > 0;
    INSERT INTO meta SELECT 'last_ending', id FROM endings ORDER BY found_at DESC LIMIT 1
    """,
)
_MIGRATIONS = "CREATE TABLE migrations(version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)"
VERSION = len(_STEPS)
# The row limit of a table; a history of more moments is kept whole beside a new one. Fifty evenings have
# 5,000; so many take 115 MB, and a second and a half at the start.
MAX_ROWS = 200_000
# The limit of all counts: evenings, milliseconds, and seconds of a clock.
MAX_COUNTED = 10**12
# The largest count that an input can hold, with room for more.
MAX_KNOWN = 900_000
_NAME = re.compile(r"\w{1,80}", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,7}( \d{1,7})*)?", re.ASCII)
# The endings of the files that SQLite opens: the history itself, and what it keeps beside it.
COMPANIONS = ("", "-journal", "-wal", "-shm")
# Another program that reads the file may lock it for a moment: the patience at the start, and while playing,
# where it is tried again with each line.
BUSY_MS, BUSY_PLAYING_MS = 2000, 500
# A malicious file could take all memory when read: no text or statement of ours is longer.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 4_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 32,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 32,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 4,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 100_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
# The letters of a line that was read, and of all: a script's texts have 4,000 at most, this game's 300,000 in
# all. All moments together have no more: each has some 40.
MAX_LINE, MAX_LETTERS = 20_000, 40_000_000
# The timeout for checking and reading a valid file: a hundred times what a thousand evenings take.
READING_S = 30.0
# The timeout for recovering a broken file.
PATIENCE_S = 3.0


class BrokenError(Exception):
    """The file is no valid history; its text says what is wrong."""


class FullError(BrokenError):
    """The file is valid, but holds more moments than are read at a start."""


class NewerError(Exception):
    """The file was written by a newer version of the game."""


@dataclass
class HistoryData:
    """The history of a player. `cursor` is the last position, `endings` when each was found, `stale` the
    moments to which the script of this fingerprint no longer leads."""

    tree: Tree = field(default_factory=Tree)
    read_or_taken: dict[str, str] = field(default_factory=dict)
    endings: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    fingerprint: str = ""
    stale: frozenset[int] = frozenset()
    last_ending: str = NO_ENDING

    @property
    def evenings(self) -> Evenings:
        """The counts of evenings; where they are lost and endings are not, there was one for each of them."""
        ended = _clamped(self.counts.get("evenings", 0))
        over = self.counts.get("over") == 1
        if not self.endings:
            return Evenings(ended, self.last_ending, over)
        last = (
            self.last_ending
            if self.last_ending in self.endings
            else max(self.endings, key=self.endings.__getitem__)
        )
        return Evenings(ended if ended or over else len(self.endings), last, over)

    def record(self, script: Script) -> PlayerRecord:
        """The player's record; of what was seen, the options of this script were taken."""
        taken = self.read_or_taken.keys() & script.options.keys()
        texts = {stop: text for stop, text in self.read_or_taken.items() if stop not in taken}
        return PlayerRecord(texts, taken, set(self.endings), self.late_rewinds_ever, self.evenings)

    @property
    def late_rewinds_ever(self) -> int:
        """How often a stop of the last minute was rewound to."""
        return _clamped(self.counts.get("wound", 0))

    @property
    def cursor(self) -> int | None:
        """The moment where the player was last."""
        number = self.counts.get("cursor")
        return number if number is not None and 0 <= number < len(self.tree.moments) else None

    @property
    def waited_ms(self) -> int:
        """How long the stop there had lasted."""
        return self.counts.get("waited", 0)


def counts_of(late_rewinds: int, evenings: Evenings, cursor: int | None, waited_ms: int) -> dict[str, int]:
    """The numbers as the file keeps them; those of the cursor stay as they were where it is None."""
    counts = {"wound": late_rewinds, "evenings": evenings.ended, "over": int(evenings.over)}
    return counts if cursor is None else counts | {"cursor": cursor, "waited": waited_ms}


def _clamped(count: int) -> int:
    """A count within the limit of inputs."""
    return min(max(0, count), MAX_KNOWN)


def connect(path: Path, writes: bool, busy_ms: int = BUSY_MS) -> sqlite3.Connection:
    """A connection to the file, created if necessary; `busy_ms` is its patience with other programs. Raises
    sqlite3.Error, and OSError where something else than a file lies in place of it or of a companion."""
    for suffix in COMPANIONS:
        beside = path.with_name(path.name + suffix)
        # SQLite would wait for ever for the other end of a pipe.
        if beside.exists() and not beside.is_file():
            raise OSError(f"{beside.name} is not a file")
    mode = "rwc" if writes else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=busy_ms / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for limit, most in _LIMITS.items():
            connection.setlimit(limit, most)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        if writes:
            connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def migrate(connection: sqlite3.Connection) -> None:
    """Updates the schema to this version; raises NewerError, BrokenError and sqlite3.Error."""
    with transaction(connection):
        shape = _shape(connection)
        if not shape:
            connection.execute(_MIGRATIONS)
        elif ("table", "migrations", _MIGRATIONS) not in shape:
            raise BrokenError("it is not a history")
        elif any(kind not in ("table", "index") for kind, _, _ in shape):
            raise BrokenError("it holds what no game has written")
        for version in range(_version(connection) + 1, VERSION + 1):
            for statement in _STEPS[version - 1].split(";"):
                connection.execute(statement)
            now_s = wall_s()
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (version, now_s))
    # Not a write-ahead log, as versions before had it: its index is mapped into memory, so whoever cuts that
    # file short ends the game.
    connection.execute("PRAGMA journal_mode = DELETE")


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction: all of the block is written, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def check(connection: sqlite3.Connection) -> None:
    """Raises BrokenError where the file is damaged or its schema is another one, NewerError where a newer
    game wrote it."""
    shape = _shape(connection)
    if ("table", "migrations", _MIGRATIONS) in shape:
        _version(connection)
    if shape != _expected_shape():
        raise BrokenError("its tables are not those of this game")
    with time_limit(connection, READING_S):
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise BrokenError(str(verdict))


def _version(connection: sqlite3.Connection) -> int:
    """The last step that was applied; raises NewerError where this game doesn't know it."""
    (version,) = connection.execute("SELECT coalesce(max(version), 0) FROM migrations").fetchone()
    if not isinstance(version, int) or version > VERSION:
        raise NewerError
    return version


def _shape(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """The definitions of all tables, indices, views and triggers of a file."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master LIMIT 50")
    return {(str(kind), str(name), str(sql)) for kind, name, sql in rows}


def _expected_shape() -> set[tuple[str, str, str]]:
    """The definitions in a new file."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return _shape(connection)


def read(connection: sqlite3.Connection) -> HistoryData:
    """The content of the file; raises BrokenError (FullError for too many moments) and sqlite3.Error."""
    data = HistoryData()
    with time_limit(connection, READING_S):
        (last,) = connection.execute("SELECT max(number) FROM moments").fetchone()
        if last is not None and last >= MAX_ROWS:
            raise FullError(f"it has more than {MAX_ROWS:,} moments")
        for part in (_read_moments, _read_words, _read_numbers):
            part(connection, data)
    return data


@contextlib.contextmanager
def time_limit(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Interrupts queries in the block after a timeout, with sqlite3.OperationalError: reading a malicious
    file might never end."""
    until_s = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > until_s, 10_000)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def is_nearly_full(tree: Tree) -> bool:
    """Whether a history nears the limit of moments: a hundred evenings before it."""
    return len(tree.moments) > MAX_ROWS - MAX_ROWS // 20


def salvage(connection: sqlite3.Connection, moments: bool = True) -> HistoryData:
    """The readable part of a broken file: of each table, the rows before the first bad one; without its
    `moments` where a new tree begins."""
    data = HistoryData()
    parts = (_read_moments, _read_words, _read_numbers) if moments else (_read_words, _read_numbers)
    with time_limit(connection, PATIENCE_S):
        for part in parts:
            with contextlib.suppress(sqlite3.Error, BrokenError, UnicodeError, OverflowError):
                part(connection, data)
    data.stale = frozenset(number for number in data.stale if number < len(data.tree.moments))
    return data


def _read_moments(connection: sqlite3.Connection, data: HistoryData) -> None:
    """Reads the tree; each moment must come after its parent."""
    tree = data.tree
    moments, children = tree.moments, tree.children
    letters = 0
    rows = connection.execute(
        "SELECT number, parent, edge, stop, scene, watch_s FROM moments ORDER BY number LIMIT ?", (MAX_ROWS,)
    )
    for number, parent, text, stop, scene, watch_s in rows:
        if number != len(moments) or type(watch_s) is not int or watch_s < 0:
            raise BrokenError(f"moment {number} is out of place")
        if type(stop) is not str or type(scene) is not str:
            raise BrokenError(f"moment {number} has no stop")
        letters += len(stop) + len(scene) + len(str(text))
        if letters > MAX_LETTERS:
            raise BrokenError("the names of its stops are longer than any script's")
        if number == 0:
            moments.append(Moment(0, None, None, stop, scene, watch_s))
            continue
        if type(parent) is not int or not 0 <= parent < number or type(text) is not str:
            raise BrokenError(f"moment {number} hangs from nothing")
        try:
            edge = edge_from_text(text)
        except ValueError as error:
            raise BrokenError(str(error)) from None
        if isinstance(edge, PlayerKnowledge) and parent != 0:
            raise BrokenError(f"moment {number} starts an evening in the middle of one")
        moments.append(Moment(number, parent, edge, stop, scene, watch_s))
        children.setdefault(parent, {})[edge] = number


def _read_words(connection: sqlite3.Connection, data: HistoryData) -> None:
    """Reads the lines seen, the fingerprint, the stale moments, and the last ending."""
    letters = 0
    for name, text in connection.execute("SELECT stop, text FROM seen LIMIT ?", (MAX_ROWS,)):
        if type(name) is not str or type(text) is not str:
            raise BrokenError("a line that was read is no text")
        letters += len(name) + len(text)
        if len(text) > MAX_LINE or letters > MAX_LETTERS:
            raise BrokenError("the lines that were read are longer than any script")
        data.read_or_taken[name] = text
    for (value,) in connection.execute("SELECT value FROM meta WHERE key = 'fingerprint'"):
        data.fingerprint = str(value)
    for (value,) in connection.execute("SELECT value FROM meta WHERE key = 'stale'"):
        if not _NUMBERS.fullmatch(str(value)):
            raise BrokenError("a moment that is no more has no number")
        data.stale = frozenset(map(int, str(value).split()))
    for (value,) in connection.execute("SELECT value FROM meta WHERE key = 'last_ending'"):
        data.last_ending = str(value)
        if not _NAME.fullmatch(data.last_ending):
            data.last_ending = NO_ENDING
            raise BrokenError("the last ending has no name")


def _read_numbers(connection: sqlite3.Connection, data: HistoryData) -> None:
    """Reads endings and counts."""
    for query, into in (
        ("SELECT id, found_at FROM endings LIMIT ?", data.endings),
        ("SELECT name, n FROM counts LIMIT ?", data.counts),
    ):
        for name, number in connection.execute(query, (MAX_ROWS,)):
            if type(name) is not str or type(number) is not int or abs(number) > MAX_COUNTED:
                raise BrokenError("an ending or a count is none")
            if not _NAME.fullmatch(name):
                raise BrokenError("an ending or a count has no name")
            into[name] = number


def write(connection: sqlite3.Connection, unsaved: Unsaved, counts: dict[str, int]) -> None:
    """Writes what is new, inside a transaction; idempotent."""
    connection.executemany(
        "INSERT OR REPLACE INTO moments VALUES (?, ?, ?, ?, ?, ?)", map(_row, unsaved.moments)
    )
    seen_rows = (*unsaved.texts_read, *((option, "") for option in unsaved.options_taken))
    connection.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?)", seen_rows)
    now_s = wall_s()
    connection.executemany(
        "INSERT OR IGNORE INTO endings VALUES (?, ?)", ((name, now_s) for name in unsaved.endings)
    )
    connection.executemany("INSERT OR REPLACE INTO counts VALUES (?, ?)", counts.items())
    last_ending = unsaved.evenings.last_ending
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('last_ending', ?)", (last_ending,))


def write_all(connection: sqlite3.Connection, data: HistoryData) -> None:
    """Replaces the file's content in one transaction."""
    with transaction(connection):
        for table in ("moments", "seen", "endings", "counts", "meta"):
            connection.execute(f"DELETE FROM {table}")  # nosec B608
        connection.execute("INSERT INTO meta VALUES ('fingerprint', ?)", (data.fingerprint,))
        stale = " ".join(map(str, sorted(data.stale)))
        connection.execute("INSERT INTO meta VALUES ('stale', ?)", (stale,))
        unsaved = Unsaved(tuple(data.tree.moments), tuple(data.read_or_taken.items()), (), 0, data.evenings)
        write(connection, unsaved, data.counts)
        connection.executemany("INSERT INTO endings VALUES (?, ?)", data.endings.items())


def _row(moment: Moment) -> tuple[int, int | None, str | None, str, str, int]:
    """A moment as a row."""
    edge = None if moment.edge is None else edge_text(moment.edge)
    return moment.number, moment.parent, edge, moment.stop, moment.scene, moment.watch_s
