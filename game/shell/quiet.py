"""Quiet: what the system's libraries print by themselves while they look for screens and sound is left out,
for the player is told in a sentence what came of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def quiet_libraries() -> Iterator[None]:
    """Whatever is written to the error stream meanwhile, by anybody, goes nowhere."""
    kept = None
    with suppress(OSError, ValueError, AttributeError):  # a program without a console has no such stream
        stream = sys.stderr.fileno()
        sys.stderr.flush()
        kept = os.dup(stream)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream)
        os.close(nowhere)
    try:
        yield
    finally:
        if kept is not None:
            os.dup2(kept, stream)
            os.close(kept)
