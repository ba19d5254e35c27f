"""The one place that starts anything: the game, and the tools of writers and pack makers."""

from __future__ import annotations

import argparse
import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game import __version__
from game.shell.console import prepare_output, run_quietly
from game.shell.formats import decoder_process

if TYPE_CHECKING:
    from game.shell.app import App
    from game.shell.paths import Home
    from game.story.script import Script

OTHER_PYGAME = (
    "The other pygame is installed here, and Running Ashtrays needs pygame-ce, which has the same name.\n"
    "Type:  python -m pip uninstall pygame  and then  python -m pip install --force-reinstall pygame-ce"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what the command line asks for; returns the exit code."""
    prepare_output()
    return run_quietly(lambda: _run(sys.argv[1:] if arguments is None else arguments))


def _run(given: Sequence[str]) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    if list(given) == [decoder_process.ARGUMENT]:
        return decoder_process.serve()
    parser = _parser()
    asked = parser.parse_args(given)
    try:
        import pygame
    except ImportError:
        print("pygame-ce is missing. Type:  python -m pip install pygame-ce", file=sys.stderr)
        return 2
    if not getattr(pygame, "IS_CE", False):
        print(OTHER_PYGAME, file=sys.stderr)
        return 2
    if asked.tool is None:
        return _play(asked)
    from game.author import tools

    return tools.run(asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="running-ashtrays", description="Running Ashtrays: an evening, a bus and a watch."
    )
    parser.add_argument("--version", action="version", version=f"Running Ashtrays {__version__}")
    parser.add_argument(
        "--size", type=_size, metavar="WxH", help="the window's size, as 1920x1080; else what it was"
    )
    parser.add_argument("--at", metavar="SCENE", help="begin at a scene, for writers; nothing is kept")
    parser.add_argument(
        "--game", type=Path, metavar="FOLDER", help="play another game: a folder with a script"
    )
    parser.add_argument("--record", type=Path, metavar="FILE", help="write what this run does, for replay")
    parser.set_defaults(tool=None)
    tools = parser.add_subparsers(title="tools for writers and pack makers", dest="tool", metavar="")
    for name, words in (
        ("check", "all that is wrong with the script and its art, at once"),
        ("explore", "walk every choice and deadline, headless"),
        ("ids", "write the ledger of ids"),
    ):
        tool = tools.add_parser(name, help=words, description=words)
        tool.add_argument("--script", type=Path, metavar="FOLDER", help="another script than the game's own")
        tool.add_argument(
            "--game",
            type=Path,
            metavar="FOLDER",
            default=argparse.SUPPRESS,
            help="another game's script and art",
        )
    again = tools.add_parser("replay", help="live a recording again", description="Lives a recording again.")
    again.add_argument("file", type=Path, metavar="FILE", help="what --record or a fault has written")
    again.add_argument(
        "--game", default=argparse.SUPPRESS, type=Path, metavar="FOLDER", help="of another game"
    )
    new = tools.add_parser("new", help="write a small game to begin with", description="Writes a small game.")
    new.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that is not there yet, or empty")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (
        width.isdecimal()
        and height.isdecimal()
        and 320 <= int(width) <= 16384
        and 180 <= int(height) <= 16384
    ):
        raise argparse.ArgumentTypeError(f"“{text}” is no size; write it as 1920x1080")
    return int(width), int(height)


def _play(asked: argparse.Namespace) -> int:
    from game.shell.formats.script_folder import load_script, told
    from game.shell.opening import open_app
    from game.shell.paths import DataMissingError, find_data, find_game, open_home
    from game.shell.rescue import report_start, rescue, show_calmly
    from game.shell.signals import Signals
    from game.shell.window import WindowError, ask_to_quit
    from game.story.faults import ScriptFaults

    signals = Signals(ask_to_quit)
    try:
        data = find_data()
        if asked.game is not None:
            data = find_game(data, asked.game)
        script = load_script(data.script)
        home, word = open_home(game=script.title if asked.game is not None else "")
        if asked.at is not None:
            script, home = _from_scene(script, asked.at)
        app = open_app(script, data, home, asked.size, (word,) if word else ())
    except (DataMissingError, WindowError) as error:
        print(error, file=sys.stderr)
        return 2
    except ScriptFaults as error:
        print(told(error, data.script), file=sys.stderr)
        return 1
    except Exception:
        atexit.unregister(shutil.rmtree)  # the report lies there
        print(report_start(home.root), file=sys.stderr)
        return 3
    if signals.number:  # it came before there was a window
        ask_to_quit()
    try:
        app.run()
    except Exception:
        atexit.unregister(shutil.rmtree)
        word = rescue(app)
        print(word, file=sys.stderr)
        show_calmly(word)
        return 3
    code = _record(app, asked.record) if asked.record is not None else 0
    return code or signals.exit_code


def _record(app: App, path: Path) -> int:
    """Writes what the run did, for `replay`."""
    from game.shell.formats.documents import FileError
    from game.shell.storage.recording import write_recording

    try:
        write_recording(path, app.recorder.recording())
    except FileError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _from_scene(script: Script, scene: str) -> tuple[Script, Home]:
    """The script beginning at one of its scenes, and a folder that is gone afterwards."""
    from game.shell.paths import DataMissingError, open_home

    if scene not in script.scenes:
        raise DataMissingError(f"no scene is called “{scene}”. There are: {', '.join(script.scenes)}")
    folder = tempfile.mkdtemp(prefix="running-ashtrays-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    packs = open_home()[0].packs
    home, _ = open_home({"RUNNING_ASHTRAYS_HOME": folder})
    return replace(script, first=scene), replace(home, own_packs=packs)


if __name__ == "__main__":
    sys.exit(main())
