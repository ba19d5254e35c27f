"""One evening on a disk that stops or fails at one operation, and whether all is well afterwards."""

from __future__ import annotations

import atexit
import ctypes
import errno
import os
import re
import shutil
import signal
import sys
import traceback
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.documents import read_document, write_document
from game.shell.formats.file_errors import FileError
from game.shell.input.keymap import DEFAULT_KEYS
from game.shell.messages import Messages
from game.shell.paths import Data, find_data
from game.shell.script_folder import load_script
from game.shell.storage.history_writer import open_history
from game.shell.storage.settings import save_settings
from game.shell.storage.slot_folder import SlotFolder
from game.story.script import Script
from game.ui.action import Command
from game.ui.requests import Request
from tests.disk.evening import AGAIN, EVENING, ZIPPED, live
from tests.hostile import HEAD, zipped
from tests.pilot import STILL
from tests.told import told

# How an operation that writes can fail, and one that reads.
WRITING = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.ENOENT)
READING = (errno.EIO, errno.EACCES, errno.ENOENT)
# How a sentence reads that says what was not done.
TROUBLE = re.compile(r"can't|not |lost|damaged|missing|set aside|gone|taken away")
# What may be lost of an evening that is ended by a kill.
LOST_S = 1.0
# Nothing that anybody would miss; and what the evening takes away.
COMFORTS, TORN_OFF = ("window.json",), "saves/save-03.json"


class Disk(NamedTuple):
    """Which operation is met, and how: `kill`, `tear`, `short` or an error's number; 0: none. Counted are
    those below the player's folder, or its cache; those that write, or those that read."""

    at: int = 0
    how: str = "kill"
    writes: bool = True
    cached: bool = False


class Row(NamedTuple):
    """An operation: what was done with which file of the player's folder."""

    number: int
    name: str
    file: str


class Run(NamedTuple):
    """What an evening printed, how it ended, what it did with files, and when it was killed."""

    printed: str
    code: int
    rows: tuple[Row, ...]
    killed_s: float

    @property
    def messages(self) -> list[str]:
        """Every sentence that the player was told, and what was printed besides."""
        other = (
            row for row in self.printed.splitlines() if not row.startswith(("stop: ", "pygame-ce ", "done"))
        )
        return [row for row in other if row != "told: "]

    @property
    def stops(self) -> list[tuple[int, float]]:
        """Each moment that was come to, and when."""
        found = (row.split() for row in self.printed.splitlines() if row.startswith("stop: "))
        return [(int(row[1]), float(row[2])) for row in found if len(row) == 3]


@cache
def _game() -> tuple[Script, Data]:
    data = find_data()
    return load_script(data.script), data


NO_HARM = Disk()


def lived(home: Path, disk: Disk = NO_HARM, steps: Sequence[str | Request] = EVENING) -> Run:
    """The evening lived in a folder by a process of its own, which ends as it ends."""
    printed, log = home.with_name("printed.txt"), home.with_name("operations.txt")
    _game()
    child = os.fork()
    if child == 0:
        _be_child(home, printed, log, disk, steps)
    _, status = os.waitpid(child, 0)
    if not log.exists():
        raise SystemExit(printed.read_text())
    rows, killed_s = [], 0.0
    for line in log.read_text().splitlines():
        number, name, file = line.split(" ", 2)
        if name == "killed":
            killed_s = float(file)
        else:
            rows.append(Row(int(number), name, _plain(file.removeprefix(str(home)))))
    return Run(printed.read_text(), os.waitstatus_to_exitcode(status), tuple(rows), killed_s)


def _be_child(home: Path, printed: Path, log: Path, disk: Disk, steps: Sequence[str | Request]) -> None:
    """Lives it in this process, and ends it."""
    code = 1
    atexit._clear()  # what the parent is to clear away is not ours
    try:
        out = os.open(printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream in (1, 2):
            os.dup2(out, stream)
        os.environ |= {
            "RUNNING_ASHTRAYS_HOME": str(home), "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy",
        }  # fmt: skip
        under, out_of = (home / "cache", "") if disk.cached else (home, home / "cache")
        begin = ctypes.CDLL(None).disk_begin
        begin(*(os.fsencode(name) for name in (str(under), str(out_of), log)), int(disk.writes),
              ctypes.c_long(disk.at), disk.how.encode())  # fmt: skip
        live(*_game(), steps)
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _plain(file: str) -> str:
    """The file's name without what chance has put into it."""
    return re.sub(r"\.\d+|[0-9a-f]{16,}(?:-[0-9a-f]+)?|(?<=unpacking-)\w+|(?<=/)\w{8}$", "", file) or "/"


def prepared(folder: Path) -> Path:
    """A player's folder in which everything has been written once already."""
    home = folder / "player"
    for inner in ("saves", "packs"):
        (home / inner).mkdir(parents=True)
    zipped(head=HEAD)(folder)
    (home / "bad.zip").rename(home / "packs" / f"{ZIPPED}.zip")
    for _ in range(2):
        # What is turned and bound in the evening is to be news.
        save_settings(home / "settings.json", STILL)
        keys = {**DEFAULT_KEYS, "k": Command.QUICK_SAVE}
        write_document(
            home / "keys.json", {input_name: command.value for input_name, command in keys.items()}
        )
        run = lived(home)
        if run.code != 0:
            raise SystemExit(run.printed)
        shutil.copy(home / "saves/save-01.json", home / TORN_OFF)
    save_settings(home / "settings.json", STILL)
    write_document(home / "keys.json", {input_name: command.value for input_name, command in keys.items()})
    return home


def copied(home: Path, folder: Path, cached: bool = True) -> Path:
    """A copy of a player's folder, to be harmed; with its cache or without."""
    copy = folder / "player"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy, ignore=None if cached else shutil.ignore_patterns("cache"))
    return copy


def kept(home: Path) -> dict[str, object]:
    """What is on the disk, by what it means; raises FileError where a document is not whole."""
    found: dict[str, object] = {}
    for path in sorted(home.rglob("*.json")):
        document = read_document(path)
        if document is None or document.message is not None:
            raise FileError(f"{path.name} is not whole")
        body = document.body
        if path.parent.name == "saves" and isinstance(body, dict):
            body = body["stop"], body["edges"]
        found[str(path.relative_to(home))] = body
    for slot, header in SlotFolder(home / "saves", "", closed="It is only looked at.").headers().items():
        if header.fault:
            raise FileError(f"{slot}: {header.fault}")
    found["pictures"] = len(list((home / "screenshots").glob("*.png")))
    found["moments"] = len(open_history(home / "history.sqlite3", "", writes=False).data.tree.moments)
    return found


def after_kill(home: Path, run: Run, before: dict[str, object]) -> list[str]:
    """What is wrong with a folder after a kill, and with the next start."""
    if run.code != -signal.SIGKILL:
        return [f"it was not killed: {run.code} {run.printed[-1500:]}"]
    wrong = []
    messages = Messages()
    opened = open_history(home / "history.sqlite3", "", messages)
    opened.writer.close()
    words = told(messages)
    if opened.broken or words:
        wrong.append(f"the history: {words}")
    there = len(opened.data.tree.moments)
    ages = [run.killed_s - when_s for number, when_s in run.stops if number >= there]
    if ages and max(ages) > LOST_S:
        wrong.append(f"{len(ages)} moments are lost, the first lived {max(ages):.2f} s before")
    again = lived(home, steps=AGAIN)
    if again.code != 0 or again.messages or "stop: " not in again.printed:
        wrong.append(f"the next start: {again.code} {again.printed[-1500:]}")
    try:
        now = kept(home)
    except FileError as error:
        return [*wrong, str(error)]
    wrong += [f"{name} is gone" for name in before if name not in now and name != TORN_OFF]
    return wrong + [
        f"{path.name} is left over" for path in home.rglob("*.part") if path.parents[1] != home / "cache"
    ]


def after_failure(home: Path, run: Run, before: dict[str, object], well: dict[str, object]) -> list[str]:
    """What is wrong after an operation has failed: whatever isn't as it is after a good evening has been
    told, and is as it was."""
    if run.code != 0 or "Traceback" in run.printed or "\ndone" not in run.printed:
        return [f"it ended with {run.code}: {run.printed[-2500:]}"]
    try:
        now = kept(home)
    except FileError as error:
        return [str(error)]
    other = [name for name in well if now.get(name) != well[name] and name not in COMFORTS]
    wrong = []
    if other and not any(TROUBLE.search(word) for word in run.messages):
        wrong.append(f"nothing is said of {', '.join(other)}: {run.messages}")
    wrong += [f"{name} is gone" for name in before if name not in now and name != TORN_OFF]
    return wrong + [f"{path.name} is left over" for path in home.rglob("*.part")]
