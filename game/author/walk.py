"""The walk: symbolic execution of all evenings of a script at once, to a fixed point.

Evenings at the same operation and second with the same context are merged into one set. Bits that are no
longer needed are quantified away, so that more evenings merge. `transfer` has the transfer function of each
operation. The walk is breadth-first by choices at first, so that early discoveries have short witnesses,
and then proceeds in the order of the script.
"""

from __future__ import annotations

import heapq
import sys
from collections.abc import Iterable
from itertools import count

from game.author.bdd import BddSizeError
from game.author.timed_sets import Reached, Region
from game.author.transfer import transfer_of
from game.author.walk_context import IN_BITS, Context, ContextKey
from game.author.worklist import FORGOTTEN, Discoveries, Origin, SymbolicState, Visit, WalkConfig, Worklist
from game.story.step import NEVER_S

# The number of visits between reports of progress.
TOLD_EVERY = 200
# Below this number of sets the walk is breadth-first by choices, so that witnesses are short; beyond it, in
# script order, so that each operation is visited after all of its predecessors.
MAX_BY_CHOICE = 2_000
# The most memoised results of BDD operations: some 300 MB.
MAX_REMEMBERED = 1_500_000
# A walk whose sets have more nodes stops with a message, too: some 3 GB.
MAX_NODES = 12_000_000

Pending = dict[tuple[int, Context], list[tuple[Region, Origin]]]


class Walk(Worklist):
    """A walk of one script, which works its worklist off."""

    def __init__(self, config: WalkConfig) -> None:
        super().__init__(config)
        self.transfers = [transfer_of(self, at) for at in range(len(self.flow.operations))]
        # For each join, the operations executed from there up to the next joins.
        self._passed: dict[int, set[int]] = {}
        self.by_choice = True

    def run(self) -> None:
        """Explores the whole script, or as much of it as there is memory for."""
        self.bdd.max_nodes = MAX_NODES
        try:
            self._explore()
        except BddSizeError:
            self.complete = False
        # Telling what was found takes a few more.
        self.bdd.max_nodes = sys.maxsize

    def _explore(self) -> None:
        pending: Pending = {}
        self._gather(pending, self.execute(self.root()), None)
        frontier = self._visit_pending(pending)
        while frontier and self.complete:
            self.choice_count += 1
            self._tell(len(frontier))
            pending = {}
            self.by_choice = self.set_count < MAX_BY_CHOICE
            for visit in frontier:
                for region in visit.regions:
                    origin = (visit, region)
                    self._gather(pending, self.execute(self.state_at(visit, region), origin), origin)
            frontier = self._visit_pending(pending)

    def _tell(self, stops: int) -> None:
        name = "time at every stop" if self.config.real_time_everywhere else "time in live stops"
        self.config.progress(f"{name}: choice {self.choice_count}: {stops} places, {self.set_count:,} sets")

    def root(self) -> SymbolicState:
        """The initial state: all evenings at their start."""
        context = self.contexts.get(ContextKey())
        return SymbolicState(
            self.flow.start[self.config.script.first],
            context,
            0,
            0,
            self.bits.initial_evenings(),
            self.bits.all_bits,
            None,
        )

    def state_at(self, visit: Visit, region: Region) -> SymbolicState:
        """The state from which a visit's region continues."""
        relevant = self.flow.needed[visit.at] | visit.context.needed
        return SymbolicState(visit.at, visit.context, *region, relevant, None)

    def _gather(self, pending: Pending, arrived: list[SymbolicState], origin: Origin) -> None:
        for item in arrived:
            region = Region(item.first_s, item.last_s, item.evenings)
            pending.setdefault((item.at, item.context), []).append((region, origin))

    def _visit_pending(self, pending: Pending) -> list[Visit]:
        """Processes the pending arrivals and their successors until only choices are left; returns those."""
        at_choices: list[Visit] = []
        rank, is_choice = self.flow.rank, self.flow.is_choice
        serials = count()

        def priority(key: tuple[int, Context]) -> tuple[int, bool, int]:
            context = key[1]
            return context.fired, all(back.at != IN_BITS for back in context.stack), rank[key[0]]

        heap = [(priority(key), next(serials), key) for key in pending]
        heapq.heapify(heap)
        while heap and self.complete:
            _, _, key = heapq.heappop(heap)
            visit = self._visit(*key, pending.pop(key))
            if visit is None:
                continue
            self.bdd.forget(MAX_REMEMBERED)
            if len(self.found.visits) % TOLD_EVERY == 0:
                self._tell(len(heap))
            if is_choice[visit.at] and self.by_choice:
                at_choices.append(visit)
                continue
            for region in visit.regions:
                origin = (visit, region)
                for item in self.execute(self.state_at(visit, region), origin):
                    key = (item.at, item.context)
                    if key not in pending:
                        heapq.heappush(heap, (priority(key), next(serials), key))
                        pending[key] = []
                    pending[key].append((Region(item.first_s, item.last_s, item.evenings), origin))
        return at_choices

    def _visit(self, at: int, context: Context, arrivals: list[tuple[Region, Origin]]) -> Visit | None:
        """Merges arrivals at an operation; returns the visit with the new regions, None if nothing is new."""
        reached = self.found.reached.get((at, context))
        if reached is None:
            reached = self.found.reached[(at, context)] = Reached(self.bdd)
        arrived = Reached(self.bdd)
        for region, _ in arrivals:
            arrived.add(region)
        regions = [part for region in arrived.regions() for part in reached.add(region)]
        if not regions:
            return None
        self.set_count += len(regions)
        if self.set_count > self.config.max_regions:
            self.complete = False
        visit = Visit(at, context, regions, arrivals, self.choice_count)
        self.found.visits.append(visit)
        return visit

    def visits(self, at: set[int]) -> list[Visit]:
        """All visits of these operations."""
        return [visit for visit in self.found.visits if visit.at in at]

    def release(self) -> None:
        """Releases the sets and discoveries; keeps the graph of joins."""
        self.found = Discoveries()
        self.todo, self.origin = [], None
        self.bdd.release()

    def leads_to(self, ends: Iterable[int]) -> frozenset[int]:
        """The joins from which one of these operations was reached."""
        joins, before = set(ends), 0
        while before != len(joins):
            before = len(joins)
            joins.update(at for at, passed in self._passed.items() if not joins.isdisjoint(passed))
        return frozenset(joins)

    def count_states(self) -> float:
        """The number of states that the sets represent: operation, context, second, and the needed bits."""
        total = 0.0
        for (at, context), reached in self.found.reached.items():
            bits = self.flow.needed[at] | context.needed
            for first_s, last_s, evenings in reached.regions():
                seconds = 1 if last_s >= NEVER_S else last_s - first_s + 1
                total += seconds * self.bdd.count(evenings, bits)
        return total

    def execute(self, root: SymbolicState, origin: Origin = None) -> list[SymbolicState]:
        """Executes operations from a visit up to the next joins; returns the states that arrive there.
        Discoveries are recorded."""
        todo, arrived = [root], []
        self.todo, self.origin = todo, origin
        flow, exists, conjunction = self.flow, self.bdd.exists, self.bdd.conjunction
        transfer, players, unneeded_reads = self.transfers, self.players, self.unneeded_reads
        needed, joins, silent, ends, returns = flow.needed, flow.joins, flow.silent, flow.ends, flow.returns
        passed, towards = self._passed.setdefault(root.at, set()), self.config.towards
        # The list grows while it is iterated.
        for item in todo:
            at, context, first_s, last_s, evenings, relevant, predecessor, caused_by = item
            while silent[at] and (predecessor is None or not joins[at]):
                at += 1
            passed.add(at)
            # The operation after a call is a join too: several scene ends return there.
            arrives = predecessor is not None and (joins[at] or ends[predecessor.at])
            if context.stack and not returns[at]:
                context = self._never_returning(context)
            dead = relevant & ~(needed[at] | context.needed)
            if dead:
                # The unquantified state is kept as predecessor, for reconstructing a witness.
                if predecessor is not None:
                    predecessor, caused_by = item, FORGOTTEN
                evenings, relevant = exists(evenings, dead), relevant & ~dead
            if dead or at != item.at or context is not item.context:
                item = SymbolicState(at, context, first_s, last_s, evenings, relevant, predecessor, caused_by)
            if arrives:
                if towards is None or at in towards:
                    arrived.append(self._timed(item))
            elif not unneeded_reads[at]:
                transfer[at](item)
            elif played := conjunction(evenings, players[at]):
                transfer[at](item._replace(evenings=played, relevant=relevant | unneeded_reads[at]))
        return arrived

    def _never_returning(self, context: Context) -> Context:
        """The context without its callers, where neither the operation nor the end of its live block ever
        returns."""
        block = context.block
        if block is not None and block.out is not None and self.flow.returns[block.out]:
            return context
        return context.changed(stack=())

    def _timed(self, item: SymbolicState) -> SymbolicState:
        """The state with its interval rounded to the precision of the walk, and cut after the last time that
        the script refers to, beyond which all seconds are equivalent."""
        context, grain_s = item.context, self.config.precision.grain_s
        first_s, last_s = item.first_s, item.last_s
        if context.now_s is not None or (context.block is not None and context.block.until_s is not None):
            return item
        if first_s % grain_s:
            passed_s = self.contexts.deadlines_s[context.fired - 1] if context.fired else 0
            first_s = max(min(passed_s, first_s), first_s - first_s % grain_s)
        if last_s > self.late_s:
            first_s, last_s = min(first_s, self.late_s), self.late_s
        if (first_s, last_s) == (item.first_s, item.last_s):
            return item
        return item._replace(first_s=first_s, last_s=last_s, predecessor=item, caused_by=FORGOTTEN)
