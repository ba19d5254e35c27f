"""Evenings kept: the director with what the disk remembers, saved moments, and what to say of them.

Knows slots and history; what is on the screen is others' business.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

from game import __version__
from game.menus.words import counted
from game.shell.paths import Home
from game.shell.storage.history_db import Remembered
from game.shell.storage.history_writer import Opened, open_history
from game.shell.storage.lock import Lock, take_lock
from game.shell.storage.saved_moment import SavedMoment
from game.shell.storage.slots import Slots
from game.stage.layout import plain
from game.story.director import Director
from game.story.recovery import Found, derive_again, retrace
from game.story.saved import SavedError, from_plain, to_plain
from game.story.script import Choice, Ending, Leave, Operation, Script
from game.story.step import StepError, words
from game.story.tree import Tree
from game.story.watch import hour

# How many stops of its path a save names, to be found again by after the script was edited.
PATH_KEPT = 120
TOLD = {
    Found.SAME: "The script has changed since this was saved; this is the same line.",
    Found.BEFORE: "The script has changed and the line of this save is gone: this is the one before it.",
    Found.CHOICES: "The script has changed: your choices were made again, as far as they lead.",
    Found.SCENE: "The script has changed: this is where the scene begins.",
    Found.NOWHERE: "The script has changed so much that your choices lead only so far.",
}
LOST = "Your history is missing: {} from {} were lived again, and all else that was in it is lost."
TAKEN_AWAY = "Your history was taken away while you play; it is written anew with all of this evening."
ANOTHER_COPY = "Another copy of the game is running; this one plays on, and nothing of it is kept."


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
        self.slots = Slots(home.saves, __version__, closed, wake, make_room)
        missing = home.kept and not (home.history.is_file() and home.history.stat().st_size)
        opened: Opened = open_history(home.history, script.fingerprint, self.writes and home.kept, wake)
        self.words += opened.words
        memory = opened.memory
        self.history = opened.history
        self.found = dict(memory.endings)
        self.director = Director(
            script, memory.tree, memory.seen, set(memory.endings), memory.wound, memory.evenings
        )
        self.left_at = memory.cursor
        self.faded: frozenset[int] = frozenset()
        if memory.fingerprint and memory.fingerprint != script.fingerprint:
            self.faded = derive_again(self.director)
            self.history.rewrite(memory)
        if opened.broken or (missing and self.writes):
            self._take_over(missing)
        self._told = len(self.words)

    def _take_over(self, missing: bool) -> None:
        """Lives again what the slots hold, after the history was lost; where it is missing, a word."""
        lived = self.slots.evenings(self.script.fingerprint)
        for edges in lived:
            self.director.replay(edges)
        self.director.start()
        if missing and lived:
            self.words.append(LOST.format(counted(len(lived), "evening"), counted(len(lived), "save")))

    def news(self) -> str:
        """What has gone wrong with the disk since this was last asked; empty for nothing."""
        if self.history.gone:
            self.words.append(TAKEN_AWAY)
            with suppress(OSError):
                self._home.make()
            self.history.begin_anew(self._remembered())
        said, self._told = " ".join(self.words[self._told :]), len(self.words)
        return said

    def _remembered(self) -> Remembered:
        """All that was lived, as it is now."""
        director = self.director
        evenings = director.evenings
        counts = {
            "wound": director.wound,
            "evenings": evenings.ended,
            "over": int(evenings.over),
            "cursor": director.cursor,
        }
        tree = Tree(list(director.tree.moments))
        return Remembered(
            tree,
            dict(director.seen),
            dict(self.found),
            counts,
            self.script.fingerprint,
            evenings.last_ending,
        )

    def note(self) -> None:
        """Has what is new written, soon."""
        fresh = self.director.fresh()
        for ending in fresh.endings:
            self.found.setdefault(ending, int(time.time()))
        if self.history.trouble and self.history.trouble not in self.words:
            self.words.append(self.history.trouble)
        self.history.note(fresh, self.director.cursor)

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
        if not isinstance(self._stop_at(path[-1].stop), Ending | Leave):
            return self.left_at
        choices = (
            moment.number for moment in reversed(path) if isinstance(self._stop_at(moment.stop), Choice)
        )
        return next(choices, self.left_at)

    def _stop_at(self, stop: str) -> Operation | None:
        scene, index = self.script.stops.get(stop, ("", 0))
        return self.script.scenes[scene].operations[index] if scene else None

    def go_on(self) -> bool:
        """Stands where going on makes sense, if that can still be stood in."""
        at = self.resumes_at()
        if at is None:
            return False
        try:
            self.director.go(at)
        except StepError:
            return False
        return True

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
            path=tuple(moment.stop for moment in director.tree.path(director.cursor)[-PATH_KEPT:]),
        )

    def last_words(self) -> str:
        """The words last read: those of this stop, or of the line before it."""
        for moment in reversed(self.director.tree.path(self.director.cursor)):
            text = words(self.script, self.director.state_at(moment.number))
            if text:
                return plain(text)
        return ""

    def stand_in(self, saved: SavedMoment) -> str:
        """Stands where a moment was saved, or as near to it as the script still allows; returns a
        word for the player where it isn't just there."""
        director = self.director
        if saved.fingerprint == self.script.fingerprint:
            try:
                wanted = from_plain(self.script, dict(saved.state))
            except SavedError:
                wanted = None
            if self._live(saved) and director.state == wanted:
                return ""
        return TOLD[retrace(director, saved.edges, saved.path or (saved.stop,), saved.scene)]

    def _live(self, saved: SavedMoment) -> bool:
        """Stands where the inputs of a save lead, lived here or not; whether they lead all the way."""
        director = self.director
        known = saved.node != director.cursor and 0 <= saved.node < len(director.tree.moments)
        lived = known and director.edges(saved.node) == saved.edges
        if lived:
            try:
                director.go(saved.node)
            except StepError:
                lived = False
        whole = lived or director.replay(saved.edges) == len(saved.edges)
        director.wound_back = False  # loading is no winding
        return whole
