"""Records on disk: frozen values as plain text, under a cache key of everything they were made from.

Parsing a script takes a hundred times as long as reading its records. A file is used only if its key and
checksum match; otherwise the value is made again. What can't be written is skipped. A packaged game bundles
the records of its own files, so that even its first start finds them.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from game import __version__
from game.shell.formats.file_errors import FileError
from game.shell.formats.files import leaves_room, make_folder, read_bytes, write_whole

# Changed with the file format.
_FORM = b"running-ashtrays records 1"
# A hundred thousand lines take 16 MB.
MAX_BYTES = 400_000_000
# How many files are kept in a folder by default.
KEPT_FILES = 12
# The file among the bundled records that holds the value of program() when they were made.
PROGRAM = "program"
_PROGRAM = Path(__file__).resolve().parents[2]
# The modules that define the records and how they are read, with all that these import.
MAKING = (
    "story/*.py", "stage/*.py", "shell/script_folder.py", "shell/formats/*.py",
    "shell/packs/*.py",
)  # fmt: skip


class CachedValue(NamedTuple):
    """A value that was read back, and its parts by name."""

    value: Any
    parts: Mapping[str, Any]


class Records:
    """A folder of values made of records of these classes and of JSON types; the `most` saved last are
    kept."""

    def __init__(self, folder: Path, classes: Sequence[type], most: int = KEPT_FILES) -> None:
        self._folder, self._most = folder, most
        self._classes = tuple(classes)
        self._numbers = {kind: number for number, kind in enumerate(self._classes, len(_BUILDERS))}

    def load(self, name: str, cache_key: str) -> CachedValue | None:
        """The value saved under a name with this cache key; None where there is none, or it is damaged."""
        try:
            head, _, body = read_bytes(self._folder / name, MAX_BYTES).partition(b"\n")
            if head != _head(cache_key, body):
                return None
            whole, *rows = body.split(b"\n")
            # A part is a name and a text, one line each.
            parts = {row[: row.index(b"\t")].decode(): row for row in rows if row}
            read = _reader((*_BUILDERS, *self._classes))
            return CachedValue(read(json.loads(whole)), _Parts(parts, read))
        except (FileError, ValueError, TypeError, LookupError, RecursionError):
            return None

    def save(
        self, name: str, cache_key: str, value: object, parts: Mapping[str, object] | None = None
    ) -> None:
        """Saves a value and its parts under a name, if that is possible."""
        with suppress(FileError, OSError, ValueError, TypeError, RecursionError):
            rows = [self._text(value)]
            rows += [part.encode() + b"\t" + self._text(held) for part, held in (parts or {}).items()]
            body = b"\n".join(rows)
            make_folder(self._folder)
            if not leaves_room(self._folder, len(body)):
                return
            write_whole(self._folder / name, _head(cache_key, body) + b"\n" + body)
            files = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
            for old in files[: -self._most]:
                old.unlink()

    def _text(self, value: object) -> bytes:
        plain = self._plain(value)
        return json.dumps(plain, separators=(",", ":"), allow_nan=False).encode()

    def _plain(self, value: object) -> object:
        """The value as JSON: scalars unchanged, everything else as `[class number, *fields]`. Raises
        TypeError for unknown classes."""
        kind: Any = type(value)
        if kind in (str, int, float, bool, type(None)):
            return value
        fields: Iterable[object]
        if isinstance(value, dict):
            number = _DICT
            fields = (item for pair in value.items() for item in pair)
        elif isinstance(value, frozenset):
            number, fields = _SET, sorted(value)
        elif isinstance(value, Enum):
            number, fields = self._number(kind), (value.value,)
        elif isinstance(value, tuple):
            number = _TUPLE if kind is tuple else self._number(kind)
            fields = value
        else:
            number = self._number(kind)
            fields = (getattr(value, name) for name in kind.__match_args__)
        return [number, *map(self._plain, fields)]

    def _number(self, kind: type) -> int:
        if kind not in self._numbers:
            raise TypeError(f"{kind.__name__} is no record that is kept")
        return self._numbers[kind]


class _Parts(Mapping[str, Any]):
    """A mapping of parts, each read from its row of text when it is first accessed."""

    def __init__(self, rows: dict[str, bytes], read: Callable[[object], Any]) -> None:
        self._rows, self._read = rows, read
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            row = self._rows[name]
            self._made[name] = self._read(json.loads(row[row.index(b"\t") :]))
            self._rows[name] = b""
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _pairs(*items: Any) -> dict[Any, Any]:
    return dict(zip(items[::2], items[1::2], strict=True))


def _tuple(*items: object) -> tuple[object, ...]:
    return items


def _set(*items: object) -> frozenset[object]:
    return frozenset(items)


_TUPLE, _DICT, _SET = range(3)
_BUILDERS: tuple[Callable[..., Any], ...] = (_tuple, _pairs, _set)


def _reader(builders: tuple[Callable[..., Any], ...]) -> Callable[[object], Any]:
    """A function that creates values from their plain form."""

    def read(plain: Any) -> Any:
        if type(plain) is not list:
            return plain
        return builders[plain[0]](*[read(item) if type(item) is list else item for item in plain[1:]])

    return read


def _head(cache_key: str, body: bytes) -> bytes:
    digest = hashlib.blake2b(body, digest_size=16).hexdigest()
    return b" ".join((_FORM, cache_key.encode(), digest.encode()))


def cache_key_of(things: Iterable[bytes]) -> str:
    """A cache key of these values and of the program."""
    digest = hashlib.blake2b(program(bundled_records_dir()).encode(), digest_size=16)
    for thing in things:
        digest.update(len(thing).to_bytes(8, "big") + thing)
    return digest.hexdigest()


def bundled_records_dir() -> Path | None:
    """The folder of the records bundled with a packaged game; None where it isn't packaged."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "records" if bundle is not None else None


@cache
def program(packed: Path | None) -> str:
    """A key of the program: its version, and the source of the modules that make records."""
    if packed is not None:
        with suppress(OSError):
            return (packed / PROGRAM).read_text(encoding="ascii")
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    for pattern in MAKING:
        for path in sorted(_PROGRAM.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
