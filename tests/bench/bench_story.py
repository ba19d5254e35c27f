"""How fast the story goes and what it weighs: steps, lines, winding, skipping, reading, exploring.

Run: python -m tests.bench.bench_story
"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from game.author.explore import explore
from game.shell.script_folder import load_script
from game.story.director import Director
from game.story.script import Script
from game.story.state import Advance
from game.story.step import begin, step
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]
LINES, WOUND_STEPS, ROUNDS = 10_000, 90, 5
# What the design asks for.
MIN_LINES_A_S, MAX_KIB_A_LINE = 50_000, 0.5


def long_script() -> Script:
    """A script of many lines in one breath, half of them spoken."""
    beats = "\n".join(
        f"- jess: This is the line number {number}, and it says as much as a line does."
        if number % 2
        else f"- The lamp is on for the {number}th time, and nobody has touched it. It does that."
        for number in range(LINES)
    )
    return minimal_script(f"{beats}\n- ending: home")


def best_s(work: Callable[[], object]) -> float:
    """Seconds of processor time that the work takes at best."""
    took = []
    for _ in range(ROUNDS):
        gc.collect()
        begun = time.process_time()
        work()
        took.append(time.process_time() - begun)
    return min(took)


def walk_through(script: Script) -> None:
    """Steps over every line."""
    state = begin(script)
    for _ in range(LINES):
        state = step(script, state, Advance())


def kib_a_line(script: Script) -> float:
    """What a line adds to memory while it is lived."""
    director = Director(script)
    gc.collect()
    tracemalloc.start()
    director.to_next_choice(everything=True)
    # The shell takes the news to the disk.
    director.drain_unsaved()
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / 1024 / LINES


def skip_again(director: Director) -> None:
    """Skips what was read on an evening before."""
    director.new_evening()
    director.to_next_choice()


def wind(director: Director) -> None:
    """Winds back and on again, a stop at a time."""
    for _ in range(WOUND_STEPS):
        director.rewind()
    for _ in range(WOUND_STEPS):
        director.forward()


def main() -> None:
    """Prints the measurements."""
    parse_s = best_s(long_script)
    print(f"reading {LINES:,} lines          {parse_s:8.2f} s")
    script = long_script()
    step_s = best_s(lambda: walk_through(script)) / LINES
    print(f"a step over a line           {step_s * 1e6:8.1f} µs")
    skip_s = best_s(lambda: Director(script).to_next_choice(everything=True))
    print(f"to the next choice           {LINES / skip_s:8,.0f} lines a second (goal {MIN_LINES_A_S:,})")
    print(f"memory                       {kib_a_line(script):8.2f} KiB a line (goal {MAX_KIB_A_LINE})")
    director = Director(script)
    director.to_next_choice(everything=True)
    read_s = best_s(lambda: skip_again(director))
    print(f"skipping what was read       {LINES / read_s:8,.0f} lines a second")
    wind_s = best_s(lambda: wind(director)) / WOUND_STEPS / 2
    all_ms = wind_s * WOUND_STEPS * 1e3
    print(f"winding by a stop            {wind_s * 1e6:8.1f} µs; {WOUND_STEPS} stops in {all_ms:.1f} ms")
    shipped = load_script(ROOT / "script")
    load_s = best_s(lambda: load_script(ROOT / "script"))
    print(f"reading the game's script    {load_s * 1e3:8.0f} ms")
    begun = time.process_time()
    walk = explore(shipped)
    print(f"exploring it, on one core    {time.process_time() - begun:8.1f} s, {walk.set_count:,} sets")


if __name__ == "__main__":
    main()
