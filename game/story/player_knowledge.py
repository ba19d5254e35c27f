"""What a player knows when an evening starts, as the words that a script may ask for it by.

A script gets a flag of this kind for each such word that it asks for, and for no other: what nobody
asks makes no two evenings differ.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import NamedTuple

from game.story.flags import Flag
from game.story.nodes import SourcePos
from game.story.script import Line, Script
from game.story.state import PlayerKnowledge, Value

# The ending of the evening before, on the first one.
NO_ENDING = "none"
FOUND = "found_"
# And how many lines of a scene he has read.
READ = "read_"
NOWHERE = SourcePos("", 0, 0)
KNOWS_NOTHING = PlayerKnowledge()


class Evenings(NamedTuple):
    """How many evenings came to an end before this one, how the last that did ended, and whether this
    one has."""

    ended: int = 0
    last_ending: str = NO_ENDING
    over: bool = False


NO_EVENINGS = Evenings()


def known_flags(endings: Iterable[str], scenes: Iterable[str]) -> dict[str, Flag]:
    """Every word that can be asked for, as a flag that only the evening's start sets."""
    names = tuple(endings)
    initial: dict[str, Value] = {"evenings": 0, "windings": 0, "last_ending": NO_ENDING, "found": 0}
    initial |= {f"{FOUND}{name}": False for name in names} | {f"{READ}{name}": 0 for name in scenes}
    words = {"last_ending": (NO_ENDING, *names)}
    return {
        name: Flag(name, NOWHERE, value, words.get(name, ()), known=True) for name, value in initial.items()
    }


def is_kept(name: str) -> bool:
    """Whether the language keeps this name for what the player knows."""
    return name in ("evenings", "windings", "last_ending", "found") or name.startswith((FOUND, READ))


def value_of(flag: Flag, known: PlayerKnowledge) -> Value:
    """What the flag is for one who knows this."""
    match flag.name:
        case "evenings":
            return known.evenings
        case "windings":
            return known.late_rewinds
        case "last_ending":
            return known.last_ending if known.last_ending in flag.words else flag.initial
        case "found":
            return len(known.found)
    if flag.name.startswith(READ):
        return dict(known.read).get(flag.name.removeprefix(READ), 0)
    return flag.name.removeprefix(FOUND) in known.found


def knowledge_after(
    script: Script, known: PlayerKnowledge, ending: str | None, seen: Container[str]
) -> PlayerKnowledge:
    """What is known after an evening that ended so, or (None) came to no end, once these stops were read."""
    read = read_of(script, seen)
    if ending is None:
        return known._replace(read=read)
    return PlayerKnowledge(known.evenings + 1, known.late_rewinds, ending, known.found | {ending}, read)


def read_of(script: Script, seen: Container[str]) -> tuple[tuple[str, int], ...]:
    """How many lines were read of each scene that somebody asks about."""
    asked_for = [flag.name for flag in script.flags if flag.known and flag.name.startswith(READ)]
    counts = {
        name: sum(isinstance(line, Line) and line.id in seen for line in script.scenes[name].operations)
        for name in (flag.removeprefix(READ) for flag in asked_for)
    }
    return tuple(sorted((name, count) for name, count in counts.items() if count))


def restrict_to_script(script: Script, known: PlayerKnowledge) -> PlayerKnowledge:
    """As much of it as the script asks for: evenings that differ in nothing else are one."""
    names = {flag.name for flag in script.flags if flag.known}
    found = known.found & frozenset(script.endings)
    return PlayerKnowledge(
        known.evenings if "evenings" in names else 0,
        known.late_rewinds if "windings" in names else 0,
        known.last_ending if "last_ending" in names else NO_ENDING,
        found if "found" in names else frozenset(one for one in found if f"{FOUND}{one}" in names),
        tuple(one for one in known.read if f"{READ}{one[0]}" in names),
    )
