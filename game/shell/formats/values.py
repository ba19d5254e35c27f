"""Sanitising values from outside: text without characters that no font or file name may contain, finite
numbers.

Everything read from a file passes here once, where it is read.
"""

from __future__ import annotations

import re
from unicodedata import category, normalize

# Longer than any meaningful number: a double has 17 digits.
MAX_DIGITS = 32
# Larger than any picture, position, size or tile number with flags; sums and products of two still fit a
# double.
LARGEST = 1e10
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
# Characters that are removed: control characters, lone surrogates, unassigned ones, and marks that join,
# divide or change the direction of what follows; except the two that some scripts need.
_NO_LETTERS = {"Cc", "Cf", "Cn", "Cs"}
_JOINERS = "\u200c\u200d"
_BLANKS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029 ]+")


def clean_text(text: str, most: int | None = None) -> str:
    """The text in one line, without control, direction and zero-width characters; cut off after `most`."""
    plain = _BLANKS.sub(" ", text).strip()
    if not plain.isprintable():
        letters = (letter for letter in plain if letter in _JOINERS or category(letter) not in _NO_LETTERS)
        plain = "".join(letters).strip()
    if most is not None and len(plain) > most:
        plain = f"{plain[: most - 1].rstrip()}…"
    return normalize("NFC", plain)


def to_number(text: str) -> float | None:
    """The number in a text; None where it is none, or absurdly large."""
    if len(text) > MAX_DIGITS or not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    # The first comparison is false for NaN.
    return value if -LARGEST <= value <= LARGEST else None
