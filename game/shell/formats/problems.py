"""Problems: what is wrong with a file, said once.

Nothing here stops the game; whoever meets a fault notes it and draws something else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from game.shell.formats.values import clean_text

T = TypeVar("T")

# A file with more faults than a person reads is told of as one.
MAX_LISTED = 200
MAX_FILE, MAX_MESSAGE = 160, 300


class Problem(NamedTuple):
    """A fault of a file, and what was expected. `file` may end in a line number."""

    file: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message}"


class Problems:
    """A list of problems in the order met, each once, no more than a person reads."""

    def __init__(self) -> None:
        self._known: dict[Problem, None] = {}

    def note(self, file: str, message: str) -> None:
        """Add a problem, unless the same is listed already."""
        if len(self._known) < MAX_LISTED:
            problem = Problem(clean_text(file, MAX_FILE), clean_text(message, MAX_MESSAGE))
            self._known.setdefault(problem)
        elif len(self._known) == MAX_LISTED:
            self._known.setdefault(
                Problem("…", "there are more faults than are listed here: mend these first")
            )

    def extend(self, problems: tuple[Problem, ...]) -> None:
        """Add each problem that is not listed yet."""
        for problem in problems:
            self.note(*problem)

    def listed(self) -> tuple[Problem, ...]:
        """Every problem met so far."""
        return tuple(self._known)

    def within(self, file: str, read: Callable[[], T]) -> T | None:
        """What `read` returns. Whatever it raises is a problem of that file, and None is returned: this is
        the border behind which no file from outside can end the game."""
        try:
            return read()
        except Exception as error:  # a reader met what nobody thought of; the file is at fault, not the game
            what = "it is too large or nested too deep"
            if not isinstance(error, MemoryError | RecursionError):
                what = f"{type(error).__name__}: {error}"
            self.note(
                file, f"this can't be read ({what}). Compare it with a file that works, or leave it out."
            )
            return None
