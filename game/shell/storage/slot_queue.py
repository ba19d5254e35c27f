"""The queue of slots: saves are written, and all slots listed, in a thread.

What lists, reads or changes slots waits for it first, but not for long: sixty saves may be large, and the
disk slow.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from threading import Lock
from typing import NamedTuple

from game.shell.formats.file_errors import FileError
from game.shell.messages import Message, Messages
from game.shell.storage.saved_moment import SavedMoment
from game.shell.storage.slot_folder import ALL_SLOTS, SAVE_ELSEWHERE, SlotFolder, SlotHeader
from game.shell.threads import Worker
from game.story.tree import Edge
from game.ui.requests import SlotId, SlotKind, slot_ids

# How long a listing is waited for, and what was begun before.
LIST_PATIENCE_S, PATIENCE_S, EVENINGS_PATIENCE_S = 1.0, 8.0, 20.0
BEING_READ = "It is still being read."
BUSY = "Your saves are still being written or read. If this stays so, have the disk checked that they lie on."
NO_MEMORY = "there is too little memory. Close other programs, and save again"


class _Waiting(NamedTuple):
    """What waits to be written: a save, what makes its thumbnail, and what is told once it is written."""

    saved: SavedMoment
    picture: Callable[[], bytes]
    message: Message | None


class SlotQueue:
    """The slots of a folder, as the game uses them.

    `write_later` writes in the thread, tells `messages` how that went and calls `wake_loop`.
    """

    def __init__(
        self,
        folder: SlotFolder,
        messages: Messages | None = None,
        wake_loop: Callable[[], None] = lambda: None,
    ) -> None:
        self._folder = folder
        self._messages, self._wake_loop = messages or Messages(), wake_loop
        self._lock = Lock()
        # What waits to be written, by slot or kind.
        self._waiting: dict[SlotId | SlotKind, _Waiting] = {}
        # The slots as last listed (None: never), how often that was asked for and done, and whether the last
        # to ask didn't wait for it.
        self._listed: dict[SlotId, SlotHeader] | None = None
        self._asked = self._answered = 0
        # Why the folder couldn't be listed the last time, if it couldn't.
        self._listing_error = ""
        self._is_late = False
        self._late_listings = 0
        self._worker = Worker(self._work, "slots")

    @property
    def revision(self) -> int:
        """Counts what was written, deleted, and listed late."""
        return self._folder.revision + self._late_listings

    def headers(self) -> dict[SlotId, SlotHeader]:
        """All slots that hold a save, by id; none where the folder can't be listed, which the player is told.
        Where that takes long, those listed before, or else all there may be, as if they couldn't be read; the
        loop is woken later."""
        with self._lock:
            self._asked += 1
            patience_s = 0.0 if self._is_late else LIST_PATIENCE_S
        self._worker.wake()
        self._worker.wait(patience_s)
        with self._lock:
            self._is_late = self._answered < self._asked
            if self._listed is not None:
                return self._listed
        return {slot: SlotHeader(slot, fault=BEING_READ) for slot in sorted(ALL_SLOTS)}

    def _answer(self) -> None:
        """Lists the slots, in the thread."""
        with self._lock:
            asked = self._asked
            if asked == self._answered:
                return
        error = ""
        try:
            listed = self._folder.headers()
        except FileError as refused:
            listed, error = {}, str(refused)
        with self._lock:
            self._listed, self._answered = listed, asked
            is_new, self._listing_error = error not in ("", self._listing_error), error
            is_late, self._is_late = self._is_late, False
        if is_new:
            self._messages.tell(error)
        if is_late:
            self._late_listings += 1
            self._wake_loop()

    def _wait(self) -> None:
        """Raises FileError where slots are still written or read."""
        if not self._worker.wait(PATIENCE_S):
            raise FileError(BUSY)

    def thumbnail(self, key: str) -> bytes:
        """The thumbnail with this key, of a slot as last listed; empty where there is none."""
        return self._folder.thumbnail(key)

    def read(self, slot: SlotId) -> tuple[SavedMoment, str | None]:
        """The save in a slot, and a message where its backup was used; raises FileError."""
        self._wait()
        return self._folder.read(slot)

    def write(self, slot: SlotId, saved: SavedMoment) -> None:
        """Writes a slot, keeping its previous save as the backup; raises FileError."""
        self._folder.check_open()
        self._wait()
        self._folder.write(slot, saved)

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
        self._folder.check_open()
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
            self._wake_loop()

    def _write_next(self, target: SlotId | SlotKind, waiting: _Waiting) -> Message | None:
        """Writes a slot, or the next of a kind; returns what is told of it. Must not raise, or what waits
        behind it would not be written."""
        slot = target
        try:
            slot = self._folder.next_slot(target) if isinstance(target, SlotKind) else target
            self._folder.write(slot, replace(waiting.saved, thumbnail=_picture_or_none(waiting.picture)))
        except FileError as error:
            return Message(str(error))
        except MemoryError:
            return Message(self._folder.not_written(slot, NO_MEMORY))
        except Exception as error:
            return Message(self._folder.not_written(slot, f"{error!r}. {SAVE_ELSEWHERE}"))
        return waiting.message

    def refuse(self, why: str) -> None:
        """Refuses to write from now on, with this message."""
        self._folder.closed = why

    def close(self) -> None:
        """Waits until everything is written; not for a disk that doesn't answer."""
        if not self._worker.wait(PATIENCE_S):
            self._messages.tell(BUSY)

    def keep(self, slot: SlotId) -> None:
        """Copies a save to the first empty slot for saves; raises FileError, also where all are taken."""
        self._wait()
        self._folder.keep(slot)

    def delete(self, slot: SlotId) -> None:
        """Deletes the save in a slot; raises FileError."""
        self._folder.check_open()
        self._wait()
        self._folder.delete(slot)

    def saved_inputs(self, fingerprints: Collection[str]) -> tuple[tuple[Edge, ...], ...]:
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

    def latest(self, kind: SlotKind | None = None) -> SlotId | None:
        """The readable slot written last, by serial, of one kind or of all; raises FileError where the folder
        can't be listed, or what is written or read meanwhile may be newer."""
        self._wait()
        held = self.headers().values()
        if self._is_late or self._listing_error:
            raise FileError(self._listing_error or BUSY)
        valid = [
            header for header in held if not header.fault and (kind is None or header.id in slot_ids(kind))
        ]
        return max(valid, key=lambda header: header.order).id if valid else None


def _picture_or_none(picture: Callable[[], bytes]) -> bytes:
    """The picture; none where making it fails, for the save matters more."""
    try:
        return picture()
    except Exception:
        return b""
