"""Ids of lines, choices and options that survive edits: the ledger and its matching.

The ledger is `script/lines.tsv`, written only by the `ids` tool. An element that is not in it yet already has
the id that the tool would give it, so saves made before the tool runs stay valid.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import count
from typing import NamedTuple, assert_never

from game.story.operations import Choice, Ending, Line, Option, Pause, SceneEnd, Stop
from game.story.script import Scene
from game.story.state import Position

HEADER = "id\tkind\tscene\tspeaker\ttext"
# The minimum similarity at which one text counts as an edit of another.
ALIKE = 0.6
ID_LETTERS = 8
# A kind, as every ledger spells it and ids are made of it; the cue of that name is another thing.
SCENE_END = "leave"
# The longest id that a save can hold.
MAX_ID_LETTERS = 80


class Element(NamedTuple):
    """An element of the script that has an id: its kind (`line`, `choice` …), scene, speaker and text."""

    kind: str
    scene: str
    speaker: str
    text: str


class LedgerRow(NamedTuple):
    """A row of the ledger."""

    id: str
    element: Element


def read_ledger(text: str) -> tuple[LedgerRow, ...]:
    """The rows of a ledger; raises ValueError with the number of a row that lacks its five columns, or
    has the id of another."""
    rows: list[LedgerRow] = []
    numbers: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        columns = line.split("\t")
        if line.strip() and line != HEADER:
            if (
                len(columns) != 5
                or not (columns[0].isascii() and columns[0].isalnum())
                or len(columns[0]) > MAX_ID_LETTERS
            ):
                raise ValueError(f"row {number} of the ledger has no id, or not its five columns")
            if (first := numbers.setdefault(columns[0], number)) != number:
                raise ValueError(f"row {number} of the ledger has the id of row {first}")
            rows.append(LedgerRow(columns[0], Element(*columns[1:])))
    return tuple(rows)


def write_ledger(rows: tuple[LedgerRow, ...]) -> str:
    """The ledger as text."""
    return "\n".join([HEADER, *("\t".join((row.id, *row.element)) for row in rows)]) + "\n"


def _new_id(element: Element, suffixes: Iterator[int], taken: set[str]) -> str:
    """An id that isn't taken; `suffixes` tell equal elements apart."""
    for suffix in suffixes:
        data = "\x1f".join((*element, str(suffix))).encode()
        new_id = hashlib.sha256(data).hexdigest()[:ID_LETTERS]
        if new_id not in taken:
            return new_id
    raise AssertionError("every id is taken")


def assign(elements: tuple[Element, ...], ledger: tuple[LedgerRow, ...]) -> tuple[str, ...]:
    """The ids of the elements, in their order.

    An element gets the id of the row with the same text: in its own scene, then in any scene (moved, or the
    scene renamed), then of the most similar unused row of its scene (edited); else a new one.
    """
    ids: dict[int, str] = {}
    unused = dict(enumerate(ledger))
    for key in (lambda t: t, lambda t: (t.kind, t.speaker, t.text), lambda t: (t.kind, t.text)):
        if not unused or len(ids) == len(elements):
            break
        rows: defaultdict[object, deque[int]] = defaultdict(deque)
        for row, entry in unused.items():
            rows[key(entry.element)].append(row)
        for index, element in enumerate(elements):
            if index not in ids and (same := rows.get(key(element))):
                ids[index] = unused.pop(same.popleft()).id
    for index, element in enumerate(elements if unused else ()):
        similar = None if index in ids else _most_similar(element, unused)
        if similar is not None:
            ids[index] = unused.pop(similar).id
    taken = {entry.id for entry in ledger}
    suffixes: defaultdict[Element, Iterator[int]] = defaultdict(count)
    for index, element in enumerate(elements):
        if index not in ids:
            ids[index] = _new_id(element, suffixes[element], taken)
            taken.add(ids[index])
    return tuple(ids[index] for index in range(len(elements)))


def _most_similar(element: Element, unused: dict[int, LedgerRow]) -> int | None:
    best = ALIKE
    row: int | None = None
    matcher: SequenceMatcher[str] | None = None
    for index, entry in unused.items():
        if (entry.element.kind, entry.element.scene) == (element.kind, element.scene):
            if matcher is None:
                matcher = SequenceMatcher(None, "", element.text, autojunk=False)
            matcher.set_seq1(entry.element.text)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                best, row = matcher.ratio(), index
    return row


def with_ids(scenes: Mapping[str, Scene], ledger: tuple[LedgerRow, ...]) -> dict[str, Scene]:
    """The scenes with the ids of their stops and options."""
    ids = iter(assign(elements(scenes), ledger))
    numbered = {}
    for name, scene in scenes.items():
        operations = []
        for operation in scene.operations:
            if isinstance(operation, Choice):
                own = next(ids)
                options = tuple(replace(option, id=next(ids)) for option in operation.options)
                operation = replace(operation, id=own, options=options)
            elif isinstance(operation, Stop):
                operation = replace(operation, id=next(ids))
            operations.append(operation)
        numbered[name] = replace(scene, operations=tuple(operations))
    return numbered


def elements(scenes: Mapping[str, Scene]) -> tuple[Element, ...]:
    """Everything that has an id, in script order."""
    return tuple(
        element
        for name, scene in scenes.items()
        for operation in scene.operations
        if isinstance(operation, Stop)
        for element in _elements_of(operation, name)
    )


def _elements_of(stop: Stop, scene: str) -> Iterator[Element]:
    """A stop as an element, and a choice's options after it."""
    match stop:
        case Line(speaker=speaker, wordings=wordings):
            yield Element("line", scene, speaker or "", " | ".join(w.text for w in wordings))
        case Choice(options=options):
            yield Element("choice", scene, "", " | ".join(option.text for option in options))
            yield from (Element("option", scene, "", option.text) for option in options)
        case Pause(ms=ms):
            yield Element("pause", scene, "", str(ms))
        case Ending(ending=ending):
            yield Element("ending", scene, "", ending)
        case SceneEnd():
            yield Element(SCENE_END, scene, "", scene)
        case _:
            assert_never(stop)


def positions_by_id(scenes: Mapping[str, Scene]) -> dict[str, Position]:
    """The positions of stops by id."""
    return {
        operation.id: Position(name, index)
        for name, scene in scenes.items()
        for index, operation in enumerate(scene.operations)
        if isinstance(operation, Stop)
    }


def options_by_id(scenes: Mapping[str, Scene]) -> dict[str, Option]:
    """The options of all choices by id."""
    operations = (operation for scene in scenes.values() for operation in scene.operations)
    return {
        option.id: option
        for operation in operations
        if isinstance(operation, Choice)
        for option in operation.options
    }
