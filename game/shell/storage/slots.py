"""Slots: moments that were saved, each a document of its own that needs nothing else.

A slot holds the inputs from the evening's start, the state, what the timetable shows of it, and a
small picture. One that can't be read is listed with a sentence, and never deleted unasked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from game.shell.formats.documents import (
    BACKUP,
    FileError,
    delete_document,
    read_document,
    reason_of,
    sweep,
    write_document,
)
from game.shell.storage.saved_moment import SavedMoment, from_body, to_body
from game.story.tree import Edge

SHELVES = {"save": 60, "auto": 12, "quick": 3}
_SUFFIX = ".json"


class Header(NamedTuple):
    """What the timetable shows of a slot; of a faulty one, `fault` alone.

    `word` tells that a backup answers for it; `picture` changes whenever the thumbnail may have.
    """

    id: str
    scene: str = ""
    title: str = ""
    place: str = ""
    watch_s: int = 0
    watch: str = ""
    last: str = ""
    saved_at: int = 0
    serial: int = 0
    picture: str = ""
    word: str | None = None
    fault: str = ""


class Written(NamedTuple):
    """What came of a moment to be kept: the slot it is in now, or why it is in none."""

    slot: str = ""
    fault: str = ""


_Stamp = tuple[tuple[int, int, int] | None, ...]


class Slots:
    """The slots in a folder. `closed` is the sentence to refuse writing with, where it must be.

    `keep` writes in a thread and calls `wake` when it is done; all else waits for it first. `make_room` is
    called where the disk is full; it says whether there is more room now.
    """

    def __init__(
        self,
        folder: Path,
        game: str,
        closed: str | None = None,
        wake: Callable[[], None] = lambda: None,
        make_room: Callable[[], bool] = lambda: False,
    ) -> None:
        self._folder = folder
        self._game = game
        self._closed = closed
        self._wake = wake
        self._make_room = make_room
        self._known: dict[str, tuple[_Stamp, Header, bytes]] = {}
        self._writer = ThreadPoolExecutor(1, "slots")
        self._writing: Future[None] | None = None
        self._written: SimpleQueue[Written] = SimpleQueue()
        if closed is None:
            sweep(folder)

    def list(self) -> dict[str, Header]:
        """Every slot that holds something, in the order of their ids; none where that can't be seen."""
        self._settle()
        try:
            return self._held()
        except FileError:
            return {}

    def _held(self) -> dict[str, Header]:
        """The same for who is about to write: what can't be seen must not be taken for nothing. Raises
        FileError."""
        names = self._names()
        held = sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX))
        found = {slot: self._header(slot) for slot in held if is_slot(slot)}
        self._known = {slot: cached for slot, cached in self._known.items() if slot in found}
        return found

    def _names(self) -> set[str]:
        """The names in the folder; none where it isn't there. Raises FileError where it can't be read."""
        try:
            return {entry.name.removesuffix(BACKUP) for entry in self._folder.iterdir()}
        except (FileNotFoundError, NotADirectoryError):
            return set()
        except OSError as error:
            raise FileError(f"Your saves can't be read: {reason_of(error)}.") from None

    def thumbnail(self, slot: str) -> bytes:
        """The picture of a slot, as it was listed last; empty where there is none."""
        cached = self._known.get(slot)
        return cached[2] if cached is not None else b""

    def read(self, slot: str) -> tuple[SavedMoment, str | None]:
        """What a slot holds, and a word where its backup had to answer; raises FileError."""
        self._settle()
        return self._read(slot)

    def _read(self, slot: str) -> tuple[SavedMoment, str | None]:
        document = read_document(self._path(slot))
        if document is None:
            raise FileError("There is nothing in this slot.")
        try:
            return from_body(document.body), document.word
        except (ValueError, KeyError, TypeError) as error:
            raise FileError(f"{slot}{_SUFFIX} can't be used: {_reason(error)}.") from None

    def write(self, slot: str, saved: SavedMoment) -> None:
        """Fills a slot, keeping what it held as its backup; raises FileError."""
        self._check_open()
        self._settle()
        self._write(slot, saved)

    def keep(self, slot: str, saved: SavedMoment, picture: Callable[[], bytes]) -> None:
        """Has a slot, or the next of a shelf, filled soon; raises FileError where nothing may be written.

        `picture` makes the thumbnail, in the thread; what came of it is told by `written`.
        """
        self._check_open()
        self._writing = self._writer.submit(self._keep, slot, saved, picture)

    def _keep(self, slot: str, saved: SavedMoment, picture: Callable[[], bytes]) -> None:
        """The thread's part of `keep`."""
        try:
            slot = self._next(slot) if slot in SHELVES else slot
            self._write(slot, replace(saved, thumbnail=_taken(picture)))
        except FileError as error:
            self._written.put(Written(fault=str(error)))
        except MemoryError:
            self._written.put(Written(fault=f"{slot} was not written: there is too little memory."))
        else:
            self._written.put(Written(slot))
        self._wake()

    def written(self) -> tuple[Written, ...]:
        """What has come of all that was kept since this was last asked."""
        found = []
        while not self._written.empty():
            found.append(self._written.get())
        return tuple(found)

    def close(self) -> tuple[Written, ...]:
        """Waits until all is written; what has come of it."""
        self._writer.shutdown()
        return self.written()

    def _settle(self) -> None:
        """Waits until what was to be kept is on the disk."""
        if self._writing is not None:
            self._writing.result()
            self._writing = None

    def _write(self, slot: str, saved: SavedMoment) -> None:
        held = self._held().values()
        # One that can't be read may be the newest; each took a number.
        unknown = sum(bool(header.fault) for header in held)
        serial = 1 + unknown + max((header.serial for header in held), default=0)
        body = to_body(replace(saved, serial=serial, game=self._game))
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)  # it may have been taken away meanwhile
        try:
            write_document(self._path(slot), body)
        except FileError:
            if not self._make_room():
                raise
            write_document(self._path(slot), body)
        document = read_document(self._path(slot))
        if document is None or document.body != body:
            raise FileError(f"{slot}{_SUFFIX} was not written: what the disk gives back is something else.")

    def copy(self, slot: str, into: str) -> None:
        """Fills one slot with what another holds; raises FileError."""
        self.write(into, self.read(slot)[0])

    def delete(self, slot: str) -> None:
        """Empties a slot; raises FileError."""
        self._check_open()
        self._settle()
        delete_document(self._path(slot))

    def evenings(self, fingerprints: Collection[str]) -> tuple[tuple[Edge, ...], ...]:
        """The inputs in every sound slot of this script, the longest first, each once."""
        found: set[tuple[Edge, ...]] = set()
        for slot, header in self.list().items():
            if not header.fault:
                saved = self.read(slot)[0]
                if saved.fingerprint in fingerprints:
                    found.add(saved.edges)
        return tuple(sorted(found, key=len, reverse=True))

    def next(self, shelf: str) -> str:
        """The slot of a shelf to be written next by itself: an empty one, else the oldest that can be read;
        raises FileError where there is neither."""
        self._settle()
        return self._next(shelf)

    def _next(self, shelf: str) -> str:
        held = self._held()
        slots = [f"{shelf}-{number:02}" for number in range(1, SHELVES[shelf] + 1)]
        empty = [slot for slot in slots if slot not in held]
        # How old one is that can't be read nobody knows, and a newer game may read it.
        sound = [slot for slot in slots if slot in held and not held[slot].fault]
        if not empty and not sound:
            raise FileError("Nothing was saved: every place for it holds a save that this game can't read.")
        return empty[0] if empty else min(sound, key=lambda slot: held[slot].serial)

    def latest(self) -> str | None:
        """The slot written last that can be read, whatever the clock said."""
        sound = [header for header in self.list().values() if not header.fault]
        return max(sound, key=lambda header: header.serial).id if sound else None

    def _path(self, slot: str) -> Path:
        """The file of a slot; ValueError for a name that is none."""
        if not is_slot(slot):
            raise ValueError(f"{slot!r} is no slot")
        return self._folder / f"{slot}{_SUFFIX}"

    def _check_open(self) -> None:
        """Raises FileError where nothing may be written."""
        if self._closed is not None:
            raise FileError(self._closed)

    def _header(self, slot: str) -> Header:
        """What is shown of a slot, read anew where its files have changed."""
        path = self._path(slot)
        stamp = (_stamp(path), _stamp(path.with_name(path.name + BACKUP)))
        cached = self._known.get(slot)
        if cached is not None and cached[0] == stamp:
            return cached[1]
        try:
            saved, word = self._read(slot)
        except FileError as error:
            header, picture = Header(slot, fault=str(error)), b""
        else:
            key = f"{slot}/{saved.serial}/{hash(stamp) & 0xFFFFFFFF:08x}" if saved.thumbnail else ""
            header, picture = _shown(slot, saved, key, word), saved.thumbnail
        self._known[slot] = (stamp, header, picture)
        return header


def is_slot(name: str) -> bool:
    """Whether this is the id of a slot."""
    found = re.fullmatch(r"([a-z]+)-(\d\d)", name)
    return found is not None and 1 <= int(found[2]) <= SHELVES.get(found[1], 0)


def _shown(slot: str, saved: SavedMoment, key: str, word: str | None) -> Header:
    """The header of a saved moment."""
    return Header(
        slot,
        saved.scene,
        saved.title,
        saved.place,
        saved.watch_s,
        saved.watch,
        saved.last,
        saved.saved_at,
        saved.serial,
        key,
        word,
    )


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """What changes whenever a file is replaced."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _reason(error: Exception) -> str:
    """What to say of a body that is no save."""
    return f"{error.args[0]} is missing in it" if isinstance(error, KeyError) else str(error)


def _taken(picture: Callable[[], bytes]) -> bytes:
    """The picture; none where it can't be made, for the moment is worth more."""
    try:
        return picture()
    except Exception:
        return b""
