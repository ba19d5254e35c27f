"""The view model builder: what the screens may show, gathered from the evening, the slots and the packs."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice

from game import __version__
from game.menus.settings import Settings
from game.menus.view_model import (
    NOTHING_DRAWN,
    EveningPart,
    Finale,
    GalleryPicture,
    LazyMapping,
    LazySequence,
    LogEntry,
    PackCard,
    Slot,
    Spot,
    SpotKind,
    Tune,
    Unfound,
    ViewModel,
)
from game.menus.view_model import LivedEvenings as Lived
from game.menus.words import counted
from game.shell.formats.problems import Problem
from game.shell.input.bindings import Bindings
from game.shell.input.devices import Devices
from game.shell.packs.manifest import MAX_FILES, Pack
from game.shell.packs.stack import PackFolders
from game.shell.storage.profile import Profile
from game.shell.storage.slots import Header
from game.stage.compose import BOARD_WATCH_AT, BOARD_WATCH_RADIUS, WATCH_AT, WATCH_RADIUS
from game.stage.frame import Op
from game.stage.layout import plain
from game.stage.look import Measure, Style
from game.story.director import Director
from game.story.edition import Credit
from game.story.script import Assign, Choice, Ending, Line, Pause, Scene, Script
from game.story.state import State, WatchMode
from game.story.step import StepError, words

# What comes with the program, whatever it plays.
CREDITS = (
    Credit("Type", ("TeX Gyre Schola and Heros Cn, and Evening Schola after them (GUST Font Licence).",
                    "Routed Gothic by Darren Embry, Lato by Łukasz Dziedzic (OFL 1.1).",
                    "OpenDyslexic by Abelardo Gonzalez (CC BY 3.0), after Bitstream Vera.")),
    Credit("Made with", ("Python, pygame-ce, miniaudio, pytmx, PyYAML, zstandard.",)),
)  # fmt: skip
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# What moments are on the dial, by their stops; lines, where nothing else is said.
SPOTS: dict[type, SpotKind] = {Choice: SpotKind.CHOICE, Ending: SpotKind.ENDING}


class ViewModelBuilder:
    """Makes the view model of the screens; what is costly is made again only when it has changed."""

    def __init__(self, profile: Profile, packs: PackFolders, bindings: Bindings, devices: Devices) -> None:
        self.profile, self.pack_folders, self.bindings, self.devices = profile, packs, bindings, devices
        # Titles of music by id; those that no sound has a title for are not listed.
        self.titles: Mapping[str, str] = {}
        self._log: tuple[tuple[int, int], tuple[LogEntry, ...]] = ((-1, -1), ())
        self._lived: Lived | None = None
        self._spots: tuple[Spot, ...] = ()
        self._slots: dict[str, Slot] | None = None
        self._packs: Mapping[str, PackCard] | None = None
        self._problems: dict[str, tuple[Problem, ...]] = {}
        # How complete each pack is, and what the default one draws.
        self._complete: dict[str, str] = {}
        self._wanted: tuple[frozenset[str], ...] = ()
        # The stops that are endings, each with its ending's id.
        stops = ((name, profile.script.stop_called(name)) for name in profile.script.stops)
        self._ends = {name: stop.ending for name, stop in stops if isinstance(stop, Ending)}

    def forget_slots(self) -> None:
        """The slots have changed on the disk."""
        self._slots = None

    def forget_packs(self) -> None:
        """Packs have come, gone or changed."""
        self._packs = None
        self._complete.clear()
        self._wanted = ()

    def tried(self, pack: str, problems: tuple[Problem, ...]) -> None:
        """Notes what was found wrong when everything of a pack was read."""
        if self._problems.get(pack) != problems:
            self._problems[pack] = problems
            self._packs = None

    def build(
        self,
        settings: Settings,
        style: Style,
        measure: Measure,
        playing: bool,
        scene: tuple[Op, ...],
        compared: tuple[str, ...],
        compared_scene: tuple[Op, ...],
        previews: Mapping[str, tuple[Op, ...]],
    ) -> ViewModel:
        """Everything the screens may show now."""
        director = self.profile.director
        return ViewModel(
            script=director.script,
            measure=measure,
            settings=settings,
            version=__version__,
            in_evening=playing,
            watch_s=director.state.watch_s,
            continue_s=self._continue_s(playing),
            evening_over=not playing and self.profile.resumes_at() != self.profile.left_at,
            moment=director.cursor,
            slots=self.slots(),
            watch_running=director.state.watch is WatchMode.RUNNING,
            watch_at=watch_at(director),
            log=LazySequence(self.log),
            evenings=self.lived(),
            pictures=style.events,
            scene=scene,
            compared=compared,
            compared_scene=compared_scene,
            previews=previews,
            finales=self.finales(style),
            sights=LazySequence(lambda: sights(director)),
            tunes=LazySequence(lambda: tunes(director, self.titles)),
            pack=style.name,
            packs=self.packs(),
            packs_folder=str(self.pack_folders.folders[0]),
            people=tuple((who, one.name) for who, one in director.script.cast.items() if one.on_stage),
            keys=self.bindings.names(self.devices.pad),
            bindings=self.bindings.rows(),
            helped=self.bindings.helped(),
            on_screens=self.bindings.on_screens(),
            credits=(*director.script.edition.credits, *CREDITS),
            state_at=self.state_at,
        )

    def state_at(self, number: int) -> State | None:
        """The state of a lived moment; None where the script no longer leads to it."""
        try:
            return self.profile.director.state_at(number)
        except StepError:
            return None

    def _continue_s(self, playing: bool) -> int | None:
        """The hour at which an evening goes on, where there is one."""
        if playing:
            return self.profile.director.state.watch_s
        at = self.profile.resumes_at()
        return self.profile.director.tree.moments[at].watch_s if at else None

    def slots(self) -> Mapping[str, Slot]:
        """The slots as the timetable shows them."""
        if self._slots is None:
            self._slots = {name: _slot(header) for name, header in self.profile.slots.list().items()}
        return self._slots

    def log(self) -> tuple[LogEntry, ...]:
        """Tonight's lines and choices, to this moment."""
        director = self.profile.director
        key = (len(director.tree.moments), director.cursor)
        if self._log[0] != key:
            self._log = (key, tuple(log_entries(director)))
        return self._log[1]

    def lived(self) -> Lived:
        """Every lived moment, for the dial: one value until there is another."""
        director = self.profile.director
        known = len(director.tree.moments)
        if self._lived is None or len(self._lived.spots) != known:
            stops = {moment.stop for moment in director.tree.moments} & director.script.stops.keys()
            self._lived = Lived(
                LazySequence(lambda: self._all_spots()[:known], known),
                LazySequence(lambda: unfound(director, self._all_spots())),
                LazySequence(lambda: evening_parts(director.script)),
                len(stops),
                len(director.script.stops),
            )
        return self._lived

    def _all_spots(self) -> tuple[Spot, ...]:
        director, stale = self.profile.director, self.profile.stale
        kept, known = self._spots, len(director.tree.moments)
        self._spots = (
            *kept,
            *(spot(director, number, number in stale) for number in range(len(kept), known)),
        )
        return self._spots

    def finales(self, style: Style) -> tuple[Finale, ...]:
        """The endings, found or not."""
        script = self.profile.director.script
        reached = {
            self._ends[moment.stop]: moment
            for moment in self.profile.director.tree.moments
            if moment.stop in self._ends
        }
        found = []
        for card in sorted(script.endings.values(), key=lambda card: card.number):
            lived = reached.get(card.id)
            picture = style.events.get(f"end_{card.id}", "")
            at_s = lived.watch_s if lived else script.ends_s
            found.append(
                Finale(card.id, card.number, card.name, card.line, picture, at_s,
                       card.id in self.profile.found, lived.number if lived else None)
            )  # fmt: skip
        return tuple(found)

    def packs(self) -> Mapping[str, PackCard]:
        """The packs on the shelf; one is read when its card is looked at."""
        if self._packs is None:
            self._packs = LazyMapping(lambda: self.pack_folders.ids, self._card)
        return self._packs

    def _card(self, pack_id: str) -> PackCard:
        pack = self.pack_folders.listed(pack_id)
        if pack is None:
            return PackCard(pack_id, pack_id, problems=(f"{pack_id}: it is gone",))
        problems = tuple(f"{problem.file}: {problem.message}" for problem in self._wrong(pack))
        return PackCard(pack_id, pack.name or pack_id, pack.about, pack.author, pack.licence,
                        self._completeness(pack), problems)  # fmt: skip

    def _completeness(self, pack: Pack) -> str:
        """How much of it a pack draws itself, looked at once until the packs have changed."""
        default = self.pack_folders.get(self.pack_folders.default)
        if pack.id not in self._complete:
            if default is not None and not self._wanted:
                self._wanted = drawn(default)
            self._complete[pack.id] = completeness(pack, default, self._wanted)
        return self._complete[pack.id]

    def _wrong(self, pack: Pack) -> tuple[Problem, ...]:
        """What is wrong with a pack itself, not with the default one that stands in for it."""
        found, default = self._problems.get(pack.id, ()), self.pack_folders.default
        others = set() if pack.id == default else {*self._problems.get(default, ())}
        return tuple(dict.fromkeys((*pack.problems, *(one for one in found if one not in others))))


def watch_at(director: Director) -> tuple[float, float, float] | None:
    """Where the small watch is in the play, and its radius."""
    if director.state.watch is WatchMode.POCKETED:
        return None
    if isinstance(director.stop, Choice):
        return (*BOARD_WATCH_AT, BOARD_WATCH_RADIUS)
    return (*WATCH_AT, WATCH_RADIUS)


PARTS = (("sets", "*.tmx", "place"), ("sprites", "*/sprite.yaml", "person"), ("watch", "watch.yaml", "watch"),
         ("events", "*.*", "picture"))  # fmt: skip
MANY = {"person": "people", "watch": "watch"}


def drawn(pack: Pack) -> tuple[frozenset[str], ...]:
    """What a pack draws of each part: the names of its files, without what their forms are called. They are
    not opened; a folder that is not ours to read holds none."""
    found = []
    for folder, pattern, _ in PARTS:
        names: frozenset[str] = frozenset()
        with suppress(OSError, ValueError):
            paths = islice((pack.root / folder).glob(pattern), MAX_FILES)
            names = frozenset(path.relative_to(pack.root).with_suffix("").as_posix() for path in paths)
        found.append(names)
    return tuple(found)


def completeness(pack: Pack, default: Pack | None, wanted: tuple[frozenset[str], ...]) -> str:
    """How much of what the default pack draws (`wanted`) a pack draws itself: `complete`, or what of it."""
    if default is None or pack.id == default.id:
        return "complete"
    messages, whole = [], True
    for (_, _, word), own, asked in zip(PARTS, drawn(pack), wanted, strict=True):
        whole = whole and asked <= own
        if own & asked:
            messages.append(counted(len(own & asked), word, MANY.get(word, "")))
    return "complete" if whole else ", ".join(messages) or NOTHING_DRAWN


def _slot(header: Header) -> Slot:
    return Slot(
        header.id, header.place, header.title, header.watch_s, header.last, *shown(header.saved_at),
        header.picture, header.fault,
    )  # fmt: skip


def shown(seconds: int) -> tuple[str, str]:
    """The day and the hour of a time in seconds since 1970, `Sat 06 Oct` and `7:30 pm`; empty where no
    computer's clock can have said it."""
    try:
        at = time.localtime(seconds) if seconds > 0 else None
    except (OverflowError, OSError, ValueError):
        at = None
    if at is None or at.tm_year > 9999:
        return "", ""
    half = "am" if at.tm_hour < 12 else "pm"
    day = f"{DAYS[at.tm_wday]} {at.tm_mday:02} {MONTHS[at.tm_mon - 1]}"
    return day, f"{at.tm_hour % 12 or 12}:{at.tm_min:02} {half}"


def log_entries(director: Director) -> list[LogEntry]:
    """The lines and choices on the way to where the evening stands, as the log has them."""
    script = director.script
    found = []
    path = director.tree.path(director.cursor)
    for at, moment in enumerate(path):
        stop = script.stop_called(moment.stop)
        if isinstance(stop, Line):
            person = script.cast.get(stop.speaker or "")
            said = words(script, director.state_at(moment.number))
            found.append(LogEntry(moment.number, moment.watch_s, person.name if person else "", plain(said)))
        edge = path[at + 1].edge if at + 1 < len(path) else None
        if isinstance(stop, Choice) and edge is not None and (text := _option(script, edge.option)):
            found.append(LogEntry(moment.number, moment.watch_s, "", text, True))
    return found


def spot(director: Director, number: int, faded: bool = False) -> Spot:
    """A lived moment as the dial shows it; its words are those last read there."""
    script, moment = director.script, director.tree.moments[number]
    stop = script.stop_called(moment.stop)
    kind = SPOTS.get(type(stop), SpotKind.LINE)
    scene = script.scenes.get(moment.scene)
    place = script.places.get(scene.place or "") if scene else None
    said = plain(director.seen.get(moment.stop, ""))
    taken = _option(script, moment.edge.option) if moment.edge is not None else ""
    return Spot(number, moment.parent, moment.watch_s, kind, moment.scene, said,
                place.name if place else "", plain(taken), faded or stop is None,
                stop.ending if isinstance(stop, Ending) else "")  # fmt: skip


def _option(script: Script, option: str | None) -> str:
    """The words of an option; empty where there is none of that id."""
    if option not in script.options or option is None:
        return ""
    scene, index, number = script.options[option]
    choice = script.scenes[scene].operations[index]
    return choice.options[number].text if isinstance(choice, Choice) else ""


def unfound(director: Director, spots: Sequence[Spot]) -> tuple[Unfound, ...]:
    """When there are choices that were never come to, and options never taken of those that were:
    when, and not what."""
    script, seen = director.script, director.seen
    lived = {moment.stop for moment in director.tree.moments}
    found = []
    for scene in script.scenes.values():
        for operation in scene.operations:
            if isinstance(operation, Choice) and operation.id not in lived and scene.clock_s is not None:
                found.append(Unfound(scene.clock_s))
    for known in spots:
        if known.kind is not SpotKind.CHOICE:
            continue
        choice = script.stop_called(director.tree.moments[known.number].stop)
        if isinstance(choice, Choice):
            # What is only offered at times is not promised.
            left = [option for option in choice.options if option.when is None and option.id not in seen]
            found += [Unfound(known.watch_s + option.takes_s, known.number) for option in left]
    return tuple(found)


def evening_parts(script: Script) -> tuple[EveningPart, ...]:
    """The evening's parts by the written hours of its scenes."""
    timed = [(scene.clock_s, scene.title) for scene in script.scenes.values()
             if scene.clock_s is not None and scene.clock_s < script.ends_s and scene.title]  # fmt: skip
    if not timed:
        return ()
    timed.sort()
    ends = [start for start, _ in timed[1:]] + [script.ends_s]
    return tuple(
        EveningPart(title, start, end) for (start, title), end in zip(timed, ends, strict=True) if end > start
    )


def tunes(director: Director, titles: Mapping[str, str]) -> tuple[Tune, ...]:
    """The music of the script, in the order in which it comes; a piece is heard that played at a stop that
    was come to."""
    found: dict[str, Tune] = {}
    for _, name, stop, _ in _stops_with(director.script, "music"):
        if titles.get(name):
            known = found.get(name, Tune(name, titles[name]))
            found[name] = known._replace(found=known.found or stop in director.seen)
    return tuple(found.values())


def sights(director: Director) -> tuple[GalleryPicture, ...]:
    """The event pictures of the script but those that endings show, in the script's order. One is seen
    that stood over the stop after it."""
    ends = {f"end_{ending}" for ending in director.script.endings}
    found: dict[str, GalleryPicture] = {}
    for scene, name, stop, first in _stops_with(director.script, "picture"):
        # How somebody is dressed makes no other moment: the plain one stands for both.
        plainly = name.removesuffix("_sweater")
        if first and not ends & {name, plainly}:
            known = found.get(plainly, GalleryPicture(name, scene.title))
            now = stop in director.seen
            found[plainly] = GalleryPicture(name if now else known.id, known.scene, known.found or now)
    return tuple(found.values())


def _stops_with(script: Script, field: str) -> Iterator[tuple[Scene, str, str, bool]]:
    """Every stop at which a field of the state holds something that its scene has set: the scene, what it
    holds, the stop's id, and whether it is the first since then."""
    for scene in script.scenes.values():
        now, first = "", False
        for operation in scene.operations:
            if isinstance(operation, Assign):
                values = dict(operation.values)
                now, first = str(values.get(field, now) or ""), first or field in values
            elif isinstance(operation, Line | Choice | Pause | Ending) and now:
                yield scene, now, operation.id, first
                first = False
