"""Documents on disk: JSON with a checksum, written atomically, with one backup.

A document's first line holds the SHA-256 of all that follows; the whole is one JSON object. Only verified
content is returned; its meaning is the caller's.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import json
import math
import os
import re
import shutil
import stat
from pathlib import Path
from threading import get_ident
from typing import BinaryIO, NamedTuple

from game.shell.formats.values import clean_text

# The size limit; a save of a long evening is 40 KB.
MAX_BYTES = 8_000_000
# What the game writes has four.
MAX_LEVELS = 60
BACKUP = ".bak"
PARTIAL = ".part"
# What a writer leaves that was killed: a file of ours, its process, its thread.
_OWN_PARTIAL = re.compile(r".+\.(?:json|png)\.\d+(?:-\d+)?(?:\.bak)?\.part|.+-beside\.sqlite3\.part")
_HEAD = b'{"sha256": "'
_HEAD_END = b'", "body":\n'
_TAIL = b"\n}\n"
_BODY_AT = len(_HEAD) + 64 + len(_HEAD_END)
# Of a folder's name; a long one still leaves room for the rest of the sentence.
_SHOWN_LETTERS = 240
NO_FILE = "it is no file, but a folder, a pipe or a device"
# What is wrong with a path, whatever is done with it.
PATH_FAULTS = {
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
}
# What a network's disk says that is gone, or one that a program provides.
_GONE = (errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT, errno.EHOSTDOWN)
_SENTENCES = PATH_FAULTS | {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the disk takes no file of this size",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "this folder can't be written",
    errno.EPERM: "this folder can't be written",
    errno.ENOENT: "its folder is gone",
    errno.ENOTDIR: "its folder is not a folder",
    errno.EEXIST: "its folder is not a folder",  # where one was to be made
    errno.EIO: "the disk reports an error",
    errno.EMFILE: "too many files are open at once",
    errno.ENFILE: "too many files are open at once",
    errno.ENOMEM: "there is too little memory",
    **dict.fromkeys(_GONE, "the disk it lies on doesn't answer any more"),
    errno.EISDIR: NO_FILE,
}
_TAKE_ELSEWHERE = "Set RUNNING_ASHTRAYS_HOME to a folder on another disk"
_MAKE_YOURS = "Make that folder yours and writable"
_CLOSE_OTHERS = "Close other programs, and start the game again"
_MOVE_AWAY = "Move away what stands in its place"
# What to do about it.
_REMEDIES = {
    errno.ELOOP: "Remove that link",
    errno.ENAMETOOLONG: "Give it a shorter name",
    errno.ENOSPC: "Make room on that disk",
    errno.EDQUOT: "Delete other files of yours on that disk",
    errno.EFBIG: _TAKE_ELSEWHERE,
    errno.EROFS: _TAKE_ELSEWHERE,
    errno.EACCES: _MAKE_YOURS,
    errno.EPERM: _MAKE_YOURS,
    errno.ENOENT: "Start the game again, which makes it anew",
    errno.ENOTDIR: _MOVE_AWAY,
    errno.EEXIST: _MOVE_AWAY,
    errno.EISDIR: _MOVE_AWAY,
    errno.EMFILE: _CLOSE_OTHERS,
    errno.ENFILE: _CLOSE_OTHERS,
    errno.ENOMEM: _CLOSE_OTHERS,
    **dict.fromkeys(_GONE, "Connect that disk again"),
}
CHECK_DISK = "Have that disk checked, and keep copies of what lies on it elsewhere"
# Opening must not block on a pipe, nor make a terminal ours.
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY")
)


class FileError(Exception):
    """A file that can't be read or written; its text is a message for the player."""


class Document(NamedTuple):
    """The content of a file, and a message where its backup was used."""

    body: object
    message: str | None = None


def reason_of(error: OSError) -> str:
    """Why a file operation failed, in a few plain words."""
    return _SENTENCES.get(error.errno or 0) or error.strerror or "the disk reports an error"


def remedy_of(error: OSError) -> str:
    """What to do where a file operation failed, as a sentence without its full stop."""
    return _REMEDIES.get(error.errno or 0, CHECK_DISK)


def folder_text(path: Path) -> str:
    """A folder as the player is told of it."""
    return clean_text(str(path.absolute()), _SHOWN_LETTERS)


def failed(path: Path, done: str, error: OSError) -> FileError:
    """What the player is told where a file was not `done` (written): which, in which folder, why, and what
    to do."""
    where = f"{path.name} was not {done} in {folder_text(path.parent)}"
    return FileError(f"{where}: {reason_of(error)}. {remedy_of(error)}.")


def make_folder(path: Path) -> None:
    """Creates a folder and those it lies in, where they are missing; raises OSError. Python's own way calls
    itself for each of them, and a name may have two thousand."""
    try:
        path.mkdir(exist_ok=True)
    except FileNotFoundError:
        for folder in (*reversed(path.parents), path):
            if not os.path.isdir(folder):
                folder.mkdir(exist_ok=True)


def open_regular(path: Path) -> BinaryIO:
    """Opens a regular file for reading; raises OSError, and IsADirectoryError for anything that is none."""
    # Checked before opening, for opening a device can have effects.
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise IsADirectoryError(errno.EISDIR, NO_FILE)
    stream = os.fdopen(os.open(path, _FLAGS), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise IsADirectoryError(errno.EISDIR, NO_FILE)
    return stream


def write_whole(path: Path, *parts: bytes, sync: bool = True) -> None:
    """Replaces a file's content atomically; raises FileError. `sync`: it also survives a power cut."""
    partial = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}{PARTIAL}")
    try:
        with partial.open("wb", buffering=0) as stream:
            for part in parts:
                _write_all(stream, part)
            if sync:
                os.fsync(stream.fileno())
        partial.replace(path)
        if sync:
            _fsync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise failed(path, "written", error) from None


def _write_all(stream: io.FileIO, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[stream.write(left) or 0 :]


def write_document(path: Path, body: object) -> None:
    """Writes a document, keeping the valid one before as its backup; raises FileError."""
    data = encode(body)
    if len(data) > MAX_BYTES:
        raise FileError(
            f"{path.name} was not written in {folder_text(path.parent)}: it has grown past {MAX_BYTES:,} "
            "bytes. Begin another evening; what is there stays as it is."
        )
    if _is_valid(path):
        try:
            _keep_backup(path)
        except OSError as error:
            raise failed(path, "written", error) from None
    write_whole(path, data)


def read_document(path: Path) -> Document | None:
    """The verified document, or its backup with a message; None where there is neither.

    Raises FileError where there is a file but neither is valid.
    """
    try:
        return Document(decode(_read(path)))
    except FileNotFoundError:
        trouble = None
    except (OSError, ValueError) as error:
        trouble = reason_of(error) if isinstance(error, OSError) else str(error)
    shown = path.name or str(path)  # `.` and `/` have no name
    backup = path.parent / f"{path.name}{BACKUP}"
    try:
        body = decode(_read(backup))
    except FileNotFoundError:
        if trouble is None:
            return None
    except (OSError, ValueError):
        pass
    else:
        lost = "is missing" if trouble is None else f"can't be used ({trouble})"
        return Document(body, f"{shown} {lost}; the copy from before it is used.")
    raise FileError(f"{shown} can't be used: {trouble or 'only a damaged copy is left'}.")


def delete_document(path: Path) -> None:
    """Removes a document and its backup; raises FileError."""
    try:
        path.with_name(path.name + BACKUP).unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        _fsync_folder(path.parent)
    except OSError as error:
        raise failed(path, "deleted", error) from None


def delete_partial_files(folder: Path) -> None:
    """Deletes the partial files of writers that were killed; other programs call theirs so, too."""
    with contextlib.suppress(OSError):
        for partial in folder.glob(f"*{PARTIAL}"):
            if _OWN_PARTIAL.fullmatch(partial.name):
                partial.unlink(missing_ok=True)


def encode(body: object) -> bytes:
    """A document as bytes."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    rest = text.encode("utf-8", "surrogatepass") + _TAIL
    return _HEAD + hashlib.sha256(rest).hexdigest().encode() + _HEAD_END + rest


def decode(data: bytes) -> object:
    """The content of a document's bytes; raises ValueError with a reason."""
    if len(data) > MAX_BYTES:
        raise ValueError(f"it is larger than {MAX_BYTES:,} bytes")
    head, rest = data[:_BODY_AT], data[_BODY_AT:]
    if not (head.startswith(_HEAD) and head.endswith(_HEAD_END)):
        raise ValueError("it is not a file of this game")
    if not _has_its_sum(data):
        raise ValueError("it is damaged")
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
        inner, levels = [one for part in parts for one in part if isinstance(one, dict | list)], levels + 1


def _read(path: Path) -> bytes:
    """The file's bytes, at most one past the limit; raises OSError."""
    with open_regular(path) as stream:
        return stream.read(MAX_BYTES + 1)


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


def _fsync_folder(folder: Path) -> None:
    """Makes a rename survive a power cut, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network disks can't, and say so
            raise
    finally:
        os.close(descriptor)
