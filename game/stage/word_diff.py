"""Which words of a line are not what they were when it was last read."""

from __future__ import annotations

from difflib import SequenceMatcher

from game.stage.layout import plain
from game.story.letters import words_of


def differing_words(before: str, now: str) -> frozenset[int]:
    """The numbers of the words of `now` that `before` didn't have there."""
    old, new = words_of(plain(before)), words_of(plain(now))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return frozenset(
        number
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind != "equal"
        for number in range(start, end)
    )
