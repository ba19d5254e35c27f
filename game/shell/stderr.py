"""Suppresses stderr of native libraries while they probe displays and sound; the player gets a message
instead."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

# Where the error stream leads while it is redirected.
_originals: list[int] = []


def restore_stderr() -> None:
    """Ends all redirections at once: the program is about to end, or to be replaced."""
    if _originals:
        os.dup2(_originals[0], sys.__stderr__.fileno() if sys.__stderr__ is not None else 2)


@contextmanager
def silence_stderr() -> Iterator[None]:
    """Redirects the error stream to nowhere within the block, for native code, too."""
    original = None
    with suppress(OSError, ValueError, AttributeError):  # a program without a console has no such stream
        stream = sys.stderr.fileno()
        sys.stderr.flush()
        original = os.dup(stream)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream)
        os.close(nowhere)
        _originals.append(original)
    try:
        yield
    finally:
        if original is not None:
            _originals.pop()
            os.dup2(original, stream)
            os.close(original)
