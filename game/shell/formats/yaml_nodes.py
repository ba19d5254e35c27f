"""Files of YAML read as plain nodes with positions: all scalars are text, with no implicit types or objects.

Knows a file's limits, and reads again after each mistake that can be removed; one reading is in
`yaml_reader`, and `yaml_errors` explains syntax errors.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import yaml

from game.shell.formats.file_errors import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.problems import Problems
from game.shell.formats.yaml_errors import Mistake, blank, explain
from game.shell.formats.yaml_reader import YamlReader
from game.story.faults import Fault
from game.story.nodes import Node, Source, SourcePos


class Limit(NamedTuple):
    """The largest length of a file, and how often it is read: again after each mistake that can be removed,
    so that all are reported at once. The time for a faulty file grows with both."""

    bytes: int
    readings: int


# A scene of 5,000 lines is 400 KB.
SCRIPT_LIMIT = Limit(4_000_000, 25)
# A sprite of 800 files is 60 KB; mistakes in packs are reported one at a time.
PACK_LIMIT = Limit(256 * 1024, 1)

# YAML's line ends.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class ReadError(Exception):
    """A file that cannot be read as YAML: its faults, and the source without a node."""

    def __init__(self, faults: tuple[Fault, ...], source: Source) -> None:
        super().__init__("\n".join(f"{fault.pos}  {fault.code}  {fault.message}" for fault in faults))
        self.faults = faults
        self.source = source


def read_file(
    path: Path, name: str | None = None, limit: Limit = SCRIPT_LIMIT, within: Path | None = None
) -> Source:
    """The source in a file, called `name` in positions; raises ReadError with all mistakes found, also for a
    link that leads out of the folder `within`."""
    shown = str(path) if name is None else name
    try:
        data = read_bytes(path, limit.bytes, within)
    except FileError as error:
        raise _refuse(
            shown, "S001", f"this file cannot be read: {error}", "Check its name and its rights."
        ) from None
    try:
        return read_text(data.decode("utf-8"), shown, limit)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        lines = _LINE_END.split(before)
        pos = SourcePos(shown, len(lines), len(lines[-1]) + 1)
        fault = Fault(
            "S001",
            pos,
            f"this is not UTF-8: the byte 0x{data[error.start]:02x} fits nowhere",
            "Save the file as UTF-8 in your editor.",
        )
        raise ReadError((fault,), Source(shown, None, tuple(lines))) from None


def read_noted(path: Path, name: str, problems: Problems, limit: Limit = SCRIPT_LIMIT) -> Source | None:
    """The source in a file; None, and problems, where it can't be read."""
    try:
        return read_file(path, name, limit)
    except ReadError as error:
        for fault in error.faults:
            problems.note(f"{fault.pos.file}:{fault.pos.line}", f"{fault.message}. {fault.remedy}")
        return None


def read_text(text: str, file: str, limit: Limit = SCRIPT_LIMIT) -> Source:
    """The source in a text, called `file` in positions; raises ReadError with all mistakes found."""
    text = text.removeprefix("\ufeff")
    if len(text) > limit.bytes:
        raise _refuse(file, "S012", f"this file is larger than {limit.bytes:,} bytes", "Cut it in two.")
    lines = _LINE_END.split(text)
    source = Source(file, None, tuple(lines))
    node: Node | None = None
    mistakes: list[Mistake] = _indenting_tabs(lines)
    if mistakes:
        lines = [_untab(line) for line in lines]
        text = "\n".join(lines)
    for _ in range(limit.readings):
        reading = YamlReader(file, lines)
        try:
            node = reading.read(text)
        except yaml.YAMLError as error:
            mistake = explain(error, lines, reading.quoted)
            mistakes.append(mistake)
            remaining = blank(mistake, lines)
            if remaining is None:
                break
            lines = remaining
            text = "\n".join(lines)
        else:
            break
    faults = _sorted_once(file, mistakes, reading.mistakes)
    if faults:
        raise ReadError(faults, source)
    if node is None:
        raise _refuse(file, "S001", "this file is empty", "Write something in it, or delete it.")
    return Source(file, node, source.lines)


def _refuse(file: str, code: str, message: str, remedy: str) -> ReadError:
    """The error of a file that couldn't be read at all."""
    return ReadError((Fault(code, SourcePos(file, 1, 1), message, remedy),), Source(file, None, ()))


def _indenting_tabs(lines: list[str]) -> list[Mistake]:
    """A fault for each line that is indented with a tab."""
    return [
        Mistake(
            "S002",
            row,
            line.index("\t"),
            "a tab stands where only blanks may",
            "Indent with blanks.",
        )
        for row, line in enumerate(lines)
        if "\t" in line and "\t" in line[: len(line) - len(line.lstrip())] and line.strip()
    ]


def _untab(line: str) -> str:
    """The line with each indenting tab replaced by two blanks, so that reading can continue."""
    words = line.lstrip()
    return line[: len(line) - len(words)].replace("\t", "  ") + words


def _sorted_once(file: str, syntax: list[Mistake], content: list[Mistake]) -> tuple[Fault, ...]:
    """The mistakes as faults in the file's order; a syntax error hides others of its line."""
    rows = {mistake.row for mistake in syntax}
    others = (mistake for mistake in content if mistake.row not in rows)
    mistakes = sorted({*syntax, *others}, key=lambda mistake: (mistake.row, mistake.column))
    return tuple(
        Fault(
            mistake.code,
            SourcePos(file, mistake.row + 1, mistake.column + 1),
            mistake.message,
            mistake.remedy,
        )
        for mistake in mistakes
    )
