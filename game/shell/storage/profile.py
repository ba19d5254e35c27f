"""Evenings kept: the director with what the disk remembers, saved moments, and what to say of them.

Knows slots and history; what is on the screen is others' business.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from game import __version__
from game.menus.words import counted
from game.shell.formats.documents import sweep
from game.shell.paths import Home
from game.shell.storage.history_db import Remembered
from game.shell.storage.history_writer import Opened, open_history
from game.shell.storage.lock import Lock, take_lock
from game.shell.storage.saved_moment import SavedMoment
from game.shell.storage.share_codes import CodeError, Shared
from game.shell.storage.slots import Slots
from game.stage.layout import plain
from game.story.director import Director
from game.story.recovery import Found, derive_again, follow, retrace
from game.story.saved import SavedError, from_plain, to_plain
from game.story.script import Choice, Ending, SceneEnd, Script
from game.story.state import Elapse
from game.story.step import StepError, step, words
from game.story.tree import Edge
from game.story.watch import hour

# How many stops of its path a save names, to be found again by after the script was edited: all of an
# evening's.
PATH_KEPT = 2_000
# Longer than anybody waits at one stop.
MAX_WAITED_MS = 10**9
SCRIPT, RULES, EITHER = "script has", "game’s rules have", "script or the game has"
WHERE = {
    Found.SAME: "this is the same line",
    Found.BEFORE: "the line is gone, and this is the one before it",
    Found.CHOICES: "your choices were made again, as far as they lead",
    Found.SCENE: "this is where the scene begins",
    Found.NOWHERE: "your choices lead only so far",
}
LOST = "Your history is missing: {} from {} were lived again, and all else that was in it is lost."
TAKEN_AWAY = "Your history was taken away while you play; it is written anew with all of this evening."
NO_WAY = "This code holds no evening of this script: nothing of it can be done here."
FOREIGN = {
    Found.CHOICES: "This code was made in another script; its choices were made again here.",
    Found.NOWHERE: "This code was made in another script; its choices lead only so far here.",
}
ANOTHER_COPY = "Another copy of the game is running; this one plays on, and nothing of it is kept."


class SavedPosition(NamedTuple):
    """Where somebody stood: the inputs, the stops of the path (all, or the last of them), the scene, and the
    hour where it is known."""

    edges: tuple[Edge, ...]
    ids: tuple[str, ...]
    scene: str
    watch: str = ""


class Profile:
    """All evenings of a player: the one that is played, and the ones that are kept."""

    def __init__(
        self,
        script: Script,
        home: Home,
        wake: Callable[[], None] = lambda: None,
        make_room: Callable[[], bool] = lambda: False,
    ) -> None:
        self.script = script
        self._home = home
        lock = take_lock(home.root / "running.lock") if home.kept else Lock(None)
        self._lock = lock
        self.words: list[str] = [] if lock is not None else [ANOTHER_COPY]
        self.writes = lock is not None
        closed = None if lock is not None else ANOTHER_COPY
        if lock is not None:
            for folder in (home.root, home.settings.parent):
                sweep(folder)
        self.slots = Slots(home.saves, __version__, closed, wake, make_room)
        missing = home.kept and not (home.history.is_file() and home.history.stat().st_size)
        opened: Opened = open_history(home.history, script.fingerprint, self.writes and home.kept, wake)
        self.words += opened.words
        memory = opened.memory
        self.history = opened.history
        self.found = dict(memory.endings)
        self.director = Director(
            script, memory.tree, memory.seen, set(memory.endings), memory.late_rewinds, memory.evenings
        )
        self.left_at = memory.cursor
        self._left = (memory.cursor, memory.counts.get("waited", 0))
        self._edited: dict[int, SavedPosition] = {}
        self.stale: frozenset[int] = frozenset()
        if memory.fingerprint and memory.fingerprint not in script.fingerprints:
            self.left_at = at = self.resumes_at()
            if at is not None:
                self._edited[at] = self._saved_position(at)
            self.stale = derive_again(self.director)
            if not self.stale:
                memory.fingerprint = script.fingerprint  # else the next start has to find them again
            self.history.rewrite(memory)
        if opened.broken or (missing and self.writes):
            self._take_over(missing)
        self._message_count = len(self.words)

    def _take_over(self, missing: bool) -> None:
        """Lives again what the slots hold, after the history was lost; where it is missing, a word."""
        lived = self.slots.evenings(self.script.fingerprints)
        for edges in lived:
            self.director.replay(follow(self.script, edges).edges)
        self.director.start()
        if missing and lived:
            self.words.append(LOST.format(counted(len(lived), "evening"), counted(len(lived), "save")))

    def take_message(self) -> str:
        """What has gone wrong with the disk since this was last asked; empty for nothing."""
        if self.history.gone:
            self.words.append(TAKEN_AWAY)
            with suppress(OSError):
                self._home.make()
            self.history.begin_anew(self._remembered())
        said, self._message_count = " ".join(self.words[self._message_count :]), len(self.words)
        return said

    def _remembered(self) -> Remembered:
        """All that was lived, as it is now."""
        director = self.director
        evenings = director.evenings
        counts = {
            "wound": director.late_rewinds,
            "evenings": evenings.ended,
            "over": int(evenings.over),
            "cursor": director.cursor,
            "waited": director.waited_ms,
        }
        return Remembered(
            director.tree, director.seen, self.found, counts, self.script.fingerprint, evenings.last_ending
        )

    def note(self) -> None:
        """Has what is new written, soon."""
        unsaved = self.director.drain_unsaved()
        for ending in unsaved.endings:
            self.found.setdefault(ending, int(time.time()))
        if self.history.trouble and self.history.trouble not in self.words:
            self.words.append(self.history.trouble)
        self.history.note(unsaved, self.director.cursor, self.director.waited_ms)

    def close(self) -> str | None:
        """Writes what is left; what is wrong where it couldn't."""
        self.note()
        faults = [done.fault for done in self.slots.close() if done.fault]
        trouble = self.history.close()
        if self._lock is not None:
            self._lock.let_go()
        return " ".join((*faults, trouble or "")).strip() or None

    def resumes_at(self) -> int | None:
        """The moment at which going on makes sense: where the player was last, or, where that evening was
        over, the last choice before its end. None where there is no such moment."""
        if self.left_at is None:
            return None
        path = self.director.tree.path(self.left_at)
        called = self.script.stop_called
        if not isinstance(called(path[-1].stop), Ending | SceneEnd):
            return self.left_at
        choices = (moment.number for moment in reversed(path) if isinstance(called(moment.stop), Choice))
        return next(choices, self.left_at)

    def go_on(self) -> str | None:
        """Stands where going on makes sense; returns a word where it isn't just there, None where there is
        no such moment."""
        at = self.resumes_at()
        if at is None:
            return None
        word = self.go_to(at)
        if self._left[0] == at and not word:
            self._wait(self._left[1])
        self._left = (None, 0)
        return word

    def go_to(self, number: int) -> str:
        """Stands in a lived moment, or as near to it as the script still allows; returns a word where it
        isn't just there."""
        position = self._edited.pop(number, None)
        if position is not None:
            return self._find(position, SCRIPT)
        try:
            self.director.jump_to(number)
        except StepError:
            return self._find(self._saved_position(number), EITHER)
        return ""

    def saved(self) -> SavedMoment:
        """This moment, to be kept; it has no picture yet."""
        director, state = self.director, self.director.state
        moment = director.states[director.cursor]
        scene = self.script.scenes[state.position.scene]
        place = self.script.places.get(state.place or "")
        return SavedMoment(
            fingerprint=self.script.fingerprint,
            edges=director.edges(),
            state=to_plain(self.script, moment),
            stop=director.stop.id,
            scene=scene.id,
            title=scene.title,
            place=place.name if place else "",
            watch_s=state.watch_s,
            watch=hour(self.script, state.watch_s),
            last=self.last_words(),
            saved_at=int(time.time()),
            node=director.cursor,
            path=self._saved_position(director.cursor).ids[-PATH_KEPT:],
            waited_ms=director.waited_ms,
        )

    def last_words(self) -> str:
        """The words last read: those of this stop, or of the line before it."""
        for moment in reversed(self.director.tree.path(self.director.cursor)):
            text = words(self.script, self.director.state_at(moment.number))
            if text:
                return plain(text)
        return ""

    def restore(self, saved: SavedMoment) -> str:
        """Stands where a moment was saved, or as near to it as the script still allows; returns a
        message for the player where it doesn't lead exactly there."""
        position = SavedPosition(saved.edges, saved.path or (saved.stop,), saved.scene, saved.watch)
        if saved.fingerprint not in self.script.fingerprints:
            return self._find(position, SCRIPT)
        trail = follow(self.script, saved.edges)
        if trail.edges != saved.edges or trail.stop.id != saved.stop:
            return self._find(position, RULES)
        try:
            stored = from_plain(self.script, dict(saved.state), trail.state)
        except SavedError:
            stored = trail.state
        same = trail.state._replace(arrival=stored.arrival)
        # How it was come to makes no other state of it.
        if stored == same or stored.position != trail.state.position:
            stored = trail.state
        self.director.restore(trail.edges, None if stored == trail.state else stored)
        self._wait(saved.waited_ms)
        return "" if stored == trail.state else describe(Found.SAME, RULES)

    def enter(self, shared: Shared) -> str:
        """Stands where a code leads; returns a word where it was made in another script. Raises CodeError,
        and nothing has happened, where it leads nowhere."""
        if shared.same:
            trail = follow(self.script, shared.edges)
            if trail.edges != shared.edges:
                raise CodeError(NO_WAY)
            self.director.restore(trail.edges)
            return ""
        found, trail = retrace(self.script, shared.edges, (), "")
        if found is Found.NOWHERE and all(edge.option is None and not edge.waited for edge in trail.inputs):
            raise CodeError(NO_WAY)
        self.director.restore(trail.edges)
        return FOREIGN[found]

    def _saved_position(self, number: int) -> SavedPosition:
        """Where a moment of the tree stands."""
        path = self.director.tree.path(number)
        return SavedPosition(self.director.edges(number), tuple(one.stop for one in path), path[-1].scene)

    def _find(self, position: SavedPosition, changed: str) -> str:
        """Stands as near to a place as may be; the word for it."""
        found, trail = retrace(self.script, position.edges, position.ids, position.scene)
        self.director.restore(trail.edges)
        now = hour(self.script, self.director.state.watch_s)
        other = found is Found.SAME and position.watch not in ("", now)
        return describe(found, changed, f", at {now} instead of {position.watch}" if other else "")

    def _wait(self, ms: int) -> None:
        """Lets time pass that had passed at this stop before, unless it would lead on."""
        director = self.director
        if 0 < ms < MAX_WAITED_MS:
            after = step(self.script, director.state, Elapse(ms))
            if after.position == director.state.position:
                director.wait(ms)


def describe(found: Found, changed: str = SCRIPT, more: str = "") -> str:
    """What to say of a place that was found again after something has changed."""
    return f"The {changed} changed since then: {WHERE[found]}{more}."
