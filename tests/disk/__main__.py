"""Ends or fails the program at every operation on a file: `python -m tests.disk kill|fail [--every N]`.

`kill`: SIGKILL before each operation that writes and in the middle of each write; then all files are whole,
no moment is lost that is older than a second, and the next start has nothing to say. `fail`: each operation
fails once in each way; then the game has played on, every file is the old one or the new one, and what is not
new was told.

Needs Linux and a C compiler. Exit code: 0 well, 1 something was found.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TOLD_EVERY = 25
PRELOADED = "RUNNING_ASHTRAYS_DISK"


def main() -> int:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser("python -m tests.disk", description=str(__doc__).splitlines()[0])
    parser.add_argument("what", choices=("kill", "fail"))
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each N-th operation")
    parser.add_argument("--first", type=int, default=1, metavar="N", help="begin with this one")
    parser.add_argument("--scope", choices=("home", "cache"), default="home", help="which files")
    parser.add_argument("--reads", action="store_true", help="what reads fails, instead of what writes")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="running-ashtrays-disk-") as name:
        folder = Path(name)
        if PRELOADED not in os.environ:
            library = folder / "disk.so"
            source = Path(__file__).with_name("disk.c")
            subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
            environment = os.environ | {"LD_PRELOAD": str(library), PRELOADED: "1"}
            return subprocess.run(
                [sys.executable, "-m", "tests.disk", *sys.argv[1:]], env=environment
            ).returncode
        return try_all(folder, args)


def try_all(folder: Path, args: argparse.Namespace) -> int:
    """Tries them all, and prints what came of each kind."""
    from tests.disk.disk import Disk, after_failure, after_kill, copied, kept, lived, prepared

    cached = args.scope == "cache"
    good = prepared(folder / "good")
    before = kept(good)
    home = copied(good, folder, not cached)
    well = lived(home, Disk(writes=not args.reads, cached=cached))
    done, found = Counter[str](), 0
    meant = kept(home)
    for number in range(args.first, len(well.rows) + 1, args.every):
        for how in ways(well.rows[number - 1].name, args):
            home = copied(good, folder, not cached)
            run = lived(home, Disk(number, how, not args.reads, cached))
            if len(run.rows) < number:
                continue  # it did less this time
            wrong = (
                after_kill(home, run, before)
                if args.what == "kill"
                else after_failure(home, run, before, meant)
            )
            row = run.rows[number - 1]
            done[f"{row.name} {row.file}"] += 1
            found += len(wrong)
            if done.total() % TOLD_EVERY == 0:
                print(f"{done.total()} so far, at operation {number} of {len(well.rows)}", flush=True)
            for word in wrong:
                print(f"{number} {how} {row.name} {row.file}: {word}", flush=True)
    for kind, count in sorted(done.items()):
        print(f"{count:5} {kind}")
    print(f"{args.what}: {done.total()} times at {len(well.rows)} operations, {found} faults", flush=True)
    return int(found > 0)


def ways(name: str, args: argparse.Namespace) -> Iterator[str]:
    """How an operation of this kind is met, each a run of its own."""
    from tests.disk.disk import READING, WRITING

    if args.what == "kill":
        yield "kill"
        if name == "write":
            yield "tear"
        return
    yield from map(str, READING if args.reads else WRITING)
    if name in ("write", "read"):
        yield "short"


if __name__ == "__main__":
    sys.exit(main())
