"""Inputs as text, as saves, history and share codes store them.

An edge is `a` (advance), `c:ID` (an option) or just `e12000` (time alone advanced); before that `w3` (the
third late rewind) and `e12000` (elapsed milliseconds). An evening with prior knowledge starts with
`k2,0,missed,caught+missed`: evenings and late rewinds before it, the last ending, and all endings found; then
`,notebook=3`, how many lines of a scene were read. An evening is edges with `;` between them, `120*a` for a
hundred and twenty equal ones.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from game.story.state import Advance, Choose, PlayerKnowledge
from game.story.tree import Edge, Input

# An evening has some 600 stops; a test's recording may have many more.
MAX_EDGES = 200_000
MAX_TEXT = 2_000_000
_EDGE = re.compile(r"(?:w(\d{1,6}) ?)?(?:e(\d{1,9}) ?)?(a|c:([^\s;*]{1,80}))?", re.ASCII)
_KNOWN = re.compile(r"k(\d{1,6}),(\d{1,6}),(\w{1,80}),((?:\w{1,80}(?:\+\w{1,80}){0,9999})?)"
                    r"(?:,(\w{1,80}=\d{1,6}(?:\+\w{1,80}=\d{1,6}){0,9999}))?", re.ASCII)  # fmt: skip
_RUN = re.compile(r"(?:(\d{1,6})\*)?(.+)", re.ASCII)


def edge_text(edge: Edge) -> str:
    """The edge as text; ValueError for an option's id that the text could not hold."""
    text = _input_text(edge) if isinstance(edge, Input) else _knowledge_text(edge)
    if edge_from_text(text) != edge:
        raise ValueError(f"{edge} cannot be written down")
    return text


def _knowledge_text(knowledge: PlayerKnowledge) -> str:
    evenings, late_rewinds_before, last_ending, endings, read = knowledge
    text = f"k{evenings},{late_rewinds_before},{last_ending},{'+'.join(sorted(endings))}"
    lines = "+".join(f"{name}={count}" for name, count in read)
    return f"{text},{lines}" if lines else text


def _input_text(edge: Input) -> str:
    parts = []
    if edge.late_rewind:
        parts.append(f"w{edge.late_rewind}")
    if edge.elapsed_ms or (edge.action is None and not edge.late_rewind):
        parts.append(f"e{edge.elapsed_ms}")
    if edge.action is not None:
        parts.append("a" if edge.option is None else f"c:{edge.option}")
    return " ".join(parts)


@lru_cache(maxsize=8192)  # the same few hundred inputs fill sixty slots and the whole history
def edge_from_text(text: str) -> Edge:
    """The edge in a text; raises ValueError."""
    starts = _KNOWN.fullmatch(text)
    if starts is not None:
        endings = frozenset(starts[4].split("+")) if starts[4] else frozenset[str]()
        pairs = (entry.split("=") for entry in (starts[5] or "").split("+") if entry)
        read = tuple((name, int(count)) for name, count in pairs)
        return PlayerKnowledge(int(starts[1]), int(starts[2]), starts[3], endings, read)
    match = _EDGE.fullmatch(text)
    if not text or match is None or text.endswith(" "):
        raise ValueError(f"{text[:40]!r} is no input")
    late_rewind, elapsed, kind, option = match.groups()
    action = None if kind is None else Advance() if option is None else Choose(option)
    return Input(int(elapsed or 0), action, int(late_rewind or 0))


def edges_text(edges: tuple[Edge, ...]) -> str:
    """An evening's edges as one text."""
    written = []
    for edge, run in groupby(edges):
        count = sum(1 for _ in run)
        written.append(edge_text(edge) if count == 1 else f"{count}*{edge_text(edge)}")
    return ";".join(written)


def edges_from_text(text: str) -> tuple[Edge, ...]:
    """The edges in a text; raises ValueError, also for one that would grow past the limit."""
    if len(text) > MAX_TEXT:
        raise ValueError("there are too many inputs")
    edges: list[Edge] = []
    for part in text.split(";") if text else ():
        match = _RUN.fullmatch(part)
        if match is None:
            raise ValueError("an input is empty")
        count = int(match[1] or 1)
        if len(edges) + count > MAX_EDGES:
            raise ValueError("there are too many inputs")
        edges.extend([edge_from_text(match[2])] * count)
    return tuple(edges)
