"""Habits of a text, counted: phrases that come too often, kickers, the length of sentences.

The phrases are the writers' own: `script/habits.yaml` has a list of them under the name of each habit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.yaml_nodes import ReadError, read_file
from game.story.faults import ScriptFaults
from game.story.field_reader import Reader
from game.story.script import Line, Script

HABITS = "habits.yaml"
# The last sentence of a line with others before it, when it is as short as this, is a kicker.
KICKER_WORDS = 8
LONG_WORDS = 25
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]+[”’\"')_]*|[^.!?…]+$")


class Habit(NamedTuple):
    """A habit, how often it comes, and where it came first."""

    name: str
    times: int
    first: str


class Sentences(NamedTuple):
    """How many sentences narration has, how long they are, and how many lines end on a kicker."""

    lines: int
    sentences: int
    mean: float
    short: float
    long: float
    kickers: int


def load_habits(folder: Path) -> dict[str, tuple[str, ...]]:
    """The phrases by the names of habits; none without a file. Raises ScriptFaults for a broken one."""
    path = folder / HABITS
    if not path.is_file():
        return {}
    try:
        source = read_file(path, f"{folder.name}/{HABITS}")
    except ReadError as error:
        raise ScriptFaults(error.faults) from None
    reader = Reader()
    found = {}
    for name, (_, value) in reader.mapping(source.node, "the file").items() if source.node else ():
        items = reader.sequence(value, name)
        found[name] = tuple(text for item in items if (text := reader.text(item, "a phrase")))
    if reader.faults:
        raise ScriptFaults(reader.faults)
    return found


def habits(script: Script, phrases: dict[str, tuple[str, ...]]) -> Iterator[Habit]:
    """How often each habit comes, in all words of the script."""
    for name, known in phrases.items():
        pattern = re.compile("|".join(_pattern(phrase) for phrase in known), re.IGNORECASE)
        count, first = 0, ""
        for line in _lines(script):
            for wording in line.wordings:
                here = sum(1 for _ in pattern.finditer(wording.text))
                first = first or (str(line.pos) if here else "")
                count += here
        yield Habit(name, count, first)


def _pattern(phrase: str) -> str:
    """A phrase as a pattern: `*` stands for up to three words, `^` for the start of a sentence."""
    at_start = phrase.startswith("^")
    words = [
        r"(?:\S+\s+){0,3}?\S+" if word == "*" else re.escape(word) for word in phrase.lstrip("^ ").split()
    ]
    return (r"(?:^|(?<=[.!?…] ))" if at_start else r"\b") + r"\s+".join(words) + r"(?!\w)"


def sentences(script: Script) -> Sentences:
    """The sentences of the narration."""
    lengths: list[int] = []
    lines = kickers = 0
    for line in _lines(script):
        for wording in line.wordings if line.speaker is None else ():
            here = [len(part.split()) for part in _SENTENCE.findall(wording.text) if part.split()]
            lines += 1
            lengths += here
            kickers += len(here) > 1 and here[-1] <= KICKER_WORDS
    count = max(1, len(lengths))
    return Sentences(
        lines,
        len(lengths),
        sum(lengths) / count,
        sum(length <= KICKER_WORDS for length in lengths) / count,
        sum(length > LONG_WORDS for length in lengths) / count,
        kickers,
    )


def _lines(script: Script) -> Iterator[Line]:
    for scene in script.scenes.values():
        for operation in scene.operations:
            if isinstance(operation, Line):
                yield operation
