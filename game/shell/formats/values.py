"""Values from outside made plain: text without what no font or file name may see, finite numbers.

Whatever is read of a file passes here once, where it is read.
"""

from __future__ import annotations

import re
from unicodedata import category, normalize

# Longer than any number that means something: a double has 17 digits.
MAX_DIGITS = 32
# No picture, place, size or tile with its flags is larger; sums and products of two still fit a double.
LARGEST = 1e10
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
# What is no letter: control characters, lone surrogates, what Unicode has not given out, and marks that
# join, divide or turn the direction of what follows; but for the two that some writing can't do without.
_NO_LETTERS = {"Cc", "Cf", "Cn", "Cs"}
_JOINERS = "\u200c\u200d"
_BLANKS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029 ]+")


def clean_text(text: str, most: int | None = None) -> str:
    """The text in one line, without control, direction and zero-width marks; cut off beyond `most`."""
    plain = _BLANKS.sub(" ", text).strip()
    if not plain.isprintable():
        kept = (letter for letter in plain if letter in _JOINERS or category(letter) not in _NO_LETTERS)
        plain = "".join(kept).strip()
    if most is not None and len(plain) > most:
        plain = f"{plain[: most - 1].rstrip()}…"
    return normalize("NFC", plain)


def to_number(text: str) -> float | None:
    """The number that a text says; None where it says none, or one beyond all sense."""
    if len(text) > MAX_DIGITS or not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    # The first comparison is false for what is no number.
    return value if -LARGEST <= value <= LARGEST else None
