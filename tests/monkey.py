"""A monkey at the real window, with sound really playing: presses, clicks, drags, resizes, by a seed.

Packs that mean ill lie in its player's folder, and now and then it damages a file there: a save, the
settings, the history, what is kept for speed, a pack.

    python -m tests.monkey --minutes 30 --seed 7 [--size 1920x1080] [--keep FOLDER]

Once a minute it says what the game has in memory, in open files and in threads. Where the game ends as it
should not, what was done last is printed, and the same seed does it again. At the end a signal comes in the
middle of a hundred presses, and how long the game takes to go is told. Exit code: 0 well, 1 it fell.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from tests.desktop import ROOT, SOURCE, Desktop, window_manager, x_server
from tests.unit.test_hostile_packs import KINDS

KEYS = (
    "Return", "Return", "Return", "space", "Prior", "Next", "b", "Tab", "less", "greater", "a", "l", "d", "w",
    "h", "s", "F5", "F9", "f", "F11", "alt+Return", "p", "m", "F1", "Escape", "Escape", "Up", "Down", "Left",
    "Right", "Home", "End", "1", "2", "3", "4", "Delete", "BackSpace", "shift+Tab", "ctrl+v", "shift+Insert",
    "super+l", "q", "z", "eacute", "Cyrillic_a",
)  # fmt: skip
HELD = ("ctrl", "Prior", "Next", "Down", "Up", "BackSpace")
SIZES = (
    (320, 200),
    (640, 360),
    (1000, 600),
    (1280, 720),
    (1500, 840),
    (700, 1000),
    (1900, 300),
    (3840, 2160),
)
# So many of the last things that were done are told of.
TOLD = 60
# A damaged file gets at most so many bytes of rubbish.
RUBBISH = 64
# After so many things the window is brought back, wherever it has got to.
COME_BACK = 20
# What the game may take to go, of the processor; and when it is given up.
GO_S, GIVEN_UP_S = 2.0, 600.0


class Monkey:
    """Hands without a head. Everything that it does is by the dice. One that is `restless` changes the
    window's size every few moments."""

    def __init__(self, desktop: Desktop, dice: random.Random, restless: bool = False) -> None:
        self.desktop, self.dice = desktop, dice
        self.done: deque[str] = deque(maxlen=TOLD)
        self.held: set[str] = set()
        self.count = 0
        self._ways: tuple[tuple[int, Callable[[], tuple[str, ...]]], ...] = (
            (40, self._key), (8, self._keys), (10, self._wheel), (14, self._click), (5, self._drag),
            (6, self._hold), (40 if restless else 4, self._resize), (2, self._there_and_back),
            (2, self._look_away), (1, self._damage),
        )  # fmt: skip

    def act(self) -> None:
        """Does one thing."""
        weights, ways = zip(*self._ways, strict=True)
        command = self.dice.choices(ways, weights)[0]()
        self.count += 1
        self.done.append(" ".join(command))
        # What it does may come too late for a window that has just gone.
        subprocess.run(command, env=self.desktop.environment, capture_output=True)
        time.sleep(self.dice.choice((0, 0, 0.02, 0.1, 0.3)))
        if self.count % COME_BACK == 0:
            subprocess.run(
                ("wmctrl", "-i", "-a", hex(int(self.desktop.window))),
                env=self.desktop.environment,
                check=False,
            )

    def _at(self) -> tuple[str, ...]:
        return str(self.dice.randrange(-5, 1930)), str(self.dice.randrange(-5, 1090))

    def _key(self) -> tuple[str, ...]:
        return ("xdotool", "key", self.dice.choice(KEYS))

    def _keys(self) -> tuple[str, ...]:
        return ("xdotool", "key", "--delay", "0", *self.dice.choices(KEYS, k=self.dice.randrange(2, 12)))

    def _wheel(self) -> tuple[str, ...]:
        times = str(self.dice.randrange(1, 25))
        return ("xdotool", "click", "--repeat", times, "--delay", "5", self.dice.choice(("4", "5")))

    def _click(self) -> tuple[str, ...]:
        return ("xdotool", "mousemove", *self._at(), "click", self.dice.choice("11111123"))

    def _drag(self) -> tuple[str, ...]:
        return ("xdotool", "mousemove", *self._at(), "mousedown", "1", "mousemove", *self._at(),
                "mousemove", *self._at(), "mouseup", "1")  # fmt: skip

    def _hold(self) -> tuple[str, ...]:
        key = self.dice.choice(HELD)
        way = "keyup" if key in self.held else "keydown"
        self.held ^= {key}
        return ("xdotool", way, key)

    def _resize(self) -> tuple[str, ...]:
        if self.dice.random() < 0.4:
            return ("wmctrl", "-i", "-r", hex(int(self.desktop.window)), "-b",
                    "toggle,maximized_vert,maximized_horz")  # fmt: skip
        width, height = self.dice.choice(SIZES)
        return ("xdotool", "windowsize", self.desktop.window, str(width), str(height))

    def _there_and_back(self) -> tuple[str, ...]:
        window = self.desktop.window
        return ("xdotool", "windowsize", window, "1500", "840", "windowsize", window, "900", "500",
                "key", "s", "windowsize", window, "1500", "840", "key", "F11")  # fmt: skip

    def _look_away(self) -> tuple[str, ...]:
        return ("xdotool", "windowminimize", self.desktop.window)

    def _damage(self) -> tuple[str, ...]:
        """Cuts a file of the player's, writes rubbish into it, or takes it away; tells it as a command."""
        files = sorted(path for path in (self.desktop.home / "player").rglob("*") if path.is_file())
        if not files:
            return ("true",)
        file = self.dice.choice(files)
        try:
            size = file.stat().st_size
            match self.dice.choice(("cut", "write", "write", "take")):
                case "cut":
                    os.truncate(file, self.dice.randrange(size + 1))
                case "write":
                    with file.open("r+b") as opened:
                        opened.seek(self.dice.randrange(size + 1))
                        opened.write(self.dice.randbytes(self.dice.randrange(1, RUBBISH)))
                case _:
                    file.unlink()
        except OSError as error:
            return ("true", str(error))  # the game was quicker
        return ("true", "damaged", str(file))


def state_of(pid: int) -> str:
    """Memory, open files and threads of a process, where Linux tells of them."""
    rows = dict(
        row.split(":", 1) for row in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in row
    )
    if "VmRSS" not in rows:
        return "it has just found its way to the door"
    memory = int(rows["VmRSS"].split()[0]) // 1024
    most = int(rows["VmHWM"].split()[0]) // 1024
    files = len(os.listdir(f"/proc/{pid}/fd"))
    return f"{memory} MB (at most {most}), {files} files, {rows['Threads'].strip()} threads"


class Listener:
    """Somebody who hears all that is played: without a reader SDL's disk driver plays nothing."""

    def __init__(self, fifo: Path) -> None:
        os.mkfifo(fifo)
        self.heard_bytes = self.loud_bytes = 0
        # Held open, so that the reader goes on when one game ends and the next begins.
        self._file = os.open(fifo, os.O_RDWR)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while data := os.read(self._file, 65_536):
            self.heard_bytes += len(data)
            self.loud_bytes += len(data) - data.count(0)


def start(display: str, home: Path, fifo: Path) -> Desktop:
    """The game, its window there."""
    environment = os.environ | {
        "DISPLAY": display, "RUNNING_ASHTRAYS_HOME": str(home / "player"), "SDL_VIDEODRIVER": "x11",
        "SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": str(fifo), "PYTHONFAULTHANDLER": "1",
        "PYTHONDEVMODE": "0", "MALLOC_CHECK_": "3", "MALLOC_PERTURB_": "85",
    }  # fmt: skip
    with (home / "printed.txt").open("ab") as printed:
        process = subprocess.Popen(SOURCE, env=environment, cwd=ROOT, stdout=printed, stderr=printed)
    desktop = Desktop(display, home, process)
    end = time.monotonic() + GIVEN_UP_S
    while time.monotonic() < end and process.poll() is None:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "running-ashtrays"],
            env=desktop.environment, capture_output=True, text=True,
        ).stdout.split()  # fmt: skip
        if found:
            desktop.window = found[0]
            subprocess.run(["xdotool", "windowfocus", found[0]], env=desktop.environment, check=False)
            return desktop
        time.sleep(0.1)
    raise SystemExit(f"the game did not start: {desktop.said()}")


def write_packs(home: Path) -> None:
    """Packs that mean ill, of every kind that the tests know, each where the monkey can choose it."""
    (home / "player" / "packs").mkdir(parents=True, exist_ok=True)
    for name, kind in KINDS.items():
        with tempfile.TemporaryDirectory(dir=home) as folder:
            kind.write(Path(folder))
            for made in Path(folder).glob("player/bad*"):
                made.rename(home / "player" / "packs" / made.name.replace("bad", name, 1))


def used_s(pid: int) -> float:
    """What a process has used of the processor, where Linux tells of it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def go_by_signal(monkey: Monkey) -> tuple[float, float]:
    """Ends the game in the middle of a hundred presses; how long that took, by the clock, and of the
    processor, which is what a machine that does much else changes least."""
    environment = monkey.desktop.environment
    subprocess.run(
        ["xdotool", "key", "--delay", "0", *monkey.dice.choices(KEYS, k=100)], env=environment, check=False
    )
    process = monkey.desktop.process
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    used = used_s(process.pid)
    process.terminate()
    process.wait(GIVEN_UP_S)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return time.monotonic() - begun, whole - used


def play(display: str, home: Path, minutes: float, seed: int) -> bool:
    """Whether the game stood it."""
    fifo = home / "sound.fifo"
    write_packs(home)
    listener = Listener(fifo)
    monkey = Monkey(start(display, home, fifo), random.Random(seed))
    begun = last = time.monotonic()
    starts = 1
    while (now := time.monotonic()) < begun + minutes * 60:
        code = monkey.desktop.process.poll()
        if code is not None:
            if code != 0:
                return fell(monkey, seed, code)
            starts += 1  # it found its way to the door
            monkey.desktop = start(display, home, fifo)
        monkey.act()
        if now >= last + 60:
            last = now
            print(f"{(now - begun) / 60:5.1f} min, {monkey.count} done, {starts} starts: "
                  f"{state_of(monkey.desktop.process.pid)}, {listener.heard_bytes // 10**6} MB heard, "
                  f"{listener.loud_bytes // 10**6} MB of it not silence", flush=True)  # fmt: skip
    took_s, worked_s = go_by_signal(monkey)
    code = monkey.desktop.process.returncode
    print(
        f"seed {seed}: {monkey.count} done, {starts} starts; it went {took_s:.2f} s after a signal, "
        f"{worked_s:.2f} s of them at work ({code})"
    )
    if code != 128 + 15:
        return fell(monkey, seed, code)
    return worked_s <= GO_S


def fell(monkey: Monkey, seed: int, code: int) -> bool:
    """Says what was done last, and what the game said."""
    print(f"seed {seed}: the game ended with {code} after {monkey.count} things done. The last of them:")
    print(*monkey.done, sep="\n")
    print(monkey.desktop.said()[-6000:])
    return False


def main() -> int:
    """Runs it."""
    parser = argparse.ArgumentParser(description="A monkey at the real window.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--keep", type=Path, help="the player's folder, kept afterwards")
    args = parser.parse_args()
    width, _, height = args.size.partition("x")
    with tempfile.TemporaryDirectory() as folder:
        home = args.keep or Path(folder)
        home.mkdir(parents=True, exist_ok=True)
        with x_server((int(width), int(height))) as display, window_manager(display):
            return 0 if play(display, home, args.minutes, args.seed) else 1


if __name__ == "__main__":
    sys.exit(main())
