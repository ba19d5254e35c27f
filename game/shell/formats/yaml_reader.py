"""One reading of a YAML text: its nodes, and the mistakes that YAML itself accepts.

Knows YAML's events. Anchors, aliases, tags, merge keys and further documents are reported as faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from game.shell.formats.yaml_errors import Mistake, TextPosition, position_of
from game.story.nodes import Mapping, Node, Scalar, Sequence, SourcePos
from game.story.text_markup import replace_controls

# Nested choices reach 20 levels.
MAX_DEPTH = 60
# Each node costs about 300 bytes once read.
MAX_NODES = 400_000
# The letters of a text: many pages. More would be laid out for seconds.
MAX_LETTERS = 4_000
# Nobody reads a longer list of mistakes.
MAX_MISTAKES = 200
# libyaml where it is available (30 times as fast), else the same events from Python.
_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# How far before a value its colon is searched, for a line may be as long as the file.
_COLON_WITHIN = 200
# Text lost to an unintended comment: "- Number #1 fan".
_SWALLOWED = re.compile(r"[ \t]+#[^\s#]")
_QUOTE = 'Put the whole text in quotes: "…", or write it under >-.'


@dataclass(slots=True)
class _Open:
    """A sequence or mapping being read: its content, and the key that awaits its value."""

    pos: SourcePos
    flow: bool
    items: list[Node] | None
    pairs: list[tuple[Scalar, Node]]
    keys: dict[str, int]
    key: Scalar | None = None


class _StopReading(Exception):
    """The file goes past a limit; reading it stops."""


class YamlReader:
    """One pass over a text: builds the node, and collects mistakes that YAML itself accepts."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.mistakes: list[Mistake] = []
        self.quoted: tuple[TextPosition, TextPosition] | None = None
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._count = 0
        self._documents = 0
        self._hashed: tuple[int, bool] = (-1, False)

    def read(self, text: str) -> Node | None:
        """The node of the text; raises yaml.YAMLError for a syntax error."""
        try:
            for event in _events(text):
                self._handle(event)
        except _StopReading:
            pass
        return self._root

    def _handle(self, event: yaml.Event) -> None:
        """Processes an event."""
        if len(self.mistakes) > MAX_MISTAKES:
            raise _StopReading
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._begin(event)
            case yaml.SequenceEndEvent():
                top = self._open.pop()
                self._place(Sequence(tuple(top.items or ()), top.pos))
            case yaml.MappingEndEvent():
                top = self._open.pop()
                self._place(Mapping(tuple(top.pairs), top.pos))
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._note(
                        "S011",
                        position_of(event.start_mark),
                        "a second document begins here",
                        "Keep one a file.",
                    )
                    raise _StopReading
            case _:
                pass

    def _note(self, code: str, position: TextPosition, message: str, remedy: str) -> None:
        """Adds a mistake."""
        self.mistakes.append(Mistake(code, position.row, position.column, message, remedy))

    def _pos(self, position: TextPosition) -> SourcePos:
        """The source position; counts a node."""
        self._count += 1
        if self._count > MAX_NODES:
            self._note(
                "S012",
                position,
                f"there are more than {MAX_NODES:,} values in this file",
                "Cut it in two.",
            )
            raise _StopReading
        return SourcePos(self.file, position.row + 1, position.column + 1)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        """Adds a text."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        start, end = position_of(event.start_mark), position_of(event.end_mark)
        if len(event.value) > MAX_LETTERS:
            message = f"this text has more than {MAX_LETTERS:,} letters"
            self._note("S012", start, message, "Make several of it.")
        if event.style in ("'", '"'):
            self.quoted = (start, end)
        elif not event.style and event.value and self._has_hash(end.row):
            self._check_comment(end)
        # Escapes in quotes can spell what no caption, font or file name may hold.
        lead = 1 if event.style in ("'", '"') else 0
        spelled = self._line(start.row).startswith(event.value, start.column + lead)
        self._place(
            Scalar(
                replace_controls(event.value), self._pos(start), bool(event.style), lead if spelled else None
            )
        )

    def _line(self, row: int) -> str:
        """A line of the text; the last one where YAML points beyond the end."""
        return self.lines[min(row, len(self.lines) - 1)]

    def _has_hash(self, row: int) -> bool:
        """Whether a line contains a #; cached."""
        if self._hashed[0] != row:
            self._hashed = row, "#" in self._line(row)
        return self._hashed[1]

    def _check_comment(self, end: TextPosition) -> None:
        """Reports text after a plain scalar that YAML would drop as a comment."""
        if _SWALLOWED.match(self._line(end.row), end.column):
            self._note("S013", end, "what follows the # is lost: it is taken for a remark", _QUOTE)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        """Opens a sequence or a mapping."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(self._open) >= MAX_DEPTH:
            remedy = "Move the inner part to a scene of its own."
            self._note(
                "S012",
                position_of(event.start_mark),
                f"more than {MAX_DEPTH} levels are nested here",
                remedy,
            )
            raise _StopReading
        pos = self._pos(position_of(event.start_mark))
        items: list[Node] | None = [] if isinstance(event, yaml.SequenceStartEvent) else None
        self._open.append(_Open(pos, bool(event.flow_style), items, [], {}))

    def _place(self, node: Node) -> None:
        """Adds a finished node to its container."""
        if not self._open:
            self._root = None if isinstance(node, Scalar) and not node.text and not node.quoted else node
            return
        top = self._open[-1]
        if top.items is not None:
            if top.flow and top.items and isinstance(node, Scalar) and not node.quoted:
                self._check_comma(top.items[-1], node)
            top.items.append(node)
        elif top.key is None:
            top.key = self._key(top, node)
        else:
            if top.flow and isinstance(node, Scalar) and not node.text and not node.quoted:
                self._check_colon(top, node)
            top.pairs.append((top.key, node))
            top.key = None

    def _key(self, top: _Open, node: Node) -> Scalar:
        """The node as a key of its mapping; reports a duplicate, or a key that isn't text."""
        row, column = node.pos.line - 1, node.pos.column - 1
        if not isinstance(node, Scalar):
            self.mistakes.append(Mistake("S019", row, column, "a list stands where a key should", _QUOTE))
            return Scalar(f"[{len(top.pairs)}]", node.pos)
        if node.text == "<<" and not node.quoted:
            self.mistakes.append(
                Mistake("S011", row, column, "<< merges nothing here", "Write the keys out.")
            )
        if node.text in top.keys:
            first = top.keys[node.text]
            message = f"“{node.text}” stands here a second time; the first is in line {first}"
            self.mistakes.append(Mistake("S010", row, column, message, "Keep one of the two."))
        top.keys.setdefault(node.text, node.pos.line)
        return node

    def _check_comma(self, before: Node, node: Scalar) -> None:
        """Reports a text in brackets that continues the one before, `[kirk: Read on, then.]`."""
        if isinstance(before, Mapping):
            at = before.pos
            if not before.items or self._line(at.line - 1)[at.column - 1 : at.column] == "{":
                return
            key, value = before.items[-1]
            if not isinstance(value, Scalar) or value.quoted:
                return
            whole = f'{key.text}: "{value.text}, {node.text}"'
        elif isinstance(before, Scalar) and not before.quoted:
            # Names and whole sentences are legitimate in brackets.
            if " " not in before.text or before.text[-1:] in ".!?…’”" or not node.text[:1].islower():
                return
            whole = f'"{before.text}, {node.text}"'
        else:
            return
        message = f"between brackets a comma ends a text, so “{node.text}” is another one"
        self._note("S014", TextPosition(node.pos.line - 1, node.pos.column - 1), message,
                   f"Put quotes round all of it: {whole}")  # fmt: skip

    def _check_colon(self, top: _Open, node: Scalar) -> None:
        """Reports a name in braces without a value: words, `{watch}`, or the rest of a value with a comma,
        `{line: One word, in time.}`."""
        end = node.pos.column - 1
        if self._line(node.pos.line - 1)[max(0, end - _COLON_WITHIN) : end].rstrip().endswith(":"):
            return
        row, column = top.pos.line - 1, top.pos.column - 1
        mistake = Mistake("S007", row, column, "a text that starts with { needs quotes", _QUOTE)
        if top.pairs and top.key is not None:
            key, value = top.pairs[-1]
            if isinstance(value, Scalar) and value.text and not value.quoted:
                message = f"between braces a comma ends a text, so “{top.key.text}” is a key without a value"
                whole = f'{key.text}: "{value.text}, {top.key.text}"'
                column = top.key.pos.column - 1
                mistake = Mistake(
                    "S014", top.key.pos.line - 1, column, message, f"Put quotes round all of it: {whole}"
                )
        self.mistakes.append(mistake)

    def _refuse_properties(self, event: yaml.NodeEvent) -> None:
        """Reports an anchor (S006 before words, where * and & are meant literally) or a tag."""
        at = position_of(event.start_mark)
        if event.anchor is None:
            self._note("S011", at, "YAML's !tags are not used here", f"Leave it out. {_QUOTE}")
        elif isinstance(event, yaml.ScalarEvent) and event.value:
            self._note("S006", at, "a text that starts with & needs quotes", _QUOTE)
        else:
            self._note(
                "S011",
                at,
                "YAML's &anchors are not used here",
                "Write it out where it is needed.",
            )

    def _alias(self, event: yaml.AliasEvent) -> None:
        """Reports an alias, and continues with an empty text."""
        self._note("S006", position_of(event.start_mark), "a text that starts with * needs quotes", _QUOTE)
        self._place(Scalar("", self._pos(position_of(event.start_mark)), quoted=True))


def _events(text: str) -> Iterator[yaml.Event]:
    """YAML's events of a text."""
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()  # type: ignore[no-untyped-call]
    finally:
        loader.dispose()
