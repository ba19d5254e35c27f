"""Contexts: the concrete part of a symbolic state: call stack, live block, fired deadlines, watch, place."""

from __future__ import annotations

from typing import NamedTuple

from game.author.flow import Flow
from game.story.state import Debt
from game.story.step import NEVER_S

# The return address is not in the frame but in the bits (`FlagBits.return_address`).
IN_BITS = -1


class Block(NamedTuple):
    """A live block: when it ends (None: never), and the operation to which it then jumps (None: to none)."""

    until_s: int | None
    out: int | None


class ReturnFrame(NamedTuple):
    """A frame of the call stack: the return address, the time yet to pass there (None: it differs), and the
    live block."""

    at: int
    debt: Debt | None
    block: Block | None


class ContextKey(NamedTuple):
    """The value of a context: the call stack, the live block, the number of deadlines fired, whether the
    watch runs, and the place.

    In a scene called by a deadline the watch is the same for all evenings and the remaining cost differs:
    then `now_s` is the watch, and a region's seconds are those of the watch once all is spent.
    """

    stack: tuple[ReturnFrame, ...] = ()
    block: Block | None = None
    fired: int = 0
    running: bool = True
    place: str | None = None
    now_s: int | None = None


class Context:
    """A context with derived values: `needed` are the bits that may be read after returning from the calls or
    by later deadlines, `due_s` is the next deadline, `ends`: that is the end of the live block."""

    __slots__ = (
        "_after_deadline",
        "_contexts",
        "block",
        "due_s",
        "ends",
        "fired",
        "key",
        "needed",
        "now_s",
        "place",
        "running",
        "stack",
    )  # fmt: skip

    def __init__(
        self, key: ContextKey, needed: int, deadlines_s: tuple[int, ...], contexts: Contexts
    ) -> None:
        self.key, self.needed, self._contexts = key, needed, contexts
        self._after_deadline: Context | None = None
        self.stack, self.block, self.fired, self.running, self.place, self.now_s = key
        self.due_s = deadlines_s[key.fired] if key.fired < len(deadlines_s) else NEVER_S
        self.ends = False
        if self.block is not None and self.block.until_s is not None and self.block.until_s < self.due_s:
            self.due_s, self.ends = self.block.until_s, True

    def at_time(self, now_s: int | None) -> Context:
        """The context at another time."""
        return self._contexts.get(self.key._replace(now_s=now_s))

    def in_block(self, block: Block | None) -> Context:
        """The context in another live block, or in none."""
        return self._contexts.get(self.key._replace(block=block))

    def after_deadline(self) -> Context:
        """The context with one more deadline fired."""
        if self._after_deadline is None:
            self._after_deadline = self._contexts.get(self.key._replace(fired=self.fired + 1))
        return self._after_deadline

    def changed(self, **changed: object) -> Context:
        """The context with these fields of its key changed."""
        return self._contexts.get(self.key._replace(**changed))  # type: ignore[arg-type]


class Contexts:
    """The table of all contexts; equal ones are the same object."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.deadlines_s = tuple(deadline.watch_s for deadline in flow.script.deadlines)
        self.all: dict[ContextKey, Context] = {}

    def get(self, key: ContextKey) -> Context:
        """The context of this key."""
        context = self.all.get(key)
        if context is None:
            context = self.all[key] = Context(key, self._needed(key), self.deadlines_s, self)
        return context

    def _needed(self, key: ContextKey) -> int:
        flow = self.flow
        needed = flow.late_rewind_needs
        blocks = [key.block]
        for back in key.stack:
            # The return address is unknown here, so any bit may still be read.
            needed |= flow.needed_anywhere if back.at == IN_BITS else flow.needed[back.at]
            blocks.append(back.block)
        for block in blocks:
            if block is not None and block.out is not None:
                needed |= flow.needed[block.out]
        for needs in flow.deadline_needs[key.fired :]:
            needed |= needs
        return needed
