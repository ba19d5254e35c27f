"""The operations of a frame, for tests that look for some of them."""

from __future__ import annotations

from collections.abc import Iterable

from game.stage.frame import Crossfade, DrawOp, Group


def flat(ops: Iterable[DrawOp]) -> list[DrawOp]:
    """All operations, those within groups and on both sides of a crossfade too."""
    found: list[DrawOp] = []
    for op in ops:
        match op:
            case Group():
                found += flat(op.ops)
            case Crossfade():
                found += flat((op.before, op.after))
            case _:
                found.append(op)
    return found
