"""What every command-line tool has in common: the game it works on, and how it tells what it can't do."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

from game.author.tool_error import ToolError
from game.shell.formats.file_errors import FileError
from game.shell.formats.image_headers import PictureError
from game.shell.packs.zips import ZipError
from game.shell.paths import Data, DataMissingError, find_data, with_game
from game.shell.script_folder import format_faults
from game.shell.threads import start_thread
from game.story.faults import ScriptFaults
from game.story.step import EndlessError

# What a row of the command line names: it is given the arguments, and returns the exit code.
Run = Callable[[argparse.Namespace], int]
# How long a tool may be silent.
SILENT_S = 2.0


def tool(work: Callable[[argparse.Namespace, Path, Data], int]) -> Run:
    """A tool given the script's folder and the game's data; returns its exit code (0 success, 1 faults found,
    2 failure). Why it failed, and the faults of a script that can't be read, are printed."""

    def run(args: argparse.Namespace) -> int:
        try:
            data = with_game(find_data(), getattr(args, "game", None))
            folder: Path = getattr(args, "script", None) or data.script
            return work(args, folder, data)
        except (ToolError, DataMissingError, FileError, ZipError) as error:
            print(error)
        except PictureError as error:
            print(f"This can't be written or read: {error}")
        except ScriptFaults as error:
            print(f"{format_faults(error, folder)}\n\n{len(error.faults)} faults.")
            return 1
        except EndlessError as error:
            print(f"No evening can begin: {error}. Put a line, a choice or an ending there.")
            return 1
        return 2

    return run


@contextmanager
def told_if_slow(message: str, silent_s: float = SILENT_S) -> Iterator[None]:
    """Prints a message to stderr if the block takes longer than this: a file may keep a tool for a minute."""
    finished = Event()

    def wait() -> None:
        if not finished.wait(silent_s):
            with suppress(OSError):
                print(message, file=sys.stderr, flush=True)

    start_thread(wait, "progress")
    try:
        yield
    finally:
        finished.set()
