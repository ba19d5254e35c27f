"""Ids that stay with a line, a choice or an option through edits: the ledger and its matching.

The ledger is `script/lines.tsv`; only a tool writes it. A thing it doesn't know yet has the id that
the tool would give it, so what is seen or saved before the tool runs stays good.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict, deque
from difflib import SequenceMatcher
from typing import NamedTuple

HEADER = "id\tkind\tscene\tspeaker\ttext"
# How alike two texts must be for one to be an edit of the other: below it, they are two lines.
ALIKE = 0.6
ID_LETTERS = 8


class Thing(NamedTuple):
    """What an id is given to: its kind (`line`, `choice`, `option`, …), scene, speaker and text."""

    kind: str
    scene: str
    speaker: str
    text: str


class LedgerRow(NamedTuple):
    """A row of the ledger."""

    id: str
    thing: Thing


def read_ledger(text: str) -> tuple[LedgerRow, ...]:
    """The rows of a ledger; a row that is not of five columns raises ValueError with its number."""
    entries = []
    for number, row in enumerate(text.splitlines(), 1):
        columns = row.split("\t")
        if row.strip() and row != HEADER:
            if len(columns) != 5 or not columns[0].isalnum():
                raise ValueError(f"row {number} of the ledger has no id, or not its five columns")
            entries.append(LedgerRow(columns[0], Thing(*columns[1:])))
    return tuple(entries)


def write_ledger(entries: tuple[LedgerRow, ...]) -> str:
    """The ledger as text."""
    return "\n".join([HEADER, *("\t".join((entry.id, *entry.thing)) for entry in entries)]) + "\n"


def _fresh(thing: Thing, taken: set[str]) -> str:
    for number in range(1_000_000):
        data = "\x1f".join((*thing, str(number))).encode()
        found = hashlib.sha256(data).hexdigest()[:ID_LETTERS]
        if found not in taken:
            return found
    raise AssertionError("every id is taken")


def assign(things: tuple[Thing, ...], ledger: tuple[LedgerRow, ...]) -> tuple[str, ...]:
    """The ids of the things, in their order.

    A thing keeps the id of the row with the same words: in its own scene, then in any scene
    (moved, or a file renamed), then of the most similar unused row of its scene (a typo mended);
    what is left is new.
    """
    found: dict[int, str] = {}
    unused = dict(enumerate(ledger))
    for key in (lambda t: t, lambda t: (t.kind, t.speaker, t.text), lambda t: (t.kind, t.text)):
        if not unused or len(found) == len(things):
            break
        rows: defaultdict[object, deque[int]] = defaultdict(deque)
        for row, entry in unused.items():
            rows[key(entry.thing)].append(row)
        for number, thing in enumerate(things):
            if number not in found and (same := rows.get(key(thing))):
                found[number] = unused.pop(same.popleft()).id
    for number, thing in enumerate(things if unused else ()):
        alike = None if number in found else _most_alike(thing, unused)
        if alike is not None:
            found[number] = unused.pop(alike).id
    taken = {entry.id for entry in ledger}
    for number, thing in enumerate(things):
        if number not in found:
            found[number] = _fresh(thing, taken)
            taken.add(found[number])
    return tuple(found[number] for number in range(len(things)))


def _most_alike(thing: Thing, unused: dict[int, LedgerRow]) -> int | None:
    best = ALIKE
    row: int | None = None
    matcher: SequenceMatcher[str] | None = None
    for number, entry in unused.items():
        if (entry.thing.kind, entry.thing.scene) == (thing.kind, thing.scene):
            if matcher is None:
                matcher = SequenceMatcher(None, "", thing.text, autojunk=False)
            matcher.set_seq1(entry.thing.text)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                best, row = matcher.ratio(), number
    return row
