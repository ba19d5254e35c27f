"""The game in a real window: time to the first picture, memory, and processor time of a still scene.

python -m tests.bench.bench_window [WxH] [PROGRAM]    of a packaged program only the first picture
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from game.shell.storage.settings import save_settings
from game.ui.settings import Settings
from tests.desktop import SOURCE, Desktop, colours, playing, x_server

STILL_S = 10.0
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


def cpu_s(pid: int) -> float:
    """Processor seconds that the process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


def memory_mb(pid: int) -> float:
    """Resident memory."""
    rows = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(row.split()[1] for row in rows if row.startswith("VmRSS"))) / 1024


def share(desktop: Desktop) -> float:
    """Percent of a core that the game uses while nobody does anything."""
    before = cpu_s(desktop.process.pid)
    time.sleep(STILL_S)
    return (cpu_s(desktop.process.pid) - before) / STILL_S * 100


def first_picture(size: tuple[int, int], command: Sequence[str], home: Path) -> tuple[float, float]:
    """Processor seconds of a start between which its first picture came to the screen."""
    with x_server(size) as display:
        environment = os.environ | {
            "DISPLAY": display,
            "RUNNING_ASHTRAYS_HOME": str(home),
            "SDL_AUDIODRIVER": "dummy",
        }
        with subprocess.Popen([*command, "--size", f"{size[0]}x{size[1]}"], env=environment) as process:
            desktop = Desktop(display, home, process)
            while True:
                before = cpu_s(process.pid)
                if colours(desktop.picture()) > 500:
                    after = cpu_s(process.pid)
                    process.terminate()
                    return before, after


def measure(size: tuple[int, int], name: str, settings: Settings) -> None:
    """Prints the figures of one run."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "player").mkdir(parents=True)
        save_settings(home / "player" / "settings.json", settings)
        with playing(home, size) as desktop:
            started = cpu_s(desktop.process.pid)
            title, title_later = share(desktop), share(desktop)
            note = desktop.changed(desktop.still(), ["Return"], "the note before the first evening", 20_000)
            desktop.changed(note, ["Return"], "the first line", 20_000)
            memory = memory_mb(desktop.process.pid)
            line, line_later = share(desktop), share(desktop)
            print(
                f"{size[0]}x{size[1]} {name}: {started:.2f} s of processor time to the title, "
                f"{memory:.0f} MB at the first line, "
                f"still title {title:.2f} % in the first ten seconds and {title_later:.2f} % after, "
                f"still line {line:.2f} % and {line_later:.2f} %"
            )


if __name__ == "__main__":
    width, _, height = (sys.argv[1] if len(sys.argv) > 1 else "1280x720").partition("x")
    size = (int(width), int(height))
    command = (sys.argv[2],) if len(sys.argv) > 2 else SOURCE
    with tempfile.TemporaryDirectory() as kept:
        for which in ("first", "second", "third"):
            least, most = first_picture(size, command, Path(kept))
            print(f"{which} start: {least:.2f} to {most:.2f} s of processor time to the first picture")
    if command is not SOURCE:
        sys.exit()
    quiet = Settings(text_speed=0, reduced_motion=True, volume_music=0, volume_ambience=0, volume_tick=0)
    measure(size, "reduced motion, no music", quiet)
    measure(size, "as it comes", Settings(text_speed=0))
