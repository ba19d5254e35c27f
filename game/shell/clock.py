"""The real clock."""

from __future__ import annotations

import time


class SystemClock:
    """Milliseconds since it was made; it never goes back."""

    def __init__(self) -> None:
        self._begun_s = time.monotonic()

    def now_ms(self) -> int:
        """What has passed so far."""
        return round((time.monotonic() - self._begun_s) * 1000)
