"""The view model builder: gathers what screens may show from the session, the history and the packs."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from game import __version__
from game.shell.history_entries import gallery_pictures, tunes
from game.shell.input.bindings import Bindings
from game.shell.input.devices import Devices
from game.shell.lived_history import LivedHistory
from game.shell.pack_cards import PackCards
from game.shell.session import Session
from game.shell.storage.slot_folder import SlotHeader
from game.stage.frame import DrawOp
from game.stage.hud import watch_spot
from game.story.edition import Credit
from game.story.state import WatchMode
from game.ui.requests import SlotId
from game.ui.view_model import Gallery, KeyTexts, LazySequence, PackList, Slot, ViewModel

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
    """Builds the view model; costly parts are cached until they change."""

    def __init__(self, session: Session, bindings: Bindings, devices: Devices) -> None:
        self._session, self._bindings, self._devices = session, bindings, devices
        self.pack_cards, self._lived = PackCards(session.pack_folders), LivedHistory(session.profile)
        # The titles of music by id; music without one isn't listed.
        self._titles = session.mixer.titles()
        # The same object for each view model: the layout of the credits is cached by it.
        self._credits = (*session.script.edition.credits, *CREDITS)
        self._slots: dict[SlotId, Slot] = {}
        self._slots_revision = -1

    @property
    def slots_changed(self) -> bool:
        """Whether the slots on disk have changed since they were last listed."""
        return self._slots_revision != self._session.profile.slots.revision

    def build(self, picture_ops: tuple[DrawOp, ...], compared: Sequence[str]) -> ViewModel:
        """The current view model; `compared` are the names of the scenes that can be compared."""
        session = self._session
        script, state, artwork = session.script, session.director.state, session.pack.artwork
        profile, in_evening = session.profile, session.in_evening
        return ViewModel(
            script=script,
            measure=session.look.measure,
            settings=session.settings,
            version=__version__,
            in_evening=in_evening,
            watch_s=state.watch_s,
            continue_s=self._continue_s(),
            evening_over=not in_evening and profile.resume_moment() != profile.left_moment,
            moment_number=session.director.cursor,
            slots=self.slots(),
            watch_running=state.watch_mode is WatchMode.RUNNING,
            watch_at=watch_spot(script, state, artwork),
            log=LazySequence(self._lived.log),
            history=self._lived.history(),
            gallery=self._gallery(),
            pictures=artwork.events,
            picture_ops=picture_ops,
            packs=PackList(
                artwork.name,
                self.pack_cards.by_id(),
                self.pack_cards.folder,
                tuple((who, person.name) for who, person in script.cast.items() if person.on_stage),
                compared,
            ),
            keys=KeyTexts(
                self._bindings.labels(self._devices.pad_used_last),
                self._bindings.rows(),
                self._bindings.help_rows(),
                self._bindings.screen_help_rows(),
            ),
            credits=self._credits,
            state_at=self._lived.state_at,
            text_at=self._lived.text_at,
        )

    def _gallery(self) -> Gallery:
        """What was found; it is listed when it is read."""
        director, artwork = self._session.director, self._session.pack.artwork
        endings = director.script.endings
        return Gallery(
            len(self._session.profile.endings_found.keys() & endings.keys()),
            LazySequence(lambda: self._lived.ending_entries(artwork), len(endings)),
            LazySequence(lambda: gallery_pictures(director)),
            LazySequence(lambda: tunes(director, self._titles)),
        )

    def _continue_s(self) -> int | None:
        """The hour at which an evening resumes, if there is one."""
        director = self._session.director
        if self._session.in_evening:
            return director.state.watch_s
        at, moments = self._session.profile.resume_moment(), director.tree.moments
        # A tree has its root before anything was played.
        return moments[at].watch_s if at is not None and len(moments) > 1 else None

    def slots(self) -> Mapping[SlotId, Slot]:
        """The slots as the timetable shows them."""
        if self.slots_changed:
            slots = self._session.profile.slots
            self._slots_revision = slots.revision
            self._slots = {name: _slot(header) for name, header in slots.headers().items()}
        return self._slots


def _slot(header: SlotHeader) -> Slot:
    saved = header.saved
    day, hour = format_saved_at(saved.saved_at)
    return Slot(
        header.id,
        saved.place_name,
        saved.scene_title,
        saved.watch_s,
        saved.last_text,
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
