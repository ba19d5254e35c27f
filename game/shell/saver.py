"""The saver: saves the evening, and goes on with one that was saved or left."""

from __future__ import annotations

from game.shell.formats.file_errors import FileError
from game.shell.messages import Message
from game.shell.session import Session
from game.shell.storage.thumbnails import THUMBNAIL_SIZES, take_thumbnail
from game.story.step import StepError
from game.ui.requests import SlotId, SlotKind, slot_ids

SAVED = "Saved."
SAVED_UNTIL_QUIT = "Saved until you quit: your folder can't be written, and nothing will be kept."


class Saver:
    """Saves a session's evening into slots, and loads them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, target: SlotId | SlotKind) -> None:
        """Saves this moment into a slot, or the next of a kind, in the background; raises FileError."""
        session = self._session
        if not session.in_evening:
            return
        message = None
        if target is SlotKind.QUICK:
            message = Message(SAVED if session.home.is_persistent else SAVED_UNTIL_QUIT, "ui_save")
        picture, saved = session.painter.snapshot(THUMBNAIL_SIZES[0]), session.profile.make_save()
        session.profile.slots.write_later(target, saved, lambda: take_thumbnail(picture), message)

    def try_save(self, kind: SlotKind) -> None:
        """Saves this moment into the next slot of a kind; errors are shown to the player."""
        try:
            self.save(kind)
        except FileError as error:
            self._session.messages.tell(str(error))

    def load(self, slot: SlotId) -> None:
        """Goes on with the save in a slot; raises FileError."""
        saved, message = self._session.profile.slots.read(slot)
        self._session.enter_evening(message, self._session.profile.finder.restore(saved))

    def load_quick_save(self) -> None:
        """Goes on with the last quick save; errors are shown to the player."""
        slots, messages = self._session.profile.slots, self._session.messages
        try:
            slot = slots.latest(SlotKind.QUICK)
            if slot is None:
                written = set(slots.headers()).intersection(slot_ids(SlotKind.QUICK))
                messages.tell("No quick save can be read." if written else "There is no quick save yet.")
            else:
                self.load(slot)
        except (FileError, StepError) as error:
            messages.tell(str(error))

    def resume(self) -> None:
        """Goes on with the evening where it was left, or else with the last save; raises FileError."""
        session = self._session
        if session.in_evening:
            session.enter_evening()
            return
        message = session.profile.resume()
        latest = session.profile.slots.latest() if message is None else None
        if latest is not None:
            self.load(latest)
        else:
            session.enter_evening(message)

    def to_title(self) -> None:
        """Goes back to the title; the evening is saved."""
        if self._session.in_evening:
            self.try_save(SlotKind.AUTOSAVES)
        self._session.leave_evening()
