"""The view model: everything that screens may show, as plain data made by the shell.

A screen's layout is a function of the screen and of this alone, so that what lies under the
pointer can be told without a window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeVar, overload

from game.menus.action import Command
from game.menus.effects import SlotKind
from game.menus.settings import Settings
from game.stage.compose import WATCH_AT, WATCH_RADIUS
from game.stage.frame import Op, TextStyle
from game.stage.look import Measure
from game.story.edition import Credit
from game.story.script import Script
from game.story.state import State

T = TypeVar("T")

# What a pack is called that draws no picture of its own.
NOTHING_DRAWN = "colours and type"
SAVE_SLOTS, AUTO_SLOTS, QUICK_SLOTS = 60, 12, 3

# What hints call commands without a shell to ask: the default keys.
HINT_KEYS: Mapping[Command, str] = {
    Command.ADVANCE: "Enter",
    Command.MENU: "Esc",
    Command.DELETE: "Del",
    Command.NEXT: "Tab",
    Command.PAGE_UP: "PgUp",
    Command.PAGE_DOWN: "PgDn",
    Command.DIAL: "D",
    Command.LEFT: "←",
    Command.RIGHT: "→",
    Command.UP: "↑",
    Command.DOWN: "↓",
}


class LazySequence(Sequence[T]):
    """A sequence that is made when it is first read; few screens show what is costly to gather. Its
    `length`, where that is known before, tells how many there are without making them."""

    def __init__(self, make: Callable[[], Sequence[T]], length: int | None = None) -> None:
        self._make, self._length = make, length
        self._row: Sequence[T] | None = None

    @property
    def row(self) -> Sequence[T]:
        """What is in it."""
        if self._row is None:
            self._row = self._make()
        return self._row

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...

    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self.row[at]

    def __len__(self) -> int:
        return len(self.row) if self._length is None else self._length


class LazyMapping(Mapping[str, T]):
    """A mapping by ids, in their order: the ids are asked for when it is first read, and each value is made
    when it is first looked up."""

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
    """A slot that holds something. `fault` is the sentence of one that can't be read.

    `thumbnail` is the key of its picture, `saved_day` and `saved_hour` when it was saved, as
    shown; `last` the words last read.
    """

    id: str
    place: str = ""
    scene: str = ""
    watch_s: int = 0
    last: str = ""
    saved_day: str = ""
    saved_hour: str = ""
    thumbnail: str = ""
    fault: str = ""


class LogEntry(NamedTuple):
    """A line of the log, or a choice taken (`taken`); `moment` is its node in the tree."""

    moment: int
    watch_s: int
    speaker: str
    text: str
    taken: bool = False


class SpotKind(StrEnum):
    """What a moment on the dial is."""

    LINE = "line"
    CHOICE = "choice"
    ENDING = "ending"


class Spot(NamedTuple):
    """A moment on the dial: a stop that was lived.

    `parent` is the number of the spot before it (None: the first), and comes before it in a row of
    spots; `scene` is the scene's id, `words` what was said, `taken` the option that led here, in its words,
    `ending` the id of the ending that it is.
    """

    number: int
    parent: int | None
    watch_s: int
    kind: SpotKind
    scene: str
    words: str = ""
    place: str = ""
    taken: str = ""
    stale: bool = False
    ending: str = ""


class Unfound(NamedTuple):
    """A moment not yet lived: when it is, and no more. `parent`: the spot it hangs from."""

    watch_s: int
    parent: int | None = None


class EveningPart(NamedTuple):
    """A part of the evening on the dial: a name, and from when to when."""

    name: str
    from_s: int
    to_s: int


@dataclass(frozen=True, eq=False)
class LivedEvenings:
    """All that was ever lived. The shell keeps one value until the tree grows: the dial lays it
    out once for each, and tells them apart by which object they are.

    `found` counts the stops of the script that were ever come to, `stops` all there are.
    """

    spots: Sequence[Spot] = ()
    unfound: Sequence[Unfound] = ()
    parts: Sequence[EveningPart] = ()
    found: int = 0
    stops: int = 0


class Finale(NamedTuple):
    """An ending. What it is called is for those who have found it; `moment` is where it last came about."""

    id: str
    number: int
    name: str
    line: str
    picture: str
    watch_s: int
    found: bool = False
    moment: int | None = None


class GalleryPicture(NamedTuple):
    """An event picture that is no ending's: its id, the scene it comes in, and whether it was seen."""

    id: str
    scene: str
    found: bool = False


class Tune(NamedTuple):
    """A piece of music of the script: its id, its title, and whether it was heard in an evening."""

    id: str
    title: str
    found: bool = False


class PackCard(NamedTuple):
    """A pack on the shelf; `complete` says how much of everything it draws itself."""

    id: str
    name: str
    about: str = ""
    author: str = ""
    licence: str = ""
    complete: str = ""
    problems: tuple[str, ...] = ()


class Binding(NamedTuple):
    """What is bound to a command: keys, mouse, pad, each as shown."""

    command: Command
    label: str
    keys: str = ""
    mouse: str = ""
    pad: str = ""
    conflict: str = ""


def even_measure(text: str, style: TextStyle) -> tuple[float, ...]:
    """Widths as if every letter were half as wide as its size, for use without fonts."""
    step = style.size * (0.5 + style.tracking / 1000)
    return tuple(index * step for index in range(len(text) + 1))


def unknown(number: int) -> State | None:
    """No state, for use without a story."""
    return None


DEFAULTS = Settings()
NONE_LIVED = LivedEvenings()


@dataclass(frozen=True)
class ViewModel:
    """All that screens may show. `measure` must be the look's; `scene` is what stands on the stage now,
    without its text box, `compared` are the names of that and of more scenes, `compared_scene` is the one
    of them that the screen shows (empty: not ready yet), `previews` the same as other packs draw it; they
    and `packs` go by the pack's id; `continue_s` is the hour at which the evening goes on that was left:
    where that is `evening_over`, from its last choice; `watch_running` says that the watch is, `watch_at`
    where its dial's middle is in the play and its radius, None where it is in a pocket; `bindings` can be
    changed, `helped` and `on_screens` tell all that can be done in the play and on a screen; `now_ms` is
    how long the screen has been up; `pack` is the name of the pack in use; `state_at` gives the state of
    a lived moment, None where the script no longer leads to it."""

    script: Script
    measure: Measure = even_measure
    settings: Settings = DEFAULTS
    version: str = ""
    in_evening: bool = False
    watch_s: int = 0
    continue_s: int | None = None
    evening_over: bool = False
    moment: int = 0
    slots: Mapping[str, Slot] = field(default_factory=dict)
    watch_running: bool = True
    watch_at: tuple[float, float, float] | None = (*WATCH_AT, WATCH_RADIUS)
    log: Sequence[LogEntry] = ()
    evenings: LivedEvenings = NONE_LIVED
    finales: tuple[Finale, ...] = ()
    sights: Sequence[GalleryPicture] = ()
    tunes: Sequence[Tune] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
    pack: str = ""
    packs: Mapping[str, PackCard] = field(default_factory=dict)
    packs_folder: str = ""
    people: tuple[tuple[str, str], ...] = ()
    keys: Mapping[Command, str] = field(default_factory=lambda: HINT_KEYS)
    bindings: tuple[Binding, ...] = ()
    helped: tuple[Binding, ...] = ()
    on_screens: tuple[Binding, ...] = ()
    credits: tuple[Credit, ...] = ()
    scene: tuple[Op, ...] = ()
    compared: tuple[str, ...] = ()
    compared_scene: tuple[Op, ...] = ()
    previews: Mapping[str, tuple[Op, ...]] = field(default_factory=dict)
    now_ms: int = 0
    state_at: Callable[[int], State | None] = unknown

    def key(self, command: Command) -> str:
        """What a hint calls a command on the device in use; empty where that has no way to it."""
        return self.keys.get(command, "")

    def picture(self, event: str) -> str:
        """The file of an event picture, by its id or its own name."""
        return self.pictures.get(event, event)

    def held(self, shelf: SlotKind) -> int:
        """How many slots of a shelf hold something."""
        return sum(1 for slot in self.slots if slot.startswith(f"{shelf.value}-"))
