"""Share codes: an evening's inputs and their script's fingerprint, as a text to paste.

`RA1-` and groups of letters and digits; case, blanks, line breaks, quotes and dashes don't matter. It
contains a checksum, the fingerprint and the inputs, compressed. Pasted text may be anything, so nothing is
unpacked beyond a limit.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zlib
from base64 import b32decode, b32encode
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from game.shell.storage.edge_format import edges_from_text, edges_text
from game.story.tree import Edge
from game.ui.share_code_format import ALPHABET, GROUP, MAX_LETTERS, PREFIX

_STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_FROM_STANDARD = str.maketrans(_STANDARD, ALPHABET)
_TO_STANDARD = str.maketrans(ALPHABET + "OIL", _STANDARD + "ABB")
NO_EVENING = "This code holds no evening."
NO_U = "No code has the letter U in it."
NOT_WHOLE = "This code is not whole: some of it is missing or mistyped."
# The longest pasted text that is searched for a code.
MAX_TEXT = 4 * MAX_LETTERS
MAX_INSIDE = 200_000
# The most inputs: an evening has some six hundred. Sixty letters can hold any number of equal ones; twenty
# thousand would take four seconds to live, and a tenth of the room for all that is ever lived.
MAX_INPUTS = 5_000
# The most positions in a text at which a code is tried.
MAX_PREFIXES = 30
_CHECK_BYTES = 4
_FINGERPRINT_BYTES = 4


class CodeError(Exception):
    """A text that is no valid code; its message is for the player."""


class SharedMoment(NamedTuple):
    """The content of a code. `same_script`: it was made in this script."""

    edges: tuple[Edge, ...]
    same_script: bool


def share_code(edges: tuple[Edge, ...], fingerprint: str) -> str:
    """The code of the moment that inputs lead to; raises CodeError where it would be too long."""
    text = edges_text(edges)
    if not text.isascii():  # no option of a script is called so, but one of a save can be
        raise CodeError("This evening holds an option that no code can name; a save can be copied instead.")
    inside = text.encode("ascii")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = _short(fingerprint) + packer.compress(inside) + packer.flush()
    letters = _letters(_check(data) + data)
    if len(letters) > MAX_LETTERS or len(inside) > MAX_INSIDE or len(edges) > MAX_INPUTS:
        raise CodeError("This evening is too long for a code; a save can be copied instead.")
    groups = [letters[start : start + GROUP] for start in range(0, len(letters), GROUP)]
    return "-".join((PREFIX, *groups))


def read_code(text: str, *fingerprints: str) -> SharedMoment:
    """The content of the code in a pasted text, and whether it was made in the script of these fingerprints;
    raises CodeError with a message for the player."""
    if len(text) > MAX_TEXT:
        raise CodeError("This text is far too long for a code.")
    # Some programs convert letters to full width, and blanks or dashes to others.
    letters = re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", text).upper())
    # Text before the code may contain the prefix: “Sandra, I got here”.
    prefixes = islice(re.finditer("RA[1IL]", letters), MAX_PREFIXES)
    fault = f"This is no code of this game: one begins with {PREFIX}-."
    for prefix in prefixes:
        try:
            made_in, inside = _unpack(letters[prefix.end() :])
            break
        except CodeError as error:
            fault = str(error)
    else:
        raise CodeError(fault)
    try:
        edges = edges_from_text(inside.decode("ascii"))
        if len(edges) > MAX_INPUTS:
            raise ValueError("it goes on and on")
    except ValueError:
        raise CodeError(NO_EVENING) from None
    return SharedMoment(edges, made_in in map(_short, fingerprints))


def _unpack(letters: str) -> tuple[bytes, bytes]:
    """The fingerprint and the inputs in a code's letters, followed by anything; raises CodeError.

    The compressed stream marks its own end, so the code needs no terminator.
    """
    data = _bytes(letters)
    check, rest = data[:_CHECK_BYTES], data[_CHECK_BYTES:]
    unpacker = zlib.decompressobj(-15)
    inside = None
    with suppress(zlib.error):
        inside = unpacker.decompress(rest[_FINGERPRINT_BYTES:], MAX_INSIDE)
    if inside is not None and unpacker.eof:
        code = rest[: len(rest) - len(unpacker.unused_data)]
        if len(code) > _FINGERPRINT_BYTES and check == _check(code):
            return code[:_FINGERPRINT_BYTES], inside
    if check == _check(rest):
        raise CodeError(NO_EVENING)
    raise CodeError(f"{NOT_WHOLE} {NO_U}" if "U" in letters else NOT_WHOLE)


def _check(data: bytes) -> bytes:
    """The checksum: one of four thousand million errors would pass."""
    return hashlib.sha256(data).digest()[:_CHECK_BYTES]


def _short(fingerprint: str) -> bytes:
    """A short hash of a script's fingerprint."""
    return hashlib.sha256(fingerprint.encode()).digest()[:_FINGERPRINT_BYTES]


def _letters(data: bytes) -> str:
    """Bytes as letters, five bits each."""
    return b32encode(data).decode().rstrip("=").translate(_FROM_STANDARD)


def _bytes(letters: str) -> bytes:
    """Letters as bytes, up to the first letter that no code has or the longest code's end."""
    digits = letters.partition("U")[0][:MAX_LETTERS]
    padded = b32decode(digits.translate(_TO_STANDARD) + "A" * (-len(digits) % 8))
    return padded[: len(digits) * 5 // 8]
