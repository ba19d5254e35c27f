"""Pacing statistics: the longest stretches of an evening without a choice, another voice or another picture.

For each ending, over random evenings and the canonical one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from random import Random
from typing import NamedTuple

from game.author.canonical import play_evening
from game.author.random_play import PLAYER_EVENINGS, simulate
from game.story.nodes import SourcePos
from game.story.operations import Choice, Line
from game.story.player_knowledge import knowledge_after, read_counts, restrict_to_script
from game.story.script import Script
from game.story.state import PlayerKnowledge, State, shot_of
from game.story.step import stop_of, wording

# The number of random evenings sampled.
RANDOM_EVENINGS = 200


class Without(StrEnum):
    """What is missing in a stretch."""

    CHOICE = "a choice"
    VOICE = "another voice"
    PICTURE = "another picture"


class Stretch(NamedTuple):
    """The length of a stretch in words, and its start."""

    words: int
    begins: SourcePos


def stretches(script: Script, played: Iterable[Sequence[State]]) -> dict[str, dict[Without, Stretch]]:
    """The longest stretches of these evenings, by ending."""
    by_ending: dict[str, dict[Without, Stretch]] = {}
    for states in played:
        if not states or states[-1].ending is None:
            continue
        best = by_ending.setdefault(states[-1].ending, {})
        for kind, stretch in longest(script, states).items():
            if kind not in best or stretch.words > best[kind].words:
                best[kind] = stretch
    return by_ending


def sample_evenings(script: Script) -> Iterator[list[State]]:
    """The states of the canonical evening, if the script has one, then of random evenings."""
    chance = Random(script.fingerprint)
    knowledge = PlayerKnowledge()
    stop_ids = set[str]()
    if script.canonical:
        yield play_evening(script, script.canonical)[0]
    for number in range(RANDOM_EVENINGS):
        states = list(simulate(script, restrict_to_script(script, knowledge), chance))
        stop_ids.update(stop_of(script, state).id for state in states)
        knowledge = knowledge_after(knowledge, states[-1].ending, read_counts(script, stop_ids))
        if number % PLAYER_EVENINGS == PLAYER_EVENINGS - 1:
            knowledge, stop_ids = PlayerKnowledge(), set()
        yield states


def longest(script: Script, states: Iterable[State]) -> dict[Without, Stretch]:
    """The longest stretches of one evening. The first member of the cast is the narrator."""
    thinks = next(iter(script.cast), None)
    running: dict[Without, tuple[int, SourcePos | None]] = dict.fromkeys(Without, (0, None))
    longest_by_kind: dict[Without, Stretch] = {}
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
                if kind not in longest_by_kind or words + count > longest_by_kind[kind].words:
                    longest_by_kind[kind] = Stretch(words + count, begins or stop.pos)
    return longest_by_kind
