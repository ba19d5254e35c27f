"""What a piece of text means where a length of time or an hour is asked for."""

from __future__ import annotations

import re

DAY_S = 24 * 3600
PART = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(ms|s|min|h)\b")
UNIT_MS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000}
HOUR = re.compile(r"(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s*(am|pm)")


def duration_ms(text: str) -> int | None:
    """Milliseconds of `30 s`, `1.5 s`, `1 min 30 s`; None where it can't be read."""
    at, total = 0, 0.0
    while match := PART.match(text, at):
        total += float(match[1]) * UNIT_MS[match[2]]
        at = match.end()
    return round(total) if at and not text[at:].strip() else None


def clock_s(text: str, starts_s: int) -> int | None:
    """Seconds from an evening that starts at `starts_s` after midnight to the hour written, which
    may be after the next midnight; None where it can't be read."""
    since_midnight = day_s(text)
    return None if since_midnight is None else (since_midnight - starts_s) % DAY_S


def day_s(text: str) -> int | None:
    """Seconds since midnight of `7:30 pm`, `8:14:30 pm`, `midnight`; None if it can't be read."""
    if text.strip() == "midnight":
        return 0
    match = HOUR.fullmatch(text.strip())
    if match is None or not 1 <= int(match[1]) <= 12:
        return None
    hour = int(match[1]) % 12 + (12 if match[4] == "pm" else 0)
    return hour * 3600 + int(match[2]) * 60 + int(match[3] or 0)
