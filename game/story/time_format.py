"""Times of the watch in figures and in words, and text variables."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.story.script import Script
from game.story.state import State

SMALL = [
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
TEXT_VARIABLE = re.compile(r"\$(\w+)")


def format_time(script: Script, watch_s: int) -> str:
    """The time as the watch shows it: `7:46`."""
    minutes = (script.starts_s + watch_s) // 60 % (12 * 60)
    return f"{minutes // 60 or 12}:{minutes % 60:02d}"


def number_in_words(count: int) -> str:
    """A number in words, `twenty-nine`; from a hundred on in figures."""
    if count >= 100:
        return str(count)
    if count < 20:
        return SMALL[count]
    tens, ones = divmod(count, 10)
    return TENS[tens] + (f"-{SMALL[ones]}" if ones else "")


def time_left_text(script: Script, watch_s: int) -> str:
    """The time left until the clock's end in words: `twenty-nine minutes`; whole minutes, rounded up."""
    minutes = -(-max(0, script.ends_s - watch_s) // 60)
    if minutes >= 60:
        return "an hour" if minutes == 60 else "an hour and more"
    return f"{number_in_words(minutes)} minute{'' if minutes == 1 else 's'}"


# What a `$name` in a line or an option stands for.
TEXT_VARIABLES: dict[str, Callable[[Script, State], str]] = {
    "watch": lambda script, state: format_time(script, state.watch_s),
    "left": lambda script, state: time_left_text(script, state.watch_s),
}


def substitute(script: Script, state: State, text: str) -> str:
    """The text with its text variables replaced; a `$name` that is none stays as it is."""
    if "$" not in text:
        return text

    def value(match: re.Match[str]) -> str:
        variable = TEXT_VARIABLES.get(match[1])
        return match[0] if variable is None else variable(script, state)

    return TEXT_VARIABLE.sub(value, text)
