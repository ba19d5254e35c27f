"""Printing: never fails for want of a letter, and ends quietly where nobody reads any more."""

from __future__ import annotations

import codecs
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

# What our messages use, for terminals that have none of it.
PLAIN = {
    "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "…": "...", "×": "x", "→": "->",
    "←": "<-", "↑": "^", "↓": "v", "·": "-", "≤": "<=", "≥": ">=", "−": "-", "\u00a0": " ",
}  # fmt: skip
# What a shell calls a program that ended since nobody read its output: 128 and the signal's number.
NOBODY_READS = 128 + getattr(signal, "SIGPIPE", 13)
INTERRUPTED = 128 + signal.SIGINT


def prepare_output() -> None:
    """Has everything that is printed come out, in plain letters where the terminal has no others."""
    codecs.register_error("plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="plain")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(PLAIN.get(letter, "?") for letter in missing), error.end


def run_quietly(work: Callable[[], int]) -> int:
    """The exit code of some work that prints: the usual one where a reader has gone or somebody
    interrupts it, with no word about it."""
    try:
        code = _code_of(work)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
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
    """What can't be done, for the player."""
    if error.filename is None:  # it was the output itself
        return f"Nothing more can be printed: {error.strerror}."
    return f"{error.filename} can't be read or written: {error.strerror}."


def _code_of(work: Callable[[], int]) -> int:
    try:
        return work()
    except SystemExit as ended:  # argparse has said what there is to say
        return ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 2


def _print_nowhere() -> None:
    """Python flushes once more at the end, and would complain again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        with suppress(OSError):
            os.dup2(nowhere, number)
