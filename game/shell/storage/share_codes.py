"""Share codes: an evening's inputs and the script they were made in, as a text to paste anywhere.

`RA1-` and groups of letters and digits; case, blanks, line breaks, quotes and dashes don't matter.
Inside are a checksum, the script's fingerprint and the inputs, compressed. What is pasted may be
anything, so nothing is unpacked past its limit.
"""

from __future__ import annotations

import binascii
import hashlib
import re
import unicodedata
import zlib
from base64 import b32decode, b32encode
from itertools import islice
from typing import NamedTuple

from game.shell.storage.inputs import edges_from_text, edges_text
from game.story.recovery import MAX_MOMENTS
from game.story.tree import Edge

PREFIX = "RA1"
# Letters and digits that can't be taken for one another: no I, L, O, U.
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_FROM_STANDARD = str.maketrans(_STANDARD, _DIGITS)
_TO_STANDARD = str.maketrans(_DIGITS + "OIL", _STANDARD + "ABB")
NOT_WHOLE = "This code is not whole: some of it is missing or mistyped."
GROUP = 5
# An evening of a thousand lines is some 400 letters; a clipboard can hold a book.
MAX_LETTERS = 40_000
MAX_INSIDE = 200_000
# Where a code may begin in a text: each is tried.
MAX_PREFIXES = 30
_CHECK_BYTES = 4
_FINGERPRINT_BYTES = 4


class CodeError(Exception):
    """A text that is no code; its words are for the player."""


class Shared(NamedTuple):
    """What a code holds. `same` tells whether it was made in the script asked about."""

    edges: tuple[Edge, ...]
    same: bool


def share_code(edges: tuple[Edge, ...], fingerprint: str) -> str:
    """The code of the moment that these inputs lead to; raises CodeError for one too long."""
    inside = edges_text(edges).encode("ascii")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = _short(fingerprint) + packer.compress(inside) + packer.flush()
    letters = _letters(_check(data) + data)
    if len(letters) > MAX_LETTERS or len(inside) > MAX_INSIDE or len(edges) > MAX_MOMENTS:
        raise CodeError("This evening is too long for a code; a save can be copied instead.")
    groups = [letters[start : start + GROUP] for start in range(0, len(letters), GROUP)]
    return "-".join((PREFIX, *groups))


def read_code(text: str, *fingerprints: str) -> Shared:
    """What a pasted text holds, and whether it was made in the script of these fingerprints; raises CodeError
    with a sentence for the player."""
    if len(text) > 4 * MAX_LETTERS:
        raise CodeError("This text is far too long for a code.")
    # Some programs turn letters into wide ones, and blanks or dashes into others.
    letters = re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", text).upper())
    # Words before it may hold the same letters: “Sandra, I got here”.
    prefixes = islice(re.finditer("RA[1IL]", letters), MAX_PREFIXES)
    fault = f"This is no code of this game: one begins with {PREFIX}-."
    for prefix in prefixes:
        try:
            rest = _whole(letters[prefix.end() :])
            break
        except CodeError as error:
            fault = str(error)
    else:
        raise CodeError(fault)
    made_in, packed = rest[:_FINGERPRINT_BYTES], rest[_FINGERPRINT_BYTES:]
    try:
        edges = edges_from_text(_unpack(packed).decode("ascii"))
        if len(edges) > MAX_MOMENTS:
            raise ValueError("it goes on and on")
    except (ValueError, zlib.error):
        raise CodeError("This code holds no evening.") from None
    return Shared(edges, made_in in map(_short, fingerprints))


def _whole(letters: str) -> bytes:
    """What a code's letters hold after their checksum; raises CodeError where it is wrong."""
    data = _bytes(letters)
    check, rest = data[:_CHECK_BYTES], data[_CHECK_BYTES:]
    if len(rest) < _FINGERPRINT_BYTES or check != _check(rest):
        raise CodeError(NOT_WHOLE)
    return rest


def _unpack(data: bytes) -> bytes:
    """What is compressed, up to the limit; raises ValueError and zlib.error."""
    unpacker = zlib.decompressobj(-15)
    inside = unpacker.decompress(data, MAX_INSIDE)
    if not unpacker.eof or unpacker.unused_data:
        raise ValueError("it goes on past its end")
    return inside


def _check(data: bytes) -> bytes:
    """The checksum: one wrong letter in four thousand million would pass."""
    return hashlib.sha256(data).digest()[:_CHECK_BYTES]


def _short(fingerprint: str) -> bytes:
    """A script's fingerprint in few bytes."""
    return hashlib.sha256(fingerprint.encode()).digest()[:_FINGERPRINT_BYTES]


def _letters(data: bytes) -> str:
    """The bytes, five bits a letter."""
    return b32encode(data).decode().rstrip("=").translate(_FROM_STANDARD)


def _bytes(letters: str) -> bytes:
    """The bytes of letters; raises CodeError for a letter that no code has."""
    if len(letters) > MAX_LETTERS:
        raise CodeError("This text is far too long for a code.")
    if "U" in letters:
        raise CodeError("No code has the letter U in it.")
    try:
        return b32decode(letters.translate(_TO_STANDARD) + "=" * (-len(letters) % 8))
    except binascii.Error:
        raise CodeError(NOT_WHOLE) from None
