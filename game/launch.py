"""Starts the game as the command line asks: the script, the player's folders, the window, and the end."""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import shutil
import sys
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NoReturn

import pygame

from game.shell.app import App
from game.shell.composition import SAFE_MODE, open_app
from game.shell.console import never_wait_for_stderr
from game.shell.crash import crashes_reported, handle_crash, report_start, show_error, show_error_screen
from game.shell.formats.file_errors import FileError
from game.shell.messages import Messages
from game.shell.paths import (
    Data,
    DataMissingError,
    Home,
    cache_folder,
    find_data,
    home_of,
    portable_folder,
    safe_home,
    temporary_home,
    with_game,
)
from game.shell.script_folder import format_faults, load_script, open_script
from game.shell.signals import Signals
from game.shell.start_watch import AGAIN
from game.shell.storage.recording import place_fault, write_recording
from game.shell.video_driver import WindowError
from game.shell.window import ask_to_quit
from game.story.faults import ScriptFaults, quoted
from game.story.script import Script
from game.story.step import EndlessError

# The folder of the cache with parsed scripts.
SCRIPTS = "scripts"
# The most scenes that are named where another was asked for.
MAX_LISTED = 200


def play(args: argparse.Namespace) -> int:
    """Plays the game as the arguments ask; returns the exit code."""
    never_wait_for_stderr()
    if args.record is not None and (fault := place_fault(args.record)):
        show_error(fault)
        return 2
    signals = Signals(ask_to_quit)
    home = None
    try:
        data = with_game(find_data(), args.game)
        script = _script(args, data)
        home, message = home_of(data, script.title, args.portable)
        if args.at is not None:
            script = _from_scene(script, args.at)
        home = _home_as_asked(args, data, script, home)
        messages = Messages(message, SAFE_MODE if args.safe_mode else None, os.environ.get(AGAIN))
        app = open_app(script, data, home, args.size, messages, polls_pack=args.preview is not None)
    except (DataMissingError, WindowError) as error:
        show_error(str(error))
        return 2
    except ScriptFaults as error:
        show_error(format_faults(error, data.script))
        return 1
    except EndlessError as error:
        show_error(f"No evening can begin: {error}.")
        return 1
    except Exception:
        atexit.unregister(shutil.rmtree)  # keeps a temporary home, which has the report
        show_error(report_start(home.root if home is not None else None))
        return 3
    gc.freeze()
    gc.enable()
    if signals.number:  # received before there was a window
        ask_to_quit()
    try:
        with crashes_reported(app):
            app.run()
    except Exception:
        atexit.unregister(shutil.rmtree)
        message = handle_crash(app)
        with suppress(OSError):  # the terminal may be gone
            print(message, file=sys.stderr)
        show_error_screen(message)
        return 3
    code = _record(app, args.record) if args.record is not None else 0
    code = code or signals.exit_code
    if app.is_stuck:
        _leave(code)
    return code


def _leave(code: int) -> NoReturn:
    """Ends the program as usual, but for pygame's own end, which would never come."""
    atexit.unregister(pygame.quit)
    atexit._run_exitfuncs()  # as Python's own child processes end
    os._exit(code)


def _script(args: argparse.Namespace, data: Data) -> Script:
    """The script, from the cache if possible; raises ScriptFaults."""
    cache = cache_folder(portable=portable_folder(data) if args.portable else None)
    if cache is None or args.safe_mode:
        return load_script(data.script)
    return open_script(data.script, cache / SCRIPTS)


def _home_as_asked(args: argparse.Namespace, data: Data, script: Script, home: Home) -> Home:
    """The player's folders, or temporary ones for `--at`, `preview` and `--safe-mode`."""
    if args.preview is not None:
        from game.author.workshop import preview_home  # the game alone needs no tools

        home = preview_home(data, script, home, args.preview)
    elif args.at is not None:
        home = temporary_home((home.packs,))
    if args.safe_mode:
        os.environ["SDL_AUDIODRIVER"] = "dummy"
        home = safe_home(home)
    return home


def _record(app: App, path: Path) -> int:
    """Writes the run's recording, for `replay`."""
    try:
        write_recording(path, app.recorder.recording())
    except FileError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _from_scene(script: Script, scene: str) -> Script:
    """The script beginning at one of its scenes."""
    if scene not in script.scenes:
        listed = ", ".join(islice(script.scenes, MAX_LISTED))
        ellipsis = " …" if len(script.scenes) > MAX_LISTED else ""
        raise DataMissingError(f"No scene is called {quoted(scene)}. There are: {listed}{ellipsis}")
    return replace(script, first=scene)
