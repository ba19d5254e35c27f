"""Faults in the author's files: their codes and their format.

The manual page of the codes is generated from `FAULTS`; a code never changes its meaning.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from typing import NamedTuple

from game.story.nodes import SourcePos

# Similarity is slow to compute: at most this many names, and letters of each, are compared.
MAX_KNOWN, MAX_LETTERS = 400, 80
# A message quotes at most this many letters of what was written.
MAX_QUOTED = 60
# Of the line that is at fault this many letters are shown.
MAX_SHOWN = 300

FAULTS: dict[str, str] = {
    "S001": "the file can't be read as UTF-8 text, or is empty",
    "S002": "a tab stands where YAML wants blanks",
    "S003": "a quotation is opened and never closed",
    "S004": "a text that holds “: ” is not in quotes",
    "S005": "there is text after a closing quote",
    "S006": "a text starts with * or &",
    "S007": "a text starts with {",
    "S008": "a text starts with [",
    "S009": "a text starts with @, %, ` or |",
    "S010": "a key stands twice in one place",
    "S011": "anchors, tags, merge keys and second documents are not part of the language",
    "S012": "the file or a text in it is too large, or nested too deep",
    "S013": "words after a # are lost",
    "S014": "a text between braces or brackets holds a comma",
    "S019": "YAML can't read this",
    "S020": "the file's name ends in .yml, and nothing reads it",
    "S101": "a key that means nothing here",
    "S102": "a list, a text or keys were expected and something else stands there",
    "S103": "a key that must be there is missing",
    "S104": "a length of time that can't be read",
    "S105": "a time of day that can't be read",
    "S106": "a condition or value that can't be read",
    "S107": "a condition or value of the wrong kind",
    "S108": "a choice without options",
    "S109": "a beat that means two things at once",
    "S110": "a line whose wordings can't all be reached, or that might have none",
    "S111": "a cost that is not whole seconds",
    "S112": "a word out of a fixed list was expected",
    "S113": "a live block inside another",
    "S114": "a dollar name that the text can't be filled with",
    "S115": "a name that a condition could not ask for",
    "S201": "no scene of that name",
    "S202": "no label of that name",
    "S203": "nobody of that name",
    "S204": "no flag of that name",
    "S205": "no place of that name",
    "S206": "no ending of that name",
    "S207": "a name that is taken already",
    "S208": "a name that the language keeps for itself",
    "S209": "no such word for this flag",
    "S301": "a line too long for the text box",
    "S302": "the canonical play comes later than a written time",
    "S303": "the art pack lacks what the script names",
    "S304": "the ledger of ids is older than the script",
    "S305": "no sound of that name",
    "S306": "a flag or a fact that nothing reads",
    "S307": "nothing leads here",
    "S308": "the canonical play takes what is not offered, or ends before an ending",
    "S309": "a presumption that doesn't hold on some evening",
    "S310": "a letter that can't be drawn",
    "S311": "emphasis that nothing ends",
    "S312": "an option that nothing later speaks of",
    "S313": "a line speaks of what the picture doesn't show",
    "S314": "a circle of jumps without a stop",
}


class Fault(NamedTuple):
    """One fault: its code, its position, a message and a remedy."""

    code: str
    pos: SourcePos
    message: str
    remedy: str = ""

    def format(self, lines: tuple[str, ...] = ()) -> str:
        """The fault as shown to the author, with the source line if `lines` has it."""
        parts = [f"{self.pos}  {self.code}  {self.message}"]
        if 0 < self.pos.line <= len(lines):
            line = lines[self.pos.line - 1].strip()
            parts.append(f"    {line if len(line) <= MAX_SHOWN else line[:MAX_SHOWN] + '…'}")
        if self.remedy:
            parts.append(self.remedy)
        return "\n".join(parts)


class ScriptFaults(Exception):
    """The script can't be compiled; `faults` lists all reasons."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.pos, fault.code)))
        super().__init__(f"{len(self.faults)} faults in the script")


def quoted(text: str) -> str:
    """The text in quotation marks, cut where it is long."""
    return f"“{text if len(text) <= MAX_QUOTED else text[:MAX_QUOTED] + '…'}”"


def join_words(words: Iterable[str], last: str = "and") -> str:
    """Joins words as in a sentence: `a, b and c`."""
    *first, final = tuple(words) or ("nothing",)
    return f"{', '.join(first)} {last} {final}" if first else final


def suggest(word: str, names: Iterable[str], where: str = "") -> str:
    """A sentence that suggests the most similar known word, followed by `where`."""
    close = get_close_matches(word[:MAX_LETTERS], list(islice(names, MAX_KNOWN)), n=1, cutoff=0.55)
    guess = f'Did you mean "{close[0]}"?' if close else ""
    return " ".join(part for part in (guess, where) if part)
