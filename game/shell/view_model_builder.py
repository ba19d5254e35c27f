"""The view model builder: gathers what screens may show from the evening, the slots and the packs."""

from __future__ import annotations

import time
from collections.abc import Mapping

from game import __version__
from game.shell.history_entries import (
    evening_parts,
    gallery_pictures,
    log_entries,
    timeline_moment,
    tunes,
    unvisited,
)
from game.shell.input.bindings import Bindings
from game.shell.input.devices import Devices
from game.shell.pack_cards import PackCards
from game.shell.packs.stack import PackFolders
from game.shell.storage.profile import Profile
from game.shell.storage.slots import SlotHeader
from game.stage.art import Style
from game.stage.frame import Op
from game.stage.hud import watch_spot
from game.stage.layout import plain
from game.stage.look import Measure
from game.story.edition import Credit
from game.story.operations import Ending
from game.story.state import State, WatchMode
from game.story.step import StepError, shown_text
from game.story.tree import Moment
from game.ui.settings import Settings
from game.ui.view_model import (
    EndingEntry,
    LazySequence,
    LogEntry,
    PlayHistory,
    Slot,
    TimelineMoment,
    ViewModel,
)

# The program's own credits, for any game.
CREDITS = (
    Credit("Type", ("TeX Gyre Schola and Heros Cn, and Evening Schola after them (GUST Font Licence).",
                    "Routed Gothic by Darren Embry, Lato by Łukasz Dziedzic (OFL 1.1).",
                    "OpenDyslexic by Abelardo Gonzalez (CC BY 3.0), after Bitstream Vera.")),
    Credit("Made with", ("Python, pygame-ce, miniaudio, pytmx, PyYAML, zstandard.",)),
)  # fmt: skip
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class ViewModelBuilder:
    """Builds the view model; costly parts are cached until they change. `titles` are those of music by id;
    music without one isn't listed."""

    def __init__(
        self,
        profile: Profile,
        packs: PackFolders,
        bindings: Bindings,
        devices: Devices,
        titles: Mapping[str, str],
    ) -> None:
        self.profile, self.pack_cards = profile, PackCards(packs)
        self.bindings, self.devices = bindings, devices
        self._titles = titles
        # The same object for each view model: the layout of the credits is cached by it.
        self._credits = (*profile.director.script.edition.credits, *CREDITS)
        self._log: tuple[tuple[int, int], tuple[LogEntry, ...]] = ((-1, -1), ())
        self._history: tuple[tuple[int, int], PlayHistory] | None = None
        self._moments: tuple[TimelineMoment, ...] = ()
        self._slots: dict[str, Slot] | None = None
        # The moment at which each ending was last reached, among the first `_looked_at` moments.
        self._reached: dict[str, Moment] = {}
        self._looked_at = 0

    def forget_slots(self) -> None:
        """The slots on disk have changed."""
        self._slots = None

    def build(
        self,
        settings: Settings,
        style: Style,
        measure: Measure,
        in_evening: bool,
        picture_ops: tuple[Op, ...],
        compared: tuple[str, ...],
    ) -> ViewModel:
        """The current view model; `compared` are the names of the scenes that the packs screen compares."""
        director = self.profile.director
        return ViewModel(
            script=director.script,
            measure=measure,
            settings=settings,
            version=__version__,
            in_evening=in_evening,
            watch_s=director.state.watch_s,
            continue_s=self._continue_s(in_evening),
            evening_over=not in_evening and self.profile.resumes_at() != self.profile.left_at,
            moment=director.cursor,
            slots=self.slots(),
            watch_running=director.state.watch_mode is WatchMode.RUNNING,
            watch_at=watch_spot(director.script, director.state, style),
            log=LazySequence(self.log),
            history=self.history(),
            pictures=style.events,
            picture_ops=picture_ops,
            compared=compared,
            endings_found=len(self.profile.endings_found.keys() & director.script.endings.keys()),
            ending_entries=LazySequence(lambda: self.ending_entries(style), len(director.script.endings)),
            gallery_pictures=LazySequence(lambda: gallery_pictures(director)),
            tunes=LazySequence(lambda: tunes(director, self._titles)),
            pack_name=style.name,
            packs=self.pack_cards.by_id(),
            packs_folder=self.pack_cards.folder,
            people=tuple((who, one.name) for who, one in director.script.cast.items() if one.on_stage),
            keys=self.bindings.names(self.devices.pad),
            bindings=self.bindings.rows(),
            help_rows=self.bindings.help_rows(),
            screen_help_rows=self.bindings.screen_help_rows(),
            credits=self._credits,
            state_at=self.state_at,
            text_at=self.text_at,
        )

    def state_at(self, number: int) -> State | None:
        """The state of a lived moment; None where the script no longer leads to it."""
        try:
            return self.profile.director.states.at(number)
        except StepError:
            return None

    def text_at(self, number: int) -> str:
        """The words of a lived moment; those last read there where the script no longer leads to it."""
        director, state = self.profile.director, self.state_at(number)
        stop = director.tree.moments[number].stop
        return plain(
            director.record.texts_read.get(stop, "") if state is None else shown_text(director.script, state)
        )

    def _continue_s(self, in_evening: bool) -> int | None:
        """The hour at which an evening resumes, if there is one."""
        director = self.profile.director
        if in_evening:
            return director.state.watch_s
        at, moments = self.profile.resumes_at(), director.tree.moments
        # A tree has its root before anything was played.
        return moments[at].watch_s if at is not None and len(moments) > 1 else None

    def slots(self) -> Mapping[str, Slot]:
        """The slots as the timetable shows them."""
        if self._slots is None:
            self._slots = {name: _slot(header) for name, header in self.profile.slots.list().items()}
        return self._slots

    def log(self) -> tuple[LogEntry, ...]:
        """The lines and choices of this evening so far."""
        director = self.profile.director
        key = (len(director.tree.moments), director.cursor)
        if self._log[0] != key:
            self._log = (key, tuple(log_entries(director)))
        return self._log[1]

    def history(self) -> PlayHistory:
        """All lived moments, as one object until there is another moment or one more option was taken."""
        director = self.profile.director
        known = len(director.tree.moments)
        key = known, len(director.record.options_taken)
        if self._history is None or self._history[0] != key:
            stops = {moment.stop for moment in director.tree.moments} & director.script.stops.keys()
            history = PlayHistory(
                LazySequence(lambda: self._timeline()[:known], known),
                LazySequence(lambda: unvisited(director, self._timeline())),
                LazySequence(lambda: evening_parts(director.script)),
                len(stops),
                len(director.script.stops),
            )
            self._history = key, history
        return self._history[1]

    def _timeline(self) -> tuple[TimelineMoment, ...]:
        director, stale = self.profile.director, self.profile.stale
        kept, known = self._moments, len(director.tree.moments)
        self._moments = (
            *kept,
            *(timeline_moment(director, number, number in stale) for number in range(len(kept), known)),
        )
        return self._moments

    def ending_entries(self, style: Style) -> tuple[EndingEntry, ...]:
        """All endings, found or not."""
        script, moments = self.profile.director.script, self.profile.director.tree.moments
        for moment in moments[self._looked_at :]:
            if isinstance(stop := script.stop_called(moment.stop), Ending):
                self._reached[stop.ending] = moment
        self._looked_at = len(moments)
        entries = []
        for card in sorted(script.endings.values(), key=lambda card: card.number):
            lived = self._reached.get(card.id)
            picture = style.events.get(card.picture, "")
            at_s = lived.watch_s if lived else script.ends_s
            entries.append(
                EndingEntry(card.id, card.number, card.name, card.line, picture, at_s,
                       card.id in self.profile.endings_found, lived.number if lived else None)
            )  # fmt: skip
        return tuple(entries)


def _slot(header: SlotHeader) -> Slot:
    saved = header.saved
    day, hour = format_saved_at(saved.saved_at)
    return Slot(
        header.id,
        saved.place,
        saved.title,
        saved.watch_s,
        saved.last,
        day,
        hour,
        header.thumbnail_key,
        header.fault,
    )


def format_saved_at(seconds: int) -> tuple[str, str]:
    """The day and hour of a time in seconds since 1970, `Sat 06 Oct` and `7:30 pm`; empty for times out of
    range."""
    try:
        at = time.localtime(seconds) if seconds > 0 else None
    except (OverflowError, OSError, ValueError):
        at = None
    if at is None or at.tm_year > 9999:
        return "", ""
    half = "am" if at.tm_hour < 12 else "pm"
    day = f"{DAYS[at.tm_wday]} {at.tm_mday:02} {MONTHS[at.tm_mon - 1]}"
    return day, f"{at.tm_hour % 12 or 12}:{at.tm_min:02} {half}"
