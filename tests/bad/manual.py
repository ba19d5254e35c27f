"""The manual page of faults: each code of the catalogue, and what a bad script of it is told."""

from __future__ import annotations

import tempfile
from pathlib import Path

from game.story.faults import FAULTS
from tests.bad.telling import BAD, HERE, assemble, faults_in, format_fault
from tests.goldens import hold_text

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"
PARTS = {
    "S0": ("Slips of YAML", "The file can't be read as it stands."),
    "S1": ("Slips of the language", "The file is YAML, and says something that the script doesn't know."),
    "S2": ("Names", "Something is called that isn't there, or is there twice."),
    "S3": ("What the tools find", "The script can be played. `check` and `explore` found this in it."),
}
HEAD = """# Faults

Whatever is wrong with a script is told all at once, each fault with its place, its line and what to do. Each
has a code, and here is a script that earns it. Codes never change their meaning.

This page is written by the tests, from `game/story/faults.py` and the scripts in `tests/bad`:
`pytest tests/unit/test_bad_scripts.py --update-goldens`.
"""


def page() -> str:
    """The whole page."""
    rows = [HEAD]
    for part, (title, words) in PARTS.items():
        rows.append(f"## {title}\n\n{words}\n")
        rows += [section(code) for code in FAULTS if code.startswith(part)]
    return "\n".join(rows)


def section(code: str) -> str:
    """A code, what it stands for, and what each of its bad scripts is told."""
    text = "\n\n".join(shown(bad) for bad in BAD if bad.name.startswith(code))
    return f"### {code}: {FAULTS[code]}\n\n```\n{text}\n```\n"


def shown(bad: Path) -> str:
    """What the author of a bad script is told."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "script"
        assemble(bad, folder)
        text = "\n".join(format_fault(fault, folder) for fault in faults_in(folder))
        return text.replace(f"  {HERE}", "").replace(str(folder), folder.name)


def hold() -> None:
    """Holds the page against what is told now."""
    hold_text(PAGE, page())
