"""Starting programs of the player's system: a file manager, a voice."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

# Where a packaged program finds its own libraries, and what that was before it started.
LIBRARY_PATH, ORIGINAL_PATH = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"


def start_program(command: Sequence[str], stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """Starts a program by its words, without a shell, silently and without a window; raises OSError."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0
    return subprocess.Popen(
        command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=system_environment(), creationflags=flags,
    )  # fmt: skip


def system_environment() -> dict[str, str]:
    """The environment for programs that aren't ours: with the libraries of the system, not with those of a
    packaged game."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        environment.pop(LIBRARY_PATH, None)
        if original := environment.pop(ORIGINAL_PATH, ""):
            environment[LIBRARY_PATH] = original
    return environment
