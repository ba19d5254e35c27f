"""Damage: a seed changed a few times, so that most of it still means something."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

# Numbers that readers stumble over.
NUMBERS = (
    b"0", b"-1", b"1", b"255", b"256", b"65535", b"65536", b"2147483647", b"2147483648", b"4294967295",
    b"4294967296", b"9007199254740993", b"1e300", b"-1e300", b"1e-300", b"nan", b"inf", b"-inf", b"0x10",
    b"1_000", b"\xd9\xa3", b"9" * 400, b"0.1", b"", b" ", b"+",
)  # fmt: skip
# Letters that texts, fonts and file names stumble over.
LETTERS = (
    b"\0", b"\n", b"\r", b"\t", b"\x1b[0m", b"\x7f", b"\xc2\x85", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\xff",
    b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80", b"../", b"..\\", b"/etc/passwd", b"C:\\con", b"%s",
    b"{0.__class__}", b"&lt;", b"]]>", b"<!--", b"'", b'"', b"\\", b": ", b"- ", b"#", b"{", b"}", b"[", b"]",
    b"*a", b"&a ", b"!!python/name:os.system ", b"<<: ", b"|\n", b">\n",
)  # fmt: skip
INTERESTING = (0, 1, 0x7F, 0x80, 0xFE, 0xFF)
MAX_BYTES = 200_000
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")


def mutated(seed: bytes, seeds: Sequence[bytes], chance: random.Random) -> bytes:
    """The seed with one to eight changes."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        chance.choice(_CHANGES)(data, seeds, chance)
        if not data:
            data += b"\0"
    return bytes(data[:MAX_BYTES])


def _at(data: bytearray, chance: random.Random) -> int:
    # Headers decide most, so half of the changes are made there.
    return chance.randrange(min(len(data), 64) if chance.random() < 0.4 else len(data))


def _flip(data: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    data[_at(data, chance)] ^= 1 << chance.randrange(8)


def _set(data: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    data[_at(data, chance)] = chance.choice((*INTERESTING, chance.randrange(256)))


def _word(data: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    """Two or four bytes become a number at the edge of its room."""
    size = chance.choice((2, 4))
    value = chance.choice((0, 1, (1 << size * 8) - 1, 1 << (size * 8 - 1), chance.randrange(1 << size * 8)))
    at = _at(data, chance)
    data[at : at + size] = value.to_bytes(size, chance.choice(("little", "big")))


def _cut(data: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    at = _at(data, chance)
    del data[at : at + chance.choice((1, 2, 8, 64, 1024))]


def _end(data: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    del data[_at(data, chance) :]


def _repeat(data: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    at = _at(data, chance)
    part = data[at : at + chance.choice((1, 4, 16, 200))]
    data[at:at] = part * chance.choice((1, 2, 50))


def _put(data: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    at = _at(data, chance)
    data[at:at] = chance.choice(LETTERS)


def _number(data: bytearray, _: Sequence[bytes], chance: random.Random) -> None:
    """A number that is written out becomes another."""
    found = list(_NUMBER.finditer(data[:MAX_BYTES]))
    if found:
        match = chance.choice(found)
        data[match.start() : match.end()] = chance.choice(NUMBERS)


def _join(data: bytearray, seeds: Sequence[bytes], chance: random.Random) -> None:
    """A part of another seed is put in."""
    other = chance.choice(seeds)
    start = chance.randrange(len(other) or 1)
    at = _at(data, chance)
    length = chance.choice((4, 40, 400))
    data[at : at + chance.choice((0, length))] = other[start : start + length]


_CHANGES: tuple[Callable[[bytearray, Sequence[bytes], random.Random], None], ...] = (
    _flip, _set, _word, _cut, _end, _repeat, _put, _number, _number, _join,
)  # fmt: skip
