"""Problems: what is wrong with a file, said once.

Nothing here stops the game; whoever meets a fault notes it and draws something else.
"""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """A fault of a file, and what was expected. `file` may end in a line number."""

    file: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message}"


class Problems:
    """A list of problems in the order met, each once."""

    def __init__(self) -> None:
        self._known: dict[Problem, None] = {}

    def note(self, file: str, message: str) -> None:
        """Add a problem, unless the same is listed already."""
        self._known.setdefault(Problem(file, message))

    def extend(self, problems: tuple[Problem, ...]) -> None:
        """Add each problem that is not listed yet."""
        for problem in problems:
            self._known.setdefault(problem)

    def listed(self) -> tuple[Problem, ...]:
        """Every problem met so far."""
        return tuple(self._known)
