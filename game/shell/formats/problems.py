"""Problems of files, each reported once.

None stops the game: the fault is noted, and something else is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from game.shell.formats.values import clean_text

T = TypeVar("T")

# A file with more faults than anybody reads is reported as one.
MAX_LISTED = 200
MAX_FILE, MAX_MESSAGE = 160, 300


class Problem(NamedTuple):
    """A fault of a file and what was expected. `file` may end in a line number."""

    file: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message}"


class Problems:
    """Problems in the order found, each once, up to a limit."""

    def __init__(self) -> None:
        self._known: dict[Problem, None] = {}

    def note(self, file: str, message: str) -> None:
        """Adds a problem, unless it is listed already."""
        if len(self._known) < MAX_LISTED:
            problem = Problem(clean_text(file, MAX_FILE), clean_text(message, MAX_MESSAGE))
            self._known.setdefault(problem)
        elif len(self._known) == MAX_LISTED:
            self._known.setdefault(
                Problem("…", "there are more faults than are listed here: mend these first")
            )

    def extend(self, problems: tuple[Problem, ...]) -> None:
        """Adds each problem that is not listed yet."""
        for problem in problems:
            self.note(*problem)

    def listed(self) -> tuple[Problem, ...]:
        """All problems so far."""
        return tuple(self._known)

    def catch(self, file: str, read: Callable[[], T]) -> T | None:
        """The result of `read`; any exception becomes a problem of the file, and None is returned. This is
        the boundary at which files from outside can't end the game."""
        try:
            return read()
        except Exception as error:  # an unforeseen error of a reader: the file is at fault, not the game
            reason = "it is too large or nested too deep"
            if not isinstance(error, MemoryError | RecursionError):
                reason = f"{type(error).__name__}: {error}"
            self.note(
                file, f"this can't be read ({reason}). Compare it with a file that works, or leave it out."
            )
            return None
