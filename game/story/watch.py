"""The hour on the watch, as figures and as words, and what a line costs."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from game.story.script import Script
from game.story.state import State

# Seconds a spoken word takes: two hundred words a minute, an easy conversation.
SECONDS_A_WORD = 0.3

SMALL = [
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty"]
FILLING = re.compile(r"\$(\w+)")
FILLINGS = frozenset({"watch", "left"})


@lru_cache(maxsize=8192)
def spoken_s(text: str) -> int:
    """Seconds that saying the words takes, rounded up."""
    words = sum(1 for word in text.split() if any(letter.isalnum() for letter in word))
    return math.ceil(round(words * SECONDS_A_WORD, 6))


def hour(script: Script, watch_s: int) -> str:
    """The hour as the watch shows it: `7:46`."""
    minutes = (script.starts_s + watch_s) // 60 % (12 * 60)
    return f"{minutes // 60 or 12}:{minutes % 60:02d}"


def number(count: int) -> str:
    """A number below sixty in words: `twenty-nine`."""
    if count < 20:
        return SMALL[count]
    tens, ones = divmod(count, 10)
    return TENS[tens] + (f"-{SMALL[ones]}" if ones else "")


def left(script: Script, watch_s: int) -> str:
    """What is left until the bus, in words: `twenty-nine minutes`; whole minutes, rounded up."""
    minutes = -(-max(0, script.ends_s - watch_s) // 60)
    if minutes >= 60:
        return "an hour and more"
    return f"{number(minutes)} minute{'' if minutes == 1 else 's'}"


def filled(script: Script, state: State, text: str) -> str:
    """The text with `$watch` and `$left` filled in."""
    if "$" not in text:
        return text
    values = {"watch": hour(script, state.watch_s), "left": left(script, state.watch_s)}
    return FILLING.sub(lambda match: values.get(match[1], match[0]), text)
