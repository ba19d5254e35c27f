"""Contexts: the part of a symbolic state besides its operation, its seconds and its flags."""

from __future__ import annotations

from typing import NamedTuple

from game.author.flow import Flow

# Later than any hour of a script.
NEVER_S = 10**7
# Where a called scene comes back to is in the bits.
ANYWHERE = -1


class Block(NamedTuple):
    """A live block: when it ends (None: never), and the operation it then goes to."""

    until_s: int | None
    out: int | None


class Back(NamedTuple):
    """Where a called scene comes back to, what is still to be paid there (None: it differs), and its
    live block."""

    at: int
    owed_s: int | None
    block: Block | None


class ContextKey(NamedTuple):
    """What a context is told apart by: the way back, the live block, how many hours have passed,
    whether the watch runs, and the place.

    `now_s`: in a scene that an hour calls, what is still to be paid differs, and the hour doesn't. Then
    this is the hour, and a region's seconds are those at which all will be paid.
    """

    stack: tuple[Back, ...] = ()
    block: Block | None = None
    fired: int = 0
    running: bool = True
    place: str | None = None
    now_s: int | None = None


class Context:
    """A key made ready: `live` are the bits that matter because of them, `due_s` is the next hour at which
    something happens by itself, `ends` says that it is the block's end."""

    __slots__ = ("_known", "_passed", "block", "due_s", "ends", "fired", "key", "live", "now_s", "place",
                 "running", "stack")  # fmt: skip

    def __init__(self, key: ContextKey, live: int, hours: tuple[int, ...], known: Contexts) -> None:
        self.key, self.live, self._known = key, live, known
        self._passed: Context | None = None
        self.stack, self.block, self.fired, self.running, self.place, self.now_s = key
        self.due_s = hours[key.fired] if key.fired < len(hours) else NEVER_S
        self.ends = False
        if self.block is not None and self.block.until_s is not None and self.block.until_s < self.due_s:
            self.due_s, self.ends = self.block.until_s, True

    def at(self, now_s: int | None) -> Context:
        """The same at another hour."""
        return self._known.get(self.key._replace(now_s=now_s))

    def in_block(self, block: Block | None) -> Context:
        """The same in another live block, or in none."""
        return self._known.get(self.key._replace(block=block))

    def passed(self) -> Context:
        """The same with one more hour passed."""
        if self._passed is None:
            self._passed = self._known.get(self.key._replace(fired=self.fired + 1))
        return self._passed

    def changed(self, **changed: object) -> Context:
        """The same with these fields of its key changed."""
        return self._known.get(self.key._replace(**changed))  # type: ignore[arg-type]


class Contexts:
    """Every context there is, each once."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.hours = tuple(deadline.watch_s for deadline in flow.script.deadlines)
        self.all: dict[ContextKey, Context] = {}

    def get(self, key: ContextKey) -> Context:
        """The context of this key."""
        found = self.all.get(key)
        if found is None:
            found = self.all[key] = Context(key, self._live(key), self.hours, self)
        return found

    def _live(self, key: ContextKey) -> int:
        flow = self.flow
        live = flow.late_rewinds
        blocks = [key.block]
        for back in key.stack:
            # Of what may be anywhere, anything may still matter.
            live |= flow.bits.all_bits if back.at == ANYWHERE else flow.live[back.at]
            blocks.append(back.block)
        for block in blocks:
            if block is not None and block.out is not None:
                live |= flow.live[block.out]
        for late in flow.late[key.fired :]:
            live |= late
        return live
