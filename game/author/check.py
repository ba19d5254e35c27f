"""All that is wrong with a script and its art, and what the evening costs, in one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.author.canonical import canonical_faults
from game.author.conditions import conditions
from game.author.ids import is_stale
from game.author.letters import Draws, letter_faults
from game.author.needs import lack, needs_of
from game.stage.look import Style
from game.story.expression import reads
from game.story.faults import Fault, nearest
from game.story.flags import Flag
from game.story.script import Assign, Fact, Let, Line, Operation, Script, Sound
from game.story.watch import spoken_s

# Three rows of the text box hold about this much at the default size.
MAX_LETTERS = 195


class Budget(NamedTuple):
    """A scene's length: words in all, and the seconds its spoken lines and cues cost together."""

    scene: str
    words: int
    spoken_s: int


def faults_of(
    script: Script,
    folder: Path,
    style: Style | None,
    sounds: frozenset[str] | None,
    draws: Draws = lambda letter: True,
) -> Iterator[Fault]:
    """The faults that don't keep the script from being played; `draws`: whether a font has a letter."""
    if is_stale(folder, script):
        pos = script.scenes[script.first].pos._replace(file=f"{folder.name}/lines.tsv", line=1, column=1)
        yield Fault("S304", pos, "the ledger is older than the script", "Type: python -m game ids")
    yield from letter_faults(script, draws)
    yield from _unread_flags(script)
    yield from canonical_faults(script)
    for scene in script.scenes.values():
        for operation in scene.operations:
            yield from _long_lines(operation)
            if sounds is not None:
                yield from _unknown_sounds(operation, sounds)
    if style is not None:
        yield from filter(None, (lack(need, style) for need in needs_of(script)))


def _long_lines(operation: Operation) -> Iterator[Fault]:
    for wording in operation.wordings if isinstance(operation, Line) else ():
        if len(wording.text) > MAX_LETTERS:
            yield Fault("S301", operation.pos,
                        f"this line has {len(wording.text)} letters, and the box holds {MAX_LETTERS}",
                        "Cut it, or make two lines of it.")  # fmt: skip


def _unknown_sounds(operation: Operation, sounds: frozenset[str]) -> Iterator[Fault]:
    names: tuple[str, ...] = ()
    if isinstance(operation, Sound):
        names = operation.names
    elif isinstance(operation, Assign):
        names = tuple(
            str(value) for field, value in operation.values if field in ("music", "ambience") and value
        )
    for name in names:
        if name not in sounds:
            where = "The sounds are in assets/audio/sounds.yaml."
            yield Fault("S305", operation.pos, f"no sound is called “{name}”", nearest(name, sounds, where))


def _unread_flags(script: Script) -> Iterator[Fault]:
    read: Counter[int | str] = Counter()
    for expression in conditions(script):
        read.update(reads(expression))
    for scene in script.scenes.values():
        for operation in scene.operations:
            # A count that only counts itself up is not read by that.
            if isinstance(operation, Let) and operation.flag in set(reads(operation.value)):
                read.subtract(reads(operation.value))
    unused: list[Flag | Fact] = [fact for fact in script.facts if not fact.asked]
    unused += [flag for number, flag in enumerate(script.flags) if not read[number] and not flag.known]
    for one in unused:
        yield Fault("S306", one.pos, f"nothing ever asks for “{one.name}”", "Use it, or take it out.")


def budgets(script: Script) -> tuple[Budget, ...]:
    """The length of each scene, all branches together."""
    found = []
    for scene in script.scenes.values():
        lines = [operation for operation in scene.operations if isinstance(operation, Line)]
        words = sum(len(line.wordings[0].text.split()) for line in lines)
        cost = sum(line.takes_s if line.takes_s is not None else spoken_s(line.wordings[0].text)
                   for line in lines if line.speaker or line.takes_s is not None)  # fmt: skip
        found.append(Budget(scene.id, words, cost))
    return tuple(found)


def words_by_speaker(script: Script) -> Counter[str]:
    """How many words everybody has; narration is under the empty name."""
    found: Counter[str] = Counter()
    for scene in script.scenes.values():
        for operation in scene.operations:
            if isinstance(operation, Line):
                found[operation.speaker or ""] += len(operation.wordings[0].text.split())
    return found
