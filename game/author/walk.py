"""Every evening there is, many at once: sets of them go through the script together.

Evenings that stand at the same operation in the same second, with the same way back, are one set; what
nothing ahead asks about is forgotten, so that those which differ in it alone are one. `moves` says what
each operation does to a set. The walk begins choice by choice, so that what is found soon is found with
the fewest choices; then it goes on in the order of the script.
"""

from __future__ import annotations

import heapq

from game.author.context import ANYWHERE, NEVER_S, Context, ContextKey
from game.author.exploration import FORGOTTEN, Exploration, Origin, SymbolicState, Visit
from game.author.regions import Reached, Region
from game.author.transfer import transfer_of

# Progress is told after so many visits.
TOLD_EVERY = 200
# So many sets are walked choice by choice, and what they find is found with the fewest; then all go on
# together, in the order of the script, so that each place is looked at once all have come to it.
MAX_BY_CHOICE = 2_000
# What joining sets came to is remembered up to so many times: some 300 MB.
MAX_REMEMBERED = 1_500_000


Pending = dict[tuple[int, Context], list[tuple[Region, Origin]]]


class Walker(Exploration):
    """The walk of one script."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.moves = [transfer_of(self, at) for at in range(len(self.flow.operations))]
        self.reached: dict[tuple[int, Context], Reached] = {}
        self._visits: list[Visit] = []
        self.by_choice = True

    def walk(self) -> None:
        """Goes through the whole script."""
        pending: Pending = {}
        self._gather(pending, self.run(self.root()), None)
        frontier = self._settle(pending)
        while frontier and self.whole:
            self.choices += 1
            self._tell(len(frontier))
            pending = {}
            self.by_choice = self.count < MAX_BY_CHOICE
            for visit in frontier:
                for region in visit.regions:
                    origin = (visit, region)
                    self._gather(pending, self.run(self.item(visit, region), origin), origin)
            frontier = self._settle(pending)

    def _tell(self, places: int) -> None:
        self.progress(f"choice {self.choices}: {places} places, {self.count:,} sets")

    def root(self) -> SymbolicState:
        """Every evening, at its start."""
        context = self.contexts.get(ContextKey())
        return SymbolicState(
            self.flow.start[self.script.first], context, 0, 0, self.bits.start(), self.bits.all_bits, None
        )

    def item(self, visit: Visit, region: Region) -> SymbolicState:
        """A visit's region as what goes on from there."""
        return SymbolicState(visit.at, visit.context, *region, self.bits.all_bits, None)

    def _gather(self, pending: Pending, arrived: list[SymbolicState], origin: Origin) -> None:
        for item in arrived:
            region = Region(item.first_s, item.last_s, item.evenings)
            pending.setdefault((item.at, item.context), []).append((region, origin))

    def _settle(self, pending: Pending) -> list[Visit]:
        """Takes up all that is pending, and what comes of it, until nothing is left but choices."""
        found: list[Visit] = []
        rank, is_choice = self.flow.order, self.flow.is_choice
        serial = 0
        heap = []

        def turn(key: tuple[int, Context]) -> tuple[int, bool, int]:
            context = key[1]
            return context.fired, all(back.at != ANYWHERE for back in context.stack), rank[key[0]]

        for key in pending:
            heap.append((turn(key), serial, key))
            serial += 1
        heapq.heapify(heap)
        while heap and self.whole:
            _, _, key = heapq.heappop(heap)
            visit = self._visit(*key, pending.pop(key))
            if visit is None:
                continue
            if len(self._visits) % TOLD_EVERY == 0:
                self._tell(len(heap))
                self.bdd.forget(MAX_REMEMBERED)
            if is_choice[visit.at] and self.by_choice:
                found.append(visit)
                continue
            for region in visit.regions:
                origin = (visit, region)
                for item in self.run(self.item(visit, region), origin):
                    key = (item.at, item.context)
                    if key not in pending:
                        heapq.heappush(heap, (turn(key), serial, key))
                        serial += 1
                        pending[key] = []
                    pending[key].append((Region(item.first_s, item.last_s, item.evenings), origin))
        return found

    def _visit(self, at: int, context: Context, arrivals: list[tuple[Region, Origin]]) -> Visit | None:
        """What is new at an operation, evenings of one second together; None where nothing is."""
        reached = self.reached.get((at, context))
        if reached is None:
            reached = self.reached[(at, context)] = Reached(self.bdd)
        sources: list[tuple[Region, Origin]] = []
        new = Reached(self.bdd)
        for region, origin in arrivals:
            for part in reached.add(region):
                sources.append((part, origin))
                new.add(part, all_new=True)
        if not sources:
            return None
        regions = new.regions()
        self.count += len(regions)
        if self.count > self.most:
            self.whole = False
        visit = Visit(at, context, regions, sources, self.choices)
        self._visits.append(visit)
        return visit

    def visits(self, at: set[int]) -> list[Visit]:
        """Every visit of these operations."""
        return [visit for visit in self._visits if visit.at in at]

    def evenings(self) -> int:
        """How many states the sets hold: each with its place, its second, and what can still matter."""
        total = 0
        for (at, context), reached in self.reached.items():
            bits = self.flow.live[at] | context.live
            regions = reached.regions()
            counts = self.bdd.counts((region.evenings for region in regions), bits)
            for region, count in zip(regions, counts, strict=True):
                seconds = 1 if region.last_s >= NEVER_S else region.last_s - region.first_s + 1
                total += seconds * count
        return total

    def run(self, root: SymbolicState, origin: Origin = None) -> list[SymbolicState]:
        """From a visit over operations to where ways come together; what is found on the way is noted."""
        todo, arrived = [root], []
        self.todo, self.origin = todo, origin
        flow, exists, transfer = self.flow, self.bdd.exists, self.moves
        live, joins, silent, ends = flow.live, flow.joins, flow.silent, flow.ends
        # The list grows while it is gone through.
        for item in todo:
            at, context, first_s, last_s, evenings, kept, before, how = item
            while silent[at] and (before is None or not joins[at]):
                at += 1
            # To where a scene was called, others come back, too.
            arrives = before is not None and (joins[at] or ends[before.at])
            dead = kept & ~(live[at] | context.live)
            if dead:
                # What was sent is kept for the way back: it knows which evenings these were.
                if before is not None:
                    before, how = item, FORGOTTEN
                evenings, kept = exists(evenings, dead), kept & ~dead
            if dead or at != item.at:
                item = SymbolicState(at, context, first_s, last_s, evenings, kept, before, how)
            if arrives:
                arrived.append(self._at_the_latest(item) if last_s > self.late_s else item)
            else:
                transfer[at](item)
        return arrived

    def _at_the_latest(self, item: SymbolicState) -> SymbolicState:
        """The item no later than makes a difference: after the last hour, one second is like another."""
        context = item.context
        if context.now_s is not None or (context.block is not None and context.block.until_s is not None):
            return item
        first_s = min(item.first_s, self.late_s)
        return item._replace(first_s=first_s, last_s=self.late_s, before=item, how=FORGOTTEN)
