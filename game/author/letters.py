"""What of a script's words can't be drawn as it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.story.faults import Fault
from game.story.letters import BROKEN, clusters, is_backward, is_unseen, spelled
from game.story.nodes import SourcePos
from game.story.script import Choice, Line, Operation, Script

# Whether a letter, with the marks on it, can be drawn.
Draws = Callable[[str], bool]


def letter_faults(script: Script, draws: Draws) -> Iterator[Fault]:
    """Letters that no font has, control characters, scripts written from right to left, and emphasis that
    never ends: one fault of each kind for a text."""
    for scene in script.scenes.values():
        for operation in scene.operations:
            for pos, text in _texts(operation):
                yield from _faults(pos, text, draws)


def _texts(operation: Operation) -> Iterator[tuple[SourcePos, str]]:
    if isinstance(operation, Line):
        yield from ((operation.pos, wording.text) for wording in operation.wordings)
    elif isinstance(operation, Choice):
        yield from ((option.pos, option.text) for option in operation.options)


def _faults(pos: SourcePos, text: str, draws: Draws) -> Iterator[Fault]:
    if text.count("_") % 2:
        yield Fault("S311", pos, "_ begins emphasis here that nothing ends",
                    "End it with another _, or write __ for a plain one.")  # fmt: skip
    if BROKEN in text:
        yield Fault("S310", pos, "a control character stands in this text",
                    "Take it out; in double quotes a backslash makes one.")  # fmt: skip
    if any(map(is_backward, text)):
        yield Fault("S310", pos, "letters that are read from right to left would be drawn the other way",
                    "Say it in letters that are read from left to right.")  # fmt: skip
        return
    shown = (cluster for cluster in clusters(spelled(text)) if not all(map(is_unseen, cluster)))
    missing = dict.fromkeys(
        cluster for cluster in shown if not cluster.isascii() and cluster != BROKEN and not draws(cluster)
    )
    if missing:
        names = ", ".join(f"“{cluster}” (U+{ord(cluster[0]):04X})" for cluster in list(missing)[:3])
        yield Fault("S310", pos, f"no font has {names}: a box will stand there",
                    "Use other letters, or give the pack a font that has them.")  # fmt: skip
