"""The profile: the director with the stored history, and saves.

Knows slots and history, not what is on the screen; moments are found again in moment_finder.py.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress

from game import __version__
from game.shell.formats.files import delete_partial_files
from game.shell.formats.wall_clock import wall_s
from game.shell.messages import Messages
from game.shell.paths import Home
from game.shell.storage.history_beside import write_beside
from game.shell.storage.history_db import MAX_ROWS, HistoryData, counts_of, is_nearly_full
from game.shell.storage.history_writer import open_history
from game.shell.storage.lock import Lock, take_lock
from game.shell.storage.moment_finder import MomentFinder
from game.shell.storage.saved_moment import SavedMoment
from game.shell.storage.slot_folder import SlotFolder
from game.shell.storage.slot_queue import SlotQueue
from game.stage.layout import plain
from game.story.director import Director
from game.story.operations import Choice, Ending, SceneEnd
from game.story.player_knowledge import NO_EVENINGS
from game.story.recovery import go_along, rederive_tree
from game.story.script import Script
from game.story.state_format import to_plain
from game.story.step import shown_text
from game.story.time_format import format_time
from game.ui.words import counted

LOST = "Your history is missing: {} from {} were lived again, and all else that was in it is lost."
TAKEN_AWAY = "Your history was taken away while you play; it is written anew with all of this evening."
# Where that can't be done, what is in the way is told beside it.
NO_PLACE = "Your history was taken away while you play."
BESIDE = (
    "Another program holds your history: what you lived is kept beside it, and taken over at the next start."
)
NEARLY_FULL = (
    f"Your history nears {MAX_ROWS:,} moments, which is all that one holds. The start after that keeps it "
    "whole beside a new one, with your endings, all you have read, and the evenings in your saves: save "
    "those that you want to go on with."
)
ANOTHER_COPY = "Another copy of the game is running; this one plays on, and nothing of it is kept."


class Profile:
    """A player's history and saves, and the current evening."""

    def __init__(
        self,
        script: Script,
        home: Home,
        messages: Messages | None = None,
        wake_loop: Callable[[], None] = lambda: None,
        make_room: Callable[[], bool] = lambda: False,
    ) -> None:
        self.script, self._home = script, home
        self.messages = messages or Messages()
        self._lock = take_lock(home.lock) if home.is_persistent else Lock()
        self.writes = self._lock is not None
        if self.writes:
            for folder in (home.root, home.settings.parent, home.screenshots):
                delete_partial_files(folder)
        closed = None if self.writes else ANOTHER_COPY
        self.slots = SlotQueue(
            SlotFolder(home.saves, __version__, closed, make_room), self.messages, wake_loop
        )
        missing = home.is_persistent and not (home.history.is_file() and home.history.stat().st_size)
        if closed:
            self.messages.tell(closed)
        writes = self.writes and home.is_persistent
        opened = open_history(home.history, script.fingerprint, self.messages, writes, wake_loop)
        stored, self.writer = opened.data, opened.writer
        self.endings_found, self.stale = dict(stored.endings), stored.stale
        self.director = Director(script, stored.tree, stored.record(script))
        self.finder = MomentFinder(script, self.director)
        # The moment where the evening was left; None while one is played.
        self.left_moment = stored.cursor
        # How long the stop it was left at had lasted, by its moment, until an evening is entered.
        self._waited_ms_at = {stored.cursor: stored.waited_ms}
        # The last storage error told; it is told again when it comes back.
        self._told_error: str | None = None
        self._told_nearly_full = False
        if stored.fingerprint and stored.fingerprint not in script.fingerprints:
            self._follow_edit(stored)
        elif opened.held:
            self.writer.rewrite(self._remembered())
        if opened.broken or (missing and self.writes):
            self._take_over(missing)

    def _follow_edit(self, stored: HistoryData) -> None:
        """Derives a history of the script before its edit again, and has it written."""
        self.left_moment = at = self.resume_moment()
        if at is not None:
            self.finder.keep_position(at)
        self.stale = stored.stale = rederive_tree(self.director)
        stored.fingerprint = self.script.fingerprint
        self.writer.rewrite(stored)

    def _take_over(self, missing: bool) -> None:
        """Replays the evenings in slots after the history was lost; the player is told where the file is
        missing."""
        lived = self.slots.saved_inputs(self.script.fingerprints)
        record = self.director.record
        recorded, record.evenings = record.evenings, NO_EVENINGS
        for edges in lived:
            self.director.live_again(go_along(self.script, edges).edges)
        # What is left of a broken history may have counted the same evenings.
        record.evenings = max(recorded, record.evenings, key=lambda evenings: evenings.ended + evenings.over)
        self.director.move_to_root()
        if missing and lived:
            self.messages.tell(LOST.format(counted(len(lived), "evening"), counted(len(lived), "save")))

    def look_after_history(self) -> None:
        """Has a history that was taken away written anew, and tells the player what keeps it from being
        written."""
        if self.writer.file_missing:
            try:
                self._home.make()
                if not self._keeps_lock():
                    self._give_way()
                    return
                self.messages.tell(TAKEN_AWAY)
            except OSError:
                self.messages.tell(NO_PLACE)
            self.writer.recreate(self._remembered())
        error = self.writer.error
        if error and error != self._told_error:
            self.messages.tell(error)
        self._told_error = error
        if not self._told_nearly_full and is_nearly_full(self.director.tree):
            self._told_nearly_full = True
            self.messages.tell(NEARLY_FULL)

    def _keeps_lock(self) -> bool:
        """Whether no other copy of the game has the folder that lies in place of the one that was taken away;
        takes its lock."""
        if self._lock is None or self._lock.is_of(self._home.lock):
            return self._lock is not None
        lock = take_lock(self._home.lock)
        if lock is not None:
            self._lock.release()
            self._lock = lock
        return lock is not None

    def _give_way(self) -> None:
        """Writes nothing any more: another copy of the game does."""
        self.writes = False
        self.writer.stop()
        self.slots.refuse(ANOTHER_COPY)
        self.messages.tell(ANOTHER_COPY)

    def _remembered(self) -> HistoryData:
        """The complete current history."""
        director, record = self.director, self.director.record
        at, waited_ms = director.cursor, director.waited_ms
        if self.left_moment is not None and not self._is_here:
            at = self.left_moment
            waited_ms = self._waited_ms_at.get(self.left_moment, 0)
        counts = counts_of(record.late_rewinds_ever, record.evenings, at, waited_ms)
        return HistoryData(
            director.tree,
            record.texts_read | dict.fromkeys(record.options_taken, ""),
            self.endings_found,
            counts,
            self.script.fingerprint,
            self.stale,
            record.evenings.last_ending,
        )

    @property
    def _is_here(self) -> bool:
        """Whether the evening was left where the director stands; at the title it may stand elsewhere."""
        return self.left_moment is None or self.left_moment == self.director.cursor

    def queue_changes(self) -> None:
        """Queues changes for writing."""
        unsaved = self.director.drain_unsaved()
        for ending in unsaved.endings:
            self.endings_found.setdefault(ending, wall_s())
        self.writer.queue(unsaved, self.director.cursor if self._is_here else None, self.director.waited_ms)

    def close(self) -> str | None:
        """Writes what is queued; returns the error where the history couldn't be written."""
        self.queue_changes()
        self.slots.close()
        error = self.writer.close(self._remembered)
        if error and self.writer.is_held:
            with suppress(OSError, sqlite3.Error):  # then it stays as it was told
                write_beside(self._home.history, self._remembered())
                error = BESIDE
        if self._lock is not None:
            self._lock.release()
        return error

    def resume_moment(self) -> int | None:
        """The moment where Continue resumes: the last position, or, in an evening that has ended, its last
        choice. None where there is none."""
        if self.left_moment is None:
            return None
        path = self.director.tree.path(self.left_moment)
        called = self.script.stop_with_id
        if not isinstance(called(path[-1].stop), Ending | SceneEnd):
            return self.left_moment
        choices = (moment.number for moment in reversed(path) if isinstance(called(moment.stop), Choice))
        return next(choices, self.left_moment)

    def resume(self) -> str | None:
        """Resumes there; returns a message where that isn't exact, None where there is no such moment."""
        at = self.resume_moment()
        if at is None:
            return None
        message = self.finder.go_to(at)
        if not message:
            self.finder.wait(self._waited_ms_at.get(at, 0))
        return message

    def enter(self) -> None:
        """The evening is played from here, and a wait stored at another start is over."""
        self.left_moment = None
        self._waited_ms_at.clear()

    def leave(self) -> None:
        """The evening is left where the director stands."""
        self.left_moment = self.director.cursor

    def make_save(self) -> SavedMoment:
        """A save of this moment, without a picture."""
        director, state = self.director, self.director.state
        moment = director.state_on_arrival
        scene = self.script.scenes[state.position.scene]
        place = self.script.places.get(state.place or "")
        return SavedMoment(
            fingerprint=self.script.fingerprint,
            edges=director.edges(),
            state=to_plain(self.script, moment),
            stop=director.stop.id,
            scene=scene.id,
            scene_title=scene.title,
            place_name=place.name if place else "",
            watch_s=state.watch_s,
            hour=format_time(self.script, state.watch_s),
            last_text=self.last_text(),
            saved_at=wall_s(),
            moment_number=director.cursor,
            path=self.finder.position_of(director.cursor).ids,
            waited_ms=director.waited_ms,
        )

    def last_text(self) -> str:
        """The text last read: this stop's, or that of the line before it."""
        for moment in reversed(self.director.tree.path(self.director.cursor)):
            text = shown_text(self.script, self.director.states.of(moment.number))
            if text:
                return plain(text)
        return ""
