"""Why a file can't be read or written, in plain words, and what to do about it."""

from __future__ import annotations

import errno
from pathlib import Path

from game.shell.formats.values import clean_text

# Of a folder's name; a long one still leaves room for the rest of the sentence.
_SHOWN_LETTERS = 240
NO_FILE = "it is no file, but a folder, a pipe or a device"
# What is wrong with a path, whatever is done with it.
PATH_FAULTS = {
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EEXIST: "what stands there is no folder",
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


class FileError(Exception):
    """A file that can't be read or written; its text is a message for the player."""


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
