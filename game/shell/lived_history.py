"""The lived history as screens show it: the log, the dial's moments, the endings reached.

What of it is costly is cached until more is lived.
"""

from __future__ import annotations

from game.shell.history_entries import evening_parts, log_entries, timeline_moment, unvisited
from game.shell.storage.profile import Profile
from game.stage.art import Artwork
from game.stage.layout import plain
from game.story.operations import Ending
from game.story.state import State
from game.story.step import StepError, shown_text
from game.story.tree import Moment
from game.ui.view_model import EndingEntry, LazySequence, LogEntry, PlayHistory, TimelineMoment


class LivedHistory:
    """What a player lived, from the history and the current evening."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._log: tuple[tuple[int, int], tuple[LogEntry, ...]] = ((-1, -1), ())
        self._history: tuple[tuple[int, int], PlayHistory] | None = None
        self._moments: tuple[TimelineMoment, ...] = ()
        # The moment at which each ending was last reached, among the first `_looked_at` moments.
        self._reached: dict[str, Moment] = {}
        self._looked_at = 0

    def state_at(self, number: int) -> State | None:
        """The state of a lived moment; None where the script no longer leads to it."""
        try:
            return self._profile.director.states.of(number)
        except StepError:
            return None

    def text_at(self, number: int) -> str:
        """The words of a lived moment; those last read there where the script no longer leads to it."""
        director, state = self._profile.director, self.state_at(number)
        stop = director.tree.moments[number].stop
        return plain(
            director.record.texts_read.get(stop, "") if state is None else shown_text(director.script, state)
        )

    def log(self) -> tuple[LogEntry, ...]:
        """The lines and choices of this evening so far."""
        director = self._profile.director
        key = (len(director.tree.moments), director.cursor)
        if self._log[0] != key:
            self._log = (key, tuple(log_entries(director)))
        return self._log[1]

    def history(self) -> PlayHistory:
        """All lived moments, as one object until there is another moment or one more option was taken."""
        director = self._profile.director
        moment_count = len(director.tree.moments)
        key = moment_count, len(director.record.options_taken)
        if self._history is None or self._history[0] != key:
            stops = {moment.stop for moment in director.tree.moments} & director.script.stops.keys()
            history = PlayHistory(
                LazySequence(lambda: self._timeline()[:moment_count], moment_count),
                LazySequence(lambda: unvisited(director, self._timeline())),
                LazySequence(lambda: evening_parts(director.script)),
                len(stops),
                len(director.script.stops),
            )
            self._history = key, history
        return self._history[1]

    def _timeline(self) -> tuple[TimelineMoment, ...]:
        director, stale = self._profile.director, self._profile.stale
        moments, count = self._moments, len(director.tree.moments)
        self._moments = (
            *moments,
            *(timeline_moment(director, number, number in stale) for number in range(len(moments), count)),
        )
        return self._moments

    def ending_entries(self, artwork: Artwork) -> tuple[EndingEntry, ...]:
        """All endings, found or not."""
        script, moments = self._profile.director.script, self._profile.director.tree.moments
        for moment in moments[self._looked_at :]:
            if isinstance(stop := script.stop_with_id(moment.stop), Ending):
                self._reached[stop.ending] = moment
        self._looked_at = len(moments)
        entries = []
        for card in sorted(script.endings.values(), key=lambda card: card.number):
            lived = self._reached.get(card.id)
            picture = artwork.events.get(card.picture, "")
            at_s = lived.watch_s if lived else script.ends_s
            entries.append(
                EndingEntry(card.id, card.number, card.name, card.line, picture, at_s,
                       card.id in self._profile.endings_found, lived.number if lived else None, card.hint)
            )  # fmt: skip
        return tuple(entries)
