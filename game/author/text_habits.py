"""Style statistics: overused phrases, kickers, the length of sentences.

The phrases are the authors' own: `script/habits.yaml` lists them by the name of each habit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.yaml_nodes import ReadError, read_file
from game.story.faults import ScriptFaults, quoted
from game.story.field_reader import FieldReader
from game.story.nodes import Sequence
from game.story.operations import Line
from game.story.script import Script

HABITS = "habits.yaml"
# A kicker is a last sentence of at most this many words, after others in the same line.
KICKER_WORDS = 8
LONG_WORDS = 25
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]+[”’\"')_]*|[^.!?…]+$")


class Habit(NamedTuple):
    """A habit, the number of its occurrences, and the first of them."""

    name: str
    times: int
    first: str


class Sentences(NamedTuple):
    """Statistics of narration: sentences, their mean length, the shares of short and long ones, kickers."""

    lines: int
    sentences: int
    mean: float
    short: float
    long: float
    kickers: int


def load_habits(folder: Path) -> dict[str, tuple[str, ...]]:
    """The phrases by the names of habits; empty without a file. Raises ScriptFaults if it is faulty."""
    path = folder / HABITS
    if not path.is_file():
        return {}
    try:
        source = read_file(path, f"{folder.name}/{HABITS}")
    except ReadError as error:
        raise ScriptFaults(error.faults) from None
    reader = FieldReader()
    habits = {}
    for name, (_, value) in reader.mapping(source.node, "the file").items() if source.node else ():
        items = reader.sequence(value, name)
        phrases = [(item.pos, text) for item in items if (text := reader.text(item, "a phrase"))]
        habits[name] = tuple(text for _, text in phrases)
        wordless = [pos for pos, text in phrases if not _words(text)]
        if isinstance(value, Sequence) and not items:
            wordless.append(value.pos)
        for pos in wordless:
            reader.fault("S102", pos, f"the habit {quoted(name)} lists phrases, and there are no words here",
                         "Write each phrase after a dash.")  # fmt: skip
    if reader.faults:
        raise ScriptFaults(reader.faults)
    return habits


def habits(script: Script, phrases: dict[str, tuple[str, ...]]) -> Iterator[Habit]:
    """The occurrences of each habit in all text of the script."""
    for name, wanted in phrases.items():
        pattern = re.compile("|".join(_pattern(phrase) for phrase in wanted), re.IGNORECASE)
        count, first = 0, ""
        for line in _lines(script):
            for wording in line.wordings:
                matches = sum(1 for _ in pattern.finditer(wording.text))
                first = first or (str(line.pos) if matches else "")
                count += matches
        yield Habit(name, count, first)


def _pattern(phrase: str) -> str:
    """A phrase as a regular expression: `*` matches up to four words, `^` the start of a sentence."""
    at_start = phrase.startswith("^")
    words = [r"(?:\S+\s+){0,3}?\S+" if word == "*" else re.escape(word) for word in _words(phrase)]
    return (r"(?:^|(?<=[.!?…] ))" if at_start else r"\b") + r"\s+".join(words) + r"(?!\w)"


def _words(phrase: str) -> list[str]:
    return phrase.lstrip("^ ").split()


def sentences(script: Script) -> Sentences:
    """Statistics of the narration's sentences."""
    lengths: list[int] = []
    lines = kickers = 0
    for line in _lines(script):
        for wording in line.wordings if line.speaker is None else ():
            word_counts = [len(part.split()) for part in _SENTENCE.findall(wording.text) if part.split()]
            lines += 1
            lengths += word_counts
            kickers += len(word_counts) > 1 and word_counts[-1] <= KICKER_WORDS
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
    return (operation for operation in script.operations if isinstance(operation, Line))
