"""The letters of what authors write: where a row may break, signs that mean something, what can't be drawn.

Inside words `_` begins and ends emphasis and `$` begins a name that is filled in; doubled they are
themselves. From the script on, such a plain sign is a letter of its own, so that nothing takes it for more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Blanks at which a row may break: all but the no-break ones.
BLANKS = re.compile("[\t\n\x0b\x0c\r \x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
NO_BREAK = "\u00a0\u2007\u202f"
# Signs that stand for themselves (letters for private use, which no text has).
PLAIN_UNDERSCORE, PLAIN_DOLLAR = "\ue05f", "\ue024"
PLAIN = str.maketrans({PLAIN_UNDERSCORE: "_", PLAIN_DOLLAR: "$"})
# What stands where something was that no text may hold.
BROKEN = "\ufffd"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def words_of(text: str) -> list[str]:
    """The words of a text, cut where a row may break."""
    return [word for word in BLANKS.split(text) if word]


def read_line(text: str) -> str:
    """A text as it is kept: in one line, its plain signs letters of their own, marks joined to their letters
    where there is such a letter, and control characters made visible."""
    signs = text.replace("__", PLAIN_UNDERSCORE).replace("$$", PLAIN_DOLLAR)
    return unicodedata.normalize("NFC", " ".join(words_of(_CONTROLS.sub(BROKEN, signs))))


def spelled(text: str) -> str:
    """The text as somebody would spell it who copies it, plain signs and all."""
    return text.translate(PLAIN)


def is_unseen(letter: str) -> bool:
    """Whether a letter has no shape of its own: joiners, marks of direction, variants, soft hyphens."""
    return unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f"


def is_backward(letter: str) -> bool:
    """Whether a letter belongs to a script that is written from right to left."""
    return unicodedata.bidirectional(letter) in ("R", "AL")


def clusters(text: str) -> Iterator[str]:
    """The letters of a text, each with the marks that stand over, under and beside it."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not (unicodedata.combining(text[end]) or is_unseen(text[end])):
            yield text[start:end]
            start = end
