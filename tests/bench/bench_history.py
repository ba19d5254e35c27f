"""How long reading and writing the history takes, and what it weighs.

Run: python -m tests.bench.bench_history
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from game.shell.storage.history_writer import open_history
from game.story.player_record import Unsaved
from game.story.state import Choose
from game.story.tree import Input, Moment

MOMENTS = 5000
ROUNDS = 15


def lived(count: int, start: int = 0) -> Unsaved:
    """News of a chain of moments, each of them read, with a choice every twelve."""
    found = tuple(
        Moment(
            number,
            number - 1 if number else None,
            (Input(0, Choose(f"{number % 997:08x}")) if number % 12 == 0 else Input()) if number else None,
            f"{number:08x}",
            "bus_stop",
            number,
        )
        for number in range(start, start + count)
    )
    words = "It says what it says, in about as many words as a line has. "
    return Unsaved(found, tuple((moment.stop, words) for moment in found), (), 0)


def main() -> None:
    """Prints the measurements."""
    with tempfile.TemporaryDirectory(dir=Path.home()) as name:
        path = Path(name) / "history.sqlite3"
        history = open_history(path, "f00d").writer
        unsaved = lived(MOMENTS)
        begun = time.perf_counter()
        history.queue(unsaved, MOMENTS - 1)
        noted = time.perf_counter()
        history.close()
        print(f"note {MOMENTS} moments         {(noted - begun) * 1000:6.2f} ms on the loop")
        print(f"written                   {(time.perf_counter() - begun) * 1000:6.1f} ms")
        print(f"size                      {path.stat().st_size / 1024:6.0f} KB")
        took = []
        for _ in range(ROUNDS):
            begun = time.process_time()
            opened = open_history(path, "f00d")
            took.append((time.process_time() - begun) * 1000)
            opened.writer.close()
        print(
            f"open, check and read      {statistics.median(took):6.1f} ms of processor, "
            f"worst {max(took):.1f} ms"
        )
        opened = open_history(path, "f00d")
        took = []
        for number in range(MOMENTS, MOMENTS + 200):
            unsaved = lived(1, number)
            begun = time.perf_counter()
            opened.writer.queue(unsaved, number)
            opened.writer.flush()
            took.append((time.perf_counter() - begun) * 1000)
        print(f"one line, until written   {statistics.median(took):6.2f} ms, worst {max(took):.2f} ms")
        opened.writer.close()


if __name__ == "__main__":
    main()
