"""Starts and ends the game over and over, with the allocator's checks on: `python -m tests.heap [--runs N]`.

Each run is a real window with a window manager, sound played to a reader, and for some seconds windows that
change their size while things are pressed; a signal ends it. glibc's checks end a process that has written
beyond what it was given or let go of something twice, and what is freed is overwritten, so that whoever still
reads it reads rubbish. Exit code: 0 well, 1 where a run ended as it should not.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from tests.desktop import window_manager, x_server
from tests.monkey import GIVEN_UP_S, Listener, Monkey, start

OK = 128 + 15
# A run that found its way to the door ended well, too.
LEFT = 0
TOLD_EVERY = 10


def has_let_go(pid: int) -> bool:
    """Whether a game that ran has closed the history, which it does last."""
    folder = f"/proc/{pid}/fd"
    with suppress(OSError):
        return not any("history.sqlite3" in os.readlink(f"{folder}/{name}") for name in os.listdir(folder))
    return True


def main() -> int:
    """Runs them, and says how they ended."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=5, help="how long each is played")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    ended: Counter[int] = Counter()
    things = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        x_server((1920, 1080)) as display,
        window_manager(display),
    ):
        home = Path(folder)
        listener = Listener(home / "sound.fifo")
        for number, seed in enumerate(range(args.seed, args.seed + args.runs), 1):
            monkey = Monkey(start(display, home, home / "sound.fifo"), random.Random(seed), restless=True)
            until = time.monotonic() + args.seconds
            while time.monotonic() < until and monkey.desktop.process.poll() is None:
                monkey.act()
            leaving = monkey.count > 0 and has_let_go(monkey.desktop.process.pid)
            monkey.desktop.process.terminate()
            code = monkey.desktop.process.wait(GIVEN_UP_S)
            if code == -signal.SIGTERM and leaving:
                code = LEFT  # nobody hears a signal any more while the interpreter is taken down
            ended[code] += 1
            things += monkey.count
            if code not in (OK, LEFT):
                print(
                    f"seed {seed} ended with {code}:", *monkey.done, monkey.desktop.said()[-3000:], sep="\n"
                )
            if number % TOLD_EVERY == 0 or number == args.runs:
                text = ", ".join(f"{count} with {code}" for code, count in sorted(ended.items()))
                heard = listener.heard_bytes // 1_000_000
                print(f"{number} runs, {things} things done, {heard} MB heard; ended {text}", flush=True)
    return int(bool(set(ended) - {OK, LEFT}))


if __name__ == "__main__":
    sys.exit(main())
