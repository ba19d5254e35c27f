"""The director: where the evening stands, and every moment of it that was ever lived.

It keeps the tree of moments, the cursor in it, and what the player has read. Winding moves the cursor
and never removes anything. Pure: what is new for a disk waits until a shell calls `drain_unsaved`.

`state` is where the player is *now*; `states[cursor]` is the moment's own, as it was come to. They differ by
`waited_ms`, the real time since, and by nothing else: `step(states[cursor], Elapse(waited_ms)) == state`.
Leaving a stop writes that time and what was done on an edge, up to a whole second, so that waits which cost
the same lead to the same moment; and `apply_edge(states[cursor], edge)` is the next moment's own state. So
all states follow from the inputs: they are kept at choices and at every eighth line, and stepped again where
they are asked for. Winding to a moment comes to it as it was come to: time spent there is not kept.

Three ways lead to a moment. `_commit` is the player's: what he does counts as read, an ending as reached,
going on in the last minute after winding back as a late rewind. `jump_to`, `wind_back` and `forward` move
the cursor in what was lived. `restore` follows inputs that come from elsewhere, a save or a code; they are
tried before (`recovery`), and on the way nothing counts as read.

What is not nice: a save whose state the rules no longer give is restored as it was kept (`_pinned`), until
the program ends; from then on the tree gives what the rules give.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from game.story.player_knowledge import KNOWS_NOTHING, NO_EVENINGS, Evenings, read_of, restrict_to_script
from game.story.script import Choice, Ending, Line, Option, Pause, Script, Stop
from game.story.state import Elapse, PlayerKnowledge, State, WatchMode
from game.story.step import (
    StepError,
    apply_edge,
    begin,
    cost_s,
    due_ms,
    options,
    step,
    stop_of,
    waited_s,
    words,
)
from game.story.tree import Edge, Moment, Tree

# The bus's last minute: going on from a stop in it that was wound back to is noticed.
LAST_MINUTE_S = 60
# Of lines lived, every so many keep their state; the rest are stepped again when they are asked for.
KEPT_EVERY = 8
# Going on from a line, as most inputs do: one value for all of them.
ONWARD = Edge()


class Reading(NamedTuple):
    """What the player knew of this stop's words before he came here now: the text he saw, if any."""

    before: str | None
    now: str

    @property
    def seen(self) -> bool:
        """Whether he has read just these words."""
        return self.before == self.now

    @property
    def differs(self) -> bool:
        """Whether he has read this line, and other words in it."""
        return self.before is not None and self.before != self.now


class Unsaved(NamedTuple):
    """What the disk doesn't have yet: moments, lines read (id and text), endings reached, the count of late
    rewinds, and what is known of evenings."""

    moments: tuple[Moment, ...]
    seen: tuple[tuple[str, str], ...]
    endings: tuple[str, ...]
    late_rewinds: int
    evenings: Evenings = NO_EVENINGS


@dataclass
class Director:
    """The evening and its history. Made with what a disk remembered, or with nothing."""

    script: Script
    tree: Tree = field(default_factory=Tree)
    seen: dict[str, str] = field(default_factory=dict)
    endings: set[str] = field(default_factory=set)
    late_rewinds: int = 0
    evenings: Evenings = NO_EVENINGS

    def __post_init__(self) -> None:
        self.state: State
        self.reading: Reading
        self.states: dict[int, State] = {}
        self.ahead: dict[int, int] = {}
        self.waited_ms = 0
        self._pinned: set[int] = set()
        self._moments: list[Moment] = []
        self._seen: list[tuple[str, str]] = []
        self._endings: list[str] = []
        self.rewound = False
        first = begin(self.script)
        stop = stop_of(self.script, first)
        self.states[0] = first
        if self.tree.moments:
            self.move_to_root()
            return
        self._moments.append(self.tree.add(None, None, stop.id, first.position.scene, first.watch_s))
        self.cursor = 0
        self._arrive(first)

    @property
    def moment(self) -> Moment:
        """The moment at which the evening stands."""
        return self.tree.moments[self.cursor]

    @property
    def stop(self) -> Stop:
        """The line, choice, pause or ending at which it waits."""
        return stop_of(self.script, self.state)

    @property
    def options(self) -> tuple[Option, ...]:
        """The options that can be taken now."""
        return options(self.state, self.stop) if isinstance(self.stop, Choice) else ()

    def taken_before(self, option: str) -> bool:
        """Whether this option was ever taken, on any evening."""
        return option in self.seen

    def new_evening(self) -> None:
        """Starts an evening of one who knows what was lived until now; nothing lived is lost."""
        if self.evenings.over:
            self.evenings = self.evenings._replace(ended=self.evenings.ended + 1, over=False)
        ended, last_ending, _ = self.evenings
        known = PlayerKnowledge(
            ended, self.late_rewinds, last_ending, frozenset(self.endings), read_of(self.script, self.seen)
        )
        self.start(restrict_to_script(self.script, known))

    def start(self, known: PlayerKnowledge = KNOWS_NOTHING) -> None:
        """Stands at the first stop of an evening of one who knows this."""
        self.move_to_root()
        if known == KNOWS_NOTHING:
            self._arrive(self.state)
        else:
            self._follow(Edge(known=known))
        self.rewound = False

    def move_to_root(self) -> None:
        """Moves the cursor to the root of the tree, with nothing read there yet."""
        self.cursor, self.state, self.waited_ms = 0, self.states[0], 0
        stop = stop_of(self.script, self.state)
        self.reading = Reading(self.seen.get(stop.id), words(self.script, self.state))

    def advance(self) -> bool:
        """Goes on from a line or a pause; False where there is nothing to go on from."""
        if not isinstance(self.stop, Line | Pause):
            return False
        longer = waited_s(self.state) > cost_s(self.state, self.stop)
        elapsed_ms = self._whole_wait_ms() if longer else 0
        late_rewinds = self._late_rewinds()
        return self._commit(Edge(elapsed_ms, None, late_rewinds) if elapsed_ms or late_rewinds else ONWARD)

    def choose(self, option: str) -> bool:
        """Takes an option; False where it isn't to be had."""
        if all(option != known.id for known in self.options):
            return False
        self._read(option, "")
        return self._commit(Edge(self._whole_wait_ms(), option, self._late_rewinds()))

    def wait(self, ms: int) -> int:
        """Lets real time pass at this stop; returns what was left of it when that led to another."""
        while ms > 0:
            due = due_ms(self.script, self.state)
            # An hour that is due at once takes an instant, too: time alone is no input.
            spent = ms if due is None else min(ms, max(1, due))
            after = step(self.script, self.state, Elapse(spent))
            self.waited_ms, ms = self.waited_ms + spent, ms - spent
            if after.position != self.state.position:
                # From the moment's own state, so that walking there again gives the same.
                self._commit(Edge(self.waited_ms, None, 0, True))
                return ms
            self.state = after
        return 0

    def _whole_wait_ms(self) -> int:
        """What elapsed at this stop, up to a whole second, so that waits which cost the same are one input;
        not so far that something would happen by itself."""
        rest = -self.state.elapsed_ms % 1000
        due = due_ms(self.script, self.state)
        return self.waited_ms + (rest if due is None or rest < due else 0)

    def wind_back(self, count: int = 1) -> int:
        """Moves up to `count` stops back, passing over pauses; returns how many it moved."""
        moved, cursor = 0, self.cursor
        while moved < count and (parent := self.tree.before(cursor)) is not None:
            cursor = parent
            if not self._is_pause(cursor):
                moved += 1
        if cursor != self.cursor:
            self._move_cursor(cursor)
            self.rewound = True
        return moved

    def forward(self, count: int = 1) -> int:
        """Moves up to `count` stops on along what was lived; returns how many it moved."""
        moved, cursor = 0, self.cursor
        while moved < count and (child := self._ahead(cursor)) is not None:
            cursor = child
            # A pause is passed over, unless it is where what was lived ends.
            if not self._is_pause(cursor) or self._ahead(cursor) is None:
                moved += 1
        if cursor != self.cursor:
            self._move_cursor(cursor)
        return moved

    def last_choice(self) -> bool:
        """Winds back to the choice before this stop, or to the evening's start."""
        return self.wind_back(self._steps(self._back())) > 0

    def next_lived_choice(self) -> bool:
        """Moves on along what was lived to the next choice, or to its end."""
        return self.forward(self._steps(self._on())) > 0

    def _steps(self, moments: Iterator[int]) -> int:
        steps = 0
        for number in moments:
            steps += not self._is_pause(number)
            if isinstance(self._stop_at(number), Choice):
                break
        return steps

    def _back(self) -> Iterator[int]:
        cursor = self.tree.before(self.cursor)
        while cursor is not None:
            yield cursor
            cursor = self.tree.before(cursor)

    def _on(self) -> Iterator[int]:
        cursor = self._ahead(self.cursor)
        while cursor is not None:
            yield cursor
            cursor = self._ahead(cursor)

    def _ahead(self, number: int) -> int | None:
        """The child that was stood in last, or the newest."""
        if number in self.ahead:
            return self.ahead[number]
        children = self.tree.children.get(number, {})
        return max((child for edge, child in children.items() if edge.known is None), default=None)

    def _lead(self, number: int, child: int) -> None:
        """Notes which child was stood in last; an only one needs no note, as most are."""
        if len(self.tree.children[number]) > 1:
            self.ahead[number] = child

    def _stop_at(self, number: int) -> Stop | None:
        return self.script.stop_called(self.tree.moments[number].stop)

    def _is_pause(self, number: int) -> bool:
        return isinstance(self._stop_at(number), Pause)

    def jump_to(self, number: int) -> None:
        """Moves the cursor to any lived moment; raises StepError if the script no longer leads there."""
        if number == self.cursor:
            return
        self.state_at(number)
        child = number
        while (parent := self.tree.before(child)) is not None:
            self._lead(parent, child)
            child = parent
        self.rewound = number in {moment.number for moment in self.tree.path(self.cursor)}
        self._move_cursor(number)

    def replay(self, edges: tuple[Edge, ...]) -> int:
        """Lives the inputs from the start of the evening, as far as they lead; returns how far."""
        if not edges or edges[0].known is None:
            self.start()
        else:
            self.move_to_root()
        for done, edge in enumerate(edges):
            try:
                self._follow(edge)
            except StepError:
                return done
        return len(edges)

    def restore(self, edges: tuple[Edge, ...], stored: State | None = None) -> None:
        """Moves to the moment that these inputs lead to, all of which have been tried. The moments on the way
        are in the tree from now on, but of their lines nothing counts as read. `stored`: the state that was
        saved there, where the rules now give another."""
        self.move_to_root()
        for edge in edges:
            self._descend(edge)
        if stored is not None:
            self._pinned.add(self.cursor)
            self.states[self.cursor] = stored
        self._arrive(self.states[self.cursor])
        self.rewound = False

    def edges(self, number: int | None = None) -> tuple[Edge, ...]:
        """The inputs that lead from the start of the evening to this moment, or to another."""
        path = self.tree.path(self.cursor if number is None else number)
        return tuple(moment.edge for moment in path if moment.edge is not None)

    def skip(self, everything: bool = False) -> bool:
        """Goes on from a line that has been read (or from any); False where skipping stops: at a
        choice, an ending, a line not read yet and one that reads differently tonight."""
        if isinstance(self.stop, Pause):
            return self.advance()
        if not isinstance(self.stop, Line) or not (everything or self.reading.seen):
            return False
        return self.advance()

    def to_next_choice(self, everything: bool = False) -> int:
        """Skips until something stops it; returns how many stops were left behind."""
        count = 0
        while self.skip(everything):
            count += 1
        return count

    def state_at(self, number: int) -> State:
        """The state of a lived moment, stepped again where it isn't kept."""
        missing = []
        cursor: int | None = number
        while cursor is not None and cursor not in self.states:
            missing.append(cursor)
            cursor = self.tree.moments[cursor].parent
        state = self.states[cursor if cursor is not None else 0]
        for child in reversed(missing):
            moment = self.tree.moments[child]
            assert moment.edge is not None
            state = apply_edge(self.script, state, moment.edge)
            if stop_of(self.script, state).id != moment.stop:
                raise StepError("the script no longer leads to this moment")
            self.states[child] = state
        return state

    def drain_unsaved(self) -> Unsaved:
        """What is new since this was last asked."""
        news = Unsaved(
            tuple(self._moments), tuple(self._seen), tuple(self._endings), self.late_rewinds, self.evenings
        )
        self._moments, self._seen, self._endings = [], [], []
        return news

    def _late_rewinds(self) -> int:
        """The count to send with going on from here: 0 where nothing was wound back."""
        left_s = self.script.ends_s - self.state.watch_s
        noticed = self.rewound and 0 < left_s <= LAST_MINUTE_S and self.state.watch is WatchMode.RUNNING
        self.rewound = False
        if noticed:
            self.late_rewinds += 1
        return self.late_rewinds if noticed else 0

    def _commit(self, edge: Edge) -> bool:
        """Follows an input that the player has just given; an ending that it leads to ends the evening."""
        self._follow(edge)
        if self.state.ending is not None:
            self.evenings = self.evenings._replace(last_ending=self.state.ending, over=True)
        return True

    def _follow(self, edge: Edge) -> None:
        self._descend(edge)
        self._arrive(self.states[self.cursor])

    def _descend(self, edge: Edge) -> None:
        """Moves the cursor to the child that an input leads to, made where there is none yet."""
        if edge.known is not None and self.cursor:
            raise StepError("an evening can start only where every way begins")
        before = self.states[self.cursor]
        after = apply_edge(self.script, before, edge)
        stop = stop_of(self.script, after)
        known = len(self.tree.moments)
        moment = self.tree.add(self.cursor, edge, stop.id, after.position.scene, after.watch_s)
        if moment.number == known:
            self._moments.append(moment)
        if edge.known is None:
            self._lead(self.cursor, moment.number)
        kept = self.cursor % KEPT_EVERY == 0 or self.cursor in self._pinned
        if not kept and not isinstance(stop_of(self.script, before), Choice):
            del self.states[self.cursor]
        self.states.setdefault(moment.number, after)
        self.cursor = moment.number

    def _move_cursor(self, number: int) -> None:
        state = self.state_at(number)
        self.cursor = number
        self._arrive(state)

    def _arrive(self, state: State) -> None:
        """Arrives at a stop: what it says is now read."""
        self.state, self.waited_ms = state, 0
        stop = stop_of(self.script, state)
        text = words(self.script, state)
        before = self.seen.get(stop.id)
        if before is not None and before != text and self._passed(stop.id):
            # It goes on from what it said a moment ago, and reads no differently for that.
            before = None
        self.reading = Reading(before, text)
        self._read(stop.id, text)
        if isinstance(stop, Ending) and stop.ending not in self.endings:
            self.endings.add(stop.ending)
            self._endings.append(stop.ending)

    def _passed(self, stop: str) -> bool:
        """Whether the way here has led over this stop already."""
        return any(moment.stop == stop for moment in self.tree.path(self.cursor)[:-1])

    def _read(self, name: str, text: str) -> None:
        if self.seen.get(name) != text:
            self.seen[name] = text
            self._seen.append((name, text))
