"""Documents on disk: JSON with a checksum, written atomically, with one backup.

A document's first line holds the SHA-256 of all that follows; the whole is one JSON object. Only verified
content is returned; its meaning is the caller's.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import shutil
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.file_errors import FileError, failed, folder_text, reason_of
from game.shell.formats.files import PARTIAL, fsync_folder, open_regular, write_whole
from game.shell.formats.silent_disks import do_unless_silent

# The size limit; a save of a long evening is 40 KB.
MAX_BYTES = 8_000_000
# What the game writes has four.
MAX_LEVELS = 60
# What opens or parts its values: a save has some hundred, and a million small lists take seconds to read.
MAX_PARTS = 200_000
BACKUP = ".bak"
_HEAD = b'{"sha256": "'
_HEAD_END = b'", "body":\n'
_TAIL = b"\n}\n"
_BODY_AT = len(_HEAD) + 64 + len(_HEAD_END)


class Document(NamedTuple):
    """The content of a file, and a message where its backup was used."""

    body: object
    message: str | None = None


def write_document(path: Path, body: object) -> None:
    """Writes a document, keeping the valid one before as its backup; raises FileError."""
    data = encode(body)
    if len(data) > MAX_BYTES:
        raise FileError(
            f"{path.name} was not written in {folder_text(path.parent)}: it would be larger than "
            f"{MAX_BYTES:,} bytes. What is there stays as it is; move it away to begin it anew."
        )
    if _is_valid(path):
        try:
            do_unless_silent(lambda: _keep_backup(path))
        except OSError as error:
            raise failed(path, "written", error) from None
    write_whole(path, data)


def read_document(path: Path, most_parts: int = MAX_PARTS) -> Document | None:
    """The verified document, or its backup with a message; None where there is neither.

    Raises FileError where there is a file but neither is valid, or of no more than so many parts.
    """
    try:
        return Document(decode(_read(path), most_parts))
    except FileNotFoundError:
        fault = None
    except (OSError, ValueError) as error:
        fault = reason_of(error) if isinstance(error, OSError) else str(error)
    shown = path.name or str(path)  # `.` and `/` have no name
    backup = path.parent / f"{path.name}{BACKUP}"
    try:
        body = decode(_read(backup), most_parts)
    except FileNotFoundError:
        if fault is None:
            return None
    except (OSError, ValueError):
        pass
    else:
        lost = "is missing" if fault is None else f"can't be used ({fault})"
        return Document(body, f"{shown} {lost}; the copy from before it is used.")
    raise FileError(f"{shown} can't be used: {fault or 'only a damaged copy is left'}.")


def delete_document(path: Path) -> None:
    """Removes a document and its backup; raises FileError."""

    def delete() -> None:
        path.with_name(path.name + BACKUP).unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        fsync_folder(path.parent)

    try:
        do_unless_silent(delete)
    except OSError as error:
        raise failed(path, "deleted", error) from None


def encode(body: object) -> bytes:
    """A document as bytes."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    rest = text.encode("utf-8", "surrogatepass") + _TAIL
    return _HEAD + hashlib.sha256(rest).hexdigest().encode() + _HEAD_END + rest


def decode(data: bytes, most_parts: int = MAX_PARTS) -> object:
    """The content of a document's bytes; raises ValueError with a reason."""
    if len(data) > MAX_BYTES:
        raise ValueError(f"it is larger than {MAX_BYTES:,} bytes")
    head, rest = data[:_BODY_AT], data[_BODY_AT:]
    if not (head.startswith(_HEAD) and head.endswith(_HEAD_END)):
        raise ValueError("it is not a file of this game")
    if not _has_its_sum(data):
        raise ValueError("it is damaged")
    if sum(rest.count(letter) for letter in b"[{,") > most_parts:
        raise ValueError("it holds more than any game has written")
    try:
        text = rest.removesuffix(_TAIL).decode("utf-8", "surrogatepass")
        body: object = json.loads(text, parse_float=_finite, parse_constant=_finite)
        _check_levels(body)
        return body
    except (ValueError, RecursionError):
        raise ValueError("it holds what no game has written") from None


def _finite(text: str) -> float:
    """A number; raises ValueError for those that JSON doesn't have, and that couldn't be written again."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text[:40]} is no number")
    return number


def _check_levels(body: object) -> None:
    """Raises ValueError for what is nested so deep that writing it again could fail."""
    inner, levels = [body], 0
    while inner:
        if levels > MAX_LEVELS:
            raise ValueError("it is nested too deep")
        parts = (
            part.values() if isinstance(part, dict) else part
            for part in inner
            if isinstance(part, dict | list)
        )
        inner = [value for part in parts for value in part if isinstance(value, dict | list)]
        levels += 1


def _read(path: Path) -> bytes:
    """The file's bytes, at most one past the limit; raises OSError."""
    with open_regular(path) as stream:
        # Room is made for all that is asked for before anything is read.
        return stream.read(min(MAX_BYTES + 1, os.fstat(stream.fileno()).st_size))


def _is_valid(path: Path) -> bool:
    """Whether the document on disk is valid."""
    try:
        return _has_its_sum(_read(path))
    except OSError:
        return False


def _has_its_sum(data: bytes) -> bool:
    """Whether a document's bytes are those it was written with."""
    return data[len(_HEAD) : len(_HEAD) + 64] == hashlib.sha256(data[_BODY_AT:]).hexdigest().encode()


def _keep_backup(path: Path) -> None:
    """Makes the document its own backup; at no moment is either missing."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.bak{PARTIAL}")
    with contextlib.suppress(FileNotFoundError):
        partial.unlink()
    try:
        try:
            os.link(path, partial)
        except OSError:
            shutil.copyfile(path, partial)  # a file system that knows no hard links
        partial.replace(path.with_name(path.name + BACKUP))
    finally:
        # Left over where the renaming failed, or the backup was a link to this very file.
        with contextlib.suppress(OSError):
            partial.unlink()
