"""The view model: everything that screens may show, as plain data made by the shell.

A screen's layout depends on the screen and on this alone, so hit testing needs no window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple, TypeVar, overload

from game.stage.frame import DrawOp
from game.stage.look import Measure
from game.stage.timepiece import LINE_SPOT, WatchSpot
from game.story.edition import Credit
from game.story.script import Script
from game.story.state import State
from game.ui.action import Command
from game.ui.requests import SlotId, SlotKind, slot_ids
from game.ui.settings import Settings

T = TypeVar("T")

# The label of a pack that draws no pictures.
NOTHING_DRAWN = "colours and type"


class LazySequence(Sequence[T]):
    """A sequence created when it is first read. A `length` known in advance is reported without creating
    it."""

    def __init__(self, make: Callable[[], Sequence[T]], length: int | None = None) -> None:
        self._make, self._length = make, length
        self._items: Sequence[T] | None = None

    @property
    def items(self) -> Sequence[T]:
        """The items."""
        if self._items is None:
            self._items = self._make()
        return self._items

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items) if self._length is None else self._length


class LazyMapping(Mapping[str, T]):
    """A lazy mapping: its ids are determined when it is first read, each value when it is first looked up."""

    def __init__(self, ids: Callable[[], Sequence[str]], make: Callable[[str], T]) -> None:
        self._ids = LazySequence(ids)
        self._make = make
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._made:
            if key not in self._ids:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class Slot(NamedTuple):
    """A slot with a save. `fault` is the message of an unreadable one.

    `thumbnail_key` finds its picture; `saved_day` and `saved_hour` the formatted time of saving;
    `last_text` the text last read.
    """

    id: SlotId
    place_name: str = ""
    scene_title: str = ""
    watch_s: int = 0
    last_text: str = ""
    saved_day: str = ""
    saved_hour: str = ""
    thumbnail_key: str = ""
    fault: str = ""


class LogEntry(NamedTuple):
    """A line of the log, or a choice taken (`is_choice`); `moment_number` is where it was
    said or taken."""

    moment_number: int
    watch_s: int
    speaker: str
    text: str
    is_choice: bool = False


class MomentKind(StrEnum):
    """The kinds of moments on the dial."""

    LINE = "line"
    CHOICE = "choice"
    ENDING = "ending"


class TimelineMoment(NamedTuple):
    """A lived moment on the dial.

    `parent` is the number of the moment before it (None: the first), which precedes it in a sequence of
    moments; `scene` is the scene's id, `option_text` that of the option that led here, `stale` that the
    script no longer leads here, `ending` the id of an ending.
    """

    number: int
    parent: int | None
    watch_s: int
    kind: MomentKind
    scene: str
    place_name: str = ""
    option_text: str = ""
    stale: bool = False
    ending: str = ""


class UnvisitedMoment(NamedTuple):
    """A moment not yet visited: only its hour is known. `parent`: the moment from which it is reached."""

    watch_s: int
    parent: int | None = None


class EveningPart(NamedTuple):
    """A named part of the evening on the dial."""

    name: str
    from_s: int
    to_s: int


@dataclass(frozen=True, eq=False)
class PlayHistory:
    """All lived moments. The shell keeps one object until something more is lived or read; the dial caches
    its layout by identity.

    `found` is the number of the script's stops that were visited, `stops` of all.
    """

    moments: Sequence[TimelineMoment] = ()
    unvisited: Sequence[UnvisitedMoment] = ()
    parts: Sequence[EveningPart] = ()
    found: int = 0
    stops: int = 0


class EndingEntry(NamedTuple):
    """An ending. Its name is shown once it is found, its hint before; `moment_number` is where it was last
    reached."""

    id: str
    number: int
    name: str
    line: str
    picture: str
    watch_s: int
    found: bool = False
    moment_number: int | None = None
    hint: str = ""


class GalleryPicture(NamedTuple):
    """An event picture other than an ending's: its id, its scene's title, and whether it was seen."""

    id: str
    scene_title: str
    found: bool = False


class Tune(NamedTuple):
    """A piece of music of the script: its id, its title, and whether it was heard in an evening."""

    id: str
    title: str
    found: bool = False


class Gallery(NamedTuple):
    """What evenings lead to, found or not: endings, pictures, music."""

    endings_found: int = 0
    endings: Sequence[EndingEntry] = ()
    pictures: Sequence[GalleryPicture] = ()
    tunes: Sequence[Tune] = ()


# The id of the card that stands for the packs that aren't listed: no pack, and not to be chosen.
MORE_PACKS = ":more"


class PackCard(NamedTuple):
    """A pack in the list; `coverage` says how much it draws itself."""

    id: str
    name: str
    about: str = ""
    author: str = ""
    licence: str = ""
    coverage: str = ""
    problems: tuple[str, ...] = ()


class PackList(NamedTuple):
    """The packs: the name of the one in use, all cards by id, and the folder of the player's own.

    `people` are the ids and names of those who can be drawn by another pack, `compared` the names of the
    scenes that can be compared, the current one first; `previews` are that scene by the ids of the packs
    that draw it, of those that are ready.
    """

    name_in_use: str = ""
    cards: Mapping[str, PackCard] = {}
    folder: str = ""
    people: tuple[tuple[str, str], ...] = ()
    compared: Sequence[str] = ()
    previews: Mapping[str, tuple[DrawOp, ...]] = {}


class Binding(NamedTuple):
    """The inputs bound to a command: keys, mouse, pad, as labels."""

    command: Command
    label: str
    keys: str = ""
    mouse: str = ""
    pad: str = ""


class KeyTexts(NamedTuple):
    """The inputs of commands: their labels on the device in use, the bindings that can be changed, and the
    help's rows, of the play and of screens."""

    labels: Mapping[Command, str] = {}
    bindings: tuple[Binding, ...] = ()
    help_rows: tuple[Binding, ...] = ()
    screen_help_rows: tuple[Binding, ...] = ()


DEFAULTS = Settings()
NONE_LIVED = PlayHistory()
NOTHING_FOUND, NO_PACKS, NO_KEYS = Gallery(), PackList(), KeyTexts()


@dataclass(frozen=True)
class ViewModel:
    """Everything that screens may show."""

    script: Script
    # The measure of the look.
    measure: Measure
    settings: Settings = DEFAULTS
    version: str = ""
    # Whether an evening is being played.
    in_evening: bool = False
    watch_s: int = 0
    # The hour at which Continue resumes; None where there is nothing to resume.
    continue_s: int | None = None
    # Whether Continue resumes at the last choice of an evening that has ended.
    evening_over: bool = False
    # The number of the current moment.
    moment_number: int = 0
    slots: Mapping[SlotId, Slot] = field(default_factory=dict)
    # Whether the watch runs.
    watch_running: bool = True
    # Where the small watch is in the play; None where it isn't shown.
    watch_at: WatchSpot | None = LINE_SPOT
    log: Sequence[LogEntry] = ()
    history: PlayHistory = NONE_LIVED
    gallery: Gallery = NOTHING_FOUND
    # The files of event pictures by id.
    pictures: Mapping[str, str] = field(default_factory=dict)
    packs: PackList = NO_PACKS
    keys: KeyTexts = NO_KEYS
    credits: tuple[Credit, ...] = ()
    # The current picture without its text box.
    picture_ops: tuple[DrawOp, ...] = ()
    # Milliseconds since the screen opened.
    open_ms: int = 0
    # The state of a lived moment; None where the script no longer leads to it.
    state_at: Callable[[int], State | None] = lambda number: None
    # What was said at a lived moment.
    text_at: Callable[[int], str] = lambda number: ""

    def key(self, command: Command) -> str:
        """The label of a command's input on the device in use; empty where it has none."""
        return self.keys.labels.get(command, "")

    def with_previews(self, previews: Mapping[str, tuple[DrawOp, ...]]) -> ViewModel:
        """The view model with these previews of packs."""
        return replace(self, packs=self.packs._replace(previews=dict(previews)))

    def picture(self, event: str) -> str:
        """The file of an event picture, by its id or its own file name."""
        return self.pictures.get(event, event)

    def count_saves(self, kind: SlotKind) -> int:
        """The number of slots of a kind that hold a save."""
        return sum(slot in self.slots for slot in slot_ids(kind))
