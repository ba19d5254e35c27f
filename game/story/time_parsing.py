"""Parsing of durations and times of day."""

from __future__ import annotations

import re

DAY_S = 24 * 3600
MIDNIGHT = "midnight"
PART = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(ms|s|min|h)\b")
UNIT_MS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000}
# The longest duration: ten days. Saves keep durations of up to a billion milliseconds.
MAX_MS = 240 * 3_600_000
TIME_OF_DAY = re.compile(r"(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s*(am|pm)")


def duration_ms(text: str) -> int | None:
    """Milliseconds of `30 s`, `1.5 s`, `1 min 30 s`; None where it can't be read or exceeds `MAX_MS`."""
    read, total = 0, 0.0
    while match := PART.match(text, read):
        total += float(match[1]) * UNIT_MS[match[2]]
        read = match.end()
    return round(total) if read and total <= MAX_MS and not text[read:].strip() else None


def parse_clock(text: str, starts_s: int) -> int | None:
    """Seconds from the start of the evening (`starts_s` after midnight) to this time, which may be past
    midnight; None if it can't be read."""
    since_midnight = parse_time_of_day(text)
    return None if since_midnight is None else (since_midnight - starts_s) % DAY_S


def parse_time_of_day(text: str) -> int | None:
    """Seconds since midnight of `7:30 pm`, `8:14:30 pm` or `midnight`; None if it can't be read."""
    if text.strip() == MIDNIGHT:
        return 0
    match = TIME_OF_DAY.fullmatch(text.strip())
    if match is None or not 1 <= int(match[1]) <= 12:
        return None
    hour = int(match[1]) % 12 + (12 if match[4] == "pm" else 0)
    return hour * 3600 + int(match[2]) * 60 + int(match[3] or 0)
