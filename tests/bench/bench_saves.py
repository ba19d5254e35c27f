"""How long saving, listing and reading take, and how large a save is after a thousand lines.

Run: python -m tests.bench.bench_saves
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from game.shell.slots import Saved, Slots
from game.story.tree import Edge

ROUNDS = 30


def evening(lines: int) -> Saved:
    """A moment after so many lines, with a choice every twelve and a picture as large as may be."""
    dice = random.Random(7)
    edges = tuple(
        Edge(0, f"{dice.getrandbits(32):08x}") if number % 12 == 11 else Edge() for number in range(lines)
    )
    cast = [[who, "left", "pockets", "wry", "left", "plain"] for who in ("jess", "rory", "kirk")]
    flags = {f"flag_number_{number}": bool(number % 2) for number in range(60)}
    state = {"position": ["bus_stop", 41], "flags": flags, "cast": cast, "watch_s": 1700}
    picture = b"\xff\xd8\xff" + dice.randbytes(23_500)
    words = "It is a long line, three rows of the text box, and it says what it says. " * 3
    return Saved(
        "0" * 64, edges, state, "deadbeef", "bus_stop", "Too dark to read", "The bus stop", 1700,
        "7:58", words, 1_000_000, 1000, picture,
    )  # fmt: skip


def timed(act: Callable[[int], object]) -> str:
    """Median and worst milliseconds of an act."""
    took = []
    for number in range(ROUNDS):
        begun = time.perf_counter()
        act(number)
        took.append((time.perf_counter() - begun) * 1000)
    return f"{statistics.median(took):6.2f} ms, worst {max(took):6.2f} ms"


def main() -> None:
    """Prints the measurements."""
    saved = evening(1000)
    with tempfile.TemporaryDirectory(dir=Path.home()) as name:
        folder = Path(name)
        slots = Slots(folder, "1.0")
        for number in range(1, 61):
            slots.write(f"save-{number:02}", saved)
        size = (folder / "save-01.json").stat().st_size
        print(f"save after 1,000 lines    {size / 1024:6.1f} KB")
        print(
            "save                     ",
            timed(lambda n: slots.write(f"save-{n % 60 + 1:02}", saved)),
        )
        print("list of 60, unchanged    ", timed(lambda n: slots.list()))
        print("list of 60, first time   ", timed(lambda n: Slots(folder, "1.0").list()))
        print("read                     ", timed(lambda n: slots.read(f"save-{n % 60 + 1:02}")))


if __name__ == "__main__":
    main()
