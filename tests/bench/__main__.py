"""Every row of docs/performance.md in one run, beside the bare loop.

python -m tests.bench [WxH] [--keep FILE]

Figures are processor time, for that is what a busy machine changes least; time of the game's own clock is
passed in. Each row is the middle of several runs, with the least and the most; the file (`bench.json`)
keeps them, and the next run tells what has changed since.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.bench import bare
from tests.bench.live import Live
from tests.bench.long_script import write_script

ROOT = Path(__file__).parents[2]
RUNS = 3
LONG, VERY_LONG = 10_000, 100_000
SCREENS = {"dial": "80", "packs": "100"}


class Row(NamedTuple):
    """What was measured, in runs; what is to be reached, and what the bare loop takes (None: it has none)."""

    name: str
    runs: list[float]
    reach: str
    bare: float | None = None


def child(module: str, *given: str, home: Path | None = None) -> dict[str, float]:
    """What a module of the bench prints in a process of its own."""
    environment = os.environ | ({"RUNNING_ASHTRAYS_HOME": str(home)} if home is not None else {})
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-m", module, *given],
        capture_output=True, text=True, cwd=ROOT, env=environment, check=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def starts(size: str, folder: Path) -> Iterator[Row]:
    """Starting, with caches and without, with a script of any length."""
    script, home = str(ROOT / "script"), folder / "home"
    first = child("tests.bench.one_start", size, script, home=home)
    warm = [child("tests.bench.one_start", size, script, home=home) for _ in range(RUNS)]
    loop = statistics.median(child("tests.bench.bare", size)["start_s"] for _ in range(RUNS))
    yield Row("start to the title, s", [run["start_s"] for run in warm], "0.55 / 0.6", loop)
    yield Row("first start in a new home, s", [first["start_s"]], "1.5")
    yield Row("memory at the title, MB", [run["memory_mb"] for run in warm], "90 / 130")
    for count, reach in ((LONG, "0.05"), (VERY_LONG, "")):
        long = write_script(folder / str(count), count)
        home, given = folder / f"home{count}", (size, str(long))
        anew = child("tests.bench.one_start", *given, home=home)
        kept = [child("tests.bench.one_start", *given, home=home) for _ in range(RUNS)]
        yield Row(f"script of {count:,} lines from its source, s", [anew["script_s"]], "0.5" if reach else "")
        yield Row(f"script of {count:,} lines from its records, s", [run["script_s"] for run in kept], reach)
        if not reach:
            yield Row(f"start with {count:,} lines, s", [run["start_s"] for run in kept], "1.2")


def goings_on(live: Live) -> Iterator[Row]:
    """From the key to the picture, line by line: for who reads, and for who gives no time at all."""
    for manner, work_ms in (("60–250 ms apart", (60, 250)), ("at once", (0, 0))):
        found = live.go_on(*work_ms)
        name = f"going on, {manner}: key to picture"
        looped = sorted(one.loop_ms for one in found)
        yield Row(f"{name}, ms", looped, "4")
        yield Row(f"{name}, 95 of a hundred, ms", [looped[len(looped) * 95 // 100]], "11")
        yield Row(f"{name}, with threads that decode, ms", [one.all_ms for one in found], "")


def plays(size: tuple[int, int]) -> Iterator[Row]:
    """All that is measured in the running game."""
    loop = bare.rows(size)
    live = Live(size)
    with live.opened(still=False):
        yield Row("title standing, % of a core", live.repeat(live.stand), "2")
        live.begin()
        for place in live.places():
            name = "a living place, % of a core"
            yield Row(f"{name}: {place}", live.repeat(live.stand), "2.5 / 4", loop[name])
        yield Row("files opened while standing there", [live.opens()], "0")
        yield Row("typewriter, % of a core", live.repeat(live.type), "6", loop["typewriter, % of a core"])
        first, rest = live.move()
        yield Row("a moving camera: first frame, ms", first, "33")
        yield Row("a frame of a moving camera, ms", rest, "16", loop["a frame of a moving camera, ms"])
        first_ms, *rest = (one.loop_ms for one in live.dissolve())
        yield Row("a dissolve: first frame, ms", [first_ms], "33")
        yield Row("a frame of a dissolve, ms", rest, "16", loop["a frame of a dissolve, ms"])
    with live.opened(still=True):
        live.begin()
        yield Row("a still scene, % of a core", live.repeat(live.stand), "0.3")
        yield Row("typewriter, motion reduced, % of a core", live.repeat(live.type), "3",
                  loop["typewriter, % of a core"])  # fmt: skip
        live.skip()
        skipped = live.skip()
        yield Row("a line skipped and drawn, ms", skipped, "12.5", loop["a line skipped and drawn, ms"])
        yield Row("92 steps wound back, to the picture, ms", [live.wind() for _ in range(RUNS)], "33")
        yield from goings_on(live)
        for name, took in live.screens(rested=False):
            yield Row(f"{name} first opened, pressed at once, ms", [took.loop_ms], SCREENS[name])
        yield Row("memory after playing, MB", [live.resident_mb()], "120 / 170")
        yield Row("scaled pictures on disk, MB", [live.disk_mb()], "150")
        colds = live.cold_places()
        yield Row("a place never seen, ms", colds, "120 / 150", loop["a place never seen, ms"])
        yield Row("memory after 10,000 lines more, MB", [live.lived_mb()], "")
    with live.opened(still=True):
        live.begin()
        for name, took in live.screens(rested=True):
            yield Row(f"{name} first opened, after a line was read, ms", [took.loop_ms], SCREENS[name])


def table(rows: list[Row], before: dict[str, float]) -> Iterator[str]:
    """The rows as Markdown."""
    yield "| row | middle | least – most | reach | bare loop | before |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        middle = statistics.median(row.runs)
        spread = f"{min(row.runs):.3g} – {max(row.runs):.3g}"
        loop = "" if row.bare is None else f"{row.bare:.3g}"
        was = f"{before[row.name]:.3g}" if row.name in before else ""
        yield f"| {row.name} | {middle:.3g} | {spread} | {row.reach} | {loop} | {was} |"


def main(size: str, keep: Path) -> None:
    """Measures, prints and keeps."""
    width, _, height = size.partition("x")
    known = json.loads(keep.read_text(encoding="utf-8")) if keep.is_file() else {}
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for found in (starts(size, Path(folder)), plays((int(width), int(height)))):
            for row in found:
                rows.append(row)
                print(f"{row.name}: {statistics.median(row.runs):.3g}", file=sys.stderr, flush=True)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    machine = f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    print(f"\n{size}, {machine}, load {load:.1f}, {time.strftime('%Y-%m-%d')}\n")
    print("\n".join(table(rows, known.get(size, {}))))
    known[size] = {row.name: statistics.median(row.runs) for row in rows}
    keep.write_text(json.dumps(known, indent=1), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("size", nargs="?", default="1280x720")
    parser.add_argument("--keep", type=Path, default=Path("bench.json"))
    given = parser.parse_args()
    main(given.size, given.keep)
