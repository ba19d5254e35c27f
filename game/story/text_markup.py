"""Text normalisation: line breaks, markup characters, and characters that can't be drawn.

In texts `_` begins and ends emphasis and `$` begins a text variable; doubled, they are literal. A literal one
is kept as a private-use character, so that no later stage takes it for markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# White space at which a row may break.
BLANKS = re.compile("[\t\n\x0b\x0c\r \x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
NO_BREAK = "\u00a0\u2007\u202f"
# Literal `_` and `$`: private-use characters, which no text contains.
PLAIN_UNDERSCORE, PLAIN_DOLLAR = "\ue05f", "\ue024"
PLAIN = str.maketrans({PLAIN_UNDERSCORE: "_", PLAIN_DOLLAR: "$"})
# Replaces control characters.
BROKEN = "\ufffd"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def words_of(text: str) -> list[str]:
    """Splits a text where a row may break."""
    return [word for word in BLANKS.split(text) if word]


def replace_controls(text: str) -> str:
    """The text with `BROKEN` for each control character and lone surrogate; blanks and line ends stay."""
    return text if text.isprintable() else _CONTROLS.sub(BROKEN, text)


def normalize_text(text: str) -> str:
    """Normalises a text: one line, literal `_` and `$` as private-use characters, composed accents (NFC), and
    control characters replaced by `BROKEN`."""
    signs = text.replace("__", PLAIN_UNDERSCORE).replace("$$", PLAIN_DOLLAR)
    return unicodedata.normalize("NFC", " ".join(words_of(replace_controls(signs))))


def spelled(text: str) -> str:
    """The text with its literal `_` and `$` as ordinary characters."""
    return text.translate(PLAIN)


def is_unseen(letter: str) -> bool:
    """Whether a character has no glyph of its own: joiners, direction marks, variation selectors, soft
    hyphens."""
    return unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f"


def is_backward(letter: str) -> bool:
    """Whether a character belongs to a right-to-left script."""
    return unicodedata.bidirectional(letter) in ("R", "AL")


def clusters(text: str) -> Iterator[str]:
    """The grapheme clusters of a text: each character with its combining marks."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not (unicodedata.combining(text[end]) or is_unseen(text[end])):
            yield text[start:end]
            start = end
