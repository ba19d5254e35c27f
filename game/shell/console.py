"""Printing that tolerates encoding errors and closed pipes."""

from __future__ import annotations

import codecs
import os
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from game.shell.formats.file_errors import PATH_FAULTS
from game.story.text_markup import replace_controls

# Replacements for terminals without these characters.
PLAIN = {
    "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "…": "...", "×": "x", "→": "->",
    "←": "<-", "↑": "^", "↓": "v", "·": "-", "≤": "<=", "≥": ">=", "−": "-", "\u00a0": " ",
}  # fmt: skip
# A shell's exit code for a program ended by SIGPIPE: 128 and the signal's number.
NOBODY_READS = 128 + getattr(signal, "SIGPIPE", 13)
INTERRUPTED = 128 + signal.SIGINT
# How long a message waits for a terminal or a pipe to take it.
PATIENCE_MS = 1000


def prepare_output() -> None:
    """Makes printing replace characters that the terminal doesn't have, and those that would command it: a
    file's name may hold any. Opens the null device for closed
    standard streams, otherwise the next opened file gets their descriptor and libraries write into it; and
    for streams that aren't there, as on Windows without a console: older versions of argparse don't ask."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run
    codecs.register_error("plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="plain")
        setattr(stream, "write", _without_controls(stream.write))  # noqa: B010 - a method, to a type checker


def never_wait_for_stderr() -> None:
    """Drops what is printed there while a stopped terminal or a full pipe takes nothing: the game would stand
    still for it, and never end."""
    try:
        number = sys.stderr.fileno()
        writable = select.poll()
        writable.register(number, select.POLLOUT)
    except (OSError, ValueError, AttributeError):
        return  # no console, or a system that can't be asked
    write, patience_ms = sys.stderr.write, PATIENCE_MS

    def write_or_drop(text: str) -> int:
        nonlocal patience_ms
        if not writable.poll(patience_ms):
            patience_ms = 0  # a traceback has many lines
            return len(text)
        return write(text)

    setattr(sys.stderr, "write", write_or_drop)  # noqa: B010 - a method, to a type checker


def _without_controls(write: Callable[[str], int]) -> Callable[[str], int]:
    return lambda text: write(replace_controls(text))


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(PLAIN.get(letter, "?") for letter in missing), error.end


def run_quietly(work: Callable[[], int]) -> int:
    """Runs `work` and returns its exit code; a closed pipe, an interrupt and OSError have their usual codes
    instead of a traceback."""
    try:
        code = _code_of(work)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        return code
    except BrokenPipeError:
        _print_nowhere()
        return NOBODY_READS
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        with suppress(OSError):
            print(sentence_of(error), file=sys.stderr)
        if error.filename is None:
            _print_nowhere()
        return 2


def sentence_of(error: OSError) -> str:
    """An OSError as a sentence for the player."""
    if error.filename is None:  # it was the output itself
        return f"Nothing more can be printed: {error.strerror}."
    reason = PATH_FAULTS.get(error.errno or 0) or error.strerror
    return f"{error.filename} can't be read or written: {reason}."


def _code_of(work: Callable[[], int]) -> int:
    try:
        return work()
    except SystemExit as ended:  # argparse has printed the message
        return ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 2


def _print_nowhere() -> None:
    """Redirects the output to nowhere: Python flushes once more at exit, and would report the error again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        with suppress(OSError):
            os.dup2(nowhere, number)
