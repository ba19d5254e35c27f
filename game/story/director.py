"""The director: the current moment of the evening, and the tree of all moments ever lived.

It owns the tree and the cursor in it, and keeps the player's record. Rewinding moves the cursor and never
removes anything. Pure: data for the disk accumulates until the shell calls `drain_unsaved`.

`state` is the player's current state; `states.of(cursor)` is the moment's state on arrival. They differ only
by `waited_ms`, the real time elapsed since: `step(states.of(cursor), Elapse(waited_ms)) == state`. Leaving a
stop records that time, rounded up to a whole second, and the input on an edge, so that waits of equal cost
lead to the same moment; `apply_edge(states.of(cursor), edge).state` is the next moment's state on arrival.
All states therefore follow from the inputs (`state_cache`). Rewinding restores the state on arrival; time
waited there is discarded.

Three operations enter a moment. `_commit` applies an input of the player's, now or in `live_again`: the stop
is marked as read, the option as taken, an ending as reached, and advancing in the last minute after rewinding
as a late rewind. `jump_to`, `rewind` and `forward` move the cursor within the tree. `restore` goes along
inputs of a save or a code, which `recovery` has validated; the stops on the way are not marked as read.
Whichever of them first comes to an ending, it ends the evening: nobody knows an ending without an evening
that ended.

Known limitation: a save whose state the rules no longer give is restored as it was saved (pinned) until
another evening or save begins at the root; from then on its moments have the states that the rules give.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from game.story.lived_paths import LivedPaths, PathEnd
from game.story.operations import Choice, Ending, Line, Option, Passable, Pause, Stop
from game.story.player_knowledge import KNOWS_NOTHING
from game.story.player_record import PlayerRecord, Unsaved
from game.story.script import Script
from game.story.state import Advance, Choose, Elapse, PlayerKnowledge, State, WatchMode
from game.story.state_cache import StateCache
from game.story.step import (
    Applied,
    StepError,
    apply_edge,
    cost_s,
    due_ms,
    leads_on,
    options,
    shown_text,
    step,
    stop_of,
    waited_s,
)
from game.story.tree import ONWARD, Edge, Input, Moment, Tree

# A late rewind is an advance from a stop in the clock's last minute that was reached by rewinding.
LAST_MINUTE_S = 60
# More stops than this without a choice are a loop in the script, if no state comes back in it.
MAX_SKIPPED = 10_000
# The longest wait at one stop, a day and more: what is longer changes nothing, and saves have bounds.
MAX_WAIT_MS = 10**8
# The most late rewinds that are counted: saves write them in six digits.
MAX_LATE_REWINDS = 999_999


class Reading(NamedTuple):
    """The text of this stop that the player read earlier (None: never read), and its current text."""

    text_before: str | None
    text: str

    @property
    def seen(self) -> bool:
        """Whether the player has read exactly this text."""
        return self.text_before == self.text

    @property
    def differs(self) -> bool:
        """Whether the player has read this line with a different text."""
        return self.text_before is not None and self.text_before != self.text


@dataclass
class Director:
    """The evening and its history, created from what was stored or empty."""

    script: Script
    tree: Tree = field(default_factory=Tree)
    record: PlayerRecord = field(default_factory=PlayerRecord)

    def __post_init__(self) -> None:
        self.state: State
        self.reading: Reading
        self.states = StateCache(self.script, self.tree)
        self.paths = LivedPaths(self.script, self.tree, self.states)
        self.waited_ms = 0
        self._moments: list[Moment] = []
        # The moment at which rewinding began, while the cursor is before it.
        self.rewound_from: int | None = None
        # The late rewinds of that evening up to there; of a save from elsewhere they may be more than here.
        self._late_rewinds_where_rewound = 0
        self.cursor = 0
        if not self.tree.moments:
            first = self.states.of(0)
            stop = stop_of(self.script, first)
            self._moments.append(self.tree.add(None, None, stop.id, first.position.scene, first.watch_s))
        # Nothing was shown yet: the first stop is read once an evening starts there.
        self.move_to_root()

    @property
    def moment(self) -> Moment:
        """The current moment."""
        return self.tree.moments[self.cursor]

    @property
    def state_on_arrival(self) -> State:
        """The state in which the current moment was entered."""
        return self.states.of(self.cursor)

    @property
    def rewound(self) -> bool:
        """Whether this stop was reached by rewinding."""
        return self.rewound_from is not None

    @property
    def stop(self) -> Stop:
        """The current line, choice, pause or ending."""
        return stop_of(self.script, self.state)

    @property
    def options(self) -> tuple[Option, ...]:
        """The options currently available."""
        return options(self.state, self.stop) if isinstance(self.stop, Choice) else ()

    @property
    def taken_before(self) -> frozenset[str]:
        """The options available here that were taken before, on any evening."""
        return frozenset(option.id for option in self.options) & self.record.options_taken

    def new_evening(self) -> None:
        """Starts an evening with the player's current knowledge; the tree is kept."""
        self.record.count_evening()
        self.start(self.record.knowledge(self.script))

    def start(self, knowledge: PlayerKnowledge = KNOWS_NOTHING) -> None:
        """Moves to the first stop of an evening with this knowledge."""
        self.move_to_root()
        if knowledge == KNOWS_NOTHING:
            self._arrive(self.state)
        else:
            self._enter(knowledge, self._applied(knowledge).state)
            self._arrive(self.state_on_arrival)
        self.rewound_from = None

    def move_to_root(self) -> None:
        """Moves the cursor to the root of the tree, without marking it as read."""
        self.states.leave(self.cursor)
        self.states.unpin()
        self.cursor, self.state, self.waited_ms = 0, self.states.of(0), 0
        stop = stop_of(self.script, self.state)
        self.reading = Reading(self.record.texts_read.get(stop.id), shown_text(self.script, self.state))

    def advance(self) -> bool:
        """Advances from a line or a pause; False at any other stop."""
        if not isinstance(self.stop, Passable):
            return False
        longer = waited_s(self.state) > cost_s(self.state, self.stop)
        elapsed_ms = self._whole_wait_ms() if longer else 0
        late_rewind = self._late_rewind_to_record()
        self._commit(Input(elapsed_ms, Advance(), late_rewind) if elapsed_ms or late_rewind else ONWARD)
        return True

    def choose(self, option: str) -> bool:
        """Takes an option; False if it is not available. It counts as taken unless a late rewind leads
        elsewhere."""
        if all(option != offered.id for offered in self.options):
            return False
        self._commit(Input(self._whole_wait_ms(), Choose(option), self._late_rewind_to_record()))
        return True

    def wait(self, ms: int) -> int:
        """Lets real time elapse at this stop, up to `MAX_WAIT_MS` in all; returns the rest if that led to
        another moment, else 0."""
        while ms > 0:
            until_ms = due_ms(self.script, self.state)
            # A deadline that is due now still takes a millisecond: an edge needs a positive time.
            remaining_ms = MAX_WAIT_MS - self.waited_ms if until_ms is None else max(1, until_ms)
            if remaining_ms <= 0:
                return 0
            spent = min(ms, remaining_ms)
            after = step(self.script, self.state, Elapse(spent))
            self.waited_ms, ms = self.waited_ms + spent, ms - spent
            if leads_on(self.state, after):
                # Applied to the state on arrival, so that a replay gives the same state.
                self._commit(Input(self.waited_ms, None))
                return ms
            self.state = after
        return 0

    def _whole_wait_ms(self) -> int:
        """The time elapsed at this stop, rounded up to a whole second so that waits of equal cost are the
        same input; not rounded where a deadline would fire."""
        rest = -self.state.elapsed_ms % 1000
        until_ms = due_ms(self.script, self.state)
        return self.waited_ms + (rest if until_ms is None or rest < until_ms else 0)

    def rewind(self, count: int = 1) -> int:
        """Moves back by up to `count` stops, skipping pauses; returns the number moved."""
        return self._wind(self.paths.back(self.cursor, count))

    def forward(self, count: int = 1) -> int:
        """Moves forward along lived moments by up to `count` stops; returns the number moved."""
        return self._wind(self.paths.ahead(self.cursor, count))

    def _wind(self, reached: PathEnd) -> int:
        if reached.number != self.cursor:
            self._move_cursor(reached.number)
        return reached.stops

    def last_choice(self) -> bool:
        """Rewinds to the previous choice, or to the evening's start."""
        return self._wind(self.paths.back_to_choice(self.cursor)) > 0

    def next_lived_choice(self) -> bool:
        """Moves forward along lived moments to the next choice, or to the last of them."""
        return self._wind(self.paths.ahead_to_choice(self.cursor)) > 0

    def jump_to(self, number: int) -> None:
        """Moves the cursor to a lived moment; raises StepError if the script no longer leads there."""
        if number == self.cursor:
            return
        self.states.of(number)
        self.paths.visit_all_before(number)
        self._move_cursor(number)

    def live_again(self, edges: tuple[Edge, ...]) -> int:
        """Lives these inputs as an evening of the player's, from its start until one is refused; returns how
        many were applied."""
        self.record.count_evening()
        if edges and isinstance(edges[0], PlayerKnowledge):
            self.move_to_root()
        else:
            self.start()
        for count, edge in enumerate(edges):
            try:
                self._commit(edge)
            except StepError:
                return count
        return len(edges)

    def restore(
        self, edges: tuple[Edge, ...], stored: State | None = None, states: Sequence[State] = ()
    ) -> None:
        """Moves to the moment that these validated inputs lead to. Moments on the way are added to the tree,
        without marking their lines as read. `stored` is the state saved there, if the rules now give
        another; `states` are those after each of the inputs, where they were stepped already."""
        self.move_to_root()
        for number, edge in enumerate(edges):
            after = states[number] if states else self._applied(edge).state
            self._enter(edge, after)
        if stored is not None:
            self.states.reset({self.cursor: stored})
        self._arrive(self.state_on_arrival)
        self.rewound_from = None

    def edges(self, number: int | None = None) -> tuple[Edge, ...]:
        """The inputs from the start of the evening to the current moment, or to the one given."""
        path = self.tree.path(self.cursor if number is None else number)
        return tuple(moment.edge for moment in path if moment.edge is not None)

    def skip(self, everything: bool = False) -> bool:
        """Advances from a line that has been read (`everything`: from any line); False where skipping
        stops."""
        return self.skips(everything) and self.advance()

    def skips(self, everything: bool = False) -> bool:
        """Whether skipping goes on from this stop; not at a choice, an ending, an unread line, or one whose
        text has changed since it was read."""
        stop = self.stop
        return isinstance(stop, Pause) or (isinstance(stop, Line) and (everything or self.reading.seen))

    def to_next_choice(self, everything: bool = False) -> int:
        """Skips as far as possible, but into no state twice; returns the number of stops left. A step that is
        refused ends it; raises StepError where that is the first."""
        left: set[State] = set()
        while self.state not in left and len(left) < MAX_SKIPPED:
            state = self.state
            try:
                if not self.skip(everything):
                    break
            except StepError:
                if not left:
                    raise
                break  # shown where it stands; whoever goes on from there is told
            left.add(state)
        return len(left)

    def drain_unsaved(self) -> Unsaved:
        """Returns the data accumulated since the last call."""
        moments, self._moments = tuple(self._moments), []
        return self.record.drain_unsaved(moments)

    def _late_rewind_to_record(self) -> int:
        """The number of the late rewind to record on the next edge; 0 if this advance is not one."""
        left_s = self.script.ends_s - self.state.watch_s
        noticed = self.rewound and 0 < left_s <= LAST_MINUTE_S and self.state.watch_mode is WatchMode.RUNNING
        before = max(self.record.late_rewinds_ever, self._late_rewinds_where_rewound)
        return min(MAX_LATE_REWINDS, before + 1) if noticed else 0

    def _commit(self, edge: Edge) -> None:
        """Applies the player's input; an ending that it leads to ends the evening."""
        after, option = self._applied(edge)
        if isinstance(edge, Input):
            # What is left was read, though no evening was begun there.
            self.record.read(self.stop.id, self.reading.text)
            self.record.late_rewinds_ever = max(self.record.late_rewinds_ever, edge.late_rewind)
        self._enter(edge, after)
        self._arrive(self.state_on_arrival)
        self.rewound_from = None
        if option is not None:
            self.record.take(option)
        if self.state.ending is not None:
            self.record.end_evening(self.state.ending)

    def _applied(self, edge: Edge) -> Applied:
        """What an edge leads to from the current moment; raises StepError where it can't be taken."""
        if self.cursor and not isinstance(edge, Input):
            raise StepError("an evening can start only where every way begins")
        return apply_edge(self.script, self.state_on_arrival, edge)

    def _enter(self, edge: Edge, after: State) -> None:
        """Moves the cursor to the child with the state `after` that an edge leads to, creating it if
        necessary."""
        stop = stop_of(self.script, after)
        count = len(self.tree.moments)
        moment = self.tree.add(self.cursor, edge, stop.id, after.position.scene, after.watch_s)
        if moment.number == count:
            self._moments.append(moment)
        elif moment.stop != stop.id:
            # From a pinned state: the rules lead to another stop, which the disk keeps.
            self.tree.moments[moment.number] = moment._replace(
                stop=stop.id, scene=after.position.scene, watch_s=after.watch_s
            )
        if isinstance(edge, Input):
            self.paths.visit(self.cursor, moment.number)
        self.states.leave(self.cursor)
        self.states.enter(moment.number, after)
        self.cursor = moment.number

    def _move_cursor(self, number: int) -> None:
        """Moves to a lived moment; on the way to where rewinding began, it counts as reached by rewinding."""
        state = self.states.of(number)
        if self.rewound_from is None:
            self._late_rewinds_where_rewound = self.state.late_rewinds
        began = self.cursor if self.rewound_from is None else self.rewound_from
        back = self.tree.is_before(number, self.cursor) or self.tree.is_before(number, began)
        self.rewound_from = began if back else None
        self.states.leave(self.cursor)
        self.states.enter(number, state)
        self.cursor = number
        self._arrive(state)

    def _arrive(self, state: State) -> None:
        """Enters a stop and marks its text as read."""
        self.state, self.waited_ms = state, 0
        stop = stop_of(self.script, state)
        text = shown_text(self.script, state)
        before = self.record.texts_read.get(stop.id)
        if before not in (None, text):
            path = self.tree.path(self.cursor)[:-1]
            if any(moment.stop == stop.id for moment in path):
                # The line was already read on this path; its text changed within the evening.
                before = None
        self.reading = Reading(before, text)
        self.record.read(stop.id, text)
        if isinstance(stop, Ending) and stop.ending not in self.record.endings:
            self.record.reach(stop.ending)
            self.record.end_evening(stop.ending)
