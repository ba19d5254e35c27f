"""The folder of slots: saved moments, each a self-contained document.

A slot holds the inputs from the evening's start, the state, what the timetable shows, and a thumbnail. An
unreadable one is listed with a message, and never deleted automatically.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.documents import BACKUP, delete_document, read_document, write_document
from game.shell.formats.file_errors import CHECK_DISK, FileError, folder_text, reason_of, remedy_of
from game.shell.formats.files import Stamp, change_stamp, delete_partial_files, make_folder
from game.shell.storage.saved_moment import MAX_SERIAL, SavedMoment, from_body, to_body
from game.ui.requests import SlotId, SlotKind, slot_ids

_SUFFIX = ".json"
ALL_SLOTS = frozenset(slot for kind in SlotKind for slot in slot_ids(kind))
SAVE_ELSEWHERE = "Save it again at another moment of the evening"
ALL_TAKEN = f"All {SlotKind.SAVES.seats} seats are taken: tear one off, and keep this one then."
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


class _ListedSlot(NamedTuple):
    """A slot as last read: the stamps of its file and its backup, its header, and its thumbnail."""

    stamps: tuple[Stamp | None, ...]
    header: SlotHeader
    thumbnail: bytes


class SlotFolder:
    """The slots in a folder, read and written at once. `closed` is the message with which writing is refused,
    if it is; `make_room` is called where the disk is full, and returns whether that freed space. `revision`
    counts what was written and deleted."""

    def __init__(
        self,
        folder: Path,
        game: str,
        closed: str | None = None,
        make_room: Callable[[], bool] = lambda: False,
    ) -> None:
        self._folder = folder
        self._game = game
        self.closed = closed
        self._make_room = make_room
        self._known: dict[SlotId, _ListedSlot] = {}
        self.revision = 0
        if closed is None:
            delete_partial_files(folder)

    def headers(self) -> dict[SlotId, SlotHeader]:
        """All slots that hold a save, by id. Raises FileError where the folder can't be listed, which must
        not count as empty."""
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
        document = read_document(self._path(slot))
        if document is None:
            raise FileError("There is nothing in this slot.")
        try:
            return from_body(document.body), document.message
        except (ValueError, KeyError, TypeError) as error:
            raise FileError(f"{slot}{_SUFFIX} can't be used: {_why_no_save(error)}.") from None

    def write(self, slot: SlotId, saved: SavedMoment) -> None:
        """Writes a slot, keeping its previous save as the backup; raises FileError."""
        self.check_open()
        try:
            self._write_checked(slot, saved)
        finally:
            self.revision += 1

    def _write_checked(self, slot: SlotId, saved: SavedMoment) -> None:
        """Writes a slot, and reads it back; raises FileError."""
        held = self.headers().values()
        # Unreadable slots may be newer; each used a serial.
        unknown = sum(bool(header.fault) for header in held)
        serial = 1 + unknown + max((header.saved.serial for header in held), default=0)
        serial = min(serial, MAX_SERIAL)
        try:
            body = to_body(replace(saved, serial=serial, game=self._game))
            from_body(body)
        except ValueError as error:
            # The save before stays, which can be read.
            raise FileError(self.not_written(slot, f"{error}. {SAVE_ELSEWHERE}")) from None
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
            raise FileError(self.not_written(slot, why))

    def keep(self, slot: SlotId) -> None:
        """Copies a save to the first empty slot for saves; raises FileError, also where all are taken."""
        saved, _ = self.read(slot)
        held = self.headers()
        free = next((name for name in slot_ids(SlotKind.SAVES) if name not in held), None)
        if free is None:
            raise FileError(ALL_TAKEN)
        self.write(free, saved)

    def delete(self, slot: SlotId) -> None:
        """Deletes the save in a slot; raises FileError."""
        self.check_open()
        try:
            delete_document(self._path(slot))
        finally:
            self.revision += 1

    def next_slot(self, kind: SlotKind) -> SlotId:
        """The slot of a kind to write next: an empty one, else the oldest readable one; raises FileError
        where there is neither."""
        held = self.headers()
        slots = slot_ids(kind)
        empty = [slot for slot in slots if slot not in held]
        # An unreadable one has no known age, and a newer game may be able to read it.
        valid = [slot for slot in slots if slot in held and not held[slot].fault]
        if not empty and not valid:
            raise FileError(ALL_UNREADABLE)
        return empty[0] if empty else min(valid, key=lambda slot: held[slot].order)

    def not_written(self, slot: SlotId, why: str) -> str:
        """What the player is told where the disk is not the reason."""
        return f"{slot}{_SUFFIX} was not written in {folder_text(self._folder)}: {why}."

    def _path(self, slot: SlotId) -> Path:
        """The file of a slot; ValueError for an invalid name."""
        if not is_slot(slot):
            raise ValueError(f"{slot!r} is no slot")
        return self._folder / f"{slot}{_SUFFIX}"

    def check_open(self) -> None:
        """Raises FileError where writing is refused."""
        if self.closed is not None:
            raise FileError(self.closed)

    def _header(self, slot: SlotId) -> SlotHeader:
        """The header of a slot, read again where its files have changed."""
        path = self._path(slot)
        stamps = (change_stamp(path), change_stamp(path.with_name(path.name + BACKUP)))
        cached = self._known.get(slot)
        if cached is not None and cached.stamps == stamps:
            return cached.header
        try:
            saved, _ = self.read(slot)
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
    return name in ALL_SLOTS


def _why_no_save(error: Exception) -> str:
    """The message for a body that is no save."""
    return f"{error.args[0]} is missing in it" if isinstance(error, KeyError) else str(error)
