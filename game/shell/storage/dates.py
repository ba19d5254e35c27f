"""Days and hours as they are shown beside a save, in plain arithmetic: no system writes them otherwise."""

from __future__ import annotations

import time

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def shown(seconds: int) -> tuple[str, str]:
    """The day and the hour of a time in seconds since 1970, `Sat 06 Oct` and `7:30 pm`; empty where no
    computer's clock can have said it."""
    try:
        at = time.localtime(seconds) if seconds > 0 else None
    except (OverflowError, OSError, ValueError):
        at = None
    if at is None or at.tm_year > 9999:
        return "", ""
    half = "am" if at.tm_hour < 12 else "pm"
    day = f"{DAYS[at.tm_wday]} {at.tm_mday:02} {MONTHS[at.tm_mon - 1]}"
    return day, f"{at.tm_hour % 12 or 12}:{at.tm_min:02} {half}"
