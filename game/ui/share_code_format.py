"""The form of a share code: its prefix, its alphabet, its groups, and its length."""

from __future__ import annotations

# A code begins with this; groups of `GROUP` letters and digits follow.
PREFIX, GROUP = "RA1", 5
# Letters and digits that can't be confused: no I, L, O, U.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# The longest code, without its prefix. An evening of a thousand lines is some 400 letters.
MAX_LETTERS = 40_000
