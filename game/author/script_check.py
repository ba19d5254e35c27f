"""The checks of a script and its art, and its length statistics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from game.author.canonical import canonical_faults
from game.author.conditions import conditions
from game.author.infinite_loops import loop_faults
from game.author.ledger import is_stale
from game.author.needs import missing_of, needs_of
from game.shell.script_folder import ids_command
from game.stage.art import Artwork
from game.story.expression import FlagRef, StateField, reads
from game.story.faults import Fault, suggest
from game.story.flags import Flag
from game.story.nodes import SourcePos
from game.story.operations import Assign, Choice, Let, Line, Operation, Sound
from game.story.script import Fact, Script
from game.story.script_keys import LOOPS
from game.story.step import spoken_s
from game.story.text_markup import BROKEN, clusters, is_backward, is_unseen, spelled
from game.ui.sound_lanes import EFFECT

# The capacity of the text box's three rows at the default size, approximately.
MAX_LETTERS = 195
# Whether a grapheme cluster can be drawn.
Draws = Callable[[str], bool]


class SceneLength(NamedTuple):
    """The length of a scene: all its words, and the cost of its lines in seconds."""

    scene: str
    words: int
    spoken_s: int


def faults_of(
    script: Script,
    folder: Path,
    artwork: Artwork | None,
    sounds: Collection[tuple[str, str]] | None,
    draws: Draws = lambda letter: True,
) -> Iterator[Fault]:
    """The faults of a script that compiles; `draws` tells whether a font has a character."""
    if is_stale(folder, script):
        pos = script.scenes[script.first].pos._replace(file=f"{folder.name}/lines.tsv", line=1, column=1)
        yield Fault("S304", pos, "the ledger is older than the script", f"Type: {ids_command(folder)}")
    yield from letter_faults(script, draws)
    yield from _unread_flags(script)
    yield from canonical_faults(script)
    yield from loop_faults(script)
    for operation in script.operations:
        yield from _long_lines(operation)
    if sounds is not None:
        yield from _unknown_sounds(script, sounds)
    if artwork is not None:
        yield from missing_of(needs_of(script), artwork)


def _long_lines(operation: Operation) -> Iterator[Fault]:
    for wording in operation.wordings if isinstance(operation, Line) else ():
        if len(wording.text) > MAX_LETTERS:
            yield Fault("S301", operation.pos,
                        f"this line has {len(wording.text)} letters, and the box holds {MAX_LETTERS}",
                        "Cut it, or make two lines of it.")  # fmt: skip


def _unknown_sounds(script: Script, sounds: Collection[tuple[str, str]]) -> Iterator[Fault]:
    for kind, name, pos in _used_sounds(script):
        if (kind, name) not in sounds:
            ids = [listed for of, listed in sounds if of == kind]
            remedy = suggest(name, ids, "The sounds are in assets/audio/sounds.yaml, each with its kind.")
            yield Fault("S305", pos, f"no {kind} is called “{name}”", remedy)


def _used_sounds(script: Script) -> Iterator[tuple[str, str, SourcePos]]:
    """Every sound that the script names: its kind, its id, and where."""
    yield from script.edition.loops
    for operation in script.operations:
        if isinstance(operation, Sound):
            yield from ((EFFECT, name, operation.pos) for name in operation.names)
        elif isinstance(operation, Assign):
            named = ((kind, name) for kind, name in operation.values if kind in LOOPS and name)
            yield from ((kind, str(name), operation.pos) for kind, name in named)


def _unread_flags(script: Script) -> Iterator[Fault]:
    read: Counter[FlagRef | StateField] = Counter()
    for expression in conditions(script):
        read.update(reads(expression))
    for operation in script.operations:
        # A counter that only increments itself is not read by that.
        if isinstance(operation, Let):
            own = FlagRef(operation.flag)
            read[own] -= list(reads(operation.value)).count(own)
    unused: list[Flag | Fact] = [fact for fact in script.facts if not fact.used]
    unused += [
        flag for index, flag in enumerate(script.flags) if not read[FlagRef(index)] and not flag.from_player
    ]
    for unread in unused:
        yield Fault("S306", unread.pos, f"nothing ever asks for “{unread.name}”", "Use it, or take it out.")


def scene_lengths(script: Script) -> tuple[SceneLength, ...]:
    """The length of each scene, over all branches."""
    lengths = []
    for scene in script.scenes.values():
        lines = [operation for operation in scene.operations if isinstance(operation, Line)]
        lengths.append(SceneLength(scene.id, sum(map(_words_of, lines)), sum(map(_cost_s, lines))))
    return tuple(lengths)


def _words_of(line: Line) -> int:
    """The number of words of all wordings."""
    return sum(len(wording.text.split()) for wording in line.wordings)


def _cost_s(line: Line) -> int:
    """The cost of a line, which is said in one of its wordings: that of the longest."""
    if line.takes_s is not None:
        return line.takes_s
    return max(spoken_s(wording.text) for wording in line.wordings) if line.speaker else 0


def words_by_speaker(script: Script) -> Counter[str]:
    """The number of words by speaker; narration has the empty name."""
    counts: Counter[str] = Counter()
    for operation in script.operations:
        if isinstance(operation, Line):
            counts[operation.speaker or ""] += _words_of(operation)
    return counts


def letter_faults(script: Script, draws: Draws) -> Iterator[Fault]:
    """Faults of characters that no font has, control characters, right-to-left text and unbalanced emphasis:
    at most one of each kind per text."""
    for operation in script.operations:
        for pos, text in _texts(operation):
            yield from _letter_faults(pos, text, draws)


def _texts(operation: Operation) -> Iterator[tuple[SourcePos, str]]:
    if isinstance(operation, Line):
        yield from ((operation.pos, wording.text) for wording in operation.wordings)
    elif isinstance(operation, Choice):
        yield from ((option.pos, option.text) for option in operation.options)


def _letter_faults(pos: SourcePos, text: str, draws: Draws) -> Iterator[Fault]:
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
