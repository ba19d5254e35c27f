"""Real time. The loop is given a clock, so that tests can pass their own."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Real time."""

    def now_ms(self) -> int:
        """Milliseconds from an arbitrary origin; monotonic."""


class SystemClock:
    """Monotonic milliseconds since its creation."""

    def __init__(self) -> None:
        self._begun_s = time.monotonic()

    def now_ms(self) -> int:
        """The time passed."""
        return round((time.monotonic() - self._begun_s) * 1000)
