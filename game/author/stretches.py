"""The longest stretches of an evening without a choice, without another voice, without another picture.

Told for each ending, over evenings lived at random and the canonical one: what a path is like to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from random import Random
from typing import NamedTuple

from game.author.canonical import play
from game.author.random_play import EVENINGS, lived
from game.author.shots import shot_of
from game.story.nodes import SourcePos
from game.story.player_knowledge import knowledge_after, restrict_to_script
from game.story.script import Choice, Line, Script
from game.story.state import PlayerKnowledge, State
from game.story.step import stop_of, wording

# So many evenings show how long their endings' paths go without something.
LIVED = 200


class Without(StrEnum):
    """What a stretch goes without."""

    CHOICE = "a choice"
    VOICE = "another voice"
    PICTURE = "another picture"


class Stretch(NamedTuple):
    """How many words go by, and where they begin."""

    words: int
    begins: SourcePos


def stretches(script: Script, played: Iterable[Sequence[State]]) -> dict[str, dict[Without, Stretch]]:
    """For each ending that these evenings came to, the longest stretches on the way there."""
    found: dict[str, dict[Without, Stretch]] = {}
    for states in played:
        if not states or states[-1].ending is None:
            continue
        known = found.setdefault(states[-1].ending, {})
        for kind, stretch in longest(script, states).items():
            if kind not in known or stretch.words > known[kind].words:
                known[kind] = stretch
    return found


def evenings(script: Script) -> Iterator[list[State]]:
    """The states of the canonical evening, then of evenings at random."""
    chance, known, seen = Random(script.fingerprint), PlayerKnowledge(), set[str]()
    yield play(script, script.canonical)[0]
    for number in range(LIVED):
        states = list(lived(script, restrict_to_script(script, known), chance))
        seen.update(stop_of(script, state).id for state in states)
        known = knowledge_after(script, known, states[-1].ending, seen)
        if number % EVENINGS == EVENINGS - 1:
            known, seen = PlayerKnowledge(), set()
        yield states


def longest(script: Script, states: Iterable[State]) -> dict[Without, Stretch]:
    """The longest stretches of one evening. The first of the cast is the one who thinks: his is the
    narration's voice."""
    thinks = next(iter(script.cast), None)
    running: dict[Without, tuple[int, SourcePos | None]] = dict.fromkeys(Without, (0, None))
    found: dict[Without, Stretch] = {}
    picture: tuple[object, ...] | None = None
    for state in states:
        stop = stop_of(script, state)
        shown = shot_of(state)
        ends = {Without.PICTURE} if shown != picture else set[Without]()
        picture = shown
        if isinstance(stop, Choice):
            ends.add(Without.CHOICE)
        if isinstance(stop, Line) and stop.speaker not in (None, thinks):
            ends.add(Without.VOICE)
        for kind in ends:
            running[kind] = (0, None)
        if isinstance(stop, Line):
            count = len(wording(state, stop).split())
            for kind, (words, begins) in running.items():
                if kind is Without.VOICE and kind in ends:
                    continue
                running[kind] = (words + count, begins or stop.pos)
                if kind not in found or words + count > found[kind].words:
                    found[kind] = Stretch(words + count, begins or stop.pos)
    return found
