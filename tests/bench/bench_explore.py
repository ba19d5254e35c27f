"""What the proof of every evening costs, and what each further flag that steers adds to it.

Run: python -m tests.bench.bench_explore
"""

from __future__ import annotations

import re
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from game.author.explore import explore
from game.shell.script_folder import load_script
from game.story.script import Script

ROOT = Path(__file__).parents[2]
FURTHER = 5
# What the design asks for: processor seconds, and how much a flag may add.
MAX_S, MAX_GROWTH = 20, 1.2
# Where the further flags are set, and where they are asked for, an evening later.
SET_IN, ASKED_IN = "02_diner.yaml", "14_movie_night.yaml"


def with_flags(count: int) -> Script:
    """The game's script with so many more flags, each set by a choice in the diner, and each of which
    costs time in the living room."""
    with TemporaryDirectory() as folder:
        for source in (ROOT / "script").rglob("*.yaml"):
            text = source.read_text(encoding="utf-8")
            if source.name == "evening.yaml":
                text = text.replace("\nflags:\n", "\nflags:\n" + _rows("  more{}: false", count), 1)
            elif source.name == SET_IN:
                text = _begun(
                    text, _rows("- choice:\n  - Yes {0}.: {{let: {{more{0}: true}}}}\n  - No {0}.:", count)
                )
            elif source.name == ASKED_IN:
                text = _begun(text, _rows("- {{takes: 1 s, when: more{}}}", count))
            to = Path(folder) / source.relative_to(ROOT / "script")
            to.parent.mkdir(exist_ok=True)
            to.write_text(text, encoding="utf-8")
        return load_script(Path(folder))


def _rows(row: str, count: int) -> str:
    return "".join(row.format(number) + "\n" for number in range(count))


def _begun(text: str, beats: str) -> str:
    """A scene with these beats first."""
    return re.sub(r"^beats:\n", lambda found: found[0] + beats, text, count=1, flags=re.M)


def main() -> None:
    """Prints the table."""
    took = []
    print(f"{'':14} {'sets':>9} {'processor s':>12}")
    for count in (0, FURTHER):
        script, begun = with_flags(count), time.process_time()
        found = explore(script)
        took.append(time.process_time() - begun)
        print(f"{count} flags more   {found.set_count:9,} {took[-1]:12.1f}")
    growth = (took[1] / took[0]) ** (1 / FURTHER)
    print(f"to be at most {MAX_S} s; ×{growth:.2f} a flag, to be at most {MAX_GROWTH}")


if __name__ == "__main__":
    main()
