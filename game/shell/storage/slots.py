"""Slots: saved moments, each a self-contained document.

A slot holds the inputs from the evening's start, the state, what the timetable shows, and a thumbnail. An
unreadable one is listed with a message, and never deleted automatically.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from game.shell.formats.documents import BACKUP, delete_document, read_document, write_document
from game.shell.formats.file_errors import CHECK_DISK, FileError, folder_text, reason_of, remedy_of
from game.shell.formats.files import Stamp, change_stamp, delete_partial_files, make_folder
from game.shell.messages import Message, Messages
from game.shell.storage.saved_moment import MAX_SERIAL, SavedMoment, from_body, to_body
from game.shell.threads import Worker
from game.story.tree import Edge
from game.ui.requests import SLOT_COUNTS, SlotId, SlotKind, slot_ids

_SUFFIX = ".json"
_ALL_SLOTS = frozenset(slot for kind in SlotKind for slot in slot_ids(kind))
# How long a listing is waited for, and what was begun before.
LIST_PATIENCE_S, PATIENCE_S, EVENINGS_PATIENCE_S = 1.0, 8.0, 20.0
BEING_READ = "It is still being read."
BUSY = "Your saves are still being written or read. If this stays so, have the disk checked that they lie on."
NO_MEMORY = "there is too little memory. Close other programs, and save again"
SAVE_ELSEWHERE = "Save it again at another moment of the evening"
ALL_TAKEN = f"All {SLOT_COUNTS[SlotKind.SAVES]} seats are taken: tear one off, and keep this one then."
ALL_UNREADABLE = "Nothing was saved: every place for it holds a save that this game can't read."


class SlotHeader(NamedTuple):
    """A slot as listed: its save without the evening (inputs, path, state, picture), or its `fault`.

    `thumbnail_key` changes with the thumbnail, `written_ns` is the time of its file.
    """

    id: SlotId
    saved: SavedMoment = SavedMoment()
    thumbnail_key: str = ""
    fault: str = ""
    written_ns: int = 0

    @property
    def order(self) -> tuple[int, int]:
        """What readable saves are in order by: the serial, and for equal ones the time."""
        return self.saved.serial, self.written_ns


class _Waiting(NamedTuple):
    """What waits to be written: a save, what makes its thumbnail, and what is told once it is written."""

    saved: SavedMoment
    picture: Callable[[], bytes]
    message: Message | None


class _ListedSlot(NamedTuple):
    """A slot as last read: the stamps of its file and its backup, its header, and its thumbnail."""

    stamps: tuple[Stamp | None, ...]
    header: SlotHeader
    thumbnail: bytes


class Slots:
    """The slots in a folder. `closed` is the message with which writing is refused, if it is. `revision`
    counts what was written, deleted, and listed late.

    `write_later` writes in a thread, tells `messages` how that went and calls `wake`; what lists, reads or
    changes slots waits for it first, but not for long: sixty saves may be large, and the disk slow.
    `make_room` is called where the disk is full; it returns whether that freed space.
    """

    def __init__(
        self,
        folder: Path,
        game: str,
        closed: str | None = None,
        messages: Messages | None = None,
        wake: Callable[[], None] = lambda: None,
        make_room: Callable[[], bool] = lambda: False,
    ) -> None:
        self._folder = folder
        self._game = game
        self._closed = closed
        self._messages, self._notify_loop = messages or Messages(), wake
        self._make_room = make_room
        self._known: dict[SlotId, _ListedSlot] = {}
        self.revision = 0
        self._lock = Lock()
        # What waits to be written, by slot or kind.
        self._waiting: dict[SlotId | SlotKind, _Waiting] = {}
        # The slots as last listed (None: never), how often that was asked for and done, and whether the last
        # to ask didn't wait for it.
        self._listed: dict[SlotId, SlotHeader] | None = None
        self._asked = self._answered = 0
        self._is_late = False
        self._worker = Worker(self._work, "slots")
        if closed is None:
            delete_partial_files(folder)

    def headers(self) -> dict[SlotId, SlotHeader]:
        """All slots that hold a save, by id; none where the folder can't be listed. Where that takes long,
        those listed before, or else all there may be, as if they couldn't be read; `wake` is called later."""
        with self._lock:
            self._asked += 1
            patience_s = 0.0 if self._is_late else LIST_PATIENCE_S
        self._worker.wake()
        self._worker.wait(patience_s)
        with self._lock:
            self._is_late = self._answered < self._asked
            if self._listed is not None:
                return self._listed
        return {slot: SlotHeader(slot, fault=BEING_READ) for slot in sorted(_ALL_SLOTS)}

    def _answer(self) -> None:
        """Lists the slots, in the thread."""
        with self._lock:
            asked = self._asked
            if asked == self._answered:
                return
        try:
            listed = self._held()
        except FileError:
            listed = {}
        with self._lock:
            self._listed, self._answered = listed, asked
            is_late, self._is_late = self._is_late, False
        if is_late:
            self.revision += 1
            self._notify_loop()

    def _wait(self) -> None:
        """Raises FileError where slots are still written or read."""
        if not self._worker.wait(PATIENCE_S):
            raise FileError(BUSY)

    def _held(self) -> dict[SlotId, SlotHeader]:
        """The same before writing, where an unlistable folder must not count as empty. Raises FileError."""
        names = self._names()
        held = sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX))
        headers = {slot: self._header(slot) for slot in held if is_slot(slot)}
        self._known = {slot: cached for slot, cached in self._known.items() if slot in headers}
        return headers

    def _names(self) -> set[str]:
        """The names in the folder; none where it doesn't exist. Raises FileError where it can't be listed."""
        try:
            return {entry.name.removesuffix(BACKUP) for entry in self._folder.iterdir()}
        except (FileNotFoundError, NotADirectoryError):
            return set()
        except OSError as error:
            folder = folder_text(self._folder)
            why = f"Your saves in {folder} can't be read: {reason_of(error)}. {remedy_of(error)}."
            raise FileError(why) from None

    def thumbnail(self, key: str) -> bytes:
        """The thumbnail with this key, of a slot as last listed; empty where there is none."""
        known = list(self._known.values())  # the writer's thread may add to them meanwhile
        return next((slot.thumbnail for slot in known if slot.header.thumbnail_key == key), b"")

    def read(self, slot: SlotId) -> tuple[SavedMoment, str | None]:
        """The save in a slot, and a message where its backup was used; raises FileError."""
        self._wait()
        return self._read(slot)

    def _read(self, slot: SlotId) -> tuple[SavedMoment, str | None]:
        document = read_document(self._path(slot))
        if document is None:
            raise FileError("There is nothing in this slot.")
        try:
            return from_body(document.body), document.message
        except (ValueError, KeyError, TypeError) as error:
            raise FileError(f"{slot}{_SUFFIX} can't be used: {_reason(error)}.") from None

    def write(self, slot: SlotId, saved: SavedMoment) -> None:
        """Writes a slot, keeping its previous save as the backup; raises FileError."""
        self._check_open()
        self._wait()
        self._write(slot, saved)

    def write_later(
        self,
        target: SlotId | SlotKind,
        saved: SavedMoment,
        picture: Callable[[], bytes],
        message: Message | None = None,
    ) -> None:
        """Writes a slot, or the next of a kind, in the background; raises FileError where writing is
        refused.

        It takes the place of one for the same slot or kind that still waits: a held key would fill the
        memory. `picture` makes the thumbnail, in the thread; `message` is told once it is written.
        """
        self._check_open()
        with self._lock:
            self._waiting.pop(target, None)
            self._waiting[target] = _Waiting(saved, picture, message)
        self._worker.wake()

    def _work(self) -> None:
        """Writes what waits, and lists the slots, in the thread."""
        self._write_waiting()
        self._answer()

    def _write_waiting(self) -> None:
        while True:
            with self._lock:
                target = next(iter(self._waiting), None)
                if target is None:
                    return
                waiting = self._waiting.pop(target)
            message = self._write_next(target, waiting)
            if message is not None:
                self._messages.tell(*message)
            self._notify_loop()

    def _write_next(self, target: SlotId | SlotKind, waiting: _Waiting) -> Message | None:
        """Writes a slot, or the next of a kind; returns what is told of it. Must not raise, or what waits
        behind it would not be written."""
        slot = target
        try:
            slot = self._next(target) if isinstance(target, SlotKind) else target
            self._write(slot, replace(waiting.saved, thumbnail=_taken(waiting.picture)))
        except FileError as error:
            return Message(str(error))
        except MemoryError:
            return Message(self._not_written(slot, NO_MEMORY))
        except Exception as error:
            return Message(self._not_written(slot, f"{error!r}. {SAVE_ELSEWHERE}"))
        return waiting.message

    def close(self) -> None:
        """Waits until everything is written; not for a disk that doesn't answer."""
        if not self._worker.wait(PATIENCE_S):
            self._messages.tell(BUSY)

    def _write(self, slot: SlotId, saved: SavedMoment) -> None:
        try:
            self._write_checked(slot, saved)
        finally:
            self.revision += 1

    def _write_checked(self, slot: SlotId, saved: SavedMoment) -> None:
        """Writes a slot, and reads it back; raises FileError."""
        held = self._held().values()
        # Unreadable slots may be newer; each used a serial.
        unknown = sum(bool(header.fault) for header in held)
        serial = 1 + unknown + max((header.saved.serial for header in held), default=0)
        serial = min(serial, MAX_SERIAL)
        try:
            body = to_body(replace(saved, serial=serial, game=self._game))
            from_body(body)
        except ValueError as error:
            # The save before stays, which can be read.
            raise FileError(self._not_written(slot, f"{error}. {SAVE_ELSEWHERE}")) from None
        with suppress(OSError):
            make_folder(self._folder)  # it may have been taken away meanwhile
        try:
            write_document(self._path(slot), body)
        except FileError:
            if not self._make_room():
                raise
            write_document(self._path(slot), body)
        document = read_document(self._path(slot))
        if document is None or document.body != body:
            why = f"what the disk gives back is something else. {CHECK_DISK}"
            raise FileError(self._not_written(slot, why))

    def keep(self, slot: SlotId) -> None:
        """Copies a save to the first empty slot for saves; raises FileError, also where all are taken."""
        saved, _ = self.read(slot)
        held = self._held()
        free = next((name for name in slot_ids(SlotKind.SAVES) if name not in held), None)
        if free is None:
            raise FileError(ALL_TAKEN)
        self.write(free, saved)

    def delete(self, slot: SlotId) -> None:
        """Deletes the save in a slot; raises FileError."""
        self._check_open()
        self._wait()
        try:
            delete_document(self._path(slot))
        finally:
            self.revision += 1

    def evenings(self, fingerprints: Collection[str]) -> tuple[tuple[Edge, ...], ...]:
        """The distinct inputs in all valid slots of this script, in the order in which they were saved; none
        where the slots take too long to read."""
        self.headers()
        self._worker.wait(EVENINGS_PATIENCE_S)
        inputs: dict[tuple[Edge, ...], tuple[int, int]] = {}
        for slot, header in self.headers().items():
            if header.fault:
                continue
            # One that is changed or taken away meanwhile keeps no game from starting.
            with suppress(FileError):
                saved, _ = self.read(slot)
                if saved.fingerprint in fingerprints:
                    inputs[saved.edges] = max(header.order, inputs.get(saved.edges, (0, 0)))
        return tuple(sorted(inputs, key=inputs.__getitem__))

    def _next(self, kind: SlotKind) -> SlotId:
        """The slot of a kind to write next: an empty one, else the oldest readable one; raises FileError
        where there is neither."""
        held = self._held()
        slots = slot_ids(kind)
        empty = [slot for slot in slots if slot not in held]
        # An unreadable one has no known age, and a newer game may be able to read it.
        valid = [slot for slot in slots if slot in held and not held[slot].fault]
        if not empty and not valid:
            raise FileError(ALL_UNREADABLE)
        return empty[0] if empty else min(valid, key=lambda slot: held[slot].order)

    def latest(self, kind: SlotKind | None = None) -> SlotId | None:
        """The readable slot written last, by serial, of one kind or of all; raises FileError where what is
        written or read meanwhile may be newer."""
        self._wait()
        held = self.headers().values()
        if self._is_late:
            raise FileError(BUSY)
        valid = [
            header for header in held if not header.fault and (kind is None or header.id in slot_ids(kind))
        ]
        return max(valid, key=lambda header: header.order).id if valid else None

    def _not_written(self, slot: SlotId, why: str) -> str:
        """What the player is told where the disk is not the reason."""
        return f"{slot}{_SUFFIX} was not written in {folder_text(self._folder)}: {why}."

    def _path(self, slot: SlotId) -> Path:
        """The file of a slot; ValueError for an invalid name."""
        if not is_slot(slot):
            raise ValueError(f"{slot!r} is no slot")
        return self._folder / f"{slot}{_SUFFIX}"

    def _check_open(self) -> None:
        """Raises FileError where writing is refused."""
        if self._closed is not None:
            raise FileError(self._closed)

    def _header(self, slot: SlotId) -> SlotHeader:
        """The header of a slot, read again where its files have changed."""
        path = self._path(slot)
        stamps = (change_stamp(path), change_stamp(path.with_name(path.name + BACKUP)))
        cached = self._known.get(slot)
        if cached is not None and cached.stamps == stamps:
            return cached.header
        try:
            saved, _ = self._read(slot)
        except FileError as error:
            header = SlotHeader(slot, fault=str(error))
            thumbnail = b""
        else:
            key = f"{slot}/{saved.serial}/{hash(stamps) & 0xFFFFFFFF:08x}" if saved.thumbnail else ""
            listed = replace(saved, edges=(), path=(), state={}, thumbnail=b"")
            written_ns = max(each[0] for each in stamps if each is not None)
            header, thumbnail = SlotHeader(slot, listed, key, "", written_ns), saved.thumbnail
        self._known[slot] = _ListedSlot(stamps, header, thumbnail)
        return header


def is_slot(name: str) -> bool:
    """Whether this is the id of a slot."""
    return name in _ALL_SLOTS


def _reason(error: Exception) -> str:
    """The message for a body that is no save."""
    return f"{error.args[0]} is missing in it" if isinstance(error, KeyError) else str(error)


def _taken(picture: Callable[[], bytes]) -> bytes:
    """The picture; none where making it fails, for the save matters more."""
    try:
        return picture()
    except Exception:
        return b""
