"""The player's knowledge at the start of an evening, and the names by which scripts read it.

A script gets a flag for each such name that it uses, and no others: knowledge that is not read must not make
evenings differ.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from typing import NamedTuple

from game.story.flags import Flag
from game.story.nodes import SourcePos
from game.story.operations import Line
from game.story.script import Script
from game.story.state import PlayerKnowledge, Value

# The previous ending, on the first evening.
NO_ENDING = "none"
FOUND = "found_"
# The number of lines of a scene that were read.
READ = "read_"
NOWHERE = SourcePos("", 0, 0)
KNOWS_NOTHING = PlayerKnowledge()


class Evenings(NamedTuple):
    """The number of evenings that have ended, the ending of the last of them, and whether the current evening
    is over."""

    ended: int = 0
    last_ending: str = NO_ENDING
    over: bool = False


NO_EVENINGS = Evenings()

# What scripts read under a name of its own, besides single endings and scenes.
NAMED: dict[str, Callable[[PlayerKnowledge], Value]] = {
    "evenings": lambda knowledge: knowledge.evenings,
    "windings": lambda knowledge: knowledge.late_rewinds_before,
    "last_ending": lambda knowledge: knowledge.last_ending,
    "found": lambda knowledge: len(knowledge.found),
}


def known_flags(endings: Iterable[str], scenes: Iterable[str]) -> dict[str, Flag]:
    """All knowledge that can be read, as flags set only at the start of an evening."""
    names = tuple(endings)
    initial = {name: value_of(KNOWS_NOTHING) for name, value_of in NAMED.items()}
    initial |= {f"{FOUND}{name}": False for name in names} | {f"{READ}{name}": 0 for name in scenes}
    words = {"last_ending": (NO_ENDING, *names)}
    return {
        name: Flag(name, NOWHERE, value, words.get(name, ()), from_player=True)
        for name, value in initial.items()
    }


def is_knowledge(name: str) -> bool:
    """Whether this name is reserved for knowledge of the player's."""
    return name in NAMED or name.startswith((FOUND, READ))


def known_value(flag: Flag, knowledge: PlayerKnowledge) -> Value:
    """The flag's value, given this knowledge."""
    if flag.name in NAMED:
        value = NAMED[flag.name](knowledge)
        return flag.initial if flag.words and value not in flag.words else value
    if flag.name.startswith(READ):
        return dict(knowledge.read).get(flag.name.removeprefix(READ), 0)
    return flag.name.removeprefix(FOUND) in knowledge.found


def knowledge_after(
    knowledge: PlayerKnowledge, ending: str | None, read: tuple[tuple[str, int], ...]
) -> PlayerKnowledge:
    """The knowledge after an evening with this ending (None: unfinished), and after these lines were read."""
    if ending is None:
        return knowledge._replace(read=read)
    return PlayerKnowledge(
        knowledge.evenings + 1, knowledge.late_rewinds_before, ending, knowledge.found | {ending}, read
    )


def read_counts(script: Script, stop_ids: Container[str]) -> tuple[tuple[str, int], ...]:
    """The number of lines read of each scene whose count the script uses."""
    asked_for = [flag.name for flag in script.flags if flag.from_player and flag.name.startswith(READ)]
    counts = {
        name: sum(isinstance(line, Line) and line.id in stop_ids for line in script.scenes[name].operations)
        for name in (flag.removeprefix(READ) for flag in asked_for)
    }
    return tuple(sorted((name, count) for name, count in counts.items() if count))


def restrict_to_script(script: Script, knowledge: PlayerKnowledge) -> PlayerKnowledge:
    """The part of the knowledge that the script uses, so that evenings differ only in that."""
    names = {flag.name for flag in script.flags if flag.from_player}
    endings = knowledge.found & frozenset(script.endings)
    return PlayerKnowledge(
        knowledge.evenings if "evenings" in names else 0,
        knowledge.late_rewinds_before if "windings" in names else 0,
        knowledge.last_ending if "last_ending" in names else NO_ENDING,
        endings if "found" in names else frozenset(each for each in endings if f"{FOUND}{each}" in names),
        tuple(each for each in knowledge.read if f"{READ}{each[0]}" in names),
    )
