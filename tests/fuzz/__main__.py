"""Tries damaged inputs: `python -m tests.fuzz [--seconds N | --count N] [--seed N] [TARGET …]`.

What raises, hangs or ends a process is written into a folder, with the words to try it again. `--guided`
lets atheris, where it is installed, look for inputs that reach new code in one target of Python, until it
finds something or for so many seconds.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.death import DeathError
from tests.fuzz.mutate import mutated

if TYPE_CHECKING:
    from tests.fuzz.targets import Target

# Longer than this no input may take.
MAX_S = 10


class HangError(Exception):
    """An input took too long."""


def main() -> int:
    """Runs what the command line asks for; returns 1 where something was found."""
    parser = argparse.ArgumentParser("python -m tests.fuzz", description=str(__doc__).splitlines()[0])
    parser.add_argument("targets", nargs="*", help="only these")
    parser.add_argument("--seconds", type=float, help="how long in all")
    parser.add_argument("--count", type=int, default=2000, help="how many inputs a target, unless --seconds")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other inputs")
    parser.add_argument("--again", type=Path, metavar="FILE", help="try one input that was kept")
    parser.add_argument("--guided", action="store_true", help="let atheris look for new code")
    args = parser.parse_args()
    if args.guided and not watch_the_game():
        return 2
    from tests.fuzz.targets import every_target

    with (
        tempfile.TemporaryDirectory(prefix="running-ashtrays-fuzz-") as folder,
        every_target(Path(folder)) as targets,
    ):
        wanted = [targets[name] for name in args.targets] if args.targets else list(targets.values())
        if args.again is not None:
            wanted[0].meet(args.again.read_bytes())
            return 0
        if args.guided:
            return guide(wanted[0], args.seconds)
        return try_all(wanted, args.seconds, args.count, args.seed)


def try_all(targets: list[Target], seconds: float | None, count: int, seed: int) -> int:
    """Tries every target, and prints what came of each."""
    kept = Path(tempfile.gettempdir()) / "running-ashtrays-finds"
    total, deaths, finds = 0, 0, 0
    for target in targets:
        end = None if seconds is None else time.monotonic() + seconds / len(targets)
        begun = time.monotonic()
        done, found = tried(target, end, count, seed, kept)
        died = found.pop("ended the decoder", 0)
        total, deaths, finds = total + done, deaths + died, finds + sum(found.values())
        rate = done / max(0.001, time.monotonic() - begun)
        text = "".join(f"\n    {number} × {what}" for what, number in found.most_common(8))
        print(f"{target.name:18} {done:8} inputs {rate:7.0f}/s {died:4} decoders ended{text}", flush=True)
    print(f"{total} inputs, {finds} finds, {deaths} decoders ended", flush=True)
    if finds:
        print(f"they are in {kept}; try one again by: python -m tests.fuzz TARGET --again FILE")
    return int(finds > 0)


def tried(target: Target, end: float | None, count: int, seed: int, kept: Path) -> tuple[int, Counter[str]]:
    """How many damaged inputs were tried until the end, and what was found, by kinds."""
    chance = random.Random(f"{seed} {target.name}")
    found: Counter[str] = Counter()
    done = 0
    while (time.monotonic() < end) if end is not None else (done < count):
        data = mutated(chance.choice(target.seeds), target.seeds, chance)
        done += 1
        try:
            with patience():
                target.meet(data)
        except DeathError:
            keep(kept / "deaths" / target.name, data)
            found["ended the decoder"] += 1
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__} in {Path(frame.filename).name}:{frame.lineno}"
            found[what] += 1
            if found[what] <= 3:
                keep(kept / target.name, data)
    return done, found


def keep(folder: Path, data: bytes) -> None:
    """Keeps an input under its sum."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / sha256(data).hexdigest()[:16]).write_bytes(data)


@contextmanager
def patience() -> Iterator[None]:
    """Raises HangError where what is done here takes too long, on systems that can."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def give_up(*_: object) -> None:
        raise HangError(f"more than {MAX_S} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(MAX_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def watch_the_game() -> bool:
    """Has atheris see which code of the game is reached; false where it isn't installed."""
    try:
        import atheris
    except ImportError:
        print("atheris is missing. Type:  python -m pip install atheris", file=sys.stderr)
        return False
    with atheris.instrument_imports(include=["game"]):
        import tests.fuzz.targets  # noqa: F401
    return True


def guide(target: Target, seconds: float | None) -> int:
    """Gives a target to atheris, which goes on until it finds something, or its time is over; it says how
    many inputs that were."""
    import atheris

    corpus = Path(tempfile.mkdtemp(prefix="running-ashtrays-corpus-"))
    for seed in target.seeds:
        keep(corpus, seed)
    limit = [] if seconds is None else [f"-max_total_time={seconds:.0f}"]
    given = [sys.argv[0], str(corpus), "-max_len=20000", *limit]
    atheris.Setup(given, lambda data: target.meet(data))
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
