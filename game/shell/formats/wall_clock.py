"""The system's clock, which may stand at any time, as a number that can be kept."""

from __future__ import annotations

import time


def wall_s() -> int:
    """Seconds since 1970; 0 where the clock stands before that, or beyond what Python can tell (2262)."""
    try:
        return max(0, int(time.time()))
    except OverflowError:
        return 0
