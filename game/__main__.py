"""The command line: starts the game or one of its tools."""

from __future__ import annotations

import argparse
import atexit
import faulthandler
import gc
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from game import __version__
from game.shell.console import prepare_output, run_quietly

if TYPE_CHECKING:
    from game.shell.app import App
    from game.shell.paths import Data, Home
    from game.story.script import Script

NO_PYGAME = "The library pygame-ce is missing or can't be loaded. Type:  python -m pip install pygame-ce"
# The folder of the cache with parsed scripts.
SCRIPTS = "scripts"
# The most random evenings; more of them do not change the figures.
MAX_EVENINGS = 1_000_000
OTHER_PYGAME = (
    "The other pygame is installed here, and Running Ashtrays needs pygame-ce, which has the same name. "
    "Type:  python -m pip uninstall -y pygame && python -m pip install --force-reinstall pygame-ce"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the game or the tool that the arguments select; returns the exit code."""
    prepare_output()
    return run_quietly(lambda: _run(sys.argv[1:] if arguments is None else arguments))


def _run(argv: Sequence[str]) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    if sys.__stderr__ is not None:
        # Installed before pygame's handler, which calls SDL_Quit during the crash and itself crashes on other
        # threads.
        faulthandler.enable(sys.__stderr__)
    try:
        import pygame

        usable = getattr(pygame, "IS_CE", False)
    except ImportError:
        usable = None
    if not usable:
        _read(argv)  # --help works without pygame
        print(NO_PYGAME if usable is None else OTHER_PYGAME, file=sys.stderr)
        return 2
    from game.shell.formats import decoder_process

    if list(argv) == [decoder_process.ARGUMENT]:
        return decoder_process.serve()
    args = _read(argv)
    if args.tool is None or args.preview is not None:
        # Everything allocated during startup is permanent: collecting garbage would be wasted time.
        gc.disable()
        return _play(args)
    if args.tool == "doctor":
        from game.shell.doctor import examine

        return examine(args.portable)
    if args.tool == "pack":
        from game.author.pack_tools import run_pack

        return run_pack(args)
    from game.author import tools

    return tools.run(args)


class _ArgumentParser(argparse.ArgumentParser):
    """Reports an error as one sentence with a hint."""

    options: ClassVar[set[str]] = set()

    def add_argument(self, *names: Any, **given: Any) -> argparse.Action:
        """Records the option, so that an unknown option is reported as such and not as an unknown tool."""
        self.options.update(name for name in names if name.startswith("-"))
        return super().add_argument(*names, **given)

    def error(self, message: str) -> NoReturn:
        """Prints the error and exits."""
        message = message.removeprefix("argument TOOL: ").removeprefix("argument COMMAND: ")
        message = message.replace("invalid choice:", "there is no tool")
        self.exit(2, f"{message[:1].upper()}{message[1:]}. To see what there is type:  {self.prog} --help\n")


def _read(argv: Sequence[str]) -> argparse.Namespace:
    """Parses the arguments; exits on an error."""
    parser = command_line()
    # What stands after two dashes alone is no option.
    for word in takewhile(lambda word: word != "--", argv):
        if word.startswith("--") and word.partition("=")[0] not in parser.options:
            parser.error(f"there is no option {word}")
    return parser.parse_args(argv)


def command_line() -> _ArgumentParser:
    """The parser of all options and tools, with their help."""
    parser = _ArgumentParser(
        prog="running-ashtrays",
        description="Running Ashtrays: an evening, a bus and a watch. Without a tool's name it is played.",
        epilog="Each tool tells what it takes: running-ashtrays TOOL --help",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Running Ashtrays {__version__}")
    parser.add_argument(
        "--size", type=_size, metavar="WxH", help="the window's size, as 1920x1080; else what it was"
    )
    parser.add_argument(
        "--portable", action="store_true", help="keep all in a folder “player” beside the program"
    )
    parser.add_argument(
        "--safe-mode",
        action="store_true",
        help="the default pack, no sound, settings as they came; nothing that was kept is changed by it",
    )
    parser.add_argument("--at", metavar="SCENE", help="begin at a scene, for writers; nothing is kept")
    parser.add_argument(
        "--game", type=Path, metavar="FOLDER", help="play another game: a folder with a script"
    )
    parser.add_argument(
        "--record", type=_recording, metavar="FILE", help="write what this run does, for replay"
    )
    parser.set_defaults(tool=None, preview=None)
    _add_tools(parser)
    return parser


def _add_tools(parser: _ArgumentParser) -> None:
    tools = parser.add_subparsers(title="tools", dest="tool", metavar="TOOL")
    words = "look at screen, sound, fonts, folders, packs and saves, and say what to mend"
    tools.add_parser("doctor", help=words, description=f"{words[:1].upper()}{words[1:]}.")
    for name, words in (
        ("check", "all that is wrong with the script and its art, at once"),
        ("explore", "walk every choice and deadline, headless"),
        ("ids", "write the ledger of ids"),
    ):
        tool = tools.add_parser(name, help=words, description=words)
        if name == "explore":
            tool.add_argument("--random", type=_count, metavar="N", help="live N evenings at random instead")
            tool.add_argument("--echoes", action="store_true", help="what comes of each option instead")
        if name == "check":
            tool.add_argument("--style", action="store_true", help="count the habits of the text instead")
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
    _add_pack_tools(tools.add_parser("pack", help="make art packs: new, check, sheet, preview, zip, files"))
    new = tools.add_parser("new", help="write a small game to begin with", description="Writes a small game.")
    new.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that is not there yet, or empty")


def _add_pack_tools(parser: argparse.ArgumentParser) -> None:
    parser.description = "Makes art packs. A PACK is a name, a folder or a zip."
    parser.epilog = "Each of them tells what it takes: running-ashtrays pack COMMAND --help"
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)
    described = {
        "new": "write a pack that already changes one person, into the packs folder",
        "check": "all that is missing, misnamed, or wrong in size, anchor, contrast or case",
        "sheet": "pictures of all that a pack shows, as PNG files in a folder",
        "preview": "play with a pack, and show its files as they are saved; nothing is kept",
        "zip": "put a pack without faults into a zip that the game reads",
        "files": "print the table of every file a pack may have, its size, and what stands in for it",
    }
    made = {name: commands.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
            for name, words in described.items()}  # fmt: skip
    for name in ("new", "check", "sheet", "preview", "zip"):
        words = "of another game"
        made[name].add_argument("--game", default=argparse.SUPPRESS, type=Path, metavar="FOLDER", help=words)
    made["new"].add_argument("name", metavar="NAME", help="what it is called")
    made["new"].add_argument(
        "--extends", metavar="PACK", help="the pack that draws the rest; else the default"
    )
    made["new"].add_argument(
        "--place", metavar="PLACE", help="with a map of this place; also into a pack of yours"
    )
    made["new"].add_argument(
        "--tile", type=_tile, default=16, metavar="N", help="pixels of a tile in that map: 16"
    )
    made["check"].add_argument(
        "packs", nargs="*", metavar="PACK", help="else all packs in reach, and the sound"
    )
    made["check"].add_argument("--json", action="store_true", help="as JSON, for other programs")
    for name in ("sheet", "zip"):
        made[name].add_argument("pack", metavar="PACK")
        made[name].add_argument(
            "to", nargs="?", type=Path, metavar="TO", help="where to write; else beside you"
        )
    made["preview"].add_argument("preview", metavar="PACK")
    words = "begin at a scene"
    made["preview"].add_argument("--at", metavar="SCENE", default=argparse.SUPPRESS, help=words)


def _tile(text: str) -> int:
    if not text.isdecimal() or not 4 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"“{text}” is no size of a tile; write 4 to 256")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MAX_EVENINGS:
        raise argparse.ArgumentTypeError(f"“{text}” is no count; write 1 to {MAX_EVENINGS}")
    return int(text)


def _recording(text: str) -> Path:
    # Said before the evening, not after it; and a device would be replaced by the file.
    if not Path(text).name or (os.path.exists(text) and not os.path.isfile(text)):
        raise argparse.ArgumentTypeError(f"“{text}” is no file to write; name one as evening.json")
    return Path(text)


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


def _play(args: argparse.Namespace) -> int:
    from game.shell.composition import SAFE_MODE, open_app
    from game.shell.crash import crashes_reported, handle_crash, report_start, show_error, show_error_screen
    from game.shell.formats.script_folder import format_faults
    from game.shell.paths import DataMissingError, find_data, find_game, open_home, portable_folder
    from game.shell.signals import Signals
    from game.shell.video_driver import WindowError
    from game.shell.window import ask_to_quit
    from game.story.faults import ScriptFaults

    signals = Signals(ask_to_quit)
    home = None
    try:
        data = find_data()
        if args.game is not None:
            data = find_game(data, args.game)
        script = _script(args, data)
        title = script.title if args.game is not None else ""
        home, message = open_home(game=title, portable=portable_folder(data) if args.portable else None)
        if args.at is not None:
            script = _from_scene(script, args.at)
        home = _home_as_asked(args, data, script, home)
        app = open_app(script, data, home, args.size, (message or "", SAFE_MODE if args.safe_mode else ""))
        app.polls_pack = args.preview is not None
    except (DataMissingError, WindowError) as error:
        show_error(str(error))
        return 2
    except ScriptFaults as error:
        show_error(format_faults(error, data.script))
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
    return code or signals.exit_code


def _script(args: argparse.Namespace, data: Data) -> Script:
    """The script, from the cache if possible; raises ScriptFaults."""
    from game.shell.formats.script_folder import load_script, open_script
    from game.shell.paths import cache_folder, portable_folder

    cache = cache_folder(portable=portable_folder(data) if args.portable else None)
    if cache is None or args.safe_mode:
        return load_script(data.script)
    return open_script(data.script, cache / SCRIPTS)


def _home_as_asked(args: argparse.Namespace, data: Data, script: Script, home: Home) -> Home:
    """The player's folders, or temporary ones for `--at`, `preview` and `--safe-mode`."""
    from game.shell.paths import safe_home, temporary_home

    if args.preview is not None:
        from game.author.workshop import preview_home

        home = preview_home(data, script, home, args.preview)
    elif args.at is not None:
        home = temporary_home(home.packs)
    if args.safe_mode:
        os.environ["SDL_AUDIODRIVER"] = "dummy"
        home = safe_home(home)
    return home


def _record(app: App, path: Path) -> int:
    """Writes the run's recording, for `replay`."""
    from game.shell.formats.documents import FileError
    from game.shell.storage.recording import write_recording

    try:
        write_recording(path, app.recorder.recording())
    except FileError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _from_scene(script: Script, scene: str) -> Script:
    """The script beginning at one of its scenes."""
    from game.shell.paths import DataMissingError

    if scene not in script.scenes:
        raise DataMissingError(f"No scene is called “{scene}”. There are: {', '.join(script.scenes)}")
    return replace(script, first=scene)


if __name__ == "__main__":
    sys.exit(main())
