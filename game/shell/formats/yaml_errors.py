"""Explaining YAML syntax errors to writers: the likely mistake, its position and its remedy.

Analyses the text around the error, since YAML's own messages speak of indicators and block collections.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

# The dashes and keys before the text of a line: "- ", "jess: ", "- then: - jess (wry): ".
_LEAD = re.compile(
    r"""\s*(?:-\s+)*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'\[\]{}*&!@%`|>#-](?:(?!:\s|\s\#).)*):(?:\s+|$))*"""
)
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_IN_QUOTES = 'Put the whole text in quotes: "…", or write it under >-.'
_BY_FIRST = {
    "*": ("S006", "a text that starts with * needs quotes"),
    "&": ("S006", "a text that starts with & needs quotes"),
    "{": ("S007", "a text that starts with { needs quotes"),
    "[": ("S008", "a text that starts with [ needs quotes"),
    "@": ("S009", "a text that starts with @ needs quotes"),
    "%": ("S009", "a text that starts with % needs quotes"),
    "`": ("S009", "a text that starts with ` needs quotes"),
    "|": ("S009", "a text that starts with | needs quotes"),
    ">": ("S009", "a text that starts with > needs quotes"),
    "!": ("S011", "a text that starts with ! needs quotes"),
}
# What YAML was scanning when the mistake is at its start, not at the error's position.
_AT_ITS_START = ("alias", "anchor", "tag", "directive", "block scalar")


class TextPosition(NamedTuple):
    """A row and column of a text, from 0."""

    row: int
    column: int


class Mistake(NamedTuple):
    """A fault not yet assigned to a file: its code, row and column from 0, message and remedy."""

    code: str
    row: int
    column: int
    message: str
    remedy: str


def explain(
    error: yaml.YAMLError, lines: list[str], quoted: tuple[TextPosition, TextPosition] | None
) -> Mistake:
    """The mistake behind a syntax error; `quoted` is the last quoted text before it."""
    if isinstance(error, yaml.reader.ReaderError):
        return _unreadable(error, lines)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Mistake("S019", 0, 0, "this is not YAML", "Compare it with a scene that works.")
    problem, context = error.problem or "", error.context or ""
    at = _inside(lines, position_of(error.problem_mark))
    begun = at if error.context_mark is None else _inside(lines, position_of(error.context_mark))
    if "quoted scalar" in context or "quoted scalar" in problem or "-quoted" in context:
        return _in_quotes(problem, begun, at)
    mistake = _after_quotes(lines, at, quoted) or _tab(lines, at)
    if mistake is None and any(word in context for word in _AT_ITS_START):
        mistake = _by_first(lines, begun)
    elif mistake is None:
        mistake = _by_first(lines, at) or _by_lead(lines, at)
    if mistake is None and "flow" in context and ":" not in lines[begun.row][begun.column :]:
        mistake = _by_lead(lines, TextPosition(begun.row, len(lines[begun.row])))
    if mistake is not None:
        return mistake
    inner_colon = "flow mapping" in context and lines[at.row][at.column : at.column + 1] == ":"
    if "mapping values are not allowed" in problem or inner_colon:
        return _colon(lines, at)
    return _otherwise(problem, context, at, begun)


def blank(mistake: Mistake, lines: list[str]) -> list[str] | None:
    """The lines without the mistake's text, to look for more; None where that could mislead."""
    if mistake.code not in ("S003", "S004", "S005", "S006", "S007", "S008", "S009"):
        return None
    line = lines[mistake.row]
    start = _first_value(line) if mistake.code == "S004" else min(_lead_end(line), mistake.column)
    if (
        (mistake.code == "S004" and line[start : start + 1] in "{[")
        or "{" in line[:start]
        or "[" in line[:start]
    ):
        return None
    following = next((text for text in lines[mistake.row + 1 :] if text.strip()), "")
    if _depth(following) > _depth(line[:start]):
        return None
    return [*lines[: mistake.row], line[:start] + "x", *lines[mistake.row + 1 :]]


def _lead_end(line: str) -> int:
    """The column of the first word after the dashes and keys of a line."""
    lead = _LEAD.match(line)
    return lead.end() if lead else 0


def _first_value(line: str) -> int:
    """The column after the dashes and the first key of a line."""
    match = re.match(r"\s*(?:-\s+)*(?:(?!:\s).)*:\s+", line)
    return match.end() if match else 0


def _depth(line: str) -> int:
    """The column of a line's first word, dashes counted as blanks."""
    match = re.match(r"\s*(?:-\s+)*", line)
    return match.end() if match else 0


def position_of(yaml_mark: object) -> TextPosition:
    """The position of one of YAML's marks (which come in two unrelated types), or None."""
    return TextPosition(int(getattr(yaml_mark, "line", 0)), int(getattr(yaml_mark, "column", 0)))


def _inside(lines: list[str], position: TextPosition) -> TextPosition:
    """The position, moved back from beyond the end to the last words of the text."""
    row, column = position
    if row >= len(lines):
        row, column = len(lines) - 1, len(lines[-1])
    while row > 0 and not lines[row].strip():
        row, column = row - 1, len(lines[row - 1])
    return TextPosition(row, min(column, len(lines[row])))


def _tab(lines: list[str], position: TextPosition) -> Mistake | None:
    """A tab at this position."""
    if lines[position.row][position.column : position.column + 1] != "\t":
        return None
    return Mistake("S002", *position, "a tab stands where only blanks may", "Write blanks instead.")


def _unreadable(error: yaml.reader.ReaderError, lines: list[str]) -> Mistake:
    """A character that YAML doesn't allow."""
    for row, line in enumerate(lines):
        for column, char in enumerate(line):
            if not char.isprintable() and char not in "\t\u00a0\u00ad" and ord(char) < 0xA0:
                message = f"the control character U+{ord(char):04X} stands here, out of sight"
                return Mistake("S001", row, column, message, "Delete it.")
    return Mistake("S001", 0, 0, "a character in this file is no text", "Save the file as UTF-8.")


def _in_quotes(problem: str, begun: TextPosition, position: TextPosition) -> Mistake:
    """An error in a quoted text: never closed, or an invalid escape."""
    if "escape" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        remedy = "Write two backslashes, or use single quotes."
        return Mistake(
            "S019", *position, "a backslash in double quotes begins an escape, and this is none", remedy
        )
    return _unclosed(*begun)


def _unclosed(row: int, column: int) -> Mistake:
    """A quote that is never closed."""
    remedy = "Close it at the end of the text, or use curly quotes “…” inside plain ones."
    return Mistake("S003", row, column, "the quote that opens here is not closed in its line", remedy)


def _after_quotes(
    lines: list[str], at: TextPosition, quoted: tuple[TextPosition, TextPosition] | None
) -> Mistake | None:
    """Text after a closing quote, or a quote that ends at another text's."""
    line = lines[at.row]
    if quoted is not None and quoted[1].row == at.row and not line[quoted[1].column : at.column].strip():
        start = quoted[0]
        return _unclosed(*start) if start.row != at.row else _words_after(*at)
    closed = _QUOTED.match(line, _lead_end(line))
    if closed is None or closed.end() > at.column or not line[closed.end() :].strip():
        return None
    rest = line[closed.end() :]
    return _words_after(at.row, len(line) - len(rest.lstrip()))


def _words_after(row: int, column: int) -> Mistake:
    """Text that continues after its closing quote."""
    remedy = "Put quotes round all of it: '\"Hi\" he said', or write “Hi” with curly quotes."
    return Mistake("S005", row, column, "the text goes on after the closing quote", remedy)


def _by_first(lines: list[str], position: TextPosition) -> Mistake | None:
    """A character that can't begin a text, at this position."""
    char = lines[position.row][position.column : position.column + 1]
    if char in _BY_FIRST and char not in "{[":
        code, message = _BY_FIRST[char]
        return Mistake(code, *position, message, _IN_QUOTES)
    return None


def _by_lead(lines: list[str], position: TextPosition) -> Mistake | None:
    """A character that can't begin a text, at the start of the words before this position."""
    line = lines[position.row]
    start = _lead_end(line)
    char = line[start : start + 1]
    if char not in _BY_FIRST or start > position.column:
        return None
    if char in "{[" and _within(line, start, position.column):
        return None
    code, message = _BY_FIRST[char]
    return Mistake(code, position.row, start, message, _IN_QUOTES)


def _within(line: str, start: int, column: int) -> bool:
    """Whether the position is in brackets that open at `start` and hold keys."""
    end = line.find({"{": "}", "[": "]"}[line[start]], start)
    return end >= 0 and column <= end and ":" in line[start:end]


def _colon(lines: list[str], position: TextPosition) -> Mistake:
    """A colon and a blank within a text, or a line indented into the one above."""
    line = lines[position.row]
    above = lines[position.row - 1].split(" #")[0].rstrip() if position.row else ":"
    # Below a key that ends in its colon, a list may be indented.
    if re.match(r"\s*-\s", line) and not above.endswith(":") and _depth(line) > _depth(above):
        message = "this line stands further right than the one above, so it is read as part of it"
        return Mistake(
            "S019", position.row, len(line) - len(line.lstrip()), message, "Set both at the same depth."
        )
    return Mistake("S004", *position, "a text that holds “: ” needs quotes", _IN_QUOTES)


def _otherwise(problem: str, context: str, position: TextPosition, begun: TextPosition) -> Mistake:
    """Any other error, in plain words where they are known."""
    if "could not find expected ':'" in problem:
        remedy = "Give it a colon, a dash before it, or more blanks to join it to the line above."
        return Mistake("S019", *begun, "this line is neither a key nor part of the list", remedy)
    if "flow" in context:
        message = "what opens here with a bracket is not closed as it should be"
        return Mistake("S019", *begun, message, "Check brackets, commas and colons up to its end.")
    if "did not find expected" in problem:
        return Mistake(
            "S019",
            *position,
            "this does not fit at this depth",
            "Set it at the depth of the lines it belongs to.",
        )
    return Mistake(
        "S019", *position, f"YAML can't read this: {problem or 'no reason given'}", "Put texts in quotes."
    )
